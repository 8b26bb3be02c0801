//! [`Locality`]: what a place's name says, read once: its own words, what sort of place it is, and directions.

use crate::lexicon::place_name::{place_names, place_word};
use crate::names::word::{Class, Token, tokens};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a place's name says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Locality {
    /// The words of the name itself.
    pub(crate) own: Vec<Token>,
    /// What sort of place it says.
    pub(crate) sort: Option<&'static str>,
    /// `north`, `central`, `new`.
    pub(crate) directions: Vec<String>,
    /// The place of the table and which of its names this is: 0 is the present one.
    pub(crate) known: Option<(u16, u8)>,
}

/// The places of the table by every name.
static KNOWN: LazyLock<HashMap<String, (u16, u8)>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for (number, (present, others)) in place_names().enumerate() {
        for (which, name) in std::iter::once(present).chain(others.iter().map(|other| other.name)).enumerate() {
            let tokens: Vec<Token> = tokens(name, false);
            known.entry(key(&parse(&tokens))).or_insert((number as u16, which as u8));
        }
    }
    known
});

/// Reads a place's name.
pub(crate) fn locality(tokens: &[Token]) -> Locality {
    let mut locality = parse(tokens);
    locality.known = KNOWN.get(&key(&locality)).copied();
    locality
}

fn parse(tokens: &[Token]) -> Locality {
    let mut locality = Locality::default();
    for (at, token) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).and_then(|next| place_word(next.letters.text()));
        match place_word(token.letters.text()) {
            Some("function") if tokens.len() > 1 => {}
            // `the northern province of X` lies in the north; `North X` is called so.
            Some("direction")
                if next.is_some_and(|sort| sort != "direction" && sort != "function") && at + 2 < tokens.len() => {}
            Some("direction") if tokens.len() > 1 => {
                let word = token.letters.text();
                let word = word.strip_suffix("ern").unwrap_or(word);
                locality.directions.push(word.to_owned());
            }
            Some(sort) if tokens.len() > 1 && sort != "direction" && sort != "function" => locality.sort = Some(sort),
            _ => locality.own.push(token.clone()),
        }
    }
    if locality.own.is_empty() {
        locality = Locality { own: tokens.to_vec(), ..Locality::default() };
    }
    for token in &mut locality.own {
        if token.class == Class::Initial {
            token.class = Class::Word;
        }
    }
    locality.directions.sort_unstable();
    locality
}

fn key(locality: &Locality) -> String {
    let mut key: String = locality.own.iter().map(|token| token.letters.text()).collect();
    for direction in &locality.directions {
        key.push(' ');
        key.push_str(direction);
    }
    key
}
