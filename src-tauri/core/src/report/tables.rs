//! Tables and strips of the document as grids.

use super::compose::Composer;
use super::doc::{Align, LegendItem, Mark, Status, Strip, Table, Text};
use super::fonts::Fonts;
use super::grid::{Grid, GridCell, GridColumn, GridRow};
use super::style::{NOTE, TABLE_CELL, TABLE_HEAD, share_look, status_look};
use super::text;

/// A mark is at least this wide, so that its symbol stands clear of its border.
const MARK_MIN: f32 = 15.5;
const MARK_MAX: f32 = 22.0;
/// Width that names and tail columns may count on in a strip.
const NAMES: f32 = 150.0;

impl Composer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        let columns = table
            .columns
            .iter()
            .map(|column| GridColumn {
                head: column.head.clone(),
                spoken: None,
                group: column.group.clone(),
                align: column.align,
                grow: f32::from(column.grow),
                mark_width: None,
            })
            .collect();
        let rows = table
            .rows
            .iter()
            .map(|row| GridRow {
                cells: row
                    .cells
                    .iter()
                    .map(|cell| GridCell::Text { text: cell.text.clone(), bar: cell.bar })
                    .collect(),
                total: row.total,
            })
            .collect();
        self.grid(&Grid { caption: table.caption.clone(), columns, rows, marked: false });
    }

    /// A strip; one with more steps than a page is wide goes on below, under its own heads.
    pub(super) fn strip(&mut self, strip: &Strip) {
        if strip.rows.is_empty() {
            return;
        }
        let room = super::style::BODY_W - NAMES;
        let least = mark_width(strip, self.fonts);
        let at_once = ((room / least) as usize).max(1);
        let bands = strip.steps.len().div_ceil(at_once).max(1);
        // Bands of equal length read better than one full and one nearly empty.
        let length = strip.steps.len().div_ceil(bands).max(1);
        let width = (room / length as f32).clamp(least, least.max(MARK_MAX));
        for band in 0..bands {
            let range = band * length..((band + 1) * length).min(strip.steps.len());
            let first = self.pieces.len();
            self.grid(&band_grid(strip, range, width, band, bands));
            if band > 0
                && let Some(piece) = self.pieces.get_mut(first)
            {
                piece.before = 12.0;
            }
        }
        self.legend(strip);
    }

    fn legend(&mut self, strip: &Strip) {
        let used = |status: Status| {
            strip.rows.iter().flat_map(|row| &row.marks).any(|mark| *mark == Mark::Status { status })
        };
        let words: Vec<_> = strip
            .legend
            .iter()
            .filter(|item| used(item.status))
            .map(|LegendItem { status, word }| {
                format!("{}\u{A0}{}", status.symbol(), word.replace(' ', "\u{A0}"))
            })
            .collect();
        if words.is_empty() {
            return;
        }
        if let Some(last) = self.pieces.last_mut() {
            last.keep_next = true;
        }
        let first = self.pieces.len();
        self.paragraph(&Text::from(words.join("   ")), NOTE);
        if let Some(piece) = self.pieces.get_mut(first) {
            piece.before = 4.0;
        }
    }
}

fn mark_width(strip: &Strip, fonts: &Fonts) -> f32 {
    let marks = strip.rows.iter().flat_map(|row| &row.marks).filter_map(|mark| match mark {
        Mark::Share { text, .. } => Some(text::widths(text, TABLE_CELL, fonts).0),
        _ => None,
    });
    let heads = strip.steps.iter().map(|step| text::widths(&step.head, TABLE_HEAD, fonts).1);
    marks.chain(heads).fold(0.0_f32, f32::max).max(MARK_MIN - 6.0) + 6.0
}

fn band_grid(strip: &Strip, range: std::ops::Range<usize>, width: f32, band: usize, bands: usize) -> Grid {
    let steps = strip.steps.get(range.clone()).unwrap_or_default();
    let last = band + 1 == bands;
    let plain = |head: &str, align| GridColumn {
        head: head.to_owned(),
        spoken: None,
        group: String::new(),
        align,
        grow: 0.0,
        mark_width: None,
    };
    let mut columns = vec![plain(&strip.row_head, Align::Start)];
    columns.extend(steps.iter().map(|step| GridColumn {
        spoken: (!step.title.is_empty()).then(|| format!("{} {}", step.head, step.title)),
        mark_width: Some(width),
        ..plain(&step.head, Align::Center)
    }));
    if last {
        columns.extend(strip.tail_heads.iter().map(|head| plain(head, Align::End)));
    }
    let text = |text: &str| GridCell::Text { text: text.to_owned(), bar: None };
    let rows = strip
        .rows
        .iter()
        .map(|row| {
            let mut cells = vec![text(&row.name)];
            cells.extend(range.clone().map(|i| match row.marks.get(i) {
                Some(Mark::Status { status }) => GridCell::Mark {
                    text: status.symbol().to_owned(),
                    spoken: strip.word(*status).to_owned(),
                    look: status_look(*status),
                },
                Some(Mark::Share { share, text }) => {
                    GridCell::Mark { text: text.clone(), spoken: text.clone(), look: share_look(*share) }
                }
                Some(Mark::Blank) | None => text(""),
            }));
            if last {
                cells.extend(
                    (0..strip.tail_heads.len()).map(|i| text(row.tail.get(i).map_or("", String::as_str))),
                );
            }
            GridRow { cells, total: false }
        })
        .collect();
    let caption = match (bands, steps.first(), steps.last()) {
        (2.., Some(first), Some(end)) => format!("{} ({}–{})", strip.caption, first.head, end.head),
        _ => strip.caption.clone(),
    };
    Grid { caption, columns, rows, marked: true }
}
