//! Mentions: people, organisations, places, numbers and time expressions, found and typed, not yet compared.

pub(crate) mod cardinal;
pub(crate) mod group;
pub(crate) mod name;
pub(crate) mod no_count;
pub(crate) mod number;
pub(crate) mod time;
