//! Tolls: `the death toll rose to at least six`, `bringing the toll to 40`, `the number of dead stood at 12`, `claimed 12 lives`.

use crate::extract::context::Context;
use crate::extract::found::Found;
use crate::extract::outcome_hits::outcome_named;
use crate::lexicon::number::Bound;
use crate::lexicon::outcome::OutcomeForm;
use crate::lexicon::sense::{Sense, Senses};
use crate::mention::number::NumberMention;
use crate::model::claim::Outcome;
use crate::text::document::Document;
use crate::text::sentence::Sentence;

/// The furthest that a number may stand behind its toll, in tokens.
const REACH: usize = 40;

/// Whether a sentence has a word that may tell a toll without any other outcome word.
pub(crate) fn tells(sentence: &Sentence) -> bool {
    sentence.senses.has(Sense::Toll)
}

/// The tolls of a sentence whose number no casualty of `known` has.
pub(crate) fn tolls(cx: &Context<'_>, sentence: &Sentence, known: &[Found]) -> Vec<Found> {
    let doc = &cx.doc;
    let mut out: Vec<Found> = Vec::new();
    for at in doc.with(&sentence.tokens, Senses::of(&[Sense::Toll, Sense::Count, Sense::Outcome])) {
        let found = match doc.lower(at) {
            "toll" | "tolls" => number_after(cx, sentence, at + 1).map(|number| (Outcome::Killed, at, number)),
            "number" | "numbers" | "count" if doc.lower(at + 1) == "of" => number_of(cx, sentence, at),
            "injured" | "dead" | "wounded" | "missing" | "fatalities" | "casualties" | "displaced"
                if at > sentence.tokens.start && doc.lower(at - 1) == "the" =>
            {
                victims_number(cx, at)
            }
            "lives" => lives(cx, sentence, at).map(|number| (Outcome::Killed, at, number)),
            _ => None,
        };
        let Some((outcome, noun, number)) = found else { continue };
        let taken = |list: &[Found]| list.iter().any(|f| f.tokens.contains(&number.core.start) && f.outcome == outcome);
        if taken(known) || taken(&out) {
            continue;
        }
        let tokens = if noun > number.tokens.start {
            number.tokens.start..noun + 1
        } else if number.tokens.start - noun <= 6 {
            let death =
                usize::from(noun > sentence.tokens.start && matches!(doc.lower(noun - 1), "death" | "casualty"));
            noun - death..number.tokens.end
        } else {
            verb_before(doc, number)..number.tokens.end
        };
        let detail = if doc.lower(noun.saturating_sub(1)) == "casualty" { "casualties" } else { "" };
        let outcome = if detail.is_empty() { outcome } else { Outcome::Other };
        let exceeds = (noun + 1..number.tokens.start)
            .any(|at| matches!(doc.lower(at), "exceed" | "exceeds" | "exceeded" | "topped" | "passed" | "surpassed"));
        let quantity = if exceeds { number.bounded(Bound::More, true) } else { number.quantity.clone() };
        out.push(Found { tokens, outcome, detail, quantity, group: None, further: false, part_of: None, at: noun });
    }
    out
}

/// The number that a toll has reached: the one after the last `to`, `at`, `of`.
fn number_after<'c>(cx: &'c Context<'_>, sentence: &Sentence, from: usize) -> Option<&'c NumberMention> {
    let doc = &cx.doc;
    let end = sentence.tokens.end.min(from + REACH);
    let mut best = None;
    for number in cx.numbers_in(&(from..end)) {
        let before = number.tokens.start.checked_sub(1).map_or("", |at| doc.lower(at));
        let reached = matches!(
            before,
            "to" | "at"
                | "of"
                | "is"
                | "was"
                | "reached"
                | "reaches"
                | "hit"
                | "hits"
                | "tops"
                | "passes"
                | "passed"
                | "topped"
                | "exceeded"
                | "exceeds"
                | "now"
                | "nears"
                | "stands"
                | ":"
        );
        let toward = matches!(before, "to" | "at" | "reached" | "hit");
        let stop = (from..number.tokens.start).any(|at| matches!(doc.lower(at), ";" | "said"))
            || !rises(doc, number.tokens.start)
                && (from..number.tokens.start).any(|at| matches!(doc.lower(at), "after" | "with" | "when"));
        let fits = number.currency.is_none() && !number.year && !is_thing(doc, number.tokens.end);
        if stop || !reached || !fits {
            continue;
        }
        if best.is_none() || toward {
            best = Some(number);
        }
        if toward {
            break;
        }
    }
    best
}

/// `has risen to`, `stands at`, `reached`: a verb that a toll is the subject of, before a number at `start`.
fn rises(doc: &Document<'_>, start: usize) -> bool {
    (start.saturating_sub(2)..start).any(|at| {
        matches!(
            doc.lower(at),
            "rose"
                | "risen"
                | "rises"
                | "rising"
                | "climbed"
                | "climbs"
                | "jumped"
                | "increased"
                | "stands"
                | "stood"
                | "reached"
                | "reaches"
                | "soared"
                | "grew"
                | "grown"
                | "hit"
                | "passed"
                | "exceeded"
                | "topped"
                | "surpassed"
        )
    })
}

fn is_thing(doc: &Document<'_>, at: usize) -> bool {
    matches!(
        doc.lower(at),
        "years"
            | "days"
            | "hours"
            | "weeks"
            | "months"
            | "percent"
            | "per"
            | "%"
            | "villages"
            | "countries"
            | "provinces"
            | "minutes"
            | "buildings"
            | "places"
            | "cities"
            | "o'clock"
            | "states"
            | "attacks"
    )
}

/// `the number of dead rose to 40`, `the number of arrests stood at 300`.
fn number_of<'c>(cx: &'c Context<'_>, sentence: &Sentence, at: usize) -> Option<(Outcome, usize, &'c NumberMention)> {
    let doc = &cx.doc;
    let mut i = at + 2;
    let hit = (0..4).find_map(|_| {
        let entry = doc.entry(i).outcomes.iter().find(|entry| entry.rest.is_empty());
        i += 1;
        entry.filter(|entry| entry.form != OutcomeForm::Act)
    })?;
    number_after(cx, sentence, i).map(|number| (outcome_named(hit.outcome), at, number))
}

/// `the injured exceed 180`, `the dead number 40`.
fn victims_number<'c>(cx: &'c Context<'_>, at: usize) -> Option<(Outcome, usize, &'c NumberMention)> {
    let doc = &cx.doc;
    let verb = (at + 1..at + 4).find(|&i| {
        matches!(
            doc.lower(i),
            "exceed"
                | "exceeds"
                | "exceeded"
                | "number"
                | "numbered"
                | "total"
                | "totalled"
                | "totaled"
                | "reached"
                | "rose"
                | "risen"
        )
    })?;
    let number = cx.numbers_in(&(verb + 1..verb + 4)).first().filter(|n| n.currency.is_none() && !n.year)?;
    let outcome = doc.entry(at).outcomes.first().map(|entry| outcome_named(entry.outcome))?;
    Some((outcome, at, number))
}

/// `claimed 12 lives`, `12 lives were lost`, `cost 300 lives`.
fn lives<'c>(cx: &'c Context<'_>, sentence: &Sentence, at: usize) -> Option<&'c NumberMention> {
    let doc = &cx.doc;
    let number = cx.numbers_in(&(sentence.tokens.start..at)).last().filter(|number| number.tokens.end + 2 >= at)?;
    let claimed = |word: &str| {
        matches!(
            word,
            "claimed"
                | "claiming"
                | "claims"
                | "claim"
                | "took"
                | "taking"
                | "taken"
                | "takes"
                | "cost"
                | "costing"
                | "costs"
        )
    };
    let before = number.tokens.start.saturating_sub(2)..number.tokens.start;
    let lost = (at + 1..at + 5).any(|after| doc.lower(after) == "lost");
    (lost || before.into_iter().any(|at| claimed(doc.lower(at)))).then_some(number)
}

/// The verb before a number: `rose` in `rose to at least six`.
fn verb_before(doc: &Document<'_>, number: &NumberMention) -> usize {
    let start = number.tokens.start;
    let preposition = usize::from(start > 0 && matches!(doc.lower(start - 1), "to" | "at" | "of"));
    start.saturating_sub(1 + preposition)
}
