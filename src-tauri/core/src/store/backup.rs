//! Copies of the whole store, by SQLite's own means, opened and checked before they count.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::rev::Revision;
use super::{Store, check, faults, read_all};
use crate::base::hash::Hash;
use crate::base::{Code, Error, Id, Result, files};

/// Why copies are made, as their names say it; each kind is thinned by itself.
const REASONS: [&str; 5] = ["-daily", "-import", "-restore", "-migration", "-fetched"];

/// A backup on the disk.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backup {
    /// The day on which it was made.
    pub date: NaiveDate,
    /// When, in milliseconds since 1970; 0 where that is not known.
    pub made_ms: u64,
    /// Where it is.
    pub path: PathBuf,
}

impl Store {
    /// Makes a backup now, whatever others there are.
    pub fn backup_now(&self, reason: &str) -> Result<PathBuf> {
        let path = make(self, reason)?;
        self.let_kept_files_go()?;
        Ok(path)
    }

    /// Makes the day's backup where there is none yet, and thins the old ones: of the last 7 days, 4 weeks and
    /// 12 months, one each. Days are counted back from the copy before this one: a clock that once runs years ahead
    /// lets nothing go.
    pub fn daily_backup(&self) -> Result<()> {
        let today = self.clock.today();
        let folder = self.folder().to_path_buf();
        let before = list_backups(&folder);
        if self.scope.is_none() || before.iter().any(|backup| backup.date == today) {
            return Ok(());
        }
        // Where the copy does not turn out whole, the older ones are all there is.
        self.backup_now("daily")?;
        let Some(last) = before.iter().map(|backup| backup.date).filter(|date| *date < today).max() else {
            return Ok(());
        };
        for reason in REASONS {
            let such = before.iter().filter(|backup| backup.path.to_string_lossy().contains(reason));
            for old in thinned(such, last) {
                files::let_go(&old.path);
            }
        }
        Ok(())
    }
}

/// Makes a backup now: copied beside, checked, then named.
pub(super) fn make(store: &Store, reason: &str) -> Result<PathBuf> {
    let folder = store.folder().join("backups");
    files::make_folder(&folder)?;
    let path = files::free_name(&folder.join(format!("{}-{reason}.db", store.clock.today())));
    let beside = path.with_extension("part");
    let made = copy(store, &beside).and_then(|()| files::rename(&beside, &path));
    if made.is_err() {
        // Half a copy is of no use, least of all on a full disk.
        files::let_go(&beside);
    }
    made.map(|()| path)
}

/// Copies everything to a file, and checks what stands there.
pub(super) fn copy(store: &Store, path: &Path) -> Result<()> {
    let copied = || -> rusqlite::Result<bool> {
        let mut target = Connection::open(path)?;
        rusqlite::backup::Backup::new(&store.conn, &mut target)?.run_to_completion(
            1024,
            std::time::Duration::ZERO,
            None,
        )?;
        let said: String = target.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        // The database sees torn pages, not a bit that fell over inside a value.
        Ok(said == "ok" && check::hash_all(&target)?.is_some())
    };
    files::let_go(path);
    match copied().map_err(|fault| faults::told(path, &fault))? {
        true => Ok(()),
        false => Err(Error::new(Code::BookDamaged).with("path", path.display())),
    }
}

/// What a backup holds, every revision verified.
pub struct Opened {
    /// The unit whose backup it is.
    pub scope: Id,
    /// The revisions of the unit.
    pub own: Vec<Revision>,
    /// Those of them that were set aside then.
    pub aside: BTreeSet<Hash>,
    /// The revisions of other units. What came with a file that did not count any more has no content.
    pub others: Vec<Revision>,
}

/// What a backup holds, every revision of it verified. The backup itself is only read.
///
/// # Errors
/// [`Code::BookDamaged`], [`Code::BookForeign`] or [`Code::BookNewer`].
pub fn open_backup(path: &Path) -> Result<Opened> {
    let tell = |fault: rusqlite::Error| faults::told(path, &fault);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(tell)?;
    let damaged = || Error::new(Code::BookDamaged).with("path", path.display());
    let version = super::open::check_identity(&conn, path)?;
    let scope: String =
        conn.query_row("SELECT value FROM meta WHERE key = 'scope'", [], |row| row.get(0)).map_err(tell)?;
    let scope: Id = scope.parse().map_err(|()| damaged())?;
    let all = read_all::of_all(&conn).map_err(tell)?.ok_or_else(damaged)?;
    // Before the fourth version nothing was hidden.
    let hidden = if version > 3 { read_all::hidden(&conn).map_err(tell)? } else { BTreeSet::new() };
    let shown =
        |one: Revision| if hidden.contains(&one.id) { Revision { payload: None, ..one } } else { one };
    let (own, others) = all.into_iter().map(shown).partition(|revision| revision.header.scope == scope);
    // The first version of the file had nothing set aside.
    let aside = if version > 1 { read_all::set_aside(&conn).map_err(tell)? } else { BTreeSet::new() };
    Ok(Opened { scope, own, aside, others })
}

/// The backups in a data folder, the latest first.
pub fn list_backups(folder: &Path) -> Vec<Backup> {
    let folder = folder.join("backups");
    let mut found: Vec<Backup> = files::names(&folder)
        .into_iter()
        .filter(|name| name.ends_with(".db"))
        .filter_map(|name| {
            let (date, path) = (name.get(..10)?.parse().ok()?, folder.join(&name));
            Some(Backup { date, made_ms: files::written_ms(&path).unwrap_or_default(), path })
        })
        .collect();
    found.sort();
    found.reverse();
    found
}

/// Which copies of one kind to let go, the latest first.
pub fn thinned<'a>(daily: impl Iterator<Item = &'a Backup>, today: NaiveDate) -> Vec<Backup> {
    let mut weeks = BTreeSet::new();
    let mut months = BTreeSet::new();
    daily
        .filter(|backup| {
            let age = (today - backup.date).num_days();
            let new_week = weeks.insert((backup.date.iso_week().year(), backup.date.iso_week().week()));
            let new_month = months.insert((backup.date.year(), backup.date.month()));
            let kept = age < 7 || (age < 28 && new_week) || (age < 366 && new_month);
            !kept
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Days;

    #[test]
    fn old_copies_are_thinned_and_the_latest_stay() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let all: Vec<_> = (0..500)
            .map(|age| today - Days::new(age))
            .map(|date| Backup { date, made_ms: 0, path: format!("backups/{date}-daily.db").into() })
            .collect();
        let gone = thinned(all.iter(), today);
        let left: Vec<_> = all.iter().filter(|b| !gone.contains(b)).collect();
        assert!((0..7).all(|age| left.iter().any(|b| b.date == today - Days::new(age))));
        assert!((20..=24).contains(&left.len()), "{}", left.len());
    }

    #[test]
    fn a_copy_made_before_a_change_goes_after_a_year_too_and_the_last_never() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let copy = |age: u64, reason: &str| {
            let date = today - Days::new(age);
            Backup { date, made_ms: 0, path: format!("backups/{date}-{reason}.db").into() }
        };
        let all = [copy(3, "daily"), copy(365, "import"), copy(366, "restore"), copy(400, "migration")];
        let gone: Vec<_> = thinned(all.iter(), today).into_iter().map(|one| one.path).collect();
        assert_eq!(gone, [all[2].path.clone(), all[3].path.clone()]);
        let last = today - Days::new(900);
        assert!(thinned([copy(900, "import")].iter(), last).is_empty(), "it is all there is");
    }
}
