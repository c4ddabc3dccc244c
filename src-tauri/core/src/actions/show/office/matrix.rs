//! *Matris*: units × steps and figures, a number in every cell, in the order of their names: no ranking.

use crate::actions::Book;
use crate::actions::views::{MatrixCell, MatrixColumn, MatrixRow, MatrixView};
use crate::base::Result;
use crate::rollup::{Unit, Value, World};
use crate::school::fields::Record;
use crate::school::figures::LessonCounts;
use crate::school::in_order;
use crate::school::kinds::Startup;
use crate::school::scoring::{METHOD, Ratio};

use super::rows::{sum_text, value_text};

/// A column: its key in the words, and a unit's part of it.
type Column = (String, fn(&Unit<'_>, &str) -> Option<Value>);

impl Book {
    /// The matrix of a period.
    ///
    /// # Errors
    /// The period is none, or this is no office.
    pub fn view_matrix(&self, period: Option<&str>) -> Result<MatrixView> {
        let period = self.read_period(period)?;
        let world = self.world(period)?;
        let w = &self.words;
        let columns = columns();
        let mut units: Vec<&Unit> = world.units.iter().collect();
        units.sort_by_cached_key(|unit| {
            (unit.district.is_none(), unit.district.as_deref().map(in_order), in_order(&unit.name))
        });
        let heads: Vec<MatrixColumn> = columns
            .iter()
            .map(|(key, _)| MatrixColumn {
                head: w.get(&format!("matrix-{key}")),
                title: match key.strip_prefix("startup-") {
                    Some(_) => w.get(key),
                    None => w.msg(&format!("matrix-{key}.title"), &[("method", &METHOD)]),
                },
            })
            .collect();
        let rows = units
            .iter()
            .map(|unit| MatrixRow {
                id: unit.id,
                name: unit.name.clone(),
                district: unit.district.clone().unwrap_or_default(),
                cells: columns
                    .iter()
                    .zip(&heads)
                    .map(|((key, told), head)| {
                        self.matrix_cell(key, &unit.name, &head.title, told(unit, key))
                    })
                    .collect(),
            })
            .collect();
        let all = w.get("report-sum");
        let total = columns
            .iter()
            .zip(&heads)
            .map(|((key, told), head)| {
                let cell = self.matrix_cell(key, &all, &head.title, sum(&world, key, *told));
                if key == "lessons" { self.with_heard(cell, &world) } else { cell }
            })
            .collect();
        let mut matrix = MatrixView {
            period: period.to_string(),
            periods: self.periods(period)?,
            columns: heads,
            rows,
            total,
            left_out: String::new(),
            steps: String::new(),
        };
        // How the sum is read stands with its column.
        for (column, cell) in matrix.columns.iter_mut().zip(&matrix.total) {
            if cell.text.contains(" + ") {
                column.title = w.msg("matrix-lessons-plus", &[("title", &column.title)]);
            }
        }
        let told: Vec<bool> = columns
            .iter()
            .map(|(key, told)| units.iter().any(|unit| told(unit, key).is_some_and(Value::is_known)))
            .collect();
        // Where nobody has told anything at all, the columns say what will be there.
        if told.contains(&true) {
            self.leave_out(&mut matrix, &told);
        }
        let is_step = |((key, _), told): (&Column, &bool)| key.starts_with("startup-") && *told;
        if columns.iter().zip(&told).any(is_step) {
            matrix.steps = w.get("matrix-steps");
        }
        Ok(matrix)
    }

    /// The sum of the lessons with those of units whose plan nobody knows.
    fn with_heard(&self, cell: MatrixCell, world: &World<'_>) -> MatrixCell {
        let apart = world.units.iter().filter(|unit| unit.work().is_none());
        let heard: u64 = apart.filter_map(|unit| unit.hand.as_ref()?.delivered).map(u64::from).sum();
        if heard == 0 || cell.level.is_none() {
            return cell;
        }
        let (heard, w) = (self.words.count(heard), &self.words);
        let title = w.msg("matrix-lessons-heard", &[("said", &cell.title), ("heard", &heard)]);
        MatrixCell { text: format!("{} + {heard}", cell.text), title, ..cell }
    }

    /// Columns that say nothing of any unit take room from those that do: they are named in a sentence instead.
    fn leave_out(&self, matrix: &mut MatrixView, told: &[bool]) {
        let columns = matrix.columns.iter().zip(told).filter(|(_, told)| !**told);
        let names: Vec<String> = columns.map(|(column, _)| column.title.clone()).collect();
        if names.is_empty() {
            return;
        }
        matrix.left_out = self.words.msg("matrix-left-out", &[("names", &names.join("; "))]);
        keep(&mut matrix.columns, told);
        matrix.rows.iter_mut().for_each(|row| keep(&mut row.cells, told));
        keep(&mut matrix.total, told);
    }

    fn matrix_cell(&self, key: &str, name: &str, title: &str, value: Option<Value>) -> MatrixCell {
        let w = &self.words;
        let value = value.unwrap_or(Value::Missing);
        let text = match value {
            _ if !value.is_known() => "–".to_owned(),
            // Steps are 0, 1 or 2, and lessons are compared with the plan.
            Value::Share(ratio) if key.starts_with("startup-") && ratio.den == 2 => ratio.num.to_string(),
            Value::Share(_) if key == "lessons" => sum_text(value, w),
            _ => value_text(key, value, w),
        };
        // What is read aloud holds what is seen.
        let sum = sum_text(value, w);
        let said = match value {
            _ if !value.is_known() => format!("{text} {}", w.get("missing")),
            _ if sum.is_empty() || sum == text => text.clone(),
            _ => format!("{text} ({sum})"),
        };
        let level = match value {
            Value::Share(ratio) if ratio.den > 0 => Some(level(ratio)),
            _ => None,
        };
        MatrixCell { text, level, title: format!("{name}, {title}: {said}") }
    }
}

fn keep<T>(all: &mut Vec<T>, told: &[bool]) {
    let mut told = told.iter();
    all.retain(|_| told.next().is_none_or(|told| *told));
}

/// 0, 1–25, 26–50, 51–75, 76–99, 100 %
fn level(ratio: Ratio) -> u32 {
    match ratio.percent().unwrap_or(0) {
        _ if ratio.num == 0 => 0,
        _ if ratio.num >= ratio.den => 5,
        0..=25 => 1,
        26..=50 => 2,
        51..=75 => 3,
        _ => 4,
    }
}

fn columns() -> Vec<Column> {
    let share = |key: &str, told: fn(&Unit<'_>, &str) -> Option<Value>| (key.to_owned(), told);
    let mut columns: Vec<Column> = vec![
        share("classes", |u, _| {
            let own = u.work().map(|p| p.classes.len() as u64);
            own.or(u.hand.as_ref().and_then(|h| h.classes).map(u64::from)).map(Value::Number)
        }),
        share("trained", |u, _| {
            let own = u.work().map(|p| p.staff.trained);
            own.or(u.hand.as_ref().and_then(|h| h.trained).map(u64::from)).map(Value::Number)
        }),
        share("lessons", |u, _| {
            // Of a unit without the app nobody knows the plan.
            let heard = || u.hand.as_ref().and_then(|hand| hand.delivered).map(u64::from).map(Value::Number);
            let own = |counts: LessonCounts| Ratio::new(counts.delivered + counts.partly, counts.planned);
            u.work().map(|p| Value::Share(own(p.lessons))).or_else(heard)
        }),
        share("dos", |u, _| Some(Value::Share(u.work()?.score.dos))),
        share("foljsamhet", |u, _| Some(Value::Share(u.work()?.score.own.foljsamhet))),
        share("tackning", |u, _| Some(Value::Share(u.work()?.score.tackning))),
        share("pair", |u, _| Some(Value::Share(u.work()?.score.trained_pair))),
    ];
    let steps = Startup::COLUMNS.iter().filter(|(name, _)| *name != "term");
    columns.extend(steps.map(|(name, _)| {
        share(&format!("startup-{name}"), |u, key| {
            let points = u.work()?.startup.get(key.strip_prefix("startup-")?)?;
            Some(Value::Share(Ratio::new(*points, 2)))
        })
    }));
    columns
}

fn sum(world: &World<'_>, key: &str, told: fn(&Unit<'_>, &str) -> Option<Value>) -> Option<Value> {
    world.units.iter().filter_map(|unit| told(unit, key)).fold(None, |total, value| match (total, value) {
        (Some(Value::Number(a)), Value::Number(b)) => Some(Value::Number(a + b)),
        // What has no plan is no part of what was planned.
        (Some(Value::Share(a)), Value::Number(_)) => Some(Value::Share(a)),
        (Some(Value::Share(mut a)), Value::Share(b)) => {
            a += b;
            Some(Value::Share(a))
        }
        (_, value) => Some(value),
    })
}
