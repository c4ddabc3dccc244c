//! `mvp sample`: made-up units to look around in.

use mvp_core::actions::sample::{self, History, Size};
use mvp_core::base::{Code, Error};
use mvp_core::school::codes::UnitKind;
use serde::Serialize;
use std::path::PathBuf;

use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// The data folders that were made.
#[derive(Serialize)]
struct Made {
    folders: Vec<PathBuf>,
}

/// Makes up a school, a youth centre, a play park, the units of a district, or those of a city.
pub fn sample(desk: &mut Desk) -> Result<String, Fault> {
    let what =
        desk.call.word(0, "school|youth-centre|play-park|district|city")?.to_string_lossy().into_owned();
    let seed = desk.call.number("seed")?.unwrap_or(1);
    let size = desk.call.value("size").unwrap_or_else(|| Size::Typical.code().to_owned());
    let size = Size::ALL.iter().copied().find(|known| known.code() == size).ok_or_else(|| {
        let known: Vec<&str> = Size::ALL.iter().map(|size| size.code()).collect();
        Error::new(Code::ValueUnknown).with("value", size).with("known", known.join(", ")).at("size")
    })?;
    let today = desk.clock().today();
    let day = match desk.call.value("date") {
        Some(typed) => desk.words.read_date(&typed, today)?,
        None => today,
    };
    let history = if desk.call.has("past") { History::TwoYears } else { History::ThisYear };
    let folder = desk.folder()?;
    let kind = UnitKind::ALL.iter().copied().find(|kind| kind.code().replace('_', "-") == what);
    let folders = match (kind, what.as_str()) {
        (Some(kind), _) => {
            sample::one(&folder, kind, size, seed, day)?;
            vec![folder]
        }
        (None, "district") => sample::district(&folder, size, history, seed, day)?,
        (None, "city") => {
            let units = sample::city(&folder, size, history, seed, day)?;
            let office = folder.join("staden");
            sample::office(&office, &units, seed, day)?;
            [vec![office], units].concat()
        }
        _ => return Err(Wrong::Value(what).into()),
    };
    let made = Made { folders };
    let text = |words: &mvp_core::words::Words| {
        let lines = made.folders.iter().map(|folder| format!("  {}", folder.display()));
        let head = words.msg("cli-sample", &[("count", &made.folders.len())]);
        [head].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
    };
    Ok(desk.answer(&made, text)?)
}
