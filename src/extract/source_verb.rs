//! Whether a word of saying is used as a verb, and who its subject is.

use crate::extract::source::{Reader, Source, is_mark_of_quotation};
use crate::lexicon::phrase_flag::{ADVERB, AND, AUX, BREAK, DET, LINK, NAME, PREP, PRON, QUOTED, TIME, VERB};
use crate::lexicon::speech::{Class, Form, Speech};
use crate::text::token::Case;
use std::ops::Range;

/// A subject before an insertion is not longer than this.
const BARE: usize = 20;

impl Reader<'_> {
    /// Whether a form of `be` stands before the participle at `i`, adverbs aside.
    pub(crate) fn be_before(&self, i: usize) -> bool {
        let mut k = i;
        while k > self.range.start && self.is(k - 1, ADVERB) {
            k -= 1;
        }
        k > self.range.start
            && matches!(
                self.lower(k - 1),
                "is" | "was"
                    | "were"
                    | "are"
                    | "be"
                    | "been"
                    | "being"
                    | "wasn't"
                    | "weren't"
                    | "isn't"
                    | "aren't"
                    | "get"
                    | "got"
            )
    }

    /// Whether the word at `i` is used as a verb that has a subject.
    pub(crate) fn is_verb(&self, i: usize, speech: &Speech) -> bool {
        let token = &self.phrases.doc.tokens.list[i];
        let before = i.checked_sub(1).filter(|&k| k >= self.range.start);
        let prev = before.map_or("", |k| self.phrases.doc.lower(k));
        let next = self.lower(i + 1);
        let after_quote = before.is_some_and(|k| is_mark_of_quotation(prev) || self.is(k, QUOTED));
        if token.case != Case::Lower && !self.heading && !after_quote {
            return false;
        }
        if matches!(prev, "so" | "-" | "to" | "not" | "self" | "as") || next == "-" {
            return prev == "not" && speech.form == Form::Past;
        }
        if matches!(speech.form, Form::Past | Form::Participle) && self.be_before(i) {
            return false;
        }
        // `Mayor branded “a coward”`
        let passive =
            matches!(speech.base, "brand" | "label" | "dub" | "call" | "accuse" | "describe" | "blame" | "urge");
        if self.heading && speech.form == Form::Past && passive {
            return false;
        }
        if speech.form == Form::Participle && !before.is_some_and(|k| self.is(k, AUX | ADVERB)) {
            return false;
        }
        let frame = match speech.base {
            "call" => {
                matches!(
                    next,
                    "for"
                        | "on"
                        | "upon"
                        | "it"
                        | "him"
                        | "her"
                        | "them"
                        | "the"
                        | "this"
                        | "that"
                        | "what"
                        | "his"
                        | "its"
                        | "their"
                ) || self.is(i + 1, TIME | ADVERB | AUX)
                    || is_mark_of_quotation(next) && before.is_some_and(|k| self.is(k, AUX))
            }
            "put" => matches!(next, "the" | "it" | "its" | "their"),
            "point" => matches!(next, "out" | "to"),
            "appeal" | "ask" | "press" => true,
            "refer" => matches!(next, "to"),
            _ => true,
        };
        let spoken = next == "that" || next == ":" || is_mark_of_quotation(next) || prev == "," || after_quote;
        if !frame || speech.that && !spoken {
            return false;
        }
        if !speech.noun || matches!(speech.form, Form::Past | Form::Participle) {
            return match speech.form {
                Form::Base => before.is_some_and(|k| !self.is(k, DET | PREP)),
                Form::Ing => before
                    .is_some_and(|k| prev == "," || after_quote || self.is(k, AND | LINK) || !self.is(k, DET | PREP)),
                _ => before.is_none_or(|k| (!self.is(k, DET) || prev == "another") && prev != "of" && prev != "by"),
            };
        }
        // `reports`, `claims`: verbs only where a subject stands before and what is said after
        let opens = matches!(next, "that" | ":" | "it" | "he" | "she" | "they" | "there" | "at" | "least")
            || self.is(i + 1, DET | PRON)
            || is_mark_of_quotation(next)
            || self.phrases.after_reference(i + 1).is_some()
            || before.is_some_and(|k| self.phrases.doc.entry(k).voice.press)
                && self.is(i + 1, BREAK)
                && i + 2 >= self.range.end
            || (prev == "," || after_quote) && self.is(i + 1, NAME);
        let subject = before.is_some_and(|k| {
            let v = self.phrases.doc.entry(k).voice;
            let several = v.people || v.press || matches!(prev, "they" | "we");
            let one =
                self.is(k, NAME) || v.person || v.office || v.press || v.paper || matches!(prev, "he" | "she" | "it");
            prev == "," || after_quote || if speech.form == Form::Base { several } else { one }
        });
        let inside = before.and_then(|k| k.checked_sub(1)).is_some_and(|k| {
            // `local media reports`, `of police claims`
            speech.form == Form::Third && prev != "," && self.phrases.doc.lower(k) == "of"
        });
        opens && subject && !inside && !(speech.form == Form::Ing && prev != "," && !after_quote)
    }

    /// Who says it, and whether the phrase stands after the verb.
    pub(crate) fn holder(&self, i: usize, speech: &Speech, earlier: &[Source]) -> Option<(Range<usize>, bool)> {
        let floor = self.range.start;
        let prev = i.checked_sub(1).filter(|&k| k >= floor);
        let prev_word = prev.map_or("", |k| self.phrases.doc.lower(k));
        let after_quote = prev.is_some_and(|k| is_mark_of_quotation(prev_word) || self.is(k, QUOTED));
        let carried = || {
            let last = earlier.last().filter(|s| s.cue < i);
            last.and_then(|s| s.holder.clone()).or_else(|| self.phrases.first_subject(&self.range)).map(|h| (h, false))
        };
        if speech.form == Form::Ing {
            let noun_before = prev.is_some_and(|k| !self.is(k, BREAK | QUOTED | AND | LINK | TIME | PREP | ADVERB));
            if noun_before && !after_quote {
                // `issued a statement saying that`, `carried banners reading`
                let np = self.phrases.ending_at(i, floor)?;
                let paper = np.clone().any(|k| self.phrases.doc.entry(k).voice.paper);
                return carried().or(if paper { Some((np, false)) } else { None });
            }
            return carried();
        }
        let may_invert = (speech.form == Form::Base && self.phrases.doc.entry(i + 1).voice.people
            || matches!(speech.form, Form::Past | Form::Third))
            && (prev.is_none() || prev_word == "," || after_quote || matches!(prev_word, "—" | "–" | "-" | "!" | "?"));
        if may_invert && self.begins_phrase(i + 1) && !self.takes_object(i, speech) {
            return self.phrases.from(i + 1, self.range.end).map(|h| (h, true));
        }
        if prev_word == "and" || prev_word == "but" || prev_word == "who" {
            // `, who wept and cried “..”`
            let clause =
                (floor.max(i.saturating_sub(8))..i).rev().take_while(|&k| !self.is(k, BREAK)).last().unwrap_or(i);
            if self.lower(clause) == "who" && clause >= floor + 2 && self.lower(clause - 1) == "," {
                return self.phrases.ending_at(clause - 1, floor).map(|h| (h, false));
            }
            return carried();
        }
        self.phrases.subject(i, floor).filter(|h| self.can_speak(h, speech)).map(|h| (h, false))
    }

    /// Whether a phrase may be somebody who speaks: not a bare number, not `there`.
    pub(crate) fn can_speak(&self, holder: &Range<usize>, speech: &Speech) -> bool {
        let first = self.lower(holder.start);
        if matches!(first, "there" | "here" | "nothing" | "nobody") && holder.len() == 1 {
            return false;
        }
        let worded = holder.clone().any(|k| {
            self.is(k, NAME | PRON) || {
                let v = self.phrases.doc.entry(k).voice;
                v.person || v.people || v.office || v.press || v.paper
            }
        });
        worded
            || speech.clause && holder.len() <= 6 && matches!(speech.base, "say" | "tell" | "add" | "warn" | "report")
    }

    pub(crate) fn begins_phrase(&self, i: usize) -> bool {
        if self.is(i, DET | PRON) || self.lower(i).starts_with(|c: char| c.is_ascii_digit()) && self.lower(i + 1) == "-"
        {
            return true;
        }
        // `said fire chief Ana Ruiz`, `said officials`
        let other = BREAK | PREP | LINK | AUX | VERB | ADVERB | QUOTED | AND;
        let mut words = (i..i + 4).take_while(|&k| !self.is(k, other) && (!self.is(k, TIME) || self.is(k, NAME)));
        words.any(|k| {
            let v = self.phrases.doc.entry(k).voice;
            self.is(k, NAME) && !self.is(k, TIME) || v.person || v.people || v.press || v.office || v.paper
        })
    }

    /// Whether what stands between two commas is a clause of its own: `Besides, nine were hurt, reported the agency`.
    fn is_clause(&self, inside: Range<usize>) -> bool {
        let relative = matches!(self.lower(inside.start), "who" | "which" | "whose" | "whom" | "where" | "when");
        !relative && inside.clone().any(|k| self.is(k, AUX))
    }

    /// A subject before the verb and an object after it: `, the mayor, told Reuters`.
    pub(crate) fn takes_object(&self, i: usize, speech: &Speech) -> bool {
        let comma_before = i > self.range.start && self.lower(i - 1) == ",";
        if !comma_before || i < 2 {
            return speech.class == Class::Tell;
        }
        if matches!(speech.class, Class::Tell | Class::Accuse | Class::Demand | Class::Deny) {
            return true;
        }
        // `Ana Ruiz, a nurse, said ..`: a bare phrase before the insertion is the subject
        let comma = (self.range.start.max(i.saturating_sub(60))..i - 1)
            .rev()
            .find(|&k| self.lower(k) == "," || self.is(k, QUOTED));
        if let Some(comma) = comma.filter(|&k| self.lower(k) == "," && k - self.range.start <= BARE)
            && !(self.range.start..comma)
                .any(|k| self.is(k, AUX | VERB | QUOTED | LINK | PREP) || self.phrases.finite(k))
            && !self.is_clause(comma + 1..i - 1)
        {
            return true;
        }
        // `Ana Ruiz, a nurse, said the dam broke`: an insertion of one phrase before the comma, and a verb after it
        let after_quotation = self.is(i - 2, QUOTED) || is_mark_of_quotation(self.lower(i - 2));
        let verb_follows =
            (i + 1..self.range.end.min(i + 14)).take_while(|&k| !self.is(k, BREAK)).any(|k| self.is(k, AUX | VERB));
        !after_quotation && verb_follows
    }
}
