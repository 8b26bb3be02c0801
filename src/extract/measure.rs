//! Measures read from one article: every quantity that is not a casualty.
//!
//! For each number that no casualty has, the first reading that fits (`amount`, then `headcount`):
//! 1. Money, percent, magnitude, age, a unit of the unit table, also glued with a hyphen (`24-hour`).
//! 2. A number that shares the unit of the next one: `from 120 to 50 tenge`.
//! 3. People (`nearly 1,000 troops`, `thousands took to the streets`) and things (`five aircraft`).
//! 4. A bare number in a list of counts of one noun: `46 in the north`.
//!
//! Beside numbers: `for decades`, and ranks (`the ninth largest country`).
//! A conversion in brackets after a measure belongs to it. Left out on purpose: dates, clock times, `two days ago`.

use crate::extract::amount::{self, Amount};
use crate::extract::circumstance::{Background, place};
use crate::extract::context::Context;
use crate::extract::headcount;
use crate::extract::quality;
use crate::lexicon::unit::unit_named;
use crate::mention::cardinal::Manner;
use crate::mention::number::NumberMention;
use crate::model::claim::{Claim, ClaimKind, Measure};
use crate::text::sentence::Sentence;

/// The claims of this kind, in the order of the text. `casualties` are the claims that have numbers already.
pub(crate) fn claims(cx: &Context<'_>, casualties: &[Claim]) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut background = Background::default();
    let mut earlier: Option<Amount> = None;
    for sentence in cx.doc.prose() {
        background.enter(cx, sentence);
        for amount in in_sentence(cx, sentence, casualties, &mut earlier) {
            let lasting = amount.of.as_deref().is_some_and(|of| of.starts_with("age")) || amount.unit == "rank";
            let (when, _) = background.of(cx, sentence, &amount.tokens, amount.tokens.start);
            let when = when.filter(|_| !lasting);
            let place = place(cx, sentence, &amount.tokens);
            let span = cx.doc.span(&amount.tokens);
            let (count, unit, per, of) = (amount.quantity, amount.unit, amount.per, amount.of);
            out.push(cx.claim(span, ClaimKind::Measure(Measure { count, unit, per, of, when, place })));
        }
    }
    out
}

fn in_sentence(
    cx: &Context<'_>,
    sentence: &Sentence,
    casualties: &[Claim],
    earlier: &mut Option<Amount>,
) -> Vec<Amount> {
    let mut out: Vec<Amount> = Vec::new();
    let numbers = cx.numbers_in(&sentence.tokens);
    for (n, number) in numbers.iter().enumerate() {
        if number.manner == Manner::None || is_taken(number, casualties) || is_in_a_motto(cx, number) {
            continue;
        }
        if out.last().is_some_and(|last| last.tokens.end > number.core.start) {
            continue;
        }
        let next = numbers.get(n + 1);
        let found = quality::read(cx, number)
            .or_else(|| amount::read(cx, sentence, number, next))
            .or_else(|| headcount::read(cx, sentence, number, earlier.as_ref()));
        let Some(found) = found else { continue };
        if let Some(last) = out.last_mut()
            && is_conversion(cx, last, &found)
        {
            last.tokens.end = found.tokens.end + usize::from(cx.doc.lower(found.tokens.end) == ")");
            continue;
        }
        // "half of the 300 seats" also tells that there are 300.
        if let Some(whole) = headcount::whole_of_share(cx, number, &found) {
            out.push(whole);
        }
        if found.counted {
            *earlier = Some(found.clone());
        }
        out.push(found);
    }
    if numbers.is_empty() {
        // A list of counts ends with its paragraph.
        *earlier = None;
    }
    out.extend(quality::without_number(cx, sentence));
    out.sort_by_key(|amount| amount.tokens.start);
    out
}

/// A small number in a short quoted phrase: `“one country, two systems”`.
fn is_in_a_motto(cx: &Context<'_>, number: &NumberMention) -> bool {
    let small = number.manner == Manner::Words && number.value <= 12.0;
    let motto = |words: &str| words.split_whitespace().count() <= 5;
    small && cx.doc.quotation_at(number.span.start).is_some_and(|quote| motto(quote.words.of(cx.doc.text)))
}

/// Whether a casualty counts with this number.
fn is_taken(number: &NumberMention, casualties: &[Claim]) -> bool {
    let from = casualties.partition_point(|claim| claim.span.start + 400 < number.span.start);
    casualties[from..].iter().take_while(|claim| claim.span.start <= number.span.start).any(|claim| match &claim.what {
        ClaimKind::Casualty(casualty) => {
            claim.span.contains(number.span) && casualty.count.said().contains(number.quantity.said())
        }
        _ => false,
    })
}

/// `10 kilometres (six miles)`: the same length in another unit, in brackets.
fn is_conversion(cx: &Context<'_>, last: &Amount, found: &Amount) -> bool {
    let dimension = |amount: &Amount| unit_named(&amount.unit).map(|unit| unit.dimension);
    let bracket = cx.doc.lower(last.tokens.end) == "(" && found.tokens.start <= last.tokens.end + 2;
    bracket && dimension(last).is_some() && dimension(last) == dimension(found) && last.unit != found.unit
}
