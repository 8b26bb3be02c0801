//! Tokens: words, numbers and marks, with byte spans.
//!
//! 1. Runs of letters are words; an apostrophe between letters stays inside (`don't`, `O'Brien`), but the possessive
//!    `'s` is a token of its own (`Kazakhstan` `’s`).
//! 2. Runs of digits are numbers; a separator between digits stays inside (`20,000`, `6.1`). What follows without a
//!    space is the next token, marked `glued` (`11` `pm`, `1.5` `m`).
//! 3. Single letters with points are one word (`U.S.`, `p.m.`).
//! 4. Everything else but white space is a mark of one character. Hyphens always split (`Port` `-` `au` `-` `Prince`).
//!
//! Left out on purpose: stemming, tagging, correction of spelling.

use crate::lexicon::eight::{HIGH, ONE, between, eight};
use crate::lexicon::entry::{Entry, UNKNOWN, entries, entry};
use crate::lexicon::sense::{Sense, Senses};
use crate::lexicon::word_table::{Key, WordTable};
use crate::span::Span;
use std::ops::Range;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    Word,
    Number,
    Mark,
}

/// How the letters of a word are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// No letters that have case.
    None,
    /// `soldiers`
    Lower,
    /// `Almaty`, and a single capital.
    Title,
    /// `CSTO`
    Upper,
    /// `iPhone`, `McDonald`
    Mixed,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) span: Span,
    pub(crate) kind: TokenKind,
    pub(crate) case: Case,
    /// No white space stands before it.
    pub(crate) glued: bool,
    /// How many line ends stand before it.
    pub(crate) lines: u8,
    /// What it may be about.
    pub(crate) senses: Senses,
    /// What the tables know of it.
    pub(crate) entry: &'static Entry,
    lower_start: u32,
    lower_end: u32,
}

/// The tokens of a text and their lower-case forms.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    pub(crate) list: Vec<Token>,
    /// The lower-case forms, with a space where the text has space.
    lower: String,
}

impl Tokens {
    /// The lower-case form of token `i`, with straight apostrophes; `""` past the end.
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.list.get(i).map_or("", |t| &self.lower[t.lower_start as usize..t.lower_end as usize])
    }

    /// The lower-case forms of a range of tokens, with a single space where the text has space.
    pub(crate) fn phrase(&self, range: &Range<usize>) -> &str {
        match (self.list.get(range.start), range.end.checked_sub(1).and_then(|last| self.list.get(last))) {
            (Some(first), Some(last)) if range.start < range.end => {
                &self.lower[first.lower_start as usize..last.lower_end as usize]
            }
            _ => "",
        }
    }

    /// What the tokens of a range may be about, all together.
    pub(crate) fn senses(&self, range: &Range<usize>) -> Senses {
        let mut senses = Senses::NONE;
        self.list[range.clone()].iter().for_each(|token| senses.join(token.senses));
        senses
    }

    /// What the tables know of token `i`; nothing past the end.
    pub(crate) fn entry(&self, i: usize) -> &'static Entry {
        self.list.get(i).map_or(&UNKNOWN, |t| t.entry)
    }
}

/// Appends the lower-case form and tells the case.
fn push_lower(lower: &mut String, word: &str) -> Case {
    let (mut uppers, mut plain) = (0, true);
    for byte in word.bytes() {
        uppers += usize::from(byte.is_ascii_uppercase());
        plain &= byte.is_ascii_alphabetic();
    }
    if plain {
        let start = lower.len();
        lower.push_str(word);
        if uppers > 0 {
            lower[start..].make_ascii_lowercase();
        }
        return case(word.as_bytes().first().is_some_and(u8::is_ascii_uppercase), uppers, word.len() - uppers);
    }
    let (mut first_upper, mut uppers, mut lowers, mut letters) = (false, 0, 0, 0);
    for ch in word.chars() {
        if ch.is_uppercase() {
            first_upper |= letters == 0;
            uppers += 1;
        } else if ch.is_lowercase() {
            lowers += 1;
        }
        letters += usize::from(ch.is_alphabetic());
        if is_apostrophe(ch) {
            lower.push('\'');
        } else if ch.is_ascii() {
            lower.push(ch.to_ascii_lowercase());
        } else {
            lower.extend(ch.to_lowercase());
        }
    }
    case(first_upper, uppers, lowers)
}

/// The case of a word with so many letters of both cases.
fn case(first_upper: bool, uppers: usize, lowers: usize) -> Case {
    match (uppers, lowers) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, _) if first_upper => Case::Title,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

pub(crate) fn is_apostrophe(ch: char) -> bool {
    matches!(ch, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

fn is_word_char(ch: char) -> bool {
    // Combining marks belong to the letter before them.
    ch.is_ascii_alphabetic() || !ch.is_ascii() && (ch.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&ch))
}

/// Splits `text` into tokens.
pub(crate) fn tokenize(text: &str) -> Tokens {
    let tokens = Tokens {
        list: Vec::with_capacity(text.len() / 5 + 8),
        lower: String::with_capacity(text.len() + text.len() / 64 + 8),
    };
    let mut reader = Reader { text, bytes: text.as_bytes(), known: entries(), tokens, copied: 0, end: 0, lines: 0 };
    let mut at = 0;
    while let Some(&byte) = reader.bytes.get(at) {
        at = match byte {
            b' ' => at + 1,
            b'\n' => {
                reader.lines = reader.lines.saturating_add(1);
                at + 1
            }
            _ if byte.is_ascii_alphabetic() => reader.letters(at),
            _ if byte.is_ascii_digit() => reader.plain(at, number_end(text, at), TokenKind::Number),
            _ => reader.other(at),
        };
    }
    reader.copy(reader.end);
    reader.tokens
}

/// Reads tokens from left to right. Lower-case forms are copied in long stretches: as far as the tokens are of ASCII and
/// parted by single spaces, they stand in the text as in the lower-case forms but for capitals.
struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    known: &'static WordTable<Entry>,
    tokens: Tokens,
    /// The text up to here is in the lower-case forms.
    copied: usize,
    /// Where the last token ends.
    end: usize,
    /// Line ends since the last token.
    lines: u8,
}

impl Reader<'_> {
    /// Takes a word that begins with an ASCII letter; returns its end.
    fn letters(&mut self, at: usize) -> usize {
        let (end, uppers) = letters_end(self.bytes, at);
        let next = self.bytes.get(end).copied().unwrap_or(b' ');
        let plain = next.is_ascii() && !matches!(next, b'\'' | b'`') && (next != b'.' || end - at > 1);
        if !plain {
            let word_end = word_end(self.text, at);
            if word_end != end {
                return self.word(at, word_end);
            }
        }
        let entry = self.known.get(Key::of_letters(self.bytes, at, end), &self.bytes[at..end]).unwrap_or(&UNKNOWN);
        let case = case(self.bytes[at].is_ascii_uppercase(), uppers, end - at - uppers);
        let lower_start = self.stand(at);
        self.push(Span::new(at, end), TokenKind::Word, case, entry, lower_start, lower_start + (end - at));
        end + usize::from(next == b' ')
    }

    /// Takes a word whose lower-case form is written letter by letter.
    fn word(&mut self, at: usize, end: usize) -> usize {
        self.part(at);
        let lower_start = self.tokens.lower.len();
        let case = push_lower(&mut self.tokens.lower, &self.text[at..end]);
        self.copied = end;
        let entry = entry(&self.tokens.lower[lower_start..]);
        let lower_end = self.tokens.lower.len();
        self.push(Span::new(at, end), TokenKind::Word, case, entry, lower_start, lower_end);
        end
    }

    /// Takes a number or a mark, which have no case.
    fn plain(&mut self, at: usize, end: usize, kind: TokenKind) -> usize {
        let entry = self.known.get(Key::as_written(self.bytes, at, end), &self.bytes[at..end]).unwrap_or(&UNKNOWN);
        let lower_start = self.stand(at);
        self.push(Span::new(at, end), kind, Case::None, entry, lower_start, lower_start + (end - at));
        end
    }

    /// Takes what begins with no ASCII letter, digit or space: a word, a mark, or other white space.
    fn other(&mut self, at: usize) -> usize {
        let Some(ch) = self.text[at..].chars().next() else { return self.bytes.len() };
        let end = at + ch.len_utf8();
        // Dashes, quotation marks and points are neither letters nor space.
        let mark = ch.is_ascii_punctuation() || ('\u{2010}'..='\u{2027}').contains(&ch);
        if !mark && (ch.is_whitespace() || matches!(ch, '\u{200b}' | '\u{feff}' | '\u{ad}')) {
            return end;
        }
        if !mark && is_word_char(ch) {
            return self.word(at, word_end(self.text, at));
        }
        let glued = at == self.end && at > 0;
        if is_apostrophe(ch) && glued && is_possessive(&self.text[at..]) {
            return self.word(at, end + 1);
        }
        self.plain(at, end, TokenKind::Mark)
    }

    /// Where the lower-case form of the token at `at` will stand, which is written as the token is.
    fn stand(&mut self, at: usize) -> usize {
        let near = at == self.end || at == self.end + 1 && self.bytes[self.end] == b' ';
        if !near {
            self.part(at);
        }
        self.tokens.lower.len() + (at - self.copied)
    }

    /// Copies all before the token at `at`, with a single space for whatever parts it from the last.
    fn part(&mut self, at: usize) {
        self.copy(self.end);
        if at > self.end {
            self.tokens.lower.push(' ');
        }
        self.copied = at;
    }

    fn copy(&mut self, to: usize) {
        let start = self.tokens.lower.len();
        self.tokens.lower.push_str(&self.text[self.copied..to]);
        self.tokens.lower[start..].make_ascii_lowercase();
    }

    fn push(
        &mut self,
        span: Span,
        kind: TokenKind,
        case: Case,
        entry: &'static Entry,
        lower_start: usize,
        lower_end: usize,
    ) {
        let glued = span.start == self.end && !self.tokens.list.is_empty();
        let mut senses = entry.senses;
        senses.add_if(Sense::Number, kind == TokenKind::Number);
        senses.add_if(Sense::Stop, self.bytes.get(span.end - 1) == Some(&b'.'));
        senses.add_if(Sense::Capital, matches!(case, Case::Title | Case::Upper | Case::Mixed));
        let (lower_start, lower_end) = (lower_start as u32, lower_end as u32);
        let lines = std::mem::take(&mut self.lines);
        self.end = span.end;
        self.tokens.list.push(Token { span, kind, case, glued, lines, senses, entry, lower_start, lower_end });
    }
}

/// The end of the ASCII letters at `start`, and how many of them are capitals.
fn letters_end(bytes: &[u8], start: usize) -> (usize, usize) {
    let (mut at, mut uppers) = (start, 0);
    loop {
        // Eight bytes at a time: the high bit of each tells whether it is a letter.
        let chunk = eight(bytes, at);
        let letters = between(chunk | (ONE * 0x20), b'a', b'z' + 1);
        let others = !letters & HIGH;
        let before = others ^ others.wrapping_sub(1);
        let capitals = letters & before & !(chunk << 2);
        uppers += ((capitals >> 7).wrapping_mul(ONE) >> 56) as usize;
        at += others.trailing_zeros() as usize / 8;
        if others != 0 {
            return (at, uppers);
        }
    }
}

/// The character that begins at a byte.
fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    }
}

/// Whether an apostrophe, an `s` and no further letter stand here.
fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next();
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(|c| is_word_char(c) || c.is_ascii_digit())
}

fn word_end(text: &str, start: usize) -> usize {
    if let Some(end) = abbreviation_end(text, start) {
        return end;
    }
    let letters = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let mut at = start + letters;
    // Most words end here, before a letter of another alphabet or an apostrophe is looked for.
    if matches!(text.as_bytes().get(at), Some(b' ' | b',' | b'.')) {
        return at;
    }
    while let Some(ch) = char_at(text, at) {
        let next = at + ch.len_utf8();
        let inside = is_word_char(ch)
            || is_apostrophe(ch) && char_at(text, next).is_some_and(is_word_char) && !is_possessive(&text[at..]);
        if !inside {
            break;
        }
        at = next;
    }
    at
}

/// The end of `U.S.` or `p.m.`: at least two single ASCII letters, each with a point.
fn abbreviation_end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = start;
    while at + 1 < bytes.len() && bytes[at].is_ascii_alphabetic() && bytes[at + 1] == b'.' {
        at += 2;
    }
    (at >= start + 4).then_some(at)
}

fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        let inner = matches!(bytes[at], b'.' | b',') && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[at].is_ascii_digit() && !inner {
            break;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        tokenize(text).list.iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(words("The city’s 20,000-strong"), ["The", "city", "’s", "20,000", "-", "strong"]);
        assert_eq!(words("don't, O'Brien's"), ["don't", ",", "O'Brien", "'s"]);
        assert_eq!(
            words("at 7:37 a.m. in the U.S. today"),
            ["at", "7", ":", "37", "a.m.", "in", "the", "U.S.", "today"]
        );
        assert_eq!(words("1.5m at 11pm."), ["1.5", "m", "at", "11", "pm", "."]);
        assert_eq!(words("A.In the"), ["A", ".", "In", "the"]);
    }

    #[test]
    fn an_opening_single_mark_is_not_a_possessive() {
        assert_eq!(words("'s' is a letter"), ["'", "s", "'", "is", "a", "letter"]);
    }

    #[test]
    fn case_of_words() {
        let tokens = tokenize("Almaty CSTO soldiers A iPhone 7");
        let cases: Vec<Case> = tokens.list.iter().map(|t| t.case).collect();
        assert_eq!(cases, [Case::Title, Case::Upper, Case::Lower, Case::Title, Case::Mixed, Case::None]);
    }

    proptest! {
        #[test]
        fn tokens_are_in_order_and_cover_everything_but_space(text in "\\PC{0,80}") {
            let tokens = tokenize(&text);
            let skipped = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{ad}');
            let mut end = 0;
            for (i, token) in tokens.list.iter().enumerate() {
                let in_order = token.span.fits(&text) && !token.span.is_empty() && token.span.start >= end;
                prop_assert!(in_order);
                let only_space = text[end..token.span.start].chars().all(skipped);
                prop_assert!(only_space);
                prop_assert_eq!(token.glued, i > 0 && token.span.start == end);
                end = token.span.end;
            }
        }
    }
}
