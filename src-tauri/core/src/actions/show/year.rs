//! The new school year as one step, and what happened in the year beside the lessons.

use crate::actions::views::{EvaluationRow, EventsView, HalfDayRow, NewYearRow, NewYearView, SupervisionRow};
use crate::actions::{Book, paste};
use crate::base::{Id, Result};
use crate::school::figures::sort_key;
use crate::school::year::SchoolYear;

impl Book {
    /// What each class would be called in the new school year: 7A becomes 8A, and the last grade leaves.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_new_year(&self) -> Result<NewYearView> {
        let current = self.school_year();
        let due = self.new_year_due();
        let target = if due { current } else { current.next() };
        let mut classes: Vec<NewYearRow> = self
            .school
            .groups
            .iter()
            .filter(|(id, group)| group.archived_on.is_none() && !self.has_year(**id, target))
            .map(|(id, _)| {
                let class = self.school.name_of(*id, target);
                if self.school.unit().is_outside() {
                    // A group goes on under its name; nobody moves up.
                    return NewYearRow { group: *id, grade: None, name: Some(class.clone()), class };
                }
                let leaves = paste::grade_of(&class).is_some() && paste::next_name(&class).is_none();
                let name = if leaves {
                    None
                } else {
                    Some(paste::next_name(&class).unwrap_or_else(|| class.clone()))
                };
                NewYearRow { group: *id, grade: name.as_deref().and_then(paste::grade_of), name, class }
            })
            .collect();
        classes.sort_by_key(|row| sort_key(&row.class));
        Ok(NewYearView { school_year: target.to_string(), due, classes })
    }

    /// The school year has begun, and no class has been taken into it yet.
    pub(super) fn new_year_due(&self) -> bool {
        let current = self.school_year();
        let open: Vec<Id> =
            self.school.groups.iter().filter(|(_, g)| g.archived_on.is_none()).map(|(id, _)| *id).collect();
        !open.is_empty() && open.iter().all(|id| !self.has_year(*id, current))
    }

    fn has_year(&self, group: Id, year: SchoolYear) -> bool {
        let wanted = Some(year.to_string());
        self.school
            .group_years
            .values()
            .any(|facts| facts.group == Some(group) && facts.school_year == wanted)
    }

    /// Half-days of knowledge and supervision of a school year; of the current one where it is missing.
    ///
    /// # Errors
    /// The text is no school year.
    pub fn view_events(&self, school_year: Option<&str>) -> Result<EventsView> {
        let year = self.read_school_year(school_year)?;
        let mut half_days: Vec<HalfDayRow> = self
            .school
            .half_days
            .iter()
            .filter_map(|(id, event)| {
                let date = event.date.filter(|date| year.holds(*date))?;
                Some(HalfDayRow { id: *id, date: self.day(date), present: event.present })
            })
            .collect();
        half_days.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
        let mut supervisions: Vec<SupervisionRow> = self
            .school
            .supervisions
            .iter()
            .filter_map(|(id, event)| {
                let date = event.date.filter(|date| year.holds(*date))?;
                let people = self.named(event.people.as_deref().unwrap_or_default());
                Some(SupervisionRow { id: *id, date: self.day(date), minutes: event.minutes, people })
            })
            .collect();
        supervisions.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
        Ok(EventsView { school_year: year.to_string(), half_days, supervisions })
    }

    /// The pupils' anonymous answers about a run.
    pub(super) fn evaluations(&self, run: Id) -> Vec<EvaluationRow> {
        let mut rows: Vec<EvaluationRow> = self
            .school
            .evaluations
            .iter()
            .filter(|(_, evaluation)| evaluation.run == Some(run))
            .map(|(id, e)| EvaluationRow {
                id: *id,
                question: e.question.clone().unwrap_or_default(),
                agree: e.agree,
                partly: e.partly,
                disagree: e.disagree,
                unsure: e.unsure,
            })
            .collect();
        rows.sort_by(|a, b| a.question.cmp(&b.question));
        rows
    }
}
