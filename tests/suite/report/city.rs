//! The *lägesrapport*: 30 units with known figures, and a thousand.

use mvp_core::actions::Action;
use mvp_core::actions::Book;
use mvp_core::actions::action::ExpectedInput;
use mvp_core::actions::views::OverviewChoices;
use mvp_core::base::Clock;
use mvp_core::report::render;
use mvp_core::school::codes::{Heading, OfficeLevel, UnitKind};
use mvp_tests::city::{self, DISTRICTS, Unit};

use super::check::{check, reading_order, text};
use super::write;

fn opened(units: &[Unit], day: &str) -> (tempfile::TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    city::office(folder.path(), "Stockholm", OfficeLevel::City, units, day);
    let mut book = Book::open(folder.path(), Clock::at(day.parse().unwrap())).unwrap();
    let missing = ExpectedInput { name: "Skolan som inte skickat".into(), ..ExpectedInput::default() };
    book.act(Action::AddExpected { units: vec![missing] }).unwrap();
    (folder, book)
}

/// The same words whatever the line breaks.
fn words(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_report_of_30_units_keeps_every_promise_and_says_what_its_tables_say() {
    let mut units = city::year_2021();
    units[0].learned(Heading::Pupils, "Eleverna hänvisar själva till åskådarmodellen.");
    units[1].learned(Heading::Coordination, "Halvgrupp kräver ett extra rum.");
    let (_folder, mut book) = opened(&units, "2022-06-30");
    let choices = OverviewChoices { period: Some("2021/22".into()), ..OverviewChoices::default() };
    for lang in mvp_core::words::Lang::ALL {
        book.speak(*lang);
        let doc = book.overview_doc(&choices).unwrap();
        let name = format!("overview-30-{}", lang.tag());
        let file = write(&name, &render(&doc).unwrap().pdf().unwrap());
        let found = check(&file);
        assert!(found.is_empty(), "{found:#?}");
        let order = reading_order(&file);
        let page = words(&text(&file));
        let mut seen = 0;
        let tables = doc.csv_tables();
        for (table, csv) in &tables {
            for row in csv.lines().skip(1) {
                for field in row.split([';', '"']).filter(|field| field.chars().any(|c| c.is_ascii_digit())) {
                    let field = words(field);
                    assert!(page.contains(&field), "{table}: {field:?} is not on the pages");
                    seen += 1;
                }
            }
        }
        assert!(seen > 300, "{seen}");
        assert!(order.matches("Table").count() >= 11 && order.contains("H1"), "{order}");
    }
}

#[test]
fn the_report_of_a_thousand_units_keeps_every_promise() {
    let mut units = Vec::new();
    for n in 0..1000_u32 {
        let name = format!("Påhittade skolan nummer {}", n + 1);
        let mut unit = Unit::new(n + 1, &name, UnitKind::School, DISTRICTS[n as usize % 13], "2021-11-20");
        let leaders = [unit.trained("mvp", "2020-01-15")];
        unit.class("7A", "mvp-14", "2021-09-07", 1 + n % 5, &leaders);
        units.push(unit);
    }
    let (_folder, book) = opened(&units, "2021-12-01");
    let choices = OverviewChoices { period: Some("2021HT".into()), ..OverviewChoices::default() };
    let doc = book.overview_doc(&choices).unwrap();
    let tables = doc.csv_tables();
    assert!(tables.iter().all(|(id, csv)| csv.lines().count() <= 501 || panic!("{id}")));
    let units: usize = tables
        .iter()
        .filter(|(id, _)| id.starts_with("varje-verksamhet-"))
        .map(|(_, csv)| csv.lines().count() - 1)
        .sum();
    assert_eq!(units, 1001);
    let found = check(&write("overview-1000", &render(&doc).unwrap().pdf().unwrap()));
    assert!(found.is_empty(), "{found:#?}");
}
