//! Figures with their arithmetic in words. Screen, report, table and command line all take them from here.

use crate::actions::views::{Figure, Figures};
use crate::school::scoring::{Band, NoIndex, Rated, Ratio, SLOW_PACE_DAYS, Scale, Score};
use crate::words::Words;

/// A score as it is shown.
pub fn figures(score: &Score, words: &Words) -> Figures {
    let index = score.index();
    let band = index.ok().and_then(Band::of);
    let band_text = match (&index, band) {
        (Err(why), _) => words.get(match why {
            NoIndex::NothingHeld => "no-index-nothing_held",
            NoIndex::Coverage => "no-index-coverage",
            NoIndex::NothingApplied => "no-index-nothing_applied",
            NoIndex::TooEarly => "no-index-too_early",
        }),
        (Ok(_), Some(band)) => words.get(&format!("band-{}", band.code())),
        (Ok(_), None) => "–".to_owned(),
    };
    let gap = score.median_gap_tenths();
    let held = score.delivered + score.partly;
    Figures {
        dos: figure(score.dos, words, || dos_sum(score, words)),
        mot_plan: figure(score.mot_plan, words, || {
            words.msg(
                "sum-plan",
                &[
                    ("part", &words.tenths(score.mot_plan.num * 5)),
                    ("whole", &words.count(score.mot_plan.den / 2)),
                ],
            )
        }),
        foljsamhet: figure(score.own.foljsamhet, words, || rated_sum(&score.own, words)),
        tackning: plain(score.tackning, "sum-lists", words),
        covered: index != Err(NoIndex::Coverage),
        index: index.ok().map(|ratio| figure(ratio, words, || index_sum(score, words))),
        band,
        band_text,
        observed: figure(score.observed.foljsamhet, words, || rated_sum(&score.observed, words)),
        trained_pair: plain(score.trained_pair, "sum-lessons", words),
        half_group: plain(score.half_group, "sum-lessons", words),
        order: plain(score.order, "sum-lessons", words),
        present: plain(score.present, "sum-pupils", words),
        quality: scale(score.own.quality, score.runs, score.quality_pairs.len(), words),
        engagement: scale(score.own.engagement, score.runs, score.engagement_pairs.len(), words),
        gap: gap
            .map_or_else(|| "–".to_owned(), |tenths| words.msg("days", &[("days", &words.tenths(tenths))])),
        gap_slow: gap.is_some_and(|tenths| tenths > SLOW_PACE_DAYS * 10),
        sentence: sentence(score, words),
        n: words.msg(
            "n-figures",
            &[("runs", &score.runs), ("lessons", &held), ("checklists", &score.own.checklists)],
        ),
    }
}

fn figure(ratio: Ratio, words: &Words, sum: impl FnOnce() -> String) -> Figure {
    Figure {
        num: ratio.num,
        den: ratio.den,
        text: words.percent(ratio.num, ratio.den),
        sum: if ratio.den == 0 { words.get("missing") } else { sum() },
    }
}

fn plain(ratio: Ratio, key: &str, words: &Words) -> Figure {
    figure(ratio, words, || {
        words.msg(key, &[("part", &words.count(ratio.num)), ("whole", &words.count(ratio.den))])
    })
}

/// Quality or engagement; in a roll-up only where three leader pairs stand behind it.
fn scale(scale: Scale, runs: u64, pairs: usize, words: &Words) -> Figure {
    if scale.n > 0 && !scale.may_show(runs, pairs) {
        return Figure { num: 0, den: 0, text: "–".to_owned(), sum: words.get("few-pairs") };
    }
    figure(scale.ratio(), words, || words.msg("sum-answers", &[("count", &scale.n)]))
}

/// "11 genomförda och 1 delvis av 14 lektioner"
fn dos_sum(score: &Score, words: &Words) -> String {
    words.msg(
        if score.partly == 0 { "sum-dos" } else { "sum-dos-partly" },
        &[
            ("delivered", &words.count(score.delivered)),
            ("partly", &words.count(score.partly)),
            ("lessons", &words.count(score.lessons)),
        ],
    )
}

/// "96 av 108 poäng, 2 obesvarade räknas inte"
pub fn rated_sum(rated: &Rated, words: &Words) -> String {
    let points = words.msg(
        "sum-points",
        &[("part", &words.count(rated.foljsamhet.num)), ("whole", &words.count(rated.foljsamhet.den))],
    );
    if rated.unanswered == 0 {
        return points;
    }
    words.msg("sum-unanswered", &[("points", &points), ("count", &rated.unanswered)])
}

/// "(82 % + 89 %) / 2": as the two are shown; the mean itself is of the unrounded shares.
fn index_sum(score: &Score, words: &Words) -> String {
    let (dos, own) = (score.dos, score.own.foljsamhet);
    words.msg(
        "sum-index",
        &[("dos", &words.percent(dos.num, dos.den)), ("fidelity", &words.percent(own.num, own.den))],
    )
}

fn sentence(score: &Score, words: &Words) -> String {
    let own = score.own.foljsamhet;
    if own.den == 0 {
        return words.get("fidelity-none");
    }
    words.msg(
        if score.own.unanswered == 0 { "fidelity-sentence" } else { "fidelity-sentence-unanswered" },
        &[
            ("part", &words.count(own.num)),
            ("whole", &words.count(own.den)),
            ("percent", &words.percent(own.num, own.den)),
            ("count", &score.own.unanswered),
        ],
    )
}
