//! Stores that nobody needs tomorrow, and exact copies of them: for tests and measurements of many installations.

use rusqlite::Connection;
use std::path::{Path, PathBuf};

use super::rev::Revision;
use super::{Store, faults, fields_of, open, read_all};
use crate::base::hash::Hash;
use crate::base::{Clock, Code, Entropy, Error, Id, Result};
use crate::school::fields::Fields;

/// What is shown of a record, in whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// The unit.
    pub scope: Id,
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// The shown revision.
    pub rev: Hash,
    /// It takes the record away.
    pub deleted: bool,
    /// Its content, where it is known.
    pub fields: Option<Fields>,
    /// How many heads there are.
    pub heads: usize,
    /// They say different things.
    pub asks: bool,
}

impl Store {
    /// A store that lives in memory, and is gone with it.
    pub fn in_memory(clock: Clock, entropy: Entropy) -> Result<Store> {
        let mut store = Store::bare(Connection::open_in_memory(), clock, entropy)?;
        store.migrate(0)?;
        store.take_identity(String::new())?;
        Ok(store)
    }

    /// The same store again, in memory: a copied folder, or a backup that was put back. It goes by the same device id,
    /// as a copy does whose witness is missed.
    pub fn twin(&self, entropy: Entropy) -> Result<Store> {
        let mut twin = Store::bare(Connection::open_in_memory(), self.clock, entropy)?;
        let copied = rusqlite::backup::Backup::new(&self.conn, &mut twin.conn)
            .and_then(|copy| copy.run_to_completion(1024, std::time::Duration::ZERO, None));
        copied.map_err(|fault| faults::told(&self.path, &fault))?;
        twin.take_identity(String::new())?;
        Ok(twin)
    }

    /// A new store in a file, which a power cut may spoil. Another store's file may be put in its place between
    /// [`Store::let_go`] and [`Store::read_again`].
    pub fn in_file(path: &Path, clock: Clock, entropy: Entropy) -> Result<Store> {
        let mut store = Store::bare(Connection::open(path), clock, entropy)?;
        // Small pages: there is less to copy.
        let quick = "PRAGMA page_size = 1024; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF";
        store.sql(|conn| conn.execute_batch(quick))?;
        store.migrate(0)?;
        store.take_identity(String::new())?;
        Ok(store)
    }

    /// Holds its file no longer, until it is asked something.
    pub fn let_go(&self) -> Result<()> {
        self.hold(false)?;
        // Only the end of a transaction lets go.
        self.meta("device").map(drop)
    }

    /// Its file is its own from the first read on, and not asked for with every one: that took most of the time.
    fn hold(&self, on: bool) -> Result<()> {
        let mode = if on { "PRAGMA locking_mode = EXCLUSIVE" } else { "PRAGMA locking_mode = NORMAL" };
        self.sql(|conn| conn.prepare_cached(mode)?.query_row([], |_| Ok(())))
    }

    /// Reads its file again, in whose place a copy was put. It goes by the id in there, unless the copy was noticed.
    pub fn read_again(&mut self, clock: Clock, entropy: Entropy, noticed: bool) -> Result<()> {
        (self.clock, self.entropy) = (clock, entropy);
        self.take_identity(String::new())?;
        self.hold(true)?;
        if noticed { self.new_device() } else { Ok(()) }
    }

    fn bare(conn: rusqlite::Result<Connection>, clock: Clock, entropy: Entropy) -> Result<Store> {
        let tell = |fault: rusqlite::Error| faults::told(&PathBuf::new(), &fault);
        let store = Store {
            conn: conn.map_err(tell)?,
            path: PathBuf::new(),
            device: Id::from_random([0; 16]),
            scope: None,
            clock,
            entropy,
            lock: None,
        };
        store.sql(open::set_up)?;
        Ok(store)
    }

    /// What is shown of every record of every unit, by unit, kind and record.
    pub fn shown_rows(&self) -> Result<Vec<ShownRow>> {
        let of = |bytes: [u8; 16]| Id::from_slice(&bytes).unwrap_or_else(|| Id::from_random(bytes));
        self.sql(|conn| {
            conn.prepare_cached(
                "SELECT c.scope, c.kind, c.record_id, r.rev_id, c.deleted, c.body, c.heads, c.asks
                 FROM current c JOIN rev r ON r.n = c.n ORDER BY 1, 2, 3",
            )?
            .query_map([], |row| {
                Ok(ShownRow {
                    scope: of(row.get(0)?),
                    kind: row.get(1)?,
                    id: of(row.get(2)?),
                    rev: row.get(3)?,
                    deleted: row.get(4)?,
                    fields: row.get::<_, Option<String>>(5)?.and_then(|body| fields_of(&body)),
                    heads: row.get::<_, u32>(6)? as usize,
                    asks: row.get(7)?,
                })
            })?
            .collect()
        })
    }

    /// The revisions that came after a row, in the order in which they came, each with its row.
    pub fn log(&self, after: i64) -> Result<Vec<(i64, Revision)>> {
        let found = self.sql(|conn| read_all::after(conn, after))?;
        found.ok_or_else(|| Error::new(Code::BookDamaged).with("path", self.path.display()))
    }
}
