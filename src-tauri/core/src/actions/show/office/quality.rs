//! *Datakvalitet*: questions, not errors, with a text that can be mailed to the unit.

use crate::actions::Book;
use crate::actions::views::{QualityRow, QualityView};
use crate::base::{Id, Result};
use crate::rollup::World;
use crate::rollup::questions::{Ask, questions};

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
        let mut units = Vec::new();
        for unit in &world.units {
            let own: Vec<String> =
                all.iter().filter(|q| q.unit == unit.id).map(|q| self.ask_text(&q.ask)).collect();
            // Of a unit without the app no file is expected: the office itself enters its figures.
            if own.is_empty() && (unit.has_told() || unit.by_hand) {
                continue;
            }
            let office = self.school.office();
            let from = office.contact.or(office.name).unwrap_or_default();
            let span = self.period_text(period);
            let (subject, body, own) = if unit.has_told() || unit.by_hand {
                // What only the office can answer is not asked of the unit.
                let theirs = all.iter().filter(|q| q.unit == unit.id && q.ask != Ask::NotExpected);
                let list: String = theirs.map(|q| format!("– {}\n", self.ask_text(&q.ask))).collect();
                let subject = w.msg("letter-subject", &[("unit", &unit.name), ("period", &span)]);
                let body = if list.is_empty() {
                    String::new()
                } else {
                    w.msg("letter-questions", &[("list", &list.trim_end())])
                };
                (subject, body, own)
            } else {
                let day = world
                    .deadline
                    .filter(|day| *day >= self.today())
                    .map(|day| w.full_date(day))
                    .unwrap_or_default();
                let key = if day.is_empty() { "letter-file" } else { "letter-file-by" };
                let mut own = own;
                own.push(w.get("need-not-sent"));
                let subject = w.msg("letter-subject-file", &[("unit", &unit.name), ("period", &span)]);
                (subject, w.msg(key, &[("period", &span), ("date", &day)]), own)
            };
            units.push(QualityRow {
                id: unit.id,
                name: unit.name.clone(),
                contact: unit.contact.clone(),
                questions: own,
                subject,
                // Where there is nothing to ask of it there is nothing to mail.
                letter: if body.is_empty() {
                    body
                } else {
                    format!(
                        "{}\n\n{body}\n\n{}",
                        w.get("letter-hello"),
                        w.msg("letter-end", &[("from", &from)])
                    )
                },
            });
        }
        let count: usize = units.iter().map(|unit| unit.questions.len()).sum();
        Ok(QualityView {
            period: period.to_string(),
            periods: self.periods(period)?,
            sentence: w.msg("quality-sentence", &[("count", &count), ("units", &units.len())]),
            units,
        })
    }

    pub(super) fn questions_of(&self, world: &World<'_>, unit: Id) -> Vec<String> {
        questions(world).iter().filter(|q| q.unit == unit).map(|q| self.ask_text(&q.ask)).collect()
    }

    fn ask_text(&self, ask: &Ask) -> String {
        let w = &self.words;
        let day = |date: &chrono::NaiveDate| w.long_date(*date, self.today());
        let classes =
            |key: &str, names: &[String]| w.msg(key, &[("count", &names.len()), ("classes", &w.list(names))]);
        match ask {
            Ask::Twice(name) => w.msg("ask-twice", &[("name", name)]),
            Ask::NotExpected => w.get("ask-not-expected"),
            Ask::Sample => w.get("ask-sample"),
            Ask::District(name) => w.msg("ask-district", &[("name", name)]),
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
            Ask::Checklists(missing, held) => {
                w.msg("ask-checklists", &[("missing", missing), ("held", held)])
            }
        }
    }
}
