//! Copies outside this computer, in the window: a second place, the file for another computer, and the first page there.

use crate::kit::Desk;
use serde_json::json;
use std::fs;

const PASS: &str = "korrekt häst batteri";

#[test]
fn everything_goes_to_a_second_place_and_to_another_computer() {
    let old = Desk::new("moves");
    let classes = json!({"classes": [{"name": "7A", "pupils": 24}], "edition": "mvp-14", "leaders": []});
    let set_up = json!({"do": "set_up", "unit": {"name": "Ekskolan"}, "classes": classes});
    old.invoke("act", json!({"action": set_up})).unwrap();
    old.reload("settings");
    let (folder, stick) = (old.folder("Dokument"), old.folder("USB-minne"));
    // Without documents, GTK's dialog for folders begins among recent files, where a typed path leads nowhere.
    fs::write(old.folder("config").join("user-dirs.dirs"), "XDG_DOCUMENTS_DIR=\"$HOME/Dokument\"\n").unwrap();

    old.click("[data-test=second-choose]");
    old.click("[data-test=passphrase]");
    old.write("kort");
    old.click("[data-test=second-go]");
    old.wait_for_text("Lösenfrasen är för kort");
    old.photo("short");
    old.click("[data-test=suggest]");
    old.until("a passphrase is suggested", || {
        old.script("return document.querySelector('[data-test=passphrase]').value.length") == 23
    });
    old.click("[data-test=second-go]");
    old.answer_dialog("Välj mapp för kopiorna", &stick);
    old.wait_for_text("Senast kopierat fredag 20 november");
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 1);
    old.photo("second-place");

    let file = folder.join("allt å.mvpflytt");
    old.click("[data-test=move]");
    old.click("[data-test=move-to]");
    old.write("Lisa Ek");
    old.click("form:has([data-test=move-to]) [data-test=passphrase]");
    old.paste(PASS);
    old.photo("move");
    old.click("[data-test=move-save]");
    old.answer_dialog("Spara flyttfilen", &file);
    old.wait_for("[data-test=handed-over]");
    assert!(old.text("[data-test=handed-over]").contains("Lisa Ek"));
    assert!(file.exists());
    old.photo("handed-over");

    let new = Desk::new("takes-over");
    new.folder("Dokument");
    new.click("[data-test=take-over]");
    new.click("[data-test=passphrase]");
    new.write("en helt annan fras");
    new.click("[data-test=take-over-go]");
    new.answer_dialog("Öppna flyttfilen", &file);
    new.wait_for_text("Lösenfrasen öppnar inte filen");
    new.photo("wrong");
    new.script("document.querySelector('[data-test=passphrase]').select()");
    new.paste(PASS);
    new.click("[data-test=take-over-go]");
    new.answer_dialog("Öppna flyttfilen", &file);
    new.wait_for("[data-test=todo], [data-test=strip]");
    assert!(new.text("header").contains("Ekskolan"));
    assert!(!new.has("[data-test=handed-over]"));
    new.photo("taken-over");

    old.click("[data-test=keep-working]");
    old.until("the sentence is gone", || !old.has("[data-test=handed-over]"));
}
