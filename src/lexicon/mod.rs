//! Tables as `.tsv` files beside the code, read once. A table has one entry a line, fields separated by tabs, and
//! comment lines that begin with `#`; its first comment tells its columns and where its facts come from.

pub(crate) mod abbreviation;
pub(crate) mod action;
pub(crate) mod body;
pub(crate) mod cause;
pub(crate) mod convention;
pub(crate) mod currency;
pub(crate) mod entry;
pub(crate) mod event_word;
pub(crate) mod function_word;
pub(crate) mod furniture;
pub(crate) mod given_name;
pub(crate) mod group;
pub(crate) mod hedge;
pub(crate) mod hint;
pub(crate) mod holiday;
pub(crate) mod language;
pub(crate) mod name_word;
pub(crate) mod number;
pub(crate) mod office;
pub(crate) mod org_word;
pub(crate) mod outcome;
pub(crate) mod place;
pub(crate) mod place_name;
pub(crate) mod source_word;
pub(crate) mod speech;
pub(crate) mod synonym;
pub(crate) mod table;
pub(crate) mod thing;
pub(crate) mod time;
pub(crate) mod unit;
pub(crate) mod verb;
pub(crate) mod voice;
pub(crate) mod word;
pub(crate) mod word_map;
pub(crate) mod zone;
