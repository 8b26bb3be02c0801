//! [`Party`]: a person, organisation, place or group of people as one article mentions it.

use crate::model::id::EntityId;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A party as mentioned: the words, where they stand, and the entity they were resolved to.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Party {
    /// The words of the article.
    pub text: String,
    /// The entity that the mention was resolved to, where it was.
    #[serde(default)]
    pub entity: Option<EntityId>,
    /// Where the words stand, where the party was read from an article.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl Party {
    /// A party that is known by its words alone.
    pub fn named(text: impl Into<String>) -> Self {
        Party { text: text.into(), entity: None, span: None }
    }

    /// A party at `span` of `text`.
    #[must_use]
    pub fn at(text: &str, span: Span) -> Self {
        Party { text: span.of(text).to_owned(), entity: None, span: Some(span) }
    }
}
