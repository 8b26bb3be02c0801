//! Words of organisations' names: what is dropped, legal forms, levels, and the concepts that synonyms share; and the
//! organisations of the world that have several names.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const WORDS: &str = include_str!("names/org_words.tsv");
const ORGANISATIONS: &str = include_str!("names/organisations.tsv");

/// What a word does in an organisation's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OrgWord {
    /// `of`, `the`
    Function,
    /// `Ltd`, `GmbH`: the kinds of company that are one are one concept.
    Form(&'static str),
    /// `ministry`, `agency`: says what sort of body it is.
    Generic(&'static str),
    /// `national`, `local`
    Level(&'static str),
    /// `interior`, `internal affairs`
    Concept(&'static str),
}

static TABLE: LazyLock<HashMap<&str, OrgWord>> = LazyLock::new(|| {
    rows(WORDS)
        .filter_map(|row| {
            let concept = *row.get(2)?;
            let word = match *row.get(1)? {
                "function" => OrgWord::Function,
                "form" => OrgWord::Form(concept),
                "generic" => OrgWord::Generic(concept),
                "level" => OrgWord::Level(concept),
                "concept" => OrgWord::Concept(concept),
                _ => return None,
            };
            Some((row[0], word))
        })
        .collect()
});

/// What a folded word or phrase does in an organisation's name.
pub(crate) fn org_word(folded: &str) -> Option<OrgWord> {
    TABLE.get(folded).copied()
}

/// The organisations with several names: the name to show, and all names.
pub(crate) fn organisations() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    rows(ORGANISATIONS).map(|row| {
        let others = row.get(1).map_or("", |others| *others);
        (row[0], std::iter::once(row[0]).chain(others.split('|').map(str::trim)).collect())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(WORDS, 3..=3);
        crate::lexicon::table::check(ORGANISATIONS, 2..=2);
        assert_eq!(TABLE.len(), rows(WORDS).count());
    }
}
