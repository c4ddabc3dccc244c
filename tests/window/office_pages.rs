//! What a district's coordinator meets on long pages and in forms: places are kept, what is jumped to is in sight, and a
//! form is gone when it has done its work.

use crate::kit::{Desk, key};
use crate::office::broken;
use serde_json::json;

/// Where an element's upper edge is seen.
fn top(desk: &Desk, selector: &str) -> f64 {
    let script = format!("return document.querySelector('{selector}').getBoundingClientRect().top");
    desk.script(&script).as_f64().unwrap()
}

fn look(desk: &Desk, contrast: bool, theme: &str, zoom: u32) {
    let settings =
        json!({"lang": "sv", "theme": theme, "contrast": contrast, "text_size": 100, "zoom": zoom});
    desk.invoke("save_settings", json!({"settings": settings})).unwrap();
}

/// The part that the list of parts marks.
fn marked(desk: &Desk) -> String {
    desk.text("[data-test=jump] [aria-current]")
}

#[test]
fn what_is_chosen_at_the_start_stays_where_it_is() {
    let desk = Desk::new("welcome-still");
    for zoom in [100, 200] {
        look(&desk, false, "light", zoom);
        desk.reload("");
        desk.wait_for("[data-test=role]");
        // At the top, and as far down as the choice is still seen.
        for down in [0, 10_000] {
            desk.script(&format!(
                "scrollTo(0, Math.min({down}, document.querySelector('[data-test=role]').getBoundingClientRect().top + scrollY - 40))"
            ));
            let before = top(&desk, "[data-test=role]");
            for (role, kind) in [("city", ""), ("district", ""), ("unit", "play_park"), ("unit", "school")] {
                desk.script(&format!(
                    "document.querySelector('[data-test=role] [data-value={role}]').click()"
                ));
                if !kind.is_empty() {
                    desk.wait_for("[data-test=unit-kind]");
                    desk.script(&format!(
                        "const list = document.querySelector('[data-test=unit-kind]'); list.value = '{kind}';
                         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
                    ));
                }
                desk.photo(&format!("{zoom}-{down}-{role}"));
                let after = top(&desk, "[data-test=role]");
                assert!((after - before).abs() < 1.0, "{zoom} % {down} {role} {kind}: {before} → {after}");
            }
        }
    }
}

#[test]
fn a_coordinator_finds_the_parts_of_the_report_adds_a_colleague_and_hands_out_a_programme() {
    let desk = Desk::new("office-pages");
    desk.click("[data-test=role] input[data-value=district]");
    desk.click("[data-test=sample]");
    desk.wait_patiently("[data-test=sample-banner]");
    desk.wait_for("[data-test=unit-row]");

    the_list_of_parts(&desk);
    escape_keeps_the_place(&desk);
    the_numbers_of_the_matrix(&desk);
    a_colleague_of_the_office(&desk);
    a_programme_of_the_office(&desk);
    the_line_that_is_taken_back(&desk);
}

/// A line of the history that is taken back stays under the pointer and has the focus: what a second click would take
/// back is not another one.
fn the_line_that_is_taken_back(desk: &Desk) {
    for (period, date) in [("2024HT", "2024-12-01"), ("2025HT", "2025-12-01"), ("2026HT", "2026-12-01")] {
        let action = json!({"do": "set_deadline", "period": period, "date": date});
        desk.invoke("act", json!({ "action": action })).unwrap();
    }
    desk.reload("settings");
    // What stands above comes in any order, and moves the lines until it is there.
    for above in ["edit-district", "backup-folder", "second-text", "history-line"] {
        desk.wait_for(&format!("[data-test={above}]"));
    }
    let line = desk.script(
        "const line = document.querySelectorAll('[data-test=history-line]')[1];
         line.scrollIntoView({ block: 'center' });
         return line.dataset.action",
    );
    let line = format!("[data-action=\"{}\"]", line.as_str().unwrap());
    let before = top(desk, &line);
    desk.click(&format!("{line} button"));
    desk.until("it is taken back", || desk.has(&format!("{line}.undone")));
    desk.until("it has the focus", || {
        desk.script(&format!("return document.activeElement.matches('{line}')")) == json!(true)
    });
    let after = top(desk, &line);
    desk.photo("history-undone");
    assert!((after - before).abs() < 1.0, "{before} → {after}");
}

fn the_list_of_parts(desk: &Desk) {
    // The last tab has its key too.
    desk.press(&[key::ALT, "6"]);
    desk.wait_for("[data-test=bundle-table]");
    desk.photo("bundle");
    desk.click("[data-test=tab-overview]");
    desk.until("the first is marked", || marked(desk) == "Sammanfattning");
    for zoom in [100, 200] {
        look(desk, false, "light", zoom);
        desk.reload("overview");
        desk.wait_for("[data-test=jump-6]");
        for (part, heading) in [
            ("6", "6. Personal"),
            ("2", "2. Stadsdelens resurser"),
            ("10", "10. Jämförelse och jämställdhet"),
        ] {
            desk.click(&format!("[data-test=jump-{part}]"));
            desk.until("the part is marked", || marked(desk).starts_with(heading));
            let focused = desk.script("return document.activeElement.textContent");
            assert!(focused.as_str().unwrap().starts_with(heading), "{zoom} %: {focused}");
            // What stays in place above covers nothing of it.
            let seen = desk.script(
                "const box = document.activeElement.getBoundingClientRect();
                 return document.activeElement.contains(document.elementFromPoint(box.left + 5, box.top + 2)) && box.bottom < innerHeight",
            );
            assert_eq!(seen, json!(true), "{zoom} % {part}");
            desk.photo(&format!("jumped-{zoom}-{part}"));
        }
        // A part is marked once its heading is at the top of what is seen, and not before.
        let scroll_to = |below: u32| {
            desk.script(&format!(
                "const top = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
                 scrollTo(0, document.querySelector('[data-jump=\"5\"]').getBoundingClientRect().top + scrollY - top - {below})"
            ))
        };
        scroll_to(0);
        desk.until("what is read is marked", || marked(desk).starts_with("5. Lektioner"));
        scroll_to(40);
        desk.until("what is read is marked", || marked(desk).starts_with("4. Programomgångar"));
        if zoom == 100 {
            let stays = ["[data-test=sample-remove]", "[data-test=tab-inbox]"].map(|one| top(desk, one));
            assert!(stays.iter().all(|top| (0.0..150.0).contains(top)), "{stays:?}");
        }
        desk.script("scrollTo(0, 0)");
        desk.until("the first is marked again", || marked(desk) == "Sammanfattning");
    }
    desk.click("[data-test=help-open]");
    desk.wait_for("[data-test=terms]");
    for word in ["MF-1", "Dos", "Täckning", "Index"] {
        assert!(desk.text("[data-test=terms]").contains(word), "{word}");
    }
    desk.photo("help-terms");
    desk.press(&[key::ESCAPE]);
    // By keyboard: the list is a row of stops, and Enter goes there.
    desk.script("document.querySelector('[data-test=jump-3]').focus()");
    desk.press(&[key::TAB]);
    desk.press(&[key::ENTER]);
    desk.until("the next part is marked", || marked(desk).starts_with("4. Programomgångar"));
    assert_eq!(broken(desk), Vec::<String>::new());
    look(desk, false, "light", 100);
}

/// A dialog that is left by Escape leaves the page where it was, also from a field.
fn escape_keeps_the_place(desk: &Desk) {
    desk.reload("units");
    desk.wait_for("[data-test=edit-unit]");
    assert!(desk.script("return document.documentElement.scrollHeight > innerHeight + 200") == true);
    desk.click("[data-test=edit-unit]");
    desk.wait_for("[data-test=expected-name]:focus");
    let before = desk.script("return scrollY");
    desk.press(&[key::ESCAPE]);
    desk.until("the dialog is gone", || !desk.has("dialog[open]"));
    let focused = || desk.script("return document.activeElement.dataset.test") == json!("edit-unit");
    desk.until("the focus is back", focused);
    // What the engine scrolls, it scrolls before it paints.
    desk.script("await new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later)))");
    assert_eq!(desk.script("return scrollY"), before);
}

fn the_numbers_of_the_matrix(desk: &Desk) {
    for theme in ["light", "dark"] {
        look(desk, true, theme, 100);
        desk.reload("matrix");
        desk.wait_for("[data-test=matrix] td");
        desk.photo(&format!("matrix-high-{theme}"));
        // Every step of the scale, whether these units reach it or not.
        let weakest = desk.script(
            "const light = (colour) => {
               const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
                 .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
               return 0.2126 * r + 0.7152 * g + 0.0722 * b;
             };
             const cell = document.querySelector('[data-test=matrix] td');
             const scope = [...cell.classList].find((name) => name.startsWith('svelte'));
             const found = {};
             for (const level of ['plain', ...[0, 1, 2, 3, 4, 5].map((step) => `level-${step}`)]) {
               cell.className = `${level} ${scope}`;
               const own = getComputedStyle(cell);
               const ground = level === 'plain' ? getComputedStyle(document.body).backgroundColor : own.backgroundColor;
               const [a, b] = [light(own.color), light(ground)];
               found[level] = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
             }
             return found",
        );
        for (level, ratio) in weakest.as_object().unwrap() {
            assert!(ratio.as_f64().unwrap() >= 7.0, "{theme} {level}: {ratio}");
        }
    }
    look(desk, false, "light", 100);
}

fn a_colleague_of_the_office(desk: &Desk) {
    desk.reload("units");
    desk.wait_for("[data-test=add-own-person]");
    desk.click("[data-test=add-own-person]");
    desk.wait_for("[data-test=add-person-dialog]");
    desk.photo("add-own-person");
    assert_eq!(broken(desk), Vec::<String>::new());
    desk.write("Åsa Öberg");
    desk.click("[data-test=trained-at]");
    desk.photo("add-own-person-trained");
    desk.click("[data-test=add-person-save]");
    desk.until("the form is gone", || !desk.has("[data-test=add-person-dialog]"));
    desk.wait_for("[data-test=training-at] [data-person='Åsa Öberg']");
    assert!(desk.text("[data-test=training-at] [data-person='Åsa Öberg']").contains('✓'));
    let focused = desk.script("return document.activeElement.dataset.test");
    assert_eq!(focused, json!("add-own-person"));
    desk.photo("own-person-added");
    desk.press(&[key::CONTROL, "z"]);
    desk.until("one undo takes it back", || !desk.has("[data-person='Åsa Öberg']"));
}

fn a_programme_of_the_office(desk: &Desk) {
    desk.click("[data-test=tab-settings]");
    desk.wait_for("[data-test=copy-mvp-14]");
    desk.click("[data-test=copy-mvp-14]");
    desk.click("[data-test=copy-edition]");
    desk.wait_for("[data-test=edition-moments]");
    let titles = || {
        let script =
            "return [...document.querySelectorAll('[data-test=edition-moments] [data-test^=moment-]')]
            .filter((one) => one.localName === 'input').map((one) => one.value)";
        desk.script(script)
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    // The last line is the one for a new moment.
    let mut left = titles();
    desk.click("[data-test=moment-1-drop]");
    left.remove(1);
    desk.until("the second is gone", || titles() == left);
    let focused = desk.script("return document.activeElement.value");
    assert_eq!(focused, json!(left[1]));
    desk.photo("moments");
    desk.press(&[key::CONTROL, "z"]);
    desk.until("it is back", || titles().len() == left.len() + 1);

    assert!(desk.text("main header").contains("inte sparat som fil än"));
    let file = desk.folder("Dokument").join("program.mvpprogram");
    desk.click("[data-test=save-edition]");
    desk.answer_dialog("Spara programmet", &file);
    desk.wait_for("[data-test=edition-note]");
    assert!(desk.text("main header").contains("· sparat som fil"), "{}", desk.text("main header"));
    assert!(file.exists());
    assert!(desk.text("[data-test=edition-note]").starts_with("Version 1 är sparad som fil"));
    desk.photo("handed-out");
}
