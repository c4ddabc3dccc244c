//! Opening what somebody sent: the seal, the signature, then the package. Nothing is believed before the signature
//! has been verified, and nothing of it touches the disk.

use super::bundle::{Bundle, is_bundle, read_bundle};
use super::card::Card;
use super::format::foreign;
use super::identity::Identity;
use super::read::{Package, read_signed};
use super::sealed;
use crate::base::{Code, Error, Result};

/// A sealed file, opened and verified. Whether its signer may write these records is for the register to say.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Who signed it.
    pub signer: Card,
    /// What it holds.
    pub package: Package,
    /// The signed package as it came: what a bundle passes on, byte for byte.
    pub signed: Vec<u8>,
}

/// Opens a sealed file with one's own keys, and checks all of it.
///
/// # Errors
/// [`Code::FileUnsigned`] for an open package, [`Code::FileSealedToOther`], [`Code::FileSignature`],
/// [`Code::FileForeign`], [`Code::FileNewer`], [`Code::FileTooLarge`] and [`Code::FileDamaged`].
pub fn open(bytes: &[u8], identity: &Identity) -> Result<Opened> {
    match open_any(bytes, identity)? {
        Content::Package(opened) => Ok(*opened),
        Content::Bundle(_) => Err(foreign("bundle")),
    }
}

/// What somebody sent.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// One sender's own records.
    Package(Box<Opened>),
    /// A district's records and those of its units.
    Bundle(Box<Bundle>),
}

/// Opens a sealed file of either kind.
///
/// # Errors
/// Those of [`open`].
pub fn open_any(bytes: &[u8], identity: &Identity) -> Result<Content> {
    if bytes.starts_with(b"PK\x03\x04") && super::read(bytes).is_ok() {
        return Err(Error::new(Code::FileUnsigned));
    }
    let signed = sealed::open_bytes(bytes, identity)?;
    if is_bundle(&signed) {
        return read_bundle(&signed).map(|bundle| Content::Bundle(Box::new(bundle)));
    }
    let (signer, package) = read_signed(&signed)?;
    Ok(Content::Package(Box::new(Opened { signer, package, signed })))
}
