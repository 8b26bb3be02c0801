//! Who is said to say something, sentence by sentence, with the stretch of text that this governs.
//!
//! 1. Every cue of a sentence outside quotations is found: a verb of saying that is used as one, `according to`.
//! 2. Its holder is found: the subject before it, the phrase after it (`said the mayor`), or, for `saying` and
//!    `and claimed`, the subject of the cue before it or of the sentence.
//! 3. `told Y` and `to Y`, the medium (`on Facebook`), and sources cited by the holder are added.
//! 4. The stretch before the cue, after it, or both is marked as governed.
//!
//! Left out on purpose: passives without `by` (nobody is named) and nouns (`the claim that`). Passives with `by` and what
//! stands before the subject (`Citing Y, X said`) are read in `source_chain`.

use crate::extract::phrase::Phrases;
use crate::lexicon::phrase_flag::{AUX, BREAK, DET, Flags, NAME, QUOTED};
use crate::lexicon::speech::{Class, Form, Speech};
use crate::model::claim::Via;
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
        for i in phrases.cues(&sentence.tokens) {
            let found = reader.cue(i, &out[first..]);
            out.extend(found);
        }
        reader.divide(&mut out[first..]);
    }
    out
}

/// One sentence in which sources are looked for.
pub(crate) struct Reader<'a> {
    pub(crate) phrases: &'a Phrases<'a>,
    pub(crate) index: usize,
    pub(crate) range: Range<usize>,
    pub(crate) heading: bool,
}

impl Reader<'_> {
    pub(crate) fn lower(&self, i: usize) -> &str {
        if self.range.contains(&i) { self.phrases.doc.lower(i) } else { "" }
    }

    pub(crate) fn is(&self, i: usize, flags: Flags) -> bool {
        if self.range.contains(&i) { self.phrases.is(i, flags) } else { flags & BREAK != 0 }
    }

    /// The source whose cue is token `i`; `earlier` are those before it in the sentence.
    fn cue(&self, i: usize, earlier: &[Source]) -> Option<Source> {
        if let Some((from, via)) = self.preposed(i) {
            return self.according(i, from, via);
        }
        let speech = self.phrases.speech(i)?;
        if speech.class == Class::Cite {
            return self.citing(i, speech, earlier);
        }
        if !self.is_verb(i, speech) {
            return self.passive(i, speech);
        }
        let (holder, inverted) = self.holder(i, speech, earlier)?;
        if speech.class == Class::See {
            // Own observation: only the press sees for the reader.
            let press = (holder.start..holder.end).any(|k| {
                let v = self.phrases.doc.entry(k).voice;
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
        self.opening(&mut source, earlier);
        self.weigh_object(&mut source);
        let (before, after) = self.governed(&source, inverted, end);
        (source.before, source.after) = (before, after);
        Some(source)
    }

    pub(crate) fn source(&self, cue: usize, speech: &Speech, holder: Option<Range<usize>>) -> Source {
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

    /// Where the source begins that a preposition names: `according to X`, `, per X`, `in the words of X`.
    fn preposed(&self, i: usize) -> Option<(usize, Via)> {
        let next = self.lower(i + 1);
        match self.lower(i) {
            "according" if next == "to" => Some((i + 2, Via::AccordingTo)),
            "per" if i > self.range.start && self.lower(i - 1) == "," && self.is(i + 1, NAME | DET) => {
                Some((i + 1, Via::AccordingTo))
            }
            "words" if next == "of" && i >= 2 && self.lower(i - 1) == "the" && self.lower(i - 2) == "in" => {
                Some((i + 2, Via::Said))
            }
            _ => None,
        }
    }

    /// `according to X`, `according to X, which cited Y`
    fn according(&self, i: usize, from: usize, via: Via) -> Option<Source> {
        // `according to her,`
        let pronoun = matches!(self.lower(from), "him" | "her" | "them") && self.is(from + 1, BREAK);
        let holder = if pronoun { from..from + 1 } else { self.phrases.from(from, self.range.end)? };
        let mut end = holder.end;
        let speech =
            Speech { base: "according", class: Class::Say, form: Form::Ing, clause: true, that: false, noun: false };
        let mut source = self.source(i, &speech, Some(holder));
        source.via = via;
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
        let opening = i == self.range.start && speech.form == Form::Ing; // it is read with the source that it opens
        if opening || speech.form == Form::Base || speech.noun && speech.form == Form::Third {
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
            // `X reported, citing Y, that ..`: what follows the insertion
            let inserted = i <= own.after.start + 2 && self.lower(cited.end) == "," && !own.after.is_empty();
            let stop = if inserted { own.after.end } else { own.after.end.min(i).max(own.after.start) };
            source.after = own.after.start.min(own.after.end)..stop;
        }
        Some(source)
    }
}

/// Whether a token is a mark of quotation.
pub(crate) fn is_mark_of_quotation(mark: &str) -> bool {
    matches!(mark, "“" | "”" | "\"" | "«" | "»" | "„" | "'" | "’" | "‘")
}
