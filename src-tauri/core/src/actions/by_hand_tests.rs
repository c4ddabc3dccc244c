//! What an office enters for a unit without the app: it counts wherever it can, and nothing more is made of it.

use super::action::ExpectedInput;
use super::figures_tests::city;
use super::sample::Size;
use super::views::{OverviewChoices, OverviewView, UnitRow};
use super::*;
use crate::base::Code;
use crate::school::codes::UnitKind;
use serde_json::json;
use tempfile::{TempDir, tempdir};

const PARK: &str = "Nockeby parklek";

/// A city with made-up units, and a park of a district of which nothing else is known.
fn with_park() -> (Book, [TempDir; 2]) {
    let folders = [tempdir().unwrap(), tempdir().unwrap()];
    let mut book = city(folders[0].path(), folders[1].path(), Size::Small);
    let park = ExpectedInput {
        name: PARK.into(),
        unit_kind: Some(UnitKind::PlayPark),
        district: Some("Bromma".into()),
        ..ExpectedInput::default()
    };
    book.act(Action::AddExpected { units: vec![park] }).unwrap();
    (book, folders)
}

fn row(book: &Book, period: &str) -> UnitRow {
    let rows = book.view_units(Some(period)).unwrap().rows;
    rows.into_iter().find(|row| row.name == PARK).unwrap()
}

fn enter(book: &mut Book, period: &str, more: &serde_json::Value) -> crate::base::Result<()> {
    let mut figures = json!({"expected": row(book, period).expected, "period": period, "programmes": ["at"]});
    figures.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    book.act(Action::SetHandFigures(serde_json::from_value(figures).unwrap())).map(|_| ())
}

fn report(book: &Book, period: &str) -> OverviewView {
    let choices = OverviewChoices { period: Some(period.into()), ..OverviewChoices::default() };
    book.view_overview(&choices).unwrap()
}

fn text(view: &OverviewView, part: &str) -> String {
    view.texts.iter().find(|row| row.part == part).unwrap().text.clone()
}

#[test]
fn lessons_by_hand_stand_in_the_matrix_beside_those_that_were_planned() {
    let (mut book, _folders) = with_park();
    let cell = |book: &Book| {
        let matrix = book.view_matrix(None).unwrap();
        let at = matrix.columns.iter().position(|column| column.head == "Hållna lektioner").unwrap();
        let park = matrix.rows.iter().find(|row| row.name == PARK).unwrap().cells[at].text.clone();
        (park, matrix.total[at].clone())
    };
    let (none, before) = cell(&book);
    assert_eq!(none, "–");
    enter(&mut book, "2026HT", &json!({"classes": 1, "delivered": 6})).unwrap();
    let (park, total) = cell(&book);
    assert_eq!((park.as_str(), total.text), ("6", format!("{} + 6", before.text)));
    assert!(total.title.ends_with(" + 6 som är inlagda för hand"), "{}", total.title);
    assert_eq!(total.level, before.level, "what has no plan is no part of it");
    // Together they are what the report and the districts count.
    let held = |text: &str| text.split(' ').next().unwrap().parse::<u64>().unwrap();
    let sums = book.view_units(None).unwrap().by_district;
    assert_eq!(sums.last().unwrap().held, (held(&before.text) + 6).to_string());
}

#[test]
fn pupils_by_hand_are_known_of_their_classes() {
    let (mut book, _folders) = with_park();
    book.received.get_mut().unwrap().iter_mut().for_each(|source| {
        source.school.group_years.values_mut().for_each(|year| year.pupils = None);
    });
    enter(&mut book, "2026HT", &json!({"classes": 2, "pupils": 9})).unwrap();
    let view = report(&book, "2026HT");
    let known = view.parts[3].figures.iter().find(|one| one.code == "pupils-known").unwrap();
    let classes: u64 = view.by_district.last().unwrap().classes.parse().unwrap();
    assert_eq!(known.sum, format!("2 av {classes}"));
    let told = text(&view, "4");
    // A few classes are not all that the programmes reach.
    assert!(
        told.contains(&format!("är känt i bara 2 av {classes} klasser och grupper. Där är de 9.")),
        "{told}"
    );
    assert!(!told.ends_with("inte med i detta."), "{told}");
}

#[test]
fn parts_that_are_more_than_the_whole_are_refused() {
    let (mut book, _folders) = with_park();
    let fault = enter(&mut book, "2026HT", &json!({"pupils": 78, "girls": 50, "boys": 40})).unwrap_err();
    assert_eq!((fault.code, fault.field.as_deref()), (Code::PartsTooMany, Some("pupils")));
    let (sentence, _) = book.words().error(&fault);
    assert!(sentence.contains("90") && sentence.contains("78"), "{sentence}");
    assert!(row(&book, "2026HT").hand.is_none(), "nothing has changed");
    enter(&mut book, "2026HT", &json!({"pupils": 90, "girls": 50, "boys": 40})).unwrap();
}

#[test]
fn a_district_of_which_only_a_phone_call_is_known_is_named_as_such() {
    let (mut book, _folders) = with_park();
    enter(&mut book, "2026/27", &json!({"classes": 1})).unwrap();
    let said = "Från Bromma finns bara siffror som är inlagda för hand.";
    assert!(book.view_units(None).unwrap().sentence.ends_with(said));
    let view = report(&book, "2026/27");
    for part in ["summary", "2"] {
        assert!(text(&view, part).contains(said), "{}", text(&view, part));
    }
    // It is not thanked for a file that nobody could read.
    let waited = ExpectedInput {
        name: "Ålstensskolan".into(),
        district: Some("Bromma".into()),
        ..ExpectedInput::default()
    };
    book.act(Action::AddExpected { units: vec![waited] }).unwrap();
    let asked =
        book.view_quality(None).unwrap().districts.into_iter().find(|one| one.name == "Bromma").unwrap();
    assert_eq!(asked.sentence, "ingen fil är inläst");
    let only = "Från Bromma har vi bara siffror som vi själva har lagt in för läsåret 2026/27. Läs in";
    assert!(asked.letter.contains(only), "{}", asked.letter);
    // Only who is waited for is said to be.
    let waits = "Vi väntar på uppgifter om:\n\n– Ålstensskolan\n\nHör av er";
    assert!(asked.letter.contains(waits), "{}", asked.letter);
    // Units of every sort are said before how many districts they are in.
    let summary = text(&view, "summary");
    let first = summary.split('.').next().unwrap();
    let park = first.find("en parklek").or_else(|| first.find("parklekar")).unwrap();
    assert!(park < first.find("stadsdelar").unwrap(), "{first}");
}

#[test]
fn figures_are_entered_for_the_term_and_changed_where_they_are() {
    let (mut book, _folders) = with_park();
    let of = |book: &Book, period: &str| {
        let row = row(book, period);
        (row.hand_for, row.hand_given)
    };
    // In the middle of the school year nobody has heard of the whole of it.
    assert_eq!(of(&book, "2026/27"), ("2026HT".into(), false));
    assert_eq!(of(&book, "2026-11-20"), ("2026HT".into(), false));
    assert_eq!(of(&book, "2025/26"), ("2025/26".into(), false));
    enter(&mut book, "2026HT", &json!({"classes": 1})).unwrap();
    assert_eq!(of(&book, "2026/27"), ("2026HT".into(), true));
    assert_eq!(of(&book, "2025/26"), ("2025/26".into(), false));
    enter(&mut book, "2026/27", &json!({"classes": 1})).unwrap();
    assert_eq!(of(&book, "2026/27"), ("2026/27".into(), true));
}

#[test]
fn the_list_of_those_that_may_need_support_stands_where_it_is_asked_for() {
    let (mut book, _folders) = with_park();
    book.received.get_mut().unwrap()[0].school.trainings.clear();
    let rows = book.view_units(None).unwrap().rows;
    let asking: Vec<&UnitRow> = rows.iter().filter(|row| row.standing.word() == "standing-support").collect();
    assert!(!asking.is_empty());
    let heading = "Vilka som kan behöva stöd";
    let printed = |support| {
        let choices = OverviewChoices { support, ..OverviewChoices::default() };
        let csv = book.overview_csv(&choices).unwrap();
        let csv = csv.into_iter().find(|(name, _)| name == "vilka-som-kan-behova-stod");
        (format!("{:?}", book.overview_doc(&choices).unwrap().blocks), csv)
    };
    let (without, none) = printed(false);
    assert!(!without.contains(heading) && none.is_none());
    let (with, csv) = printed(true);
    assert!(with.contains(heading));
    let (_, csv) = csv.unwrap();
    assert_eq!(csv.lines().count(), 1 + asking.len());
    for row in asking {
        assert!(csv.contains(&row.name) && csv.contains(&row.reasons[0]), "{csv}");
    }
}
