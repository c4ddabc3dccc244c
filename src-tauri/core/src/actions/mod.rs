//! What a person can do, and what a screen shows: the only door outward.

pub mod action;
mod archive;
mod book;
mod check;
mod doing;
mod elsewhere;
mod keys;
mod lesson_input;
mod office_input;
mod orphaned;
mod pass_on;
pub mod paste;
mod questions;
mod receipts;
mod receive;
mod restore;
mod role;
pub mod sample;
mod saved;
pub mod sheets;
mod show;
mod undo;
mod undoing;
pub mod views;

pub use action::Action;
pub use book::Book;
pub use elsewhere::{COPY_ENDING, MOVE_ENDING, take_over};
pub use keys::read_card;
pub use receipts::read_receipt;
pub use receive::{is_sent, when_saved};
pub use restore::{rescue, rescue_view};
pub use show::{REPORT_PARTS, figures, read_file};

#[cfg(test)]
mod by_hand_tests;
#[cfg(test)]
mod editions_tests;
#[cfg(test)]
mod elsewhere_tests;
#[cfg(test)]
mod figures_tests;
#[cfg(test)]
mod office_tests;
#[cfg(test)]
mod overview_tests;
#[cfg(test)]
mod received_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod told_tests;
