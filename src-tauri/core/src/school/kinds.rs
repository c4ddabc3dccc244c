//! The records of a unit. Names of kinds, fields and codes are frozen: files that have left a computer hold them.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::codes::*;
use super::fields::{Cell, FieldType, Fields, Record, record};
use crate::base::Id;

record! {
    /// The unit itself; its record id is the unit's id.
    Unit = "unit" {
        /// Its name.
        name: String,
        /// School, youth centre or play park.
        unit_kind: UnitKind,
        /// *Skolenhetskod*, eight digits as text.
        school_code: String,
        /// From when the school code is valid.
        school_code_from: NaiveDate,
        /// *Kommunkod*, four digits as text.
        municipality: String,
        /// The district's name.
        district: String,
        /// The MVP lead, as the unit wants to be contacted.
        contact: String,
        /// A made-up unit, to look around in.
        sample: bool,
    }
}
record! {
    /// A step of the unit in or out of a programme.
    Participation = "participation" {
        /// `mvp` or `at`.
        programme: String,
        /// What happened.
        change: ParticipationChange,
        /// When.
        date: NaiveDate,
        /// Why.
        reason: String,
    }
}
record! {
    /// A person who leads or supports; the name stands apart.
    Person = "person" {
        /// Profession.
        profession: Profession,
        /// Employer.
        employer: Employer,
        /// Active from.
        active_from: NaiveDate,
        /// Left on.
        left_on: NaiveDate,
        /// Protected identity: never in an export of names.
        protected: bool,
    }
}
record! {
    /// What identifies a person; has the person's record id and is withheld from the district.
    PersonPrivate = "person_private" {
        /// Name or alias.
        name: String,
        /// E-mail.
        email: String,
    }
}
record! {
    /// A part of the training that a person has.
    Training = "training" {
        /// The person.
        person: Id,
        /// `mvp` or `at`.
        programme: String,
        /// The part.
        part: TrainingPart,
        /// When.
        date: NaiveDate,
        /// Who gave it.
        provider: String,
    }
}
record! {
    /// A class or group that lives over the years; its name stands in its years.
    Group = "group" {
        /// The school year in which it was made, "2025/26".
        created_year: String,
        /// Put away on.
        archived_on: NaiveDate,
    }
}
record! {
    /// This group and another one are the same class; has the record id of the one that is not shown any more.
    GroupAlias = "group_alias" {
        /// The group as which it is shown.
        same_as: Id,
    }
}
record! {
    /// A group in one school year.
    GroupYear = "group_year" {
        /// The group.
        group: Id,
        /// "2025/26"
        school_year: String,
        /// Its name that year: "7A".
        name: String,
        /// *Årskurs*: F, 1–9, G1–G3.
        grade: String,
        /// An age span, for groups outside school.
        age: String,
        /// Number of pupils.
        pupils: u32,
        /// Of them girls.
        girls: u32,
        /// Of them boys.
        boys: u32,
        /// Of them other or unknown.
        other: u32,
    }
}
record! {
    /// One group through one edition.
    Run = "run" {
        /// The group.
        group: Id,
        /// The edition's id.
        edition: String,
        /// The edition's version when the run was made.
        edition_version: u32,
        /// Counts repeated runs from 1.
        ordinal: u32,
        /// The leaders.
        leaders: Vec<Id>,
        /// The planned day of the first lesson; its weekday is the run's.
        planned_start: NaiveDate,
        /// Days between lessons, where not the edition's.
        pace_days: u32,
        /// From this lesson on the plan starts anew …
        replan_lesson: String,
        /// … on this day.
        replan_date: NaiveDate,
        /// How it was closed.
        closed: RunClosed,
        /// When it was closed.
        closed_on: NaiveDate,
        /// Why it was interrupted.
        reason: String,
    }
}
record! {
    /// A lesson that was held, in part or not at all.
    Lesson = "lesson" {
        /// The run.
        run: Id,
        /// The lesson's code in the edition.
        lesson: String,
        /// What became of it.
        status: LessonStatus,
        /// When, or when it should have been.
        date: NaiveDate,
        /// The new day of a rebooked lesson.
        moved_to: NaiveDate,
        /// Minutes it took.
        minutes: u32,
        /// Minutes lost.
        minutes_lost: u32,
        /// It goes on from an earlier entry of the same lesson.
        continued: bool,
        /// The leaders present.
        leaders: Vec<Id>,
        /// One of them stood in for another.
        substitute: bool,
        /// Whole or half group.
        form: HeldForm,
        /// Pupils present.
        pupils_present: u32,
        /// The manual's order was followed.
        order_followed: bool,
        /// Why it was changed.
        adaptations: Vec<Adaptation>,
        /// What stood in the way.
        obstacles: Vec<Obstacle>,
    }
}
record! {
    /// The content of a record is gone for ever, everywhere. Its own id comes from the record's, so that two who erase
    /// the same make one.
    Erasure = "erasure" {
        /// The kind of the erased record.
        of_kind: String,
        /// The erased record.
        of: Id,
    }
}

impl Erasure {
    /// The id of the erasure of a record.
    pub fn id_of(kind: &str, record: Id) -> Id {
        Id::from_key(record, &[Erasure::KIND, kind])
    }
}

record! {
    /// A lesson's note; has the lesson's record id and stays in the unit.
    Note = "note" {
        /// The text.
        text: String,
    }
}
record! {
    /// The school's preparation in one term, ten items of 0, 1 or 2.
    Startup = "startup" {
        /// "2026HT"
        term: String,
        /// *Förankringssamtal*
        anchoring: u32,
        /// *Kunskapshalvdag för all personal*
        half_day: u32,
        /// *Minst fyra utbildade ledare*
        four_trained: u32,
        /// *Lektionerna schemalagda*
        scheduled: u32,
        /// *Tid för för- och efterarbete*
        preparation_time: u32,
        /// *Lokaler för halvgrupp*
        rooms: u32,
        /// *Handledning*
        supervision: u32,
        /// *Elevhälsan förberedd*
        pupil_health: u32,
        /// *Utvärdering med eleverna*
        evaluation: u32,
        /// *Plan för nästa läsår*
        next_year: u32,
    }
}
record! {
    /// A school break, shared by the unit.
    SchoolBreak = "school_break" {
        /// "Höstlov"
        name: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    }
}
record! {
    /// *Kunskapshalvdag*: a half-day of knowledge for all staff.
    KnowledgeHalfDay = "knowledge_half_day" {
        /// When.
        date: NaiveDate,
        /// How many came.
        present: u32,
    }
}
record! {
    /// *Handledning*: supervision of the leaders.
    Supervision = "supervision" {
        /// When.
        date: NaiveDate,
        /// How long, in minutes.
        minutes: u32,
        /// Who took part.
        people: Vec<Id>,
    }
}
record! {
    /// *Lärdom*: a lesson learned.
    Learned = "learned" {
        /// When in the work.
        phase: Phase,
        /// Under which heading.
        heading: Heading,
        /// The text.
        text: String,
        /// May leave the unit.
        shared: bool,
        /// When it was written down.
        date: NaiveDate,
    }
}
record! {
    /// Pupils' anonymous answers to one question of a run's evaluation, as counts.
    Evaluation = "evaluation" {
        /// The run.
        run: Id,
        /// The question.
        question: String,
        /// "Stämmer helt"
        agree: u32,
        /// "Stämmer delvis"
        partly: u32,
        /// "Stämmer inte"
        disagree: u32,
        /// "Vet inte"
        unsure: u32,
    }
}
record! {
    /// What the school chose to work on, carried to the report.
    Focus = "focus" {
        /// The school year.
        school_year: String,
        /// The first to the third thing.
        first: String,
        /// The second.
        second: String,
        /// The third.
        third: String,
    }
}
record! {
    /// An address card that is known here: whose keys may write which records, and whom a file can be sealed to.
    KnownCard = "card" {
        /// Whose it is.
        name: String,
        /// The unit or office whose records the keys may write.
        owner: Id,
        /// Unit, district or city.
        role: CardRole,
        /// What files to it are sealed with.
        age_key: String,
        /// What its signatures are verified with.
        minisign_key: String,
        /// The day on which it was made.
        made: NaiveDate,
        /// Its own signature.
        signature: String,
        /// A person has compared its number with that of its owner.
        compared: bool,
        /// Files signed with it are refused from then on.
        revoked_on: NaiveDate,
    }
}
record! {
    /// What a receiver said of a file that was saved here: it has arrived.
    FileReceipt = "receipt" {
        /// The fingerprint of the receiver's card.
        receiver: String,
        /// What the receiver is called.
        name: String,
        /// The time that stands in the file, UTC.
        created: String,
        /// How many revisions it held.
        revisions: u32,
        /// The digest of their ids.
        digest: String,
        /// The day on which it was taken in.
        received: NaiveDate,
    }
}
record! {
    /// A version of a programme's edition that was made or taken in here. It travels with the runs that follow it, so
    /// that old records are read everywhere.
    OwnEdition = "edition" {
        /// The edition's id.
        edition: String,
        /// Counts from 1.
        version: u32,
        /// Its canonical JSON.
        content: String,
        /// SHA-256 of that, in hex.
        content_hash: String,
        /// It was handed to others: it does not change any more.
        released: bool,
        /// It came from a file: it is changed where it was made.
        taken: bool,
    }
}
record! {
    /// What a person did, in words: shares its action's id with the revisions that it made.
    Action = "action" {
        /// The code of what was done.
        what: String,
        /// The class it was done to, as it was called then.
        class: String,
        /// The lesson's code.
        lesson: String,
        /// The person it was done to; the name is looked up, so that an erased one is gone.
        person: Id,
        /// How many things it was done to.
        count: u32,
        /// A date that belongs to it.
        date: NaiveDate,
        /// The action that this one undoes.
        undoes: Id,
    }
}

/// A checklist of one lesson. Its answers are fields named after the moments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    /// The lesson.
    pub lesson: Option<Id>,
    /// Who filled it in.
    pub respondent: Option<Respondent>,
    /// The person who observed.
    pub observer: Option<Id>,
    /// Quality, 1–4.
    pub quality: Option<u32>,
    /// The pupils' engagement, 1–4.
    pub engagement: Option<u32>,
    /// Answers by the moment's code; an unanswered moment is absent.
    pub answers: BTreeMap<String, Answer>,
    /// Why a moment does not apply, by its code.
    pub reasons: BTreeMap<String, NotApplicableReason>,
    /// Fields that this version does not know, kept as they came.
    pub extra: Fields,
}

/// A moment's answer is the field `m_<code>`, its reason `r_<code>`.
const ANSWER: &str = "m_";
const REASON: &str = "r_";

impl Record for Checklist {
    const KIND: &'static str = "checklist";
    const COLUMNS: &'static [(&'static str, FieldType)] = &[
        ("lesson", FieldType::String),
        ("respondent", FieldType::String),
        ("observer", FieldType::String),
        ("quality", FieldType::Integer),
        ("engagement", FieldType::Integer),
    ];

    fn from_fields(fields: &Fields) -> Self {
        let mut list = Checklist::default();
        for (name, text) in fields {
            let known = match name.as_str() {
                "lesson" => set(&mut list.lesson, text),
                "respondent" => set(&mut list.respondent, text),
                "observer" => set(&mut list.observer, text),
                "quality" => set(&mut list.quality, text),
                "engagement" => set(&mut list.engagement, text),
                _ => match (name.strip_prefix(ANSWER), name.strip_prefix(REASON)) {
                    (Some(code), _) => insert(&mut list.answers, code, text),
                    (_, Some(code)) => insert(&mut list.reasons, code, text),
                    _ => false,
                },
            };
            if !known {
                list.extra.insert(name.clone(), text.clone());
            }
        }
        list
    }

    fn to_fields(&self) -> Fields {
        let mut fields = self.extra.clone();
        let mut put = |name: String, text: String| {
            if !text.is_empty() {
                fields.insert(name, text);
            }
        };
        put("lesson".to_owned(), self.lesson.map(|v| v.to_cell()).unwrap_or_default());
        put("respondent".to_owned(), self.respondent.map(|v| v.to_cell()).unwrap_or_default());
        put("observer".to_owned(), self.observer.map(|v| v.to_cell()).unwrap_or_default());
        put("quality".to_owned(), self.quality.map(|v| v.to_cell()).unwrap_or_default());
        put("engagement".to_owned(), self.engagement.map(|v| v.to_cell()).unwrap_or_default());
        for (code, answer) in &self.answers {
            put(format!("{ANSWER}{code}"), answer.to_cell());
        }
        for (code, reason) in &self.reasons {
            put(format!("{REASON}{code}"), reason.to_cell());
        }
        fields
    }
}

fn set<T: Cell>(slot: &mut Option<T>, text: &str) -> bool {
    *slot = T::from_cell(text);
    slot.is_some()
}

fn insert<T: Cell>(map: &mut BTreeMap<String, T>, code: &str, text: &str) -> bool {
    T::from_cell(text).map(|value| map.insert(code.to_owned(), value)).is_some()
}
