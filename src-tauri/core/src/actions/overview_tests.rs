//! What a board and the programme's owner read in the *lägesrapport*: its lists, its summary, and what it is compared with.

use super::action::ExpectedInput;
use super::figures_tests::{city, trained};
use super::sample::Size;
use super::views::{OverviewChoices, OverviewView};
use super::*;
use crate::base::Clock;
use crate::rollup::needs::Standing;
use crate::school::codes::{ParticipationChange, UnitKind};
use crate::school::fields::Record;
use crate::school::kinds::Participation;

fn report(book: &Book, period: &str) -> OverviewView {
    let choices = OverviewChoices { period: Some(period.into()), ..OverviewChoices::default() };
    book.view_overview(&choices).unwrap()
}

/// The value of a figure; nothing where nobody has told.
fn figure(view: &OverviewView, code: &str) -> u64 {
    let mut all = view.parts.iter().flat_map(|part| &part.figures);
    all.find(|figure| figure.code == code).map_or(0, |figure| figure.value.parse().unwrap_or(0))
}

#[test]
fn how_many_trained_people_have_a_name_is_said_before_the_list_is_asked_for() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let all: u64 = {
        let view = report(&book, "2026/27");
        figure(&view, "staff-trained") + figure(&view, "staff-office")
    };
    // As the files come of units that have sent no names.
    for source in book.received.get_mut().unwrap() {
        source.school.names.clear();
    }
    let names = OverviewChoices { names: true, ..OverviewChoices::default() };
    let view = book.view_overview(&names).unwrap();
    assert_eq!(
        view.names_known,
        format!("Ingen av {all} utbildade finns med namn, så det blir ingen lista.")
    );
    assert!(!format!("{:?}", view.doc.blocks).contains("med namn"), "no empty list is printed");
    // The names can be asked for.
    let letter = view.ask_names.unwrap().letter;
    assert!(letter.contains("Ta med personalens namn"));
    // The units' files are locked for their districts, so these are asked.
    assert!(letter.contains("skicka den till er. Läs in filerna, välj Fil till staden"), "{letter}");
    trained(&mut book, "Ylva Ovanlig", "MÄN").unwrap();
    let view = book.view_overview(&names).unwrap();
    let now = figure(&view, "staff-trained") + figure(&view, "staff-office");
    assert_eq!((now, view.names_known), (all + 1, format!("1 av {now} utbildade finns med namn.")));
    assert!(format!("{:?}", view.doc.blocks).contains("Ylva Ovanlig"));
}

#[test]
fn the_schools_that_are_listed_as_new_paused_or_stopped_are_those_that_the_figures_count() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    // One school has paused one programme after the other, and another began this autumn and has stopped.
    let schools = book.received.get_mut().unwrap();
    for (n, source) in
        schools.iter_mut().filter(|one| one.school.unit().unit_kind == Some(UnitKind::School)).enumerate()
    {
        use ParticipationChange::{Pause, Stop};
        let steps: &[(&str, &str, ParticipationChange)] = match n {
            0 => &[("mvp", "2026-10-05", Pause), ("at", "2026-10-12", Pause)],
            1 => &[("mvp", "2026-10-19", Stop), ("at", "2026-10-19", Stop)],
            _ => &[],
        };
        for (programme, day, change) in steps {
            let step = Participation {
                programme: Some((*programme).into()),
                date: Some(day.parse().unwrap()),
                change: Some(*change),
                ..Participation::default()
            };
            let id = crate::base::Id::from_key(source.scope, &[Participation::KIND, programme, day]);
            source.school.apply(Participation::KIND, id, Some(&step.to_fields()));
        }
    }
    for period in ["2023/24", "2024", "2025HT", "2025/26", "2026/27", "2026-10-01"] {
        let view = report(&book, period);
        let span = period.parse::<crate::rollup::Period>().unwrap().span();
        let listed = |what: &str, within: bool| {
            let rows = view.school_changes.iter().filter(|row| row.what == what);
            rows.filter(|row| !within || span.holds(row.on.parse().unwrap())).count() as u64
        };
        assert_eq!(listed("Ny", true), figure(&view, "schools-new"), "{period}");
        assert_eq!(listed("Paus", false), figure(&view, "schools-paused"), "{period}");
        assert_eq!(listed("Slut", false), figure(&view, "schools-stopped"), "{period}");
        let printed = format!("{:?}", view.doc.blocks).contains("Nya skolor och skolor som har pausat");
        assert_eq!(printed, !view.school_changes.is_empty());
    }
    let now = report(&book, "2026/27");
    assert_eq!(["schools-paused", "schools-stopped"].map(|code| figure(&now, code)), [1, 1]);
    assert!(figure(&now, "schools-new") > 0);
    assert!(
        now.school_changes.iter().any(|row| (row.what.as_str(), row.on.as_str()) == ("Paus", "2026-10-12"))
    );
}

#[test]
fn a_column_in_which_nothing_stands_is_left_out_and_named_but_kept_for_programs() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let choices = OverviewChoices::default();
    let view = book.view_overview(&choices).unwrap();
    assert!(view.by_district.iter().all(|row| row.index == "–"), "nothing is closed this early");
    let printed = format!("{:?}", view.doc.blocks);
    assert!(!printed.contains("head: \"Index\""));
    // That no index may be shown yet is no figure that somebody has failed to give.
    assert!(!printed.contains("Det finns inga uppgifter om"));
    let csv = book.overview_csv(&choices).unwrap();
    let (_, table) = csv.iter().find(|(name, _)| name == "varje-stadsdel").unwrap();
    assert!(table.contains("Index"));
}

#[test]
fn the_summary_says_what_was_held_who_may_need_support_and_what_is_not_known() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let away = ExpectedInput { name: "Borta".into(), ..ExpectedInput::default() };
    book.act(Action::AddExpected { units: vec![away] }).unwrap();
    // Nobody is trained at the first one.
    book.received.get_mut().unwrap()[0].school.trainings.clear();
    let view = report(&book, "2026/27");
    let text = &view.texts.iter().find(|row| row.part == "summary").unwrap().text;
    let rows = book.view_units(Some("2026/27")).unwrap().rows;
    let needy = rows.iter().filter(|row| row.standing == Standing::Support).count();
    let sent = rows.iter().filter(|row| row.sent).count();
    assert!(needy > 0);
    let one = if needy == 1 { "En".to_owned() } else { needy.to_string() };
    assert!(
        text.contains(&format!("{one} av {sent} verksamheter som har skickat uppgifter kan behöva stöd.")),
        "{text}"
    );
    assert!(text.contains("färre än två utbildade ledare (en verksamhet)"), "{text}");
    let held = view.parts[4].figures.iter().find(|one| one.code == "lessons-delivered").unwrap();
    assert!(text.contains(&format!("Hittills har {} lektioner hållits i sin helhet", held.value)), "{text}");
    assert!(text.contains("Uppgifter saknas från en av 1 väntade verksamheter."), "{text}");
    for row in rows.iter().filter(|row| row.standing == Standing::Support) {
        assert!(!text.contains(&row.name), "no list of names: {text}");
    }
}

#[test]
fn a_comparison_says_whether_both_periods_are_equally_long() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    // Some of it is from earlier autumns.
    let lessons = &mut book.received.get_mut().unwrap()[0].school.lessons;
    for (lesson, day) in lessons.values_mut().zip(["2025-10-01", "2024-10-01"]) {
        lesson.date = Some(day.parse().unwrap());
    }
    let of = |period: &str, compare: Option<&str>| {
        let (period, compare) = (Some(period.to_owned()), compare.map(str::to_owned));
        let choices = OverviewChoices { period, compare, ..OverviewChoices::default() };
        let view = book.view_overview(&choices).unwrap();
        let printed = format!("{:?}", view.doc.blocks).contains(&view.compared_note);
        assert!(printed, "{}", view.compared_note);
        view.compared_note
    };
    let same = "Båda åren räknas till samma dag, i år till och med 20 november 2026.";
    assert!(of("2026/27", None).starts_with(same));
    assert!(of("2026/27", Some("2025/26")).starts_with("Perioderna är olika långa: 143 dagar mot 365."));
    assert_eq!(of("2025HT", Some("2024HT")), "");
}

#[test]
fn a_units_own_page_holds_what_is_of_the_unit_and_says_in_a_sentence_what_is_not_told() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let one = book.view_units(None).unwrap().rows.into_iter().find(|row| row.sent).unwrap().id;
    let parts = book.view_unit(one, None).unwrap().parts;
    let rows = || parts.iter().flat_map(|part| &part.figures);
    assert!(rows().all(|row| row.code != "staff-office" && row.value != "saknas"));
    assert!(parts.iter().flat_map(|part| &part.said).any(|said| said.starts_with("Uppgifter saknas om: ")));
    let choices = OverviewChoices::default();
    let view = book.view_overview(&choices).unwrap();
    assert!(view.parts.iter().flat_map(|part| &part.figures).all(|row| row.told || !row.before.is_empty()));
    // What the screen says in sentences, the pages say in the same.
    let paper = format!("{:?}", view.doc.blocks);
    assert!(view.parts.iter().flat_map(|part| &part.said).all(|said| paper.contains(said.as_str())));
}

#[test]
fn who_has_sent_is_told_by_name_and_in_the_tables_by_a_word() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let name = book.view_units(None).unwrap().rows.into_iter().find(|row| row.sent).unwrap().name;
    book.act(Action::AddExpected { units: vec![ExpectedInput { name, ..ExpectedInput::default() }] })
        .unwrap();
    let view = report(&book, "2026/27");
    let sent = view.parts[0].figures.iter().find(|row| row.code == "units-received").unwrap();
    assert!(!sent.behind.is_empty() && sent.behind.iter().all(|one| one.value.is_empty()), "{sent:?}");
    let tables = book.overview_csv(&OverviewChoices::default()).unwrap();
    let (_, behind) = tables.iter().find(|(name, _)| name == "siffror-per-verksamhet").unwrap();
    let line = behind.lines().find(|line| line.contains("Har skickat uppgifter")).unwrap();
    assert!(line.contains(";Ja"), "{line}");
}

#[test]
fn the_texts_stand_in_the_tables_as_the_person_wrote_them() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let period = report(&book, "2026/27").period;
    let text = Some("Vi har nått fler skolor.".to_owned());
    book.act(Action::SetReportText { period: period.clone(), part: "6".into(), text, draft: None }).unwrap();
    let choices = OverviewChoices { period: Some(period), ..OverviewChoices::default() };
    let tables = book.overview_csv(&choices).unwrap();
    let (_, texts) = tables.iter().find(|(name, _)| name == "texter").unwrap();
    assert!(texts.contains("Personal och utbildning;Vi har nått fler skolor."), "{texts}");
    assert!(texts.contains("Sammanfattning;"), "{texts}");
}

#[test]
fn a_school_that_is_known_to_have_begun_in_a_month_is_listed_with_the_month() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
    let office = serde_json::json!({"name": "Stockholm", "level": "city"});
    book.act(Action::SetUpOffice(serde_json::from_value(office).unwrap())).unwrap();
    for (name, day) in [("Ekskolan", "2026-09-01"), ("Granskolan", "2026-10-06")] {
        let unit = serde_json::json!({"name": name, "unit_kind": "school", "by_hand": true});
        book.act(Action::AddExpected { units: vec![serde_json::from_value(unit).unwrap()] }).unwrap();
        let rows = book.view_units(None).unwrap().rows;
        let expected = rows.iter().find(|row| row.name == name).unwrap().expected.unwrap();
        let figures = serde_json::json!({
            "expected": expected, "period": "2026/27", "programmes": ["mvp"], "started_on": day, "classes": 3
        });
        book.act(Action::SetHandFigures(serde_json::from_value(figures).unwrap())).unwrap();
    }
    let listed = report(&book, "2026/27").school_changes;
    let listed: Vec<_> = listed.iter().map(|row| (row.name.as_str(), row.on.as_str())).collect();
    assert_eq!(listed, [("Ekskolan", "2026-09"), ("Granskolan", "2026-10-06")]);
}

#[test]
fn who_looks_for_an_earlier_district_finds_what_it_became_on_screen_paper_and_in_tables() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let choices = OverviewChoices::default();
    let view = book.view_overview(&choices).unwrap();
    let listed = |name: &str| view.by_district.iter().any(|row| row.name == name);
    assert!(listed("Järva"), "{:?}", view.by_district);
    let said = "I Järva ingår det som före den 1 juli 2023 var Rinkeby-Kista och Spånga-Tensta.";
    let plain = view.made_of.replace('\u{a0}', " ");
    assert!(plain.contains(said), "{plain}");
    assert_eq!(format!("{:?}", view.doc.blocks).matches(&view.made_of).count(), 1);
    assert!(!format!("{:?}", view.doc.blocks).contains("Tidigare stadsdelar"));
    let csv = book.overview_csv(&choices).unwrap();
    let (_, table) = csv.iter().find(|(name, _)| name == "varje-stadsdel").unwrap();
    let table = table.replace('\u{a0}', " ");
    assert!(table.contains("Tidigare stadsdelar"));
    assert!(table.contains("Rinkeby-Kista och Spånga-Tensta till 30 juni 2023"), "{table}");
}

#[test]
fn who_is_counted_by_the_figures_of_a_longer_time_is_named_where_its_classes_are_not_counted() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = Book::open(folder.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
    let office = serde_json::json!({"name": "Farsta", "level": "district"});
    book.act(Action::SetUpOffice(serde_json::from_value(office).unwrap())).unwrap();
    let unit = serde_json::json!({"name": "Örby skola", "unit_kind": "school"});
    book.act(Action::AddExpected { units: vec![serde_json::from_value(unit).unwrap()] }).unwrap();
    let expected = book.view_units(None).unwrap().rows[0].expected.unwrap();
    let give = |period: &str| {
        let figures = serde_json::json!({
            "expected": expected, "period": period, "programmes": ["mvp"], "classes": 3, "trained": 6
        });
        Action::SetHandFigures(serde_json::from_value(figures).unwrap())
    };
    book.act(give("2026/27")).unwrap();
    let said = "Örby skola räknas bland dem som arbetar med programmen, men verksamhetens klasser";
    let drafts = |book: &Book, period: &str| {
        let texts = report(book, period).texts;
        ["summary", "1"].map(|part| texts.iter().find(|row| row.part == part).unwrap().draft.contains(said))
    };
    assert_eq!(figure(&report(&book, "2026HT"), "schools"), 1);
    assert_eq!(drafts(&book, "2026HT"), [true; 2]);
    assert_eq!(drafts(&book, "2026/27"), [false; 2]);
    book.act(give("2026HT")).unwrap();
    assert_eq!(drafts(&book, "2026HT"), [false; 2]);
}

#[test]
fn the_page_of_one_unit_counts_no_units_and_says_what_it_works_with() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let mut said = std::collections::BTreeSet::new();
    for row in book.view_units(None).unwrap().rows {
        let view = book.view_unit(row.id, None).unwrap();
        assert!(view.parts.iter().all(|part| part.part != "3"), "{:?}", view.parts);
        said.insert(view.programmes);
    }
    assert!(said.contains("MVP"), "{said:?}");
}

#[test]
fn what_lies_between_two_periods_is_shown_with_how_many_told_then() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let lessons = &mut book.received.get_mut().unwrap()[0].school.lessons;
    for lesson in lessons.values_mut().take(3) {
        lesson.date = "2025-10-01".parse().ok();
    }
    let view = report(&book, "2026HT");
    let all = || view.parts.iter().flat_map(|part| &part.figures);
    let held = all().find(|one| one.code == "lessons-delivered").unwrap();
    let [now, then] = [&held.value, &held.before].map(|text| text.parse::<i64>().unwrap());
    assert_eq!(held.change, format!("+{}", now - then));
    assert!(held.before_basis.contains(" av "), "{held:?}");
    // The same stands in the report's tables and in its files.
    assert!(format!("{:?}", view.doc.blocks).contains(&format!("{:?}", held.change)));
    let csv =
        book.overview_csv(&OverviewChoices { period: Some("2026HT".into()), ..Default::default() }).unwrap();
    let row = |line: &&str| line.starts_with(&format!("{};", held.label));
    let row = csv.iter().flat_map(|(_, text)| text.lines()).find(row).unwrap();
    assert!(row.ends_with(&format!(";{};{};{}", held.before, held.before_basis, held.change)), "{row}");
    // A share changes by percentage points.
    let share = all().find(|one| one.value.ends_with('%') && one.before.ends_with('%'));
    share
        .into_iter()
        .for_each(|one| assert!(one.change == "0" || one.change.ends_with(" %-enheter"), "{one:?}"));
    assert!(all().all(|one| one.change.is_empty() || !one.before.is_empty()));
}

#[test]
fn what_a_period_was_compared_with_last_is_kept() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    book.store_compare("2026HT", "2024HT").unwrap();
    assert_eq!(report(&book, "2026HT").compare.as_deref(), Some("2024HT"));
    assert_eq!(book.store_compare("2026HT", "2027HT").unwrap_err().code, crate::base::Code::ValueUnknown);
    drop(book);
    let book = Book::open(folder.path(), Clock::at("2026-11-20".parse().unwrap())).unwrap();
    assert_eq!(report(&book, "2026HT").compare.as_deref(), Some("2024HT"));
    book.store_compare("2026HT", "").unwrap();
    assert_eq!(report(&book, "2026HT").compare, None);
    let once = OverviewChoices {
        period: Some("2026HT".into()),
        compare: Some("2025HT".into()),
        ..Default::default()
    };
    assert_eq!(book.view_overview(&once).unwrap().compare.as_deref(), Some("2025HT"));
}

#[test]
fn schools_that_may_be_new_are_named_and_listed_for_programs() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let sources = book.received.get_mut().unwrap();
    sources.iter_mut().for_each(|source| source.school.participations.clear());
    let view = report(&book, "2026/27");
    assert!(view.school_changes.iter().all(|row| row.what != "Ny"), "nobody entered a start");
    let csv = book.overview_csv(&OverviewChoices::default()).unwrap();
    let (_, table) = csv.iter().find(|(name, _)| name == "nya-och-avslutade-skolor").unwrap();
    let names: Vec<&str> = table.lines().skip(1).map(|line| line.split(';').next().unwrap()).collect();
    assert!(!names.is_empty());
    for name in names {
        assert!(view.school_changes_note.contains(name), "{name}: {}", view.school_changes_note);
    }
}

#[test]
fn what_is_new_in_todays_draft_is_told_sentence_by_sentence() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let of = |book: &Book| {
        let view = report(book, "2026/27");
        view.texts.into_iter().find(|row| row.part == "4").unwrap()
    };
    let first = of(&book);
    assert!(first.news.is_empty(), "nothing was written over");
    let text = serde_json::json!({
        "do": "set_report_text", "period": "2026/27", "part": "4", "text": "Egen.", "draft": first.draft
    });
    book.act(serde_json::from_value(text).unwrap()).unwrap();
    assert!(of(&book).news.is_empty());
    book.received.get_mut().unwrap()[0]
        .school
        .group_years
        .values_mut()
        .for_each(|year| year.pupils = Some(3));
    let now = of(&book);
    assert!(now.changed && now.news.len() == 1, "{now:?}");
    assert!(now.news[0].contains("elever") && now.draft.contains(&now.news[0]), "{now:?}");
    assert!(!first.draft.contains(&now.news[0]));
}

#[test]
fn the_line_below_the_title_is_printed() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    assert_eq!(report(&book, "2026HT").doc.scope.len(), 2);
    let text = serde_json::json!({"do": "set_report_text", "period": "2026HT", "part": "heading", "text": "Dnr 2026/123"});
    book.act(serde_json::from_value(text).unwrap()).unwrap();
    let view = report(&book, "2026HT");
    assert_eq!(view.doc.scope.last().unwrap(), "Dnr 2026/123");
    assert!(view.texts.iter().all(|row| !row.changed));
    assert_eq!(report(&book, "2026/27").doc.scope.len(), 2, "of that report alone");
}
