//! Sealed files of the small unit in [`super::unit`], with fixed keys that are used nowhere else.

use mvp_core::base::Id;
use mvp_core::exchange::{self, Card, Identity, Level, Options, Purpose, Sender, seal_bytes};
use mvp_core::school::codes::CardRole;

use super::package::{Opened, deflated};
use super::unit::revisions;

fn identity(n: u8) -> Identity {
    Identity::from_seed([n; 32]).unwrap()
}

/// The unit's keys.
pub fn unit() -> Identity {
    identity(1)
}

/// The district's keys.
pub fn district() -> Identity {
    identity(2)
}

/// The keys of somebody whom nobody knows.
pub fn stranger() -> Identity {
    identity(3)
}

/// The unit's card.
pub fn unit_card() -> Card {
    let scope = revisions()[0].header.scope;
    unit().card("Björkskolan, \"Ö\"", scope, CardRole::Unit, "2026-11-20".parse().unwrap())
}

/// The district's card.
pub fn district_card() -> Card {
    let scope = Id::from_random([9; 16]);
    district().card("Farsta", scope, CardRole::District, "2026-11-20".parse().unwrap())
}

fn options(level: Level, include_names: bool) -> Options {
    Options { level, include_names, created_ms: 1_795_183_500_000, export_no: Some(1) }
}

/// The unit's file, sealed to the district.
pub fn file(level: Level, include_names: bool) -> Vec<u8> {
    let (identity, card, to) = (unit(), unit_card(), [district_card()]);
    let sender = Sender { identity: &identity, card: &card, to: &to };
    exchange::seal(&revisions(), &options(level, include_names), sender).unwrap()
}

/// What is in it: the unit's signed package.
pub fn signed(level: Level) -> Vec<u8> {
    let (identity, card, to) = (unit(), unit_card(), [district_card()]);
    let sender = Sender { identity: &identity, card: &card, to: &to };
    exchange::write_signed(&revisions(), &options(level, false), sender).unwrap()
}

/// The members of a zip in their order.
pub fn members(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut member = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            member.read_to_end(&mut bytes).unwrap();
            (member.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// A file in which everything is right but that one lesson belongs to another unit: its ids, hashes and counts
/// agree, it is signed by the unit and sealed to the district.
pub fn with_foreign_revision() -> Vec<u8> {
    let mut opened = Opened::of(&signed(Level::District));
    opened.members.remove(0);
    let all = revisions();
    let lesson = all.iter().rev().find(|revision| revision.header.kind == "lesson").unwrap();
    let mut foreign = lesson.header.clone();
    foreign.scope = Id::from_random([3; 16]);
    let (was, is) = (mvp_core::base::hash::hex(&lesson.id), mvp_core::base::hash::hex(&foreign.rev_id()));
    let (own, other) = (lesson.header.scope.to_string(), foreign.scope.to_string());
    opened.rewrite("lesson", |text| {
        text.lines()
            .map(|line| match line.contains(&was) {
                true => line.replace(&was, &is).replace(&own, &other) + "\n",
                false => format!("{line}\n"),
            })
            .collect()
    });
    let digest = |id: [u8; 32]| {
        mvp_core::base::hash::hex(&mvp_core::base::hash::Hasher::new("mvp-coverage-1").part(&id).finish())
    };
    opened.recount();
    let coverage = opened.descriptor["mvp"]["coverage"].as_object_mut().unwrap();
    coverage.insert(other, serde_json::json!({ "count": 1, "digest": digest(foreign.rev_id()) }));
    resigned(Opened::of(&opened.seal()))
}

/// A file of a later format, that this version cannot read.
pub fn newer() -> Vec<u8> {
    let mut opened = Opened::of(&signed(Level::District));
    opened.members.remove(0);
    opened.descriptor["mvp"]["minReader"] = 2.into();
    resigned(opened)
}

/// Signed by the unit as it is now, and sealed to the district.
fn resigned(whole: Opened) -> Vec<u8> {
    let text = serde_json::to_vec_pretty(&whole.descriptor).unwrap();
    let signature = unit().sign(Purpose::Package, &text).into_bytes();
    let mut members =
        vec![("datapackage.json".to_owned(), text), ("datapackage.json.minisig".to_owned(), signature)];
    members.extend(whole.members);
    seal_bytes(&deflated(&members), &unit(), &[district_card()]).unwrap()
}
