//! Which files are meant by what a person chose or dropped, and which of them say the same.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::letter::Letter;
use crate::base::files;
use crate::base::hash::Hash;

/// The most files that are looked at together.
pub const MOST: usize = 1000;
/// How deep folders in folders are looked through: one for each district, one for each unit, and one to spare.
const DEEPEST: usize = 4;

/// The files that are meant, and how many more there are than are looked at together.
pub fn found(paths: &[PathBuf]) -> (Vec<PathBuf>, usize) {
    let mut found = Vec::new();
    for path in paths {
        if files::is_folder(path) {
            walk(path, DEEPEST, &mut found);
        } else {
            found.push(path.clone());
        }
    }
    let more = found.len().saturating_sub(MOST);
    found.truncate(MOST);
    (found, more)
}

fn walk(folder: &Path, deep: usize, found: &mut Vec<PathBuf>) {
    for name in files::names(folder) {
        let path = folder.join(name);
        if files::is_folder(&path) {
            if deep > 0 {
                walk(&path, deep - 1, found);
            }
        } else if super::is_sent(&path) {
            found.push(path);
        }
    }
}

/// The place of another file of the same sender that holds all that this one holds, and more or the same first.
pub fn within(all: &[Option<&Letter>], index: usize) -> Option<usize> {
    let own = all.get(index).copied().flatten()?;
    let others = || {
        all.iter().enumerate().filter_map(|(at, other)| Some((at, (*other)?))).filter(|(at, other)| {
            *at != index && other.signer == own.signer && other.vouched.is_some() == own.vouched.is_some()
        })
    };
    others().next()?;
    let ids = |letter: &Letter| -> BTreeSet<Hash> {
        letter.package.revisions.iter().map(|revision| revision.id).collect()
    };
    let mine = ids(own);
    others()
        .find(|(at, other)| {
            let theirs = ids(other);
            mine.is_subset(&theirs) && (theirs.len() > mine.len() || *at < index)
        })
        .map(|(at, _)| at)
}
