//! Ids of records, actions and devices: UUIDs, random (version 4) or from a natural key (version 5).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// A UUID. Ordered by its bytes, written as lower-case hex with hyphens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Id(Uuid);

/// Parts of a natural key are joined by a character that no typed text contains, so that
/// ("7", "A1") and ("7A", "1") never give the same id.
const UNIT_SEPARATOR: char = '\u{1f}';

impl Id {
    /// The id that a record of this natural key has everywhere, on every computer.
    pub fn from_key(parent: Id, parts: &[&str]) -> Id {
        let mut name = String::new();
        for part in parts {
            name.push_str(part);
            name.push(UNIT_SEPARATOR);
        }
        Id(Uuid::new_v5(&parent.0, name.as_bytes()))
    }

    /// An id of 16 random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Id {
        Id(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }

    /// An id that came as exactly 16 bytes.
    pub fn from_slice(bytes: &[u8]) -> Option<Id> {
        Uuid::from_slice(bytes).ok().map(Id)
    }

    /// The 16 bytes.
    pub fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}

impl FromStr for Id {
    type Err = ();
    fn from_str(text: &str) -> Result<Id, ()> {
        Uuid::try_parse(text).map(Id).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_gives_one_id_and_its_parts_do_not_run_together() {
        let unit = Id::from_random([7; 16]);
        assert_eq!(Id::from_key(unit, &["2025/26", "7a"]), Id::from_key(unit, &["2025/26", "7a"]));
        assert_ne!(Id::from_key(unit, &["7", "a1"]), Id::from_key(unit, &["7a", "1"]));
        assert_ne!(Id::from_key(unit, &["7a"]), Id::from_key(unit, &["7a", ""]));
    }

    #[test]
    fn the_id_of_a_key_is_frozen() {
        // Files that have left a computer hold such ids: this must never change.
        let unit: Id = "00000000-0000-4000-8000-000000000001".parse().unwrap();
        assert_eq!(
            Id::from_key(unit, &["group", "2025/26", "7a"]).to_string(),
            "c546f11b-ec94-511d-b3e8-b5549fd74447"
        );
    }
}
