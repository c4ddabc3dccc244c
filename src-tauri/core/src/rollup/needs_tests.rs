use super::needs::{Reason, Standing, needs};
use super::questions::{Ask, questions};
use super::tests::{Made, date, id, office};
use super::*;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::kinds::*;
use crate::school::office::{Deadline, ExpectedUnit};

const TODAY: &str = "2020-11-20";

/// What is said of each unit in the autumn of 2020, in the order of need.
type Said = Vec<(String, Standing, Vec<Reason>, Vec<Reason>)>;

fn said_by(own: &School, units: Vec<Made>) -> Said {
    let sources: Vec<Source> = units.into_iter().map(|unit| unit.source).collect();
    let input = Input { scope: id(1), own, sources: &sources, today: date(TODAY) };
    let world = World::new(&input, "2020HT".parse().unwrap(), input.today);
    let all = needs(&world).into_iter();
    all.map(|need| (need.unit.name.clone(), need.standing(), need.reasons, need.remarks)).collect()
}

fn said_of(unit: Made) -> (Standing, Vec<Reason>, Vec<Reason>) {
    let (_, standing, reasons, remarks) =
        said_by(&office(OfficeLevel::District, "Farsta"), vec![unit]).remove(0);
    (standing, reasons, remarks)
}

/// A school with so many trained leaders.
fn school(leaders: usize) -> Made {
    let mut unit = Made::new(1, "A", UnitKind::School, "Farsta");
    for _ in 0..leaders {
        unit.trained("mvp", "2019-01-01");
    }
    unit
}

fn names(all: &[&str]) -> Vec<String> {
    all.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn those_that_need_support_stand_first_then_those_nobody_knows_of() {
    let mut own = office(OfficeLevel::District, "Farsta");
    let late = ExpectedUnit { name: Some("Borta".into()), ..ExpectedUnit::default() };
    own.apply(ExpectedUnit::KIND, id(2), Some(&late.to_fields()));
    let deadline =
        Deadline { period: Some("2020HT".into()), date: Some(date("2020-10-15")), ..Deadline::default() };
    own.apply(Deadline::KIND, id(5), Some(&deadline.to_fields()));
    let mut well = Made::new(1, "A väl", UnitKind::School, "Farsta");
    well.class("7A", "at-17", "2020-09-01", 17, 0);
    for _ in 0..4 {
        well.trained("at", "2019-01-01");
    }
    let mut behind = Made::new(2, "B efter", UnitKind::School, "Farsta");
    behind.class("7B", "mvp-14", "2020-09-01", 1, 0);
    let far = Reason::FarBehind(names(&["7B"]));
    let quiet = Reason::Quiet(Some(date("2020-09-01")), date(TODAY), 4);
    // Who leads was not told: that is a question to the unit, and calls nobody.
    let aside = vec![Reason::NoPeople, Reason::Checklists(1)];
    let expected = [
        ("B efter".to_owned(), Standing::Support, vec![quiet, far], aside),
        ("Borta".to_owned(), Standing::Missing, vec![Reason::Late], vec![]),
        ("A väl".to_owned(), Standing::Remarks, vec![], vec![Reason::Checklists(17)]),
    ];
    assert_eq!(said_by(&own, vec![well, behind]), expected);
}

#[test]
fn one_class_of_many_is_a_remark_and_two_or_half_of_them_ask_for_support() {
    // Held every third day from the first on, so ahead of a weekly plan.
    let good = |unit: &mut Made, name: &str| unit.class(name, "mvp-14", "2020-10-01", 10, 0);
    // Of the eight planned until today four were held, the last of them on 10 November.
    let far = |unit: &mut Made, name: &str| {
        let (_, run) = unit.class(name, "mvp-14", "2020-10-01", 3, 0);
        unit.add(&Lesson {
            run: Some(run),
            lesson: Some("4".into()),
            status: Some(LessonStatus::Delivered),
            date: Some(date("2020-11-10")),
            ..Lesson::default()
        });
    };
    let mut one = school(4);
    good(&mut one, "7A");
    far(&mut one, "7B");
    good(&mut one, "7C");
    let (standing, reasons, remarks) = said_of(one);
    assert_eq!((standing, reasons), (Standing::Remarks, vec![]));
    assert!(remarks.contains(&Reason::FarBehind(names(&["7B"]))), "{remarks:?}");

    let mut two = school(4);
    good(&mut two, "7A");
    far(&mut two, "7B");
    far(&mut two, "7C");
    let (standing, reasons, _) = said_of(two);
    assert_eq!((standing, reasons), (Standing::Support, vec![Reason::FarBehind(names(&["7B", "7C"]))]));

    let mut half = school(4);
    good(&mut half, "7A");
    far(&mut half, "7B");
    assert_eq!(said_of(half).0, Standing::Support);

    // What is the matter may differ from class to class.
    let mut each = school(4);
    for name in ["7A", "7C", "7D"] {
        good(&mut each, name);
    }
    far(&mut each, "7B");
    let (group, run) = each.class("7E", "mvp-14", "2020-10-01", 10, 0);
    let alone = Run {
        group: Some(group),
        edition: Some("mvp-14".into()),
        edition_version: Some(1),
        planned_start: Some(date("2020-10-01")),
        leaders: Some(vec![id(7)]),
        ..Run::default()
    };
    each.set(run, &alone);
    let (standing, reasons, _) = said_of(each);
    let expected = vec![Reason::FarBehind(names(&["7B"])), Reason::NoPair(names(&["7E"]))];
    assert_eq!((standing, reasons), (Standing::Support, expected));

    // Two or three lessons behind are no alarm, in however many classes.
    let mut little = school(4);
    for name in ["7A", "7B", "7C"] {
        little.class(name, "mvp-14", "2020-10-15", 4, 0);
    }
    let (standing, _, remarks) = said_of(little);
    assert_eq!(standing, Standing::Remarks);
    assert!(remarks.contains(&Reason::Behind(names(&["7A", "7B", "7C"]))), "{remarks:?}");
}

#[test]
fn a_pair_of_trained_leaders_is_needed_and_the_guideline_is_a_remark() {
    for (leaders, standing) in
        [(1, Standing::Support), (2, Standing::Remarks), (3, Standing::Remarks), (4, Standing::Fine)]
    {
        let mut unit = school(leaders);
        unit.step("mvp", ParticipationChange::Start, "2020-08-20");
        let said = said_of(unit);
        assert_eq!(said.0, standing, "{leaders}: {said:?}");
    }
    // People without training are known; nobody at all is not told.
    let mut untrained = school(0);
    untrained.step("mvp", ParticipationChange::Start, "2020-08-20");
    assert_eq!(said_of(untrained.again()).2, [Reason::NoPeople]);
    untrained.add(&Person { profession: Some(Profession::Teacher), ..Person::default() });
    assert_eq!(said_of(untrained).1, [Reason::FewTrained(0)]);
}

#[test]
fn a_halt_is_told_up_to_the_day_that_the_records_reach_and_not_beyond() {
    let unit = |came: &str, latest: &str| {
        let mut unit = school(4);
        // The plan is weekly, the last lesson was on 13 October.
        unit.class("7A", "mvp-14", "2020-09-01", 7, 0);
        let (_, run) = unit.class("7B", "mvp-14", "2020-09-01", 6, 0);
        unit.add(&Lesson {
            run: Some(run),
            lesson: Some("7".into()),
            status: Some(LessonStatus::Delivered),
            date: Some(date("2020-10-13")),
            ..Lesson::default()
        });
        unit.source.came = vec![date(came)];
        unit.source.latest = Some(date(latest));
        unit
    };
    // A file of yesterday without a lesson since.
    let quiet = Reason::Quiet(Some(date("2020-10-13")), date("2020-11-19"), 8);
    let (standing, reasons, _) = said_of(unit("2020-11-19", "2020-10-14"));
    assert_eq!((standing, &reasons[0]), (Standing::Support, &quiet), "{reasons:?}");
    // A file of the middle of October says nothing of the weeks since: neither a halt nor a class behind.
    let (standing, reasons, remarks) = said_of(unit("2020-10-15", "2020-10-14"));
    assert_eq!((standing, reasons, remarks), (Standing::Remarks, vec![], vec![Reason::Checklists(14)]));
}

#[test]
fn a_break_is_no_halt() {
    let mut unit = school(4);
    unit.class("7A", "mvp-14", "2020-09-01", 7, 0);
    unit.add(&SchoolBreak {
        from: Some(date("2020-10-01")),
        to: Some(date("2020-11-30")),
        ..SchoolBreak::default()
    });
    let (standing, reasons, _) = said_of(unit);
    assert_ne!(standing, Standing::Support, "{reasons:?}");
}

#[test]
fn checklists_are_counted_in_the_period_that_is_shown() {
    let mut unit = school(4);
    // A class of last year that nobody has closed, and one of this autumn.
    unit.class("7A", "mvp-14", "2019-09-03", 6, 0);
    unit.class("7B", "mvp-14", "2020-09-01", 3, 0);
    let sources = vec![unit.source];
    let own = office(OfficeLevel::District, "Farsta");
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2020-11-20") };
    let asked = |period: &str| {
        let period: Period = period.parse().unwrap();
        let world = World::new(&input, period, period.as_of(input.today));
        let lacking = needs(&world)[0].remarks.iter().find_map(|reason| match reason {
            Reason::Checklists(n) => Some(*n),
            _ => None,
        });
        let asks: Vec<Ask> = questions(&world).into_iter().map(|question| question.ask).collect();
        (lacking, asks)
    };
    let (lacking, asks) = asked("2020HT");
    assert_eq!(lacking, Some(3));
    assert!(asks.contains(&Ask::Checklists(3, 3)), "{asks:?}");
    // It is neither behind nor without leaders: most likely it has ended.
    let period: Period = "2020HT".parse().unwrap();
    let world = World::new(&input, period, period.as_of(input.today));
    let need = &needs(&world)[0];
    assert!(need.remarks.contains(&Reason::Stale(vec!["7A".into()])), "{:?}", need.remarks);
    let names_it = |reason: &Reason| match reason {
        Reason::FarBehind(names) | Reason::Behind(names) | Reason::NoPair(names) => {
            names.contains(&"7A".into())
        }
        _ => false,
    };
    assert!(!need.reasons.iter().chain(&need.remarks).any(names_it), "{:?}", need.reasons);
    let figures = figures(&input, period, input.today);
    assert_eq!(super::parts::find(&figures, "runs-stale", None).value, Value::Number(1));
    // That class is asked about instead.
    assert!(asks.contains(&Ask::StillOpen(vec!["7A".into()])), "{asks:?}");
    let (lacking, asks) = asked("2019HT");
    assert_eq!(lacking, Some(6));
    assert!(!asks.iter().any(|ask| matches!(ask, Ask::StillOpen(_))), "{asks:?}");
}

#[test]
fn a_file_that_has_nothing_of_a_time_that_is_over_is_not_one_that_has_not_come() {
    let mut unit = school(4);
    unit.class("7A", "mvp-14", "2020-09-01", 11, 0);
    unit.source.came = vec![date("2020-11-10")];
    let mut own = office(OfficeLevel::District, "Farsta");
    let expected =
        ExpectedUnit { name: Some("A".into()), unit: Some(unit.source.scope), ..ExpectedUnit::default() };
    own.apply(ExpectedUnit::KIND, id(2), Some(&expected.to_fields()));
    let sources = vec![unit.source];
    let said = |period: &str, today: &str| {
        let input = Input { scope: id(1), own: &own, sources: &sources, today: date(today) };
        let period: Period = period.parse().unwrap();
        let world = World::new(&input, period, period.as_of(input.today));
        let need = needs(&world).remove(0);
        (need.standing(), need.reasons)
    };
    assert_eq!(said("2019HT", TODAY), (Standing::Missing, vec![Reason::NothingOfIt]));
    // What came before a time was over may be followed by more.
    assert_eq!(said("2021HT", "2021-11-20"), (Standing::Missing, vec![Reason::NotSent]));
}
