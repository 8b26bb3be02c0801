//! The report written out, and articles and claims read in.

mod diff;
mod excerpt;
pub(crate) mod field;
mod index;
pub(crate) mod input;
#[cfg(feature = "interchange")]
pub(crate) mod interchange;
pub(crate) mod json;
pub(crate) mod page;
mod story;
pub(crate) mod text;
mod words;
