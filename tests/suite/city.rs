//! A district or a city by the command line: the published figures come out exactly, and each can be opened.

use mvp_core::actions::action::OfficeInput;
use mvp_core::actions::{Action, Book};
use mvp_core::base::Clock;
use mvp_core::exchange::Level;
use mvp_core::school::codes::{OfficeLevel, UnitKind};
use mvp_tests::program::Shell;
use mvp_tests::{city, sealed};
use serde_json::Value;

/// A figure of `mvp status --json`.
fn figure<'a>(status: &'a Value, code: &str) -> &'a Value {
    let parts = status["parts"].as_array().unwrap().iter();
    let mut all = parts.flat_map(|part| part["figures"].as_array().unwrap());
    all.find(|figure| figure["code"] == code).unwrap_or_else(|| panic!("no {code}"))
}

fn value<'a>(status: &'a Value, code: &str) -> &'a str {
    figure(status, code)["value"].as_str().unwrap()
}

#[test]
fn the_published_figures_of_2020_and_2021_come_out_exactly() {
    let shell = Shell::new();
    city::office(
        &shell.path().join("h20"),
        "Stockholm",
        OfficeLevel::City,
        &city::autumn_2020(),
        "2020-12-01",
    );
    let status = shell.json(&["status", "--period", "2020HT", "--data", "h20"]);
    assert_eq!(status["role"], "city");
    for (code, expected) in [
        ("districts-active", "9"),
        ("schools", "26"),
        ("classes", "140"),
        ("youth-centres", "2"),
        ("play-parks", "1"),
    ] {
        assert_eq!(value(&status, code), expected, "{code}");
    }
    assert_eq!(figure(&status, "schools")["behind"].as_array().unwrap().len(), 26);
    let of_units = figure(&status, "classes")["behind"].as_array().unwrap().iter();
    let sum: u32 = of_units.map(|one| one["value"].as_str().unwrap().parse::<u32>().unwrap()).sum();
    assert_eq!(sum, 140);

    city::office(&shell.path().join("l21"), "Stockholm", OfficeLevel::City, &city::year_2021(), "2022-06-30");
    let status = shell.json(&["status", "--period", "2021/22", "--data", "l21"]);
    for (code, expected) in
        [("schools", "30"), ("schools-new-calendar", "7"), ("schools-both", "8"), ("districts-trained", "10")]
    {
        assert_eq!(value(&status, code), expected, "{code}");
    }
    assert_eq!(figure(&status, "schools-new-calendar")["reference"], "2021");
}

#[test]
fn a_new_coordinator_sets_up_expects_and_reports_from_the_terminal() {
    let shell = Shell::new();
    assert!(shell.done(&["init", "--district", "Farsta", "--data", "f"]).contains("Farsta upplagd"));
    std::fs::write(shell.path().join("skolor.txt"), "Skola\nBjörkskolan\nEkskolan\tek@skolan.example\n")
        .unwrap();
    assert_eq!(shell.done(&["expect", "skolor.txt", "--data", "f"]), "2 verksamheter väntas\n");
    shell.done(&["expect", "--name", "Parkleken Humlan", "--by-hand", "--data", "f"]);
    shell.done(&["expect", "--deadline", "2026-11-01", "--data", "f"]);
    let units = shell.json(&["office", "--data", "f"]);
    assert_eq!(units["rows"].as_array().unwrap().len(), 3);
    let told = shell.done(&["office", "--data", "f"]);
    assert!(told.contains("3 verksamheter väntas") && told.contains("sista dagen har passerat"), "{told}");
    let status = shell.json(&["status", "--data", "f"]);
    assert_eq!(value(&status, "units-expected"), "3");
    assert_eq!(value(&status, "classes"), "saknas", "nobody has told: not zero");
    for args in [&["--out", "r.pdf"], &["--tables", "r.zip"], &["--xlsx", "r.xlsx"]] {
        shell.done(
            &[&["report", "--data", "f", "--period", "2026HT", "--compare", "none"], &args[..]].concat(),
        );
    }
    let head = |name: &str| std::fs::read(shell.path().join(name)).unwrap()[..4].to_vec();
    assert_eq!(
        (head("r.pdf"), &head("r.zip")[..2], &head("r.xlsx")[..2]),
        (b"%PDF".to_vec(), &b"PK"[..], &b"PK"[..])
    );
    let refused = shell.run(&["report", "--out", "x.pdf", "--period", "i våras", "--data", "f"]);
    assert!(refused.code == Some(1) && refused.err.contains("i våras"), "{refused:?}");
    let refused = shell.run(&["import-classes", "skolor.txt", "--data", "f"]);
    assert!(refused.code == Some(1) && refused.err.contains("stadsdel"), "{refused:?}");
    shell.done(&["undo", "--data", "f"]);
}

/// From the units' files through the districts' bundles to the city, in shuffled order, with repeats and with files
/// that are none among them.
#[test]
fn unit_files_go_through_the_districts_to_the_city() {
    let shell = Shell::new();
    let plan = [("Björkskolan", "Farsta", 3), ("Ekskolan", "Farsta", 2), ("Almskolan", "Bromma", 4)];
    shell.done(&["init", "--city", "Stockholm", "--data", "stad"]);
    shell.done(&["card", "--out", "stad.mvpkort", "--data", "stad"]);
    for district in ["Farsta", "Bromma"] {
        shell.done(&["init", "--district", district, "--data", district]);
        shell.done(&["card", "--out", &format!("{district}.mvpkort"), "--data", district]);
        shell.done(&["card", "add", "stad.mvpkort", "--data", district]);
    }
    for (n, (name, district, classes)) in plan.iter().enumerate() {
        let data = format!("enhet{n}");
        let list: Vec<String> = (0..*classes).map(|n| format!("7{}", ['A', 'B', 'C', 'D'][n])).collect();
        std::fs::write(shell.path().join("klasser.txt"), list.join("\n")).unwrap();
        shell.done(&["init", "--name", name, "--district", district, "--data", &data]);
        shell.done(&["import-classes", "klasser.txt", "--start", "2026-10-13", "--data", &data]);
        shell.done(&["log", "--class", "7A", "--lesson", "1", "--date", "2026-10-13", "--data", &data]);
        shell.done(&["card", "add", &format!("{district}.mvpkort"), "--data", &data]);
        shell.done(&["export", "--out", &format!("{name}.mvpsync"), "--data", &data]);
    }
    std::fs::write(shell.path().join("brev.mvpsync"), "inte en fil").unwrap();
    let whole = std::fs::read(shell.path().join("Ekskolan.mvpsync")).unwrap();
    std::fs::write(shell.path().join("halv.mvpsync"), &whole[..whole.len() / 2]).unwrap();
    std::fs::copy(shell.path().join("Ekskolan.mvpsync"), shell.path().join("Ekskolan igen.mvpsync")).unwrap();
    // A file for another district cannot be opened here; the rest goes in.
    let files = [
        "halv.mvpsync",
        "Ekskolan igen.mvpsync",
        "Almskolan.mvpsync",
        "brev.mvpsync",
        "Ekskolan.mvpsync",
        "Björkskolan.mvpsync",
    ];
    let seen = shell.json(&[&["import"], &files[..], &["--accept-all", "--data", "Farsta"]].concat());
    let of = |name: &str| {
        let all = seen["preview"]["files"].as_array().unwrap();
        all.iter().find(|file| file["name"] == name).unwrap().clone()
    };
    for bad in ["halv.mvpsync", "brev.mvpsync", "Almskolan.mvpsync"] {
        assert!(!of(bad)["refused"]["sentence"].as_str().unwrap().is_empty(), "{bad}");
    }
    // What was refused is told again the next time, until somebody takes it off the list.
    let refused = |data: &str| -> Vec<(String, String)> {
        let inbox = shell.json(&["show", "inbox", "--data", data]);
        let rows = inbox["refused_before"].as_array().unwrap().iter();
        rows.map(|row| (row["name"].as_str().unwrap().to_owned(), row["number"].to_string())).collect()
    };
    let names: Vec<String> = refused("Farsta").into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["halv.mvpsync", "Almskolan.mvpsync", "brev.mvpsync"]);
    let (_, number) = refused("Farsta").remove(2);
    let told = shell.done(&["import", "--forget", &number, "--data", "Farsta"]);
    assert_eq!(told, "brev.mvpsync är borttagen från listan.\n");
    assert_eq!(refused("Farsta").len(), 2);
    shell.done(&["import", "--undo", "--data", "Farsta"]);
    shell.done(&["undo", "--data", "Farsta"]);
    // Whose number was compared is noted as such by the import itself.
    let number = |name: &str| of(name)["decision"]["number"].as_str().unwrap().to_owned();
    let (one, two) = (number("Björkskolan.mvpsync"), number("Ekskolan igen.mvpsync"));
    let both = ["import", "Björkskolan.mvpsync", "Ekskolan.mvpsync", "--accept", &one, "--accept", &two];
    shell.done(&[&both[..], &["--compared", "--data", "Farsta"]].concat());
    let cards = shell.json(&["show", "cards", "--data", "Farsta"]);
    let compared = |card: &&Value| card["compared"] == true && card["role"] == "unit";
    assert_eq!(cards["cards"].as_array().unwrap().iter().filter(compared).count(), 2, "{cards}");
    shell.done(&["import", "Almskolan.mvpsync", "--accept-all", "--data", "Bromma"]);
    // Another key for a unit that is known is no new sender, and waits for its own number.
    shell.done(&["invite", "--out", "in.mvpinbjudan", "--data", "enhet2"]);
    shell.done(&["join", "in.mvpinbjudan", "--data", "annan"]);
    shell.done(&["card", "--out", "annan.mvpkort", "--data", "annan"]);
    shell.done(&["card", "add", "annan.mvpkort", "--data", "enhet2"]);
    shell.done(&["export", "--level", "colleague", "--out", "till-annan.mvpsync", "--data", "enhet2"]);
    shell.done(&["import", "till-annan.mvpsync", "--data", "annan"]);
    shell.done(&["log", "--class", "7A", "--lesson", "2", "--date", "2026-10-20", "--data", "annan"]);
    shell.done(&["export", "--out", "annan.mvpsync", "--data", "annan"]);
    let waits = shell.json(&["import", "annan.mvpsync", "--accept-all", "--dry-run", "--data", "Bromma"]);
    assert_eq!(waits["preview"]["files"][0]["decision"]["code"], "second", "{waits}");
    assert_eq!(shell.run(&["import", "annan.mvpsync", "--accept-all", "--data", "Bromma"]).code, Some(1));
    let held = shell.json(&["import", "annan.mvpsync", "--dry-run", "--data", "Bromma"]);
    assert!(!held["preview"]["files"][0]["decision"].is_null(), "{held}");
    let status = shell.json(&["status", "--data", "Farsta"]);
    assert_eq!((value(&status, "schools"), value(&status, "classes")), ("2", "5"));
    // Whoever has sent gets a receipt, and sees that the file has arrived.
    assert!(shell.done(&["receipt", "--out", "kvitton", "--data", "Farsta"]).contains("2 kvitton"));
    let receipt = "kvitton/kvitto-bjorkskolan-2026-11-20-1.mvpkvitto";
    assert_eq!(shell.done(&["receipt", "add", receipt, "--data", "enhet0"]), "Kvitto från Farsta inläst\n");
    let refused = shell.run(&["receipt", "add", receipt, "--data", "enhet1"]);
    assert!(refused.code == Some(1) && refused.err.contains("Björkskolan"), "{refused:?}");
    for district in ["Farsta", "Bromma"] {
        shell.done(&["export", "--out", &format!("{district}.mvpsync"), "--data", district]);
    }
    for round in [["Farsta.mvpsync", "Bromma.mvpsync"], ["Bromma.mvpsync", "Farsta.mvpsync"]] {
        shell.run(&["import", round[0], round[1], "--accept-all", "--data", "stad"]);
    }
    let status = shell.json(&["status", "--data", "stad"]);
    for (code, expected) in
        [("schools", "3"), ("classes", "9"), ("districts-active", "2"), ("lessons-delivered", "3")]
    {
        assert_eq!(value(&status, code), expected, "{code}");
    }
    // The city keeps what came in the bundles as well.
    shell.done(&["archive", "--out", "arkiv.zip", "--data", "stad"]);
    let kept = sealed::members(&std::fs::read(shell.path().join("arkiv.zip")).unwrap());
    let register = String::from_utf8(kept[0].1.clone()).unwrap();
    assert!(kept.len() >= 6 && register.contains("Ekskolan") && register.contains("Farsta"), "{register}");
    let told = shell.done(&["thin", "--years", "3", "--data", "stad"]);
    assert!(told.contains("1 juli 2023"), "{told}");
    let refused = shell.run(&["thin", "--yes", "--data", "stad"]);
    assert!(refused.code == Some(1) && refused.err.contains("äldre"), "{refused:?}");

    shell.done(&[
        "district",
        "merge",
        "Farsta",
        "Bromma",
        "--into",
        "Söder",
        "--from",
        "2026-07-01",
        "--data",
        "stad",
    ]);
    assert!(shell.done(&["district", "--data", "stad"]).contains("sedan en del av Söder"));
    assert_eq!(value(&shell.json(&["status", "--data", "stad"]), "districts-active"), "1");
    shell.done(&["undo", "--data", "stad"]);
    assert_eq!(value(&shell.json(&["status", "--data", "stad"]), "districts-active"), "2");
}

/// Two districts' files hold seven units: a city is told of files and of units, finds each by its district as it is
/// called today, and counts lessons as its other pages do.
#[test]
fn a_city_is_told_which_files_came_and_whose_records_they_hold() {
    let home = tempfile::tempdir().unwrap();
    let clock = Clock::at("2026-11-20".parse().unwrap());
    let mut city = Book::open(&home.path().join("stad"), clock).unwrap();
    let (name, level) = ("Stockholm".to_owned(), OfficeLevel::City);
    let own = OfficeInput { name, level, municipality: None, contact: None };
    city.act(Action::SetUpOffice(own)).unwrap();
    let card = city.own_card().unwrap();
    let units: Vec<city::Unit> = (1..=7_u32)
        .map(|n| {
            let district = if n < 5 { "Norrmalm" } else { "Farsta" };
            let name = format!("Skola {n}");
            let mut unit = city::Unit::new(n, &name, UnitKind::School, district, "2026-11-18");
            unit.class("7A", "mvp-14", "2026-10-05", n, &[]);
            unit.cancelled("7B", "2026-10-05");
            unit
        })
        .collect();
    let mut paths = Vec::new();
    for (name, bytes) in city::bundles(home.path(), &units, &card, "2026-11-19") {
        paths.push(home.path().join(format!("{name}.mvpsync")));
        std::fs::write(paths.last().unwrap(), bytes).unwrap();
    }
    paths.push(home.path().join("brev.mvpsync"));
    std::fs::write(paths.last().unwrap(), "inte en fil").unwrap();
    let view = city.look_at(&paths).unwrap();
    let said = "2 filer med uppgifter från 2 stadsdelar och 7 verksamheter: alla nya. En fil går inte att läsa in. \
                2 nya avsändare.";
    assert_eq!(view.sentence, said);
    let of = |name: &str| view.files.iter().find(|row| row.unit == name).unwrap();
    let first = of("Skola 3");
    assert_eq!(
        (first.district.as_str(), first.via.as_str()),
        ("Norra innerstaden", "ur filen från Norrmalm")
    );
    assert_eq!(first.district_now, "Norrmalm räknas nu till Norra innerstaden.");
    assert_eq!(of("Norrmalm").district_now, "Norrmalm räknas nu till Norra innerstaden.");
    assert_eq!((of("Skola 6").district.as_str(), of("Skola 6").district_now.as_str()), ("Farsta", ""));
    assert!(first.lines.contains(&"Hållna lektioner: 3".to_owned()), "{:?}", first.lines);
    assert!(first.lines.contains(&"Inställda lektioner: 1".to_owned()), "{:?}", first.lines);
    // Those of one district stand together, the district first.
    let order: Vec<&str> = view.files.iter().map(|row| row.unit.as_str()).collect();
    let north = ["Norrmalm", "Skola 1", "Skola 2", "Skola 3", "Skola 4"];
    assert_eq!(order, [&["", "Farsta", "Skola 5", "Skola 6", "Skola 7"], &north[..]].concat());
    let all: Vec<u32> = view.files.iter().filter(|row| row.refused.is_none()).map(|row| row.index).collect();
    assert_eq!(city.take_in(&all, &all).unwrap().sentence, "2 filer inlästa");
    let line = city.view_history(9).unwrap().days.remove(0).lines.remove(0);
    assert_eq!(line.text, "2 filer inlästa: Farsta och Norrmalm");
    let rows = city.view_units(None).unwrap().rows;
    let held = rows.into_iter().find(|row| row.name == "Skola 3").unwrap();
    assert!(format!("{held:?}").contains("\"3"), "{held:?}");
}

/// Files that are right in everything but one thing are each refused with their own sentence, and the rest goes in.
#[test]
fn hostile_newer_and_made_up_files_stay_out() {
    let shell = Shell::new();
    shell.done(&["init", "--district", "Farsta", "--data", "f"]);
    // The keys that the kit's files are sealed to.
    let text = sealed::district().recovery_text();
    std::fs::write(shell.path().join("nycklar.txt"), text).unwrap();
    shell.done(&["keys", "restore", "nycklar.txt", "--data", "f"]);
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(shell.path().join(name), bytes).unwrap();
    let whole = sealed::file(Level::District, false);
    write("1.mvpsync", sealed::with_foreign_revision());
    write("2.mvpsync", whole.clone());
    write("3.mvpsync", sealed::newer());
    write("4.mvpsync", whole[..whole.len() - 9].to_vec());
    write("5.mvpsync", whole);
    shell.done(&["sample", "school", "--size", "small", "--data", "p"]);
    shell.done(&["card", "--out", "f.mvpkort", "--data", "f"]);
    shell.done(&["card", "add", "f.mvpkort", "--data", "p"]);
    shell.done(&["export", "--out", "6.mvpsync", "--data", "p"]);
    let all = ["1.mvpsync", "2.mvpsync", "3.mvpsync", "4.mvpsync", "5.mvpsync", "6.mvpsync"];
    let seen = shell.json(&[&["import"], &all[..], &["--accept-all", "--data", "f"]].concat());
    let files = seen["preview"]["files"].as_array().unwrap();
    let of = |name: &str| files.iter().find(|file| file["name"] == name).unwrap();
    for (name, group) in [
        ("1.mvpsync", "refused"),
        ("2.mvpsync", "new"),
        ("3.mvpsync", "refused"),
        ("4.mvpsync", "refused"),
        ("5.mvpsync", "unchanged"),
        ("6.mvpsync", "refused"),
    ] {
        assert_eq!(of(name)["group"], group, "{name}: {}", of(name));
    }
    let said = |name: &str| of(name)["refused"]["sentence"].as_str().unwrap().to_owned();
    let told = ["1.mvpsync", "3.mvpsync", "6.mvpsync"].map(said);
    assert!(told[1].contains("nyare") && told[2].contains("påhittad"), "{told:?}");
    assert!(!told[0].contains('(') && told[0] != told[1], "{told:?}");
    assert_eq!(shell.json(&["office", "--data", "f"])["rows"].as_array().unwrap().len(), 1);
}
