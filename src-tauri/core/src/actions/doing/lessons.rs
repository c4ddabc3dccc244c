//! Lessons and their checklists.

use chrono::NaiveDate;

use super::{Deed, Doing, find, first_free};
use crate::actions::action::*;
use crate::actions::check;
use crate::base::{Code, Error, Id, Result};
use crate::programme::LessonPlan;
use crate::school::codes::{LessonStatus, Respondent};
use crate::school::fields::Record;
use crate::school::kinds::*;
use crate::store::Write;

impl<'a> Doing<'a> {
    pub(super) fn lesson_plan(&self, run: &Run, code: &str) -> Result<&'a LessonPlan> {
        let school = self.school;
        let Some(edition) = school.edition_of(run) else {
            return Err(Error::new(Code::EditionUnknown)
                .with("name", run.edition.clone().unwrap_or_default())
                .with("known", "–"));
        };
        edition.lesson(code).ok_or_else(|| {
            let end = |lesson: Option<&LessonPlan>| lesson.map(|l| l.code.clone()).unwrap_or_default();
            Error::new(Code::LessonUnknown)
                .with("lesson", code)
                .with("edition", edition.name_in(self.words.lang()))
                .with("first", end(edition.lessons.first()))
                .with("last", end(edition.lessons.last()))
                .at("lesson")
        })
    }
}

impl Doing<'_> {
    pub(super) fn log_lesson(&self, input: LessonInput) -> Result<Deed> {
        let run = find(&self.school.runs, input.run)?;
        let code = input.lesson.clone();
        let (writes, record) = self.lesson_writes(input, None)?;
        let what = match record.status {
            Some(LessonStatus::Partly) => "log-lesson-partly",
            Some(LessonStatus::Cancelled) => "log-lesson-cancelled",
            Some(LessonStatus::Rebooked) => "log-lesson-rebooked",
            _ => "log-lesson",
        };
        let deed = Deed::new(what, writes).class(self.class_of(&run)).lesson(code);
        Ok(match record.date {
            Some(date) => deed.date(date),
            None => deed,
        })
    }

    pub(super) fn log_many(&self, lessons: Vec<LessonInput>) -> Result<Deed> {
        let mut writes = Vec::new();
        let count = lessons.len();
        for lesson in lessons {
            writes.extend(self.lesson_writes(lesson, None)?.0);
        }
        if writes.is_empty() {
            return Err(Error::new(Code::RecordUnknown));
        }
        Ok(Deed::new("log-many", writes).count(count))
    }

    pub(super) fn edit_lesson(&self, id: Id, input: LessonInput) -> Result<Deed> {
        let was = find(&self.school.lessons, id)?;
        let run = find(&self.school.runs, input.run)?;
        let code = input.lesson.clone();
        let (writes, _) = self.lesson_writes(input, Some((id, was)))?;
        Ok(Deed::new("edit-lesson", writes).class(self.class_of(&run)).lesson(code))
    }

    pub(super) fn remove_lesson(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.lessons, id)?;
        let class = was.run.and_then(|run| self.school.runs.get(&run)).map(|run| self.class_of(run));
        let mut writes = vec![Write::remove::<Lesson>(id)];
        if self.school.notes.contains_key(&id) {
            writes.push(Write::remove::<Note>(id));
        }
        writes.extend(
            self.school.checklists_of(id).into_iter().map(|(list, _)| Write::remove::<Checklist>(list)),
        );
        Ok(Deed::new("remove-lesson", writes)
            .class(class.unwrap_or_default())
            .lesson(was.lesson.unwrap_or_default()))
    }

    /// The lesson with its note and checklist. `was` is the entry that is changed, if one is.
    pub(super) fn lesson_writes(
        &self,
        input: LessonInput,
        was: Option<(Id, Lesson)>,
    ) -> Result<(Vec<Write>, Lesson)> {
        let run = find(&self.school.runs, input.run)?;
        self.lesson_plan(&run, &input.lesson)?;
        let date = check::past("date", input.date.unwrap_or(self.today), self.today)?;
        if let Some(leaders) = &input.leaders {
            self.leaders(leaders)?;
        }
        let status = input.status.unwrap_or(LessonStatus::Delivered);
        let id = match &was {
            Some((id, _)) => *id,
            None => self.lesson_id(input.run, &input.lesson, date),
        };
        // Two that were one lesson of one class all along can be corrected all the same.
        let is_moved = |was: &Lesson| was.date != Some(date) || was.lesson.as_ref() != Some(&input.lesson);
        let moves = was.as_ref().is_none_or(|(_, was)| is_moved(was));
        let twin = moves
            && self.school.lessons_of(input.run).into_iter().any(|(other, lesson)| {
                (was.is_none() || other != id)
                    && lesson.date == Some(date)
                    && lesson.lesson.as_ref() == Some(&input.lesson)
            });
        if twin {
            return Err(Error::new(Code::LessonExists)
                .with("class", self.class_of(&run))
                .with("lesson", &input.lesson)
                .with("date", self.words.long_date(date, self.today))
                .at("date"));
        }
        let extra = was.map(|(_, lesson)| lesson.extra).unwrap_or_default();
        let lesson = Lesson {
            run: Some(input.run),
            lesson: Some(input.lesson.clone()),
            status: Some(status),
            date: Some(date),
            moved_to: input.moved_to.filter(|_| status == LessonStatus::Rebooked),
            minutes: check::number("minutes", input.minutes, 1, 480)?,
            minutes_lost: check::number("minutes_lost", input.minutes_lost, 0, 480)?,
            continued: input.continued.filter(|continued| *continued),
            leaders: input.leaders.filter(|leaders| !leaders.is_empty()),
            substitute: input.substitute,
            form: input.form,
            pupils_present: check::number("pupils_present", input.pupils_present, 0, 200)?,
            order_followed: input.order_followed,
            adaptations: input.adaptations.filter(|list| !list.is_empty()),
            obstacles: input.obstacles.filter(|list| !list.is_empty()),
            extra,
        };
        if let Some(to) = lesson.moved_to {
            check::plausible("moved_to", to)?;
        }
        let mut writes = vec![Write::set(id, &lesson)];
        if let Some(note) = &input.note {
            match check::free_text("note", Some(note))? {
                Some(text) => writes.push(Write::set(id, &Note { text: Some(text), ..Note::default() })),
                None if self.school.notes.contains_key(&id) => writes.push(Write::remove::<Note>(id)),
                None => {}
            }
        }
        if let Some(answers) = input.checklist {
            writes.extend(self.checklist_write(id, &lesson, Respondent::Self_, None, answers)?);
        }
        Ok((writes, lesson))
    }

    /// The id that colleagues who log the same lesson both come to. One that was logged so and moved since keeps it.
    fn lesson_id(&self, run: Id, code: &str, date: NaiveDate) -> Id {
        first_free(&self.school.lessons, |again| {
            Id::from_key(run, &[&[Lesson::KIND, code, &date.to_string()], again].concat())
        })
    }

    pub(super) fn save_checklist(&self, input: ChecklistInput) -> Result<Deed> {
        let lesson = find(&self.school.lessons, input.lesson)?;
        if let Some(observer) = input.observer {
            find(&self.school.people, observer)?;
        }
        let writes =
            self.checklist_write(input.lesson, &lesson, input.respondent, input.observer, input.answers)?;
        let class = lesson.run.and_then(|run| self.school.runs.get(&run)).map(|run| self.class_of(run));
        let writes = writes.into_iter().collect();
        let observed = input.respondent == Respondent::Observer;
        Ok(Deed::new(if observed { "save-observation" } else { "save-checklist" }, writes)
            .class(class.unwrap_or_default())
            .lesson(lesson.lesson.unwrap_or_default()))
    }

    fn checklist_write(
        &self,
        id: Id,
        lesson: &Lesson,
        respondent: Respondent,
        observer: Option<Id>,
        answers: Answers,
    ) -> Result<Option<Write>> {
        let observer = observer.filter(|_| respondent == Respondent::Observer);
        let who = observer.map(|person| person.to_string()).unwrap_or_default();
        let list_id = Id::from_key(id, &[Checklist::KIND, respondent.code(), &who]);
        let was = self.school.checklists.get(&list_id);
        if answers == Answers::default() {
            return Ok(was.map(|_| Write::remove::<Checklist>(list_id)));
        }
        if !lesson.status.is_some_and(LessonStatus::is_held) {
            return Err(Error::new(Code::LessonNotHeld).at("checklist"));
        }
        if let Some(run) = lesson.run.and_then(|run| self.school.runs.get(&run)) {
            let plan = self.lesson_plan(run, lesson.lesson.as_deref().unwrap_or_default())?;
            let moments =
                self.school.edition_of(run).map(|edition| edition.moments_of(plan)).unwrap_or_default();
            for code in answers.answers.keys().chain(answers.reasons.keys()) {
                if !moments.iter().any(|moment| moment.code == *code) {
                    return Err(Error::new(Code::MomentUnknown).with("moment", code).at("checklist"));
                }
            }
        }
        let reasons = answers.reasons.into_iter();
        let list = Checklist {
            lesson: Some(id),
            respondent: Some(respondent),
            observer,
            quality: check::number("quality", answers.quality, 1, 4)?,
            engagement: check::number("engagement", answers.engagement, 1, 4)?,
            // A reason belongs to "does not apply" alone.
            reasons: reasons
                .filter(|(code, _)| {
                    answers.answers.get(code) == Some(&crate::school::codes::Answer::NotApplicable)
                })
                .collect(),
            answers: answers.answers,
            extra: was.map(|list| list.extra.clone()).unwrap_or_default(),
        };
        Ok(Some(Write::set(list_id, &list)))
    }
}
