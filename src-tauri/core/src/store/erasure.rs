//! Erasure: the content of a record is taken away for ever, whatever comes later and from wherever. The revisions
//! stay, so that what follows them still verifies; their salt goes too, so that nobody can find the content by trying.

use rusqlite::{OptionalExtension, params};
use serde_json::{Value, json};

use super::commit::refresh;
use super::rev::{Header, MAX_SEQ, Payload, Revision};
use super::{Change, Store, read_all};
use crate::base::hash::{hex, unhex};
use crate::base::{Code, Error, Id, Result, files};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::Erasure;

/// The list beside the backups: an old backup that is put back in place of the records must not bring names back.
const LIST: &str = "erasures.jsonl";

/// The content of this record is gone for ever.
pub(super) fn is_erased(
    conn: &rusqlite::Connection,
    scope: Id,
    kind: &str,
    record: Id,
) -> rusqlite::Result<bool> {
    conn.prepare_cached("SELECT 1 FROM erased WHERE scope = ?1 AND kind = ?2 AND record_id = ?3")?
        .query_row(params![scope.as_bytes(), kind, record.as_bytes()], |_| Ok(()))
        .optional()
        .map(|found| found.is_some())
}

/// Which record a revision of kind erasure speaks of. An erasure itself cannot be erased.
pub(super) fn target(fields: &Fields) -> Option<(String, Id)> {
    let erasure = Erasure::from_fields(fields);
    let kind = erasure.of_kind.filter(|kind| kind != Erasure::KIND)?;
    Some((kind, erasure.of?))
}

/// Does what a revision of kind erasure says. Gives the record, where it was not erased before.
pub(super) fn apply(
    conn: &rusqlite::Connection,
    scope: Id,
    fields: &Fields,
) -> rusqlite::Result<Option<Change>> {
    let Some((kind, record)) = target(fields) else { return Ok(None) };
    let of_record = params![scope.as_bytes(), kind, record.as_bytes()];
    let new = conn
        .prepare_cached("INSERT INTO erased VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
        .execute(of_record)?;
    if new == 0 {
        return Ok(None);
    }
    conn.prepare_cached(
        "UPDATE payload SET salt = NULL, body = NULL WHERE body IS NOT NULL
         AND n IN (SELECT n FROM rev WHERE record_id = ?3 AND kind = ?2 AND scope = ?1)",
    )?
    .execute(of_record)?;
    // A file that was read before may still hold it, where it has content of that kind.
    conn.prepare_cached(
        "DELETE FROM kept_file WHERE number IN (SELECT number FROM read_file_scope WHERE scope = ?1)
         AND (kinds IS NULL OR instr(' ' || kinds || ' ', ' ' || ?2 || ' ') > 0)",
    )?
    .execute(params![scope.as_bytes(), kind])?;
    refresh(conn, scope, &kind, record)?;
    Ok(Some((kind, record, None)))
}

impl Store {
    /// Writes the list of all erasures beside the backups, where it is not there already.
    pub(super) fn note_erasures(&self) -> Result<()> {
        let Some(folder) = self.backups_folder() else { return Ok(()) };
        let found = self.sql(|conn| read_all::of_kind(conn, Erasure::KIND))?;
        let found = found.ok_or_else(|| Error::new(Code::BookDamaged).with("path", self.path.display()))?;
        if found.is_empty() {
            return Ok(());
        }
        let text: String = found.iter().map(|revision| format!("{}\n", to_json(revision))).collect();
        let path = folder.join(LIST);
        if files::read_capped(&path, text.len() as u64).is_ok_and(|bytes| bytes == text.as_bytes()) {
            return Ok(());
        }
        files::make_folder(&folder)?;
        files::write_whole(&path, text.as_bytes())
    }

    /// The same after the erasure itself is safe: that the list could not be written is then no reason to say that
    /// nothing was done. The next start writes it.
    pub(super) fn note_erasures_if_possible(&self) {
        let _ = self.note_erasures();
    }

    /// Erases again what was erased before these records were put back from a backup. Lines that say nothing are left
    /// aside: the list is beside the records to help, and must not keep them from being opened.
    pub(super) fn erase_again(&mut self) -> Result<()> {
        let Some(folder) = self.backups_folder() else { return Ok(()) };
        let Ok(bytes) = files::read_capped(&folder.join(LIST), 64 * 1024 * 1024) else {
            return self.note_erasures();
        };
        let listed: Vec<Revision> = String::from_utf8_lossy(&bytes).lines().filter_map(from_json).collect();
        let scopes = listed.iter().map(|revision| revision.header.scope).collect();
        if !listed.is_empty() {
            self.unite(&listed, &scopes)?;
        }
        self.note_erasures()
    }
}

fn to_json(revision: &Revision) -> Value {
    let header = &revision.header;
    let payload = revision.payload.as_ref();
    json!({
        "scope": header.scope,
        "kind": header.kind,
        "record": header.record_id,
        "device": header.device_id,
        "seq": header.seq,
        "hlc": header.hlc,
        "deleted": header.deleted,
        "action": header.action_id,
        "parents": header.parents.iter().map(|parent| hex(parent)).collect::<Vec<_>>(),
        "commitment": hex(&header.commitment),
        "salt": payload.map(|payload| hex(&payload.salt)),
        "fields": payload.map(|payload| &payload.fields),
    })
}

/// A line of the list, where it is an erasure that verifies.
fn from_json(line: &str) -> Option<Revision> {
    let value: Value = serde_json::from_str(line).ok()?;
    let id = |name: &str| value[name].as_str()?.parse().ok();
    let parents =
        value["parents"].as_array()?.iter().map(|text| unhex(text.as_str()?)).collect::<Option<_>>();
    let header = Header {
        scope: id("scope")?,
        kind: value["kind"].as_str().filter(|kind| *kind == Erasure::KIND)?.to_owned(),
        record_id: id("record")?,
        device_id: id("device")?,
        seq: value["seq"].as_u64().filter(|seq| *seq < MAX_SEQ)?,
        hlc: value["hlc"].as_u64().filter(|hlc| *hlc < 1 << 63)?,
        deleted: value["deleted"].as_bool()?,
        action_id: id("action")?,
        parents: parents?,
        commitment: unhex(value["commitment"].as_str()?)?,
    };
    let payload = Payload {
        salt: unhex(value["salt"].as_str()?)?,
        fields: serde_json::from_value(value["fields"].clone()).ok()?,
    };
    (payload.commitment() == header.commitment).then(|| Revision {
        id: header.rev_id(),
        header,
        payload: Some(payload),
    })
}
