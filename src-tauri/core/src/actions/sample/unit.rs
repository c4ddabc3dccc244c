//! One made-up unit, from its first day to today.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::path::Path;

use super::made::{Made, percent};
use super::runs::Running;
use super::{Plan, Trouble, internal};
use crate::actions::action::*;
use crate::actions::{Book, paste};
use crate::base::{Clock, Entropy, Id, Result};
use crate::school::codes::*;
use crate::school::year::{SchoolYear, term_of};

/// A unit in the making.
pub(super) struct Maker<'a> {
    pub book: Book,
    pub plan: &'a Plan,
    pub made: &'a Made,
    pub chance: Entropy,
    pub leaders: Vec<Id>,
    pub observer: Option<Id>,
    pub running: Vec<Running>,
    pub today: NaiveDate,
}

/// Makes the unit in an empty folder.
pub(super) fn make(folder: &Path, plan: &Plan, made: &Made, today: NaiveDate) -> Result<()> {
    let first = (1..plan.years).fold(SchoolYear::of(today), |year, _| year.previous());
    let start = august_of(first);
    let book = Book::open_with(folder, Clock::by_now(start.min(today)), Entropy::Seeded(plan.seed, 0))?;
    book.store().hurry()?;
    let mut maker = Maker {
        book,
        plan,
        made,
        chance: Entropy::Seeded(plan.seed, 1 << 34),
        leaders: Vec::new(),
        observer: None,
        running: Vec::new(),
        today,
    };
    maker.found(start)?;
    let mut year = first;
    while year <= SchoolYear::of(today) {
        if year > first && plan.trouble == Some(Trouble::Stopped) {
            maker.stop(year)?;
            break;
        }
        maker.school_year(year, year == first)?;
        year = year.next();
    }
    maker.book.store().settle()
}

/// The day on which a *läsår* begins for the pupils.
fn august_of(year: SchoolYear) -> NaiveDate {
    year.first_day().with_month(8).and_then(|day| day.with_day(18)).unwrap_or(year.first_day())
}

impl Maker<'_> {
    /// Moves the clock to an afternoon of that day, or of today where the day has not come.
    pub fn on(&mut self, day: NaiveDate) {
        self.book.set_clock(Clock::by_now(day.min(self.today)));
    }

    pub fn act(&mut self, action: Action) -> Result<Vec<Id>> {
        Ok(self.book.act(action)?.records)
    }

    fn found(&mut self, start: NaiveDate) -> Result<()> {
        self.book.found_sample(SetUp {
            unit: UnitInput {
                name: self.plan.name.clone(),
                unit_kind: Some(self.plan.kind),
                school_code: self.plan.school_code.clone(),
                municipality: Some("0180".to_owned()),
                district: Some(self.plan.district.clone()),
                contact: None,
            },
            classes: None,
        })?;
        self.people(start)?;
        // Those of an office with a past worked with it before they had anything to enter it in.
        let years = if self.plan.again && self.plan.years == 2 { 2 } else { 0 };
        let began = start.checked_sub_months(Months::new(12 * years)).unwrap_or(start);
        for programme in self.programmes() {
            self.act(Action::AddParticipation(ParticipationInput {
                programme: programme.to_owned(),
                change: ParticipationChange::Start,
                date: began.min(self.today),
                reason: None,
            }))?;
        }
        Ok(())
    }

    /// Large units begin in *mellanstadiet*, where the other programme is for.
    fn has_lower(&self) -> bool {
        self.plan.classes >= 8
    }

    fn programmes(&self) -> Vec<&'static str> {
        if self.has_lower() { vec!["mvp", "at"] } else { vec!["mvp"] }
    }

    fn people(&mut self, start: NaiveDate) -> Result<()> {
        let count = (self.plan.classes / 2 + 2).clamp(3, 20);
        let turn = self.chance.below(24) as usize;
        const OUTSIDE: &[Profession] =
            &[Profession::LeisureLeader, Profession::LeisureLeader, Profession::FieldWorker];
        const SCHOOL: &[Profession] = &[
            Profession::Teacher,
            Profession::Counsellor,
            Profession::Teacher,
            Profession::SchoolNurse,
            Profession::LeisureLeader,
            Profession::SpecialEducator,
        ];
        let roles = if self.plan.kind.is_outside() { OUTSIDE } else { SCHOOL };
        for n in 0..count {
            // The second to last has a protected identity, the last is still in training.
            let protected = n + 2 == count;
            let name = if protected {
                let aliases = &self.made.aliases;
                aliases.get(turn % aliases.len().max(1)).cloned().unwrap_or_default()
            } else {
                self.made.person(n, turn)
            };
            let input = PersonInput {
                name,
                profession: roles.get(n % roles.len()).copied(),
                employer: Some(if n % 5 == 4 { Employer::District } else { Employer::Unit }),
                active_from: Some(start.min(self.today)),
                protected: Some(protected),
                ..PersonInput::default()
            };
            let records = self.act(Action::AddPerson(input))?;
            let person = *records.first().ok_or_else(|| internal("no person"))?;
            let basic = [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3];
            let new = n + 1 == count || (n > 0 && self.plan.trouble == Some(Trouble::Untrained));
            let parts = if new { &basic[..2] } else { &basic[..] };
            for programme in self.programmes() {
                if programme == "at" && n % 3 == 2 {
                    continue;
                }
                self.act(Action::SetTraining(TrainingInput {
                    person,
                    programme: programme.to_owned(),
                    parts: parts.to_vec(),
                    has: true,
                    date: start.checked_sub_days(Days::new(60 + 30 * (n as u64 % 4))),
                    provider: Some("MÄN".to_owned()),
                }))?;
            }
            self.leaders.push(person);
        }
        let observer = PersonInput {
            name: self.made.person(count, turn),
            profession: Some(Profession::Coordinator),
            employer: Some(Employer::District),
            ..PersonInput::default()
        };
        self.observer = self.act(Action::AddPerson(observer))?.first().copied();
        Ok(())
    }

    fn school_year(&mut self, year: SchoolYear, is_first: bool) -> Result<()> {
        let august = august_of(year).min(self.today);
        self.on(august);
        if is_first {
            self.add_classes(&self.names(0))?;
        } else {
            self.move_up(year)?;
        }
        self.start_runs(august)?;
        self.autumn_events(year, august)?;
        let end = year.last_day().with_day(12).unwrap_or(year.last_day()).min(self.today);
        // Monday by Monday; what was held is logged on the Friday.
        let mut monday = august.week(Weekday::Mon).first_day();
        while monday <= end {
            let friday = monday.checked_add_days(Days::new(4)).unwrap_or(monday);
            self.on(friday);
            self.week(monday, friday.min(self.today))?;
            if (monday.month(), monday.day() <= 7) == (11, true) {
                self.november(year)?;
            }
            monday = monday.checked_add_days(Days::new(7)).unwrap_or(self.today);
        }
        Ok(())
    }

    /// The unit goes on without its programmes.
    fn stop(&mut self, year: SchoolYear) -> Result<()> {
        self.on(august_of(year));
        let reason = self.made.texts(self.plan.kind).reasons.last();
        for programme in self.programmes() {
            self.act(Action::AddParticipation(ParticipationInput {
                programme: programme.to_owned(),
                change: ParticipationChange::Stop,
                date: self.book.today(),
                reason: reason.cloned(),
            }))?;
        }
        Ok(())
    }

    /// The names of the classes, or of those in the lowest grade.
    fn names(&self, lowest: usize) -> Vec<String> {
        if self.plan.kind.is_outside() {
            return self.made.youth_groups.iter().take(self.plan.classes).cloned().collect();
        }
        let grades: &[u32] = if self.has_lower() { &[6, 7, 8, 9] } else { &[7, 8, 9] };
        let all = (0..self.plan.classes).map(|n| {
            let letter = (b'A' + (n / grades.len()) as u8) as char;
            (grades[n % grades.len()], letter)
        });
        let mut all: Vec<_> = all.filter(|(grade, _)| lowest == 0 || *grade == grades[0]).collect();
        all.sort_unstable();
        all.into_iter().map(|(grade, letter)| format!("{grade}{letter}")).collect()
    }

    fn add_classes(&mut self, names: &[String]) -> Result<()> {
        let ages: &[&str] = match self.plan.kind {
            UnitKind::School => &[],
            UnitKind::YouthCentre => &["13–15", "16–18", "14–17"],
            UnitKind::PlayPark => &["9–10", "10–12", "7–9"],
        };
        // A group is smaller than a class.
        let least = if self.plan.kind.is_outside() { 8 } else { 18 };
        let classes = names
            .iter()
            .enumerate()
            .map(|(n, name)| NewClass {
                name: name.clone(),
                age: ages.get(n % ages.len().max(1)).map(|age| (*age).to_owned()),
                pupils: Some(least + self.chance.below(11) as u32),
                ..NewClass::default()
            })
            .collect();
        self.act(Action::AddClasses(AddClasses { classes, ..AddClasses::default() }))?;
        Ok(())
    }

    fn move_up(&mut self, year: SchoolYear) -> Result<()> {
        if self.plan.kind.is_outside() {
            // The same groups go on, under the same names.
            let classes = self.book.view_new_year()?.classes.into_iter();
            let classes =
                classes.map(|row| YearInput { group: row.group, name: row.name, grade: None, pupils: None });
            let action = Action::NewYear { school_year: year.to_string(), classes: classes.collect() };
            return self.act(action).map(drop);
        }
        let school = self.book.school();
        let open = school.groups.iter().filter(|(_, group)| group.archived_on.is_none());
        let classes = open
            .enumerate()
            .map(|(n, (id, _))| YearInput {
                group: *id,
                name: paste::next_name(&school.name_of(*id, year)),
                grade: None,
                // Of one in six the new number has not been entered.
                pupils: school.year_of(*id, year).and_then(|(_, was)| was.pupils).filter(|_| n % 6 != 5),
            })
            .collect();
        self.act(Action::NewYear { school_year: year.to_string(), classes })?;
        self.add_classes(&self.names(1))
    }

    fn autumn_events(&mut self, year: SchoolYear, august: NaiveDate) -> Result<()> {
        self.act(Action::AddHalfDay { date: august, present: Some(20 + self.plan.classes as u32 * 2) })?;
        let term = term_of(august);
        let items = [
            "anchoring",
            "half_day",
            "four_trained",
            "scheduled",
            "preparation_time",
            "rooms",
            "supervision",
            "pupil_health",
            "evaluation",
        ];
        for item in items {
            let value = Some(1 + self.chance.below(3).min(1) as u32);
            self.act(Action::SetStartup { term: term.clone(), item: item.to_owned(), value })?;
        }
        let items = self.made.texts(self.plan.kind).focus.iter().take(2).cloned().collect();
        self.act(Action::SetFocus { school_year: year.to_string(), items })?;
        Ok(())
    }

    /// Supervision and lessons learned; somebody leaves.
    fn november(&mut self, year: SchoolYear) -> Result<()> {
        let texts = self.made.texts(self.plan.kind);
        let day = self.book.today();
        let people = self.leaders.iter().take(6).copied().collect();
        self.act(Action::AddSupervision { date: day, minutes: Some(180), people })?;
        for n in 0..2 {
            let list = &texts.learned;
            let at = self.chance.below(list.len() as u64) as usize;
            let Some(learned) = list.get(at).cloned() else { continue };
            let shared = n == 0 || percent(&mut self.chance, 30);
            self.act(Action::AddLearned(LearnedInput {
                phase: learned.phase,
                heading: learned.heading,
                text: learned.text,
                shared,
            }))?;
        }
        // Every other year one of the longest serving stops.
        if year.first_day().year() % 2 == 1 && self.leaders.len() > 4 {
            let person = self.leaders.remove(0);
            for running in &mut self.running {
                running.leaders.retain(|leader| *leader != person);
            }
            self.act(Action::PersonLeft { person, date: Some(day) })?;
        }
        Ok(())
    }
}
