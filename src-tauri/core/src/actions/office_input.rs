//! What a person tells about an office.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::school::codes::*;

/// An office's own facts.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct OfficeInput {
    /// Its name.
    pub name: String,
    /// District or city.
    pub level: OfficeLevel,
    /// *Kommunkod*
    pub municipality: Option<String>,
    /// Whom units may ask.
    pub contact: Option<String>,
}

/// An expected unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ExpectedInput {
    /// What it is called.
    pub name: String,
    /// School where missing.
    pub unit_kind: Option<UnitKind>,
    /// The district's name.
    pub district: Option<String>,
    /// Whom to write to.
    pub contact: Option<String>,
    /// It does not use the app.
    pub by_hand: Option<bool>,
    /// The unit whose file it is, where the names differ.
    pub unit: Option<Id>,
}

/// Figures of a unit without the app.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct HandInput {
    /// The expected unit.
    pub expected: Id,
    /// "2026/27", "2026" or "2026HT".
    pub period: String,
    /// `mvp`, `at` or both.
    pub programmes: Option<Vec<String>>,
    /// When it first began.
    pub started_on: Option<NaiveDate>,
    /// Classes with a programme.
    pub classes: Option<u32>,
    /// Pupils in them.
    pub pupils: Option<u32>,
    /// Of them girls.
    pub girls: Option<u32>,
    /// Of them boys.
    pub boys: Option<u32>,
    /// Of them other or unknown.
    pub other: Option<u32>,
    /// Lessons held.
    pub delivered: Option<u32>,
    /// People with complete basic training.
    pub trained: Option<u32>,
    /// Where the figures come from.
    pub source: Option<String>,
    /// The unit does not use the app; missing leaves what is said of that.
    pub by_hand: Option<bool>,
}

/// A district's resources in a year.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct ResourceInput {
    /// The district's name.
    pub district: String,
    /// The calendar year.
    pub year: u32,
    /// It sets aside resources; missing is unknown.
    pub sets_aside: Option<bool>,
    /// The share of a post, in percent.
    pub share: Option<u32>,
    /// It has a coordinator; missing is unknown.
    pub coordinator: Option<bool>,
}

/// A district with the time in which there is such.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct DistrictInput {
    /// Its name.
    pub name: String,
    /// From when.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub until: Option<NaiveDate>,
    /// What it became part of.
    pub successor: Option<String>,
}
