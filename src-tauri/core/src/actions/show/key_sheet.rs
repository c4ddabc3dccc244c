//! *Nyckelblad*: one's own keys on paper, for the day when the computer is gone.

use std::path::Path;

use crate::actions::Book;
use crate::base::{Result, files};
use crate::report::doc::*;

/// Groups of four characters in a column of the sheet.
const ROWS: usize = 7;

impl Book {
    /// The sheet to print and lock up.
    ///
    /// # Errors
    /// No unit is set up, or a faulty store.
    pub fn key_sheet(&mut self) -> Result<Doc> {
        let card = self.own_card()?;
        let text = self.identity()?.recovery_text();
        let groups: Vec<&str> = text.split(' ').collect();
        let w = &self.words;
        let column = |key: &str| Column {
            head: if key.is_empty() { String::new() } else { w.get(key) },
            group: String::new(),
            align: Align::Start,
            grow: if key.is_empty() { 1 } else { 3 },
        };
        let cell = |at: usize| {
            let group = groups.get(at).copied().unwrap_or_default();
            [Cell::from((at + 1).to_string().as_str()), Cell::from(group)]
        };
        let rows = (0..ROWS)
            .map(|row| Row { cells: cell(row).into_iter().chain(cell(row + ROWS)).collect(), total: false });
        let step_2 = if self.is_office() { "key-sheet-step-2-office" } else { "key-sheet-step-2" };
        let number = w.msg("key-sheet-number", &[("number", &card.number())]);
        Ok(Doc {
            lang: w.lang().tag().to_owned(),
            title: w.get("key-sheet-title"),
            // A sheet is kept for years: its date names the year.
            scope: vec![card.name.clone(), self.today().to_string()],
            description: w.get("key-sheet-description"),
            created: self.store.clock.rfc3339(),
            author: card.name.clone(),
            producer: format!("MVP-loggen {}", env!("CARGO_PKG_VERSION")),
            imprint: w.get("key-sheet-imprint"),
            words: Words { page_of: w.get("report-page-of"), continued: w.get("report-continued") },
            blocks: vec![
                Block::Paragraph { text: w.get("key-sheet-what").into() },
                Block::Group {
                    blocks: vec![
                        Block::Heading { level: 1, text: w.get("key-sheet-code") },
                        Block::Table(Table {
                            id: "nyckel".to_owned(),
                            caption: w.get("key-sheet-caption"),
                            columns: [
                                "key-sheet-group",
                                "key-sheet-letters",
                                "key-sheet-group",
                                "key-sheet-letters",
                            ]
                            .map(column)
                            .into(),
                            rows: rows.collect(),
                        }),
                        Block::Note { text: w.get("key-sheet-letters-how").into() },
                    ],
                },
                Block::Heading { level: 1, text: w.get("key-sheet-use") },
                Block::List {
                    numbered: true,
                    items: ["key-sheet-step-1", step_2, "key-sheet-step-3"]
                        .map(|key| w.get(key).into())
                        .into(),
                },
                Block::Paragraph { text: number.into() },
            ],
        })
    }

    /// Saves the sheet as a PDF.
    ///
    /// # Errors
    /// As [`Book::key_sheet`], or it could not be written.
    pub fn save_key_sheet(&mut self, path: &Path) -> Result<()> {
        let doc = self.key_sheet()?;
        files::write_secret(path, &super::report::pdf(&doc)?)
    }
}
