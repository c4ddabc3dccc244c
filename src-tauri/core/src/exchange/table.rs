//! A table: the revisions of one kind as rows. A row holds the whole revision, so that it can be verified from the
//! row alone.

use chrono::{DateTime, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet};

use super::format::*;
use crate::base::clock::stamp_ms;
use crate::base::hash::{hex, unhex};
use crate::base::{Error, Id, Result};
use crate::school::KINDS;
use crate::school::fields::{Cell, FieldType, Fields, is_plain};
use crate::store::rev::{Header, MAX_SEQ, Payload, Revision};

/// The columns that every table begins with.
pub(super) const HEADER: &[(&str, &str)] = &[
    ("record_id", "string"),
    ("rev_id", "string"),
    ("rev_scope", "string"),
    ("rev_device", "string"),
    ("rev_seq", "integer"),
    ("rev_at", "datetime"),
    ("rev_tick", "integer"),
    ("rev_deleted", "boolean"),
    ("rev_action", "string"),
    ("rev_parents", "string"),
    ("rev_commitment", "string"),
    ("rev_salt", "string"),
];

/// Codes of digits only: kind, column, the letter that keeps their zeros.
const PREFIXED: &[(&str, &str, &str)] =
    &[("unit", "school_code", "S"), ("unit", "municipality", "K"), ("lesson", "lesson", "L")];

/// Which column names rows of which kind.
const REFERENCES: &[(&str, &str, &str)] = &[
    ("person_private", "record_id", "person"),
    ("training", "person", "person"),
    ("group_year", "group", "group"),
    ("run", "group", "group"),
    ("lesson", "run", "run"),
    ("note", "record_id", "lesson"),
    ("checklist", "lesson", "lesson"),
    ("checklist", "observer", "person"),
    ("evaluation", "run", "run"),
];

/// How a moment in UTC is written.
const MOMENT: &str = "%Y-%m-%dT%H:%M:%S%.3fZ";

/// The rows of one kind: those shown, or all others.
pub(super) struct Table<'a> {
    pub kind: &'a str,
    pub history: bool,
    pub columns: Vec<Field>,
    pub rows: Vec<&'a Revision>,
}

impl<'a> Table<'a> {
    /// The table of these revisions of a kind. Its columns are those of the kind, then whatever else the rows hold.
    pub fn new(kind: &'a str, history: bool, mut rows: Vec<&'a Revision>) -> Table<'a> {
        sort(&mut rows);
        let known = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.columns);
        let others: BTreeSet<&str> = rows
            .iter()
            .filter_map(|row| row.payload.as_ref())
            .flat_map(|payload| payload.fields.keys().map(String::as_str))
            .filter(|name| !known.iter().any(|(column, _)| column == name))
            .collect();
        let columns = known
            .iter()
            .map(|(name, kind)| (*name, *kind))
            .chain(others.into_iter().map(|name| (name, FieldType::String)))
            .map(|(name, declared)| {
                let typed = values(&rows, name).all(|text| conforms(declared, text));
                Field {
                    name: name.to_owned(),
                    kind: if typed { declared } else { FieldType::String }.name().to_owned(),
                    mvp_prefix: prefix_of(kind, name).map(str::to_owned),
                }
            })
            .collect();
        Table { kind, history, columns, rows }
    }

    /// `lesson` or `lesson_history`.
    pub fn name(&self) -> String {
        table_name(self.kind, self.history)
    }

    /// The table as CSV: comma, LF, quotes only where needed, the names of the columns first.
    pub fn to_csv(&self) -> Result<Vec<u8>> {
        let internal = |fault: csv::Error| Error::new(crate::base::Code::Internal).with("detail", fault);
        let mut out =
            csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
        let names = HEADER.iter().map(|(name, _)| *name).chain(self.columns.iter().map(|c| c.name.as_str()));
        out.write_record(names).map_err(internal)?;
        for row in &self.rows {
            let none = Fields::new();
            let fields = row.payload.as_ref().map_or(&none, |payload| &payload.fields);
            let own = self.columns.iter().map(|column| match fields.get(&column.name) {
                Some(text) => format!("{}{text}", column.mvp_prefix.as_deref().unwrap_or_default()),
                None => String::new(),
            });
            out.write_record(header_cells(row).into_iter().chain(own)).map_err(internal)?;
        }
        out.into_inner().map_err(|fault| internal(fault.into_error().into()))
    }

    /// What the columns are, with a reference for each whose values are all rows of `shown`.
    pub fn schema(&self, shown: &BTreeMap<&str, BTreeSet<Id>>) -> Schema {
        let header = HEADER.iter().map(|(name, kind)| Field {
            name: (*name).to_owned(),
            kind: (*kind).to_owned(),
            mvp_prefix: None,
        });
        let complete = |column: &str, target: &str| {
            let there = shown.get(target);
            let is_there = |id: Id| there.is_some_and(|ids| ids.contains(&id));
            match column {
                "record_id" => self.rows.iter().all(|row| is_there(row.header.record_id)),
                _ => values(&self.rows, column).all(|text| Id::from_cell(text).is_some_and(is_there)),
            }
        };
        let references = REFERENCES
            .iter()
            .filter(|(kind, column, target)| !self.history && *kind == self.kind && complete(column, target));
        Schema {
            profile: SCHEMA_PROFILE.to_owned(),
            fields: header.chain(self.columns.iter().cloned()).collect(),
            primary_key: vec![if self.history { "rev_id" } else { "record_id" }.to_owned()],
            foreign_keys: references
                .map(|(_, column, target)| ForeignKey {
                    fields: vec![(*column).to_owned()],
                    reference: Reference {
                        resource: (*target).to_owned(),
                        fields: vec!["record_id".to_owned()],
                    },
                })
                .collect(),
            missing_values: vec![String::new()],
        }
    }
}

fn is_known(kind: &str, name: &str) -> bool {
    let known = KINDS.iter().find(|known| known.name == kind);
    known.is_some_and(|known| known.columns.iter().any(|(column, _)| *column == name))
}

/// The letters before every value of a column that is known.
pub(super) fn prefix_of(kind: &str, name: &str) -> Option<&'static str> {
    PREFIXED.iter().find(|(of, column, _)| *of == kind && *column == name).map(|(_, _, letter)| *letter)
}

/// `lesson` or `lesson_history`.
pub(super) fn table_name(kind: &str, history: bool) -> String {
    if history { format!("{kind}_history") } else { kind.to_owned() }
}

/// One order for one set, whatever way the revisions came.
fn sort(rows: &mut [&Revision]) {
    rows.sort_by_key(|row| (row.header.record_id, row.header.hlc, row.id));
}

fn values<'a>(rows: &'a [&Revision], column: &'a str) -> impl Iterator<Item = &'a str> {
    rows.iter().filter_map(move |row| row.payload.as_ref()?.fields.get(column)).map(String::as_str)
}

/// The text is one that this type's readers understand.
fn conforms(kind: FieldType, text: &str) -> bool {
    match kind {
        FieldType::String => true,
        FieldType::Integer => u32::from_cell(text).is_some(),
        FieldType::Date => chrono::NaiveDate::from_cell(text).is_some(),
        FieldType::Boolean => bool::from_cell(text).is_some(),
    }
}

fn header_cells(row: &Revision) -> Vec<String> {
    let header = &row.header;
    let ms = i64::try_from(stamp_ms(header.hlc)).unwrap_or_default();
    let at = DateTime::from_timestamp_millis(ms).unwrap_or_default();
    let mut parents = header.parents.clone();
    parents.sort_unstable();
    vec![
        header.record_id.to_string(),
        hex(&row.id),
        header.scope.to_string(),
        header.device_id.to_string(),
        header.seq.to_string(),
        at.format(MOMENT).to_string(),
        (header.hlc & 0xffff).to_string(),
        header.deleted.to_string(),
        header.action_id.to_string(),
        parents.iter().map(|parent| hex(parent)).collect::<Vec<_>>().join(" "),
        hex(&header.commitment),
        row.payload.as_ref().map(|payload| hex(&payload.salt)).unwrap_or_default(),
    ]
}

/// Reads a table's rows, in its own columns. Every id and commitment is computed again; a row that is not whole is
/// refused with the table's name.
pub(super) fn from_csv(kind: &str, history: bool, columns: &[Field], bytes: &[u8]) -> Result<Vec<Revision>> {
    let broken = || damaged(table_name(kind, history));
    let text = std::str::from_utf8(bytes).map_err(|_| broken())?;
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    let mut records = reader.records();
    let names = records.next().and_then(std::result::Result::ok).ok_or_else(broken)?;
    let expected = HEADER.iter().map(|(name, _)| *name).chain(columns.iter().map(|c| c.name.as_str()));
    if !names.iter().eq(expected) {
        return Err(broken());
    }
    let mut rows = Vec::new();
    for record in records {
        let record = record.map_err(|_| broken())?;
        if record.iter().any(|cell| cell.len() > MAX_CELL) {
            return Err(too_large(table_name(kind, history), MAX_CELL as u64));
        }
        rows.push(revision(kind, columns, &record).ok_or_else(broken)?);
    }
    let canonical = Table { kind, history, columns: columns.to_vec(), rows: rows.iter().collect() };
    let mut sorted: Vec<&Revision> = rows.iter().collect();
    sort(&mut sorted);
    // One way of writing a table: what has been read, written again, is the same bytes.
    let same = sorted.iter().zip(&rows).all(|(a, b)| a.id == b.id) && canonical.to_csv()? == bytes;
    if same { Ok(rows) } else { Err(broken()) }
}

fn revision(kind: &str, columns: &[Field], record: &csv::StringRecord) -> Option<Revision> {
    let cell = |index: usize| record.get(index);
    let at = NaiveDateTime::parse_from_str(cell(5)?, MOMENT).ok()?.and_utc().timestamp_millis();
    let tick: u64 = cell(6)?.parse().ok().filter(|tick| *tick <= 0xffff)?;
    // Stamps beyond 63 bits could not be stored.
    let hlc = u64::try_from(at).ok().filter(|ms| *ms < 1 << 47)? << 16 | tick;
    let parents: Option<Vec<[u8; 32]>> =
        cell(9)?.split(' ').filter(|part| !part.is_empty()).map(unhex::<32>).collect();
    let parents = parents.filter(|parents| parents.is_sorted_by(|a, b| a < b))?;
    let header = Header {
        scope: cell(2)?.parse().ok()?,
        kind: kind.to_owned(),
        record_id: cell(0)?.parse().ok()?,
        device_id: cell(3)?.parse().ok()?,
        seq: cell(4)?.parse().ok().filter(|seq| *seq < MAX_SEQ)?,
        hlc,
        deleted: cell(7)?.parse().ok()?,
        action_id: cell(8)?.parse().ok()?,
        parents,
        commitment: unhex(cell(10)?)?,
    };
    let mut fields = Fields::new();
    for (column, text) in columns.iter().zip(record.iter().skip(HEADER.len())) {
        if !text.is_empty() {
            let text = text.strip_prefix(column.mvp_prefix.as_deref().unwrap_or_default())?;
            // Letters alone would be an empty field, which cannot be written again.
            if text.is_empty() || (is_known(kind, &column.name) && !is_plain(text)) {
                return None;
            }
            fields.insert(column.name.clone(), text.to_owned());
        }
    }
    let payload = match cell(11)? {
        "" if fields.is_empty() => None,
        salt => Some(Payload { salt: unhex(salt)?, fields }),
    };
    let committed = payload.as_ref().is_none_or(|payload| payload.commitment() == header.commitment);
    let id = header.rev_id();
    (committed && cell(1)? == hex(&id)).then_some(Revision { id, header, payload })
}
