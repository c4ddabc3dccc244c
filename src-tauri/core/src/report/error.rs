//! What can go wrong on the way to a file.

use std::fmt;

/// Why a report could not be made; `code` is stable, the words for people stand in the Fluent files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportError {
    /// The document's creation time is neither an RFC 3339 time nor a date.
    Created(String),
    /// The document's language tag is empty or holds characters that no tag has.
    Lang(String),
    /// A built-in font could not be read or cut.
    Font(String),
    /// The PDF library wrote something that readers would not show.
    Writer(String),
    /// The PDF library's document lacked a part that every document has.
    Structure(&'static str),
}

impl ReportError {
    /// A name that tests, logs and messages may rely on.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Created(_) => "report-created",
            Self::Lang(_) => "report-lang",
            Self::Font(_) => "report-font",
            Self::Writer(_) => "report-writer",
            Self::Structure(_) => "report-structure",
        }
    }
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Created(text) => write!(f, "{}: {text:?} is not a time or a date", self.code()),
            Self::Lang(text) => write!(f, "{}: {text:?} is not a language tag", self.code()),
            Self::Font(why) | Self::Writer(why) => write!(f, "{}: {why}", self.code()),
            Self::Structure(what) => write!(f, "{}: no {what}", self.code()),
        }
    }
}

impl std::error::Error for ReportError {}
