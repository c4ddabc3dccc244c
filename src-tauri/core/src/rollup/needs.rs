//! Who needs support now, and why. Reasons, not grades.
//!
//! Much can be said of every unit. What asks for support is that the work stands still, that those who should lead it are
//! not there, or that several classes are in trouble; all else is a remark beside it and calls nobody.

use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

use super::parts::is_active;
use super::period::Period;
use super::unit::{QUIET_DAYS, RunIn, UnitPeriod};
use super::world::{Unit, World};
use crate::base::Id;
use crate::school::scoring::{Band, RunStatus};

/// Days after which a unit's data are old while it works with a programme.
pub const OLD_DAYS: i64 = 60;
/// So many lessons behind its plan is far: about a month of weekly lessons.
pub const FAR_BEHIND: u64 = 4;
/// So many are worth a remark.
const BEHIND: u64 = 2;
/// A lesson is led by two.
const PAIR: u64 = 2;

/// Why a unit may need support, or what else is worth knowing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Its file has not come, and the day for it has passed.
    Late,
    /// Its file has not come yet.
    NotSent,
    /// A file of it came after the period, and has nothing of it.
    NothingOfIt,
    /// It does not use the app, and the office has not entered its figures yet.
    ByHand,
    /// The office has entered its figures for other periods, and none for this one.
    OtherTime(Vec<Period>),
    /// The office has entered its figures only for parts of the period.
    PartTime(Vec<Period>),
    /// So many days have passed since anything was recorded.
    Old(i64),
    /// No lesson since that day, or none at all, though so many were planned for the weeks before the other day.
    Quiet(Option<NaiveDate>, NaiveDate, u64),
    /// Classes far behind their plan.
    FarBehind(Vec<String>),
    /// Classes two lessons or more behind their plan, but not far.
    Behind(Vec<String>),
    /// No or too few trained people.
    FewTrained(u64),
    /// All that is known is what the office has entered: it does not say how the work goes.
    OnlyByHand,
    /// The office has entered numbers for these periods, and its own file is counted instead.
    LeftOut(Vec<Period>),
    /// Nobody who leads was entered: how many there are is not known.
    NoPeople,
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
    /// Classes of an earlier school year without a lesson in this one, that nobody has closed.
    Stale(Vec<String>),
}

impl Reason {
    /// How heavy it weighs. The order is a help to begin somewhere, not a judgement.
    fn weight(&self) -> u64 {
        let per = |n: u64| n.min(10);
        match self {
            Reason::Late => 100,
            Reason::NotSent | Reason::NothingOfIt | Reason::ByHand => 40,
            // Said beside the reason that its figures are missing.
            Reason::OtherTime(_) => 0,
            Reason::PartTime(_) => 10,
            Reason::LeftOut(_) => 5,
            Reason::Old(_) => 20,
            Reason::Quiet(..) => 50,
            Reason::FarBehind(classes) => 30 + 3 * per(classes.len() as u64),
            Reason::Behind(classes) => 12 + per(classes.len() as u64),
            Reason::FewTrained(n) if *n < PAIR => 45,
            Reason::FewTrained(_) | Reason::NoPeople | Reason::OnlyByHand => 15,
            Reason::NoPair(classes) => 10 + per(classes.len() as u64),
            Reason::Checklists(_) => 12,
            Reason::Low(runs) => 25 + 2 * per(runs.len() as u64),
            Reason::Interrupted(n) => 15 + 3 * per(*n),
            Reason::Paused => 35,
            Reason::Startup(n) => 2 * per(*n),
            Reason::Stale(runs) => 5 + per(runs.len() as u64),
        }
    }

    /// What it is in short, where it can ask for support.
    fn why(&self) -> Option<&'static str> {
        Some(match self {
            Reason::Quiet(..) => "why-quiet",
            Reason::FarBehind(_) => "why-far-behind",
            Reason::FewTrained(_) => "why-trained",
            Reason::NoPair(_) => "why-pair",
            Reason::Low(_) => "why-low",
            Reason::Interrupted(_) => "why-interrupted",
            Reason::Paused => "why-paused",
            _ => return None,
        })
    }

    /// Only the office can mend it, by entering the figures of the unit.
    pub fn asks_office(&self) -> bool {
        matches!(self, Reason::ByHand | Reason::OtherTime(_) | Reason::PartTime(_))
    }
}

/// What a unit asks of its office, the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Something asks for support now.
    Support,
    /// Its figures are not there, so nobody knows.
    Missing,
    /// Nothing asks for support, but there is something to know.
    Remarks,
    /// Nothing points to it.
    Fine,
}

/// A unit with what is said of it, the heaviest first.
pub struct Need<'w, 'a> {
    /// The unit.
    pub unit: &'w Unit<'a>,
    /// What asks for support now; where its figures are missing, what is missing.
    pub reasons: Vec<Reason>,
    /// What is worth knowing and calls nobody.
    pub remarks: Vec<Reason>,
}

impl Standing {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Support => "standing-support",
            Standing::Missing => "standing-missing",
            Standing::Remarks => "standing-remarks",
            Standing::Fine => "standing-fine",
        }
    }
}

impl Need<'_, '_> {
    /// What the unit asks of its office.
    pub fn standing(&self) -> Standing {
        match (self.reasons.is_empty(), self.remarks.is_empty()) {
            (false, _) if self.unit.has_sent() => Standing::Support,
            (false, _) => Standing::Missing,
            (true, false) => Standing::Remarks,
            (true, true) => Standing::Fine,
        }
    }
}

/// How many units may need support, why, and of how many nobody knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Units that have sent.
    pub sent: usize,
    /// Of them those that may need support.
    pub units: usize,
    /// The reasons in short, with how many units they ask for, the most common first.
    pub reasons: Vec<(&'static str, usize)>,
    /// Units that are expected.
    pub expected: usize,
    /// Of them those that have told nothing.
    pub missing: usize,
    /// Units of which only the office has figures.
    pub by_hand: usize,
    /// The names of those that are known to work with a programme by the figures of a longer time, and by no others:
    /// they count as units, and with no class, lesson or person.
    pub known_only: Vec<String>,
}

impl Support {
    /// Counts what is said of all units.
    pub fn of(needs: &[Need<'_, '_>]) -> Support {
        let count =
            |wanted: &dyn Fn(&Unit<'_>) -> bool| needs.iter().filter(|need| wanted(need.unit)).count();
        let asking = || needs.iter().filter(|need| need.standing() == Standing::Support);
        let mut reasons: Vec<(&'static str, usize)> = Vec::new();
        for why in asking().flat_map(|need| need.reasons.iter().filter_map(Reason::why)) {
            match reasons.iter_mut().find(|(known, _)| *known == why) {
                Some((_, units)) => *units += 1,
                None => reasons.push((why, 1)),
            }
        }
        reasons.sort_by_key(|(_, units)| std::cmp::Reverse(*units));
        let known_only = needs.iter().filter(|need| !need.unit.has_told() && is_active(need.unit));
        Support {
            sent: count(&|unit| unit.has_sent()),
            units: asking().count(),
            reasons,
            expected: count(&|unit| unit.expected.is_some()),
            missing: count(&|unit| unit.expected.is_some() && !unit.has_told()),
            by_hand: count(&|unit| !unit.has_sent() && unit.has_told()),
            known_only: known_only.map(|need| need.unit.name.clone()).collect(),
        }
    }
}

/// All units: those that need support now, then those that nobody knows of, then the others, each by what is said of it.
pub fn needs<'w, 'a>(world: &'w World<'a>) -> Vec<Need<'w, 'a>> {
    let mut all: Vec<Need> = world.units.iter().map(|unit| need(world, unit)).collect();
    let sum = |reasons: &[Reason]| reasons.iter().map(Reason::weight).sum::<u64>();
    // Stable: units of the same need stay in the order of their names.
    all.sort_by_key(|need| {
        use std::cmp::Reverse;
        (need.standing(), Reverse(sum(&need.reasons)), Reverse(sum(&need.remarks)))
    });
    all
}

fn need<'w, 'a>(world: &World<'a>, unit: &'w Unit<'a>) -> Need<'w, 'a> {
    let mut said: Vec<(bool, Reason)> = match &unit.period {
        Some(period) if unit.has_sent() => {
            let left_out =
                (!unit.left_out.is_empty()).then(|| (false, Reason::LeftOut(unit.left_out.clone())));
            at_work(world, unit, period).into_iter().chain(left_out).collect()
        }
        _ => {
            let by_hand = unit.has_told().then_some((false, Reason::OnlyByHand));
            missing(world, unit).into_iter().map(|reason| (true, reason)).chain(by_hand).collect()
        }
    };
    said.sort_by_key(|(_, reason)| std::cmp::Reverse(reason.weight()));
    let (reasons, remarks): (Vec<_>, Vec<_>) = said.into_iter().partition(|(asks, _)| *asks);
    let bare = |all: Vec<(bool, Reason)>| all.into_iter().map(|(_, reason)| reason).collect();
    Need { unit, reasons: bare(reasons), remarks: bare(remarks) }
}

/// What is not known of a unit.
fn missing(world: &World<'_>, unit: &Unit<'_>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if !unit.has_told() {
        let late = world.deadline.is_some_and(|day| day < world.input.today);
        reasons.push(match late {
            _ if unit.by_hand => Reason::ByHand,
            _ if world.has_nothing_of_it(unit) => Reason::NothingOfIt,
            true => Reason::Late,
            false => Reason::NotSent,
        });
    }
    if !unit.heard_for.is_empty() {
        let given = if unit.has_told() { Reason::PartTime } else { Reason::OtherTime };
        reasons.push(given(unit.heard_for.clone()));
    }
    reasons
}

/// What is said of a unit whose figures are here, and whether that asks for support.
fn at_work(world: &World<'_>, unit: &Unit<'_>, period: &UnitPeriod) -> Vec<(bool, Reason)> {
    let mut said = Vec::new();
    if period.paused {
        said.push((true, Reason::Paused));
    }
    if !is_active(unit) {
        return said;
    }
    let named = |wanted: &dyn Fn(&RunIn) -> bool| -> Vec<String> {
        let mut names: Vec<String> =
            period.runs.iter().filter(|run| wanted(run)).map(|run| run.name.clone()).collect();
        names.dedup();
        names
    };
    // What most likely has ended is not behind, and has no leaders to miss.
    let open = |run: &RunIn| !run.status.is_closed() && !run.stale;
    let is_far = |run: &RunIn| run.behind >= FAR_BEHIND && !run.stale;
    let is_low = |run: &RunIn| run.score.index().ok().and_then(Band::of) == Some(Band::Low);
    let was_interrupted = |run: &RunIn| run.status == RunStatus::Interrupted && run.closed_in;
    let has_no_pair = |run: &RunIn| open(run) && run.has_pair == Some(false);
    // Whatever it is: of one class among many it is a remark, of two or of half of them it is the unit's.
    let troubled = |run: &&RunIn| is_far(run) || is_low(run) || was_interrupted(run) || has_no_pair(run);
    let in_trouble: BTreeSet<Id> = period.runs.iter().filter(troubled).map(|run| run.group).collect();
    let classes: BTreeSet<Id> = period.runs.iter().filter(|run| !run.stale).map(|run| run.group).collect();
    let several = in_trouble.len() >= 2 || in_trouble.len() * 2 >= classes.len();
    let lasts = world.period.span().holds(world.input.today);

    let due: u64 = period.runs.iter().filter(|run| !run.stale).map(|run| run.due_lately).sum();
    let last = period.runs.iter().filter_map(|run| run.last_held).max();
    let quiet = last.is_none_or(|last| (period.known - last).num_days() >= QUIET_DAYS.cast_signed());
    if lasts && quiet && due >= 2 {
        said.push((true, Reason::Quiet(last, period.known, due)));
    }
    let far = named(&is_far);
    let behind = named(&|run| run.behind >= BEHIND && run.behind < FAR_BEHIND && !run.stale);
    if !far.is_empty() {
        said.push((several, Reason::FarBehind(far)));
    }
    if !behind.is_empty() {
        said.push((false, Reason::Behind(behind)));
    }
    if period.staff.people == 0 {
        said.push((false, Reason::NoPeople));
    } else if period.staff.trained < unit.kind.least_trained() {
        said.push((period.staff.trained < PAIR, Reason::FewTrained(period.staff.trained)));
    }
    let low = named(&is_low);
    if !low.is_empty() {
        said.push((several, Reason::Low(low)));
    }
    let interrupted = period.runs.iter().filter(|run| was_interrupted(run)).count();
    if interrupted > 0 {
        said.push((several, Reason::Interrupted(interrupted as u64)));
    }
    let no_pair = named(&has_no_pair);
    if !no_pair.is_empty() {
        said.push((several, Reason::NoPair(no_pair)));
    }
    let stale = named(&|run| run.stale);
    if !stale.is_empty() {
        said.push((false, Reason::Stale(stale)));
    }
    let checked = period.lessons.checked;
    if checked.den > 0 && !checked.at_least(80) {
        said.push((false, Reason::Checklists(checked.den - checked.num)));
    }
    if let Some(latest) = unit.source.and_then(|source| source.latest)
        && period.runs.iter().any(open)
        && lasts
        && (world.input.today - latest).num_days() > OLD_DAYS
    {
        said.push((false, Reason::Old((world.input.today - latest).num_days())));
    }
    let not_at_all = period.startup.values().filter(|points| **points == 0).count();
    if not_at_all > 0 {
        said.push((false, Reason::Startup(not_at_all as u64)));
    }
    said
}
