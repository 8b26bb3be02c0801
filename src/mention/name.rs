//! Names of people, organisations and places: found and typed.
//!
//! 1. Every token gets the classes of the hint table ([`tag`]).
//! 2. Runs of capitalised words with their connectors are found in each sentence and cut into names ([`run`], [`cut`]);
//!    bodies in lower case (`the German foreign ministry`) are found beside them ([`lower`]).
//! 3. The words around a name vote for its kind ([`evidence`]).
//! 4. All names of the same words in one article get one kind, surnames that of their full name; capitals without any
//!    evidence are dropped ([`settle`]).
//! 5. Headings in capitals are searched for the names that the text below uses ([`heading`]).
//!
//! Left out on purpose: pronouns, bare titles, adjectives of countries, names in furniture.

mod candidate;
mod cut;
mod evidence;
mod heading;
mod lower;
mod run;
mod settle;
mod tag;
#[cfg(test)]
mod tests;

use crate::model::entity::EntityKind;
use crate::span::Span;
use crate::text::document::Document;
use candidate::Candidate;
use std::ops::Range;

/// One name in a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Mention {
    /// The name without titles: `Nikol Pashinyan`.
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    pub(crate) kind: EntityKind,
    /// The name with the titles and generic words about it: `Prime Minister Nikol Pashinyan`, `Kunduz province`. The
    /// same as `span` where there is none.
    pub(crate) titled: Span,
    /// The place in the list of the name that this one, in brackets after it, abbreviates.
    pub(crate) short_for: Option<usize>,
}

/// All names, in order, none overlapping another.
pub(crate) fn names(doc: &Document<'_>) -> Vec<Mention> {
    let tags = tag::tags(doc);
    let mut found: Vec<Candidate> = Vec::with_capacity(tags.len() / 16);
    let (mut headings, mut runs) = (Vec::new(), Vec::new());
    for sentence in doc.prose() {
        if heading::in_capitals(doc, &tags, sentence) {
            headings.push(sentence.tokens.clone());
        } else {
            run::runs(doc, &tags, &sentence.tokens, &mut runs);
            runs.iter().for_each(|run| cut::cut(doc, &tags, run, &mut found));
        }
    }
    lower::bodies(doc, &tags, &mut found);
    candidate::without_overlaps(&mut found);
    evidence::weigh(doc, &tags, &mut found);
    settle::settle(doc, &tags, &mut found);
    heading::search(doc, &tags, &headings, &mut found);
    candidate::without_overlaps(&mut found);
    let short_for = candidate::abbreviations(doc, &found);
    let mention = |(c, short_for): (&Candidate, Option<usize>)| Mention {
        span: doc.span(&c.tokens),
        tokens: c.tokens.clone(),
        kind: c.kind(),
        titled: doc.span(&c.titled),
        short_for,
    };
    found.iter().zip(short_for).map(mention).collect()
}
