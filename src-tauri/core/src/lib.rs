//! The product without a window. See `docs/architecture.md`.
