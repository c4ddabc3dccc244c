//! *Personal*: who is trained, and who has left.

use std::collections::{BTreeMap, BTreeSet};

use crate::actions::Book;
use crate::actions::views::{PartRow, PersonRow, StaffView, TrainingRow};
use crate::base::{Id, Result};
use crate::school::codes::TrainingPart;
use crate::school::figures;
use crate::school::kinds::Person;

impl Book {
    /// All people of the unit.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_staff(&self) -> Result<StaffView> {
        let year = self.school_year();
        let mut led: BTreeMap<Id, (u32, BTreeSet<String>)> = BTreeMap::new();
        for run in figures::runs_in(&self.school, year, self.today()) {
            let group = self.school.runs.get(&run).and_then(|run| run.group).unwrap_or(run);
            let class = self.school.name_of(group, year);
            for person in figures::leaders_in(&self.school, run, year.span(), self.today()) {
                let entry = led.entry(person).or_default();
                entry.0 += 1;
                entry.1.insert(class.clone());
            }
        }
        let programmes = self.programmes();
        let mut rows: Vec<(bool, PersonRow)> = self
            .school
            .people
            .iter()
            .map(|(id, person)| {
                let (lessons, classes) = led.get(id).cloned().unwrap_or_default();
                let left = person.left_on.is_some_and(|last| last < self.today());
                (left, self.person_row(*id, person, &programmes, lessons, classes))
            })
            .collect();
        rows.sort_by_key(|(_, row)| row.name.to_lowercase());
        let trained = self.trained_now();
        let (left, people): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(left, _)| *left);
        Ok(StaffView {
            sentence: self.words.msg("staff-sentence", &[("count", &trained)]),
            trained: u32::try_from(trained).unwrap_or(u32::MAX),
            refresher: self.refresher_due(),
            people: people.into_iter().map(|(_, row)| row).collect(),
            left: left.into_iter().map(|(_, row)| row).collect(),
            programmes,
        })
    }

    /// Who was trained longer ago than the reminder says, in a sentence. Whoever has no date is not counted among them:
    /// it is not known.
    pub(super) fn refresher_due(&self) -> Option<String> {
        let years = Some(self.settings.refresher_years).filter(|years| *years > 0)?;
        let today = self.today();
        let limit = today.checked_sub_months(chrono::Months::new(12 * years))?;
        let active = self.school.people.iter().filter(|(_, person)| self.school.is_active(person, today));
        let mut due: Vec<String> = active
            .filter(|(id, _)| {
                let own = self.school.trainings.values().filter(|training| training.person == Some(**id));
                own.filter_map(|training| training.date).max().is_some_and(|latest| latest < limit)
            })
            .map(|(id, _)| self.school.person_name(*id))
            .collect();
        due.sort();
        let values: &[(&str, &dyn ToString)] =
            &[("count", &due.len()), ("years", &years), ("people", &self.words.list(&due))];
        (!due.is_empty()).then(|| self.words.msg("refresher-due", values))
    }

    /// The programmes that the unit runs or has training in; MVP where there are none yet. An office runs none, and its
    /// people may be trained in any.
    pub(super) fn programmes(&self) -> Vec<String> {
        let mut found: BTreeSet<String> = self
            .school
            .runs
            .values()
            .filter_map(|run| self.school.edition_of(run))
            .map(|edition| edition.programme.clone())
            .collect();
        found.extend(self.school.trainings.values().filter_map(|training| training.programme.clone()));
        let known: BTreeSet<&str> =
            crate::programme::shipped().iter().map(|e| e.programme.as_str()).collect();
        if self.is_office() {
            found.extend(known.iter().map(|programme| (*programme).to_owned()));
        }
        found.retain(|programme| known.contains(programme.as_str()));
        if found.is_empty() {
            found.insert("mvp".to_owned());
        }
        // MVP before AT, as people say it.
        found.into_iter().rev().collect()
    }

    fn person_row(
        &self,
        id: Id,
        person: &Person,
        programmes: &[String],
        lessons: u32,
        classes: BTreeSet<String>,
    ) -> PersonRow {
        let private = self.school.names.get(&id).cloned().unwrap_or_default();
        let training: Vec<TrainingRow> = programmes.iter().map(|p| self.training_row(id, p)).collect();
        let texts: Vec<String> = training.iter().filter_map(|row| self.training_text(row)).collect();
        PersonRow {
            id,
            name: self.school.person_name(id),
            email: private.email,
            profession: person.profession,
            employer: person.employer,
            active_from: person.active_from.map(|date| self.day(date)),
            left_on: person.left_on.map(|date| self.day(date)),
            protected: person.protected.unwrap_or_default(),
            erased: self.school.is_erased(id),
            training_text: if texts.is_empty() { self.words.get("training-none") } else { texts.join(". ") },
            training,
            lessons,
            classes: classes.into_iter().collect(),
        }
    }

    fn training_row(&self, person: Id, programme: &str) -> TrainingRow {
        let own = self
            .school
            .trainings
            .values()
            .filter(|t| t.person == Some(person) && t.programme.as_deref() == Some(programme))
            .collect::<Vec<_>>();
        TrainingRow {
            programme: programme.to_owned(),
            trained: self.school.is_trained(person, programme, self.today()),
            parts: TrainingPart::ALL
                .iter()
                .map(|part| {
                    let training = own.iter().find(|training| training.part == Some(*part));
                    PartRow {
                        part: *part,
                        has: training.is_some(),
                        date: training.and_then(|training| training.date).map(|date| self.day(date)),
                    }
                })
                .collect(),
        }
    }

    /// "Grundutbildad i MVP", "2 av 3 delar av grundutbildningen i MVP", or nothing.
    fn training_text(&self, row: &TrainingRow) -> Option<String> {
        let programme = row.programme.to_uppercase();
        let basic = [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3];
        let parts = row.parts.iter().filter(|part| part.has && basic.contains(&part.part)).count();
        match parts {
            0 => None,
            _ if row.trained => Some(self.words.msg("training-complete", &[("programme", &programme)])),
            _ => Some(self.words.msg("training-partly", &[("count", &parts), ("programme", &programme)])),
        }
    }
}
