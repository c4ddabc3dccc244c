//! What came in a file, opened and verified: one sender's records, or those that a district passes on.

use std::collections::BTreeSet;
use std::path::Path;

use super::refused;
use crate::actions::views::SignerDecision;
use crate::actions::{Action, Book};
use crate::base::hash::{Hash, sha256};
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange::{self, Card, Content, Package, Trust};
use crate::school::codes::CardRole;
use crate::school::{School, folded, kinds};
use crate::store::Write;

/// Something that is being looked at.
pub struct Incoming {
    /// The file's name.
    pub(super) name: String,
    /// Which of the files that are looked at it came in: a district's holds many.
    pub(super) file: usize,
    /// What it holds, or why it cannot be read.
    pub(super) letter: Result<Letter>,
}

/// What one sender sent.
pub struct Letter {
    /// The hash of what came.
    pub(super) sha256: Hash,
    /// The records.
    pub(super) package: Package,
    /// Who signed it.
    pub(super) signer: Card,
    /// The district that passed it on, and knows its signer.
    pub(super) vouched: Option<Card>,
    /// The signed package as it came, to be kept and passed on.
    pub(super) signed: Vec<u8>,
    /// The name of the district that passed it on; empty where it came from its sender.
    pub(super) via: String,
}

impl Book {
    /// Opens a file and checks all of it. What a district passes on comes one by one. What is held takes of the `room`
    /// in memory that is left for all files together, in bytes.
    pub(super) fn open_letters(&mut self, path: &Path, file: usize, room: &mut u64) -> Vec<Incoming> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match self.read_letters(path, room) {
            Ok(letters) => {
                letters.into_iter().map(|letter| Incoming { name: name.clone(), file, letter }).collect()
            }
            Err(fault) => vec![Incoming { name, file, letter: Err(fault) }],
        }
    }

    fn read_letters(&mut self, path: &Path, room: &mut u64) -> Result<Vec<Result<Letter>>> {
        let bytes = files::read_capped(path, exchange::format::MAX_FILE)?;
        self.own_card()?;
        let hash = sha256(&bytes);
        match self.open_content(&bytes)? {
            Content::Package(opened) => {
                let exchange::Opened { signer, package, signed, .. } = *opened;
                take(room, exchange::unpacked(&signed)?.saturating_add(bytes.len() as u64))?;
                let via = String::new();
                Ok(vec![Ok(Letter { sha256: hash, package, signer, vouched: None, signed, via })])
            }
            Content::Bundle(bundle) => {
                let district = bundle.signer.clone();
                take(room, exchange::unpacked(&bundle.signed)?)?;
                let own = Letter {
                    sha256: sha256(&bundle.signed),
                    package: bundle.own,
                    signer: bundle.signer,
                    vouched: None,
                    signed: bundle.signed,
                    via: String::new(),
                };
                let units = bundle.units.into_iter().map(|passed| {
                    take(room, exchange::unpacked(&passed.signed)?)?;
                    let (signer, package) = exchange::read_signed(&passed.signed)?;
                    let known = matches!(passed.vouched, Trust::Known { .. });
                    Ok(Letter {
                        sha256: sha256(&passed.signed),
                        package,
                        signer,
                        vouched: known.then(|| district.clone()),
                        signed: passed.signed,
                        via: district.name.clone(),
                    })
                });
                Ok([Ok(own)].into_iter().chain(units).collect())
            }
        }
    }

    /// Whose card has to be believed for this: the signer's, or that of the district that knows the signer. What the
    /// own register says of the signer goes first. A district can name any key as a unit's: its word alone counts for
    /// nothing where the unit has written under another one.
    fn to_believe(&self, letter: &Letter) -> Result<(Card, Trust)> {
        let own = self.card()?.ok_or_else(|| Error::new(Code::BookEmpty))?;
        let of = |card: &Card| exchange::trust(&self.school.cards, &own, card);
        let trust = of(&letter.signer);
        if trust != Trust::New {
            return Ok((letter.signer.clone(), trust));
        }
        let district = letter.vouched.as_ref().map(|district| (district.clone(), of(district)));
        if self.writes_otherwise(letter)? && district.as_ref().is_none_or(|(_, of)| *of != Trust::Revoked) {
            return Ok((letter.signer.clone(), Trust::Second(Vec::new())));
        }
        Ok(district.unwrap_or_else(|| (letter.signer.clone(), trust)))
    }

    /// The signer's unit has written under another key: in what was read before, or in what is looked at now and does
    /// not come by the word of the same district.
    fn writes_otherwise(&self, letter: &Letter) -> Result<bool> {
        let signer = &letter.signer;
        let other = |found: &Letter| {
            let one_word = found.vouched.is_some() && found.vouched == letter.vouched;
            found.signer.scope == signer.scope && found.signer.minisign != signer.minisign && !one_word
        };
        let beside = self.incoming.iter().filter_map(|incoming| incoming.letter.as_ref().ok());
        let before = self.store.read_under(signer.scope)?;
        Ok(beside.into_iter().any(other) || before.iter().any(|key| *key != signer.minisign))
    }

    /// Refuses a signer who was revoked here.
    pub(super) fn may_sign(&self, letter: &Letter) -> Result<()> {
        let (card, trust) = self.to_believe(letter)?;
        match &trust {
            Trust::Revoked => trust.allows(&card),
            Trust::Second(others) => self.only_for_one(&card, others),
            _ => Ok(()),
        }
    }

    /// Refuses a key that speaks for somebody else already, where others have written what it claims.
    fn only_for_one(&self, card: &Card, others: &[Card]) -> Result<()> {
        match owner_of(card, others) {
            Some(other) if self.store.knows(card.scope)? => Err(Error::new(Code::FileSignerMoved)
                .with("name", refused::harmless(&card.name))
                .with("owner", &other.name)),
            _ => Ok(()),
        }
    }

    /// What a person has to say of the signer first.
    pub(super) fn decision(&self, letter: &Letter) -> Result<Option<SignerDecision>> {
        let (card, trust) = self.to_believe(letter)?;
        let key = match &trust {
            Trust::New => "signer-new",
            Trust::Second(others) if owner_of(&card, others).is_some() => "signer-moved",
            Trust::Second(_) if letter.vouched.is_some() => "signer-vouched",
            Trust::Second(_) if Some(card.scope) == self.store.scope() => "signer-colleague",
            Trust::Second(_) => "signer-second",
            Trust::Own | Trust::Known { .. } | Trust::Revoked => return Ok(None),
        };
        // Not the name that the signer gives himself, where another is known.
        let name = match &trust {
            Trust::Second(_) => name_in(&self.store.load_of(card.scope)?, &card),
            _ => card.name.clone(),
        };
        let district = letter.vouched.as_ref().map(|district| district.name.clone()).unwrap_or_default();
        let owner = match &trust {
            Trust::Second(others) => owner_of(&card, others).map(|other| other.name.clone()),
            _ => None,
        };
        let of: [(&str, &dyn ToString); 3] =
            [("name", &name), ("district", &district), ("owner", &owner.unwrap_or_default())];
        let text = self.words.msg(key, &of);
        Ok(Some(SignerDecision {
            code: trust.code().to_owned(),
            name,
            role: card.role,
            listed: self.is_listed(&card),
            number: card.number(),
            place: self.words.get(&format!("signer-place-{}", card.role.code())),
            text,
        }))
    }

    /// A unit of this name stands on the list of those whose files are expected; none where there is no list.
    fn is_listed(&self, card: &Card) -> Option<bool> {
        let mut names = self.school.expected.values().filter_map(|one| one.name.as_deref()).peekable();
        names.peek()?;
        (card.role == CardRole::Unit).then(|| names.any(|name| folded(name) == folded(&card.name)))
    }

    /// Takes the cards that a person has accepted into the register, those that were compared as such; none where there
    /// is none.
    pub(super) fn accepted_cards(
        &mut self,
        accepted: &[u32],
        compared: &[u32],
    ) -> Result<Option<(Vec<Write>, kinds::Action)>> {
        let compared = self.cards_of(compared)?;
        let all: BTreeSet<String> = self.cards_of(accepted)?.union(&compared).cloned().collect();
        if all.is_empty() {
            return Ok(None);
        }
        let mut add = |cards: &BTreeSet<String>, compared| {
            self.deed(Action::AddCards { cards: cards.iter().cloned().collect(), compared })
        };
        let (_, deed) = add(&all, false)?;
        let mut writes = add(&compared, true)?.1.writes;
        let noted: BTreeSet<Id> = writes.iter().map(|write| write.id).collect();
        writes.extend(deed.writes.into_iter().filter(|write| !noted.contains(&write.id)));
        Ok(Some((writes, deed.words)))
    }

    /// The cards that have to be believed for these.
    fn cards_of(&self, letters: &[u32]) -> Result<BTreeSet<String>> {
        let mut cards = BTreeSet::new();
        let at = |index: &u32| self.incoming.get(usize::try_from(*index).ok()?);
        for letter in letters.iter().filter_map(at).filter_map(|incoming| incoming.letter.as_ref().ok()) {
            let (card, trust) = self.to_believe(letter)?;
            if matches!(trust, Trust::New | Trust::Second(_)) {
                cards.insert(card.to_text());
            }
        }
        Ok(cards)
    }
}

/// What the signer's unit or office is called in these records; else as its card says.
pub(super) fn name_in(records: &School, signer: &Card) -> String {
    let unit = records.units.get(&signer.scope).and_then(|unit| unit.name.clone());
    let office = records.offices.get(&signer.scope).and_then(|office| office.name.clone());
    unit.or(office).unwrap_or_else(|| signer.name.clone())
}

/// Takes of the room that is left in memory.
fn take(room: &mut u64, size: u64) -> Result<()> {
    *room = room.checked_sub(size).ok_or_else(|| Error::new(Code::FilesTooMuch))?;
    Ok(())
}

/// Whose key it is that signs with this card, where it is somebody else's.
fn owner_of<'a>(card: &Card, others: &'a [Card]) -> Option<&'a Card> {
    others.iter().find(|other| other.minisign == card.minisign && other.scope != card.scope)
}
