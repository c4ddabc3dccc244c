//! Files that leave a computer and come to one: an open data package of tables. `docs/exchange-format.md`
//! describes it for readers in other languages.
//!
//! Three layers, each knowing only the one below it, so that a signed and sealed file is one more layer around:
//! bytes ↔ members (`zipped`), members ↔ tables with their description (`format`, `table`), tables ↔ verified
//! revisions (`package` writes, `read` reads). `read` is the only reader of packages: it never panics, never
//! writes to the disk, and what it accepts says, written again, the same.
//! Beside them stands `sheet`, which reads people's own spreadsheets by the same rules, and writes tables for them.

pub mod format;
mod inspect;
mod package;
mod read;
pub mod sheet;
mod table;
mod withhold;
mod zipped;

pub use format::{EditionUse, Level, Origin};
pub use inspect::{Inspected, TableCount, Warning, inspect};
pub use package::{Options, Plan, PlannedTable, plan, write};
pub use read::{Package, read};
pub use zipped::pack;

#[cfg(test)]
mod tests;
