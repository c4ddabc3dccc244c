//! Records that cannot be opened: a backup takes their place, and what can still be read of them comes back.

use rusqlite::{Connection, OpenFlags, OptionalExtension};
use std::collections::BTreeSet;
use std::path::Path;

use super::rev::Revision;
use super::{FILE_NAME, Store, faults, list_backups, open_backup, read_all};
use crate::base::hash::Hash;
use crate::base::{Clock, Code, Entropy, Error, Id, Result, files};

/// No unit's records are nearly as large.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;
const FORGET_DEVICE: &str = "DELETE FROM meta WHERE key IN ('device', 'witness')";

/// What a rescue brought back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rescued {
    /// Revisions made after the backup that could still be read from the damaged file.
    pub salvaged: u64,
    /// Files of other units had been read in after the backup.
    pub received: bool,
}

/// Puts a backup in the place of records that are damaged. The damaged file stays beside under another name, and every
/// whole revision in it that the backup lacks is added.
///
/// # Errors
/// The records are open, are not damaged, or the backup is; then everything is as it was.
pub fn rescue(folder: &Path, name: &str, clock: Clock) -> Result<Rescued> {
    let path = folder.join(FILE_NAME);
    let lock = files::lock(&folder.join("lock"))?;
    if files::is_there(&path) {
        must_be_damaged(&path)?;
    }
    let backup = list_backups(folder)
        .into_iter()
        .map(|backup| backup.path)
        .find(|path| path.file_name().is_some_and(|found| found == name))
        .ok_or_else(|| Error::new(Code::FileUnreadable).with("path", name))?;
    let scope = open_backup(&backup)?.scope;
    let beside = folder.join("rescue.part");
    let put = || -> Result<Left> {
        files::write_whole(&beside, &files::read_capped(&backup, MAX_BYTES)?)?;
        // The damaged file has given numbers that the backup does not know.
        let forget = || Connection::open(&beside)?.execute_batch(FORGET_DEVICE);
        forget().map_err(|fault| faults::told(&beside, &fault))?;
        let left = salvage(&path, scope);
        let aside = files::free_name(&folder.join(format!("{}-damaged.db", clock.today())));
        if files::is_there(&path) {
            // A copy, so that there is never a moment without records: an empty place looks like a new beginning. What
            // cannot even be read is put aside as it is.
            files::read_capped(&path, MAX_BYTES)
                .and_then(|bytes| files::write_whole(&aside, &bytes))
                .or_else(|_| files::rename(&path, &aside))?;
        }
        // A journal of the damaged file would be played back into the new one.
        for ending in ["-journal", "-wal", "-shm"] {
            files::let_go(&folder.join(format!("{FILE_NAME}{ending}")));
        }
        files::rename(&beside, &path)?;
        Ok(left)
    };
    let left = put().inspect_err(|_| files::let_go(&beside))?;
    drop(lock);
    let mut store = Store::open(folder, clock, Entropy::System)?;
    // The backup is in its place by now; what could not be added lies in the copy of the damaged file still.
    let united = store.unite(&left.own, &BTreeSet::from([scope]));
    // What a person had taken back stays so, and still stands between what it followed and what follows it.
    let _ = store.set_aside(&left.aside);
    let _ = store.hide(&left.hidden);
    let here = store.sql(files_read).unwrap_or_default();
    Ok(Rescued {
        salvaged: united.map_or(0, |united| united.added),
        received: !left.files_read.is_subset(&here),
    })
}

/// Sound records are gone back from by an action, and those of a newer version are for that version.
fn must_be_damaged(path: &Path) -> Result<()> {
    let tell = |fault: rusqlite::Error| faults::told(path, &fault);
    let known = read_only(path).map_err(tell).and_then(|conn| {
        super::open::check_identity(&conn, path)?;
        let quick: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(tell)?;
        Ok(quick == "ok" && super::check::hash_all(&conn).map_err(tell)?.is_some())
    });
    match known {
        Ok(true) => Err(Error::new(Code::BookExists).with("name", path.display())),
        Err(fault) if matches!(fault.code, Code::BookNewer | Code::BookForeign) => Err(fault),
        _ => Ok(()),
    }
}

/// What can still be read of damaged records.
#[derive(Default)]
struct Left {
    own: Vec<Revision>,
    /// Those that were set aside.
    aside: BTreeSet<Hash>,
    /// Those whose content came with a file that did not count any more.
    hidden: BTreeSet<Hash>,
    /// The hashes of the files of others that count.
    files_read: BTreeSet<Hash>,
}

/// The hashes of the files of others that were read in and count.
fn files_read(conn: &Connection) -> rusqlite::Result<BTreeSet<Hash>> {
    let sql = "SELECT f.sha256 FROM read_file f JOIN import i ON i.id = f.import WHERE i.undone IS NULL
               AND EXISTS (SELECT 1 FROM read_file_scope s WHERE s.number = f.number
                           AND lower(hex(s.scope)) <> (SELECT replace(value, '-', '') FROM meta WHERE key = 'scope'))";
    conn.prepare(sql)?.query_map([], |row| row.get(0))?.collect()
}

/// Every revision of the unit in a damaged file that is still whole, row by row, and which of them were set aside.
fn salvage(path: &Path, scope: Id) -> Left {
    let read = || -> rusqlite::Result<Left> {
        let conn = read_only(path)?;
        let last: i64 = conn.query_row("SELECT coalesce(max(n), 0) FROM rev", [], |row| row.get(0))?;
        let mut select = conn.prepare(&format!("{} WHERE r.n = ?1", read_all::SELECT))?;
        let mut parents = conn.prepare(read_all::PARENTS)?;
        // A row that cannot be read says nothing about the others.
        let whole = (1..=last).filter_map(|n| {
            select.query_row([n], |row| read_all::revision(row, &mut parents)).optional().ok()??
        });
        let own = whole.filter(|revision| revision.header.scope == scope).collect();
        let aside = read_all::set_aside(&conn).unwrap_or_default();
        let hidden = read_all::hidden(&conn).unwrap_or_default();
        Ok(Left { own, aside, hidden, files_read: files_read(&conn).unwrap_or_default() })
    };
    read().unwrap_or_default()
}

fn read_only(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}
