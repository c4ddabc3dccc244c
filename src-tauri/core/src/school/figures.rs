//! The figures of a unit for one school year: the one computation behind screen, report, table and file.

use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::AddAssign;

use super::School;
use super::codes::{LessonStatus, Profession};
use super::kinds::{Lesson, Run};
use super::scoring::{self, Ratio, RunStatus, Score};
use super::year::{SchoolYear, Span};
use crate::base::Id;

/// A run in one school year.
#[derive(Clone, Debug)]
pub struct RunFigures {
    /// The run.
    pub run: Id,
    /// Its group.
    pub group: Id,
    /// What the group is called that year.
    pub name: String,
    /// `mvp` or `at`.
    pub programme: String,
    /// Its status on the day.
    pub status: RunStatus,
    /// How many lessons it is behind its plan.
    pub behind: u64,
    /// Its score on the day.
    pub score: Score,
    /// Its lessons in the year.
    pub lessons: LessonCounts,
}

/// Lesson numbers in a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LessonCounts {
    /// Planned in the period.
    pub planned: u64,
    /// Delivered in full, the last part in the period.
    pub delivered: u64,
    /// Delivered in part.
    pub partly: u64,
    /// Cancelled and not held later.
    pub cancelled: u64,
    /// Those held with a complete checklist, of those held.
    pub checked: Ratio,
}

impl AddAssign for LessonCounts {
    fn add_assign(&mut self, other: LessonCounts) {
        self.planned += other.planned;
        self.delivered += other.delivered;
        self.partly += other.partly;
        self.cancelled += other.cancelled;
        self.checked += other.checked;
    }
}

/// Staff in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffFigures {
    /// Work here on the day.
    pub people: u64,
    /// Of them with complete basic training in a programme.
    pub trained: u64,
    /// The same by programme.
    pub trained_in: BTreeMap<String, u64>,
    /// Held a lesson in the period; none where lessons were held and nobody told by whom.
    pub active: Option<u64>,
    /// Began in the period.
    pub new: u64,
    /// Left in the period.
    pub left: u64,
    /// Those who work here, by profession; unknown is the last.
    pub professions: BTreeMap<Option<Profession>, u64>,
}

/// A unit's figures for one school year.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The year.
    pub year: SchoolYear,
    /// The day for which everything is computed.
    pub as_of: NaiveDate,
    /// The runs of the year, by the groups' names.
    pub runs: Vec<RunFigures>,
    /// All runs, summed.
    pub total: Score,
    /// All lessons of the year, summed.
    pub lessons: LessonCounts,
    /// Groups with a run that year.
    pub classes: u64,
    /// Pupils in them, where the number is known, and how many groups that is.
    pub pupils: (u64, u64),
    /// Staff.
    pub staff: StaffFigures,
}

impl Summary {
    /// The classes that are two lessons or more behind a plan, each once: a class may follow two programmes.
    pub fn behind(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.runs.iter().filter(|run| run.behind >= 2).map(|run| run.name.clone()).collect();
        names.dedup();
        names
    }
}

/// The figures of a school year, computed for a day in it.
pub fn summary(school: &School, year: SchoolYear, today: NaiveDate) -> Summary {
    let as_of = year.as_of(today);
    let mut runs: Vec<RunFigures> =
        runs_in(school, year, today).into_iter().map(|id| run_figures(school, id, year, as_of)).collect();
    runs.sort_by(|a, b| {
        (sort_key(&a.name), &a.programme, a.run).cmp(&(sort_key(&b.name), &b.programme, b.run))
    });
    let mut total = Score::default();
    let mut lessons = LessonCounts::default();
    for run in &runs {
        total += &run.score;
        lessons += run.lessons;
    }
    let groups: BTreeSet<Id> = runs.iter().map(|run| run.group).collect();
    let known: Vec<u64> =
        groups.iter().filter_map(|g| school.year_of(*g, year)?.1.pupils).map(u64::from).collect();
    Summary {
        year,
        as_of,
        total,
        lessons,
        classes: groups.len() as u64,
        pupils: (known.iter().sum(), known.len() as u64),
        staff: staff(school, year, as_of, &runs),
        runs,
    }
}

/// The runs that belong to a school year, as [`runs_within`] has it.
pub fn runs_in(school: &School, year: SchoolYear, today: NaiveDate) -> Vec<Id> {
    runs_within(school, year.span(), year.as_of(today), today)
}

/// The runs that belong to a span of days: logged or planned to start in it, or begun and not closed on the day `as_of`,
/// for which its figures are computed. That day alone decides: a span that is over has the same runs whenever it is asked for.
///
/// Without a lesson in the span, a run of a programme that the unit had left before is none of its work any more, even
/// where nobody closed it. A run without any day belongs to the span that lasts: nobody knows of an earlier one.
pub fn runs_within(school: &School, span: Span, as_of: NaiveDate, today: NaiveDate) -> Vec<Id> {
    let left = school.programmes_left(span.first, as_of);
    let within = |id: Id, run: &Run| {
        let group = run.group.and_then(|group| school.groups.get(&group));
        let Some(group) = group else { return false };
        let days: BTreeSet<NaiveDate> =
            school.lessons_of(id).iter().filter_map(|(_, l)| l.date).filter(|date| *date <= as_of).collect();
        if days.iter().any(|date| span.holds(*date)) {
            return true;
        }
        let programme = school.edition_of(run).map(|edition| edition.programme.as_str());
        let is_left = programme.is_some_and(|programme| left.contains(programme));
        if is_left || group.archived_on.is_some_and(|on| on <= as_of) {
            return false;
        }
        let begun = match run.planned_start.into_iter().chain(days.first().copied()).min() {
            Some(first) => first <= as_of,
            None => span.holds(today),
        };
        run.planned_start.is_some_and(|date| span.holds(date))
            || (begun && !scoring::run_status(school, id, run, as_of).is_closed())
    };
    school.runs.iter().filter(|(id, run)| within(**id, run)).map(|(id, _)| *id).collect()
}

/// How many lessons a run is behind its plan on a day: planned before that day, and neither held nor rebooked.
pub fn behind(school: &School, id: Id, run: &Run, on: NaiveDate) -> u64 {
    overdue(school, id, run, on).len() as u64
}

/// The days for which those lessons were planned.
pub fn overdue(school: &School, id: Id, run: &Run, on: NaiveDate) -> Vec<NaiveDate> {
    if scoring::run_status(school, id, run, on).is_closed() {
        return Vec::new();
    }
    let numbers = scoring::numbers(school, id, on);
    let plan = school.plan_of(id, run, on);
    let held = |code: &String| {
        numbers.get(code.as_str()).is_some_and(|n| n.status.is_some_and(LessonStatus::is_held))
    };
    plan.into_iter().filter(|(code, day)| *day < on && !held(code)).map(|(_, day)| day).collect()
}

fn run_figures(school: &School, id: Id, year: SchoolYear, as_of: NaiveDate) -> RunFigures {
    let run = school.runs.get(&id).cloned().unwrap_or_default();
    let group = run.group.unwrap_or(id);
    RunFigures {
        name: school.name_of(group, year),
        programme: school.edition_of(&run).map(|e| e.programme.clone()).unwrap_or_default(),
        status: scoring::run_status(school, id, &run, as_of),
        behind: behind(school, id, &run, as_of),
        score: scoring::score(school, id, &run, as_of),
        lessons: lessons_within(school, id, &run, year.span(), as_of),
        run: id,
        group,
    }
}

/// The lesson numbers of a run in a span of days, as they are on a day.
pub fn lessons_within(school: &School, id: Id, run: &Run, span: Span, as_of: NaiveDate) -> LessonCounts {
    let mut lessons = LessonCounts {
        planned: school.plan_of(id, run, as_of).values().filter(|day| span.holds(**day)).count() as u64,
        ..LessonCounts::default()
    };
    let edition = school.edition_of(run);
    for (code, number) in scoring::numbers(school, id, as_of) {
        let held = |l: &Lesson| l.status.is_some_and(LessonStatus::is_held);
        let any_held = number.entries.iter().any(|(_, l)| held(l));
        let last = number.entries.iter().rev().find(|(_, l)| held(l) == any_held).and_then(|(_, l)| l.date);
        if !last.is_some_and(|date| span.holds(date)) {
            continue;
        }
        match number.status {
            Some(LessonStatus::Delivered) => lessons.delivered += 1,
            Some(LessonStatus::Partly) => lessons.partly += 1,
            Some(LessonStatus::Cancelled) => lessons.cancelled += 1,
            _ => {}
        }
        if any_held && let Some((edition, lesson)) = edition.and_then(|own| Some((own, own.lesson(code)?))) {
            lessons.checked.count(scoring::is_checked(school, &number, edition.moments_of(lesson)));
        }
    }
    lessons
}

fn staff(school: &School, year: SchoolYear, as_of: NaiveDate, runs: &[RunFigures]) -> StaffFigures {
    let mut figures = StaffFigures::default();
    let programmes: BTreeSet<&str> = ["mvp", "at"].into_iter().collect();
    for (id, person) in &school.people {
        let in_year = |date: Option<NaiveDate>| date.is_some_and(|date| year.holds(date) && date <= as_of);
        figures.new += u64::from(in_year(person.active_from));
        figures.left += u64::from(in_year(person.left_on));
        if !school.is_active(person, as_of) {
            continue;
        }
        figures.people += 1;
        *figures.professions.entry(person.profession).or_default() += 1;
        let trained: Vec<&str> =
            programmes.iter().copied().filter(|programme| school.is_trained(*id, programme, as_of)).collect();
        figures.trained += u64::from(!trained.is_empty());
        for programme in trained {
            *figures.trained_in.entry(programme.to_owned()).or_default() += 1;
        }
    }
    let led = runs.iter().flat_map(|run| leaders_in(school, run.run, year.span(), as_of));
    let active = led.collect::<BTreeSet<Id>>().len() as u64;
    let held = runs.iter().any(|run| run.lessons.delivered + run.lessons.partly > 0);
    figures.active = (active > 0 || !held).then_some(active);
    figures
}

/// Who held a lesson of a run in a span of days. Of a lesson whose leaders were not noted, the run's leaders are meant.
pub fn leaders_in(school: &School, run: Id, span: Span, as_of: NaiveDate) -> Vec<Id> {
    let own = school.runs.get(&run).and_then(|run| run.leaders.clone()).unwrap_or_default();
    school
        .lessons_of(run)
        .into_iter()
        .filter(|(_, l)| l.status.is_some_and(LessonStatus::is_held))
        .filter(|(_, l)| l.date.is_some_and(|date| span.holds(date) && date <= as_of))
        .flat_map(|(_, l)| l.leaders.clone().unwrap_or_else(|| own.clone()))
        .collect()
}

/// Sorts "7B" before "10A", and by the rest as written.
pub fn sort_key(name: &str) -> (u64, String) {
    let digits: String = name.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u64::MAX), super::in_order(name))
}
