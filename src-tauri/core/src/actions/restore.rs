//! *Säkerhetskopior*: what they hold, and going back to one without losing what is here.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Book;
use super::doing::Deed;
use super::views::{BackupRow, BackupsView, Counts, Done, RescueView};
use crate::base::{Clock, Code, Error, Id, Result};
use crate::school::School;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, Erasure, KnownCard};
use crate::store::heads::{Standing, standings_without};
use crate::store::{self, Opened, Write, list_backups, open_backup};
use crate::words::Words;

impl Book {
    /// The backups of this installation, the latest first, with what the latest of them hold.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_backups(&self) -> Result<BackupsView> {
        let rows = list_backups(self.store.folder())
            .into_iter()
            .map(|backup| BackupRow {
                name: name_of(&backup.path),
                day: self.day(backup.date),
                reason: reason(&self.words, &backup.path),
            })
            .collect();
        Ok(BackupsView {
            rows,
            now: counts(&self.school),
            folder: self.store.folder().join("backups").display().to_string(),
        })
    }

    /// What a backup holds, to compare with what is here now.
    ///
    /// # Errors
    /// It is not there, or damaged.
    pub fn backup_counts(&self, name: &str) -> Result<Counts> {
        Ok(counts(&school_of(&open_backup(&self.backup_path(name)?)?)))
    }

    /// Goes back to what a backup holds. Today's state is kept first as a backup of its own, and going back is one
    /// action that can be undone: nothing is ever lost by it.
    ///
    /// # Errors
    /// It is not there, is damaged, or belongs to another unit; then nothing has changed.
    pub fn restore(&mut self, name: &str) -> Result<Done> {
        let backup = open_backup(&self.backup_path(name)?)?;
        if self.store.scope() != Some(backup.scope) {
            return Err(Error::new(Code::BookForeign).with("path", name));
        }
        self.store.backup_now("restore")?;
        // What came from other units is only added: going back says nothing about their records.
        for revisions in [&backup.own, &backup.others] {
            let scopes = revisions.iter().map(|revision| revision.header.scope).collect();
            self.store.unite(revisions, &scopes)?;
        }
        self.school = self.store.load()?;
        self.adapt_words();
        let then = shown(&backup);
        let kept: BTreeSet<(&str, Id)> = then.iter().map(|(kind, id, _)| (kind.as_str(), *id)).collect();
        let here = self.store.shown_records()?.into_iter();
        let mut writes: Vec<Write> = here
            .filter(|(kind, id)| !kept.contains(&(kind.as_str(), *id)) && goes_back(kind))
            .map(|(kind, id)| Write { kind, id, fields: None })
            .collect();
        let then = then.into_iter().filter(|(kind, _, _)| goes_back(kind));
        writes.extend(then.map(|(kind, id, fields)| Write { kind, id, fields: Some(fields) }));
        let date = name.get(..10).and_then(|text| text.parse().ok());
        self.commit(Deed {
            writes,
            words: Action { what: Some("restore".to_owned()), date, ..Action::default() },
        })
    }

    /// The path of a backup of this installation; a name that points elsewhere is none.
    fn backup_path(&self, name: &str) -> Result<PathBuf> {
        list_backups(self.store.folder())
            .into_iter()
            .map(|backup| backup.path)
            .find(|path| name_of(path) == name)
            .ok_or_else(|| Error::new(Code::FileUnreadable).with("path", name))
    }
}

/// What there is to go back to where the records cannot be opened: the latest backup that is whole, with what it holds,
/// and the others. Nothing is opened for it but the backups.
///
/// # Errors
/// None: without a backup the list is empty.
pub fn rescue_view(folder: &Path, clock: Clock, words: &Words) -> RescueView {
    let row = |backup: &crate::store::Backup| BackupRow {
        name: name_of(&backup.path),
        day: words.day(backup.date, clock.today()),
        reason: reason(words, &backup.path),
    };
    let all = list_backups(folder);
    let whole = all.iter().find_map(|backup| Some((backup, open_backup(&backup.path).ok()?)));
    RescueView {
        counts: whole.as_ref().map(|(_, opened)| counts(&school_of(opened))),
        best: whole.as_ref().map(|(backup, _)| row(backup)),
        others: all
            .iter()
            .filter(|backup| whole.as_ref().is_none_or(|(best, _)| best.path != backup.path))
            .map(row)
            .collect(),
    }
}

/// Puts a backup in the place of records that cannot be opened, and adds what can still be read of them. The damaged
/// file stays beside. Gives a sentence.
///
/// # Errors
/// The records are sound, in use or of a newer version, or the backup is damaged; then nothing has changed.
pub fn rescue(folder: &Path, name: &str, clock: Clock, words: &Words) -> Result<String> {
    let rescued = store::rescue(folder, name, clock)?;
    Ok(words.msg("rescued", &[("count", &rescued.salvaged)]))
}

/// Whom one trusts and what is erased stay as they are now: a key that was revoked since is still a stolen one.
fn goes_back(kind: &str) -> bool {
    ![KnownCard::KIND, Erasure::KIND].contains(&kind)
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Why a backup was made, and which one of the day it is where there were several for the same reason.
fn reason(words: &Words, path: &Path) -> String {
    let why = words.get(reason_key(path));
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match stem.rsplit_once(" (").and_then(|(_, rest)| rest.strip_suffix(')')) {
        Some(number) => words.msg("backup-again", &[("why", &why), ("number", &number)]),
        None => why,
    }
}

/// Why a backup was made, from its name.
fn reason_key(path: &Path) -> &'static str {
    let name = name_of(path);
    if name.contains("-migration") {
        "backup-migration"
    } else if name.contains("-restore") {
        "backup-restore"
    } else if name.contains("-fetched") {
        "backup-fetched"
    } else if name.contains("-import") {
        "backup-import"
    } else {
        "backup-daily"
    }
}

/// The records of the unit as they were shown when the backup was made, without the actions.
fn shown(backup: &Opened) -> Vec<(String, Id, Fields)> {
    let standings = standings_without(&backup.own, &backup.aside);
    let revisions = backup.own.iter();
    revisions
        .zip(standings)
        .filter(|(revision, standing)| {
            *standing == Standing::Shown && !revision.header.deleted && revision.header.kind != Action::KIND
        })
        .filter_map(|(revision, _)| {
            let fields = revision.payload.as_ref()?.fields.clone();
            Some((revision.header.kind.clone(), revision.header.record_id, fields))
        })
        .collect()
}

fn school_of(backup: &Opened) -> School {
    let mut school = School::default();
    for (kind, id, fields) in shown(backup) {
        school.apply(&kind, id, Some(&fields));
    }
    school
}

fn counts(school: &School) -> Counts {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Counts {
        classes: count(school.groups.values().filter(|group| group.archived_on.is_none()).count()),
        lessons: count(school.lessons.len()),
        checklists: count(school.checklists.len()),
        people: count(school.people.len()),
        expected: count(school.expected.len()),
        hand_figures: count(school.hand_figures.len()),
        texts: count(school.report_texts.len()),
    }
}
