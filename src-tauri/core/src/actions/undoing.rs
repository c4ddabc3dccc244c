//! Taking back what was done, and doing it again. Where something was changed since, a person is asked first, and sees
//! what would be lost.

use super::doing::Deed;
use super::views::{Done, UndoQuestion, UndoRow};
use super::{Book, undo};
use crate::base::{Code, Error, Id, Result};
use crate::school::fields::Fields;
use crate::school::kinds;
use crate::store::{ANSWER, Entry, RECEIVE};

impl Book {
    /// Takes back the latest thing that was done here: one step is one thing a person did.
    ///
    /// # Errors
    /// Nothing to undo, or it was changed again since.
    pub fn undo(&mut self) -> Result<Done> {
        let target = undo::undo_target(&self.journal, self.store.device()).map(|entry| entry.id);
        self.undo_action(target.ok_or_else(|| Error::new(Code::UndoNothing))?)
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    /// Nothing to do again, or it was changed again since.
    pub fn redo(&mut self) -> Result<Done> {
        let target = undo::redo_target(&self.journal, self.store.device()).cloned();
        let target = target.ok_or_else(|| Error::new(Code::RedoNothing))?;
        match (target.words.undoes, target.words.extra.get("of").map(String::as_str)) {
            (Some(import), Some(RECEIVE)) => self.count_import(import, true),
            (of, _) => {
                let done = self.revert(target.id, "redo", &target.words, false)?;
                // What is said of it can be undone by that name.
                Ok(Done { action: of, ..done })
            }
        }
    }

    /// Takes back any action of the history.
    ///
    /// # Errors
    /// It is not there, or what it changed was changed again since.
    pub fn undo_action(&mut self, action: Id) -> Result<Done> {
        let entry = self.entry(action)?;
        if !undo::may_undo(&entry.words) {
            return Err(Error::new(Code::UndoNothing));
        }
        if entry.words.what.as_deref() == Some(RECEIVE) {
            return self.count_import(action, false);
        }
        self.revert(action, "undo", &entry.words, false)
    }

    /// Takes back an action of the history, or does one again that was undone, also what was changed since.
    ///
    /// # Errors
    /// It is not there, or something else has come to stand on what it made.
    pub fn undo_anyway(&mut self, action: Id) -> Result<Done> {
        let entry = self.entry(action)?;
        let what = if entry.words.undoes.is_some() { "redo" } else { "undo" };
        if what == "undo" && !undo::may_undo(&entry.words) {
            return Err(Error::new(Code::UndoNothing));
        }
        self.revert(action, what, &entry.words, true)
    }

    /// What would be lost by [`Book::undo_anyway`]: of this action, or else of what the latest undo or redo is of.
    ///
    /// # Errors
    /// There is nothing to undo.
    pub fn undo_question(&self, action: Option<Id>, redo: bool) -> Result<UndoQuestion> {
        let device = self.store.device();
        let latest = || {
            if redo {
                undo::redo_target(&self.journal, device)
            } else {
                undo::undo_target(&self.journal, device)
            }
        };
        let action = action.or_else(|| latest().map(|entry| entry.id));
        let entry = self.entry(action.ok_or_else(|| Error::new(Code::UndoNothing))?)?;
        let touched = self.store.touched(entry.id)?;
        let shown = self.shown(true);
        let removed = || self.words.get("question-removed");
        let lost = undo::plan(&self.school, &touched).lost;
        let rows = lost.iter().map(|lost| {
            let (kind, id) = (lost.touched.kind.as_str(), lost.touched.id);
            let told: Vec<&Fields> =
                [&lost.touched.now, &lost.then, &lost.touched.after].into_iter().flatten().collect();
            let value = |fields: &Option<Fields>| match (fields, lost.field) {
                (None, _) => removed(),
                (Some(_), None) => self.words.get("undo-kept"),
                (Some(fields), Some(field)) => self.value_text(&shown, kind, field, fields),
            };
            UndoRow {
                what: self.title_of(kind, id, told.first().copied()),
                label: match lost.field {
                    Some(field) => self.field_label(kind, field, &told),
                    None => self.words.get("question-record"),
                },
                now: value(&lost.touched.now),
                then: value(&lost.then),
            }
        });
        Ok(UndoQuestion { action: entry.id, text: self.deed_text(&entry.words), rows: rows.collect() })
    }

    /// An action of the history.
    fn entry(&self, action: Id) -> Result<Entry> {
        let entry = self.store.journal(u32::MAX)?.into_iter().find(|entry| entry.id == action);
        entry.ok_or_else(|| Error::new(Code::RecordUnknown))
    }

    fn revert(&mut self, action: Id, what: &str, words: &kinds::Action, anyway: bool) -> Result<Done> {
        let touched = match self.store.touched(action) {
            // It changed nothing: such as the undo of an answer that chose what was shown anyway.
            Err(fault) if fault.code == Code::RecordUnknown => Vec::new(),
            touched => touched?,
        };
        let plan = undo::plan(&self.school, &touched);
        let refused = [
            (plan.unknown, Code::UndoUnknown),
            // An answer that let something stay becomes the question again.
            (plan.stood_on && words.what.as_deref() != Some(ANSWER), Code::UndoStoodOn),
            (!anyway && !plan.lost.is_empty(), Code::UndoChangedSince),
        ];
        if let Some((_, code)) = refused.into_iter().find(|(is_so, _)| *is_so) {
            return Err(Error::new(code).with("text", self.deed_text(words)));
        }
        let writes = plan.writes;
        // The words stay those of what is undone or done again.
        let words = kinds::Action {
            what: Some(what.to_owned()),
            undoes: Some(action),
            extra: words
                .extra
                .clone()
                .into_iter()
                .chain([(
                    "of".to_owned(),
                    words.extra.get("of").or(words.what.as_ref()).cloned().unwrap_or_default(),
                )])
                .collect(),
            ..words.clone()
        };
        self.commit(Deed { writes, words })
    }
}
