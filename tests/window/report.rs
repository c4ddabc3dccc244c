//! The report's page: the pages as they are printed, and below them the same content as text, number for number.

use crate::kit::Desk;
use std::path::Path;
use std::process::Command;

#[test]
fn the_text_below_the_pages_has_every_number_of_the_file() {
    let desk = Desk::new("report");
    desk.click("[data-test=sample]");
    desk.wait_for("[data-test=todo]");
    desk.click("[data-test=tab-report]");
    desk.wait_for("[data-test=report-page]");
    let file = desk.folder("Dokument").join("rapport.pdf");
    desk.click("[data-test=save-pdf]");
    desk.answer_dialog("Spara rapporten", &file);
    desk.until("the report is saved", || file.exists());
    let (page, file) = (page_text(&desk), file_text(&file));
    let (read, printed) = (numbers(&page), numbers(&file));
    assert!(read.len() > 200, "{}", read.len());
    let apart = read.iter().zip(&printed).position(|(a, b)| a != b);
    assert_eq!(
        apart,
        None,
        "first apart: {:?}",
        apart.map(|at| (&read[at.saturating_sub(9)..=at], &printed[at]))
    );
    assert_eq!(read.len(), printed.len());
    // The pictures above it say which pages they are; what stands on them is the text's to say.
    let said = desk
        .script("return [...document.querySelectorAll('[data-test=report-page]')].map((page) => page.alt)");
    assert_eq!(said, serde_json::json!(["Sida 1 av 2", "Sida 2 av 2"]));
    desk.photo("report");
}

/// Every text of the accessible version, with a space between neighbours. Without the full names of lessons in the heads
/// of a strip: the tool that reads the file shows what is drawn there, their numbers.
fn page_text(desk: &Desk) -> String {
    let text = desk.script(
        "const walk = document.createTreeWalker(document.querySelector('[data-test=report-text]'), NodeFilter.SHOW_TEXT); \
         let all = ''; while (walk.nextNode()) \
         if (!walk.currentNode.parentElement.closest('thead .hidden')) all += ' ' + walk.currentNode.data; \
         return all",
    );
    text.as_str().unwrap().to_owned()
}

/// The file as a screen reader goes through it, from its first block on.
fn file_text(file: &Path) -> String {
    let run = Command::new("pdfinfo").arg("-struct-text").arg(file).output();
    let run = run.expect("pdfinfo (package poppler-utils) is missing: run ./dev test, which sets it up");
    let text = String::from_utf8(run.stdout).unwrap();
    let blocks = text.lines().skip_while(|line| !line.starts_with("  L "));
    blocks.filter(|line| line.trim_start().starts_with('"')).collect::<Vec<_>>().join("\n")
}

fn numbers(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect()
}
