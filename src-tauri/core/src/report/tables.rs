//! Tables and strips of the document as grids.

use super::compose::Composer;
use super::doc::{Align, LegendItem, Mark, Strip, Table};
use super::flow::Piece;
use super::fonts::Fonts;
use super::grid::{Grid, GridCell, GridColumn, GridRow, MarkBox, PAD_X};
use super::page::{Item, Owner};
use super::style::*;
use super::text;
use super::tree::Role;

/// A mark is at least this wide, so that its symbol stands clear of its border.
const MARK_MIN: f32 = 15.5;
const MARK_MAX: f32 = 24.0;
const NAME_MAX: f32 = 110.0;
const LEGEND_BOX: f32 = 15.0;

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
        let room = BODY_W - plain_width(strip, self.fonts);
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

    /// The statuses that occur, each as its box and its word, below the last row.
    fn legend(&mut self, strip: &Strip) {
        self.legend_of.extend(strip.rows.iter().flat_map(|row| &row.marks).filter_map(|mark| match mark {
            Mark::Status { status } => Some(*status),
            _ => None,
        }));
        if self.legend_later {
            return;
        }
        let used = std::mem::take(&mut self.legend_of);
        let shown: Vec<_> = strip.legend.iter().filter(|item| used.contains(&item.status)).collect();
        if shown.is_empty() {
            return;
        }
        let node = self.tree.add(self.section, Role::P);
        let (mut boxes, mut draws) = (Vec::new(), Vec::new());
        let (mut x, mut y) = (MARGIN, 0.0);
        for LegendItem { status, word } in shown {
            let word = text::one_line(&format!("{word} "), NOTE, BODY_W - LEGEND_BOX, self.fonts);
            let width = LEGEND_BOX + 4.0 + word.width;
            if x > MARGIN && x + width > PAGE_W - MARGIN {
                (x, y) = (MARGIN, y + NOTE.leading + 3.0);
            }
            let mark = MarkBox { x, y, width: LEGEND_BOX, height: NOTE.leading };
            let (boxed, symbol) =
                mark.draws(&format!("{} ", status.symbol()), None, status_look(*status), self.fonts);
            boxes.push(boxed);
            draws.extend(symbol);
            draws.extend(word.draws(x + LEGEND_BOX + 4.0, y, NOTE));
            x += width + 10.0;
        }
        if let Some(last) = self.pieces.last_mut() {
            last.keep_next = true;
        }
        self.pieces.push(Piece {
            height: y + NOTE.leading,
            before: 5.0,
            items: vec![
                Item { owner: Owner::Artifact, draws: boxes },
                Item { owner: Owner::Node(node), draws },
            ],
            ..Piece::default()
        });
    }
}

/// What names and tail columns need; a very long name wraps.
fn plain_width(strip: &Strip, fonts: &Fonts) -> f32 {
    let widest = |texts: &mut dyn Iterator<Item = (&str, Type)>| {
        texts.map(|(t, look)| text::widths(t, look, fonts).0).fold(0.0_f32, f32::max)
    };
    let head = [(strip.row_head.as_str(), TABLE_HEAD)].into_iter();
    let names = strip.rows.iter().map(|row| (row.name.as_str(), TABLE_CELL));
    let mut width = widest(&mut head.chain(names)).min(NAME_MAX) + PAD_X;
    for (i, head) in strip.tail_heads.iter().enumerate() {
        let cells = strip.rows.iter().filter_map(|row| row.tail.get(i)).map(|t| (t.as_str(), TABLE_CELL));
        width += widest(&mut [(head.as_str(), TABLE_HEAD)].into_iter().chain(cells)) + 2.0 * PAD_X;
    }
    width.min(BODY_W / 2.0)
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
        // Room that is left over stands before them, so that they stand alike under strips of other lengths.
        let grow = |i| if i == 0 { 1.0 } else { 0.0 };
        let tails = strip.tail_heads.iter().enumerate();
        columns.extend(tails.map(|(i, head)| GridColumn { grow: grow(i), ..plain(head, Align::End) }));
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
                    spoken: Some(strip.word(*status).to_owned()),
                    look: status_look(*status),
                },
                Some(Mark::Share { share, text }) => {
                    GridCell::Mark { text: text.clone(), spoken: None, look: share_look(*share) }
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
