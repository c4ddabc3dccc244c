//! What two people have told differently without knowing of each other: both values in words, and a proposal.

use std::collections::{BTreeMap, BTreeSet};

use super::Book;
use super::orphaned::{Orphaned, orphaned};
use super::receive::harmless;
use super::views::{QuestionRow, QuestionSide, QuestionView, QuestionsView};
use crate::base::clock::stamp_ms;
use crate::base::hash::hex;
use crate::base::{Code, Error, Id, Result};
use crate::exchange::sheet::table::Value;
use crate::programme::{Moment, text_in};
use crate::school::fields::{Cell, FieldType, Fields, Record};
use crate::school::kinds::*;
use crate::school::{KINDS, folded};
use crate::store::{Question, Side};
use crate::words::lower_first;

/// Stands for the question whether the record is there at all.
pub const RECORD: &str = "record";

/// A field that the sides tell differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field, or [`RECORD`].
    pub field: String,
    /// The side to propose.
    pub proposed: usize,
    /// More than one side changed it.
    pub both: bool,
}

/// What the sides tell differently, with a proposal for each: what only one side changed holds, and where both did,
/// what is shown now; a change holds against a removal.
pub fn differences(question: &Question) -> Vec<Difference> {
    let sides = &question.sides;
    let kept: Vec<(usize, &Fields)> =
        sides.iter().enumerate().filter_map(|(n, side)| Some((n, side.fields.as_ref()?))).collect();
    let Some((first, _)) = kept.first().copied() else { return Vec::new() };
    // Others have that version of a programme: it stays what it is, content and all.
    let is_out = |fields: &Fields| OwnEdition::from_fields(fields).is_out();
    let out = kept.iter().find(|(_, fields)| question.kind == OwnEdition::KIND && is_out(fields));
    let out = out.map(|(side, _)| *side);
    let mut differences = Vec::new();
    if kept.len() < sides.len() {
        let proposed = out.unwrap_or(first);
        differences.push(Difference { field: RECORD.to_owned(), proposed, both: true });
    }
    let names: BTreeSet<&String> = kept.iter().flat_map(|(_, fields)| fields.keys()).collect();
    for name in names {
        let said: BTreeSet<Option<&String>> = kept.iter().map(|(_, fields)| fields.get(name)).collect();
        if said.len() < 2 {
            continue;
        }
        let before = question.base.as_ref().and_then(|base| base.get(name));
        let changed: Vec<usize> =
            kept.iter().filter(|(_, fields)| fields.get(name) != before).map(|(n, _)| *n).collect();
        let new: BTreeSet<Option<&String>> =
            kept.iter().map(|(_, fields)| fields.get(name)).filter(|value| *value != before).collect();
        let both = new.len() > 1;
        let proposed = out.or(changed.first().copied().filter(|_| !both)).unwrap_or(first);
        differences.push(Difference { field: name.clone(), proposed, both });
    }
    differences
}

/// Everything that is known of the record.
fn told_by(question: &Question) -> Vec<&Fields> {
    question.sides.iter().filter_map(|side| side.fields.as_ref()).chain(&question.base).collect()
}

impl Book {
    /// What waits for an answer.
    ///
    /// # Errors
    /// A faulty store.
    pub fn view_questions(&self) -> Result<QuestionsView> {
        let asked = self.store.questions()?;
        let orphaned = orphaned(&self.school, &self.store)?;
        let sentence = match asked.len() + orphaned.len() {
            0 => String::new(),
            count => self.words.msg("questions", &[("count", &count)]),
        };
        let mut questions: Vec<QuestionView> =
            asked.iter().map(|question| self.question(question, None)).collect();
        questions.extend(orphaned.iter().map(|one| self.question(&one.question, Some(one))));
        Ok(QuestionsView { questions, sentence })
    }

    /// How many things wait for an answer.
    ///
    /// # Errors
    /// A faulty store.
    pub(super) fn questions_open(&self) -> Result<usize> {
        Ok(self.store.questions()?.len() + orphaned(&self.school, &self.store)?.len())
    }

    /// "lektioner (3), checklistor (1)"
    pub(super) fn counted_kinds<'k>(&self, kinds: impl Iterator<Item = &'k str>) -> String {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for kind in kinds {
            *counts.entry(kind).or_default() += 1;
        }
        let told = |(kind, count): (&str, usize)| {
            let known = self.words.find(&format!("kind-{kind}"), &[]);
            let what = known.unwrap_or_else(|| harmless(kind));
            self.words.msg("kind-counted", &[("what", &lower_first(&what)), ("count", &count)])
        };
        self.words.list(&counts.into_iter().map(told).collect::<Vec<String>>())
    }

    /// The person of this name, whoever else is called so.
    ///
    /// # Errors
    /// Nobody is called so, or more than one.
    pub fn person_named(&self, name: &str) -> Result<Id> {
        let wanted = folded(name);
        let named = self.school.names.iter();
        let mut found =
            named.filter(|(_, person)| person.name.as_deref().is_some_and(|name| folded(name) == wanted));
        match (found.next(), found.next()) {
            (Some((id, _)), None) => Ok(*id),
            (None, _) => Err(Error::new(Code::PersonUnknown).with("name", name)),
            (Some(_), Some(_)) => Err(Error::new(Code::PersonSeveral).with("name", name)),
        }
    }

    /// What happens when a person's name is erased, in plain words.
    pub fn erase_text(&self, person: Id) -> String {
        self.words.msg("erase-text", &[("person", &self.school.person_name(person))])
    }

    fn question(&self, question: &Question, orphaned: Option<&Orphaned>) -> QuestionView {
        let shown = self.shown(true);
        let label = |field: &str| self.field_label(&question.kind, field, &told_by(question));
        let value = |side: &Side, field: &str| match &side.fields {
            Some(fields) => self.value_text(&shown, &question.kind, field, fields),
            None => self.words.get("question-removed"),
        };
        let rows = differences(question)
            .into_iter()
            .map(|row| QuestionRow {
                label: if row.field == RECORD {
                    self.words.get("question-record")
                } else {
                    label(&row.field)
                },
                values: question
                    .sides
                    .iter()
                    .map(|side| match (&side.fields, row.field.as_str()) {
                        (Some(_), RECORD) if let Some(one) = orphaned => {
                            let what = self.counted_kinds(one.standing.iter().map(|(kind, _)| *kind));
                            self.words.msg("question-kept-with", &[("what", &what)])
                        }
                        (Some(fields), RECORD) => {
                            let changed = self.changed(&shown, question, fields);
                            self.words.msg("question-kept", &[("changed", &changed)])
                        }
                        (_, field) => value(side, field),
                    })
                    .collect(),
                before: question
                    .base
                    .as_ref()
                    .filter(|_| row.field != RECORD)
                    .map(|base| self.value_text(&shown, &question.kind, &row.field, base)),
                proposed: u32::try_from(row.proposed).unwrap_or_default(),
                both: row.both && orphaned.is_none(),
                field: row.field,
            })
            .collect();
        let fields = question.sides.iter().find_map(|side| side.fields.as_ref()).or(question.base.as_ref());
        QuestionView {
            kind: question.kind.clone(),
            id: question.id,
            title: match orphaned.and_then(Orphaned::name) {
                Some(name) => self.titled(&question.kind, &name),
                None => self.title_of(&question.kind, question.id, fields),
            },
            sides: (question.sides.iter())
                .map(|side| match side.fields.as_ref().and(orphaned) {
                    Some(_) => QuestionSide { text: self.words.get("question-went-on"), ..self.side(side) },
                    None => self.side(side),
                })
                .collect(),
            rows,
        }
    }

    fn side(&self, side: &Side) -> QuestionSide {
        let time = self.store.clock.local_of_ms(stamp_ms(side.hlc));
        let when = self.words.moment(time, self.today());
        let key = if side.device == self.store.device() { "question-here" } else { "question-elsewhere" };
        QuestionSide { rev: hex(&side.rev), text: self.words.msg(key, &[("when", &when)]) }
    }

    /// What a side changed, in words: "minuter 55".
    fn changed(
        &self,
        shown: &super::sheets::export::Shown<'_>,
        question: &Question,
        fields: &Fields,
    ) -> String {
        let before = |name: &String| question.base.as_ref().and_then(|base| base.get(name));
        let told: Vec<String> = fields
            .iter()
            .filter(|(name, text)| before(name) != Some(text))
            .map(|(name, _)| {
                let value = self.value_text(shown, &question.kind, name, fields);
                format!("{} {value}", self.field_label(&question.kind, name, &told_by(question)))
            })
            .collect();
        told.join(", ")
    }

    /// What people call a field. The moments of a checklist have the names that its lesson's edition gives them; which
    /// lesson that is, stands in what is told of the record.
    pub(super) fn field_label(&self, kind: &str, field: &str, told: &[&Fields]) -> String {
        if kind == Checklist::KIND
            && let Some((what @ ("m" | "r"), code)) = field.split_once('_')
        {
            let title = self.moment_title(code, told).unwrap_or_else(|| code.to_owned());
            let key = if what == "m" { "question-moment" } else { "question-reason" };
            return self.words.msg(key, &[("moment", &title)]);
        }
        self.words.find(&format!("column-{field}"), &[]).unwrap_or_else(|| field.to_owned())
    }

    fn moment_title(&self, code: &str, told: &[&Fields]) -> Option<String> {
        let lesson = told.iter().find_map(|fields| Id::from_cell(fields.get("lesson")?));
        let lesson = lesson.and_then(|id| self.school.lessons.get(&id));
        let run = lesson.and_then(|lesson| self.school.runs.get(&lesson.run?));
        let named = |moments: &[Moment]| {
            let moment = moments.iter().find(|moment| moment.code == code)?;
            Some(text_in(&moment.title, self.words.lang()).to_owned())
        };
        let own = run.and_then(|run| self.school.edition_of(run)).and_then(|edition| {
            let held = lesson.and_then(|lesson| lesson.lesson.as_ref());
            let plan = edition.lessons.iter().find(|plan| Some(&plan.code) == held)?;
            named(edition.moments_of(plan))
        });
        own.or_else(|| {
            let all = self.school.editions().into_iter();
            let mut plans =
                all.flat_map(|edition| edition.lessons.iter().map(move |plan| edition.moments_of(plan)));
            plans.find_map(named)
        })
    }

    /// A field's value in words; a dash where there is none.
    pub(super) fn value_text(
        &self,
        shown: &super::sheets::export::Shown<'_>,
        kind: &str,
        field: &str,
        fields: &Fields,
    ) -> String {
        let Some(text) = fields.get(field) else { return "–".to_owned() };
        if kind == Checklist::KIND {
            let key = match field.split_once('_') {
                Some(("m", _)) => format!("answer-{text}"),
                Some(("r", _)) => format!("not-applicable-{text}"),
                _ => String::new(),
            };
            if let Some(words) = self.words.find(&key, &[]) {
                return words;
            }
        }
        let columns = KINDS.iter().find(|known| known.name == kind).map_or(&[][..], |known| known.columns);
        let column = columns.iter().find(|(name, _)| *name == field);
        match shown.value(field, column.map_or(FieldType::String, |(_, kind)| *kind), fields) {
            Value::Text(text) => text,
            Value::Number(number) => self.words.count(number.into()),
            Value::Percent(percent) => format!("{percent} %"),
            Value::Change(by) => by.to_string(),
            Value::Date(date) => self.words.long_date(date, self.today()),
        }
    }

    /// What people call a record: "Lektion: 7A lektion 6 2026-11-17".
    pub(super) fn title_of(&self, kind: &str, id: Id, fields: Option<&Fields>) -> String {
        let shown = self.shown(true);
        let field = |name: &str| fields.and_then(|fields| fields.get(name));
        let named = |id: Id| shown.called.get(&id).cloned();
        let belongs =
            ["lesson", "run", "group", "person"].iter().find_map(|name| named(Id::from_cell(field(name)?)?));
        let name = named(id)
            .or(belongs)
            .or_else(|| field("name").or(field("text")).or(field("school_year")).or(field("term")).cloned())
            .unwrap_or_default();
        let name: String = name.chars().take(80).collect();
        self.titled(kind, &name)
    }

    fn titled(&self, kind: &str, name: &str) -> String {
        let what = self.words.find(&format!("one-{kind}"), &[]).unwrap_or_else(|| kind.to_owned());
        if name.is_empty() { what } else { self.words.msg("one", &[("what", &what), ("name", &name)]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, Words};

    fn side(n: u8, fields: Option<&[(&str, &str)]>) -> Side {
        let fields = fields.map(|fields| {
            fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
        });
        Side { rev: [n; 32], device: Id::from_random([n; 16]), hlc: n.into(), fields }
    }

    fn asked(base: Option<&[(&str, &str)]>, sides: Vec<Side>) -> Vec<(String, usize, bool)> {
        let base = side(0, base).fields;
        let id = Id::from_random([1; 16]);
        let question = Question { kind: "lesson".into(), id, sides, base };
        differences(&question).into_iter().map(|d| (d.field, d.proposed, d.both)).collect()
    }

    #[test]
    fn what_one_side_changed_is_proposed_and_what_both_did_is_marked() {
        let base = [("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")];
        let here = side(1, Some(&[("a", "2"), ("b", "1"), ("c", "2")]));
        let there = side(2, Some(&[("a", "1"), ("b", "2"), ("c", "3"), ("d", "1")]));
        let row = |field: &str, proposed, both| (field.to_owned(), proposed, both);
        assert_eq!(
            asked(Some(&base), vec![here.clone(), there.clone()]),
            [row("a", 0, false), row("b", 1, false), row("c", 0, true), row("d", 0, false)]
        );
        // Without a common beginning, what only one of them has holds.
        assert_eq!(
            asked(None, vec![here, there]),
            [row("a", 0, true), row("b", 0, true), row("c", 0, true), row("d", 1, false)]
        );
    }

    #[test]
    fn a_programme_that_others_have_is_proposed_as_they_have_it() {
        let base = [("content", "1"), ("content_hash", "a")];
        let edited = side(1, Some(&[("content", "2"), ("content_hash", "b")]));
        let released = side(2, Some(&[("content", "1"), ("content_hash", "a"), ("released", "true")]));
        let question = Question {
            kind: OwnEdition::KIND.into(),
            id: Id::from_random([1; 16]),
            sides: vec![edited, released],
            base: side(0, Some(&base)).fields,
        };
        let told = differences(&question);
        assert!(told.len() == 3 && told.iter().all(|row| row.proposed == 1), "{told:?}");
    }

    #[test]
    fn whatever_may_be_asked_about_has_a_name_for_people() {
        for lang in [Lang::Sv, Lang::En] {
            let words = Words::new(lang);
            for kind in KINDS.iter().filter(|kind| ![Action::KIND, Erasure::KIND].contains(&kind.name)) {
                assert!(words.find(&format!("one-{}", kind.name), &[]).is_some(), "one-{}", kind.name);
                for (column, _) in kind.columns {
                    assert!(words.find(&format!("column-{column}"), &[]).is_some(), "column-{column}");
                }
            }
        }
    }

    #[test]
    fn a_change_is_proposed_against_a_removal() {
        let base = [("a", "1")];
        assert_eq!(
            asked(Some(&base), vec![side(1, Some(&[("a", "2")])), side(2, None)]),
            [(RECORD.to_owned(), 0, true)]
        );
    }
}
