//! Who the holders of sources are: pronouns and `the spokesman` led back to the one they mean.
//!
//! 1. A holder with a person's name in it is that person; the fullest form that the article has is taken.
//! 2. `he` and `she` are the last person who spoke or was the subject of a sentence; `they` and `it` the last group.
//! 3. `the doctor`, `the paper`, `the source` are the last one that was called so.
//! 4. Of a text (`a statement by the ministry`) its author speaks. Anybody else is named by their description.

use crate::extract::phrase::{BREAK, DET, LINK, NAME, PREP, PRON, Phrases, QUOTED};
use crate::extract::source::Source;
use crate::lexicon::place::country_of;
use crate::lexicon::voice::voice;
use crate::mention::name::Mention;
use crate::model::entity::EntityKind;
use crate::text::token::Case;
use std::collections::BTreeMap;
use std::ops::Range;

/// One who speaks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Speaker {
    /// The name or description, at its fullest place in the text.
    pub(crate) tokens: Range<usize>,
    /// The whole phrase, with titles and apposition.
    pub(crate) phrase: Range<usize>,
    pub(crate) person: bool,
    /// The source by which it was first named, for `according to the source`.
    pub(crate) first: usize,
}

/// The speaker of every source, in the same order.
pub(crate) fn speakers(phrases: &Phrases<'_>, names: &[Mention], sources: &[Source]) -> Vec<Option<Speaker>> {
    let mut finder =
        Finder { phrases, names, fullest: fullest(phrases, names), known: Vec::new(), person: None, group: None };
    let mut out = Vec::with_capacity(sources.len());
    let mut sentence = 0;
    for (index, source) in sources.iter().enumerate() {
        while sentence < source.sentence {
            finder.subject(sentence);
            sentence += 1;
        }
        let speaker = source.holder.clone().and_then(|holder| finder.speaker(holder, index));
        out.push(speaker);
        // `the source` of the next sentence is the one that was cited
        if let Some(cited) = source.cited.clone().and_then(|cited| finder.read(cited, index)) {
            finder.known.push(cited);
        }
    }
    out
}

/// The speaker that a phrase outside of any source names.
pub(crate) fn described(phrases: &Phrases<'_>, names: &[Mention], phrase: Range<usize>) -> Option<Speaker> {
    let finder =
        Finder { phrases, names, fullest: fullest(phrases, names), known: Vec::new(), person: None, group: None };
    finder.read(phrase, usize::MAX)
}

/// The longest name of a person by its last word.
fn fullest<'a>(phrases: &Phrases<'a>, names: &[Mention]) -> BTreeMap<&'a str, Range<usize>> {
    let mut out: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for name in names.iter().filter(|n| n.kind == EntityKind::Person && !n.tokens.is_empty()) {
        let last = phrases.doc.word(name.tokens.end - 1);
        let longest = out.entry(last).or_insert_with(|| name.tokens.clone());
        if name.tokens.len() > longest.len() {
            *longest = name.tokens.clone();
        }
    }
    out
}

struct Finder<'a> {
    phrases: &'a Phrases<'a>,
    names: &'a [Mention],
    fullest: BTreeMap<&'a str, Range<usize>>,
    known: Vec<Speaker>,
    person: Option<Speaker>,
    group: Option<Speaker>,
}

impl Finder<'_> {
    fn lower(&self, i: usize) -> &str {
        self.phrases.doc.lower(i)
    }

    /// Remembers the subject of a sentence, which a pronoun of the next one may mean.
    fn subject(&mut self, sentence: usize) {
        let Some(s) = self.phrases.doc.sentences.get(sentence).filter(|s| !s.furniture && !s.heading) else { return };
        if self.phrases.is(s.tokens.start, PRON) {
            return;
        }
        let Some(subject) = self.phrases.first_subject(&s.tokens) else { return };
        if let Some(speaker) = self.read(subject, usize::MAX)
            && speaker.person
        {
            self.person = Some(speaker);
        }
    }

    fn speaker(&mut self, holder: Range<usize>, index: usize) -> Option<Speaker> {
        if self.phrases.is(holder.start, PRON) {
            return match self.lower(holder.start) {
                "he" | "she" => self.person.clone(),
                "they" => self.group.clone().or_else(|| self.known.last().cloned()),
                "it" => self.group.clone(),
                _ => None,
            };
        }
        let holder = self.author(holder);
        let found = self.same_description(&holder);
        let found = found.or_else(|| self.by_office(&holder)).or_else(|| self.read(holder, index))?;
        if found.person {
            self.person = Some(found.clone());
        } else {
            self.group = Some(found.clone());
        }
        self.known.push(found.clone());
        Some(found)
    }

    /// The earlier speaker that `the doctor` or `the Nato spokesman` means.
    fn same_description(&self, holder: &Range<usize>) -> Option<Speaker> {
        if !matches!(self.lower(holder.start), "the" | "this" | "that") || self.name_in(holder).is_some() {
            return None;
        }
        let head = self.head(holder)?;
        let noun = kin(self.lower(head));
        let found = voice(self.lower(head));
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
    fn by_office(&self, holder: &Range<usize>) -> Option<Speaker> {
        let head = self.head(holder)?;
        let definite = matches!(self.lower(holder.start), "the" | "this");
        if !definite || !voice(self.lower(head)).person || self.name_in(holder).is_some() {
            return None;
        }
        let doc = self.phrases.doc;
        let words: Vec<&str> = holder
            .clone()
            .skip(1)
            .filter(|&i| !self.phrases.is(i, PREP | DET | BREAK))
            .map(|i| country(self.lower(i)))
            .collect();
        let titled =
            self.names.iter().filter(|n| n.kind == EntityKind::Person && n.titled.start < n.span.start).find(|n| {
                // the adjective of the country may stand before the title
                let first = doc.tokens.list.partition_point(|t| t.span.start < n.titled.start);
                let first = (first.saturating_sub(4)..first)
                    .rev()
                    .take_while(|&i| self.phrases.is(i, NAME))
                    .last()
                    .unwrap_or(first);
                words.len() >= 2
                    && words
                        .iter()
                        .all(|w| (first..n.tokens.start).any(|i| country(self.lower(i)).eq_ignore_ascii_case(w)))
            });
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
        if unique { self.person.clone() } else { None }
    }

    /// The head noun of a phrase: the last word before a preposition, a comma or a clause.
    fn head(&self, phrase: &Range<usize>) -> Option<usize> {
        let end =
            (phrase.start + 1..phrase.end).find(|&i| self.phrases.is(i, PREP | BREAK | LINK)).unwrap_or(phrase.end);
        (end > phrase.start).then(|| end - 1)
    }

    /// The speaker that a phrase names or describes.
    fn read(&self, phrase: Range<usize>, index: usize) -> Option<Speaker> {
        if phrase.is_empty() || self.phrases.is(phrase.start, PRON) {
            return None;
        }
        let phrase = self.author(phrase);
        if let Some(name) = self.name_in(&phrase) {
            return Some(Speaker { tokens: name, phrase, person: true, first: index });
        }
        let end = (phrase.start + 1..phrase.end)
            .find(|&i| self.phrases.is(i, LINK | QUOTED) || self.lower(i) == "," || self.lower(i) == "(")
            .unwrap_or(phrase.end)
            .min(phrase.start + 16);
        let tokens = phrase.start..end;
        let person =
            tokens.clone().any(|i| voice(self.lower(i)).person) && !tokens.clone().any(|i| voice(self.lower(i)).people);
        Some(Speaker { tokens, phrase, person, first: index })
    }

    /// `a statement by the ministry`, `the ministry's report`: the author of a text.
    fn author(&self, phrase: Range<usize>) -> Range<usize> {
        let Some(head) = self.head(&phrase) else { return phrase };
        if !voice(self.lower(head)).paper {
            return phrase;
        }
        // `a report by X`, `data from X`, `the report of X`
        if matches!(self.lower(head + 1), "by" | "from" | "of") && head + 2 < phrase.end {
            return head + 2..phrase.end;
        }
        // `the ministry's statement`, `a statement on the ministry's website`
        if let Some(owner) = phrase.clone().find(|&i| self.lower(i) == "'s")
            && owner > phrase.start
        {
            let start = (phrase.start..owner).rev().find(|&i| self.phrases.is(i, PREP)).map_or(phrase.start, |i| i + 1);
            return start..owner;
        }
        phrase
    }

    /// The person's name in a phrase, at its fullest place.
    fn name_in(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let from = self.names.partition_point(|n| n.tokens.start < phrase.start);
        let inside = self.names[from..]
            .iter()
            .take_while(|n| n.tokens.start < phrase.end)
            .filter(|n| n.kind == EntityKind::Person);
        let mut found: Option<Range<usize>> = None;
        for name in inside {
            // `a spokesman for President Sall` is not President Sall
            let segment =
                (phrase.start..name.tokens.start).rev().find(|&i| self.lower(i) == ",").map_or(phrase.start, |i| i + 1);
            let owned = self.lower(name.tokens.end) == "'s" && name.tokens.end < phrase.end;
            let dependent = (segment..name.tokens.start).any(|i| self.phrases.is(i, PREP));
            let role_before = name.tokens.start > segment && !self.phrases.is(name.tokens.start - 1, DET | PREP);
            if owned || dependent && !role_before && segment == phrase.start {
                continue;
            }
            if dependent && segment == phrase.start && !voice(self.lower(name.tokens.start - 1)).person {
                continue;
            }
            found = Some(name.tokens.clone());
            break;
        }
        let found = found.or_else(|| self.shaped_like_name(phrase))?;
        let last = self.phrases.doc.word(found.end - 1);
        Some(match self.fullest.get(last) {
            Some(longer) if longer.len() > found.len() => longer.clone(),
            _ => found,
        })
    }

    /// Where the name was not read as a person's: capitalised words beside the noun for a person that a comma parts from
    /// them (`the mayor, Ana Ruiz`, `Ana Ruiz, a nurse`).
    fn shaped_like_name(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let comma = phrase.clone().find(|&i| self.lower(i) == ",")?;
        let names_person = |part: Range<usize>| part.into_iter().any(|i| voice(self.lower(i)).person);
        let run = |start: usize| {
            let end = (start..phrase.end)
                .find(|&i| {
                    let inside =
                        self.phrases.is(i, NAME) && self.phrases.doc.token(i).is_some_and(|t| t.case != Case::Upper);
                    let hyphen = self.lower(i) == "-" && i > start;
                    !inside && !hyphen
                })
                .unwrap_or(phrase.end);
            start..end
        };
        let (first, second) = (run(phrase.start), run(comma + 1));
        if first.end == comma
            && !self.phrases.is(phrase.start, DET)
            && !first.is_empty()
            && names_person(comma..phrase.end)
        {
            return Some(first);
        }
        (second.len() >= 2 && names_person(phrase.start..comma)).then_some(second)
    }
}

/// The country, in its own words, for an adjective of it.
fn country(word: &str) -> &str {
    country_of(word).map_or(word, |c| if c.bytes().all(|b| b.is_ascii_alphabetic()) { c } else { word })
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
