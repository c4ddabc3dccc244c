//! Districts that were made of others between two periods: which of those told nothing, then or now. Counted together
//! they would look like one that told, and a comparison would set the whole beside a part of it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::districts::{Districts, Known};
use super::world::World;
use super::{Input, Period};
use crate::school::{folded, in_order};

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
            let mut parts = parts_of(&now.districts, whole, on);
            parts.retain(|part| part.until.is_some_and(|until| since <= until));
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

/// Of what a district of today was made, and until when that had a name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeOf {
    /// What it is called now.
    pub name: String,
    /// What its parts were called, or those that it took in.
    pub parts: Vec<String>,
    /// The last day on which these were districts.
    pub until: NaiveDate,
}

/// What became of earlier districts, by the district of a day and then by time.
pub fn made_of(districts: &Districts, on: NaiveDate) -> Vec<MadeOf> {
    let mut made = Vec::new();
    for whole in districts.on(on) {
        let mut times: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for part in parts_of(districts, whole, on) {
            let Some(until) = part.until else { continue };
            times.entry(until).or_default().push(part.name.clone());
        }
        made.extend(times.into_iter().map(|(until, mut parts)| {
            parts.sort_by_cached_key(|name| in_order(name));
            MadeOf { name: whole.name.clone(), parts, until }
        }));
    }
    made
}

/// The districts that had ended by a day and had become this one by then.
fn parts_of<'a>(districts: &'a Districts, whole: &Known, on: NaiveDate) -> Vec<&'a Known> {
    let ended = |one: &Known| one.name != whole.name && one.until.is_some_and(|until| until < on);
    let mut parts = districts.all();
    parts.retain(|one| ended(one) && districts.name_on(&one.name, on) == whole.name);
    parts
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
