//! The window program: a page, a list of commands, and the open book between them.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use mvp_core::base::folders;
use std::env;
use std::path::PathBuf;
use std::process::ExitCode;
use tauri::{Manager, WebviewWindowBuilder};

use crate::state::Desk;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test fails by panicking")]
mod bindings;
mod commands;
mod dialogs;
mod state;

fn main() -> ExitCode {
    let outcome = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .setup(|app| {
            app.manage(Desk::new(folder(app)?));
            // The book opens while the web view starts. What goes wrong with it is told when the page asks.
            let early = app.handle().clone();
            std::thread::spawn(move || early.state::<Desk>().with(|_| Ok(())));
            Ok(open_window(app)?)
        })
        .run(tauri::generate_context!());
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the records: the one that was asked for, else the system's place for this program.
fn folder(app: &tauri::App) -> tauri::Result<PathBuf> {
    let asked = env::args_os().nth(1).or_else(|| env::var_os("MVP_DATA_DIR"));
    let asked = asked.filter(|folder| !folder.is_empty()).map(PathBuf::from);
    // A system that names no home: Tauri asks its list of users.
    asked.or_else(folders::data_folder).map_or_else(|| app.path().app_data_dir(), Ok)
}

/// What is dropped on the window is looked at; the page is told, and shows it in its inbox, or why there is nothing.
fn take_drops(window: &tauri::WebviewWindow) {
    let own = window.clone();
    window.on_window_event(move |event| {
        let tauri::WindowEvent::DragDrop(event) = event else { return };
        match event {
            tauri::DragDropEvent::Enter { .. } => tell(&own, "files-over", None),
            tauri::DragDropEvent::Leave => tell(&own, "files-left", None),
            tauri::DragDropEvent::Drop { paths, .. } => {
                let (window, paths) = (own.clone(), paths.clone());
                tauri::async_runtime::spawn(async move {
                    let fault = dialogs::look_at(&window, paths).await.err();
                    tell(&window, "files-left", None);
                    tell(&window, "files-dropped", fault);
                });
            }
            _ => {}
        }
    });
}

/// Tells the page of something outside it. A page that is just closing hears nothing, and has nothing to show.
fn tell(window: &tauri::WebviewWindow, event: &str, fault: Option<mvp_core::base::Error>) {
    let detail = serde_json::json!({ "detail": fault });
    let _ = window.eval(format!("window.dispatchEvent(new CustomEvent('{event}', {detail}))"));
}

/// The window shows the program's own page and nothing else: a dropped file or a link must not take its place.
fn is_own(url: &tauri::Url) -> bool {
    let own_host = matches!(url.host_str(), Some("tauri.localhost" | "localhost"));
    matches!(url.scheme(), "tauri" | "about") || (matches!(url.scheme(), "http" | "https") && own_host)
}

/// Opens the window of the configuration. The web view keeps its own files with the caches, away from the records.
fn open_window(app: &tauri::App) -> tauri::Result<()> {
    let cache = app.path().app_cache_dir()?.join("page");
    for window in &app.config().app.windows {
        let window = WebviewWindowBuilder::from_config(app, window)?
            .data_directory(cache.clone())
            .on_navigation(is_own)
            .build()?;
        take_drops(&window);
    }
    Ok(())
}
