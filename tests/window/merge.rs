//! Two computers at one school: files go both ways, they meet in one lesson, and one answer settles it for both.

use crate::kit::{Desk, key};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn act(desk: &Desk, action: &Value) -> Value {
    desk.invoke("act", json!({"action": action})).unwrap()
}

/// The first class's run and its lesson 1, where it is logged.
fn lesson(desk: &Desk) -> (Value, Value, Value) {
    let classes = desk.invoke("classes", json!({"school_year": null})).unwrap();
    let row = classes["rows"][0].clone();
    (row["group"].clone(), row["run"].clone(), row["cells"][0]["lesson"].clone())
}

/// Saves the file for the colleague, by the button and the system's dialog.
fn save(desk: &Desk, path: &Path) {
    desk.click("[data-test=tab-file]");
    desk.wait_for("[data-test=save-colleague]");
    desk.click("[data-test=save-colleague]");
    desk.answer_dialog("Spara filen", path);
    desk.until("the file is saved", || path.exists());
}

/// Reads a file in, by the button and the system's dialog.
fn read(desk: &Desk, path: &Path, told: &str) {
    desk.click("[data-test=tab-file]");
    desk.wait_for("[data-test=open-sent]");
    desk.click("[data-test=open-sent]");
    desk.answer_dialog("Välj filer att läsa in", path);
    desk.wait_for("[data-test=take-in]");
    let list = desk.text("[data-test=receive]");
    assert!(list.contains(told), "'{told}' is not in: {list}");
    desk.photo("receive");
    desk.click("[data-test=take-in]");
    desk.wait_for_text("En fil inläst");
}

fn change(desk: &Desk, minutes: u32, form: Option<&str>) {
    let (_, run, id) = lesson(desk);
    let input = json!({"run": run, "lesson": "1", "date": "2026-11-17", "minutes": minutes, "form": form});
    act(desk, &json!({"do": "edit_lesson", "id": id, "lesson": input}));
}

#[test]
fn two_computers_meet_in_one_lesson_and_show_the_same() {
    let anna = Desk::new("anna");
    let unit = json!({"name": "Ekskolan"});
    let classes = json!({"classes": [{"name": "7A"}], "edition": "mvp-14", "planned_start": "2026-11-17"});
    act(&anna, &json!({"do": "set_up", "unit": unit, "classes": classes}));
    let (group, run, _) = lesson(&anna);
    act(&anna, &json!({"do": "log_lesson", "run": run, "lesson": "1", "date": "2026-11-17"}));
    anna.reload("");
    let folder = anna.folder("Dokument");
    let at = |name: &str| -> PathBuf { folder.join(name) };

    // An invitation, and the card that comes back.
    anna.click("[data-test=tab-file]");
    anna.click("[data-test=save-invitation]");
    anna.answer_dialog("Spara inbjudan", &at("inbjudan.mvpinbjudan"));
    anna.until("the invitation is saved", || at("inbjudan.mvpinbjudan").exists());
    let bo = Desk::new("bo");
    bo.wait_for("[data-test=join]");
    bo.click("[data-test=join]");
    bo.answer_dialog("Välj inbjudan", &at("inbjudan.mvpinbjudan"));
    bo.wait_for("[data-test=own-card]");
    bo.click("[data-test=save-card]");
    bo.answer_dialog("Spara adresskortet", &at("bo.mvpkort"));
    bo.until("the card is saved", || at("bo.mvpkort").exists());
    anna.click("[data-test=add-colleague]");
    anna.answer_dialog("Välj adresskort", &at("bo.mvpkort"));

    save(&anna, &at("1 till bo.mvpsync"));
    read(&bo, &at("1 till bo.mvpsync"), "7A ny");

    // Both change the same lesson without knowing of each other.
    change(&anna, 55, None);
    change(&bo, 40, Some("half"));
    save(&bo, &at("2 till anna.mvpsync"));
    read(&anna, &at("2 till anna.mvpsync"), "En uppgift har ändrats både här och där");
    save(&anna, &at("3 till bo.mvpsync"));
    read(&bo, &at("3 till bo.mvpsync"), "En uppgift har ändrats både här och där");
    for desk in [&anna, &bo] {
        desk.click("[data-test=tab-week]");
        desk.wait_for("[data-test=questions]");
        assert!(desk.text("[data-test=questions]").contains("En uppgift har ändrats på två ställen"));
        desk.photo("asked");
    }

    // One key accepts what is proposed.
    anna.click("[data-test=answer]");
    anna.wait_for("[data-test=question]");
    let question = anna.text("[data-test=question]");
    for part in ["7A lektion 1", "Halvgrupp", "55", "40", "På den här datorn", "På en annan dator"] {
        assert!(question.contains(part), "'{part}' is not in: {question}");
    }
    anna.photo("question");
    anna.steps();
    anna.press(&[key::ENTER]);
    assert_eq!(anna.steps(), 1);
    anna.wait_for_text("En fråga besvarad");
    assert!(!anna.has("[data-test=questions]"));
    save(&anna, &at("4 till bo.mvpsync"));
    read(&bo, &at("4 till bo.mvpsync"), "Ekskolan");
    bo.click("[data-test=tab-week]");
    bo.wait_for("[data-test=all-classes]");
    assert!(!bo.has("[data-test=questions]"), "one answer settles it for both");

    // The same screens.
    for (call, arguments) in [
        ("week", json!({})),
        ("classes", json!({"school_year": null})),
        ("class_view", json!({"group": group, "run": null})),
        ("staff", json!({})),
        ("fidelity", json!({"school_year": null})),
    ] {
        let shown = |desk: &Desk| desk.invoke(call, arguments.clone()).unwrap();
        assert_eq!(shown(&anna), shown(&bo), "{call}");
    }
    let place = format!("class/{}", group.as_str().unwrap());
    let shown = |desk: &Desk| {
        desk.reload(&place);
        desk.wait_for("[data-test=timeline]");
        desk.text("main")
    };
    assert_eq!(shown(&anna), shown(&bo));
}
