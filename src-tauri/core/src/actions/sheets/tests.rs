use super::*;
use crate::actions::action::*;
use crate::actions::views::*;
use crate::base::{Clock, Id};
use crate::school::codes::*;
use chrono::NaiveDate;
use proptest::prelude::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Two classes in a run, and one without; Anna Ek, who has the first part of MVP's basic training.
fn set_up(folder: &Path) -> Book {
    let mut book = Book::open(folder, Clock::at(date("2026-11-20"))).unwrap();
    let classes = book.read_classes("7A\n7B").classes;
    book.act(Action::SetUp(SetUp {
        unit: UnitInput { name: "Björkskolan".into(), ..UnitInput::default() },
        classes: Some(AddClasses { classes, edition: Some("mvp-14".into()), ..AddClasses::default() }),
    }))
    .unwrap();
    let classes = book.read_classes("9C").classes;
    book.act(Action::AddClasses(AddClasses { classes, ..AddClasses::default() })).unwrap();
    let anna = PersonInput { name: "Anna Ek".into(), ..PersonInput::default() };
    let person = book.act(Action::AddPerson(anna)).unwrap().records[0];
    book.act(Action::SetTraining(TrainingInput {
        person,
        programme: "mvp".into(),
        parts: vec![TrainingPart::Basic1],
        has: true,
        date: Some(date("2025-01-10")),
        provider: None,
    }))
    .unwrap();
    book
}

fn preview(book: &mut Book, text: &str) -> SheetPreview {
    book.paste_sheet(text).unwrap();
    book.view_sheet(&SheetChoices::default()).unwrap()
}

fn lines(preview: &SheetPreview) -> Vec<(&str, SheetOutcome)> {
    preview.lines.iter().map(|line| (line.text.as_str(), line.outcome)).collect()
}

fn questions(preview: &SheetPreview) -> Vec<(&str, &str)> {
    preview.questions.iter().map(|question| (question.cell.as_str(), question.code.as_str())).collect()
}

#[test]
fn classes_come_in_with_their_pupils() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let sheet = "Klasslista läsåret 26/27\n\nKlass;Åk;Antal elever;Flickor;Pojkar;Mentor\n\
                 8A;Åk 8;24;12;12;X\n7a;7;20;;;\n8B;åtta;26 st;10;15;\n8A;8;;;;\n;;;;;\nFa;f;;9;10;\n";
    let seen = preview(&mut book, sheet);
    assert_eq!((seen.kind, seen.heading), (SheetKind::Classes, 3));
    let meanings: Vec<&str> = seen.columns.iter().map(|column| column.meaning.as_str()).collect();
    assert_eq!(meanings, ["name", "grade", "pupils", "girls", "boys", "skip"]);
    assert_eq!(
        lines(&seen),
        [
            ("8A, årskurs 8, 24 elever, 12 flickor, 12 pojkar", SheetOutcome::New),
            ("7a", SheetOutcome::Exists),
            ("8B, årskurs 8, 26 elever, 10 flickor, 15 pojkar", SheetOutcome::New),
            ("8A", SheetOutcome::Twice),
            ("Fa, årskurs F, 19 elever, 9 flickor, 10 pojkar", SheetOutcome::New),
        ]
    );
    assert_eq!(questions(&seen), [("B6", "grade"), ("C6", "number-guess"), ("C6", "pupils-sum")]);
    assert_eq!(seen.sentence, "3 klasser tas in. 1 finns redan. 1 står två gånger.");
    let done = book.act(Action::ImportSheet(seen.import)).unwrap();
    assert_eq!(done.text, "3 klasser hämtade från kalkylark");
    let rows = book.view_classes(None).unwrap().rows;
    let names: Vec<&str> = rows.iter().map(|row| row.class.as_str()).collect();
    assert_eq!(names.iter().filter(|name| ["8A", "8B", "Fa"].contains(name)).count(), 3);
    let again = preview(&mut book, sheet);
    assert_eq!((again.count, again.sentence.as_str()), (0, "Ingen klass tas in. 5 finns redan."));
    assert_eq!(book.act(Action::ImportSheet(again.import)).unwrap_err().code, Code::SheetNothing);
}

#[test]
fn one_undo_takes_a_whole_import_back_and_a_backup_was_made_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let before = format!("{:?}", book.school());
    let seen = preview(&mut book, "Namn;GU1;GU2;GU3\nAnna Ek;x;x;2026-02-03\nBo Alm;x;x;x\nCi Dahl;;;\n");
    assert_eq!(seen.count, 3);
    let events = book.store().journal(100).unwrap().len();
    book.act(Action::ImportSheet(seen.import)).unwrap();
    assert_eq!(book.store().journal(100).unwrap().len(), events + 1);
    assert_eq!(book.view_staff().unwrap().trained, 2);
    let backups = book.view_backups().unwrap().rows;
    assert!(backups.iter().any(|backup| backup.name.contains("-import")), "{backups:?}");
    book.undo().unwrap();
    assert_eq!(format!("{:?}", book.school()), before);
    book.redo().unwrap();
    assert_eq!(book.view_staff().unwrap().trained, 2);
}

#[test]
fn staff_with_training_in_columns_and_in_rows() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let seen = preview(
        &mut book,
        "Förnamn\tEfternamn\tE-post\tBefattning\tArbetsgivare\tMVP grundutbildning\tAT del 1\tSteg 2\tSkyddad identitet\n\
         Bo\tAlm\tbo@example.org\tSO-lärare\tSDF\t1-3\t2025-09-01\t\tja\n\
         Anna\tEk\t\tKurator\t\t2026-02-03\t\tx\t\n\
         Ci\tDahl\t\tVaktmästare\tSkolan\t2024\tsnart\t\tnej\n",
    );
    assert_eq!(seen.kind, SheetKind::Staff);
    let bo = &seen.import.people[0];
    assert_eq!(
        (bo.name.as_str(), bo.profession, bo.employer),
        ("Bo Alm", Some(Profession::Teacher), Some(Employer::District))
    );
    assert_eq!((bo.protected, bo.training.len()), (Some(true), 4));
    assert!(bo.training.contains(&SheetTraining {
        programme: "at".into(),
        part: TrainingPart::Basic1,
        date: Some(date("2025-09-01"))
    }));
    let anna = &seen.import.people[1];
    // Her first part is here with its date; the other two and step 2 are added.
    assert!(anna.person.is_some() && anna.training.len() == 3, "{anna:?}");
    assert_eq!(seen.lines[1].outcome, SheetOutcome::Adds);
    assert_eq!(seen.lines[2].outcome, SheetOutcome::Question);
    assert_eq!(questions(&seen), [("G4", "date"), ("F4", "training-year"), ("D4", "profession")]);
    let seen = preview(
        &mut book,
        "Name,Training,Date\n\"Alm, Bo\",Basic training part 1,2025-01-10\nBo Alm,Basic training part 2,2025-02-10\n\
         Bo Alm,Trainer,2025-03-10\nAnna Ek,GU del 1,\n",
    );
    let bo = &seen.import.people[0];
    assert_eq!((bo.name.as_str(), bo.training.len(), seen.import.people.len()), ("Bo Alm", 3, 1));
    assert_eq!(seen.lines[3].outcome, SheetOutcome::Exists);
}

#[test]
fn lessons_one_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let sheet = "Klass;Lektion;Datum;Status;Ledare;Närvarande\n\
                 7A;1;2026-09-01;Genomförd;Anna;22\n7A;Lektion 2;8/9 2026;delvis;Anna Ek och Bo Alm;\n\
                 7B;Vad är våld?;15/9;;;\n7C;1;2026-09-01;;;\n9C;1;2026-09-01;;;\n7A;15;2026-09-22;;;\n\
                 7A;3;2027-09-22;;;\n7A;4;;genomförd;;\n7A;5;2026-10-06;kanske;;\n7A;6;;planerad;;\n7A;1;2026-09-01;x;;\n";
    let seen = preview(&mut book, sheet);
    assert_eq!(seen.kind, SheetKind::Lessons);
    let outcomes: Vec<SheetOutcome> = seen.lines.iter().map(|line| line.outcome).collect();
    use SheetOutcome::*;
    assert_eq!(
        outcomes,
        [New, New, New, Question, Question, Question, Question, Question, Question, Nothing, Twice]
    );
    assert_eq!(seen.lines[0].text, "7A lektion 1, tisdag 1 september, genomförd, Anna Ek, 22 elever");
    assert_eq!(
        questions(&seen),
        [
            ("E3", "leader"),
            ("C4", "date-guess"),
            ("A5", "class"),
            ("A6", "class-without-run"),
            ("B7", "lesson"),
            ("C8", "date-future"),
            ("C9", "no-date"),
            ("D10", "status"),
        ]
    );
    assert_eq!(seen.questions[2].choices, ["7A", "7B", "9C"]);
    assert_eq!(seen.import.lessons[1].leaders, None, "half a pair is not known");
    let answers = SheetChoices {
        cells: [("A5", "7B"), ("C9", "2026-09-29"), ("D10", "Inställd")]
            .map(|(cell, text)| (cell.to_owned(), text.to_owned()))
            .into(),
        left_out: [6, 7, 8].into(),
        accepted: ["C4".to_owned()].into(),
        ..SheetChoices::default()
    };
    let seen = book.view_sheet(&answers).unwrap();
    assert_eq!(questions(&seen), [("E3", "leader")]);
    assert_eq!(seen.count, 6);
    book.act(Action::ImportSheet(seen.import)).unwrap();
    assert_eq!(book.school().lessons.len(), 6);
    let again = book.view_sheet(&answers).unwrap();
    assert_eq!(again.count, 0);
    assert!(again.lines.iter().filter(|line| line.outcome == Exists).count() >= 6);
    // Another day than the one that is logged has to be confirmed.
    let seen = preview(&mut book, "Klass;Lektion;Datum\n7A;1;2026-09-02\n");
    assert_eq!((questions(&seen), seen.count), (vec![("C2", "lesson-again")], 0));
    let yes = SheetChoices { accepted: ["C2".to_owned()].into(), ..SheetChoices::default() };
    assert_eq!(book.view_sheet(&yes).unwrap().count, 1);
}

#[test]
fn lessons_one_class_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let seen =
        preview(&mut book, "Klass,1,2,Lektion 3,L4\n7A,2026-09-01,8/9 2026,x,\n7B,2026-09-02,,,planerad\n");
    let meanings: Vec<&str> = seen.columns.iter().map(|column| column.meaning.as_str()).collect();
    assert_eq!(meanings, ["class", "lesson-1", "lesson-2", "lesson-3", "lesson-4"]);
    assert_eq!((seen.count, questions(&seen)), (3, vec![("D2", "no-date")]));
    let places: Vec<(&str, SheetOutcome)> =
        seen.lines.iter().map(|line| (line.place.as_str(), line.outcome)).collect();
    use SheetOutcome::*;
    assert_eq!(places, [("B2", New), ("C2", New), ("D2", Question), ("B3", New), ("E3", Nothing)]);
}

#[test]
fn without_headings_and_with_a_persons_own_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let seen = preview(&mut book, "8A\t24\n8B\t26\n");
    assert_eq!((seen.kind, seen.heading, seen.count), (SheetKind::Classes, 0, 2));
    assert_eq!(seen.import.classes[0].pupils, Some(24));
    let seen = preview(&mut book, "7A;1;2026-09-01\n7B;1;2026-09-02\n");
    assert_eq!((seen.kind, seen.count), (SheetKind::Lessons, 2));
    let seen = preview(&mut book, "Bo Alm;bo@example.org;lärare\nCi Dahl;;kurator\n");
    assert_eq!((seen.kind, seen.count), (SheetKind::Staff, 2));
    // The columns are what the person says.
    let seen = preview(&mut book, "Namn;Nummer;Färg\nEken;12;blå\nAlen;14;röd\n");
    let choices = SheetChoices {
        kind: Some(SheetKind::Classes),
        columns: [("B".to_owned(), "pupils".to_owned())].into(),
        edition: Some("mvp-14".into()),
        ..SheetChoices::default()
    };
    assert_eq!(seen.columns[0].meaning, "name");
    let seen = book.view_sheet(&choices).unwrap();
    assert_eq!(
        (seen.import.classes[1].pupils, seen.import.classes[1].edition.as_deref()),
        (Some(14), Some("mvp-14"))
    );
    let none = SheetChoices { edition: Some("x".into()), ..SheetChoices::default() };
    assert_eq!(book.view_sheet(&none).unwrap_err().code, Code::EditionUnknown);
}

#[test]
fn a_file_is_read_as_well_and_another_keeps_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    assert_eq!(book.view_sheet(&SheetChoices::default()).unwrap_err().code, Code::SheetNone);
    let path = folder.path().join("klasser.xlsx");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, (name, pupils)) in [("Klass", ""), ("8A", "24"), ("8B", "25")].into_iter().enumerate() {
        sheet.write(row as u32, 0, name).unwrap();
        sheet.write(row as u32, 1, pupils).unwrap();
    }
    workbook.save(&path).unwrap();
    book.open_sheet(&path).unwrap();
    let seen = book.view_sheet(&SheetChoices::default()).unwrap();
    assert_eq!((seen.count, seen.sheets), (2, vec!["Sheet1".to_owned()]));
    std::fs::write(&path, b"PK\x03\x04 and no more").unwrap();
    assert_eq!(book.open_sheet(&path).unwrap_err().code, Code::SheetDamaged);
}

#[test]
fn the_same_rules_hold_where_somebody_else_makes_the_action() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let class = |name: &str| SheetClass { name: name.into(), ..SheetClass::default() };
    let classes = |names: &[&str]| SheetImport {
        classes: names.iter().map(|name| class(name)).collect(),
        ..SheetImport::default()
    };
    let code = |book: &mut Book, import: SheetImport| book.act(Action::ImportSheet(import)).unwrap_err().code;
    assert_eq!(code(&mut book, classes(&["8A", "8a"])), Code::ClassExists);
    assert_eq!(code(&mut book, classes(&["7a"])), Code::ClassExists);
    let stranger =
        SheetPerson { person: Some(Id::from_random([7; 16])), name: "x".into(), ..SheetPerson::default() };
    assert_eq!(
        code(&mut book, SheetImport { people: vec![stranger], ..SheetImport::default() }),
        Code::RecordUnknown
    );
    assert_eq!(book.school().groups.len(), 3);
}

#[test]
fn everything_goes_out_and_names_only_where_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let hidden =
        PersonInput { name: "Hemlig Person".into(), protected: Some(true), ..PersonInput::default() };
    book.act(Action::AddPerson(hidden)).unwrap();
    let evil = PersonInput { name: "=1+1".into(), ..PersonInput::default() };
    book.act(Action::AddPerson(evil)).unwrap();
    let path = folder.path().join("allt.xlsx");
    let text = |names: bool| -> String {
        book.save_sheets(&path, names).unwrap();
        format!("{:?}", sheet::read(&std::fs::read(&path).unwrap()).unwrap())
    };
    let (with, without) = (text(true), text(false));
    assert!(with.contains("Anna Ek") && with.contains("=1+1") && !with.contains("Hemlig Person"), "{with}");
    assert!(!without.contains("Anna Ek") && !without.contains("Hemlig"), "{without}");
    for shown in ["Grundutbildning del 1", "antal elever", "7A MVP", "Björkskolan"] {
        assert!(without.contains(shown), "{shown} in {without}");
    }
    assert!(!without.contains("basic_1") && !without.contains("mvp-14, "), "{without}");
    let csv = book.sheets_csv(true).unwrap();
    let names = csv.iter().find(|(name, _)| name == "person_private.csv").unwrap();
    assert!(String::from_utf8_lossy(&names.1).contains("'=1+1"));
    let bytes = std::fs::read(&path).unwrap();
    book.save_sheets(&path, false).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the same records give the same bytes");
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        prop::sample::select(vec![
            "Klass",
            "Namn",
            "Lektion",
            "Datum",
            "Lektion 3",
            "GU1",
            "7A",
            "7B",
            "8A",
            "Anna Ek",
            "x",
            "ja",
            "nej",
            "2026-09-01",
            "1/9",
            "v47",
            "delvis",
            "=1+1",
            "1-3",
            "F",
            "100000",
            "lärare",
            "811218-9876",
            "Årskurs"
        ])
        .prop_map(str::to_owned),
        "\\PC{0,12}",
        "[0-9./-]{0,10}",
    ]
}

#[test]
fn any_table_has_a_preview_that_writes_nothing_and_can_be_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let book = std::cell::RefCell::new(set_up(folder.path()));
    let meanings = vec!["name", "class", "lesson", "date", "lesson-3", "part-mvp-basic", "skip"];
    let config = ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(
        table in prop::collection::vec(prop::collection::vec(cell(), 1..7), 1..9),
        kind in prop::option::of(prop::sample::select(SheetKind::ALL)),
        heading in prop::option::of(0_u32..4),
        columns in prop::collection::btree_map("[A-F]", prop::sample::select(meanings), 0..4),
    )| {
        let mut book = book.borrow_mut();
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let rows = table.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";"));
        if book.paste_sheet(&rows.collect::<Vec<_>>().join("\n")).is_err() {
            return Ok(());
        }
        let state = |book: &Book| (format!("{:?}", book.school()), book.store().revisions().unwrap().len());
        let before = state(&book);
        let columns = columns.into_iter().map(|(letter, meaning)| (letter, meaning.to_owned())).collect();
        let choices = SheetChoices { kind, heading, columns, ..SheetChoices::default() };
        let seen = book.view_sheet(&choices).unwrap();
        prop_assert_eq!(&before, &state(&book));
        prop_assert_eq!(seen.count as usize, seen.import.len());
        if seen.count > 0 {
            // What the preview promises is what the rules allow.
            book.act(Action::ImportSheet(seen.import)).unwrap();
            prop_assert_eq!(book.view_sheet(&choices).unwrap().count, 0, "taken in twice");
            book.undo().unwrap();
            prop_assert_eq!(&before.0, &state(&book).0);
        }
    });
}

#[test]
fn a_month_is_enough_for_training_and_what_is_not_known_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path());
    let seen = preview(
        &mut book,
        "Namn;Utbildning;Kursdatum\nBo Alm;Grundutbildning del 1;maj 2025\nCi Dahl;Första hjälpen;2025-05\n",
    );
    let bo = &seen.import.people[0];
    assert_eq!(bo.training[0].date, Some(date("2025-05-01")));
    assert_eq!(questions(&seen), [("C2", "date-month"), ("C3", "date-month"), ("B3", "training")]);
    assert!(!seen.questions[0].stops);
    assert_eq!(seen.questions[2].about, "Ci Dahl · Utbildning");
    // Every choice that is offered is understood where it is chosen.
    for choice in seen.questions[2].choices.clone() {
        let cells = [("B3".to_owned(), choice.clone())].into();
        let again = book.view_sheet(&SheetChoices { cells, ..SheetChoices::default() }).unwrap();
        assert!(again.questions.iter().all(|question| question.code != "training"), "{choice}");
        let text = &again.lines[1].text;
        assert!(
            choice.split_once(' ').is_some_and(|(programme, _)| text.contains(programme)),
            "{choice}: {text}"
        );
    }
}
