//! The crate from outside: one binary, its modules named after what they test.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod laws;
mod layers;
mod ledger;
mod report;
mod rivals;
#[cfg(feature = "schemars")]
mod schema;
mod story;
mod vector;
