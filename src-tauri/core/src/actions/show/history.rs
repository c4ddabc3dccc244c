//! *Historik*: every action in words.

use crate::actions::views::{HistoryDay, HistoryLine, HistoryView};
use crate::actions::{Book, undo};
use crate::base::Result;
use crate::base::clock::stamp_ms;

impl Book {
    /// The latest actions, at most `limit`.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_history(&self, limit: u32) -> Result<HistoryView> {
        let journal = self.store.journal(limit.saturating_add(1))?;
        let undone = undo::undone(&journal);
        let more = journal.len() > limit as usize;
        let mut days: Vec<HistoryDay> = Vec::new();
        for entry in journal.iter().rev().take(limit as usize) {
            let time = self.store.clock.local_of_ms(stamp_ms(entry.hlc));
            let day = self.day(time.date());
            if days.last().is_none_or(|last| last.day != day) {
                days.push(HistoryDay { day, lines: Vec::new() });
            }
            let line = HistoryLine {
                action: entry.id,
                time: self.words.time(time),
                text: self.deed_text(&entry.words),
                undone: undone.contains(&entry.id) && entry.words.undoes.is_none(),
                can_undo: undo::may_undo(&entry.words) && !undone.contains(&entry.id),
            };
            if let Some(last) = days.last_mut() {
                last.lines.push(line);
            }
        }
        Ok(HistoryView { days, more })
    }
}
