//! What makes the file readable without eyes: structure elements, and the way back from content to them.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::Rendered;
use super::archive::text;
use super::file::{Packed, write_integer, write_object, write_reference};
use super::page::{Draw, Owner, Page};
use super::style::PAGE_H;
use super::tree::{Node, NodeId, ROOT, Role, Scope, Tree};

/// For each page, the node that each marked content belongs to.
pub type Marks = Vec<Vec<NodeId>>;

/// For each node, the page and number of its own marked content.
type Contents = Vec<Vec<(usize, usize)>>;

/// No object has this number.
const NONE: ObjectId = (0, 0);

/// Adds the structure tree; gives the reference that the catalog needs. Elements are written straight into the pack: a
/// large table has thousands, and as objects of the library they would take longer than all else in a report.
pub fn structure(
    pdf: &mut Document,
    packed: &mut Packed,
    report: &Rendered,
    marks: &Marks,
    page_ids: &[ObjectId],
) -> ObjectId {
    let tree = &report.tree;
    let mut contents: Contents = vec![Vec::new(); tree.nodes().len()];
    for (page, nodes) in marks.iter().enumerate() {
        for (mcid, node) in nodes.iter().enumerate() {
            if let Some(own) = contents.get_mut(*node) {
                own.push((page, mcid));
            }
        }
    }
    let root = pdf.new_object_id();
    let numbers = Numbers::allot(pdf, tree, &contents, page_ids.len());
    for (nodes, list) in marks.iter().zip(&numbers.pages) {
        packed.add(list.0, |out| write_list(out, nodes, |out, node| write_reference(out, numbers.of(*node))));
    }
    let mut attributes = Attributes::default();
    // In the order of their numbers, so that neighbours in the file are neighbours in the table.
    let mut order: Vec<NodeId> = (0..tree.nodes().len()).collect();
    order.sort_unstable_by_key(|node| numbers.of(*node));
    for i in order {
        let Some(node) = tree.nodes().get(i) else { continue };
        let parent = if i == ROOT { root } else { numbers.of(node.parent) };
        let own = contents.get(i).map(Vec::as_slice).unwrap_or_default();
        let home = own.first().map(|(page, _)| *page);
        let attribute = attributes.of(pdf, node, i, &report.pages);
        packed.add(numbers.of(i).0, |out| {
            out.extend_from_slice(b"<</S/");
            out.extend_from_slice(node.role.name().as_bytes());
            out.extend_from_slice(b"/P ");
            write_reference(out, parent);
            if let Some(page) = home.and_then(|page| page_ids.get(page)) {
                out.extend_from_slice(b"/Pg ");
                write_reference(out, *page);
            }
            let kids = node.kids.iter().map(|kid| Kid::Element(numbers.of(*kid)));
            let kids: Vec<Kid> =
                kids.chain(own.iter().map(|(page, mcid)| Kid::Content(*page, *mcid))).collect();
            match kids.as_slice() {
                [] => {}
                [only] => {
                    out.extend_from_slice(b"/K ");
                    only.write(out, home, page_ids);
                }
                several => {
                    out.extend_from_slice(b"/K");
                    write_list(out, several, |out, kid| kid.write(out, home, page_ids));
                }
            }
            if let Some(alt) = &node.alt {
                out.extend_from_slice(b"/Alt");
                write_object(out, &text(alt));
            }
            if let Some(attribute) = attribute {
                out.extend_from_slice(b"/A ");
                write_object(out, &attribute);
            }
            out.extend_from_slice(b">>");
        });
    }
    let nums = numbers.pages.iter().enumerate();
    let nums = nums.flat_map(|(page, list)| [Object::Integer(page as i64), Object::Reference(*list)]);
    let parents = pdf.add_object(dictionary! { "Nums" => nums.collect::<Vec<Object>>() });
    pdf.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => numbers.of(ROOT),
            "ParentTree" => parents,
            "ParentTreeNextKey" => marks.len() as i64,
        },
    );
    root
}

/// What an element holds.
enum Kid {
    Element(ObjectId),
    /// Marked content: its page, and its number there.
    Content(usize, usize),
}

impl Kid {
    /// Content on the element's own page is named by its number alone; on another page, with that page.
    fn write(&self, out: &mut Vec<u8>, home: Option<usize>, page_ids: &[ObjectId]) {
        match self {
            Kid::Element(id) => write_reference(out, *id),
            Kid::Content(page, mcid) => match page_ids.get(*page) {
                Some(id) if home != Some(*page) => {
                    out.extend_from_slice(b"<</Type/MCR/Pg ");
                    write_reference(out, *id);
                    out.extend_from_slice(b"/MCID ");
                    write_integer(out, *mcid as i64);
                    out.extend_from_slice(b">>");
                }
                _ => write_integer(out, *mcid as i64),
            },
        }
    }
}

fn write_list<T>(out: &mut Vec<u8>, items: &[T], write: impl Fn(&mut Vec<u8>, &T)) {
    out.push(b'[');
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            out.push(b' ');
        }
        write(out, item);
    }
    out.push(b']');
}

/// Object numbers of elements and of the pages' lists of owners. The file is written in this order: a page's list
/// stands before the rows of that page, which name the same cells, so that compression finds them again.
struct Numbers {
    nodes: Vec<ObjectId>,
    pages: Vec<ObjectId>,
}

impl Numbers {
    fn allot(pdf: &mut Document, tree: &Tree, contents: &Contents, page_count: usize) -> Self {
        let mut nodes = vec![NONE; tree.nodes().len()];
        let mut rows: BTreeMap<usize, Vec<NodeId>> = BTreeMap::new();
        for (i, node) in tree.nodes().iter().enumerate().filter(|(_, node)| node.role == Role::TR) {
            if let Some((page, _)) = node.kids.iter().find_map(|kid| contents.get(*kid)?.first()) {
                rows.entry(*page).or_default().push(i);
            }
        }
        let pages = (0..page_count)
            .map(|page| {
                let list = pdf.new_object_id();
                for row in rows.get(&page).into_iter().flatten() {
                    if let Some(number) = nodes.get_mut(*row) {
                        *number = pdf.new_object_id();
                    }
                }
                list
            })
            .collect();
        for number in nodes.iter_mut().filter(|number| **number == NONE) {
            *number = pdf.new_object_id();
        }
        Self { nodes, pages }
    }

    fn of(&self, node: NodeId) -> ObjectId {
        self.nodes.get(node).copied().unwrap_or(NONE)
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
