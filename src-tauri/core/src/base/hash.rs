//! SHA-256 over length-prefixed parts, so that two different lists never have the same bytes.

use sha2::{Digest, Sha256};

/// A SHA-256 digest.
pub type Hash = [u8; 32];

/// Builds a digest part by part.
pub struct Hasher(Sha256);

impl Hasher {
    /// Starts with a tag that says what is hashed.
    pub fn new(tag: &str) -> Hasher {
        Hasher(Sha256::new()).part(tag.as_bytes())
    }

    /// Adds one part: its length as four bytes, high byte first, then its bytes.
    pub fn part(mut self, bytes: &[u8]) -> Hasher {
        self.0.update((bytes.len() as u32).to_be_bytes());
        self.0.update(bytes);
        self
    }

    /// The digest.
    pub fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

/// The plain SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> Hash {
    Sha256::digest(bytes).into()
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from_digit(nibble.into(), 16).unwrap_or('0'));
        }
    }
    out
}

/// Reads hex of exactly `N` bytes; lower case only, as written by [`hex`].
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != N * 2 || text.bytes().any(|b| !matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let mut out = [0; N];
    for (i, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[i * 2..i * 2 + 2], 16).ok()?;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_there_and_back() {
        assert_eq!(unhex::<3>(&hex(&[0, 0xab, 255])), Some([0, 0xab, 255]));
        for bad in ["00AB", "00a", "00ag", "åå"] {
            assert_eq!(unhex::<2>(bad), None, "{bad}");
        }
    }

    #[test]
    fn parts_do_not_run_together() {
        assert_ne!(
            Hasher::new("t").part(b"ab").part(b"c").finish(),
            Hasher::new("t").part(b"a").part(b"bc").finish()
        );
    }
}
