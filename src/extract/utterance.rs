//! Quotations put in somebody's mouth: which are, and in whose.
//!
//! In this order a quotation gets its speaker from
//! 1. a source beside it or around it in its sentence, or a tail that the sentence splitter cut off (`” Ruiz said.`),
//! 2. a colon before it,
//! 3. the same words with a speaker elsewhere in the article (headlines, pull quotes),
//! 4. the quotation before it, where it stands alone as the next sentence or paragraph,
//! 5. the last source of its paragraph, else the subject of its sentence.
//!
//! Names and titles in marks (`the “Old Harbour” inn`), words that are only mentioned (`known as “smog”`) and partial
//! quotations for which nobody can be found are no utterances.

use crate::extract::directory::{Directory, Speaker};
use crate::extract::nested::{Nested, nested};
use crate::extract::phrase::Phrases;
use crate::extract::source::{Source, sources};
use crate::extract::speaker::speakers;
use crate::extract::spokesman::bodies;
use crate::fold::fold;
use crate::lexicon::phrase_flag::{ADVERB, AND, BREAK, LINK, NAME, PREP, QUOTED};
use crate::lexicon::speech::Class;
use crate::mention::name::Mention;
use crate::mention::time::expression::TimeExpression;
use crate::text::document::Document;
use crate::text::quotation::Quotation;
use crate::text::token::{Case, TokenKind};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many sources before and after a quotation are looked at.
const NEAR: usize = 12;

/// A speaker's label before a colon is not longer than this.
const LABEL: usize = 14;

/// For so many quotations in headings or alone their words are looked for in the rest of the article.
const HEADINGS: usize = 40;

/// What was said in one article, and by whom.
#[derive(Debug, Default)]
pub(crate) struct Sayings {
    pub(crate) sources: Vec<Source>,
    /// The speaker of every source.
    pub(crate) speakers: Vec<Option<Speaker>>,
    /// The body for which that speaker speaks.
    pub(crate) bodies: Vec<Option<Range<usize>>>,
    pub(crate) utterances: Vec<Utterance>,
    pub(crate) nested: Vec<Nested>,
}

/// A quotation that is put in somebody's mouth.
#[derive(Clone, Debug)]
pub(crate) struct Utterance {
    /// The index of the document's quotation.
    pub(crate) quotation: usize,
    pub(crate) speaker: Option<Speaker>,
    /// The source that tells it.
    pub(crate) source: Option<usize>,
}

/// Reads the sources and utterances of a document.
pub(crate) fn sayings(doc: &Document<'_>, names: &[Mention], times: &[TimeExpression]) -> Sayings {
    let phrases = Phrases::new(doc, times);
    let mut sources = sources(&phrases);
    let directory = Directory::new(&phrases, names);
    let speakers = speakers(&directory, &mut sources);
    let bodies = bodies(&phrases, &speakers);
    let finder = Finder { phrases: &phrases, directory: &directory, sources: &sources, speakers: &speakers };
    let utterances = finder.utterances();
    let nested = utterances.iter().flat_map(|u| nested(&phrases, names, u.quotation, u.speaker.as_ref())).collect();
    Sayings { sources, speakers, bodies, utterances, nested }
}

struct Finder<'a> {
    phrases: &'a Phrases<'a>,
    directory: &'a Directory<'a>,
    sources: &'a [Source],
    speakers: &'a [Option<Speaker>],
}

impl Finder<'_> {
    fn utterances(&self) -> Vec<Utterance> {
        let doc = self.phrases.doc;
        let mut out: Vec<Utterance> = Vec::new();
        let mut later: Vec<usize> = Vec::new(); // quotations whose words may be told elsewhere
        for (index, quotation) in doc.quotations.iter().enumerate() {
            let sentence = doc.sentence_of(quotation.tokens.start);
            if doc.sentences.get(sentence).is_none_or(|s| s.furniture) || self.is_name(quotation) {
                continue;
            }
            let previous = out.last().filter(|u| u.quotation + 1 == index);
            let named = !self.spoken_of(quotation) && self.named(quotation) && !self.called_by(quotation);
            match self.beside(quotation, sentence).filter(|_| !named) {
                Some(source) => out.push(self.utterance(index, Some(source))),
                None if self.alone(quotation, sentence) => {
                    let carried = previous.filter(|u| self.near(u, sentence)).cloned();
                    match carried.or_else(|| self.last_source(sentence, 2).map(|s| self.utterance(index, Some(s)))) {
                        Some(told) => {
                            later.push(index);
                            out.push(Utterance { quotation: index, ..told });
                        }
                        None => {
                            later.push(index);
                            out.push(Utterance { quotation: index, speaker: None, source: None });
                        }
                    }
                }
                None if doc.sentences[sentence].heading => {
                    later.push(index);
                    let speaker = self.heading_speaker(sentence, quotation);
                    out.push(Utterance { quotation: index, speaker, source: None });
                }
                None if self.mentioned(quotation) => {}
                None if let Some(speaker) = self.labelled(quotation, sentence) => {
                    out.push(Utterance { quotation: index, speaker: Some(speaker), source: None });
                }
                None => {
                    let told = self.last_source(sentence, 0).map(|s| self.utterance(index, Some(s)));
                    let told = told.or_else(|| {
                        let speaker = self.subject_speaker(sentence)?;
                        Some(Utterance { quotation: index, speaker: Some(speaker), source: None })
                    });
                    out.extend(told);
                }
            }
        }
        self.same_words(&mut out, &later);
        out
    }

    fn utterance(&self, quotation: usize, source: Option<usize>) -> Utterance {
        let speaker = source.and_then(|s| {
            // `Ruiz warned: .., she said`: a pronoun that nobody before explains is the other speaker of its sentence
            let sentence = self.sources[s].sentence;
            let first = self.sources.partition_point(|o| o.sentence < sentence);
            let others = || {
                let here = self.sources.iter().enumerate().skip(first).take_while(|(_, o)| o.sentence == sentence);
                here.map(|(o, _)| o).filter(|&o| o != s)
            };
            self.told_by(s).or_else(|| others().find_map(|o| self.told_by(o)))
        });
        Utterance { quotation, speaker, source }
    }

    /// The one whose words a source tells: the cited one, else the holder.
    fn told_by(&self, source: usize) -> Option<Speaker> {
        let s = &self.sources[source];
        match &s.cited {
            Some(cited) => self.directory.read(cited.clone(), usize::MAX),
            None => self.speakers[source].clone(),
        }
    }

    /// The source that tells a quotation in its own sentence, or in the next one where that is only a tail.
    fn beside(&self, quotation: &Quotation, sentence: usize) -> Option<usize> {
        let doc = self.phrases.doc;
        let (first, last) = (quotation.tokens.start, quotation.tokens.end - 1);
        let end_sentence = doc.sentence_of(last);
        let from = self.sources.partition_point(|s| s.sentence < sentence);
        // Only sources near by.
        let near = self.sources.partition_point(|s| s.cue < first);
        let from = from.max(near.saturating_sub(NEAR));
        let here = || {
            let sources = self.sources.iter().enumerate().skip(from).take(2 * NEAR);
            sources.take_while(move |(_, s)| s.sentence <= end_sentence)
        };
        let starts = |s: &Source| s.holder.as_ref().map_or(s.cue, |h| h.start.min(s.cue));
        // directly after: `“...,” said X`, `“...” X said`
        let after = here().find(|(_, s)| starts(s) > last && starts(s) <= last + 3 && !s.before.is_empty());
        // directly before: `X said: “...”`, `saying that “...”`
        let before = here().filter(|(_, s)| s.cue < first).last();
        // `X said that “...,” Reuters reported`: the press passes on what X said
        let relays = |s: &Source| {
            matches!(s.class, Class::Report | Class::Write) && before.is_some_and(|(_, b)| b.governs(first))
        };
        let after = after.filter(|(_, s)| !relays(s));
        let adjacent = before.filter(|(_, s)| first - s.cue <= 4);
        if let Some((i, _)) =
            adjacent.filter(|_| after.is_none() || doc.lower(first.saturating_sub(2)) == ":").or(after)
        {
            return Some(self.cited_with(i));
        }
        let governing = here().filter(|(i, s)| (s.governs(first) || s.governs(last)) && !self.thought(*i));
        let mut best: Option<(bool, usize, usize)> = None;
        for (i, s) in governing {
            let distance = if s.cue < first { first - s.cue } else { s.cue - last };
            let key = (s.class == Class::Report || s.class == Class::Write && s.cue > last, distance, i);
            best = Some(best.map_or(key, |b| b.min(key)));
        }
        let best = best.map(|(_, _, i)| (i, 0));
        let before = here().filter(|(i, s)| s.cue < first && !self.thought(*i)).last();
        if let Some((i, _)) = best.or(before.map(|(i, _)| (i, 0))) {
            return Some(self.cited_with(i));
        }
        // a tail of its own: `“Go!” Ruiz said.`
        let tail = doc.sentences.get(end_sentence + 1)?;
        let same_paragraph = tail.paragraph == doc.sentences[end_sentence].paragraph;
        let ends = last + 2 >= doc.sentences[end_sentence].tokens.end;
        let next = self.sources.partition_point(|s| s.sentence <= end_sentence);
        let source = self.sources.get(next)?;
        let short =
            source.sentence == end_sentence + 1 && starts(source) <= tail.tokens.start + 1 && tail.tokens.len() <= 14;
        (same_paragraph && ends && short && source.after.is_empty()).then_some(next)
    }

    /// `The ministry said that Oro hoped for`: who is said to think does not speak.
    fn thought(&self, i: usize) -> bool {
        let s = &self.sources[i];
        s.class == Class::Think
            && self.sources[..i]
                .iter()
                .rev()
                .take_while(|o| o.sentence == s.sentence)
                .take(NEAR)
                .any(|o| o.clause && o.governs(s.cue))
    }

    /// `X reported, citing Y`: the source of the same holder that names who was cited.
    fn cited_with(&self, i: usize) -> usize {
        let next = i + 1;
        let citing =
            self.sources.get(next).is_some_and(|s| s.sentence == self.sources[i].sentence && s.cited.is_some());
        if citing && self.sources[i].class == Class::Report { next } else { i }
    }

    /// The last source of the sentence before a colon, of the paragraph's earlier sentences, or up to `paragraphs` back.
    fn last_source(&self, sentence: usize, paragraphs: usize) -> Option<usize> {
        let doc = self.phrases.doc;
        let at = self.sources.partition_point(|s| s.sentence < sentence);
        let i = at.checked_sub(1)?;
        let here = doc.sentences.get(sentence)?.paragraph;
        let there = doc.sentences.get(self.sources[i].sentence)?;
        let near = here - there.paragraph <= paragraphs && sentence - self.sources[i].sentence <= 3;
        (near && !there.heading).then(|| self.cited_with(i))
    }

    /// Whether the quotation is the whole of its sentences.
    fn alone(&self, quotation: &Quotation, sentence: usize) -> bool {
        let doc = self.phrases.doc;
        let Some(first) = doc.sentences.get(sentence) else { return false };
        let last = &doc.sentences[doc.sentence_of(quotation.tokens.end - 1)];
        quotation.span.start <= first.span.start
            && quotation.span.end + 1 >= last.span.end
            && quotation.tokens.len() >= 3
            || quotation.span.start <= first.span.start && quotation.open
    }

    /// Whether an utterance ends in this or the previous paragraph.
    fn near(&self, utterance: &Utterance, sentence: usize) -> bool {
        let doc = self.phrases.doc;
        let last = doc.sentence_of(doc.quotations[utterance.quotation].tokens.start);
        doc.sentences[sentence].paragraph - doc.sentences[last].paragraph <= 1
    }

    /// Names and titles: every weighty word is capitalised, nothing ends a sentence inside, and nobody says it.
    fn is_name(&self, quotation: &Quotation) -> bool {
        let doc = self.phrases.doc;
        let words = || quotation.tokens.clone().filter(|&i| doc.tokens.list[i].kind != TokenKind::Mark);
        let ends = matches!(doc.lower(quotation.tokens.end - 1), "." | "!" | "?" | "," | "…");
        let small = |i: usize| {
            matches!(
                doc.lower(i),
                "of" | "the" | "and" | "for" | "in" | "on" | "a" | "an" | "to" | "at" | "'s" | "de" | "la"
            )
        };
        let titled = words().all(|i| {
            small(i)
                || matches!(doc.tokens.list[i].case, Case::Title | Case::Upper | Case::Mixed)
                || doc.tokens.list[i].kind == TokenKind::Number
        });
        let several = words().filter(|&i| !small(i)).count() >= 2;
        let before = quotation.tokens.start.checked_sub(2);
        let said = before.is_some_and(|i| doc.lower(i) == ":" || self.phrases.speech(i).is_some());
        // `Tomas “Tommy” Reed`
        let title = |i: Option<usize>| i.and_then(|i| doc.token(i)).is_some_and(|t| t.case == Case::Title);
        let nickname = titled && title(before) && title(Some(quotation.tokens.end + 1));
        (titled && several && !ends || nickname) && !said
    }

    /// `a rebel called “..”`
    fn named(&self, quotation: &Quotation) -> bool {
        let before = quotation.tokens.start.checked_sub(2).map_or("", |i| self.phrases.doc.lower(i));
        matches!(before, "called" | "dubbed" | "nicknamed" | "named" | "titled" | "entitled" | "termed" | "christened")
    }

    /// `has called “..”`, `was called “..” by X`: a verb of saying and not a name that is given.
    fn called_by(&self, quotation: &Quotation) -> bool {
        let Some(cue) = quotation.tokens.start.checked_sub(2) else { return false };
        self.phrases.doc.lower(cue) == "called" && self.sources.binary_search_by_key(&cue, |s| s.cue).is_ok()
    }

    /// Who speaks where only a mark tells it: `Mina Dorn (mayor): “..”`, `“..” – Mina Dorn`, or a verb that is none of saying (`hit back: “..”`).
    fn labelled(&self, quotation: &Quotation, sentence: usize) -> Option<Speaker> {
        let doc = self.phrases.doc;
        let range = &doc.sentences.get(sentence)?.tokens;
        let colon = quotation.tokens.start.checked_sub(2).filter(|&i| doc.lower(i) == ":" && i < range.start + LABEL);
        let dash = quotation.tokens.end + 1;
        let phrase = match colon {
            // `But Ana Ruiz hit back: “..”`
            Some(colon) => {
                let link = |&i: &usize| self.phrases.is(i, LINK | AND | ADVERB) && !self.phrases.is(i, QUOTED);
                let start = range.start + (range.start..colon).take_while(link).count();
                self.phrases.from(start, colon)
            }
            None if matches!(doc.lower(dash), "–" | "—" | "-") => {
                let stop = doc.sentences[doc.sentence_of(dash)].tokens.end;
                self.phrases.from(dash + 1, stop).filter(|p| p.end + 1 >= stop)
            }
            None => None,
        }?;
        self.directory.name_in(&phrase).and_then(|_| self.directory.read(phrase, usize::MAX))
    }

    /// `so-called “..”`, `known as “..”`, `a film called “..”`: the words are mentioned, not said.
    fn mentioned(&self, quotation: &Quotation) -> bool {
        let doc = self.phrases.doc;
        let word = |back: usize| quotation.tokens.start.checked_sub(back + 1).map_or("", |i| doc.lower(i));
        self.named(quotation)
            || word(1) == "as"
            || word(2) == "as" && self.phrases.is(quotation.tokens.start - 2, crate::lexicon::phrase_flag::DET)
    }

    /// `what they called “..”`
    fn spoken_of(&self, quotation: &Quotation) -> bool {
        let start = quotation.tokens.start;
        (start.saturating_sub(8)..start)
            .any(|i| matches!(self.phrases.doc.lower(i), "what" | "it" | "them" | "him" | "her"))
    }

    /// The subject of a sentence that names nobody else, where it can speak.
    fn subject_speaker(&self, sentence: usize) -> Option<Speaker> {
        let doc = self.phrases.doc;
        let subject = self.phrases.first_subject(&doc.sentences.get(sentence)?.tokens)?;
        let speaks = subject.clone().any(|i| {
            let v = doc.entry(i).voice;
            v.person || v.people || v.office || v.press || self.phrases.is(i, NAME) && i > subject.start
        });
        if speaks { self.directory.read(subject, usize::MAX) } else { None }
    }

    /// Who speaks in a headline: `Mayor: “..”`, `“..” attack by X`, else its subject.
    fn heading_speaker(&self, sentence: usize, quotation: &Quotation) -> Option<Speaker> {
        let doc = self.phrases.doc;
        let s = doc.sentences.get(sentence)?;
        let by = (quotation.tokens.end..s.tokens.end).find(|&i| doc.lower(i) == "by");
        if let Some(phrase) = by.and_then(|i| self.phrases.from(i + 1, s.tokens.end)) {
            return self.directory.read(phrase, usize::MAX);
        }
        self.subject_speaker(sentence).filter(|speaker| {
            let words = &doc.tokens.list[quotation.tokens.start];
            doc.tokens.list[speaker.tokens.start].span.start < words.span.start
        })
    }

    /// Gives headlines and pull quotes the speaker of the same words elsewhere.
    fn same_words(&self, out: &mut [Utterance], later: &[usize]) {
        if later.is_empty() {
            return;
        }
        let doc = self.phrases.doc;
        let folded = |q: usize| fold(doc.quotations[q].words.of(doc.text));
        let mut by_words: BTreeMap<String, usize> = BTreeMap::new();
        for (i, u) in out.iter().enumerate() {
            if u.speaker.is_some() && later.binary_search(&u.quotation).is_err() {
                by_words.entry(folded(u.quotation)).or_insert(i);
            }
        }
        for &quotation in later.iter().take(HEADINGS) {
            let Ok(at) = out.binary_search_by_key(&quotation, |u| u.quotation) else { continue };
            let words = folded(quotation);
            let heading = doc.sentences[doc.sentence_of(doc.quotations[quotation].tokens.start)].heading;
            let exact = by_words.get(&words).copied();
            let inside = || by_words.iter().find(|(w, _)| heading && contains_words(w, &words)).map(|(_, &i)| i);
            if let Some(i) = exact.or_else(inside) {
                out[at] = Utterance { quotation, ..out[i].clone() };
            } else if heading && let Some(source) = self.told_in_prose(&words) {
                out[at] = self.utterance(quotation, Some(source));
            }
        }
    }

    /// A source that governs the same words without marks.
    fn told_in_prose(&self, words: &str) -> Option<usize> {
        let first = words.split(' ').next()?;
        if words.len() < 6 {
            return None;
        }
        let doc = self.phrases.doc;
        self.sources.iter().position(|s| {
            !doc.sentences[s.sentence].heading
                && [&s.before, &s.after].into_iter().any(|range| {
                    range.clone().any(|i| {
                        doc.lower(i) == first && !self.phrases.is(i, QUOTED | BREAK | PREP) && {
                            let count = words.split(' ').count();
                            words.split(' ').zip(i..i + count).all(|(w, k)| doc.lower(k) == w)
                        }
                    })
                })
        })
    }
}

/// Whether the words stand in a row inside the other words.
fn contains_words(long: &str, short: &str) -> bool {
    !short.is_empty() && long.len() > short.len() && format!(" {long} ").contains(&format!(" {short} "))
}
