//! Who passes it on, and who is named only by a passive: the links of a chain that stand away from the verb of saying.
//!
//! 1. What a sentence opens with: `Citing Y, X said`, `With reference to Y, X reports`, `In remarks carried by Y, X said`.
//! 2. What follows the medium: `in a statement carried by Y`.
//! 3. Passives with `by`: `as reported by X`, `was accused by X of`, `was called “a shame” by X`.
//! 4. The object of a verb that turns it into an accusation or a denial of a clause: `accused X of killing`, `dismissed
//!    reports that`.
//!
//! Left out on purpose: accusations of facts (`blamed X for the deaths`): that people died is not what the accuser tells.

use crate::extract::phrase::Phrases;
use crate::extract::source::{Reader, Source, is_mark_of_quotation};
use crate::lexicon::hedge::is_hearsay;
use crate::lexicon::phrase_flag::{ADVERB, AND, AUX, BREAK, PRON, QUOTED, VERB};
use crate::lexicon::speech::{Class, Form, Speech};
use std::ops::Range;

/// So far after a verb its object, or the `by` of its passive, is looked for.
const FAR: usize = 16;

impl Phrases<'_> {
    /// Where the cited one begins: `with reference to Y`, `on the authority of Y`.
    pub(crate) fn after_reference(&self, i: usize) -> Option<usize> {
        let word = |k: usize| self.doc.lower(i + k);
        match word(0) {
            "with" | "in" if word(1) == "reference" && word(2) == "to" => Some(i + 3),
            "with" if word(1) == "a" && word(2) == "reference" && word(3) == "to" => Some(i + 4),
            "on" if word(1) == "the" && word(2) == "authority" && word(3) == "of" => Some(i + 4),
            _ => None,
        }
    }

    /// `on condition of anonymity`
    pub(crate) fn on_condition(&self, i: usize) -> bool {
        self.doc.lower(i) == "on" && self.doc.lower(i + 1) == "condition" && self.doc.lower(i + 2) == "of"
    }

    /// Whether the preposition at `i` tells where or on whose word it was said, and so is no part of who said it.
    pub(crate) fn leaves_phrase(&self, i: usize, end: usize) -> bool {
        let author = matches!(self.doc.lower(i), "by" | "from") && self.doc.entry(i - 1).voice.paper;
        self.after_reference(i).is_some() || self.on_condition(i) || !author && self.medium(i, end).is_some()
    }
}

impl Reader<'_> {
    /// Adds what the sentence opens with to its first source.
    pub(crate) fn opening(&self, source: &mut Source, earlier: &[Source]) {
        let start = self.range.start;
        let comes_first = source.holder.as_ref().is_some_and(|h| h.start.min(source.cue) > start + 1);
        if !earlier.is_empty() || !comes_first {
            return;
        }
        let citing = self.phrases.speech(start).is_some_and(|s| s.class == Class::Cite && s.form == Form::Ing);
        let from = if citing { Some(start + 1) } else { self.phrases.after_reference(start) };
        // Only who passes on is led back to whom it cites: `Citing the cost, the mayor said no`.
        let passes_on = source.class == Class::Report
            || source.holder.clone().is_some_and(|mut h| h.any(|k| self.phrases.doc.entry(k).voice.press));
        if let Some(from) = from {
            let limit = source.holder.as_ref().map_or(source.cue, |h| h.start.min(source.cue));
            let comma = (from..limit).rev().find(|&k| self.lower(k) == ",").filter(|_| passes_on);
            let cited = comma.and_then(|comma| self.phrases.from(from, comma));
            source.cited = source.cited.take().or(cited);
            return;
        }
        if matches!(self.lower(start), "in" | "quoted" | "speaking" | "on" | "during" | "at" | "via") {
            let comma = (start..source.cue.min(start + FAR)).find(|&k| self.lower(k) == ",").unwrap_or(start);
            let carrier = (start..comma).find_map(|k| self.carrier(k)).filter(|c| c.end == comma);
            source.heard = source.heard.take().or(carrier);
            if source.medium.is_none()
                && let Some(medium) = self.phrases.medium(start, comma)
            {
                let wider = self.phrases.medium(medium.end, comma).map(|more| medium.start..more.end);
                source.medium = Some(wider.unwrap_or(medium));
            }
        }
    }

    /// Who carries the words: `carried by Y`, `broadcast on Y`.
    pub(crate) fn carrier(&self, i: usize) -> Option<Range<usize>> {
        let carries = matches!(
            self.lower(i),
            "carried"
                | "broadcast"
                | "aired"
                | "televised"
                | "relayed"
                | "published"
                | "distributed"
                | "quoted"
                | "reported"
                | "posted"
                | "released"
                | "shown"
                | "printed"
        );
        let by = matches!(self.lower(i + 1), "by" | "on" | "in");
        let named = |h: &Range<usize>| self.passes_on(h) || self.phrases.doc.entry(h.end - 1).voice.place;
        if carries && by { self.phrases.from(i + 2, self.range.end).filter(named) } else { None }
    }

    /// A passive whose `by` names who says it.
    pub(crate) fn passive(&self, i: usize, speech: &Speech) -> Option<Source> {
        let as_told = i > self.range.start && self.lower(i - 1) == "as" && self.lower(i + 1) == "by";
        let past = matches!(speech.form, Form::Past | Form::Participle);
        if !past || speech.class == Class::See || !(as_told || self.be_before(i)) {
            return None;
        }
        let by = (i + 1..self.range.end.min(i + FAR))
            .take_while(|&k| {
                self.is(k, QUOTED) || is_mark_of_quotation(self.lower(k)) || !self.is(k, BREAK | AUX | VERB | PRON)
            })
            .find(|&k| self.lower(k) == "by" && !self.is(k, QUOTED))?;
        let stop = (by + 1..self.range.end.min(by + FAR)).find(|&k| self.accused_of(k)).unwrap_or(self.range.end);
        let holder = self.phrases.from(by + 1, stop).filter(|h| self.speaks(h))?;
        let mut end = holder.end;
        let mut source = self.source(i, speech, Some(holder));
        source.clause = speech.clause || self.accused_of(end) || self.lower(end) == "that";
        self.circumstances(&mut source, &mut end, speech);
        let inside = i + 1..by;
        let goes_on =
            matches!(self.lower(end), "that" | "of" | "as" | "for" | ":") || as_told && i <= self.range.start + 1;
        if goes_on {
            (source.before, source.after) = (inside, end..self.range.end);
        } else if !inside.is_empty() {
            source.after = inside;
        } else if !matches!(source.class, Class::Accuse | Class::Tell | Class::Ask | Class::Demand) {
            source.before = self.range.start..i;
        }
        Some(source)
    }

    /// Whether a phrase names or describes somebody: not `by a lorry`.
    fn speaks(&self, holder: &Range<usize>) -> bool {
        let tell = Speech { base: "", class: Class::Say, form: Form::Past, clause: false, that: false, noun: false };
        self.can_speak(holder, &tell)
    }

    /// What the object of an active verb makes of it.
    pub(crate) fn weigh_object(&self, source: &mut Source) {
        let cue = source.cue;
        let object = || (cue + 1..self.range.end.min(cue + FAR)).take_while(|&k| !self.is(k, BREAK | QUOTED));
        match source.class {
            Class::Accuse => source.clause |= object().any(|k| self.accused_of(k)),
            Class::Say if matches!(self.lower(cue), "dismissed" | "dismisses" | "dismissing") => {
                let told = object().take(5).any(|k| is_hearsay(self.lower(k)) && self.lower(k + 1) == "that");
                if told {
                    (source.class, source.clause) = (Class::Deny, true);
                }
            }
            _ => {}
        }
    }

    /// `of killing`, `for having shot`
    fn accused_of(&self, i: usize) -> bool {
        let verb = if self.is(i + 1, ADVERB | AND) { i + 2 } else { i + 1 };
        matches!(self.lower(i), "of" | "for") && self.lower(verb).ends_with("ing") && self.lower(verb).len() > 5
    }
}
