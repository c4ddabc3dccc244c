//! *Hämta från kalkylark*: what a spreadsheet would become, before anything is written.

use serde::Serialize;

use super::view;
use crate::actions::sheets::{SheetImport, SheetKind};

view! {
    /// A spreadsheet as it was understood.
    struct SheetPreview {
        /// The names of the file's sheets; one without a name for text.
        sheets: Vec<String>,
        /// Which of them is shown, counted from 0.
        sheet: u32,
        /// What its rows are.
        kind: SheetKind,
        /// What they could be.
        kinds: Vec<SheetKindChoice>,
        /// The row of the headings, counted from 1; 0 where there are none.
        heading: u32,
        /// Its columns.
        columns: Vec<SheetColumn>,
        /// What a column can be.
        meanings: Vec<SheetMeaning>,
        /// What each row would become; in a sheet with a column for each lesson, each of its cells.
        lines: Vec<SheetLine>,
        /// Cells that a person should look at.
        questions: Vec<SheetQuestion>,
        /// "3 klasser tas in. 1 finns redan."
        sentence: String,
        /// How many things would be written.
        count: u32,
        /// What would be written: the value of the action.
        import: SheetImport,
    }

    /// What rows could be.
    struct SheetKindChoice {
        /// The kind.
        kind: SheetKind,
        /// What people call it.
        name: String,
    }

    /// A column, and what it was taken for.
    struct SheetColumn {
        /// "B"
        letters: String,
        /// Its heading; empty where there is none.
        heading: String,
        /// What it is; `skip` where it is not taken in.
        meaning: String,
        /// Its first values.
        samples: Vec<String>,
    }

    /// What a column can be.
    struct SheetMeaning {
        /// Its code.
        code: String,
        /// What people call it.
        name: String,
    }

    /// What a row or cell would become.
    struct SheetLine {
        /// The row, counted from 1.
        row: u32,
        /// Where it stands: "7", or "C7" for one cell.
        place: String,
        /// What would become of it.
        outcome: SheetOutcome,
        /// The same in words.
        outcome_text: String,
        /// "7A, årskurs 7, 24 elever"
        text: String,
    }

    /// A cell that a person should look at.
    struct SheetQuestion {
        /// What is doubtful: a stable code.
        code: String,
        /// The row, counted from 1.
        row: u32,
        /// "C7"
        cell: String,
        /// Whose row and which column it is: "Anna Ek · Utbildningsdatum".
        about: String,
        /// What stands there.
        given: String,
        /// The question in words.
        text: String,
        /// The row stays out until this is answered.
        stops: bool,
        /// Yes is an answer.
        can_accept: bool,
        /// Answers to choose from.
        choices: Vec<String>,
    }
}

/// What would become of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetOutcome {
    /// It is taken in.
    New,
    /// It adds to something that is here.
    Adds,
    /// It is here already.
    Exists,
    /// It stands in the sheet twice.
    Twice,
    /// It waits for an answer.
    Question,
    /// There is nothing to take in.
    Nothing,
    /// The person left it out.
    LeftOut,
}

impl SheetOutcome {
    /// The code in words.
    pub fn code(self) -> &'static str {
        match self {
            SheetOutcome::New => "new",
            SheetOutcome::Adds => "adds",
            SheetOutcome::Exists => "exists",
            SheetOutcome::Twice => "twice",
            SheetOutcome::Question => "question",
            SheetOutcome::Nothing => "nothing",
            SheetOutcome::LeftOut => "left-out",
        }
    }
}
