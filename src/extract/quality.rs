//! Measures that say what somebody or something is like: magnitude, age, rank, and lengths of time without a number.

use crate::extract::amount::{Amount, amount, is_boundary, noun_after};
use crate::extract::context::Context;
use crate::lexicon::entry::Entry;
use crate::lexicon::number::Bound;
use crate::lexicon::sense::{Sense, Senses};
use crate::lexicon::time::TimeClass;
use crate::lexicon::unit::unit_of;
use crate::mention::cardinal::{Manner, is_glued_hyphen};
use crate::mention::number::NumberMention;
use crate::model::entity::EntityKind;
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::Case;
use std::ops::Range;

/// The magnitude or age that a number is.
pub(crate) fn read(cx: &Context<'_>, number: &NumberMention) -> Option<Amount> {
    magnitude(&cx.doc, number).or_else(|| age(cx, number))
}

/// `for decades`, `the ninth largest country`: measures without a number of the list.
pub(crate) fn without_number(cx: &Context<'_>, sentence: &Sentence) -> Vec<Amount> {
    let doc = &cx.doc;
    let mut out = Vec::new();
    let senses = Senses::of(&[Sense::Unit, Sense::Ordinal]);
    if !sentence.senses.any(senses) {
        return out;
    }
    for at in doc.with(&sentence.tokens, senses) {
        if at > sentence.tokens.start
            && doc.lower(at - 1) == "for"
            && let Some(unit) = unit_of(doc.lower(at)).filter(|unit| matches!(unit.dimension, "time" | "calendar"))
            && doc.lower(at).ends_with('s')
            && !matches!(doc.lower(at + 1), "to" | "of")
        {
            let tokens = at - 1..at + 1;
            let said = doc.span(&tokens).of(doc.text);
            let quantity = Quantity::new(Some(Number::from(2)), None, said, Precision::Vague).unwrap_or_default();
            out.push(amount(tokens, quantity, unit.name, None));
        }
        if let Some(rank) = ordinal(doc.entry(at))
            && is_superlative(doc, at + 1)
        {
            let last = at + 1 + usize::from(is_glued_hyphen(doc, at + 1));
            let noun = doc.token(last + 1).is_some_and(|t| t.case == Case::Lower && !is_boundary(doc, last + 1));
            let tokens = at..last + 1 + usize::from(noun);
            let quantity = Quantity::exactly(rank, doc.span(&(at..at + 1)).of(doc.text));
            let of = Some(doc.span(&(last..tokens.end)).of(doc.text).to_lowercase());
            out.push(amount(tokens, quantity, "rank", of));
        }
    }
    out
}

/// The rank that an ordinal from `second` to `fifteenth` tells.
fn ordinal(entry: &Entry) -> Option<u32> {
    let ordinal = entry.time.class == TimeClass::Ordinal && (2..=15).contains(&entry.time.value);
    ordinal.then_some(entry.time.value).and_then(|value| u32::try_from(value).ok())
}

fn is_superlative(doc: &Document<'_>, at: usize) -> bool {
    let at = at + usize::from(is_glued_hyphen(doc, at));
    let word = doc.lower(at);
    matches!(
        word,
        "largest"
            | "biggest"
            | "smallest"
            | "highest"
            | "lowest"
            | "richest"
            | "poorest"
            | "longest"
            | "tallest"
            | "deadliest"
            | "oldest"
            | "strongest"
            | "busiest"
            | "worst"
            | "best"
            | "greatest"
            | "deepest"
            | "fastest"
            | "youngest"
    )
}

/// `magnitude-6.1`, `6.1-magnitude`, `a magnitude of 6.1`, `7.2 on the Richter scale`.
fn magnitude(doc: &Document<'_>, number: &NumberMention) -> Option<Amount> {
    if number.value > 12.0 || number.manner != Manner::Digits {
        return None;
    }
    let (start, end) = (number.tokens.start, number.tokens.end);
    let hyphen = usize::from(is_glued_hyphen(doc, end));
    let before = |n: usize| start.checked_sub(n).map_or("", |at| doc.lower(at));
    let tokens = if doc.lower(end + hyphen) == "magnitude" {
        start..end + hyphen + 1
    } else if before(1) == "magnitude" {
        start - 1..end
    } else if before(2) == "magnitude" && matches!(before(1), "-" | "of" | "was" | "at") {
        start - 2..end
    } else if doc.lower(end) == "on" && (doc.lower(end + 2) == "richter" || doc.lower(end + 1) == "richter") {
        let richter = end + 1 + usize::from(doc.lower(end + 2) == "richter");
        start..richter + 1 + usize::from(doc.lower(richter + 1) == "scale")
    } else {
        return None;
    };
    let of = noun_after(doc, tokens.end).or_else(|| Some("quake".to_owned()));
    Some(amount(tokens, number.amount(), "magnitude", of))
}

/// `22-year-old`, `61 years old`, `aged 61`, `who is 81`, `Ana Ruiz, 34,`.
fn age(cx: &Context<'_>, number: &NumberMention) -> Option<Amount> {
    let doc = &cx.doc;
    let (start, end) = (number.tokens.start, number.tokens.end);
    if number.value > 130.0 || number.currency.is_some() {
        return None;
    }
    let before = |n: usize| start.checked_sub(n).map_or("", |at| doc.lower(at));
    let age = |tokens: Range<usize>| {
        let near = start.saturating_sub(5)..tokens.end + 5;
        let whom = cx.names_in(&near).iter().find(|name| {
            name.kind == EntityKind::Person && (name.tokens.end + 4 > start || name.tokens.start < tokens.end + 3)
        });
        let of = whom.map_or("age".to_owned(), |name| format!("age of {}", name.span.of(doc.text)));
        Some(amount(tokens, number.amount(), "year", Some(of)))
    };
    let hyphen = usize::from(matches!(doc.lower(end), "-" | "‑"));
    if matches!(doc.lower(end + hyphen), "year" | "years" | "yr") {
        let after = end + hyphen + 1;
        let second = usize::from(matches!(doc.lower(after), "-" | "‑"));
        if matches!(doc.lower(after + second), "old" | "olds") {
            return age(start..after + second + 1);
        }
        if doc.lower(after) == "of" && doc.lower(after + 1) == "age" {
            return age(start..after + 2);
        }
        return None;
    }
    let stops = matches!(doc.lower(end), "," | "." | ")" | "" | ";" | "and" | "who");
    if matches!(before(1), "aged" | "age" | "ages") && number.value >= 1.0 {
        return age(start - 1..end);
    }
    // "Nazar, who is 81", "Ana Ruiz, 34, said"
    if number.manner == Manner::Digits
        && number.bound == Bound::Exactly
        && number.value.fract() == 0.0
        && !number.year
        && number.top.is_none()
        && stops
    {
        if before(1) == "is" && before(2) == "who" {
            return age(start - 2..end);
        }
        let named = matches!(before(1), "," | "(")
            && cx
                .names_in(&(start.saturating_sub(8)..start))
                .iter()
                .any(|name| name.kind == EntityKind::Person && name.tokens.end + 1 == start);
        if named && matches!(doc.lower(end), "," | "." | ")") && number.value >= 4.0 {
            return age(start..end);
        }
    }
    None
}
