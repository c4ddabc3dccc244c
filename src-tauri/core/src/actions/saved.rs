//! Files that were saved here for somebody: a line each in the history, which nothing undoes.
//!
//! It is kept beside the records, in this installation alone: nothing of it is in any file for others. Of where a file
//! was saved only its name stays.

use serde::{Deserialize, Serialize};
use std::path::Path;

use super::Book;
use super::views::HistoryLine;
use crate::base::{Code, Error, Id, Result};

/// Where the store keeps it.
const KEY: &str = "saved_for_others";
/// Of more files than these the oldest are forgotten.
const MOST: usize = 500;
/// More receivers than these are counted, not listed.
const MOST_NAMED: usize = 3;

/// A file that was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Saved {
    /// Tells it from the others.
    number: u64,
    /// When, in milliseconds since 1970.
    ms: u64,
    /// What it is; its words are the message `saved-<what>`.
    what: String,
    /// The period of its figures, as records write it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    period: Option<String>,
    /// For whom it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    to: Vec<String>,
    /// Its name; empty where there are several.
    name: String,
}

/// What is noted of a file.
#[derive(Default)]
pub(super) struct About {
    /// The period of its figures.
    pub(super) period: Option<String>,
    /// For whom it is.
    pub(super) to: Vec<String>,
}

impl Book {
    /// Notes a file that was saved, or a folder of files where there is no path.
    pub(super) fn note_file(&self, what: &str, about: About, path: Option<&Path>) -> Result<()> {
        let mut noted = self.noted_files()?;
        let name = path.and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        noted.push(Saved {
            number: noted.last().map_or(0, |last| last.number) + 1,
            ms: self.store.clock.now_ms(),
            what: what.to_owned(),
            period: about.period,
            to: about.to,
            name: name.unwrap_or_default(),
        });
        noted.drain(..noted.len().saturating_sub(MOST));
        let text = serde_json::to_string(&noted)
            .map_err(|fault| Error::new(Code::Internal).with("detail", fault))?;
        self.store.set_meta(KEY, &text)
    }

    /// The lines of the history that tell of files, with the time of each in milliseconds, the earliest first.
    pub(super) fn file_lines(&self) -> Result<Vec<(u64, HistoryLine)>> {
        let scope = self.store.scope().ok_or_else(|| Error::new(Code::BookEmpty))?;
        let line = |one: &Saved| {
            let period = one.period.as_deref().map(|period| self.period_name(Some(period)));
            let to = self.words.list_to(MOST_NAMED, &one.to);
            let text = self.words.msg(
                &format!("saved-{}", one.what),
                &[
                    ("period", &period.unwrap_or_default()),
                    ("to", &to),
                    ("count", &one.to.len()),
                    ("name", &one.name),
                ],
            );
            let line = HistoryLine {
                action: Id::from_key(scope, &[KEY, &one.number.to_string()]),
                time: self.words.time(self.store.clock.local_of_ms(one.ms)),
                text,
                undone: false,
                can_undo: false,
            };
            (one.ms, line)
        };
        Ok(self.noted_files()?.iter().map(line).collect())
    }

    fn noted_files(&self) -> Result<Vec<Saved>> {
        let text = self.store.meta(KEY)?.unwrap_or_default();
        // What another version wrote there and this one cannot read is no reason not to save files.
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::Action;
    use crate::actions::action::*;
    use crate::actions::views::{OverviewChoices, OverviewFile};
    use crate::base::Clock;
    use crate::exchange::Level;
    use crate::school::codes::OfficeLevel;

    fn office(folder: &Path, name: &str, level: OfficeLevel) -> Book {
        let mut book = Book::open(folder, Clock::at("2026-11-20".parse().unwrap())).unwrap();
        let name = name.to_owned();
        let own = OfficeInput { name, level, municipality: None, contact: None };
        book.act(Action::SetUpOffice(own)).unwrap();
        book
    }

    fn lines(book: &Book) -> Vec<(String, bool)> {
        let days = book.view_history(50).unwrap().days;
        days.into_iter().flat_map(|day| day.lines).map(|line| (line.text, line.can_undo)).collect()
    }

    #[test]
    fn a_file_that_was_saved_stands_in_the_history_and_in_no_file() {
        let home = tempfile::tempdir().unwrap();
        let at = |name: &str| home.path().join(name);
        let mut book = office(&at("stadsdel"), "Farsta", OfficeLevel::District);
        let city = office(&at("stad"), "Stockholm", OfficeLevel::City).own_card().unwrap();
        book.act(Action::AddCards { cards: vec![city.to_text()], compared: true }).unwrap();
        let choices = OverviewChoices { period: Some("2026HT".to_owned()), ..OverviewChoices::default() };
        book.save_overview(&at("rapport.xlsx"), &choices, OverviewFile::Xlsx).unwrap();
        book.save_card(&at("kort.mvpkort")).unwrap();
        book.save_sealed(&at("fil.mvpsync"), Level::District, false, &[]).unwrap();
        let told = lines(&book);
        for expected in [
            "Lägesrapporten för hösten 2026 sparad: rapport.xlsx",
            "Eget adresskort sparat: kort.mvpkort",
            "Fil till Stockholm sparad: fil.mvpsync",
        ] {
            assert!(told.contains(&(expected.to_owned(), false)), "{told:#?}");
        }
        let sent = format!("{:?}", book.store().revisions().unwrap());
        assert!(!sent.contains("rapport.xlsx") && !sent.contains("fil.mvpsync"));
        let kept = book.store().meta(KEY).unwrap().unwrap();
        assert!(!kept.contains(&home.path().display().to_string()), "{kept}");
        // It is no deed: the latest of those is undone as before.
        assert_eq!(book.undo().unwrap().text, "Ångrat: Adresskort för Stockholm tillagt");
        drop(book);
        let book = Book::open(&at("stadsdel"), Clock::at("2026-11-21".parse().unwrap())).unwrap();
        assert_eq!(lines(&book).iter().filter(|(text, _)| text.contains(" sparad: ")).count(), 2);
    }

    #[test]
    fn two_deeds_of_one_minute_do_not_look_the_same() {
        let home = tempfile::tempdir().unwrap();
        let mut book = office(home.path(), "Farsta", OfficeLevel::District);
        let units =
            vec![ExpectedInput { name: "Ekskolan".into(), by_hand: Some(true), ..ExpectedInput::default() }];
        let id = book.act(Action::AddExpected { units }).unwrap().records[0];
        let text = |part: &str| Action::SetReportText {
            period: "2026HT".into(),
            part: part.into(),
            text: Some("Bra.".into()),
            draft: None,
        };
        assert_eq!(
            book.act(text("6")).unwrap().text,
            "Lägesrapporten för hösten 2026, Personal och utbildning: text ändrad"
        );
        let own = book.act(text("2")).unwrap().text;
        assert!(own.contains(", Stadsdelens resurser: "), "as the report calls it: {own}");
        let fidelity = book.act(text("8")).unwrap().text;
        assert!(fidelity.contains("Metodföljsamhet (MF-1)"), "{fidelity}");
        let json = serde_json::json!({"expected": id, "period": "2026HT", "classes": 4, "trained": 2});
        let done = book.act(Action::SetHandFigures(serde_json::from_value(json).unwrap())).unwrap();
        assert_eq!(done.text, "Ekskolan, hösten 2026: siffror ändrade för hand (klasser och utbildade)");
        assert_eq!(book.undo().unwrap().text, format!("Ångrat: {}", done.text));
        let input = ExpectedInput {
            name: "Ekskolan".into(),
            contact: Some("ek@skolan.example".into()),
            by_hand: Some(true),
            ..ExpectedInput::default()
        };
        assert_eq!(book.act(Action::EditExpected { id, input }).unwrap().text, "Ekskolan ändrad: kontakt");
        // What goes to the city in own words says where it is changed.
        let texts = book.view_file(false).unwrap().texts;
        let place = |text: &str| texts.iter().find(|one| one.text == text).map(|one| one.place.as_str());
        assert_eq!((place("Bra."), place("ek@skolan.example")), (Some("overview"), Some("units")));
        let date = "2026-12-04".parse().ok();
        let done = book.act(Action::SetDeadline { period: "2026HT".into(), date }).unwrap();
        assert_eq!(done.text, "Sista dag för hösten 2026 är nu 4 december 2026");
        let done = book.act(Action::SetKeepYears { years: Some(3) }).unwrap();
        assert_eq!(done.text, "Regel för gallring: filerna sparas 3 läsår utöver det pågående");
    }
}
