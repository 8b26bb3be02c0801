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

/// The thing that a lower-case noun, singular or plural, stands for.
pub(crate) fn thing(noun: &str) -> Option<Thing> {
    static TABLE: LazyLock<HashMap<&str, Thing>> = LazyLock::new(|| {
        rows(TSV).filter_map(|row| Some((row[0], Thing { class: row.get(1)?, kind: row.get(2)? }))).collect()
    });
    TABLE
        .get(noun)
        .or_else(|| TABLE.get(noun.strip_suffix('s')?))
        .or_else(|| TABLE.get(noun.strip_suffix("es")?))
        .copied()
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
