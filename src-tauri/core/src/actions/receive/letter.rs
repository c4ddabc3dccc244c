//! A file as it came, opened and verified.

use std::path::Path;

use crate::actions::Book;
use crate::actions::views::SignerDecision;
use crate::base::hash::{Hash, sha256};
use crate::base::{Result, files};
use crate::exchange::{self, Package};

/// A file that is being looked at.
pub struct Incoming {
    /// Its name.
    pub(super) name: String,
    /// What it holds, or why it cannot be read.
    pub(super) letter: Result<Letter>,
}

/// What a file holds.
pub struct Letter {
    /// The hash of the file as it came.
    pub(super) sha256: Hash,
    /// Its records.
    pub(super) package: Package,
    /// The key that signed it.
    pub(super) sender: String,
    /// The package as it came, to be kept and passed on.
    pub(super) bytes: Vec<u8>,
}

impl Book {
    /// Opens a file and checks all of it.
    pub(super) fn open_letter(&mut self, path: &Path) -> Incoming {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let open = || -> Result<Letter> {
            let bytes = files::read_capped(path, exchange::format::MAX_FILE)?;
            let package = exchange::read(&bytes)?;
            Ok(Letter { sha256: sha256(&bytes), package, sender: String::new(), bytes })
        };
        Incoming { name, letter: open() }
    }

    /// What a person has to say of the signer first.
    pub(super) fn decision(&self, _letter: &Letter) -> Option<SignerDecision> {
        None
    }

    /// Takes the signers that a person has accepted into the register.
    pub(super) fn accept_signers<'a>(&mut self, _letters: impl Iterator<Item = &'a Letter>) -> Result<()> {
        Ok(())
    }
}
