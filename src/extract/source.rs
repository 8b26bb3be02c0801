//! Who is said to say something, sentence by sentence, with the stretch of text that this governs.
//!
//! 1. Every cue of a sentence outside quotations is found: a verb of saying that is used as one, `according to`.
//! 2. Its holder is found: the subject before it, the phrase after it (`said the mayor`), or, for `saying` and
//!    `and claimed`, the subject of the cue before it or of the sentence.
//! 3. `told Y` and `to Y`, the medium (`on Facebook`), and sources cited by the holder are added.
//! 4. The stretch before the cue, after it, or both is marked as governed.
//!
//! Left out on purpose: passives without `by` (nobody is named) and nouns (`the claim that`).

use crate::extract::phrase::{ADVERB, AND, AUX, BREAK, DET, LINK, NAME, PREP, PRON, Phrases, QUOTED, TIME, VERB};
use crate::lexicon::speech::{Class, Form, Speech};
use crate::lexicon::voice::voice;
use crate::model::claim::Via;
use crate::text::token::Case;
use std::ops::Range;

/// One expression that says who said something.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// The index of its sentence.
    pub(crate) sentence: usize,
    /// The token of the verb, or of `according`.
    pub(crate) cue: usize,
    pub(crate) class: Class,
    pub(crate) via: Via,
    /// A clause beside the cue is told by the holder; otherwise only quoted words are.
    pub(crate) clause: bool,
    /// Who: a phrase of the sentence.
    pub(crate) holder: Option<Range<usize>>,
    /// To whom, where that is one who passes it on.
    pub(crate) heard: Option<Range<usize>>,
    /// Where it was said.
    pub(crate) medium: Option<Range<usize>>,
    /// Where the holder has it from.
    pub(crate) cited: Option<Range<usize>>,
    /// The tokens governed.
    pub(crate) before: Range<usize>,
    pub(crate) after: Range<usize>,
}

impl Source {
    /// Whether the words at token `i` are told by the holder.
    pub(crate) fn governs(&self, i: usize) -> bool {
        self.before.contains(&i) || self.after.contains(&i)
    }
}

/// All sources, in the order of the text.
pub(crate) fn sources(phrases: &Phrases<'_>) -> Vec<Source> {
    let mut out: Vec<Source> = Vec::new();
    for (index, sentence) in phrases.doc.sentences.iter().enumerate() {
        if sentence.furniture {
            continue;
        }
        let first = out.len();
        let reader = Reader { phrases, index, range: sentence.tokens.clone(), heading: sentence.heading };
        for i in sentence.tokens.clone() {
            let found = if phrases.is(i, QUOTED) { None } else { reader.cue(i, out.get(first..).unwrap_or_default()) };
            out.extend(found);
        }
        reader.divide(&mut out[first..]);
    }
    out
}

/// A subject before an insertion is not longer than this.
const BARE: usize = 20;

struct Reader<'a> {
    phrases: &'a Phrases<'a>,
    index: usize,
    range: Range<usize>,
    heading: bool,
}

impl Reader<'_> {
    fn lower(&self, i: usize) -> &str {
        if self.range.contains(&i) { self.phrases.doc.lower(i) } else { "" }
    }

    fn is(&self, i: usize, flags: u16) -> bool {
        if self.range.contains(&i) { self.phrases.is(i, flags) } else { flags & BREAK != 0 }
    }

    /// The source whose cue is token `i`; `earlier` are those before it in the sentence.
    fn cue(&self, i: usize, earlier: &[Source]) -> Option<Source> {
        if self.lower(i) == "according" && self.lower(i + 1) == "to" {
            return self.according(i);
        }
        let speech = self.phrases.speech(i)?;
        if speech.class == Class::Cite {
            return self.citing(i, speech, earlier);
        }
        if !self.is_verb(i, speech) {
            return None;
        }
        let (holder, inverted) = self.holder(i, speech, earlier)?;
        if speech.class == Class::See {
            // Own observation: only the press sees for the reader.
            let press = (holder.start..holder.end).any(|k| {
                let v = voice(self.lower(k));
                v.press
                    || matches!(
                        self.lower(k),
                        "reporter"
                            | "reporters"
                            | "journalist"
                            | "journalists"
                            | "correspondent"
                            | "correspondents"
                            | "photographer"
                    )
            });
            if !press || speech.form != Form::Past {
                return None;
            }
        }
        let mut source = self.source(i, speech, Some(holder.clone()));
        let mut end = if inverted { holder.end } else { i + 1 };
        self.circumstances(&mut source, &mut end, speech);
        let (before, after) = self.governed(&source, inverted, end);
        (source.before, source.after) = (before, after);
        Some(source)
    }

    fn source(&self, cue: usize, speech: &Speech, holder: Option<Range<usize>>) -> Source {
        let via = match speech.class {
            Class::Report => Via::Reported,
            Class::See => Via::Saw,
            Class::Cite => Via::Citing,
            _ => Via::Said,
        };
        Source {
            sentence: self.index,
            cue,
            class: speech.class,
            via,
            clause: speech.clause || self.lower(cue + 1) == "that",
            holder,
            heard: None,
            medium: None,
            cited: None,
            before: 0..0,
            after: 0..0,
        }
    }

    /// `according to X`, `according to X, which cited Y`
    fn according(&self, i: usize) -> Option<Source> {
        let holder = self.phrases.from(i + 2, self.range.end)?;
        let mut end = holder.end;
        let speech =
            Speech { base: "according", class: Class::Say, form: Form::Ing, clause: true, that: false, noun: false };
        let mut source = self.source(i, &speech, Some(holder));
        source.via = Via::AccordingTo;
        self.circumstances(&mut source, &mut end, &speech);
        source.before = self.range.start..i;
        source.after = end..self.range.end;
        Some(source)
    }

    /// `X reported, citing Y`, `X, which cited Y`, `X quoted Y as saying`, `X was quoted as saying`
    fn citing(&self, i: usize, speech: &Speech, earlier: &[Source]) -> Option<Source> {
        let passive = self.phrases.is(i.wrapping_sub(1), AUX) && speech.form == Form::Past && self.be_before(i);
        if passive {
            if self.lower(i + 1) != "as" && self.lower(i + 1) != "by" {
                return None;
            }
            let holder = self.phrases.subject(i, self.range.start)?;
            let mut source = self.source(i, speech, Some(holder));
            source.via = Via::Said;
            let mut end = i + 1;
            if let Some(by) = (i + 1..self.range.end.min(i + 6)).find(|&k| self.lower(k) == "by") {
                source.heard = self.phrases.from(by + 1, self.range.end);
                end = source.heard.as_ref().map_or(end, |h| h.end);
            }
            source.after = end..self.range.end;
            let left = source.holder.as_ref().map_or(i, |h| h.start);
            if left > self.range.start && (self.lower(left - 1) == "," || is_mark_of_quotation(self.lower(left - 1))) {
                source.before = self.range.start..left;
            }
            return Some(source);
        }
        if speech.form == Form::Base || speech.noun && speech.form == Form::Third {
            return None;
        }
        let cited = self.phrases.from(i + 1, self.range.end)?;
        // `quoted Y as saying that`
        let as_saying = self.lower(cited.end) == "as" && self.lower(cited.end + 1).ends_with("ing");
        let teller = if speech.form == Form::Ing || matches!(self.lower(i.wrapping_sub(1)), "which" | "who" | "and") {
            earlier.last().and_then(|s| s.holder.clone()).or_else(|| self.phrases.first_subject(&self.range))
        } else {
            self.phrases.subject(i, self.range.start)
        };
        let speech_holder = teller?;
        let mut source = self.source(i, speech, Some(speech_holder));
        source.cited = Some(cited.clone());
        source.clause = true;
        source.via = earlier.last().map_or(Via::Reported, |own| own.via);
        if as_saying {
            let rest = cited.end + 2..self.range.end;
            if rest.clone().all(|k| self.is(k, BREAK) && !self.is(k, QUOTED)) {
                let teller = source.holder.as_ref().map_or(i, |h| h.start.min(i));
                source.before = self.range.start..teller;
            } else {
                source.after = rest;
            }
        } else {
            // What the teller's own cue governs is what is cited. `X, citing Y, said that`: all that follows.
            let Some(own) = earlier.last() else {
                source.after = cited.end..self.range.end;
                return Some(source);
            };
            source.before = own.before.clone();
            source.after = own.after.start.min(own.after.end)..own.after.end.min(i).max(own.after.start);
        }
        Some(source)
    }

    /// Whether a form of `be` stands before the participle at `i`, adverbs aside.
    fn be_before(&self, i: usize) -> bool {
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
    fn is_verb(&self, i: usize, speech: &Speech) -> bool {
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
                _ => before.is_none_or(|k| !self.is(k, DET) && prev != "of" && prev != "by"),
            };
        }
        // `reports`, `claims`: verbs only where a subject stands before and what is said after
        let opens = matches!(next, "that" | ":" | "it" | "he" | "she" | "they" | "there" | "at" | "least")
            || self.is(i + 1, DET | PRON)
            || is_mark_of_quotation(next)
            || (prev == "," || after_quote) && self.is(i + 1, NAME);
        let subject = before.is_some_and(|k| {
            let v = voice(prev);
            let several = v.people || v.press || matches!(prev, "they" | "we");
            let one = self.is(k, NAME) || v.person || v.office || v.press || matches!(prev, "he" | "she" | "it");
            prev == "," || after_quote || if speech.form == Form::Base { several } else { one }
        });
        let inside = before.and_then(|k| k.checked_sub(1)).is_some_and(|k| {
            // `local media reports`, `of police claims`
            speech.form == Form::Third && prev != "," && self.phrases.doc.lower(k) == "of"
        });
        opens && subject && !inside && !(speech.form == Form::Ing && prev != "," && !after_quote)
    }

    /// Who says it, and whether the phrase stands after the verb.
    fn holder(&self, i: usize, speech: &Speech, earlier: &[Source]) -> Option<(Range<usize>, bool)> {
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
                let paper = np.clone().any(|k| voice(self.lower(k)).paper);
                return carried().or(if paper { Some((np, false)) } else { None });
            }
            return carried();
        }
        let may_invert = (speech.form == Form::Base && voice(self.lower(i + 1)).people
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
    fn can_speak(&self, holder: &Range<usize>, speech: &Speech) -> bool {
        let first = self.lower(holder.start);
        if matches!(first, "there" | "here" | "nothing" | "nobody") && holder.len() == 1 {
            return false;
        }
        let worded = holder.clone().any(|k| {
            self.is(k, NAME | PRON) || {
                let v = voice(self.lower(k));
                v.person || v.people || v.office || v.press || v.paper
            }
        });
        worded
            || speech.clause && holder.len() <= 6 && matches!(speech.base, "say" | "tell" | "add" | "warn" | "report")
    }

    fn begins_phrase(&self, i: usize) -> bool {
        if self.is(i, DET | PRON) || self.lower(i).starts_with(|c: char| c.is_ascii_digit()) && self.lower(i + 1) == "-"
        {
            return true;
        }
        // `said fire chief Ana Ruiz`, `said officials`
        let other = BREAK | PREP | LINK | AUX | VERB | ADVERB | QUOTED | AND;
        let mut words = (i..i + 4).take_while(|&k| !self.is(k, other) && (!self.is(k, TIME) || self.is(k, NAME)));
        words.any(|k| {
            let v = voice(self.lower(k));
            self.is(k, NAME) && !self.is(k, TIME) || v.person || v.people || v.press || v.office || v.paper
        })
    }

    /// A subject before the verb and an object after it: `, the mayor, told Reuters`.
    fn takes_object(&self, i: usize, speech: &Speech) -> bool {
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
        {
            return true;
        }
        // `Ana Ruiz, a nurse, said the dam broke`: an insertion of one phrase before the comma, and a verb after it
        let after_quotation = self.is(i - 2, QUOTED) || is_mark_of_quotation(self.lower(i - 2));
        let verb_follows =
            (i + 1..self.range.end.min(i + 14)).take_while(|&k| !self.is(k, BREAK)).any(|k| self.is(k, AUX | VERB));
        !after_quotation && verb_follows
    }

    /// Reads what follows the cue: to whom, where, when. `end` moves past it.
    fn circumstances(&self, source: &mut Source, end: &mut usize, speech: &Speech) {
        if speech.class == Class::Tell
            && source.holder.as_ref().is_some_and(|h| h.end <= source.cue)
            && let Some(object) = self.phrases.from(source.cue + 1, self.range.end)
        {
            *end = object.end;
            if self.passes_on(&object) {
                source.heard = Some(object);
            } else if voice(self.lower(object.end - 1)).place {
                source.medium = Some(object);
            }
        }
        for _ in 0..5 {
            let at = if self.lower(*end) == "," && self.is(*end + 1, PREP) { *end + 1 } else { *end };
            if self.is(at, TIME)
                || self.is(at, PREP) && self.is(at + 1, TIME)
                || self.is(at, ADVERB) && !self.is(at, LINK)
            {
                let mut k = at + 1;
                while k < self.range.end && self.is(k, TIME) {
                    k += 1;
                }
                *end = k;
                continue;
            }
            if let Some(medium) = self.phrases.medium(at, self.range.end) {
                *end = medium.end;
                if self.lower(*end) == "with" || self.lower(*end) == "to" {
                    // `in an interview with Y`
                    source.heard = self.phrases.from(*end + 1, self.range.end).filter(|h| self.passes_on(h));
                    *end = source.heard.as_ref().map_or(*end, |h| h.end);
                }
                source.medium = source.medium.take().or(Some(medium));
                continue;
            }
            if self.lower(at) == "to"
                && source.heard.is_none()
                && self.is(at + 1, NAME | DET)
                && speech.class != Class::Ask
                && let Some(object) = self.phrases.from(at + 1, self.range.end).filter(|h| self.passes_on(h))
            {
                *end = object.end;
                source.heard = Some(object);
                continue;
            }
            break;
        }
    }

    /// Whether the one who is told is named and passes it on: an agency or a newspaper, not `reporters`.
    fn passes_on(&self, object: &Range<usize>) -> bool {
        let last = voice(self.lower(object.end - 1));
        if last.audience && !last.press || self.is(object.start, PRON) {
            return false;
        }
        object.clone().any(|k| self.is(k, NAME) || voice(self.lower(k)).press)
    }

    /// What the source governs: before its holder and cue, after them.
    fn governed(&self, source: &Source, inverted: bool, end: usize) -> (Range<usize>, Range<usize>) {
        let holder = source.holder.clone().unwrap_or(source.cue..source.cue);
        let left = if inverted { source.cue } else { holder.start.min(source.cue) };
        let rest = end..self.range.end;
        let more = rest.clone().any(|k| !self.is(k, BREAK) || self.is(k, QUOTED));
        let after_holder = holder.end + usize::from(self.lower(holder.end) == ",");
        let carried = !inverted && (after_holder..source.cue).any(|k| self.is(k, BREAK | AND | QUOTED));
        let comma_before =
            left > self.range.start && (self.lower(left - 1) == "," || is_mark_of_quotation(self.lower(left - 1)));
        let introduced = self.is(self.range.start, PREP | LINK | ADVERB | TIME);
        let clause_before = comma_before && !carried && left >= self.range.start + 4;
        let mut before = 0..0;
        if inverted || clause_before && !(introduced && more) {
            before = self.range.start..left;
        }
        let after =
            if more && !(inverted && self.lower(end) != "," && self.lower(end) != ":") || source.class == Class::See {
                rest
            } else {
                end..end
            };
        (before, after)
    }

    /// Ends the stretch of a source where the next one begins a clause of its own.
    fn divide(&self, sources: &mut [Source]) {
        for k in 1..sources.len() {
            let (done, rest) = sources.split_at_mut(k);
            let (Some(last), Some(next)) = (done.last_mut(), rest.first_mut()) else { continue };
            let Some(holder) = next.holder.clone() else { continue };
            let at = if next.via == Via::AccordingTo { next.cue } else { holder.start };
            if at <= last.cue || at <= self.range.start {
                continue;
            }
            let gap = at - 1;
            let link = self.is(gap, AND) || matches!(self.lower(gap), "but" | "while" | "whereas" | ";");
            if link && last.after.end > at {
                last.after.end = at;
                if next.before.start < at {
                    next.before = 0..0;
                }
            }
            // `X said a, but b, Y said`
            let turn = (last.cue..at).find(|&i| {
                self.lower(i) == ";"
                    || self.lower(i) == "," && matches!(self.lower(i + 1), "but" | "while" | "and" | "whereas")
            });
            if !link
                && !next.before.is_empty()
                && next.before.start < last.cue
                && let Some(turn) = turn
            {
                last.after.end = last.after.end.min(turn);
                next.before.start = turn + 1;
            }
        }
    }
}

fn is_mark_of_quotation(mark: &str) -> bool {
    matches!(mark, "“" | "”" | "\"" | "«" | "»" | "„" | "'" | "’" | "‘")
}
