//! How few steps each job takes: done with the pointer and done with the keyboard, every key and every click counted.

use crate::kit::Desk;
use crate::kit::key::{ALT, CONTROL, DOWN, ENTER, RIGHT, SHIFT, UP};
use mvp_core::exchange::Identity;
use mvp_core::school::codes::CardRole;
use serde_json::{Value, json};

/// One job at a school: how many steps it may take, how it is done, and how to see that it was.
struct Job {
    name: &'static str,
    clicks: usize,
    keys: usize,
    /// What has happened before, uncounted.
    before: fn(&Desk),
    by_mouse: fn(&Desk),
    by_keyboard: fn(&Desk),
    done: fn(&Desk),
}

const JOBS: &[Job] = &[
    Job {
        name: "see what is missing this week",
        clicks: 0,
        keys: 0,
        before: |_| {},
        by_mouse: |_| {},
        by_keyboard: |_| {},
        done: |desk| {
            for class in ["7A", "7B", "7C"] {
                assert!(in_view(desk, &todo(class)), "{class} waits in sight");
            }
        },
    },
    Job {
        name: "log a lesson as planned",
        clicks: 1,
        keys: 2,
        before: |_| {},
        by_mouse: |desk| desk.tap(&["[data-test=todo][data-todo^='7A/1'] [data-test^=log-]"], None, 0),
        by_keyboard: |desk| desk.press_quickly(&[&[CONTROL, "l"], &[CONTROL, "l"]], FAST),
        done: |desk| saved(desk, "7A lektion 1 loggad"),
    },
    Job {
        name: "log a lesson with details",
        clicks: 3,
        keys: 3,
        before: |_| {},
        by_mouse: |desk| {
            desk.tap(&["[data-test=todo][data-todo^='7A/1'] [data-test=details]"], None, 0);
            desk.tap(&["[data-moment] input[data-value='2']"], None, 0);
            desk.tap(&["[data-test=save-lesson]"], None, 0);
        },
        by_keyboard: |desk| desk.press_quickly(&[&[CONTROL, "d"], &["2"], &[ENTER]], FAST),
        done: |desk| {
            saved(desk, "7A lektion 1 loggad");
            let fidelity = ask(desk, "fidelity", json!({"school_year": null}));
            assert!(fidelity["rows"].to_string().contains("2 av"), "the answer is saved: {fidelity}");
        },
    },
    Job {
        name: "log the same lesson for three classes",
        clicks: 5,
        keys: 5,
        before: |_| {},
        by_mouse: |desk| {
            desk.tap(&["[data-test=tab-classes]"], None, 0);
            let cells = ["[data-cell='7A/1']", "[data-cell='7B/1']", "[data-cell='7C/1']"];
            desk.tap(&cells, Some(CONTROL), 200);
            desk.tap(&["[data-test=log-marked]"], None, 0);
        },
        by_keyboard: |desk| {
            desk.press_quickly(&[&[CONTROL, "l"], &[SHIFT, DOWN], &[SHIFT, DOWN], &[CONTROL, "l"]], FAST);
        },
        done: |desk| saved(desk, "3 lektioner loggade"),
    },
    Job {
        name: "undo",
        clicks: 1,
        keys: 1,
        before: |desk| {
            desk.press_quickly(&[&[CONTROL, "l"], &[CONTROL, "l"]], FAST);
            saved(desk, "7A lektion 1 loggad");
        },
        by_mouse: |desk| desk.tap(&["[data-test=undo]"], None, 0),
        by_keyboard: |desk| desk.press(&[CONTROL, "z"]),
        done: |desk| desk.until("the lesson waits again", || lessons_in_all(desk) == 0),
    },
    Job {
        name: "the school's PDF",
        clicks: 2,
        keys: 2,
        before: |_| {},
        by_mouse: |desk| {
            desk.tap(&["[data-test=tab-report]"], None, 0);
            desk.tap(&["[data-test=save-pdf]"], None, 0);
        },
        by_keyboard: |desk| desk.press_quickly(&[&[ALT, "5"], &[CONTROL, "s"]], FAST),
        done: |desk| answer(desk, "Spara rapporten", "Rapporten.pdf"),
    },
    Job {
        name: "the file to the district",
        clicks: 2,
        keys: 2,
        // The receiver's card was chosen once.
        before: |desk| act(desk, json!({"do": "add_cards", "cards": [district_card()], "compared": true})),
        by_mouse: |desk| {
            desk.tap(&["[data-test=tab-file]"], None, 0);
            desk.tap(&["[data-test=save-file]"], None, 0);
        },
        by_keyboard: |desk| desk.press_quickly(&[&[ALT, "6"], &[CONTROL, "s"]], FAST),
        done: |desk| answer(desk, "Spara filen", "Filen.mvpsync"),
    },
];

/// Milliseconds between two keys of somebody who types 20 a second.
const FAST: u64 = 50;
/// Milliseconds between two clicks of somebody who clicks 5 times a second.
const FAST_CLICKS: u64 = 200;

#[test]
fn every_job_takes_as_few_steps_as_promised() {
    let mut report = String::new();
    let desk = Desk::new("steps");
    school(&desk);
    for job in JOBS {
        for (hand, limit, way) in [("clicks", job.clicks, job.by_mouse), ("keys", job.keys, job.by_keyboard)]
        {
            from_launch(&desk);
            let before = history(&desk).len();
            (job.before)(&desk);
            desk.steps();
            way(&desk);
            let taken = desk.steps();
            (job.done)(&desk);
            report += &format!("{}: {taken} {hand} of at most {limit}\n", job.name);
            assert!(taken <= limit, "{report}");
            // Back to how it was, for the next hand.
            while history(&desk).len() > before {
                desk.invoke("undo", json!({})).unwrap();
            }
        }
    }
    println!("{report}");
}

#[test]
fn nothing_is_logged_by_a_stray_key_at_launch() {
    let desk = Desk::new("stray");
    school(&desk);
    from_launch(&desk);
    assert_eq!(desk.script("return document.activeElement.tagName"), "H1");
    let before = history(&desk);
    desk.press_quickly(&[&[ENTER], &[" "], &[ENTER]], FAST);
    assert_eq!(history(&desk), before);
}

#[test]
fn fast_typing_skips_nothing() {
    let desk = Desk::new("fast");
    school(&desk);

    // Lesson after lesson along the strip.
    from_launch(&desk);
    let mut keys: Vec<&[&str]> = vec![&[CONTROL, "l"], &[CONTROL, "l"]];
    for _ in 0..5 {
        keys.extend::<[&[&str]; 2]>([&[RIGHT], &[CONTROL, "l"]]);
    }
    desk.press_quickly(&keys, FAST);
    desk.until("six lessons are logged", || lessons(&desk, "7A") == 6);

    // Two classes, and two more while those are saved.
    from_launch(&desk);
    let group: [&[&str]; 3] = [&[SHIFT, DOWN], &[CONTROL, "l"], &[RIGHT]];
    let mut keys: Vec<&[&str]> = vec![&[CONTROL, "l"]];
    keys.extend(group);
    keys.extend::<[&[&str]; 2]>([&[SHIFT, UP], &[CONTROL, "l"]]);
    desk.press_quickly(&keys, FAST);
    desk.until("four lessons are logged", || lessons(&desk, "7B") == 2 && lessons(&desk, "7C") == 2);

    // A lesson with its whole checklist, opened, answered and saved without waiting for the dialog.
    from_launch(&desk);
    let answers: [&[&str]; 6] = [&["2"], &["1"], &["2"], &["0"], &["1"], &["2"]];
    let mut keys: Vec<&[&str]> = vec![&[CONTROL, "l"], &[RIGHT], &[ENTER]];
    keys.extend(answers);
    keys.push(&[ENTER]);
    let before = lessons_in_all(&desk);
    desk.press_quickly(&keys, FAST);
    desk.until("the lesson is logged", || lessons_in_all(&desk) == before + 1);
    let figures = ask(&desk, "fidelity", json!({"school_year": null}))["rows"].to_string();
    assert!(figures.contains("8 av 12"), "every answer counts: {figures}");

    // Names, one after the other: the next begins while the one before is saved.
    desk.press(&[ALT, "3"]);
    desk.wait_for("[data-test=person-name]");
    desk.write_quickly("Ann Ask\nBo Ek\nCim Alm\nDag Lind\n", FAST);
    let names = || {
        let people = ask(&desk, "staff", json!({}))["people"].as_array().unwrap().clone();
        let mut names: Vec<_> = people.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect();
        names.sort();
        names
    };
    desk.until("all four are there", || names().len() == 4);
    assert_eq!(names(), ["Ann Ask", "Bo Ek", "Cim Alm", "Dag Lind"]);

    // A date in words with Enter at once.
    from_launch(&desk);
    let other = "[data-test=todo] .do button[aria-expanded]";
    desk.click(other);
    desk.wait_for("[data-test=other-date]");
    assert!(!held(&desk).contains(&"2026-11-11".to_owned()));
    desk.write_quickly("v46 ons\n", FAST);
    desk.until("it is logged on the day that was typed", || held(&desk).contains(&"2026-11-11".to_owned()));

    // And back: as many undos as there were deeds.
    let deeds = history(&desk).len();
    from_launch(&desk);
    let back: Vec<&[&str]> = vec![&[CONTROL, "z"]; 5];
    desk.press_quickly(&back, FAST);
    desk.until("five are undone", || history(&desk).len() == deeds - 5);
}

#[test]
fn fast_clicking_skips_nothing() {
    let desk = Desk::new("clicks");
    school(&desk);
    from_launch(&desk);
    let rows = ["7A", "7B", "7C"].map(|class| format!("{} [data-test^=log-]", todo(class)));
    desk.tap(&rows.each_ref().map(String::as_str), None, FAST_CLICKS);
    desk.until("all three are logged", || lessons_in_all(&desk) == 3);

    // Training parts, a click each.
    act(&desk, json!({"do": "add_person", "name": "Ann Ask"}));
    act(&desk, json!({"do": "add_person", "name": "Bo Ek"}));
    desk.click("[data-test=tab-staff]");
    let boxes: Vec<String> = ["Ann Ask", "Bo Ek"]
        .iter()
        .flat_map(|name| {
            ["basic_1", "basic_2"].map(|part| format!("[data-person='{name}'] [data-test=part-{part}]"))
        })
        .collect();
    let boxes: Vec<&str> = boxes.iter().map(String::as_str).collect();
    desk.wait_for(boxes[0]);
    desk.tap(&boxes, None, FAST_CLICKS);
    let parts = || ask(&desk, "staff", json!({}))["people"].to_string().matches("\"has\":true").count();
    desk.until("all four are set", || parts() == 4);
}

/// Three classes whose first lessons wait, and nobody on the staff.
fn school(desk: &Desk) {
    let class = |name: &str| json!({"name": name});
    let classes = json!({
        "classes": [class("7A"), class("7B"), class("7C")], "edition": "mvp-14", "planned_start": "2026-11-03",
        "leaders": [],
    });
    act(desk, json!({"do": "set_up", "unit": {"name": "Ekskolan"}, "classes": classes}));
}

/// As the window is right after it was opened.
fn from_launch(desk: &Desk) {
    desk.reload("");
    desk.wait_for("[data-test=todo]");
}

fn todo(class: &str) -> String {
    format!("[data-test=todo][data-todo^='{class}/1']")
}

fn in_view(desk: &Desk, selector: &str) -> bool {
    let quoted = json!(selector);
    let body = format!(
        "const box = document.querySelector({quoted})?.getBoundingClientRect();
         return !!box && box.top >= 0 && box.bottom <= innerHeight"
    );
    desk.script(&body) == true
}

/// Waits until the page says that it was done, and sees that it is in the history.
fn saved(desk: &Desk, what: &str) {
    desk.wait_for_text(what);
    assert!(history(desk)[0].contains(what), "{:?}", history(desk));
}

fn answer(desk: &Desk, title: &str, name: &str) {
    let file = desk.folder("Dokument").join(name);
    let _ = std::fs::remove_file(&file);
    desk.answer_dialog(title, &file);
    desk.until("the file is there", || file.exists());
}

fn district_card() -> String {
    let made = "2026-11-20".parse().unwrap();
    let scope = "09090909-0909-4909-8909-090909090909".parse().unwrap();
    Identity::from_seed([2; 32]).unwrap().card("Farsta", scope, CardRole::District, made).to_text()
}

fn act(desk: &Desk, action: Value) {
    desk.invoke("act", json!({"action": action})).unwrap();
}

fn ask(desk: &Desk, view: &str, arguments: Value) -> Value {
    desk.invoke(view, arguments).unwrap()
}

/// What was done and is not undone, the latest first.
fn history(desk: &Desk) -> Vec<String> {
    let days = ask(desk, "history", json!({"limit": 100}))["days"].clone();
    let lines = days.as_array().unwrap().iter().flat_map(|day| day["lines"].as_array().unwrap());
    let standing = lines.filter(|line| line["undone"] != true && line["can_undo"] == true);
    standing.map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

/// How many lessons of a class were held.
fn lessons(desk: &Desk, class: &str) -> usize {
    let rows = ask(desk, "week", json!({}))["classes"]["rows"].clone();
    let row = rows.as_array().unwrap().iter().find(|row| row["class"] == class).unwrap();
    row["cells"].as_array().unwrap().iter().filter(|cell| cell["state"] == "delivered").count()
}

fn lessons_in_all(desk: &Desk) -> usize {
    held(desk).len()
}

/// The days of all lessons that were held.
fn held(desk: &Desk) -> Vec<String> {
    let rows = ask(desk, "week", json!({}))["classes"]["rows"].clone();
    let cells = rows.as_array().unwrap().iter().flat_map(|row| row["cells"].as_array().unwrap());
    let held = cells.filter(|cell| cell["state"] == "delivered");
    held.map(|cell| cell["date"]["iso"].as_str().unwrap().to_owned()).collect()
}
