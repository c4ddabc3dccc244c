//! Own editions from a person's side: copied, edited, used, handed out and taken in.

use std::path::Path;

use super::action::*;
use super::views::{EditionState, EditionView};
use super::*;
use crate::base::{Clock, Code, Id};
use crate::programme::edit::{EditionInput, LessonPlanInput, MomentInput};
use crate::school::kinds::OwnEdition;

fn unit(folder: &Path, name: &str) -> Book {
    let mut book = Book::open(folder, Clock::at("2026-11-20".parse().unwrap())).unwrap();
    let unit = UnitInput { name: name.into(), ..UnitInput::default() };
    book.act(Action::SetUp(SetUp { unit, classes: None })).unwrap();
    book
}

fn own_id(book: &Book) -> String {
    book.view_editions().unwrap().rows.into_iter().find(|row| row.own).unwrap().id
}

fn copy(book: &mut Book) -> String {
    let name = "Stockholmsmodellen".to_owned();
    book.act(Action::CopyEdition { edition: "mvp-14".into(), name }).unwrap();
    own_id(book)
}

fn form(view: EditionView) -> EditionInput {
    let moments = |all: Vec<views::EditionMoment>| {
        all.into_iter().map(|m| MomentInput { code: Some(m.code), title: m.title }).collect::<Vec<_>>()
    };
    EditionInput {
        edition: view.row.id,
        name: view.row.name,
        programme: view.programme,
        leaders: view.leaders,
        pace_days: view.pace_days,
        moments: moments(view.moments),
        lessons: view
            .lessons
            .into_iter()
            .map(|lesson| LessonPlanInput {
                code: Some(lesson.code),
                title: lesson.title,
                minutes: lesson.minutes,
                form: lesson.form,
                moments: moments(lesson.moments),
            })
            .collect(),
    }
}

fn rename_first_lesson(book: &mut Book, id: &str, title: &str) {
    let mut input = form(book.view_edition(id).unwrap());
    input.lessons[0].title = title.into();
    book.act(Action::EditEdition(input)).unwrap();
}

fn follow(book: &mut Book, class: &str, id: &str) -> Id {
    let classes = vec![NewClass { name: class.into(), ..NewClass::default() }];
    let edition = Some(id.to_owned());
    book.act(Action::AddClasses(AddClasses { classes, edition, ..AddClasses::default() })).unwrap();
    book.view_classes(None).unwrap().rows.into_iter().find(|row| row.class == class).unwrap().run.unwrap()
}

#[test]
fn a_draft_changes_and_a_version_in_use_begins_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), "Björkskolan");
    let id = copy(&mut book);
    rename_first_lesson(&mut book, &id, "Hej och välkommen");
    assert_eq!(book.view_edition(&id).unwrap().version, 1);
    let run = follow(&mut book, "7A", &id);
    assert!(book.view_edition(&id).unwrap().note.is_some());
    rename_first_lesson(&mut book, &id, "Början");
    rename_first_lesson(&mut book, &id, "Starten");
    let view = book.view_edition(&id).unwrap();
    assert_eq!((view.version, view.lessons[0].title.as_str()), (2, "Starten"));
    // The class goes on in its own version, a new one gets the new.
    let title = |book: &Book, run: Id| {
        let run = &book.school().runs[&run];
        book.school().edition_of(run).unwrap().lessons[0].title.clone().unwrap()
    };
    let second = follow(&mut book, "7B", &id);
    assert_eq!((title(&book, run).as_str(), title(&book, second).as_str()), ("Hej och välkommen", "Starten"));
    // After a restart too.
    drop(book);
    let book = Book::open(folder.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
    assert_eq!(title(&book, run), "Hej och välkommen");
}

#[test]
fn each_change_is_one_undo_and_what_is_used_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), "Björkskolan");
    let id = copy(&mut book);
    rename_first_lesson(&mut book, &id, "Annat");
    book.undo().unwrap();
    assert_eq!(book.view_edition(&id).unwrap().lessons[0].title, "Introduktion till MVP");
    follow(&mut book, "7A", &id);
    let remove = Action::RemoveEdition { edition: id.clone() };
    assert_eq!(book.act(remove).unwrap_err().code, Code::EditionSettled);
    let made = book.store().journal(100).unwrap();
    let made = made.iter().find(|entry| entry.words.what.as_deref() == Some("copy-edition")).unwrap().id;
    assert!(book.undo_action(made).is_err(), "a class stands on it");
    book.undo().unwrap();
    // What others have is not changed by taking back how it came to be, nor by going back to before.
    let backup = book.store().backup_now("daily").unwrap();
    rename_first_lesson(&mut book, &id, "Annat");
    let edited = book.start().undo.unwrap().action;
    book.act(Action::ReleaseEdition { edition: id.clone() }).unwrap();
    for refused in [book.undo_action(edited), book.undo_anyway(edited), book.undo_anyway(made)] {
        assert_eq!(refused.unwrap_err().code, Code::UndoStoodOn);
    }
    book.restore(&backup.file_name().unwrap().to_string_lossy()).unwrap();
    let view = book.view_edition(&id).unwrap();
    assert_eq!(view.lessons[0].title, "Annat");
    assert!(book.school().own_editions.values().all(OwnEdition::is_out));
}

#[test]
fn a_copy_that_nobody_uses_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), "Björkskolan");
    let id = copy(&mut book);
    let made = book.start().undo.unwrap().action;
    book.undo_action(made).unwrap();
    assert!(book.view_edition(&id).is_err());
}

#[test]
fn any_moment_can_be_taken_away_and_the_others_keep_their_codes() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), "Björkskolan");
    let id = copy(&mut book);
    let mut input = form(book.view_edition(&id).unwrap());
    let codes = |book: &Book| -> Vec<String> {
        book.view_edition(&id).unwrap().moments.into_iter().map(|moment| moment.code).collect()
    };
    let mut left = codes(&book);
    for moment in [2, 0] {
        input.moments.remove(moment);
        left.remove(moment);
        book.act(Action::EditEdition(input.clone())).unwrap();
        assert_eq!(codes(&book), left);
    }
    book.undo().unwrap();
    assert_eq!(codes(&book).len(), left.len() + 1);
}

#[test]
fn a_file_goes_from_the_city_to_the_school_and_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut city = unit(&folder.path().join("city"), "Staden");
    let id = copy(&mut city);
    let file = folder.path().join(city.edition_file_name(&id).unwrap());
    assert!(file.ends_with("stockholmsmodellen-1.mvpprogram"));
    assert!(city.view_edition(&id).unwrap().row.text.ends_with("inte använt än"));
    city.save_edition(&file, &id).unwrap();
    let handed = city.view_edition(&id).unwrap();
    assert!(handed.row.text.ends_with("sparat som fil") && !handed.row.removable, "{}", handed.row.text);
    assert!(handed.note.unwrap().starts_with("Version 1 är sparad som fil"));
    // What others have does not change, and cannot be undone into something else.
    rename_first_lesson(&mut city, &id, "Ny början");
    assert_eq!(city.view_edition(&id).unwrap().version, 2);
    let second = folder.path().join("v2.mvpprogram");
    city.save_edition(&second, &id).unwrap();

    let mut school = unit(&folder.path().join("school"), "Björkskolan");
    let seen = school.look_at_edition(&file).unwrap();
    assert_eq!((seen.state, seen.can_take, seen.lessons.len()), (EditionState::New, true, 14));
    school.act(Action::TakeEdition { text: seen.text.clone() }).unwrap();
    assert_eq!(school.look_at_edition(&file).unwrap().state, EditionState::Here);
    assert_eq!(school.act(Action::TakeEdition { text: seen.text }).unwrap_err().code, Code::EditionKnown);
    let run = follow(&mut school, "7A", &id);
    let newer = school.look_at_edition(&second).unwrap();
    assert_eq!(newer.state, EditionState::Newer);
    school.act(Action::TakeEdition { text: newer.text }).unwrap();
    assert_eq!(school.school().edition_of(&school.school().runs[&run]).unwrap().version, 1);
    assert_eq!(school.view_edition(&id).unwrap().version, 2);
    // It is changed where it was made.
    let change = Action::EditEdition(form(school.view_edition(&id).unwrap()));
    assert_eq!(school.act(change).unwrap_err().code, Code::RecordUnknown);
    // And it travels with the records that follow it.
    let package = folder.path().join("file.zip");
    school.save_file(&package, false).unwrap();
    let found = crate::exchange::inspect(&read_file(&package).unwrap()).unwrap();
    let used = found.editions.iter().find(|used| used.id == id).unwrap();
    assert_eq!(used.content_hash, Some(city.school().edition_version(&id, 1).unwrap().content_hash()));
    assert!(found.warnings.is_empty(), "{:?}", found.warnings);
    assert!(found.tables.iter().any(|table| table.kind == "edition" && table.records == 2));
}

#[test]
fn an_edition_that_cannot_be_read_harms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), "Björkskolan");
    let bad = Action::TakeEdition { text: "{\"id\": \"x\"}".into() };
    assert_eq!(book.act(bad).unwrap_err().code, Code::EditionInvalid);
    let mut school = book.school().clone();
    let record = OwnEdition { edition: Some("x".into()), content: Some("{".into()), ..OwnEdition::default() };
    let fields = crate::school::fields::Record::to_fields(&record);
    school.apply("edition", OwnEdition::id_of(Id::from_random([1; 16]), "x", 1), Some(&fields));
    assert_eq!(school.editions().len(), 3);
}

#[test]
fn a_question_calls_a_moment_as_the_class_s_own_edition_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), "Björkskolan");
    let id = copy(&mut book);
    let mut input = form(book.view_edition(&id).unwrap());
    for moment in input.moments.iter_mut().chain(input.lessons.iter_mut().flat_map(|plan| &mut plan.moments))
    {
        moment.title = format!("Vår {}", moment.title);
    }
    book.act(Action::EditEdition(input)).unwrap();
    let (own, shipped) = (follow(&mut book, "7A", &id), follow(&mut book, "7B", "mvp-14"));
    let mut label = |run: Id| {
        let log = serde_json::json!({"do": "log_lesson", "run": run, "lesson": "1"});
        let done = book.act(serde_json::from_value(log).unwrap()).unwrap();
        let fields = [("lesson".to_owned(), done.records[0].to_string())].into();
        let edition = book.school().edition_of(&book.school().runs[&run]).unwrap();
        let code = edition.moments_of(&edition.lessons[0])[0].code.clone();
        book.field_label("checklist", &format!("m_{code}"), &[&fields])
    };
    let (own, shipped) = (label(own), label(shipped));
    assert_eq!(own, format!("Vår {shipped}"));
}
