//! The open book behind a lock, shared by all commands.

use mvp_core::actions::Book;
use mvp_core::base::{Clock, Code, Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Where the records are, and the book once it could be opened.
pub struct Desk {
    folder: PathBuf,
    book: Mutex<Option<Book>>,
}

impl Desk {
    /// A desk whose book is opened when it is first needed.
    pub fn new(folder: PathBuf) -> Desk {
        Desk { folder, book: Mutex::new(None) }
    }

    /// Does one thing with the book. A book that could not be opened is tried again: another window may have closed.
    ///
    /// A fault in the program ends the one thing and not the window: the book is then opened anew, as it was saved.
    pub fn with<T>(&self, job: impl FnOnce(&mut Book) -> Result<T>) -> Result<T> {
        let mut open = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            let book = match &mut *open {
                Some(book) => book,
                none => none.insert(Book::open(&self.folder, Clock::from_env())?),
            };
            job(book)
        }));
        outcome.unwrap_or_else(|_| {
            *open = None;
            Err(Error::new(Code::Internal).with("detail", "panic"))
        })
    }
}
