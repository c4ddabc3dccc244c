//! Writing: one action, one transaction.

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::heads::{self, Node};
use super::rev::{Header, Payload};
use super::{Entry, Store, body_of, faults, fields_of};
use crate::base::clock::next_stamp;
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::Action;

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
        if self.scope.is_some_and(|known| known != scope) {
            return Err(Error::new(Code::BookExists).with("name", ""));
        }
        self.set_meta("scope", &scope.to_string())?;
        self.scope = Some(scope);
        Ok(())
    }

    /// Saves one action: all of it, or nothing. Records that would not change are left alone, and an action that
    /// changes nothing is none.
    pub fn commit(&mut self, writes: Vec<Write>, words: &Action) -> Result<Committed> {
        let scope = self.scope.ok_or_else(|| Error::new(Code::BookEmpty))?;
        let action = self.entropy.id();
        let path = self.path.clone();
        let mut last: u64 = self.meta("hlc")?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let mut seq: u64 = self.meta("seq")?.and_then(|text| text.parse().ok()).unwrap_or(0);
        let now = self.clock.now_ms();
        let device = self.device;
        let entropy = &mut self.entropy;
        let work = || -> rusqlite::Result<Vec<Change>> {
            let tx = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
            let mut changes = Vec::new();
            let own = Write { kind: Action::KIND.to_owned(), id: action, fields: Some(words.to_fields()) };
            for write in writes.into_iter().chain([own]) {
                if write.kind == Action::KIND && changes.is_empty() {
                    return Ok(changes); // nothing changed; the transaction falls away
                }
                let heads = heads::heads(nodes(&tx, scope, &write.kind, write.id)?);
                if !would_change(&tx, &heads, write.fields.as_ref())? {
                    continue;
                }
                last = next_stamp(last, now);
                seq += 1;
                let payload =
                    Payload { salt: entropy.bytes(), fields: write.fields.clone().unwrap_or_default() };
                let mut parents: Vec<Hash> = heads.iter().map(|head| head.rev_id).collect();
                parents.sort_unstable();
                let header = Header {
                    scope,
                    kind: write.kind.clone(),
                    record_id: write.id,
                    device_id: device,
                    seq,
                    hlc: last,
                    deleted: write.fields.is_none(),
                    action_id: action,
                    parents,
                    commitment: payload.commitment(),
                };
                insert(&tx, &header, Some(&payload))?;
                refresh(&tx, scope, &write.kind, write.id)?;
                changes.push((write.kind, write.id, write.fields));
            }
            for (key, value) in [("hlc", last), ("seq", seq)] {
                tx.execute(
                    "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
                    params![key, value.to_string()],
                )?;
            }
            tx.commit()?;
            Ok(changes)
        };
        let changes = work().map_err(|fault| faults::told(&path, &fault))?;
        let entry = Entry { id: action, hlc: last, device, words: words.clone() };
        Ok(Committed { entry: (!changes.is_empty()).then_some(entry), changes })
    }
}

/// All revisions of a record, as the choice of heads needs them.
pub(super) fn nodes(
    conn: &rusqlite::Connection,
    scope: Id,
    kind: &str,
    record: Id,
) -> rusqlite::Result<Vec<Node>> {
    let mut select = conn.prepare_cached(
        "SELECT n, rev_id, hlc, device_id, deleted FROM rev WHERE record_id = ?1 AND kind = ?2 AND scope = ?3",
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
    let body: Option<Option<String>> = conn
        .prepare_cached("SELECT body FROM payload WHERE n = ?1")?
        .query_row([n], |row| row.get(0))
        .optional()?;
    Ok(body.flatten().and_then(|body| fields_of(&body)))
}

pub(super) fn insert(
    conn: &rusqlite::Connection,
    header: &Header,
    payload: Option<&Payload>,
) -> rusqlite::Result<()> {
    conn.prepare_cached(
        "INSERT INTO rev (rev_id, scope, kind, record_id, device_id, seq, hlc, deleted, action_id, commitment)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        header.rev_id(),
        header.scope.as_bytes(),
        header.kind,
        header.record_id.as_bytes(),
        header.device_id.as_bytes(),
        i64::try_from(header.seq).unwrap_or(i64::MAX),
        i64::try_from(header.hlc).unwrap_or(i64::MAX),
        header.deleted,
        header.action_id.as_bytes(),
        header.commitment,
    ])?;
    let n = conn.last_insert_rowid();
    for parent in &header.parents {
        conn.prepare_cached("INSERT INTO rev_parent VALUES (?1, ?2)")?.execute(params![n, parent])?;
    }
    if let Some(payload) = payload {
        conn.prepare_cached("INSERT INTO payload VALUES (?1, ?2, ?3)")?.execute(params![
            n,
            payload.salt,
            body_of(&payload.fields)
        ])?;
    }
    Ok(())
}

/// Makes a record's row in `current` anew from its revisions.
pub(super) fn refresh(
    conn: &rusqlite::Connection,
    scope: Id,
    kind: &str,
    record: Id,
) -> rusqlite::Result<()> {
    let heads = heads::heads(nodes(conn, scope, kind, record)?);
    let Some(shown) = heads.first() else { return Ok(()) };
    let body = payload_of(conn, shown.n)?.map(|fields| body_of(&fields));
    conn.prepare_cached(
        "INSERT INTO current VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (scope, kind, record_id) DO UPDATE SET n = ?4, deleted = ?5, heads = ?6, body = ?7",
    )?
    .execute(params![
        scope.as_bytes(),
        kind,
        record.as_bytes(),
        shown.n,
        shown.deleted,
        i64::try_from(heads.len()).unwrap_or(i64::MAX),
        body
    ])?;
    Ok(())
}
