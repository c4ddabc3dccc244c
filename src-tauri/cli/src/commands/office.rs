//! `mvp expect` and `mvp office`, and what `mvp status` and `mvp report` say of a district or a city.

use mvp_core::actions::action::ExpectedInput;
use mvp_core::actions::views::{Done, OverviewChoices, OverviewFile, PartView, Role, UnitsView};
use mvp_core::actions::{Action, Book};
use mvp_core::base::{Code, Error, files};
use mvp_core::school::codes::UnitKind;
use mvp_core::words::Words;
use serde::Serialize;
use std::path::{Path, PathBuf};

use super::file::Saved;
use crate::call::{Call, Fault, Wrong};
use crate::desk::Desk;

/// The largest list of units.
const LIMIT: u64 = 1024 * 1024;

/// What a program reads of an office.
#[derive(Serialize)]
struct Status {
    office: String,
    role: Role,
    period: String,
    parts: Vec<PartView>,
}

/// Expects units: one by its name, or all of a list; or sets the last day for their files.
pub fn expect(desk: &mut Desk) -> Result<String, Fault> {
    let call = &desk.call;
    let kind = match call.value("kind") {
        Some(code) => {
            let known = UnitKind::ALL.iter().find(|kind| kind.code() == code);
            Some(*known.ok_or_else(|| Wrong::Value(format!("--kind {code}")))?)
        }
        None => None,
    };
    let (district, contact) = (call.value("district"), call.value("contact"));
    let by_hand = call.has("by-hand").then_some(true);
    let listed = call.words.first().map(PathBuf::from);
    let (name, period, deadline) = (call.value("name"), call.value("period"), call.value("deadline"));
    let mut book = desk.open()?;
    let mut done: Vec<Done> = Vec::new();
    let mut units = Vec::new();
    if let Some(path) = listed {
        let text = String::from_utf8_lossy(&files::read_capped(&path, LIMIT)?).into_owned();
        units.extend(book.read_units(&text).units);
    }
    units.extend(name.map(|name| ExpectedInput { name, ..ExpectedInput::default() }));
    for unit in &mut units {
        unit.unit_kind = kind.or(unit.unit_kind);
        unit.district = unit.district.take().or_else(|| district.clone());
        unit.contact = unit.contact.take().or_else(|| contact.clone());
        unit.by_hand = by_hand.or(unit.by_hand);
    }
    if let Some(typed) = deadline {
        let date = book.read_date(&typed)?.date.parse().ok();
        let period = book.period_key(period.as_deref())?;
        done.push(book.act(Action::SetDeadline { period, date })?);
    } else if units.is_empty() {
        return Err(Wrong::Missing("--name".to_owned()).into());
    }
    if !units.is_empty() {
        done.push(book.act(Action::AddExpected { units })?);
    }
    let text = done.iter().map(|done| done.text.clone()).collect::<Vec<_>>().join("\n");
    Ok(desk.answer(&done, |_| text)?)
}

/// Says who is expected, who has sent and who may need support.
pub fn office(desk: &mut Desk) -> Result<String, Fault> {
    let period = desk.call.value("period");
    let view = desk.open()?.view_units(period.as_deref())?;
    Ok(desk.answer(&view, |words| units_told(&view, words))?)
}

fn units_told(view: &UnitsView, words: &Words) -> String {
    let mut lines = vec![view.sentence.clone()];
    let mut group = None;
    for row in &view.rows {
        if group.replace(row.standing) != Some(row.standing) {
            let count = view.rows.iter().filter(|other| other.standing == row.standing).count();
            lines.extend([String::new(), format!("{}: {count}", words.get(row.standing.word()))]);
        }
        let district = row.district.as_deref().unwrap_or("–");
        lines.push(format!("{} ({district}), {}", row.name, row.age));
        let said = row.reasons.iter().chain(&row.remarks);
        lines.extend(said.map(|reason| format!("    {reason}")));
    }
    lines.join("\n")
}

/// The figures of the office.
pub fn status(desk: &mut Desk, book: &Book) -> Result<String, Fault> {
    let choices = choices(&desk.call);
    let start = book.start();
    let status = Status {
        office: start.unit_name,
        role: start.role,
        period: book.period_key(choices.period.as_deref())?,
        parts: book.overview_parts(&choices)?,
    };
    let period = book.period_name(Some(&status.period));
    Ok(desk.answer(&status, |words| told(&status, &period, words))?)
}

fn told(status: &Status, period: &str, words: &Words) -> String {
    let mut lines = vec![words.msg("cli-office", &[("name", &status.office), ("period", &period)])];
    for part in &status.parts {
        lines.push(format!("\n{}. {}", part.part, part.title));
        for figure in &part.figures {
            let sum = if figure.sum.is_empty() { String::new() } else { format!(" ({})", figure.sum) };
            lines.push(format!("  {}: {}{sum}", figure.label, figure.value));
            lines.extend((!figure.note.is_empty()).then(|| format!("    {}", figure.note)));
        }
    }
    lines.join("\n")
}

/// Saves the *lägesrapport* as PDF, or its tables.
pub fn report(desk: &mut Desk, book: &Book) -> Result<String, Fault> {
    let choices = choices(&desk.call);
    let (path, what) = match (desk.call.value("tables"), desk.call.value("xlsx")) {
        (Some(path), _) => (PathBuf::from(path), OverviewFile::Csv),
        (None, Some(path)) => (PathBuf::from(path), OverviewFile::Xlsx),
        (None, None) => (desk.call.path("out")?, OverviewFile::Pdf),
    };
    book.save_overview(&path, &choices, what)?;
    let saved = Saved::at(Path::new(&path))?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

/// Saves the figures for evaluators.
pub fn research(desk: &mut Desk) -> Result<String, Fault> {
    let (path, period) = (desk.call.path("out")?, desk.call.value("period"));
    desk.open()?.save_research(&path, period.as_deref())?;
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

fn choices(call: &Call) -> OverviewChoices {
    // "none" compares with nothing.
    let compare = call.value("compare").map(|text| if text == "none" { String::new() } else { text });
    let period = call.value("period").or_else(|| call.value("year"));
    OverviewChoices { period, compare, names: call.has("names"), support: call.has("support") }
}

/// Sets up a district or a city.
pub fn init(desk: &mut Desk, city: Option<String>, district: Option<String>) -> Result<String, Fault> {
    use mvp_core::actions::action::OfficeInput;
    use mvp_core::school::codes::OfficeLevel::{City, District};
    let (name, level) = match (city, district) {
        (Some(name), _) => (name, City),
        (None, Some(name)) => (name, District),
        (None, None) => return Err(Error::new(Code::TextMissing).at("name").into()),
    };
    let municipality = desk.call.value("municipality");
    let mut book = desk.open_or_make()?;
    let done = book.act(Action::SetUpOffice(OfficeInput { name, level, municipality, contact: None }))?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}
