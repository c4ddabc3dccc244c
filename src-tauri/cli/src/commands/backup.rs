//! `mvp backup`, `mvp move` and `mvp take-over`: copies here, in a second place, and on another computer.

use mvp_core::actions::views::{BackupsView, Counts, SecondPlaceView};
use mvp_core::actions::{rescue as rescue_with, rescue_view, take_over as begin_with};
use mvp_core::base::{Code, Error, files};
use mvp_core::words::Words;
use serde::Serialize;
use std::path::{Path, PathBuf};

use super::file::Saved;
use super::setup::read;
use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// The backups, and where copies go besides this computer.
#[derive(Serialize)]
struct Copies {
    backups: BackupsView,
    second_place: SecondPlaceView,
}

/// Lists the backups, goes back to one, or looks after the second place.
pub fn backup(desk: &mut Desk) -> Result<String, Fault> {
    let words: Vec<String> = desk.call.words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    let mut book = desk.open()?;
    match words.first().map(String::as_str) {
        None => {
            let copies = Copies { backups: book.view_backups()?, second_place: book.view_second_place()? };
            Ok(desk.answer(&copies, |_| listed(&copies))?)
        }
        Some("show") => {
            let counts = book.backup_counts(desk.call.word(1, "NAME")?.to_string_lossy().as_ref())?;
            Ok(desk.answer(&counts, |words| counted(counts.clone(), words))?)
        }
        Some("restore") => {
            let done = book.restore(desk.call.word(1, "NAME")?.to_string_lossy().as_ref())?;
            Ok(desk.answer(&done, |_| done.text.clone())?)
        }
        Some("place") => {
            let folder = absolute(Path::new(desk.call.word(1, "FOLDER")?));
            let view = book.set_second_place(&folder, &passphrase(desk)?)?;
            Ok(desk.answer(&view, |_| second(&view))?)
        }
        Some("now") => {
            let view = book.copy_now()?;
            Ok(desk.answer(&view, |_| second(&view))?)
        }
        Some("stop") => {
            let view = book.remove_second_place()?;
            Ok(desk.answer(&view, |_| second(&view))?)
        }
        Some("fetch") => {
            let path = PathBuf::from(desk.call.word(1, "FILE")?);
            let counts = book.fetch_copy(&path, &passphrase(desk)?)?;
            Ok(desk.answer(&counts, |words| {
                format!("{}\n{}", words.get("second-fetched"), counted(counts.clone(), words))
            })?)
        }
        Some(other) => Err(Wrong::Value(other.to_owned()).into()),
    }
}

/// Lists what there is to go back to where the records cannot be opened, or goes back to it.
pub fn rescue(desk: &mut Desk) -> Result<String, Fault> {
    let folder = desk.folder()?;
    match desk.call.words.first() {
        None => {
            let view = rescue_view(&folder, desk.clock(), &desk.words);
            Ok(desk.answer(&view, |words| {
                let rows = view.best.iter().chain(&view.others);
                let mut lines: Vec<String> =
                    rows.map(|row| format!("  {}  {} ({})", row.name, row.day.long, row.reason)).collect();
                if view.best.is_none() {
                    lines.push(words.get("rescue-none"));
                }
                lines.join("\n")
            })?)
        }
        Some(name) => {
            let said = rescue_with(&folder, &name.to_string_lossy(), desk.clock(), &desk.words)?;
            Ok(desk.answer(&said, |_| said.clone())?)
        }
    }
}

/// Saves everything for another computer.
pub fn move_out(desk: &mut Desk) -> Result<String, Fault> {
    let path = desk.call.path("out")?;
    if files::is_there(&path) {
        return Err(Error::new(Code::FileExists).with("path", path.display()).into());
    }
    let (passphrase, to) = (passphrase(desk)?, desk.call.value("new-lead"));
    desk.open()?.save_move(&path, &passphrase, to.as_deref())?;
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}

/// Goes on here with the file of another computer.
pub fn take_over(desk: &mut Desk) -> Result<String, Fault> {
    let path = PathBuf::from(desk.call.word(0, "FILE")?);
    begin_with(&desk.folder()?, &path, &passphrase(desk)?)?;
    let start = desk.open()?.start();
    Ok(desk.answer(&start, |words| words.msg("cli-taken-over", &[("name", &start.unit_name)]))?)
}

/// The passphrase, from a file or from what is piped in: on the command line others could read it.
fn passphrase(desk: &Desk) -> Result<String, Fault> {
    let bytes = read(desk.call.path("passphrase-file")?.as_os_str())?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// The second place is used again from another folder.
fn absolute(path: &Path) -> PathBuf {
    std::env::current_dir().map(|here| here.join(path)).unwrap_or_else(|_| path.to_owned())
}

fn listed(copies: &Copies) -> String {
    let rows = copies.backups.rows.iter();
    let mut lines: Vec<String> =
        rows.map(|row| format!("  {}  {} ({})", row.name, row.day.long, row.reason)).collect();
    lines.push(second(&copies.second_place));
    lines.join("\n")
}

fn second(view: &SecondPlaceView) -> String {
    [view.folder.as_deref(), Some(&view.text)].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn counted(counts: Counts, words: &Words) -> String {
    let Counts { classes, lessons, checklists, people, expected, hand_figures, texts } = counts;
    let of_unit = [
        ("backup-classes", classes),
        ("backup-lessons", lessons),
        ("backup-checklists", checklists),
        ("backup-people", people),
    ];
    let of_office = [
        ("backup-expected", expected),
        ("backup-hand-figures", hand_figures),
        ("backup-texts", texts),
        ("backup-people", people),
    ];
    let lines = if expected + hand_figures + texts > 0 { of_office } else { of_unit };
    lines.map(|(key, count)| format!("  {:<16} {count}", words.get(key))).join("\n")
}
