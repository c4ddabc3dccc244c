//! The system's own file dialogs: asked for by a command, answered while the page lives on.

use mvp_core::actions::sheets::SheetChoices;
use mvp_core::actions::views::{
    Counts, Done, EditionFileView, OverviewChoices, OverviewFile, ReceiveView, ReportChoices,
    SecondPlaceView, SheetPreview,
};
use mvp_core::actions::{Action, Book, COPY_ENDING, MOVE_ENDING, read_card, read_receipt};
use mvp_core::base::{Code, Error, Result, files};
use mvp_core::exchange::{CARD_ENDING, INVITATION_ENDING, Level, RECEIPT_ENDING, check_passphrase};
use std::path::{Path, PathBuf};
use tauri::{Manager, WebviewWindow};

use crate::state::Desk;

/// What the dialog shows.
struct Question {
    /// The message with its title.
    title: &'static str,
    /// The message with what such files are called, and how their names end.
    kind: (&'static str, &'static str),
}

const PDF: (&str, &str) = ("dialog-pdf", "pdf");
const ZIP: (&str, &str) = ("dialog-zip", "zip");
const SYNC: (&str, &str) = ("dialog-sync", "mvpsync");
const CARD: (&str, &str) = ("dialog-card-kind", CARD_ENDING);
const INVITATION: (&str, &str) = ("dialog-invitation-kind", INVITATION_ENDING);
const XLSX: (&str, &str) = ("dialog-xlsx", "xlsx");
/// What spreadsheets' names end in.
const SHEETS: &[&str] = &["xlsx", "ods", "csv", "tsv", "txt"];

/// What the names of files that others send end in.
const SENT: &[&str] = &["mvpsync"];

/// Asks where the report goes, and saves it there as PDF.
pub async fn save_report(window: WebviewWindow, choices: ReportChoices) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_report(&choices)?.file_name))?;
    let question = Question { title: "dialog-report", kind: PDF };
    save(window, question, name, as_chosen(move |book, path| book.save_report(path, &choices))).await
}

/// Asks where the report's tables go, and saves them there as CSV in one zip.
pub async fn save_report_tables(window: WebviewWindow, choices: ReportChoices) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_report(&choices)?.file_name))?;
    let question = Question { title: "dialog-tables", kind: ZIP };
    let write = as_chosen(move |book, path| book.save_report_tables(path, &choices));
    save(window, question, name.replace(".pdf", ".zip"), write).await
}

/// Asks where the file for the district goes, and saves it there, sealed to the known receivers.
pub async fn save_sealed(window: WebviewWindow, include_names: bool) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_file(include_names)?.file_name))?;
    seal(window, name, Level::District, include_names).await
}

/// Asks where the file for a colleague goes, and saves it there.
pub async fn save_colleague(window: WebviewWindow) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_cards()?.colleague_name))?;
    seal(window, name, Level::Colleague, true).await
}

async fn seal(window: WebviewWindow, name: String, level: Level, names: bool) -> Result<Option<String>> {
    let question = Question { title: "dialog-seal", kind: SYNC };
    save(window, question, name, move |book, path| {
        // The dialog has asked about an earlier file of that name; it is kept all the same.
        let free = files::free_name(path);
        book.save_sealed(&free, level, names, &[]).map(|()| free)
    })
    .await
}

/// Asks where the *lägesrapport* goes, and saves it there.
pub async fn save_overview(
    window: WebviewWindow,
    choices: OverviewChoices,
    what: OverviewFile,
) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| book.overview_file_name(&choices, what))?;
    let question = match what {
        OverviewFile::Pdf => Question { title: "dialog-overview", kind: PDF },
        OverviewFile::Csv => Question { title: "dialog-tables", kind: ZIP },
        OverviewFile::Xlsx => Question { title: "dialog-tables", kind: XLSX },
    };
    save(window, question, name, as_chosen(move |book, path| book.save_overview(path, &choices, what))).await
}

/// Asks where the figures for evaluators go, and saves them there.
pub async fn save_research(window: WebviewWindow, period: Option<String>) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| book.research_file_name(period.as_deref()))?;
    let question = Question { title: "dialog-research", kind: ZIP };
    save(window, question, name, as_chosen(move |book, path| book.save_research(path, period.as_deref())))
        .await
}

/// Asks where one's own address card goes, and saves it there.
pub async fn save_card(window: WebviewWindow) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_cards()?.file_name))?;
    let question = Question { title: "dialog-card", kind: CARD };
    save(window, question, name, as_chosen(|book, path| book.save_card(path).map(drop))).await
}

/// Asks where the invitation goes, and saves it there.
pub async fn save_invitation(window: WebviewWindow) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_cards()?.invitation_name))?;
    let question = Question { title: "dialog-invitation", kind: INVITATION };
    save(window, question, name, as_chosen(|book, path| book.save_invitation(path))).await
}

/// Asks where the key sheet goes, and saves it there as PDF.
pub async fn save_key_sheet(window: WebviewWindow) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_cards()?.key_sheet_name))?;
    let question = Question { title: "dialog-key-sheet", kind: PDF };
    save(window, question, name, as_chosen(|book, path| book.save_key_sheet(path))).await
}

/// Asks which address cards, and adds them to the register.
pub async fn add_cards(window: WebviewWindow) -> Result<Option<Done>> {
    let dialog = opening(&window, "dialog-cards", "dialog-card-kind", &[CARD.1])?;
    let Some(chosen) = begin(&window, dialog).pick_files().await else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || {
        let read = chosen.iter().map(|file| Ok(read_card(file.path())?.0));
        let cards = read.collect::<Result<Vec<String>>>()?;
        app.state::<Desk>().with(|book| book.act(Action::AddCards { cards, compared: false })).map(Some)
    })
    .await
}

/// Asks for a folder, and saves receipts there for what was read in last, or for the latest file of every sender.
pub async fn save_receipts(window: WebviewWindow, latest: bool) -> Result<Option<String>> {
    let title = window.state::<Desk>().with(|book| Ok(book.words().get("dialog-receipts")))?;
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    let Some(chosen) = begin(&window, dialog).pick_folder().await else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || {
        app.state::<Desk>().with(|book| {
            let saved = book.save_receipts(chosen.path(), latest)?;
            Ok(Some(book.receipts_saved(saved.len(), chosen.path())))
        })
    })
    .await
}

/// Asks which receipts, and reads them in.
pub async fn add_receipts(window: WebviewWindow) -> Result<Option<Done>> {
    let dialog = opening(&window, "dialog-receipts-open", "dialog-receipts-kind", &[RECEIPT_ENDING])?;
    let Some(chosen) = begin(&window, dialog).pick_files().await else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || {
        let receipts =
            chosen.iter().map(|file| read_receipt(file.path())).collect::<Result<Vec<String>>>()?;
        app.state::<Desk>().with(|book| book.act(Action::TakeReceipts { receipts })).map(Some)
    })
    .await
}

/// Asks where the received files go for the archive, and saves them there.
pub async fn save_archive(window: WebviewWindow) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_archive()?.file_name))?;
    let question = Question { title: "dialog-archive", kind: ZIP };
    save(window, question, name, as_chosen(|book, path| book.save_archive(path))).await
}

/// Asks which invitation, and joins the unit that it is from.
pub async fn join(window: WebviewWindow) -> Result<Option<Done>> {
    let dialog = opening(&window, "dialog-join", "dialog-invitation-kind", &[INVITATION.1])?;
    let Some(chosen) = begin(&window, dialog).pick_file().await else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || app.state::<Desk>().with(|book| book.join(chosen.path())).map(Some)).await
}

/// Asks where the open package goes, and saves it there.
pub async fn save_file(window: WebviewWindow, include_names: bool) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_file(include_names)?.open_name))?;
    let question = Question { title: "dialog-open-package", kind: ZIP };
    save(window, question, name, as_chosen(move |book, path| book.save_file(path, include_names))).await
}

/// Asks where the blank checklist goes, and saves it there as PDF.
pub async fn save_blank_checklist(
    window: WebviewWindow,
    edition: String,
    lesson: Option<String>,
) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.words().get("blank-title") + ".pdf"))?;
    let question = Question { title: "dialog-blank", kind: PDF };
    let write =
        move |book: &mut Book, path: &Path| book.save_blank_checklist(path, &edition, lesson.as_deref());
    save(window, question, name, as_chosen(write)).await
}

/// Asks where all tables go, and saves them there as a spreadsheet.
pub async fn save_sheets(window: WebviewWindow, include_names: bool) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.sheets_file_name()))?;
    let question = Question { title: "dialog-sheets", kind: XLSX };
    save(window, question, name, as_chosen(move |book, path| book.save_sheets(path, include_names))).await
}

/// Asks which spreadsheet, and reads it.
pub async fn open_sheet(window: WebviewWindow) -> Result<Option<SheetPreview>> {
    open(window, ("dialog-sheet", "dialog-sheet-kind"), SHEETS, |book, path| {
        book.open_sheet(path)?;
        book.view_sheet(&SheetChoices::default())
    })
    .await
}

/// What the names of sealed copies end in.
const COPIES: &[&str] = &[MOVE_ENDING, COPY_ENDING];

/// Asks which folder copies go to, and makes the first one there.
pub async fn choose_second_place(
    window: WebviewWindow,
    passphrase: String,
) -> Result<Option<SecondPlaceView>> {
    // Said before the person has gone looking for a folder.
    check_passphrase(&passphrase)?;
    let title = window.state::<Desk>().with(|book| Ok(book.words().get("dialog-second")))?;
    let dialog = begin(&window, rfd::AsyncFileDialog::new().set_title(title));
    let Some(chosen) = dialog.pick_folder().await else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || {
        app.state::<Desk>().with(|book| book.set_second_place(chosen.path(), &passphrase).map(Some))
    })
    .await
}

/// Asks which copy from elsewhere, and puts it among the backups.
pub async fn fetch_copy(window: WebviewWindow, passphrase: String) -> Result<Option<Counts>> {
    open(window, ("dialog-fetch", "dialog-copy-kind"), COPIES, move |book, path| {
        book.fetch_copy(path, &passphrase)
    })
    .await
}

/// Asks where everything goes for another computer, and saves it there.
pub async fn save_move(
    window: WebviewWindow,
    passphrase: String,
    to: Option<String>,
) -> Result<Option<String>> {
    check_passphrase(&passphrase)?;
    let name = window.state::<Desk>().with(|book| Ok(book.move_file_name()))?;
    let question = Question { title: "dialog-move", kind: ("dialog-copy-kind", MOVE_ENDING) };
    save(
        window,
        question,
        name,
        as_chosen(move |book, path| book.save_move(path, &passphrase, to.as_deref())),
    )
    .await
}

/// Asks for the file of another computer, and goes on with it here.
pub async fn take_over(window: WebviewWindow, passphrase: String) -> Result<bool> {
    let dialog = opening(&window, "dialog-take-over", "dialog-copy-kind", COPIES)?;
    let Some(chosen) = begin(&window, dialog).pick_file().await else { return Ok(false) };
    let app = window.app_handle().clone();
    off_thread(move || app.state::<Desk>().take_over(chosen.path(), &passphrase).map(|()| true)).await
}

/// Asks where the page of keys goes, and saves it there as PDF.
pub async fn save_shortcuts(window: WebviewWindow) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.words().get("keys-title") + ".pdf"))?;
    save(
        window,
        Question { title: "dialog-keys", kind: PDF },
        name,
        as_chosen(|book, path| book.save_shortcuts(path)),
    )
    .await
}

/// Asks where an edition goes, and saves it there.
pub async fn save_edition(window: WebviewWindow, id: String) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| book.edition_file_name(&id))?;
    let question = Question { title: "dialog-edition", kind: ("dialog-edition-kind", "mvpprogram") };
    save(window, question, name, as_chosen(move |book, path| book.save_edition(path, &id))).await
}

/// Asks which file, and says what edition it holds.
pub async fn open_edition(window: WebviewWindow) -> Result<Option<EditionFileView>> {
    let kind = ("dialog-edition-open", "dialog-edition-kind");
    open(window, kind, &["mvpprogram"], |book, path| book.look_at_edition(path)).await
}

/// Asks for a file, and reads it. Gives nothing where the person thought better of it.
async fn open<T: Send + 'static>(
    window: WebviewWindow,
    (title, kind): (&'static str, &'static str),
    endings: &[&str],
    read: impl FnOnce(&mut Book, &Path) -> Result<T> + Send + 'static,
) -> Result<Option<T>> {
    let dialog = opening(&window, title, kind, endings)?;
    let Some(chosen) = begin(&window, dialog).pick_file().await else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || app.state::<Desk>().with(|book| read(book, chosen.path()).map(Some))).await
}

/// Long work goes to a thread that may block.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|fault| Err(Error::new(Code::Internal).with("detail", fault)))
}

/// Writes where the person chose, and nowhere else.
fn as_chosen(
    write: impl FnOnce(&mut Book, &Path) -> Result<()> + Send + 'static,
) -> impl FnOnce(&mut Book, &Path) -> Result<PathBuf> + Send + 'static {
    move |book, path| write(book, path).map(|()| path.to_owned())
}

/// Asks which files of others, and compares them with what is here.
pub async fn open_sent(window: WebviewWindow) -> Result<Option<ReceiveView>> {
    let texts = |book: &mut Book| Ok((book.words().get("dialog-sent"), book.words().get("dialog-sent-kind")));
    let (title, kind) = window.state::<Desk>().with(texts)?;
    let dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, SENT);
    let Some(chosen) = begin(&window, dialog).pick_files().await else { return Ok(None) };
    let paths: Vec<PathBuf> = chosen.iter().map(|file| file.path().to_owned()).collect();
    look_at(&window, paths).await.map(Some)
}

/// Asks which folder, and compares the files in it with what is here.
pub async fn open_sent_folder(window: WebviewWindow) -> Result<Option<ReceiveView>> {
    let title = window.state::<Desk>().with(|book| Ok(book.words().get("dialog-look-folder")))?;
    let dialog = rfd::AsyncFileDialog::new().set_title(title);
    let Some(chosen) = begin(&window, dialog).pick_folder().await else { return Ok(None) };
    look_at(&window, vec![chosen.path().to_owned()]).await.map(Some)
}

/// Looks at files. Many take a while: not on the thread that draws.
pub async fn look_at(window: &WebviewWindow, paths: Vec<PathBuf>) -> Result<ReceiveView> {
    let app = window.app_handle().clone();
    off_thread(move || app.state::<Desk>().with(|book| book.look_at(&paths))).await
}

/// Asks where to save, then saves there. Gives the path, or nothing where the person thought better of it.
async fn save(
    window: WebviewWindow,
    question: Question,
    name: String,
    write: impl FnOnce(&mut Book, &Path) -> Result<PathBuf> + Send + 'static,
) -> Result<Option<String>> {
    let Some(path) = ask(&window, question, name).await? else { return Ok(None) };
    let app = window.app_handle().clone();
    off_thread(move || {
        let written = app.state::<Desk>().with(|book| write(book, &path))?;
        Ok(Some(written.display().to_string()))
    })
    .await
}

// A blocking dialog would wait for the very thread that must draw it.
async fn ask(window: &WebviewWindow, question: Question, name: String) -> Result<Option<PathBuf>> {
    let Question { title, kind: (kind, ending) } = question;
    let (title, kind) =
        window.state::<Desk>().with(|book| Ok((book.words().get(title), book.words().get(kind))))?;
    let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name).add_filter(kind, &[ending]);
    let Some(chosen) = begin(window, dialog).save_file().await else { return Ok(None) };
    Ok(Some(with_ending(chosen.path(), ending)))
}

/// A dialog that asks for files of a kind.
fn opening(
    window: &WebviewWindow,
    title: &str,
    kind: &str,
    endings: &[&str],
) -> Result<rfd::AsyncFileDialog> {
    let texts = |book: &mut Book| Ok((book.words().get(title), book.words().get(kind)));
    let (title, kind) = window.state::<Desk>().with(texts)?;
    Ok(rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, endings))
}

/// A dialog in front of the window, among the person's documents: else GTK begins where the program was started.
fn begin(window: &WebviewWindow, dialog: rfd::AsyncFileDialog) -> rfd::AsyncFileDialog {
    let dialog = dialog.set_parent(window);
    // Where a system names no such folder, at home: GTK's list of what was used lately takes no typed folder.
    match window.path().document_dir().or_else(|_| window.path().home_dir()) {
        Ok(documents) => dialog.set_directory(documents),
        Err(_) => dialog,
    }
}

/// The path as it was chosen. Where its ending was left out, it gets one, and then never replaces a file: the dialog
/// asked about another name.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|there| there.eq_ignore_ascii_case(ending)) {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    files::free_name(Path::new(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_that_was_left_out_comes_without_replacing_a_file() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(with_ending(&here.join("Rapport.PDF"), "pdf"), here.join("Rapport.PDF"));
        assert_eq!(with_ending(&here.join("Vecka 7.5"), "pdf"), here.join("Vecka 7.5.pdf"));
        assert_eq!(with_ending(&here.join("Cargo"), "toml"), here.join("Cargo (2).toml"));
    }
}
