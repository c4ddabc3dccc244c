//! The files that were saved for others, and what was done since.

use std::collections::BTreeSet;

use rusqlite::{OptionalExtension, params};

use super::Store;
use crate::base::{Id, Result};
use crate::school::fields::Record;
use crate::school::kinds::{Action, FileReceipt};

/// A file that was saved for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Counts this installation's files from 1.
    pub number: u64,
    /// When, in milliseconds since 1970.
    pub saved_ms: u64,
    /// Its name.
    pub name: String,
    /// The time that stands in it, in milliseconds since 1970.
    pub created_ms: u64,
    /// How far the revisions had come.
    upto: i64,
}

impl Store {
    /// The latest file that was saved.
    pub fn last_saved(&self) -> Result<Option<SavedFile>> {
        self.sql(|conn| {
            conn.query_row(
                "SELECT number, saved_ms, name, upto, created_ms FROM saved_file ORDER BY number DESC LIMIT 1",
                [],
                |row| {
                    let (number, saved_ms, created_ms): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(4)?);
                    Ok(SavedFile {
                        number: number.unsigned_abs(),
                        saved_ms: saved_ms.unsigned_abs(),
                        name: row.get(2)?,
                        created_ms: created_ms.unsigned_abs(),
                        upto: row.get(3)?,
                    })
                },
            )
            .optional()
        })
    }

    /// Notes that a file with everything up to now was saved, and the time that stands in it.
    pub fn note_saved(&self, name: &str, created_ms: u64) -> Result<()> {
        let now = i64::try_from(self.clock.now_ms()).unwrap_or(i64::MAX);
        self.sql(|conn| {
            conn.execute(
                "INSERT INTO saved_file (saved_ms, name, upto, created_ms)
                 VALUES (?1, ?2, (SELECT coalesce(max(n), 0) FROM rev), ?3)",
                params![now, name, i64::try_from(created_ms).unwrap_or_default()],
            )
        })?;
        Ok(())
    }

    /// The actions of which something was written since a file was saved and counts. To read in its receipt is none of
    /// them.
    pub fn actions_since(&self, file: &SavedFile) -> Result<BTreeSet<Id>> {
        let Some(scope) = self.scope else { return Ok(BTreeSet::new()) };
        self.sql(|conn| {
            let mut select = conn.prepare_cached(
                "SELECT DISTINCT action_id FROM rev
                 WHERE n > ?1 AND scope = ?2 AND kind NOT IN (?3, ?4)
                 AND NOT EXISTS (SELECT 1 FROM set_aside a WHERE a.n = rev.n)",
            )?;
            let own = params![file.upto, scope.as_bytes(), Action::KIND, FileReceipt::KIND];
            let ids = select.query_map(own, |row| row.get::<_, [u8; 16]>(0))?;
            ids.filter_map(|id| id.map(|id| Id::from_slice(&id)).transpose()).collect()
        })
    }
}
