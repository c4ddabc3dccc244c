//! The lists that the programme's owner asks its trainers for, and what the units have learned.

use crate::actions::Book;
use crate::report::doc::*;
use crate::rollup::{PROGRAMMES, Unit, World};
use crate::school::School;
use crate::school::codes::UnitKind;

use super::tables::column;

impl Book {
    /// New schools, and those that paused or stopped.
    pub(super) fn school_lists(&self, world: &World<'_>) -> Vec<Block> {
        let period = world.period;
        let w = &self.words;
        let calendar = period.calendar_year().span();
        let span = period.span();
        let first = span.first.min(calendar.first);
        let last = world.as_of;
        let schools = || world.units.iter().filter(|unit| unit.kind == UnitKind::School);
        let mut rows: Vec<(chrono::NaiveDate, Row)> = Vec::new();
        let mut add = |unit: &Unit<'_>, day: chrono::NaiveDate, key: &str| {
            let district = unit.district.clone().unwrap_or_else(|| "–".to_owned());
            let cells =
                vec![unit.name.clone().into(), district.into(), w.get(key).into(), day.to_string().into()];
            rows.push((day, Row { cells, total: false }));
        };
        for unit in schools() {
            let own = unit.period.as_ref().and_then(|p| p.started_on);
            let started = own.or(unit.hand.as_ref().and_then(|hand| hand.started_on));
            if let Some(day) = started.filter(|day| first <= *day && *day <= last) {
                let inferred = unit.period.as_ref().is_some_and(|p| p.start_inferred);
                add(unit, day, if inferred { "list-new-lesson" } else { "list-new" });
            }
            let Some(source) = unit.source.filter(|_| unit.period.is_some()) else { continue };
            let out = unit.period.as_ref().is_some_and(|p| p.paused || p.stopped);
            let steps = source.school.participations.values();
            for step in steps.filter(|_| out) {
                let (Some(day), Some(change)) = (step.date, step.change) else { continue };
                use crate::school::codes::ParticipationChange::{Pause, Stop};
                if span.holds(day) && matches!(change, Pause | Stop) {
                    add(unit, day, &format!("participation-{}", change.code()));
                }
            }
        }
        if rows.is_empty() {
            return Vec::new();
        }
        rows.sort_by_key(|(day, _)| *day);
        let columns = vec![
            column(w.get("overview-unit"), Align::Start, 3),
            column(w.get("overview-district"), Align::Start, 2),
            column(w.get("list-what"), Align::Start, 1),
            column(w.get("list-when"), Align::Start, 1),
        ];
        let rows = rows.into_iter().map(|(_, row)| row).collect();
        self.split(&w.get("list-schools-id"), &w.get("list-schools"), columns, rows)
    }

    /// The trained people: by name where the unit chose to send names, else how many. It has names of people: it stands
    /// only where somebody has asked for it.
    pub(super) fn staff_list(&self, world: &World<'_>) -> Vec<Block> {
        let w = &self.words;
        let mut rows = Vec::new();
        let mut unnamed = 0;
        let mut list = |place: &str, school: &School| {
            let mut named: Vec<Row> = Vec::new();
            for (id, person) in &school.people {
                let trained: Vec<String> = PROGRAMMES
                    .iter()
                    .filter(|p| school.is_trained(*id, p, world.as_of))
                    .map(|p| p.to_uppercase())
                    .collect();
                if trained.is_empty() || !school.is_active(person, world.as_of) {
                    continue;
                }
                let name = school.names.get(id).and_then(|private| private.name.clone());
                let Some(name) = name.filter(|_| person.protected != Some(true)) else {
                    unnamed += 1;
                    continue;
                };
                let profession = person.profession.map_or("unknown", |p| p.code());
                let profession = w.get(&format!("profession-{profession}"));
                let cells = vec![place.into(), name.into(), profession.into(), trained.join(", ").into()];
                named.push(Row { cells, total: false });
            }
            named.sort_by(|a, b| a.cells[1].text.cmp(&b.cells[1].text));
            rows.extend(named);
        };
        for office in &world.offices {
            list(&office.office().name.unwrap_or_default(), office);
        }
        for unit in &world.units {
            if let Some(source) = unit.source.filter(|_| unit.period.is_some()) {
                list(&unit.name, &source.school);
            }
        }
        let columns = vec![
            column(w.get("overview-unit"), Align::Start, 2),
            column(w.get("list-name"), Align::Start, 3),
            column(w.get("list-profession"), Align::Start, 2),
            column(w.get("list-programmes"), Align::Start, 1),
        ];
        let mut blocks = self.split(&w.get("list-staff-id"), &w.get("list-staff"), columns, rows);
        if unnamed > 0 {
            blocks.push(Block::Note { text: w.msg("list-unnamed", &[("count", &unnamed)]).into() });
        }
        blocks
    }

    /// Good examples and challenges that units have shared, under their headings.
    pub(super) fn learned_lists(&self, world: &World<'_>) -> Vec<Block> {
        let w = &self.words;
        let mut blocks = Vec::new();
        for (good, key) in [(true, "report-good"), (false, "report-challenges")] {
            let mut lines: Vec<(crate::school::codes::Heading, String)> = Vec::new();
            for unit in &world.units {
                for (heading, text) in unit.period.iter().flat_map(|p| &p.learned) {
                    if heading.is_good_example() == good {
                        let title = w.get(&format!("heading-{}", heading.code()));
                        let args: [(&str, &dyn ToString); 3] =
                            [("heading", &title), ("text", text), ("unit", &unit.name)];
                        lines.push((*heading, w.msg("overview-learned", &args)));
                    }
                }
            }
            lines.sort();
            if !lines.is_empty() {
                blocks.push(Block::Heading { level: 2, text: w.get(key) });
                let items = lines.into_iter().map(|(_, text)| Text::from(text)).collect();
                blocks.push(Block::List { numbered: false, items });
            }
        }
        blocks
    }
}
