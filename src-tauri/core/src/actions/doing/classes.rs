//! Classes, their years and their runs.

use chrono::NaiveDate;

use super::{Deed, Doing, OTHER, find};
use crate::actions::action::*;
use crate::actions::{check, paste};
use crate::base::{Code, Error, Id, Result};
use crate::programme::Edition;
use crate::school::codes::RunClosed;
use crate::school::fields::Record;
use crate::school::folded;
use crate::school::kinds::*;
use crate::school::year::SchoolYear;
use crate::store::Write;

impl Doing<'_> {
    pub(super) fn add_classes(&mut self, input: AddClasses) -> Result<Deed> {
        let writes = self.class_writes(&input)?;
        let deed = Deed::new("add-classes", writes).count(input.classes.len());
        match input.classes.as_slice() {
            [one] => Ok(deed.class(one.name.trim())),
            _ => Ok(deed),
        }
    }

    /// The groups, their year and their runs.
    pub(super) fn class_writes(&mut self, input: &AddClasses) -> Result<Vec<Write>> {
        if input.classes.is_empty() {
            return Err(Error::new(Code::ClassesNone).at("classes"));
        }
        let edition = input.edition.as_deref().map(|id| self.edition(id)).transpose()?;
        self.leaders(&input.leaders)?;
        let mut writes = Vec::new();
        let mut taken: Vec<String> = Vec::new();
        for class in &input.classes {
            let name = paste::class_name("classes", &class.name)?;
            if taken.contains(&folded(&name)) || self.class_named(&name).is_some() {
                return Err(Error::new(Code::ClassExists).with("name", name).at("classes"));
            }
            taken.push(folded(&name));
            let year = self.year();
            let key = Id::from_key(self.unit, &[Group::KIND, &year.to_string(), &folded(&name)]);
            let group = if (self.known)(Group::KIND, key)? { self.entropy.id() } else { key };
            let grade = self.grade(class.grade.as_deref(), &name)?;
            let facts = GroupYear {
                group: Some(group),
                school_year: Some(year.to_string()),
                name: Some(name),
                grade,
                age: check::optional("age", class.age.as_deref(), 20)?,
                pupils: check::number("pupils", class.pupils, 0, 200)?,
                ..GroupYear::default()
            };
            writes
                .push(Write::set(group, &Group { created_year: Some(year.to_string()), ..Group::default() }));
            writes.push(Write::set(group_year_id(group, year), &facts));
            if let Some(edition) = edition {
                let start = class.planned_start.or(input.planned_start);
                writes.push(self.run_write(group, edition, start, &input.leaders)?);
            }
        }
        Ok(writes)
    }

    /// The grade, else what the class's name tells of it. Outside school there is none.
    fn grade(&self, given: Option<&str>, name: &str) -> Result<Option<String>> {
        if self.outside {
            return Ok(None);
        }
        Ok(check::optional("grade", given, 10)?.or_else(|| paste::grade_of(name)))
    }

    /// The group that is called so in the current year and is not put away.
    pub(super) fn class_named(&self, name: &str) -> Option<Id> {
        let year = self.year();
        let wanted = folded(name);
        let open = self.school.groups.iter().filter(|(_, group)| group.archived_on.is_none());
        open.map(|(id, _)| *id).find(|id| folded(&self.school.name_of(*id, year)) == wanted)
    }

    /// What the class of a run is called now.
    pub(super) fn class_of(&self, run: &Run) -> String {
        run.group.map(|group| self.school.name_of(group, self.year())).unwrap_or_default()
    }

    pub(super) fn leaders(&self, leaders: &[Id]) -> Result<()> {
        leaders.iter().try_for_each(|person| find(&self.school.people, *person).map(drop))
    }

    fn run_write(
        &self,
        group: Id,
        edition: &Edition,
        start: Option<NaiveDate>,
        leaders: &[Id],
    ) -> Result<Write> {
        let start = start.map(|date| check::plausible("planned_start", date)).transpose()?;
        let mut ordinal = 1;
        // Also one that came from another group which is the same class.
        let taken: Vec<Option<u32>> = self
            .school
            .runs_of(group)
            .into_iter()
            .filter(|(_, run)| run.edition.as_ref() == Some(&edition.id))
            .map(|(_, run)| run.ordinal)
            .collect();
        let id = loop {
            let id = Id::from_key(group, &[Run::KIND, &edition.id, &ordinal.to_string()]);
            if !self.school.runs.contains_key(&id) && !taken.contains(&Some(ordinal)) {
                break id;
            }
            ordinal += 1;
        };
        let run = Run {
            group: Some(group),
            edition: Some(edition.id.clone()),
            edition_version: Some(edition.version),
            ordinal: Some(ordinal),
            leaders: (!leaders.is_empty()).then(|| leaders.to_vec()),
            planned_start: start,
            ..Run::default()
        };
        Ok(Write::set(id, &run))
    }

    pub(super) fn edit_class(&self, input: ClassInput) -> Result<Deed> {
        find(&self.school.groups, input.group)?;
        let year = input.school_year.as_deref().map_or(Ok(self.year()), |text| self.read_year(text))?;
        let name = paste::class_name("name", &input.name)?;
        // Two computers may each have brought one of a name: their other facts can be changed all the same.
        let renamed = folded(&self.school.name_of(input.group, year)) != folded(&name);
        if renamed && year == self.year() && self.class_named(&name).is_some_and(|other| other != input.group)
        {
            return Err(Error::new(Code::ClassExists).with("name", name).at("name"));
        }
        let id = group_year_id(input.group, year);
        let was = self.school.group_years.get(&id).cloned().unwrap_or_default();
        let facts = GroupYear {
            group: Some(input.group),
            school_year: Some(year.to_string()),
            name: Some(name.clone()),
            grade: check::optional("grade", input.grade.as_deref(), 10)?,
            age: check::optional("age", input.age.as_deref(), 20)?,
            pupils: check::number("pupils", input.pupils, 0, 200)?,
            girls: check::number("girls", input.girls, 0, 200)?,
            boys: check::number("boys", input.boys, 0, 200)?,
            other: check::number("other", input.other, 0, 200)?,
            extra: was.extra,
        };
        Ok(Deed::new("edit-class", vec![Write::set(id, &facts)]).class(name))
    }

    pub(super) fn archive_class(&self, group: Id) -> Result<Deed> {
        let was = find(&self.school.groups, group)?;
        let record = Group { archived_on: Some(self.today), ..was };
        let name = self.school.name_of(group, self.year());
        Ok(Deed::new("archive-class", vec![Write::set(group, &record)]).class(name))
    }

    pub(super) fn restore_class(&self, group: Id) -> Result<Deed> {
        let was = find(&self.school.groups, group)?;
        let name = self.school.name_of(group, self.year());
        if self.class_named(&name).is_some_and(|other| other != group) {
            return Err(Error::new(Code::ClassExists).with("name", name));
        }
        let record = Group { archived_on: None, ..was };
        Ok(Deed::new("restore-class", vec![Write::set(group, &record)]).class(name))
    }

    pub(super) fn same_class(&self, group: Id, same_as: Id) -> Result<Deed> {
        find(&self.school.groups, group)?;
        find(&self.school.groups, same_as)?;
        if group == same_as {
            return Err(Error::new(Code::ClassItself));
        }
        let (other, name) =
            (self.school.name_of(group, self.year()), self.school.name_of(same_as, self.year()));
        let alias = GroupAlias { same_as: Some(same_as), ..GroupAlias::default() };
        let mut writes = vec![Write::set(group, &alias)];
        writes.extend(self.facts_of_both(group, same_as));
        Ok(Deed::new("same-class", writes).class(name).also(OTHER, other))
    }

    /// What the one that is not shown any more knew, and the other leaves open: it would be seen nowhere.
    fn facts_of_both(&self, group: Id, same_as: Id) -> Vec<Write> {
        let mut writes = Vec::new();
        let years = |of: Id| self.school.group_years.iter().filter(move |(_, one)| one.group == Some(of));
        for (_, from) in years(group) {
            for (id, was) in years(same_as).filter(|(_, one)| one.school_year == from.school_year) {
                let mut year = was.clone();
                let parts = [year.pupils, year.girls, year.boys, year.other];
                // The parts of a number go with it.
                if parts.iter().all(Option::is_none) {
                    (year.pupils, year.girls, year.boys, year.other) =
                        (from.pupils, from.girls, from.boys, from.other);
                }
                year.grade = year.grade.or_else(|| from.grade.clone());
                year.age = year.age.or_else(|| from.age.clone());
                writes.push(Write::set(*id, &year));
            }
        }
        for (_, from) in self.school.runs_of(group) {
            let Some((id, was)) = self.school.same_run(same_as, from) else { continue };
            let mut run = was.clone();
            run.leaders = run.leaders.or_else(|| from.leaders.clone());
            // Of one that has not been taught, the other tells how it goes.
            if self.school.lessons_of(id).is_empty() {
                let extra = run.extra.clone();
                run = Run { group: was.group, leaders: run.leaders, extra, ..from.clone() };
            } else if run.planned_start.is_none() {
                run.planned_start = from.planned_start;
                run.pace_days = run.pace_days.or(from.pace_days);
            }
            writes.push(Write::set(id, &run));
        }
        writes
    }

    pub(super) fn new_year(&self, school_year: &str, classes: Vec<YearInput>) -> Result<Deed> {
        let year = self.read_year(school_year)?;
        let mut writes = Vec::new();
        let mut names: Vec<String> = Vec::new();
        let count = classes.len();
        for class in classes {
            let group = find(&self.school.groups, class.group)?;
            let Some(name) = class.name else {
                writes.push(Write::set(class.group, &Group { archived_on: Some(self.today), ..group }));
                continue;
            };
            let name = paste::class_name("name", &name)?;
            if names.contains(&folded(&name)) {
                return Err(Error::new(Code::ClassExists).with("name", name).at("name"));
            }
            names.push(folded(&name));
            let id = group_year_id(class.group, year);
            let was = self.school.group_years.get(&id).cloned().unwrap_or_default();
            let facts = GroupYear {
                group: Some(class.group),
                school_year: Some(year.to_string()),
                grade: self.grade(class.grade.as_deref(), &name)?,
                // A group outside school keeps its age span: it is the same group, not one a year older.
                age: was.age.clone().or_else(|| self.school.year_of(class.group, year)?.1.age.clone()),
                name: Some(name),
                pupils: check::number("pupils", class.pupils, 0, 200)?.or(was.pupils),
                ..was
            };
            writes.push(Write::set(id, &facts));
        }
        writes.extend(self.usual_breaks(year));
        Ok(Deed::new("new-year", writes).count(count).class(year.to_string()))
    }

    pub(super) fn start_run(&self, input: RunInput) -> Result<Deed> {
        find(&self.school.groups, input.group)?;
        let edition = self.edition(&input.edition)?;
        let leaders = input.leaders.unwrap_or_default();
        self.leaders(&leaders)?;
        let write = self.run_write(input.group, edition, input.planned_start, &leaders)?;
        let name = self.school.name_of(input.group, self.year());
        Ok(Deed::new("start-run", vec![write]).class(name))
    }

    pub(super) fn edit_run(&self, input: RunEdit) -> Result<Deed> {
        let was = find(&self.school.runs, input.run)?;
        if let Some(leaders) = &input.leaders {
            self.leaders(leaders)?;
        }
        if let Some(code) = &input.replan_lesson {
            self.lesson_plan(&was, code)?;
        }
        for (field, date) in [("planned_start", input.planned_start), ("replan_date", input.replan_date)] {
            date.map(|date| check::plausible(field, date)).transpose()?;
        }
        let class = self.class_of(&was);
        let plans = input.planned_start.is_some() || input.pace_days.is_some() || input.replan_date.is_some();
        let what = match (input.leaders.is_some(), plans) {
            (true, false) => "edit-leaders",
            (false, true) => "edit-plan",
            _ => "edit-run",
        };
        let run = Run {
            leaders: input.leaders.or(was.leaders),
            planned_start: input.planned_start.or(was.planned_start),
            pace_days: check::number("pace_days", input.pace_days, 1, 28)?.or(was.pace_days),
            replan_lesson: input.replan_lesson.or(was.replan_lesson),
            replan_date: input.replan_date.or(was.replan_date),
            ..was
        };
        Ok(Deed::new(what, vec![Write::set(input.run, &run)]).class(class))
    }

    pub(super) fn fill_leaders(&self, id: Id) -> Result<Deed> {
        let run = find(&self.school.runs, id)?;
        let leaders = run.leaders.clone().filter(|leaders| !leaders.is_empty());
        let lessons = self.school.leaderless(id);
        let (Some(leaders), false) = (leaders, lessons.is_empty()) else {
            return Err(Error::new(Code::RecordUnknown));
        };
        let led = |lesson: &Lesson| Lesson { leaders: Some(leaders.clone()), ..lesson.clone() };
        let writes: Vec<Write> = lessons.iter().map(|(id, lesson)| Write::set(*id, &led(lesson))).collect();
        let count = writes.len();
        Ok(Deed::new("fill-leaders", writes).class(self.class_of(&run)).count(count))
    }

    pub(super) fn close_run(
        &self,
        id: Id,
        how: RunClosed,
        date: Option<NaiveDate>,
        reason: Option<String>,
    ) -> Result<Deed> {
        let was = find(&self.school.runs, id)?;
        let class = self.class_of(&was);
        let run = Run {
            closed: Some(how),
            closed_on: Some(check::past("date", date.unwrap_or(self.today), self.today)?),
            reason: check::free_text("reason", reason.as_deref())?,
            ..was
        };
        Ok(Deed::new("close-run", vec![Write::set(id, &run)]).class(class))
    }

    pub(super) fn reopen_run(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.runs, id)?;
        let class = self.class_of(&was);
        let run = Run { closed: None, closed_on: None, reason: None, ..was };
        Ok(Deed::new("reopen-run", vec![Write::set(id, &run)]).class(class))
    }
}

fn group_year_id(group: Id, year: SchoolYear) -> Id {
    Id::from_key(group, &[GroupYear::KIND, &year.to_string()])
}
