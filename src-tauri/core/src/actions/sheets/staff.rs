//! Rows that are people with their training. Several rows of one person are one person.

use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::input::{SheetPerson, SheetTraining};
use super::reading::{Reading, Row, Spot, Weight};
use super::values::{Read, shown};
use crate::actions::check;
use crate::actions::views::SheetOutcome;
use crate::base::Id;
use crate::exchange::sheet::Cell;
use crate::school::codes::{Employer, Profession, TrainingPart};
use crate::school::folded;

const BASIC: [TrainingPart; 3] = [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3];

impl Reading<'_> {
    /// Reads all rows as people.
    pub fn staff(&mut self, rows: &[Row]) {
        let mut here: BTreeMap<String, Vec<Id>> = BTreeMap::new();
        for person in self.school.people.keys() {
            here.entry(folded(&self.school.person_name(*person))).or_default().push(*person);
        }
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for row in rows {
            let name = self.name(row);
            if self.is_left_out(row) {
                self.line(row, SheetOutcome::LeftOut, name);
            } else if !name.chars().any(char::is_alphanumeric) {
                self.line(row, SheetOutcome::Nothing, name);
            } else if name.chars().count() > check::NAME {
                let spot = row.spot("name");
                self.ask(&spot, "text-long", Weight::Stop, &[("limit", &check::NAME)], &[]);
                self.line(row, SheetOutcome::Question, name.chars().take(40).collect());
            } else {
                let same = here.get(&folded(&name)).cloned().unwrap_or_default();
                self.one(row, name, &same, &mut seen);
            }
        }
    }

    fn one(&mut self, row: &Row, name: String, same: &[Id], seen: &mut BTreeMap<String, usize>) {
        let (training, mut waits) = self.training(row);
        if let Some(earlier) = seen.get(&folded(&name)).copied() {
            return self.again(row, name, earlier, training, waits);
        }
        let person = match same {
            [] => None,
            [one] => Some(*one),
            _ => {
                let spot = row.spots.get("name").or(row.spots.get("first_name")).cloned().unwrap_or_default();
                waits |= self.ask(&spot, "person-several", Weight::Stop, &[("name", &name)], &[]);
                None
            }
        };
        let training: Vec<SheetTraining> = match person {
            Some(person) => training.into_iter().filter(|own| self.adds(person, own)).collect(),
            None => training,
        };
        if person.is_some() && training.is_empty() && !waits {
            return self.line(row, SheetOutcome::Exists, name);
        }
        let mut found = SheetPerson { person, name, training, ..SheetPerson::default() };
        if person.is_none() {
            waits |= self.facts(row, &mut found);
        }
        let text = self.person_text(&found);
        if waits {
            self.line(row, SheetOutcome::Question, text);
        } else {
            let outcome = if person.is_some() { SheetOutcome::Adds } else { SheetOutcome::New };
            self.line(row, outcome, text);
            seen.insert(folded(&found.name), self.import.people.len());
            self.import.people.push(found);
        }
    }

    /// Another row of a person that stood above: a list with one row for each training.
    fn again(&mut self, row: &Row, name: String, earlier: usize, training: Vec<SheetTraining>, waits: bool) {
        let Some(above) = self.import.people.get(earlier) else { return };
        let is_new = |own: &SheetTraining| {
            let known =
                above.training.iter().any(|other| other.programme == own.programme && other.part == own.part);
            !known && above.person.is_none_or(|person| self.adds(person, own))
        };
        let training: Vec<SheetTraining> = training.into_iter().filter(is_new).collect();
        let shown = SheetPerson { name: name.clone(), training: training.clone(), ..SheetPerson::default() };
        let text = self.person_text(&shown);
        if waits {
            return self.line(row, SheetOutcome::Question, text);
        }
        if training.is_empty() {
            return self.line(row, SheetOutcome::Twice, name);
        }
        if let Some(above) = self.import.people.get_mut(earlier) {
            above.training.extend(training);
        }
        self.line(row, SheetOutcome::Adds, text);
    }

    fn name(&self, row: &Row) -> String {
        let whole = row.text("name");
        let parts = [row.text("first_name"), row.text("last_name")];
        let joined = parts.join(" ").trim().to_owned();
        let name = if whole.is_empty() { joined } else { whole };
        // "Ek, Anna" is how registers write Anna Ek.
        match name.split_once(", ") {
            Some((last, first)) if !first.contains(',') => format!("{} {}", first.trim(), last.trim()),
            _ => name,
        }
    }

    /// What a new person is; true where the row has to wait.
    fn facts(&mut self, row: &Row, found: &mut SheetPerson) -> bool {
        found.email = self.short_text(&row.spot("email"), check::NAME);
        found.profession = self.profession(&row.spot("profession"));
        let employer = row.spot("employer");
        let keys =
            |code: Employer| [format!("sheet-employer-{}", code.code()), format!("employer-{}", code.code())];
        found.employer = match self.tongues.code(&employer.cell, Employer::ALL, keys) {
            Read::Unclear => {
                self.ask(
                    &employer,
                    "employer",
                    Weight::Note,
                    &[],
                    &self.names_of(Employer::ALL, |c| format!("employer-{}", c.code())),
                );
                None
            }
            read => read.value(),
        };
        let protected = row.spot("protected");
        found.protected = match self.tongues.yes(&protected.cell) {
            // What is not a plain no may be meant as a yes, and a protected name must not slip through.
            Read::Unclear => {
                Some(true).filter(|_| !self.ask(&protected, "protected", Weight::Note, &[], &[]))
            }
            read => read.value().filter(|yes| *yes),
        };
        let (from, first) = self.date(&row.spot("active_from"), Weight::Note);
        let (left, second) = self.date(&row.spot("left_on"), Weight::Note);
        (found.active_from, found.left_on) = (from, left);
        first || second
    }

    fn profession(&mut self, spot: &Spot) -> Option<Profession> {
        let keys = |code: Profession| {
            [format!("sheet-profession-{}", code.code()), format!("profession-{}", code.code())]
        };
        match self.tongues.code(&spot.cell, Profession::ALL, keys) {
            Read::Unclear => {
                let known = self.names_of(Profession::ALL, |code| format!("profession-{}", code.code()));
                self.ask(spot, "profession", Weight::Note, &[], &known);
                Some(Profession::Other)
            }
            read => read.value(),
        }
    }

    /// What people call these codes.
    pub fn names_of<T: Copy>(&self, all: &[T], key: impl Fn(T) -> String) -> Vec<String> {
        all.iter().map(|code| self.words.get(&key(*code))).collect()
    }

    /// All training that a row tells of; true where the row has to wait.
    fn training(&mut self, row: &Row) -> (Vec<SheetTraining>, bool) {
        let mut found: Vec<SheetTraining> = Vec::new();
        let mut waits = false;
        let columns: Vec<(String, Spot)> = row
            .spots
            .iter()
            .filter(|(meaning, spot)| meaning.starts_with("part-") && spot.cell != Cell::Empty)
            .map(|(meaning, spot)| (meaning.clone(), spot.clone()))
            .collect();
        for (meaning, spot) in columns {
            let mut named = meaning.splitn(3, '-').skip(1);
            let (Some(programme), Some(part)) = (named.next(), named.next()) else { continue };
            let (held, waiting) = self.held(&spot, part == "basic");
            waits |= waiting;
            let Some((which, date)) = held else { continue };
            let parts: Vec<TrainingPart> = match TrainingPart::ALL.iter().find(|own| own.code() == part) {
                Some(one) => vec![*one],
                None => which,
            };
            let new =
                parts.into_iter().map(|part| SheetTraining { programme: programme.to_owned(), part, date });
            found.extend(new);
        }
        let (date, waiting) = self.past(&row.spot("training_date"));
        waits |= waiting;
        let spot = row.spot("training");
        match self.named_parts(&shown(&spot.cell)) {
            Some(parts) => {
                found.extend(parts.into_iter().map(|(programme, part)| SheetTraining {
                    programme,
                    part,
                    date,
                }));
            }
            None => {
                let known = self.known_parts();
                waits |= self.ask(&spot, "training", Weight::Note, &[], &known);
            }
        }
        found.sort();
        // A part with a date says more than the same without one, and sorts after it.
        found.reverse();
        found.dedup_by(|a, b| a.programme == b.programme && a.part == b.part);
        found.reverse();
        (found, waits)
    }

    /// Which parts of basic training a cell of a training column says, and since when: "x", a date, "1–3".
    #[allow(clippy::type_complexity, reason = "read once, right here")]
    fn held(&mut self, spot: &Spot, basic: bool) -> (Option<(Vec<TrainingPart>, Option<NaiveDate>)>, bool) {
        let text = folded(&shown(&spot.cell));
        let numbers: Vec<usize> =
            text.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let few = !numbers.is_empty()
            && numbers.iter().all(|n| (1..=3).contains(n))
            && !matches!(spot.cell, Cell::Date(_));
        if basic && few && text != "1" {
            let (first, last) = (numbers.first().copied().unwrap_or(1), numbers.last().copied().unwrap_or(1));
            let is_span = numbers.len() == 2 && text.contains(['-', '–']);
            let wanted = |n: &usize| if is_span { (first..=last).contains(n) } else { numbers.contains(n) };
            let parts = (1..=3).filter(wanted).filter_map(|n| BASIC.get(n - 1).copied()).collect();
            return (Some((parts, None)), false);
        }
        match self.tongues.yes(&spot.cell) {
            Read::Clear(true) => return (Some((BASIC.to_vec(), None)), false),
            Read::Clear(false) | Read::Empty => return (None, false),
            Read::Guess(_) | Read::Unclear => {}
        }
        // A year says that, but not when.
        if text.len() == 4 && text.parse::<u32>().is_ok_and(|year| (2000..=2100).contains(&year)) {
            let waits = self.ask(spot, "training-year", Weight::Note, &[], &[]);
            return (Some((BASIC.to_vec(), None)), waits);
        }
        match self.past(spot) {
            (Some(date), waits) => (Some((BASIC.to_vec(), Some(date))), waits),
            (None, waits) => (None, waits),
        }
    }

    /// A day that has been, or a question. Of training often only the month is known.
    fn past(&mut self, spot: &Spot) -> (Option<NaiveDate>, bool) {
        let read =
            match (self.tongues.date(&spot.cell, self.today), self.tongues.month(&spot.cell, self.today)) {
                (Read::Unclear, Some(first)) => {
                    let date = self.words.long_date(first, self.today);
                    (Some(first), self.ask(spot, "date-month", Weight::Note, &[("date", &date)], &[]))
                }
                _ => self.date(spot, Weight::Stop),
            };
        match read {
            (Some(date), _) if date > self.today => {
                (None, self.ask(spot, "date-future", Weight::Stop, &[], &[]))
            }
            read => read,
        }
    }

    /// The parts that a text names: "Grundutbildning 1–3", "MVP steg 2". None where it names none.
    fn named_parts(&self, text: &str) -> Option<Vec<(String, TrainingPart)>> {
        let text = folded(text);
        if text.is_empty() {
            return Some(Vec::new());
        }
        let at = self.tongues.synonyms("sheet-word-at");
        let is_at = text.split(|c: char| !c.is_alphanumeric()).any(|word| at.iter().any(|own| own == word))
            || at.iter().any(|word| word.contains(' ') && text.contains(word.as_str()));
        let programme = if is_at { "at" } else { "mvp" };
        let holds = |key: &str| self.tongues.synonyms(key).iter().any(|word| text.contains(word.as_str()));
        let mut parts: Vec<TrainingPart> = TrainingPart::ALL
            .iter()
            .copied()
            .filter(|part| !BASIC.contains(part) && holds(&format!("sheet-part-{}", part.code())))
            .collect();
        if holds("sheet-part-basic") {
            let single = TrainingPart::ALL
                .iter()
                .copied()
                .filter(|part| BASIC.contains(part) && holds(&format!("sheet-part-{}", part.code())));
            let single: Vec<TrainingPart> = single.collect();
            parts.extend(if single.is_empty() { BASIC.to_vec() } else { single });
        }
        let named = parts.into_iter().map(|part| (programme.to_owned(), part)).collect::<Vec<_>>();
        (!named.is_empty()).then_some(named)
    }

    /// The names of all training that can be taken in: the whole of the basic one first, then part by part.
    fn known_parts(&self) -> Vec<String> {
        let whole = self.words.get("sheet-part-whole");
        let parts = self.names_of(TrainingPart::ALL, |part| format!("training-{}", part.code()));
        let names: Vec<String> = std::iter::once(whole).chain(parts).collect();
        ["MVP", "AT"]
            .iter()
            .flat_map(|programme| names.iter().map(move |name| format!("{programme} {name}")))
            .collect()
    }

    /// The person does not have this part yet, or not its date.
    fn adds(&self, person: Id, own: &SheetTraining) -> bool {
        let mut here = self.school.trainings.values().filter(|training| {
            training.person == Some(person)
                && training.programme.as_deref() == Some(own.programme.as_str())
                && training.part == Some(own.part)
        });
        here.next().is_none_or(|training| training.date.is_none() && own.date.is_some())
    }

    fn person_text(&self, person: &SheetPerson) -> String {
        let mut parts = vec![person.name.clone()];
        parts.extend(person.email.clone());
        parts.extend(person.profession.map(|code| self.words.get(&format!("profession-{}", code.code()))));
        parts.extend(person.employer.map(|code| self.words.get(&format!("employer-{}", code.code()))));
        if person.protected == Some(true) {
            parts.push(self.words.get("sheet-text-protected"));
        }
        if let Some(left) = person.left_on {
            parts.push(self.words.msg("sheet-text-left", &[("day", &left)]));
        }
        for training in &person.training {
            let part = self.words.get(&format!("training-{}", training.part.code()));
            let programme = training.programme.to_uppercase();
            parts.push(match training.date {
                Some(date) => format!("{programme} {part} {date}"),
                None => format!("{programme} {part}"),
            });
        }
        parts.join(", ")
    }
}
