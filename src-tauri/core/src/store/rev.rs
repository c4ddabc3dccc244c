//! A revision: what a person entered, sealed by its hash. The hashing is frozen by the first file that leaves a
//! computer; `docs/exchange-format.md` describes it for readers in other languages.

use crate::base::Id;
use crate::base::hash::{Hash, Hasher};
use crate::school::fields::Fields;

/// Numbers of revisions are below this: what a person does in a lifetime is far from it, and no tool rounds it.
pub const MAX_SEQ: u64 = 1 << 53;

/// The header of a revision: everything but the payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The unit or district that owns the record.
    pub scope: Id,
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub record_id: Id,
    /// The installation that made it.
    pub device_id: Id,
    /// Counts the device's revisions; advisory, a cloned computer repeats it.
    pub seq: u64,
    /// When, as a hybrid logical clock stamp.
    pub hlc: u64,
    /// The record is taken away.
    pub deleted: bool,
    /// The action that made it.
    pub action_id: Id,
    /// The revisions that it follows, sorted.
    pub parents: Vec<Hash>,
    /// The salted hash of the payload.
    pub commitment: Hash,
}

/// The payload and what its commitment is salted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    /// Sixteen random bytes.
    pub salt: [u8; 16],
    /// The fields.
    pub fields: Fields,
}

/// A revision with its id. Where the payload is withheld or erased it is absent; header and id still verify.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The hash of the header.
    pub id: Hash,
    /// The header.
    pub header: Header,
    /// The payload.
    pub payload: Option<Payload>,
}

impl Header {
    /// The revision's id: a hash over the header.
    pub fn rev_id(&self) -> Hash {
        let mut hasher = Hasher::new("mvp-rev-1")
            .part(self.scope.as_bytes())
            .part(self.kind.as_bytes())
            .part(self.record_id.as_bytes())
            .part(self.device_id.as_bytes())
            .part(&self.seq.to_be_bytes())
            .part(&self.hlc.to_be_bytes())
            .part(&[u8::from(self.deleted)])
            .part(self.action_id.as_bytes())
            .part(&self.commitment);
        let mut parents = self.parents.clone();
        parents.sort_unstable();
        for parent in &parents {
            hasher = hasher.part(parent);
        }
        hasher.finish()
    }
}

impl Payload {
    /// The commitment to these fields.
    pub fn commitment(&self) -> Hash {
        let mut hasher = Hasher::new("mvp-payload-1").part(&self.salt);
        for (name, text) in &self.fields {
            hasher = hasher.part(name.as_bytes()).part(text.as_bytes());
        }
        hasher.finish()
    }
}

/// A hash over the sorted ids of a set of revisions.
pub fn digest(mut ids: Vec<Hash>) -> Hash {
    ids.sort_unstable();
    ids.iter().fold(Hasher::new("mvp-coverage-1"), |hasher, id| hasher.part(id)).finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::hash::hex;

    #[test]
    fn the_hashes_are_frozen() {
        let id = |n| Id::from_random([n; 16]);
        let payload = Payload {
            salt: [9; 16],
            fields: Fields::from([("date".into(), "2026-11-17".into()), ("name".into(), "Åsa".into())]),
        };
        let mut header = Header {
            scope: id(1),
            kind: "lesson".into(),
            record_id: id(2),
            device_id: id(3),
            seq: 4,
            hlc: 5 << 16,
            deleted: false,
            action_id: id(6),
            parents: vec![[8; 32], [7; 32]],
            commitment: payload.commitment(),
        };
        assert_eq!(hex(&payload.commitment()[..8]), "6948117666f998c2");
        assert_eq!(hex(&header.rev_id()[..8]), "04613112889d4414");
        let id = header.rev_id();
        header.parents.reverse();
        assert_eq!(header.rev_id(), id, "the order of parents says nothing");
        header.deleted = true;
        assert_ne!(header.rev_id(), id);
    }
}
