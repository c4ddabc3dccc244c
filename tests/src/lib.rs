//! Kit of the suite.
