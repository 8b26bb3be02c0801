//! Nouns that name a source, by what they tell of it.

use crate::lexicon::table::pairs;
use crate::lexicon::word_map::HashMap;
use std::sync::OnceLock;

const TSV: &str = include_str!("en/source_words.tsv");

/// What a noun tells of the source that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SourceWord {
    /// Passes on what others told: `media`.
    Carrier,
    /// Somebody in office: `the authorities`.
    Official,
    /// A body of the state: `ministry`.
    Office,
    /// A person who is not named: `a witness`.
    Anonymous,
    /// Speaks for the body named beside it: `spokesman`.
    Mouth,
}

/// The class of a folded word, where the table has it.
pub(crate) fn class(word: &str) -> Option<SourceWord> {
    static TABLE: OnceLock<HashMap<&'static str, SourceWord>> = OnceLock::new();
    let table = TABLE.get_or_init(|| pairs(TSV).filter_map(|(word, class)| Some((word, parse(class)?))).collect());
    table.get(word).copied()
}

fn parse(class: &str) -> Option<SourceWord> {
    Some(match class {
        "carrier" => SourceWord::Carrier,
        "official" => SourceWord::Official,
        "office" => SourceWord::Office,
        "anonymous" => SourceWord::Anonymous,
        "mouth" => SourceWord::Mouth,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::check;
    use crate::lexicon::table::rows;

    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        check(TSV, 2..=2);
        rows(TSV).for_each(|row| assert!(parse(row[1]).is_some(), "{row:?}"));
    }
}
