//! Whether the article stands behind a claim: hedges and denials in the words around it.
//!
//! 1. A hedge in the claim, directly before it, or in the verb group that follows it.
//! 2. What brings it in: `there was no evidence that`, `it is not true that` deny; `it was unclear whether`, `could not
//!    confirm that`, `is accused of` keep a distance.
//! 3. What is told of a report: `claims that .. are false` denies, `reports that .. could not be verified` hedges.

use crate::extract::context::Context;
use crate::lexicon::hedge::{Hedge, is_hearsay};
use crate::lexicon::sense::{Sense, Senses};
use crate::model::claim::Stance;
use crate::span::Span;
use crate::text::sentence::Sentence;
use std::ops::Range;

/// So many tokens before and after a claim are looked at.
const NEAR: usize = 7;

/// A hedge stands no further before or after a claim.
const BESIDE: usize = 5;

/// In a sentence without these the article stands behind every claim.
pub(crate) const DISTANCE: Senses = Senses::of(&[Sense::Hedge, Sense::Hearsay, Sense::BringsIn]);

/// The stance that the words around a claim tell; `first` is its first token, which lies in `sentence`.
pub(crate) fn stance(cx: &Context<'_>, span: Span, first: usize, sentence: &Sentence) -> Stance {
    let doc = &cx.doc;
    let floor = sentence.tokens.start;
    let has = |back: usize, sense: Sense| first >= floor + back && doc.has(first - back, sense);
    let last = if first > floor { doc.lower(first - 1) } else { "" };
    // `true that`, `accused of`, `accused of having`
    let brings_in = has(1, Sense::BringsIn)
        || has(2, Sense::BringsIn) && last == "of"
        || has(3, Sense::BringsIn) && last == "having";
    let hearsay = has(1, Sense::Hearsay) || has(2, Sense::Hearsay) && last != ",";
    if !brings_in && !hearsay {
        // A hedge after the claim stands within so many tokens of its end.
        let reaches = |hedge: usize| {
            hedge < first + BESIDE || doc.token(hedge - BESIDE).is_some_and(|token| token.span.start < span.end)
        };
        let near = first.saturating_sub(BESIDE).max(floor)..sentence.tokens.end;
        let mut hedges = doc.with(&near, Senses::of(&[Sense::Hedge]));
        if !sentence.senses.has(Sense::Hedge) || !hedges.next().is_some_and(reaches) {
            return Stance::Asserted;
        }
    }
    let start = (first.saturating_sub(NEAR)..first)
        .rev()
        .take_while(|&i| i >= floor && doc.lower(i) != ",")
        .last()
        .unwrap_or(first);
    let inside = (first..sentence.tokens.end).take_while(|&i| doc.tokens.list[i].span.start < span.end).count();
    let after = first + inside..sentence.tokens.end.min(first + inside + NEAR);
    let brought = if brings_in { brought_in(cx, start..first) } else { Stance::Asserted };
    if brought == Stance::Denied {
        return brought;
    }
    let judged = if hearsay { judged(cx, after.clone()) } else { Stance::Asserted };
    if judged == Stance::Asserted
        && (brought == Stance::Hedged
            || hedged(cx, start.max(first.saturating_sub(BESIDE)), first, after, sentence.heading))
    {
        return Stance::Hedged;
    }
    judged
}

/// What the words before a claim make of it.
fn brought_in(cx: &Context<'_>, before: Range<usize>) -> Stance {
    let doc = &cx.doc;
    let Some(last) = before.end.checked_sub(1).filter(|&i| i >= before.start) else { return Stance::Asserted };
    let any = |words: &[&str], range: Range<usize>| range.into_iter().any(|i| words.contains(&doc.lower(i)));
    let not = ["not", "n't", "no", "never", "cannot", "nothing", "isn't", "wasn't", "couldn't", "didn't", "can't"];
    let word = |back: usize| last.checked_sub(back).filter(|&i| i >= before.start).map_or("", |i| doc.lower(i));
    match word(0) {
        "that" => match word(1) {
            "evidence" | "proof" | "sign" | "signs" | "indication" | "indications" | "truth" => {
                if any(&["no", "little", "without", "nor"], before) { Stance::Denied } else { Stance::Asserted }
            }
            "untrue" | "false" => Stance::Denied,
            "true" if any(&not, before.clone()) => Stance::Denied,
            "confirm" | "verify" | "confirmed" if any(&not, before.clone()) => Stance::Hedged,
            noun if is_hearsay(noun) => {
                let confirm = any(&["confirm", "verify", "corroborate"], before.clone());
                if confirm && any(&not, before) { Stance::Hedged } else { Stance::Asserted }
            }
            _ if any(&["confirm", "verify"], before.clone())
                && any(&["refused", "declined", "unable", "failed"], before.clone()) =>
            {
                Stance::Hedged
            }
            _ => Stance::Asserted,
        },
        "whether" | "if" => {
            let open = any(&["unclear", "unknown", "uncertain", "unsure"], before.clone())
                || any(&["clear", "known", "sure", "certain", "say", "confirm"], before.clone()) && any(&not, before);
            if open { Stance::Hedged } else { Stance::Asserted }
        }
        "of" if matches!(word(1), "accused" | "suspected") => Stance::Hedged,
        "having" if word(1) == "of" && matches!(word(2), "accused" | "suspected") => Stance::Hedged,
        _ => Stance::Asserted,
    }
}

/// What is told of a report after it.
fn judged(cx: &Context<'_>, after: Range<usize>) -> Stance {
    let doc = &cx.doc;
    let mut out = Stance::Asserted;
    for i in after {
        match doc.lower(i) {
            "," | ";" | "." | "and" | "but" => break,
            "false" | "untrue" | "fake" | "baseless" | "unfounded" | "groundless" | "wrong" | "nonsense"
            | "fabricated" | "denied" | "incorrect" => {
                return Stance::Denied;
            }
            "unverified" | "unconfirmed" => out = Stance::Hedged,
            "verified" | "confirmed" | "corroborated"
                if (i.saturating_sub(4)..i).any(|k| matches!(doc.lower(k), "not" | "n't" | "cannot" | "couldn't")) =>
            {
                out = Stance::Hedged;
            }
            _ => {}
        }
    }
    out
}

/// Whether a hedge stands in the claim, directly before it, or in the verb group that follows it.
fn hedged(cx: &Context<'_>, start: usize, first: usize, after: Range<usize>, heading: bool) -> bool {
    let doc = &cx.doc;
    let end = (after.start..after.end.min(after.start + BESIDE))
        .take_while(|&i| !matches!(doc.lower(i), "," | ";" | "." | "and" | "but" | "while" | "after" | "when"))
        .last()
        .map_or(after.start, |i| i + 1);
    doc.with(&(start..end), Senses::of(&[Sense::Hedge])).any(|i| match doc.entry(i).hedge {
        Some(Hedge::Adverb) => true,
        Some(Hedge::Passive) => {
            let be = |k: usize| matches!(doc.lower(k), "is" | "are" | "was" | "were" | "be" | "been" | "being");
            let goes_on = matches!(
                doc.lower(i + 1),
                "to" | "dead" | "killed" | "injured" | "wounded" | "missing" | "hurt" | "drowned"
            );
            let after_be = (i.saturating_sub(3)..i)
                .rev()
                .take_while(|&k| be(k) || doc.lower(k).ends_with("ly") || doc.lower(k) == "also")
                .any(be);
            goes_on && (after_be || heading)
        }
        Some(Hedge::Verb) => doc.lower(i + 1) == "to",
        Some(Hedge::Noun) => matches!(doc.lower(i + 1), "that" | "of") && i < first,
        // `may have`, `could be`
        None => matches!(doc.lower(i + 1), "have" | "be"),
    })
}
