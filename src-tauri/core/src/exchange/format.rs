//! Names, limits and the description of a package (`datapackage.json`).

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use std::fmt;

use crate::base::hash::Hash;
use crate::base::{Code, Error, Id};
use crate::store::rev::{Revision, digest};

/// The format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;
/// The description of the package, its first member.
pub const DESCRIPTOR: &str = "datapackage.json";
/// The signature of the description, the second member of a signed package.
pub const SIGNATURE: &str = "datapackage.json.minisig";
/// The profiles of the Frictionless Data Package standard, version 2.
pub const PACKAGE_PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
/// The same for a resource.
pub const RESOURCE_PROFILE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
/// The same for a table's schema.
pub const SCHEMA_PROFILE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// The largest file that is read.
pub const MAX_FILE: u64 = 128 * 1024 * 1024;
/// The most members of a package: two for each kind, those of later versions among them.
pub const MAX_MEMBERS: usize = 256;
/// The largest description.
pub const MAX_DESCRIPTOR: u64 = 4 * 1024 * 1024;
/// The largest sum of all members, unpacked.
pub const MAX_CONTENT: u64 = 256 * 1024 * 1024;
/// The longest cell, in bytes.
pub const MAX_CELL: usize = 64 * 1024;
/// The most heads of a record: their ids stand in one cell of the revision that follows them.
pub const MAX_HEADS: usize = 500;
/// The most columns of a table.
pub const MAX_COLUMNS: usize = 512;

/// What a file is for, and so what is withheld in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// For the district: without names, notes and corrected texts.
    District,
    /// For a colleague's installation of the same unit: everything.
    Colleague,
    /// For oneself: everything.
    Backup,
}

impl Level {
    /// All of them.
    pub const ALL: &[Level] = &[Level::District, Level::Colleague, Level::Backup];

    /// Names of people stay in the file whatever is asked for.
    pub fn has_names(self) -> bool {
        self != Level::District
    }

    /// Its name in the file.
    pub fn code(self) -> &'static str {
        match self {
            Level::District => "district",
            Level::Colleague => "colleague",
            Level::Backup => "backup",
        }
    }
}

/// `datapackage.json`. What a newer version adds is left aside; `minReader` says when that is not enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Descriptor {
    /// The profile.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// A name for tools.
    pub name: String,
    /// When it was made.
    pub created: String,
    /// What the program is.
    pub mvp: Block,
    /// The tables.
    pub resources: Vec<Resource>,
}

/// What the standard does not say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The format of the package.
    pub format: u32,
    /// The oldest format whose readers understand it.
    pub min_reader: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// What it is for.
    pub level: Level,
    /// Names of people are in it.
    pub names: bool,
    /// Counts the files that this installation has saved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub export_no: Option<u64>,
    /// Whose records these are.
    pub from: Origin,
    /// The sender's address card. Only in a signed package.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<String>,
    /// The fingerprints of the cards that the file was sealed to. Only in a signed package.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// By scope, how many revisions there are and which.
    #[serde(deserialize_with = "each_once")]
    pub coverage: BTreeMap<Id, Coverage>,
    /// The programme editions in use.
    pub editions: Vec<EditionUse>,
}

/// Whose records these are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// The unit's id.
    pub scope: Id,
    /// Its name.
    pub name: String,
    /// `school`, `youth_centre` or `play_park`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its district's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district: Option<String>,
    /// The unit is made up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

/// Which revisions there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// How many.
    pub count: u64,
    /// A hash over their sorted ids, in hex.
    pub digest: String,
}

/// A programme edition that the records follow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EditionUse {
    /// `mvp-14`
    pub id: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its canonical JSON, where the writer knows the edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_hash: Option<String>,
}

/// A table in the package.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// The profile.
    #[serde(rename = "$schema")]
    pub profile: String,
    /// `lesson` or `lesson_history`.
    pub name: String,
    /// Always `table`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `data/lesson.csv`
    pub path: String,
    /// `csv`
    pub format: String,
    /// `text/csv`
    pub mediatype: String,
    /// `utf-8`
    pub encoding: String,
    /// Its size.
    pub bytes: u64,
    /// `sha256:` and the hex.
    pub hash: String,
    /// Its columns.
    pub schema: Schema,
}

/// The columns of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// The profile.
    #[serde(rename = "$schema")]
    pub profile: String,
    /// The columns in order.
    pub fields: Vec<Field>,
    /// What names a row.
    pub primary_key: Vec<String>,
    /// Columns that name rows of other tables, all of which are there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foreign_keys: Vec<ForeignKey>,
    /// An empty cell is a missing value.
    pub missing_values: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Field {
    /// Its name.
    pub name: String,
    /// `string`, `integer`, `boolean`, `date` or `datetime`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Letters before every value, which are not part of it: they keep tools from eating leading zeros.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mvp_prefix: Option<String>,
}

/// A column whose values are rows of another table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignKey {
    /// The column.
    pub fields: Vec<String>,
    /// Where its values stand.
    pub reference: Reference,
}

/// A column of another table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    /// The table.
    pub resource: String,
    /// The column.
    pub fields: Vec<String>,
}

/// Count and digest of a set of revisions, by scope.
pub fn coverage<'a>(revisions: impl Iterator<Item = &'a Revision>) -> BTreeMap<Id, Coverage> {
    let mut ids: BTreeMap<Id, Vec<Hash>> = BTreeMap::new();
    for revision in revisions {
        ids.entry(revision.header.scope).or_default().push(revision.id);
    }
    ids.into_iter()
        .map(|(scope, ids)| {
            let count = ids.len() as u64;
            (scope, Coverage { count, digest: crate::base::hash::hex(&digest(ids)) })
        })
        .collect()
}

/// The same as it stands in a file. Of two for one scope, each reader would choose its own.
fn each_once<'a, D: Deserializer<'a>>(from: D) -> Result<BTreeMap<Id, Coverage>, D::Error> {
    struct EachOnce;
    impl<'a> Visitor<'a> for EachOnce {
        type Value = BTreeMap<Id, Coverage>;

        fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
            formatter.write_str("each scope once")
        }

        fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Self::Value, M::Error> {
            let mut found = BTreeMap::new();
            while let Some((scope, coverage)) = map.next_entry()? {
                if found.insert(scope, coverage).is_some() {
                    return Err(M::Error::custom("a scope twice"));
                }
            }
            Ok(found)
        }
    }
    from.deserialize_map(EachOnce)
}

/// A kind's name as a file may hold it: it becomes the name of a table.
pub fn is_kind(name: &str) -> bool {
    plain(name, 40, b"_") && !name.ends_with("_history")
}

/// A field's name as a file may hold it: it becomes the name of a column.
pub fn is_field(name: &str) -> bool {
    plain(name, 80, b"_-") && name != "record_id" && !name.starts_with("rev_")
}

fn plain(name: &str, most: usize, also: &[u8]) -> bool {
    name.len() <= most
        && name.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || also.contains(&b))
}

/// The file is not what it should be: damaged, or changed by somebody.
pub(super) fn damaged(detail: impl ToString) -> Error {
    Error::new(Code::FileDamaged).with("detail", detail)
}

/// The file is something else.
pub(super) fn foreign(detail: impl ToString) -> Error {
    Error::new(Code::FileForeign).with("detail", detail)
}

/// The file holds more than is allowed.
pub(super) fn too_large(path: impl ToString, limit: u64) -> Error {
    Error::new(Code::FileTooLarge).with("path", path).with("limit", crate::base::files::size_text(limit))
}
