//! Ids, one type each, so that an article's id is never taken for a claim's. All are stable: see DESIGN.md. The text is
//! shared, since a claim's id stands in its fact, its side, its origin and all its relations.

use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// The caller's id of one article, such as a file stem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ArticleId(Arc<str>);

impl ArticleId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for ArticleId {
    fn from(id: &str) -> Self {
        ArticleId(id.into())
    }
}

impl From<String> for ArticleId {
    fn from(id: String) -> Self {
        ArticleId(id.into())
    }
}

/// The id of a story: the articles that are about one event.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct StoryId(Arc<str>);

impl StoryId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StoryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for StoryId {
    fn from(id: &str) -> Self {
        StoryId(id.into())
    }
}

impl From<String> for StoryId {
    fn from(id: String) -> Self {
        StoryId(id.into())
    }
}

/// The id of a claim, made of its article's id, its kind and its span: `a1:casualty:10-61`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ClaimId(Arc<str>);

impl ClaimId {
    /// The id of a claim of this kind over this stretch of an article.
    ///
    /// `buffer`, which is cleared first, is the room to put it together in.
    pub(crate) fn of(buffer: &mut String, article: &ArticleId, kind: &str, span: Span) -> Self {
        buffer.clear();
        for part in [article.as_str(), ":", kind, ":"] {
            buffer.push_str(part);
        }
        push_number(buffer, span.start);
        buffer.push('-');
        push_number(buffer, span.end);
        ClaimId::from(buffer.as_str())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ClaimId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for ClaimId {
    fn from(id: &str) -> Self {
        ClaimId(id.into())
    }
}

impl From<String> for ClaimId {
    fn from(id: String) -> Self {
        ClaimId(id.into())
    }
}

/// The id of a fact: `f:` and the id of its smallest claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct FactId(Arc<str>);

impl FactId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for FactId {
    fn from(id: &str) -> Self {
        FactId(id.into())
    }
}

impl From<String> for FactId {
    fn from(id: String) -> Self {
        FactId(id.into())
    }
}

/// The id of an entity: `e:` and the place of its smallest mention.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct EntityId(Arc<str>);

impl EntityId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for EntityId {
    fn from(id: &str) -> Self {
        EntityId(id.into())
    }
}

impl From<String> for EntityId {
    fn from(id: String) -> Self {
        EntityId(id.into())
    }
}

/// Appends a number in digits. Every claim has an id, so the machinery of formatting is left out.
fn push_number(out: &mut String, number: usize) {
    if number >= 10 {
        push_number(out, number / 10);
    }
    out.push(char::from(b'0' + (number % 10) as u8));
}
