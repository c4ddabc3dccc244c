//! Files of others: a batch is taken in as one thing, and can be set aside again as one. The set itself never
//! shrinks: what is set aside is still there, and counts again as soon as it is asked for.

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};
use std::collections::{BTreeMap, BTreeSet};

use super::commit::{By, Write, number_of, put_meta, refresh, write_action};
use super::rev::{Revision, digest};
use super::union::{check_scopes, row_of, take};
use super::{Entry, Store, United, erasure, faults};
use crate::base::clock::next_stamp;
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::Record;
use crate::school::kinds::{Action, Erasure};

/// The word for an import in the history.
pub const RECEIVE: &str = "receive";
/// In its words: whose files they were, a line each; of what a district passed on, the district.
pub const FROM: &str = "from";

/// A file whose every revision has been verified and may be taken in.
#[derive(Clone, Debug)]
pub struct Received<'a> {
    /// Its name.
    pub name: &'a str,
    /// The key that signed it; empty where none did.
    pub sender: &'a str,
    /// The hash of the file as it came.
    pub sha256: Hash,
    /// Its revisions.
    pub revisions: &'a [Revision],
    /// By unit, how many revisions it holds and the digest of their ids.
    pub coverage: BTreeMap<Id, (u64, Hash)>,
    /// The signed package as it came, to keep.
    pub bytes: &'a [u8],
    /// What its sender says of it.
    pub about: About,
}

/// What the sender of a file says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Whose records it holds, as they call themselves.
    pub unit: String,
    /// When it was made, as it says.
    pub created: String,
    /// The sender's own number for it.
    pub export_no: Option<u64>,
    /// The district that passed it on; empty where it came from its sender.
    pub via: String,
}

/// What came of an import.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The import, as the history names it.
    pub import: Id,
    /// File by file.
    pub files: Vec<United>,
}

/// A file that was read before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadFile {
    /// Its name then.
    pub name: String,
    /// When, in milliseconds since 1970.
    pub read_ms: u64,
    /// The key that signed it.
    pub sender: String,
}

impl Store {
    /// Takes files in: all of them in one transaction, or none. What they say they hold is compared with what is
    /// here afterwards, before anything is kept.
    ///
    /// # Errors
    /// A revision of a unit that is not `allowed`, or a file that did not arrive whole.
    pub fn receive(&mut self, files: &[Received<'_>], allowed: &BTreeSet<Id>) -> Result<Receipt> {
        self.receive_with(files, allowed, None)
    }

    /// The same, with an action of one's own that belongs to it: whom a person believes for that.
    ///
    /// # Errors
    /// Those of [`Store::receive`]; then the action has not been saved either.
    pub fn receive_with(
        &mut self,
        files: &[Received<'_>],
        allowed: &BTreeSet<Id>,
        own: Option<(Vec<Write>, Action)>,
    ) -> Result<Receipt> {
        for file in files {
            check_scopes(file.revisions, allowed)?;
        }
        let import = self.entropy.id();
        let now = self.clock.now_ms();
        let (device, scope) = (self.device, self.scope);
        let tell = |fault: rusqlite::Error| faults::told(&self.path, &fault);
        let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate).map_err(tell)?;
        let entropy = &mut self.entropy;
        let work = || -> rusqlite::Result<Vec<United>> {
            if let (Some((writes, words)), Some(scope)) = (own, scope) {
                write_action(&tx, By { scope, device, now }, entropy, writes, &words)?;
            }
            let last = number_of(&tx, "hlc")?;
            let stamp = next_stamp(last, now);
            put_meta(&tx, "hlc", &stamp.to_string())?;
            tx.prepare_cached("INSERT INTO import VALUES (?1, ?2, NULL)")?
                .execute(params![import.as_bytes(), i64::try_from(stamp).unwrap_or(i64::MAX)])?;
            files.iter().map(|file| read_in(&tx, import, file, now)).collect()
        };
        let united = work().map_err(tell)?;
        for file in files {
            if !arrived(&tx, file).map_err(tell)? {
                return Err(Error::new(Code::FileDamaged).with("detail", "coverage"));
            }
        }
        tx.commit().map_err(tell)?;
        for (file, united) in files.iter().zip(&united) {
            self.after_union(file.revisions, united)?;
        }
        Ok(Receipt { import, files: united })
    }

    /// When files were read in, in milliseconds since 1970, and how many at once; the earliest first.
    pub fn imports_made(&self) -> Result<Vec<(u64, u64)>> {
        self.sql(|conn| {
            conn.prepare("SELECT min(read_ms), count(*) FROM read_file GROUP BY import ORDER BY 1")?
                .query_map([], |row| {
                    Ok((row.get::<_, i64>(0)?.unsigned_abs(), row.get::<_, i64>(1)?.unsigned_abs()))
                })?
                .collect()
        })
    }

    /// Sets aside what an import brought.
    ///
    /// # Errors
    /// There is none such, or a later file of the same unit counts: that one goes first.
    pub fn undo_import(&mut self, import: Id) -> Result<()> {
        if self.import_undone(import)? != Some(false) {
            return Err(Error::new(Code::RecordUnknown));
        }
        let later = self.sql(|conn| {
            conn.prepare_cached(
                "SELECT 1 FROM import i JOIN read_file f ON f.import = i.id JOIN read_file_scope s USING (number)
                 WHERE i.undone IS NULL AND i.id <> ?1
                 AND f.number > (SELECT max(number) FROM read_file WHERE import = ?1)
                 AND s.scope IN (SELECT scope FROM read_file_scope JOIN read_file USING (number) WHERE import = ?1)",
            )?
            .exists([import.as_bytes()])
        })?;
        if later {
            return Err(Error::new(Code::UndoLaterFile));
        }
        // An erasure is for ever.
        self.set_counting(
            import,
            [
                "INSERT INTO set_aside SELECT b.n FROM brought b JOIN read_file f USING (number) JOIN rev r ON r.n = b.n
                 WHERE f.import = ?1 AND r.kind <> ?2 ON CONFLICT DO NOTHING",
                "INSERT INTO hidden SELECT b.n FROM filled b JOIN read_file f USING (number) JOIN rev r ON r.n = b.n
                 WHERE f.import = ?1 AND r.kind <> ?2 ON CONFLICT DO NOTHING",
            ],
            true,
        )
    }

    /// Lets what an import brought count again.
    ///
    /// # Errors
    /// There is none such that was undone.
    pub fn redo_import(&mut self, import: Id) -> Result<()> {
        if self.import_undone(import)? != Some(true) {
            return Err(Error::new(Code::RecordUnknown));
        }
        self.set_counting(
            import,
            [
                "DELETE FROM set_aside WHERE ?2 <> '' AND n IN
                 (SELECT b.n FROM brought b JOIN read_file f USING (number) WHERE f.import = ?1)",
                "DELETE FROM hidden WHERE ?2 <> '' AND n IN
                 (SELECT b.n FROM filled b JOIN read_file f USING (number) WHERE f.import = ?1)",
            ],
            false,
        )
    }

    /// Sets revisions aside that are here, as they were in the records that they come from.
    ///
    /// # Errors
    /// A faulty store.
    pub fn set_aside(&mut self, ids: &BTreeSet<Hash>) -> Result<()> {
        self.leave_out("INSERT INTO set_aside VALUES (?1) ON CONFLICT DO NOTHING", ids)
    }

    /// Hides the content of revisions that are here, as it was in the records that they come from.
    pub(super) fn hide(&mut self, ids: &BTreeSet<Hash>) -> Result<()> {
        self.leave_out("INSERT INTO hidden VALUES (?1) ON CONFLICT DO NOTHING", ids)
    }

    fn leave_out(&mut self, insert: &str, ids: &BTreeSet<Hash>) -> Result<()> {
        self.sql(|conn| {
            let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
            for id in ids {
                let Some(n) = row_of(&tx, id)? else { continue };
                tx.prepare_cached(insert)?.execute([n])?;
                let (scope, kind, record): ([u8; 16], String, [u8; 16]) =
                    tx.query_row("SELECT scope, kind, record_id FROM rev WHERE n = ?1", [n], |row| {
                        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                    })?;
                if let (Some(scope), Some(record)) = (Id::from_slice(&scope), Id::from_slice(&record)) {
                    refresh(&tx, scope, &kind, record)?;
                }
            }
            tx.commit()
        })
    }

    fn set_counting(&mut self, import: Id, changes: [&str; 2], undone: bool) -> Result<()> {
        let now = self.clock.now_ms();
        let last: u64 = self.meta("hlc")?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let stamp = next_stamp(last, now);
        self.sql(|conn| {
            let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
            for change in changes {
                tx.execute(change, params![import.as_bytes(), Erasure::KIND])?;
            }
            refresh_import(&tx, import)?;
            let stamp = i64::try_from(stamp).unwrap_or(i64::MAX);
            tx.prepare_cached("UPDATE import SET undone = ?2 WHERE id = ?1")?
                .execute(params![import.as_bytes(), undone.then_some(stamp)])?;
            put_meta(&tx, "hlc", &stamp.to_string())?;
            tx.commit()
        })
    }

    /// Whether an import was undone; none where there is none such.
    pub fn import_undone(&self, import: Id) -> Result<Option<bool>> {
        self.sql(|conn| {
            conn.query_row(
                "SELECT undone IS NOT NULL FROM import WHERE id = ?1",
                [import.as_bytes()],
                |row| row.get(0),
            )
            .optional()
        })
    }

    /// The latest reading of these very bytes that still counts.
    pub fn read_before(&self, sha256: &Hash) -> Result<Option<ReadFile>> {
        self.sql(|conn| {
            conn.query_row(
                "SELECT f.name, f.read_ms, f.sender FROM read_file f JOIN import i ON i.id = f.import
                 WHERE f.sha256 = ?1 AND i.undone IS NULL ORDER BY number DESC LIMIT 1",
                [sha256],
                |row| {
                    let read_ms: i64 = row.get(1)?;
                    Ok(ReadFile { name: row.get(0)?, read_ms: read_ms.unsigned_abs(), sender: row.get(2)? })
                },
            )
            .optional()
        })
    }

    /// The latest file that was read of a unit and counts.
    pub fn last_read(&self, scope: Id) -> Result<Option<ReadFile>> {
        self.sql(|conn| {
            conn.query_row(
                "SELECT f.name, f.read_ms, f.sender FROM read_file f JOIN import i ON i.id = f.import
                 JOIN read_file_scope s USING (number)
                 WHERE s.scope = ?1 AND i.undone IS NULL ORDER BY number DESC LIMIT 1",
                [scope.as_bytes()],
                |row| {
                    let read_ms: i64 = row.get(1)?;
                    Ok(ReadFile { name: row.get(0)?, read_ms: read_ms.unsigned_abs(), sender: row.get(2)? })
                },
            )
            .optional()
        })
    }

    /// The keys that signed the files of a unit that were read and count.
    pub fn read_under(&self, scope: Id) -> Result<BTreeSet<String>> {
        self.sql(|conn| {
            conn.prepare_cached(
                "SELECT DISTINCT f.sender FROM read_file f JOIN import i ON i.id = f.import
                 JOIN read_file_scope s USING (number)
                 WHERE s.scope = ?1 AND i.undone IS NULL AND f.sender <> ''",
            )?
            .query_map([scope.as_bytes()], |row| row.get(0))?
            .collect()
        })
    }

    /// When files of each unit were read that count, in milliseconds since 1970, the earliest first, and when each was
    /// saved, as its sender says.
    pub fn came(&self) -> Result<BTreeMap<Id, Vec<(u64, String)>>> {
        self.sql(|conn| {
            let mut select = conn.prepare_cached(
                "SELECT s.scope, f.read_ms, f.created FROM read_file f JOIN import i ON i.id = f.import
                 JOIN read_file_scope s USING (number) WHERE i.undone IS NULL ORDER BY f.read_ms",
            )?;
            let mut rows = select.query([])?;
            let mut found: BTreeMap<Id, Vec<(u64, String)>> = BTreeMap::new();
            while let Some(row) = rows.next()? {
                let (scope, ms): ([u8; 16], i64) = (row.get(0)?, row.get(1)?);
                let created: Option<String> = row.get(2)?;
                if let Some(scope) = Id::from_slice(&scope) {
                    found.entry(scope).or_default().push((ms.unsigned_abs(), created.unwrap_or_default()));
                }
            }
            Ok(found)
        })
    }
}

fn read_in(conn: &Connection, import: Id, file: &Received<'_>, now: u64) -> rusqlite::Result<United> {
    conn.prepare_cached(
        "INSERT INTO read_file (import, read_ms, sha256, name, sender, unit, created, export_no, via)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        import.as_bytes(),
        i64::try_from(now).unwrap_or(i64::MAX),
        file.sha256,
        file.name,
        file.sender,
        file.about.unit,
        file.about.created,
        file.about.export_no.and_then(|number| i64::try_from(number).ok()),
        file.about.via,
    ])?;
    let number = conn.last_insert_rowid();
    for (scope, (held, digest)) in &file.coverage {
        conn.prepare_cached("INSERT INTO read_file_scope VALUES (?1, ?2, ?3, ?4)")?.execute(params![
            scope.as_bytes(),
            number,
            i64::try_from(*held).unwrap_or(i64::MAX),
            digest
        ])?;
    }
    let united = take(conn, file.revisions, now, Some(number))?;
    // A file that holds what was erased is not kept.
    let holds = |revision: &Revision| {
        let header = &revision.header;
        Ok::<_, rusqlite::Error>(
            revision.payload.is_some()
                && erasure::is_erased(conn, header.scope, &header.kind, header.record_id)?,
        )
    };
    if file.bytes.is_empty() {
        return Ok(united);
    }
    for revision in file.revisions {
        if holds(revision)? {
            return Ok(united);
        }
    }
    let with_content = file.revisions.iter().filter(|revision| revision.payload.is_some());
    let kinds: BTreeSet<&str> = with_content.map(|revision| revision.header.kind.as_str()).collect();
    let kinds = kinds.into_iter().collect::<Vec<_>>().join(" ");
    conn.prepare_cached("INSERT INTO kept_file VALUES (?1, ?2, ?3)")?
        .execute(params![number, file.bytes, kinds])?;
    Ok(united)
}

/// Every revision that the file says it holds is here.
fn arrived(conn: &Connection, file: &Received<'_>) -> rusqlite::Result<bool> {
    let mut found: BTreeMap<Id, Vec<Hash>> = BTreeMap::new();
    for revision in file.revisions {
        if row_of(conn, &revision.id)?.is_some() {
            found.entry(revision.header.scope).or_default().push(revision.id);
        }
    }
    let found: BTreeMap<Id, (u64, Hash)> =
        found.into_iter().map(|(scope, ids)| (scope, (ids.len() as u64, digest(ids)))).collect();
    Ok(found == file.coverage)
}

fn refresh_import(conn: &Connection, import: Id) -> rusqlite::Result<()> {
    let mut select = conn.prepare_cached(
        "SELECT DISTINCT r.scope, r.kind, r.record_id FROM rev r
         JOIN (SELECT n, number FROM brought UNION SELECT n, number FROM filled) b USING (n)
         JOIN read_file f USING (number) WHERE f.import = ?1",
    )?;
    let mut rows = select.query([import.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let (scope, kind, record): ([u8; 16], String, [u8; 16]) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if let (Some(scope), Some(record)) = (Id::from_slice(&scope), Id::from_slice(&record)) {
            refresh(conn, scope, &kind, record)?;
        }
    }
    Ok(())
}

/// The imports as entries of the history, and their undoing.
pub(super) fn entries(conn: &Connection, device: Id, limit: u32) -> rusqlite::Result<Vec<Entry>> {
    // What a district passes on is one file: its own records, which name no district, or those of its units alone.
    let mut select = conn.prepare_cached(
        "SELECT i.id, i.hlc, i.undone, count(*) FILTER (WHERE f.via = '')
             + count(DISTINCT f.via || char(10) || f.name) FILTER (WHERE f.via <> '' AND NOT EXISTS
               (SELECT 1 FROM read_file own WHERE own.import = f.import AND own.via = '' AND own.name = f.name))
         FROM import i JOIN read_file f ON f.import = i.id GROUP BY i.id ORDER BY i.hlc DESC LIMIT ?1",
    )?;
    let mut units = conn.prepare(
        "SELECT CASE WHEN via <> '' THEN via ELSE unit END AS sender FROM read_file
             WHERE import = ?1 AND sender <> '' GROUP BY sender ORDER BY min(number)",
    )?;
    let mut rows = select.query([limit])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let id: [u8; 16] = row.get(0)?;
        let (hlc, undone, count): (i64, Option<i64>, u32) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let Some(id) = Id::from_slice(&id) else { continue };
        let units: Vec<String> =
            units.query_map([id.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let words = Action {
            what: Some(RECEIVE.to_owned()),
            count: Some(count),
            extra: [(FROM.to_owned(), units.join("\n"))].into(),
            ..Action::default()
        };
        if let Some(undone) = undone {
            let words = Action {
                what: Some("undo".to_owned()),
                undoes: Some(id),
                extra: words
                    .extra
                    .clone()
                    .into_iter()
                    .chain([("of".to_owned(), RECEIVE.to_owned())])
                    .collect(),
                ..words.clone()
            };
            let undo = Id::from_key(id, &["undo"]);
            entries.push(Entry { id: undo, hlc: undone.unsigned_abs(), device, words });
        }
        entries.push(Entry { id, hlc: hlc.unsigned_abs(), device, words });
    }
    Ok(entries)
}
