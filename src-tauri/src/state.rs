//! The open book behind a lock, shared by all commands.

use mvp_core::actions::views::{RescueView, SampleKind};
use mvp_core::actions::{Book, rescue, rescue_view, sample, take_over};
use mvp_core::base::{Clock, Code, Error, Result};
use mvp_core::words::{Lang, Words};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The made-up school is the same for everybody who looks around.
const SEED: u64 = 1;

/// Where the records are, and the book once it could be opened.
pub struct Desk {
    folder: PathBuf,
    open: Mutex<Option<Book>>,
}

impl Desk {
    /// A desk whose book is opened when it is first needed.
    pub fn new(folder: PathBuf) -> Desk {
        Desk { folder, open: Mutex::new(None) }
    }

    /// Does one thing with the book. A book that could not be opened is tried again: another window may have closed.
    pub fn with<T>(&self, job: impl FnOnce(&mut Book) -> Result<T>) -> Result<T> {
        self.alone(|open| job(self.opened(open)?))
    }

    /// Makes up a unit or an office to look around in, and opens that.
    pub fn open_sample(&self, what: SampleKind) -> Result<()> {
        self.alone(|open| {
            let settings = self.opened(open)?.start().settings;
            *open = None;
            sample::make_beside(&self.folder, what, SEED, Clock::from_env().today())?;
            self.opened(open)?.set_settings(settings)
        })
    }

    /// Takes the made-up school away, and opens one's own records again.
    pub fn remove_sample(&self) -> Result<()> {
        self.alone(|open| {
            let settings = self.opened(open)?.start().settings;
            *open = None;
            sample::remove_beside(&self.folder)?;
            self.opened(open)?.set_settings(settings)
        })
    }

    /// Goes on here with the file of another computer. The empty book is closed for it, so that its place is free.
    pub fn take_over(&self, file: &Path, passphrase: &str) -> Result<()> {
        self.alone(|open| {
            let settings = self.opened(open)?.start().settings;
            *open = None;
            take_over(&self.folder, file, passphrase)?;
            self.opened(open)?.set_settings(settings)
        })
    }

    /// What there is to go back to where the records cannot be opened.
    pub fn rescue_view(&self, lang: Lang) -> Result<RescueView> {
        Ok(rescue_view(&self.folder, Clock::from_env(), &Words::new(lang)))
    }

    /// Goes back to a backup where the records cannot be opened.
    pub fn rescue(&self, name: &str, lang: Lang) -> Result<String> {
        self.alone(|open| {
            *open = None;
            rescue(&self.folder, name, Clock::from_env(), &Words::new(lang))
        })
    }

    /// The open book, opened now if need be: the made-up school while there is one.
    fn opened<'a>(&self, open: &'a mut Option<Book>) -> Result<&'a mut Book> {
        match open {
            Some(book) => Ok(book),
            none => {
                let folder = sample::beside(&self.folder).unwrap_or_else(|| self.folder.clone());
                Ok(none.insert(Book::open(&folder, Clock::from_env())?))
            }
        }
    }

    /// Does something while nothing else is done.
    ///
    /// A fault in the program ends that one thing and not the window: the book is then opened anew, as it was saved.
    fn alone<T>(&self, job: impl FnOnce(&mut Option<Book>) -> Result<T>) -> Result<T> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        catch_unwind(AssertUnwindSafe(|| job(&mut open))).unwrap_or_else(|_| {
            *open = None;
            Err(Error::new(Code::Internal).with("detail", "panic"))
        })
    }
}
