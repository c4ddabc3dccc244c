//! How the text of a cell is understood: dates, numbers, yes and no, and words for codes. In every language that the
//! app knows, whichever it speaks.

use chrono::{Days, NaiveDate};

use crate::exchange::sheet::Cell;
use crate::school::folded;
use crate::words::{Lang, Words};

/// How a cell was understood.
#[derive(Clone, Debug, PartialEq)]
pub enum Read<T> {
    /// It is empty.
    Empty,
    /// It can mean nothing else.
    Clear(T),
    /// It probably means this.
    Guess(T),
    /// It cannot be understood.
    Unclear,
}

impl<T> Read<T> {
    /// What it means, clear or not.
    pub fn value(self) -> Option<T> {
        match self {
            Read::Clear(value) | Read::Guess(value) => Some(value),
            Read::Empty | Read::Unclear => None,
        }
    }
}

/// The words of all languages, the chosen one first.
pub struct Tongues(Vec<Words>);

impl Tongues {
    /// Loads them.
    pub fn new(first: Lang) -> Tongues {
        let others = Lang::ALL.iter().copied().filter(|lang| *lang != first);
        Tongues([first].into_iter().chain(others).map(Words::new).collect())
    }

    /// The words that mean the same, in every language: a message whose text is parted by bars.
    pub fn synonyms(&self, key: &str) -> Vec<String> {
        let texts = self.0.iter().filter_map(|words| words.find(key, &[]));
        texts.flat_map(|text| text.split('|').map(folded).collect::<Vec<_>>()).collect()
    }

    /// A date as spreadsheets and people write it.
    pub fn date(&self, cell: &Cell, today: NaiveDate) -> Read<NaiveDate> {
        let typed = |text: &str| self.0.iter().find_map(|words| words.read_date(text, today).ok());
        match cell {
            Cell::Empty => Read::Empty,
            Cell::Date(date) => Read::Clear(*date),
            Cell::Bool(_) => Read::Unclear,
            Cell::Number(number) => match whole(*number) {
                // Days as spreadsheets count them, of the years 2000 to 2099.
                Some(days @ 36_526..=73_050) => serial(days).map_or(Read::Unclear, Read::Clear),
                Some(digits @ 20_000_101..=20_991_231) => {
                    typed(&digits.to_string()).map_or(Read::Unclear, Read::Clear)
                }
                _ => Read::Unclear,
            },
            Cell::Text(text) => match typed(text) {
                // With a year there is nothing to guess.
                Some(date) if text.chars().filter(char::is_ascii_digit).count() >= 5 => Read::Clear(date),
                Some(date) => Read::Guess(date),
                None => Read::Unclear,
            },
        }
    }

    /// The first day of a month that a text names without a day: "maj 2025", "2025-05".
    pub fn month(&self, cell: &Cell, today: NaiveDate) -> Option<NaiveDate> {
        let Cell::Text(text) = cell else { return None };
        self.0.iter().find_map(|words| words.read_month_or_date(text, today).ok())
    }

    /// A number that is not negative: "24", "24 elever".
    pub fn number(&self, cell: &Cell) -> Read<u32> {
        match cell {
            Cell::Empty => Read::Empty,
            Cell::Number(number) => {
                whole(*number).and_then(|n| u32::try_from(n).ok()).map_or(Read::Unclear, Read::Clear)
            }
            Cell::Text(text) => {
                let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
                let rest = text.get(digits.len()..).unwrap_or_default().trim();
                match digits.parse() {
                    Ok(number) if rest.is_empty() => Read::Clear(number),
                    Ok(number) if rest.chars().all(|c| c.is_alphabetic() || c == '.') => Read::Guess(number),
                    _ => Read::Unclear,
                }
            }
            Cell::Bool(_) | Cell::Date(_) => Read::Unclear,
        }
    }

    /// Yes or no: "x", "ja", 1.
    pub fn yes(&self, cell: &Cell) -> Read<bool> {
        match cell {
            Cell::Empty => Read::Empty,
            Cell::Bool(yes) => Read::Clear(*yes),
            Cell::Number(number) if *number == 1.0 => Read::Clear(true),
            Cell::Number(number) if *number == 0.0 => Read::Clear(false),
            Cell::Text(text) => {
                let text = folded(text);
                match (
                    self.synonyms("sheet-word-yes").contains(&text),
                    self.synonyms("sheet-word-no").contains(&text),
                ) {
                    (true, _) => Read::Clear(true),
                    (_, true) => Read::Clear(false),
                    _ => Read::Unclear,
                }
            }
            Cell::Number(_) | Cell::Date(_) => Read::Unclear,
        }
    }

    /// The code that a word stands for. `keys` names the messages that hold a code's words. A word that only holds
    /// one of them ("SO-lärare") is a guess, and the longest wins: "speciallärare" is no "lärare".
    pub fn code<T: Copy>(&self, cell: &Cell, all: &[T], keys: impl Fn(T) -> [String; 2]) -> Read<T> {
        let text = folded(&shown(cell));
        if text.is_empty() {
            return Read::Empty;
        }
        let mut best: Option<(usize, T)> = None;
        for code in all {
            for word in keys(*code).iter().flat_map(|key| self.synonyms(key)) {
                if word == text {
                    return Read::Clear(*code);
                }
                let length = word.chars().count();
                if length >= 5 && text.contains(&word) && best.is_none_or(|(longest, _)| length > longest) {
                    best = Some((length, *code));
                }
            }
        }
        best.map_or(Read::Unclear, |(_, code)| Read::Guess(code))
    }
}

/// A number without a fraction.
fn whole(number: f64) -> Option<u64> {
    let fits = number.fract() == 0.0 && (0.0..1e12).contains(&number);
    // In this range the conversion is exact.
    fits.then_some(number as u64)
}

fn serial(days: u64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
}

/// A cell as a person would read it.
pub fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.to_string(),
        Cell::Bool(yes) => if *yes { "1" } else { "0" }.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::school::codes::Profession;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn dates_of_spreadsheets_and_of_people() {
        let tongues = Tongues::new(Lang::En);
        let today = date("2026-11-20");
        let read = |cell: &Cell| tongues.date(cell, today);
        let day = date("2026-11-17");
        for cell in [
            Cell::Date(day),
            Cell::Number(46_343.0),
            Cell::Number(20_261_117.0),
            text("17/11 2026"),
            text("17 november 2026"),
        ] {
            assert_eq!(read(&cell), Read::Clear(day), "{cell:?}");
        }
        for cell in [text("17/11"), text("v47 tis"), text("17 Nov")] {
            assert_eq!(read(&cell), Read::Guess(day), "{cell:?}");
        }
        for cell in [text("snart"), Cell::Number(0.5), Cell::Number(2023.0), Cell::Bool(true)] {
            assert_eq!(read(&cell), Read::Unclear, "{cell:?}");
        }
        assert_eq!(read(&Cell::Empty), Read::Empty);
    }

    #[test]
    fn numbers_and_answers() {
        let tongues = Tongues::new(Lang::Sv);
        assert_eq!(tongues.number(&Cell::Number(24.0)), Read::Clear(24));
        assert_eq!(tongues.number(&text("24")), Read::Clear(24));
        assert_eq!(tongues.number(&text("24 st")), Read::Guess(24));
        for cell in [text("24-26"), text("många"), Cell::Number(1.5), Cell::Number(-1.0)] {
            assert_eq!(tongues.number(&cell), Read::Unclear, "{cell:?}");
        }
        for (cell, yes) in
            [(text("X"), true), (text("ja"), true), (Cell::Bool(false), false), (text("No"), false)]
        {
            assert_eq!(tongues.yes(&cell), Read::Clear(yes));
        }
    }

    #[test]
    fn professions_by_their_words() {
        let tongues = Tongues::new(Lang::Sv);
        let keys = |code: Profession| {
            [format!("sheet-profession-{}", code.code()), format!("profession-{}", code.code())]
        };
        let read = |word: &str| tongues.code(&text(word), Profession::ALL, keys);
        assert_eq!(read("Lärare"), Read::Clear(Profession::Teacher));
        assert_eq!(read("school nurse"), Read::Clear(Profession::SchoolNurse));
        assert_eq!(read("SO-lärare"), Read::Guess(Profession::Teacher));
        assert_eq!(read("Speciallärare åk 7"), Read::Guess(Profession::SpecialEducator));
        assert_eq!(read("Vaktmästare"), Read::Unclear);
    }
}
