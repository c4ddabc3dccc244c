//! What a district passes on to the city: its own package, and the latest of each unit as it came.

use std::collections::BTreeMap;

use super::Book;
use crate::base::{Code, Error, Id, Result};
use crate::exchange::{self, Card, Content, Level, Options, Sender};
use crate::school::codes::CardRole;

impl Book {
    /// The sealed bundle for the city.
    ///
    /// # Errors
    /// [`Code::ReceiverNone`], no office is set up, or it is too large for a reader.
    pub(super) fn bundle_bytes(&mut self, to: &[Card]) -> Result<Vec<u8>> {
        if to.is_empty() {
            return Err(Error::new(Code::ReceiverNone));
        }
        let (card, identity) = (self.own_card()?, self.identity()?);
        let sender = Sender { identity: &identity, card: &card, to };
        let number = self.store.last_saved()?.map_or(0, |file| file.number) + 1;
        let options = Options {
            level: Level::District,
            include_names: false,
            created_ms: self.store.clock.now_ms(),
            export_no: Some(number),
        };
        let own = exchange::write_signed(&self.store.revisions_to_send()?, &options, sender)?;
        let units = self.units_files(&card)?;
        let created = self.store.clock.rfc3339();
        exchange::seal_bundle(own, units, created, sender)
    }

    /// The signed packages of the units: of each sender's card the latest, for the district. What was meant for a
    /// colleague or for its sender alone is not passed on.
    fn units_files(&mut self, own: &Card) -> Result<Vec<Vec<u8>>> {
        let mut latest: BTreeMap<(Id, String), (String, Vec<u8>)> = BTreeMap::new();
        for bytes in self.store.kept_files()? {
            // Keys that were lost since do not open it any more; it is then not passed on, and can be asked for again.
            let Ok(Content::Package(opened)) = self.open_content(&bytes) else { continue };
            let description = &opened.package.descriptor;
            let of_unit = opened.signer.role == CardRole::Unit && opened.signer.scope != own.scope;
            if !of_unit || description.mvp.level != Level::District {
                continue;
            }
            let key = (opened.signer.scope, opened.signer.minisign.clone());
            let newer = latest.get(&key).is_none_or(|(created, _)| *created <= description.created);
            if newer {
                latest.insert(key, (description.created.clone(), opened.signed));
            }
        }
        Ok(latest.into_values().map(|(_, signed)| signed).collect())
    }
}
