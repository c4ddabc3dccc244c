//! What each district's units bring together, as a city sees it: on its screens, in its report and in its tables.

use crate::actions::Book;
use crate::actions::views::DistrictSumRow;
use crate::report::doc::*;
use crate::rollup::{DistrictSum, Merged, Value, World, all_districts, by_district};
use crate::school::codes::OfficeLevel;
use crate::words::Args;

use super::drafts::Time;
use super::overview::Made;
use super::rows::value_text;
use super::tables::{column, tell_nothing, without};

/// More names than this are counted, not listed.
const NAMES: usize = 12;

impl Book {
    /// A row for each district, and one for all of them; none where this is no city.
    pub(super) fn district_rows(&self, world: &World<'_>, time: Option<&Time>) -> Vec<DistrictSumRow> {
        if self.school.office().level != Some(OfficeLevel::City) || world.units.is_empty() {
            return Vec::new();
        }
        let mut rows: Vec<DistrictSumRow> = by_district(world)
            .iter()
            .map(|sum| match &sum.name {
                Some(name) if sum.units == 0 => self.silent_row(name),
                Some(name) => self.district_row(name.clone(), sum, false),
                None => self.district_row(self.words.get("district-sums-none"), sum, false),
            })
            .collect();
        // What a district was made of and did not tell stands beside the units that did not.
        for one in time.iter().flat_map(|time| &time.merged) {
            let Some(row) = rows.iter_mut().find(|row| row.name == one.name) else { continue };
            let parts = time.iter().flat_map(|time| self.silent_parts(one, time));
            row.lacking = std::iter::once(std::mem::take(&mut row.lacking))
                .filter(|text| !text.is_empty())
                .chain(parts)
                .collect::<Vec<_>>()
                .join("; ");
        }
        rows.push(self.district_row(self.words.get("district-sums-all"), &all_districts(world), true));
        rows
    }

    /// "hösten 2022: inget från Spånga-Tensta", for either period.
    fn silent_parts(&self, merged: &Merged, time: &Time) -> Vec<String> {
        let now = (Some(time.period), &merged.silent);
        let said = [now, (time.with, &merged.silent_before)].into_iter().filter_map(|(period, parts)| {
            let (names, period) = (self.words.list(parts), self.period_text(period?));
            let args: Args<'_> = &[("names", &names), ("period", &period)];
            (!parts.is_empty()).then(|| self.words.msg("district-sums-parts", args))
        });
        said.collect()
    }

    /// A district of which nothing is known.
    fn silent_row(&self, name: &str) -> DistrictSumRow {
        let dash = || "–".to_owned();
        DistrictSumRow {
            name: name.to_owned(),
            units: dash(),
            told: dash(),
            classes: dash(),
            planned: dash(),
            held: dash(),
            trained: dash(),
            index: dash(),
            lacking: self.words.get("district-sums-whole"),
            total: false,
        }
    }

    fn district_row(&self, name: String, sum: &DistrictSum, total: bool) -> DistrictSumRow {
        let w = &self.words;
        let value = |code: &str, value: Value| {
            if value.is_known() { value_text(code, value, w) } else { "–".to_owned() }
        };
        DistrictSumRow {
            name,
            units: w.count(sum.units),
            told: w.msg("of", &[("part", &w.count(sum.told)), ("whole", &w.count(sum.units))]),
            classes: value("classes", sum.classes),
            planned: value("lessons-planned", sum.planned),
            held: value("lessons-delivered", sum.held),
            trained: value("staff-trained", sum.trained),
            index: value("index", sum.index),
            // Of all of them the rows above have the names.
            lacking: if total { String::new() } else { w.list_to(NAMES, &sum.lacking) },
            total,
        }
    }

    /// The same rows as a table of the report.
    pub(super) fn district_table(&self, world: &World<'_>, made: &Made) -> Vec<Block> {
        let w = &self.words;
        let rows: Vec<Row> = self
            .district_rows(world, Some(&made.time))
            .into_iter()
            .map(|row| Row {
                cells: [
                    row.name,
                    row.units,
                    row.told,
                    row.classes,
                    row.planned,
                    row.held,
                    row.trained,
                    row.index,
                    row.lacking,
                ]
                .map(Cell::from)
                .into(),
                total: row.total,
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            column(w.get("overview-district"), Align::Start, 5),
            column(w.get("district-sums-units"), Align::End, 1),
            column(w.get("district-sums-told"), Align::End, 1),
            column(w.get("district-sums-classes"), Align::End, 1),
            column(w.get("district-sums-planned"), Align::End, 1),
            column(w.get("district-sums-held"), Align::End, 1),
            column(w.get("office-trained"), Align::End, 1),
            column(w.get("report-index"), Align::End, 1),
            column(w.get("district-sums-lacking"), Align::Start, 4),
        ];
        let (columns, rows, empty) = without(columns, rows, |_, cells| !made.all && tell_nothing(cells));
        let mut blocks = self.split(&w.get("district-sums-id"), &w.get("district-sums"), columns, rows);
        blocks.extend(self.left_out(&empty));
        blocks.push(Block::Note { text: w.get("district-sums-note").into() });
        blocks
    }
}
