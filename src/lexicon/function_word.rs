//! Words that hold sentences together: determiners, pronouns, prepositions, auxiliaries.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/function_words.tsv");

/// What a function word does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    /// `the`, `several`
    Determiner,
    /// `his`
    Possessive,
    /// `they`
    Pronoun,
    /// `in`
    Preposition,
    /// `and`
    Coordinator,
    /// `after`, `when`
    Subordinator,
    /// `who`
    Relative,
    /// `that`
    That,
    /// `was`
    Be,
    /// `had`
    Have,
    /// `did`
    Do,
    /// `will`
    Modal,
    /// `not`
    Negation,
    /// `already`
    Adverb,
    /// `to`
    To,
}

/// The rows of the table: word and function.
pub(crate) fn words() -> impl Iterator<Item = (&'static str, Function)> {
    rows(TSV).filter_map(|row| Some((row[0], function(row.get(1)?)?)))
}

/// The function of a word in lower case.
pub(crate) fn function_of(word: &str) -> Option<Function> {
    static TABLE: LazyLock<HashMap<&str, Function>> = LazyLock::new(|| words().collect());
    TABLE.get(word).copied()
}

fn function(name: &str) -> Option<Function> {
    Some(match name {
        "det" => Function::Determiner,
        "poss" => Function::Possessive,
        "pron" => Function::Pronoun,
        "prep" => Function::Preposition,
        "coord" => Function::Coordinator,
        "sub" => Function::Subordinator,
        "rel" => Function::Relative,
        "that" => Function::That,
        "be" => Function::Be,
        "have" => Function::Have,
        "do" => Function::Do,
        "modal" => Function::Modal,
        "neg" => Function::Negation,
        "adv" => Function::Adverb,
        "to" => Function::To,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_function_is_known() {
        crate::lexicon::table::check(TSV, 2..=2);
        assert_eq!(words().count(), rows(TSV).count());
        assert_eq!(function_of("whom"), Some(Function::Relative));
    }
}
