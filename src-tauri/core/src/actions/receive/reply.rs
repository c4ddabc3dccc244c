//! What is written back of a file that was refused: which file, what is wrong with it, and what its sender can do.

use std::collections::BTreeMap;

use super::refused::{harmless, sender_of};
use crate::actions::Book;
use crate::actions::show::plain_name;
use crate::actions::views::{LetterView, Refusal, RefusedReply};
use crate::base::{Code, Error, Result};
use crate::rollup::districts::Districts;
use crate::school::codes::OfficeLevel;
use crate::school::folded;

/// The units that an office knows, by their names as they stand in the names of files. Two of one name say nothing.
#[derive(Default)]
pub(super) struct Senders(BTreeMap<String, Vec<String>>);

impl Senders {
    fn add(&mut self, name: &str) {
        let known = self.0.entry(plain_name(name)).or_default();
        if known.iter().all(|other| folded(other) != folded(name)) {
            known.push(name.to_owned());
        }
    }

    /// Who sent a file of this name, where the name says it.
    fn of(&self, file: &str) -> Option<&String> {
        match self.0.get(&sender_of(file)?)?.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// Files that were refused and that no good ones have come for since, the latest last.
pub(in crate::actions) struct RefusedFiles {
    names: Vec<String>,
    senders: Senders,
}

impl RefusedFiles {
    /// The latest one of a sender, as its name says.
    pub(in crate::actions) fn of(&self, sender: &str) -> Option<&String> {
        let of = |file: &&String| self.senders.of(file).is_some_and(|name| folded(name) == folded(sender));
        self.names.iter().rev().find(of)
    }
}

impl Book {
    /// The senders that the names of files can mean.
    pub(super) fn senders_known(&self) -> Result<Senders> {
        let mut senders = Senders::default();
        if self.is_office() {
            self.school
                .expected
                .values()
                .filter_map(|one| one.name.as_deref())
                .for_each(|name| senders.add(name));
            self.store.received_files()?.iter().for_each(|file| senders.add(&file.about.unit));
            if self.school.office().level == Some(OfficeLevel::City) {
                Districts::of(&self.school).names_on(self.today()).iter().for_each(|name| senders.add(name));
            }
        }
        Ok(senders)
    }

    /// The refused files that are waited for.
    pub(in crate::actions) fn refused_files(&self) -> Result<RefusedFiles> {
        let names = self.refused_names()?;
        let senders = if names.is_empty() { Senders::default() } else { self.senders_known()? };
        Ok(RefusedFiles { names, senders })
    }

    /// Why a file is refused, and what can be written back of it.
    pub(super) fn refusal(&self, file: &str, fault: &Error, senders: &Senders) -> Refusal {
        let (sentence, remedy) = self.words.error(fault);
        Refusal { sentence, remedy, reply: self.reply(file, fault, senders) }
    }

    /// Nothing where nothing is to be asked of anybody: what is wrong is here, or another version is needed.
    fn reply(&self, file: &str, fault: &Error, senders: &Senders) -> Option<RefusedReply> {
        let ask = match fault.code {
            Code::FileDamaged | Code::FileSignature => "refused-ask-again",
            Code::FileForeign | Code::FileTooLarge | Code::FileUnsigned => "refused-ask-file",
            Code::FileSealedToOther => "refused-ask-card",
            Code::FileSignerRevoked => "refused-ask-new-card",
            Code::FileSample => "refused-ask-real",
            _ => return None,
        };
        if !self.is_office() {
            return None;
        }
        let file = harmless(file);
        // Where the sentence names a place on this computer, the letter names the file.
        let mut told = fault.clone();
        told.args.entry("path".to_owned()).and_modify(|path| path.clone_from(&file));
        let (why, _) = self.words.error(&told);
        let name = fault.args.get("name").or_else(|| senders.of(&file)).map(|name| harmless(name));
        let contact = name.as_ref().and_then(|name| {
            let mut own = self.school.expected.values();
            own.find(|one| one.name.as_deref().is_some_and(|other| folded(other) == folded(name)))?
                .contact
                .clone()
        });
        let body = self
            .words
            .msg("refused-letter", &[("file", &file), ("why", &why), ("ask", &self.words.get(ask))]);
        let unknown = if name.is_some() { String::new() } else { self.words.get("refused-unknown") };
        Some(RefusedReply {
            name,
            unknown,
            contact,
            own_card: fault.code == Code::FileSealedToOther,
            text: LetterView {
                subject: self.words.msg("refused-letter-subject", &[("file", &file)]),
                letter: self.letter(&body),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::Action;
    use crate::actions::action::*;
    use crate::base::Clock;

    #[test]
    fn whoever_sent_a_damaged_file_is_not_told_that_nothing_came() {
        let home = tempfile::tempdir().unwrap();
        let mut book = Book::open(home.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
        let office = OfficeInput {
            name: "Stockholm".into(),
            level: OfficeLevel::City,
            municipality: None,
            contact: None,
        };
        book.act(Action::SetUpOffice(office)).unwrap();
        let units = ["Ekskolan", "Björkskolan"].map(|name| ExpectedInput {
            name: name.into(),
            district: Some("Bromma".into()),
            ..ExpectedInput::default()
        });
        book.act(Action::AddExpected { units: units.to_vec() }).unwrap();
        let files = ["mvp-ekskolan-2026-11-19-2.mvpsync", "mvp-bromma-2026-11-20-1.mvpsync"];
        let paths = files.map(|name| home.path().join(name));
        for path in &paths {
            std::fs::write(path, b"age-encryption.org/v1\nhalf").unwrap();
        }
        book.look_at(&paths).unwrap();
        let view = book.view_quality(None).unwrap();
        let letter = |name: &str| view.units.iter().find(|row| row.name == name).unwrap().letter.clone();
        assert!(
            letter("Ekskolan").contains(&format!("Filen {} som vi har fått gick inte att läsa.", files[0]))
        );
        assert!(!letter("Björkskolan").contains("gick inte att läsa"), "{}", letter("Björkskolan"));
        let bromma = view.districts.iter().find(|one| one.name == "Bromma").unwrap();
        assert!(bromma.letter.contains(files[1]), "{}", bromma.letter);
    }

    #[test]
    fn a_refused_file_comes_with_a_text_that_says_which_why_and_what_to_do() {
        let home = tempfile::tempdir().unwrap();
        let mut book = Book::open(home.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
        let office = OfficeInput {
            name: "Farsta".into(),
            level: OfficeLevel::District,
            municipality: None,
            contact: None,
        };
        book.act(Action::SetUpOffice(office)).unwrap();
        let units =
            [("Ekskolan", Some("rektor@ek.example")), ("Björkskolan", None)].map(|(name, contact)| {
                let (name, contact) = (name.to_owned(), contact.map(str::to_owned));
                ExpectedInput { name, contact, ..ExpectedInput::default() }
            });
        book.act(Action::AddExpected { units: units.to_vec() }).unwrap();
        let senders = book.senders_known().unwrap();
        let reply = |name: &str, fault: &Error| book.refusal(name, fault, &senders).reply;

        let damaged = reply("mvp-ekskolan-2026-11-19-2 (1).mvpsync", &Error::new(Code::FileDamaged)).unwrap();
        assert_eq!(damaged.name.as_deref(), Some("Ekskolan"));
        assert_eq!(damaged.contact.as_deref(), Some("rektor@ek.example"));
        assert!(damaged.unknown.is_empty() && !damaged.own_card);
        assert_eq!(damaged.text.subject, "Filen mvp-ekskolan-2026-11-19-2 (1).mvpsync gick inte att läsa");
        let letter = &damaged.text.letter;
        assert!(letter.starts_with("Hej,") && letter.contains("Farsta"), "{letter}");
        assert!(letter.contains("Filen är skadad eller ändrad. Spara en ny fil"), "{letter}");

        // By this name nobody can know.
        let locked = reply("till staden.mvpsync", &Error::new(Code::FileSealedToOther)).unwrap();
        assert!(locked.own_card && locked.name.is_none() && locked.contact.is_none());
        assert!(locked.unknown.contains("går det inte att se vem"), "{}", locked.unknown);
        assert!(locked.text.letter.contains("Vårt adresskort följer med"), "{}", locked.text.letter);

        // What is named on this computer is in no letter.
        let large =
            Error::new(Code::FileTooLarge).with("path", "/hem/anna/stor.mvpsync").with("limit", "64 MB");
        let large = reply("stor.mvpsync", &large).unwrap().text.letter;
        assert!(large.contains("stor.mvpsync") && !large.contains("/hem"), "{large}");

        let sample = Error::new(Code::FileSample).with("name", "Björkskolan");
        assert_eq!(reply("x.mvpsync", &sample).unwrap().name.as_deref(), Some("Björkskolan"));
        for code in [Code::FilesTooMuch, Code::FileNewer, Code::FileUnreadable, Code::FileOverflows] {
            assert_eq!(reply("x.mvpsync", &Error::new(code)).map(|one| one.text.letter), None, "{code:?}");
        }
    }
}
