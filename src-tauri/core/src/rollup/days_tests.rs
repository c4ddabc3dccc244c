//! What belongs to a period: by its own days and by the day for which it is computed, whenever it is asked for.

use super::needs::{Reason, Standing, needs};
use super::parts::find;
use super::tests::{Made, all, date, id, office};
use super::*;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::figures::summary;
use crate::school::kinds::*;
use crate::school::office::*;
use crate::school::scoring::Ratio;
use crate::school::year::SchoolYear;

fn number(figures: &[Figure], code: &str) -> Value {
    find(figures, code, None).value
}

/// A city that has entered these figures for one unit without the app.
fn with_hands(hands: &[HandFigures]) -> School {
    let mut own = office(OfficeLevel::City, "Stockholm");
    let unit = ExpectedUnit {
        name: Some("Parkleken".into()),
        district: Some("Farsta".into()),
        by_hand: Some(true),
        ..ExpectedUnit::default()
    };
    own.apply(ExpectedUnit::KIND, id(2), Some(&unit.to_fields()));
    for (n, hand) in hands.iter().enumerate() {
        let hand = HandFigures { expected: Some(id(2)), ..hand.clone() };
        own.apply(HandFigures::KIND, id(3 + n as u32), Some(&hand.to_fields()));
    }
    own
}

fn hand(period: &str, delivered: u32, classes: u32, pupils: u32, trained: u32) -> HandFigures {
    HandFigures {
        period: Some(period.into()),
        programmes: Some(vec!["mvp".into()]),
        delivered: Some(delivered),
        classes: Some(classes),
        pupils: Some(pupils),
        trained: Some(trained),
        ..HandFigures::default()
    }
}

#[test]
fn a_programme_that_was_left_before_is_none_of_the_year_even_with_an_open_run() {
    let open = |change| {
        let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
        unit.step("mvp", ParticipationChange::Start, "2025-08-20");
        unit.class("7A", "mvp-14", "2025-09-01", 3, 0);
        unit.step("mvp", change, "2026-03-01");
        unit.source.latest = Some(date("2026-11-01"));
        unit
    };
    let own = office(OfficeLevel::City, "Stockholm");
    for change in [ParticipationChange::Stop, ParticipationChange::Pause] {
        let figures = all(&own, vec![open(change)], "2026/27", "2026-11-20");
        for code in ["schools", "classes", "runs-ongoing"] {
            assert_eq!(number(&figures, code), Value::Number(0), "{code} {change:?}");
        }
        let sources = [open(change).source];
        let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2026-11-20") };
        let world = World::new(&input, "2026/27".parse().unwrap(), input.today);
        assert_eq!(needs(&world)[0].standing(), Standing::Fine, "{:?}", needs(&world)[0].reasons);
        // The year in which it ended has it.
        let before = all(&own, vec![open(change)], "2025/26", "2026-11-20");
        assert_eq!(number(&before, "classes"), Value::Number(1));
    }
    // Held on or taken up again, it counts.
    let mut held = open(ParticipationChange::Stop);
    let run = *held.source.school.runs.keys().next().unwrap();
    held.add(&Lesson {
        run: Some(run),
        lesson: Some("4".into()),
        status: Some(LessonStatus::Delivered),
        date: Some(date("2026-09-10")),
        ..Lesson::default()
    });
    let mut resumed = open(ParticipationChange::Pause);
    resumed.step("mvp", ParticipationChange::Resume, "2026-09-01");
    for unit in [held, resumed] {
        assert_eq!(number(&all(&own, vec![unit], "2026/27", "2026-11-20"), "classes"), Value::Number(1));
    }
}

#[test]
fn a_period_that_is_over_has_the_same_runs_whenever_it_is_asked_for() {
    let own = office(OfficeLevel::City, "Stockholm");
    let unit = || {
        // Begun in the spring, still open, and its next lesson comes in February.
        let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
        let (_, run) = unit.class("7A", "mvp-14", "2026-03-02", 3, 0);
        unit.add(&Lesson {
            run: Some(run),
            lesson: Some("4".into()),
            status: Some(LessonStatus::Delivered),
            date: Some(date("2027-02-01")),
            ..Lesson::default()
        });
        unit.source.latest = Some(date("2027-02-01"));
        unit
    };
    for today in ["2026-12-31", "2027-01-15", "2027-03-01"] {
        let figures = all(&own, vec![unit()], "2026HT", today);
        assert_eq!(
            (number(&figures, "classes"), number(&figures, "runs-ongoing")),
            (Value::Number(1), Value::Number(1)),
            "{today}"
        );
        let before = all(&own, vec![unit()], "2025HT", today);
        assert_eq!(number(&before, "classes"), Value::Number(0), "not begun then");
    }
    let mut closed = unit();
    let run = *closed.source.school.runs.keys().next().unwrap();
    let was = closed.source.school.runs[&run].clone();
    closed
        .set(run, &Run { closed: Some(RunClosed::Interrupted), closed_on: Some(date("2026-06-10")), ..was });
    assert_eq!(number(&all(&own, vec![closed], "2026HT", "2027-01-15"), "classes"), Value::Number(0));
    // A run without any day is of the year that lasts, and of no other.
    let mut undated = Made::new(2, "B", UnitKind::School, "Farsta");
    undated.source.latest = Some(date("2026-11-01"));
    let (_, run) = undated.class("7B", "mvp-14", "2026-09-01", 0, 0);
    let was = undated.source.school.runs[&run].clone();
    undated.set(run, &Run { planned_start: None, ..was });
    let classes = |period: &str| number(&all(&own, vec![undated.again()], period, "2026-11-20"), "classes");
    assert_eq!((classes("2026/27"), classes("2025/26")), (Value::Number(1), Value::Number(0)));
}

#[test]
fn figures_entered_for_parts_of_a_period_add_up_and_those_of_a_longer_one_are_not_used() {
    let hands = [
        hand("2026HT", 10, 3, 60, 2),
        hand("2027VT", 12, 2, 45, 4),
        // It lies in the autumn and is told by it.
        hand("2026-10-14", 4, 3, 60, 2),
    ];
    let figures = all(&with_hands(&hands), Vec::new(), "2026/27", "2027-06-30");
    assert_eq!(number(&figures, "lessons-delivered"), Value::Number(22));
    // The same classes go on: the part with the most is taken, with its own pupils.
    assert_eq!(number(&figures, "pupils"), Value::Number(60));
    assert_eq!(number(&figures, "classes"), Value::Number(3));
    assert_eq!(number(&figures, "staff-trained"), Value::Number(4));
    // Of a year nobody knows how much belongs to its autumn; that the unit works with it is known.
    let year = all(&with_hands(&[hand("2026", 30, 5, 90, 4)]), Vec::new(), "2026HT", "2026-12-31");
    for code in ["lessons-delivered", "classes", "pupils", "staff-trained"] {
        assert_eq!(number(&year, code), Value::Missing, "{code}");
    }
    assert_eq!(number(&year, "schools"), Value::Number(1));
    let exact = all(&with_hands(&[hand("2026", 30, 5, 90, 4)]), Vec::new(), "2026", "2026-12-31");
    assert_eq!(number(&exact, "lessons-delivered"), Value::Number(30));
}

#[test]
fn a_unit_without_the_app_is_not_said_to_have_sent_nothing() {
    let own = with_hands(&[]);
    let input = Input { scope: id(1), own: &own, sources: &[], today: date("2026-11-20") };
    let world = World::new(&input, "2026/27".parse().unwrap(), input.today);
    assert_eq!(needs(&world)[0].reasons, [Reason::ByHand]);
}

#[test]
fn a_calendar_year_tells_a_run_of_the_spring_as_it_was_then() {
    let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
    let (group, _) = unit.class("8A", "mvp-14", "2020-03-02", 14, 0);
    unit.add(&GroupYear {
        group: Some(group),
        school_year: Some("2020/21".into()),
        name: Some("9A".into()),
        grade: Some("9".into()),
        pupils: Some(26),
        ..GroupYear::default()
    });
    let own = office(OfficeLevel::City, "Stockholm");
    let figures = all(&own, vec![unit.again()], "2020", "2021-03-01");
    assert_eq!(find(&figures, "runs-grade", Some("7")).value, Value::Number(1), "its grade in the spring");
    assert_eq!(number(&figures, "pupils"), Value::Number(20));
    assert!(!figures.iter().any(|f| f.code == "runs-grade" && f.about.as_deref() == Some("9")));
}

#[test]
fn figures_given_for_another_time_are_named_with_that_time_and_asked_for_again() {
    let reasons = |hands: &[HandFigures], period: &str, today: &str| {
        let own = with_hands(hands);
        let input = Input { scope: id(1), own: &own, sources: &[], today: date(today) };
        let world = World::new(&input, period.parse().unwrap(), date(today));
        needs(&world).remove(0).reasons
    };
    let of = |periods: &[&str]| periods.iter().map(|text| text.parse().unwrap()).collect::<Vec<Period>>();
    let year = [hand("2026/27", 40, 3, 60, 4)];
    let autumn = [hand("2026HT", 20, 3, 60, 4)];
    let both = [hand("2026HT", 20, 3, 60, 4), hand("2027VT", 20, 3, 60, 4)];
    let today = "2026-11-20";
    assert_eq!(reasons(&[], "2026HT", today), [Reason::ByHand]);
    assert_eq!(reasons(&year, "2026/27", today), []);
    assert_eq!(reasons(&year, "2026HT", today), [Reason::ByHand, Reason::OtherTime(of(&["2026/27"]))]);
    // A calendar year and a school year share days, and neither is a part of the other.
    assert_eq!(reasons(&year, "2026", today), [Reason::ByHand, Reason::OtherTime(of(&["2026/27"]))]);
    assert_eq!(reasons(&year, "2025HT", today), [Reason::ByHand], "another time altogether");
    assert_eq!(reasons(&autumn, "2026/27", today), [], "all of it that has been");
    let later = "2027-07-15";
    assert_eq!(reasons(&autumn, "2026/27", later), [Reason::PartTime(of(&["2026HT"]))]);
    assert_eq!(reasons(&both[1..], "2026/27", later), [Reason::PartTime(of(&["2027VT"]))]);
    assert_eq!(reasons(&both, "2026/27", later), []);
    assert!(reasons(&autumn, "2026/27", later).iter().all(Reason::asks_office));
}

#[test]
fn a_start_that_is_still_to_come_is_not_new() {
    let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
    unit.source.latest = Some(date("2026-11-01"));
    let hands = HandFigures { started_on: Some(date("2026-12-10")), ..hand("2026/27", 0, 1, 20, 2) };
    let figures =
        |today: &str| all(&with_hands(std::slice::from_ref(&hands)), vec![unit.again()], "2026/27", today);
    for (today, new) in [("2026-11-20", 0), ("2026-12-10", 1)] {
        assert_eq!(number(&figures(today), "schools-new"), Value::Number(new), "{today}");
        assert_eq!(find(&figures(today), "schools-new-calendar", Some("2026")).value, Value::Number(new));
    }
}

#[test]
fn new_schools_of_a_calendar_year_are_compared_with_those_of_the_year_before() {
    let unit = |n, start: &str| {
        let mut unit = Made::new(n, &format!("Skola {n}"), UnitKind::School, "Farsta");
        unit.step("mvp", ParticipationChange::Start, start);
        unit.source.latest = Some(date("2022-03-01"));
        unit.source
    };
    let sources = vec![unit(1, "2020-02-01"), unit(2, "2021-02-01"), unit(3, "2021-03-01")];
    let own = office(OfficeLevel::City, "Stockholm");
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2022-06-30") };
    let (now, before): (Period, Period) = ("2021/22".parse().unwrap(), "2020/21".parse().unwrap());
    let both = compared(&input, now, Some(before));
    let new = both.iter().find(|one| one.figure.code == "schools-new-calendar").unwrap();
    assert_eq!((new.figure.value, new.before), (Value::Number(2), Some(Value::Number(1))));
}

#[test]
fn a_period_that_lasts_is_not_compared_with_a_whole_one() {
    let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
    unit.class("7A", "mvp-14", "2025-09-01", 14, 0);
    let (_, run) = unit.class("7B", "mvp-14", "2025-11-03", 2, 0);
    unit.add(&Lesson {
        run: Some(run),
        lesson: Some("3".into()),
        status: Some(LessonStatus::Delivered),
        date: Some(date("2025-12-10")),
        ..Lesson::default()
    });
    unit.class("7C", "mvp-14", "2026-09-01", 5, 0);
    unit.source.latest = Some(date("2026-11-20"));
    let sources = vec![unit.source];
    let own = office(OfficeLevel::City, "Stockholm");
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2026-11-20") };
    let now: Period = "2026HT".parse().unwrap();
    let with = now.compared_with(input.today);
    assert_eq!(with.to_string(), "2025-11-20");
    let both = compared(&input, now, Some(with));
    let held = both.iter().find(|one| one.figure.code == "lessons-delivered").unwrap();
    assert_eq!((held.figure.value, held.before), (Value::Number(5), Some(Value::Number(16))));
    // What is planned until the end of this autumn stands beside what was planned until the end of that one.
    let whole = figures(&input, "2025HT".parse().unwrap(), input.today);
    for code in ["lessons-planned", "classes"] {
        let one = both.iter().find(|one| one.figure.code == code).unwrap();
        let before = find(&whole, code, None).value;
        assert_eq!(one.before, Some(before), "{code}");
    }
}

#[test]
fn figures_of_fidelity_are_of_their_day_and_tell_how_many_stand_behind_them() {
    let mut a = Made::new(1, "A", UnitKind::School, "Farsta");
    a.class("7A", "mvp-14", "2020-09-01", 2, 0);
    let mut own = office(OfficeLevel::City, "Stockholm");
    let late = ExpectedUnit { name: Some("Borta".into()), ..ExpectedUnit::default() };
    own.apply(ExpectedUnit::KIND, id(2), Some(&late.to_fields()));
    let figures = all(&own, vec![a], "2020HT", "2021-03-01");
    for figure in figures.iter().filter(|figure| figure.part == 8) {
        assert_eq!(figure.reference_day(date("2021-03-01")), Some(date("2020-12-31")), "{}", figure.code);
        // A sent file in which a figure has nothing to stand on has not told of it either.
        let told = u64::from(figure.value.is_known());
        assert_eq!(
            (figure.known, figure.lacking.len() as u64),
            (Ratio::new(told, 2), 2 - told),
            "{}",
            figure.code
        );
    }
    assert_eq!(number(&figures, "checklists"), Value::Number(0));
    assert_eq!(number(&figures, "gap"), Value::Tenths(30));
}

#[test]
fn a_city_asks_every_district_for_its_resources() {
    let mut own = office(OfficeLevel::City, "Stockholm");
    for (n, district) in ["Farsta", "Bromma"].into_iter().enumerate() {
        let told = Resource {
            district: Some(district.into()),
            year: Some(2026),
            sets_aside: Some(n == 0),
            ..Resource::default()
        };
        own.apply(Resource::KIND, id(10 + n as u32), Some(&told.to_fields()));
    }
    let unit = Made::new(1, "A", UnitKind::School, "Farsta");
    let figures = all(&own, vec![unit.again()], "2026/27", "2026-11-20");
    let resources = find(&figures, "districts-resources", None);
    assert_eq!((resources.value, resources.known), (Value::Number(1), Ratio::new(2, 11)));
    // A district is asked for itself alone.
    let own = office(OfficeLevel::District, "Farsta");
    let figures = all(&own, vec![unit], "2026/27", "2026-11-20");
    assert_eq!(find(&figures, "districts-resources", None).known, Ratio::new(0, 1));
}

#[test]
fn a_class_behind_in_both_programmes_is_named_once() {
    let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
    let (group, run) = unit.class("7A", "mvp-14", "2026-09-01", 1, 0);
    let other = Run { edition: Some("at-17".into()), ..unit.source.school.runs[&run].clone() };
    unit.add(&Run { group: Some(group), ..other });
    let year: SchoolYear = "2026/27".parse().unwrap();
    let summary = summary(&unit.source.school, year, date("2026-11-20"));
    assert_eq!((summary.runs.len(), summary.behind()), (2, vec!["7A".to_owned()]));
}
