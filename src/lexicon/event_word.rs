//! Words of events that other times are counted from, gathered by event.

use crate::lexicon::table::pairs;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/event_words.tsv");

static TABLE: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| pairs(TSV).collect());

/// The event that a lower-case word tells of.
pub(crate) fn event_of(word: &str) -> Option<&'static str> {
    TABLE.get(word).copied()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(super::TSV, 2..=2);
        assert_eq!(super::event_of("voted"), super::event_of("referendum"));
        assert_eq!(super::event_of("table"), None);
    }
}
