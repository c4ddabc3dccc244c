//! Files of others: looked at, compared with what is here, and taken in as one thing that one undo takes back.
//!
//! One bad file never stops the rest: it is refused with its own sentence. Nothing is written before a person has
//! seen what would change.

#[cfg(test)]
mod attack_tests;
mod differences;
mod found;
#[cfg(test)]
mod honest_tests;
#[cfg(test)]
mod insider_tests;
mod letter;
#[cfg(test)]
mod lifecycle_tests;
mod notes;
mod refused;
mod reply;
#[cfg(test)]
mod tests;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Book;
use super::views::{Done, FileGroup, ReceiveFile, ReceiveView, Received};
use crate::base::clock::moment;
use crate::base::hash::{Hash, unhex};
use crate::base::{Clock, Code, Error, Id, Result, files};
use crate::exchange::{self, MAX_BUNDLED, Package, Trust};
use crate::school::kinds;
use crate::school::{KINDS, in_order};
use crate::store::rev::Revision;
use crate::store::{self, Entry, United, Write};
use crate::words::{Words, lower_first};

pub use letter::Incoming;
use letter::Letter;
use refused::Came;
pub use refused::Refused;
pub(super) use refused::harmless;
pub(super) use reply::RefusedFiles;
use reply::Senders;

/// What all files that are looked at together may hold, unpacked: as much as the largest that a district passes on.
const ROOM: u64 = MAX_BUNDLED;

/// More names than this are counted, not listed.
const NAMED: usize = 12;

/// So many lines tell of a new sender once its file is read in.
const FIRST_LINES: usize = 3;

/// Where a file stands among others: by district, a district before its units.
fn place_among(row: &ReceiveFile) -> impl Ord + use<> {
    let name = if row.unit.is_empty() { &row.name } else { &row.unit };
    let district = if row.district.is_empty() { name } else { &row.district };
    (in_order(district), !row.district.is_empty(), in_order(name), row.index)
}

impl Book {
    /// Opens and compares files, and those in folders. They are held until they are taken in or others are looked at.
    ///
    /// # Errors
    /// No unit is set up, or there are no files.
    pub fn look_at(&mut self, paths: &[PathBuf]) -> Result<ReceiveView> {
        self.look_within(paths, ROOM)
    }

    /// The same, holding no more than so many bytes of what the files say. One that does not fit is refused by name.
    fn look_within(&mut self, paths: &[PathBuf], mut room: u64) -> Result<ReceiveView> {
        if !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        let found = found::found(paths);
        if found.files.is_empty() {
            return Err(Error::new(Code::FilesNone));
        }
        (self.incoming, self.incoming_more) = (Vec::new(), found.more);
        self.passed_over = found.passed_over;
        for (file, path) in found.files.iter().enumerate() {
            // Before anybody has said whom to trust, a stranger must not decide how much is held.
            if self.incoming.len() >= found::MOST {
                room = 0;
            }
            let letters = self.open_letters(path, file, &mut room);
            self.incoming.extend(letters);
        }
        self.note_refused()?;
        self.view_incoming()
    }

    /// The files that are held, compared with what is here now.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_incoming(&self) -> Result<ReceiveView> {
        let mut rows = Vec::new();
        let senders = self.senders_known()?;
        let letters: Vec<Option<&Letter>> =
            self.incoming.iter().map(|one| one.letter.as_ref().ok()).collect();
        for ((at, incoming), whole) in self.incoming.iter().enumerate().zip(found::within(&letters)) {
            let index = number(at);
            let mut row = match &incoming.letter {
                Ok(letter) => self.look(index, incoming, letter, &senders)?,
                Err(fault) => self.refused(index, incoming, fault, &senders),
            };
            let whole = whole.and_then(|at| self.incoming.get(at));
            if let Some(whole) = whole.filter(|_| matches!(row.group, FileGroup::New | FileGroup::Changed)) {
                row.group = FileGroup::Unchanged;
                row.lines = vec![self.words.msg("receive-within", &[("name", &whole.name)])];
                row.decision = None;
            }
            rows.push(row);
        }
        rows.sort_by_cached_key(place_among);
        let ready = rows.iter().filter(|row| row.group != FileGroup::Unchanged && may_be_taken(row)).count();
        let sentence = self.looked_at_text(&rows);
        Ok(ReceiveView {
            files: rows,
            sentence,
            ready: number(ready),
            passed_over: self.passed_over_text(),
            refused_before: self.refused_before(&senders)?,
        })
    }

    /// Which files of a folder are of another kind: whoever looks for a school finds its spreadsheet here.
    fn passed_over_text(&self) -> String {
        let count = self.passed_over.len();
        if count == 0 {
            return String::new();
        }
        let mut names: Vec<String> =
            self.passed_over.iter().take(NAMED).map(|name| refused::harmless(name)).collect();
        if count > NAMED {
            names.push(self.words.msg("list-more", &[("count", &(count - NAMED))]));
        }
        self.words.msg("receive-passed-over", &[("count", &count), ("names", &self.words.list(&names))])
    }

    /// What a file would change.
    fn look(
        &self,
        index: u32,
        incoming: &Incoming,
        letter: &Letter,
        senders: &Senders,
    ) -> Result<ReceiveFile> {
        let package = &letter.package;
        if let Err(fault) = self.may_write(package).and_then(|()| self.may_sign(letter)) {
            let via = self.via_text(letter);
            return Ok(ReceiveFile { via, ..self.refused(index, incoming, &fault, senders) });
        }
        let scope = package.descriptor.mvp.from.scope;
        let preview = self.store.preview(&package.revisions)?;
        if preview.new > 0
            && let Err(fault) = self.can_go_on(&[package])
        {
            let via = self.via_text(letter);
            return Ok(ReceiveFile { via, ..self.refused(index, incoming, &fault, senders) });
        }
        let before = self.store.load_of(scope)?;
        let mut after = before.clone();
        for record in &preview.records {
            after.put(&record.kind, record.id, record.after.as_ref());
        }
        after.settle_aliases();
        let decision = self.decision(letter)?;
        let place = self.place_of(letter, &after);
        let mut notes = self.notes(package, &preview, &before, &after);
        notes.extend(self.of_another_district(letter, &before, &after));
        let lines = if preview.new == 0 {
            notes.clear();
            vec![match self.store.read_before(&letter.sha256)? {
                Some(read) => {
                    let when = self.store.clock.local_of_ms(read.read_ms);
                    self.words.msg("receive-read", &[("when", &self.words.moment(when, self.today()))])
                }
                None => self.words.get("receive-known"),
            }]
        } else {
            differences::lines(&self.words, self.today(), &before, &after, &preview.records)
        };
        // A new sender is decided beside the files; another key for a known one needs a look.
        let doubt = decision.as_ref().is_some_and(|decision| decision.code != Trust::New.code());
        // Where something is to be decided, more than the history is new.
        let history = self.words.get("difference-history");
        let lines: Vec<String> =
            lines.into_iter().filter(|line| notes.is_empty() || *line != history).collect();
        let group = if preview.new == 0 {
            FileGroup::Unchanged
        } else if doubt || !notes.is_empty() {
            FileGroup::Look
        } else if self.store.knows(scope)? {
            FileGroup::Changed
        } else {
            FileGroup::New
        };
        Ok(ReceiveFile {
            index,
            name: incoming.name.clone(),
            file: number(incoming.file),
            group,
            unit: letter::name_in(&before, &letter.signer),
            district: place.shown,
            district_now: place.became,
            made: self.made(package),
            via: self.via_text(letter),
            lines,
            notes,
            refused: None,
            decision,
        })
    }

    /// The row of a file that is refused.
    fn refused(&self, index: u32, incoming: &Incoming, fault: &Error, senders: &Senders) -> ReceiveFile {
        ReceiveFile {
            index,
            name: incoming.name.clone(),
            file: number(incoming.file),
            group: FileGroup::Refused,
            unit: String::new(),
            district: String::new(),
            district_now: String::new(),
            made: String::new(),
            via: String::new(),
            lines: Vec::new(),
            notes: Vec::new(),
            refused: Some(self.refusal(&incoming.name, fault, senders)),
            decision: None,
        }
    }

    /// The unit of a file may be written here: one's own, by a colleague; at an office also those of others.
    fn may_write(&self, package: &Package) -> Result<()> {
        let from = &package.descriptor.mvp.from;
        // What is made up must not get into the city's figures.
        if from.sample && self.is_office() && self.school.office().sample != Some(true) {
            return Err(Error::new(Code::FileSample).with("name", &from.name));
        }
        if self.store.scope() == Some(from.scope) || self.is_office() {
            Ok(())
        } else {
            Err(Error::new(Code::FileOtherUnit).with("name", &from.name))
        }
    }

    /// "Sparad i går 14.05"
    pub(super) fn made(&self, package: &Package) -> String {
        let when = when_saved(&self.words, self.store.clock, &package.descriptor.created);
        when.map(|when| self.words.msg("receive-made", &[("when", &when)])).unwrap_or_default()
    }

    /// What is here and what came can be saved together as one file again. A file that is legal by itself may say more
    /// of our unit than any file holds: taken in, nothing could ever leave this computer again.
    fn can_go_on(&self, packages: &[&Package]) -> Result<()> {
        let own = |package: &&&Package| Some(package.descriptor.mvp.from.scope) == self.store.scope();
        let came: Vec<&Revision> = packages.iter().filter(own).flat_map(|p| &p.revisions).collect();
        if came.is_empty() {
            return Ok(());
        }
        let mut all: BTreeMap<Hash, Revision> =
            self.store.revisions_to_send()?.into_iter().map(|revision| (revision.id, revision)).collect();
        for revision in came {
            let known = all.entry(revision.id).or_insert_with(|| revision.clone());
            if known.payload.is_none() {
                known.payload.clone_from(&revision.payload);
            }
        }
        let all: Vec<Revision> = all.into_values().collect();
        exchange::fits(&all).map_err(|_| Error::new(Code::FileOverflows))
    }

    /// Takes in those of the files looked at that are named, all or none: one backup, one transaction, one undo.
    /// Whose signer is new is taken in only where a person has `accepted` the number that was shown.
    ///
    /// # Errors
    /// Nothing to take in, a file that is refused, or a signer whom nobody accepted; then nothing has changed.
    pub fn take_in(&mut self, chosen: &[u32], accepted: &[u32]) -> Result<Received> {
        self.take_in_compared(chosen, accepted, &[])
    }

    /// The same, where a person has also `compared` the numbers of some of the signers with their own: that is noted in
    /// the register by the same action.
    ///
    /// # Errors
    /// As [`Book::take_in`].
    pub fn take_in_compared(
        &mut self,
        chosen: &[u32],
        accepted: &[u32],
        compared: &[u32],
    ) -> Result<Received> {
        let view = self.view_incoming()?;
        let rows: BTreeMap<u32, &ReceiveFile> = view.files.iter().map(|row| (row.index, row)).collect();
        let chosen: BTreeSet<u32> = chosen.iter().copied().collect();
        for index in &chosen {
            let row = rows.get(index).ok_or_else(|| Error::new(Code::FilesNone))?;
            let letter =
                usize::try_from(*index).ok().and_then(|at| self.incoming.get(at)?.letter.as_ref().ok());
            // Asked of the letter: a row that another one holds has nothing to decide, but may be chosen all the same.
            let waits = match letter {
                Some(letter) if !accepted.contains(index) && !compared.contains(index) => {
                    self.decision(letter)?.is_some()
                }
                _ => false,
            };
            if row.refused.is_some() || waits {
                return Err(Error::new(Code::FileNotAccepted).with("name", &row.name));
            }
        }
        if chosen.is_empty() {
            return Err(Error::new(Code::FilesNone));
        }
        let taken =
            |of: &[u32]| of.iter().copied().filter(|index| chosen.contains(index)).collect::<Vec<u32>>();
        let cards = self.accepted_cards(&taken(accepted), &taken(compared))?;
        // They are held for a second try until they are safe.
        let held = std::mem::take(&mut self.incoming);
        let received = self.take_held(&held, &rows, &chosen, cards);
        let mut came = Came::default();
        for (index, incoming) in (0..).zip(&held) {
            if let Some(letter) = incoming.letter.as_ref().ok().filter(|_| chosen.contains(&index)) {
                came.add(&incoming.name, letter);
            }
        }
        // What was left out or refused stays to be seen; what was here already does not.
        let known: BTreeSet<u32> =
            view.files.iter().filter(|row| row.is_known()).map(|row| row.index).collect();
        let failed = received.is_err();
        let left = (0..).zip(held);
        let stays = |index: &u32| failed || !(chosen.contains(index) || known.contains(index));
        self.incoming = left.filter(|(index, _)| stays(index)).map(|(_, incoming)| incoming).collect();
        if let Some(import) = received.as_ref().ok().and_then(|received| received.done.action) {
            self.note_mended(&came, import)?;
        }
        received
    }

    fn take_held(
        &mut self,
        held: &[Incoming],
        rows: &BTreeMap<u32, &ReceiveFile>,
        chosen: &BTreeSet<u32>,
        cards: Option<(Vec<Write>, kinds::Action)>,
    ) -> Result<Received> {
        let letters: Vec<(u32, &str, &Letter)> = (0..)
            .zip(held)
            .filter(|(index, _)| chosen.contains(index))
            .filter_map(|(index, incoming)| Some((index, &*incoming.name, incoming.letter.as_ref().ok()?)))
            .collect();
        let packages: Vec<&Package> = letters.iter().map(|(_, _, letter)| &letter.package).collect();
        self.can_go_on(&packages)?;
        let mut allowed = BTreeSet::new();
        let mut batch = Vec::new();
        for (_, name, letter) in &letters {
            self.may_write(&letter.package)?;
            allowed.insert(letter.package.descriptor.mvp.from.scope);
            let coverage = letter.package.descriptor.mvp.coverage.iter();
            batch.push(store::Received {
                name,
                sender: &letter.signer.minisign,
                sha256: letter.sha256,
                revisions: &letter.package.revisions,
                coverage: coverage
                    .filter_map(|(scope, covered)| Some((*scope, (covered.count, unhex(&covered.digest)?))))
                    .collect::<BTreeMap<Id, _>>(),
                bytes: &letter.signed,
                about: store::About {
                    unit: letter.package.descriptor.mvp.from.name.clone(),
                    created: letter.package.descriptor.created.clone(),
                    export_no: letter.package.descriptor.mvp.export_no,
                    via: letter.via.clone(),
                },
            });
        }
        self.store.backup_now("import")?;
        let receipt = self.store.receive_with(&batch, &allowed, cards)?;
        self.reload()?;
        let (mut lines, mut strange) = (Vec::new(), Vec::new());
        let mut came: Vec<_> =
            letters.iter().map(|(index, ..)| rows.get(index)).zip(&receipt.files).collect();
        came.sort_by_cached_key(|(row, _)| row.map(|row| place_among(row)));
        for (row, united) in came {
            let unit = row.map(|row| row.unit.clone()).unwrap_or_default();
            // One sentence: what stands behind its first line is no line of its own.
            // Of a new sender everything is new: the first lines say what it is.
            let most =
                if row.is_some_and(|row| row.group == FileGroup::New) { FIRST_LINES } else { usize::MAX };
            let own = row.iter().flat_map(|row| row.lines.iter().enumerate().take(most));
            let told: Vec<String> =
                own.map(|(n, line)| if n > 0 { lower_first(line) } else { line.clone() }).collect();
            let told = self.words.list(&told);
            lines.push(self.words.msg("receive-line", &[("unit", &unit), ("told", &told)]));
            let odd = self.strange(&unit, united);
            lines.extend(odd.iter().cloned());
            strange.extend(odd);
        }
        let files: BTreeSet<usize> = letters
            .iter()
            .filter_map(|(index, ..)| Some(held.get(usize::try_from(*index).ok()?)?.file))
            .collect();
        let count = files.len();
        let sentence = self.words.msg("did-receive", &[("count", &count)]);
        let questions = u32::try_from(self.questions_open()?).unwrap_or(u32::MAX);
        let done = self.all_changed(Some(receipt.import), sentence.clone(), true);
        Ok(Received { done, sentence, lines, strange, questions })
    }

    /// Clocks that are wrong and copies that go by one name: told, and harmless.
    fn strange(&self, unit: &str, united: &United) -> Vec<String> {
        let mut told = Vec::new();
        if !united.ahead.is_empty() {
            told.push(self.words.msg("receive-ahead", &[("unit", &unit)]));
        }
        if !united.twice.is_empty() {
            told.push(self.words.msg("receive-twice", &[("unit", &unit)]));
        }
        told
    }

    /// Takes back the latest import that counts.
    ///
    /// # Errors
    /// There is none, or a later file of the same unit counts.
    pub fn undo_import(&mut self) -> Result<Done> {
        let undone = super::undo::undone(&self.journal);
        let is_import = |entry: &&Entry| {
            entry.words.what.as_deref() == Some(store::RECEIVE) && !undone.contains(&entry.id)
        };
        for entry in self.journal.iter().rev().filter(is_import) {
            // A colleague's file may tell of a reading that was none here.
            if self.store.import_undone(entry.id)? == Some(false) {
                return self.undo_action(entry.id);
            }
        }
        Err(Error::new(Code::UndoNothing))
    }

    /// Sets aside what an import brought, or lets it count again.
    pub(super) fn count_import(&mut self, import: Id, counts: bool) -> Result<Done> {
        let own = self.journal.iter().find(|entry| entry.id == import).map(|entry| entry.words.clone());
        let what = if counts { "redo" } else { "undo" };
        if counts {
            self.store.redo_import(import)?;
        } else {
            self.store.undo_import(import)?;
        }
        let missing = self.school.missing();
        self.reload()?;
        let own = own.map(|words| self.deed_text(&words)).unwrap_or_default();
        // What was entered here since must not stand on nothing. What somebody took away is a question again.
        let mut left = Vec::new();
        for (kind, id) in self.school.missing().difference(&missing) {
            if self.store.removed(kind, *id)?.is_none() {
                left.push(*id);
            }
        }
        if !counts && !left.is_empty() {
            self.store.redo_import(import)?;
            self.reload()?;
            return Err(Error::new(Code::UndoStoodOn).with("text", own));
        }
        let text = self.words.msg(&format!("did-{what}"), &[("text", &own)]);
        let outlived = if counts { None } else { self.receipts_outlived(import)? };
        let text = outlived.map_or(text.clone(), |told| format!("{text}. {told}"));
        Ok(self.all_changed(Some(import), text, counts))
    }

    /// Reads everything again, after more has changed than one action says.
    fn reload(&mut self) -> Result<()> {
        self.school = self.store.load()?;
        self.journal = self.store.journal(super::book::REACH)?;
        self.received.take();
        Ok(())
    }

    fn all_changed(&self, action: Option<Id>, text: String, undoable: bool) -> Done {
        let changed = KINDS.iter().map(|kind| kind.name.to_owned()).collect();
        Done { action, text, undoable, changed, records: Vec::new() }
    }
}

/// When a file was saved, as the description says it, in words: "i dag 14.05".
pub fn when_saved(words: &Words, clock: Clock, created: &str) -> Option<String> {
    Some(words.moment(saved_at(clock, created)?, clock.today()))
}

/// The same as the time on a clock here.
pub fn saved_at(clock: Clock, created: &str) -> Option<chrono::NaiveDateTime> {
    Some(clock.local_of_ms(u64::try_from(moment(created)?).ok()?))
}

/// A file that somebody sent, by its name, or a folder of such: anything else is somebody's own.
pub fn is_sent(path: &Path) -> bool {
    files::is_folder(path) || ends_as_sent(path)
}

fn ends_as_sent(name: &Path) -> bool {
    let ending = name.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("mvpsync" | "zip"))
}

/// It may be taken in without a further decision.
fn may_be_taken(row: &ReceiveFile) -> bool {
    row.refused.is_none() && row.decision.is_none()
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
