//! The units of each district together: who has told, and what it adds up to.

use std::collections::BTreeMap;

use super::figure::Value;
use super::unit::UnitPeriod;
use super::world::{Unit, World};
use crate::school::in_order;
use crate::school::office::HandFigures;
use crate::school::scoring::Score;

/// What the units of a district bring together. The numbers are of those that told.
#[derive(Clone, Debug, PartialEq)]
pub struct DistrictSum {
    /// The district; none where the units name none.
    pub name: Option<String>,
    /// How many units.
    pub units: u64,
    /// How many of them have told.
    pub told: u64,
    /// Classes and groups with a programme.
    pub classes: Value,
    /// Lessons planned in the period; nobody knows the plans of units without the app.
    pub planned: Value,
    /// Lessons held in it, in full or in part.
    pub held: Value,
    /// Trained people of the units. The district's own stand in its own figure.
    pub trained: Value,
    /// The index of all runs, where there is one.
    pub index: Value,
    /// The names of the units that have not told.
    pub lacking: Vec<String>,
}

/// The districts of a period by name, those without a name last. One that is asked and has no unit here stands among
/// them: left out, it would look as if there were no such.
pub fn by_district(world: &World<'_>) -> Vec<DistrictSum> {
    let place = |name: Option<String>| (name.is_none(), name.as_deref().map(in_order), name);
    let asked = world.districts_asked().into_iter().map(|name| (place(Some(name)), Vec::new()));
    let mut of: BTreeMap<_, Vec<&Unit<'_>>> = asked.collect();
    for unit in &world.units {
        of.entry(place(unit.district.clone())).or_default().push(unit);
    }
    of.into_iter().map(|((_, _, name), units)| sum(name, &units)).collect()
}

/// All districts together.
pub fn all_districts(world: &World<'_>) -> DistrictSum {
    sum(None, &world.units.iter().collect::<Vec<_>>())
}

fn sum(name: Option<String>, units: &[&Unit<'_>]) -> DistrictSum {
    let add = |own: fn(&UnitPeriod) -> u64, heard: fn(&HandFigures) -> Option<u32>| {
        let told = units.iter().filter_map(|unit| {
            unit.work().map(own).or_else(|| unit.hand.as_ref().and_then(heard).map(u64::from))
        });
        told.reduce(|a, b| a + b).map_or(Value::Missing, Value::Number)
    };
    let mut score = Score::default();
    for period in units.iter().filter_map(|unit| unit.period.as_ref()) {
        score += &period.score;
    }
    let lacking: Vec<String> =
        units.iter().filter(|unit| !unit.has_told()).map(|unit| unit.name.clone()).collect();
    DistrictSum {
        name,
        units: units.len() as u64,
        told: (units.len() - lacking.len()) as u64,
        classes: add(|p| p.classes.len() as u64, |h| h.classes),
        planned: add(|p| p.lessons.planned, |_| None),
        held: add(|p| p.lessons.delivered + p.lessons.partly, |h| h.delivered),
        trained: add(|p| p.staff.trained, |h| h.trained),
        index: score.index().map_or(Value::Missing, Value::Share),
        lacking,
    }
}
