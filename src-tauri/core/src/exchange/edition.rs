//! An edition as a file (`.mvpprogram`): how a city hands its own model to its schools. Plain JSON with the hash of
//! what it says; read strictly, from bytes that may come from anybody.

use serde::{Deserialize, Serialize};
use std::path::Path;

use crate::base::{Code, Error, Result, files};
use crate::programme::Edition;

/// What the names of such files end in.
pub const ENDING: &str = "mvpprogram";
/// Says what the file is.
const FORMAT: &str = "mvp-edition";
/// The version of the format.
const VERSION: u32 = 1;
/// No edition that a person writes is nearly as large.
const MAX_BYTES: u64 = 256 * 1024;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct EditionFile {
    format: String,
    format_version: u32,
    content_hash: String,
    edition: Edition,
}

/// What is read first, so that a newer file is told from a damaged one.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Head {
    format: String,
    format_version: u32,
}

/// The bytes of the file.
///
/// # Errors
/// None that is known; the writer of JSON may refuse.
pub fn to_bytes(edition: &Edition) -> Result<Vec<u8>> {
    let file = EditionFile {
        format: FORMAT.to_owned(),
        format_version: VERSION,
        content_hash: edition.content_hash(),
        edition: edition.clone(),
    };
    let text = serde_json::to_string_pretty(&file);
    text.map(|text| (text + "\n").into_bytes())
        .map_err(|fault| Error::new(Code::Internal).with("detail", fault))
}

/// Reads a file, checked in whole.
///
/// # Errors
/// It is no such file, too large, newer, changed on its way, or not as an edition must be.
pub fn open(path: &Path) -> Result<Edition> {
    from_bytes(&files::read_capped(path, MAX_BYTES)?)
}

/// Reads the bytes of a file.
///
/// # Errors
/// As [`open`].
pub fn from_bytes(bytes: &[u8]) -> Result<Edition> {
    let foreign = |detail: String| Error::new(Code::EditionForeign).with("detail", detail);
    let head: Head = serde_json::from_slice(bytes).map_err(|fault| foreign(fault.to_string()))?;
    if head.format != FORMAT {
        return Err(foreign("format".to_owned()));
    }
    if head.format_version > VERSION {
        return Err(Error::new(Code::FileNewer));
    }
    let invalid = |detail: String| Error::new(Code::EditionInvalid).with("detail", detail);
    let file: EditionFile = serde_json::from_slice(bytes).map_err(|fault| invalid(fault.to_string()))?;
    file.edition.check().map_err(invalid)?;
    if file.edition.content_hash() != file.content_hash {
        return Err(Error::new(Code::EditionInvalid).with("detail", "contentHash"));
    }
    Ok(file.edition)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::shipped;

    #[test]
    fn what_is_written_is_read_again() {
        for edition in shipped() {
            assert_eq!(from_bytes(&to_bytes(edition).unwrap()).as_ref(), Ok(edition));
        }
    }

    #[test]
    fn a_changed_cut_or_foreign_file_is_refused() {
        let good = String::from_utf8(to_bytes(&shipped()[0]).unwrap()).unwrap();
        for (from, to, code) in [
            ("mvp-edition", "mvp-something", Code::EditionForeign),
            ("\"formatVersion\": 1", "\"formatVersion\": 2", Code::FileNewer),
            ("Grupptryck", "Gruppen", Code::EditionInvalid),
            ("\"minutes\": 60", "\"minutes\": 6000", Code::EditionInvalid),
            ("\"leaders\": 2", "\"leaders\": 2, \"more\": 1", Code::EditionInvalid),
            ("Grupptryck", "Grupp\\u0000tryck", Code::EditionInvalid),
        ] {
            assert!(good.contains(from), "{from}");
            let fault = from_bytes(good.replacen(from, to, 1).as_bytes()).unwrap_err();
            assert_eq!(fault.code, code, "{from} -> {to}: {:?}", fault.args);
        }
        for at in (0..good.len()).step_by(97) {
            assert!(from_bytes(&good.as_bytes()[..at]).is_err(), "cut at {at}");
        }
        assert_eq!(from_bytes(&[b'['; 200_000]).unwrap_err().code, Code::EditionForeign);
    }
}
