//! Every door from the page into the core, in one list. `bindings.rs` writes it down for the page, and
//! `capabilities/main.json` allows it.

use mvp_core::actions::action::{Action, Answers, RunEdit};
use mvp_core::actions::sheets::SheetChoices;
use mvp_core::actions::views::*;
use mvp_core::base::{Id, Result};
use mvp_core::school::codes::UnitKind;
use mvp_core::words::Lang;
use tauri::{State, WebviewWindow};

use crate::dialogs;
use crate::state::Desk;

/// Makes Tauri's commands, their handler, and for the bindings their signatures.
///
/// The first do something with the open book; the next change which book is open; the last ask a person first, and
/// wait without holding anything.
macro_rules! commands {
    (
        $(
            #[doc = $doc:literal]
            $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty = |$book:ident| $body:expr;
        )*
        ---
        $(
            #[doc = $desk_doc:literal]
            $desk_name:ident($($desk_argument:ident: $desk_kind:ty),*) -> $desk_answer:ty = |$desk:ident| $desk_body:expr;
        )*
        ---
        $(
            #[doc = $asking_doc:literal]
            $asking:ident($($asked:ident: $asked_kind:ty),*) -> $found:ty = |$window:ident| $question:expr;
        )*
    ) => {
        $(
            #[doc = $doc]
            #[tauri::command(async, rename_all = "snake_case")]
            fn $name(desk: State<'_, Desk>, $($argument: $kind),*) -> Result<$answer> {
                desk.with(|$book| $body)
            }
        )*

        $(
            #[doc = $desk_doc]
            #[tauri::command(async, rename_all = "snake_case")]
            fn $desk_name($desk: State<'_, Desk>, $($desk_argument: $desk_kind),*) -> Result<$desk_answer> {
                $desk_body
            }
        )*
        $(
            #[doc = $asking_doc]
            #[tauri::command(rename_all = "snake_case")]
            async fn $asking($window: WebviewWindow, $($asked: $asked_kind),*) -> Result<$found> {
                $question.await
            }
        )*

        /// The handler of all commands.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name,)* $($desk_name,)* $($asking),*]
        }

        /// What the bindings say about each command.
        #[cfg(test)]
        pub fn signatures(types: &mut super::bindings::Types) -> Vec<super::bindings::Signature> {
            use super::bindings::Signature;
            vec![
                $(Signature {
                    doc: $doc.trim(),
                    name: stringify!($name),
                    arguments: vec![$((stringify!($argument), types.name::<$kind>())),*],
                    answer: types.name::<$answer>(),
                },)*
                $(Signature {
                    doc: $desk_doc.trim(),
                    name: stringify!($desk_name),
                    arguments: vec![$((stringify!($desk_argument), types.name::<$desk_kind>())),*],
                    answer: types.name::<$desk_answer>(),
                },)*
                $(Signature {
                    doc: $asking_doc.trim(),
                    name: stringify!($asking),
                    arguments: vec![$((stringify!($asked), types.name::<$asked_kind>())),*],
                    answer: types.name::<$found>(),
                },)*
            ]
        }
    };
}

commands! {
    /// What the window needs before it shows a screen.
    start() -> Start = |book| Ok(book.start());
    /// Does one thing: all of it is saved, or nothing is.
    act(action: Action) -> Done = |book| book.act(action);
    /// Takes back the latest thing that was done here.
    undo() -> Done = |book| book.undo();
    /// Takes back any action of the history.
    undo_action(action: Id) -> Done = |book| book.undo_action(action);
    /// What was changed since and would be lost by undoing this; or else by the latest undo, or redo.
    undo_question(action: Option<Id>, redo: bool) -> UndoQuestion = |book| book.undo_question(action, redo);
    /// Takes it back all the same, or does it again.
    undo_anyway(action: Id) -> Done = |book| book.undo_anyway(action);
    /// Does again what was undone last.
    redo() -> Done = |book| book.redo();
    /// Keeps the settings of this computer.
    save_settings(settings: Settings) -> () = |book| book.set_settings(settings);
    /// How a typed date is understood.
    read_date(text: String) -> DateReading = |book| book.read_date(&text);
    /// How a typed date is understood of which a month may be all that is known.
    read_month_or_date(text: String) -> DateReading = |book| book.read_month_or_date(&text);
    /// How pasted classes are understood; on the first page, of a unit of this kind.
    read_classes(text: String, unit_kind: Option<UnitKind>) -> PastedClasses = |book| {
        if let Some(kind) = unit_kind {
            book.speak_to(kind);
        }
        Ok(book.read_classes(&text))
    };
    /// *Den här veckan*
    week() -> WeekView = |book| book.view_week();
    /// *Klasser*; of the current school year where none is given.
    classes(school_year: Option<String>) -> ClassesView = |book| book.view_classes(school_year.as_deref());
    /// One class, with its latest run where none is given.
    class_view(group: Id, run: Option<Id>) -> ClassView = |book| book.view_class(group, run);
    /// The form of a lesson: a new entry, or the one given.
    lesson_form(run: Id, lesson: String, id: Option<Id>) -> LessonForm =
        |book| book.lesson_form(run, &lesson, id);
    /// The arithmetic of answers that are not saved yet.
    answer_points(run: Id, lesson: String, answers: Answers) -> String =
        |book| book.answer_points(run, &lesson, &answers);
    /// Keeps what was typed into the form of a lesson, or forgets it.
    store_draft(run: Id, lesson: String, id: Option<Id>, draft: Option<String>) -> () =
        |book| book.store_draft(run, &lesson, id, draft.as_deref());
    /// Keeps what is being typed into a text of the report, or forgets it.
    store_typed(period: String, part: String, text: Option<String>) -> () =
        |book| book.store_typed(&period, &part, text.as_deref());
    /// Keeps what a period of the report is compared with; none where empty.
    store_compare(period: String, compare: String) -> () = |book| book.store_compare(&period, &compare);
    /// *Personal*
    staff() -> StaffView = |book| book.view_staff();
    /// *Metodföljsamhet*; of the current school year where none is given.
    fidelity(school_year: Option<String>) -> FidelityView = |book| book.view_fidelity(school_year.as_deref());
    /// *Historik*: so many lines, the latest first.
    history(limit: u32) -> HistoryView = |book| book.view_history(limit);
    /// *Inställningar*
    settings() -> SettingsView = |book| book.view_settings();
    /// *Rapport*: its pages and its content.
    report(choices: Option<ReportChoices>) -> ReportView = |book| book.view_report(&choices.unwrap_or_default());
    /// Prints the report on the system's printer, and gives its answer.
    print_report(choices: Option<ReportChoices>) -> String = |book| book.print_report(&choices.unwrap_or_default());
    /// *Fil till stadsdelen*: what would go.
    file_view(include_names: bool) -> FileView = |book| book.view_file(include_names);
    /// One's own address card and those of others.
    cards() -> CardsView = |book| book.view_cards();
    /// Puts the keys of a printed sheet in the place of one's own.
    restore_keys(text: String) -> () = |book| book.restore_keys(&text).map(drop);
    /// *Säkerhetskopior*, the latest first.
    backups() -> BackupsView = |book| book.view_backups();
    /// What a backup holds, to compare with what is here now.
    backup_counts(name: String) -> Counts = |book| book.backup_counts(&name);
    /// Goes back to what a backup holds, as an action that can be undone.
    restore(name: String) -> Done = |book| book.restore(&name);
    /// What each class would be called in the new school year.
    new_year() -> NewYearView = |book| book.view_new_year();
    /// Half-days, supervision and pupils' answers of a school year; of the current one where none is given.
    events(school_year: Option<String>) -> EventsView = |book| book.view_events(school_year.as_deref());
    /// What was changed in two places and waits for an answer.
    questions() -> QuestionsView = |book| book.view_questions();
    /// Takes in files that were looked at; whose signer is new only where a person accepted or compared the number shown.
    take_in(chosen: Vec<u32>, accepted: Vec<u32>, compared: Vec<u32>) -> Received =
        |book| book.take_in_compared(&chosen, &accepted, &compared);
    /// What happens when a person's name is erased.
    erase_text(person: Id) -> String = |book| Ok(book.erase_text(person));
    /// What a change of plan would do. Nothing is written.
    plan(edit: RunEdit) -> PlanView = |book| book.view_plan(edit);
    /// The programmes' editions that classes can follow.
    editions() -> EditionsView = |book| book.view_editions();
    /// One edition, to read or to edit.
    edition(id: String) -> EditionView = |book| book.view_edition(&id);
    /// All keys with what they do.
    shortcuts() -> Vec<Shortcut> = |book| Ok(book.view_shortcuts());
    /// Prints the page of keys, and gives the printer's answer.
    print_shortcuts() -> String = |book| book.print_shortcuts();
    /// Where copies go outside this computer, and how it went.
    second_place() -> SecondPlaceView = |book| book.view_second_place();
    /// Makes a copy in the second place now.
    copy_now() -> SecondPlaceView = |book| book.copy_now();
    /// No copies outside this computer any more.
    remove_second_place() -> SecondPlaceView = |book| book.remove_second_place();
    /// A passphrase that nobody guesses.
    suggest_passphrase() -> String = |book| Ok(book.suggest_passphrase());
    /// Goes on here although everything was handed over.
    keep_working_here() -> () = |book| book.keep_working_here();
    /// What a pasted table would become. Nothing is written.
    paste_sheet(text: String) -> SheetPreview = |book| book.paste_sheet(&text).and_then(|()| book.view_sheet(&SheetChoices::default()));
    /// What the table that was read last would become, after corrections. Nothing is written.
    sheet(choices: SheetChoices) -> SheetPreview = |book| book.view_sheet(&choices);
    /// *Skolor*: the units of a district or city, the one that needs support most first.
    units(period: Option<String>) -> UnitsView = |book| book.view_units(period.as_deref());
    /// One unit with all that stands behind the figures.
    unit_view(id: Id, period: Option<String>) -> UnitView = |book| book.view_unit(id, period.as_deref());
    /// How a pasted list of expected units is understood.
    read_units(text: String) -> PastedUnits = |book| Ok(book.read_units(&text));
    /// *Inkorg*: the files that were looked at last, compared with what is here now.
    incoming() -> ReceiveView = |book| book.view_incoming();
    /// Takes a file that was refused off the list, or puts it back.
    forget_refused(number: u32, forget: bool) -> ReceiveView = |book| book.forget_refused(number, forget);
    /// *Fil till staden*: what would go.
    bundle_view(include_names: bool) -> BundleView = |book| book.view_bundle(include_names);
    /// Receipts that can be saved for what was read in last.
    receipts() -> ReceiptsView = |book| book.view_receipts();
    /// *Mottagna filer*: what is kept, the rule, and what it has thinned.
    archive() -> ArchiveView = |book| book.view_archive();
    /// Lets go for ever the received files that the rule does not keep.
    thin_received() -> Done = |book| book.thin_received();
    /// *Stadsdelar*
    districts() -> DistrictsView = |book| book.view_districts();
    /// *Matris*
    matrix(period: Option<String>) -> MatrixView = |book| book.view_matrix(period.as_deref());
    /// *Datakvalitet*
    quality(period: Option<String>) -> QualityView = |book| book.view_quality(period.as_deref());
    /// *Lägesrapport*
    overview(choices: OverviewChoices) -> OverviewView = |book| book.view_overview(&choices);
    ---
    /// Makes up a unit or an office to look around in, and opens that.
    open_sample(what: SampleKind) -> () = |desk| desk.open_sample(what);
    /// Takes the made-up school away, and opens one's own records again.
    remove_sample() -> () = |desk| desk.remove_sample();
    /// What there is to go back to where the records cannot be opened.
    rescue_view(lang: Lang) -> RescueView = |desk| desk.rescue_view(lang);
    /// Goes back to a backup where the records cannot be opened; gives a sentence.
    rescue(name: String, lang: Lang) -> String = |desk| desk.rescue(&name, lang);
    ---
    /// Asks where, and saves the report there as PDF. Gives the path, or nothing where the dialog was closed.
    save_report(choices: Option<ReportChoices>) -> Option<String> = |window| dialogs::save_report(window, choices.unwrap_or_default());
    /// Asks where, and saves the report's tables there as CSV in one zip. Gives the path, or nothing.
    save_report_tables(choices: Option<ReportChoices>) -> Option<String> =
        |window| dialogs::save_report_tables(window, choices.unwrap_or_default());
    /// Asks which folder, and compares the files in it with what is here.
    open_sent_folder() -> Option<ReceiveView> = |window| dialogs::open_sent_folder(window);
    /// Asks where, and saves receipts: for what was read in last, or for all senders' latest. Says what, or nothing.
    save_receipts(latest: bool) -> Option<String> = |window| dialogs::save_receipts(window, latest);
    /// Asks which receipts, and reads them in. Gives what was done, or nothing.
    add_receipts() -> Option<Done> = |window| dialogs::add_receipts(window);
    /// Asks where, and saves the received files for the archive there. Gives the path, or nothing.
    save_archive() -> Option<String> = |window| dialogs::save_archive(window);
    /// Asks where, and saves the *lägesrapport* there: as PDF, its tables as CSV in one zip, or as a spreadsheet.
    save_overview(choices: OverviewChoices, what: OverviewFile) -> Option<String> =
        |window| dialogs::save_overview(window, choices, what);
    /// Asks where the figures for evaluators go, and saves them there. Gives the path, or nothing.
    save_research(period: Option<String>) -> Option<String> = |window| dialogs::save_research(window, period);
    /// Asks where, and saves the file there, sealed to the known receivers. Gives the path, or nothing.
    save_sealed(include_names: bool) -> Option<String> = |window| dialogs::save_sealed(window, include_names);
    /// Asks where, and saves everything there, sealed to the colleagues' installations. Gives the path, or nothing.
    save_colleague() -> Option<String> = |window| dialogs::save_colleague(window);
    /// Asks where, and saves one's own address card there. Gives the path, or nothing.
    save_card() -> Option<String> = |window| dialogs::save_card(window);
    /// Asks where, and saves an invitation for a colleague's installation there. Gives the path, or nothing.
    save_invitation() -> Option<String> = |window| dialogs::save_invitation(window);
    /// Asks where, and saves the key sheet there as PDF. Gives the path, or nothing.
    save_key_sheet() -> Option<String> = |window| dialogs::save_key_sheet(window);
    /// Asks which address cards, and adds them to the register. Gives what was done, or nothing.
    add_cards() -> Option<Done> = |window| dialogs::add_cards(window);
    /// Asks which invitation, and joins the unit that it is from. Gives what was done, or nothing.
    join() -> Option<Done> = |window| dialogs::join(window);
    /// Asks where, and saves the open package there. Gives the path, or nothing where the dialog was closed.
    save_file(include_names: bool) -> Option<String> = |window| dialogs::save_file(window, include_names);
    /// Asks where, and saves the blank checklist of one lesson or of all there as PDF. Gives the path, or nothing.
    save_blank_checklist(edition: String, lesson: Option<String>) -> Option<String> =
        |window| dialogs::save_blank_checklist(window, edition, lesson);
    /// Asks which spreadsheet, and reads it. Gives what it would become, or nothing where the dialog was closed.
    open_sheet() -> Option<SheetPreview> = |window| dialogs::open_sheet(window);
    /// Asks which files of others, and compares them. Nothing is taken in. Gives nothing where the dialog was closed.
    open_sent() -> Option<ReceiveView> = |window| dialogs::open_sent(window);
    /// Asks which folder copies go to, and makes the first one there. Nothing where the dialog was closed.
    choose_second_place(passphrase: String) -> Option<SecondPlaceView> =
        |window| dialogs::choose_second_place(window, passphrase);
    /// Asks which copy from elsewhere, and puts it among the backups. Gives what it holds, or nothing.
    fetch_copy(passphrase: String) -> Option<Counts> = |window| dialogs::fetch_copy(window, passphrase);
    /// Asks where, and saves everything there for another computer. Gives the path, or nothing.
    save_move(passphrase: String, to: Option<String>) -> Option<String> =
        |window| dialogs::save_move(window, passphrase, to);
    /// Asks for the file of another computer, and goes on with it here. False where the dialog was closed.
    take_over(passphrase: String) -> bool = |window| dialogs::take_over(window, passphrase);
    /// Asks where, and saves the page of keys there as PDF. Gives the path, or nothing where the dialog was closed.
    save_shortcuts() -> Option<String> = |window| dialogs::save_shortcuts(window);
    /// Asks where, and saves an edition there as a file for others. Gives the path, or nothing where the dialog was closed.
    save_edition(id: String) -> Option<String> = |window| dialogs::save_edition(window, id);
    /// Asks which file, and says what edition it holds. Nothing is written.
    open_edition() -> Option<EditionFileView> = |window| dialogs::open_edition(window);
    /// Asks where, and saves all tables there as a spreadsheet. Gives the path, or nothing where the dialog was closed.
    save_sheets(include_names: bool) -> Option<String> = |window| dialogs::save_sheets(window, include_names);
}
