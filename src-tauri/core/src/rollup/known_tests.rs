//! Figures that were published, from units made up so that they give them: the autumn of 2020 and the school year
//! 2021/22.

use super::districts::Districts;
use super::parts::find;
use super::tests::{Made, all, date, office};
use crate::rollup::Value;
use crate::school::School;
use crate::school::codes::*;

/// The districts of those years.
fn districts() -> Vec<String> {
    let known = Districts::of(&School::default());
    known.on(date("2020-12-01")).into_iter().map(|one| one.name.clone()).collect()
}

#[test]
fn the_autumn_of_2020_has_nine_districts_26_schools_and_140_classes() {
    let districts = districts();
    let mut units = Vec::new();
    let mut classes = 0;
    for n in 0..26_u32 {
        let district = &districts[n as usize % 9];
        let mut school = Made::new(n + 1, &format!("Skola {n}"), UnitKind::School, district);
        // 140 among 26: ten schools with six classes, sixteen with five.
        for class in 0..if n < 10 { 6 } else { 5 } {
            school.class(&format!("7{class}"), "mvp-14", "2020-09-07", 1 + n as usize % 9, 0);
            classes += 1;
        }
        units.push(school);
    }
    assert_eq!(classes, 140);
    for (n, kind) in
        [UnitKind::YouthCentre, UnitKind::PlayPark, UnitKind::YouthCentre].into_iter().enumerate()
    {
        let mut place = Made::new(40 + n as u32, &format!("Plats {n}"), kind, &districts[n]);
        place.class("Gruppen", "mvp-14", "2020-09-08", 2, 0);
        units.push(place);
    }
    // These have no programme in the autumn, and their districts have no other unit.
    for n in 0..3 {
        let mut idle =
            Made::new(50 + n, &format!("Vilande {n}"), UnitKind::School, &districts[9 + n as usize]);
        idle.trained("mvp", "2019-08-01");
        units.push(idle);
    }
    let own = office(OfficeLevel::City, "Stockholm");
    for (period, today) in [("2020HT", "2020-12-31"), ("2020-10-14", "2021-03-01")] {
        let units = units.iter().map(Made::again).collect();
        let figures = all(&own, units, period, today);
        let of = |code: &str| find(&figures, code, None).value;
        assert_eq!(of("districts-active"), Value::Number(9), "{period}");
        assert_eq!((of("schools"), of("classes")), (Value::Number(26), Value::Number(140)));
        assert_eq!((of("youth-centres"), of("play-parks")), (Value::Number(2), Value::Number(1)));
        assert_eq!(find(&figures, "schools", None).behind.len(), 26, "each can be opened");
    }
}

#[test]
fn the_school_year_2021_has_30_schools_7_new_8_with_both_and_10_districts_with_trained_staff() {
    let districts = districts();
    let mut units = Vec::new();
    for n in 0..30_u32 {
        let mut school =
            Made::new(n + 1, &format!("Skola {n}"), UnitKind::School, &districts[n as usize % 11]);
        // Seven began in 2021: three of them in the spring, before the school year.
        let start = match n {
            0..3 => "2021-02-15",
            3..7 => "2021-09-01",
            _ => "2018-09-01",
        };
        // Eight have both programmes, four of the others only the one for younger pupils.
        let programmes: &[&str] = match n {
            0..8 => &["mvp", "at"],
            8..12 => &["at"],
            _ => &["mvp"],
        };
        for programme in programmes {
            school.step(programme, ParticipationChange::Start, start);
            let edition = if *programme == "mvp" { "mvp-14" } else { "at-17" };
            school.class(&format!("7{programme}"), edition, "2021-09-14", 3, 0);
        }
        // Trained people in ten of the eleven districts that have schools.
        if n % 11 != 10 {
            school.trained("mvp", "2021-05-01");
        }
        school.source.latest = Some(date("2022-03-01"));
        units.push(school);
    }
    let own = office(OfficeLevel::City, "Stockholm");
    let again = || units.iter().map(Made::again).collect();
    let year = all(&own, again(), "2021/22", "2022-06-30");
    let of = |code: &str| find(&year, code, None).value;
    assert_eq!((of("schools"), of("schools-both")), (Value::Number(30), Value::Number(8)));
    assert_eq!((of("schools-mvp-only"), of("schools-at-only")), (Value::Number(18), Value::Number(4)));
    assert_eq!(of("districts-trained"), Value::Number(10));
    let new = find(&year, "schools-new-calendar", Some("2021"));
    assert_eq!((new.value, new.reference.to_string().as_str()), (Value::Number(7), "2021"));
    assert_eq!(of("schools-new"), Value::Number(4), "in the school year alone");
    // The calendar year by itself says the same.
    let calendar = all(&own, again(), "2021", "2022-06-30");
    assert_eq!(find(&calendar, "schools-new", None).value, Value::Number(7));
    assert_eq!(find(&calendar, "districts-trained", None).value, Value::Number(10));
}
