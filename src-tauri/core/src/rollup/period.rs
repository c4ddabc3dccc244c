//! The time that a figure is about.

use chrono::{Datelike, NaiveDate};
use std::fmt;
use std::str::FromStr;

use crate::school::year::{SchoolYear, Span};

/// A school year, a calendar year, a term, a school year up to a day, or any days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// *Läsår*
    SchoolYear(SchoolYear),
    /// *Kalenderår*
    Year(i32),
    /// *Termin*: autumn, July to December, or spring.
    Term(i32, bool),
    /// The school year up to and with a day.
    Date(NaiveDate),
    /// From a first to a last day.
    Days(NaiveDate, NaiveDate),
}

impl Period {
    /// The term of a date.
    pub fn term_of(date: NaiveDate) -> Period {
        Period::Term(date.year(), date.month() >= 7)
    }

    /// Its days.
    pub fn span(self) -> Span {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        match self {
            Period::SchoolYear(year) => year.span(),
            Period::Year(year) => Span { first: day(year, 1, 1), last: day(year, 12, 31) },
            Period::Term(year, true) => Span { first: day(year, 7, 1), last: day(year, 12, 31) },
            Period::Term(year, false) => Span { first: day(year, 1, 1), last: day(year, 6, 30) },
            Period::Date(date) => Span { first: SchoolYear::of(date).first_day(), last: date },
            Period::Days(first, last) => Span { first, last },
        }
    }

    /// The day for which its figures are computed.
    pub fn as_of(self, today: NaiveDate) -> NaiveDate {
        self.span().as_of(today)
    }

    /// The same a year earlier.
    pub fn before(self) -> Period {
        match self {
            Period::SchoolYear(year) => Period::SchoolYear(year.previous()),
            Period::Year(year) => Period::Year(year - 1),
            Period::Term(year, autumn) => Period::Term(year - 1, autumn),
            Period::Date(date) => Period::Date(year_before(date)),
            Period::Days(first, last) => Period::Days(year_before(first), year_before(last)),
        }
    }

    /// What it is fairly compared with: the same a year earlier, and while it lasts only up to the same day.
    pub fn compared_with(self, today: NaiveDate) -> Period {
        if !self.lasts(today) {
            return self.before();
        }
        let span = self.span();
        let so_far = Period::Date(today);
        if so_far.span().first == span.first { so_far } else { Period::Days(span.first, today) }.before()
    }

    /// It has begun and is not over.
    pub fn lasts(self, today: NaiveDate) -> bool {
        self.span().holds(today) && today < self.span().last
    }

    /// Its days up to today.
    pub fn days_so_far(self, today: NaiveDate) -> i64 {
        (self.as_of(today) - self.span().first).num_days() + 1
    }

    /// It has about as many days so far as another one: what is counted in both can be compared.
    pub fn is_as_long_as(self, other: Period, today: NaiveDate) -> bool {
        // A spring of a leap year has a day more, and an autumn some days more than a spring.
        (self.days_so_far(today) - other.days_so_far(today)).abs() <= 7
    }

    /// It is over before the other begins.
    pub fn is_before(self, other: Period) -> bool {
        self.span().last < other.span().first
    }

    /// The calendar year in which it begins: starts are published by calendar year.
    pub fn calendar_year(self) -> Period {
        Period::Year(self.span().first.year())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::SchoolYear(year) => year.fmt(f),
            Period::Year(year) => year.fmt(f),
            Period::Term(year, autumn) => write!(f, "{year}{}", if *autumn { "HT" } else { "VT" }),
            Period::Date(date) => date.fmt(f),
            Period::Days(first, last) => write!(f, "{first}/{last}"),
        }
    }
}

impl FromStr for Period {
    type Err = ();
    fn from_str(text: &str) -> Result<Period, ()> {
        let year = |text: &str| {
            let year = text.parse::<i32>().ok().filter(|_| text.len() == 4 && !text.starts_with(['+', '-']));
            year.filter(|year| (1990..=2100).contains(year))
        };
        if let Some(year) = year(text) {
            return Ok(Period::Year(year));
        }
        if let Some((start, autumn)) =
            text.strip_suffix("HT").map(|s| (s, true)).or(text.strip_suffix("VT").map(|s| (s, false)))
        {
            return year(start).map(|year| Period::Term(year, autumn)).ok_or(());
        }
        if let Ok(year) = text.parse() {
            return Ok(Period::SchoolYear(year));
        }
        let date = |text: &str| {
            let date: NaiveDate = text.parse().map_err(|_| ())?;
            let is_plain = (1990..=2100).contains(&date.year()) && date.to_string() == text;
            is_plain.then_some(date).ok_or(())
        };
        match text.split_once('/') {
            Some((first, last)) => {
                let (first, last) = (date(first)?, date(last)?);
                if first <= last { Ok(Period::Days(first, last)) } else { Err(()) }
            }
            None => date(text).map(Period::Date),
        }
    }
}

/// The same day a year earlier. 29 February has no earlier self; the day before it has.
fn year_before(date: NaiveDate) -> NaiveDate {
    let year = date.year() - 1;
    date.with_year(year).or_else(|| date.pred_opt()?.with_year(year)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_written_and_read_alike_and_have_their_days() {
        for (text, first, last, before) in [
            ("2020/21", "2020-07-01", "2021-06-30", "2019/20"),
            ("2021", "2021-01-01", "2021-12-31", "2020"),
            ("2020HT", "2020-07-01", "2020-12-31", "2019HT"),
            ("2021VT", "2021-01-01", "2021-06-30", "2020VT"),
            ("2020-10-14", "2020-07-01", "2020-10-14", "2019-10-14"),
            ("2024-02-29", "2023-07-01", "2024-02-29", "2023-02-28"),
            ("2026-01-01/2026-03-15", "2026-01-01", "2026-03-15", "2025-01-01/2025-03-15"),
        ] {
            let period: Period = text.parse().unwrap();
            assert_eq!(period.to_string(), text);
            let span = period.span();
            assert_eq!(
                (span.first.to_string(), span.last.to_string()),
                (first.into(), last.into()),
                "{text}"
            );
            assert_eq!(period.before().to_string(), before);
        }
        for bad in [
            "",
            "20",
            "2020/22",
            "HT",
            "+202",
            "2020ht",
            "1850",
            "2020-13-01",
            "2020-1-1",
            "2026-03-15/2026-01-01",
        ] {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_period_that_lasts_is_compared_with_the_same_days_a_year_earlier() {
        for (period, today, with) in [
            ("2026/27", "2026-11-22", "2025-11-22"),
            ("2026HT", "2026-11-22", "2025-11-22"),
            ("2027VT", "2027-03-15", "2026-01-01/2026-03-15"),
            ("2026", "2026-11-22", "2025-01-01/2025-11-22"),
            ("2026-12-01", "2026-11-22", "2025-11-22"),
            ("2026-11-22", "2026-11-22", "2025-11-22"),
            ("2026HT", "2026-12-31", "2025HT"),
            ("2025/26", "2026-11-22", "2024/25"),
        ] {
            let period: Period = period.parse().unwrap();
            let today = today.parse().unwrap();
            assert_eq!(period.compared_with(today).to_string(), with, "{period} {today}");
            assert!(period.is_as_long_as(period.compared_with(today), today), "{period} {today}");
            assert_eq!(
                period.is_as_long_as(period.before(), today),
                !period.lasts(today),
                "{period} {today}"
            );
        }
    }
}
