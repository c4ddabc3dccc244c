//! Bookmarks: the headings in document order, sections with their parts below them.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::archive::text;
use super::flow::Bookmark;
use super::style::PAGE_H;

/// Adds the outline; gives its reference.
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
