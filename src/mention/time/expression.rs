//! [`TimeExpression`]: one time expression of a text with its two periods, and [`Anchor`], what it was counted from.

use crate::model::period::Period;
use crate::span::Span;
use std::ops::Range;

/// What a time expression was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Anchor {
    /// Nothing: the words name the date themselves.
    Absolute,
    /// The date of publication that the caller gave.
    Publication,
    /// The date that the article's own dateline or status line gives.
    Dateline,
    /// The date told before it in the text: `two days later`.
    Previous,
}

/// One time expression of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Where its words are.
    pub span: Span,
    pub(crate) tokens: Range<usize>,
    /// The calendar extent that the words name: `this week` is Monday to Sunday. Open at both ends for words that name
    /// no stretch of the calendar, such as `now`.
    pub extent: Period,
    /// The bounds of the event as told: `this week` in the past tense is Monday to the day of publication.
    pub bounds: Period,
    /// What it was counted from.
    pub anchor: Anchor,
}

impl TimeExpression {
    /// Whether it tells at least one end of a period.
    pub(crate) fn is_dated(&self) -> bool {
        self.bounds.start().is_some() || self.bounds.end().is_some()
    }
}
