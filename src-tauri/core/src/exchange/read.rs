//! Reading: the only place that takes foreign bytes. In this order: size, layout of the zip, description, each
//! table's size and hash, its text, its revisions, and what they say together.

use ed25519_dalek::VerifyingKey;
use serde::Deserialize;
use std::collections::BTreeSet;

use super::card::Card;
use super::format::*;
use super::package::{named, origin, path_of};
use super::signature::{self, MAX_SIGNATURE, Purpose};
use super::table::{HEADER, from_csv, prefix_of};
use super::zipped::Zip;
use crate::base::clock::moment;
use crate::base::hash::{hex, sha256};
use crate::base::{Code, Error, Id, Result};
use crate::school::KINDS;
use crate::school::codes::CardRole;
use crate::school::fields::Record;
use crate::school::kinds::{PersonPrivate, Unit};
use crate::school::office::Office;
use crate::store::heads::{Standing, standings};
use crate::store::rev::{Header, Revision};

/// A package whose every revision has been verified.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// Its description.
    pub descriptor: Descriptor,
    /// All revisions, table by table.
    pub revisions: Vec<Revision>,
}

/// Reads a package.
///
/// # Errors
/// [`Code::FileForeign`] where it is something else, [`Code::FileNewer`] where a newer version is needed,
/// [`Code::FileTooLarge`] beyond the limits, and [`Code::FileDamaged`] for everything that is not whole.
pub fn read(bytes: &[u8]) -> Result<Package> {
    let mut zip = Zip::open(bytes)?;
    let description = first_member(&mut zip, DESCRIPTOR)?;
    content(zip, describe(&description)?, 1)
}

/// Reads a signed package, and says whose card signed it. Whether that card may write these records is for the
/// register to say.
///
/// # Errors
/// Those of [`read`], and [`Code::FileUnsigned`] or [`Code::FileSignature`].
pub fn read_signed(bytes: &[u8]) -> Result<(Card, Package)> {
    let mut zip = Zip::open(bytes)?;
    let description = first_member(&mut zip, DESCRIPTOR)?;
    let signer = verify_second(&mut zip, SIGNATURE, Purpose::Package, &description)?;
    let descriptor = describe(&description)?;
    let card = signer_card(descriptor.mvp.card.as_deref(), &signer)?;
    if card.scope != descriptor.mvp.from.scope {
        return Err(damaged("scope"));
    }
    let package = content(zip, descriptor, 2)?;
    // Where the file does not tell what the sender is called, its card does; that is for colleagues alone.
    let itself = |revision: &&Revision| [Unit::KIND, Office::KIND].contains(&revision.header.kind.as_str());
    let itself: Vec<Revision> = package.revisions.iter().filter(itself).cloned().collect();
    let block = &package.descriptor.mvp;
    let by_card = block.level == Level::Colleague && block.from == named(&card);
    if origin(&itself, &standings(&itself)).is_none() && !by_card {
        return Err(damaged("from"));
    }
    // A unit speaks of itself alone, and an office's records count for others: none takes the place of the other.
    let other = if card.role == CardRole::Unit { Office::KIND } else { Unit::KIND };
    if package.revisions.iter().any(|revision| revision.header.kind == other) {
        return Err(damaged("card"));
    }
    Ok((card, package))
}

/// Unpacks the first member, which must have this name.
pub(super) fn first_member(zip: &mut Zip<'_>, name: &str) -> Result<Vec<u8>> {
    let first = zip.entries().first().filter(|first| first.name == name);
    let size = first.map(|first| first.size).ok_or_else(|| foreign(name))?;
    if size > MAX_DESCRIPTOR {
        return Err(too_large(name, MAX_DESCRIPTOR));
    }
    zip.unpack(0)
}

/// Verifies the second member as the signature of the first, before anything of the first is looked at.
pub(super) fn verify_second(
    zip: &mut Zip<'_>,
    name: &str,
    purpose: Purpose,
    signed: &[u8],
) -> Result<VerifyingKey> {
    let second = zip.entries().get(1).filter(|second| second.name == name);
    let size = second.map(|second| second.size).ok_or_else(|| Error::new(Code::FileUnsigned))?;
    if size > MAX_SIGNATURE {
        return Err(Error::new(Code::FileSignature));
    }
    let signature = zip.unpack(1)?;
    signature::verify(&signature, purpose, signed).ok_or_else(|| Error::new(Code::FileSignature))
}

/// The sender's card in a description: it must be of the very key that signed.
pub(super) fn signer_card(text: Option<&str>, signer: &VerifyingKey) -> Result<Card> {
    let card = Card::read(text.unwrap_or_default().as_bytes()).map_err(|_| damaged("card"))?;
    if card.minisign == signature::public_text(signer) { Ok(card) } else { Err(damaged("card")) }
}

/// Reads the tables, which stand after `before` other members, and what they say together.
fn content(mut zip: Zip<'_>, descriptor: Descriptor, before: usize) -> Result<Package> {
    let listed = descriptor.resources.iter().map(|resource| (resource.path.as_str(), resource.bytes));
    let present = zip.entries().iter().skip(before).map(|entry| (entry.name.as_str(), entry.size));
    if !listed.eq(present) {
        return Err(damaged(DESCRIPTOR));
    }
    let (mut revisions, mut histories) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for (index, resource) in descriptor.resources.iter().enumerate() {
        let (kind, history) = check_resource(resource)?;
        if !seen.insert((kind, history)) {
            return Err(damaged(&resource.name));
        }
        let bytes = zip.unpack(index + before)?;
        if resource.hash != format!("sha256:{}", hex(&sha256(&bytes))) {
            return Err(damaged(&resource.name));
        }
        let columns = resource.schema.fields.get(HEADER.len()..).unwrap_or_default();
        revisions.extend(from_csv(kind, history, columns, &bytes)?);
        histories.resize(revisions.len(), history);
    }
    check_together(&descriptor, &revisions, &histories)?;
    Ok(Package { descriptor, revisions })
}

/// Reads the description: first whether it is ours and not too new, then all of it.
fn describe(bytes: &[u8]) -> Result<Descriptor> {
    #[derive(Deserialize)]
    struct Least {
        mvp: LeastBlock,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct LeastBlock {
        format: u32,
        min_reader: u32,
    }
    let least: Least = serde_json::from_slice(bytes).map_err(|_| foreign(DESCRIPTOR))?;
    if least.mvp.min_reader > FORMAT {
        return Err(Error::new(Code::FileNewer).with("found", least.mvp.format.max(least.mvp.min_reader)));
    }
    let descriptor: Descriptor = serde_json::from_slice(bytes).map_err(|_| damaged(DESCRIPTOR))?;
    let plain = descriptor.schema == PACKAGE_PROFILE
        && moment(&descriptor.created).is_some()
        && descriptor.mvp.from.name.chars().count() <= 1000
        && descriptor.mvp.to.len() <= 1000
        && descriptor.mvp.editions.len() <= 1000;
    if plain { Ok(descriptor) } else { Err(damaged(DESCRIPTOR)) }
}

/// The kind of a table and whether it is the history, where its description is one that we could have written.
fn check_resource(resource: &Resource) -> Result<(&str, bool)> {
    let broken = || damaged(DESCRIPTOR);
    let (kind, history) = match resource.name.strip_suffix("_history") {
        Some(kind) => (kind, true),
        None => (resource.name.as_str(), false),
    };
    let schema = &resource.schema;
    let header = schema.fields.iter().take(HEADER.len()).map(|f| (f.name.as_str(), f.kind.as_str()));
    let key = if history { "rev_id" } else { "record_id" };
    let whole = is_kind(kind)
        && resource.path == path_of(kind, history)
        && resource.kind == "table"
        && resource.format == "csv"
        && resource.encoding == "utf-8"
        && schema.fields.len() <= MAX_COLUMNS
        && header.eq(HEADER.iter().copied())
        && schema.primary_key == [key]
        && schema.missing_values == [""];
    if !whole {
        return Err(broken());
    }
    let known = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.columns);
    let mut names = BTreeSet::new();
    for field in schema.fields.iter().skip(HEADER.len()) {
        let declared = known.iter().find(|(name, _)| *name == field.name).map(|(_, kind)| kind.name());
        let typed = match declared {
            Some(declared) => field.kind == declared || field.kind == "string",
            None => ["string", "integer", "date", "boolean"].contains(&field.kind.as_str()),
        };
        // A column that is known has the letter that it always has; what is written again is never longer.
        let letters = field.mvp_prefix.as_deref();
        let lettered = match declared {
            Some(_) => letters == prefix_of(kind, &field.name),
            None => letters
                .is_none_or(|l| (1..=2).contains(&l.len()) && l.bytes().all(|b| b.is_ascii_uppercase())),
        };
        if !is_field(&field.name) || !names.insert(&field.name) || !typed || !lettered {
            return Err(broken());
        }
    }
    Ok((kind, history))
}

/// What no single table can show: nothing stands twice, the shown rows are the right ones, and the set is the one
/// that the description counts.
fn check_together(descriptor: &Descriptor, revisions: &[Revision], histories: &[bool]) -> Result<()> {
    let ids: BTreeSet<_> = revisions.iter().map(|revision| revision.id).collect();
    if ids.len() != revisions.len() || coverage(revisions.iter()) != descriptor.mvp.coverage {
        return Err(damaged("coverage"));
    }
    let mut shown: BTreeSet<(&str, Id)> = BTreeSet::new();
    let standings = standings(revisions);
    for ((history, revision), standing) in histories.iter().zip(revisions).zip(&standings) {
        let is_shown = *standing == Standing::Shown;
        let key = (revision.header.kind.as_str(), revision.header.record_id);
        if *history == is_shown || (is_shown && !shown.insert(key)) {
            return Err(damaged(&revision.header.kind));
        }
    }
    // What is taken away says no more.
    let speaks = |revision: &&Revision| revision.payload.as_ref().is_some_and(|one| !one.fields.is_empty());
    if let Some(one) = revisions.iter().filter(|one| one.header.deleted).find(speaks) {
        return Err(damaged(&one.header.kind));
    }
    if revisions.iter().any(|revision| revision.header.scope != descriptor.mvp.from.scope) {
        return Err(damaged("scope"));
    }
    // A unit or an office has one record of itself, and is one of the two: another one could stand in its place.
    let own = |header: &&Header| [Unit::KIND, Office::KIND].contains(&header.kind.as_str());
    let own: Vec<&Header> = revisions.iter().map(|revision| &revision.header).filter(own).collect();
    if own.iter().any(|header| header.record_id != header.scope || header.kind != own[0].kind) {
        return Err(damaged("unit"));
    }
    // Where the unit itself is there, the description may not call it something else.
    if origin(revisions, &standings).is_some_and(|origin| origin != descriptor.mvp.from) {
        return Err(damaged("from"));
    }
    let names = revisions.iter().any(|r| r.header.kind == PersonPrivate::KIND && r.payload.is_some());
    if names && !descriptor.mvp.names {
        return Err(damaged("names"));
    }
    Ok(())
}
