//! The sealed file: a receiver chosen once, the file saved, one's own card and key sheet; and a colleague's
//! installation that joins by invitation.

use crate::kit::Desk;
use mvp_core::exchange::{self, Card, Identity, Level};
use mvp_core::school::codes::CardRole;
use serde_json::json;
use std::fs;

fn district() -> Identity {
    Identity::from_seed([2; 32]).unwrap()
}

#[test]
fn the_file_is_locked_for_a_receiver_that_was_chosen_once() {
    let desk = Desk::new("seal");
    let set_up = json!({"do": "set_up", "unit": {"name": "Ekskolan"}});
    desk.invoke("act", json!({"action": set_up})).unwrap();
    desk.reload("");
    let folder = desk.folder("Dokument");
    desk.click("[data-test=tab-file]");
    desk.wait_for("[data-test=add-receiver]");
    desk.photo("no-receiver");

    let made = "2026-11-20".parse().unwrap();
    let scope = "09090909-0909-4909-8909-090909090909".parse().unwrap();
    let card = district().card("Farsta stadsdelsförvaltning", scope, CardRole::District, made);
    let path = folder.join("farsta.mvpkort");
    fs::write(&path, card.to_text()).unwrap();
    desk.click("[data-test=add-receiver]");
    desk.answer_dialog("Välj adresskort", &path);
    desk.wait_for_text("Adresskort för Farsta stadsdelsförvaltning tillagt");
    desk.until("the number is there", || desk.text("[data-test=card-number]") == card.number());
    desk.click("[data-test=card-compared]");
    desk.wait_for_text("Kontrollnumret för Farsta stadsdelsförvaltning jämfört");
    desk.photo("receiver");

    let file = folder.join("Fil å.mvpsync");
    desk.steps();
    desk.click("[data-test=save-file]");
    assert_eq!(desk.steps(), 1, "one step and the dialog");
    desk.answer_dialog("Spara filen", &file);
    desk.until("the file is saved", || file.exists());
    desk.wait_for_text("Filen är sparad");
    let bytes = fs::read(&file).unwrap();
    let opened = exchange::open(&bytes, &district()).unwrap();
    assert_eq!(opened.signer.name, "Ekskolan");
    assert_eq!(opened.package.descriptor.mvp.level, Level::District);

    let own = folder.join("ekskolan.mvpkort");
    desk.click("[data-test=save-card]");
    desk.answer_dialog("Spara adresskortet", &own);
    desk.until("the card is saved", || own.exists());
    let own = Card::read(&fs::read(&own).unwrap()).unwrap();
    assert_eq!(own, opened.signer);
    assert_eq!(desk.text("[data-test=own-number]"), own.number());

    let sheet = folder.join("nyckelblad.pdf");
    desk.click("[data-test=save-key-sheet]");
    desk.answer_dialog("Spara nyckelbladet", &sheet);
    desk.until("the sheet is saved", || sheet.exists());
    desk.photo("saved");

    // A wrong code is told beside the field, and changes nothing.
    desk.click("[data-test=key-restore-open]");
    desk.click("[data-test=key-code]");
    desk.write("ABCD EFGH\n");
    desk.wait_for_text("Koden från nyckelbladet stämmer inte");
    desk.photo("wrong-code");
}

#[test]
fn a_colleagues_installation_joins_by_invitation() {
    let first = Desk::new("invites");
    let set_up = json!({"do": "set_up", "unit": {"name": "Ekskolan"}});
    first.invoke("act", json!({"action": set_up})).unwrap();
    first.reload("");
    let folder = first.folder("Dokument");
    let invitation = folder.join("inbjudan.mvpinbjudan");
    first.click("[data-test=tab-file]");
    first.click("[data-test=save-invitation]");
    first.answer_dialog("Spara inbjudan", &invitation);
    first.until("the invitation is saved", || invitation.exists());

    let second = Desk::new("joins");
    // A dialog begins among the person's documents.
    second.folder("Dokument");
    second.wait_for("[data-test=join]");
    second.photo("welcome");
    second.click("[data-test=join]");
    second.answer_dialog("Välj inbjudan", &invitation);
    second.wait_for("[data-test=own-card]");
    second.photo("joined");
    let card = folder.join("kollega.mvpkort");
    second.click("[data-test=save-card]");
    second.answer_dialog("Spara adresskortet", &card);
    second.until("the card is saved", || card.exists());

    first.click("[data-test=add-colleague]");
    first.answer_dialog("Välj adresskort", &card);
    first.wait_for("[data-test=save-colleague]");
    first.photo("colleague");
    let file = folder.join("till kollegan.mvpsync");
    first.click("[data-test=save-colleague]");
    first.answer_dialog("Spara filen", &file);
    first.until("the file is saved", || file.exists());
}
