//! Pictures of every screen, for people to look at: `./dev shots` leaves them in out/screens.

use crate::kit::Desk;
use serde_json::json;

const SCREENS: [&str; 7] = ["week", "classes", "staff", "fidelity", "report", "file", "settings"];

#[test]
#[ignore = "pictures for people, and minutes"]
fn every_screen_in_both_languages_light_and_dark() {
    let desk = Desk::new("screen");
    desk.click("[data-test=sample]");
    desk.wait_for("[data-test=sample-banner]");
    for lang in ["sv", "en"] {
        for theme in ["light", "dark"] {
            for zoom in [100, 200] {
                let settings =
                    json!({"lang": lang, "theme": theme, "contrast": false, "text_size": 100, "zoom": zoom});
                desk.invoke("save_settings", json!({"settings": settings})).unwrap();
                desk.script("setTimeout(() => location.reload(), 0)");
                desk.wait_for(&format!("html[lang={lang}] main h1"));
                for screen in SCREENS {
                    desk.click(&format!("[data-test=tab-{screen}]"));
                    desk.wait_for("main h1");
                    if screen == "file" {
                        desk.wait_for("[data-test=save-panel]"); // what goes is worked out from everything there is
                    }
                    assert!(desk.photo(&format!("{lang}-{theme}-{zoom}-{screen}")) > 16, "{screen} is blank");
                }
            }
        }
    }
}
