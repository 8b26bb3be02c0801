//! Mentions: people, organisations, places, numbers and time expressions, found and typed, not yet compared.

pub(crate) mod name;
pub(crate) mod number;
pub(crate) mod time;
