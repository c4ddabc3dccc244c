//! Breaks a column of pieces into pages.

use std::rc::Rc;

use super::page::{Item, Page};
use super::style::{BOTTOM, FIRST_TOP, LATER_TOP};

/// Something that is never cut in two: a line of text, a row of a table.
#[derive(Debug, Clone, Default)]
pub struct Piece {
    pub height: f32,
    /// Space above, unless the piece starts a page.
    pub before: f32,
    /// Stays on the page of the piece after it.
    pub keep_next: bool,
    /// Stays there too unless that takes a page more.
    pub prefer_next: bool,
    /// A note on it follows, which is not left alone on the next page unless a table would be cut for that.
    pub noted: bool,
    /// The height of the table that goes on after it.
    pub table: Option<f32>,
    /// Positioned from the top of the piece.
    pub items: Vec<Item>,
    /// Drawn above it where it starts a page.
    pub repeat: Option<Rc<Repeat>>,
    /// Where a bookmark leads.
    pub bookmark: Option<(u8, String)>,
}

/// The heads of a table, drawn again on every page that the table goes on to.
#[derive(Debug)]
pub struct Repeat {
    pub height: f32,
    pub items: Vec<Item>,
}

/// A place that the outline leads to.
#[derive(Debug, Clone)]
pub struct Bookmark {
    /// 1 for a section, 2 for a part of one.
    pub level: u8,
    pub title: String,
    /// Counted from 0.
    pub page: usize,
    /// From the top of the page.
    pub y: f32,
}

/// Height that every page offers.
pub const ROOM: f32 = BOTTOM - LATER_TOP;

/// What a page more costs, and what it costs to end a page at a bad place or to leave little for the last one. So a page
/// is worth four larger tables in one piece, and what must stay together is cut only where no page can hold it.
const PAGE: usize = 12;
const CUT_KEPT: usize = 1000;
const CUT_SMALL: usize = 5;
const CUT_TABLE: usize = 3;
const CUT_LIKED: usize = 4;
const CUT_NOTED: usize = 2;
const THIN_END: usize = 6;
/// Blocks that stand closer than usual.
const CLOSE: usize = 1;

/// A table up to this height is a small one.
const SMALL: f32 = ROOM * 0.36;
/// A last page with less than this on it looks like a mistake.
const THIN: f32 = ROOM * 0.15;

/// Places pieces one below the other, on few pages and with what belongs together in one place: of all ways to end the
/// pages the one that costs least.
pub fn paginate(pieces: Vec<Piece>) -> (Vec<Page>, Vec<Bookmark>) {
    let usual = Plan::of(&pieces, 1.0);
    let close = Plan::of(&pieces, 0.75);
    let best = if close.cost + CLOSE < usual.cost { close } else { usual };
    draw(pieces, &best)
}

fn draw(pieces: Vec<Piece>, plan: &Plan) -> (Vec<Page>, Vec<Bookmark>) {
    let mut pages = vec![Page::default(); plan.pages.max(1)];
    let mut bookmarks = Vec::new();
    for (piece, at) in pieces.into_iter().zip(&plan.at) {
        let Some(page) = pages.get_mut(at.page) else { continue };
        if let Some(repeat) = piece.repeat.filter(|_| at.first) {
            page.items.extend(repeat.items.iter().map(|item| {
                let mut item = item.hushed();
                item.lower(at.y - repeat.height);
                item
            }));
        }
        if let Some((level, title)) = piece.bookmark {
            bookmarks.push(Bookmark { level, title, page: at.page, y: at.y });
        }
        for mut item in piece.items {
            item.lower(at.y);
            page.items.push(item);
        }
    }
    (pages, bookmarks)
}

/// Where a piece stands.
#[derive(Debug, Clone, Copy)]
struct At {
    page: usize,
    y: f32,
    /// It begins its page.
    first: bool,
}

/// Where all pieces stand, and what that costs.
#[derive(Debug, Default)]
struct Plan {
    at: Vec<At>,
    pages: usize,
    cost: usize,
}

impl Plan {
    /// The cheapest way, with so much of the usual space between blocks.
    fn of(pieces: &[Piece], air: f32) -> Plan {
        // From the end: what it costs to begin a page with a piece, and the piece that begins the next one.
        let mut best = vec![(0, pieces.len()); pieces.len() + 1];
        for start in (0..pieces.len()).rev() {
            let top = if start == 0 { FIRST_TOP } else { LATER_TOP };
            let mut found: Option<(usize, usize)> = None;
            let mut y = top;
            for (end, piece) in pieces.iter().enumerate().skip(start) {
                y += before(piece, end == start, air) + piece.height;
                if y > BOTTOM && end > start {
                    break;
                }
                let next = end + 1;
                let rest = best.get(next).map_or(0, |(cost, _)| *cost);
                let ends = match next < pieces.len() {
                    true => cut(piece),
                    false if start > 0 && y - top < THIN => THIN_END,
                    false => 0,
                };
                // Of two equal ways that which fills this page.
                let cost = PAGE + ends + rest;
                if found.is_none_or(|(least, _)| cost <= least) {
                    found = Some((cost, next));
                }
            }
            if let (Some(slot), Some(found)) = (best.get_mut(start), found) {
                *slot = found;
            }
        }
        Plan::at(pieces, air, &best)
    }

    fn at(pieces: &[Piece], air: f32, best: &[(usize, usize)]) -> Plan {
        let mut plan = Plan { cost: best.first().map_or(0, |(cost, _)| *cost), ..Plan::default() };
        let (mut y, mut turn) = (0.0, 0);
        for (i, piece) in pieces.iter().enumerate() {
            let first = i == turn;
            if first {
                y = if i == 0 { FIRST_TOP } else { LATER_TOP };
                plan.pages += 1;
                turn = best.get(i).map_or(0, |(_, next)| *next);
            }
            y += before(piece, first, air);
            plan.at.push(At { page: plan.pages - 1, y, first });
            y += piece.height;
        }
        plan
    }
}

/// What stands above a piece: space, or where it begins a page the heads of its table.
fn before(piece: &Piece, first: bool, air: f32) -> f32 {
    match (&piece.repeat, first) {
        (Some(repeat), true) => repeat.height,
        (None, true) => 0.0,
        (_, false) => piece.before * air,
    }
}

/// What it costs to end a page after a piece.
fn cut(piece: &Piece) -> usize {
    match piece.table {
        _ if piece.keep_next => CUT_KEPT,
        Some(whole) if whole <= SMALL => CUT_SMALL,
        Some(whole) if whole <= ROOM => CUT_TABLE,
        _ if piece.prefer_next => CUT_LIKED,
        _ if piece.noted => CUT_NOTED,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(height: f32, keep_next: bool) -> Piece {
        Piece { height, keep_next, bookmark: Some((1, String::new())), ..Piece::default() }
    }

    fn pages_of(pieces: Vec<Piece>) -> Vec<usize> {
        paginate(pieces).1.iter().map(|b| b.page).collect()
    }

    #[test]
    fn a_heading_moves_with_what_it_heads() {
        let full = BOTTOM - FIRST_TOP;
        assert_eq!(
            pages_of(vec![piece(full - 30.0, false), piece(20.0, true), piece(20.0, false)]),
            [0, 1, 1]
        );
        assert_eq!(
            pages_of(vec![piece(full - 40.0, false), piece(20.0, true), piece(20.0, false)]),
            [0, 0, 0]
        );
    }

    #[test]
    fn a_chain_longer_than_a_page_breaks_where_it_must() {
        let chain: Vec<_> = (0..5).map(|i| piece(ROOM * 0.4, i < 4)).collect();
        assert_eq!(pages_of(chain), [0, 0, 1, 1, 2]);
    }

    #[test]
    fn a_group_longer_than_a_page_still_keeps_its_headings_with_what_they_head() {
        let group = |height, keep_next| Piece { prefer_next: true, ..piece(height, keep_next) };
        let chain = vec![group(ROOM * 0.9, false), group(20.0, true), piece(ROOM * 0.5, false)];
        assert_eq!(pages_of(chain), [0, 1, 1]);
    }

    #[test]
    fn heads_are_repeated_on_later_pages_only_and_take_their_room() {
        let repeat = Rc::new(Repeat { height: 30.0, items: Vec::new() });
        let rows: Vec<_> =
            (0..2).map(|_| Piece { repeat: Some(repeat.clone()), ..piece(ROOM - 40.0, false) }).collect();
        let mut all = vec![piece(10.0, true)];
        all.extend(rows);
        let tops: Vec<_> = paginate(all).1.iter().map(|b| b.y).collect();
        assert_eq!(tops, [FIRST_TOP, FIRST_TOP + 10.0, LATER_TOP + 30.0]);
    }

    #[test]
    fn a_note_stands_with_what_it_is_about_unless_a_table_is_cut_for_it() {
        let full = BOTTOM - FIRST_TOP;
        let noted = Piece { noted: true, ..piece(25.0, false) };
        let rest = || [piece(20.0, false), piece(ROOM * 0.5, false)];
        let mut all = vec![piece(full - 30.0, false), noted];
        all.extend(rest());
        assert_eq!(pages_of(all), [0, 1, 1, 1]);
        let mut all = table(10, ROOM * 0.09);
        all.insert(0, piece(full - ROOM * 0.9 - 10.0, false));
        all.last_mut().unwrap().noted = true;
        all.extend(rest());
        assert_eq!(pages_of(all), [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    }

    /// A table of so many rows, its heads first.
    fn table(rows: usize, height: f32) -> Vec<Piece> {
        let whole = Some(rows as f32 * height);
        let row = |i| Piece { table: whole.filter(|_| i + 1 < rows), ..piece(height, i == 0) };
        (0..rows).map(row).collect()
    }

    #[test]
    fn a_table_is_not_cut_where_a_page_can_hold_it_and_no_page_is_added() {
        let mut all = vec![piece(ROOM * 0.5, false)];
        all.extend(table(10, ROOM * 0.08));
        assert_eq!(pages_of(all), [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        // A page more would be worse than a cut.
        let mut all = vec![piece(ROOM * 0.4, false)];
        all.extend(table(10, ROOM * 0.08));
        all.push(piece(ROOM * 0.7, false));
        let pages = pages_of(all);
        assert_eq!((pages.first(), pages.last()), (Some(&0), Some(&1)));
    }

    #[test]
    fn few_lines_are_not_alone_on_the_last_page() {
        // Closer together, everything has room.
        let spaced = |height| Piece { before: 30.0, ..piece(height, false) };
        let all: Vec<_> = (0..10).map(|_| spaced((BOTTOM - FIRST_TOP - 215.0) / 10.0)).collect();
        assert_eq!(pages_of(all).last(), Some(&0));
        // Or some of what stands before them comes along.
        let line = ROOM * 0.05;
        let one_more = ((BOTTOM - FIRST_TOP) / line) as usize + 1;
        let all: Vec<_> = (0..one_more).map(|_| piece(line, false)).collect();
        let pages = pages_of(all);
        assert!(pages.iter().filter(|page| **page == 1).count() >= 3, "{pages:?}");
    }

    #[test]
    fn space_above_is_dropped_where_a_page_starts() {
        let spaced = Piece { before: 15.0, ..piece(ROOM, false) };
        let tops: Vec<_> = paginate(vec![spaced.clone(), spaced]).1.iter().map(|b| (b.page, b.y)).collect();
        assert_eq!(tops, [(0, FIRST_TOP), (1, LATER_TOP)]);
    }
}
