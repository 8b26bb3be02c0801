//! Headings in which most words are capitalised: searched for names that are known from elsewhere.

use crate::lexicon::hint::{Class, Classes};
use crate::lexicon::word_map::HashMap;
use crate::mention::name::candidate::{Candidate, Votes};
use crate::mention::name::tag::{Known, is_capital, known};
use crate::model::entity::EntityKind;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// The most tokens of a name that is searched for in a heading.
const LONGEST: usize = 10;

/// Whether capitals tell nothing in this sentence: nearly all its words have one, ordinary words among them.
pub(super) fn in_capitals(doc: &Document<'_>, tags: &[Classes], sentence: &Sentence) -> bool {
    let (mut words, mut capitals, mut ordinary, mut uppers, mut all) = (0, 0, 0, 0, 0);
    for i in sentence.tokens.clone() {
        let token = &doc.tokens.list[i];
        if token.kind == TokenKind::Word && token.case != Case::None {
            all += 1;
            uppers += usize::from(token.case == Case::Upper || token.span.len() == 1 && is_capital(doc, i));
            // More than a quarter of all tokens: the words in capitals can no longer be three quarters.
            if !sentence.heading && (all - uppers) * 4 > sentence.tokens.len() {
                return false;
            }
        }
        if token.kind != TokenKind::Word || token.span.len() < 4 && token.case != Case::Upper {
            continue;
        }
        words += 1;
        capitals += usize::from(is_capital(doc, i));
        let first = i == sentence.tokens.start;
        let opens = tags[i].any(&[Class::Org, Class::OrgOf, Class::Sector, Class::Title, Class::Level, Class::Place]);
        ordinary += usize::from(is_capital(doc, i) && !first && tags[i].is(Class::Common) && !opens);
    }
    words >= 3 && (sentence.heading && capitals * 4 >= words * 3 && ordinary >= 1 || all >= 3 && uppers * 4 >= all * 3)
}

/// Appends the names that the tables or the text know and that stand in headings in capitals.
pub(super) fn search(doc: &Document<'_>, tags: &[Classes], headings: &[Range<usize>], found: &mut Vec<Candidate>) {
    if headings.is_empty() {
        return;
    }
    let mut names: HashMap<&str, Votes> = HashMap::default();
    for person in found.iter().filter(|c| c.tokens.len() > 1 && c.kind() == EntityKind::Person) {
        names.insert(doc.lower(person.tokens.end - 1), person.votes);
    }
    names.extend(found.iter().map(|c| (doc.phrase(&c.tokens), c.votes)));
    let mut more = Vec::new();
    for heading in headings {
        let mut at = heading.start;
        while at < heading.end {
            let hit = longest(doc, &names, at, heading.end).or_else(|| table(doc, tags, at, heading.end));
            let Some((votes, to)) = hit.filter(|_| is_capital(doc, at)) else {
                at += 1;
                continue;
            };
            more.push(Candidate::new(at..to, votes));
            at = to;
        }
    }
    found.extend(more);
}

fn longest(doc: &Document<'_>, names: &HashMap<&str, Votes>, at: usize, end: usize) -> Option<(Votes, usize)> {
    let ends = (at + 1..=end.min(at + LONGEST)).rev();
    ends.into_iter().find_map(|to| names.get(doc.phrase(&(at..to))).map(|votes| (*votes, to)))
}

fn table(doc: &Document<'_>, tags: &[Classes], at: usize, end: usize) -> Option<(Votes, usize)> {
    let ordinary = tags[at].is(Class::Common);
    match known(doc, tags, at, end, true)? {
        (Known::Place(_), to) if !ordinary || to > at + 1 => Some((Votes::place(5), to)),
        (Known::Body(_), to) if !ordinary || to > at + 1 => Some((Votes::organisation(6), to)),
        _ => None,
    }
}
