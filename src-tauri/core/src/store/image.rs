//! The whole store as bytes, to be sealed and carried to another place, and back from there.

use rusqlite::Connection;
use std::path::Path;

use super::{FILE_NAME, Store, backup, faults, open_backup};
use crate::base::{Code, Error, Result, files};

/// No unit's records are nearly as large.
const MAX_BYTES: u64 = 1024 * 1024 * 1024;
/// What belongs to the computer that a copy came from, and not to the one that it comes to.
const OF_ONE_COMPUTER: &str =
    "DELETE FROM meta WHERE key IN ('device', 'witness', 'second_place', 'handed_over')";

impl Store {
    /// Everything, as the bytes of a database that was checked.
    pub fn image(&self) -> Result<Vec<u8>> {
        let beside = self.folder().join("image.part");
        let bytes = backup::copy(self, &beside).and_then(|()| files::read_capped(&beside, MAX_BYTES));
        files::let_go(&beside);
        bytes
    }

    /// Puts the bytes of a copy of this unit among the backups, from where it can be gone back to. Gives its name.
    ///
    /// # Errors
    /// Damaged, or another unit's; then nothing is kept.
    pub fn keep_image(&self, bytes: &[u8]) -> Result<String> {
        let folder = self.folder().join("backups");
        files::make_folder(&folder)?;
        let path = files::free_name(&folder.join(format!("{}-fetched.db", self.clock.today())));
        let beside = path.with_extension("part");
        files::write_whole(&beside, bytes)?;
        let checked = open_backup(&beside).and_then(|opened| {
            if self.scope() == Some(opened.scope) {
                files::rename(&beside, &path)
            } else {
                Err(Error::new(Code::BookForeign).with("path", path.display()))
            }
        });
        if checked.is_err() {
            files::let_go(&beside);
        }
        checked.map(|()| path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default())
    }
}

/// Puts the bytes of a store into a folder without records, every revision of it verified. It becomes an installation
/// of its own: the same records, another device.
///
/// # Errors
/// There are records already, or the bytes are damaged; then the folder is as it was.
pub fn install(folder: &Path, bytes: &[u8]) -> Result<()> {
    files::make_folder(folder)?;
    let _lock = files::lock(&folder.join("lock"))?;
    let path = folder.join(FILE_NAME);
    if holds_records(&path) {
        return Err(Error::new(Code::BookExists).with("name", path.display()));
    }
    let beside = folder.join("arriving.part");
    files::write_whole(&beside, bytes)?;
    let tell = |fault: rusqlite::Error| faults::told(&beside, &fault);
    let forget = || Connection::open(&beside)?.execute_batch(OF_ONE_COMPUTER);
    let arrived = open_backup(&beside)
        .and_then(|_| forget().map_err(tell))
        .and_then(|()| files::rename(&beside, &path));
    if arrived.is_err() {
        files::let_go(&beside);
    }
    arrived
}

/// A unit is set up in this file. One that cannot be read counts as well: it is not replaced.
fn holds_records(path: &Path) -> bool {
    if !path.exists() {
        return false;
    }
    let count = Connection::open(path).and_then(|conn| {
        conn.query_row("SELECT count(*) FROM meta WHERE key = 'scope'", [], |row| row.get::<_, i64>(0))
    });
    !matches!(count, Ok(0))
}
