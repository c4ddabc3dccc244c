//! *Personal*, *Metodföljsamhet*, *Rapport*: figures with their arithmetic.

use serde::{Deserialize, Serialize};

use super::Gap;
use super::view;
use crate::base::Id;
use crate::school::codes::*;
use crate::school::scoring::Band;
use crate::words::Day;

view! {
    /// *Personal*
    struct StaffView {
        /// Who should refresh the training, where that is reminded of.
        refresher: Option<String>,
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
        /// Name and e-mail were erased for ever.
        erased: bool,
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
        /// Enough of the held lessons have a complete checklist to say how well they were held.
        covered: bool,
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
        /// Those to choose from, the latest first.
        school_years: Vec<String>,
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
        focus_ideas: Vec<FocusIdea>,
    }

    /// Something to work on that the figures suggest.
    struct FocusIdea {
        /// What to do: "Fylla i checklistan efter varje lektion". It stays true when the figures change.
        text: String,
        /// What the figures say now: "3 hållna lektioner saknar komplett checklista".
        why: String,
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
        /// "Nästa steg: Handledning"
        next: String,
    }

    /// One start-up item.
    struct StartupItem {
        /// Its field name.
        item: String,
        /// When in the work it comes.
        phase: Phase,
        /// 0, 1, 2 or not answered.
        value: Option<u32>,
        /// What the records say about it: "5 utbildade ledare".
        known: Option<String>,
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
