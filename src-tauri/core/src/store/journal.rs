//! The history: which actions there were, and what each of them changed.

use rusqlite::{OptionalExtension, params};

use super::commit::{nodes, payload_of};
use super::{Store, heads, imports};
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::Action;

/// An action of the history.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The action.
    pub id: Id,
    /// Its stamp.
    pub hlc: u64,
    /// The installation that did it.
    pub device: Id,
    /// What it was.
    pub words: Action,
}

/// What an action did to one record.
#[derive(Clone, Debug)]
pub struct Touched {
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// Its fields before; none where it was not there.
    pub before: Option<Fields>,
    /// Its fields after; none where it was taken away.
    pub after: Option<Fields>,
    /// Its fields now; none where it is not there.
    pub now: Option<Fields>,
    /// One of these is there without its content, which a file withheld or an erasure took.
    pub unknown: bool,
}

impl Store {
    /// The latest `limit` things that were done to the own unit, and files read here, the earliest of them first.
    pub fn journal(&self, limit: u32) -> Result<Vec<Entry>> {
        let Some(scope) = self.scope else { return Ok(Vec::new()) };
        let mut entries = self.sql(|conn| {
            let mut select = conn.prepare(
                "SELECT r.record_id, r.hlc, r.device_id, p.body FROM rev r LEFT JOIN payload p ON p.n = r.n
                 WHERE r.kind = ?2 AND r.scope = ?1 AND NOT EXISTS (SELECT 1 FROM set_aside a WHERE a.n = r.n)
                 ORDER BY r.n DESC LIMIT ?3",
            )?;
            let mut rows = select.query(params![scope.as_bytes(), Action::KIND, limit])?;
            let mut entries = imports::entries(conn, self.device, limit)?;
            while let Some(row) = rows.next()? {
                let (id, device): ([u8; 16], [u8; 16]) = (row.get(0)?, row.get(2)?);
                let hlc: i64 = row.get(1)?;
                let body: Option<String> = row.get(3)?;
                let fields = body.and_then(|body| super::fields_of(&body)).unwrap_or_default();
                if let (Some(id), Some(device)) = (Id::from_slice(&id), Id::from_slice(&device)) {
                    let words = Action::from_fields(&fields);
                    entries.push(Entry { id, hlc: hlc.unsigned_abs(), device, words });
                }
            }
            Ok(entries)
        })?;
        entries.sort_by_key(|entry| entry.hlc);
        let more = entries.len().saturating_sub(limit as usize);
        Ok(entries.split_off(more))
    }

    /// What a record last held, also where it is gone since; nothing where it was erased or never here.
    ///
    /// # Errors
    /// A faulty store.
    pub fn last_content(&self, kind: &str, id: Id) -> Result<Option<Fields>> {
        let Some(scope) = self.scope else { return Ok(None) };
        self.sql(|conn| {
            let last = conn
                .query_row(
                    "SELECT r.n FROM rev r JOIN payload p USING (n) WHERE r.record_id = ?1 AND r.kind = ?2 AND r.scope = ?3
                     AND NOT r.deleted AND p.body IS NOT NULL ORDER BY r.hlc DESC, r.rev_id DESC LIMIT 1",
                    params![id.as_bytes(), kind, scope.as_bytes()],
                    |row| row.get::<_, i64>(0),
                )
                .optional()?;
            last.map_or(Ok(None), |n| payload_of(conn, n))
        })
    }

    /// What an action did, record by record, without its own.
    ///
    /// # Errors
    /// [`Code::RecordUnknown`] where there is no such action.
    pub fn touched(&self, action: Id) -> Result<Vec<Touched>> {
        let scope = self.scope.ok_or_else(|| Error::new(Code::BookEmpty))?;
        let touched = self.sql(|conn| {
            let mut select = conn.prepare(
                "SELECT n, kind, record_id, deleted FROM rev WHERE action_id = ?1 AND scope = ?2 AND kind <> ?3
                 AND NOT EXISTS (SELECT 1 FROM set_aside a WHERE a.n = rev.n) ORDER BY n",
            )?;
            let mut rows = select.query(params![action.as_bytes(), scope.as_bytes(), Action::KIND])?;
            let mut touched = Vec::new();
            while let Some(row) = rows.next()? {
                let (n, kind): (i64, String) = (row.get(0)?, row.get(1)?);
                let record: [u8; 16] = row.get(2)?;
                let deleted: bool = row.get(3)?;
                let Some(id) = Id::from_slice(&record) else { continue };
                let all = nodes(conn, scope, &kind, id)?;
                // Before: what was shown of the revisions that this one follows.
                let own = all.iter().find(|node| node.n == n).cloned();
                let parents: Vec<_> = all
                    .iter()
                    .filter(|node| own.as_ref().is_some_and(|own| own.parents.contains(&node.rev_id)))
                    .map(|node| heads::Node { parents: Vec::new(), ..node.clone() })
                    .collect();
                let mut unknown = false;
                let mut content = |head: Option<(i64, bool)>| -> rusqlite::Result<Option<Fields>> {
                    let Some((n, _)) = head.filter(|(_, deleted)| !deleted) else { return Ok(None) };
                    let fields = payload_of(conn, n)?;
                    unknown |= fields.is_none();
                    Ok(fields)
                };
                let shown = |nodes: Vec<heads::Node>| {
                    heads::heads(nodes).first().map(|head| (head.n, head.deleted))
                };
                let (before, now) = (content(shown(parents))?, content(shown(all))?);
                let after = content(Some((n, deleted)))?;
                touched.push(Touched { kind, id, before, after, now, unknown });
            }
            Ok(touched)
        })?;
        if touched.is_empty() { Err(Error::new(Code::RecordUnknown)) } else { Ok(touched) }
    }
}
