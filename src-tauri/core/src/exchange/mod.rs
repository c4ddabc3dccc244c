//! Files that leave a computer and come to one: an open data package of tables. `docs/exchange-format.md`
//! describes it for readers in other languages.
//!
//! Three layers, each knowing only the one below it, so that a signed and sealed file is one more layer around:
//! bytes ↔ members (`zipped`), members ↔ tables with their description (`format`, `table`), tables ↔ verified
//! revisions (`package` writes, `read` reads). `read` is the only reader of packages: it never panics, never
//! writes to the disk, and what it accepts says, written again, the same.
//! Beside them stands `sheet`, which reads people's own spreadsheets by the same rules, and writes tables for them; and
//! `edition`, which hands a programme's edition on as a file.

mod bundle;
mod card;
pub mod edition;
pub mod format;
mod identity;
mod inspect;
mod open;
mod package;
mod read;
mod receipt;
mod register;
mod sealed;
pub mod sheet;
mod signature;
mod table;
mod withhold;
mod zipped;

pub use bundle::{Bundle, MAX_BUNDLED, Passed, open_bundle, seal_bundle};
pub use card::{CARD_ENDING, Card, CardText, INVITATION_ENDING, MAX_CARD};
pub use format::{EditionUse, Level, Origin};
pub use identity::Identity;
pub use inspect::{Inspected, Signer, TableCount, Warning, inspect, inspect_bundle, inspect_opened};
pub use open::{Content, Opened, open, open_any};
pub use package::{Options, Plan, PlannedTable, Sender, fits, plan, seal, write, write_signed};
pub use read::{Package, read, read_signed};
pub use receipt::{MAX_RECEIPT, RECEIPT_ENDING, Receipt};
pub use register::{Trust, live_cards, trust};
pub use sealed::{check_passphrase, is_sealed, open_with_passphrase, seal_bytes, seal_with_passphrase};
pub use signature::Purpose;
pub use zipped::{pack, unpacked};

#[cfg(test)]
mod tests;
