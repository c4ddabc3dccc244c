//! Own editions: copied, edited, handed out, taken in. What a run follows, or what has left this computer, never
//! changes: editing it begins the next version.

use super::{Deed, Doing};
use crate::actions::check;
use crate::base::{Code, Error, Result, hash};
use crate::programme::edit::{EditionInput, LONGEST_TITLE, edited, new_id};
use crate::programme::{Edition, Texts};
use crate::school::kinds::{self, OwnEdition};
use crate::store::Write;

impl<'a> Doing<'a> {
    /// The newest version of an edition.
    pub(super) fn edition(&self, id: &str) -> Result<&'a Edition> {
        self.school.edition(id).ok_or_else(|| {
            let known: Vec<&str> = self.school.editions().iter().map(|edition| edition.id.as_str()).collect();
            Error::new(Code::EditionUnknown).with("name", id).with("known", known.join(", ")).at("edition")
        })
    }

    pub(super) fn copy_edition(&mut self, from: &str, name: &str) -> Result<Deed> {
        let from = self.edition(from)?;
        let name = check::required("name", name, LONGEST_TITLE)?;
        let chance: String =
            self.entropy.id().to_string().chars().filter(char::is_ascii_hexdigit).take(6).collect();
        let copy = Edition {
            id: new_id(&name, &chance.to_lowercase()),
            version: 1,
            name: Texts::from([(self.words.lang().tag().to_owned(), name.clone())]),
            in_use_until: None,
            ..from.clone()
        };
        Ok(Deed::new("copy-edition", vec![self.edition_write(&copy, false, false)?]).class(name))
    }

    pub(super) fn edit_edition(&self, input: &EditionInput) -> Result<Deed> {
        let (was, settled) = self.own_edition(&input.edition)?;
        let mut now = edited(was, &settled, input, self.words.lang())?;
        if settled.iter().any(|edition| edition.version == was.version) {
            if now == *was {
                return Ok(Deed::new("edit-edition", Vec::new()));
            }
            now.version += 1;
        }
        let name = now.name_in(self.words.lang()).to_owned();
        Ok(Deed::new("edit-edition", vec![self.edition_write(&now, false, false)?]).class(name))
    }

    /// Takes a draft away. What is used or handed out stays, since records somewhere may name it.
    pub(super) fn remove_edition(&self, id: &str) -> Result<Deed> {
        let (newest, settled) = self.own_edition(id)?;
        let name = newest.name_in(self.words.lang()).to_owned();
        if settled.iter().any(|edition| edition.version == newest.version) {
            return Err(Error::new(Code::EditionSettled).with("name", name));
        }
        let id = OwnEdition::id_of(self.unit, &newest.id, newest.version);
        Ok(Deed::new("remove-edition", vec![Write::remove::<OwnEdition>(id)]).class(name))
    }

    /// From now on this version is what others may have: it does not change any more.
    pub(super) fn release_edition(&self, id: &str) -> Result<Deed> {
        let (newest, _) = self.own_edition(id)?;
        let name = newest.name_in(self.words.lang()).to_owned();
        Ok(Deed::new("release-edition", vec![self.edition_write(newest, true, false)?]).class(name))
    }

    /// Takes in an edition that was handed out elsewhere.
    pub(super) fn take_edition(&self, text: &str) -> Result<Deed> {
        let edition = Edition::read(text)?;
        let name = edition.name_in(self.words.lang()).to_owned();
        match self.school.edition_version(&edition.id, edition.version) {
            Some(known) if *known == edition => Err(Error::new(Code::EditionKnown).with("name", name)),
            Some(_) => {
                Err(Error::new(Code::EditionOther).with("name", name).with("version", edition.version))
            }
            None => {
                Ok(Deed::new("take-edition", vec![self.edition_write(&edition, false, true)?]).class(name))
            }
        }
    }

    /// The newest version of an own edition, and those of its versions that must not change.
    fn own_edition(&self, id: &str) -> Result<(&'a Edition, Vec<&'a Edition>)> {
        let versions = self.school.own_versions(id);
        let newest = versions.last().copied().ok_or_else(|| Error::new(Code::RecordUnknown))?;
        let settled =
            versions.into_iter().filter(|edition| self.school.is_settled(&edition.id, edition.version));
        Ok((newest, settled.collect()))
    }

    fn edition_write(&self, edition: &Edition, released: bool, taken: bool) -> Result<Write> {
        let content = edition.to_text();
        if content.len() > OwnEdition::LONGEST {
            return Err(Error::new(Code::TextTooLong)
                .with("length", content.len())
                .with("limit", OwnEdition::LONGEST)
                .at("lessons"));
        }
        Edition::read(&content)?;
        let id = OwnEdition::id_of(self.unit, &edition.id, edition.version);
        let was = self.school.own_editions.get(&id).cloned().unwrap_or_default();
        let record = OwnEdition {
            edition: Some(edition.id.clone()),
            version: Some(edition.version),
            content_hash: Some(hash::hex(&hash::sha256(content.as_bytes()))),
            content: Some(content),
            taken: taken.then_some(true),
            released: (released || was.released == Some(true)).then_some(true),
            extra: was.extra,
        };
        Ok(Write::set::<kinds::OwnEdition>(id, &record))
    }
}
