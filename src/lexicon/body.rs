//! Bodies that news name without saying what they are: agencies, papers, social networks, unions of states, armed groups.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/bodies.tsv");

/// What a named body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyClass {
    /// A news agency.
    Agency,
    /// A paper, broadcaster or site.
    Media,
    /// A social network or messenger.
    Network,
    /// Any other.
    Body,
}

/// How a body is written, so that it is not taken for an ordinary word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyCase {
    Any,
    /// Only in capitals.
    Upper,
    /// Capitalised inside a sentence.
    Mid,
}

static TABLE: LazyLock<HashMap<&str, (BodyClass, BodyCase)>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| {
            let class = match *row.get(1)? {
                "agency" => BodyClass::Agency,
                "media" => BodyClass::Media,
                "network" => BodyClass::Network,
                "body" => BodyClass::Body,
                _ => return None,
            };
            let case = match *row.get(2)? {
                "any" => BodyCase::Any,
                "upper" => BodyCase::Upper,
                "mid" => BodyCase::Mid,
                _ => return None,
            };
            Some((row[0], (class, case)))
        })
        .collect()
});

/// The body of this name, in lower case with single spaces, and how it is written.
pub(crate) fn body(name: &str) -> Option<(BodyClass, BodyCase)> {
    TABLE.get(name).copied()
}

/// All names of bodies.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    rows(TSV).map(|row| row[0])
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(super::TSV, 3..=3);
        assert_eq!(super::TABLE.len(), crate::lexicon::table::rows(super::TSV).count());
    }
}
