//! Every screen and dialog, as data: how it is opened, in which situations it is looked at, and what goes wrong there.

mod furnish;
mod list;

use crate::kit::Desk;
pub use furnish::furnish;
pub use list::PLACES;
use mvp_core::words::{Lang, Words};
use serde_json::{Value, json};
use std::env;

/// What is in the records, or on the screen, when a place is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// Nothing yet.
    Empty,
    /// Made-up records.
    Typical,
    /// Many classes or units, many people, long names.
    Full,
    /// Something was refused.
    Wrong,
}

/// Whose window a place is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before anything is set up.
    New,
    /// Records that cannot be opened.
    Closed,
    /// A school.
    School,
    /// A school whose two installations have told different things.
    Asked,
    /// A youth centre.
    Centre,
    /// A play park.
    Park,
    /// A district, or the made-up city.
    Office,
}

/// The windows in which every place is seen once, each with what is in its records.
pub const WINDOWS: [(Stage, Situation); 8] = [
    (Stage::New, Situation::Empty),
    (Stage::Closed, Situation::Wrong),
    (Stage::School, Situation::Typical),
    (Stage::Asked, Situation::Typical),
    (Stage::Centre, Situation::Typical),
    (Stage::Park, Situation::Typical),
    (Stage::Office, Situation::Typical),
    (Stage::Office, Situation::Empty),
];

/// The places that are seen in such a window, each in one situation.
pub fn seen_in(stage: Stage, records: Situation) -> impl Iterator<Item = (&'static Place, Situation)> {
    let fits = move |place: &&Place| match records {
        Situation::Typical => {
            place.situations.iter().any(|one| matches!(one, Situation::Typical | Situation::Wrong))
        }
        // What is seen in another window of this stage is not seen again.
        Situation::Empty if stage == Stage::Office => place.situations == [Situation::Empty],
        _ => place.situations.contains(&records),
    };
    let one =
        move |place: &Place| if place.situations.contains(&records) { records } else { Situation::Wrong };
    PLACES.iter().filter(move |place| place.stage == stage).filter(fits).map(move |place| (place, one(place)))
}

/// A screen or dialog.
pub struct Place {
    pub name: &'static str,
    pub stage: Stage,
    /// Its address; `{class}`, `{unit}` and `{edition}` are the first of their kind. None where the window shows nothing else.
    pub hash: Option<&'static str>,
    /// What is clicked there, one after the other; with a question mark only where it is there.
    pub clicks: &'static [&'static str],
    /// The title of the system's dialog that the last click opens, and the path in the person's documents that it is answered with.
    pub dialog: Option<(&'static str, &'static str)>,
    /// What is on the page once it is open.
    pub there: &'static str,
    pub situations: &'static [Situation],
    /// A script that has something refused.
    pub wrong: &'static str,
}

/// A window with such records.
pub fn window(test: &str, stage: Stage, situation: Situation) -> Desk {
    let mut desk = Desk::new(&format!("{test}-{stage:?}-{situation:?}").to_lowercase());
    furnish(&mut desk, stage, situation);
    desk
}

/// The same on a screen of this size, which the window fills.
pub fn window_of(test: &str, stage: Stage, situation: Situation, size: (u32, u32)) -> Desk {
    let mut desk = Desk::on_screen(&format!("{test}-{stage:?}-{situation:?}").to_lowercase(), size);
    furnish(&mut desk, stage, situation);
    desk.resize(size);
    desk
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
    desk.script(include_str!("../kit/page.js"));
    desk.script(&format!("window.patience = {}", crate::kit::patience().as_secs()));
}

/// Only these places, where some are asked for: `MVP_PLACES=week,class ./dev shots`.
pub fn is_asked(place: &Place) -> bool {
    let asked = env::var("MVP_PLACES").unwrap_or_default();
    let asked: Vec<&str> = asked.split(',').filter(|one| !one.is_empty()).collect();
    for one in &asked {
        assert!(PLACES.iter().any(|place| place.name == *one), "MVP_PLACES: there is no place '{one}'");
    }
    asked.is_empty() || asked.contains(&place.name)
}

/// Opens a place in its window.
pub fn open(desk: &Desk, place: &Place, situation: Situation) {
    let hash = place.hash.map(|hash| {
        let first = |name: &str, command: &str, arguments: Value, list: &str, id: &str| {
            if !hash.contains(name) {
                return None;
            }
            let view = desk.invoke(command, arguments).unwrap();
            let rows = view[list].as_array().unwrap();
            Some(hash.replace(name, rows[0][id].as_str().unwrap()))
        };
        first("{class}", "classes", json!({"school_year": null}), "rows", "group")
            .or_else(|| first("{unit}", "units", json!({"period": null}), "rows", "id"))
            .or_else(|| first("{edition}", "editions", json!({}), "rows", "id"))
            .unwrap_or_else(|| hash.to_owned())
    });
    let (hash, there) = (json!(hash), json!(place.there));
    let Some((title, path)) = place.dialog else {
        let clicks = json!(place.clicks);
        desk.script(&format!("await page.open({hash}, {clicks}, {there})"));
        return refuse(desk, place, situation);
    };
    let (last, clicks) = place.clicks.split_last().unwrap();
    let (clicks, before) = (json!(clicks), json!(last));
    desk.script(&format!("await page.open({hash}, {clicks}, {before})"));
    desk.click(last);
    let lang = if desk.script("return document.documentElement.lang") == "en" { Lang::En } else { Lang::Sv };
    desk.answer_dialog(&Words::new(lang).get(title), &desk.folder("Dokument").join(path));
    desk.script(&format!("await page.until({there}, () => document.querySelector({there}))"));
}

/// Has something refused, where that is asked for.
fn refuse(desk: &Desk, place: &Place, situation: Situation) {
    if situation == Situation::Wrong && !place.wrong.is_empty() {
        let wrong = place.wrong;
        let seen = if place.name == "sheets-questions" {
            "until('the questions', () => document.querySelector('[data-test=sheet-lines]'))"
        } else {
            "page.refused()"
        };
        desk.script(&format!(
            "{wrong}; await {}; await page.painted()",
            seen.replace("until(", "page.until(")
        ));
    }
}
