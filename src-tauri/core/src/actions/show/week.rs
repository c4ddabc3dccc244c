//! *Den här veckan*: what is missing, and the days that log it in one click.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::actions::Book;
use crate::actions::views::{CellState, ClassRow, DateChoice, Gap, Todo, WeekView};
use crate::base::Result;
use crate::school::codes::LessonStatus;
use crate::school::scoring;

impl Book {
    /// What is missing this week.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_week(&self) -> Result<WeekView> {
        let today = self.today();
        let monday = today - Days::new(today.weekday().num_days_from_monday().into());
        let sunday = monday + Days::new(6);
        let classes = self.classes(self.school_year());
        let mut todo: Vec<Todo> = classes.rows.iter().filter_map(|row| self.todo(row, sunday)).collect();
        todo.sort_by_key(|todo| (!todo.overdue, std::cmp::Reverse(todo.behind)));
        let mut gaps = self.gaps(&classes.rows);
        let about = |code: &str, page: &str, text: Option<String>| {
            let (code, page) = (code.to_owned(), page.to_owned());
            text.map(|text| Gap { code, text, page, group: None, run: None, lesson: None, entry: None })
        };
        gaps.extend(about("refresher", "staff", self.refresher_due()));
        gaps.extend(about("second-place", "settings", self.second_place_stale()));
        let calm = if classes.rows.is_empty() {
            "week-no-classes"
        } else if todo.is_empty() && classes.rows.iter().all(|row| row.planned_start.is_none()) {
            "week-no-plan"
        } else {
            "week-calm"
        };
        let cells = classes.rows.iter().flat_map(|row| &row.cells);
        let late = cells.filter(|cell| cell.state == CellState::Late).count();
        Ok(WeekView {
            late: u32::try_from(late).unwrap_or(u32::MAX),
            week: today.iso_week().week(),
            span: self.span(monday, sunday),
            done: self.done_between(monday, today),
            todo,
            gaps,
            classes,
            calm: self.words.get(calm),
        })
    }

    /// A class's next lesson, where its day is this week or has passed, or where there is no plan to tell.
    fn todo(&self, row: &ClassRow, sunday: NaiveDate) -> Option<Todo> {
        let today = self.today();
        let run = row.run?;
        let cell = row.cells.iter().find(|cell| row.next.as_ref() == Some(&cell.code))?;
        let plan = self.school.plan_of(run, self.school.runs.get(&run)?, today);
        let planned = plan.get(&cell.code).copied();
        if planned.is_some_and(|day| day > sunday) {
            return None;
        }
        let overdue = planned.is_some_and(|day| day < today);
        let reason = match planned {
            None => self.words.get("todo-no-plan"),
            Some(day) => {
                let key = if cell.state == CellState::Cancelled {
                    "todo-cancelled"
                } else if day < today {
                    "todo-overdue"
                } else if day == today {
                    "todo-today"
                } else {
                    "todo-planned"
                };
                self.words.msg(key, &[("day", &self.words.long_date(day, today))])
            }
        };
        Some(Todo {
            group: row.group,
            run,
            class: row.class.clone(),
            programme: row.programme.clone(),
            lesson: cell.code.clone(),
            title: cell.title.clone(),
            overdue,
            behind: row.behind,
            reason,
            // The day on which it was cancelled is not the day on which it is held.
            dates: self.date_choices(planned.filter(|_| cell.state != CellState::Cancelled)),
        })
    }

    /// The days to click for a lesson: its planned day, yesterday and today; never a day to come, and yesterday
    /// and today only where they are school days.
    pub(super) fn date_choices(&self, planned: Option<NaiveDate>) -> Vec<DateChoice> {
        let today = self.today();
        let mut days: Vec<NaiveDate> = planned.filter(|day| *day < today).into_iter().collect();
        let school_day = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        let recent = [today - Days::new(1), today];
        days.extend(recent.iter().copied().filter(|day| school_day(day) || planned == Some(*day)));
        days.dedup();
        days.into_iter().map(|day| DateChoice { label: self.day_label(day), date: day.to_string() }).collect()
    }

    /// "i dag", "i går" or "tis 17 nov".
    fn day_label(&self, day: NaiveDate) -> String {
        let today = self.today();
        if day == today {
            self.words.get("day-today")
        } else if day == today - Days::new(1) {
            self.words.get("day-yesterday")
        } else {
            self.words.short_date(day)
        }
    }

    /// "16–22 november" or "30 november–6 december"
    fn span(&self, from: NaiveDate, to: NaiveDate) -> String {
        let month = |date: NaiveDate| self.words.get(&format!("month-{}", date.month()));
        if from.month() == to.month() {
            format!("{}–{} {}", from.day(), to.day(), month(to))
        } else {
            format!("{} {}–{} {}", from.day(), month(from), to.day(), month(to))
        }
    }

    /// The lessons held between two days, in words.
    fn done_between(&self, from: NaiveDate, to: NaiveDate) -> Vec<String> {
        let mut done: Vec<_> = self
            .school
            .lessons
            .values()
            .filter(|lesson| lesson.status.is_some_and(LessonStatus::is_held))
            .filter_map(|lesson| {
                let date = lesson.date.filter(|date| (from..=to).contains(date))?;
                let group = self.school.runs.get(&lesson.run?)?.group?;
                let class = self.school.name_of(group, self.school_year());
                Some((date, class, lesson.lesson.clone().unwrap_or_default()))
            })
            .collect();
        done.sort();
        done.into_iter()
            .map(|(date, class, lesson)| {
                let day = self.words.short_date(date);
                self.words.msg("week-done", &[("class", &class), ("lesson", &lesson), ("day", &day)])
            })
            .collect()
    }

    /// What else is missing. Each gap names what can be done about it.
    pub(super) fn gaps(&self, rows: &[ClassRow]) -> Vec<Gap> {
        let mut gaps = Vec::new();
        if self.new_year_due() {
            gaps.push(gap(
                "new-year",
                "classes",
                self.words.msg("gap-new-year", &[("year", &self.school_year())]),
            ));
        }
        let names = |filter: &dyn Fn(&ClassRow) -> bool| -> Vec<String> {
            let mut names: Vec<String> =
                rows.iter().filter(|row| filter(row)).map(|row| row.class.clone()).collect();
            names.dedup();
            names
        };
        let open = |row: &ClassRow| row.run.is_some() && row.status.is_some_and(|status| !status.is_closed());
        for (code, missing) in [
            ("no-run", names(&|row| row.run.is_none() && self.school.runs_of(row.group).is_empty())),
            ("no-plan", names(&|row| open(row) && row.planned_start.is_none())),
            ("no-leaders", names(&|row| open(row) && row.leaders.len() < 2)),
            ("no-pupils", names(&|row| open(row) && row.pupils.is_none())),
        ] {
            if missing.is_empty() {
                continue;
            }
            let classes = self.words.list_to(4, &missing);
            let text =
                self.words.msg(&format!("gap-{code}"), &[("count", &missing.len()), ("classes", &classes)]);
            let mut found = gap(code, if missing.len() == 1 { "class" } else { "classes" }, text);
            found.group = rows.iter().find(|row| missing.first() == Some(&row.class)).map(|row| row.group);
            found.run = rows.iter().find(|row| missing.first() == Some(&row.class)).and_then(|row| row.run);
            gaps.push(found);
        }
        let lists = self.missing_checklists(rows);
        if !lists.is_empty() {
            let text = self.words.msg("gap-checklists", &[("count", &lists.len())]);
            let first = lists.into_iter().next();
            gaps.push(Gap {
                code: "checklists".to_owned(),
                text,
                page: "fidelity".to_owned(),
                ..first.unwrap_or_else(|| gap("", "", String::new()))
            });
        }
        let people = self.school.people.values().filter(|p| self.school.is_active(p, self.today())).count();
        let trained = self.trained_now();
        if people == 0 {
            gaps.push(gap("no-staff", "staff", self.words.get("gap-no-staff")));
        } else if (trained as u64) < self.school.unit().least_trained() {
            gaps.push(gap("few-trained", "staff", self.words.msg("gap-few-trained", &[("count", &trained)])));
        }
        gaps
    }

    /// What is missing before a file goes: the same, and what only its receiver asks for.
    pub(super) fn file_gaps(&self) -> Vec<Gap> {
        let mut gaps = self.gaps(&self.classes(self.school_year()).rows);
        if self.school.unit().district.as_deref().is_none_or(str::is_empty) {
            gaps.push(gap("no-district", "unit", self.words.get("gap-no-district")));
        }
        gaps
    }

    /// Held lessons of these rows without a complete checklist by the leaders, the latest first.
    pub(super) fn missing_checklists(&self, rows: &[ClassRow]) -> Vec<Gap> {
        let mut missing = Vec::new();
        for row in rows {
            let Some((id, run)) = row.run.and_then(|id| Some((id, self.school.runs.get(&id)?))) else {
                continue;
            };
            let Some(edition) = self.school.edition_of(run) else { continue };
            for (code, number) in scoring::numbers(&self.school, id, self.today()) {
                let held = number.status.is_some_and(LessonStatus::is_held);
                let Some(lesson) = edition.lesson(code).filter(|_| held) else { continue };
                if scoring::is_checked(&self.school, &number, edition.moments_of(lesson)) {
                    continue;
                }
                let last = number.entries.last();
                let date = last.and_then(|(_, lesson)| lesson.date).unwrap_or_default();
                let text = self.words.msg(
                    "gap-checklist",
                    &[("class", &row.class), ("lesson", &code), ("day", &self.words.short_date(date))],
                );
                missing.push((
                    date,
                    Gap {
                        code: "checklist".to_owned(),
                        text,
                        page: "lesson".to_owned(),
                        group: Some(row.group),
                        run: Some(id),
                        lesson: Some(code.to_owned()),
                        entry: last.map(|(id, _)| *id),
                    },
                ));
            }
        }
        missing.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.text.cmp(&b.1.text)));
        missing.into_iter().map(|(_, gap)| gap).collect()
    }

    /// How many who work here have complete basic training.
    pub(super) fn trained_now(&self) -> usize {
        let today = self.today();
        let active = self.school.people.iter().filter(|(_, person)| self.school.is_active(person, today));
        active.filter(|(id, _)| ["mvp", "at"].iter().any(|p| self.school.is_trained(**id, p, today))).count()
    }
}

/// Something that is missing, and the page where it is mended.
fn gap(code: &str, page: &str, text: String) -> Gap {
    Gap {
        code: code.to_owned(),
        text,
        page: page.to_owned(),
        group: None,
        run: None,
        lesson: None,
        entry: None,
    }
}
