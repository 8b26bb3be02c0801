//! From text to tokens, sentences, quotations and furniture, all as byte spans of the article.

pub(crate) mod dateline;
pub(crate) mod document;
pub(crate) mod furniture;
pub(crate) mod language;
pub(crate) mod opening;
pub(crate) mod quotation;
pub(crate) mod sentence;
pub(crate) mod token;
