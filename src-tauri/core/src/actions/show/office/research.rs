//! An export for evaluators: a schema of its own, ids that are made anew each time, no history, no names, no texts,
//! and no count of people or classes below five, nor what would give one away. A dictionary says what each column means.

use std::path::Path;

use crate::actions::Book;
use crate::actions::saved::About;
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange;
use crate::exchange::sheet::table::{Table, Value, to_csv_for_programs};
use crate::rollup::{RunIn, Unit, UnitPeriod, World};
use crate::school::codes::UnitKind;
use crate::school::fields::Record;
use crate::school::kinds::Startup;
use crate::school::scoring::{METHOD, Ratio};

/// Fewer people than this are not told, and fewer units make no export.
const LEAST: u64 = 5;

impl Book {
    /// Saves the units' figures of a period for evaluators, as CSV tables in one zip.
    ///
    /// # Errors
    /// The period is none, too few units have sent, or the file could not be written; then nothing has changed.
    pub fn save_research(&mut self, path: &Path, period: Option<&str>) -> Result<()> {
        files::write_whole(path, &self.research(period)?)?;
        let period = Some(self.read_period(period)?.to_string());
        self.note_file("research", About { period, ..About::default() }, Some(path))
    }

    /// What the file for evaluators is called.
    ///
    /// # Errors
    /// The period is none.
    pub fn research_file_name(&self, period: Option<&str>) -> Result<String> {
        let period = self.read_period(period)?;
        Ok(format!("{}-{}.zip", self.words.get("research-file"), period.to_string().replace('/', "-")))
    }

    fn research(&mut self, period: Option<&str>) -> Result<Vec<u8>> {
        let period = self.read_period(period)?;
        let all = self.world(period)?;
        let told = all.units.iter().filter_map(|unit| unit.period.as_ref());
        let (count, runs) = told.fold((0, 0), |(count, runs), own| (count + 1, runs + own.runs.len()));
        if (count as u64) < LEAST {
            return Err(Error::new(Code::ResearchFew).with("count", count).with("least", LEAST));
        }
        // Chance first, because figures borrow the book.
        let fresh: Vec<Id> = (0..count + runs).map(|_| self.store.entropy.id()).collect();
        let (unit_ids, run_ids) = fresh.split_at(count);
        let mut run_ids = run_ids.iter();
        let world = self.world(period)?;
        let mut units: Vec<Vec<Value>> = Vec::new();
        let mut runs: Vec<Vec<Value>> = Vec::new();
        let sent = sent(&world);
        // A kind or a first year that few units share would tell which one this is.
        let shared = |same: &dyn Fn(&Unit<'_>, &UnitPeriod) -> bool| {
            sent.iter().filter(|(unit, own)| same(unit, own)).count() as u64 >= LEAST
        };
        for ((unit, own), id) in sent.iter().zip(unit_ids.iter().copied()) {
            let kind = Some(unit.kind).filter(|kind| shared(&|other, _| other.kind == *kind));
            let year = first_year(own).filter(|year| shared(&|_, other| first_year(other) == Some(*year)));
            let programmes = shared(&|_, other| other.programmes == own.programmes);
            units.push(unit_row(id, kind, year, programmes, own, &period.to_string()));
            let common: Vec<&RunIn> = own.runs.iter().filter(|run| is_common(run, &sent)).collect();
            // Counting the rows of a unit would tell how few they are.
            let unit = Some(id).filter(|_| common.len().min(own.classes.len()) as u64 >= LEAST);
            runs.extend(
                common.into_iter().zip(&mut run_ids).map(|(run, id)| run_row(*id, unit, run, kind, own)),
            );
        }
        // The order of the names would tell who is who.
        units.sort();
        runs.sort();
        let tables = [
            self.table("research-units", UNIT_COLUMNS, units),
            self.table("research-runs", RUN_COLUMNS, runs),
            self.dictionary(),
        ];
        let members: Vec<(String, Vec<u8>)> = tables
            .iter()
            .map(|table| Ok((format!("{}.csv", table.code), to_csv_for_programs(table)?)))
            .collect::<Result<_>>()?;
        exchange::pack(&members)
    }

    /// "46 av 56 programomgångar följer med …", where some are left out and there is a file at all.
    pub(super) fn research_goes(&self, world: &World<'_>) -> String {
        let sent = sent(world);
        let runs = sent.iter().flat_map(|(_, own)| &own.runs);
        let (goes, all) =
            runs.fold((0u64, 0u64), |(goes, all), run| (goes + u64::from(is_common(run, &sent)), all + 1));
        if (sent.len() as u64) < LEAST || goes == all {
            return String::new();
        }
        self.words.msg("research-goes", &[("goes", &goes), ("all", &all), ("least", &LEAST)])
    }

    fn table(&self, code: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Table {
        let steps = Startup::COLUMNS.iter().map(|(name, _)| *name).filter(|name| *name != "term");
        let steps: Vec<&str> = if code == "research-units" { steps.collect() } else { Vec::new() };
        Table {
            code: code.to_owned(),
            name: code.to_owned(),
            heads: columns.iter().copied().chain(steps).map(str::to_owned).collect(),
            rows,
        }
    }

    fn dictionary(&self) -> Table {
        let w = &self.words;
        let line = |table: &str, column: &str, text: String| {
            vec![Value::Text(table.to_owned()), Value::Text(column.to_owned()), Value::Text(text)]
        };
        let mut rows = vec![line("", "", w.msg("research-method", &[("method", &METHOD)]))];
        for (table, columns) in [("research-units", UNIT_COLUMNS), ("research-runs", RUN_COLUMNS)] {
            for column in columns {
                rows.push(line(table, column, w.get(&format!("research-column-{column}"))));
            }
        }
        for (name, _) in Startup::COLUMNS.iter().filter(|(name, _)| *name != "term") {
            let item = w.get(&format!("startup-{name}"));
            rows.push(line("research-units", name, w.msg("research-step", &[("item", &item)])));
        }
        Table {
            code: "research-dictionary".to_owned(),
            name: "research-dictionary".to_owned(),
            heads: ["table", "column", "meaning"].map(str::to_owned).into(),
            rows,
        }
    }
}

const UNIT_COLUMNS: &[&str] =
    &["unit", "unit_kind", "period", "programmes", "first_year", "classes", "lessons_planned", "trained"];

const RUN_COLUMNS: &[&str] = &[
    "unit",
    "run",
    "unit_kind",
    "programme",
    "grade",
    "status",
    "lessons",
    "delivered",
    "partly",
    "cancelled",
    "dose_points",
    "dose_of",
    "adherence_points",
    "adherence_of",
    "coverage",
    "coverage_of",
    "observed_points",
    "observed_of",
    "trained_pair",
    "trained_pair_of",
    "half_group",
    "half_group_of",
];

fn text(text: impl Into<String>) -> Value {
    Value::Text(text.into())
}

fn number(n: u64) -> Value {
    Value::Number(u32::try_from(n).unwrap_or(u32::MAX))
}

/// The units that have sent their records.
fn sent<'w, 'a>(world: &'w World<'a>) -> Vec<(&'w Unit<'a>, &'w UnitPeriod)> {
    world.units.iter().filter_map(|unit| Some((unit, unit.period.as_ref()?))).collect()
}

/// So many units follow the manual of this run that it tells of none of them.
fn is_common(run: &RunIn, sent: &[(&Unit<'_>, &UnitPeriod)]) -> bool {
    let follows = |own: &UnitPeriod| own.runs.iter().any(|theirs| manual_of(theirs) == manual_of(run));
    sent.iter().filter(|(_, own)| follows(own)).count() as u64 >= LEAST
}

/// The programme and how many lessons it has: what tells which manual a run follows.
fn manual_of(run: &RunIn) -> (&str, u64) {
    (&run.programme, run.score.lessons)
}

/// A count of people or classes: empty below five.
fn people(n: u64) -> Value {
    if n < LEAST { text("") } else { number(n) }
}

/// The calendar year in which a unit began.
fn first_year(own: &UnitPeriod) -> Option<u64> {
    own.started_on
        .filter(|_| !own.start_inferred)
        .map(|day| chrono::Datelike::year(&day).unsigned_abs().into())
}

fn unit_row(
    id: Id,
    kind: Option<UnitKind>,
    year: Option<u64>,
    programmes: bool,
    own: &UnitPeriod,
    period: &str,
) -> Vec<Value> {
    let programmes: Vec<&str> = own.programmes.iter().filter(|_| programmes).map(String::as_str).collect();
    let classes = own.classes.len() as u64;
    let mut row = vec![
        text(id.to_string()),
        text(kind.map_or("", UnitKind::code)),
        text(period),
        text(programmes.join(" ")),
        year.map_or_else(|| text(""), number),
        people(classes),
        // So many lessons are so many classes.
        if classes < LEAST { text("") } else { number(own.lessons.planned) },
        people(own.staff.trained),
    ];
    let steps = Startup::COLUMNS.iter().filter(|(name, _)| *name != "term");
    row.extend(
        steps.map(|(name, _)| own.startup.get(name).map_or_else(|| text(""), |points| number(*points))),
    );
    row
}

/// *Årskurs*: F, 1–9, and G1–G3 of *gymnasiet*.
fn is_grade(text: &str) -> bool {
    ["F", "1", "2", "3", "4", "5", "6", "7", "8", "9", "G1", "G2", "G3"].contains(&text)
}

fn run_row(id: Id, unit: Option<Id>, run: &RunIn, kind: Option<UnitKind>, own: &UnitPeriod) -> Vec<Value> {
    let score = &run.score;
    // Where a grade of a unit has few classes, it would tell which one this is.
    let same = own.runs.iter().filter(|other| other.grade == run.grade).count() as u64;
    // Whatever else was written there is a text.
    let grade =
        run.grade.clone().filter(|grade| is_grade(grade)).filter(|_| same >= LEAST).unwrap_or_default();
    let mut row = vec![
        text(unit.map(|unit| unit.to_string()).unwrap_or_default()),
        text(id.to_string()),
        text(kind.map_or("", UnitKind::code)),
        text(run.programme.clone()),
        text(grade),
        text(run.status.code()),
        number(score.lessons),
        number(score.delivered),
        number(score.partly),
        number(score.cancelled),
    ];
    let shares = [
        score.dos,
        score.own.foljsamhet,
        score.tackning,
        score.observed.foljsamhet,
        score.trained_pair,
        score.half_group,
    ];
    row.extend(shares.iter().flat_map(|Ratio { num, den }| [number(*num), number(*den)]));
    row
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_grade_is_none_of_the_texts_that_people_write() {
        assert!(["F", "7", "G3"].into_iter().all(super::is_grade));
        assert!(!["", "10", "7A", "Alskolan", "ring 08-123 =1+1"].into_iter().any(super::is_grade));
    }
}
