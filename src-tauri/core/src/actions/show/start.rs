//! What the window needs before it shows a screen, and the readings of what is typed.

use crate::actions::views::{DateReading, Doing, EditionChoice, PastedClasses, Role, Start};
use crate::actions::{Book, paste, undo};
use crate::base::Result;
use crate::rollup::districts::Districts;
use crate::school::codes::{OfficeLevel, UnitKind};
use crate::store::Entry;

impl Book {
    /// What the window needs before it shows a screen.
    pub fn start(&self) -> Start {
        let unit = self.school.unit();
        let office = self.school.office();
        let doing = |entry: &Entry| Doing { action: entry.id, text: self.undo_text(entry) };
        let device = self.store.device();
        Start {
            set_up: self.is_set_up(),
            unit_name: self.unit_name(),
            unit_kind: unit.unit_kind.unwrap_or(UnitKind::School),
            sample: unit.sample.or(office.sample).unwrap_or_default(),
            role: match office.level.filter(|_| self.is_office()) {
                None => Role::Unit,
                Some(OfficeLevel::District) => Role::District,
                Some(OfficeLevel::City) => Role::City,
            },
            today: self.day(self.today()),
            school_year: self.school_year().to_string(),
            settings: self.settings.clone(),
            undo: undo::undo_target(&self.journal, device).map(doing),
            redo: undo::redo_target(&self.journal, device).map(doing),
            saved_at: self.saved_at().map(|time| {
                // Of today the time alone is enough, and leaves room for what people look for.
                if time.date() == self.today() {
                    self.words.time(time)
                } else {
                    self.words.moment(time, self.today())
                }
            }),
            handed_over: self.handed_over(),
            backup_failed: self.backup_failed(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            editions: self.edition_choices(),
            districts: Districts::of(&self.school).names_on(self.today()),
        }
    }

    /// The words of an action without "undone".
    fn undo_text(&self, entry: &Entry) -> String {
        let mut words = entry.words.clone();
        if let Some(of) = words.extra.remove("of") {
            words.what = Some(of);
        }
        self.deed_text(&words)
    }

    /// How a typed date is understood.
    ///
    /// # Errors
    /// It is not understood.
    pub fn read_date(&self, typed: &str) -> Result<DateReading> {
        self.words.read_date(typed, self.today()).map(|date| self.reading(date))
    }

    /// How a typed date is understood of which a month may be all that is known.
    ///
    /// # Errors
    /// It is not understood.
    pub fn read_month_or_date(&self, typed: &str) -> Result<DateReading> {
        let date = self.words.read_month_or_date(typed, self.today())?;
        let DateReading { date, text } = self.reading(date);
        // What is kept looks more exact than what was typed: it is said which day that is.
        let month = self.words.read_date(typed, self.today()).is_err();
        let text = if month { self.words.msg("date-of-month", &[("day", &text)]) } else { text };
        Ok(DateReading { date, text })
    }

    fn reading(&self, date: chrono::NaiveDate) -> DateReading {
        DateReading { date: date.to_string(), text: self.date_text(date) }
    }

    /// "tisdag 17 november, vecka 47"
    pub(super) fn date_text(&self, date: chrono::NaiveDate) -> String {
        let day = self.day(date);
        self.words.msg("date-with-week", &[("day", &day.long), ("week", &day.week)])
    }

    /// How pasted classes are understood.
    pub fn read_classes(&self, text: &str) -> PastedClasses {
        paste::read_classes(text, &self.words)
    }

    /// The editions to choose from, the own ones first: whoever made one means to use it.
    fn edition_choices(&self) -> Vec<EditionChoice> {
        let shipped = |id: &str| crate::programme::edition(id).is_some();
        let mut editions = self.school.editions();
        editions.sort_by_key(|edition| shipped(&edition.id));
        editions
            .into_iter()
            .map(|edition| EditionChoice {
                id: edition.id.clone(),
                programme: edition.programme.clone(),
                name: edition.name_in(self.words.lang()).to_owned(),
                lessons: u32::try_from(edition.lessons.len()).unwrap_or(u32::MAX),
            })
            .collect()
    }
}
