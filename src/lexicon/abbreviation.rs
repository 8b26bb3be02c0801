//! Words whose point does not end a sentence.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/abbreviations.tsv");

static TABLE: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| rows(TSV).map(|row| (row[0], row.get(1).copied().unwrap_or(""))).collect());

/// `Mr.`, `Gen.`: a name follows.
pub(crate) fn never_ends(word: &str) -> bool {
    TABLE.get(word) == Some(&"name")
}

/// `Jan.`, `No.`: a number follows.
pub(crate) fn before_number(word: &str) -> bool {
    TABLE.get(word) == Some(&"number")
}

/// Words that follow a clock time inside its sentence.
pub(crate) fn is_weekday_or_zone(word: &str) -> bool {
    TABLE.get(word) == Some(&"time")
}

/// Words that, capitalised after `U.S.`, begin a sentence.
pub(crate) fn starts_sentence(word: &str) -> bool {
    TABLE.get(word) == Some(&"start")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(super::TSV, 2..=2);
    }
}
