//! What an office has heard of a unit without the app, and for which time.

use chrono::NaiveDate;
use std::collections::BTreeSet;

use super::period::Period;
use crate::base::Id;
use crate::school::School;
use crate::school::office::HandFigures;
use crate::school::year::Span;

/// The figures entered for a unit, as far as they are about a period.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// What they say of the period.
    pub figures: Option<HandFigures>,
    /// The periods for which they were entered, where they do not tell the whole of this one.
    pub others: Vec<Period>,
    /// The periods whose numbers stand in the figures.
    pub counted: Vec<Period>,
}

/// Figures of a longer period say that a unit is there, and no number of this one.
pub fn has_numbers(hand: &HandFigures) -> bool {
    hand.classes.or(hand.trained).or(hand.delivered).is_some()
}

impl Heard {
    /// The figures of this very period, else what the parts of it say together.
    ///
    /// Lessons add up. Classes and pupils do not, because many classes go on from one part into the next: those of the
    /// part with the most classes are taken. Of a longer period around this one nobody knows which sums belong here; it
    /// tells which programmes there are and when they began, and no numbers.
    pub fn of(office: &School, expected: Id, period: Period, as_of: NaiveDate) -> Heard {
        let own = || office.hand_figures.values().filter(|hand| hand.expected == Some(expected));
        let key = period.to_string();
        if let Some(same) = own().find(|hand| hand.period.as_deref() == Some(&key)) {
            let counted = if has_numbers(same) { vec![period] } else { Vec::new() };
            return Heard { figures: Some(same.clone()), others: Vec::new(), counted };
        }
        let span = period.span();
        let mut dated: Vec<Dated<'_>> = own()
            .filter_map(|hand| {
                let period: Period = hand.period.as_deref()?.parse().ok()?;
                Some(Dated { period, span: period.span(), hand })
            })
            .filter(|one| one.span.first <= span.last && span.first <= one.span.last)
            .collect();
        // The longest first of those that begin on a day: what lies in it is told by it already.
        dated.sort_by_cached_key(|one| {
            (one.span.first, std::cmp::Reverse(one.span.last), one.hand.period.clone())
        });
        let mut parts: Vec<&Dated<'_>> = Vec::new();
        for one in dated.iter().filter(|one| span.first <= one.span.first && one.span.last <= span.last) {
            if parts.last().is_none_or(|before| before.span.last < one.span.first) {
                parts.push(one);
            }
        }
        let around: Vec<&Dated<'_>> =
            dated.iter().filter(|one| one.span.first <= span.first && span.last <= one.span.last).collect();
        let told = if parts.is_empty() { &around } else { &parts };
        let figures = (!told.is_empty()).then(|| HandFigures {
            expected: Some(expected),
            period: Some(key),
            ..sum(told, &parts)
        });
        let whole = covers(&parts, span.first, as_of.min(span.last));
        let others: Vec<Period> = if parts.is_empty() {
            dated.iter().map(|one| one.period).collect()
        } else {
            parts.iter().map(|one| one.period).collect()
        };
        let counted = parts.iter().filter(|one| has_numbers(one.hand)).map(|one| one.period).collect();
        Heard { figures, others: if whole { Vec::new() } else { others }, counted }
    }
}

/// Figures with the days that they are about.
struct Dated<'a> {
    period: Period,
    span: Span,
    hand: &'a HandFigures,
}

/// The parts follow each other without a gap from the first day to the last.
fn covers(parts: &[&Dated<'_>], first: NaiveDate, last: NaiveDate) -> bool {
    let mut next = first;
    for part in parts {
        if part.span.first > next {
            return false;
        }
        next = part.span.last.succ_opt().unwrap_or(part.span.last);
    }
    next > last
}

/// What figures of `told` say together, with the numbers of `parts`.
fn sum(told: &[&Dated<'_>], parts: &[&Dated<'_>]) -> HandFigures {
    let told = || told.iter().map(|one| one.hand);
    let parts = || parts.iter().map(|one| one.hand);
    let programmes: BTreeSet<String> =
        told().flat_map(|hand| hand.programmes.iter().flatten().cloned()).collect();
    let mut sum = HandFigures {
        programmes: told().any(|hand| hand.programmes.is_some()).then(|| programmes.into_iter().collect()),
        started_on: told().filter_map(|hand| hand.started_on).min(),
        ..HandFigures::default()
    };
    if let Some(fullest) = parts().max_by_key(|hand| hand.classes) {
        sum.classes = fullest.classes;
        (sum.pupils, sum.girls, sum.boys, sum.other) =
            (fullest.pupils, fullest.girls, fullest.boys, fullest.other);
    }
    sum.delivered = parts().filter_map(|hand| hand.delivered).reduce(|a, b| a + b);
    // A state: of the latest part that told.
    sum.trained = parts().filter_map(|hand| hand.trained).next_back();
    sum
}
