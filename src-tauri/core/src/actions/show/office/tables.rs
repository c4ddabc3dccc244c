//! The tables of the *lägesrapport*.

use crate::actions::Book;
use crate::actions::show::figures::figures;
use crate::actions::views::{FigureRow, PartView, ReportTextRow};
use crate::report::doc::*;
use crate::rollup::{Period, World, needs};
use crate::school::in_order;
use crate::school::scoring::METHOD;

use super::overview::Made;

/// A longer table goes on as another one: readers of large tables have limits.
pub(super) const MOST_ROWS: usize = 500;

impl Book {
    /// A part as a reader wants it: what is known as a table, and in a sentence each what nobody has told and of what
    /// there was nothing. Rows and rows of "saknas" would hide the rest.
    pub(super) fn to_read(&self, part: &PartView) -> PartView {
        let lists = ["reason", "learned", "runs-band", "observations"];
        let nothing = self.words.count(0);
        let is_none = |row: &FigureRow| lists.contains(&row.code.as_str()) && row.value == nothing;
        let compared = |row: &FigureRow| !row.before.is_empty();
        let (untold, told): (Vec<FigureRow>, Vec<FigureRow>) =
            part.figures.iter().cloned().partition(|row| !row.told && !compared(row));
        let (none, figures): (Vec<FigureRow>, Vec<FigureRow>) =
            told.into_iter().partition(|row| is_none(row) && (!compared(row) || row.before == nothing));
        let said = [("overview-untold", untold), ("overview-none-of", none)]
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .map(|(key, rows)| self.words.msg(key, &[("list", &self.together(&rows))]))
            .collect();
        PartView { figures, said, ..part.clone() }
    }

    /// The same on paper.
    pub(super) fn part_blocks(&self, part: &PartView, shown: Period, with: Option<Period>) -> Vec<Block> {
        let part = self.to_read(part);
        // On paper there are no columns in which nothing stands.
        let with = with.filter(|_| part.figures.iter().any(|row| !row.before.is_empty()));
        let table = (!part.figures.is_empty()).then(|| {
            let table = self.part_table(&part, shown, with);
            let empty = |_: &Column, cells: &[&str]| cells.iter().all(|cell| cell.is_empty());
            let (columns, rows, _) = without(table.columns, table.rows, empty);
            Block::Table(Table { columns, rows, ..table })
        });
        let said = part.said.iter().map(|text| Block::Note { text: text.clone().into() });
        table.into_iter().chain(said).collect()
    }

    /// "Delade lärdomar: Kvalitet, Samverkan; Observationer": what begins alike is said once.
    fn together(&self, rows: &[FigureRow]) -> String {
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for row in rows {
            let (front, rest) = row.label.split_once(": ").unwrap_or((&row.label, ""));
            match groups.iter_mut().find(|(known, _)| *known == front) {
                Some((_, all)) => all.push(rest),
                None => groups.push((front, vec![rest])),
            }
        }
        let said = |(front, rest): &(&str, Vec<&str>)| match rest.as_slice() {
            [""] => (*front).to_owned(),
            rest => format!("{front}: {}", rest.join(", ")),
        };
        groups.iter().map(said).collect::<Vec<_>>().join("; ")
    }

    /// All figures of one part.
    pub(super) fn part_table(&self, part: &PartView, shown: Period, with: Option<Period>) -> Table {
        let w = &self.words;
        let mut columns = vec![
            column(w.get("report-what"), Align::Start, 5),
            column(w.get("overview-reference"), Align::Start, 1),
            column(w.get("report-value"), Align::End, 1),
            column(w.get("overview-sum"), Align::Start, 2),
            column(
                w.get(match part.part.as_str() {
                    "2" => "overview-known-districts",
                    // Of some of their rows schools are asked, of others all.
                    "3" | "4" => "overview-known-then",
                    _ => "overview-known",
                }),
                Align::Start,
                1,
            ),
        ];
        if let Some(with) = with {
            let then = |key: &str, align| Column {
                group: self.head_beside(with, shown),
                ..column(w.get(key), align, 1)
            };
            columns.push(then("report-value", Align::End));
            columns.push(then("overview-known-then", Align::Start));
            columns.push(column(w.get("overview-change"), Align::End, 1));
        }
        let rows = part
            .figures
            .iter()
            .map(|figure| {
                let mut cells: Vec<Cell> = vec![
                    figure.label.clone().into(),
                    figure.reference.clone().into(),
                    figure.value.clone().into(),
                    figure.sum.clone().into(),
                    figure.basis.clone().into(),
                ];
                if with.is_some() {
                    let then = [&figure.before, &figure.before_basis, &figure.change];
                    cells.extend(
                        then.map(|text| if text.is_empty() { "–".into() } else { text.clone().into() }),
                    );
                }
                Row { cells, total: false }
            })
            .collect();
        Table {
            // A table that stands alone names what it holds, and the method of its figures.
            id: w.msg(&format!("part-id-{}", part.part), &[("method", &METHOD.to_lowercase())]),
            caption: format!("{}. {}", part.part, part.title),
            columns,
            rows,
        }
    }

    /// Every unit with its own figures, in as many tables as it takes; for programs also the columns in which nothing stands.
    pub(super) fn unit_tables(&self, world: &World<'_>, all: bool) -> Vec<Block> {
        let w = &self.words;
        let needs = needs::needs(world);
        let mut rows: Vec<(Option<String>, String, Row)> = needs
            .iter()
            .map(|need| {
                let unit = need.unit;
                let row = self.unit_row(world, need);
                // On paper a day is a date, also where the row is read long afterwards.
                let latest = unit.source.and_then(|source| source.latest).filter(|_| unit.has_sent());
                let own = unit.work().map(|p| figures(&p.score, w));
                let lessons = unit.work().map(|p| p.lessons).filter(|_| all);
                let (held, planned) = match lessons {
                    Some(l) => (w.count(l.delivered + l.partly), w.count(l.planned)),
                    None => (row.lessons, "–".to_owned()),
                };
                let share = |text: Option<&String>| text.cloned().unwrap_or_else(|| "–".to_owned());
                let cells: Vec<Cell> = vec![
                    row.name.clone().into(),
                    row.district.clone().unwrap_or_else(|| "–".to_owned()).into(),
                    w.get(&format!("unit-kind-{}", row.kind.code())).into(),
                    row.classes.into(),
                    held.into(),
                    planned.into(),
                    share(own.as_ref().map(|f| &f.dos.text)).into(),
                    share(own.as_ref().map(|f| &f.foljsamhet.text)).into(),
                    share(own.as_ref().map(|f| &f.tackning.text)).into(),
                    row.trained.into(),
                    latest.map_or(row.age, |day| day.to_string()).into(),
                ];
                (row.district.as_deref().map(in_order), in_order(&row.name), Row { cells, total: false })
            })
            .collect();
        rows.sort_by(|a, b| (a.0.is_none(), &a.0, &a.1).cmp(&(b.0.is_none(), &b.0, &b.1)));
        let heads = [
            ("overview-unit", Align::Start, 3),
            ("overview-district", Align::Start, 3),
            ("overview-kind", Align::Start, 1),
            ("overview-classes", Align::End, 1),
            ("overview-lessons", Align::End, 1),
            ("district-sums-planned", Align::End, 1),
            ("report-dos", Align::End, 1),
            ("overview-followed", Align::End, 1),
            ("overview-coverage", Align::End, 1),
            ("overview-trained", Align::End, 1),
            ("overview-age", Align::Start, 2),
        ];
        let columns = heads.map(|(key, align, grow)| column(w.get(key), align, grow)).into();
        let rows: Vec<Row> = rows.into_iter().map(|(_, _, row)| row).collect();
        // On paper it stands with what was held.
        let planned = w.get("district-sums-planned");
        let (columns, rows, _) = without(columns, rows, |column, _| !all && column.head == planned);
        // What is the same in every row tells them apart from nothing, and takes room from what does.
        let may_go = ["overview-district", "overview-kind"].map(|key| w.get(key));
        let same = |column: &Column, cells: &[&str]| {
            may_go.contains(&column.head) && cells.windows(2).all(|two| two.first() == two.last())
        };
        let (columns, rows, _) = without(columns, rows, same);
        let (columns, rows, empty) = without(columns, rows, |_, cells| !all && tell_nothing(cells));
        let mut blocks = self.split(&w.get("overview-units-id"), &w.get("overview-units"), columns, rows);
        blocks.extend(self.left_out(&empty));
        blocks.push(Block::Note { text: w.get("overview-units-note").into() });
        blocks
    }

    /// Names the columns that were left out because no row had anything in them. An index that no row may show yet is
    /// no figure that somebody has failed to give; the part about fidelity says of how many it is.
    pub(super) fn left_out(&self, heads: &[String]) -> Option<Block> {
        let index = self.words.get("report-index");
        let heads: Vec<&String> = heads.iter().filter(|head| **head != index).collect();
        let text = || self.words.msg("overview-left-out", &[("names", &self.words.list(&heads))]);
        (!heads.is_empty()).then(|| Block::Note { text: text().into() })
    }

    /// One table, or several where it would be too long.
    pub(super) fn split(&self, id: &str, caption: &str, columns: Vec<Column>, rows: Vec<Row>) -> Vec<Block> {
        let count = rows.len().div_ceil(MOST_ROWS);
        rows.chunks(MOST_ROWS)
            .enumerate()
            .map(|(n, rows)| {
                let (id, caption) = if count == 1 {
                    (id.to_owned(), caption.to_owned())
                } else {
                    let of = self.words.msg("of", &[("part", &(n + 1)), ("whole", &count)]);
                    (format!("{id}-{}", n + 1), format!("{caption} ({of})"))
                };
                Block::Table(Table { id, caption, columns: columns.clone(), rows: rows.to_vec() })
            })
            .collect()
    }

    /// What the report says in sentences, for programs that read tables alone.
    pub(super) fn text_table(&self, made: &Made) -> Table {
        let w = &self.words;
        let said = made.texts.iter().filter(|row| !row.text.is_empty());
        let row = |row: &ReportTextRow| Row {
            cells: [&*row.title, &*row.text].map(Cell::from).into(),
            total: false,
        };
        Table {
            id: w.get("overview-texts-id"),
            caption: w.get("overview-texts"),
            columns: ["overview-part", "overview-texts-text"]
                .map(|key| column(w.get(key), Align::Start, 1))
                .into(),
            rows: said.map(row).collect(),
        }
    }

    /// What each unit brings to each figure, in one long table: for those who count on.
    pub(super) fn behind_table(&self, made: &Made) -> Table {
        let w = &self.words;
        let mut rows = Vec::new();
        for part in &made.parts {
            for figure in &part.figures {
                let told = figure.behind.iter().map(|one| {
                    let mark = if one.by_hand { w.get("overview-by-hand") } else { String::new() };
                    // On the screen the name alone says it; a column wants a value.
                    let value = if one.value.is_empty() { w.get("office-yes") } else { one.value.clone() };
                    (one.name.clone(), value, mark)
                });
                let lacking =
                    figure.lacking.iter().map(|name| (name.clone(), w.get("missing"), String::new()));
                rows.extend(told.chain(lacking).map(|(name, value, mark)| Row {
                    cells:
                        [part.part.clone(), figure.label.clone(), name, value, mark].map(Cell::from).into(),
                    total: false,
                }));
            }
        }
        let heads = ["overview-part", "report-what", "overview-unit", "report-value", "overview-marked"];
        Table {
            id: w.get("overview-behind-id"),
            caption: w.get("overview-behind"),
            columns: heads.map(|key| column(w.get(key), Align::Start, 1)).into(),
            rows,
        }
    }
}

/// No row has anything in the column.
pub(super) fn tell_nothing(cells: &[&str]) -> bool {
    cells.iter().all(|cell| *cell == "–")
}

/// A table without the columns that may go, and their heads. The first one says whose row it is, and stays.
pub(super) fn without(
    columns: Vec<Column>,
    rows: Vec<Row>,
    goes: impl Fn(&Column, &[&str]) -> bool,
) -> (Vec<Column>, Vec<Row>, Vec<String>) {
    let stays: Vec<bool> = columns
        .iter()
        .enumerate()
        .map(|(i, column)| {
            let cells: Vec<&str> =
                rows.iter().filter_map(|row| row.cells.get(i)).map(|cell| cell.text.as_str()).collect();
            i == 0 || cells.is_empty() || !goes(column, &cells)
        })
        .collect();
    let gone = columns.iter().zip(&stays).filter(|(_, stays)| !**stays);
    let gone = gone.map(|(column, _)| column.head.clone()).collect();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row.cells.into_iter().zip(&stays).filter(|(_, stays)| **stays);
            Row { cells: cells.map(|(cell, _)| cell).collect(), ..row }
        })
        .collect();
    let columns = columns.into_iter().zip(&stays).filter(|(_, stays)| **stays);
    (columns.map(|(column, _)| column).collect(), rows, gone)
}

pub(super) fn column(head: String, align: Align, grow: u8) -> Column {
    Column { head, group: String::new(), align, grow }
}
