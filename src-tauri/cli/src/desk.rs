//! Where a command works: the call, the folder, and the language to answer in.

use mvp_core::actions::Book;
use mvp_core::base::{Clock, Code, Error, Result, folders};
use mvp_core::words::{Lang, Words};
use serde::Serialize;
use std::path::PathBuf;

use crate::call::Call;

/// A command at work.
pub struct Desk {
    /// What was typed.
    pub call: Call,
    /// The texts of the answer.
    pub words: Words,
}

impl Desk {
    /// A desk for this call.
    pub fn new(call: Call) -> Desk {
        Desk { words: Words::new(call.lang.unwrap_or(Lang::Sv)), call }
    }

    /// The folder of the installation: the one asked for, else the system's place for this program.
    pub fn folder(&self) -> Result<PathBuf> {
        let asked = self.call.data.clone().or_else(|| {
            std::env::var_os("MVP_DATA_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from)
        });
        asked
            .or_else(folders::data_folder)
            .ok_or_else(|| Error::new(Code::FolderMissing).with("path", "HOME"))
    }

    /// The time: the computer's, or the one that tests fix.
    pub fn clock(&self) -> Clock {
        Clock::from_env()
    }

    /// Opens the records. Where there are none, nothing is made.
    pub fn open(&mut self) -> Result<Book> {
        let folder = self.folder()?;
        if !Book::is_in(&folder) {
            return Err(Error::new(Code::BookEmpty));
        }
        self.open_or_make()
    }

    /// Opens the records, or an empty book in a folder without any.
    pub fn open_or_make(&mut self) -> Result<Book> {
        let mut book = Book::open(&self.folder()?, self.clock())?;
        match self.call.lang {
            Some(lang) => book.speak(lang),
            None => self.words = Words::new(book.words().lang()),
        }
        self.words.speak_outside(book.words().is_outside());
        Ok(book)
    }

    /// The answer: for a program what was found, else the sentence.
    pub fn answer(&self, found: &impl Serialize, text: impl FnOnce(&Words) -> String) -> Result<String> {
        if !self.call.json {
            return Ok(format!("{}\n", text(&self.words).trim_end()));
        }
        let json = serde_json::to_string_pretty(found);
        json.map(|json| json + "\n").map_err(|fault| Error::new(Code::Internal).with("detail", fault))
    }
}
