//! Languages: by their names, and by the country whose officials and people speak them to the public.

use crate::lexicon::place::{self, country_of, place};
use crate::lexicon::table::pairs;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const COUNTRIES: &str = include_str!("en/languages.tsv");
const TONGUES: &str = include_str!("en/tongues.tsv");

/// Seats of power by which an English-speaking government is named.
const ENGLISH_SEATS: [&str; 8] = [
    "white house",
    "state department",
    "downing street",
    "capitol hill",
    "scotland yard",
    "justice department",
    "defense department",
    "house republicans",
];

/// The tag of a language by its name in lower case: `russian` gives `ru`.
pub(crate) fn named(language: &str) -> Option<&'static str> {
    static TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(TONGUES).collect());
    TABLE.get(language).copied()
}

/// The tag of the language that goes with a place or an adjective of one, in lower case.
pub(crate) fn spoken(word: &str) -> Option<&'static str> {
    static TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
        let tags: HashMap<&str, &str> = pairs(COUNTRIES).collect();
        let country = |word| country_of(word).or_else(|| place(word).and_then(|p| p.country));
        let told = place::all().chain(place::demonyms());
        let told = told.filter_map(|word| Some((word, *tags.get(country(word)?.to_lowercase().as_str())?)));
        let seats = ENGLISH_SEATS.into_iter().chain(["pentagon"]);
        told.chain(seats.map(|seat| (seat, "en"))).collect()
    });
    TABLE.get(word).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        crate::lexicon::table::check(COUNTRIES, 2..=2);
        crate::lexicon::table::check(TONGUES, 2..=2);
    }

    #[test]
    fn languages() {
        assert_eq!(named("russian"), Some("ru"));
        assert_eq!(spoken("georgian"), Some("ka"));
        assert_eq!(spoken("tbilisi"), Some("ka"));
        assert_eq!(spoken("us"), Some("en"));
        assert_eq!(spoken("british"), Some("en"));
        assert_eq!(spoken("white house"), Some("en"));
        assert_eq!(spoken("swiss"), None);
        assert_eq!(spoken("table"), None);
    }
}
