//! *Logga lektion*: the form, prefilled with what the app knows. A fidelity answer is never prefilled.

use std::collections::BTreeMap;

use super::figures::rated_sum;
use crate::actions::Book;
use crate::actions::action::Answers;
use crate::actions::views::{LessonForm, MomentRow, Observation};
use crate::base::{Code, Error, Id, Result};
use crate::programme::{GroupForm, Moment, text_in};
use crate::school::codes::{Answer, HeldForm, LessonStatus, Respondent};
use crate::school::kinds::{Checklist, Lesson, Run};
use crate::school::scoring::{self, Rated};

impl Book {
    /// The form for a lesson of a run: a new entry, or the one of `id`.
    ///
    /// # Errors
    /// There is no such run, lesson or entry.
    pub fn lesson_form(&self, run_id: Id, code: &str, id: Option<Id>) -> Result<LessonForm> {
        let gone = || Error::new(Code::RecordUnknown);
        let run = self.school.runs.get(&run_id).ok_or_else(gone)?;
        let edition = self.school.edition_of(run).ok_or_else(gone)?;
        let plan = edition.lesson(code).ok_or_else(gone)?;
        let entry = match id {
            Some(id) => Some((id, self.school.lessons.get(&id).ok_or_else(gone)?)),
            None => None,
        };
        let was = entry.map(|(_, lesson)| lesson.clone()).unwrap_or_default();
        let today = self.today();
        let planned = self.school.plan_of(run_id, run, today).get(code).copied();
        let date = was.date.or(planned.filter(|day| *day <= today)).unwrap_or(today);
        let earlier: Vec<_> = self
            .school
            .lessons_of(run_id)
            .into_iter()
            .filter(|(other, lesson)| Some(*other) != id && lesson.lesson.as_deref() == Some(code))
            .collect();
        let goes_on = earlier.iter().any(|(_, lesson)| lesson.status == Some(LessonStatus::Partly));
        let answers = entry.map(|(id, _)| self.own_answers(id)).unwrap_or_default();
        Ok(LessonForm {
            run: run_id,
            group: run.group.ok_or_else(gone)?,
            class: run.group.map(|group| self.school.name_of(group, self.school_year())).unwrap_or_default(),
            lesson: code.to_owned(),
            title: plan.title_in(&self.words),
            id,
            date: self.day(date),
            date_text: self.date_text(date),
            dates: self.date_choices(planned),
            status: was.status.unwrap_or(LessonStatus::Delivered),
            moved_to: was.moved_to.map(|date| self.day(date)),
            minutes: was.minutes,
            planned_minutes: plan.minutes,
            minutes_lost: was.minutes_lost,
            continued: was.continued.unwrap_or(entry.is_none() && goes_on),
            leaders: self
                .leader_choices(Some(run), entry.map(|_| was.leaders.as_deref().unwrap_or_default())),
            substitute: was.substitute,
            form: was.form,
            planned_form: match plan.form {
                GroupForm::Whole => HeldForm::Whole,
                GroupForm::Half => HeldForm::Half,
            },
            pupils_present: was.pupils_present,
            pupils: run
                .group
                .and_then(|group| self.school.year_of(group, crate::school::year::SchoolYear::of(date)))
                .and_then(|(_, facts)| facts.pupils),
            order_followed: was.order_followed,
            adaptations: was.adaptations.unwrap_or_default(),
            obstacles: was.obstacles.unwrap_or_default(),
            note: id
                .and_then(|id| self.school.notes.get(&id))
                .and_then(|note| note.text.clone())
                .unwrap_or_default(),
            moments: edition
                .moments_of(plan)
                .iter()
                .map(|moment| MomentRow {
                    code: moment.code.clone(),
                    title: text_in(&moment.title, self.words.lang()).to_owned(),
                    may_not_apply: moment.may_not_apply,
                })
                .collect(),
            points: self.points(edition.moments_of(plan), &answers.answers),
            answers,
            observations: entry.map(|(id, _)| self.observations(id)).unwrap_or_default(),
            earlier: earlier.into_iter().filter_map(|(id, lesson)| self.entry_row(id, lesson)).collect(),
            draft: self.store.draft(&draft_key(run_id, code, id))?,
        })
    }

    /// The arithmetic of answers that are not saved yet: "11 av 12 poäng, 2 obesvarade räknas inte".
    ///
    /// # Errors
    /// There is no such run or lesson.
    pub fn answer_points(&self, run: Id, code: &str, answers: &Answers) -> Result<String> {
        let gone = || Error::new(Code::RecordUnknown);
        let run = self.school.runs.get(&run).ok_or_else(gone)?;
        let edition = self.school.edition_of(run).ok_or_else(gone)?;
        let plan = edition.lesson(code).ok_or_else(gone)?;
        Ok(self.points(edition.moments_of(plan), &answers.answers))
    }

    /// Keeps what was typed into a lesson's form, or forgets it.
    ///
    /// # Errors
    /// It is far too long, or cannot be written.
    pub fn store_draft(&self, run: Id, code: &str, id: Option<Id>, draft: Option<&str>) -> Result<()> {
        self.set_draft(&draft_key(run, code, id), draft)
    }

    /// The leaders' own answers to an entry's checklist.
    fn own_answers(&self, lesson: Id) -> Answers {
        let own = self
            .school
            .checklists_of(lesson)
            .into_iter()
            .find(|(_, l)| l.respondent == Some(Respondent::Self_));
        own.map(|(_, list)| answers_of(list)).unwrap_or_default()
    }

    /// What observers answered about an entry.
    fn observations(&self, lesson: Id) -> Vec<Observation> {
        let lists = self.school.checklists_of(lesson).into_iter();
        lists
            .filter(|(_, list)| list.respondent == Some(Respondent::Observer))
            .map(|(_, list)| Observation { observer: list.observer, answers: answers_of(list) })
            .collect()
    }

    pub(super) fn points_text(&self, lesson: &Lesson, answers: &BTreeMap<String, Answer>) -> String {
        let plan = lesson
            .run
            .and_then(|run| self.school.runs.get(&run))
            .and_then(|run: &Run| self.school.edition_of(run))
            .and_then(|edition| Some((edition, edition.lesson(lesson.lesson.as_deref()?)?)));
        plan.map(|(edition, plan)| self.points(edition.moments_of(plan), answers)).unwrap_or_default()
    }

    fn points(&self, moments: &[Moment], answers: &BTreeMap<String, Answer>) -> String {
        let mut rated = Rated::default();
        let list = Checklist { answers: answers.clone(), ..Default::default() };
        scoring::add_list(&mut rated, &list, moments);
        rated_sum(&rated, &self.words)
    }
}

fn answers_of(list: &Checklist) -> Answers {
    Answers {
        answers: list.answers.clone(),
        reasons: list.reasons.clone(),
        quality: list.quality,
        engagement: list.engagement,
    }
}

/// Under which key a form's draft is kept.
fn draft_key(run: Id, code: &str, entry: Option<Id>) -> String {
    format!("lesson:{run}:{code}:{}", entry.map(|id| id.to_string()).unwrap_or_default())
}
