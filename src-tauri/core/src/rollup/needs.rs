//! Who needs support, the one who needs it most first, and why. Reasons, not grades.

use super::parts::is_active;
use super::period::Period;
use super::world::{Unit, World};
use crate::school::scoring::{Band, RunStatus};

/// Days after which a unit's data are old while it works with a programme.
pub const OLD_DAYS: i64 = 60;

/// Why a unit may need support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its file has not come, and the day for it has passed.
    Late,
    /// Its file has not come yet.
    NotSent,
    /// It does not use the app, and the office has not entered its figures yet.
    ByHand,
    /// The office has entered its figures for other periods, and none for this one.
    OtherTime(Vec<Period>),
    /// The office has entered its figures only for parts of the period.
    PartTime(Vec<Period>),
    /// So many days have passed since anything was recorded.
    Old(i64),
    /// Classes two lessons or more behind their plan.
    Behind(Vec<String>),
    /// No or too few trained people.
    FewTrained(u64),
    /// Classes with fewer than two leaders.
    NoPair(Vec<String>),
    /// Held lessons without a complete checklist.
    Checklists(u64),
    /// Runs with a low index.
    Low(Vec<String>),
    /// Runs interrupted in the period.
    Interrupted(u64),
    /// It has paused.
    Paused,
    /// Start-up items answered with "not at all".
    Startup(u64),
}

impl Reason {
    /// How heavy it weighs. The order is a help to begin somewhere, not a judgement.
    fn weight(&self) -> u64 {
        let per = |n: u64| n.min(10);
        match self {
            Reason::Late => 100,
            Reason::NotSent | Reason::ByHand => 40,
            // Said beside the reason that its figures are missing.
            Reason::OtherTime(_) => 0,
            Reason::PartTime(_) => 10,
            Reason::Old(_) => 20,
            Reason::Behind(classes) => 30 + 3 * per(classes.len() as u64),
            Reason::FewTrained(0 | 1) => 45,
            Reason::FewTrained(_) => 15,
            Reason::NoPair(classes) => 10 + per(classes.len() as u64),
            Reason::Checklists(_) => 12,
            Reason::Low(runs) => 25 + 2 * per(runs.len() as u64),
            Reason::Interrupted(n) => 15 + 3 * per(*n),
            Reason::Paused => 35,
            Reason::Startup(n) => 2 * per(*n),
        }
    }
}

impl Reason {
    /// Only the office can mend it, by entering the figures of the unit.
    pub fn asks_office(&self) -> bool {
        matches!(self, Reason::ByHand | Reason::OtherTime(_) | Reason::PartTime(_))
    }
}

/// A unit with its reasons, the heaviest first.
pub struct Need<'w, 'a> {
    /// The unit.
    pub unit: &'w Unit<'a>,
    /// Why; empty where nothing points to it.
    pub reasons: Vec<Reason>,
}

/// All units in the order of need.
pub fn needs<'w, 'a>(world: &'w World<'a>) -> Vec<Need<'w, 'a>> {
    let mut all: Vec<Need> =
        world.units.iter().map(|unit| Need { unit, reasons: reasons(world, unit) }).collect();
    // Stable: units of the same need stay in the order of their names.
    all.sort_by_key(|need| std::cmp::Reverse(need.reasons.iter().map(Reason::weight).sum::<u64>()));
    all
}

fn reasons(world: &World<'_>, unit: &Unit<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let Some(period) = &unit.period else {
        if !unit.has_told() {
            let late = world.deadline.is_some_and(|day| day < world.input.today);
            reasons.push(match late {
                _ if unit.by_hand => Reason::ByHand,
                true => Reason::Late,
                false => Reason::NotSent,
            });
        }
        if !unit.heard_for.is_empty() {
            let given = if unit.has_told() { Reason::PartTime } else { Reason::OtherTime };
            reasons.push(given(unit.heard_for.clone()));
        }
        return reasons;
    };
    if period.paused {
        reasons.push(Reason::Paused);
    }
    if !is_active(unit) {
        return reasons;
    }
    let named = |wanted: &dyn Fn(&super::unit::RunIn) -> bool| -> Vec<String> {
        let mut names: Vec<String> =
            period.runs.iter().filter(|run| wanted(run)).map(|run| run.name.clone()).collect();
        names.dedup();
        names
    };
    let behind = named(&|run| run.behind >= 2);
    if !behind.is_empty() {
        reasons.push(Reason::Behind(behind));
    }
    let open = |run: &super::unit::RunIn| !run.status.is_closed();
    if period.staff.trained < unit.kind.least_trained() {
        reasons.push(Reason::FewTrained(period.staff.trained));
    }
    let low = named(&|run| run.score.index().ok().and_then(Band::of) == Some(Band::Low));
    if !low.is_empty() {
        reasons.push(Reason::Low(low));
    }
    let interrupted =
        period.runs.iter().filter(|run| run.status == RunStatus::Interrupted && run.closed_in).count();
    if interrupted > 0 {
        reasons.push(Reason::Interrupted(interrupted as u64));
    }
    let no_pair = named(&|run| open(run) && run.has_pair == Some(false));
    if !no_pair.is_empty() {
        reasons.push(Reason::NoPair(no_pair));
    }
    let tackning = period.score.tackning;
    if tackning.den > 0 && !tackning.at_least(80) {
        reasons.push(Reason::Checklists(tackning.den - tackning.num));
    }
    if let Some(latest) = unit.source.and_then(|source| source.latest)
        && period.runs.iter().any(open)
        && world.period.span().holds(world.input.today)
        && (world.input.today - latest).num_days() > OLD_DAYS
    {
        reasons.push(Reason::Old((world.input.today - latest).num_days()));
    }
    let not_at_all = period.startup.values().filter(|points| **points == 0).count();
    if not_at_all > 0 {
        reasons.push(Reason::Startup(not_at_all as u64));
    }
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight()));
    reasons
}
