//! What one took away while another built on it, without knowing of each other. Nothing of it is lost before a person has
//! chosen: it is a question like any other, about the record that is gone.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Id, Result};
use crate::school::School;
use crate::school::fields::{Fields, Record};
use crate::school::kinds::*;
use crate::school::stands::{At, above};
use crate::store::{Question, Store, Write};

/// A record that is gone, and others here stand on it.
pub struct Orphaned {
    /// What it last said, and its removal.
    pub question: Question,
    /// What to write so that all of it is here again.
    pub kept: Vec<Write>,
    /// What to write so that nothing of it is left.
    pub gone: Vec<Write>,
    /// The records here that stand on it.
    pub standing: BTreeSet<At>,
}

impl Orphaned {
    /// What the record was called, where other records say that.
    pub fn name(&self) -> Option<String> {
        let says = |write: &&Write| [GroupYear::KIND, PersonPrivate::KIND].contains(&write.kind.as_str());
        self.kept.iter().filter(says).find_map(|write| write.fields.as_ref()?.get("name").cloned())
    }
}

/// All there are, each from the topmost record that is gone: a class goes with its run.
///
/// # Errors
/// A faulty store.
pub fn orphaned(school: &School, store: &Store) -> Result<Vec<Orphaned>> {
    let mut gone: BTreeMap<At, (Question, Fields)> = BTreeMap::new();
    let mut next: Vec<At> = school.missing().into_iter().collect();
    while let Some((kind, id)) = next.pop() {
        if gone.contains_key(&(kind, id)) {
            continue;
        }
        // Without what it was there is nothing to choose.
        let Some(question) = store.removed(kind, id)? else { continue };
        let Some(fields) = question.sides.first().and_then(|side| side.fields.clone()) else { continue };
        next.extend(above(kind, &fields).filter(|(kind, id)| school.fields(kind, *id).is_none()));
        gone.insert((kind, id), (question, fields));
    }
    let mut parts: BTreeMap<At, Vec<At>> = BTreeMap::new();
    for at in gone.keys() {
        let up = |at: &At| gone.get(at).and_then(|(_, fields)| above(at.0, fields));
        let mut top = *at;
        while let Some(parent) = up(&top).filter(|parent| gone.contains_key(parent)) {
            top = parent;
        }
        parts.entry(top).or_default().push(*at);
    }
    let mut found = Vec::new();
    for (top, members) in parts {
        let mut kept = Vec::new();
        let mut standing = BTreeSet::new();
        for at in &members {
            let Some((_, fields)) = gone.get(at) else { continue };
            kept.push(Write { kind: at.0.to_owned(), id: at.1, fields: Some(fields.clone()) });
            kept.extend(with_it(store, *at)?);
            standing.extend(all_on(school, *at));
        }
        // Written once more as they are, so that another answer elsewhere is a question and no loss.
        let told = standing.iter().filter(|(kind, _)| top.0 != Person::KIND || *kind == Training::KIND);
        kept.extend(told.filter_map(|(kind, id)| {
            Some(Write { kind: (*kind).to_owned(), id: *id, fields: Some(school.fields(kind, *id)?) })
        }));
        let Some((question, _)) = gone.get(&top) else { continue };
        let gone = standing.iter().filter_map(|child| without(school, *child, top)).collect();
        found.push(Orphaned { question: question.clone(), kept, gone, standing });
    }
    Ok(found)
}

/// What was taken away with a record and says what it is called: the years of a class, the name of a person.
fn with_it(store: &Store, (kind, id): At) -> Result<Vec<Write>> {
    let (other, ids) = match kind {
        Group::KIND => (GroupYear::KIND, store.removed_of(GroupYear::KIND)?),
        Person::KIND => (PersonPrivate::KIND, vec![id]),
        _ => return Ok(Vec::new()),
    };
    let mut writes = Vec::new();
    for other_id in ids {
        let said =
            store.removed(other, other_id)?.and_then(|mut question| question.sides.swap_remove(0).fields);
        let is_its = |fields: &Fields| {
            other == PersonPrivate::KIND || GroupYear::from_fields(fields).group == Some(id)
        };
        if let Some(fields) = said.filter(is_its) {
            writes.push(Write { kind: other.to_owned(), id: other_id, fields: Some(fields) });
        }
    }
    Ok(writes)
}

/// Whatever stands on a record, and on that.
fn all_on(school: &School, at: At) -> BTreeSet<At> {
    let mut found = BTreeSet::new();
    let mut next = vec![at];
    while let Some((kind, id)) = next.pop() {
        // A lesson that a person led is a lesson without that person.
        let goes_on = kind != Person::KIND || at.0 == Person::KIND && id == at.1;
        for child in school.standing_on(kind, id).into_iter().filter(|_| goes_on) {
            if found.insert(child) && at.0 != Person::KIND {
                next.push(child);
            }
        }
    }
    found
}

/// What becomes of a record whose ground is gone for good: it goes too; but what somebody took part in stays, without
/// that person.
fn without(school: &School, (kind, id): At, top: At) -> Option<Write> {
    let write = |fields| Some(Write { kind: kind.to_owned(), id, fields });
    if top.0 != Person::KIND || kind == Training::KIND {
        return write(None);
    }
    let rest = |people: Option<Vec<Id>>| {
        people.map(|people| people.into_iter().filter(|person| *person != top.1).collect::<Vec<_>>())
    };
    match kind {
        Run::KIND => {
            let run = school.runs.get(&id)?.clone();
            write(Some(Run { leaders: rest(run.leaders.clone()), ..run }.to_fields()))
        }
        Lesson::KIND => {
            let lesson = school.lessons.get(&id)?.clone();
            write(Some(Lesson { leaders: rest(lesson.leaders.clone()), ..lesson }.to_fields()))
        }
        Supervision::KIND => {
            let one = school.supervisions.get(&id)?.clone();
            write(Some(Supervision { people: rest(one.people.clone()), ..one }.to_fields()))
        }
        Checklist::KIND => {
            let list = school.checklists.get(&id)?.clone();
            write(Some(Checklist { observer: None, ..list }.to_fields()))
        }
        _ => None,
    }
}
