//! `mvp init` and `mvp import-classes`.

use mvp_core::actions::Action;
use mvp_core::actions::Book;
use mvp_core::actions::action::{AddClasses, SetUp, UnitInput};
use mvp_core::base::{Code, Error, files};
use mvp_core::school::codes::UnitKind;
use std::ffi::OsStr;
use std::io::Read;
use std::path::Path;

use crate::call::{Fault, Wrong};
use crate::desk::Desk;

/// The largest text that is read.
const LIMIT: u64 = 1024 * 1024;
/// The edition that most follow.
const USUAL: &str = "mvp-14";

/// Sets up a unit in an empty folder.
pub fn init(desk: &mut Desk) -> Result<String, Fault> {
    let call = &desk.call;
    let word = call.words.first().map(|word| word.to_string_lossy().into_owned());
    let named = call.value("name").or(word);
    // Without a school's name it is the district or the city itself.
    if call.value("city").is_some() || (named.is_none() && call.value("district").is_some()) {
        let (city, district) = (call.value("city"), call.value("district"));
        return super::office::init(desk, city, district);
    }
    let name = named.ok_or_else(|| Wrong::Missing("--name".to_owned()))?;
    let unit_kind = match call.value("kind") {
        Some(code) => {
            Some(UnitKind::ALL.iter().copied().find(|kind| kind.code() == code).ok_or_else(|| {
                let known: Vec<&str> = UnitKind::ALL.iter().map(|kind| kind.code()).collect();
                Error::new(Code::ValueUnknown).with("value", code).with("known", known.join(", "))
            })?)
        }
        None => None,
    };
    let unit = UnitInput {
        name,
        unit_kind,
        school_code: call.value("code"),
        municipality: call.value("municipality"),
        district: call.value("district"),
        contact: None,
    };
    let listed = call.value("classes");
    let mut book = desk.open_or_make()?;
    book.speak_to(unit.unit_kind.unwrap_or(UnitKind::School));
    let classes = match listed {
        Some(text) => Some(classes(desk, &book, &text)?),
        None => None,
    };
    let done = book.act(Action::SetUp(SetUp { unit, classes }))?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// What a text file holds, or what is piped in where its name is `-`.
pub fn read(path: &OsStr) -> Result<Vec<u8>, Error> {
    if path != "-" {
        return files::read_capped(Path::new(path), LIMIT);
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin().take(LIMIT).read_to_end(&mut bytes);
    read.map_err(|_| Error::new(Code::FileUnreadable).with("path", "-"))?;
    Ok(bytes)
}

/// Adds the classes of a text file or of what is piped in.
pub fn import_classes(desk: &mut Desk) -> Result<String, Fault> {
    let text = read_text(desk.call.word(0, "FILE")?)?;
    let mut book = desk.open()?;
    let classes = classes(desk, &book, &text)?;
    let done = book.act(Action::AddClasses(classes))?;
    Ok(desk.answer(&done, |_| done.text.clone())?)
}

/// The text of a file, or of what is piped in where the name is `-`.
pub fn read_text(path: &OsStr) -> Result<String, Error> {
    Ok(String::from_utf8(read(path)?).unwrap_or_else(|fault| {
        // A list saved by an older program: each byte is a letter.
        fault.into_bytes().into_iter().map(char::from).collect()
    }))
}

fn classes(desk: &Desk, book: &Book, text: &str) -> Result<AddClasses, Fault> {
    let start = desk.call.value("start").map(|typed| book.read_date(&typed)).transpose()?;
    Ok(AddClasses {
        classes: book.read_classes(text).classes,
        edition: Some(desk.call.value("edition").unwrap_or_else(|| USUAL.to_owned())),
        planned_start: start.and_then(|read| read.date.parse().ok()),
        leaders: Vec::new(),
    })
}
