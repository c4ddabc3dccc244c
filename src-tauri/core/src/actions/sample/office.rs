//! A made-up office of a district or a city, with the files of its units taken in: some have not sent, one has no app.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::made::made;
use crate::actions::Book;
use crate::actions::action::*;
use crate::base::{Clock, Entropy, Id, Result, hash};
use crate::exchange::{self, Card, Level, Options, Sender};
use crate::school::codes::{OfficeLevel, UnitKind};
use crate::school::year::SchoolYear;
use crate::store::rev::{Revision, digest};
use crate::store::{self, Received, Store};

/// The unit that has no app.
const BY_HAND: &str = "Skolan utan app";

/// Makes the office of a city in a folder, and takes in what its units have saved.
///
/// # Errors
/// The folder has records already, or cannot be written.
pub fn office(folder: &Path, units: &[PathBuf], seed: u64, today: NaiveDate) -> Result<()> {
    make(folder, "Påhittade staden", OfficeLevel::City, units, seed, today)
}

/// The same for the district that the units belong to.
///
/// # Errors
/// As [`office`].
pub fn district_office(folder: &Path, units: &[PathBuf], seed: u64, today: NaiveDate) -> Result<()> {
    let first = units.first().map(|path| Book::open(path, Clock::by_now(today))).transpose()?;
    let name = first.and_then(|unit| unit.school().unit().district).unwrap_or_default();
    make(folder, &name, OfficeLevel::District, units, seed, today)
}

fn make(
    folder: &Path,
    name: &str,
    level: OfficeLevel,
    units: &[PathBuf],
    seed: u64,
    today: NaiveDate,
) -> Result<()> {
    let clock = Clock::by_now(today);
    let mut book = Book::open_with(folder, clock, Entropy::Seeded(seed, 1 << 35))?;
    book.found_sample_office(OfficeInput {
        name: name.to_owned(),
        level,
        municipality: Some("0180".to_owned()),
        contact: None,
    })?;
    let own = book.own_card()?;
    let district = match level {
        OfficeLevel::City => made()?.districts.first().cloned(),
        OfficeLevel::District => Some(name.to_owned()),
    };
    let mut expected = vec![ExpectedInput {
        name: BY_HAND.to_owned(),
        unit_kind: Some(UnitKind::School),
        district,
        by_hand: Some(true),
        ..ExpectedInput::default()
    }];
    let (mut sent, mut cards) = (Vec::new(), Vec::new());
    for (n, path) in units.iter().enumerate() {
        let mut unit = Book::open_with(path, clock, Entropy::Seeded(seed, (1 << 37) + n as u64 * 1000))?;
        let own_facts = unit.school().unit();
        expected.push(ExpectedInput {
            name: own_facts.name.unwrap_or_default(),
            unit_kind: own_facts.unit_kind,
            district: own_facts.district,
            unit: unit.store().scope(),
            ..ExpectedInput::default()
        });
        // Every ninth has not sent its file yet; the others are known, and have.
        if n % 9 != 8 {
            cards.push(unit.own_card()?.to_text());
            sent.push(Sent::by(&mut unit, &own)?);
        }
    }
    if !cards.is_empty() {
        book.act(Action::AddCards { cards, compared: true })?;
    }
    book.act(Action::AddExpected { units: expected })?;
    let year = SchoolYear::of(today).to_string();
    let date = today.checked_sub_days(Days::new(5));
    book.act(Action::SetDeadline { period: year.clone(), date })?;
    let row = book.view_units(None)?.rows.into_iter().find(|row| row.name == BY_HAND);
    let before = SchoolYear::of(today).previous().to_string();
    for (period, classes, pupils, delivered) in [(before, 3, 71, 38), (year, 4, 96, 20)] {
        let Some(expected) = row.as_ref().and_then(|row| row.expected) else { break };
        book.act(Action::SetHandFigures(HandInput {
            expected,
            period,
            programmes: Some(vec!["mvp".to_owned()]),
            started_on: None,
            classes: Some(classes),
            pupils: Some(pupils),
            girls: None,
            boys: None,
            other: None,
            delivered: Some(delivered),
            trained: Some(3),
            source: Some("Samtal med rektor".to_owned()),
            by_hand: None,
        }))?;
    }
    let places: Vec<String> = match level {
        OfficeLevel::City => made()?.districts.into_iter().take(9).collect(),
        OfficeLevel::District => vec![name.to_owned()],
    };
    for (n, district) in places.iter().enumerate() {
        // More than the year before has somebody who holds it together; the last one has not answered.
        for (year, every) in [(today.year() - 1, 3), (today.year(), 2)] {
            book.act(Action::SetResource(ResourceInput {
                district: district.clone(),
                year: year.unsigned_abs(),
                sets_aside: (n < 8).then_some(n % 3 != 2),
                share: (n % 3 != 2).then_some(25 * (1 + n as u32 % 3)),
                coordinator: (n < 8).then_some(n % every == 0),
            }))?;
        }
    }
    drop(book);
    let mut store = Store::open(folder, clock, Entropy::Seeded(seed, 1 << 36))?;
    receive(&mut store, &sent)
}

/// What a unit has sent.
struct Sent {
    scope: Id,
    sender: String,
    revisions: Vec<Revision>,
    signed: Vec<u8>,
    about: store::About,
}

impl Sent {
    /// A unit's package for this receiver, as it would come out of the seal.
    fn by(unit: &mut Book, to: &Card) -> Result<Sent> {
        let (card, identity) = (unit.own_card()?, unit.identity()?);
        let to = [to.clone()];
        let sender = Sender { identity: &identity, card: &card, to: &to };
        let created_ms = unit.store().clock.now_ms();
        let options =
            Options { level: Level::District, include_names: false, created_ms, export_no: Some(1) };
        let signed = exchange::write_signed(&unit.store().revisions()?, &options, sender)?;
        let (_, package) = exchange::read_signed(&signed)?;
        let from = package.descriptor.mvp.from;
        let about = store::About {
            unit: from.name,
            created: package.descriptor.created,
            export_no: Some(1),
            via: String::new(),
        };
        Ok(Sent {
            scope: from.scope,
            sender: card.minisign.clone(),
            revisions: package.revisions,
            signed,
            about,
        })
    }
}

fn receive(store: &mut Store, sent: &[Sent]) -> Result<()> {
    let allowed: BTreeSet<Id> = sent.iter().map(|one| one.scope).collect();
    let batch: Vec<Received> = sent
        .iter()
        .map(|one| {
            let ids = one.revisions.iter().map(|revision| revision.id).collect();
            Received {
                name: &one.about.unit,
                sender: &one.sender,
                sha256: hash::sha256(&one.signed),
                revisions: &one.revisions,
                coverage: BTreeMap::from([(one.scope, (one.revisions.len() as u64, digest(ids)))]),
                bytes: &one.signed,
                about: one.about.clone(),
            }
        })
        .collect();
    store.receive(&batch, &allowed).map(drop)
}
