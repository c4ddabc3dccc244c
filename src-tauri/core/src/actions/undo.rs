//! Undo: what an action changed is set back, field by field. Where somebody changed it since, a person is asked first.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Id;
use crate::school::School;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, Erasure, OwnEdition};
use crate::store::{Entry, Touched, Write};

/// The actions that count: not undone, or done again. An action may stand later in the history than what undid it,
/// because another computer's clock was wrong, so it is not the order that tells.
fn active(journal: &[Entry]) -> BTreeSet<Id> {
    let undoes: BTreeMap<Id, Option<Id>> =
        journal.iter().map(|entry| (entry.id, entry.words.undoes)).collect();
    let mut open: BTreeMap<Id, usize> = BTreeMap::new();
    for target in undoes.values().flatten() {
        *open.entry(*target).or_default() += 1;
    }
    // What nothing undoes counts; then it is clear what becomes of that which it undoes, and so on.
    let mut clear: Vec<Id> = undoes.keys().filter(|id| !open.contains_key(id)).copied().collect();
    let (mut active, mut undone) = (BTreeSet::new(), BTreeSet::new());
    while let Some(id) = clear.pop() {
        if !undone.contains(&id) {
            active.insert(id);
        }
        let Some(Some(target)) = undoes.get(&id) else { continue };
        if active.contains(&id) {
            undone.insert(*target);
        }
        let left = open.entry(*target).or_default();
        *left = left.saturating_sub(1);
        if *left == 0 && undoes.contains_key(target) {
            clear.push(*target);
        }
    }
    active
}

/// Something that can be undone at all. Setting up a unit or joining one cannot, there would be nothing left to stand
/// on; nor can handing out an edition, others have it; and what was erased is gone for ever. Nor can that of which a file
/// has not told what it was.
pub fn may_undo(words: &Action) -> bool {
    let never = ["set-up", "set-up-office", "join", "release-edition", "erase-person", "thin"];
    words.undoes.is_none() && words.what.as_deref().is_some_and(|what| !never.contains(&what))
}

/// The action of this device that was done last, or done again last, of those that count.
pub fn undo_target(journal: &[Entry], device: Id) -> Option<&Entry> {
    let active = active(journal);
    let undone_by: BTreeMap<Id, Id> =
        journal.iter().filter_map(|entry| Some((entry.id, entry.words.undoes?))).collect();
    // When what was undone was done again last: by the undo of its undo.
    let again: BTreeMap<Id, u64> = journal
        .iter()
        .filter(|entry| active.contains(&entry.id))
        .filter_map(|entry| Some((*undone_by.get(&entry.words.undoes?)?, entry.hlc)))
        .collect();
    let counts =
        |entry: &&Entry| entry.device == device && may_undo(&entry.words) && active.contains(&entry.id);
    let done = |entry: &&Entry| again.get(&entry.id).copied().unwrap_or_default().max(entry.hlc);
    journal.iter().filter(counts).max_by_key(done)
}

/// The latest undo of this device, where nothing was done after it.
pub fn redo_target(journal: &[Entry], device: Id) -> Option<&Entry> {
    let active = active(journal);
    let own = || journal.iter().rev().filter(|entry| entry.device == device);
    let undo =
        own().find(|entry| entry.words.what.as_deref() == Some("undo") && active.contains(&entry.id))?;
    let done = own().find(|entry| entry.words.undoes.is_none());
    done.is_none_or(|done| done.hlc < undo.hlc).then_some(undo)
}

/// Whether an action of the history is undone.
pub fn undone(journal: &[Entry]) -> BTreeSet<Id> {
    let active = active(journal);
    journal.iter().map(|entry| entry.id).filter(|id| !active.contains(id)).collect()
}

/// How many things are otherwise than they were before these actions: what was done and undone again is none of them,
/// and what was undone that was done before is one.
pub fn changes(journal: &[Entry], since: &BTreeSet<Id>) -> u64 {
    let before: Vec<Entry> = journal.iter().filter(|entry| !since.contains(&entry.id)).cloned().collect();
    let (then, now) = (active(&before), active(journal));
    let deeds = journal.iter().filter(|entry| entry.words.undoes.is_none()).map(|entry| entry.id);
    let changed = deeds.filter(|id| then.contains(id) != now.contains(id)).count();
    // Of what another installation did the history is not here.
    let told: BTreeSet<Id> = journal.iter().map(|entry| entry.id).collect();
    (changed + since.difference(&told).count()) as u64
}

/// What it comes to when an action is taken back.
#[derive(Default)]
pub struct Plan<'a> {
    /// What to write.
    pub writes: Vec<Write>,
    /// What was changed since, and would be lost.
    pub lost: Vec<Lost<'a>>,
    /// Something else has come to stand on what the action made, or made what it is.
    pub stood_on: bool,
    /// What was there is not known here: it came without its content.
    pub unknown: bool,
}

/// Something that was changed after the action.
pub struct Lost<'a> {
    /// The record that it did something to.
    pub touched: &'a Touched,
    /// The field; none where the question is whether the record is there at all.
    pub field: Option<&'a str>,
    /// The record as it would be; none where it would go.
    pub then: Option<Fields>,
}

/// What to write to take an action back, and what was changed since and would be lost by it.
pub fn plan<'a>(school: &School, touched: &'a [Touched]) -> Plan<'a> {
    let own: BTreeSet<(&str, Id)> = touched.iter().map(|t| (t.kind.as_str(), t.id)).collect();
    let mut plan = Plan::default();
    for record in touched {
        plan.stood_on |= is_settled(school, record, &own);
        let is_erased = || school.erasures.contains_key(&Erasure::id_of(&record.kind, record.id));
        plan.unknown |= record.unknown && !is_erased();
        let (then, changed): (Option<Fields>, Vec<Option<&str>>) =
            match (&record.before, &record.after, &record.now) {
                // It was made, and goes, unless something else has come to stand on it.
                (None, Some(after), Some(now)) => {
                    plan.stood_on |= !school.standing_on(&record.kind, record.id).is_subset(&own);
                    (None, differing(after, now))
                }
                (Some(before), None, Some(now)) if before == now => continue,
                (Some(before), None, Some(now)) => (Some(before.clone()), differing(before, now)),
                (Some(before), None, None) => (Some(before.clone()), Vec::new()),
                (Some(before), Some(_), None) => (Some(before.clone()), vec![None]),
                (Some(before), Some(after), Some(now)) => {
                    let own = differing(before, after);
                    let changed =
                        own.iter().filter(|name| name.is_some_and(|name| now.get(name) != after.get(name)));
                    (Some(set_back(before, now, &own)), changed.copied().collect())
                }
                (None, _, _) => continue,
            };
        // What would be as it is now anyway is no loss.
        let stays = |field: &Option<&str>| match (field, &record.now, &then) {
            (Some(name), Some(now), Some(then)) => now.get(*name) == then.get(*name),
            _ => false,
        };
        let lost = changed.into_iter().filter(|field| !stays(field));
        plan.lost.extend(lost.map(|field| Lost { touched: record, field, then: then.clone() }));
        plan.writes.push(Write { kind: record.kind.clone(), id: record.id, fields: then });
    }
    plan
}

/// The names of the fields that differ.
fn differing<'a>(one: &'a Fields, other: &'a Fields) -> Vec<Option<&'a str>> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names
        .into_iter()
        .filter(|name| one.get(*name) != other.get(*name))
        .map(|name| Some(name.as_str()))
        .collect()
}

/// The fields now, with these as they were before.
fn set_back(before: &Fields, now: &Fields, names: &[Option<&str>]) -> Fields {
    let mut fields = now.clone();
    for name in names.iter().flatten() {
        match before.get(*name) {
            Some(text) => fields.insert((*name).to_owned(), text.clone()),
            None => fields.remove(*name),
        };
    }
    fields
}

/// Others have this version of one's own programme, or classes follow it: it stays what it is.
fn is_settled(school: &School, record: &Touched, own: &BTreeSet<(&str, Id)>) -> bool {
    let edition = school.own_editions.get(&record.id).filter(|_| record.kind == OwnEdition::KIND);
    let is_followed = || !school.standing_on(OwnEdition::KIND, record.id).is_subset(own);
    edition.is_some_and(|edition| {
        edition.released == Some(true)
            || record.before.is_some() && (edition.taken == Some(true) || is_followed())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(n: u8, undoes: Option<u8>) -> Entry {
        let id = |n: u8| Id::from_slice(&[n; 16]).unwrap();
        let words = Action { undoes: undoes.map(id), ..Action::default() };
        Entry { id: id(n), hlc: u64::from(n), device: id(99), words }
    }

    #[test]
    fn what_was_done_and_undone_again_is_no_change() {
        let changed = |entries: &[(u8, Option<u8>)], from: u8| {
            let journal: Vec<Entry> = entries.iter().map(|(n, undoes)| entry(*n, *undoes)).collect();
            let since = journal.iter().filter(|entry| entry.hlc >= u64::from(from)).map(|entry| entry.id);
            changes(&journal, &since.collect())
        };
        assert_eq!(changed(&[(1, None), (2, None), (3, None)], 2), 2);
        assert_eq!(changed(&[(1, None), (2, None), (3, Some(2))], 2), 0);
        assert_eq!(changed(&[(1, None), (2, None), (3, Some(2)), (4, Some(3))], 2), 1, "done again");
        assert_eq!(changed(&[(1, None), (2, Some(1))], 2), 1, "what the file holds is undone");
        assert_eq!(changed(&[(1, None), (2, Some(1)), (3, Some(2))], 2), 0, "and done again");
        assert_eq!(changed(&[(1, None), (2, Some(1)), (3, Some(2))], 3), 1, "the file was without it");
        let other = entry(7, None).id;
        assert_eq!(changes(&[entry(1, None)], &[other].into()), 1, "another installation's");
    }
}
