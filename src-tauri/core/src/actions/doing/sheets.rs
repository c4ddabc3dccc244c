//! What comes in from a spreadsheet, as one deed. The same rules hold as where it is typed.

use std::collections::BTreeSet;

use super::staff::{training_id, training_write};
use super::{Deed, Doing, find};
use crate::actions::action::*;
use crate::actions::check;
use crate::actions::sheets::{SheetClass, SheetImport, SheetPerson};
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::{Cell, Record};
use crate::school::folded;
use crate::school::kinds::*;
use crate::store::Write;

impl Doing<'_> {
    pub(super) fn import_sheet(&mut self, import: SheetImport) -> Result<Deed> {
        if import.is_empty() {
            return Err(Error::new(Code::SheetNothing));
        }
        let count = import.len();
        let name = match (import.classes.len(), import.people.len(), import.lessons.len()) {
            (classes, 0, 0) if classes > 0 => "import-classes",
            (0, people, 0) if people > 0 => "import-staff",
            (0, 0, lessons) if lessons > 0 => "import-lessons",
            _ => "import-sheet",
        };
        let mut writes = Vec::new();
        let mut names = BTreeSet::new();
        for class in import.classes {
            if !names.insert(folded(&class.name)) {
                return Err(Error::new(Code::ClassExists).with("name", class.name).at("classes"));
            }
            writes.extend(self.sheet_class(class)?);
        }
        for person in import.people {
            writes.extend(self.sheet_person(person)?);
        }
        let mut lessons = BTreeSet::new();
        for lesson in import.lessons {
            for write in self.lesson_writes(lesson, None)?.0 {
                if write.kind == Lesson::KIND && !lessons.insert(write.id) {
                    return Err(Error::new(Code::SheetNothing).at("lessons"));
                }
                writes.push(write);
            }
        }
        Ok(Deed::new(name, writes).count(count))
    }

    fn sheet_class(&mut self, class: SheetClass) -> Result<Vec<Write>> {
        let by_sex = [("girls", class.girls), ("boys", class.boys), ("other", class.other)];
        let new = NewClass {
            name: class.name,
            grade: class.grade,
            age: class.age,
            pupils: class.pupils,
            planned_start: class.planned_start,
        };
        let input = AddClasses { classes: vec![new], edition: class.edition, ..AddClasses::default() };
        let mut writes = self.class_writes(&input)?;
        for fields in writes
            .iter_mut()
            .filter(|write| write.kind == GroupYear::KIND)
            .filter_map(|write| write.fields.as_mut())
        {
            for (field, count) in by_sex {
                if let Some(count) = check::number(field, count, 0, 200)? {
                    fields.insert(field.to_owned(), count.to_cell());
                }
            }
        }
        Ok(writes)
    }

    fn sheet_person(&mut self, input: SheetPerson) -> Result<Vec<Write>> {
        let (id, mut writes) = match input.person {
            Some(person) => {
                find(&self.school.people, person)?;
                (person, Vec::new())
            }
            None => self.new_person(&input)?,
        };
        for training in input.training {
            let programme = self.programme("programme", &training.programme)?;
            let date = training.date.map(|date| check::past("date", date, self.today)).transpose()?;
            let was = self.school.trainings.get(&training_id(id, &programme, training.part));
            if was.is_none_or(|was| was.date.is_none() && date.is_some()) {
                let provider = was.and_then(|was| was.provider.clone());
                writes.push(training_write(id, &programme, training.part, date, provider));
            }
        }
        Ok(writes)
    }

    fn new_person(&mut self, input: &SheetPerson) -> Result<(Id, Vec<Write>)> {
        let id = self.entropy.id();
        let left_on = input.left_on.map(|date| check::plausible("left_on", date)).transpose()?;
        let facts = PersonInput {
            name: input.name.clone(),
            email: input.email.clone(),
            profession: input.profession,
            employer: input.employer,
            active_from: input.active_from,
            protected: input.protected,
            basic_of: None,
            basic_on: None,
        };
        Ok((id, self.person_writes(id, facts, Person { left_on, ..Person::default() })?))
    }
}
