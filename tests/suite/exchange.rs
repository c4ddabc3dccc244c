//! The open package: what stays at home stays at home, and others can read what goes.

use mvp_core::exchange::{self, Level};
use mvp_tests::package::{Opened, deflated};
use mvp_tests::program::python;
use mvp_tests::unit::{self, NAME, SECRET};
use std::process::Command;

fn holds(package: &[u8], text: &str) -> bool {
    let opened = Opened::of(package);
    let description = serde_json::to_vec(&opened.descriptor).unwrap();
    let mut all = opened.members.into_iter().map(|(_, bytes)| bytes).chain([description]);
    all.any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}

#[test]
fn every_byte_of_the_districts_file_is_free_of_what_stays() {
    let everything = unit::package(Level::Backup, false);
    assert!(holds(&everything, SECRET) && holds(&everything, NAME), "the search finds what is there");
    let file = unit::package(Level::District, false);
    assert!(!holds(&file, SECRET) && !holds(&file, NAME));
    assert!(holds(&file, "delad lärdom, rättad"));
    let named = unit::package(Level::District, true);
    assert!(!holds(&named, SECRET) && holds(&named, NAME));
}

#[test]
fn the_district_can_verify_what_it_may_not_see() {
    let file = exchange::read(&unit::package(Level::District, false)).unwrap();
    let (open, withheld): (Vec<_>, Vec<_>) = file.revisions.iter().partition(|r| r.payload.is_some());
    assert!(open.len() >= 9 && withheld.len() >= 10, "{} {}", open.len(), withheld.len());
    assert_eq!(file.revisions.len(), unit::revisions().len());
}

/// Lets frictionless read packages with the network shut, and gives its verdict on each and what it found.
fn validate(packages: &[Vec<u8>]) -> Vec<(bool, String)> {
    const SCRIPT: &str = "
import socket, sys, json
def shut(*_): raise OSError('the network is shut')
socket.socket.connect = shut; socket.create_connection = shut; socket.getaddrinfo = shut
from frictionless import validate
answers = []
for path in sys.argv[1:]:
    report = validate(path)
    rows = {task.name: task.stats.get('rows') for task in report.tasks}
    answers.append([report.valid, json.dumps([report.flatten(['type', 'message']), rows])])
print(json.dumps(answers))";
    let folder = tempfile::tempdir().unwrap();
    let paths = packages.iter().enumerate().map(|(n, package)| {
        let path = folder.path().join(format!("paket å {n}.zip"));
        std::fs::write(&path, package).unwrap();
        path
    });
    let run = Command::new(python()).arg("-c").arg(SCRIPT).args(paths).output();
    let missing = "the validator frictionless is missing: run ./dev test, which sets it up";
    let run = run.expect(missing);
    assert!(run.status.success(), "{missing}\n{}", String::from_utf8_lossy(&run.stderr));
    let answers: Vec<(bool, String)> = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(answers.len(), packages.len());
    answers
}

#[test]
fn an_independent_validator_accepts_it_and_would_see_a_change() {
    let good = [(Level::Backup, false), (Level::District, false), (Level::District, true)];
    let mut packages: Vec<Vec<u8>> =
        good.iter().map(|(level, names)| unit::package(*level, *names)).collect();
    let changes = [
        ("lesson", "2026-11-17", "2026-13-17"), // no date
        ("lesson", ",55,", ",en timme,"),       // no number
        ("run", "01010101", "02010101"),        // names a group that is not there
        ("person", "04040404", "03030303"),     // two rows of one key
    ];
    for (table, from, to) in changes {
        let mut opened = Opened::of(&unit::package(Level::Backup, false));
        opened.rewrite(table, |text| text.replace(from, to));
        packages.push(opened.seal());
    }
    // A change that only the hash shows.
    let mut opened = Opened::of(&unit::package(Level::Backup, false));
    opened.rewrite("learned", |text| text.replace("rättad", "RÄTTAD"));
    packages.push(opened.pack());
    for (n, (valid, told)) in validate(&packages).into_iter().enumerate() {
        assert_eq!(valid, n < good.len(), "package {n}: {told}");
        assert!(told.contains("lesson_history"), "{told}");
    }
}

#[test]
fn a_reader_written_from_the_description_verifies_it() {
    let reader = concat!(env!("CARGO_MANIFEST_DIR"), "/readers/open_package.py");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paket.zip");
    let read = |package: &[u8]| {
        std::fs::write(&path, package).unwrap();
        Command::new(python()).arg(reader).arg(&path).output().unwrap()
    };
    for level in [Level::Backup, Level::District] {
        let run = read(&unit::package(level, false));
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let found: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
        assert_eq!(found["revisions"], unit::revisions().len());
        assert_eq!(found["units"][0], "01234567", "the zero is still there");
    }
    let mut opened = Opened::of(&unit::package(Level::Backup, false));
    opened.rewrite("lesson", |text| text.replace(",55,", ",56,"));
    assert!(!read(&opened.seal()).status.success(), "a changed number is seen");
}

/// A file of the first format, as it left a computer. It is never written again: every later version reads it.
#[test]
fn a_file_of_the_first_format_is_read_for_ever() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/open-package-1.zip");
    let bytes = std::fs::read(path).unwrap();
    let found = exchange::inspect(&bytes).unwrap();
    assert_eq!((found.from.name.as_str(), found.revisions, found.names), ("Björkskolan, \"Ö\"", 24, true));
    let read = exchange::read(&bytes).unwrap().revisions;
    let texts = read.iter().filter_map(|r| r.payload.as_ref()?.fields.get("text"));
    assert!(texts.into_iter().any(|text| text == "delad lärdom, rättad"));
}

#[test]
fn a_file_is_told_apart_from_others() {
    use mvp_core::base::Code;
    let code = |bytes: &[u8]| exchange::inspect(bytes).unwrap_err().code;
    assert_eq!(code(b""), Code::FileForeign);
    assert_eq!(code(b"%PDF-1.7 not at all"), Code::FileForeign);
    assert_eq!(code(&deflated(&[("word/document.xml".into(), vec![])])), Code::FileForeign);
}

/// What docs/records.md says: of each kind its columns, each with its type and what it holds.
fn documented() -> Vec<(String, Vec<[String; 3]>)> {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/records.md");
    let page = std::fs::read_to_string(page).unwrap();
    let page = page.split("\n## Editions").next().unwrap();
    let mut kinds: Vec<(String, Vec<[String; 3]>)> = Vec::new();
    for line in page.lines() {
        if let Some(kind) = line.strip_prefix("### `") {
            kinds.push((kind.trim_end_matches('`').to_owned(), Vec::new()));
        } else if let Some(row) = line.strip_prefix("| `") {
            let cells: Vec<&str> = row.trim_end_matches(" |").splitn(3, " | ").collect();
            let row = [cells[0].trim_end_matches('`'), cells[1], cells[2]].map(str::to_owned);
            kinds.last_mut().unwrap().1.push(row);
        }
    }
    kinds
}

#[test]
fn the_page_of_records_has_every_column_and_every_code() {
    use mvp_core::school::KINDS;
    use mvp_core::school::codes::*;
    let mut said = documented();
    said.sort();
    let mut known: Vec<_> = KINDS.iter().map(|kind| (kind.name, kind.columns)).collect();
    known.sort_by_key(|(name, _)| *name);
    assert_eq!(
        said.iter().map(|(kind, _)| kind.as_str()).collect::<Vec<_>>(),
        known.iter().map(|(k, _)| *k).collect::<Vec<_>>()
    );
    for ((kind, rows), (_, columns)) in said.iter().zip(&known) {
        let rows: Vec<_> = rows.iter().map(|row| (row[0].as_str(), row[1].as_str())).collect();
        let columns: Vec<_> = columns.iter().map(|(name, kind)| (*name, kind.name())).collect();
        assert_eq!(rows, columns, "{kind}");
    }
    macro_rules! codes {
        ($($kind:literal $column:literal $list:ident)*) => { [$(($kind, $column, $list::ALL.iter().map(|code| code.code()).collect::<Vec<_>>()),)*] };
    }
    let lists = codes! {
        "unit" "unit_kind" UnitKind  "participation" "change" ParticipationChange  "person" "profession" Profession
        "person" "employer" Employer  "training" "part" TrainingPart  "run" "closed" RunClosed
        "lesson" "status" LessonStatus  "lesson" "form" HeldForm  "lesson" "adaptations" Adaptation
        "lesson" "obstacles" Obstacle  "checklist" "respondent" Respondent  "learned" "phase" Phase
        "learned" "heading" Heading  "card" "role" CardRole  "office" "level" OfficeLevel
        "expected_unit" "unit_kind" UnitKind
    };
    for (kind, column, codes) in lists {
        let (_, rows) = said.iter().find(|(name, _)| name == kind).unwrap();
        let about = &rows.iter().find(|row| row[0] == column).unwrap()[2];
        let listed: Vec<&str> = about.split('`').skip(1).step_by(2).collect();
        assert_eq!(listed, codes, "{kind}.{column}");
    }
    // The answers, which are no columns of their own.
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/records.md")).unwrap();
    let answers = page.split("`m_<moment>` is ").nth(1).unwrap().split("A moment without").next().unwrap();
    let listed: Vec<&str> =
        answers.split('`').skip(1).step_by(2).filter(|code| !code.contains('<')).collect();
    let known = Answer::ALL.iter().map(|code| code.code());
    assert_eq!(
        listed,
        known.chain(NotApplicableReason::ALL.iter().map(|code| code.code())).collect::<Vec<_>>()
    );
}

#[test]
fn an_editions_hash_is_made_as_the_page_says() {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/programmes");
    let script = "
import sys, json, hashlib, pathlib
MOMENT = {'code': 0, 'title': 0, 'mayNotApply': 1}
LESSON = {'code': 0, 'title': 1, 'titleAssumed': 1, 'minutes': 0, 'form': 0, 'moments': 1}
EDITION = {'id': 0, 'version': 0, 'programme': 0, 'name': 0, 'leaders': 0, 'paceDays': 0, 'inUseUntil': 1, 'moments': 0, 'lessons': 0}
def form(value, members):
    assert set(value) <= set(members)
    made = {}
    for name, optional in members.items():
        if optional and not value.get(name): continue
        part = value[name]
        if name == 'moments': part = [form(one, MOMENT) for one in part]
        if name == 'lessons': part = [form(one, LESSON) for one in part]
        made[name] = dict(sorted(part.items())) if isinstance(part, dict) else part
    return made
for path in sorted(pathlib.Path(sys.argv[1]).glob('*/*.json')):
    text = json.dumps(form(json.loads(path.read_text(encoding='utf-8')), EDITION), ensure_ascii=False, separators=(',', ':'))
    print(hashlib.sha256(text.encode()).hexdigest())
";
    let run = Command::new(python()).args(["-c", script]).arg(page).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found = String::from_utf8(run.stdout).unwrap();
    let mut editions: Vec<_> = mvp_core::programme::shipped().iter().collect();
    editions.sort_by_key(|edition| (&edition.id, edition.version));
    let ours: Vec<String> = editions.iter().map(|edition| edition.content_hash()).collect();
    assert_eq!(found.lines().collect::<Vec<_>>(), ours);
}
