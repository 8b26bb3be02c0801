//! Words that bound noun phrases: what opens a clause, governs, joins or only describes.

use crate::lexicon::table::pairs;

const TSV: &str = include_str!("en/phrase_words.tsv");

/// What a word does at the edge of a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseWord {
    /// Opens a clause: `that`, `who`, `because`.
    Link,
    /// `was`, `couldn't`
    Auxiliary,
    /// `of`
    Preposition,
    /// `the`, `several`
    Determiner,
    /// `she`
    Pronoun,
    /// `and`, `or`
    And,
    /// `meanwhile`
    Adverb,
    /// `yesterday`
    Time,
}

/// All words of the table.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, PhraseWord)> {
    pairs(TSV).filter_map(|(word, name)| Some((word, class(name)?)))
}

fn class(name: &str) -> Option<PhraseWord> {
    Some(match name {
        "link" => PhraseWord::Link,
        "aux" => PhraseWord::Auxiliary,
        "prep" => PhraseWord::Preposition,
        "det" => PhraseWord::Determiner,
        "pron" => PhraseWord::Pronoun,
        "and" => PhraseWord::And,
        "adverb" => PhraseWord::Adverb,
        "time" => PhraseWord::Time,
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
