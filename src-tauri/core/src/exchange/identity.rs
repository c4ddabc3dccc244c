//! An installation's own keys. Both follow from one seed of 32 bytes, which fits on a sheet of paper.

use age::secrecy::ExposeSecret;
use bech32::{ToBase32, Variant};
use chrono::NaiveDate;
use ed25519_dalek::SigningKey;

use super::card::{Card, CardText};
use super::signature::{self, Purpose};
use crate::base::hash::Hasher;
use crate::base::{Code, Error, Id, Result};
use crate::school::codes::CardRole;

/// What opens the files that were sealed to this installation, and signs those that leave it.
#[derive(Clone)]
pub struct Identity {
    seed: [u8; 32],
    age: age::x25519::Identity,
    sign: SigningKey,
}

/// Digits and letters that nobody mistakes for each other, as on paper.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// How many letters a recovery text has: seed and checksum.
const LENGTH: usize = 56;

impl Identity {
    /// The keys of a seed.
    pub fn from_seed(seed: [u8; 32]) -> Result<Identity> {
        let internal = |detail: String| Error::new(Code::Internal).with("detail", detail);
        let age = Hasher::new("mvp-age-1").part(&seed).finish();
        // The library reads a key as the age program writes it.
        let text = bech32::encode("age-secret-key-", age.to_base32(), Variant::Bech32)
            .map_err(|fault| internal(fault.to_string()))?;
        Ok(Identity {
            seed,
            age: text.parse().map_err(|fault: &str| internal(fault.to_owned()))?,
            sign: SigningKey::from_bytes(&Hasher::new("mvp-sign-1").part(&seed).finish()),
        })
    }

    /// The seed, to be kept where nobody else reads.
    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// The address card of these keys.
    pub fn card(&self, name: &str, scope: Id, role: CardRole, made: NaiveDate) -> Card {
        let text = CardText {
            name: super::card::plain_name(name),
            scope,
            role,
            age: self.age.to_public().to_string(),
            minisign: signature::public_text(&self.sign.verifying_key()),
            made,
        };
        let signature = signature::sign(&self.sign, Purpose::Card, text.lines().as_bytes());
        Card { text, signature }
    }

    /// Signs the description of a file.
    pub fn sign(&self, purpose: Purpose, bytes: &[u8]) -> String {
        signature::sign(&self.sign, purpose, bytes)
    }

    pub(super) fn age(&self) -> &age::x25519::Identity {
        &self.age
    }

    /// The key as the program `age` reads it.
    pub fn age_text(&self) -> String {
        self.age.to_string().expose_secret().to_owned()
    }

    /// The seed in groups of four letters and digits, with a checksum, to be printed and kept.
    pub fn recovery_text(&self) -> String {
        let check = Hasher::new("mvp-recovery-1").part(&self.seed).finish();
        let bytes = [self.seed.as_slice(), &check[..3]].concat();
        let mut letters = String::new();
        for five in bytes.chunks(5) {
            let number = five.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
            for at in (0..8).rev() {
                letters.push(char::from(LETTERS[(number >> (at * 5) & 31) as usize]));
            }
        }
        let groups: Vec<&str> = (0..LENGTH).step_by(4).filter_map(|at| letters.get(at..at + 4)).collect();
        groups.join(" ")
    }

    /// The keys of a printed text, however it was typed.
    ///
    /// # Errors
    /// [`Code::RecoveryUnclear`] where letters are missing, too many or mistyped.
    pub fn from_recovery(text: &str) -> Result<Identity> {
        let unclear = || Error::new(Code::RecoveryUnclear);
        let letters: Option<Vec<u64>> = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '·' | '.'))
            .map(|c| {
                let upper = match c.to_ascii_uppercase() {
                    'O' => '0',
                    'I' | 'L' => '1',
                    other => other,
                };
                LETTERS.iter().position(|letter| char::from(*letter) == upper).map(|at| at as u64)
            })
            .collect();
        let letters = letters.filter(|letters| letters.len() == LENGTH).ok_or_else(unclear)?;
        let mut bytes = Vec::new();
        for eight in letters.chunks(8) {
            let number = eight.iter().fold(0u64, |number, letter| number << 5 | letter);
            bytes.extend(&number.to_be_bytes()[3..]);
        }
        let seed: [u8; 32] = bytes.get(..32).and_then(|seed| seed.try_into().ok()).ok_or_else(unclear)?;
        let check = Hasher::new("mvp-recovery-1").part(&seed).finish();
        if bytes.get(32..) == check.get(..3) { Identity::from_seed(seed) } else { Err(unclear()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_a_seed_are_frozen() {
        // A printed sheet must give the same keys for ever.
        let identity = Identity::from_seed([7; 32]).unwrap();
        let card = identity.card("Ö", Id::from_random([1; 16]), CardRole::Unit, NaiveDate::MIN);
        assert_eq!(
            (card.text.age.as_str(), card.text.minisign.as_str()),
            (
                "age1rzvp4mt96rltru0kpcpkc2nq95v56t7suua0dye73qnf59l5s48sypqas9",
                "RWRlOJUrUFK09h+9QCIfPWFDzzBw5QSxtRj3ZKcZruIK0xEp3Irq4903",
            )
        );
        assert_eq!(
            identity.recovery_text(),
            "0W3G E1R7 0W3G E1R7 0W3G E1R7 0W3G E1R7 0W3G E1R7 0W3G E1R7 0W3K F71A"
        );
    }

    #[test]
    fn a_printed_key_is_read_however_it_was_typed_and_a_wrong_letter_is_seen() {
        let identity = Identity::from_seed(std::array::from_fn(|n| n as u8 * 7)).unwrap();
        let text = identity.recovery_text();
        let typed = text.to_lowercase().replace(' ', "-").replace('0', "o").replace('1', "l");
        assert_eq!(Identity::from_recovery(&typed).unwrap().seed(), identity.seed());
        assert_eq!(text.len(), 14 * 5 - 1);
        for (at, letter) in text.char_indices().filter(|(_, letter)| *letter != ' ') {
            let other = if letter == 'A' { "B" } else { "A" };
            let mut wrong = text.clone();
            wrong.replace_range(at..=at, other);
            assert!(Identity::from_recovery(&wrong).is_err(), "{wrong}");
        }
        for wrong in ["", "A", &text[1..], &format!("{text} 0"), "å"] {
            assert_eq!(Identity::from_recovery(wrong).err().map(|e| e.code), Some(Code::RecoveryUnclear));
        }
    }
}
