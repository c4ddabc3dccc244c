//! Copies outside this computer, from the command line: a second place, and moving. Whatever goes wrong there is one
//! plain sentence, and nothing is lost.

use mvp_tests::program::{Answer, Shell};
use std::process::Command;

const PASS: &str = "korrekt häst batteri";

fn school() -> Shell {
    let shell = Shell::new();
    std::fs::write(shell.path().join("fras.txt"), format!("{PASS}\n")).unwrap();
    std::fs::write(shell.path().join("fel.txt"), "en helt annan fras\n").unwrap();
    std::fs::create_dir(shell.path().join("minne")).unwrap();
    shell.done(&["init", "--name", "Björkskolan", "--classes", "7A,7B", "--data", "hem"]);
    shell
}

/// It is refused with a sentence and a remedy, and no more.
fn refused(answer: &Answer, part: &str) {
    assert!(answer.code == Some(1) && answer.err.contains(part), "{part}: {answer:?}");
    assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
}

#[test]
fn copies_lie_in_a_second_place_and_come_back_from_there() {
    let shell = school();
    let place = ["backup", "place", "minne", "--passphrase-file", "fras.txt", "--data", "hem"];
    assert!(shell.done(&place).contains("Senast kopierat fredag 20 november."));
    let copies = || std::fs::read_dir(shell.path().join("minne")).unwrap().count();
    assert_eq!(copies(), 1);
    shell.done(&["log", "--class", "7A", "--lesson", "1", "--data", "hem"]);
    let listed = shell.done(&["backup", "--data", "hem"]);
    assert!(listed.contains("Före dagens första ändring") && listed.contains("minne"), "{listed}");
    let copy = std::fs::read_dir(shell.path().join("minne")).unwrap().flatten().next().unwrap().path();
    let copy = copy.to_str().unwrap();
    let fetch = |pass| shell.run(&["backup", "fetch", copy, "--passphrase-file", pass, "--data", "hem"]);
    refused(&fetch("fel.txt"), "Lösenfrasen öppnar inte filen");
    let fetched = fetch("fras.txt");
    assert!(fetched.code == Some(0) && fetched.out.contains("Klasser"), "{fetched:?}");
    let rows = shell.json(&["backup", "--data", "hem"])["backups"]["rows"].clone();
    let name = rows.as_array().unwrap().iter().find_map(|row| {
        let name = row["name"].as_str().unwrap();
        name.contains("fetched").then(|| name.to_owned())
    });
    shell.done(&["backup", "restore", &name.unwrap(), "--data", "hem"]);
    assert_eq!(shell.json(&["status", "--data", "hem"])["runs"][0]["held"], 0);
    shell.done(&["undo", "--data", "hem"]);
    assert_eq!(shell.json(&["status", "--data", "hem"])["runs"][0]["held"], 1, "nothing is lost by it");
    // The stick is away: work goes on, and it is said.
    std::fs::remove_dir_all(shell.path().join("minne")).unwrap();
    refused(&shell.run(&["backup", "now", "--data", "hem"]), "Mappen finns inte");
    shell.done(&["log", "--class", "7B", "--lesson", "1", "--data", "hem"]);
    let listed = shell.done(&["backup", "--data", "hem", "--lang", "en"]);
    assert!(listed.contains("The folder is not here right now."), "{listed}");
    assert!(shell.done(&["backup", "stop", "--data", "hem"]).contains("bara på den här datorn"));
}

/// The disk refuses at the first byte that is written to the stick.
#[test]
fn a_second_place_that_is_full_or_locked_is_told_and_the_lesson_is_logged_all_the_same() {
    for (error, refusal, told) in [
        ("ENOSPC", "Disken är full", "Det är fullt på den andra platsen."),
        ("EROFS", "Det går inte att skriva här", "Det går inte att skriva på den andra platsen."),
    ] {
        let shell = school();
        let place = ["backup", "place", "minne", "--passphrase-file", "fras.txt", "--data", "hem"];
        shell.done(&place);
        let copy = std::fs::read_dir(shell.path().join("minne")).unwrap().flatten().next().unwrap().path();
        let before = std::fs::read(&copy).unwrap();
        // Each thread's first write: of the one that copies, the copy; of the other, what is said.
        let faulty = |day: &str, args: &[&str]| {
            let mut command = Command::new("strace");
            shell.set(&mut command);
            command.env("MVP_CLOCK", day).args(["-f", "-qq", "-o", "/dev/null", "-e", "trace=write"]);
            command.args(["-e", &format!("inject=write:error={error}:when=1")]);
            let run = command.arg(mvp_tests::program::mvp()).args(args).args(["--data", "hem"]).output();
            let run = run.expect("strace is missing: run ./dev test, which sets it up");
            Answer {
                code: run.status.code(),
                out: String::new(),
                err: String::from_utf8(run.stderr).unwrap(),
            }
        };
        refused(&faulty("2026-11-20T15:00:00", &["backup", "now"]), refusal);
        assert_eq!(std::fs::read(&copy).unwrap(), before, "what was there is there still");
        let logged =
            faulty("2026-11-23T08:00:00", &["log", "--class", "7A", "--lesson", "1", "--date", "2026-11-20"]);
        assert_eq!(logged.code, Some(0), "{logged:?}");
        assert_eq!(shell.json(&["status", "--data", "hem"])["runs"][0]["held"], 1);
        let listed = shell.done(&["backup", "--data", "hem"]);
        assert!(listed.contains(told) && listed.contains("Senast kopierat fredag 20 november"), "{listed}");
        assert_eq!(std::fs::read_dir(shell.path().join("minne")).unwrap().count(), 1, "no half copy");
    }
}

#[test]
fn everything_moves_in_one_file_and_the_old_computer_says_so() {
    let shell = school();
    let out = |name: &str, pass: &str| {
        shell.run(&[
            "move",
            "--out",
            name,
            "--passphrase-file",
            pass,
            "--new-lead",
            "Lisa Ek",
            "--data",
            "hem",
        ])
    };
    std::fs::write(shell.path().join("kort.txt"), "kort\n").unwrap();
    refused(&out("allt.mvpflytt", "kort.txt"), "Lösenfrasen är för kort");
    refused(&out("finns-inte/allt.mvpflytt", "fras.txt"), "Mappen finns inte");
    assert_eq!(out("allt.mvpflytt", "fras.txt").code, Some(0));
    refused(&out("allt.mvpflytt", "fras.txt"), "Det finns redan en fil");
    let over = |file: &str, pass: &str, data: &str| {
        shell.run(&["take-over", file, "--passphrase-file", pass, "--data", data])
    };
    refused(&over("allt.mvpflytt", "fel.txt", "ny"), "Lösenfrasen öppnar inte filen");
    refused(&over("fras.txt", "fras.txt", "ny"), "kommer inte från MVP-loggen");
    let whole = std::fs::read(shell.path().join("allt.mvpflytt")).unwrap();
    for (at, part) in [(whole.len() / 2, "skadad"), (whole.len() - 1, "skadad")] {
        std::fs::write(shell.path().join("halv.mvpflytt"), &whole[..at]).unwrap();
        refused(&over("halv.mvpflytt", "fras.txt", "ny"), part);
    }
    assert!(!shell.path().join("ny/mvp-loggen.db").exists());
    let taken = over("allt.mvpflytt", "fras.txt", "ny");
    assert!(taken.code == Some(0) && taken.out.contains("Björkskolan finns nu här"), "{taken:?}");
    shell.done(&["log", "--class", "7A", "--lesson", "1", "--data", "ny"]);
    shell.done(&["verify", "--data", "ny"]);
    refused(&over("allt.mvpflytt", "fras.txt", "ny"), "Det finns redan");
    refused(&over("allt.mvpflytt", "fras.txt", "hem"), "Det finns redan");
}
