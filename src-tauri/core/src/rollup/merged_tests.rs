use super::tests::{Made, id, office};
use super::*;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;

/// What is said of Järva, that was two districts until the summer of 2023, in the autumns of 2023 and 2022.
fn said(units: &[(&str, &[&str])]) -> Vec<Merged> {
    let sources = units.iter().zip(1..).map(|((district, starts), n)| {
        let mut unit = Made::new(n, &format!("Skola {n}"), UnitKind::School, district);
        for start in *starts {
            unit.class("7A", "mvp-14", start, 4, 0);
        }
        let day = starts.last().and_then(|start| start.parse().ok());
        (unit.source.latest, unit.source.came) = (day, day.into_iter().collect());
        unit.source
    });
    let (sources, own) = (sources.collect::<Vec<_>>(), office(OfficeLevel::City, "Stockholm"));
    let today = "2023-11-20".parse().unwrap();
    let input = Input { scope: id(1), own: &own, sources: &sources, today };
    merged(&input, "2023HT".parse().unwrap(), "2022HT".parse().unwrap())
}

fn parts(silent: &[&str], silent_before: &[&str]) -> Vec<Merged> {
    let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect();
    vec![Merged { name: "Järva".into(), silent: names(silent), silent_before: names(silent_before) }]
}

const BOTH: &[&str] = &["2022-09-01", "2023-09-01"];
const NOW: &[&str] = &["2023-09-01"];
const THEN: &[&str] = &["2022-09-01"];

#[test]
fn a_half_that_told_nothing_is_named_for_the_period_in_which_it_did_not() {
    assert_eq!(said(&[("Rinkeby-Kista", BOTH), ("Spånga-Tensta", BOTH)]), []);
    assert_eq!(said(&[("Rinkeby-Kista", BOTH), ("Spånga-Tensta", NOW)]), parts(&[], &["Spånga-Tensta"]));
    assert_eq!(said(&[("Rinkeby-Kista", BOTH)]), parts(&["Spånga-Tensta"], &["Spånga-Tensta"]));
}

#[test]
fn what_nobody_can_know_is_not_said() {
    // A unit that names the district of today may have belonged to either.
    assert_eq!(said(&[("Rinkeby-Kista", BOTH), ("Järva", BOTH)]), []);
    // Of the whole nothing came: that is said of the whole.
    assert_eq!(said(&[("Farsta", BOTH)]), []);
    // A file from then names what there was then, and nothing has come since.
    assert_eq!(said(&[("Rinkeby-Kista", THEN)]).len(), 1);
}

#[test]
fn districts_that_were_one_already_have_no_parts() {
    let unit = Made::new(1, "A", UnitKind::School, "Rinkeby-Kista").source;
    let (sources, own) = (vec![unit], office(OfficeLevel::City, "Stockholm"));
    let today = "2026-11-20".parse().unwrap();
    let input = Input { scope: id(1), own: &own, sources: &sources, today };
    assert_eq!(merged(&input, "2026HT".parse().unwrap(), "2025HT".parse().unwrap()), []);
}

#[test]
fn what_a_district_was_made_of_is_known_by_its_name_of_today() {
    let mut own = office(OfficeLevel::City, "Stockholm");
    let said = |own: &School, day: &str| -> Vec<(String, Vec<String>, String)> {
        let all = made_of(&districts::Districts::of(own), day.parse().unwrap());
        all.into_iter().map(|one| (one.name, one.parts, one.until.to_string())).collect()
    };
    let row = |name: &str, parts: &[&str], until: &str| {
        (name.to_owned(), parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>(), until.to_owned())
    };
    let south = row("Hägersten-Älvsjö", &["Hägersten-Liljeholmen", "Älvsjö"], "2020-06-30");
    let west = row("Järva", &["Rinkeby-Kista", "Spånga-Tensta"], "2023-06-30");
    let north = row("Norra innerstaden", &["Norrmalm", "Östermalm"], "2023-06-30");
    assert_eq!(said(&own, "2020-06-30"), []);
    assert_eq!(said(&own, "2023-06-30"), std::slice::from_ref(&south));
    assert_eq!(said(&own, "2026-11-20"), [south.clone(), west.clone(), north.clone()]);
    // One that takes in another keeps its name; what the taken one was made of comes along.
    let taken = crate::school::office::District {
        name: Some("Järva".into()),
        from: Some("2023-07-01".parse().unwrap()),
        until: Some("2025-12-31".parse().unwrap()),
        successor: Some("Bromma".into()),
        ..Default::default()
    };
    own.apply(crate::school::office::District::KIND, id(7), Some(&taken.to_fields()));
    let parts = row("Bromma", &["Rinkeby-Kista", "Spånga-Tensta"], "2023-06-30");
    assert_eq!(said(&own, "2026-11-20"), [parts, row("Bromma", &["Järva"], "2025-12-31"), south, north]);
}

#[test]
fn a_unit_is_of_another_district_only_where_the_two_are_none_that_became_one() {
    let unit = |district: &str| {
        let mut unit = Made::new(2, "Skola", UnitKind::School, district);
        unit.class("7A", "mvp-14", "2022-09-01", 4, 0);
        unit.source
    };
    let of_another = |own: &str, district: &str, period: &str| {
        let (sources, own) = ([unit(district)], office(OfficeLevel::District, own));
        let today = "2023-11-20".parse().unwrap();
        let input = Input { scope: id(1), own: &own, sources: &sources, today };
        let period: Period = period.parse().unwrap();
        let world = World::new(&input, period, period.span().last);
        let asked = questions::questions(&world);
        let asks = asked.iter().any(|one| matches!(one.ask, questions::Ask::OtherDistrict(_)));
        let unit = world.units.first().unwrap();
        assert_eq!(world.is_of_another(unit), asks);
        asks
    };
    for period in ["2022HT", "2023HT"] {
        // An office keeps its name after the merger, or takes the new one.
        assert!(!of_another("Rinkeby-Kista", "Rinkeby-Kista", period));
        assert!(!of_another("Järva", "Rinkeby-Kista", period));
        assert!(!of_another("rinkeby-kista", "Järva", period));
        assert!(of_another("Järva", "Farsta", period));
        // What nobody knows is asked of otherwise.
        assert!(!of_another("Järva", "Farstad", period));
    }
    // The other half was another district then and is the same now.
    assert!(!of_another("Rinkeby-Kista", "Spånga-Tensta", "2023HT"));
}
