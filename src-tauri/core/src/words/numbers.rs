//! Numbers for people. The page and the reports get them formatted from here, never format them themselves.

use super::{Lang, Words};
use crate::base::Id;

const NO_BREAK_SPACE: char = '\u{a0}';

impl Words {
    /// A share in whole percent, half up: "83 %". A share of nothing is missing: "–".
    pub fn percent(&self, num: u64, den: u64) -> String {
        match whole_percent(num, den) {
            None => "–".to_owned(),
            Some(percent) => match self.lang {
                Lang::Sv => format!("{percent}{NO_BREAK_SPACE}%"),
                Lang::En => format!("{percent}%"),
            },
        }
    }

    /// A count, in groups of three from five digits on.
    pub fn count(&self, number: u64) -> String {
        let digits = number.to_string();
        if digits.len() < 5 {
            return digits;
        }
        let gap = if self.lang == Lang::Sv { NO_BREAK_SPACE } else { ',' };
        let mut out = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(gap);
            }
            out.push(digit);
        }
        out
    }

    /// Tenths with the language's decimal sign, without a needless ",0": 115 is "11,5", 120 is "12".
    pub fn tenths(&self, tenths: u64) -> String {
        let (whole, rest) = (tenths / 10, tenths % 10);
        match (rest, self.lang) {
            (0, _) => whole.to_string(),
            (_, Lang::Sv) => format!("{whole},{rest}"),
            (_, Lang::En) => format!("{whole}.{rest}"),
        }
    }

    /// Names in a sentence: "7A, 7B och 8A".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        match items {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [rest @ .., last] => {
                let rest = rest.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
                self.msg("list-and", &[("rest", &rest), ("last", &last.as_ref())])
            }
        }
    }

    /// The first names in a sentence, and how many more there are: "7A, 7B, 7C och 9 till". A single one more is named.
    pub fn list_to(&self, most: usize, items: &[String]) -> String {
        if items.len() <= most.saturating_add(1) {
            return self.list(items);
        }
        let mut shown = items.iter().take(most).cloned().collect::<Vec<_>>();
        shown.push(self.msg("list-more", &[("count", &(items.len() - most))]));
        self.list(&shown)
    }

    /// A short form of an id, for where a name is not known.
    pub fn short_id(&self, id: Id) -> String {
        id.to_string().chars().take(4).collect()
    }
}

/// A share in whole percent, half up, or `None` for a share of nothing.
pub fn whole_percent(num: u64, den: u64) -> Option<u64> {
    if den == 0 {
        return None;
    }
    let (num, den) = (u128::from(num), u128::from(den));
    u64::try_from((200 * num + den) / (2 * den)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percents_are_whole_and_half_goes_up() {
        assert_eq!(whole_percent(1, 8), Some(13)); // 12.5
        assert_eq!(whole_percent(23, 28), Some(82));
        assert_eq!(whole_percent(67, 90), Some(74));
        assert_eq!(whole_percent(0, 0), None);
        assert_eq!(Words::new(Lang::Sv).percent(96, 108), "89\u{a0}%");
        assert_eq!(Words::new(Lang::En).percent(1, 0), "–");
    }

    #[test]
    fn counts_and_tenths_follow_the_language() {
        let (sv, en) = (Words::new(Lang::Sv), Words::new(Lang::En));
        assert_eq!(
            (sv.count(9999), sv.count(12345), en.count(1234567)),
            ("9999".into(), "12\u{a0}345".into(), "1,234,567".into())
        );
        assert_eq!(
            (sv.tenths(115), en.tenths(115), sv.tenths(120)),
            ("11,5".into(), "11.5".into(), "12".into())
        );
    }

    #[test]
    fn a_list_reads_as_a_sentence() {
        let sv = Words::new(Lang::Sv);
        let names = ["7A", "7B", "7C", "7D"].map(str::to_owned);
        assert_eq!(sv.list_to(2, &names), "7A, 7B och 2 till");
        assert_eq!(sv.list_to(3, &names), sv.list(&names));
        assert_eq!(sv.list(&["7A", "7B", "8A"]), "7A, 7B och 8A");
        assert_eq!(sv.list(&["7A"]), "7A");
        assert_eq!(sv.list::<&str>(&[]), "");
    }
}
