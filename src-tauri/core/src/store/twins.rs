//! Stores without a disk, and exact copies of them: for tests and measurements of many installations.

use rusqlite::Connection;
use std::path::PathBuf;

use super::{Store, faults, open};
use crate::base::{Clock, Entropy, Id, Result};

impl Store {
    /// A store that lives in memory, and is gone with it.
    pub fn in_memory(clock: Clock, entropy: Entropy) -> Result<Store> {
        let tell = |fault: rusqlite::Error| faults::told(&PathBuf::new(), &fault);
        let mut store = Store {
            conn: Connection::open_in_memory().map_err(tell)?,
            path: PathBuf::new(),
            device: Id::from_random([0; 16]),
            scope: None,
            clock,
            entropy,
            lock: None,
        };
        store.sql(open::set_up)?;
        store.migrate(0)?;
        store.take_identity(String::new())?;
        Ok(store)
    }

    /// The same store again, in memory: a copied folder, or a backup that was put back. It goes by the same device id,
    /// as a copy does whose witness is missed.
    pub fn twin(&self, entropy: Entropy) -> Result<Store> {
        let mut twin = Store::in_memory(self.clock, entropy)?;
        let copied = rusqlite::backup::Backup::new(&self.conn, &mut twin.conn)
            .and_then(|copy| copy.run_to_completion(1024, std::time::Duration::ZERO, None));
        copied.map_err(|fault| faults::told(&self.path, &fault))?;
        twin.take_identity(String::new())?;
        Ok(twin)
    }
}
