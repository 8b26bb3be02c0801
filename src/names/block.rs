//! Which nodes are worth comparing: those that share a key, so that a million mentions need no million times a million
//! comparisons.
//!
//! A person's keys are the consonant frames of the words of the name, an organisation's its distinctive words, its acronym
//! and first letters, a place's the frames of its own words. Where too many share a key (`Muhammad`), only those are
//! compared that share a second one.

use crate::lexicon::given_name::given_name;
use crate::names::body::Sort;
use crate::names::letters::frame;
use crate::names::name::{Name, NameKind};
use crate::names::word::Class;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Where more names share one key, they must share a second one to be compared.
const MOST_OF_ONE_KEY: usize = 48;

/// Pairs of numbers of names that share a key, each once, the smaller number first, sorted.
pub(crate) fn candidates<'a>(names: impl Iterator<Item = &'a Name>) -> Vec<(u32, u32)> {
    let mut keyed: Vec<(u64, u32)> = Vec::new();
    let mut all: HashMap<u32, Vec<u64>> = HashMap::new();
    for (number, name) in names.enumerate() {
        let mut keys = keys(name);
        keys.sort_unstable();
        keys.dedup();
        keyed.extend(keys.iter().map(|key| (*key, number as u32)));
        if keys.len() > 1 {
            all.insert(number as u32, keys);
        }
    }
    keyed.sort_unstable();
    let mut out = Vec::new();
    let mut finer: Vec<(u64, u32)> = Vec::new();
    for block in keyed.chunk_by(|a, b| a.0 == b.0) {
        if block.len() > MOST_OF_ONE_KEY {
            for (key, number) in block {
                for second in all.get(number).into_iter().flatten().filter(|second| **second > *key) {
                    finer.push((hash(&(key, second)), *number));
                }
            }
        } else {
            pairs(block, &mut out);
        }
    }
    finer.sort_unstable();
    for block in finer.chunk_by(|a, b| a.0 == b.0) {
        // Beyond that only neighbours are compared: their order is that of the names' first mentions.
        for part in block.chunks(MOST_OF_ONE_KEY) {
            pairs(part, &mut out);
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn pairs(block: &[(u64, u32)], out: &mut Vec<(u32, u32)>) {
    for (at, (_, a)) in block.iter().enumerate() {
        out.extend(block[at + 1..].iter().map(|(_, b)| (*a.min(b), *a.max(b))));
    }
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn keys(name: &Name) -> Vec<u64> {
    let kind = name.kind();
    let mut out = Vec::new();
    let mut push = |what: &str, key: u64| out.push(hash(&(kind, what, key)));
    match kind {
        NameKind::Person => {
            for token in name.tokens.iter().filter(|token| token.class == Class::Word) {
                push("frame", u64::from(frame(&token.letters, 3)));
                for set in given_name(token.letters.text()) {
                    push("given", u64::from(*set));
                }
            }
        }
        NameKind::Organisation => {
            let Some(body) = name.body.as_deref() else { return out };
            if let Some(known) = body.known {
                push("known", u64::from(known));
            }
            if let Some(acronym) = &body.acronym {
                push("letters", hash(acronym));
            } else {
                push("letters", hash(&body.first_letters(0)));
                push("letters", hash(&body.first_letters(1)));
            }
            let distinctive = body.parts.iter().any(|part| !matches!(part.sort, Sort::Generic | Sort::Level));
            for part in &body.parts {
                match part.sort {
                    Sort::Word => push("frame", u64::from(body.frame(part, &name.tokens))),
                    Sort::Generic | Sort::Level if distinctive => {}
                    _ => push("label", hash(&part.label)),
                }
            }
            if !distinctive {
                for country in &body.countries {
                    push("country", hash(country));
                }
            }
        }
        NameKind::Place => {
            let Some(locality) = name.locality.as_deref() else { return out };
            if let Some((known, _)) = locality.known {
                push("known", u64::from(known));
            }
            for token in &locality.own {
                push("frame", u64::from(frame(&token.letters, 3)));
            }
        }
    }
    out
}
