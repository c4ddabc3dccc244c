//! *Stadsdelar*: the list with its times, and how many units belong to each.

use crate::actions::Book;
use crate::actions::views::{DistrictRow, DistrictsView};
use crate::base::{Id, Result};
use crate::rollup::Period;
use crate::rollup::districts::{Districts, Known};
use crate::school::fields::Record;
use crate::school::folded;
use crate::school::office::District;

impl Book {
    /// The districts that this office knows.
    ///
    /// # Errors
    /// This is no office, or a faulty store.
    pub fn view_districts(&self) -> Result<DistrictsView> {
        let today = self.today();
        let world = self.world(Period::SchoolYear(self.school_year()))?;
        let known = Districts::of(&self.school);
        let rows = known
            .all()
            .into_iter()
            .map(|one| {
                let id = Id::from_key(world.input.scope, &[District::KIND, &folded(&one.name)]);
                let of = |unit: &&crate::rollup::Unit<'_>| {
                    unit.district.as_deref().is_some_and(|name| folded(name) == folded(&one.name))
                };
                let units = world.units.iter().filter(of).count();
                DistrictRow {
                    id: self.school.districts.contains_key(&id).then_some(id),
                    name: one.name.clone(),
                    from: one.from.map(|day| self.day(day)),
                    until: one.until.map(|day| self.day(day)),
                    successor: one.successor.clone(),
                    now: known.is_on(&one.name, today),
                    shipped: Districts::is_shipped(&one.name),
                    units: u32::try_from(units).unwrap_or(u32::MAX),
                    text: self.district_text(one),
                }
            })
            .collect();
        Ok(DistrictsView { today: today.to_string(), rows })
    }

    /// "till 30 juni 2023, uppgick i Järva"
    fn district_text(&self, one: &Known) -> String {
        let w = &self.words;
        let (from, until) = (one.from.map(|day| w.full_date(day)), one.until.map(|day| w.full_date(day)));
        let time = match (&from, &until) {
            (Some(from), Some(until)) => w.msg("district-between", &[("from", from), ("until", until)]),
            (Some(from), None) if one.from.is_some_and(|day| self.today() < day) => {
                w.msg("district-begins", &[("from", from)])
            }
            (Some(from), None) => w.msg("district-since", &[("from", from)]),
            (None, Some(until)) => w.msg("district-until-day", &[("until", until)]),
            (None, None) => w.get("district-always"),
        };
        match &one.successor {
            Some(successor) => w.msg("district-became", &[("time", &time), ("successor", successor)]),
            None => time,
        }
    }
}
