//! `mvp edition`: the programmes' editions, handed on as files and taken in.

use mvp_core::actions::Action;
use std::path::PathBuf;

use super::file::Saved;
use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// Lists the editions, saves one as a file, or takes one in from a file.
pub fn edition(desk: &mut Desk) -> Result<String, Fault> {
    let what = desk.call.word(0, "list|export|import")?.to_string_lossy().into_owned();
    let mut book = desk.open()?;
    match what.as_str() {
        "list" => {
            let found = book.view_editions()?;
            let lines = || found.rows.iter().map(|row| format!("{}  {}\n    {}", row.id, row.name, row.text));
            Ok(desk.answer(&found, |_| lines().collect::<Vec<_>>().join("\n"))?)
        }
        "export" => {
            let id = desk.call.word(1, "EDITION")?.to_string_lossy().into_owned();
            let path = match desk.call.value("out") {
                Some(out) => PathBuf::from(out),
                None => PathBuf::from(book.edition_file_name(&id)?),
            };
            book.save_edition(&path, &id)?;
            let saved = Saved::at(&path)?;
            Ok(desk.answer(&saved, |words| saved.told(words))?)
        }
        "import" => {
            let found = book.look_at_edition(&PathBuf::from(desk.call.word(1, "FILE")?))?;
            if desk.call.has("dry-run") {
                return Ok(desk.answer(&found, |_| {
                    [&[found.sentence.clone()][..], &found.lessons].concat().join("\n")
                })?);
            }
            let done = book.act(Action::TakeEdition { text: found.text })?;
            Ok(desk.answer(&done, |_| done.text.clone())?)
        }
        _ => Err(Wrong::Value(what).into()),
    }
}
