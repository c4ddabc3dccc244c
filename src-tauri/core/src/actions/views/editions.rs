//! What the screens show of the programmes' editions.

use serde::Serialize;

use super::view;
use crate::programme::GroupForm;

view! {
    /// The editions that a class can follow.
    struct EditionsView {
        /// The own ones first.
        rows: Vec<EditionRow>,
    }

    /// An edition in a line.
    struct EditionRow {
        /// Its id.
        id: String,
        /// Its name.
        name: String,
        /// "14 lektioner · version 2 · följs av 7A"
        text: String,
        /// It was made here or taken in here.
        own: bool,
        /// It is a draft that nothing follows.
        removable: bool,
    }

    /// An edition to read or to edit.
    struct EditionView {
        /// Its line.
        row: EditionRow,
        /// `mvp` or `at`
        programme: String,
        /// How many leaders it asks for.
        leaders: u32,
        /// Days between lessons.
        pace_days: u32,
        /// Its version.
        version: u32,
        /// Why it cannot be changed, or what changing it does.
        note: Option<String>,
        /// The parts of all lessons.
        moments: Vec<EditionMoment>,
        /// The lessons in order.
        lessons: Vec<EditionLesson>,
    }

    /// A lesson of an edition.
    struct EditionLesson {
        /// Its code, which is its number.
        code: String,
        /// Its title; empty where unknown.
        title: String,
        /// Planned minutes.
        minutes: u32,
        /// Whole or half group.
        form: GroupForm,
        /// Its own parts; none where it has those of all lessons.
        moments: Vec<EditionMoment>,
    }

    /// A part of a lesson.
    struct EditionMoment {
        /// Its code.
        code: String,
        /// What people read.
        title: String,
    }

    /// What an edition's file holds.
    struct EditionFileView {
        /// The edition, to be taken in as it is.
        text: String,
        /// Its name.
        name: String,
        /// What it is and what taking it in would do.
        sentence: String,
        /// "1 Introduktion till MVP"
        lessons: Vec<String>,
        /// How it stands to what is here.
        state: EditionState,
        /// There is something to take in.
        can_take: bool,
    }
}

/// How an edition from a file stands to those that are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum EditionState {
    /// Nothing of it is here.
    New,
    /// A later version than what is here.
    Newer,
    /// An earlier version than what is here.
    Older,
    /// It is here already.
    Here,
    /// The same version is here with another content.
    Other,
}

impl EditionState {
    /// Its name in the texts.
    pub fn code(self) -> &'static str {
        match self {
            EditionState::New => "new",
            EditionState::Newer => "newer",
            EditionState::Older => "older",
            EditionState::Here => "here",
            EditionState::Other => "other",
        }
    }
}
