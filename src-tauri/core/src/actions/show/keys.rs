//! All keys: in the help, and on one page to print and keep beside the keyboard.

use std::path::Path;

use crate::actions::Book;
use crate::actions::views::Shortcut;
use crate::base::{Result, files};
use crate::report::doc::*;
use crate::school::codes::OfficeLevel;

/// The keys, or the message that names them, and the message that says what they do.
const KEYS: &[(&str, &str)] = &[
    ("Ctrl+Z", "key-undo"),
    ("Ctrl+Y", "key-redo"),
    ("Ctrl+K", "find-title"),
    ("Ctrl+L", "key-log"),
    ("Ctrl+D", "key-details"),
    ("Ctrl+S", "key-save"),
    ("Ctrl+P", "key-print"),
    ("Ctrl + / -", "key-zoom"),
    ("key-name-arrows", "key-arrows"),
    ("Enter", "key-enter"),
    ("key-name-space", "key-space"),
    ("key-name-shift-down", "key-shift"),
    ("2 1 0 N V", "key-checklist"),
    ("key-name-alt-arrows", "key-move"),
    ("Page Up / Page Down", "key-month"),
    ("Esc", "key-escape"),
    ("F1", "help-title"),
];

/// What an office has nothing for: it logs no lessons.
const OF_LESSONS: &[&str] =
    &["key-log", "key-details", "key-space", "key-shift", "key-checklist", "key-print"];

/// What a key does in an office, where that is something else.
const OF_OFFICES: &[(&str, &str)] = &[
    ("key-arrows", "key-arrows-office"),
    ("key-enter", "key-enter-office"),
    ("key-escape", "key-escape-office"),
];

impl Book {
    /// All keys with what they do.
    pub fn view_shortcuts(&self) -> Vec<Shortcut> {
        let keys = |keys: &str| self.words.find(keys, &[]).unwrap_or_else(|| keys.to_owned());
        let office = self.is_office();
        // A city sends its file to nobody.
        let screens = if self.school.office().level == Some(OfficeLevel::City) { 5 } else { 6 };
        let all = KEYS.iter().filter(|(_, does)| !office || !OF_LESSONS.contains(does));
        let other = |does: &&str| OF_OFFICES.iter().find(|(unit, _)| office && unit == does);
        let here = |does| other(&does).map_or(does, |(_, office)| *office);
        let others = all.map(|(name, does)| Shortcut { keys: keys(name), text: self.words.get(here(does)) });
        let first = Shortcut { keys: format!("Alt+1 … {screens}"), text: self.words.get("key-screens") };
        std::iter::once(first).chain(others).collect()
    }

    /// The page to print.
    pub fn shortcuts_page(&self) -> Doc {
        let w = &self.words;
        let column = |head: &str, grow: u8| Column {
            head: w.get(head),
            group: String::new(),
            align: Align::Start,
            grow,
        };
        let rows = self.view_shortcuts().into_iter();
        let rows = rows.map(|key| Row { cells: vec![key.keys.into(), key.text.into()], total: false });
        Doc {
            lang: w.lang().tag().to_owned(),
            title: w.get("keys-title"),
            scope: vec![w.get("app-name")],
            description: w.get("keys-title"),
            created: self.store.clock.rfc3339(),
            author: w.get("app-name"),
            producer: format!("MVP-loggen {}", env!("CARGO_PKG_VERSION")),
            imprint: w.get("keys-imprint"),
            words: Words { page_of: w.get("report-page-of"), continued: w.get("report-continued") },
            blocks: vec![Block::Table(Table {
                id: "tangenter".to_owned(),
                caption: w.get("help-keys"),
                columns: vec![column("help-key", 2), column("help-does", 5)],
                rows: rows.collect(),
            })],
        }
    }

    /// Saves the page of keys as a PDF.
    ///
    /// # Errors
    /// It could not be written.
    pub fn save_shortcuts(&self, path: &Path) -> Result<()> {
        files::write_whole(path, &super::report::pdf(&self.shortcuts_page())?)
    }

    /// Prints the page of keys, and gives the printer's answer.
    ///
    /// # Errors
    /// There is no printer, or it refused.
    pub fn print_shortcuts(&self) -> Result<String> {
        self.print("kortkommandon.pdf", |path| self.save_shortcuts(path))
    }
}
