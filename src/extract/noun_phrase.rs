//! Noun phrases: the stretches of a sentence between its verbs and function words.
//!
//! 1. A phrase begins with a determiner, a possessive or a content word and goes on over content words, possessive `'s`,
//!    hyphens, quotation marks and short brackets; `of` joins what follows (`thousands of people`).
//! 2. Its head is the last content word before the first `of`, and after it where the word before only counts
//!    (`a group of hooded men`).
//! 3. A preposition before the phrase governs it, and also a phrase joined to it by `and`.

use crate::extract::context::Context;
use crate::extract::tag::{Part, Tags};
use crate::extract::verb_group::VerbGroup;
use crate::lexicon::function_word::Function;
use std::ops::Range;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NounPhrase {
    pub(crate) tokens: Range<usize>,
    pub(crate) head: usize,
    /// The preposition or subordinator that governs it.
    pub(crate) preposition: Option<usize>,
    /// `and` or `or` ties it to the phrase before it.
    pub(crate) joined: bool,
    /// A comma stands right before it.
    pub(crate) after_comma: bool,
    pub(crate) pronoun: bool,
}

/// Puts the noun phrases of a sentence outside its verb groups at the end of `out`, in order.
pub(crate) fn noun_phrases(
    cx: &Context<'_>,
    tags: Tags<'_>,
    tokens: &Range<usize>,
    groups: &[VerbGroup],
    out: &mut Vec<NounPhrase>,
) {
    let begin = out.len();
    let mut groups = groups.iter().peekable();
    let (mut preposition, mut joined, mut after_comma) = (None, false, false);
    let mut i = tokens.start;
    while i < tokens.end {
        if let Some(group) = groups.next_if(|g| g.tokens.start <= i) {
            i = i.max(group.tokens.end);
            // `called on Russia`: the last word of the group does not govern.
            (preposition, joined, after_comma) = (None, false, false);
            continue;
        }
        let limit = groups.peek().map_or(tokens.end, |g| g.tokens.start);
        match tags.part(i) {
            Part::Content | Part::Function(Function::Determiner | Function::Possessive | Function::Pronoun) => {
                let (end, head) = extent(cx, tags, i, limit);
                // `over the weekend`: only a determiner is left of it.
                if tags.part(end) == Part::Time && (i..end).all(|t| tags.part(t) != Part::Content) {
                    (preposition, joined, after_comma) = (None, false, false);
                    i = end;
                    continue;
                }
                let governed = match out[begin..].last() {
                    Some(last) if joined && preposition.is_none() => last.preposition,
                    _ => preposition,
                };
                let pronoun = tags.at(i).is(Function::Pronoun);
                out.push(NounPhrase { tokens: i..end, head, preposition: governed, joined, after_comma, pronoun });
                (preposition, joined, after_comma) = (None, false, false);
                i = end;
                continue;
            }
            Part::Function(Function::Preposition | Function::To) => preposition = Some(i),
            Part::Function(Function::Subordinator) => preposition = is_preposition_too(cx.doc.lower(i)).then_some(i),
            Part::Function(Function::Coordinator) => {
                joined = out[begin..].last().is_some_and(|last| tags.after(last.tokens.end) == i);
            }
            Part::Comma => (preposition, joined, after_comma) = (None, false, true),
            Part::Function(Function::Adverb) | Part::Quote | Part::Aside | Part::Genitive | Part::Hyphen => {}
            _ => (preposition, joined, after_comma) = (None, false, false),
        }
        i += 1;
    }
}

/// `after the vote`, `since the war`, but not `while the vote`.
fn is_preposition_too(lower: &str) -> bool {
    matches!(lower, "after" | "before" | "since" | "until" | "till")
}

/// The end and the head of the phrase that begins at `from`.
fn extent(cx: &Context<'_>, tags: Tags<'_>, from: usize, limit: usize) -> (usize, usize) {
    let (mut end, mut head) = (from + 1, from);
    if tags.at(from).is(Function::Pronoun) {
        return (end, head);
    }
    let mut after_of = false;
    let mut i = from;
    while i < limit {
        match tags.part(i) {
            // `a “total failure”, Said the company`: speech after a quotation.
            Part::Content if i > from && tags.part(i - 1) == Part::Quote && says(cx.doc.lower(i)) => break,
            Part::Content => {
                if !after_of {
                    head = i;
                }
                end = i + 1;
            }
            Part::Function(Function::Determiner | Function::Possessive) => {
                // A new phrase, unless it is `all the`, `of the`, `many of these`.
                let opens = i == from
                    || matches!(tags.part(i - 1), Part::Function(Function::Determiner | Function::Preposition));
                if !opens {
                    break;
                }
                end = i + 1;
            }
            Part::Genitive => {
                end = i + 1;
                // `the city's airport`: what follows is the head.
            }
            Part::Hyphen | Part::Quote | Part::Aside => {}
            // `an overnight raid`: after `a` a time only describes.
            Part::Time if i > from && i + 1 < limit && matches!(cx.doc.lower(from), "a" | "an") && i <= from + 3 => {
                let plain = (from + 1..i).all(|t| tags.part(t) == Part::Time);
                if !plain || !matches!(tags.part(i + 1), Part::Content | Part::Time) {
                    break;
                }
            }
            // `a nationwide state`, `the heavily armed men`: inside a phrase only.
            Part::Function(Function::Adverb) if i + 1 < limit && tags.part(i + 1) == Part::Content && i > from => {
                if tags.part(i - 1) == Part::Content {
                    break;
                }
            }
            // `Chad's long-time president`
            Part::Function(Function::Adverb)
                if i > from
                    && i + 2 < limit
                    && tags.part(i + 1) == Part::Hyphen
                    && tags.part(i - 1) != Part::Content => {}
            Part::Function(Function::Adverb)
                if i + 1 < limit && i > from && tags.part(i + 1) == Part::Function(Function::Adverb) => {}
            Part::Function(Function::Preposition) if cx.doc.lower(i) == "of" && i > from && i + 1 < limit => {
                let next = tags.after(i + 1);
                let goes_on = next < limit
                    && matches!(
                        tags.part(next),
                        Part::Content | Part::Function(Function::Determiner | Function::Possessive)
                    );
                if !goes_on {
                    break;
                }
                after_of |= !counts(cx.doc.lower(head));
            }
            _ => break,
        }
        i += 1;
    }
    (end, head)
}

fn says(lower: &str) -> bool {
    matches!(lower, "said" | "says" | "told" | "wrote" | "tweeted" | "reported" | "added")
}

/// Nouns that only count what follows `of`.
fn counts(lower: &str) -> bool {
    matches!(
        lower,
        "dozens"
            | "hundreds"
            | "thousands"
            | "scores"
            | "tens"
            | "millions"
            | "group"
            | "groups"
            | "number"
            | "series"
            | "couple"
            | "handful"
            | "pair"
            | "crowd"
            | "crowds"
            | "majority"
            | "rest"
            | "members"
            | "some"
            | "many"
            | "most"
            | "all"
            | "part"
            | "parts"
            | "kind"
            | "sort"
            | "wave"
            | "spate"
            | "lot"
            | "lots"
            | "plenty"
            | "batch"
            | "gang"
            | "gangs"
            | "one"
            | "two"
            | "three"
            | "several"
            | "few"
            | "both"
            | "none"
            | "any"
            | "each"
            | "more"
            | "city"
            | "town"
    )
}
