//! From what a person does to what is written. Pure but for chance: checks first, then says what each record becomes.

mod cards;
mod classes;
mod editions;
mod lessons;
mod merge;
mod office;
mod school;
mod sheets;
mod staff;

use chrono::NaiveDate;
use std::collections::BTreeSet;

pub use school::USUAL_BREAKS;

use super::action::Action;
use super::orphaned::Orphaned;
use crate::base::{Code, Entropy, Error, Id, Result};
use crate::exchange::Card;
use crate::school::School;
use crate::school::fields::Record;
use crate::school::kinds;
use crate::school::year::SchoolYear;
use crate::store::{Question, Write};
use crate::words::Words;

/// In the words of an action: the fields that it changed, the period or year that it is about, and the part of the
/// report.
pub const CHANGED: &str = "changed";
/// See [`CHANGED`].
pub const PERIOD: &str = "period";
/// See [`CHANGED`]: what the other one is called.
pub const OTHER: &str = "other";
/// See [`CHANGED`].
pub const PART: &str = "part";

/// What an action sees.
pub struct Doing<'a> {
    /// Everything as it is now.
    pub school: &'a School,
    /// The unit.
    pub unit: Id,
    /// The card of this installation, where it has keys and the action asks for it.
    pub own: Option<Card>,
    /// Today.
    pub today: NaiveDate,
    /// The unit is a youth centre or a play park.
    pub outside: bool,
    /// The language, for the names that the app itself gives.
    pub words: &'a Words,
    /// Gives random ids.
    pub entropy: &'a mut Entropy,
    /// A record of this kind and id exists or has existed.
    pub known: &'a dyn Fn(&str, Id) -> Result<bool>,
    /// Records of this unit are here and count.
    pub is_here: &'a dyn Fn(Id) -> Result<bool>,
    /// The question that a record is, if it is one.
    pub asked: &'a dyn Fn(&str, Id) -> Result<Option<Question>>,
    /// What was taken away beneath something.
    pub orphaned: &'a dyn Fn() -> Result<Vec<Orphaned>>,
}

/// What is to be written, and the action in words.
pub struct Deed {
    /// The records.
    pub writes: Vec<Write>,
    /// The words.
    pub words: kinds::Action,
}

impl Deed {
    pub(super) fn new(what: &str, writes: Vec<Write>) -> Deed {
        Deed { writes, words: kinds::Action { what: Some(what.to_owned()), ..kinds::Action::default() } }
    }

    pub(super) fn class(mut self, name: impl Into<String>) -> Deed {
        self.words.class = Some(name.into());
        self
    }

    fn lesson(mut self, code: impl Into<String>) -> Deed {
        self.words.lesson = Some(code.into());
        self
    }

    pub(super) fn count(mut self, count: usize) -> Deed {
        self.words.count = u32::try_from(count).ok();
        self
    }

    fn person(mut self, person: Id) -> Deed {
        self.words.person = Some(person);
        self
    }

    /// Something else that the words are to say, as a code.
    fn also(mut self, name: &str, code: impl ToString) -> Deed {
        self.words.extra.insert(name.to_owned(), code.to_string());
        self
    }

    /// Which fields are not as they were, beside those of other records.
    fn changed<R: Record>(self, was: &R, is: &R) -> Deed {
        let (was, is) = (was.to_fields(), is.to_fields());
        let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
        let names = names.into_iter().filter(|name| was.get(*name) != is.get(*name));
        let known = self.words.extra.get(CHANGED).cloned();
        let names: Vec<String> = known.into_iter().chain(names.cloned()).collect();
        if names.is_empty() { self } else { self.also(CHANGED, names.join(",")) }
    }

    fn date(mut self, date: NaiveDate) -> Deed {
        self.words.date = Some(date);
        self
    }
}

impl Doing<'_> {
    /// Checks an action and says what it writes.
    pub fn deed(&mut self, action: Action) -> Result<Deed> {
        match action {
            Action::SetUp(input) => self.set_up(input),
            Action::EditUnit(input) => self.edit_unit(&input),
            Action::AddParticipation(input) => self.add_participation(input),
            Action::RemoveParticipation { id } => self.remove_participation(id),
            Action::SetStartup { term, item, value } => self.set_startup(&term, &item, value),
            Action::AddLearned(input) => self.add_learned(input),
            Action::EditLearned { id, input } => self.edit_learned(id, input),
            Action::RemoveLearned { id } => self.remove_learned(id),
            Action::SetBreak(input) => self.set_break(input),
            Action::AddUsualBreaks { school_year } => self.add_usual_breaks(&school_year),
            Action::RemoveBreak { id } => self.remove_break(id),
            Action::AddHalfDay { date, present } => self.add_half_day(date, present),
            Action::AddSupervision { date, minutes, people } => self.add_supervision(date, minutes, people),
            Action::RemoveEvent { id } => self.remove_event(id),
            Action::SetEvaluation(input) => self.set_evaluation(input),
            Action::SetFocus { school_year, items } => self.set_focus(&school_year, &items),
            Action::SetUpOffice(input) => self.set_up_office(input),
            Action::EditOffice(input) => self.edit_office(input),
            Action::AddExpected { units } => self.add_expected(units),
            Action::EditExpected { id, input } => self.edit_expected(id, input),
            Action::RemoveExpected { id } => self.remove_expected(id),
            Action::SetDeadline { period, date } => self.set_deadline(&period, date),
            Action::SetHandFigures(input) => self.set_hand_figures(input),
            Action::SetResource(input) => self.set_resource(input),
            Action::SetReportText { period, part, text, draft } => {
                self.set_report_text(&period, &part, text, draft)
            }
            Action::SetDistrict(input) => self.set_district(input),
            Action::RemoveDistrict { id } => self.remove_district(id),
            Action::MergeDistricts { names, into, from } => self.merge_districts(&names, &into, from),
            Action::SetKeepYears { years } => self.set_keep_years(years),
            Action::AddClasses(input) => self.add_classes(input),
            Action::EditClass(input) => self.edit_class(input),
            Action::ArchiveClass { group } => self.archive_class(group),
            Action::RestoreClass { group } => self.restore_class(group),
            Action::SameClass { group, same_as } => self.same_class(group, same_as),
            Action::NewYear { school_year, classes } => self.new_year(&school_year, classes),
            Action::StartRun(input) => self.start_run(input),
            Action::EditRun(input) => self.edit_run(input),
            Action::FillLeaders { run } => self.fill_leaders(run),
            Action::CloseRun { run, how, date, reason } => self.close_run(run, how, date, reason),
            Action::ReopenRun { run } => self.reopen_run(run),
            Action::LogLesson(input) => self.log_lesson(input),
            Action::LogMany { lessons } => self.log_many(lessons),
            Action::EditLesson { id, lesson } => self.edit_lesson(id, lesson),
            Action::RemoveLesson { id } => self.remove_lesson(id),
            Action::SaveChecklist(input) => self.save_checklist(input),
            Action::AddPerson(input) => self.add_person(input),
            Action::EditPerson { person, input } => self.edit_person(person, input),
            Action::PersonLeft { person, date } => self.person_left(person, date),
            Action::PersonBack { person } => self.person_back(person),
            Action::ErasePerson { person } => self.erase_person(person),
            Action::AnswerQuestion(input) => self.answer_question(&input),
            Action::SetTraining(input) => self.set_training(input),
            Action::AddCards { cards, compared } => self.add_cards(&cards, compared),
            Action::CompareCard { id, compared } => self.compare_card(id, compared),
            Action::RevokeCard { id } => self.revoke_card(id),
            Action::TakeReceipts { receipts } => self.take_receipts(&receipts),
            Action::CopyEdition { edition, name } => self.copy_edition(&edition, &name),
            Action::EditEdition(input) => self.edit_edition(&input),
            Action::RemoveEdition { edition } => self.remove_edition(&edition),
            Action::ReleaseEdition { edition } => self.release_edition(&edition),
            Action::TakeEdition { text } => self.take_edition(&text),
            Action::ImportSheet(import) => self.import_sheet(import),
        }
    }

    fn year(&self) -> SchoolYear {
        SchoolYear::of(self.today)
    }

    fn read_year(&self, text: &str) -> Result<SchoolYear> {
        text.parse().map_err(|()| {
            Error::new(Code::ValueUnknown).with("value", text).with("known", self.year()).at("school_year")
        })
    }
}

/// The record of an id, or that it is gone.
fn find<T: Clone>(table: &crate::school::Table<T>, id: Id) -> Result<T> {
    table.get(&id).cloned().ok_or_else(|| Error::new(Code::RecordUnknown))
}

/// The first id that no record has: by the natural key, and where a record keeps that though it says something else by
/// now, by the key and a number.
fn first_free<T>(table: &crate::school::Table<T>, id: impl Fn(&[&str]) -> Id) -> Id {
    let mut found = id(&[]);
    let mut number = 2;
    while table.contains_key(&found) {
        found = id(&[&number.to_string()]);
        number += 1;
    }
    found
}
