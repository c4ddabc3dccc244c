//! Two groups that are one class: both were made, on two computers or under two names. A record says so; what belongs to
//! the one is shown as the other's, and their runs through the same edition are one run. What was written stays as it was
//! written: without the record both are there again.

use std::collections::{BTreeMap, BTreeSet};

use super::fields::{Fields, Record};
use super::kinds::*;
use super::stands::At;
use super::{School, Table, folded};
use crate::base::Id;

/// What is shown otherwise because of an alias, as it was written.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    groups: Table<Group>,
    group_years: Table<GroupYear>,
    runs: Table<Run>,
    lessons: Table<Lesson>,
    evaluations: Table<Evaluation>,
}

impl Written {
    pub(super) fn has_group(&self, id: Id) -> bool {
        self.groups.contains_key(&id)
    }

    pub(super) fn has_run(&self, id: Id) -> bool {
        self.runs.contains_key(&id)
    }

    /// The group of a year or a run, the run of a lesson or of answers, as it was written.
    fn parent(&self, kind: &str, id: Id) -> Option<Id> {
        match kind {
            GroupYear::KIND => self.group_years.get(&id)?.group,
            Run::KIND => self.runs.get(&id)?.group,
            Lesson::KIND => self.lessons.get(&id)?.run,
            Evaluation::KIND => self.evaluations.get(&id)?.run,
            _ => None,
        }
    }

    /// What stands on what, as it was written.
    pub(super) fn links(&self) -> Vec<(At, &'static str, Option<Id>)> {
        let runs = self.runs.iter().map(|(id, run)| ((Run::KIND, *id), Group::KIND, run.group));
        let lessons = self.lessons.iter().map(|(id, one)| ((Lesson::KIND, *id), Run::KIND, one.run));
        let answers = self.evaluations.iter().map(|(id, one)| ((Evaluation::KIND, *id), Run::KIND, one.run));
        runs.chain(lessons).chain(answers).collect()
    }

    /// A record is written anew: what was remembered of it no longer counts.
    pub(super) fn forget(&mut self, kind: &str, id: Id) {
        match kind {
            Group::KIND => drop(self.groups.remove(&id)),
            GroupYear::KIND => drop(self.group_years.remove(&id)),
            Run::KIND => drop(self.runs.remove(&id)),
            Lesson::KIND => drop(self.lessons.remove(&id)),
            Evaluation::KIND => drop(self.evaluations.remove(&id)),
            _ => {}
        }
    }
}

impl School {
    /// The group as which a group is shown: itself, but where an alias says that it is another one that is here.
    pub fn shown_group(&self, group: Id) -> Id {
        let is_here = |id: &Id| self.groups.contains_key(id) || self.written.groups.contains_key(id);
        let mut way = vec![group];
        while let Some(next) = way.last().and_then(|id| self.aliases.get(id)).and_then(|alias| alias.same_as)
        {
            if !is_here(&next) {
                break;
            }
            if let Some(start) = way.iter().position(|id| *id == next) {
                // Two have said it the other way round: one and the same of them for everybody.
                return way.drain(start..).min().unwrap_or(group);
            }
            way.push(next);
        }
        way.last().copied().unwrap_or(group)
    }

    /// Shows what the aliases say, in place of what they said before.
    pub fn settle_aliases(&mut self) {
        self.as_written();
        let of: BTreeMap<Id, Id> = self
            .aliases
            .keys()
            .filter(|id| self.groups.contains_key(id))
            .map(|id| (*id, self.shown_group(*id)))
            .filter(|(id, shown)| id != shown)
            .collect();
        for (id, shown) in &of {
            self.join_groups(*id, *shown);
        }
    }

    /// The runs that an alias shows as part of others.
    pub fn runs_not_shown(&self) -> impl Iterator<Item = &Run> {
        let absorbed = self.written.runs.iter().filter(|(id, _)| !self.runs.contains_key(id));
        absorbed.map(|(_, run)| run)
    }

    /// Puts the parent into these fields under which the record was written, where they name the one under which an
    /// alias shows it.
    pub fn as_written_under(&self, kind: &str, id: Id, fields: &mut Fields) {
        let Some(written) = self.written.parent(kind, id) else { return };
        let field = if [GroupYear::KIND, Run::KIND].contains(&kind) { "group" } else { "run" };
        let shown = self.fields(kind, id).and_then(|fields| fields.get(field).cloned());
        if shown.is_some() && fields.get(field) == shown.as_ref() {
            fields.insert(field.to_owned(), written.to_string());
        }
    }

    fn as_written(&mut self) {
        let written = std::mem::take(&mut self.written);
        self.groups.extend(written.groups);
        self.group_years.extend(written.group_years);
        self.runs.extend(written.runs);
        self.evaluations.extend(written.evaluations);
        for (id, lesson) in written.lessons {
            self.move_lesson(id, lesson);
        }
    }

    fn join_groups(&mut self, id: Id, shown: Id) {
        if let Some(group) = self.groups.remove(&id) {
            self.written.groups.insert(id, group);
        }
        let told: BTreeSet<Option<String>> = self
            .group_years
            .values()
            .filter(|y| y.group == Some(shown))
            .map(|y| y.school_year.clone())
            .collect();
        let years: Vec<Id> =
            self.group_years.iter().filter(|(_, y)| y.group == Some(id)).map(|(id, _)| *id).collect();
        for year in years {
            let Some(facts) = self.group_years.remove(&year) else { continue };
            // Where both have told of a year, the one that is shown holds.
            if !told.contains(&facts.school_year) {
                self.group_years.insert(year, GroupYear { group: Some(shown), ..facts.clone() });
            }
            self.written.group_years.entry(year).or_insert(facts);
        }
        let runs: Vec<Id> = self.runs_of(id).into_iter().map(|(run, _)| run).collect();
        for run in runs {
            let Some(was) = self.runs.remove(&run) else { continue };
            let same = self.same_run(shown, &was).map(|(id, _)| id);
            match same {
                Some(same) => self.join_runs(run, same),
                None => drop(self.runs.insert(run, Run { group: Some(shown), ..was.clone() })),
            }
            self.written.runs.entry(run).or_insert(was);
        }
    }

    /// The run of a group that is the same as this one of another group.
    pub fn same_run(&self, group: Id, run: &Run) -> Option<(Id, &Run)> {
        let key = |run: &Run| (run.edition.clone(), run.edition_version, run.ordinal);
        self.runs_of(group).into_iter().find(|(_, other)| key(other) == key(run))
    }

    fn join_runs(&mut self, id: Id, shown: Id) {
        let lessons: Vec<(Id, Lesson)> =
            self.lessons_of(id).into_iter().map(|(lesson, was)| (lesson, was.clone())).collect();
        for (lesson, was) in lessons {
            self.move_lesson(lesson, Lesson { run: Some(shown), ..was.clone() });
            self.written.lessons.entry(lesson).or_insert(was);
        }
        let questions = |run: Id, all: &Table<Evaluation>| -> BTreeMap<String, Id> {
            let of = all.iter().filter(|(_, one)| one.run == Some(run));
            of.map(|(id, one)| (folded(one.question.as_deref().unwrap_or_default()), *id)).collect()
        };
        let told = questions(shown, &self.evaluations);
        for (question, answers) in questions(id, &self.evaluations) {
            let Some(was) = self.evaluations.remove(&answers) else { continue };
            // To one question a class has given its answers once.
            if !told.contains_key(&question) {
                self.evaluations.insert(answers, Evaluation { run: Some(shown), ..was.clone() });
            }
            self.written.evaluations.entry(answers).or_insert(was);
        }
    }

    fn move_lesson(&mut self, id: Id, lesson: Lesson) {
        self.unlink(Lesson::KIND, id);
        self.lessons.insert(id, lesson);
        self.link(Lesson::KIND, id);
    }

    /// A record whose coming or going changes what aliases show.
    pub(super) fn is_aliased(&self, kind: &str) -> bool {
        let kinds =
            [GroupAlias::KIND, Group::KIND, GroupYear::KIND, Run::KIND, Lesson::KIND, Evaluation::KIND];
        kinds.contains(&kind) && !(self.aliases.is_empty() && self.written.groups.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> Id {
        Id::from_random([n; 16])
    }

    fn put<R: Record>(school: &mut School, n: u8, record: &R) {
        school.apply(R::KIND, id(n), Some(&record.to_fields()));
    }

    /// Two groups, each with a year, a run and a lesson.
    fn twice() -> School {
        let mut school = School::default();
        for n in [1, 2] {
            put(&mut school, n, &Group::default());
            let facts = GroupYear {
                group: Some(id(n)),
                school_year: Some("2026/27".into()),
                name: Some(format!("7{n}")),
                ..GroupYear::default()
            };
            put(&mut school, n + 10, &facts);
            let run = Run {
                group: Some(id(n)),
                edition: Some("mvp-14".into()),
                ordinal: Some(1),
                ..Run::default()
            };
            put(&mut school, n + 20, &run);
            put(
                &mut school,
                n + 30,
                &Lesson { run: Some(id(n + 20)), lesson: Some(n.to_string()), ..Lesson::default() },
            );
        }
        let earlier = GroupYear {
            group: Some(id(2)),
            school_year: Some("2025/26".into()),
            name: Some("6B".into()),
            ..GroupYear::default()
        };
        put(&mut school, 19, &earlier);
        school
    }

    fn alias(school: &mut School, n: u8, of: u8) {
        put(school, n, &GroupAlias { same_as: Some(id(of)), ..GroupAlias::default() });
    }

    fn shown(school: &School) -> (usize, usize, usize, Vec<String>) {
        let lessons = |run: &Id| school.lessons_of(*run).len();
        let mut names: Vec<String> = school.group_years.values().filter_map(|y| y.name.clone()).collect();
        names.sort();
        (school.groups.len(), school.runs.len(), school.runs.keys().map(lessons).max().unwrap_or(0), names)
    }

    #[test]
    fn two_groups_that_are_one_have_one_run_and_all_lessons() {
        let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let mut school = twice();
        let apart = (2, 2, 1, names(&["6B", "71", "72"]));
        assert_eq!(shown(&school), apart);
        alias(&mut school, 2, 1);
        let one = (1, 1, 2, names(&["6B", "71"]));
        assert_eq!(shown(&school), one);
        assert_eq!((school.shown_group(id(2)), school.missing().len()), (id(1), 0));
        // What comes later of the one that is not shown is the other's as well.
        put(&mut school, 33, &Lesson { run: Some(id(22)), lesson: Some("3".into()), ..Lesson::default() });
        assert_eq!(school.lessons_of(id(21)).len(), 3);
        school.apply(Lesson::KIND, id(33), None);
        assert_eq!(shown(&school), one);
        // Without the alias both are there as they were.
        school.apply(GroupAlias::KIND, id(2), None);
        assert_eq!(shown(&school), apart);
        assert_eq!(school.lessons_of(id(22)).len(), 1);
    }

    #[test]
    fn the_order_in_which_records_come_does_not_matter() {
        let whole = {
            let mut school = twice();
            alias(&mut school, 2, 1);
            school
        };
        let mut school = School::default();
        alias(&mut school, 2, 1);
        let other = twice();
        for kind in [Lesson::KIND, Run::KIND, GroupYear::KIND, Group::KIND] {
            for id in other.ids(kind) {
                school.apply(kind, id, other.fields(kind, id).as_ref());
            }
        }
        assert_eq!(shown(&school), shown(&whole));
        assert_eq!(school.lessons_of(id(21)).len(), 2);
    }

    #[test]
    fn a_circle_ends_and_a_group_that_is_gone_takes_none_with_it() {
        let mut school = twice();
        alias(&mut school, 1, 2);
        alias(&mut school, 2, 1);
        assert_eq!((school.shown_group(id(1)), school.shown_group(id(2))), (id(1), id(1)));
        assert_eq!(shown(&school).0, 1);
        let mut school = twice();
        alias(&mut school, 2, 1);
        school.apply(Group::KIND, id(1), None);
        assert_eq!((shown(&school).0, school.shown_group(id(2))), (1, id(2)));
    }
}
