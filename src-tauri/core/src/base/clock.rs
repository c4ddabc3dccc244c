//! The time, passed in: the only place that asks the computer for it.

use chrono::{Local, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};

/// Tells the time: the computer's, or a fixed one for tests and made-up data.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// The computer's clock and time zone.
    System,
    /// Always this local time, read as UTC.
    Fixed(NaiveDateTime),
}

impl Clock {
    /// A fixed clock at this date, 14.05.
    pub fn at(date: NaiveDate) -> Clock {
        Clock::Fixed(date.and_time(NaiveTime::from_hms_opt(14, 5, 0).unwrap_or_default()))
    }

    /// The same, or the time now where that is still to come today.
    pub fn by_now(date: NaiveDate) -> Clock {
        let now = Clock::from_env().local();
        match Clock::at(date) {
            Clock::Fixed(time) if date == now.date() => Clock::Fixed(time.min(now)),
            clock => clock,
        }
    }

    /// The fixed time in the environment variable `MVP_CLOCK` (`2026-11-20T14:05:00`), else the system's.
    /// It exists so that tests of the programs see the same day every day.
    pub fn from_env() -> Clock {
        std::env::var("MVP_CLOCK")
            .ok()
            .and_then(|text| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S").ok())
            .map_or(Clock::System, Clock::Fixed)
    }

    /// Milliseconds since 1970 (UTC).
    pub fn now_ms(&self) -> u64 {
        let ms = match self {
            Clock::System => chrono::Utc::now().timestamp_millis(),
            Clock::Fixed(time) => time.and_utc().timestamp_millis(),
        };
        u64::try_from(ms).unwrap_or(0)
    }

    /// The time as a standard writes it, in UTC: `2026-11-20T13:05:00Z`.
    pub fn rfc3339(&self) -> String {
        let ms = i64::try_from(self.now_ms()).unwrap_or(0);
        chrono::DateTime::from_timestamp_millis(ms)
            .unwrap_or_default()
            .format("%Y-%m-%dT%H:%M:%SZ")
            .to_string()
    }

    /// The local date and time.
    pub fn local(&self) -> NaiveDateTime {
        match self {
            Clock::System => Local::now().naive_local(),
            Clock::Fixed(time) => *time,
        }
    }

    /// The local date.
    pub fn today(&self) -> NaiveDate {
        self.local().date()
    }

    /// The local date and time of a stamp of this clock's kind.
    pub fn local_of_ms(&self, ms: u64) -> NaiveDateTime {
        let ms = i64::try_from(ms).unwrap_or(0);
        let utc = chrono::DateTime::from_timestamp_millis(ms).unwrap_or_default();
        match self {
            // At the end of all times there is no hour more.
            Clock::System => {
                let offset = Local.offset_from_utc_datetime(&utc.naive_utc());
                utc.naive_utc().checked_add_offset(offset.fix()).unwrap_or_default()
            }
            Clock::Fixed(_) => utc.naive_utc(),
        }
    }
}

/// A moment as files have it, `2026-11-20T14:05:00Z`, in milliseconds since 1970.
///
/// Years have four digits and are not before 1970: a greater one could be shown nowhere.
pub fn moment(text: &str) -> Option<i64> {
    if text.len() != "2026-11-20T14:05:00Z".len() || text < "1970" || text.starts_with(['+', '-']) {
        return None;
    }
    let time = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%SZ").ok()?;
    (time.format("%Y-%m-%dT%H:%M:%SZ").to_string() == text).then(|| time.and_utc().timestamp_millis())
}

/// The next stamp of a hybrid logical clock: milliseconds in the upper 48 bits, a counter in the lower 16.
///
/// It never goes backwards: with the computer's clock set back, the counter goes on from the last stamp.
pub fn next_stamp(last: u64, now_ms: u64) -> u64 {
    let now = now_ms << 16;
    if now > last { now } else { last.saturating_add(1) }
}

/// The milliseconds in a stamp.
pub fn stamp_ms(stamp: u64) -> u64 {
    stamp >> 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_never_go_back() {
        let first = next_stamp(0, 1000);
        let second = next_stamp(first, 1000);
        let third = next_stamp(second, 10); // the clock was set back
        let fourth = next_stamp(third, 2000);
        assert!(first < second && second < third && third < fourth);
        assert_eq!(stamp_ms(fourth), 2000);
        // More than 65,536 stamps in a millisecond run into the next one and still rise.
        assert!(next_stamp(1000 << 16 | 0xffff, 1000) > (1000 << 16 | 0xffff));
    }
}
