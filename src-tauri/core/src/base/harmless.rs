//! Texts that people typed, in files that spreadsheets open.

/// A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises.
pub fn harmless(text: &str) -> String {
    let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    if text.starts_with(risky) { format!("'{text}") } else { text.to_owned() }
}

/// The same for a cell that may hold a figure as it is printed: "-2", "+3,5 %".
pub fn harmless_cell(text: &str) -> String {
    let figure = text.strip_prefix(['+', '-']).is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_digit())
            && rest
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '%'))
    });
    if figure || text == "-" { text.to_owned() } else { harmless(text) }
}

/// Characters that nobody sees, or that turn the writing around: a name could look like another.
pub fn is_odd(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stays_and_a_formula_does_not() {
        for figure in ["-2", "+3,5 %", "-", "7A", "", "–", "12\u{a0}000"] {
            assert_eq!(harmless_cell(figure), figure);
        }
        for formula in ["=1+1", "+1+cmd|' /C calc'!A0", "-2=A1", "@SUM(A1)", "+", "\t=1", "--1"] {
            assert_eq!(harmless_cell(formula), format!("'{formula}"));
        }
    }
}
