//! Records whose heads say different things: somebody has to choose.

use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};

use super::Store;
use super::commit::{nodes, payload_of};
use super::heads::{Node, heads};
use crate::base::hash::Hash;
use crate::base::{Id, Result};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, Erasure};

/// What one head says.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The revision.
    pub rev: Hash,
    /// By which installation.
    pub device: Id,
    /// When.
    pub hlc: u64,
    /// What it says; none where it takes the record away.
    pub fields: Option<Fields>,
}

/// A record whose heads say different things.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// What each head says, the shown one first.
    pub sides: Vec<Side>,
    /// What the record was when the two parted; none where it was not there, or that is not known.
    pub base: Option<Fields>,
}

impl Store {
    /// The questions of the own unit.
    pub fn questions(&self) -> Result<Vec<Question>> {
        let Some(scope) = self.scope else { return Ok(Vec::new()) };
        self.sql(|conn| {
            let mut select = conn.prepare(
                "SELECT kind, record_id FROM current WHERE scope = ?1 AND asks = 1 AND kind NOT IN (?2, ?3)
                 ORDER BY kind, record_id",
            )?;
            let rows = select.query_map(params![scope.as_bytes(), Action::KIND, Erasure::KIND], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, [u8; 16]>(1)?))
            })?;
            let asked = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            let asked = asked.into_iter().filter_map(|(kind, id)| Some((kind, Id::from_slice(&id)?)));
            asked.map(|(kind, id)| question(conn, scope, &kind, id)).collect()
        })
    }

    /// The question that a record of the own unit is, if it is one.
    pub fn question(&self, kind: &str, id: Id) -> Result<Option<Question>> {
        let Some(scope) = self.scope else { return Ok(None) };
        self.sql(|conn| {
            let asks = conn
                .prepare(
                    "SELECT 1 FROM current WHERE scope = ?1 AND kind = ?2 AND record_id = ?3 AND asks = 1",
                )?
                .exists(params![scope.as_bytes(), kind, id.as_bytes()])?;
            if asks { question(conn, scope, kind, id).map(Some) } else { Ok(None) }
        })
    }
}

fn question(conn: &rusqlite::Connection, scope: Id, kind: &str, id: Id) -> rusqlite::Result<Question> {
    let all = nodes(conn, scope, kind, id)?;
    let heads = heads(all.clone());
    let mut sides = Vec::new();
    for head in &heads {
        // A head whose content is withheld says nothing that could be chosen.
        if let Some(fields) = payload_of(conn, head.n)? {
            let fields = (!head.deleted).then_some(fields);
            sides.push(Side { rev: head.rev_id, device: head.device_id, hlc: head.hlc, fields });
        }
    }
    let base = match common(&all, &heads) {
        Some(node) if !node.deleted => payload_of(conn, node.n)?,
        _ => None,
    };
    Ok(Question { kind: kind.to_owned(), id, sides, base })
}

/// The latest revision that all heads follow.
fn common<'a>(all: &'a [Node], heads: &[Node]) -> Option<&'a Node> {
    let by_id: BTreeMap<&Hash, &Node> = all.iter().map(|node| (&node.rev_id, node)).collect();
    let followed = |of: &Node| {
        let mut found: BTreeSet<Hash> = BTreeSet::new();
        let mut next = of.parents.clone();
        while let Some(id) = next.pop() {
            if let Some(node) = by_id.get(&id)
                && found.insert(id)
            {
                next.extend(&node.parents);
            }
        }
        found
    };
    let shared = heads.iter().map(followed).reduce(|a, b| a.intersection(&b).copied().collect())?;
    let older: BTreeSet<Hash> =
        shared.iter().filter_map(|id| by_id.get(id)).flat_map(|node| followed(node)).collect();
    shared
        .difference(&older)
        .filter_map(|id| by_id.get(id).copied())
        .max_by_key(|node| (node.hlc, node.device_id, node.rev_id))
}
