//! The report written out, and articles and claims read in.

pub(crate) mod field;
pub(crate) mod input;
pub(crate) mod json;
