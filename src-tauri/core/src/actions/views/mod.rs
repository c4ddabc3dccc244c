//! What the screens show. Dates, percents and sentences come formatted, in the language that was asked for.

mod cards;
mod editions;
mod figures;
mod lessons;
mod merge;
mod office;
mod sheets;

pub use cards::*;
pub use editions::*;
pub use figures::*;
pub use lessons::*;
pub use merge::*;
pub use office::*;
pub use sheets::*;

use serde::{Deserialize, Serialize};

use crate::base::Id;
use crate::school::codes::*;
use crate::words::{Day, Lang};

macro_rules! view {
    ($($(#[$doc:meta])* struct $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* })*) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
        pub struct $name { $($(#[$fdoc])* pub $field: $type,)* })*
    };
}
pub(crate) use view;

/// What there is to look around in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum SampleKind {
    /// A school.
    School,
    /// A youth centre.
    YouthCentre,
    /// A play park.
    PlayPark,
    /// The office of a district.
    District,
    /// The office of a city.
    City,
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
        /// Whose book it is.
        role: Role,
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
        /// When the last thing was saved: "14.05", or "i går 14.05".
        saved_at: Option<String>,
        /// That everything was handed over to another computer, in a sentence.
        handed_over: Option<String>,
        /// That no backup can be made, in a sentence.
        backup_failed: Option<String>,
        /// The program's version.
        version: String,
        /// The editions to choose from.
        editions: Vec<EditionChoice>,
        /// The districts that there are today.
        districts: Vec<String>,
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
        /// Ctrl+Z would take it back.
        undoable: bool,
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

    /// A key, and what it does.
    struct Shortcut {
        /// "Ctrl+Z"
        keys: String,
        /// What it does.
        text: String,
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

    /// *Fil till stadsdelen*
    struct FileView {
        /// What goes, table by table.
        tables: Vec<FileTable>,
        /// What stays here, in sentences.
        withheld: Vec<String>,
        /// What is missing.
        missing: Vec<Gap>,
        /// What people wrote in their own words and goes along.
        texts: Vec<FreeText>,
        /// The name that the file will have.
        file_name: String,
        /// The name that an open package will have.
        open_name: String,
        /// Whom the file is sealed to.
        receivers: Vec<String>,
        /// Asks for a card, where there is nobody to lock it for.
        ask_card: Option<LetterView>,
        /// "Den senaste filen sparades i går 14.05."
        last: Option<String>,
        /// "3 ändringar sedan filen den 20 november"
        changes: String,
        /// How many changes.
        #[ts(type = "number")]
        changes_count: u64,
        /// "Mottagen av Farsta den 22 november.", as the receipts say.
        received: Vec<String>,
        /// Names would go along.
        include_names: bool,
    }

    /// What somebody wrote in their own words.
    struct FreeText {
        /// What it is.
        what: String,
        /// The text.
        text: String,
        /// The page on which it can be changed, as its address: "settings/breaks".
        place: String,
        /// What has changed since it was written; empty where nothing has.
        note: String,
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

    /// *Säkerhetskopior*
    struct BackupsView {
        /// The latest first.
        rows: Vec<BackupRow>,
        /// What is here now.
        now: Counts,
        /// Where they are.
        folder: String,
    }

    /// A backup.
    struct BackupRow {
        /// Its file name, which names it.
        name: String,
        /// The day on which it was made.
        day: Day,
        /// "i dag 14.05"; the day alone where the time is not known.
        when: String,
        /// Why it was made.
        reason: String,
    }

    /// What there is to go back to where the records cannot be opened.
    struct RescueView {
        /// The latest backup that is whole.
        best: Option<BackupRow>,
        /// What that one holds.
        counts: Option<Counts>,
        /// The others, the latest first.
        others: Vec<BackupRow>,
    }

    /// The second place for copies.
    struct SecondPlaceView {
        /// The folder, where one is chosen.
        folder: Option<String>,
        /// How it went, in words.
        text: String,
        /// The latest copy is not there.
        missing: bool,
    }

    /// How much there is.
    struct Counts {
        /// Classes that are not put away.
        classes: u32,
        /// Logged lessons.
        lessons: u32,
        /// Checklists.
        checklists: u32,
        /// People.
        people: u32,
        /// Of an office: units that it expects.
        expected: u32,
        /// Of an office: figures that it entered for units without the app.
        hand_figures: u32,
        /// Of an office: texts of its report.
        texts: u32,
    }

    /// *Inställningar*
    struct SettingsView {
        /// Settings of this computer.
        settings: Settings,
        /// The unit's facts.
        unit: UnitFacts,
        /// School breaks.
        breaks: Vec<BreakRow>,
        /// This school year has breaks.
        has_breaks: bool,
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
}

/// Whose book it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A school, youth centre or play park.
    Unit,
    /// A district.
    District,
    /// A city.
    City,
}

/// Settings of this computer; they are not part of the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
// A setting that an older version did not have is as it is at first.
#[serde(default)]
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
    /// After how many years a refresher is reminded of; 0 for never.
    pub refresher_years: u32,
}
