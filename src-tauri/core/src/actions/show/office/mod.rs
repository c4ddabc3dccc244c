//! What an office sees: its units, their figures, and the *lägesrapport* made of them.

mod by_district;
mod districts;
mod drafts;
mod list;
mod lists;
mod matrix;
mod overview;
mod quality;
mod research;
mod rows;
mod tables;
mod units;

use chrono::NaiveDate;

use crate::actions::Book;
use crate::actions::receive::saved_at;
use crate::actions::views::PeriodChoice;
use crate::base::clock::stamp_ms;
use crate::base::{Code, Error, Result};
use crate::rollup::{Input, Period, Source, World};
use crate::school::year::SchoolYear;
use crate::words::Words;

/// The texts that a person may write in the *lägesrapport*.
pub const REPORT_PARTS: &[&str] =
    &["heading", "summary", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "equality"];

impl Book {
    /// What came from others, read once.
    pub(in crate::actions) fn sources(&self) -> Result<&[Source]> {
        if let Some(known) = self.received.get() {
            return Ok(known);
        }
        let (came, mut found) = (self.store.came()?, Vec::new());
        for (scope, hlc) in self.store.scopes()? {
            let school = self.store.load_of(scope)?;
            let day = |ms| self.store.clock.local_of_ms(ms).date();
            let saved = |(read, created): &(u64, String)| {
                let read = self.store.clock.local_of_ms(*read);
                saved_at(self.store.clock, created).map_or(read, |saved| saved.min(read)).date()
            };
            let came = came.get(&scope).into_iter().flatten().map(saved).collect();
            found.push(Source { scope, school, came, latest: Some(day(stamp_ms(hlc))) });
        }
        Ok(self.received.get_or_init(|| found))
    }

    /// What figures are computed from.
    pub(super) fn input(&self) -> Result<Input<'_>> {
        if !self.is_office() {
            return Err(Error::new(if self.is_set_up() { Code::RoleOther } else { Code::BookEmpty }));
        }
        let scope = self.store.scope().ok_or_else(|| Error::new(Code::BookEmpty))?;
        Ok(Input { scope, own: &self.school, sources: self.sources()?, today: self.today() })
    }

    /// The units of a period, in the districts of its end.
    pub(in crate::actions) fn world(&self, period: Period) -> Result<World<'_>> {
        Ok(World::new(&self.input()?, period, period.as_of(self.today())))
    }

    /// A period of a text, or the current school year.
    pub(super) fn read_period(&self, text: Option<&str>) -> Result<Period> {
        let current = Period::SchoolYear(self.school_year());
        text.map_or(Ok(current), |text| {
            let known = format!("{current}, {}, {}", current.calendar_year(), Period::term_of(self.today()));
            text.parse().map_err(|()| Error::new(Code::ValueUnknown).with("value", text).with("known", known))
        })
    }

    /// The periods that can be shown: those since the first record, the latest first.
    pub(super) fn periods(&self, shown: Period) -> Result<Vec<PeriodChoice>> {
        let mut found = self.known_periods()?;
        found.insert(0, Period::Date(self.today()));
        if !found.contains(&shown) {
            found.insert(0, shown);
        }
        Ok(self.choices(found))
    }

    /// What a period can be compared with: the same a year earlier whatever is known of it, then the others before it.
    pub(super) fn periods_before(&self, shown: Period, with: Option<Period>) -> Result<Vec<PeriodChoice>> {
        let mut found = vec![shown.compared_with(self.today()), shown.before()];
        found.dedup();
        for other in self.known_periods()?.into_iter().chain(with) {
            if other.is_before(shown) && !found.contains(&other) {
                found.push(other);
            }
        }
        let text = |period: Period| text_beside(&self.words, period, shown);
        let choice = |period: Period| PeriodChoice { key: period.to_string(), text: text(period) };
        Ok(found.into_iter().map(choice).collect())
    }

    fn choices(&self, periods: Vec<Period>) -> Vec<PeriodChoice> {
        let choice =
            |period: Period| PeriodChoice { key: period.to_string(), text: self.period_text(period) };
        periods.into_iter().map(choice).collect()
    }

    fn known_periods(&self) -> Result<Vec<Period>> {
        let today = self.today();
        let lessons = self.sources()?.iter().flat_map(|source| source.school.lessons.values());
        let hands = self.school.hand_figures.values().filter_map(|hand| hand.period.as_deref()?.parse().ok());
        let first = lessons.filter_map(|l| l.date).chain(hands.map(|p: Period| p.span().first)).min();
        let first = first.map_or(self.school_year(), SchoolYear::of).max(SchoolYear::of(past(today)));
        let mut found = Vec::new();
        let mut year = self.school_year();
        while year >= first {
            found.push(Period::SchoolYear(year));
            let autumn = Period::term_of(year.first_day());
            let spring = Period::term_of(year.last_day());
            found.extend([spring, autumn].into_iter().filter(|term| term.span().first <= today));
            found.push(autumn.calendar_year());
            year = year.previous();
        }
        Ok(found)
    }

    /// "2020/21", "HT 2020", "2021": for tables.
    pub(super) fn short_period(&self, period: Period) -> String {
        match period {
            Period::Term(year, autumn) => {
                self.words.msg(if autumn { "period-autumn" } else { "period-spring" }, &[("year", &year)])
            }
            Period::Date(date) => self.words.msg("period-to", &[("date", &date)]),
            Period::Days(first, last) => format!("{first}–{last}"),
            other => other.to_string(),
        }
    }

    /// The same above columns: of a term or a year that is cut at a day which one it is.
    pub(super) fn head_beside(&self, period: Period, shown: Period) -> String {
        let short = self.short_period(period);
        match period {
            Period::Date(date) if matches!(shown, Period::SchoolYear(_)) => {
                format!("{} {short}", SchoolYear::of(date))
            }
            Period::Date(date) if Period::term_of(date).span().first == period.span().first => {
                format!("{} {short}", self.short_period(Period::term_of(date)))
            }
            _ => short,
        }
    }

    /// "läsåret 2020/21", "hösten 2020", "kalenderåret 2021"
    pub(super) fn period_text(&self, period: Period) -> String {
        period_text(&self.words, period)
    }

    /// The same of a period as it stands in records; what is none stays as it is.
    pub fn period_name(&self, key: Option<&str>) -> String {
        let key = key.unwrap_or_default();
        key.parse().map_or_else(|()| key.to_owned(), |period| self.period_text(period))
    }
}

/// "läsåret 2020/21", "hösten 2020", "kalenderåret 2021"
pub(super) fn period_text(w: &Words, period: Period) -> String {
    match period {
        Period::SchoolYear(year) => w.msg("report-year", &[("year", &year)]),
        Period::Year(year) => w.msg("period-calendar", &[("year", &year)]),
        Period::Term(year, true) => w.msg("term-autumn", &[("year", &year)]),
        Period::Term(year, false) => w.msg("term-spring", &[("year", &year)]),
        // So far the school year is its autumn, and that is what people call it.
        Period::Date(date) if Period::term_of(date).span().first == period.span().first => {
            let term = period_text(w, Period::term_of(date));
            w.msg("period-term-until", &[("term", &term), ("date", &w.full_date(date))])
        }
        Period::Date(date) => {
            w.msg("period-until", &[("year", &SchoolYear::of(date)), ("date", &w.full_date(date))])
        }
        Period::Days(first, last) => {
            w.msg("period-days", &[("from", &w.full_date(first)), ("to", &w.full_date(last))])
        }
    }
}

/// The same of what another one is compared with: beside a school year a part of one is a part of a school year, also
/// where it has no more days than its autumn.
pub(super) fn text_beside(w: &Words, period: Period, shown: Period) -> String {
    match (period, shown) {
        (Period::Date(date), Period::SchoolYear(_)) => {
            w.msg("period-until", &[("year", &SchoolYear::of(date)), ("date", &w.full_date(date))])
        }
        _ => period_text(w, period),
    }
}

/// Nothing older is offered to choose.
fn past(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(chrono::Days::new(12 * 366)).unwrap_or(today)
}
