//! A stretch of sentences taken apart, for events to be read from: tags, verb groups, noun phrases, frames, and what each
//! time expression belongs to.
//!
//! Each step goes over all sentences before the next one begins. The parts of all of them stand in shared lists, of which
//! a sentence has a range; indices into groups and phrases count from the beginning of its own range.

use crate::extract::context::Context;
use crate::extract::frame::{Frame, frames};
use crate::extract::noun_phrase::{NounPhrase, noun_phrases};
use crate::extract::tag::{Tag, Tags, tag};
use crate::extract::verb_group::{VerbGroup, verb_groups};
use crate::extract::when::{Holder, Parsed, holder};
use crate::lexicon::clause_word::ClauseWords;
use crate::mention::time::expression::TimeExpression;
use std::ops::Range;

/// So many sentences are taken apart together: their parts fit a processor's cache.
const PIECES: usize = 64;

/// A sentence and its parts.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) tokens: Range<usize>,
    pub(crate) paragraph: usize,
    heading: bool,
    words: ClauseWords,
    tags: Range<usize>,
    groups: Range<usize>,
    phrases: Range<usize>,
    times: Range<usize>,
}

/// A stretch of sentences taken apart.
#[derive(Debug, Default)]
pub(crate) struct Stretch<'a> {
    pub(crate) pieces: Vec<Piece>,
    tags: Vec<Tag>,
    groups: Vec<VerbGroup>,
    phrases: Vec<NounPhrase>,
    frames: Vec<Frame>,
    times: Vec<(&'a TimeExpression, Holder)>,
}

/// The sentences of an article that are not furniture.
pub(crate) fn pieces<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = Piece> + 'a {
    cx.doc.prose().map(|sentence| Piece {
        tokens: sentence.tokens.clone(),
        paragraph: sentence.paragraph,
        heading: sentence.heading,
        words: ClauseWords::NONE,
        tags: 0..0,
        groups: 0..0,
        phrases: 0..0,
        times: 0..0,
    })
}

impl<'a> Stretch<'a> {
    /// Takes the next pieces apart, instead of those before; false where there are none.
    pub(crate) fn next(&mut self, cx: &'a Context<'_>, pieces: &mut impl Iterator<Item = Piece>) -> bool {
        self.pieces.clear();
        self.pieces.extend(pieces.take(PIECES));
        let tokens = self.pieces.iter().map(|piece| piece.tokens.len()).sum();
        self.tags.clear();
        self.tags.reserve(tokens);
        for piece in &mut self.pieces {
            let from = self.tags.len();
            piece.words = tag(cx, &piece.tokens, &mut self.tags);
            piece.tags = from..self.tags.len();
        }
        self.groups.clear();
        self.groups.reserve(tokens / 10);
        for piece in &mut self.pieces {
            let from = self.groups.len();
            let tags = Tags::new(piece.tokens.start, &self.tags[piece.tags.clone()]);
            verb_groups(cx, tags, &piece.tokens, piece.heading, &mut self.groups);
            piece.groups = from..self.groups.len();
        }
        self.phrases.clear();
        self.phrases.reserve(tokens / 4);
        for piece in &mut self.pieces {
            let from = self.phrases.len();
            let tags = Tags::new(piece.tokens.start, &self.tags[piece.tags.clone()]);
            noun_phrases(cx, tags, &piece.tokens, &self.groups[piece.groups.clone()], &mut self.phrases);
            piece.phrases = from..self.phrases.len();
        }
        self.frames.clear();
        self.frames.reserve(self.groups.len());
        for piece in &self.pieces {
            let tags = Tags::new(piece.tokens.start, &self.tags[piece.tags.clone()]);
            let (groups, phrases) = (&mut self.groups[piece.groups.clone()], &self.phrases[piece.phrases.clone()]);
            frames(cx, tags, &piece.tokens, groups, phrases, &mut self.frames);
        }
        self.times.clear();
        for at in 0..self.pieces.len() {
            let from = self.times.len();
            for time in cx.times_in(&self.pieces[at].tokens) {
                if (time.bounds.start().is_some() || time.bounds.end().is_some())
                    && let Some(holder) = holder(cx, &self.parsed(at), time)
                {
                    self.times.push((time, holder));
                }
            }
            self.pieces[at].times = from..self.times.len();
        }
        !self.pieces.is_empty()
    }

    /// The parts of a piece.
    pub(crate) fn parsed(&self, at: usize) -> Parsed<'_> {
        let piece = &self.pieces[at];
        Parsed {
            tags: Tags::new(piece.tokens.start, &self.tags[piece.tags.clone()]),
            tokens: piece.tokens.clone(),
            words: piece.words,
            groups: &self.groups[piece.groups.clone()],
            phrases: &self.phrases[piece.phrases.clone()],
            frames: &self.frames[piece.groups.clone()],
        }
    }

    /// The time expressions of a piece, and what they belong to.
    pub(crate) fn times(&self, at: usize) -> &[(&'a TimeExpression, Holder)] {
        &self.times[self.pieces[at].times.clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Article;

    #[test]
    fn the_parts_of_each_sentence_are_its_own() {
        let sentences = 2 * PIECES + 3;
        let article = Article::new("a", "The ferry sank on 3 May 2021 near Oslo. ".repeat(sentences));
        let cx = Context::new(&article);
        let (mut pieces, mut stretch) = (pieces(&cx), Stretch::default());
        let mut seen = 0;
        while stretch.next(&cx, &mut pieces) {
            assert!(stretch.pieces.len() <= PIECES);
            for at in 0..stretch.pieces.len() {
                let parsed = stretch.parsed(at);
                assert_eq!((parsed.groups.len(), parsed.frames.len(), stretch.times(at).len()), (1, 1, 1));
                assert_eq!(cx.doc.word(parsed.phrases[0].head), "ferry");
                assert!(parsed.tokens.contains(&parsed.phrases[0].head) && parsed.frames[0].subject == Some(0));
                seen += 1;
            }
        }
        assert_eq!(seen, sentences);
    }
}
