//! Taking in revisions that were made elsewhere, or earlier: a union. Nothing is ever lost by it, and taking in the
//! same ones again adds nothing.

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use std::collections::BTreeSet;

use super::commit::{insert, refresh};
use super::rev::{Payload, Revision};
use super::{Store, body_of, faults};
use crate::base::clock::stamp_ms;
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result};

/// Stamps further ahead than this do not move our clock: the other computer's date is wrong.
const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

impl Store {
    /// Adds those of these revisions that are not here yet, in one transaction, and says how many they were.
    /// A payload that was withheld before and is here now fills its place; one that was erased stays away.
    ///
    /// # Errors
    /// A revision of another unit; then nothing is taken in.
    pub fn unite(&mut self, revisions: &[Revision]) -> Result<u64> {
        let scope = self.scope.ok_or_else(|| Error::new(Code::BookEmpty))?;
        if revisions.iter().any(|revision| revision.header.scope != scope) {
            return Err(Error::new(Code::FileForeign).with("detail", "scope"));
        }
        let limit = self.clock.now_ms().saturating_add(AHEAD_MS);
        let stamps = revisions.iter().map(|revision| revision.header.hlc);
        let latest = stamps.filter(|hlc| stamp_ms(*hlc) <= limit).max().unwrap_or(0);
        let last: u64 = self.meta("hlc")?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let work = || -> rusqlite::Result<u64> {
            let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
            let mut added = 0;
            let mut touched: BTreeSet<(&str, Id)> = BTreeSet::new();
            for revision in revisions {
                let known = row_of(&tx, &revision.id)?;
                let changed = match (known, &revision.payload) {
                    (None, payload) => {
                        insert(&tx, &revision.header, payload.as_ref())?;
                        added += 1;
                        true
                    }
                    (Some(n), Some(payload)) => fill(&tx, n, payload)?,
                    (Some(_), None) => false,
                };
                if changed {
                    touched.insert((revision.header.kind.as_str(), revision.header.record_id));
                }
            }
            for (kind, record) in touched {
                refresh(&tx, scope, kind, record)?;
            }
            tx.execute(
                "INSERT INTO meta VALUES ('hlc', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
                params![last.max(latest).to_string()],
            )?;
            tx.commit()?;
            Ok(added)
        };
        work().map_err(|fault| faults::told(&self.path, &fault))
    }
}

fn row_of(conn: &rusqlite::Connection, rev_id: &Hash) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT n FROM rev WHERE rev_id = ?1")?
        .query_row([rev_id], |row| row.get(0))
        .optional()
}

/// Fills in a payload that was withheld; says whether it did. An erased one has a blank row and stays so.
fn fill(conn: &rusqlite::Connection, n: i64, payload: &Payload) -> rusqlite::Result<bool> {
    let added = conn
        .prepare_cached("INSERT INTO payload VALUES (?1, ?2, ?3) ON CONFLICT (n) DO NOTHING")?
        .execute(params![n, payload.salt, body_of(&payload.fields)])?;
    Ok(added > 0)
}
