//! Names of places and bodies and adjectives of countries in one table, so that a phrase is looked up once.

use crate::lexicon::body::{self, BodyCase, BodyClass};
use crate::lexicon::place::{self, Place};
use crate::lexicon::word_map::HashMap;
use crate::lexicon::word_table::{Key, WordTable};
use std::sync::LazyLock;

/// What the tables know of a phrase as a name.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KnownName {
    pub(crate) body: Option<(BodyClass, BodyCase)>,
    pub(crate) place: Option<Place>,
    pub(crate) demonym: bool,
}

static TABLE: LazyLock<WordTable<KnownName>> = LazyLock::new(|| {
    let mut table: HashMap<&'static str, KnownName> = HashMap::default();
    all().for_each(|name| {
        let (body, place, demonym) = (body::body(name), place::place(name), place::is_demonym(name));
        table.insert(name, KnownName { body, place, demonym });
    });
    let mut names: Vec<(&str, KnownName)> = table.into_iter().collect();
    names.sort_unstable_by_key(|(name, _)| *name);
    WordTable::new(names)
});

fn all() -> impl Iterator<Item = &'static str> {
    place::all().chain(place::demonyms()).chain(body::all())
}

/// What is known of a name in lower case with single spaces.
pub(crate) fn known_name(name: &str) -> Option<&'static KnownName> {
    TABLE.get(Key::of(name), name.as_bytes())
}

/// Every beginning of a name with the bytes of the longest name that begins so; `is_word` tells which beginnings count.
pub(crate) fn longest(is_word: impl Fn(&str) -> bool) -> HashMap<&'static str, u8> {
    let mut longest: HashMap<&'static str, u8> = HashMap::default();
    for name in all() {
        let length = u8::try_from(name.len()).unwrap_or(u8::MAX);
        let beginnings = name.char_indices().skip(1).map(|(end, _)| &name[..end]);
        for word in beginnings.filter(|word| is_word(word)) {
            let before = longest.entry(word).or_default();
            *before = length.max(*before);
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_up_tells_place_body_and_demonym() {
        assert!(known_name("reuters").is_some_and(|name| name.body.is_some() && name.place.is_none()));
        assert!(known_name("norwegian").is_some_and(|name| name.demonym && name.body.is_none()));
        assert!(known_name("guinea-bissau").is_some_and(|name| name.place == place::place("guinea-bissau")));
        assert!(known_name("xyzzy").is_none());
    }

    #[test]
    fn the_longest_name_that_begins_with_a_word() {
        let longest = longest(|word| word == "guinea" || word == "guin");
        assert!(longest["guinea"] >= "guinea-bissau".len() as u8 && longest["guinea"] == longest["guin"]);
        assert_eq!(longest.len(), 2);
    }
}
