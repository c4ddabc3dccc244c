//! Every screen and dialog, as data: how it is opened, in which situations it is looked at, and what goes wrong there.

use crate::kit::Desk;
use serde_json::{Value, json};

/// What is in the records, or on the screen, when a place is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// Nothing yet.
    Empty,
    /// The made-up school.
    Typical,
    /// Many classes, many people, long names.
    Full,
    /// Something was refused.
    Wrong,
}
use Situation::{Empty, Full, Typical, Wrong};

/// Whose window a place is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before anything is set up.
    New,
    /// Records that cannot be opened.
    Closed,
    /// A school.
    School,
}

/// A screen or dialog.
pub struct Place {
    pub name: &'static str,
    pub stage: Stage,
    /// Its address; `{class}` is the first class's. None where the window shows nothing else.
    pub hash: Option<&'static str>,
    /// What is clicked there, one after the other.
    pub clicks: &'static [&'static str],
    /// What is on the page once it is open.
    pub there: &'static str,
    pub situations: &'static [Situation],
    /// A script that has something refused.
    pub wrong: &'static str,
}

/// What a screen without a field of its own refuses: there is nothing to do again.
const REDO: &str =
    "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'y', ctrlKey: true, bubbles: true }))";
const ALL: &[Situation] = &[Empty, Typical, Full, Wrong];
const SOME: &[Situation] = &[Typical, Wrong];

const fn school(
    name: &'static str,
    hash: &'static str,
    clicks: &'static [&'static str],
    there: &'static str,
    situations: &'static [Situation],
    wrong: &'static str,
) -> Place {
    Place { name, stage: Stage::School, hash: Some(hash), clicks, there, situations, wrong }
}

/// All of them. A new screen is one line here.
pub const PLACES: &[Place] = &[
    Place {
        name: "welcome",
        stage: Stage::New,
        hash: None,
        clicks: &[],
        there: "[data-test=start]",
        situations: &[Empty, Wrong],
        wrong: "document.querySelector('[data-test=start]').click()",
    },
    Place {
        name: "closed",
        stage: Stage::Closed,
        hash: None,
        clicks: &[],
        there: "[data-test=again]",
        situations: &[Wrong],
        wrong: "",
    },
    school("week", "week", &[], "aside section", ALL, REDO),
    school(
        "week-other-day",
        "week",
        &["[data-test=todo] .do button[aria-expanded]"],
        "[data-test=other-date]",
        SOME,
        "page.type('[data-test=other-date]', 'strunt')",
    ),
    school(
        "lesson",
        "week",
        &["[data-test=details]"],
        "[data-test=lesson] [data-moment]",
        &[Typical, Full, Wrong],
        "page.type('[data-test=date]', 'strunt')",
    ),
    school(
        "lesson-change",
        "class/{class}",
        &["[data-test=timeline] .do button:first-child:not(:last-child)", "[data-test=more]"],
        "[data-test=remove-lesson]",
        SOME,
        "page.type('[data-test=date]', 'strunt')",
    ),
    school(
        "observation",
        "class/{class}",
        &["[data-test=observe]"],
        "[data-test=observation] [data-moment]",
        &[Typical],
        "",
    ),
    school("classes", "classes", &[], "[data-test=strip], main form", ALL, REDO),
    school(
        "classes-add",
        "classes",
        &["[data-test=add-classes]"],
        "[data-test=add-classes-save]",
        SOME,
        "document.querySelector('[data-test=add-classes-save]').click()",
    ),
    school(
        "new-year",
        "classes",
        &["[data-test=new-year]"],
        "[data-test=new-year-save]",
        &[Typical, Full],
        "",
    ),
    school(
        "sheets",
        "classes",
        &["[data-test=read-sheet]"],
        "[data-test=sheet-paste]",
        &[Typical, Empty],
        "",
    ),
    school(
        "sheets-questions",
        "classes",
        &["[data-test=read-sheet]"],
        "[data-test=sheet-paste]",
        &[Wrong],
        "page.type('[data-test=sheet-paste]', 'Klass\\tÅk\\tAntal elever\\n9X\\t9\\ttjugo\\n9Y\\tnia\\t20')",
    ),
    school("class", "class/{class}", &[], "[data-test=timeline] li", &[Typical, Full, Wrong], REDO),
    school("staff", "staff", &[], "main section", ALL, REDO),
    school(
        "staff-add",
        "staff",
        &["[data-test=add-person]"],
        "[data-test=add-person-save]",
        SOME,
        "document.querySelector('[data-test=add-person-save]').click()",
    ),
    school(
        "person",
        "staff",
        &["[data-test=staff-table] .do button"],
        "[data-test=person]",
        &[Typical, Full, Wrong],
        "page.type('[data-test=person] input', '')",
    ),
    school("fidelity", "fidelity", &[], "[data-test=startup]", ALL, REDO),
    school(
        "learned-add",
        "fidelity",
        &["[data-test=learned] header button"],
        "[data-test=learned-text]",
        SOME,
        "document.querySelector('[data-test=learned] form').requestSubmit()",
    ),
    school("report", "report", &[], "[data-test=report-page]", ALL, REDO),
    school("file", "file", &[], "[data-test=file-table]", ALL, REDO),
    school("settings", "settings", &[], "[data-test=history]", ALL, REDO),
    school(
        "settings-break",
        "settings",
        &["[data-test=breaks] .row button"],
        "[data-test=break-from]",
        SOME,
        "page.type('[data-test=break-from]', 'strunt')",
    ),
    school("find", "week", &["[data-test=find-open]"], "[data-test=find] li", &[Empty, Typical, Full], ""),
    school("help", "week", &["[data-test=help-open]"], "[data-test=help] table", &[Typical], ""),
];

/// A window with such records.
pub fn window(test: &str, stage: Stage, situation: Situation) -> Desk {
    let mut desk = Desk::new(&format!("{test}-{stage:?}-{situation:?}").to_lowercase());
    furnish(&mut desk, stage, situation);
    desk
}

/// Puts such records into a window.
pub fn furnish(desk: &mut Desk, stage: Stage, situation: Situation) {
    let act = |action: Value| desk.invoke("act", json!({"action": action})).unwrap();
    match (stage, situation) {
        (Stage::New, _) => {}
        (Stage::Closed, _) => {
            // A file that is no database stands where the records should be.
            desk.kill();
            std::fs::write(desk.folder("data/mvp-loggen").join("mvp-loggen.db"), "inga uppgifter".repeat(99))
                .unwrap();
            desk.open();
        }
        (Stage::School, Empty) => {
            act(json!({"do": "set_up", "unit": {"name": "Ekskolan"}}));
        }
        (Stage::School, Typical | Wrong) => {
            desk.invoke("open_sample", json!({"what": "school"})).unwrap();
        }
        (Stage::School, Full) => fill(desk),
    }
}

/// A large school with long names, half of its lessons held.
fn fill(desk: &Desk) {
    let act = |action: Value| desk.invoke("act", json!({"action": action})).unwrap();
    let long = |index: usize| {
        if index % 4 == 0 {
            format!("{}{} Språkinriktning", 7 + index / 8, (b'A' + (index % 8) as u8) as char)
        } else {
            format!("{}{}", 7 + index / 8, (b'A' + (index % 8) as u8) as char)
        }
    };
    let classes: Vec<Value> =
        (0..24).map(|index| json!({"name": long(index), "pupils": 24 + index})).collect();
    let name = "Internationella Engelska grundskolan och fritidshemmet Västra Frölunda Ö";
    act(json!({"do": "set_up", "unit": {"name": name}, "classes": {
        "classes": classes, "edition": "mvp-14", "planned_start": "2026-09-01", "leaders": [],
    }}));
    for index in 0..20 {
        let name = format!("Maria-Antoinetta Szczepanowska-Östergren {index}");
        act(json!({"do": "add_person", "name": name, "profession": "teacher", "basic_of": "mvp"}));
    }
    let week = desk.invoke("week", json!({})).unwrap();
    let rows = week["classes"]["rows"].as_array().unwrap();
    let lessons: Vec<Value> = rows
        .iter()
        .step_by(2)
        .flat_map(|row| {
            let cells = row["cells"].as_array().unwrap().iter().take(7);
            cells.map(|cell| json!({"run": row["run"], "lesson": cell["code"], "date": cell["date"]["iso"]}))
        })
        .collect();
    act(json!({"do": "log_many", "lessons": lessons}));
}

/// Shows the page in a language and a look.
pub fn dress(desk: &Desk, lang: &str, look: &str, zoom: u32) {
    let (theme, contrast) = match look {
        // Both of its themes take their turn.
        "high" => (if lang == "sv" { "dark" } else { "light" }, true),
        theme => (theme, false),
    };
    let settings =
        json!({"lang": lang, "theme": theme, "contrast": contrast, "text_size": 100, "zoom": zoom});
    // Records that cannot be opened have no settings: they stay as they come.
    let _ = desk.invoke("save_settings", json!({"settings": settings}));
    desk.reload("");
    desk.script(include_str!("kit/page.js"));
}

/// Opens a place in its window.
pub fn open(desk: &Desk, place: &Place, situation: Situation) {
    let mut hash = json!(place.hash);
    if place.hash.is_some_and(|hash| hash.contains("{class}")) {
        let classes = desk.invoke("classes", json!({"school_year": null})).unwrap();
        let first = classes["rows"][0]["group"].as_str().unwrap();
        hash = json!(place.hash.unwrap().replace("{class}", first));
    }
    let (clicks, there) = (json!(place.clicks), json!(place.there));
    desk.script(&format!("await page.open({hash}, {clicks}, {there})"));
    if situation == Wrong && !place.wrong.is_empty() {
        let wrong = place.wrong;
        let seen = if place.name == "sheets-questions" {
            "until('the questions', () => document.querySelector('[data-test=sheet-lines]'))"
        } else {
            "page.refused()"
        };
        desk.script(&format!("{wrong}; await {}", seen.replace("until(", "page.until(")));
    }
}
