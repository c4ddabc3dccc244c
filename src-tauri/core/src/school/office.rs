//! The records of an office: a district or a city. Names of kinds, fields and codes are frozen like those of a unit.
//!
//! An office keeps its own trained staff in the same `person` and `training` records as a unit.

use chrono::NaiveDate;

use super::codes::{OfficeLevel, UnitKind};
use super::fields::record;
use crate::base::Id;

record! {
    /// The office itself; its record id is the office's id.
    Office = "office" {
        /// Its name: that of the district or of the city.
        name: String,
        /// District or city.
        level: OfficeLevel,
        /// *Kommunkod*, four digits as text.
        municipality: String,
        /// Whom units may ask.
        contact: String,
        /// A made-up office, to look around in.
        sample: bool,
        /// For how many school years besides the current one received files are kept; without it for ever.
        keep_years: u32,
    }
}
record! {
    /// A unit whose file is expected.
    ExpectedUnit = "expected_unit" {
        /// What it is called here; the unit's own name wins once its file has come.
        name: String,
        /// School, youth centre or play park.
        unit_kind: UnitKind,
        /// The district's name.
        district: String,
        /// The unit's id, once a file has come from it.
        unit: Id,
        /// Whom to write to.
        contact: String,
        /// The unit does not use the app; its figures are entered by the office.
        by_hand: bool,
        /// No longer expected from this day on.
        until: NaiveDate,
    }
}
record! {
    /// The last day for the units' files of one period.
    Deadline = "deadline" {
        /// "2026/27", "2026" or "2026HT".
        period: String,
        /// The day.
        date: NaiveDate,
    }
}
record! {
    /// The figures of a unit without the app, for one period, as the office has heard them.
    HandFigures = "hand_figures" {
        /// The expected unit.
        expected: Id,
        /// "2026/27", "2026" or "2026HT".
        period: String,
        /// `mvp`, `at` or both.
        programmes: Vec<String>,
        /// When it first began, where that is known.
        started_on: NaiveDate,
        /// Classes that follow a programme.
        classes: u32,
        /// Pupils in them.
        pupils: u32,
        /// Of them girls.
        girls: u32,
        /// Of them boys.
        boys: u32,
        /// Of them other or unknown.
        other: u32,
        /// Lessons held.
        delivered: u32,
        /// People with complete basic training.
        trained: u32,
        /// Where the figures come from: "telefon med rektor".
        source: String,
    }
}
record! {
    /// Whether a district sets aside resources in a year.
    Resource = "resource" {
        /// The district's name.
        district: String,
        /// The calendar year.
        year: u32,
        /// It does.
        sets_aside: bool,
        /// The share of a post, in percent.
        share: u32,
        /// It has a coordinator.
        coordinator: bool,
    }
}
record! {
    /// A sentence of the *lägesrapport* as a person wants it, in place of the draft.
    ReportText = "report_text" {
        /// "2026/27", "2026", "2026HT" or a date.
        period: String,
        /// Which part of the report.
        part: String,
        /// The text; an empty one leaves the part without.
        text: String,
        /// The draft in whose place it was written.
        draft: String,
        /// The language of the app while it was written: "sv".
        lang: String,
    }
}
record! {
    /// A district as this office knows it, in place of the shipped one of the same name.
    District = "district" {
        /// Its name.
        name: String,
        /// From when there is such a district.
        from: NaiveDate,
        /// Until when, the last day included.
        until: NaiveDate,
        /// What it became part of.
        successor: String,
    }
}
record! {
    /// Received files that were let go by the rule of that day.
    Thinning = "thinning" {
        /// When.
        date: NaiveDate,
        /// Those that were read in before this day.
        before: NaiveDate,
        /// For how many school years files were kept.
        years: u32,
        /// How many were let go.
        count: u32,
    }
}
