//! The system's own file dialogs: asked for by a command, answered while the page lives on.

use mvp_core::actions::Book;
use mvp_core::actions::views::ReportChoices;
use mvp_core::base::{Code, Error, Result};
use std::path::{Path, PathBuf};
use tauri::{Manager, WebviewWindow};

use crate::state::Desk;

/// What the dialog shows.
struct Question {
    /// Its title.
    title: String,
    /// The name that the file would have.
    name: String,
    /// What such files are called, and how their names end.
    kind: (String, &'static str),
}

/// Asks where the report goes, and saves it there as PDF.
pub async fn save_report(window: WebviewWindow, choices: ReportChoices) -> Result<Option<String>> {
    let question = |book: &mut Book| {
        let words = book.words();
        let (title, kind) = (words.get("dialog-report"), words.get("dialog-report-kind"));
        Ok(Question { title, name: book.view_report(&choices)?.file_name, kind: (kind, "pdf") })
    };
    let question = window.state::<Desk>().with(question)?;
    save(window, question, move |book, path| book.save_report(path, &choices)).await
}

/// Asks where the file for the district goes, and saves it there.
pub async fn save_file(window: WebviewWindow, include_names: bool) -> Result<Option<String>> {
    let question = |book: &mut Book| {
        let words = book.words();
        let (title, kind) = (words.get("dialog-file"), words.get("dialog-file-kind"));
        Ok(Question { title, name: book.view_file(include_names)?.file_name, kind: (kind, "zip") })
    };
    let question = window.state::<Desk>().with(question)?;
    save(window, question, move |book, path| book.save_file(path, include_names)).await
}

/// Asks where to save, then saves there. Gives the path, or nothing where the person thought better of it.
async fn save(
    window: WebviewWindow,
    question: Question,
    write: impl FnOnce(&mut Book, &Path) -> Result<()> + Send + 'static,
) -> Result<Option<String>> {
    let Some(path) = ask(&window, question).await else { return Ok(None) };
    let app = window.app_handle().clone();
    // Long work goes to a thread that may block.
    let saved = tauri::async_runtime::spawn_blocking(move || {
        app.state::<Desk>().with(|book| write(book, &path))?;
        Ok(Some(path.display().to_string()))
    });
    saved.await.unwrap_or_else(|fault| Err(Error::new(Code::Internal).with("detail", fault)))
}

// A blocking dialog would wait for the very thread that must draw it.
async fn ask(window: &WebviewWindow, question: Question) -> Option<PathBuf> {
    let Question { title, name, kind: (kind, ending) } = question;
    let dialog = rfd::AsyncFileDialog::new()
        .set_parent(window)
        .set_title(title)
        .set_file_name(name)
        .add_filter(kind, &[ending]);
    let path = dialog.save_file().await?.path().to_owned();
    // GTK lets a person leave the ending out.
    Some(if path.extension().is_none() { path.with_extension(ending) } else { path })
}
