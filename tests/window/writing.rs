//! A text of the report is written: something is looked up in the middle of it, and the power goes before it is left.

use serde_json::json;

use crate::kit::key;
use crate::passing_on::office_desk;
use mvp_core::school::codes::OfficeLevel;

#[test]
fn whoever_looks_something_up_goes_on_where_the_cursor_was_and_a_power_cut_takes_no_text() {
    let (mut desk, _) = office_desk("writing", "Farsta", OfficeLevel::District);
    desk.click("[data-test=tab-overview]");
    desk.click("[data-test=text-3]");
    desk.script("document.activeElement.select()");
    desk.write("Ett.");
    desk.press(&[key::F1]);
    desk.wait_for("dialog[open]");
    desk.press(&[key::ESCAPE]);
    desk.until("the dialog is closed", || !desk.has("dialog[open]"));
    desk.wait_for("[data-test=draft-3]");
    desk.wait_for("[data-test=text-3]:focus");
    desk.write(" Två.");
    let kept = |desk: &crate::kit::Desk| {
        let view = desk.invoke("overview", json!({"choices": {}})).unwrap();
        let texts = view["texts"].as_array().unwrap().clone();
        let row = texts.into_iter().find(|row| row["part"] == "3").unwrap();
        (row["typed"].clone(), row["text"].clone())
    };
    desk.until("what is typed is kept", || kept(&desk) == (json!("Ett. Två."), json!("Ett.")));
    desk.kill();
    desk.open();
    desk.click("[data-test=tab-overview]");
    desk.until("the text is there and saved", || kept(&desk) == (json!(null), json!("Ett. Två.")));
    let shown = desk.script("return document.querySelector('[data-test=text-3]').value");
    assert_eq!(shown, "Ett. Två.");
}
