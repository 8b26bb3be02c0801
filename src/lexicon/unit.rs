//! Units of measure and their fixed factors.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/units.tsv");

/// A unit of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Unit {
    pub(crate) name: &'static str,
    /// Units of one dimension can be converted.
    pub(crate) dimension: &'static str,
    /// How many of the dimension's base unit one is.
    pub(crate) factor: f64,
}

static TABLE: LazyLock<HashMap<&str, Unit>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| {
            Some((row[0], Unit { name: row.get(1)?, dimension: row.get(2)?, factor: row.get(3)?.parse().ok()? }))
        })
        .collect()
});

static NAMES: LazyLock<HashMap<&str, Unit>> = LazyLock::new(|| TABLE.values().map(|unit| (unit.name, *unit)).collect());

/// The unit that these lower-case words are; tokens are separated by single spaces.
pub(crate) fn unit_of(words: &str) -> Option<Unit> {
    TABLE.get(words).copied()
}

/// The words of all units.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    TABLE.keys().copied()
}

/// The unit of this name.
pub(crate) fn unit_named(name: &str) -> Option<Unit> {
    NAMES.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_factor_is_a_number() {
        crate::lexicon::table::check(TSV, 4..=4);
        assert_eq!(TABLE.len(), rows(TSV).count());
        assert_eq!(unit_of("miles").map(|unit| unit.factor), Some(1609.344));
        assert_eq!(unit_named("kilometre").map(|unit| unit.dimension), Some("length"));
    }
}
