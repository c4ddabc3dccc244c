//! The address cards.

use super::view;
use crate::base::Id;
use crate::school::codes::CardRole;
use crate::words::Day;
use serde::Serialize;

view! {
    /// One's own address card and those of others.
    struct CardsView {
        /// The name on one's own card.
        name: String,
        /// Its number, in groups of four.
        number: String,
        /// Its fingerprint.
        fingerprint: String,
        /// The name that its file will have.
        file_name: String,
        /// The name that an invitation will have.
        invitation_name: String,
        /// The name that the key sheet will have.
        key_sheet_name: String,
        /// The name that a file for a colleague will have.
        colleague_name: String,
        /// Those of others.
        cards: Vec<CardRow>,
    }

    /// Somebody's address card.
    struct CardRow {
        /// The record.
        id: Id,
        /// Whose it is.
        name: String,
        /// Unit, district or city.
        role: CardRole,
        /// Its number, in groups of four.
        number: String,
        /// The day on which it was made.
        made: Day,
        /// Its number was compared.
        compared: bool,
        /// The day on which it was revoked.
        revoked: Option<Day>,
        /// It belongs to another installation of the same unit.
        colleague: bool,
    }
}
