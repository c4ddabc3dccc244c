//! What no rule engine measures, on every screen and dialog in the real window: the size of what is hit, the order of
//! the keyboard, where the focus can be seen, and that nothing is lost in a narrow, zoomed, spaced or longer page.

use crate::kit::{Desk, key};
use crate::places::{Situation, Stage, WINDOWS, dress, is_asked, open, seen_in, window};
use serde_json::{Value, json};

/// The least that our own controls measure, in CSS pixels, and the least that WCAG 2.5.8 allows.
const OURS: f64 = 36.0;
const LEAST: f64 = 24.0;
/// Controls that may be smaller than ours, each with its reason.
const SMALLER: &[(&str, &str)] = &[];

/// Window widths and heights in pixels.
const WIDE: (u32, u32) = (1200, 800);
const NARROW: (u32, u32) = (320, 800);

#[test]
#[ignore = "minutes: ./dev test --full"]
fn every_place_keeps_its_shape() {
    let mut wrong = Vec::new();
    for (stage, records) in WINDOWS {
        if !seen_in(stage, records).any(|(place, _)| is_asked(place)) {
            continue;
        }
        let desk = window("shape", stage, records);
        for zoom in [100, 400] {
            if zoom != 100 && stage == Stage::Closed {
                continue; // Its zoom is in the records.
            }
            dress(&desk, "sv", "light", zoom);
            for (place, situation) in seen_in(stage, records).filter(|(place, _)| is_asked(place)) {
                // What is refused, where it is seen with a sentence more.
                let refused = records == Situation::Typical && place.situations.contains(&Situation::Wrong);
                let situation = if refused { Situation::Wrong } else { situation };
                let sizes = if zoom == 100 { [WIDE, NARROW].as_slice() } else { &[WIDE] };
                for size in sizes {
                    desk.resize(*size);
                    open(&desk, place, situation);
                    let about = format!("{} at {} px, {zoom} %", place.name, size.0);
                    let found = look(&desk, &about);
                    println!("{about}: {} faults", found.len());
                    found.iter().for_each(|fault| println!("  {fault}"));
                    wrong.extend(found);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

fn look(desk: &Desk, about: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut see = |what: &str, mode: &str| {
        for fault in list(&desk.script(&format!("return page.{what}()"))) {
            wrong.push(format!("{about}{mode}: {what}: {fault}"));
        }
    };
    for what in ["sideways", "cut", "overlaps", "order"] {
        see(what, "");
    }
    desk.script("await page.spacing(true)");
    for what in ["sideways", "cut", "overlaps"] {
        see(what, ", spaced");
    }
    desk.script("await page.spacing(false)");
    for target in desk.script("return page.targets()").as_array().unwrap() {
        let name = target[0].as_str().unwrap();
        let side = target[1].as_f64().unwrap().min(target[2].as_f64().unwrap());
        let least = if SMALLER.iter().any(|(part, _)| name.contains(part)) { LEAST } else { OURS };
        if side < least - 0.1 {
            wrong.push(format!("{about}: {name} measures {} × {}", target[1], target[2]));
        }
    }
    if about.contains("1200 px, 100 %") {
        wrong.extend(walk(desk).into_iter().map(|fault| format!("{about}: keyboard: {fault}")));
    }
    desk.script("await page.longer()");
    for what in ["sideways", "cut", "overlaps"] {
        for fault in list(&desk.script(&format!("return page.{what}()"))) {
            wrong.push(format!("{about}, longer: {what}: {fault}"));
        }
    }
    desk.script("page.shorter()");
    wrong
}

/// Presses Tab from the first stop to the last, and sees that each stop comes in the order of reading and can be seen.
fn walk(desk: &Desk) -> Vec<String> {
    let stops = desk.script("page.follow(); return page.stopsThere()").as_u64().unwrap() as usize;
    let tabs: Vec<&[&str]> = vec![&[key::TAB]; stops];
    desk.press_quickly(&tabs, 10);
    let seen = desk.script("return await page.followed()");
    let mut wrong = list(&seen["wrong"]);
    if seen["stops"] != json!(stops) {
        wrong.push(format!("{} stops of {stops}, the last {}", seen["stops"], seen["last"]));
    }
    wrong
}

fn list(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}
