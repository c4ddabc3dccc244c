//! `mvp keys` and `mvp card`: this installation's own keys, and the address cards of others.

use mvp_core::actions::views::CardsView;
use mvp_core::actions::{Action, read_card};
use mvp_core::base::{Code, Error, files};
use mvp_core::words::Words;
use std::path::{Path, PathBuf};

use super::file::Saved;
use super::merge::digits;
use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// Shows the number and the fingerprint of one's own card, or takes one's keys from a printed sheet.
pub fn keys(desk: &mut Desk) -> Result<String, Fault> {
    if desk.call.value("sheet").is_some() {
        let path = new_file(desk, "sheet")?;
        desk.open()?.save_key_sheet(&path)?;
        let saved = Saved::at(&path)?;
        return Ok(desk.answer(&saved, |words| next(words, saved.told(words), "cli-next-sheet"))?);
    }
    let words: Vec<String> = texts(desk);
    let mut book = match words.split_first() {
        None => desk.open()?,
        Some((what, from)) if what == "restore" => {
            // Never as words of the command: the shell would keep the keys in its history.
            let path = from.first().map_or("-", String::as_str);
            let bytes = super::setup::read(path.as_ref())?;
            let mut book = desk.open()?;
            book.restore_keys(&String::from_utf8_lossy(&bytes))?;
            book
        }
        Some((what, _)) => return Err(Wrong::Value(what.clone()).into()),
    };
    let view = book.view_cards()?;
    Ok(desk.answer(&view, |words| own(&view, words))?)
}

/// Saves one's own card, adds others' cards, or lists them.
pub fn card(desk: &mut Desk) -> Result<String, Fault> {
    let words: Vec<String> = texts(desk);
    match words.split_first() {
        None => {
            let path = new_file(desk, "out")?;
            desk.open()?.save_card(&path)?;
            let saved = Saved::at(&path)?;
            Ok(desk.answer(&saved, |words| saved.told(words))?)
        }
        Some((what, paths)) if what == "add" => {
            if paths.is_empty() {
                return Err(Wrong::Missing("FILE".to_owned()).into());
            }
            let cards =
                paths.iter().map(|path| Ok(read_card(Path::new(path))?.0)).collect::<Result<_, Error>>()?;
            let compared = desk.call.has("compared");
            let done = desk.open()?.act(Action::AddCards { cards, compared })?;
            Ok(desk.answer(&done, |_| done.text.clone())?)
        }
        Some((what, rest)) if what == "compare" || what == "revoke" => {
            let asked = digits(&rest.join(""));
            if asked.is_empty() {
                return Err(Wrong::Missing("NUMBER".to_owned()).into());
            }
            let mut book = desk.open()?;
            let row = book.view_cards()?.cards.into_iter().find(|row| digits(&row.number) == asked);
            let unknown = || Error::new(Code::CardUnknown).with("number", rest.join(" "));
            let id = row.ok_or_else(unknown)?.id;
            let done = book.act(match what.as_str() {
                "compare" => Action::CompareCard { id, compared: true },
                _ => Action::RevokeCard { id },
            })?;
            Ok(desk.answer(&done, |_| done.text.clone())?)
        }
        Some((what, [])) if what == "list" => {
            let view = desk.open()?.view_cards()?;
            Ok(desk.answer(&view, |words| listed(&view, words))?)
        }
        Some((what, _)) => Err(Wrong::Value(what.clone()).into()),
    }
}

/// Saves an invitation for a colleague's installation.
pub fn invite(desk: &mut Desk) -> Result<String, Fault> {
    let path = new_file(desk, "out")?;
    desk.open()?.save_invitation(&path)?;
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| next(words, saved.told(words), "cli-next-invite"))?)
}

/// Makes an empty folder a second installation of the unit that invites it.
pub fn join(desk: &mut Desk) -> Result<String, Fault> {
    let path = PathBuf::from(desk.call.word(0, "FILE")?);
    let done = desk.open_or_make()?.join(&path)?;
    Ok(desk.answer(&done, |words| next(words, done.text.clone(), "cli-next-join"))?)
}

/// What was done, and what comes next.
fn next(words: &Words, done: String, key: &str) -> String {
    format!("{}\n{}", done.trim_end(), words.get(key))
}

/// The path of a file that is not there yet.
fn new_file(desk: &Desk, option: &str) -> Result<PathBuf, Fault> {
    let path = desk.call.path(option)?;
    if files::is_there(&path) {
        return Err(Error::new(Code::FileExists).with("path", path.display()).into());
    }
    Ok(path)
}

fn texts(desk: &Desk) -> Vec<String> {
    desk.call.words.iter().map(|word| word.to_string_lossy().into_owned()).collect()
}

fn own(view: &CardsView, words: &Words) -> String {
    let of =
        [("name", &view.name as &dyn ToString), ("number", &view.number), ("fingerprint", &view.fingerprint)];
    words.msg("cli-keys", &of)
}

fn listed(view: &CardsView, words: &Words) -> String {
    if view.cards.is_empty() {
        return words.get("cli-cards-none");
    }
    let lines = view.cards.iter().map(|row| {
        let state = match &row.revoked {
            Some(day) => words.msg("card-revoked", &[("day", &day.long)]),
            None if row.compared => words.get("card-compared"),
            None => words.get("card-not-compared"),
        };
        let role = words.get(&format!("card-role-{}", row.role.code()));
        format!("  {}  {} ({role}), {state}", row.number, row.name)
    });
    lines.collect::<Vec<_>>().join("\n")
}
