//! What to tell a person about a fault of the database.

use rusqlite::ErrorCode;
use std::path::Path;

use crate::base::{Code, Error};

/// The sentence for a fault of SQLite.
pub fn told(path: &Path, fault: &rusqlite::Error) -> Error {
    let code = match fault.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Code::DiskFull,
        Some(
            ErrorCode::ReadOnly
            | ErrorCode::CannotOpen
            | ErrorCode::PermissionDenied
            | ErrorCode::AuthorizationForStatementDenied,
        ) => Code::NotWritable,
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Code::BookDamaged,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::BookInUse,
        Some(ErrorCode::SystemIoFailure) => Code::WriteFailed,
        _ => Code::Internal,
    };
    let detail =
        fault.sqlite_error().map_or_else(|| fault.to_string(), |e| format!("SQLite {}", e.extended_code));
    Error::new(code).with("path", path.display()).with("detail", detail)
}
