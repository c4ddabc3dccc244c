//! The programmes' editions: which there are, what they hold, and handing them on as files.

use std::path::Path;

use crate::actions::views::{
    EditionFileView, EditionLesson, EditionMoment, EditionRow, EditionState, EditionView, EditionsView,
};
use crate::actions::{Action, Book};
use crate::base::{Code, Error, Result, files};
use crate::exchange::edition as file;
use crate::programme::{Edition, Moment, text_in};

impl Book {
    /// All editions in their newest versions, the own ones first.
    ///
    /// # Errors
    /// None but a faulty store.
    pub fn view_editions(&self) -> Result<EditionsView> {
        let mut rows: Vec<EditionRow> =
            self.school.editions().into_iter().map(|edition| self.edition_row(edition)).collect();
        rows.sort_by_key(|row| crate::programme::edition(&row.id).is_some());
        Ok(EditionsView { rows })
    }

    fn edition_row(&self, edition: &Edition) -> EditionRow {
        let own = !self.school.own_versions(&edition.id).is_empty();
        let version = self.words.msg("edition-version", &[("version", &edition.version)]);
        let lessons = self.words.msg("edition-lessons", &[("count", &edition.lessons.len())]);
        let classes = self.classes_with(&edition.id, edition.version);
        let settled = self.school.is_settled(&edition.id, edition.version);
        let state = match (own, settled, classes.is_empty()) {
            (false, ..) if crate::programme::edition(&edition.id).is_some() => {
                self.words.get("edition-shipped")
            }
            (false, ..) => self.words.get("edition-taken"),
            // Nobody follows a programme in an office: it is made to be handed out.
            (true, false, _) if self.is_office() => self.words.get("edition-draft-office"),
            (true, false, _) => self.words.get("edition-draft"),
            (true, true, true) => self.words.get("edition-released"),
            (true, true, false) => self.words.msg("edition-used", &[("classes", &self.words.list(&classes))]),
        };
        EditionRow {
            id: edition.id.clone(),
            name: edition.name_in(self.words.lang()).to_owned(),
            text: [lessons, version, state].join(" · "),
            own,
            removable: own && !settled,
        }
    }

    /// The classes whose runs follow this version.
    fn classes_with(&self, id: &str, version: u32) -> Vec<String> {
        let year = self.school_year();
        let runs = self.school.runs.values();
        let runs =
            runs.filter(|run| run.edition.as_deref() == Some(id) && run.edition_version == Some(version));
        let mut classes: Vec<String> =
            runs.filter_map(|run| Some(self.school.name_of(run.group?, year))).collect();
        classes.sort();
        classes.dedup();
        classes
    }

    /// One edition in its newest version, to read or to edit.
    ///
    /// # Errors
    /// There is none of that id.
    pub fn view_edition(&self, id: &str) -> Result<EditionView> {
        let edition = self.school.edition(id).ok_or_else(|| Error::new(Code::RecordUnknown))?;
        let lang = self.words.lang();
        let row = self.edition_row(edition);
        let settled = self.school.is_settled(id, edition.version);
        let note = match (row.own, settled) {
            (false, _) => Some(self.words.get("edition-note-shipped")),
            (true, true) => {
                let values: &[(&str, &dyn ToString)] =
                    &[("version", &edition.version), ("next", &(edition.version + 1))];
                let followed = !self.classes_with(id, edition.version).is_empty();
                Some(
                    self.words
                        .msg(if followed { "edition-note-settled" } else { "edition-note-released" }, values),
                )
            }
            (true, false) => None,
        };
        let moments = |moments: &[Moment]| {
            let one = |m: &Moment| EditionMoment {
                code: m.code.clone(),
                title: text_in(&m.title, lang).to_owned(),
            };
            moments.iter().map(one).collect::<Vec<_>>()
        };
        Ok(EditionView {
            programme: edition.programme.clone(),
            leaders: edition.leaders,
            pace_days: edition.pace_days,
            version: edition.version,
            note,
            moments: moments(&edition.moments),
            lessons: edition
                .lessons
                .iter()
                .map(|lesson| EditionLesson {
                    code: lesson.code.clone(),
                    title: lesson.title.clone().unwrap_or_default(),
                    minutes: lesson.minutes,
                    form: lesson.form,
                    moments: moments(&lesson.moments),
                })
                .collect(),
            row,
        })
    }

    /// The name that an edition's file would have: "stockholmsmodellen-2.mvpprogram".
    ///
    /// # Errors
    /// There is none of that id.
    pub fn edition_file_name(&self, id: &str) -> Result<String> {
        let edition = self.school.edition(id).ok_or_else(|| Error::new(Code::RecordUnknown))?;
        let name = crate::programme::edit::new_id(edition.name_in(self.words.lang()), "");
        Ok(format!("{name}-{}.{}", edition.version, file::ENDING))
    }

    /// Saves an edition as a file for others. From then on this version stays as it is.
    ///
    /// # Errors
    /// There is none of that id, or it could not be written; then nothing has changed.
    pub fn save_edition(&mut self, path: &Path, id: &str) -> Result<()> {
        let edition = self.school.edition(id).ok_or_else(|| Error::new(Code::RecordUnknown))?;
        files::write_whole(path, &file::to_bytes(edition)?)?;
        let is_own = !self.school.own_versions(id).is_empty();
        if is_own && !self.school.is_released(id, edition.version) {
            self.act(Action::ReleaseEdition { edition: id.to_owned() })?;
        }
        Ok(())
    }

    /// What an edition's file holds, and how it stands to what is here. Nothing is written.
    ///
    /// # Errors
    /// It is no such file, or not as it must be.
    pub fn look_at_edition(&self, path: &Path) -> Result<EditionFileView> {
        let edition = file::open(path)?;
        let name = edition.name_in(self.words.lang()).to_owned();
        let known = self.school.edition_version(&edition.id, edition.version);
        let state = match known {
            Some(known) if *known == edition => EditionState::Here,
            Some(_) => EditionState::Other,
            None if self.school.edition(&edition.id).is_some_and(|here| here.version > edition.version) => {
                EditionState::Older
            }
            None if self.school.edition(&edition.id).is_some() => EditionState::Newer,
            None => EditionState::New,
        };
        let key = match state {
            EditionState::Older if self.is_office() => "edition-file-older-office".to_owned(),
            _ => format!("edition-file-{}", state.code()),
        };
        Ok(EditionFileView {
            text: edition.to_text(),
            sentence: self.words.msg(
                &key,
                &[("name", &name), ("version", &edition.version), ("count", &edition.lessons.len())],
            ),
            lessons: edition
                .lessons
                .iter()
                .map(|lesson| format!("{} {}", lesson.code, lesson.title_in(&self.words)))
                .collect(),
            can_take: !matches!(state, EditionState::Here | EditionState::Other),
            state,
            name,
        })
    }
}
