//! Chance, and the made-up names and texts in `assets/sample`.

use serde::Deserialize;

use super::internal;
use crate::base::{Entropy, Result};
use crate::school::codes::{Heading, Phase, UnitKind};

/// Names and texts to choose from.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Made {
    pub first_names: Vec<String>,
    pub surnames: Vec<String>,
    pub aliases: Vec<String>,
    pub schools: Vec<String>,
    pub youth_centres: Vec<String>,
    pub play_parks: Vec<String>,
    pub youth_groups: Vec<String>,
    pub districts: Vec<String>,
    pub in_school: MadeTexts,
    pub outside: MadeTexts,
    pub questions: Vec<String>,
}

/// What people write, in the words of a school or of a unit outside school.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeTexts {
    pub notes: Vec<String>,
    pub reasons: Vec<String>,
    pub learned: Vec<MadeLearned>,
    pub focus: Vec<String>,
}

/// A made-up lesson learned.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MadeLearned {
    pub phase: Phase,
    pub heading: Heading,
    pub text: String,
}

/// Reads them.
pub fn made() -> Result<Made> {
    serde_json::from_str(include_str!("../../../../../assets/sample/made-up.json")).map_err(internal)
}

impl Made {
    /// What people of such a unit write.
    pub fn texts(&self, kind: UnitKind) -> &MadeTexts {
        if kind.is_outside() { &self.outside } else { &self.in_school }
    }

    /// One of a list.
    pub fn pick(&self, chance: &mut Entropy, list: &[String]) -> String {
        list.get(chance.below(list.len() as u64) as usize).cloned().unwrap_or_default()
    }

    /// The n-th person's name; no two of the first 500 are alike.
    pub fn person(&self, n: usize, turn: usize) -> String {
        let first = &self.first_names[(n + turn) % self.first_names.len()];
        let rounds = n / self.first_names.len();
        let last = &self.surnames[(n * 7 + turn + rounds) % self.surnames.len()];
        format!("{first} {last}")
    }
}

/// True in so many of a hundred cases.
pub fn percent(chance: &mut Entropy, share: u64) -> bool {
    chance.below(100) < share
}
