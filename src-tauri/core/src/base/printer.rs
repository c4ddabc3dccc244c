//! Hands a finished PDF to the system's printing, and brings back what it answers.

use std::path::Path;
use std::process::Command;

use super::error::{Code, Error, Result};

/// Prints a file on the system's default printer and gives its answer, such as the number of the job. The answer is
/// in the system's own words; it is empty where the system only opens its own dialog.
///
/// Tried on Linux with CUPS. macOS has the same commands; on Windows the program that is set for PDF files prints.
///
/// # Errors
/// There is no printing on this computer, or no printer, or it refused.
pub fn print(path: &Path) -> Result<String> {
    let mut command = if cfg!(windows) {
        let mut command = Command::new("powershell");
        // What stands after the script would become part of it: a name with a `;` or `$(…)` must stay a name.
        command.args(["-NoProfile", "-Command", "Start-Process -FilePath $env:MVP_PRINT -Verb Print"]);
        command.env("MVP_PRINT", path);
        command
    } else {
        let mut command = Command::new("lp");
        command.arg("--").arg(path);
        command
    };
    let answer = command.output().map_err(|_| Error::new(Code::PrinterMissing))?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if answer.status.success() {
        return Ok(said(&answer.stdout));
    }
    let detail = said(&answer.stderr);
    Err(Error::new(Code::PrintFailed)
        .with("detail", if detail.is_empty() { said(&answer.stdout) } else { detail }))
}
