//! The start-up steps of a term as a plan of the work: what comes before, during and after the lessons, what the
//! records already say about a step, and which one is next.

use chrono::NaiveDate;

use crate::actions::Book;
use crate::actions::views::{StartupItem, StartupView};
use crate::school::codes::Phase;
use crate::school::fields::Record;
use crate::school::kinds::Startup;
use crate::school::scoring::Ratio;
use crate::school::year::{SchoolYear, term_of};

/// A step that is done.
const DONE: u32 = 2;

impl Book {
    /// The start-up steps of a day's term.
    pub(super) fn startup(&self, on: NaiveDate) -> StartupView {
        let term = term_of(on);
        let record = self.school.startups.values().find(|s| s.term.as_ref() == Some(&term)).cloned();
        let fields = record.unwrap_or_default().to_fields();
        let names = Startup::COLUMNS.iter().map(|(name, _)| *name).filter(|name| *name != "term");
        let mut items: Vec<StartupItem> = names
            .map(|name| StartupItem {
                item: name.to_owned(),
                phase: phase(name),
                value: fields.get(name).and_then(|text| text.parse().ok()),
                known: self.known_of_step(name, on),
            })
            .collect();
        items.sort_by_key(|item| item.phase as u8);
        let answered: Vec<u32> = items.iter().filter_map(|item| item.value).collect();
        let points = Ratio::new(answered.iter().map(|v| u64::from(*v)).sum(), 2 * answered.len() as u64);
        let key = if term.ends_with("HT") { "term-autumn" } else { "term-spring" };
        let next = items.iter().find(|item| item.value != Some(DONE)).map(|item| item.item.clone());
        StartupView {
            term_text: self.words.msg(key, &[("year", &term.get(..4).unwrap_or_default())]),
            term,
            sentence: self.words.msg(
                if answered.is_empty() { "startup-none" } else { "startup-sentence" },
                &[
                    ("part", &points.num),
                    ("whole", &points.den),
                    ("percent", &self.words.percent(points.num, points.den)),
                    ("count", &(items.len() - answered.len())),
                ],
            ),
            next: match next {
                Some(item) => {
                    self.words.msg("startup-next", &[("step", &self.words.get(&format!("startup-{item}")))])
                }
                None => self.words.get("startup-all-done"),
            },
            items,
        }
    }

    /// What the records say about a step; whether it is done is a person's answer.
    fn known_of_step(&self, step: &str, on: NaiveDate) -> Option<String> {
        let year = SchoolYear::of(on);
        let school = &self.school;
        let held = |date: Option<NaiveDate>| date.is_some_and(|date| year.holds(date) && date <= on);
        let told = |key: &str, count: usize| (count > 0).then(|| self.words.msg(key, &[("count", &count)]));
        match step {
            "half_day" => {
                let latest =
                    school.half_days.values().filter_map(|day| day.date).filter(|d| held(Some(*d))).max()?;
                Some(self.words.msg("startup-known-half-day", &[("day", &self.day(latest).long)]))
            }
            "four_trained" => {
                let trained = school.people.iter().filter(|(id, person)| {
                    school.is_active(person, on)
                        && self.programmes().iter().any(|programme| school.is_trained(**id, programme, on))
                });
                Some(self.words.msg("startup-known-trained", &[("count", &trained.count())]))
            }
            "scheduled" => {
                let rows = self.classes(year).rows;
                let with = rows.iter().filter(|row| row.planned_start.is_some()).count();
                let of = [("count", &with as &dyn ToString), ("all", &rows.len())];
                (!rows.is_empty()).then(|| self.words.msg("startup-known-scheduled", &of))
            }
            "supervision" => told(
                "startup-known-supervision",
                school.supervisions.values().filter(|s| held(s.date)).count(),
            ),
            "evaluation" => {
                let rows = self.classes(year).rows;
                let asked = rows.iter().filter(|row| {
                    row.run.is_some_and(|run| school.evaluations.values().any(|one| one.run == Some(run)))
                });
                told("startup-known-evaluation", asked.count())
            }
            _ => None,
        }
    }
}

/// When in the work a step comes.
fn phase(step: &str) -> Phase {
    match step {
        "supervision" | "preparation_time" => Phase::Delivery,
        "evaluation" | "next_year" => Phase::FollowUp,
        _ => Phase::Preparation,
    }
}
