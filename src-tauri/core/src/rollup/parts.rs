//! The ten parts of the *lägesrapport* as figures.

use chrono::NaiveDate;
use std::collections::BTreeSet;

use super::figure::{Aside, Behind, Figure, Value};
use super::period::Period;
use super::unit::{PROGRAMMES, UnitPeriod};
use super::world::{Unit, World};
use crate::base::Id;
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::kinds::Startup;
use crate::school::office::HandFigures;
use crate::school::scoring::{Band, Ratio, RunStatus, Score};
use crate::school::year::Span;

/// Every figure in the order of the report.
pub fn figures<'w>(world: &'w World<'w>) -> Vec<Figure> {
    let parts: [fn(&mut Parts<'w>); 9] = [
        Parts::units,
        Parts::districts,
        Parts::schools,
        Parts::runs,
        Parts::lessons,
        Parts::staff,
        Parts::startup,
        Parts::fidelity,
        Parts::reasons,
    ];
    let mut all = Parts { world, figures: Vec::new(), part: 0 };
    for (part, add) in (1..).zip(parts) {
        all.part = part;
        add(&mut all);
    }
    all.figures
}

pub(super) struct Parts<'a> {
    pub world: &'a World<'a>,
    pub figures: Vec<Figure>,
    pub part: u8,
}

type Told<T> = Option<T>;

/// Whether a unit's records say anything of it.
type Tells = fn(&Score) -> bool;

impl Parts<'_> {
    pub(super) fn push(
        &mut self,
        code: &'static str,
        about: Option<&str>,
        value: Value,
        behind: Vec<Behind>,
    ) {
        let reference = self.world.period;
        let figure = Figure {
            part: self.part,
            code,
            about: about.map(str::to_owned),
            reference,
            on_day: false,
            value,
            known: Ratio::default(),
            behind,
            none: Vec::new(),
            lacking: Vec::new(),
            lacking_units: BTreeSet::new(),
            aside: None,
        };
        self.figures.push(figure);
    }

    /// The latest figure is a state on the last day.
    pub(super) fn on_day(&mut self) {
        if let Some(last) = self.figures.last_mut() {
            last.on_day = true;
        }
    }

    /// Asks every unit for its part, and adds the parts up.
    fn sum(
        &mut self,
        code: &'static str,
        about: Option<&str>,
        asked: impl Fn(&Unit<'_>) -> bool,
        told: impl Fn(&Unit<'_>) -> Told<Value>,
    ) {
        let mut known = Ratio::default();
        let (mut behind, mut none, mut lacking) = (Vec::new(), Vec::new(), Vec::new());
        let mut lacking_units = BTreeSet::new();
        let mut total: Option<Value> = None;
        for unit in self.world.units.iter().filter(|unit| asked(unit)) {
            let own = told(unit);
            known.count(own.is_some());
            let Some(value) = own else {
                lacking.push(unit.name.clone());
                lacking_units.insert(unit.id);
                continue;
            };
            total = Some(match (total, value) {
                (Some(Value::Number(a)), Value::Number(b)) => Value::Number(a + b),
                (Some(Value::Share(mut a)), Value::Share(b)) => {
                    a += b;
                    Value::Share(a)
                }
                (_, value) => value,
            });
            if matches!(value, Value::Number(0) | Value::Share(Ratio { den: 0, .. })) {
                none.push(unit.name.clone());
            } else {
                // Of a unit whose file says that it had begun, and no more, the work may be known by hand.
                let own = if self.part > 3 { unit.work() } else { unit.period.as_ref() };
                let by_hand = own.is_none() && unit.hand.is_some();
                let (name, unit) = (unit.name.clone(), Some(unit.id));
                behind.push(Behind { name, unit, value, by_hand });
            }
        }
        behind.sort_by_key(|one| match one.value {
            Value::Number(n) => std::cmp::Reverse(n),
            Value::Share(ratio) => std::cmp::Reverse(ratio.den),
            _ => std::cmp::Reverse(0),
        });
        self.push(code, about, total.unwrap_or(Value::Missing), behind);
        if let Some(last) = self.figures.last_mut() {
            (last.known, last.none, last.lacking) = (known, none, lacking);
            last.lacking_units = lacking_units;
        }
    }

    /// A number from the units' own records alone.
    pub(super) fn number(
        &mut self,
        code: &'static str,
        about: Option<&str>,
        told: impl Fn(&UnitPeriod) -> u64,
    ) {
        self.sum(code, about, |_| true, |unit| unit.work().map(|p| Value::Number(told(p))));
    }

    /// A number that the office may have entered for units without the app.
    pub(super) fn number_or(
        &mut self,
        code: &'static str,
        about: Option<&str>,
        told: impl Fn(&UnitPeriod) -> Told<u64>,
        heard: impl Fn(&crate::school::office::HandFigures) -> Told<u64>,
    ) {
        self.sum(
            code,
            about,
            |_| true,
            |unit| {
                let own = unit.work().and_then(&told);
                own.or_else(|| unit.hand.as_ref().and_then(&heard)).map(Value::Number)
            },
        );
    }

    fn share(&mut self, code: &'static str, about: Option<&str>, told: impl Fn(&UnitPeriod) -> Ratio) {
        // Of nothing there is no share: such a unit has not told, like one that has sent nothing.
        let own = |unit: &Unit<'_>| unit.work().map(&told).filter(|ratio| ratio.den > 0);
        self.sum(code, about, |_| true, |unit| own(unit).map(Value::Share));
    }

    fn units(&mut self) {
        let expected = |unit: &Unit<'_>| unit.expected.is_some();
        let one = |hit: bool| Some(Value::Number(u64::from(hit)));
        if self.world.has_list() {
            self.sum("units-expected", None, expected, |_| one(true));
            self.sum("units-received", None, expected, |unit| {
                Some(Value::Share(Ratio::new(u64::from(unit.has_sent()), 1)))
            });
            // Where no day was set nobody can be late, and until it is over nobody is.
            if let Some(deadline) = self.world.deadline {
                let about = deadline.to_string();
                if deadline < self.world.input.today {
                    // Nobody waits for one without the app.
                    let waited = |unit: &Unit<'_>| expected(unit) && (unit.has_sent() || unit.is_due());
                    self.sum("units-on-time", Some(&about), waited, |unit| {
                        self.world.on_time(unit).map(|hit| Value::Share(Ratio::new(u64::from(hit), 1)))
                    });
                } else {
                    self.sum("units-so-far", Some(&about), expected, |unit| one(unit.has_sent()));
                }
            }
            self.sum("units-by-hand", None, expected, |unit| one(!unit.has_sent() && unit.has_told()));
            // Who is not on the list is none of those that it waits for, and is counted apart.
            let unlisted = |unit: &Unit<'_>| unit.expected.is_none() && unit.has_sent();
            if self.world.units.iter().any(unlisted) {
                self.sum("units-unlisted", None, unlisted, |_| one(true));
            }
            // Who has not sent is told by name with the second of these.
            for figure in &mut self.figures {
                // Whether a unit is expected and has sent is nothing that anybody enters for it.
                let of_list = figure.code != "units-by-hand";
                figure.behind.iter_mut().filter(|_| of_list).for_each(|one| one.by_hand = false);
            }
            let late = self.world.units.iter().filter(|unit| expected(unit) && !unit.has_told());
            let (late, names): (Vec<Id>, Vec<String>) = late.map(|unit| (unit.id, unit.name.clone())).unzip();
            let due = self.world.units.iter().filter(|unit| expected(unit) && unit.is_due());
            let due: Vec<String> = due.map(|unit| unit.name.clone()).collect();
            for figure in &mut self.figures {
                // Who has told without a file has not sent, and is not lacking either; who has not sent is not late.
                if ["units-received", "units-on-time"].contains(&figure.code) {
                    figure.behind.retain(|one| one.unit.is_none_or(|id| !late.contains(&id)));
                    figure.lacking.clone_from(if figure.code == "units-on-time" { &due } else { &names });
                }
            }
        } else {
            let count = self.world.units.iter().filter(|unit| unit.has_sent()).count() as u64;
            self.push("units-came", None, Value::Number(count), Vec::new());
        }
    }

    fn schools(&mut self) {
        let is_school = |unit: &Unit<'_>| unit.kind == UnitKind::School;
        let one = |hit: bool| Value::Number(u64::from(hit));
        let with = told_programmes;
        self.sum("schools", None, is_school, |unit| with(unit).map(|p| one(!p.is_empty())));
        let only = |wanted: &'static str| {
            move |unit: &Unit<'_>| with(unit).map(|p| one(p.len() == 1 && p.contains(wanted)))
        };
        self.sum("schools-mvp-only", None, is_school, only("mvp"));
        self.sum("schools-at-only", None, is_school, only("at"));
        self.sum("schools-both", None, is_school, |unit| {
            with(unit).map(|p| one(p.contains("mvp") && p.contains("at")))
        });
        let span = self.world.period.span();
        let calendar = self.world.period.calendar_year();
        // A start that was entered for a day to come has not happened yet.
        let as_of = self.world.as_of;
        let began = |unit: &Unit<'_>, span: Span| {
            let in_span = |day: NaiveDate| span.holds(day) && day <= as_of;
            match started(unit)? {
                // It may have begun long before it was entered here: every school would look new in its first year.
                Some((day, true)) if in_span(day) => None,
                day => Some(one(day.is_some_and(|(day, _)| in_span(day)))),
            }
        };
        self.sum("schools-new", None, is_school, |unit| began(unit, span));
        self.only_first_lessons(span);
        if calendar != self.world.period {
            let year = calendar.span();
            self.sum("schools-new-calendar", Some(&calendar.to_string()), is_school, |unit| {
                began(unit, year)
            });
            if let Some(last) = self.figures.last_mut() {
                last.reference = calendar;
            }
            self.only_first_lessons(year);
        }
        let of = |told: fn(&UnitPeriod) -> bool| {
            move |unit: &Unit<'_>| unit.period.as_ref().map(|p| Value::Number(u64::from(told(p))))
        };
        self.sum("schools-paused", None, is_school, of(|p| p.paused));
        self.sum("schools-stopped", None, is_school, of(|p| p.stopped));
        for (code, kind) in [("youth-centres", UnitKind::YouthCentre), ("play-parks", UnitKind::PlayPark)] {
            self.sum(code, None, |unit| unit.kind == kind, |unit| with(unit).map(|p| one(!p.is_empty())));
            // None is expected and none came: there are none, as far as this office knows.
            if let Some(last) = self.figures.last_mut()
                && last.known.den == 0
            {
                last.value = Value::Number(0);
            }
        }
    }

    /// Of how many schools only the first lesson or plan is from these days, and no day of the start was entered.
    fn only_first_lessons(&mut self, span: Span) {
        let world = self.world;
        let schools = world.units.iter().filter(|unit| unit.kind == UnitKind::School);
        let within = |day: NaiveDate| span.holds(day) && day <= world.as_of;
        let unclear = schools.filter(|unit| matches!(started(unit), Some(Some((day, true))) if within(day)));
        let count = unclear.count() as u64;
        if let Some(figure) = self.figures.last_mut() {
            figure.aside = (count > 0).then_some(Aside::StartUnclear(count));
        }
    }

    fn runs(&mut self) {
        let count = |told: fn(&super::unit::RunIn) -> bool| {
            move |unit: &UnitPeriod| unit.runs.iter().filter(|run| told(run)).count() as u64
        };
        self.number("runs-started", None, count(|run| run.started));
        self.number("runs-planned", None, count(|run| run.status == RunStatus::Planned));
        self.on_day();
        self.number("runs-ongoing", None, count(|run| run.status == RunStatus::Ongoing));
        self.on_day();
        // Said where there are such.
        let mut runs = self.world.units.iter().filter_map(|unit| unit.work()).flat_map(|unit| &unit.runs);
        if runs.any(|run| run.stale) {
            self.number("runs-stale", None, count(|run| run.stale));
            self.on_day();
        }
        self.number("runs-completed", None, count(|r| r.status == RunStatus::Completed && r.closed_in));
        self.number("runs-interrupted", None, count(|r| r.status == RunStatus::Interrupted && r.closed_in));
        for programme in PROGRAMMES {
            self.number("runs-programme", Some(programme), |unit| {
                unit.runs.iter().filter(|run| run.programme == programme).count() as u64
            });
        }
        let schools = self.world.units.iter().filter(|unit| unit.kind == UnitKind::School);
        let all = schools.filter_map(|unit| unit.work());
        let grades: BTreeSet<String> =
            all.flat_map(|unit| unit.runs.iter()).map(|run| run.grade.clone().unwrap_or_default()).collect();
        for grade in grades {
            // A group of a youth centre has an age and no grade.
            let school = |unit: &Unit<'_>| unit.kind == UnitKind::School;
            self.sum("runs-grade", Some(&grade), school, |unit| {
                let same =
                    unit.work()?.runs.iter().filter(|run| run.grade.as_deref().unwrap_or_default() == grade);
                Some(Value::Number(same.count() as u64))
            });
        }
        // Schools have classes; youth centres and play parks have groups, and are published apart.
        for (code, school) in [("classes", true), ("groups", false)] {
            self.sum(
                code,
                None,
                |unit| (unit.kind == UnitKind::School) == school,
                |unit| {
                    let own = unit.work().map(|p| p.classes.len() as u64);
                    let heard = || unit.hand.as_ref().and_then(|hand| hand.classes).map(u64::from);
                    own.or_else(heard).map(Value::Number)
                },
            );
        }
        let sum = |told: fn(&UnitPeriod) -> (u64, u64)| {
            // A unit whose groups have no number has not told; one without groups has none.
            move |p: &UnitPeriod| {
                let (n, known) = told(p);
                (known > 0 || p.classes.is_empty()).then_some(n)
            }
        };
        self.number_or("pupils", None, sum(|p| (p.pupils.all, p.pupils.known)), |h| h.pupils.map(u64::from));
        // Who has heard how many they are knows it of all their classes.
        let heard = |hand: &HandFigures| {
            let classes = u64::from(hand.classes.unwrap_or(0));
            Ratio::new(hand.pupils.map_or(0, |_| classes), classes)
        };
        self.sum(
            "pupils-known",
            None,
            |_| true,
            |unit| {
                let own = unit.work().map(|p| Ratio::new(p.pupils.known, p.classes.len() as u64));
                let told = own.or_else(|| unit.hand.as_ref().map(heard));
                told.filter(|ratio| ratio.den > 0).map(Value::Share)
            },
        );
        // Of a unit without groups there is nothing to tell: it must not make a nought of what nobody else has told.
        let has_groups = |unit: &Unit<'_>| unit.work().is_none_or(|work| !work.classes.is_empty());
        let heard: [fn(&HandFigures) -> Told<u32>; 3] = [|h| h.girls, |h| h.boys, |h| h.other];
        for (at, (code, heard)) in ["girls", "boys", "other-pupils"].into_iter().zip(heard).enumerate() {
            self.sum(code, None, has_groups, |unit| {
                let own = unit.work().filter(|work| work.pupils.split_known > 0);
                let own = own.and_then(|work| work.pupils.split.get(at).copied());
                let heard = || unit.hand.as_ref().and_then(heard).map(u64::from);
                own.or_else(heard).map(Value::Number)
            });
        }
    }

    fn lessons(&mut self) {
        self.number("lessons-planned", None, |p| p.lessons.planned);
        self.number_or(
            "lessons-delivered",
            None,
            |p| Some(p.lessons.delivered),
            |h| h.delivered.map(u64::from),
        );
        self.number("lessons-partly", None, |p| p.lessons.partly);
        self.number("lessons-cancelled", None, |p| p.lessons.cancelled);
    }

    fn startup(&mut self) {
        for (item, _) in Startup::COLUMNS.iter().filter(|(name, _)| *name != "term") {
            self.sum(
                "startup",
                Some(item),
                |_| true,
                |unit| {
                    let points = unit.work()?.startup.get(item)?;
                    Some(Value::Share(Ratio::new(*points, 2)))
                },
            );
            self.on_day();
        }
    }

    /// What the scores of the runs say. They are counted over the whole run up to the day, not over the period.
    fn fidelity(&mut self) {
        self.share("dos", None, |p| p.score.dos);
        self.share("mot-plan", None, |p| p.score.mot_plan);
        self.share("foljsamhet", None, |p| p.score.own.foljsamhet);
        self.share("tackning", None, |p| p.score.tackning);
        let bands: [(&str, Option<Band>); 4] = [
            ("high", Some(Band::High)),
            ("sufficient", Some(Band::Sufficient)),
            ("low", Some(Band::Low)),
            ("none", None),
        ];
        for (about, band) in bands {
            self.number("runs-band", Some(about), |p| {
                p.runs.iter().filter(|run| run.score.index().ok().and_then(Band::of) == band).count() as u64
            });
        }
        self.number("checklists", None, |p| p.score.own.checklists);
        self.share("observed", None, |p| p.score.observed.foljsamhet);
        self.number("observations", None, |p| p.score.observed.checklists);
        self.share("trained-pair", None, |p| p.score.trained_pair);
        self.share("half-group", None, |p| p.score.half_group);
        self.share("order", None, |p| p.score.order);
        self.share("present", None, |p| p.score.present);
        let total = self.world.units.iter().filter_map(|unit| unit.period.as_ref()).fold(
            Score::default(),
            |mut total, unit| {
                total += &unit.score;
                total
            },
        );
        // Two leaders of one pair would be known by their answers: no part of a unit is told either.
        let scale = |scale: crate::school::scoring::Scale, pairs: usize| match scale.n {
            0 => Value::Missing,
            _ if pairs < 3 => Value::Hidden,
            _ => Value::Share(scale.ratio()),
        };
        let (quality, engagement) = (total.own.quality, total.own.engagement);
        let figures: [(&'static str, Value, Tells); 4] = [
            ("index", total.index().map_or(Value::Missing, Value::Share), |own| own.dos.den > 0),
            ("quality", scale(quality, total.quality_pairs.len()), |own| own.own.quality.n > 0),
            ("engagement", scale(engagement, total.engagement_pairs.len()), |own| own.own.engagement.n > 0),
            ("gap", total.median_gap_tenths().map_or(Value::Missing, Value::Tenths), |own| {
                own.median_gap_tenths().is_some()
            }),
        ];
        for (code, value, tells) in figures {
            self.whole(code, value, tells);
        }
        for figure in self.figures.iter_mut().filter(|figure| figure.part == 8) {
            figure.on_day = true;
        }
    }

    /// A figure that is made of all units' records at once and has no part of each.
    fn whole(&mut self, code: &'static str, value: Value, tells: Tells) {
        let mut known = Ratio::default();
        let (mut lacking, mut lacking_units) = (Vec::new(), BTreeSet::new());
        for unit in &self.world.units {
            let tells = value != Value::Missing && unit.work().is_some_and(|work| tells(&work.score));
            known.count(tells);
            if !tells {
                lacking.push(unit.name.clone());
                lacking_units.insert(unit.id);
            }
        }
        self.push(code, None, value, Vec::new());
        if let Some(last) = self.figures.last_mut() {
            (last.known, last.lacking, last.lacking_units) = (known, lacking, lacking_units);
        }
    }
}

/// The programmes of a unit, from its file or as entered; none where nobody has told: what was left empty is no answer.
fn told_programmes(unit: &Unit<'_>) -> Option<BTreeSet<String>> {
    match (&unit.period, &unit.hand) {
        (Some(period), _) => Some(period.programmes.clone()),
        (None, Some(hand)) => Some(hand.programmes.iter().flatten().cloned().collect())
            .filter(|told: &BTreeSet<_>| !told.is_empty()),
        (None, None) => None,
    }
}

/// The programmes of a unit, as far as they are known.
pub fn programmes(unit: &Unit<'_>) -> BTreeSet<String> {
    told_programmes(unit).unwrap_or_default()
}

/// The unit works with some programme in the period.
pub fn is_active(unit: &Unit<'_>) -> bool {
    !programmes(unit).is_empty()
}

/// When it first began, and whether only a lesson or a plan says so; none where nothing is known of the unit, a missing
/// day where that alone is not.
pub fn started(unit: &Unit<'_>) -> Option<Option<(NaiveDate, bool)>> {
    match (&unit.period, &unit.hand) {
        (Some(period), _) => Some(period.started_on.map(|day| (day, period.start_inferred))),
        (None, Some(hand)) => hand.started_on.map(|day| Some((day, false))),
        (None, None) => None,
    }
}

#[cfg(test)]
pub(super) fn find<'a>(figures: &'a [Figure], code: &str, about: Option<&str>) -> &'a Figure {
    let found = figures.iter().find(|f| f.code == code && f.about.as_deref() == about);
    found.unwrap_or_else(|| panic!("no figure {code} {about:?}"))
}

impl Figure {
    /// The period of the report in words' key: a day, or a span.
    pub fn reference_day(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.on_day.then(|| Period::as_of(self.reference, today))
    }
}
