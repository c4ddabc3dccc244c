//! Kit of the suite.

pub mod city;
pub mod package;
pub mod program;
pub mod sealed;
pub mod unit;
