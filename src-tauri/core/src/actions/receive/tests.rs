use super::*;
use crate::actions::Action;
use crate::actions::action::*;
use crate::base::Clock;
use crate::exchange::Level;
use chrono::NaiveDate;
use tempfile::TempDir;

fn clock(day: &str) -> Clock {
    Clock::at(day.parse::<NaiveDate>().unwrap())
}

/// Two installations of one school, each in a folder of its own, with one logged lesson in common.
struct Two {
    anna: Book,
    bo: Book,
    folders: [TempDir; 2],
}

fn two() -> Two {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let mut anna = Book::open(folders[0].path(), clock("2026-11-19")).unwrap();
    let classes = anna.read_classes("7A\t24\n7B").classes;
    let unit = UnitInput { name: "Björkskolan".into(), ..UnitInput::default() };
    let planned_start = Some("2026-11-10".parse().unwrap());
    let classes =
        AddClasses { classes, edition: Some("mvp-14".into()), planned_start, ..AddClasses::default() };
    anna.act(Action::SetUp(SetUp { unit, classes: Some(classes) })).unwrap();
    anna.act(Action::AddPerson(PersonInput { name: "Eva Ek".into(), ..PersonInput::default() })).unwrap();
    log(&mut anna, "1");
    anna.identity().unwrap();
    drop(anna);
    // A copied folder is another installation of the same school.
    let name = crate::store::FILE_NAME;
    std::fs::copy(folders[0].path().join(name), folders[1].path().join(name)).unwrap();
    let open = |folder: &TempDir| Book::open(folder.path(), clock("2026-11-20")).unwrap();
    Two { anna: open(&folders[0]), bo: open(&folders[1]), folders }
}

fn run(book: &Book) -> Id {
    book.view_classes(None).unwrap().rows.into_iter().find(|row| row.class == "7A").unwrap().run.unwrap()
}

fn lesson(book: &Book, code: &str, minutes: Option<u32>) -> LessonInput {
    let text = format!(r#"{{"run":"{}","lesson":"{code}"}}"#, run(book));
    LessonInput { minutes, ..serde_json::from_str(&text).unwrap() }
}

fn log(book: &mut Book, code: &str) {
    let input = lesson(book, code, None);
    book.act(Action::LogLesson(input)).unwrap();
}

/// Changes the minutes of lesson 1.
fn change(book: &mut Book, minutes: u32, form: Option<crate::school::codes::HeldForm>) {
    let id = *book.school().lessons.iter().find(|(_, l)| l.lesson.as_deref() == Some("1")).unwrap().0;
    let date = book.school().lessons[&id].date;
    let input = LessonInput { date, form, ..lesson(book, "1", Some(minutes)) };
    book.act(Action::EditLesson { id, lesson: input }).unwrap();
}

/// Saves everything of one, and gives the path.
fn save(from: &mut Book, folder: &TempDir, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    files::write_whole(&path, &from.sealed_bytes(Level::Backup, true, &[]).unwrap()).unwrap();
    path
}

fn take_all(book: &mut Book, paths: &[PathBuf]) -> Received {
    let view = book.look_at(paths).unwrap();
    let chosen: Vec<u32> = view.files.iter().filter(|row| may_be_taken(row)).map(|row| row.index).collect();
    book.take_in(&chosen, &[]).unwrap()
}

#[test]
fn a_colleagues_file_is_shown_in_words_and_taken_in_as_one_thing() {
    let Two { mut anna, mut bo, folders } = two();
    log(&mut bo, "2");
    bo.act(Action::AddClasses(AddClasses {
        classes: bo.read_classes("7C").classes,
        ..AddClasses::default()
    }))
    .unwrap();
    let path = save(&mut bo, &folders[1], "bo.mvpsync");
    let view = anna.look_at(std::slice::from_ref(&path)).unwrap();
    assert_eq!((view.files[0].group, view.ready), (FileGroup::Changed, 1));
    assert_eq!(view.files[0].lines[..2], ["7C ny", "Hållna lektioner 1 → 2 (7A)"]);
    assert_eq!(anna.school().lessons.len(), 1, "looking changes nothing");

    let received = anna.take_in(&[0], &[]).unwrap();
    assert_eq!((received.sentence.as_str(), received.questions), ("En fil inläst", 0));
    assert_eq!((anna.school().lessons.len(), anna.school().groups.len()), (2, 3));
    assert!(anna.view_backups().unwrap().rows.iter().any(|row| row.name.contains("-import")));

    let again = anna.look_at(std::slice::from_ref(&path)).unwrap();
    assert_eq!(again.files[0].group, FileGroup::Unchanged);
    assert!(again.files[0].lines[0].starts_with("Redan inläst"), "{:?}", again.files[0].lines);

    // One undo takes all of it back, one redo brings it again, and what is asked for again counts.
    assert_eq!(anna.start().undo.unwrap().text, "En fil inläst");
    assert_eq!(anna.undo().unwrap().text, "Ångrat: En fil inläst");
    assert_eq!((anna.school().lessons.len(), anna.school().groups.len()), (1, 2));
    assert_eq!(anna.start().redo.unwrap().text, "En fil inläst");
    anna.redo().unwrap();
    assert_eq!(anna.school().lessons.len(), 2);
    anna.undo_import().unwrap();
    assert_eq!(anna.undo_import().unwrap_err().code, Code::UndoNothing);
    assert_eq!(anna.look_at(std::slice::from_ref(&path)).unwrap().files[0].group, FileGroup::Changed);
    take_all(&mut anna, &[path]);
    assert_eq!(anna.school().lessons.len(), 2);
    let lines = anna.view_history(50).unwrap().days.remove(0).lines;
    assert!(lines.iter().any(|line| line.text == "En fil inläst" && line.can_undo));
    anna.store().verify().unwrap();
}

#[test]
fn one_bad_file_never_stops_the_rest() {
    let Two { mut anna, mut bo, folders } = two();
    log(&mut bo, "2");
    let good = save(&mut bo, &folders[1], "bo.mvpsync");
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = std::fs::read(&good).unwrap();
    std::fs::copy(&good, folder.path().join("a.mvpsync")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(folder.path().join("b.mvpsync"), &bytes).unwrap();
    std::fs::write(folder.path().join("c.mvpsync"), b"hej").unwrap();
    std::fs::write(folder.path().join("inget.txt"), b"hej").unwrap();
    // Another school's file is nothing for us.
    let other = tempfile::tempdir().unwrap();
    let mut stranger = Book::open(other.path(), clock("2026-11-20")).unwrap();
    let unit = UnitInput { name: "Granskolan".into(), ..UnitInput::default() };
    stranger.act(Action::SetUp(SetUp { unit, classes: None })).unwrap();
    let ours = anna.own_card().unwrap();
    let theirs = stranger.sealed_bytes(Level::District, false, &[ours]).unwrap();
    std::fs::write(folder.path().join("d.mvpsync"), theirs).unwrap();

    let view = anna.look_at(&[folder.path().to_owned()]).unwrap();
    let groups: BTreeMap<&str, FileGroup> =
        view.files.iter().map(|row| (row.name.as_str(), row.group)).collect();
    let refused = FileGroup::Refused;
    let expected = [
        ("a.mvpsync", FileGroup::Changed),
        ("b.mvpsync", refused),
        ("c.mvpsync", refused),
        ("d.mvpsync", refused),
    ];
    assert_eq!(groups, BTreeMap::from(expected));
    assert_eq!(view.sentence, "En fil har ändringar. 3 filer går inte att läsa in.");
    let refused = view.files.iter().find(|row| row.refused.is_some()).unwrap().index;
    assert_eq!(anna.take_in(&[refused], &[refused]).unwrap_err().code, Code::FileNotAccepted);
    anna.look_at(&[folder.path().to_owned()]).unwrap();
    take_all(&mut anna, &[folder.path().to_owned()]);
    assert_eq!(anna.school().lessons.len(), 2);
    assert_eq!(anna.look_at(&[]).unwrap_err().code, Code::FilesNone);
}

#[test]
fn a_double_change_becomes_a_question_and_one_answer_settles_it_everywhere() {
    let Two { mut anna, mut bo, folders } = two();
    change(&mut anna, 55, None);
    change(&mut bo, 40, Some(crate::school::codes::HeldForm::Half));
    let path = save(&mut bo, &folders[1], "bo.mvpsync");
    let view = anna.look_at(std::slice::from_ref(&path)).unwrap();
    assert_eq!(view.files[0].group, FileGroup::Look);
    assert_eq!(
        view.files[0].notes,
        ["En uppgift har ändrats både här och där. Efteråt väljer du vad som gäller."]
    );
    assert_eq!(anna.take_in(&[0], &[]).unwrap().questions, 1);
    let back = save(&mut anna, &folders[0], "anna.mvpsync");
    take_all(&mut bo, &[back]);

    // Both see the same question, each from its own side.
    let (asked, there) = (anna.view_questions().unwrap(), bo.view_questions().unwrap());
    let (question, other) = (&asked.questions[0], &there.questions[0]);
    assert_eq!(question.title, "Lektion: 7A lektion 1 2026-11-19");
    assert_eq!(
        question.sides.iter().map(|side| &side.rev).collect::<Vec<_>>(),
        other.sides.iter().map(|side| &side.rev).collect::<Vec<_>>()
    );
    let here = |question: &crate::actions::views::QuestionView| {
        question.sides.iter().position(|side| side.text.starts_with("På den här datorn")).unwrap()
    };
    assert_ne!(here(question), here(other));
    let rows: Vec<_> = question.rows.iter().map(|row| (row.field.as_str(), row.both)).collect();
    assert_eq!(rows, [("form", false), ("minutes", true)]);
    assert_eq!(question.rows[0].values[question.rows[0].proposed as usize], "Halvgrupp");

    // An answer to something else is none.
    let mut input = AnswerInput {
        kind: question.kind.clone(),
        id: question.id,
        sides: vec![question.sides[0].rev.clone()],
        choices: BTreeMap::new(),
    };
    assert_eq!(anna.act(Action::AnswerQuestion(input.clone())).unwrap_err().code, Code::QuestionGone);
    input.sides = question.sides.iter().map(|side| side.rev.clone()).collect();
    input.choices.insert("minutes".to_owned(), u32::try_from(here(question)).unwrap());
    let id = input.id;
    anna.act(Action::AnswerQuestion(input.clone())).unwrap();
    assert!(anna.view_questions().unwrap().questions.is_empty());
    let answered = save(&mut anna, &folders[0], "svar.mvpsync");
    take_all(&mut bo, &[answered]);
    assert!(bo.view_questions().unwrap().questions.is_empty());
    for book in [&anna, &bo] {
        let lesson = &book.school().lessons[&id];
        assert_eq!((lesson.minutes, lesson.form), (Some(55), Some(crate::school::codes::HeldForm::Half)));
    }
    assert_eq!(bo.act(Action::AnswerQuestion(input)).unwrap_err().code, Code::QuestionGone);
}

#[test]
fn a_removal_meets_a_change_and_a_person_chooses() {
    let Two { mut anna, mut bo, folders } = two();
    let id = *anna.school().lessons.keys().next().unwrap();
    anna.act(Action::RemoveLesson { id }).unwrap();
    change(&mut bo, 40, None);
    let path = save(&mut bo, &folders[1], "bo.mvpsync");
    take_all(&mut anna, &[path]);
    let question = anna.view_questions().unwrap().questions.remove(0);
    let row = question.rows.iter().find(|row| row.field == "record").unwrap();
    assert_eq!(row.values[row.proposed as usize], "Kvar: minuter 40");
    assert_eq!(row.values[1 - row.proposed as usize], "Borttagen");
    let gone = u32::from(row.proposed == 0);
    anna.act(Action::AnswerQuestion(AnswerInput {
        kind: question.kind,
        id,
        sides: question.sides.into_iter().map(|side| side.rev).collect(),
        choices: [("record".to_owned(), gone)].into(),
    }))
    .unwrap();
    assert!(anna.school().lessons.is_empty());
    // The answer is a thing that was done like any other: undo brings back what was shown before it.
    anna.undo().unwrap();
    assert_eq!(anna.school().lessons[&id].minutes, Some(40));
}

#[test]
fn an_erased_name_is_gone_here_and_there_and_stays_gone() {
    let Two { mut anna, mut bo, folders } = two();
    let old = save(&mut bo, &folders[1], "gammal.mvpsync");
    let person = anna.person_named("eva ek").unwrap();
    assert!(anna.erase_text(person).contains("Eva Ek"));
    anna.act(Action::ErasePerson { person }).unwrap();
    assert_eq!(anna.undo().err().map(|fault| fault.code), None, "what came before can be undone");
    anna.redo().unwrap();
    assert!(
        anna.view_history(9).unwrap().days[0]
            .lines
            .iter()
            .any(|line| line.text.contains("raderade") && !line.can_undo)
    );
    let input = PersonInput { name: "Eva Ek".into(), ..PersonInput::default() };
    anna.act(Action::EditPerson { person, input }).unwrap();
    let path = save(&mut anna, &folders[0], "anna.mvpsync");
    let notes = bo.look_at(std::slice::from_ref(&path)).unwrap().files.remove(0).notes;
    assert_eq!(notes, ["Ett namn raderas för alltid: Eva Ek."]);
    take_all(&mut bo, &[path]);
    bo.undo_import().unwrap();
    bo.look_at(std::slice::from_ref(&old)).unwrap();
    let _ = bo.take_in(&[0], &[]);
    for (book, folder) in [(&anna, &folders[0]), (&bo, &folders[1])] {
        assert_ne!(book.school().person_name(person), "Eva Ek");
        assert!(book.school().people.contains_key(&person), "what the person did stays");
        let bytes = std::fs::read(folder.path().join(crate::store::FILE_NAME)).unwrap();
        assert!(!bytes.windows(6).any(|window| window == b"Eva Ek"));
    }
}

#[test]
fn a_colleague_who_was_invited_is_believed_once_a_person_says_so() {
    let Two { mut anna, folders, .. } = two();
    let folder = tempfile::tempdir().unwrap();
    let invitation = folder.path().join("inbjudan.mvpinbjudan");
    anna.save_invitation(&invitation).unwrap();
    let mut eva = Book::open(folder.path(), clock("2026-11-20")).unwrap();
    eva.join(&invitation).unwrap();
    let (hers, annas) = (eva.own_card().unwrap(), anna.own_card().unwrap());

    // Anna's card came with the invitation: her file is read at once.
    let path = folders[0].path().join("till-eva.mvpsync");
    std::fs::write(&path, anna.sealed_bytes(Level::Colleague, true, std::slice::from_ref(&hers)).unwrap())
        .unwrap();
    let view = eva.look_at(std::slice::from_ref(&path)).unwrap();
    assert_eq!((view.files[0].decision.as_ref(), view.ready), (None, 1), "{view:?}");
    take_all(&mut eva, &[path]);
    assert_eq!((eva.school().lessons.len(), eva.unit_name().as_str()), (1, "Björkskolan"));

    // Eva's card is not known to Anna, though her file is of Anna's own unit.
    log(&mut eva, "2");
    let path = folder.path().join("till-anna.mvpsync");
    std::fs::write(&path, eva.sealed_bytes(Level::Colleague, true, &[annas]).unwrap()).unwrap();
    let view = anna.look_at(std::slice::from_ref(&path)).unwrap();
    let decision = view.files[0].decision.clone().unwrap();
    assert_eq!((view.ready, decision.number), (0, hers.number()));
    assert_eq!(anna.take_in(&[0], &[]).unwrap_err().code, Code::FileNotAccepted);
    assert_eq!(anna.school().lessons.len(), 1);
    assert!(decision.place.contains("Fil till stadsdelen"), "{}", decision.place);
    // Where the numbers were compared the register knows it.
    let compared = |book: &mut Book| {
        let cards = book.view_cards().unwrap().cards;
        cards.into_iter().find(|card| card.number == hers.number()).map(|card| card.compared)
    };
    anna.take_in(&[0], &[0]).unwrap();
    assert_eq!((anna.school().lessons.len(), compared(&mut anna)), (2, Some(false)));
    anna.undo_import().unwrap();
    anna.undo().unwrap();
    assert_eq!((anna.school().lessons.len(), compared(&mut anna)), (1, None));
    anna.look_at(std::slice::from_ref(&path)).unwrap();
    anna.take_in_compared(&[0], &[], &[0]).unwrap();
    assert_eq!((anna.school().lessons.len(), compared(&mut anna)), (2, Some(true)));

    // From now on she is known, until her card is revoked.
    log(&mut eva, "3");
    let path = folder.path().join("till-anna-2.mvpsync");
    let annas = anna.own_card().unwrap();
    std::fs::write(&path, eva.sealed_bytes(Level::Colleague, true, &[annas]).unwrap()).unwrap();
    assert_eq!(anna.look_at(std::slice::from_ref(&path)).unwrap().ready, 1);
    let card =
        anna.view_cards().unwrap().cards.into_iter().find(|card| card.number == hers.number()).unwrap();
    anna.act(Action::RevokeCard { id: card.id }).unwrap();
    assert_eq!(anna.look_at(&[path]).unwrap().files[0].group, FileGroup::Refused);
}

#[test]
fn who_has_just_joined_answers_with_a_file_before_anything_has_come() {
    let Two { mut anna, folders: _kept, .. } = two();
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    anna.save_invitation(&at("inbjudan.mvpinbjudan")).unwrap();
    let mut eva = Book::open(folder.path(), clock("2026-11-20")).unwrap();
    eva.join(&at("inbjudan.mvpinbjudan")).unwrap();
    // The unit's own facts have not come: a colleague may be answered, the district may not.
    let district = anna.own_card().unwrap();
    let refused = eva.sealed_bytes(Level::District, false, std::slice::from_ref(&district));
    assert_eq!(refused.unwrap_err().code, Code::UnitMissing);
    eva.save_sealed(&at("svar.mvpsync"), Level::Colleague, true, &[]).unwrap();

    let view = anna.look_at(&[at("svar.mvpsync")]).unwrap();
    let file = &view.files[0];
    assert_eq!((file.unit.as_str(), file.group), ("Björkskolan", FileGroup::Look), "{view:?}");
    assert_eq!(file.decision.as_ref().map(|d| d.number.clone()), Some(eva.own_card().unwrap().number()));
    anna.take_in(&[0], &[0]).unwrap();
    // Eva's card came with it: Anna's next file is locked for her too. Anna's own came as well, and is no colleague's.
    let receivers = anna.receivers(Level::Colleague);
    let numbers: Vec<String> = receivers.iter().map(|(_, card)| card.number()).collect();
    assert_eq!(numbers, [eva.own_card().unwrap().number()]);
    let listed: Vec<String> = anna.view_cards().unwrap().cards.into_iter().map(|card| card.number).collect();
    assert_eq!(listed, numbers);
    assert_eq!(anna.unit_name(), "Björkskolan");
}

#[test]
fn a_file_for_keys_that_a_printed_sheet_replaced_is_still_read() {
    let Two { mut anna, mut bo, folders } = two();
    log(&mut bo, "2");
    let path = save(&mut bo, &folders[1], "till gamla nycklar.mvpsync");
    let other = crate::exchange::Identity::from_seed([9; 32]).unwrap();
    anna.restore_keys(&other.recovery_text()).unwrap();
    let view = anna.look_at(&[path]).unwrap();
    assert!(view.files[0].refused.is_none(), "{view:?}");
}

#[test]
fn undo_goes_on_past_an_answer_that_chose_what_was_shown() {
    let Two { mut anna, mut bo, folders } = two();
    change(&mut anna, 55, None);
    change(&mut bo, 40, None);
    let path = save(&mut bo, &folders[1], "bo.mvpsync");
    take_all(&mut anna, &[path]);
    let question = anna.view_questions().unwrap().questions.remove(0);
    let answer = |choices: &[(&str, u32)]| {
        Action::AnswerQuestion(AnswerInput {
            kind: question.kind.clone(),
            id: question.id,
            sides: question.sides.iter().map(|side| side.rev.clone()).collect(),
            choices: choices.iter().map(|(field, side)| ((*field).to_owned(), *side)).collect(),
        })
    };
    // A field that is not asked about is no answer.
    assert_eq!(anna.act(answer(&[("minuter", 1)])).unwrap_err().code, Code::ValueUnknown);
    anna.act(answer(&[("minutes", 0)])).unwrap();
    assert_eq!(anna.undo().unwrap().text, "Ångrat: En fråga besvarad");
    assert_eq!(anna.start().undo.unwrap().text, "En fil inläst");
    assert_eq!(anna.redo().unwrap().text, "Gjort om: En fråga besvarad");
    assert_eq!(anna.start().undo.unwrap().text, "En fråga besvarad");
}

#[test]
fn of_a_folder_only_the_files_are_looked_at_that_somebody_sent() {
    let Two { mut anna, mut bo, folders } = two();
    let folder = tempfile::tempdir().unwrap();
    // Folders of the same names as those where the program runs.
    for name in ["src", "annat"] {
        std::fs::create_dir(folder.path().join(name)).unwrap();
    }
    let path = save(&mut bo, &folders[1], "bo.mvpsync");
    std::fs::copy(path, folder.path().join("Bo.MVPSYNC")).unwrap();
    std::fs::write(folder.path().join("brev.txt"), "hej").unwrap();
    let view = anna.look_at(&[folder.path().to_path_buf()]).unwrap();
    let names: Vec<_> = view.files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["Bo.MVPSYNC"]);
    // What else lies there is named, but for what the system has put there.
    std::fs::write(folder.path().join("annat").join("Ekskolan.xlsx"), "hej").unwrap();
    std::fs::write(folder.path().join(".DS_Store"), "hej").unwrap();
    let view = anna.look_at(&[folder.path().to_path_buf()]).unwrap();
    assert!(view.passed_over.starts_with("2 andra filer"), "{}", view.passed_over);
    assert!(view.passed_over.ends_with("Ekskolan.xlsx och brev.txt."), "{}", view.passed_over);
    let view = anna.look_at(&[folder.path().join("Bo.MVPSYNC")]).unwrap();
    assert_eq!(view.passed_over, "");
}
