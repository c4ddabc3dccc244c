//! This installation's own keys, its address card, and the cards of others: who may open a file, and whose files
//! are believed.

use chrono::NaiveDate;
use std::path::Path;

use super::Book;
use super::book::{OFFICE, ROLE, UNIT};
use super::doing::Deed;
use super::saved::About;
use super::views::{CardRow, CardsView, Done};
use crate::base::hash::{Hasher, hex, unhex};
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange::{
    self, CARD_ENDING, Card, Content, INVITATION_ENDING, Identity, Inspected, Level, MAX_CARD, Opened,
    Options, Sender, Trust,
};
use crate::school::codes::{CardRole, OfficeLevel};
use crate::school::fields::Cell;
use crate::school::kinds::KnownCard;
use crate::store::Write;

/// How the names of sealed files end.
pub(super) const SEALED_ENDING: &str = "mvpsync";
/// Where the store keeps the seed of the keys, and the day on which they were made.
const KEY: &str = "identity";
/// Where the store keeps the seeds of keys that others have replaced.
const EARLIER: &str = "identity-earlier";
/// Where the store keeps the name of the unit that it was invited to.
pub(super) const JOINED: &str = "joined";

impl Book {
    /// The keys of this installation, made when they are needed first. They are in every backup.
    ///
    /// # Errors
    /// A faulty store.
    pub fn identity(&mut self) -> Result<Identity> {
        if let Some((identity, _)) = self.known_identity()? {
            return Ok(identity);
        }
        let chance = &mut self.store.entropy;
        // More chance than a seed holds, drawn together to its length.
        let seed = (0..4).fold(Hasher::new("mvp-seed-1"), |hasher, _| hasher.part(&chance.bytes())).finish();
        self.keep_identity(seed)
    }

    fn keep_identity(&mut self, seed: [u8; 32]) -> Result<Identity> {
        let identity = Identity::from_seed(seed)?;
        self.store.set_meta(KEY, &format!("{} {}", hex(&seed), self.today().to_cell()))?;
        Ok(identity)
    }

    fn known_identity(&self) -> Result<Option<(Identity, NaiveDate)>> {
        let Some(text) = self.store.meta(KEY)? else { return Ok(None) };
        let damaged = || Error::new(Code::BookDamaged).with("path", KEY);
        let (seed, made) = text.split_once(' ').ok_or_else(damaged)?;
        let seed = unhex(seed).ok_or_else(damaged)?;
        Ok(Some((Identity::from_seed(seed)?, NaiveDate::from_cell(made).ok_or_else(damaged)?)))
    }

    /// The card of this installation, where it has keys and a unit.
    ///
    /// # Errors
    /// A faulty store.
    pub fn card(&self) -> Result<Option<Card>> {
        let (Some((identity, made)), Some(scope)) = (self.known_identity()?, self.store.scope()) else {
            return Ok(None);
        };
        Ok(Some(identity.card(&self.card_name(), scope, self.card_role(), made)))
    }

    /// The same, with keys made now if need be.
    ///
    /// # Errors
    /// No unit is set up, or a faulty store.
    pub fn own_card(&mut self) -> Result<Card> {
        if !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        self.identity()?;
        self.card()?.ok_or_else(|| Error::new(Code::BookEmpty))
    }

    /// What stands on the card as a name.
    fn card_name(&self) -> String {
        self.unit_name()
    }

    fn card_role(&self) -> CardRole {
        if !self.is_office() {
            return CardRole::Unit;
        }
        match self.school.office().level {
            Some(OfficeLevel::District) => CardRole::District,
            Some(OfficeLevel::City) => CardRole::City,
            // Before the records have come, what the invitation says.
            None => {
                let own = |card: &&KnownCard| card.owner.is_some() && card.owner == self.store.scope();
                let role = self.school.cards.values().filter(own).find_map(|card| card.role);
                role.unwrap_or(CardRole::District)
            }
        }
    }

    /// Saves one's own address card.
    ///
    /// # Errors
    /// It could not be written.
    pub fn save_card(&mut self, path: &Path) -> Result<Card> {
        let card = self.own_card()?;
        files::write_whole(path, card.to_text().as_bytes())?;
        self.note_file("card", About::default(), Some(path))?;
        Ok(card)
    }

    /// Saves the invitation for a second installation of this unit.
    ///
    /// # Errors
    /// It could not be written.
    pub fn save_invitation(&mut self, path: &Path) -> Result<()> {
        let card = self.own_card()?;
        files::write_whole(path, card.to_invitation().as_bytes())
    }

    /// Makes this empty installation a second one of the unit that invites it, and takes the card of the first into
    /// the register. The unit's records come with the colleague's file.
    ///
    /// # Errors
    /// There is a unit here already, or the file is no invitation.
    pub fn join(&mut self, path: &Path) -> Result<Done> {
        if self.is_set_up() {
            return Err(Error::new(Code::BookExists).with("name", self.unit_name()));
        }
        let card = Card::read_invitation(&small(path)?)?;
        let office = card.role != CardRole::Unit;
        self.store
            .found_as(card.scope, &[(JOINED, &card.name), (ROLE, if office { OFFICE } else { UNIT })])?;
        self.office = Some(office);
        self.joined = Some(card.name.clone());
        self.identity()?;
        let write = Write::set(card.record_id(card.scope), &card.to_record(false));
        self.commit(Deed::new("join", vec![write]).class(card.name.clone()))
    }

    /// Puts the keys of a printed sheet in the place of one's own: files that were sealed to them open again.
    ///
    /// # Errors
    /// The text is not whole; then nothing changes.
    pub fn restore_keys(&mut self, text: &str) -> Result<Card> {
        let identity = Identity::from_recovery(text)?;
        if let Some((own, _)) = self.known_identity()?
            && own.seed() != identity.seed()
        {
            // What was sealed to them must open for ever.
            let earlier = self.store.meta(EARLIER)?.unwrap_or_default();
            self.store.set_meta(EARLIER, format!("{earlier} {}", hex(own.seed())).trim())?;
        }
        self.keep_identity(*identity.seed())?;
        self.own_card()
    }

    /// The cards that files of this level are sealed to.
    pub fn receivers(&self, level: Level) -> Vec<(Id, Card)> {
        let (own, card) = (self.store.scope(), self.card().ok().flatten());
        let above = if self.card_role() == CardRole::Unit { CardRole::District } else { CardRole::City };
        let goes = |card: &Card| match level {
            Level::District => card.role == above,
            Level::Colleague => Some(card.scope) == own,
            Level::Backup => false,
        };
        // A colleague's file brings one's own card along.
        let is_own =
            |other: &Card| card.as_ref().is_some_and(|card| card.fingerprint() == other.fingerprint());
        let live = exchange::live_cards(&self.school.cards);
        live.into_iter().filter(|(_, card)| goes(card) && !is_own(card)).collect()
    }

    /// The cards of the register that hold.
    pub fn known_cards(&self) -> Vec<Card> {
        exchange::live_cards(&self.school.cards).into_iter().map(|(_, card)| card).collect()
    }

    /// What the register says of a file's signer.
    ///
    /// # Errors
    /// A faulty store.
    pub fn trust(&mut self, signer: &Card) -> Result<Trust> {
        let own = self.own_card()?;
        Ok(exchange::trust(&self.school.cards, &own, signer))
    }

    /// Opens a sealed file with the keys of this installation. Nothing is taken in.
    ///
    /// # Errors
    /// Those of [`exchange::open`].
    pub fn open_sealed(&mut self, bytes: &[u8]) -> Result<Opened> {
        match self.open_content(bytes)? {
            Content::Package(opened) => Ok(*opened),
            Content::Bundle(_) => Err(Error::new(Code::FileForeign).with("detail", "bundle")),
        }
    }

    /// Opens a sealed file of either kind with the keys of this installation, or with those that it had before.
    ///
    /// # Errors
    /// Those of [`exchange::open`].
    pub fn open_content(&mut self, bytes: &[u8]) -> Result<Content> {
        let opened = exchange::open_any(bytes, &self.identity()?);
        if !opened.as_ref().is_err_and(|error| error.code == Code::FileSealedToOther) {
            return opened;
        }
        let earlier = self.store.meta(EARLIER)?.unwrap_or_default();
        for seed in earlier.split(' ').filter_map(unhex) {
            let again = exchange::open_any(bytes, &Identity::from_seed(seed)?);
            if !again.as_ref().is_err_and(|error| error.code == Code::FileSealedToOther) {
                return again;
            }
        }
        opened
    }

    /// Opens a sealed file, checks all of it, and says what is in it and who signed it. Nothing is taken in.
    ///
    /// # Errors
    /// Those of [`exchange::open`].
    pub fn inspect_sealed(&mut self, bytes: &[u8]) -> Result<Inspected> {
        match self.open_content(bytes)? {
            Content::Package(opened) => {
                let trust = self.trust(&opened.signer)?;
                Ok(exchange::inspect_opened(&opened, &trust))
            }
            Content::Bundle(bundle) => {
                let trust = self.trust(&bundle.signer)?;
                exchange::inspect_bundle(&bundle, &trust)
            }
        }
    }

    /// The sealed file, opened and verified before it is given.
    ///
    /// # Errors
    /// [`Code::ReceiverNone`] without a receiver; no unit is set up; or it is too large for a reader.
    pub fn sealed_bytes(&mut self, level: Level, include_names: bool, to: &[Card]) -> Result<Vec<u8>> {
        self.sealed_at(level, include_names, to, self.store.clock.now_ms())
    }

    /// The same with this time in it.
    fn sealed_at(
        &mut self,
        level: Level,
        include_names: bool,
        to: &[Card],
        created_ms: u64,
    ) -> Result<Vec<u8>> {
        if to.is_empty() && level != Level::Backup {
            return Err(Error::new(Code::ReceiverNone));
        }
        let card = self.own_card()?;
        let identity = self.identity()?;
        let number = self.store.last_saved()?.map_or(0, |file| file.number) + 1;
        let options = Options { level, include_names, created_ms, export_no: Some(number) };
        exchange::seal(
            &self.store.revisions_to_send()?,
            &options,
            Sender { identity: &identity, card: &card, to },
        )
    }

    /// Saves the sealed file to the given cards, or else to all that are known for this level. An earlier file is
    /// never replaced.
    ///
    /// # Errors
    /// [`Code::FileExists`], and those of [`Book::sealed_bytes`]; then nothing has changed.
    pub fn save_sealed(&mut self, path: &Path, level: Level, names: bool, to: &[Card]) -> Result<()> {
        if files::is_there(path) {
            return Err(Error::new(Code::FileExists).with("path", path.display()));
        }
        let known: Vec<Card>;
        let to = if to.is_empty() {
            known = self.receivers(level).into_iter().map(|(_, card)| card).collect();
            &known
        } else {
            to
        };
        // An office passes on what its units sent.
        let created_ms = self.store.clock.now_ms();
        let bytes = match (level, self.card_role()) {
            (Level::District, CardRole::District | CardRole::City) => {
                self.bundle_bytes(names, to, created_ms)?
            }
            _ => self.sealed_at(level, names, to, created_ms)?,
        };
        files::write_new(path, &bytes)?;
        let about = About { to: to.iter().map(|card| card.name.clone()).collect(), ..About::default() };
        self.note_file("sealed", about, Some(path))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        self.store.note_saved(&name, created_ms)
    }

    /// One's own card and the register.
    ///
    /// # Errors
    /// No unit is set up, or a faulty store.
    pub fn view_cards(&mut self) -> Result<CardsView> {
        let own = self.own_card()?;
        let mut cards: Vec<CardRow> = self
            .school
            .cards
            .iter()
            .filter_map(|(id, record)| {
                let card = Card::of_record(record).filter(|card| card.fingerprint() != own.fingerprint())?;
                Some(CardRow {
                    id: *id,
                    name: card.name.clone(),
                    role: card.role,
                    number: card.number(),
                    made: self.day(card.made),
                    compared: record.compared.unwrap_or_default(),
                    revoked: record.revoked_on.map(|date| self.day(date)),
                    colleague: card.scope == own.scope,
                })
            })
            .collect();
        cards.sort_by(|a, b| (a.role, &a.name, a.id).cmp(&(b.role, &b.name, b.id)));
        Ok(CardsView {
            name: own.name.clone(),
            number: own.number(),
            fingerprint: own.fingerprint(),
            file_name: format!("{}.{CARD_ENDING}", self.file_stem("card-file")),
            invitation_name: format!("{}.{INVITATION_ENDING}", self.file_stem("invitation-file")),
            key_sheet_name: format!("{}.pdf", self.file_stem("key-sheet-file")),
            colleague_name: self.file_name("colleague-file", SEALED_ENDING)?,
            cards,
        })
    }
}

/// The bytes of a card or an invitation. What is larger than one is none.
fn small(path: &Path) -> Result<Vec<u8>> {
    files::read_capped(path, MAX_CARD).map_err(|fault| match fault.code {
        Code::FileTooLarge => Error::new(Code::FileForeign).with("detail", "card"),
        _ => fault,
    })
}

/// Reads a card's file: its text as [`super::Action::AddCards`] takes it, and what stands on it.
///
/// # Errors
/// It cannot be read, is none, or was changed.
pub fn read_card(path: &Path) -> Result<(String, Card)> {
    let card = Card::read(&small(path)?)?;
    Ok((card.to_text(), card))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::Action;
    use crate::actions::action::{SetUp, UnitInput};
    use crate::base::Clock;

    fn book(folder: &Path, name: &str) -> Book {
        let mut book = Book::open(folder, Clock::at("2026-11-20".parse().unwrap())).unwrap();
        let unit = UnitInput { name: name.to_owned(), ..UnitInput::default() };
        book.act(Action::SetUp(SetUp { unit, classes: None })).unwrap();
        book
    }

    fn district() -> Card {
        let identity = Identity::from_seed([9; 32]).unwrap();
        let made = "2026-11-20".parse().unwrap();
        identity.card("Farsta", Id::from_random([9; 16]), CardRole::District, made)
    }

    fn code<T>(result: Result<T>) -> Option<Code> {
        result.err().map(|error| error.code)
    }

    #[test]
    fn keys_are_made_once_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let number = book(folder.path(), "Björkskolan").own_card().unwrap().number();
        let mut again = Book::open(folder.path(), Clock::System).unwrap();
        assert_eq!(again.own_card().unwrap().number(), number);
        // A printed sheet brings them to another computer.
        let paper = again.identity().unwrap().recovery_text();
        let other = tempfile::tempdir().unwrap();
        let mut other = book(other.path(), "Granskolan");
        assert_ne!(other.own_card().unwrap().age, again.own_card().unwrap().age);
        assert_eq!(code(other.restore_keys("ABCD")), Some(Code::RecoveryUnclear));
        let sealed = other.sealed_bytes(Level::Backup, true, &[]).unwrap();
        other.restore_keys(&paper).unwrap();
        other.restore_keys(&paper).unwrap();
        assert!(other.open_sealed(&sealed).is_ok(), "what the replaced keys opened opens still");
        assert_eq!(other.own_card().unwrap().age, again.own_card().unwrap().age);
    }

    #[test]
    fn the_register_is_kept_by_actions_that_can_be_undone() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = book(folder.path(), "Björkskolan");
        let own = book.own_card().unwrap().to_text();
        let add = |card: &str, compared| Action::AddCards { cards: vec![card.to_owned()], compared };
        assert_eq!(code(book.act(add(&own, false))), Some(Code::CardOwn));
        assert_eq!(code(book.act(add("hej", false))), Some(Code::FileForeign));
        let card = district();
        let done = book.act(add(&card.to_text(), false)).unwrap();
        assert_eq!(done.text, "Adresskort för Farsta tillagt");
        let id = done.records[0];
        assert_eq!(book.trust(&card).unwrap(), Trust::Known { compared: false });
        book.act(Action::CompareCard { id, compared: true }).unwrap();
        assert_eq!(book.act(add(&card.to_text(), false)).unwrap().action, None, "it is compared already");
        book.act(Action::RevokeCard { id }).unwrap();
        assert_eq!((book.trust(&card).unwrap(), book.receivers(Level::District).len()), (Trust::Revoked, 0));
        book.undo().unwrap();
        assert_eq!(book.trust(&card).unwrap(), Trust::Known { compared: true });
        book.undo().unwrap();
        book.undo().unwrap();
        assert_eq!((book.trust(&card).unwrap(), book.view_cards().unwrap().cards.len()), (Trust::New, 0));
    }

    #[test]
    fn a_file_is_sealed_to_whom_it_is_for_and_replaces_none() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = book(folder.path(), "Björkskolan");
        let path = folder.path().join("fil.mvpsync");
        let save = |book: &mut Book, level| book.save_sealed(&path, level, false, &[]);
        assert_eq!(code(save(&mut book, Level::District)), Some(Code::ReceiverNone));
        assert!(!path.exists());
        let cards = vec![district().to_text()];
        book.act(Action::AddCards { cards, compared: true }).unwrap();
        assert_eq!(code(save(&mut book, Level::Colleague)), Some(Code::ReceiverNone));
        save(&mut book, Level::District).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(code(save(&mut book, Level::District)), Some(Code::FileExists));
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
        let opened = exchange::open(&bytes, &Identity::from_seed([9; 32]).unwrap()).unwrap();
        assert_eq!(opened.signer, book.own_card().unwrap());
        assert_eq!(opened.package.descriptor.mvp.to, [district().fingerprint()]);
        assert_eq!(book.inspect_sealed(&bytes).unwrap().signer.unwrap().trust, "own");
        let stranger = Identity::from_seed([8; 32]).unwrap();
        assert_eq!(code(exchange::open(&bytes, &stranger)), Some(Code::FileSealedToOther));
        let open = book.file_bytes(Level::District, false).unwrap();
        assert_eq!(code(book.open_sealed(&open)), Some(Code::FileUnsigned));
    }

    #[test]
    fn a_second_installation_joins_by_invitation_and_both_open_each_others_files() {
        let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut first = book(here.path(), "Björkskolan");
        let invitation = here.path().join("inbjudan.mvpinbjudan");
        first.save_invitation(&invitation).unwrap();
        let mut second = Book::open(there.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
        assert_eq!(code(second.join(&here.path().join("finns inte"))), Some(Code::FileUnreadable));
        assert!(!second.is_set_up());
        assert_eq!(second.join(&invitation).unwrap().text, "Ansluten till Björkskolan");
        assert_eq!(code(second.join(&invitation)), Some(Code::BookExists));
        assert_eq!(code(first.join(&invitation)), Some(Code::BookExists));
        assert_eq!(code(second.undo()), Some(Code::UndoNothing));
        let unit = UnitInput { name: "Granskolan".into(), ..UnitInput::default() };
        let again = second.act(Action::SetUp(SetUp { unit, classes: None }));
        assert_eq!(
            code(again),
            Some(Code::BookExists),
            "it has a unit, though its records are still to come"
        );
        assert_eq!(second.store().scope(), first.store().scope());
        assert_eq!(second.start().unit_name, "Björkskolan");
        // The first one knows the second by the card that it sends back.
        let card = second.own_card().unwrap();
        assert_eq!(first.trust(&card).unwrap(), Trust::Second(vec![]));
        first.act(Action::AddCards { cards: vec![card.to_text()], compared: true }).unwrap();
        let path = here.path().join("fil.mvpsync");
        first.save_sealed(&path, Level::Colleague, true, &[]).unwrap();
        let opened = second.open_sealed(&std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(second.trust(&opened.signer).unwrap(), Trust::Known { compared: false });
        assert_eq!(opened.package.descriptor.mvp.level, Level::Colleague);
    }

    #[test]
    fn the_printed_sheet_has_every_group_of_the_key() {
        let folder = tempfile::tempdir().unwrap();
        let mut book = book(folder.path(), "Björkskolan");
        let text = book.identity().unwrap().recovery_text();
        let doc = serde_json::to_string(&book.key_sheet().unwrap()).unwrap();
        assert!(text.split(' ').all(|group| doc.contains(&format!("\"{group}\""))), "{doc}");
        assert!(doc.contains(&book.own_card().unwrap().number()) && doc.contains("14 grupper"));
        book.save_key_sheet(&folder.path().join("blad.pdf")).unwrap();
    }
}
