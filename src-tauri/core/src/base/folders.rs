//! Where the records live when nobody says otherwise: the platform's local, not roaming, data folder.

use std::path::PathBuf;

/// The name of our folder in it.
const OURS: &str = "mvp-loggen";

/// The normal data folder, or `None` on a system that names no home.
pub fn data_folder() -> Option<PathBuf> {
    let of = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = if cfg!(windows) {
        of("LOCALAPPDATA")?
    } else if cfg!(target_os = "macos") {
        of("HOME")?.join("Library/Application Support")
    } else {
        // The standard says that a relative path in it is to be ignored.
        of("XDG_DATA_HOME")
            .filter(|path| path.is_absolute())
            .or_else(|| Some(of("HOME")?.join(".local/share")))?
    };
    Some(base.join(OURS))
}
