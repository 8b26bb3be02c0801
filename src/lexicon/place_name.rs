//! Other names of places: what other languages call them, and what they were called before.

use crate::lexicon::table::{pairs, rows};
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const NAMES: &str = include_str!("names/place_names.tsv");
const WORDS: &str = include_str!("names/place_words.tsv");

/// One of a place's other names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OtherName {
    pub(crate) name: &'static str,
    /// The years in which the name came and went, where the table tells.
    pub(crate) from: Option<u16>,
    pub(crate) until: Option<u16>,
}

static TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(WORDS).collect());

/// What sort of place a folded word says, where it says one.
pub(crate) fn place_word(folded: &str) -> Option<&'static str> {
    TABLE.get(folded).copied()
}

/// The places with several names: the present English name and the others.
pub(crate) fn place_names() -> impl Iterator<Item = (&'static str, Vec<OtherName>)> {
    rows(NAMES).map(|row| (row[0], row.get(1).map_or_else(Vec::new, |others| others.split('|').map(other).collect())))
}

fn other(said: &'static str) -> OtherName {
    let said = said.trim();
    if let Some((name, year)) = said.split_once('@') {
        return OtherName { name: name.trim(), from: None, until: year.parse().ok() };
    }
    if let Some((name, years)) = said.split_once('=') {
        let (from, until) = years.split_once('-').unwrap_or((years, ""));
        return OtherName { name: name.trim(), from: from.parse().ok(), until: until.parse().ok() };
    }
    OtherName { name: said, from: None, until: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        crate::lexicon::table::check(NAMES, 2..=2);
        crate::lexicon::table::check(WORDS, 2..=2);
    }

    #[test]
    fn years_are_read() {
        let (_, others) = place_names().find(|(name, _)| *name == "Volgograd").expect("a row");
        assert_eq!(others[0], OtherName { name: "Stalingrad", from: None, until: Some(1961) });
    }
}
