//! `mvp plan`: the days of a class's lessons, with what a change would do.

use mvp_core::actions::Action;
use mvp_core::actions::action::RunEdit;
use mvp_core::actions::views::PlanView;
use mvp_core::base::{Code, Error};
use mvp_core::words::Words;

use crate::call::Fault;
use crate::desk::Desk;

/// Plans a class, and shows the days before and after.
pub fn plan(desk: &mut Desk) -> Result<String, Fault> {
    let class = desk.call.required("class")?;
    let pace_days = desk.call.number("pace")?;
    let mut book = desk.open()?;
    let day = |option: &str| desk.call.value(option).map(|typed| book.read_date(&typed)).transpose();
    let planned_start = day("start")?.and_then(|read| read.date.parse().ok());
    let replan_date = day("date")?.and_then(|read| read.date.parse().ok());
    let rows = book.view_classes(None)?.rows;
    let folded = |name: &str| name.to_lowercase();
    let row = rows.iter().find(|row| folded(&row.class) == folded(&class)).ok_or_else(|| {
        let known: Vec<&str> = rows.iter().map(|row| row.class.as_str()).collect();
        Error::new(Code::ClassUnknown).with("name", &class).with("known", known.join(", "))
    })?;
    let run = row.run.ok_or_else(|| Error::new(Code::ClassWithoutRun).with("name", &class))?;
    let edit = RunEdit {
        run,
        leaders: None,
        planned_start,
        pace_days,
        replan_lesson: desk.call.value("lesson"),
        replan_date,
    };
    let changes = planned_start.is_some() || pace_days.is_some() || edit.replan_lesson.is_some();
    let view = book.view_plan(edit.clone())?;
    if changes && !desk.call.has("dry-run") {
        book.act(Action::EditRun(edit))?;
    }
    Ok(desk.answer(&view, |words| told(&view, words))?)
}

fn told(view: &PlanView, words: &Words) -> String {
    let iso =
        |day: &Option<mvp_core::words::Day>| day.as_ref().map_or("–".to_owned(), |day| day.iso.clone());
    let mut lines = vec![
        view.sentence.clone(),
        format!(
            "  {:<12} {:<12} {}",
            words.get("plan-before"),
            words.get("plan-after"),
            words.get("plan-lesson")
        ),
    ];
    lines.extend(
        view.rows.iter().map(|row| {
            format!("  {:<12} {:<12} {} {}", iso(&row.before), iso(&row.after), row.code, row.title)
        }),
    );
    lines.join("\n")
}
