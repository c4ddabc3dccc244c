//! How long a district takes to read the files of thirty schools with 16,000 revisions each, beside plain inserts of
//! the very same rows by `sqlite3` in the same run: `./dev bench import [UNITS] [REVISIONS]`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, reason = "a bench")]

use mvp_core::actions::action::OfficeInput;
use mvp_core::actions::{Action, Book};
use mvp_core::base::{Clock, Entropy, Id};
use mvp_core::exchange::{self, Card, Identity, Level, Options, Sender};
use mvp_core::school::codes::{CardRole, OfficeLevel, UnitKind};
use mvp_core::store::rev::{Revision, digest};
use mvp_core::store::{About, FILE_NAME, Received, Store};
use mvp_tests::city::Unit;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const DAY: &str = "2026-11-20";

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|text| text.parse().ok()).collect();
    let (units, revisions) = (numbers.first().map_or(30, |n| *n), numbers.get(1).map_or(16_000, |n| *n));
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path().join("office");
    let mut book = book(&office);
    let to = book.own_card().unwrap();
    let made: Vec<(Card, Vec<Revision>)> = (0..units).map(|n| unit(n, revisions)).collect();
    let paths: Vec<PathBuf> = made
        .iter()
        .enumerate()
        .map(|(n, (card, revisions))| {
            let path = folder.path().join(format!("{n}.mvpsync"));
            let options =
                Options { level: Level::District, include_names: false, created_ms: 0, export_no: Some(1) };
            let sender = Sender { identity: &identity(n), card, to: std::slice::from_ref(&to) };
            fs::write(&path, exchange::seal(revisions, &options, sender).unwrap()).unwrap();
            path
        })
        .collect();
    let cards = made.iter().map(|(card, _)| card.to_text()).collect();
    book.act(Action::AddCards { cards, compared: true }).unwrap();

    let all: Vec<u32> = (0..).take(units).collect();
    let looked = timed(|| drop(book.look_at(&paths).unwrap()));
    let taken = timed(|| drop(book.take_in(&all, &[]).unwrap()));
    let again = timed(|| drop(book.look_at(&paths).unwrap()));
    drop(book);
    let plain = floor(&office.join(FILE_NAME), &folder.path().join("plain.db"));
    println!("{units} units, {revisions} revisions each");
    println!("opened, verified and compared   {looked:7.1} s");
    println!("taken in, with a backup         {taken:7.1} s");
    println!("the same files looked at again  {again:7.1} s");
    println!("plain inserts of the same rows  {plain:7.1} s");
    println!("taken in / plain inserts        {:7.1}", taken / plain);
    println!("all / plain inserts             {:7.1}", (looked + taken) / plain);
    growth(&folder.path().join("growth"), &made);
}

fn book(folder: &Path) -> Book {
    let clock = Clock::at(DAY.parse().unwrap());
    let mut book = Book::open_with(folder, clock, Entropy::Seeded(11, 0)).unwrap();
    let own = OfficeInput {
        name: "Farsta".into(),
        level: OfficeLevel::District,
        municipality: None,
        contact: None,
    };
    book.act(Action::SetUpOffice(own)).unwrap();
    book
}

fn identity(n: usize) -> Identity {
    let mut seed = [7; 32];
    seed[..8].copy_from_slice(&(n as u64).to_be_bytes());
    Identity::from_seed(seed).unwrap()
}

/// A school of many years: class after class until there are so many revisions.
fn unit(n: usize, revisions: usize) -> (Card, Vec<Revision>) {
    let name = format!("Skola {n}");
    let mut unit = Unit::new(n as u32 + 1, &name, UnitKind::School, "Farsta", DAY);
    let leaders = [unit.trained("mvp", "2015-08-01"), unit.trained("mvp", "2016-08-01")];
    for class in 0..revisions / 20 {
        let start = format!("{}-09-01", 2016 + class % 10);
        unit.class(&format!("7 {class}"), "mvp-14", &start, 14, &leaders);
    }
    let mut all = unit.revisions();
    all.truncate(revisions);
    let card = identity(n).card(&name, unit.scope, CardRole::Unit, DAY.parse().unwrap());
    (card, all)
}

fn timed(work: impl FnOnce()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64()
}

/// Puts the rows of a database into an empty one with the same tables, in the same order and with the same care.
fn floor(from: &Path, to: &Path) -> f64 {
    let schema =
        sqlite(from, "SELECT sql || ';' FROM sqlite_schema WHERE type IN ('table', 'index') AND sql <> ''");
    let tables = ["rev", "rev_parent", "payload", "brought", "current"];
    let inserts: String = tables
        .iter()
        .map(|table| {
            let order = if *table == "current" { "scope, kind, record_id" } else { "n" };
            format!("INSERT INTO {table} SELECT * FROM source.{table} ORDER BY {order};")
        })
        .collect();
    sqlite(to, &schema);
    let care = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -65536;";
    let script = format!("{care} ATTACH '{}' AS source; BEGIN; {inserts} COMMIT;", from.display());
    let mut counted = String::new();
    let took = timed(|| counted = sqlite(to, &format!("{script} SELECT count(*) FROM main.rev;")));
    let here = sqlite(from, "SELECT count(*) FROM rev;");
    assert_eq!(counted.lines().last(), here.lines().last(), "every row was put in");
    took
}

fn sqlite(database: &Path, script: &str) -> String {
    let run = Command::new("sqlite3").arg(database).arg(script).stderr(Stdio::inherit()).output();
    let run = run.expect("sqlite3 is there (package sqlite3)");
    assert!(run.status.success());
    String::from_utf8(run.stdout).unwrap()
}

/// Whether a file takes longer the more is there: the store alone, a transaction a file.
fn growth(folder: &Path, made: &[(Card, Vec<Revision>)]) {
    let clock = Clock::at(DAY.parse().unwrap());
    let mut store = Store::open(folder, clock, Entropy::Seeded(12, 0)).unwrap();
    let took: Vec<f64> = made
        .iter()
        .map(|(card, revisions)| {
            let ids = revisions.iter().map(|revision| revision.id).collect();
            let coverage = BTreeMap::from([(card.scope, (revisions.len() as u64, digest(ids)))]);
            let sha256 = digest(vec![]);
            let about = About::default();
            let file = Received { name: "fil", sender: "", sha256, revisions, coverage, bytes: &[], about };
            let allowed: BTreeSet<Id> = [card.scope].into();
            timed(|| drop(store.receive(&[file], &allowed).unwrap()))
        })
        .collect();
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len().max(1) as f64;
    let few = took.len().min(5);
    let (first, last) = (mean(&took[..few]), mean(&took[took.len() - few..]));
    println!("a file into the store: the first {few} {first:.2} s each, the last {few} {last:.2} s each");
}
