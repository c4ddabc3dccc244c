//! The system's own file dialogs: asked for by a command, answered while the page lives on.

use mvp_core::actions::Book;
use mvp_core::actions::sheets::SheetChoices;
use mvp_core::actions::views::{ReportChoices, SheetPreview};
use mvp_core::base::{Code, Error, Result, files};
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
const XLSX: (&str, &str) = ("dialog-xlsx", "xlsx");
/// What spreadsheets' names end in.
const SHEETS: &[&str] = &["xlsx", "ods", "csv", "tsv", "txt"];

/// Asks where the report goes, and saves it there as PDF.
pub async fn save_report(window: WebviewWindow, choices: ReportChoices) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_report(&choices)?.file_name))?;
    let question = Question { title: "dialog-report", kind: PDF };
    save(window, question, name, move |book, path| book.save_report(path, &choices)).await
}

/// Asks where the report's tables go, and saves them there as CSV in one zip.
pub async fn save_report_tables(window: WebviewWindow, choices: ReportChoices) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_report(&choices)?.file_name))?;
    let question = Question { title: "dialog-tables", kind: ZIP };
    save(window, question, name.replace(".pdf", ".zip"), move |book, path| {
        book.save_report_tables(path, &choices)
    })
    .await
}

/// Asks where the file for the district goes, and saves it there.
pub async fn save_file(window: WebviewWindow, include_names: bool) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.view_file(include_names)?.file_name))?;
    let question = Question { title: "dialog-file", kind: ZIP };
    save(window, question, name, move |book, path| book.save_file(path, include_names)).await
}

/// Asks where the blank checklist goes, and saves it there as PDF.
pub async fn save_blank_checklist(
    window: WebviewWindow,
    edition: String,
    lesson: Option<String>,
) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.words().get("blank-title") + ".pdf"))?;
    let question = Question { title: "dialog-blank", kind: PDF };
    save(window, question, name, move |book, path| {
        book.save_blank_checklist(path, &edition, lesson.as_deref())
    })
    .await
}

/// Asks where all tables go, and saves them there as a spreadsheet.
pub async fn save_sheets(window: WebviewWindow, include_names: bool) -> Result<Option<String>> {
    let name = window.state::<Desk>().with(|book| Ok(book.sheets_file_name()))?;
    let question = Question { title: "dialog-sheets", kind: XLSX };
    save(window, question, name, move |book, path| book.save_sheets(path, include_names)).await
}

/// Asks which spreadsheet, and reads it.
pub async fn open_sheet(window: WebviewWindow) -> Result<Option<SheetPreview>> {
    let texts =
        |book: &mut Book| Ok((book.words().get("dialog-sheet"), book.words().get("dialog-sheet-kind")));
    let (title, kind) = window.state::<Desk>().with(texts)?;
    let dialog = rfd::AsyncFileDialog::new().set_title(title).add_filter(kind, SHEETS);
    let Some(chosen) = begin(&window, dialog).pick_file().await else { return Ok(None) };
    let app = window.app_handle().clone();
    let read = tauri::async_runtime::spawn_blocking(move || {
        app.state::<Desk>().with(|book| {
            book.open_sheet(chosen.path())?;
            book.view_sheet(&SheetChoices::default()).map(Some)
        })
    });
    read.await.unwrap_or_else(|fault| Err(Error::new(Code::Internal).with("detail", fault)))
}

/// Asks where to save, then saves there. Gives the path, or nothing where the person thought better of it.
async fn save(
    window: WebviewWindow,
    question: Question,
    name: String,
    write: impl FnOnce(&mut Book, &Path) -> Result<()> + Send + 'static,
) -> Result<Option<String>> {
    let Some(path) = ask(&window, question, name).await? else { return Ok(None) };
    let app = window.app_handle().clone();
    // Long work goes to a thread that may block.
    let saved = tauri::async_runtime::spawn_blocking(move || {
        app.state::<Desk>().with(|book| write(book, &path))?;
        Ok(Some(path.display().to_string()))
    });
    saved.await.unwrap_or_else(|fault| Err(Error::new(Code::Internal).with("detail", fault)))
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

/// A dialog in front of the window, among the person's documents: else GTK begins where the program was started.
fn begin(window: &WebviewWindow, dialog: rfd::AsyncFileDialog) -> rfd::AsyncFileDialog {
    let dialog = dialog.set_parent(window);
    match window.path().document_dir() {
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
