//! .xlsx, cell by cell.

use calamine::{Data, DataRef, Reader, SheetType, Xlsx, XlsxError};
use chrono::NaiveDate;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::unpack::Unpacked;
use super::{Cell, Filling, MAX_SHEETS, Sheet, damaged};
use crate::base::{Code, Error, Result};

/// The sheets of a workbook, in their order; charts and macros are none.
pub fn read(zip: &Unpacked<'_>) -> Result<Vec<Sheet>> {
    if !zip.has("[Content_Types].xml") {
        return Err(Error::new(Code::SheetForeign));
    }
    // A fault of the crate in a file that nobody has thought of must not end the program.
    catch_unwind(AssertUnwindSafe(|| sheets(zip.bytes()))).unwrap_or_else(|_| Err(damaged("xlsx")))
}

fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>> {
    let broken = |fault: XlsxError| match fault {
        XlsxError::Password => Error::new(Code::SheetLocked),
        XlsxError::FileNotFound(_) => Error::new(Code::SheetForeign),
        other => damaged(other.to_string().chars().take(100).collect::<String>()),
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .take(MAX_SHEETS)
        .collect();
    let mut found = Vec::new();
    let mut cells = 0;
    for name in names {
        let mut filling = Filling::new(&name, cells);
        let mut reader = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            filling.put(row as usize, column as usize, value(cell.get_value()))?;
        }
        cells = filling.cells;
        found.push(filling.sheet);
    }
    Ok(found)
}

fn value(data: &DataRef<'_>) -> Cell {
    match Data::from(data.clone()) {
        Data::Int(number) => Cell::Number(number as f64),
        Data::Float(number) => Cell::Number(number),
        Data::String(text) => Cell::of_text(&text),
        Data::Bool(yes) => Cell::Bool(yes),
        Data::DateTime(time) if time.is_datetime() => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
            // A bare time of day counts as a day of 1899 or 1900.
            date.filter(|_| time.as_f64() >= 1.0).map_or(Cell::Number(time.as_f64()), Cell::Date)
        }
        Data::DateTime(time) => Cell::Number(time.as_f64()),
        Data::DateTimeIso(text) => {
            text.get(..10).and_then(|day| day.parse().ok()).map_or_else(|| Cell::of_text(&text), Cell::Date)
        }
        Data::DurationIso(text) => Cell::of_text(&text),
        // "#N/A" says nothing that could be taken in, but must be seen.
        Data::Error(error) => Cell::of_text(&error.to_string()),
        Data::Empty => Cell::Empty,
    }
}
