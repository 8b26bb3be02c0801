//! Claims from mentions: one file a kind of claim.

pub(crate) mod amount;
pub(crate) mod attribution;
pub(crate) mod casualty;
pub(crate) mod circumstance;
pub(crate) mod context;
#[cfg(test)]
mod count_corpus;
pub(crate) mod counted;
pub(crate) mod directory;
pub(crate) mod event;
pub(crate) mod event_adverbial;
#[cfg(test)]
mod event_corpus;
pub(crate) mod event_membership;
pub(crate) mod event_noun;
pub(crate) mod event_reference;
pub(crate) mod event_sentence;
pub(crate) mod found;
pub(crate) mod frame;
pub(crate) mod frame_region;
pub(crate) mod frame_word;
pub(crate) mod headcount;
pub(crate) mod measure;
pub(crate) mod noun_phrase;
pub(crate) mod outcome_hits;
pub(crate) mod part;
pub(crate) mod phrase;
pub(crate) mod quality;
pub(crate) mod quote;
pub(crate) mod read;
pub(crate) mod role;
pub(crate) mod sequence;
pub(crate) mod single;
pub(crate) mod source;
pub(crate) mod source_reach;
pub(crate) mod source_verb;
pub(crate) mod speaker;
pub(crate) mod tag;
pub(crate) mod toll;
pub(crate) mod utterance;
pub(crate) mod verb_alone;
pub(crate) mod verb_control;
pub(crate) mod verb_group;
pub(crate) mod victim_noun;
pub(crate) mod victims;
pub(crate) mod when;
