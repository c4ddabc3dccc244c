//! What each district's units bring together, as a city sees it: on its screens, in its report and in its tables.

use crate::actions::Book;
use crate::actions::views::DistrictSumRow;
use crate::report::doc::*;
use crate::rollup::districts::Districts;
use crate::rollup::{DistrictSum, MadeOf, Merged, Period, Value, World, all_districts, by_district, made_of};
use crate::school::codes::OfficeLevel;
use crate::words::Args;

use super::overview::Made;
use super::rows::value_text;
use super::tables::{column, tell_nothing, without};
use super::text_beside;

/// More names than this are counted, not listed.
const NAMES: usize = 12;

impl Book {
    /// A row for each district, and one for all of them; none where this is no city. What a merged district was made of
    /// and did not tell is said of the world's period, and of the one that it is compared with.
    pub(super) fn district_rows(
        &self,
        world: &World<'_>,
        merged: &[Merged],
        with: Option<Period>,
    ) -> Vec<DistrictSumRow> {
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
        for one in merged {
            let Some(row) = rows.iter_mut().find(|row| row.name == one.name) else { continue };
            let parts = self.silent_parts(one, world.period, with);
            row.lacking = std::iter::once(std::mem::take(&mut row.lacking))
                .filter(|text| !text.is_empty())
                .chain(parts)
                .collect::<Vec<_>>()
                .join("; ");
        }
        rows.push(self.district_row(self.words.get("district-sums-all"), &all_districts(world), true));
        rows
    }

    /// What the listed districts were called before: who looks for an old name finds where it is now.
    fn made_of(&self, rows: &[DistrictSumRow], period: Period) -> Vec<MadeOf> {
        let mut made = made_of(&Districts::of(&self.school), period.as_of(self.today()));
        made.retain(|one| rows.iter().any(|row| !row.total && row.name == one.name));
        made
    }

    /// "I Järva ingår det som före den 1 juli 2023 var Rinkeby-Kista och Spånga-Tensta.", for each; nothing where there is none.
    pub(super) fn made_of_text(&self, rows: &[DistrictSumRow], period: Period) -> String {
        let said = self.made_of(rows, period).into_iter().map(|one| {
            let day = self.words.full_date(one.until.succ_opt().unwrap_or(one.until));
            let args: Args<'_> =
                &[("name", &one.name), ("names", &self.words.list(&one.parts)), ("day", &day)];
            self.words.msg("district-sums-made-of", args)
        });
        said.collect::<Vec<_>>().join(" ")
    }

    /// The same for one row of a table that stands alone.
    fn earlier_names(&self, made: &[MadeOf], name: &str) -> String {
        let own = made.iter().filter(|one| one.name == name).map(|one| {
            let (names, day) = (self.words.list(&one.parts), self.words.full_date(one.until));
            self.words.msg("district-sums-earlier-until", &[("names", &names), ("day", &day)])
        });
        let text = own.collect::<Vec<_>>().join("; ");
        if text.is_empty() { "–".to_owned() } else { text }
    }

    /// "hösten 2022: inget från Spånga-Tensta", for either period.
    fn silent_parts(&self, merged: &Merged, shown: Period, with: Option<Period>) -> Vec<String> {
        let now = (Some(shown), &merged.silent);
        let said = [now, (with, &merged.silent_before)].into_iter().filter_map(|(period, parts)| {
            let (names, period) = (self.words.list(parts), text_beside(&self.words, period?, shown));
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
            support: String::new(),
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
            support: String::new(),
            index: value("index", sum.index),
            // Of all of them the rows above have the names.
            lacking: if total { String::new() } else { w.list_to(NAMES, &sum.lacking) },
            total,
        }
    }

    /// The same rows as a table of the report.
    pub(super) fn district_table(&self, world: &World<'_>, made: &Made) -> Vec<Block> {
        let w = &self.words;
        // On paper it stands on one line: there are many such rows.
        let whole = w.get("district-sums-whole");
        let listed = self.district_rows(world, &made.time.merged, made.time.with);
        let earlier = self.made_of(&listed, made.time.period);
        let said = self.made_of_text(&listed, made.time.period);
        let rows: Vec<Row> = listed
            .into_iter()
            .map(|row| Row {
                total: row.total,
                cells: [
                    row.name.clone(),
                    row.units,
                    row.told,
                    row.classes,
                    row.planned,
                    row.held,
                    row.trained,
                    row.index,
                    if !made.all && row.lacking == whole {
                        row.lacking.replace(' ', "\u{a0}")
                    } else {
                        row.lacking
                    },
                    self.earlier_names(&earlier, &row.name),
                ]
                .map(Cell::from)
                .into(),
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
            column(w.get("district-sums-earlier"), Align::Start, 2),
        ];
        // Screen and paper say it in a sentence.
        let goes = |column: &Column, _: &[&str]| !made.all && column.head == w.get("district-sums-earlier");
        let (columns, rows, _) = without(columns, rows, goes);
        let (columns, rows, empty) = without(columns, rows, |_, cells| !made.all && tell_nothing(cells));
        let mut blocks = self.split(&w.get("district-sums-id"), &w.get("district-sums"), columns, rows);
        blocks.extend(self.left_out(&empty));
        blocks.extend((!said.is_empty()).then(|| Block::Note { text: said.into() }));
        blocks.push(Block::Note { text: w.get("district-sums-note").into() });
        blocks
    }
}
