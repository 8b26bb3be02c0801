//! Names of people, organisations and places: found and typed.

use crate::model::entity::EntityKind;
use crate::span::Span;
use crate::text::document::Document;
use std::ops::Range;

/// One name in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mention {
    /// The name without titles: `Nikol Pashinyan`.
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: EntityKind,
    /// The name with the titles before it: `Prime Minister Nikol Pashinyan`. The same as `span` where there is none.
    pub(crate) titled: Span,
}

/// All names, in order, none overlapping another.
pub(crate) fn names(_doc: &Document<'_>) -> Vec<Mention> {
    Vec::new()
}
