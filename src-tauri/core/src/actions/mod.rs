//! What a person can do, and what a screen shows: the only door outward.

pub mod action;
pub mod views;
