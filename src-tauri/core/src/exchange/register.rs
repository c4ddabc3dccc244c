//! The register of cards: whose keys may write which records. It decides before anything of a file is taken in.

use super::card::Card;
use crate::base::{Code, Error, Id, Result};
use crate::school::Table;
use crate::school::kinds::KnownCard;

/// What the register says of the card that signed a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It is one's own.
    Own,
    /// It is known; somebody has compared its number, or not yet.
    Known {
        /// The number was compared.
        compared: bool,
    },
    /// Nothing is known of that unit yet: a person decides whether this is its card.
    New,
    /// The unit is known under other cards: a person decides whether this is one more.
    Second(Vec<Card>),
    /// It was revoked here.
    Revoked,
}

impl Trust {
    /// Its name in answers for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Trust::Own => "own",
            Trust::Known { compared: true } => "compared",
            Trust::Known { compared: false } => "known",
            Trust::New => "new",
            Trust::Second(_) => "second",
            Trust::Revoked => "revoked",
        }
    }

    /// Refuses what the register does not allow.
    ///
    /// # Errors
    /// [`Code::FileSignerUnknown`], [`Code::FileSignerOther`] or [`Code::FileSignerRevoked`], each with the name and
    /// the number of the card, for a person to decide.
    pub fn allows(&self, signer: &Card) -> Result<()> {
        let code = match self {
            Trust::Own | Trust::Known { .. } => return Ok(()),
            Trust::New => Code::FileSignerUnknown,
            Trust::Second(_) => Code::FileSignerOther,
            Trust::Revoked => Code::FileSignerRevoked,
        };
        Err(Error::new(code).with("name", &signer.name).with("number", signer.number()))
    }
}

/// The cards of the register that hold: whole, and not revoked.
pub fn live_cards(register: &Table<KnownCard>) -> Vec<(Id, Card)> {
    register
        .iter()
        .filter(|(_, record)| record.revoked_on.is_none())
        .filter_map(|(id, record)| Some((*id, Card::of_record(record)?)))
        .collect()
}

/// What the register says of a card, which a file brought along as its signer's.
pub fn trust(register: &Table<KnownCard>, own: &Card, signer: &Card) -> Trust {
    // Only what can matter is verified: whoever fills a register with rubbish must not decide how long this computes.
    let near = |record: &&KnownCard| {
        record.minisign_key.as_deref() == Some(signer.minisign.as_str()) || record.owner == Some(signer.scope)
    };
    let near = register.iter().filter(|(_, record)| near(record));
    let live = near.filter(|(_, record)| record.revoked_on.is_none());
    let live: Vec<(Id, Card)> =
        live.filter_map(|(id, record)| Some((*id, Card::of_record(record)?))).collect();
    trust_among(register, &live, own, signer)
}

/// The same where the cards of the register that hold have been verified already.
pub(super) fn trust_among(
    register: &Table<KnownCard>,
    live: &[(Id, Card)],
    own: &Card,
    signer: &Card,
) -> Trust {
    if signer.hash() == own.hash() {
        return Trust::Own;
    }
    let same_key = |record: &&KnownCard| record.minisign_key.as_deref() == Some(signer.minisign.as_str());
    if register.values().filter(same_key).any(|record| record.revoked_on.is_some()) {
        return Trust::Revoked;
    }
    // The number covers keys, role and unit: a known key that claims another unit is another card.
    if let Some((id, _)) = live.iter().find(|(_, card)| card.hash() == signer.hash()) {
        let compared = register.get(id).and_then(|record| record.compared).unwrap_or_default();
        return Trust::Known { compared };
    }
    let others: Vec<Card> = live
        .iter()
        .map(|(_, card)| card)
        .filter(|card| card.scope == signer.scope || card.minisign == signer.minisign)
        .cloned()
        .collect();
    if others.is_empty() && signer.scope != own.scope { Trust::New } else { Trust::Second(others) }
}

#[cfg(test)]
mod tests {
    use super::super::identity::Identity;
    use super::*;
    use crate::school::codes::CardRole;

    fn card(seed: u8, scope: u8, role: CardRole) -> Card {
        let identity = Identity::from_seed([seed; 32]).unwrap();
        identity.card("Ö", Id::from_random([scope; 16]), role, chrono::NaiveDate::default())
    }

    #[test]
    fn who_may_write_what() {
        let own = card(1, 1, CardRole::District);
        let school = card(2, 2, CardRole::Unit);
        let mut register = Table::new();
        assert_eq!(trust(&register, &own, &own), Trust::Own);
        assert_eq!(trust(&register, &own, &school), Trust::New);
        let id = school.record_id(own.scope);
        register.insert(id, school.to_record(false));
        assert_eq!(trust(&register, &own, &school), Trust::Known { compared: false });
        register.insert(id, school.to_record(true));
        assert_eq!(trust(&register, &own, &school), Trust::Known { compared: true });
        // Another key for the same unit, the same key for another unit, or for another role: a person decides.
        for other in [card(3, 2, CardRole::Unit), card(2, 3, CardRole::Unit), card(2, 2, CardRole::District)]
        {
            assert_eq!(trust(&register, &own, &other), Trust::Second(vec![school.clone()]));
            assert_eq!(
                trust(&register, &own, &other).allows(&other).unwrap_err().code,
                Code::FileSignerOther
            );
        }
        // Another key for one's own records is never simply new.
        assert_eq!(trust(&register, &own, &card(4, 1, CardRole::District)), Trust::Second(vec![]));
        register.insert(id, KnownCard { revoked_on: Some(school.made), ..school.to_record(true) });
        assert_eq!(trust(&register, &own, &school), Trust::Revoked);
        assert_eq!(trust(&register, &own, &card(2, 3, CardRole::Unit)), Trust::Revoked);
    }

    #[test]
    fn a_card_whose_signature_is_not_its_own_is_none() {
        let own = card(1, 1, CardRole::District);
        let school = card(2, 2, CardRole::Unit);
        let forged = KnownCard { name: Some("Granskolan".into()), ..school.to_record(true) };
        let register = Table::from([(school.record_id(own.scope), forged)]);
        assert_eq!(live_cards(&register), []);
        assert_eq!(trust(&register, &own, &school), Trust::New);
    }

    #[test]
    fn a_register_full_of_rubbish_costs_nothing() {
        let (own, school) = (card(1, 1, CardRole::District), card(2, 2, CardRole::Unit));
        let other = card(3, 3, CardRole::Unit).to_record(false);
        let mut register: Table<KnownCard> =
            (0..100_000_u32).map(|n| (Id::from_key(own.scope, &[&n.to_string()]), other.clone())).collect();
        register.insert(school.record_id(own.scope), school.to_record(true));
        let begun = std::time::Instant::now();
        for _ in 0..20 {
            assert_eq!(trust(&register, &own, &school), Trust::Known { compared: true });
        }
        // A verification of each would take minutes.
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }
}
