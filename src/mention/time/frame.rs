//! [`Frame`]: what is known where an expression stands.

use super::calendar::Stretch;
use super::shape::Unit;
use super::tense::Direction;
use chrono::{Datelike, NaiveDate};

/// What is known at the place of an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The article's date.
    pub(super) published: Option<NaiveDate>,
    /// The hour at which the article was published, where it is known.
    pub(super) hour: Option<u32>,
    /// The last told stretch and its unit.
    pub(super) told: Option<(Stretch, Unit)>,
    /// The last told day, if that was not long before.
    pub(super) near_day: Option<NaiveDate>,
    /// The first day of the quarter that `the quarter` means.
    pub(super) quarter: Option<NaiveDate>,
    /// The quarter that `the 1988 period` means.
    pub(super) period: Option<NaiveDate>,
    /// The quarter that `a year earlier` counts from.
    pub(super) report: Option<NaiveDate>,
    /// The day of the event that the expression is counted from.
    pub(super) event: Option<NaiveDate>,
    /// What was told right before it: `the quarter` in `the quarter ended Sept. 30`.
    pub(super) before: Option<Stretch>,
    pub(super) direction: Direction,
    /// The text tells of the past, so that a date without a year belongs to the year told before it.
    pub(super) narrative: bool,
}

impl Frame {
    /// The year that a date without one belongs to in a narrative.
    pub(super) fn told_year(&self) -> Option<i32> {
        self.told.filter(|_| self.narrative).map(|(told, _)| told.0.year())
    }
}
