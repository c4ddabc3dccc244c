//! `mvp receipt`, `mvp archive`, `mvp thin` and `mvp district`: what an office does with what it has received, and the
//! list of its districts.

use mvp_core::actions::action::DistrictInput;
use mvp_core::actions::views::{ArchiveView, DistrictsView};
use mvp_core::actions::{Action, read_receipt};
use mvp_core::base::{Error, files};
use mvp_core::words::{Args, Words};
use serde::Serialize;
use std::path::{Path, PathBuf};

use super::file::Saved;
use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// The receipts that were saved.
#[derive(Serialize)]
struct Receipts {
    files: Vec<PathBuf>,
}

/// Saves receipts for what was read in, or reads in those that others gave.
pub fn receipt(desk: &mut Desk) -> Result<String, Fault> {
    let words: Vec<String> = desk.call.words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    match words.split_first() {
        None => {
            let folder = desk.call.path("out")?;
            let latest = !desk.call.has("all");
            let mut book = desk.open()?;
            let saved = Receipts { files: book.save_receipts(&folder, latest)? };
            Ok(desk.answer(&saved, |_| book.receipts_saved(saved.files.len(), &folder))?)
        }
        Some((what, paths)) if what == "add" => {
            if paths.is_empty() {
                return Err(Wrong::Missing("FILE".to_owned()).into());
            }
            let receipts =
                paths.iter().map(|path| read_receipt(Path::new(path))).collect::<Result<_, Error>>()?;
            let done = desk.open()?.act(Action::TakeReceipts { receipts })?;
            Ok(desk.answer(&done, |_| done.text.clone())?)
        }
        Some((what, _)) => Err(Wrong::Value(what.clone()).into()),
    }
}

/// Saves what was received for the archive.
pub fn archive(desk: &mut Desk) -> Result<String, Fault> {
    let path = desk.call.path("out")?;
    if files::is_there(&path) {
        let exists = Error::new(mvp_core::base::Code::FileExists).with("path", path.display());
        return Err(exists.into());
    }
    desk.open()?.save_archive(&path)?;
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

/// Sets the rule for thinning, shows what it would thin, or thins.
pub fn thin(desk: &mut Desk) -> Result<String, Fault> {
    let years = desk.call.number::<u32>("years")?;
    let certain = desk.call.has("yes");
    let mut book = desk.open()?;
    if years.is_some() {
        book.act(Action::SetKeepYears { years })?;
    }
    if certain {
        let done = book.thin_received()?;
        let told = |words: &Words| format!("{}. {}", done.text, words.get("archive-thinned-what"));
        return Ok(desk.answer(&done, told)?);
    }
    let view = book.view_archive()?;
    Ok(desk.answer(&view, |words| told(&view, words))?)
}

fn told(view: &ArchiveView, words: &Words) -> String {
    let mut lines = vec![view.sentence.clone()];
    lines.extend(view.rule.clone());
    if !view.due.is_empty() {
        let args: Args<'_> = &[("count", &view.due.len()), ("stay", &view.stay)];
        lines.push(words.msg("archive-due", args));
        lines.extend(view.due.iter().map(|line| format!("  {line}")));
        lines.push(words.get("archive-thin-what"));
        lines.push(words.get("cli-thin-how"));
    }
    for row in &view.log {
        lines.push(format!("{}. {}", row.text, row.rule));
        lines.extend(row.files.iter().map(|line| format!("  {line}")));
    }
    lines.join("\n")
}

/// Shows the districts, adds or changes one, or lets some become part of one.
pub fn district(desk: &mut Desk) -> Result<String, Fault> {
    let words: Vec<String> = desk.call.words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let (from, until) = (desk.call.value("from"), desk.call.value("until"));
    let (successor, into) = (desk.call.value("successor"), desk.call.value("into"));
    let mut book = desk.open()?;
    let from = from.map(|typed| book.read_date(&typed)).transpose()?.and_then(|read| read.date.parse().ok());
    let until =
        until.map(|typed| book.read_date(&typed)).transpose()?.and_then(|read| read.date.parse().ok());
    let action = match words.split_first() {
        None => {
            let view = book.view_districts()?;
            return Ok(desk.answer(&view, |_| listed(&view))?);
        }
        Some((what, names)) if what == "merge" => {
            let into = into.ok_or_else(|| Wrong::Missing("--into".to_owned()))?;
            Action::MergeDistricts { names: names.to_vec(), into, from }
        }
        Some((name, [])) => Action::SetDistrict(DistrictInput { name: name.clone(), from, until, successor }),
        Some((_, rest)) => return Err(Wrong::Extra(rest.join(" ")).into()),
    };
    let done = book.act(action)?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

fn listed(view: &DistrictsView) -> String {
    let line = |row: &mvp_core::actions::views::DistrictRow| {
        let mark = if row.now { ' ' } else { '-' };
        format!("{mark} {:<28} {:>3}  {}", row.name, row.units, row.text)
    };
    view.rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
