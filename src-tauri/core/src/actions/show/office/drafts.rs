//! First drafts of the report's sentences, from the figures. A sentence whose figures are not known is left out.

use crate::actions::Book;
use crate::actions::views::ReportTextRow;
use crate::rollup::{Compared, Period, Value};
use crate::school::fields::Record;
use crate::school::kinds::Startup;
use crate::school::office::ReportText;
use crate::words::{Args, Words};

use super::REPORT_PARTS;
use super::rows::{label, part_title, sum_text, value_text};

/// More names than this are counted, not listed.
const NAMES: usize = 12;

struct Draft<'a> {
    figures: &'a [Compared],
    words: &'a Words,
    sentences: Vec<String>,
}

/// A variable of a sentence, and the figure that it stands for.
type Needed<'a> = (&'a str, &'a str, Option<&'a str>);

impl<'a> Draft<'a> {
    fn find(&self, code: &str, about: Option<&str>) -> Option<&'a Compared> {
        self.figures
            .iter()
            .find(|one| one.figure.code == code && (about.is_none() || one.figure.about.as_deref() == about))
    }

    fn number(&self, code: &str) -> u64 {
        match self.find(code, None).map(|one| one.figure.value) {
            Some(Value::Number(n)) => n,
            _ => 0,
        }
    }

    fn say(&mut self, key: &str, needed: &[Needed<'_>], more: Args<'_>) {
        let mut values: Vec<(&str, String)> = Vec::new();
        for (name, code, about) in needed {
            let Some(one) = self.find(code, *about).filter(|one| one.figure.value.is_known()) else { return };
            values.push((name, value_text(code, one.figure.value, self.words)));
        }
        let mut args: Vec<(&str, &dyn ToString)> =
            values.iter().map(|(name, text)| (*name, text as &dyn ToString)).collect();
        args.extend(more);
        self.sentences.push(self.words.msg(key, &args));
    }

    fn names(&self, names: Vec<String>) -> String {
        let mut shown: Vec<String> = names.iter().take(NAMES).cloned().collect();
        if names.len() > NAMES {
            shown.push(self.words.msg("list-more", &[("count", &(names.len() - NAMES))]));
        }
        self.words.list(&shown)
    }

    /// The greatest figures of a code, with their numbers.
    fn greatest(&self, front: &str) -> String {
        let mut found: Vec<(u64, String)> = self
            .figures
            .iter()
            .filter(|one| one.figure.about.as_deref().is_some_and(|about| about.starts_with(front)))
            .filter_map(|one| match one.figure.value {
                // The figure's own label says what is counted; here the reason alone is meant.
                Value::Number(n) if n > 0 => Some((n, self.words.get(one.figure.about.as_deref()?))),
                _ => None,
            })
            .collect();
        found.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
        let texts: Vec<String> = found.iter().take(2).map(|(n, text)| format!("{text} ({n})")).collect();
        self.words.list(&texts)
    }
}

impl Book {
    /// Every text of the report: what a person wrote, else the draft.
    pub(super) fn report_texts(
        &self,
        figures: &[Compared],
        period: Period,
        with: Option<Period>,
    ) -> Vec<ReportTextRow> {
        let scope = self.store.scope();
        let title = |part: &str| part_title(part, &self.words);
        REPORT_PARTS
            .iter()
            .map(|part| {
                let draft = self.draft(part, figures, period, with);
                let key = [ReportText::KIND, &period.to_string(), part];
                let own = scope
                    .map(|scope| crate::base::Id::from_key(scope, &key))
                    .and_then(|id| self.school.report_texts.get(&id));
                ReportTextRow {
                    part: (*part).to_owned(),
                    title: title(part),
                    text: own.map_or_else(|| draft.clone(), |own| own.text.clone().unwrap_or_default()),
                    draft,
                    edited: own.is_some(),
                }
            })
            .collect()
    }

    fn draft(&self, part: &str, figures: &[Compared], period: Period, with: Option<Period>) -> String {
        let mut d = Draft { figures, words: &self.words, sentences: Vec::new() };
        let span = self.period_text(period);
        match part {
            "summary" => {
                let needed = [
                    ("schools", "schools", None),
                    ("districts", "districts-active", None),
                    ("classes", "classes", None),
                ];
                d.say("draft-summary", &needed, &[("period", &span)]);
                others(&mut d, "draft-others");
            }
            "1" => {
                let received = d.find("units-received", None).map(|one| one.figure.value);
                if let Some(Value::Share(ratio)) = received {
                    let (part, whole) = (ratio.num, ratio.den);
                    d.say("draft-1", &[], &[("received", &part), ("expected", &whole), ("period", &span)]);
                }
                let lacking = d.find("units-received", None).map(|one| one.figure.lacking.clone());
                if let Some(lacking) = lacking.filter(|names| !names.is_empty()) {
                    let (count, names) = (lacking.len(), d.names(lacking));
                    d.say("draft-1-lacking", &[], &[("count", &count), ("names", &names)]);
                }
                if d.number("units-by-hand") > 0 {
                    d.say("draft-1-by-hand", &[("count", "units-by-hand", None)], &[]);
                }
                d.say("draft-1-came", &[("count", "units-came", None)], &[("period", &span)]);
            }
            "2" => {
                let named = |code: &str| -> Vec<String> {
                    let one = figures.iter().find(|one| one.figure.code == code);
                    one.map(|one| one.figure.behind.iter().map(|b| b.name.clone()).collect())
                        .unwrap_or_default()
                };
                let names = d.names(named("districts-active"));
                d.say("draft-2", &[("count", "districts-active", None)], &[("names", &names)]);
                d.say("draft-2-trained", &[("count", "districts-trained", None)], &[]);
                let told = d.find("districts-resources", None).map_or(0, |one| one.figure.known.num);
                d.say("draft-2-resources", &[("count", "districts-resources", None)], &[("told", &told)]);
            }
            "3" => {
                let needed = [
                    ("schools", "schools", None),
                    ("mvp", "schools-mvp-only", None),
                    ("at", "schools-at-only", None),
                    ("both", "schools-both", None),
                ];
                d.say("draft-3", &needed, &[]);
                d.say("draft-3-new", &[("count", "schools-new", None)], &[("period", &span)]);
                let calendar = self.period_text(period.calendar_year());
                d.say("draft-3-new", &[("count", "schools-new-calendar", None)], &[("period", &calendar)]);
                if d.number("schools-paused") + d.number("schools-stopped") > 0 {
                    let needed = [("paused", "schools-paused", None), ("stopped", "schools-stopped", None)];
                    d.say("draft-3-out", &needed, &[]);
                }
                others(&mut d, "draft-others");
            }
            "4" => {
                let needed = [
                    ("started", "runs-started", None),
                    ("ongoing", "runs-ongoing", None),
                    ("completed", "runs-completed", None),
                    ("interrupted", "runs-interrupted", None),
                ];
                d.say("draft-4", &needed, &[]);
                let known = d.find("pupils-known", None).map(|one| sum_text(one.figure.value, &self.words));
                let known = known.unwrap_or_default();
                d.say("draft-4-pupils", &[("pupils", "pupils", None)], &[("known", &known)]);
            }
            "5" => {
                let needed = [
                    ("planned", "lessons-planned", None),
                    ("delivered", "lessons-delivered", None),
                    ("partly", "lessons-partly", None),
                    ("cancelled", "lessons-cancelled", None),
                ];
                d.say("draft-5", &needed, &[]);
            }
            "6" => {
                let needed = [
                    ("trained", "staff-trained", None),
                    ("newly", "staff-newly-trained", None),
                    ("active", "staff-active", None),
                    ("left", "staff-left", None),
                ];
                d.say("draft-6", &needed, &[]);
                if d.number("staff-office") > 0 {
                    d.say("draft-6-office", &[("count", "staff-office", None)], &[]);
                }
            }
            "7" => steps(&mut d),
            "8" => fidelity(&mut d),
            "9" => {
                for (key, front) in
                    [("draft-9-obstacles", "obstacle-"), ("draft-9-adaptations", "adaptation-")]
                {
                    let list = d.greatest(front);
                    if !list.is_empty() {
                        d.say(key, &[], &[("list", &list)]);
                    }
                }
            }
            "10" => {
                if let Some(with) = with {
                    compare(&mut d, &self.period_text(with));
                }
            }
            "equality" => {
                let needed =
                    [("girls", "girls", None), ("boys", "boys", None), ("other", "other-pupils", None)];
                d.say("draft-equality-counts", &needed, &[]);
                d.say("draft-equality", &[], &[]);
            }
            _ => {}
        }
        d.sentences.join(" ")
    }
}

fn others(d: &mut Draft<'_>, key: &str) {
    if d.number("youth-centres") + d.number("play-parks") > 0 {
        d.say(key, &[("centres", "youth-centres", None), ("parks", "play-parks", None)], &[]);
    }
}

/// The start-up steps that have come furthest, and those where most is left.
fn steps(d: &mut Draft<'_>) {
    let mut shares: Vec<(u64, String)> = Startup::COLUMNS
        .iter()
        .filter_map(|(item, _)| match d.find("startup", Some(item))?.figure.value {
            Value::Share(ratio) if ratio.den > 0 => {
                // Compared without rounding: thousandths of a percent are enough to tell them apart.
                Some((ratio.num * 100_000 / ratio.den, lower_first(&d.words.get(&format!("startup-{item}")))))
            }
            _ => None,
        })
        .collect();
    shares.sort_by_key(|(share, _)| *share);
    if let [(least, worst), .., (most, best)] = shares.as_slice()
        && least < most
    {
        let (worst, best) = (worst.clone(), best.clone());
        d.say("draft-7", &[], &[("best", &best), ("worst", &worst)]);
    }
}

fn fidelity(d: &mut Draft<'_>) {
    let sum =
        |code: &str| d.find(code, None).map(|one| sum_text(one.figure.value, d.words)).unwrap_or_default();
    let (dos, points, lists, seen) = (sum("dos"), sum("foljsamhet"), sum("tackning"), sum("observed"));
    d.say("draft-8-dos", &[("percent", "dos", None)], &[("sum", &dos)]);
    d.say("draft-8", &[("percent", "foljsamhet", None)], &[("sum", &points), ("lists", &lists)]);
    d.say("draft-8-observed", &[("percent", "observed", None)], &[("sum", &seen)]);
}

fn compare(d: &mut Draft<'_>, with: &str) {
    let codes =
        ["schools", "classes", "districts-active", "lessons-delivered", "staff-trained", "dos", "foljsamhet"];
    let parts: Vec<String> = codes
        .iter()
        .filter_map(|code| {
            let one = d.find(code, None)?;
            let before = one.before?;
            if !one.figure.value.is_known() {
                return None;
            }
            let what = lower_first(&label(&one.figure, d.words));
            let (now, before) =
                (value_text(code, one.figure.value, d.words), value_text(code, before, d.words));
            Some(d.words.msg("draft-10-one", &[("what", &what), ("now", &now), ("before", &before)]))
        })
        .collect();
    if !parts.is_empty() {
        let list = parts.join("; ");
        d.say("draft-10", &[], &[("period", &with), ("list", &list)]);
    }
}

/// As it stands inside a sentence: "MVP" and "AT" stay as they are.
fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_lowercase().chain(rest).collect()).unwrap_or_default()
}
