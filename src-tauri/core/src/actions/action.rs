//! Everything that a person can do. Window, command line and tests send these same values.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::sheets::SheetImport;
use crate::base::Id;
use crate::programme::edit::EditionInput;
use crate::school::codes::*;

pub use super::lesson_input::*;
pub use super::office_input::*;

/// One thing that a person does. It is saved as a whole or not at all, and one undo takes it back.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[serde(tag = "do", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "made once per thing done, never held in numbers")]
pub enum Action {
    /// Sets up the unit on an empty computer.
    SetUp(SetUp),
    /// Changes the unit's own facts.
    EditUnit(UnitInput),
    /// A start, pause or stop in a programme.
    AddParticipation(ParticipationInput),
    /// Takes a participation away.
    RemoveParticipation {
        /// The record.
        id: Id,
    },
    /// Adds classes, each with a run of the edition.
    AddClasses(AddClasses),
    /// Changes a class's facts of one school year.
    EditClass(ClassInput),
    /// Puts a class away; its records stay.
    ArchiveClass {
        /// The group.
        group: Id,
    },
    /// Takes a class out again.
    RestoreClass {
        /// The group.
        group: Id,
    },
    /// Two classes are one: what belongs to the one is shown as the other's from now on.
    SameClass {
        /// The one that is not shown any more.
        group: Id,
        /// The class that it is.
        same_as: Id,
    },
    /// The classes go on to a new school year: 7A becomes 8A, runs continue.
    NewYear {
        /// "2026/27"
        school_year: String,
        /// Each group with its new name and grade.
        classes: Vec<YearInput>,
    },
    /// A class begins another run.
    StartRun(RunInput),
    /// Changes leaders or plan of a run.
    EditRun(RunEdit),
    /// Puts a run's leaders on those of its held lessons of which nobody said who led them.
    FillLeaders {
        /// The run.
        run: Id,
    },
    /// Closes a run.
    CloseRun {
        /// The run.
        run: Id,
        /// How.
        how: RunClosed,
        /// On which day; today where missing.
        #[serde(default)]
        #[ts(optional)]
        date: Option<NaiveDate>,
        /// Why, where it was interrupted.
        #[serde(default)]
        #[ts(optional)]
        reason: Option<String>,
    },
    /// Opens a closed run again.
    ReopenRun {
        /// The run.
        run: Id,
    },
    /// Logs one lesson, with as many details as are known.
    LogLesson(LessonInput),
    /// Logs a lesson for several classes at once.
    LogMany {
        /// Each class's run, lesson and day.
        lessons: Vec<LessonInput>,
    },
    /// Changes a logged lesson.
    EditLesson {
        /// The lesson's record.
        id: Id,
        /// What it is now, in whole.
        lesson: LessonInput,
    },
    /// Takes a logged lesson away.
    RemoveLesson {
        /// The lesson's record.
        id: Id,
    },
    /// Saves a checklist of a logged lesson.
    SaveChecklist(ChecklistInput),
    /// Adds a person.
    AddPerson(PersonInput),
    /// Changes a person.
    EditPerson {
        /// The person.
        person: Id,
        /// What is known now, in whole.
        input: PersonInput,
    },
    /// *Har slutat*
    PersonLeft {
        /// The person.
        person: Id,
        /// Last day; today where missing.
        #[serde(default)]
        #[ts(optional)]
        date: Option<NaiveDate>,
    },
    /// Works here again.
    PersonBack {
        /// The person.
        person: Id,
    },
    /// Takes a person's name and e-mail away for ever, from every copy.
    ErasePerson {
        /// The person.
        person: Id,
    },
    /// Says which of two values holds.
    AnswerQuestion(AnswerInput),
    /// Sets or takes away a part of a person's training.
    SetTraining(TrainingInput),
    /// Answers one item of the start-up steps; no value is "not answered".
    SetStartup {
        /// "2026HT"
        term: String,
        /// The item's field name.
        item: String,
        /// 0, 1 or 2.
        value: Option<u32>,
    },
    /// Adds a lesson learned.
    AddLearned(LearnedInput),
    /// Changes a lesson learned.
    EditLearned {
        /// The record.
        id: Id,
        /// What it is now, in whole.
        input: LearnedInput,
    },
    /// Takes a lesson learned away.
    RemoveLearned {
        /// The record.
        id: Id,
    },
    /// Adds or changes a school break.
    SetBreak(BreakInput),
    /// Adds the breaks that most schools have, where the year has none yet.
    AddUsualBreaks {
        /// "2026/27"
        school_year: String,
    },
    /// Takes a school break away.
    RemoveBreak {
        /// The record.
        id: Id,
    },
    /// A half-day of knowledge for all staff.
    AddHalfDay {
        /// When.
        date: NaiveDate,
        /// How many came.
        #[serde(default)]
        #[ts(optional)]
        present: Option<u32>,
    },
    /// Supervision of the leaders.
    AddSupervision {
        /// When.
        date: NaiveDate,
        /// How long.
        #[serde(default)]
        #[ts(optional)]
        minutes: Option<u32>,
        /// Who took part.
        #[serde(default)]
        people: Vec<Id>,
    },
    /// Takes a half-day or a supervision away.
    RemoveEvent {
        /// The record.
        id: Id,
    },
    /// Pupils' anonymous answers to one question, as counts.
    SetEvaluation(EvaluationInput),
    /// The one to three things that the school works on.
    SetFocus {
        /// "2026/27"
        school_year: String,
        /// At most three.
        items: Vec<String>,
    },
    /// Adds address cards to the register.
    AddCards {
        /// Each card's text, as its file has it.
        cards: Vec<String>,
        /// A person has compared their numbers with those of their owners.
        #[serde(default)]
        compared: bool,
    },
    /// Says of a known card whether its number was compared.
    CompareCard {
        /// The record.
        id: Id,
        /// It was.
        compared: bool,
    },
    /// Refuses files that are signed with this card from now on, and seals no more to it.
    RevokeCard {
        /// The record.
        id: Id,
    },
    /// Takes in receipts for files that were saved here.
    TakeReceipts {
        /// Each receipt's text, as its file has it.
        receipts: Vec<String>,
    },
    /// Makes an own edition as a copy of another.
    CopyEdition {
        /// The edition to begin from.
        edition: String,
        /// What the new one is called.
        name: String,
    },
    /// Changes an own edition; where its version is in use, the next version begins.
    EditEdition(EditionInput),
    /// Takes a draft of an edition away.
    RemoveEdition {
        /// The edition's id.
        edition: String,
    },
    /// The newest version of an own edition is handed to others, and does not change any more.
    ReleaseEdition {
        /// The edition's id.
        edition: String,
    },
    /// Takes in an edition from a file.
    TakeEdition {
        /// The edition's JSON, as the preview gave it.
        text: String,
    },
    /// Takes in what a preview of a spreadsheet showed.
    ImportSheet(SheetImport),
    /// Sets up a district or a city on an empty computer.
    SetUpOffice(OfficeInput),
    /// Changes the office's own facts.
    EditOffice(OfficeInput),
    /// Adds units whose files are expected; those that are there already stay as they are.
    AddExpected {
        /// The units.
        units: Vec<ExpectedInput>,
    },
    /// Changes an expected unit.
    EditExpected {
        /// Its record.
        id: Id,
        /// What it is now, in whole.
        input: ExpectedInput,
    },
    /// No longer expects a unit.
    RemoveExpected {
        /// Its record.
        id: Id,
    },
    /// Sets the last day for the units' files of a period; no day takes it away.
    SetDeadline {
        /// "2026/27", "2026" or "2026HT".
        period: String,
        /// The day.
        date: Option<NaiveDate>,
    },
    /// Enters the figures of a unit without the app, for one period.
    SetHandFigures(HandInput),
    /// Enters whether a district sets aside resources.
    SetResource(ResourceInput),
    /// Sets a text of the *lägesrapport*; none goes back to the draft, an empty one leaves it out.
    SetReportText {
        /// The report's period.
        period: String,
        /// Which part.
        part: String,
        /// The text.
        text: Option<String>,
        /// The draft that it takes the place of, as it was shown: once the figures give another one, that is told.
        #[serde(default)]
        #[ts(optional)]
        draft: Option<String>,
    },
    /// Adds or changes a district.
    SetDistrict(DistrictInput),
    /// Lets districts become part of one from a day on, as one thing.
    MergeDistricts {
        /// Those that end.
        names: Vec<String>,
        /// What they become: a new district, or one that goes on.
        into: String,
        /// From which day.
        from: Option<NaiveDate>,
    },
    /// Says for how many school years besides the current one received files are kept; none keeps them for ever.
    SetKeepYears {
        /// How many.
        #[serde(default)]
        #[ts(optional)]
        years: Option<u32>,
    },
    /// Takes an own district away; a shipped one of that name comes back.
    RemoveDistrict {
        /// Its record.
        id: Id,
    },
}

/// What a new installation is told.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SetUp {
    /// The unit's own facts.
    pub unit: UnitInput,
    /// The classes, if any are known yet.
    pub classes: Option<AddClasses>,
}

/// A unit's own facts.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct UnitInput {
    /// Its name.
    pub name: String,
    /// School where missing.
    pub unit_kind: Option<UnitKind>,
    /// *Skolenhetskod*
    pub school_code: Option<String>,
    /// *Kommunkod*
    pub municipality: Option<String>,
    /// The district's name.
    pub district: Option<String>,
    /// Whom to ask.
    pub contact: Option<String>,
}

/// A start, pause or stop.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
pub struct ParticipationInput {
    /// `mvp` or `at`.
    pub programme: String,
    /// What happened.
    pub change: ParticipationChange,
    /// When.
    pub date: NaiveDate,
    /// Why.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// New classes.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct AddClasses {
    /// The classes.
    pub classes: Vec<NewClass>,
    /// The edition that they follow; none adds classes without a run.
    pub edition: Option<String>,
    /// The day of the first lesson, where it is the same for all.
    pub planned_start: Option<NaiveDate>,
    /// The leaders of all, where they are the same.
    pub leaders: Vec<Id>,
}

/// One new class.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct NewClass {
    /// "7A"
    pub name: String,
    /// The grade; in a school guessed from the name where missing.
    pub grade: Option<String>,
    /// The age span of a group outside school.
    pub age: Option<String>,
    /// Number of pupils.
    pub pupils: Option<u32>,
    /// The day of its first lesson.
    pub planned_start: Option<NaiveDate>,
}

/// A class's facts of one school year, in whole.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct ClassInput {
    /// The group.
    pub group: Id,
    /// "2026/27"; the current one where missing.
    pub school_year: Option<String>,
    /// Its name that year.
    pub name: String,
    /// The grade.
    pub grade: Option<String>,
    /// The age span of a group outside school.
    pub age: Option<String>,
    /// Number of pupils.
    pub pupils: Option<u32>,
    /// Of them girls.
    pub girls: Option<u32>,
    /// Of them boys.
    pub boys: Option<u32>,
    /// Of them other or unknown.
    pub other: Option<u32>,
}

/// A group's name and grade in the new school year.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct YearInput {
    /// The group.
    pub group: Id,
    /// Its new name; a group without one is archived.
    pub name: Option<String>,
    /// Its new grade.
    pub grade: Option<String>,
    /// Number of pupils.
    pub pupils: Option<u32>,
}

/// A new run.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct RunInput {
    /// The group.
    pub group: Id,
    /// The edition's id.
    pub edition: String,
    /// The day of the first lesson.
    pub planned_start: Option<NaiveDate>,
    /// The leaders.
    pub leaders: Option<Vec<Id>>,
}

/// Leaders and plan of a run; what is missing stays as it is.
#[derive(Clone, Debug, Serialize, Deserialize, ts_rs::TS)]
#[ts(optional_fields)]
pub struct RunEdit {
    /// The run.
    pub run: Id,
    /// The leaders.
    pub leaders: Option<Vec<Id>>,
    /// The day of the first lesson.
    pub planned_start: Option<NaiveDate>,
    /// Days between lessons.
    pub pace_days: Option<u32>,
    /// From this lesson on the plan starts anew …
    pub replan_lesson: Option<String>,
    /// … on this day.
    pub replan_date: Option<NaiveDate>,
}
