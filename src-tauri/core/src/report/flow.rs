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
    /// Stays there too if a page can hold the whole chain.
    pub prefer_next: bool,
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

/// Places pieces one below the other; what keeps together moves to the next page together, if a page can hold it.
pub fn paginate(pieces: Vec<Piece>) -> (Vec<Page>, Vec<Bookmark>) {
    let mut sheet = Sheet { pages: vec![Page::default()], bookmarks: Vec::new(), y: FIRST_TOP, fresh: true };
    let mut rest = pieces.into_iter().peekable();
    while rest.peek().is_some() {
        let mut together = Vec::new();
        for piece in rest.by_ref() {
            let more = piece.keep_next || piece.prefer_next;
            together.push(piece);
            if !more {
                break;
            }
        }
        sheet.place_all(together);
    }
    (sheet.pages, sheet.bookmarks)
}

fn height(pieces: &[Piece]) -> f32 {
    pieces.iter().map(|piece| piece.before + piece.height).sum()
}

struct Sheet {
    pages: Vec<Page>,
    bookmarks: Vec<Bookmark>,
    y: f32,
    /// Nothing stands on the page yet.
    fresh: bool,
}

impl Sheet {
    /// A chain that no page can hold is placed link by link.
    fn place_all(&mut self, chain: Vec<Piece>) {
        if height(&chain) <= ROOM {
            return self.place(chain);
        }
        let mut link = Vec::new();
        for piece in chain {
            let ends = !piece.keep_next;
            link.push(piece);
            if ends {
                self.place(std::mem::take(&mut link));
            }
        }
        self.place(link);
    }

    fn place(&mut self, together: Vec<Piece>) {
        let height = height(&together);
        if !self.fresh && self.y + height > BOTTOM && height <= ROOM {
            self.turn();
        }
        for piece in together {
            if !self.fresh && self.y + piece.before + piece.height > BOTTOM {
                self.turn();
            }
            self.put(piece);
        }
    }

    fn turn(&mut self) {
        self.pages.push(Page::default());
        self.y = LATER_TOP;
        self.fresh = true;
    }

    fn put(&mut self, piece: Piece) {
        let number = self.pages.len().saturating_sub(1);
        let Some(page) = self.pages.last_mut() else { return };
        if !self.fresh {
            self.y += piece.before;
        } else if let Some(repeat) = &piece.repeat {
            page.items.extend(repeat.items.iter().map(|item| {
                let mut item = item.hushed();
                item.lower(self.y);
                item
            }));
            self.y += repeat.height;
        }
        self.fresh = false;
        if let Some((level, title)) = piece.bookmark {
            self.bookmarks.push(Bookmark { level, title, page: number, y: self.y });
        }
        for mut item in piece.items {
            item.lower(self.y);
            page.items.push(item);
        }
        self.y += piece.height;
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
    fn space_above_is_dropped_where_a_page_starts() {
        let spaced = Piece { before: 15.0, ..piece(ROOM, false) };
        let tops: Vec<_> = paginate(vec![spaced.clone(), spaced]).1.iter().map(|b| (b.page, b.y)).collect();
        assert_eq!(tops, [(0, FIRST_TOP), (1, LATER_TOP)]);
    }
}
