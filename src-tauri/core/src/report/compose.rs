//! A document as pages: the blocks one after the other, then the running header and footer.

use super::doc::{Block, Doc, Status};
use super::flow::{self, Bookmark, Piece};
use super::fonts::Fonts;
use super::page::{Draw, Item, Owner, Page};
use super::style::*;
use super::text::{lines, one_line};
use super::tree::{NodeId, ROOT, Role, Tree};

/// Lays out a whole document.
pub fn pages(doc: &Doc, fonts: &Fonts) -> (Vec<Page>, Tree, Vec<Bookmark>) {
    let mut composer = Composer {
        fonts,
        continued: &doc.words.continued,
        tree: Tree::new(),
        section: ROOT,
        pieces: Vec::new(),
        heading: None,
        heading_end: None,
        under: String::new(),
        legend_later: false,
        legend_of: Vec::new(),
    };
    composer.title(doc);
    composer.blocks(&doc.blocks);
    let Composer { tree, pieces, .. } = composer;
    let (mut pages, bookmarks) = flow::paginate(pieces);
    furnish(&mut pages, doc, fonts);
    (pages, tree, bookmarks)
}

/// Collects pieces and structure while it walks through the blocks.
pub struct Composer<'a> {
    pub fonts: &'a Fonts,
    /// The word behind a caption that is repeated.
    pub continued: &'a str,
    pub tree: Tree,
    /// Where the next block hangs in the structure.
    pub section: NodeId,
    pub pieces: Vec<Piece>,
    /// Set while the last block is a heading, for the next one stands closer: where its only line ends, and its look.
    pub heading: Option<Option<(f32, Type)>>,
    /// What the heading that was set last left for the next block.
    pub heading_end: Option<(f32, Type)>,
    /// The heading that the next blocks stand under.
    pub under: String,
    /// The legend of this strip stands below a later one.
    pub legend_later: bool,
    /// Statuses that a legend still has to explain.
    pub legend_of: Vec<Status>,
}

impl Composer<'_> {
    fn title(&mut self, doc: &Doc) {
        let mut piece = Piece { keep_next: true, bookmark: Some((0, doc.title.clone())), ..Piece::default() };
        let heading = self.tree.add(ROOT, Role::H1);
        self.stack(&mut piece, heading, &doc.title, TITLE);
        if !doc.scope.is_empty() {
            piece.height += 2.0;
            let scope = self.tree.add(ROOT, Role::P);
            self.stack(&mut piece, scope, &doc.scope.join(" · "), SCOPE);
        }
        piece.height += 9.0;
        let y = piece.height;
        let rule = Draw::Line { from: (MARGIN, y), to: (PAGE_W - MARGIN, y), width: 1.5, color: ACCENT };
        piece.items.push(Item { owner: Owner::Artifact, draws: vec![rule] });
        piece.height += 3.0;
        piece.keep_next = false;
        self.pieces.push(piece);
    }

    /// Adds a text over the full width at the foot of a piece.
    fn stack(&self, piece: &mut Piece, node: NodeId, text: &str, look: Type) {
        let mut draws = Vec::new();
        for line in lines(text, look, BODY_W, self.fonts) {
            draws.extend(line.draws(MARGIN, piece.height, look));
            piece.height += look.leading;
        }
        piece.items.push(Item { owner: Owner::Node(node), draws });
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for (i, block) in blocks.iter().enumerate() {
            // Strips that stand together share a legend, below the last of them.
            self.legend_later = match (block, blocks.get(i + 1)) {
                (Block::Strip(strip), Some(Block::Strip(next))) => strip.legend == next.legend,
                _ => false,
            };
            let first = self.pieces.len();
            self.block(block);
            if let (Some(Block::Note { .. }), Some(last)) = (blocks.get(i + 1), self.pieces.last_mut()) {
                last.noted = true;
            }
            // What a section says before its table stays with the table.
            let next = blocks.iter().skip(i + 1).find(|next| !matches!(next, Block::Paragraph { .. }));
            if matches!((block, next), (Block::Paragraph { .. }, Some(Block::Table(_)))) {
                let own = self.pieces.get_mut(first..).unwrap_or_default();
                own.iter_mut().for_each(|piece| piece.prefer_next = true);
            }
        }
    }

    fn block(&mut self, block: &Block) {
        let first = self.pieces.len();
        match block {
            Block::Heading { level, text } => {
                self.under.clone_from(text);
                self.heading(*level, text);
            }
            Block::Paragraph { text } => self.paragraph(text, BODY),
            Block::Note { text } => self.paragraph(text, NOTE),
            Block::Highlights { items } => self.highlights(items),
            Block::List { numbered, items } => self.list(*numbered, items),
            Block::Tiles { tiles } => self.tiles(tiles),
            Block::Table(table) => self.table(table),
            Block::Strip(strip) => self.strip(strip),
            Block::Group { blocks } => {
                self.blocks(blocks);
                let last = self.pieces.len().saturating_sub(1);
                for piece in self.pieces.get_mut(first..last).unwrap_or_default() {
                    piece.prefer_next = true;
                }
                return;
            }
        }
        let (close, usual) = match block {
            Block::Heading { level: 0 | 1, .. } => (15.0, 15.0),
            Block::Heading { .. } => (6.0, 12.0),
            Block::Paragraph { .. } | Block::List { .. } | Block::Note { .. } => (3.0, 7.0),
            Block::Highlights { .. } | Block::Tiles { .. } => (7.0, 12.0),
            Block::Table(_) | Block::Strip(_) => (6.0, 14.0),
            Block::Group { .. } => (0.0, 0.0),
        };
        let before = if self.heading.is_some() { close } else { usual };
        if let Some(piece) = self.pieces.get_mut(first) {
            piece.before = before;
            self.heading = if matches!(block, Block::Heading { .. }) { Some(self.heading_end) } else { None };
        }
    }
}

/// The running header from the second page on (the first has its title), and the footer.
fn furnish(pages: &mut [Page], doc: &Doc, fonts: &Fonts) {
    let count = pages.len();
    let mut parts = vec![doc.title.as_str()];
    parts.extend(doc.scope.iter().map(String::as_str));
    let header = one_line(&parts.join(" · "), RUNNING, BODY_W, fonts);
    for (i, page) in pages.iter_mut().enumerate() {
        if i > 0 {
            let mut draws: Vec<_> = header.draws(MARGIN, MARGIN - 12.0, RUNNING).collect();
            let y = MARGIN + 4.0;
            draws.push(Draw::Line { from: (MARGIN, y), to: (PAGE_W - MARGIN, y), width: 0.5, color: RULE });
            page.items.push(Item { owner: Owner::Header, draws });
        }
        let number = (i + 1).to_string();
        let place = doc.words.page_of.replace("{page}", &number).replace("{pages}", &count.to_string());
        let place = one_line(&place, RUNNING, BODY_W, fonts);
        let imprint = one_line(&doc.imprint, RUNNING, BODY_W - place.width - 20.0, fonts);
        let top = PAGE_H - MARGIN - 4.0;
        let mut draws: Vec<_> = imprint.draws(MARGIN, top, RUNNING).collect();
        draws.extend(place.draws(PAGE_W - MARGIN - place.width, top, RUNNING));
        page.items.push(Item { owner: Owner::Footer, draws });
    }
}
