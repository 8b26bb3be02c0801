//! Victims told one after another behind their outcome: every member of the list has the outcome of the first.
//!
//! 1. After the people that an outcome word is told of, further groups tied by commas and a last `and`: `killed five women, a
//!    guard and two children`.
//! 2. Who some of the victims were: `the dead included 11 sailors and a nurse`, `among the injured were two children`.
//! 3. A last member that is the subject of a verb of its own ends the list before it: `killed two guards and a driver fled`.
//!
//! Left out on purpose: lists of names, and members without a noun of people.

use crate::extract::counted::{Counted, Told, is_auxiliary};
use crate::extract::found::{Found, Telling, victim};
use crate::lexicon::verb::Forms;
use crate::text::document::Document;
use std::ops::Range;

/// How far behind a list a verb may stand that takes its last member as a subject, in tokens.
const REACH: usize = 8;

/// Adds the members of lists that begin with a casualty that was found.
pub(crate) fn rest_of_lists(doc: &Document<'_>, told: &mut Telling<'_>) {
    for n in 0..told.found.len() {
        let found = &told.found[n];
        let first = told.people.iter().position(|c| c.tokens.end == found.tokens.end && c.tokens.start > found.at);
        let Some(first) = first else { continue };
        for index in members(doc, told, first) {
            told.taken[index] = true;
            let member = &told.people[index];
            told.found.push(Found {
                tokens: member.tokens.clone(),
                quantity: member.quantity.clone(),
                group: member.group.as_ref().map(|group| group.group(doc)),
                further: member.further,
                part_of: None,
                ..told.found[n].clone()
            });
        }
    }
}

/// Adds the victims that a sentence tells as some of the dead or injured.
pub(crate) fn some_of_them(doc: &Document<'_>, told: &mut Telling<'_>) {
    let tokens = &told.sentence.tokens;
    for n in 0..told.hits.len() {
        let hit = told.hits[n].tokens.clone();
        let before = |n: usize| hit.start.checked_sub(n).filter(|at| *at >= tokens.start);
        if !before(1).is_some_and(|at| matches!(doc.lower(at), "the" | "those" | "its" | "their")) {
            continue;
        }
        let among = before(2).is_some_and(|at| doc.lower(at) == "among");
        let be = || (hit.end..hit.end + REACH).find(|&at| matches!(doc.lower(at), "were" | "was" | "are"));
        let verb = match doc.lower(hit.end) {
            "included" | "include" | "includes" => Some(hit.end),
            _ if among => be().filter(|&at| at < tokens.end),
            _ => None,
        };
        let first = verb.and_then(|verb| told.people.iter().position(|c| c.tokens.start == verb + 1));
        let Some(first) = first.filter(|&first| !told.taken[first] && is_member(&told.people[first])) else { continue };
        for index in std::iter::once(first).chain(members(doc, told, first)) {
            told.taken[index] = true;
            let member = &told.people[index];
            told.found.push(victim(doc, &told.hits[n], index, member, member.tokens.clone()).found);
        }
    }
}

/// The members of the list after `first`; empty where the list is not closed by `and`.
fn members(doc: &Document<'_>, told: &Telling<'_>, first: usize) -> Range<usize> {
    let none = first + 1..first + 1;
    let mut last = first;
    while let (Some(here), Some(next)) = (told.people.get(last), told.people.get(last + 1)) {
        let and = match next.tokens.start.saturating_sub(here.tokens.end) {
            1 => doc.lower(here.tokens.end) == "and",
            2 => doc.lower(here.tokens.end) == "," && doc.lower(here.tokens.end + 1) == "and",
            _ => false,
        };
        let comma = next.tokens.start == here.tokens.end + 1 && doc.lower(here.tokens.end) == ",";
        if !(and || comma) || told.taken[last + 1] || !is_member(next) {
            break;
        }
        last += 1;
        if and {
            return if has_a_verb(doc, told, next.tokens.end) { none } else { first + 1..last + 1 };
        }
    }
    none
}

fn is_member(counted: &Counted) -> bool {
    counted.group.is_some() && matches!(counted.told, Told::Number | Told::Article | Told::Sum)
}

/// Whether what ends at `end` is the subject of a verb: `and a guard at the gate was hurt`.
fn has_a_verb(doc: &Document<'_>, told: &Telling<'_>, end: usize) -> bool {
    let rest = end..told.sentence.tokens.end.min(end + REACH);
    let mut clause =
        rest.take_while(|&at| !matches!(doc.lower(at), "," | "." | ";" | ")" | "”" | "\"" | "when" | "as"));
    clause.any(|at| {
        let finite = doc.entry(at).word.and_then(|word| word.verb).is_some_and(|verb| {
            verb.forms.has(Forms::PAST) && !(verb.forms.has(Forms::PARTICIPLE) && doc.lower(at + 1) == "by")
        });
        finite || told.hits.iter().any(|hit| hit.tokens.start == at) || is_auxiliary(doc.lower(at))
    })
}
