//! The report written out, and articles and claims read in.

mod diff;
mod excerpt;
pub(crate) mod field;
mod index;
pub(crate) mod input;
pub(crate) mod json;
pub(crate) mod page;
mod story;
pub(crate) mod text;
mod words;
