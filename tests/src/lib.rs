//! Kit of the suite.

pub mod package;
pub mod unit;
