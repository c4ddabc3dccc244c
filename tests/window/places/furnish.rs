//! What is in the records of a window before its places are looked at. What takes long to make up is made once for
//! all windows.

use super::{Situation, Stage};
use crate::kit::Desk;
use mvp_core::actions::Book;
use mvp_core::actions::action::{Action, ClassInput, UnitInput};
use mvp_core::actions::sample::{self, History, Size};
use mvp_core::base::{Clock, Entropy};
use mvp_core::exchange::Level;
use mvp_core::school::codes::UnitKind;
use mvp_core::store::Store;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::UNIX_EPOCH;
use std::{env, fs};

/// Puts such records into a window.
pub fn furnish(desk: &mut Desk, stage: Stage, situation: Situation) {
    let own = desk.folder("data/mvp-loggen");
    let documents = desk.folder("Dokument");
    let config = desk.folder("config").join("user-dirs.dirs");
    fs::write(config, "XDG_DOCUMENTS_DIR=\"$HOME/Dokument\"\n").unwrap();
    let act = |action: Value| desk.invoke("act", json!({"action": action})).unwrap();
    match (stage, situation) {
        (Stage::New, _) => {}
        (Stage::Closed, _) => {
            // A file that is no database stands where the records should be.
            desk.kill();
            fs::write(own.join("mvp-loggen.db"), "inga uppgifter".repeat(99)).unwrap();
            desk.open();
        }
        (Stage::Office, Situation::Empty) => {
            act(json!({"do": "set_up_office", "name": "Farsta", "level": "district"}));
        }
        (Stage::Office, Situation::Full) => {
            act(
                json!({"do": "set_up_office", "name": "Utbildningsförvaltningen i Stockholms stad", "level": "city"}),
            );
            let name =
                |n| format!("Internationella Engelska grundskolan {n} och fritidshemmet Västra Frölunda");
            let units: Vec<Value> = (0..60)
                .map(|n| json!({"name": name(n), "by_hand": n % 5 == 0, "district": "Hägersten-Älvsjö"}))
                .collect();
            act(json!({"do": "add_expected", "units": units}));
        }
        (Stage::Office, _) => {
            desk.kill();
            copy(&made("office"), &own);
            copy(&made("sent"), &documents.join("filer"));
            desk.open();
            desk.reload("inbox");
            desk.click("[data-test=choose-folder]");
            desk.answer_dialog("Välj en mapp med filer", &documents.join("filer"));
            desk.wait_for("[data-test=file]");
        }
        (_, Situation::Empty) => {
            act(json!({"do": "set_up", "unit": {"name": "Ekskolan"}}));
        }
        (_, Situation::Full) => fill(desk),
        (_, _) => {
            desk.kill();
            let name = match stage {
                Stage::Centre => "centre",
                Stage::Park => "park",
                Stage::Asked => "asked",
                _ => "school",
            };
            copy(&made(name), &own);
            if stage == Stage::School {
                fs::copy(made("colleague").join("kollegan.mvpsync"), documents.join("kollegan.mvpsync"))
                    .unwrap();
            }
            desk.open();
        }
    }
}

fn day() -> Clock {
    Clock::at("2026-11-20".parse().unwrap())
}

/// A folder with made-up records, made by the first who asks for it and kept among what was built.
fn made(name: &'static str) -> PathBuf {
    type Turn = Arc<Mutex<()>>;
    static MAKING: LazyLock<Mutex<BTreeMap<&str, Turn>>> = LazyLock::new(Mutex::default);
    let own = MAKING.lock().unwrap().entry(name).or_default().clone();
    let _one_at_a_time = own.lock().unwrap();
    let built = fs::metadata(env::current_exe().unwrap()).unwrap().modified().unwrap();
    let built = built.duration_since(UNIX_EPOCH).unwrap().as_millis().to_string();
    let all = Path::new(env!("CARGO_TARGET_TMPDIR")).join("window-made");
    let folder = all.join(&built).join(name);
    if !folder.exists() {
        // Those of an earlier build say nothing about this one.
        for old in fs::read_dir(&all).into_iter().flatten().flatten().filter(|old| old.file_name() != *built)
        {
            let _ = fs::remove_dir_all(old.path());
        }
        let half = folder.with_extension(std::process::id().to_string());
        let _ = fs::remove_dir_all(&half);
        fs::create_dir_all(&half).unwrap();
        make(name, &half);
        // Another run may have been first.
        let named = fs::rename(&half, &folder);
        assert!(named.is_ok() || folder.exists(), "{named:?}");
        let _ = fs::remove_dir_all(half);
    }
    folder
}

fn make(name: &str, folder: &Path) {
    let today = day().today();
    let unit = |kind| sample::one(folder, kind, Size::Typical, 1, today).unwrap();
    match name {
        "school" => {
            unit(UnitKind::School);
            let mut book = Book::open(folder, day()).unwrap();
            let (edition, name) = ("mvp-14".to_owned(), "MVP, Farstas modell".to_owned());
            book.act(Action::CopyEdition { edition, name }).unwrap();
        }
        "centre" => unit(UnitKind::YouthCentre),
        "park" => unit(UnitKind::PlayPark),
        "asked" => {
            copy(&made("school"), folder);
            let other = folder.with_extension("other");
            copy(folder, &other);
            rename(folder, "Anna Ek", &["7A röd"]);
            // Later by one change: which of the two is shown first is the same each time.
            rename(&other, "Bo Berg", &["7A grön", "7A blå"]);
            let store = Store::open(&other, day(), Entropy::System).unwrap();
            let (theirs, scope) = (store.revisions().unwrap(), store.scope().unwrap());
            drop(store);
            fs::remove_dir_all(other).unwrap();
            let mut own = Store::open(folder, day(), Entropy::System).unwrap();
            own.unite(&theirs, &[scope].into()).unwrap();
        }
        "colleague" => {
            let other = folder.join("kollegan");
            copy(&made("school"), &other);
            rename(&other, "Bo Berg", &["7A blå"]);
            let mut book = Book::open(&other, day()).unwrap();
            let card = book.save_card(&other.join("kort")).unwrap();
            book.save_sealed(&folder.join("kollegan.mvpsync"), Level::Colleague, true, &[card]).unwrap();
        }
        "units" => drop(sample::city(folder, Size::Small, History::ThisYear, 5, today).unwrap()),
        "office" => {
            sample::office(folder, &units(), 5, today).unwrap();
            // Its keys are made when they are first needed; each copy is to have the same.
            Book::open(folder, day()).unwrap().save_card(&folder.join("stad.mvpkort")).unwrap();
        }
        "sent" => {
            let office = folder.with_extension("office");
            copy(&made("office"), &office);
            let card = Book::open(&office, day()).unwrap().save_card(&office.join("kort")).unwrap();
            fs::remove_dir_all(office).unwrap();
            for (n, unit) in units().into_iter().enumerate() {
                let file = folder.join(format!("skola {n}.mvpsync"));
                let mut book = Book::open(&unit, day()).unwrap();
                book.save_sealed(&file, Level::District, false, std::slice::from_ref(&card)).unwrap();
                if n == 0 {
                    let whole = fs::read(&file).unwrap();
                    fs::write(folder.join("trasig.mvpsync"), &whole[..whole.len() / 2]).unwrap();
                }
            }
        }
        _ => unreachable!("{name}"),
    }
}

/// The folders of the city's units.
fn units() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![made("units")];
    while let Some(folder) = open.pop() {
        if Book::is_in(&folder) {
            found.push(folder);
        } else {
            open.extend(
                fs::read_dir(folder)
                    .unwrap()
                    .flatten()
                    .map(|entry| entry.path())
                    .filter(|path| path.is_dir()),
            );
        }
    }
    found.sort();
    found
}

/// Changes what another installation of the unit changes too; the class may have other names before.
fn rename(folder: &Path, contact: &str, names: &[&str]) {
    let mut book = Book::open(folder, day()).unwrap();
    let (last, before) = names.split_last().unwrap();
    let group = book.view_classes(None).unwrap().rows[0].group;
    let call = |book: &mut Book, name: &str| {
        let rows = book.view_classes(None).unwrap().rows;
        let row = rows.into_iter().find(|row| row.group == group).unwrap();
        let name = name.to_owned();
        let (group, school_year) = (row.group, None);
        let (grade, age, pupils, girls, boys, other) = (row.grade, None, row.pupils, None, None, None);
        let input = ClassInput { group, school_year, name, grade, age, pupils, girls, boys, other };
        book.act(Action::EditClass(input)).unwrap();
    };
    before.iter().for_each(|name| call(&mut book, name));
    let unit = book.school().unit();
    book.act(Action::EditUnit(UnitInput {
        name: unit.name.unwrap(),
        unit_kind: unit.unit_kind,
        school_code: unit.school_code,
        municipality: unit.municipality,
        district: unit.district,
        contact: Some(contact.to_owned()),
    }))
    .unwrap();
    call(&mut book, last);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A large school with long names, half of its lessons held.
fn fill(desk: &Desk) {
    let act = |action: Value| desk.invoke("act", json!({"action": action})).unwrap();
    let long = |index: usize| {
        if index.is_multiple_of(4) {
            format!("{}{} Språkinriktning", 7 + index / 8, (b'A' + (index % 8) as u8) as char)
        } else {
            format!("{}{}", 7 + index / 8, (b'A' + (index % 8) as u8) as char)
        }
    };
    let classes: Vec<Value> =
        (0..24).map(|index| json!({"name": long(index), "pupils": 24 + index})).collect();
    let name = "Internationella Engelska grundskolan och fritidshemmet Västra Frölunda Ö";
    act(json!({"do": "set_up", "unit": {"name": name}, "classes": {
        "classes": classes, "edition": "mvp-14", "planned_start": "2026-09-01", "leaders": [],
    }}));
    for index in 0..20 {
        let name = format!("Maria-Antoinetta Szczepanowska-Östergren {index}");
        act(json!({"do": "add_person", "name": name, "profession": "teacher", "basic_of": "mvp"}));
    }
    let week = desk.invoke("week", json!({})).unwrap();
    let rows = week["classes"]["rows"].as_array().unwrap();
    let lessons: Vec<Value> = rows
        .iter()
        .step_by(2)
        .flat_map(|row| {
            let cells = row["cells"].as_array().unwrap().iter().take(7);
            cells.map(|cell| json!({"run": row["run"], "lesson": cell["code"], "date": cell["date"]["iso"]}))
        })
        .collect();
    act(json!({"do": "log_many", "lessons": lessons}));
}
