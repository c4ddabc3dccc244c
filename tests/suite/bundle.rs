//! What a district sends to the city: it can vouch for a unit's card, and cannot write in a unit's name.

use mvp_core::base::{Clock, Code, Entropy, Id};
use mvp_core::exchange::{self, Card, Content, Identity, Level, Options, Purpose, Sender, Trust, seal_bytes};
use mvp_core::school::codes::CardRole;
use mvp_core::school::kinds::{Action, KnownCard, Unit};
use mvp_core::school::office::Office;
use mvp_core::store::{Store, Write};
use mvp_tests::package::deflated;
use mvp_tests::sealed::{district, district_card, members, signed, stranger, unit, unit_card};
use serde_json::{Value, json};

const CREATED: &str = "2026-11-20T14:05:00Z";

fn city() -> Identity {
    Identity::from_seed([4; 32]).unwrap()
}

fn city_card() -> Card {
    let made = "2026-11-20".parse().unwrap();
    city().card("Staden", Id::from_random([8; 16]), CardRole::City, made)
}

/// The district's own signed package, with this register.
fn own(register: &[KnownCard]) -> Vec<u8> {
    own_by(&district_card(), register)
}

fn own_by(card: &Card, register: &[KnownCard]) -> Vec<u8> {
    own_of(&district(), card, register)
}

fn own_of(identity: &Identity, card: &Card, register: &[KnownCard]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let clock = Clock::at("2026-11-20".parse().unwrap());
    let mut store = Store::open(folder.path(), clock, Entropy::Seeded(9, 0)).unwrap();
    let scope = card.scope;
    store.found(scope).unwrap();
    let name = Some("Farsta".to_owned());
    let mut writes = vec![match card.role {
        CardRole::Unit => Write::set(scope, &Unit { name, ..Unit::default() }),
        _ => Write::set(scope, &Office { name, ..Office::default() }),
    }];
    for (n, card) in register.iter().enumerate() {
        writes.push(Write::set(Id::from_key(scope, &[&n.to_string()]), card));
    }
    store.commit(writes, &Action { what: Some("test".into()), ..Action::default() }).unwrap();
    let options = Options {
        level: Level::District,
        include_names: false,
        created_ms: 1_795_183_500_000,
        export_no: None,
    };
    let to = [city_card()];
    let sender = Sender { identity, card, to: &to };
    exchange::write_signed(&store.revisions().unwrap(), &options, sender).unwrap()
}

fn sealed(own: Vec<u8>, units: Vec<Vec<u8>>) -> Result<Vec<u8>, mvp_core::base::Error> {
    sealed_by(&district_card(), own, units)
}

fn sealed_by(card: &Card, own: Vec<u8>, units: Vec<Vec<u8>>) -> Result<Vec<u8>, mvp_core::base::Error> {
    let (identity, to) = (district(), [city_card()]);
    exchange::seal_bundle(own, units, CREATED.to_owned(), Sender { identity: &identity, card, to: &to })
}

fn good() -> Vec<u8> {
    sealed(own(&[unit_card().to_record(true)]), vec![signed(Level::District)]).unwrap()
}

#[test]
fn the_city_gets_the_units_packages_byte_for_byte() {
    let Content::Bundle(bundle) = exchange::open_any(&good(), &city()).unwrap() else { panic!("no bundle") };
    assert_eq!((&bundle.signer, bundle.created.as_str()), (&district_card(), CREATED));
    let [unit] = bundle.units.as_slice() else { panic!("{} units", bundle.units.len()) };
    assert_eq!(unit.signer, unit_card());
    assert_eq!(unit.vouched, Trust::Known { compared: true });
    assert_eq!(unit.signed, signed(Level::District), "as it was received");
    assert!(exchange::read_signed(&unit.signed).is_ok());
    let seen = exchange::inspect_bundle(&bundle, &Trust::New).unwrap();
    assert_eq!((seen.from.name.as_str(), seen.units.len()), ("Farsta", 1));
    assert_eq!(seen.units[0].signer.as_ref().unwrap().trust, "compared");
    // A bundle is nobody's package.
    assert_eq!(exchange::open(&good(), &city()).unwrap_err().code, Code::FileForeign);
}

#[test]
fn a_unit_is_vouched_for_by_the_register_alone() {
    let vouched = |register: &[KnownCard]| {
        let file = sealed(own(register), vec![signed(Level::District)]).unwrap();
        exchange::open_bundle(&file, &city()).unwrap().units[0].vouched.clone()
    };
    assert_eq!(vouched(&[]), Trust::New);
    let made = "2026-11-20".parse().unwrap();
    let revoked = KnownCard { revoked_on: Some(made), ..unit_card().to_record(true) };
    assert_eq!(vouched(&[revoked]), Trust::Revoked);
    // Another key for that unit.
    let other = stranger().card("Björkskolan", unit_card().scope, CardRole::Unit, made);
    assert_eq!(vouched(&[other.to_record(true)]), Trust::Second(vec![other]));
}

#[test]
fn only_an_office_passes_on_and_only_units_are_passed_on() {
    let code = |found: Result<Vec<u8>, mvp_core::base::Error>| found.err().map(|error| error.code);
    let made = "2026-11-20".parse().unwrap();
    let register = [unit_card().to_record(true)];
    let as_unit = district().card("Farsta", district_card().scope, CardRole::Unit, made);
    let found = sealed_by(&as_unit, own_by(&as_unit, &register), vec![signed(Level::District)]);
    assert_eq!(code(found), Some(Code::FileDamaged), "a unit passes on another one");
    for role in [CardRole::District, CardRole::City] {
        let card = unit().card("Björkskolan", unit_card().scope, role, made);
        let passed = own_of(&unit(), &card, &[]);
        let found = sealed(own(&[card.to_record(true)]), vec![passed]);
        assert_eq!(code(found), Some(Code::FileDamaged), "{role:?} is passed on as a unit");
    }
}

#[test]
fn a_register_without_end_is_refused_before_its_cards_are_verified() {
    let rubbish = KnownCard { role: Some(CardRole::Unit), ..KnownCard::default() };
    let found = sealed(own(&vec![rubbish; 2001]), vec![signed(Level::District)]);
    assert_eq!(found.err().map(|error| error.code), Some(Code::FileDamaged));
}

/// A bundle with something else in its description or members, signed and sealed again by the district.
fn forged(change: impl FnOnce(&mut Value, &mut Vec<(String, Vec<u8>)>)) -> Option<Code> {
    let age = exchange::open_any(&good(), &city()).is_ok();
    assert!(age);
    let packages = vec![
        ("packages/0000.zip".to_owned(), own(&[unit_card().to_record(true)])),
        ("packages/0001.zip".to_owned(), signed(Level::District)),
    ];
    let mut members = packages;
    let listed = |members: &[(String, Vec<u8>)]| -> Value {
        members
            .iter()
            .map(|(path, bytes)| {
                let hash = mvp_core::base::hash::hex(&mvp_core::base::hash::sha256(bytes));
                json!({ "path": path, "bytes": bytes.len(), "hash": format!("sha256:{hash}") })
            })
            .collect()
    };
    let mut description = json!({
        "format": 1, "minReader": 1, "program": "0.1.0", "created": CREATED,
        "card": district_card().to_text(), "to": [city_card().fingerprint()], "packages": listed(&members),
    });
    change(&mut description, &mut members);
    if description["packages"] == json!("again") {
        description["packages"] = listed(&members);
    }
    let text = serde_json::to_vec(&description).unwrap();
    let signature = district().sign(Purpose::Bundle, &text).into_bytes();
    let mut all = vec![("bundle.json".to_owned(), text), ("bundle.json.minisig".to_owned(), signature)];
    all.extend(members);
    let file = seal_bytes(&deflated(&all), &district(), &[city_card()]).unwrap();
    exchange::open_any(&file, &city()).err().map(|error| error.code)
}

#[test]
fn forged_bundles() {
    assert_eq!(forged(|_, _| ()), None, "the kit itself changes nothing");
    let again = |description: &mut Value| description["packages"] = json!("again");
    assert_eq!(forged(|d, _| d["minReader"] = json!(2)), Some(Code::FileNewer));
    assert_eq!(forged(|d, _| d["card"] = json!(city_card().to_text())), Some(Code::FileDamaged));
    assert_eq!(
        forged(|d, _| d["packages"][1]["hash"] = d["packages"][0]["hash"].clone()),
        Some(Code::FileDamaged)
    );
    assert_eq!(forged(|d, _| d["packages"] = json!([])), Some(Code::FileDamaged));
    assert_eq!(forged(|_, m| m.reverse()), Some(Code::FileDamaged));
    // The unit's package first, as if it were the district's own.
    assert_eq!(
        forged(|d, m| {
            m.reverse();
            again(d)
        }),
        Some(Code::FileDamaged)
    );
    // The district writes in its own name a second time, or in nobody's.
    let twice = forged(|d, m| {
        m[1].1 = m[0].1.clone();
        again(d)
    });
    assert_eq!(twice, Some(Code::FileDamaged));
    let open = mvp_tests::unit::package(Level::District, false);
    assert_eq!(
        forged(|d, m| {
            m[1].1 = open;
            again(d)
        }),
        Some(Code::FileUnsigned)
    );
    // The district changes a lesson and signs it as the unit's: it cannot.
    let rewritten = |sign: &Identity| {
        let mut inner = members(&signed(Level::District));
        let lesson = inner.iter_mut().find(|(name, _)| name == "data/lesson.csv").unwrap();
        lesson.1 = String::from_utf8(lesson.1.clone()).unwrap().replacen(",55,", ",56,", 1).into_bytes();
        inner[1].1 = sign.sign(Purpose::Package, &inner[0].1).into_bytes();
        deflated(&inner)
    };
    for keys in [district(), unit()] {
        assert_eq!(
            forged(|d, m| {
                m[1].1 = rewritten(&keys);
                again(d)
            }),
            Some(Code::FileDamaged)
        );
    }
    assert_eq!(sealed(Vec::new(), vec![]).unwrap_err().code, Code::FileForeign);
}

#[test]
fn a_reader_written_from_the_description_opens_a_bundle() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let reader = concat!(env!("CARGO_MANIFEST_DIR"), "/readers/sealed_file.py");
    std::fs::write(at("key.txt"), city().age_text()).unwrap();
    std::fs::write(at("card.mvpkort"), district_card().to_text()).unwrap();
    let read = |file: Vec<u8>| {
        std::fs::write(at("fil.mvpsync"), file).unwrap();
        let mut run = std::process::Command::new(mvp_tests::program::python());
        run.arg(reader).args([at("fil.mvpsync"), at("key.txt"), at("card.mvpkort")]).output().unwrap()
    };
    let run = read(good());
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found["units_sent"][0]["number"], unit_card().number());
    assert_eq!(found["units_sent"][0]["revisions"], mvp_tests::unit::revisions().len());
    let unvouched = sealed(own(&[]), vec![signed(Level::District)]).unwrap();
    assert!(!read(unvouched).status.success(), "a unit that the register does not know");
}
