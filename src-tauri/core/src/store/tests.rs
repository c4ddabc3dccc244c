use super::*;
use crate::base::{Code, Error};
use crate::school::kinds::{Action, Erasure, Note, Unit};
use crate::store::rev::Revision;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn open(folder: &Path) -> Result<Store> {
    let day: NaiveDate = "2026-11-20".parse().unwrap();
    Store::open(folder, Clock::at(day), Entropy::Seeded(1, 0))
}

pub(super) fn action() -> Action {
    Action { what: Some("test".into()), ..Action::default() }
}

pub(super) fn note(text: &str) -> Note {
    Note { text: Some(text.into()), ..Note::default() }
}

pub(super) fn founded(folder: &Path) -> (Store, Id) {
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

/// An installation in memory, of a unit that is the same for all.
fn installation(seed: u64, day: &str) -> Store {
    let mut store = Store::in_memory(Clock::at(day.parse().unwrap()), Entropy::Seeded(seed, 0)).unwrap();
    store.found(unit()).unwrap();
    store
}

fn unit() -> Id {
    Id::from_random([7; 16])
}

fn id(n: u8) -> Id {
    Id::from_random([n; 16])
}

fn write(store: &mut Store, record: Id, text: &str) {
    store.commit(vec![Write::set(record, &note(text))], &action()).unwrap();
}

fn text_of(store: &Store, record: Id) -> Option<String> {
    store.load().unwrap().notes.get(&record).and_then(|note| note.text.clone())
}

fn send(from: &Store, to: &mut Store) -> Receipt {
    send_these(&from.revisions().unwrap(), to)
}

fn send_these(revisions: &[Revision], to: &mut Store) -> Receipt {
    let ids = revisions.iter().map(|revision| revision.id).collect();
    let scope = revisions[0].header.scope;
    let file = Received {
        name: "fil",
        sender: "",
        sha256: rev::digest(vec![crate::base::hash::sha256(&format!("{revisions:?}").into_bytes())]),
        coverage: [(scope, (revisions.len() as u64, rev::digest(ids)))].into(),
        revisions,
        bytes: b"bytes",
        about: crate::store::About::default(),
    };
    to.receive(&[file], &[scope].into()).unwrap()
}

#[test]
fn an_import_is_set_aside_and_counts_again_when_asked_for() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2026-11-20"));
    write(&mut anna, id(1), "anna");
    write(&mut bo, id(2), "bo");
    let first = send(&bo, &mut anna);
    assert_eq!((first.files[0].added, text_of(&anna, id(2)).as_deref()), (2, Some("bo")));
    assert!(send(&bo, &mut anna).files[0].is_nothing());
    write(&mut bo, id(2), "bo igen");
    let second = send(&bo, &mut anna);
    assert_eq!(anna.undo_import(first.import).unwrap_err().code, Code::UndoLaterFile);
    anna.undo_import(second.import).unwrap();
    assert_eq!(text_of(&anna, id(2)).as_deref(), Some("bo"));
    let count = anna.revisions().unwrap().len();
    let third = send(&bo, &mut anna);
    assert_eq!((third.files[0].added, third.files[0].returned), (0, 2));
    assert_eq!(text_of(&anna, id(2)).as_deref(), Some("bo igen"));
    anna.undo_import(third.import).unwrap();
    anna.redo_import(third.import).unwrap();
    assert_eq!(text_of(&anna, id(2)).as_deref(), Some("bo igen"));
    assert_eq!(anna.revisions().unwrap().len(), count, "the set never shrinks");
    assert!(anna.verify().is_ok());
}

#[test]
fn content_that_an_import_brought_goes_and_comes_with_it() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2026-11-20"));
    write(&mut bo, id(2), "bo");
    let whole = bo.revisions().unwrap();
    let bare: Vec<Revision> = whole.iter().map(|one| Revision { payload: None, ..one.clone() }).collect();
    send_these(&bare, &mut anna);
    assert_eq!(text_of(&anna, id(2)), None, "it is there, and nobody knows what it says");
    let filled = send_these(&whole, &mut anna);
    assert_eq!(text_of(&anna, id(2)).as_deref(), Some("bo"));
    anna.undo_import(filled.import).unwrap();
    assert_eq!(text_of(&anna, id(2)), None);
    anna.redo_import(filled.import).unwrap();
    assert_eq!(text_of(&anna, id(2)).as_deref(), Some("bo"));
    anna.undo_import(filled.import).unwrap();
    send_these(&whole, &mut anna);
    assert_eq!(text_of(&anna, id(2)).as_deref(), Some("bo"), "it is asked for again");
    assert!(anna.verify().is_ok());
}

#[test]
fn a_file_of_another_unit_changes_nothing_of_ours() {
    let mut anna = installation(1, "2026-11-20");
    write(&mut anna, id(1), "anna");
    let ours = anna.revisions().unwrap();
    // Theirs names our revision as parent, of the same record, and comes first.
    let mut theirs = ours[0].clone();
    theirs.header.scope = id(99);
    theirs.header.parents = vec![ours[0].id];
    theirs.header.hlc += 1;
    theirs.id = theirs.header.rev_id();
    let mut district = Store::in_memory(anna.clock, Entropy::Seeded(3, 0)).unwrap();
    assert_eq!(district.unite(&[theirs.clone()], &[unit()].into()).unwrap_err().code, Code::FileForeign);
    district.unite(&[theirs], &[id(99)].into()).unwrap();
    district.unite(&ours, &[unit()].into()).unwrap();
    district.found(unit()).unwrap();
    assert_eq!(text_of(&district, id(1)).as_deref(), Some("anna"));
    assert!(district.verify().is_ok());
}

#[test]
fn what_is_erased_never_comes_back() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2026-11-20"));
    write(&mut anna, id(1), "HEMLIG");
    let before = anna.revisions().unwrap();
    send(&anna, &mut bo);
    let erasure = Erasure { of_kind: Some("note".into()), of: Some(id(1)), ..Erasure::default() };
    anna.commit(vec![Write::set(id(3), &erasure)], &action()).unwrap();
    assert_eq!(text_of(&anna, id(1)), None);
    // Bo has not heard of it, and writes on; his file comes, and the old one too.
    write(&mut bo, id(1), "HEMLIG igen");
    send(&bo, &mut anna);
    anna.unite(&before, &[unit()].into()).unwrap();
    assert_eq!(text_of(&anna, id(1)), None);
    let received = send(&anna, &mut bo);
    bo.undo_import(received.import).unwrap();
    for store in [&mut anna, &mut bo] {
        write(store, id(1), "HEMLIG för tredje gången");
        assert_eq!(text_of(store, id(1)), None);
        let left: i64 = store
            .conn
            .query_row("SELECT count(*) FROM payload WHERE body LIKE '%HEMLIG%'", [], |row| row.get(0))
            .unwrap();
        assert_eq!(left, 0);
        assert!(store.verify().is_ok());
    }
}

#[test]
fn an_old_backup_put_back_does_not_bring_back_what_was_erased() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, unit) = founded(folder.path());
    write(&mut store, id(1), "HEMLIG");
    let backup = store.backup_now("daily").unwrap();
    let erasure = Erasure { of_kind: Some("note".into()), of: Some(id(1)), ..Erasure::default() };
    store.commit(vec![Write::set(id(3), &erasure)], &action()).unwrap();
    drop(store);
    std::fs::copy(&backup, folder.path().join(FILE_NAME)).unwrap();
    let mut store = open(folder.path()).unwrap();
    assert_eq!(store.scope(), Some(unit));
    assert_eq!(text_of(&store, id(1)), None);
    write(&mut store, id(1), "HEMLIG");
    assert_eq!(text_of(&store, id(1)), None);
    assert!(store.verify().is_ok());
    drop(store);
    let bytes = std::fs::read(folder.path().join(FILE_NAME)).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"HEMLIG"));
}

#[test]
fn a_clock_far_ahead_is_told_once_and_does_not_move_ours() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2031-01-01"));
    write(&mut bo, id(1), "bo");
    let device = bo.device();
    assert_eq!(send(&bo, &mut anna).files[0].ahead, [device].into());
    write(&mut bo, id(1), "bo igen");
    assert!(send(&bo, &mut anna).files[0].ahead.is_empty());
    write(&mut anna, id(1), "anna");
    assert_eq!(text_of(&anna, id(1)).as_deref(), Some("anna"), "what follows wins, whatever the clocks say");
    let last = anna.journal(1000).unwrap().into_iter().filter(|entry| entry.device == anna.device());
    let year = last.map(|entry| entry.hlc >> 16).max().unwrap();
    assert!(year < Clock::at("2026-11-22".parse().unwrap()).now_ms());
}

#[test]
fn a_copy_that_goes_by_our_id_is_told_and_loses_nothing() {
    let mut anna = installation(1, "2026-11-20");
    write(&mut anna, id(1), "anna");
    let mut copy = anna.twin(Entropy::Seeded(9, 0)).unwrap();
    let device = anna.device();
    assert_eq!(copy.device(), device);
    write(&mut anna, id(2), "här");
    write(&mut copy, id(3), "där");
    let united = send(&copy, &mut anna).files.remove(0);
    assert_eq!(united.twice, [device].into());
    assert_ne!(anna.device(), device, "from now on they are two");
    assert_eq!(
        (text_of(&anna, id(2)).as_deref(), text_of(&anna, id(3)).as_deref()),
        (Some("här"), Some("där"))
    );
    assert!(send(&copy, &mut anna).files[0].twice.is_empty(), "it is told once");
}

#[test]
fn two_answers_are_a_question_and_one_settles_it_everywhere() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2026-11-21"));
    write(&mut anna, id(1), "från början");
    send(&anna, &mut bo);
    write(&mut anna, id(1), "anna");
    write(&mut bo, id(1), "bo");
    let preview = anna.preview(&bo.revisions().unwrap()).unwrap();
    assert!(preview.records.iter().any(|record| record.id == id(1) && record.asks));
    send(&bo, &mut anna);
    send(&anna, &mut bo);
    for store in [&anna, &bo] {
        let asked = store.questions().unwrap();
        let said: Vec<_> =
            asked[0].sides.iter().map(|side| side.fields.as_ref().unwrap()["text"].clone()).collect();
        assert_eq!((asked.len(), said), (1, vec!["bo".to_owned(), "anna".to_owned()]));
        assert_eq!(asked[0].base.as_ref().unwrap()["text"], "från början");
    }
    write(&mut anna, id(1), "båda");
    send(&anna, &mut bo);
    assert!(anna.questions().unwrap().is_empty() && bo.questions().unwrap().is_empty());
    assert_eq!(text_of(&bo, id(1)).as_deref(), Some("båda"));
}

#[test]
fn a_preview_says_what_the_union_does() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2026-11-20"));
    write(&mut bo, id(1), "ny");
    let revisions = bo.revisions().unwrap();
    let preview = anna.preview(&revisions).unwrap();
    assert_eq!((preview.new, anna.load().unwrap().notes.len()), (2, 0));
    let record = preview.records.iter().find(|record| record.id == id(1)).unwrap();
    assert_eq!((record.before.as_ref(), record.after.as_ref().unwrap()["text"].as_str()), (None, "ny"));
    send(&bo, &mut anna);
    assert_eq!(anna.preview(&revisions).unwrap(), Preview::default());
}

/// A revision as somebody else could make it.
fn forged(device: Id, seq: u64, hlc: u64) -> rev::Revision {
    let payload = rev::Payload { salt: [1; 16], fields: [("text".to_owned(), "x".to_owned())].into() };
    let header = rev::Header {
        scope: unit(),
        kind: Note::KIND.to_owned(),
        record_id: id(99),
        device_id: device,
        seq,
        hlc,
        deleted: false,
        action_id: id(98),
        parents: Vec::new(),
        commitment: payload.commitment(),
    };
    rev::Revision { id: header.rev_id(), header, payload: Some(payload) }
}

#[test]
fn a_number_that_nobody_can_follow_does_not_move_ours() {
    let mut anna = installation(1, "2026-11-20");
    write(&mut anna, id(1), "anna");
    let device = anna.device();
    anna.unite(&[forged(device, rev::MAX_SEQ - 1, 5 << 16)], &[unit()].into()).unwrap();
    write(&mut anna, id(1), "anna igen");
    assert!(anna.verify().is_ok());
    let ours = anna.revisions().unwrap().into_iter().filter(|r| r.header.record_id == id(1));
    assert!(ours.map(|r| r.header.seq).max().unwrap() < 10);
    // What the database cannot hold as it was hashed is no revision here.
    for (seq, hlc) in [(u64::MAX, 5 << 16), (1 << 63, 5 << 16), (5, u64::MAX)] {
        assert!(anna.unite(&[forged(id(50), seq, hlc)], &[unit()].into()).is_err(), "{seq} {hlc}");
    }
    assert!(anna.verify().is_ok());
    assert_eq!(anna.revisions().unwrap().iter().filter(|r| r.header.record_id == id(99)).count(), 1);
}

#[test]
fn what_is_set_aside_is_sent_only_where_something_that_counts_follows_it() {
    let (mut anna, mut bo) = (installation(1, "2026-11-20"), installation(2, "2026-11-20"));
    write(&mut anna, id(1), "anna");
    send(&anna, &mut bo);
    write(&mut bo, id(1), "bo");
    write(&mut bo, id(2), "bo");
    let import = send(&bo, &mut anna).import;
    write(&mut anna, id(2), "anna efter bo");
    anna.undo_import(import).unwrap();
    let sent = anna.revisions_to_send().unwrap();
    let texts = |record: Id| -> Vec<&str> {
        let of = sent.iter().filter(|r| r.header.kind == Note::KIND && r.header.record_id == record);
        of.map(|r| r.payload.as_ref().unwrap().fields["text"].as_str()).collect()
    };
    assert_eq!(texts(id(1)), ["anna"]);
    assert_eq!(texts(id(2)), ["bo", "anna efter bo"]);
    // Whoever has only that comes to the same.
    let mut other = installation(3, "2026-11-20");
    other.unite(&sent, &[unit()].into()).unwrap();
    assert_eq!(text_of(&other, id(1)), text_of(&anna, id(1)));
    assert_eq!(text_of(&other, id(2)), text_of(&anna, id(2)));
    assert!(other.questions().unwrap().is_empty());
}

#[test]
fn the_files_of_both_installations_of_a_unit_are_kept_to_be_passed_on() {
    let mut district = installation(2, "2026-11-20");
    for (sender, bytes) in [("A", b"a1"), ("B", b"b1"), ("A", b"a2")] {
        let file = Received {
            name: "fil",
            sender,
            sha256: crate::base::hash::sha256(bytes),
            revisions: &[],
            coverage: BTreeMap::new(),
            bytes,
            about: About::default(),
        };
        district.receive(&[file], &[].into()).unwrap();
        let number: i64 =
            district.conn.query_row("SELECT max(number) FROM read_file", [], |row| row.get(0)).unwrap();
        let (insert, scope) = ("INSERT INTO read_file_scope (number, scope) VALUES (?2, ?1)", id(77));
        district.conn.execute(insert, params![scope.as_bytes(), number]).unwrap();
    }
    let kept = district.received_files().unwrap().into_iter().filter(|file| file.kept);
    let kept: Vec<_> =
        kept.map(|file| (file.sender, district.kept_bytes(file.number).unwrap().unwrap())).collect();
    assert_eq!(
        kept,
        [("A", b"a1"), ("B", b"b1"), ("A", b"a2")].map(|(who, what)| (who.to_owned(), what.to_vec()))
    );
    assert_eq!(district.read_under(id(77)).unwrap(), ["A".to_owned(), "B".to_owned()].into());
}

#[test]
fn an_erasure_that_is_safe_is_done_though_its_list_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _) = founded(folder.path());
    write(&mut store, id(1), "HEMLIG");
    let backups = folder.path().join("backups");
    std::fs::write(&backups, b"no folder").unwrap();
    let erasure = Erasure { of_kind: Some("note".into()), of: Some(id(1)), ..Erasure::default() };
    let done = store.commit(vec![Write::set(id(3), &erasure)], &action()).unwrap();
    assert!(
        done.changes
            .iter()
            .any(|(kind, record, fields)| kind == "note" && *record == id(1) && fields.is_none())
    );
    assert_eq!(text_of(&store, id(1)), None);
    drop(store);
    std::fs::remove_file(&backups).unwrap();
    drop(open(folder.path()).unwrap());
    assert!(backups.join("erasures.jsonl").exists(), "the next start writes it");
}

#[cfg(unix)]
#[test]
fn the_keys_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("data");
    let _store = open(&own).unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&own), mode(&own.join(FILE_NAME))), (0o700, 0o600));
}

#[test]
fn what_was_lost_with_a_computer_and_comes_back_from_others_is_not_numbered_again() {
    let mut anna = installation(1, "2026-11-20");
    write(&mut anna, id(1), "från början");
    // An older state of the same installation, as a backup of its whole folder brings it.
    let mut old = anna.twin(Entropy::Seeded(9, 0)).unwrap();
    assert_eq!(old.device(), anna.device());
    write(&mut anna, id(2), "sedan");
    old.unite(&anna.revisions().unwrap(), &[unit()].into()).unwrap();
    write(&mut old, id(3), "därefter");
    let all = old.revisions().unwrap();
    let numbers: BTreeSet<(Id, u64)> = all.iter().map(|r| (r.header.device_id, r.header.seq)).collect();
    assert_eq!(numbers.len(), all.len(), "no two have the same number");
}
