//! Names compared, with reasons, and mentions gathered into entities.
//!
//! Other layers ask [`party::same_party`] whether two short texts name one party.

pub(crate) mod block;
pub(crate) mod body;
pub(crate) mod cluster;
pub(crate) mod compare;
pub(crate) mod config;
pub(crate) mod letters;
pub(crate) mod locality;
pub(crate) mod name;
pub(crate) mod node;
pub(crate) mod organisation;
pub(crate) mod pairing;
pub(crate) mod party;
pub(crate) mod person;
pub(crate) mod place;
pub(crate) mod reason;
pub(crate) mod resolution;
pub(crate) mod resolve;
pub(crate) mod script;
pub(crate) mod surname;
pub(crate) mod word;
pub(crate) mod write;
