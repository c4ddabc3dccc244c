//! People and their training.

use chrono::NaiveDate;

use super::{Deed, Doing, find};
use crate::actions::action::*;
use crate::actions::check;
use crate::base::{Id, Result};
use crate::school::codes::TrainingPart;
use crate::school::fields::Record;
use crate::school::kinds::*;
use crate::store::Write;

const BASIC: [TrainingPart; 3] = [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3];

impl Doing<'_> {
    pub(super) fn add_person(&mut self, input: PersonInput) -> Result<Deed> {
        let id = self.entropy.id();
        let basic_of = input.basic_of.clone();
        let on = input.basic_on.map(|date| check::past("basic_on", date, self.today)).transpose()?;
        let mut writes = self.person_writes(id, input, Person::default())?;
        if let Some(programme) = basic_of {
            let programme = self.programme("basic_of", &programme)?;
            for part in BASIC {
                writes.push(training_write(id, &programme, part, on, None));
            }
        }
        Ok(Deed::new("add-person", writes).person(id))
    }

    pub(super) fn edit_person(&self, id: Id, input: PersonInput) -> Result<Deed> {
        let was = find(&self.school.people, id)?;
        Ok(Deed::new("edit-person", self.person_writes(id, input, was)?).person(id))
    }

    pub(super) fn person_writes(&self, id: Id, input: PersonInput, was: Person) -> Result<Vec<Write>> {
        let erased = self.school.is_erased(id);
        let name = if erased { None } else { Some(check::required("name", &input.name, check::NAME)?) };
        let private = self.school.names.get(&id).cloned().unwrap_or_default();
        let private = PersonPrivate {
            name,
            email: check::optional("email", input.email.as_deref(), check::NAME)?,
            ..private
        };
        let person = Person {
            profession: input.profession,
            employer: input.employer,
            active_from: input.active_from.map(|date| check::plausible("active_from", date)).transpose()?,
            protected: input.protected.filter(|protected| *protected),
            ..was
        };
        // No other name takes the place of one that was erased.
        let name = (!erased).then(|| Write::set(id, &private));
        Ok([Write::set(id, &person)].into_iter().chain(name).collect())
    }

    pub(super) fn person_left(&self, id: Id, date: Option<NaiveDate>) -> Result<Deed> {
        let was = find(&self.school.people, id)?;
        let date = check::plausible("date", date.unwrap_or(self.today))?;
        let person = Person { left_on: Some(date), ..was };
        Ok(Deed::new("person-left", vec![Write::set(id, &person)]).person(id).date(date))
    }

    pub(super) fn person_back(&self, id: Id) -> Result<Deed> {
        let was = find(&self.school.people, id)?;
        let person = Person { left_on: None, ..was };
        Ok(Deed::new("person-back", vec![Write::set(id, &person)]).person(id))
    }

    pub(super) fn set_training(&self, input: TrainingInput) -> Result<Deed> {
        find(&self.school.people, input.person)?;
        let programme = self.programme("programme", &input.programme)?;
        let date = input.date.map(|date| check::past("date", date, self.today)).transpose()?;
        let provider = check::optional("provider", input.provider.as_deref(), check::NAME)?;
        check::free_text("provider", provider.as_deref())?;
        let writes = input
            .parts
            .iter()
            .filter_map(|part| {
                let id = training_id(input.person, &programme, *part);
                match (input.has, self.school.trainings.contains_key(&id)) {
                    (true, _) => {
                        Some(training_write(input.person, &programme, *part, date, provider.clone()))
                    }
                    (false, true) => Some(Write::remove::<Training>(id)),
                    (false, false) => None,
                }
            })
            .collect();
        Ok(Deed::new("set-training", writes).person(input.person))
    }
}

pub(super) fn training_id(person: Id, programme: &str, part: TrainingPart) -> Id {
    Id::from_key(person, &[Training::KIND, programme, part.code()])
}

pub(super) fn training_write(
    person: Id,
    programme: &str,
    part: TrainingPart,
    date: Option<NaiveDate>,
    provider: Option<String>,
) -> Write {
    let record = Training {
        person: Some(person),
        programme: Some(programme.to_owned()),
        part: Some(part),
        date,
        provider,
        ..Training::default()
    };
    Write::set(training_id(person, programme, part), &record)
}
