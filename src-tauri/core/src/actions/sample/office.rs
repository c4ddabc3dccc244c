//! A made-up city's own office, with the files of its units taken in: some have not sent, one has no app.

use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::made::made;
use crate::actions::Book;
use crate::actions::action::*;
use crate::base::{Clock, Entropy, Id, Result, hash};
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
    let clock = Clock::at(today);
    let mut book = Book::open_with(folder, clock, Entropy::Seeded(seed, 1 << 35))?;
    book.found_sample_office(OfficeInput {
        name: "Påhittade staden".to_owned(),
        level: OfficeLevel::City,
        municipality: Some("0180".to_owned()),
        contact: None,
    })?;
    let mut expected = vec![ExpectedInput {
        name: BY_HAND.to_owned(),
        unit_kind: Some(UnitKind::School),
        district: made()?.districts.first().cloned(),
        by_hand: Some(true),
        ..ExpectedInput::default()
    }];
    let mut files: Vec<(Id, Vec<Revision>)> = Vec::new();
    for (n, path) in units.iter().enumerate() {
        let unit = Book::open(path, clock)?;
        let own = unit.school().unit();
        expected.push(ExpectedInput {
            name: own.name.unwrap_or_default(),
            unit_kind: own.unit_kind,
            district: own.district,
            unit: unit.store().scope(),
            ..ExpectedInput::default()
        });
        // Every ninth has not sent its file yet.
        if let Some(scope) = unit.store().scope().filter(|_| n % 9 != 8) {
            files.push((scope, unit.store().revisions()?));
        }
    }
    book.act(Action::AddExpected { units: expected })?;
    let year = SchoolYear::of(today).to_string();
    let date = today.checked_sub_days(Days::new(5));
    book.act(Action::SetDeadline { period: year.clone(), date })?;
    let row = book.view_units(None)?.rows.into_iter().find(|row| row.name == BY_HAND);
    if let Some(expected) = row.and_then(|row| row.expected) {
        book.act(Action::SetHandFigures(HandInput {
            expected,
            period: year,
            programmes: Some(vec!["mvp".to_owned()]),
            started_on: None,
            classes: Some(4),
            pupils: Some(96),
            girls: None,
            boys: None,
            other: None,
            delivered: Some(20),
            trained: Some(3),
            source: Some("Samtal med rektor".to_owned()),
        }))?;
    }
    for (n, district) in made()?.districts.iter().take(9).enumerate() {
        book.act(Action::SetResource(ResourceInput {
            district: district.clone(),
            year: today.year().unsigned_abs(),
            // The last one has not answered.
            sets_aside: (n < 8).then_some(n % 3 != 2),
            share: (n % 3 != 2).then_some(25 * (1 + n as u32 % 3)),
            coordinator: (n < 8).then_some(n % 2 == 0),
        }))?;
    }
    drop(book);
    let mut store = Store::open(folder, clock, Entropy::Seeded(seed, 1 << 36))?;
    receive(&mut store, &files)
}

fn receive(store: &mut Store, files: &[(Id, Vec<Revision>)]) -> Result<()> {
    let allowed: BTreeSet<Id> = files.iter().map(|(scope, _)| *scope).collect();
    let batch: Vec<Received> = files
        .iter()
        .map(|(scope, revisions)| {
            let ids = revisions.iter().map(|revision| revision.id).collect();
            Received {
                name: "",
                sender: "",
                sha256: hash::sha256(scope.as_bytes()),
                revisions,
                coverage: BTreeMap::from([(*scope, (revisions.len() as u64, digest(ids)))]),
                bytes: &[],
                about: store::About::default(),
            }
        })
        .collect();
    store.receive(&batch, &allowed).map(drop)
}
