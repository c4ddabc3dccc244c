//! The records of a unit or an office, typed, and the rules on them. Pure: touches no disk and asks no clock.

mod aliases;
pub mod codes;
mod editions;
pub mod fields;
pub mod figures;
pub mod kinds;
pub mod office;
pub mod plan;
pub mod scoring;
pub mod stands;
pub mod year;

use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::Id;
use crate::programme::Edition;
use codes::{LessonStatus, ParticipationChange, TrainingPart};
use fields::{Fields, Record};
use kinds::*;
use office::*;
use year::SchoolYear;

/// The records of one kind, by their ids.
pub type Table<T> = BTreeMap<Id, T>;

macro_rules! school {
    ($($table:ident: $type:ident,)*) => {
        /// Everything that a unit has recorded, as it is now.
        #[derive(Clone, Debug, Default)]
        pub struct School {
            $(
                #[doc = concat!("The `", stringify!($table), "` of the unit.")]
                pub $table: Table<$type>,
            )*
            /// The lessons of each run.
            lessons_of: BTreeMap<Id, BTreeSet<Id>>,
            /// The checklists of each lesson.
            checklists_of: BTreeMap<Id, BTreeSet<Id>>,
            /// The own editions, read: by id and version.
            editions: BTreeMap<(String, u32), Edition>,
            /// What an alias shows otherwise.
            written: aliases::Written,
        }

        /// A kind of record: its name and its columns.
        pub struct Kind {
            /// The kind's name.
            pub name: &'static str,
            /// Its fields in the order of its table.
            pub columns: &'static [(&'static str, fields::FieldType)],
        }

        /// Every kind that this version knows, in the order of tables and files.
        pub const KINDS: &[Kind] = &[
            $(Kind { name: $type::KIND, columns: $type::COLUMNS },)*
            // Read by the history alone.
            Kind { name: Action::KIND, columns: Action::COLUMNS },
        ];

        impl School {
            /// Takes in what a record is now: its fields, or `None` where it is deleted or unknown.
            pub fn apply(&mut self, kind: &str, id: Id, fields: Option<&Fields>) {
                self.put(kind, id, fields);
                if self.is_aliased(kind) {
                    self.settle_aliases();
                }
            }

            /// The same for one of many: in the end [`School::settle_aliases`].
            pub fn put(&mut self, kind: &str, id: Id, fields: Option<&Fields>) {
                self.written.forget(kind, id);
                self.unlink(kind, id);
                match kind {
                    $($type::KIND => match fields {
                        Some(fields) => { self.$table.insert(id, $type::from_fields(fields)); }
                        None => { self.$table.remove(&id); }
                    },)*
                    // Of a newer version: kept in the store, not shown.
                    _ => {}
                }
                self.link(kind, id);
            }

            /// The records of a kind.
            pub fn ids(&self, kind: &str) -> Vec<Id> {
                match kind {
                    $($type::KIND => self.$table.keys().copied().collect(),)*
                    _ => Vec::new(),
                }
            }

            /// The fields of a record, or `None` where there is none.
            pub fn fields(&self, kind: &str, id: Id) -> Option<Fields> {
                match kind {
                    $($type::KIND => self.$table.get(&id).map(Record::to_fields),)*
                    _ => None,
                }
            }
        }
    };
}

school! {
    units: Unit,
    participations: Participation,
    people: Person,
    names: PersonPrivate,
    trainings: Training,
    groups: Group,
    aliases: GroupAlias,
    group_years: GroupYear,
    runs: Run,
    lessons: Lesson,
    notes: Note,
    checklists: Checklist,
    startups: Startup,
    breaks: SchoolBreak,
    half_days: KnowledgeHalfDay,
    supervisions: Supervision,
    learned: Learned,
    evaluations: Evaluation,
    focuses: Focus,
    erasures: Erasure,
    cards: KnownCard,
    receipts: FileReceipt,
    offices: Office,
    expected: ExpectedUnit,
    deadlines: Deadline,
    hand_figures: HandFigures,
    resources: Resource,
    report_texts: ReportText,
    districts: District,
    thinnings: Thinning,
    own_editions: OwnEdition,
}

impl School {
    fn unlink(&mut self, kind: &str, id: Id) {
        let (index, of) = match kind {
            Lesson::KIND => (&mut self.lessons_of, self.lessons.get(&id).and_then(|lesson| lesson.run)),
            Checklist::KIND => {
                (&mut self.checklists_of, self.checklists.get(&id).and_then(|list| list.lesson))
            }
            _ => return,
        };
        if let Some(of) = of
            && let Some(set) = index.get_mut(&of)
        {
            set.remove(&id);
            // As if there had never been one.
            if set.is_empty() {
                index.remove(&of);
            }
        }
    }

    fn link(&mut self, kind: &str, id: Id) {
        if kind == OwnEdition::KIND {
            self.read_editions();
        }
        if kind == Lesson::KIND
            && let Some(run) = self.lessons.get(&id).and_then(|l| l.run)
        {
            self.lessons_of.entry(run).or_default().insert(id);
        }
        if kind == Checklist::KIND
            && let Some(lesson) = self.checklists.get(&id).and_then(|c| c.lesson)
        {
            self.checklists_of.entry(lesson).or_default().insert(id);
        }
    }

    /// The unit's record, empty before it is set up.
    pub fn unit(&self) -> Unit {
        self.units.values().next().cloned().unwrap_or_default()
    }

    /// The office's record, empty where this is a unit.
    pub fn office(&self) -> Office {
        self.offices.values().next().cloned().unwrap_or_default()
    }

    /// Some break begins in this school year.
    pub fn has_breaks_in(&self, year: year::SchoolYear) -> bool {
        self.breaks.values().any(|one| one.from.is_some_and(|from| year.holds(from)))
    }

    /// The held lessons of a run of which nobody said who led them.
    pub fn leaderless(&self, run: Id) -> Vec<(Id, &Lesson)> {
        let nobody = |lesson: &Lesson| lesson.leaders.as_ref().is_none_or(Vec::is_empty);
        let held = |lesson: &Lesson| lesson.status.is_some_and(codes::LessonStatus::is_held);
        let lessons = self.lessons.iter().filter(|(_, lesson)| lesson.run == Some(run));
        lessons.filter(|(_, one)| held(one) && nobody(one)).map(|(id, lesson)| (*id, lesson)).collect()
    }

    /// The lessons of a run in the order in which they happened.
    pub fn lessons_of(&self, run: Id) -> Vec<(Id, &Lesson)> {
        let mut lessons: Vec<_> = self
            .lessons_of
            .get(&run)
            .into_iter()
            .flatten()
            .filter_map(|id| self.lessons.get(id).map(|lesson| (*id, lesson)))
            .collect();
        // A continuation on the same day comes after what it continues.
        lessons.sort_by_key(|(id, lesson)| (lesson.date, lesson.continued, *id));
        lessons
    }

    /// The checklists of a lesson.
    pub fn checklists_of(&self, lesson: Id) -> Vec<(Id, &Checklist)> {
        self.checklists_of
            .get(&lesson)
            .into_iter()
            .flatten()
            .filter_map(|id| self.checklists.get(id).map(|list| (*id, list)))
            .collect()
    }

    /// The runs of a group, the latest last.
    pub fn runs_of(&self, group: Id) -> Vec<(Id, &Run)> {
        let mut runs: Vec<_> = self
            .runs
            .iter()
            .filter(|(_, run)| run.group == Some(group))
            .map(|(id, run)| (*id, run))
            .collect();
        runs.sort_by_key(|(id, run)| (run.planned_start, run.edition.clone(), run.ordinal, *id));
        runs
    }

    /// The school breaks, by their first day.
    pub fn breaks(&self) -> Vec<&SchoolBreak> {
        let mut breaks: Vec<_> = self.breaks.values().collect();
        breaks.sort_by_key(|b| b.from);
        breaks
    }

    /// The planned days of a run's lessons as they were on a day; a lesson that was rebooked by then is planned on
    /// its new day.
    pub fn plan_of(&self, id: Id, run: &Run, as_of: NaiveDate) -> BTreeMap<String, NaiveDate> {
        let Some(edition) = self.edition_of(run) else { return BTreeMap::new() };
        let mut days = plan::planned_days(run, edition, &self.breaks());
        for (_, lesson) in self.lessons_of(id) {
            // A later rebooking was not known that day.
            if lesson.date.is_some_and(|date| date > as_of) {
                continue;
            }
            if let (Some(LessonStatus::Rebooked), Some(code), Some(day)) =
                (lesson.status, &lesson.lesson, lesson.moved_to)
            {
                days.insert(code.clone(), day);
            }
        }
        days
    }

    /// The last step of each programme by a day.
    pub fn last_steps(&self, as_of: NaiveDate) -> BTreeMap<&str, (NaiveDate, ParticipationChange)> {
        let mut steps: Vec<_> = self
            .participations
            .values()
            .filter_map(|p| Some((p.date?, p.change?, p.programme.as_deref()?)))
            .filter(|(date, _, _)| *date <= as_of)
            .collect();
        steps.sort();
        steps.into_iter().map(|(date, change, programme)| (programme, (date, change))).collect()
    }

    /// The programmes that the unit had paused or stopped before a day and has not taken up again by another.
    pub fn programmes_left(&self, before: NaiveDate, as_of: NaiveDate) -> BTreeSet<&str> {
        let steps = self.last_steps(as_of).into_iter();
        let left = steps.filter(|(_, (date, change))| *date < before && !change.is_in());
        left.map(|(programme, _)| programme).collect()
    }

    /// A group's year, or its latest before that year.
    pub fn year_of(&self, group: Id, year: SchoolYear) -> Option<(Id, &GroupYear)> {
        let wanted = year.to_string();
        self.group_years
            .iter()
            .filter(|(_, y)| y.group == Some(group) && y.school_year.as_deref() <= Some(wanted.as_str()))
            .max_by_key(|(_, y)| y.school_year.clone())
            .map(|(id, y)| (*id, y))
    }

    /// What a group is called in a year: the name of that year or of its latest before; else of its first after.
    pub fn name_of(&self, group: Id, year: SchoolYear) -> String {
        let group = self.shown_group(group);
        self.year_of(group, year)
            .map(|(_, y)| y)
            .or_else(|| {
                self.group_years
                    .values()
                    .filter(|y| y.group == Some(group))
                    .min_by_key(|y| y.school_year.clone())
            })
            .and_then(|y| y.name.clone())
            .unwrap_or_default()
    }

    /// A person's trained parts of a programme that were complete on a date.
    pub fn parts_of(&self, person: Id, programme: &str, on: NaiveDate) -> BTreeSet<TrainingPart> {
        self.trainings
            .values()
            .filter(|t| t.person == Some(person) && t.programme.as_deref() == Some(programme))
            // A part without a date was there before the app was used.
            .filter(|t| t.date.is_none_or(|date| date <= on))
            .filter_map(|t| t.part)
            .collect()
    }

    /// Trained: *grundutbildning* 1–3 of the programme complete on that date.
    pub fn is_trained(&self, person: Id, programme: &str, on: NaiveDate) -> bool {
        let parts = self.parts_of(person, programme, on);
        [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3]
            .iter()
            .all(|part| parts.contains(part))
    }

    /// A person works at the unit on a date: from the first day to the last, both counted.
    pub fn is_active(&self, person: &Person, on: NaiveDate) -> bool {
        person.active_from.is_none_or(|from| from <= on) && person.left_on.is_none_or(|last| on <= last)
    }

    /// A person's name was erased for ever.
    pub fn is_erased(&self, person: Id) -> bool {
        self.erasures.contains_key(&Erasure::id_of(PersonPrivate::KIND, person))
    }

    /// A person's name, or a short form of the id where the name is withheld or erased.
    pub fn person_name(&self, person: Id) -> String {
        self.names
            .get(&person)
            .and_then(|p| p.name.clone())
            .unwrap_or_else(|| person.to_string().chars().take(4).collect())
    }
}

impl Unit {
    /// A youth centre or a play park.
    pub fn is_outside(&self) -> bool {
        self.unit_kind.is_some_and(codes::UnitKind::is_outside)
    }

    /// The guideline for its trained leaders.
    pub fn least_trained(&self) -> u64 {
        self.unit_kind.unwrap_or(codes::UnitKind::School).least_trained()
    }
}

/// A name in the form in which two spellings of one name are equal: NFC, lower case, single spaces.
pub fn folded(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    name.nfc().collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Sorts names as Swedish does: å, ä and ö come last, in this order.
pub fn in_order(name: &str) -> String {
    // The three signs that follow z.
    let last = |sign| match sign {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        other => other,
    };
    folded(name).chars().map(last).collect()
}

#[cfg(test)]
mod order_tests {
    #[test]
    fn names_stand_as_swedish_sorts_them() {
        let mut names =
            ["Österskolan", "Västskolan", "Ängskolan", "Vårskolan", "Åskolan", "zonen", "Alskolan"];
        names.sort_by_cached_key(|name| super::in_order(name));
        let sorted = ["Alskolan", "Vårskolan", "Västskolan", "zonen", "Åskolan", "Ängskolan", "Österskolan"];
        assert_eq!(names, sorted);
    }
}
