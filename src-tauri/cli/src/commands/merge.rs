//! `mvp import` of files that others sent, `mvp questions`, `mvp answer` and `mvp erase`.

use mvp_core::actions::Action;
use mvp_core::actions::action::AnswerInput;
use mvp_core::actions::views::{
    QuestionRow, QuestionView, QuestionsView, ReceiveFile, ReceiveView, Received, RefusedBefore,
    SignerDecision,
};
use mvp_core::base::{Code, Error};
use mvp_core::exchange::Trust;
use mvp_core::words::Words;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// What was found in the files, and what was done with them.
#[derive(Serialize)]
struct Answer {
    preview: ReceiveView,
    received: Option<Received>,
}

/// Takes in files that others sent; what cannot be read is told, and does not stop the rest.
pub fn import(desk: &mut Desk) -> Result<String, Fault> {
    let paths: Vec<PathBuf> = desk.call.words.iter().map(PathBuf::from).collect();
    let (dry, all) = (desk.call.has("dry-run"), desk.call.has("accept-all"));
    let numbers: Vec<String> =
        desk.call.all("accept").iter().map(|typed| digits(&typed.to_string_lossy())).collect();
    let mut book = desk.open()?;
    let preview = book.look_at(&paths)?;
    // One number is one sender: who says yes to one says nothing of the others.
    let is_accepted = |file: &ReceiveFile| {
        let is_named = |number: &str| numbers.contains(&digits(number));
        // Another key for somebody known is no new sender: it is accepted by its number alone.
        let is_new = |asked: &SignerDecision| all && asked.code == Trust::New.code();
        file.decision.as_ref().is_some_and(|asked| is_new(asked) || is_named(&asked.number))
    };
    let may = |file: &&ReceiveFile| file.refused.is_none() && (file.decision.is_none() || is_accepted(file));
    let new = preview.files.iter().filter(may).filter(|file| !file.is_known());
    let chosen: Vec<u32> = new.map(|file| file.index).collect();
    let received = if dry || chosen.is_empty() {
        None
    } else {
        let accepted = preview.files.iter().filter(|file| is_accepted(file)).map(|file| file.index);
        let accepted: Vec<u32> = accepted.collect();
        // Who accepts all at once has compared none.
        let compared = if desk.call.has("compared") && !all { &accepted[..] } else { &[] };
        Some(book.take_in_compared(&chosen, &accepted, compared)?)
    };
    let refused = preview.files.iter().any(|file| file.refused.is_some());
    let waiting = preview.files.iter().any(|file| file.decision.is_some() && !is_accepted(file));
    let answer = Answer { preview, received };
    let text = desk.answer(&answer, |words| {
        let mut text = told(&answer, words);
        if waiting {
            text = format!("{text}\n{}", words.get("cli-import-accept"));
        }
        text
    })?;
    if (refused || waiting) && answer.received.is_none() && !dry {
        return Err(Fault::Told(text));
    }
    Ok(text)
}

/// A number however it is grouped.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Takes back the latest import.
pub fn undo_import(desk: &mut Desk) -> Result<String, Fault> {
    let done = desk.open()?.undo_import()?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// Takes a file that was refused earlier off the list.
pub fn forget_refused(desk: &mut Desk, number: u32) -> Result<String, Fault> {
    let view = desk.open()?.forget_refused(number, true)?;
    let named = view.refused_before.iter().find(|row| row.number == number && row.forgotten);
    let name = named.map(|row| row.name.clone()).unwrap_or_default();
    Ok(desk.answer(&view, |words| words.msg("refused-gone", &[("name", &name)]))?)
}

/// Files that were refused earlier, each with the number by which it is taken off the list.
fn refused_before(view: &ReceiveView) -> Vec<String> {
    let line =
        |row: &RefusedBefore| format!("{}. {}, {}: {}", row.number, row.name, row.when, row.refusal.sentence);
    view.refused_before.iter().filter(|row| !row.forgotten).map(line).collect()
}

fn told(answer: &Answer, words: &Words) -> String {
    let mut lines = Vec::new();
    for file in &answer.preview.files {
        let head = [&file.district, &file.unit, &file.made, &file.via];
        let head = head.into_iter().filter(|text| !text.is_empty());
        lines.push(
            format!("{}: {}", file.name, head.cloned().collect::<Vec<_>>().join(", "))
                .trim_end_matches([':', ' '])
                .to_owned(),
        );
        let became = Some(&file.district_now).filter(|text| !text.is_empty());
        lines
            .extend(became.into_iter().chain(&file.lines).chain(&file.notes).map(|line| format!("  {line}")));
        if let Some(refused) = &file.refused {
            lines.push(format!("  {}", refused.sentence));
            lines.push(format!("  {}", refused.remedy));
        }
        if let Some(decision) = &file.decision {
            lines.push(format!("  {}", decision.text));
            lines.push(format!("  {}", decision.number));
            lines.push(format!("  {}", decision.place));
        }
    }
    lines.push(String::new());
    lines.push(answer.preview.sentence.clone());
    lines.extend(Some(answer.preview.passed_over.clone()).filter(|text| !text.is_empty()));
    lines.extend(refused_before(&answer.preview));
    match &answer.received {
        Some(received) => {
            lines.push(received.sentence.clone());
            lines.extend(received.strange.clone());
            if received.questions > 0 {
                lines.push(words.msg("questions", &[("count", &received.questions)]));
            }
        }
        None => lines.push(words.get("cli-import-nothing")),
    }
    lines.join("\n")
}

/// What was changed in two places.
pub fn questions(desk: &mut Desk) -> Result<String, Fault> {
    let view = desk.open()?.view_questions()?;
    Ok(desk.answer(&view, |words| asked(&view, words))?)
}

fn asked(view: &QuestionsView, words: &Words) -> String {
    if view.questions.is_empty() {
        return words.get("cli-questions-none");
    }
    let mut lines = vec![view.sentence.clone()];
    for (question, number) in view.questions.iter().zip(1..) {
        lines.push(String::new());
        lines.push(format!("{number}. {}", question.title));
        for (side, number) in question.sides.iter().zip(1..) {
            lines.push(format!("   {number}: {}", side.text));
        }
        for row in &question.rows {
            let proposed = words.msg("cli-question-proposed", &[("side", &(row.proposed + 1))]);
            lines.push(format!("   {} ({}): {}  {proposed}", row.label, row.field, row.values.join(" | ")));
        }
    }
    lines.join("\n")
}

/// Answers one question, by its number: with the proposal, with one side, or field by field.
pub fn answer(desk: &mut Desk) -> Result<String, Fault> {
    let typed = desk.call.word(0, "NUMBER")?.to_string_lossy().into_owned();
    let wrong = || Wrong::Value(typed.clone());
    let number: usize = typed.parse().map_err(|_| wrong())?;
    let side = desk.call.number::<u32>("side")?;
    let choose = desk.call.value("choose");
    let mut book = desk.open()?;
    let view = book.view_questions()?;
    let found = number.checked_sub(1).and_then(|index| view.questions.get(index));
    let question = found.ok_or_else(|| Error::new(Code::QuestionGone))?;
    let input = AnswerInput {
        kind: question.kind.clone(),
        id: question.id,
        sides: question.sides.iter().map(|side| side.rev.clone()).collect(),
        choices: choices(question, side, choose.as_deref())?,
    };
    let done = book.act(Action::AnswerQuestion(input))?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// "minutes=2,form=1", or one side for every field. Sides are counted from 1.
fn choices(
    question: &QuestionView,
    side: Option<u32>,
    choose: Option<&str>,
) -> Result<BTreeMap<String, u32>, Wrong> {
    let from_one = |side: u32| side.checked_sub(1).ok_or_else(|| Wrong::Value(side.to_string()));
    let mut choices = BTreeMap::new();
    if let Some(side) = side {
        for row in &question.rows {
            choices.insert(row.field.clone(), from_one(side)?);
        }
    }
    for part in choose.unwrap_or_default().split(',').filter(|part| !part.is_empty()) {
        let (field, side) = part.split_once('=').ok_or_else(|| Wrong::Value(part.to_owned()))?;
        let side = side.parse().map_err(|_| Wrong::Value(part.to_owned()))?;
        // By its name, or by what people call it.
        let called =
            |row: &&QuestionRow| row.field == field || row.label.to_lowercase() == field.to_lowercase();
        let row = question.rows.iter().find(called).ok_or_else(|| Wrong::Value(part.to_owned()))?;
        choices.insert(row.field.clone(), from_one(side)?);
    }
    Ok(choices)
}

/// Takes a person's name away for ever.
pub fn erase(desk: &mut Desk) -> Result<String, Fault> {
    let name = desk.call.required("person")?;
    let certain = desk.call.has("yes");
    let mut book = desk.open()?;
    let person = book.person_named(&name)?;
    if !certain {
        return Err(Fault::Told(format!("{}\n", book.erase_text(person))));
    }
    let done = book.act(Action::ErasePerson { person })?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}
