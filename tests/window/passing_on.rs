//! A district's afternoon: receipts for those who sent, the file for the city, the archive, and districts that merge.
//! And a look around in offices that are made up.

use crate::kit::{Desk, key};
use crate::office::{broken, choose};
use mvp_core::actions::action::{AddClasses, OfficeInput, SetUp, UnitInput};
use mvp_core::actions::{Action, Book, read_receipt};
use mvp_core::base::{Clock, Entropy};
use mvp_core::exchange::{self, Card, Content, Identity, Level};
use mvp_core::school::codes::{CardRole, OfficeLevel};
use serde_json::json;
use std::fs;
use std::path::Path;

const TODAY: &str = "2026-11-20";

/// A window on an office that has nothing but its name, and its card.
pub fn office_desk(journey: &str, name: &str, level: OfficeLevel) -> (Desk, Card) {
    let mut desk = Desk::new(journey);
    desk.kill();
    let own = desk.folder("data/mvp-loggen");
    fs::remove_dir_all(&own).unwrap();
    let mut book = Book::open_with(&own, Clock::at(TODAY.parse().unwrap()), Entropy::Seeded(7, 0)).unwrap();
    let name = name.to_owned();
    book.act(Action::SetUpOffice(OfficeInput { name, level, municipality: None, contact: None })).unwrap();
    let card = book.own_card().unwrap();
    drop(book);
    desk.folder("Dokument");
    desk.open();
    desk.click("[data-test=tab-inbox]");
    desk.wait_for("[data-test=choose-folder]");
    (desk, card)
}

/// A school with two classes, that knows this receiver.
fn school(folder: &Path, name: &str, to: &Card) -> Book {
    let mut book = Book::open(folder, Clock::at(TODAY.parse().unwrap())).unwrap();
    let unit = UnitInput { name: name.into(), district: Some("Farsta".into()), ..UnitInput::default() };
    let classes = AddClasses {
        classes: book.read_classes("7A\n7B").classes,
        edition: Some("mvp-14".into()),
        ..AddClasses::default()
    };
    book.act(Action::SetUp(SetUp { unit, classes: Some(classes) })).unwrap();
    book.act(Action::AddCards { cards: vec![to.to_text()], compared: true }).unwrap();
    book
}

#[test]
fn a_district_gives_receipts_and_passes_on_what_came_byte_for_byte() {
    let (desk, card) = office_desk("passing-on", "Farsta", OfficeLevel::District);
    let expect = json!({"do": "add_expected", "units": [{"name": "Björkskolan"}, {"name": "Granskolan"}]});
    desk.invoke("act", json!({"action": expect})).unwrap();
    let own = json!({"do": "add_person", "name": "Eva Ek", "basic_of": "mvp"});
    desk.invoke("act", json!({"action": own})).unwrap();
    let scratch = desk.folder("scratch");
    let folder = desk.folder("Filer");
    let mut unit = school(&scratch.join("björk"), "Björkskolan", &card);
    let file = folder.join("Björkskolan.mvpsync");
    unit.save_sealed(&file, Level::District, false, &[]).unwrap();

    desk.click("[data-test=choose-files]");
    desk.answer_dialog("Välj filer att läsa in", &file);
    desk.wait_for("[data-test=signers]");
    desk.click("[data-test=trust-all]");
    desk.click("[data-test=take-in]");
    desk.wait_for("[data-test=save-receipts]");
    desk.photo("received");
    let receipts = desk.folder("Kvitton");
    desk.click("[data-test=save-receipts]");
    desk.answer_dialog("Välj mapp för kvittona", &receipts);
    desk.wait_for_text("Ett kvitto är sparat");
    let receipt = fs::read_dir(&receipts).unwrap().next().unwrap().unwrap().path();
    unit.act(Action::TakeReceipts { receipts: vec![read_receipt(&receipt).unwrap()] }).unwrap();
    assert!(unit.view_file(false).unwrap().received[0].starts_with("Mottagen av Farsta"));

    desk.click("[data-test=tab-file]");
    desk.wait_for("[data-test=bundle-table] [data-unit=Björkskolan]");
    let said = |unit: &str| desk.text(&format!("[data-test=bundle-table] [data-unit={unit}]"));
    desk.until("what goes", || said("Björkskolan").contains("Ja, hela filen"));
    assert!(said("Granskolan").contains("Nej") && said("Granskolan").contains("Ingen fil från verksamheten"));
    desk.photo("without-city");
    let city = Identity::from_seed([4; 32]).unwrap();
    let scope = "09090909-0909-4909-8909-090909090909".parse().unwrap();
    let city_card = city.card("Stockholms stad", scope, CardRole::City, TODAY.parse().unwrap());
    let path = scratch.join("stad.mvpkort");
    fs::write(&path, city_card.to_text()).unwrap();
    desk.click("[data-test=add-receiver]");
    desk.answer_dialog("Välj adresskort", &path);
    desk.wait_for("[data-test=save-file]");
    // Its own staff by name, because the city asked for them.
    desk.click("[data-test=include-names]");
    desk.until("they go along", || desk.has("[data-test=include-names]:checked"));
    desk.photo("with-city");
    assert_eq!(broken(&desk), Vec::<String>::new());
    let bundle = desk.folder("Dokument").join("till staden.mvpsync");
    desk.click("[data-test=save-file]");
    desk.answer_dialog("Spara filen", &bundle);
    desk.until("the file is saved", || bundle.exists());
    desk.wait_for_text("Filen är sparad");
    let Content::Bundle(opened) = exchange::open_any(&fs::read(&bundle).unwrap(), &city).unwrap() else {
        panic!("no bundle")
    };
    assert_eq!((opened.signer, opened.units.len()), (card.clone(), 1));
    assert!(opened.own.descriptor.mvp.names && format!("{:?}", opened.own).contains("Eva Ek"));
    let Content::Package(sent) = unit.open_content(&fs::read(&file).unwrap()).unwrap() else {
        panic!("no package")
    };
    assert_eq!(opened.units[0].signed, sent.signed, "as it came, byte for byte");
    desk.until("the page knows", || desk.text("[data-test=save-panel]").contains("inget kvitto"));
}

#[test]
fn districts_merge_in_one_dialog_and_what_was_received_goes_to_the_archive() {
    let (desk, card) = office_desk("districts", "Stockholm", OfficeLevel::City);
    let scratch = desk.folder("scratch");
    let file = scratch.join("Ekskolan.mvpsync");
    let mut unit = school(&scratch.join("ek"), "Ekskolan", &card);
    let bytes = unit.sealed_bytes(Level::District, false, std::slice::from_ref(&card)).unwrap();
    fs::write(&file, bytes).unwrap();
    desk.click("[data-test=choose-files]");
    desk.answer_dialog("Välj filer att läsa in", &file);
    desk.wait_for("[data-test=trust-all]");
    desk.click("[data-test=trust-all]");
    desk.click("[data-test=take-in]");
    desk.wait_for("[data-test=received]");

    desk.click("[data-test=tab-settings]");
    desk.wait_for("[data-test=districts-now] [data-district=Farsta]");
    desk.photo("settings");
    desk.click("[data-test=merge-districts]");
    desk.wait_for("[data-test=district]");
    desk.click("[data-test=merge-Farsta]");
    desk.click("[data-test=merge-Skarpnäck]");
    desk.click("[data-test=district-name]");
    desk.write("Söderort");
    desk.click("[data-test=district-from]");
    desk.write("2026-07-01\t");
    desk.wait_for_text("1 verksamhet räknas sedan i Söderort: Farsta 1, Skarpnäck 0.");
    desk.photo("merging");
    assert_eq!(broken(&desk), Vec::<String>::new());
    desk.click("[data-test=save-district]");
    desk.wait_for("[data-test=districts-now] [data-district=Söderort]");
    assert!(!desk.has("[data-test=districts-now] [data-district=Farsta]"));
    assert!(desk.text("[data-district=Söderort]").contains("2026"));
    desk.photo("merged");
    assert_eq!(broken(&desk), Vec::<String>::new());
    desk.press(&[key::CONTROL, "z"]);
    desk.wait_for("[data-test=districts-now] [data-district=Farsta]");
    assert!(!desk.has("[data-district=Söderort]"), "one undo takes the merger back");

    let archive = desk.folder("Dokument").join("arkiv.zip");
    desk.click("[data-test=save-archive]");
    desk.answer_dialog("Spara mottagna filer för arkivet", &archive);
    desk.until("the archive copy is saved", || archive.exists());
    assert_eq!(fs::read(&archive).unwrap()[..2], *b"PK");
    desk.click("[data-test=keep-years]");
    desk.write("3\t");
    desk.wait_for_text("inlästa före 1 juli 2023 får gallras");
    assert!(!desk.has("[data-test=due]"), "nothing is that old");
}

#[test]
fn a_made_up_office_can_be_looked_at_and_taken_away() {
    let desk = Desk::new("look-around-office");
    for (role, word) in [("district", "stadsdel"), ("city", "stad")] {
        desk.click(&format!("[data-test=role] input[data-value={role}]"));
        desk.until("the button says so", || desk.text("[data-test=sample]").ends_with(word));
        desk.photo(&format!("welcome-{role}"));
        desk.click("[data-test=sample]");
        desk.wait_patiently("[data-test=sample-banner]");
        let banner = desk.text("[data-test=sample-banner]");
        assert!(banner.contains(&format!("påhittad {word}.")), "{banner}");
        desk.wait_for("[data-test=unit-row]");
        assert!(!desk.has("[data-test=problem]"), "{role}: {}", desk.text("[data-test=problem]"));
        for screen in ["inbox", "matrix", "overview", "quality", "settings"] {
            desk.click(&format!("[data-test=tab-{screen}]"));
            desk.wait_for("main h1");
            assert!(!desk.has("[data-test=problem]"), "{screen}: {}", desk.text("[data-test=problem]"));
            desk.photo(&format!("{role}-{screen}"));
        }
        if role == "district" {
            desk.click("[data-test=tab-file]");
            desk.wait_for("[data-test=bundle-table] tbody tr");
            desk.photo("district-file");
        }
        desk.click("[data-test=sample-remove]");
        desk.wait_for("[data-test=role]");
        assert!(!desk.has("[data-test=sample-banner]"));
        // Who has looked around as an office goes on as one.
        assert!(desk.has(&format!("[data-test=role] input[data-value={role}]:checked")), "{role}");
    }
    desk.click("[data-test=role] input[data-value=district]");
    choose(&desk, "district", "other");
    desk.wait_for("[data-test=district-name]");
    choose(&desk, "district", "Järva");
    assert!(!desk.has("[data-test=district-name]"));
    desk.click("[data-test=start]");
    desk.wait_for("[data-test=save-first-card]");
    assert!(desk.text("header").contains("Järva"), "{}", desk.text("header"));
    desk.photo("district-begins");
}
