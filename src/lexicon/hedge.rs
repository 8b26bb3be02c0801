//! Words by which a writer keeps a distance from a claim.

use crate::lexicon::table::pairs;

const TSV: &str = include_str!("en/hedges.tsv");

/// How a hedge works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hedge {
    /// `reportedly`
    Adverb,
    /// `are feared dead`
    Passive,
    /// `appears to have`
    Verb,
    /// `rumours that`
    Noun,
}

/// Nouns for what is told without being shown.
pub(crate) const HEARSAY: [&str; 21] = [
    "reports",
    "report",
    "claims",
    "claim",
    "allegations",
    "allegation",
    "accusations",
    "accusation",
    "rumours",
    "rumors",
    "rumour",
    "rumor",
    "suggestions",
    "suggestion",
    "speculation",
    "assertions",
    "assertion",
    "notion",
    "idea",
    "news",
    "charges",
];

/// Words that may bring in what is not told as a fact: `it is not true that`, `unclear whether`, `accused of having`.
pub(crate) const BRING_IN: [&str; 5] = ["that", "whether", "if", "accused", "suspected"];

/// Whether a noun is one for what is told without being shown.
pub(crate) fn is_hearsay(noun: &str) -> bool {
    HEARSAY.contains(&noun)
}

/// All hedges.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, Hedge)> {
    pairs(TSV).filter_map(|(word, name)| Some((word, class(name)?)))
}

fn class(name: &str) -> Option<Hedge> {
    Some(match name {
        "adverb" => Hedge::Adverb,
        "passive" => Hedge::Passive,
        "verb" => Hedge::Verb,
        "noun" => Hedge::Noun,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::rows;

    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(TSV, 2..=2);
        assert_eq!(all().count(), rows(TSV).count());
    }
}
