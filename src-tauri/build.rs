//! Points Tauri at the window's parts, and keeps what it generates out of the project's root.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const CAPABILITY: &str = "src-tauri/capabilities/main.json";
const PAGE: &str = "ui/dist/index.html";
const PLACEHOLDER: &str = "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>MVP-loggen</title>\
<h1>The page is not built</h1><p>./dev run builds it.</p>";

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    for watched in ["tauri.conf.json", CAPABILITY, PAGE, "assets/icons", "Cargo.toml"] {
        println!("cargo:rerun-if-changed={}", root.join(watched).display());
    }
    placeholder(&root.join(PAGE))?;
    let commands = allowed_commands(&root.join(CAPABILITY))?;
    build(&root, commands)
}

/// The window compiles before the page is built; it then says so.
fn placeholder(page: &Path) -> io::Result<()> {
    if page.exists() {
        return Ok(());
    }
    if let Some(folder) = page.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(page, PLACEHOLDER)
}

/// The capability file is the list of our commands. Tauri asks for it as the names of Rust functions.
fn allowed_commands(capability: &Path) -> io::Result<Vec<&'static str>> {
    let capability: serde_json::Value = serde_json::from_slice(&fs::read(capability)?)?;
    let permissions = capability["permissions"].as_array().cloned().unwrap_or_default();
    let names = permissions.iter().filter_map(|p| p.as_str()?.strip_prefix("allow-"));
    Ok(names.map(|name| &*name.replace('-', "_").leak()).collect())
}

/// Tauri writes `gen/` and `permissions/` where it works: in a scratch folder, beside a copy of the manifest it reads.
fn build(root: &Path, commands: Vec<&'static str>) -> io::Result<()> {
    let scratch = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("tauri");
    fs::create_dir_all(&scratch)?;
    fs::copy(root.join("Cargo.toml"), scratch.join("Cargo.toml"))?;
    env::set_current_dir(&scratch)?;
    let config: &'static Path = Box::leak(root.join("tauri.conf.json").into_boxed_path());
    let capabilities: &'static str =
        Box::leak(root.join("src-tauri/capabilities/**/*.json").display().to_string().into_boxed_str());
    let commands: &'static [&'static str] = commands.leak();
    let attributes = tauri_build::Attributes::new()
        .config_path(config)
        .capabilities_path_pattern(capabilities)
        .app_manifest(
            tauri_build::AppManifest::new().commands(commands).permissions_path_pattern("./permissions/**/*"),
        );
    tauri_build::try_build(attributes).map_err(io::Error::other)
}
