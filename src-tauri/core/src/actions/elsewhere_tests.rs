use super::action::*;
use super::*;
use crate::base::{Clock, Code, files};
use std::path::Path;

const PASS: &str = "korrekt häst batteri";

fn school(folder: &Path, day: &str) -> Book {
    let mut book = Book::open(folder, Clock::at(day.parse().unwrap())).unwrap();
    if !book.is_set_up() {
        let unit = UnitInput { name: "Björkskolan".into(), ..UnitInput::default() };
        let classes = book.read_classes("7A\n7B").classes;
        let classes = Some(AddClasses { classes, ..Default::default() });
        book.act(Action::SetUp(SetUp { unit, classes })).unwrap();
    }
    book
}

fn restart_on(book: Book, folder: &Path, day: &str) -> Book {
    drop(book);
    school(folder, day)
}

fn change(book: &mut Book, name: &str) {
    let classes = book.read_classes(name).classes;
    book.act(Action::AddClasses(AddClasses { classes, ..Default::default() })).unwrap();
}

#[test]
fn copies_go_to_the_second_place_day_by_day_and_a_missing_stick_is_told_calmly() {
    let folder = tempfile::tempdir().unwrap();
    let (home, stick) = (folder.path().join("hem"), folder.path().join("USB åäö"));
    let mut book = school(&home, "2026-11-16");
    assert_eq!(book.set_second_place(&stick, PASS).unwrap_err().code, Code::FolderMissing);
    std::fs::create_dir(&stick).unwrap();
    assert_eq!(book.set_second_place(&stick, "kort").unwrap_err().code, Code::PassphraseShort);
    assert_eq!(book.set_second_place(&home, PASS).unwrap_err().code, Code::SamePlace);
    assert!(book.view_second_place().unwrap().folder.is_none());
    let view = book.set_second_place(&stick, PASS).unwrap();
    assert!(!view.missing && files::names(&stick).len() == 1, "{view:?}");
    let mut book = restart_on(book, &home, "2026-11-17");
    change(&mut book, "8A");
    // Copied beside the work; asking how it went waits for it.
    assert!(!book.view_second_place().unwrap().missing);
    assert_eq!(files::names(&stick).len(), 2);
    // The stick is not there: work goes on, and the settings say so.
    std::fs::rename(&stick, folder.path().join("ficka")).unwrap();
    let mut book = restart_on(book, &home, "2026-11-18");
    change(&mut book, "8B");
    let view = book.view_second_place().unwrap();
    assert!(view.missing && view.text.contains("17 november"), "{}", view.text);
    std::fs::rename(folder.path().join("ficka"), &stick).unwrap();
    change(&mut book, "8C");
    assert!(!book.view_second_place().unwrap().missing);
    assert_eq!(files::names(&stick).len(), 3);
    // What lies there holds everything, and opens with the passphrase alone.
    let newest = files::names(&stick).into_iter().max().unwrap();
    let copy = stick.join(newest);
    assert!(!String::from_utf8_lossy(&std::fs::read(&copy).unwrap()).contains("Björkskolan"));
    assert_eq!(book.fetch_copy(&copy, "fel fras fel fras").unwrap_err().code, Code::PassphraseWrong);
    // Like the backups, it was made before the day's first change.
    assert_eq!(book.fetch_copy(&copy, PASS).unwrap().classes, 4);
    assert!(book.view_backups().unwrap().rows.iter().any(|row| row.name.contains("fetched")));
    book.remove_second_place().unwrap();
    let mut book = restart_on(book, &home, "2026-11-19");
    change(&mut book, "9A");
    assert_eq!(files::names(&stick).len(), 3);
}

#[test]
fn a_year_of_copies_is_thinned_like_the_backups() {
    let folder = tempfile::tempdir().unwrap();
    let (home, stick) = (folder.path().join("hem"), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    std::fs::write(stick.join("semesterbild.jpg"), "x").unwrap();
    let mut book = school(&home, "2026-11-20");
    let device: String = book.store().device().to_string().chars().take(4).collect();
    for age in 1..200 {
        let day = "2026-11-20".parse::<chrono::NaiveDate>().unwrap() - chrono::Days::new(age);
        let name = format!("sakerhetskopia-bjorkskolan-{device}-{day}.{COPY_ENDING}");
        std::fs::write(stick.join(name), "x").unwrap();
    }
    let others = format!("sakerhetskopia-bjorkskolan-xxxx-2020-01-01.{COPY_ENDING}");
    std::fs::write(stick.join(&others), "x").unwrap();
    book.set_second_place(&stick, PASS).unwrap();
    let left = files::names(&stick);
    assert!((12..=20).contains(&left.len()), "{}", left.len());
    let kept = |name: &str| left.iter().any(|one| one == name);
    assert!(kept("semesterbild.jpg") && kept(&others), "what is not ours stays");
    // A clock that is years ahead lets nothing go but what was one too many anyhow.
    let mut book = restart_on(book, &home, "2029-11-22");
    change(&mut book, "9A");
    assert!(!book.view_second_place().unwrap().missing);
    let now = files::names(&stick).len();
    assert!(now + 1 >= left.len() && files::names(&stick).iter().any(|one| one.contains("2029")), "{now}");
}

#[test]
fn everything_moves_to_another_computer_and_the_old_one_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("gammal"), folder.path().join("ny"));
    let mut book = school(&old, "2026-11-20");
    let file = folder.path().join(book.move_file_name());
    book.save_move(&file, PASS, Some("Lisa Ek")).unwrap();
    assert!(book.start().handed_over.unwrap().contains("Lisa Ek"));
    let fault = take_over(&new, &file, "fel fras fel fras").unwrap_err();
    assert_eq!(fault.code, Code::PassphraseWrong);
    // An empty book has been open there, as the first page has it.
    drop(Book::open(&new, Clock::at("2026-11-20".parse().unwrap())).unwrap());
    take_over(&new, &file, PASS).unwrap();
    let mut moved = school(&new, "2026-11-21");
    assert_eq!(moved.start().unit_name, "Björkskolan");
    assert_eq!(
        (moved.start().handed_over, moved.school().unit().contact.as_deref()),
        (None, Some("Lisa Ek"))
    );
    assert_ne!(moved.store().device(), book.store().device());
    change(&mut moved, "9A");
    // The history came along: what was done there can be undone here by its line.
    assert!(moved.view_history(100).unwrap().days.iter().flat_map(|day| &day.lines).count() >= 3);
    assert!(moved.store().verify().is_ok());
    drop(moved);
    assert_eq!(take_over(&new, &file, PASS).unwrap_err().code, Code::BookExists);
    book.keep_working_here().unwrap();
    assert_eq!(book.start().handed_over, None);
}

#[test]
fn a_file_cut_or_changed_on_its_way_leaves_the_folder_empty() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = school(&folder.path().join("gammal"), "2026-11-20");
    let file = folder.path().join("x.mvpflytt");
    book.save_move(&file, PASS, None).unwrap();
    let good = std::fs::read(&file).unwrap();
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let new = folder.path().join("ny");
    for bad in [&good[..good.len() / 2], &flipped, b"not sealed at all"] {
        std::fs::write(&file, bad).unwrap();
        assert!(take_over(&new, &file, PASS).is_err());
    }
    assert!(!new.join(crate::store::FILE_NAME).exists());
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_not_tried_at_every_click() {
    let folder = tempfile::tempdir().unwrap();
    let (home, stick) = (folder.path().join("hem"), folder.path().join("stick"));
    std::fs::create_dir(&stick).unwrap();
    let mut book = school(&home, "2026-11-20");
    book.set_second_place(&stick, PASS).unwrap();
    let copy = stick.join(&files::names(&stick)[0]);
    let mut book = restart_on(book, &home, "2026-11-21");
    // Something stands where the copy is to be.
    std::fs::create_dir(copy.with_file_name(files::names(&stick)[0].replace("11-20", "11-21"))).unwrap();
    change(&mut book, "8A");
    let view = book.view_second_place().unwrap();
    assert!(view.missing && view.text.contains("blev inte gjord"), "{}", view.text);
    assert_eq!(files::names(&stick).len(), 2, "half a copy is of no use");
    change(&mut book, "8B");
    assert!(book.copying.is_none(), "tried again only when somebody asks, or tomorrow");
    assert!(book.copy_now().is_err());
    assert_eq!(book.school().groups.len(), 4, "what was done is saved all the same");
    // For two weeks only the settings say so, then the first screen too.
    let stale = |book: &Book| book.view_week().unwrap().gaps.iter().any(|gap| gap.code == "second-place");
    assert!(!stale(&book));
    book = restart_on(book, &home, "2026-12-04");
    assert!(stale(&book));
}

#[test]
fn an_office_hands_over_too_and_a_hand_over_that_fails_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut book =
        Book::open(folder.path().join("stad").as_path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
    let office = OfficeInput {
        name: "Farsta".into(),
        level: crate::school::codes::OfficeLevel::District,
        municipality: Some("0180".into()),
        contact: None,
    };
    book.act(Action::SetUpOffice(office)).unwrap();
    let missing = folder.path().join("finns inte/x.mvpflytt");
    assert_eq!(book.save_move(&missing, PASS, Some("Lisa Ek")).unwrap_err().code, Code::FolderMissing);
    assert_eq!((book.school().office().contact, book.start().handed_over), (None, None));
    book.save_move(&folder.path().join("x.mvpflytt"), PASS, Some("Lisa Ek")).unwrap();
    let office = book.school().office();
    assert_eq!((office.contact.as_deref(), office.municipality.as_deref()), (Some("Lisa Ek"), Some("0180")));
}

#[test]
fn a_copy_of_another_unit_or_of_a_newer_program_is_refused_and_the_list_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = school(&folder.path().join("hem"), "2026-11-20");
    let mut other = school(&folder.path().join("annan"), "2026-11-20");
    let file = folder.path().join("x.mvpflytt");
    other.save_move(&file, PASS, None).unwrap();
    let before = book.view_backups().unwrap().rows.len();
    assert_eq!(book.fetch_copy(&file, PASS).unwrap_err().code, Code::BookForeign);
    let mut image = book.store().image().unwrap();
    image[60..64].copy_from_slice(&99u32.to_be_bytes()); // user_version
    std::fs::write(&file, crate::exchange::seal_with_passphrase(&image, PASS).unwrap()).unwrap();
    assert_eq!(book.fetch_copy(&file, PASS).unwrap_err().code, Code::BookNewer);
    assert_eq!(take_over(&folder.path().join("ny"), &file, PASS).unwrap_err().code, Code::BookNewer);
    assert_eq!(book.view_backups().unwrap().rows.len(), before);
    assert!(files::names(&folder.path().join("hem/backups")).iter().all(|name| !name.ends_with("part")));
}
