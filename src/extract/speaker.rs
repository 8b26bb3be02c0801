//! Who the holders of sources are: pronouns and `the spokesman` led back to the one they mean.
//!
//! 1. A holder that names somebody is that one (see the directory).
//! 2. `he` and `she` are the last person who spoke or was the subject of a sentence; `they` and `it` the last group.
//! 3. `the doctor`, `the paper`, `the source` are the last one that was called so.
//! 4. Of a text (`a statement by the ministry`) its author speaks. Anybody else is named by their description.

use crate::extract::directory::{Directory, Speaker, country};
use crate::extract::phrase::Phrases;
use crate::extract::source::Source;
use crate::lexicon::phrase_flag::{BREAK, DET, NAME, PREP, PRON};
use std::ops::Range;

/// The speaker of every source, in the same order.
pub(crate) fn speakers(directory: &Directory<'_>, sources: &mut [Source]) -> Vec<Option<Speaker>> {
    let mut finder =
        Finder { phrases: directory.phrases, directory, known: Vec::new(), sentence: 0, last: [NOBODY; 2] };
    let mut out = Vec::with_capacity(sources.len());
    for (index, source) in sources.iter_mut().enumerate() {
        finder.sentence = source.sentence;
        let speaker = source.holder.clone().and_then(|holder| finder.speaker(holder, index));
        out.push(speaker);
        // `the source` of the next sentence is the one that was cited
        if let Some(cited) = source.cited.clone().and_then(|cited| directory.read(cited, index)) {
            source.cited = Some(cited.tokens.clone());
            finder.known.push(cited);
        }
    }
    out
}

struct Finder<'a> {
    phrases: &'a Phrases<'a>,
    directory: &'a Directory<'a>,
    known: Vec<Speaker>,
    /// The sentence of the source at hand.
    sentence: usize,
    /// Who was last spoken of: a group, a person.
    last: [Last; 2],
}

/// The last group or person, as far as the text was looked through for it.
#[derive(Clone, Debug)]
struct Last {
    speaker: Option<Speaker>,
    /// The sentence before which nobody else can be the last.
    sentence: usize,
}

const NOBODY: Last = Last { speaker: None, sentence: 0 };

impl Finder<'_> {
    fn lower(&self, i: usize) -> &str {
        self.phrases.doc.lower(i)
    }

    /// The last person, or group, who spoke or was the subject of a sentence before this one.
    fn last(&mut self, person: bool) -> Option<Speaker> {
        let last = &self.last[usize::from(person)];
        let subject = (last.sentence..self.sentence).rev().find_map(|s| self.subject(s, person));
        let speaker = subject.or_else(|| last.speaker.clone());
        self.last[usize::from(person)] = Last { speaker: speaker.clone(), sentence: self.sentence };
        speaker
    }

    /// The subject of a sentence, where a pronoun of a later one may mean that person or group.
    fn subject(&self, sentence: usize, person: bool) -> Option<Speaker> {
        let s = self.phrases.doc.sentences.get(sentence).filter(|s| !s.furniture && !s.heading)?;
        if self.phrases.is(s.tokens.start, PRON) {
            return None;
        }
        let speaker = self.directory.read(self.phrases.first_subject(&s.tokens)?, usize::MAX)?;
        let collective = |i: usize| {
            let v = self.phrases.doc.entry(i).voice;
            v.office || v.press
        };
        let meant = speaker.person || self.directory.head(&speaker.tokens).is_some_and(collective);
        (speaker.person == person && meant).then_some(speaker)
    }

    fn speaker(&mut self, holder: Range<usize>, index: usize) -> Option<Speaker> {
        let object = holder.len() == 1 && matches!(self.lower(holder.start), "him" | "her" | "them");
        if self.phrases.is(holder.start, PRON) || object {
            return match self.lower(holder.start) {
                "he" | "she" | "him" | "her" => self.last(true),
                "they" | "them" => self.last(false).or_else(|| self.known.last().cloned()),
                "it" => self.last(false),
                _ => None,
            };
        }
        let holder = self.directory.author(holder);
        let found = self.same_description(&holder);
        let found = found.or_else(|| self.by_office(&holder)).or_else(|| self.directory.read(holder, index))?;
        self.last[usize::from(found.person)] = Last { speaker: Some(found.clone()), sentence: self.sentence };
        self.known.push(found.clone());
        Some(found)
    }

    /// The earlier speaker that `the doctor` or `the Nato spokesman` means.
    fn same_description(&self, holder: &Range<usize>) -> Option<Speaker> {
        if !matches!(self.lower(holder.start), "the" | "this" | "that") || self.directory.name_in(holder).is_some() {
            return None;
        }
        let head = self.directory.head(holder)?;
        let noun = kin(self.lower(head));
        let found = self.phrases.doc.entry(head).voice;
        if self.phrases.is(head, NAME) && !(found.person || found.office || found.press) {
            return None; // `the US`
        }
        let capitals: Vec<&str> = (holder.start..head)
            .filter(|&i| self.phrases.is(i, NAME))
            .map(|i| self.lower(i))
            .skip_while(|w| *w == "the")
            .collect();
        self.known.iter().rev().take(40).find_map(|known| {
            let words = || known.phrase.clone().map(|i| self.lower(i));
            let same = words().any(|w| kin(w) == noun) && capitals.iter().all(|c| words().any(|w| w == *c));
            let any = noun == "source" && capitals.is_empty();
            (same || any).then(|| known.clone())
        })
    }

    /// The person whom an office names: `the Prime Minister of Chad` beside `Chadian Prime Minister Idris Bol`, `the head
    /// of state` after a sentence about one person.
    fn by_office(&mut self, holder: &Range<usize>) -> Option<Speaker> {
        let head = self.directory.head(holder)?;
        let definite = matches!(self.lower(holder.start), "the" | "this");
        if !definite || !self.phrases.doc.entry(head).voice.person || self.directory.name_in(holder).is_some() {
            return None;
        }
        let words: Vec<&str> = holder
            .clone()
            .skip(1)
            .filter(|&i| !self.phrases.is(i, PREP | DET | BREAK))
            .map(|i| country(self.lower(i)))
            .collect();
        let titled = if words.len() >= 2 { self.directory.by_title(&words) } else { None };
        if let Some(name) = titled {
            return Some(Speaker {
                tokens: name.tokens.clone(),
                phrase: name.tokens.clone(),
                person: true,
                first: usize::MAX,
            });
        }
        // An office that one person holds, right after that person was the subject.
        let unique = words.first().is_some_and(|w| {
            matches!(
                *w,
                "president"
                    | "premier"
                    | "chancellor"
                    | "minister"
                    | "mayor"
                    | "governor"
                    | "king"
                    | "queen"
                    | "pope"
                    | "leader"
                    | "head"
                    | "chief"
                    | "chairman"
                    | "prime"
            )
        }) && !holder.clone().any(|i| self.phrases.is(i, NAME));
        if unique { self.last(true) } else { None }
    }
}

/// One word for nouns that stand for each other.
fn kin(noun: &str) -> &str {
    match noun {
        "spokeswoman" | "spokesperson" => "spokesman",
        "newspaper" | "daily" | "weekly" | "tabloid" => "paper",
        "chairwoman" | "chairperson" | "chair" => "chairman",
        "organisation" | "association" | "ngo" | "charity" | "watchdog" => "group",
        "organization" => "group",
        other => other,
    }
}
