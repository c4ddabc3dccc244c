//! *Klasser*: one row a class, one cell a lesson.

use chrono::NaiveDate;
use std::collections::BTreeSet;

use crate::actions::Book;
use crate::actions::views::{CellState, ClassRow, ClassesView, LessonCell, Named};
use crate::base::{Id, Result};
use crate::programme::{LessonPlan, Moment};
use crate::school::codes::LessonStatus;
use crate::school::figures::{self, sort_key};
use crate::school::scoring::{self, NumberState};
use crate::school::year::SchoolYear;

impl Book {
    /// All classes of a school year; the current one where it is missing.
    ///
    /// # Errors
    /// The text is no school year.
    pub fn view_classes(&self, school_year: Option<&str>) -> Result<ClassesView> {
        let year = self.read_school_year(school_year)?;
        Ok(self.classes(year))
    }

    pub(super) fn classes(&self, year: SchoolYear) -> ClassesView {
        let runs = figures::runs_in(&self.school, year, self.today());
        let mut rows: Vec<ClassRow> = runs.iter().filter_map(|run| self.run_row(*run, year)).collect();
        let with_run: BTreeSet<Id> = rows.iter().map(|row| row.group).collect();
        if year == self.school_year() {
            let open = self.school.groups.iter().filter(|(_, group)| group.archived_on.is_none());
            rows.extend(
                open.filter(|(id, _)| !with_run.contains(id)).map(|(id, _)| self.bare_row(*id, year)),
            );
        }
        rows.sort_by_key(|row| (sort_key(&row.class), row.programme.clone(), row.group));
        let archived = self.school.groups.iter().filter(|(_, group)| group.archived_on.is_some());
        let mut archived: Vec<Named> =
            archived.map(|(id, _)| Named { id: *id, name: self.school.name_of(*id, year) }).collect();
        archived.sort_by_key(|named| sort_key(&named.name));
        let held = |state| matches!(state, CellState::Delivered | CellState::Partly);
        let cells = || rows.iter().flat_map(|row| &row.cells);
        let groups: BTreeSet<Id> = rows.iter().map(|row| row.group).collect();
        let sentence = self.words.msg(
            "classes-sentence",
            &[
                ("classes", &groups.len()),
                ("held", &self.words.count(cells().filter(|cell| held(cell.state)).count() as u64)),
                ("lessons", &self.words.count(cells().count() as u64)),
            ],
        );
        ClassesView {
            school_year: year.to_string(),
            school_years: self.school_years(),
            columns: rows
                .iter()
                .map(|row| row.cells.len())
                .max()
                .and_then(|n| u32::try_from(n).ok())
                .unwrap_or(0),
            rows,
            archived,
            sentence,
        }
    }

    /// The school years that have something to show, the latest first; the current one among them.
    pub(super) fn school_years(&self) -> Vec<String> {
        let mut years: BTreeSet<String> =
            self.school.group_years.values().filter_map(|year| year.school_year.clone()).collect();
        years.extend(
            self.school.lessons.values().filter_map(|l| l.date).map(|d| SchoolYear::of(d).to_string()),
        );
        years.insert(self.school_year().to_string());
        years.into_iter().rev().collect()
    }

    /// The row of a run, or none where its group or edition is unknown.
    pub(super) fn run_row(&self, id: Id, year: SchoolYear) -> Option<ClassRow> {
        let run = self.school.runs.get(&id)?;
        let group = run.group?;
        let edition = self.school.edition_of(run)?;
        let on = year.as_of(self.today());
        let status = scoring::run_status(&self.school, id, run, on);
        let numbers = scoring::numbers(&self.school, id, on);
        let plan = self.school.plan_of(id, run, on);
        let mut row = self.bare_row(group, year);
        row.cells = edition
            .lessons
            .iter()
            .map(|lesson| {
                let late_from = (!status.is_closed()).then_some(on);
                self.cell(
                    &row.class,
                    (lesson, edition.moments_of(lesson)),
                    numbers.get(lesson.code.as_str()),
                    plan.get(&lesson.code),
                    late_from,
                )
            })
            .collect();
        let held = |cell: &&LessonCell| matches!(cell.state, CellState::Delivered | CellState::Partly);
        let count = row.cells.iter().filter(held).count();
        row.next = (!status.is_closed())
            .then(|| row.cells.iter().find(|cell| !held(cell)).map(|cell| cell.code.clone()))
            .flatten();
        row.progress = self.words.msg("of", &[("part", &count), ("whole", &row.cells.len())]);
        row.last = numbers
            .values()
            .flat_map(|number| &number.entries)
            .filter(|(_, lesson)| lesson.status.is_some_and(LessonStatus::is_held))
            .filter_map(|(_, lesson)| lesson.date)
            .max()
            .map(|date| self.day(date));
        row.run = Some(id);
        row.programme = edition.programme_name();
        row.edition = edition.name_in(self.words.lang()).to_owned();
        row.status = Some(status);
        row.status_text = self.words.get(&format!("run-{}", status.code()));
        row.behind = u32::try_from(figures::behind(&self.school, id, run, on)).unwrap_or(u32::MAX);
        row.leaders = self.named(run.leaders.as_deref().unwrap_or_default());
        row.planned_start = run.planned_start.map(|date| self.day(date));
        Some(row)
    }

    /// The row of a class without a run.
    pub(super) fn bare_row(&self, group: Id, year: SchoolYear) -> ClassRow {
        let facts = self.school.year_of(group, year).map(|(_, facts)| facts.clone()).unwrap_or_default();
        ClassRow {
            group,
            run: None,
            class: self.school.name_of(group, year),
            grade: facts.grade,
            pupils: facts.pupils,
            programme: String::new(),
            edition: String::new(),
            status: None,
            // A class that has been through its programme is done, not without one.
            status_text: self.words.get(if self.school.runs_of(group).is_empty() {
                "run-none"
            } else {
                "run-before"
            }),
            cells: Vec::new(),
            next: None,
            progress: String::new(),
            last: None,
            behind: 0,
            leaders: Vec::new(),
            planned_start: None,
        }
    }

    fn cell(
        &self,
        class: &str,
        (lesson, moments): (&LessonPlan, &[Moment]),
        number: Option<&NumberState>,
        planned: Option<&NaiveDate>,
        late_from: Option<NaiveDate>,
    ) -> LessonCell {
        let status = number.and_then(|number| number.status);
        let late = late_from.is_some_and(|on| planned.is_some_and(|day| *day < on));
        let state = match status {
            Some(LessonStatus::Delivered) => CellState::Delivered,
            Some(LessonStatus::Partly) => CellState::Partly,
            Some(LessonStatus::Cancelled) => CellState::Cancelled,
            _ if late => CellState::Late,
            Some(LessonStatus::Rebooked) => CellState::Rebooked,
            None => CellState::Planned,
        };
        let last = number.and_then(|number| {
            let held = |l: &crate::school::kinds::Lesson| l.status.is_some_and(LessonStatus::is_held);
            number.entries.iter().rev().find(|(_, l)| !status.is_some_and(LessonStatus::is_held) || held(l))
        });
        let shown = match state {
            CellState::Planned | CellState::Late | CellState::Rebooked => planned.copied(),
            _ => last.and_then(|(_, lesson)| lesson.date),
        };
        let title = lesson.title_in(&self.words);
        let state_text = self.words.get(match (state, shown) {
            (CellState::Planned, None) => "cell-unplanned",
            _ => state.key(),
        });
        let label = self.words.msg(
            if shown.is_some() { "cell-label-date" } else { "cell-label" },
            &[
                ("class", &class),
                ("lesson", &lesson.code),
                ("title", &title),
                ("state", &state_text),
                ("date", &shown.map(|date| self.words.short_date(date)).unwrap_or_default()),
            ],
        );
        LessonCell {
            code: lesson.code.clone(),
            title,
            state,
            symbol: state.symbol().to_owned(),
            label,
            date: shown.map(|date| self.day(date)),
            lesson: last.map(|(id, _)| *id),
            checked: number.is_some_and(|number| scoring::is_checked(&self.school, number, moments)),
        }
    }
}

impl CellState {
    /// Its sign, which carries the meaning without colour.
    pub fn symbol(self) -> &'static str {
        match self {
            CellState::Delivered => "✓",
            CellState::Partly => "½",
            CellState::Late => "!",
            CellState::Planned => "·",
            CellState::Cancelled => "–",
            CellState::Rebooked => "↷",
        }
    }

    /// Its key in the words.
    pub fn key(self) -> &'static str {
        match self {
            CellState::Delivered => "cell-delivered",
            CellState::Partly => "cell-partly",
            CellState::Late => "cell-late",
            CellState::Planned => "cell-planned",
            CellState::Cancelled => "cell-cancelled",
            CellState::Rebooked => "cell-rebooked",
        }
    }
}
