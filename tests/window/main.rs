//! Journeys in the real window: what a person does, from the first click to the saved file.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(target_os = "linux")]

mod axe;
#[allow(dead_code, reason = "other tests use the rest of it")]
#[path = "../src/city.rs"]
mod city;
mod closed;
mod first_run;
mod inbox;
mod keyboard;
mod kit;
mod look_around;
mod merge;
mod moving;
mod office;
mod office_pages;
mod passing_on;
mod places;
mod report;
mod seal;
mod shape;
mod sheets;
mod shots;
mod steps;
mod tree;
mod walls;
mod writing;
