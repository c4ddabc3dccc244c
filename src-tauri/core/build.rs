//! Lists the texts and programme editions under `assets/`, so that a new language or edition is one more folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    // Asked when it runs: a build folder may outlive the place where this program was compiled.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let assets = Path::new(&here).join("../../assets");
    let mut code =
        String::from("/// (language, file name, text)\npub const WORDS: &[(&str, &str, &str)] = &[\n");
    for (folder, path) in files(&assets.join("words"), "ftl")? {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(code, "    ({folder:?}, {name:?}, include_str!({path:?})),");
    }
    code.push_str("];\n/// The editions that ship, as written.\npub const EDITIONS: &[&str] = &[\n");
    for (_, path) in files(&assets.join("programmes"), "json")? {
        let _ = writeln!(code, "    include_str!({path:?}),");
    }
    code.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    std::fs::write(out.join("assets.rs"), code)
}

/// The files `folder/*/*.ending` with the name of their folder, sorted.
fn files(folder: &Path, ending: &str) -> std::io::Result<Vec<(String, PathBuf)>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut found = Vec::new();
    for sub in std::fs::read_dir(folder)? {
        let sub = sub?;
        if !sub.file_type()?.is_dir() {
            continue;
        }
        println!("cargo::rerun-if-changed={}", sub.path().display());
        for file in std::fs::read_dir(sub.path())? {
            let path = file?.path();
            if path.extension().is_some_and(|e| e == ending) {
                found.push((sub.file_name().to_string_lossy().into_owned(), path.canonicalize()?));
            }
        }
    }
    found.sort();
    Ok(found)
}
