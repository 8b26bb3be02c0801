//! Numbers in text: digits, words, ranges and comparators, as quantities with the words that said them.

use crate::model::quantity::Quantity;
use crate::span::Span;
use crate::text::document::Document;
use std::ops::Range;

/// One number of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NumberMention {
    /// From the comparator to the last word of the number.
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    pub(crate) quantity: Quantity,
}

/// All numbers, in order.
pub(crate) fn numbers(_doc: &Document<'_>) -> Vec<NumberMention> {
    Vec::new()
}
