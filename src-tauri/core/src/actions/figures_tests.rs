//! What screens, letters, drafts and files say of the figures.

use super::action::*;
use super::sample::{self, History, Size};
use super::tests::zip_members;
use super::views::{OverviewChoices, OverviewView, ReportTextRow};
use super::*;
use crate::base::{Clock, Code};
use crate::rollup::{Period, Source};
use crate::school::codes::*;
use crate::school::fields::Record;
use crate::school::kinds::Lesson;
use crate::words::Lang;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open(folder: &Path) -> Book {
    Book::open(folder, Clock::at(date("2026-11-20"))).unwrap()
}

fn unit(folder: &Path, kind: UnitKind) -> Book {
    let mut book = open(folder);
    let classes = book.read_classes("7A").classes;
    let classes = AddClasses { classes, edition: Some("mvp-14".into()), ..AddClasses::default() };
    let unit = UnitInput { name: "Humlan".into(), unit_kind: Some(kind), ..UnitInput::default() };
    book.act(Action::SetUp(SetUp { unit, classes: Some(classes) })).unwrap();
    book
}

fn office(folder: &Path, name: &str, level: OfficeLevel) -> Book {
    let mut book = open(folder);
    let input = OfficeInput { name: name.into(), level, municipality: None, contact: None };
    book.act(Action::SetUpOffice(input)).unwrap();
    book
}

/// A city with the made-up units' records, as if their files had been taken in.
pub(super) fn city(folder: &Path, units: &Path, size: Size) -> Book {
    let mut book = office(folder, "Stockholm", OfficeLevel::City);
    let sources = sample::city(units, size, History::ThisYear, 3, date("2026-11-20"))
        .unwrap()
        .into_iter()
        .map(|folder| {
            let unit = open(&folder);
            Source {
                scope: unit.store().scope().unwrap(),
                school: unit.school().clone(),
                came: vec![date("2026-11-01")],
                latest: Some(date("2026-11-20")),
            }
        });
    book.received = std::cell::OnceCell::from(sources.collect::<Vec<_>>());
    book
}

pub(super) fn trained(book: &mut Book, name: &str, provider: &str) -> Result<(), Code> {
    let add = PersonInput { name: name.into(), ..PersonInput::default() };
    let person = book.act(Action::AddPerson(add)).unwrap().records[0];
    let input = TrainingInput {
        person,
        programme: "mvp".into(),
        parts: vec![TrainingPart::Basic1, TrainingPart::Basic2, TrainingPart::Basic3],
        has: true,
        date: Some(date("2026-09-01")),
        provider: Some(provider.into()),
    };
    book.act(Action::SetTraining(input)).map(|_| ()).map_err(|fault| fault.code)
}

#[test]
fn every_text_of_ones_own_words_stands_on_the_page_before_it_goes() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = unit(folder.path(), UnitKind::School);
    let run = book.view_classes(None).unwrap().rows[0].run.unwrap();
    let ask = |question: &str| {
        let question = question.to_owned();
        Action::SetEvaluation(EvaluationInput {
            run,
            question,
            agree: Some(9),
            partly: None,
            disagree: None,
            unsure: None,
        })
    };
    book.act(ask("Jag vågar säga ifrån")).unwrap();
    let refused = book.act(ask("Vad sa 811218-9876?")).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), (Code::TextPersonnummer, Some("question")));
    let day_off = |name: &str| BreakInput {
        id: None,
        name: name.into(),
        from: date("2026-12-01"),
        to: date("2026-12-02"),
    };
    book.act(Action::SetBreak(day_off("Stängt för mässa"))).unwrap();
    assert_eq!(book.act(Action::SetBreak(day_off("8112189876"))).unwrap_err().code, Code::TextPersonnummer);
    trained(&mut book, "A", "MÄN Stockholm").unwrap();
    assert_eq!(trained(&mut book, "B", "811218-9876"), Err(Code::TextPersonnummer));
    trained(&mut book, "C", "MÄN Stockholm").unwrap();
    let name = "Stockholmsmodellen".to_owned();
    book.act(Action::CopyEdition { edition: "mvp-14".into(), name }).unwrap();
    let view = book.view_file(false).unwrap();
    let all: Vec<&str> = view.texts.iter().map(|text| text.text.as_str()).collect();
    let count = |text: &str| all.iter().filter(|known| **known == text).count();
    for text in ["Jag vågar säga ifrån", "Stängt för mässa", "MÄN Stockholm", "Stockholmsmodellen"] {
        assert_eq!(count(text), 1, "{text} in {all:?}");
    }
    assert_eq!(count("Introduktion till MVP"), 0, "what ships with the program is nobody's own words");
}

#[test]
fn a_youth_centre_has_its_own_guideline_for_trained_leaders() {
    for (kind, enough) in [(UnitKind::School, false), (UnitKind::YouthCentre, true)] {
        let folder = tempfile::tempdir().unwrap();
        let mut book = unit(folder.path(), kind);
        let gap = |book: &Book| {
            let gaps = book.view_week().unwrap().gaps;
            gaps.into_iter().find(|gap| gap.code == "few-trained").map(|gap| gap.text)
        };
        trained(&mut book, "A", "").unwrap();
        let least = if enough { "minst 2" } else { "minst 4–6" };
        assert!(gap(&book).is_some_and(|text| text.ends_with(least)), "{:?}", gap(&book));
        assert!(book.view_staff().unwrap().sentence.ends_with(least));
        trained(&mut book, "B", "").unwrap();
        assert_eq!(gap(&book).is_none(), enough, "{kind:?}");
        let ideas = book.view_fidelity(None).unwrap().focus_ideas;
        assert_eq!(ideas.iter().any(|idea| idea.why.contains("riktvärde")), !enough, "{ideas:?}");
    }
}

#[test]
fn a_unit_without_the_app_gets_no_letter_and_is_not_late() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let expect = |name: &str, by_hand| ExpectedInput {
        name: name.into(),
        by_hand: Some(by_hand),
        ..ExpectedInput::default()
    };
    let units = vec![expect("Parkleken Humlan", true), expect("Borta", false)];
    book.act(Action::AddExpected { units }).unwrap();
    let period = book.view_units(None).unwrap().period;
    book.act(Action::SetDeadline { period, date: Some(date("2026-11-01")) }).unwrap();
    let rows = book.view_units(None).unwrap().rows;
    let row = |name: &str| rows.iter().find(|row| row.name == name).unwrap();
    assert_eq!(row("Parkleken Humlan").reasons, ["Siffror saknas, läggs in för hand"]);
    assert_eq!(row("Parkleken Humlan").age, "saknas");
    assert_eq!(row("Borta").reasons, ["Har inte skickat, och sista dagen har passerat"]);
    let asked: Vec<String> = book.view_quality(None).unwrap().units.into_iter().map(|u| u.name).collect();
    assert!(
        asked.contains(&"Borta".to_owned()) && !asked.contains(&"Parkleken Humlan".to_owned()),
        "{asked:?}"
    );
}

#[test]
fn drafts_name_reasons_and_programmes_as_they_are_called() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let view = book.view_overview(&OverviewChoices::default()).unwrap();
    let text = |part: &str| view.texts.iter().find(|row| row.part == part).unwrap().text.clone();
    assert!(
        text("9").contains("De vanligaste hindren är ") && !text("9").contains("anledningen:"),
        "{}",
        text("9")
    );
}

#[test]
fn a_year_that_lasts_is_compared_with_the_same_day_a_year_earlier_and_says_so() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    // Where nothing is known of the year before, no comparison is chosen; it can be.
    let view = book.view_overview(&OverviewChoices::default()).unwrap();
    let draft = |view: &OverviewView| text_of(view, "10").text.clone();
    assert_eq!(
        (view.compare.as_deref(), draft(&view).as_str(), view.compares[0].key.as_str()),
        (None, "", "2025-11-20")
    );
    let asked = OverviewChoices { compare: Some("2025-11-20".into()), ..OverviewChoices::default() };
    assert!(
        draft(&book.view_overview(&asked).unwrap())
            .starts_with("Det finns inga uppgifter från läsåret 2025/26 till och med")
    );
    let Source { scope, school, .. } = &mut book.received.get_mut().unwrap()[0];
    for lesson in school.lessons.clone().into_values().filter(|lesson| lesson.date.is_some()) {
        let date = lesson.date.and_then(|day| day.checked_sub_months(chrono::Months::new(12)));
        let key = format!("{date:?}{:?}", lesson.run);
        let id = crate::base::Id::from_key(*scope, &[&key]);
        school.apply(Lesson::KIND, id, Some(&Lesson { date, ..lesson }.to_fields()));
    }
    let view = book.view_overview(&OverviewChoices::default()).unwrap();
    assert_eq!(view.compare.as_deref(), Some("2025-11-20"));
    let named = "läsåret 2025/26 till och med 20 november 2025";
    assert_eq!((view.compares[0].key.as_str(), view.compares[0].text.as_str()), ("2025-11-20", named));
    assert!(draft(&view).contains(named), "{}", draft(&view));
    let choices = OverviewChoices { period: Some("2026".into()), ..OverviewChoices::default() };
    let year = book.view_overview(&choices).unwrap();
    assert_eq!(year.compare.as_deref(), Some("2025-01-01/2025-11-20"));
    assert!(year.compares.iter().any(|one| one.text == "1 januari 2025 till och med 20 november 2025"));
    let choices = OverviewChoices { period: Some("2025/26".into()), ..OverviewChoices::default() };
    assert_eq!(book.view_overview(&choices).unwrap().compares[0].key, "2024/25");
}

#[test]
fn figures_of_fidelity_name_their_method_wherever_they_stand_alone() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let choices = OverviewChoices::default();
    let names: Vec<String> = book.overview_csv(&choices).unwrap().into_iter().map(|(name, _)| name).collect();
    assert!(names.contains(&"8-metodfoljsamhet-mf-1".to_owned()), "{names:?}");
    let matrix = book.view_matrix(None).unwrap();
    let dos = matrix.columns.iter().find(|column| column.head == "Dos").unwrap();
    assert_eq!(
        dos.title,
        "Dos, hållen del av hela programmet sedan det började, även tidigare läsår; en delvis hållen lektion är en halv (metod MF-1)"
    );
    let one = book.view_units(None).unwrap().rows.into_iter().find(|row| row.sent).unwrap().id;
    let parts = book.view_unit(one, None).unwrap().parts;
    assert!(parts.iter().any(|part| part.title == "Metodföljsamhet (MF-1)"));
    let view = book.view_overview(&choices).unwrap();
    let texts = view.texts.iter().map(|row| &row.title);
    assert!(view.parts.iter().map(|part| &part.title).chain(texts).all(|title| !title.contains('{')));
    let all = book.overview_parts(&choices).unwrap();
    let figures: BTreeMap<&str, _> =
        all.iter().flat_map(|part| &part.figures).map(|figure| (figure.code.as_str(), figure)).collect();
    assert!(figures["quality"].sum.ends_with("svar"), "{:?}", figures["quality"]);
    assert!(!figures["index"].known.is_empty() && figures.contains_key("checklists"));
}

#[test]
fn the_export_for_evaluators_leaves_out_what_few_units_share_and_names_the_method() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let path = folder.path().join("forskning.zip");
    book.save_research(&path, None).unwrap();
    let mut tables: Vec<Vec<BTreeMap<String, String>>> = Vec::new();
    for (_, bytes) in zip_members(&path) {
        let text = String::from_utf8(bytes).unwrap();
        let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        tables.push(reader.deserialize().map(std::result::Result::unwrap).collect());
    }
    // How much is left out is said before it is saved.
    let goes = |book: &Book| book.view_overview(&OverviewChoices::default()).unwrap().research_goes;
    let all = tables[1].len();
    assert_eq!(goes(&book), "");
    // Of five, one follows another manual: neither is followed by enough.
    let runs = &mut book.received.get_mut().unwrap()[0].school.runs;
    runs.values_mut().for_each(|run| run.edition = Some("at-17".into()));
    book.save_research(&path, None).unwrap();
    let (_, saved) = zip_members(&path).swap_remove(1);
    let lines = String::from_utf8(saved).unwrap().lines().count() - 1;
    assert!(goes(&book).starts_with(&format!("{lines} av {all} ")), "{lines}: {}", goes(&book));
    let [rows, runs, dictionary] = tables.as_slice() else { panic!("{} tables", tables.len()) };
    assert!(dictionary.iter().any(|row| row["meaning"].contains("MF-1")), "{dictionary:?}");
    let shared = |column: &str, value: &str| rows.iter().filter(|row| row[column] == value).count();
    let mut left_out = 0;
    for row in rows {
        for column in ["unit_kind", "first_year"] {
            let value = &row[column];
            assert!(value.is_empty() || shared(column, value) >= 5, "{column} {value}");
            left_out += usize::from(value.is_empty());
        }
        assert!(row["classes"].parse::<u64>().map_or(row["classes"].is_empty(), |n| n >= 5), "{row:?}");
    }
    // Five units: four schools and a youth centre.
    assert!(left_out >= 5, "{rows:#?}");
    assert!(runs.iter().all(|row| row["unit_kind"].is_empty()));
}

pub(super) fn text_of(view: &OverviewView, part: &str) -> ReportTextRow {
    view.texts.iter().find(|row| row.part == part).unwrap().clone()
}

#[test]
fn a_comparison_with_a_time_of_which_nothing_is_known_says_so_and_stays_chosen() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let book = city(folder.path(), units.path(), Size::Small);
    let of = |compare: Option<&str>| {
        let (period, compare) = (Some("2026HT".to_owned()), compare.map(str::to_owned));
        book.view_overview(&OverviewChoices { period, compare, ..OverviewChoices::default() })
    };
    let view = of(Some("2015HT")).unwrap();
    assert_eq!((view.compare.as_deref(), view.compared.as_str()), (Some("2015HT"), ""));
    assert_eq!(text_of(&view, "10").text, "Det finns inga uppgifter från hösten 2015 att jämföra med.");
    assert!(view.parts.iter().flat_map(|part| &part.figures).all(|figure| figure.before.is_empty()));
    assert!(format!("{:?}", view.doc.blocks).contains("hösten 2015 att jämföra med"));
    // Without a comparison nothing is said of one, and the same a year earlier can still be chosen.
    let none = of(Some("")).unwrap();
    assert_eq!((none.compare.as_deref(), text_of(&none, "10").text.as_str()), (None, ""));
    assert!(!format!("{:?}", none.doc.blocks).contains("jämför"), "{:?}", none.doc.blocks);
    for key in ["2025-11-20", "2025HT"] {
        assert!(none.compares.iter().any(|one| one.key == key), "{key}: {:?}", none.compares);
    }
    let first = Period::Term(2026, true).span().first;
    for one in &none.compares {
        assert!(one.key.parse::<Period>().unwrap().span().last < first, "{one:?}");
    }
    let holds = of(Some("2026/27")).unwrap_err();
    assert_eq!(holds.code, crate::base::Code::ValueUnknown);
}

#[test]
fn names_of_people_are_in_the_report_only_where_they_were_asked_for() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    trained(&mut book, "Ylva Ovanlig", "MÄN").unwrap();
    for (names, found) in [(false, false), (true, true)] {
        let choices = OverviewChoices { names, ..OverviewChoices::default() };
        let view = book.view_overview(&choices).unwrap();
        assert_eq!(format!("{:?}", view.doc.blocks).contains("Ylva Ovanlig"), found);
        let csv = book.overview_csv(&choices).unwrap();
        assert_eq!(csv.iter().any(|(_, text)| text.contains("Ylva Ovanlig")), found);
        assert_eq!(csv.iter().any(|(name, _)| name == "utbildad-personal-med-namn"), found);
    }
}

#[test]
fn a_written_text_says_when_its_figures_have_become_others() {
    let (folder, units) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut book = city(folder.path(), units.path(), Size::Small);
    let choices = OverviewChoices::default();
    let view = book.view_overview(&choices).unwrap();
    let write = |draft: Option<String>| Action::SetReportText {
        period: view.period.clone(),
        part: "1".into(),
        text: Some("Vi har frågat alla.".into()),
        draft,
    };
    book.act(write(Some(text_of(&view, "1").draft))).unwrap();
    let told = |book: &Book| text_of(&book.view_overview(&choices).unwrap(), "1");
    assert!(!told(&book).changed);
    assert_eq!((told(&book).lang.as_deref(), told(&book).written_in.as_str()), (Some("sv"), ""));
    book.speak(Lang::En);
    assert!(!told(&book).changed, "the same figures in another language are no others");
    // The text stays as it was written, and screen and report say in which language that was.
    let note = "The text is written in Swedish.";
    assert_eq!((told(&book).text.as_str(), told(&book).written_in.as_str()), ("Vi har frågat alla.", note));
    let report = format!("{:?}", book.view_overview(&choices).unwrap().doc.blocks);
    assert_eq!(report.matches(note).count(), 1);
    // To keep it is not to write it anew; to change it is.
    let kept = write(Some(told(&book).draft));
    book.act(kept).unwrap();
    assert_eq!(told(&book).lang.as_deref(), Some("sv"));
    let Action::SetReportText { period, part, draft, .. } = write(None) else { unreachable!() };
    let text = Some("All were asked.".to_owned());
    book.act(Action::SetReportText { period, part, text, draft }).unwrap();
    assert_eq!(told(&book).written_in, "");
    book.undo().unwrap();
    book.undo().unwrap();
    book.speak(Lang::Sv);
    let late = ExpectedInput { name: "Ytterligare en".into(), ..ExpectedInput::default() };
    book.act(Action::AddExpected { units: vec![late] }).unwrap();
    let row = told(&book);
    assert!(row.changed && row.draft.contains("Ytterligare en"), "{row:?}");
    // A text from before this was kept says nothing of its figures.
    book.act(write(None)).unwrap();
    assert!(!told(&book).changed);
}

#[test]
fn the_page_of_a_unit_has_the_letters_for_it_in_the_words_of_its_kind() {
    let [folder, centre, school] = [0; 3].map(|_| tempfile::tempdir().unwrap());
    let mut book = office(folder.path(), "Farsta", OfficeLevel::District);
    let expected = ExpectedInput { name: "Ekskolan".into(), ..ExpectedInput::default() };
    book.act(Action::AddExpected { units: vec![expected] }).unwrap();
    let ids =
        [(centre.path(), UnitKind::YouthCentre), (school.path(), UnitKind::School)].map(|(folder, kind)| {
            let mut unit = unit(folder, kind);
            let alone = PersonInput { name: "Eva Ek".into(), ..PersonInput::default() };
            let person = unit.act(Action::AddPerson(alone)).unwrap().records[0];
            let run = unit.view_classes(None).unwrap().rows[0].run.unwrap();
            let leads = serde_json::json!({"do": "edit_run", "run": run, "leaders": [person]});
            unit.act(serde_json::from_value(leads).unwrap()).unwrap();
            unit.store().scope().unwrap()
        });
    let sources = [centre.path(), school.path()].map(|folder| {
        let unit = open(folder);
        Source {
            scope: unit.store().scope().unwrap(),
            school: unit.school().clone(),
            came: vec![date("2026-11-01")],
            latest: Some(date("2026-11-20")),
        }
    });
    book.received = sources.to_vec().into();
    let [centre, school] = ids.map(|id| book.view_unit(id, None).unwrap());
    let said = |view: &super::views::UnitView| {
        [view.questions.clone(), view.row.reasons.clone(), view.row.remarks.clone()].concat().join("\n")
    };
    assert!(said(&centre).contains("Hur många deltagare har 7A?"), "{}", said(&centre));
    assert!(said(&school).contains("Hur många elever går i 7A?"), "{}", said(&school));
    for view in [&centre, &school] {
        let (asks, helps) = (view.letter.as_ref().unwrap(), view.support.as_ref().unwrap());
        assert!(
            view.questions
                .iter()
                .filter(|one| !one.contains("på listan"))
                .all(|one| asks.letter.contains(one))
        );
        assert_eq!(view.row.standing, crate::rollup::needs::Standing::Support);
        assert!(view.row.reasons.iter().all(|one| helps.letter.contains(one)), "{}", helps.letter);
        assert!(helps.subject.starts_with("Humlan, läsåret 2026/27"), "{}", helps.subject);
    }
    // Whose file is waited for is asked for it.
    let ekskolan =
        book.view_units(None).unwrap().rows.into_iter().find(|row| row.name == "Ekskolan").unwrap().id;
    let view = book.view_unit(ekskolan, None).unwrap();
    assert!(view.support.unwrap().letter.contains("Fil till stadsdelen") && view.letter.is_none());
}
