//! Files that are whole or not there at all: written beside, synced, read again, then renamed.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::error::{Code, Error, Result};

/// Writes a new file with these bytes. An existing file of that name is replaced only when the new one
/// is safely on the disk.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = beside(path);
    let written = write_and_check(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    if let Err(fault) = written {
        // The target is as it was either way, and the fault is what must be told.
        let_go(&beside);
        return Err(write_error(path, &fault));
    }
    sync_folder(path).map_err(|fault| write_error(path, &fault))
}

/// A path in the same folder that does not exist yet: `name.pdf`, else `name (2).pdf` and so on.
pub fn free_name(path: &Path) -> PathBuf {
    let stem = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map(|e| format!(".{}", e.to_string_lossy())).unwrap_or_default();
    let mut candidate = path.to_path_buf();
    let mut number = 2;
    while candidate.exists() {
        candidate = path.with_file_name(format!("{stem} ({number}){ending}"));
        number += 1;
    }
    candidate
}

/// Something of that name is there already.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// Reads a file of at most `limit` bytes; a larger one is refused before it is read.
pub fn read_capped(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let unreadable = |fault: io::Error| {
        Error::new(Code::FileUnreadable).with("path", path.display()).with("detail", fault.kind())
    };
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > limit {
        return Err(Error::new(Code::FileTooLarge)
            .with("path", path.display())
            .with("limit", limit / (1024 * 1024)));
    }
    Ok(bytes)
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|fault| write_error(path, &fault))
}

/// Gives a finished file its name, on the disk before this returns.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    std::fs::rename(from, to).and_then(|()| sync_folder(to)).map_err(|fault| write_error(to, &fault))
}

/// Removes a folder with all that is in it, where it is there.
pub fn remove_folder(path: &Path) -> Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(write_error(path, &fault)),
        _ => Ok(()),
    }
}

/// Takes a file away, where it is there. That it stays does no harm, so nobody is told.
pub fn let_go(path: &Path) {
    let _ = std::fs::remove_file(path);
}

/// A folder is the other, or lies in it.
pub fn same_place(path: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(path).starts_with(real(other))
}

/// The names of the files in a folder; none where there is no such folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

/// It is a folder.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// An open file that nobody else can lock while it lives.
pub struct Lock(#[allow(dead_code, reason = "the lock lasts as long as the file is open")] File);

/// Takes the lock of a data folder, or says that it is taken.
pub fn lock(path: &Path) -> Result<Lock> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
        .map_err(|fault| write_error(path, &fault))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(std::fs::TryLockError::WouldBlock) => Err(Error::new(Code::BookInUse)),
        Err(std::fs::TryLockError::Error(fault)) => Err(write_error(path, &fault)),
    }
}

/// What to tell a person about a failed write.
pub fn write_error(path: &Path, fault: &io::Error) -> Error {
    let code = match fault.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Code::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Code::NotWritable,
        io::ErrorKind::NotFound => Code::FolderMissing,
        _ => Code::WriteFailed,
    };
    Error::new(code).with("path", path.display()).with("detail", fault.kind())
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

fn write_and_check(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    // What the disk gives back is what counts, not what was handed to it.
    if std::fs::read(path)? != bytes {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "read back differently"));
    }
    Ok(())
}

#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}

// Windows has no handle of a folder to sync; its rename is journalled.
#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rapport å.pdf");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(free_name(&path), folder.path().join("rapport å (2).pdf"));
    }

    #[test]
    fn a_failed_write_says_where_and_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let fault = write_whole(&folder.path().join("missing/x.pdf"), b"x").unwrap_err();
        assert_eq!(fault.code, Code::FolderMissing);
        assert!(fault.args["path"].contains("missing"));
    }

    #[test]
    fn a_lock_is_held_by_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let held = lock(&path).unwrap();
        assert_eq!(lock(&path).err().map(|e| e.code), Some(Code::BookInUse));
        drop(held);
        assert!(lock(&path).is_ok());
    }

    #[test]
    fn a_large_file_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("big");
        write_whole(&path, &[0; 11]).unwrap();
        assert_eq!(read_capped(&path, 10).unwrap_err().code, Code::FileTooLarge);
        assert_eq!(read_capped(&path, 11).unwrap().len(), 11);
    }
}
