//! What came in a file, opened and verified: one sender's records, or those that a district passes on.

use std::collections::BTreeSet;
use std::path::Path;

use crate::actions::views::SignerDecision;
use crate::actions::{Action, Book};
use crate::base::hash::{Hash, sha256};
use crate::base::{Code, Error, Result, files};
use crate::exchange::{self, Card, Content, Package, Trust};

/// Something that is being looked at.
pub struct Incoming {
    /// The file's name.
    pub(super) name: String,
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
    /// The file as it came, to be kept and passed on; empty where it came within another.
    pub(super) bytes: Vec<u8>,
}

impl Book {
    /// Opens a file and checks all of it. What a district passes on comes one by one.
    pub(super) fn open_letters(&mut self, path: &Path) -> Vec<Incoming> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match self.read_letters(path) {
            Ok(letters) => {
                letters.into_iter().map(|letter| Incoming { name: name.clone(), letter }).collect()
            }
            Err(fault) => vec![Incoming { name, letter: Err(fault) }],
        }
    }

    fn read_letters(&mut self, path: &Path) -> Result<Vec<Result<Letter>>> {
        let bytes = files::read_capped(path, exchange::format::MAX_FILE)?;
        self.own_card()?;
        let hash = sha256(&bytes);
        match self.open_content(&bytes)? {
            Content::Package(opened) => {
                let exchange::Opened { signer, package, .. } = *opened;
                Ok(vec![Ok(Letter { sha256: hash, package, signer, vouched: None, bytes })])
            }
            Content::Bundle(bundle) => {
                let district = bundle.signer.clone();
                let own = Letter {
                    sha256: sha256(&bundle.signed),
                    package: bundle.own,
                    signer: bundle.signer,
                    vouched: None,
                    bytes: Vec::new(),
                };
                let units = bundle.units.into_iter().map(|passed| {
                    let (signer, package) = exchange::read_signed(&passed.signed)?;
                    let known = matches!(passed.vouched, Trust::Known { .. });
                    Ok(Letter {
                        sha256: sha256(&passed.signed),
                        package,
                        signer,
                        vouched: known.then(|| district.clone()),
                        bytes: Vec::new(),
                    })
                });
                Ok([Ok(own)].into_iter().chain(units).collect())
            }
        }
    }

    /// Whose card has to be believed for this: the signer's, or that of the district that knows the signer. What the
    /// own register says of the signer goes first.
    fn to_believe(&self, letter: &Letter) -> Result<(Card, Trust)> {
        let own = self.card()?.ok_or_else(|| Error::new(Code::BookEmpty))?;
        let of = |card: &Card| exchange::trust(&self.school.cards, &own, card);
        let trust = of(&letter.signer);
        Ok(match (&trust, &letter.vouched) {
            (Trust::New, Some(district)) => (district.clone(), of(district)),
            _ => (letter.signer.clone(), trust),
        })
    }

    /// Refuses a signer who was revoked here.
    pub(super) fn may_sign(&self, letter: &Letter) -> Result<()> {
        let (card, trust) = self.to_believe(letter)?;
        if trust == Trust::Revoked { trust.allows(&card) } else { Ok(()) }
    }

    /// What a person has to say of the signer first.
    pub(super) fn decision(&self, letter: &Letter) -> Result<Option<SignerDecision>> {
        let (card, trust) = self.to_believe(letter)?;
        let key = match &trust {
            Trust::New => "signer-new",
            Trust::Second(_) if Some(card.scope) == self.store.scope() => "signer-colleague",
            Trust::Second(_) => "signer-second",
            Trust::Own | Trust::Known { .. } | Trust::Revoked => return Ok(None),
        };
        let text = self.words.msg(key, &[("name", &card.name)]);
        Ok(Some(SignerDecision { code: trust.code().to_owned(), number: card.number(), text }))
    }

    /// Takes the cards that a person has accepted into the register, as not compared.
    pub(super) fn accept_signers<'a>(&mut self, letters: impl Iterator<Item = &'a Letter>) -> Result<()> {
        let mut cards = BTreeSet::new();
        for letter in letters {
            let (card, trust) = self.to_believe(letter)?;
            if matches!(trust, Trust::New | Trust::Second(_)) {
                cards.insert(card.to_text());
            }
        }
        if !cards.is_empty() {
            self.act(Action::AddCards { cards: cards.into_iter().collect(), compared: false })?;
        }
        Ok(())
    }
}
