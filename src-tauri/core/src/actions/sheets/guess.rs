//! What a sheet holds and what each column is: first by its headings, then by what stands below them.

use std::collections::BTreeSet;

use super::input::SheetKind;
use super::values::{Read, Tongues, shown};
use crate::actions::paste::grade_of;
use crate::exchange::sheet::{Cell, Sheet};
use crate::programme;
use crate::school::codes::{Profession, TrainingPart};
use crate::school::folded;

/// A column that is not taken in.
pub const SKIP: &str = "skip";
/// Rows above the headings: a title, a date, an empty line.
const HEAD_ROWS: usize = 10;

const CLASSES: &[&str] = &["name", "grade", "age", "pupils", "girls", "boys", "other", "edition", "start"];
const STAFF: &[&str] = &[
    "name",
    "first_name",
    "last_name",
    "email",
    "profession",
    "employer",
    "active_from",
    "left_on",
    "protected",
    "training",
    "training_date",
];
const LESSONS: &[&str] =
    &["class", "lesson", "date", "status", "leaders", "pupils_present", "minutes", "edition", "note"];

/// The meanings of a kind's columns that have words of their own.
pub fn named(kind: SheetKind) -> &'static [&'static str] {
    match kind {
        SheetKind::Classes => CLASSES,
        SheetKind::Staff => STAFF,
        SheetKind::Lessons => LESSONS,
    }
}

/// All meanings that a kind's columns can have.
pub fn meanings(kind: SheetKind) -> Vec<String> {
    let own = named(kind).iter().map(|meaning| (*meaning).to_owned());
    let further: Vec<String> = match kind {
        SheetKind::Classes => Vec::new(),
        SheetKind::Staff => {
            let parts = TrainingPart::ALL.iter().map(|part| part.code());
            let parts: Vec<&str> = ["basic"].into_iter().chain(parts).collect();
            ["mvp", "at"]
                .iter()
                .flat_map(|programme| parts.iter().map(move |part| format!("part-{programme}-{part}")))
                .collect()
        }
        SheetKind::Lessons => lesson_codes().into_iter().map(|code| format!("lesson-{code}")).collect(),
    };
    [SKIP.to_owned()].into_iter().chain(own).chain(further).collect()
}

/// The codes of all editions' lessons: those of the longest hold the others'.
fn lesson_codes() -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    for lesson in programme::shipped().iter().flat_map(|edition| &edition.lessons) {
        if !codes.contains(&lesson.code) {
            codes.push(lesson.code.clone());
        }
    }
    codes
}

/// What a sheet holds, where its headings are, and what its columns are.
pub struct Guess {
    pub kind: SheetKind,
    /// The row of the headings, counted from 0.
    pub heading: Option<usize>,
    pub columns: Vec<String>,
}

/// Guesses; what a person has said counts as known.
pub fn guess(
    sheet: &Sheet,
    tongues: &Tongues,
    known: &dyn Fn(&str) -> bool,
    kind: Option<SheetKind>,
    heading: Option<Option<usize>>,
) -> Guess {
    let width = sheet.rows.iter().map(Vec::len).max().unwrap_or_default();
    let heads = Heads::new(tongues);
    let heading = heading.unwrap_or_else(|| {
        let rows = sheet.rows.iter().enumerate().filter(|(_, row)| !row.is_empty()).take(HEAD_ROWS);
        let scored = rows.map(|(index, row)| {
            let best =
                SheetKind::ALL.iter().map(|kind| heads.columns(*kind, row).1).max().unwrap_or_default();
            (best, std::cmp::Reverse(index))
        });
        scored.filter(|(score, _)| *score >= EXACT).max().map(|(_, index)| index.0)
    });
    let below = heading.map_or(0, |row| row + 1);
    let contents: Vec<Content> = (0..width)
        .map(|column| {
            let cells = sheet.rows.iter().skip(below).filter_map(|row| row.get(column));
            content(cells.filter(|cell| **cell != Cell::Empty).take(200), tongues, known)
        })
        .collect();
    let head = heading.and_then(|row| sheet.rows.get(row));
    let candidates = kind.map_or(SheetKind::ALL.to_vec(), |kind| vec![kind]);
    let guesses = candidates.into_iter().map(|kind| {
        let (mut columns, mut score) = head.map_or_else(|| (Vec::new(), 0), |head| heads.columns(kind, head));
        columns.resize(width, SKIP.to_owned());
        score += fill(kind, &mut columns, &contents, head.is_none());
        // Without what its rows are about a sheet cannot be of this kind.
        let whole = is_whole(kind, &columns);
        ((whole, score, std::cmp::Reverse(kind)), Guess { kind, heading, columns })
    });
    let best = guesses.max_by_key(|(rank, _)| *rank).map(|(_, guess)| guess);
    best.unwrap_or(Guess { kind: SheetKind::Classes, heading, columns: vec![SKIP.to_owned(); width] })
}

fn is_whole(kind: SheetKind, columns: &[String]) -> bool {
    let has = |meaning: &str| columns.iter().any(|column| column == meaning);
    match kind {
        SheetKind::Classes => has("name"),
        SheetKind::Staff => has("name") || has("first_name"),
        SheetKind::Lessons => {
            let wide = columns.iter().any(|column| column.starts_with("lesson-"));
            has("class") && (wide || (has("lesson") && (has("date") || has("status"))))
        }
    }
}

const EXACT: u32 = 3;
const PARTLY: u32 = 2;

/// The words of all headings.
struct Heads {
    words: Vec<(SheetKind, String, Vec<String>)>,
    parts: Vec<(&'static str, Vec<String>)>,
    at: Vec<String>,
    lesson: Vec<String>,
    titles: Vec<(String, String)>,
}

impl Heads {
    fn new(tongues: &Tongues) -> Heads {
        let words = SheetKind::ALL.iter().flat_map(|kind| {
            named(*kind).iter().map(|meaning| {
                let key = format!("sheet-head-{}-{meaning}", kind.code());
                (*kind, (*meaning).to_owned(), tongues.synonyms(&key))
            })
        });
        let parts = ["basic"].into_iter().chain(TrainingPart::ALL.iter().map(|part| part.code()));
        let lessons = programme::shipped().iter().flat_map(|edition| &edition.lessons);
        Heads {
            words: words.collect(),
            parts: parts.map(|part| (part, tongues.synonyms(&format!("sheet-part-{part}")))).collect(),
            at: tongues.synonyms("sheet-word-at"),
            lesson: tongues.synonyms("sheet-word-lesson"),
            titles: lessons
                .filter_map(|lesson| Some((folded(lesson.title.as_deref()?), lesson.code.clone())))
                .collect(),
        }
    }

    /// What the headings say, and how well they say it. A meaning is given once.
    fn columns(&self, kind: SheetKind, head: &[Cell]) -> (Vec<String>, u32) {
        if head.iter().any(is_data) {
            return (vec![SKIP.to_owned(); head.len()], 0);
        }
        let mut found: Vec<(String, u32)> = head
            .iter()
            .map(|cell| self.meaning(kind, &plain(&shown(cell))).unwrap_or((SKIP.to_owned(), 0)))
            .collect();
        // "1, 2, 3" are headings where there are several of them and something else beside.
        let numbers =
            found.iter().filter(|(meaning, score)| meaning.starts_with("lesson-") && *score == 1).count();
        let others = found.iter().any(|(_, score)| *score > 1);
        let mut taken = BTreeSet::new();
        let mut score = 0;
        for (meaning, own) in &mut found {
            if (*own == 1 && (numbers < 2 || !others)) || !taken.insert(meaning.clone()) {
                *meaning = SKIP.to_owned();
            } else {
                score += *own;
            }
        }
        (found.into_iter().map(|(meaning, _)| meaning).collect(), score)
    }

    fn meaning(&self, kind: SheetKind, head: &str) -> Option<(String, u32)> {
        if head.is_empty() {
            return None;
        }
        let own = || self.words.iter().filter(|(of, _, _)| *of == kind);
        if let Some((_, meaning, _)) = own().find(|(_, _, words)| words.iter().any(|word| word == head)) {
            return Some((meaning.clone(), EXACT));
        }
        let further = match kind {
            SheetKind::Classes => None,
            SheetKind::Staff => self.part(head),
            SheetKind::Lessons => self.lesson(head),
        };
        further.or_else(|| {
            let longest = own().flat_map(|(_, meaning, words)| words.iter().map(move |word| (word, meaning)));
            longest
                .filter(|(word, _)| word.chars().count() >= 4 && is_part(word, head))
                .max_by_key(|(word, _)| word.chars().count())
                .map(|(_, meaning)| (meaning.clone(), PARTLY))
        })
    }

    /// "Grundutbildning del 1", "AT påbyggnad", "GU2".
    fn part(&self, head: &str) -> Option<(String, u32)> {
        let programme = if self.at.iter().any(|word| is_part(word, head)) { "at" } else { "mvp" };
        let part = self.parts.iter().flat_map(|(part, words)| words.iter().map(move |word| (word, part)));
        let (_, part) =
            part.filter(|(word, _)| is_part(word, head)).max_by_key(|(word, _)| word.chars().count())?;
        Some((format!("part-{programme}-{part}"), EXACT))
    }

    /// "Lektion 3", "L3", "3. Vad är våld?", "Vad är våld?", "3".
    fn lesson(&self, head: &str) -> Option<(String, u32)> {
        if let Some((_, code)) = self.titles.iter().find(|(title, _)| plain(title) == head) {
            return Some((format!("lesson-{code}"), EXACT));
        }
        let word =
            self.lesson.iter().filter(|word| head.starts_with(word.as_str())).max_by_key(|word| word.len());
        let rest = head.get(word.map_or(0, String::len)..)?.trim_start_matches([' ', '.']);
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let code: u32 = digits.parse().ok()?;
        let tail = rest.get(digits.len()..)?;
        let ends = tail.is_empty() || tail.starts_with([' ', '.', ':', '-']);
        let known = (1..=30).contains(&code) && ends;
        let score = if word.is_some() || !tail.is_empty() { EXACT } else { 1 };
        known.then(|| (format!("lesson-{code}"), score))
    }
}

/// What no heading is: a date, yes or no, an address.
fn is_data(cell: &Cell) -> bool {
    match cell {
        Cell::Date(_) | Cell::Bool(_) => true,
        Cell::Text(text) => text.contains('@') || text.chars().filter(char::is_ascii_digit).count() > 4,
        Cell::Number(_) | Cell::Empty => false,
    }
}

/// A heading without what is put around it.
fn plain(head: &str) -> String {
    let head = folded(head);
    let head = head.split('(').next().unwrap_or_default();
    head.trim_matches(|c: char| matches!(c, ':' | '*' | '.' | '?' | '-' | '_') || c.is_whitespace())
        .to_owned()
}

/// The word stands in the heading as a word of its own.
fn is_part(word: &str, head: &str) -> bool {
    head.match_indices(word).any(|(at, _)| {
        let before = head.get(..at).unwrap_or_default().chars().next_back();
        let after = head.get(at + word.len()..).unwrap_or_default().chars().next();
        before.is_none_or(|c| !c.is_alphanumeric()) && after.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// What most cells of a column look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Nothing,
    Class,
    Date,
    Number,
    Email,
    Profession,
    Name,
    Other,
}

fn content<'c>(
    cells: impl Iterator<Item = &'c Cell>,
    tongues: &Tongues,
    known: &dyn Fn(&str) -> bool,
) -> Content {
    let professions = |code: Profession| {
        [format!("sheet-profession-{}", code.code()), format!("profession-{}", code.code())]
    };
    let looks: Vec<Content> = cells
        .map(|cell| match cell {
            Cell::Date(_) => Content::Date,
            Cell::Number(_) => Content::Number,
            Cell::Text(text) if known(text) || is_class(text) => Content::Class,
            Cell::Text(text) if text.contains('@') => Content::Email,
            Cell::Text(text) if text.parse::<u32>().is_ok_and(|number| number < 1000) => Content::Number,
            Cell::Text(text) if text.contains(|c: char| c.is_ascii_digit()) => {
                match tongues.date(cell, chrono::NaiveDate::default()) {
                    Read::Clear(_) | Read::Guess(_) => Content::Date,
                    _ => Content::Other,
                }
            }
            Cell::Text(text) => match tongues.code(cell, Profession::ALL, professions) {
                Read::Clear(_) | Read::Guess(_) => Content::Profession,
                _ if is_name(text) => Content::Name,
                _ => Content::Other,
            },
            Cell::Bool(_) | Cell::Empty => Content::Other,
        })
        .collect();
    let count = |wanted: Content| looks.iter().filter(|look| **look == wanted).count();
    let kinds =
        [Content::Class, Content::Date, Content::Number, Content::Email, Content::Profession, Content::Name];
    match kinds.into_iter().max_by_key(|kind| count(*kind)) {
        _ if looks.is_empty() => Content::Nothing,
        Some(kind) if count(kind) * 5 >= looks.len() * 3 => kind,
        _ => Content::Other,
    }
}

/// "7A", "8 B", "9:3", "Fa".
fn is_class(text: &str) -> bool {
    let joined: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    grade_of(&joined).is_some() && joined.chars().any(|c| !c.is_ascii_digit())
}

/// Two to four words of letters that begin with a capital.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'')))
        && words.first().is_some_and(|word| word.starts_with(char::is_uppercase))
}

/// Gives columns without a heading the meanings that their content suggests, and says how much speaks for the kind.
fn fill(kind: SheetKind, columns: &mut [String], contents: &[Content], bare: bool) -> u32 {
    let mut score = 0;
    // With headings only what the rows are about is looked for; the rest was left out on purpose.
    let wanted: &[(&str, Content)] = match kind {
        SheetKind::Classes if bare => &[("name", Content::Class), ("pupils", Content::Number)],
        SheetKind::Classes => &[("name", Content::Class)],
        SheetKind::Staff if bare => {
            &[("name", Content::Name), ("email", Content::Email), ("profession", Content::Profession)]
        }
        SheetKind::Staff => &[("name", Content::Name)],
        SheetKind::Lessons if bare => {
            &[("class", Content::Class), ("lesson", Content::Number), ("date", Content::Date)]
        }
        SheetKind::Lessons => &[("class", Content::Class)],
    };
    for (meaning, content) in wanted {
        // A column whose heading says the same, with the content to match, speaks for the kind as well.
        if let Some(index) = columns.iter().position(|column| column == meaning) {
            score += u32::from(contents.get(index) == Some(content));
            continue;
        }
        let is_named = *meaning == "name" && columns.iter().any(|column| column == "first_name");
        let free = columns.iter().zip(contents).position(|(column, own)| column == SKIP && own == content);
        if let (Some(index), false) = (free, is_named)
            && let Some(column) = columns.get_mut(index)
        {
            *column = (*meaning).to_owned();
            score += 1;
        }
    }
    // One bare column of whatever is a list of classes.
    if bare && kind == SheetKind::Classes && !columns.iter().any(|column| column == "name") {
        let first = contents.iter().position(|content| matches!(content, Content::Other | Content::Name));
        if let Some(column) = first.and_then(|index| columns.get_mut(index)) {
            *column = "name".to_owned();
        }
    }
    score
}
