//! A person's own spreadsheet: pasted, corrected and taken in, then undone; and everything saved as one.

use crate::kit::Desk;
use std::fs;

const CLASSES: &str = "Klass\tÅk\tAntal elever\tMentor\n9X\t9\t24\tAnna\n9Y\tnia\ttjugo\tBo\n";

#[test]
fn classes_come_from_a_spreadsheet_and_everything_goes_to_one() {
    let desk = Desk::new("sheets");
    desk.click("[data-test=sample]");
    desk.wait_for("[data-test=todo]");
    desk.click("[data-test=tab-classes]");
    desk.click("[data-test=read-sheet]");
    desk.click("[data-test=sheet-paste]");
    desk.paste(CLASSES);
    desk.wait_for("[data-test=sheet-lines]");
    assert_eq!(desk.text("[data-test=sheet-summary]"), "2 klasser tas in.");
    assert!(desk.text("[data-test=sheet-lines]").contains("9X, årskurs 9, 24 elever"));
    desk.photo("preview");
    // "tjugo" is no number; the person writes what it is.
    desk.click("[data-test=sheet-cell-C3]");
    desk.script("document.activeElement.select()");
    desk.write("20\n");
    desk.until("the answer counts", || {
        desk.text("[data-test=sheet-lines]").contains("9Y, årskurs 9, 20 elever")
    });
    desk.photo("answered");
    // Another page in between loses nothing of it.
    desk.click("[data-test=tab-report]");
    desk.wait_for("[data-test=report-page]");
    desk.click("[data-test=tab-classes]");
    desk.until("the answer is kept", || {
        desk.has("[data-test=sheet-lines]")
            && desk.text("[data-test=sheet-lines]").contains("9Y, årskurs 9, 20 elever")
    });
    // A person scrolls down to the button.
    desk.script("document.querySelector('[data-test=sheet-take]').scrollIntoView({ block: 'center' })");
    desk.photo("button");
    desk.click("[data-test=sheet-take]");
    desk.wait_for("[data-test=class-9Y]");
    desk.wait_for_text("2 klasser hämtade från kalkylark");
    desk.photo("taken");
    desk.press(&[crate::kit::key::CONTROL, "z"]);
    desk.until("the classes are gone", || !desk.has("[data-test=class-9Y]"));

    // The same from a file, by the system's dialog.
    let file = desk.folder("Dokument").join("klasser från expeditionen.csv");
    fs::write(&file, CLASSES.replace('\t', ";")).unwrap();
    desk.click("[data-test=read-sheet]");
    desk.click("[data-test=sheet-open]");
    desk.answer_dialog("Välj ett kalkylark", &file);
    desk.wait_for("[data-test=sheet-take]");
    desk.script("document.querySelector('[data-test=sheet-take]').scrollIntoView({ block: 'center' })");
    desk.click("[data-test=sheet-take]");
    desk.wait_for("[data-test=class-9X]");

    desk.click("[data-test=tab-file]");
    desk.click("[data-test=save-sheets]");
    let saved = desk.folder("Dokument").join("allt.xlsx");
    desk.answer_dialog("Spara allt som kalkylark", &saved);
    desk.until("the file is there", || saved.exists());
    assert!(fs::read(&saved).unwrap().starts_with(b"PK"));
    desk.photo("file");
}
