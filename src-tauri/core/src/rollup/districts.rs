//! Districts with the time in which there are such, and what became of them. The list is data: it ships as a file,
//! and an office's own records win over it.

use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::school::codes::OfficeLevel;
use crate::school::{School, folded, in_order};

const SHIPPED: &str = include_str!("../../../../assets/districts/stockholm.json");

/// A district.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// Its name.
    pub name: String,
    /// From when there is such a district; missing is always.
    pub from: Option<NaiveDate>,
    /// Its last day; missing is still.
    pub until: Option<NaiveDate>,
    /// What it became part of.
    pub successor: Option<String>,
}

impl Known {
    fn is_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// The districts that an office knows.
#[derive(Clone, Debug)]
pub struct Districts(BTreeMap<String, Known>);

impl Districts {
    /// The shipped ones, and in their place those that the office has entered itself.
    pub fn of(office: &School) -> Districts {
        // A test reads the file, so none is lost here.
        let shipped: Vec<Known> = serde_json::from_str(SHIPPED).unwrap_or_default();
        let own = office.districts.values().filter_map(|one| {
            let (from, until, successor) = (one.from, one.until, one.successor.clone());
            Some(Known { name: one.name.clone()?, from, until, successor })
        });
        Districts(shipped.into_iter().chain(own).map(|one| (folded(&one.name), one)).collect())
    }

    /// Those that there are on a day, by name.
    pub fn on(&self, date: NaiveDate) -> Vec<&Known> {
        let mut all: Vec<&Known> = self.0.values().filter(|one| one.is_on(date)).collect();
        all.sort_by_cached_key(|one| in_order(&one.name));
        all
    }

    /// The names of those that there are on a day.
    pub fn names_on(&self, date: NaiveDate) -> Vec<String> {
        self.on(date).into_iter().map(|one| one.name.clone()).collect()
    }

    /// All of them.
    pub fn all(&self) -> Vec<&Known> {
        self.0.values().collect()
    }

    /// What the district of this name is called on a day, after it became part of others. A name that is not known
    /// stays as it is.
    pub fn name_on(&self, name: &str, date: NaiveDate) -> String {
        let mut name = name.trim().to_owned();
        // A chain of mergers is short; a circle is a mistake in the data and must still end.
        for _ in 0..8 {
            let Some(known) = self.0.get(&folded(&name)) else { return name };
            match (&known.successor, known.until) {
                (Some(successor), Some(until)) if until < date => name = successor.clone(),
                _ => return known.name.clone(),
            }
        }
        name
    }

    /// The district that an office means where it names one. The office of a district whose records came from elsewhere
    /// speaks for its own alone, under whatever name that has had.
    pub fn meant(
        &self,
        office: &School,
        came: bool,
        named: Option<&str>,
        today: NaiveDate,
    ) -> Option<String> {
        let record = office.office();
        let own = record.name.filter(|_| record.level == Some(OfficeLevel::District));
        let today = |name: &str| folded(&self.name_on(name, today));
        let theirs =
            named.filter(|named| !came || own.as_deref().is_none_or(|own| today(own) == today(named)));
        theirs.map(str::to_owned).or(own)
    }

    /// Two names are those of different districts on each of these days. Of a name that is not known nobody can say.
    pub fn are_apart(&self, one: &str, other: &str, days: [NaiveDate; 2]) -> bool {
        let on = |name: &str, day| folded(&self.name_on(name, day));
        self.knows(other) && days.iter().all(|day| on(one, *day) != on(other, *day))
    }

    /// The district of this name.
    pub fn named(&self, name: &str) -> Option<&Known> {
        self.0.get(&folded(name))
    }

    /// The names of the shipped ones, to tell them from those that an office has added.
    pub fn is_shipped(name: &str) -> bool {
        let shipped: Vec<Known> = serde_json::from_str(SHIPPED).unwrap_or_default();
        shipped.iter().any(|one| folded(&one.name) == folded(name))
    }

    /// There is this district on a day.
    pub fn is_on(&self, name: &str, date: NaiveDate) -> bool {
        self.named(name).is_some_and(|one| one.is_on(date))
    }

    /// A district of this name is known.
    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(&folded(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::school::fields::Record;
    use crate::school::kinds::Unit;
    use crate::school::office::District;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn stockholm_had_fourteen_then_thirteen_then_eleven() {
        let all = Districts::of(&School::default());
        for (day, count) in [
            ("2015-01-01", 14),
            ("2020-06-30", 14),
            ("2020-07-01", 13),
            ("2023-06-30", 13),
            ("2023-07-01", 11),
            ("2030-01-01", 11),
        ] {
            assert_eq!(all.on(date(day)).len(), count, "{day}");
        }
        for one in all.all() {
            assert!(one.successor.as_ref().is_none_or(|name| all.knows(name)), "{}", one.name);
        }
    }

    #[test]
    fn a_district_is_followed_into_what_it_became() {
        let all = Districts::of(&School::default());
        assert_eq!(all.name_on("rinkeby-kista ", date("2023-06-30")), "Rinkeby-Kista");
        assert_eq!(all.name_on("Rinkeby-Kista", date("2023-07-01")), "Järva");
        assert_eq!(all.name_on("Älvsjö", date("2020-07-01")), "Hägersten-Älvsjö");
        assert_eq!(all.name_on("Malmö norr", date("2020-07-01")), "Malmö norr");
    }

    #[test]
    fn what_the_office_enters_wins_and_a_circle_ends() {
        let mut office = School::default();
        let mut enter = |n: u8, name: &str, successor: &str| {
            let one = District {
                name: Some(name.into()),
                until: Some(date("2025-12-31")),
                successor: Some(successor.into()),
                ..District::default()
            };
            let id = crate::base::Id::from_random([n; 16]);
            office.apply(District::KIND, id, Some(&one.to_fields()));
        };
        enter(1, "Farsta", "Skarpnäck");
        enter(2, "A", "B");
        enter(3, "B", "A");
        office.apply(Unit::KIND, crate::base::Id::from_random([9; 16]), Some(&Unit::default().to_fields()));
        let all = Districts::of(&office);
        assert_eq!(all.name_on("Farsta", date("2026-01-01")), "Skarpnäck");
        assert_eq!(all.name_on("Farsta", date("2025-01-01")), "Farsta");
        assert!(["A", "B"].contains(&all.name_on("A", date("2026-01-01")).as_str()));
    }
}
