//! What somebody with keys of his own tries with the files that he sends.

use super::*;
use crate::actions::Action;
use crate::actions::action::*;
use crate::base::{Clock, Entropy};
use crate::exchange::{Card, Identity, Level, Options, Sender};
use crate::school::codes::{CardRole, OfficeLevel};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Erasure, Lesson, Note, OwnEdition, PersonPrivate};
use crate::school::office::Office;
use crate::store::heads::{Standing, standings};
use crate::store::rev::{Header, Payload};
use tempfile::TempDir;

fn open(folder: &TempDir, seed: u64) -> Book {
    let clock = Clock::at("2026-11-20".parse().unwrap());
    Book::open_with(folder.path(), clock, Entropy::Seeded(seed, 0)).unwrap()
}

pub(super) fn school(folder: &TempDir, seed: u64) -> Book {
    let mut book = open(folder, seed);
    let unit = UnitInput { name: "Björkskolan".into(), ..UnitInput::default() };
    let classes = book.read_classes("7A\t24").classes;
    let planned_start = Some("2026-11-10".parse().unwrap());
    let classes = AddClasses { classes, edition: Some("mvp-14".into()), planned_start, ..Default::default() };
    book.act(Action::SetUp(SetUp { unit, classes: Some(classes) })).unwrap();
    log(&mut book, "1");
    book
}

pub(super) fn office(folder: &TempDir, seed: u64, name: &str, level: OfficeLevel) -> Book {
    let mut book = open(folder, seed);
    let input = OfficeInput { name: name.into(), level, municipality: None, contact: None };
    book.act(Action::SetUpOffice(input)).unwrap();
    book
}

fn log(book: &mut Book, code: &str) {
    let run = *book.school().runs.keys().next().unwrap();
    let text = format!(r#"{{"run":"{run}","lesson":"{code}"}}"#);
    book.act(Action::LogLesson(serde_json::from_str(&text).unwrap())).unwrap();
}

pub(super) fn add(book: &mut Book, card: &Card) {
    book.act(Action::AddCards { cards: vec![card.to_text()], compared: true }).unwrap();
}

pub(super) fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

pub(super) fn folders<const N: usize>() -> [TempDir; N] {
    std::array::from_fn(|_| tempfile::tempdir().unwrap())
}

pub(super) fn options() -> Options {
    Options {
        level: Level::District,
        include_names: false,
        created_ms: 1_795_183_500_000,
        export_no: Some(9),
    }
}

/// A bundle of a district that names a key of its own as a unit's, and what it signed with that.
fn forged_bundle(district: &mut Book, of: &Book, city: &Card) -> Vec<u8> {
    let forger = Identity::from_seed([66; 32]).unwrap();
    let made = "2026-11-20".parse().unwrap();
    let card = forger.card("Granskolan", of.store().scope().unwrap(), CardRole::Unit, made);
    add(district, &card);
    let (own, keys) = (district.own_card().unwrap(), district.identity().unwrap());
    let to = [city.clone()];
    let sender = Sender { identity: &keys, card: &own, to: &to };
    let first =
        exchange::write_signed(&district.store.revisions_to_send().unwrap(), &options(), sender).unwrap();
    let mut revisions = of.store().revisions().unwrap();
    let lesson = revisions.iter().find(|r| r.header.kind == Lesson::KIND).unwrap();
    let mut gone = lesson.clone();
    gone.header.parents = vec![lesson.id];
    gone.header.deleted = true;
    gone.header.hlc += 1 << 20;
    let payload = Payload { salt: [1; 16], fields: Fields::new() };
    gone.header.commitment = payload.commitment();
    gone.payload = Some(payload);
    gone.id = gone.header.rev_id();
    revisions.push(gone);
    let forged = Sender { identity: &forger, card: &card, to: &to };
    let forged = exchange::write_signed(&revisions, &options(), forged).unwrap();
    exchange::seal_bundle(first, vec![forged], "2026-11-20T14:05:00Z".into(), sender).unwrap()
}

#[test]
fn a_district_cannot_write_in_the_name_of_anothers_unit() {
    let f: [TempDir; 5] = folders();
    let mut unit = school(&f[0], 1);
    let mut honest = office(&f[1], 2, "Farsta", OfficeLevel::District);
    let mut forger = office(&f[2], 3, "Bromma", OfficeLevel::District);
    let mut city = office(&f[3], 4, "Stockholm", OfficeLevel::City);
    let city_card = city.own_card().unwrap();
    for district in [&mut honest, &mut forger] {
        add(&mut city, &district.own_card().unwrap());
    }
    add(&mut honest, &unit.own_card().unwrap());
    let sent = unit.sealed_bytes(Level::District, false, &[honest.own_card().unwrap()]).unwrap();
    let sent = file(&f[0], "skola.mvpsync", &sent);
    honest.look_at(&[sent]).unwrap();
    honest.take_in(&[0], &[]).unwrap();
    let good = honest.bundle_bytes(false, std::slice::from_ref(&city_card), 0).unwrap();
    let good = file(&f[3], "farsta.mvpsync", &good);
    let bad = file(&f[3], "bromma.mvpsync", &forged_bundle(&mut forger, &unit, &city_card));

    // Both at once, in a city that knows neither: a person looks at both.
    let mut fresh = open(&f[4], 5);
    let input =
        OfficeInput { name: "Stockholm".into(), level: OfficeLevel::City, municipality: None, contact: None };
    fresh.act(Action::SetUpOffice(input)).unwrap();
    fresh.restore_keys(&city.identity().unwrap().recovery_text()).unwrap();
    for district in [&mut honest, &mut forger] {
        add(&mut fresh, &district.own_card().unwrap());
    }
    let view = fresh.look_at(&[good.clone(), bad.clone()]).unwrap();
    // In the order in which the files were opened, not by name.
    let in_order = |view: &ReceiveView| {
        let mut rows = view.files.clone();
        rows.sort_by_key(|row| row.index);
        rows
    };
    let asked = |view: &ReceiveView| -> Vec<bool> {
        in_order(view).iter().map(|row| row.decision.is_some()).collect()
    };
    assert_eq!(asked(&view), [false, true, false, true], "{view:?}");

    // The right one first: the other is told to be another key, under the name that is known.
    let view = city.look_at(&[good]).unwrap();
    assert_eq!(asked(&view), [false, false], "{view:?}");
    city.take_in(&[0, 1], &[]).unwrap();
    let view = city.look_at(&[bad]).unwrap();
    assert_eq!(asked(&view), [false, true], "{view:?}");
    let row = &in_order(&view)[1];
    assert_eq!((row.unit.as_str(), row.group), ("Björkskolan", FileGroup::Look));
    let decision = row.decision.as_ref().unwrap();
    assert_eq!(decision.code, "second");
    assert!(decision.text.contains("Björkskolan") && decision.text.contains("Bromma"), "{}", decision.text);
    assert_eq!(city.take_in(&[0, 1], &[]).unwrap_err().code, Code::FileNotAccepted);
    city.take_in(&[0], &[]).unwrap();
    let scope = unit.store().scope().unwrap();
    assert_eq!(city.store.load_of(scope).unwrap().lessons.len(), 1, "nothing was taken away");
}

/// Two installations of one school that know each other, the second by invitation.
pub(super) struct Two {
    pub(super) anna: Book,
    pub(super) bo: Book,
    pub(super) folders: [TempDir; 2],
}

pub(super) fn two() -> Two {
    let folders: [TempDir; 2] = folders();
    let mut anna = school(&folders[0], 1);
    let person = PersonInput { name: "Eva Ek".into(), ..PersonInput::default() };
    anna.act(Action::AddPerson(person)).unwrap();
    let invitation = folders[1].path().join("in.mvpinbjudan");
    anna.save_invitation(&invitation).unwrap();
    let mut bo = open(&folders[1], 2);
    bo.join(&invitation).unwrap();
    add(&mut anna, &bo.own_card().unwrap());
    let mut two = Two { anna, bo, folders };
    let path = two.file_of_anna();
    two.bo.look_at(&[path]).unwrap();
    two.bo.take_in(&[0], &[]).unwrap();
    two
}

impl Two {
    fn file_of_anna(&mut self) -> PathBuf {
        let to = [self.bo.own_card().unwrap()];
        let bytes = self.anna.sealed_bytes(Level::Colleague, true, &to).unwrap();
        file(&self.folders[0], "anna.mvpsync", &bytes)
    }

    fn file_of_bo(&mut self) -> PathBuf {
        let to = [self.anna.own_card().unwrap()];
        let bytes = self.bo.sealed_bytes(Level::Colleague, true, &to).unwrap();
        file(&self.folders[1], "bo.mvpsync", &bytes)
    }
}

/// A revision of Bo's, of any kind and content.
pub(super) fn revision(book: &Book, kind: &str, record_id: Id, fields: Fields, seq: u64) -> Revision {
    let payload = Payload { salt: [7; 16], fields };
    let header = Header {
        scope: book.store().scope().unwrap(),
        kind: kind.to_owned(),
        record_id,
        device_id: book.store().device(),
        seq,
        hlc: 1_795_183_500_000 << 16 | (seq & 0xffff),
        deleted: false,
        action_id: record_id,
        parents: Vec::new(),
        commitment: payload.commitment(),
    };
    Revision { id: header.rev_id(), header, payload: Some(payload) }
}

pub(super) fn unite(book: &mut Book, revisions: &[Revision]) {
    let scope = book.store().scope().unwrap();
    book.store.unite(revisions, &[scope].into()).unwrap();
}

#[test]
fn a_file_after_which_nothing_could_be_saved_is_refused() {
    let mut two = two();
    let id = Id::from_random([9; 16]);
    let fields = |n: u64| Fields::from([("text".to_owned(), format!("svar {n}"))]);
    let crowd: Vec<Revision> =
        (0..600).map(|n| revision(&two.bo, Note::KIND, id, fields(n), 10_000 + n)).collect();
    unite(&mut two.bo, &crowd);
    let path = two.file_of_bo();
    let view = two.anna.look_at(&[path]).unwrap();
    let refused = view.files[0].refused.as_ref().unwrap();
    assert!(refused.sentence.contains("tillsammans mer än vad som får plats"), "{refused:?}");
    assert_eq!(two.anna.take_in(&[0], &[]).unwrap_err().code, Code::FileNotAccepted);
    two.file_of_anna();
}

#[test]
fn columns_that_only_together_are_too_many_are_refused() {
    let mut two = two();
    let wide = |of: &str| (0..300).map(|n| (format!("{of}_{n}"), "x".to_owned())).collect::<Fields>();
    let ids = [Id::from_random([9; 16]), Id::from_random([8; 16])];
    let (ours, theirs) = (
        revision(&two.anna, Note::KIND, ids[0], wide("a"), 10_000),
        revision(&two.bo, Note::KIND, ids[1], wide("b"), 10_000),
    );
    unite(&mut two.anna, &[ours]);
    unite(&mut two.bo, &[theirs]);
    let path = two.file_of_bo();
    assert_eq!(two.anna.look_at(&[path]).unwrap().files[0].group, FileGroup::Refused);
    two.file_of_anna();
}

#[test]
fn what_was_undone_here_is_not_what_we_send() {
    let mut two = two();
    let change = |book: &mut Book, minutes: u32| {
        let (id, lesson) = book.school().lessons.iter().next().unwrap();
        let (id, run, date) = (*id, lesson.run.unwrap(), lesson.date.unwrap());
        let text = format!(r#"{{"run":"{run}","lesson":"1","date":"{date}","minutes":{minutes}}}"#);
        book.act(Action::EditLesson { id, lesson: serde_json::from_str(&text).unwrap() }).unwrap();
    };
    let said = |book: &Book| {
        let package = exchange::read(&book.file_bytes(Level::District, false).unwrap()).unwrap();
        let lessons = package.revisions.iter().zip(standings(&package.revisions));
        let heads =
            lessons.filter(|(r, standing)| r.header.kind == Lesson::KIND && *standing != Standing::Past);
        heads.map(|(r, _)| r.payload.as_ref().unwrap().fields["minutes"].clone()).collect::<Vec<_>>()
    };
    change(&mut two.anna, 55);
    change(&mut two.bo, 40);
    let path = two.file_of_bo();
    two.anna.look_at(std::slice::from_ref(&path)).unwrap();
    two.anna.take_in(&[0], &[]).unwrap();
    assert_eq!(said(&two.anna).len(), 2, "a question");
    two.anna.undo_import().unwrap();
    assert_eq!(said(&two.anna), ["55"]);
    // What followed the file before it was undone still follows what it followed.
    two.anna.redo().unwrap();
    change(&mut two.anna, 45);
    two.anna.undo_import().unwrap();
    assert_eq!(said(&two.anna), ["45"]);
    two.anna.store().verify().unwrap();
}

#[test]
fn as_much_taken_away_as_added_is_told_and_so_is_every_other_change() {
    let mut two = two();
    let lesson = *two.bo.school().lessons.keys().next().unwrap();
    two.bo.act(Action::RemoveLesson { id: lesson }).unwrap();
    log(&mut two.bo, "2");
    let person = two.bo.person_named("eva ek").unwrap();
    let input = PersonInput { name: "Eva Ekman".into(), ..PersonInput::default() };
    two.bo.act(Action::EditPerson { person, input }).unwrap();
    let path = two.file_of_bo();
    let lines = two.anna.look_at(&[path]).unwrap().files.remove(0).lines;
    assert!(lines.contains(&"Lektioner: en ny, en borttagen".to_owned()), "{lines:?}");
    assert!(lines.contains(&"Namn på personal: en ändrad".to_owned()), "{lines:?}");
}

#[test]
fn every_erasure_is_counted_and_named() {
    let mut two = two();
    let person = two.bo.person_named("eva ek").unwrap();
    let lesson = *two.bo.school().lessons.keys().next().unwrap();
    // One record, and each of its revisions erases something else.
    let id = Id::from_random([9; 16]);
    let of = |kind: &str, of: Id| Erasure { of_kind: Some(kind.into()), of: Some(of), ..Erasure::default() };
    let all = [of(PersonPrivate::KIND, person), of(Lesson::KIND, lesson), of(Note::KIND, person)];
    let all: Vec<Revision> = (10_000..)
        .zip(&all)
        .map(|(seq, erasure)| revision(&two.bo, Erasure::KIND, id, erasure.to_fields(), seq))
        .collect();
    unite(&mut two.bo, &all);
    let path = two.file_of_bo();
    let row = two.anna.look_at(&[path]).unwrap().files.remove(0);
    let told = row.notes.join("\n");
    assert!(told.contains("Ett namn raderas för alltid: Eva Ek."), "{told}");
    assert!(told.contains("raderas för alltid: Lektioner.") && told.contains("Anteckningar"), "{told}");
    assert!(row.lines.contains(&"Hållna lektioner 1 → 0 (7A)".to_owned()), "{:?}", row.lines);
}

#[test]
fn an_office_record_makes_no_office_and_an_edition_stands_in_no_ones_place() {
    let mut two = two();
    let scope = two.anna.store().scope().unwrap();
    let office = Office { name: Some("Staden".into()), level: Some(OfficeLevel::City), ..Office::default() };
    let office = revision(&two.bo, Office::KIND, scope, office.to_fields(), 10_000);
    // No file says it.
    let mut all = two.bo.store().revisions().unwrap();
    all.push(office.clone());
    assert_eq!(exchange::write(&all, &options()).unwrap_err().code, Code::FileDamaged);
    // However it came: this is a school.
    unite(&mut two.anna, &[office]);
    let folder = &two.folders[0];
    drop(two.anna);
    let anna = open(folder, 3);
    assert!(!anna.is_office());
    assert_eq!(
        (anna.unit_name().as_str(), anna.card().unwrap().unwrap().role),
        ("Björkskolan", CardRole::Unit)
    );

    let shipped = anna.school().edition("mvp-14").unwrap().clone();
    let mut school = anna.school().clone();
    for version in [1, 99] {
        let mut edition = shipped.clone();
        edition.version = version;
        edition.pace_days = 14;
        let record = OwnEdition {
            edition: Some(edition.id.clone()),
            version: Some(version),
            content: Some(edition.to_text()),
            ..OwnEdition::default()
        };
        school.apply(OwnEdition::KIND, Id::from_random([version as u8; 16]), Some(&record.to_fields()));
    }
    assert_eq!(school.edition("mvp-14"), Some(&shipped));
    assert_eq!(school.edition_version("mvp-14", 1), Some(&shipped));
    assert!(school.edition_version("mvp-14", 99).is_some(), "a run that names it can be read");
}

#[test]
fn an_edition_that_comes_along_is_told() {
    let mut two = two();
    let name = "Vår modell".to_owned();
    two.bo.act(Action::CopyEdition { edition: "mvp-14".into(), name }).unwrap();
    let path = two.file_of_bo();
    let notes = two.anna.look_at(&[path]).unwrap().files.remove(0).notes;
    assert!(notes.iter().any(|note| note.starts_with("Filen innehåller egna program: ")), "{notes:?}");
}

#[test]
fn what_is_held_has_one_bound_for_all_files() {
    let mut two = two();
    let path = two.file_of_bo();
    let again = two.folders[1].path().join("igen.mvpsync");
    std::fs::copy(&path, &again).unwrap();
    let size = {
        let bytes = std::fs::read(&path).unwrap();
        let opened = two.anna.open_sealed(&bytes).unwrap();
        exchange::unpacked(&opened.signed).unwrap() + bytes.len() as u64
    };
    let view = two.anna.look_within(&[path.clone(), again.clone()], size * 3 / 2).unwrap();
    let refused: Vec<bool> = view.files.iter().map(|row| row.refused.is_some()).collect();
    assert_eq!(refused, [false, true]);
    assert!(view.files[1].refused.as_ref().unwrap().sentence.contains("för stora"), "{view:?}");
    assert_eq!(two.anna.look_within(&[path, again], size * 2).unwrap().files.len(), 2);
}

#[test]
fn a_file_for_earlier_keys_is_taken_in_too() {
    let mut two = two();
    log(&mut two.bo, "2");
    let path = two.file_of_bo();
    let other = Identity::from_seed([5; 32]).unwrap();
    two.anna.restore_keys(&other.recovery_text()).unwrap();
    let view = two.anna.look_at(&[path]).unwrap();
    assert!(view.files[0].refused.is_none(), "{view:?}");
    two.anna.take_in(&[0], &[]).unwrap();
    assert_eq!(two.anna.school().lessons.len(), 2);
}

#[test]
fn what_a_later_file_holds_is_not_taken_in_without_its_sender_being_accepted() {
    let folders: [TempDir; 2] = folders();
    let mut unit = school(&folders[0], 1);
    let mut district = office(&folders[1], 2, "Bromma", OfficeLevel::District);
    add(&mut unit, &district.own_card().unwrap());
    let to = [district.own_card().unwrap()];
    let older = unit.sealed_bytes(Level::District, false, &to).unwrap();
    log(&mut unit, "2");
    let newer = unit.sealed_bytes(Level::District, false, &to).unwrap();
    let paths = [file(&folders[1], "a.mvpsync", &older), file(&folders[1], "b.mvpsync", &newer)];
    let view = district.look_at(&paths).unwrap();
    let [old, new] =
        ["a.mvpsync", "b.mvpsync"].map(|name| view.files.iter().find(|row| row.name == name).unwrap());
    // There is nothing to decide of the one that the other holds, but it has to be decided of the sender all the same.
    assert_eq!(
        (old.group, old.decision.is_some(), new.decision.is_some()),
        (FileGroup::Unchanged, false, true)
    );
    assert_eq!(district.take_in(&[old.index], &[]).unwrap_err().code, Code::FileNotAccepted);
    assert!(district.store.received_files().unwrap().is_empty(), "nothing was taken in");
    district.take_in(&[old.index, new.index], &[old.index, new.index]).unwrap();
}

#[test]
fn a_try_that_fails_changes_nothing_and_can_be_made_again() {
    let folders: [TempDir; 2] = folders();
    let mut anna = school(&folders[0], 1);
    let invitation = folders[1].path().join("in.mvpinbjudan");
    anna.save_invitation(&invitation).unwrap();
    let mut bo = open(&folders[1], 2);
    bo.join(&invitation).unwrap();
    let unit = anna.store.revisions().unwrap();
    unite(&mut bo, &unit);
    let mut bo = {
        drop(bo);
        open(&folders[1], 4)
    };
    log(&mut bo, "2");
    let bytes = bo.sealed_bytes(Level::Colleague, true, &[anna.own_card().unwrap()]).unwrap();
    anna.look_at(&[file(&folders[1], "bo.mvpsync", &bytes)]).unwrap();
    // No backup can be made.
    let backups = folders[0].path().join("backups");
    std::fs::rename(&backups, folders[0].path().join("undan")).unwrap();
    std::fs::write(&backups, b"").unwrap();
    assert!(anna.take_in(&[0], &[0]).is_err());
    assert_eq!((anna.school().cards.len(), anna.school().lessons.len()), (0, 1));
    assert_eq!(
        anna.journal.iter().filter(|entry| entry.words.what.as_deref() == Some("add-card")).count(),
        0
    );
    std::fs::remove_file(&backups).unwrap();
    anna.take_in(&[0], &[0]).unwrap();
    // One that she has accepted, and one that Bo had of her.
    assert_eq!((anna.school().cards.len(), anna.school().lessons.len()), (2, 2));
    assert_eq!(anna.start().undo.unwrap().text, "En fil inläst");
    anna.undo().unwrap();
    assert_eq!((anna.school().cards.len(), anna.school().lessons.len()), (1, 1));
}

#[test]
fn a_revoked_key_stays_revoked() {
    let mut two = two();
    let card = two.bo.own_card().unwrap();
    let id = *two.anna.school().cards.keys().next().unwrap();
    let backup = two.anna.store.backup_now("daily").unwrap();
    two.anna.act(Action::RevokeCard { id }).unwrap();
    add(&mut two.anna, &card);
    assert_eq!(two.anna.trust(&card).unwrap(), exchange::Trust::Revoked, "also where it is added again");
    let other = Identity::from_seed([5; 32]).unwrap();
    let other =
        other.card("Farsta", Id::from_random([5; 16]), CardRole::District, "2026-11-20".parse().unwrap());
    add(&mut two.anna, &other);
    let person = two.anna.person_named("eva ek").unwrap();
    two.anna.act(Action::ErasePerson { person }).unwrap();
    two.anna.restore(&backup.file_name().unwrap().to_string_lossy()).unwrap();
    assert_eq!(two.anna.trust(&card).unwrap(), exchange::Trust::Revoked);
    assert_eq!(two.anna.trust(&other).unwrap(), exchange::Trust::Known { compared: true });
    assert!(two.anna.school().is_erased(person));
}
