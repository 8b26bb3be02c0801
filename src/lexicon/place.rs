//! Places of the world, and the adjectives and inhabitants that name a country.

use crate::lexicon::table::{pairs, rows};
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const PLACES: &str = include_str!("en/places.tsv");
const DEMONYMS: &str = include_str!("en/demonyms.tsv");

/// What a place of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PlaceClass {
    Country,
    Capital,
    City,
    /// A province, an island, a landscape.
    Region,
    /// Of the United States.
    State,
    Continent,
    /// Also rivers and mountains.
    Sea,
    Venue,
}

/// A place of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) class: PlaceClass,
    /// The country it lies in, or its canonical name where it is one itself.
    pub(crate) country: Option<&'static str>,
}

static TABLE: LazyLock<HashMap<&str, Place>> = LazyLock::new(|| {
    rows(PLACES)
        .filter_map(|row| {
            let class = class(row.get(1)?)?;
            Some((row[0], Place { class, country: row.get(2).copied().filter(|&country| country != "-") }))
        })
        .collect()
});

static DEMONYM_TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(DEMONYMS).collect());

fn class(name: &str) -> Option<PlaceClass> {
    Some(match name {
        "country" => PlaceClass::Country,
        "capital" => PlaceClass::Capital,
        "city" => PlaceClass::City,
        "region" => PlaceClass::Region,
        "state" => PlaceClass::State,
        "continent" => PlaceClass::Continent,
        "sea" => PlaceClass::Sea,
        "venue" => PlaceClass::Venue,
        _ => return None,
    })
}

/// The place of this name, in lower case with single spaces: `guinea-bissau`, `new delhi`.
pub(crate) fn place(name: &str) -> Option<Place> {
    TABLE.get(name).copied()
}

/// Whether an adjective or inhabitant is known: `armenian`, `greeks`, `islamist`.
pub(crate) fn is_demonym(word: &str) -> bool {
    DEMONYM_TABLE.contains_key(word)
}

/// The country or region that an adjective or an inhabitant names: `armenian` gives `Armenia`.
pub(crate) fn country_of(demonym: &str) -> Option<&'static str> {
    DEMONYM_TABLE.get(demonym).copied().filter(|&country| country != "-")
}

/// All names of places.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    rows(PLACES).map(|row| row[0])
}

/// All adjectives and inhabitants.
pub(crate) fn demonyms() -> impl Iterator<Item = &'static str> {
    rows(DEMONYMS).map(|row| row[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(PLACES, 3..=3);
        crate::lexicon::table::check(DEMONYMS, 2..=2);
        assert_eq!(TABLE.len(), rows(PLACES).count());
    }

    #[test]
    fn countries_and_demonyms() {
        assert_eq!(country_of("norwegian"), Some("Norway"));
        assert_eq!(country_of("islamist"), None);
        let burma = place("burma").unwrap();
        assert_eq!((burma.class, burma.country), (PlaceClass::Country, Some("Myanmar")));
    }
}
