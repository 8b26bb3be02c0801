//! Time expressions, resolved against the article's date.

use crate::model::article::Published;
use crate::model::period::Period;
use crate::span::Span;
use crate::text::document::Document;
use std::ops::Range;

/// One time expression of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TimeExpression {
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    /// The calendar extent that the words name: `this week` is Monday to Sunday.
    pub(crate) extent: Period,
    /// The bounds of the event as told: `this week` in the past tense is Monday to the day of publication.
    pub(crate) bounds: Period,
}

/// All time expressions, in order. Without a publication date only absolute ones are resolved.
pub(crate) fn times(_doc: &Document<'_>, _published: Option<Published>) -> Vec<TimeExpression> {
    Vec::new()
}
