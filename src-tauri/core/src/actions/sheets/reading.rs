//! A sheet that is being read row by row: what its columns are, what was asked, and what comes of it.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::guess::Guess;
use super::input::{SheetChoices, SheetImport};
use super::values::{Read, Tongues, shown};
use crate::actions::views::{SheetLine, SheetOutcome, SheetQuestion};
use crate::exchange::sheet::{Cell, Sheet, cell_name};
use crate::school::School;
use crate::words::{Args, Words};

/// What a question does to its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The row is taken in as the question says.
    Note,
    /// The row stays out until a person says yes or writes something else.
    Confirm,
    /// The row stays out until a person writes something else.
    Stop,
}

/// A cell and where it stands.
#[derive(Clone, Debug, Default)]
pub struct Spot {
    /// The row, counted from 0.
    pub row: usize,
    /// "C7"
    pub name: String,
    /// What stands there, or what a person wrote instead.
    pub cell: Cell,
}

/// A row by the meanings of its columns.
pub struct Row {
    /// Counted from 0.
    pub index: usize,
    /// By meaning; empty cells too.
    pub spots: BTreeMap<String, Spot>,
}

impl Row {
    /// The cell of a meaning, empty where there is no such column.
    pub fn spot(&self, meaning: &str) -> Spot {
        self.spots.get(meaning).cloned().unwrap_or_else(|| Spot { row: self.index, ..Spot::default() })
    }

    /// The text of a meaning's cell.
    pub fn text(&self, meaning: &str) -> String {
        shown(&self.spot(meaning).cell)
    }

    /// Nothing stands in it that is taken in.
    pub fn is_empty(&self) -> bool {
        self.spots.values().all(|spot| spot.cell == Cell::Empty)
    }
}

/// A sheet that is being read.
pub struct Reading<'a> {
    pub school: &'a School,
    pub words: &'a Words,
    pub tongues: &'a Tongues,
    pub today: NaiveDate,
    pub choices: &'a SheetChoices,
    pub lines: Vec<SheetLine>,
    pub questions: Vec<SheetQuestion>,
    pub import: SheetImport,
}

impl Reading<'_> {
    /// The rows below the headings that hold something.
    pub fn rows(&self, sheet: &Sheet, guess: &Guess) -> Vec<Row> {
        let below = guess.heading.map_or(0, |row| row + 1);
        let rows = sheet.rows.iter().enumerate().skip(below);
        let rows = rows.map(|(index, cells)| {
            let spots =
                guess.columns.iter().enumerate().filter(|(_, meaning)| *meaning != super::guess::SKIP);
            let spots = spots.map(|(column, meaning)| {
                let name = cell_name(index, column);
                let cell = match self.choices.cells.get(&name) {
                    Some(text) if text.trim().is_empty() => Cell::Empty,
                    Some(text) => Cell::Text(text.trim().to_owned()),
                    None => cells.get(column).cloned().unwrap_or_default(),
                };
                (meaning.clone(), Spot { row: index, name, cell })
            });
            Row { index, spots: spots.collect() }
        });
        rows.filter(|row| !row.is_empty()).collect()
    }

    /// Asks about a cell. True where the row has to wait for the answer.
    pub fn ask(
        &mut self,
        spot: &Spot,
        code: &str,
        weight: Weight,
        args: Args<'_>,
        choices: &[String],
    ) -> bool {
        if weight != Weight::Stop && self.choices.accepted.contains(&spot.name) {
            return false;
        }
        let given = shown(&spot.cell);
        let mut all: Vec<(&str, &dyn ToString)> = vec![("given", &given)];
        all.extend_from_slice(args);
        self.questions.push(SheetQuestion {
            code: code.to_owned(),
            row: number(spot.row),
            cell: spot.name.clone(),
            about: String::new(),
            text: self.words.msg(&format!("sheet-ask-{code}"), &all),
            given,
            stops: weight != Weight::Note,
            can_accept: weight != Weight::Stop,
            choices: choices.to_vec(),
        });
        weight != Weight::Note
    }

    /// Says what comes of a row.
    pub fn line(&mut self, row: &Row, outcome: SheetOutcome, text: String) {
        self.line_at(row.index, (row.index + 1).to_string(), outcome, text);
    }

    /// Says what comes of a row or of one of its cells.
    pub fn line_at(&mut self, row: usize, place: String, outcome: SheetOutcome, text: String) {
        let outcome_text = self.words.get(&format!("sheet-outcome-{}", outcome.code()));
        self.lines.push(SheetLine { row: number(row), place, outcome, outcome_text, text });
    }

    /// The person has left this row out.
    pub fn is_left_out(&self, row: &Row) -> bool {
        self.choices.left_out.contains(&number(row.index))
    }

    /// A date that has to be understood: what it is, or that the row waits.
    pub fn date(&mut self, spot: &Spot, weight: Weight) -> (Option<NaiveDate>, bool) {
        match self.tongues.date(&spot.cell, self.today) {
            Read::Empty => (None, false),
            Read::Clear(date) if !is_plausible(date) => {
                (None, self.ask(spot, "date-far", Weight::Stop, &[], &[]))
            }
            Read::Clear(date) => (Some(date), false),
            Read::Guess(date) => {
                let read = self.words.long_date(date, self.today);
                let waits = self.ask(spot, "date-guess", Weight::Note, &[("date", &read)], &[]);
                (Some(date), waits)
            }
            Read::Unclear => (None, self.ask(spot, "date", weight, &[], &[])),
        }
    }

    /// A number within its range; what cannot be one is left empty, and told.
    pub fn number(&mut self, spot: &Spot, max: u32) -> Option<u32> {
        match self.tongues.number(&spot.cell) {
            Read::Clear(number) if number <= max => Some(number),
            Read::Guess(number) if number <= max => {
                self.ask(spot, "number-guess", Weight::Note, &[("number", &number)], &[]);
                Some(number)
            }
            Read::Empty => None,
            _ => {
                self.ask(spot, "number", Weight::Note, &[("max", &max)], &[]);
                None
            }
        }
    }

    /// A text that is not too long; a longer one is left empty, and told.
    pub fn short_text(&mut self, spot: &Spot, limit: usize) -> Option<String> {
        let text = shown(&spot.cell);
        if text.chars().count() > limit {
            self.ask(spot, "text-long", Weight::Note, &[("limit", &limit)], &[]);
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    /// The edition that a cell names, by its id or name; else the one chosen for all.
    pub fn edition(&mut self, spot: &Spot) -> Option<String> {
        let text = crate::school::folded(&shown(&spot.cell));
        if text.is_empty() {
            return self.choices.edition.clone();
        }
        let school: &School = self.school;
        let editions = school.editions();
        let named = |edition: &&&crate::programme::Edition| {
            edition.id == text
                || edition.programme == text
                || edition.name.values().any(|name| crate::school::folded(name) == text)
        };
        if let Some(edition) = editions.iter().find(named) {
            return Some(edition.id.clone());
        }
        let known: Vec<String> =
            editions.iter().map(|edition| edition.name_in(self.words.lang()).to_owned()).collect();
        self.ask(spot, "edition", Weight::Note, &[], &known);
        self.choices.edition.clone()
    }
}

fn is_plausible(date: NaiveDate) -> bool {
    use chrono::Datelike;
    (2000..=2100).contains(&date.year())
}

/// A row as people count it.
pub fn number(row: usize) -> u32 {
    u32::try_from(row + 1).unwrap_or(u32::MAX)
}
