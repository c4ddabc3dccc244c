//! Taking in revisions that were made elsewhere, or earlier: a union. Nothing is ever lost by it, and taking in the
//! same ones again adds nothing.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use std::collections::BTreeSet;

use super::commit::{fill, insert, payload_of, put_meta, refresh};
use super::rev::{MAX_SEQ, Revision};
use super::{Store, erasure, faults};
use crate::base::clock::stamp_ms;
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::Record;
use crate::school::kinds::Erasure;

/// Stamps further ahead than this do not move our clock: the other computer's date is wrong.
const AHEAD_MS: u64 = 24 * 60 * 60 * 1000;

const META: &str = "SELECT value FROM meta WHERE key = ?1";

/// What came of a union. A revision is counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct United {
    /// Revisions that were not here.
    pub added: u64,
    /// Revisions that had been set aside and count again, with the content that came for them.
    pub returned: u64,
    /// Revisions that were here and counted, without their content, which came now.
    pub filled: u64,
    /// Installations whose clock is more than a day ahead, each told once.
    pub ahead: BTreeSet<Id>,
    /// Installations that gave a number twice: two copies of one folder are in use. Each is told once.
    pub twice: BTreeSet<Id>,
}

impl United {
    /// Nothing changed.
    pub fn is_nothing(&self) -> bool {
        self.added == 0 && self.returned == 0 && self.filled == 0
    }
}

impl Store {
    /// Adds those of these revisions that are not here yet, in one transaction.
    /// A payload that was withheld before and is here now fills its place; one that was erased stays away.
    ///
    /// # Errors
    /// A revision of a unit that is not among those `allowed`; then nothing is taken in.
    pub fn unite(&mut self, revisions: &[Revision], allowed: &BTreeSet<Id>) -> Result<United> {
        check_scopes(revisions, allowed)?;
        let now = self.clock.now_ms();
        let work = || -> rusqlite::Result<United> {
            let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
            let united = take(&tx, revisions, now, None)?;
            tx.commit()?;
            Ok(united)
        };
        let united = work().map_err(|fault| faults::told(&self.path, &fault))?;
        self.after_union(revisions, &united)?;
        Ok(united)
    }

    /// What must be done once the revisions are safe: the list beside the backups, and a device id of our own again
    /// where a copy of this folder goes by the same one.
    pub(super) fn after_union(&mut self, revisions: &[Revision], united: &United) -> Result<()> {
        if united.added > 0 && revisions.iter().any(|revision| revision.header.kind == Erasure::KIND) {
            self.note_erasures_if_possible();
        }
        if united.twice.contains(&self.device) { self.new_device() } else { Ok(()) }
    }
}

/// Every revision belongs to one of these units.
pub(super) fn check_scopes(revisions: &[Revision], allowed: &BTreeSet<Id>) -> Result<()> {
    if revisions.iter().all(|revision| allowed.contains(&revision.header.scope)) {
        Ok(())
    } else {
        Err(Error::new(Code::FileForeign).with("detail", "scope"))
    }
}

/// The union itself. What came with a file counts because of it, also where it had been set aside.
pub(super) fn take(
    conn: &Connection,
    revisions: &[Revision],
    now_ms: u64,
    file: Option<i64>,
) -> rusqlite::Result<United> {
    let mut united = United::default();
    let mut touched: BTreeSet<(Id, &str, Id)> = BTreeSet::new();
    let mut devices: BTreeSet<Id> = BTreeSet::new();
    let (mut latest, mut own) = (0, 0);
    let device: Option<String> =
        conn.prepare_cached(META)?.query_row(["device"], |row| row.get(0)).optional()?;
    let device: Option<Id> = device.and_then(|text| text.parse().ok());
    let limit = now_ms.saturating_add(AHEAD_MS);
    // Erasures first, so that what they erase is never written to the disk.
    for revision in revisions.iter().filter(|revision| revision.header.kind == Erasure::KIND) {
        if let Some(payload) = &revision.payload {
            erasure::apply(conn, revision.header.scope, &payload.fields)?;
        }
    }
    for revision in revisions {
        let header = &revision.header;
        let known = row_of(conn, &revision.id)?;
        let (n, mut changed) = match (known, &revision.payload) {
            (None, payload) => {
                united.added += 1;
                devices.insert(header.device_id);
                // Numbers of that size are not ours: following them, we would come to one that cannot be stored.
                if device == Some(header.device_id) && header.seq < MAX_SEQ / 2 {
                    own = own.max(header.seq);
                }
                if stamp_ms(header.hlc) > limit {
                    united.ahead.insert(header.device_id);
                } else {
                    latest = latest.max(header.hlc);
                }
                (insert(conn, &revision.id, header, payload.as_ref())?, true)
            }
            (Some(n), Some(payload)) => {
                let filled = fill(conn, n, header, payload)? || (file.is_some() && show_again(conn, n)?);
                if let Some(file) = file.filter(|_| filled) {
                    conn.prepare_cached(
                        "INSERT INTO filled VALUES (?1, ?2) ON CONFLICT (n) DO UPDATE SET number = ?2",
                    )?
                    .execute(params![n, file])?;
                }
                united.filled += u64::from(filled);
                (n, filled)
            }
            (Some(n), None) => (n, false),
        };
        if let Some(file) = file {
            let returned = known.is_some()
                && conn.prepare_cached("DELETE FROM set_aside WHERE n = ?1")?.execute([n])? > 0;
            united.returned += u64::from(returned);
            // It was told as filled.
            united.filled -= u64::from(returned && changed);
            if known.is_none() || returned {
                conn.prepare_cached(
                    "INSERT INTO brought VALUES (?1, ?2) ON CONFLICT (n) DO UPDATE SET number = ?2",
                )?
                .execute(params![n, file])?;
            }
            changed |= returned;
        }
        if changed {
            touched.insert((header.scope, header.kind.as_str(), header.record_id));
        }
    }
    for (scope, kind, record) in touched {
        refresh(conn, scope, kind, record)?;
    }
    united.ahead = tell_once(conn, "ahead", std::mem::take(&mut united.ahead))?;
    united.twice = tell_once(conn, "twice", given_twice(conn, devices)?)?;
    raise(conn, "hlc", latest)?;
    // Our own later work that comes back to a backup: its numbers are taken.
    raise(conn, "seq", own)?;
    Ok(united)
}

/// Content that was hidden, because the import that had brought it is undone, comes again, unless it was erased.
fn show_again(conn: &Connection, n: i64) -> rusqlite::Result<bool> {
    let hidden = conn.prepare_cached("DELETE FROM hidden WHERE n = ?1")?.execute([n])? > 0;
    Ok(hidden && payload_of(conn, n)?.is_some())
}

/// Sets a number of this installation, where it would rise.
fn raise(conn: &Connection, key: &str, to: u64) -> rusqlite::Result<()> {
    let last: Option<String> = conn.prepare_cached(META)?.query_row([key], |row| row.get(0)).optional()?;
    if to > last.and_then(|text| text.parse().ok()).unwrap_or(0) {
        put_meta(conn, key, &to.to_string())?;
    }
    Ok(())
}

/// The row of a revision.
pub(super) fn row_of(conn: &Connection, rev_id: &Hash) -> rusqlite::Result<Option<i64>> {
    conn.prepare_cached("SELECT n FROM rev WHERE rev_id = ?1")?
        .query_row([rev_id], |row| row.get(0))
        .optional()
}

/// Those of these devices that have two revisions of one number.
fn given_twice(conn: &Connection, devices: BTreeSet<Id>) -> rusqlite::Result<BTreeSet<Id>> {
    let mut select = conn
        .prepare_cached("SELECT 1 FROM rev WHERE device_id = ?1 GROUP BY seq HAVING count(*) > 1 LIMIT 1")?;
    let mut twice = BTreeSet::new();
    for device in devices {
        if select.exists([device.as_bytes()])? {
            twice.insert(device);
        }
    }
    Ok(twice)
}

/// Those of these devices of which this was not told before.
fn tell_once(conn: &Connection, what: &str, devices: BTreeSet<Id>) -> rusqlite::Result<BTreeSet<Id>> {
    let mut insert =
        conn.prepare_cached("INSERT INTO strange_device VALUES (?1, ?2) ON CONFLICT DO NOTHING")?;
    let mut new = BTreeSet::new();
    for device in devices {
        if insert.execute(params![device.as_bytes(), what])? > 0 {
            new.insert(device);
        }
    }
    Ok(new)
}
