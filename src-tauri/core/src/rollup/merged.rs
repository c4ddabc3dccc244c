//! Districts that were made of others between two periods: which of those told nothing, then or now. Counted together
//! they would look like one that told, and a comparison would set the whole beside a part of it.

use std::collections::BTreeSet;

use super::districts::Known;
use super::world::World;
use super::{Input, Period};
use crate::school::folded;

/// A district that was several ones in the earlier of two periods.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// What it is called now.
    pub name: String,
    /// Of what it was made nothing came in the period.
    pub silent: Vec<String>,
    /// Of what it was made nothing came in the earlier one.
    pub silent_before: Vec<String>,
}

/// The districts of which one of two periods knows a part only.
pub fn merged(input: &Input<'_>, period: Period, before: Period) -> Vec<Merged> {
    let on = period.as_of(input.today);
    let now = World::new(input, period, on);
    let since = before.span().first;
    let made: Vec<(&Known, Vec<&Known>)> = now
        .districts
        .on(on)
        .into_iter()
        .filter_map(|whole| {
            let ended = |one: &&Known| {
                one.name != whole.name && one.until.is_some_and(|until| since <= until && until < on)
            };
            let into = |one: &&Known| now.districts.name_on(&one.name, on) == whole.name;
            let mut parts: Vec<&Known> = now.districts.all();
            parts.retain(|one| ended(one) && into(one));
            let first = parts.iter().filter_map(|part| part.until).min()?;
            // One that has taken in another is a part of itself.
            if now.districts.is_on(&whole.name, first) {
                parts.push(whole);
            }
            (parts.len() >= 2).then_some((whole, parts))
        })
        .collect();
    if made.is_empty() {
        return Vec::new();
    }
    let then = World::new(input, before, on);
    let told = made.iter().map(|(whole, parts)| Merged {
        name: whole.name.clone(),
        silent: silent(&now, whole, parts),
        silent_before: silent(&then, whole, parts),
    });
    told.filter(|one| !(one.silent.is_empty() && one.silent_before.is_empty())).collect()
}

/// The parts that none of the units that told belonged to. None where nothing came from the whole, which is said as such,
/// and none where some unit names the whole alone, so that nobody knows of which part it was.
fn silent(world: &World<'_>, whole: &Known, parts: &[&Known]) -> Vec<String> {
    let last = parts.iter().filter_map(|part| part.until).max();
    let mut heard: BTreeSet<String> = BTreeSet::new();
    let known = world.units.iter().filter(|unit| unit.is_known());
    for unit in known.filter(|unit| unit.district.as_ref() == Some(&whole.name)) {
        let Some(named) = unit.district_named.as_deref() else { return Vec::new() };
        // After the merger the name is that of the whole, wherever the unit was before.
        let latest = unit.source.and_then(|source| source.latest);
        if folded(named) == folded(&whole.name) && latest.is_none_or(|day| Some(day) > last) {
            return Vec::new();
        }
        let part = parts.iter().find(|part| {
            folded(&part.name) == folded(named)
                || part.until.is_some_and(|until| world.districts.name_on(named, until) == part.name)
        });
        let Some(part) = part else { return Vec::new() };
        heard.insert(part.name.clone());
    }
    if heard.is_empty() {
        return Vec::new();
    }
    parts.iter().map(|part| part.name.clone()).filter(|name| !heard.contains(name)).collect()
}
