//! [`Line`]: the tokens of one sentence with what each can do in a time expression, and the small readings that the
//! rules share: numbers, counts and the marks between parts.

use crate::lexicon::sense::Sense;
use crate::lexicon::time::{TimeClass, TimeWord};
use crate::text::document::Document;
use crate::text::token::{Case, Token, TokenKind};
use std::cell::Cell;
use std::ops::Range;

/// The tokens of one sentence.
pub(super) struct Line<'d> {
    pub(super) doc: &'d Document<'d>,
    /// One for each token of the document.
    words: &'d [TimeWord],
    pub(super) start: usize,
    pub(super) end: usize,
    /// The sentence is a heading.
    pub(super) heading: bool,
    depth: Cell<u32>,
}

/// How deep expressions may lie in each other: `the first week of the last month of 2021`.
const DEPTH: u32 = 4;

/// One level of nesting; leaves it when dropped.
pub(super) struct Nested<'l>(&'l Cell<u32>);

impl Drop for Nested<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get().saturating_sub(1));
    }
}

/// A count of units: the number, or `None` where it is open (`several`).
pub(super) type Count = Option<i32>;

/// What every token of the document can do in a time expression.
pub(super) fn classify(doc: &Document<'_>) -> Vec<TimeWord> {
    let word = |(i, token): (usize, &Token)| match token.kind {
        TokenKind::Number => number(doc.lower(i)),
        _ if token.senses.has(Sense::Timed) => token.entry.time,
        _ => TimeWord::NONE,
    };
    doc.tokens.list.iter().enumerate().map(word).collect()
}

/// A number in digits; one with a comma or too many digits is nothing.
fn number(digits: &str) -> TimeWord {
    let none = TimeWord::default();
    if digits.len() > 10 || digits.contains(',') {
        return none;
    }
    if digits.contains('.') {
        return TimeWord { class: TimeClass::Dotted, ..none };
    }
    match digits.parse() {
        Ok(value) if digits.len() <= 6 => TimeWord { class: TimeClass::Digits, value, careful: false },
        _ => none,
    }
}

impl<'d> Line<'d> {
    pub(super) fn new(doc: &'d Document<'d>, words: &'d [TimeWord], tokens: Range<usize>, heading: bool) -> Self {
        Line { doc, words, start: tokens.start, end: tokens.end.min(words.len()), heading, depth: Cell::new(0) }
    }

    /// Goes one level deeper into an expression; `None` where that is too deep to be English.
    pub(super) fn nest(&self) -> Option<Nested<'_>> {
        let depth = self.depth.get();
        (depth < DEPTH).then(|| {
            self.depth.set(depth + 1);
            Nested(&self.depth)
        })
    }

    fn word(&self, i: usize) -> TimeWord {
        if (self.start..self.end).contains(&i) {
            self.words.get(i).copied().unwrap_or_default()
        } else {
            TimeWord::default()
        }
    }

    pub(super) fn class(&self, i: usize) -> TimeClass {
        self.word(i).class
    }

    pub(super) fn value(&self, i: usize) -> i32 {
        self.word(i).value
    }

    pub(super) fn careful(&self, i: usize) -> bool {
        self.word(i).careful
    }

    /// The lower-case form of token `i`; `""` outside the sentence.
    pub(super) fn lower(&self, i: usize) -> &'d str {
        if (self.start..self.end).contains(&i) { self.doc.tokens.lower(i) } else { "" }
    }

    /// The lower-case form of the token before `i`.
    pub(super) fn before(&self, i: usize) -> &'d str {
        i.checked_sub(1).map_or("", |p| self.lower(p))
    }

    pub(super) fn is(&self, i: usize, words: &[&str]) -> bool {
        words.contains(&self.lower(i))
    }

    /// Whether no space stands before token `i`.
    pub(super) fn glued(&self, i: usize) -> bool {
        i > self.start && self.doc.token(i).is_some_and(|t| t.glued)
    }

    /// Whether token `i` is written with a capital.
    pub(super) fn capital(&self, i: usize) -> bool {
        i < self.end && self.doc.token(i).is_some_and(|t| matches!(t.case, Case::Title | Case::Upper))
    }

    /// Whether token `i` is a word.
    pub(super) fn is_word(&self, i: usize) -> bool {
        i < self.end && self.doc.token(i).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// Whether token `i` is written in lower case.
    pub(super) fn lower_case(&self, i: usize) -> bool {
        i < self.end && self.doc.token(i).is_some_and(|t| t.case == Case::Lower)
    }

    /// Whether token `i` is all capitals, or a single one.
    pub(super) fn upper(&self, i: usize) -> bool {
        i < self.end && self.doc.token(i).is_some_and(|t| t.case == Case::Upper)
    }

    /// How many bytes token `i` has.
    pub(super) fn len(&self, i: usize) -> usize {
        self.lower(i).len()
    }

    /// Past a token that is one of `words`, else `i`.
    pub(super) fn skip(&self, i: usize, words: &[&str]) -> usize {
        if self.is(i, words) { i + 1 } else { i }
    }

    /// Before a token that is one of `words` and stands before `i`, else `i`.
    pub(super) fn skip_back(&self, i: usize, words: &[&str]) -> usize {
        if words.contains(&self.before(i)) { i - 1 } else { i }
    }

    /// Past a hyphen or dash, else `i`.
    pub(super) fn skip_dash(&self, i: usize) -> usize {
        self.skip(i, &["-", "–", "—", "‑"])
    }

    pub(super) fn is_dash(&self, i: usize) -> bool {
        self.skip_dash(i) > i
    }

    /// A number of digits within bounds.
    pub(super) fn digits(&self, i: usize, from: i32, to: i32) -> Option<u32> {
        let value = self.value(i);
        (self.class(i) == TimeClass::Digits && (from..=to).contains(&value))
            .then(|| u32::try_from(value).ok())
            .flatten()
    }

    /// A year in four digits.
    pub(super) fn year(&self, i: usize) -> Option<i32> {
        let year = self.digits(i, 1000, 2999)?;
        (self.len(i) == 4).then(|| i32::try_from(year).ok()).flatten()
    }

    /// A number below 100 in words: `seven`, `twenty-two`.
    pub(super) fn small_number(&self, i: usize) -> Option<(i32, usize)> {
        let value = self.value(i);
        if self.class(i) != TimeClass::Number {
            return None;
        }
        let next = self.skip_dash(i + 1);
        if value >= 20 && self.class(next) == TimeClass::Number && (1..10).contains(&self.value(next)) {
            return Some((value + self.value(next), next + 1));
        }
        Some((value, i + 1))
    }

    /// A count of units: `a`, `12`, `twenty-two`, `a hundred`, `a couple of`, `the few`.
    pub(super) fn count(&self, i: usize) -> Option<(Count, usize)> {
        let (count, next) = self.one_count(i)?;
        // `two or three weeks ago`, `12 to 18 months`: the first number.
        if self.is(next, &["or", "to", "-", "–"])
            && matches!(self.class(next + 1), TimeClass::Number | TimeClass::Digits)
            && let Some((_, end)) = self.one_count(next + 1)
            && matches!(self.class(end), TimeClass::Units)
        {
            return Some((count, end));
        }
        Some((count, self.skip(next, &["more", "full", "whole", "]"])))
    }

    fn one_count(&self, i: usize) -> Option<(Count, usize)> {
        let (count, next) = match self.class(i) {
            TimeClass::Digits => (Some(self.value(i)), i + 1),
            TimeClass::Article | TimeClass::Number | TimeClass::Scale => {
                let (n, next) = match self.class(i) {
                    TimeClass::Number => self.small_number(i)?,
                    TimeClass::Scale => (1, i),
                    _ => (1, i + 1),
                };
                match self.class(next) {
                    TimeClass::Scale => (n.checked_mul(self.value(next)), next + 1),
                    TimeClass::Some if self.class(i) == TimeClass::Article => self.some(next),
                    _ => (Some(n), next),
                }
            }
            TimeClass::Some => self.some(i),
            _ => return None,
        };
        Some((count, next))
    }

    fn some(&self, i: usize) -> (Count, usize) {
        let value = self.value(i);
        ((value > 0).then_some(value), self.skip(i + 1, &["of"]))
    }

    /// An ordinal: `third`, `3rd`, `twenty-first`.
    pub(super) fn ordinal(&self, i: usize) -> Option<(u32, usize)> {
        let positive = |value: i32| u32::try_from(value).ok();
        match self.class(i) {
            TimeClass::Ordinal => Some((positive(self.value(i))?, i + 1)),
            TimeClass::Digits if self.class(i + 1) == TimeClass::Suffix && self.glued(i + 1) => {
                Some((positive(self.value(i))?, i + 2))
            }
            TimeClass::Number if self.value(i) >= 20 => {
                let next = self.skip_dash(i + 1);
                let ones = self.value(next);
                (self.class(next) == TimeClass::Ordinal && ones < 10)
                    .then(|| Some((positive(self.value(i) + ones)?, next + 1)))
                    .flatten()
            }
            _ => None,
        }
    }

    /// Past a possessive `'s`, else `i`.
    pub(super) fn skip_possessive(&self, i: usize) -> usize {
        self.skip(i, &["'s"])
    }
}

/// Words that may follow an expression without making it an adjective.
pub(super) fn is_function_word(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "or"
            | "but"
            | "in"
            | "on"
            | "at"
            | "to"
            | "as"
            | "when"
            | "after"
            | "before"
            | "by"
            | "with"
            | "for"
            | "from"
            | "that"
            | "which"
            | "who"
            | "was"
            | "were"
            | "is"
            | "are"
            | "had"
            | "has"
            | "have"
            | "he"
            | "she"
            | "they"
            | "it"
            | "we"
            | "the"
            | "a"
            | "an"
            | "while"
            | "because"
            | "about"
            | "near"
            | "outside"
            | "inside"
            | "said"
            | "where"
            | "until"
            | "through"
            | "there"
            | "will"
            | "would"
            | "local"
            | "if"
            | "so"
            | "during"
    )
}

/// Back over `the`, `about` and the like, to the word that leads an expression in.
pub(super) fn skip_back(line: &Line<'_>, start: usize) -> usize {
    let mut at = start;
    while at > line.start
        && matches!(line.before(at), "the" | "about" | "around" | "at" | "least" | "late" | "on" | "early")
    {
        at -= 1;
    }
    at
}
