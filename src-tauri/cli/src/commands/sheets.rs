//! `mvp import` and the tables of `mvp export`: people's own spreadsheets.

use mvp_core::actions::sheets::{SheetChoices, SheetKind};
use mvp_core::actions::views::{Done, SheetPreview};
use mvp_core::actions::{Action, is_sent};
use mvp_core::words::Words;
use serde::Serialize;
use std::path::{Path, PathBuf};

use super::merge;
use crate::call::{Call, Fault, Wrong};
use crate::desk::Desk;

/// What was found, and what was done with it.
#[derive(Serialize)]
struct Answer {
    preview: SheetPreview,
    done: Option<Done>,
}

/// Takes in a spreadsheet, or files that others sent. What waits for an answer stays out, and is told.
pub fn import(desk: &mut Desk) -> Result<String, Fault> {
    if desk.call.has("undo") {
        return merge::undo_import(desk);
    }
    if let Some(number) = desk.call.number("forget")? {
        return merge::forget_refused(desk, number);
    }
    let path = PathBuf::from(desk.call.word(0, "FILE")?);
    if desk.call.words.iter().any(|word| is_sent(Path::new(word))) {
        return merge::import(desk);
    }
    if let Some(extra) = desk.call.words.get(1) {
        return Err(Wrong::Extra(extra.to_string_lossy().into_owned()).into());
    }
    let choices = choices(&desk.call)?;
    let dry = desk.call.has("dry-run");
    let mut book = desk.open()?;
    book.open_sheet(&path)?;
    let preview = book.view_sheet(&choices)?;
    let done = if dry || preview.count == 0 {
        None
    } else {
        Some(book.act(Action::ImportSheet(preview.import.clone()))?)
    };
    let answer = Answer { preview, done };
    Ok(desk.answer(&answer, |words| told(&answer, words))?)
}

/// What was said of the spreadsheet: in whole as JSON, and the most common by options of their own.
fn choices(call: &Call) -> Result<SheetChoices, Wrong> {
    let mut choices: SheetChoices = match call.value("choices") {
        Some(text) => {
            serde_json::from_str(&text).map_err(|fault| Wrong::Value(format!("--choices: {fault}")))?
        }
        None => SheetChoices::default(),
    };
    if let Some(name) = call.value("kind") {
        let kind = SheetKind::ALL.iter().find(|kind| kind.code() == name);
        choices.kind = Some(*kind.ok_or_else(|| Wrong::Value(format!("--kind {name}")))?);
    }
    choices.edition = call.value("edition").or(choices.edition);
    Ok(choices)
}

fn told(answer: &Answer, words: &Words) -> String {
    let preview = &answer.preview;
    let mut lines = Vec::new();
    for line in &preview.lines {
        lines.push(format!("  {:<6} {}: {}", line.place, line.outcome_text, line.text));
    }
    if !preview.questions.is_empty() {
        lines.push(String::new());
    }
    for question in &preview.questions {
        lines.push(format!("  {:<6} {}", question.cell, question.text));
    }
    lines.push(String::new());
    lines.push(preview.sentence.clone());
    lines.push(match &answer.done {
        Some(done) => done.text.clone(),
        None => words.get("cli-import-nothing"),
    });
    lines.join("\n")
}
