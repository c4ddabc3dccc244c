//! `mvp status`: where the unit stands, in the figures of screen and report.

use mvp_core::actions::views::{ClassRow, FidelityRow, Figures};
use mvp_core::words::Words;
use serde::Serialize;

use crate::call::Fault;
use crate::desk::Desk;

/// What a program reads.
#[derive(Serialize)]
struct Status {
    unit: String,
    sample: bool,
    school_year: String,
    as_of: String,
    method: String,
    classes: usize,
    trained: u32,
    total: Figures,
    runs: Vec<Run>,
}

/// One run.
#[derive(Serialize)]
struct Run {
    class: String,
    programme: String,
    status: String,
    held: usize,
    lessons: usize,
    behind: u32,
    next: Option<String>,
    #[serde(flatten)]
    figures: Figures,
}

/// Says where the unit stands.
pub fn status(desk: &mut Desk) -> Result<String, Fault> {
    let year = desk.call.value("year");
    let book = desk.open()?;
    if book.is_office() {
        return super::office::status(desk, &book);
    }
    let start = book.start();
    let fidelity = book.view_fidelity(year.as_deref())?;
    let classes = book.view_classes(year.as_deref())?;
    let row_of = |run: &FidelityRow| classes.rows.iter().find(|row| row.run == Some(run.run));
    let runs = fidelity.rows.iter().filter_map(|run| Some(run_of(run, row_of(run)?))).collect();
    let mut groups: Vec<_> = classes.rows.iter().map(|row| row.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let status = Status {
        unit: start.unit_name,
        sample: start.sample,
        school_year: fidelity.school_year,
        as_of: fidelity.as_of.iso,
        method: fidelity.method,
        classes: groups.len(),
        trained: book.view_staff()?.trained,
        total: fidelity.total,
        runs,
    };
    Ok(desk.answer(&status, |words| told(&status, words))?)
}

fn run_of(run: &FidelityRow, row: &ClassRow) -> Run {
    use mvp_core::actions::views::CellState::{Delivered, Partly};
    Run {
        class: run.class.clone(),
        programme: run.programme.clone(),
        status: run.status_text.clone(),
        held: row.cells.iter().filter(|cell| matches!(cell.state, Delivered | Partly)).count(),
        lessons: row.cells.len(),
        behind: row.behind,
        next: row.next.clone(),
        figures: run.figures.clone(),
    }
}

fn told(status: &Status, words: &Words) -> String {
    let mut text = words.msg(
        if status.sample { "cli-status-sample" } else { "cli-status" },
        &[("unit", &status.unit), ("year", &status.school_year), ("date", &status.as_of)],
    );
    text.push_str("\n\n");
    let head: Vec<String> =
        ["class", "programme", "lessons", "behind", "dos", "fidelity", "coverage", "index"]
            .iter()
            .map(|column| words.get(&format!("cli-column-{column}")))
            .collect();
    let mut rows = vec![head];
    for run in &status.runs {
        let held = words.msg("of", &[("part", &run.held), ("whole", &run.lessons)]);
        rows.push(row(&run.class, &run.programme, &held, &run.behind.to_string(), &run.figures));
    }
    rows.push(row(&words.get("cli-total"), "", "", "", &status.total));
    text.push_str(&columns(&rows));
    let total = &status.total;
    text.push_str(&format!("\n{}\n{}\n", total.sentence, total.n));
    text
}

fn row(class: &str, programme: &str, held: &str, behind: &str, figures: &Figures) -> Vec<String> {
    let index = figures.index.as_ref().map_or("–", |index| &index.text);
    let texts = [class, programme, held, behind, &figures.dos.text, &figures.foljsamhet.text];
    texts.iter().copied().chain([figures.tackning.text.as_str(), index]).map(str::to_owned).collect()
}

/// Columns of equal width, the first two to the left.
fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(n, (cell, width))| {
                let space = " ".repeat(width - cell.chars().count());
                if n < 2 { format!("{cell}{space}") } else { format!("{space}{cell}") }
            })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}
