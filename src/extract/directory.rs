//! Whom a phrase names: the person in it, the author of a text, or its own words.
//!
//! 1. A person's name in the phrase, where it is not one that the phrase only depends on (`a spokesman for Mr Sall`); the
//!    fullest form that the article has of it is taken.
//! 2. Of a text (`a statement by the ministry`) the author.
//! 3. Else the description, up to its first comma or clause.

use crate::extract::phrase::Phrases;
use crate::lexicon::phrase_flag::{BREAK, DET, LINK, NAME, PREP, PRON, QUOTED};
use crate::lexicon::place::country_of;
use crate::mention::name::Mention;
use crate::model::entity::EntityKind;
use crate::text::token::Case;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many persons with a title are kept to be found by their office.
const TITLED: usize = 200;

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

/// The names of one article, ready to be looked up.
pub(crate) struct Directory<'a> {
    pub(crate) phrases: &'a Phrases<'a>,
    names: &'a [Mention],
    /// The longest name of a person by its last word.
    fullest: BTreeMap<&'a str, Range<usize>>,
    /// The words of titles with the name that follows them.
    titled: Vec<(Range<usize>, &'a Mention)>,
}

impl<'a> Directory<'a> {
    pub(crate) fn new(phrases: &'a Phrases<'a>, names: &'a [Mention]) -> Self {
        let doc = phrases.doc;
        let titled =
            names.iter().filter(|n| n.kind == EntityKind::Person && n.titled.start < n.span.start).take(TITLED);
        let titled = titled.map(|n| {
            // the adjective of the country may stand before the title
            let first = doc.tokens.list.partition_point(|t| t.span.start < n.titled.start);
            let before = (first.saturating_sub(4)..first).rev().take_while(|&i| phrases.is(i, NAME));
            (before.last().unwrap_or(first)..n.tokens.start, n)
        });
        let titled = titled.collect();
        Directory { phrases, names, fullest: fullest(phrases, names), titled }
    }

    fn lower(&self, i: usize) -> &str {
        self.phrases.doc.lower(i)
    }

    /// The person before whose name all of these words of an office and its country stand.
    pub(crate) fn by_title(&self, words: &[&str]) -> Option<&Mention> {
        let stands =
            |title: &Range<usize>, word: &str| title.clone().any(|i| country(self.lower(i)).eq_ignore_ascii_case(word));
        self.titled.iter().find(|(title, _)| words.iter().all(|w| stands(title, w))).map(|(_, name)| *name)
    }

    /// The speaker that a phrase names or describes.
    pub(crate) fn read(&self, phrase: Range<usize>, index: usize) -> Option<Speaker> {
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
        let tokens = phrase.start..self.name_given(end).unwrap_or(end);
        let person = tokens.clone().any(|i| self.phrases.doc.entry(i).voice.person)
            && !tokens.clone().any(|i| self.phrases.doc.entry(i).voice.people);
        Some(Speaker { tokens, phrase, person, first: index })
    }

    /// The end of `who gave his name only as Tomas`, where that begins at `i`.
    fn name_given(&self, i: usize) -> Option<usize> {
        let gives = self.lower(i) == "who" && matches!(self.lower(i + 1), "gave" | "identified" | "introduced");
        let given = if gives { (i + 2..i + 8).find(|&k| self.lower(k) == "as")? + 1 } else { return None };
        let end = (given..given + 4).find(|&k| !self.phrases.is(k, NAME)).unwrap_or(given);
        (end > given).then_some(end)
    }

    /// The head noun of a phrase: the last word before a preposition, a comma or a clause.
    pub(crate) fn head(&self, phrase: &Range<usize>) -> Option<usize> {
        let end =
            (phrase.start + 1..phrase.end).find(|&i| self.phrases.is(i, PREP | BREAK | LINK)).unwrap_or(phrase.end);
        (end > phrase.start).then(|| end - 1)
    }

    /// `a statement by the ministry`, `the ministry's report`: the author of a text.
    pub(crate) fn author(&self, phrase: Range<usize>) -> Range<usize> {
        let Some(mut head) = self.head(&phrase) else { return phrase };
        // `data released by X`
        if self.lower(head).ends_with("ed") && self.lower(head + 1) == "by" && head > phrase.start {
            head -= 1;
            if self.phrases.doc.entry(head).voice.paper && head + 3 < phrase.end {
                return head + 3..phrase.end;
            }
        }
        if !self.phrases.doc.entry(head).voice.paper {
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
    pub(crate) fn name_in(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let from = self.names.partition_point(|n| n.tokens.start < phrase.start);
        let inside = self.names[from..]
            .iter()
            .take_while(|n| n.tokens.start < phrase.end)
            // `Radio Sund` is nobody's name
            .filter(|n| n.kind == EntityKind::Person && !self.phrases.doc.entry(n.tokens.start).voice.press);
        let mut found: Option<Range<usize>> = None;
        for name in inside {
            // `a spokesman for President Sall` is not President Sall
            let segment =
                (phrase.start..name.tokens.start).rev().find(|&i| self.lower(i) == ",").map_or(phrase.start, |i| i + 1);
            let owned = self.lower(name.tokens.end) == "'s" && name.tokens.end < phrase.end;
            // `mother-of-two Ana Ruiz`, `the Minister of Health Ana Ruiz` depend on nobody
            let tie =
                |i: usize| self.phrases.is(i, PREP) && self.lower(i - 1) != "-" && !self.in_title(i, name.tokens.start);
            let dependent = (segment.max(1)..name.tokens.start).any(tie);
            let role_before = name.tokens.start > segment && !self.phrases.is(name.tokens.start - 1, DET | PREP);
            if owned || dependent && !role_before && segment == phrase.start {
                continue;
            }
            if dependent && segment == phrase.start && !self.phrases.doc.entry(name.tokens.start - 1).voice.person {
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

    /// Whether the `of` at `i` belongs to the title of the name at `name`: `Minister of Health`, `Secretary of State`.
    fn in_title(&self, i: usize, name: usize) -> bool {
        let office =
            matches!(self.lower(i - 1), "minister" | "secretary" | "chief" | "commissioner" | "director" | "inspector");
        let field = |k: usize| {
            let at = self.names.partition_point(|n| n.tokens.end <= k);
            self.names.get(at).is_none_or(|n| n.tokens.start > k) && !self.phrases.is(k, DET | PREP | BREAK)
        };
        office && self.lower(i) == "of" && i + 1 < name && name <= i + 5 && (i + 1..name).all(field)
    }

    /// Where the name was not read as a person's: capitalised words beside the noun for a person that a comma parts from
    /// them (`the mayor, Ana Ruiz`, `Ana Ruiz, a nurse`).
    fn shaped_like_name(&self, phrase: &Range<usize>) -> Option<Range<usize>> {
        let comma = phrase.clone().find(|&i| self.lower(i) == ",")?;
        let names_person = |part: Range<usize>| part.into_iter().any(|i| self.phrases.doc.entry(i).voice.person);
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

/// The country, in its own words, for an adjective of it.
pub(crate) fn country(word: &str) -> &str {
    country_of(word).map_or(word, |c| if c.bytes().all(|b| b.is_ascii_alphabetic()) { c } else { word })
}
