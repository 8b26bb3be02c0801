//! [`Document`]: one text with its tokens, sentences and quotations, which all readers share.

use crate::lexicon::entry::Entry;
use crate::span::Span;
use crate::text::furniture;
use crate::text::opening::split_datelines;
use crate::text::quotation::{Quotation, quotations};
use crate::text::sentence::{Sentence, sentences};
use crate::text::token::{Token, Tokens, tokenize};
use std::ops::Range;

/// A text with its tokens, sentences and quotations.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: Tokens,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) quotations: Vec<Quotation>,
}

impl<'a> Document<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let tokens = tokenize(text);
        let mut sentences = sentences(text, &tokens);
        furniture::mark(text, &tokens, &mut sentences);
        let sentences = split_datelines(&tokens, sentences);
        let quotations = quotations(&tokens, &sentences);
        Document { text, tokens, sentences, quotations }
    }

    /// Token `i`, if there is one.
    pub(crate) fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.list.get(i)
    }

    /// The lower-case form of token `i`; `""` past the end.
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.tokens.lower(i)
    }

    /// The lower-case forms of a range of tokens, with a single space where the text has space.
    pub(crate) fn phrase(&self, range: &Range<usize>) -> &str {
        self.tokens.phrase(range)
    }

    /// What the tables know of token `i`; nothing past the end.
    pub(crate) fn entry(&self, i: usize) -> &'static Entry {
        self.tokens.entry(i)
    }

    /// The words of token `i` as written; `""` past the end.
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| t.span.of(self.text))
    }

    /// The span of a non-empty range of tokens; an empty span where the range is empty or past the end.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        match (self.token(range.start), range.end.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The sentences that are not furniture.
    pub(crate) fn prose(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|s| !s.furniture)
    }

    /// The quotation that covers byte `at`, if any.
    pub(crate) fn quotation_at(&self, at: usize) -> Option<&Quotation> {
        let i = self.quotations.partition_point(|q| q.span.end <= at);
        self.quotations.get(i).filter(|q| q.span.start <= at)
    }

    /// The index of the sentence that holds token `i`.
    pub(crate) fn sentence_of(&self, token: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }
}
