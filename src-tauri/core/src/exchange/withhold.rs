//! What stays at home. A withheld payload is absent together with its salt, so that nobody can guess it by trying;
//! header and id still verify, and a reader still sees that there is something.

use std::collections::BTreeSet;

use super::format::Level;
use crate::base::Id;
use crate::school::KINDS;
use crate::school::codes::CardRole;
use crate::school::fields::Record;
use crate::school::kinds::{Action, Erasure, FileReceipt, KnownCard, Learned, Note, Person, PersonPrivate};
use crate::store::heads::Standing;
use crate::store::rev::Revision;

/// The same revisions without what this level withholds.
pub(super) fn withhold(
    revisions: &[Revision],
    standings: &[Standing],
    level: Level,
    include_names: bool,
) -> Vec<Revision> {
    let private = Private::find(revisions, standings);
    let goes = |revision: &Revision, standing: Standing| match level {
        Level::Colleague | Level::Backup => true,
        // Whoever has the file must not keep what is erased.
        _ if revision.header.kind == Erasure::KIND => true,
        // A corrected text must not leak.
        Level::District if standing == Standing::Past => false,
        Level::District => private.goes(revision, include_names),
    };
    revisions
        .iter()
        .zip(standings)
        .map(|(revision, standing)| Revision {
            payload: revision.payload.clone().filter(|_| goes(revision, *standing)),
            ..revision.clone()
        })
        .collect()
}

/// What the records themselves say about leaving.
struct Private {
    /// People who are here, none of whose heads says protected.
    nameable: BTreeSet<Id>,
    /// Lessons learned that every head shares.
    shared: BTreeSet<Id>,
}

impl Private {
    fn find(revisions: &[Revision], standings: &[Standing]) -> Private {
        let mut found = Private { nameable: BTreeSet::new(), shared: BTreeSet::new() };
        let mut kept_back = BTreeSet::new();
        for (revision, standing) in revisions.iter().zip(standings) {
            let id = revision.header.record_id;
            let fields = revision.payload.as_ref().map(|payload| &payload.fields);
            let (allows, set) = match revision.header.kind.as_str() {
                // Somebody who is not here any more, or of whom nothing is known, is not named either.
                Person::KIND => (
                    !revision.header.deleted
                        && fields.is_some_and(|f| f.get("protected").is_none_or(|text| text == "false")),
                    &mut found.nameable,
                ),
                Learned::KIND => (
                    fields.is_some_and(|f| f.get("shared").is_some_and(|text| text == "true")),
                    &mut found.shared,
                ),
                _ => continue,
            };
            if *standing != Standing::Past {
                set.insert(id);
                if !allows {
                    kept_back.insert(id);
                }
            }
        }
        found.nameable.retain(|id| !kept_back.contains(id));
        found.shared.retain(|id| !kept_back.contains(id));
        found
    }

    fn goes(&self, revision: &Revision, include_names: bool) -> bool {
        let header = &revision.header;
        match header.kind.as_str() {
            PersonPrivate::KIND => include_names && self.nameable.contains(&header.record_id),
            Learned::KIND => self.shared.contains(&header.record_id),
            Note::KIND | Action::KIND | FileReceipt::KIND => false,
            // One vouches for the units below and for one's own installations; whom else one knows stays.
            KnownCard::KIND => revision.payload.as_ref().is_some_and(|payload| {
                let card = KnownCard::from_fields(&payload.fields);
                card.role == Some(CardRole::Unit) || card.owner == Some(header.scope)
            }),
            // A kind that this version does not know may hold anything.
            kind => KINDS.iter().any(|known| known.name == kind),
        }
    }
}
