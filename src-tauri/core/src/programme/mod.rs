//! Programmes and their editions: immutable, versioned data. A released version is never changed and a code
//! never reused, so that old records stay readable everywhere.

pub mod edit;

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::base::{Code, Error, Result, hash};
use crate::words::{Lang, Words};

/// A text in several languages, by language tag.
pub type Texts = BTreeMap<String, String>;

/// One version of a programme: a numbered list of lessons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Edition {
    /// Names the edition for ever, across versions: `mvp-14`.
    pub id: String,
    /// Counts from 1.
    pub version: u32,
    /// The programme that training is for: `mvp` or `at`.
    pub programme: String,
    /// What people call it.
    pub name: Texts,
    /// How many leaders the manual asks for.
    pub leaders: u32,
    /// Days between two lessons.
    pub pace_days: u32,
    /// The year in which it went out of use, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_use_until: Option<String>,
    /// The parts of a lesson, for lessons that name none of their own.
    pub moments: Vec<Moment>,
    /// The lessons, in order.
    pub lessons: Vec<LessonPlan>,
}

/// A part of a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Moment {
    /// Stable within the edition: `huvudovning-1`.
    pub code: String,
    /// What people read.
    pub title: Texts,
    /// Some lessons do not have it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_not_apply: bool,
}

/// A lesson as the manual has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LessonPlan {
    /// Its number in the manual, as text.
    pub code: String,
    /// Its title in the manual; unknown where it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The title is our best guess.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub title_assumed: bool,
    /// Planned minutes.
    pub minutes: u32,
    /// Whole or half group.
    pub form: GroupForm,
    /// The lesson's own parts, where they differ from the edition's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moments: Vec<Moment>,
}

/// Whole or half group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum GroupForm {
    /// *Helklass*
    Whole,
    /// *Halvgrupp*
    Half,
}

impl Edition {
    /// Reads and checks an edition's file.
    ///
    /// # Errors
    /// [`Code::EditionInvalid`] with what is wrong.
    pub fn read(text: &str) -> Result<Edition> {
        let invalid = |detail: String| Error::new(Code::EditionInvalid).with("detail", detail);
        let edition: Edition = serde_json::from_str(text).map_err(|fault| invalid(fault.to_string()))?;
        edition.check().map_err(invalid)?;
        Ok(edition)
    }

    /// Its canonical JSON, which its hash is of.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What is wrong with it, in words for whoever wrote it by hand.
    pub(crate) fn check(&self) -> std::result::Result<(), String> {
        let plain = |code: &str| {
            (1..=40).contains(&code.len())
                && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if !plain(&self.id) || !plain(&self.programme) {
            return Err(format!("id {:?}", self.id));
        }
        if self.version == 0 || self.name.is_empty() || !(1..=28).contains(&self.pace_days) {
            return Err("version, name, paceDays".to_owned());
        }
        if self.lessons.is_empty() || self.lessons.len() > 60 {
            return Err(format!("{} lessons", self.lessons.len()));
        }
        if self.leaders == 0 || self.leaders > 10 {
            return Err("leaders".to_owned());
        }
        let is_plain = |text: &String| {
            let length = text.chars().count();
            !text.trim().is_empty() && length <= 200 && !text.chars().any(char::is_control)
        };
        if !self.titles().flat_map(BTreeMap::keys).all(|lang| plain(lang)) || !self.texts().all(is_plain) {
            return Err("texts".to_owned());
        }
        let mut codes = BTreeSet::new();
        for lesson in &self.lessons {
            if !plain(&lesson.code) || !codes.insert(&lesson.code) {
                return Err(format!("lesson {:?}", lesson.code));
            }
            let moments = self.moments_of(lesson);
            let own: BTreeSet<_> = moments.iter().map(|m| &m.code).collect();
            if moments.is_empty()
                || moments.len() > 40
                || own.len() != moments.len()
                || !own.iter().all(|code| plain(code))
            {
                return Err(format!("moments of lesson {:?}", lesson.code));
            }
            if !(1..=480).contains(&lesson.minutes) {
                return Err(format!("minutes of lesson {:?}", lesson.code));
            }
        }
        Ok(())
    }

    /// The names in several languages: its own and those of all moments.
    fn titles(&self) -> impl Iterator<Item = &Texts> {
        let of_lessons = self.lessons.iter().flat_map(|lesson| &lesson.moments);
        let moments = self.moments.iter().chain(of_lessons).map(|moment| &moment.title);
        std::iter::once(&self.name).chain(moments)
    }

    /// Every text that people wrote in it.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        let lessons = self.lessons.iter().filter_map(|lesson| lesson.title.as_ref());
        self.titles().flat_map(BTreeMap::values).chain(lessons)
    }

    /// The lesson of this code.
    pub fn lesson(&self, code: &str) -> Option<&LessonPlan> {
        self.lessons.iter().find(|lesson| lesson.code == code)
    }

    /// The parts of a lesson.
    pub fn moments_of<'a>(&'a self, lesson: &'a LessonPlan) -> &'a [Moment] {
        if lesson.moments.is_empty() { &self.moments } else { &lesson.moments }
    }

    /// What people call it, in this language or else in Swedish.
    pub fn name_in(&self, lang: Lang) -> &str {
        text_in(&self.name, lang)
    }

    /// The short name of its programme: "MVP", "AT".
    pub fn programme_name(&self) -> String {
        self.programme.to_uppercase()
    }

    /// SHA-256 of its canonical JSON, in hex: what an exported file names it by.
    pub fn content_hash(&self) -> String {
        hash::hex(&hash::sha256(self.to_text().as_bytes()))
    }
}

impl LessonPlan {
    /// Its title, or "Lektion 5" where the title is not known.
    pub fn title_in(&self, words: &Words) -> String {
        self.title.clone().unwrap_or_else(|| words.msg("lesson-untitled", &[("code", &self.code)]))
    }
}

/// A text in this language, or else in Swedish.
pub fn text_in(texts: &Texts, lang: Lang) -> &str {
    texts
        .get(lang.tag())
        .or_else(|| texts.get("sv"))
        .or_else(|| texts.values().next())
        .map_or("", String::as_str)
}

/// The editions that ship with the program.
pub fn shipped() -> &'static [Edition] {
    static EDITIONS: OnceLock<Vec<Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        // A test reads each of them, so none is dropped here.
        let mut editions: Vec<Edition> =
            crate::words::EDITIONS.iter().filter_map(|text| Edition::read(text).ok()).collect();
        let rank = |e: &Edition| (e.programme != "mvp", e.in_use_until.is_some(), e.id.clone(), e.version);
        editions.sort_by_key(rank);
        editions
    })
}

/// The newest shipped version of an edition.
pub fn edition(id: &str) -> Option<&'static Edition> {
    shipped().iter().filter(|edition| edition.id == id).max_by_key(|edition| edition.version)
}

/// This version of an edition, or its newest where the version is not known here.
pub fn edition_of(id: &str, version: Option<u32>) -> Option<&'static Edition> {
    let exact = shipped().iter().find(|edition| edition.id == id && Some(edition.version) == version);
    exact.or_else(|| edition(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_edition_is_read_and_has_its_lessons() {
        for text in crate::words::EDITIONS {
            Edition::read(text).unwrap();
        }
        let lengths: Vec<_> = shipped().iter().map(|e| (e.id.as_str(), e.lessons.len())).collect();
        assert_eq!(lengths, [("mvp-14", 14), ("mvp-aldre", 14), ("at-17", 17)]);
        let half: Vec<_> =
            edition("mvp-14").unwrap().lessons.iter().filter(|l| l.form == GroupForm::Half).collect();
        assert_eq!(half.iter().map(|l| l.code.as_str()).collect::<Vec<_>>(), ["5", "10"]);
    }

    #[test]
    fn released_editions_never_change() {
        // These hashes stand in files that have left a computer.
        let hashes: Vec<_> =
            shipped().iter().map(|e| format!("{} {} {}", e.id, e.version, &e.content_hash()[..16])).collect();
        assert_eq!(
            hashes,
            ["mvp-14 1 22a3319db116618e", "mvp-aldre 1 86ea4b0067647104", "at-17 1 095b5c990fcf9a59"]
        );
    }

    #[test]
    fn a_faulty_edition_is_refused_with_what_is_wrong() {
        let good = crate::words::EDITIONS[0];
        for (from, to, named) in [
            ("\"code\": \"2\"", "\"code\": \"1\"", "lesson \"1\""),
            ("\"version\": 1", "\"version\": 0", "version"),
            ("\"minutes\": 60", "\"minutes\": 0", "minutes"),
            ("\"leaders\"", "\"leeders\"", "leeders"),
        ] {
            let fault = Edition::read(&good.replacen(from, to, 1)).unwrap_err();
            assert_eq!(fault.code, Code::EditionInvalid);
            assert!(fault.args["detail"].contains(named), "{:?}", fault.args);
        }
    }
}
