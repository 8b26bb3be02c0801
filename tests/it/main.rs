//! The crate from outside: one binary, its modules named after what they test.

mod laws;
mod layers;
mod report;
