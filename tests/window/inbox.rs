//! A coordinator's morning: thirty files and whatever came with them, read in with two clicks; and the published
//! figures on the page afterwards.

use crate::city::{self, Unit};
use crate::kit::{Desk, key};
use crate::office::{broken, choose_period};
use crate::passing_on::office_desk;
use mvp_core::actions::Book;
use mvp_core::actions::sample::{self, Size};
use mvp_core::base::Clock;
use mvp_core::exchange::{self, Card, Identity, Level, Options, Sender};
use mvp_core::school::codes::{CardRole, OfficeLevel};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const TODAY: &str = "2026-11-20";

/// Files that must not get in, or not without a question, in this folder under names that shuffle them in.
fn troublemakers(folder: &Path, scratch: &Path, units: &[Unit], city: &Card) {
    let write = |name: &str, bytes: &[u8]| fs::write(folder.join(name), bytes).unwrap();
    let whole = units[3].file(city, None);
    write("05 avbruten hämtning.mvpsync", &whole[..whole.len() / 3]);
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    write("11 skadad.mvpsync", &changed);
    write("17 semesterbild.mvpsync", b"\x89PNG\r\n\x1a\nnot what its name says");
    let other = Identity::from_seed([9; 32]).unwrap();
    let elsewhere = other.card("Malmö", units[0].scope, CardRole::City, TODAY.parse().unwrap());
    write("23 till en annan stad.mvpsync", &units[4].file(&elsewhere, None));
    // What was left out on purpose: the signature.
    let options = Options { level: Level::District, include_names: false, created_ms: 0, export_no: None };
    write("28 öppet paket.zip", &exchange::write(&units[5].revisions(), &options).unwrap());
    // Somebody who has another key signs in the name of a school that is known.
    let stranger = Identity::from_seed([8; 32]).unwrap();
    let card = stranger.card(&units[6].name, units[6].scope, CardRole::Unit, TODAY.parse().unwrap());
    let to = [city.clone()];
    let sender = Sender { identity: &stranger, card: &card, to: &to };
    write("02 annan nyckel.mvpsync", &exchange::seal(&units[6].revisions(), &options, sender).unwrap());
    // A made-up school.
    let home = scratch.join("påhittad");
    sample::school(&home, Size::Small, 3, TODAY.parse().unwrap()).unwrap();
    let mut book = Book::open(&home, Clock::at(TODAY.parse().unwrap())).unwrap();
    write("20 påhittad.mvpsync", &book.sealed_bytes(Level::District, false, &to).unwrap());
}

/// What the page says of each file: its group by its name.
fn groups(desk: &Desk) -> BTreeMap<String, String> {
    let found = desk.script(
        "return [...document.querySelectorAll('[data-test=file]')].map(one => [one.dataset.file, one.dataset.group])",
    );
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    found.as_array().unwrap().iter().map(|one| (text(&one[0]), text(&one[1]))).collect()
}

/// The figures that the page of the report shows for a period, each opened: its value and how many stand behind it.
fn figures(desk: &Desk, period: &str, codes: &[&str]) -> Vec<(String, usize)> {
    desk.click("[data-test=tab-overview]");
    choose_period(desk, period);
    desk.wait_for(&format!("[data-test=overview][data-period='{period}']"));
    codes
        .iter()
        .map(|code| {
            let row = format!("[data-figure^='{code}/']");
            desk.click(&format!("{row} [data-test=open-figure]"));
            desk.wait_for(&format!("{row} + .behind"));
            let behind =
                desk.script(&format!("return document.querySelectorAll(\"{row} + .behind li\").length"));
            let shown = (desk.text(&format!("{row} [data-test=value]")), behind.as_u64().unwrap() as usize);
            desk.click(&format!("{row} [data-test=open-figure]"));
            shown
        })
        .collect()
}

#[test]
fn thirty_files_go_in_with_two_clicks_and_the_bad_ones_stay_out() {
    let (desk, card) = office_desk("inbox", "Stockholm", OfficeLevel::City);
    let units = city::year_2021();
    let folder = desk.folder("Filer från skolorna");
    for (n, unit) in units.iter().enumerate() {
        // The last unit comes first, and some lie in folders of their own.
        let place = if n % 7 == 0 { folder.join(&unit.district) } else { folder.clone() };
        fs::create_dir_all(&place).unwrap();
        fs::write(place.join(format!("{:02} {}.mvpsync", 40 - n, unit.name)), unit.file(&card, None))
            .unwrap();
    }
    troublemakers(&folder, &desk.folder("scratch"), &units, &card);
    // The same once more, and what a school had saved earlier.
    fs::write(folder.join("48 kopia.mvpsync"), fs::read(folder.join("38 Skola 3.mvpsync")).unwrap()).unwrap();
    fs::write(folder.join("01 äldre.mvpsync"), units[8].file(&card, Some(4))).unwrap();
    // The schools' cards are known: they were collected before.
    let cards: Vec<String> = units.iter().map(|unit| unit.card().to_text()).collect();
    desk.invoke("act", json!({"action": {"do": "add_cards", "cards": cards, "compared": true}})).unwrap();

    desk.photo("empty");
    desk.steps();
    desk.click("[data-test=choose-folder]");
    desk.answer_dialog("Välj en mapp med filer", &folder);
    desk.wait_for("[data-test=group-new]");
    let found = groups(&desk);
    let count = |group: &str| found.values().filter(|one| *one == group).count();
    assert_eq!(
        (count("new"), count("unchanged"), count("look"), count("refused")),
        (30, 2, 1, 6),
        "{found:#?}"
    );
    assert_eq!(found["48 kopia.mvpsync"], "unchanged");
    assert_eq!(found["01 äldre.mvpsync"], "unchanged");
    assert_eq!(found["02 annan nyckel.mvpsync"], "look");
    for refused in
        ["05 avbruten hämtning", "11 skadad", "17 semesterbild", "23 till en annan stad", "20 påhittad"]
    {
        // The file, what is wrong, and what to do about it.
        let text = desk.text(&format!("[data-file='{refused}.mvpsync']"));
        assert!(text.starts_with("Filen ") && text.matches('.').count() > 3, "{text}");
    }
    desk.photo("looked");
    assert_eq!(broken(&desk), Vec::<String>::new());
    desk.click("[data-test=take-in]");
    desk.wait_for("[data-test=received]");
    assert_eq!(desk.steps(), 2, "thirty clean files are two interactions, besides the dialog and the review");
    desk.wait_for_text("30 filer inlästa");
    let head = desk.text("main header");
    assert!(head.contains("30 filer inlästa. ") && head.contains(" 6 filer går inte att läsa in."), "{head}");
    // The one that is locked for somebody else comes with a text to its sender, and with our card.
    let locked = "[data-file='23 till en annan stad.mvpsync']";
    desk.click(&format!("{locked} [data-test=letter]"));
    desk.wait_for_text("Vårt adresskort följer med det här mejlet");
    assert!(desk.has(&format!("{locked} [data-test=save-own-card]")));
    assert!(!desk.has("[data-file='11 skadad.mvpsync'] [data-test=save-own-card]"));
    desk.photo("received");
    assert_eq!(broken(&desk), Vec::<String>::new());
    let left = groups(&desk);
    assert_eq!(left.len(), 7, "what was not taken in stays to be seen: {left:?}");

    let codes = ["schools", "schools-new-calendar", "schools-both", "districts-trained"];
    let expected = [("30", 30), ("7", 7), ("8", 8), ("10", 10)].map(|(value, n)| (value.to_owned(), n));
    assert_eq!(figures(&desk, "2021/22", &codes), expected);
    desk.photo("figures");
    desk.press(&[key::CONTROL, "z"]);
    // What nobody has told has no row.
    let schools =
        "return document.querySelector(\"[data-figure='schools/'] [data-test=value]\")?.textContent ?? ''";
    desk.until("the figures are gone", || desk.script(schools) != "30");
    desk.press(&[key::CONTROL, "y"]);
    desk.until("the figures are back", || desk.script(schools) == "30");
    assert_eq!(figures(&desk, "2021/22", &codes), expected);

    // Taken back and done again after something else was done, it is what the bar names, and what the keys take back.
    desk.click("[data-test=tab-units]");
    desk.click("[data-test=deadline]");
    desk.write("2022-06-30\t");
    let bar = |front: &str| {
        desk.has("[data-test=undo-text]") && desk.text("[data-test=undo-text]").starts_with(front)
    };
    desk.until("the day is set", || bar("Sista dag"));
    desk.click("[data-test=tab-settings]");
    desk.wait_for("[data-test=history-line]");
    desk.script(
        "[...document.querySelectorAll('[data-test=history-line]')]
             .find((line) => line.textContent.includes('30 filer inlästa')).querySelector('button').click()",
    );
    desk.until("it is taken back", || bar("Ångrat: 30 filer inlästa"));
    desk.press(&[key::CONTROL, "y"]);
    desk.until("it is done again", || bar("Gjort om: 30 filer inlästa"));
    desk.press(&[key::CONTROL, "z"]);
    desk.until("it is taken back once more", || bar("Ångrat: 30 filer inlästa"));
}

/// The senders whose numbers the register says were compared.
fn compared(desk: &Desk) -> Vec<String> {
    let cards = desk.invoke("cards", json!({})).unwrap();
    let all = cards["cards"].as_array().unwrap().iter();
    let compared = all.filter(|card| card["compared"] == true);
    compared.map(|card| card["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_published_figures_come_out_of_the_districts_files() {
    let (desk, card) = office_desk("bundles", "Stockholm", OfficeLevel::City);
    let scratch = desk.folder("scratch");
    let units = city::autumn_2020();
    let folder = desk.folder("Från stadsdelarna");
    let mut first: Option<PathBuf> = None;
    for (n, (name, bytes)) in city::bundles(&scratch, &units, &card, "2020-12-01").into_iter().enumerate() {
        let path = folder.join(format!("{:02} {name}.mvpsync", 50 - n));
        fs::write(&path, bytes).unwrap();
        first.get_or_insert(path);
    }
    troublemakers(&folder, &scratch, &city::year_2021(), &card);
    fs::copy(first.unwrap(), folder.join("07 igen.mvpsync")).unwrap();

    desk.click("[data-test=choose-folder]");
    desk.answer_dialog("Välj en mapp med filer", &folder);
    desk.wait_for("[data-test=signers]");
    assert!(desk.has("[data-test=take-in]:disabled"), "nobody is trusted yet");
    desk.photo("senders");
    assert_eq!(broken(&desk), Vec::<String>::new());
    // The districts vouch for their units, but for one: a file of that school is signed with another key, and a person
    // looks at both.
    let names = desk
        .script("return [...document.querySelectorAll('[data-test=signer]')].map(one => one.dataset.name)");
    assert_eq!(names.as_array().unwrap().len(), 12, "{names}");
    desk.steps();
    desk.click("[data-test=trust-all]");
    desk.click(
        "//li[@data-test='file'][not(contains(@data-file, 'annan nyckel'))][.//summary/b[.='Skola 7']]//input[@data-test='accept-signer']",
    );
    desk.photo("trusted");
    desk.click("[data-test=take-in]");
    desk.wait_for("[data-test=received]");
    assert_eq!(desk.steps(), 3);
    assert_eq!(compared(&desk), ["Skola 7"], "the one whose number was said to agree");
    let expected =
        [("9", 9), ("26", 26), ("140", 26), ("2", 2), ("1", 1)].map(|(value, n)| (value.to_owned(), n));
    let codes = ["districts-active", "schools", "classes", "youth-centres", "play-parks"];
    assert_eq!(figures(&desk, "2020HT", &codes), expected);
    desk.photo("figures");
}

#[test]
fn files_and_folders_are_dropped_on_any_page_and_end_in_the_inbox() {
    let (mut desk, card) = office_desk("dropped", "Stockholm", OfficeLevel::City);
    let units = city::year_2021();
    let folder = desk.folder("Från mejlen");
    for unit in &units[..3] {
        fs::write(folder.join(format!("{}.mvpsync", unit.name)), unit.file(&card, None)).unwrap();
    }
    let loose = desk.folder("scratch").join("lös.mvpsync");
    fs::write(&loose, units[3].file(&card, None)).unwrap();
    let other = desk.folder("scratch").join("bild.png");
    fs::write(&other, b"\x89PNG").unwrap();
    desk.click("[data-test=tab-matrix]");
    desk.wait_for("main h1");
    desk.steps();
    desk.drop_files(&[folder, loose, other], || {
        desk.wait_for("[data-test=files-over]");
        desk.photo("over");
    });
    desk.wait_for("[data-test=signers]");
    assert!(!desk.has("[data-test=files-over]"));
    let found = groups(&desk);
    assert_eq!(
        (found.len(), found["lös.mvpsync"].as_str(), found["bild.png"].as_str()),
        (5, "new", "refused")
    );
    desk.click("[data-test=trust-all]");
    // One of them is on the telephone: its row shows its number, and above all files stands where its owner finds it.
    desk.click("[data-file='lös.mvpsync'] summary");
    let (row, name) = (desk.text("[data-file='lös.mvpsync']"), units[3].name.clone());
    assert!(row.contains(&units[3].card().number()), "{row}");
    assert!(row.contains(&format!("Lita på {name}")), "{row}");
    assert!(desk.text("[data-test=signers]").contains("Fil till stadsdelen"));
    desk.click("[data-file='lös.mvpsync'] [data-test=accept-signer]");
    desk.photo("agrees");
    assert_eq!(broken(&desk), Vec::<String>::new());
    desk.click("[data-test=take-in]");
    desk.wait_for_text("4 filer inlästa");
    assert_eq!(desk.steps(), 5, "dropped, trusted, opened, said to agree, read in");
    assert_eq!(compared(&desk), [name]);
    desk.photo("received");
    // An empty folder says why nothing happens.
    desk.drop_files(&[desk.folder("Tom mapp")], || ());
    desk.wait_for_text("Det finns inga filer att läsa in");

    // What was refused is told tomorrow too, until somebody takes it off the list.
    desk.kill();
    desk.open();
    desk.click("[data-test=tab-inbox]");
    desk.wait_for("[data-test=refused-file][data-file='bild.png']");
    desk.photo("refused-before");
    assert_eq!(broken(&desk), Vec::<String>::new());
    desk.click("[data-test=refused-forget]");
    desk.click("[data-test=refused-back]");
    desk.wait_for("[data-test=refused-forget]");
    desk.click("[data-test=refused-forget]");
    desk.wait_for("[data-test=refused-back]");
    desk.photo("refused-gone");
    desk.kill();
    desk.open();
    desk.click("[data-test=tab-inbox]");
    desk.wait_for("[data-test=choose-files]");
    assert!(!desk.has("[data-test=refused-before]"));
}

#[test]
fn thirty_files_chosen_in_one_dialog_go_in_with_two_clicks() {
    let (desk, card) = office_desk("chosen", "Stockholm", OfficeLevel::City);
    let units = city::year_2021();
    let folder = desk.folder("Nedladdat från mejlen");
    for (n, unit) in (1..).zip(&units) {
        fs::write(folder.join(format!("{n:02} {}.mvpsync", unit.name)), unit.file(&card, None)).unwrap();
    }
    let cards: Vec<String> = units.iter().map(|unit| unit.card().to_text()).collect();
    desk.invoke("act", json!({"action": {"do": "add_cards", "cards": cards, "compared": true}})).unwrap();
    desk.steps();
    desk.click("[data-test=choose-files]");
    desk.choose_all("Välj filer att läsa in", &folder);
    desk.wait_for("[data-test=group-new]");
    let found = groups(&desk);
    assert_eq!((found.len(), found.values().all(|group| group == "new")), (30, true), "{found:?}");
    desk.click("[data-test=take-in]");
    desk.wait_for_text("30 filer inlästa");
    assert_eq!(desk.steps(), 2, "besides the dialog and the review");
}
