//! The unit itself: its facts, programmes, breaks, start-up steps, lessons learned and other events.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Deed, Doing, find, first_free};
use crate::actions::action::*;
use crate::actions::check;
use crate::base::{Code, Error, Id, Result};
use crate::school::codes::UnitKind;
use crate::school::fields::Record;
use crate::school::kinds::*;
use crate::school::year::SchoolYear;
use crate::store::Write;

/// The breaks of every school year, by the words for them.
pub const USUAL_BREAKS: [&str; 5] =
    ["break-autumn", "break-christmas", "break-winter", "break-easter", "break-summer"];

impl Doing<'_> {
    pub(super) fn set_up(&mut self, input: SetUp) -> Result<Deed> {
        if let Some(name) = self.school.unit().name.or(self.school.office().name) {
            return Err(Error::new(Code::BookExists).with("name", name));
        }
        let unit = self.unit_record(&input.unit, Unit::default())?;
        let name = unit.name.clone().unwrap_or_default();
        let mut writes = vec![Write::set(self.unit, &unit)];
        writes.extend(self.usual_breaks(self.year()));
        if let Some(classes) = input.classes
            && !classes.classes.is_empty()
        {
            writes.extend(self.class_writes(&classes)?);
        }
        Ok(Deed::new("set-up", writes).class(name))
    }

    pub(super) fn edit_unit(&self, input: &UnitInput) -> Result<Deed> {
        let unit = self.unit_record(input, self.school.unit())?;
        Ok(Deed::new("edit-unit", vec![Write::set(self.unit, &unit)]))
    }

    fn unit_record(&self, input: &UnitInput, was: Unit) -> Result<Unit> {
        Ok(Unit {
            name: Some(check::required("name", &input.name, check::NAME)?),
            unit_kind: Some(input.unit_kind.or(was.unit_kind).unwrap_or(UnitKind::School)),
            school_code: check::digits("school_code", input.school_code.as_deref(), 8)?,
            municipality: check::digits("municipality", input.municipality.as_deref(), 4)?,
            district: check::optional("district", input.district.as_deref(), check::NAME)?,
            contact: check::optional("contact", input.contact.as_deref(), check::NAME)?,
            ..was
        })
    }

    /// The breaks that most schools have, as a first guess that the settings show and let change. None where the
    /// year has breaks already.
    pub(super) fn usual_breaks(&self, year: SchoolYear) -> Vec<Write> {
        if self.school.has_breaks_in(year) {
            return Vec::new();
        }
        let start = year.first_day().year();
        let week = |year: i32, week: u32, day: Weekday| NaiveDate::from_isoywd_opt(year, week, day);
        let date = NaiveDate::from_ymd_opt;
        let easter = easter_monday(start + 1);
        let days = [
            (week(start, 44, Weekday::Mon), week(start, 44, Weekday::Fri)),
            (date(start, 12, 21), date(start + 1, 1, 8)),
            (week(start + 1, 9, Weekday::Mon), week(start + 1, 9, Weekday::Fri)),
            (easter, easter.and_then(|day| day.checked_add_days(chrono::Days::new(4)))),
            (date(start + 1, 6, 14), date(start + 1, 8, 17)),
        ];
        USUAL_BREAKS
            .into_iter()
            .zip(days)
            .filter_map(|(key, (from, to))| {
                let record =
                    SchoolBreak { name: Some(self.words.get(key)), from, to, ..SchoolBreak::default() };
                let id = self.break_id(from?);
                // One that was moved from that day has it still.
                (!self.school.breaks.contains_key(&id)).then(|| Write::set(id, &record))
            })
            .collect()
    }

    pub(super) fn add_usual_breaks(&self, school_year: &str) -> Result<Deed> {
        let year = self.read_year(school_year)?;
        Ok(Deed::new("add-usual-breaks", self.usual_breaks(year)).class(year.to_string()))
    }

    fn break_id(&self, from: NaiveDate) -> Id {
        Id::from_key(self.unit, &[SchoolBreak::KIND, &from.to_string()])
    }

    pub(super) fn set_break(&self, input: BreakInput) -> Result<Deed> {
        if input.to < input.from {
            return Err(Error::new(Code::DateOrder).at("to"));
        }
        check::free_text("name", Some(&input.name))?;
        let record = SchoolBreak {
            name: Some(check::required("name", &input.name, check::NAME)?),
            from: Some(check::plausible("from", input.from)?),
            to: Some(check::plausible("to", input.to)?),
            ..SchoolBreak::default()
        };
        // The same break is corrected; another one that begins that day is another one.
        let same = |one: &SchoolBreak| one.from == record.from && one.name == record.name;
        let known = || self.school.breaks.iter().find(|(_, one)| same(one)).map(|(id, _)| *id);
        let id = input.id.or_else(known).unwrap_or_else(|| {
            first_free(&self.school.breaks, |again| {
                Id::from_key(self.unit, &[&[SchoolBreak::KIND, &input.from.to_string()], again].concat())
            })
        });
        let extra = self.school.breaks.get(&id).map(|was| was.extra.clone()).unwrap_or_default();
        let record = SchoolBreak { extra, ..record };
        Ok(Deed::new("set-break", vec![Write::set(id, &record)]).class(input.name))
    }

    pub(super) fn remove_break(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.breaks, id)?;
        Ok(Deed::new("remove-break", vec![Write::remove::<SchoolBreak>(id)])
            .class(was.name.unwrap_or_default()))
    }

    pub(super) fn add_participation(&self, input: ParticipationInput) -> Result<Deed> {
        let programme = self.programme("programme", &input.programme)?;
        let record = Participation {
            programme: Some(programme.clone()),
            change: Some(input.change),
            date: Some(check::plausible("date", input.date)?),
            reason: check::free_text("reason", input.reason.as_deref())?,
            ..Participation::default()
        };
        let key = [Participation::KIND, &programme, input.change.code(), &input.date.to_string()];
        let writes = vec![Write::set(Id::from_key(self.unit, &key), &record)];
        Ok(Deed::new("add-participation", writes).class(programme.to_uppercase()).date(input.date))
    }

    pub(super) fn remove_participation(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.participations, id)?;
        let name = was.programme.unwrap_or_default().to_uppercase();
        Ok(Deed::new("remove-participation", vec![Write::remove::<Participation>(id)]).class(name))
    }

    pub(super) fn programme(&self, field: &str, code: &str) -> Result<String> {
        let known: std::collections::BTreeSet<&str> =
            crate::programme::shipped().iter().map(|edition| edition.programme.as_str()).collect();
        if known.contains(code) {
            return Ok(code.to_owned());
        }
        let list = known.into_iter().collect::<Vec<_>>().join(", ");
        Err(Error::new(Code::ValueUnknown).with("value", code).with("known", list).at(field))
    }

    pub(super) fn set_startup(&self, term: &str, item: &str, value: Option<u32>) -> Result<Deed> {
        let is_term = term.len() == 6
            && term[..4].parse::<u32>().is_ok_and(|year| (2000..=2100).contains(&year))
            && matches!(&term[4..], "HT" | "VT");
        if !is_term {
            return Err(Error::new(Code::ValueUnknown)
                .with("value", term)
                .with("known", "2026HT")
                .at("term"));
        }
        let items = || Startup::COLUMNS.iter().map(|(name, _)| *name).filter(|name| *name != "term");
        if !items().any(|name| name == item) {
            let known = items().collect::<Vec<_>>().join(", ");
            return Err(Error::new(Code::ValueUnknown).with("value", item).with("known", known).at("item"));
        }
        let value = check::number(item, value, 0, 2)?;
        let id = Id::from_key(self.unit, &[Startup::KIND, term]);
        let mut fields = self.school.startups.get(&id).map(Record::to_fields).unwrap_or_default();
        fields.insert("term".to_owned(), term.to_owned());
        match value {
            Some(value) => fields.insert(item.to_owned(), value.to_string()),
            None => fields.remove(item),
        };
        Ok(Deed::new("set-startup", vec![Write { kind: Startup::KIND.to_owned(), id, fields: Some(fields) }]))
    }

    fn learned_record(&self, input: LearnedInput, was: Learned) -> Result<Learned> {
        let text = check::free_text("text", Some(&input.text))?;
        Ok(Learned {
            phase: Some(input.phase),
            heading: Some(input.heading),
            text: Some(text.ok_or_else(|| Error::new(Code::TextMissing).at("text"))?),
            shared: Some(input.shared),
            date: was.date.or(Some(self.today)),
            extra: was.extra,
        })
    }

    pub(super) fn add_learned(&mut self, input: LearnedInput) -> Result<Deed> {
        let record = self.learned_record(input, Learned::default())?;
        Ok(Deed::new("add-learned", vec![Write::set(self.entropy.id(), &record)]))
    }

    pub(super) fn edit_learned(&self, id: Id, input: LearnedInput) -> Result<Deed> {
        let record = self.learned_record(input, find(&self.school.learned, id)?)?;
        Ok(Deed::new("edit-learned", vec![Write::set(id, &record)]))
    }

    pub(super) fn remove_learned(&self, id: Id) -> Result<Deed> {
        find(&self.school.learned, id)?;
        Ok(Deed::new("remove-learned", vec![Write::remove::<Learned>(id)]))
    }

    pub(super) fn add_half_day(&self, date: NaiveDate, present: Option<u32>) -> Result<Deed> {
        let date = check::past("date", date, self.today)?;
        let present = check::number("present", present, 0, 1000)?;
        let record = KnowledgeHalfDay { date: Some(date), present, ..KnowledgeHalfDay::default() };
        let id = Id::from_key(self.unit, &[KnowledgeHalfDay::KIND, &date.to_string()]);
        Ok(Deed::new("add-half-day", vec![Write::set(id, &record)]).date(date))
    }

    pub(super) fn add_supervision(
        &self,
        date: NaiveDate,
        minutes: Option<u32>,
        people: Vec<Id>,
    ) -> Result<Deed> {
        let date = check::past("date", date, self.today)?;
        for person in &people {
            find(&self.school.people, *person)?;
        }
        let record = Supervision {
            date: Some(date),
            minutes: check::number("minutes", minutes, 1, 1440)?,
            people: (!people.is_empty()).then_some(people),
            ..Supervision::default()
        };
        let id = Id::from_key(self.unit, &[Supervision::KIND, &date.to_string()]);
        Ok(Deed::new("add-supervision", vec![Write::set(id, &record)]).date(date))
    }

    pub(super) fn remove_event(&self, id: Id) -> Result<Deed> {
        let write = if self.school.half_days.contains_key(&id) {
            Write::remove::<KnowledgeHalfDay>(id)
        } else {
            find(&self.school.supervisions, id)?;
            Write::remove::<Supervision>(id)
        };
        Ok(Deed::new("remove-event", vec![write]))
    }

    pub(super) fn set_evaluation(&self, input: EvaluationInput) -> Result<Deed> {
        let run = find(&self.school.runs, input.run)?;
        let question = check::required("question", &input.question, check::NAME)?;
        check::free_text("question", Some(&question))?;
        let record = Evaluation {
            run: Some(input.run),
            question: Some(question.clone()),
            agree: check::number("agree", input.agree, 0, 500)?,
            partly: check::number("partly", input.partly, 0, 500)?,
            disagree: check::number("disagree", input.disagree, 0, 500)?,
            unsure: check::number("unsure", input.unsure, 0, 500)?,
            ..Evaluation::default()
        };
        let folded = crate::school::folded;
        let same = |one: &Evaluation| {
            one.run == Some(input.run)
                && one.question.as_deref().is_some_and(|other| folded(other) == folded(&question))
        };
        let usual = Id::from_key(input.run, &[Evaluation::KIND, &folded(&question)]);
        let known = || self.school.evaluations.iter().find(|(_, one)| same(one)).map(|(id, _)| *id);
        let id = if self.school.evaluations.contains_key(&usual) { usual } else { known().unwrap_or(usual) };
        Ok(Deed::new("set-evaluation", vec![Write::set(id, &record)]).class(self.class_of(&run)))
    }

    pub(super) fn set_focus(&self, school_year: &str, items: &[String]) -> Result<Deed> {
        let year = self.read_year(school_year)?;
        if items.len() > 3 {
            return Err(Error::new(Code::NumberRange).with("min", 0).with("max", 3).at("items"));
        }
        let mut texts = Vec::new();
        for item in items {
            texts.extend(check::free_text("items", Some(item))?);
        }
        let mut texts = texts.into_iter();
        let record = Focus {
            school_year: Some(year.to_string()),
            first: texts.next(),
            second: texts.next(),
            third: texts.next(),
            ..Focus::default()
        };
        let id = Id::from_key(self.unit, &[Focus::KIND, &year.to_string()]);
        Ok(Deed::new("set-focus", vec![Write::set(id, &record)]))
    }
}

/// The Monday of the week before Easter Sunday, when Stockholm's schools have their break.
fn easter_monday(year: i32) -> Option<NaiveDate> {
    // The anonymous Gregorian computus.
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    let sunday = NaiveDate::from_ymd_opt(year, month.unsigned_abs(), day.unsigned_abs())?;
    sunday.checked_sub_days(chrono::Days::new(6))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_breaks_lie_before_easter() {
        for (year, monday) in [(2025, "2025-04-14"), (2026, "2026-03-30"), (2027, "2027-03-22")] {
            assert_eq!(easter_monday(year), monday.parse().ok(), "{year}");
        }
    }
}
