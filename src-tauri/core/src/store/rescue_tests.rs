use super::tests::{action, founded, note, open};
use super::*;
use crate::base::Code;
use crate::school::kinds::Note;

const DAY: &str = "2026-11-20";

fn clock() -> Clock {
    Clock::at(DAY.parse::<chrono::NaiveDate>().unwrap())
}

/// A unit with 60 notes in its backup and 60 after it; the name of the backup.
fn with_a_backup(folder: &Path) -> String {
    let (mut store, _) = founded(folder);
    let mut write = |n: u8| {
        store.commit(vec![Write::set(Id::from_random([n; 16]), &note(&"x".repeat(400)))], &action()).unwrap();
        store.backup_name(n)
    };
    let name = (0..60).filter_map(&mut write).last().unwrap();
    (60..120).for_each(|n| drop(write(n)));
    name
}

impl Store {
    /// Makes a backup after the sixtieth note.
    fn backup_name(&self, n: u8) -> Option<String> {
        let path = (n == 59).then(|| self.backup_now("daily").unwrap())?;
        Some(path.file_name().unwrap().to_string_lossy().into_owned())
    }

    fn notes(&self) -> usize {
        self.shown_records().unwrap().iter().filter(|(kind, _)| kind == Note::KIND).count()
    }
}

fn spoil(folder: &Path) {
    let path = folder.join(FILE_NAME);
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 4096].fill(0xA5);
    std::fs::write(&path, bytes).unwrap();
}

/// What a bit that fell over leaves: the database finds nothing wrong with it.
fn one_wrong_letter(path: &Path) {
    let sql = "DROP TRIGGER payload_blanks_only;
               UPDATE payload SET body = replace(body, 'xx\"', 'xy\"') WHERE n = (SELECT min(n) FROM payload WHERE body LIKE '%xx%')";
    Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn a_backup_takes_the_place_of_damaged_records_and_what_is_whole_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let name = with_a_backup(folder.path());
    let device = open(folder.path()).unwrap().device();
    spoil(folder.path());
    let rescued = rescue(folder.path(), &name, clock()).unwrap();
    assert!(rescued.salvaged > 0, "{rescued:?}");
    let store = open(folder.path()).unwrap();
    assert!((61..=120).contains(&store.notes()), "{}", store.notes());
    assert!(store.verify().is_ok());
    assert_ne!(store.device(), device, "numbers were given that the backup does not know");
    assert!(folder.path().join(format!("{DAY}-damaged.db")).exists());
}

#[test]
fn sound_newer_and_open_records_are_left_alone_and_so_are_bad_copies() {
    let folder = tempfile::tempdir().unwrap();
    let name = with_a_backup(folder.path());
    let path = folder.path().join(FILE_NAME);
    let whole = std::fs::read(&path).unwrap();
    let refused = |name: &str| rescue(folder.path(), name, clock()).unwrap_err().code;
    assert_eq!(refused(&name), Code::BookExists);
    let store = open(folder.path()).unwrap();
    assert_eq!(refused(&name), Code::BookInUse);
    drop(store);
    Connection::open(&path).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    assert_eq!(refused(&name), Code::BookNewer);
    std::fs::write(&path, &whole).unwrap();
    spoil(folder.path());
    let spoilt = std::fs::read(&path).unwrap();
    assert_eq!(refused("../mvp-loggen.db"), Code::FileUnreadable);
    let backup = folder.path().join("backups").join(&name);
    one_wrong_letter(&backup);
    assert_eq!(refused(&name), Code::BookDamaged, "one letter in one value");
    assert_eq!(std::fs::read(&path).unwrap(), spoilt);
}

#[test]
fn a_store_with_one_wrong_letter_makes_no_backup_and_lets_none_go() {
    let folder = tempfile::tempdir().unwrap();
    let name = with_a_backup(folder.path());
    let path = folder.path().join(FILE_NAME);
    one_wrong_letter(&path);
    let store = open(folder.path()).unwrap();
    assert_eq!(store.backup_now("import").unwrap_err().code, Code::BookDamaged);
    let left: Vec<_> = list_backups(folder.path()).into_iter().map(|backup| backup.path).collect();
    assert_eq!(left, [folder.path().join("backups").join(name)]);
}
