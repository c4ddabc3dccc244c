//! Every revision, verified as it is read.

use rusqlite::{Connection, Row, Statement};
use std::collections::{BTreeMap, BTreeSet};

use super::rev::{Header, Payload, Revision};
use super::{Store, fields_of};
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result};

/// The columns that [`revision`] reads, in its order.
pub(super) const SELECT: &str =
    "SELECT r.n, r.rev_id, r.scope, r.kind, r.record_id, r.device_id, r.seq, r.hlc, r.deleted, r.action_id,
            r.commitment, p.salt, p.body
     FROM rev r LEFT JOIN payload p ON p.n = r.n";

/// What a revision follows.
pub(super) const PARENTS: &str = "SELECT parent FROM rev_parent WHERE n = ?1 ORDER BY parent";

impl Store {
    /// The ids of all revisions.
    ///
    /// # Errors
    /// A faulty store.
    pub fn known(&self) -> Result<BTreeSet<Hash>> {
        self.sql(|conn| conn.prepare("SELECT rev_id FROM rev")?.query_map([], |row| row.get(0))?.collect())
    }

    /// The revisions that are set aside: they came with a file whose import was undone.
    pub fn aside(&self) -> Result<BTreeSet<Hash>> {
        self.sql(set_aside)
    }

    /// All revisions of the own unit in the order in which they came, those with a blanked payload among them.
    ///
    /// # Errors
    /// [`Code::BookDamaged`] where one cannot be understood: nothing that is not whole leaves the computer.
    pub fn revisions(&self) -> Result<Vec<Revision>> {
        let Some(scope) = self.scope else { return Ok(Vec::new()) };
        let found = self.sql(|conn| of_scope(conn, scope))?;
        found.ok_or_else(|| Error::new(Code::BookDamaged).with("path", self.path.display()))
    }

    /// The same as others may have them: without what was set aside here, but where something that counts follows it.
    /// What was undone is not what we say, and whoever reads the rest must come to the same heads.
    ///
    /// # Errors
    /// Those of [`Store::revisions`].
    pub fn revisions_to_send(&self) -> Result<Vec<Revision>> {
        let all = self.revisions()?;
        let mut aside = self.aside()?;
        let by_id: BTreeMap<Hash, &Revision> = all.iter().map(|revision| (revision.id, revision)).collect();
        let counting = all.iter().filter(|revision| !aside.contains(&revision.id));
        let mut next: Vec<(&Header, Hash)> =
            counting.flat_map(|r| r.header.parents.iter().map(|id| (&r.header, *id))).collect();
        while let Some((child, id)) = next.pop() {
            // Only a revision of the same record follows one.
            let parent = by_id.get(&id).map(|revision| &revision.header);
            let parent = parent.filter(|p| p.kind == child.kind && p.record_id == child.record_id);
            if let Some(parent) = parent
                && aside.remove(&id)
            {
                next.extend(parent.parents.iter().map(|id| (parent, *id)));
            }
        }
        // Nor what came with a file that does not count any more.
        let hidden: BTreeSet<Hash> = self.sql(hidden)?;
        let kept = all.into_iter().filter(|revision| !aside.contains(&revision.id));
        let shown =
            |one: Revision| if hidden.contains(&one.id) { Revision { payload: None, ..one } } else { one };
        Ok(kept.map(shown).collect())
    }
}

/// The revisions that are set aside.
pub(super) fn set_aside(conn: &Connection) -> rusqlite::Result<BTreeSet<Hash>> {
    conn.prepare("SELECT rev_id FROM rev JOIN set_aside USING (n)")?
        .query_map([], |row| row.get(0))?
        .collect()
}

/// The revisions whose content came with a file whose import was undone.
pub(super) fn hidden(conn: &Connection) -> rusqlite::Result<BTreeSet<Hash>> {
    conn.prepare("SELECT rev_id FROM rev JOIN hidden USING (n)")?.query_map([], |row| row.get(0))?.collect()
}

/// All revisions of a unit, or `None` where one does not have the hashes that it should.
fn of_scope(conn: &Connection, scope: Id) -> rusqlite::Result<Option<Vec<Revision>>> {
    collect(conn, "WHERE r.scope = ?1", [scope.as_bytes()])
}

/// All revisions of a kind, of any unit, likewise.
pub(super) fn of_kind(conn: &Connection, kind: &str) -> rusqlite::Result<Option<Vec<Revision>>> {
    collect(conn, "WHERE r.kind = ?1", [kind])
}

/// The revisions that came after a row, each with its row, likewise.
pub(super) fn after(conn: &Connection, row: i64) -> rusqlite::Result<Option<Vec<(i64, Revision)>>> {
    let rows: Vec<i64> = conn
        .prepare_cached("SELECT n FROM rev WHERE n > ?1 ORDER BY n")?
        .query_map([row], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let found = collect(conn, "WHERE r.n > ?1", [row])?;
    Ok(found.map(|found| rows.into_iter().zip(found).collect()))
}

/// All revisions there are, likewise.
pub(super) fn of_all(conn: &Connection) -> rusqlite::Result<Option<Vec<Revision>>> {
    collect(conn, "", [])
}

fn collect(
    conn: &Connection,
    which: &str,
    params: impl rusqlite::Params,
) -> rusqlite::Result<Option<Vec<Revision>>> {
    let mut select = conn.prepare_cached(&format!("{SELECT} {which} ORDER BY r.n"))?;
    let mut parents = conn.prepare_cached(PARENTS)?;
    let mut rows = select.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        match revision(row, &mut parents)? {
            Some(revision) => found.push(revision),
            None => return Ok(None),
        }
    }
    Ok(Some(found))
}

/// One row of [`SELECT`] with its [`PARENTS`], or `None` where it does not have the hashes that it should.
pub(super) fn revision(row: &Row<'_>, parents: &mut Statement<'_>) -> rusqlite::Result<Option<Revision>> {
    let (n, rev_id): (i64, Hash) = (row.get(0)?, row.get(1)?);
    let (seq, hlc): (i64, i64) = (row.get(6)?, row.get(7)?);
    let header = Header {
        scope: id(row.get(2)?),
        kind: row.get(3)?,
        record_id: id(row.get(4)?),
        device_id: id(row.get(5)?),
        seq: seq.unsigned_abs(),
        hlc: hlc.unsigned_abs(),
        deleted: row.get(8)?,
        action_id: id(row.get(9)?),
        parents: parents.query_map([n], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
        commitment: row.get(10)?,
    };
    let (salt, body): (Option<[u8; 16]>, Option<String>) = (row.get(11)?, row.get(12)?);
    let payload = match (salt, body) {
        (None, None) => None,
        (Some(salt), Some(body)) => match fields_of(&body) {
            Some(fields) => Some(Payload { salt, fields }),
            None => return Ok(None),
        },
        _ => return Ok(None),
    };
    let committed = payload.as_ref().is_none_or(|payload| payload.commitment() == header.commitment);
    Ok((committed && header.rev_id() == rev_id).then_some(Revision { id: rev_id, header, payload }))
}

/// Sixteen bytes are always an id.
fn id(bytes: [u8; 16]) -> Id {
    Id::from_slice(&bytes).unwrap_or_else(|| Id::from_random(bytes))
}
