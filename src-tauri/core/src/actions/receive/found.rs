//! Which files are meant by what a person chose or dropped, and which of them say the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::letter::Letter;
use crate::base::files;
use crate::base::hash::Hash;

/// The most files that are looked at together.
pub const MOST: usize = 1000;
/// How deep folders in folders are looked through: one for each district, one for each unit, and one to spare.
const DEEPEST: usize = 4;

/// What is looked at of that which a person chose.
#[derive(Default)]
pub struct Found {
    /// The files that are meant.
    pub files: Vec<PathBuf>,
    /// How many more there are than are looked at together.
    pub more: usize,
    /// The names of files in folders that are of another kind.
    pub passed_over: Vec<String>,
}

/// The files that are meant.
pub fn found(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        if files::is_folder(path) {
            walk(path, DEEPEST, &mut found);
        } else {
            found.files.push(path.clone());
        }
    }
    found.more = found.files.len().saturating_sub(MOST);
    found.files.truncate(MOST);
    found
}

fn walk(folder: &Path, deep: usize, found: &mut Found) {
    for name in files::names(folder) {
        let path = folder.join(&name);
        if files::is_folder(&path) {
            if deep > 0 {
                walk(&path, deep - 1, found);
            }
        } else if super::is_sent(&path) {
            found.files.push(path);
        } else if !is_of_system(&name) {
            found.passed_over.push(name);
        }
    }
}

/// What systems and office programs leave in folders, and nobody put there.
fn is_of_system(name: &str) -> bool {
    name.starts_with(['.', '~']) || ["thumbs.db", "desktop.ini"].contains(&name.to_lowercase().as_str())
}

/// For each file the place of another one of the same sender that holds all that it holds, and more, or the same first.
pub fn within(all: &[Option<&Letter>]) -> Vec<Option<usize>> {
    // Of a withheld content the file has no more than the name.
    let held_by = |letter: &Letter| -> BTreeSet<(Hash, bool)> {
        let all = letter.package.revisions.iter();
        all.flat_map(|one| {
            [(one.id, false)].into_iter().chain(one.payload.is_some().then_some((one.id, true)))
        })
        .collect()
    };
    let mut of_sender: BTreeMap<(&str, bool), Vec<usize>> = BTreeMap::new();
    for (at, letter) in all.iter().enumerate() {
        if let Some(letter) = letter {
            of_sender.entry((&letter.signer.minisign, letter.vouched.is_some())).or_default().push(at);
        }
    }
    let mut within = vec![None; all.len()];
    for places in of_sender.into_values().filter(|places| places.len() > 1) {
        let held: Vec<(usize, BTreeSet<(Hash, bool)>)> =
            places.iter().filter_map(|at| Some((*at, held_by((*all.get(*at)?)?)))).collect();
        for (at, mine) in &held {
            let whole = held.iter().find(|(other, theirs)| {
                other != at && mine.is_subset(theirs) && (theirs.len() > mine.len() || other < at)
            });
            if let Some(place) = within.get_mut(*at) {
                *place = whole.map(|(other, _)| *other);
            }
        }
    }
    within
}
