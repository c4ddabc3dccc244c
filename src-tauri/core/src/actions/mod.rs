//! What a person can do, and what a screen shows: the only door outward.

pub mod action;
mod book;
mod check;
mod doing;
mod keys;
mod lesson_input;
mod office_input;
mod pass_on;
pub mod paste;
mod questions;
mod receive;
mod restore;
mod role;
pub mod sample;
pub mod sheets;
mod show;
mod undo;
pub mod views;

pub use action::Action;
pub use book::Book;
pub use keys::read_card;
pub use receive::is_sent;
pub use show::{REPORT_PARTS, figures, read_file};

#[cfg(test)]
mod editions_tests;
#[cfg(test)]
mod figures_tests;
#[cfg(test)]
mod office_tests;
#[cfg(test)]
mod tests;
