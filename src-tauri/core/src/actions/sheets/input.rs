//! What a person says about a spreadsheet, and what of it is written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::actions::action::LessonInput;
use crate::base::Id;
use crate::school::codes::*;

/// What the rows of a spreadsheet are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    /// Classes.
    Classes,
    /// Staff, with their training.
    Staff,
    /// Lessons that have been held.
    Lessons,
}

impl SheetKind {
    /// All of them, in order.
    pub const ALL: &[SheetKind] = &[SheetKind::Classes, SheetKind::Staff, SheetKind::Lessons];

    /// The code in words and arguments.
    pub fn code(self) -> &'static str {
        match self {
            SheetKind::Classes => "classes",
            SheetKind::Staff => "staff",
            SheetKind::Lessons => "lessons",
        }
    }
}

/// What a person has said about a spreadsheet; what is missing is guessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SheetChoices {
    /// Which sheet of the file, counted from 0.
    pub sheet: Option<u32>,
    /// What its rows are.
    pub kind: Option<SheetKind>,
    /// The row of the headings, counted from 1; 0 where there are none.
    pub heading: Option<u32>,
    /// What a column is, by its letters: `{"B": "pupils"}`.
    pub columns: BTreeMap<String, String>,
    /// What stands in a cell instead: `{"C7": "2026-11-17"}`.
    pub cells: BTreeMap<String, String>,
    /// Cells whose question was answered with yes.
    pub accepted: BTreeSet<String>,
    /// Rows to leave out, counted from 1.
    pub left_out: BTreeSet<u32>,
    /// The edition that new classes follow; none adds them without a programme.
    pub edition: Option<String>,
}

/// What is taken in from a spreadsheet: all at once, and one undo takes it back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct SheetImport {
    /// New classes.
    pub classes: Vec<SheetClass>,
    /// New people, and training of those who are here.
    pub people: Vec<SheetPerson>,
    /// Lessons.
    pub lessons: Vec<LessonInput>,
}

impl SheetImport {
    /// How many things are written.
    pub fn len(&self) -> usize {
        self.classes.len() + self.people.len() + self.lessons.len()
    }

    /// Nothing would be written.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// A class from a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SheetClass {
    /// "7A"
    pub name: String,
    /// The grade.
    pub grade: Option<String>,
    /// The age span of a group outside school.
    pub age: Option<String>,
    /// Number of pupils.
    pub pupils: Option<u32>,
    /// Of them girls.
    pub girls: Option<u32>,
    /// Of them boys.
    pub boys: Option<u32>,
    /// Of them other or unknown.
    pub other: Option<u32>,
    /// The edition that it follows.
    pub edition: Option<String>,
    /// The day of the first lesson.
    pub planned_start: Option<NaiveDate>,
}

/// A person from a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SheetPerson {
    /// The person, where training is added to one who is here.
    pub person: Option<Id>,
    /// Name or alias.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Profession.
    pub profession: Option<Profession>,
    /// Employer.
    pub employer: Option<Employer>,
    /// Active from.
    pub active_from: Option<NaiveDate>,
    /// Left on.
    pub left_on: Option<NaiveDate>,
    /// Protected identity.
    pub protected: Option<bool>,
    /// Parts of the training.
    pub training: Vec<SheetTraining>,
}

/// A part of a person's training from a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct SheetTraining {
    /// `mvp` or `at`.
    pub programme: String,
    /// The part.
    pub part: TrainingPart,
    /// When; missing is unknown.
    pub date: Option<NaiveDate>,
}
