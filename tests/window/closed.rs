//! What the window shows when the records cannot be opened, and that it opens them once they can be.

use crate::kit::{Desk, key};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn records_that_cannot_be_opened_are_told_and_open_when_they_can() {
    let mut desk = Desk::new("closed");
    let unit = json!({"do": "set_up", "unit": {"name": "Ekskolan"}});
    desk.invoke("act", json!({"action": unit})).unwrap();
    let folder = desk.folder("data/mvp-loggen");
    let aside = desk.folder("data").join("aside");

    // What a newer version leaves.
    told_and_mended(&mut desk, "nyare version", &folder, |file| drop(sql(file, "PRAGMA user_version = 99")));
    // A disk that lost a piece in the middle.
    told_and_mended(&mut desk, "är skadad", &folder, |file| {
        let mut bytes = fs::read(file).unwrap();
        let from = 3 * 4096;
        bytes[from..from + 4096].fill(0xA5);
        fs::write(file, bytes).unwrap();
    });
    // A place where nobody may write, the one who rules the computer included.
    told_and_mended(&mut desk, "går inte att skriva", &folder, |file| {
        let folder = file.parent().unwrap();
        fs::rename(folder, &aside).unwrap();
        std::os::unix::fs::symlink("/sys/kernel", folder).unwrap();
    });
}

/// Breaks the records while the window is closed, opens it, tries again in vain, mends them, and tries again.
fn told_and_mended(desk: &mut Desk, part: &str, folder: &Path, spoil: impl Fn(&Path)) {
    desk.kill();
    let (file, copy) = (folder.join("mvp-loggen.db"), folder.with_file_name("copy.db"));
    // What was written last stands beside the file.
    sql(&file, "PRAGMA wal_checkpoint(TRUNCATE)");
    fs::copy(&file, &copy).unwrap();
    spoil(&file);
    desk.open();
    desk.wait_for_text(part);
    assert_eq!(desk.text("h1"), "Uppgifterna är inte öppna");
    desk.photo(part);
    // By keyboard, twice: the focus stays where it was.
    desk.press(&[key::TAB]);
    for tries in 1..3 {
        desk.press(&[key::ENTER]);
        desk.wait_for(&format!("[data-test=again][data-tries='{tries}']"));
        assert!(desk.text("body").contains(part));
        assert_eq!(desk.script("return document.activeElement.dataset.test"), "again");
    }
    let aside = folder.with_file_name("aside");
    if aside.exists() {
        fs::remove_file(folder).unwrap();
        fs::rename(&aside, folder).unwrap();
    }
    for beside in ["mvp-loggen.db-wal", "mvp-loggen.db-shm"] {
        let _ = fs::remove_file(folder.join(beside));
    }
    fs::copy(&copy, &file).unwrap();
    desk.press(&[key::ENTER]);
    desk.wait_for("[data-test=tab-week]");
    assert!(!desk.has("[data-test=problem]"));
    desk.wait_for_text("Ekskolan");
}

fn sql(file: &Path, statement: &str) -> String {
    let done = Command::new("sqlite3").arg(file).arg(statement).output().expect("sqlite3 (package sqlite3)");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

#[test]
fn a_backup_takes_the_place_of_damaged_records() {
    let mut desk = Desk::new("rescued");
    let unit = json!({"do": "set_up", "unit": {"name": "Ekskolan"}});
    desk.invoke("act", json!({"action": unit})).unwrap();
    // The day's first change makes a copy before it.
    for name in ["Åsa Öberg", "Bo Ek"] {
        desk.invoke("act", json!({"action": {"do": "add_person", "name": name}})).unwrap();
    }
    let file = desk.folder("data/mvp-loggen").join("mvp-loggen.db");
    desk.kill();
    sql(
        &file,
        "DROP TRIGGER payload_blanks_only; UPDATE payload SET body = replace(body, 'Bo Ek', 'Bo Elk')",
    );
    // Where the shown records stand, so that the fault is met at once.
    let root = sql(&file, "SELECT rootpage FROM sqlite_schema WHERE name = 'current'");
    let from = (root.trim().parse::<usize>().unwrap() - 1) * 4096;
    let mut bytes = fs::read(&file).unwrap();
    bytes[from..from + 4096].fill(0xA5);
    fs::write(&file, bytes).unwrap();
    desk.open();
    desk.wait_for_text("är skadad");
    desk.wait_for("[data-test=rescue-now]");
    desk.photo("damaged");
    desk.click("[data-test=rescue-now]");
    desk.wait_for("[data-test=tab-staff]");
    desk.click("[data-test=tab-staff]");
    // What was whole in the damaged file came back; what was not is known to be missing.
    desk.wait_for_text("Åsa Öberg");
    assert!(!desk.text("body").contains("Bo Elk"));
    desk.photo("rescued");
}
