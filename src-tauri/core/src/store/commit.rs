//! Writing: one action, one transaction.

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use std::collections::BTreeSet;

use super::heads::{self, Node};
use super::rev::{Header, Payload};
use super::{Entry, Store, body_of, erasure, faults, fields_of};
use crate::base::clock::next_stamp;
use crate::base::hash::Hash;
use crate::base::{Code, Entropy, Error, Id, Result};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, Erasure};

/// What an action is called that answers a question.
pub const ANSWER: &str = "answer-question";

/// What a record is to become: its fields, or `None` to take it away.
#[derive(Clone, Debug)]
pub struct Write {
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// Its fields.
    pub fields: Option<Fields>,
}

impl Write {
    /// Sets a record.
    pub fn set<R: Record>(id: Id, record: &R) -> Write {
        Write { kind: R::KIND.to_owned(), id, fields: Some(record.to_fields()) }
    }

    /// Takes a record away.
    pub fn remove<R: Record>(id: Id) -> Write {
        Write { kind: R::KIND.to_owned(), id, fields: None }
    }
}

/// What a record is now.
pub type Change = (String, Id, Option<Fields>);

/// What was committed.
pub struct Committed {
    /// The action as it stands in the history, or none where nothing had to change.
    pub entry: Option<Entry>,
    /// What changed, the action's own record among it.
    pub changes: Vec<Change>,
}

impl Store {
    /// Gives the store its unit, before the first action of it. Again with another unit it is refused.
    pub fn found(&mut self, scope: Id) -> Result<()> {
        self.found_as(scope, &[])
    }

    /// The same, with other values of this installation: all or none.
    pub fn found_as(&mut self, scope: Id, values: &[(&str, &str)]) -> Result<()> {
        if self.scope.is_some_and(|known| known != scope) {
            return Err(Error::new(Code::BookExists).with("name", ""));
        }
        self.sql(|conn| {
            let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
            for (key, value) in values.iter().copied().chain([("scope", scope.to_string().as_str())]) {
                put_meta(&tx, key, value)?;
            }
            tx.commit()
        })?;
        self.scope = Some(scope);
        Ok(())
    }

    /// Saves one action: all of it, or nothing. Records that would not change are left alone, and an action that
    /// changes nothing is none; but an undo is one, so that the next undo goes a step further.
    pub fn commit(&mut self, writes: Vec<Write>, words: &Action) -> Result<Committed> {
        let scope = self.scope.ok_or_else(|| Error::new(Code::BookEmpty))?;
        let by = By { scope, device: self.device, now: self.clock.now_ms() };
        let entropy = &mut self.entropy;
        let work = || -> rusqlite::Result<Committed> {
            let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
            let committed = write_action(&tx, by, entropy, writes, words)?;
            if committed.entry.is_some() {
                tx.commit()?; // else the transaction falls away
            }
            Ok(committed)
        };
        let committed = work().map_err(|fault| faults::told(&self.path, &fault))?;
        if committed.changes.iter().any(|(kind, _, _)| kind == Erasure::KIND) {
            self.note_erasures_if_possible();
        }
        Ok(committed)
    }
}

/// Who does something, and when.
#[derive(Clone, Copy)]
pub(super) struct By {
    /// Whose records change.
    pub scope: Id,
    /// By which installation.
    pub device: Id,
    /// Now, in milliseconds since 1970.
    pub now: u64,
}

/// Writes one action within a transaction; without a change, nothing.
pub(super) fn write_action(
    tx: &rusqlite::Connection,
    by: By,
    entropy: &mut Entropy,
    writes: Vec<Write>,
    words: &Action,
) -> rusqlite::Result<Committed> {
    let action = entropy.id();
    let (mut last, mut seq) = (number_of(tx, "hlc")?, number_of(tx, "seq")?);
    let mut changes = Vec::new();
    let own = Write { kind: Action::KIND.to_owned(), id: action, fields: Some(words.to_fields()) };
    for write in writes.into_iter().chain([own]) {
        if write.kind == Action::KIND && changes.is_empty() && words.undoes.is_none() {
            return Ok(Committed { entry: None, changes });
        }
        if erasure::is_erased(tx, by.scope, &write.kind, write.id)? {
            continue; // for ever
        }
        let heads = heads::heads(nodes(tx, by.scope, &write.kind, write.id)?);
        // An answer is told also where it leaves a record as it is: whoever answers otherwise meanwhile must meet it.
        let answers = words.what.as_deref() == Some(ANSWER);
        if !answers && !would_change(tx, &heads, write.fields.as_ref())? {
            continue;
        }
        last = next_stamp(last, by.now);
        seq += 1;
        let payload = Payload { salt: entropy.bytes(), fields: write.fields.clone().unwrap_or_default() };
        let mut parents: Vec<Hash> = heads.iter().map(|head| head.rev_id).collect();
        parents.sort_unstable();
        let header = Header {
            scope: by.scope,
            kind: write.kind.clone(),
            record_id: write.id,
            device_id: by.device,
            seq,
            hlc: last,
            deleted: write.fields.is_none(),
            action_id: action,
            parents,
            commitment: payload.commitment(),
        };
        insert(tx, &header.rev_id(), &header, Some(&payload))?;
        if write.kind == Erasure::KIND {
            changes.extend(erasure::apply(tx, by.scope, &payload.fields)?);
        }
        refresh(tx, by.scope, &write.kind, write.id)?;
        changes.push((write.kind, write.id, write.fields));
    }
    for (key, value) in [("hlc", last), ("seq", seq)] {
        put_meta(tx, key, &value.to_string())?;
    }
    let entry = Entry { id: action, hlc: last, device: by.device, words: words.clone() };
    Ok(Committed { entry: Some(entry), changes })
}

/// A number of this installation; zero where it has none yet.
pub(super) fn number_of(conn: &rusqlite::Connection, key: &str) -> rusqlite::Result<u64> {
    let text: Option<String> = conn
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

/// Sets a value of this installation.
pub(super) fn put_meta(conn: &rusqlite::Connection, key: &str, value: &str) -> rusqlite::Result<usize> {
    conn.prepare_cached("INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")?
        .execute([key, value])
}

/// All revisions of a record, as the choice of heads needs them.
pub(super) fn nodes(
    conn: &rusqlite::Connection,
    scope: Id,
    kind: &str,
    record: Id,
) -> rusqlite::Result<Vec<Node>> {
    let mut select = conn.prepare_cached(
        "SELECT n, rev_id, hlc, device_id, deleted, EXISTS (SELECT 1 FROM set_aside a WHERE a.n = rev.n)
         FROM rev WHERE record_id = ?1 AND kind = ?2 AND scope = ?3",
    )?;
    let mut parents = conn.prepare_cached("SELECT parent FROM rev_parent WHERE n = ?1")?;
    let mut found = Vec::new();
    let mut rows = select.query(params![record.as_bytes(), kind, scope.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let n: i64 = row.get(0)?;
        let hlc: i64 = row.get(2)?;
        let device: [u8; 16] = row.get(3)?;
        found.push(Node {
            n,
            rev_id: row.get(1)?,
            hlc: hlc.unsigned_abs(),
            device_id: Id::from_slice(&device).unwrap_or_else(|| Id::from_random([0; 16])),
            deleted: row.get(4)?,
            aside: row.get(5)?,
            parents: parents.query_map([n], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
        });
    }
    Ok(found)
}

fn would_change(
    conn: &rusqlite::Connection,
    heads: &[Node],
    fields: Option<&Fields>,
) -> rusqlite::Result<bool> {
    let [head] = heads else { return Ok(!heads.is_empty() || fields.is_some()) };
    if head.deleted || fields.is_none() {
        return Ok(head.deleted != fields.is_none());
    }
    Ok(payload_of(conn, head.n)?.as_ref() != fields)
}

/// The fields of a revision; none where they are withheld or erased.
pub(super) fn payload_of(conn: &rusqlite::Connection, n: i64) -> rusqlite::Result<Option<Fields>> {
    Ok(body_at(conn, n)?.and_then(|body| fields_of(&body)))
}

fn body_at(conn: &rusqlite::Connection, n: i64) -> rusqlite::Result<Option<String>> {
    let body: Option<Option<String>> = conn
        .prepare_cached(
            "SELECT body FROM payload p WHERE n = ?1 AND NOT EXISTS (SELECT 1 FROM hidden h WHERE h.n = p.n)",
        )?
        .query_row([n], |row| row.get(0))
        .optional()?;
    Ok(body.flatten())
}

/// A number as the database has it. One that does not fit is refused: another in its place would not be what was
/// hashed.
fn stored(number: u64) -> rusqlite::Result<i64> {
    i64::try_from(number).map_err(|fault| rusqlite::Error::ToSqlConversionFailure(Box::new(fault)))
}

/// Adds a revision, and gives its row. Of a record that was erased it keeps no more than that there was something.
pub(super) fn insert(
    conn: &rusqlite::Connection,
    rev_id: &Hash,
    header: &Header,
    payload: Option<&Payload>,
) -> rusqlite::Result<i64> {
    conn.prepare_cached(
        "INSERT INTO rev (rev_id, scope, kind, record_id, device_id, seq, hlc, deleted, action_id, commitment)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        rev_id,
        header.scope.as_bytes(),
        header.kind,
        header.record_id.as_bytes(),
        header.device_id.as_bytes(),
        stored(header.seq)?,
        stored(header.hlc)?,
        header.deleted,
        header.action_id.as_bytes(),
        header.commitment,
    ])?;
    let n = conn.last_insert_rowid();
    for parent in &header.parents {
        conn.prepare_cached("INSERT INTO rev_parent VALUES (?1, ?2)")?.execute(params![n, parent])?;
    }
    if let Some(payload) = payload {
        fill(conn, n, header, payload)?;
    }
    Ok(n)
}

/// Keeps the payload of a revision that has none yet; says whether it did. An erased one has a blank row and stays so.
pub(super) fn fill(
    conn: &rusqlite::Connection,
    n: i64,
    header: &Header,
    payload: &Payload,
) -> rusqlite::Result<bool> {
    let erased = erasure::is_erased(conn, header.scope, &header.kind, header.record_id)?;
    let (salt, body) =
        if erased { (None, None) } else { (Some(payload.salt), Some(body_of(&payload.fields))) };
    let added = conn
        .prepare_cached("INSERT INTO payload VALUES (?1, ?2, ?3) ON CONFLICT (n) DO NOTHING")?
        .execute(params![n, salt, body])?;
    Ok(added > 0 && !erased)
}

/// Makes a record's row in `current` anew from its revisions.
pub(super) fn refresh(
    conn: &rusqlite::Connection,
    scope: Id,
    kind: &str,
    record: Id,
) -> rusqlite::Result<()> {
    let heads = heads::heads(nodes(conn, scope, kind, record)?);
    let Some(shown) = heads.first() else {
        conn.prepare_cached("DELETE FROM current WHERE scope = ?1 AND kind = ?2 AND record_id = ?3")?
            .execute(params![scope.as_bytes(), kind, record.as_bytes()])?;
        return Ok(());
    };
    let body = body_at(conn, shown.n)?;
    let asks = heads.len() > 1 && differ(conn, &heads)?;
    conn.prepare_cached(
        "INSERT INTO current VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (scope, kind, record_id) DO UPDATE SET n = ?4, deleted = ?5, heads = ?6, body = ?7, asks = ?8",
    )?
    .execute(params![
        scope.as_bytes(),
        kind,
        record.as_bytes(),
        shown.n,
        shown.deleted,
        i64::try_from(heads.len()).unwrap_or(i64::MAX),
        body,
        asks
    ])?;
    Ok(())
}

/// Two of these heads say different things, as far as is known.
fn differ(conn: &rusqlite::Connection, heads: &[Node]) -> rusqlite::Result<bool> {
    let mut said = BTreeSet::new();
    for head in heads {
        if let Some(body) = body_at(conn, head.n)? {
            said.insert((head.deleted, body));
        }
    }
    Ok(said.len() > 1)
}
