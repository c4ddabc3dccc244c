//! *Säkerhetskopior*: what they hold, and going back to one without losing what is here.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Book;
use super::doing::Deed;
use super::views::{BackupRow, BackupsView, Counts, Done, RescueView};
use crate::base::hash::Hash;
use crate::base::{Clock, Code, Error, Id, Result};
use crate::school::School;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, Erasure, KnownCard, OwnEdition, Unit};
use crate::school::office::Office;
use crate::store::heads::{Standing, standings_without};
use crate::store::rev::Revision;
use crate::store::{self, Backup, Opened, Write, list_backups, open_backup};
use crate::words::Words;

impl Book {
    /// The backups of this installation, the latest first, with what the latest of them hold.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_backups(&self) -> Result<BackupsView> {
        let imports = self.store.imports_made()?;
        let rows = list_backups(self.store.folder())
            .into_iter()
            .map(|backup| row(&self.words, &self.store.clock, &backup, &imports))
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
        let here: BTreeSet<Hash> = self.store.known()?;
        // What came from other units is only added: going back says nothing about their records.
        for revisions in [&backup.own, &backup.others] {
            let scopes = revisions.iter().map(|revision| revision.header.scope).collect();
            self.store.unite(revisions, &scopes)?;
        }
        // What another computer had taken back stays so; what counts here goes on counting.
        self.store.set_aside(&backup.aside.difference(&here).copied().collect())?;
        self.school = self.store.load()?;
        self.adapt_words();
        let then = shown(&backup);
        let kept: BTreeSet<(&str, Id)> = then.iter().map(|(kind, id, _)| (kind.as_str(), *id)).collect();
        let here = self.store.shown_records()?.into_iter();
        let mut writes: Vec<Write> = here
            .filter(|(kind, id)| !kept.contains(&(kind.as_str(), *id)) && self.goes_back(kind, *id))
            // A unit that is set up stays so, whatever else there was not yet.
            .filter(|(kind, _)| ![Unit::KIND, Office::KIND].contains(&kind.as_str()))
            .map(|(kind, id)| Write { kind, id, fields: None })
            .collect();
        // What nothing was done to since then is as it was, with the questions that it asks.
        let (now, aside) = (self.store.revisions()?, self.store.aside()?);
        let (was, is) = (by_record(&backup.own, &backup.aside), by_record(&now, &aside));
        let then = then.into_iter().filter(|(kind, id, _)| self.goes_back(kind, *id));
        let then =
            then.filter(|(kind, id, _)| was.get(&(kind.as_str(), *id)) != is.get(&(kind.as_str(), *id)));
        // What it had without content, by a file that withheld it, is left as it is.
        writes.extend(then.filter_map(|(kind, id, fields)| Some(Write { kind, id, fields: Some(fields?) })));
        let date = name.get(..10).and_then(|text| text.parse().ok());
        self.commit(Deed {
            writes,
            words: Action { what: Some("restore".to_owned()), date, ..Action::default() },
        })
    }

    /// Whom one trusts, what is erased and what others have of one's own programmes stay as they are now: a key that was
    /// revoked since is still a stolen one.
    fn goes_back(&self, kind: &str, id: Id) -> bool {
        let edition = || self.school.own_editions.get(&id).filter(|_| kind == OwnEdition::KIND);
        ![KnownCard::KIND, Erasure::KIND].contains(&kind) && !edition().is_some_and(OwnEdition::is_out)
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

/// The revisions of each record that count.
fn by_record<'a>(all: &'a [Revision], aside: &BTreeSet<Hash>) -> BTreeMap<(&'a str, Id), BTreeSet<Hash>> {
    let mut found: BTreeMap<(&str, Id), BTreeSet<Hash>> = BTreeMap::new();
    for one in all.iter().filter(|one| !aside.contains(&one.id)) {
        found.entry((one.header.kind.as_str(), one.header.record_id)).or_default().insert(one.id);
    }
    found
}

/// What there is to go back to where the records cannot be opened: the latest backup that is whole, with what it holds,
/// and the others. Nothing is opened for it but the backups.
///
/// # Errors
/// None: without a backup the list is empty.
pub fn rescue_view(folder: &Path, clock: Clock, words: &Words) -> RescueView {
    let row = |backup: &Backup| row(words, &clock, backup, &[]);
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
    let text = words.msg("rescued", &[("count", &rescued.salvaged)]);
    // What others sent is not taken from damaged records.
    let received = rescued.received.then(|| words.get("rescued-office"));
    Ok([text].into_iter().chain(received).collect::<Vec<_>>().join(" "))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// How long after its backup an import is read in: both are done by one click.
const IMPORT_FOLLOWS_MS: u64 = 60_000;

/// A backup in words: what it was made before, and when.
fn row(words: &Words, clock: &Clock, backup: &Backup, imports: &[(u64, u64)]) -> BackupRow {
    // A copied folder has new times; then the day in the name is all that is known.
    let time = clock.local_of_ms(backup.made_ms);
    let time = Some(time).filter(|time| time.date() == backup.date);
    let key = reason_key(&backup.path);
    let files = imports.iter().find(|(read_ms, _)| {
        (backup.made_ms.saturating_sub(1_000)..backup.made_ms + IMPORT_FOLLOWS_MS).contains(read_ms)
    });
    let why = match files.filter(|_| key == "backup-import" && time.is_some()) {
        Some((_, count)) => words.msg("backup-import-files", &[("count", count)]),
        None => words.get(key),
    };
    // Where the time does not tell them apart, their number does.
    let stem = backup.path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let again = stem.rsplit_once(" (").and_then(|(_, rest)| rest.strip_suffix(')'));
    let reason = match again.filter(|_| time.is_none()) {
        Some(number) => words.msg("backup-again", &[("why", &why), ("number", &number)]),
        None => why,
    };
    let day = words.day(backup.date, clock.today());
    let when = time.map_or_else(|| day.long.clone(), |time| words.moment(time, clock.today()));
    BackupRow { name: name_of(&backup.path), day, when, reason }
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

/// The records of the unit as they were shown when the backup was made, without the actions. Of some the content was
/// not known.
fn shown(backup: &Opened) -> Vec<(String, Id, Option<Fields>)> {
    let standings = standings_without(&backup.own, &backup.aside);
    let revisions = backup.own.iter();
    revisions
        .zip(standings)
        .filter(|(revision, standing)| {
            *standing == Standing::Shown && !revision.header.deleted && revision.header.kind != Action::KIND
        })
        .map(|(revision, _)| {
            let fields = revision.payload.as_ref().map(|payload| payload.fields.clone());
            (revision.header.kind.clone(), revision.header.record_id, fields)
        })
        .collect()
}

fn school_of(backup: &Opened) -> School {
    let mut school = School::default();
    for (kind, id, fields) in shown(backup) {
        school.put(&kind, id, fields.as_ref());
    }
    school.settle_aliases();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_backup_says_before_what_it_was_made_and_when() {
        let (words, clock) = (Words::new(Lang::Sv), Clock::at("2026-11-20".parse().unwrap()));
        let noon = clock.now_ms();
        let said = |name: &str, made_ms: u64, imports: &[(u64, u64)]| {
            let path = Path::new("backups").join(name);
            let date = name[..10].parse().unwrap();
            let row = row(&words, &clock, &Backup { date, made_ms, path }, imports);
            (row.reason, row.when)
        };
        let told = |reason: &str, when: &str| (reason.to_owned(), when.to_owned());
        let today = words.moment(clock.local_of_ms(noon), clock.today());
        let imports = [(noon - 90_000, 7), (noon + 20, 3), (noon + 40_000, 1)];
        assert_eq!(
            said("2026-11-20-import (2).db", noon, &imports),
            told("Före en inläsning (3 paket)", &today)
        );
        assert_eq!(said("2026-11-20-daily.db", noon, &imports), told("Före dagens första ändring", &today));
        // A spreadsheet is no file of others; and in a copied folder the times are those of the copying.
        assert_eq!(said("2026-11-20-import.db", noon, &[]), told("Före en inläsning", &today));
        assert_eq!(
            said("2026-11-17-import (2).db", noon, &imports),
            told("Före en inläsning, nummer 2 den dagen", "tisdag 17 november")
        );
    }
}
