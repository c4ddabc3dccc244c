//! *Lägesrapport*: composed once for screen, PDF, CSV and spreadsheet.

use std::collections::BTreeSet;
use std::path::Path;

use crate::actions::Book;
use crate::actions::saved::About;
use crate::actions::show::report::{pages, pdf};
use crate::actions::views::{OverviewChoices, OverviewFile, OverviewView, PartView, ReportTextRow};
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange;
use crate::exchange::sheet::table::{Table as Sheet, Value as Typed, to_xlsx};
use crate::report::csv_files;
use crate::report::doc::*;
use crate::rollup::needs::{self, Support};
use crate::rollup::{Period, compared, merged};
use crate::school::scoring::METHOD;

use super::drafts::Time;

/// Everything that one report is made of.
pub(super) struct Made {
    pub time: Time,
    pub parts: Vec<PartView>,
    pub texts: Vec<ReportTextRow>,
    /// People may be named.
    pub names: bool,
    /// The units that may need support may be named.
    pub support: bool,
    /// Every figure in its table, known or not: for programs.
    pub all: bool,
}

/// The key of what a period was compared with last.
fn compare_key(period: Period) -> String {
    format!("compare:{period}")
}

/// The key of what is being typed into a text.
pub(super) fn typed_key(period: &str, part: &str) -> String {
    format!("report:{period}:{part}")
}

impl Book {
    /// The report as it will be printed, its figures and its texts.
    ///
    /// # Errors
    /// A period is none, this is no office, or the pages could not be made.
    pub fn view_overview(&self, choices: &OverviewChoices) -> Result<OverviewView> {
        let made = self.report_made(choices)?;
        let doc = self.overview_doc_of(&made)?;
        let world = self.world(made.time.period)?;
        let by_district = self.district_rows(&world, &made.time.merged, made.time.with);
        Ok(OverviewView {
            period: made.time.period.to_string(),
            period_text: self.period_text(made.time.period),
            to_give: self.units_to_give(&world),
            made_of: self.made_of_text(&by_district, made.time.period),
            by_district,
            school_changes_note: self.school_changes_note(&world),
            school_changes: self.school_changes(&world).0,
            names_known: self.names_known(&world),
            names_listed: !self.staff_list(&world).is_empty(),
            ask_names: self.ask_names(&world),
            research_goes: self.research_goes(&world),
            compare: made.time.asked.map(|asked| asked.to_string()),
            compared_note: made.time.like(&self.words).unwrap_or_default(),
            compared: made.time.with_text(&self.words).unwrap_or_default(),
            periods: self.periods(made.time.period)?,
            compares: self.periods_before(made.time.period, made.time.asked)?,
            pages: pages(&doc)?,
            doc,
            parts: made.parts.iter().map(|part| self.to_read(part)).collect(),
            texts: made.texts,
            file_name: self.overview_name(made.time.period),
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
            OverviewFile::Csv => exchange::pack(&csv_files(&self.overview_csv(choices)?))?,
            OverviewFile::Xlsx => self.overview_sheet(choices)?,
        };
        files::write_whole(path, &bytes)?;
        let period = Some(self.read_period(choices.period.as_deref())?.to_string());
        self.note_file("overview", About { period, ..About::default() }, Some(path))
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
        let made = Made { all: true, ..self.report_made(choices)? };
        let mut doc = self.overview_doc_of(&made)?;
        doc.blocks.push(Block::Table(self.behind_table(&made)));
        doc.blocks.push(Block::Table(self.text_table(&made)));
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
                name: table.caption.clone(),
                heads: table.columns.iter().map(Column::whole_head).collect(),
                rows: table.rows.iter().map(|row| row.cells.iter().map(typed).collect()).collect(),
            })
            .collect();
        to_xlsx(&sheets)
    }

    /// Keeps what is being typed into a text of the report, or forgets it.
    ///
    /// # Errors
    /// It is far too long, or cannot be written.
    pub fn store_typed(&self, period: &str, part: &str, text: Option<&str>) -> Result<()> {
        self.set_draft(&typed_key(period, part), text)
    }

    /// Keeps what a period is compared with, for the next time that nothing is said of it; none where empty.
    ///
    /// # Errors
    /// One of them is no period, or the other is not before it.
    pub fn store_compare(&self, period: &str, with: &str) -> Result<()> {
        let period = self.read_period(Some(period))?;
        if !with.is_empty() {
            self.read_earlier(with, period)?;
        }
        self.store.set_meta(&compare_key(period), with)
    }

    /// The texts of the reports that were written before the figures of their draft changed. That of a comparison is
    /// none of them: with which period it was written is not kept.
    pub(in crate::actions) fn stale_texts(&self) -> BTreeSet<Id> {
        let periods: BTreeSet<&String> =
            self.school.report_texts.values().filter_map(|one| one.period.as_ref()).collect();
        let choices =
            |period: &String| OverviewChoices { period: Some(period.clone()), ..Default::default() };
        let made =
            periods.into_iter().filter_map(|period| Some((period, self.report_made(&choices(period)).ok()?)));
        let rows = made.flat_map(|(period, made)| made.texts.into_iter().map(move |row| (period, row)));
        let stale = rows.filter(|(_, row)| row.changed && row.part != "10");
        stale.filter_map(|(period, row)| self.report_text_id(period, &row.part)).collect()
    }

    fn report_made(&self, choices: &OverviewChoices) -> Result<Made> {
        let period = self.read_period(choices.period.as_deref())?;
        let kept = match choices.compare {
            Some(_) => None,
            None => self.store.meta(&compare_key(period))?,
        };
        let chosen = choices.compare.as_deref().or(kept.as_deref());
        let asked = match chosen {
            Some("") => None,
            Some(text) => Some(self.read_earlier(text, period)?),
            None => Some(period.compared_with(self.today())),
        };
        let figures = compared(&self.input()?, period, asked);
        // A period of which nothing is known is no comparison.
        let with = asked.filter(|_| figures.iter().any(|one| one.before.is_some()));
        // Who has not asked for one is not told that there is none.
        let asked = asked.filter(|_| with.is_some() || chosen.is_some());
        let merged = with.map_or_else(|| Ok(Vec::new()), |with| Ok(merged(&self.input()?, period, with)))?;
        let support = Support::of(&needs::needs(&self.world(period)?));
        let today = self.today();
        let by_hand = self.districts_by_hand(&self.world(period)?);
        let time = Time { period, asked, with, today, merged, support, by_hand };
        let texts = self.report_texts(&figures, &time);
        Ok(Made {
            time,
            parts: self.part_views(&figures),
            texts,
            names: choices.names,
            support: choices.support,
            all: false,
        })
    }

    /// A period that was over before the report's began: no other can be compared with it.
    fn read_earlier(&self, text: &str, period: Period) -> Result<Period> {
        let with = self.read_period(Some(text))?;
        if with.is_before(period) {
            return Ok(with);
        }
        let known = format!("{}, {}", period.compared_with(self.today()), period.before());
        Err(Error::new(Code::ValueUnknown).with("value", text).with("known", known).at("compare"))
    }

    fn overview_doc_of(&self, made: &Made) -> Result<Doc> {
        let w = &self.words;
        let office = self.school.office();
        let name = office.name.clone().unwrap_or_default();
        let Time { period, with, .. } = &made.time;
        let (period, with) = (*period, *with);
        let as_of = period.as_of(self.today());
        let span = self.period_text(period);
        let heading = |text: String| Block::Heading { level: 1, text };
        let world = self.world(period)?;
        let mut scope = vec![name.clone(), span.clone()];
        let heading_text = made.texts.iter().find(|row| row.part == "heading");
        scope.extend(heading_text.map(|row| row.text.trim().to_owned()).filter(|text| !text.is_empty()));
        let mut blocks = vec![self.overview_tiles(&made.parts)];
        blocks.extend(text_of(&made.texts, "summary"));
        // Before the first table, whose words it explains.
        blocks.push(Block::Note { text: w.msg("overview-how-to-read", &[("method", &METHOD)]).into() });
        for part in &made.parts {
            blocks.push(heading(format!("{}. {}", part.part, part.title)));
            blocks.extend(text_of(&made.texts, &part.part));
            if made.all {
                blocks.push(Block::Table(self.part_table(part, period, with)));
            } else {
                blocks.extend(self.part_blocks(part, period, with));
            }
            // The note of the list says by name what the notes of the figures count.
            blocks.extend(if part.part == "3" { self.school_lists(&world, made.all) } else { notes(part) });
            match part.part.as_str() {
                "2" => blocks.extend(self.district_table(&world, made)),
                "7" | "8" => blocks.push(Block::Note { text: part.note.clone().into() }),
                "9" => blocks.extend(self.learned_lists(&world)),
                _ => {}
            }
        }
        blocks.push(heading(format!("10. {}", w.get("part-10-whole"))));
        let compared = text_of(&made.texts, "10");
        let explained = with.is_some() && !compared.is_empty();
        blocks.extend(compared);
        blocks.extend(explained.then(|| Block::Note { text: w.get("overview-compare-note").into() }));
        blocks.push(Block::Heading { level: 2, text: w.get("part-equality") });
        blocks.extend(text_of(&made.texts, "equality"));
        if made.support {
            blocks.push(heading(w.get("support-list")));
            blocks.extend(self.support_table(&world));
            blocks.push(Block::Note { text: w.get("support-rule").into() });
        }
        blocks.push(heading(w.get("overview-units")));
        blocks.extend(self.unit_tables(&world, made.all));
        if made.names {
            blocks.extend(self.staff_list(&world));
        }
        if !made.support {
            blocks.push(Block::Note { text: w.get("support-rule").into() });
        }
        let imprint = if office.sample == Some(true) { "overview-imprint-sample" } else { "report-imprint" };
        Ok(Doc {
            lang: w.lang().tag().to_owned(),
            title: w.get("overview-title"),
            scope,
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
        let city = figure("districts-active").is_some();
        let first = if city { "districts-active" } else { "lessons-delivered" };
        let tiles = [first, "schools", "classes", "dos"]
            .iter()
            .filter_map(|code| figure(code))
            .map(|figure| Tile {
                label: figure.label.clone(),
                value: figure.value.clone(),
                detail: if figure.sum.is_empty() {
                    w.msg("overview-told", &[("known", &figure.known)])
                } else {
                    w.msg("overview-lessons-held", &[("sum", &figure.sum)])
                },
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

/// What has to be said with the figures of a part, each once.
fn notes(part: &PartView) -> Vec<Block> {
    let mut said: Vec<&str> = Vec::new();
    let mut notes: Vec<String> = Vec::new();
    for figure in part.figures.iter().filter(|figure| !figure.note.is_empty()) {
        if !said.contains(&figure.note.as_str()) {
            said.push(&figure.note);
            notes.push(format!("{}: {}", figure.label, figure.note));
        }
    }
    notes.into_iter().map(|text| Block::Note { text: text.into() }).collect()
}

/// A text of the report; an empty one is left out.
fn text_of(texts: &[ReportTextRow], part: &str) -> Vec<Block> {
    let Some(row) = texts.iter().find(|row| row.part == part) else { return Vec::new() };
    let lines = row.text.split("\n\n").map(str::trim).filter(|line| !line.is_empty());
    let mut blocks: Vec<Block> = lines.map(|line| Block::Paragraph { text: line.into() }).collect();
    if !blocks.is_empty() && !row.written_in.is_empty() {
        blocks.push(Block::Note { text: row.written_in.clone().into() });
    }
    blocks
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

/// What is written as a plain number or percentage is one for a spreadsheet too.
fn typed(cell: &Cell) -> Typed {
    let plain: String = cell.text.chars().filter(|c| *c != '\u{a0}').collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| number.to_string() == text);
    let percent = plain.strip_suffix('%').map(str::trim_end).and_then(number);
    // "+3" and "−3", as a change is written.
    let change = plain.strip_prefix(['+', '−']).and_then(number).and_then(|by| i32::try_from(by).ok());
    let change = change.map(|by| if plain.starts_with('+') { by } else { -by });
    match (number(&plain), percent, change) {
        (Some(number), ..) => Typed::Number(number),
        (_, Some(percent), _) => Typed::Percent(percent),
        (.., Some(change)) => Typed::Change(change),
        _ => Typed::Text(cell.text.clone()),
    }
}
