//! Files that are whole or not there at all: written beside, synced, read again, then renamed.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::error::{Code, Error, Result};

/// How often, and how far apart, a lock is asked for before somebody else is said to hold it.
const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: std::time::Duration = std::time::Duration::from_millis(50);

/// Writes a new file with these bytes. An existing file of that name is replaced only when the new one
/// is safely on the disk.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    write(path, bytes, false, patiently)
}

/// The same for what nobody else on this computer may read.
pub fn write_secret(path: &Path, bytes: &[u8]) -> Result<()> {
    write(path, bytes, true, patiently)
}

/// Writes a file that replaces none, also where another program makes one of that name at the same moment.
///
/// # Errors
/// [`Code::FileExists`]
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    write(path, bytes, false, |beside, path| match std::fs::hard_link(beside, path) {
        Ok(()) => std::fs::remove_file(beside),
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => Err(fault),
        // Memory sticks know no second names.
        Err(_) if path.exists() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => patiently(beside, path),
    })
}

fn write(
    path: &Path,
    bytes: &[u8],
    secret: bool,
    name: impl Fn(&Path, &Path) -> io::Result<()>,
) -> Result<()> {
    let beside = beside(path);
    // One that was cut off before.
    let_go(&beside);
    let written = write_and_check(&beside, bytes, secret).and_then(|()| name(&beside, path));
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

/// When a file was last written, in milliseconds since 1970; none where the system does not say.
pub fn written_ms(path: &Path) -> Option<u64> {
    let time = std::fs::metadata(path).ok()?.modified().ok()?;
    u64::try_from(time.duration_since(std::time::UNIX_EPOCH).ok()?.as_millis()).ok()
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
            .with("limit", size_text(limit)));
    }
    Ok(bytes)
}

/// A size as people say it: "64 MB", "4 kB".
pub fn size_text(bytes: u64) -> String {
    const K: u64 = 1024;
    if bytes < K * K { format!("{} kB", bytes / K) } else { format!("{} MB", bytes / (K * K)) }
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|fault| write_error(path, &fault))
}

/// The same of a folder that nobody else on this computer can look into; one that is there stays as it is.
pub fn make_secret_folder(path: &Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|fault| write_error(path, &fault))
}

/// Makes an empty file that nobody else on this computer can read, where there is none.
pub fn make_secret(path: &Path) -> Result<()> {
    match new_file(path, true) {
        Err(fault) if fault.kind() != io::ErrorKind::AlreadyExists => Err(write_error(path, &fault)),
        _ => Ok(()),
    }
}

/// Gives a finished file its name, on the disk before this returns.
pub fn rename(from: &Path, to: &Path) -> Result<()> {
    patiently(from, to).and_then(|()| sync_folder(to)).map_err(|fault| write_error(to, &fault))
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

/// The names of the files in a folder, in order; none where there is no such folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort_unstable();
    names
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
    // A window that was just closed may not have ended yet.
    let mut tries = LOCK_TRIES;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Lock(file)),
            Err(std::fs::TryLockError::WouldBlock) if tries > 0 => {
                tries -= 1;
                std::thread::sleep(LOCK_PAUSE);
            }
            Err(std::fs::TryLockError::WouldBlock) => return Err(Error::new(Code::BookInUse)),
            Err(std::fs::TryLockError::Error(fault)) => return Err(write_error(path, &fault)),
        }
    }
}

/// What to tell a person about a failed write.
pub fn write_error(path: &Path, fault: &io::Error) -> Error {
    let code = match fault.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Code::DiskFull,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Code::NotWritable,
        io::ErrorKind::NotFound => Code::FolderMissing,
        io::ErrorKind::AlreadyExists => Code::FileExists,
        _ => Code::WriteFailed,
    };
    Error::new(code).with("path", path.display()).with("detail", fault.kind())
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

/// On Windows a virus scanner holds a new file for a moment.
fn patiently(from: &Path, to: &Path) -> io::Result<()> {
    let tries = if cfg!(windows) { 20 } else { 0 };
    for _ in 0..tries {
        match std::fs::rename(from, to) {
            Err(fault) if fault.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(std::time::Duration::from_millis(100));
            }
            done => return done,
        }
    }
    std::fs::rename(from, to)
}

fn new_file(path: &Path, secret: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    if secret {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    #[cfg(not(unix))]
    let _ = secret; // the folder's owner is who may read it
    options.open(path)
}

fn write_and_check(path: &Path, bytes: &[u8], secret: bool) -> io::Result<()> {
    let mut file = new_file(path, secret)?;
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
    fn a_new_file_replaces_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fil.mvpsync");
        write_new(&path, b"one").unwrap();
        assert_eq!(write_new(&path, b"two").unwrap_err().code, Code::FileExists);
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_secret_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let (made, sheet, empty) =
            (folder.path().join("a/b"), folder.path().join("x.pdf"), folder.path().join("y"));
        make_secret_folder(&made).unwrap();
        write_secret(&sheet, b"1").unwrap();
        make_secret(&empty).unwrap();
        make_secret(&empty).unwrap();
        assert_eq!([mode(&made), mode(&sheet), mode(&empty)], [0o700, 0o600, 0o600]);
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
