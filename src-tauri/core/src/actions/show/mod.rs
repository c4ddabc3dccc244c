//! What the screens show, computed from the records: one file for each screen.

mod blank;
mod class;
mod classes;
mod editions;
mod fidelity;
mod figures;
mod file;
mod history;
mod key_sheet;
mod keys;
mod lesson;
mod office;
mod plan;
mod report;
mod settings;
mod staff;
mod start;
mod startup;
mod week;
mod year;

pub use figures::figures;
pub use file::read_file;
pub use office::REPORT_PARTS;
pub(in crate::actions) use report::plain_name;

use chrono::NaiveDate;

use super::Book;
use super::views::Named;
use crate::base::{Code, Error, Id, Result};
use crate::school::year::SchoolYear;
use crate::words::Day;

impl Book {
    /// The school year of today.
    pub fn school_year(&self) -> SchoolYear {
        SchoolYear::of(self.today())
    }

    /// The school year of a text, or the current one where it is missing.
    pub fn read_school_year(&self, text: Option<&str>) -> Result<SchoolYear> {
        let current = self.school_year();
        text.map_or(Ok(current), |text| {
            text.parse()
                .map_err(|()| Error::new(Code::ValueUnknown).with("value", text).with("known", current))
        })
    }

    /// A date in all its forms.
    pub(super) fn day(&self, date: NaiveDate) -> Day {
        self.words.day(date, self.today())
    }

    fn named(&self, people: &[Id]) -> Vec<Named> {
        people.iter().map(|id| Named { id: *id, name: self.school.person_name(*id) }).collect()
    }
}
