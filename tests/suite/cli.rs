//! The command line: what it says, how it ends, and that its figures are those of screen and report.

use mvp_core::actions::Book;
use mvp_core::base::Clock;
use mvp_tests::program::Shell;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Runs the calls and writes down each with its answer, as a terminal would show it.
fn transcript(shell: &Shell, calls: &[&str]) -> String {
    let mut text = String::new();
    for call in calls {
        let args: Vec<&str> = call.split('|').collect();
        let answer = shell.run(&args);
        let line: Vec<String> = args
            .iter()
            .map(|arg| if arg.contains(' ') { format!("'{arg}'") } else { (*arg).to_owned() })
            .collect();
        text.push_str(&format!("$ mvp {}\n{}{}", line.join(" "), answer.out, answer.err));
        if answer.code != Some(0) {
            text.push_str(&format!("[{}]\n", answer.code.unwrap()));
        }
        text.push('\n');
    }
    // How many kilobytes a file has is no promise.
    let mut masked = String::new();
    for line in text.lines() {
        match [".pdf (", ".zip (", ".xlsx ("].iter().find_map(|end| Some((line.find(end)?, end.len() - 2))) {
            Some((at, end)) => masked.push_str(&line[..at + end]),
            None => masked.push_str(line),
        }
        masked.push('\n');
    }
    masked
}

/// Compares with the text in `tests/ref`, or writes it with `MVP_GENERATE=1`.
fn as_expected(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ref").join(name);
    if std::env::var_os("MVP_GENERATE").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    for (n, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{name} line {}", n + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{name}");
}

/// The main job and what goes wrong on the way.
const JOB: &[&str] = &[
    "status",
    "init|--name|Björkskolan|--district|Farsta|--code|01234567|--municipality|0180",
    "init|--name|Björkskolan",
    "import-classes|klasser.txt|--start|2026-10-13",
    "import-classes|klasser.txt",
    "import-classes|finns-inte.txt",
    "log|--class|7A|--lesson|1|--date|2026-10-13",
    "log|--class|7a|--lesson|2|--date|v43 tis|--status|partly|--checklist|2,2,1,-,na,2|--present|22",
    "log|--class|7B|--lesson|1|--date|i går|--note|Bra samtal",
    "log|--class|8A|--lesson|1|--status|cancelled",
    "log|--class|8A|--lesson|1|--status|cancelled",
    "log|--class|7X|--lesson|1",
    "log|--class|7A|--lesson|15",
    "log|--class|7A|--lesson|3|--date|2026-12-24",
    "log|--class|7A|--lesson|3|--status|held",
    "log|--class|7A|--lesson|3|--checklist|2,2",
    "log|--class|7A|--lesson|3|--note|Eleven 811218-9876 sa",
    "status",
    "undo",
    "redo",
    "history",
    "verify",
    "report|--out|rapport.pdf",
    "report|--out|finns-inte/rapport.pdf",
    "export|--open|--out|fil.zip",
    "export|--out|fil.mvpsync",
    "inspect|fil.zip",
    "inspect|klasser.txt",
    "import|klasser.csv|--dry-run",
    "import|klasser.csv",
    "import|klasser.csv|--kind|pupils",
    "import|fil.zip",
    "undo",
    "export|--xlsx|--out|allt.xlsx",
    "log",
    "logga",
    "status|--week",
    "help",
    "help|log",
];

fn with_language(lang: &str) -> String {
    let shell = Shell::new();
    std::fs::write(shell.path().join("klasser.txt"), "Klass\tAntal\n7A\t24\n7B\t26\n8A\t23\n").unwrap();
    std::fs::write(shell.path().join("klasser.csv"), "Klass;Åk;Antal\n9A;9;24\n7A;7;24\n9B;nia;tjugo\n")
        .unwrap();
    let calls: Vec<String> = JOB.iter().map(|call| format!("{call}|--data|skola|--lang|{lang}")).collect();
    let calls: Vec<&str> = calls.iter().map(String::as_str).collect();
    transcript(&shell, &calls).replace(&format!(" --data skola --lang {lang}"), "")
}

#[test]
fn the_main_job_in_swedish() {
    as_expected("cli-sv.txt", &with_language("sv"));
}

#[test]
fn the_main_job_in_english() {
    let text = with_language("en");
    as_expected("cli-en.txt", &text);
    let swedish: Vec<&str> =
        text.lines().filter(|line| line.contains("finns inte") || line.contains("klass")).collect();
    assert!(swedish.iter().all(|line| line.contains("klasser.txt") || line.starts_with("$ ")), "{swedish:?}");
}

#[test]
fn every_command_has_its_help_in_both_languages() {
    let shell = Shell::new();
    for lang in ["sv", "en"] {
        let run = |call: &str| transcript(&shell, &[&format!("{call}|--lang|{lang}")]);
        let all = run("help");
        let named = all
            .lines()
            .filter(|line| line.starts_with("  "))
            .filter_map(|line| line.split_whitespace().next());
        let named: Vec<&str> = named.collect();
        assert!(named.len() > 30, "{all}");
        let helps = named.iter().map(|name| run(&format!("help|{name}")));
        for text in helps.chain([all.clone()]) {
            assert!(!text.contains("cli-"), "{text}");
        }
    }
}

/// A line's text without spaces: how wide they are is a matter of layout.
fn tight(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A school of 12 classes and two school years: each number of the command line, the screen and the printed page.
#[test]
fn figures_of_command_line_screen_and_report_are_the_same() {
    let shell = Shell::new();
    shell.done(&["sample", "school", "--data", "skola", "--seed", "5"]);
    let mut compared = 0;
    for year in ["2025/26", "2026/27"] {
        let status = shell.json(&["status", "--year", year, "--data", "skola"]);
        shell.done(&["report", "--year", year, "--out", "rapport.pdf", "--data", "skola"]);
        let page = page_text(&shell.path().join("rapport.pdf"));
        let table: Vec<String> = page
            .lines()
            .skip_while(|line| !line.contains("Metodföljsamhet per klass"))
            .take_while(|line| !line.contains("Metod MF-1."))
            .map(tight)
            .collect();
        assert!(table.len() > 10, "{page}");

        // The window's own views, from the same folder.
        let book = Book::open(&shell.path().join("skola"), Clock::at("2026-11-20".parse().unwrap())).unwrap();
        let screen = book.view_fidelity(Some(year)).unwrap();
        let classes = book.view_classes(Some(year)).unwrap();
        drop(book);
        let runs = status["runs"].as_array().unwrap();
        assert!(runs.len() >= 6 && runs.len() == screen.rows.len(), "{year}: {}", runs.len());
        for (run, row) in runs.iter().zip(&screen.rows) {
            compared += same_figures(run, &serde_json::to_value(&row.figures).unwrap());
            assert_eq!(run["class"], row.class.as_str());
            let on_screen = classes.rows.iter().find(|class| class.run == Some(row.run)).unwrap();
            let progress = format!("{} av {}", run["held"], run["lessons"]);
            assert_eq!(progress, on_screen.progress);
            let printed = |line: &str| tight(line).starts_with(&row.class) && line.contains(&progress);
            assert!(page.lines().any(printed), "{year} {}: {progress} is not printed", row.class);
            let line = printed_line(run["class"].as_str().unwrap(), run);
            assert!(table.iter().any(|printed| printed.starts_with(&line)), "{year} {line} in {table:#?}");
        }
        compared += same_figures(&status["total"], &serde_json::to_value(&screen.total).unwrap());
        let line = printed_line("Alla", &status["total"]);
        assert!(table.iter().any(|printed| printed.starts_with(&line)), "{year} {line} in {table:#?}");
        assert!(page.contains(status["total"]["n"].as_str().unwrap()), "{}", status["total"]["n"]);
    }
    assert!(compared > 300, "{compared}");
}

/// The columns of the printed table: dose, fidelity, its points, coverage, index.
fn printed_line(name: &str, figures: &Value) -> String {
    let text = |figure: &Value| figure["text"].as_str().unwrap_or("–").to_owned();
    let own = &figures["foljsamhet"];
    let points = if own["den"] == 0 { "–".to_owned() } else { format!("{}/{}", own["num"], own["den"]) };
    let cells =
        [text(&figures["dos"]), text(own), points, text(&figures["tackning"]), text(&figures["index"])];
    tight(&format!("{name}{}", cells.join("")))
}

/// Compares figure by figure and says how many there were.
fn same_figures(found: &Value, expected: &Value) -> usize {
    let expected = expected.as_object().unwrap();
    for (name, figure) in expected {
        assert_eq!(found[name], *figure, "{name}");
    }
    expected.len()
}

fn page_text(pdf: &Path) -> String {
    let run = Command::new("pdftotext").arg("-layout").arg(pdf).arg("-").output();
    let run = run.expect("pdftotext (package poppler-utils) is missing: run ./dev test, which sets it up");
    assert!(run.status.success());
    String::from_utf8(run.stdout).unwrap().replace('\u{a0}', " ")
}

#[test]
fn programs_get_numbers_and_codes() {
    let shell = Shell::new();
    assert!(shell.json(&["init", "--name", "Ö", "--data", "d"])["action"].is_string());
    let refused = shell.run(&["log", "--class", "7A", "--lesson", "1", "--data", "d", "--json"]);
    assert_eq!((refused.code, refused.out.as_str()), (Some(1), ""));
    let told: Value = serde_json::from_str(&refused.err).unwrap();
    assert_eq!(told["error"]["code"], "class-unknown");
    assert!(!told["remedy"].as_str().unwrap().is_empty());
    assert!(shell.json(&["verify", "--data", "d"])["revisions"].as_u64().unwrap() >= 6);
    assert_eq!(shell.json(&["history", "--data", "d"])["days"][0]["lines"].as_array().unwrap().len(), 1);
}

#[test]
fn the_units_of_a_district_can_be_exported_one_by_one() {
    let shell = Shell::new();
    let made = shell.json(&["sample", "district", "--size", "small", "--data", "stadsdel"]);
    let folders = made["folders"].as_array().unwrap();
    assert_eq!(folders.len(), 3);
    let mut names = std::collections::BTreeSet::new();
    for (n, folder) in folders.iter().enumerate() {
        let (folder, file) = (folder.as_str().unwrap(), format!("{n}.zip"));
        shell.done(&["export", "--open", "--out", &file, "--data", folder]);
        let seen = shell.json(&["inspect", &file]);
        assert_eq!((&seen["from"]["sample"], &seen["names"]), (&Value::Bool(true), &Value::Bool(false)));
        assert!(names.insert(seen["from"]["name"].to_string()));
    }
}

#[test]
fn a_made_up_district_has_a_year_before_where_it_is_asked_for() {
    let shell = Shell::new();
    let years = |place: &str, more: &[&str]| {
        let call = ["sample", "district", "--size", "small", "--date", "2026-11-20", "--data", place];
        let made = shell.json(&[&call[..], more].concat());
        let folders = made["folders"].as_array().unwrap().clone();
        let years = folders.iter().map(|folder| {
            let seen = shell.json(&["show", "classes", "--data", folder.as_str().unwrap()]);
            seen["school_years"].as_array().unwrap().len()
        });
        years.collect::<Vec<_>>()
    };
    assert_eq!(years("now", &[]), [1, 1, 1]);
    assert_eq!(years("past", &["--past"]), [2, 2, 1], "one is new since then");
}

#[test]
fn damaged_newer_and_locked_records_are_refused_in_both_languages_and_left_alone() {
    let shell = Shell::new();
    shell.done(&["init", "--name", "Ö", "--data", "d"]);
    let path = shell.path().join("d/mvp-loggen.db");
    let whole = std::fs::read(&path).unwrap();
    let refused = |bytes: &[u8], sv: &str, en: &str| {
        std::fs::write(&path, bytes).unwrap();
        for (lang, part) in [("sv", sv), ("en", en)] {
            let answer = shell.run(&["status", "--data", "d", "--lang", lang]);
            assert_eq!(answer.code, Some(1), "{answer:?}");
            assert!(answer.err.contains(part) && answer.err.lines().count() == 2, "{}", answer.err);
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    };
    refused(b"a letter to the headteacher, not a database at all", "skadad", "damaged");
    refused(&whole[..whole.len() / 2], "skadad", "damaged");
    let mut newer = whole.clone();
    newer[60..64].copy_from_slice(&99u32.to_be_bytes()); // user_version
    refused(&newer, "nyare version", "newer version");
    std::fs::write(&path, &whole).unwrap();
    let held = Book::open(&shell.path().join("d"), Clock::System).unwrap();
    let answer = shell.run(&["status", "--data", "d"]);
    assert!(answer.code == Some(1) && answer.err.contains("redan öppen"), "{answer:?}");
    drop(held);
    shell.done(&["status", "--data", "d"]);
}

/// Two installations and a district: cards, the sealed file, an invitation; what is wrong is told and changes nothing.
#[test]
fn files_go_from_hand_to_hand_by_cards_and_invitations() {
    let shell = Shell::new();
    shell.done(&["init", "--name", "Björkskolan", "--data", "skola"]);
    shell.done(&["init", "--name", "Farsta", "--data", "annan"]);
    let refused = |args: &[&str], part: &str| {
        let answer = shell.run(args);
        assert!(answer.code == Some(1) && answer.err.contains(part), "{answer:?}");
    };
    shell.done(&["card", "--out", "annan.mvpkort", "--data", "annan"]);
    refused(&["card", "--out", "annan.mvpkort", "--data", "annan"], "Det finns redan en fil");
    let number = shell.json(&["keys", "--data", "annan"])["number"].as_str().unwrap().to_owned();
    assert_eq!(number.len(), 24);
    // A card that is not in the register can be named for one file.
    shell.done(&["export", "--out", "ett.mvpsync", "--to", "annan.mvpkort", "--data", "skola"]);
    refused(
        &["export", "--out", "ett.mvpsync", "--to", "annan.mvpkort", "--data", "skola"],
        "Det finns redan",
    );
    let seen = shell.json(&["inspect", "ett.mvpsync", "--data", "annan"]);
    assert_eq!((&seen["signer"]["trust"], &seen["signer"]["name"]), (&"new".into(), &"Björkskolan".into()));
    shell.done(&["card", "--out", "skola.mvpkort", "--data", "skola"]);
    shell.done(&["card", "add", "skola.mvpkort", "--data", "annan"]);
    let listed = shell.done(&["card", "list", "--data", "annan"]);
    assert!(listed.contains("Björkskolan (verksamhet), inte jämfört"), "{listed}");
    let own = shell.json(&["keys", "--data", "skola"])["number"].as_str().unwrap().to_owned();
    let compare = |what| {
        let mut args = vec!["card", what];
        args.extend(own.split(' '));
        shell.done(&[args.as_slice(), &["--data", "annan"]].concat());
        shell.json(&["inspect", "ett.mvpsync", "--data", "annan"])["signer"]["trust"].clone()
    };
    assert_eq!(compare("compare"), "compared");
    assert_eq!(compare("revoke"), "revoked");
    shell.done(&["undo", "--data", "annan"]);
    let seen = shell.json(&["inspect", "ett.mvpsync", "--data", "annan"]);
    assert_eq!(seen["signer"]["trust"], "compared");

    // A second installation of the school.
    shell.done(&["invite", "--out", "in.mvpinbjudan", "--data", "skola"]);
    shell.done(&["join", "in.mvpinbjudan", "--data", "kollega"]);
    refused(&["join", "in.mvpinbjudan", "--data", "kollega"], "Björkskolan");
    refused(&["inspect", "ett.mvpsync", "--data", "kollega"], "låst för en annan mottagare");
    refused(&["export", "--level", "colleague", "--out", "k.mvpsync", "--data", "skola"], "ingen mottagare");
    shell.done(&["card", "--out", "kollega.mvpkort", "--data", "kollega"]);
    shell.done(&["card", "add", "kollega.mvpkort", "--compared", "--data", "skola"]);
    shell.done(&["export", "--level", "colleague", "--out", "k.mvpsync", "--data", "skola"]);
    let seen = shell.json(&["inspect", "k.mvpsync", "--data", "kollega"]);
    assert_eq!((&seen["level"], &seen["signer"]["trust"]), (&"colleague".into(), &"known".into()));

    // The keys come back from paper.
    shell.done(&["keys", "--sheet", "blad.pdf", "--data", "annan"]);
    let page = page_text(&shell.path().join("blad.pdf"));
    let rows: Vec<Vec<&str>> = page.lines().map(|line| line.split_whitespace().collect()).collect();
    let is_row = |row: &&Vec<&str>| row.len() == 4 && row[0].parse::<u32>().is_ok() && row[1].len() == 4;
    let column = |at: usize| rows.iter().filter(is_row).map(move |row| row[at]);
    let code: Vec<&str> = column(1).chain(column(3)).collect();
    assert_eq!(code.len(), 14, "{page}");
    let mut wrong = code.clone();
    wrong.swap(0, 1);
    let restore = |code: &[&str]| {
        std::fs::write(shell.path().join("kod.txt"), code.join(" ") + "\n").unwrap();
        shell.run(&["keys", "restore", "kod.txt", "--data", "kollega"])
    };
    let typed = shell.run(&[&["keys", "restore"], &code[..], &["--data", "kollega"]].concat());
    assert_eq!(typed.code, Some(2), "the keys are no words of a command: {typed:?}");
    assert!(restore(&wrong).err.contains("Koden från nyckelbladet stämmer inte"));
    assert_eq!(restore(&code).code, Some(0));
    shell.done(&["inspect", "ett.mvpsync", "--data", "kollega"]);
}

#[test]
fn what_the_window_does_can_be_done_and_seen_as_data() {
    let shell = Shell::new();
    let file = |name: &str, json: &str| std::fs::write(shell.path().join(name), json).unwrap();
    file("unit.json", r#"{"do": "set_up", "unit": {"name": "Björkskolan"}}"#);
    file(
        "person.json",
        r#"{"do": "add_person", "name": "Åsa Öberg", "profession": "teacher", "basic_of": "mvp"}"#,
    );
    assert_eq!(shell.run(&["do", "person.json"]).code, Some(1), "there is nobody to add a person to yet");
    shell.done(&["do", "unit.json"]);
    shell.done(&["do", "person.json"]);
    let staff = shell.json(&["show", "staff"]);
    assert_eq!(staff.to_string().matches("Åsa Öberg").count(), 1, "{staff}");
    shell.done(&["undo"]);
    assert!(!shell.json(&["show", "staff"]).to_string().contains("Åsa"));
    for (name, json) in [("half.json", r#"{"do": "add_per"#), ("odd.json", r#"{"do": "dance"}"#)] {
        file(name, json);
        let answer = shell.run(&["do", name]);
        assert_eq!(answer.code, Some(2), "{}", answer.err);
    }
    assert_eq!(shell.run(&["show", "kitchen"]).code, Some(2));
    // A value that was forgotten does not swallow the next option.
    assert_eq!(shell.run(&["undo", "--data", "--json"]).code, Some(2));
    assert_eq!(shell.run(&["show", "class", "not-an-id"]).code, Some(2));
}
