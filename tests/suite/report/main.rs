//! Promises of the printed reports, checked by tools that others wrote.

mod check;
mod city;
mod documents;
mod mutations;
mod schools;

use std::path::{Path, PathBuf};

use check::{check, reading_order, text};
use lopdf::Document;
use mvp_core::report::doc::Doc;
use mvp_core::report::render;

/// Files stay in the build folder, so that people can look at them after a test.
fn write(name: &str, bytes: &[u8]) -> PathBuf {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&file, bytes).unwrap();
    file
}

fn pdf(doc: &Doc) -> Vec<u8> {
    render(doc).unwrap().pdf().unwrap()
}

#[test]
fn every_report_is_accessible_archival_and_sound() {
    for case in documents::all() {
        let found = check(&write(case.name, &pdf(&case.doc)));
        assert!(found.is_empty(), "{}: {found:#?}", case.name);
    }
}

#[test]
fn the_check_rejects_every_mutation() {
    let sound = pdf(&documents::typical("sv"));
    let saved = |mut document: Document, number: usize| {
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        write(&format!("mutant-{number:02}"), &bytes)
    };
    let found = check(&saved(Document::load_mem(&sound).unwrap(), 0));
    assert!(found.is_empty(), "written by another hand it must still pass: {found:#?}");
    assert!(mutations::ALL.len() >= 15);
    let mut survivors = Vec::new();
    for (i, mutation) in mutations::ALL.iter().enumerate() {
        let mut document = Document::load_mem(&sound).unwrap();
        (mutation.apply)(&mut document);
        let found = check(&saved(document, i + 1));
        if !found.iter().any(|(broken, _)| *broken == mutation.breaks) {
            survivors.push((mutation.name, mutation.breaks, found));
        }
    }
    assert!(survivors.is_empty(), "not seen to break what they break: {survivors:#?}");
    assert!(!check(&write("mutant-half", &sound[..sound.len() / 2])).is_empty());
}

/// The reading order of a file beside the one that was agreed.
fn reads_as_agreed(name: &str, file: &Path) -> String {
    let order = reading_order(file);
    let golden = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("ref/report/{name}.txt"));
    if std::env::var_os("MVP_WRITE_REF").is_some() {
        std::fs::write(&golden, &order).unwrap();
    }
    let agreed = std::fs::read_to_string(&golden).unwrap_or_default();
    assert!(
        order == agreed,
        "{name} reads differently; if that is meant, run with MVP_WRITE_REF=1 and look at the difference:\n{order}"
    );
    order
}

#[test]
fn reading_order_is_as_agreed() {
    for case in documents::all().into_iter().filter(|case| !case.name.starts_with("largest")) {
        reads_as_agreed(case.name, &write(&format!("order-{}", case.name), &pdf(&case.doc)));
    }
}

/// As many rows as the validator's own limit allows with room to spare: it gives up at 1,024.
#[test]
fn a_table_of_a_thousand_rows_keeps_every_promise() {
    let doc = documents::rows("sv", 1000);
    let rendered = render(&doc).unwrap();
    assert!(rendered.page_count() > 20, "{}", rendered.page_count());
    let file = write("rows", &rendered.pdf().unwrap());
    let found = check(&file);
    assert!(found.is_empty(), "{found:#?}");
    let order = reading_order(&file);
    let read: Vec<&str> = order.lines().filter(|line| line.contains("| TH \"Enhet ")).collect();
    assert_eq!(read.len(), 1000, "every row is read once, the heads that later pages repeat are not");
    assert!(read[999].contains("\"Enhet 1000\""), "{}", read[999]);
    let text = text(&file);
    assert_eq!(text.matches("(fortsättning)").count(), rendered.page_count() - 1);
}

#[test]
fn the_same_report_is_the_same_file() {
    for case in documents::all() {
        assert!(pdf(&case.doc) == pdf(&case.doc), "{}", case.name);
    }
    let mut later = documents::typical("sv");
    later.created = "2026-11-20T14:05:01+01:00".into();
    assert!(pdf(&later) != pdf(&documents::typical("sv")));
}

#[test]
fn five_pages_are_at_most_60_kb() {
    let rendered = render(&documents::five_pages("sv")).unwrap();
    assert_eq!(rendered.page_count(), 5);
    let size = rendered.pdf().unwrap().len();
    assert!(size <= 60_000, "{size} bytes");
}

#[test]
fn every_figure_of_a_table_stands_in_the_file_and_in_the_csv() {
    for case in documents::all().into_iter().filter(|case| case.name.starts_with("typical")) {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
        let page = words(&text(&write(&format!("text-{}", case.name), &pdf(&case.doc))));
        let csv = case.doc.csv_tables();
        assert_eq!(
            csv.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["lektioner-per-klass", "metodfoljsamhet", "personal"]
        );
        let mut seen = 0;
        for field in csv.iter().flat_map(|(_, text)| text.lines().skip(1)).flat_map(|line| line.split(';')) {
            let field = words(&field.replace('\u{a0}', " "));
            assert!(page.contains(&field), "{field:?} is not on the pages of {}", case.name);
            seen += 1;
        }
        assert!(seen > 150, "{seen}");
    }
}

#[test]
fn names_that_cannot_be_drawn_are_still_found() {
    let page = text(&write("text-names", &pdf(&documents::names("sv"))));
    for name in ["Łukasz Brzęczyszczykiewicz", "Nguyễn Thị Phương Thảo", "Ελένη", "Щербакова", "李小龍", "👩‍👩‍👧‍👦"]
    {
        assert!(page.contains(name), "{name}");
    }
    // Right-to-left names come out in the tool's visual order: compare letters, not their order.
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|c| ('\u{600}'..'\u{700}').contains(c)).collect();
        letters.sort_unstable();
        letters.dedup();
        letters
    };
    assert_eq!(sorted(&page), sorted("محمد عبد الله"));
}

#[test]
fn preview_pages_are_self_contained_and_hidden_from_screen_readers() {
    let rendered = render(&documents::typical("sv")).unwrap();
    for page in 1..=rendered.page_count() {
        let svg = rendered.svg(page).unwrap().unwrap();
        assert!(svg.starts_with("<svg ") && svg.contains("aria-hidden=\"true\"") && svg.len() < 150_000);
        for foreign in ["http://", "https://", "<script", "<style", "style=", "font-family", "<text"] {
            let svg = svg.replace("http://www.w3.org/2000/svg", "");
            assert!(!svg.contains(foreign), "{foreign}");
        }
        for used in svg.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(svg.contains(&format!("id=\"{used}\"")), "{used}");
        }
    }
    assert_eq!(rendered.svg(0), Ok(None));
    assert_eq!(rendered.svg(rendered.page_count() + 1), Ok(None));
}

#[test]
fn the_preview_shows_the_pages_of_the_file() {
    let rendered = render(&documents::typical("sv")).unwrap();
    let file = write("preview", &rendered.pdf().unwrap());
    for page in 1..=rendered.page_count() {
        let svg = file.with_extension(format!("{page}.svg"));
        std::fs::write(&svg, rendered.svg(page).unwrap().unwrap()).unwrap();
        let (printed, shown) = (check::picture(&file, page), check::picture(&svg, 1));
        assert_eq!(printed.len(), shown.len());
        let apart: u64 = printed.iter().zip(&shown).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
        let mean = apart as f64 / printed.len() as f64;
        assert!(mean < 2.0, "page {page} differs by {mean:.2} of 255 a pixel");
        let empty: u64 = printed.iter().map(|a| u64::from(255 - a)).sum();
        assert!(empty as f64 / printed.len() as f64 > 5.0, "page {page} is empty");
    }
}

#[test]
fn a_document_without_a_language_or_a_time_is_refused() {
    let code = |change: fn(&mut Doc)| {
        let mut doc = documents::empty("sv");
        change(&mut doc);
        render(&doc).map(|_| ()).unwrap_err().code()
    };
    assert_eq!(code(|doc| doc.lang.clear()), "report-lang");
    assert_eq!(code(|doc| doc.created = "i dag".into()), "report-created");
}
