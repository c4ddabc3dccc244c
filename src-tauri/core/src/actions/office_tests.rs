use super::action::*;
use super::sample::{self, History, Size};
use super::tests::zip_members;
use super::views::{DistrictSumRow, OverviewChoices, Role};
use super::*;
use crate::base::{Clock, Code, Id};
use crate::rollup::Source;
use crate::rollup::needs::Standing;
use crate::school::codes::*;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn city(folder: &Path) -> Book {
    let mut book = Book::open(folder, Clock::at(date("2026-11-20"))).unwrap();
    book.act(Action::SetUpOffice(OfficeInput {
        name: "Stockholm".into(),
        level: OfficeLevel::City,
        municipality: Some("0180".into()),
        contact: None,
    }))
    .unwrap();
    book
}

#[test]
fn people_of_an_office_may_be_trained_in_any_programme() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(city(folder.path()).view_staff().unwrap().programmes, ["mvp", "at"]);
}

#[test]
fn an_office_is_not_spoken_to_as_a_school() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    let keys: Vec<String> = book.view_shortcuts().into_iter().map(|key| key.text).collect();
    assert!(
        keys.iter().any(|text| text == "Flytta i matrisen")
            && !keys.iter().any(|text| text.contains("utkast"))
    );
    book.act(Action::CopyEdition { edition: "mvp-14".into(), name: "Vår modell".into() }).unwrap();
    let row = book.view_editions().unwrap().rows.remove(0);
    assert!(row.own && row.text.ends_with("inte sparat som fil än"), "{}", row.text);
    let sheet = crate::report::render(&book.key_sheet().unwrap()).unwrap();
    assert!(
        sheet.page_count() == 1 && format!("{:?}", book.key_sheet().unwrap()).contains("Öppna Inställningar")
    );
}

#[test]
fn the_file_for_the_city_tells_of_every_unit_whether_something_goes_and_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), Clock::at(date("2026-11-20"))).unwrap();
    let office = OfficeInput {
        name: "Farsta".into(),
        level: OfficeLevel::District,
        municipality: None,
        contact: None,
    };
    book.act(Action::SetUpOffice(office)).unwrap();
    book.act(Action::AddExpected { units: vec![expected("Björkskolan"), expected("Ekskolan")] }).unwrap();
    let view = book.view_units(None).unwrap();
    let told = view.rows.iter().find(|row| row.name == "Björkskolan").unwrap();
    let figures = HandInput { classes: Some(4), ..hand(told.expected.unwrap(), &view.period) };
    book.act(Action::SetHandFigures(figures)).unwrap();
    let bundle = book.view_bundle(false).unwrap();
    let said = "Ingen verksamhets fil går till staden än. \
                För en verksamhet går siffrorna som ni har lagt in för hand. Från en verksamhet går inget.";
    assert_eq!(bundle.sentence, said);
    let said: Vec<_> =
        bundle.units.iter().map(|unit| (unit.name.as_str(), unit.goes, unit.what.as_str())).collect();
    let by_hand = "Ja, siffrorna som ni har lagt in för hand";
    assert_eq!(said, [("Ekskolan", false, "Nej"), ("Björkskolan", true, by_hand)]);
    assert!(bundle.units.iter().all(|unit| unit.about == ["Ingen fil från verksamheten är inläst här."]));
    // The city is told what the district sent of its own.
    let mut city = city(&folder.path().join("city"));
    let card = city.own_card().unwrap();
    let path = folder.path().join("farsta.mvpsync");
    let bytes = book.bundle_bytes(false, &[card], book.store().clock.now_ms()).unwrap();
    std::fs::write(&path, bytes).unwrap();
    let lines = city.look_at(&[path]).unwrap().files.remove(0).lines;
    assert_eq!(lines, ["Väntade verksamheter: 2", "Siffror inlagda för hand: 1"]);
}

/// Figures for a unit of which nothing is known yet.
fn hand(unit: Id, period: &str) -> HandInput {
    HandInput {
        expected: unit,
        period: period.to_owned(),
        programmes: None,
        started_on: None,
        classes: None,
        pupils: None,
        girls: None,
        boys: None,
        other: None,
        delivered: None,
        trained: None,
        source: None,
        by_hand: None,
    }
}

/// The records of the made-up units, as if their files had been taken in.
fn receive(book: &mut Book, folders: &[std::path::PathBuf]) {
    let sources: Vec<Source> = folders
        .iter()
        .map(|folder| {
            let unit = Book::open(folder, Clock::at(date("2026-11-20"))).unwrap();
            Source {
                scope: unit.store().scope().unwrap(),
                school: unit.school().clone(),
                came: vec![date("2026-11-01")],
                latest: Some(date("2026-11-20")),
            }
        })
        .collect();
    book.received = std::cell::OnceCell::from(sources);
}

fn expected(name: &str) -> ExpectedInput {
    ExpectedInput { name: name.into(), ..ExpectedInput::default() }
}

#[test]
fn an_office_expects_units_enters_what_it_hears_and_can_take_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    assert_eq!(book.start().role, Role::City);
    assert_eq!(book.view_week().map(|_| ()).map_err(|f| f.code), Ok(()));
    let units = book
        .read_units("Skola\tStadsdel\nBjörkskolan\tFarsta\trektor@ek.example\nParkleken Humlan;Bromma\n\n");
    assert_eq!((units.units.len(), units.skipped.len()), (2, 0));
    let misspelt = book.read_units("Nockebyskolan\tBrommma\nEkskolan\tBromma\tövrigt");
    assert_eq!((misspelt.units.len(), misspelt.skipped.len()), (2, 1));
    assert!(misspelt.skipped[0].starts_with("Nockebyskolan: ”Brommma” är ingen stadsdel"), "{misspelt:?}");
    let typed =
        book.read_units("Verksamhet,Stadsdel\nNockeby parklek, Bromma\nSkolan Ängen, Norr, Farsta").units;
    let typed: Vec<_> = typed.iter().map(|unit| (unit.name.as_str(), unit.district.as_deref())).collect();
    assert_eq!(typed, [("Nockeby parklek", Some("Bromma")), ("Skolan Ängen, Norr, Farsta", None)]);
    assert_eq!(units.units[0].district.as_deref(), Some("Farsta"));
    assert_eq!(units.units[0].contact.as_deref(), Some("rektor@ek.example"));
    assert_eq!(units.units[1].unit_kind, Some(UnitKind::PlayPark));
    let done = book.act(Action::AddExpected { units: units.units.clone() }).unwrap();
    assert_eq!(done.text, "2 verksamheter väntas");
    let again = book.act(Action::AddExpected { units: units.units }).unwrap_err();
    assert_eq!(again.code, Code::UnitsNone);
    let view = book.view_units(None).unwrap();
    assert!(view.rows.iter().all(|row| !row.sent && row.reasons.len() == 1), "{view:?}");
    let row = view.rows.iter().find(|row| row.name == "Björkskolan").unwrap();
    book.act(Action::SetHandFigures(HandInput {
        programmes: Some(vec!["mvp".into()]),
        classes: Some(4),
        trained: Some(2),
        source: Some("telefon".into()),
        ..hand(row.expected.unwrap(), &view.period)
    }))
    .unwrap();
    let undone = book.undo_action(done.action.unwrap()).unwrap_err();
    assert_eq!(undone.code, Code::UndoStoodOn, "figures do not vanish with the line that they stand on");
    let row = book.view_units(None).unwrap().rows.into_iter().find(|row| row.name == "Björkskolan").unwrap();
    assert_eq!((row.classes.as_str(), row.lessons.as_str(), row.age.as_str()), ("4", "–", "inlagt för hand"));
    // What nobody has told anything of is named below the matrix.
    let matrix = book.view_matrix(None).unwrap();
    let heads: Vec<&str> = matrix.columns.iter().map(|column| column.head.as_str()).collect();
    assert_eq!(
        (heads, matrix.rows[0].cells.len(), matrix.total.len()),
        (vec!["Klasser och grupper", "Utbildade"], 2, 2)
    );
    let told = "Uppgifter saknas från alla verksamheter om: ";
    assert!(matrix.left_out.starts_with(told) && matrix.left_out.contains("; "), "{}", matrix.left_out);
    let letter = |book: &Book| book.view_quality(None).unwrap().units.remove(0).letter;
    let period = view.period.clone();
    book.act(Action::SetDeadline { period, date: Some(date("2026-11-25")) }).unwrap();
    assert!(letter(&book).contains("senast den 25 november 2026"), "{}", letter(&book));
    book.undo().unwrap();
    book.act(Action::SetDeadline { period: view.period, date: Some(date("2026-11-15")) }).unwrap();
    let humlan = book.view_units(None).unwrap().rows.remove(0);
    assert_eq!(humlan.reasons, ["Har inte skickat, och sista dagen har passerat"]);
    // Nothing can be sent by a day that has passed.
    let letter = letter(&book);
    assert!(!letter.contains("15 november 2026") && letter.contains("Stockholm"), "{letter}");
    for _ in 0..3 {
        book.undo().unwrap();
    }
    assert!(book.view_units(None).unwrap().rows.is_empty());
    assert_eq!(book.undo().unwrap_err().code, Code::UndoNothing);
}

#[test]
fn figures_given_for_the_school_year_are_offered_to_be_given_for_the_autumn_where_the_report_lacks_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    let parks = ["Parkleken Humlan", "Parkleken Ekorren"].map(|name| ExpectedInput {
        name: name.into(),
        unit_kind: Some(UnitKind::PlayPark),
        by_hand: Some(true),
        ..ExpectedInput::default()
    });
    book.act(Action::AddExpected { units: parks.to_vec() }).unwrap();
    book.act(Action::AddExpected { units: vec![expected("Ekskolan")] }).unwrap();
    let id_of = |book: &Book, name: &str| {
        let rows = book.view_units(None).unwrap().rows;
        rows.into_iter().find(|row| row.name == name).unwrap().expected.unwrap()
    };
    let give = |expected: Id, period: &str| {
        let figures = serde_json::json!({"expected": expected, "period": period, "classes": 3, "trained": 2});
        Action::SetHandFigures(serde_json::from_value(figures).unwrap())
    };
    let (humlan, ekorren) = (id_of(&book, "Parkleken Humlan"), id_of(&book, "Parkleken Ekorren"));
    book.act(give(humlan, "2026/27")).unwrap();
    book.act(give(ekorren, "2026HT")).unwrap();
    let report = |book: &Book, period: &str| {
        let choices = OverviewChoices { period: Some(period.into()), ..OverviewChoices::default() };
        let view = book.view_overview(&choices).unwrap();
        let rows = view.to_give.into_iter().map(|row| (row.name, row.reasons.join("; ")));
        rows.collect::<Vec<_>>()
    };
    assert_eq!(report(&book, "2026/27"), []);
    let autumn = report(&book, "2026HT");
    let told = "Siffror saknas, läggs in för hand; \
                Siffror finns för läsåret 2026/27, men inte för just den här perioden";
    assert_eq!(autumn, [("Parkleken Humlan".to_owned(), told.to_owned())]);
    // Nor does the draft say that its figures are there.
    let draft = |book: &Book| {
        let choices = OverviewChoices { period: Some("2026HT".into()), ..OverviewChoices::default() };
        book.view_overview(&choices).unwrap().texts.into_iter().find(|row| row.part == "1").unwrap().draft
    };
    assert!(draft(&book).contains("Siffrorna från en verksamhet är inlagda för hand."), "{}", draft(&book));
    assert!(draft(&book).contains("2 verksamheter: Ekskolan och Parkleken Humlan."), "{}", draft(&book));
    let unit = book.view_unit(humlan, Some("2026HT")).unwrap();
    assert_eq!((unit.row.to_give, unit.period.as_str()), (true, "2026HT"));
    // Who enters them finds those of the school year in the form.
    assert_eq!((unit.row.hand, unit.row.hand_before.unwrap().classes), (None, Some(3)));
    book.act(give(humlan, "2026HT")).unwrap();
    assert_eq!(report(&book, "2026HT"), []);
    book.undo().unwrap();
    assert_eq!(report(&book, "2026HT"), autumn);
}

#[test]
fn a_last_day_belongs_to_the_period_that_it_was_set_for_and_to_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    book.act(Action::AddExpected { units: vec![expected("Ekskolan")] }).unwrap();
    let set = |book: &mut Book, period: &str, day: &str| {
        book.act(Action::SetDeadline { period: period.into(), date: Some(date(day)) }).unwrap();
    };
    set(&mut book, "2025HT", "2026-01-15");
    set(&mut book, "2026HT", "2027-01-15");
    let of = |book: &Book, period: &str| {
        let view = book.view_units(Some(period)).unwrap();
        let late = view.rows[0].reasons[0].contains("passerat");
        (view.deadline.map(|day| day.iso), late)
    };
    assert_eq!(of(&book, "2025HT"), (Some("2026-01-15".into()), true));
    assert_eq!(of(&book, "2026HT"), (Some("2027-01-15".into()), false));
    assert_eq!(of(&book, "2026/27"), (None, false));
    assert_eq!(of(&book, "2026"), (None, false));
    book.undo().unwrap();
    assert_eq!(of(&book, "2026HT"), (None, false));
    assert_eq!(of(&book, "2025HT"), (Some("2026-01-15".into()), true));
}

#[test]
fn a_school_and_an_office_do_not_do_each_others_work() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = city(folder.path());
    let classes = AddClasses { classes: vec![NewClass::default()], ..AddClasses::default() };
    let refused = office.act(Action::AddClasses(classes)).unwrap_err();
    assert_eq!(refused.code, Code::RoleOther);
    let again = office.act(Action::SetUp(SetUp::default())).unwrap_err();
    assert_eq!(again.code, Code::BookExists);
    let folder = tempfile::tempdir().unwrap();
    sample::school(folder.path(), Size::Small, 1, date("2026-11-20")).unwrap();
    let mut school = Book::open(folder.path(), Clock::at(date("2026-11-20"))).unwrap();
    let units = vec![expected("X")];
    assert_eq!(school.act(Action::AddExpected { units }).unwrap_err().code, Code::RoleOther);
    assert_eq!(school.view_units(None).unwrap_err().code, Code::RoleOther);
    assert_eq!(school.start().role, Role::Unit);
}

#[test]
fn the_report_says_the_same_in_its_tables_its_csv_and_on_the_screens_and_keeps_what_was_written() {
    let units = tempfile::tempdir().unwrap();
    let folders = sample::city(units.path(), Size::Small, History::ThisYear, 3, date("2026-11-20")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    receive(&mut book, &folders);
    // A list on which everybody stands says nothing.
    let rows = book.view_units(None).unwrap().rows;
    let need = rows.iter().filter(|row| row.standing == Standing::Support).count();
    assert!(need * 3 < rows.len(), "{need} of {}", rows.len());
    book.act(Action::AddExpected { units: vec![expected("Borta")] }).unwrap();
    let choices = OverviewChoices::default();
    let view = book.view_overview(&choices).unwrap();
    let csv = book.overview_csv(&choices).unwrap();
    let mut compared = 0;
    let all = book.overview_parts(&choices).unwrap();
    for (part, seen) in all.iter().zip(&view.parts) {
        assert!(seen.figures.iter().all(|figure| part.figures.contains(figure)), "{}", part.title);
        let (_, text) = csv.iter().find(|(id, _)| id.starts_with(&format!("{}-", part.part))).unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows.len(), part.figures.len());
        for (row, figure) in rows.iter().zip(&part.figures) {
            assert_eq!((&row[0], &row[2], &row[3]), (&*figure.label, &*figure.value, &*figure.sum));
            compared += 1;
        }
    }
    assert!(compared > 70, "{compared}");
    // The matrix and the units' own pages add up to the same figures.
    let figure = |code: &str| {
        view.parts.iter().flat_map(|part| &part.figures).find(|f| f.code == code).unwrap().clone()
    };
    let matrix = book.view_matrix(None).unwrap();
    let column = |head: &str| matrix.columns.iter().position(|c| c.head == head).unwrap();
    assert_eq!(matrix.total[column("Dos")].text, figure("dos").value);
    assert_eq!(matrix.total[column("Följsamhet")].text, figure("foljsamhet").value);
    let classes = figure("classes");
    let of_units: u64 = classes.behind.iter().map(|one| one.value.parse::<u64>().unwrap()).sum();
    assert_eq!(of_units.to_string(), classes.value);
    assert_eq!(classes.lacking, ["Borta"]);
    for one in &classes.behind {
        let unit = book.view_unit(one.unit.unwrap(), None).unwrap();
        let own = unit.parts.iter().flat_map(|part| &part.figures).find(|f| f.code == "classes").unwrap();
        assert_eq!(own.value, one.value);
    }
    let labels: BTreeSet<&str> =
        view.parts.iter().flat_map(|part| &part.figures).map(|f| f.label.as_str()).collect();
    assert!(!labels.iter().any(|label| label.starts_with("figure-")), "{labels:?}");
    assert!(
        !view.texts.iter().any(|row| row.text.contains("draft-") || row.text.contains('{')),
        "{:?}",
        view.texts
    );

    let own = "Arbetet har gått bra.\n\nVi fortsätter.".to_owned();
    let draft = view.texts.iter().find(|row| row.part == "3").map(|row| row.draft.clone());
    let write = |text| {
        let (period, part) = (view.period.clone(), "3".into());
        Action::SetReportText { period, part, text, draft: draft.clone() }
    };
    book.act(write(Some(own.clone()))).unwrap();
    let written = book.view_overview(&choices).unwrap();
    let row = written.texts.iter().find(|row| row.part == "3").unwrap();
    assert_eq!((row.text.as_str(), row.edited, row.changed), (own.as_str(), true, false));
    assert!(format!("{:?}", written.doc.blocks).contains("Vi fortsätter."));
    let other = OverviewChoices { period: Some("2025/26".into()), ..OverviewChoices::default() };
    assert!(!book.view_overview(&other).unwrap().texts.iter().any(|row| row.edited), "of its period alone");
    book.act(write(None)).unwrap();
    assert_eq!(book.view_overview(&choices).unwrap().texts, view.texts);
    let part = Action::SetReportText { period: "2026".into(), part: "11".into(), text: None, draft: None };
    assert_eq!(book.act(part).unwrap_err().code, Code::ValueUnknown);
    book.speak(crate::words::Lang::En);
    let english = format!("{:?}", book.overview_doc(&choices).unwrap());
    for swedish in ["Skolor", "Klasser", "saknas", "verksamheter"] {
        assert!(!english.contains(swedish), "{swedish}");
    }
}

#[test]
fn who_is_expected_and_who_else_has_sent_are_counted_apart() {
    let units = tempfile::tempdir().unwrap();
    let folders = sample::city(units.path(), Size::Small, History::ThisYear, 3, date("2026-11-20")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    receive(&mut book, &folders);
    let draft = |book: &Book| {
        let texts = book.view_overview(&OverviewChoices::default()).unwrap().texts;
        texts.into_iter().find(|row| row.part == "1").unwrap().draft
    };
    assert_eq!(
        draft(&book),
        "5 verksamheter har skickat uppgifter för läsåret 2026/27. Uppgifter finns från 2 av 11 stadsdelar."
    );
    let rows = book.view_units(None).unwrap().rows;
    // Two of those who have sent are on the list, one of them by its name alone, and one who has not.
    let known = ExpectedInput { unit: Some(rows[0].id), ..expected("Under annat namn") };
    let listed = vec![known, expected(&rows[1].name), expected("Borta")];
    book.act(Action::AddExpected { units: listed }).unwrap();
    let told = "2 av 3 väntade verksamheter har skickat uppgifter för läsåret 2026/27. \
                Dessutom har 3 verksamheter som inte står på listan över väntade skickat uppgifter. \
                Uppgifter saknas från Borta. Uppgifter finns från 2 av 11 stadsdelar.";
    assert_eq!(draft(&book), told);
    let view = book.view_overview(&OverviewChoices::default()).unwrap();
    let find = |code: &str| view.parts[0].figures.iter().find(|figure| figure.code == code).unwrap();
    assert_eq!((find("units-unlisted").value.as_str(), find("units-unlisted").behind.len()), ("3", 3));
    let listless = book.view_units(None).unwrap().rows.into_iter().filter(|row| row.expected.is_none());
    let units = listless.map(|row| ExpectedInput { unit: Some(row.id), ..expected(&row.name) }).collect();
    book.act(Action::AddExpected { units }).unwrap();
    assert!(
        draft(&book).starts_with("5 av 6 väntade") && !draft(&book).contains("Dessutom"),
        "{}",
        draft(&book)
    );
}

#[test]
fn a_city_sees_its_districts_side_by_side_and_they_add_up_to_the_report() {
    let units = tempfile::tempdir().unwrap();
    let folders = sample::city(units.path(), Size::Small, History::ThisYear, 6, date("2026-11-20")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    assert!(book.view_units(None).unwrap().by_district.is_empty(), "nobody is there yet");
    receive(&mut book, &folders);
    let away = ExpectedInput { district: Some("Farsta".into()), ..expected("Borta") };
    let heard = ExpectedInput { by_hand: Some(true), ..expected("Parkleken Humlan") };
    book.act(Action::AddExpected { units: vec![away, heard] }).unwrap();
    let rows = book.view_units(None).unwrap().rows;
    let humlan = rows.iter().find(|row| row.name == "Parkleken Humlan").unwrap().expected.unwrap();
    let figures = serde_json::json!({"expected": humlan, "period": "2026/27", "classes": 3, "delivered": 11});
    book.act(Action::SetHandFigures(serde_json::from_value(figures).unwrap())).unwrap();

    let choices = OverviewChoices::default();
    let view = book.view_overview(&choices).unwrap();
    let shown = view.by_district;
    // How many may need support stands beside it on the page of the units alone.
    let mut beside = book.view_units(None).unwrap().by_district;
    let of = |name: &str| beside.iter().find(|row| row.name == name).unwrap().support.clone();
    assert_eq!((of("Bromma"), of("Alla")), ("–".to_owned(), "0".to_owned()));
    beside.iter_mut().for_each(|row| row.support.clear());
    assert_eq!(shown, beside, "the same on both pages");
    let number = |text: &str| text.replace('–', "0").replace('\u{a0}', "").parse::<u64>().unwrap();
    let figure = |code: &str| {
        let found = view.parts.iter().flat_map(|part| &part.figures).find(|f| f.code == code);
        number(&found.unwrap().value)
    };
    let (all, districts) = shown.split_last().unwrap();
    assert!(all.total && districts.len() > 2 && districts.iter().all(|row| !row.total), "{shown:#?}");
    for (told, figures) in [
        ((|row| &row.classes) as fn(&DistrictSumRow) -> &String, &["classes", "groups"][..]),
        (|row| &row.planned, &["lessons-planned"]),
        (|row| &row.held, &["lessons-delivered", "lessons-partly"]),
        (|row| &row.trained, &["staff-trained"]),
    ] {
        let sum: u64 = figures.iter().map(|code| figure(code)).sum();
        assert_eq!(number(told(all)), sum, "{figures:?}");
        assert_eq!(districts.iter().map(|row| number(told(row))).sum::<u64>(), sum, "{figures:?}");
    }
    assert_eq!((number(&all.units), &*all.told), (7, "6 av 7"));
    let farsta = districts.iter().find(|row| row.name == "Farsta").unwrap();
    assert!(farsta.lacking.contains("Borta"), "{farsta:?}");
    let nowhere = districts.last().unwrap();
    let told = [&nowhere.name, &nowhere.classes, &nowhere.planned, &nowhere.held, &nowhere.index];
    assert_eq!(told, ["Ingen stadsdel", "3", "–", "11", "–"]);

    let csv = book.overview_csv(&choices).unwrap();
    let (_, text) = csv.iter().find(|(id, _)| id == "varje-stadsdel").unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let read: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(read.len(), shown.len());
    for (cells, row) in read.iter().zip(&shown) {
        let own = [&row.name, &row.units, &row.told, &row.classes, &row.planned, &row.held];
        let rest = [&row.trained, &row.index, &row.lacking];
        let plain = |text: &str| text.replace(['\u{a0}', ' '], "");
        for (cell, own) in cells.iter().zip(own.into_iter().chain(rest)) {
            assert_eq!(plain(cell), plain(own));
        }
    }
}

#[test]
fn a_city_writes_one_letter_to_each_district_with_what_all_its_units_are_asked() {
    let units = tempfile::tempdir().unwrap();
    let folders = sample::city(units.path(), Size::Small, History::ThisYear, 6, date("2026-11-20")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    receive(&mut book, &folders);
    let names = ["Borta", "Frånvaroskolan"];
    let away = names.map(|name| ExpectedInput { district: Some("Farsta".into()), ..expected(name) });
    book.act(Action::AddExpected { units: away.to_vec() }).unwrap();
    let view = book.view_quality(None).unwrap();
    let farsta = view.districts.iter().find(|one| one.name == "Farsta").unwrap();
    assert!(farsta.letter.starts_with("Hej,") && farsta.letter.ends_with("Stockholm"), "{}", farsta.letter);
    assert!(farsta.subject.contains("Farsta"));
    let rows = book.view_units(None).unwrap().rows;
    let of_unit = |name: &str| rows.iter().find(|row| row.name == name).unwrap().district.clone();
    let mut asked = 0;
    for unit in view.units.iter().filter(|unit| !unit.letter.is_empty()) {
        let Some(district) = of_unit(&unit.name) else { continue };
        let letter = &view.districts.iter().find(|one| one.name == district).unwrap().letter;
        assert_eq!(letter.matches(&format!("\n{}:\n", unit.name)).count(), 1, "{letter}");
        for question in unit.questions.iter().filter(|text| !text.contains("står inte på listan")) {
            assert!(letter.contains(&format!("– {question}")), "{question}: {letter}");
            asked += 1;
        }
    }
    assert!(asked > 4, "{asked}");
    // One that nothing has come from is written to as well, and nobody twice.
    let silent = view.districts.iter().find(|one| one.name == "Bromma").unwrap();
    assert_eq!(silent.sentence, "uppgifter saknas");
    assert!(silent.letter.contains("Vi har inga uppgifter från Bromma"), "{}", silent.letter);
    // Also where one knows which of its units to wait for: nothing of theirs was gone through.
    let waited = ExpectedInput { district: Some("Bromma".into()), ..expected("Abrahamsskolan") };
    book.act(Action::AddExpected { units: vec![waited] }).unwrap();
    let view = book.view_quality(None).unwrap();
    let silent = view.districts.iter().find(|one| one.name == "Bromma").unwrap();
    assert_eq!(silent.sentence, "uppgifter saknas");
    let letter = &silent.letter;
    assert!(
        letter.contains("Vi har inga uppgifter från Bromma") && !letter.contains("gått igenom"),
        "{letter}"
    );
    assert!(letter.contains("Vi väntar på uppgifter om:\n\n– Abrahamsskolan\n"), "{letter}");
    let named: BTreeSet<&str> = view.districts.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(named.len(), view.districts.len());
    // A district mails its own units.
    let folder = tempfile::tempdir().unwrap();
    let mut district = Book::open(folder.path(), Clock::at(date("2026-11-20"))).unwrap();
    let (name, level) = ("Farsta".to_owned(), OfficeLevel::District);
    let own = OfficeInput { name, level, municipality: None, contact: None };
    district.act(Action::SetUpOffice(own)).unwrap();
    district.act(Action::AddExpected { units: vec![expected("Borta")] }).unwrap();
    assert!(district.view_quality(None).unwrap().districts.is_empty());
    assert!(district.view_units(None).unwrap().by_district.is_empty());
}

#[test]
fn the_export_for_evaluators_tells_nobody_who_is_who() {
    let units = tempfile::tempdir().unwrap();
    let folders = sample::city(units.path(), Size::Small, History::ThisYear, 3, date("2026-11-20")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut book = city(folder.path());
    let path = folder.path().join("forskning.zip");
    assert_eq!(book.save_research(&path, None).unwrap_err().code, Code::ResearchFew);
    assert!(!path.exists());
    receive(&mut book, &folders);
    let mut tables = |name: &str| {
        let path = folder.path().join(name);
        book.save_research(&path, None).unwrap();
        let texts = zip_members(&path).into_iter().map(|(_, bytes)| String::from_utf8(bytes).unwrap());
        texts.collect::<Vec<_>>()
    };
    let (one, other) = (tables("a.zip"), tables("b.zip"));
    assert_eq!(one.len(), 3);
    let all = one.concat();
    for name in book.sources().unwrap().iter().map(|source| source.school.unit().name.unwrap()) {
        assert!(!all.contains(&name), "{name}");
    }
    let ids = |texts: &[String]| -> BTreeSet<String> {
        let rows = texts[0].lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned());
        rows.collect()
    };
    assert_eq!(ids(&one).len(), 5);
    assert!(ids(&one).is_disjoint(&ids(&other)), "ids are made anew");
    let mut reader = csv::Reader::from_reader(one[0].trim_start_matches('\u{feff}').as_bytes());
    let at = reader.headers().unwrap().iter().position(|head| head == "trained").unwrap();
    for row in reader.records() {
        let trained = row.unwrap()[at].to_owned();
        assert!(trained.is_empty() || trained.parse::<u64>().unwrap() >= 5, "{trained}");
    }
    // Nothing counts what is fewer than five: no unit id stands on one to four rows, and no run's id can be made again.
    let mut reader = csv::Reader::from_reader(one[1].trim_start_matches('\u{feff}').as_bytes());
    let mut rows: BTreeMap<String, usize> = BTreeMap::new();
    let mut manuals: BTreeMap<(String, String), usize> = BTreeMap::new();
    let heads = reader.headers().unwrap().clone();
    let place = |name: &str| heads.iter().position(|head| head == name).unwrap();
    for row in reader.records().map(Result::unwrap) {
        *rows.entry(row[place("unit")].to_owned()).or_default() += 1;
        *manuals
            .entry((row[place("programme")].to_owned(), row[place("lessons")].to_owned()))
            .or_default() += 1;
    }
    assert!(!rows.is_empty() && rows.iter().all(|(unit, count)| unit.is_empty() || *count >= 5), "{rows:?}");
    assert!(manuals.values().all(|count| *count >= 5), "{manuals:?}");
    let mut reader = csv::Reader::from_reader(one[0].trim_start_matches('\u{feff}').as_bytes());
    for row in reader.records().map(Result::unwrap) {
        assert_eq!(row[5].is_empty(), row[6].is_empty(), "so many lessons are so many classes: {row:?}");
    }
    // Every column of both tables stands in the dictionary.
    for text in &one[..2] {
        for head in text.trim_start_matches('\u{feff}').lines().next().unwrap().split(',') {
            assert!(one[2].contains(&format!(",{head},")), "{head}");
        }
    }
}

#[test]
fn refusals_ask_for_what_the_field_is_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), Clock::at(date("2026-11-20"))).unwrap();
    let named = |name: &str| {
        let (name, level) = (name.into(), OfficeLevel::District);
        Action::SetUpOffice(OfficeInput { name, level, municipality: None, contact: None })
    };
    let refused = book.act(named(" ")).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (Code::DistrictNone, Some("name")));
    book.act(named("Farsta")).unwrap();
    let refused = book.act(Action::SetKeepYears { years: Some(0) }).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (Code::KeepYears, Some("years")));
}
