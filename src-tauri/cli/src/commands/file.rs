//! `mvp report`, `mvp export` and `mvp inspect`: what leaves a computer, and what comes to one.

use mvp_core::actions::inspect_file;
use mvp_core::actions::views::ReportChoices;
use mvp_core::base::{Code, Error};
use mvp_core::exchange::{Inspected, Level};
use mvp_core::words::Words;
use serde::Serialize;
use std::path::{Path, PathBuf};

use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// A file that was written.
#[derive(Serialize)]
struct Saved {
    path: PathBuf,
    bytes: u64,
}

/// What the printer answered.
#[derive(Serialize)]
struct Printed {
    answer: String,
}

impl Saved {
    fn at(path: &Path) -> Result<Saved, Error> {
        let unreadable = |_| Error::new(Code::FileUnreadable).with("path", path.display());
        Ok(Saved { path: path.to_owned(), bytes: path.metadata().map_err(unreadable)?.len() })
    }

    fn told(&self, words: &Words) -> String {
        let kilobytes = self.bytes.div_ceil(1024);
        words.msg("cli-saved", &[("path", &self.path.display()), ("size", &words.count(kilobytes))])
    }
}

/// Saves the summary as PDF or its tables as CSV, or prints it.
pub fn report(desk: &mut Desk) -> Result<String, Fault> {
    let choices = ReportChoices { school_year: desk.call.value("year"), ..ReportChoices::default() };
    if desk.call.has("print") {
        let answer = desk.open()?.print_report(&choices)?;
        let printed = Printed { answer: answer.clone() };
        return Ok(desk.answer(&printed, |words| words.msg("cli-printed", &[("answer", &answer)]))?);
    }
    let path = match desk.call.value("tables") {
        Some(tables) => PathBuf::from(tables),
        None => desk.call.path("out")?,
    };
    let book = desk.open()?;
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
    if !desk.call.has("open") {
        return Err(Wrong::Missing("--open".to_owned()).into());
    }
    let level = desk.call.value("level").unwrap_or_else(|| Level::District.code().to_owned());
    let book = desk.open()?;
    match level.as_str() {
        "district" => book.save_file(&path, names)?,
        "backup" => book.save_everything(&path)?,
        _ => {
            let known = [Level::District.code(), Level::Backup.code()].join(", ");
            let error = Error::new(Code::ValueUnknown).with("value", level).with("known", known);
            return Err(error.at("level").into());
        }
    }
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

/// Opens a file, checks all of it, and says what is in it.
pub fn inspect(desk: &mut Desk) -> Result<String, Fault> {
    let path = PathBuf::from(desk.call.word(0, "FILE")?);
    let found = inspect_file(&path)?;
    Ok(desk.answer(&found, |words| told(&found, words))?)
}

fn told(found: &Inspected, words: &Words) -> String {
    let mut lines = vec![
        words.msg(
            if found.from.sample { "cli-inspect-sample" } else { "cli-inspect-from" },
            &[("unit", &found.from.name), ("created", &found.created)],
        ),
        words.get(&format!("cli-inspect-level-{}", found.level.code())),
        words.get(if found.names { "cli-inspect-names" } else { "cli-inspect-no-names" }),
        words.msg("cli-inspect-whole", &[("revisions", &words.count(found.revisions))]),
        String::new(),
    ];
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
    lines.join("\n")
}
