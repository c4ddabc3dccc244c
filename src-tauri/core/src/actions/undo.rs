//! Undo: what an action changed is set back, field by field, and only where nobody changed it since.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Id;
use crate::school::School;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Action, Checklist, Group, Lesson, Note, OwnEdition, Run};
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
/// on; nor can handing out an edition, others have it; and what was erased is gone for ever.
pub fn may_undo(words: &Action) -> bool {
    let never = ["set-up", "set-up-office", "join", "release-edition", "erase-person", "thin"];
    words.undoes.is_none() && !words.what.as_deref().is_some_and(|what| never.contains(&what))
}

/// The latest action of this device that counts.
pub fn undo_target(journal: &[Entry], device: Id) -> Option<&Entry> {
    let active = active(journal);
    journal
        .iter()
        .rev()
        .find(|entry| entry.device == device && may_undo(&entry.words) && active.contains(&entry.id))
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

/// What to write to take an action back; `None` where what it changed was changed again since.
pub fn writes(school: &School, touched: &[Touched]) -> Option<Vec<Write>> {
    let own: BTreeSet<(&str, Id)> = touched.iter().map(|t| (t.kind.as_str(), t.id)).collect();
    let mut writes = Vec::new();
    for record in touched {
        let fields = match (&record.before, &record.after, &record.now) {
            // It was made, and is as it was made: it goes, unless something else has come to stand on it.
            (None, Some(after), Some(now)) => {
                if now != after || is_stood_on(school, record, &own) {
                    return None;
                }
                None
            }
            (None, Some(_), None) => continue,
            (Some(before), None, None) => Some(before.clone()),
            (Some(before), Some(after), Some(now)) => Some(set_back(before, after, now)?),
            (None, None, _) => continue,
            _ => return None,
        };
        writes.push(Write { kind: record.kind.clone(), id: record.id, fields });
    }
    Some(writes)
}

/// The fields now, with those that the action changed as they were before it.
fn set_back(before: &Fields, after: &Fields, now: &Fields) -> Option<Fields> {
    let mut fields = now.clone();
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names.into_iter().filter(|name| before.get(*name) != after.get(*name)) {
        if now.get(name) != after.get(name) {
            return None;
        }
        match before.get(name) {
            Some(text) => fields.insert(name.clone(), text.clone()),
            None => fields.remove(name),
        };
    }
    Some(fields)
}

/// A later record belongs to this one, which must therefore not vanish beneath it.
fn is_stood_on(school: &School, record: &Touched, own: &BTreeSet<(&str, Id)>) -> bool {
    match record.kind.as_str() {
        Group::KIND => school.runs_of(record.id).iter().any(|(run, _)| !own.contains(&(Run::KIND, *run))),
        Run::KIND => {
            school.lessons_of(record.id).iter().any(|(lesson, _)| !own.contains(&(Lesson::KIND, *lesson)))
        }
        OwnEdition::KIND => school.own_editions.get(&record.id).is_some_and(|edition| {
            let followed =
                |run: &Run| run.edition == edition.edition && run.edition_version == edition.version;
            school.runs.iter().any(|(id, run)| followed(run) && !own.contains(&(Run::KIND, *id)))
        }),
        Lesson::KIND => {
            let listed = school.checklists_of(record.id);
            listed.iter().any(|(list, _)| !own.contains(&(Checklist::KIND, *list)))
                || (school.notes.contains_key(&record.id) && !own.contains(&(Note::KIND, record.id)))
        }
        _ => false,
    }
}
