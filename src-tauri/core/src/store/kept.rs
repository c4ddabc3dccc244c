//! What others sent, as it came: kept to be passed on and for the archive, until a rule thins it. What is known of a
//! file stays when its bytes are gone.

use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::imports::About;
use super::{Store, faults};
use crate::base::clock::moment;
use crate::base::hash::Hash;
use crate::base::{Id, Result};

/// A file that somebody else sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedFile {
    /// Counts the files that were read here.
    pub number: u64,
    /// The import that it came with.
    pub import: Id,
    /// Whose records it holds.
    pub scope: Id,
    /// When it was read, in milliseconds since 1970.
    pub read_ms: u64,
    /// Its name.
    pub name: String,
    /// The key that signed it.
    pub sender: String,
    /// What its sender says of it.
    pub about: About,
    /// How many revisions it holds, and the digest of their ids; none where that was not noted.
    pub held: Option<(u64, Hash)>,
    /// Its import was undone.
    pub undone: bool,
    /// Its bytes are still here.
    pub kept: bool,
    /// When its bytes were let go, and by which rule.
    pub thinned: Option<(u64, String)>,
}

impl ReceivedFile {
    /// When it was saved, as its sender says, and not after it was read here: a clock may be wrong.
    pub fn saved_ms(&self) -> u64 {
        let created = moment(&self.about.created).and_then(|ms| u64::try_from(ms).ok());
        created.map_or(self.read_ms, |ms| ms.min(self.read_ms))
    }
}

impl Store {
    /// Every file that came from others, in the order in which they were read.
    pub fn received_files(&self) -> Result<Vec<ReceivedFile>> {
        let own = self.scope.map(|scope| scope.as_bytes().to_vec()).unwrap_or_default();
        self.sql(|conn| {
            conn.prepare(
                "SELECT f.number, f.import, s.scope, f.read_ms, f.name, f.sender, f.unit, f.created, f.export_no,
                        f.via, s.held, s.digest, i.undone IS NOT NULL,
                        EXISTS (SELECT 1 FROM kept_file k WHERE k.number = f.number), t.thinned_ms, t.rule
                 FROM read_file f JOIN import i ON i.id = f.import JOIN read_file_scope s USING (number)
                 LEFT JOIN thinned t USING (number) WHERE s.scope <> ?1 ORDER BY f.number",
            )?
            .query_map([own], read)?
            .collect()
        })
    }

    /// The bytes of a received file, where they are still here.
    pub fn kept_bytes(&self, number: u64) -> Result<Option<Vec<u8>>> {
        self.sql(|conn| {
            conn.query_row(
                "SELECT bytes FROM kept_file WHERE number = ?1",
                [i64::try_from(number).unwrap_or(i64::MAX)],
                |row| row.get(0),
            )
            .optional()
        })
    }

    /// Lets the bytes of these files go for ever, and notes by which rule.
    pub fn thin(&mut self, numbers: &[u64], rule: &str) -> Result<()> {
        let now = i64::try_from(self.clock.now_ms()).unwrap_or(i64::MAX);
        let tell = |fault: rusqlite::Error| faults::told(&self.path, &fault);
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate).map_err(tell)?;
        let work = || -> rusqlite::Result<()> {
            for number in numbers {
                let number = i64::try_from(*number).unwrap_or(i64::MAX);
                tx.execute("DELETE FROM kept_file WHERE number = ?1", [number])?;
                tx.execute(
                    "INSERT INTO thinned VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                    params![number, now, rule],
                )?;
            }
            Ok(())
        };
        work().map_err(tell)?;
        tx.commit().map_err(tell)
    }

    /// Lets go the bytes of colleagues' files, which are in a backup now. Those of other units stay: they are passed
    /// on, and are public records.
    pub(super) fn let_kept_files_go(&self) -> Result<()> {
        let own = self.scope.map(|scope| scope.as_bytes().to_vec()).unwrap_or_default();
        self.sql(|conn| {
            conn.execute(
                "DELETE FROM kept_file WHERE number IN (SELECT number FROM read_file_scope WHERE scope = ?1)",
                [own],
            )
        })?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<ReceivedFile> {
    let id = |at: usize| {
        let bytes: [u8; 16] = row.get(at)?;
        Id::from_slice(&bytes).ok_or(rusqlite::Error::InvalidQuery)
    };
    let number = |at: usize| row.get::<_, i64>(at).map(i64::unsigned_abs);
    let held = number(10)?;
    let thinned: Option<i64> = row.get(14)?;
    Ok(ReceivedFile {
        number: number(0)?,
        import: id(1)?,
        scope: id(2)?,
        read_ms: number(3)?,
        name: row.get(4)?,
        sender: row.get(5)?,
        about: About {
            unit: row.get(6)?,
            created: row.get(7)?,
            export_no: row.get::<_, Option<i64>>(8)?.map(i64::unsigned_abs),
            via: row.get(9)?,
        },
        held: row.get::<_, Option<Hash>>(11)?.map(|digest| (held, digest)),
        undone: row.get(12)?,
        kept: row.get(13)?,
        thinned: match thinned {
            Some(ms) => Some((ms.unsigned_abs(), row.get(15)?)),
            None => None,
        },
    })
}
