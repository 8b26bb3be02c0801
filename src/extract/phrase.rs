//! Noun phrases around a verb, found without tagging: from what can stand in one and what must end one.
//!
//! 1. Every token gets flags once: determiner, preposition, auxiliary, verb of saying, time word, break and so on.
//! 2. The subject of a verb is looked for to its left: adverbs, auxiliaries and times are stepped over, then an insertion
//!    between commas (`Ana Ruiz, a nurse in Lugo, said`), then the words up to a break.
//! 3. A phrase to the right (`said the mayor of Lugo, Ana Ruiz, on Monday`) goes to a break and takes one apposition.
//!
//! Left out on purpose: a full grammar. A phrase that cannot be told is not returned.

use crate::lexicon::phrase_flag::{
    self, ADVERB, AND, AUX, BREAK, DET, FINITE, Flags, INTENDS, LINK, NAME, PREP, PREPOSED, PRON, QUOTED, SPEECH, TIME,
    VERB,
};
use crate::lexicon::sense::Sense;
use crate::lexicon::speech::{Form, Speech};
use crate::mention::time::expression::TimeExpression;
use crate::text::document::Document;
use crate::text::token::{Token, TokenKind};
use std::ops::Range;

/// A phrase is no longer than this many tokens.
const LONGEST: usize = 28;

/// The text with the flags of its tokens.
#[derive(Debug)]
pub(crate) struct Phrases<'d> {
    pub(crate) doc: &'d Document<'d>,
    flags: Vec<Flags>,
}

impl<'d> Phrases<'d> {
    pub(crate) fn new(doc: &'d Document<'d>, times: &[TimeExpression]) -> Self {
        let mut flags: Vec<Flags> =
            doc.tokens.list.iter().enumerate().map(|(i, token)| flags_of(doc, i, token)).collect();
        for time in times {
            flags[time.tokens.clone()].iter_mut().for_each(|f| *f |= TIME);
        }
        for quotation in &doc.quotations {
            flags[quotation.tokens.clone()].iter_mut().for_each(|f| *f |= QUOTED);
        }
        Phrases { doc, flags }
    }

    /// Whether token `i` has one of the flags; past the end it is a break.
    pub(crate) fn is(&self, i: usize, flags: Flags) -> bool {
        self.flags.get(i).copied().unwrap_or(BREAK) & flags != 0
    }

    /// The tokens of a range outside quotations by which a source may be found, in order.
    pub(crate) fn cues(&self, range: &Range<usize>) -> impl Iterator<Item = usize> + '_ {
        let start = range.start;
        let flags = self.flags.get(range.clone()).unwrap_or_default();
        let is_cue = |f: Flags| f & (SPEECH | PREPOSED) != 0 && f & QUOTED == 0;
        flags.iter().enumerate().filter(move |(_, f)| is_cue(**f)).map(move |(i, _)| start + i)
    }

    /// Whether token `i` looks like a finite verb of any kind: a lower-case past tense, or a third person that is no noun,
    /// which no hyphen and no determiner stands before.
    pub(crate) fn finite(&self, i: usize) -> bool {
        let finite = self.is(i, FINITE) || self.is(i, INTENDS) && self.doc.lower(i + 1) == "to";
        let before = i.checked_sub(1).filter(|_| finite).map_or("", |k| self.doc.lower(k));
        finite && !matches!(before, "-" | "the" | "a" | "an" | "of" | "by" | "'s")
    }

    /// The verb of saying that token `i` may be.
    pub(crate) fn speech(&self, i: usize) -> Option<&'static Speech> {
        if self.is(i, SPEECH) { self.doc.entry(i).speech } else { None }
    }

    /// The subject of the verb at `verb`, with the apposition that stands beside it; nothing left of `floor` is read.
    pub(crate) fn subject(&self, verb: usize, floor: usize) -> Option<Range<usize>> {
        let mut end = self.before_adverbs(verb, floor);
        if end > floor && self.doc.lower(end - 1) == "," && !self.is(end - 1, QUOTED) {
            let close = end - 1;
            let lowest = floor.max(close.saturating_sub(LONGEST));
            let open = (lowest..close).rev().find(|&i| self.doc.lower(i) == "," || self.is(i, QUOTED))?;
            if self.is(open, QUOTED) {
                return None;
            }
            let aside = (open + 1..close).all(|i| self.is(i, TIME | ADVERB | PREP));
            if aside {
                end = open;
            } else {
                let head = self.ending_at(open, floor)?;
                return Some(head.start..close);
            }
        }
        self.ending_at(end, floor)
    }

    /// Steps back from a verb over its auxiliaries, adverbs and times.
    fn before_adverbs(&self, verb: usize, floor: usize) -> usize {
        let mut end = verb;
        while end > floor && self.is(end - 1, AUX | ADVERB | TIME) && !self.is(end - 1, QUOTED) {
            let time = self.is(end - 1, TIME);
            end -= 1;
            if time && end > floor && self.is(end - 1, PREP) && !self.is(end - 1, TIME) {
                end -= 1;
            }
        }
        end
    }

    /// The noun phrase that ends before token `end`.
    pub(crate) fn ending_at(&self, end: usize, floor: usize) -> Option<Range<usize>> {
        if end > floor && self.is(end - 1, PRON) && !self.is(end - 1, QUOTED) {
            return Some(end - 1..end);
        }
        let mut end = end;
        let floor = floor.max(end.saturating_sub(LONGEST));
        let mut start = end;
        while start > floor {
            let i = start - 1;
            if self.doc.lower(i) == ")" && !self.is(i, QUOTED) {
                match (floor..i).rev().find(|&k| self.doc.lower(k) == "(") {
                    Some(open) if open > floor => {
                        start = open;
                        continue;
                    }
                    _ => break,
                }
            }
            if start < end
                && let Some(who) = self.relative(i, floor)
            {
                end = who;
                start = who;
                continue;
            }
            if self.is(i, AND) && !self.coordinates(i, floor) {
                break;
            }
            if self.is(i, BREAK | LINK | AUX | VERB | PRON | QUOTED) {
                break;
            }
            start = i;
        }
        self.trimmed(start..end)
    }

    /// The `who` of a relative clause whose verb or whose `who` stands at `i`: `protesters who had gathered there said`.
    fn relative(&self, i: usize, floor: usize) -> Option<usize> {
        let opens = |k: usize| {
            k > floor
                && matches!(self.doc.lower(k), "who" | "which" | "that")
                && !self.is(k - 1, BREAK | VERB | AUX | LINK | PREP | AND | QUOTED | PRON | TIME)
        };
        if !self.is(i, AUX | VERB | LINK) || self.is(i, QUOTED) {
            return None;
        }
        let lowest = floor.max(i.saturating_sub(6));
        (lowest..=i).rev().take_while(|&k| !self.is(k, BREAK | QUOTED)).find(|&k| opens(k))
    }

    /// Whether the `and` at `i` joins two subjects: what stands before it is a phrase of its own that begins a clause.
    fn coordinates(&self, i: usize, floor: usize) -> bool {
        let mut start = i;
        while start > floor && i - start < 7 {
            if self.is(start - 1, BREAK | LINK) {
                break;
            }
            if self.is(start - 1, AUX | VERB | PRON | QUOTED | AND | PREP) {
                return false;
            }
            start -= 1;
        }
        start < i && (start == floor || self.is(start - 1, BREAK | LINK))
    }

    /// Cuts adverbs, times and a preposition's phrase off the front.
    fn trimmed(&self, range: Range<usize>) -> Option<Range<usize>> {
        let Range { mut start, mut end } = range;
        while start < end && (self.is(start, TIME) || self.is(start, ADVERB | AND) && !self.is(start, NAME)) {
            start += 1;
        }
        if start < end && self.is(start, PREP) {
            let last_time = (start..end).rev().find(|&i| self.is(i, TIME));
            let determiner = (start + 2..end).rev().find(|&i| self.is(i, DET) && !self.is(i - 1, PREP));
            start = match (last_time, determiner) {
                (_, Some(i)) => i,
                (Some(i), None) if i + 1 < end => i + 1,
                _ => end - 1,
            };
        }
        // `the ministry in a statement`: where it was said is no part of who said it
        if let Some(cut) =
            (start + 1..end).find(|&i| self.medium(i, end).is_some() && !self.doc.entry(i - 1).voice.paper)
        {
            end = cut;
        }
        while end > start && self.is(end - 1, ADVERB | TIME | PREP) {
            end -= 1;
        }
        let wordy =
            (start..end).any(|i| self.doc.token(i).is_some_and(|t| t.kind == TokenKind::Word) && !self.is(i, DET));
        let another = end == start + 1 && matches!(self.doc.lower(start), "another" | "others");
        (wordy || another).then_some(start..end)
    }

    /// The noun phrase from token `start` on, with one apposition.
    pub(crate) fn from(&self, start: usize, end: usize) -> Option<Range<usize>> {
        if self.is(start, PRON) && start < end {
            return Some(start..start + 1);
        }
        let first = self.run(start, end);
        if first.is_empty() {
            return None;
        }
        let mut stop = first.end;
        for _ in 0..2 {
            let next = stop + 1;
            let participle = self.doc.lower(next).ends_with("ing") && !self.is(next, NAME);
            let apposed = stop < end
                && !participle
                && self.doc.lower(stop) == ","
                && !self.is(next, TIME | PREP | LINK | ADVERB | QUOTED | AND | AUX | PRON | BREAK);
            if !apposed {
                break;
            }
            let second = self.run(next, end);
            let closed = second.end >= end || self.is(second.end, BREAK | LINK | PREP | TIME);
            let closed = closed && !second.clone().any(|i| self.finite(i));
            if second.is_empty() || !closed {
                break;
            }
            stop = second.end;
        }
        Some(first.start..stop)
    }

    /// The words of one phrase, parentheses included.
    fn run(&self, start: usize, end: usize) -> Range<usize> {
        let mut i = start;
        let end = end.min(start + LONGEST);
        while i < end {
            if self.doc.lower(i) == "(" && i > start {
                match (i..end.min(i + 12)).find(|&k| self.doc.lower(k) == ")") {
                    Some(close) => i = close + 1,
                    None => break,
                }
                continue;
            }
            let noun = self.is(i, SPEECH) && i > start && self.is(i - 1, DET);
            if self.is(i, BREAK | LINK | AUX | QUOTED | PRON) || self.is(i, VERB) && !noun {
                break;
            }
            if self.is(i, TIME) && !self.is(i, DET) || self.is(i, PREP) && self.is(i + 1, TIME) {
                break;
            }
            if i > start && (self.doc.lower(i) == "to" || self.is(i, PREP) && self.leaves_phrase(i, end)) {
                break;
            }
            let another = !self.is(i + 1, NAME | DET) || self.subject_follows(i + 1, end);
            if i > start && self.is(i, AND) && another {
                break;
            }
            i += 1;
        }
        while i > start && self.is(i - 1, ADVERB | PREP | AND | DET) {
            i -= 1;
        }
        start..i
    }

    /// Whether a verb comes soon after `i`, so that what begins there is another clause.
    fn subject_follows(&self, i: usize, end: usize) -> bool {
        (i..end.min(i + 6)).take_while(|&k| !self.is(k, BREAK)).any(|k| self.is(k, AUX | VERB))
    }

    /// The words for where something was said that the preposition at `i` brings in: `on Facebook`, `in a statement`.
    pub(crate) fn medium(&self, i: usize, end: usize) -> Option<Range<usize>> {
        if !matches!(self.doc.lower(i), "in" | "on" | "by" | "via" | "during" | "through" | "over" | "at" | "to") {
            return None;
        }
        let mut last = None;
        let mut k = i + 1;
        while k < end.min(i + 7) && !self.is(k, BREAK | LINK | AUX | VERB | QUOTED) {
            let carried = k > i + 1 && self.doc.lower(k) == "broadcast" && matches!(self.doc.lower(k + 1), "by" | "on");
            if self.is(k, PREP) || carried {
                break;
            }
            let found = self.doc.entry(k).voice;
            if found.place || found.carrier {
                last = Some(k);
            }
            k += 1;
        }
        let last = last?;
        let holder_follows = matches!(self.doc.lower(i), "to" | "at") && !self.doc.entry(last).voice.place;
        (!holder_follows).then_some(i + 1..last + 1)
    }

    /// The subject of the sentence: the first phrase after what introduces it, up to the first verb.
    pub(crate) fn first_subject(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let mut start = sentence.start;
        if let Some(colon) =
            (start..sentence.end.min(start + 8)).find(|&i| self.doc.lower(i) == ":" && !self.is(i, QUOTED))
        {
            start = colon + 1;
        }
        let introduced = self.is(start, PREP | LINK | ADVERB | TIME | AND)
            || self.doc.lower(start).ends_with("ing")
                && !self.is(start, NAME & !TIME)
                && self.doc.lower(start).len() > 4;
        if introduced {
            let comma = (start..sentence.end.min(start + LONGEST)).find(|&i| self.doc.lower(i) == ",");
            match comma {
                Some(comma)
                    if self.is(start, LINK) || !(start..comma).any(|i| self.is(i, AUX | VERB) || self.finite(i)) =>
                {
                    start = comma + 1;
                }
                _ if self.is(start, LINK | ADVERB | AND) => start += 1,
                _ => {}
            }
        }
        let verb = |i: usize| self.is(i, AUX | VERB) || self.is(i, SPEECH) && past(self.speech(i)) || self.finite(i);
        let limit = sentence.end.min(start + 2 * LONGEST);
        let mut end = start;
        while end < limit && !verb(end) && !self.is(end, QUOTED) {
            if self.doc.lower(end) == "," {
                // an insertion between commas
                let close = (end + 1..limit).find(|&i| self.doc.lower(i) == ",");
                match close {
                    Some(close) if close + 1 < limit && !self.is(end + 1, AND) => {
                        return self.trimmed(start..close).filter(|r| r.start < end);
                    }
                    _ => break,
                }
            }
            if self.is(end, BREAK | LINK) && self.doc.lower(end) != "," {
                break;
            }
            end += 1;
        }
        if end == start || end == limit || end - start > LONGEST {
            return None;
        }
        if self.is(start, PRON) {
            return Some(start..start + 1);
        }
        let cut = (start..end).find(|&i| i > start && self.is(i, ADVERB | TIME)).unwrap_or(end);
        let ing = self.doc.lower(start).ends_with("ing") && !self.is(start, NAME);
        if ing { None } else { self.trimmed(start..cut) }
    }
}

fn past(speech: Option<&Speech>) -> bool {
    speech.is_some_and(|s| s.form == Form::Past)
}

/// The flags of a token without its surroundings; a number is nothing.
fn flags_of(doc: &Document<'_>, i: usize, token: &Token) -> Flags {
    let flags = match token.kind {
        _ if token.entry.flags != 0 => token.entry.flags,
        TokenKind::Number => 0,
        TokenKind::Mark => phrase_flag::mark(doc.lower(i)),
        TokenKind::Word => phrase_flag::unknown(doc.lower(i)),
    };
    phrase_flag::cased(flags, token.senses.has(Sense::Capital))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mention::time::times;

    /// The subject of the first word that is marked by `_` before it.
    #[track_caller]
    fn subject(marked: &str, expected: &str) {
        let at = marked.find('_').expect("a marked verb");
        let text = marked.replacen('_', "", 1);
        let doc = Document::new(&text);
        let phrases = Phrases::new(&doc, &times(&doc, "2021-03-05".parse().ok()));
        let verb = doc.tokens.list.iter().position(|t| t.span.start == at).expect("a token");
        let found = phrases.subject(verb, 0).map_or("", |range| doc.span(&range).of(&text));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn subjects() {
        for (text, expected) in [
            ("The mayor of Lugo _said on Monday that two died.", "The mayor of Lugo"),
            ("But the government late on Wednesday _said it would resign.", "the government"),
            (
                "A spokesman for the army command at its base in Kota _said so.",
                "A spokesman for the army command at its base in Kota",
            ),
            ("Two died, Ana Ruiz, a nurse in Lugo, _told Reuters.", "Ana Ruiz, a nurse in Lugo"),
            ("The group's leader, Tomas Hale, _said by telephone that all was well.", "The group's leader, Tomas Hale"),
            ("The EU and the UN _called for calm.", "The EU and the UN"),
            ("Late on Tuesday the ministry _said nothing.", "the ministry"),
            ("Early on Friday Ruiz _said she would resign.", "Ruiz"),
            ("Two were hurt and police _said the road was closed.", "police"),
            ("In Lugo, the court _said no.", "the court"),
            ("Residents who had fled the flood _said the dam broke.", "Residents"),
            ("Hours later, she _added that it rained.", "she"),
            ("The ministry in a statement _said the dam held.", "The ministry"),
        ] {
            subject(text, expected);
        }
    }

    #[test]
    fn phrases_to_the_right() {
        for (text, expected) in [
            ("said the mayor of Lugo, Ana Ruiz, on Monday", "the mayor of Lugo, Ana Ruiz"),
            (
                "said the head of the Oro Basin Union (OBU), Chad's leader Idris Bol, on Facebook",
                "the head of the Oro Basin Union (OBU), Chad's leader Idris Bol",
            ),
            ("said Ana Ruiz, adding that it rained", "Ana Ruiz"),
            ("said doctor Ana Ruiz to Reuters", "doctor Ana Ruiz"),
            ("said the diplomat in a statement", "the diplomat"),
        ] {
            let doc = Document::new(text);
            let phrases = Phrases::new(&doc, &[]);
            let found = phrases.from(1, doc.tokens.list.len()).map_or("", |range| doc.span(&range).of(text));
            assert_eq!(found, expected, "{text}");
        }
    }
}
