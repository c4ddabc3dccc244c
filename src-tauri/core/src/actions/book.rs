//! An open book: one installation's records, and everything that can be done to them.

use std::cell::OnceCell;
use std::path::Path;

use super::action::{Action, SetUp};
use super::doing::{CHANGED, Deed, Doing, OTHER, PART, PERIOD};
use super::elsewhere::Copying;
use super::orphaned::orphaned;
use super::receive::{Incoming, Refused};
use super::views::{Done, Settings};
use super::{REPORT_PARTS, role, undo};
use crate::base::clock::stamp_ms;
use crate::base::{Clock, Code, Entropy, Error, Id, Result};
use crate::exchange::sheet::Sheet;
use crate::rollup::Source;
use crate::school::School;
use crate::school::codes::UnitKind;
use crate::school::fields::Record;
use crate::school::kinds;
use crate::store::{self, Entry, FROM, Store};
use crate::words::{Lang, Words};

/// Where the store keeps what this book was set up as.
pub(super) const ROLE: &str = "role";
pub(super) const OFFICE: &str = "office";
pub(super) const UNIT: &str = "unit";
/// How many of the latest actions Ctrl+Z can reach.
pub(super) const REACH: u32 = 500;
/// More senders than this are counted, not listed.
const SENDERS: usize = 3;

/// An open installation.
pub struct Book {
    pub(super) store: Store,
    pub(super) school: School,
    pub(super) words: Words,
    pub(super) settings: Settings,
    pub(super) journal: Vec<Entry>,
    /// Days pass quickly while a sample is made up: no day's backup is due.
    made_up: bool,
    /// The spreadsheet that is being looked at.
    pub(super) sheets: Vec<Sheet>,
    /// The unit that this installation was invited to, as the invitation calls it.
    pub(super) joined: Option<String>,
    /// It was set up as an office, or as a unit; none where an earlier version did it.
    pub(super) office: Option<bool>,
    /// The files that are being looked at.
    pub(super) incoming: Vec<Incoming>,
    /// How many more there were than are looked at together.
    pub(super) incoming_more: usize,
    /// The names of files of other kinds in the folders that were looked at.
    pub(super) passed_over: Vec<String>,
    /// Files that were refused and taken off the list while the book was open.
    pub(super) forgotten: Vec<Refused>,
    /// What came from others, read when it is first asked for.
    pub(super) received: OnceCell<Vec<Source>>,
    /// A copy on its way to the second place.
    pub(super) copying: Option<Copying>,
    /// The day on which copying there failed, so that it is not tried at every click.
    pub(super) gave_up_on: Option<chrono::NaiveDate>,
    /// The day on which no backup could be made, and why.
    backup_fault: Option<(chrono::NaiveDate, Error)>,
}

impl Book {
    /// Opens the installation in a folder; an empty folder becomes one.
    ///
    /// # Errors
    /// In use, damaged, newer, foreign, not writable or full: each leaves the data as it was.
    pub fn open(folder: &Path, clock: Clock) -> Result<Book> {
        Book::open_with(folder, clock, Entropy::System)
    }

    /// Records are in that folder already.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(crate::store::FILE_NAME).exists()
    }

    /// Opens with another source of chance: for made-up data and tests.
    pub fn open_with(folder: &Path, clock: Clock, entropy: Entropy) -> Result<Book> {
        let store = Store::open(folder, clock, entropy)?;
        let settings = match store.meta("settings")? {
            Some(text) => serde_json::from_str(&text).unwrap_or_default(),
            None => Settings::default(),
        };
        let school = store.load()?;
        let journal = store.journal(REACH)?;
        let joined = store.meta(super::keys::JOINED)?;
        let office = store.meta(ROLE)?.map(|role| role == OFFICE);
        let mut book = Book {
            words: Words::new(settings.lang),
            store,
            school,
            settings,
            journal,
            made_up: false,
            sheets: Vec::new(),
            joined,
            office,
            incoming: Vec::new(),
            incoming_more: 0,
            passed_over: Vec::new(),
            forgotten: Vec::new(),
            received: OnceCell::new(),
            copying: None,
            gave_up_on: None,
            backup_fault: None,
        };
        book.adapt_words();
        Ok(book)
    }

    /// Everything as it is now.
    pub fn school(&self) -> &School {
        &self.school
    }

    /// The records and their history.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The texts in the chosen language.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// A unit or an office is set up.
    pub fn is_set_up(&self) -> bool {
        !self.school.units.is_empty() || self.is_office() || self.joined.is_some()
    }

    /// This is a district's or a city's book. That was said when it was set up: a record that comes from elsewhere
    /// makes no unit an office, and no office a unit.
    pub fn is_office(&self) -> bool {
        let records = &self.school;
        let is_here = self.store.scope().is_some_and(|scope| records.offices.contains_key(&scope));
        // Who joined an office is one before its records have come.
        let is_joined = self.joined.is_some() && records.units.is_empty();
        (is_here || is_joined && self.office == Some(true)) && self.office.unwrap_or(records.units.is_empty())
    }

    /// What the unit or office is called; before its records have come, as the invitation called it.
    pub fn unit_name(&self) -> String {
        let own = if self.is_office() { self.school.office().name } else { self.school.unit().name };
        own.or_else(|| self.joined.clone()).unwrap_or_default()
    }

    /// Today.
    pub fn today(&self) -> chrono::NaiveDate {
        self.store.clock.today()
    }

    /// Sets the clock: made-up data is logged day by day.
    pub fn set_clock(&mut self, clock: Clock) {
        self.store.clock = clock;
    }

    /// Speaks this language from now on, without keeping it as a setting.
    pub fn speak(&mut self, lang: Lang) {
        if self.words.lang() != lang {
            self.words = Words::new(lang);
            self.adapt_words();
        }
    }

    /// Speaks to a unit of this kind from the first page on, before there is one.
    pub fn speak_to(&mut self, kind: UnitKind) {
        if !self.is_set_up() {
            self.words.speak_outside(kind.is_outside());
        }
    }

    /// A youth centre or a play park is spoken to in its own words.
    pub(super) fn adapt_words(&mut self) {
        self.words.speak_outside(self.school.unit().is_outside());
    }

    /// Keeps the settings of this computer.
    ///
    /// # Errors
    /// A value outside its range; then nothing changes.
    pub fn set_settings(&mut self, settings: Settings) -> Result<()> {
        let out_of = |field: &str, value: u32, min: u32, max: u32| {
            super::check::number(field, Some(value), min, max).map(drop)
        };
        out_of("text_size", settings.text_size, 80, 200)?;
        out_of("zoom", settings.zoom, 80, 400)?;
        out_of("refresher_years", settings.refresher_years, 0, 10)?;
        if !["system", "light", "dark"].contains(&settings.theme.as_str()) {
            let known = "system, light, dark";
            return Err(Error::new(Code::ValueUnknown)
                .with("value", settings.theme)
                .with("known", known)
                .at("theme"));
        }
        let text =
            serde_json::to_string(&settings).map_err(|f| Error::new(Code::Internal).with("detail", f))?;
        self.store.set_meta("settings", &text)?;
        self.speak(settings.lang);
        self.settings = settings;
        Ok(())
    }

    /// Does one thing: all of it is saved when this returns, or nothing is.
    ///
    /// # Errors
    /// What is wrong with it, with the field it belongs to; then nothing has changed.
    pub fn act(&mut self, action: Action) -> Result<Done> {
        let as_office = matches!(action, Action::SetUpOffice(_));
        let setting_up = as_office || matches!(action, Action::SetUp(_));
        if setting_up && let Some(name) = &self.joined {
            return Err(Error::new(Code::BookExists).with("name", name));
        }
        let importing = matches!(action, Action::ImportSheet(_));
        if !setting_up && !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        if !setting_up && !role::may(self.is_office(), &action) {
            return Err(Error::new(Code::RoleOther));
        }
        let (unit, deed) = self.deed(action)?;
        if setting_up {
            self.found(unit, as_office)?;
        } else if importing {
            self.store.backup_now("import")?;
            self.backup_fault = None;
        } else if !self.made_up {
            self.back_up_daily();
            self.copy_elsewhere();
        }
        self.commit(deed)
    }

    /// Once a day, before the day's first change. A failed copy must not keep a person from working: the change itself is
    /// safe in its own transaction, it is told, and the next day or start tries again.
    fn back_up_daily(&mut self) {
        let today = self.today();
        // Of damaged records no copy can be made, and to find that out again takes long.
        let tried =
            |(day, fault): &(chrono::NaiveDate, Error)| *day == today && fault.code == Code::BookDamaged;
        if !self.backup_fault.as_ref().is_some_and(tried) {
            self.backup_fault = self.store.daily_backup().err().map(|fault| (today, fault));
        }
    }

    /// That no backup can be made, in a sentence.
    pub(super) fn backup_failed(&self) -> Option<String> {
        let (_, fault) = self.backup_fault.as_ref()?;
        let folder: &dyn ToString = &self.store.folder().display();
        Some(match fault.code {
            Code::BookDamaged => self.words.msg("backup-failed-damaged", &[("folder", folder)]),
            _ => self.words.msg("backup-failed", &[("why", &self.words.error(fault).0)]),
        })
    }

    /// Sets up a made-up unit, which says of itself that it is one.
    pub(super) fn found_sample(&mut self, input: SetUp) -> Result<Done> {
        let (unit, mut deed) = self.deed(Action::SetUp(input))?;
        let own = deed.writes.iter_mut().filter(|write| write.kind == kinds::Unit::KIND);
        for fields in own.filter_map(|write| write.fields.as_mut()) {
            fields.insert("sample".to_owned(), true.to_string());
        }
        self.found(unit, false)?;
        self.made_up = true;
        self.commit(deed)
    }

    /// Sets up a made-up office, which says of itself that it is one.
    pub(super) fn found_sample_office(&mut self, input: super::action::OfficeInput) -> Result<Done> {
        let (office, mut deed) = self.deed(Action::SetUpOffice(input))?;
        let own = deed.writes.iter_mut().filter_map(|write| write.fields.as_mut());
        own.for_each(|fields| drop(fields.insert("sample".to_owned(), true.to_string())));
        self.found(office, true)?;
        self.made_up = true;
        self.commit(deed)
    }

    /// Gives the store its unit. It has one already where setting up was cut off before its records were saved.
    fn found(&mut self, unit: Id, as_office: bool) -> Result<()> {
        let unit = self.store.scope().unwrap_or(unit);
        self.store.found_as(unit, &[(ROLE, if as_office { OFFICE } else { UNIT })])?;
        self.office = Some(as_office);
        Ok(())
    }

    /// Works out what an action writes, and in which unit.
    pub(super) fn deed(&mut self, action: Action) -> Result<(Id, Deed)> {
        let unit = match self.store.scope() {
            Some(unit) => unit,
            None => self.store.entropy.id(),
        };
        let own = if matches!(action, Action::AddCards { .. }) { self.card()? } else { None };
        let outside = match &action {
            Action::SetUp(input) => input.unit.unit_kind.is_some_and(UnitKind::is_outside),
            _ => self.school.unit().is_outside(),
        };
        // Chance is taken out while the deed is worked out, because the deed also asks the store.
        let mut entropy = std::mem::replace(&mut self.store.entropy, Entropy::System);
        let (school, store) = (&self.school, &self.store);
        let deed = Doing {
            school,
            unit,
            own,
            today: store.clock.today(),
            outside,
            words: &self.words,
            entropy: &mut entropy,
            known: &|kind, id| store.has_known(kind, id),
            is_here: &|scope| store.knows(scope),
            asked: &|kind, id| store.question(kind, id),
            orphaned: &|| orphaned(school, store),
        }
        .deed(action);
        self.store.entropy = entropy;
        Ok((unit, deed?))
    }

    pub(super) fn commit(&mut self, deed: Deed) -> Result<Done> {
        let mut writes = deed.writes;
        for write in &mut writes {
            // What an alias shows under another class stays written under its own.
            if let Some(fields) = &mut write.fields {
                self.school.as_written_under(&write.kind, write.id, fields);
            }
        }
        let committed = self.store.commit(writes, &deed.words)?;
        let mut changed: Vec<String> = Vec::new();
        let mut records = Vec::new();
        for (kind, id, fields) in &committed.changes {
            if kind != <kinds::Action as crate::school::fields::Record>::KIND {
                self.school.apply(kind, *id, fields.as_ref());
                changed.push(kind.clone());
                records.push(*id);
            }
        }
        changed.sort();
        changed.dedup();
        self.adapt_words();
        let text = self.deed_text(&deed.words);
        let action = committed.entry.as_ref().map(|entry| entry.id);
        self.journal.extend(committed.entry);
        let undoable = action.is_some() && undo::may_undo(&deed.words);
        Ok(Done { action, text, undoable, changed, records })
    }

    /// What was done, in words: "7A lektion 6 loggad".
    pub fn deed_text(&self, deed: &kinds::Action) -> String {
        let what = deed.what.as_deref().unwrap_or_default();
        let own = |what: &str| {
            let person = deed.person.map(|person| self.name_of_person(person)).unwrap_or_default();
            let class = match what {
                // A period stands in records by its key.
                "set-deadline" | "set-report-text" => self.period_name(deed.class.as_deref()),
                store::RECEIVE => self.senders(deed),
                _ => deed.class.clone().unwrap_or_default(),
            };
            let from = if what == store::RECEIVE && !class.is_empty() { "-from" } else { "" };
            let about = self.deed_about(what, deed);
            let when = deed.extra.get(PERIOD).map(|period| self.period_name(Some(period)));
            // Earlier versions did not note what it was about.
            let more = if about.is_empty() { "" } else { "-about" };
            let key = format!("did-{what}{from}{more}");
            let said = self.words.find(
                &key,
                &[
                    ("class", &class),
                    ("about", &about),
                    ("when", &when.unwrap_or_default()),
                    ("lesson", &deed.lesson.clone().unwrap_or_default()),
                    ("person", &person),
                    ("count", &deed.count.unwrap_or_default()),
                ],
            );
            // A later version did it, or a file did not tell what it was.
            said.unwrap_or_else(|| self.words.get("did-other"))
        };
        match (what, deed.extra.get("of")) {
            ("undo" | "redo", of) => {
                let text = own(of.map(String::as_str).unwrap_or_default());
                self.words.msg(&format!("did-{what}"), &[("text", &text)])
            }
            _ => own(what),
        }
    }

    /// What a deed of an office was about besides its name: two of one minute must not look the same.
    fn deed_about(&self, what: &str, deed: &kinds::Action) -> String {
        let changed = || {
            let codes = deed.extra.get(CHANGED).map(String::as_str).unwrap_or_default();
            let name = |code: &str| self.words.find(&format!("column-{code}"), &[]);
            let names: Vec<String> = codes.split(',').filter_map(name).collect();
            self.words.list(&names)
        };
        match what {
            "edit-office" | "edit-expected" | "set-hand-figures" | "set-resource" => changed(),
            "set-deadline" => deed.date.map(|day| self.words.full_date(day)).unwrap_or_default(),
            "same-class" => {
                let other = deed.extra.get(OTHER).filter(|other| deed.class.as_ref() != Some(other));
                other.cloned().unwrap_or_default()
            }
            "set-keep-years" => {
                deed.count.filter(|years| *years > 0).map(|n| n.to_string()).unwrap_or_default()
            }
            "set-report-text" => {
                // Another version may have parts that this one has no name for.
                let known = deed.extra.get(PART).filter(|part| REPORT_PARTS.contains(&part.as_str()));
                known.map(|part| self.part_title(part)).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Whose files were read in: an office has many senders, a unit only its own colleagues.
    fn senders(&self, deed: &kinds::Action) -> String {
        if !self.is_office() {
            return String::new();
        }
        let from = deed.extra.get(FROM).map(String::as_str).unwrap_or_default();
        // A district's bundle has many files of one name.
        let mut named: Vec<String> = Vec::new();
        for name in from.lines() {
            if !named.iter().any(|other| other == name) {
                named.push(name.to_owned());
            }
        }
        self.words.list_to(SENDERS, &named)
    }

    /// A person's name, also where the person is gone again: what was undone is told by it.
    fn name_of_person(&self, person: Id) -> String {
        let gone = || {
            let last = self.store.last_content(kinds::PersonPrivate::KIND, person).ok()??;
            kinds::PersonPrivate::from_fields(&last).name
        };
        let here = self.school.names.contains_key(&person);
        (!here).then(gone).flatten().unwrap_or_else(|| self.school.person_name(person))
    }

    /// When the latest action was saved.
    pub(super) fn saved_at(&self) -> Option<chrono::NaiveDateTime> {
        self.journal.last().map(|entry| self.store.clock.local_of_ms(stamp_ms(entry.hlc)))
    }

    /// Keeps what was typed into a form, or forgets it.
    pub(super) fn set_draft(&self, key: &str, body: Option<&str>) -> Result<()> {
        if key.len() > 200 || body.is_some_and(|body| body.len() > 100_000) {
            return Err(Error::new(Code::TextTooLong).with("length", key.len()).with("limit", 100_000));
        }
        self.store.set_draft(key, body)
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            lang: Lang::Sv,
            theme: "system".to_owned(),
            contrast: false,
            text_size: 100,
            zoom: 100,
            refresher_years: 0,
        }
    }
}
