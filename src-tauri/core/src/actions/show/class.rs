//! *Klass 7B*: the story of one class.

use crate::actions::Book;
use crate::actions::views::{ClassView, EntryRow, LeaderChoice, OtherClass, TimelineRow};
use crate::base::{Code, Error, Id, Result};
use crate::school::codes::Respondent;
use crate::school::kinds::{Lesson, Run};
use crate::school::{folded, in_order, scoring};

use super::figures::figures;

impl Book {
    /// A class with one of its runs: the given one, or its latest.
    ///
    /// # Errors
    /// There is no such class.
    pub fn view_class(&self, group: Id, run: Option<Id>) -> Result<ClassView> {
        let year = self.school_year();
        let gone = || Error::new(Code::RecordUnknown);
        let group = self.school.shown_group(group);
        let record = self.school.groups.get(&group).ok_or_else(gone)?;
        let mut rows: Vec<_> = self
            .school
            .runs_of(group)
            .into_iter()
            .rev()
            .filter_map(|(id, _)| self.run_row(id, year))
            .collect();
        let chosen = rows.iter().position(|row| run.is_some() && row.run == run).unwrap_or(0);
        let row = if rows.is_empty() { self.bare_row(group, year) } else { rows.remove(chosen) };
        let facts = self.school.year_of(group, year).map(|(_, facts)| facts.clone()).unwrap_or_default();
        let the_run = row.run.and_then(|id| Some((id, self.school.runs.get(&id)?)));
        Ok(ClassView {
            girls: facts.girls,
            boys: facts.boys,
            other: facts.other,
            age: facts.age,
            pace_days: the_run
                .and_then(|(_, run)| run.pace_days.or(self.school.edition_of(run).map(|e| e.pace_days)))
                .unwrap_or(7),
            people: self.leader_choices(the_run.map(|(_, run)| run), None),
            leaderless: row.run.map_or(0, |run| self.school.leaderless(run).len() as u32),
            timeline: the_run.map(|(id, run)| self.timeline(id, run, &row)).unwrap_or_default(),
            figures: the_run
                .map(|(id, run)| figures(&scoring::score(&self.school, id, run, self.today()), &self.words)),
            archived: record.archived_on.is_some(),
            others: self.other_classes(group, &row.class),
            evaluations: row.run.map(|id| self.evaluations(id)).unwrap_or_default(),
            other_runs: rows,
            row,
        })
    }

    fn other_classes(&self, group: Id, name: &str) -> Vec<OtherClass> {
        let year = self.school_year();
        let open = self.school.groups.iter().filter(|(id, one)| **id != group && one.archived_on.is_none());
        let mut others: Vec<OtherClass> = open
            .map(|(id, _)| (*id, self.school.name_of(*id, year)))
            .map(|(group, other)| OtherClass {
                group,
                same_name: folded(&other) == folded(name),
                name: other,
            })
            .collect();
        others.sort_by_cached_key(|one| (in_order(&one.name), one.group));
        others
    }

    fn timeline(&self, id: Id, run: &Run, row: &crate::actions::views::ClassRow) -> Vec<TimelineRow> {
        let plan = self.school.plan_of(id, run, self.today());
        let lessons = self.school.lessons_of(id);
        row.cells
            .iter()
            .map(|cell| TimelineRow {
                planned: plan.get(&cell.code).map(|date| self.day(*date)),
                entries: lessons
                    .iter()
                    .filter(|(_, lesson)| lesson.lesson.as_ref() == Some(&cell.code))
                    .filter_map(|(id, lesson)| self.entry_row(*id, lesson))
                    .collect(),
                cell: cell.clone(),
            })
            .collect()
    }

    pub(super) fn entry_row(&self, id: Id, lesson: &Lesson) -> Option<EntryRow> {
        let status = lesson.status?;
        let own =
            self.school.checklists_of(id).into_iter().find(|(_, l)| l.respondent == Some(Respondent::Self_));
        Some(EntryRow {
            id,
            date: self.day(lesson.date?),
            status,
            status_text: self.words.get(&format!("lesson-status-{}", status.code())),
            leaders: lesson.leaders.iter().flatten().map(|person| self.school.person_name(*person)).collect(),
            pupils_present: lesson.pupils_present,
            note: self.school.notes.get(&id).and_then(|note| note.text.clone()),
            checklist: own.map(|(_, list)| self.points_text(lesson, &list.answers)),
            observed: self.observed(id, lesson),
        })
    }

    /// What observers answered, where somebody observed the lesson.
    fn observed(&self, id: Id, lesson: &Lesson) -> Option<String> {
        let lists = self.school.checklists_of(id);
        let observed: Vec<String> = lists
            .iter()
            .filter(|(_, list)| list.respondent == Some(Respondent::Observer))
            .map(|(_, list)| self.points_text(lesson, &list.answers))
            .collect();
        let points = self.words.list(&observed);
        (!observed.is_empty()).then(|| self.words.msg("class-observed", &[("points", &points)]))
    }

    /// Those who may lead: who works here, and who is already chosen. `present` marks who led; else the run's own.
    pub(super) fn leader_choices(&self, run: Option<&Run>, present: Option<&[Id]>) -> Vec<LeaderChoice> {
        let today = self.today();
        let programme =
            run.and_then(|run| self.school.edition_of(run)).map(|edition| edition.programme.as_str());
        let own = run.and_then(|run| run.leaders.as_deref()).unwrap_or_default();
        let chosen = present.unwrap_or(own);
        let mut choices: Vec<LeaderChoice> = self
            .school
            .people
            .iter()
            .filter(|(id, person)| {
                self.school.is_active(person, today) || chosen.contains(id) || own.contains(id)
            })
            .map(|(id, _)| LeaderChoice {
                person: *id,
                name: self.school.person_name(*id),
                trained: programme.is_some_and(|programme| self.school.is_trained(*id, programme, today)),
                chosen: chosen.contains(id),
            })
            .collect();
        // Where the run's own are chosen, nobody moves under the pointer by being chosen.
        let first = |choice: &LeaderChoice| present.is_some() && own.contains(&choice.person);
        choices.sort_by_key(|choice| (!first(choice), choice.name.to_lowercase()));
        choices
    }
}
