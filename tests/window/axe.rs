//! axe-core in the real window: every place in both languages, in every look, in every situation. `./dev test --full`
//! takes all; without MVP_TEST_FULL, so many are taken that each two of these meet.

use crate::kit::Desk;
use crate::places::{PLACES, Situation, Stage, dress, open, window};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;
use std::{env, fs, thread};

const LANGS: [&str; 2] = ["sv", "en"];
const LOOKS: [&str; 3] = ["light", "dark", "high"];

/// A place as it is looked at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Case {
    stage: Stage,
    situation: Situation,
    lang: &'static str,
    look: &'static str,
    place: usize,
}

#[test]
fn axe_finds_nothing_wrong_on_any_screen() {
    let whole = env::var_os("MVP_TEST_FULL").is_some();
    let cases = if whole { all() } else { pairwise(&all()) };
    let started = Instant::now();
    // One window for each kind of records; the wrong ones happen in the made-up school's.
    let mut windows: BTreeMap<(Stage, Situation), Vec<Case>> = BTreeMap::new();
    for case in &cases {
        let records = match (case.stage, case.situation) {
            (Stage::New, _) => Situation::Empty,
            (Stage::Closed, _) => Situation::Wrong,
            (_, Situation::Wrong) => Situation::Typical,
            (_, situation) => situation,
        };
        windows.entry((case.stage, records)).or_default().push(*case);
    }
    let queue = Mutex::new(windows.into_iter().collect::<Vec<_>>());
    let looked = Mutex::new(Vec::new());
    // Beside the journeys one window at a time, so that theirs stay quick.
    thread::scope(|scope| {
        for _ in 0..if whole { 2 } else { 1 } {
            scope.spawn(|| {
                loop {
                    let Some(((stage, records), cases)) = queue.lock().unwrap().pop() else { return };
                    let found = look_at(stage, records, &cases);
                    looked.lock().unwrap().push(found);
                }
            });
        }
    });
    let looked: Vec<Found> = looked.into_inner().unwrap();
    let violations: Vec<String> = looked.iter().flat_map(|found| found.violations.clone()).collect();
    let unsure: BTreeSet<String> = looked.into_iter().flat_map(|found| found.unsure).collect();
    println!("{} of {} cases in {:?}", cases.len(), all().len(), started.elapsed());
    assert!(violations.is_empty(), "{}", violations.join("\n"));
    compare(&unsure, whole);
}

struct Found {
    violations: Vec<String>,
    unsure: Vec<String>,
}

fn look_at(stage: Stage, records: Situation, cases: &[Case]) -> Found {
    let desk: Desk = window("axe", stage, records);
    let axe = fs::read_to_string(root().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
    let mut found = Found { violations: Vec::new(), unsure: Vec::new() };
    let mut cases = cases.to_vec();
    cases.sort_by_key(|case| (case.lang, case.look, case.place));
    let mut worn = None;
    for case in cases {
        let place = &PLACES[case.place];
        if worn != Some((case.lang, case.look)) {
            dress(&desk, case.lang, case.look, 100);
            desk.script(&axe);
            worn = Some((case.lang, case.look));
        }
        let about = format!("{} ({:?}, {}, {})", place.name, case.situation, case.lang, case.look);
        open(&desk, place, case.situation);
        let result = desk.script("return await page.axe()");
        let texts = |key: &str| {
            let list = result[key].as_array().cloned().unwrap_or_default();
            list.iter().map(|one| one.as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert!(result["passed"].as_u64() > Some(5), "axe looked at nothing: {result}");
        found.violations.extend(texts("violations").into_iter().map(|one| format!("{about}: {one}")));
        found.unsure.extend(texts("unsure").into_iter().map(|one| format!("{} {one}", place.name)));
    }
    found
}

fn all() -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, place) in PLACES.iter().enumerate() {
        for &situation in place.situations {
            for lang in LANGS {
                for look in LOOKS {
                    cases.push(Case { stage: place.stage, situation, lang, look, place: index });
                }
            }
        }
    }
    cases
}

/// So few that each two values that can meet do meet once: always the one with the most pairs that nobody has yet.
fn pairwise(all: &[Case]) -> Vec<Case> {
    let pairs = |case: &Case| {
        let place = case.place.to_string();
        let situation = format!("{:?}", case.situation);
        let values = [place, situation, case.lang.to_owned(), case.look.to_owned()];
        let mut pairs = Vec::new();
        for a in 0..4 {
            for b in a + 1..4 {
                pairs.push((a, values[a].clone(), b, values[b].clone()));
            }
        }
        pairs
    };
    let mut open: BTreeSet<_> = all.iter().flat_map(&pairs).collect();
    let mut chosen = Vec::new();
    while !open.is_empty() {
        let new = |case: &&Case| pairs(case).iter().filter(|pair| open.contains(*pair)).count();
        // Of equals the first: the same choice in every run.
        let best = all.iter().rev().max_by_key(new).unwrap();
        pairs(best).iter().for_each(|pair| {
            open.remove(pair);
        });
        chosen.push(*best);
    }
    chosen
}

/// What axe could not decide was looked at by people once, each kind of it; anything else is new.
fn compare(unsure: &BTreeSet<String>, whole: bool) {
    let file = root().join("tests/window/golden/axe-incomplete.txt");
    let there = fs::read_to_string(&file).unwrap_or_default();
    let (notes, known): (Vec<&str>, Vec<&str>) = there.lines().partition(|line| line.starts_with('#'));
    let known: BTreeSet<String> = known.into_iter().map(str::to_owned).collect();
    if env::var_os("MVP_GENERATE").is_some() {
        let kept: BTreeSet<&String> =
            if whole { unsure.iter().collect() } else { unsure.iter().chain(&known).collect() };
        let lines: Vec<&str> = notes.into_iter().chain(kept.into_iter().map(String::as_str)).collect();
        fs::write(&file, lines.join("\n") + "\n").unwrap();
        return;
    }
    // Where one of these comes up depends on what a moment has scrolled or drawn, so the short run holds their kinds.
    let kind = |line: &String| line.split_once(' ').map(|(_, kind)| kind.to_owned()).unwrap_or_default();
    let kinds: BTreeSet<String> = known.iter().map(kind).collect();
    let is_new = |line: &&String| !known.contains(*line) && (whole || !kinds.contains(&kind(line)));
    let new: Vec<_> = unsure.iter().filter(is_new).collect();
    assert!(new.is_empty(), "look at these, then MVP_GENERATE=1: {new:#?}");
    if whole {
        let gone: Vec<_> = known.difference(unsure).collect();
        assert!(gone.is_empty(), "these are gone; MVP_GENERATE=1: {gone:#?}");
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
