use super::*;
use crate::actions::Book;
use crate::actions::views::SampleKind;
use crate::base::Clock;
use crate::rollup::needs::Standing;
use crate::school::codes::*;

fn day() -> NaiveDate {
    "2026-11-20".parse().unwrap()
}

fn made_school(size: Size, seed: u64) -> (tempfile::TempDir, Book) {
    let folder = tempfile::tempdir().unwrap();
    school(folder.path(), size, seed, day()).unwrap();
    let book = Book::open(folder.path(), Clock::at(day())).unwrap();
    (folder, book)
}

#[test]
fn a_typical_school_has_something_of_everything_and_says_what_it_is() {
    let (_folder, book) = made_school(Size::Typical, 1);
    let school = book.school();
    assert_eq!(school.unit().sample, Some(true));
    let rows = book.view_classes(None).unwrap().rows;
    assert_eq!(rows.iter().map(|row| row.group).collect::<std::collections::BTreeSet<_>>().len(), 12);
    assert_eq!(book.view_classes(None).unwrap().school_years.len(), 2);
    let lessons = |status| school.lessons.values().filter(|l| l.status == Some(status)).count();
    for status in LessonStatus::ALL {
        assert!(lessons(*status) > 0, "{status:?}");
    }
    assert!(school.lessons.values().all(|lesson| lesson.date.is_some_and(|date| date <= day())));
    assert!(school.checklists.values().any(|list| list.respondent == Some(Respondent::Observer)));
    let held = school.lessons.values().filter(|l| l.status.is_some_and(LessonStatus::is_held)).count();
    assert!(school.checklists.len() < held, "some are missing");
    assert!(school.people.values().any(|person| person.protected == Some(true)));
    let shared = |value| school.learned.values().any(|learned| learned.shared == Some(value));
    assert!(shared(true) && !school.startups.is_empty() && !school.supervisions.is_empty());
    let behind = book.view_classes(None).unwrap().rows.iter().any(|row| row.behind >= 2);
    assert!(behind, "one has fallen behind");
    assert!(book.store().verify().is_ok());
    assert!(crate::store::list_backups(book.store().folder()).is_empty(), "made-up days make no backups");
}

#[test]
fn a_seed_is_a_school() {
    let summary = |seed| {
        let (_folder, book) = made_school(Size::Small, seed);
        let mut ids: Vec<_> =
            book.store().revisions().unwrap().into_iter().map(|revision| revision.id).collect();
        ids.sort_unstable();
        ids
    };
    assert_eq!(summary(3), summary(3));
    assert_ne!(summary(3), summary(4));
}

#[test]
fn a_folder_that_has_a_school_keeps_it() {
    let (folder, book) = made_school(Size::Small, 1);
    drop(book);
    let fault = school(folder.path(), Size::Small, 2, day()).unwrap_err();
    assert_eq!(fault.code, crate::base::Code::BookExists);
}

#[test]
fn a_city_of_the_autumn_of_2020_has_its_known_numbers() {
    let shares: usize = (0..26).map(|n| share(140, 26, n)).sum();
    assert_eq!(shares, 140);
    let made = made().unwrap();
    let mut schools = 0;
    let mut others = [0, 0];
    let mut names = std::collections::BTreeSet::new();
    let mut first = 0;
    for (n, district) in made.districts.iter().take(9).enumerate() {
        let sizes: Vec<usize> = (0..share(26, 9, n)).map(|i| share(140, 26, first + i)).collect();
        for plan in district_plans(&made, district, first, &sizes, share(10, 9, n), 1) {
            match plan.kind {
                UnitKind::School => schools += 1,
                UnitKind::YouthCentre => others[0] += 1,
                UnitKind::PlayPark => others[1] += 1,
            }
            assert!(names.insert((plan.district.clone(), plan.name.clone())));
        }
        first += sizes.len();
    }
    assert_eq!((schools, others[0] + others[1]), (26, 10));
    assert!(others[0] > 0 && others[1] > 0, "{others:?}");
}

#[test]
fn a_school_to_look_around_in_stands_beside_ones_own_and_goes_without_a_trace() {
    let folder = tempfile::tempdir().unwrap();
    let own = Book::open(folder.path(), Clock::at(day())).unwrap();
    let before = crate::base::files::names(folder.path());
    assert_eq!(beside(folder.path()), None);
    // As a power cut leaves it.
    std::fs::create_dir(folder.path().join("sample-unfinished")).unwrap();
    std::fs::write(folder.path().join("sample-unfinished/mvp-loggen.db"), "half").unwrap();
    make_beside(folder.path(), SampleKind::School, 1, day()).unwrap();
    let sample = beside(folder.path()).unwrap();
    assert!(Book::open(&sample, Clock::at(day())).unwrap().start().sample);
    remove_beside(folder.path()).unwrap();
    assert_eq!(beside(folder.path()), None);
    assert_eq!(crate::base::files::names(folder.path()), before);
    assert!(!own.is_set_up());
}

#[test]
fn a_youth_centre_has_groups_and_ages_and_no_word_of_a_school() {
    let folder = tempfile::tempdir().unwrap();
    for (kind, of) in [(UnitKind::YouthCentre, "centre"), (UnitKind::PlayPark, "park")] {
        let folder = folder.path().join(of);
        one(&folder, kind, Size::Typical, 1, day()).unwrap();
        let mut book = Book::open(&folder, Clock::at(day())).unwrap();
        let school = book.school();
        assert_eq!((school.unit().school_code, school.unit().unit_kind), (None, Some(kind)));
        let headteachers = school.people.values().filter(|p| p.profession == Some(Profession::Headteacher));
        assert_eq!(headteachers.count(), 0);
        let years: Vec<_> = school.group_years.values().collect();
        assert!(years.len() == 4 && years.iter().all(|year| year.age.is_some() && year.grade.is_none()));
        let rows = book.view_classes(None).unwrap().rows;
        assert!(rows.iter().any(|row| row.cells.iter().any(|cell| cell.date.is_some())));
        for lang in crate::words::Lang::ALL {
            book.speak(*lang);
            let mut shown = Vec::new();
            texts(serde_json::to_value(book.view_week().unwrap()).unwrap(), &mut shown);
            texts(serde_json::to_value(book.view_fidelity(None).unwrap()).unwrap(), &mut shown);
            texts(serde_json::to_value(book.view_report(&Default::default()).unwrap()).unwrap(), &mut shown);
            texts(serde_json::to_value(book.view_history(1000).unwrap()).unwrap(), &mut shown);
            for (_, csv) in book.sheets_csv(false).unwrap() {
                shown.extend(String::from_utf8(csv).unwrap().lines().map(str::to_owned));
            }
            assert!(shown.len() > 300);
            for text in shown {
                let text = text.to_lowercase().replace("school year", "").replace("school break", "");
                // A moment of the manual is called what the manual calls it.
                let text = text.replace("klassrumsregler", "");
                for word in ["klass", "skol", "elev", "rektor", "årskurs", "pupils", " class ", "headteacher"]
                {
                    assert!(!text.contains(word), "{lang:?}: {text}");
                }
            }
        }
    }
}

/// The texts for people in what a screen shows: codes and ids have neither space nor capital.
fn texts(value: serde_json::Value, found: &mut Vec<String>) {
    use serde_json::Value::{Array, Object, String};
    match value {
        String(text) if text.contains(|c: char| c == ' ' || c.is_uppercase()) => found.push(text),
        Array(items) => items.into_iter().for_each(|item| texts(item, found)),
        Object(fields) => fields.into_iter().for_each(|(_, field)| texts(field, found)),
        _ => {}
    }
}

#[test]
fn an_office_to_look_around_in_can_be_compared_with_the_year_before() {
    for kind in [SampleKind::District, SampleKind::City] {
        let folder = tempfile::tempdir().unwrap();
        make_beside(folder.path(), kind, 1, day()).unwrap();
        let book = Book::open(&beside(folder.path()).unwrap(), Clock::at(day())).unwrap();
        let view = book.view_overview(&Default::default()).unwrap();
        assert!(view.compared.contains("2025"), "{}", view.compared);
        let row = |code: &str| {
            let mut rows = view.parts.iter().flat_map(|part| &part.figures);
            let row = rows.find(|row| row.code == code).unwrap();
            (row.value.clone(), row.before.clone())
        };
        for code in ["runs-started", "lessons-delivered", "staff-trained", "dos"] {
            let (now, before) = row(code);
            assert!(now != before && before.starts_with(|c: char| c.is_ascii_digit()), "{code} {before}");
        }
        assert_eq!(row("schools-new").1, "0", "no school began all at once with the app");
        let changes: Vec<&str> = view.school_changes.iter().map(|row| row.what.as_str()).collect();
        assert!(changes.contains(&"Ny"));
        assert_eq!(changes.contains(&"Slut"), kind == SampleKind::City);
        let rows = book.view_units(None).unwrap().rows;
        let support = rows.iter().filter(|row| row.standing == Standing::Support).count();
        assert!(support > 0 && support * 2 < rows.len(), "{support}");
    }
}
