//! Runs of capitalised words with the small words that names are made with.
//!
//! 1. A run begins at a capital; at the beginning of a sentence an ordinary word begins one only if a capital follows
//!    and it may open a title or an organisation's name.
//! 2. It goes on over capitals, glued hyphens before a capital or a particle, initials, particles (`van der`), `of`,
//!    `for`, `and` and the like inside organisations, and a possessive inside names such as `People's Council`.

use crate::lexicon::hint::{Class, Classes};
use crate::lexicon::sense::{Sense, Senses};
use crate::mention::name::tag::{is_capital, known};
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// The most tokens of a run.
const LONGEST: usize = 60;

/// A stretch of capitalised words.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) tokens: Range<usize>,
    /// Its first word begins a sentence or a quotation.
    pub(super) initial: bool,
}

/// What a run begins with.
const OPENS: Senses = Senses::of(&[Sense::Capital, Sense::Particle]);

/// Particles that may stand in lower case and without a hyphen between two capitals.
fn is_loose_particle(word: &str) -> bool {
    matches!(
        word,
        "al" | "el"
            | "bin"
            | "bint"
            | "ibn"
            | "ben"
            | "abu"
            | "abd"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "du"
            | "del"
            | "della"
            | "dos"
            | "das"
            | "la"
            | "le"
            | "ter"
            | "zu"
            | "ould"
            | "ul"
            | "ur"
            | "e"
            | "y"
    )
}

/// Writes the runs of one sentence into `out`.
pub(super) fn runs(doc: &Document<'_>, tags: &[Classes], sentence: &Range<usize>, out: &mut Vec<Run>) {
    out.clear();
    let mut from = sentence.start;
    for i in doc.with(sentence, OPENS) {
        if i < from {
            continue;
        }
        let initial = is_initial(doc, i, from).unwrap_or(out.is_empty());
        if begins(doc, tags, i, initial, sentence.end) {
            from = run_end(doc, tags, i, sentence.end);
            out.push(Run { tokens: i..from, initial });
        }
    }
}

/// Whether token `i` is the first word of a quotation or the like; `None` where nothing between `from` and it tells.
fn is_initial(doc: &Document<'_>, i: usize, from: usize) -> Option<bool> {
    let back = (from..i).rev();
    back.into_iter().find_map(|before| match doc.tokens.list[before].kind {
        TokenKind::Word => Some(false),
        _ => matches!(doc.lower(before), "“" | "\"" | "«" | "„" | ":" | "•" | "*" | "‘").then_some(true),
    })
}

fn begins(doc: &Document<'_>, tags: &[Classes], i: usize, initial: bool, end: usize) -> bool {
    let glued_capital =
        || i + 2 < end && doc.lower(i + 1) == "-" && doc.tokens.list[i + 1].glued && is_capital(doc, i + 2);
    if !is_capital(doc, i) {
        // `al-Shabab`; `von Braun`
        let particle = tags[i].is(Class::Particle) && is_loose_particle(doc.lower(i)) || doc.lower(i) == "ash";
        return particle
            && !initial
            && (glued_capital() || matches!(doc.lower(i), "von" | "van" | "bin" | "ibn") && is_capital(doc, i + 1));
    }
    let lower = doc.lower(i);
    if tags[i].is(Class::Calendar)
        || matches!(lower, "i" | "i'm" | "i'll" | "i've" | "i'd")
        || tags[i].is(Class::NotName)
    {
        return false;
    }
    if initial && tags[i].is(Class::Common) && doc.tokens.list[i].case != Case::Upper {
        let opens = tags[i].any(&[
            Class::Sector,
            Class::Level,
            Class::Direction,
            Class::Org,
            Class::OrgOf,
            Class::Title,
            Class::TitlePart,
            Class::Rank,
            Class::PlaceBefore,
            Class::Place,
            Class::Given,
            Class::Demonym,
        ]);
        let followed = i + 1 < end
            && (is_capital(doc, i + 1) || tags[i].any(&[Class::OrgOf, Class::Title]) && doc.lower(i + 1) == "of");
        let named = matches!(
            lower,
            "human"
                | "people"
                | "old"
                | "new"
                | "white"
                | "black"
                | "red"
                | "blue"
                | "green"
                | "free"
                | "united"
                | "democratic"
                | "republican"
                | "world"
                | "holy"
                | "royal"
                | "prime"
                | "vice"
                | "islamic"
                | "joint"
                | "special"
                | "women"
                | "workers"
                | "children"
        );
        return (opens || named) && followed || glued_capital() && doc.tokens.list[i].case != Case::Title;
    }
    true
}

/// The token after the run that begins at `start`.
fn run_end(doc: &Document<'_>, tags: &[Classes], start: usize, end: usize) -> usize {
    // A phrase of the tables may hold small words that join nothing else: `Ring of Fire`.
    let phrase = known(doc, tags, start, end, false).map_or(start + 1, |(_, to)| to);
    let mut at = phrase;
    let mut of = false; // after `of` or `for` more small words join
    // No name is longer; a text of nothing but capitals must not make one run.
    while at < start + LONGEST {
        let Some(next) = next_part(doc, tags, start, at, end, &mut of) else { return at };
        at = next;
    }
    at
}

/// The token after the next part of a run that goes on at `at`, if it does.
fn next_part(
    doc: &Document<'_>,
    tags: &[Classes],
    start: usize,
    at: usize,
    end: usize,
    of: &mut bool,
) -> Option<usize> {
    if at >= end {
        return None;
    }
    let part = |i: usize| {
        i < end
            && is_capital(doc, i)
            && (!tags[i].is(Class::Calendar) || is_month_name(doc, tags, i))
            && doc.lower(i) != "i"
    };
    let glued = doc.tokens.list[at].glued;
    if part(at) && !glued {
        return Some(at + 1);
    }
    match doc.lower(at) {
        "-" | "‑" | "–" if glued && doc.token(at + 1).is_some_and(|t| t.glued) && at + 1 < end => {
            let lower = doc.lower(at + 1);
            if part(at + 1) {
                return Some(at + 2);
            }
            let bridge = matches!(doc.lower(at + 2), "-" | "‑") && doc.tokens.list[at + 2].glued && part(at + 3);
            let loose = part(at + 2) && !doc.tokens.list[at + 2].glued && tags[at + 1].is(Class::Particle);
            // `Co-operation`
            let prefix = matches!(doc.lower(at - 1), "co" | "non" | "anti" | "inter" | "multi") && *of;
            if prefix && doc.token(at + 1).is_some_and(|t| t.case == Case::Lower) {
                return Some(at + 2);
            }
            if bridge && lower.len() <= 4 {
                return Some(at + 4);
            }
            if loose && lower.len() <= 3 {
                return Some(at + 3);
            }
            // `Park Min-soo`: a short word that is none of English
            let syllable = at >= start + 2
                && (tags[at + 1] == Classes::default() || tags[at + 1].is(Class::Given))
                && lower.len() <= 5
                && lower.chars().all(char::is_alphabetic)
                && doc.entry(at + 1).word.is_none();
            (syllable || tags[at + 1].is(Class::Suffix)).then_some(at + 2)
        }
        "." if glued && part(at + 1) && !doc.tokens.list[at + 1].glued => {
            let before = &doc.tokens.list[at - 1];
            let initial = before.span.len() == 1 && before.case == Case::Title;
            let short = tags[at - 1].any(&[Class::Honorific, Class::Rank]) && before.span.len() <= 5
                || doc.lower(at - 1) == "st";
            (initial || short).then_some(at + 2)
        }
        "&" if part(at + 1) => Some(at + 2),
        "'s" | "'" if glued && part(at + 1) && !doc.tokens.list[at + 1].glued => {
            let inside =
                tags[at - 1].is(Class::Common) && !tags[at - 1].any(&[Class::Place, Class::Title, Class::Level]);
            (inside && at + 1 < end && (at - 1 > start || !opens_title(tags, at - 1))).then_some(at + 2)
        }
        "of" | "for" => {
            let head = tags[at - 1];
            let long = *of && doc.lower(at) == "of";
            let opens = head.any(&[Class::OrgOf, Class::Title, Class::Org])
                || doc.lower(at) == "of" && head.any(&[Class::PlaceBefore, Class::Facility])
                || long;
            let to = after_the(doc, at + 1);
            // `Secretary of State`, `Ministry of the Interior`
            let joined = opens && part(to) && !(doc.lower(at) == "for" && head.is(Class::Title));
            if joined {
                *of = true;
            }
            joined.then_some(to + 1)
        }
        "in" | "on" | "against" | "to" if *of => {
            let head = tags[at - 1];
            let to = after_the(doc, at + 1);
            let wanted =
                doc.lower(at) != "in" || ran_for(doc, start, at) && tags.get(to)?.any(&[Class::Place, Class::Phrase]);
            (wanted && !head.any(&[Class::Place]) && part(to)).then_some(to + 1)
        }
        "on" if tags[at - 1].is(Class::OrgOf) && part(at + 1) => {
            *of = true;
            Some(at + 2)
        }
        "," if part(at + 1) && is_series(doc, tags, at, end) => Some(at + 2),
        "and" if at > start + 1 && doc.lower(at - 2) == "," && part(at + 1) && is_series(doc, tags, at, end) => {
            Some(at + 2)
        }
        "and" => {
            let inside = part(at + 1)
                && !tags[at + 1].any(&[
                    Class::Place,
                    Class::Named,
                    Class::Given,
                    Class::Title,
                    Class::Demonym,
                    Class::Honorific,
                ])
                && !tags[at - 1].any(&[Class::Place, Class::Named, Class::Demonym]);
            let tail =
                at + 2 < end && part(at + 2) && (at + 2..(at + 4).min(end)).any(|i| part(i) && tags[i].is(Class::Org));
            let ordinary = tags[at - 1].any(&[Class::Common, Class::Sector]) && !tags[at - 1].is(Class::Org);
            let phrase = tags[start].is(Class::Phrase)
                && at == start + 1
                && matches!(doc.lower(at + 1), "herzegovina" | "tobago" | "barbuda");
            (inside && (*of || ordinary && tail) || phrase && part(at + 1)).then_some(at + 2)
        }
        _ => {
            // `Ursula von der Leyen`
            let mut to = at;
            while to < end && to < at + 3 && is_loose_particle(doc.lower(to)) && !is_capital(doc, to) {
                to += 1;
                if to < end && matches!(doc.lower(to), "-" | "‑") {
                    to += 1;
                }
            }
            (to > at && part(to)).then_some(to + 1)
        }
    }
}

/// Whether ordinary words in a series go on to the head of one organisation: `Roads, Ports and Railways Agency`.
/// `at` is the comma or the `and`.
fn is_series(doc: &Document<'_>, tags: &[Classes], at: usize, end: usize) -> bool {
    let ordinary = |i: usize| {
        let word = doc.lower(i);
        let shape = ["al", "ic", "ing", "tion", "ment", "ture", "gy", "ity", "ness", "ry", "ics", "ces", "ts"];
        !tags[i].any(&[Class::Place, Class::Named, Class::Given, Class::Demonym, Class::Calendar, Class::Honorific])
            && (tags[i].any(&[Class::Common, Class::Sector, Class::Org, Class::Level])
                || shape.iter().any(|s| word.ends_with(s)))
    };
    if at == 0 || !ordinary(at - 1) {
        return false;
    }
    let mut and = false;
    for i in at..end.min(at + 10) {
        match doc.lower(i) {
            "," if !and => {}
            "and" if !and => and = true,
            _ if is_capital(doc, i) && ordinary(i) => {
                let ends = i + 1 >= end || !is_capital(doc, i + 1);
                if and && ends {
                    return tags.get(i).is_some_and(|tag| tag.is(Class::Org));
                }
            }
            _ => return false,
        }
    }
    false
}

/// Whether a month is a surname: `Karim Jan`, `Laura April`, not `Jan. 5`.
fn is_month_name(doc: &Document<'_>, tags: &[Classes], i: usize) -> bool {
    let number = doc.token(i + 1).is_some_and(|t| t.kind == TokenKind::Number) || doc.lower(i + 1) == ".";
    let named = i > 0
        && is_capital(doc, i - 1)
        && !tags[i - 1].any(&[Class::Place, Class::Calendar, Class::Named, Class::Demonym]);
    let surname = matches!(doc.lower(i), "jan" | "may" | "april" | "june" | "august" | "march");
    surname
        && !number
        && named
        && (doc.lower(i) == "jan" || tags[i - 1].any(&[Class::Given, Class::Honorific, Class::Title]))
}

fn opens_title(tags: &[Classes], i: usize) -> bool {
    tags[i].any(&[Class::Title, Class::TitlePart])
}

fn after_the(doc: &Document<'_>, i: usize) -> usize {
    i + usize::from(doc.lower(i) == "the")
}

fn ran_for(doc: &Document<'_>, start: usize, at: usize) -> bool {
    (start..at).any(|i| doc.lower(i) == "for")
}
