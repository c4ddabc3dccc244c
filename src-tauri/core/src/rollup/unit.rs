//! One unit in one period.

use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

use super::period::Period;
use crate::base::Id;
use crate::school::School;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::figures::{self, LessonCounts};
use crate::school::kinds::Startup;
use crate::school::scoring::{self, RunStatus, Score};
use crate::school::year::{SchoolYear, Span};

/// A unit without a lesson for so many days, while lessons were planned, has come to a halt.
pub const QUIET_DAYS: u64 = 28;

/// So long into a school year, what was held in the one before and not since is most likely over.
const SETTLED_DAYS: i64 = 90;

/// A run in a period.
#[derive(Clone, Debug)]
pub struct RunIn {
    /// The run.
    pub run: Id,
    /// Its group.
    pub group: Id,
    /// What the group is called.
    pub name: String,
    /// `mvp` or `at`.
    pub programme: String,
    /// The group's grade, where it is known.
    pub grade: Option<String>,
    /// The school year of its last lesson in the period: whose name, grade and pupils count.
    pub year: SchoolYear,
    /// Its status on the last day.
    pub status: RunStatus,
    /// Its first lesson was held in the period.
    pub started: bool,
    /// It was completed or interrupted in the period.
    pub closed_in: bool,
    /// Lessons behind its plan on the last day of which the records know.
    pub behind: u64,
    /// Of them those planned for the weeks before that day.
    pub due_lately: u64,
    /// The last lesson that was held by then.
    pub last_held: Option<NaiveDate>,
    /// It is open, had its last lesson in an earlier school year, and that one is long over: most likely it has ended.
    pub stale: bool,
    /// It has two leaders or more; none where nobody said who leads.
    pub has_pair: Option<bool>,
    /// Its score on the last day.
    pub score: Score,
}

/// The pupils of the groups.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pupils {
    /// All of them, where their number is known.
    pub all: u64,
    /// Groups whose number is known.
    pub known: u64,
    /// Girls, boys, other or unknown, in the groups where that was told.
    pub split: [u64; 3],
    /// Groups where it was told.
    pub split_known: u64,
}

/// What a unit's records can say of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// What it did by then stands in them.
    #[default]
    Work,
    /// Only that it took part in a programme does: its lessons from that time were never entered.
    Start,
    /// It had not begun, as the start that was entered says.
    NotBegun,
}

impl Reach {
    /// How far back records reach; none where they say nothing of that day. What came or was done by then is known as it
    /// was then, whether there was much of it or nothing.
    pub fn of(school: &School, as_of: NaiveDate, was_there: bool) -> Option<Reach> {
        let by_then = |day: &NaiveDate| *day <= as_of;
        let lessons = school.lessons.values().filter_map(|lesson| lesson.date);
        let planned = school.runs.values().filter_map(|run| run.planned_start);
        if was_there || lessons.chain(planned).any(|day| by_then(&day)) {
            return Some(Reach::Work);
        }
        let first = school.participations.values().filter_map(|step| step.date).min()?;
        Some(if by_then(&first) { Reach::Start } else { Reach::NotBegun })
    }
}

/// What a unit did in a period.
#[derive(Clone, Debug, Default)]
pub struct UnitPeriod {
    /// What its records say of the period's last day.
    pub reach: Reach,
    /// The last day of the period of which they know: what was not told by then may have been done since.
    pub known: NaiveDate,
    /// The programmes that it works with.
    pub programmes: BTreeSet<String>,
    /// When it first began with any.
    pub started_on: Option<NaiveDate>,
    /// Some day was entered, even where a lesson shows that it began before.
    pub start_entered: bool,
    /// That day was not entered: it is that of the first lesson or of the first plan.
    pub start_inferred: bool,
    /// It paused in the period and had not gone on.
    pub paused: bool,
    /// It stopped in the period.
    pub stopped: bool,
    /// Its runs.
    pub runs: Vec<RunIn>,
    /// Groups with a run.
    pub classes: BTreeSet<Id>,
    /// Their pupils.
    pub pupils: Pupils,
    /// Its lessons.
    pub lessons: LessonCounts,
    /// Its runs, summed.
    pub score: Score,
    /// Its staff.
    pub staff: Staff,
    /// Points and answered items of the start-up steps, by item.
    pub startup: BTreeMap<&'static str, u64>,
    /// Lessons with each reason: adaptations and obstacles. Empty where no reason was entered at all.
    pub reasons: BTreeMap<String, u64>,
    /// Shared lessons learned: heading and text.
    pub learned: Vec<(Heading, String)>,
    /// Half-days for all staff; none where the unit has never entered any.
    pub half_days: Option<u64>,
    /// Minutes of supervision; none where the unit has never entered any.
    pub supervision: Option<u64>,
}

/// The people of a unit or an office.
#[derive(Clone, Debug, Default)]
pub struct Staff {
    /// Work here on the last day.
    pub people: u64,
    /// Of them trained in some programme.
    pub trained: u64,
    /// Trained, by programme.
    pub trained_in: BTreeMap<String, u64>,
    /// Completed their basic training in the period; none where some are trained and no day of it is known.
    pub newly_trained: Option<u64>,
    /// Began in the period; none where nobody's first day is known.
    pub new: Option<u64>,
    /// Held a lesson in it; none where lessons were held and nobody told by whom.
    pub active: Option<u64>,
    /// Left in it.
    pub left: u64,
    /// The trained ones by profession.
    pub professions: BTreeMap<Option<Profession>, u64>,
    /// The trained ones by employer.
    pub employers: BTreeMap<Option<Employer>, u64>,
}

/// The programmes that training is for.
pub const PROGRAMMES: [&str; 2] = ["mvp", "at"];

impl Staff {
    /// Counts the people of a unit or an office.
    pub fn of(school: &School, period: Period, today: NaiveDate) -> Staff {
        let (span, as_of) = (period.span(), period.as_of(today));
        let mut staff = Staff::default();
        let (mut new, mut newly_trained) = (0, 0);
        for (id, person) in &school.people {
            let within = |date: Option<NaiveDate>| date.is_some_and(|date| span.holds(date) && date <= as_of);
            new += u64::from(within(person.active_from));
            staff.left += u64::from(within(person.left_on));
            if !school.is_active(person, as_of) {
                continue;
            }
            staff.people += 1;
            let trained = |on: NaiveDate| PROGRAMMES.iter().filter(move |p| school.is_trained(*id, p, on));
            if trained(as_of).next().is_none() {
                continue;
            }
            staff.trained += 1;
            trained(as_of).for_each(|p| *staff.trained_in.entry((*p).to_owned()).or_default() += 1);
            *staff.professions.entry(person.profession).or_default() += 1;
            *staff.employers.entry(person.employer).or_default() += 1;
            let before = span.first.pred_opt().unwrap_or(span.first);
            newly_trained += u64::from(trained(before).next().is_none());
        }
        let dated = school.trainings.values().any(|training| training.date.is_some());
        staff.newly_trained = (dated || staff.trained == 0).then_some(newly_trained);
        let begun = school.people.values().any(|person| person.active_from.is_some());
        staff.new = (begun || school.people.is_empty()).then_some(new);
        staff
    }
}

impl UnitPeriod {
    /// Counts a unit's records, of which the latest is from the day `known`; its plans up to the day `plans`.
    pub fn of(
        school: &School,
        period: Period,
        plans: NaiveDate,
        today: NaiveDate,
        known: NaiveDate,
    ) -> UnitPeriod {
        let (span, as_of) = (Span { last: plans, ..period.span() }, period.as_of(today));
        let known = known.min(as_of);
        let lately = known.checked_sub_days(Days::new(QUIET_DAYS)).unwrap_or(known);
        let staff = Staff::of(school, period, today);
        let mut unit = UnitPeriod { known, staff, ..UnitPeriod::default() };
        let mut active: BTreeSet<Id> = BTreeSet::new();
        let mut any_held = false;
        let mut years: BTreeMap<Id, SchoolYear> = BTreeMap::new();
        for id in figures::runs_within(school, span, as_of, today) {
            let Some(run) = school.runs.get(&id) else { continue };
            let group = run.group.unwrap_or(id);
            let held: Vec<NaiveDate> = school
                .lessons_of(id)
                .iter()
                .filter(|(_, l)| l.status.is_some_and(LessonStatus::is_held))
                .filter_map(|(_, l)| l.date.filter(|date| *date <= as_of))
                .collect();
            // A calendar year has two school years: a run that ended in the spring is told as it was then.
            let last = held.iter().filter(|date| span.holds(**date)).max();
            let year = SchoolYear::of(last.copied().unwrap_or(as_of));
            years.entry(group).and_modify(|known| *known = year.max(*known)).or_insert(year);
            let status = scoring::run_status(school, id, run, as_of);
            let closed_on = if status.is_closed() {
                run.closed_on.filter(|_| run.closed.is_some()).or_else(|| held.iter().max().copied())
            } else {
                None
            };
            let this_year = SchoolYear::of(as_of).first_day();
            let settled = (as_of - this_year).num_days() >= SETTLED_DAYS;
            let stale =
                settled && !status.is_closed() && held.iter().max().is_some_and(|last| *last < this_year);
            let score = scoring::score(school, id, run, as_of);
            let overdue = figures::overdue(school, id, run, known);
            unit.score += &score;
            unit.lessons += figures::lessons_within(school, id, run, span, as_of);
            unit.classes.insert(group);
            active.extend(figures::leaders_in(school, id, span, as_of));
            any_held |= held.iter().any(|date| span.holds(*date));
            unit.runs.push(RunIn {
                run: id,
                group,
                name: school.name_of(group, year),
                programme: school.edition_of(run).map(|e| e.programme.clone()).unwrap_or_default(),
                grade: school.year_of(group, year).and_then(|(_, y)| y.grade.clone()),
                year,
                status,
                started: held.iter().min().is_some_and(|first| span.holds(*first)),
                closed_in: closed_on.is_some_and(|on| span.holds(on)),
                behind: overdue.len() as u64,
                due_lately: overdue.iter().filter(|day| **day > lately).count() as u64,
                last_held: held.iter().filter(|date| **date <= known).max().copied(),
                stale,
                has_pair: run
                    .leaders
                    .as_ref()
                    .filter(|leaders| !leaders.is_empty())
                    .map(|leaders| leaders.len() >= 2),
                score,
            });
        }
        unit.runs.sort_by_cached_key(|run| (figures::sort_key(&run.name), run.programme.clone(), run.run));
        unit.staff.active = (!any_held || !active.is_empty()).then_some(active.len() as u64);
        unit.count_pupils(school, &years);
        unit.take_part(school, period, as_of);
        unit.count_reasons(school, period, as_of);
        unit.startup = startup(school, period, as_of);
        unit.learned = school
            .learned
            .values()
            .filter(|l| l.shared == Some(true))
            .filter(|l| l.date.is_none_or(|date| span.holds(date) && date <= as_of))
            .filter_map(|l| Some((l.heading?, l.text.clone()?)))
            .collect();
        let within = |date: Option<NaiveDate>| date.is_some_and(|date| span.holds(date) && date <= as_of);
        // None entered at all is nothing told: few enter these, and it is not known that there were none.
        let days = school.half_days.values().filter(|day| within(day.date)).count() as u64;
        unit.half_days = (!school.half_days.is_empty()).then_some(days);
        let held = school.supervisions.values().filter(|s| within(s.date));
        let minutes = held.filter_map(|s| s.minutes).map(u64::from).sum();
        unit.supervision = (!school.supervisions.is_empty()).then_some(minutes);
        unit
    }

    /// The unit works with some programme.
    pub fn is_active(&self) -> bool {
        !self.programmes.is_empty()
    }

    fn count_pupils(&mut self, school: &School, years: &BTreeMap<Id, SchoolYear>) {
        for (group, year) in years {
            let Some((_, facts)) = school.year_of(*group, *year) else { continue };
            if let Some(all) = facts.pupils {
                self.pupils.all += u64::from(all);
                self.pupils.known += 1;
            }
            if let (Some(girls), Some(boys)) = (facts.girls, facts.boys) {
                for (sum, n) in self.pupils.split.iter_mut().zip([girls, boys, facts.other.unwrap_or(0)]) {
                    *sum += u64::from(n);
                }
                self.pupils.split_known += 1;
            }
        }
    }

    /// What it takes part in: by its runs, else by what it says of itself.
    fn take_part(&mut self, school: &School, period: Period, as_of: NaiveDate) {
        let span = period.span();
        self.programmes =
            self.runs.iter().map(|run| run.programme.clone()).filter(|p| !p.is_empty()).collect();
        let last = school.last_steps(as_of);
        // Who stepped out before any of the period's runs has not worked in it, however late in it the day was.
        let inside = last.iter().filter(|(_, (_, change))| change.is_in());
        self.programmes.extend(inside.map(|(programme, _)| (*programme).to_owned()));
        let none_in = !last.is_empty() && !last.values().any(|(_, change)| change.is_in());
        let ended = |wanted| last.values().any(|(date, change)| *change == wanted && span.holds(*date));
        self.paused = none_in && ended(ParticipationChange::Pause);
        self.stopped = none_in && !self.paused && ended(ParticipationChange::Stop);
        let entered = school
            .participations
            .values()
            .filter(|step| step.change == Some(ParticipationChange::Start) && step.programme.is_some())
            .filter_map(|step| step.date.filter(|date| *date <= as_of))
            .min();
        self.start_entered = entered.is_some();
        // An older run than the entered start shows that it began before.
        let held = school.lessons.values().filter(|l| l.status.is_some_and(LessonStatus::is_held));
        let first_held = held.filter_map(|l| l.date).min();
        let planned = || school.runs.values().filter_map(|run| run.planned_start).min();
        self.started_on = entered.into_iter().chain(first_held).min().or_else(planned);
        self.start_inferred = self.started_on.is_some() && self.started_on != entered;
    }

    fn count_reasons(&mut self, school: &School, period: Period, as_of: NaiveDate) {
        let span = period.span();
        for run in &self.runs {
            for (_, lesson) in school.lessons_of(run.run) {
                if !lesson.date.is_some_and(|date| span.holds(date) && date <= as_of) {
                    continue;
                }
                let adaptations =
                    lesson.adaptations.iter().flatten().map(|a| format!("adaptation-{}", a.code()));
                let obstacles = lesson.obstacles.iter().flatten().map(|o| format!("obstacle-{}", o.code()));
                let all: BTreeSet<String> = adaptations.chain(obstacles).collect();
                for reason in all {
                    *self.reasons.entry(reason).or_default() += 1;
                }
            }
        }
    }
}

/// The ten items of the latest term in the period that has any answer.
fn startup(school: &School, period: Period, as_of: NaiveDate) -> BTreeMap<&'static str, u64> {
    let span = period.span();
    let day_of = |term: &str| term.parse::<Period>().ok().map(|term| term.span().first);
    let latest = school
        .startups
        .values()
        .filter_map(|startup| Some((day_of(startup.term.as_deref()?)?, startup)))
        .filter(|(first, _)| *first <= as_of && span.holds((*first).max(span.first)))
        .filter(|(first, startup)| {
            // A term that ended before the period is another one's.
            Period::term_of(*first).span().last >= span.first && startup.to_fields().len() > 1
        })
        .max_by_key(|(first, _)| *first);
    let Some((_, startup)) = latest else { return BTreeMap::new() };
    let fields = startup.to_fields();
    Startup::COLUMNS
        .iter()
        .filter(|(name, _)| *name != "term")
        .filter_map(|(name, _)| Some((*name, fields.get(*name)?.parse().ok()?)))
        .collect()
}
