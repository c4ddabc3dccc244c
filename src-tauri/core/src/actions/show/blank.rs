//! The blank checklist: to print and take to the classroom.

use std::path::Path;

use crate::actions::Book;
use crate::base::{Code, Error, Result, files};
use crate::programme::{Edition, LessonPlan, text_in};
use crate::report::doc::*;

/// What is circled with a pen, and the words that explain it.
const LEVELS: [(&str, &str); 4] =
    [("2", "answer-2"), ("1", "answer-1"), ("0", "answer-0"), ("–", "answer-na")];

impl Book {
    /// The blank checklist of one lesson, or of every lesson of an edition.
    ///
    /// # Errors
    /// There is no such edition or lesson.
    pub fn blank_checklist(&self, edition: &str, lesson: Option<&str>) -> Result<Doc> {
        let w = &self.words;
        let edition = self
            .school
            .edition(edition)
            .ok_or_else(|| Error::new(Code::EditionUnknown).with("name", edition).with("known", "–"))?;
        let lessons: Vec<&LessonPlan> =
            edition.lessons.iter().filter(|plan| lesson.is_none_or(|code| code == plan.code)).collect();
        if lessons.is_empty() {
            return Err(Error::new(Code::RecordUnknown));
        }
        let unit = self.school.unit().name.unwrap_or_default();
        let name = edition.name_in(w.lang()).to_owned();
        let mut blocks = vec![Block::Paragraph { text: w.get("blank-how").into() }];
        blocks.extend(lessons.into_iter().map(|plan| self.sheet(edition, plan)));
        Ok(Doc {
            lang: w.lang().tag().to_owned(),
            title: w.get("blank-title"),
            scope: [unit.clone(), name.clone()].into_iter().filter(|part| !part.is_empty()).collect(),
            description: w.msg("blank-description", &[("edition", &name)]),
            created: self.store.clock.rfc3339(),
            author: unit,
            producer: format!("MVP-loggen {}", env!("CARGO_PKG_VERSION")),
            imprint: w.get("blank-imprint"),
            words: Words { page_of: w.get("report-page-of"), continued: w.get("report-continued") },
            blocks,
        })
    }

    /// Saves the blank checklist as a PDF.
    ///
    /// # Errors
    /// As [`Book::blank_checklist`], or it could not be written.
    pub fn save_blank_checklist(&self, path: &Path, edition: &str, lesson: Option<&str>) -> Result<()> {
        let doc = self.blank_checklist(edition, lesson)?;
        files::write_whole(path, &super::report::pdf(&doc)?)
    }

    fn sheet(&self, edition: &Edition, plan: &LessonPlan) -> Block {
        let w = &self.words;
        let title = w.msg("blank-lesson", &[("lesson", &plan.code), ("title", &plan.title_in(w))]);
        let column =
            |head: String, align: Align, grow: u8| Column { head, group: String::new(), align, grow };
        let mut columns = vec![column(w.get("blank-moment"), Align::Start, 4)];
        columns.extend(LEVELS.map(|(_, key)| column(w.get(key), Align::Center, 1)));
        let rows = edition
            .moments_of(plan)
            .iter()
            .map(|moment| {
                let mut cells: Vec<Cell> = vec![text_in(&moment.title, w.lang()).to_owned().into()];
                cells.extend(LEVELS.map(|(sign, _)| Cell::from(sign)));
                Row { cells, total: false }
            })
            .collect();
        Block::Group {
            blocks: vec![
                Block::Heading { level: 1, text: title },
                Block::Paragraph { text: w.get("blank-lines").into() },
                Block::Table(Table {
                    id: format!("{}-{}", w.get("blank-id"), plan.code),
                    caption: w.get("blank-caption"),
                    columns,
                    rows,
                }),
                Block::Paragraph { text: w.get("blank-rest").into() },
            ],
        }
    }
}
