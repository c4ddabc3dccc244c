//! The editions that a unit can follow: those that ship with the program, and its own.

use super::School;
use super::kinds::{OwnEdition, Run};
use crate::base::Id;
use crate::programme::{self, Edition};

impl OwnEdition {
    /// The longest content: what a cell of the package may hold, with room for quotes.
    pub const LONGEST: usize = 28 * 1024;

    /// Others have it.
    pub fn is_out(&self) -> bool {
        self.released == Some(true) || self.taken == Some(true)
    }

    /// The record of a version.
    pub fn id_of(unit: Id, edition: &str, version: u32) -> Id {
        use super::fields::Record;
        Id::from_key(unit, &[OwnEdition::KIND, edition, &version.to_string()])
    }
}

impl School {
    /// Reads the own editions anew. One that this version cannot read is not offered, and its record stays.
    pub(super) fn read_editions(&mut self) {
        let read = |record: &OwnEdition| Edition::read(record.content.as_deref()?).ok();
        let all = self.own_editions.values().filter_map(read);
        self.editions = all.map(|edition| ((edition.id.clone(), edition.version), edition)).collect();
    }

    /// The edition of a run.
    pub fn edition_of(&self, run: &Run) -> Option<&Edition> {
        let id = run.edition.as_deref()?;
        self.edition_version(id, run.edition_version.unwrap_or(1)).or_else(|| self.edition(id))
    }

    /// This version of an edition.
    pub fn edition_version(&self, id: &str, version: u32) -> Option<&Edition> {
        // What ships is what it is: a record that came from elsewhere does not stand in its place.
        let mut shipped = programme::shipped().iter();
        let shipped = shipped.find(|edition| edition.id == id && edition.version == version);
        shipped.or_else(|| self.editions.get(&(id.to_owned(), version)))
    }

    /// The newest version of an edition; of one that ships the newest that does. A run can follow a later one that it
    /// names, but nobody begins another by what a file brought.
    pub fn edition(&self, id: &str) -> Option<&Edition> {
        let own = || self.editions.values().filter(|edition| edition.id == id);
        programme::edition(id).or_else(|| own().max_by_key(|edition| edition.version))
    }

    /// Every edition in its newest version: the shipped ones, then the others by their ids.
    pub fn editions(&self) -> Vec<&Edition> {
        let mut ids: Vec<&str> = Vec::new();
        let own = self.editions.keys().map(|(id, _)| id.as_str());
        for id in programme::shipped().iter().map(|edition| edition.id.as_str()).chain(own) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids.into_iter().filter_map(|id| self.edition(id)).collect()
    }

    /// The versions of an edition that was made here, the newest last; none of one that was taken in.
    pub fn own_versions(&self, id: &str) -> Vec<&Edition> {
        let made_here =
            |record: &OwnEdition| record.edition.as_deref() == Some(id) && record.taken != Some(true);
        if !self.own_editions.values().any(made_here) {
            return Vec::new();
        }
        self.editions.values().filter(|edition| edition.id == id).collect()
    }

    /// A version that must not change: a run follows it, or others have it.
    pub fn is_settled(&self, id: &str, version: u32) -> bool {
        let followed =
            |run: &Run| run.edition.as_deref() == Some(id) && run.edition_version.unwrap_or(1) == version;
        self.is_released(id, version) || self.runs.values().any(followed)
    }

    /// Others have this version.
    pub fn is_released(&self, id: &str, version: u32) -> bool {
        self.own_editions.values().any(|record| {
            record.edition.as_deref() == Some(id) && record.version == Some(version) && record.is_out()
        })
    }
}
