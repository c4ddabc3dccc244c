//! *Den här veckan*, *Klasser*, *Klass 7B*, *Logga lektion*.

use serde::{Deserialize, Serialize};

use super::view;
use super::{DateChoice, Figures};
use crate::actions::action::Answers;
use crate::base::Id;
use crate::school::codes::*;
use crate::school::scoring::RunStatus;
use crate::words::Day;

view! {
    /// *Den här veckan*
    struct WeekView {
        /// The ISO week.
        week: u32,
        /// "16–22 november"
        span: String,
        /// Classes whose next lesson should have been held, most behind first; then those of this week.
        todo: Vec<Todo>,
        /// Lessons that should have been held, of all classes; of each class only the first is among those above.
        late: u32,
        /// Lessons logged this week.
        done: Vec<String>,
        /// What else is missing, each with where to mend it.
        gaps: Vec<Gap>,
        /// All classes.
        classes: ClassesView,
        /// A sentence for a screen without anything to do.
        calm: String,
    }

    /// A class's next lesson.
    struct Todo {
        /// The group.
        group: Id,
        /// The run.
        run: Id,
        /// "7A"
        class: String,
        /// "MVP"
        programme: String,
        /// The lesson's code.
        lesson: String,
        /// Its title.
        title: String,
        /// Its planned day has passed.
        overdue: bool,
        /// How many lessons the class is behind its plan.
        behind: u32,
        /// "Skulle ha hållits tisdag 17 november"
        reason: String,
        /// Days that log in one click; empty where the planned day has not come.
        dates: Vec<DateChoice>,
    }

    /// Something that is missing.
    struct Gap {
        /// What: a stable code.
        code: String,
        /// In words.
        text: String,
        /// The screen where it is mended: `classes`, `class`, `staff`, `fidelity`, `settings`.
        page: String,
        /// The group meant, where there is one.
        group: Option<Id>,
        /// The run meant, where there is one.
        run: Option<Id>,
        /// The lesson's code, where one is meant.
        lesson: Option<String>,
        /// The lesson's entry, where there is one.
        entry: Option<Id>,
    }

    /// What a change of plan would do.
    struct PlanView {
        /// "9 lektioner flyttas. Den sista hålls fredag 12 mars."
        sentence: String,
        /// The lessons that wait.
        rows: Vec<PlanRow>,
    }

    /// A lesson's day as it is and as it would be.
    struct PlanRow {
        /// The lesson's code.
        code: String,
        /// Its title.
        title: String,
        /// As it is planned now.
        before: Option<Day>,
        /// As it would be.
        after: Option<Day>,
    }

    /// *Klasser*
    struct ClassesView {
        /// The school year shown.
        school_year: String,
        /// Those that have classes.
        school_years: Vec<String>,
        /// How many lesson columns the widest row needs.
        columns: u32,
        /// One row for each run, or for a class without one.
        rows: Vec<ClassRow>,
        /// Classes that were put away.
        archived: Vec<Named>,
        /// "6 klasser, 41 av 84 lektioner genomförda"
        sentence: String,
    }

    /// An id and what it is called.
    struct Named {
        /// The id.
        id: Id,
        /// The name.
        name: String,
    }

    /// A class's row of lessons.
    struct ClassRow {
        /// The group.
        group: Id,
        /// The run, where the class has one.
        run: Option<Id>,
        /// "7A"
        class: String,
        /// The grade.
        grade: Option<String>,
        /// Number of pupils.
        pupils: Option<u32>,
        /// "MVP"
        programme: String,
        /// The edition's name.
        edition: String,
        /// The run's status.
        status: Option<RunStatus>,
        /// The same in words.
        status_text: String,
        /// One cell for each lesson.
        cells: Vec<LessonCell>,
        /// The lesson that is next, where there is one.
        next: Option<String>,
        /// "6 av 14"
        progress: String,
        /// The day of the last held lesson.
        last: Option<Day>,
        /// How many lessons the class is behind its plan.
        behind: u32,
        /// Its leaders.
        leaders: Vec<Named>,
        /// The planned day of the first lesson.
        planned_start: Option<Day>,
    }

    /// One lesson of a class.
    struct LessonCell {
        /// The lesson's code.
        code: String,
        /// Its title.
        title: String,
        /// What became of it.
        state: CellState,
        /// ✓ ½ ! · – ↷
        symbol: String,
        /// For a screen reader: "7A lektion 6, Vad är normer?: försenad, planerad tis 17 nov".
        label: String,
        /// The day it was held, or is planned.
        date: Option<Day>,
        /// The last entry, where there is one.
        lesson: Option<Id>,
        /// Its checklist is complete.
        checked: bool,
    }

    /// *Klass 7B*
    struct ClassView {
        /// Its row.
        row: ClassRow,
        /// Its other runs.
        other_runs: Vec<ClassRow>,
        /// Its facts of the year.
        girls: Option<u32>,
        /// Of them boys.
        boys: Option<u32>,
        /// Of them other or unknown.
        other: Option<u32>,
        /// The age span.
        age: Option<String>,
        /// Days between lessons.
        pace_days: u32,
        /// All leaders to choose from.
        people: Vec<LeaderChoice>,
        /// Held lessons of which nobody said who led them.
        leaderless: u32,
        /// One line for each lesson, in the manual's order.
        timeline: Vec<TimelineRow>,
        /// Its figures.
        figures: Option<Figures>,
        /// Put away.
        archived: bool,
        /// The other classes that are not put away, by name: one of them may be this very class.
        others: Vec<OtherClass>,
        /// The pupils' anonymous answers about the run.
        evaluations: Vec<EvaluationRow>,
    }

    /// Another class.
    struct OtherClass {
        /// The group.
        group: Id,
        /// Its name this year.
        name: String,
        /// It is called as this one.
        same_name: bool,
    }

    /// Pupils' answers to one question, as counts.
    struct EvaluationRow {
        /// The record.
        id: Id,
        /// The question.
        question: String,
        /// "Stämmer helt"
        agree: Option<u32>,
        /// "Stämmer delvis"
        partly: Option<u32>,
        /// "Stämmer inte"
        disagree: Option<u32>,
        /// "Vet inte"
        unsure: Option<u32>,
    }

    /// The new school year: 7A becomes 8A.
    struct NewYearView {
        /// The year that the classes would go into.
        school_year: String,
        /// It has begun, and no class is in it yet.
        due: bool,
        /// The classes that are not in it.
        classes: Vec<NewYearRow>,
    }

    /// A class in the new school year.
    struct NewYearRow {
        /// The group.
        group: Id,
        /// What it is called now.
        class: String,
        /// What it would be called; none leaves the school.
        name: Option<String>,
        /// Its grade then.
        grade: Option<String>,
    }

    /// What happened beside the lessons.
    struct EventsView {
        /// The school year shown.
        school_year: String,
        /// Half-days of knowledge, the latest first.
        half_days: Vec<HalfDayRow>,
        /// Supervision, the latest first.
        supervisions: Vec<SupervisionRow>,
    }

    /// A half-day of knowledge.
    struct HalfDayRow {
        /// The record.
        id: Id,
        /// When.
        date: Day,
        /// How many came.
        present: Option<u32>,
    }

    /// A supervision.
    struct SupervisionRow {
        /// The record.
        id: Id,
        /// When.
        date: Day,
        /// How long.
        minutes: Option<u32>,
        /// Who took part.
        people: Vec<Named>,
    }

    /// One lesson in a class's story.
    struct TimelineRow {
        /// The cell.
        cell: LessonCell,
        /// The planned day.
        planned: Option<Day>,
        /// What was logged, in order.
        entries: Vec<EntryRow>,
    }

    /// One entry of a lesson.
    struct EntryRow {
        /// The lesson's record.
        id: Id,
        /// When.
        date: Day,
        /// What became of it.
        status: LessonStatus,
        /// The same in words.
        status_text: String,
        /// The leaders' names; empty where unknown.
        leaders: Vec<String>,
        /// Pupils present.
        pupils_present: Option<u32>,
        /// The note.
        note: Option<String>,
        /// "11 av 12 poäng"
        checklist: Option<String>,
        /// What observers answered: "observation: 11 av 12 poäng"
        observed: Option<String>,
    }

    /// *Logga lektion*, prefilled with what the app knows.
    struct LessonForm {
        /// The run.
        run: Id,
        /// The group.
        group: Id,
        /// "7A"
        class: String,
        /// The lesson's code.
        lesson: String,
        /// Its title.
        title: String,
        /// The entry that is edited; missing logs a new one.
        id: Option<Id>,
        /// When.
        date: Day,
        /// How the date reads: "tisdag 17 november, vecka 47".
        date_text: String,
        /// Dates to click.
        dates: Vec<DateChoice>,
        /// What became of it.
        status: LessonStatus,
        /// The new day of a rebooked lesson.
        moved_to: Option<Day>,
        /// Minutes it took.
        minutes: Option<u32>,
        /// Minutes in the manual.
        planned_minutes: u32,
        /// Minutes lost.
        minutes_lost: Option<u32>,
        /// It goes on from an earlier entry.
        continued: bool,
        /// The leaders, those of the run marked.
        leaders: Vec<LeaderChoice>,
        /// Somebody stood in.
        substitute: Option<bool>,
        /// As it was held.
        form: Option<HeldForm>,
        /// As the manual has it.
        planned_form: HeldForm,
        /// Pupils present.
        pupils_present: Option<u32>,
        /// Pupils enrolled.
        pupils: Option<u32>,
        /// The manual's order was followed.
        order_followed: Option<bool>,
        /// Why it was changed.
        adaptations: Vec<Adaptation>,
        /// What stood in the way.
        obstacles: Vec<Obstacle>,
        /// The note.
        note: String,
        /// The lesson's moments.
        moments: Vec<MomentRow>,
        /// The answers so far.
        answers: Answers,
        /// "11 av 12 poäng, 0 obesvarade räknas inte"
        points: String,
        /// Observers' checklists, apart from the leaders' own.
        observations: Vec<Observation>,
        /// Earlier entries of the same lesson.
        earlier: Vec<EntryRow>,
        /// What was typed and not logged, as the page stored it.
        draft: Option<String>,
    }

    /// An observer's checklist.
    struct Observation {
        /// Which person observed, where it is one of the unit's.
        observer: Option<Id>,
        /// The answers.
        answers: Answers,
    }

    /// A person who may lead.
    struct LeaderChoice {
        /// The person.
        person: Id,
        /// The name.
        name: String,
        /// Trained in this programme.
        trained: bool,
        /// Marked.
        chosen: bool,
    }

    /// One moment of a checklist.
    struct MomentRow {
        /// Its code.
        code: String,
        /// Its title.
        title: String,
        /// Some lessons do not have it.
        may_not_apply: bool,
    }

    /// Pasted classes, as they were read.
    struct PastedClasses {
        /// The classes.
        classes: Vec<crate::actions::action::NewClass>,
        /// "12 klasser"
        sentence: String,
        /// Lines that were left out, each with why.
        skipped: Vec<String>,
    }
}

/// What a lesson's cell shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum CellState {
    /// Genomförd, ✓.
    Delivered,
    /// Delvis, ½.
    Partly,
    /// Its planned day has passed, !.
    Late,
    /// Planned or not yet planned, ·.
    Planned,
    /// Inställd, –.
    Cancelled,
    /// Ombokad, ↷.
    Rebooked,
}
