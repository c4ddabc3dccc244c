//! Address cards (`.mvpkort`): whose keys these are, signed by themselves. A few lines of text that a person can read
//! and that `minisign` verifies.

use chrono::NaiveDate;
use std::fmt::Write;

use super::format::{damaged, foreign};
use super::signature::{self, Purpose};
use crate::base::harmless::is_odd;
use crate::base::hash::{Hash, Hasher, hex};
use crate::base::{Code, Error, Id, Result};
use crate::school::codes::CardRole;
use crate::school::fields::Cell;
use crate::school::kinds::KnownCard;

/// How the names of such files end.
pub const CARD_ENDING: &str = "mvpkort";
/// The same of invitations.
pub const INVITATION_ENDING: &str = "mvpinbjudan";
/// The first line of an invitation.
const INVITATION: &str = "mvp-loggen invitation 1\n";
/// The largest card.
pub const MAX_CARD: u64 = 4096;
/// The longest name on a card, in characters.
const MAX_NAME: usize = 120;

/// A card whose signature has been verified: there is no other way to come by one than making or reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    pub(super) text: CardText,
    pub(super) signature: String,
}

/// What stands on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardText {
    /// Whose it is.
    pub name: String,
    /// The unit or office whose records these keys may write.
    pub scope: Id,
    /// Unit, district or city.
    pub role: CardRole,
    /// What files to it are sealed with: `age1…`.
    pub age: String,
    /// What its signatures are verified with: `RW…`.
    pub minisign: String,
    /// The day on which it was made.
    pub made: NaiveDate,
}

impl CardText {
    /// The lines that are signed.
    pub(super) fn lines(&self) -> String {
        let mut text = "mvp-loggen card 1\n".to_owned();
        let lines = [
            ("name", self.name.clone()),
            ("scope", self.scope.to_string()),
            ("role", self.role.to_cell()),
            ("age", self.age.clone()),
            ("minisign", self.minisign.clone()),
            ("date", self.made.to_cell()),
        ];
        for (name, value) in lines {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name}: {value}");
        }
        text
    }
}

impl std::ops::Deref for Card {
    type Target = CardText;
    fn deref(&self) -> &CardText {
        &self.text
    }
}

impl Card {
    /// Reads a card.
    ///
    /// # Errors
    /// It is none, or was changed.
    pub fn read(bytes: &[u8]) -> Result<Card> {
        if bytes.len() as u64 > MAX_CARD {
            return Err(foreign("card"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| foreign("card"))?;
        let version = text.strip_prefix("mvp-loggen card ").and_then(|rest| rest.split('\n').next());
        match version.map(str::parse::<u32>) {
            Some(Ok(1)) => parse(text).ok_or_else(|| damaged("card")),
            Some(Ok(newer)) => Err(Error::new(Code::FileNewer).with("found", newer)),
            _ => Err(foreign("card")),
        }
    }

    /// Reads an invitation: the card of the installation that invites, after a line that says so.
    ///
    /// # Errors
    /// It is none, or was changed.
    pub fn read_invitation(bytes: &[u8]) -> Result<Card> {
        Card::read(bytes.strip_prefix(INVITATION.as_bytes()).ok_or_else(|| foreign("invitation"))?)
    }

    /// The card as the register has it; none where it is not whole.
    pub fn of_record(record: &KnownCard) -> Option<Card> {
        let text = CardText {
            name: record.name.clone()?,
            scope: record.owner?,
            role: record.role?,
            age: record.age_key.clone()?,
            minisign: record.minisign_key.clone()?,
            made: record.made?,
        };
        let (own, whole) = record.signature.as_deref()?.split_once(' ')?;
        let signature = format!(
            "untrusted comment: {}\n{own}\ntrusted comment: mvp-loggen card 1\n{whole}\n",
            text.minisign
        );
        Card { text, signature }.verified()
    }

    /// The card as the register keeps it.
    pub fn to_record(&self, compared: bool) -> KnownCard {
        let mut lines = self.signature.lines().skip(1).step_by(2);
        let signature = [lines.next(), lines.next()].map(Option::unwrap_or_default).join(" ");
        KnownCard {
            name: Some(self.name.clone()),
            owner: Some(self.scope),
            role: Some(self.role),
            age_key: Some(self.age.clone()),
            minisign_key: Some(self.minisign.clone()),
            made: Some(self.made),
            signature: Some(signature),
            compared: compared.then_some(true),
            ..KnownCard::default()
        }
    }

    fn verified(self) -> Option<Card> {
        let lines = self.text.lines();
        let key = signature::verify(self.signature.as_bytes(), Purpose::Card, lines.as_bytes())?;
        let plain = plain_name(&self.name) == self.name
            && !self.name.is_empty()
            && self.age.parse::<age::x25519::Recipient>().is_ok_and(|key| key.to_string() == self.age)
            && signature::public_text(&key) == self.minisign;
        plain.then_some(self)
    }

    /// The card as a file.
    pub fn to_text(&self) -> String {
        self.text.lines() + &self.signature
    }

    /// The invitation as a file.
    pub fn to_invitation(&self) -> String {
        INVITATION.to_owned() + &self.to_text()
    }

    /// What tells this card's keys and what they may write from all others.
    pub fn hash(&self) -> Hash {
        Hasher::new("mvp-card-1")
            .part(self.scope.as_bytes())
            .part(self.role.code().as_bytes())
            .part(self.age.as_bytes())
            .part(self.minisign.as_bytes())
            .finish()
    }

    /// [`Card::hash`] in hex.
    pub fn fingerprint(&self) -> String {
        hex(&self.hash())
    }

    /// *Kontrollnummer*: what two people compare on the telephone, 20 digits in groups of four.
    pub fn number(&self) -> String {
        let hash = self.hash();
        let number = hash[..16].iter().fold(0u128, |number, byte| number << 8 | u128::from(*byte));
        let digits = format!("{:020}", number % 10u128.pow(20));
        let groups: Vec<&str> = (0..20).step_by(4).filter_map(|at| digits.get(at..at + 4)).collect();
        groups.join(" ")
    }

    /// The record of the register that holds this card: a key has one.
    pub fn record_id(&self, register: Id) -> Id {
        Id::from_key(register, &["card", &self.minisign])
    }
}

fn parse(text: &str) -> Option<Card> {
    let (lines, mut values, signature) = signature::parted(text)?;
    let mut value = |name: &str| values.next(name);
    let card = CardText {
        name: value("name")?.to_owned(),
        scope: value("scope")?.parse().ok()?,
        role: CardRole::from_cell(value("role")?)?,
        age: value("age")?.to_owned(),
        minisign: value("minisign")?.to_owned(),
        made: NaiveDate::from_cell(value("date")?)?,
    };
    // One way of writing a card: what has been read, written again, is the same text.
    (card.lines() == lines).then(|| Card { text: card, signature: signature.to_owned() }.verified())?
}

/// A name as it stands on one line of a card.
pub(super) fn plain_name(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let one_line: String = name.nfc().map(|c| if is_odd(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = one_line.split_whitespace().collect();
    words.join(" ").chars().take(MAX_NAME).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::identity::Identity;
    use super::*;

    fn card() -> Card {
        let identity = Identity::from_seed([7; 32]).unwrap();
        identity.card("Björk\u{202e}skolan\n\"Ö\"", Id::from_random([1; 16]), CardRole::Unit, day())
    }

    fn day() -> NaiveDate {
        "2026-11-20".parse().unwrap()
    }

    #[test]
    fn a_card_is_read_as_it_was_written_and_kept() {
        let card = card();
        assert_eq!(card.name, "Björk skolan \"Ö\"");
        assert_eq!(Card::read(card.to_text().as_bytes()).as_ref(), Ok(&card));
        assert_eq!(Card::of_record(&card.to_record(true)).as_ref(), Some(&card));
        assert_eq!(card.number().len(), 24);
        assert_eq!(
            (card.number().as_str(), &card.fingerprint()[..16]),
            ("6746 7706 6629 5724 2678", "e56879f5bd929556")
        );
    }

    #[test]
    fn every_change_of_a_card_is_seen() {
        let whole = card().to_text().into_bytes();
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut changed = whole.clone();
                changed[at] ^= 1 << bit;
                assert!(Card::read(&changed).is_err(), "byte {at} bit {bit}");
            }
            assert!(Card::read(&whole[..at]).is_err(), "cut at {at}");
        }
        let text = String::from_utf8(whole).unwrap();
        for (from, to) in [("\n", "\r\n"), ("name: ", "name:  "), ("unit", "district"), ("card 1", "card 2")]
        {
            assert!(Card::read(text.replacen(from, to, 1).as_bytes()).is_err(), "{from}");
        }
    }

    #[test]
    fn an_invitation_is_no_card_and_a_card_no_invitation() {
        let text = card().to_invitation();
        assert_eq!(Card::read_invitation(text.as_bytes()), Ok(card()));
        assert!(Card::read(text.as_bytes()).is_err());
        assert!(Card::read_invitation(card().to_text().as_bytes()).is_err());
        assert!(Card::read_invitation(text.replace("unit", "city").as_bytes()).is_err());
    }
}
