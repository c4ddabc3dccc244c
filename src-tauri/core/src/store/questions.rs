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

    /// A record that is taken away, as the question whether it should be: what it last said, and its removal. None where
    /// it is here, or nobody knows what it said.
    pub fn removed(&self, kind: &str, id: Id) -> Result<Option<Question>> {
        let Some(scope) = self.scope else { return Ok(None) };
        self.sql(|conn| {
            let mut all = nodes(conn, scope, kind, id)?;
            let Some(gone) = heads(all.clone()).into_iter().next().filter(|head| head.deleted) else {
                return Ok(None);
            };
            all.retain(|node| !node.deleted && !node.aside);
            all.sort_by_key(|node| (node.hlc, node.device_id, node.rev_id));
            for last in all.iter().rev() {
                if let Some(fields) = payload_of(conn, last.n)? {
                    let side = |node: &Node, fields| Side {
                        rev: node.rev_id,
                        device: node.device_id,
                        hlc: node.hlc,
                        fields,
                    };
                    let sides = vec![side(last, Some(fields)), side(&gone, None)];
                    return Ok(Some(Question { kind: kind.to_owned(), id, sides, base: None }));
                }
            }
            Ok(None)
        })
    }

    /// The records of a kind that are taken away.
    pub fn removed_of(&self, kind: &str) -> Result<Vec<Id>> {
        let Some(scope) = self.scope else { return Ok(Vec::new()) };
        self.sql(|conn| {
            let mut select =
                conn.prepare("SELECT record_id FROM current WHERE scope = ?1 AND kind = ?2 AND deleted = 1")?;
            let rows = select.query_map(params![scope.as_bytes(), kind], |row| row.get::<_, [u8; 16]>(0))?;
            let ids = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(ids.iter().filter_map(|id| Id::from_slice(id)).collect())
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

/// The latest revision that all heads follow. Each head walks its own line once: a long history takes no longer than
/// it is long.
fn common<'a>(all: &'a [Node], heads: &[Node]) -> Option<&'a Node> {
    let at: BTreeMap<&Hash, usize> = all.iter().zip(0..).map(|(node, at)| (&node.rev_id, at)).collect();
    let parents: Vec<Vec<usize>> =
        all.iter().map(|node| node.parents.iter().filter_map(|id| at.get(id).copied()).collect()).collect();
    // How many heads follow each, and the last of them that came by.
    let (mut followed, mut seen) = (vec![0; all.len()], vec![usize::MAX; all.len()]);
    for (number, head) in heads.iter().enumerate() {
        let mut next: Vec<usize> = head.parents.iter().filter_map(|id| at.get(id).copied()).collect();
        while let Some(found) = next.pop() {
            if seen[found] != number {
                seen[found] = number;
                followed[found] += 1;
                next.extend(&parents[found]);
            }
        }
    }
    let is_shared = |found: usize| followed[found] == heads.len();
    // What all follow, all of its line they follow too: its parents are what is older.
    let shared = || (0..all.len()).filter(|found| is_shared(*found));
    let older: BTreeSet<usize> = shared().flat_map(|found| &parents[found]).copied().collect();
    let latest = shared().filter(|found| !older.contains(found)).filter_map(|found| all.get(found));
    latest.max_by_key(|node| (node.hlc, node.device_id, node.rev_id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(n: usize, parents: &[usize]) -> Node {
        let hash = |n: usize| crate::base::hash::sha256(&n.to_be_bytes());
        Node {
            n: 1,
            rev_id: hash(n),
            hlc: n as u64,
            device_id: Id::from_random([1; 16]),
            deleted: false,
            parents: parents.iter().map(|n| hash(*n)).collect(),
            aside: false,
        }
    }

    #[test]
    fn what_was_before_two_parted_is_found() {
        // 1 – 2 – 3 – 5 and 2 – 4 – 6; 6 follows 3 too.
        let all = [node(1, &[]), node(2, &[1]), node(3, &[2]), node(4, &[2]), node(5, &[3]), node(6, &[4])];
        let base = |heads: &[Node]| common(&all, heads).map(|node| node.hlc);
        assert_eq!(base(&[all[4].clone(), all[5].clone()]), Some(2));
        assert_eq!(base(&[all[4].clone(), node(7, &[3, 4])]), Some(3));
        assert_eq!(base(&[all[4].clone(), node(7, &[])]), None);
    }

    #[test]
    fn a_very_long_history_is_no_work() {
        let mut all: Vec<Node> =
            (0..20_000).map(|n| node(n, &n.checked_sub(1).map_or(vec![], |before| vec![before]))).collect();
        let heads = [node(20_001, &[19_999]), node(20_002, &[19_999])];
        all.extend(heads.clone());
        let begun = std::time::Instant::now();
        assert_eq!(common(&all, &heads).map(|node| node.hlc), Some(19_999));
        // The square of it would be hours.
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    }
}
