//! Figures over many units: what a district or a city can say of its work, and which units stand behind each
//! number. Pure: it is given the units' records and the office's own, and gives figures without words.
//!
//! Sums are made of numerators and denominators, never of percentages. What a unit has not told is missing and
//! never zero: every figure says how many of the units asked it knows of, and which ones are lacking.

mod by_district;
mod district_figures;
pub mod districts;
pub mod figure;
mod heard;
mod merged;
pub mod needs;
mod parts;
mod people;
pub mod period;
pub mod questions;
mod unit;
pub mod world;

pub use by_district::{DistrictSum, all_districts, by_district};
pub use figure::{Aside, Behind, Figure, Value};
pub use merged::{MadeOf, Merged, made_of, merged};
pub use parts::{programmes, started};
pub use period::Period;
pub use unit::{PROGRAMMES, Reach, RunIn, UnitPeriod};
pub use world::{Input, Source, Unit, World};

use chrono::NaiveDate;

use crate::school::scoring::Ratio;

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
    /// How many units told then, of how many that were asked.
    pub known_before: Ratio,
}

/// The figures of a period beside those of another. Both are counted in the districts of the later one's end, so
/// that a merger of districts does not look like a loss. Of a time to which nobody's records reach nothing is known.
pub fn compared(input: &Input<'_>, period: Period, with: Option<Period>) -> Vec<Compared> {
    let districts_on = period.as_of(input.today);
    let then = with.map(|with| {
        // What is planned until the end counts now, so it counts then.
        let so_far = period.lasts(input.today) && with == period.compared_with(input.today);
        let plans = if so_far { period.before() } else { with };
        World::with_plans(input, with, plans.span().last, districts_on)
    });
    let then = then.filter(World::has_records);
    let asked = then.as_ref().is_some_and(|then| then.asked_before(period));
    let before = then.as_ref().map(parts::figures).unwrap_or_default();
    figures(input, period, districts_on)
        .into_iter()
        .map(|figure| {
            // The calendar year that it is about is another one by its very nature.
            let of_year = figure.code == "schools-new-calendar";
            let same =
                before.iter().find(|old| old.code == figure.code && (of_year || old.about == figure.about));
            let known_before = same.map_or(Ratio::default(), |old| old.known);
            let before = same.map(|old| old.value).filter(|value| value.is_known());
            let before = before.filter(|value| match figure.code {
                // The list says who is expected now; whom one expected then shows only where files were asked for then.
                _ if figure.part == 1 => asked,
                "staff-office" => *value != Value::Number(0),
                _ => true,
            });
            Compared { figure, before, known_before }
        })
        .collect()
}

#[cfg(test)]
mod days_tests;
#[cfg(test)]
mod known_tests;
#[cfg(test)]
mod merged_tests;
#[cfg(test)]
mod needs_tests;
#[cfg(test)]
mod offices_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod untold_tests;
