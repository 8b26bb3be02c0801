//! [`Found`]: a casualty read from a sentence, before it becomes a claim.

use crate::model::claim::{Group, Outcome};
use crate::model::quantity::Quantity;
use std::ops::Range;

/// A casualty found in a sentence, before it becomes a claim.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The shortest stretch that carries it.
    pub(crate) tokens: Range<usize>,
    pub(crate) outcome: Outcome,
    pub(crate) detail: &'static str,
    pub(crate) quantity: Quantity,
    pub(crate) group: Option<Group>,
    pub(crate) further: bool,
    /// Which of the list before this one it is a part of.
    pub(crate) part_of: Option<usize>,
    /// The token of the outcome word.
    pub(crate) at: usize,
}
