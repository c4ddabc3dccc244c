//! Scoring method MF-1: how much of a programme was delivered, and how true to its manual.
//!
//! Dimensions after Dane & Schneider 1998 and Carroll et al. 2007; items of 0/1/2 as in the PBIS Tiered Fidelity
//! Inventory; bands after Durlak & DuPre 2008 and Borrelli et al. 2005. Numerators and denominators stay whole
//! numbers until they are shown, sums are made of them, and percentages are never averaged. `docs/scoring.md`
//! has the rules in full.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

use super::School;
use super::codes::{Answer, HeldForm, LessonStatus, Respondent, RunClosed};
use super::kinds::{Checklist, Lesson, Run};
use crate::base::Id;
use crate::programme::{Edition, GroupForm};
use crate::words::numbers::whole_percent;

/// The method's name, printed with every figure.
pub const METHOD: &str = "MF-1";

/// Days between two lessons from which on a pace is flagged.
pub const SLOW_PACE_DAYS: u64 = 14;

/// A part of a whole. A whole of 0 means that there is nothing to measure: missing, never 0 %.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Ratio {
    /// The part.
    #[ts(type = "number")]
    pub num: u64,
    /// The whole.
    #[ts(type = "number")]
    pub den: u64,
}

impl Ratio {
    /// A part of a whole.
    pub fn new(num: u64, den: u64) -> Ratio {
        Ratio { num, den }
    }

    /// Whole percent, half up; `None` where there is nothing to measure.
    pub fn percent(self) -> Option<u64> {
        whole_percent(self.num, self.den)
    }

    /// At least `percent` percent, without rounding.
    pub fn at_least(self, percent: u64) -> bool {
        self.den > 0 && u128::from(self.num) * 100 >= u128::from(self.den) * u128::from(percent)
    }

    /// Counts one more of the whole, and of the part where `hit`.
    pub fn count(&mut self, hit: bool) {
        self.num += u64::from(hit);
        self.den += 1;
    }
}

impl AddAssign for Ratio {
    fn add_assign(&mut self, other: Ratio) {
        self.num += other.num;
        self.den += other.den;
    }
}

/// Where an index lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// 80 % or more.
    High,
    /// 60 % or more.
    Sufficient,
    /// Less.
    Low,
}

impl Band {
    /// The band of an unrounded share.
    pub fn of(index: Ratio) -> Option<Band> {
        match index {
            _ if index.den == 0 => None,
            _ if index.at_least(80) => Some(Band::High),
            _ if index.at_least(60) => Some(Band::Sufficient),
            _ => Some(Band::Low),
        }
    }

    /// The last part of its key in the words.
    pub fn code(self) -> &'static str {
        match self {
            Band::High => "high",
            Band::Sufficient => "sufficient",
            Band::Low => "low",
        }
    }
}

/// Why no index is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum NoIndex {
    /// Nothing was held yet.
    NothingHeld,
    /// Fewer than 80 % of the held lessons have a complete checklist.
    Coverage,
    /// The checklists are there, but no moment applied: nothing was rated.
    NothingApplied,
    /// The run is open and less than half of it was delivered.
    TooEarly,
}

/// Answers of 1–4: how many, and their sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Scale {
    /// How many answered.
    #[ts(type = "number")]
    pub n: u64,
    /// The sum of their answers.
    #[ts(type = "number")]
    pub sum: u64,
}

impl Scale {
    /// 100·(mean − 1)/3 as a share: 1 is 0 %, 4 is 100 %.
    pub fn ratio(self) -> Ratio {
        Ratio::new(self.sum.saturating_sub(self.n), 3 * self.n)
    }

    /// Of one run it is shown; of several only where the answers of at least three leader pairs stand behind it.
    pub fn may_show(self, runs: u64, pairs: usize) -> bool {
        runs <= 1 || pairs >= 3
    }
}

impl AddAssign for Scale {
    fn add_assign(&mut self, other: Scale) {
        self.n += other.n;
        self.sum += other.sum;
    }
}

/// The figures of checklists by one kind of respondent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Rated {
    /// *Följsamhet*: points of 2 for each applicable, answered moment.
    pub foljsamhet: Ratio,
    /// How many checklists stand behind it.
    #[ts(type = "number")]
    pub checklists: u64,
    /// Moments without an answer; they count in neither sum.
    #[ts(type = "number")]
    pub unanswered: u64,
    /// Moments that did not apply; they count in neither sum.
    #[ts(type = "number")]
    pub not_applicable: u64,
    /// Quality.
    pub quality: Scale,
    /// The pupils' engagement.
    pub engagement: Scale,
}

impl AddAssign<&Rated> for Rated {
    fn add_assign(&mut self, other: &Rated) {
        self.foljsamhet += other.foljsamhet;
        self.checklists += other.checklists;
        self.unanswered += other.unanswered;
        self.not_applicable += other.not_applicable;
        self.quality += other.quality;
        self.engagement += other.engagement;
    }
}

/// The figures of one run, or of many: every part is a sum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Score {
    /// How many runs.
    #[ts(type = "number")]
    pub runs: u64,
    /// How many of them are closed.
    #[ts(type = "number")]
    pub closed: u64,
    /// Lesson numbers of the editions.
    #[ts(type = "number")]
    pub lessons: u64,
    /// Lesson numbers delivered in full.
    #[ts(type = "number")]
    pub delivered: u64,
    /// Lesson numbers delivered in part.
    #[ts(type = "number")]
    pub partly: u64,
    /// Lesson numbers cancelled and not held later.
    #[ts(type = "number")]
    pub cancelled: u64,
    /// Lesson numbers whose planned day has come.
    #[ts(type = "number")]
    pub planned_to_date: u64,
    /// *Dos mot plan* of open runs: the points of Dos, of 2 for each lesson planned to date.
    pub mot_plan: Ratio,
    /// *Dos*: 2 for each delivered and 1 for each partly delivered, of 2 for each lesson.
    pub dos: Ratio,
    /// *Täckning*: lesson numbers with a complete self-report, of those held.
    pub tackning: Ratio,
    /// By the leaders themselves.
    pub own: Rated,
    /// By observers. Never mixed with the leaders' own.
    pub observed: Rated,
    /// Held lessons with at least two trained leaders, of those whose leaders are known.
    pub trained_pair: Ratio,
    /// Half-group lessons that were held in half group, of those whose form is known.
    pub half_group: Ratio,
    /// Lessons in the manual's order, of those where it is known.
    pub order: Ratio,
    /// Pupils present, of those enrolled, where both are known.
    pub present: Ratio,
    /// Days between lessons, each pair once.
    #[serde(skip)]
    #[ts(skip)]
    pub gaps: Vec<u64>,
    /// The leader pairs that rated quality.
    #[serde(skip)]
    #[ts(skip)]
    pub quality_pairs: BTreeSet<Vec<Id>>,
    /// The leader pairs that rated the pupils' engagement.
    #[serde(skip)]
    #[ts(skip)]
    pub engagement_pairs: BTreeSet<Vec<Id>>,
}

impl AddAssign<&Score> for Score {
    fn add_assign(&mut self, other: &Score) {
        self.runs += other.runs;
        self.closed += other.closed;
        self.lessons += other.lessons;
        self.delivered += other.delivered;
        self.partly += other.partly;
        self.cancelled += other.cancelled;
        self.planned_to_date += other.planned_to_date;
        self.mot_plan += other.mot_plan;
        self.dos += other.dos;
        self.tackning += other.tackning;
        self.own += &other.own;
        self.observed += &other.observed;
        self.trained_pair += other.trained_pair;
        self.half_group += other.half_group;
        self.order += other.order;
        self.present += other.present;
        self.gaps.extend(&other.gaps);
        self.quality_pairs.extend(other.quality_pairs.iter().cloned());
        self.engagement_pairs.extend(other.engagement_pairs.iter().cloned());
    }
}

impl Score {
    /// *Index*: the mean of Dos and Följsamhet as one unrounded share, or why there is none.
    pub fn index(&self) -> Result<Ratio, NoIndex> {
        let (dos, own) = (self.dos, self.own.foljsamhet);
        if self.tackning.den == 0 {
            return Err(NoIndex::NothingHeld);
        }
        if !self.tackning.at_least(80) {
            return Err(NoIndex::Coverage);
        }
        if own.den == 0 {
            return Err(NoIndex::NothingApplied);
        }
        if self.closed < self.runs && !dos.at_least(50) {
            return Err(NoIndex::TooEarly);
        }
        Ok(Ratio::new(dos.num * own.den + own.num * dos.den, 2 * dos.den * own.den))
    }

    /// The median of the days between lessons, in tenths; `None` with fewer than two lessons.
    pub fn median_gap_tenths(&self) -> Option<u64> {
        let mut gaps = self.gaps.clone();
        gaps.sort_unstable();
        let middle = gaps.len() / 2;
        match gaps.len() {
            0 => None,
            n if n % 2 == 1 => gaps.get(middle).map(|g| g * 10),
            _ => Some((gaps[middle - 1] + gaps[middle]) * 5),
        }
    }
}

/// Whether a run is planned, ongoing, completed or interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum RunStatus {
    /// *Planerad*
    Planned,
    /// *Pågår*
    Ongoing,
    /// *Avslutad*
    Completed,
    /// *Avbruten*
    Interrupted,
}

impl RunStatus {
    /// Nothing more will be held.
    pub fn is_closed(self) -> bool {
        matches!(self, RunStatus::Completed | RunStatus::Interrupted)
    }

    /// The last part of its key in the words.
    pub fn code(self) -> &'static str {
        match self {
            RunStatus::Planned => "planned",
            RunStatus::Ongoing => "ongoing",
            RunStatus::Completed => "completed",
            RunStatus::Interrupted => "interrupted",
        }
    }
}

/// What became of one lesson number by a date.
#[derive(Clone, Debug, Default)]
pub struct NumberState<'a> {
    /// Its last status: of the last part that was held, else of the last entry.
    pub status: Option<LessonStatus>,
    /// Its entries, in order.
    pub entries: Vec<(Id, &'a Lesson)>,
}

impl<'a> NumberState<'a> {
    /// The parts of it that were held, in order.
    pub fn held(&self) -> impl DoubleEndedIterator<Item = (Id, &'a Lesson)> {
        self.entries.iter().copied().filter(|(_, l)| l.status.is_some_and(LessonStatus::is_held))
    }

    /// What the last held part says that says anything: a lesson of several parts counts once.
    fn last<T>(&self, says: impl Fn(&Lesson) -> Option<T>) -> Option<T> {
        self.held().rev().find_map(|(_, lesson)| says(lesson))
    }
}

/// The state of every lesson number of a run on a date, by the lesson's code.
pub fn numbers<'a>(school: &'a School, run: Id, as_of: NaiveDate) -> BTreeMap<&'a str, NumberState<'a>> {
    let mut numbers: BTreeMap<&str, NumberState> = BTreeMap::new();
    for (id, lesson) in school.lessons_of(run) {
        let (Some(code), Some(date), Some(status)) = (&lesson.lesson, lesson.date, lesson.status) else {
            continue;
        };
        if date > as_of {
            continue;
        }
        let number = numbers.entry(code).or_default();
        number.entries.push((id, lesson));
        if status.is_held() || !number.status.is_some_and(LessonStatus::is_held) {
            number.status = Some(status);
        }
    }
    numbers
}

/// The status of a run on a date.
pub fn run_status(school: &School, id: Id, run: &Run, as_of: NaiveDate) -> RunStatus {
    if let Some(closed) = run.closed
        && run.closed_on.is_none_or(|on| on <= as_of)
    {
        return match closed {
            RunClosed::Completed => RunStatus::Completed,
            RunClosed::Interrupted => RunStatus::Interrupted,
        };
    }
    let numbers = numbers(school, id, as_of);
    let held = |code: &str| numbers.get(code).is_some_and(|n| n.status.is_some_and(LessonStatus::is_held));
    let edition = school.edition_of(run);
    if edition.is_some_and(|e| e.lessons.iter().all(|lesson| held(&lesson.code))) {
        RunStatus::Completed
    } else if numbers.values().any(|n| n.status.is_some_and(LessonStatus::is_held)) {
        RunStatus::Ongoing
    } else {
        RunStatus::Planned
    }
}

/// The figures of one run on a date.
pub fn score(school: &School, id: Id, run: &Run, as_of: NaiveDate) -> Score {
    let mut score = Score { runs: 1, ..Score::default() };
    let Some(edition) = school.edition_of(run) else { return score };
    let is_closed = run_status(school, id, run, as_of).is_closed();
    score.closed = u64::from(is_closed);
    score.lessons = edition.lessons.len() as u64;
    score.dos.den = 2 * score.lessons;
    let plan = school.plan_of(id, run, as_of);
    let numbers = numbers(school, id, as_of);
    for lesson in &edition.lessons {
        let status = numbers.get(lesson.code.as_str()).and_then(|n| n.status);
        let points = match status {
            Some(LessonStatus::Delivered) => 2,
            Some(LessonStatus::Partly) => 1,
            _ => 0,
        };
        score.delivered += u64::from(points == 2);
        score.partly += u64::from(points == 1);
        score.cancelled += u64::from(status == Some(LessonStatus::Cancelled));
        score.dos.num += points;
        score.planned_to_date += u64::from(plan.get(&lesson.code).is_some_and(|day| *day <= as_of));
    }
    // Nothing is left to do in a closed run, and without a planned lesson there is nothing to compare with.
    if !is_closed && score.planned_to_date > 0 {
        score.mot_plan = Ratio::new(score.dos.num, 2 * score.planned_to_date);
    }
    rate(school, edition, &numbers, &mut score);
    structure(school, edition, run, &numbers, &mut score);
    score
}

/// Adds what the checklists say.
fn rate(school: &School, edition: &Edition, numbers: &BTreeMap<&str, NumberState>, score: &mut Score) {
    for (code, number) in numbers {
        let Some(lesson) = edition.lesson(code) else { continue };
        if !number.status.is_some_and(LessonStatus::is_held) {
            continue;
        }
        let moments = edition.moments_of(lesson);
        // The parts of a continued lesson are one lesson: of each moment, the last answer counts.
        let mut own = Checklist::default();
        let mut has_own = false;
        let (mut quality_pair, mut engagement_pair) = (None, None);
        for (id, part) in number.held() {
            let pair = pair_of(part);
            for (_, list) in school.checklists_of(id) {
                match list.respondent {
                    Some(Respondent::Self_) => {
                        has_own = true;
                        own.answers.extend(list.answers.clone());
                        if list.quality.is_some() {
                            (own.quality, quality_pair) = (list.quality, pair.clone());
                        }
                        if list.engagement.is_some() {
                            (own.engagement, engagement_pair) = (list.engagement, pair.clone());
                        }
                    }
                    Some(Respondent::Observer) => add_list(&mut score.observed, list, moments),
                    None => {}
                }
            }
        }
        if has_own {
            add_list(&mut score.own, &own, moments);
            score.quality_pairs.extend(quality_pair);
            score.engagement_pairs.extend(engagement_pair);
        }
        score.tackning.count(is_checked(school, number, moments));
    }
}

/// The leaders of a lesson, where they were at least two: whoever led alone is no pair.
fn pair_of(lesson: &Lesson) -> Option<Vec<Id>> {
    let pair: BTreeSet<Id> = lesson.leaders.iter().flatten().copied().collect();
    (pair.len() >= 2).then(|| pair.into_iter().collect())
}

/// The leaders' own checklists of a lesson number are complete: every moment has an answer.
pub fn is_checked(school: &School, number: &NumberState, moments: &[crate::programme::Moment]) -> bool {
    let lists: Vec<_> = number
        .held()
        .flat_map(|(id, _)| school.checklists_of(id))
        .filter(|(_, list)| list.respondent == Some(Respondent::Self_))
        .collect();
    !lists.is_empty()
        && moments.iter().all(|m| lists.iter().any(|(_, list)| list.answers.contains_key(&m.code)))
}

/// Adds one checklist's answers.
pub fn add_list(rated: &mut Rated, list: &Checklist, moments: &[crate::programme::Moment]) {
    rated.checklists += 1;
    for moment in moments {
        match list.answers.get(&moment.code) {
            Some(Answer::AsManual) => rated.foljsamhet += Ratio::new(2, 2),
            Some(Answer::Changed) => rated.foljsamhet += Ratio::new(1, 2),
            Some(Answer::NotDone) => rated.foljsamhet += Ratio::new(0, 2),
            Some(Answer::NotApplicable) => rated.not_applicable += 1,
            None => rated.unanswered += 1,
        }
    }
    for (scale, answer) in [(&mut rated.quality, list.quality), (&mut rated.engagement, list.engagement)] {
        if let Some(value) = answer.filter(|value| (1..=4).contains(value)) {
            *scale += Scale { n: 1, sum: value.into() };
        }
    }
}

/// Adds the shares that stand beside the index.
fn structure(
    school: &School,
    edition: &Edition,
    run: &Run,
    numbers: &BTreeMap<&str, NumberState>,
    score: &mut Score,
) {
    let mut days = BTreeSet::new();
    for (code, number) in numbers {
        days.extend(number.held().filter_map(|(_, lesson)| lesson.date));
        let trained_pair = |lesson: &Lesson| {
            let (leaders, date) = (lesson.leaders.as_ref()?, lesson.date?);
            let trained = |person: &&Id| school.is_trained(**person, &edition.programme, date);
            Some(leaders.iter().filter(trained).count() >= 2)
        };
        let in_half = |lesson: &Lesson| Some(lesson.form? == HeldForm::Half);
        let present = |lesson: &Lesson| {
            let year = super::year::SchoolYear::of(lesson.date?);
            let enrolled = school.year_of(run.group?, year)?.1.pupils?;
            Some(Ratio::new(lesson.pupils_present?.into(), enrolled.into()))
        };
        number.last(trained_pair).into_iter().for_each(|hit| score.trained_pair.count(hit));
        if edition.lesson(code).is_some_and(|lesson| lesson.form == GroupForm::Half) {
            number.last(in_half).into_iter().for_each(|hit| score.half_group.count(hit));
        }
        number.last(|lesson| lesson.order_followed).into_iter().for_each(|hit| score.order.count(hit));
        number.last(present).into_iter().for_each(|ratio| score.present += ratio);
    }
    let days: Vec<_> = days.into_iter().collect();
    score.gaps = days.windows(2).map(|w| (w[1] - w[0]).num_days().unsigned_abs()).collect();
}

#[cfg(test)]
#[path = "scoring_tests.rs"]
mod tests;
