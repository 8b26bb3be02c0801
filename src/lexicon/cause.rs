//! Nouns of events that kill people, by kind.

use crate::lexicon::table::pairs;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/causes.tsv");

static TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(TSV).collect());

/// All nouns of events that kill people.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    TABLE.keys().copied()
}

/// The kind of event that a lower-case word names.
pub(crate) fn event_kind(word: &str) -> Option<&'static str> {
    TABLE.get(word).copied()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(super::TSV, 2..=2);
        assert_eq!(super::event_kind("blast"), super::event_kind("bomber"));
    }
}
