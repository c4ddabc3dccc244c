//! Writing: revisions to a package.

use chrono::DateTime;
use std::collections::{BTreeMap, BTreeSet};

use super::card::Card;
use super::format::*;
use super::identity::Identity;
use super::signature::Purpose;
use super::table::{Table, table_name};
use super::withhold::withhold;
use super::zipped::{self, Member};
use super::{inspect, read, sealed};
use crate::base::hash::{hex, sha256};
use crate::base::{Code, Error, Id, Result};
use crate::programme;
use crate::school::KINDS;
use crate::school::fields::Record;
use crate::school::kinds::{OwnEdition, Run, Unit};
use crate::school::office::Office;
use crate::store::heads::{Standing, standings};
use crate::store::rev::Revision;

/// What a file is to be.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// What it is for.
    pub level: Level,
    /// Takes names of people along; those with protected identity stay out even then.
    pub include_names: bool,
    /// Now, in milliseconds since 1970.
    pub created_ms: u64,
    /// Counts the files that this installation has saved.
    pub export_no: Option<u64>,
}

/// What would go into a file, before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// One line for each kind that has records.
    pub tables: Vec<PlannedTable>,
}

/// What of one kind would go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedTable {
    /// The kind of record.
    pub kind: String,
    /// Records whose content goes.
    pub sent: u64,
    /// Records of which only goes that they are there.
    pub withheld: u64,
    /// The columns with a value that goes.
    pub columns: Vec<String>,
}

/// Says what would go, of what is there now; the history of a record is no line of its own.
pub fn plan(revisions: &[Revision], level: Level, include_names: bool) -> Plan {
    let standings = standings(revisions);
    let sent = withhold(revisions, &standings, level, include_names);
    let mut tables: BTreeMap<&str, (u64, u64, BTreeSet<&str>)> = BTreeMap::new();
    let shown = sent.iter().zip(&standings).filter(|(_, standing)| **standing == Standing::Shown);
    for (revision, _) in shown.filter(|(revision, _)| !revision.header.deleted) {
        let (sent, withheld, columns) = tables.entry(&revision.header.kind).or_default();
        match &revision.payload {
            Some(payload) => {
                *sent += 1;
                columns.extend(payload.fields.keys().map(String::as_str));
            }
            None => *withheld += 1,
        }
    }
    let tables = tables
        .into_iter()
        .map(|(kind, (sent, withheld, columns))| PlannedTable {
            kind: kind.to_owned(),
            sent,
            withheld,
            columns: columns.into_iter().map(str::to_owned).collect(),
        })
        .collect();
    Plan { tables }
}

/// The package of these revisions, which are all of one unit. It has been opened and read again before it is given.
///
/// # Errors
/// [`Code::UnitMissing`] without the unit's own record, [`Code::FileTooLarge`] beyond what a reader takes.
pub fn write(revisions: &[Revision], options: &Options) -> Result<Vec<u8>> {
    let bytes = zipped::pack(&members(revisions, options, None)?)?;
    same(&read::read(&bytes)?, revisions)?;
    Ok(bytes)
}

/// Says whether these revisions can be saved as a file, now and after the next change of any of them.
///
/// # Errors
/// They cannot.
pub fn fits(revisions: &[Revision]) -> Result<()> {
    let mut heads: BTreeMap<(&str, Id), usize> = BTreeMap::new();
    for (revision, standing) in revisions.iter().zip(standings(revisions)) {
        let count = heads.entry((&revision.header.kind, revision.header.record_id)).or_default();
        *count += usize::from(standing != Standing::Past);
    }
    // The next change names them all as parents, in one cell.
    if heads.values().any(|count| *count > MAX_HEADS) {
        return Err(too_large("rev_parents", MAX_CELL as u64));
    }
    let options = Options { level: Level::Backup, include_names: true, created_ms: 0, export_no: None };
    match origin(revisions, &standings(revisions)) {
        Some(_) => write(revisions, &options).map(drop),
        // The unit's own record is still to come: there is nothing to save yet.
        None => Ok(()),
    }
}

/// Who signs a file, and whom it is sealed to.
#[derive(Clone, Copy)]
pub struct Sender<'a> {
    /// The keys.
    pub identity: &'a Identity,
    /// Their card.
    pub card: &'a Card,
    /// The receivers; the sender is always one more.
    pub to: &'a [Card],
}

/// The signed package of these revisions: what a sealed file holds. It has been read again before it is given.
///
/// # Errors
/// Those of [`write`].
pub fn write_signed(revisions: &[Revision], options: &Options, sender: Sender<'_>) -> Result<Vec<u8>> {
    let mut members = members(revisions, options, Some(sender))?;
    let (_, description) = members.first().ok_or_else(|| Error::new(Code::Internal))?;
    let signature = sender.identity.sign(Purpose::Package, description);
    members.insert(1, (SIGNATURE.to_owned(), signature.into_bytes()));
    let bytes = zipped::pack(&members)?;
    let (card, again) = read::read_signed(&bytes)?;
    same(&again, revisions)?;
    if card == *sender.card { Ok(bytes) } else { Err(differently()) }
}

/// The sealed file of these revisions. It has been opened, verified and read again before it is given.
///
/// # Errors
/// Those of [`write`].
pub fn seal(revisions: &[Revision], options: &Options, sender: Sender<'_>) -> Result<Vec<u8>> {
    let inner = write_signed(revisions, options, sender)?;
    let sealed = sealed::seal_bytes(&inner, sender.identity, sender.to)?;
    if sealed::open_bytes(&sealed, sender.identity)? == inner { Ok(sealed) } else { Err(differently()) }
}

fn same(again: &read::Package, revisions: &[Revision]) -> Result<()> {
    if inspect::total(again) == revisions.len() as u64 { Ok(()) } else { Err(differently()) }
}

fn differently() -> Error {
    Error::new(Code::Internal).with("detail", "read back differently")
}

/// The members of the package: its description, then the tables.
fn members(revisions: &[Revision], options: &Options, sender: Option<Sender<'_>>) -> Result<Vec<Member>> {
    let internal = |detail: &str| Error::new(Code::Internal).with("detail", detail);
    let standings = standings(revisions);
    let sent = withhold(revisions, &standings, options.level, options.include_names);
    // Who has just joined knows of the unit no more than its name, and may still answer the colleague.
    let joined = || sender.filter(|_| options.level == Level::Colleague).map(|sender| named(sender.card));
    let origin = origin(&sent, &standings).or_else(joined).ok_or_else(|| Error::new(Code::UnitMissing))?;

    let mut shown: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
    let mut rows: BTreeMap<(&str, bool), Vec<&Revision>> = BTreeMap::new();
    for kind in KINDS {
        // A table that is always there is easier to rely on, even empty.
        rows.insert((kind.name, false), Vec::new());
    }
    for (revision, standing) in sent.iter().zip(&standings) {
        let kind = revision.header.kind.as_str();
        let fields = revision.payload.iter().flat_map(|payload| payload.fields.keys());
        if !is_kind(kind) || !fields.clone().all(|name| is_field(name)) {
            return Err(internal("a name that no table can have"));
        }
        let is_shown = *standing == Standing::Shown;
        rows.entry((kind, !is_shown)).or_default().push(revision);
        if is_shown {
            shown.entry(kind).or_default().insert(revision.header.record_id);
        }
    }

    let mut resources = Vec::new();
    let mut members = Vec::new();
    for ((kind, history), rows) in rows {
        let table = Table::new(kind, history, rows);
        let bytes = table.to_csv()?;
        let name = table.name();
        resources.push(Resource {
            profile: RESOURCE_PROFILE.to_owned(),
            name,
            kind: "table".to_owned(),
            path: path_of(kind, history),
            format: "csv".to_owned(),
            mediatype: "text/csv".to_owned(),
            encoding: "utf-8".to_owned(),
            bytes: bytes.len() as u64,
            hash: format!("sha256:{}", hex(&sha256(&bytes))),
            schema: table.schema(&shown),
        });
        members.push((path_of(kind, history), bytes));
    }
    let ms = i64::try_from(options.created_ms).unwrap_or_default();
    let descriptor = Descriptor {
        schema: PACKAGE_PROFILE.to_owned(),
        name: "mvp-loggen".to_owned(),
        created: DateTime::from_timestamp_millis(ms)
            .unwrap_or_default()
            .format("%Y-%m-%dT%H:%M:%SZ")
            .to_string(),
        mvp: Block {
            format: FORMAT,
            min_reader: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            level: options.level,
            names: options.include_names || options.level.has_names(),
            export_no: options.export_no,
            from: origin,
            card: sender.map(|sender| sender.card.to_text()),
            to: sender.iter().flat_map(|sender| sender.to).map(Card::fingerprint).collect(),
            coverage: coverage(sent.iter()),
            editions: editions(&sent),
        },
        resources,
    };
    let mut text = serde_json::to_vec_pretty(&descriptor).map_err(|fault| internal(&fault.to_string()))?;
    text.push(b'\n');
    members.insert(0, (DESCRIPTOR.to_owned(), text));
    Ok(members)
}

/// Whose records these are, as the unit's own record says.
pub(super) fn origin(sent: &[Revision], standings: &[Standing]) -> Option<Origin> {
    let (revision, _) = sent.iter().zip(standings).find(|(revision, standing)| {
        [Unit::KIND, Office::KIND].contains(&revision.header.kind.as_str())
            && **standing == Standing::Shown
            && revision.header.record_id == revision.header.scope
    })?;
    let fields = &revision.payload.as_ref()?.fields;
    if revision.header.kind == Office::KIND {
        let office = Office::from_fields(fields);
        return Some(Origin {
            scope: revision.header.scope,
            name: office.name.unwrap_or_default(),
            kind: None,
            district: None,
            sample: office.sample.unwrap_or_default(),
        });
    }
    let unit = Unit::from_fields(fields);
    Some(Origin {
        scope: revision.header.scope,
        name: unit.name.unwrap_or_default(),
        kind: unit.unit_kind.map(|kind| kind.code().to_owned()),
        district: unit.district,
        sample: unit.sample.unwrap_or_default(),
    })
}

/// The unit as far as a card tells of it.
pub(super) fn named(card: &Card) -> Origin {
    Origin { scope: card.scope, name: card.name.clone(), kind: None, district: None, sample: false }
}

/// The editions that runs name, those of withheld revisions left out.
fn editions(sent: &[Revision]) -> Vec<EditionUse> {
    let own: BTreeMap<(String, u32), Option<String>> = sent.iter().filter_map(own_edition).collect();
    let used: BTreeSet<EditionUse> = sent
        .iter()
        .filter(|revision| revision.header.kind == Run::KIND)
        .filter_map(|revision| {
            let run = Run::from_fields(&revision.payload.as_ref()?.fields);
            let (id, version) = (run.edition?, run.edition_version.unwrap_or(1));
            let known = programme::shipped().iter().find(|e| e.id == id && e.version == version);
            let hash = known.map(programme::Edition::content_hash);
            let content_hash = hash.or_else(|| own.get(&(id.clone(), version)).cloned().flatten());
            Some(EditionUse { content_hash, id, version })
        })
        .collect();
    used.into_iter().collect()
}

/// The edition that a revision holds, with the hash of its content.
pub(super) fn own_edition(revision: &Revision) -> Option<((String, u32), Option<String>)> {
    if revision.header.kind != OwnEdition::KIND {
        return None;
    }
    let record = OwnEdition::from_fields(&revision.payload.as_ref()?.fields);
    Some(((record.edition?, record.version?), record.content_hash))
}

/// Where a table of a kind stands in the package.
pub(super) fn path_of(kind: &str, history: bool) -> String {
    format!("data/{}.csv", table_name(kind, history))
}
