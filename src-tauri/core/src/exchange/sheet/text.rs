//! Text with separators: CSV as different programs write it, and what is copied from a spreadsheet.

use super::{Cell, Filling, Sheet, damaged};
use crate::base::{Code, Error, Result};

/// The characters that Windows-1252 has where Latin-1 has none.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The text of a file: UTF-8, UTF-16 with a mark, else Windows-1252 as older Excel writes.
pub fn decode(bytes: &[u8]) -> Result<String> {
    let pairs = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> =
            bytes.get(2..).unwrap_or_default().chunks_exact(2).map(|two| from([two[0], two[1]])).collect();
        String::from_utf16(&units).map_err(|_| Error::new(Code::SheetForeign))
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => pairs(u16::from_le_bytes)?,
        [0xfe, 0xff, ..] => pairs(u16::from_be_bytes)?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|byte| windows(*byte)).collect(),
        },
    };
    // Pictures, programs and documents hold what no text holds.
    let strange = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}');
    if text.chars().any(strange) || text.starts_with("%PDF") || text.starts_with("{\\rtf") {
        return Err(Error::new(Code::SheetForeign));
    }
    Ok(text)
}

fn windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS.chars().nth(usize::from(byte - 0x80)).unwrap_or('\u{fffd}'),
        other => char::from(other),
    }
}

/// Parts a text into cells.
pub fn read(text: &str) -> Result<Sheet> {
    let text = text.trim_start_matches('\u{feff}');
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    // Excel's own first line, which says what the separator is.
    let first = text.lines().next().unwrap_or_default();
    let said = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next());
    let rest = if said.is_some() { text.get(first.len()..).unwrap_or_default() } else { &text };
    let separator = said.unwrap_or_else(|| separator(rest));
    let rest = with_empty_rows(rest);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(rest.as_bytes());
    let mut filling = Filling::new("", 0);
    let mut record = csv::StringRecord::new();
    let mut row = 0;
    while reader.read_record(&mut record).map_err(damaged)? {
        for (column, cell) in record.iter().enumerate() {
            filling.put(row, column, Cell::of_text(cell))?;
        }
        row += 1;
    }
    Ok(filling.sheet)
}

/// Empty lines are rows too, so that "B7" is found again where a spreadsheet shows it; the reader would skip them.
fn with_empty_rows(text: &str) -> String {
    let mut within = false;
    let lines = text.split('\n').map(|line| {
        let is_empty = !within && line.trim().is_empty();
        within ^= line.matches('"').count() % 2 == 1;
        if is_empty { "\"\"" } else { line }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The separator that most of the first lines have: a tab before a semicolon before a comma.
fn separator(text: &str) -> u8 {
    let mut best = (0, b'\t');
    for candidate in [b'\t', b';', b','] {
        let lines = text.lines().filter(|line| !line.trim().is_empty()).take(20);
        let count = lines.filter(|line| outside_quotes(line).any(|byte| byte == candidate)).count();
        if count > best.0 {
            best = (count, candidate);
        }
    }
    best.1
}

/// The bytes of a line that stand outside quotes.
fn outside_quotes(line: &str) -> impl Iterator<Item = u8> {
    let mut within = false;
    line.bytes().filter(move |byte| {
        within ^= *byte == b'"';
        !within
    })
}
