//! *Rapport*: the school summary, composed once for screen, PDF and CSV.

use crate::actions::Book;
use crate::actions::views::{CellState, ClassRow, Figures, LearnedChoice, ReportChoices, ReportView};
use crate::base::{Code, Error, Result};
use crate::report::doc::*;
use crate::report::{self, Rendered, ReportError};
use crate::school::figures::{self, Summary};
use crate::school::scoring::METHOD;
use crate::school::year::SchoolYear;
use chrono::Datelike;

use super::figures::figures;

impl Book {
    /// The report as it will be printed, and what can be chosen about it.
    ///
    /// # Errors
    /// The school year is none, or the pages could not be made.
    pub fn view_report(&self, choices: &ReportChoices) -> Result<ReportView> {
        let year = self.read_school_year(choices.school_year.as_deref())?;
        let doc = self.report_doc(choices)?;
        let pages = pages(&doc)?;
        let chosen = self.chosen_learned(choices, year);
        Ok(ReportView {
            school_year: year.to_string(),
            school_years: self.school_years(),
            pages,
            doc,
            learned: self
                .learned(Some(year))
                .into_iter()
                .map(|row| LearnedChoice { chosen: chosen.contains(&row.id), id: row.id, text: row.text })
                .collect(),
            file_name: self.report_name(choices)?,
        })
    }

    /// The report's PDF.
    ///
    /// # Errors
    /// As [`Book::view_report`].
    pub fn report_pdf(&self, choices: &ReportChoices) -> Result<Vec<u8>> {
        pdf(&self.report_doc(choices)?)
    }

    /// Every table of the report as CSV: its file name and its text.
    ///
    /// # Errors
    /// As [`Book::view_report`].
    pub fn report_csv(&self, choices: &ReportChoices) -> Result<Vec<(String, String)>> {
        Ok(self.report_doc(choices)?.csv_tables())
    }

    /// The report's content.
    ///
    /// # Errors
    /// The school year is none, or no school is set up.
    pub fn report_doc(&self, choices: &ReportChoices) -> Result<Doc> {
        if !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        let year = self.read_school_year(choices.school_year.as_deref())?;
        let summary = figures::summary(&self.school, year, self.today());
        let rows: Vec<ClassRow> =
            self.classes(year).rows.into_iter().filter(|row| row.run.is_some()).collect();
        let total = figures(&summary.total, &self.words);
        let w = &self.words;
        let unit = self.school.unit().name.unwrap_or_default();
        let mut blocks = vec![self.highlights(&summary, &total, &rows, year), self.tiles(&summary, &total)];
        if total.dos.den > 0 && summary.total.planned_to_date > 0 {
            blocks.push(Block::Note { text: w.get("report-marks-note").into() });
        }
        if rows.is_empty() {
            blocks.push(Block::Paragraph { text: w.get("report-no-classes").into() });
        } else {
            blocks.push(heading(w.get("report-strip")));
            blocks.extend(self.strips(&rows));
        }
        blocks.extend(self.missing(&rows));
        blocks.push(heading(w.get("report-staff")));
        blocks.push(Block::Table(self.staff_table(&summary)));
        blocks.extend(self.professions(&summary));
        if !rows.is_empty() {
            blocks.push(heading(w.get("report-lessons")));
            blocks.push(Block::Table(self.lesson_table(&summary)));
            blocks.push(heading(w.get("report-fidelity")));
            blocks.push(Block::Table(self.fidelity_table(&summary, &total)));
            blocks.push(Block::Note {
                text: w.msg("report-fidelity-note", &[("method", &METHOD), ("n", &total.n)]).into(),
            });
            blocks.push(Block::Table(self.structure_table(&total)));
        }
        let startup = self.startup(summary.as_of);
        let line = w.msg("report-startup", &[("term", &startup.term_text), ("sentence", &startup.sentence)]);
        blocks.push(Block::Paragraph { text: line.into() });
        blocks.extend(self.closing(choices, year));
        Ok(Doc {
            lang: w.lang().tag().to_owned(),
            title: w.get("report-title"),
            scope: vec![
                unit.clone(),
                w.msg("report-year", &[("year", &year)]),
                w.msg("report-week", &[("week", &summary.as_of.iso_week().week())]),
            ],
            description: w.msg("report-description", &[("unit", &unit), ("year", &year)]),
            created: self.store.clock.rfc3339(),
            author: unit,
            producer: format!("MVP-loggen {}", env!("CARGO_PKG_VERSION")),
            imprint: w.msg(
                if self.school.unit().sample.unwrap_or_default() {
                    "report-imprint-sample"
                } else {
                    "report-imprint"
                },
                &[("date", &w.full_date(summary.as_of)), ("method", &METHOD)],
            ),
            words: Words { page_of: w.get("report-page-of"), continued: w.get("report-continued") },
            blocks,
        })
    }

    fn highlights(&self, summary: &Summary, total: &Figures, rows: &[ClassRow], year: SchoolYear) -> Block {
        let w = &self.words;
        let held = summary.total.delivered + summary.total.partly;
        let behind = summary.behind();
        let mut far = w.msg(
            if summary.classes == 0 { "report-far-none" } else { "report-far" },
            &[
                ("held", &held),
                ("lessons", &w.count(summary.total.lessons)),
                ("classes", &summary.classes),
                ("planned", &w.count(summary.total.planned_to_date)),
                ("date", &w.full_date(summary.as_of)),
            ],
        );
        if summary.total.planned_to_date > 0 {
            far.push(' ');
            far.push_str(&if behind.is_empty() {
                w.get("report-far-in-step")
            } else {
                w.msg("report-far-behind", &[("count", &behind.len()), ("classes", &w.list(&behind))])
            });
        }
        let well = if total.foljsamhet.den == 0 {
            w.get("report-well-none")
        } else {
            // Where few lessons have a checklist, a high figure would look like an answer.
            let text = w.msg(
                if total.covered { "report-well" } else { "report-well-thin" },
                &[
                    ("percent", &total.foljsamhet.text),
                    ("sum", &total.foljsamhet.sum),
                    ("lists", &total.tackning.sum),
                ],
            );
            let band = total.band_text.to_lowercase();
            let index = match &total.index {
                Some(index) => w.msg("report-well-index", &[("index", &index.text), ("band", &band)]),
                None if total.covered => w.msg("report-well-no-index", &[("why", &band)]),
                None => String::new(),
            };
            format!("{text} {index}").trim_end().to_owned()
        };
        let mut needs = self.focus(year);
        if needs.is_empty() {
            needs = self.focus_ideas(summary).into_iter().map(|idea| idea.why).collect();
        }
        if needs.is_empty() {
            needs = self.gaps(rows).into_iter().take(2).map(|gap| gap.text).collect();
        }
        let needs = if needs.is_empty() { w.get("report-needs-none") } else { sentences(&needs) };
        let item = |label: &str, text: String| Highlight { label: w.get(label), text: led(&text) };
        Block::Highlights {
            items: vec![
                item("report-how-far", far),
                item("report-how-well", well),
                item("report-what-needed", needs),
            ],
        }
    }

    fn tiles(&self, summary: &Summary, total: &Figures) -> Block {
        let w = &self.words;
        let gauge = |num: u64, den: u64, goal: Option<Share>, alt: String| {
            (den > 0).then(|| Gauge { share: share(num, den), goal, alt })
        };
        let tile = |label: &str, value: &str, detail: &str, gauge: Option<Gauge>| Tile {
            label: w.get(label),
            value: if value == "–" { w.get("missing") } else { value.to_owned() },
            // Missing is said once.
            detail: if detail == w.get("missing") { String::new() } else { detail.to_owned() },
            gauge,
        };
        let dos = &total.dos;
        let goal = (summary.total.planned_to_date > 0)
            .then(|| share(summary.total.planned_to_date, summary.total.lessons));
        let own = &total.foljsamhet;
        let staff = &summary.staff;
        let index = total.index.as_ref();
        Block::Tiles {
            tiles: vec![
                tile(
                    "report-tile-dos",
                    &dos.text,
                    &dos.sum,
                    gauge(
                        dos.num,
                        dos.den,
                        goal,
                        w.msg(
                            "report-alt-dos",
                            &[("percent", &dos.text), ("date", &w.full_date(summary.as_of))],
                        ),
                    ),
                ),
                tile(
                    "report-tile-fidelity",
                    &own.text,
                    &own.sum,
                    gauge(
                        own.num,
                        own.den,
                        Some(share(80, 100)),
                        w.msg("report-alt-share", &[("percent", &own.text)]),
                    ),
                ),
                tile(
                    "report-tile-index",
                    index.map_or("–", |index| &index.text),
                    &total.band_text,
                    index.and_then(|index| {
                        let alt = w.msg("report-alt-share", &[("percent", &index.text)]);
                        gauge(index.num, index.den, Some(share(80, 100)), alt)
                    }),
                ),
                tile(
                    "report-tile-staff",
                    &staff.trained.to_string(),
                    &w.msg("report-tile-staff-detail", &[("people", &staff.people)]),
                    None,
                ),
            ],
        }
    }

    /// One strip for each edition, because its lessons have names of their own.
    fn strips(&self, rows: &[ClassRow]) -> Vec<Block> {
        let w = &self.words;
        let mut editions: Vec<&str> = rows.iter().map(|row| row.edition.as_str()).collect();
        editions.sort_unstable();
        editions.dedup();
        let states = [
            (Status::Delivered, CellState::Delivered),
            (Status::Partly, CellState::Partly),
            (Status::Overdue, CellState::Late),
            (Status::Planned, CellState::Planned),
            (Status::Cancelled, CellState::Cancelled),
            (Status::Rescheduled, CellState::Rebooked),
        ];
        let status_of = |state: CellState| {
            states.iter().find(|(_, s)| *s == state).map_or(Status::Planned, |(status, _)| *status)
        };
        editions
            .into_iter()
            .enumerate()
            .map(|(number, edition)| {
                let own: Vec<&ClassRow> = rows.iter().filter(|row| row.edition == edition).collect();
                Block::Strip(Strip {
                    id: format!("{}-{}", w.get("report-strip-id"), number + 1),
                    caption: edition.to_owned(),
                    row_head: w.get("report-class"),
                    steps: own
                        .first()
                        .map(|row| {
                            row.cells
                                .iter()
                                .map(|c| Step { head: c.code.clone(), title: c.title.clone() })
                                .collect()
                        })
                        .unwrap_or_default(),
                    tail_heads: vec![w.get("report-progress"), w.get("report-last")],
                    rows: own
                        .iter()
                        .map(|row| StripRow {
                            name: row.class.clone(),
                            marks: row
                                .cells
                                .iter()
                                .map(|c| Mark::Status { status: status_of(c.state) })
                                .collect(),
                            tail: vec![
                                row.progress.clone(),
                                row.last.as_ref().map_or_else(|| "–".to_owned(), |day| day.iso.clone()),
                            ],
                        })
                        .collect(),
                    legend: states
                        .iter()
                        .map(|(status, state)| LegendItem { status: *status, word: w.get(state.key()) })
                        .collect(),
                })
            })
            .collect()
    }

    fn lesson_table(&self, summary: &Summary) -> Table {
        let w = &self.words;
        let numbers = |c: &figures::LessonCounts| {
            [c.planned, c.delivered, c.partly, c.cancelled].map(|n| Cell::from(w.count(n)))
        };
        let mut rows: Vec<Row> = summary
            .runs
            .iter()
            .map(|run| {
                let mut cells: Vec<Cell> = vec![run.name.clone().into(), run.programme.to_uppercase().into()];
                cells.extend(numbers(&run.lessons));
                cells.push(w.count(run.behind).into());
                cells.push(w.get(&format!("run-{}", run.status.code())).into());
                Row { cells, total: false }
            })
            .collect();
        let mut sum: Vec<Cell> = vec![w.get("report-sum").into(), "".into()];
        sum.extend(numbers(&summary.lessons));
        sum.push(w.count(summary.runs.iter().map(|run| run.behind).sum()).into());
        sum.push("".into());
        rows.push(Row { cells: sum, total: true });
        Table {
            id: w.get("report-lessons-id"),
            caption: w.msg("report-lessons-caption", &[("year", &summary.year)]),
            columns: [
                ("report-class", Align::Start, 3),
                ("report-programme", Align::Start, 1),
                ("report-planned", Align::End, 1),
                ("report-delivered", Align::End, 1),
                ("report-partly", Align::End, 1),
                ("report-cancelled", Align::End, 1),
                ("report-behind", Align::End, 1),
                ("report-status", Align::Start, 1),
            ]
            .map(|(key, align, grow)| column(w.get(key), align, grow))
            .into(),
            rows,
        }
    }

    fn fidelity_table(&self, summary: &Summary, total: &Figures) -> Table {
        let w = &self.words;
        let cells = |name: String, f: &Figures| -> Vec<Cell> {
            vec![
                name.into(),
                barred(&f.dos),
                barred(&f.foljsamhet),
                if f.foljsamhet.den == 0 {
                    "–".into()
                } else {
                    format!("{}/{}", f.foljsamhet.num, f.foljsamhet.den).into()
                },
                f.tackning.text.clone().into(),
                f.index.as_ref().map_or_else(|| "–".into(), |index| index.text.clone().into()),
                f.band.map_or_else(|| "–".into(), |_| f.band_text.clone().into()),
                f.observed.text.clone().into(),
            ]
        };
        let mut rows: Vec<Row> = summary
            .runs
            .iter()
            .map(|run| Row { cells: cells(run.name.clone(), &figures(&run.score, w)), total: false })
            .collect();
        rows.push(Row { cells: cells(w.get("report-sum"), total), total: true });
        let own = w.get("report-own");
        let mut columns: Vec<Column> = [
            ("report-class", Align::Start, 2),
            ("report-dos", Align::Start, 3),
            ("report-followed", Align::Start, 3),
            ("report-points", Align::End, 1),
            ("report-coverage", Align::End, 1),
            ("report-index", Align::End, 1),
            ("report-band", Align::Start, 1),
            ("report-followed", Align::End, 1),
        ]
        .map(|(key, align, grow)| column(w.get(key), align, grow))
        .into();
        for (i, column) in columns.iter_mut().enumerate().skip(1) {
            column.group = if i == 7 { w.get("report-observed") } else { own.clone() };
        }
        Table { id: w.get("report-fidelity-id"), caption: w.get("report-fidelity-caption"), columns, rows }
    }

    fn structure_table(&self, total: &Figures) -> Table {
        let w = &self.words;
        let rows = [
            ("report-trained-pair", &total.trained_pair),
            ("report-half-group", &total.half_group),
            ("report-order", &total.order),
            ("report-present", &total.present),
            ("report-quality", &total.quality),
            ("report-engagement", &total.engagement),
        ];
        let mut rows: Vec<Row> = rows
            .into_iter()
            .map(|(key, f)| Row {
                cells: vec![w.get(key).into(), barred(f), f.sum.clone().into()],
                total: false,
            })
            .collect();
        let note = w.get(if total.gap_slow { "report-gap-slow" } else { "report-gap-note" });
        rows.push(Row {
            cells: vec![w.get("report-gap").into(), total.gap.clone().into(), note.into()],
            total: false,
        });
        Table {
            id: w.get("report-structure-id"),
            caption: w.get("report-structure-caption"),
            columns: vec![
                column(w.get("report-what"), Align::Start, 3),
                column(w.get("report-value"), Align::Start, 2),
                column(w.get("report-basis"), Align::Start, 4),
            ],
            rows,
        }
    }

    /// One row of numbers. No table crosses professions with training: at a school that would often be one person.
    fn staff_table(&self, summary: &Summary) -> Table {
        let w = &self.words;
        let staff = &summary.staff;
        let (trained, year) = (w.get("report-trained"), w.get("report-in-year"));
        let mut figures = vec![
            (String::new(), w.get("report-people"), Some(staff.people)),
            (trained.clone(), w.get("report-sum"), Some(staff.trained)),
        ];
        for (programme, count) in staff.trained_in.iter().rev() {
            figures.push((trained.clone(), programme.to_uppercase(), Some(*count)));
        }
        figures.extend([
            (year.clone(), w.get("report-active"), staff.active),
            (year.clone(), w.get("report-new"), Some(staff.new)),
            (year, w.get("report-left"), Some(staff.left)),
        ]);
        let mut columns = vec![column(w.get("report-staff"), Align::Start, 1)];
        let mut cells: Vec<Cell> = vec![w.get("report-count").into()];
        for (group, head, count) in figures {
            columns.push(Column { group, ..column(head, Align::End, 1) });
            cells.push(count.map_or_else(|| w.get("missing"), |count| w.count(count)).into());
        }
        Table {
            id: w.get("report-staff-id"),
            caption: w.msg("report-staff-caption", &[("date", &w.full_date(summary.as_of))]),
            columns,
            rows: vec![Row { cells, total: false }],
        }
    }

    fn professions(&self, summary: &Summary) -> Option<Block> {
        let w = &self.words;
        let each: Vec<String> = summary
            .staff
            .professions
            .iter()
            .map(|(profession, count)| {
                let code = profession.map_or("unknown", |p| p.code());
                let name = w.get(&format!("profession-{code}")).to_lowercase();
                w.msg("report-profession", &[("profession", &name), ("count", &w.count(*count))])
            })
            .collect();
        let text = w.msg("report-professions", &[("list", &each.join(", "))]);
        (!each.is_empty()).then(|| Block::Paragraph { text: text.into() })
    }

    fn missing(&self, rows: &[ClassRow]) -> Option<Block> {
        let missing: Vec<Text> = self.gaps(rows).into_iter().map(|gap| gap.text.into()).collect();
        let list = Block::List { numbered: false, items: missing.clone() };
        (!missing.is_empty())
            .then(|| Block::Group { blocks: vec![heading(self.words.get("report-missing")), list] })
    }

    /// What was learned, and how to read it all.
    fn closing(&self, choices: &ReportChoices, year: SchoolYear) -> Vec<Block> {
        let w = &self.words;
        let list = |items: Vec<String>| Block::List {
            numbered: false,
            items: items.into_iter().map(Text::from).collect(),
        };
        let mut blocks = Vec::new();
        let chosen = self.chosen_learned(choices, year);
        let learned: Vec<_> =
            self.learned(Some(year)).into_iter().filter(|row| chosen.contains(&row.id)).collect();
        if !learned.is_empty() {
            blocks.push(heading(w.get("report-learned")));
            for (good, key) in [(true, "report-good"), (false, "report-challenges")] {
                let texts: Vec<String> = learned
                    .iter()
                    .filter(|row| row.good_example == good)
                    .map(|row| {
                        let heading = w.get(&format!("heading-{}", row.heading.code()));
                        w.msg("report-learned-line", &[("heading", &heading), ("text", &row.text)])
                    })
                    .collect();
                if !texts.is_empty() {
                    let title = Block::Heading { level: 2, text: w.get(key) };
                    blocks.push(Block::Group { blocks: vec![title, list(texts)] });
                }
            }
        }
        blocks.push(Block::Note { text: w.msg("report-how-to-read", &[("method", &METHOD)]).into() });
        blocks
    }

    fn chosen_learned(&self, choices: &ReportChoices, year: SchoolYear) -> Vec<crate::base::Id> {
        match &choices.learned {
            Some(chosen) => chosen.clone(),
            // What may leave the unit is in the report unless the lead says otherwise.
            None => self.learned(Some(year)).into_iter().filter(|row| row.shared).map(|row| row.id).collect(),
        }
    }

    /// "sammanstallning-bjorkskolan-2026-27.pdf"
    pub(super) fn report_name(&self, choices: &ReportChoices) -> Result<String> {
        let year = self.read_school_year(choices.school_year.as_deref())?;
        Ok(format!("{}-{}.pdf", self.file_stem("report-file"), year.to_string().replace('/', "-")))
    }

    /// "sammanstallning-bjorkskolan": letters that every system and mail program takes.
    pub(in crate::actions) fn file_stem(&self, key: &str) -> String {
        let name = self.school.unit().name.or_else(|| self.school.office().name).unwrap_or_default();
        format!("{}-{}", self.words.get(key), plain_name(&name))
    }
}

/// A name in letters that every system and mail program takes.
pub(in crate::actions) fn plain_name(text: &str) -> String {
    let mut out = String::new();
    for c in crate::school::folded(text).chars() {
        match c {
            'å' | 'ä' | 'á' | 'à' => out.push('a'),
            'ö' | 'ø' | 'ó' => out.push('o'),
            'é' | 'è' | 'ü' => out.push(if c == 'ü' { 'u' } else { 'e' }),
            c if c.is_ascii_alphanumeric() => out.push(c),
            _ if !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    out.truncate(80); // a name comes from elsewhere and may be of any length
    out.trim_matches('-').to_owned()
}

fn render(doc: &Doc) -> Result<Rendered> {
    report::render(doc).map_err(|fault| told(&fault))
}

/// A document's pages as they will be printed, each a self-contained SVG.
pub(super) fn pages(doc: &Doc) -> Result<Vec<String>> {
    let rendered = render(doc)?;
    (1..=rendered.page_count())
        .filter_map(|number| rendered.svg(number).transpose())
        .collect::<std::result::Result<Vec<_>, _>>()
        .map_err(|fault| told(&fault))
}

/// A document as a PDF.
pub(super) fn pdf(doc: &Doc) -> Result<Vec<u8>> {
    render(doc)?.pdf().map_err(|fault| told(&fault))
}

fn told(fault: &ReportError) -> Error {
    Error::new(Code::ReportFailed).with("detail", fault)
}

fn heading(text: String) -> Block {
    Block::Heading { level: 1, text }
}

fn column(head: String, align: Align, grow: u8) -> Column {
    Column { head, group: String::new(), align, grow }
}

fn share(part: u64, whole: u64) -> Share {
    let fit = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    Share { part: fit(part), whole: fit(whole) }
}

fn barred(figure: &crate::actions::views::Figure) -> Cell {
    Cell { text: figure.text.clone(), bar: (figure.den > 0).then(|| share(figure.num, figure.den)) }
}

/// A text whose first clause is strong: who only glances has read that.
fn led(text: &str) -> Text {
    let end = text.find([';', '(']).or_else(|| text.find(". ").map(|at| at + 1)).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let span = |text: &str, strong| Span { text: text.to_owned(), strong };
    Text([span(first, true), span(rest, false)].into_iter().filter(|span| !span.text.is_empty()).collect())
}

/// Points as sentences in a row.
fn sentences(points: &[String]) -> String {
    points.iter().map(|point| format!("{}.", point.trim_end_matches('.'))).collect::<Vec<_>>().join(" ")
}
