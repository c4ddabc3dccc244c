//! What would change, in words: "Lektioner 41 → 46", "7C ny".

use crate::base::Id;
use crate::school::fields::Record;
use crate::school::kinds::*;
use crate::school::year::SchoolYear;
use crate::school::{KINDS, School};
use crate::store::Would;
use crate::words::Words;

/// Kinds that are told otherwise, or of which nobody wants to know.
const UNTOLD: &[&str] =
    &[Action::KIND, Erasure::KIND, Group::KIND, GroupYear::KIND, PersonPrivate::KIND, Run::KIND];

/// The most classes that are named.
const NAMED: usize = 6;

/// The differences of one unit, line by line.
pub fn lines(
    words: &Words,
    year: SchoolYear,
    before: &School,
    after: &School,
    records: &[Would],
) -> Vec<String> {
    let mut lines = classes(words, year, before, after);
    for kind in KINDS.iter().filter(|kind| !UNTOLD.contains(&kind.name)) {
        let own = words.find(&format!("sheet-table-{}", kind.name), &[]);
        let what = own.unwrap_or_else(|| words.get(&format!("kind-{}", kind.name)));
        let (was, is) = (before.ids(kind.name).len(), after.ids(kind.name).len());
        let of_kind = records.iter().filter(|record| record.kind == kind.name);
        let changed = of_kind
            .filter(|record| {
                record.before.is_some() && record.after.is_some() && record.before != record.after
            })
            .count();
        // A unit is one; that its own facts have come says nothing by a number.
        if was != is && kind.name != Unit::KIND {
            let (was, is) = (words.count(was as u64), words.count(is as u64));
            lines.push(words.msg("difference-count", &[("what", &what), ("before", &was), ("after", &is)]));
        }
        if changed > 0 {
            lines.push(words.msg("difference-changed", &[("what", &what), ("count", &changed)]));
        }
    }
    if lines.is_empty() {
        lines.push(words.get("difference-history"));
    }
    lines
}

/// Classes that are new, gone, put away or called otherwise.
fn classes(words: &Words, year: SchoolYear, before: &School, after: &School) -> Vec<String> {
    let here =
        |school: &School, id: &Id| school.groups.get(id).is_some_and(|group| group.archived_on.is_none());
    let mut ids: Vec<&Id> = before.groups.keys().chain(after.groups.keys()).collect();
    ids.sort();
    ids.dedup();
    let mut told: Vec<(&str, String)> = Vec::new();
    for id in ids {
        let (old, new) = (before.name_of(*id, year), after.name_of(*id, year));
        match (here(before, id), here(after, id)) {
            (false, true) => told.push(("difference-class-new", new)),
            (true, false) => told.push(("difference-class-gone", old)),
            (true, true) if old != new => {
                told.push((
                    "difference-class-renamed",
                    words.msg("difference-renamed", &[("old", &old), ("new", &new)]),
                ));
            }
            _ => {}
        }
    }
    let mut lines = Vec::new();
    for key in ["difference-class-new", "difference-class-gone", "difference-class-renamed"] {
        let mut names: Vec<String> =
            told.iter().filter(|(found, _)| *found == key).map(|(_, name)| name.clone()).collect();
        names.sort();
        let count = names.len();
        if names.len() > NAMED {
            let more = names.len() - NAMED;
            names.truncate(NAMED);
            names.push(words.msg("difference-more", &[("count", &more)]));
        }
        if !names.is_empty() {
            lines.push(words.msg(key, &[("names", &words.list(&names)), ("count", &count)]));
        }
    }
    lines
}
