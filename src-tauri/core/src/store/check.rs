//! Making sure: every revision is hashed again, and what is shown is compared with what the revisions say.

use rusqlite::params;

use super::commit::{nodes, refresh};
use super::{Store, read_all};
use crate::base::{Code, Error, Id, Result};

/// What a check went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Revisions whose hash and payload were computed again.
    pub revisions: u64,
    /// Records whose row was compared.
    pub records: u64,
}

impl Store {
    /// Hashes every revision again and makes what is shown from scratch, in one transaction that is not kept.
    ///
    /// # Errors
    /// [`Code::BookDamaged`] where one revision or one shown record differs.
    pub fn verify(&self) -> Result<Verified> {
        let damaged = || Error::new(Code::BookDamaged).with("path", self.path.display());
        let revisions = self.sql(hash_all)?.ok_or_else(damaged)?;
        let before = self.sql(dump_current)?;
        self.sql(|conn| {
            conn.execute_batch("BEGIN")?;
            let rebuilt = rebuild(conn).and_then(|()| dump_current(conn));
            conn.execute_batch("ROLLBACK")?;
            rebuilt
        })
        .and_then(|rebuilt| if rebuilt == before { Ok(()) } else { Err(damaged()) })?;
        Ok(Verified { revisions, records: before.len() as u64 })
    }

    /// The same, and where the revisions are whole and only what is shown of them differs, makes that anew. Gives
    /// whether it did.
    ///
    /// # Errors
    /// [`Code::BookDamaged`] where a revision is not what it was.
    pub fn verify_and_mend(&self) -> Result<(Verified, bool)> {
        match self.verify() {
            Err(fault) if fault.code == Code::BookDamaged && self.sql(hash_all)?.is_some() => {
                self.rebuild()?;
                Ok((self.verify()?, true))
            }
            found => Ok((found?, false)),
        }
    }

    /// Makes what is shown anew from the revisions, and keeps it.
    pub fn rebuild(&self) -> Result<()> {
        self.sql(|conn| {
            let tx = conn.unchecked_transaction()?;
            rebuild(&tx)?;
            tx.commit()
        })
    }
}

/// The number of revisions, or `None` where one does not have the hash that it should.
pub(super) fn hash_all(conn: &rusqlite::Connection) -> rusqlite::Result<Option<u64>> {
    let mut select = conn.prepare(read_all::SELECT)?;
    let mut parents = conn.prepare(read_all::PARENTS)?;
    let mut rows = select.query([])?;
    let mut count = 0;
    while let Some(row) = rows.next()? {
        if read_all::revision(row, &mut parents)?.is_none() {
            return Ok(None);
        }
        count += 1;
    }
    Ok(Some(count))
}

fn rebuild(conn: &rusqlite::Connection) -> rusqlite::Result<()> {
    conn.execute("DELETE FROM current", [])?;
    let mut select = conn.prepare("SELECT DISTINCT scope, kind, record_id FROM rev")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (scope, kind, record): ([u8; 16], String, [u8; 16]) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if let (Some(scope), Some(record)) = (Id::from_slice(&scope), Id::from_slice(&record)) {
            debug_assert!(!nodes(conn, scope, &kind, record)?.is_empty());
            refresh(conn, scope, &kind, record)?;
        }
    }
    Ok(())
}

type Shown = (Vec<u8>, String, Vec<u8>, i64, bool, i64, Option<String>, bool);

fn dump_current(conn: &rusqlite::Connection) -> rusqlite::Result<Vec<Shown>> {
    conn.prepare(
        "SELECT scope, kind, record_id, n, deleted, heads, body, asks FROM current ORDER BY 1, 2, 3",
    )?
    .query_map(params![], |row| {
        Ok((
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
            row.get(5)?,
            row.get(6)?,
            row.get(7)?,
        ))
    })?
    .collect()
}
