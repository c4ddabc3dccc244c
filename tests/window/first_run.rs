//! From an empty computer to the saved summary and file, through a power cut.

use crate::kit::{Desk, key};
use std::fs;
use std::process::Command;

const LOGGED: &str = "[data-test=todo].logged";

#[test]
fn from_an_empty_computer_to_the_saved_file() {
    let mut desk = Desk::new("first-run");
    desk.photo("welcome");

    desk.click("[data-test=school]");
    desk.write("Ekskolan");
    desk.click("[data-test=classes]");
    desk.paste("7A\n7B\n7C");
    desk.wait_for_text("3 klasser");
    desk.click("[data-test=first-lesson]");
    desk.write("2026-11-03");
    desk.wait_for_text("tisdag 3 november");
    desk.photo("welcome-filled");
    desk.click("[data-test=start]");
    desk.wait_for("[data-test=todo]");
    for class in ["7A", "7B", "7C"] {
        desk.wait_for(&todo(class));
    }
    desk.photo("week");

    desk.steps();
    desk.click(&format!("{} [data-test^=log-]", todo("7A")));
    desk.wait_for_text("7A lektion 1 loggad");
    assert_eq!(desk.steps(), 1, "a lesson as planned is one click");
    desk.wait_for(LOGGED);
    desk.photo("logged");

    desk.press(&[key::CONTROL, "z"]);
    assert_eq!(desk.steps(), 1, "undo is one key");
    desk.until("the lesson waits again", || !desk.has(LOGGED) && desk.has(&todo("7A")));
    desk.photo("undone");

    desk.click(&format!("{} [data-test=details]", todo("7A")));
    desk.wait_for("[data-moment] input");
    desk.photo("details");
    desk.click("[data-moment] input[data-value='2']");
    // Each key answers, and goes on to the next moment.
    for answer in ["2", "1", "2", "2", "0", "2"] {
        desk.press(&[answer]);
    }
    desk.wait_for_text("9 av 12 poäng");
    desk.photo("checklist");
    desk.click("[data-test=save-lesson]");
    desk.wait_for_text("7A lektion 1 loggad");
    desk.photo("logged-with-checklist");

    let folder = desk.folder("Dokument från MVP");
    desk.click("[data-test=tab-report]");
    desk.wait_for("[data-test=report-page]");
    desk.photo("report");
    let pdf = folder.join("Sammanställning åäö.pdf");
    desk.steps();
    desk.click("[data-test=save-pdf]");
    desk.wait_for_dialog("Spara rapporten");
    desk.photo("report-dialog");
    desk.answer_dialog("Spara rapporten", &pdf);
    assert!(desk.steps() <= 2, "the report is at most two steps and the dialog");
    desk.until("the report is saved", || pdf.exists());
    desk.photo("report-saved");
    let text = Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
    assert!(String::from_utf8_lossy(&text.stdout).contains("Ekskolan"));

    desk.click("[data-test=tab-file]");
    desk.wait_for("[data-test=add-receiver]");
    desk.photo("file");
    let package = folder.join("Fil till stadsdelen.zip");
    desk.click("[data-test=save-open]");
    desk.answer_dialog("Spara det öppna paketet", &package);
    desk.until("the file is saved", || package.exists());
    desk.photo("file-saved");
    assert_eq!(fs::read(&package).unwrap()[..2], *b"PK");

    let before = desk.text("main");
    desk.kill();
    desk.open();
    desk.wait_for("[data-test=todo]");
    desk.photo("after-the-power-cut");
    for class in ["7B", "7C"] {
        desk.wait_for(&todo(class));
    }
    desk.click("[data-test=tab-file]");
    desk.until("the file's page says what it said", || desk.text("main") == before);
    desk.photo("file-again");

    // What was done before the power cut can be undone after it.
    desk.click("[data-test=tab-week]");
    desk.wait_for("[data-test=todo]");
    desk.press(&[key::CONTROL, "z"]);
    desk.wait_for(&todo("7A"));
}

fn todo(class: &str) -> String {
    format!("[data-test=todo][data-todo^='{class}/1']")
}
