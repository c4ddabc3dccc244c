//! A witness of where a data folder is, so that a copy of it is seen to be one.

use std::path::Path;

use super::hash::{Hasher, hex};

/// A digest of what identifies this computer and the folder's place on it.
///
/// Only the digest is kept: the identity itself never enters the data.
pub fn witness(folder: &Path) -> String {
    let computer = ["/etc/machine-id", "/var/lib/dbus/machine-id"]
        .iter()
        .find_map(|path| std::fs::read_to_string(path).ok())
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .unwrap_or_default();
    let place = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let hasher = Hasher::new("mvp-machine-2").part(computer.trim().as_bytes());
    hex(&hasher.part(place.as_os_str().as_encoded_bytes()).finish()[..16])
}
