//! Phrases that give away website furniture.

use crate::lexicon::table::rows;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/furniture.tsv");

/// How a phrase gives furniture away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    /// The line begins with the phrase.
    Start,
    /// The whole line is the phrase.
    Whole,
    /// The line contains the phrase, and so do its neighbours: cookie notices, privacy statements.
    Legal,
}

static TABLE: LazyLock<Vec<(&str, Cue)>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| {
            let cue = match *row.get(1)? {
                "start" => Cue::Start,
                "whole" => Cue::Whole,
                "legal" => Cue::Legal,
                _ => return None,
            };
            Some((row[0], cue))
        })
        .collect()
});

/// The phrases, in lower case, with their cues.
pub(crate) fn phrases() -> &'static [(&'static str, Cue)] {
    &TABLE
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted_and_every_cue_is_known() {
        crate::lexicon::table::check(super::TSV, 2..=2);
        assert_eq!(super::phrases().len(), crate::lexicon::table::rows(super::TSV).count());
    }
}
