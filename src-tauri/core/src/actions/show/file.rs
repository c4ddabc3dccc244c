//! *Fil till stadsdelen*: exactly what goes, what stays, and the file itself.

use std::path::Path;

use crate::actions::Book;
use crate::actions::doing::USUAL_BREAKS;
use crate::actions::keys::SEALED_ENDING;
use crate::actions::undo;
use crate::actions::views::{FileTable, FileView, FreeText, LetterView, ReportChoices};
use crate::base::{Code, Error, Id, Result, files, printer};
use crate::exchange::format::MAX_FILE;
use crate::exchange::{self, Level, Options};
use crate::programme::{self, Edition};
use crate::school::fields::Record;
use crate::school::kinds::{Action, SchoolBreak};
use crate::words::{Lang, Words};

impl Book {
    /// What the file for the district would hold.
    ///
    /// # Errors
    /// No school is set up, or a faulty store.
    pub fn view_file(&self, include_names: bool) -> Result<FileView> {
        if !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        let w = &self.words;
        let plan = exchange::plan(&self.store.revisions_to_send()?, Level::District, include_names);
        let tables = plan
            .tables
            .iter()
            .filter(|table| table.sent > 0)
            .map(|table| FileTable {
                kind: table.kind.clone(),
                name: w.find(&format!("kind-{}", table.kind), &[]).unwrap_or_else(|| table.kind.clone()),
                rows: table.sent,
                columns: match w.find(&format!("goes-{}", table.kind), &[]) {
                    // What a person has to know of it, where the names of its columns say less.
                    Some(said) => vec![said],
                    None => self.column_names(&table.columns),
                },
            })
            .collect();
        let withheld = plan
            .tables
            .iter()
            .filter(|table| table.withheld > 0 && table.kind != Action::KIND)
            .map(|table| w.msg(&format!("package-withheld-{}", table.kind), &[("count", &table.withheld)]))
            .chain([w.get("package-withheld-history")])
            .collect();
        let last = self.store.last_saved()?;
        let changes_count = match &last {
            Some(file) => undo::changes(&self.journal, &self.store.actions_since(file)?),
            None => 0,
        };
        let last_day = last.as_ref().map(|file| self.store.clock.local_of_ms(file.saved_ms));
        let receivers: Vec<String> =
            self.receivers(Level::District).into_iter().map(|(_, card)| card.name.clone()).collect();
        Ok(FileView {
            tables,
            withheld,
            missing: self.file_gaps(),
            texts: self.free_texts(),
            file_name: self.file_name("package-file", SEALED_ENDING)?,
            open_name: self.file_name("package-file", "zip")?,
            last: last_day.map(|time| w.msg("package-last", &[("when", &w.moment(time, self.today()))])),
            changes: last_day
                .map(|time| {
                    let day = w.long_date(time.date(), self.today());
                    w.msg("package-changes", &[("count", &changes_count), ("day", &day)])
                })
                .unwrap_or_default(),
            changes_count,
            received: self.received_lines(last.as_ref()),
            include_names,
            ask_card: receivers.is_empty().then(|| LetterView {
                subject: w.get("letter-card-subject"),
                letter: self.letter(&w.get("letter-card")),
            }),
            receivers,
        })
    }

    /// Saves the file for the district and notes that it was saved. It is read again before it counts.
    ///
    /// # Errors
    /// It could not be written; then nothing has changed.
    pub fn save_file(&self, path: &Path, include_names: bool) -> Result<()> {
        let bytes = self.file_bytes(Level::District, include_names)?;
        files::write_whole(path, &bytes)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.store.note_saved(&name, self.store.clock.now_ms())
    }

    /// Saves everything, for one's own use. It is read again before it counts.
    ///
    /// # Errors
    /// It could not be written; then nothing has changed.
    pub fn save_everything(&self, path: &Path) -> Result<()> {
        files::write_whole(path, &self.file_bytes(Level::Backup, true)?)
    }

    /// The package of everything that this level gives away.
    ///
    /// # Errors
    /// No school is set up, or it is too large for a reader.
    pub fn file_bytes(&self, level: Level, include_names: bool) -> Result<Vec<u8>> {
        let number = self.store.last_saved()?.map_or(0, |file| file.number) + 1;
        let options =
            Options { level, include_names, created_ms: self.store.clock.now_ms(), export_no: Some(number) };
        exchange::write(&self.store.revisions_to_send()?, &options)
    }

    /// Saves the report.
    ///
    /// # Errors
    /// It could not be made or written; then nothing has changed.
    pub fn save_report(&self, path: &Path, choices: &ReportChoices) -> Result<()> {
        files::write_whole(path, &self.report_pdf(choices)?)
    }

    /// Prints the report on the system's printer and gives its answer. The printed file is the very PDF that
    /// [`Book::save_report`] saves.
    ///
    /// # Errors
    /// It could not be made, or the printer did not take it.
    pub fn print_report(&self, choices: &ReportChoices) -> Result<String> {
        self.print(&self.report_name(choices)?, |path| self.save_report(path, choices))
    }

    /// Prints what is saved under this name.
    pub(super) fn print(&self, name: &str, save: impl FnOnce(&Path) -> Result<()>) -> Result<String> {
        let folder = self.store.folder().join("print");
        // What an earlier printing had to leave behind; another program may still have it open.
        let _ = files::remove_folder(&folder);
        files::make_folder(&folder)?;
        let path = folder.join(name);
        save(&path)?;
        let answer = printer::print(&path);
        // A spooler has its own copy by now; elsewhere another program may still be reading.
        if !cfg!(windows) {
            files::let_go(&path);
        }
        answer
    }

    /// Saves every table of the report as CSV, in one zip.
    ///
    /// # Errors
    /// It could not be made or written; then nothing has changed.
    pub fn save_report_tables(&self, path: &Path, choices: &ReportChoices) -> Result<()> {
        let members = crate::report::csv_files(&self.report_csv(choices)?);
        files::write_whole(path, &exchange::pack(&members)?)
    }

    /// "mvp-bjorkskolan-2026-11-20-1.mvpsync": the day, and a number that no earlier file has.
    pub(in crate::actions) fn file_name(&self, key: &str, ending: &str) -> Result<String> {
        let number = self.store.last_saved()?.map_or(0, |file| file.number) + 1;
        Ok(format!("{}-{}-{number}.{ending}", self.file_stem(key), self.today()))
    }

    /// What goes to the district of what people wrote in their own words, each text once: whom to ask, why something was
    /// stopped, what pupils were asked, what the school works on, the lessons learned that it shares, and the names of
    /// breaks, of those who trained and of what stands in own editions. With those of a report stands whether they were
    /// written before the figures changed. Notes stay, and so do the names of people unless
    /// they are asked for. Names and ages of groups go with the table that shows them.
    fn free_texts(&self) -> Vec<FreeText> {
        let (w, school) = (&self.words, &self.school);
        let mut texts: Vec<FreeText> = Vec::new();
        let mut noted = |key: &str, text: Option<&String>, place: String, note: String| {
            let Some(text) = text else { return };
            let what = w.get(key);
            if !texts.iter().any(|known| known.what == what && known.text == *text) {
                texts.push(FreeText { what, text: text.clone(), place, note });
            }
        };
        let stale = self.stale_texts();
        for (id, one) in &school.report_texts {
            let note = if stale.contains(id) { w.get("file-text-stale") } else { String::new() };
            noted("kind-report_text", one.text.as_ref(), "overview".to_owned(), note);
        }
        let mut add = |key: &str, text: Option<&String>, place| noted(key, text, place, String::new());
        let at = str::to_owned;
        let of = |screen: &str, id: Option<Id>| id.map_or(at(screen), |id| format!("{screen}/{id}"));
        let class = |run: Option<Id>| of("class", run.and_then(|run| school.runs.get(&run)?.group));
        school.units.values().for_each(|unit| add("column-contact", unit.contact.as_ref(), at("settings")));
        for step in school.participations.values() {
            add("kind-participation", step.reason.as_ref(), at("settings/participation"));
        }
        let runs = school.runs.values().chain(school.runs_not_shown());
        runs.for_each(|run| add("kind-run", run.reason.as_ref(), of("class", run.group)));
        for part in school.trainings.values() {
            add("column-provider", part.provider.as_ref(), of("staff", part.person));
        }
        // The usual ones were named by the app, in one language or the other.
        let usual: Vec<String> = Lang::ALL
            .iter()
            .flat_map(|lang| {
                let words = Words::new(*lang);
                USUAL_BREAKS.map(|key| words.get(key))
            })
            .collect();
        let own_name = |one: &SchoolBreak| one.name.clone().filter(|name| !usual.contains(name));
        for one in school.breaks() {
            add("kind-school_break", own_name(one).as_ref(), at("settings/breaks"));
        }
        for asked in school.evaluations.values() {
            add("column-question", asked.question.as_ref(), class(asked.run));
        }
        for edition in
            school.own_editions.values().filter_map(|own| Edition::read(own.content.as_deref()?).ok())
        {
            let shipped =
                |text: &&String| !programme::shipped().iter().any(|known| known.texts().any(|t| t == *text));
            for text in edition.texts().filter(shipped) {
                add("kind-edition", Some(text), at("settings/programmes"));
            }
        }
        for focus in school.focuses.values() {
            let items = [&focus.first, &focus.second, &focus.third];
            items.into_iter().for_each(|item| add("kind-focus", item.as_ref(), at("fidelity")));
        }
        for office in school.offices.values() {
            add("column-contact", office.contact.as_ref(), at("settings"));
        }
        for unit in school.expected.values() {
            add("kind-expected_unit", unit.contact.as_ref(), at("units"));
        }
        for hand in school.hand_figures.values() {
            add("kind-hand_figures", hand.source.as_ref(), at("units"));
        }
        for learned in school.learned.values().filter(|learned| learned.shared == Some(true)) {
            add("kind-learned", learned.text.as_ref(), at("fidelity/learned"));
        }
        texts
    }

    /// Columns as people call them; the answers of a checklist are one.
    fn column_names(&self, columns: &[String]) -> Vec<String> {
        let mut names: Vec<String> = columns
            .iter()
            .map(|column| {
                let key = match column.split_once('_') {
                    Some(("m" | "r", _)) => "column-answers".to_owned(),
                    _ => format!("column-{column}"),
                };
                self.words.find(&key, &[]).unwrap_or_else(|| column.clone())
            })
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        names
    }
}

/// Reads a file of anybody's, as far as any reader would.
///
/// # Errors
/// It cannot be read, or is too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>> {
    files::read_capped(path, MAX_FILE)
}
