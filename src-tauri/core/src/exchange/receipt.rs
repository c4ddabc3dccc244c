//! Receipts (`.mvpkvitto`): whoever has taken in a file says so, under his own signature. A few lines of text, like
//! an address card.

use chrono::NaiveDate;
use std::fmt::Write;

use super::card::{Card, plain_name};
use super::format::{damaged, foreign};
use super::identity::Identity;
use super::signature::{self, Purpose};
use crate::base::clock::moment;
use crate::base::hash::{Hash, hex, unhex};
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::Cell;

/// How the names of such files end.
pub const RECEIPT_ENDING: &str = "mvpkvitto";
/// The largest receipt.
pub const MAX_RECEIPT: u64 = 4096;

/// What was received, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The fingerprint of the receiver's card.
    pub receiver: Hash,
    /// The receiver's name, to be shown where its card is not known.
    pub name: String,
    /// Whose records the file held.
    pub scope: Id,
    /// What they called themselves.
    pub unit: String,
    /// The time that stands in the file: "2026-11-20T14:05:00Z".
    pub created: String,
    /// How many revisions it held, and the digest of their ids.
    pub held: (u64, Hash),
    /// The day on which it was taken in.
    pub received: NaiveDate,
}

impl Receipt {
    /// The lines that are signed.
    fn lines(&self) -> String {
        let mut text = "mvp-loggen receipt 1\n".to_owned();
        let lines = [
            ("receiver", hex(&self.receiver)),
            ("name", plain_name(&self.name)),
            ("scope", self.scope.to_string()),
            ("unit", plain_name(&self.unit)),
            ("created", self.created.clone()),
            ("revisions", self.held.0.to_string()),
            ("digest", hex(&self.held.1)),
            ("received", self.received.to_cell()),
        ];
        for (name, value) in lines {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name}: {value}");
        }
        text
    }

    /// The receipt as a file, signed with these keys.
    pub fn sign(&self, identity: &Identity) -> String {
        let lines = self.lines();
        let signature = identity.sign(Purpose::Receipt, lines.as_bytes());
        lines + &signature
    }

    /// Reads a receipt. It counts if one of these cards is the receiver's and has signed it.
    ///
    /// # Errors
    /// It is none, was changed, or is by somebody who is not among them.
    pub fn read(bytes: &[u8], cards: &[Card]) -> Result<Receipt> {
        if bytes.len() as u64 > MAX_RECEIPT {
            return Err(foreign("receipt"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| foreign("receipt"))?;
        let version = text.strip_prefix("mvp-loggen receipt ").and_then(|rest| rest.split('\n').next());
        let (receipt, signature) = match version.map(str::parse::<u32>) {
            Some(Ok(1)) => parse(text).ok_or_else(|| damaged("receipt"))?,
            Some(Ok(newer)) => return Err(Error::new(Code::FileNewer).with("found", newer)),
            _ => return Err(foreign("receipt")),
        };
        let lines = receipt.lines();
        let key = signature::verify(signature.as_bytes(), Purpose::Receipt, lines.as_bytes())
            .ok_or_else(|| damaged("receipt"))?;
        let by = cards.iter().find(|card| card.hash() == receipt.receiver);
        match by {
            Some(card) if card.minisign == signature::public_text(&key) => Ok(receipt),
            // A known name under another key is as unknown as any other.
            _ => Err(Error::new(Code::ReceiptUnknown).with("name", &receipt.name)),
        }
    }
}

fn parse(text: &str) -> Option<(Receipt, &str)> {
    let (lines, mut values, signature) = signature::parted(text)?;
    let mut value = |name: &str| values.next(name);
    let receipt = Receipt {
        receiver: unhex(value("receiver")?)?,
        name: value("name")?.to_owned(),
        scope: value("scope")?.parse().ok()?,
        unit: value("unit")?.to_owned(),
        created: value("created").filter(|text| moment(text).is_some())?.to_owned(),
        held: (value("revisions")?.parse().ok()?, unhex(value("digest")?)?),
        received: NaiveDate::from_cell(value("received")?)?,
    };
    // One way of writing a receipt: what has been read, written again, is the same text.
    (receipt.lines() == lines).then_some((receipt, signature))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::school::codes::CardRole;

    fn district() -> (Identity, Card) {
        let identity = Identity::from_seed([2; 32]).unwrap();
        let card = identity.card("Farsta", Id::from_random([2; 16]), CardRole::District, day());
        (identity, card)
    }

    fn day() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn receipt() -> Receipt {
        Receipt {
            receiver: district().1.hash(),
            name: "Farsta".into(),
            scope: Id::from_random([1; 16]),
            unit: "Björkskolan".into(),
            created: "2026-11-20T14:05:00Z".into(),
            held: (41, [7; 32]),
            received: day(),
        }
    }

    #[test]
    fn a_receipt_is_read_as_it_was_signed() {
        let (identity, card) = district();
        let text = receipt().sign(&identity);
        assert!(text.len() as u64 <= MAX_RECEIPT);
        assert_eq!(Receipt::read(text.as_bytes(), std::slice::from_ref(&card)), Ok(receipt()));
        assert!(Card::read(text.as_bytes()).is_err(), "a receipt is no card");
        assert!(Receipt::read(card.to_text().as_bytes(), &[card]).is_err(), "a card is no receipt");
    }

    #[test]
    fn every_change_of_a_receipt_is_seen() {
        let (identity, card) = district();
        let whole = receipt().sign(&identity).into_bytes();
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut changed = whole.clone();
                changed[at] ^= 1 << bit;
                let read = Receipt::read(&changed, std::slice::from_ref(&card));
                assert!(read.is_err(), "byte {at} bit {bit}");
            }
            assert!(Receipt::read(&whole[..at], std::slice::from_ref(&card)).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn nobody_else_can_say_that_a_file_was_received() {
        let (_, card) = district();
        let other = Identity::from_seed([3; 32]).unwrap();
        let forged = receipt().sign(&other);
        let code =
            |text: &str, cards: &[Card]| Receipt::read(text.as_bytes(), cards).err().map(|error| error.code);
        assert_eq!(code(&forged, std::slice::from_ref(&card)), Some(Code::ReceiptUnknown));
        let own = receipt().sign(&district().0);
        assert_eq!(code(&own, &[]), Some(Code::ReceiptUnknown));
        let strangers = other.card("Farsta", card.scope, CardRole::District, day());
        assert_eq!(code(&own, &[strangers]), Some(Code::ReceiptUnknown));
    }
}
