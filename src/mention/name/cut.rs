//! A run of capitalised words cut into names, with what the words themselves say about their kind.
//!
//! At each place of the run, in this order: an organisation by its head noun (`Ministry of the Interior`, `Kabul
//! University`); titles, which are left off; a phrase of the tables; any other words up to the next of these.

use crate::lexicon::hint::{Class, Classes};
use crate::mention::name::candidate::{Candidate, Votes, all_common};
use crate::mention::name::run::Run;
use crate::mention::name::tag::{Known, is_capital, known};
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// Cuts one run and appends its names.
pub(super) fn cut(doc: &Document<'_>, tags: &[Classes], run: &Run, out: &mut Vec<Candidate>) {
    let end = run.tokens.end;
    let mut at = run.tokens.start;
    let mut titles: Option<(usize, i32)> = None; // where they begin and how much they say
    let mut before: Option<usize> = None; // an adjective of a country just before
    let mut generic: Option<usize> = None; // `City of`
    while at < end {
        let initial = run.initial && at == run.tokens.start;
        if !is_name_start(doc, tags, at) {
            if doc.lower(at) != "the" && doc.lower(at) != "." {
                titles = None;
            }
            at += 1;
            continue;
        }
        // `West Bank` ends like an organisation and is none.
        let phrase = known(doc, tags, at, end, initial);
        let place = matches!(phrase, Some((Known::Place(_), to)) if to - at > 1);
        if !place && let Some(to) = organisation(doc, tags, at, end) {
            // `Military Alliance African Union`: the table knows the end by itself.
            let owned = tags[at].any(&[Class::Demonym, Class::Place, Class::Phrase]);
            let own = (at + if owned { to } else { 1 }..to.saturating_sub(1)).find(|&i| {
                is_capital(doc, i) && matches!(known(doc, tags, i, to, false), Some((Known::Body(_), end)) if end == to)
            });
            let mut found = Candidate::new(own.unwrap_or(at)..to, Votes::organisation(6));
            found.known = true;
            found.initial = initial;
            out.push(found);
            (at, titles, before, generic) = (to, None, None, None);
            continue;
        }
        if let Some((to, weight)) = title(doc, tags, at, end) {
            let start = titles.map_or(before.unwrap_or(at), |(start, _)| start);
            titles = Some((start, weight));
            at = to;
            continue;
        }
        // `City of X`, `Northern Province of X`
        let noun = at + usize::from(tags[at].is(Class::Direction));
        if noun + 2 < end && tags[noun].is(Class::PlaceBefore) && doc.lower(noun + 1) == "of" {
            generic = Some(at);
            at = noun + 2;
            continue;
        }
        let phrase = phrase.filter(|&(_, to)| stands_alone(doc, tags, at, to, end, titles.is_some()));
        let found = match phrase {
            Some((Known::Demonym, to)) => {
                before = Some(at);
                at = to;
                continue;
            }
            Some((Known::Place(_), to)) => named(at..to, Votes::place(5)),
            Some((Known::Body(_), to)) => named(at..to, Votes::organisation(6)),
            None => plain(doc, tags, at..name_end(doc, tags, at, end)),
        };
        at = found.titled.end.max(at + 1);
        let mut found = found;
        found.initial = initial;
        if let Some((start, weight)) = titles.take() {
            found.titled.start = start;
            found.votes.add(Votes::person(weight));
        } else if let Some(start) = generic {
            found.titled.start = start;
            found.votes.add(Votes::place(6));
        }
        (before, generic) = (None, None);
        let thing = found.tokens.len() > 1
            && !found.known
            && (tags[found.tokens.end - 1].is(Class::Thing) || tags[found.tokens.start].is(Class::Thing));
        let scale =
            found.tokens.len() == 1 && !found.known && matches!(doc.lower(at), "scale" | "cocktail" | "cocktails");
        // `MH17`, `F-16`
        let number = |i: usize| doc.token(i).is_some_and(|t| t.kind == TokenKind::Number && t.glued);
        let serial = !found.known && (number(at) || doc.lower(at) == "-" && number(at + 1));
        let nothing =
            thing || scale || serial || all_common(doc, &found.tokens) && !found.known && found.votes.best() < 5;
        if !nothing {
            out.push(found);
        }
    }
}

fn named(tokens: Range<usize>, votes: Votes) -> Candidate {
    Candidate { known: true, ..Candidate::new(tokens, votes) }
}

/// Whether a name or a title may begin here: a capital, or a particle before one.
fn is_name_start(doc: &Document<'_>, tags: &[Classes], i: usize) -> bool {
    is_capital(doc, i)
        || tags[i].is(Class::Particle)
            && !matches!(doc.lower(i), "e" | "y" | "la")
            && (is_capital(doc, i + 1) || doc.lower(i + 1) == "-")
}

fn is_connector(word: &str) -> bool {
    matches!(word, "of" | "for" | "in" | "on" | "to" | "against" | "the")
}

/// The end of an organisation that begins at `start` and is told by its head noun.
fn organisation(doc: &Document<'_>, tags: &[Classes], start: usize, end: usize) -> Option<usize> {
    let mut head = None;
    let mut at = start;
    while at < end && !is_connector(doc.lower(at)) {
        let more = at + 1 < end && is_capital(doc, at + 1) && tags[at + 1].is(Class::Org);
        if tags[at].is(Class::Honorific)
            || tags[at].any(&[Class::Title, Class::Rank]) && !more && !tags[at].is(Class::Org)
        {
            break;
        }
        let opens = tags[at].is(Class::OrgOf) && at + 1 < end && matches!(doc.lower(at + 1), "of" | "for");
        if is_capital(doc, at) && (tags[at].is(Class::Org) || opens) {
            head = Some(at);
        }
        at += 1;
    }
    let head = head?;
    let link = if head + 1 < end { doc.lower(head + 1) } else { "" };
    if link == "for" || tags[head].is(Class::OrgOf) && matches!(link, "of" | "on" | "to") {
        let to = of_phrase(doc, tags, head + 1, end);
        if to > head + 1 {
            return Some(to);
        }
    }
    // `John Church` is a person.
    let surname = head == start + 1 && tags[start].is(Class::Given) && !tags[head].is(Class::OrgOf);
    (head > start && !surname).then_some(head + 1)
}

/// The end of `of the Interior` and what follows it, before the next title.
fn of_phrase(doc: &Document<'_>, tags: &[Classes], start: usize, end: usize) -> usize {
    let mut at = start;
    let mut last = start;
    while at < end {
        let more = at + 1 < end && is_capital(doc, at + 1);
        if tags[at].is(Class::Honorific) || is_capital(doc, at) && tags[at].any(&[Class::Title, Class::Rank]) && more {
            break;
        }
        at += 1;
        if doc.tokens.list[at - 1].kind == TokenKind::Word && is_capital(doc, at - 1) {
            last = at;
        }
    }
    last
}

/// The end of the titles that begin at `start`, and how strongly a person follows.
fn title(doc: &Document<'_>, tags: &[Classes], start: usize, end: usize) -> Option<(usize, i32)> {
    let mut at = start;
    let mut found = None;
    while at < end && is_capital(doc, at) {
        let tag = tags[at];
        let weight = if tag.is(Class::Honorific) {
            8
        } else if tag.any(&[Class::Title, Class::Rank]) {
            6
        } else if tag.any(&[Class::TitlePart, Class::Sector, Class::Level]) {
            at += 1;
            continue;
        } else {
            break;
        };
        at += 1;
        // `Mr.`, `Secretary-General`, `Secretary of State`, `Minister of Foreign Affairs`
        if doc.lower(at) == "." && at + 1 < end {
            at += 1;
        }
        if doc.lower(at) == "-"
            && is_capital(doc, at + 1)
            && (tags.get(at + 1)?.any(&[Class::Title, Class::Rank]) || doc.lower(at + 1) == "elect")
        {
            at += 2;
        }
        if doc.lower(at) == "of" && at + 1 < end {
            let mut to = at + 1 + usize::from(doc.lower(at + 1) == "the");
            let from = to;
            while to < end
                && is_capital(doc, to)
                && (tags[to].is(Class::Sector) || matches!(doc.lower(to), "affairs" | "state"))
            {
                to += 1;
            }
            if to > from && to < end && is_capital(doc, to) {
                at = to;
            }
        }
        found = Some((at, weight));
    }
    // A given name that is also a title (`Dean`, `Prince`) begins a name where nothing else does.
    found.filter(|&(to, _)| to > start)
}

/// Whether a phrase of the tables is a name of its own and not the beginning of a longer one.
fn stands_alone(doc: &Document<'_>, tags: &[Classes], at: usize, to: usize, end: usize, titled: bool) -> bool {
    let hyphen = to + 1 < end && matches!(doc.lower(to), "-" | "–") && doc.tokens.list[to].glued;
    let next = if hyphen { to + 1 } else { to };
    if next >= end || !is_capital(doc, next) {
        return !(titled && to - at == 1 && tags[at].is(Class::Place));
    }
    if titled || tags[at].is(Class::Given) && to - at == 1 {
        return false;
    }
    let tag = tags[next];
    let ordinary = tag.is(Class::Common) && !tag.any(&[Class::Org, Class::Facility, Class::PlaceAfter, Class::Given]);
    to - at > 1
        || ordinary
        || tags[at].is(Class::Demonym)
        || tag.any(&[
            Class::Title,
            Class::TitlePart,
            Class::Honorific,
            Class::Rank,
            Class::Demonym,
            Class::Given,
            Class::Place,
            Class::Named,
        ])
        || known(doc, tags, next, end, false).is_some()
}

/// The end of the words that go together from `start` on.
fn name_end(doc: &Document<'_>, tags: &[Classes], start: usize, end: usize) -> usize {
    let mut at = start + 1;
    while at < end {
        if is_connector(doc.lower(at)) || matches!(doc.lower(at), "and" | "&" | "'s" | "'") && !is_capital(doc, at) {
            break;
        }
        let given = tags[at - 1].any(&[Class::Given, Class::Direction]) || doc.tokens.list[at].glued;
        let more = at + 1 < end && is_capital(doc, at + 1);
        let titled = tags[at].any(&[Class::Honorific, Class::Title, Class::Rank]) && more && is_capital(doc, at);
        let other = !given
            && is_capital(doc, at)
            && known(doc, tags, at, end, false)
                .is_some_and(|(_, to)| to - at > 1 || to == end && !tags[start].is(Class::Given));
        if titled || other {
            break;
        }
        at += 1;
    }
    // Small words at the end belong to a name only as a particle or after a hyphen (`Min-soo`).
    let belongs = |i: usize| {
        is_capital(doc, i)
            || tags[i].any(&[Class::Particle, Class::Suffix])
            || doc.tokens.list[i].glued && i > start + 1 && doc.lower(i - 1) == "-"
    };
    while at > start + 1 && !belongs(at - 1) {
        at -= 1;
    }
    at
}

/// A name that no table knows: what its own words say.
fn plain(doc: &Document<'_>, tags: &[Classes], tokens: Range<usize>) -> Candidate {
    let words = tokens.clone().filter(|&i| doc.tokens.list[i].kind == TokenKind::Word).count();
    let last = tokens.end - 1;
    let mut found = Candidate::new(tokens.clone(), Votes::default());
    if words >= 2 && tags[last].any(&[Class::Facility, Class::PlaceAfter]) && is_capital(doc, last) {
        let initial_given = tags[tokens.start].is(Class::Given) && words == 2 && !tags[last].is(Class::PlaceAfter);
        found.votes.add(Votes::place(if initial_given { 2 } else { 6 }));
        if tags[last].is(Class::PlaceAfter) && is_detachable(doc.lower(last)) {
            found.tokens.end = last;
        }
        return found;
    }
    // `Mount Serawai`, `Fort Ross`; `Truro Falls`
    let place = opens_place(doc.lower(tokens.start)) || ends_place(doc.lower(last));
    if words >= 2 && is_capital(doc, last) && place {
        found.votes.add(Votes::place(5));
        return found;
    }
    let token = &doc.tokens.list[tokens.start];
    if tags[tokens.start].is(Class::Given) {
        found.votes.add(Votes::person(if words >= 2 { 5 } else { 2 }));
    }
    if words >= 2 && tokens.clone().any(|i| doc.lower(i) == ".") {
        found.votes.add(Votes::person(4));
    }
    if words >= 2 && tokens.clone().any(|i| tags[i].any(&[Class::Particle, Class::Suffix]) && !is_capital(doc, i)) {
        found.votes.add(Votes::person(2));
    }
    if words == 1 && token.case == Case::Upper && (2..=6).contains(&token.span.len()) {
        found.votes.add(Votes::organisation(3));
    }
    if words >= 2 && all_common(doc, &tokens) {
        found.votes.add(Votes::organisation(1));
    } else if words >= 2 {
        found.votes.add(Votes::person(1));
    }
    if tags[tokens.start].is(Class::Direction) && words >= 2 {
        found.votes.add(Votes::place(3));
    }
    found
}

/// Words before a place's own name that open no other name.
fn opens_place(word: &str) -> bool {
    matches!(
        word,
        "mount" | "mt" | "lake" | "cape" | "fort" | "camp" | "port" | "gulf" | "loch" | "lough" | "isle" | "county"
    )
}

/// Words that end a place's name when they have a capital, and are verbs or common nouns otherwise.
fn ends_place(word: &str) -> bool {
    matches!(word, "falls" | "springs" | "peak" | "rapids" | "pass")
}

/// Generic words that can be left off a place's name without naming another one; `Sea` or `Lake` cannot.
fn is_detachable(word: &str) -> bool {
    matches!(
        word,
        "province"
            | "district"
            | "region"
            | "county"
            | "village"
            | "town"
            | "city"
            | "oblast"
            | "prefecture"
            | "municipality"
            | "area"
            | "governorate"
            | "island"
            | "state"
            | "regency"
            | "sub-district"
            | "subdistrict"
    )
}
