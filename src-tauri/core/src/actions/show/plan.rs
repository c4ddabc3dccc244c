//! What a change of plan would do, before it is done.

use crate::actions::Book;
use crate::actions::action::{Action, RunEdit};
use crate::actions::views::{PlanRow, PlanView};
use crate::base::{Code, Error, Result};
use crate::school::codes::LessonStatus;

impl Book {
    /// The days of a run's lessons as they are and as they would be. Nothing is written.
    ///
    /// # Errors
    /// Those of [`Action::EditRun`].
    pub fn view_plan(&mut self, edit: RunEdit) -> Result<PlanView> {
        let run = edit.run;
        let gone = || Error::new(Code::RecordUnknown);
        let before = self.school.plan_of(run, self.school.runs.get(&run).ok_or_else(gone)?, self.today());
        // The very writes of the action, on a copy of what is here.
        let (_, deed) = self.deed(Action::EditRun(edit))?;
        let mut then = self.school.clone();
        for write in &deed.writes {
            then.apply(&write.kind, write.id, write.fields.as_ref());
        }
        let record = then.runs.get(&run).ok_or_else(gone)?;
        let after = then.plan_of(run, record, self.today());
        let edition = then.edition_of(record).ok_or_else(gone)?;
        let held = |code: &str| {
            self.school.lessons_of(run).iter().any(|(_, lesson)| {
                lesson.lesson.as_deref() == Some(code) && lesson.status != Some(LessonStatus::Rebooked)
            })
        };
        let waiting = edition.lessons.iter().filter(|lesson| !held(&lesson.code));
        let rows: Vec<PlanRow> = waiting
            .map(|lesson| PlanRow {
                code: lesson.code.clone(),
                title: lesson.title_in(&self.words),
                before: before.get(&lesson.code).map(|day| self.day(*day)),
                after: after.get(&lesson.code).map(|day| self.day(*day)),
            })
            .collect();
        let moved = rows
            .iter()
            .filter(|row| row.before.as_ref().map(|d| &d.iso) != row.after.as_ref().map(|d| &d.iso));
        let last = rows.iter().rev().find_map(|row| row.after.as_ref());
        let sentence = match (moved.count(), last) {
            (0, _) | (_, None) => self.words.get("plan-nothing"),
            (count, Some(day)) => self.words.msg("plan-moved", &[("count", &count), ("day", &day.long)]),
        };
        Ok(PlanView { sentence, rows })
    }
}
