//! What happens to work in a long life: older copies, going back, colleagues who build on what is taken away.

use super::honest_tests::{Both, clock, colleague, pass, rename};
use crate::actions::action::*;
use crate::actions::views::FileGroup;
use crate::actions::{Action, Book};
use crate::base::{Code, Id};
use crate::exchange::Level;
use crate::school::codes::*;
use crate::school::kinds::KnownCard;
use std::path::PathBuf;

/// Answers the first question: whether it is to be there, or what is proposed.
fn answer(book: &mut Book, side: Option<u32>) {
    let question = book.view_questions().unwrap().questions.remove(0);
    let input = AnswerInput {
        kind: question.kind,
        id: question.id,
        sides: question.sides.into_iter().map(|side| side.rev).collect(),
        choices: side.map(|side| ("record".to_owned(), side)).into_iter().collect(),
    };
    book.act(Action::AnswerQuestion(input)).unwrap();
}

fn add_class(book: &mut Book, name: &str) -> Id {
    let classes = AddClasses {
        classes: book.read_classes(name).classes,
        edition: Some("mvp-14".into()),
        planned_start: Some("2026-11-10".parse().unwrap()),
        ..AddClasses::default()
    };
    book.act(Action::AddClasses(classes)).unwrap();
    *book
        .school()
        .runs
        .iter()
        .find(|(_, run)| book.school().name_of(run.group.unwrap(), "2026/27".parse().unwrap()) == name)
        .unwrap()
        .0
}

fn lesson(run: Id, code: &str, day: &str, more: serde_json::Value) -> serde_json::Value {
    let mut input = serde_json::json!({"run": run, "lesson": code, "date": day});
    for (name, value) in more.as_object().unwrap() {
        input[name] = value.clone();
    }
    input
}

fn log(book: &mut Book, run: Id, code: &str, day: &str) {
    let mut input = lesson(run, code, day, serde_json::json!({"note": "Gick bra."}));
    input["do"] = "log_lesson".into();
    book.act(serde_json::from_value(input).unwrap()).unwrap();
}

fn whole(book: &mut Book, path: PathBuf) -> PathBuf {
    std::fs::write(&path, book.sealed_bytes(Level::Backup, true, &[]).unwrap()).unwrap();
    path
}

fn take(book: &mut Book, path: &PathBuf) {
    book.look_at(std::slice::from_ref(path)).unwrap();
    book.take_in(&[0], &[0]).unwrap();
}

#[test]
fn going_back_to_before_anything_had_come_leaves_the_unit_set_up() {
    let mut both = Both::new();
    add_class(&mut both.unit, "7A");
    let mut bo = colleague(&mut both);
    let before = bo.view_backups().unwrap().rows.into_iter().find(|row| row.name.contains("import")).unwrap();
    bo.restore(&before.name).unwrap();
    assert!(bo.is_set_up() && bo.school().groups.is_empty());
    assert_eq!(bo.unit_name(), "Ekskolan");
    let path = both.path("till-anna.mvpsync");
    pass(&mut bo, &mut both.unit, &path);
    assert_eq!(both.unit.unit_name(), "Ekskolan");
    assert!(both.unit.save_sealed(&both.home.path().join("x.mvpsync"), Level::District, false, &[]).is_ok());
}

#[test]
fn a_lesson_whose_day_was_corrected_is_not_overwritten_by_the_next() {
    let mut both = Both::new();
    let run = add_class(&mut both.unit, "7A");
    log(&mut both.unit, run, "3", "2026-11-17");
    let id = *both.unit.school().lessons.keys().next().unwrap();
    let mut input = serde_json::json!({"do": "edit_lesson", "id": id});
    input["lesson"] = lesson(run, "3", "2026-11-10", serde_json::json!({"minutes": 55}));
    both.unit.act(serde_json::from_value(input).unwrap()).unwrap();
    log(&mut both.unit, run, "3", "2026-11-17");
    let days: Vec<_> =
        both.unit.school().lessons_of(run).iter().map(|(_, one)| one.date.unwrap().to_string()).collect();
    assert_eq!(days, ["2026-11-10", "2026-11-17"]);
    assert_eq!(both.unit.school().lessons[&id].minutes, Some(55));
    assert_eq!(both.unit.school().notes.len(), 2);
}

#[test]
fn a_break_that_was_moved_is_not_overwritten_by_another() {
    let mut both = Both::new();
    let set = |both: &mut Both, id: Option<Id>, name: &str, from: &str, to: &str| {
        let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
        both.unit.act(Action::SetBreak(BreakInput { id, name: name.into(), from, to })).unwrap();
    };
    let names = |both: &Both| -> Vec<String> {
        both.unit.school().breaks().iter().filter_map(|one| one.name.clone()).collect()
    };
    let autumn =
        *both.unit.school().breaks.iter().find(|(_, one)| one.name.as_deref() == Some("Höstlov")).unwrap().0;
    let count = both.unit.school().breaks.len();
    set(&mut both, Some(autumn), "Höstlov", "2026-10-19", "2026-10-23");
    set(&mut both, None, "Studiedag", "2026-10-26", "2026-10-26");
    assert_eq!(both.unit.school().breaks.len(), count + 1, "{:?}", names(&both));
    // The same break again is the same, also where its last day is another.
    set(&mut both, None, "Studiedag", "2026-10-26", "2026-10-27");
    set(&mut both, None, "Planeringsdag", "2026-10-26", "2026-10-26");
    assert_eq!(both.unit.school().breaks.len(), count + 2, "{:?}", names(&both));
}

#[test]
fn going_back_leaves_what_a_file_only_withheld() {
    let mut both = Both::new();
    both.save("fore.mvpsync", false);
    let mut older = both.copy("aldre");
    rename(&mut both.unit, "Eva Alm");
    let (sent, kept) = (both.save("till-farsta.mvpsync", false), both.path("kopia.mvpsync"));
    let kept = whole(&mut both.unit, kept);
    take(&mut older, &sent);
    let backup =
        older.store().backup_now("daily").unwrap().file_name().unwrap().to_string_lossy().into_owned();
    older.act(Action::AddHalfDay { date: "2026-11-18".parse().unwrap(), present: None }).unwrap();
    older.restore(&backup).unwrap();
    assert!(older.school().half_days.is_empty());
    take(&mut older, &kept);
    let names: Vec<_> = older.school().names.values().filter_map(|one| one.name.clone()).collect();
    assert_eq!(names, ["Eva Alm"]);
}

#[test]
fn what_was_before_a_withheld_change_cannot_be_guessed_by_an_undo() {
    let mut both = Both::new();
    let run = add_class(&mut both.unit, "7A");
    log(&mut both.unit, run, "1", "2026-11-10");
    both.save("fore.mvpsync", false);
    let mut older = both.copy("aldre");
    let id = *both.unit.school().lessons.keys().next().unwrap();
    for minutes in [50, 55] {
        let mut input = serde_json::json!({"do": "edit_lesson", "id": id});
        input["lesson"] = lesson(run, "1", "2026-11-10", serde_json::json!({"minutes": minutes}));
        both.unit.act(serde_json::from_value(input).unwrap()).unwrap();
    }
    let last = both.unit.start().undo.unwrap().action;
    let sent = both.save("till-farsta.mvpsync", false);
    take(&mut older, &sent);
    assert_eq!(older.school().lessons[&id].minutes, Some(55));
    // The file tells neither what was done nor what it was before.
    assert!(older.undo_action(last).is_err());
    assert_eq!(older.undo_anyway(last).unwrap_err().code, Code::UndoNothing);
    assert_eq!(older.school().lessons[&id].minutes, Some(55));
    let days = older.view_history(50).unwrap().days;
    let untold =
        days.iter().flat_map(|day| &day.lines).filter(|line| line.text.starts_with("Något har ändrats"));
    assert!(untold.clone().count() > 1 && untold.clone().all(|line| !line.can_undo), "{days:?}");
}

#[test]
fn whom_others_name_does_not_go_by_an_undo() {
    let mut both = Both::new();
    let run = add_class(&mut both.unit, "7A");
    let added = both
        .unit
        .act(Action::AddPerson(PersonInput { name: "Bo Berg".into(), ..PersonInput::default() }))
        .unwrap();
    let person =
        *both.unit.school().names.iter().find(|(_, one)| one.name.as_deref() == Some("Bo Berg")).unwrap().0;
    let edit = serde_json::json!({"do": "edit_run", "run": run, "leaders": [person]});
    both.unit.act(serde_json::from_value(edit).unwrap()).unwrap();
    assert_eq!(both.unit.undo_action(added.action.unwrap()).unwrap_err().code, Code::UndoStoodOn);
    both.unit.undo().unwrap();
    both.unit.undo_action(added.action.unwrap()).unwrap();
    assert!(!both.unit.school().people.contains_key(&person));
}

#[test]
fn a_colleagues_lessons_are_asked_about_when_their_class_is_taken_away() {
    let mut both = Both::new();
    let mut bo = colleague(&mut both);
    let run = add_class(&mut both.unit, "7B");
    let added = both.unit.start().undo.unwrap().action;
    let (there, back) = (both.path("till-bo-2.mvpsync"), both.path("till-anna.mvpsync"));
    pass(&mut both.unit, &mut bo, &there);
    log(&mut bo, run, "1", "2026-11-17");
    both.unit.undo_action(added).unwrap();
    assert!(both.unit.school().runs.is_empty());
    let bytes = bo.sealed_bytes(Level::Colleague, true, &[both.unit.own_card().unwrap()]).unwrap();
    std::fs::write(&back, bytes).unwrap();
    let row = both.unit.look_at(std::slice::from_ref(&back)).unwrap().files.remove(0);
    assert_eq!(row.group, FileGroup::Look);
    let received = both.unit.take_in(&[0], &[0]).unwrap();
    assert_eq!(received.questions, 1);
    let question = both.unit.view_questions().unwrap().questions.remove(0);
    assert_eq!((question.title.as_str(), question.rows.len()), ("Klass: 7B", 1));
    assert_eq!(question.rows[0].values[0], "Kvar, med det som hör till: lektioner (1) och anteckningar (1)");
    // Kept: the class is as it was, with its name, its run and the lesson.
    answer(&mut both.unit, Some(0));
    let school = both.unit.school();
    assert!(school.missing().is_empty() && school.runs.contains_key(&run) && school.lessons.len() == 1);
    assert_eq!(school.name_of(school.runs[&run].group.unwrap(), "2026/27".parse().unwrap()), "7B");
    assert!(both.unit.view_questions().unwrap().questions.is_empty());
    // Gone: nothing of it is left, and one step brings the question back.
    both.unit.undo().unwrap();
    answer(&mut both.unit, Some(1));
    let school = both.unit.school();
    assert!(school.missing().is_empty() && school.lessons.is_empty() && school.notes.is_empty());
    // The one who taught it hears of it too, and nobody is asked again.
    let last = both.path("till-bo-3.mvpsync");
    pass(&mut both.unit, &mut bo, &last);
    bo.undo_import().unwrap();
    assert_eq!(bo.school().lessons.len(), 1, "what the answer took away is here again, and its class");
    bo.redo().unwrap();
    assert!(bo.view_questions().unwrap().questions.is_empty() && bo.school().lessons.is_empty());
}

#[test]
fn a_person_who_is_taken_away_leaves_the_lessons_that_others_logged() {
    let mut both = Both::new();
    let run = add_class(&mut both.unit, "7A");
    let added = both
        .unit
        .act(Action::AddPerson(PersonInput { name: "Bo Berg".into(), ..PersonInput::default() }))
        .unwrap();
    let person =
        *both.unit.school().names.iter().find(|(_, one)| one.name.as_deref() == Some("Bo Berg")).unwrap().0;
    let mut bo = colleague(&mut both);
    let mut input = lesson(run, "1", "2026-11-17", serde_json::json!({"leaders": [person]}));
    input["do"] = "log_lesson".into();
    bo.act(serde_json::from_value(input).unwrap()).unwrap();
    both.unit.undo_action(added.action.unwrap()).unwrap();
    let back = both.path("till-anna.mvpsync");
    pass(&mut bo, &mut both.unit, &back);
    let question = both.unit.view_questions().unwrap().questions.remove(0);
    assert_eq!(question.title, "Person: Bo Berg");
    answer(&mut both.unit, Some(1));
    assert_eq!(both.unit.school().lessons.len(), 1);
    assert_eq!(both.unit.school().lessons.values().next().unwrap().leaders, None);
    both.unit.undo().unwrap();
    answer(&mut both.unit, None);
    assert_eq!(both.unit.school().person_name(person), "Bo Berg");
}

#[test]
fn an_import_is_not_taken_back_beneath_what_was_entered_since() {
    let mut both = Both::new();
    let mut bo = colleague(&mut both);
    let run = add_class(&mut bo, "7B");
    let path = both.path("till-anna.mvpsync");
    pass(&mut bo, &mut both.unit, &path);
    log(&mut both.unit, run, "1", "2026-11-17");
    assert_eq!(both.unit.undo_import().unwrap_err().code, Code::UndoStoodOn);
    assert_eq!((both.unit.school().runs.len(), both.unit.school().lessons.len()), (1, 1));
    both.unit.undo().unwrap();
    both.unit.undo_import().unwrap();
    assert!(both.unit.school().runs.is_empty());
}

#[test]
fn a_copy_from_another_computer_brings_nothing_back_that_was_taken_back_there() {
    let mut both = Both::new();
    both.save("fore.mvpsync", false);
    let mut other = both.copy("annan");
    let mut bo = colleague(&mut both);
    let run = add_class(&mut bo, "7B");
    log(&mut bo, run, "1", "2026-11-17");
    let path = both.path("till-anna.mvpsync");
    pass(&mut bo, &mut both.unit, &path);
    both.unit.undo_import().unwrap();
    let backup = both.unit.store().backup_now("daily").unwrap();
    let name = "2026-11-19-fetched.db";
    let folder = both.home.path().join("annan").join("backups");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(backup, folder.join(name)).unwrap();
    other.restore(name).unwrap();
    assert!(other.school().lessons.is_empty());
    // It is asked for again: nothing has taken it away.
    std::fs::copy(&path, both.path("igen.mvpsync")).unwrap();
    take(&mut other, &both.path("igen.mvpsync"));
    assert_eq!(other.school().lessons.len(), 1);
}

#[test]
fn who_joined_an_office_is_one_before_its_records_have_come() {
    let mut both = Both::new();
    let invitation = both.path("in.mvpinbjudan");
    both.farsta.save_invitation(&invitation).unwrap();
    let mut second = Book::open(&both.path("andra"), clock("2026-11-20")).unwrap();
    second.join(&invitation).unwrap();
    let card = second.own_card().unwrap();
    assert!(second.is_office() && card.role == CardRole::District);
    both.farsta.act(Action::AddCards { cards: vec![card.to_text()], compared: true }).unwrap();
    let path = both.path("till-andra.mvpsync");
    pass(&mut both.farsta, &mut second, &path);
    assert_eq!(second.own_card().unwrap().number(), card.number());
    let path = both.path("tillbaka.mvpsync");
    let to = both.farsta.own_card().unwrap();
    second
        .act(Action::SetDeadline { period: "2026HT".into(), date: Some("2026-12-18".parse().unwrap()) })
        .unwrap();
    std::fs::write(&path, second.sealed_bytes(Level::Colleague, true, &[to]).unwrap()).unwrap();
    let row = both.farsta.look_at(&[path]).unwrap().files.remove(0);
    assert!(row.decision.is_none() && row.refused.is_none(), "{row:?}");
}

#[test]
fn a_key_that_one_of_two_has_revoked_is_revoked() {
    let mut both = Both::new();
    let sent = both.save("a.mvpsync", false);
    both.read(&sent);
    let invitation = both.path("in.mvpinbjudan");
    both.farsta.save_invitation(&invitation).unwrap();
    let mut second = Book::open(&both.path("andra"), clock("2026-11-20")).unwrap();
    second.join(&invitation).unwrap();
    let cards = vec![second.own_card().unwrap().to_text()];
    both.farsta.act(Action::AddCards { cards, compared: true }).unwrap();
    let path = both.path("till-andra.mvpsync");
    pass(&mut both.farsta, &mut second, &path);
    let is_units = |card: &&KnownCard| card.role == Some(CardRole::Unit);
    let of = |book: &Book| {
        let mut cards = book.school().cards.iter();
        *cards.find(|(_, card)| is_units(card)).unwrap().0
    };
    let card = of(&both.farsta);
    both.farsta.act(Action::RevokeCard { id: card }).unwrap();
    second.set_clock(clock("2026-11-21"));
    second.act(Action::CompareCard { id: card, compared: true }).unwrap();
    let path = both.path("tillbaka.mvpsync");
    pass(&mut second, &mut both.farsta, &path);
    assert!(both.farsta.school().cards[&card].revoked_on.is_some());
    both.unit.act(Action::AddHalfDay { date: "2026-11-18".parse().unwrap(), present: None }).unwrap();
    let sent = both.save("b.mvpsync", false);
    let row = both.farsta.look_at(&[sent]).unwrap().files.remove(0);
    assert_eq!(row.group, FileGroup::Refused);
}

#[test]
fn a_name_that_is_only_withheld_can_be_erased() {
    let mut both = Both::new();
    both.save("fore.mvpsync", false);
    let mut older = both.copy("aldre");
    rename(&mut both.unit, "Eva Alm");
    let sent = both.save("till-farsta.mvpsync", false);
    take(&mut older, &sent);
    let person = *older.school().people.keys().next().unwrap();
    assert!(older.school().names.is_empty());
    older.act(Action::ErasePerson { person }).unwrap();
    assert_eq!(older.act(Action::ErasePerson { person }).unwrap_err().code, Code::RecordUnknown);
    let path = both.path("kopia.mvpsync");
    let kept = whole(&mut both.unit, path);
    take(&mut older, &kept);
    assert!(older.school().names.is_empty(), "for ever");
}

#[test]
fn what_is_shown_under_another_class_stays_written_under_its_own() {
    let mut both = Both::new();
    let (run, other) = (add_class(&mut both.unit, "7A"), add_class(&mut both.unit, "7X"));
    log(&mut both.unit, run, "1", "2026-11-10");
    log(&mut both.unit, other, "1", "2026-11-10");
    let close = serde_json::json!({"do": "close_run", "run": run, "how": "interrupted", "date": "2026-11-18",
        "reason": "Anna var sjuk"});
    both.unit.act(serde_json::from_value(close).unwrap()).unwrap();
    let group = |book: &Book, run: Id| book.school().runs[&run].group.unwrap();
    let (first, second) = (group(&both.unit, run), group(&both.unit, other));
    let own = *both.unit.school().lessons.iter().find(|(_, one)| one.run == Some(run)).unwrap().0;
    let alias = both.unit.act(Action::SameClass { group: first, same_as: second }).unwrap();
    let same = both.unit.act(Action::SameClass { group: second, same_as: second });
    assert_eq!(same.unwrap_err().code, Code::ClassItself);
    assert_eq!(both.unit.school().lessons_of(other).len(), 2);
    // A run that has been taught keeps its own plan and end.
    assert_eq!(both.unit.school().runs[&other].closed, None);
    // The text that is not shown any more goes to the district all the same, and that is said.
    let told = format!("{:?}", both.unit.view_file(false).unwrap());
    assert!(told.contains("Anna var sjuk"));
    // Each of the two lessons of that day can be corrected, and stays where it was written.
    let mut input = serde_json::json!({"do": "edit_lesson", "id": own});
    input["lesson"] = lesson(other, "1", "2026-11-10", serde_json::json!({"minutes": 55}));
    both.unit.act(serde_json::from_value(input).unwrap()).unwrap();
    // A run that is begun now is one more.
    let begin = serde_json::json!({"do": "start_run", "group": second, "edition": "mvp-14"});
    both.unit.act(serde_json::from_value(begin).unwrap()).unwrap();
    assert_eq!(both.unit.school().runs_of(second).len(), 2);
    both.unit.undo().unwrap();
    both.unit.undo_action(alias.action.unwrap()).unwrap();
    let school = both.unit.school();
    assert_eq!(
        (school.groups.len(), school.lessons[&own].run, school.lessons[&own].minutes),
        (2, Some(run), Some(55))
    );
    assert_eq!(school.runs[&run].reason.as_deref(), Some("Anna var sjuk"));
}

#[test]
fn what_the_shown_class_leaves_open_the_other_tells_and_can_be_changed_since() {
    let mut both = Both::new();
    let (run, other) = (add_class(&mut both.unit, "7A"), add_class(&mut both.unit, "7X"));
    let act = |book: &mut Book, action: serde_json::Value| {
        book.act(serde_json::from_value(action).unwrap()).unwrap()
    };
    log(&mut both.unit, run, "1", "2026-11-10");
    let (first, second) =
        (both.unit.school().runs[&run].group.unwrap(), both.unit.school().runs[&other].group.unwrap());
    act(&mut both.unit, serde_json::json!({"do": "edit_class", "group": first, "name": "7A", "pupils": 24}));
    act(
        &mut both.unit,
        serde_json::json!({"do": "close_run", "run": run, "how": "interrupted",
        "date": "2026-11-18", "reason": "Anna var sjuk"}),
    );
    let before = both.unit.school().runs[&other].clone();
    act(&mut both.unit, serde_json::json!({"do": "same_class", "group": first, "same_as": second}));
    let facts = |book: &Book| {
        let (_, year) = book.school().year_of(second, "2026/27".parse().unwrap()).unwrap();
        (year.pupils, book.school().runs[&other].closed, book.school().runs[&other].planned_start)
    };
    let closed = Some(RunClosed::Interrupted);
    assert_eq!(facts(&both.unit), (Some(24), closed, before.planned_start));
    assert_eq!(both.unit.school().runs[&other].group, Some(second));
    // Whatever is changed then holds.
    act(&mut both.unit, serde_json::json!({"do": "reopen_run", "run": other}));
    act(&mut both.unit, serde_json::json!({"do": "edit_class", "group": second, "name": "7X"}));
    assert_eq!(facts(&both.unit), (None, None, before.planned_start));
    // Three steps back it is two classes as before.
    (0..3).for_each(|_| drop(both.unit.undo().unwrap()));
    assert_eq!((both.unit.school().runs[&other].clone(), facts(&both.unit).0), (before, None));
}

#[test]
fn two_who_answer_otherwise_about_what_was_taken_away_are_asked_again() {
    let mut both = Both::new();
    let mut bo = colleague(&mut both);
    let run = add_class(&mut both.unit, "7B");
    let added = both.unit.start().undo.unwrap().action;
    let path = both.path("1.mvpsync");
    pass(&mut both.unit, &mut bo, &path);
    log(&mut bo, run, "1", "2026-11-17");
    both.unit.undo_action(added).unwrap();
    for (number, to_anna) in [(2, true), (3, false)] {
        let path = both.path(&format!("{number}.mvpsync"));
        let (from, to) = if to_anna { (&mut bo, &mut both.unit) } else { (&mut both.unit, &mut bo) };
        pass(from, to, &path);
    }
    answer(&mut both.unit, Some(0));
    answer(&mut bo, Some(1));
    let path = both.path("4.mvpsync");
    pass(&mut bo, &mut both.unit, &path);
    // Anna let it stay: nothing of it goes before she has been asked about each.
    assert_eq!(both.unit.school().lessons.len(), 1);
    let asked = both.unit.view_questions().unwrap().questions;
    let titles: Vec<&str> = asked.iter().map(|question| question.kind.as_str()).collect();
    assert_eq!(titles, ["lesson", "note"]);
}
