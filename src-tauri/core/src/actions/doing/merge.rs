//! Answers to what two installations have told differently, and what is taken away for ever.

use super::{Deed, Doing, find};
use crate::actions::action::AnswerInput;
use crate::actions::orphaned::Orphaned;
use crate::actions::questions::{RECORD, differences};
use crate::base::hash::hex;
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::{Fields, Record};
use crate::school::kinds::{Erasure, PersonPrivate};
use crate::store::{ANSWER, Write};

impl Doing<'_> {
    pub(super) fn answer_question(&self, input: &AnswerInput) -> Result<Deed> {
        let gone = || Error::new(Code::QuestionGone);
        let orphaned = || -> Result<Option<Orphaned>> {
            let is_it = |one: &Orphaned| one.question.kind == input.kind && one.question.id == input.id;
            Ok((self.orphaned)()?.into_iter().find(is_it))
        };
        let (question, beneath) = match (self.asked)(&input.kind, input.id)? {
            Some(question) => (question, None),
            None => orphaned()?.map(|one| (one.question, Some((one.kept, one.gone)))).ok_or_else(gone)?,
        };
        if !question.sides.iter().map(|side| hex(&side.rev)).eq(input.sides.iter().cloned()) {
            return Err(gone());
        }
        let chosen = |field: &str, proposed: usize| -> Result<usize> {
            let chosen = input.choices.get(field).map_or(proposed, |side| *side as usize);
            if chosen < question.sides.len() {
                Ok(chosen)
            } else {
                let known = (0..question.sides.len()).map(|n| n.to_string()).collect::<Vec<_>>().join(", ");
                Err(Error::new(Code::ValueUnknown).with("value", chosen).with("known", known))
            }
        };
        let differences = differences(&question);
        let fields = || differences.iter().map(|row| row.field.as_str());
        if let Some(other) = input.choices.keys().find(|field| !fields().any(|known| known == *field)) {
            let known = fields().collect::<Vec<_>>().join(", ");
            return Err(Error::new(Code::ValueUnknown)
                .with("value", other)
                .with("known", known)
                .at("choices"));
        }
        let of = |side: usize| question.sides.get(side).and_then(|side| side.fields.as_ref());
        let kept = (0..question.sides.len()).find(|side| of(*side).is_some());
        // Which of them it is to be as a whole, where one of them took it away.
        let record = differences.iter().find(|row| row.field == RECORD);
        let whole = record.map(|row| chosen(RECORD, row.proposed)).transpose()?;
        let mut fields: Option<Fields> = match whole {
            Some(side) => of(side).cloned(),
            None => kept.and_then(of).cloned(),
        };
        if let Some((kept, gone)) = beneath {
            return Ok(Deed::new(ANSWER, if fields.is_some() { kept } else { gone }));
        }
        let picked = input.choices.get(RECORD).and(whole).filter(|side| of(*side).is_some());
        for row in differences.iter().filter(|row| row.field != RECORD) {
            let side = chosen(&row.field, picked.unwrap_or(row.proposed))?;
            let Some(fields) = &mut fields else { continue };
            // Where the chosen side took the record away, it says nothing about its fields.
            match of(side).or_else(|| of(row.proposed)).and_then(|fields| fields.get(&row.field)) {
                Some(text) => fields.insert(row.field.clone(), text.clone()),
                None => fields.remove(&row.field),
            };
        }
        let write = Write { kind: input.kind.clone(), id: input.id, fields };
        Ok(Deed::new(ANSWER, vec![write]))
    }

    /// The name and the e-mail. What the person did stays, under a number that nobody can lead back.
    pub(super) fn erase_person(&self, person: Id) -> Result<Deed> {
        find(&self.school.people, person)?;
        // Also one that a file withheld, or that was shown before.
        if self.school.is_erased(person) || !(self.known)(PersonPrivate::KIND, person)? {
            return Err(Error::new(Code::RecordUnknown));
        }
        let erasure =
            Erasure { of_kind: Some(PersonPrivate::KIND.to_owned()), of: Some(person), ..Erasure::default() };
        Ok(Deed::new("erase-person", vec![Write::set(Erasure::id_of(PersonPrivate::KIND, person), &erasure)])
            .person(person))
    }
}
