//! The zip around .xlsx and .ods: every member is unpacked once against one common limit, before anybody reads it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use super::{MAX_UNPACKED, damaged, too_large};
use crate::base::{Code, Error, Result};

/// The most members; a workbook with many sheets, pictures and notes has some hundred.
const MAX_MEMBERS: usize = 2000;

/// A zip whose members have all been unpacked within the limits.
pub struct Unpacked<'a> {
    bytes: &'a [u8],
    names: BTreeMap<String, usize>,
}

impl Unpacked<'_> {
    /// Unpacks every member, counting. What the directory says of sizes is not believed.
    pub fn check(bytes: &[u8]) -> Result<Unpacked<'_>> {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("zip"))?;
        if archive.len() > MAX_MEMBERS {
            return Err(too_large(MAX_MEMBERS, "members"));
        }
        let mut left = MAX_UNPACKED;
        let mut names = BTreeMap::new();
        for index in 0..archive.len() {
            let member = archive.by_index(index).map_err(|fault| match fault {
                zip::result::ZipError::UnsupportedArchive(_) => Error::new(Code::SheetLocked),
                _ => damaged("zip"),
            })?;
            let name = member.name().map_err(|_| damaged("zip"))?.into_owned();
            let unpacked = std::io::copy(&mut member.take(left + 1), &mut std::io::sink())
                .map_err(|_| damaged(&name))?;
            left = left.checked_sub(unpacked).ok_or_else(|| too_large(MAX_UNPACKED >> 20, "megabytes"))?;
            names.insert(name, index);
        }
        Ok(Unpacked { bytes, names })
    }

    /// There is a member of that name.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(name)
    }

    /// The text of a member.
    pub fn text(&self, name: &str) -> Result<String> {
        let index = self.names.get(name).ok_or_else(|| damaged(name))?;
        let mut archive = zip::ZipArchive::new(Cursor::new(self.bytes)).map_err(|_| damaged("zip"))?;
        let member = archive.by_index(*index).map_err(|_| damaged(name))?;
        let mut text = String::new();
        member.take(MAX_UNPACKED).read_to_string(&mut text).map_err(|_| damaged(name))?;
        Ok(text)
    }

    /// The bytes of the zip itself.
    pub fn bytes(&self) -> &[u8] {
        self.bytes
    }
}
