//! Currencies: the symbols, codes and words that make a number an amount of money.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/currencies.tsv");

/// Code, whether it stands before a number, whether it stands after one.
type Row = (&'static str, bool, bool);

static TABLE: LazyLock<HashMap<&str, Row>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| {
            let (before, after) = match *row.get(2)? {
                "prefix" => (true, false),
                "word" => (false, true),
                "both" => (true, true),
                _ => return None,
            };
            Some((row[0], (*row.get(1)?, before, after)))
        })
        .collect()
});

/// The currency whose symbol or code stands before a number. Tokens are separated by spaces: `us $`.
pub(crate) fn before_number(words: &str) -> Option<&'static str> {
    TABLE.get(words).filter(|(_, before, _)| *before).map(|(code, ..)| *code)
}

/// The currency whose word or code stands after a number: `euros`, `us dollars`.
pub(crate) fn after_number(words: &str) -> Option<&'static str> {
    TABLE.get(words).filter(|(_, _, after)| *after).map(|(code, ..)| *code)
}

/// The symbols and codes that stand before a number.
pub(crate) fn symbols() -> impl Iterator<Item = &'static str> {
    TABLE.iter().filter(|(_, (_, before, _))| *before).map(|(words, _)| *words)
}

/// The symbols, codes and words of all currencies.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    TABLE.keys().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_place_is_known() {
        crate::lexicon::table::check(TSV, 3..=3);
        assert_eq!(TABLE.len(), rows(TSV).count());
        assert_eq!(before_number("us $"), Some("USD"));
        assert_eq!(after_number("euros"), Some("EUR"));
        assert_eq!(after_number("$"), None);
    }
}
