//! The lists that the programme's owner asks its trainers for, and what the units have learned.

use chrono::Datelike;

use crate::actions::Book;
use crate::actions::views::{LetterView, SchoolChangeRow};
use crate::report::doc::*;
use crate::rollup::{PROGRAMMES, Period, Unit, World, started};
use crate::school::codes::{OfficeLevel, ParticipationChange, UnitKind};
use crate::school::{School, in_order};
use crate::words::Args;

use super::tables::{column, without};

impl Book {
    /// New schools, and those that paused or stopped: the very ones that the figures of part 3 count. Apart from them
    /// those that had their first lesson then and did not say whether they are new.
    pub(super) fn school_changes(&self, world: &World<'_>) -> (Vec<SchoolChangeRow>, Vec<SchoolChangeRow>) {
        let calendar = world.period.calendar_year().span();
        let span = world.period.span();
        let first = span.first.min(calendar.first);
        let (mut rows, mut unclear) = (Vec::new(), Vec::new());
        let row = |unit: &Unit<'_>, day: chrono::NaiveDate, key: &str| {
            SchoolChangeRow {
                unit: unit.id,
                name: unit.name.clone(),
                district: unit.district.clone(),
                what: self.words.get(key),
                // Of what an office has heard the month may be all that is known; it is kept as its first day.
                on: match unit.source.is_none() && day.day() == 1 {
                    true => day.format("%Y-%m").to_string(),
                    false => day.to_string(),
                },
            }
        };
        for unit in world.units.iter().filter(|unit| unit.kind == UnitKind::School) {
            if let Some((day, inferred)) = started(unit).flatten()
                && first <= day
                && day <= world.as_of
            {
                match inferred {
                    true => unclear.push(row(unit, day, "list-new-lesson")),
                    false => rows.push(row(unit, day, "list-new")),
                }
            }
            let Some((period, source)) = unit.period.as_ref().zip(unit.source) else { continue };
            let change = match (period.paused, period.stopped) {
                (true, _) => ParticipationChange::Pause,
                (_, true) => ParticipationChange::Stop,
                _ => continue,
            };
            let steps = source.school.last_steps(world.as_of);
            let days = steps.values().filter(|(day, step)| *step == change && span.holds(*day));
            if let Some((day, _)) = days.max() {
                rows.push(row(unit, *day, &format!("participation-{}", change.code())));
            }
        }
        for list in [&mut rows, &mut unclear] {
            list.sort_by_cached_key(|row| (row.on.clone(), in_order(&row.name)));
        }
        (rows, unclear)
    }

    /// The same as a table of the report; for programs with those of which it is not clear among them.
    pub(super) fn school_lists(&self, world: &World<'_>, all: bool) -> Vec<Block> {
        let w = &self.words;
        let (mut rows, unclear) = self.school_changes(world);
        if all {
            rows.extend(unclear);
        }
        let rows = rows.into_iter().map(|row| {
            let district = row.district.unwrap_or_else(|| "–".to_owned());
            Row { cells: [row.name, district, row.what, row.on].map(Cell::from).into(), total: false }
        });
        let columns = vec![
            column(w.get("overview-unit"), Align::Start, 3),
            column(w.get("overview-district"), Align::Start, 2),
            column(w.get("list-what"), Align::Start, 1),
            column(w.get("list-when"), Align::Start, 1),
        ];
        // A district has one name for all of them.
        let district = w.get("overview-district");
        let same = |column: &Column, cells: &[&str]| {
            column.head == district && cells.windows(2).all(|two| two.first() == two.last())
        };
        let (columns, rows, _) = without(columns, rows.collect(), same);
        let mut blocks = self.split(&w.get("list-schools-id"), &w.get("list-schools"), columns, rows);
        let note = self.school_changes_note(world);
        blocks.extend((!note.is_empty()).then(|| Block::Note { text: note.into() }));
        blocks
    }

    /// What has to be said with the list: of which times new schools stand in it, and which ones are missing there.
    pub(super) fn school_changes_note(&self, world: &World<'_>) -> String {
        let (rows, unclear) = self.school_changes(world);
        // What is listed beside the period's own is of its calendar year.
        let within = |row: &SchoolChangeRow| row.on.parse().is_ok_and(|day| world.period.span().holds(day));
        let (span, year) = (self.period_text(world.period), self.period_text(world.period.calendar_year()));
        let period = match unclear.iter().all(within) {
            true => span,
            false => self.words.msg("either", &[("one", &span), ("other", &year)]),
        };
        let mut names: Vec<String> = unclear.into_iter().map(|row| row.name).collect();
        names.sort_by_cached_key(|name| in_order(name));
        let args: Args<'_> =
            &[("count", &names.len()), ("names", &self.words.list(&names)), ("period", &period)];
        let unclear = (!names.is_empty()).then(|| self.words.msg("list-schools-unclear", args));
        let times = self.new_in_both(world.period).filter(|_| !rows.is_empty());
        times.into_iter().chain(unclear).collect::<Vec<_>>().join(" ")
    }

    /// Of which times new schools are listed, where these are two: starts are published by calendar year.
    fn new_in_both(&self, period: Period) -> Option<String> {
        let calendar = period.calendar_year();
        let (span, year) = (self.period_text(period), self.period_text(calendar));
        let text = || self.words.msg("list-schools-note", &[("period", &span), ("calendar", &year)]);
        (calendar != period).then(text)
    }

    /// The trained people by name, and how many of all they are: the same whom part 6 counts.
    fn trained_people(&self, world: &World<'_>) -> (Vec<Row>, u64) {
        let w = &self.words;
        let mut rows = Vec::new();
        let mut all = 0;
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
                all += 1;
                let name = school.names.get(id).and_then(|private| private.name.clone());
                let Some(name) = name.filter(|_| person.protected != Some(true)) else { continue };
                let profession = person.profession.map_or("unknown", |p| p.code());
                let profession = w.get(&format!("profession-{profession}"));
                let cells = vec![place.into(), name.into(), profession.into(), trained.join(", ").into()];
                named.push(Row { cells, total: false });
            }
            named.sort_by_cached_key(|row| row.cells.get(1).map(|name| in_order(&name.text)));
            rows.extend(named);
        };
        for office in &world.offices {
            list(&office.office().name.unwrap_or_default(), office);
        }
        let mut heard = 0;
        for unit in &world.units {
            match unit.source.filter(|_| unit.work().is_some()) {
                Some(source) => list(&unit.name, &source.school),
                None => heard += unit.hand.as_ref().and_then(|hand| hand.trained).map_or(0, u64::from),
            }
        }
        (rows, all + heard)
    }

    /// How many of the trained people the list would name: to be read before it is asked for.
    pub(super) fn names_known(&self, world: &World<'_>) -> String {
        let (rows, all) = self.trained_people(world);
        self.words.msg("list-staff-known", &[("named", &rows.len()), ("all", &all)])
    }

    /// Asks for the names of those that the list cannot name.
    pub(super) fn ask_names(&self, world: &World<'_>) -> Option<LetterView> {
        let (rows, all) = self.trained_people(world);
        let (w, span) = (&self.words, self.period_text(world.period));
        // The units' files are locked for their districts.
        let is_city = self.school.office().level == Some(OfficeLevel::City);
        let key = if is_city { "letter-names-districts" } else { "letter-names" };
        (all > rows.len() as u64).then(|| LetterView {
            subject: w.get("letter-names-subject"),
            letter: self.letter(&w.msg(key, &[("period", &span)])),
        })
    }

    /// The trained people: by name where the unit chose to send names, else how many. It has names of people: it stands
    /// only where somebody has asked for it, and not where it would name nobody.
    pub(super) fn staff_list(&self, world: &World<'_>) -> Vec<Block> {
        let w = &self.words;
        let (rows, all) = self.trained_people(world);
        if rows.is_empty() {
            return Vec::new();
        }
        let unnamed = all - rows.len() as u64;
        let columns = vec![
            column(w.get("overview-unit"), Align::Start, 2),
            column(w.get("list-name"), Align::Start, 3),
            column(w.get("list-profession"), Align::Start, 2),
            column(w.get("list-programmes"), Align::Start, 1),
        ];
        let mut blocks = vec![Block::Heading { level: 1, text: w.get("list-staff") }];
        blocks.extend(self.split(&w.get("list-staff-id"), &w.get("list-staff"), columns, rows));
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
                        // No longer than anybody can type: a file could bring a book.
                        let text: String = text.chars().take(crate::actions::check::TEXT).collect();
                        let args: [(&str, &dyn ToString); 3] =
                            [("heading", &title), ("text", &text), ("unit", &unit.name)];
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
