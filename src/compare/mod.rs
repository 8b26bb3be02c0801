//! Two claims compared facet by facet: pure functions, one file a kind of claim.

pub(crate) mod arithmetic;
pub(crate) mod casualty;
pub(crate) mod claims;
pub(crate) mod count;
pub(crate) mod crowd;
pub(crate) mod event;
pub(crate) mod event_account;
pub(crate) mod event_facet;
pub(crate) mod event_family;
pub(crate) mod event_membership;
pub(crate) mod event_occurrence;
pub(crate) mod event_party;
pub(crate) mod event_reasons;
pub(crate) mod event_speech;
pub(crate) mod event_tenure;
pub(crate) mod group;
pub(crate) mod measure;
pub(crate) mod paraphrase;
pub(crate) mod period;
pub(crate) mod quote;
pub(crate) mod role;
pub(crate) mod speaker;
pub(crate) mod told;
pub(crate) mod wording;
