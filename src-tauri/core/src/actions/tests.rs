use super::action::*;
use super::*;
use crate::base::{Clock, Code, Id, Result};
use crate::school::codes::*;
use chrono::NaiveDate;
use std::path::Path;

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Friday of week 47.
pub(super) fn open(folder: &Path) -> Book {
    Book::open(folder, Clock::at(date("2026-11-20"))).unwrap()
}

pub(super) fn set_up(folder: &Path) -> Book {
    let mut book = open(folder);
    let classes = book.read_classes("7A\t24\n7B\n8A").classes;
    book.act(Action::SetUp(SetUp {
        unit: UnitInput { name: "Björkskolan".into(), ..UnitInput::default() },
        classes: Some(AddClasses {
            classes,
            edition: Some("mvp-14".into()),
            planned_start: Some(date("2026-11-10")),
            ..AddClasses::default()
        }),
    }))
    .unwrap();
    book
}

pub(super) fn run_of(book: &Book, class: &str) -> Id {
    let rows = book.view_classes(None).unwrap().rows;
    rows.into_iter().find(|row| row.class == class).unwrap().run.unwrap()
}

pub(super) fn lesson(run: Id, code: &str) -> LessonInput {
    LessonInput {
        run,
        lesson: code.into(),
        date: None,
        status: None,
        moved_to: None,
        minutes: None,
        minutes_lost: None,
        continued: None,
        leaders: None,
        substitute: None,
        form: None,
        pupils_present: None,
        order_followed: None,
        adaptations: None,
        obstacles: None,
        note: None,
        checklist: None,
    }
}

pub(super) fn log(book: &mut Book, class: &str, code: &str) -> Result<views::Done> {
    let run = run_of(book, class);
    book.act(Action::LogLesson(lesson(run, code)))
}

#[test]
fn the_first_two_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let week = book.view_week().unwrap();
    assert_eq!((week.week, week.todo.len()), (47, 3));
    let first = &week.todo[0];
    assert_eq!((first.class.as_str(), first.lesson.as_str(), first.behind), ("7A", "1", 2));
    assert_eq!(first.reason, "Skulle ha hållits tisdag 10 november");
    let labels: Vec<_> = first.dates.iter().map(|date| date.label.as_str()).collect();
    assert_eq!(labels, ["tis 10 nov", "i går", "i dag"]);
    assert_eq!(log(&mut book, "7A", "1").unwrap().text, "7A lektion 1 loggad");
    let row = book.view_classes(None).unwrap().rows.remove(0);
    assert_eq!((row.progress.as_str(), row.cells[0].symbol.as_str(), row.behind), ("1 av 14", "✓", 1));
    assert_eq!(row.cells[1].label, "7A lektion 2, Vilken åskådare vill du vara?: försenad, tis 17 nov");
    assert_eq!(book.start().undo.unwrap().text, "7A lektion 1 loggad");
}

#[test]
fn undo_and_redo_walk_back_and_forth_also_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    log(&mut book, "7A", "1").unwrap();
    log(&mut book, "7B", "1").unwrap();
    drop(book);
    let mut book = open(folder.path());
    assert_eq!(book.undo().unwrap().text, "Ångrat: 7B lektion 1 loggad");
    assert_eq!(book.undo().unwrap().text, "Ångrat: 7A lektion 1 loggad");
    assert!(book.school().lessons.is_empty());
    assert_eq!(book.undo().unwrap_err().code, Code::UndoNothing, "setting up is not undone");
    drop(book);
    let mut book = open(folder.path());
    assert_eq!(book.redo().unwrap().text, "Gjort om: 7A lektion 1 loggad");
    assert_eq!(book.redo().unwrap().text, "Gjort om: 7B lektion 1 loggad");
    assert_eq!(book.redo().unwrap_err().code, Code::RedoNothing);
    assert_eq!(book.school().lessons.len(), 2);
    book.undo().unwrap();
    log(&mut book, "8A", "1").unwrap();
    assert_eq!(book.redo().unwrap_err().code, Code::RedoNothing, "something new was done");
    assert!(book.store().verify().is_ok());
}

#[test]
fn undo_from_the_history_asks_where_it_was_changed_since() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let done = log(&mut book, "7A", "1").unwrap();
    let (logged, id) = (done.action.unwrap(), done.records[0]);
    let run = run_of(&book, "7A");
    let edit = LessonInput { pupils_present: Some(21), date: Some(date("2026-11-20")), ..lesson(run, "1") };
    book.act(Action::EditLesson { id, lesson: edit }).unwrap();
    log(&mut book, "7B", "1").unwrap();
    let fault = book.undo_action(logged).unwrap_err();
    assert_eq!((fault.code, fault.args["text"].as_str()), (Code::UndoChangedSince, "7A lektion 1 loggad"));
    // What would be lost is told: what it is now, and what it would be.
    let asked = book.undo_question(Some(logged), false).unwrap();
    let told: Vec<_> =
        asked.rows.iter().map(|row| (row.label.as_str(), row.now.as_str(), row.then.as_str())).collect();
    assert_eq!(told, [("elever på plats", "21", "Borttagen")]);
    assert_eq!((asked.action, asked.text.as_str()), (logged, "7A lektion 1 loggad"));
    assert_eq!(asked.rows[0].what, "Lektion: 7A lektion 1 2026-11-20");
    let history = book.view_history(50).unwrap();
    let lines: Vec<_> = history.days[0].lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        lines,
        ["7B lektion 1 loggad", "7A lektion 1 ändrad", "7A lektion 1 loggad", "Björkskolan upplagd"]
    );
    book.undo_action(history.days[0].lines[1].action).unwrap();
    book.undo_action(logged).unwrap();
    assert_eq!(book.school().lessons.len(), 1);
}

#[test]
fn what_was_changed_since_is_undone_where_a_person_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let id = log(&mut book, "7A", "1").unwrap().records[0];
    let run = run_of(&book, "7A");
    let edit = |present, minutes| {
        let input = LessonInput {
            pupils_present: present,
            minutes,
            date: Some(date("2026-11-20")),
            ..lesson(run, "1")
        };
        Action::EditLesson { id, lesson: input }
    };
    let first = book.act(edit(Some(18), None)).unwrap().action.unwrap();
    book.act(edit(Some(21), Some(40))).unwrap();
    let asked = book.undo_question(Some(first), false).unwrap();
    let told: Vec<_> =
        asked.rows.iter().map(|row| (row.label.as_str(), row.now.as_str(), row.then.as_str())).collect();
    assert_eq!(told, [("elever på plats", "21", "–")], "the minutes stay as they are");
    assert_eq!(book.undo_anyway(first).unwrap().text, "Ångrat: 7A lektion 1 ändrad");
    let now = &book.school().lessons[&id];
    assert_eq!((now.pupils_present, now.minutes), (None, Some(40)));
    // Undoing that is a step like any other.
    book.redo().unwrap();
    assert_eq!(book.school().lessons[&id].pupils_present, Some(21));

    // A lesson that was taken away since comes back as it was, where a person says so.
    let last = book.act(edit(Some(5), Some(40))).unwrap().action.unwrap();
    let gone = book.act(Action::RemoveLesson { id }).unwrap().action.unwrap();
    assert_eq!(book.undo_action(last).unwrap_err().code, Code::UndoChangedSince);
    let row = book.undo_question(Some(last), false).unwrap().rows.remove(0);
    assert_eq!((row.label.as_str(), row.now.as_str(), row.then.as_str()), ("uppgiften", "Borttagen", "Kvar"));
    book.undo_anyway(last).unwrap();
    assert_eq!(book.school().lessons[&id].pupils_present, Some(21));
    // It is back already as it was before it was taken away, but for the change that was undone.
    let row = book.undo_question(Some(gone), false).unwrap().rows.remove(0);
    assert_eq!((row.now.as_str(), row.then.as_str()), ("21", "5"));
}

#[test]
fn undo_of_an_edit_leaves_other_fields_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let run = run_of(&book, "7A");
    let start = |day: &str| RunEdit {
        run,
        leaders: None,
        planned_start: Some(date(day)),
        pace_days: None,
        replan_lesson: None,
        replan_date: None,
    };
    let first = book.act(Action::EditRun(start("2026-11-03"))).unwrap().action.unwrap();
    book.act(Action::EditRun(RunEdit { pace_days: Some(14), planned_start: None, ..start("2026-11-03") }))
        .unwrap();
    book.undo_action(first).unwrap();
    let now = &book.school().runs[&run];
    assert_eq!((now.planned_start, now.pace_days), (Some(date("2026-11-10")), Some(14)));
}

#[test]
fn a_lesson_that_is_taken_back_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let before = format!("{:?}", book.school());
    log(&mut book, "7A", "1").unwrap();
    book.undo().unwrap();
    assert_eq!(format!("{:?}", book.school()), before);
}

#[test]
fn a_class_with_lessons_does_not_vanish_by_an_undo() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let classes = book.read_classes("9A").classes;
    let add = AddClasses { classes, edition: Some("mvp-14".into()), ..AddClasses::default() };
    let added = book.act(Action::AddClasses(add)).unwrap().action.unwrap();
    log(&mut book, "9A", "1").unwrap();
    assert_eq!(book.undo_action(added).unwrap_err().code, Code::UndoStoodOn);
    assert_eq!(book.undo_anyway(added).unwrap_err().code, Code::UndoStoodOn);
    book.undo().unwrap();
    book.undo_action(added).unwrap();
    assert_eq!(book.view_classes(None).unwrap().rows.len(), 3);
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let run = run_of(&book, "7A");
    let before = book.store().verify().unwrap();
    let mut refused = |input: LessonInput| {
        let fault = book.act(Action::LogLesson(input)).unwrap_err();
        (fault.code, fault.field.unwrap_or_default())
    };
    assert_eq!(refused(lesson(run, "15")), (Code::LessonUnknown, "lesson".into()));
    let tomorrow = LessonInput { date: Some(date("2026-11-21")), ..lesson(run, "1") };
    assert_eq!(refused(tomorrow), (Code::DateFuture, "date".into()));
    let crowd = LessonInput { pupils_present: Some(300), ..lesson(run, "1") };
    assert_eq!(refused(crowd), (Code::NumberRange, "pupils_present".into()));
    let note = LessonInput { note: Some("Elev 811218-9876 var borta".into()), ..lesson(run, "1") };
    assert_eq!(refused(note), (Code::TextPersonnummer, "note".into()));
    let answers = Answers { answers: [("sång".to_owned(), Answer::AsManual)].into(), ..Answers::default() };
    let list = LessonInput { checklist: Some(answers), ..lesson(run, "1") };
    assert_eq!(refused(list), (Code::MomentUnknown, "checklist".into()));
    let twice = book.read_classes("7a").classes;
    let fault =
        book.act(Action::AddClasses(AddClasses { classes: twice, ..AddClasses::default() })).unwrap_err();
    assert_eq!((fault.code, fault.args["name"].as_str()), (Code::ClassExists, "7a"));
    assert_eq!(book.store().verify().unwrap(), before);
    log(&mut book, "7A", "1").unwrap();
    assert_eq!(log(&mut book, "7A", "1").unwrap_err().code, Code::LessonExists);
}

#[test]
fn a_checklist_is_answered_by_people_only() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let run = run_of(&book, "7A");
    let form = book.lesson_form(run, "1", None).unwrap();
    assert_eq!(
        (form.answers, form.date.iso.as_str(), form.moments.len()),
        (Answers::default(), "2026-11-10", 6)
    );
    let done = log(&mut book, "7A", "1").unwrap();
    assert!(book.school().checklists.is_empty());
    let answers = form.moments.iter().map(|moment| (moment.code.clone(), Answer::AsManual)).take(5).collect();
    book.act(Action::SaveChecklist(ChecklistInput {
        lesson: done.records[0],
        respondent: Respondent::Self_,
        observer: None,
        answers: Answers { answers, ..Answers::default() },
    }))
    .unwrap();
    let form = book.lesson_form(run, "1", Some(done.records[0])).unwrap();
    assert_eq!(form.points, "10 av 10 poäng, 1 obesvarad räknas inte");
    let fidelity = book.view_fidelity(None).unwrap();
    assert_eq!(fidelity.total.foljsamhet.text, "100\u{a0}%");
    assert_eq!(fidelity.total.tackning.sum, "0 av 1 hållna lektioner har komplett checklista");
    assert_eq!(fidelity.missing.len(), 1);
}

#[test]
fn seven_a_becomes_eight_a_and_its_run_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    log(&mut book, "7A", "1").unwrap();
    let group = book.view_classes(None).unwrap().rows[0].group;
    book.set_clock(Clock::at(date("2027-08-20")));
    assert!(book.view_week().unwrap().gaps.iter().any(|gap| gap.code == "new-year"));
    let proposed = book.view_new_year().unwrap();
    let names: Vec<_> =
        proposed.classes.iter().map(|row| (row.class.as_str(), row.name.as_deref())).collect();
    assert_eq!(names, [("7A", Some("8A")), ("7B", Some("8B")), ("8A", Some("9A"))]);
    let year = YearInput { group, name: Some("8A".into()), grade: None, pupils: None };
    book.act(Action::NewYear { school_year: "2027/28".into(), classes: vec![year] }).unwrap();
    let row = book.view_classes(None).unwrap().rows.into_iter().find(|row| row.group == group).unwrap();
    assert_eq!(
        (row.class.as_str(), row.grade.as_deref(), row.progress.as_str()),
        ("8A", Some("8"), "1 av 14")
    );
    assert_eq!(book.view_settings().unwrap().breaks.len(), 10, "the new year has its breaks too");
    let before = book.view_classes(Some("2026/27")).unwrap();
    assert!(before.rows.iter().any(|row| row.group == group && row.class == "7A"));
}

#[test]
fn staff_is_trained_part_by_part() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let add = PersonInput {
        name: "Łucja Şahin".into(),
        profession: Some(Profession::Teacher),
        ..PersonInput::default()
    };
    let person = book.act(Action::AddPerson(add)).unwrap().records[0];
    let train = |parts: Vec<TrainingPart>| {
        Action::SetTraining(TrainingInput {
            person,
            programme: "mvp".into(),
            parts,
            has: true,
            date: Some(date("2026-09-01")),
            provider: None,
        })
    };
    book.act(train(vec![TrainingPart::Basic1, TrainingPart::Basic2])).unwrap();
    let staff = book.view_staff().unwrap();
    assert_eq!(staff.people[0].training_text, "2 av 3 delar av grundutbildningen i MVP");
    assert_eq!(staff.sentence, "Ingen utbildad ledare – riktvärde minst 4–6");
    book.act(train(vec![TrainingPart::Basic3])).unwrap();
    assert_eq!(book.view_staff().unwrap().sentence, "1 utbildad ledare – riktvärde minst 4–6");
    book.act(Action::PersonLeft { person, date: None }).unwrap();
    let staff = book.view_staff().unwrap();
    // On the last day still there, as in every figure of that day.
    assert_eq!((staff.people.len(), staff.left.len(), staff.trained), (1, 0, 1));
    book.set_clock(Clock::at(book.today().succ_opt().unwrap()));
    let staff = book.view_staff().unwrap();
    assert_eq!((staff.people.len(), staff.left.len(), staff.trained), (0, 1, 0));
    assert_eq!(book.start().undo.unwrap().text, "Łucja Şahin har slutat");
}

#[test]
fn settings_and_drafts_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let settings = views::Settings { lang: crate::words::Lang::En, zoom: 200, ..views::Settings::default() };
    book.set_settings(settings.clone()).unwrap();
    assert!(book.set_settings(views::Settings { zoom: 1000, ..settings.clone() }).is_err());
    let run = run_of(&book, "7A");
    book.set_draft(&format!("lesson:{run}:1:"), Some("{\"note\":\"…\"}")).unwrap();
    drop(book);
    let book = open(folder.path());
    assert_eq!(book.start().settings, settings);
    assert_eq!(book.lesson_form(run, "1", None).unwrap().draft.as_deref(), Some("{\"note\":\"…\"}"));
    assert_eq!(book.view_week().unwrap().todo[0].reason, "Should have been held Tuesday 10 November");
}

#[test]
fn the_report_says_what_the_screens_say() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    log(&mut book, "7A", "1").unwrap();
    let choices = views::ReportChoices::default();
    let view = book.view_report(&choices).unwrap();
    assert_eq!(view.file_name, "sammanstallning-bjorkskolan-2026-27.pdf");
    assert!(view.pages[0].starts_with("<svg"));
    let tables = book.report_csv(&choices).unwrap();
    let lessons = tables.iter().find(|(name, _)| name.starts_with("lektioner")).unwrap();
    assert!(lessons.1.contains("7A;MVP;14;1;0;0;1;Pågår"), "{}", lessons.1);
    let pdf = book.report_pdf(&choices).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(pdf, book.report_pdf(&choices).unwrap());
    if let Ok(out) = std::env::var("MVP_KEEP") {
        std::fs::write(out, pdf).unwrap();
    }
}

#[test]
fn the_file_for_the_district_is_shown_before_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let run = run_of(&book, "7A");
    let note = LessonInput { note: Some("Bra stämning".into()), ..lesson(run, "1") };
    book.act(Action::LogLesson(note)).unwrap();
    let view = book.view_file(false).unwrap();
    let lessons = view.tables.iter().find(|table| table.kind == "lesson").unwrap();
    assert_eq!((lessons.name.as_str(), lessons.rows), ("Lektioner", 1));
    assert!(lessons.columns.contains(&"datum".to_owned()));
    assert_eq!(
        view.withheld,
        ["En anteckning om en lektion", "Historiken, och det som stod innan något rättades"]
    );
    assert_eq!((view.file_name.as_str(), &view.last), ("mvp-bjorkskolan-2026-11-20-1.mvpsync", &None));
    let path = folder.path().join(&view.file_name);
    book.save_file(&path, false).unwrap();
    let inspected = crate::exchange::inspect(&read_file(&path).unwrap()).unwrap();
    assert_eq!((inspected.from.name.as_str(), inspected.export_no), ("Björkskolan", Some(1)));
    log(&mut book, "7B", "1").unwrap();
    let view = book.view_file(false).unwrap();
    assert_eq!(view.last.as_deref(), Some("Den senaste filen sparades i dag 14.05."));
    assert_eq!(view.changes, "1 ändring sedan filen sparades fredag 20 november");
    assert!(view.file_name.ends_with("-2.mvpsync") && view.open_name.ends_with("-2.zip"));
}

#[test]
fn going_back_to_a_backup_loses_nothing_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    log(&mut book, "7A", "1").unwrap(); // makes the day's backup, before this lesson
    log(&mut book, "7B", "1").unwrap();
    let backups = book.view_backups().unwrap();
    assert_eq!((backups.rows.len(), backups.now.lessons), (1, 2));
    let name = backups.rows[0].name.clone();
    assert_eq!(book.backup_counts(&name).unwrap().lessons, 0);
    assert_eq!(book.restore(&name).unwrap().text, "Gått tillbaka till en säkerhetskopia");
    assert_eq!((book.school().lessons.len(), book.school().groups.len()), (0, 3));
    assert_eq!(book.view_backups().unwrap().rows.len(), 2, "today's state was kept first");
    book.undo().unwrap();
    assert_eq!(book.school().lessons.len(), 2);
    assert!(book.store().verify().is_ok());
    assert_eq!(book.restore("../../secret.db").unwrap_err().code, Code::FileUnreadable);
}

#[test]
fn a_damaged_backup_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    log(&mut book, "7A", "1").unwrap();
    let name = book.view_backups().unwrap().rows[0].name.clone();
    let path = folder.path().join("backups").join(&name);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(12).position(|window| window == "Björkskolan".as_bytes()).unwrap();
    bytes[at] = b'X';
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(book.restore(&name).unwrap_err().code, Code::BookDamaged);
    assert_eq!((book.school().lessons.len(), book.view_backups().unwrap().rows.len()), (1, 1));
}

#[test]
fn a_blank_checklist_is_printed_for_the_classroom() {
    let folder = tempfile::tempdir().unwrap();
    let book = set_up(folder.path());
    let path = folder.path().join("checklista.pdf");
    book.save_blank_checklist(&path, "mvp-14", Some("5")).unwrap();
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    let all = book.blank_checklist("at-17", None).unwrap();
    assert_eq!(all.csv_tables().len(), 17);
    assert_eq!(book.blank_checklist("mvp-14", Some("15")).unwrap_err().code, Code::RecordUnknown);
    if let Ok(out) = std::env::var("MVP_KEEP") {
        std::fs::copy(path, out).unwrap();
    }
}

#[test]
fn a_refresher_is_reminded_of_where_somebody_asked_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    for (name, date) in [("Anna Ek", Some("2023-05-02")), ("Bo Berg", Some("2026-05-02")), ("Cia Lind", None)]
    {
        let done =
            book.act(Action::AddPerson(PersonInput { name: name.into(), ..PersonInput::default() })).unwrap();
        let training = TrainingInput {
            person: done.records[0],
            programme: "mvp".into(),
            parts: vec![TrainingPart::Basic1],
            has: true,
            date: date.map(self::date),
            provider: None,
        };
        book.act(Action::SetTraining(training)).unwrap();
    }
    let gap = |book: &Book| book.view_week().unwrap().gaps.into_iter().find(|gap| gap.code == "refresher");
    assert!(gap(&book).is_none() && book.view_staff().unwrap().refresher.is_none(), "off until asked for");
    let settings = views::Settings { refresher_years: 2, ..book.start().settings };
    book.set_settings(settings).unwrap();
    assert_eq!(gap(&book).unwrap().text, "Anna Ek gick sin utbildning för mer än 2 år sedan");
    let settings = views::Settings { refresher_years: 5, ..book.start().settings };
    book.set_settings(settings).unwrap();
    assert!(gap(&book).is_none());
    // The settings of a version before this one are kept.
    let old = r#"{"lang":"en","theme":"dark","contrast":false,"text_size":100,"zoom":150}"#;
    let read: views::Settings = serde_json::from_str(old).unwrap();
    assert_eq!((read.zoom, read.refresher_years), (150, 0));
}

#[test]
fn all_keys_stand_on_one_page() {
    let folder = tempfile::tempdir().unwrap();
    let book = set_up(folder.path());
    let path = folder.path().join("keys.pdf");
    book.save_shortcuts(&path).unwrap();
    assert!(
        book.view_shortcuts()
            .iter()
            .all(|key| !key.keys.starts_with("key-") && !key.text.starts_with("key-"))
    );
    let page = crate::report::render(&book.shortcuts_page()).unwrap();
    assert_eq!(page.page_count(), 1);
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_new_plan_is_seen_before_it_counts() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let run = run_of(&book, "7A");
    log(&mut book, "7A", "1").unwrap();
    let edit = RunEdit {
        run,
        leaders: None,
        planned_start: None,
        pace_days: None,
        replan_lesson: Some("3".into()),
        replan_date: Some(date("2026-12-03")),
    };
    let view = book.view_plan(edit.clone()).unwrap();
    let row = |code: &str| view.rows.iter().find(|row| row.code == code).unwrap();
    let day = |day: &Option<crate::words::Day>| day.as_ref().unwrap().iso.clone();
    assert_eq!(view.rows.len(), 13, "what is held does not move");
    assert_eq!((day(&row("2").before), day(&row("2").after)), ("2026-11-17".into(), "2026-11-17".into()));
    assert_eq!((day(&row("3").before), day(&row("3").after)), ("2026-11-24".into(), "2026-12-03".into()));
    assert!(
        view.sentence.starts_with("12 lektioner flyttas. Den sista hålls torsdag 18 mars 2027"),
        "{}",
        view.sentence
    );
    let planned = |book: &Book| {
        day(&book.view_class(book.view_classes(None).unwrap().rows[0].group, Some(run)).unwrap().timeline[2]
            .planned)
    };
    assert_eq!(planned(&book), "2026-11-24", "nothing is written");
    book.act(Action::EditRun(edit.clone())).unwrap();
    assert_eq!(planned(&book), "2026-12-03");
    let same = book.view_plan(edit).unwrap();
    assert_eq!(same.sentence, "Inga lektioner flyttas.");
    let unknown = RunEdit {
        replan_lesson: Some("99".into()),
        ..RunEdit {
            run,
            leaders: None,
            planned_start: None,
            pace_days: None,
            replan_lesson: None,
            replan_date: None,
        }
    };
    assert_eq!(book.view_plan(unknown).unwrap_err().code, Code::LessonUnknown);
}

#[test]
fn the_start_up_steps_are_a_plan_with_what_is_known() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let startup = |book: &Book| book.view_fidelity(None).unwrap().startup;
    let phases: Vec<Phase> = startup(&book).items.iter().map(|item| item.phase).collect();
    assert!(phases.windows(2).all(|two| two[0] as u8 <= two[1] as u8), "before, during, after: {phases:?}");
    assert_eq!(startup(&book).next, "Nästa steg: Förankringssamtal");
    let known = |book: &Book, step: &str| {
        startup(book).items.into_iter().find(|item| item.item == step).unwrap().known
    };
    assert_eq!(known(&book, "scheduled").as_deref(), Some("3 av 3 klasser har en startdag."));
    assert_eq!((known(&book, "half_day"), known(&book, "rooms")), (None, None));
    book.act(Action::AddHalfDay { date: date("2026-08-18"), present: Some(40) }).unwrap();
    assert_eq!(known(&book, "half_day").as_deref(), Some("Hölls tisdag 18 augusti."));
    let term = startup(&book).term;
    for item in startup(&book).items {
        book.act(Action::SetStartup { term: term.clone(), item: item.item, value: Some(2) }).unwrap();
    }
    assert_eq!(startup(&book).next, "Alla steg är klara.");
}

/// The members of a zip file: name and bytes.
pub(super) fn zip_members(path: &Path) -> Vec<(String, Vec<u8>)> {
    let bytes = std::fs::read(path).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|index| {
            let mut member = zip.by_index(index).unwrap();
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut member, &mut bytes).unwrap();
            (member.name().unwrap().into_owned(), bytes)
        })
        .collect()
}
