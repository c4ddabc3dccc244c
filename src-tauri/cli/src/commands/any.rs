//! `mvp do` and `mvp show`: every action and every screen of the window, as data. The other commands are shorter ways
//! to the most usual of them.

use mvp_core::actions::Action;
use mvp_core::actions::views::{OverviewChoices, ReportChoices};
use mvp_core::base::{Code, Error, Id};
use serde::Serialize;

use super::setup::read_text;
use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// The screens, by their names.
const VIEWS: &str = "start|week|classes|class|staff|fidelity|report|file|backups|history|settings|events|new-year|editions|edition|cards|questions|inbox|units|unit|matrix|overview|quality";

/// How much of the history is shown.
const HISTORY: u32 = 200;

/// Does one action, given as JSON.
pub fn act(desk: &mut Desk) -> Result<String, Fault> {
    let text = read_text(desk.call.word(0, "FILE")?)?;
    let action: Action = serde_json::from_str(&text).map_err(|fault| Wrong::Value(fault.to_string()))?;
    // Setting up is an action too, so a folder may be empty.
    let mut book = match action {
        Action::SetUp(_) | Action::SetUpOffice(_) => desk.open_or_make()?,
        _ => desk.open()?,
    };
    let done = book.act(action)?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// What a screen shows, as JSON.
pub fn show(desk: &mut Desk) -> Result<String, Fault> {
    let view = desk.call.word(0, VIEWS)?.to_string_lossy().into_owned();
    let about = desk.call.words.get(1).map(|word| word.to_string_lossy().into_owned());
    let (year, period) = (desk.call.value("year"), desk.call.value("period"));
    let mut book = desk.open()?;
    let named = || about.clone().ok_or_else(|| Wrong::Missing("ID".to_owned()));
    let id = || -> Result<Id, Fault> {
        let text = named()?;
        Ok(text.parse::<Id>().map_err(|_| Wrong::Value(text))?)
    };
    match view.as_str() {
        "start" => json(&book.start()),
        "week" => json(&book.view_week()?),
        "classes" => json(&book.view_classes(year.as_deref())?),
        "class" => json(&book.view_class(id()?, None)?),
        "staff" => json(&book.view_staff()?),
        "fidelity" => json(&book.view_fidelity(year.as_deref())?),
        "report" => {
            json(&book.view_report(&ReportChoices { school_year: year, ..ReportChoices::default() })?)
        }
        "file" => json(&book.view_file(false)?),
        "backups" => json(&book.view_backups()?),
        "history" => json(&book.view_history(HISTORY)?),
        "settings" => json(&book.view_settings()?),
        "events" => json(&book.view_events(year.as_deref())?),
        "new-year" => json(&book.view_new_year()?),
        "editions" => json(&book.view_editions()?),
        "edition" => json(&book.view_edition(&named()?)?),
        "cards" => json(&book.view_cards()?),
        "questions" => json(&book.view_questions()?),
        "inbox" => json(&book.view_incoming()?),
        "units" => json(&book.view_units(period.as_deref())?),
        "unit" => json(&book.view_unit(id()?, period.as_deref())?),
        "matrix" => json(&book.view_matrix(period.as_deref())?),
        "overview" => json(&book.view_overview(&OverviewChoices { period, ..OverviewChoices::default() })?),
        "quality" => json(&book.view_quality(period.as_deref())?),
        _ => Err(Wrong::Value(view).into()),
    }
}

fn json(view: &impl Serialize) -> Result<String, Fault> {
    let text = serde_json::to_string_pretty(view);
    Ok(text.map(|text| text + "\n").map_err(|fault| Error::new(Code::Internal).with("detail", fault))?)
}
