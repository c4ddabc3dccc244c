//! What would change, in words: "Lektioner 41 → 46", "7C ny".

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::base::Id;
use crate::school::fields::{Fields, Record};
use crate::school::figures::{LessonCounts, lessons_within};
use crate::school::kinds::*;
use crate::school::office::Office;
use crate::school::year::{SchoolYear, Span};
use crate::school::{KINDS, School};
use crate::store::Would;
use crate::words::Words;

/// Lessons held and cancelled, by class.
type Counts = BTreeMap<Option<Id>, [u64; 2]>;

/// Kinds that are told otherwise: what was done by the history, what is erased by a note of its own.
const UNTOLD: &[&str] = &[Action::KIND, Erasure::KIND];

/// The most names of one sort.
const NAMED: usize = 6;

/// What is told of a unit that was not here: that all the rest of it is new as well goes without saying.
const FIRST: &[&str] = &[Lesson::KIND, Checklist::KIND, Person::KIND];

/// What goes without saying of an office that was not here: that it has a name, and what belongs to its people.
const FIRST_OF_OFFICE: &[&str] = &[Office::KIND, Training::KIND, PersonPrivate::KIND, KnownCard::KIND];

/// The differences of one unit, line by line. Everything that would be shown otherwise is in one of them: a file that
/// takes as much away as it brings must not look like one that changes nothing.
pub fn lines(
    words: &Words,
    today: NaiveDate,
    before: &School,
    after: &School,
    records: &[Would],
) -> Vec<String> {
    let mut lines = classes(words, SchoolYear::of(today), before, after);
    let first = KINDS.iter().all(|kind| before.ids(kind.name).is_empty());
    // What an office passes on of its own has no classes: each sort of it is named.
    let of_office = first && !after.offices.is_empty();
    let is_told_of = |kind: &str| match (first, of_office) {
        (true, true) => !FIRST_OF_OFFICE.contains(&kind) && !UNTOLD.contains(&kind),
        (true, false) => FIRST.contains(&kind),
        (false, _) => !UNTOLD.contains(&kind),
    };
    if !first {
        lines.extend(called(words, before, after));
    }
    for kind in KINDS.iter().filter(|kind| is_told_of(kind.name)) {
        let own = words.find(&format!("sheet-table-{}", kind.name), &[]);
        let what = own.unwrap_or_else(|| words.get(&format!("kind-{}", kind.name)));
        let (mut added, mut removed, mut changed) = (0, 0, 0);
        for record in records.iter().filter(|record| record.kind == kind.name) {
            match (&record.before, &record.after) {
                _ if is_told(before, record) => {}
                (None, Some(_)) => added += 1,
                (Some(_), None) => removed += 1,
                (before, after) => changed += u32::from(before != after),
            }
        }
        if kind.name == Lesson::KIND {
            // Told by their numbers; a number may have several records.
            let told = lessons(words, today, before, after, first);
            if told.is_empty() && !first && (added == 0 || removed == 0) {
                changed += added + removed;
            }
            lines.extend(told);
        }
        if added > 0 && removed > 0 {
            let of: [(&str, &dyn ToString); 3] = [("what", &what), ("added", &added), ("removed", &removed)];
            lines.push(words.msg("difference-both", &of));
        } else if added + removed > 0 && ![Unit::KIND, Lesson::KIND].contains(&kind.name) {
            // A unit is one; that its own facts have come says nothing by a number.
            let count = |school: &School| words.count(school.ids(kind.name).len() as u64);
            let (was, is) = (count(before), count(after));
            lines.push(if first {
                words.msg("difference-first-count", &[("what", &what), ("count", &is)])
            } else {
                words.msg("difference-count", &[("what", &what), ("before", &was), ("after", &is)])
            });
        }
        if changed > 0 {
            lines.push(words.msg("difference-changed", &[("what", &what), ("count", &changed)]));
        }
    }
    if lines.is_empty() {
        let key = match (first, of_office) {
            (true, true) => "difference-office",
            (true, false) => "difference-first",
            (false, _) => "difference-history",
        };
        lines.push(words.get(key));
    }
    lines
}

/// The unit or office itself, where it is called otherwise or belongs elsewhere.
fn called(words: &Words, before: &School, after: &School) -> Vec<String> {
    let name = |school: &School| school.unit().name.or(school.office().name);
    let district = |school: &School| school.unit().district;
    let told = [
        ("difference-name", name(before), name(after)),
        ("difference-district", district(before), district(after)),
    ];
    let told = told.into_iter().filter_map(|(key, old, new)| {
        let (old, new) = (old?, new.unwrap_or_else(|| "–".to_owned()));
        (old != new).then(|| words.msg(key, &[("old", &old), ("new", &new)]))
    });
    told.collect()
}

/// The numbers of lessons as the screens and the report count them: those that were held in full or in part, and those
/// that were cancelled and not held later, of this school year and of the time before it. Of what was here before, the
/// classes are named.
fn lessons(words: &Words, today: NaiveDate, before: &School, after: &School, first: bool) -> Vec<String> {
    let year = SchoolYear::of(today);
    let this = year.span();
    let earlier = Span { first: NaiveDate::MIN, last: this.first.pred_opt().unwrap_or(this.first) };
    let counts = |school: &School, span| {
        let mut sums: BTreeMap<Option<Id>, LessonCounts> = BTreeMap::new();
        for (id, run) in &school.runs {
            *sums.entry(run.group).or_default() += lessons_within(school, *id, run, span, today);
        }
        sums.into_iter().map(|(group, sum)| (group, [sum.delivered + sum.partly, sum.cancelled])).collect()
    };
    let mut lines = Vec::new();
    for (span, keys) in [
        (this, ["difference-held", "difference-cancelled"]),
        (earlier, ["difference-held-earlier", "difference-cancelled-earlier"]),
    ] {
        let (then, now): (Counts, Counts) = (counts(before, span), counts(after, span));
        for (which, key) in keys.into_iter().enumerate() {
            let of = |counts: &Counts, group: &Option<Id>| {
                counts.get(group).and_then(|both| both.get(which)).copied()
            };
            let sum = |counts: &Counts| -> u64 { counts.keys().filter_map(|group| of(counts, group)).sum() };
            let (was, is) = (sum(&then), sum(&now));
            if was == is {
                continue;
            }
            let others = |group: &&Option<Id>| {
                of(&then, group).unwrap_or_default() != of(&now, group).unwrap_or_default()
            };
            let groups: BTreeSet<_> = then.keys().chain(now.keys()).filter(others).collect();
            let name =
                |group: &Option<Id>| Some(after.name_of((*group)?, year)).filter(|name| !name.is_empty());
            let names: Vec<String> = groups.into_iter().filter_map(name).collect();
            let (was, is) = (words.count(was), words.count(is));
            let what = words.get(key);
            let told = words.msg("difference-count", &[("what", &what), ("before", &was), ("after", &is)]);
            lines.push(match (first, names.is_empty()) {
                (true, _) => words.msg("difference-first-count", &[("what", &what), ("count", &is)]),
                (_, true) => told,
                (_, false) => {
                    words.msg("difference-in", &[("told", &told), ("classes", &some(words, names))])
                }
            });
        }
    }
    lines
}

/// Another line tells of it: a class by its name, and with it what is new because the class is; a name with its person.
fn is_told(before: &School, record: &Would) -> bool {
    let is_here = |fields: &Option<Fields>| fields.as_ref().is_some_and(|f| !f.contains_key("archived_on"));
    let is_new = record.before.is_none();
    let group = || record.after.as_ref()?.get("group")?.parse().ok();
    match record.kind.as_str() {
        Group::KIND => is_here(&record.before) != is_here(&record.after),
        GroupYear::KIND | Run::KIND => is_new && group().is_some_and(|id| !before.groups.contains_key(&id)),
        PersonPrivate::KIND => is_new && !before.people.contains_key(&record.id),
        _ => false,
    }
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
        // One that is shown as another is not gone.
        if after.shown_group(*id) != *id {
            continue;
        }
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
        let names: Vec<String> =
            told.iter().filter(|(found, _)| *found == key).map(|(_, name)| name.clone()).collect();
        if !names.is_empty() {
            let count = names.len();
            lines.push(words.msg(key, &[("names", &some(words, names)), ("count", &count)]));
        }
    }
    lines
}

/// The first of these names, and how many more there are.
pub fn some(words: &Words, mut names: Vec<String>) -> String {
    names.sort();
    if names.len() > NAMED {
        let more = names.len() - NAMED;
        names.truncate(NAMED);
        names.push(words.msg("difference-more", &[("count", &more)]));
    }
    words.list(&names)
}
