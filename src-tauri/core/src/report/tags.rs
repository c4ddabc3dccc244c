//! What makes the file readable without eyes: structure elements, the way back from content to them, bookmarks.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::archive::text;
use super::flow::Bookmark;
use super::page::{Draw, Owner, Page};
use super::style::PAGE_H;
use super::tree::{Node, NodeId, ROOT, Role, Scope, Tree};

/// For each page, the node that each marked content belongs to.
pub type Marks = Vec<Vec<NodeId>>;

/// Adds the structure tree; gives the reference that the catalog needs.
pub fn structure(
    pdf: &mut Document,
    tree: &Tree,
    marks: &Marks,
    pages: &[Page],
    page_ids: &[ObjectId],
) -> ObjectId {
    let root = pdf.new_object_id();
    let ids: Vec<_> = tree.nodes().iter().map(|_| pdf.new_object_id()).collect();
    let mut contents: BTreeMap<NodeId, Vec<(usize, usize)>> = BTreeMap::new();
    for (page, nodes) in marks.iter().enumerate() {
        for (mcid, node) in nodes.iter().enumerate() {
            contents.entry(*node).or_default().push((page, mcid));
        }
    }
    let mut attributes = Attributes::default();
    for (i, node) in tree.nodes().iter().enumerate() {
        let parent = if i == ROOT { root } else { ids.get(node.parent).copied().unwrap_or(root) };
        let mut element = dictionary! { "S" => node.role.name(), "P" => parent };
        let own = contents.get(&i).map(Vec::as_slice).unwrap_or_default();
        let mut kids: Vec<Object> =
            node.kids.iter().filter_map(|kid| ids.get(*kid)).map(|id| Object::Reference(*id)).collect();
        let home = own.first().map(|(page, _)| *page);
        for (page, mcid) in own {
            kids.push(content(*page, *mcid, home, page_ids));
        }
        if let Some(page) = home.and_then(|page| page_ids.get(page)) {
            element.set("Pg", *page);
        }
        match (kids.len(), kids.pop()) {
            (1, Some(only)) => element.set("K", only),
            (_, Some(last)) => {
                kids.push(last);
                element.set("K", kids);
            }
            _ => {}
        }
        if let Some(alt) = &node.alt {
            element.set("Alt", text(alt));
        }
        if let Some(attribute) = attributes.of(pdf, node, i, pages) {
            element.set("A", attribute);
        }
        if let Some(id) = ids.get(i) {
            pdf.set_object(*id, element);
        }
    }
    let nums = marks.iter().enumerate().flat_map(|(page, nodes)| {
        let owners = nodes.iter().filter_map(|node| ids.get(*node)).map(|id| Object::Reference(*id));
        [Object::Integer(page as i64), Object::Array(owners.collect())]
    });
    let parents = pdf.add_object(dictionary! { "Nums" => nums.collect::<Vec<_>>() });
    let document = ids.first().copied().unwrap_or(root);
    pdf.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => document,
            "ParentTree" => parents,
            "ParentTreeNextKey" => marks.len() as i64,
        },
    );
    root
}

/// Content on the element's own page is named by its number alone; on another page, with that page.
fn content(page: usize, mcid: usize, home: Option<usize>, page_ids: &[ObjectId]) -> Object {
    let number = Object::Integer(mcid as i64);
    match page_ids.get(page) {
        Some(id) if home != Some(page) => {
            Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => *id, "MCID" => number })
        }
        _ => number,
    }
}

/// Attribute dictionaries; equal ones are stored once, for a large table has thousands.
#[derive(Default)]
struct Attributes {
    stored: BTreeMap<(Option<&'static str>, usize, usize), ObjectId>,
}

impl Attributes {
    fn of(&mut self, pdf: &mut Document, node: &Node, id: NodeId, pages: &[Page]) -> Option<Object> {
        match node.role {
            Role::L => {
                let numbering = if node.numbered { "Decimal" } else { "None" };
                Some(dictionary! { "O" => "List", "ListNumbering" => numbering }.into())
            }
            Role::Figure => bounds(id, pages).map(|bounds| {
                dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }.into()
            }),
            Role::TH => {
                let scope = node.scope.map(|scope| match scope {
                    Scope::Row => "Row",
                    Scope::Column => "Column",
                });
                let key = (scope, node.span.0, node.span.1);
                let id = *self.stored.entry(key).or_insert_with(|| {
                    let mut table: Dictionary = dictionary! { "O" => "Table" };
                    if let Some(scope) = scope {
                        table.set("Scope", scope);
                    }
                    for (name, value) in [("ColSpan", node.span.0), ("RowSpan", node.span.1)] {
                        if value > 1 {
                            table.set(name, value as i64);
                        }
                    }
                    pdf.add_object(table)
                });
                Some(id.into())
            }
            _ => None,
        }
    }
}

/// The box around everything that a figure draws.
fn bounds(id: NodeId, pages: &[Page]) -> Option<Vec<Object>> {
    let draws = pages.iter().flat_map(|p| &p.items).filter(|item| item.owner == Owner::Node(id));
    let boxes = draws.flat_map(|item| &item.draws).filter_map(|draw| match draw {
        Draw::Rect { x, y, w, h, .. } => Some([*x, *y, x + w, y + h]),
        Draw::Line { from, to, .. } => {
            Some([from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1)])
        }
        Draw::Text { .. } => None,
    });
    let [left, top, right, bottom] =
        boxes.reduce(|a, b| [a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])])?;
    Some([left, PAGE_H - bottom, right, PAGE_H - top].map(Object::Real).to_vec())
}

/// Adds the outline in document order, sections with their parts below them; gives its reference.
pub fn outline(pdf: &mut Document, bookmarks: &[Bookmark], page_ids: &[ObjectId]) -> Option<ObjectId> {
    let entries: Vec<_> = bookmarks
        .iter()
        .filter_map(|b| Some((b, *page_ids.get(b.page)?)))
        .map(|(b, page)| (b, page, pdf.new_object_id()))
        .collect();
    let root = pdf.new_object_id();
    let level = |i: usize| entries.get(i).map_or(0, |(b, ..)| b.level.max(1));
    // The title is an entry beside the sections, not above them: everything would hang below one line.
    let parent = |i: usize| match level(i) {
        1 => None,
        _ => (0..i).rev().find(|j| level(*j) == 1),
    };
    let kids =
        |of: Option<usize>| -> Vec<usize> { (0..entries.len()).filter(|i| parent(*i) == of).collect() };
    let id = |i: usize| entries.get(i).map(|(.., id)| *id);
    for (i, (bookmark, page, own)) in entries.iter().enumerate() {
        let above = parent(i);
        let siblings = kids(above);
        let place = siblings.iter().position(|s| *s == i);
        let mut entry = dictionary! {
            "Title" => text(&bookmark.title),
            "Parent" => above.and_then(id).unwrap_or(root),
            "Dest" => vec![
                Object::Reference(*page), "XYZ".into(), Object::Null,
                Object::Real((PAGE_H - bookmark.y + 8.0).min(PAGE_H)), Object::Null,
            ],
        };
        let near =
            |step: isize| place.and_then(|p| siblings.get(p.checked_add_signed(step)?)).and_then(|s| id(*s));
        for (key, value) in [("Prev", near(-1)), ("Next", near(1))] {
            if let Some(value) = value {
                entry.set(key, value);
            }
        }
        let below = kids(Some(i));
        if let (Some(first), Some(last)) =
            (below.first().and_then(|k| id(*k)), below.last().and_then(|k| id(*k)))
        {
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", below.len() as i64);
        }
        pdf.set_object(*own, entry);
    }
    let top = kids(None);
    let (first, last) = (top.first().and_then(|k| id(*k))?, top.last().and_then(|k| id(*k))?);
    let count = entries.len() as i64;
    pdf.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => count },
    );
    Some(root)
}
