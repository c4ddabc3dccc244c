//! A package taken apart, changed, and put together again with sizes and hashes that are right: what a clever
//! forger would send.

use mvp_core::base::hash::{Hasher, hex, sha256, unhex};
use serde_json::Value;
use std::io::{Cursor, Write};

use crate::sealed::members;

/// A package's description and its other members.
pub struct Opened {
    /// `datapackage.json`
    pub descriptor: Value,
    /// The tables: path and bytes.
    pub members: Vec<(String, Vec<u8>)>,
}

impl Opened {
    /// Takes a package apart.
    pub fn of(package: &[u8]) -> Opened {
        let mut members = members(package);
        let (_, first) = members.remove(0);
        Opened { descriptor: serde_json::from_slice(&first).unwrap(), members }
    }

    /// The description of a table.
    pub fn resource(&mut self, name: &str) -> &mut Value {
        let resources = self.descriptor["resources"].as_array_mut().unwrap();
        resources.iter_mut().find(|resource| resource["name"] == name).unwrap()
    }

    /// A table's bytes.
    pub fn table(&mut self, name: &str) -> &mut Vec<u8> {
        let path = format!("data/{name}.csv");
        &mut self.members.iter_mut().find(|(found, _)| *found == path).unwrap().1
    }

    /// Changes a table's text; the change must be one.
    pub fn rewrite(&mut self, name: &str, change: impl Fn(&str) -> String) {
        let table = self.table(name);
        let text = String::from_utf8(table.clone()).unwrap();
        let changed = change(&text);
        assert_ne!(text, changed, "nothing was changed in {name}");
        *table = changed.into_bytes();
    }

    /// Counts the revisions again, so that the description agrees with the tables.
    pub fn recount(&mut self) {
        let mut ids: Vec<[u8; 32]> = Vec::new();
        for (_, table) in &self.members {
            let text = String::from_utf8_lossy(table).into_owned();
            let rows =
                text.lines().skip(1).filter_map(|line| line.split(',').nth(1)).filter(|id| id.len() == 64);
            ids.extend(rows.filter_map(unhex));
        }
        ids.sort_unstable();
        let digest = ids.iter().fold(Hasher::new("mvp-coverage-1"), |hasher, id| hasher.part(id)).finish();
        for scope in self.descriptor["mvp"]["coverage"].as_object_mut().unwrap().values_mut() {
            scope["count"] = ids.len().into();
            scope["digest"] = hex(&digest).into();
        }
    }

    /// Puts it together, with the size and hash that each table has now.
    pub fn seal(mut self) -> Vec<u8> {
        for (path, bytes) in &self.members {
            let resources = self.descriptor["resources"].as_array_mut().unwrap();
            if let Some(resource) = resources.iter_mut().find(|resource| resource["path"] == *path) {
                resource["bytes"] = bytes.len().into();
                resource["hash"] = format!("sha256:{}", hex(&sha256(bytes))).into();
            }
        }
        self.pack()
    }

    /// Puts it together as it is.
    pub fn pack(self) -> Vec<u8> {
        let text = serde_json::to_vec_pretty(&self.descriptor).unwrap();
        let mut all = vec![("datapackage.json".to_owned(), text)];
        all.extend(self.members);
        deflated(&all)
    }
}

/// An ordinary zip of these members.
pub fn deflated(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().unix_permissions(0o644);
    for (name, bytes) in members {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A zip written by hand, not compressed: any names, as often as one likes.
pub fn by_hand(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in members {
        let offset = out.len() as u32;
        let mut common = Vec::new();
        common.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]); // version, flags, stored, 1980-01-01
        common.extend(crc32(bytes).to_le_bytes());
        common.extend((bytes.len() as u32).to_le_bytes());
        common.extend((bytes.len() as u32).to_le_bytes());
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&common);
        out.extend(name.as_bytes());
        out.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]); // comment, disk, attributes
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (start, size, count) = (out.len() as u32, directory.len() as u32, members.len() as u16);
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}
