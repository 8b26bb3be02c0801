//! The report written out, and articles and claims read in.

mod change;
mod diff;
mod dispute;
mod excerpt;
pub(crate) mod field;
#[cfg(feature = "html")]
pub(crate) mod html;
mod index;
pub(crate) mod input;
#[cfg(feature = "interchange")]
pub(crate) mod interchange;
pub(crate) mod json;
pub(crate) mod page;
#[cfg(feature = "schemars")]
pub(crate) mod schema;
mod spelling;
mod story;
pub(crate) mod text;
mod wording;
mod words;
