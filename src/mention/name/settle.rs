//! One kind for all names of the same words in one article.
//!
//! 1. The votes of all names with the same words are added up.
//! 2. A single word that ends (or, as a given name, begins) a person's full name is that person.
//! 3. What begins a sentence and what nothing speaks for stays only if the article uses the same words elsewhere.

use crate::lexicon::hint::{Class, Classes};
use crate::lexicon::word_map::{HashMap, HashSet};
use crate::mention::name::candidate::{Candidate, Votes};
use crate::model::entity::EntityKind;
use crate::text::document::Document;
use crate::text::token::Case;
use std::hash::BuildHasherDefault;

/// Gives all names of the same words one kind and drops what nothing speaks for.
pub(super) fn settle(doc: &Document<'_>, tags: &[Classes], found: &mut Vec<Candidate>) {
    let keys: Vec<&str> = found.iter().map(|c| doc.phrase(&c.tokens)).collect();
    // The same words have the same number.
    let mut numbers: HashMap<&str, usize> =
        HashMap::with_capacity_and_hasher(keys.len(), BuildHasherDefault::default());
    let mut sums: Vec<Votes> = Vec::with_capacity(keys.len());
    let mut same: Vec<usize> = Vec::with_capacity(keys.len());
    for (candidate, key) in found.iter().zip(&keys) {
        let number = *numbers.entry(key).or_insert(sums.len());
        if number == sums.len() {
            sums.push(Votes::default());
        }
        sums[number].add(candidate.votes);
        same.push(number);
    }
    for (candidate, &number) in found.iter_mut().zip(&same) {
        candidate.votes = sums[number];
    }
    surnames(doc, tags, found, &keys);
    let mut firm = vec![false; sums.len()];
    for (candidate, &number) in found.iter().zip(&same) {
        firm[number] |= !candidate.initial || candidate.votes.best() >= 4;
    }
    let lower = lower_words(doc, found);
    let keep: Vec<bool> = found
        .iter()
        .zip(keys.iter().zip(&same))
        .map(|(c, (key, &number))| {
            let enough = c.votes.best() >= if c.initial && c.tokens.len() == 1 { 2 } else { 1 };
            let word = c.initial && c.tokens.len() == 1 && !c.known && lower.contains(key);
            (c.known || enough && (!c.initial || firm[number] || c.tokens.len() > 1)) && !word
        })
        .collect();
    let mut keep = keep.into_iter();
    found.retain(|_| keep.next().unwrap_or(true));
}

/// Makes single words that are part of a person's full name that person.
fn surnames(doc: &Document<'_>, tags: &[Classes], found: &mut [Candidate], keys: &[&str]) {
    let mut parts: HashSet<&str> = HashSet::default();
    for candidate in found.iter().filter(|c| c.tokens.len() > 1 && c.kind() == EntityKind::Person) {
        parts.insert(doc.lower(candidate.tokens.end - 1));
        if tags[candidate.tokens.start].is(Class::Given) {
            parts.insert(doc.lower(candidate.tokens.start));
        }
    }
    for (candidate, key) in found.iter_mut().zip(keys) {
        let place = candidate.votes.place >= 5;
        if candidate.tokens.len() == 1 && !place && parts.contains(key) {
            candidate.votes.add(Votes::person(8));
            candidate.initial = false;
        }
    }
}

/// Words that begin a sentence as a possible name and occur in lower case elsewhere.
fn lower_words<'d>(doc: &'d Document<'_>, found: &[Candidate]) -> HashSet<&'d str> {
    let asked: HashSet<&str> = found
        .iter()
        .filter(|c| c.initial && !c.known && c.tokens.len() == 1)
        .map(|c| doc.lower(c.tokens.start))
        .collect();
    if asked.is_empty() {
        return HashSet::default();
    }
    // Few words have the first letter and length of one that is asked for.
    let shape = |word: &str| 1_u64 << ((word.bytes().next().unwrap_or(0) as usize + word.len() * 5) % 64);
    let shapes = asked.iter().fold(0, |shapes, word| shapes | shape(word));
    let small = doc.tokens.list.iter().enumerate().filter(|(_, token)| token.case == Case::Lower);
    small.map(|(i, _)| doc.lower(i)).filter(|word| shape(word) & shapes != 0 && asked.contains(word)).collect()
}
