//! What the words around a name say about its kind.

use crate::lexicon::hint::{Class, Classes};
use crate::mention::name::candidate::{Candidate, Votes};
use crate::mention::name::tag::is_capital;
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};

/// How far an apposition is searched for its noun.
const APPOSITION: usize = 8;

/// Adds the votes of the surroundings to every name.
pub(super) fn weigh(doc: &Document<'_>, tags: &[Classes], found: &mut [Candidate]) {
    for i in 0..found.len() {
        let earlier = i.checked_sub(1).map(|j| (found[j].tokens.clone(), found[j].votes));
        let candidate = &mut found[i];
        if candidate.known && candidate.votes.organisation >= 6 {
            continue;
        }
        let sentence = doc.sentences[doc.sentence_of(candidate.tokens.start)].tokens.clone();
        let votes = before(doc, tags, candidate, sentence.start);
        candidate.votes.add(votes);
        let votes = after(doc, tags, candidate, sentence.end);
        candidate.votes.add(votes);
        // `in Riga, Tartu and Narva`: a list goes on with what it began with.
        if let Some((range, votes)) = earlier
            && candidate.votes.best() < 5
            && votes.place >= 3
            && votes.place > votes.person
            && candidate.votes.person < 3
            && is_list_gap(doc, range.end, candidate.titled.start)
        {
            candidate.votes.add(Votes::place(3));
        }
    }
}

fn is_list_gap(doc: &Document<'_>, from: usize, to: usize) -> bool {
    to > from && to - from <= 2 && (from..to).all(|i| matches!(doc.lower(i), "," | "and" | "or"))
}

fn word_count(doc: &Document<'_>, candidate: &Candidate) -> usize {
    candidate.tokens.clone().filter(|&i| doc.tokens.list[i].kind == TokenKind::Word).count()
}

fn before(doc: &Document<'_>, tags: &[Classes], candidate: &mut Candidate, first: usize) -> Votes {
    let mut votes = Votes::default();
    let start = candidate.titled.start;
    let Some(previous) = start.checked_sub(1).filter(|&p| p >= first) else { return votes };
    let word = doc.lower(previous);
    let tag = tags[previous];
    let multi = word_count(doc, candidate) >= 2;
    if !is_capital(doc, previous) || previous == first {
        // `the state broadcaster TVC`: capitals are a body.
        let short = !multi && doc.tokens.list[candidate.tokens.start].case == Case::Upper;
        if is_vessel(word) {
            candidate.votes = Votes { person: -20, organisation: -20, place: -20 };
        } else if tag.any(&[Class::Title, Class::Honorific, Class::Rank])
            && !short
            && candidate.titled.start == candidate.tokens.start
        {
            // `spokesman Ned Hale`; `president Oslo` does not occur
            votes.add(Votes::person(5));
            candidate.titled.start = previous;
        } else if (is_company(word) || is_business(word)) && candidate.titled.start == candidate.tokens.start {
            // `the newspaper Morgenbladet`, `rail operator Renova`
            votes.add(Votes::organisation(5));
        } else if word == "in" && previous > first && is_owned(doc.lower(previous - 1)) {
            // `shares in Renova`
            votes.add(Votes::organisation(4));
        } else if tag.is(Class::PlacePrep) {
            votes.add(Votes::place(match word {
                "in" | "near" => 3,
                "from" | "to" | "at" => 1,
                _ => 2,
            }));
        }
    }
    // `the newspaper “Morgenbladet”`
    let quoted = matches!(word, "“" | "\"" | "„" | "'") && previous > first && is_company(doc.lower(previous - 1));
    if quoted && candidate.titled.start == candidate.tokens.start {
        votes.add(Votes::organisation(5));
    }
    match word {
        // `A Taliban spokesman, Omar Hadi,`
        "," if previous > first && tags[previous - 1].is(Class::Title) => {
            votes.add(Votes::person(if multi { 4 } else { 2 }));
        }
        // `the deputy mayor of Riga, Jana Ozola`
        "," if multi && office_before(doc, tags, previous, first) => votes.add(Votes::person(4)),
        "the" => votes.add(Votes { person: -3, organisation: 1, place: 0 }),
        "of" if previous > first => {
            let noun = tags[previous - 1];
            if noun.is(Class::PlaceBefore) && !candidate.known
                || noun.is(Class::PlaceBefore) && candidate.votes.place > 0
            {
                votes.add(Votes::place(6));
                if candidate.titled.start == candidate.tokens.start && noun.is(Class::PlaceBefore) {
                    candidate.titled.start = previous - 1;
                }
            } else if noun.any(&[Class::Direction])
                || matches!(
                    doc.lower(previous - 1),
                    "outskirts"
                        | "outside"
                        | "centre"
                        | "center"
                        | "streets"
                        | "suburbs"
                        | "people"
                        | "residents"
                        | "inhabitants"
                )
            {
                votes.add(Votes::place(3));
            }
        }
        _ => {}
    }
    votes
}

/// Whether an office with its complement ends at the comma `comma`.
fn office_before(doc: &Document<'_>, tags: &[Classes], comma: usize, first: usize) -> bool {
    let from = comma.saturating_sub(2 * APPOSITION).max(first);
    for at in (from..comma).rev() {
        if matches!(doc.lower(at), "," | "." | ";" | "said" | "who" | "that") {
            return false;
        }
        if tags[at].is(Class::Title) && matches!(doc.lower(at + 1), "of" | "for" | "at" | "in" | "from") {
            return true;
        }
    }
    false
}

fn after(doc: &Document<'_>, tags: &[Classes], candidate: &mut Candidate, end: usize) -> Votes {
    let mut votes = Votes::default();
    let next = candidate.titled.end;
    if next >= end {
        return votes;
    }
    let multi = word_count(doc, candidate) >= 2;
    let tag = tags[next];
    let word = doc.lower(next);
    if !is_capital(doc, next) {
        if tag.is(Class::PlaceAfter) && is_district(word) && candidate.votes.place > 0 {
            // `central Aceh district` is not Aceh.
            let start = candidate.tokens.start;
            if start > 0 && tags[start - 1].is(Class::Direction) && doc.tokens.list[start - 1].case == Case::Lower {
                candidate.tokens.start = start - 1;
                candidate.titled.start = candidate.titled.start.min(start - 1);
            }
        }
        if tag.is(Class::PlaceAfter) && !doc.tokens.list[next].glued {
            votes.add(Votes::place(5));
            candidate.titled.end = next + 1;
        } else if tag.is(Class::Facility) && candidate.votes.best() < 8 {
            votes.add(Votes::place(6));
            candidate.titled.end = next + 1;
        } else if !is_capital(doc, next + 1)
            && tags.get(next + 1).is_some_and(|t| t.is(Class::Facility))
            && next + 1 < end
            && !doc.tokens.list[next].glued
            && doc.tokens.list[next].kind == TokenKind::Word
            && tag.any(&[Class::Sector, Class::Level, Class::Body, Class::Org])
        {
            // `the Kati military camp`
            votes.add(Votes::place(4));
        } else if is_company(word) && candidate.votes.best() < 5 {
            votes.add(Votes::organisation(4));
            candidate.titled.end = next + 1;
        } else if tag.is(Class::Speech) || word == "who" {
            votes.add(Votes::person(if multi { 3 } else { 2 }));
        } else if multi && (matches!(word, "has" | "had" | "was" | "is" | "will") || is_verb(doc, next)) {
            votes.add(Votes::person(1));
        }
    }
    if word == "," {
        votes.add(apposition(doc, tags, next + 1, end));
    }
    votes
}

/// Common nouns in lower case that tell what a capitalised word before them is.
fn is_company(word: &str) -> bool {
    matches!(
        word,
        "bank"
            | "party"
            | "agency"
            | "group"
            | "movement"
            | "university"
            | "newspaper"
            | "network"
            | "union"
            | "company"
            | "corporation"
            | "foundation"
            | "institute"
            | "website"
            | "magazine"
            | "channel"
            | "airline"
            | "airlines"
            | "militia"
            | "organisation"
            | "organization"
            | "coalition"
            | "alliance"
            | "daily"
            | "weekly"
            | "broadcaster"
            | "association"
            | "club"
            | "radio"
            | "television"
            | "newswire"
    )
}

/// What somebody has in a company.
fn is_owned(word: &str) -> bool {
    matches!(word, "shares" | "stake" | "stakes" | "shareholder" | "shareholders")
}

/// Common nouns before the name of a business.
fn is_business(word: &str) -> bool {
    matches!(
        word,
        "operator"
            | "manufacturer"
            | "maker"
            | "automaker"
            | "carmaker"
            | "planemaker"
            | "retailer"
            | "conglomerate"
            | "subsidiary"
            | "start-up"
            | "startup"
            | "utility"
            | "tabloid"
            | "telecoms"
    )
}

/// Common nouns after which a name is that of a thing.
fn is_vessel(word: &str) -> bool {
    matches!(
        word,
        "ferry"
            | "ship"
            | "vessel"
            | "boat"
            | "tanker"
            | "trawler"
            | "yacht"
            | "freighter"
            | "liner"
            | "submarine"
            | "frigate"
            | "destroyer"
            | "film"
            | "movie"
            | "novel"
            | "song"
            | "album"
            | "musical"
            | "hurricane"
            | "typhoon"
            | "cyclone"
            | "storm"
            | "satellite"
            | "spacecraft"
            | "rocket"
            | "racehorse"
    )
}

fn is_verb(doc: &Document<'_>, i: usize) -> bool {
    doc.entry(i).word.is_some_and(|word| word.verb.is_some())
}

fn is_district(word: &str) -> bool {
    matches!(
        word,
        "district" | "county" | "regency" | "sub-district" | "subdistrict" | "governorate" | "oblast" | "prefecture"
    )
}

/// `, the head of X`, `, 34,`, `, who`
fn apposition(doc: &Document<'_>, tags: &[Classes], from: usize, end: usize) -> Votes {
    let first = doc.lower(from);
    if first == "who" || first == "whose" {
        return Votes::person(4);
    }
    let Some(token) = doc.token(from) else { return Votes::default() };
    if token.kind == TokenKind::Number && token.span.len() <= 2 && matches!(doc.lower(from + 1), "," | ".") {
        return Votes::person(6);
    }
    if first.ends_with("ing") && is_verb(doc, from) {
        return Votes::default(); // `, citing the minister,`
    }
    let mut at = from;
    while at < end.min(from + APPOSITION) && !matches!(doc.lower(at), "," | "." | "(" | "said" | "and" | "”" | "\"") {
        if tags[at].is(Class::Title) && doc.tokens.list[at].case == Case::Lower {
            return Votes::person(4);
        }
        if tags[at].any(&[Class::Body, Class::PlaceAfter]) && matches!(first, "a" | "an" | "the") {
            return if tags[at].is(Class::PlaceAfter) { Votes::place(2) } else { Votes::organisation(2) };
        }
        if doc.lower(at) == "of" || doc.lower(at) == "in" {
            break;
        }
        at += 1;
    }
    Votes::default()
}
