//! Tables and strips: one kind of grid, with heads that repeat on every page and rows that are never cut.

use std::rc::Rc;

use super::columns::{Want, widths};
use super::compose::Composer;
use super::doc::{Align, Share};
use super::flow::{Piece, ROOM, Repeat};
use super::fonts::Fonts;
use super::page::{Draw, Item, Owner};
use super::parts::bar_draws;
use super::style::*;
use super::text::{self, Line, lines};
use super::tree::{NodeId, Role, Scope};

/// A table or strip on its way to pieces.
pub struct Grid {
    pub caption: String,
    pub columns: Vec<GridColumn>,
    pub rows: Vec<GridRow>,
    /// Marks instead of rules: a strip.
    pub marked: bool,
}

/// A column of a grid.
pub struct GridColumn {
    pub head: String,
    /// Read aloud instead of the head.
    pub spoken: Option<String>,
    /// Head above the head; may be empty.
    pub group: String,
    pub align: Align,
    pub grow: f32,
    /// Set for a column of marks.
    pub mark_width: Option<f32>,
}

/// A row of a grid.
pub struct GridRow {
    pub cells: Vec<GridCell>,
    pub total: bool,
}

/// A cell of a grid.
pub enum GridCell {
    Text { text: String, bar: Option<Share> },
    Mark { text: String, spoken: Option<String>, look: MarkLook },
}

/// Space on both sides of a text, the outer edges of the table aside.
pub const PAD_X: f32 = 5.0;
const BAR_W: f32 = 52.0;
const BAR_GAP: f32 = 6.0;
const MARK_GAP: f32 = 2.0;
const BESIDE_HEADING: f32 = 10.0;
/// Words longer than this may be cut: one endless name must not squeeze the numbers.
const LONGEST_WORD: f32 = 130.0;
/// Room that the heading and caption above a row taller than a page need.
const ABOVE_TALL: f32 = 60.0;

/// A column with its place on the page.
struct Placed {
    x: f32,
    width: f32,
    pad: (f32, f32),
    /// Where the texts end and the bars start, if there are bars.
    text_width: f32,
    bar_width: f32,
}

impl Composer<'_> {
    /// Adds a grid to the flow and to the structure.
    pub(super) fn grid(&mut self, grid: &Grid) {
        // Heads over nothing tell a reader less than the sentence that should stand here instead.
        if grid.rows.is_empty() || grid.columns.is_empty() {
            return;
        }
        let start = self.pieces.len();
        let table = self.tree.add(self.section, Role::Table);
        let (placed, types) = place(grid, self.fonts);
        self.caption(grid, table);
        let repeat = Rc::new(self.heads(grid, &placed, types.0, table));
        let body = self.tree.add(table, Role::TBody);
        let count = grid.rows.len();
        for (i, row) in grid.rows.iter().enumerate() {
            let first = self.pieces.len();
            self.row(grid, row, &placed, types.1, body, &repeat);
            // Two rows at least under the heads, and before a total or the end.
            let keep = count > 1 && (i == 0 || i + 2 == count);
            if let Some(piece) = self.pieces.get_mut(first..).and_then(<[Piece]>::last_mut) {
                piece.keep_next = keep && i + 1 < count;
            }
        }
        let pieces = self.pieces.get_mut(start..).unwrap_or_default();
        let height: f32 = pieces.iter().map(|piece| piece.before + piece.height).sum();
        if let Some((_, but_last)) = pieces.split_last_mut() {
            but_last.iter_mut().for_each(|piece| piece.table = Some(height));
        }
    }

    fn caption(&mut self, grid: &Grid, table: NodeId) {
        // The heading above has said it already.
        if grid.caption == self.under {
            return;
        }
        let node = self.tree.add(table, Role::Caption);
        // A heading has said most of it: on its line, or right below it and as quiet.
        let look = if self.heading.is_some() && !grid.marked { CAPTION_QUIET } else { CAPTION };
        if let (Some(Some((end, heading))), false, Some(piece)) =
            (self.heading, grid.marked, self.pieces.last_mut())
        {
            let x = end + BESIDE_HEADING;
            let found = lines(&grid.caption, look, PAGE_W - MARGIN - x, self.fonts);
            if let [line] = found.as_slice() {
                let draws = line.draws(x, heading.baseline() - look.baseline(), look).collect();
                piece.items.push(Item { owner: Owner::Node(node), draws });
                return;
            }
        }
        let mut piece = Piece { keep_next: true, ..Piece::default() };
        let mut draws = Vec::new();
        for line in lines(&grid.caption, look, BODY_W, self.fonts) {
            draws.extend(line.draws(MARGIN, piece.height, look));
            piece.height += look.leading;
        }
        piece.height += 2.0;
        piece.items.push(Item { owner: Owner::Node(node), draws });
        self.pieces.push(piece);
    }

    /// Adds the heads and returns what is drawn again on later pages.
    fn heads(&mut self, grid: &Grid, placed: &[Placed], look: Type, table: NodeId) -> Repeat {
        let head = self.tree.add(table, Role::THead);
        let grouped = grid.columns.iter().any(|c| !c.group.is_empty());
        let group_height = if grouped { look.leading + 5.0 } else { 0.0 };
        let texts: Vec<_> = grid
            .columns
            .iter()
            .zip(placed)
            .map(|(column, at)| lines(&column.head, look, at.inner(), self.fonts))
            .collect();
        let rows = texts.iter().map(Vec::len).max().unwrap_or(1) as f32;
        let height = group_height + rows * look.leading + 6.0;
        let mut items = Vec::new();
        let mut rules = Vec::new();
        let upper = if grouped { Some(self.tree.add(head, Role::TR)) } else { None };
        let mut lower_cells = Vec::new();
        let mut i = 0;
        while let (Some(column), Some(at)) = (grid.columns.get(i), placed.get(i)) {
            let span = match column.group.as_str() {
                "" => 1,
                group => grid.columns.iter().skip(i).take_while(|c| c.group == group).count(),
            };
            match upper {
                Some(row) if !column.group.is_empty() => {
                    let node = self.tree.add_header(row, Scope::Column, (span, 1));
                    let end = placed.get(i + span - 1).unwrap_or(at);
                    let (left, right) = (at.x + at.pad.0, end.x + end.width - end.pad.1);
                    let line = text::one_line(&column.group, look, right - left, self.fonts);
                    let draws = line.draws(left, 0.0, look).collect();
                    items.push(Item { owner: Owner::Node(node), draws });
                    let y = look.leading + 2.5;
                    rules.push(Draw::Line { from: (left, y), to: (right, y), width: 0.5, color: BORDER });
                    lower_cells.extend((i..i + span).map(|c| (c, None)));
                }
                Some(row) => {
                    let node = self.tree.add_header(row, Scope::Column, (1, 2));
                    lower_cells.push((i, Some(node)));
                }
                None => lower_cells.push((i, None)),
            }
            i += span;
        }
        let spanned = lower_cells.iter().all(|(_, node)| node.is_some());
        let lower = if spanned { None } else { Some(self.tree.add(head, Role::TR)) };
        for (c, node) in lower_cells {
            let (Some(column), Some(at), Some(found)) = (grid.columns.get(c), placed.get(c), texts.get(c))
            else {
                continue;
            };
            let node = match (node, lower) {
                (Some(node), _) => node,
                (None, Some(row)) => self.tree.add_header(row, Scope::Column, (1, 1)),
                (None, None) => continue,
            };
            let top = height - 4.0 - found.len() as f32 * look.leading;
            let mut draws = at.draws(found, column.align, top, look);
            if let (Some(spoken), Some(Draw::Text { actual, .. })) = (&column.spoken, draws.first_mut()) {
                *actual = Some(spoken.clone());
            }
            items.push(Item { owner: Owner::Node(node), draws });
        }
        let right = placed.last().map_or(MARGIN, |at| at.x + at.width);
        if !grid.marked {
            rules.push(Draw::Line { from: (MARGIN, height), to: (right, height), width: 0.9, color: INK });
        }
        items.insert(0, Item { owner: Owner::Artifact, draws: rules });
        let mut again =
            text::one_line(&format!("{} ({})", grid.caption, self.continued), look, BODY_W, self.fonts);
        if self.continued.is_empty() {
            again = Line::default();
        }
        let shift = look.leading + 6.0;
        let mut repeated: Vec<_> = items.clone();
        for item in &mut repeated {
            item.lower(shift);
        }
        let draws = again.draws(MARGIN, 0.0, look).collect();
        repeated.push(Item { owner: Owner::Artifact, draws });
        self.pieces.push(Piece { height, keep_next: true, items, ..Piece::default() });
        Repeat { height: height + shift, items: repeated }
    }

    /// Adds a row; one that is taller than a page goes on in further pieces.
    fn row(
        &mut self,
        grid: &Grid,
        row: &GridRow,
        placed: &[Placed],
        cell: Type,
        body: NodeId,
        repeat: &Rc<Repeat>,
    ) {
        let look = if row.total { Type { weight: super::fonts::Weight::Bold, ..cell } } else { cell };
        let pad_y = 2.0;
        let node = self.tree.add(body, Role::TR);
        let cells: Vec<_> = placed
            .iter()
            .enumerate()
            .map(|(i, at)| {
                let cell = row.cells.get(i);
                let id = if i == 0 {
                    self.tree.add_header(node, Scope::Row, (1, 1))
                } else {
                    self.tree.add(node, Role::TD)
                };
                let found = match cell {
                    Some(GridCell::Text { text, .. }) if !text.is_empty() => {
                        lines(text, look, at.text_width, self.fonts)
                    }
                    _ => Vec::new(),
                };
                (id, cell, found)
            })
            .collect();
        let most = cells.iter().map(|(_, _, found)| found.len()).max().unwrap_or(0).max(1);
        let at_once = (((ROOM - repeat.height - ABOVE_TALL - 2.0 * pad_y) / look.leading) as usize).max(1);
        let mut start = 0;
        while start < most {
            let end = (start + at_once).min(most);
            let height = (end - start) as f32 * look.leading + 2.0 * pad_y;
            let mut ground = Vec::new();
            let mut items = Vec::new();
            for (i, (id, cell, found)) in cells.iter().enumerate() {
                let (Some(at), Some(column)) = (placed.get(i), grid.columns.get(i)) else { continue };
                let part = found.get(start..end.min(found.len())).unwrap_or_default();
                let mut draws = at.draws(part, column.align, pad_y, look);
                match cell {
                    Some(GridCell::Text { bar: Some(share), .. }) if start == 0 => {
                        let x = at.x + at.width - at.pad.1 - at.bar_width;
                        ground.extend(bar_draws(share.fraction(), x, pad_y + 3.2, at.bar_width, 5.6));
                    }
                    Some(GridCell::Mark { text, spoken, look }) if start == 0 => {
                        let mark = MarkBox {
                            x: at.x + MARK_GAP / 2.0,
                            y: pad_y - 1.0,
                            width: at.width - MARK_GAP,
                            height: 13.5,
                        };
                        let (boxed, symbol) = mark.draws(text, spoken.as_deref(), *look, self.fonts);
                        ground.push(boxed);
                        draws.extend(symbol);
                    }
                    _ => {}
                }
                if !draws.is_empty() {
                    items.push(Item { owner: Owner::Node(*id), draws });
                }
            }
            if !grid.marked {
                let right = placed.last().map_or(MARGIN, |at| at.x + at.width);
                let line = |y, width, color| Draw::Line { from: (MARGIN, y), to: (right, y), width, color };
                if row.total && start == 0 {
                    ground.push(line(0.0, 0.7, INK));
                }
                ground.push(line(height, 0.4, RULE));
            }
            items.insert(0, Item { owner: Owner::Artifact, draws: ground });
            self.pieces.push(Piece { height, items, repeat: Some(repeat.clone()), ..Piece::default() });
            start = end;
        }
    }
}

impl Placed {
    fn inner(&self) -> f32 {
        self.width - self.pad.0 - self.pad.1
    }

    fn draws(&self, lines: &[Line], align: Align, top: f32, look: Type) -> Vec<Draw> {
        let mut draws = Vec::new();
        let room = if self.bar_width > 0.0 { self.text_width } else { self.inner() };
        for (i, line) in lines.iter().enumerate() {
            let shift = match align {
                Align::Start => 0.0,
                Align::Center => (room - line.width) / 2.0,
                Align::End => room - line.width,
            };
            draws.extend(line.draws(self.x + self.pad.0 + shift, top + i as f32 * look.leading, look));
        }
        draws
    }
}

/// Where a mark stands.
pub struct MarkBox {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl MarkBox {
    /// The box, and the symbol in it with what is read aloud instead.
    pub fn draws(
        &self,
        symbol: &str,
        spoken: Option<&str>,
        look: MarkLook,
        fonts: &Fonts,
    ) -> (Draw, Vec<Draw>) {
        let (x, y, w, h) = (self.x, self.y, self.width, self.height);
        let stroke = Some((look.border, look.border_width));
        let boxed = Draw::Rect { x, y, w, h, fill: Some(look.fill), stroke };
        let look = Type { size: 8.5, leading: h, weight: look.weight, color: look.ink };
        let line = text::one_line(symbol, look, w, fonts);
        let visible = text::one_line(symbol.trim_end(), look, w, fonts).width;
        let mut draws: Vec<_> = line.draws(x + (w - visible) / 2.0, y, look).collect();
        if let (Some(Draw::Text { actual, .. }), Some(spoken)) = (draws.first_mut(), spoken) {
            *actual = Some(spoken.to_owned());
        }
        (boxed, draws)
    }
}

/// Places the columns between the margins, in the largest type in which no word has to be broken; where there is none such,
/// in the largest in which words break at their hyphens only.
fn place(grid: &Grid, fonts: &Fonts) -> (Vec<Placed>, (Type, Type)) {
    let [large, middle, small] = TABLE_TYPES;
    let measures: [((Type, Type), Measure); 5] = [
        (large, text::word_widths),
        (middle, text::word_widths),
        (large, text::widths),
        (middle, text::widths),
        (small, text::widths),
    ];
    let mut tries = measures.into_iter();
    loop {
        let Some((now, measure)) = tries.next() else { return (Vec::new(), (TABLE_HEAD, TABLE_CELL)) };
        let (placed, fits) = place_in(grid, now, measure, fonts);
        if fits || tries.len() == 0 {
            return (placed, now);
        }
    }
}

/// Width of a text, and of its widest part that stays whole.
type Measure = fn(&str, Type, &Fonts) -> (f32, f32);

/// The columns in one type, and whether all their words have room.
fn place_in(grid: &Grid, types: (Type, Type), measure: Measure, fonts: &Fonts) -> (Vec<Placed>, bool) {
    let last = grid.columns.len().saturating_sub(1);
    let mut texts = Vec::new();
    let mut wants: Vec<_> = grid
        .columns
        .iter()
        .enumerate()
        .map(|(i, column)| {
            let pad = match column.mark_width {
                Some(_) => (0.0, 0.0),
                None => {
                    // Words right behind a column of numbers need more air than words behind words.
                    let before = i.checked_sub(1).and_then(|b| grid.columns.get(b)).map(|c| c.align);
                    let numbers = before == Some(Align::End) && column.align == Align::Start;
                    let left = if numbers { 3.0 * PAD_X } else { PAD_X };
                    (if i == 0 { 0.0 } else { left }, if i == last { 0.0 } else { PAD_X })
                }
            };
            let (want, text, bars) = want(grid, i, pad.0 + pad.1, types, measure, fonts);
            texts.push((pad, text, bars));
            want
        })
        .collect();
    widen_for_groups(grid, &mut wants, &texts, types.0, fonts);
    let fits = wants.iter().map(|want| want.least).sum::<f32>() <= BODY_W;
    let mut x = MARGIN;
    let mut placed = Vec::new();
    for (width, (pad, text, bars)) in widths(&wants, BODY_W).into_iter().zip(texts) {
        let inner = width - pad.0 - pad.1;
        let bar_width = if bars { (inner - text - BAR_GAP).clamp(inner * 0.2, 120.0) } else { 0.0 };
        let text_width = if bars { inner - bar_width - BAR_GAP } else { inner };
        placed.push(Placed { x, width, pad, text_width, bar_width });
        x += width;
    }
    (placed, fits)
}

/// A head over several columns needs room as well as theirs. It stands on one line, so it cannot give way either.
fn widen_for_groups(
    grid: &Grid,
    wants: &mut [Want],
    texts: &[((f32, f32), f32, bool)],
    head: Type,
    fonts: &Fonts,
) {
    let mut start = 0;
    for columns in grid.columns.chunk_by(|a, b| a.group == b.group) {
        let end = start + columns.len();
        if let (Some(first), Some(own), Some(edge)) =
            (columns.first(), wants.get_mut(start..end), texts.get(start).zip(texts.get(end - 1)))
            && !first.group.is_empty()
        {
            let ((left, ..), (right, ..)) = edge;
            // A little more, so that what fits is not cut for a rounding.
            let need = text::widths(&first.group, head, fonts).0 + left.0 + right.1 + 0.1;
            let each = |sum: f32| (need - sum).max(0.0) / columns.len() as f32;
            let natural = each(own.iter().map(|want| want.natural).sum());
            let least = each(own.iter().map(|want| want.least).sum());
            for want in own {
                want.least += least;
                want.natural = (want.natural + natural).max(want.least);
            }
        }
        start = end;
    }
}

/// What one column asks for, the width of its texts, and whether it has bars.
fn want(
    grid: &Grid,
    i: usize,
    pad: f32,
    types: (Type, Type),
    measure: Measure,
    fonts: &Fonts,
) -> (Want, f32, bool) {
    let Some(column) = grid.columns.get(i) else {
        return (Want { natural: 0.0, least: 0.0, grow: 0.0 }, 0.0, false);
    };
    if let Some(width) = column.mark_width {
        return (Want { natural: width, least: width, grow: 0.0 }, width, false);
    }
    let (mut natural, mut least, mut bars) = (0.0_f32, 0.0_f32, false);
    for row in &grid.rows {
        if let Some(GridCell::Text { text, bar }) = row.cells.get(i) {
            let look = Type {
                weight: if row.total { super::fonts::Weight::Bold } else { types.1.weight },
                ..types.1
            };
            let (whole, part) = measure(text, look, fonts);
            natural = natural.max(whole);
            // Numbers and short codes stay on one line; only words wrap.
            least = least.max(if column.align == Align::Start { part.min(LONGEST_WORD) } else { whole });
            bars |= bar.is_some();
        }
    }
    let text = natural;
    let extra = if bars { BAR_GAP + BAR_W } else { 0.0 };
    let (head, head_part) = measure(&column.head, types.0, fonts);
    natural = (natural + extra).max(head_part).max(head.min(64.0));
    least = (least + extra).max(head_part);
    (Want { natural: natural + pad, least: least + pad, grow: column.grow }, text, bars)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fonts::fonts;

    fn grid(names: &[&str], columns: usize) -> Grid {
        let column = |head: &str, align, grow| GridColumn {
            head: head.to_owned(),
            spoken: None,
            group: String::new(),
            align,
            grow,
            mark_width: None,
        };
        let text = |text: &str| GridCell::Text { text: text.to_owned(), bar: None };
        let mut heads = vec![column("Stadsdel", Align::Start, 5.0)];
        heads.extend((0..columns).map(|_| column("Planerade", Align::End, 1.0)));
        heads.push(column("Uppgifter saknas från", Align::Start, 4.0));
        let row = |name: &&str| {
            let mut cells = vec![text(name)];
            cells.extend((0..columns).map(|_| text("12")));
            cells.push(text("Björkskolan, Ekskolan, Lindskolan, Rönnskolan och Almskolan i den södra delen"));
            GridRow { cells, total: false }
        };
        Grid { caption: String::new(), columns: heads, rows: names.iter().map(row).collect(), marked: false }
    }

    /// The lines of the first cell, and the size in which they are set.
    fn first_cell(name: &str, columns: usize) -> (Vec<String>, f32) {
        let fonts = fonts().unwrap();
        let (placed, types) = place(&grid(&[name], columns), fonts);
        let found = lines(name, types.1, placed[0].text_width, fonts);
        (found.iter().map(|line| line.plain().trim().to_owned()).collect(), types.1.size)
    }

    #[test]
    fn a_word_with_a_hyphen_stays_whole_where_the_table_has_room_for_it() {
        let whole = vec!["Hägersten-Älvsjö".to_owned()];
        let all: Vec<_> = (1..12).map(|columns| first_cell("Hägersten-Älvsjö", columns)).collect();
        assert!(all.iter().all(|(lines, _)| lines.concat() == whole[0]), "{all:?}");
        let [large, middle, small] = TABLE_TYPES.map(|(_, cell)| cell.size);
        // It is set a little smaller first; before it is set smaller than people read it breaks where it may.
        let (kept, broken) = all.split_at(all.partition_point(|(lines, _)| *lines == whole));
        let sizes: Vec<f32> = kept.iter().map(|(_, size)| *size).collect();
        assert!(sizes.contains(&large) && sizes.contains(&middle) && !sizes.contains(&small), "{all:?}");
        assert!(broken.iter().any(|(lines, size)| lines.len() == 2 && *size > small), "{all:?}");
    }
}
