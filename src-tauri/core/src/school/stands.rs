//! What stands on what: records that mean nothing once the one that they name is gone.

use std::collections::BTreeSet;

use super::School;
use super::fields::{Fields, Record};
use super::kinds::*;
use super::office::{ExpectedUnit, HandFigures};
use crate::base::Id;

/// A record, by its kind and id.
pub type At = (&'static str, Id);

impl School {
    /// The records that stand on this one.
    pub fn standing_on(&self, kind: &str, id: Id) -> BTreeSet<At> {
        let mut found: BTreeSet<At> = self
            .links()
            .into_iter()
            .filter(|(_, (of, parent))| *of == kind && *parent == id)
            .map(|(child, _)| child)
            .collect();
        let named = |(other, alias): &(&Id, &GroupAlias)| **other == id || alias.same_as == Some(id);
        let aliases = self.aliases.iter().filter(|one| kind == Group::KIND && named(one));
        found.extend(aliases.map(|(other, _)| (GroupAlias::KIND, *other)));
        if kind == OwnEdition::KIND
            && let Some(edition) = self.own_editions.get(&id)
        {
            let follows = |run: &Run| {
                run.edition == edition.edition && run.edition_version.or(Some(1)) == edition.version
            };
            found.extend(self.runs.iter().filter(|(_, run)| follows(run)).map(|(id, _)| (Run::KIND, *id)));
        }
        found
    }

    /// The records that others here stand on, and that are not here.
    pub fn missing(&self) -> BTreeSet<At> {
        let is_here = |(kind, id): &At| match *kind {
            Group::KIND => self.groups.contains_key(id) || self.written.has_group(*id),
            Run::KIND => self.runs.contains_key(id) || self.written.has_run(*id),
            Lesson::KIND => self.lessons.contains_key(id),
            Person::KIND => self.people.contains_key(id),
            _ => self.expected.contains_key(id),
        };
        self.links().into_iter().map(|(_, parent)| parent).filter(|parent| !is_here(parent)).collect()
    }

    /// Each record that stands on another, with that one.
    fn links(&self) -> Vec<(At, At)> {
        let mut links = Vec::new();
        let mut link = |child: At, kind: &'static str, parent: Option<Id>| {
            links.extend(parent.map(|parent| (child, (kind, parent))));
        };
        // Also as it was written: without its alias it would stand there again.
        for (child, kind, parent) in self.written.links() {
            link(child, kind, parent);
        }
        for (id, run) in &self.runs {
            link((Run::KIND, *id), Group::KIND, run.group);
            for person in run.leaders.iter().flatten() {
                link((Run::KIND, *id), Person::KIND, Some(*person));
            }
        }
        for (id, lesson) in &self.lessons {
            link((Lesson::KIND, *id), Run::KIND, lesson.run);
            for person in lesson.leaders.iter().flatten() {
                link((Lesson::KIND, *id), Person::KIND, Some(*person));
            }
        }
        for (id, answers) in &self.evaluations {
            link((Evaluation::KIND, *id), Run::KIND, answers.run);
        }
        for (id, list) in &self.checklists {
            link((Checklist::KIND, *id), Lesson::KIND, list.lesson);
            link((Checklist::KIND, *id), Person::KIND, list.observer);
        }
        for id in self.notes.keys() {
            link((Note::KIND, *id), Lesson::KIND, Some(*id));
        }
        for (id, training) in &self.trainings {
            link((Training::KIND, *id), Person::KIND, training.person);
        }
        for (id, supervision) in &self.supervisions {
            for person in supervision.people.iter().flatten() {
                link((Supervision::KIND, *id), Person::KIND, Some(*person));
            }
        }
        for (id, figures) in &self.hand_figures {
            link((HandFigures::KIND, *id), ExpectedUnit::KIND, figures.expected);
        }
        links
    }
}

/// The record that one of these fields stands on before all: a lesson on its run, a run on its group.
pub fn above(kind: &str, fields: &Fields) -> Option<At> {
    let named = |field: &str| fields.get(field)?.parse().ok();
    match kind {
        Run::KIND => Some((Group::KIND, named("group")?)),
        Lesson::KIND => Some((Run::KIND, named("run")?)),
        _ => None,
    }
}
