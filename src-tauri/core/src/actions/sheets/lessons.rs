//! Lessons that were held: one row each, or one row a class with a column for each lesson.

use chrono::NaiveDate;
use std::collections::BTreeSet;

use super::reading::{Reading, Row, Spot, Weight};
use super::values::{Read, shown};
use crate::actions::action::LessonInput;
use crate::actions::check;
use crate::actions::views::SheetOutcome;
use crate::base::Id;
use crate::exchange::sheet::Cell;
use crate::programme::Edition;
use crate::school::codes::LessonStatus;
use crate::school::folded;
use crate::school::year::SchoolYear;

/// What a cell says of a lesson.
enum Said {
    /// It became this.
    Became(LessonStatus),
    /// It has not been held.
    NotYet,
    /// The row waits for an answer.
    Waits,
}

impl<'a> Reading<'a> {
    fn edition_of(&self, run: Id) -> Option<&'a Edition> {
        let school = self.school;
        school.runs.get(&run).and_then(|run| school.edition_of(run))
    }
}

impl Reading<'_> {
    /// Reads all rows as lessons.
    pub fn lessons(&mut self, rows: &[Row]) {
        let mut seen = BTreeSet::new();
        for row in rows {
            let class = row.text("class");
            if self.is_left_out(row) {
                self.line(row, SheetOutcome::LeftOut, class);
                continue;
            }
            if class.is_empty() {
                self.line(row, SheetOutcome::Nothing, row.text("lesson"));
                continue;
            }
            let Some(run) = self.run(row) else {
                self.line(row, SheetOutcome::Question, class);
                continue;
            };
            let wide: Vec<(String, Spot)> = row
                .spots
                .iter()
                .filter(|(meaning, spot)| meaning.starts_with("lesson-") && spot.cell != Cell::Empty)
                .map(|(meaning, spot)| (meaning.trim_start_matches("lesson-").to_owned(), spot.clone()))
                .collect();
            let is_wide = row.spots.keys().any(|meaning| meaning.starts_with("lesson-"));
            for (code, spot) in &wide {
                self.wide(row, &class, run, code, spot, &mut seen);
            }
            if row.text("lesson").is_empty() {
                if !is_wide {
                    self.line(row, SheetOutcome::Nothing, class);
                }
            } else {
                self.long(row, &class, run, &mut seen);
            }
        }
    }

    /// The run of a row's class; what is in the way becomes a question.
    fn run(&mut self, row: &Row) -> Option<Id> {
        let spot = row.spot("class");
        let name = folded(&row.text("class"));
        // The class that was called so when the lesson was held.
        let day = self.tongues.date(&row.spot("date").cell, self.today).value().unwrap_or(self.today);
        let of_year = |year: SchoolYear| {
            let mut groups: Vec<_> = self
                .school
                .groups
                .iter()
                .filter(|(id, _)| folded(&self.school.name_of(**id, year)) == name)
                .map(|(id, group)| (group.archived_on.is_some(), *id))
                .collect();
            groups.sort();
            groups.first().map(|(_, id)| *id)
        };
        let group = of_year(SchoolYear::of(day)).or_else(|| of_year(SchoolYear::of(self.today)));
        let Some(group) = group else {
            let year = SchoolYear::of(self.today);
            let open = self.school.groups.iter().filter(|(_, group)| group.archived_on.is_none());
            let mut known: Vec<String> = open.map(|(id, _)| self.school.name_of(*id, year)).collect();
            known.sort();
            self.ask(&spot, "class", Weight::Stop, &[], &known);
            return None;
        };
        let wanted = row.spots.contains_key("edition").then(|| self.edition(&row.spot("edition"))).flatten();
        let runs = self.school.runs_of(group);
        let fits = |edition: Option<&str>| wanted.is_none() || edition == wanted.as_deref();
        let runs: Vec<_> = runs.into_iter().filter(|(_, run)| fits(run.edition.as_deref())).collect();
        let open = runs.iter().rev().find(|(_, run)| run.closed.is_none());
        match open.or(runs.last()) {
            Some((id, _)) => Some(*id),
            None => {
                self.ask(&spot, "class-without-run", Weight::Stop, &[], &[]);
                None
            }
        }
    }

    /// A lesson in a row of its own.
    fn long(&mut self, row: &Row, class: &str, run: Id, seen: &mut BTreeSet<(Id, String, NaiveDate)>) {
        let place = (row.index + 1).to_string();
        let spot = row.spot("lesson");
        let told = format!("{class} {}", shown(&spot.cell));
        let Some(code) = self.lesson_code(run, &spot) else {
            return self.line_at(row.index, place, SheetOutcome::Question, told);
        };
        let day = row.spot("date");
        let status = match self.status(&row.spot("status")) {
            Said::Became(status) => status,
            Said::NotYet => return self.line_at(row.index, place, SheetOutcome::Nothing, told),
            Said::Waits => return self.line_at(row.index, place, SheetOutcome::Question, told),
        };
        let (date, mut waits) = self.date(&day, Weight::Stop);
        if date.is_none() && !waits {
            waits = self.no_date(run, &code, &day, row, &told);
        }
        let mut input = empty(run, code, status);
        input.date = date;
        input.leaders = self.leaders(&row.spot("leaders"));
        input.pupils_present = self.number(&row.spot("pupils_present"), 200);
        input.minutes = self.number(&row.spot("minutes"), 480).filter(|minutes| *minutes > 0);
        let note = row.spot("note");
        match check::free_text("note", Some(&shown(&note.cell))) {
            Ok(text) => input.note = text,
            Err(_) => waits |= self.ask(&note, "note", Weight::Stop, &[], &[]),
        }
        self.lesson(row, (place, &day, class), input, waits, seen);
    }

    /// A cell of a class's row: a date, or a sign that the lesson was held.
    fn wide(
        &mut self,
        row: &Row,
        class: &str,
        run: Id,
        code: &str,
        spot: &Spot,
        seen: &mut BTreeSet<(Id, String, NaiveDate)>,
    ) {
        let told = self.words.msg("sheet-text-lesson", &[("class", &class), ("lesson", &code)]);
        if self.edition_of(run).is_none_or(|edition| edition.lesson(code).is_none()) {
            self.ask(spot, "lesson-of-class", Weight::Stop, &[("lesson", &code), ("class", &class)], &[]);
            return self.line_at(row.index, spot.name.clone(), SheetOutcome::Question, told);
        }
        let by_word = matches!(spot.cell, Cell::Text(_) | Cell::Bool(_) | Cell::Number(_))
            && matches!(self.tongues.date(&spot.cell, self.today), Read::Unclear);
        let (status, date, waits) = if by_word {
            match self.status(spot) {
                Said::NotYet => {
                    return self.line_at(row.index, spot.name.clone(), SheetOutcome::Nothing, told);
                }
                Said::Waits => (LessonStatus::Delivered, None, true),
                Said::Became(status) => {
                    let waits = self.no_date(run, code, spot, row, &told);
                    if !waits {
                        return;
                    }
                    (status, None, waits)
                }
            }
        } else {
            let (date, waits) = self.date(spot, Weight::Stop);
            (LessonStatus::Delivered, date, waits)
        };
        let mut input = empty(run, code.to_owned(), status);
        input.date = date;
        self.lesson(row, (spot.name.clone(), spot, class), input, waits, seen);
    }

    /// A lesson without a date: here already, or a question. True where the row waits.
    fn no_date(&mut self, run: Id, code: &str, spot: &Spot, row: &Row, told: &str) -> bool {
        let here = self.school.lessons_of(run).into_iter().any(|(_, lesson)| {
            lesson.lesson.as_deref() == Some(code) && lesson.status.is_some_and(LessonStatus::is_held)
        });
        let is_wide = spot.name != row.spot("date").name;
        if here && is_wide {
            self.line_at(row.index, spot.name.clone(), SheetOutcome::Exists, told.to_owned());
            return false;
        }
        let spot = if spot.name.is_empty() { row.spot("lesson") } else { spot.clone() };
        self.ask(&spot, "no-date", Weight::Stop, &[], &[])
    }

    /// What becomes of a lesson that was understood.
    fn lesson(
        &mut self,
        row: &Row,
        (place, day, class): (String, &Spot, &str),
        input: LessonInput,
        mut waits: bool,
        seen: &mut BTreeSet<(Id, String, NaiveDate)>,
    ) {
        let text = self.lesson_text(class, &input);
        let Some(date) = input.date else {
            return self.line_at(row.index, place, SheetOutcome::Question, text);
        };
        let key = (input.run, input.lesson.clone(), date);
        let entries = self.school.lessons_of(input.run);
        let own = || entries.iter().filter(|(_, lesson)| lesson.lesson.as_ref() == Some(&input.lesson));
        if own().any(|(_, lesson)| lesson.date == Some(date)) {
            return self.line_at(row.index, place, SheetOutcome::Exists, text);
        }
        if seen.contains(&key) {
            return self.line_at(row.index, place, SheetOutcome::Twice, text);
        }
        let held = own().filter(|(_, lesson)| lesson.status.is_some_and(LessonStatus::is_held));
        let other = held.filter_map(|(_, lesson)| lesson.date).max();
        if date > self.today {
            waits |= self.ask(day, "date-future", Weight::Stop, &[], &[]);
        } else if let Some(other) = other {
            let logged = self.words.long_date(other, self.today);
            let args: &[(&str, &dyn ToString)] =
                &[("class", &class), ("lesson", &input.lesson), ("date", &logged)];
            waits |= self.ask(day, "lesson-again", Weight::Confirm, args, &[]);
        }
        if waits {
            return self.line_at(row.index, place, SheetOutcome::Question, text);
        }
        seen.insert(key);
        self.line_at(row.index, place, SheetOutcome::New, text);
        self.import.lessons.push(input);
    }

    /// "3", "Lektion 3", "3. Vad är våld?", "Vad är våld?"
    fn lesson_code(&mut self, run: Id, spot: &Spot) -> Option<String> {
        let edition = self.edition_of(run)?;
        let text = folded(&shown(&spot.cell));
        let words = self.tongues.synonyms("sheet-word-lesson");
        let rest =
            words.iter().filter_map(|word| text.strip_prefix(word.as_str())).min_by_key(|rest| rest.len());
        let rest = rest.unwrap_or(&text).trim_start_matches([' ', '.']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let titled = || {
            edition.lessons.iter().find(|lesson| lesson.title.as_deref().map(folded) == Some(text.clone()))
        };
        let found = edition.lesson(&digits).or_else(titled).map(|lesson| lesson.code.clone());
        if found.is_none() {
            let name = edition.name_in(self.words.lang());
            self.ask(spot, "lesson", Weight::Stop, &[("edition", &name)], &[]);
        }
        found
    }

    fn status(&mut self, spot: &Spot) -> Said {
        let keys = |code: LessonStatus| {
            [format!("sheet-status-{}", code.code()), format!("lesson-status-{}", code.code())]
        };
        let text = folded(&shown(&spot.cell));
        if self.tongues.synonyms("sheet-word-not-held").contains(&text) {
            return Said::NotYet;
        }
        match self.tongues.yes(&spot.cell) {
            Read::Empty | Read::Clear(true) => return Said::Became(LessonStatus::Delivered),
            Read::Clear(false) => return Said::NotYet,
            Read::Guess(_) | Read::Unclear => {}
        }
        match self.tongues.code(&spot.cell, LessonStatus::ALL, keys) {
            Read::Clear(status) | Read::Guess(status) => Said::Became(status),
            Read::Empty | Read::Unclear => {
                let known = self.names_of(LessonStatus::ALL, |code| format!("lesson-status-{}", code.code()));
                self.ask(spot, "status", Weight::Stop, &[], &known);
                Said::Waits
            }
        }
    }

    /// The leaders that a cell names. One that is not known makes all unknown: half a pair would be a false figure.
    fn leaders(&mut self, spot: &Spot) -> Option<Vec<Id>> {
        let text = shown(&spot.cell);
        let and = self.tongues.synonyms("sheet-word-and");
        let names = text.split([',', ';', '/', '&', '+', '\n']).flat_map(|part| {
            let words: Vec<&str> = part.split_whitespace().collect();
            let parts = words.split(|word| and.contains(&folded(word)));
            parts.map(|part| part.join(" ")).collect::<Vec<_>>()
        });
        let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
        let mut found = Vec::new();
        for name in &names {
            let people = || self.school.people.keys().copied();
            let is_named = |person: &Id| folded(&self.school.person_name(*person)) == folded(name);
            let first = |person: &Id| {
                folded(&self.school.person_name(*person)).split(' ').next() == Some(folded(name).as_str())
            };
            let whole: Vec<Id> = people().filter(is_named).collect();
            let fitting = if whole.is_empty() { people().filter(first).collect() } else { whole };
            match fitting.as_slice() {
                [one] => found.push(*one),
                _ => {
                    let mut known: Vec<String> =
                        people().map(|person| self.school.person_name(person)).collect();
                    known.sort();
                    self.ask(spot, "leader", Weight::Note, &[("name", name)], &known);
                    return None;
                }
            }
        }
        found.sort();
        found.dedup();
        (!found.is_empty()).then_some(found)
    }

    fn lesson_text(&self, class: &str, input: &LessonInput) -> String {
        let mut parts =
            vec![self.words.msg("sheet-text-lesson", &[("class", &class), ("lesson", &input.lesson)])];
        parts.extend(input.date.map(|date| self.words.long_date(date, self.today)));
        let status = input.status.unwrap_or(LessonStatus::Delivered);
        parts.push(self.words.get(&format!("lesson-status-{}", status.code())).to_lowercase());
        if let Some(leaders) = &input.leaders {
            let names: Vec<String> = leaders.iter().map(|person| self.school.person_name(*person)).collect();
            parts.push(self.words.list(&names));
        }
        if let Some(present) = input.pupils_present {
            parts.push(self.words.msg("sheet-text-pupils", &[("count", &present)]));
        }
        parts.join(", ")
    }
}

/// A lesson of which nothing but this is known.
fn empty(run: Id, lesson: String, status: LessonStatus) -> LessonInput {
    LessonInput {
        run,
        lesson,
        date: None,
        status: Some(status),
        moved_to: None,
        minutes: None,
        minutes_lost: None,
        continued: None,
        leaders: None,
        substitute: None,
        form: None,
        pupils_present: None,
        order_followed: None,
        adaptations: None,
        obstacles: None,
        note: None,
        checklist: None,
    }
}
