//! Victims of outcome nouns: the number before `deaths`, the people after `the death of`, the object of `arrest`.

use crate::extract::context::Context;
use crate::extract::counted::{Counted, Told, is_auxiliary};
use crate::extract::found::{Found, Victim, victim};
use crate::extract::outcome_hits::Hit;
use crate::lexicon::group::group_noun;
use crate::mention::group::group_at;
use crate::model::claim::Group;
use crate::model::number::Number;
use crate::model::quantity::Quantity;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;

/// `three deaths`, `hundreds of arrests`, `no casualties`, `the death of three people`, `12 lives`.
///
/// `No reports of casualties` counts nobody: that nothing is known is no count of zero.
pub(crate) fn noun(cx: &Context<'_>, sentence: &Sentence, hit: &Hit, people: &[Counted]) -> Vec<Victim> {
    let doc = &cx.doc;
    let word = doc.lower(hit.tokens.start);
    let next = people.partition_point(|c| c.tokens.start < hit.tokens.end);
    // "the death of these three people", "the arrest of a director", "police arrest 12"
    let of = doc.lower(hit.tokens.end) == "of";
    if let Some(counted) = people.get(next) {
        let from = hit.tokens.end + usize::from(of);
        let small = from <= counted.tokens.start
            && counted.tokens.start - from <= 2
            && (from..counted.tokens.start).all(|at| {
                matches!(
                    doc.lower(at),
                    "these" | "those" | "the" | "all" | "our" | "his" | "her" | "and" | "loss" | "death" | "of"
                )
            });
        let verb = !of
            && counted.tokens.start == hit.tokens.end
            && matches!(word, "arrest" | "arrests")
            && !matches!(
                doc.lower(hit.tokens.start.saturating_sub(1)),
                "to" | "could" | "would" | "will" | "might" | "may" | "can" | "should" | "not"
            )
            && !after_number(cx, hit, sentence);
        let told = counted.told != Told::Thing && (counted.group.is_some() || of);
        if (of && small || verb) && told {
            let tokens = hit.tokens.start..counted.tokens.end;
            return vec![victim(doc, hit, next, counted, tokens)];
        }
        // "the tragic death and loss of those three people"
        if doc.lower(hit.tokens.end) == "and"
            && doc.lower(hit.tokens.end + 2) == "of"
            && counted.tokens.start <= hit.tokens.end + 4
            && told
        {
            return vec![victim(doc, hit, next, counted, hit.tokens.start..counted.tokens.end)];
        }
    }
    if word == "loss" || doc.lower(hit.tokens.end) == "never" {
        return Vec::new();
    }
    number_before(cx, sentence, hit).into_iter().collect()
}

fn after_number(cx: &Context<'_>, hit: &Hit, sentence: &Sentence) -> bool {
    cx.numbers_in(&(sentence.tokens.start..hit.tokens.start))
        .last()
        .is_some_and(|n| n.tokens.end + 3 > hit.tokens.start)
}

/// The number before a noun, with small words between.
fn number_before(cx: &Context<'_>, sentence: &Sentence, hit: &Hit) -> Option<Victim> {
    let doc = &cx.doc;
    let number = cx.numbers_in(&(sentence.tokens.start..hit.tokens.start)).last();
    let number = number.filter(|n| n.currency.is_none() && !n.year && n.tokens.end <= hit.tokens.start);
    let fits = |from: usize, most: usize| {
        hit.tokens.start - from <= most
            && (from..hit.tokens.start).all(|at| {
                let word = doc.lower(at);
                doc.token(at).is_some_and(|t| t.kind == TokenKind::Word)
                    && !is_auxiliary(word)
                    && (word == "of" || !breaks(word))
                    && !matches!(
                        word,
                        "in" | "to"
                            | "on"
                            | "for"
                            | "with"
                            | "the"
                            | "a"
                            | "his"
                            | "her"
                            | "after"
                            | "per"
                            | "from"
                            | "days"
                            | "years"
                    )
            })
    };
    let none = |start: usize| Quantity::exactly(0, doc.span(&(start..start + 1)).of(doc.text));
    let (start, quantity, further) = match number {
        Some(number) if fits(number.tokens.end, 5) => {
            let singular = matches!(
                doc.lower(hit.tokens.start),
                "death" | "arrest" | "injury" | "casualty" | "fatality" | "body" | "murder" | "corpse"
            );
            if singular && number.value != 1.0 && number.value != 0.0 {
                return None;
            }
            (number.tokens.start, number.quantity.clone(), number.further)
        }
        _ => {
            let start =
                (sentence.tokens.start..hit.tokens.start).rev().take(4).find(|&at| doc.lower(at) == "without")?;
            if !fits(start + 1, 3) {
                return None;
            }
            (start, none(start), false)
        }
    };
    let unknown = |at: usize| {
        matches!(
            doc.lower(at),
            "report"
                | "reports"
                | "word"
                | "news"
                | "information"
                | "sign"
                | "signs"
                | "indication"
                | "indications"
                | "confirmation"
                | "record"
                | "claims"
        )
    };
    if quantity.point() == Some(Number::ZERO) && (start..hit.tokens.start).any(unknown) {
        return None;
    }
    let mut group = group_before(doc, start, hit);
    let mut end = hit.tokens.end;
    // "three deaths among the police", "317 injuries among the guards"
    if matches!(doc.lower(end), "among" | "of") {
        let the = usize::from(doc.lower(end + 1) == "the");
        if let Some(mention) = group_at(doc, end + 1 + the, sentence.tokens.end) {
            end = mention.tokens.end;
            group = Some(mention.group(doc));
        }
    }
    let found = Found {
        tokens: start..end,
        outcome: hit.outcome,
        detail: hit.detail,
        quantity,
        group,
        further,
        part_of: None,
        at: hit.tokens.start,
    };
    Some(Victim { index: None, found })
}

/// `civilian` in `three civilian deaths`.
fn group_before(doc: &Document<'_>, start: usize, hit: &Hit) -> Option<Group> {
    let at = hit.tokens.start.checked_sub(1).filter(|at| *at > start)?;
    let noun = group_noun(doc.lower(at))?;
    Some(Group { text: doc.word(at).to_owned(), classes: vec![noun.class.to_owned()] })
}

/// Words that end the reach of a subject.
pub(crate) fn breaks(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "that"
            | "when"
            | "while"
            | "after"
            | "before"
            | "because"
            | "but"
            | ";"
            | ":"
            | "if"
            | "as"
            | "which"
            | "by"
            | "told"
            | "killing"
            | "injuring"
            | "wounding"
            | "until"
            | "since"
            | "where"
            | "."
            | "?"
            | "!"
            | ","
            | "than"
            | "caused"
            | "left"
            | "triggered"
            | "destroyed"
            | "struck"
            | "hit"
            | "and"
            | "or"
    )
}
