//! Parts 6 and 9 of the *lägesrapport*: those who do the work, and what they tell of it.

use std::collections::BTreeSet;

use super::figure::{Aside, Behind, Value};
use super::parts::Parts;
use super::unit::{PROGRAMMES, Staff, UnitPeriod};
use crate::school::codes::*;

impl Parts<'_> {
    pub(super) fn staff(&mut self) {
        let heard = |h: &crate::school::office::HandFigures| h.trained.map(u64::from);
        self.number_or("staff-trained", None, |p| Some(p.staff.trained), heard);
        self.on_day();
        if let Some(figure) = self.figures.last_mut() {
            // Of those whom the office has heard of it knows how many they are, and nothing else.
            let heard = figure.behind.iter().filter(|one| one.by_hand);
            let count = heard.map(|one| if let Value::Number(n) = one.value { n } else { 0 }).sum();
            figure.aside = (count > 0).then_some(Aside::NotSplit(count));
        }
        for programme in PROGRAMMES {
            self.number("staff-trained-in", Some(programme), |p| {
                p.staff.trained_in.get(programme).copied().unwrap_or(0)
            });
            self.on_day();
        }
        self.number_or("staff-newly-trained", None, |p| p.staff.newly_trained, |_| None);
        self.number_or("staff-new", None, |p| p.staff.new, |_| None);
        self.number_or("staff-active", None, |p| p.staff.active, |_| None);
        self.number("staff-left", None, |p| p.staff.left);
        let (mut professions, mut employers) = (BTreeSet::new(), BTreeSet::new());
        for unit in self.world.units.iter().filter_map(|unit| unit.work()) {
            professions.extend(unit.staff.professions.keys().copied());
            employers.extend(unit.staff.employers.keys().copied());
        }
        for profession in professions {
            let about = profession.map_or("unknown", Profession::code);
            self.number("staff-profession", Some(about), |p| {
                p.staff.professions.get(&profession).copied().unwrap_or(0)
            });
            self.on_day();
        }
        // Nobody said of anybody who employs them: that is no figure.
        for employer in employers.iter().copied().filter(|_| employers.iter().any(Option::is_some)) {
            let about = employer.map_or("unknown", Employer::code);
            self.number("staff-employer", Some(about), |p| {
                p.staff.employers.get(&employer).copied().unwrap_or(0)
            });
            self.on_day();
        }
        let own: Vec<Behind> = self
            .world
            .offices
            .iter()
            .filter(|office| !office.people.is_empty())
            .map(|office| {
                let trained = Staff::of(office, self.world.period, self.world.input.today).trained;
                let name = office.office().name.unwrap_or_default();
                Behind { name, unit: None, value: Value::Number(trained), by_hand: false }
            })
            .collect();
        let numbers = own.iter().map(|one| if let Value::Number(n) = one.value { n } else { 0 });
        let total = numbers.reduce(|a, b| a + b).map_or(Value::Missing, Value::Number);
        let behind = own.into_iter().filter(|one| one.value != Value::Number(0)).collect();
        self.push("staff-office", None, total, behind);
        self.on_day();
        self.number_or("half-days", None, |p| p.half_days, |_| None);
        self.number_or("supervision-minutes", None, |p| p.supervision, |_| None);
    }

    pub(super) fn reasons(&mut self) {
        let adaptations = Adaptation::ALL.iter().map(|a| format!("adaptation-{}", a.code()));
        let obstacles = Obstacle::ALL.iter().map(|o| format!("obstacle-{}", o.code()));
        for reason in adaptations.chain(obstacles) {
            // Reasons are asked for and seldom told: who told none at all has not said that there was none.
            let told = |p: &UnitPeriod| {
                (!p.reasons.is_empty()).then(|| p.reasons.get(&reason).copied().unwrap_or(0))
            };
            self.number_or("reason", Some(&reason), told, |_| None);
        }
        for heading in Heading::ALL {
            self.number("learned", Some(heading.code()), |p| {
                p.learned.iter().filter(|(own, _)| own == heading).count() as u64
            });
        }
    }
}
