//! What a district sends to the city: its own signed package, and those of its units as they came, byte for byte.
//! So a district can vouch for a unit's card, but cannot write in a unit's name.

use serde::{Deserialize, Serialize};

use super::card::Card;
use super::format::*;
use super::identity::Identity;
use super::package::Sender;
use super::read::{Package, first_member, read_signed, signer_card, verify_second};
use super::register::{Trust, live_cards, trust_among};
use super::sealed;
use super::signature::Purpose;
use super::zipped::{self, Zip};
use crate::base::clock::moment;
use crate::base::hash::{hex, sha256};
use crate::base::{Code, Error, Result};
use crate::school::School;
use crate::school::codes::CardRole;
use crate::store::heads::{Standing, standings};

/// The description of a bundle, its first member.
pub const BUNDLE: &str = "bundle.json";
/// Its signature, the second member.
pub const BUNDLE_SIGNATURE: &str = "bundle.json.minisig";
/// The most packages of a bundle.
pub const MAX_PACKAGES: usize = 500;

/// The most cards in the register of a bundle: each costs a verification. Four for each unit.
pub const MAX_CARDS: usize = 4 * MAX_PACKAGES;

/// The largest sum of all members of all packages, unpacked.
pub const MAX_BUNDLED: u64 = 4 * MAX_CONTENT;

/// `bundle.json`
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Description {
    format: u32,
    min_reader: u32,
    program: String,
    created: String,
    card: String,
    to: Vec<String>,
    packages: Vec<Listed>,
}

/// A package of the bundle; the first is the sender's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Listed {
    path: String,
    bytes: u64,
    hash: String,
}

/// A bundle that has been opened and verified, its packages too.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The district that sent it.
    pub signer: Card,
    /// When it was made.
    pub created: String,
    /// The district's own package.
    pub own: Package,
    /// The same as it came.
    pub signed: Vec<u8>,
    /// The units' packages as they came, each with its signer and what the district's register says of it.
    pub units: Vec<Passed>,
}

/// A unit's package that was passed on.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed {
    /// Who signed it.
    pub signer: Card,
    /// What the district's register, as it is in the bundle, says of that card.
    pub vouched: Trust,
    /// The signed package: [`read_signed`] reads it.
    pub signed: Vec<u8>,
}

/// The sealed bundle of a district's own signed package and those of its units. It has been opened and verified
/// again before it is given.
///
/// # Errors
/// A package that is not whole, or more than a reader takes.
pub fn seal_bundle(
    own: Vec<u8>,
    units: Vec<Vec<u8>>,
    created: String,
    sender: Sender<'_>,
) -> Result<Vec<u8>> {
    let internal = |fault: String| Error::new(Code::Internal).with("detail", fault);
    let packages: Vec<(String, Vec<u8>)> = std::iter::once(own)
        .chain(units)
        .enumerate()
        .map(|(number, bytes)| (format!("packages/{number:04}.zip"), bytes))
        .collect();
    let description = Description {
        format: FORMAT,
        min_reader: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        created,
        card: sender.card.to_text(),
        to: sender.to.iter().map(|card| card.fingerprint()).collect(),
        packages: packages
            .iter()
            .map(|(path, bytes)| Listed {
                path: path.clone(),
                bytes: bytes.len() as u64,
                hash: format!("sha256:{}", hex(&sha256(bytes))),
            })
            .collect(),
    };
    let mut text = serde_json::to_vec_pretty(&description).map_err(|fault| internal(fault.to_string()))?;
    text.push(b'\n');
    let signature = sender.identity.sign(Purpose::Bundle, &text).into_bytes();
    let mut members = vec![(BUNDLE.to_owned(), text), (BUNDLE_SIGNATURE.to_owned(), signature)];
    members.extend(packages);
    let sealed = sealed::seal_bytes(&zipped::pack(&members)?, sender.identity, sender.to)?;
    open_bundle(&sealed, sender.identity)?;
    Ok(sealed)
}

/// Opens a sealed bundle and verifies all of it, its packages too.
///
/// # Errors
/// Those of [`super::open`].
pub fn open_bundle(bytes: &[u8], identity: &Identity) -> Result<Bundle> {
    read_bundle(&sealed::open_bytes(bytes, identity)?)
}

/// Says whether what was sealed is a bundle.
pub(super) fn is_bundle(zip: &[u8]) -> bool {
    Zip::open_most(zip, MAX_PACKAGES + 2)
        .is_ok_and(|zip| zip.entries().first().is_some_and(|e| e.name == BUNDLE))
}

pub(super) fn read_bundle(zip: &[u8]) -> Result<Bundle> {
    let mut zip = Zip::open_most(zip, MAX_PACKAGES + 2)?;
    let text = first_member(&mut zip, BUNDLE)?;
    let key = verify_second(&mut zip, BUNDLE_SIGNATURE, Purpose::Bundle, &text)?;
    let description = describe(&text)?;
    let signer = signer_card(Some(&description.card), &key)?;
    if signer.role == CardRole::Unit {
        return Err(damaged("role"));
    }
    let listed = description.packages.iter().map(|package| (package.path.as_str(), package.bytes));
    let present = zip.entries().iter().skip(2).map(|entry| (entry.name.as_str(), entry.size));
    if !listed.eq(present) {
        return Err(damaged(BUNDLE));
    }
    let (mut own, mut units) = (None, Vec::new());
    let (mut register, mut live) = (School::default(), Vec::new());
    let mut content = 0u64;
    for (index, listed) in description.packages.iter().enumerate() {
        let bytes = zip.unpack(index + 2)?;
        if listed.hash != format!("sha256:{}", hex(&sha256(&bytes))) {
            return Err(damaged(&listed.path));
        }
        content += zipped::unpacked(&bytes)?;
        if content > MAX_BUNDLED {
            return Err(too_large(&listed.path, MAX_BUNDLED));
        }
        // One after the other: of the units only the bytes are kept.
        let (card, package) = read_signed(&bytes)?;
        if own.is_none() {
            if card != signer {
                return Err(damaged(&listed.path));
            }
            register = cards_of(&package);
            if register.cards.len() > MAX_CARDS {
                return Err(damaged("card"));
            }
            // Once for all packages: a verification is what costs.
            live = live_cards(&register.cards);
            own = Some((package, bytes));
        } else {
            // Only units are passed on, and nobody as the district itself.
            let vouched = trust_among(&register.cards, &live, &signer, &card);
            if card.role != CardRole::Unit || card.scope == signer.scope || vouched == Trust::Own {
                return Err(damaged(&listed.path));
            }
            units.push(Passed { signer: card, vouched, signed: bytes });
        }
    }
    let (own, signed) = own.ok_or_else(|| damaged(BUNDLE))?;
    Ok(Bundle { signer, created: description.created, own, signed, units })
}

/// The register in a district's package.
fn cards_of(package: &Package) -> School {
    let mut school = School::default();
    for (revision, standing) in package.revisions.iter().zip(standings(&package.revisions)) {
        if standing == Standing::Shown && !revision.header.deleted {
            let fields = revision.payload.as_ref().map(|payload| &payload.fields);
            school.apply(&revision.header.kind, revision.header.record_id, fields);
        }
    }
    school
}

fn describe(bytes: &[u8]) -> Result<Description> {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Least {
        format: u32,
        min_reader: u32,
    }
    let least: Least = serde_json::from_slice(bytes).map_err(|_| foreign(BUNDLE))?;
    if least.min_reader > FORMAT {
        return Err(Error::new(Code::FileNewer).with("found", least.format.max(least.min_reader)));
    }
    let description: Description = serde_json::from_slice(bytes).map_err(|_| damaged(BUNDLE))?;
    let plain = moment(&description.created).is_some() && description.packages.len() <= MAX_PACKAGES;
    if plain { Ok(description) } else { Err(damaged(BUNDLE)) }
}
