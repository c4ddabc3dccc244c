//! A look around in the made-up school, and back to an empty computer.

use crate::kit::Desk;

#[test]
fn a_made_up_school_can_be_looked_at_and_taken_away() {
    let mut desk = Desk::new("look-around");
    desk.click("[data-test=sample]");
    desk.wait_for("[data-test=sample-banner]");
    desk.wait_for("[data-test=todo]");
    desk.photo("week");
    for screen in ["classes", "staff", "fidelity", "report", "file", "settings"] {
        desk.click(&format!("[data-test=tab-{screen}]"));
        desk.wait_for("main h1");
        assert!(!desk.has("[data-test=problem]"), "{screen}: {}", desk.text("[data-test=problem]"));
        desk.photo(screen);
    }
    desk.kill();
    desk.open();
    desk.wait_for("[data-test=sample-banner]");
    desk.click("[data-test=sample-remove]");
    desk.wait_for("[data-test=school]");
    assert!(!desk.has("[data-test=sample-banner]"));
    desk.photo("welcome-again");
}
