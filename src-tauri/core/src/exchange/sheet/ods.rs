//! .ods, row by row: rows and cells that are repeated are only made where something stands in them.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::unpack::Unpacked;
use super::{Cell, Filling, MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_SHEETS, Sheet, damaged};
use crate::base::{Code, Error, Result};

const MIME: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The sheets of a document.
pub fn read(zip: &Unpacked<'_>) -> Result<Vec<Sheet>> {
    if !zip.text("mimetype")?.trim().starts_with(MIME) {
        return Err(Error::new(Code::SheetForeign));
    }
    if zip.has("META-INF/manifest.xml") && zip.text("META-INF/manifest.xml")?.contains("encryption-data") {
        return Err(Error::new(Code::SheetLocked));
    }
    sheets(&zip.text("content.xml")?)
}

/// Where the reader is.
struct Place {
    filling: Filling,
    row: usize,
    column: usize,
    /// How often the row stands there.
    rows: usize,
    /// The cells of the row so far.
    cells: Vec<(usize, Cell)>,
    /// The cell that is being read: its value, its text, how often it stands there.
    cell: Option<(Option<Cell>, String, usize)>,
}

fn sheets(content: &str) -> Result<Vec<Sheet>> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().expand_empty_elements = true;
    let mut found = Vec::new();
    let mut place: Option<Place> = None;
    // Comments on cells, and tables within tables, are no cells.
    let mut aside = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| damaged("content.xml"))?;
        match &event {
            Event::Eof if place.is_none() => return Ok(found),
            Event::Eof => return Err(damaged("content.xml")),
            Event::Start(tag) if is_aside(tag.name().as_ref(), place.is_some()) => aside += 1,
            Event::End(tag) if aside > 0 && is_aside(tag.name().as_ref(), true) => aside -= 1,
            _ if aside > 0 => {}
            Event::Start(tag) => match (tag.name().as_ref(), &mut place) {
                ("table:table", None) if found.len() < MAX_SHEETS => {
                    let cells = found.iter().flat_map(|sheet: &Sheet| &sheet.rows).map(Vec::len).sum();
                    let filling = Filling::new(&attribute(tag, "table:name")?.unwrap_or_default(), cells);
                    place =
                        Some(Place { filling, row: 0, column: 0, rows: 1, cells: Vec::new(), cell: None });
                }
                ("table:table-row", Some(place)) => {
                    place.rows = repeated(tag, "table:number-rows-repeated")?;
                    place.column = 0;
                    place.cells.clear();
                }
                ("table:table-cell" | "table:covered-table-cell", Some(place)) => {
                    let count = repeated(tag, "table:number-columns-repeated")?;
                    place.cell = Some((value(tag)?, String::new(), count));
                }
                (name, Some(Place { cell: Some((_, text, _)), .. })) => match name {
                    "text:p" if !text.is_empty() => text.push('\n'),
                    "text:s" => text.push(' '),
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                },
                _ => {}
            },
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => {
                if let Some(Place { cell: Some((_, text, _)), .. }) = &mut place {
                    text.push_str(&written(&event)?);
                }
            }
            Event::End(tag) => match (tag.name().as_ref(), &mut place) {
                ("table:table-cell" | "table:covered-table-cell", Some(place)) => place.end_cell()?,
                ("table:table-row", Some(place)) => place.end_row()?,
                ("table:table", _) => found.extend(place.take().map(|place| place.filling.sheet)),
                _ => {}
            },
            _ => {}
        }
    }
}

impl Place {
    fn end_cell(&mut self) -> Result<()> {
        let Some((value, text, count)) = self.cell.take() else { return Ok(()) };
        let cell = value.unwrap_or_else(|| Cell::of_text(&text));
        if cell != Cell::Empty {
            // One column more than is allowed, so that it is refused and not cut.
            for column in (self.column..self.column.saturating_add(count)).take(MAX_COLUMNS + 1) {
                self.cells.push((column, cell.clone()));
            }
        }
        self.column = self.column.saturating_add(count);
        let limit = MAX_COLUMNS + 1;
        if self.cells.len() > limit { self.put(self.row).map(drop) } else { Ok(()) }
    }

    fn end_row(&mut self) -> Result<()> {
        if !self.cells.is_empty() {
            for row in (self.row..self.row.saturating_add(self.rows)).take(MAX_ROWS + 1) {
                self.put(row)?;
            }
        }
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }

    fn put(&mut self, row: usize) -> Result<()> {
        self.cells.iter().try_for_each(|(column, cell)| self.filling.put(row, *column, cell.clone()))
    }
}

fn is_aside(name: &str, within: bool) -> bool {
    matches!(name, "office:annotation" | "draw:frame" | "table:shapes" | "table:sub-table") && within
}

/// The value that a cell declares; a text stands between its tags.
fn value(tag: &BytesStart<'_>) -> Result<Option<Cell>> {
    let number = || -> Result<Option<Cell>> {
        let text = attribute(tag, "office:value")?;
        Ok(text.and_then(|text| text.parse().ok()).filter(|n: &f64| n.is_finite()).map(Cell::Number))
    };
    match attribute(tag, "office:value-type")?.as_deref() {
        Some("float" | "percentage" | "currency") => number(),
        Some("date") => {
            let text = attribute(tag, "office:date-value")?.unwrap_or_default();
            Ok(text.get(..10).and_then(|day| day.parse().ok()).map(Cell::Date))
        }
        Some("boolean") => Ok(attribute(tag, "office:boolean-value")?.map(|text| Cell::Bool(text == "true"))),
        Some("string") => Ok(attribute(tag, "office:string-value")?.map(|text| Cell::of_text(&text))),
        _ => Ok(None),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>> {
    let broken = |_| damaged("content.xml");
    let Some(found) = tag.try_get_attribute(name).map_err(|_| damaged("content.xml"))? else {
        return Ok(None);
    };
    Ok(Some(found.normalized_value(XmlVersion::Explicit1_0).map_err(broken)?.into_owned()))
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<usize> {
    let count = attribute(tag, name)?.map(|text| text.parse::<usize>().map_err(|_| damaged("content.xml")));
    Ok(count.transpose()?.unwrap_or(1))
}

/// The text of an event between tags.
fn written(event: &Event<'_>) -> Result<String> {
    let text = match event {
        Event::Text(text) => text.xml10_content().into_owned(),
        Event::CData(text) => text.xml10_content().into_owned(),
        Event::GeneralRef(reference) => {
            let known = quick_xml::escape::resolve_predefined_entity(reference.as_ref()).map(str::to_owned);
            let numbered = reference.resolve_char_ref().ok().flatten().map(String::from);
            known.or(numbered).ok_or_else(|| damaged("content.xml"))?
        }
        _ => String::new(),
    };
    // What is longer is refused as a cell that is too long; no need to hold all of it.
    Ok(text.chars().take(MAX_CELL + 1).collect())
}
