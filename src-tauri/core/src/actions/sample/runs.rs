//! Runs of a made-up unit: when a lesson is due, what became of it, and what the leaders wrote down.

use chrono::{Days, NaiveDate};

use super::Trouble;
use super::made::percent;
use super::unit::Maker;
use crate::actions::action::*;
use crate::base::{Entropy, Id, Result};
use crate::programme::{self, Edition, GroupForm, LessonPlan};
use crate::school::codes::*;
use crate::school::year::SchoolYear;

/// A run that goes on.
pub(super) struct Running {
    run: Id,
    edition: &'static Edition,
    pub leaders: Vec<Id>,
    pupils: u32,
    /// Days between two lessons.
    pace: u32,
    /// The next lesson.
    next: usize,
    /// The day on which it is due.
    due: NaiveDate,
    /// The next entry goes on from one that was held in part.
    continued: bool,
    /// Of ten: how carefully they work. The same all the time, so that classes differ.
    care: u64,
    /// From this day on nothing is logged any more: a class that has fallen behind.
    silent_from: Option<NaiveDate>,
}

impl Maker<'_> {
    /// Each class without a run begins one, if it has not had the programme; in large units they begin again.
    pub fn start_runs(&mut self, august: NaiveDate) -> Result<()> {
        let year = SchoolYear::of(august);
        let again = self.plan.again;
        let school = self.book.school();
        let mut wanted: Vec<(Id, String, u32)> = Vec::new();
        for (group, record) in &school.groups {
            let runs = school.runs_of(*group);
            let open = runs.iter().any(|(_, run)| run.closed.is_none());
            let name = school.name_of(*group, year);
            let lower = name.starts_with('6');
            let had = runs.iter().any(|(_, run)| {
                run.edition.as_deref().is_some_and(|id| id.starts_with(if lower { "at" } else { "mvp" }))
            });
            if record.archived_on.is_none() && !open && (again || !had) {
                let pupils = school.year_of(*group, year).and_then(|(_, y)| y.pupils).unwrap_or(20);
                wanted.push((*group, name, pupils));
            }
        }
        wanted.sort_by(|a, b| a.1.cmp(&b.1));
        for (n, (group, name, pupils)) in wanted.into_iter().enumerate() {
            let id = match () {
                () if name.starts_with('6') => "at-17",
                // The older manual was in use until about 2021.
                () if august < NaiveDate::from_ymd_opt(2021, 7, 1).unwrap_or(august) => "mvp-aldre",
                () => "mvp-14",
            };
            let Some(edition) = programme::edition(id) else { continue };
            // Tuesdays to Fridays from the second week of September on. Some begin after Christmas, have a lesson
            // every other week and go on in the next school year; not the highest grade, which leaves.
            let late =
                !again && !name.starts_with('9') && (n % 5 == 4 || (name.starts_with('7') && n % 2 == 0));
            let days = if late { 160 } else { 21 } + (n as u64 % 4) + 7 * (n as u64 % 3);
            let monday = august.week(chrono::Weekday::Mon).first_day();
            let due = monday.checked_add_days(Days::new(days + 1)).unwrap_or(monday);
            let count = self.leaders.len().max(1);
            let leaders: Vec<Id> =
                [n * 2, n * 2 + 1].iter().filter_map(|i| self.leaders.get(i % count)).copied().collect();
            let input = RunInput {
                group,
                edition: id.to_owned(),
                planned_start: Some(due),
                leaders: Some(leaders.clone()),
            };
            let Some(run) = self.act(Action::StartRun(input))?.first().copied() else { continue };
            let pace = if late { 14 } else { edition.pace_days };
            if late {
                let pace_days = Some(pace);
                self.act(Action::EditRun(RunEdit {
                    run,
                    pace_days,
                    leaders: None,
                    planned_start: None,
                    replan_lesson: None,
                    replan_date: None,
                }))?;
            }
            let falls_behind = n % 6 == 3 && year == SchoolYear::of(self.today);
            self.running.push(Running {
                run,
                edition,
                leaders,
                pupils,
                pace,
                next: 0,
                due,
                continued: false,
                care: 5 + self.chance.below(5),
                silent_from: falls_behind.then(|| self.today.checked_sub_days(Days::new(18))).flatten(),
            });
        }
        Ok(())
    }

    /// One week: every lesson that was due in it is logged, those of all classes at once.
    pub fn week(&mut self, monday: NaiveDate, last: NaiveDate) -> Result<()> {
        let still = self.today.checked_sub_days(Days::new(6 * 7));
        if self.plan.trouble == Some(Trouble::StandsStill) && still.is_some_and(|from| from <= last) {
            return Ok(());
        }
        let breaks: Vec<(NaiveDate, NaiveDate)> =
            self.book.school().breaks().iter().filter_map(|b| Some((b.from?, b.to?))).collect();
        let mut lessons = Vec::new();
        let mut closed = Vec::new();
        let mut running = std::mem::take(&mut self.running);
        for run in &mut running {
            while breaks.iter().any(|(from, to)| *from <= run.due && run.due <= *to) {
                run.due = run.due.checked_add_days(Days::new(7)).unwrap_or(last);
            }
            if run.due > last || run.silent_from.is_some_and(|from| run.due >= from) {
                continue;
            }
            // Summer: what was not held before goes on in the autumn.
            run.due = run.due.max(monday);
            if let Some(plan) = run.edition.lessons.get(run.next) {
                let lesson = run.lesson(plan, &mut self.chance, &self.made.texts(self.plan.kind).notes);
                lessons.push(lesson);
            }
            run.due = run.due.checked_add_days(Days::new(run.pace.into())).unwrap_or(last);
            if run.next >= run.edition.lessons.len() {
                closed.push((run.run, RunClosed::Completed));
            } else if run.next == 6 && percent(&mut self.chance, 2) {
                closed.push((run.run, RunClosed::Interrupted));
            }
        }
        running.retain(|run| !closed.iter().any(|(id, _)| *id == run.run));
        self.running = running;
        if !lessons.is_empty() {
            let observed = lessons.iter().find(|lesson| {
                lesson.status.is_some_and(LessonStatus::is_held)
                    && matches!(lesson.lesson.as_str(), "4" | "9")
            });
            let observed = observed.map(|lesson| (lesson.run, lesson.lesson.clone()));
            self.act(Action::LogMany { lessons })?;
            if let Some((run, code)) = observed {
                self.observe(run, &code)?;
            }
        }
        for (run, how) in closed {
            let reason = (how == RunClosed::Interrupted)
                .then(|| self.made.pick(&mut self.chance, &self.made.texts(self.plan.kind).reasons));
            self.act(Action::CloseRun { run, how, date: None, reason })?;
            if how == RunClosed::Completed && percent(&mut self.chance, 60) {
                self.evaluate(run)?;
            }
        }
        Ok(())
    }

    fn observe(&mut self, run: Id, code: &str) -> Result<()> {
        let school = self.book.school();
        let found = school.lessons_of(run).into_iter().rfind(|(_, l)| l.lesson.as_deref() == Some(code));
        let plan = school
            .runs
            .get(&run)
            .and_then(|run| school.edition_of(run))
            .and_then(|edition| edition.lesson(code).map(|plan| (edition, plan)));
        let (Some((lesson, _)), Some((edition, plan))) = (found, plan) else { return Ok(()) };
        let answers = answers(edition, plan, 5, false, &mut self.chance);
        self.act(Action::SaveChecklist(ChecklistInput {
            lesson,
            respondent: Respondent::Observer,
            observer: self.observer,
            answers,
        }))?;
        Ok(())
    }

    fn evaluate(&mut self, run: Id) -> Result<()> {
        for question in &self.made.questions {
            let mut count = |most| Some(self.chance.below(most) as u32);
            let input = EvaluationInput {
                run,
                question: question.clone(),
                agree: count(12).map(|n| n + 5),
                partly: count(6),
                disagree: count(3),
                unsure: count(3),
            };
            self.book.act(Action::SetEvaluation(input))?;
        }
        Ok(())
    }
}

impl Running {
    /// What became of the next lesson.
    fn lesson(&mut self, plan: &LessonPlan, chance: &mut Entropy, notes: &[String]) -> LessonInput {
        let status = match chance.below(100) {
            0..4 => LessonStatus::Cancelled,
            4..6 => LessonStatus::Rebooked,
            6..11 if !self.continued => LessonStatus::Partly,
            _ => LessonStatus::Delivered,
        };
        let held = status.is_held();
        let changed = held && chance.below(10) >= self.care;
        let away = held && percent(chance, 8);
        let leaders =
            if away { self.leaders.iter().take(1).copied().collect() } else { self.leaders.clone() };
        let half = plan.form == GroupForm::Half && !percent(chance, 15);
        let present = self.pupils.saturating_sub(chance.below(5) as u32);
        let with_list = held && chance.below(10) <= self.care + 1;
        let input = LessonInput {
            run: self.run,
            lesson: plan.code.clone(),
            date: Some(self.due),
            status: Some(status),
            moved_to: (status == LessonStatus::Rebooked)
                .then(|| self.due.checked_add_days(Days::new(7)))
                .flatten(),
            minutes: held.then(|| if percent(chance, 30) { 50 } else { plan.minutes }),
            minutes_lost: (held && percent(chance, 6)).then_some(10),
            continued: Some(held && self.continued),
            leaders: held.then_some(leaders),
            substitute: away.then_some(true),
            form: held.then_some(if half { HeldForm::Half } else { HeldForm::Whole }),
            pupils_present: held.then_some(present),
            order_followed: held.then(|| !changed || percent(chance, 70)),
            adaptations: changed.then(|| vec![Adaptation::ALL[chance.below(4) as usize]]),
            obstacles: (!held).then(|| vec![Obstacle::ALL[chance.below(4) as usize]]),
            note: (held && percent(chance, 8))
                .then(|| notes.get(chance.below(notes.len() as u64) as usize).cloned())
                .flatten(),
            checklist: with_list.then(|| {
                let partial = percent(chance, 7);
                answers(self.edition, plan, self.care, partial, chance)
            }),
        };
        match status {
            LessonStatus::Delivered => {
                self.next += 1;
                self.continued = false;
            }
            LessonStatus::Partly => self.continued = true,
            LessonStatus::Cancelled | LessonStatus::Rebooked => {}
        }
        input
    }
}

fn answers(edition: &Edition, plan: &LessonPlan, care: u64, partial: bool, chance: &mut Entropy) -> Answers {
    let mut answers = Answers::default();
    for moment in edition.moments_of(plan) {
        if partial && percent(chance, 40) {
            continue;
        }
        let answer = match chance.below(100) {
            0..15 if moment.may_not_apply => {
                answers.reasons.insert(moment.code.clone(), NotApplicableReason::NotInLesson);
                Answer::NotApplicable
            }
            n if n < 40 + care * 6 => Answer::AsManual,
            n if n < 90 => Answer::Changed,
            _ => Answer::NotDone,
        };
        answers.answers.insert(moment.code.clone(), answer);
    }
    answers.quality = percent(chance, 80).then(|| 2 + chance.below(3) as u32);
    answers.engagement = percent(chance, 80).then(|| 2 + chance.below(3) as u32);
    answers
}
