//! Phrases that give away website furniture.

use crate::lexicon::table::{first_word, rows};
use crate::lexicon::word_map::HashMap;
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

/// One phrase of the table, in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) words: &'static str,
    pub(crate) cue: Cue,
}

/// The phrases by their first token.
static TABLE: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut table: HashMap<&str, Vec<Phrase>> = HashMap::default();
    for row in rows(TSV) {
        let cue = match row.get(1) {
            Some(&"start") => Cue::Start,
            Some(&"whole") => Cue::Whole,
            Some(&"legal") => Cue::Legal,
            _ => continue,
        };
        table.entry(first_word(row[0])).or_default().push(Phrase { words: row[0], cue });
    }
    table
});

/// The phrases by the token that they begin with.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static [Phrase])> {
    TABLE.iter().map(|(first, phrases)| (*first, phrases.as_slice()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted_and_every_cue_is_known() {
        crate::lexicon::table::check(super::TSV, 2..=2);
        let phrases: usize = super::all().map(|(_, phrases)| phrases.len()).sum();
        assert_eq!(phrases, crate::lexicon::table::rows(super::TSV).count());
    }
}
