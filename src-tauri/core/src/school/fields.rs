//! What a record holds, as text by name. Every value is text in one canonical form, so that a record has the
//! same bytes on every computer, and what a newer version adds is kept and passed on untouched.

use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

use crate::base::Id;

/// The non-empty fields of a record: name to text in Unicode's form NFC.
pub type Fields = BTreeMap<String, String>;

/// How a field's text is to be understood, in the words of the Table Schema standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// Free text or a code.
    String,
    /// A whole number, not negative.
    Integer,
    /// A date, `2026-11-17`.
    Date,
    /// `true` or `false`.
    Boolean,
}

impl FieldType {
    /// Its name in a Table Schema.
    pub fn name(self) -> &'static str {
        match self {
            FieldType::String => "string",
            FieldType::Integer => "integer",
            FieldType::Date => "date",
            FieldType::Boolean => "boolean",
        }
    }
}

/// A text as a field holds it: NFC, without characters that steer instead of being read.
pub fn is_plain(text: &str) -> bool {
    unicode_normalization::is_nfc(text) && !text.contains(is_unseen)
}

fn is_unseen(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// A value that a field can hold.
pub trait Cell: Sized {
    /// How its text is to be understood.
    const TYPE: FieldType;
    /// Its canonical text; empty where there is nothing to say.
    fn to_cell(&self) -> String;
    /// Reads its text, or `None` where this version does not understand it.
    fn from_cell(text: &str) -> Option<Self>;
}

impl Cell for String {
    const TYPE: FieldType = FieldType::String;
    fn to_cell(&self) -> String {
        self.nfc().filter(|c| !is_unseen(*c)).collect::<String>().trim().to_owned()
    }
    fn from_cell(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Cell for u32 {
    const TYPE: FieldType = FieldType::Integer;
    fn to_cell(&self) -> String {
        self.to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        let number: u32 = text.parse().ok()?;
        (number.to_string() == text).then_some(number)
    }
}

impl Cell for bool {
    const TYPE: FieldType = FieldType::Boolean;
    fn to_cell(&self) -> String {
        self.to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Cell for NaiveDate {
    const TYPE: FieldType = FieldType::Date;
    fn to_cell(&self) -> String {
        self.format("%Y-%m-%d").to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        let date: NaiveDate = text.parse().ok()?;
        (date.to_cell() == text).then_some(date)
    }
}

impl Cell for Id {
    const TYPE: FieldType = FieldType::String;
    fn to_cell(&self) -> String {
        self.to_string()
    }
    fn from_cell(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// Several values, parted by one space: ids of leaders, reason codes.
impl<T: Cell + Ord + Clone> Cell for Vec<T> {
    const TYPE: FieldType = FieldType::String;
    fn to_cell(&self) -> String {
        // Sorted, so that the same choice made in another order is the same text.
        let mut items: Vec<T> = self.clone();
        items.sort();
        items.dedup();
        items.iter().map(Cell::to_cell).collect::<Vec<_>>().join(" ")
    }
    fn from_cell(text: &str) -> Option<Self> {
        text.split(' ').filter(|part| !part.is_empty()).map(T::from_cell).collect()
    }
}

/// A record of one kind: typed fields, and beside them those that this version does not know.
pub trait Record: Default + Clone {
    /// The kind's name in revisions, tables and files. Never changed once released.
    const KIND: &'static str;
    /// Its fields in the order of its table.
    const COLUMNS: &'static [(&'static str, FieldType)];
    /// From fields. A text that this version does not understand stays among the unknown ones.
    fn from_fields(fields: &Fields) -> Self;
    /// To fields, the unknown ones among them.
    fn to_fields(&self) -> Fields;
}

/// Fields that hold one line.
const LINES: [&str; 12] = [
    "name",
    "district",
    "municipality",
    "contact",
    "email",
    "grade",
    "age",
    "provider",
    "school_year",
    "term",
    "class",
    "successor",
];

/// The longest line; what people type is shorter.
const LONGEST_LINE: usize = 200;

/// A name as it is read: whoever sends one could make it look like several lines, like another or like none.
pub fn one_line<'a>(field: &str, text: &'a str) -> Cow<'a, str> {
    // Signs that join letters belong to names.
    let odd = |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !LINES.contains(&field) || (text.chars().count() <= LONGEST_LINE && !text.contains(odd)) {
        return Cow::Borrowed(text);
    }
    let plain: String = text.chars().map(|c| if odd(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    Cow::Owned(words.join(" ").chars().take(LONGEST_LINE).collect())
}

/// Declares a record: its kind, and each field's name in the file with its type.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident = $kind:literal { $($(#[$fdoc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct $name {
            $($(#[$fdoc])* pub $field: Option<$type>,)*
            /// Fields that this version does not know or cannot read, kept as they came.
            pub extra: $crate::school::fields::Fields,
        }

        impl $crate::school::fields::Record for $name {
            const KIND: &'static str = $kind;
            const COLUMNS: &'static [(&'static str, $crate::school::fields::FieldType)] = &[
                $((stringify!($field), <$type as $crate::school::fields::Cell>::TYPE),)*
            ];
            fn from_fields(fields: &$crate::school::fields::Fields) -> Self {
                let mut record = Self::default();
                for (name, given) in fields {
                    let text = &*$crate::school::fields::one_line(name, given);
                    match name.as_str() {
                        $(stringify!($field) => {
                            record.$field = <$type as $crate::school::fields::Cell>::from_cell(text);
                            if record.$field.is_some() { continue; }
                        })*
                        _ => {}
                    }
                    record.extra.insert(name.clone(), given.clone());
                }
                record
            }
            fn to_fields(&self) -> $crate::school::fields::Fields {
                let mut fields = self.extra.clone();
                $(if let Some(value) = &self.$field {
                    let text = $crate::school::fields::Cell::to_cell(value);
                    if text.is_empty() { fields.remove(stringify!($field)); }
                    else { fields.insert(stringify!($field).to_owned(), text); }
                })*
                fields
            }
        }
    };
}
pub(crate) use record;

/// Declares a list of codes that a field can hold.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            /// All of them, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];
            /// The code in files; the words have it as part of their key.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }
        }

        impl $crate::school::fields::Cell for $name {
            const TYPE: $crate::school::fields::FieldType = $crate::school::fields::FieldType::String;
            fn to_cell(&self) -> String { self.code().to_owned() }
            fn from_cell(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == text)
            }
        }
    };
}
pub(crate) use coded;

#[cfg(test)]
mod tests {
    use super::*;

    record! {
        /// A sample.
        Sample = "sample" {
            /// Date.
            date: NaiveDate,
            /// Pupils.
            pupils: u32,
            /// Leaders.
            leaders: Vec<String>,
        }
    }

    #[test]
    fn what_is_not_understood_is_kept() {
        let fields = Fields::from([
            ("date".to_owned(), "soon".to_owned()),
            ("pupils".to_owned(), "24".to_owned()),
            ("mood".to_owned(), "good".to_owned()),
        ]);
        let record = Sample::from_fields(&fields);
        assert_eq!((record.date, record.pupils), (None, Some(24)));
        assert_eq!(record.to_fields(), fields);
    }

    #[test]
    fn a_name_is_one_short_line_and_a_text_stays_what_it_is() {
        let read = |field: &str, text: &str| one_line(field, text).into_owned();
        assert_eq!(
            read("name", "Ekskolan\u{202e}\nKontrollnummer jämfört"),
            "Ekskolan Kontrollnummer jämfört"
        );
        assert_eq!(read("name", &"x".repeat(900)).len(), LONGEST_LINE);
        // As people write them.
        let emoji = "👩‍👩‍👧‍👦".repeat(17);
        for name in ["7A  grupp 2", "علی‌رضا", emoji.as_str()] {
            assert_eq!(read("name", name), name);
        }
        // What people may write at length, in lines of their own.
        let told = "Ringde rektorn.\n".repeat(200);
        for field in ["text", "reason", "source", "content"] {
            assert_eq!(read(field, &told), told, "{field}");
        }
    }

    #[test]
    fn one_canonical_text() {
        let sample =
            Sample { leaders: Some(vec!["b".into(), "a\u{30a}".into(), "b".into()]), ..Sample::default() };
        assert_eq!(sample.to_fields()["leaders"], "å b");
        assert_eq!(u32::from_cell("024"), None);
        assert_eq!(NaiveDate::from_cell("2026-1-2"), None);
        let empty = Sample { leaders: Some(vec![]), ..Sample::default() };
        assert!(empty.to_fields().is_empty());
    }
}
