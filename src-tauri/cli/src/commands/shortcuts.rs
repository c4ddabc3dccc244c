//! `mvp shortcuts`: all keys of the window, on the screen or as a page to print.

use super::file::Saved;
use crate::call::Fault;
use crate::desk::Desk;

/// Lists the keys, or saves the page of them as PDF.
pub fn shortcuts(desk: &mut Desk) -> Result<String, Fault> {
    let book = desk.open()?;
    if desk.call.value("out").is_none() {
        let keys = book.view_shortcuts();
        let lines = || keys.iter().map(|key| format!("  {:<30} {}", key.keys, key.text));
        return Ok(desk.answer(&keys, |_| lines().collect::<Vec<_>>().join("\n"))?);
    }
    let path = desk.call.path("out")?;
    book.save_shortcuts(&path)?;
    let saved = Saved::at(&path)?;
    Ok(desk.answer(&saved, |words| saved.told(words))?)
}
