//! Names compared, with reasons, and mentions gathered into entities.

pub(crate) mod resolve;
pub(crate) mod script;
