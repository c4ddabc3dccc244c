//! What must be shown, by the words of the rules alone: slow, plain, and written without looking at the store.

use mvp_core::base::Id;
use mvp_core::base::hash::Hash;
use mvp_core::school::fields::Fields;
use mvp_core::store::rev::{Payload, Revision};
use std::collections::{BTreeMap, BTreeSet};

/// A unit, a kind and a record.
pub type Key = (Id, String, Id);

/// What one installation knows.
#[derive(Clone, Default)]
pub struct Known {
    /// Every revision that ever came, with its content where it is known.
    pub revisions: BTreeMap<Hash, Revision>,
    /// Those that do not count here.
    pub aside: BTreeSet<Hash>,
    /// Those whose content came with a file that does not count any more: it is as if it were withheld.
    pub hidden: BTreeSet<Hash>,
}

/// What is shown of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The shown revision.
    pub rev: Hash,
    /// It takes the record away.
    pub deleted: bool,
    /// Its content, where it is known.
    pub fields: Option<Fields>,
    /// How many heads there are.
    pub heads: usize,
    /// They say different things.
    pub asks: bool,
}

impl Known {
    /// Takes revisions in. Gives those that were not known.
    pub fn add(&mut self, revisions: &[Revision]) -> BTreeSet<Hash> {
        let mut new = BTreeSet::new();
        for revision in revisions {
            let id = revision.id;
            match self.revisions.get_mut(&id) {
                None => {
                    self.revisions.insert(id, revision.clone());
                    new.insert(id);
                }
                Some(known) if known.payload.is_none() => known.payload = revision.payload.clone(),
                Some(_) => {}
            }
        }
        self.blank();
        new
    }

    /// The records whose content is gone for ever.
    pub fn erased(&self) -> BTreeSet<Key> {
        let erasures = self.revisions.values().filter(|revision| revision.header.kind == "erasure");
        erasures
            .filter_map(|revision| {
                let fields = &revision.payload.as_ref()?.fields;
                let kind = fields.get("of_kind").filter(|kind| *kind != "erasure")?;
                Some((revision.header.scope, kind.clone(), fields.get("of")?.parse().ok()?))
            })
            .collect()
    }

    fn blank(&mut self) {
        let erased = self.erased();
        for revision in self.revisions.values_mut() {
            if erased.contains(&key_of(revision)) {
                revision.payload = None;
            }
        }
    }

    /// What is shown of every record.
    pub fn view(&self) -> BTreeMap<Key, Shown> {
        let mut records: BTreeMap<Key, Vec<&Revision>> = BTreeMap::new();
        for revision in self.revisions.values() {
            records.entry(key_of(revision)).or_default().push(revision);
        }
        let mut view = BTreeMap::new();
        for (key, all) in records {
            let heads = self.heads(&all);
            let mut best: Option<&Revision> = None;
            for head in &heads {
                if best.is_none_or(|best| beats(head, best)) {
                    best = Some(head);
                }
            }
            let Some(best) = best else { continue };
            let said: Vec<(bool, &Payload)> =
                heads.iter().filter_map(|head| Some((head.header.deleted, self.seen(head)?))).collect();
            let asks = said.iter().any(|(deleted, payload)| {
                said.iter().any(|(other, second)| deleted != other || payload.fields != second.fields)
            });
            let fields = self.seen(best).map(|payload| payload.fields.clone());
            view.insert(
                key,
                Shown { rev: best.id, deleted: best.header.deleted, fields, heads: heads.len(), asks },
            );
        }
        view
    }

    /// The content of a revision, where it is known and counts.
    pub fn seen<'a>(&self, revision: &'a Revision) -> Option<&'a Payload> {
        revision.payload.as_ref().filter(|_| !self.hidden.contains(&revision.id))
    }

    /// The heads of a record: what counts, and which nothing else that counts follows.
    pub fn heads<'a>(&self, all: &[&'a Revision]) -> Vec<&'a Revision> {
        let counts = |revision: &Revision| !self.aside.contains(&revision.id);
        let is_followed = |revision: &Revision| {
            all.iter().any(|other| {
                counts(other) && other.id != revision.id && self.follows(all, other, revision.id)
            })
        };
        all.iter().filter(|revision| counts(revision) && !is_followed(revision)).copied().collect()
    }

    /// A revision follows another: it names it, or names one that does not count and follows it.
    fn follows(&self, all: &[&Revision], one: &Revision, id: Hash) -> bool {
        one.header.parents.iter().any(|parent| {
            *parent == id
                || all.iter().any(|middle| {
                    middle.id == *parent && self.aside.contains(parent) && self.follows(all, middle, id)
                })
        })
    }
}

impl Known {
    /// The ids of the heads of a record.
    pub fn heads_of(&self, key: &Key) -> BTreeSet<Hash> {
        let all: Vec<&Revision> =
            self.revisions.values().filter(|revision| key_of(revision) == *key).collect();
        self.heads(&all).into_iter().map(|revision| revision.id).collect()
    }

    /// Takes the content of what is no head out, as a file for the district does.
    pub fn strip(&self, revisions: &mut [Revision]) {
        let heads: BTreeSet<Hash> = revisions.iter().flat_map(|r| self.heads_of(&key_of(r))).collect();
        for revision in revisions.iter_mut() {
            if !heads.contains(&revision.id) && revision.header.kind != "erasure" {
                revision.payload = None;
            }
        }
    }
}

/// A change beats a removal, then the later stamp, then the greater device, then the greater id.
fn beats(one: &Revision, other: &Revision) -> bool {
    let (a, b) = (&one.header, &other.header);
    if a.deleted != b.deleted {
        return b.deleted;
    }
    if a.hlc != b.hlc {
        return a.hlc > b.hlc;
    }
    if a.device_id != b.device_id {
        return a.device_id > b.device_id;
    }
    one.id > other.id
}

/// The record of a revision.
pub fn key_of(revision: &Revision) -> Key {
    let header = &revision.header;
    (header.scope, header.kind.clone(), header.record_id)
}
