//! Quotations inside quotations that somebody else is told to have said: `“He told us ‘the dam is safe’ and left,” said X`.
//!
//! 1. Inside every utterance the marks of another style are paired.
//! 2. A verb of saying just before them (`told us ‘..’`) or after them (`‘..,’ he told us`) makes them a quotation.
//! 3. Its subject is the speaker: a phrase; the speaker of the whole for `I`; for `he` and `she` the one other person who
//!    is named shortly before.
//!
//! Left out on purpose: words in inner marks that nobody says (`the ‘green belt’`), and quotations three deep.

use crate::extract::directory::Speaker;
use crate::extract::phrase::Phrases;
use crate::lexicon::phrase_flag::{ADVERB, AND, AUX, BREAK, Flags, LINK, NAME, PRON, TIME, VERB};
use crate::lexicon::speech::{Class, Form};
use crate::mention::name::Mention;
use crate::model::entity::EntityKind;
use crate::span::Span;
use crate::text::token::TokenKind;
use std::ops::Range;

/// So far before the marks the verb is looked for, and so far back its subject goes.
const NEAR: usize = 7;
/// An inner quotation is no longer than this.
const LONGEST: usize = 120;

/// A quotation inside an utterance.
#[derive(Clone, Debug)]
pub(crate) struct Nested {
    /// With the marks.
    pub(crate) span: Span,
    /// Without the marks.
    pub(crate) words: Span,
    pub(crate) speaker: Option<Range<usize>>,
}

/// The quotations inside one utterance, in the order of the text; `quotation` is its index, `speaker` who speaks.
pub(crate) fn nested(
    phrases: &Phrases<'_>,
    names: &[Mention],
    quotation: usize,
    speaker: Option<&Speaker>,
) -> Vec<Nested> {
    let mut out = Vec::new();
    let outer = phrases.doc.quotations[quotation].tokens.clone();
    let inside = Inside { phrases, names, speaker, outer: outer.clone() };
    let mut at = outer.start;
    while at < outer.end {
        match inside.quotation(at) {
            Some((found, end)) => {
                out.extend(found);
                at = end;
            }
            None => at += 1,
        }
    }
    out
}

struct Inside<'a> {
    phrases: &'a Phrases<'a>,
    names: &'a [Mention],
    speaker: Option<&'a Speaker>,
    outer: Range<usize>,
}

impl Inside<'_> {
    fn lower(&self, i: usize) -> &str {
        if self.outer.contains(&i) { self.phrases.doc.lower(i) } else { "" }
    }

    fn is(&self, i: usize, flags: Flags) -> bool {
        self.outer.contains(&i) && self.phrases.is(i, flags)
    }

    /// The stretch in marks that opens at `open`, as a quotation where somebody says it, and the token after it.
    fn quotation(&self, open: usize) -> Option<(Option<Nested>, usize)> {
        let closers = closers(self.lower(open))?;
        let list = &self.phrases.doc.tokens.list;
        let glued = |i: usize| list.get(i).is_some_and(|t| t.glued);
        if glued(open) && open > self.outer.start || !glued(open + 1) {
            return None;
        }
        let end = self.outer.end.min(open + LONGEST);
        let closes =
            |&i: &usize| closers.contains(&self.lower(i)) && glued(i) && !(self.is_word(i + 1) && glued(i + 1));
        let sure = |&i: &usize| !self.is_word(i - 1) || !self.is_word(i + 1) || !self.lower(i - 1).ends_with('s');
        let close = (open + 2..end).filter(closes).find(sure).or_else(|| (open + 2..end).find(closes))?;
        let speaker = self.before(open).or_else(|| self.after(close));
        let found = speaker.map(|speaker| Nested {
            span: list[open].span.cover(list[close].span),
            words: list[open + 1].span.cover(list[close - 1].span),
            speaker,
        });
        Some((found, close + 1))
    }

    fn is_word(&self, i: usize) -> bool {
        self.outer.contains(&i) && self.phrases.doc.tokens.list[i].kind == TokenKind::Word
    }

    /// `he told us ‘..’`: the speaker, where a verb of saying stands before the mark.
    fn before(&self, open: usize) -> Option<Option<Range<usize>>> {
        let lowest = self.outer.start.max(open.saturating_sub(NEAR));
        let verb = (lowest..open)
            .rev()
            .take_while(|&i| !self.is(i, BREAK) || i + 1 == open && matches!(self.lower(i), "," | ":"))
            .find(|&i| self.says(i))?;
        let subject = self.subject(verb, self.outer.start)?;
        Some(self.who(subject))
    }

    /// `‘..,’ he told us`, `‘..,’ said the guard`
    fn after(&self, close: usize) -> Option<Option<Range<usize>>> {
        let from = close + 1 + usize::from(self.lower(close + 1) == ",");
        if !matches!(self.lower(close - 1), "," | "!" | "?" | ".") && from == close + 1 {
            return None;
        }
        let verb =
            (from..self.outer.end.min(from + NEAR)).take_while(|&i| !self.is(i, BREAK)).find(|&i| self.says(i))?;
        if verb > from {
            return self.subject(verb, from).map(|s| self.who(s));
        }
        let end = (verb + 1..self.outer.end.min(verb + NEAR))
            .find(|&i| self.is(i, BREAK | LINK | AUX | VERB | AND | TIME))
            .unwrap_or(self.outer.end.min(verb + NEAR));
        self.weighty(verb + 1..end).then(|| self.who(verb + 1..end))
    }

    /// Whether the word at `i` is a verb of saying, not its noun.
    fn says(&self, i: usize) -> bool {
        self.phrases.speech(i).filter(|_| self.outer.contains(&i)).is_some_and(|s| {
            let noun = s.noun && matches!(s.form, Form::Base | Form::Third);
            let plain =
                matches!(s.base, "say" | "tell" | "shout" | "ask" | "warn" | "answer" | "reply" | "cry" | "yell");
            s.form != Form::Ing
                && !matches!(s.class, Class::See | Class::Think)
                && (s.clause || plain)
                && (!noun || i > self.outer.start && self.is(i - 1, PRON))
        })
    }

    /// The phrase before a verb, from `floor` on.
    fn subject(&self, verb: usize, floor: usize) -> Option<Range<usize>> {
        let mut end = verb;
        while end > floor && self.is(end - 1, AUX | ADVERB) {
            end -= 1;
        }
        if end > floor && self.is(end - 1, PRON) {
            return Some(end - 1..end);
        }
        let lowest = floor.max(end.saturating_sub(NEAR));
        let mut start = end;
        while start > lowest && !self.is(start - 1, BREAK | LINK | AUX | VERB | PRON | AND) {
            start -= 1;
        }
        while start < end && self.is(start, ADVERB | TIME) {
            start += 1;
        }
        self.weighty(start..end).then_some(start..end)
    }

    /// Whether a phrase names or describes somebody who speaks.
    fn weighty(&self, range: Range<usize>) -> bool {
        range.clone().any(|i| {
            let v = self.phrases.doc.entry(i).voice;
            v.person || v.people || v.office || v.press || self.is(i, NAME) || self.is(i, PRON)
        })
    }

    /// Whom the subject of an inner verb means.
    fn who(&self, subject: Range<usize>) -> Option<Range<usize>> {
        if !self.is(subject.start, PRON) {
            return Some(subject);
        }
        match self.lower(subject.start) {
            "i" => self.speaker.map(|s| s.tokens.clone()),
            "he" | "she" => self.other_person(subject.start),
            _ => None,
        }
    }

    /// The only person but the speaker who is named in this sentence or the one before.
    fn other_person(&self, at: usize) -> Option<Range<usize>> {
        let doc = self.phrases.doc;
        let sentence = doc.sentence_of(at).saturating_sub(1);
        let floor = doc.sentences.get(sentence)?.tokens.start;
        let last = |n: &Mention| n.tokens.end.checked_sub(1).map_or("", |i| doc.lower(i));
        let own = self.speaker.and_then(|s| s.tokens.end.checked_sub(1)).map_or("", |i| doc.lower(i));
        let end = self.names.partition_point(|n| n.tokens.start < at);
        let near = self.names[..end].iter().rev().take(2 * NEAR).take_while(|n| n.tokens.start >= floor);
        let mut others = near.filter(|n| n.kind == EntityKind::Person && last(n) != own);
        let found = others.next()?;
        others.all(|n| last(n) == last(found)).then(|| found.tokens.clone())
    }
}

/// The marks that may close what a mark opens.
fn closers(open: &str) -> Option<&'static [&'static str]> {
    Some(match open {
        "‘" | "‛" => &["’", "'"],
        "'" | "’" | "`" => &["'", "’"],
        "‚" => &["‘", "’"],
        "‹" => &["›"],
        "“" => &["”", "“"],
        "„" => &["“", "”"],
        "«" => &["»"],
        "\"" => &["\""],
        _ => return None,
    })
}
