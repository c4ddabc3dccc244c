//! The rules for what people type. The window shows the sentence under the field it belongs to.

use chrono::{Datelike, NaiveDate};

use crate::base::{Code, Error, Result};

/// The longest name of anything.
pub const NAME: usize = 120;
/// The longest free text.
pub const TEXT: usize = 4000;

/// A text that must be there.
pub fn required(field: &str, text: &str, limit: usize) -> Result<String> {
    optional(field, Some(text), limit)?.ok_or_else(|| Error::new(Code::TextMissing).at(field))
}

/// A text that may be missing; an empty one is.
pub fn optional(field: &str, text: Option<&str>, limit: usize) -> Result<Option<String>> {
    let text = text.unwrap_or_default().trim();
    let length = text.chars().count();
    if length > limit {
        return Err(Error::new(Code::TextTooLong).with("length", length).with("limit", limit).at(field));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

/// A free text: no personal identity number stands in it.
pub fn free_text(field: &str, text: Option<&str>) -> Result<Option<String>> {
    let text = optional(field, text, TEXT)?;
    if text.as_deref().is_some_and(has_personnummer) {
        return Err(Error::new(Code::TextPersonnummer).at(field));
    }
    Ok(text)
}

/// A number within its range, or missing.
pub fn number(field: &str, value: Option<u32>, min: u32, max: u32) -> Result<Option<u32>> {
    match value {
        Some(n) if !(min..=max).contains(&n) => {
            Err(Error::new(Code::NumberRange).with("min", min).with("max", max).at(field))
        }
        _ => Ok(value),
    }
}

/// A day that has been, and not long before there was such a programme.
pub fn past(field: &str, date: NaiveDate, today: NaiveDate) -> Result<NaiveDate> {
    if date > today {
        return Err(Error::new(Code::DateFuture).with("date", date).at(field));
    }
    plausible(field, date)
}

/// A day that somebody can mean.
pub fn plausible(field: &str, date: NaiveDate) -> Result<NaiveDate> {
    if !(2000..=2100).contains(&date.year()) {
        return Err(Error::new(Code::DateTooOld).with("date", date).at(field));
    }
    Ok(date)
}

/// A code of exactly this many digits, or missing.
pub fn digits(field: &str, text: Option<&str>, count: usize) -> Result<Option<String>> {
    match optional(field, text, NAME)? {
        Some(code) if code.len() != count || !code.bytes().all(|b| b.is_ascii_digit()) => {
            Err(Error::new(Code::SchoolCodeInvalid).at(field))
        }
        code => Ok(code),
    }
}

/// Ten or twelve digits that are a date and end in their own check digit.
fn has_personnummer(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let mut start = 0;
    while start < characters.len() {
        if !characters[start].is_ascii_digit() {
            start += 1;
            continue;
        }
        let mut digits = String::new();
        let mut end = start;
        while let Some(c) = characters.get(end) {
            let joins =
                matches!(c, '-' | '+' | ' ') && characters.get(end + 1).is_some_and(char::is_ascii_digit);
            if c.is_ascii_digit() {
                digits.push(*c);
            } else if !joins || !matches!(digits.len(), 6 | 8) {
                break;
            }
            end += 1;
        }
        let ten = match digits.len() {
            12 => digits.get(2..).unwrap_or_default(),
            10 => digits.as_str(),
            _ => "",
        };
        if is_personnummer(ten) {
            return true;
        }
        start = end.max(start + 1);
    }
    false
}

fn is_personnummer(ten: &str) -> bool {
    let digits: Vec<u32> = ten.chars().filter_map(|c| c.to_digit(10)).collect();
    if digits.len() != 10 {
        return false;
    }
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    // A coordination number has 60 added to its day.
    let day = if day > 60 { day - 60 } else { day };
    let sum: u32 =
        digits.iter().enumerate().map(|(i, d)| if i % 2 == 0 { d * 2 / 10 + d * 2 % 10 } else { *d }).sum();
    (1..=12).contains(&month) && (1..=31).contains(&day) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_numbers_are_seen_and_other_numbers_are_not() {
        // Made-up numbers of the tax agency's test series.
        for text in [
            "19811218-9876",
            "811218-9876",
            "8112189876",
            "Elev 811218+9876 sa",
            "198112189876",
            "811278-9873 x",
        ] {
            assert!(has_personnummer(text), "{text}");
        }
        for text in
            ["811218-9875", "2026-11-17", "08-508 33 000", "70 av 108 poäng", "1234567890", "20261117 1400"]
        {
            assert!(!has_personnummer(text), "{text}");
        }
    }

    #[test]
    fn texts_are_trimmed_and_bounded() {
        assert_eq!(required("name", "  7A ", NAME), Ok("7A".to_owned()));
        assert_eq!(required("name", "  ", NAME).unwrap_err().field.as_deref(), Some("name"));
        assert_eq!(optional("name", Some(&"å".repeat(121)), NAME).unwrap_err().args["length"], "121");
        assert!(number("pupils", Some(200), 0, 99).is_err());
        assert_eq!(digits("school_code", Some("12345678"), 8), Ok(Some("12345678".to_owned())));
        assert!(digits("school_code", Some("1234567a"), 8).is_err());
    }
}
