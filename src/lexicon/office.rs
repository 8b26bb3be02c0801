//! Offices and functions that people have, and the words beside them that tell whether they still have them.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const OFFICES: &str = include_str!("en/offices.tsv");
const WORDS: &str = include_str!("en/role_words.tsv");

/// How many people have an office at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holders {
    /// One in each country, place or body.
    One,
    Many,
    /// No office but a tie to another person: `wife`, `successor`.
    Kin,
}

/// An office of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Office {
    /// Its families, separated by spaces: two offices that share one can be one office in other words.
    pub(crate) families: &'static str,
    pub(crate) holders: Holders,
}

/// What a word beside an office tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleWord {
    Former,
    Acting,
    Elect,
    /// Nothing about the office: `powerful`, `long-time`.
    Quality,
}

static OFFICE_TABLE: LazyLock<HashMap<&str, Office>> = LazyLock::new(|| {
    rows(OFFICES)
        .filter_map(|row| {
            let holders = match *row.get(2)? {
                "one" => Holders::One,
                "many" => Holders::Many,
                "kin" => Holders::Kin,
                _ => return None,
            };
            Some((row[0], Office { families: row[1], holders }))
        })
        .collect()
});

static WORD_TABLE: LazyLock<HashMap<&str, RoleWord>> = LazyLock::new(|| {
    rows(WORDS)
        .filter_map(|row| {
            let word = match *row.get(1)? {
                "former" => RoleWord::Former,
                "acting" => RoleWord::Acting,
                "elect" => RoleWord::Elect,
                "quality" => RoleWord::Quality,
                _ => return None,
            };
            Some((row[0], word))
        })
        .collect()
});

/// The office of this name in lower case.
pub(crate) fn office(name: &str) -> Option<Office> {
    OFFICE_TABLE.get(name).copied()
}

/// What a word beside an office tells, where it is in the table.
pub(crate) fn role_word(word: &str) -> Option<RoleWord> {
    WORD_TABLE.get(word).copied()
}

/// The head nouns of all offices: `minister` of `prime minister`, `secretary` of `secretary of state`.
pub(crate) fn nouns() -> impl Iterator<Item = &'static str> {
    rows(OFFICES).filter_map(|row| {
        let head = [" of ", " for ", " to ", " and "].iter().filter_map(|link| row[0].find(link)).min();
        let noun = row[0].get(..head.unwrap_or(row[0].len()))?.rsplit(' ').next()?;
        (!noun.contains('-') && noun != "general").then_some(noun)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(OFFICES, 3..=3);
        crate::lexicon::table::check(WORDS, 2..=2);
        assert_eq!(OFFICE_TABLE.len(), rows(OFFICES).count());
        assert_eq!(WORD_TABLE.len(), rows(WORDS).count());
    }

    #[test]
    fn head_nouns() {
        let nouns: Vec<&str> = nouns().collect();
        assert!(nouns.contains(&"minister") && nouns.contains(&"chief") && nouns.contains(&"secretary"));
        assert!(!nouns.contains(&"state") && !nouns.contains(&"defence"));
    }
}
