//! A small unit, straight in the store, with something of everything that a file must treat with care. What must
//! never leave the unit holds the word [`SECRET`].

use mvp_core::base::{Clock, Entropy, Id};
use mvp_core::exchange::{self, Level, Options};
use mvp_core::school::codes::*;
use mvp_core::school::fields::{Fields, Record};
use mvp_core::school::kinds::*;
use mvp_core::store::rev::Revision;
use mvp_core::store::{Store, Write};
use std::path::Path;

/// Stands in every text that must stay in the unit.
pub const SECRET: &str = "HEMLIG";
/// The name of somebody who may be named.
pub const NAME: &str = "Åsa Łukaszewska-Şahin";
/// The day on which everything happens.
pub const DAY: &str = "2026-11-20";

/// Makes the unit in a folder.
pub fn make(folder: &Path) -> Store {
    let clock = Clock::at(DAY.parse().unwrap());
    let mut store = Store::open(folder, clock, Entropy::Seeded(7, 0)).unwrap();
    let unit = store.entropy.id();
    store.found(unit).unwrap();
    let id = |n| Id::from_random([n; 16]);
    let (group, run, open, hidden, lesson) = (id(1), id(2), id(3), id(4), id(5));
    let text = |text: &str| Some(text.to_owned());
    let words = Action { what: text("test"), class: Some(format!("{SECRET} 7A")), ..Action::default() };
    let mut commit = |writes| {
        store.commit(writes, &words).unwrap();
    };
    let learned = |text: &str, shared| Learned {
        phase: Some(Phase::Delivery),
        heading: Some(Heading::Pupils),
        text: Some(text.to_owned()),
        shared: Some(shared),
        ..Learned::default()
    };
    let note = |text: String| Note { text: Some(text), ..Note::default() };
    commit(vec![
        Write::set(
            unit,
            &Unit {
                name: text("Björkskolan, \"Ö\""),
                unit_kind: Some(UnitKind::School),
                school_code: text("01234567"),
                municipality: text("0180"),
                ..Unit::default()
            },
        ),
        Write::set(group, &Group { created_year: text("2026/27"), ..Group::default() }),
        Write::set(
            id(9),
            &GroupYear {
                group: Some(group),
                school_year: text("2026/27"),
                name: text("7A"),
                grade: text("7"),
                pupils: Some(24),
                ..GroupYear::default()
            },
        ),
        Write::set(
            run,
            &Run {
                group: Some(group),
                edition: text("mvp-14"),
                edition_version: Some(1),
                ordinal: Some(1),
                leaders: Some(vec![open, hidden]),
                planned_start: Some("2026-09-01".parse().unwrap()),
                ..Run::default()
            },
        ),
        Write::set(open, &Person { profession: Some(Profession::Teacher), ..Person::default() }),
        Write::set(hidden, &Person { protected: Some(true), ..Person::default() }),
        Write::set(open, &PersonPrivate { name: text(NAME), ..PersonPrivate::default() }),
        Write::set(hidden, &PersonPrivate { name: Some(format!("{SECRET} person")), ..Default::default() }),
        Write::set(
            id(6),
            &Training {
                person: Some(open),
                programme: text("mvp"),
                part: Some(TrainingPart::Basic1),
                ..Training::default()
            },
        ),
    ]);
    let held = |minutes| Lesson {
        run: Some(run),
        lesson: text("3"),
        status: Some(LessonStatus::Delivered),
        date: Some("2026-11-17".parse().unwrap()),
        minutes: Some(minutes),
        leaders: Some(vec![open]),
        ..Lesson::default()
    };
    commit(vec![
        Write::set(lesson, &held(50)),
        Write::set(lesson, &note(format!("{SECRET}, =1+1 \"citat\"\r\nrad två"))),
    ]);
    let answers = Fields::from([
        ("lesson".to_owned(), lesson.to_string()),
        ("respondent".to_owned(), "self".to_owned()),
        ("m_backspegel".to_owned(), "2".to_owned()),
        ("m_askadarovning".to_owned(), "na".to_owned()),
        ("r_askadarovning".to_owned(), "not_in_lesson".to_owned()),
    ]);
    commit(vec![Write::set(id(10), &Checklist::from_fields(&answers)), Write::set(lesson, &held(55))]);
    commit(vec![Write::set(id(7), &learned(&format!("{SECRET} lärdom"), false))]);
    commit(vec![Write::set(id(8), &learned(&format!("{SECRET} före rättelsen"), true))]);
    commit(vec![Write::set(id(8), &learned("delad lärdom, rättad", true))]);
    commit(vec![Write::remove::<Training>(id(6))]);
    store
}

/// The unit's revisions.
pub fn revisions() -> Vec<Revision> {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path()).revisions().unwrap()
}

/// The unit's package.
pub fn package(level: Level, include_names: bool) -> Vec<u8> {
    let options = Options { level, include_names, created_ms: 1_795_183_500_000, export_no: Some(1) };
    exchange::write(&revisions(), &options).unwrap()
}
