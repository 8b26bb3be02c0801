//! Amounts: money, percent and units, read around one number.

use crate::extract::context::Context;
use crate::lexicon::currency;
use crate::lexicon::number::Bound;
use crate::lexicon::sense::Sense;
use crate::lexicon::unit::{Unit, unit_of};
use crate::mention::cardinal::{Manner, is_glued, is_glued_hyphen};
use crate::mention::number::NumberMention;
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;
use std::ops::Range;

/// A measure before it becomes a claim.
#[derive(Clone, Debug)]
pub(crate) struct Amount {
    pub(crate) tokens: Range<usize>,
    pub(crate) quantity: Quantity,
    pub(crate) unit: String,
    pub(crate) per: Option<String>,
    pub(crate) of: Option<String>,
    /// Whether a noun is counted: a bare number after it may count the same noun.
    pub(crate) counted: bool,
}

/// The amount that a number with its unit is.
pub(crate) fn read(
    cx: &Context<'_>,
    sentence: &Sentence,
    number: &NumberMention,
    next: Option<&NumberMention>,
) -> Option<Amount> {
    let doc = &cx.doc;
    money(doc, sentence, number)
        .or_else(|| with_unit(doc, sentence, number))
        .or_else(|| transition(doc, sentence, number, next?))
}

fn join(doc: &Document<'_>, tokens: Range<usize>) -> String {
    let mut out = String::new();
    for at in tokens {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(doc.lower(at));
    }
    out
}

/// The longest run of up to three tokens from `at` that `known` knows, and the token after it.
fn longest<T>(doc: &Document<'_>, at: usize, limit: usize, known: impl Fn(&str) -> Option<T>) -> Option<(T, usize)> {
    if !doc.entry(at).unit {
        return None;
    }
    (1..=3usize)
        .rev()
        .filter(|n| at + n <= limit)
        .find_map(|n| known(&join(doc, at..at + n)).map(|found| (found, at + n)))
}

/// `€900 a month`, `110bn-euro`, `50 tenge per litre`, `110 billion euros in loans`.
fn money(doc: &Document<'_>, sentence: &Sentence, number: &NumberMention) -> Option<Amount> {
    let limit = sentence.tokens.end;
    let hyphen = usize::from(is_glued_hyphen(doc, number.tokens.end));
    let (code, mut end) = match number.currency {
        Some(code) => (code, number.tokens.end),
        None => longest(doc, number.tokens.end + hyphen, limit, currency::after_number)?,
    };
    if doc.lower(end.saturating_sub(1)).starts_with("pound") && is_mass(doc, end, number, hyphen > 0) {
        let of = noun_after(doc, end);
        return Some(amount(number.tokens.start..end, number.amount(), "pound (mass)", of));
    }
    let (code, cents) = code.split_once(' ').map_or((code, false), |(code, _)| (code, true));
    let quantity = if cents { scaled(number, 0.01) } else { number.quantity.clone() };
    let per = per(doc, end);
    let of = if per.is_some() {
        None
    } else if doc.lower(end) == "in" || is_glued_hyphen(doc, end) || hyphen > 0 {
        noun_after(doc, end + 1)
    } else {
        noun_after(doc, end)
    };
    if let Some((_, after)) = &per {
        end = *after;
    }
    let per = per.map(|(per, _)| per);
    Some(Amount { per, ..amount(number.tokens.start..end, quantity, code, of) })
}

pub(crate) fn amount(tokens: Range<usize>, quantity: Quantity, unit: &str, of: Option<String>) -> Amount {
    Amount { tokens, quantity, unit: unit.to_owned(), per: None, of, counted: false }
}

fn scaled(number: &NumberMention, factor: f64) -> Quantity {
    let quantity = number.amount();
    let scale = |end: Option<Number>| end.and_then(|n| Number::finite(n.get() * factor));
    let (low, high) = (scale(quantity.low()), scale(quantity.high()));
    Quantity::new(low, high, quantity.said(), quantity.precision()).unwrap_or(quantity)
}

/// `500 pounds of explosives`, `a 500-pound bomb`; not `five billion pounds of aid`.
fn is_mass(doc: &Document<'_>, end: usize, number: &NumberMention, hyphen: bool) -> bool {
    let thing = matches!(
        doc.lower(end + 1),
        "explosives"
            | "explosive"
            | "cocaine"
            | "heroin"
            | "marijuana"
            | "food"
            | "rice"
            | "gold"
            | "tnt"
            | "dynamite"
            | "meat"
            | "flour"
            | "cargo"
            | "drugs"
            | "ice"
            | "fish"
            | "fertiliser"
            | "fertilizer"
            | "weight"
    );
    let bomb = matches!(doc.lower(end), "bomb" | "bombs" | "man" | "woman" | "boulder" | "shell" | "weight" | "fish");
    number.currency.is_none() && (doc.lower(end) == "of" && thing || hyphen && bomb)
}

/// `per litre`, `a month`, `/kg`.
fn per(doc: &Document<'_>, at: usize) -> Option<(String, usize)> {
    let word = |at: usize| doc.token(at).is_some_and(|t| t.kind == TokenKind::Word).then(|| doc.lower(at).to_owned());
    match doc.lower(at) {
        "per" | "each" if doc.lower(at) == "per" => word(at + 1).map(|noun| (noun, at + 2)),
        "/" if is_glued(doc, at) => word(at + 1).map(|noun| (noun, at + 2)),
        "a" | "an" => {
            let unit = unit_of(doc.lower(at + 1)).filter(|unit| unit.dimension != "percent");
            let head = matches!(
                doc.lower(at + 1),
                "head" | "person" | "unit" | "piece" | "ticket" | "kilo" | "share" | "barrel"
            );
            (unit.is_some() || head).then(|| (doc.lower(at + 1).to_owned(), at + 2))
        }
        _ => None,
    }
}

/// `55 kilometres west of`, `24-hour strike`, `3.9 percent`.
fn with_unit(doc: &Document<'_>, sentence: &Sentence, number: &NumberMention) -> Option<Amount> {
    let limit = sentence.tokens.end;
    let mut at = number.tokens.end;
    let hyphen = is_glued_hyphen(doc, at);
    at += usize::from(hyphen);
    at += usize::from(doc.lower(at) == "of" && number.manner == Manner::Vague);
    if matches!(doc.lower(at), "more" | "further" | "full" | "consecutive" | "straight" | "whole" | "long" | "square")
        && doc.lower(at) != "square"
    {
        at += 1;
    }
    let (unit, mut end) = longest(doc, at, limit, unit_of)?;
    // Short forms need to stand close to digits, and "m" to be a length.
    let short = doc.word(end - 1).len() <= 2 && end == at + 1 && doc.lower(at) != "%";
    if short && !(number.manner == Manner::Digits) {
        return None;
    }
    let before = |n: usize| number.tokens.start.checked_sub(n).map_or("", |at| doc.lower(at));
    let time = matches!(unit.dimension, "time" | "calendar" | "night");
    if time && !hyphen && is_point_in_time(doc, end, before(1)) {
        return None;
    }
    if unit.name == "point" && matches!(doc.lower(end), "of" | "where" | "in")
        || unit.name == "second" && !plural_fits(doc, at, number)
    {
        return None;
    }
    let mut start = number.tokens.start;
    let whole = matches!(unit.dimension, "time" | "calendar" | "night") && number.value.fract() == 0.0;
    let mut quantity = if whole { number.quantity.clone() } else { number.amount() };
    if time {
        // "over three years": in their course
        if number.bound == Bound::More && doc.lower(start) == "over" && before(1) != "for" {
            quantity = number.bounded(Bound::Exactly, true);
        }
        if matches!(before(1), "within" | "under") && number.manner != Manner::Vague {
            quantity = number.bounded(Bound::Most, true);
            start -= 1;
        }
        // "two decades" is a round number of years
        if matches!(unit.name, "decade" | "century")
            && quantity.precision() == Precision::Exact
            && number.bound == Bound::Exactly
        {
            quantity = number.bounded(Bound::About, false);
        }
    }
    // "a depth of 10 kilometres"
    let of = if unit.dimension == "length" && before(1) == "of"
        || unit.dimension == "length" && before(1) == "just" && before(2) == "of"
    {
        let noun = before(if before(1) == "of" { 2 } else { 3 });
        (!noun.is_empty()).then(|| noun.to_owned())
    } else {
        what_of(doc, unit, end, hyphen)
            .or_else(|| (unit.dimension == "length" && is_distance(doc, end)).then(|| "distance".to_owned()))
    };
    // "40 kilometres (25 miles) west of Lugo", "90 kilometres from Quito": the direction belongs to it.
    if unit.dimension == "percent" && doc.lower(end) == "of" {
        let stop = noun_phrase_end(doc, end + 1, limit);
        end = stop.unwrap_or(end);
    }
    let of = if unit.dimension == "percent" && is_turnout(doc, sentence, &(start..end)) {
        Some("turnout".to_owned())
    } else {
        of
    };
    let per = if matches!(unit.dimension, "length" | "time" | "percent") { None } else { per(doc, end) };
    let per = per.map(|(per, _)| per);
    Some(Amount { per, ..amount(start..end, quantity, unit.name, of) })
}

/// `turnout was 60 percent`, `60 percent of eligible voters cast their ballots`.
fn is_turnout(doc: &Document<'_>, sentence: &Sentence, tokens: &Range<usize>) -> bool {
    let clause = tokens.start.saturating_sub(8).max(sentence.tokens.start)..sentence.tokens.end.min(tokens.end + 8);
    let mut voters = false;
    for at in clause {
        match doc.lower(at) {
            "turnout" => return true,
            "voters" | "electorate" => voters = true,
            "cast" | "participated" | "voted" if voters => return true,
            _ => {}
        }
    }
    false
}

/// `55 kilometres west of`, `30 metres from`: told from one place to another, maybe with a conversion in between.
fn is_distance(doc: &Document<'_>, end: usize) -> bool {
    let at = if doc.lower(end) == "(" {
        (end..end + 8).find(|&at| doc.lower(at) == ")").map_or(end, |at| at + 1)
    } else {
        end
    };
    matches!(
        doc.lower(at),
        "from"
            | "off"
            | "west"
            | "east"
            | "north"
            | "south"
            | "northwest"
            | "northeast"
            | "southwest"
            | "southeast"
            | "away"
            | "inland"
            | "outside"
    )
}

fn plural_fits(doc: &Document<'_>, at: usize, number: &NumberMention) -> bool {
    number.value == 1.0 || doc.lower(at) != "second"
}

/// `two days ago`, `three years later`, `five minutes before`: a time, and no length of one.
fn is_point_in_time(doc: &Document<'_>, end: usize, before: &str) -> bool {
    matches!(
        doc.lower(end),
        "ago" | "later" | "earlier" | "before" | "after" | "on" | "prior" | "hence" | "away" | "since" | "into"
    ) || matches!(before, "last" | "past" | "previous" | "recent" | "first" | "these" | "those" | "preceding")
}

/// What is allowed, and not what somebody did.
const SPEED_LIMIT: &str = "speed limit";

/// What a measure is of: `of the votes` for percent, the noun behind `24-hour`, where there is one.
fn what_of(doc: &Document<'_>, unit: Unit, end: usize, hyphen: bool) -> Option<String> {
    if hyphen {
        return noun_after(doc, end);
    }
    match (unit.dimension, doc.lower(end)) {
        ("percent" | "point", "of") => noun_after(doc, end + 1),
        (
            "length",
            "deep" | "high" | "long" | "wide" | "tall" | "away" | "from" | "off" | "west" | "east" | "north" | "south",
        ) => Some(doc.lower(end).to_owned()),
        ("speed", "limit") => Some(SPEED_LIMIT.to_owned()),
        ("speed", "speed") if doc.lower(end + 1) == "limit" => Some(SPEED_LIMIT.to_owned()),
        (_, "in" | "of") => noun_after(doc, end + 1),
        _ => None,
    }
}

/// The end of a short noun phrase: `the country's eligible voters`.
fn noun_phrase_end(doc: &Document<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut at = from;
    while at < limit && at < from + 6 {
        let word = doc.token(at).is_some_and(|t| t.kind == TokenKind::Word);
        if !word || is_boundary(doc, at) && !(at == from && matches!(doc.lower(at), "the" | "its" | "their" | "all")) {
            break;
        }
        at += 1;
    }
    (at > from).then_some(at)
}

/// The last word of the noun phrase that begins at `at`.
pub(crate) fn noun_after(doc: &Document<'_>, at: usize) -> Option<String> {
    let mut end = at;
    let sentence = doc.sentences.get(doc.sentence_of(at.checked_sub(1)?))?;
    while end < sentence.tokens.end.min(at + 6) {
        let word =
            doc.token(end).is_some_and(|t| t.kind == TokenKind::Word || t.kind == TokenKind::Number && end < at + 2);
        let article = end == at && matches!(doc.lower(end), "the" | "a" | "an" | "its" | "their" | "his" | "all");
        if !(word || is_glued_hyphen(doc, end)) || is_boundary(doc, end) && !article {
            break;
        }
        end += 1;
    }
    let last = end.checked_sub(1).filter(|last| *last >= at && !is_boundary(doc, *last))?;
    Some(doc.lower(last).to_owned())
}

/// Words that end a noun phrase.
pub(crate) fn is_boundary(doc: &Document<'_>, at: usize) -> bool {
    doc.has(at, Sense::PhraseEnd)
        || matches!(
            doc.lower(at),
            "aimed" | "apiece" | "away" | "both" | "each" | "just" | "only" | "such" | "out" | "up" | "down"
        )
}

/// `from 120` before `to 50 tenge`: the unit of the next number.
fn transition(doc: &Document<'_>, sentence: &Sentence, number: &NumberMention, next: &NumberMention) -> Option<Amount> {
    let from = number.tokens.start.checked_sub(1).filter(|at| doc.lower(*at) == "from")?;
    if doc.lower(number.tokens.end) != "to" || next.tokens.start != number.tokens.end + 1 {
        return None;
    }
    let other = money(doc, sentence, next).or_else(|| with_unit(doc, sentence, next))?;
    let quantity = number.amount();
    Some(Amount { quantity, tokens: from..number.tokens.end, ..other })
}
