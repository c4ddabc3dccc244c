//! What the data leave open. Questions to a unit, not errors: the one who was there knows.

use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

use super::world::{Unit, World};
use crate::base::Id;
use crate::school::School;
use crate::school::codes::*;
use crate::school::folded;
use crate::school::year::SchoolYear;

/// A question about one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The unit.
    pub unit: Id,
    /// What is asked.
    pub ask: Ask,
}

/// What is asked. The words have a sentence for each.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ask {
    /// Two units of the same name or school code: are they one?
    Twice(String),
    /// A file came from a unit that is not on the list.
    NotExpected,
    /// It is a made-up unit.
    Sample,
    /// The district's name is not known.
    District(String),
    /// A district has a unit of another one on its list, or a file from it.
    OtherDistrict(String),
    /// The district is missing.
    NoDistrict,
    /// The computer's clock was ahead.
    ClockAhead(NaiveDate),
    /// Two lessons of one class on the same day.
    SameDay(String, NaiveDate, Vec<String>),
    /// A lesson in July, or on a day before its class was there.
    OutsideYear(String, String, NaiveDate),
    /// A lesson after the unit stopped.
    AfterStop(NaiveDate, u64),
    /// It works with a programme, but when it began was not entered.
    NoStart(NaiveDate),
    /// Girls, boys and others do not add up to the pupils.
    Split(String, u64, u64),
    /// More pupils present than there are in the class.
    Present(String, u64),
    /// Classes without a number of pupils.
    NoPupils(Vec<String>),
    /// Runs without leaders.
    NoLeaders(Vec<String>),
    /// Runs without a first day.
    NoPlan(Vec<String>),
    /// Runs of an earlier school year that go on without a lesson in this one.
    StillOpen(Vec<String>),
    /// Held lessons without a complete checklist.
    Checklists(u64, u64),
}

impl Ask {
    /// Only the office itself can answer it.
    pub fn is_of_office(&self) -> bool {
        matches!(self, Ask::NotExpected | Ask::OtherDistrict(_))
    }
}

/// All questions of the period, unit by unit.
pub fn questions(world: &World<'_>) -> Vec<Question> {
    let mut all = Vec::new();
    let has_list = world.units.iter().any(|unit| unit.expected.is_some());
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for key in world.units.iter().flat_map(keys) {
        *seen.entry(key).or_default() += 1;
    }
    for unit in &world.units {
        let mut asks: Vec<Ask> = Vec::new();
        if keys(unit).iter().any(|key| seen.get(key).is_some_and(|n| *n > 1)) {
            asks.push(Ask::Twice(unit.name.clone()));
        }
        if let Some(named) = unit.district.as_ref().filter(|_| world.is_of_another(unit)) {
            asks.push(Ask::OtherDistrict(named.clone()));
        }
        if let Some(source) = unit.source {
            if has_list && unit.expected.is_none() {
                asks.push(Ask::NotExpected);
            }
            about_unit(world, unit, &source.school, &mut asks);
            if let Some(latest) = source.latest.filter(|latest| (*latest - world.input.today).num_days() > 1)
            {
                asks.push(Ask::ClockAhead(latest));
            }
            about_runs(world, unit, &source.school, &mut asks);
        }
        asks.sort();
        asks.dedup();
        all.extend(asks.into_iter().map(|ask| Question { unit: unit.id, ask }));
    }
    all
}

/// By what a unit may be the same as another.
fn keys(unit: &Unit<'_>) -> Vec<String> {
    let district = unit.district.as_deref().unwrap_or_default();
    let mut keys = vec![format!("{}/{}", folded(&unit.name), folded(district))];
    let code = unit.source.and_then(|source| source.school.unit().school_code);
    keys.extend(code.map(|code| format!("#{code}")));
    keys
}

fn about_unit(world: &World<'_>, unit: &Unit<'_>, school: &School, asks: &mut Vec<Ask>) {
    if school.unit().sample == Some(true) && world.input.own.office().sample != Some(true) {
        asks.push(Ask::Sample);
    }
    match &unit.district {
        None => asks.push(Ask::NoDistrict),
        Some(name) if !world.districts.knows(name) => asks.push(Ask::District(name.clone())),
        Some(_) => {}
    }
    let Some(period) = &unit.period else { return };
    if let Some(day) = period.started_on.filter(|_| period.is_active() && !period.start_entered) {
        asks.push(Ask::NoStart(day));
    }
    let stopped = school.participations.values().filter(|p| p.change == Some(ParticipationChange::Stop));
    let resumed = |day: NaiveDate| {
        school.participations.values().any(|p| {
            p.date.is_some_and(|date| date > day)
                && matches!(p.change, Some(ParticipationChange::Start | ParticipationChange::Resume))
        })
    };
    // One programme may end while the other goes on; only where all have ended is a later lesson strange.
    if let Some(day) = stopped.filter_map(|p| p.date).max().filter(|day| !resumed(*day) && period.stopped) {
        let held = |l: &&crate::school::kinds::Lesson| {
            l.status.is_some_and(LessonStatus::is_held) && l.date.is_some_and(|date| date > day)
        };
        let after = school.lessons.values().filter(held).count() as u64;
        if after > 0 {
            asks.push(Ask::AfterStop(day, after));
        }
    }
}

fn about_runs(world: &World<'_>, unit: &Unit<'_>, school: &School, asks: &mut Vec<Ask>) {
    let Some(period) = &unit.period else { return };
    let span = world.period.span();
    let (mut no_pupils, mut no_leaders, mut no_plan) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut still_open = BTreeSet::new();
    let mut on_day: BTreeMap<(Id, NaiveDate), (String, Vec<String>)> = BTreeMap::new();
    for run in &period.runs {
        let Some(record) = school.runs.get(&run.run) else { continue };
        if record.leaders.as_ref().is_none_or(Vec::is_empty) && !run.status.is_closed() {
            no_leaders.insert(run.name.clone());
        }
        if record.planned_start.is_none() && !run.status.is_closed() {
            no_plan.insert(run.name.clone());
        }
        if run.stale {
            still_open.insert(run.name.clone());
        }
        let facts = school.year_of(run.group, run.year).map(|(_, facts)| facts);
        let pupils = facts.and_then(|facts| facts.pupils);
        if pupils.is_none() {
            no_pupils.insert(run.name.clone());
        }
        if let (Some(facts), Some(all)) = (facts, pupils) {
            let parts = [facts.girls, facts.boys, facts.other];
            let sum: u64 = parts.iter().flatten().copied().map(u64::from).sum();
            let told = parts.iter().flatten().count();
            let all = u64::from(all);
            if told > 0 && (sum > all || (facts.girls.is_some() && facts.boys.is_some() && sum != all)) {
                asks.push(Ask::Split(run.name.clone(), sum, all));
            }
        }
        let group_began = school
            .group_years
            .values()
            .filter(|y| y.group == Some(run.group))
            .filter_map(|y| y.school_year.as_deref()?.parse::<SchoolYear>().ok())
            .min();
        let mut too_many = 0;
        for (_, lesson) in school.lessons_of(run.run) {
            let (Some(date), Some(code)) = (lesson.date, lesson.lesson.clone()) else { continue };
            if !span.holds(date) || !lesson.status.is_some_and(LessonStatus::is_held) {
                continue;
            }
            let july = chrono::Datelike::month(&date) == 7 && unit.kind == UnitKind::School;
            if july || group_began.is_some_and(|began| date < began.first_day()) {
                asks.push(Ask::OutsideYear(run.name.clone(), code.clone(), date));
            }
            let here = on_day.entry((run.group, date)).or_insert_with(|| (run.name.clone(), Vec::new()));
            if lesson.continued != Some(true) && !here.1.contains(&code) {
                here.1.push(code);
            }
            let enrolled = school.year_of(run.group, SchoolYear::of(date)).and_then(|(_, y)| y.pupils);
            if let (Some(present), Some(all)) = (lesson.pupils_present, enrolled) {
                too_many += u64::from(present > all);
            }
        }
        if too_many > 0 {
            asks.push(Ask::Present(run.name.clone(), too_many));
        }
    }
    let twice = on_day.into_iter().filter(|(_, (_, codes))| codes.len() > 1);
    asks.extend(twice.map(|((_, day), (class, codes))| Ask::SameDay(class, day, codes)));
    let list = |set: BTreeSet<String>| set.into_iter().collect::<Vec<_>>();
    for (set, ask) in [
        (no_pupils, Ask::NoPupils as fn(Vec<String>) -> Ask),
        (no_leaders, Ask::NoLeaders),
        (no_plan, Ask::NoPlan),
        (still_open, Ask::StillOpen),
    ] {
        if !set.is_empty() {
            asks.push(ask(list(set)));
        }
    }
    let checked = period.lessons.checked;
    if checked.den > 0 && !checked.at_least(80) {
        asks.push(Ask::Checklists(checked.den - checked.num, checked.den));
    }
}
