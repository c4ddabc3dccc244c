//! The sealed layer: an age file around a package. Everything happens in memory, within bounds.

use age::secrecy::SecretString;
use std::io::{Read, Write};

use super::card::Card;
use super::format::{MAX_FILE, damaged, foreign, too_large};
use super::identity::Identity;
use crate::base::{Code, Error, Result};

/// What every age file begins with.
const HEAD: &[u8] = b"age-encryption.org/v1\n";
/// The longest header: a hundred receivers and more.
const MAX_HEADER: usize = 16 * 1024;
/// How hard a passphrase is made to guess: about a third of a second for each try.
const WORK: u8 = 16;
/// The most work that a foreign file may ask for.
const MAX_WORK: u8 = 18;
/// The largest copy of one's own records: a city's with years of files from its units.
const MAX_COPY: u64 = 1024 * 1024 * 1024;
/// The shortest passphrase that keeps anybody out.
pub const MIN_PASSPHRASE: usize = 12;

/// Says whether these bytes claim to be sealed.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(HEAD)
}

/// Seals bytes to these cards and to the sender itself, who can always open what it has sent.
pub fn seal_bytes(bytes: &[u8], identity: &Identity, to: &[Card]) -> Result<Vec<u8>> {
    let mut receivers = vec![identity.age().to_public()];
    for card in to {
        let receiver: age::x25519::Recipient = card.age.parse().map_err(|_| damaged("card"))?;
        if !receivers.iter().any(|known| known.to_string() == receiver.to_string()) {
            receivers.push(receiver);
        }
    }
    encrypt(bytes, MAX_FILE, receivers.iter().map(|receiver| receiver as &dyn age::Recipient))
}

/// Opens what was sealed to these keys.
///
/// # Errors
/// [`Code::FileForeign`] where it is no such file, [`Code::FileSealedToOther`] where another key opens it,
/// [`Code::FileNewer`], [`Code::FileTooLarge`], and [`Code::FileDamaged`] where it was cut off or changed.
pub(super) fn open_bytes(bytes: &[u8], identity: &Identity) -> Result<Vec<u8>> {
    let (decryptor, passphrase) = begin(bytes, MAX_FILE)?;
    if passphrase {
        // Only for one's own copies: in a foreign file it would let a stranger decide how long this computer works.
        return Err(foreign("passphrase"));
    }
    finish(decryptor, MAX_FILE, identity.age())
}

/// Seals bytes with a passphrase: for a copy in a second place, and for handing over.
///
/// # Errors
/// [`Code::PassphraseShort`].
pub fn seal_with_passphrase(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    let mut receiver = age::scrypt::Recipient::new(secret(passphrase)?);
    receiver.set_work_factor(WORK);
    encrypt(bytes, MAX_COPY, std::iter::once(&receiver as &dyn age::Recipient))
}

/// Opens what was sealed with a passphrase.
///
/// # Errors
/// [`Code::PassphraseWrong`], and those of other sealed files.
pub fn open_with_passphrase(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>> {
    let (decryptor, with_passphrase) = begin(bytes, MAX_COPY)?;
    if !with_passphrase {
        return Err(foreign("no passphrase"));
    }
    let mut own = age::scrypt::Identity::new(secret(passphrase)?);
    own.set_max_work_factor(MAX_WORK);
    finish(decryptor, MAX_COPY, &own)
}

/// Says whether a passphrase is long enough to seal with.
///
/// # Errors
/// [`Code::PassphraseShort`].
pub fn check_passphrase(passphrase: &str) -> Result<()> {
    secret(passphrase).map(drop)
}

/// A passphrase however it was typed: the same letters, and no space before or after.
fn secret(passphrase: &str) -> Result<SecretString> {
    use unicode_normalization::UnicodeNormalization;
    let text: String = passphrase.trim().nfc().collect();
    if text.chars().count() < MIN_PASSPHRASE {
        return Err(Error::new(Code::PassphraseShort).with("limit", MIN_PASSPHRASE).at("passphrase"));
    }
    Ok(SecretString::from(text))
}

fn encrypt<'a>(
    bytes: &[u8],
    limit: u64,
    receivers: impl Iterator<Item = &'a dyn age::Recipient>,
) -> Result<Vec<u8>> {
    let internal = |fault: String| Error::new(Code::Internal).with("detail", fault);
    if bytes.len() as u64 > limit {
        return Err(too_large("zip", limit));
    }
    let encryptor =
        age::Encryptor::with_recipients(receivers).map_err(|fault| internal(fault.to_string()))?;
    let mut out = Vec::new();
    let write = |out: &mut Vec<u8>| -> std::io::Result<()> {
        let mut writer = encryptor.wrap_output(out)?;
        writer.write_all(bytes)?;
        writer.finish().map(drop)
    };
    write(&mut out).map_err(|fault| internal(fault.to_string()))?;
    Ok(out)
}

/// Reads the header, and says whether a passphrase opens the file.
fn begin(bytes: &[u8], limit: u64) -> Result<(age::Decryptor<&[u8]>, bool)> {
    if bytes.len() as u64 > limit {
        return Err(too_large("mvpsync", limit));
    }
    if !bytes.starts_with(b"age-encryption.org/") {
        return Err(foreign("not sealed"));
    }
    // A header of many receivers would cost a computation for each.
    let head = bytes.get(..MAX_HEADER).unwrap_or(bytes);
    if !head.windows(5).any(|five| five == b"\n--- ") {
        return Err(damaged("age"));
    }
    let decryptor = age::Decryptor::new_buffered(bytes).map_err(told)?;
    let passphrase = decryptor.is_scrypt();
    Ok((decryptor, passphrase))
}

fn finish(decryptor: age::Decryptor<&[u8]>, limit: u64, own: &dyn age::Identity) -> Result<Vec<u8>> {
    let reader = decryptor.decrypt(std::iter::once(own)).map_err(told)?;
    let mut out = Vec::new();
    // What is sealed is no longer than its file, so nothing can swell here; the end must be the true end.
    reader.take(limit + 1).read_to_end(&mut out).map_err(|_| damaged("age"))?;
    Ok(out)
}

fn told(fault: age::DecryptError) -> Error {
    use age::DecryptError;
    match fault {
        DecryptError::NoMatchingKeys => Error::new(Code::FileSealedToOther),
        DecryptError::UnknownFormat => Error::new(Code::FileNewer).with("found", "age"),
        // Of a passphrase: what it opens does not fit.
        DecryptError::DecryptionFailed => Error::new(Code::PassphraseWrong).at("passphrase"),
        DecryptError::ExcessiveWork { .. } => foreign("passphrase"),
        _ => damaged("age"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code<T>(result: Result<T>) -> Option<Code> {
        result.err().map(|error| error.code)
    }

    #[test]
    fn a_passphrase_opens_what_it_sealed_and_nothing_else_does() {
        let sealed = seal_with_passphrase(b"allt", "korrekt häst batteri").unwrap();
        assert_eq!(open_with_passphrase(&sealed, " korrekt ha\u{308}st batteri\n").unwrap(), b"allt");
        let wrong = open_with_passphrase(&sealed, "korrekt hast batteri");
        assert_eq!(code(wrong), Some(Code::PassphraseWrong));
        assert_eq!(code(seal_with_passphrase(b"", "för kort")), Some(Code::PassphraseShort));
        let identity = Identity::from_seed([7; 32]).unwrap();
        assert_eq!(code(open_bytes(&sealed, &identity)), Some(Code::FileForeign));
        let own = seal_bytes(b"allt", &identity, &[]).unwrap();
        assert_eq!(code(open_with_passphrase(&own, "korrekt häst batteri")), Some(Code::FileForeign));
        let mut hard = sealed.clone();
        let at = hard.windows(4).position(|four| four == b" 16\n").unwrap();
        hard[at + 1..at + 3].copy_from_slice(b"40");
        assert_eq!(code(open_with_passphrase(&hard, "korrekt häst batteri")), Some(Code::FileForeign));
    }

    #[test]
    fn only_the_receivers_open_it() {
        let [one, two, three] = [1, 2, 3].map(|n| Identity::from_seed([n; 32]).unwrap());
        let card = |identity: &Identity| {
            let scope = crate::base::Id::from_random([9; 16]);
            identity.card("Ö", scope, crate::school::codes::CardRole::District, chrono::NaiveDate::default())
        };
        let sealed = seal_bytes(b"allt", &one, &[card(&two), card(&two), card(&one)]).unwrap();
        assert_eq!(open_bytes(&sealed, &one).unwrap(), b"allt");
        assert_eq!(open_bytes(&sealed, &two).unwrap(), b"allt");
        assert_eq!(code(open_bytes(&sealed, &three)), Some(Code::FileSealedToOther));
        assert_eq!(sealed.windows(4).filter(|four| *four == b"\n-> ").count(), 2 + 1, "and one of age's own");
    }
}
