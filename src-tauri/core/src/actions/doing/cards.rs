//! The register of address cards.

use std::collections::BTreeMap;

use super::{Deed, Doing, find};
use crate::base::hash::hex;
use crate::base::{Code, Error, Id, Result};
use crate::exchange::{Card, Receipt, live_cards};
use crate::school::codes::CardRole;
use crate::school::fields::Record;
use crate::school::kinds::{FileReceipt, KnownCard};
use crate::store::Write;

/// More cards at once than any district has units.
const MOST: usize = 500;

impl Doing<'_> {
    pub(super) fn add_cards(&self, texts: &[String], compared: bool) -> Result<Deed> {
        if texts.len() > MOST {
            return Err(Error::new(Code::NumberRange).with("min", 1).with("max", MOST).at("cards"));
        }
        let mut writes = Vec::new();
        let mut by_key: BTreeMap<Id, Id> = BTreeMap::new();
        let mut name = String::new();
        for text in texts {
            let card = Card::read(text.as_bytes())?;
            if self.own.as_ref().is_some_and(|own| own.minisign == card.minisign) {
                return Err(Error::new(Code::CardOwn).at("cards"));
            }
            let id = card.record_id(self.unit);
            // A key that came to another unit, by its sheet on a new computer, takes nobody's card away, and does not
            // speak for a unit that others have written.
            let same_key = |one: &&KnownCard| one.minisign_key.as_deref() == Some(card.minisign.as_str());
            let is_anothers = |one: &&KnownCard| one.owner.is_some_and(|owner| owner != card.scope);
            let mut of_key = self.school.cards.values().filter(same_key);
            let is_known = of_key.clone().any(|one| !is_anothers(&one));
            let other = of_key.find(is_anothers).filter(|one| !is_known && one.revoked_on.is_none());
            if let Some(other) = other
                && (self.is_here)(card.scope)?
            {
                return Err(Error::new(Code::FileSignerMoved)
                    .with("name", &card.name)
                    .with("owner", other.name.clone().unwrap_or_default())
                    .at("cards"));
            }
            let beside = *by_key.entry(id).or_insert(card.scope) != card.scope;
            let moved = beside || self.school.cards.get(&id).as_ref().is_some_and(is_anothers);
            let id = if moved { Id::from_key(id, &[&card.scope.to_string()]) } else { id };
            let known = self.school.cards.get(&id);
            // The same card again is not compared less than before.
            let same = known.and_then(Card::of_record).is_some_and(|known| known.hash() == card.hash());
            let compared = compared || (same && known.and_then(|known| known.compared).unwrap_or_default());
            let extra = known.map(|known| known.extra.clone()).unwrap_or_default();
            // Asking again does not let a stolen key write again.
            let revoked_on = self.school.cards.values().filter(same_key).find_map(|one| one.revoked_on);
            writes.push(Write::set(id, &KnownCard { extra, revoked_on, ..card.to_record(compared) }));
            name.clone_from(&card.name);
        }
        let deed = Deed::new(if texts.len() == 1 { "add-card" } else { "add-cards" }, writes);
        Ok(deed.class(name).count(texts.len()))
    }

    pub(super) fn compare_card(&self, id: Id, compared: bool) -> Result<Deed> {
        let record = KnownCard { compared: compared.then_some(true), ..find(&self.school.cards, id)? };
        let what = if compared { "compare-card" } else { "uncompare-card" };
        Ok(Deed::new(what, vec![Write::set(id, &record)]).class(record.name.clone().unwrap_or_default()))
    }

    /// Receipts by receivers whose cards hold here, for files of this very unit.
    pub(super) fn take_receipts(&self, texts: &[String]) -> Result<Deed> {
        if texts.len() > MOST {
            return Err(Error::new(Code::NumberRange).with("min", 1).with("max", MOST).at("receipts"));
        }
        let cards: Vec<Card> = live_cards(&self.school.cards).into_iter().map(|(_, card)| card).collect();
        let mut writes = Vec::new();
        let mut name = String::new();
        for text in texts {
            let receipt = Receipt::read(text.as_bytes(), &cards)?;
            // An office above gives receipts, under the name that its card has here.
            let by = cards.iter().find(|card| card.hash() == receipt.receiver && card.role != CardRole::Unit);
            let Some(by) = by.filter(|card| card.scope != self.unit) else {
                return Err(Error::new(Code::ReceiptUnknown).with("name", &receipt.name));
            };
            if receipt.scope != self.unit {
                return Err(Error::new(Code::ReceiptOther).with("name", &receipt.unit));
            }
            let record = FileReceipt {
                receiver: Some(hex(&receipt.receiver)),
                name: Some(by.name.clone()),
                created: Some(receipt.created.clone()),
                revisions: u32::try_from(receipt.held.0).ok(),
                digest: Some(hex(&receipt.held.1)),
                received: Some(receipt.received),
                ..FileReceipt::default()
            };
            let key = [FileReceipt::KIND, &hex(&receipt.receiver), &receipt.created, &hex(&receipt.held.1)];
            writes.push(Write::set(Id::from_key(self.unit, &key), &record));
            name.clone_from(&by.name);
        }
        let deed = Deed::new(if texts.len() == 1 { "take-receipt" } else { "take-receipts" }, writes);
        Ok(deed.class(name).count(texts.len()))
    }

    pub(super) fn revoke_card(&self, id: Id) -> Result<Deed> {
        let record = KnownCard { revoked_on: Some(self.today), ..find(&self.school.cards, id)? };
        let deed = Deed::new("revoke-card", vec![Write::set(id, &record)]);
        Ok(deed.class(record.name.clone().unwrap_or_default()))
    }
}
