//! The blocks that are not tables: headings, running text, lists, answers, key figures.

use super::compose::Composer;
use super::doc::{Gauge, Highlight, Text, Tile};
use super::flow::Piece;
use super::page::{Draw, Item, Owner};
use super::style::*;
use super::text::{self, Line, lines, rich_lines};
use super::tree::{NodeId, ROOT, Role};

const TILE_GAP: f32 = 16.0;
const HIGHLIGHT_PAD: f32 = 12.0;

impl Composer<'_> {
    pub(super) fn heading(&mut self, level: u8, text: &str) {
        // A part without a section above it would skip a level; it opens a section instead.
        let opens = level <= 1 || self.section == ROOT;
        if opens {
            self.section = self.tree.add(ROOT, Role::Sect);
        }
        let (role, look, depth) = if opens { (Role::H2, HEADING_1, 1) } else { (Role::H3, HEADING_2, 2) };
        let node = self.tree.add(self.section, role);
        let mut piece =
            Piece { keep_next: true, bookmark: Some((depth, text.to_owned())), ..Piece::default() };
        let mut draws = Vec::new();
        let found = lines(text, look, BODY_W, self.fonts);
        for line in &found {
            draws.extend(line.draws(MARGIN, piece.height, look));
            piece.height += look.leading;
        }
        self.heading_end = match found.as_slice() {
            [line] => Some((MARGIN + line.width, look)),
            _ => None,
        };
        piece.items.push(Item { owner: Owner::Node(node), draws });
        self.pieces.push(piece);
    }

    pub(super) fn paragraph(&mut self, text: &Text, look: Type) {
        let node = self.tree.add(self.section, Role::P);
        self.text_pieces(&rich_lines(text, look, BODY_W, self.fonts), node, MARGIN, look);
    }

    /// One piece a line; the first two and the last two stay together.
    fn text_pieces(&mut self, lines: &[Line], node: NodeId, x: f32, look: Type) {
        let count = lines.len();
        for (i, line) in lines.iter().enumerate() {
            let item = Item { owner: Owner::Node(node), draws: line.draws(x, 0.0, look).collect() };
            let keep_next = i + 1 < count && (i == 0 || i + 2 == count);
            self.pieces.push(Piece {
                height: look.leading,
                keep_next,
                items: vec![item],
                ..Piece::default()
            });
        }
    }

    pub(super) fn list(&mut self, numbered: bool, items: &[Text]) {
        const INDENT: f32 = 16.0;
        if items.is_empty() {
            return;
        }
        let list = self.tree.add_list(self.section, numbered);
        for (i, text) in items.iter().enumerate() {
            let item = self.tree.add(list, Role::LI);
            let label = self.tree.add(item, Role::Lbl);
            let body = self.tree.add(item, Role::LBody);
            let first = self.pieces.len();
            self.text_pieces(
                &rich_lines(text, BODY, BODY_W - INDENT, self.fonts),
                body,
                MARGIN + INDENT,
                BODY,
            );
            let sign = if numbered { format!("{}.", i + 1) } else { "•".to_owned() };
            let look = Type { weight: super::fonts::Weight::Bold, color: ACCENT, ..BODY };
            let draws = lines(&sign, look, INDENT, self.fonts)
                .iter()
                .flat_map(|line| line.draws(MARGIN, 0.0, look).collect::<Vec<_>>())
                .collect();
            if let Some(piece) = self.pieces.get_mut(first) {
                piece.items.insert(0, Item { owner: Owner::Node(label), draws });
                piece.before = if i > 0 { 3.0 } else { 0.0 };
            }
        }
    }

    /// Questions on the left, answers on the right, on a calm ground that the eye meets first.
    pub(super) fn highlights(&mut self, items: &[Highlight]) {
        if items.is_empty() {
            return;
        }
        let list = self.tree.add_list(self.section, false);
        let labels = items
            .iter()
            .map(|h| text::widths(&h.label, HIGHLIGHT_LABEL, self.fonts).0)
            .fold(0.0, f32::max)
            .min(BODY_W * 0.25);
        let label_w = if labels > 0.0 { labels + 16.0 } else { 0.0 };
        let text_x = MARGIN + HIGHLIGHT_PAD + 2.0 + label_w;
        let text_w = PAGE_W - MARGIN - HIGHLIGHT_PAD - text_x;
        let last = items.len().saturating_sub(1);
        for (i, highlight) in items.iter().enumerate() {
            let item = self.tree.add(list, Role::LI);
            let above = if i == 0 { HIGHLIGHT_PAD - 2.0 } else { 4.0 };
            let below = if i == last { HIGHLIGHT_PAD - 2.0 } else { 4.0 };
            let mut nodes = Vec::new();
            let mut rows = 1;
            if !highlight.label.is_empty() {
                let label = self.tree.add(item, Role::Lbl);
                let found = lines(&highlight.label, HIGHLIGHT_LABEL, label_w - 12.0, self.fonts);
                rows = rows.max(found.len());
                // On the baseline of the answer, which is set larger.
                let top = above + 0.357 * (HIGHLIGHT.size - HIGHLIGHT_LABEL.size);
                nodes.push(stacked(&found, label, MARGIN + HIGHLIGHT_PAD + 2.0, top, HIGHLIGHT_LABEL));
            }
            let body = self.tree.add(item, Role::LBody);
            let found = rich_lines(&highlight.text, HIGHLIGHT, text_w, self.fonts);
            rows = rows.max(found.len());
            nodes.push(stacked(&found, body, text_x, above, HIGHLIGHT));
            let height = above + rows as f32 * HIGHLIGHT.leading + below;
            // The grounds overlap, or screens show a seam between them.
            let h = height + if i == last { 0.0 } else { 0.5 };
            let ground = |x, w, color| Draw::Rect { x, y: 0.0, w, h, fill: Some(color), stroke: None };
            let draws = vec![ground(MARGIN, BODY_W, SURFACE), ground(MARGIN, 3.0, ACCENT)];
            let mut all = vec![Item { owner: Owner::Artifact, draws }];
            all.append(&mut nodes);
            self.pieces.push(Piece { height, items: all, ..Piece::default() });
        }
    }

    /// Key figures side by side, their values on one line.
    pub(super) fn tiles(&mut self, tiles: &[Tile]) {
        let per_row = match tiles.len() {
            0 => return,
            n @ 1..=4 => n,
            5 | 6 | 9 => 3,
            _ => 4,
        };
        let list = self.tree.add_list(self.section, false);
        let width = (BODY_W - TILE_GAP * (per_row as f32 - 1.0)) / per_row as f32;
        for (number, row) in tiles.chunks(per_row).enumerate() {
            let set: Vec<_> = row.iter().map(|tile| self.tile_lines(tile, width)).collect();
            let most = |of: fn(&TileLines) -> usize| set.iter().map(of).max().unwrap_or(0) as f32;
            let value_top = 6.0 + most(|t| t.label.len()) * TILE_LABEL.leading;
            let value_height = |t: &TileLines| t.value.len() as f32 * t.value_look.leading;
            let gauge_top = value_top + set.iter().map(value_height).fold(TILE_VALUE.leading, f32::max) + 1.0;
            let gauged = row.iter().any(|t| t.gauge.is_some());
            let detail_top = gauge_top + if gauged { 11.0 } else { 1.0 };
            let height = detail_top + most(|t| t.detail.len()) * TILE_DETAIL.leading;
            let mut piece = Piece { height, before: if number > 0 { 14.0 } else { 0.0 }, ..Piece::default() };
            for (i, (tile, found)) in row.iter().zip(&set).enumerate() {
                let x = MARGIN + i as f32 * (width + TILE_GAP);
                let rule = Draw::Rect { x, y: 0.0, w: width, h: 1.5, fill: Some(INK), stroke: None };
                piece.items.push(Item { owner: Owner::Artifact, draws: vec![rule] });
                let item = self.tree.add(list, Role::LI);
                let label = self.tree.add(item, Role::Lbl);
                piece.items.push(stacked(&found.label, label, x, 6.0, TILE_LABEL));
                let body = self.tree.add(item, Role::LBody);
                let value = self.tree.add(body, Role::P);
                // One line stands on the baseline of its neighbours, whatever its size.
                let look = found.value_look;
                let drop = (TILE_VALUE.leading - look.leading) / 2.0 + 0.357 * (TILE_VALUE.size - look.size);
                let drop = if found.value.len() > 1 { 0.0 } else { drop };
                piece.items.push(stacked(&found.value, value, x, value_top + drop, look));
                if let Some(gauge) = &tile.gauge {
                    let figure = self.tree.add_figure(body, &gauge.alt);
                    let draws = gauge_draws(gauge, x, gauge_top + 1.5, width);
                    piece.items.push(Item { owner: Owner::Node(figure), draws });
                }
                if !tile.detail.is_empty() {
                    let detail = self.tree.add(body, Role::P);
                    piece.items.push(stacked(&found.detail, detail, x, detail_top, TILE_DETAIL));
                }
            }
            self.pieces.push(piece);
        }
    }

    fn tile_lines(&self, tile: &Tile, width: f32) -> TileLines {
        let set = |text: &str, look| {
            if text.is_empty() { Vec::new() } else { lines(text, look, width, self.fonts) }
        };
        // A word such as "saknas" or "otillräckligt underlag" is set smaller rather than broken.
        let fits = |look: &&Type| text::widths(&tile.value, **look, self.fonts).0 <= width;
        let word = !tile.value.contains(|c: char| c.is_numeric());
        let looks = if word { [TILE_VALUE_WORD].as_slice() } else { TILE_VALUES.as_slice() };
        let value = *looks.iter().find(fits).unwrap_or(&TILE_VALUE_SMALL);
        TileLines {
            label: set(&tile.label, TILE_LABEL),
            value: set(&tile.value, value),
            value_look: value,
            detail: set(&tile.detail, TILE_DETAIL),
        }
    }
}

struct TileLines {
    label: Vec<Line>,
    value: Vec<Line>,
    value_look: Type,
    detail: Vec<Line>,
}

fn stacked(lines: &[Line], node: NodeId, x: f32, top: f32, look: Type) -> Item {
    let draws = lines
        .iter()
        .enumerate()
        .flat_map(|(i, line)| line.draws(x, top + i as f32 * look.leading, look).collect::<Vec<_>>())
        .collect();
    Item { owner: Owner::Node(node), draws }
}

/// A track, what is filled of it, and a mark where it ought to be.
fn gauge_draws(gauge: &Gauge, x: f32, y: f32, width: f32) -> Vec<Draw> {
    let mut draws = bar_draws(gauge.share.fraction(), x, y, width, 5.0);
    if let Some(goal) = gauge.goal {
        let at = x + (goal.fraction() * width).clamp(0.75, width - 0.75);
        draws.push(Draw::Line { from: (at, y - 2.5), to: (at, y + 7.5), width: 1.5, color: INK });
    }
    draws
}

/// A track and what is filled of it; the outline keeps the empty part visible in print.
pub fn bar_draws(fraction: f32, x: f32, y: f32, width: f32, height: f32) -> Vec<Draw> {
    let mut draws =
        vec![Draw::Rect { x, y, w: width, h: height, fill: Some(WHITE), stroke: Some((BORDER, 0.5)) }];
    if fraction > 0.0 {
        let w = (width * fraction).max(1.0);
        draws.push(Draw::Rect { x, y, w, h: height, fill: Some(ACCENT), stroke: None });
    }
    draws
}
