//! What lessons, checklists, people and what else a unit writes down are told with.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::base::Id;
use crate::school::codes::*;

/// A lesson, with what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct LessonInput {
    /// The run.
    pub run: Id,
    /// The lesson's code.
    pub lesson: String,
    /// When; today where missing.
    pub date: Option<NaiveDate>,
    /// Delivered where missing.
    pub status: Option<LessonStatus>,
    /// The new day of a rebooked lesson.
    pub moved_to: Option<NaiveDate>,
    /// Minutes it took.
    pub minutes: Option<u32>,
    /// Minutes lost.
    pub minutes_lost: Option<u32>,
    /// It goes on from an earlier entry.
    pub continued: Option<bool>,
    /// The leaders present; missing is unknown.
    pub leaders: Option<Vec<Id>>,
    /// Somebody stood in.
    pub substitute: Option<bool>,
    /// As it was held.
    pub form: Option<HeldForm>,
    /// Pupils present.
    pub pupils_present: Option<u32>,
    /// The manual's order was followed.
    pub order_followed: Option<bool>,
    /// Why it was changed.
    pub adaptations: Option<Vec<Adaptation>>,
    /// What stood in the way.
    pub obstacles: Option<Vec<Obstacle>>,
    /// A note for the unit itself. Missing leaves it as it is.
    pub note: Option<String>,
    /// The leaders' own checklist. Missing leaves it as it is.
    pub checklist: Option<Answers>,
}

/// The answers of a checklist, in whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Answers {
    /// By the moment's code; an unanswered one is absent.
    pub answers: BTreeMap<String, Answer>,
    /// Why a moment does not apply.
    pub reasons: BTreeMap<String, NotApplicableReason>,
    /// Quality, 1–4.
    pub quality: Option<u32>,
    /// Engagement, 1–4.
    pub engagement: Option<u32>,
}

/// A checklist of a logged lesson.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct ChecklistInput {
    /// The lesson's record.
    pub lesson: Id,
    /// Who filled it in.
    pub respondent: Respondent,
    /// Which observer.
    pub observer: Option<Id>,
    /// The answers.
    pub answers: Answers,
}

/// A person, in whole.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PersonInput {
    /// Name or alias.
    pub name: String,
    /// E-mail.
    pub email: Option<String>,
    /// Profession.
    pub profession: Option<Profession>,
    /// Employer.
    pub employer: Option<Employer>,
    /// Active from.
    pub active_from: Option<NaiveDate>,
    /// Protected identity.
    pub protected: Option<bool>,
    /// Training to set at once: all of basic training of this programme.
    pub basic_of: Option<String>,
    /// When it was completed; missing is unknown.
    pub basic_on: Option<NaiveDate>,
}

/// The answer to a question between two installations.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct AnswerInput {
    /// The kind of record.
    pub kind: String,
    /// The record.
    pub id: Id,
    /// The sides that were shown, in their order: an answer to something else is none.
    pub sides: Vec<String>,
    /// By field, the number of the side that holds. The proposal, where one is missing.
    #[serde(default)]
    pub choices: BTreeMap<String, u32>,
}

/// A part of a person's training.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct TrainingInput {
    /// The person.
    pub person: Id,
    /// `mvp` or `at`.
    pub programme: String,
    /// The parts.
    pub parts: Vec<TrainingPart>,
    /// The person has them; else they are taken away.
    pub has: bool,
    /// When; missing is unknown.
    pub date: Option<NaiveDate>,
    /// Who gave it.
    pub provider: Option<String>,
}

/// A lesson learned, in whole.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct LearnedInput {
    /// When in the work.
    pub phase: Phase,
    /// Under which heading.
    pub heading: Heading,
    /// The text.
    pub text: String,
    /// May leave the unit.
    pub shared: bool,
}

/// A school break.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct BreakInput {
    /// The record to change; missing adds one.
    pub id: Option<Id>,
    /// "Höstlov"
    pub name: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// Pupils' answers to one question.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct EvaluationInput {
    /// The run.
    pub run: Id,
    /// The question.
    pub question: String,
    /// "Stämmer helt"
    pub agree: Option<u32>,
    /// "Stämmer delvis"
    pub partly: Option<u32>,
    /// "Stämmer inte"
    pub disagree: Option<u32>,
    /// "Vet inte"
    pub unsure: Option<u32>,
}
