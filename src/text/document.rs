//! [`Document`]: one text with its tokens, sentences and quotations, which all readers share.

use crate::lexicon::entry::Entry;
use crate::lexicon::sense::{Sense, Senses};
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

    /// Whether token `i` may be about this.
    pub(crate) fn has(&self, i: usize, sense: Sense) -> bool {
        self.token(i).is_some_and(|token| token.senses.has(sense))
    }

    /// The tokens of a range that may be about any of these, in order. Whether a whole sentence holds one at all is
    /// told by [`Sentence::senses`].
    pub(crate) fn with(&self, tokens: &Range<usize>, senses: Senses) -> impl DoubleEndedIterator<Item = usize> + '_ {
        let start = tokens.start;
        let list = self.tokens.list.get(start..tokens.end.min(self.tokens.list.len())).unwrap_or(&[]);
        list.iter().enumerate().filter(move |(_, token)| token.senses.any(senses)).map(move |(at, _)| start + at)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_knows_what_its_tokens_may_be_about() {
        let doc = Document::new("The dam held. “Nine of 20 farmers drowned on Monday,” the mayor said.");
        let [dry, told] = &doc.sentences[..] else { panic!("{:?}", doc.sentences) };
        assert!(dry.senses.has(Sense::Capital) && !dry.senses.has(Sense::Quote) && !dry.senses.has(Sense::Number));
        for sense in [Sense::Quote, Sense::People, Sense::Outcome, Sense::Time, Sense::Office, Sense::Speech] {
            assert!(told.senses.has(sense), "{sense:?}");
        }
        let numbers: Vec<&str> = doc.with(&told.tokens, Senses::of(&[Sense::Number])).map(|i| doc.word(i)).collect();
        assert_eq!(numbers, ["Nine", "20"]);
        assert!(doc.has(0, Sense::Capital) && !doc.has(1, Sense::Capital) && !doc.has(1000, Sense::Capital));
        assert_eq!(doc.with(&(5..1000), Senses::of(&[Sense::Speech])).count(), 1);
        assert_eq!(doc.with(&(900..1000), Senses::of(&[Sense::Speech])).count(), 0);
    }
}
