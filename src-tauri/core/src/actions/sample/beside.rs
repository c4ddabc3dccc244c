//! A made-up school or office beside a person's own records: to look around in, and to take away again with one click.

use chrono::NaiveDate;
use std::path::{Path, PathBuf};

use super::{History, LOOK, Size, city_of, district, district_office, office, one};
use crate::actions::views::SampleKind;
use crate::base::{Result, files};
use crate::school::codes::UnitKind;

/// The made-up school beside the records in this folder, where there is one.
pub fn beside(folder: &Path) -> Option<PathBuf> {
    let sample = folder.join("sample");
    (!files::names(&sample).is_empty()).then_some(sample)
}

/// Makes up a unit or an office beside the records in this folder. One that is there already is made anew.
///
/// # Errors
/// It cannot be written; then there is none.
pub fn make_beside(folder: &Path, what: SampleKind, seed: u64, today: NaiveDate) -> Result<()> {
    // Half a school, from a power cut while it was made, must not pass for one.
    let half = folder.join("sample-unfinished");
    files::remove_folder(&half)?;
    remove_beside(folder)?;
    let unit = |kind| one(&half, kind, Size::Typical, seed, today);
    match what {
        SampleKind::School => unit(UnitKind::School)?,
        SampleKind::YouthCentre => unit(UnitKind::YouthCentre)?,
        SampleKind::PlayPark => unit(UnitKind::PlayPark)?,
        SampleKind::District | SampleKind::City => {
            let place = folder.join("sample-units");
            files::remove_folder(&place)?;
            let made = if what == SampleKind::City {
                let units = city_of(&place, LOOK, History::TwoYears, seed, today)?;
                office(&half, &units, seed, today)
            } else {
                let units = district(&place, Size::Typical, History::TwoYears, seed, today)?;
                district_office(&half, &units, seed, today)
            };
            // Its files are all in the office now.
            files::remove_folder(&place)?;
            made?;
        }
    }
    files::rename(&half, &folder.join("sample"))
}

/// Takes the made-up school away. A person's own records are never in that folder.
///
/// # Errors
/// It cannot be removed.
pub fn remove_beside(folder: &Path) -> Result<()> {
    files::remove_folder(&folder.join("sample"))
}
