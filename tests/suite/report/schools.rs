//! The summary as schools get it: from their records, through the same door as window and command line.

use std::path::Path;

use mvp_core::actions::action::{AddClasses, LearnedInput, NewClass, SetUp, UnitInput};
use mvp_core::actions::views::ReportChoices;
use mvp_core::actions::{Action, Book, sample, sample::Size};
use mvp_core::base::Clock;
use mvp_core::report::doc::Block;
use mvp_core::school::codes::{Heading, Phase};
use mvp_core::words::Lang;

use crate::check::{check, text};
use crate::{reads_as_agreed, write};

const DAY: &str = "2026-11-20";

fn open(folder: &Path) -> Book {
    Book::open(folder, Clock::at(DAY.parse().unwrap())).unwrap()
}

/// In both languages: every promise, and the agreed reading order.
fn keeps_every_promise(name: &str, book: &mut Book) {
    for (lang, tag) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        book.speak(lang);
        let name = format!("summary-{name}-{tag}");
        let file = write(&name, &book.report_pdf(&ReportChoices::default()).unwrap());
        let found = check(&file);
        assert!(found.is_empty(), "{name}: {found:#?}");
        let order = reads_as_agreed(&name, &file);
        tables_are_those_of_the_csv(&order, book);
    }
}

/// Cell by cell: what a screen reader meets in the file's tables, and what stands in the CSV. The tool shows the symbol
/// of a status, not the word that it is spoken as.
fn tables_are_those_of_the_csv(order: &str, book: &Book) {
    let doc = book.report_doc(&ReportChoices::default()).unwrap();
    let legend = doc.blocks.iter().find_map(|block| match block {
        Block::Strip(strip) => Some(strip.legend.as_slice()),
        _ => None,
    });
    let word = |symbol: &str| {
        let item = legend.unwrap_or_default().iter().find(|item| item.status.symbol() == symbol)?;
        Some(item.word.as_str())
    };
    let read: Vec<Vec<String>> = order
        .split("TBody")
        .skip(1)
        .flat_map(|table| table.lines().skip(1).take_while(|line| line.trim_start().starts_with("TR |")))
        .map(|line| line.split(" | ").skip(1).map(cell).collect())
        .collect();
    let csv = book.report_csv(&ReportChoices::default()).unwrap();
    let written: Vec<Vec<String>> =
        csv.iter().flat_map(|(_, text)| text.lines().skip(1).map(fields).collect::<Vec<_>>()).collect();
    assert_eq!(read.len(), written.len());
    for (read, written) in read.iter().zip(&written) {
        let same =
            |(a, b): (&String, &String)| a == b || a.contains('\u{fffd}') || word(a) == Some(b.as_str());
        assert!(read.len() == written.len() && read.iter().zip(written).all(same), "{read:?} {written:?}");
    }
}

/// `TD "8 av 17"` says 8 av 17.
fn cell(text: &str) -> String {
    text.split_once(' ').map_or("", |(_, said)| said.trim_matches('"')).trim().to_owned()
}

fn fields(line: &str) -> Vec<String> {
    let mut quoted = false;
    let parts = line.split(|c| {
        quoted ^= c == '"';
        c == ';' && !quoted
    });
    parts.map(|part| part.trim_matches('"').replace('\u{a0}', " ")).collect()
}

fn set_up(folder: &Path, name: &str, classes: &[&str]) -> Book {
    let mut book = open(folder);
    let classes =
        classes.iter().map(|name| NewClass { name: (*name).into(), ..NewClass::default() }).collect();
    let edition = Some("mvp-14".to_owned());
    book.act(Action::SetUp(SetUp {
        unit: UnitInput { name: name.into(), ..UnitInput::default() },
        classes: Some(AddClasses { classes, edition, ..AddClasses::default() }),
    }))
    .unwrap();
    book
}

#[test]
fn a_school_that_has_not_begun() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = open(folder.path());
    let unit = UnitInput { name: "Ekskolan".into(), ..UnitInput::default() };
    book.act(Action::SetUp(SetUp { unit, classes: None })).unwrap();
    keeps_every_promise("empty", &mut book);
}

#[test]
fn made_up_schools_of_every_size() {
    for size in Size::ALL {
        let folder = tempfile::tempdir().unwrap();
        sample::school(folder.path(), *size, 7, DAY.parse().unwrap()).unwrap();
        keeps_every_promise(size.code(), &mut open(folder.path()));
    }
}

/// Every script that a name may come in: drawn, or replaced in sight of everybody and still found by a search.
#[test]
fn names_from_the_whole_world() {
    let drawn = ["7Å Öster", "Łąka Żółw", "Şirin İğde", "Nguyễn Thị Đặng", "Юлия Щербакова", "Ελένη"];
    let replaced = ["صف السلام", "李小龍", "\u{1f642} 7B", "👩‍👩‍👧‍👦"];
    let folder = tempfile::tempdir().unwrap();
    let mut book = set_up(folder.path(), "Şkoła Đường Ök", &[&drawn[..], &replaced[..]].concat());
    let told = |text: &str| LearnedInput {
        phase: Phase::Delivery,
        heading: Heading::Quality,
        text: text.into(),
        shared: true,
    };
    book.act(Action::AddLearned(told("Zoë, Łukasz och محمد höll lektionen \u{1f44d}\u{1f3fd}."))).unwrap();
    let focus = vec!["Fråga صف السلام".to_owned()];
    book.act(Action::SetFocus { school_year: "2026/27".into(), items: focus }).unwrap();
    keeps_every_promise("names", &mut book);

    book.speak(Lang::Sv);
    let pdf = book.report_pdf(&ReportChoices::default()).unwrap();
    let page = text(&write("summary-names-text", &pdf));
    for name in drawn.iter().chain(&["李小龍", "\u{1f642}", "👩‍👩‍👧‍👦", "Şkoła Đường Ök", "Łukasz"])
    {
        assert!(page.contains(name), "{name} is not found in {page}");
    }
}
