//! One figure: a value without words, the units behind it, and those that it lacks.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::school::scoring::Ratio;

use super::Period;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nobody has told: never zero.
    Missing,
    /// It is known but not shown: too few people stand behind it.
    Hidden,
    /// A number of things.
    Number(u64),
    /// A part of a whole.
    Share(Ratio),
    /// A measure in tenths.
    Tenths(u64),
}

impl Value {
    /// There is something to show.
    pub fn is_known(self) -> bool {
        match self {
            Value::Missing | Value::Hidden => false,
            Value::Share(ratio) => ratio.den > 0,
            Value::Number(_) | Value::Tenths(_) => true,
        }
    }
}

/// What one unit or district brings to a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Its name.
    pub name: String,
    /// The unit, or none where it is a district.
    pub unit: Option<Id>,
    /// Its own part.
    pub value: Value,
    /// Entered by the office.
    pub by_hand: bool,
}

/// What a reader has to know of a figure beside its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// So many more had their first lesson then, and entered no day on which they began.
    StartUnclear(u64),
    /// Of so many only the total is known, and no part of it.
    NotSplit(u64),
}

/// A figure of the *lägesrapport*.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Which of the ten parts.
    pub part: u8,
    /// What it counts; the words have it as part of their key.
    pub code: &'static str,
    /// Of what it counts that: a programme, grade, profession, start-up item or reason.
    pub about: Option<String>,
    /// The period or the day that it is about.
    pub reference: Period,
    /// It is a state on the last day of that period, not a sum over it.
    pub on_day: bool,
    /// Its value.
    pub value: Value,
    /// How many units told, of how many that were asked.
    pub known: Ratio,
    /// The units with a part in it, largest first.
    pub behind: Vec<Behind>,
    /// The names of those that told and have no part in it.
    pub none: Vec<String>,
    /// The names of those that did not tell.
    pub lacking: Vec<String>,
    /// The same, where they are units: two may bear one name.
    pub lacking_units: BTreeSet<Id>,
    /// What has to be said with it.
    pub aside: Option<Aside>,
}
