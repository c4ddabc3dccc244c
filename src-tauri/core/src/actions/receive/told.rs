//! What is looked at, in a few words: how many files and whose records, and of each where it belongs.

use std::collections::BTreeSet;

use super::Letter;
use crate::actions::Book;
use crate::actions::views::{FileGroup, ReceiveFile};
use crate::base::Id;
use crate::exchange::Trust;
use crate::rollup::districts::Districts;
use crate::school::codes::CardRole;
use crate::school::{School, folded};

/// The district of a unit.
#[derive(Default)]
pub(super) struct Place {
    /// As it is called today; empty where it goes without saying.
    pub(super) shown: String,
    /// What became of the one that the records name; empty where it is called so still.
    pub(super) became: String,
}

/// What a group is called where what each sender sent is counted, and where all of it is in that group.
const GROUPS: [(FileGroup, &str, &str); 4] = [
    (FileGroup::New, "receive-group-new", "receive-group-new-all"),
    (FileGroup::Changed, "receive-group-changed", "receive-group-changed-all"),
    (FileGroup::Look, "receive-group-look", "receive-group-look-all"),
    (FileGroup::Unchanged, "receive-group-unchanged", "receive-group-unchanged-all"),
];

/// What is said of it where every file is one sender's.
const FILES: [(FileGroup, &str); 4] = [
    (FileGroup::New, "receive-new"),
    (FileGroup::Changed, "receive-changed"),
    (FileGroup::Look, "receive-look"),
    (FileGroup::Unchanged, "receive-unchanged"),
];

impl Book {
    /// "6 filer med uppgifter från 5 stadsdelar och 14 verksamheter: 12 nya och 2 ändrade. En fil går inte att läsa in."
    pub(super) fn looked_at_text(&self, rows: &[ReceiveFile]) -> String {
        let held = |row: &ReceiveFile| self.incoming.get(usize::try_from(row.index).ok()?);
        let (bad, good): (Vec<&ReceiveFile>, Vec<&ReceiveFile>) =
            rows.iter().partition(|row| row.group == FileGroup::Refused);
        let files: BTreeSet<usize> =
            good.iter().filter_map(|row| held(row)).map(|incoming| incoming.file).collect();
        let (parts, refused): (Vec<usize>, Vec<usize>) =
            bad.iter().filter_map(|row| Some(held(row)?.file)).partition(|file| files.contains(file));
        let refused: BTreeSet<usize> = refused.into_iter().collect();
        // Another key for somebody known is no new sender: such a file needs a look.
        let decisions = rows.iter().filter_map(|row| row.decision.as_ref());
        let new: BTreeSet<&str> =
            decisions.filter(|one| one.code == Trust::New.code()).map(|one| one.number.as_str()).collect();
        let mut told = Vec::new();
        if self.is_office() && !good.is_empty() {
            let letters = good.iter().filter_map(|row| held(row)?.letter.as_ref().ok());
            let from = letters.map(|one| (one.signer.role.code(), one.package.descriptor.mvp.from.scope));
            told.push(self.held_text(&good, files.len(), &from.collect()));
        } else {
            told.extend(self.counted(of_groups(&good, &FILES)));
        }
        told.extend(self.counted(vec![
            ("receive-refused", refused.len()),
            ("receive-refused-parts", parts.len()),
            ("receive-signers", new.len()),
            ("receive-more", self.incoming_more),
        ]));
        told.join(" ")
    }

    /// Those of which there are any, in words.
    fn counted(&self, all: Vec<(&str, usize)>) -> Vec<String> {
        let any = all.into_iter().filter(|(_, count)| *count > 0);
        any.map(|(key, count)| self.words.msg(key, &[("count", &count)])).collect()
    }

    fn held_text(&self, rows: &[&ReceiveFile], files: usize, senders: &BTreeSet<(&str, Id)>) -> String {
        let of_role = |wanted: CardRole| senders.iter().filter(|(role, _)| *role == wanted.code()).count();
        let from = self.counted(vec![
            ("receive-cities", of_role(CardRole::City)),
            ("receive-districts", of_role(CardRole::District)),
            ("receive-units", of_role(CardRole::Unit)),
        ]);
        let files = self.words.msg("receive-files", &[("count", &files)]);
        let count = |group| rows.iter().filter(|row| row.group == group).count();
        // How many of whom was said before: where all are alike no other number is needed.
        let alike = GROUPS.iter().find(|(group, ..)| rows.len() > 1 && count(*group) == rows.len());
        let groups = match alike {
            Some((.., all)) => self.words.get(all),
            None => {
                let counts = GROUPS.iter().map(|(group, key, _)| (*key, count(*group)));
                self.words.list(&self.counted(counts.collect()))
            }
        };
        let from = self.words.list(&from);
        self.words.msg("receive-holds", &[("files", &files), ("from", &from), ("groups", &groups)])
    }

    /// Where the unit of a letter belongs, by its records as they would be; by the office's list or the district that
    /// passed them on where they do not say. An office is told in words where its own list has followed the district
    /// into another one.
    pub(super) fn place_of(&self, letter: &Letter, after: &School) -> Place {
        if !self.is_office() {
            return Place::default();
        }
        let known = Districts::of(&self.school);
        let scope = letter.package.descriptor.mvp.from.scope;
        let is_unit = letter.signer.role == CardRole::Unit;
        let listed = || {
            let mut own = self.school.expected.values().filter(|one| one.unit == Some(scope));
            own.find_map(|one| one.district.clone())
        };
        let passed_on = || Some(letter.via.clone()).filter(|via| known.knows(via));
        let named = if is_unit {
            after.unit().district.or_else(listed).or_else(passed_on)
        } else {
            after.offices.get(&scope).and_then(|office| office.name.clone())
        };
        let Some(named) = named else { return Place::default() };
        let today = known.name_on(&named, self.today());
        let became = if folded(&today) == folded(&named) {
            String::new()
        } else {
            self.words.msg("receive-district-now", &[("old", &named), ("new", &today)])
        };
        let own = self.school.office().name.is_some_and(|own| folded(&own) == folded(&today));
        // A district that is called as ever is its own place.
        let shown = if is_unit && !own || !is_unit && !became.is_empty() { today } else { String::new() };
        Place { shown, became }
    }

    /// "ur filen från Norrmalm"
    pub(super) fn via_text(&self, letter: &Letter) -> String {
        if letter.via.is_empty() {
            return String::new();
        }
        self.words.msg("receive-via", &[("district", &letter.via)])
    }
}

fn of_groups<'a>(rows: &[&ReceiveFile], keys: &[(FileGroup, &'a str)]) -> Vec<(&'a str, usize)> {
    let count = |group| rows.iter().filter(|row| row.group == group).count();
    keys.iter().map(|(group, key)| (*key, count(*group))).collect()
}
