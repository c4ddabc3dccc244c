//! Every door from the page into the core, in one list.

/// Builds the handler of all commands.
pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
    tauri::generate_handler![start]
}

#[tauri::command]
fn start() -> &'static str {
    env!("CARGO_PKG_VERSION")
}
