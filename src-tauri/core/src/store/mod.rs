//! The records of one installation in one SQLite file: the only SQL there is.
//!
//! Everything that a person enters is an immutable revision (`rev`, `rev_parent`, `payload`); what is shown
//! (`current`) is a function of that set and can be made again from it. An action is one transaction.

mod backup;
mod check;
mod commit;
mod erasure;
mod faults;
pub mod heads;
mod image;
mod imports;
mod journal;
mod kept;
mod open;
mod questions;
mod read_all;
mod rescue;
pub mod rev;
mod saved;
mod twins;
mod union;
mod would;

pub use backup::{Backup, Opened, list_backups, open_backup, thinned};
pub use check::Verified;
pub use commit::{ANSWER, Change, Committed, Write};
pub use image::install;
pub use imports::{About, FROM, RECEIVE, ReadFile, Receipt, Received};
pub use journal::{Entry, Touched};
pub use kept::ReceivedFile;
pub use open::FILE_NAME;
pub use questions::{Question, Side};
pub use rescue::{Rescued, rescue};
pub use saved::SavedFile;
pub use twins::ShownRow;
pub use union::United;
pub use would::{Preview, Would};

use rusqlite::{Connection, OptionalExtension, params};
use std::path::{Path, PathBuf};

use crate::base::files::Lock;
use crate::base::{Clock, Entropy, Id, Result};
use crate::school::School;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, KnownCard};

/// An open store. Nobody else has it open while it lives.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    device: Id,
    /// The unit whose records these are; none before it is set up.
    scope: Option<Id>,
    /// Tells the time.
    pub clock: Clock,
    /// Gives random ids and salts.
    pub entropy: Entropy,
    /// Held while it lives; none where it has no folder.
    lock: Option<Lock>,
}

impl Store {
    /// The unit whose records these are.
    pub fn scope(&self) -> Option<Id> {
        self.scope
    }

    /// This installation.
    pub fn device(&self) -> Id {
        self.device
    }

    /// The folder that holds everything.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(&self.path)
    }

    /// Where its backups are; none where it has no folder.
    fn backups_folder(&self) -> Option<PathBuf> {
        self.lock.is_some().then(|| self.folder().join("backups"))
    }

    /// Everything of the own unit or office as it is shown now.
    pub fn load(&self) -> Result<School> {
        let mut school = self.scope.map_or_else(|| Ok(School::default()), |scope| self.load_of(scope))?;
        // A key that anybody revoked is a stolen one for as long as nobody has answered the question about its card.
        let asked = self.questions()?.into_iter().filter(|question| question.kind == KnownCard::KIND);
        for question in asked {
            let fields = question.sides.iter().filter_map(|side| side.fields.as_ref());
            let revoked = fields.filter_map(|fields| KnownCard::from_fields(fields).revoked_on).min();
            if let Some(card) = school.cards.get_mut(&question.id)
                && card.revoked_on.is_none()
            {
                card.revoked_on = revoked;
            }
        }
        Ok(school)
    }

    /// Everything of one unit or office as it is shown now.
    pub fn load_of(&self, scope: Id) -> Result<School> {
        let mut school = School::default();
        self.sql(|conn| {
            let mut rows = conn.prepare(
                "SELECT kind, record_id, body FROM current
                 WHERE scope = ?1 AND kind <> ?2 AND deleted = 0 AND body IS NOT NULL",
            )?;
            let mut rows = rows.query(params![scope.as_bytes(), Action::KIND])?;
            while let Some(row) = rows.next()? {
                let kind = row.get_ref(0)?.as_str()?;
                let body = fields_of(row.get_ref(2)?.as_str()?);
                if let (Some(id), Some(fields)) = (Id::from_slice(row.get_ref(1)?.as_blob()?), body) {
                    school.put(kind, id, Some(&fields));
                }
            }
            Ok(())
        })?;
        school.settle_aliases();
        Ok(school)
    }

    /// Everybody else whose records are here, each with the stamp of the latest thing that was done there.
    pub fn scopes(&self) -> Result<Vec<(Id, u64)>> {
        let own = self.scope;
        self.sql(|conn| {
            let mut select = conn.prepare(
                "SELECT c.scope, max(r.hlc) FROM current c JOIN rev r ON r.n = c.n GROUP BY c.scope",
            )?;
            let rows = select.query_map([], |row| Ok((row.get::<_, [u8; 16]>(0)?, row.get::<_, i64>(1)?)))?;
            let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            let found =
                rows.into_iter().filter_map(|(id, hlc)| Some((Id::from_slice(&id)?, hlc.unsigned_abs())));
            Ok(found.filter(|(id, _)| Some(*id) != own).collect())
        })
    }

    /// Every record of the own unit that is there now, without the actions.
    pub fn shown_records(&self) -> Result<Vec<(String, Id)>> {
        let Some(scope) = self.scope else { return Ok(Vec::new()) };
        self.sql(|conn| {
            let mut select = conn.prepare(
                "SELECT kind, record_id FROM current WHERE scope = ?1 AND kind <> ?2 AND deleted = 0",
            )?;
            let rows = select.query_map(params![scope.as_bytes(), Action::KIND], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, [u8; 16]>(1)?))
            })?;
            let rows = rows.collect::<rusqlite::Result<Vec<_>>>()?;
            Ok(rows.into_iter().filter_map(|(kind, id)| Some((kind, Id::from_slice(&id)?))).collect())
        })
    }

    /// Something of this unit is here and counts.
    pub fn knows(&self, scope: Id) -> Result<bool> {
        self.sql(|conn| conn.prepare("SELECT 1 FROM current WHERE scope = ?1")?.exists([scope.as_bytes()]))
    }

    /// A record of this kind and id exists, or has existed.
    pub fn has_known(&self, kind: &str, id: Id) -> Result<bool> {
        let Some(scope) = self.scope else { return Ok(false) };
        self.sql(|conn| {
            conn.query_row(
                "SELECT 1 FROM current WHERE scope = ?1 AND kind = ?2 AND record_id = ?3",
                params![scope.as_bytes(), kind, id.as_bytes()],
                |_| Ok(()),
            )
            .optional()
        })
        .map(|found| found.is_some())
    }

    /// A value of this installation: a setting, its device.
    pub fn meta(&self, key: &str) -> Result<Option<String>> {
        self.sql(|conn| {
            conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?
                .query_row([key], |row| row.get(0))
                .optional()
        })
    }

    /// Sets a value of this installation.
    pub fn set_meta(&self, key: &str, value: &str) -> Result<()> {
        self.sql(|conn| commit::put_meta(conn, key, value))?;
        Ok(())
    }

    /// What was typed into a form and not saved.
    pub fn draft(&self, key: &str) -> Result<Option<String>> {
        self.sql(|conn| {
            conn.query_row("SELECT body FROM draft WHERE key = ?1", [key], |row| row.get(0)).optional()
        })
    }

    /// Keeps what was typed, or forgets it.
    pub fn set_draft(&self, key: &str, body: Option<&str>) -> Result<()> {
        self.sql(|conn| match body {
            Some(body) => conn.execute(
                "INSERT INTO draft VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET body = ?2",
                [key, body],
            ),
            None => conn.execute("DELETE FROM draft WHERE key = ?1", [key]),
        })?;
        Ok(())
    }

    fn sql<T>(&self, run: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        run(&self.conn).map_err(|fault| faults::told(&self.path, &fault))
    }
}

/// The fields in a payload's JSON.
fn fields_of(body: &str) -> Option<Fields> {
    serde_json::from_str(body).ok()
}

/// A payload's JSON: names sorted, so that the same fields have the same text.
fn body_of(fields: &Fields) -> String {
    serde_json::to_string(fields).unwrap_or_default()
}

#[cfg(test)]
mod rescue_tests;
#[cfg(test)]
mod tests;
