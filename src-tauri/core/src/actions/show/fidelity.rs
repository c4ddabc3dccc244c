//! *Metodföljsamhet*: the figures with their arithmetic, the start-up steps and the lessons learned.

use crate::actions::Book;
use crate::actions::views::{FidelityRow, FidelityView, FocusIdea, LearnedRow};
use crate::base::Result;
use crate::school::figures;
use crate::school::scoring::{METHOD, Score};
use crate::school::year::SchoolYear;

use super::figures::figures;

impl Book {
    /// The figures of a school year; of the current one where it is missing.
    ///
    /// # Errors
    /// The text is no school year.
    pub fn view_fidelity(&self, school_year: Option<&str>) -> Result<FidelityView> {
        let year = self.read_school_year(school_year)?;
        let summary = figures::summary(&self.school, year, self.today());
        let rows = summary.runs.iter().map(|run| FidelityRow {
            group: run.group,
            run: run.run,
            class: run.name.clone(),
            programme: run.programme.to_uppercase(),
            status_text: self.words.get(&format!("run-{}", run.status.code())),
            figures: figures(&run.score, &self.words),
        });
        let classes = self.classes(year);
        Ok(FidelityView {
            school_year: year.to_string(),
            school_years: self.school_years(),
            as_of: self.day(summary.as_of),
            method: METHOD.to_owned(),
            rows: rows.collect(),
            total: figures(&summary.total, &self.words),
            missing: self.missing_checklists(&classes.rows),
            startup: self.startup(summary.as_of),
            // Of all years: it is the bank that later years draw on.
            learned: self.learned(None),
            focus: self.focus(year),
            focus_ideas: self.focus_ideas(&summary),
        })
    }

    /// Lessons learned, the latest first; of one school year, or all.
    pub(super) fn learned(&self, year: Option<SchoolYear>) -> Vec<LearnedRow> {
        let in_year = |date: Option<chrono::NaiveDate>| {
            year.is_none_or(|year| date.is_none_or(|date| year.holds(date)))
        };
        let mut rows: Vec<_> = self.school.learned.iter().filter(|(_, l)| in_year(l.date)).collect();
        rows.sort_by_key(|(id, learned)| (std::cmp::Reverse(learned.date), **id));
        rows.into_iter()
            .filter_map(|(id, learned)| {
                let heading = learned.heading?;
                Some(LearnedRow {
                    id: *id,
                    phase: learned.phase?,
                    heading,
                    good_example: heading.is_good_example(),
                    text: learned.text.clone()?,
                    shared: learned.shared.unwrap_or_default(),
                    date: learned.date.map(|date| self.day(date)),
                })
            })
            .collect()
    }

    /// What the school chose to work on in a year.
    pub(super) fn focus(&self, year: SchoolYear) -> Vec<String> {
        let wanted = Some(year.to_string());
        let focus = self.school.focuses.values().find(|focus| focus.school_year == wanted).cloned();
        focus.map(|f| [f.first, f.second, f.third].into_iter().flatten().collect()).unwrap_or_default()
    }

    /// What the figures themselves suggest to work on, at most three, the weightiest first.
    pub(super) fn focus_ideas(&self, summary: &figures::Summary) -> Vec<FocusIdea> {
        let total: &Score = &summary.total;
        let mut ideas = Vec::new();
        let mut idea = |name: &str, args: &[(&str, &dyn ToString)]| {
            ideas.push(FocusIdea {
                text: self.words.msg(&format!("focus-{name}"), args),
                why: self.words.msg(&format!("idea-{name}"), args),
            });
        };
        let behind = summary.behind();
        if !behind.is_empty() {
            idea("behind", &[("count", &behind.len()), ("classes", &self.words.list(&behind))]);
        }
        if total.tackning.den > 0 && !total.tackning.at_least(80) {
            idea("checklists", &[("count", &(total.tackning.den - total.tackning.num))]);
        }
        if summary.classes > 0 && summary.staff.trained < self.school.unit().least_trained() {
            idea("training", &[("count", &summary.staff.trained)]);
        }
        if total.half_group.den > 0 && !total.half_group.at_least(80) {
            idea("half-group", &[]);
        }
        if total.trained_pair.den > 0 && !total.trained_pair.at_least(80) {
            idea("pairs", &[]);
        }
        if total.own.foljsamhet.den > 0 && !total.own.foljsamhet.at_least(60) {
            idea("fidelity", &[]);
        }
        ideas.truncate(3);
        ideas
    }
}
