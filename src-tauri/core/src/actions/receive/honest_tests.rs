//! What files may do and what is left of them: names that go with an undone file, wrong clocks, an office's records under
//! a unit's key.

use crate::actions::action::*;
use crate::actions::views::{FileGroup, OverviewChoices};
use crate::actions::{Action, Book};
use crate::base::{Clock, Code};
use crate::exchange::{self, Level, Options, Sender};
use crate::school::codes::*;
use std::path::{Path, PathBuf};

pub(super) fn clock(day: &str) -> Clock {
    Clock::at(day.parse().unwrap())
}

/// A district, and a school with a trained person that knows it.
pub(super) struct Both {
    pub(super) home: tempfile::TempDir,
    pub(super) farsta: Book,
    pub(super) unit: Book,
}

impl Both {
    pub(super) fn new() -> Both {
        let home = tempfile::tempdir().unwrap();
        let open = |name: &str| Book::open(&home.path().join(name), clock("2026-11-20")).unwrap();
        let (mut farsta, mut unit) = (open("farsta"), open("enhet"));
        let own = OfficeInput {
            name: "Farsta".into(),
            level: OfficeLevel::District,
            municipality: None,
            contact: None,
        };
        farsta.act(Action::SetUpOffice(own)).unwrap();
        let facts =
            UnitInput { name: "Ekskolan".into(), district: Some("Farsta".into()), ..UnitInput::default() };
        unit.act(Action::SetUp(SetUp { unit: facts, classes: None })).unwrap();
        let cards = vec![farsta.own_card().unwrap().to_text()];
        unit.act(Action::AddCards { cards, compared: true }).unwrap();
        let person =
            PersonInput { name: "Eva Ek".into(), basic_of: Some("mvp".into()), ..PersonInput::default() };
        unit.act(Action::AddPerson(person)).unwrap();
        Both { home, farsta, unit }
    }

    /// A copy of the unit's folder as it is, as somebody keeps it on a memory stick.
    pub(super) fn copy(&self, to: &str) -> Book {
        let (from, to) = (self.home.path().join("enhet"), self.home.path().join(to));
        std::fs::create_dir_all(&to).unwrap();
        std::fs::copy(from.join(crate::store::FILE_NAME), to.join(crate::store::FILE_NAME)).unwrap();
        Book::open(&to, clock("2026-11-20")).unwrap()
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    pub(super) fn save(&mut self, name: &str, names: bool) -> PathBuf {
        let path = self.path(name);
        self.unit.save_sealed(&path, Level::District, names, &[]).unwrap();
        path
    }

    pub(super) fn read(&mut self, path: &Path) {
        self.farsta.look_at(&[path.to_owned()]).unwrap();
        self.farsta.take_in(&[0], &[0]).unwrap();
    }

    fn named(&self) -> String {
        self.farsta.view_overview(&OverviewChoices::default()).unwrap().names_known
    }
}

const NONE: &str = "Ingen av 1 utbildade finns med namn, så det blir ingen lista.";
const ONE: &str = "1 av 1 utbildade finns med namn.";

#[test]
fn names_that_a_file_brought_go_again_when_it_is_undone() {
    let mut both = Both::new();
    let (without, with) = (both.save("utan.mvpsync", false), both.save("med.mvpsync", true));
    // Neither has all that the other has.
    let looked = both.farsta.look_at(&[without.clone(), with.clone()]).unwrap();
    let unchanged = looked.files.iter().filter(|file| file.group == FileGroup::Unchanged);
    assert!(unchanged.map(|file| file.name.as_str()).all(|name| name == "utan.mvpsync"), "{looked:?}");
    both.read(&without);
    assert_eq!(both.named(), NONE);
    both.read(&with);
    assert_eq!(both.named(), ONE);
    both.farsta.undo().unwrap();
    assert_eq!(both.named(), NONE);
    both.farsta.redo().unwrap();
    assert_eq!(both.named(), ONE);
    both.farsta.undo().unwrap();
    both.farsta.undo().unwrap();
    both.read(&without);
    assert_eq!(both.named(), NONE, "the file that counts has no names");
    both.read(&with);
    assert_eq!(both.named(), ONE);
    assert!(both.farsta.store().verify().is_ok());
}

#[test]
fn what_is_read_together_is_what_is_read_one_after_the_other() {
    let mut both = Both::new();
    let files = [both.save("utan.mvpsync", false), both.save("med.mvpsync", true)];
    both.farsta.look_at(&files).unwrap();
    both.farsta.take_in(&[0, 1], &[0, 1]).unwrap();
    assert_eq!(both.named(), ONE);
}

#[test]
fn a_file_from_a_computer_whose_clock_was_ahead_is_not_the_latest_for_ever() {
    let mut both = Both::new();
    both.unit.set_clock(clock("2027-11-20"));
    let ahead = both.save("a.mvpsync", false);
    both.unit.set_clock(clock("2026-11-20"));
    both.unit.act(Action::AddHalfDay { date: "2026-11-18".parse().unwrap(), present: Some(9) }).unwrap();
    let right = both.save("b.mvpsync", false);
    both.read(&ahead);
    both.farsta.set_clock(clock("2026-11-21"));
    both.read(&right);
    let about = both.farsta.view_bundle(false).unwrap().units.remove(0).about;
    assert!(!about[0].contains("2027"), "{about:?}");
    let folder = both.path("kvitton");
    let receipts = both.farsta.save_receipts(&folder, false).unwrap();
    assert!(receipts[0].to_string_lossy().ends_with("-2.mvpkvitto"), "{receipts:?}");
}

#[test]
fn an_erasure_takes_no_package_that_had_nothing_of_it() {
    let mut both = Both::new();
    let (without, with) = (both.save("utan.mvpsync", false), both.save("med.mvpsync", true));
    both.read(&without);
    both.read(&with);
    let person = *both.unit.school().people.keys().next().unwrap();
    both.unit.act(Action::ErasePerson { person }).unwrap();
    let after = both.save("efter.mvpsync", false);
    both.read(&after);
    let kept: Vec<bool> =
        both.farsta.store().received_files().unwrap().iter().map(|file| file.kept).collect();
    assert_eq!(kept, [true, false, true]);
    assert_eq!(both.named(), NONE);
}

#[test]
fn an_office_cannot_speak_under_a_units_card_nor_a_unit_under_an_offices() {
    let mut both = Both::new();
    for (book, role) in [(&mut both.farsta, CardRole::Unit), (&mut both.unit, CardRole::City)] {
        let identity = book.identity().unwrap();
        let honest = book.own_card().unwrap();
        let other = identity.card(&honest.name, honest.scope, role, "2026-11-20".parse().unwrap());
        let revisions = book.store().revisions_to_send().unwrap();
        let options = Options {
            level: Level::District,
            include_names: false,
            created_ms: 1_700_000_000_000,
            export_no: Some(1),
        };
        let read = |card: &exchange::Card| {
            let sender = Sender { identity: &identity, card, to: std::slice::from_ref(card) };
            // What is written is read before it is given: the reader refuses it.
            exchange::write_signed(&revisions, &options, sender)
                .and_then(|bytes| exchange::read_signed(&bytes))
        };
        assert!(read(&honest).is_ok());
        assert_eq!(read(&other).unwrap_err().code, Code::FileDamaged);
    }
}

#[test]
fn a_moment_is_of_our_time() {
    assert!(crate::base::clock::moment("2026-11-20T14:05:00Z").is_some());
    for text in [
        "+262142-12-31T23:59:59Z",
        "+9999-12-31T23:59:9Z",
        "1969-12-31T23:59:59Z",
        "-001-01-01T00:00:00Z",
        "",
    ] {
        assert_eq!(crate::base::clock::moment(text), None, "{text}");
    }
    // Whatever a number says, it is some time.
    Clock::System.local_of_ms(u64::MAX);
    Clock::System.local_of_ms(8_210_266_876_799_999);
}

/// A colleague's installation that has all that the unit has, and the two know each other.
pub(super) fn colleague(both: &mut Both) -> Book {
    let invitation = both.path("in.mvpinbjudan");
    both.unit.save_invitation(&invitation).unwrap();
    let mut bo = Book::open(&both.path("kollega"), clock("2026-11-20")).unwrap();
    bo.join(&invitation).unwrap();
    let cards = vec![bo.own_card().unwrap().to_text()];
    both.unit.act(Action::AddCards { cards, compared: true }).unwrap();
    let path = both.path("till-bo.mvpsync");
    pass(&mut both.unit, &mut bo, &path);
    bo
}

pub(super) fn pass(from: &mut Book, to: &mut Book, path: &Path) {
    let card = to.own_card().unwrap();
    std::fs::write(path, from.sealed_bytes(Level::Colleague, true, &[card]).unwrap()).unwrap();
    to.look_at(&[path.to_owned()]).unwrap();
    to.take_in(&[0], &[0]).unwrap();
}

pub(super) fn rename(book: &mut Book, name: &str) {
    let id = *book.school().people.keys().next().unwrap();
    let input = PersonInput { name: name.into(), ..PersonInput::default() };
    book.act(Action::EditPerson { person: id, input }).unwrap();
}

#[test]
fn going_back_to_a_backup_leaves_a_question_open_that_nobody_has_answered_since() {
    let mut both = Both::new();
    let mut bo = colleague(&mut both);
    rename(&mut both.unit, "Eva Alm");
    rename(&mut bo, "Eva Björk");
    let path = both.path("till-anna.mvpsync");
    pass(&mut bo, &mut both.unit, &path);
    let asked = |book: &Book| book.view_questions().unwrap().questions.len();
    assert_eq!(asked(&both.unit), 1);
    let backup = both.unit.store().backup_now("daily").unwrap();
    let name = backup.file_name().unwrap().to_string_lossy().into_owned();
    both.unit.act(Action::AddHalfDay { date: "2026-11-18".parse().unwrap(), present: None }).unwrap();
    both.unit.restore(&name).unwrap();
    assert_eq!((asked(&both.unit), both.unit.school().half_days.len()), (1, 0));
    both.unit.undo().unwrap();
    assert_eq!((asked(&both.unit), both.unit.school().half_days.len()), (1, 1));
}

#[test]
fn ones_own_file_for_the_district_says_that_it_lacks_names_before_it_hides_them() {
    let mut both = Both::new();
    // A copy of the folder has the keys that files are sealed to.
    both.save("fore.mvpsync", false);
    let (mut older, mut other) = (both.copy("aldre"), both.copy("annan"));
    rename(&mut both.unit, "Eva Alm");
    let added = PersonInput { name: "Ali Ask".into(), ..PersonInput::default() };
    both.unit.act(Action::AddPerson(added)).unwrap();
    let (sent, whole) = (both.save("till-farsta.mvpsync", false), both.path("kopia.mvpsync"));
    std::fs::write(&whole, both.unit.sealed_bytes(Level::Backup, true, &[]).unwrap()).unwrap();
    let names = |book: &Book| -> Vec<String> {
        let mut names: Vec<String> =
            book.school().names.values().filter_map(|one| one.name.clone()).collect();
        names.sort();
        names
    };
    let look = |book: &mut Book, path: &Path| book.look_at(&[path.to_owned()]).unwrap().files.remove(0);
    // What it would hide is said, and nothing is hidden before a person says so.
    let row = look(&mut older, &sent);
    assert_eq!(row.group, FileGroup::Look);
    assert!(row.notes[0].contains("går det här inte längre att läsa"), "{:?}", row.notes);
    assert!(row.notes[0].contains("namn på personal (1)."), "{:?}", row.notes);
    assert_eq!(names(&older), ["Eva Ek"]);
    older.take_in(&[0], &[0]).unwrap();
    assert!(names(&older).is_empty());
    // The file that holds all of it says nothing of the kind, and brings the names.
    let row = look(&mut older, &whole);
    assert!(row.notes.is_empty(), "{:?}", row.notes);
    older.take_in(&[0], &[0]).unwrap();
    assert_eq!(names(&older), ["Ali Ask", "Eva Alm"]);
    // In the other order nothing is hidden.
    look(&mut other, &whole);
    other.take_in(&[0], &[0]).unwrap();
    assert_eq!(look(&mut other, &sent).group, FileGroup::Unchanged);
    // Somebody new who has no name there hides nobody, and is told of all the same.
    both.unit
        .act(Action::AddPerson(PersonInput { name: "Bo Berg".into(), ..PersonInput::default() }))
        .unwrap();
    let later = both.save("senare.mvpsync", false);
    let row = look(&mut other, &later);
    assert!(row.notes[0].contains("Det här saknas: namn på personal (1)."), "{:?}", row.notes);
    // The district knows that names are withheld: to it nothing is said.
    assert!(look(&mut both.farsta, &later).notes.is_empty());
}

#[test]
fn what_was_undone_does_not_come_back_with_a_rescue_and_what_is_shown_can_be_made_anew() {
    let mut both = Both::new();
    let mut bo = colleague(&mut both);
    bo.act(Action::AddHalfDay { date: "2026-11-18".parse().unwrap(), present: None }).unwrap();
    let path = both.path("till-anna.mvpsync");
    pass(&mut bo, &mut both.unit, &path);
    both.unit.undo().unwrap();
    assert_eq!(both.unit.school().half_days.len(), 0);
    let backups = both.unit.view_backups().unwrap().rows;
    let name = backups.into_iter().find(|row| row.name.contains("import")).unwrap().name;
    let Both { home, unit, .. } = both;
    drop(unit);
    let folder = home.path().join("enhet");
    let spoil = |sql: &str| {
        rusqlite::Connection::open(folder.join(crate::store::FILE_NAME)).unwrap().execute_batch(sql).unwrap();
    };
    // What is shown alone is no reason to go back: it is made from the rest.
    spoil("UPDATE current SET body = replace(body, 'Eva', '@va')");
    let book = Book::open(&folder, clock("2026-11-20")).unwrap();
    assert!(book.store().verify().is_err());
    assert!(book.store().verify_and_mend().unwrap().1);
    assert!(!book.store().verify_and_mend().unwrap().1);
    drop(book);
    spoil("DROP TRIGGER payload_blanks_only; UPDATE payload SET body = replace(body, 'Eva', '@va')");
    // No copy can be made of it, and that is told while the work goes on.
    let mut book = Book::open(&folder, clock("2026-11-22")).unwrap();
    assert_eq!(book.start().backup_failed, None);
    book.act(Action::AddHalfDay { date: "2026-11-20".parse().unwrap(), present: None }).unwrap();
    book.undo().unwrap();
    let told = book.start().backup_failed.unwrap();
    assert!(told.contains("skadade") && told.contains("enhet"), "{told}");
    drop(book);
    let words = crate::words::Words::new(crate::words::Lang::Sv);
    crate::actions::rescue(&folder, &name, clock("2026-11-22"), &words).unwrap();
    let book = Book::open(&folder, clock("2026-11-22")).unwrap();
    assert_eq!(book.school().half_days.len(), 0, "a person took it back");
    assert!(book.store().verify().is_ok());
}
