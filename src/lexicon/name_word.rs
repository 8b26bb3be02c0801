//! Words of people's names that are no name: titles, particles, and what tells a father from his son.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("names/name_words.tsv");

/// What a word does in a person's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameWord {
    /// `Jr`, `III`
    Generation,
    /// `al`, `van`, `bin`
    Particle,
    /// `Dr`, `Minister`
    Title,
    /// `King`, `Don`: a name where it is needed for one.
    TitleOrName,
}

static TABLE: LazyLock<HashMap<&str, NameWord>> = LazyLock::new(|| {
    rows(TSV)
        .filter_map(|row| {
            let class = match *row.get(1)? {
                "generation" => NameWord::Generation,
                "particle" => NameWord::Particle,
                "title_or_name" => NameWord::TitleOrName,
                _ => NameWord::Title,
            };
            Some((row[0], class))
        })
        .collect()
});

/// The class of a folded word, where it has one.
pub(crate) fn name_word(folded: &str) -> Option<NameWord> {
    TABLE.get(folded).copied()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(super::TSV, 2..=2);
    }
}
