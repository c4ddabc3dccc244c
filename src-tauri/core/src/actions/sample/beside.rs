//! A made-up school beside a person's own records: to look around in, and to take away again with one click.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};

use super::{Size, one};
use crate::base::{Result, files};
use crate::school::codes::UnitKind;

/// The made-up school beside the records in this folder, where there is one.
pub fn beside(folder: &Path) -> Option<PathBuf> {
    let sample = folder.join("sample");
    (!files::names(&sample).is_empty()).then_some(sample)
}

/// Makes up a unit beside the records in this folder. One that is there already is made anew.
///
/// # Errors
/// It cannot be written; then there is none.
pub fn make_beside(folder: &Path, kind: UnitKind, seed: u64, today: NaiveDate) -> Result<()> {
    // Half a school, from a power cut while it was made, must not pass for one.
    let half = folder.join("sample-unfinished");
    files::remove_folder(&half)?;
    remove_beside(folder)?;
    one(&half, kind, Size::Typical, seed, today)?;
    files::rename(&half, &folder.join("sample"))
}

/// Takes the made-up school away. A person's own records are never in that folder.
///
/// # Errors
/// It cannot be removed.
pub fn remove_beside(folder: &Path) -> Result<()> {
    files::remove_folder(&folder.join("sample"))
}
