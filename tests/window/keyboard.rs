//! The main job without a pointer: a school set up, lessons logged, a checklist, the report and the file.

use crate::kit::Desk;
use crate::kit::key::{ALT, CONTROL, ENTER, ESCAPE, TAB, UP};
use serde_json::json;
use std::fs;

#[test]
fn from_an_empty_computer_to_the_saved_file_by_keyboard_alone() {
    let desk = Desk::new("keyboard");
    tab_to(&desk, "[data-test=school]");
    desk.write("Ekskolan");
    tab_to(&desk, "[data-test=classes]");
    desk.paste("7A\n7B\n7C");
    desk.wait_for_text("3 klasser");
    tab_to(&desk, "[data-test=first-lesson]");
    desk.write("v45 tis");
    desk.wait_for_text("tisdag 3 november");
    desk.press(&[ENTER]);
    desk.wait_for("[data-test=todo]");

    // As planned, back, and again.
    desk.press(&[CONTROL, "l"]);
    desk.press(&[CONTROL, "l"]);
    desk.wait_for_text("7A lektion 1 loggad");
    desk.press(&[CONTROL, "z"]);
    desk.wait_for_text("Ångrat");
    desk.press(&[CONTROL, "y"]);
    desk.until("the lesson is back", || held(&desk) == 1);

    // With details; a dialog that is left by mistake has kept what was typed.
    desk.press(&[CONTROL, "d"]);
    desk.wait_for("[data-test=lesson] [data-moment]");
    tab_to(&desk, "[data-test=present]");
    desk.write("21");
    desk.press(&[ESCAPE]);
    desk.until("the dialog is closed", || !desk.has("dialog[open]"));
    desk.press(&[CONTROL, "d"]);
    desk.wait_for("[data-test=draft]");
    assert_eq!(desk.script("return document.querySelector('[data-test=present]').value"), "21");
    for answer in ["2", "1", "2", "n"] {
        desk.press(&[answer]);
    }
    desk.wait_for_text("5 av 6 poäng");
    desk.press(&[ENTER]);
    desk.wait_for_text("7B lektion 1 loggad");

    desk.until("the form is closed", || !desk.has("dialog[open]"));

    // The staff: a name, and a part of the training.
    desk.press(&[ALT, "3"]);
    tab_to(&desk, "[data-test=person-name]");
    desk.write("Ann Ask\n");
    let part = "[data-person='Ann Ask'] [data-test=part-basic_1]";
    desk.wait_for(part);
    tab_to(&desk, part);
    desk.press(&[" "]);
    desk.until("the part is set", || {
        desk.script(&format!("return document.querySelector(`{part}`).checked")) == true
    });

    // An answer that the arrows passed to holds where a command comes right after it.
    desk.press(&[ALT, "4"]);
    tab_to(&desk, "[data-startup] input:checked");
    desk.press(&[UP]);
    desk.press(&[ALT, "1"]);
    desk.wait_for("[data-test=todo]");
    desk.until("the answer is kept", || {
        let fidelity = desk.invoke("fidelity", json!({"school_year": null})).unwrap();
        fidelity["startup"]["items"].as_array().unwrap().iter().any(|item| item["value"] == 0)
    });

    // The report and the file, through the system's dialogs.
    let folder = desk.folder("Dokument");
    let (pdf, package) = (folder.join("Rapport.pdf"), folder.join("Fil.zip"));
    desk.press(&[ALT, "5"]);
    desk.wait_for("[data-test=report-page]");
    tab_to(&desk, "[data-test=save-pdf]");
    desk.press(&[ENTER]);
    desk.answer_dialog("Spara rapporten", &pdf);
    desk.until("the report is saved", || pdf.exists());
    desk.wait_for_text("Rapporten är sparad");
    desk.press(&[ALT, "6"]);
    desk.wait_for("[data-test=file-table]");
    tab_to(&desk, "[data-test=save-open]");
    desk.press(&[" "]);
    desk.answer_dialog("Spara det öppna paketet", &package);
    desk.until("the file is saved", || package.exists());
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF") && fs::read(&package).unwrap().len() > 1000);

    // Find and help open and close by keys, and give the focus back.
    desk.press(&[ALT, "1"]);
    desk.wait_for("[data-test=todo]");
    for (keys, dialog) in [(&[CONTROL, "k"][..], "[data-test=find]"), (&["\u{E031}"][..], "[data-test=help]")]
    {
        desk.press(keys);
        desk.wait_for(&format!("dialog[open]{dialog}"));
        desk.press(&[ESCAPE]);
        desk.until("the dialog is closed", || !desk.has("dialog[open]"));
        assert_eq!(desk.script("return document.activeElement.localName"), "h1");
    }
}

/// Presses Tab until the focus is there.
fn tab_to(desk: &Desk, selector: &str) {
    desk.wait_for(selector);
    let quoted = json!(selector);
    for _ in 0..80 {
        if desk.script(&format!("return document.activeElement.matches({quoted})")) == true {
            return;
        }
        desk.press(&[TAB]);
    }
    panic!("Tab does not lead to {selector}");
}

fn held(desk: &Desk) -> usize {
    let week = desk.invoke("week", json!({})).unwrap().to_string();
    week.matches("\"state\":\"delivered\"").count()
}
