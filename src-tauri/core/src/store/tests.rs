use super::*;
use crate::base::{Code, Error};
use crate::school::kinds::{Action, Note, Unit};
use chrono::NaiveDate;

fn open(folder: &Path) -> Result<Store> {
    let day: NaiveDate = "2026-11-20".parse().unwrap();
    Store::open(folder, Clock::at(day), Entropy::Seeded(1, 0))
}

fn action() -> Action {
    Action { what: Some("test".into()), ..Action::default() }
}

fn note(text: &str) -> Note {
    Note { text: Some(text.into()), ..Note::default() }
}

fn founded(folder: &Path) -> (Store, Id) {
    let mut store = open(folder).unwrap();
    let unit = store.entropy.id();
    store.found(unit).unwrap();
    let record = Unit { name: Some("Björkskolan".into()), ..Unit::default() };
    store.commit(vec![Write::set(unit, &record)], &action()).unwrap();
    (store, unit)
}

#[test]
fn what_was_saved_is_there_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let (store, unit) = founded(folder.path());
    drop(store);
    let store = open(folder.path()).unwrap();
    assert_eq!(store.scope(), Some(unit));
    assert_eq!(store.load().unwrap().unit().name.as_deref(), Some("Björkskolan"));
    assert_eq!(store.verify().unwrap(), Verified { revisions: 2, records: 2 });
}

#[test]
fn an_action_without_change_is_none_and_a_change_keeps_the_old_value() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = founded(folder.path());
    let id = store.entropy.id();
    let first = store.commit(vec![Write::set(id, &note("ett"))], &action()).unwrap();
    let again = store.commit(vec![Write::set(id, &note("ett"))], &action()).unwrap();
    assert!(first.entry.is_some() && again.entry.is_none());
    let second = store.commit(vec![Write::set(id, &note("två"))], &action()).unwrap().entry.unwrap().id;
    let touched = store.touched(second).unwrap();
    let text = |fields: &Option<Fields>| fields.as_ref().map(|f| f["text"].clone());
    assert_eq!((text(&touched[0].before), text(&touched[0].after)), (Some("ett".into()), Some("två".into())));
    let third = store.commit(vec![Write::remove::<Note>(id)], &action()).unwrap().entry.unwrap().id;
    let touched = store.touched(third).unwrap();
    assert_eq!((text(&touched[0].before), text(&touched[0].now)), (Some("två".into()), None));
    assert!(store.commit(vec![Write::remove::<Note>(id)], &action()).unwrap().entry.is_none());
    assert_eq!(store.journal(100).unwrap().len(), 4);
    assert!(store.verify().is_ok());
}

#[test]
fn history_cannot_be_changed_behind_our_back() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = founded(folder.path());
    for sql in [
        "UPDATE rev SET hlc = 1",
        "DELETE FROM rev",
        "UPDATE rev_parent SET parent = zeroblob(32)",
        "DELETE FROM payload",
        "UPDATE payload SET body = '{}'",
    ] {
        let done = store.conn.execute_batch(&format!(
            "INSERT INTO rev_parent SELECT 1, zeroblob(32) WHERE NOT EXISTS (SELECT 1 FROM rev_parent); {sql}"
        ));
        assert!(done.is_err(), "{sql}");
    }
    // Blanking is allowed: it is how erasure works.
    store.conn.execute_batch("UPDATE payload SET body = NULL, salt = NULL").unwrap();
}

#[test]
fn a_change_of_the_file_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = founded(folder.path());
    store.conn.execute_batch("UPDATE current SET body = replace(body, 'Björk', 'Gran')").unwrap();
    assert_eq!(store.verify().unwrap_err().code, Code::BookDamaged);
    store.rebuild().unwrap();
    assert!(store.verify().is_ok());
    store
        .conn
        .execute_batch(
            "DROP TRIGGER payload_blanks_only; UPDATE payload SET body = replace(body, 'Björk', 'Gran')",
        )
        .unwrap();
    assert_eq!(store.verify().unwrap_err().code, Code::BookDamaged);
}

fn refused(folder: &Path) -> Error {
    open(folder).err().unwrap()
}

#[test]
fn damaged_newer_and_foreign_files_are_refused_and_left_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE_NAME);
    let (store, _) = founded(folder.path());
    drop(store);
    let whole = std::fs::read(&path).unwrap();

    std::fs::write(&path, b"this is no database, it is a letter to the headteacher").unwrap();
    assert_eq!(refused(folder.path()).code, Code::BookDamaged);

    let mut torn = whole.clone();
    let half = torn.len() / 2;
    torn.truncate(half);
    std::fs::write(&path, &torn).unwrap();
    assert_eq!(refused(folder.path()).code, Code::BookDamaged);
    assert_eq!(std::fs::read(&path).unwrap(), torn);

    let altered = |sql: &str| {
        std::fs::write(&path, &whole).unwrap();
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let before = std::fs::read(&path).unwrap();
        let fault = refused(folder.path());
        assert_eq!(std::fs::read(&path).unwrap(), before);
        fault
    };
    let newer = altered("PRAGMA user_version = 99");
    assert_eq!((newer.code, newer.args["found"].as_str()), (Code::BookNewer, "99"));
    assert_eq!(altered("PRAGMA application_id = 7").code, Code::BookForeign);

    std::fs::write(&path, &whole).unwrap();
    assert!(open(folder.path()).is_ok());
}

#[test]
fn two_programs_never_write_to_one_folder() {
    let folder = tempfile::tempdir().unwrap();
    let _held = open(folder.path()).unwrap();
    assert_eq!(refused(folder.path()).code, Code::BookInUse);
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = founded(folder.path());
    let id = store.entropy.id();
    store.conn.execute_batch("PRAGMA max_page_count = 1").unwrap(); // SQLite clamps it to the size it has
    let long = "x".repeat(100_000);
    let fault =
        store.commit(vec![Write::set(id, &note("kort")), Write::set(store.device, &note(&long))], &action());
    assert_eq!(fault.err().map(|e| e.code), Some(Code::DiskFull));
    store.conn.execute_batch("PRAGMA max_page_count = 100000").unwrap();
    assert!(store.load().unwrap().notes.is_empty());
    assert!(store.verify().is_ok());
    assert!(store.commit(vec![Write::set(id, &note("kort"))], &action()).is_ok());
}

#[test]
fn a_copied_folder_on_another_computer_is_another_device() {
    let folder = tempfile::tempdir().unwrap();
    let (store, unit) = founded(folder.path());
    let first = store.device();
    store.set_meta("witness", "another computer").unwrap();
    drop(store);
    let entropy = Entropy::Seeded(3, 0);
    let day: NaiveDate = "2026-11-20".parse().unwrap();
    let store = Store::open(folder.path(), Clock::at(day), entropy).unwrap();
    assert_ne!(store.device(), first);
    assert_eq!(store.scope(), Some(unit));
}

#[test]
fn a_daily_backup_is_made_once_and_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (store, _) = founded(folder.path());
    store.daily_backup().unwrap();
    store.daily_backup().unwrap();
    let backups = list_backups(folder.path());
    assert_eq!(backups.len(), 1);
    let other = tempfile::tempdir().unwrap();
    std::fs::copy(&backups[0].path, other.path().join(FILE_NAME)).unwrap();
    assert_eq!(open(other.path()).unwrap().load().unwrap().unit().name.as_deref(), Some("Björkskolan"));
}
