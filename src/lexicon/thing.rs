//! Nouns of things that take part in events: which can stand for each other, which are alike.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/things.tsv");

/// What a noun stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Thing {
    /// Nouns of one class can stand for each other.
    pub(crate) class: &'static str,
    /// Classes of one kind are alike and not the same.
    pub(crate) kind: &'static str,
}

/// All nouns, singular and plural. A noun of the table goes before a plural that is spelled like it, and a plural in `-s`
/// before one in `-es`.
static TABLE: LazyLock<HashMap<String, Thing>> = LazyLock::new(|| {
    let things: Vec<(&str, Thing)> =
        rows(TSV).filter_map(|row| Some((row[0], Thing { class: row.get(1)?, kind: row.get(2)? }))).collect();
    let mut table = HashMap::default();
    for ending in ["", "s", "es"] {
        for (noun, thing) in &things {
            table.entry(format!("{noun}{ending}")).or_insert(*thing);
        }
    }
    table
});

/// The thing that a lower-case noun, singular or plural, stands for.
pub(crate) fn thing(noun: &str) -> Option<Thing> {
    TABLE.get(noun).copied()
}

/// All nouns, singular and plural.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Thing)> {
    TABLE.iter().map(|(noun, thing)| (noun.as_str(), *thing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(TSV, 3..=3);
    }

    #[test]
    fn singular_and_plural() {
        assert_eq!(thing("quakes"), thing("earthquake"));
        assert_eq!(thing("lorries"), None);
        assert_eq!(thing("trucks").map(|t| t.kind), thing("car").map(|t| t.kind));
        assert_ne!(thing("trucks"), thing("car"));
        assert_eq!(thing("minister"), None);
    }
}
