//! *Historik*: every action in words, and the files that were saved.

use crate::actions::views::{HistoryDay, HistoryLine, HistoryView};
use crate::actions::{Book, undo};
use crate::base::Result;
use crate::base::clock::stamp_ms;

impl Book {
    /// The latest actions and saved files, at most `limit`.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_history(&self, limit: u32) -> Result<HistoryView> {
        let journal = self.store.journal(limit.saturating_add(1))?;
        let undone = undo::undone(&journal);
        let mut lines = if self.is_set_up() { self.file_lines()? } else { Vec::new() };
        lines.extend(journal.iter().map(|entry| {
            let ms = stamp_ms(entry.hlc);
            let line = HistoryLine {
                action: entry.id,
                time: self.words.time(self.store.clock.local_of_ms(ms)),
                text: self.deed_text(&entry.words),
                undone: undone.contains(&entry.id) && entry.words.undoes.is_none(),
                can_undo: undo::may_undo(&entry.words) && !undone.contains(&entry.id),
            };
            (ms, line)
        }));
        lines.sort_by_key(|(ms, _)| *ms);
        let more = lines.len() > limit as usize;
        let mut days: Vec<HistoryDay> = Vec::new();
        for (ms, line) in lines.into_iter().rev().take(limit as usize) {
            let day = self.day(self.store.clock.local_of_ms(ms).date());
            if days.last().is_none_or(|last| last.day != day) {
                days.push(HistoryDay { day, lines: Vec::new() });
            }
            if let Some(last) = days.last_mut() {
                last.lines.push(line);
            }
        }
        Ok(HistoryView { days, more })
    }
}
