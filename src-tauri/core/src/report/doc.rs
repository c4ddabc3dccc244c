//! The document model: what a report says, in order, before it has pages.
//!
//! It is data, so that the window can show the same content as accessible HTML. Figures arrive as the text that
//! people read; shares also as two whole numbers, for the length of a bar.

use serde::Serialize;
use ts_rs::TS;

/// A report in one language.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Doc {
    /// BCP 47 tag of every text in it: "sv", "en".
    pub lang: String,
    /// The title, also the file's title.
    pub title: String,
    /// What it is about, narrowest last: unit, läsår, week. Under the title, and behind it in the running header.
    pub scope: Vec<String>,
    /// One sentence about the content, for catalogues; not printed.
    pub description: String,
    /// When it was made: an RFC 3339 time, or a date.
    pub created: String,
    /// Who answers for it: the unit.
    pub author: String,
    /// The program and its version.
    pub producer: String,
    /// Left in the footer of every page: when the figures were counted, by which method.
    pub imprint: String,
    /// Words that the layout itself needs.
    pub words: Words,
    /// The content, in reading order.
    pub blocks: Vec<Block>,
}

/// Words that the layout itself needs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Words {
    /// Footer, with `{page}` and `{pages}` where the numbers go: "sida {page} av {pages}".
    pub page_of: String,
    /// Behind a caption where a table goes on over a page: "fortsättning".
    pub continued: String,
}

/// One part of the content.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading; level 1 opens a section (the title stands above it), 2 a part of one.
    Heading {
        /// 1 or 2; others count as the nearest.
        level: u8,
        /// The heading.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// The text.
        text: Text,
    },
    /// The answers that the reader came for, each behind the question that it answers.
    Highlights {
        /// In order of weight.
        items: Vec<Highlight>,
    },
    /// Points, numbered where their order means something.
    List {
        /// Numbers instead of bullets.
        numbered: bool,
        /// The points.
        items: Vec<Text>,
    },
    /// Key figures side by side.
    Tiles {
        /// At most four in a row; more make further rows.
        tiles: Vec<Tile>,
    },
    /// A table.
    Table(Table),
    /// A class × lesson grid, or units × steps.
    Strip(Strip),
    /// How to read what stands above; smaller and quieter.
    Note {
        /// The text.
        text: Text,
    },
    /// Blocks that stay on one page if a page can hold them.
    Group {
        /// The blocks.
        blocks: Vec<Block>,
    },
}

/// Text with emphasis.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Text(pub Vec<Span>);

/// A stretch of text in one weight.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Set bold.
    pub strong: bool,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Highlight {
    /// "Hur långt"; may be empty.
    pub label: String,
    /// The answer in a sentence or two.
    pub text: Text,
}

/// A key figure.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tile {
    /// What is counted.
    pub label: String,
    /// The figure, as people read it: "82 %", "saknas".
    pub value: String,
    /// Its arithmetic and its n.
    pub detail: String,
    /// Drawn below, if the figure is a share.
    pub gauge: Option<Gauge>,
}

/// A share drawn as a bar, with where it ought to be.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Gauge {
    /// How much is filled.
    pub share: Share,
    /// Where a mark stands: the plan to date, or a guide value.
    pub goal: Option<Share>,
    /// What the drawing says, in words.
    pub alt: String,
}

/// A fraction of whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Share {
    /// The numerator.
    pub part: u32,
    /// The denominator; 0 means that there is nothing to measure.
    pub whole: u32,
}

/// A table; every one is also a CSV file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Table {
    /// Name of the CSV file without its ending: "lektioner-per-klass".
    pub id: String,
    /// What the table shows.
    pub caption: String,
    /// The columns; the first one names the row.
    pub columns: Vec<Column>,
    /// The rows; each has a cell per column (missing ones are empty, surplus ones are dropped).
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// A head above this one, shared with neighbours that name the same; may be empty.
    pub group: String,
    /// Where the cells stand.
    pub align: Align,
    /// Its share of the width that is left over; 0 keeps it as narrow as its text.
    pub grow: u8,
}

impl Column {
    /// Its head with the one above it, for tables that have one row of heads.
    pub fn whole_head(&self) -> String {
        match self.group.as_str() {
            "" => self.head.clone(),
            group => format!("{group}: {}", self.head),
        }
    }
}

/// Where a text stands in its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// At the start of the line: words.
    Start,
    /// In the middle: symbols.
    Center,
    /// At the end of the line: numbers.
    End,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Row {
    /// From the first column on.
    pub cells: Vec<Cell>,
    /// Sums the rows above; set apart.
    pub total: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Cell {
    /// What it says, also in the CSV.
    pub text: String,
    /// Drawn beside the text.
    pub bar: Option<Share>,
}

/// A grid of small marks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Strip {
    /// Name of the CSV file without its ending.
    pub id: String,
    /// What the grid shows.
    pub caption: String,
    /// Head of the first column: "Klass".
    pub row_head: String,
    /// The columns of marks.
    pub steps: Vec<Step>,
    /// Heads of the plain columns behind the marks: "Klart", "Senast".
    pub tail_heads: Vec<String>,
    /// The rows.
    pub rows: Vec<StripRow>,
    /// The word of each status, in the order of the legend; the legend shows those that occur.
    pub legend: Vec<LegendItem>,
}

/// A column of marks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Step {
    /// Its number or short name.
    pub head: String,
    /// Its full name, read aloud; may be empty.
    pub title: String,
}

/// A row of marks.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StripRow {
    /// The class or unit.
    pub name: String,
    /// One per step.
    pub marks: Vec<Mark>,
    /// One per tail head.
    pub tail: Vec<String>,
}

/// One mark of a strip.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Mark {
    /// Where a lesson stands.
    Status {
        /// Its status.
        status: Status,
    },
    /// How much of a step is done.
    Share {
        /// The fill.
        share: Share,
        /// The number in the cell.
        text: String,
    },
    /// The row has no such step.
    Blank,
}

/// Where a lesson stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// *Genomförd*.
    Delivered,
    /// *Delvis*.
    Partly,
    /// *Försenad*.
    Overdue,
    /// *Planerad*.
    Planned,
    /// *Inställd*.
    Cancelled,
    /// *Ombokad*.
    Rescheduled,
}

/// A status and its word.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LegendItem {
    /// The status.
    pub status: Status,
    /// "genomförd".
    pub word: String,
}

impl Status {
    /// The symbol that carries the meaning without colour.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Delivered => "✓",
            Self::Partly => "½",
            Self::Overdue => "!",
            Self::Planned => "·",
            Self::Cancelled => "–",
            Self::Rescheduled => "↷",
        }
    }
}

impl Share {
    /// Between 0 and 1; 0 where there is nothing to measure.
    pub fn fraction(self) -> f32 {
        if self.whole == 0 { 0.0 } else { (self.part as f32 / self.whole as f32).clamp(0.0, 1.0) }
    }
}

impl Strip {
    /// The word of a status, or its symbol where the legend lacks it.
    pub fn word(&self, status: Status) -> &str {
        self.legend.iter().find(|l| l.status == status).map_or(status.symbol(), |l| &l.word)
    }
}

impl Text {
    /// The text without its emphasis.
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(vec![Span { text, strong: false }])
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, bar: None }
    }
}
