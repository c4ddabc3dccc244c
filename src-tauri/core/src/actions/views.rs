//! What the screens show. Dates, percents and sentences come formatted, in the language that was asked for.

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::school::codes::*;
use crate::school::scoring::{Band, RunStatus};
use crate::words::{Day, Lang};

use super::action::Answers;

macro_rules! view {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* })*) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* })*
    };
}

view! {
    /// What the window needs before it shows a screen.
    struct Start {
        /// A unit is set up.
        set_up: bool,
        /// Its name.
        unit_name: String,
        /// School, youth centre or play park.
        unit_kind: UnitKind,
        /// It is the made-up one.
        sample: bool,
        /// Today.
        today: Day,
        /// "2026/27"
        school_year: String,
        /// Settings of this computer.
        settings: Settings,
        /// What Ctrl+Z would take back.
        undo: Option<Doing>,
        /// What Ctrl+Y would do again.
        redo: Option<Doing>,
        /// When the last thing was saved: "i dag 14.05".
        saved_at: Option<String>,
        /// The program's version.
        version: String,
        /// The editions to choose from.
        editions: Vec<EditionChoice>,
    }

    /// Something that was done, in words.
    struct Doing {
        /// The action.
        action: Id,
        /// "7A lektion 6 loggad"
        text: String,
    }

    /// The answer to an action.
    struct Done {
        /// The action, or none where nothing had to change.
        action: Option<Id>,
        /// "7A lektion 6 loggad"
        text: String,
        /// The kinds of record that changed: what to show anew.
        changed: Vec<String>,
        /// The records that were made or changed, without the action's own.
        records: Vec<Id>,
    }

    /// An edition to choose.
    struct EditionChoice {
        /// Its id.
        id: String,
        /// `mvp` or `at`.
        programme: String,
        /// Its name.
        name: String,
        /// How many lessons.
        lessons: u32,
    }

    /// A date to click.
    struct DateChoice {
        /// "tis 17 nov" or "i dag"
        label: String,
        /// The date.
        date: String,
    }

    /// How a typed date was understood.
    struct DateReading {
        /// The date.
        date: String,
        /// "tisdag 17 november, vecka 47"
        text: String,
    }

    /// *Den här veckan*
    struct WeekView {
        /// The ISO week.
        week: u32,
        /// "16–22 november"
        span: String,
        /// Classes whose next lesson should have been held, most behind first; then those of this week.
        todo: Vec<Todo>,
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
        /// One line for each lesson, in the manual's order.
        timeline: Vec<TimelineRow>,
        /// Its figures.
        figures: Option<Figures>,
        /// Put away.
        archived: bool,
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
        /// Earlier entries of the same lesson.
        earlier: Vec<EntryRow>,
        /// What was typed and not logged, as the page stored it.
        draft: Option<String>,
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

    /// *Personal*
    struct StaffView {
        /// "5 utbildade ledare – riktvärde minst 4–6"
        sentence: String,
        /// How many are trained in any programme of the unit.
        trained: u32,
        /// Those who work here.
        people: Vec<PersonRow>,
        /// Those who have left.
        left: Vec<PersonRow>,
        /// The programmes of the unit.
        programmes: Vec<String>,
    }

    /// A person.
    struct PersonRow {
        /// The person.
        id: Id,
        /// Name or alias.
        name: String,
        /// E-mail.
        email: Option<String>,
        /// Profession.
        profession: Option<Profession>,
        /// Employer.
        employer: Option<Employer>,
        /// Active from.
        active_from: Option<Day>,
        /// Left on.
        left_on: Option<Day>,
        /// Protected identity.
        protected: bool,
        /// Training by programme.
        training: Vec<TrainingRow>,
        /// "Grundutbildad i MVP" or "2 av 3 delar av grundutbildningen i MVP"
        training_text: String,
        /// Lessons led this school year.
        lessons: u32,
        /// The classes led this school year.
        classes: Vec<String>,
    }

    /// A person's training in one programme.
    struct TrainingRow {
        /// `mvp` or `at`.
        programme: String,
        /// Basic training is complete.
        trained: bool,
        /// Its parts.
        parts: Vec<PartRow>,
    }

    /// One part of the training.
    struct PartRow {
        /// The part.
        part: TrainingPart,
        /// The person has it.
        has: bool,
        /// When.
        date: Option<Day>,
    }

    /// A share with how to show it.
    struct Figure {
        /// The part.
        #[ts(type = "number")]
        num: u64,
        /// The whole; 0 is missing.
        #[ts(type = "number")]
        den: u64,
        /// "82 %" or "–"
        text: String,
        /// The arithmetic: "23 av 28 poäng".
        sum: String,
    }

    /// The figures of a run or of the unit.
    struct Figures {
        /// *Dos*
        dos: Figure,
        /// *Mot plan*
        mot_plan: Figure,
        /// *Följsamhet*, by the leaders themselves.
        foljsamhet: Figure,
        /// *Täckning*
        tackning: Figure,
        /// *Index*, where there is ground for one.
        index: Option<Figure>,
        /// Its band.
        band: Option<Band>,
        /// The band in words, or why there is none.
        band_text: String,
        /// *Följsamhet*, by observers.
        observed: Figure,
        /// Held lessons with two trained leaders.
        trained_pair: Figure,
        /// Half-group lessons in half group.
        half_group: Figure,
        /// The manual's order.
        order: Figure,
        /// Pupils present.
        present: Figure,
        /// Quality, by the leaders themselves.
        quality: Figure,
        /// Engagement, by the leaders themselves.
        engagement: Figure,
        /// The median of days between lessons: "7,5 dagar".
        gap: String,
        /// More than 14 days.
        gap_slow: bool,
        /// The whole calculation in a sentence.
        sentence: String,
        /// "3 programomgångar, 41 lektioner, 38 checklistor"
        n: String,
    }

    /// *Metodföljsamhet*
    struct FidelityView {
        /// "2026/27"
        school_year: String,
        /// The day for which it is computed.
        as_of: Day,
        /// The method's name.
        method: String,
        /// One row for each run of the year.
        rows: Vec<FidelityRow>,
        /// All of them, summed.
        total: Figures,
        /// Held lessons without a complete checklist, the latest first.
        missing: Vec<Gap>,
        /// The start-up steps of the term.
        startup: StartupView,
        /// Lessons learned.
        learned: Vec<LearnedRow>,
        /// What the school chose to work on.
        focus: Vec<String>,
        /// What the figures suggest to work on.
        focus_ideas: Vec<String>,
    }

    /// A run's figures.
    struct FidelityRow {
        /// The group.
        group: Id,
        /// The run.
        run: Id,
        /// "7A"
        class: String,
        /// "MVP"
        programme: String,
        /// The run's status in words.
        status_text: String,
        /// Its figures.
        figures: Figures,
    }

    /// *Processplan*
    struct StartupView {
        /// "2026HT"
        term: String,
        /// "hösten 2026"
        term_text: String,
        /// The ten items.
        items: Vec<StartupItem>,
        /// "12 av 20 poäng, 2 obesvarade räknas inte"
        sentence: String,
    }

    /// One start-up item.
    struct StartupItem {
        /// Its field name.
        item: String,
        /// 0, 1, 2 or not answered.
        value: Option<u32>,
    }

    /// A lesson learned.
    struct LearnedRow {
        /// The record.
        id: Id,
        /// When in the work.
        phase: Phase,
        /// Under which heading.
        heading: Heading,
        /// A good example, else a challenge.
        good_example: bool,
        /// The text.
        text: String,
        /// May leave the unit.
        shared: bool,
        /// When it was written down.
        date: Option<Day>,
    }

    /// *Rapport*
    struct ReportView {
        /// The school year shown.
        school_year: String,
        /// Those that can be shown.
        school_years: Vec<String>,
        /// The pages as they will be printed, each a self-contained SVG.
        pages: Vec<String>,
        /// The same content, to be read as text.
        doc: crate::report::Doc,
        /// Lessons learned to take in or leave out.
        learned: Vec<LearnedChoice>,
        /// The name that the file will have.
        file_name: String,
    }

    /// A lesson learned to take in or leave out.
    struct LearnedChoice {
        /// The record.
        id: Id,
        /// The text.
        text: String,
        /// It is in the report.
        chosen: bool,
    }

    /// *Fil till stadsdelen*
    struct FileView {
        /// What goes, table by table.
        tables: Vec<FileTable>,
        /// What stays here, in sentences.
        withheld: Vec<String>,
        /// What is missing.
        missing: Vec<Gap>,
        /// The name that the file will have.
        file_name: String,
        /// "Den senaste filen sparades i går 14.05."
        last: Option<String>,
        /// "3 ändringar sedan filen den 20 november"
        changes: String,
        /// How many changes.
        #[ts(type = "number")]
        changes_count: u64,
        /// Names would go along.
        include_names: bool,
    }

    /// A table of the file.
    struct FileTable {
        /// The kind of record.
        kind: String,
        /// What people call it.
        name: String,
        /// How many rows.
        #[ts(type = "number")]
        rows: u64,
        /// The columns, as people call them.
        columns: Vec<String>,
    }

    /// *Historik*
    struct HistoryView {
        /// The latest day first.
        days: Vec<HistoryDay>,
        /// There is more.
        more: bool,
    }

    /// What was done on a day.
    struct HistoryDay {
        /// The day.
        day: Day,
        /// The latest first.
        lines: Vec<HistoryLine>,
    }

    /// One thing that was done.
    struct HistoryLine {
        /// The action.
        action: Id,
        /// "14.02"
        time: String,
        /// "7A lektion 6 loggad"
        text: String,
        /// It was undone.
        undone: bool,
        /// It can be undone from here.
        can_undo: bool,
    }

    /// *Inställningar*
    struct SettingsView {
        /// Settings of this computer.
        settings: Settings,
        /// The unit's facts.
        unit: UnitFacts,
        /// School breaks.
        breaks: Vec<BreakRow>,
        /// Steps in and out of programmes.
        participations: Vec<ParticipationRow>,
        /// Where the records are.
        folder: String,
    }

    /// A unit's facts.
    struct UnitFacts {
        /// Its name.
        name: String,
        /// School, youth centre or play park.
        unit_kind: UnitKind,
        /// *Skolenhetskod*
        school_code: Option<String>,
        /// *Kommunkod*
        municipality: Option<String>,
        /// The district.
        district: Option<String>,
        /// Whom to ask.
        contact: Option<String>,
    }

    /// A school break.
    struct BreakRow {
        /// The record.
        id: Id,
        /// "Höstlov"
        name: String,
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    }

    /// A step in or out of a programme.
    struct ParticipationRow {
        /// The record.
        id: Id,
        /// `mvp` or `at`.
        programme: String,
        /// What happened.
        change: ParticipationChange,
        /// When.
        date: Day,
        /// Why.
        reason: Option<String>,
    }

    /// Pasted classes, as they were read.
    struct PastedClasses {
        /// The classes.
        classes: Vec<super::action::NewClass>,
        /// "12 klasser"
        sentence: String,
        /// Lines that were left out, each with why.
        skipped: Vec<String>,
    }
}

/// Settings of this computer; they are not part of the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Settings {
    /// Language.
    pub lang: Lang,
    /// `system`, `light` or `dark`.
    pub theme: String,
    /// High contrast.
    pub contrast: bool,
    /// Text size in percent, 80–200.
    pub text_size: u32,
    /// Zoom in percent, 80–400.
    pub zoom: u32,
}

/// What is chosen about a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ReportChoices {
    /// "2026/27"; the current one where missing.
    pub school_year: Option<String>,
    /// The lessons learned to take in; where missing, those that may leave the unit.
    pub learned: Option<Vec<Id>>,
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
