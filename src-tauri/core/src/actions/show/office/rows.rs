//! Figures in words: the one place from which screens, report, tables and command line take them.

use crate::actions::Book;
use crate::actions::views::{BehindRow, FigureRow, PartView};
use crate::base::Id;
use crate::rollup::{Aside, Compared, Figure, Value};
use crate::school::codes::OfficeLevel;
use crate::school::scoring::{METHOD, Ratio};
use crate::words::Words;
use crate::words::numbers::whole_percent;

impl Book {
    /// The figures of all parts.
    pub(super) fn part_views(&self, figures: &[Compared]) -> Vec<PartView> {
        let w = &self.words;
        (1..=9_u8)
            .map(|part| PartView {
                part: part.to_string(),
                title: self.part_title(&part.to_string()),
                note: match part {
                    7 => w.get("overview-startup-note"),
                    8 => w.get("overview-fidelity-note"),
                    _ => String::new(),
                },
                figures: figures
                    .iter()
                    .filter(|one| one.figure.part == part)
                    .map(|one| self.figure_row(one))
                    .collect(),
                said: Vec::new(),
            })
            .collect()
    }

    /// What a part of the report is called; that of the fidelity names its method. A district has only itself to tell of.
    pub(in crate::actions) fn part_title(&self, part: &str) -> String {
        if part == "2" && self.school.office().level == Some(OfficeLevel::District) {
            return self.words.get("part-2-own");
        }
        self.words.msg(&format!("part-{part}"), &[("method", &METHOD)])
    }

    fn figure_row(&self, compared: &Compared) -> FigureRow {
        let (w, Compared { figure, before, known_before }) = (&self.words, compared);
        let unit = match figure.code {
            _ if figure.part == 2 => "known-districts",
            // Others are not asked.
            code if code.starts_with("schools") || ["classes", "runs-grade"].contains(&code) => {
                "known-schools"
            }
            _ => "known-units",
        };
        let named = |known: Ratio| {
            let text = sum_text(Value::Share(known), w);
            if text.is_empty() { text } else { w.msg(unit, &[("known", &text)]) }
        };
        let basis = |known: Ratio| sum_text(Value::Share(known), w);
        FigureRow {
            code: figure.code.to_owned(),
            about: figure.about.clone(),
            label: label(figure, w),
            reference: match figure.reference_day(self.today()) {
                Some(day) => day.to_string(),
                None => self.short_period(figure.reference),
            },
            value: value_text(figure.code, figure.value, w),
            told: is_told(figure.value),
            sum: basis_text(figure.code, figure.value, w),
            known: named(figure.known),
            basis: basis(figure.known),
            before: before.map(|value| value_text(figure.code, value, w)).unwrap_or_default(),
            before_basis: before.map(|_| basis(*known_before)).unwrap_or_default(),
            change: before.and_then(|old| change_text(figure.code, figure.value, old, w)).unwrap_or_default(),
            behind: figure
                .behind
                .iter()
                .map(|one| BehindRow {
                    name: one.name.clone(),
                    unit: one.unit,
                    value: behind_text(figure.code, one.value, w),
                    by_hand: one.by_hand,
                })
                .collect(),
            // Where it is told who works with what, the others are no part of it by its nature.
            none: if figure.part > 3 && !figure.behind.is_empty() { figure.none.clone() } else { Vec::new() },
            lacking: figure.lacking.clone(),
            note: aside_text(figure, w),
        }
    }

    /// The part that one unit has in each figure.
    pub(super) fn figures_of(&self, figures: &[Compared], unit: Id) -> Vec<PartView> {
        let own = |figure: &Figure| figure.behind.iter().find(|one| one.unit == Some(unit)).cloned();
        let mut parts = self.part_views(figures);
        for part in &mut parts {
            let number: u8 = part.part.parse().unwrap_or_default();
            let all = figures.iter().filter(|one| one.figure.part == number);
            part.figures = std::mem::take(&mut part.figures)
                .into_iter()
                .zip(all)
                // Who is expected and what kinds of units there are is said of all, not of one.
                .filter(|(_, one)| one.figure.part > 3)
                // Whom the offices have trained is no unit's.
                .filter(|(_, one)| one.figure.code != "staff-office")
                .filter_map(|(row, one)| {
                    let told = own(&one.figure);
                    let lacks = one.figure.lacking_units.contains(&unit);
                    let value = match &told {
                        Some(own) => own.value,
                        None if lacks => Value::Missing,
                        // It told, and has no part in it.
                        None if matches!(one.figure.value, Value::Number(_)) => Value::Number(0),
                        None => return None,
                    };
                    Some(FigureRow {
                        value: value_text(one.figure.code, value, &self.words),
                        told: is_told(value),
                        sum: basis_text(one.figure.code, value, &self.words),
                        known: String::new(),
                        basis: String::new(),
                        before: String::new(),
                        before_basis: String::new(),
                        change: String::new(),
                        behind: Vec::new(),
                        none: Vec::new(),
                        lacking: Vec::new(),
                        note: String::new(),
                        ..row
                    })
                })
                .collect();
        }
        parts.retain(|part| !part.figures.is_empty());
        parts.iter().map(|part| self.to_read(part)).collect()
    }
}

/// Something is known of it, though it may not be shown.
fn is_told(value: Value) -> bool {
    value.is_known() || value == Value::Hidden
}

/// "26", "74 %", "7,5", "saknas"
pub fn value_text(code: &str, value: Value, w: &Words) -> String {
    match value {
        Value::Missing => w.get("missing"),
        Value::Hidden => w.get("few-pairs"),
        // Minutes are kept, hours are read.
        Value::Number(n) if code == "supervision-minutes" => w.tenths(n / 6),
        Value::Number(n) => w.count(n),
        Value::Share(ratio) if ratio.den == 0 => w.get("missing"),
        Value::Share(ratio) => w.percent(ratio.num, ratio.den),
        Value::Tenths(tenths) => w.tenths(tenths),
    }
}

/// "+3", "−0,5", "+4 %-enheter": between the two as they are printed, or nothing where one of them is not known.
fn change_text(code: &str, now: Value, before: Value, w: &Words) -> Option<String> {
    let by = |now: u64, before: u64| i64::try_from(now).ok()?.checked_sub_unsigned(before);
    let signed = |by: i64, text: String| match by {
        0 => "0".to_owned(),
        1.. => format!("+{text}"),
        _ => format!("−{text}"),
    };
    match (now, before) {
        (Value::Number(a), Value::Number(b)) if code == "supervision-minutes" => {
            let by = by(a / 6, b / 6)?;
            Some(signed(by, w.tenths(by.unsigned_abs())))
        }
        (Value::Number(a), Value::Number(b)) => {
            let by = by(a, b)?;
            Some(signed(by, w.count(by.unsigned_abs())))
        }
        (Value::Tenths(a), Value::Tenths(b)) => {
            let by = by(a, b)?;
            Some(signed(by, w.tenths(by.unsigned_abs())))
        }
        (Value::Share(a), Value::Share(b)) => {
            let by = by(whole_percent(a.num, a.den)?, whole_percent(b.num, b.den)?)?;
            Some(signed(by, w.msg("change-points", &[("count", &by.unsigned_abs())])))
        }
        _ => None,
    }
}

/// "67 av 90", or nothing where it is no share.
pub fn sum_text(value: Value, w: &Words) -> String {
    match value {
        Value::Share(ratio) if ratio.den > 0 => {
            w.msg("of", &[("part", &w.count(ratio.num)), ("whole", &w.count(ratio.den))])
        }
        _ => String::new(),
    }
}

/// What stands behind a figure: the parts of its share, or how many answers its scale has.
pub fn basis_text(code: &str, value: Value, w: &Words) -> String {
    match value {
        Value::Share(ratio) if matches!(code, "quality" | "engagement") && ratio.den > 0 => {
            w.msg("sum-answers", &[("count", &(ratio.den / 3))])
        }
        // A lesson held in part is half of one, in two points for each.
        Value::Share(ratio) if matches!(code, "dos" | "mot-plan") && ratio.den > 0 => {
            let (part, whole) = (w.tenths(ratio.num * 5), w.tenths(ratio.den * 5));
            w.msg("of", &[("part", &part), ("whole", &whole)])
        }
        Value::Share(ratio) if code == "startup" && ratio.den > 0 => {
            w.msg("overview-points", &[("sum", &sum_text(value, w))])
        }
        _ => sum_text(value, w),
    }
}

/// "74 % (67 av 90)"
pub fn full_text(code: &str, value: Value, w: &Words) -> String {
    let (text, sum) = (value_text(code, value, w), basis_text(code, value, w));
    if sum.is_empty() { text } else { format!("{text} ({sum})") }
}

/// What a unit brings to a figure. To have sent is said by its name alone: a share of one unit tells nothing.
fn behind_text(code: &str, value: Value, w: &Words) -> String {
    match (code, value) {
        ("units-received" | "units-on-time", Value::Share(ratio)) if ratio.num > 0 => String::new(),
        ("units-on-time", Value::Share(_)) => w.get("behind-late"),
        ("units-received", Value::Share(_)) => w.get("behind-by-hand"),
        _ => full_text(code, value, w),
    }
}

/// What has to be said with a figure, or nothing.
pub fn aside_text(figure: &Figure, w: &Words) -> String {
    match figure.aside {
        Some(Aside::StartUnclear(count)) => w.msg("aside-start", &[("count", &count)]),
        Some(Aside::NotSplit(count)) => w.msg("aside-split", &[("count", &count)]),
        None => String::new(),
    }
}

/// What a figure counts, in words.
pub fn label(figure: &Figure, w: &Words) -> String {
    let about = figure.about.as_deref().unwrap_or_default();
    let about = match figure.code {
        "runs-programme" | "staff-trained-in" => about.to_uppercase(),
        "runs-grade" if about.is_empty() => w.get("missing"),
        "staff-profession" => w.get(&format!("profession-{about}")),
        "staff-employer" if about == "unknown" => w.get("missing"),
        "staff-employer" => w.get(&format!("employer-{about}")),
        "startup" => w.get(&format!("startup-{about}")),
        "runs-band" if about == "none" => w.get("band-none"),
        "runs-band" => w.get(&format!("band-{about}")),
        "reason" => w.get(about),
        "learned" => w.get(&format!("heading-{about}")),
        _ => about.to_owned(),
    };
    w.msg(&format!("figure-{}", figure.code), &[("about", &about)])
}
