//! What is in a file, for a person or a script that wants to know before anything is taken in.

use serde::Serialize;
use std::collections::BTreeMap;

use super::bundle::Bundle;
use super::card::Card;
use super::format::{EditionUse, Level, Origin};
use super::open::Opened;
use super::package::own_edition;
use super::read::{self, Package};
use super::register::Trust;
use crate::base::Result;
use crate::base::clock::stamp_ms;
use crate::programme;
use crate::school::KINDS;
use crate::store::rev::Revision;

/// A checked file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Inspected {
    /// Whose records these are.
    pub from: Origin,
    /// When it was made, `2026-11-20T14:05:00Z`.
    pub created: String,
    /// What it is for.
    pub level: Level,
    /// Names of people are in it.
    pub names: bool,
    /// Counts the files of the installation that made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export_no: Option<u64>,
    /// The version of the program that made it.
    pub program: String,
    /// All revisions, every one verified.
    pub revisions: u64,
    /// The tables that hold something.
    pub tables: Vec<TableCount>,
    /// The programme editions that the records follow.
    pub editions: Vec<EditionUse>,
    /// What to look at.
    pub warnings: Vec<Warning>,
    /// Who signed it; nobody signs an open package.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signer: Option<Signer>,
    /// What a district passes on, unit by unit; their trust is what the district's register says.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<Inspected>,
}

/// Who signed a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// The name on the card.
    pub name: String,
    /// The card's number, in groups of four.
    pub number: String,
    /// The card's fingerprint.
    pub fingerprint: String,
    /// `own`, `compared`, `known`, `new`, `second` or `revoked`.
    pub trust: &'static str,
    /// How many receivers the file says it has, beside the sender.
    pub receivers: u64,
}

/// How much there is of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableCount {
    /// The kind of record.
    pub kind: String,
    /// Records that are there, with their content.
    pub records: u64,
    /// Records that are there, with their content withheld.
    pub withheld: u64,
    /// Records that were taken away.
    pub deleted: u64,
    /// Earlier revisions.
    pub history: u64,
}

/// Something to look at; its sentence is the message `warning-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// `unknown-kind`, `unknown-edition`, `other-edition` or `clock-ahead`.
    pub code: &'static str,
    /// What it is about.
    pub about: String,
}

/// Opens a file, checks all of it, and says what is in it.
pub fn inspect(bytes: &[u8]) -> Result<Inspected> {
    Ok(seen(&read::read(bytes)?, None))
}

/// Says what is in a sealed file that has been opened.
pub fn inspect_opened(opened: &Opened, trust: &Trust) -> Inspected {
    signed_by(&opened.signer, trust, &opened.package)
}

/// Says what is in a bundle that has been opened, unit by unit.
pub fn inspect_bundle(bundle: &Bundle, trust: &Trust) -> Result<Inspected> {
    let mut found = signed_by(&bundle.signer, trust, &bundle.own);
    for unit in &bundle.units {
        let (signer, package) = read::read_signed(&unit.signed)?;
        found.units.push(signed_by(&signer, &unit.vouched, &package));
    }
    Ok(found)
}

fn signed_by(card: &Card, trust: &Trust, package: &Package) -> Inspected {
    let signer = Signer {
        name: card.name.clone(),
        number: card.number(),
        fingerprint: card.fingerprint(),
        trust: trust.code(),
        receivers: package.descriptor.mvp.to.len() as u64,
    };
    seen(package, Some(signer))
}

fn seen(package: &Package, signer: Option<Signer>) -> Inspected {
    let block = &package.descriptor.mvp;
    Inspected {
        from: block.from.clone(),
        created: package.descriptor.created.clone(),
        level: block.level,
        names: block.names,
        export_no: block.export_no,
        program: block.program.clone(),
        revisions: total(package),
        tables: tables(package),
        editions: block.editions.clone(),
        warnings: warnings(package),
        signer,
        units: Vec::new(),
    }
}

/// How many revisions there are.
pub(super) fn total(package: &Package) -> u64 {
    package.revisions.len() as u64
}

fn tables(package: &Package) -> Vec<TableCount> {
    let mut tables: Vec<TableCount> = Vec::new();
    let standings = crate::store::heads::standings(&package.revisions);
    for (revision, standing) in package.revisions.iter().zip(standings) {
        let kind = &revision.header.kind;
        let at = tables.iter().position(|table| table.kind == *kind).unwrap_or(tables.len());
        if at == tables.len() {
            tables.push(TableCount { kind: kind.clone(), records: 0, withheld: 0, deleted: 0, history: 0 });
        }
        let table = &mut tables[at];
        let counter = match &revision.payload {
            _ if standing != crate::store::heads::Standing::Shown => &mut table.history,
            _ if revision.header.deleted => &mut table.deleted,
            Some(_) => &mut table.records,
            None => &mut table.withheld,
        };
        *counter += 1;
    }
    tables
}

/// Stamps further ahead than this are from a clock that is wrong.
const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

fn warnings(package: &Package) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = Vec::new();
    let mut warn = |code: &'static str, about: String| {
        let warning = Warning { code, about };
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    };
    for revision in &package.revisions {
        if !KINDS.iter().any(|known| known.name == revision.header.kind) {
            warn("unknown-kind", revision.header.kind.clone());
        }
    }
    let along: BTreeMap<(String, u32), Option<String>> =
        package.revisions.iter().filter_map(own_edition).collect();
    for edition in &package.descriptor.mvp.editions {
        if let Some(hash) = along.get(&(edition.id.clone(), edition.version)) {
            // It came along, and is read from there.
            if *hash != edition.content_hash {
                warn("other-edition", format!("{} {}", edition.id, edition.version));
            }
            continue;
        }
        let known = programme::shipped().iter().find(|e| e.id == edition.id && e.version == edition.version);
        match known {
            None => warn("unknown-edition", format!("{} {}", edition.id, edition.version)),
            Some(known)
                if edition.content_hash.as_ref().is_some_and(|hash| *hash != known.content_hash()) =>
            {
                warn("other-edition", format!("{} {}", edition.id, edition.version));
            }
            Some(_) => {}
        }
    }
    let created = crate::base::clock::moment(&package.descriptor.created)
        .and_then(|ms| u64::try_from(ms).ok())
        .unwrap_or(0);
    let is_ahead = |revision: &&Revision| stamp_ms(revision.header.hlc) > created.saturating_add(AHEAD_MS);
    let ahead = package.revisions.iter().filter(is_ahead).count();
    if ahead > 0 {
        warn("clock-ahead", ahead.to_string());
    }
    warnings
}
