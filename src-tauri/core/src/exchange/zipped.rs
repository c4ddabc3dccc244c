//! The container: named members in one zip. The only place that knows the zip crate, and how a zip is laid out.

use std::io::{Cursor, Read, Write};

use super::format::{MAX_CONTENT, MAX_FILE, MAX_MEMBERS, damaged, foreign, too_large};
use crate::base::{Code, Error, Result};

/// A member: its name and its bytes.
pub type Member = (String, Vec<u8>);

/// Puts members into a zip. The same members give the same bytes.
pub fn pack(members: &[Member]) -> Result<Vec<u8>> {
    let internal = |fault: String| Error::new(Code::Internal).with("detail", fault);
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    // Level 6: 9 was slower and bigger. Without a time, which would make each file another one.
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(zip::DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in members {
        zip.start_file(name.as_str(), options).map_err(|fault| internal(fault.to_string()))?;
        zip.write_all(bytes).map_err(|fault| internal(fault.to_string()))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|fault| internal(fault.to_string()))
}

/// An opened zip, whose layout has been checked and whose members have not been unpacked.
pub struct Zip<'a> {
    archive: zip::ZipArchive<Cursor<&'a [u8]>>,
    entries: Vec<Entry>,
}

/// A member as the directory has it.
pub struct Entry {
    /// Its name: plain ASCII, no folder but `data/`.
    pub name: String,
    /// Its size, unpacked.
    pub size: u64,
}

impl Zip<'_> {
    /// Opens a zip. Only the plainest layout passes: members one after the other from the first byte, the directory,
    /// its end, nothing else; no comments, no extra fields, no flags, no zip64. Two programs can then not see
    /// different members in the same file.
    pub fn open(bytes: &[u8]) -> Result<Zip<'_>> {
        Zip::open_most(bytes, MAX_MEMBERS)
    }

    /// The same with at most this many members.
    pub fn open_most(bytes: &[u8], most: usize) -> Result<Zip<'_>> {
        if bytes.len() as u64 > MAX_FILE {
            return Err(too_large("zip", MAX_FILE));
        }
        if !bytes.starts_with(b"PK\x03\x04") {
            return Err(foreign("no zip"));
        }
        let entries = directory(bytes, most).ok_or_else(|| damaged("zip"))?;
        if entries.iter().map(|entry| entry.size).sum::<u64>() > MAX_CONTENT {
            return Err(too_large("zip", MAX_CONTENT));
        }
        let archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("zip"))?;
        let same = archive.len() == entries.len();
        if same { Ok(Zip { archive, entries }) } else { Err(damaged("zip")) }
    }

    /// The members in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Unpacks a member; more than the directory says is refused before it is held.
    pub fn unpack(&mut self, index: usize) -> Result<Vec<u8>> {
        let entry = self.entries.get(index).ok_or_else(|| damaged("zip"))?;
        let broken = || damaged(&entry.name);
        let member = self.archive.by_index(index).map_err(|_| broken())?;
        if !member.name().is_ok_and(|name| name == entry.name) {
            return Err(broken());
        }
        let mut bytes = Vec::new();
        // Reading to the end also compares the checksum.
        member.take(entry.size + 1).read_to_end(&mut bytes).map_err(|_| broken())?;
        if bytes.len() as u64 == entry.size { Ok(bytes) } else { Err(broken()) }
    }
}

/// How much a zip of ours holds, unpacked, as its directory says.
pub fn unpacked(zip: &[u8]) -> Result<u64> {
    Ok(Zip::open(zip)?.entries().iter().map(|entry| entry.size).sum())
}

const END: usize = 22;
const CENTRAL: usize = 46;
const LOCAL: usize = 30;

/// The members, or `None` where the layout is not the plain one.
fn directory(bytes: &[u8], most: usize) -> Option<Vec<Entry>> {
    let end = bytes.len().checked_sub(END)?;
    let (count, size, start) = (u16_at(bytes, end + 10)?, u32_at(bytes, end + 12)?, u32_at(bytes, end + 16)?);
    let plain_end = bytes[end..].starts_with(b"PK\x05\x06")
        && u32_at(bytes, end + 4)? == 0
        && u16_at(bytes, end + 8)? == count
        && u16_at(bytes, end + 20)? == 0;
    if !plain_end || start.checked_add(size)? != end || !(1..=most).contains(&count) {
        return None;
    }
    let (mut entries, mut at, mut member): (Vec<Entry>, usize, usize) = (Vec::new(), start, 0);
    for _ in 0..count {
        // Flags to the length of extra fields stand 2 bytes further in the directory than before the member.
        let central = bytes.get(at..at + CENTRAL)?;
        let local = bytes.get(member..member + LOCAL)?;
        let (flags, method) = (u16_at(central, 8)?, u16_at(central, 10)?);
        let (packed, size) = (u32_at(central, 20)?, u32_at(central, 24)?);
        let name_length = u16_at(central, 28)?;
        let plain = central.starts_with(b"PK\x01\x02")
            && local.starts_with(b"PK\x03\x04")
            && central[6..32] == local[4..30]
            && flags == 0
            && (method == 0 || method == 8)
            // extra field, comment, disk
            && central[30..36] == [0; 6]
            && u32_at(central, 42)? == member;
        let name = bytes.get(at + CENTRAL..at + CENTRAL + name_length)?;
        let again = bytes.get(member + LOCAL..member + LOCAL + name_length)?;
        if !plain || name != again || !is_plain(name) {
            return None;
        }
        let name = String::from_utf8(name.to_vec()).ok()?;
        if entries.iter().any(|entry| entry.name == name) {
            return None;
        }
        entries.push(Entry { name, size: size as u64 });
        at += CENTRAL + name_length;
        member = member.checked_add(LOCAL + name_length)?.checked_add(packed)?;
        if member > start {
            return None;
        }
    }
    (at == end && member == start).then_some(entries)
}

/// Lower-case ASCII, digits, `_`, `-` and `.`, at most one folder, no part that begins with a dot.
fn is_plain(name: &[u8]) -> bool {
    let parts: Vec<&[u8]> = name.split(|b| *b == b'/').collect();
    name.len() <= 120
        && parts.len() <= 2
        && parts.iter().all(|part| {
            part.first().is_some_and(|b| *b != b'.')
                && part
                    .iter()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'_' | b'-' | b'.'))
        })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let two: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(two).into())
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members() -> Vec<Member> {
        vec![("datapackage.json".into(), b"{}".to_vec()), ("data/a.csv".into(), vec![b'x'; 5000])]
    }

    #[test]
    fn what_is_packed_is_unpacked_and_always_the_same() {
        let bytes = pack(&members()).unwrap();
        assert_eq!(bytes, pack(&members()).unwrap());
        let mut zip = Zip::open(&bytes).unwrap();
        for (index, (name, content)) in members().into_iter().enumerate() {
            assert_eq!(zip.entries()[index].name, name);
            assert_eq!(zip.unpack(index).unwrap(), content);
        }
    }

    #[test]
    fn a_name_that_is_odd_or_stands_twice_opens_nothing() {
        let bytes =
            pack(&[("data/a.csv".into(), b"1".to_vec()), ("data/b.csv".into(), b"2".to_vec())]).unwrap();
        let named = |name: &[u8]| {
            let mut copy = bytes.clone();
            for at in 0..copy.len() - 10 {
                if copy[at..].starts_with(b"data/b.csv") {
                    copy[at..at + 10].copy_from_slice(name);
                }
            }
            Zip::open(&copy).is_ok()
        };
        assert!(named(b"data/c.csv"));
        assert!(!named(b"data/a.csv") && !named(b"../../b.cs") && !named(b"data/B.csv"));
    }

    #[test]
    fn names_that_lead_elsewhere_are_refused() {
        for name in
            ["../x", "/x", "data/../x", "data//x", "C:x", "x\\y", ".x", "data/.x", "a/b/c", "", "Å", "X"]
        {
            assert!(!is_plain(name.as_bytes()), "{name}");
        }
    }
}
