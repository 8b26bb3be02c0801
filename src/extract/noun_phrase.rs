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
use crate::lexicon::clause_word::{ClauseWord, ClauseWords};
use crate::lexicon::function_word::Function;
use crate::model::entity::EntityKind;
use std::ops::Range;

/// A noun phrase.
#[derive(Clone, Debug)]
pub(crate) struct NounPhrase {
    pub(crate) tokens: Range<usize>,
    pub(crate) head: usize,
    /// What the head does in a clause.
    pub(crate) noun: ClauseWords,
    /// The preposition or subordinator that governs it.
    pub(crate) preposition: Option<usize>,
    /// What that word does in a clause; nothing where there is none.
    pub(crate) governor: ClauseWords,
    /// `and` or `or` ties it to the phrase before it.
    pub(crate) joined: bool,
    /// A comma stands right before it.
    pub(crate) after_comma: bool,
    pub(crate) pronoun: bool,
    /// The names that begin in it, and what they name.
    pub(crate) names: Range<usize>,
    pub(crate) person: bool,
    pub(crate) place: bool,
    pub(crate) organisation: bool,
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
    let mut groups = groups.iter();
    let mut group = groups.next();
    let (mut preposition, mut joined, mut after_comma) = (None, false, false);
    let mut i = tokens.start;
    while i < tokens.end {
        let limit = group.map_or(tokens.end, |g| g.tokens.start);
        if let Some(verb) = group.filter(|_| limit <= i) {
            i = i.max(verb.tokens.end);
            group = groups.next();
            // `called on Russia`: the last word of the group does not govern.
            (preposition, joined, after_comma) = (None, false, false);
            continue;
        }
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
                out.push(NounPhrase {
                    tokens: i..end,
                    head,
                    noun: tags.at(head).clause,
                    preposition: governed,
                    governor: governed.map_or(ClauseWords::NONE, |at| tags.at(at).clause),
                    joined,
                    after_comma,
                    pronoun: tags.at(i).is(Function::Pronoun),
                    names: 0..0,
                    person: false,
                    place: false,
                    organisation: false,
                });
                (preposition, joined, after_comma) = (None, false, false);
                i = end;
                continue;
            }
            Part::Function(Function::Preposition | Function::To) => preposition = Some(i),
            Part::Function(Function::Subordinator) => {
                preposition = tags.at(i).clause.has(ClauseWord::Bound).then_some(i);
            }
            Part::Function(Function::Coordinator) => {
                joined = out[begin..].last().is_some_and(|last| tags.after(last.tokens.end) == i);
            }
            Part::Comma => (preposition, joined, after_comma) = (None, false, true),
            Part::Function(Function::Adverb) | Part::Quote | Part::Aside | Part::Genitive | Part::Hyphen => {}
            _ => (preposition, joined, after_comma) = (None, false, false),
        }
        i += 1;
    }
    names(cx, &mut out[begin..]);
}

/// Gives the phrases of a sentence the names that begin in them.
fn names(cx: &Context<'_>, phrases: &mut [NounPhrase]) {
    let Some(first) = phrases.first().map(|p| p.tokens.start) else { return };
    let mut at = cx.names.partition_point(|name| name.tokens.start < first);
    let begins = |at: usize| cx.names.get(at).map_or(usize::MAX, |name| name.tokens.start);
    for phrase in phrases {
        while begins(at) < phrase.tokens.start {
            at += 1;
        }
        let from = at;
        while begins(at) < phrase.tokens.end {
            match cx.names[at].kind {
                EntityKind::Person => phrase.person = true,
                EntityKind::Place => phrase.place = true,
                EntityKind::Organisation => phrase.organisation = true,
                _ => {}
            }
            at += 1;
        }
        phrase.names = from..at;
    }
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
            Part::Function(Function::Preposition)
                if tags.at(i).clause.has(ClauseWord::Of) && i > from && i + 1 < limit =>
            {
                let next = tags.after(i + 1);
                let goes_on = next < limit
                    && matches!(
                        tags.part(next),
                        Part::Content | Part::Function(Function::Determiner | Function::Possessive)
                    );
                if !goes_on {
                    break;
                }
                after_of |= !tags.at(head).clause.has(ClauseWord::Counts);
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
