//! `mvp history`, `mvp undo`, `mvp redo` and `mvp verify`.

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
    let done = desk.open()?.undo()?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// Does again what was undone last.
pub fn redo(desk: &mut Desk) -> Result<String, Fault> {
    let done = desk.open()?.redo()?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// What was gone through.
#[derive(Serialize)]
struct Verified {
    revisions: u64,
    records: u64,
}

/// Computes every hash and every shown record again.
pub fn verify(desk: &mut Desk) -> Result<String, Fault> {
    let found = desk.open()?.store().verify()?;
    let verified = Verified { revisions: found.revisions, records: found.records };
    let text = |words: &mvp_core::words::Words| {
        let (revisions, records) = (words.count(verified.revisions), words.count(verified.records));
        words.msg("cli-verified", &[("revisions", &revisions), ("records", &records)])
    };
    Ok(desk.answer(&verified, text)?)
}
