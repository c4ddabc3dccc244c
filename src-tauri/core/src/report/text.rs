//! From a text as people wrote it to lines that the faces can draw.
//!
//! Text is normalised to NFC. What no face can draw is replaced visibly and keeps what it stood for, so that a name
//! in another script is still heard, found and copied.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::doc::Text;
use super::fonts::{Fonts, REPLACEMENT, Weight};
use super::page::Draw;
use super::style::Type;

const SOFT_HYPHEN: char = '\u{AD}';

/// A line of runs, from its left end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    pub runs: Vec<Run>,
    pub width: f32,
}

/// A stretch of one line in one weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub x: f32,
    pub weight: Weight,
    pub text: String,
    /// What the text stands for, where it could not be drawn.
    pub actual: Option<String>,
}

/// One character on its way to a line.
struct Sign {
    shown: char,
    weight: Weight,
    advance: f32,
    original: Option<String>,
}

/// Breaks a plain text into lines no wider than `width`.
pub fn lines(text: &str, look: Type, width: f32, fonts: &Fonts) -> Vec<Line> {
    let mut signs = Vec::new();
    push_signs(text, look, fonts, &mut signs);
    fill(&signs, width, look, fonts)
}

/// Breaks a text with emphasis into lines no wider than `width`.
pub fn rich_lines(text: &Text, look: Type, width: f32, fonts: &Fonts) -> Vec<Line> {
    let mut signs = Vec::new();
    for span in &text.0 {
        let weight = if span.strong { Weight::Bold } else { look.weight };
        push_signs(&span.text, Type { weight, ..look }, fonts, &mut signs);
    }
    fill(&signs, width, look, fonts)
}

/// One line, cut with an ellipsis where it would be wider than `width`.
pub fn one_line(text: &str, look: Type, width: f32, fonts: &Fonts) -> Line {
    let mut signs = Vec::new();
    push_signs(text, look, fonts, &mut signs);
    if signs.iter().map(|s| s.advance).sum::<f32>() > width {
        let ellipsis = sign('…', None, look, fonts);
        let mut room = width - ellipsis.advance;
        let fits = signs
            .iter()
            .take_while(|s| {
                room -= s.advance;
                room >= 0.0
            })
            .count();
        signs.truncate(fits);
        signs.push(ellipsis);
    }
    line_of(&signs, false, look, fonts)
}

/// Width of the whole text on one line, and of its widest part that cannot be broken.
pub fn widths(text: &str, look: Type, fonts: &Fonts) -> (f32, f32) {
    parted(text, look, fonts, breaks_after)
}

/// The same with the widest word: "Hägersten-Älvsjö" is one.
pub fn word_widths(text: &str, look: Type, fonts: &Fonts) -> (f32, f32) {
    parted(text, look, fonts, |signs, i| signs.get(i).is_some_and(|sign| sign.shown == SOFT_HYPHEN))
}

/// Width of the whole text, and of its widest part between spaces and the places that `ends` names.
fn parted(text: &str, look: Type, fonts: &Fonts, ends: impl Fn(&[Sign], usize) -> bool) -> (f32, f32) {
    let mut signs = Vec::new();
    push_signs(text, look, fonts, &mut signs);
    let (mut whole, mut part, mut widest) = (0.0_f32, 0.0_f32, 0.0_f32);
    for (i, sign) in signs.iter().enumerate() {
        whole += sign.advance;
        if sign.shown == ' ' {
            part = 0.0;
            continue;
        }
        part += sign.advance;
        widest = widest.max(part);
        if ends(&signs, i) {
            part = 0.0;
        }
    }
    (whole, widest)
}

impl Line {
    /// The drawings of this line, its left end at `x`, the top of its box at `top`.
    pub fn draws<'a>(&'a self, x: f32, top: f32, look: Type) -> impl Iterator<Item = Draw> + 'a {
        let y = top + look.baseline();
        self.runs.iter().map(move |run| Draw::Text {
            x: x + run.x,
            y,
            size: look.size,
            weight: run.weight,
            color: look.color,
            text: run.text.clone(),
            actual: run.actual.clone(),
        })
    }

    fn hang(&mut self) {
        if let Some(run) = self.runs.last_mut() {
            run.text.push(' ');
            if let Some(actual) = &mut run.actual {
                actual.push(' ');
            }
        }
    }

    /// The line as text, with what it stands for.
    #[cfg(test)]
    pub fn plain(&self) -> String {
        self.runs.iter().map(|run| run.actual.as_deref().unwrap_or(&run.text)).collect()
    }
}

fn push_signs(text: &str, look: Type, fonts: &Fonts, signs: &mut Vec<Sign>) {
    let face = fonts.face(look.weight);
    let mut joined = false;
    for c in text.nfc() {
        let shown = match c {
            '\u{A0}' | '\u{202F}' | '\u{2007}' => '\u{A0}',
            c if c.is_whitespace() => ' ',
            SOFT_HYPHEN => SOFT_HYPHEN,
            '\u{2011}' => '\u{2011}',
            c => c,
        };
        let drawable = shown == '\u{A0}' || shown == SOFT_HYPHEN || face.has(shown);
        if drawable && !is_ignorable(c) {
            signs.push(sign(shown, None, look, fonts));
            joined = false;
            continue;
        }
        // Joiners, selectors and marks belong to the sign before them; alone they say nothing.
        let belongs = is_ignorable(c) || is_combining_mark(c) || joined;
        match signs.last_mut().and_then(|s| s.original.as_mut()).filter(|_| belongs) {
            Some(original) => original.push(c),
            None if is_ignorable(c) || c.is_control() => {}
            None => signs.push(sign(REPLACEMENT, Some(c.to_string()), look, fonts)),
        }
        joined = c == '\u{200D}';
    }
}

/// Characters without a shape of their own: joiners, direction and variation marks, skin tones, tags.
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0000}'..='\u{E01EF}')
        || (c.is_control() && !c.is_whitespace())
}

fn sign(shown: char, original: Option<String>, look: Type, fonts: &Fonts) -> Sign {
    let advance = match shown {
        SOFT_HYPHEN => 0.0,
        '\u{A0}' => em(fonts, look, ' '),
        c => em(fonts, look, c),
    };
    Sign { shown, weight: look.weight, advance, original }
}

fn em(fonts: &Fonts, look: Type, c: char) -> f32 {
    f32::from(fonts.face(look.weight).advance(c)) * look.size / 1000.0
}

/// A line may end here. A date, a school year and a range of numbers stay whole.
fn breaks_after(signs: &[Sign], i: usize) -> bool {
    let at = |i: Option<usize>| i.and_then(|i| signs.get(i)).map(|sign| sign.shown);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match at(Some(i)) {
        Some(' ' | SOFT_HYPHEN) => true,
        Some('-' | '–' | '—' | '/') => !(digit(at(i.checked_sub(1))) && digit(at(Some(i + 1)))),
        _ => false,
    }
}

fn fill(signs: &[Sign], width: f32, look: Type, fonts: &Fonts) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut rest = trim(signs);
    while !rest.is_empty() {
        let (mut used, mut last_break, mut end) = (0.0, None, rest.len());
        for (i, sign) in rest.iter().enumerate() {
            let space = sign.shown == ' ';
            // A space may hang over the edge; everything else must fit, a tolerance for sums of floats aside.
            if !space && used + sign.advance > width + 0.01 && i > 0 {
                end = last_break.unwrap_or(i);
                break;
            }
            used += sign.advance;
            if breaks_after(rest, i) {
                let hyphen = if sign.shown == SOFT_HYPHEN { em(fonts, look, '-') } else { 0.0 };
                if used + hyphen <= width + 0.01 || space {
                    last_break = Some(i + 1);
                }
            }
        }
        let (now, later) = rest.split_at(end);
        let hyphenated = !later.is_empty() && now.last().is_some_and(|s| s.shown == SOFT_HYPHEN);
        let mut line = line_of(trim(now), hyphenated, look, fonts);
        let spaced = |signs: Option<&Sign>| signs.is_some_and(|s| s.shown == ' ');
        if !later.is_empty() && (spaced(now.last()) || spaced(later.first())) {
            // Hangs over the edge unseen; without it the words on both sides of the break would be read as one.
            line.hang();
        }
        lines.push(line);
        rest = trim(later);
    }
    if lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

fn trim(signs: &[Sign]) -> &[Sign] {
    let start = signs.iter().position(|s| s.shown != ' ').unwrap_or(signs.len());
    let end = signs.iter().rposition(|s| s.shown != ' ').map_or(start, |i| i + 1);
    &signs[start..end]
}

fn line_of(signs: &[Sign], hyphenated: bool, look: Type, fonts: &Fonts) -> Line {
    let mut line = Line::default();
    let hyphen = hyphenated.then(|| sign('-', None, look, fonts));
    for sign in signs.iter().filter(|s| s.shown != SOFT_HYPHEN).chain(&hyphen) {
        // A no-break space is drawn with the glyph of a space; it has done its work.
        let shown = if sign.shown == '\u{A0}' { ' ' } else { sign.shown };
        match line.runs.last_mut() {
            Some(run) if run.weight == sign.weight && run.actual.is_some() == sign.original.is_some() => {
                run.text.push(shown);
                if let (Some(actual), Some(original)) = (&mut run.actual, &sign.original) {
                    actual.push_str(original);
                }
            }
            _ => line.runs.push(Run {
                x: line.width,
                weight: sign.weight,
                text: shown.to_string(),
                actual: sign.original.clone(),
            }),
        }
        line.width += sign.advance;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::fonts::fonts;
    use crate::report::style::BODY;

    fn broken(text: &str, width: f32) -> Vec<String> {
        lines(text, BODY, width, fonts().unwrap()).iter().map(Line::plain).collect()
    }

    fn shown(text: &str) -> Vec<(String, Option<String>)> {
        let line = lines(text, BODY, 500.0, fonts().unwrap()).remove(0);
        line.runs.into_iter().map(|run| (run.text, run.actual)).collect()
    }

    #[test]
    fn breaks_at_spaces_and_after_hyphens_and_never_at_no_break_spaces() {
        assert_eq!(broken("två lektioner efter planen", 70.0), ["två lektioner ", "efter planen"]);
        assert_eq!(broken("Rinkeby-Kista", 45.0), ["Rinkeby-", "Kista"]);
        assert_eq!(broken("det är 83\u{A0}% nu", 50.0), ["det är ", "83 % nu"]);
        assert_eq!(broken("läsåret 2026/27", 60.0), ["läsåret ", "2026/27"]);
        assert_eq!(broken("den 2026-11-20", 60.0), ["den ", "2026-11-20"]);
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_it_breaks() {
        assert_eq!(broken("metod\u{AD}följsamhet", 60.0), ["metod-", "följsamhet"]);
        assert_eq!(broken("metod\u{AD}följsamhet", 200.0), ["metodföljsamhet"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_and_nothing_is_lost() {
        let word = "W".repeat(100);
        let parts = broken(&word, 50.0);
        assert!(parts.len() > 5);
        assert_eq!(parts.concat(), word);
        assert_eq!(broken(&word, 0.5).len(), 100, "one sign a line at worst, never none");
    }

    #[test]
    fn text_is_composed_and_odd_spaces_become_spaces() {
        assert_eq!(shown("A\u{30A}sa\tny\nrad"), [("Åsa ny rad".into(), None)]);
    }

    #[test]
    fn what_cannot_be_drawn_is_replaced_and_remembered() {
        assert_eq!(shown("محمد A"), [("\u{FFFD}".repeat(4), Some("محمد".into())), (" A".into(), None)]);
        // A family of three joined by joiners is one sign, as it is for the eye.
        assert_eq!(shown("👩‍👩‍👧"), [("\u{FFFD}".into(), Some("👩‍👩‍👧".into()))]);
        assert_eq!(shown("👍🏽"), [("\u{FFFD}".into(), Some("👍🏽".into()))]);
        assert_eq!(shown("a\u{200F}\u{0}b"), [("ab".into(), None)]);
    }

    #[test]
    fn an_empty_text_is_one_empty_line() {
        assert_eq!(broken("", 100.0), [""]);
        assert_eq!(broken("   ", 100.0), [""]);
    }

    #[test]
    fn a_long_line_is_cut_with_an_ellipsis() {
        let line = one_line("Ekskolans sammanställning", BODY, 60.0, fonts().unwrap());
        assert!(line.width <= 60.0 && line.plain().ends_with('…'), "{}", line.plain());
    }
}
