//! What somebody tries whose card is in the register: each speaks for itself alone.

use super::attack_tests::{add, file, folders, office, options, revision, school, two, unite};
use super::*;
use crate::actions::Action;
use crate::exchange::{Card, Identity, Level, Receipt, Sender};
use crate::school::codes::{CardRole, OfficeLevel};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::Unit;
use tempfile::TempDir;

fn day() -> chrono::NaiveDate {
    "2026-11-20".parse().unwrap()
}

fn farsta_cards(farsta: &Book) -> Vec<(String, Option<Id>, Option<bool>)> {
    let cards = farsta.school().cards.values();
    cards.map(|card| (card.name.clone().unwrap_or_default(), card.owner, card.compared)).collect()
}

#[test]
fn a_key_speaks_for_one_alone() {
    let f: [TempDir; 3] = folders();
    let (mut unit, mut other) = (school(&f[0], 1), school(&f[1], 2));
    let mut farsta = office(&f[2], 3, "Farsta", OfficeLevel::District);
    let known = unit.own_card().unwrap();
    add(&mut farsta, &known);
    let keys = unit.identity().unwrap();
    let moved = keys.card("Granskolan", other.store().scope().unwrap(), CardRole::Unit, day());
    let to = [farsta.own_card().unwrap()];
    let sender = Sender { identity: &keys, card: &moved, to: &to };
    let signed = exchange::write_signed(&other.store().revisions_to_send().unwrap(), &options(), sender);
    let sealed = exchange::seal_bytes(&signed.unwrap(), &keys, &to).unwrap();
    let path = file(&f[0], "a.mvpsync", &sealed);
    // Nothing of that unit is here: it may be the same people on a new computer. A person is told whose key it is.
    let row = farsta.look_at(std::slice::from_ref(&path)).unwrap().files.remove(0);
    let asked = row.decision.unwrap();
    assert_eq!(asked.code, "second");
    assert!(asked.text.contains("Granskolan") && asked.text.contains("Björkskolan"), "{}", asked.text);
    assert_eq!(farsta.take_in(&[0], &[]).unwrap_err().code, Code::FileNotAccepted);
    farsta.take_in(&[0], &[0]).unwrap();
    assert_eq!(farsta.trust(&known).unwrap(), Trust::Known { compared: true }, "nobody's card is taken away");
    assert_eq!(farsta.trust(&moved).unwrap(), Trust::Known { compared: false });
    // Either card can be added again, also twice, and takes no other's place.
    let before = farsta_cards(&farsta);
    let again = [&known, &moved, &known].map(Card::to_text).to_vec();
    let done = farsta.act(Action::AddCards { cards: again, compared: false });
    assert!(done.is_ok() && farsta_cards(&farsta) == before, "{done:?}");
    // The reading, and that its card was believed.
    farsta.undo().unwrap();
    farsta.undo().unwrap();
    // Where that unit has written under its own key, nobody else does.
    add(&mut farsta, &other.own_card().unwrap());
    let own = other.sealed_bytes(Level::District, false, &to).unwrap();
    farsta.look_at(&[file(&f[1], "b.mvpsync", &own)]).unwrap();
    farsta.take_in(&[0], &[]).unwrap();
    let mut more = other.store().revisions_to_send().unwrap();
    more.push(revision(&other, "note", Id::from_random([8; 16]), Fields::new(), 900));
    let signed = exchange::write_signed(&more, &options(), sender).unwrap();
    let path = file(&f[0], "c.mvpsync", &exchange::seal_bytes(&signed, &keys, &to).unwrap());
    let row = farsta.look_at(&[path]).unwrap().files.remove(0);
    assert_eq!(row.group, FileGroup::Refused);
    let told = row.refused.unwrap();
    assert!(format!("{told:?}").contains("Björkskolan"), "{told:?}");
}

#[test]
fn a_receipt_is_an_offices_under_the_name_of_its_card() {
    let f: [TempDir; 3] = folders();
    let mut unit = school(&f[0], 1);
    let mut farsta = office(&f[1], 2, "Farsta", OfficeLevel::District);
    let mut city = office(&f[2], 3, "Stockholm", OfficeLevel::City);
    for card in [unit.own_card().unwrap(), city.own_card().unwrap()] {
        add(&mut farsta, &card);
    }
    let receipt = |card: &Card, by: &Identity, scope| {
        let receipt = Receipt {
            receiver: card.hash(),
            name: "Stockholm".into(),
            scope,
            unit: "Farsta".into(),
            created: "2026-11-20T14:05:00Z".into(),
            held: (1, [0; 32]),
            received: day(),
        };
        Action::TakeReceipts { receipts: vec![receipt.sign(by)] }
    };
    let own = farsta.store().scope().unwrap();
    let forged = receipt(&unit.own_card().unwrap(), &unit.identity().unwrap(), own);
    assert_eq!(farsta.act(forged).unwrap_err().code, Code::ReceiptUnknown);
    let honest = receipt(&city.own_card().unwrap(), &city.identity().unwrap(), own);
    assert_eq!(farsta.act(honest).unwrap().text, "Kvitto från Stockholm inläst");
}

#[test]
fn a_unit_that_calls_itself_otherwise_is_told_by_both_names() {
    let f: [TempDir; 2] = folders();
    let mut unit = school(&f[0], 1);
    let mut farsta = office(&f[1], 2, "Farsta", OfficeLevel::District);
    add(&mut farsta, &unit.own_card().unwrap());
    let send = |unit: &mut Book, farsta: &mut Book, name: &str| {
        let to = [farsta.own_card().unwrap()];
        let sealed = unit.sealed_bytes(Level::District, false, &to).unwrap();
        let row = farsta.look_at(&[file(&f[0], name, &sealed)]).unwrap().files.remove(0);
        farsta.take_in(&[0], &[]).unwrap();
        row.lines
    };
    send(&mut unit, &mut farsta, "a.mvpsync");
    // Not as it would be typed: a name of two lines that turns around.
    let mut fields = unit.school().units.values().next().unwrap().to_fields();
    fields.insert("name".into(), format!("Granskolan\u{202e}\n=1+1{}", "x".repeat(500)));
    let scope = unit.store().scope().unwrap();
    let mut renamed = revision(&unit, Unit::KIND, scope, fields, 99);
    let before = unit.store().revisions().unwrap();
    let own = before.iter().find(|one| one.header.kind == Unit::KIND).unwrap();
    renamed.header.parents = vec![own.id];
    renamed.id = renamed.header.rev_id();
    unite(&mut unit, &[renamed]);
    let lines = send(&mut unit, &mut farsta, "b.mvpsync");
    let told = lines.iter().find(|line| line.starts_with("Namn: Björkskolan → Granskolan =1+1x")).unwrap();
    assert!(told.len() < 260 && !told.contains(['\n', '\u{202e}']), "{told}");
    // However long a name is, the receipt can be saved.
    assert_eq!(farsta.save_receipts(&f[1].path().join("kvitton"), false).unwrap().len(), 1);
}

#[test]
fn an_older_clock_does_not_make_an_older_file() {
    let f: [TempDir; 2] = folders();
    let mut unit = school(&f[0], 1);
    let mut farsta = office(&f[1], 2, "Farsta", OfficeLevel::District);
    add(&mut farsta, &unit.own_card().unwrap());
    add(&mut unit, &farsta.own_card().unwrap());
    let paths = ["a.mvpsync", "b.mvpsync"].map(|name| f[0].path().join(name));
    unit.save_sealed(&paths[0], Level::District, false, &[]).unwrap();
    // Its battery is dead: it is 2020 there from now on.
    unit.set_clock(crate::base::Clock::at("2020-01-02".parse().unwrap()));
    unit.act(Action::AddHalfDay { date: "2020-01-01".parse().unwrap(), present: Some(9) }).unwrap();
    unit.save_sealed(&paths[1], Level::District, false, &[]).unwrap();
    for path in &paths {
        farsta.look_at(std::slice::from_ref(path)).unwrap();
        farsta.take_in(&[0], &[]).unwrap();
    }
    let receipts = farsta.save_receipts(&f[1].path().join("kvitton"), false).unwrap();
    assert!(receipts[0].to_string_lossy().ends_with("-2.mvpkvitto"), "{receipts:?}");
}

#[test]
fn a_reading_that_a_colleagues_file_tells_of_is_none_here() {
    let mut two = two();
    let path = file(&two.folders[0], "bo.mvpsync", &{
        let to = [two.anna.own_card().unwrap()];
        two.bo.sealed_bytes(Level::Colleague, true, &to).unwrap()
    });
    two.anna.look_at(&[path]).unwrap();
    two.anna.take_in(&[0], &[0]).unwrap();
    let told =
        Fields::from([("what".to_owned(), "receive".to_owned()), ("count".to_owned(), "3".to_owned())]);
    let made_up = revision(&two.bo, kinds::Action::KIND, Id::from_random([77; 16]), told, 500);
    unite(&mut two.anna, &[made_up]);
    two.anna.reload().unwrap();
    assert!(two.anna.undo_import().is_ok());
    assert_eq!(two.anna.undo_import().unwrap_err().code, Code::UndoNothing);
}

#[test]
fn a_city_gets_all_that_its_district_has_also_where_a_file_holds_less_than_the_one_before() {
    let mut two = two();
    let f: [TempDir; 2] = folders();
    let mut farsta = office(&f[0], 12, "Farsta", OfficeLevel::District);
    let mut city = office(&f[1], 13, "Stockholm", OfficeLevel::City);
    add(&mut farsta, &two.anna.own_card().unwrap());
    add(&mut city, &farsta.own_card().unwrap());
    // Anna reads what Bo did, sends, takes Bo's file back and does something else.
    let run = *two.bo.school().runs.keys().next().unwrap();
    let log = |book: &mut Book, code: &str| {
        let input = serde_json::json!({"do": "log_lesson", "run": run, "lesson": code, "date": "2026-11-17"});
        book.act(serde_json::from_value(input).unwrap()).unwrap();
    };
    for code in ["5", "6", "7"] {
        log(&mut two.bo, code);
    }
    let to = [two.anna.own_card().unwrap()];
    let path =
        file(&two.folders[0], "bo.mvpsync", &two.bo.sealed_bytes(Level::Colleague, true, &to).unwrap());
    two.anna.look_at(&[path]).unwrap();
    two.anna.take_in(&[0], &[0]).unwrap();
    let card = farsta.own_card().unwrap();
    let send = |anna: &mut Book, farsta: &mut Book, name: &str| {
        let bytes = anna.sealed_bytes(Level::District, false, std::slice::from_ref(&card)).unwrap();
        farsta.look_at(&[file(&f[0], name, &bytes)]).unwrap();
        farsta.take_in(&[0], &[]).unwrap();
    };
    send(&mut two.anna, &mut farsta, "a.mvpsync");
    two.anna.undo_import().unwrap();
    log(&mut two.anna, "2");
    send(&mut two.anna, &mut farsta, "b.mvpsync");
    let unit = two.anna.store().scope().unwrap();
    let bundle = farsta.bundle_bytes(false, &[city.own_card().unwrap()], 0).unwrap();
    let seen = city.look_at(&[file(&f[1], "farsta.mvpsync", &bundle)]).unwrap().files.len();
    let all: Vec<u32> = (0..u32::try_from(seen).unwrap()).collect();
    city.take_in(&all, &[]).unwrap();
    let lessons = |book: &Book| book.store().load_of(unit).unwrap().lessons.len();
    assert_eq!((seen, lessons(&city)), (3, lessons(&farsta)));
    // The receipt is for the file that came last.
    let receipts = farsta.save_receipts(&f[0].path().join("kvitton"), false).unwrap();
    assert_eq!(receipts.len(), 1);
}

#[test]
fn another_receiver_that_a_colleagues_file_brings_is_told() {
    let mut two = two();
    let f: [TempDir; 2] = folders();
    let mut offices = [("Farsta", 12), ("Bromma", 13)]
        .into_iter()
        .zip(&f)
        .map(|((name, seed), folder)| office(folder, seed, name, OfficeLevel::District).own_card().unwrap());
    let (farsta, bromma) = (offices.next().unwrap(), offices.next().unwrap());
    let look = |two: &mut super::attack_tests::Two, name: &str| {
        let to = [two.anna.own_card().unwrap()];
        let bytes = two.bo.sealed_bytes(Level::Colleague, true, &to).unwrap();
        let row = two.anna.look_at(&[file(&two.folders[0], name, &bytes)]).unwrap().files.remove(0);
        two.anna.take_in(&[0], &[0]).unwrap();
        row.notes
    };
    // The first that anybody of the school has is no surprise.
    add(&mut two.bo, &farsta);
    assert!(look(&mut two, "1.mvpsync").iter().all(|note| !note.contains("Farsta")));
    add(&mut two.bo, &bromma);
    let notes = look(&mut two, "2.mvpsync");
    assert!(notes.iter().any(|note| note.contains("Bromma") && note.contains(&bromma.number())), "{notes:?}");
}
