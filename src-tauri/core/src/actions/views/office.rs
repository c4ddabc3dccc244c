//! *Skolor*, *Matris*, *Lägesrapport* and *Datakvalitet*: what an office sees.

use serde::{Deserialize, Serialize};

use super::view;
use crate::actions::action::ExpectedInput;
use crate::base::Id;
use crate::rollup::needs::Standing;
use crate::school::codes::*;
use crate::words::Day;

view! {
    /// A period to choose.
    struct PeriodChoice {
        /// "2026/27", "2026", "2026HT" or a date.
        key: String,
        /// "läsåret 2026/27"
        text: String,
    }

    /// *Skolor*
    struct UnitsView {
        /// The period shown.
        period: String,
        /// Those that can be shown.
        periods: Vec<PeriodChoice>,
        /// "Uppgifter finns från 24 verksamheter. 6 på listan saknas. 5 kan behöva stöd."
        sentence: String,
        /// The last day for files of the period.
        deadline: Option<Day>,
        /// The units, the one that needs support most first.
        rows: Vec<UnitRow>,
        /// What each district's units bring together, and all of them last; empty where this is no city.
        by_district: Vec<DistrictSumRow>,
        /// The districts of today, to choose from.
        districts: Vec<String>,
        /// Resources set aside, by district.
        resources: Vec<ResourceRow>,
        /// The calendar year of the resources.
        resource_year: u32,
        /// The office's own trained people: "3 utbildade".
        own_staff: String,
    }

    /// What the units of a district bring together.
    struct DistrictSumRow {
        /// The district, or that it is all of them.
        name: String,
        /// How many units.
        units: String,
        /// How many of them have told: "3 av 4"
        told: String,
        /// Classes and groups with a programme.
        classes: String,
        /// Lessons planned.
        planned: String,
        /// Lessons held.
        held: String,
        /// Trained people of the units.
        trained: String,
        /// How many of the units may need support; empty where nothing is said of it.
        support: String,
        /// The index, where there is one.
        index: String,
        /// The units that have not told: "Björkskolan och Ekskolan"
        lacking: String,
        /// It is all of them.
        total: bool,
    }

    /// A unit.
    struct UnitRow {
        /// The unit.
        id: Id,
        /// Its name.
        name: String,
        /// What it is.
        kind: UnitKind,
        /// Its district.
        district: Option<String>,
        /// That is another than the office's own.
        of_another: bool,
        /// Whom to write to.
        contact: Option<String>,
        /// Its record among the expected ones.
        expected: Option<Id>,
        /// It does not use the app.
        by_hand: bool,
        /// Something came that reaches into the period.
        sent: bool,
        /// Its figures are the office's to give, and are not there for the whole of the period.
        to_give: bool,
        /// Whether it may need support.
        standing: Standing,
        /// Why, the heaviest first; where its figures are missing, what is missing.
        reasons: Vec<String>,
        /// What is worth knowing of it and calls nobody.
        remarks: Vec<String>,
        /// "uppgifter från i går", "har inte skickat"
        age: String,
        /// Classes with a programme.
        classes: String,
        /// Lessons held, of those planned.
        lessons: String,
        /// Trained people.
        trained: String,
        /// The figures that the office entered.
        hand: Option<HandRow>,
        /// Those that it entered last, for whatever period.
        hand_before: Option<HandRow>,
        /// The period for which figures are entered or changed from here: this one, a part of it, or its term.
        hand_for: String,
        /// Figures have been entered for that.
        hand_given: bool,
    }

    /// Figures that the office entered for a unit.
    struct HandRow {
        /// `mvp`, `at` or both.
        programmes: Vec<String>,
        /// When it first began.
        started_on: Option<String>,
        /// Classes.
        classes: Option<u32>,
        /// Pupils.
        pupils: Option<u32>,
        /// Girls.
        girls: Option<u32>,
        /// Boys.
        boys: Option<u32>,
        /// Other or unknown.
        other: Option<u32>,
        /// Lessons held.
        delivered: Option<u32>,
        /// Trained people.
        trained: Option<u32>,
        /// Where the figures come from.
        source: Option<String>,
    }

    /// A district's resources.
    struct ResourceRow {
        /// The district.
        district: String,
        /// It sets aside resources.
        sets_aside: Option<bool>,
        /// The share of a post, in percent.
        share: Option<u32>,
        /// It has a coordinator.
        coordinator: Option<bool>,
    }

    /// *Stadsdelar*
    struct DistrictsView {
        /// The day today: what begins later is not seen yet.
        today: String,
        /// By name.
        rows: Vec<DistrictRow>,
    }

    /// A district with its time.
    struct DistrictRow {
        /// The office's own record, where it has one.
        id: Option<Id>,
        /// Its name.
        name: String,
        /// From when there is such.
        from: Option<Day>,
        /// Its last day.
        until: Option<Day>,
        /// What it became part of.
        successor: Option<String>,
        /// There is such today.
        now: bool,
        /// It is on the list that the program brings.
        shipped: bool,
        /// How many units say that they belong to it, or to what became part of it.
        units: u32,
        /// "till 30 juni 2023, uppgick i Järva"
        text: String,
    }

    /// How a pasted list of units is understood.
    struct PastedUnits {
        /// The units.
        units: Vec<ExpectedInput>,
        /// "26 verksamheter"
        sentence: String,
        /// What was not understood, in words.
        skipped: Vec<String>,
    }

    /// One unit with all that stands behind the figures.
    struct UnitView {
        /// The period shown.
        period: String,
        /// "MVP och AT": those that it works with; empty where nobody has told of any.
        programmes: String,
        /// The unit.
        row: UnitRow,
        /// Its own figures, part by part.
        parts: Vec<PartView>,
        /// What its data leave open.
        questions: Vec<String>,
        /// Asks for its file, or offers help with what asks for support.
        support: Option<LetterView>,
        /// Asks the questions.
        letter: Option<LetterView>,
        /// The periods that figures can be entered for.
        periods: Vec<PeriodChoice>,
        /// The districts that it can belong to.
        districts: Vec<String>,
    }

    /// A text to mail.
    struct LetterView {
        /// Its head.
        subject: String,
        /// Its text.
        letter: String,
    }

    /// A part of the *lägesrapport*.
    struct PartView {
        /// "1" to "10"
        part: String,
        /// "Skolor, fritidsgårdar och parklekar"
        title: String,
        /// What has to be known to read it, or nothing.
        note: String,
        /// Its figures.
        figures: Vec<FigureRow>,
        /// What is said in a sentence instead of in rows: what nobody has told, and of what there was nothing.
        said: Vec<String>,
    }

    /// A figure in words.
    struct FigureRow {
        /// What it counts.
        code: String,
        /// Of what.
        about: Option<String>,
        /// "Skolor som arbetar med programmen"
        label: String,
        /// "hösten 2020" or "2020-12-31"
        reference: String,
        /// "26", "74 %", "saknas"
        value: String,
        /// Something is known of it, though it may not be shown.
        told: bool,
        /// "67 av 90", where it is a share.
        sum: String,
        /// "24 av 30 verksamheter"
        known: String,
        /// The same without what they are: "24 av 30".
        basis: String,
        /// What it was in the period compared with.
        before: String,
        /// How many units told then: "24 av 30".
        before_basis: String,
        /// What lies between the two: "+3", "−4 %-enheter".
        change: String,
        /// What each unit brings to it.
        behind: Vec<BehindRow>,
        /// Those that have told, and have no part in it.
        none: Vec<String>,
        /// Those that have not told.
        lacking: Vec<String>,
        /// What has to be said with it, where there is anything.
        note: String,
    }

    /// A unit's part of a figure.
    struct BehindRow {
        /// Its name.
        name: String,
        /// The unit, or none where it is a district.
        unit: Option<Id>,
        /// Its own part.
        value: String,
        /// Entered by the office.
        by_hand: bool,
    }

    /// *Matris*
    struct MatrixView {
        /// The period shown.
        period: String,
        /// Those that can be shown.
        periods: Vec<PeriodChoice>,
        /// The columns.
        columns: Vec<MatrixColumn>,
        /// The units by district and name.
        rows: Vec<MatrixRow>,
        /// All of them.
        total: Vec<MatrixCell>,
        /// Names the columns that stand nowhere, as no unit has told anything of them; else empty.
        left_out: String,
        /// How the columns of the start-up steps are read; empty where there are none.
        steps: String,
    }

    /// A column.
    struct MatrixColumn {
        /// "Dos"
        head: String,
        /// What it means, read aloud.
        title: String,
    }

    /// A unit's row.
    struct MatrixRow {
        /// The unit.
        id: Id,
        /// Its name.
        name: String,
        /// Its district.
        district: String,
        /// One for each column.
        cells: Vec<MatrixCell>,
    }

    /// A cell.
    struct MatrixCell {
        /// What stands in it: "74 %", "5 av 5", "–".
        text: String,
        /// 0–5 on the scale of coverage, where it is a share.
        level: Option<u32>,
        /// The whole of it in words.
        title: String,
    }

    /// *Datakvalitet*
    struct QualityView {
        /// The period shown.
        period: String,
        /// Those that can be shown.
        periods: Vec<PeriodChoice>,
        /// "12 frågor till 5 verksamheter"
        sentence: String,
        /// One letter for each district, as a city writes to districts; empty where this is no city.
        districts: Vec<DistrictLetter>,
        /// The units with questions.
        units: Vec<QualityRow>,
    }

    /// The questions to all units of a district, in one letter.
    struct DistrictLetter {
        /// The district.
        name: String,
        /// Whom to write to.
        contact: Option<String>,
        /// "5 frågor till 3 verksamheter"
        sentence: String,
        /// The head of the letter.
        subject: String,
        /// The letter.
        letter: String,
    }

    /// Questions to one unit.
    struct QualityRow {
        /// The unit.
        id: Id,
        /// Its name.
        name: String,
        /// Whom to write to.
        contact: Option<String>,
        /// The questions.
        questions: Vec<String>,
        /// The head of a letter.
        subject: String,
        /// The letter.
        letter: String,
    }

    /// *Lägesrapport*
    struct OverviewView {
        /// The period shown.
        period: String,
        /// What it is compared with, whether anything is known of it or not.
        compare: Option<String>,
        /// What that is called, where anything is known of it.
        compared: String,
        /// "Till och med 22 november, samma dag båda åren.", or that the two are not equally long.
        compared_note: String,
        /// Those that can be shown.
        periods: Vec<PeriodChoice>,
        /// Those that it can be compared with.
        compares: Vec<PeriodChoice>,
        /// The figures, part by part.
        parts: Vec<PartView>,
        /// What each district's units bring together, and all of them last; empty where this is no city.
        by_district: Vec<DistrictSumRow>,
        /// "I Järva ingår det som före den 1 juli 2023 var Rinkeby-Kista och Spånga-Tensta.", for each that was made of others.
        made_of: String,
        /// New schools, and those that paused or stopped.
        school_changes: Vec<SchoolChangeRow>,
        /// Of which times new schools are listed, where these are two, and of which it is not clear whether they are new.
        school_changes_note: String,
        /// "12 av 38 utbildade finns med namn."
        names_known: String,
        /// Somebody could be listed with a name.
        names_listed: bool,
        /// Asks for the names, where somebody is trained and has none here.
        ask_names: Option<LetterView>,
        /// How many runs the file for evaluators tells of, where others are left out.
        research_goes: String,
        /// The period in words: "hösten 2026"
        period_text: String,
        /// Units whose figures only the office can give, and which lack some or all of the period.
        to_give: Vec<UnitRow>,
        /// The texts.
        texts: Vec<ReportTextRow>,
        /// The pages as they will be printed, each a self-contained SVG.
        pages: Vec<String>,
        /// The same content, to be read as text.
        doc: crate::report::Doc,
        /// The name that the file will have.
        file_name: String,
    }

    /// A school that is new, or paused or stopped.
    struct SchoolChangeRow {
        /// The school.
        unit: Id,
        /// Its name.
        name: String,
        /// Its district.
        district: Option<String>,
        /// "Ny", "Paus", "Slut"
        what: String,
        /// The day.
        on: String,
    }

    /// A text of the report.
    struct ReportTextRow {
        /// Which part.
        part: String,
        /// What the part is called.
        title: String,
        /// What stands in the report.
        text: String,
        /// The draft that the figures give.
        draft: String,
        /// What was being typed when the app was closed, where it never came to be saved.
        typed: Option<String>,
        /// A person has written it.
        edited: bool,
        /// The sentences of today's draft that the one that was written over did not have.
        news: Vec<String>,
        /// The draft is another one than that which was written over.
        changed: bool,
        /// The language of the text, where it is known: "sv".
        lang: Option<String>,
        /// "Texten är skriven på svenska.", where the rest of the report is in another language.
        written_in: String,
    }
}

/// What is chosen about a *lägesrapport*.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct OverviewChoices {
    /// "2026/27", "2026", "2026HT" or a date; the current school year where missing.
    pub period: Option<String>,
    /// The period to compare with; where missing the one that was kept, else the one before; none where empty.
    pub compare: Option<String>,
    /// The trained people by name, in a table of their own.
    pub names: bool,
    /// The units that may need support and why, in a table of their own.
    pub support: bool,
}

/// The ways in which a *lägesrapport* can be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OverviewFile {
    /// To print and to archive.
    Pdf,
    /// Its tables, in one zip.
    Csv,
    /// Its tables as a spreadsheet.
    Xlsx,
}
