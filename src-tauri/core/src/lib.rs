//! The product without a window. See `docs/architecture.md`.
pub mod actions;
pub mod base;
pub mod exchange;
pub mod programme;
pub mod report;
pub mod rollup;
pub mod school;
pub mod store;
pub mod words;
