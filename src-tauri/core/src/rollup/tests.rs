use super::parts::find;
use super::questions::{Ask, questions};
use super::*;
use crate::base::Id;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::kinds::{self, *};
use crate::school::office::*;
use crate::school::scoring::Ratio;
use crate::school::year::SchoolYear;
use chrono::{Days, NaiveDate};

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Ids that differ, in order.
pub(super) fn id(n: u32) -> Id {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    Id::from_random(bytes)
}

/// A unit in the making.
pub(super) struct Made {
    pub source: Source,
    next: u32,
}

impl Made {
    pub fn new(n: u32, name: &str, kind: UnitKind, district: &str) -> Made {
        let mut made = Made {
            source: Source {
                scope: id(n * 10_000),
                school: School::default(),
                came: vec![date("2020-10-01")],
                latest: Some(date("2020-11-20")),
            },
            next: n * 10_000,
        };
        let unit = kinds::Unit {
            name: Some(name.into()),
            unit_kind: Some(kind),
            district: Some(district.into()),
            ..kinds::Unit::default()
        };
        let scope = made.source.scope;
        made.set(scope, &unit);
        made
    }

    pub fn again(&self) -> Made {
        Made { source: self.source.clone(), next: self.next }
    }

    pub fn set<R: Record>(&mut self, id: Id, record: &R) {
        self.source.school.apply(R::KIND, id, Some(&record.to_fields()));
    }

    pub fn add<R: Record>(&mut self, record: &R) -> Id {
        self.next += 1;
        let id = id(self.next);
        self.set(id, record);
        id
    }

    /// A class with a run whose first lessons were delivered, then partly.
    pub fn class(
        &mut self,
        name: &str,
        edition: &str,
        start: &str,
        delivered: usize,
        partly: usize,
    ) -> (Id, Id) {
        let year = SchoolYear::of(date(start)).to_string();
        let group = self.add(&Group { created_year: Some(year.clone()), ..Group::default() });
        self.add(&GroupYear {
            group: Some(group),
            school_year: Some(year),
            name: Some(name.into()),
            grade: Some("7".into()),
            pupils: Some(20),
            ..GroupYear::default()
        });
        let run = self.add(&Run {
            group: Some(group),
            edition: Some(edition.into()),
            edition_version: Some(1),
            planned_start: Some(date(start)),
            ..Run::default()
        });
        for n in 0..delivered + partly {
            let status = if n < delivered { LessonStatus::Delivered } else { LessonStatus::Partly };
            self.add(&Lesson {
                run: Some(run),
                lesson: Some((n + 1).to_string()),
                status: Some(status),
                date: date(start).checked_add_days(Days::new(n as u64 * 3)),
                ..Lesson::default()
            });
        }
        (group, run)
    }

    pub fn trained(&mut self, programme: &str, on: &str) -> Id {
        let person = self.add(&Person { profession: Some(Profession::Teacher), ..Person::default() });
        for part in [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3] {
            self.add(&Training {
                person: Some(person),
                programme: Some(programme.into()),
                part: Some(part),
                date: Some(date(on)),
                ..Training::default()
            });
        }
        person
    }

    pub fn step(&mut self, programme: &str, change: ParticipationChange, on: &str) {
        self.add(&Participation {
            programme: Some(programme.into()),
            change: Some(change),
            date: Some(date(on)),
            ..Participation::default()
        });
    }
}

pub(super) fn office(level: OfficeLevel, name: &str) -> School {
    let mut own = School::default();
    let office = Office { name: Some(name.into()), level: Some(level), ..Office::default() };
    own.apply(Office::KIND, id(1), Some(&office.to_fields()));
    own
}

pub(super) fn all(own: &School, units: Vec<Made>, period: &str, today: &str) -> Vec<Figure> {
    let sources: Vec<Source> = units.into_iter().map(|made| made.source).collect();
    let input = Input { scope: id(1), own, sources: &sources, today: date(today) };
    let period: Period = period.parse().unwrap();
    figures(&input, period, period.as_of(input.today))
}

#[test]
fn dos_is_rolled_up_by_sums_and_never_by_averages() {
    let mut a = Made::new(1, "A", UnitKind::School, "Farsta");
    a.class("7A", "mvp-14", "2020-09-01", 11, 1);
    let mut b = Made::new(2, "B", UnitKind::School, "Farsta");
    b.class("7A", "mvp-14", "2020-09-01", 5, 0);
    let mut c = Made::new(3, "C", UnitKind::School, "Bromma");
    c.class("5A", "at-17", "2020-09-01", 17, 0);
    let own = office(OfficeLevel::City, "Stockholm");
    let figures = all(&own, vec![a, b, c], "2020HT", "2020-12-31");
    let dos = find(&figures, "dos", None);
    assert_eq!(dos.value, Value::Share(Ratio::new(67, 90)));
    assert_eq!(Ratio::new(67, 90).percent(), Some(74));
    let parts: Vec<_> = dos.behind.iter().map(|one| (one.name.as_str(), one.value)).collect();
    assert_eq!(
        parts,
        [
            ("C", Value::Share(Ratio::new(34, 34))),
            ("A", Value::Share(Ratio::new(23, 28))),
            ("B", Value::Share(Ratio::new(10, 28))),
        ]
    );
    assert_eq!(find(&figures, "lessons-delivered", None).value, Value::Number(33));
    assert_eq!(find(&figures, "lessons-partly", None).value, Value::Number(1));
    assert_eq!(find(&figures, "foljsamhet", None).value, Value::Missing, "no checklist is missing, not 0 %");
    assert_eq!(find(&figures, "districts-active", None).value, Value::Number(2));
    assert_eq!(find(&figures, "runs-completed", None).value, Value::Number(1));
}

#[test]
fn what_has_not_come_is_missing_and_never_zero() {
    let mut own = office(OfficeLevel::District, "Farsta");
    let mut expect = |n: u32, name: &str, by_hand: bool| {
        let unit = ExpectedUnit {
            name: Some(name.into()),
            by_hand: by_hand.then_some(true),
            ..ExpectedUnit::default()
        };
        own.apply(ExpectedUnit::KIND, id(n), Some(&unit.to_fields()));
    };
    expect(2, "a ", false);
    expect(3, "Borta", false);
    expect(4, "Utan app", true);
    let deadline =
        Deadline { period: Some("2020HT".into()), date: Some(date("2020-10-15")), ..Deadline::default() };
    own.apply(Deadline::KIND, id(5), Some(&deadline.to_fields()));
    let hand = HandFigures {
        expected: Some(id(4)),
        period: Some("2020HT".into()),
        programmes: Some(vec!["mvp".into()]),
        classes: Some(3),
        ..HandFigures::default()
    };
    own.apply(HandFigures::KIND, id(6), Some(&hand.to_fields()));
    let mut a = Made::new(1, "A", UnitKind::School, "Farsta");
    a.class("7A", "mvp-14", "2020-09-01", 3, 0);
    let figures = all(&own, vec![a], "2020HT", "2020-12-31");
    let of = |code: &str| find(&figures, code, None);
    assert_eq!(of("units-expected").value, Value::Number(3));
    assert_eq!(of("units-received").value, Value::Share(Ratio::new(1, 3)));
    assert_eq!(of("units-received").lacking, ["Borta"]);
    // Nobody waits for a file of the one without the app, and who has sent nothing has not sent it late.
    let on_time = find(&figures, "units-on-time", Some("2020-10-15"));
    assert_eq!((on_time.value, on_time.behind.len()), (Value::Share(Ratio::new(1, 2)), 1));
    assert_eq!(on_time.lacking, ["Borta"]);
    // Until the day is over nobody is in time or late: it is said how many have sent so far.
    let mut early = Made::new(1, "A", UnitKind::School, "Farsta");
    early.class("7A", "mvp-14", "2020-09-01", 3, 0);
    let before = all(&own, vec![early], "2020HT", "2020-10-15");
    assert_eq!(find(&before, "units-so-far", Some("2020-10-15")).value, Value::Number(1));
    assert!(before.iter().all(|one| one.code != "units-on-time"));
    assert!(figures.iter().all(|one| one.code != "units-so-far"));
    assert_eq!(of("units-by-hand").value, Value::Number(1));
    assert_eq!((of("classes").value, of("classes").known), (Value::Number(4), Ratio::new(2, 3)));
    assert_eq!(of("classes").lacking, ["Borta"]);
    assert!(of("classes").behind.iter().any(|one| one.name == "Utan app" && one.by_hand));
    assert_eq!(of("schools").value, Value::Number(2));
    assert_eq!(of("girls").value, Value::Missing);
    assert_eq!(of("lessons-delivered").known, Ratio::new(1, 3));
    assert_eq!(of("districts-resources").value, Value::Missing);
}

#[test]
fn a_list_made_of_those_that_have_sent_says_nothing_of_all() {
    let expect = |own: &mut School, n: u32, name: &str, sent: Option<Id>| {
        let unit = ExpectedUnit { name: Some(name.into()), unit: sent, ..ExpectedUnit::default() };
        own.apply(ExpectedUnit::KIND, id(n), Some(&unit.to_fields()));
    };
    let made = || Made::new(1, "A", UnitKind::School, "Farsta");
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 3, "A", Some(made().source.scope));
    let figures = all(&own, vec![made()], "2020HT", "2020-12-31");
    assert_eq!(find(&figures, "units-came", None).value, Value::Number(1));
    assert!(!figures.iter().any(|one| one.code == "units-received"));
    // As soon as somebody else is expected it is a list.
    expect(&mut own, 4, "B", None);
    let figures = all(&own, vec![made()], "2020HT", "2020-12-31");
    assert_eq!(find(&figures, "units-received", None).value, Value::Share(Ratio::new(1, 2)));
    // And in the year after the first file it was there before.
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 3, "A", Some(made().source.scope));
    let mut known = made();
    known.source.came = vec![date("2020-03-01"), date("2020-11-01")];
    let figures = all(&own, vec![known], "2020HT", "2020-12-31");
    assert_eq!(find(&figures, "units-received", None).value, Value::Share(Ratio::new(1, 1)));
}

#[test]
fn a_unit_that_city_and_district_both_expect_is_one() {
    let expect = |n: u32, name: &str, school: &mut School| {
        let unit = ExpectedUnit {
            name: Some(name.into()),
            district: Some("Farsta".into()),
            ..ExpectedUnit::default()
        };
        school.apply(ExpectedUnit::KIND, id(n), Some(&unit.to_fields()));
    };
    let mut own = office(OfficeLevel::City, "Stockholm");
    expect(2, "A", &mut own);
    expect(3, "Borta", &mut own);
    let mut district = Made::new(9, "", UnitKind::School, "");
    district.source.school = office(OfficeLevel::District, "Farsta");
    expect(4, "a", &mut district.source.school);
    expect(5, "Borta", &mut district.source.school);
    expect(6, "Bara stadsdelens", &mut district.source.school);
    let unit = Made::new(1, "A", UnitKind::School, "Farsta");
    let figures = all(&own, vec![unit, district], "2020HT", "2020-12-31");
    let received = find(&figures, "units-received", None);
    assert_eq!(received.value, Value::Share(Ratio::new(1, 3)), "{received:?}");
    assert_eq!(received.lacking, ["Bara stadsdelens", "Borta"]);
}

#[test]
fn quality_stays_hidden_until_three_leader_pairs_stand_behind_it() {
    let shown = |pairs: u32| {
        let mut a = Made::new(1, "A", UnitKind::School, "Farsta");
        for n in 0..pairs {
            let (_, run) = a.class(&format!("7{n}"), "mvp-14", "2020-09-01", 0, 0);
            let lesson = a.add(&Lesson {
                run: Some(run),
                lesson: Some("1".into()),
                status: Some(LessonStatus::Delivered),
                date: Some(date("2020-09-08")),
                leaders: Some(vec![id(90 + 2 * n), id(91 + 2 * n)]),
                ..Lesson::default()
            });
            let list = Checklist {
                lesson: Some(lesson),
                respondent: Some(Respondent::Self_),
                quality: Some(4),
                ..Checklist::default()
            };
            a.add(&list);
        }
        let own = office(OfficeLevel::City, "Stockholm");
        find(&all(&own, vec![a], "2020HT", "2020-12-31"), "quality", None).value
    };
    assert_eq!(shown(0), Value::Missing);
    assert_eq!((shown(1), shown(2)), (Value::Hidden, Value::Hidden));
    assert_eq!(shown(3), Value::Share(Ratio::new(9, 9)));
}

#[test]
fn new_paused_and_stopped_follow_the_steps_that_were_entered() {
    let mut old = Made::new(1, "Gammal", UnitKind::School, "Farsta");
    old.step("mvp", ParticipationChange::Start, "2016-08-20");
    old.class("7A", "mvp-14", "2021-09-01", 2, 0);
    let mut new = Made::new(2, "Ny", UnitKind::School, "Farsta");
    new.step("mvp", ParticipationChange::Start, "2021-02-01");
    new.step("at", ParticipationChange::Start, "2021-08-20");
    new.class("8A", "mvp-14", "2021-09-01", 1, 0);
    let mut paused = Made::new(3, "Paus", UnitKind::School, "Farsta");
    paused.step("mvp", ParticipationChange::Start, "2018-02-01");
    paused.step("mvp", ParticipationChange::Pause, "2021-10-01");
    let mut gone = Made::new(4, "Slut", UnitKind::School, "Farsta");
    gone.step("at", ParticipationChange::Start, "2018-02-01");
    gone.step("at", ParticipationChange::Stop, "2020-10-01");
    let mut units = vec![old, new, paused, gone];
    units.iter_mut().for_each(|unit| unit.source.latest = Some(date("2022-03-01")));
    let own = office(OfficeLevel::City, "Stockholm");
    let figures = all(&own, units, "2021/22", "2022-06-30");
    let of = |code: &str| find(&figures, code, None).value;
    assert_eq!(of("schools"), Value::Number(2), "who stepped out and had no lesson or plan has not worked");
    assert_eq!((of("schools-both"), of("schools-mvp-only")), (Value::Number(1), Value::Number(1)));
    assert_eq!(of("schools-new"), Value::Number(0), "it began before July");
    assert_eq!(find(&figures, "schools-new-calendar", Some("2021")).value, Value::Number(1));
    assert_eq!((of("schools-paused"), of("schools-stopped")), (Value::Number(1), Value::Number(0)));
}

#[test]
fn a_merger_of_districts_is_no_loss() {
    let unit = |n, name: &str, district: &str| {
        let mut made = Made::new(n, name, UnitKind::School, district);
        made.class("7A", "mvp-14", "2022-09-01", 3, 0);
        made.class("7B", "mvp-14", "2023-09-01", 3, 0);
        made.source.latest = Some(date("2023-11-01"));
        made.source
    };
    let sources = vec![unit(1, "A", "Norrmalm"), unit(2, "B", "Östermalm"), unit(3, "C", "Farsta")];
    let own = office(OfficeLevel::City, "Stockholm");
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2024-06-30") };
    let (now, before): (Period, Period) = ("2023/24".parse().unwrap(), "2022/23".parse().unwrap());
    let alone = figures(&input, before, before.as_of(input.today));
    assert_eq!(find(&alone, "districts-active", None).value, Value::Number(3));
    let both = compared(&input, now, Some(before));
    let active = both.iter().find(|one| one.figure.code == "districts-active").unwrap();
    assert_eq!((active.figure.value, active.before), (Value::Number(2), Some(Value::Number(2))));
    assert_eq!(active.figure.behind[1].name, "Norra innerstaden");
}

#[test]
fn the_trained_of_a_district_are_those_of_its_units_and_its_own() {
    let mut unit = Made::new(1, "A", UnitKind::YouthCentre, "Farsta");
    unit.trained("mvp", "2020-08-01");
    unit.class("Gruppen", "mvp-14", "2020-09-01", 1, 0);
    let mut district = Made::new(2, "", UnitKind::School, "");
    district.source.school = office(OfficeLevel::District, "Bromma");
    district.trained("mvp", "2019-01-01");
    let untrained = Made::new(3, "C", UnitKind::School, "Kungsholmen");
    let own = office(OfficeLevel::City, "Stockholm");
    let figures = all(&own, vec![unit, district, untrained], "2020HT", "2020-12-31");
    let of = |code: &str| find(&figures, code, None);
    assert_eq!(of("districts-trained").value, Value::Number(2));
    assert_eq!((of("staff-trained").value, of("staff-office").value), (Value::Number(1), Value::Number(1)));
    assert_eq!(of("staff-newly-trained").value, Value::Number(1));
    assert_eq!((of("youth-centres").value, of("play-parks").value), (Value::Number(1), Value::Number(0)));
    assert_eq!((of("classes").value, of("groups").value), (Value::Number(0), Value::Number(1)));
}

#[test]
fn what_does_not_fit_becomes_a_question() {
    let mut a = Made::new(1, "A", UnitKind::School, "Fel namn");
    let (group, run) = a.class("7A", "mvp-14", "2020-09-01", 2, 0);
    for (code, day) in [("3", "2020-09-01"), ("4", "2020-07-09")] {
        a.add(&Lesson {
            run: Some(run),
            lesson: Some(code.into()),
            status: Some(LessonStatus::Delivered),
            date: Some(date(day)),
            pupils_present: Some(25),
            ..Lesson::default()
        });
    }
    let year = *a.source.school.group_years.iter().find(|(_, y)| y.group == Some(group)).unwrap().0;
    let facts = GroupYear {
        girls: Some(9),
        boys: Some(9),
        ..a.source.school.group_years.get(&year).cloned().unwrap()
    };
    a.set(year, &facts);
    let twin = Made::new(2, "a", UnitKind::School, "Fel namn");
    a.source.latest = Some(date("2020-12-31"));
    let sources = [a.source, twin.source];
    let own = office(OfficeLevel::City, "Stockholm");
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date("2020-11-20") };
    let world = World::new(&input, "2020HT".parse().unwrap(), input.today);
    let asked: Vec<Ask> =
        questions(&world).into_iter().filter(|q| q.unit == sources[0].scope).map(|q| q.ask).collect();
    for ask in [
        Ask::Twice("A".into()),
        Ask::District("Fel namn".into()),
        Ask::ClockAhead(date("2020-12-31")),
        Ask::SameDay("7A".into(), date("2020-09-01"), vec!["1".into(), "3".into()]),
        Ask::OutsideYear("7A".into(), "4".into(), date("2020-07-09")),
        Ask::NoStart(date("2020-07-09")),
        Ask::Split("7A".into(), 18, 20),
        Ask::Present("7A".into(), 2),
        Ask::NoLeaders(vec!["7A".into()]),
        Ask::Checklists(4, 4),
    ] {
        assert!(asked.contains(&ask), "{ask:?} in {asked:#?}");
    }
    assert_eq!(asked.len(), 10, "{asked:#?}");
}

#[test]
fn a_unit_without_groups_makes_no_nought_of_what_nobody_has_told() {
    let mut works = Made::new(1, "Arbetar", UnitKind::School, "Farsta");
    works.class("7A", "mvp-14", "2021-09-01", 2, 0);
    let mut gone = Made::new(2, "Slut", UnitKind::School, "Farsta");
    gone.step("mvp", ParticipationChange::Start, "2018-02-01");
    gone.step("mvp", ParticipationChange::Stop, "2021-08-18");
    let mut units = vec![works, gone];
    units.iter_mut().for_each(|unit| unit.source.latest = Some(date("2022-03-01")));
    let own = office(OfficeLevel::City, "Stockholm");
    let figures = all(&own, units, "2021/22", "2022-06-30");
    for code in ["girls", "boys", "other-pupils"] {
        let one = find(&figures, code, None);
        assert_eq!((one.value, one.known), (Value::Missing, Ratio::new(0, 1)), "{code}");
    }
    let of = |code: &str| find(&figures, code, None).value;
    assert_eq!((of("schools"), of("schools-stopped")), (Value::Number(1), Value::Number(1)));
}
