//! Roles: who holds which office of which body or place, once for a person and an office in an article.
//!
//! For every named person of the prose:
//! 1. The office before the name, directly (`State Department spokesman Ned Hale`) or before a comma (`the deputy mayor
//!    of Riga, Jana Ozola`), in chains where one apposition follows another ([`before`]).
//! 2. The office after the name: an apposition (`Ned Hale, an official of the agency,`), a relative clause (`who heads
//!    the union`) or a verb (`was appointed acting prime minister`) ([`after`]).
//! 3. Further tellings of one office of one person are kept as spans of the first.
//!
//! Left out on purpose: offices of people who are not named, ties between people (`his wife`), pronouns.

mod after;
mod before;
mod noun;
mod succession;
#[cfg(test)]
mod tests;

use crate::extract::context::Context;
use crate::lexicon::office::office;
use crate::model::claim::{Claim, ClaimKind, Role, RoleStatus};
use crate::model::entity::EntityKind;
use crate::model::party::Party;
use noun::Office;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

/// The claims of this kind, in the order of the text.
pub(crate) fn claims(cx: &Context<'_>) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    let mut seen: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for person in cx.names.iter().filter(|name| name.kind == EntityKind::Person) {
        let sentence = &cx.doc.sentences[cx.doc.sentence_of(person.tokens.start)];
        let mut offices = before::offices(cx, person, &sentence.tokens);
        offices.extend(after::offices(cx, person, &sentence.tokens));
        for office in offices.into_iter().filter(|office| !is_rank(office)) {
            let claim = claim(cx, &person.tokens, office);
            let ClaimKind::Role(role) = &claim.what else { continue };
            match seen.entry((cx.doc.lower(person.tokens.end - 1), role.role.clone())) {
                Entry::Occupied(first) => again(&mut out[*first.get()], claim),
                Entry::Vacant(place) => {
                    place.insert(out.len());
                    out.push(claim);
                }
            }
        }
    }
    out
}

fn claim(cx: &Context<'_>, person: &Range<usize>, office: Office) -> Claim {
    let span = cx.doc.span(&(office.tokens.start.min(person.start)..office.tokens.end.max(person.end)));
    let person = Party::at(cx.doc.text, cx.doc.span(person));
    let role = Role { person, role: office.role, of: office.of, status: office.status, when: None };
    cx.claim(span, ClaimKind::Role(role))
}

/// A military rank by itself is a title and no office.
fn is_rank(told: &Office) -> bool {
    let rank = |word: &str| office(word).is_some_and(|office| office.families == "military");
    told.of.is_none() && told.role.split([' ', '-']).all(|word| rank(word) && word != "soldier" && word != "veteran")
}

/// Adds a further telling: its span, and what the first one left open.
fn again(first: &mut Claim, claim: Claim) {
    if first.span.overlaps(claim.span) {
        return;
    }
    first.also.push(claim.span);
    if let (ClaimKind::Role(first), ClaimKind::Role(more)) = (&mut first.what, claim.what) {
        if first.of.is_none() {
            first.of = more.of;
        }
        if first.status == RoleStatus::Current {
            first.status = more.status;
        }
    }
}
