//! Opening: one lock, one file, checked before anything is written to it.

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use std::path::Path;
use std::time::Duration;

use super::{Store, backup, faults};
use crate::base::{Clock, Code, Entropy, Error, Id, Result, files, machine};

/// The name of the database in the data folder.
pub const FILE_NAME: &str = "mvp-loggen.db";
/// "MVPL": tells the file from any other SQLite database.
const APPLICATION_ID: i64 = 0x4d56_504c;
/// Syncs the folder too when the journal goes.
const DURABLE: &str = "PRAGMA synchronous = EXTRA";
/// Each migration takes the file from its index to the next version.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
];

impl Store {
    /// Opens the store of a data folder, and makes both where they are missing.
    ///
    /// # Errors
    /// In use, damaged, newer, foreign, not writable or full: each leaves the file as it was.
    pub fn open(folder: &Path, clock: Clock, entropy: Entropy) -> Result<Store> {
        files::make_secret_folder(folder)?;
        let lock = files::lock(&folder.join("lock"))?;
        let path = folder.join(FILE_NAME);
        let tell = |fault: rusqlite::Error| faults::told(&path, &fault);
        // The private keys are in it, whatever the folder is.
        files::make_secret(&path)?;
        let conn = connect(&path).map_err(tell)?;
        if conn.is_readonly("main").map_err(tell)? {
            return Err(Error::new(Code::NotWritable)
                .with("path", path.display())
                .with("detail", "read-only"));
        }
        let version = check_identity(&conn, &path)?;
        let mut store = Store {
            conn,
            path,
            device: Id::from_random([0; 16]),
            scope: None,
            clock,
            entropy,
            lock: Some(lock),
        };
        store.migrate(version)?;
        store.take_identity(machine::witness(folder))?;
        store.erase_again()?;
        Ok(store)
    }

    pub(super) fn migrate(&mut self, version: usize) -> Result<()> {
        if version == MIGRATIONS.len() {
            return Ok(());
        }
        if version > 0 {
            backup::make(self, "migration")?;
        }
        self.sql(|conn| {
            let sql = MIGRATIONS[version..].concat();
            conn.execute_batch(&format!(
                "BEGIN IMMEDIATE; {sql} PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {}; COMMIT;",
                MIGRATIONS.len()
            ))
        })
    }

    /// Finds out which device this is. A folder that was copied becomes a new device, so that the two never number
    /// their revisions alike.
    pub(super) fn take_identity(&mut self, witness: String) -> Result<()> {
        let known = self.meta("device")?.and_then(|text| text.parse().ok());
        match known {
            Some(device) if self.meta("witness")?.as_ref() == Some(&witness) => self.device = device,
            _ => {
                self.new_device()?;
                self.set_meta("witness", &witness)?;
            }
        }
        self.scope = self.meta("scope")?.and_then(|text| text.parse().ok());
        Ok(())
    }

    /// Writes without waiting for the disk until [`Store::settle`]: for records that are being made up, and that are
    /// made up again where the power fails meanwhile.
    pub fn hurry(&self) -> Result<()> {
        self.sql(|conn| conn.execute_batch("PRAGMA synchronous = OFF"))
    }

    /// Brings what was written in a hurry to the disk, and waits for every write from now on.
    pub fn settle(&self) -> Result<()> {
        self.sql(|conn| conn.execute_batch(DURABLE))?;
        // The sync of one write is that of the whole file.
        self.set_meta("device", &self.device.to_string())
    }

    /// Becomes another device: from now on nobody else goes by the same id.
    pub(super) fn new_device(&mut self) -> Result<()> {
        self.device = self.entropy.id();
        self.set_meta("device", &self.device.to_string())
    }
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    set_up(&conn)?;
    Ok(conn)
}

/// What holds for every connection.
pub(super) fn set_up(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_secs(2))?;
    // More than there are: no statement is prepared twice.
    conn.set_prepared_statement_cache_capacity(256);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.execute_batch(DURABLE)?;
    // One file at rest, so that a copy of it is whole.
    conn.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536;",
    )
}

/// The file's version, once it is known to be ours and whole.
pub(super) fn check_identity(conn: &Connection, path: &Path) -> Result<usize> {
    let tell = |fault: rusqlite::Error| faults::told(path, &fault);
    let pragma =
        |name: &str| conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0)).map_err(tell);
    let tables: i64 =
        conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(tell)?;
    let version = pragma("user_version")?;
    if tables == 0 && version == 0 {
        return Ok(0);
    }
    if pragma("application_id")? != APPLICATION_ID {
        return Err(Error::new(Code::BookForeign).with("path", path.display()));
    }
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    if version > MIGRATIONS.len() {
        return Err(Error::new(Code::BookNewer).with("found", version).with("known", MIGRATIONS.len()));
    }
    let answer: Option<String> =
        conn.query_row("PRAGMA quick_check(1)", params![], |row| row.get(0)).optional().map_err(tell)?;
    if answer.as_deref() != Some("ok") {
        return Err(Error::new(Code::BookDamaged).with("path", path.display()));
    }
    Ok(version)
}
