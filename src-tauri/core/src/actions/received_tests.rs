//! What an office does with what it has received: receipts, the archive, thinning; and districts that merge.

use super::action::*;
use super::tests::zip_members;
use super::views::{FileGroup, OverviewChoices};
use super::*;
use crate::base::{Clock, Code, Id};
use crate::exchange::{Level, read_signed};
use crate::school::codes::*;
use chrono::NaiveDate;
use std::path::Path;

fn clock(day: &str) -> Clock {
    Clock::at(day.parse::<NaiveDate>().unwrap())
}

fn office(folder: &Path, name: &str, level: OfficeLevel, day: &str) -> Book {
    let mut book = Book::open(folder, clock(day)).unwrap();
    let input = OfficeInput { name: name.into(), level, municipality: None, contact: None };
    book.act(Action::SetUpOffice(input)).unwrap();
    book
}

fn school(folder: &Path, name: &str, district: &str, day: &str) -> Book {
    let mut book = Book::open(folder, clock(day)).unwrap();
    let classes = book.read_classes("7A\n7B").classes;
    let planned_start = Some("2021-09-07".parse().unwrap());
    let classes =
        AddClasses { classes, edition: Some("mvp-14".into()), planned_start, ..AddClasses::default() };
    let unit = UnitInput { name: name.into(), district: Some(district.into()), ..UnitInput::default() };
    book.act(Action::SetUp(SetUp { unit, classes: Some(classes) })).unwrap();
    book
}

/// Saves a unit's file for the office, and has it taken in.
fn send(unit: &mut Book, to: &mut Book, folder: &Path, name: &str) {
    let path = folder.join(name);
    unit.save_sealed(&path, Level::District, false, &[]).unwrap();
    let view = to.look_at(&[path]).unwrap();
    let all: Vec<u32> = view.files.iter().map(|file| file.index).collect();
    to.take_in(&all, &all).unwrap();
}

fn code<T>(result: crate::base::Result<T>) -> Option<Code> {
    result.err().map(|error| error.code)
}

#[test]
fn a_receipt_says_that_the_file_has_arrived_and_nobody_else_can() {
    let here = tempfile::tempdir().unwrap();
    let at = |name: &str| here.path().join(name);
    let mut farsta = office(&at("farsta"), "Farsta", OfficeLevel::District, "2026-11-22");
    let mut bromma = office(&at("bromma"), "Bromma", OfficeLevel::District, "2026-11-22");
    let mut unit = school(&at("björk"), "Björkskolan", "Farsta", "2026-11-20");
    let mut other = school(&at("ek"), "Ekskolan", "Farsta", "2026-11-20");
    for one in [&mut unit, &mut other] {
        let cards = vec![farsta.own_card().unwrap().to_text()];
        one.act(Action::AddCards { cards, compared: true }).unwrap();
    }
    assert_eq!(code(farsta.save_receipts(&at("kvitton"), true)), Some(Code::ReceiptsNone));
    send(&mut unit, &mut farsta, here.path(), "björk.mvpsync");
    assert_eq!(unit.view_file(false).unwrap().received, ["Det finns inget kvitto på den senaste filen än."]);
    assert_eq!(farsta.view_receipts().unwrap().senders[0].saved, "");
    let saved = farsta.save_receipts(&at("kvitton"), true).unwrap();
    assert_eq!(saved.len(), 1);
    // As the file itself is called.
    assert!(saved[0].ends_with("kvitto-bjorkskolan-2026-11-22-1.mvpkvitto"), "{saved:?}");
    let said = |book: &Book| book.view_receipts().unwrap().senders.remove(0).saved;
    assert!(said(&farsta).starts_with("Sparat i dag "), "{}", said(&farsta));
    // A second time replaces nothing.
    assert_ne!(farsta.save_receipts(&at("kvitton"), true).unwrap(), saved);

    let text = read_receipt(&saved[0]).unwrap();
    let take = |text: &str| Action::TakeReceipts { receipts: vec![text.to_owned()] };
    assert_eq!(unit.act(take(&text)).unwrap().text, "Kvitto från Farsta inläst");
    let view = unit.view_file(false).unwrap();
    assert_eq!((view.received.len(), view.changes_count), (1, 0), "to read in a receipt is no change");
    assert!(view.received[0].starts_with("Mottagen av Farsta") && view.received[0].contains("22 november"));
    // The same again says nothing new, and one undo takes it back.
    assert_eq!(unit.act(take(&text)).unwrap().action, None);
    unit.undo().unwrap();
    assert_eq!(unit.view_file(false).unwrap().received.len(), 1);
    unit.redo().unwrap();
    // What is saved later has not been received by that.
    unit.set_clock(clock("2026-11-23"));
    unit.save_sealed(&at("björk igen.mvpsync"), Level::District, false, &[]).unwrap();
    let lines = unit.view_file(false).unwrap().received;
    assert!(lines[0].starts_with("Filen från") && lines[1].contains("inget kvitto"), "{lines:?}");

    assert_eq!(code(other.act(take(&text))), Some(Code::ReceiptOther));
    assert_eq!(code(unit.act(take(&text.replace("Farsta", "Farstu")))), Some(Code::FileDamaged));
    let cards = vec![bromma.own_card().unwrap().to_text()];
    unit.act(Action::AddCards { cards, compared: true }).unwrap();
    let farstas =
        unit.receivers(Level::District).into_iter().find(|(_, card)| card.name == "Farsta").unwrap();
    unit.act(Action::RevokeCard { id: farstas.0 }).unwrap();
    assert_eq!(code(unit.act(take(&text))), Some(Code::ReceiptUnknown));
    // An import that is undone has receipts that say too much; without any there is nothing to say.
    let told = farsta.undo().unwrap().text;
    assert!(told.ends_with(". Ett kvitto till Björkskolan är redan sparat: skicka det inte, eller säg till där att filen inte räknas längre."), "{told}");
    assert!(!farsta.redo().unwrap().text.contains("vitto"));
    // A receipt stays with whoever got it.
    let plan = crate::exchange::plan(&unit.store().revisions().unwrap(), Level::District, true);
    assert_eq!(plan.tables.iter().find(|table| table.kind == "receipt").unwrap().sent, 0);
}

#[test]
fn a_district_whose_units_file_has_nothing_of_the_period_is_asked_about_that() {
    let here = tempfile::tempdir().unwrap();
    let at = |name: &str| here.path().join(name);
    let mut city = office(&at("stad"), "Stockholm", OfficeLevel::City, "2027-01-12");
    let names = ["Ekskolan", "Nockebyskolan", "Väntskolan"];
    let units = names.map(|name| {
        let district = Some("Bromma".to_owned());
        ExpectedInput { name: name.to_owned(), district, ..ExpectedInput::default() }
    });
    city.act(Action::AddExpected { units: units.to_vec() }).unwrap();
    let letter = |city: &Book| {
        let all = city.view_quality(Some("2026HT")).unwrap().districts;
        all.into_iter().find(|one| one.name == "Bromma").unwrap().letter
    };
    assert!(letter(&city).contains("Vi har inga uppgifter från Bromma"), "{}", letter(&city));
    let mut unit = Book::open(&at("ek"), clock("2027-01-11")).unwrap();
    let facts =
        UnitInput { name: "Ekskolan".into(), district: Some("Bromma".into()), ..UnitInput::default() };
    unit.act(Action::SetUp(SetUp { unit: facts, classes: None })).unwrap();
    let path = at("ek.mvpsync");
    let card = city.own_card().unwrap();
    std::fs::write(&path, unit.sealed_bytes(Level::District, false, &[card]).unwrap()).unwrap();
    city.look_at(&[path]).unwrap();
    city.take_in(&[0], &[0]).unwrap();
    let asks = "Ekskolan:\n– Filen har inget från den här perioden. Stämmer det?";
    let check = |text: &str| {
        assert!(
            text.contains(asks) && !text.contains("Vi har inga") && !text.contains("Vi väntar"),
            "{text}"
        );
        assert!(text.contains("Väntskolan:\n– Har inte skickat uppgifter för perioden än"), "{text}");
    };
    check(&letter(&city));
    // Nor is it where figures of another one were entered by hand.
    let rows = city.view_units(Some("2026HT")).unwrap().rows;
    let of = rows.iter().find(|row| row.name == "Nockebyskolan").unwrap().expected.unwrap();
    let hand = serde_json::json!({"expected": of, "period": "2026HT", "classes": 3, "by_hand": true});
    city.act(Action::SetHandFigures(serde_json::from_value(hand).unwrap())).unwrap();
    check(&letter(&city));
}

#[test]
fn a_district_names_its_own_staff_to_the_city_only_where_it_chose_to() {
    let here = tempfile::tempdir().unwrap();
    let at = |name: &str| here.path().join(name);
    let mut city = office(&at("stad"), "Stockholm", OfficeLevel::City, "2026-11-20");
    let mut farsta = office(&at("farsta"), "Farsta", OfficeLevel::District, "2026-11-20");
    let mut add = |name: &str, protected: bool| {
        let basic_of = Some("mvp".to_owned());
        let person =
            PersonInput { name: name.into(), basic_of, protected: Some(protected), ..PersonInput::default() };
        farsta.act(Action::AddPerson(person)).unwrap();
    };
    add("Eva Ek", false);
    add("Dold Dolksson", true);
    assert!(farsta.view_bundle(false).unwrap().own_staff);
    let mut known = |names: bool, name: &str| {
        let bytes = farsta.bundle_bytes(names, &[city.own_card().unwrap()], farsta.store().clock.now_ms());
        std::fs::write(at(name), bytes.unwrap()).unwrap();
        city.look_at(&[at(name)]).unwrap();
        city.take_in(&[0], &[0]).unwrap();
        let choices = OverviewChoices { names: true, ..OverviewChoices::default() };
        let all = format!("{:?}", city.overview_doc(&choices).unwrap().blocks);
        assert!(!all.contains("Dolksson"));
        (city.view_overview(&OverviewChoices::default()).unwrap().names_known, all.contains("Eva Ek"))
    };
    assert_eq!(
        known(false, "a.mvpsync"),
        ("Ingen av 2 utbildade finns med namn, så det blir ingen lista.".into(), false)
    );
    assert_eq!(known(true, "b.mvpsync"), ("1 av 2 utbildade finns med namn.".into(), true));
}

#[test]
fn what_was_received_is_saved_with_a_register_and_thinned_by_the_rule_alone() {
    let here = tempfile::tempdir().unwrap();
    let at = |name: &str| here.path().join(name);
    let mut farsta = office(&at("farsta"), "Farsta", OfficeLevel::District, "2022-05-01");
    let mut unit = school(&at("björk"), "Björkskolan", "Farsta", "2022-04-28");
    assert_eq!(code(farsta.save_archive(&at("tom.zip"))), Some(Code::ArchiveNone));
    let cards = vec![farsta.own_card().unwrap().to_text()];
    unit.act(Action::AddCards { cards, compared: true }).unwrap();
    send(&mut unit, &mut farsta, here.path(), "vår.mvpsync");
    for (day, name) in [("2024-10-01", "höst.mvpsync"), ("2026-10-01", "nu.mvpsync")] {
        unit.set_clock(clock(day));
        farsta.set_clock(clock(day));
        unit.act(Action::AddHalfDay { date: day.parse().unwrap(), present: Some(40) }).unwrap();
        send(&mut unit, &mut farsta, here.path(), name);
    }
    farsta.save_archive(&at("allt.zip")).unwrap();
    let saved = zip_members(&at("allt.zip"));
    assert_eq!(saved.len(), 5);
    let (name, about) = saved.last().unwrap();
    assert!(name == "las-mig.txt" && String::from_utf8_lossy(about).contains("register.csv"), "{name}");
    let register = String::from_utf8(saved[0].1.clone()).unwrap();
    assert_eq!((saved[0].0.as_str(), register.lines().count()), ("register.csv", 4));
    for ((name, bytes), number) in saved[1..4].iter().zip(1..) {
        assert_eq!(name, &format!("paket/{number:05}-bjorkskolan.zip"), "numbered from one");
        let (signer, _) = read_signed(bytes).unwrap();
        assert_eq!(signer, unit.own_card().unwrap(), "as the unit signed it");
        let hash = crate::base::hash::hex(&crate::base::hash::sha256(bytes));
        assert!(register.contains(name.as_str()) && register.contains(&hash), "{name}");
    }
    let figures = |book: &Book| {
        let choices = OverviewChoices { period: Some("2026/27".into()), ..OverviewChoices::default() };
        format!("{:?}", book.overview_parts(&choices).unwrap())
    };
    let before = figures(&farsta);

    assert_eq!(code(farsta.thin_received()), Some(Code::ThinRule));
    assert_eq!(code(farsta.act(Action::SetKeepYears { years: Some(0) })), Some(Code::KeepYears));
    farsta.act(Action::SetKeepYears { years: Some(5) }).unwrap();
    assert_eq!(code(farsta.thin_received()), Some(Code::ThinNone));
    farsta.act(Action::SetKeepYears { years: Some(3) }).unwrap();
    let view = farsta.view_archive().unwrap();
    assert_eq!((view.kept, view.due.len(), view.stay, view.log.len()), (3, 1, 2, 0));
    assert!(view.due[0].contains("Björkskolan") && view.due[0].contains("2022"), "{:?}", view.due);
    assert!(view.rule.unwrap().contains("1 juli 2023"));
    assert_eq!(farsta.thin_received().unwrap().text, "En mottagen fil gallrad");
    let view = farsta.view_archive().unwrap();
    assert_eq!((view.kept, view.due.len(), view.log.len(), view.log[0].files.len()), (2, 0, 1, 1));
    assert!(view.log[0].rule.contains('3') && view.log[0].text.contains("1 oktober 2026"), "{:?}", view.log);
    assert_eq!(figures(&farsta), before, "what was read stays");
    // It is for ever: the undo of the keys' rule is the next thing that can be undone.
    assert_eq!(
        farsta.start().undo.unwrap().text,
        "Regel för gallring: filerna sparas 3 läsår utöver det pågående"
    );
    farsta.save_archive(&at("sedan.zip")).unwrap();
    let saved = zip_members(&at("sedan.zip"));
    let register = String::from_utf8(saved[0].1.clone()).unwrap();
    assert_eq!((saved.len(), register.lines().count()), (4, 4), "it stays in the register");
    assert!(register.lines().nth(1).unwrap().contains("2026-10-01"), "{register}");
    farsta.store().verify().unwrap();
}

#[test]
fn a_reading_that_was_undone_is_told_as_such_and_counted_once_where_it_was_read_again() {
    let here = tempfile::tempdir().unwrap();
    let at = |name: &str| here.path().join(name);
    let mut farsta = office(&at("farsta"), "Farsta", OfficeLevel::District, "2026-05-01");
    let mut unit = school(&at("björk"), "Björkskolan", "Farsta", "2026-04-28");
    let cards = vec![farsta.own_card().unwrap().to_text()];
    unit.act(Action::AddCards { cards, compared: true }).unwrap();
    send(&mut unit, &mut farsta, here.path(), "vår.mvpsync");
    let told = |book: &Book| book.view_archive().unwrap().sentence;
    assert_eq!(told(&farsta), "Ett mottaget paket är sparat.");
    let archive = |book: &mut Book, name: &str| {
        book.save_archive(&at(name)).unwrap();
        let saved = zip_members(&at(name));
        (saved.len() - 2, String::from_utf8(saved[0].1.clone()).unwrap())
    };
    assert_eq!(farsta.start().undo.unwrap().text, "En fil inläst: Björkskolan");
    farsta.undo_import().unwrap();
    let history = farsta.view_history(9).unwrap();
    assert_eq!(history.days[0].lines[0].text, "Ångrat: En fil inläst: Björkskolan");
    let undone = told(&farsta);
    assert!(undone.starts_with("Inga mottagna paket är sparade. Dessutom är ett paket sparat"), "{undone}");
    let (files, register) = archive(&mut farsta, "ångrad.zip");
    assert_eq!((files, register.matches("ångrad").count(), register.matches("gäller").count()), (1, 1, 0));
    // The same file once more: it is one file, of which the register tells both readings.
    farsta.look_at(&[at("vår.mvpsync")]).unwrap();
    farsta.take_in(&[0], &[0]).unwrap();
    assert_eq!(told(&farsta), "Ett mottaget paket är sparat.");
    let (files, register) = archive(&mut farsta, "igen.zip");
    assert_eq!((files, register.matches("ångrad").count(), register.matches("gäller").count()), (1, 1, 1));
    assert!(register.lines().nth(1).unwrap().contains("paketet är inläst igen"), "{register}");
    farsta.act(Action::SetKeepYears { years: Some(1) }).unwrap();
    farsta.set_clock(clock("2029-05-01"));
    let due = farsta.view_archive().unwrap().due;
    assert!(due.len() == 2 && due[0].ends_with("ångrad") && !due[1].ends_with("ångrad"), "{due:?}");
}

#[test]
fn merged_districts_are_compared_as_one() {
    let here = tempfile::tempdir().unwrap();
    let at = |name: &str| here.path().join(name);
    let mut city = office(&at("stad"), "Stockholm", OfficeLevel::City, "2026-11-20");
    let card = city.own_card().unwrap();
    for (n, (name, district)) in
        [("Björkskolan", "Farsta"), ("Ekskolan", "Skarpnäck"), ("Granskolan", "Bromma")].iter().enumerate()
    {
        let mut unit = school(&at(&format!("enhet{n}")), name, district, "2026-11-20");
        for day in ["2025-10-07", "2026-10-06"] {
            let run = unit.view_classes(None).unwrap().rows[0].run.unwrap();
            let text = format!(
                r#"{{"run":"{run}","lesson":"{}","date":"{day}"}}"#,
                if day.starts_with("2025") { 1 } else { 2 }
            );
            unit.act(Action::LogLesson(serde_json::from_str(&text).unwrap())).unwrap();
        }
        let bytes = unit.sealed_bytes(Level::District, false, std::slice::from_ref(&card)).unwrap();
        let path = at(&format!("{n}.mvpsync"));
        std::fs::write(&path, bytes).unwrap();
        let view = city.look_at(&[path]).unwrap();
        assert_eq!(view.files[0].group, FileGroup::New, "a new sender alone is no reason to look closer");
        city.take_in(&[0], &[0]).unwrap();
    }
    let districts = |book: &Book| {
        let choices = OverviewChoices { period: Some("2026/27".into()), ..OverviewChoices::default() };
        let parts = book.overview_parts(&choices).unwrap();
        let figure = parts.iter().flat_map(|part| &part.figures).find(|one| one.code == "districts-active");
        figure.map(|one| (one.value.clone(), one.before.clone())).unwrap()
    };
    assert_eq!(districts(&city), ("3".to_owned(), "3".to_owned()));
    let merge = |names: &[&str], into: &str, from: &str| Action::MergeDistricts {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        into: into.to_owned(),
        from: from.parse().ok(),
    };
    assert_eq!(code(city.act(merge(&[], "Söderort", "2026-07-01"))), Some(Code::DistrictsFew));
    assert_eq!(code(city.act(merge(&["Farsta"], "Farsta", "2026-07-01"))), Some(Code::DistrictsFew));
    assert_eq!(code(city.act(merge(&["Ingenstans"], "Söderort", "2026-07-01"))), Some(Code::ValueUnknown));
    assert_eq!(code(city.act(merge(&["Farsta"], "Söderort", ""))), Some(Code::DateUnclear));
    let done = city.act(merge(&["Farsta", "Skarpnäck"], "Söderort", "2026-07-01")).unwrap();
    assert_eq!(done.text, "2 stadsdelar slogs ihop till Söderort");
    // Last year had three districts of its own; beside this year it is counted in this year's two.
    assert_eq!(districts(&city), ("2".to_owned(), "2".to_owned()));
    let row = |book: &Book, name: &str| {
        book.view_districts().unwrap().rows.into_iter().find(|row| row.name == name).unwrap()
    };
    assert_eq!((row(&city, "Söderort").now, row(&city, "Söderort").units), (true, 2));
    assert_eq!(row(&city, "Farsta").text, "till 30 juni 2026, sedan en del av Söderort");
    assert!(!row(&city, "Farsta").now && row(&city, "Farsta").shipped && !row(&city, "Söderort").shipped);
    assert!(city.view_units(None).unwrap().districts.contains(&"Söderort".to_owned()));
    city.undo().unwrap();
    assert_eq!(districts(&city), ("3".to_owned(), "3".to_owned()), "one undo takes all of it back");
    // A district that is half silent does not look whole on the page of the schools.
    let lacking = |book: &Book, name: &str| {
        let rows = book.view_units(Some("2026/27")).unwrap().by_district;
        rows.into_iter().find(|row| row.name == name).unwrap().lacking
    };
    city.act(merge(&["Bromma", "Östermalm"], "Nordväst", "2026-07-01")).unwrap();
    assert_eq!(lacking(&city, "Nordväst"), "läsåret 2026/27: inget från det som var Östermalm");
    city.undo().unwrap();
    // One that is still to come is no former one: it says when it begins.
    city.act(merge(&["Farsta", "Skarpnäck"], "Söderort", "2027-01-01")).unwrap();
    assert_eq!(
        (row(&city, "Söderort").now, row(&city, "Söderort").text.as_str()),
        (false, "från 1 januari 2027")
    );
    assert!(row(&city, "Farsta").now && row(&city, "Farsta").successor.is_some());
    city.undo().unwrap();
    // Into one that goes on.
    city.act(merge(&["Farsta", "Skarpnäck"], "Skarpnäck", "2026-07-01")).unwrap();
    assert_eq!(row(&city, "Skarpnäck").units, 2);
    let id: Id = row(&city, "Farsta").id.unwrap();
    city.act(Action::RemoveDistrict { id }).unwrap();
    assert_eq!(row(&city, "Farsta").text, "hela tiden", "the shipped one comes back");
}
