//! [`Found`] and [`Victim`]: a casualty read from a sentence, before it becomes a claim, and the counted people it rests on;
//! [`Telling`]: all that was found in one sentence.

use crate::extract::counted::Counted;
use crate::extract::outcome_hits::Hit;
use crate::model::claim::{Group, Outcome};
use crate::model::quantity::Quantity;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
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

/// A casualty and the counted people it was read from.
#[derive(Clone, Debug)]
pub(crate) struct Victim {
    pub(crate) index: Option<usize>,
    pub(crate) found: Found,
}

/// One sentence that tells of casualties.
#[derive(Debug)]
pub(crate) struct Telling<'d> {
    pub(crate) sentence: &'d Sentence,
    pub(crate) hits: Vec<Hit>,
    pub(crate) people: Vec<Counted>,
    /// Which of the people have an outcome.
    pub(crate) taken: Vec<bool>,
    /// In the order in which they were found.
    pub(crate) found: Vec<Found>,
}

/// The casualty that an outcome word makes of counted people.
pub(crate) fn victim(doc: &Document<'_>, hit: &Hit, index: usize, counted: &Counted, tokens: Range<usize>) -> Victim {
    let group = counted.group.as_ref().map(|group| group.group(doc));
    let found = Found {
        tokens,
        outcome: hit.outcome,
        detail: hit.detail,
        quantity: counted.quantity.clone(),
        group,
        further: counted.further,
        part_of: None,
        at: hit.tokens.start,
    };
    Victim { index: Some(index), found }
}
