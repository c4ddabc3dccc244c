//! Texts for people: Fluent messages from `assets/words`, and the one formatter of dates and numbers.

mod dates;
pub(crate) mod numbers;

pub use dates::Day;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::base::Error;

mod assets {
    include!(concat!(env!("OUT_DIR"), "/assets.rs"));
}
pub(crate) use assets::EDITIONS;

/// A language of the interface and the reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Swedish, the default.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Every language there is.
    pub const ALL: &[Lang] = &[Lang::Sv, Lang::En];

    /// The language tag, which is also the name of the folder.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Sv => "sv",
            Lang::En => "en",
        }
    }

    /// The language of a tag.
    pub fn of_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.iter().copied().find(|lang| lang.tag() == tag)
    }
}

/// The texts of one language.
pub struct Words {
    lang: Lang,
    /// The unit is no school: what has words of its own for that is said in them.
    outside: bool,
    bundle: Arc<FluentBundle<FluentResource>>,
}

/// What a message is given: names and values, formatted before where they are dates or percents.
pub type Args<'a> = &'a [(&'a str, &'a dyn ToString)];

impl Words {
    /// Loads the texts of a language. Files with a fault lose the faulty messages only; a test holds that
    /// there are none.
    pub fn new(lang: Lang) -> Words {
        let tag = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(false);
        for (_, _, text) in assets::WORDS.iter().filter(|(folder, _, _)| *folder == lang.tag()) {
            let resource =
                FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _faults)| resource);
            bundle.add_resource_overriding(resource);
        }
        Words { lang, outside: false, bundle: Arc::new(bundle) }
    }

    /// The language of these texts.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Speaks to a school, or to a unit outside school: a group for a class, participants for pupils.
    pub fn speak_outside(&mut self, outside: bool) {
        self.outside = outside;
    }

    /// The same words, speaking of a school or of a unit outside school.
    pub fn about(&self, outside: bool) -> Words {
        Words { lang: self.lang, outside, bundle: Arc::clone(&self.bundle) }
    }

    /// Speaks to a unit outside school.
    pub fn is_outside(&self) -> bool {
        self.outside
    }

    /// A message without values.
    pub fn get(&self, key: &str) -> String {
        self.msg(key, &[])
    }

    /// A message with its values. Whole numbers choose the plural form. An unknown key comes back as itself,
    /// so that something can be seen and reported.
    pub fn msg(&self, key: &str, args: Args<'_>) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message, or `None` where the key is unknown.
    pub fn find(&self, key: &str, args: Args<'_>) -> Option<String> {
        let (id, attribute) = key.split_once('.').map_or((key, None), |(id, name)| (id, Some(name)));
        let pattern_of = |id: &str| {
            let message = self.bundle.get_message(id)?;
            match attribute {
                Some(name) => Some(message.get_attribute(name)?.value()),
                None => message.value(),
            }
        };
        let own = if self.outside { pattern_of(&format!("outside-{id}")) } else { None };
        let pattern = own.or_else(|| pattern_of(id))?;
        let mut values = FluentArgs::new();
        for (name, value) in args {
            let text = value.to_string();
            match text.parse::<i64>() {
                // Only what is written as a plain number counts as one: "0180" is a code, not 180.
                Ok(number) if number.to_string() == text => values.set(*name, FluentValue::from(number)),
                _ => values.set(*name, FluentValue::from(text)),
            }
        }
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut faults).into_owned())
    }

    /// The sentence of an error, and what to do about it.
    pub fn error(&self, error: &Error) -> (String, String) {
        let args: Vec<(&str, &dyn ToString)> =
            error.args.iter().map(|(name, value)| (name.as_str(), value as &dyn ToString)).collect();
        let key = format!("error-{}", error.code.as_str());
        (self.msg(&key, &args), self.find(&format!("{key}.remedy"), &args).unwrap_or_default())
    }
}

/// The raw texts of all files: (language, file, text). For the tests that compare languages.
pub fn raw() -> &'static [(&'static str, &'static str, &'static str)] {
    assets::WORDS
}

/// As it stands inside a sentence. For what begins with a word, not with a name.
pub fn lower_first(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map(|first| first.to_lowercase().chain(rest).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Code;

    #[test]
    fn every_error_has_a_sentence_and_a_remedy_in_every_language() {
        for lang in Lang::ALL {
            let words = Words::new(*lang);
            for code in Code::ALL {
                let key = format!("error-{}", code.as_str());
                assert!(words.find(&key, &[]).is_some(), "{} lacks {key}", lang.tag());
                assert!(
                    words.find(&format!("{key}.remedy"), &[]).is_some(),
                    "{} lacks {key}.remedy",
                    lang.tag()
                );
            }
        }
    }

    #[test]
    fn a_unit_outside_school_has_groups() {
        let mut words = Words::new(Lang::Sv);
        assert_eq!(words.get("nav-classes"), "Klasser");
        words.speak_outside(true);
        assert_eq!(words.get("nav-classes"), "Grupper");
        assert_eq!(words.get("error-class-unknown"), "Det finns ingen grupp som heter {$name}.");
        // What has no words of its own is said as in school.
        assert_eq!(words.get("nav-staff"), "Personal");
    }

    #[test]
    fn all_files_are_free_of_faults_and_no_key_stands_twice() {
        for lang in Lang::ALL {
            let mut seen = std::collections::BTreeSet::new();
            for (_, file, text) in raw().iter().filter(|(folder, _, _)| *folder == lang.tag()) {
                let resource = FluentResource::try_new((*text).to_owned())
                    .unwrap_or_else(|(_, faults)| panic!("{} {file}: {faults:?}", lang.tag()));
                for entry in resource.entries() {
                    if let fluent_syntax::ast::Entry::Message(message) = entry {
                        let id = message.id.name;
                        assert!(seen.insert(id.to_owned()), "{} {file}: {id} stands twice", lang.tag());
                    }
                }
            }
        }
    }
}
