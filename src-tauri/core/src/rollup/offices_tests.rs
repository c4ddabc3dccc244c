//! What offices have entered, beside what units send: two lists of one unit, figures by hand, last days, resources.

use super::needs::{Reason, Standing, needs};
use super::parts::find;
use super::tests::{Made, all, date, id, office};
use super::*;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::office::*;

const TODAY: &str = "2026-11-22";

fn unit(n: u32, name: &str, district: &str, came: &str) -> Made {
    let mut unit = Made::new(n, name, UnitKind::School, district);
    (unit.source.came, unit.source.latest) = (vec![date(came)], Some(date(came)));
    unit
}

/// A school that has worked with MVP for two years when it begins with the app.
fn new_with_the_app() -> Made {
    let mut begun = unit(5, "Ekskolan", "Farsta", TODAY);
    begun.class("7A", "mvp-14", "2026-09-01", 3, 0);
    begun.step("mvp", ParticipationChange::Start, "2024-08-15");
    begun
}

fn expect(own: &mut School, n: u32, name: &str, by_hand: bool) {
    let unit = ExpectedUnit {
        name: Some(name.into()),
        district: Some("Farsta".into()),
        by_hand: by_hand.then_some(true),
        ..ExpectedUnit::default()
    };
    own.apply(ExpectedUnit::KIND, id(n), Some(&unit.to_fields()));
}

fn heard(own: &mut School, n: u32, expected: u32, period: &str, classes: Option<u32>) {
    let hand = HandFigures {
        expected: Some(id(expected)),
        period: Some(period.into()),
        programmes: Some(vec!["mvp".into()]),
        classes,
        ..HandFigures::default()
    };
    own.apply(HandFigures::KIND, id(n), Some(&hand.to_fields()));
}

fn last_day(own: &mut School, n: u32, day: &str) {
    let set = Deadline { period: Some("2026HT".into()), date: Some(date(day)), ..Deadline::default() };
    own.apply(Deadline::KIND, id(n), Some(&set.to_fields()));
}

/// An office's records as they come to another.
fn sent(n: u32, school: School) -> Source {
    Source { scope: id(n), school, came: vec![date(TODAY)], latest: Some(date(TODAY)) }
}

fn reasons(own: &School, sources: &[Source], period: &str) -> (Standing, Vec<Reason>) {
    let input = Input { scope: id(1), own, sources, today: date(TODAY) };
    let period: Period = period.parse().unwrap();
    let world = World::new(&input, period, period.as_of(input.today));
    let need = needs(&world).remove(0);
    (need.standing(), need.reasons.into_iter().chain(need.remarks).collect())
}

#[test]
fn what_was_heard_of_a_past_time_stays_when_the_unit_begins_with_the_app() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Ekskolan", false);
    heard(&mut own, 3, 2, "2025/26", Some(4));
    let begun = new_with_the_app();
    let figures = all(&own, vec![begun.again()], "2025/26", TODAY);
    let of = |code: &str| find(&figures, code, None);
    assert_eq!(of("classes").value, Value::Number(4));
    assert!(of("classes").behind[0].by_hand && !of("schools").behind[0].by_hand);
    // It has sent nothing of that year.
    assert_eq!(of("units-received").value, Value::Share(crate::school::scoring::Ratio::new(0, 1)));
    assert_eq!(of("units-by-hand").value, Value::Number(1));
    let (standing, said) = reasons(&own, std::slice::from_ref(&begun.source), "2025/26");
    assert_eq!((standing, said.contains(&Reason::OnlyByHand)), (Standing::Remarks, true), "{said:?}");
    // Where its own file tells of the time, that it does is said.
    heard(&mut own, 4, 2, "2026HT", Some(9));
    let figures = all(&own, vec![begun.again()], "2026HT", TODAY);
    assert_eq!(find(&figures, "classes", None).value, Value::Number(1));
    let (_, said) = reasons(&own, &[begun.source], "2026HT");
    assert!(said.contains(&Reason::LeftOut(vec!["2026HT".parse().unwrap()])), "{said:?}");
}

#[test]
fn of_two_lists_of_one_unit_what_is_known_counts() {
    let mut own = office(OfficeLevel::City, "Stockholm");
    expect(&mut own, 2, "Handskolan", false);
    heard(&mut own, 3, 2, "2026/27", Some(7));
    let mut farsta = office(OfficeLevel::District, "Farsta");
    expect(&mut farsta, 12, "Handskolan", true);
    let late = reasons(&own, &[sent(10, farsta.clone())], "2026HT").1;
    assert!(late.contains(&Reason::ByHand) && !late.contains(&Reason::NotSent), "{late:?}");
    heard(&mut farsta, 13, 12, "2026HT", Some(5));
    let sources = [sent(10, farsta)];
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date(TODAY) };
    let period: Period = "2026HT".parse().unwrap();
    let figures = super::figures(&input, period, input.today);
    assert_eq!(find(&figures, "classes", None).value, Value::Number(5));
}

#[test]
fn another_offices_last_day_is_for_other_files() {
    let own = office(OfficeLevel::City, "Stockholm");
    let mut farsta = office(OfficeLevel::District, "Farsta");
    last_day(&mut farsta, 13, "2026-10-01");
    let sources = [sent(10, farsta)];
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date(TODAY) };
    let period: Period = "2026HT".parse().unwrap();
    assert_eq!(World::new(&input, period, input.today).deadline, None);
}

#[test]
fn a_file_that_came_in_time_with_nothing_new_has_come_in_time() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Ekskolan", false);
    last_day(&mut own, 3, "2026-10-01");
    let mut quiet = unit(5, "Ekskolan", "Farsta", "2026-09-15");
    quiet.class("7A", "mvp-14", "2025-09-01", 3, 0);
    quiet.source.latest = Some(date("2026-03-10"));
    let figures = all(&own, vec![quiet.again()], "2026HT", TODAY);
    let one = Value::Share(crate::school::scoring::Ratio::new(1, 1));
    assert_eq!(find(&figures, "units-on-time", Some("2026-10-01")).value, one);
    let (_, said) = reasons(&own, &[quiet.source], "2026HT");
    assert!(!said.contains(&Reason::Late) && !said.contains(&Reason::NothingOfIt), "{said:?}");
}

#[test]
fn the_file_of_the_term_before_is_no_answer_for_this_one() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Ekskolan", false);
    last_day(&mut own, 3, "2026-11-20");
    let mut late = unit(5, "Ekskolan", "Farsta", "2026-08-10");
    late.class("7A", "mvp-14", "2025-09-01", 3, 0);
    late.source.latest = Some(date("2026-06-01"));
    let (standing, said) = reasons(&own, &[late.source], "2026HT");
    assert_eq!((standing, said), (Standing::Missing, vec![Reason::Late]));
}

#[test]
fn a_start_alone_beside_figures_of_a_longer_time_is_a_file_that_came() {
    let mut own = office(OfficeLevel::District, "Farsta");
    expect(&mut own, 2, "Ekskolan", false);
    heard(&mut own, 3, 2, "2025/26", Some(4));
    let begun = new_with_the_app();
    // Of the autumn nobody has given a number.
    let figures = all(&own, vec![begun.again()], "2025HT", TODAY);
    assert_eq!(find(&figures, "units-by-hand", None).value, Value::Number(0));
    // Where the numbers are of a part, that is said, and no support is asked for by what is not known.
    heard(&mut own, 4, 2, "2024HT", Some(2));
    let (standing, said) = reasons(&own, &[begun.source], "2024/25");
    assert_eq!(standing, Standing::Missing);
    assert_eq!(said, [Reason::PartTime(vec!["2024HT".parse().unwrap()]), Reason::OnlyByHand]);
}

#[test]
fn what_districts_set_aside_before_they_became_one_is_added() {
    let posts = |told: &[(&str, u32, u32)], period: &str, on: &str| {
        let mut own = office(OfficeLevel::City, "Stockholm");
        for (n, (district, year, share)) in (2..).zip(told) {
            let one = Resource {
                district: Some((*district).into()),
                year: Some(*year),
                share: Some(*share),
                sets_aside: Some(*share > 0),
                ..Resource::default()
            };
            own.apply(Resource::KIND, id(n), Some(&one.to_fields()));
        }
        let input = Input { scope: id(1), own: &own, sources: &[], today: date(TODAY) };
        let figures = super::figures(&input, period.parse().unwrap(), date(on));
        let of = |code: &str| find(&figures, code, None).value;
        (of("districts-posts"), of("districts-resources"))
    };
    let halves = [("Rinkeby-Kista", 2023, 50), ("Spånga-Tensta", 2023, 30)];
    let both = (Value::Number(80), Value::Number(1));
    assert_eq!(posts(&halves, "2023", "2023-12-31"), both);
    assert_eq!(posts(&halves, "2022/23", "2023-06-30"), (Value::Number(80), Value::Number(2)));
    // What the new one told of itself holds, and none of the halves is counted twice.
    let all = [halves[0], halves[1], ("Järva", 2023, 60)];
    assert_eq!(posts(&all, "2023", "2023-12-31"), (Value::Number(60), Value::Number(1)));
    assert_eq!(posts(&[halves[0], ("Spånga-Tensta", 2023, 0)], "2023", "2023-12-31").1, Value::Number(1));
}

#[test]
fn a_district_speaks_for_its_own_units_and_resources_alone() {
    let mut own = office(OfficeLevel::City, "Stockholm");
    let farsta_unit = ExpectedUnit {
        name: Some("Björkskolan".into()),
        district: Some("Farsta".into()),
        contact: Some("lena@farsta".into()),
        ..ExpectedUnit::default()
    };
    own.apply(ExpectedUnit::KIND, id(2), Some(&farsta_unit.to_fields()));
    let resource = |district: &str, year: u32, yes: bool| {
        let told = Resource {
            district: Some(district.into()),
            year: Some(year),
            sets_aside: Some(yes),
            ..Resource::default()
        };
        told.to_fields()
    };
    let mut farsta = office(OfficeLevel::District, "Farsta");
    farsta.apply(Resource::KIND, id(10), Some(&resource("Farsta", 2026, true)));
    // Bromma has a school of Farsta's on its list, with figures, another contact and other resources of the next year.
    let mut bromma = office(OfficeLevel::District, "Bromma");
    expect(&mut bromma, 20, "Almskolan", true);
    heard(&mut bromma, 21, 20, "2026/27", Some(900));
    let other = ExpectedUnit { contact: Some("mallory".into()), ..farsta_unit };
    bromma.apply(ExpectedUnit::KIND, id(22), Some(&other.to_fields()));
    bromma.apply(Resource::KIND, id(23), Some(&resource("Farsta", 2027, false)));
    let sources = [sent(30, farsta), sent(31, bromma)];
    let input = Input { scope: id(1), own: &own, sources: &sources, today: date(TODAY) };
    let world = World::new(&input, "2026/27".parse().unwrap(), date(TODAY));
    let of = |name: &str| world.units.iter().filter(|unit| unit.name == name).collect::<Vec<_>>();
    assert_eq!(of("Almskolan")[0].district.as_deref(), Some("Bromma"), "what one says counts for oneself");
    let farstas =
        of("Björkskolan").into_iter().find(|unit| unit.district.as_deref() == Some("Farsta")).unwrap();
    assert_eq!(farstas.contact.as_deref(), Some("lena@farsta"));
    let figures = figures(&input, world.period, world.as_of);
    let resources = find(&figures, "districts-resources", None);
    let told: Vec<_> = resources.behind.iter().map(|one| (one.name.as_str(), &one.value)).collect();
    assert_eq!(told, [("Farsta", &Value::Number(1))]);
}

#[test]
fn what_a_district_heard_of_a_unit_stays_where_the_unit_has_moved_since() {
    let own = office(OfficeLevel::City, "Stockholm");
    let mut farsta = office(OfficeLevel::District, "Farsta");
    expect(&mut farsta, 20, "Ekskolan", false);
    let linked = ExpectedUnit { name: Some("Ekskolan".into()), unit: Some(id(5)), ..ExpectedUnit::default() };
    farsta.apply(ExpectedUnit::KIND, id(20), Some(&linked.to_fields()));
    heard(&mut farsta, 21, 20, "2025/26", Some(4));
    let mut moved = new_with_the_app();
    let mut unit = moved.source.school.unit();
    unit.district = Some("Bromma".into());
    moved.source.school.apply(crate::school::kinds::Unit::KIND, id(5), Some(&unit.to_fields()));
    let classes = |period: &str| {
        let sources = [moved.again().source, sent(30, farsta.clone())];
        let input = Input { scope: id(1), own: &own, sources: &sources, today: date(TODAY) };
        let period: Period = period.parse().unwrap();
        find(&figures(&input, period, period.as_of(input.today)), "classes", None).value
    };
    assert_eq!(classes("2025/26"), Value::Number(4));
    // What the unit itself tells is its own.
    assert_eq!(classes("2026/27"), Value::Number(1));
}
