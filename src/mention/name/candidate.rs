//! [`Candidate`]: a stretch of tokens that may be a name, and what speaks for each kind.

use crate::lexicon::hint::Class;
use crate::model::entity::EntityKind;
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// What speaks for each kind; the numbers only rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Votes {
    pub(super) person: i32,
    pub(super) organisation: i32,
    pub(super) place: i32,
}

impl Votes {
    pub(super) fn person(n: i32) -> Self {
        Votes { person: n, ..Votes::default() }
    }

    pub(super) fn organisation(n: i32) -> Self {
        Votes { organisation: n, ..Votes::default() }
    }

    pub(super) fn place(n: i32) -> Self {
        Votes { place: n, ..Votes::default() }
    }

    pub(super) fn add(&mut self, other: Votes) {
        self.person += other.person;
        self.organisation += other.organisation;
        self.place += other.place;
    }

    pub(super) fn best(self) -> i32 {
        self.person.max(self.organisation).max(self.place)
    }
}

/// A stretch of tokens that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// The name proper.
    pub(super) tokens: Range<usize>,
    /// With titles and generic words.
    pub(super) titled: Range<usize>,
    pub(super) votes: Votes,
    /// A table or its own words say what it is, so that the words around it need not.
    pub(super) known: bool,
    /// It begins a sentence, where every word has a capital.
    pub(super) initial: bool,
}

impl Candidate {
    pub(super) fn new(tokens: Range<usize>, votes: Votes) -> Self {
        Candidate { titled: tokens.clone(), tokens, votes, known: false, initial: false }
    }

    /// The kind that most speaks for; organisations before places before people where nothing decides.
    pub(super) fn kind(&self) -> EntityKind {
        let Votes { person, organisation, place } = self.votes;
        if person > organisation && person > place {
            EntityKind::Person
        } else if place > organisation {
            EntityKind::Place
        } else {
            EntityKind::Organisation
        }
    }
}

/// Sorts by place and keeps the longer of two that overlap.
pub(super) fn without_overlaps(list: &mut Vec<Candidate>) {
    list.sort_by_key(|c| (c.tokens.start, std::cmp::Reverse(c.tokens.end)));
    let mut kept: Vec<Candidate> = Vec::with_capacity(list.len());
    for candidate in list.drain(..) {
        match kept.last_mut() {
            Some(last) if last.tokens.end > candidate.tokens.start => {
                if candidate.tokens.len() > last.tokens.len() {
                    *last = candidate;
                }
            }
            _ => kept.push(candidate),
        }
    }
    *list = kept;
}

/// For each name in brackets the name before the bracket that it abbreviates or glosses.
pub(super) fn abbreviations(doc: &Document<'_>, list: &[Candidate]) -> Vec<Option<usize>> {
    let pair = |i: usize| {
        let (long, short) = (list.get(i.checked_sub(1)?)?, list.get(i)?);
        let bracketed = short.tokens.start == long.tokens.end + 1
            && doc.lower(long.tokens.end) == "("
            && matches!(doc.lower(short.tokens.end), ")" | "," | ";");
        let (a, b) = if long.tokens.len() >= short.tokens.len() { (long, short) } else { (short, long) };
        (bracketed && is_short_for(doc, &b.tokens, &a.tokens)).then_some(i - 1)
    };
    (0..list.len()).map(pair).collect()
}

/// Whether one word in capitals is made of initials of the longer name, most of them in order.
fn is_short_for(doc: &Document<'_>, short: &Range<usize>, long: &Range<usize>) -> bool {
    let capitals = doc.token(short.start).is_some_and(|t| t.case != Case::Lower);
    if short.len() != 1 || !capitals {
        return false;
    }
    let initials: Vec<char> = long.clone().filter_map(|i| doc.lower(i).chars().next()).collect();
    let letters: Vec<char> = doc.lower(short.start).chars().filter(|c| c.is_alphabetic()).collect();
    let mut at = 0;
    let mut hits = 0;
    for letter in &letters {
        if let Some(step) = initials.get(at..).and_then(|rest| rest.iter().position(|c| c == letter)) {
            hits += 1;
            at += step + 1;
        }
    }
    // Abbreviations of foreign names do not fit the English words; a name of capitals next to a long one is trusted.
    let all_capitals = doc.token(short.start).is_some_and(|t| t.case == Case::Upper);
    letters.len() >= 2 && (hits * 2 > letters.len() || all_capitals && long.len() >= 3)
}

/// Whether the words of a range are all ordinary vocabulary.
pub(super) fn all_common(doc: &Document<'_>, range: &Range<usize>) -> bool {
    let words = range.clone().filter(|&i| doc.tokens.list[i].kind == TokenKind::Word);
    words.into_iter().all(|i| doc.entry(i).classes.any(&[Class::Common, Class::Calendar]))
}
