//! `mvp history`, `mvp undo`, `mvp redo` and `mvp verify`.

use mvp_core::actions::views::UndoQuestion;
use mvp_core::base::Code;
use mvp_core::words::Words;
use serde::Serialize;

use crate::call::Fault;
use crate::desk::Desk;

/// The latest things that were done.
pub fn history(desk: &mut Desk) -> Result<String, Fault> {
    let limit = desk.call.number("limit")?.unwrap_or(20);
    let view = desk.open()?.view_history(limit)?;
    let text = |words: &mvp_core::words::Words| {
        let mut lines = Vec::new();
        for day in &view.days {
            lines.push(day.day.long.clone());
            for line in &day.lines {
                let undone = if line.undone { words.get("cli-undone") } else { String::new() };
                lines.push(format!("  {}  {} {undone}", line.time, line.text).trim_end().to_owned());
            }
        }
        lines.join("\n")
    };
    Ok(desk.answer(&view, text)?)
}

/// Takes back the latest thing that was done.
pub fn undo(desk: &mut Desk) -> Result<String, Fault> {
    back(desk, false)
}

/// Does again what was undone last.
pub fn redo(desk: &mut Desk) -> Result<String, Fault> {
    back(desk, true)
}

/// One step back, or forth again. Where something was changed since, it says what would be lost, and does nothing.
fn back(desk: &mut Desk, again: bool) -> Result<String, Fault> {
    let mut book = desk.open()?;
    let done = match if again { book.redo() } else { book.undo() } {
        Err(fault) if fault.code == Code::UndoChangedSince => {
            let question = book.undo_question(None, again)?;
            if !desk.call.has("anyway") {
                return Err(Fault::Told(desk.answer(&question, |words| asked(words, &question))?));
            }
            book.undo_anyway(question.action)?
        }
        done => done?,
    };
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// What would be lost, and how to go on.
fn asked(words: &Words, question: &UndoQuestion) -> String {
    let mut lines = vec![words.msg("cli-undo-ask", &[("text", &question.text)])];
    lines.extend(question.rows.iter().map(|row| {
        let told: &[(&str, &dyn ToString)] =
            &[("what", &row.what), ("label", &row.label), ("now", &row.now), ("then", &row.then)];
        format!("  {}", words.msg("cli-undo-lost", told))
    }));
    lines.push(words.get("cli-undo-how"));
    lines.join("\n")
}

/// What was gone through.
#[derive(Serialize)]
struct Verified {
    revisions: u64,
    records: u64,
}

/// Computes every hash and every shown record again.
pub fn verify(desk: &mut Desk) -> Result<String, Fault> {
    let (found, mended) = desk.open()?.store().verify_and_mend()?;
    let verified = Verified { revisions: found.revisions, records: found.records };
    let text = |words: &mvp_core::words::Words| {
        let (revisions, records) = (words.count(verified.revisions), words.count(verified.records));
        let text = words.msg("cli-verified", &[("revisions", &revisions), ("records", &records)]);
        if mended { format!("{}\n{text}", words.get("cli-mended")) } else { text }
    };
    Ok(desk.answer(&verified, text)?)
}
