//! *Datakvalitet*: questions, not errors, with a text that can be mailed to the unit.

use std::collections::{BTreeMap, BTreeSet};

use crate::actions::Book;
use crate::actions::receive::RefusedFiles;
use crate::actions::views::{DistrictLetter, LetterView, QualityRow, QualityView};
use crate::base::Result;
use crate::rollup::questions::{Ask, Question, questions};
use crate::rollup::{Unit, World};
use crate::school::codes::OfficeLevel;
use crate::school::{folded, in_order};
use crate::words::Words;

/// A unit that is asked something.
struct Asked<'w> {
    unit: &'w Unit<'w>,
    /// Its file is waited for.
    waited: bool,
    /// What the unit itself can answer.
    theirs: Vec<String>,
    row: QualityRow,
}

/// Whom to write to in a district: as its own office says.
fn contact_of(world: &World<'_>, district: &str) -> Option<String> {
    let offices = world.input.sources.iter().map(|source| source.school.office());
    let mut own = offices.filter(|office| {
        let name = office.name.as_deref().map(|name| world.districts.name_on(name, world.districts_on));
        office.level == Some(OfficeLevel::District)
            && name.is_some_and(|name| folded(&name) == folded(district))
    });
    own.find_map(|office| office.contact)
}

pub(super) fn listed(lines: &[String]) -> String {
    lines.iter().map(|line| format!("– {line}")).collect::<Vec<_>>().join("\n")
}

impl Book {
    /// The questions that the data of a period leave open.
    ///
    /// # Errors
    /// The period is none, or this is no office.
    pub fn view_quality(&self, period: Option<&str>) -> Result<QualityView> {
        let period = self.read_period(period)?;
        let world = self.world(period)?;
        let w = &self.words;
        let all = questions(&world);
        let refused = self.refused_files()?;
        let asked: Vec<Asked> =
            world.units.iter().filter_map(|unit| self.asked(&world, unit, &all, &refused)).collect();
        let count: usize = asked.iter().map(|one| one.row.questions.len()).sum();
        Ok(QualityView {
            period: period.to_string(),
            periods: self.periods(period)?,
            sentence: w.msg("quality-sentence", &[("count", &count), ("units", &asked.len())]),
            districts: self.district_letters(&world, &asked, &refused),
            units: asked.into_iter().map(|one| one.row).collect(),
        })
    }

    /// What a unit is asked, and the letter for it.
    fn asked<'w>(
        &self,
        world: &World<'_>,
        unit: &'w Unit<'_>,
        all: &[Question],
        refused: &RefusedFiles,
    ) -> Option<Asked<'w>> {
        let w = &self.words.about(unit.kind.is_outside());
        let mut questions = self.questions_of(all, unit);
        let is_due = unit.is_due();
        if questions.is_empty() && !is_due {
            return None;
        }
        let span = self.period_text(world.period);
        // What only the office can answer is not asked of the unit.
        let own = all.iter().filter(|q| q.unit == unit.id && !q.ask.is_of_office());
        let mut theirs: Vec<String> = own.map(|q| self.ask_text(&q.ask, w)).collect();
        let nothing = is_due && world.has_nothing_of_it(unit);
        let waited = is_due && !nothing;
        if nothing {
            questions.push(w.get("need-nothing-of-it"));
            theirs.push(w.get("ask-nothing-of-it"));
        }
        let (subject, body) = if waited {
            let day = self.day_to_send_by(world);
            let key = if day.is_empty() { "letter-file" } else { "letter-file-by" };
            questions.push(w.get("need-not-sent"));
            let subject = w.msg("letter-subject-file", &[("unit", &unit.name), ("period", &span)]);
            let mut body = w.msg(key, &[("period", &span), ("date", &day)]);
            if let Some(file) = refused.of(&unit.name) {
                body = format!("{} {body}", w.msg("letter-damaged", &[("file", file)]));
            }
            (subject, body)
        } else {
            let subject = w.msg("letter-subject", &[("unit", &unit.name), ("period", &span)]);
            let body = match theirs.is_empty() {
                true => String::new(),
                false => w.msg("letter-questions", &[("list", &listed(&theirs))]),
            };
            (subject, body)
        };
        let row = QualityRow {
            id: unit.id,
            name: unit.name.clone(),
            contact: unit.contact.clone(),
            questions,
            subject,
            letter: self.letter(&body),
        };
        Some(Asked { unit, waited, theirs, row })
    }

    /// One letter for each district, with what all its units are asked.
    fn district_letters(
        &self,
        world: &World<'_>,
        asked: &[Asked<'_>],
        refused: &RefusedFiles,
    ) -> Vec<DistrictLetter> {
        if self.school.office().level != Some(OfficeLevel::City) {
            return Vec::new();
        }
        let mut of: BTreeMap<&str, Vec<&Asked<'_>>> = BTreeMap::new();
        for one in asked.iter().filter(|one| one.waited || !one.theirs.is_empty()) {
            if let Some(district) = one.unit.district.as_deref() {
                of.entry(district).or_default().push(one);
            }
        }
        // Where nothing has come there is nothing to ask of: only for what is waited for. A call from one unit is no
        // file; one that came and has nothing of the period is.
        let mut silent = world.districts_silent();
        silent.retain(|_| !world.units.is_empty());
        let waits = |name: &String| of.get(name.as_str()).is_some_and(|all| all.iter().any(|one| one.waited));
        silent.extend(world.districts_by_hand().into_iter().filter(waits));
        let came = world.units.iter().filter(|unit| world.has_nothing_of_it(unit));
        let came: BTreeSet<&str> = came.filter_map(|unit| unit.district.as_deref()).collect();
        silent.retain(|name| !came.contains(name.as_str()));
        let mut all: Vec<DistrictLetter> = silent
            .iter()
            .map(|name| {
                let units = of.remove(name.as_str()).unwrap_or_default();
                self.silent_letter(world, name, &units, refused)
            })
            .collect();
        all.extend(of.into_iter().map(|(name, units)| self.district_letter(world, name, &units)));
        all.sort_by_cached_key(|one| in_order(&one.name));
        all
    }

    /// To a district from which something has come.
    fn district_letter(&self, world: &World<'_>, name: &str, units: &[&Asked<'_>]) -> DistrictLetter {
        let (w, span) = (&self.words, self.period_text(world.period));
        let all = |one: &Asked<'_>| {
            let about = w.about(one.unit.kind.is_outside());
            let missing = one.waited.then(|| about.get("need-not-sent"));
            one.theirs.iter().cloned().chain(missing).collect::<Vec<_>>()
        };
        let count: usize = units.iter().map(|one| all(one).len()).sum();
        let parts = units.iter().map(|one| self.unit_part(one, &all(one)));
        let lead = w.msg("letter-district", &[("period", &span)]);
        let end = w.get("letter-district-end");
        let body: Vec<String> = [lead].into_iter().chain(parts).chain([end]).collect();
        DistrictLetter {
            name: name.to_owned(),
            contact: contact_of(world, name),
            sentence: w.msg("quality-sentence", &[("count", &count), ("units", &units.len())]),
            subject: w.msg("letter-district-subject", &[("district", &name), ("period", &span)]),
            letter: self.letter(&body.join("\n\n")),
        }
    }

    /// To a district from which no file has come: what is waited for, and what else its units are asked.
    fn silent_letter(
        &self,
        world: &World<'_>,
        name: &str,
        units: &[&Asked<'_>],
        refused: &RefusedFiles,
    ) -> DistrictLetter {
        let (w, span, date) = (&self.words, self.period_text(world.period), self.day_to_send_by(world));
        let by_hand = world.districts_heard().contains(name);
        let lead = w.msg(
            if by_hand { "letter-district-by-hand" } else { "letter-district-none" },
            &[("district", &name), ("period", &span)],
        );
        let how = w.msg(
            if date.is_empty() { "letter-district-send" } else { "letter-district-send-by" },
            &[("date", &date)],
        );
        // Who has sent something is not told that nothing came.
        let damaged = refused.of(name).map(|file| w.msg("letter-damaged", &[("file", file)]));
        let first: Vec<String> = damaged.into_iter().chain([lead, how]).collect();
        let mut body = vec![first.join(" ")];
        let waited: Vec<String> =
            units.iter().filter(|one| one.waited).map(|one| one.unit.name.clone()).collect();
        if !waited.is_empty() {
            body.push(w.msg("letter-district-waits", &[("list", &listed(&waited))]));
        }
        let asked = units.iter().filter(|one| !one.theirs.is_empty());
        let asked: Vec<String> = asked.map(|one| self.unit_part(one, &one.theirs)).collect();
        if !asked.is_empty() {
            body.push(w.get("letter-district-also"));
            body.extend(asked);
        }
        DistrictLetter {
            name: name.to_owned(),
            contact: contact_of(world, name),
            sentence: w.get(if by_hand { "quality-no-file" } else { "district-sums-silent" }),
            subject: w.msg("letter-subject-file", &[("unit", &name), ("period", &span)]),
            letter: self.letter(&body.join("\n\n")),
        }
    }

    /// What one unit is asked, below its name.
    fn unit_part(&self, asked: &Asked<'_>, lines: &[String]) -> String {
        let unit = self.words.msg("letter-district-unit", &[("unit", &asked.unit.name)]);
        format!("{unit}\n{}", listed(lines))
    }

    /// The last day for files of the period, where it is still to come: nothing can be sent by a day that has passed.
    fn day_to_send_by(&self, world: &World<'_>) -> String {
        let day = world.deadline.filter(|day| *day >= self.today());
        day.map(|day| self.words.full_date(day)).unwrap_or_default()
    }

    /// Greeting, body and name; nothing where there is nothing to say.
    pub(in crate::actions) fn letter(&self, body: &str) -> String {
        if body.is_empty() {
            return String::new();
        }
        let office = self.school.office();
        // Who writes, and for whom, each on a line.
        let from: Vec<String> =
            office.contact.into_iter().chain(office.name).chain(self.school.unit().name).collect();
        let from = from.join("\n");
        let (hello, end) = (self.words.get("letter-hello"), self.words.msg("letter-end", &[("from", &from)]));
        format!("{hello}\n\n{body}\n\n{end}")
    }

    pub(super) fn questions_of(&self, all: &[Question], unit: &Unit<'_>) -> Vec<String> {
        let w = self.words.about(unit.kind.is_outside());
        all.iter().filter(|q| q.unit == unit.id).map(|q| self.ask_text(&q.ask, &w)).collect()
    }

    /// The letter that asks a unit for its file or for answers.
    pub(super) fn asked_one(
        &self,
        world: &World<'_>,
        unit: &Unit<'_>,
        all: &[Question],
    ) -> Option<LetterView> {
        let row = self.asked(world, unit, all, &self.refused_files().ok()?)?.row;
        (!row.letter.is_empty()).then_some(LetterView { subject: row.subject, letter: row.letter })
    }

    fn ask_text(&self, ask: &Ask, w: &Words) -> String {
        let day = |date: &chrono::NaiveDate| w.long_date(*date, self.today());
        let classes =
            |key: &str, names: &[String]| w.msg(key, &[("count", &names.len()), ("classes", &w.list(names))]);
        match ask {
            Ask::Twice(name) => w.msg("ask-twice", &[("name", name)]),
            Ask::NotExpected => w.get("ask-not-expected"),
            Ask::Sample => w.get("ask-sample"),
            Ask::District(name) => w.msg("ask-district", &[("name", name)]),
            Ask::OtherDistrict(name) => w.msg("ask-other-district", &[("name", name)]),
            Ask::NoDistrict => w.get("ask-no-district"),
            Ask::ClockAhead(date) => w.msg("ask-clock", &[("day", &day(date))]),
            Ask::SameDay(class, date, codes) => {
                w.msg("ask-same-day", &[("class", class), ("day", &day(date)), ("lessons", &w.list(codes))])
            }
            Ask::OutsideYear(class, lesson, date) => {
                w.msg("ask-outside", &[("class", class), ("lesson", lesson), ("day", &day(date))])
            }
            Ask::AfterStop(date, count) => w.msg("ask-after-stop", &[("day", &day(date)), ("count", count)]),
            Ask::NoStart(date) => w.msg("ask-no-start", &[("day", &day(date))]),
            Ask::Split(class, sum, all) => {
                w.msg("ask-split", &[("class", class), ("sum", sum), ("all", all)])
            }
            Ask::Present(class, count) => w.msg("ask-present", &[("class", class), ("count", count)]),
            Ask::NoPupils(names) => classes("ask-no-pupils", names),
            Ask::NoLeaders(names) => classes("ask-no-leaders", names),
            Ask::NoPlan(names) => classes("ask-no-plan", names),
            Ask::StillOpen(names) => classes("ask-still-open", names),
            Ask::Checklists(missing, held) => {
                w.msg("ask-checklists", &[("missing", missing), ("held", held)])
            }
        }
    }
}
