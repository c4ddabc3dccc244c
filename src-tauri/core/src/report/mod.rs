//! Printed reports: one document model, laid out once, given out as tagged PDF, SVG pages and CSV.
//!
//! ```text
//! Doc ── layout ──> pages + structure tree ──> PDF (PDF/UA-1 and PDF/A-2a in the same file)
//!  │                                      └──> SVG, one string a page, the same drawing
//!  └──> CSV, one file a table
//! ```
//!
//! Texts and figures arrive finished and localised; nothing here counts, translates, reads a clock or touches a
//! disk. The same `Doc` gives the same bytes.

mod archive;
mod columns;
mod compose;
mod csv;
pub mod doc;
mod error;
mod file;
mod flow;
mod fonts;
mod grid;
mod icc;
mod outline;
mod page;
mod parts;
mod pdf;
mod style;
mod svg;
mod tables;
mod tags;
mod text;
mod tree;

pub use csv::csv_files;
pub use doc::Doc;
pub use error::ReportError;

use page::Page;
use tree::Tree;

/// A laid-out report: pages with positioned drawings, and the order in which they are read.
#[derive(Debug, Clone)]
pub struct Rendered {
    about: archive::About,
    pages: Vec<Page>,
    tree: Tree,
    bookmarks: Vec<flow::Bookmark>,
}

/// Lays a document out on A4 pages.
pub fn render(doc: &Doc) -> Result<Rendered, ReportError> {
    let about = archive::About::of(doc)?;
    let fonts = fonts::fonts()?;
    let (pages, tree, bookmarks) = compose::pages(doc, fonts);
    Ok(Rendered { about, pages, tree, bookmarks })
}

impl Rendered {
    /// How many pages there are; at least one.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// The archival, accessible file.
    pub fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        pdf::write(self)
    }

    /// One page as a self-contained SVG, numbered from 1; `None` where there is no such page.
    pub fn svg(&self, number: usize) -> Result<Option<String>, ReportError> {
        let fonts = fonts::fonts()?;
        Ok(number.checked_sub(1).and_then(|i| self.pages.get(i)).map(|page| svg::write(page, number, fonts)))
    }
}
