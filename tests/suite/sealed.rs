//! The sealed file: only its receivers open it, every change is seen, what stays at home is not in it, and whatever
//! else arrives is refused with a sentence. The keys are fixed and of tests only.

use mvp_core::base::{Code, Id};
use mvp_core::exchange::{self, Card, Identity, Level, Purpose, read_signed, seal_bytes};
use mvp_core::words::{Lang, Words};
use mvp_tests::package::{Opened, by_hand, deflated};
use mvp_tests::sealed::{self, district, stranger, unit};
use mvp_tests::unit::{NAME, SECRET};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

fn code(bytes: &[u8]) -> Option<Code> {
    let error = exchange::open(bytes, &district()).err()?;
    for lang in [Lang::Sv, Lang::En] {
        let (sentence, remedy) = Words::new(lang).error(&error);
        assert!(!sentence.is_empty() && !remedy.is_empty() && !sentence.contains('{'), "{sentence} {remedy}");
    }
    Some(error.code)
}

fn full() -> bool {
    std::env::var_os("MVP_TEST_FULL").is_some()
}

#[test]
fn the_district_opens_it_and_so_does_the_sender() {
    let file = sealed::file(Level::District, false);
    for receiver in [district(), unit()] {
        let opened = exchange::open(&file, &receiver).unwrap();
        assert_eq!(opened.signer, sealed::unit_card());
        assert_eq!(opened.package.descriptor.mvp.to, [sealed::district_card().fingerprint()]);
        assert_eq!(opened.package.revisions.len(), mvp_tests::unit::revisions().len());
    }
    let code = exchange::open(&file, &stranger()).unwrap_err().code;
    assert_eq!(code, Code::FileSealedToOther);
}

#[test]
fn every_byte_that_the_district_can_open_is_free_of_what_stays() {
    let holds = |file: &[u8], text: &str| {
        let signed = exchange::open(file, &district()).unwrap().signed;
        let members = Opened::of(&signed).members.into_iter().map(|(_, bytes)| bytes);
        let all = members.chain([file.to_vec(), signed.clone(), first_member(&signed)]);
        all.into_iter().any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
    };
    let everything = sealed::file(Level::Colleague, false);
    assert!(holds(&everything, SECRET) && holds(&everything, NAME), "the search finds what is there");
    let plain = sealed::file(Level::District, false);
    assert!(!holds(&plain, SECRET) && !holds(&plain, NAME) && holds(&plain, "delad lärdom, rättad"));
    let named = sealed::file(Level::District, true);
    assert!(!holds(&named, SECRET) && holds(&named, NAME));
}

fn first_member(zip: &[u8]) -> Vec<u8> {
    serde_json::to_vec(&Opened::of(zip).descriptor).unwrap()
}

#[test]
fn every_truncation_is_refused() {
    let whole = sealed::file(Level::District, false);
    in_two(&(0..whole.len()).collect::<Vec<_>>(), |length| {
        assert!(exchange::open(&whole[..length], &district()).is_err(), "cut at {length}");
    });
}

#[test]
fn every_flipped_bit_is_refused() {
    let whole = sealed::file(Level::District, false);
    // With --full every bit. Else every bit of the header, and one bit of every byte of what is sealed: there all
    // bits of a byte go through the same computation.
    let header = whole.windows(4).position(|four| four == b"\n---").unwrap() + 80;
    let bits: Vec<(usize, usize)> = (0..whole.len())
        .flat_map(|at| (0..8).map(move |bit| (at, bit)))
        .filter(|(at, bit)| full() || *at < header || at % 8 == *bit)
        .collect();
    in_two(&bits, |(at, bit)| {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << bit;
        assert!(exchange::open(&flipped, &district()).is_err(), "byte {at} bit {bit}");
    });
}

/// Does something with each, on two processors.
fn in_two<T: Copy + Sync>(all: &[T], work: impl Fn(T) + Sync) {
    let (first, second) = all.split_at(all.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().for_each(|one| work(*one)));
        first.iter().for_each(|one| work(*one));
        other.join().unwrap();
    });
}

#[test]
fn a_flipped_bit_below_the_seal_is_refused_or_changes_nothing() {
    let signed = sealed::signed(Level::District);
    let content = read_signed(&signed).unwrap();
    // The description and its signature, with what lays them out, stand first.
    let second = signed
        .windows(24)
        .position(|part| part == b"data/checklist.csv".as_slice() || part.ends_with(b"\ndata/"));
    let end = second.unwrap_or(signed.len().min(4000));
    let bits: Vec<(usize, usize)> = (0..end)
        .flat_map(|at| (0..8).map(move |bit| (at, bit)))
        .filter(|(at, bit)| full() || at % 8 == *bit)
        .collect();
    in_two(&bits, |(at, bit)| {
        let mut flipped = signed.clone();
        flipped[at] ^= 1 << bit;
        let read = read_signed(&flipped);
        assert!(read.is_err() || read == Ok(content.clone()), "byte {at} bit {bit}");
    });
}

type Members = Vec<(String, Vec<u8>)>;

/// The signed package with something else in it, signed again by the unit, and sealed to the district.
fn resigned(change: impl FnOnce(&mut Value, &mut Members)) -> Vec<u8> {
    resigned_of(&sealed::signed(Level::District), change)
}

/// The same of a package that does not tell what its unit is called.
fn resigned_unnamed(change: impl FnOnce(&mut Value, &mut Members)) -> Vec<u8> {
    let mut revisions = mvp_tests::unit::revisions();
    revisions.retain(|revision| revision.header.kind != "unit");
    let (identity, card, to) = (unit(), sealed::unit_card(), [sealed::district_card()]);
    let sender = exchange::Sender { identity: &identity, card: &card, to: &to };
    let options =
        exchange::Options { level: Level::Colleague, include_names: true, created_ms: 0, export_no: None };
    resigned_of(&exchange::write_signed(&revisions, &options, sender).unwrap(), change)
}

fn resigned_of(signed: &[u8], change: impl FnOnce(&mut Value, &mut Members)) -> Vec<u8> {
    let mut opened = Opened::of(signed);
    opened.members.remove(0);
    change(&mut opened.descriptor, &mut opened.members);
    let text = serde_json::to_vec_pretty(&opened.descriptor).unwrap();
    let signature = unit().sign(Purpose::Package, &text).into_bytes();
    let mut members = vec![("datapackage.json".to_owned(), text), (MINISIG.to_owned(), signature)];
    members.extend(opened.members);
    to_district(&deflated(&members))
}

const MINISIG: &str = "datapackage.json.minisig";

fn to_district(zip: &[u8]) -> Vec<u8> {
    seal_bytes(zip, &unit(), &[sealed::district_card()]).unwrap()
}

/// The signed package with other members: what somebody makes who can seal but not sign.
fn resealed(change: impl FnOnce(&mut Members)) -> Vec<u8> {
    let signed = sealed::signed(Level::District);
    let mut members = sealed::members(&signed);
    change(&mut members);
    to_district(&deflated(&members))
}

/// Every way in which a file is wrong, with the code that it is refused with. New ones go to the corpus too.
fn hostile() -> Vec<(&'static str, Code, Vec<u8>)> {
    let other = |scope: Id| {
        let identity = stranger();
        let made = "2026-11-20".parse().unwrap();
        identity.card("Granskolan", scope, mvp_core::school::codes::CardRole::Unit, made).to_text()
    };
    let own_scope = sealed::unit_card().scope;
    let signed = sealed::signed(Level::District);
    let members = sealed::members(&signed);
    let plain: Vec<(&str, &[u8])> = members.iter().map(|(n, b)| (n.as_str(), b.as_slice())).collect();
    let with = |extra: &str| {
        let mut all = plain.clone();
        all.push((extra, b"x"));
        to_district(&by_hand(&all))
    };
    let reordered = |a: usize, b: usize| resealed(|members| members.swap(a, b));
    let signature_of = |identity: &Identity, purpose: Purpose| {
        resealed(|members| members[1].1 = identity.sign(purpose, &members[0].1).into_bytes())
    };
    let many: Vec<Card> = (0u16..200)
        .map(|n| {
            let mut seed = [3; 32];
            seed[..2].copy_from_slice(&n.to_be_bytes());
            let identity = Identity::from_seed(seed).unwrap();
            identity.card("x", own_scope, mvp_core::school::codes::CardRole::District, Default::default())
        })
        .collect();
    let bomb = deflated(&[
        ("datapackage.json".into(), b"{}".to_vec()),
        ("data/a.csv".into(), vec![0; 300 * 1024 * 1024]),
    ]);
    vec![
        ("an-open-package", Code::FileUnsigned, mvp_tests::unit::package(Level::District, false)),
        ("a-letter", Code::FileForeign, b"Hej! Filen kommer i morgon.".to_vec()),
        ("nothing", Code::FileForeign, Vec::new()),
        ("sealed-to-another", Code::FileSealedToOther, seal_bytes(&signed, &unit(), &[]).unwrap()),
        (
            "sealed-with-a-passphrase",
            Code::FileForeign,
            exchange::seal_with_passphrase(&signed, "fyra vanliga svenska ord").unwrap(),
        ),
        ("sealed-to-a-crowd", Code::FileDamaged, seal_bytes(&signed, &unit(), &many).unwrap()),
        (
            "a-newer-seal",
            Code::FileNewer,
            [b"age-encryption.org/v2\n".as_slice(), &to_district(&signed)[22..]].concat(),
        ),
        ("sealed-but-no-zip", Code::FileForeign, to_district(b"Hej!")),
        (
            "sealed-but-unsigned",
            Code::FileUnsigned,
            to_district(&mvp_tests::unit::package(Level::District, false)),
        ),
        ("signed-for-a-card", Code::FileSignature, signature_of(&unit(), Purpose::Card)),
        ("signed-by-a-stranger", Code::FileDamaged, signature_of(&stranger(), Purpose::Package)),
        (
            "signature-of-something-else",
            Code::FileSignature,
            resealed(|m| m[1].1 = unit().sign(Purpose::Package, b"x").into_bytes()),
        ),
        ("signature-empty", Code::FileSignature, resealed(|m| m[1].1.clear())),
        ("signature-without-end", Code::FileSignature, resealed(|m| m[1].1.extend(vec![b'x'; 100_000]))),
        (
            "signature-second-comment",
            Code::FileSignature,
            resealed(|m| {
                let text = String::from_utf8(m[1].1.clone()).unwrap();
                m[1].1 =
                    text.replace("trusted comment: mvp-loggen", "trusted comment: mvp-Loggen").into_bytes();
            }),
        ),
        (
            "description-changed",
            Code::FileSignature,
            resealed(|m| {
                let text = String::from_utf8(m[0].1.clone()).unwrap();
                m[0].1 = text.replace("Björkskolan", "Granskolan!").into_bytes();
            }),
        ),
        (
            "table-changed",
            Code::FileDamaged,
            resealed(|m| {
                let table = &mut m.iter_mut().find(|(name, _)| name == "data/lesson.csv").unwrap().1;
                let text = String::from_utf8(table.clone()).unwrap().replacen(",55,", ",56,", 1);
                *table = text.into_bytes();
            }),
        ),
        ("table-missing", Code::FileDamaged, resealed(|m| drop(m.pop()))),
        ("signature-first", Code::FileForeign, reordered(0, 1)),
        ("signature-third", Code::FileUnsigned, reordered(1, 2)),
        ("tables-swapped", Code::FileDamaged, reordered(2, 3)),
        ("member-twice", Code::FileDamaged, with("data/lesson.csv")),
        ("description-twice", Code::FileDamaged, with("datapackage.json")),
        ("signature-twice", Code::FileDamaged, with(MINISIG)),
        ("member-unlisted", Code::FileDamaged, with("data/x.csv")),
        ("name-that-climbs", Code::FileDamaged, with("../../.bashrc")),
        ("name-of-a-place", Code::FileDamaged, with("/etc/passwd")),
        ("name-with-a-backslash", Code::FileDamaged, with("..\\x.exe")),
        ("name-in-capitals", Code::FileDamaged, with("data/LESSON.CSV")),
        ("bomb", Code::FileTooLarge, to_district(&bomb)),
        ("newer", Code::FileNewer, resigned(|d, _| d["mvp"]["minReader"] = json!(2))),
        (
            "counts-wrong",
            Code::FileDamaged,
            resigned(|d, _| {
                for scope in d["mvp"]["coverage"].as_object_mut().unwrap().values_mut() {
                    scope["count"] = json!(1);
                }
            }),
        ),
        (
            "card-missing",
            Code::FileDamaged,
            resigned(|d, _| drop(d["mvp"].as_object_mut().unwrap().remove("card"))),
        ),
        ("card-of-another", Code::FileDamaged, resigned(|d, _| d["mvp"]["card"] = json!(other(own_scope)))),
        (
            "card-of-another-unit",
            Code::FileDamaged,
            resigned(|d, _| {
                let made = "2026-11-20".parse().unwrap();
                let role = mvp_core::school::codes::CardRole::Unit;
                d["mvp"]["card"] = json!(unit().card("Ö", Id::from_random([3; 16]), role, made).to_text());
            }),
        ),
        (
            "called-otherwise-than-its-card",
            Code::FileDamaged,
            resigned_unnamed(|d, _| d["mvp"]["from"]["name"] = json!("Granskolan")),
        ),
        ("another-units-revisions", Code::FileDamaged, sealed::with_foreign_revision()),
    ]
}

#[test]
fn whatever_else_arrives_is_refused_with_a_sentence() {
    for (what, expected, bytes) in hostile() {
        assert_eq!(code(&bytes), Some(expected), "{what}");
    }
}

/// The kit itself forges well: what it changes in nothing is accepted.
#[test]
fn what_is_signed_and_sealed_again_unchanged_is_accepted() {
    assert_eq!(code(&resigned(|_, _| ())), None);
    assert_eq!(code(&resigned_unnamed(|_, _| ())), None);
    assert_eq!(code(&resealed(|_| ())), None);
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/hostile")
}

/// The same files as they were once made: what a later version must refuse too. `<code>.<what>.mvpsync`; those
/// called `ok` are opened for ever.
#[test]
fn the_corpus_is_refused_for_ever() {
    if std::env::var_os("MVP_GENERATE").is_some() {
        std::fs::create_dir_all(corpus()).unwrap();
        let good = ("whole", sealed::file(Level::District, false));
        let small = hostile().into_iter().filter(|(_, _, bytes)| bytes.len() < 100_000);
        let bad = small.map(|(what, code, bytes)| (format!("{}.{what}", code.as_str()), bytes));
        for (name, bytes) in bad.chain([(format!("ok.{}", good.0), good.1)]) {
            let path = corpus().join(format!("{name}.mvpsync"));
            // Sealing the same twice gives other bytes: what is there stays.
            if !path.exists() {
                std::fs::write(path, bytes).unwrap();
            }
        }
    }
    let mut seen = 0;
    for entry in std::fs::read_dir(corpus()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let expected = name.split('.').next().unwrap();
        let found = code(&std::fs::read(&path).unwrap());
        assert_eq!(found.map_or("ok", Code::as_str), expected, "{name}");
        seen += 1;
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn nothing_is_written_while_a_file_is_looked_at() {
    let shell = mvp_tests::program::Shell::new();
    shell.done(&["init", "--name", "Farsta", "--data", "d"]);
    shell.done(&["keys", "--data", "d"]);
    let state = || {
        let mut found: Vec<(String, Vec<u8>)> = std::fs::read_dir(shell.path().join("d"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file())
            .map(|path| (path.display().to_string(), std::fs::read(&path).unwrap()))
            .collect();
        found.sort();
        found
    };
    let before = state();
    for entry in std::fs::read_dir(corpus()).unwrap() {
        let path = entry.unwrap().path().display().to_string();
        let answer = shell.run(&["inspect", &path, "--data", "d"]);
        if !path.contains("/file-unsigned.an-open-package") {
            assert_eq!(answer.code, Some(1), "{path} {answer:?}");
            assert_eq!(answer.err.lines().count(), 2, "{}", answer.err);
        }
    }
    assert_eq!(state(), before);
}

/// Debian's own programs, with nothing of ours.
#[test]
fn the_systems_own_age_and_minisign_open_and_verify_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("fil å.mvpsync"), sealed::file(Level::District, false)).unwrap();
    std::fs::write(at("key.txt"), district().age_text()).unwrap();
    std::fs::write(at("kort.mvpkort"), sealed::unit_card().to_text()).unwrap();
    let run = |program: &str, args: &[&str]| {
        let run = Command::new(program).args(args).current_dir(folder.path()).output();
        run.unwrap_or_else(|_| panic!("{program} is missing: run ./dev test, which installs it"))
    };
    let opened = run("age", &["-d", "-i", "key.txt", "-o", "inner.zip", "fil å.mvpsync"]);
    assert!(opened.status.success(), "{}", String::from_utf8_lossy(&opened.stderr));
    for (name, bytes) in sealed::members(&std::fs::read(at("inner.zip")).unwrap()).into_iter().take(2) {
        std::fs::write(at(&name), bytes).unwrap();
    }
    let key = sealed::unit_card().minisign.clone();
    let verify = |args: &[&str]| run("minisign", args).status.success();
    assert!(verify(&["-Vm", "datapackage.json", "-P", &key]));
    assert!(!verify(&["-Vm", "datapackage.json", "-P", &sealed::district_card().minisign.clone()]));
    let mut text = std::fs::read(at("datapackage.json")).unwrap();
    text[100] ^= 1;
    std::fs::write(at("datapackage.json"), text).unwrap();
    assert!(!verify(&["-Vm", "datapackage.json", "-P", &key]));
    // A card too: its own lines, and its signature after them.
    let card = sealed::unit_card().to_text();
    let (lines, signature) = card.split_at(card.find("untrusted comment").unwrap());
    std::fs::write(at("card"), lines).unwrap();
    std::fs::write(at("card.minisig"), signature).unwrap();
    assert!(verify(&["-Vm", "card", "-P", &key]));
}

/// The validators' Python, as `exchange.rs` has it.
fn python(script: &str, args: &[&Path]) -> std::process::Output {
    Command::new(mvp_tests::program::python()).arg(script).args(args).output().unwrap()
}

const READER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/readers/sealed_file.py");

#[test]
fn a_reader_written_from_the_description_opens_and_verifies_it() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("fil.mvpsync"), sealed::file(Level::District, false)).unwrap();
    std::fs::write(at("key.txt"), district().age_text()).unwrap();
    std::fs::write(at("unit.mvpkort"), sealed::unit_card().to_text()).unwrap();
    std::fs::write(at("other.mvpkort"), sealed::district_card().to_text()).unwrap();
    let run = python(READER, &[&at("fil.mvpsync"), &at("key.txt"), &at("unit.mvpkort")]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found["revisions"], mvp_tests::unit::revisions().len());
    assert_eq!(found["number"], sealed::unit_card().number());
    assert_eq!(found["to"], json!([sealed::district_card().fingerprint()]));
    assert!(!python(READER, &[&at("fil.mvpsync"), &at("key.txt"), &at("other.mvpkort")]).status.success());
    let card: Value = serde_json::from_slice(&python(READER, &[&at("other.mvpkort")]).stdout).unwrap();
    assert_eq!(
        (&card["name"], &card["number"]),
        (&json!("Farsta"), &json!(sealed::district_card().number()))
    );
    // What we refuse below the seal, it refuses too.
    let mut compared = 0;
    for (what, code, bytes) in hostile() {
        if matches!(code, Code::FileSignature | Code::FileUnsigned | Code::FileSealedToOther) {
            std::fs::write(at("fil.mvpsync"), bytes).unwrap();
            let run = python(READER, &[&at("fil.mvpsync"), &at("key.txt"), &at("unit.mvpkort")]);
            assert!(!run.status.success(), "{what}");
            compared += 1;
        }
    }
    assert!(compared >= 9, "{compared}");
}

#[test]
fn pandas_and_duckdb_read_the_tables_with_their_types() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paket å.zip");
    std::fs::write(&path, sealed::signed(Level::Colleague)).unwrap();
    let run = python(concat!(env!("CARGO_MANIFEST_DIR"), "/readers/tables.py"), &[&path]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found["unit"]["name"], json!(["Björkskolan, \"Ö\""]));
    assert_eq!(found["unit"]["school_code"], json!(["S01234567"]), "the zero is still there");
    assert_eq!(found["lesson"]["minutes"], json!([55]));
    assert_eq!(found["lesson"]["date"], json!(["2026-11-17"]));
    assert_eq!(found["person_private"]["name"].as_array().unwrap().len(), 2);
    assert!(found["person_private"]["name"].as_array().unwrap().contains(&json!(NAME)));
    let note = found["note"]["text"][0].as_str().unwrap();
    assert!(note.ends_with("=1+1 \"citat\"\r\nrad två"), "{note:?}");
    assert_eq!(found["training"]["rev_deleted"], json!([true]));
}

/// `frictionless` sees a package, and none of its business in the signature beside it.
#[test]
fn an_independent_validator_accepts_the_signed_package() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paket.zip");
    std::fs::write(&path, sealed::signed(Level::District)).unwrap();
    let script = "
import socket, sys
def shut(*_): raise OSError('the network is shut')
socket.socket.connect = shut; socket.create_connection = shut; socket.getaddrinfo = shut
from frictionless import validate
report = validate(sys.argv[1])
print(report.flatten(['type', 'message']))
sys.exit(0 if report.valid and len(report.tasks) > 15 else 1)";
    let run = Command::new(mvp_tests::program::python()).arg("-c").arg(script).arg(&path).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
}
