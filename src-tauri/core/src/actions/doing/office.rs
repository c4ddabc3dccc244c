//! The office itself: its facts, the units it expects, and what it enters for them.

use chrono::NaiveDate;

use super::{Deed, Doing, PART, PERIOD, find};
use crate::actions::action::*;
use crate::actions::check;
use crate::base::{Code, Error, Id, Result};
use crate::rollup::Period;
use crate::rollup::districts::{Districts, Known};
use crate::school::codes::{OfficeLevel, UnitKind};
use crate::school::fields::Record;
use crate::school::folded;
use crate::school::office::*;
use crate::store::Write;

/// The most units that are taken from one list.
const MOST: usize = 2000;

impl Doing<'_> {
    pub(super) fn set_up_office(&mut self, input: OfficeInput) -> Result<Deed> {
        if let Some(name) = self.school.unit().name.or(self.school.office().name) {
            return Err(Error::new(Code::BookExists).with("name", name));
        }
        // It is chosen in a list, so there is nothing to write.
        if input.level == OfficeLevel::District && input.name.trim().is_empty() {
            return Err(Error::new(Code::DistrictNone).at("name"));
        }
        let office = office_record(input, Office::default())?;
        let name = office.name.clone().unwrap_or_default();
        Ok(Deed::new("set-up-office", vec![Write::set(self.unit, &office)]).class(name))
    }

    pub(super) fn edit_office(&self, input: OfficeInput) -> Result<Deed> {
        let office = office_record(input, self.school.office())?;
        let deed = Deed::new("edit-office", vec![Write::set(self.unit, &office)]);
        Ok(deed.changed(&self.school.office(), &office))
    }

    pub(super) fn add_expected(&mut self, units: Vec<ExpectedInput>) -> Result<Deed> {
        if units.len() > MOST {
            return Err(Error::new(Code::NumberRange).with("min", 0).with("max", MOST).at("units"));
        }
        let mut writes: Vec<Write> = Vec::new();
        let mut name = String::new();
        for input in units {
            let record = expected_record(input, ExpectedUnit::default())?;
            let key = [
                ExpectedUnit::KIND,
                &folded(record.name.as_deref().unwrap_or_default()),
                &folded(record.district.as_deref().unwrap_or_default()),
            ];
            let mut id = Id::from_key(self.unit, &key);
            // One that is called something else now has kept the key of its first name.
            let is_same = |one: &ExpectedUnit| {
                let text = |text: &Option<String>| folded(text.as_deref().unwrap_or_default());
                (text(&one.name), text(&one.district)) == (text(&record.name), text(&record.district))
            };
            if self.school.expected.values().any(is_same) || writes.iter().any(|write| write.id == id) {
                continue;
            }
            if self.school.expected.contains_key(&id) {
                id = self.entropy.id();
            }
            name = record.name.clone().unwrap_or_default();
            writes.push(Write::set(id, &record));
        }
        if writes.is_empty() {
            return Err(Error::new(Code::UnitsNone).at("units"));
        }
        let count = writes.len();
        Ok(Deed::new("add-expected", writes).count(count).class(name))
    }

    pub(super) fn edit_expected(&self, id: Id, input: ExpectedInput) -> Result<Deed> {
        let was = find(&self.school.expected, id)?;
        let record = expected_record(input, was.clone())?;
        let name = record.name.clone().unwrap_or_default();
        Ok(Deed::new("edit-expected", vec![Write::set(id, &record)]).class(name).changed(&was, &record))
    }

    pub(super) fn remove_expected(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.expected, id)?;
        let own = self.school.hand_figures.iter().filter(|(_, hand)| hand.expected == Some(id));
        let mut writes: Vec<Write> = own.map(|(hand, _)| Write::remove::<HandFigures>(*hand)).collect();
        writes.push(Write::remove::<ExpectedUnit>(id));
        Ok(Deed::new("remove-expected", writes).class(was.name.unwrap_or_default()))
    }

    pub(super) fn set_deadline(&self, period: &str, date: Option<NaiveDate>) -> Result<Deed> {
        let period = read_period(period)?.to_string();
        let id = Id::from_key(self.unit, &[Deadline::KIND, &period]);
        let write = match date {
            Some(date) => {
                let date = Some(check::plausible("date", date)?);
                let was = self.school.deadlines.get(&id).cloned().unwrap_or_default();
                Write::set(id, &Deadline { period: Some(period.clone()), date, ..was })
            }
            None => Write::remove::<Deadline>(id),
        };
        let deed = Deed::new("set-deadline", vec![write]).class(period);
        Ok(match date {
            Some(date) => deed.date(date),
            None => deed,
        })
    }

    pub(super) fn set_hand_figures(&self, input: HandInput) -> Result<Deed> {
        let expected = find(&self.school.expected, input.expected)?;
        let period = read_period(&input.period)?.to_string();
        let mut programmes = Vec::new();
        for code in input.programmes.unwrap_or_default() {
            programmes.push(self.programme("programmes", &code)?);
        }
        let number = |field: &str, value| check::number(field, value, 0, 100_000);
        let id = Id::from_key(input.expected, &[HandFigures::KIND, &period]);
        let was = self.school.hand_figures.get(&id).cloned().unwrap_or_default();
        let record = HandFigures {
            expected: Some(input.expected),
            period: Some(period.clone()),
            programmes: (!programmes.is_empty()).then_some(programmes),
            started_on: input.started_on.map(|day| check::plausible("started_on", day)).transpose()?,
            classes: number("classes", input.classes)?,
            pupils: number("pupils", input.pupils)?,
            girls: number("girls", input.girls)?,
            boys: number("boys", input.boys)?,
            other: number("other", input.other)?,
            delivered: number("delivered", input.delivered)?,
            trained: number("trained", input.trained)?,
            source: check::free_text("source", input.source.as_deref())?,
            ..was.clone()
        };
        let parts = [record.girls, record.boys, record.other].into_iter().flatten().sum::<u32>();
        if let Some(all) = record.pupils.filter(|all| parts > *all) {
            let error = Error::new(Code::PartsTooMany).with("parts", parts).with("all", all);
            return Err(error.at("pupils"));
        }
        // Whose they are and of when is said anyhow.
        let was = HandFigures { expected: record.expected, period: record.period.clone(), ..was };
        let deed = Deed::new("set-hand-figures", vec![Write::set(id, &record)]);
        let deed = deed.class(expected.name.clone().unwrap_or_default()).also(PERIOD, period);
        let mut deed = deed.changed(&was, &record);
        if input.by_hand.is_some_and(|by_hand| by_hand != expected.by_hand.unwrap_or_default()) {
            let unit = ExpectedUnit { by_hand: input.by_hand, ..expected.clone() };
            deed.writes.push(Write::set(input.expected, &unit));
            deed = deed.changed(&expected, &unit);
        }
        Ok(deed)
    }

    pub(super) fn set_resource(&self, input: ResourceInput) -> Result<Deed> {
        let district = check::required("district", &input.district, check::NAME)?;
        let year = check::number("year", Some(input.year), 2000, 2100)?;
        let id = Id::from_key(self.unit, &[Resource::KIND, &folded(&district), &input.year.to_string()]);
        let was = self.school.resources.get(&id).cloned().unwrap_or_default();
        let record = Resource {
            district: Some(district.clone()),
            year,
            // Who says how much says that there is something.
            sets_aside: input.sets_aside.or(input.share.filter(|share| *share > 0).map(|_| true)),
            share: check::number("share", input.share, 0, 1000)?,
            coordinator: input.coordinator,
            ..was.clone()
        };
        let was = Resource { district: record.district.clone(), year, ..was };
        let deed = Deed::new("set-resource", vec![Write::set(id, &record)]).class(district);
        Ok(deed.also(PERIOD, input.year).changed(&was, &record))
    }

    pub(super) fn set_report_text(
        &self,
        period: &str,
        part: &str,
        text: Option<String>,
        draft: Option<String>,
    ) -> Result<Deed> {
        let period = read_period(period)?.to_string();
        if !crate::actions::REPORT_PARTS.contains(&part) {
            let known = crate::actions::REPORT_PARTS.join(", ");
            return Err(Error::new(Code::ValueUnknown).with("value", part).with("known", known).at("part"));
        }
        let id = Id::from_key(self.unit, &[ReportText::KIND, &period, part]);
        let write = match text {
            Some(text) => {
                let was = self.school.report_texts.get(&id).cloned().unwrap_or_default();
                let text = check::free_text("text", Some(&text))?;
                // One that is kept as it is was not written anew.
                let lang = if was.text.is_some() && was.text == text {
                    was.lang.clone()
                } else {
                    Some(self.words.lang().tag().to_owned())
                };
                let record = ReportText {
                    period: Some(period.clone()),
                    part: Some(part.to_owned()),
                    text,
                    lang,
                    // Without it nobody knows which figures the text was written of.
                    draft: draft.filter(|draft| draft.chars().count() <= check::TEXT),
                    ..was
                };
                Write::set(id, &record)
            }
            None => Write::remove::<ReportText>(id),
        };
        Ok(Deed::new("set-report-text", vec![write]).class(period).also(PART, part))
    }

    pub(super) fn set_district(&self, input: DistrictInput) -> Result<Deed> {
        let name = check::required("name", &input.name, check::NAME)?;
        if let (Some(from), Some(until)) = (input.from, input.until)
            && until < from
        {
            return Err(Error::new(Code::DateOrder).at("until"));
        }
        let id = Id::from_key(self.unit, &[District::KIND, &folded(&name)]);
        let was = self.school.districts.get(&id).cloned().unwrap_or_default();
        let day =
            |field: &str, day: Option<NaiveDate>| day.map(|day| check::plausible(field, day)).transpose();
        let record = District {
            name: Some(name.clone()),
            from: day("from", input.from)?,
            until: day("until", input.until)?,
            successor: check::optional("successor", input.successor.as_deref(), check::NAME)?,
            ..was
        };
        Ok(Deed::new("set-district", vec![Write::set(id, &record)]).class(name))
    }

    /// Each of them ends the day before, and is followed into the other.
    pub(super) fn merge_districts(
        &self,
        names: &[String],
        into: &str,
        from: Option<NaiveDate>,
    ) -> Result<Deed> {
        let into = check::required("into", into, check::NAME)?;
        let from = from.ok_or_else(|| Error::new(Code::DateUnclear).with("text", "").at("from"))?;
        let from = check::plausible("from", from)?;
        let last = from.pred_opt().ok_or_else(|| Error::new(Code::DateOrder).at("from"))?;
        let known = Districts::of(self.school);
        let (mut writes, mut ended) = (Vec::new(), 0);
        let mut write = |one: Known| {
            let id = Id::from_key(self.unit, &[District::KIND, &folded(&one.name)]);
            let was = self.school.districts.get(&id).cloned().unwrap_or_default();
            let (name, from, until, successor) = (Some(one.name), one.from, one.until, one.successor);
            writes.push(Write::set(id, &District { name, from, until, successor, ..was }));
        };
        for name in names.iter().filter(|name| folded(name) != folded(&into)) {
            let was = known.named(name).ok_or_else(|| {
                let all: Vec<&str> = known.on(last).iter().map(|one| one.name.as_str()).collect();
                Error::new(Code::ValueUnknown).with("value", name).with("known", all.join(", ")).at("names")
            })?;
            if was.from.is_some_and(|began| began > last) {
                return Err(Error::new(Code::DateOrder).at("from"));
            }
            write(Known { until: Some(last), successor: Some(into.clone()), ..was.clone() });
            ended += 1;
        }
        if ended == 0 {
            return Err(Error::new(Code::DistrictsFew).at("names"));
        }
        match known.named(&into) {
            // One that is there goes on.
            Some(was) if was.until.is_none_or(|until| until >= from) => {}
            Some(was) => write(Known { until: None, successor: None, ..was.clone() }),
            None => write(Known { name: into.clone(), from: Some(from), until: None, successor: None }),
        }
        Ok(Deed::new("merge-districts", writes).count(ended).class(into))
    }

    pub(super) fn set_keep_years(&self, years: Option<u32>) -> Result<Deed> {
        let (min, max) = (1, 100);
        // Here an empty field is a rule too: everything is kept.
        let refused = |_| Error::new(Code::KeepYears).with("min", min).with("max", max).at("years");
        let keep_years = check::number("years", years, min, max).map_err(refused)?;
        let office = Office { keep_years, ..self.school.office() };
        let deed = Deed::new("set-keep-years", vec![Write::set(self.unit, &office)]);
        Ok(deed.count(keep_years.unwrap_or_default() as usize))
    }

    pub(super) fn remove_district(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.districts, id)?;
        Ok(Deed::new("remove-district", vec![Write::remove::<District>(id)])
            .class(was.name.unwrap_or_default()))
    }
}

/// A period as it is written in records.
fn read_period(text: &str) -> Result<Period> {
    let unknown =
        || Error::new(Code::ValueUnknown).with("value", text).with("known", "2026/27, 2026, 2026HT");
    text.parse().map_err(|()| unknown().at("period"))
}

fn office_record(input: OfficeInput, was: Office) -> Result<Office> {
    Ok(Office {
        name: Some(check::required("name", &input.name, check::NAME)?),
        level: Some(input.level),
        municipality: check::digits("municipality", input.municipality.as_deref(), 4)?,
        contact: check::optional("contact", input.contact.as_deref(), check::NAME)?,
        ..was
    })
}

fn expected_record(input: ExpectedInput, was: ExpectedUnit) -> Result<ExpectedUnit> {
    Ok(ExpectedUnit {
        name: Some(check::required("name", &input.name, check::NAME)?),
        unit_kind: Some(input.unit_kind.or(was.unit_kind).unwrap_or(UnitKind::School)),
        district: check::optional("district", input.district.as_deref(), check::NAME)?,
        contact: check::optional("contact", input.contact.as_deref(), check::NAME)?,
        by_hand: input.by_hand.filter(|by_hand| *by_hand),
        unit: input.unit.or(was.unit),
        ..was
    })
}
