//! What worlds are made of: empty stores, files of revisions, clocks that stand.

use mvp_core::base::hash::Hash;
use mvp_core::base::{Clock, Entropy, Id};
use mvp_core::store::rev::{Revision, digest};
use mvp_core::store::{About, Received, Store};
use std::collections::BTreeMap;

thread_local! {
    /// Copied for each installation: much quicker than to make one.
    static EMPTY: Store =
        Store::in_memory(Clock::at("2026-11-20".parse().unwrap()), Entropy::Seeded(0, 0)).unwrap();
}

/// A store in which nothing has happened.
pub fn empty(clock: Clock, entropy: Entropy) -> Store {
    let mut store = EMPTY.with(|empty| empty.noticed_twin(entropy).unwrap());
    store.clock = clock;
    store
}

/// Files of these revisions.
pub fn received(files: &[Vec<Revision>]) -> Vec<Received<'_>> {
    files
        .iter()
        .map(|revisions| {
            let mut ids: BTreeMap<Id, Vec<Hash>> = BTreeMap::new();
            for revision in revisions {
                ids.entry(revision.header.scope).or_default().push(revision.id);
            }
            let coverage =
                ids.into_iter().map(|(scope, ids)| (scope, (ids.len() as u64, digest(ids)))).collect();
            let all = revisions.iter().map(|revision| revision.id).collect();
            let about = About::default();
            Received { name: "fil", sender: "", sha256: digest(all), revisions, coverage, bytes: b"", about }
        })
        .collect()
}

/// A clock that stands at this time.
pub fn clock_at(ms: u64) -> Clock {
    Clock::Fixed(Clock::at("2026-11-20".parse().unwrap()).local_of_ms(ms))
}
