//! Figures over many units: what a district or a city can say of its work, and which units stand behind each
//! number. Pure: it is given the units' records and the office's own, and gives figures without words.
//!
//! Sums are made of numerators and denominators, never of percentages. What a unit has not told is missing and
//! never zero: every figure says how many of the units asked it knows of, and which ones are lacking.

pub mod districts;
pub mod figure;
pub mod needs;
mod parts;
pub mod period;
pub mod questions;
mod unit;
pub mod world;

pub use figure::{Behind, Figure, Value};
pub use period::Period;
pub use unit::{PROGRAMMES, RunIn, UnitPeriod};
pub use world::{Input, Source, Unit, World};

use chrono::NaiveDate;

/// All figures of a period in the order of the *lägesrapport*, counted in the districts of the day `districts_on`.
pub fn figures(input: &Input<'_>, period: Period, districts_on: NaiveDate) -> Vec<Figure> {
    parts::figures(&World::new(input, period, districts_on))
}

/// A figure and the same one of the period that it is compared with.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The figure.
    pub figure: Figure,
    /// What it was, where it was counted the same way.
    pub before: Option<Value>,
}

/// The figures of a period beside those of another. Both are counted in the districts of the later one's end, so
/// that a merger of districts does not look like a loss.
pub fn compared(input: &Input<'_>, period: Period, with: Option<Period>) -> Vec<Compared> {
    let districts_on = period.as_of(input.today);
    let before = with.map(|with| figures(input, with, districts_on)).unwrap_or_default();
    figures(input, period, districts_on)
        .into_iter()
        .map(|figure| {
            // The calendar year that it is about is another one by its very nature.
            let of_year = figure.code == "schools-new-calendar";
            let same =
                before.iter().find(|old| old.code == figure.code && (of_year || old.about == figure.about));
            let before = same.map(|old| old.value).filter(|value| value.is_known());
            Compared { figure, before }
        })
        .collect()
}

#[cfg(test)]
mod days_tests;
#[cfg(test)]
mod known_tests;
#[cfg(test)]
mod tests;
