//! Signatures as minisign writes them (prehashed Ed25519), so that anybody's `minisign -V` verifies our files.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use blake2::{Blake2b512, Digest};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::base::hash::sha256;

/// The largest signature that is looked at: ours have about 350 bytes.
pub const MAX_SIGNATURE: u64 = 1024;

/// The lines of a small signed text, each a name and its value, in the order in which they stand.
pub struct Values<'a>(std::iter::Skip<std::str::Lines<'a>>);

impl<'a> Values<'a> {
    /// The value of the next line, where it has this name.
    pub fn next(&mut self, name: &str) -> Option<&'a str> {
        self.0.next()?.strip_prefix(name)?.strip_prefix(": ")
    }
}

/// Parts a small signed text: all its lines, their values after the first one, and the signature beneath them.
pub fn parted(text: &str) -> Option<(&str, Values<'_>, &str)> {
    let (lines, signature) = text.split_at_checked(text.find("untrusted comment: ")?)?;
    let fits = signature.len() as u64 <= MAX_SIGNATURE;
    fits.then(|| (lines, Values(lines.lines().skip(1)), signature))
}

/// What a signature is for. One that was made for a card is none for a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The description of a package.
    Package,
    /// The description of a bundle.
    Bundle,
    /// An address card.
    Card,
    /// A receipt for a file.
    Receipt,
}

impl Purpose {
    fn comment(self) -> &'static str {
        match self {
            Purpose::Package => "mvp-loggen package 1",
            Purpose::Bundle => "mvp-loggen bundle 1",
            Purpose::Card => "mvp-loggen card 1",
            Purpose::Receipt => "mvp-loggen receipt 1",
        }
    }
}

/// A public key as minisign writes it: `RW…`.
pub fn public_text(key: &VerifyingKey) -> String {
    STANDARD.encode([b"Ed".as_slice(), &number(key), key.as_bytes()].concat())
}

/// Reads a public key; one of another form than [`public_text`] writes is none.
pub fn read_public(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 42] = STANDARD.decode(text).ok()?.try_into().ok()?;
    let key = VerifyingKey::from_bytes(bytes[10..].try_into().ok()?).ok()?;
    (public_text(&key) == text && !key.is_weak()).then_some(key)
}

/// The number that tells keys apart in a signature. It follows from the key, so that a key has one text only.
fn number(key: &VerifyingKey) -> [u8; 8] {
    let mut number = [0; 8];
    number.copy_from_slice(&sha256(key.as_bytes())[..8]);
    number
}

/// Signs bytes. The comment that is not signed says which key verifies it: a reader needs nothing else to begin.
pub fn sign(key: &SigningKey, purpose: Purpose, bytes: &[u8]) -> String {
    let public = key.verifying_key();
    let own = key.sign(&Blake2b512::digest(bytes)).to_bytes();
    let comment = purpose.comment();
    let whole = key.sign(&[own.as_slice(), comment.as_bytes()].concat()).to_bytes();
    format!(
        "untrusted comment: {}\n{}\ntrusted comment: {comment}\n{}\n",
        public_text(&public),
        STANDARD.encode([b"ED".as_slice(), &number(&public), &own].concat()),
        STANDARD.encode(whole),
    )
}

/// The key that made this signature of these bytes for this purpose, if all of it is right.
pub fn verify(signature: &[u8], purpose: Purpose, bytes: &[u8]) -> Option<VerifyingKey> {
    let text = std::str::from_utf8(signature).ok()?;
    let lines: Vec<&str> = text.strip_suffix('\n')?.split('\n').collect();
    let [first, second, third, fourth] = lines.as_slice() else { return None };
    let key = read_public(first.strip_prefix("untrusted comment: ")?)?;
    let comment = third.strip_prefix("trusted comment: ")?;
    let own: [u8; 74] = STANDARD.decode(second).ok()?.try_into().ok()?;
    let whole: [u8; 64] = STANDARD.decode(fourth).ok()?.try_into().ok()?;
    if comment != purpose.comment() || own[..2] != *b"ED" || own[2..10] != number(&key) {
        return None;
    }
    let own: [u8; 64] = own[10..].try_into().ok()?;
    let signed = [own.as_slice(), comment.as_bytes()].concat();
    key.verify_strict(&Blake2b512::digest(bytes), &Signature::from_bytes(&own)).ok()?;
    key.verify_strict(&signed, &Signature::from_bytes(&whole)).ok()?;
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_of_a_signature_is_seen() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let signature = sign(&key, Purpose::Card, b"text").into_bytes();
        assert_eq!(verify(&signature, Purpose::Card, b"text"), Some(key.verifying_key()));
        assert_eq!(verify(&signature, Purpose::Package, b"text"), None);
        assert_eq!(verify(&signature, Purpose::Card, b"texT"), None);
        for at in 0..signature.len() {
            for bit in 0..8 {
                let mut changed = signature.clone();
                changed[at] ^= 1 << bit;
                assert_eq!(verify(&changed, Purpose::Card, b"text"), None, "byte {at} bit {bit}");
            }
            assert_eq!(verify(&signature[..at], Purpose::Card, b"text"), None, "cut at {at}");
        }
    }

    #[test]
    fn a_key_has_one_text() {
        let text = public_text(&SigningKey::from_bytes(&[7; 32]).verifying_key());
        assert!(read_public(&text).is_some() && text.starts_with("RW"));
        for at in 0..text.len() {
            let mut changed = text.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let other = String::from_utf8(changed).unwrap();
            assert!(other == text || read_public(&other).is_none(), "{other}");
        }
    }
}
