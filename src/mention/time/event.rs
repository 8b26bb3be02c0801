//! Times that are counted from an event: `two days after the vote`.
//!
//! 1. The noun of the event stands after `before` or `after`, within a few words of its own.
//! 2. The day of the event is the last one told right beside a word of the same event: `voted on Sunday`.
//!
//! Left out on purpose: events whose day the text does not tell; `two days after the vote` has no date then.

use super::expression::TimeExpression;
use super::line::{Line, is_function_word};
use crate::lexicon::event_word::event_of;
use crate::lexicon::time::TimeClass;
use crate::text::document::Document;
use chrono::NaiveDate;

/// How many words may stand between `the` and the noun of an event: `the deadly embassy bombings`.
const OWN: usize = 3;
/// How many words may stand between an event and its day.
const BESIDE: usize = 6;
/// How many times are looked back over.
const BACK: usize = 24;

/// The noun of the event that a time is counted from, where `the vote` begins at `i`.
pub(super) fn noun(line: &Line<'_>, i: usize) -> Option<usize> {
    if !line.is(i, &["the", "his", "her", "its", "their"]) {
        return None;
    }
    (i + 1..i + 2 + OWN)
        .take_while(|&k| line.class(k) == TimeClass::None && !is_function_word(line.lower(k)))
        .take_while(|&k| line.doc.token(k).is_some_and(|t| t.kind == crate::text::token::TokenKind::Word))
        .filter(|&k| event_of(line.lower(k)).is_some())
        .last()
}

/// The day that was told of the event whose noun is token `noun`.
pub(super) fn day(doc: &Document<'_>, told: &[TimeExpression], noun: usize) -> Option<NaiveDate> {
    let event = event_of(doc.lower(noun))?;
    told.iter().rev().take(BACK).find_map(|time| {
        let day = time.extent.start().filter(|_| time.extent.start() == time.extent.end())?;
        beside(doc, time, event, noun).then_some(day)
    })
}

/// Whether a word of the event stands beside a time, with no clause, sentence or speech between them.
fn beside(doc: &Document<'_>, time: &TimeExpression, event: &str, noun: usize) -> bool {
    let sentence = doc.sentence_of(time.tokens.start);
    // `They met on Friday, a day before the talks` tells the day of another event.
    if sentence == doc.sentence_of(noun) {
        return false;
    }
    let Some(tokens) = doc.sentences.get(sentence).map(|s| s.tokens.clone()) else { return false };
    let ends = |i: &usize| {
        matches!(
            doc.lower(*i),
            "," | ";" | ":" | "that" | "who" | "which" | "said" | "told" | "before" | "after" | "and" | "but" | "when"
        )
    };
    let tells = |i: usize| event_of(doc.lower(i)) == Some(event);
    let left = (tokens.start.max(time.tokens.start.saturating_sub(BESIDE))..time.tokens.start).rev();
    let right = time.tokens.end..tokens.end.min(time.tokens.end + BESIDE);
    left.take_while(|i| !ends(i)).any(tells) || right.take_while(|i| !ends(i)).any(tells)
}
