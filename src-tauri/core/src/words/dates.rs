//! Dates for people: "tisdag 17 november", "tis 17 nov", "14.05", and how a typed date is read.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, Timelike, Weekday};
use serde::{Deserialize, Serialize};

use super::{Lang, Words};
use crate::base::{Code, Error, Result};

/// A date with the ways in which a screen shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Day {
    /// `2026-11-17`
    pub iso: String,
    /// "tisdag 17 november"; with the year where it is not the current one.
    pub long: String,
    /// "tis 17 nov"
    pub short: String,
    /// The ISO week.
    pub week: u32,
}

impl Words {
    /// A date in all its forms, seen from `today`.
    pub fn day(&self, date: NaiveDate, today: NaiveDate) -> Day {
        Day {
            iso: date.to_string(),
            long: self.long_date(date, today),
            short: self.short_date(date),
            week: date.iso_week().week(),
        }
    }

    /// "tisdag 17 november", or "tisdag 17 november 2025" where the year is not that of `today`.
    pub fn long_date(&self, date: NaiveDate, today: NaiveDate) -> String {
        let weekday = self.weekday(date.weekday());
        let month = self.get(&format!("month-{}", date.month()));
        let day = date.day();
        if date.year() == today.year() {
            self.msg("date-long", &[("weekday", &weekday), ("day", &day), ("month", &month)])
        } else {
            let year = date.format("%Y");
            self.msg(
                "date-long-year",
                &[("weekday", &weekday), ("day", &day), ("month", &month), ("year", &Text(year))],
            )
        }
    }

    /// "17 november 2026", for the head of a document.
    pub fn full_date(&self, date: NaiveDate) -> String {
        let month = self.get(&format!("month-{}", date.month()));
        self.msg("date-full", &[("day", &date.day()), ("month", &month), ("year", &date.year())])
    }

    /// "tis 17 nov"
    pub fn short_date(&self, date: NaiveDate) -> String {
        let weekday = self.get(&format!("weekday-short-{}", date.weekday().number_from_monday()));
        let month = self.get(&format!("month-short-{}", date.month()));
        self.msg("date-short", &[("weekday", &weekday), ("day", &date.day()), ("month", &month)])
    }

    /// "tisdag"
    pub fn weekday(&self, day: Weekday) -> String {
        self.get(&format!("weekday-{}", day.number_from_monday()))
    }

    /// "14.05" in Swedish, "14:05" in English.
    pub fn time(&self, time: NaiveDateTime) -> String {
        let sign = if self.lang == Lang::Sv { '.' } else { ':' };
        format!("{:02}{sign}{:02}", time.hour(), time.minute())
    }

    /// "tor 14.02" for a moment of the last days, with the date where it is longer ago.
    pub fn moment(&self, time: NaiveDateTime, today: NaiveDate) -> String {
        let date = time.date();
        let clock = self.time(time);
        if date == today {
            self.msg("moment-today", &[("time", &clock)])
        } else if date.succ_opt() == Some(today) {
            self.msg("moment-yesterday", &[("time", &clock)])
        } else {
            let day = if date.year() == today.year() { self.short_date(date) } else { date.to_string() };
            self.msg("moment-day", &[("day", &day), ("time", &clock)])
        }
    }

    /// Reads a date as people type it: "i dag", "i går", "tis", "20/11", "20 nov", "20261120", "2026-11-20",
    /// "v47 tis". Without a year the date nearest to `today` is meant.
    ///
    /// # Errors
    /// [`Code::DateUnclear`] with what was typed.
    pub fn read_date(&self, typed: &str, today: NaiveDate) -> Result<NaiveDate> {
        let text = typed.trim().to_lowercase();
        self.parse_date(&text, today)
            .or_else(|| self.others().find_map(|words| words.parse_date(&text, today)))
            .ok_or_else(|| Error::new(Code::DateUnclear).with("text", typed.trim()))
    }

    /// Reads a date of which a month may be all that is known: "maj 2025", "2025-05", "5/2025". Its first day is meant.
    ///
    /// # Errors
    /// [`Code::DateUnclear`] with what was typed.
    pub fn read_month_or_date(&self, typed: &str, today: NaiveDate) -> Result<NaiveDate> {
        let text = typed.trim().to_lowercase();
        let month = || {
            parse_year_month(&text)
                .or_else(|| self.parse_named_month(&text))
                .or_else(|| self.others().find_map(|words| words.parse_named_month(&text)))
        };
        self.read_date(typed, today).or_else(|unclear| month().ok_or(unclear))
    }

    /// The other languages: the page may be in one, and the fingers in another.
    fn others(&self) -> impl Iterator<Item = Words> {
        Lang::ALL.iter().filter(|lang| **lang != self.lang).map(|lang| Words::new(*lang))
    }

    /// "maj 2025"
    fn parse_named_month(&self, text: &str) -> Option<NaiveDate> {
        let (name, year) = text.split_once(char::is_whitespace)?;
        let year = year.trim();
        NaiveDate::from_ymd_opt(year.parse().ok().filter(|_| year.len() == 4)?, self.month_named(name)?, 1)
    }

    /// "nov", "nov.", "november"
    fn month_named(&self, name: &str) -> Option<u32> {
        let name = name.trim_end_matches('.');
        (1..=12).find(|m| {
            name == self.get(&format!("month-{m}")).to_lowercase()
                || name == self.get(&format!("month-short-{m}")).to_lowercase()
        })
    }

    fn parse_date(&self, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        for (key, back) in [("date-word-today", 0), ("date-word-yesterday", 1), ("date-word-day-before", 2)] {
            if self.get(key).split('|').any(|word| word == text) {
                return today.checked_sub_days(Days::new(back));
            }
        }
        if let Some(weekday) = self.parse_weekday(text) {
            // The latest such day, today included: people log what has been.
            let back = (7 + today.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
            return today.checked_sub_days(Days::new(back.into()));
        }
        self.parse_week(text, today)
            .or_else(|| parse_numbers(text, today))
            .or_else(|| self.parse_month(text, today))
    }

    fn parse_weekday(&self, text: &str) -> Option<Weekday> {
        let days = [
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
            Weekday::Sat,
            Weekday::Sun,
        ];
        days.into_iter().find(|day| {
            let number = day.number_from_monday();
            let name = self.weekday(*day).to_lowercase();
            // "to", "tor", "tors": two letters are enough to tell the days apart.
            (text.chars().count() >= 2 && name.starts_with(text))
                || text == self.get(&format!("weekday-short-{number}")).to_lowercase()
        })
    }

    /// "v47 tis", "v. 47", "vecka 47 tisdag", "week 47 tue": without a weekday, Monday.
    fn parse_week(&self, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let rest =
            ["vecka", "week", "v.", "v", "w"].iter().find_map(|sign| text.strip_prefix(sign))?.trim_start();
        let (number, day) = rest.split_once(' ').unwrap_or((rest, ""));
        let week: u32 = number.parse().ok()?;
        let weekday = if day.trim().is_empty() { Weekday::Mon } else { self.parse_weekday(day.trim())? };
        nearest(today, |year| NaiveDate::from_isoywd_opt(year, week, weekday))
    }

    /// "20 nov", "20 november", "20 november 2025".
    fn parse_month(&self, text: &str, today: NaiveDate) -> Option<NaiveDate> {
        let mut parts = text.split_whitespace();
        let day: u32 = parts.next()?.trim_end_matches('.').parse().ok()?;
        let month = self.month_named(parts.next()?)?;
        match (parts.next(), parts.next()) {
            (None, _) => nearest(today, |year| NaiveDate::from_ymd_opt(year, month, day)),
            (Some(year), None) => NaiveDate::from_ymd_opt(year.parse().ok()?, month, day),
            _ => None,
        }
    }
}

/// "2025-05", "5/2025"
fn parse_year_month(text: &str) -> Option<NaiveDate> {
    let (one, other) = text.split_once(['-', '/'])?;
    let (year, month) = if one.len() == 4 { (one, other) } else { (other, one) };
    NaiveDate::from_ymd_opt(year.parse().ok().filter(|_| year.len() == 4)?, month.parse().ok()?, 1)
}

/// "2026-11-20", "20261120", "261120", "20/11", "20/11 2026", "20.11".
fn parse_numbers(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|p| !p.is_empty()).collect();
    if parts.iter().any(|part| !part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    let year = |part: &str| -> Option<i32> {
        match part.len() {
            4 => part.parse().ok(),
            2 => Some(2000 + part.parse::<i32>().ok()?),
            _ => None,
        }
    };
    match parts.as_slice() {
        [one] if one.len() == 8 => {
            NaiveDate::from_ymd_opt(year(&one[..4])?, number(&one[4..6])?, number(&one[6..])?)
        }
        [one] if one.len() == 6 => {
            NaiveDate::from_ymd_opt(year(&one[..2])?, number(&one[2..4])?, number(&one[4..])?)
        }
        [y, m, d] if y.len() == 4 => NaiveDate::from_ymd_opt(year(y)?, number(m)?, number(d)?),
        [d, m, y] if y.len() == 4 || text.contains(['/', '.']) => {
            NaiveDate::from_ymd_opt(year(y)?, number(m)?, number(d)?)
        }
        [d, m] => nearest(today, |year| NaiveDate::from_ymd_opt(year, number(m)?, number(d)?)),
        _ => None,
    }
}

/// Of the date's occurrences last, this and next year, the one nearest to today.
fn nearest(today: NaiveDate, make: impl Fn(i32) -> Option<NaiveDate>) -> Option<NaiveDate> {
    (today.year() - 1..=today.year() + 1).filter_map(make).min_by_key(|date| (*date - today).num_days().abs())
}

/// Keeps a year as text: as a number Fluent might group its digits.
struct Text<T>(T);
impl<T: std::fmt::Display> std::fmt::Display for Text<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_read_as_people_say_them() {
        let sv = Words::new(Lang::Sv);
        let today = date("2026-11-20");
        let day = sv.day(date("2026-11-17"), today);
        assert_eq!(
            (day.long.as_str(), day.short.as_str(), day.week),
            ("tisdag 17 november", "tis 17 nov", 47)
        );
        assert_eq!(sv.long_date(date("2025-11-17"), today), "måndag 17 november 2025");
        assert_eq!(sv.full_date(today), "20 november 2026");
        let at =
            |text: &str| sv.moment(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), today);
        assert_eq!(at("2026-11-20 14:05"), "i dag 14.05");
        assert_eq!(at("2026-11-19 09:00"), "i går 09.00");
        assert_eq!(at("2026-11-12 14:02"), "tors 12 nov 14.02");
    }

    #[test]
    fn typed_dates_are_understood() {
        let sv = Words::new(Lang::Sv);
        let today = date("2026-11-20"); // a Friday
        for (typed, meant) in [
            ("i dag", "2026-11-20"),
            ("idag", "2026-11-20"),
            ("I går", "2026-11-19"),
            ("igår", "2026-11-19"),
            ("i förrgår", "2026-11-18"),
            ("20/11", "2026-11-20"),
            ("3/1", "2027-01-03"),
            ("20/11 2025", "2025-11-20"),
            ("20261117", "2026-11-17"),
            ("261117", "2026-11-17"),
            ("2026-11-17", "2026-11-17"),
            ("v47 tis", "2026-11-17"),
            ("v48 tor", "2026-11-26"),
            ("v48 to", "2026-11-26"),
            ("vecka 46", "2026-11-09"),
            ("v. 47 fredag", "2026-11-20"),
            ("tis", "2026-11-17"),
            ("fredag", "2026-11-20"),
            ("17 nov", "2026-11-17"),
            ("17 november 2025", "2025-11-17"),
            ("17.11", "2026-11-17"),
            ("17.11.26", "2026-11-17"),
        ] {
            assert_eq!(sv.read_date(typed, today), Ok(date(meant)), "{typed}");
        }
        for typed in ["", "32/1", "20261399", "snart", "v60", "12", "2026-11", "20/11/x", "v47 nisdag"] {
            assert_eq!(sv.read_date(typed, today).unwrap_err().code, Code::DateUnclear, "{typed}");
        }
    }

    #[test]
    fn a_month_is_enough_where_that_may_be_all_that_is_known() {
        let sv = Words::new(Lang::Sv);
        let today = date("2026-11-20");
        for typed in ["maj 2025", "Maj 2025", "2025-05", "2025-5", "5/2025", "May 2025"] {
            assert_eq!(sv.read_month_or_date(typed, today), Ok(date("2025-05-01")), "{typed}");
        }
        assert_eq!(sv.read_month_or_date("12/5 2025", today), Ok(date("2025-05-12")));
        for typed in ["2025-13", "maj", "maj 25", "2025", "smaj 2025"] {
            assert_eq!(sv.read_month_or_date(typed, today).unwrap_err().code, Code::DateUnclear, "{typed}");
        }
    }

    #[test]
    fn english_words_too() {
        let en = Words::new(Lang::En);
        let today = date("2026-11-20");
        assert_eq!(en.read_date("yesterday", today), Ok(date("2026-11-19")));
        assert_eq!(en.read_date("17 Nov", today), Ok(date("2026-11-17")));
        assert_eq!(en.read_date("week 47 tue", today), Ok(date("2026-11-17")));
        // Whatever the page speaks, both languages are understood.
        let sv = Words::new(Lang::Sv);
        for (typed, meant) in [
            ("i går", "2026-11-19"),
            ("yesterday", "2026-11-19"),
            ("v43 tis", "2026-10-20"),
            ("week 43 tuesday", "2026-10-20"),
            ("3 maj", "2027-05-03"),
            ("3 May", "2027-05-03"),
        ] {
            assert_eq!(
                (en.read_date(typed, today), sv.read_date(typed, today)),
                (Ok(date(meant)), Ok(date(meant)))
            );
        }
        assert_eq!(en.long_date(date("2026-11-17"), today), "Tuesday 17 November");
    }
}
