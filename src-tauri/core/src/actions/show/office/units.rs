//! *Skolor*: who is expected, who has sent, who may need support and why.

use chrono::Datelike;

use crate::actions::Book;
use crate::actions::views::{HandRow, LetterView, ResourceRow, UnitRow, UnitView, UnitsView};
use crate::base::{Code, Error, Id, Result};
use crate::report::doc::*;
use crate::rollup::districts::Districts;
use crate::rollup::needs::{self, Need, Reason, Standing, Support};
use crate::rollup::questions::questions;
use crate::rollup::{PROGRAMMES, Period, Unit, World, compared, merged, programmes};
use crate::school::codes::OfficeLevel;
use crate::school::fields::Record;
use crate::school::office::{HandFigures, Resource};
use crate::school::{School, folded};
use crate::words::{Args, Words};

use super::quality::listed;
use super::tables::column;

/// More than this many names in a sentence are too many to read.
const NAMES: usize = 4;

impl Book {
    /// The units of a period, the one that needs support most first.
    ///
    /// # Errors
    /// The period is none, or this is no office.
    pub fn view_units(&self, period: Option<&str>) -> Result<UnitsView> {
        let period = self.read_period(period)?;
        let world = self.world(period)?;
        let w = &self.words;
        let all = needs::needs(&world);
        let rows: Vec<UnitRow> = all.iter().map(|need| self.unit_row(&world, need)).collect();
        let Support { sent, units: need, expected, missing, by_hand, .. } = Support::of(&all);
        let given = sent + by_hand;
        let mut sentence = if expected > 0 {
            w.msg("units-sentence", &[("given", &given), ("missing", &missing)])
        } else {
            w.msg("units-sentence-free", &[("sent", &sent)])
        };
        if expected > 0 && !world.has_list() {
            sentence = format!("{sentence} {}", w.get("units-listed"));
        }
        if sent > 0 {
            sentence = format!("{sentence} {}", w.msg("units-need", &[("count", &need)]));
        }
        let year = period.as_of(self.today()).year().unsigned_abs();
        let districts = world.districts.names_on(world.districts_on);
        // A city hears from its districts.
        let silent = world.districts_silent();
        if given > 0 && !silent.is_empty() && self.school.office().level == Some(OfficeLevel::City) {
            let (count, all) = (silent.len(), world.districts_asked().len());
            let told =
                w.msg("units-districts", &[("count", &count), ("all", &all), ("names", &w.list(&silent))]);
            sentence = format!("{sentence} {told}");
        }
        let heard = self.districts_by_hand(&world);
        if !heard.is_empty() {
            let told = w.msg("districts-by-hand", &[("names", &w.list(&heard))]);
            sentence = format!("{sentence} {told}");
        }
        let before = merged(&world.input, period, period.before());
        let mut by_district = self.district_rows(&world, &before, None);
        let none = w.get("district-sums-none");
        for row in &mut by_district {
            // The row of those without a district has no name of one.
            let name = Some(&*row.name).filter(|name| **name != *none);
            let is_here = |unit: &Unit<'_>| row.total || unit.district.as_deref() == name;
            let sent: Vec<&Need<'_, '_>> =
                all.iter().filter(|need| is_here(need.unit) && need.unit.has_sent()).collect();
            let asking = sent.iter().filter(|need| need.standing() == Standing::Support).count();
            // Of those that have sent nothing nobody knows.
            row.support = if sent.is_empty() { "–".to_owned() } else { w.count(asking as u64) };
        }
        Ok(UnitsView {
            period: period.to_string(),
            periods: self.periods(period)?,
            sentence,
            deadline: world.deadline.map(|day| self.day(day)),
            by_district,
            resources: self.resource_rows(&districts, year),
            resource_year: year,
            own_staff: w.msg("own-staff", &[("count", &self.trained_now())]),
            districts,
            rows,
        })
    }

    /// In a city: of which districts only what it entered itself is known.
    pub(super) fn districts_by_hand(&self, world: &World<'_>) -> Vec<String> {
        match self.school.office().level {
            Some(OfficeLevel::City) => world.districts_by_hand(),
            _ => Vec::new(),
        }
    }

    /// The units that may need support and why, as a table of the report.
    pub(super) fn support_table(&self, world: &World<'_>) -> Vec<Block> {
        let w = &self.words;
        let needs = needs::needs(world);
        let asking = needs.iter().filter(|need| need.standing() == Standing::Support);
        let rows: Vec<Row> = asking
            .map(|need| {
                let row = self.whole_row(world, need, usize::MAX);
                let district = row.district.unwrap_or_else(|| "–".to_owned());
                let cells = [row.name, district, row.reasons.join("; ")];
                Row { cells: cells.map(Cell::from).into(), total: false }
            })
            .collect();
        let columns = vec![
            column(w.get("overview-unit"), Align::Start, 2),
            column(w.get("overview-district"), Align::Start, 2),
            column(w.get("office-support"), Align::Start, 5),
        ];
        self.split(&w.get("support-list-id"), &w.get("support-list"), columns, rows)
    }

    /// One unit with all that stands behind the figures.
    ///
    /// # Errors
    /// The unit is not there.
    pub fn view_unit(&self, id: Id, period: Option<&str>) -> Result<UnitView> {
        let period = self.read_period(period)?;
        let world = self.world(period)?;
        let need = needs::needs(&world).into_iter().find(|need| need.unit.id == id);
        let need = need.ok_or_else(|| Error::new(Code::RecordUnknown))?;
        // Here is room for all the names.
        let row = self.whole_row(&world, &need, usize::MAX);
        let figures = compared(&self.input()?, period, None);
        let all = questions(&world);
        let asked = self.asked_one(&world, need.unit, &all);
        let (support, letter) = match need.unit.is_due() {
            true => (asked, None),
            false => (self.support_letter(&world, &need), asked),
        };
        Ok(UnitView {
            period: period.to_string(),
            programmes: self.words.list(&programmes_of(need.unit)),
            parts: self.figures_of(&figures, id),
            questions: self.questions_of(&all, need.unit),
            support,
            letter,
            periods: self.periods(period)?,
            districts: world.districts.names_on(world.districts_on),
            row,
        })
    }

    /// The figures as they were entered for this very period: not those that other periods say of it.
    fn entered_for(&self, expected: Option<Id>, hand: &HandFigures) -> Option<&HandFigures> {
        let id = Id::from_key(expected?, &[HandFigures::KIND, hand.period.as_deref()?]);
        self.school.hand_figures.get(&id)
    }

    /// What the office has entered last of this unit, for whatever period: where another one is entered it begins with
    /// what is likely the same.
    fn heard_before(&self, expected: Option<Id>) -> Option<&HandFigures> {
        let all =
            self.school.hand_figures.values().filter(|hand| expected.is_some() && hand.expected == expected);
        let dated =
            all.filter_map(|hand| Some((hand.period.as_deref()?.parse::<Period>().ok()?.span().last, hand)));
        dated.max_by_key(|(last, _)| *last).map(|(_, hand)| hand)
    }

    /// Offers help with what asks for support.
    fn support_letter(&self, world: &World<'_>, need: &Need<'_, '_>) -> Option<LetterView> {
        if need.standing() != Standing::Support {
            return None;
        }
        let (w, span) = (self.words.about(need.unit.kind.is_outside()), self.period_text(world.period));
        let reasons: Vec<String> =
            need.reasons.iter().map(|reason| self.reason_text(reason, &w, usize::MAX)).collect();
        Some(LetterView {
            subject: w.msg("letter-subject-support", &[("unit", &need.unit.name), ("period", &span)]),
            letter: self.letter(&w.msg("letter-support", &[("list", &listed(&reasons))])),
        })
    }

    pub(super) fn unit_row(&self, world: &World<'_>, need: &Need<'_, '_>) -> UnitRow {
        self.whole_row(world, need, NAMES)
    }

    /// For which period figures of a unit are entered from the page of another, and whether that was done: those of a
    /// part are changed as such, and in the middle of a year nobody has heard of the whole of it.
    fn hand_period(&self, expected: Option<Id>, shown: Period) -> (Period, bool) {
        let today = self.today();
        let own = || {
            let all = self.school.hand_figures.values();
            let all = all.filter(|hand| expected.is_some() && hand.expected == expected);
            all.filter_map(|hand| hand.period.as_deref()?.parse::<Period>().ok())
        };
        let span = shown.span();
        let within = |other: &Period| span.first <= other.span().first && other.span().last <= span.last;
        let term = Period::term_of(today);
        let found = own()
            .find(|one| *one == shown)
            .or_else(|| own().filter(within).max_by_key(|one| one.span().last));
        let new = if span.holds(today) && (within(&term) || matches!(shown, Period::Date(_))) {
            term
        } else {
            shown
        };
        found.map_or((new, false), |found| (found, true))
    }

    /// A unit in words; of the classes that a reason is about at most so many are named.
    fn whole_row(&self, world: &World<'_>, need: &Need<'_, '_>, most: usize) -> UnitRow {
        let (w, unit) = (&self.words.about(need.unit.kind.is_outside()), need.unit);
        let missing = || "–".to_owned();
        let hand = unit.hand.as_ref();
        let period = unit.work();
        let counted = |own: Option<u64>, heard: Option<u32>| {
            own.or(heard.map(u64::from)).map_or_else(missing, |n| w.count(n))
        };
        let age = match (unit.source.and_then(|source| source.latest), unit.has_told()) {
            (Some(latest), _) if unit.has_sent() => w.msg("age-days", &[("day", &self.when(latest))]),
            (Some(latest), false) => w.msg("age-before", &[("day", &self.when(latest))]),
            (_, true) => w.get("age-by-hand"),
            (_, false) if unit.by_hand => w.get("missing"),
            (_, false) => w.get("age-none"),
        };
        let (hand_for, hand_given) = self.hand_period(unit.expected, world.period);
        UnitRow {
            id: unit.id,
            name: unit.name.clone(),
            kind: unit.kind,
            district: unit.district.clone(),
            of_another: world.is_of_another(unit),
            contact: unit.contact.clone(),
            expected: unit.expected,
            by_hand: unit.by_hand,
            sent: unit.has_sent(),
            to_give: unit.expected.is_some() && need.reasons.iter().any(Reason::asks_office),
            standing: need.standing(),
            reasons: need.reasons.iter().map(|reason| self.reason_text(reason, w, most)).collect(),
            remarks: need.remarks.iter().map(|reason| self.reason_text(reason, w, most)).collect(),
            age,
            classes: counted(period.map(|p| p.classes.len() as u64), hand.and_then(|h| h.classes)),
            lessons: match period {
                Some(p) => {
                    let held = p.lessons.delivered + p.lessons.partly;
                    w.msg("of", &[("part", &w.count(held)), ("whole", &w.count(p.lessons.planned))])
                }
                None => counted(None, hand.and_then(|h| h.delivered)),
            },
            trained: counted(period.map(|p| p.staff.trained), hand.and_then(|h| h.trained)),
            hand: hand.and_then(|hand| self.entered_for(unit.expected, hand)).map(hand_row),
            hand_before: self.heard_before(unit.expected).map(hand_row),
            hand_for: hand_for.to_string(),
            hand_given,
        }
    }

    /// "i dag", "i går", "tisdag 17 november"
    fn when(&self, date: chrono::NaiveDate) -> String {
        let today = self.today();
        if date == today {
            self.words.get("day-today")
        } else if date.succ_opt() == Some(today) {
            self.words.get("day-yesterday")
        } else {
            self.words.long_date(date, today)
        }
    }

    fn reason_text(&self, reason: &Reason, w: &Words, most: usize) -> String {
        let classes = |key: &str, names: &[String]| {
            w.msg(key, &[("count", &names.len()), ("classes", &w.list_to(most, names))])
        };
        match reason {
            Reason::Late => w.get("need-late"),
            Reason::NotSent => w.get("need-not-sent"),
            Reason::NothingOfIt => w.get("need-nothing-of-it"),
            Reason::OnlyByHand => w.get("need-only-by-hand"),
            Reason::ByHand => w.get("need-by-hand"),
            Reason::OtherTime(given) => w.msg("need-other-time", &[("given", &self.period_list(given))]),
            Reason::LeftOut(given) => w.msg("need-left-out", &[("given", &self.period_list(given))]),
            Reason::PartTime(given) => w.msg("need-part-time", &[("given", &self.period_list(given))]),
            Reason::Old(days) => w.msg("need-old", &[("days", days)]),
            Reason::Quiet(last, known, due) => {
                let known = w.long_date(*known, self.today());
                let args: Args<'_> = &[("count", due), ("known", &known)];
                let told = last.map(|last| {
                    let last = w.long_date(last, self.today());
                    w.msg("need-quiet", &[args[0], args[1], ("last", &last)])
                });
                told.unwrap_or_else(|| w.msg("need-quiet-never", args))
            }
            Reason::FarBehind(names) => classes("need-far-behind", names),
            Reason::Behind(names) => classes("need-behind", names),
            Reason::FewTrained(n) => w.msg("need-trained", &[("count", n)]),
            Reason::NoPeople => w.get("need-no-people"),
            Reason::NoPair(names) => classes("need-pair", names),
            Reason::Checklists(n) => w.msg("need-checklists", &[("count", n)]),
            Reason::Low(names) => classes("need-low", names),
            Reason::Interrupted(n) => w.msg("need-interrupted", &[("count", n)]),
            Reason::Paused => w.get("need-paused"),
            Reason::Stale(names) => classes("need-stale", names),
            Reason::Startup(n) => w.msg("need-startup", &[("count", n)]),
        }
    }

    /// "hösten 2026 och våren 2027"
    fn period_list(&self, periods: &[Period]) -> String {
        let texts: Vec<String> = periods.iter().map(|period| self.period_text(*period)).collect();
        self.words.list(&texts)
    }

    /// The units whose figures only the office can give, and which it has not given for the whole of a period.
    pub(super) fn units_to_give(&self, world: &World<'_>) -> Vec<UnitRow> {
        let rows = needs::needs(world).into_iter().map(|need| self.unit_row(world, &need));
        rows.filter(|row| row.to_give).collect()
    }

    fn resource_rows(&self, districts: &[String], year: u32) -> Vec<ResourceRow> {
        // A district's own book knows of itself alone.
        let own = self.school.office();
        let names: Vec<String> = match own.level {
            Some(crate::school::codes::OfficeLevel::District) => own.name.into_iter().collect(),
            _ => districts.to_vec(),
        };
        let sources = self.received.get().map(Vec::as_slice).unwrap_or_default();
        let known = Districts::of(&self.school);
        let told = |came: bool, school: &School| -> Vec<(Option<String>, Resource)> {
            let all = school.resources.values();
            let meant = |one: &Resource| known.meant(school, came, one.district.as_deref(), self.today());
            all.map(|one| (meant(one), one.clone())).collect()
        };
        let received = sources.iter().flat_map(|source| told(true, &source.school));
        let all: Vec<(Option<String>, Resource)> =
            told(false, &self.school).into_iter().chain(received).collect();
        names
            .into_iter()
            .map(|district| {
                let same = |name: &str| folded(name) == folded(&district);
                let told = all
                    .iter()
                    .find(|(meant, one)| one.year == Some(year) && meant.as_deref().is_some_and(same))
                    .map(|(_, one)| one);
                ResourceRow {
                    sets_aside: told.and_then(|one| one.sets_aside),
                    share: told.and_then(|one| one.share),
                    coordinator: told.and_then(|one| one.coordinator),
                    district,
                }
            })
            .collect()
    }

    /// The period of a text as it is written in records.
    pub fn period_key(&self, text: Option<&str>) -> Result<String> {
        self.read_period(text).map(|period: Period| period.to_string())
    }
}

/// "MVP" and "AT", in the order of the programmes.
fn programmes_of(unit: &Unit<'_>) -> Vec<String> {
    let all = programmes(unit);
    PROGRAMMES.iter().filter(|one| all.contains(**one)).map(|one| one.to_uppercase()).collect()
}

fn hand_row(hand: &HandFigures) -> HandRow {
    HandRow {
        programmes: hand.programmes.clone().unwrap_or_default(),
        started_on: hand.started_on.map(|day| day.to_string()),
        classes: hand.classes,
        pupils: hand.pupils,
        girls: hand.girls,
        boys: hand.boys,
        other: hand.other,
        delivered: hand.delivered,
        trained: hand.trained,
        source: hand.source.clone(),
    }
}
