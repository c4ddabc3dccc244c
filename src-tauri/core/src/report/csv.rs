//! Each table of a report as CSV for people: semicolons, as a Swedish spreadsheet has them, and LF. What people typed
//! becomes no formula.

use super::doc::{Block, Column, Doc, Mark, Strip, Table};
use crate::base::harmless::harmless_cell;

impl Doc {
    /// Every table and strip in document order: the file's name without its ending, and its text.
    pub fn csv_tables(&self) -> Vec<(String, String)> {
        let mut tables = Vec::new();
        collect(&self.blocks, &mut tables);
        tables
    }
}

/// The tables as files. Each begins with a mark, by which spreadsheets see that it is UTF-8.
pub fn csv_files(tables: &[(String, String)]) -> Vec<(String, Vec<u8>)> {
    let file =
        |(name, text): &(String, String)| (format!("{name}.csv"), format!("\u{feff}{text}").into_bytes());
    tables.iter().map(file).collect()
}

fn collect(blocks: &[Block], tables: &mut Vec<(String, String)>) {
    for block in blocks {
        match block {
            Block::Table(table) => tables.push((table.id.clone(), of_table(table))),
            Block::Strip(strip) => tables.push((strip.id.clone(), of_strip(strip))),
            Block::Group { blocks } => collect(blocks, tables),
            _ => {}
        }
    }
}

fn of_table(table: &Table) -> String {
    let mut out = String::new();
    line(&mut out, table.columns.iter().map(Column::whole_head));
    for row in &table.rows {
        line(&mut out, (0..table.columns.len()).map(|i| row.cells.get(i).map_or("", |cell| &cell.text)));
    }
    out
}

fn of_strip(strip: &Strip) -> String {
    let mut out = String::new();
    let steps = strip.steps.iter().map(|step| match step.title.as_str() {
        "" => step.head.clone(),
        title => format!("{} {title}", step.head),
    });
    line(&mut out, [strip.row_head.clone()].into_iter().chain(steps).chain(strip.tail_heads.iter().cloned()));
    for row in &strip.rows {
        let marks = (0..strip.steps.len()).map(|i| match row.marks.get(i) {
            Some(Mark::Status { status }) => strip.word(*status),
            Some(Mark::Share { text, .. }) => text,
            Some(Mark::Blank) | None => "",
        });
        let tail = (0..strip.tail_heads.len()).map(|i| row.tail.get(i).map_or("", String::as_str));
        line(&mut out, [row.name.as_str()].into_iter().chain(marks).chain(tail));
    }
    out
}

/// Quotes only what needs it, so that people can read the file as it is.
fn line<S: AsRef<str>>(out: &mut String, fields: impl Iterator<Item = S>) {
    for (i, field) in fields.enumerate() {
        if i > 0 {
            out.push(';');
        }
        let field = &harmless_cell(field.as_ref());
        let padded = field.starts_with(' ') || field.ends_with(' ');
        if padded || field.contains([';', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(field);
        }
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::doc::{Align, Cell, Column, Row};

    fn column(head: &str, group: &str) -> Column {
        Column { head: head.into(), group: group.into(), align: Align::Start, grow: 1 }
    }

    #[test]
    fn quotes_semicolons_quotes_and_line_breaks_only() {
        let table = Table {
            id: "t".into(),
            caption: "T".into(),
            columns: vec![column("Klass", ""), column("Dos; %", "Själva")],
            rows: vec![Row {
                cells: vec!["7A \"blå\"".into(), Cell::from("82,5 %"), "surplus".into()],
                total: false,
            }],
        };
        assert_eq!(of_table(&table), "Klass;\"Själva: Dos; %\"\n\"7A \"\"blå\"\"\";82,5 %\n");
    }

    #[test]
    fn what_people_typed_becomes_no_formula() {
        let table = Table {
            id: "t".into(),
            caption: "T".into(),
            columns: vec![column("=1+1", ""), column("B", "@x")],
            rows: vec![Row { cells: vec!["=cmd|' /C calc'!A0".into(), "-2".into()], total: false }],
        };
        assert_eq!(of_table(&table), "'=1+1;'@x: B\n'=cmd|' /C calc'!A0;-2\n");
    }

    #[test]
    fn a_short_row_keeps_its_columns() {
        let table = Table {
            id: "t".into(),
            caption: "T".into(),
            columns: vec![column("A", ""), column("B", "")],
            rows: vec![Row { cells: vec!["x".into()], total: false }],
        };
        assert_eq!(of_table(&table), "A;B\nx;\n");
    }
}
