//! What nobody has told: of a time to which no records reach, of who held lessons, of why, of when a unit began.

use super::figure::Aside;
use super::parts::find;
use super::tests::{Made, all, date, id, office};
use super::*;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::kinds::*;
use crate::school::office::*;
use crate::school::scoring::Ratio;

/// A school whose file came lately.
fn late(n: u32, name: &str) -> Made {
    let mut unit = Made::new(n, name, UnitKind::School, "Farsta");
    unit.source.came = vec![date("2026-11-01")];
    unit.source.latest = Some(date("2026-11-20"));
    unit
}

fn expect(own: &mut School, n: u32, name: &str) {
    let unit = ExpectedUnit { name: Some(name.into()), ..ExpectedUnit::default() };
    own.apply(ExpectedUnit::KIND, id(n), Some(&unit.to_fields()));
}

/// The value of a figure a year before.
fn before(own: &School, units: Vec<Made>, code: &str) -> Option<Value> {
    let sources: Vec<Source> = units.into_iter().map(|made| made.source).collect();
    let input = Input { scope: id(1), own, sources: &sources, today: date("2026-11-22") };
    let now: Period = "2026HT".parse().unwrap();
    let both = compared(&input, now, Some(now.compared_with(input.today)));
    both.into_iter().find(|one| one.figure.code == code).unwrap().before
}

#[test]
fn a_time_to_which_no_records_reach_is_unknown_and_not_zero() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Skola");
    expect(&mut own, 3, "Borta");
    let new = || {
        let mut unit = late(1, "Skola");
        unit.class("7A", "mvp-14", "2026-09-01", 3, 0);
        unit
    };
    for code in ["units-expected", "units-received", "schools", "classes", "lessons-delivered", "dos"] {
        assert_eq!(before(&own, vec![new()], code), None, "{code}");
    }
    // An entered start says that there was nothing before; alone it is still nothing to compare with.
    let mut begun = new();
    begun.step("mvp", ParticipationChange::Start, "2026-08-20");
    assert_eq!(before(&own, vec![begun.again()], "schools"), None);
    // Beside a school whose records reach back it is a known zero, and one that has told nothing is none.
    let old = || {
        let mut unit = late(4, "Gammal");
        unit.class("7A", "mvp-14", "2025-09-01", 5, 0);
        unit
    };
    assert_eq!(before(&own, vec![begun, old()], "schools"), Some(Value::Number(1)));
    assert_eq!(before(&own, vec![new(), old()], "classes"), Some(Value::Number(1)));
    let figures = all(&own, vec![new(), old()], "2025HT", "2026-11-22");
    assert_eq!(find(&figures, "classes", None).lacking, ["Borta", "Skola"]);
    // Who was expected then nobody knows, unless files were asked for then.
    assert_eq!(before(&own, vec![new(), old()], "units-expected"), None);
}

#[test]
fn a_school_that_took_part_then_and_entered_no_lesson_of_that_time_has_told_nothing_of_them() {
    let own = office(OfficeLevel::District, "Farsta");
    let mut unit = late(1, "Skola");
    unit.step("mvp", ParticipationChange::Start, "2018-08-20");
    unit.class("7A", "mvp-14", "2026-09-01", 3, 0);
    assert_eq!(before(&own, vec![unit.again()], "schools"), Some(Value::Number(1)));
    for code in ["classes", "lessons-delivered", "runs-ongoing", "staff-trained"] {
        assert_eq!(before(&own, vec![unit.again()], code), None, "{code}");
    }
}

#[test]
fn figures_that_were_entered_for_then_are_a_comparison() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Parkleken");
    for (n, period) in [(5, "2025-11-22"), (6, "2026HT")] {
        let hand = HandFigures {
            expected: Some(id(2)),
            period: Some(period.into()),
            classes: Some(n),
            ..HandFigures::default()
        };
        own.apply(HandFigures::KIND, id(n), Some(&hand.to_fields()));
    }
    assert_eq!(before(&own, vec![], "classes"), Some(Value::Number(5)));
}

#[test]
fn who_held_the_lessons_and_why_they_were_changed_is_unknown_where_nobody_noted_it() {
    let own = office(OfficeLevel::District, "Farsta");
    let mut unit = late(1, "Skola");
    let (_, run) = unit.class("7A", "mvp-14", "2026-09-01", 3, 0);
    let values = |unit: &Made, code: &str, about: Option<&str>| {
        find(&all(&own, vec![unit.again()], "2026HT", "2026-11-22"), code, about).value
    };
    assert_eq!(values(&unit, "staff-active", None), Value::Missing);
    assert_eq!(values(&unit, "reason", Some("obstacle-room")), Value::Missing);
    unit.add(&Lesson {
        run: Some(run),
        lesson: Some("4".into()),
        status: Some(LessonStatus::Cancelled),
        date: Some(date("2026-10-01")),
        obstacles: Some(vec![Obstacle::Room]),
        ..Lesson::default()
    });
    assert_eq!(values(&unit, "reason", Some("obstacle-room")), Value::Number(1));
    assert_eq!(values(&unit, "reason", Some("obstacle-timetable")), Value::Number(0));
    let person = unit.trained("mvp", "2026-08-01");
    let was = unit.source.school.runs[&run].clone();
    unit.set(run, &Run { leaders: Some(vec![person]), ..was });
    assert_eq!(values(&unit, "staff-active", None), Value::Number(1));
    let idle = late(2, "Utan lektioner");
    assert_eq!(values(&idle, "staff-active", None), Value::Number(0), "no lesson, so nobody held one");
}

#[test]
fn a_school_of_which_only_the_first_lesson_is_known_is_not_counted_as_new() {
    let own = office(OfficeLevel::District, "Farsta");
    let mut guessed = late(1, "Gissad");
    guessed.class("7A", "mvp-14", "2026-09-01", 3, 0);
    let mut entered = late(2, "Inlagd");
    entered.step("mvp", ParticipationChange::Start, "2026-08-20");
    entered.class("7A", "mvp-14", "2026-09-01", 3, 0);
    let figures = all(&own, vec![guessed, entered.again()], "2026HT", "2026-11-22");
    let new = find(&figures, "schools-new", None);
    assert_eq!((new.value, new.aside), (Value::Number(1), Some(Aside::StartUnclear(1))));
    assert_eq!((new.behind[0].name.as_str(), new.lacking.as_slice()), ("Inlagd", &["Gissad".to_owned()][..]));
    let figures = all(&own, vec![entered], "2026HT", "2026-11-22");
    assert_eq!(find(&figures, "schools-new", None).aside, None);
}

#[test]
fn only_what_was_entered_by_hand_is_said_to_be() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Borta");
    expect(&mut own, 3, "Parkleken");
    let hand = HandFigures {
        expected: Some(id(3)),
        period: Some("2026HT".into()),
        programmes: Some(vec!["mvp".into()]),
        trained: Some(6),
        ..HandFigures::default()
    };
    own.apply(HandFigures::KIND, id(4), Some(&hand.to_fields()));
    let set =
        Deadline { period: Some("2026HT".into()), date: Some(date("2026-11-20")), ..Deadline::default() };
    own.apply(Deadline::KIND, id(5), Some(&set.to_fields()));
    let mut unit = late(1, "Skola");
    unit.trained("mvp", "2026-08-01");
    let figures = all(&own, vec![unit], "2026HT", "2026-11-22");
    let of_the_list =
        [("units-expected", None), ("units-received", None), ("units-on-time", Some("2026-11-20"))];
    for (code, about) in of_the_list {
        assert!(find(&figures, code, about).behind.iter().all(|one| !one.by_hand), "{code}");
    }
    let trained = find(&figures, "staff-trained", None);
    let by_hand: Vec<&str> = trained.behind.iter().filter(|b| b.by_hand).map(|b| b.name.as_str()).collect();
    assert_eq!(by_hand, ["Parkleken"]);
    // Its six are in the sum and in no part of it.
    assert_eq!((trained.value, trained.aside), (Value::Number(7), Some(Aside::NotSplit(6))));
}

#[test]
fn a_silent_district_is_told_by_name_and_counted_in_what_a_city_stands_on() {
    let mut own = office(OfficeLevel::City, "Stockholm");
    let mut unit = late(1, "Skola");
    unit.class("7A", "mvp-14", "2026-09-01", 3, 0);
    expect(&mut own, 2, "Borta");
    let figures = all(&own, vec![unit.again()], "2026HT", "2026-11-22");
    let heard = find(&figures, "districts-received", None);
    assert_eq!((heard.value, heard.known), (Value::Number(1), Ratio::new(1, 11)));
    assert!(heard.lacking.contains(&"Bromma".to_owned()) && !heard.lacking.contains(&"Farsta".to_owned()));
    assert_eq!(find(&figures, "districts-active", None).known, Ratio::new(1, 11));
    // A district has only itself to tell of.
    let figures = all(&office(OfficeLevel::District, "Farsta"), vec![unit], "2026HT", "2026-11-22");
    assert!(figures.iter().all(|figure| !["districts-received", "districts-active"].contains(&figure.code)));
}

#[test]
fn what_was_never_entered_at_a_unit_is_missing_and_not_zero() {
    let own = office(OfficeLevel::District, "Farsta");
    let mut unit = late(1, "Skola");
    unit.class("7A", "mvp-14", "2026-09-01", 3, 0);
    let value = |unit: &Made, code: &str| {
        find(&all(&own, vec![unit.again()], "2026HT", "2026-11-22"), code, None).value
    };
    for code in ["half-days", "supervision-minutes", "trained-pair", "observed", "index"] {
        assert_eq!(value(&unit, code), Value::Missing, "{code}");
    }
    unit.add(&KnowledgeHalfDay { date: Some(date("2025-08-18")), ..KnowledgeHalfDay::default() });
    assert_eq!(value(&unit, "half-days"), Value::Number(0), "it enters them, and had none this autumn");
}

#[test]
fn a_last_day_that_was_set_for_the_school_year_holds_for_the_term_that_it_lies_in() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Borta");
    let set =
        Deadline { period: Some("2026/27".into()), date: Some(date("2026-11-20")), ..Deadline::default() };
    own.apply(Deadline::KIND, id(5), Some(&set.to_fields()));
    let sources: Vec<Source> = Vec::new();
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2026-11-22") };
    let of = |period: &str| {
        let period: Period = period.parse().unwrap();
        World::new(&input, period, period.as_of(input.today)).deadline
    };
    assert_eq!(of("2026HT"), Some(date("2026-11-20")));
    assert_eq!(of("2026/27"), Some(date("2026-11-20")));
    assert_eq!((of("2027VT"), of("2025HT")), (None, None));
}

#[test]
fn a_school_of_which_no_programme_was_entered_has_not_told_of_any() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Skola");
    let told = |programmes: &[&str]| HandFigures {
        expected: Some(id(2)),
        period: Some("2026HT".into()),
        programmes: Some(programmes.iter().map(|one| (*one).to_owned()).collect()),
        classes: Some(3),
        ..HandFigures::default()
    };
    for (programmes, value, known) in [(&[][..], Value::Missing, 0), (&["mvp"][..], Value::Number(1), 1)] {
        own.apply(HandFigures::KIND, id(4), Some(&told(programmes).to_fields()));
        let figures = all(&own, Vec::new(), "2026HT", "2026-11-22");
        let schools = find(&figures, "schools", None);
        assert_eq!((schools.value, schools.known), (value, Ratio::new(known, 1)));
        // How the work goes is not seen in it either.
        let input = Input { scope: id(1), own: &own, sources: &[], today: date("2026-11-22") };
        let world = World::new(&input, "2026HT".parse().unwrap(), input.today);
        let need = needs::needs(&world).remove(0);
        assert_eq!(
            (need.standing(), need.remarks),
            (needs::Standing::Remarks, vec![needs::Reason::OnlyByHand])
        );
    }
}
