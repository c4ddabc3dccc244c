//! First drafts of the report's sentences, from the figures. A sentence whose figures are not known is left out.

use crate::actions::Book;
use crate::actions::views::ReportTextRow;
use crate::base::Id;
use crate::rollup::needs::Support;
use crate::rollup::{Compared, Merged, Period, Value};
use crate::school::fields::Record;
use crate::school::kinds::Startup;
use crate::school::office::ReportText;
use crate::words::{Args, Lang, Words, lower_first};
use chrono::NaiveDate;

use super::REPORT_PARTS;
use super::overview::typed_key;
use super::rows::{aside_text, basis_text, label, sum_text, value_text};
use super::{period_text, text_beside};

/// More names than this are counted, not listed.
const NAMES: usize = 12;

struct Draft<'a> {
    figures: &'a [Compared],
    words: &'a Words,
    sentences: Vec<String>,
}

/// What the texts are about.
pub(super) struct Time {
    /// The period.
    pub period: Period,
    /// The one that was asked for to compare with.
    pub asked: Option<Period>,
    /// The same, where something is known of it.
    pub with: Option<Period>,
    /// The day on which it is told.
    pub today: NaiveDate,
    /// Districts of which one of the two knows a part only.
    pub merged: Vec<Merged>,
    /// Who may need support.
    pub support: Support,
    /// Districts of which only what the office entered itself is known.
    pub by_hand: Vec<String>,
}

impl Time {
    /// The period is not over yet.
    fn lasts(&self) -> bool {
        self.today < self.period.span().last
    }

    /// What it is compared with, in words.
    pub fn with_text(&self, words: &Words) -> Option<String> {
        self.with.map(|with| text_beside(words, with, self.period))
    }

    /// Up to which day both periods are told, or that one of them is longer; nothing where both are whole.
    pub fn like(&self, words: &Words) -> Option<String> {
        let with = self.with?;
        if !self.period.is_as_long_as(with, self.today) {
            let days = [self.period, with].map(|one| one.days_so_far(self.today));
            return Some(words.msg("compare-unlike", &[("now", &days[0]), ("then", &days[1])]));
        }
        let day = words.full_date(self.period.as_of(self.today));
        // Only where the other was cut at the same day: two may be as long as each other at the end of one.
        let same = self.lasts() && with == self.period.compared_with(self.today);
        same.then(|| words.msg("compare-same-day", &[("day", &day)]))
    }
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

    /// What has to be said with a figure.
    fn aside(&mut self, code: &str) {
        let text = self.find(code, None).map(|one| aside_text(&one.figure, self.words));
        self.sentences.extend(text.filter(|text| !text.is_empty()));
    }

    fn names(&self, names: Vec<String>) -> String {
        self.words.list_to(NAMES, &names)
    }

    /// The greatest figures of a code, with their numbers.
    fn greatest(&self, front: &str) -> Vec<String> {
        let mut found: Vec<(u64, String)> = self
            .figures
            .iter()
            .filter(|one| one.figure.about.as_deref().is_some_and(|about| about.starts_with(front)))
            .filter_map(|one| match one.figure.value {
                // The figure's own label says what is counted; here the reason alone is meant.
                Value::Number(n) if n > 0 => {
                    Some((n, lower_first(&self.words.get(one.figure.about.as_deref()?))))
                }
                _ => None,
            })
            .collect();
        found.sort_by_key(|(n, _)| std::cmp::Reverse(*n));
        let said = |(n, text): &(u64, String)| self.words.msg("draft-9-one", &[("what", text), ("count", n)]);
        found.iter().take(2).map(said).collect()
    }
}

impl Book {
    /// The record of one's own text of a report.
    pub(super) fn report_text_id(&self, period: &str, part: &str) -> Option<Id> {
        Some(Id::from_key(self.store.scope()?, &[ReportText::KIND, period, part]))
    }

    /// Every text of the report: what a person wrote, else the draft.
    pub(super) fn report_texts(&self, figures: &[Compared], time: &Time) -> Vec<ReportTextRow> {
        let mut others: Vec<Words> = Vec::new();
        REPORT_PARTS
            .iter()
            .map(|part| {
                let draft = draft(part, figures, time, &self.words);
                let own = self.report_text_id(&time.period.to_string(), part);
                let own = own.and_then(|id| self.school.report_texts.get(&id));
                let based_on = own.and_then(|own| own.draft.as_deref());
                // It may have been written while the app spoke another language.
                let drafted_in = |was: &str| {
                    if was == draft {
                        return Some(self.words.lang());
                    }
                    if others.is_empty() {
                        others.extend(Lang::ALL.iter().map(|lang| Words::new(*lang)));
                    }
                    let same = |words: &&Words| self::draft(part, figures, time, words) == was;
                    others.iter().find(same).map(Words::lang)
                };
                let of_draft = based_on.map(drafted_in);
                let changed = of_draft == Some(None);
                let news = based_on.filter(|_| changed).map(|was| news(was, &draft)).unwrap_or_default();
                let noted = own.and_then(|own| Lang::of_tag(own.lang.as_deref()?));
                let lang = noted.or(of_draft.flatten()).or((own.is_none()).then(|| self.words.lang()));
                let foreign = lang.filter(|lang| *lang != self.words.lang());
                let written_in =
                    foreign.map(|lang| self.words.msg("overview-written-in", &[("lang", &lang.tag())]));
                ReportTextRow {
                    part: (*part).to_owned(),
                    title: self.part_title(part),
                    text: own.map_or_else(|| draft.clone(), |own| own.text.clone().unwrap_or_default()),
                    draft,
                    typed: self.store.draft(&typed_key(&time.period.to_string(), part)).unwrap_or_default(),
                    edited: own.is_some(),
                    news,
                    changed,
                    lang: lang.map(|lang| lang.tag().to_owned()),
                    written_in: written_in.unwrap_or_default(),
                }
            })
            .collect()
    }
}

/// The sentences of a draft that another one does not have, in their order.
fn news(was: &str, draft: &str) -> Vec<String> {
    let known: Vec<&str> = was.split_inclusive(". ").map(str::trim).collect();
    let sentences = draft.split_inclusive(". ").map(str::trim);
    sentences.filter(|one| !one.is_empty() && !known.contains(one)).map(str::to_owned).collect()
}

fn draft(part: &str, figures: &[Compared], time: &Time, words: &Words) -> String {
    let mut d = Draft { figures, words, sentences: Vec::new() };
    let span = period_text(words, time.period);
    // What is over is told as such.
    let lasts = if time.lasts() { "yes" } else { "no" };
    match part {
        "summary" => {
            let units = working(&d);
            let needed = [("districts", "districts-active", None), ("classes", "classes", None)];
            if d.find("schools", None).is_some_and(|one| one.figure.value.is_known()) {
                let args: Args<'_> = &[("period", &span), ("units", &units), ("lasts", &lasts)];
                d.say("draft-summary", &needed, args);
                if d.find("districts-active", None).is_none() {
                    d.say("draft-summary-own", &needed[1..], args);
                }
            }
            let partly = d.number("lessons-partly");
            let held = if time.lasts() { "draft-summary-held-lasts" } else { "draft-summary-held" };
            d.say(held, &[("delivered", "lessons-delivered", None)], &[("partly", &words.count(partly))]);
            // Beside the number of classes, or it looks like growth.
            if d.number("runs-stale") > 0 {
                d.say("draft-summary-stale", &[("count", "runs-stale", None)], &[]);
            }
            support(&mut d, &time.support);
            silent(&mut d, "draft-summary-silent");
            heard_by_hand(&mut d, time);
        }
        "1" => {
            let received = d.find("units-received", None).map(|one| one.figure.value);
            if let Some(Value::Share(ratio)) = received {
                let (part, whole) = (ratio.num, ratio.den);
                d.say("draft-1", &[], &[("received", &part), ("expected", &whole), ("period", &span)]);
            }
            d.say("draft-1-unlisted", &[("count", "units-unlisted", None)], &[]);
            let lacking = d.find("units-received", None).map(|one| one.figure.lacking.clone());
            if let Some(lacking) = lacking.filter(|names| !names.is_empty()) {
                let (count, names) = (lacking.len(), d.names(lacking));
                d.say("draft-1-lacking", &[], &[("count", &count), ("names", &names)]);
            }
            if d.number("units-by-hand") > 0 {
                d.say("draft-1-by-hand", &[("count", "units-by-hand", None)], &[]);
            }
            known_only(&mut d, &time.support);
            d.say("draft-1-came", &[("count", "units-came", None)], &[("period", &span)]);
            silent(&mut d, "draft-1-silent");
        }
        "2" => {
            let named = |code: &str| -> Vec<String> {
                let one = figures.iter().find(|one| one.figure.code == code);
                one.map(|one| one.figure.behind.iter().map(|b| b.name.clone()).collect()).unwrap_or_default()
            };
            silent(&mut d, "draft-2-silent");
            heard_by_hand(&mut d, time);
            let names = d.names(named("districts-active"));
            d.say("draft-2", &[("count", "districts-active", None)], &[("names", &names)]);
            d.say("draft-2-trained", &[("count", "districts-trained", None)], &[]);
            let told = d.find("districts-resources", None).map_or(0, |one| one.figure.known.num);
            let resources = [("count", "districts-resources", None)];
            if d.find("districts-active", None).is_some() {
                d.say("draft-2-resources", &resources, &[("told", &told)]);
            } else {
                d.say("draft-2-resources-own", &resources, &[]);
            }
        }
        "3" => {
            let needed = [
                ("schools", "schools", None),
                ("mvp", "schools-mvp-only", None),
                ("at", "schools-at-only", None),
                ("both", "schools-both", None),
            ];
            d.say("draft-3", &needed, &[("lasts", &lasts)]);
            d.say("draft-3-new", &[("count", "schools-new", None)], &[("period", &span)]);
            d.aside("schools-new");
            let calendar = period_text(words, time.period.calendar_year());
            d.say("draft-3-new", &[("count", "schools-new-calendar", None)], &[("period", &calendar)]);
            if d.number("schools-new-calendar") != d.number("schools-new") {
                d.aside("schools-new-calendar");
            }
            if d.number("schools-paused") + d.number("schools-stopped") > 0 {
                let needed = [("paused", "schools-paused", None), ("stopped", "schools-stopped", None)];
                d.say("draft-3-out", &needed, &[]);
            }
            others(&mut d, lasts);
        }
        "4" => {
            let needed = [
                ("started", "runs-started", None),
                ("ongoing", "runs-ongoing", None),
                ("completed", "runs-completed", None),
                ("interrupted", "runs-interrupted", None),
            ];
            d.say("draft-4", &needed, &[("period", &span)]);
            if d.number("runs-stale") > 0 {
                d.say("draft-4-stale", &[("count", "runs-stale", None)], &[]);
            }
            not_by_hand(&mut d);
            let known = d.find("pupils-known", None).map_or(Value::Missing, |one| one.figure.value);
            // A few classes are not all that the programmes reach.
            let few = matches!(known, Value::Share(ratio) if !ratio.at_least(50));
            let key = match known {
                Value::Share(_) if few => "draft-4-pupils-few",
                Value::Share(_) => "draft-4-pupils",
                _ => "draft-4-pupils-only",
            };
            // Without classes there is nobody to reach.
            if d.number("pupils") > 0 || matches!(known, Value::Share(_)) {
                d.say(key, &[("pupils", "pupils", None)], &[("known", &sum_text(known, words))]);
            }
        }
        "5" => {
            let needed = [
                ("planned", "lessons-planned", None),
                ("delivered", "lessons-delivered", None),
                ("partly", "lessons-partly", None),
                ("cancelled", "lessons-cancelled", None),
            ];
            // What is planned until the end is no measure of what has been held so far.
            d.say(if time.lasts() { "draft-5-lasts" } else { "draft-5" }, &needed, &[("period", &span)]);
            if !d.sentences.is_empty() && d.number("units-by-hand") > 0 {
                d.say("draft-5-planned", &[], &[]);
            }
        }
        "6" => {
            d.say("draft-6", &[("count", "staff-trained", None)], &[]);
            d.aside("staff-trained");
            // "Nobody" is only said where everybody was asked and told.
            let all_told = |one: &Compared| one.figure.known.num == one.figure.known.den;
            if d.number("staff-newly-trained") > 0
                || d.find("staff-newly-trained", None).is_some_and(all_told)
            {
                d.say("draft-6-newly", &[("count", "staff-newly-trained", None)], &[]);
            }
            d.say("draft-6-active", &[("count", "staff-active", None)], &[]);
            let untold = |one: &Compared| !one.figure.value.is_known();
            if d.find("staff-active", None).is_some_and(untold) && d.number("lessons-delivered") > 0 {
                d.say("draft-6-active-none", &[], &[]);
            }
            d.say("draft-6-left", &[("count", "staff-left", None)], &[]);
            if d.number("staff-office") > 0 {
                // A district has no figures of districts: only itself to tell of.
                let own = d.find("districts-active", None).is_none();
                let key = if own { "draft-6-office-own" } else { "draft-6-office" };
                d.say(key, &[("count", "staff-office", None)], &[]);
            }
        }
        "7" => {
            steps(&mut d);
            if !figures.iter().any(|one| one.figure.code == "startup" && one.figure.value.is_known()) {
                d.say("draft-7-untold", &[], &[]);
            }
        }
        "8" => fidelity(&mut d),
        "9" => {
            for (key, front) in [("draft-9-obstacles", "obstacle-"), ("draft-9-adaptations", "adaptation-")] {
                let list = d.greatest(front);
                if !list.is_empty() {
                    d.say(key, &[], &[("list", &words.list(&list)), ("count", &list.len())]);
                }
            }
            if !figures.iter().any(|one| one.figure.code == "reason" && one.figure.value.is_known()) {
                d.say("draft-9-untold", &[], &[]);
            }
        }
        "10" => {
            if let Some(with) = time.with_text(words) {
                d.sentences.extend(time.like(words));
                compare(&mut d, &with);
                for one in &time.merged {
                    merged(&mut d, one, &span, &with);
                }
            } else if let Some(asked) = time.asked {
                d.say("draft-10-none", &[], &[("period", &text_beside(words, asked, time.period))]);
            }
        }
        "equality" => {
            let needed = [("girls", "girls", None), ("boys", "boys", None), ("other", "other-pupils", None)];
            d.say("draft-equality-counts", &needed, &[]);
            let told = !d.sentences.is_empty();
            d.say("draft-equality", &[], &[]);
            d.say(if told { "draft-equality-shows" } else { "draft-equality-untold" }, &[], &[]);
        }
        _ => {}
    }
    d.sentences.join(" ")
}

/// How many may need support and why, counted as the page of the units does, and of how many nobody knows.
fn support(d: &mut Draft<'_>, support: &Support) {
    let words = d.words;
    if support.sent > 0 {
        let said = |(why, count): &(&str, usize)| {
            words.msg("draft-summary-why", &[("what", &words.get(why)), ("count", count)])
        };
        let list = words.list(&support.reasons.iter().map(said).collect::<Vec<_>>());
        let (sent, reasons) = (support.sent, support.reasons.len());
        let args: Args<'_> =
            &[("count", &support.units), ("sent", &sent), ("list", &list), ("reasons", &reasons)];
        d.say("draft-summary-support", &[], args);
    }
    if support.missing > 0 {
        let args: Args<'_> = &[("count", &support.missing), ("all", &support.expected)];
        d.say("draft-summary-missing", &[], args);
    }
    if support.by_hand > 0 {
        d.say("draft-summary-by-hand", &[], &[("count", &support.by_hand)]);
    }
    known_only(d, support);
}

/// Which units count as such and with no number more, so that nobody sets the one beside the other.
fn known_only(d: &mut Draft<'_>, support: &Support) {
    let (count, names) = (support.known_only.len(), d.names(support.known_only.clone()));
    if count > 0 {
        d.say("draft-known-only", &[], &[("count", &count), ("names", &names)]);
    }
}

/// Which districts have not told anything: what follows is not the whole city.
fn silent(d: &mut Draft<'_>, key: &str) {
    let Some(figure) = d.find("districts-received", None).map(|one| &one.figure) else { return };
    if figure.lacking.is_empty() {
        return;
    }
    let (told, all, names) = (figure.known.num, figure.known.den, d.names(figure.lacking.clone()));
    d.say(key, &[], &[("told", &told), ("all", &all), ("names", &names)]);
}

/// Districts of which only what the office entered itself is known: that is not the whole of them.
fn heard_by_hand(d: &mut Draft<'_>, time: &Time) {
    if !time.by_hand.is_empty() {
        let names = d.names(time.by_hand.clone());
        d.say("districts-by-hand", &[], &[("names", &names)]);
    }
}

/// "13 skolor, en fritidsgård och 2 parklekar"
fn working(d: &Draft<'_>) -> String {
    let kinds =
        [("schools", "count-schools"), ("youth-centres", "count-centres"), ("play-parks", "count-parks")];
    let counts: Vec<(u64, &str)> = kinds.into_iter().map(|(code, key)| (d.number(code), key)).collect();
    let none = counts.iter().all(|(count, _)| *count == 0);
    // Schools are named where there is nothing else.
    let shown = counts.into_iter().filter(|(count, key)| *count > 0 || (none && *key == "count-schools"));
    let texts: Vec<String> = shown.map(|(count, key)| d.words.msg(key, &[("count", &count)])).collect();
    d.words.list(&texts)
}

fn others(d: &mut Draft<'_>, lasts: &str) {
    if d.number("youth-centres") + d.number("play-parks") > 0 {
        let needed = [("centres", "youth-centres", None), ("parks", "play-parks", None)];
        d.say("draft-others", &needed, &[("lasts", &lasts)]);
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
    if let [(least, _), .., (most, _)] = shares.as_slice()
        && least < most
    {
        // Those that are alike are named alike.
        let of = |wanted: &u64| -> Vec<String> {
            shares.iter().filter(|(share, _)| share == wanted).map(|(_, name)| name.clone()).collect()
        };
        let (worst, best) = (d.words.list(&of(least)), d.words.list(&of(most)));
        d.say("draft-7", &[], &[("best", &best), ("worst", &worst)]);
    }
}

fn fidelity(d: &mut Draft<'_>) {
    let sum = |code: &str| {
        let one = d.find(code, None);
        one.map(|one| basis_text(code, one.figure.value, d.words)).unwrap_or_default()
    };
    let (dos, points, lists, seen) = (sum("dos"), sum("foljsamhet"), sum("tackning"), sum("observed"));
    d.say("draft-8-dos", &[("percent", "dos", None)], &[("sum", &dos)]);
    d.say("draft-8", &[("percent", "foljsamhet", None)], &[("sum", &points), ("lists", &lists)]);
    d.say("draft-8-observed", &[("percent", "observed", None)], &[("sum", &seen)]);
    not_by_hand(d);
}

/// Why what is said before counts fewer classes or lessons than other parts do.
fn not_by_hand(d: &mut Draft<'_>) {
    if !d.sentences.is_empty() && d.number("units-by-hand") > 0 {
        d.say("draft-not-by-hand", &[], &[]);
    }
}

fn compare(d: &mut Draft<'_>, with: &str) {
    let codes =
        ["schools", "classes", "districts-active", "lessons-delivered", "staff-trained", "dos", "foljsamhet"];
    let mut same = Vec::new();
    let mut parts: Vec<String> = codes
        .iter()
        .filter_map(|code| {
            let one = d.find(code, None)?;
            let before = value_text(code, one.before?, d.words);
            let now = one.figure.value;
            if !now.is_known() {
                return None;
            }
            let now = value_text(code, now, d.words);
            if now == before {
                same.push(lower_first(&label(&one.figure, d.words)));
                return None;
            }
            Some(d.words.msg(&format!("draft-10-{code}"), &[("now", &now), ("before", &before)]))
        })
        .collect();
    if !same.is_empty() {
        parts.push(d.words.msg("draft-10-same", &[("list", &d.words.list(&same))]));
    }
    if !parts.is_empty() {
        let list = parts.join(" ");
        d.say("draft-10", &[], &[("period", &with), ("list", &list)]);
        // More lessons of more units are no growth of the work.
        if let Some(one) = d.find("lessons-delivered", None).filter(|one| one.before.is_some()) {
            let (now, then) = (one.figure.known.num, one.known_before.num);
            if now != then {
                d.say("draft-10-basis", &[], &[("now", &now), ("then", &then)]);
            }
        }
        if d.number("runs-stale") > 0 {
            d.say("draft-10-stale", &[("count", "runs-stale", None)], &[]);
        }
    }
}

/// What a district was made of and did not tell.
fn merged(d: &mut Draft<'_>, one: &Merged, period: &str, with: &str) {
    let then = (with, "draft-10-parts-then", &one.silent_before);
    for (period, key, parts) in [then, (period, "draft-10-parts-now", &one.silent)] {
        let names = d.names(parts.clone());
        if !parts.is_empty() {
            d.say(key, &[], &[("name", &one.name), ("names", &names), ("period", &period)]);
        }
    }
}
