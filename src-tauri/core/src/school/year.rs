//! The school year (*läsår*), 1 July to 30 June, and its terms.

use chrono::{Datelike, NaiveDate};
use std::fmt;
use std::str::FromStr;

/// Days from a first to a last one, both of them included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Span {
    /// The date lies in it.
    pub fn holds(self, date: NaiveDate) -> bool {
        self.first <= date && date <= self.last
    }

    /// The day for which figures are computed: today, or the last day once it is over.
    pub fn as_of(self, today: NaiveDate) -> NaiveDate {
        today.clamp(self.first, self.last.max(self.first))
    }
}

/// A school year, named by the calendar year in which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear(i32);

impl SchoolYear {
    /// The school year of a date.
    pub fn of(date: NaiveDate) -> SchoolYear {
        SchoolYear(if date.month() >= 7 { date.year() } else { date.year() - 1 })
    }

    /// Its first day, 1 July.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 7, 1).unwrap_or_default()
    }

    /// Its last day, 30 June.
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 + 1, 6, 30).unwrap_or_default()
    }

    /// Its days.
    pub fn span(self) -> Span {
        Span { first: self.first_day(), last: self.last_day() }
    }

    /// The date lies in it.
    pub fn holds(self, date: NaiveDate) -> bool {
        SchoolYear::of(date) == self
    }

    /// The year before.
    pub fn previous(self) -> SchoolYear {
        SchoolYear(self.0 - 1)
    }

    /// The year after.
    pub fn next(self) -> SchoolYear {
        SchoolYear(self.0 + 1)
    }

    /// The day for which the year's figures are computed: today, or its last day once it is over.
    pub fn as_of(self, today: NaiveDate) -> NaiveDate {
        self.span().as_of(today)
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

impl FromStr for SchoolYear {
    type Err = ();
    fn from_str(text: &str) -> Result<SchoolYear, ()> {
        let year = text.get(..4).and_then(|y| y.parse().ok()).map(SchoolYear).ok_or(())?;
        if year.0 > 1900 && year.to_string() == text { Ok(year) } else { Err(()) }
    }
}

/// The term of a date: "2026HT" (July–December) or "2026VT".
pub fn term_of(date: NaiveDate) -> String {
    format!("{}{}", date.year(), if date.month() >= 7 { "HT" } else { "VT" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_runs_from_july_to_june() {
        let date = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(SchoolYear::of(date("2026-06-30")).to_string(), "2025/26");
        assert_eq!(SchoolYear::of(date("2026-07-01")).to_string(), "2026/27");
        assert_eq!(SchoolYear::of(date("1999-08-01")).to_string(), "1999/00");
        assert_eq!("2025/26".parse(), Ok(SchoolYear(2025)));
        for bad in ["2025/27", "2025", "25/26", "2025/2026", "åååå/26"] {
            assert!(bad.parse::<SchoolYear>().is_err(), "{bad}");
        }
        assert_eq!(term_of(date("2026-06-30")), "2026VT");
        assert_eq!(SchoolYear(2024).as_of(date("2026-11-20")), date("2025-06-30"));
    }
}
