//! Files that were refused, remembered until a good one has come or a person takes them off the list: a school whose file
//! was damaged has to be asked for another, also when the program was closed meanwhile.
//!
//! It is kept beside the records, in this installation alone: nothing of it is in any file for others. Of the file
//! itself only its name stays, and what the sentence about it says.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use super::Incoming;
use super::letter::Letter;
use super::reply::Senders;
use crate::actions::Book;
use crate::actions::keys::SEALED_ENDING;
use crate::actions::show::plain_name;
use crate::actions::views::{ReceiveView, RefusedBefore};
use crate::base::harmless::is_odd;
use crate::base::{Code, Error, Id, Result};

/// Where the store keeps it.
const KEY: &str = "refused_files";
/// Of more files than these the oldest are forgotten.
const MOST: usize = 200;
/// Longer names are cut.
const LONGEST: usize = 80;

/// A file that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Tells it from the others.
    number: u32,
    /// When, in milliseconds since 1970.
    ms: u64,
    /// Its name, harmless to show.
    name: String,
    /// Why.
    error: Error,
    /// Whose records it held, where that could be read.
    scope: Option<Id>,
    /// The import by which a good one came. Where that is undone it is waited for again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mended: Option<Id>,
}

/// What was taken in.
#[derive(Default)]
pub(super) struct Came {
    /// The names of the files.
    names: BTreeSet<String>,
    /// Who sent them, as they call themselves, and the districts that passed them on.
    senders: BTreeSet<String>,
    /// Whose records they held.
    scopes: BTreeSet<Id>,
}

impl Came {
    /// Notes what came in a file.
    pub(super) fn add(&mut self, name: &str, letter: &Letter) {
        self.names.insert(name.to_owned());
        let from = &letter.package.descriptor.mvp.from;
        self.senders.insert(from.name.clone());
        self.senders.extend(Some(letter.via.clone()).filter(|via| !via.is_empty()));
        self.scopes.insert(from.scope);
    }
}

/// Whose a file is by the name that this app gives it, "mvp-bjorkskolan-2026-11-20-1.mvpsync", with what browsers and
/// mail programs put behind it: "(1)". Any other name is somebody's own and says nothing for certain.
pub(super) fn sender_of(name: &str) -> Option<String> {
    let stem = name.strip_suffix(SEALED_ENDING)?.strip_suffix('.')?;
    let stem = match stem.rsplit_once('(') {
        Some((stem, copy)) if copy.strip_suffix(')').is_some_and(is_number) => stem.trim_end(),
        _ => stem,
    };
    let mut parts: Vec<&str> = stem.strip_prefix("mvp-")?.split('-').collect();
    let behind = parts.split_off(parts.len().checked_sub(4)?);
    let is_day = behind.iter().zip([4, 2, 2]).all(|(part, long)| part.len() == long && is_number(part));
    let named = !parts.is_empty() && is_day && behind.last().is_some_and(|part| is_number(part));
    named.then(|| parts.join("-"))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit())
}

impl Book {
    /// Notes which of the files that are looked at are refused. An office waits for them; a colleague's file lies with
    /// the colleague.
    pub(super) fn note_refused(&self) -> Result<()> {
        if !self.is_office() {
            return Ok(());
        }
        let mut noted = self.noted()?;
        for incoming in &self.incoming {
            let Some(mut error) = self.fault_of(incoming) else { continue };
            error.args.values_mut().for_each(|value| *value = harmless(value));
            let name = harmless(&incoming.name);
            let letter = incoming.letter.as_ref().ok();
            let scope = letter.map(|letter| letter.package.descriptor.mvp.from.scope);
            noted.retain(|one| (&one.name, one.error.code, one.scope) != (&name, error.code, scope));
            let number = noted.iter().map(|one| one.number).max().unwrap_or(0).wrapping_add(1);
            noted.push(Refused { number, ms: self.store.clock.now_ms(), name, error, scope, mended: None });
        }
        while noted.len() > MOST {
            noted.remove(noted.iter().position(|one| one.mended.is_some()).unwrap_or(0));
        }
        self.keep_noted(&noted)
    }

    /// Waits no more for those whose sender's good file came with this import: by the unit where it could be read; else by the file's name,
    /// or the sender's in the name that this app gives to files.
    pub(super) fn note_mended(&self, came: &Came, import: Id) -> Result<()> {
        // Of what a district passes on some may be taken in and some refused, all by one name.
        let still: BTreeSet<String> = self
            .incoming
            .iter()
            .filter(|one| self.fault_of(one).is_some())
            .map(|one| harmless(&one.name))
            .collect();
        let names: BTreeSet<String> = came.names.iter().map(|name| harmless(name)).collect();
        // A name that two units here bear says nothing.
        let mut bearers: BTreeSet<(Id, String)> = BTreeSet::new();
        for file in self.store.received_files()? {
            bearers.insert((file.scope, plain_name(&file.about.unit)));
        }
        let is_one = |sender: &String| bearers.iter().filter(|(_, name)| name == sender).count() < 2;
        let senders: BTreeSet<String> =
            came.senders.iter().map(|name| plain_name(name)).filter(is_one).collect();
        let mended = |one: &Refused| match one.scope {
            Some(scope) => came.scopes.contains(&scope),
            None if names.contains(&one.name) => !still.contains(&one.name),
            None => sender_of(&one.name).is_some_and(|sender| senders.contains(&sender)),
        };
        let waited: BTreeSet<u32> = self.waited_for()?.iter().map(|one| one.number).collect();
        let before = self.noted()?;
        let mut noted = before.clone();
        for one in noted.iter_mut().filter(|one| waited.contains(&one.number) && mended(one)) {
            one.mended = Some(import);
        }
        if noted == before { Ok(()) } else { self.keep_noted(&noted) }
    }

    /// Takes a refused file off the list, or puts it there again for as long as the book is open.
    ///
    /// # Errors
    /// There is none such.
    pub fn forget_refused(&mut self, number: u32, forget: bool) -> Result<ReceiveView> {
        let mut noted = self.noted()?;
        let (from, to) =
            if forget { (&mut noted, &mut self.forgotten) } else { (&mut self.forgotten, &mut noted) };
        let at = from.iter().position(|one| one.number == number);
        to.push(from.remove(at.ok_or_else(|| Error::new(Code::RecordUnknown))?));
        noted.sort_by_key(|one| one.ms);
        self.keep_noted(&noted)?;
        self.view_incoming()
    }

    /// The files that were refused earlier, the latest first. What is looked at now stands among the files themselves.
    pub(super) fn refused_before(&self, senders: &Senders) -> Result<Vec<RefusedBefore>> {
        let now: BTreeSet<(String, Code)> = self
            .incoming
            .iter()
            .filter_map(|one| Some((harmless(&one.name), self.fault_of(one)?.code)))
            .collect();
        let row = |one: &Refused, forgotten: bool| {
            let when = self.words.moment(self.store.clock.local_of_ms(one.ms), self.today());
            RefusedBefore {
                number: one.number,
                name: one.name.clone(),
                when: self.words.msg("refused-when", &[("when", &when)]),
                refusal: self.refusal(&one.name, &one.error, senders),
                forgotten,
            }
        };
        let noted = self.waited_for()?;
        let mut all: Vec<(&Refused, bool)> = noted.iter().map(|one| (one, false)).collect();
        all.extend(self.forgotten.iter().map(|one| (one, true)));
        all.retain(|(one, _)| !now.contains(&(one.name.clone(), one.error.code)));
        all.sort_by_key(|(one, _)| (std::cmp::Reverse(one.ms), one.number));
        Ok(all.into_iter().map(|(one, forgotten)| row(one, forgotten)).collect())
    }

    /// Why a file is refused, where it is.
    fn fault_of(&self, incoming: &Incoming) -> Option<Error> {
        match &incoming.letter {
            Ok(letter) => self.may_write(&letter.package).and_then(|()| self.may_sign(letter)).err(),
            Err(fault) => Some(fault.clone()),
        }
    }

    /// The names of the files that were refused and are on the list, the latest last.
    pub(super) fn refused_names(&self) -> Result<Vec<String>> {
        Ok(self.waited_for()?.into_iter().map(|one| one.name).collect())
    }

    /// Those of them for which no good file has come that counts.
    fn waited_for(&self) -> Result<Vec<Refused>> {
        let mut waited = Vec::new();
        for one in self.noted()? {
            let counts = one.mended.map(|import| self.store.import_undone(import)).transpose()?;
            if counts.flatten() != Some(false) {
                waited.push(one);
            }
        }
        Ok(waited)
    }

    fn noted(&self) -> Result<Vec<Refused>> {
        let text = self.store.meta(KEY)?.unwrap_or_default();
        // What another version wrote there and this one cannot read is no reason not to read files.
        Ok(serde_json::from_str(&text).unwrap_or_default())
    }

    fn keep_noted(&self, noted: &[Refused]) -> Result<()> {
        let text =
            serde_json::to_string(noted).map_err(|fault| Error::new(Code::Internal).with("detail", fault))?;
        self.store.set_meta(KEY, &text)
    }
}

/// A text of a stranger's as one short line that shows what it holds: no character that moves, hides or turns others.
pub(in crate::actions) fn harmless(text: &str) -> String {
    let shown = text.chars().map(|c| if is_odd(c) { '\u{fffd}' } else { c });
    let mut line: String = shown.take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::Action;
    use crate::actions::action::*;
    use crate::base::Clock;
    use crate::exchange::Level;
    use crate::school::codes::OfficeLevel;
    use std::path::{Path, PathBuf};

    fn open(folder: &Path, day: &str) -> Book {
        Book::open(folder, Clock::at(day.parse().unwrap())).unwrap()
    }

    /// A city and a school's file for it.
    struct Sent {
        home: tempfile::TempDir,
        city: Book,
        whole: Vec<u8>,
    }

    impl Sent {
        fn new() -> Sent {
            let home = tempfile::tempdir().unwrap();
            let mut city = open(&home.path().join("stad"), "2026-11-20");
            let (name, level) = ("Stockholm".to_owned(), OfficeLevel::City);
            let own = OfficeInput { name, level, municipality: None, contact: None };
            city.act(Action::SetUpOffice(own)).unwrap();
            let mut unit = open(&home.path().join("enhet"), "2026-11-20");
            let facts = UnitInput { name: "Ekskolan".into(), ..UnitInput::default() };
            unit.act(Action::SetUp(SetUp { unit: facts, classes: None })).unwrap();
            let card = city.own_card().unwrap();
            let whole = unit.sealed_bytes(Level::District, false, &[card]).unwrap();
            Sent { home, city, whole }
        }

        fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
            let path = self.home.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        }

        /// Closes the program and opens it on another day.
        fn again(self, day: &str) -> Sent {
            let Sent { home, city, whole } = self;
            drop(city);
            let city = open(&home.path().join("stad"), day);
            Sent { home, city, whole }
        }

        fn told(&self) -> Vec<String> {
            self.city.refused_before(&Senders::default()).unwrap().into_iter().map(|row| row.name).collect()
        }
    }

    #[test]
    fn a_refused_file_is_still_told_when_the_program_was_closed_until_a_good_one_came() {
        let mut sent = Sent::new();
        let half = sent.whole[..sent.whole.len() / 2].to_vec();
        let path = sent.write("ekskolan.mvpsync", &half);
        sent.city.look_at(std::slice::from_ref(&path)).unwrap();
        assert!(sent.told().is_empty(), "it stands among the files that are looked at");
        let mut sent = sent.again("2026-11-21");
        let rows = sent.city.view_incoming().unwrap().refused_before;
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].name.as_str(), rows[0].forgotten), ("ekskolan.mvpsync", false));
        assert!(rows[0].when.contains("i går"), "{}", rows[0].when);
        assert!(rows[0].refusal.sentence.ends_with('.') && !rows[0].refusal.remedy.is_empty());
        // The same once more is one line.
        sent.city.look_at(&[path]).unwrap();
        let mut sent = sent.again("2026-11-22");
        assert_eq!(sent.told(), ["ekskolan.mvpsync"]);
        let good = sent.write("ekskolan.mvpsync", &sent.whole);
        sent.city.look_at(&[good]).unwrap();
        assert_eq!(sent.told(), ["ekskolan.mvpsync"], "nothing has been taken in");
        sent.city.take_in(&[0], &[0]).unwrap();
        assert!(sent.told().is_empty());
        let mut sent = sent.again("2026-11-23");
        assert!(sent.told().is_empty());
        // As long as the good one counts.
        sent.city.undo().unwrap();
        assert_eq!(sent.told(), ["ekskolan.mvpsync"]);
        sent.city.redo().unwrap();
        assert!(sent.told().is_empty());
    }

    #[test]
    fn a_good_file_of_the_same_sender_mends_it_by_whatever_name_that_came() {
        let mut sent = Sent::new();
        let half = &sent.whole[..sent.whole.len() / 2].to_vec();
        let names = [
            "mvp-ekskolan-2026-11-19-2.mvpsync",
            "mvp-ekskolan-2026-11-19-3 (1).mvpsync",
            "mvp-norra-ekskolan-2026-11-19-2.mvpsync",
            "ekskolan.mvpsync",
        ];
        let bad: Vec<PathBuf> = names.iter().map(|name| sent.write(name, half)).collect();
        sent.city.look_at(&bad).unwrap();
        let mut sent = sent.again("2026-11-21");
        assert_eq!(sent.told().len(), 4);
        let good = sent.write("från mejlet.mvpsync", &sent.whole);
        sent.city.look_at(&[good]).unwrap();
        sent.city.take_in(&[0], &[0]).unwrap();
        let mut left = sent.told();
        left.sort();
        assert_eq!(left, ["ekskolan.mvpsync", "mvp-norra-ekskolan-2026-11-19-2.mvpsync"]);
    }

    #[test]
    fn a_colleagues_good_file_mends_the_one_that_was_refused() {
        let mut sent = Sent::new();
        let invitation = sent.home.path().join("kollega.mvpinbjudan");
        sent.city.save_invitation(&invitation).unwrap();
        let mut other = open(&sent.home.path().join("kollega"), "2026-11-20");
        other.join(&invitation).unwrap();
        let cards = vec![other.own_card().unwrap().to_text()];
        sent.city.act(Action::AddCards { cards, compared: true }).unwrap();
        let to = [sent.city.own_card().unwrap()];
        let whole = other.sealed_bytes(Level::Colleague, true, &to).unwrap();
        let bad = sent.write("kollega.mvpsync", &whole[..whole.len() / 2]);
        sent.city.look_at(&[bad]).unwrap();
        let mut sent = sent.again("2026-11-21");
        assert_eq!(sent.told(), ["kollega.mvpsync"]);
        let good = sent.write("kollega.mvpsync", &whole);
        sent.city.look_at(&[good]).unwrap();
        sent.city.take_in(&[0], &[0]).unwrap();
        assert!(sent.told().is_empty());
    }

    #[test]
    fn only_a_name_that_the_app_gives_tells_whose_a_file_is() {
        let of = |name: &str| sender_of(name).unwrap_or_default();
        assert_eq!(of("mvp-skola-1-2026-11-20-1.mvpsync"), "skola-1");
        assert_eq!(of("mvp-farsta-2026-11-20-12 (3).mvpsync"), "farsta");
        for name in [
            "mvp-2026-11-20-1.mvpsync",
            "mvp-farsta-2026-11-20.mvpsync",
            "mvp-farsta-26-11-20-1.mvpsync",
            "mvp-farsta.mvpsync",
            "farsta-2026-11-20-1.mvpsync",
            "mvp-farsta-2026-11-20-1.zip",
            "",
        ] {
            assert_eq!(of(name), "", "{name}");
        }
    }

    #[test]
    fn a_person_takes_it_off_the_list_and_can_put_it_back() {
        let mut sent = Sent::new();
        let path = sent.write("bild.mvpsync", b"\x89PNG");
        sent.city.look_at(&[path]).unwrap();
        let mut sent = sent.again("2026-11-21");
        let number = sent.city.view_incoming().unwrap().refused_before[0].number;
        let state =
            |view: &ReceiveView| view.refused_before.iter().map(|row| row.forgotten).collect::<Vec<_>>();
        assert_eq!(state(&sent.city.forget_refused(number, true).unwrap()), [true]);
        assert_eq!(sent.city.forget_refused(number, true).unwrap_err().code, Code::RecordUnknown);
        assert_eq!(state(&sent.city.forget_refused(number, false).unwrap()), [false]);
        sent.city.forget_refused(number, true).unwrap();
        assert!(sent.again("2026-11-22").told().is_empty());
    }

    #[test]
    fn nothing_of_it_is_in_any_file_for_others_and_its_name_is_one_harmless_short_line() {
        let mut sent = Sent::new();
        let name = format!("gnp\u{202e}\nHEMLIGT{}.mvpsync", "x".repeat(120));
        let path = sent.write(&name, b"HEMLIGT INNEHALL");
        let (count, exported) = {
            let revisions = sent.city.store().revisions().unwrap();
            (revisions.len(), format!("{revisions:?}"))
        };
        sent.city.look_at(&[path]).unwrap();
        let mut sent = sent.again("2026-11-21");
        let shown = sent.told().remove(0);
        assert!(shown.starts_with("gnp\u{fffd}\u{fffd}HEMLIGTxxx") && shown.ends_with('…'), "{shown}");
        assert_eq!(shown.chars().count(), LONGEST + 1);
        assert_eq!(sent.city.store().revisions().unwrap().len(), count);
        assert_eq!(format!("{:?}", sent.city.store().revisions().unwrap()), exported);
        assert!(!sent.city.store().meta(KEY).unwrap().unwrap().contains("INNEHALL"));
        // However many came.
        for n in 0..MOST + 5 {
            sent.write(&format!("{n:04}.mvpsync"), b"x");
        }
        let folder = sent.home.path().to_owned();
        let files: Vec<PathBuf> = (0..MOST + 5).map(|n| folder.join(format!("{n:04}.mvpsync"))).collect();
        sent.city.look_at(&files).unwrap();
        assert_eq!(sent.again("2026-11-22").told().len(), MOST);
    }
}
