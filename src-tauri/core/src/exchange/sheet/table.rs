//! Tables for people, written so that no program takes a text for a formula.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::base::harmless::harmless;
use crate::base::{Code, Error, Result};

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// A text; may be empty.
    Text(String),
    /// A whole number.
    Number(u32),
    /// Whole percents.
    Percent(u32),
    /// What lies between two numbers.
    Change(i32),
    /// A date.
    Date(NaiveDate),
}

/// A table with its heads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name in files.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its rows, each as long as the heads.
    pub rows: Vec<Vec<Value>>,
}

/// The longest text that a cell of .xlsx holds.
const LONGEST: usize = 32_767;

/// All tables in one workbook. The same tables give the same bytes.
pub fn to_xlsx(tables: &[Table]) -> Result<Vec<u8>> {
    let internal = |fault: XlsxError| Error::new(Code::Internal).with("detail", fault);
    let mut book = Workbook::new();
    // A time of writing would make each file another one.
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1).map_err(internal)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    let (bold, day) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    let percent = Format::new().set_num_format("0\u{a0}%");
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let sheet = book.add_worksheet();
        let name = sheet_name(&table.name, &names);
        sheet.set_name(&name).map_err(internal)?;
        names.push(name);
        for (column, head) in (0_u16..).zip(&table.heads) {
            sheet.write_string_with_format(0, column, head, &bold).map_err(internal)?;
        }
        for (row, values) in (1_u32..).zip(&table.rows) {
            for (column, value) in (0_u16..).zip(values) {
                match value {
                    Value::Text(text) if text.is_empty() => continue,
                    Value::Text(text) => {
                        let text: String = text.chars().take(LONGEST).collect();
                        sheet.write_string(row, column, text)
                    }
                    Value::Number(number) => sheet.write_number(row, column, *number),
                    Value::Change(by) => sheet.write_number(row, column, *by),
                    Value::Percent(whole) => {
                        sheet.write_number_with_format(row, column, f64::from(*whole) / 100.0, &percent)
                    }
                    Value::Date(date) => match excel(*date) {
                        Some(date) => sheet.write_datetime_with_format(row, column, &date, &day),
                        None => sheet.write_string(row, column, date.to_string()),
                    },
                }
                .map_err(internal)?;
            }
        }
        sheet.set_freeze_panes(1, 0).map_err(internal)?;
        sheet.autofit();
    }
    book.save_to_buffer().map_err(internal)
}

fn excel(date: NaiveDate) -> Option<ExcelDateTime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month, day).ok()
}

/// The longest name that Excel gives a sheet, and how much of a longer one is kept: what remains is for the mark of what
/// was left out and for a number.
const NAME: usize = 31;
const KEPT: usize = 26;

/// A name that a sheet can have: not too long, none of the characters that mean something, not one that is taken.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let plain: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).collect();
    let whole = plain.trim();
    let is_free = |name: &String| !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    if (1..=NAME).contains(&whole.chars().count()) && is_free(&whole.to_owned()) {
        return whole.to_owned();
    }
    let short = shortened(whole);
    let numbered = (2..).map(|number| format!("{short} {number}"));
    [short.clone()].into_iter().chain(numbered).find(is_free).unwrap_or_default()
}

/// A name with room for a number. One that is cut ends with a whole word that stands for itself, and shows that there was more.
fn shortened(name: &str) -> String {
    let cut: String = name.chars().take(KEPT).collect();
    let Some(rest) = name.strip_prefix(&cut).filter(|rest| !rest.is_empty()) else {
        return if cut.is_empty() { "–".to_owned() } else { cut };
    };
    let mut words = match cut.rsplit_once(' ') {
        Some((front, _)) if !rest.starts_with(' ') => front,
        _ => &cut,
    };
    // "och", "som" only join it to what was cut.
    while let Some((front, last)) = words.trim_end().rsplit_once(' ')
        && last.chars().count() <= 3
    {
        words = front;
    }
    format!("{} …", words.trim_end_matches([' ', ',']))
}

/// A table as CSV for people's spreadsheets: CRLF, UTF-8 with a mark, by which Excel sees what it is, and semicolons, by
/// which a Swedish one sees the columns.
pub fn to_csv(table: &Table) -> Result<Vec<u8>> {
    separated(table, b';')
}

/// The same for programs: RFC 4180 with commas.
pub fn to_csv_for_programs(table: &Table) -> Result<Vec<u8>> {
    separated(table, b',')
}

fn separated(table: &Table, separator: u8) -> Result<Vec<u8>> {
    let internal = |fault: csv::Error| Error::new(Code::Internal).with("detail", fault);
    let mark = "\u{feff}".as_bytes().to_vec();
    let mut out =
        csv::WriterBuilder::new().delimiter(separator).terminator(csv::Terminator::CRLF).from_writer(mark);
    out.write_record(table.heads.iter().map(|head| harmless(head))).map_err(internal)?;
    for row in &table.rows {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => harmless(text),
            Value::Number(number) => number.to_string(),
            Value::Percent(percent) => format!("{percent} %"),
            Value::Change(by) => by.to_string(),
            Value::Date(date) => date.to_string(),
        });
        out.write_record(cells).map_err(internal)?;
    }
    out.into_inner().map_err(|fault| internal(fault.into_error().into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sheet::{Cell, read};

    fn table(text: &str) -> Table {
        let row =
            vec![Value::Text(text.into()), Value::Number(24), Value::Date("2026-11-17".parse().unwrap())];
        Table {
            code: "t".into(),
            name: "Klasser".into(),
            heads: vec!["a".into(), "b".into(), "c".into()],
            rows: vec![row],
        }
    }

    const RISKY: &[&str] =
        &["=1+1", "+46 8", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "＝1"];

    #[test]
    fn no_text_becomes_a_formula_in_csv() {
        for text in RISKY {
            let bytes = to_csv(&table(text)).unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .from_reader(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap());
            let record = reader.records().next().unwrap().unwrap();
            assert_eq!(&record[0], format!("'{text}"));
            assert_eq!((&record[1], &record[2]), ("24", "2026-11-17"));
        }
        let plain = to_csv(&table("7A \"blå\", Ek")).unwrap();
        assert_eq!(plain, "\u{feff}a;b;c\r\n\"7A \"\"blå\"\", Ek\";24;2026-11-17\r\n".as_bytes());
        let other = to_csv_for_programs(&table("7A")).unwrap();
        assert_eq!(other, "\u{feff}a,b,c\r\n7A,24,2026-11-17\r\n".as_bytes());
    }

    #[test]
    fn no_text_becomes_a_formula_in_a_workbook() {
        for text in RISKY {
            let bytes = to_xlsx(&[table(text)]).unwrap();
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.as_slice())).unwrap();
            let mut sheet = String::new();
            std::io::Read::read_to_string(
                &mut archive.by_name("xl/worksheets/sheet1.xml").unwrap(),
                &mut sheet,
            )
            .unwrap();
            assert!(sheet.contains("<row r=\"2\"") && !sheet.contains("<f>"), "{sheet}");
            let row = read(&bytes).unwrap()[0].rows[1].clone();
            assert_eq!(row[0], Cell::of_text(text));
            assert_eq!(row[1..], [Cell::Number(24.0), Cell::Date("2026-11-17".parse().unwrap())]);
        }
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let tables = [table("x"), table("y")];
        assert_eq!(to_xlsx(&tables).unwrap(), to_xlsx(&tables).unwrap());
        assert_eq!(sheet_name("A/B", &["ab".into()]), "AB 2");
        assert_eq!(sheet_name("7. Förutsättningar", &[]), "7. Förutsättningar");
        assert_eq!(sheet_name("[]", &["–".into()]), "– 2");
    }

    #[test]
    fn a_long_name_of_a_sheet_is_cut_between_words() {
        // Excel takes 31 characters.
        let most = "å".repeat(31);
        assert_eq!(sheet_name(&most, &[]), most);
        for (long, cut) in [
            ("Nya skolor och skolor som har pausat eller slutat", "Nya skolor och skolor …"),
            ("1. Verksamheter som har skickat uppgifter", "1. Verksamheter …"),
            ("3. Skolor, fritidsgårdar och parklekar", "3. Skolor, fritidsgårdar …"),
            ("3. Schools, youth centres and play parks", "3. Schools, youth centres …"),
            ("4. Programomgångar, klasser och elever", "4. Programomgångar …"),
        ] {
            assert_eq!(sheet_name(long, &[]), cut);
            let second = sheet_name(long, &[cut.to_owned()]);
            assert_eq!(second, format!("{cut} 2"));
            assert!(second.chars().count() <= 31);
        }
        let cut = format!("{} …", "å".repeat(26));
        assert_eq!(sheet_name(&"å".repeat(40), std::slice::from_ref(&cut)), format!("{cut} 2"));
        // A name that fits and is taken loses its end to the number.
        assert_eq!(sheet_name(&most, std::slice::from_ref(&most)), cut);
    }
}
