//! What a union would change, without doing it: for a preview.

use rusqlite::OptionalExtension;
use std::collections::{BTreeMap, BTreeSet};

use super::commit::{nodes, payload_of};
use super::heads::{Node, heads};
use super::rev::Revision;
use super::union::row_of;
use super::{Store, erasure};
use crate::base::hash::Hash;
use crate::base::{Id, Result};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::Erasure;

/// A record that would change.
#[derive(Clone, Debug, PartialEq)]
pub struct Would {
    /// The unit.
    pub scope: Id,
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// Its fields now; none where it is not there, or its content is not known.
    pub before: Option<Fields>,
    /// Its fields then.
    pub after: Option<Fields>,
    /// It would become a question for a person.
    pub asks: bool,
    /// What counts then is there, but nobody here would know what it says: it came without its content.
    pub withheld: bool,
}

/// What a union would change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// How many revisions are not here, or do not count.
    pub new: u64,
    /// The records.
    pub records: Vec<Would>,
    /// Whose content would be gone for ever and is not yet: unit, kind and record.
    pub erases: BTreeSet<(Id, String, Id)>,
}

impl Store {
    /// What taking in these revisions would change.
    pub fn preview(&self, revisions: &[Revision]) -> Result<Preview> {
        self.sql(|conn| preview(conn, revisions))
    }
}

fn preview(conn: &rusqlite::Connection, revisions: &[Revision]) -> rusqlite::Result<Preview> {
    let given: BTreeMap<&Hash, &Revision> =
        revisions.iter().map(|revision| (&revision.id, revision)).collect();
    let mut new: BTreeMap<(Id, &str, Id), Vec<&Revision>> = BTreeMap::new();
    let mut count = 0;
    let erasures = revisions.iter().filter(|revision| revision.header.kind == Erasure::KIND);
    let erased: BTreeSet<(Id, String, Id)> = erasures
        .filter_map(|revision| {
            let (kind, record) = erasure::target(&revision.payload.as_ref()?.fields)?;
            Some((revision.header.scope, kind, record))
        })
        .collect();
    let is_gone = |scope: Id, kind: &str, id: Id| -> rusqlite::Result<bool> {
        Ok(erased.contains(&(scope, kind.to_owned(), id)) || erasure::is_erased(conn, scope, kind, id)?)
    };
    let mut erases = BTreeSet::new();
    for revision in revisions {
        let header = &revision.header;
        let known = row_of(conn, &revision.id)?;
        let counts = match known {
            Some(n) => !conn.prepare_cached("SELECT 1 FROM set_aside WHERE n = ?1")?.exists([n])?,
            None => false,
        };
        let fills = match (known, &revision.payload) {
            (Some(n), Some(_)) => {
                payload_of(conn, n)?.is_none() && !is_gone(header.scope, &header.kind, header.record_id)?
            }
            _ => false,
        };
        if counts && !fills {
            continue;
        }
        count += 1;
        new.entry((header.scope, &header.kind, header.record_id)).or_default().push(revision);
        if header.kind == Erasure::KIND
            && let Some(payload) = &revision.payload
            && let Some((kind, record)) = erasure::target(&payload.fields)
            && !erasure::is_erased(conn, header.scope, &kind, record)?
        {
            erases.insert((header.scope, kind, record));
        }
    }
    let mut records: Vec<Would> = Vec::new();
    for ((scope, kind, id), new) in new {
        let mut all = nodes(conn, scope, kind, id)?;
        for node in all.iter_mut().filter(|node| given.contains_key(&node.rev_id)) {
            node.aside = false;
        }
        let here: BTreeSet<Hash> = all.iter().map(|node| node.rev_id).collect();
        all.extend(
            new.iter().filter(|revision| !here.contains(&revision.id)).map(|revision| Node::of(revision)),
        );
        let gone = is_gone(scope, kind, id)?;
        let fields = |node: &Node| -> rusqlite::Result<Option<Fields>> {
            let known = if node.n > 0 { payload_of(conn, node.n)? } else { None };
            let given = || {
                given.get(&node.rev_id).and_then(|revision| Some(revision.payload.as_ref()?.fields.clone()))
            };
            Ok(if gone { None } else { known.or_else(given) })
        };
        let heads = heads(all);
        let counts = heads.first().filter(|shown| !shown.deleted);
        let after = match counts {
            Some(shown) => fields(shown)?,
            None => None,
        };
        let withheld = counts.is_some() && after.is_none() && !gone;
        let mut said = BTreeSet::new();
        for head in &heads {
            if let Some(fields) = fields(head)? {
                said.insert((head.deleted, fields));
            }
        }
        let before = shown(conn, scope, kind, id)?;
        let asks = said.len() > 1;
        records.push(Would { scope, kind: kind.to_owned(), id, before, after, asks, withheld });
    }
    // What is erased may have no part in the file.
    let told: BTreeSet<(Id, String, Id)> =
        records.iter().map(|record| (record.scope, record.kind.clone(), record.id)).collect();
    for (scope, kind, id) in erased.difference(&told) {
        if let Some(before) = shown(conn, *scope, kind, *id)? {
            let (scope, kind, id) = (*scope, kind.clone(), *id);
            let (before, after) = (Some(before), None);
            records.push(Would { scope, kind, id, before, after, asks: false, withheld: false });
        }
    }
    Ok(Preview { new: count, records, erases })
}

fn shown(conn: &rusqlite::Connection, scope: Id, kind: &str, id: Id) -> rusqlite::Result<Option<Fields>> {
    let body: Option<Option<String>> = conn
        .prepare_cached(
            "SELECT body FROM current WHERE scope = ?1 AND kind = ?2 AND record_id = ?3 AND deleted = 0",
        )?
        .query_row(rusqlite::params![scope.as_bytes(), kind, id.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(body.flatten().and_then(|body| super::fields_of(&body)))
}
