//! People's own spreadsheets: .xlsx, .ods, text with separators, and what was copied from one. Foreign bytes like
//! any other: bounded before they are read, never trusted, never a panic.

mod ods;
pub mod table;
mod text;
mod unpack;
mod xlsx;

use chrono::NaiveDate;

use crate::base::{Code, Error, Result};

/// The largest file that is read.
pub const MAX_FILE: u64 = 20 * 1024 * 1024;
/// The most that a file may unpack to.
const MAX_UNPACKED: u64 = 64 * 1024 * 1024;
/// The most rows of a sheet.
pub const MAX_ROWS: usize = 20_000;
/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 200;
/// The most cells of all sheets of a file.
const MAX_CELLS: usize = 1_000_000;
/// The most sheets of a file.
const MAX_SHEETS: usize = 50;
/// The longest text of a cell, in characters.
pub const MAX_CELL: usize = 4000;

/// One sheet of a file. Its first row is row 1 of the file, its first column A.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// What it is called; empty for text.
    pub name: String,
    /// The rows, without empty ones at the end; each without empty cells at its end.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell: what a formula gave, never the formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, trimmed and not empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A date.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
}

impl Cell {
    /// A text without what surrounds it; nothing where nothing is left.
    fn of_text(text: &str) -> Cell {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c.is_control());
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

/// Reads a file, by what it is and not by its name.
///
/// # Errors
/// It is no spreadsheet, is locked, damaged, too large, or empty.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>> {
    if bytes.len() as u64 > MAX_FILE {
        return Err(too_large(MAX_FILE >> 20, "megabytes"));
    }
    let sheets = if bytes.starts_with(b"PK\x03\x04") {
        let zip = unpack::Unpacked::check(bytes)?;
        if zip.has("content.xml") { ods::read(&zip)? } else { xlsx::read(&zip)? }
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        // The container of encrypted files, and of the formats before 2007.
        return Err(Error::new(Code::SheetLocked));
    } else {
        vec![text::read(&text::decode(bytes)?)?]
    };
    not_empty(sheets)
}

/// Reads what was pasted.
///
/// # Errors
/// Too large or empty.
pub fn read_text(pasted: &str) -> Result<Vec<Sheet>> {
    if pasted.len() as u64 > MAX_FILE {
        return Err(too_large(MAX_FILE >> 20, "megabytes"));
    }
    not_empty(vec![text::read(pasted)?])
}

fn not_empty(sheets: Vec<Sheet>) -> Result<Vec<Sheet>> {
    let sheets: Vec<Sheet> = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    if sheets.is_empty() { Err(Error::new(Code::SheetEmpty)) } else { Ok(sheets) }
}

/// The letters of a column: 0 is A, 26 is AA.
pub fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default()));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

/// The name of a cell, counted from 0: (0, 0) is A1.
pub fn cell_name(row: usize, column: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// A sheet that is being filled, within its limits.
struct Filling {
    sheet: Sheet,
    cells: usize,
}

impl Filling {
    /// An empty sheet, in a file that holds so many cells already.
    fn new(name: &str, cells: usize) -> Filling {
        let name = name.chars().take(100).collect();
        Filling { sheet: Sheet { name, rows: Vec::new() }, cells }
    }

    /// Puts a cell in its place; rows and columns between are empty.
    fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<()> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if row >= MAX_ROWS {
            return Err(too_large(MAX_ROWS, "rows"));
        }
        if column >= MAX_COLUMNS {
            return Err(too_large(MAX_COLUMNS, "columns"));
        }
        if let Cell::Text(text) = &cell
            && text.chars().count() > MAX_CELL
        {
            return Err(Error::new(Code::SheetCellTooLong)
                .with("cell", cell_name(row, column))
                .with("limit", MAX_CELL));
        }
        if self.sheet.rows.len() <= row {
            self.sheet.rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.sheet.rows.get_mut(row) {
            if cells.len() <= column {
                self.cells += column + 1 - cells.len();
                cells.resize(column + 1, Cell::Empty);
            }
            if let Some(slot) = cells.get_mut(column) {
                *slot = cell;
            }
        }
        if self.cells > MAX_CELLS { Err(too_large(MAX_CELLS, "cells")) } else { Ok(()) }
    }
}

/// A file that is larger than is read: how much would be.
fn too_large(limit: impl ToString, unit: &str) -> Error {
    Error::new(Code::SheetTooLarge).with("limit", limit).with("unit", unit)
}

/// A damaged file, and which part of it.
fn damaged(detail: impl ToString) -> Error {
    Error::new(Code::SheetDamaged).with("detail", detail)
}

#[cfg(test)]
mod tests;
