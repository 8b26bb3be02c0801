//! Plain data with serde: what the crate reads, compares and reports. No reading and no comparing of text happens here.

pub(crate) mod article;
pub(crate) mod build;
pub(crate) mod claim;
pub(crate) mod entity;
pub(crate) mod fact;
pub(crate) mod id;
pub(crate) mod interval;
pub(crate) mod number;
pub(crate) mod party;
pub(crate) mod period;
pub(crate) mod quantity;
pub(crate) mod reason;
pub(crate) mod relation;
pub(crate) mod report;
