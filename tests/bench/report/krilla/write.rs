//! A layout as a tagged PDF, both standards asked for.

use std::num::NonZeroU16;

use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging as tags;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, ListNumbering, SpanTag, TableHeaderScope, TagGroup, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use serde_json::Value;

use crate::layout::{Draw, Face, H, Layout, Node, Tag, W};

static REGULAR: &[u8] = include_bytes!("../../../../assets/fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf");

pub fn pdf(doc: &Value) -> Vec<u8> {
    // Read once in a process, as ours are.
    static FACES: std::sync::OnceLock<[Face; 2]> = std::sync::OnceLock::new();
    let faces = FACES.get_or_init(|| [REGULAR, BOLD].map(Face::read));
    let fonts = [REGULAR, BOLD].map(|bytes| Font::new(bytes.into(), 0).unwrap());
    let layout = Layout::of(doc, faces);
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap();
    let mut document = Document::new_with(SerializeSettings { configuration, ..Default::default() });
    let mut found: Vec<Vec<tags::Identifier>> = vec![Vec::new(); layout.leaves];
    for number in 0..=layout.page {
        let mut page = document.start_page_with(PageSettings::from_wh(W, H).unwrap());
        let mut surface = page.surface();
        for item in layout.items.iter().filter(|item| item.page == number) {
            let tag = match item.leaf {
                Some(_) if matches!(item.draws[0], Draw::Text { .. }) => ContentTag::Span(SpanTag::empty()),
                Some(_) => ContentTag::Other,
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)),
            };
            let id = surface.start_tagged(tag);
            item.draws.iter().for_each(|draw| paint(&mut surface, draw, faces, &fonts));
            surface.end_tagged();
            if let Some(leaf) = item.leaf {
                found[leaf].push(id);
            }
        }
        surface.finish();
        page.finish();
    }
    let lang = doc["lang"].as_str().unwrap().to_owned();
    let text = |key: &str| doc[key].as_str().unwrap_or_default().to_owned();
    let mut tree = TagTree::new().with_lang(Some(lang.clone()));
    let mut at = 0;
    while at < layout.nodes.len() {
        tree.push(group(&layout.nodes, &mut at, &mut found));
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(&layout.nodes));
    let metadata = Metadata::new()
        .title(text("title"))
        .description(text("description"))
        .language(lang)
        .creator(text("producer"))
        .authors(vec![text("author")])
        .creation_date(DateTime::new(2026).month(11).day(20));
    document.set_metadata(metadata);
    document.finish().unwrap()
}

fn paint(surface: &mut Surface, draw: &Draw, faces: &[Face; 2], fonts: &[Font; 2]) {
    let fill = |color: u32| Fill {
        paint: rgb::Color::new((color >> 16) as u8, (color >> 8) as u8, color as u8).into(),
        ..Fill::default()
    };
    match draw {
        Draw::Rect { x, y, w, h, color } if *w > 0.0 => {
            surface.set_fill(Some(fill(*color)));
            let mut path = PathBuilder::new();
            path.push_rect(Rect::from_xywh(*x, *y, *w, *h).unwrap());
            surface.draw_path(&path.finish().unwrap());
        }
        Draw::Rect { .. } => {}
        Draw::Text { x, y, size, bold, color, text } => {
            surface.set_fill(Some(fill(*color)));
            let face = &faces[usize::from(*bold)];
            let glyphs: Vec<_> = text
                .char_indices()
                .map(|(at, c)| {
                    let (id, advance) = face.glyph(c);
                    let advance = f32::from(advance) / 1000.0;
                    let range = at..at + c.len_utf8();
                    KrillaGlyph::new(GlyphId::new(u32::from(id)), advance, 0.0, 0.0, 0.0, range, None)
                })
                .collect();
            let font = fonts[usize::from(*bold)].clone();
            surface.draw_glyphs(Point::from_xy(*x, *y), &glyphs, font, text, *size, false);
        }
    }
}

/// The element at `at` with everything that hangs below it.
fn group(nodes: &[Node], at: &mut usize, found: &mut [Vec<tags::Identifier>]) -> TagGroup {
    let node = &nodes[*at];
    *at += 1;
    let mut group = TagGroup::new(kind(&node.tag));
    if let Some(leaf) = node.leaf {
        found[leaf].drain(..).for_each(|id| group.push(id));
    }
    while nodes.get(*at).is_some_and(|below| below.depth > node.depth) {
        let below = self::group(nodes, at, found);
        group.push(below);
    }
    group
}

fn kind(tag: &Tag) -> tags::TagKind {
    type T = tags::TagKind;
    match tag {
        Tag::Hn(level, title) => tags::Tag::Hn(NonZeroU16::new(*level).unwrap(), Some(title.clone())).into(),
        Tag::P => tags::Tag::P.into(),
        Tag::L(true) => tags::Tag::L(ListNumbering::Decimal).into(),
        Tag::L(false) => tags::Tag::L(ListNumbering::None).into(),
        Tag::LI => tags::Tag::LI.into(),
        Tag::Lbl => tags::Tag::Lbl.into(),
        Tag::LBody => tags::Tag::LBody.into(),
        Tag::Figure(alt, [left, top, right, bottom]) => {
            let rect = Rect::from_ltrb(*left, *top, *right, *bottom).unwrap();
            T::from(tags::Tag::Figure(Some(alt.clone())).with_bbox(Some(BBox::new(0, rect))))
        }
        Tag::Table => tags::Tag::Table.into(),
        Tag::Caption => tags::Tag::Caption.into(),
        Tag::THead => tags::Tag::THead.into(),
        Tag::TBody => tags::Tag::TBody.into(),
        Tag::TR => tags::Tag::TR.into(),
        Tag::Th(true) => tags::Tag::TH(TableHeaderScope::Column).into(),
        Tag::Th(false) => tags::Tag::TH(TableHeaderScope::Row).into(),
        Tag::TD => tags::Tag::TD.into(),
    }
}

fn outline(nodes: &[Node]) -> Outline {
    let mut outline = Outline::new();
    for node in nodes {
        if let Tag::Hn(2, title) = &node.tag {
            outline.push_child(OutlineNode::new(
                title.clone(),
                XyzDestination::new(0, Point::from_xy(0.0, 0.0)),
            ));
        }
    }
    outline
}
