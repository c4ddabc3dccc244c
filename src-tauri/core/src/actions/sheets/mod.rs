//! *Hämta från kalkylark*: a person's own table becomes classes, staff or lessons. A file is read once and held; the
//! preview is made anew from it after each correction, and nothing is written before the action `ImportSheet`.

mod classes;
pub mod export;
mod guess;
mod input;
mod lessons;
mod reading;
mod staff;
mod values;

pub use input::{SheetChoices, SheetClass, SheetImport, SheetKind, SheetPerson, SheetTraining};

use std::path::Path;

use super::Book;
use super::views::{SheetColumn, SheetKindChoice, SheetMeaning, SheetOutcome, SheetPreview, SheetQuestion};
use crate::base::{Code, Error, Result, files};
use crate::exchange::sheet::{self, Cell, Sheet, letters};
use crate::school::folded;
use crate::school::year::SchoolYear;
use guess::{Guess, SKIP};
use reading::{Reading, Row};
use values::{Tongues, shown};

impl Book {
    /// Reads a spreadsheet's file and holds it for the preview. Nothing is written.
    ///
    /// # Errors
    /// It cannot be read, is no spreadsheet, locked, damaged, too large, or empty.
    pub fn open_sheet(&mut self, path: &Path) -> Result<()> {
        self.sheets = sheet::read(&files::read_capped(path, sheet::MAX_FILE)?)?;
        Ok(())
    }

    /// Holds what was pasted for the preview. Nothing is written.
    ///
    /// # Errors
    /// Too large or empty.
    pub fn paste_sheet(&mut self, pasted: &str) -> Result<()> {
        self.sheets = sheet::read_text(pasted)?;
        Ok(())
    }

    /// What the spreadsheet would become. Nothing is written.
    ///
    /// # Errors
    /// No spreadsheet is held, no unit is set up, or an edition is chosen that does not exist.
    pub fn view_sheet(&self, choices: &SheetChoices) -> Result<SheetPreview> {
        if !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        if let Some(id) = choices.edition.as_deref().filter(|id| self.school.edition(id).is_none()) {
            let known: Vec<&str> = self.school.editions().iter().map(|edition| edition.id.as_str()).collect();
            return Err(Error::new(Code::EditionUnknown)
                .with("name", id)
                .with("known", known.join(", "))
                .at("edition"));
        }
        let index = choices.sheet.unwrap_or(0) as usize;
        let sheet =
            self.sheets.get(index).or(self.sheets.first()).ok_or_else(|| Error::new(Code::SheetNone))?;
        let tongues = Tongues::new(self.words.lang());
        let guess = self.guess(sheet, &tongues, choices);
        let mut reading = Reading {
            school: &self.school,
            words: &self.words,
            tongues: &tongues,
            today: self.today(),
            choices,
            lines: Vec::new(),
            questions: Vec::new(),
            import: SheetImport::default(),
        };
        let rows = reading.rows(sheet, &guess);
        match guess.kind {
            SheetKind::Classes => reading.classes(&rows),
            SheetKind::Staff => reading.staff(&rows),
            SheetKind::Lessons => reading.lessons(&rows),
        }
        let Reading { lines, mut questions, import, .. } = reading;
        let columns = columns(sheet, &guess);
        for question in &mut questions {
            question.about = about(question, &rows, &columns);
        }
        let names = SheetKind::ALL.iter().map(|kind| SheetKindChoice {
            kind: *kind,
            name: self.words.get(&format!("sheet-kind-{}", kind.code())),
        });
        Ok(SheetPreview {
            sheets: self.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            sheet: u32::try_from(index).unwrap_or_default(),
            kind: guess.kind,
            kinds: names.collect(),
            heading: guess.heading.map_or(0, reading::number),
            columns,
            meanings: self.meanings(guess.kind),
            sentence: self.sheet_sentence(guess.kind, &lines, &import),
            count: u32::try_from(import.len()).unwrap_or(u32::MAX),
            lines,
            questions,
            import,
        })
    }

    /// What the sheet holds and what its columns are: what the person said, the rest guessed.
    fn guess(&self, sheet: &Sheet, tongues: &Tongues, choices: &SheetChoices) -> Guess {
        let year = SchoolYear::of(self.today());
        let names: Vec<String> =
            self.school.groups.keys().map(|group| folded(&self.school.name_of(*group, year))).collect();
        let known = |text: &str| names.contains(&folded(text));
        let heading = choices.heading.map(|row| (row as usize).checked_sub(1));
        let mut guess = guess::guess(sheet, tongues, &known, choices.kind, heading);
        let valid: Vec<String> =
            guess::meanings(guess.kind).into_iter().filter(|meaning| self.has_meaning(meaning)).collect();
        for meaning in guess.columns.iter_mut().filter(|meaning| !valid.contains(meaning)) {
            *meaning = SKIP.to_owned();
        }
        for (column, meaning) in guess.columns.iter_mut().enumerate() {
            if let Some(chosen) =
                choices.columns.get(&letters(column)).filter(|chosen| valid.contains(chosen))
            {
                *meaning = chosen.clone();
            }
        }
        // What the person gave to one column, another that was only guessed no longer has.
        for column in 0..guess.columns.len() {
            let meaning = guess.columns[column].clone();
            let is_chosen = |index: usize| choices.columns.contains_key(&letters(index));
            let elsewhere = (0..guess.columns.len()).any(|other| {
                other != column && guess.columns[other] == meaning && (is_chosen(other) || other < column)
            });
            if meaning != SKIP && !is_chosen(column) && elsewhere {
                guess.columns[column] = SKIP.to_owned();
            }
        }
        guess
    }

    fn meanings(&self, kind: SheetKind) -> Vec<SheetMeaning> {
        guess::meanings(kind)
            .into_iter()
            .filter(|code| self.has_meaning(code))
            .map(|code| SheetMeaning { name: self.meaning_name(kind, &code), code })
            .collect()
    }

    /// Classes have a grade, groups outside school an age.
    fn has_meaning(&self, meaning: &str) -> bool {
        match meaning {
            "grade" => !self.words.is_outside(),
            "age" => self.words.is_outside(),
            _ => true,
        }
    }

    fn meaning_name(&self, kind: SheetKind, code: &str) -> String {
        if let Some(lesson) = code.strip_prefix("lesson-") {
            return self.words.msg("lesson-untitled", &[("code", &lesson)]);
        }
        if let Some((programme, part)) = code.strip_prefix("part-").and_then(|rest| rest.split_once('-')) {
            let name = match part {
                "basic" => self.words.get("sheet-part-whole"),
                part => self.words.get(&format!("training-{part}")),
            };
            return format!("{} {name}", programme.to_uppercase());
        }
        if code == SKIP {
            return self.words.get("sheet-skip");
        }
        // The first of the words that a heading can have.
        let words = self.words.get(&format!("sheet-head-{}-{code}", kind.code()));
        words.split('|').next().unwrap_or_default().to_owned()
    }

    /// "3 klasser tas in. 1 finns redan. 2 väntar på svar."
    fn sheet_sentence(
        &self,
        kind: SheetKind,
        lines: &[super::views::SheetLine],
        import: &SheetImport,
    ) -> String {
        let mut parts =
            vec![self.words.msg(&format!("sheet-taken-{}", kind.code()), &[("count", &import.len())])];
        let further = [
            SheetOutcome::Exists,
            SheetOutcome::Twice,
            SheetOutcome::Question,
            SheetOutcome::Nothing,
            SheetOutcome::LeftOut,
        ];
        for outcome in further {
            let count = lines.iter().filter(|line| line.outcome == outcome).count();
            if count > 0 {
                parts.push(self.words.msg(&format!("sheet-count-{}", outcome.code()), &[("count", &count)]));
            }
        }
        parts.join(" ")
    }
}

/// Whose row and which column a question is about, as far as the sheet says.
fn about(question: &SheetQuestion, rows: &[Row], columns: &[SheetColumn]) -> String {
    let row = rows.iter().find(|row| reading::number(row.index) == question.row);
    let names = ["name", "first_name", "last_name", "class"];
    let whose: Vec<String> =
        row.iter().flat_map(|row| names.map(|name| row.text(name))).filter(|name| !name.is_empty()).collect();
    let letters = question.cell.trim_end_matches(|c: char| c.is_ascii_digit());
    let column = columns.iter().find(|column| column.letters == letters).map(|column| column.heading.clone());
    let parts = [Some(whose.join(" ")), column];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The columns with their headings and first values.
fn columns(sheet: &Sheet, guess: &Guess) -> Vec<SheetColumn> {
    let below = guess.heading.map_or(0, |row| row + 1);
    let column = |index: usize, meaning: &String| SheetColumn {
        letters: letters(index),
        heading: guess.heading.and_then(|row| sheet.rows.get(row)?.get(index)).map(shown).unwrap_or_default(),
        meaning: meaning.clone(),
        samples: sheet
            .rows
            .iter()
            .skip(below)
            .filter_map(|row| row.get(index))
            .filter(|cell| **cell != Cell::Empty)
            .map(shown)
            .take(3)
            .collect(),
    };
    guess.columns.iter().enumerate().map(|(index, meaning)| column(index, meaning)).collect()
}

#[cfg(test)]
mod tests;
