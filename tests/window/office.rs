//! A city's office: set up from nothing, and a made-up one to work in.

use crate::kit::{Desk, key};
use mvp_core::actions::sample::{self, History, Size};
use std::fs;
use std::path::Path;

const SCREENS: [&str; 6] = ["inbox", "units", "matrix", "overview", "quality", "settings"];

/// What the accessibility checker finds on the page: each rule with the first element that breaks it.
pub fn broken(desk: &Desk) -> Vec<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(axe).unwrap();
    let found = desk.script(&format!(
        "{axe};
         const found = await window.axe.run(document, {{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }});
         return found.violations.map(one => one.id + ': ' + one.nodes[0].html)"
    ));
    found.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

/// The made-up city's office in place of the person's own.
fn fill(desk: &Desk) {
    let units = desk.folder("enheter");
    let day = "2026-11-20".parse().unwrap();
    let folders = sample::city(&units, Size::Small, History::ThisYear, 5, day).unwrap();
    let own = desk.folder("data/mvp-loggen");
    fs::remove_dir_all(&own).unwrap();
    sample::office(&own, &folders, 5, day).unwrap();
}

/// Chooses the period that the pages are about.
pub fn choose_period(desk: &Desk, period: &str) {
    choose(desk, "period", period);
}

/// Chooses in a list.
pub fn choose(desk: &Desk, list: &str, value: &str) {
    desk.wait_for(&format!("[data-test={list}]"));
    desk.script(&format!(
        "const list = document.querySelector('[data-test={list}]');
         list.value = '{value}';
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ));
    desk.until("it is chosen", || value_of(desk, list) == value);
}

/// What stands in a field.
fn value_of(desk: &Desk, field: &str) -> String {
    let value = desk.script(&format!("return document.querySelector('[data-test={field}]')?.value"));
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_city_begins_with_its_list_and_sees_at_once_who_needs_support() {
    let mut desk = Desk::new("office");
    desk.click("[data-test=role] input[data-value=city]");
    desk.click("[data-test=school]");
    desk.write("Stockholm");
    desk.photo("welcome-city");
    desk.click("[data-test=start]");
    desk.wait_for("[data-test=add-units]");
    desk.photo("empty");
    assert_eq!(broken(&desk), Vec::<String>::new());
    desk.click("[data-test=add-units]");
    desk.wait_for("[data-test=unit-list]:focus");
    desk.paste("Björkskolan\tFarsta\nEkskolan\tBromma\n");
    desk.wait_for_text("2 verksamheter");
    desk.photo("list");
    desk.click("[data-test=save-units]");
    desk.wait_for("[data-unit=Ekskolan]");
    desk.click("[data-unit=Ekskolan] [data-test=by-hand]");
    // In the middle of a year those of its term are offered; these are of all of it.
    desk.until("the term is offered", || value_of(&desk, "hand-period") == "2026HT");
    choose(&desk, "hand-period", "2026/27");
    desk.click("[data-test=hand-classes]");
    desk.write("4\n");
    desk.until("the figure is there", || desk.text("[data-unit=Ekskolan]").contains("inlagt för hand"));
    desk.photo("by-hand");
    // They are the school year's. The report of an autumn says so, and offers to enter those of the autumn.
    desk.click("[data-test=tab-overview]");
    desk.wait_for("[data-test=overview]");
    assert!(!desk.has("[data-test=to-give]"));
    choose_period(&desk, "2026HT");
    desk.wait_for("[data-test=to-give][data-unit=Ekskolan]");
    desk.photo("to-give");
    desk.steps();
    desk.click("[data-unit=Ekskolan] [data-test=give-figures]");
    desk.wait_for("[data-test=by-hand-form]");
    assert_eq!(desk.steps(), 1);
    let form = desk.text("[data-test=by-hand-form]");
    assert!(form.contains("Ekskolan"), "{form}");
    assert_eq!(value_of(&desk, "hand-period"), "2026HT");
    desk.photo("to-give-form");
    // What the year has stands there already, to be looked over.
    assert_eq!(value_of(&desk, "hand-classes"), "4");
    desk.click("[data-test=hand-classes]");
    desk.mark_all();
    desk.write("3\n");
    desk.until("nothing is left to give", || !desk.has("[data-test=to-give]"));
    // From the unit's own page, and for another time than the page is about: what was typed stays.
    desk.click("[data-test=tab-units]");
    desk.click("[data-unit=Ekskolan] [data-test=open-unit]");
    desk.click("[data-test=by-hand]");
    desk.wait_for("[data-test=by-hand-form]");
    assert_eq!(
        (value_of(&desk, "hand-period"), value_of(&desk, "hand-classes")),
        ("2026HT".to_owned(), "3".to_owned())
    );
    desk.photo("unit-by-hand");
    choose(&desk, "hand-period", "2026/27");
    desk.until("the year's figures", || value_of(&desk, "hand-classes") == "4");
    desk.click("[data-test=hand-classes]");
    desk.mark_all();
    desk.write("5");
    choose(&desk, "hand-period", "2026");
    desk.wait_for_text("Ifyllt med det som ni senast lade in");
    assert_eq!(value_of(&desk, "hand-classes"), "5");
    desk.press(&[key::ESCAPE]);
    desk.until("the form is gone", || !desk.has("[data-test=by-hand-form]"));
    desk.click("[data-test=edit-unit]");
    desk.wait_for("[data-test=expected]");
    desk.press(&[key::ESCAPE]);
    desk.click("[data-test=tab-overview]");
    desk.wait_for("[data-test=overview]");
    desk.press(&[key::CONTROL, "z"]);
    desk.wait_for("[data-test=to-give]");
    choose_period(&desk, "2026/27");
    desk.click("[data-test=tab-units]");
    desk.until("the year's are there", || desk.text("[data-unit=Ekskolan]").contains("inlagt för hand"));
    desk.press(&[key::CONTROL, "z"]);
    desk.until("it is gone", || desk.text("[data-unit=Ekskolan]").contains("har inte skickat"));

    desk.kill();
    fill(&desk);
    desk.open();
    // Nothing was clicked: who may need support, and why, stands there.
    desk.steps();
    desk.wait_for("[data-test=unit-row]");
    assert_eq!(desk.steps(), 0);
    let first = desk.text("[data-test=unit-row]");
    assert!(first.contains("skickat") || first.contains("ligger") || first.contains("utbildad"), "{first}");
    for screen in SCREENS {
        desk.click(&format!("[data-test=tab-{screen}]"));
        desk.wait_for("main h1");
        desk.until("the page is there", || desk.text("main").len() > 60);
        assert!(!desk.has("[data-test=problem]"), "{screen}: {}", desk.text("[data-test=problem]"));
        desk.photo(screen);
        assert_eq!(broken(&desk), Vec::<String>::new(), "{screen}");
    }

    desk.click("[data-test=tab-matrix]");
    desk.click("[data-test=matrix] td");
    desk.press(&[key::RIGHT]);
    desk.press(&[key::DOWN]);
    desk.press(&[key::ENTER]);
    desk.wait_for("[data-test=back]");
    desk.wait_for("[data-test=part-4]");
    desk.photo("unit");
    assert_eq!(broken(&desk), Vec::<String>::new());

    desk.click("[data-test=tab-overview]");
    desk.click("[data-figure='classes/'] [data-test=open-figure]");
    desk.wait_for("[data-test=part-4] .behind li");
    let value = desk.text("[data-figure='classes/'] [data-test=value]");
    let parts = desk.script(
        "return [...document.querySelectorAll('[data-test=part-4] .behind li')].map(li => parseInt(li.textContent.match(/(\\d+)\\s*(inlagt för hand)?\\s*$/)[1]))",
    );
    let sum: i64 = parts.as_array().unwrap().iter().map(|n| n.as_i64().unwrap()).sum();
    assert_eq!(sum.to_string(), value, "the units behind a figure add up to it");
    desk.photo("figure");
    desk.click("[data-test=text-3]");
    desk.script("document.activeElement.select()");
    desk.write("Arbetet har gått bra.\t");
    desk.wait_for("[data-test=draft-3]");
    desk.photo("written");
    let pdf = desk.folder("Dokument").join("lägesrapport.pdf");
    desk.click("[data-test=save-overview]");
    desk.answer_dialog("Spara lägesrapporten", &pdf);
    desk.until("the report is saved", || pdf.exists());
    let text = std::process::Command::new("pdftotext").arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(text.contains("Arbetet har gått bra.") && text.contains("Påhittade staden"), "{text}");

    desk.click("[data-test=tab-quality]");
    // The city mails districts.
    desk.click("[data-test=district-letter] [data-test=letter]");
    desk.wait_for("[data-test=letter-text]");
    assert!(desk.text("[data-test=letter-text]").starts_with("Hej"));
    desk.photo("district-letter");
    desk.click("[data-test=district-letter] [data-test=letter]");
    desk.click("[data-test=quality-unit] [data-test=letter]");
    desk.wait_for("[data-test=letter-text]");
    assert!(desk.text("[data-test=letter-text]").starts_with("Hej"));
    desk.photo("letter");

    // What is searched for by typing is there, and has the focus.
    for (typed, place, there) in [
        ("sista dag", "units", "[data-test=deadline]"),
        ("farsta", "units", "[data-place='district-Farsta']"),
        ("brev farsta", "quality", "[data-place='district-Farsta']"),
    ] {
        desk.press(&[key::CONTROL, "k"]);
        desk.wait_for("[data-test=find-text]");
        desk.write(typed);
        desk.wait_for("[data-test=find] .first");
        desk.press(&[key::ENTER]);
        let focus = format!("return !!document.activeElement?.matches(\"{there}\") && location.hash");
        let here =
            || desk.script(&focus).as_str().is_some_and(|hash| hash.starts_with(&format!("#{place}/")));
        desk.until(&format!("{typed} is found"), here);
    }
}

#[test]
#[ignore = "pictures for people, and minutes"]
fn every_screen_of_an_office_in_both_languages_light_and_dark() {
    let mut desk = Desk::new("office-screen");
    desk.kill();
    fill(&desk);
    desk.open();
    desk.wait_for("[data-test=unit-row]");
    for lang in ["sv", "en"] {
        for theme in ["light", "dark"] {
            for zoom in [100, 200] {
                let settings = serde_json::json!({"lang": lang, "theme": theme, "contrast": false, "text_size": 100, "zoom": zoom});
                desk.invoke("save_settings", serde_json::json!({"settings": settings})).unwrap();
                desk.script("setTimeout(() => location.reload(), 0)");
                desk.wait_for(&format!("html[lang={lang}] main h1"));
                for screen in SCREENS {
                    desk.click(&format!("[data-test=tab-{screen}]"));
                    desk.wait_for("main h1");
                    desk.until("the page is there", || desk.text("main").len() > 60);
                    assert!(desk.photo(&format!("{lang}-{theme}-{zoom}-{screen}")) > 16, "{screen} is blank");
                    assert_eq!(broken(&desk), Vec::<String>::new(), "{lang} {theme} {zoom} {screen}");
                }
            }
        }
    }
}
