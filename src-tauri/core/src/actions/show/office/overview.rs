//! *Lägesrapport*: composed once for screen, PDF, CSV and spreadsheet.

use std::path::Path;

use crate::actions::Book;
use crate::actions::show::report::{pages, pdf};
use crate::actions::views::{OverviewChoices, OverviewFile, OverviewView, PartView, ReportTextRow};
use crate::base::{Result, files};
use crate::exchange;
use crate::exchange::sheet::table::{Table as Sheet, Value as Typed, to_xlsx};
use crate::report::doc::*;
use crate::rollup::{Period, Value, compared};
use crate::school::scoring::METHOD;

/// Everything that one report is made of.
pub(super) struct Made {
    pub period: Period,
    pub with: Option<Period>,
    pub parts: Vec<PartView>,
    pub texts: Vec<ReportTextRow>,
}

impl Book {
    /// The report as it will be printed, its figures and its texts.
    ///
    /// # Errors
    /// A period is none, this is no office, or the pages could not be made.
    pub fn view_overview(&self, choices: &OverviewChoices) -> Result<OverviewView> {
        let made = self.report_made(choices)?;
        let doc = self.overview_doc_of(&made)?;
        Ok(OverviewView {
            period: made.period.to_string(),
            compare: made.with.map(|with| with.to_string()),
            periods: self.periods_with(made.period, made.with)?,
            pages: pages(&doc)?,
            doc,
            parts: made.parts,
            texts: made.texts,
            file_name: self.overview_name(made.period),
        })
    }

    /// The figures of an office without pages: for programs.
    ///
    /// # Errors
    /// As [`Book::view_overview`].
    pub fn overview_parts(&self, choices: &OverviewChoices) -> Result<Vec<PartView>> {
        Ok(self.report_made(choices)?.parts)
    }

    /// The report's content.
    ///
    /// # Errors
    /// As [`Book::view_overview`].
    pub fn overview_doc(&self, choices: &OverviewChoices) -> Result<Doc> {
        self.overview_doc_of(&self.report_made(choices)?)
    }

    /// Saves the report: as PDF, every table of it as CSV in one zip, or as a spreadsheet.
    ///
    /// # Errors
    /// It could not be made or written; then nothing has changed.
    pub fn save_overview(&self, path: &Path, choices: &OverviewChoices, what: OverviewFile) -> Result<()> {
        let bytes = match what {
            OverviewFile::Pdf => pdf(&self.overview_doc(choices)?)?,
            OverviewFile::Csv => {
                let tables = self.overview_csv(choices)?.into_iter();
                let members: Vec<_> =
                    tables.map(|(name, text)| (format!("{name}.csv"), text.into_bytes())).collect();
                exchange::pack(&members)?
            }
            OverviewFile::Xlsx => self.overview_sheet(choices)?,
        };
        files::write_whole(path, &bytes)
    }

    /// The name that the file would have: "lagesrapport-stockholm-2020ht.pdf".
    ///
    /// # Errors
    /// The period is none.
    pub fn overview_file_name(&self, choices: &OverviewChoices, what: OverviewFile) -> Result<String> {
        let name = self.overview_name(self.read_period(choices.period.as_deref())?);
        Ok(match what {
            OverviewFile::Pdf => name,
            OverviewFile::Csv => name.replace(".pdf", ".zip"),
            OverviewFile::Xlsx => name.replace(".pdf", ".xlsx"),
        })
    }

    /// Every table of the report as CSV, that of the units behind each figure among them.
    ///
    /// # Errors
    /// As [`Book::view_overview`].
    pub fn overview_csv(&self, choices: &OverviewChoices) -> Result<Vec<(String, String)>> {
        Ok(self.overview_with_units(choices)?.csv_tables())
    }

    fn overview_with_units(&self, choices: &OverviewChoices) -> Result<Doc> {
        let made = self.report_made(choices)?;
        let mut doc = self.overview_doc_of(&made)?;
        doc.blocks.push(Block::Table(self.behind_table(&made)));
        Ok(doc)
    }

    fn overview_sheet(&self, choices: &OverviewChoices) -> Result<Vec<u8>> {
        let doc = self.overview_with_units(choices)?;
        let mut tables = Vec::new();
        collect(&doc.blocks, &mut tables);
        let sheets: Vec<Sheet> = tables
            .into_iter()
            .map(|table| Sheet {
                code: table.id.clone(),
                name: table.id.clone(),
                heads: table.columns.iter().map(|column| column.head.clone()).collect(),
                rows: table.rows.iter().map(|row| row.cells.iter().map(typed).collect()).collect(),
            })
            .collect();
        to_xlsx(&sheets)
    }

    fn report_made(&self, choices: &OverviewChoices) -> Result<Made> {
        let period = self.read_period(choices.period.as_deref())?;
        let with = match choices.compare.as_deref() {
            Some("") => None,
            Some(text) => Some(self.read_period(Some(text))?),
            None => Some(period.compared_with(self.today())),
        };
        let figures = compared(&self.input()?, period, with);
        // A period of which nothing is known is no comparison.
        let with = with.filter(|_| figures.iter().any(|one| is_something(one.before)));
        let figures: Vec<_> = figures
            .into_iter()
            .map(|mut one| {
                one.before = one.before.filter(|_| with.is_some());
                one
            })
            .collect();
        let texts = self.report_texts(&figures, period, with);
        Ok(Made { period, with, parts: self.part_views(&figures), texts })
    }

    fn overview_doc_of(&self, made: &Made) -> Result<Doc> {
        let w = &self.words;
        let office = self.school.office();
        let name = office.name.clone().unwrap_or_default();
        let as_of = made.period.as_of(self.today());
        let span = self.period_text(made.period);
        let heading = |text: String| Block::Heading { level: 1, text };
        let world = self.world(made.period)?;
        let mut blocks = vec![self.overview_tiles(&made.parts)];
        blocks.extend(text_of(&made.texts, "summary"));
        for part in &made.parts {
            blocks.push(heading(format!("{}. {}", part.part, part.title)));
            blocks.extend(text_of(&made.texts, &part.part));
            blocks.push(Block::Table(self.part_table(part, made.with)));
            match part.part.as_str() {
                "3" => blocks.extend(self.school_lists(&world)),
                "6" => blocks.extend(self.staff_list(&world)),
                "8" => blocks.push(Block::Note {
                    text: w.msg("overview-fidelity-note", &[("method", &METHOD)]).into(),
                }),
                "9" => blocks.extend(self.learned_lists(&world)),
                _ => {}
            }
        }
        blocks.push(heading(format!("10. {}", w.get("part-10"))));
        if made.with.is_some() {
            blocks.extend(text_of(&made.texts, "10"));
            blocks.push(Block::Note { text: w.get("overview-compare-note").into() });
        } else {
            blocks.push(Block::Paragraph { text: w.get("overview-compare-none").into() });
        }
        blocks.push(Block::Heading { level: 2, text: w.get("part-equality") });
        blocks.extend(text_of(&made.texts, "equality"));
        blocks.push(heading(w.get("overview-units")));
        blocks.extend(self.unit_tables(&world));
        blocks.push(Block::Note { text: w.msg("overview-how-to-read", &[("method", &METHOD)]).into() });
        let imprint = if office.sample == Some(true) { "overview-imprint-sample" } else { "report-imprint" };
        Ok(Doc {
            lang: w.lang().tag().to_owned(),
            title: w.get("overview-title"),
            scope: vec![name.clone(), span.clone()],
            description: w.msg("overview-description", &[("name", &name), ("period", &span)]),
            created: self.store.clock.rfc3339(),
            author: name,
            producer: format!("MVP-loggen {}", env!("CARGO_PKG_VERSION")),
            imprint: w.msg(imprint, &[("date", &w.full_date(as_of)), ("method", &METHOD)]),
            words: Words { page_of: w.get("report-page-of"), continued: w.get("report-continued") },
            blocks,
        })
    }

    fn overview_tiles(&self, parts: &[PartView]) -> Block {
        let w = &self.words;
        let figure = |code: &str| parts.iter().flat_map(|part| &part.figures).find(|f| f.code == code);
        let tiles = ["districts-active", "schools", "classes", "dos"]
            .iter()
            .filter_map(|code| figure(code))
            .map(|figure| Tile {
                label: figure.label.clone(),
                value: figure.value.clone(),
                detail: if figure.sum.is_empty() { figure.known.clone() } else { figure.sum.clone() },
                gauge: None,
            })
            .collect::<Vec<_>>();
        if tiles.is_empty() {
            return Block::Paragraph { text: w.get("missing").into() };
        }
        Block::Tiles { tiles }
    }

    /// "lagesrapport-stockholm-2020ht.pdf"
    fn overview_name(&self, period: Period) -> String {
        let period = period.to_string().replace('/', "-").to_lowercase();
        format!("{}-{period}.pdf", self.file_stem("overview-file"))
    }
}

/// More than a zero: units that had not begun have no earlier figures.
fn is_something(value: Option<Value>) -> bool {
    value.is_some_and(|value| value != Value::Number(0))
}

/// A text of the report; an empty one is left out.
fn text_of(texts: &[ReportTextRow], part: &str) -> Vec<Block> {
    let text = texts.iter().find(|row| row.part == part).map(|row| row.text.as_str()).unwrap_or_default();
    let lines = text.split("\n\n").map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Paragraph { text: line.into() }).collect()
}

fn collect<'a>(blocks: &'a [Block], tables: &mut Vec<&'a Table>) {
    for block in blocks {
        match block {
            Block::Table(table) => tables.push(table),
            Block::Group { blocks } => collect(blocks, tables),
            _ => {}
        }
    }
}

/// What is written as a plain number is one for a spreadsheet too.
fn typed(cell: &Cell) -> Typed {
    let plain: String = cell.text.chars().filter(|c| *c != '\u{a0}').collect();
    match plain.parse::<u32>() {
        Ok(number) if number.to_string() == plain => Typed::Number(number),
        _ => Typed::Text(cell.text.clone()),
    }
}
