//! The accessibility tree of every screen and dialog, as a screen reader finds it, is a file that changes are seen in.

use crate::kit::Desk;
use crate::places::{PLACES, WINDOWS, dress, furnish, open, seen_in};
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

#[test]
#[ignore = "a minute; changes with every text: ./dev test --full"]
fn a_screen_reader_finds_what_it_found_before() {
    let mut wrong = Vec::new();
    let started = Instant::now();
    for (stage, records) in WINDOWS {
        let name = format!("tree-{stage:?}-{records:?}").to_lowercase();
        let (mut desk, mut reader) = Desk::heard(&name);
        furnish(&mut desk, stage, records);
        dress(&desk, "sv", "light", 100);
        for (place, situation) in seen_in(stage, records) {
            open(&desk, place, situation);
            // Each run has a home folder of its own.
            let home = desk.folder("").display().to_string();
            wrong.extend(compare(
                place.name,
                &settled(&mut reader).replace(home.trim_end_matches('/'), "HEM"),
            ));
        }
        drop(reader);
        assert_eq!(desk.close(), 0, "the bus leaves nothing behind");
    }
    println!("{} trees in {:?}", PLACES.len(), started.elapsed());
    assert!(wrong.is_empty(), "look at these, then MVP_GENERATE=1:\n{}", wrong.join("\n"));
}

/// The tree once it says the same twice: the web view tells it a moment after the page has changed.
fn settled(reader: &mut crate::kit::Reader) -> String {
    let mut before = String::new();
    for _ in 0..20 {
        let now = reader.tree();
        if now == before && !now.trim().is_empty() {
            return now;
        }
        before = now;
    }
    before
}

fn compare(name: &str, tree: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/window/golden/tree/{name}.txt"));
    if env::var_os("MVP_GENERATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, tree).unwrap();
        return None;
    }
    let there = fs::read_to_string(&file).unwrap_or_default();
    if there == tree {
        return None;
    }
    let lines = |text: &str| text.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
    let (old, new) = (lines(&there), lines(tree));
    let gone: Vec<_> = old.iter().filter(|line| !new.contains(line)).take(8).collect();
    let come: Vec<_> = new.iter().filter(|line| !old.contains(line)).take(8).collect();
    Some(format!("{name}: gone {gone:#?}, new {come:#?}"))
}
