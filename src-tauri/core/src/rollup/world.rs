//! Everything that the figures of a period are made of: the units, whether their records are here or not.

use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

use super::districts::Districts;
use super::heard::{Heard, has_numbers};
use super::period::Period;
use super::unit::{Reach, UnitPeriod};
use crate::base::Id;
use crate::school::codes::{OfficeLevel, UnitKind};
use crate::school::office::HandFigures;
use crate::school::{School, folded, in_order};

/// So long before the last day a file is an answer to the office that asks for it; one from before that is of another time.
const ASKED: Days = Days::new(30);

/// The records of one unit or office, as they came.
#[derive(Clone, Debug)]
pub struct Source {
    /// Whose they are.
    pub scope: Id,
    /// The records.
    pub school: School,
    /// The days on which its files were saved, or taken in where a clock says that this was earlier: who reads the mail
    /// late makes nobody late.
    pub came: Vec<NaiveDate>,
    /// The day of the latest thing that was done there.
    pub latest: Option<NaiveDate>,
}

impl Source {
    /// Something came or was done by that day, or nothing later can have: so what is not in its records was not.
    fn was_there(&self, as_of: NaiveDate, today: NaiveDate) -> bool {
        as_of >= today
            || self.latest.is_some_and(|latest| latest <= as_of)
            || self.came.iter().any(|came| *came <= as_of)
    }

    /// The last day of which its records can know.
    fn known_until(&self, today: NaiveDate) -> NaiveDate {
        self.came.iter().copied().chain(self.latest).max().map_or(today, |day| day.min(today))
    }
}

/// What figures are computed from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The office's own id.
    pub scope: Id,
    /// The office's own records.
    pub own: &'a School,
    /// All that came from others.
    pub sources: &'a [Source],
    /// Today.
    pub today: NaiveDate,
}

/// A unit that is expected, or whose records are here.
#[derive(Clone)]
pub struct Unit<'a> {
    /// The unit, or its record among the expected ones.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// Its district as it is called on the day of the districts.
    pub district: Option<String>,
    /// The district that it or the office's list names, whatever became of that.
    pub district_named: Option<String>,
    /// Whom to write to.
    pub contact: Option<String>,
    /// Its record among the expected ones.
    pub expected: Option<Id>,
    /// No list named it before its first file had come, in or after the period.
    pub listed_after: bool,
    /// It does not use the app.
    pub by_hand: bool,
    /// What came from it.
    pub source: Option<&'a Source>,
    /// Its figures as the office has entered them.
    pub hand: Option<HandFigures>,
    /// The other periods for which the office has entered its figures, where they do not tell the whole of this one.
    pub heard_for: Vec<Period>,
    /// The periods of which the office has entered numbers that are not counted: its own file tells of that time.
    pub left_out: Vec<Period>,
    /// What it did in the period; none where nothing came that reaches into it.
    pub period: Option<UnitPeriod>,
}

impl Unit<'_> {
    /// Its figures of the period are known, from its file or from the office.
    pub fn is_known(&self) -> bool {
        self.period.is_some() || self.hand.is_some()
    }

    /// It has sent its file of the period, or the office has entered numbers for it.
    pub fn has_told(&self) -> bool {
        self.period.is_some() || self.hand.as_ref().is_some_and(has_numbers)
    }

    /// Its file tells of the period. One that says no more than that it had begun by then does not, where the office
    /// has entered what it did.
    pub fn has_sent(&self) -> bool {
        let heard = self.hand.as_ref().is_some_and(has_numbers);
        self.period.is_some() && (self.work().is_some() || !heard)
    }

    /// Its file is waited for. Of a unit without the app none is: the office itself enters its figures.
    pub fn is_due(&self) -> bool {
        !self.has_told() && !self.by_hand
    }

    /// What it did in the period, where its records hold the work of that time.
    pub fn work(&self) -> Option<&UnitPeriod> {
        self.period.as_ref().filter(|period| period.reach != Reach::Start)
    }
}

/// All units of a period.
pub struct World<'a> {
    /// What it was made from.
    pub input: Input<'a>,
    /// The period.
    pub period: Period,
    /// The day for which figures are computed.
    pub as_of: NaiveDate,
    /// The day whose districts are counted.
    pub districts_on: NaiveDate,
    /// The districts.
    pub districts: Districts,
    /// The units by name.
    pub units: Vec<Unit<'a>>,
    /// The offices whose records count beside the units': the own one first.
    pub offices: Vec<&'a School>,
    /// The last day for files of this period.
    pub deadline: Option<NaiveDate>,
}

impl<'a> World<'a> {
    /// Sorts what came.
    pub fn new(input: &Input<'a>, period: Period, districts_on: NaiveDate) -> World<'a> {
        World::with_plans(input, period, period.span().last, districts_on)
    }

    /// The same with plans that go on after the period's last day: as it looked on that day.
    pub(super) fn with_plans(
        input: &Input<'a>,
        period: Period,
        plans: NaiveDate,
        districts_on: NaiveDate,
    ) -> World<'a> {
        let input = *input;
        let as_of = period.as_of(input.today);
        let districts = Districts::of(input.own);
        let offices: Vec<&School> = [input.own]
            .into_iter()
            .chain(
                input
                    .sources
                    .iter()
                    .map(|s| &s.school)
                    .filter(|s| !s.offices.is_empty() && s.units.is_empty()),
            )
            .collect();
        // Another office's day is for other files.
        let deadline = deadline(input.own, period);
        let mut units: Vec<Unit> = Vec::new();
        let mut at: BTreeMap<Id, usize> = BTreeMap::new();
        for source in input.sources.iter().filter(|s| !s.school.units.is_empty()) {
            let unit = source.school.unit();
            // What was saved for this period's last day and has nothing new says that nothing is.
            let span = period.span();
            let asked = deadline.and_then(|day| Some(day.checked_sub_days(ASKED)?.max(span.first)));
            let answers = |day: &NaiveDate| span.holds(*day) && asked.is_some_and(|asked| asked <= *day);
            let reaches =
                source.latest.is_none_or(|latest| latest >= span.first) || source.came.iter().any(answers);
            let reach = Reach::of(&source.school, as_of, source.was_there(as_of, input.today));
            at.insert(source.scope, units.len());
            units.push(Unit {
                id: source.scope,
                name: unit.name.unwrap_or_else(|| source.scope.to_string()),
                kind: unit.unit_kind.unwrap_or(UnitKind::School),
                district: unit.district.as_deref().map(|name| districts.name_on(name, districts_on)),
                district_named: unit.district,
                contact: unit.contact,
                expected: None,
                listed_after: false,
                by_hand: false,
                source: Some(source),
                hand: None,
                heard_for: Vec::new(),
                left_out: Vec::new(),
                period: reach.filter(|_| reaches).map(|reach| {
                    let known = source.known_until(input.today);
                    let counted = UnitPeriod::of(&source.school, period, plans, input.today, known);
                    UnitPeriod { reach, ..counted }
                }),
            });
        }
        // By which office each unit was found on a list last: a city and a district may expect the same unit.
        let mut listed: Vec<Option<usize>> = vec![None; units.len()];
        for (turn, office) in offices.iter().enumerate() {
            let record = office.office();
            let office_district =
                record.name.filter(|_| turn > 0 && record.level == Some(OfficeLevel::District));
            for (id, expected) in &office.expected {
                if expected.until.is_some_and(|until| until < period.span().first) {
                    continue;
                }
                let name = expected.name.clone().unwrap_or_default();
                let named = districts.meant(office, turn > 0, expected.district.as_deref(), input.today);
                let district = named.as_deref().map(|name| districts.name_on(name, districts_on));
                let by_id = expected.unit.and_then(|unit| at.get(&unit).copied());
                // Of another district's unit that speaks for itself, nobody else does.
                let days = [districts_on, input.today.max(districts_on)];
                let of_another = |unit: &Unit| {
                    let both = office_district.as_deref().zip(unit.district_named.as_deref());
                    unit.work().is_some()
                        && both.is_some_and(|(own, named)| districts.are_apart(own, named, days))
                };
                if by_id.and_then(|at| units.get(at)).is_some_and(of_another) {
                    continue;
                }
                let known = by_id.or_else(|| {
                    // Not yet told apart by its id: the same name in the same district is meant.
                    units.iter().zip(&listed).position(|(unit, by)| {
                        *by != Some(turn)
                            && folded(&unit.name) == folded(&name)
                            && (district.is_none() || unit.district.is_none() || unit.district == district)
                    })
                });
                let heard = Heard::of(office, *id, period, as_of);
                if let Some(slot) = known.and_then(|at| listed.get_mut(at)) {
                    *slot = Some(turn);
                } else {
                    listed.push(Some(turn));
                }
                match known.and_then(|at| units.get_mut(at)) {
                    Some(unit) => {
                        let only = unit.expected.is_none() || unit.listed_after;
                        let came = unit.source.and_then(|source| source.came.iter().min());
                        let is_new = came.is_none_or(|came| *came >= period.span().first);
                        unit.listed_after = only && expected.unit.is_some() && is_new;
                        unit.expected.get_or_insert(*id);
                        unit.contact = unit.contact.take().or_else(|| expected.contact.clone());
                        unit.district = unit.district.take().or(district);
                        unit.district_named = unit.district_named.take().or(named);
                        // Either office knows that it does not use the app, as long as no file says otherwise.
                        unit.by_hand |= unit.source.is_none() && expected.by_hand.unwrap_or_default();
                        // The unit's own records of its work win over what was heard, and numbers over none.
                        let numbers = |hand: &Option<HandFigures>| hand.as_ref().is_some_and(has_numbers);
                        if unit.work().is_some() {
                            unit.left_out.extend(heard.counted);
                        } else if unit.hand.is_none() || (!numbers(&unit.hand) && numbers(&heard.figures)) {
                            (unit.hand, unit.heard_for) = (heard.figures, heard.others);
                        }
                    }
                    None => units.push(Unit {
                        id: *id,
                        name,
                        kind: expected.unit_kind.unwrap_or(UnitKind::School),
                        district,
                        district_named: named,
                        contact: expected.contact.clone(),
                        expected: Some(*id),
                        listed_after: false,
                        by_hand: expected.by_hand.unwrap_or_default(),
                        source: None,
                        hand: heard.figures,
                        heard_for: heard.others,
                        left_out: Vec::new(),
                        period: None,
                    }),
                }
            }
        }
        units.sort_by_cached_key(|unit| (in_order(&unit.name), unit.id));
        World { input, period, as_of, districts_on, districts, units, offices, deadline }
    }

    /// Some unit's records or figures reach back to the period.
    pub fn has_records(&self) -> bool {
        let reaches = |period: &UnitPeriod| period.reach != Reach::NotBegun;
        self.units.iter().any(|unit| unit.hand.is_some() || unit.period.as_ref().is_some_and(reaches))
    }

    /// The office asked for files of this period before a later one began.
    pub(super) fn asked_before(&self, later: Period) -> bool {
        let first = later.span().first;
        let came = || self.input.sources.iter().flat_map(|source| &source.came);
        self.deadline.is_some() || came().any(|day| *day < first)
    }

    /// Whose districts are counted: a city asks every one there is, with units or without; others those of their units.
    pub fn districts_asked(&self) -> BTreeSet<String> {
        let mut asked: BTreeSet<String> =
            self.units.iter().filter_map(|unit| unit.district.clone()).collect();
        if self.input.own.office().level == Some(OfficeLevel::City) {
            asked.extend(self.districts.on(self.districts_on).into_iter().map(|known| known.name.clone()));
        }
        asked
    }

    /// Those of them of which something is known. Silence of a whole district would else look like no work there.
    pub fn districts_heard(&self) -> BTreeSet<String> {
        let known = self.units.iter().filter(|unit| unit.is_known());
        known.filter_map(|unit| unit.district.clone()).collect()
    }

    /// Those of them of which the office has figures entered by hand, and no file of any unit.
    pub fn districts_by_hand(&self) -> Vec<String> {
        let sent = self.units.iter().filter(|unit| unit.has_sent());
        let sent: BTreeSet<&String> = sent.filter_map(|unit| unit.district.as_ref()).collect();
        let mut heard = self.districts_heard();
        heard.retain(|name| !sent.contains(name));
        let mut names: Vec<String> = heard.into_iter().collect();
        names.sort_by_cached_key(|name| in_order(name));
        names
    }

    /// Those that are asked and of which nothing is known, by name.
    pub fn districts_silent(&self) -> Vec<String> {
        let mut silent: Vec<String> =
            self.districts_asked().difference(&self.districts_heard()).cloned().collect();
        silent.sort_by_cached_key(|name| in_order(name));
        silent
    }

    /// Somebody has said who is expected. A list made of those that have sent says of none that it is missing, and all
    /// of them would be no more than themselves.
    pub fn has_list(&self) -> bool {
        self.units.iter().any(|unit| unit.expected.is_some() && !(unit.listed_after && unit.period.is_some()))
    }

    /// The unit of this id.
    pub fn unit(&self, id: Id) -> Option<&Unit<'a>> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// A district has a unit of another one on its list, or a file from it. Two are one that have become one since, as
    /// an office that renames itself after a merger.
    pub fn is_of_another(&self, unit: &Unit<'_>) -> bool {
        let office = self.input.own.office();
        let own = office.name.filter(|_| office.level == Some(OfficeLevel::District));
        let days = [self.districts_on, self.input.today.max(self.districts_on)];
        let both = own.zip(unit.district.as_deref());
        both.is_some_and(|(own, named)| self.districts.are_apart(&own, named, days))
    }

    /// A file of the unit came when the period was over, and has nothing of it: there is no other to wait for.
    pub fn has_nothing_of_it(&self, unit: &Unit<'_>) -> bool {
        let last = self.period.span().last;
        unit.period.is_none() && unit.source.is_some_and(|source| source.came.iter().any(|day| *day > last))
    }

    /// A file of the unit came in time; none where no day was set or it is not known when it came.
    pub fn on_time(&self, unit: &Unit<'_>) -> Option<bool> {
        let deadline = self.deadline?;
        let Some(source) = unit.source.filter(|_| unit.has_sent()) else {
            // What has not come by the day is late; before it, nobody can say.
            return (deadline < self.input.today).then_some(false);
        };
        let first = self.period.span().first;
        let came = source.came.iter().filter(|day| **day >= first).min();
        came.map(|day| *day <= deadline)
    }
}

/// The last day for a period: its own, or one within it that was set for a longer one, such as for the school year.
fn deadline(office: &School, period: Period) -> Option<NaiveDate> {
    let all = || {
        let all = office.deadlines.values();
        all.filter_map(|one| Some((one.period.as_deref()?.parse::<Period>().ok()?, one.date?)))
    };
    let span = period.span();
    let longer = |other: Period| other.span().first <= span.first && span.last <= other.span().last;
    let own = all().find(|(other, _)| *other == period);
    let date = own.or_else(|| all().find(|(other, date)| longer(*other) && span.holds(*date)));
    date.map(|(_, date)| date)
}
