//! Rows that are classes.

use std::collections::BTreeSet;

use super::input::SheetClass;
use super::reading::{Reading, Row, Weight};
use crate::actions::paste::grade_of;
use crate::actions::views::SheetOutcome;
use crate::school::folded;
use crate::school::year::SchoolYear;

impl Reading<'_> {
    /// Reads all rows as classes.
    pub fn classes(&mut self, rows: &[Row]) {
        let year = SchoolYear::of(self.today);
        let open = self.school.groups.iter().filter(|(_, group)| group.archived_on.is_none());
        let here: BTreeSet<String> = open.map(|(id, _)| folded(&self.school.name_of(*id, year))).collect();
        let mut seen = BTreeSet::new();
        for row in rows {
            let spot = row.spot("name");
            let name = row.text("name");
            if self.is_left_out(row) {
                self.line(row, SheetOutcome::LeftOut, name);
                continue;
            }
            if !name.chars().any(char::is_alphanumeric) {
                self.line(row, SheetOutcome::Nothing, name);
            } else if name.chars().count() > 40 {
                let waits = self.ask(&spot, "class-name", Weight::Stop, &[], &[]);
                debug_assert!(waits);
                self.line(row, SheetOutcome::Question, name.chars().take(40).collect());
            } else if here.contains(&folded(&name)) {
                self.line(row, SheetOutcome::Exists, name);
            } else if !seen.insert(folded(&name)) {
                self.line(row, SheetOutcome::Twice, name);
            } else {
                self.class(row, name);
            }
        }
    }

    fn class(&mut self, row: &Row, name: String) {
        let outside = self.words.is_outside();
        let grade = if outside { None } else { self.grade(row, &name) };
        let age = Some(row.text("age")).filter(|age| outside && !age.is_empty() && age.chars().count() <= 20);
        let pupils = self.number(&row.spot("pupils"), 200);
        let girls = self.number(&row.spot("girls"), 200);
        let boys = self.number(&row.spot("boys"), 200);
        let other = self.number(&row.spot("other"), 200);
        let parts: u32 = [girls, boys, other].into_iter().flatten().sum();
        let counted = girls.is_some() && boys.is_some();
        if let Some(all) = pupils.filter(|all| parts > *all || (counted && parts != *all)) {
            self.ask(&row.spot("pupils"), "pupils-sum", Weight::Note, &[("sum", &parts), ("all", &all)], &[]);
        }
        let (planned_start, waits) = self.date(&row.spot("start"), Weight::Note);
        let edition = self.edition(&row.spot("edition"));
        let class = SheetClass {
            grade,
            age,
            // Girls and boys together are all, where nobody counted otherwise.
            pupils: pupils.or(counted.then_some(parts).filter(|sum| *sum <= 200)),
            girls,
            boys,
            other,
            edition,
            planned_start,
            name,
        };
        let text = self.class_text(&class);
        if waits {
            self.line(row, SheetOutcome::Question, text);
        } else {
            self.line(row, SheetOutcome::New, text);
            self.import.classes.push(class);
        }
    }

    /// "7", "Åk 7", "F", "Gy1".
    fn grade(&mut self, row: &Row, name: &str) -> Option<String> {
        let spot = row.spot("grade");
        let text = folded(&row.text("grade"));
        let from_name = grade_of(&name.split_whitespace().collect::<String>());
        if text.is_empty() {
            return from_name;
        }
        let words = self.tongues.synonyms("sheet-word-grade");
        let bare =
            words.iter().filter_map(|word| text.strip_prefix(word.as_str())).min_by_key(|rest| rest.len());
        let bare = bare.unwrap_or(&text).trim_matches(|c: char| c == '.' || c.is_whitespace());
        let upper = self.tongues.synonyms("sheet-word-upper").into_iter();
        let year = upper
            .filter_map(|word| bare.strip_prefix(word.as_str()))
            .map(str::trim)
            .find(|rest| matches!(*rest, "1" | "2" | "3"));
        if let Some(year) = year {
            return Some(format!("G{year}"));
        }
        if self.tongues.synonyms("sheet-word-preschool").iter().any(|word| word == bare) {
            return Some("F".to_owned());
        }
        if matches!(bare.parse::<u32>(), Ok(1..=9)) {
            return Some(bare.to_owned());
        }
        self.ask(&spot, "grade", Weight::Note, &[], &[]);
        from_name
    }

    fn class_text(&self, class: &SheetClass) -> String {
        let mut parts = vec![class.name.clone()];
        if let Some(grade) = &class.grade {
            parts.push(self.words.msg("sheet-text-grade", &[("grade", grade)]));
        }
        if let Some(age) = &class.age {
            parts.push(self.words.msg("sheet-text-age", &[("age", age)]));
        }
        if let Some(pupils) = class.pupils {
            parts.push(self.words.msg("sheet-text-pupils", &[("count", &pupils)]));
        }
        let by_sex = [
            ("sheet-text-girls", class.girls),
            ("sheet-text-boys", class.boys),
            ("sheet-text-other", class.other),
        ];
        for (key, count) in by_sex {
            if let Some(count) = count {
                parts.push(self.words.msg(key, &[("count", &count)]));
            }
        }
        if let Some(start) = class.planned_start {
            let day = self.words.short_date(start);
            parts.push(self.words.msg("sheet-text-start", &[("day", &day)]));
        }
        let edition = class.edition.as_deref().and_then(|id| self.school.edition(id));
        parts.extend(edition.map(|edition| edition.name_in(self.words.lang()).to_owned()));
        parts.join(", ")
    }
}
