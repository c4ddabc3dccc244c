//! Faults under a running program: the disk refuses at the N-th call, or the power goes. Whatever happens, the
//! records open again, every hash is right, and the action is there as a whole or not at all.

use mvp_core::actions::Book;
use mvp_core::base::Clock;
use mvp_tests::program::{Shell, mvp};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

/// The calls that change what is on the disk.
const WRITES: &str = "pwrite64,write,fsync,fdatasync,unlink,unlinkat,ftruncate,rename,renameat2";
/// One action of several records: a lesson with its note and its checklist.
const LOG: &[&str] = &[
    "log",
    "--class",
    "7A",
    "--lesson",
    "2",
    "--note",
    "Bra",
    "--checklist",
    "2,2,1,0,na,2",
    "--lang",
    "en",
    "--data",
];

/// Runs `mvp log` on a data folder under strace with these further arguments.
fn traced(shell: &Shell, data: &Path, arguments: &[String]) -> std::process::Output {
    let mut command = Command::new("strace");
    shell.set(&mut command);
    command.args(["-f", "-qq"]).args(arguments).arg(mvp()).args(LOG).arg(data);
    command.output().expect("strace is missing: run ./dev test, which sets it up")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.join("backups")).unwrap();
    for name in ["", "backups"] {
        for entry in
            std::fs::read_dir(from.join(name)).unwrap().flatten().filter(|entry| entry.path().is_file())
        {
            std::fs::copy(entry.path(), to.join(name).join(entry.file_name())).unwrap();
        }
    }
}

/// What the records hold: lessons, notes, checklists and done things.
fn content(data: &Path) -> (usize, usize, usize, usize) {
    let book = Book::open(data, Clock::at("2026-11-20".parse().unwrap())).expect("it opens");
    book.store().verify().expect("every hash is right");
    let school = book.school();
    let done = book.view_history(100).unwrap().days.iter().map(|day| day.lines.len()).sum();
    (school.lessons.len(), school.notes.len(), school.checklists.len(), done)
}

/// A unit with a lesson, with or without a backup of the day. The fault then meets the backup too, or it does not.
fn prepared(shell: &Shell, with_backup: bool) -> std::path::PathBuf {
    let data = shell.path().join(format!("d{with_backup}"));
    let name = data.to_str().unwrap();
    shell.done(&["init", "--name", "Ö", "--classes", "7A", "--data", name]);
    shell.done(&["log", "--class", "7A", "--lesson", "1", "--data", name]);
    if !with_backup {
        std::fs::remove_dir_all(data.join("backups")).unwrap();
        std::fs::create_dir_all(data.join("backups")).unwrap();
    }
    data
}

/// How often each call is made when nothing goes wrong.
fn counts(shell: &Shell, data: &Path) -> Vec<(&'static str, usize)> {
    let (target, log) = (shell.path().join("counted"), shell.path().join("calls"));
    copy(data, &target);
    let arguments = ["-e".into(), format!("trace={WRITES}"), "-o".into(), log.display().to_string()];
    let run = traced(shell, &target, &arguments);
    assert!(run.status.success(), "strace cannot follow here: {}", String::from_utf8_lossy(&run.stderr));
    let calls = std::fs::read_to_string(log).unwrap();
    let of = |name: &str| calls.lines().filter(|line| line.contains(&format!(" {name}("))).count();
    let counted = WRITES.split(',').map(|name| (name, of(name))).filter(|(_, count)| *count > 0).collect();
    std::fs::remove_dir_all(target).unwrap();
    counted
}

/// What a fault left behind.
#[derive(Default)]
struct Tally {
    runs: usize,
    whole: usize,
    nothing: usize,
    sentences: BTreeSet<String>,
}

#[test]
fn a_fault_at_any_call_leaves_all_of_an_action_or_nothing() {
    let shell = Shell::new();
    let mut faults: Vec<(std::path::PathBuf, String)> = Vec::new();
    let mut seen = BTreeSet::new();
    for with_backup in [true, false] {
        let data = prepared(&shell, with_backup);
        for (call, count) in counts(&shell, &data) {
            seen.insert(call);
            for n in 1..=count {
                // Writing to the terminal comes last and is no fault of the records; killing is tried there too.
                let errors: &[&str] = match call {
                    "pwrite64" => &["error=ENOSPC", "error=EIO", "signal=SIGKILL"],
                    "write" => &["signal=SIGKILL"],
                    _ => &["error=EIO", "signal=SIGKILL"],
                };
                // Without --full, those of the backup are tried at every third call.
                let full = with_backup || n % 3 == 0 || std::env::var_os("MVP_TEST_FULL").is_some();
                for error in errors.iter().filter(|_| full) {
                    faults.push((data.clone(), format!("inject={call}:{error}:when={n}")));
                }
            }
        }
    }
    assert!(seen.contains("pwrite64") && seen.contains("fsync") && seen.contains("unlink"), "{seen:?}");
    let tally = Mutex::new(Tally::default());
    let next = Mutex::new(0..faults.len());
    let work = |worker: usize| {
        while let Some(index) = next.lock().unwrap().next() {
            let (data, inject) = &faults[index];
            let target = shell.path().join(format!("try{worker}"));
            copy(data, &target);
            let run =
                traced(&shell, &target, &["-e".into(), inject.clone(), "-o".into(), "/dev/null".into()]);
            let found = content(&target);
            let killed = inject.contains("SIGKILL");
            let half = std::fs::read_dir(target.join("backups"))
                .unwrap()
                .flatten()
                .any(|entry| entry.path().extension().is_some_and(|ending| ending == "part"));
            // Where taking it away is what fails, it stays.
            assert!(killed || !half || inject.contains("unlink"), "{inject}: half a backup is left");
            let mut tally = tally.lock().unwrap();
            tally.runs += 1;
            match found {
                (2, 1, 1, 3) => tally.whole += 1,
                (1, 0, 0, 2) => {
                    tally.nothing += 1;
                    assert!(!run.status.success(), "{inject}: it said that it was done");
                }
                other => panic!("{inject}: half an action, {other:?}"),
            }
            if run.status.code().is_some_and(|code| code != 137) && !run.status.success() {
                let told = String::from_utf8(run.stderr).unwrap();
                assert_eq!((run.status.code(), told.lines().count()), (Some(1), 2), "{inject}: {told}");
                tally.sentences.insert(told.lines().next().unwrap().split(['(', ':']).next().unwrap().into());
            }
            std::fs::remove_dir_all(target).unwrap();
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| work(1));
        work(0);
    });
    let tally = tally.into_inner().unwrap();
    println!(
        "{} faults: {} whole, {} nothing, {:?}",
        tally.runs, tally.whole, tally.nothing, tally.sentences
    );
    assert!(tally.whole > 10 && tally.nothing > 10 && tally.runs == faults.len());
    assert!(tally.sentences.iter().any(|sentence| sentence.starts_with("The disk is full")));
}

/// Runs any call under strace with one kind of system call failing, and sees what it says in both languages.
fn told(shell: &Shell, inject: &[&str], call: &[&str], sv: &str, en: &str) {
    for (lang, part) in [("sv", sv), ("en", en)] {
        let mut command = Command::new("strace");
        shell.set(&mut command);
        command
            .args(["-f", "-qq", "-o", "/dev/null"])
            .args(inject)
            .arg(mvp())
            .args(call)
            .args(["--lang", lang]);
        let answer = command.output().expect("strace is missing: run ./dev test, which sets it up");
        let said = String::from_utf8_lossy(&answer.stderr);
        assert_eq!(answer.status.code(), Some(1), "{said}");
        assert!(said.contains(part) && said.lines().count() == 2, "{said}");
    }
}

#[test]
fn a_read_only_place_and_a_full_disk_are_told_and_lose_nothing() {
    let shell = Shell::new();
    told(
        &shell,
        &["-e", "inject=mkdir:error=EROFS"],
        &["init", "--name", "Ö", "--data", "d"],
        "inte att skriva",
        "cannot be written",
    );
    shell.done(&["init", "--name", "Ö", "--classes", "7A", "--edition", "mvp-14", "--data", "d"]);
    let before = content(&shell.path().join("d"));
    let log = ["log", "--class", "7A", "--lesson", "1", "--data", "d"];
    told(&shell, &["-e", "inject=pwrite64:error=ENOSPC"], &log, "Disken är full", "disk is full");
    let file = shell.path().join("d/mvp-loggen.db").display().to_string();
    told(
        &shell,
        &["-P", &file, "-e", "inject=openat:error=EROFS"],
        &log,
        "inte att skriva",
        "cannot be written",
    );
    let report = ["report", "--data", "d", "--out", "r.pdf"];
    told(&shell, &["-e", "inject=rename:error=ENOSPC"], &report, "Disken är full", "disk is full");
    assert!(!shell.path().join("r.pdf").exists());
    assert_eq!(content(&shell.path().join("d")), before);
}
