//! `mvp log`: a lesson, with what is known of it.

use mvp_core::actions::action::{Answers, LessonInput};
use mvp_core::actions::views::ClassRow;
use mvp_core::actions::{Action, Book};
use mvp_core::base::{Code, Error, Id, Result};
use mvp_core::school::codes::{Answer, HeldForm, LessonStatus};
use mvp_core::school::folded;

use crate::call::Fault;
use crate::desk::Desk;

/// Logs a lesson.
pub fn log(desk: &mut Desk) -> std::result::Result<String, Fault> {
    let (class, lesson) = (desk.call.required("class")?, desk.call.required("lesson")?);
    let minutes = desk.call.number("minutes")?;
    let pupils_present = desk.call.number("present")?;
    let mut book = desk.open()?;
    let call = &desk.call;
    let date = |name: &str| -> Result<_> {
        let read = call.value(name).map(|typed| book.read_date(&typed)).transpose()?;
        Ok(read.and_then(|read| read.date.parse().ok()))
    };
    let run = run(&book, &class, call.value("edition").as_deref())?;
    let input = LessonInput {
        run,
        date: date("date")?,
        status: coded("status", call.value("status"), LessonStatus::ALL, LessonStatus::code)?,
        moved_to: date("moved-to")?,
        minutes,
        minutes_lost: None,
        continued: None,
        leaders: call.value("leaders").map(|names| leaders(&book, &names)).transpose()?,
        substitute: None,
        form: coded("form", call.value("form"), HeldForm::ALL, HeldForm::code)?,
        pupils_present,
        order_followed: None,
        adaptations: None,
        obstacles: None,
        note: call.value("note"),
        checklist: call.value("checklist").map(|list| answers(&book, run, &lesson, &list)).transpose()?,
        lesson,
    };
    let done = book.act(Action::LogLesson(input))?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// The run of a class: of the edition that was named, else the one that goes on.
fn run(book: &Book, class: &str, edition: Option<&str>) -> Result<Id> {
    let rows = book.view_classes(None)?.rows;
    let of_class: Vec<&ClassRow> = rows.iter().filter(|row| folded(&row.class) == folded(class)).collect();
    let Some(first) = of_class.first() else {
        let mut known: Vec<&str> = rows.iter().map(|row| row.class.as_str()).collect();
        known.dedup();
        let error = Error::new(Code::ClassUnknown).with("name", class).with("known", known.join(", "));
        return Err(error.at("class"));
    };
    let edition_of = |row: &ClassRow| {
        let run = row.run.and_then(|run| book.school().runs.get(&run));
        run.and_then(|run| run.edition.clone())
    };
    let wanted = |row: &&&ClassRow| edition.is_none_or(|id| edition_of(row).as_deref() == Some(id));
    let mut candidates: Vec<_> = of_class.iter().filter(wanted).collect();
    // One with lessons left before one without.
    candidates.sort_by_key(|row| row.next.is_none());
    let found = candidates.into_iter().find_map(|row| row.run);
    // Of a programme that was paused or stopped the list of the year has no run, but the class still has it.
    let found = found.or_else(|| {
        let row = book.view_class(first.group, None).ok()?.row;
        row.run.filter(|_| wanted(&&&row))
    });
    found.ok_or_else(|| Error::new(Code::ClassWithoutRun).with("name", &first.class).at("class"))
}

/// A code of a list, by its name in files.
fn coded<T: Copy>(
    name: &str,
    text: Option<String>,
    all: &[T],
    code: fn(T) -> &'static str,
) -> Result<Option<T>> {
    let Some(text) = text else { return Ok(None) };
    match all.iter().copied().find(|value| code(*value) == text) {
        Some(value) => Ok(Some(value)),
        None => Err(unknown(name, &text, &all.iter().map(|value| code(*value)).collect::<Vec<_>>())),
    }
}

fn unknown(name: &str, value: &str, known: &[&str]) -> Error {
    Error::new(Code::ValueUnknown).with("value", value).with("known", known.join(", ")).at(name)
}

/// People by their names, parted by commas.
fn leaders(book: &Book, names: &str) -> Result<Vec<Id>> {
    let staff = book.view_staff()?;
    let known: Vec<&str> = staff.people.iter().map(|person| person.name.as_str()).collect();
    let of_name = |name: &str| {
        let found = staff.people.iter().find(|person| folded(&person.name) == folded(name));
        found.map(|person| person.id).ok_or_else(|| unknown("leaders", name.trim(), &known))
    };
    names.split(',').filter(|name| !name.trim().is_empty()).map(of_name).collect()
}

/// Answers in the order of the moments: `2,2,1,-,na,2`; `-` is not answered.
fn answers(book: &Book, run: Id, lesson: &str, list: &str) -> Result<Answers> {
    let moments = book.lesson_form(run, lesson, None)?.moments;
    let given: Vec<&str> = list.split(',').map(str::trim).collect();
    if given.len() != moments.len() {
        let error = Error::new(Code::ChecklistLength).with("count", moments.len()).with("given", given.len());
        return Err(error.at("checklist"));
    }
    let mut answers = Answers::default();
    for (moment, text) in moments.iter().zip(given) {
        if !matches!(text, "" | "-") {
            let answer = coded("checklist", Some(text.to_owned()), Answer::ALL, Answer::code)?;
            answers.answers.extend(answer.map(|answer| (moment.code.clone(), answer)));
        }
    }
    Ok(answers)
}
