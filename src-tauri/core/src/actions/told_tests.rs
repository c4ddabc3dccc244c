//! What is said of what was done.

use super::action::*;
use super::tests::{date, lesson, log, open, run_of, set_up};
use crate::school::codes::*;

#[test]
fn what_is_said_names_the_person_the_state_and_no_more_than_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let person = PersonInput {
        name: "Eva Ek".into(),
        basic_of: Some("mvp".into()),
        basic_on: Some(date("2026-08-12")),
        ..PersonInput::default()
    };
    book.act(Action::AddPerson(person)).unwrap();
    let trained = book.view_staff().unwrap().people[0].training[0].parts[0].date.clone().unwrap();
    assert_eq!(trained.iso, "2026-08-12");
    assert_eq!(book.undo().unwrap().text, "Ångrat: Eva Ek tillagd");
    // Also after a restart, when nobody remembers who it was.
    drop(book);
    let mut book = open(folder.path());
    assert_eq!(book.start().redo.unwrap().text, "Eva Ek tillagd");
    book.redo().unwrap();
    let run = run_of(&book, "7A");
    let input = LessonInput { status: Some(LessonStatus::Cancelled), ..lesson(run, "1") };
    assert_eq!(book.act(Action::LogLesson(input)).unwrap().text, "7A lektion 1 loggad som inställd");
    let person = *book.school().people.keys().next().unwrap();
    let leads = format!(r#"{{"do": "edit_run", "run": "{run}", "leaders": ["{person}"]}}"#);
    log(&mut book, "7A", "2").unwrap();
    assert_eq!(book.act(serde_json::from_str(&leads).unwrap()).unwrap().text, "7A: ledare ändrade");
    // What was held before anybody said who leads; a cancelled lesson had nobody.
    let filled = book.act(Action::FillLeaders { run }).unwrap();
    assert_eq!(filled.text, "7A: ledare satta på en lektion");
    assert_eq!(book.school().lessons.values().filter(|lesson| lesson.leaders.is_some()).count(), 1);
    assert_eq!(book.act(Action::FillLeaders { run }).unwrap_err().code, crate::base::Code::RecordUnknown);
}

#[test]
fn an_observation_is_told_beside_the_lesson() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let run = run_of(&book, "7A");
    let lesson = log(&mut book, "7A", "1").unwrap().records[0];
    let moment = book.lesson_form(run, "1", None).unwrap().moments[0].code.clone();
    let answers = [(moment, Answer::AsManual)].into();
    let checklist = ChecklistInput {
        lesson,
        respondent: Respondent::Observer,
        observer: None,
        answers: Answers { answers, ..Answers::default() },
    };
    book.act(Action::SaveChecklist(checklist)).unwrap();
    let group = book.view_classes(None).unwrap().rows[0].group;
    let entry = book.view_class(group, None).unwrap().timeline.remove(0).entries.remove(0);
    assert_eq!(entry.checklist, None, "the leaders have answered nothing");
    assert!(entry.observed.unwrap().starts_with("observation: 2 av 2 poäng"));
}

#[test]
fn what_is_done_again_is_what_is_undone_next() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let mut add = |name: &str| {
        let person = PersonInput { name: name.into(), ..PersonInput::default() };
        book.act(Action::AddPerson(person)).unwrap().action.unwrap()
    };
    let (first, _) = (add("Eva Ek"), add("Ali Alm"));
    book.undo_action(first).unwrap();
    let again = book.redo().unwrap();
    assert_eq!((again.text.as_str(), again.action), ("Gjort om: Eva Ek tillagd", Some(first)));
    assert_eq!(book.start().undo.unwrap().action, first);
    assert_eq!(book.undo().unwrap().text, "Ångrat: Eva Ek tillagd");
    assert_eq!(book.undo().unwrap().text, "Ångrat: Ali Alm tillagd");
    for text in ["Gjort om: Ali Alm tillagd", "Gjort om: Eva Ek tillagd"] {
        assert_eq!(book.redo().unwrap().text, text);
    }
    assert_eq!(book.undo().unwrap().text, "Ångrat: Eva Ek tillagd");
}

#[test]
fn a_month_that_is_typed_as_a_date_says_which_day_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let book = set_up(folder.path());
    let read = |typed: &str| book.read_month_or_date(typed).unwrap();
    let month = read("maj 2025");
    assert_eq!(month.date, "2025-05-01");
    assert!(
        month.text.starts_with("Bara månaden är känd. Sparas som den första: torsdag 1 maj"),
        "{}",
        month.text
    );
    assert!(read("2025-05-01").text.starts_with("torsdag 1 maj"), "{}", read("2025-05-01").text);
}

#[test]
fn who_gives_figures_says_with_them_that_the_unit_has_no_app_and_one_undo_takes_both_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = open(folder.path());
    let office = serde_json::json!({"name": "Farsta", "level": "district"});
    book.act(Action::SetUpOffice(serde_json::from_value(office).unwrap())).unwrap();
    let unit = ExpectedInput { name: "Ekskolan".into(), ..ExpectedInput::default() };
    book.act(Action::AddExpected { units: vec![unit] }).unwrap();
    let row = |book: &crate::actions::Book| book.view_units(None).unwrap().rows.remove(0);
    let expected = row(&book).expected.unwrap();
    let give = |book: &mut crate::actions::Book, more: serde_json::Value| {
        let mut figures = serde_json::json!({"expected": expected, "period": "2026HT", "classes": 3});
        figures.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        book.act(Action::SetHandFigures(serde_json::from_value(figures).unwrap())).unwrap()
    };
    give(&mut book, serde_json::json!({}));
    assert!(!row(&book).by_hand, "nobody has said so");
    book.undo().unwrap();
    let done = give(&mut book, serde_json::json!({"by_hand": true}));
    assert!(row(&book).by_hand);
    let said = book.view_history(10).unwrap();
    assert!(format!("{said:?}").contains("klasser och använder inte appen"), "{} {said:?}", done.text);
    // What is said already is not written again.
    let again = give(&mut book, serde_json::json!({"by_hand": true, "trained": 2}));
    assert_eq!(again.records.len(), 1);
    book.undo().unwrap();
    book.undo().unwrap();
    let row = row(&book);
    assert_eq!((row.by_hand, row.hand), (false, None));
}

#[test]
fn a_name_that_a_unit_had_once_is_free_for_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = open(folder.path());
    let office = serde_json::json!({"name": "Farsta", "level": "district"});
    book.act(Action::SetUpOffice(serde_json::from_value(office).unwrap())).unwrap();
    let named = |name: &str| ExpectedInput { name: name.into(), ..ExpectedInput::default() };
    let id = book.act(Action::AddExpected { units: vec![named("Norra skolan")] }).unwrap().records[0];
    book.act(Action::EditExpected { id, input: named("Södra skolan") }).unwrap();
    book.act(Action::AddExpected { units: vec![named("Norra skolan"), named("Södra skolan")] }).unwrap();
    let mut names: Vec<String> =
        book.view_units(None).unwrap().rows.into_iter().map(|row| row.name).collect();
    names.sort();
    assert_eq!(names, ["Norra skolan", "Södra skolan"]);
}
