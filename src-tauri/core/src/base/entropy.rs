//! Where random bytes come from, so that a made-up school with a seed is the same every time.

use sha2::{Digest, Sha256};

use super::ids::Id;

/// The source of random ids and salts.
pub enum Entropy {
    /// The operating system.
    System,
    /// A seed and how many blocks it has given: for made-up data and tests only.
    Seeded(u64, u64),
}

impl Entropy {
    /// Sixteen random bytes.
    pub fn bytes(&mut self) -> [u8; 16] {
        match self {
            // The uuid crate reads the system's source; six of its bits are then fixed, 122 are random.
            Entropy::System => *uuid::Uuid::new_v4().as_bytes(),
            Entropy::Seeded(seed, given) => {
                *given += 1;
                let digest = Sha256::new()
                    .chain_update(seed.to_be_bytes())
                    .chain_update(given.to_be_bytes())
                    .finalize();
                let mut out = [0; 16];
                out.copy_from_slice(&digest[..16]);
                out
            }
        }
    }

    /// A random id.
    pub fn id(&mut self) -> Id {
        Id::from_random(self.bytes())
    }

    /// A number below `limit`, for made-up data.
    pub fn below(&mut self, limit: u64) -> u64 {
        let bytes = self.bytes();
        let mut number = [0; 8];
        number.copy_from_slice(&bytes[..8]);
        u64::from_be_bytes(number) % limit.max(1)
    }
}
