//! `mvp report`, `mvp export` and `mvp inspect`: what leaves a computer, and what comes to one.

use mvp_core::actions::views::ReportChoices;
use mvp_core::actions::{Book, read_card, read_file, when_saved};
use mvp_core::base::{Clock, Code, Error};
use mvp_core::exchange::{Card, Inspected, Level, Signer, inspect, is_sealed};
use mvp_core::words::Words;
use serde::Serialize;
use std::path::{Path, PathBuf};

use crate::call::Fault;
use crate::desk::Desk;

/// A file that was written.
#[derive(Serialize)]
pub struct Saved {
    path: PathBuf,
    bytes: u64,
}

/// What the printer answered.
#[derive(Serialize)]
struct Printed {
    answer: String,
}

impl Saved {
    /// The file that is there now.
    pub fn at(path: &Path) -> Result<Saved, Error> {
        let unreadable = |_| Error::new(Code::FileUnreadable).with("path", path.display());
        Ok(Saved { path: path.to_owned(), bytes: path.metadata().map_err(unreadable)?.len() })
    }

    /// The same in words.
    pub fn told(&self, words: &Words) -> String {
        let kilobytes = self.bytes.div_ceil(1024);
        words.msg("cli-saved", &[("path", &self.path.display()), ("size", &words.count(kilobytes))])
    }
}

/// Saves the summary as PDF or its tables as CSV, or prints it.
pub fn report(desk: &mut Desk) -> Result<String, Fault> {
    let book = desk.open()?;
    if book.is_office() {
        return super::office::report(desk, &book);
    }
    let choices = ReportChoices { school_year: desk.call.value("year"), ..ReportChoices::default() };
    if desk.call.has("print") {
        let answer = book.print_report(&choices)?;
        let printed = Printed { answer: answer.clone() };
        return Ok(desk.answer(&printed, |words| words.msg("cli-printed", &[("answer", &answer)]))?);
    }
    let path = match desk.call.value("tables") {
        Some(tables) => PathBuf::from(tables),
        None => desk.call.path("out")?,
    };
    if desk.call.value("tables").is_some() {
        book.save_report_tables(&path, &choices)?;
    } else {
        book.save_report(&path, &choices)?;
    }
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

/// Saves the open package, or all tables for people.
pub fn export(desk: &mut Desk) -> Result<String, Fault> {
    let path = desk.call.path("out")?;
    let names = desk.call.has("names");
    if desk.call.has("xlsx") || desk.call.has("csv") {
        let book = desk.open()?;
        if desk.call.has("xlsx") {
            book.save_sheets(&path, names)?;
        } else {
            book.save_sheets_csv(&path, names)?;
        }
        let saved = Saved::at(&path)?;
        return Ok(desk.answer(&saved, |words| saved.told(words))?);
    }
    let level = level(desk)?;
    let mut book = desk.open()?;
    if !desk.call.has("open") {
        let to = receivers(desk, &book)?;
        book.save_sealed(&path, level, names, &to)?;
    } else if level == Level::District {
        book.save_file(&path, names)?;
    } else {
        book.save_everything(&path)?;
    }
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

fn level(desk: &Desk) -> Result<Level, Fault> {
    let Some(asked) = desk.call.value("level") else { return Ok(Level::District) };
    // In an open package there is nobody to tell a colleague from oneself.
    let possible = |level: &&Level| !(desk.call.has("open") && **level == Level::Colleague);
    let known = || Level::ALL.iter().filter(possible);
    known().copied().find(|level| level.code() == asked).ok_or_else(|| {
        let known: Vec<&str> = known().map(|level| level.code()).collect();
        let error = Error::new(Code::ValueUnknown).with("value", asked).with("known", known.join(", "));
        error.at("level").into()
    })
}

/// The cards that are asked for: each a file, or the name of one that is known.
fn receivers(desk: &Desk, book: &Book) -> Result<Vec<Card>, Fault> {
    let mut cards = Vec::new();
    for asked in desk.call.all("to") {
        let name = asked.to_string_lossy();
        let mut known = book.known_cards().into_iter().filter(|card| card.name == name).peekable();
        if known.peek().is_some() {
            cards.extend(known);
        } else {
            cards.push(read_card(Path::new(asked))?.1);
        }
    }
    Ok(cards)
}

/// Opens a file, checks all of it, and says what is in it.
pub fn look(desk: &mut Desk) -> Result<String, Fault> {
    let path = PathBuf::from(desk.call.word(0, "FILE")?);
    let bytes = read_file(&path)?;
    let found = if is_sealed(&bytes) { desk.open()?.inspect_sealed(&bytes)? } else { inspect(&bytes)? };
    let clock = desk.clock();
    Ok(desk.answer(&found, |words| told(&found, words, clock))?)
}

fn told(found: &Inspected, words: &Words, clock: Clock) -> String {
    let when = |created: &String| when_saved(words, clock, created).unwrap_or_else(|| created.clone());
    let mut lines = vec![
        words.msg(
            if found.from.sample { "cli-inspect-sample" } else { "cli-inspect-from" },
            &[("unit", &found.from.name), ("created", &when(&found.created))],
        ),
        words.get(&format!("cli-inspect-level-{}", found.level.code())),
        words.get(if found.names { "cli-inspect-names" } else { "cli-inspect-no-names" }),
        words.msg("cli-inspect-whole", &[("revisions", &words.count(found.revisions))]),
    ];
    lines.push(match &found.signer {
        Some(signer) => signed(signer, words),
        None => words.get("cli-inspect-open"),
    });
    lines.push(String::new());
    for table in &found.tables {
        let name = words.find(&format!("kind-{}", table.kind), &[]).unwrap_or_else(|| table.kind.clone());
        let counts = [
            ("cli-inspect-records", table.records),
            ("cli-inspect-withheld", table.withheld),
            ("cli-inspect-deleted", table.deleted),
            ("cli-inspect-history", table.history),
        ];
        let counts: Vec<String> = counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| words.msg(key, &[("count", &words.count(*count))]))
            .collect();
        lines.push(format!("  {name}: {}", counts.join(", ")));
    }
    for edition in &found.editions {
        let of = [("id", &edition.id as &dyn ToString), ("version", &edition.version)];
        lines.push(words.msg("cli-inspect-edition", &of));
    }
    for warning in &found.warnings {
        lines.push(words.msg(&format!("warning-{}", warning.code), &[("about", &warning.about)]));
    }
    for unit in &found.units {
        let revisions = words.count(unit.revisions);
        let of = [("unit", &unit.from.name as &dyn ToString), ("created", &when(&unit.created))];
        lines.push(String::new());
        lines.push(words.msg("cli-inspect-from", &of));
        lines.push(words.msg("cli-inspect-whole", &[("revisions", &revisions)]));
        lines.extend(unit.signer.as_ref().map(|signer| signed(signer, words)));
    }
    lines.join("\n")
}

fn signed(signer: &Signer, words: &Words) -> String {
    let of = [("name", &signer.name as &dyn ToString), ("number", &signer.number)];
    words.msg(&format!("cli-inspect-signer-{}", signer.trust), &of)
}
