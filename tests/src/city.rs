//! Units as their files bring them, made straight from records: quick enough for a thousand of them.

use mvp_core::actions::action::OfficeInput;
use mvp_core::actions::{Action, Book};
use mvp_core::base::{Clock, Entropy, Id};
use mvp_core::exchange::{self, Card, Identity, Level, Options, Sender};
use mvp_core::school::codes::*;
use mvp_core::school::fields::{Fields, Record};
use mvp_core::school::kinds::*;
use mvp_core::school::year::SchoolYear;
use mvp_core::store::rev::{Header, Payload, Revision, digest};
use mvp_core::store::{About, Received, Store};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The districts of the autumn of 2020.
pub const DISTRICTS: [&str; 13] = [
    "Bromma",
    "Enskede-Årsta-Vantör",
    "Farsta",
    "Hägersten-Älvsjö",
    "Hässelby-Vällingby",
    "Kungsholmen",
    "Norrmalm",
    "Rinkeby-Kista",
    "Skarpnäck",
    "Skärholmen",
    "Spånga-Tensta",
    "Södermalm",
    "Östermalm",
];

/// A unit in the making.
pub struct Unit {
    /// Its id.
    pub scope: Id,
    /// Its name.
    pub name: String,
    /// Its district.
    pub district: String,
    /// The day on which everything was entered.
    pub entered: &'static str,
    next: u32,
    records: Vec<(&'static str, Id, Fields)>,
}

fn id(n: u32, part: u32) -> Id {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    bytes[4..8].copy_from_slice(&part.to_be_bytes());
    Id::from_random(bytes)
}

impl Unit {
    /// The n-th unit.
    pub fn new(n: u32, name: &str, kind: UnitKind, district: &str, entered: &'static str) -> Unit {
        let (scope, records) = (id(n, 0), Vec::new());
        let (own, place) = (name.to_owned(), district.to_owned());
        let mut unit = Unit { scope, name: own, district: place, entered, next: 0, records };
        let text = |text: &str| Some(text.to_owned());
        let own = mvp_core::school::kinds::Unit {
            name: text(name),
            unit_kind: Some(kind),
            district: text(district),
            ..Default::default()
        };
        unit.set(scope, &own);
        unit
    }

    fn set<R: Record>(&mut self, id: Id, record: &R) {
        self.records.push((R::KIND, id, record.to_fields()));
    }

    fn add<R: Record>(&mut self, record: &R) -> Id {
        self.next += 1;
        let mut bytes = *self.scope.as_bytes();
        bytes[8..12].copy_from_slice(&self.next.to_be_bytes());
        let id = Id::from_random(bytes);
        self.set(id, record);
        id
    }

    /// A class with a run of which so many lessons were delivered, one every third day.
    pub fn class(&mut self, name: &str, edition: &str, start: &str, delivered: u32, leaders: &[Id]) {
        let first = start.parse().unwrap();
        let year = SchoolYear::of(first).to_string();
        let group = self.add(&Group { created_year: Some(year.clone()), ..Group::default() });
        let pupils = 20 + delivered % 9;
        self.add(&GroupYear {
            group: Some(group),
            school_year: Some(year),
            name: Some(name.into()),
            grade: Some(name.chars().next().filter(char::is_ascii_digit).map_or("8".into(), String::from)),
            pupils: Some(pupils),
            girls: Some(pupils / 2),
            boys: Some(pupils - pupils / 2),
            ..GroupYear::default()
        });
        let run = self.add(&Run {
            group: Some(group),
            edition: Some(edition.into()),
            edition_version: Some(1),
            leaders: Some(leaders.to_vec()),
            planned_start: Some(first),
            ..Run::default()
        });
        for n in 0..delivered {
            let lesson = self.add(&Lesson {
                run: Some(run),
                lesson: Some((n + 1).to_string()),
                status: Some(if n % 5 == 4 { LessonStatus::Partly } else { LessonStatus::Delivered }),
                date: first.iter_days().nth(n as usize * 3),
                leaders: Some(leaders.to_vec()),
                obstacles: (n % 4 == 3).then(|| vec![Obstacle::Room]),
                ..Lesson::default()
            });
            if n % 2 == 0 {
                let moments = ["backspegel", "klassrumsregler", "huvudovning-1"];
                let answers = moments.map(|code| (code.to_owned(), Answer::AsManual)).into();
                let respondent = Some(Respondent::Self_);
                self.add(&Checklist { lesson: Some(lesson), respondent, answers, ..Checklist::default() });
            }
        }
    }

    /// A class of which one lesson was cancelled.
    pub fn cancelled(&mut self, name: &str, on: &str) {
        self.class(name, "mvp-14", on, 0, &[]);
        let run = self.records.iter().rev().find(|(kind, ..)| *kind == Run::KIND).map(|(_, id, _)| *id);
        self.add(&Lesson {
            run,
            lesson: Some("1".into()),
            status: Some(LessonStatus::Cancelled),
            date: on.parse().ok(),
            ..Lesson::default()
        });
    }

    /// Somebody with complete basic training.
    pub fn trained(&mut self, programme: &str, on: &str) -> Id {
        let person = self.add(&Person {
            profession: Some(Profession::Teacher),
            employer: Some(Employer::Unit),
            ..Person::default()
        });
        for part in [TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3] {
            self.add(&Training {
                person: Some(person),
                programme: Some(programme.into()),
                part: Some(part),
                date: on.parse().ok(),
                ..Training::default()
            });
        }
        person
    }

    /// A step in or out of a programme.
    pub fn step(&mut self, programme: &str, change: ParticipationChange, on: &str) {
        self.add(&Participation {
            programme: Some(programme.into()),
            change: Some(change),
            date: on.parse().ok(),
            ..Participation::default()
        });
    }

    /// A lesson learned that the unit shares.
    pub fn learned(&mut self, heading: Heading, text: &str) {
        self.add(&Learned {
            phase: Some(Phase::Delivery),
            heading: Some(heading),
            text: Some(text.into()),
            shared: Some(true),
            date: self.entered.parse().ok(),
            ..Learned::default()
        });
    }

    /// Its revisions: each record was entered once.
    pub fn revisions(&self) -> Vec<Revision> {
        let ms = Clock::at(self.entered.parse().unwrap()).now_ms();
        let revision = |(n, (kind, record_id, fields)): (usize, &(&str, Id, Fields))| {
            let salt = *self.scope.as_bytes();
            let payload = Payload { salt, fields: fields.clone() };
            let header = Header {
                scope: self.scope,
                kind: (*kind).to_owned(),
                record_id: *record_id,
                device_id: self.scope,
                seq: n as u64 + 1,
                hlc: (ms << 16) + n as u64,
                deleted: false,
                action_id: self.scope,
                parents: Vec::new(),
                commitment: payload.commitment(),
            };
            Revision { id: header.rev_id(), header, payload: Some(payload) }
        };
        self.records.iter().enumerate().map(revision).collect()
    }

    /// Its keys: fixed, and used nowhere else.
    pub fn identity(&self) -> Identity {
        Identity::from_seed([*self.scope.as_bytes(); 2].concat().try_into().unwrap()).unwrap()
    }

    /// Its address card.
    pub fn card(&self) -> Card {
        self.identity().card(&self.name, self.scope, CardRole::Unit, self.entered.parse().unwrap())
    }

    /// Its file, sealed to this receiver. One that was saved earlier held only the first of its records.
    pub fn file(&self, to: &Card, first: Option<usize>) -> Vec<u8> {
        let mut revisions = self.revisions();
        revisions.truncate(first.unwrap_or(revisions.len()));
        let created_ms = Clock::at(self.entered.parse().unwrap()).now_ms();
        let options =
            Options { level: Level::District, include_names: false, created_ms, export_no: Some(1) };
        let (identity, card, to) = (self.identity(), self.card(), [to.clone()]);
        let sender = Sender { identity: &identity, card: &card, to: &to };
        exchange::seal(&revisions, &options, sender).unwrap()
    }
}

/// Each district takes in the files of its units, and saves the file for the city. Gives the names and the bytes.
pub fn bundles(folder: &Path, units: &[Unit], city: &Card, day: &str) -> Vec<(String, Vec<u8>)> {
    let mut districts: BTreeMap<&str, Vec<&Unit>> = BTreeMap::new();
    for unit in units {
        districts.entry(&unit.district).or_default().push(unit);
    }
    let mut files = Vec::new();
    for (n, (name, own)) in districts.into_iter().enumerate() {
        let home = folder.join(format!("district{n}"));
        let (clock, chance) = (Clock::at(day.parse().unwrap()), Entropy::Seeded(100 + n as u64, 0));
        let mut book = Book::open_with(&home, clock, chance).unwrap();
        let level = OfficeLevel::District;
        book.act(Action::SetUpOffice(OfficeInput {
            name: name.into(),
            level,
            municipality: None,
            contact: None,
        }))
        .unwrap();
        let card = book.own_card().unwrap();
        let came = home.join("came");
        std::fs::create_dir(&came).unwrap();
        for (n, unit) in own.iter().enumerate() {
            std::fs::write(came.join(format!("{n}.mvpsync")), unit.file(&card, None)).unwrap();
        }
        let all: Vec<u32> = book.look_at(&[came]).unwrap().files.iter().map(|file| file.index).collect();
        assert_eq!(all.len(), own.len());
        book.take_in(&all, &all).unwrap();
        book.act(Action::AddCards { cards: vec![city.to_text()], compared: true }).unwrap();
        let path = home.join("till staden.mvpsync");
        book.save_sealed(&path, Level::District, false, &[]).unwrap();
        files.push((name.to_owned(), std::fs::read(path).unwrap()));
    }
    files
}

/// A city or district in a folder, with the files of these units taken in on a day.
pub fn office(folder: &Path, name: &str, level: OfficeLevel, units: &[Unit], day: &str) {
    let clock = Clock::at(day.parse().unwrap());
    let mut book = Book::open_with(folder, clock, Entropy::Seeded(11, 0)).unwrap();
    let own = OfficeInput { name: name.into(), level, municipality: None, contact: None };
    book.act(Action::SetUpOffice(own)).unwrap();
    drop(book);
    let mut store = Store::open(folder, clock, Entropy::Seeded(12, 0)).unwrap();
    let all: Vec<(Id, Vec<Revision>)> = units.iter().map(|unit| (unit.scope, unit.revisions())).collect();
    let allowed: BTreeSet<Id> = all.iter().map(|(scope, _)| *scope).collect();
    let files: Vec<Received> = all
        .iter()
        .map(|(scope, revisions)| {
            let ids = revisions.iter().map(|revision| revision.id).collect();
            Received {
                name: "fil",
                sender: "",
                sha256: digest(vec![]),
                revisions,
                coverage: BTreeMap::from([(*scope, (revisions.len() as u64, digest(ids)))]),
                bytes: &[],
                about: About::default(),
            }
        })
        .collect();
    store.receive(&files, &allowed).unwrap();
}

/// The units of the autumn of 2020: nine districts, 26 schools with 140 classes, youth centres and play parks; and
/// schools of other districts that rest.
pub fn autumn_2020() -> Vec<Unit> {
    let day = "2020-11-20";
    let mut units = Vec::new();
    for n in 0..26_u32 {
        let mut school =
            Unit::new(n + 1, &format!("Skola {}", n + 1), UnitKind::School, DISTRICTS[n as usize % 9], day);
        let leaders = [school.trained("mvp", "2019-08-01"), school.trained("mvp", "2020-08-10")];
        for class in 0..if n < 10 { 6 } else { 5 } {
            school.class(
                &format!("{}{}", 7 + class % 3, ['A', 'B', 'C'][class as usize / 3]),
                "mvp-14",
                "2020-09-07",
                1 + (n + class) % 12,
                &leaders,
            );
        }
        school.step("mvp", ParticipationChange::Start, "2017-08-20");
        units.push(school);
    }
    for (n, kind) in
        [UnitKind::YouthCentre, UnitKind::PlayPark, UnitKind::YouthCentre].into_iter().enumerate()
    {
        let name = ["Fritidsgården Fyren", "Parkleken Humlan", "Fritidsgården Solen"][n];
        let mut place = Unit::new(40 + n as u32, name, kind, DISTRICTS[n], day);
        place.class("Tisdagsgruppen", "mvp-14", "2020-09-08", 3, &[]);
        units.push(place);
    }
    for n in 0..3 {
        let name = format!("Vilande skola {n}");
        units.push(Unit::new(50 + n, &name, UnitKind::School, DISTRICTS[9 + n as usize], day));
    }
    units
}

/// The units of the school year 2021/22: 30 schools, 7 of them new in 2021, 8 with both programmes, and trained staff
/// in 10 of their 11 districts.
pub fn year_2021() -> Vec<Unit> {
    let mut units = Vec::new();
    for n in 0..30_u32 {
        let mut school = Unit::new(
            n + 1,
            &format!("Skola {}", n + 1),
            UnitKind::School,
            DISTRICTS[n as usize % 11],
            "2022-03-01",
        );
        let start = match n {
            0..3 => "2021-02-15",
            3..7 => "2021-09-01",
            _ => "2018-09-01",
        };
        let programmes: &[&str] = match n {
            0..8 => &["mvp", "at"],
            8..12 => &["at"],
            _ => &["mvp"],
        };
        let trained = (n % 11 != 10).then(|| school.trained("mvp", "2021-05-01"));
        let leaders: Vec<Id> = trained.into_iter().collect();
        for programme in programmes {
            school.step(programme, ParticipationChange::Start, start);
            let (edition, class) = if *programme == "mvp" { ("mvp-14", "7A") } else { ("at-17", "5A") };
            school.class(class, edition, "2021-09-14", 2 + n % 11, &leaders);
        }
        units.push(school);
    }
    units
}
