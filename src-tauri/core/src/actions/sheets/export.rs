//! *Allt som kalkylark*: every table for people, as one .xlsx or as CSV. Never a formula: what people have typed is
//! a text, whatever it begins with.

use std::collections::BTreeMap;
use std::path::Path;

use crate::actions::Book;
use crate::base::{Code, Error, Id, Result, files};
use crate::exchange::sheet::table::{Table, Value, to_csv, to_xlsx};
use crate::school::fields::{Cell, FieldType, Fields, Record};
use crate::school::kinds::*;
use crate::school::{KINDS, School};
use crate::words::Words;

impl Book {
    /// Saves all tables as one .xlsx. Names of people come along where they are asked for, those of protected
    /// people never.
    ///
    /// # Errors
    /// No unit is set up, or it could not be written; then nothing has changed.
    pub fn save_sheets(&self, path: &Path, include_names: bool) -> Result<()> {
        files::write_whole(path, &to_xlsx(&self.tables(include_names)?)?)
    }

    /// All tables as CSV: the name of each file and its bytes.
    ///
    /// # Errors
    /// No unit is set up.
    pub fn sheets_csv(&self, include_names: bool) -> Result<Vec<(String, Vec<u8>)>> {
        let tables = self.tables(include_names)?;
        tables.iter().map(|table| Ok((format!("{}.csv", table.code), to_csv(table)?))).collect()
    }

    /// Saves all tables as CSV in a folder, one file each.
    ///
    /// # Errors
    /// No unit is set up, or one could not be written.
    pub fn save_sheets_csv(&self, folder: &Path, include_names: bool) -> Result<()> {
        files::make_folder(folder)?;
        let tables = self.sheets_csv(include_names)?;
        tables.iter().try_for_each(|(name, bytes)| files::write_whole(&folder.join(name), bytes))
    }

    /// The name that the file would have: "bjorkskolan-2026-11-20.xlsx".
    pub fn sheets_file_name(&self) -> String {
        format!("{}-{}.xlsx", self.file_stem("package-file"), self.today())
    }

    fn tables(&self, include_names: bool) -> Result<Vec<Table>> {
        if !self.is_set_up() {
            return Err(Error::new(Code::BookEmpty));
        }
        let shown = self.shown(include_names);
        let kinds = KINDS.iter().filter(|kind| {
            // The history says who did what and when; it has a screen of its own.
            // What was erased says nothing to anybody.
            kind.name != Action::KIND
                && kind.name != Erasure::KIND
                && (include_names || kind.name != PersonPrivate::KIND)
        });
        Ok(kinds.filter_map(|kind| shown.table(kind.name, kind.columns)).collect())
    }

    /// The records as people read them.
    pub(in crate::actions) fn shown(&self, include_names: bool) -> Shown<'_> {
        Shown { school: &self.school, words: &self.words, called: self.called(include_names) }
    }

    /// What people, classes, runs and lessons are called, in place of their ids.
    fn called(&self, include_names: bool) -> BTreeMap<Id, String> {
        let school = &self.school;
        let year = self.school_year();
        let mut called = BTreeMap::new();
        let mut people: Vec<&Id> = school.people.keys().collect();
        people.sort();
        for (number, (id, person)) in
            people.into_iter().filter_map(|id| Some((id, school.people.get(id)?))).enumerate()
        {
            let name = if include_names && person.protected != Some(true) {
                school.person_name(*id)
            } else {
                self.words.msg("sheet-person", &[("number", &(number + 1))])
            };
            called.insert(*id, name);
        }
        let groups = school.groups.keys().chain(school.aliases.keys());
        called.extend(groups.map(|group| (*group, school.name_of(*group, year))));
        for (id, run) in &school.runs {
            let class = run.group.map(|group| school.name_of(group, year)).unwrap_or_default();
            let edition = school.edition_of(run).map(|edition| edition.name_in(self.words.lang()).to_owned());
            let edition = edition.or_else(|| run.edition.clone()).unwrap_or_default();
            called.insert(*id, format!("{class} {edition}"));
        }
        for (id, lesson) in &school.lessons {
            let run = lesson.run.and_then(|run| school.runs.get(&run)).and_then(|run| run.group);
            let class = run.map(|group| school.name_of(group, year)).unwrap_or_default();
            let code = lesson.lesson.clone().unwrap_or_default();
            let text = self.words.msg("sheet-text-lesson", &[("class", &class), ("lesson", &code)]);
            called.insert(*id, lesson.date.map_or(text.clone(), |date| format!("{text} {date}")));
        }
        called
    }
}

/// The records as people read them.
pub(in crate::actions) struct Shown<'a> {
    school: &'a School,
    words: &'a Words,
    /// What people, classes, runs and lessons are called.
    pub(in crate::actions) called: BTreeMap<Id, String>,
}

impl Shown<'_> {
    /// One kind as a table; none where there is nothing of it.
    fn table(&self, kind: &'static str, columns: &'static [(&'static str, FieldType)]) -> Option<Table> {
        let mut rows: Vec<(Id, Fields)> = self
            .school
            .ids(kind)
            .into_iter()
            .filter_map(|id| Some((id, self.school.fields(kind, id)?)))
            .collect();
        if kind == PersonPrivate::KIND {
            let open =
                |id: &Id| self.school.people.get(id).is_some_and(|person| person.protected != Some(true));
            rows.retain(|(id, _)| open(id));
        }
        if rows.is_empty() {
            return None;
        }
        // A checklist's answers are fields of their own, named after the moments.
        let mut answers: Vec<String> = Vec::new();
        if kind == Checklist::KIND {
            let known = |name: &String| columns.iter().any(|(column, _)| column == name);
            answers = rows
                .iter()
                .flat_map(|(_, fields)| fields.keys().filter(|name| !known(name)).cloned())
                .collect();
            answers.sort();
            answers.dedup();
        }
        // Outside school there are no grades and no school codes; empty columns for them would only puzzle.
        let of_schools = ["grade", "school_code", "school_code_from"];
        let is_shown = |column: &str| !(self.words.is_outside() && of_schools.contains(&column));
        let columns: Vec<_> = columns.iter().filter(|(column, _)| is_shown(column)).collect();
        // The file for the district has less in some tables, and says so in their names; here is all of it.
        let own = self.words.find(&format!("sheet-table-{kind}"), &[]);
        let own = own.unwrap_or_else(|| self.words.get(&format!("kind-{kind}")));
        let heads = [own.clone()]
            .into_iter()
            .chain(columns.iter().map(|(column, _)| self.words.get(&format!("column-{column}"))));
        let mut lines: Vec<Vec<Value>> = rows
            .iter()
            .map(|(id, fields)| {
                let typed = columns.iter().map(|(column, kind)| self.value(column, *kind, fields));
                let further =
                    answers.iter().map(|name| Value::Text(fields.get(name).cloned().unwrap_or_default()));
                let called = self.called.get(id).cloned().unwrap_or_default();
                [Value::Text(called)].into_iter().chain(typed).chain(further).collect()
            })
            .collect();
        lines.sort();
        // The first column is what a row is called; where nothing has a name it would be empty.
        let bare =
            lines.iter().all(|line| matches!(line.first(), Some(Value::Text(text)) if text.is_empty()));
        let mut heads: Vec<String> = heads.chain(answers.iter().map(|name| self.answer_head(name))).collect();
        if bare {
            heads.remove(0);
            lines.iter_mut().for_each(|line| drop(line.remove(0)));
        }
        Some(Table { code: kind.to_owned(), name: own, heads, rows: lines })
    }

    /// A field as people read it: names for ids, words for codes, dates and numbers as such.
    pub(in crate::actions) fn value(&self, column: &str, kind: FieldType, fields: &Fields) -> Value {
        let Some(text) = fields.get(column) else { return Value::Text(String::new()) };
        match kind {
            FieldType::Date => {
                chrono::NaiveDate::from_cell(text).map_or(Value::Text(text.clone()), Value::Date)
            }
            FieldType::Integer => u32::from_cell(text).map_or(Value::Text(text.clone()), Value::Number),
            FieldType::Boolean => {
                let key = if text == "true" { "sheet-yes" } else { "sheet-no" };
                Value::Text(self.words.get(key))
            }
            FieldType::String => {
                let words: Vec<String> =
                    text.split(' ').map(|part| self.called_or_coded(column, part)).collect();
                // Only what is ids or codes throughout is a list; a typed text stays as it is.
                let known = text.split(' ').zip(&words).all(|(part, word)| part != word);
                Value::Text(if known && !text.is_empty() { words.join(", ") } else { text.clone() })
            }
        }
    }

    fn called_or_coded(&self, column: &str, part: &str) -> String {
        if let Some(name) = Id::from_cell(part).and_then(|id| self.called.get(&id)) {
            return name.clone();
        }
        let key = match column {
            "unit_kind" => format!("unit-kind-{part}"),
            "change" => format!("participation-{part}"),
            "profession" => format!("profession-{part}"),
            "employer" => format!("employer-{part}"),
            "part" => format!("training-{part}"),
            "closed" => format!("run-{part}"),
            "status" => format!("lesson-status-{part}"),
            "form" => format!("form-{part}"),
            "adaptations" => format!("adaptation-{part}"),
            "obstacles" => format!("obstacle-{part}"),
            "phase" => format!("phase-{part}"),
            "heading" => format!("heading-{part}"),
            "respondent" => format!("respondent-{part}"),
            _ => return part.to_owned(),
        };
        self.words.find(&key, &[]).unwrap_or_else(|| part.to_owned())
    }

    fn answer_head(&self, name: &str) -> String {
        let (what, code) = name.split_once('_').unwrap_or(("", name));
        let key = if what == "r" { "column-reason" } else { "column-answers" };
        format!("{}: {code}", self.words.get(key))
    }
}
