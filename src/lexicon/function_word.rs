//! Words that hold sentences together: determiners, pronouns, prepositions, auxiliaries.

use crate::lexicon::table::pairs;
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

/// Words without a function of the table that end a noun phrase.
pub(crate) const PHRASE_ENDS: [&str; 11] =
    ["ago", "alone", "also", "here", "later", "said", "says", "so", "there", "told", "took"];

/// The rows of the table: word and function.
pub(crate) fn words() -> impl Iterator<Item = (&'static str, Function)> {
    pairs(TSV).filter_map(|(word, name)| Some((word, function(name)?)))
}

/// The function of a word in lower case.
pub(crate) fn function_of(word: &str) -> Option<Function> {
    static TABLE: LazyLock<HashMap<&str, Function>> = LazyLock::new(|| words().collect());
    TABLE.get(word).copied()
}

/// Whether a clause begins with a word or goes on with it, so that no noun phrase reaches over it.
pub(crate) fn begins_clause(word: &str) -> bool {
    opens_clause(function_of(word))
}

/// Whether a clause begins with a word of this function or goes on with it.
pub(crate) fn opens_clause(function: Option<Function>) -> bool {
    matches!(
        function,
        Some(
            Function::Be
                | Function::Have
                | Function::Do
                | Function::Modal
                | Function::Relative
                | Function::That
                | Function::Subordinator
                | Function::Pronoun
        )
    )
}

/// Whether a noun phrase ends before a word: prepositions, conjunctions, auxiliaries, pronouns, the articles, and a few
/// verbs and adverbs that stand behind many a count.
pub(crate) fn ends_phrase(word: &str) -> bool {
    match function_of(word) {
        // `the past week`, `like-minded men`, `Smith & Sons`: inside a phrase as well.
        Some(Function::Preposition | Function::Coordinator | Function::Pronoun) => {
            !matches!(word, "&" | "past" | "due" | "like" | "opposite" | "one" | "others" | "up" | "down" | "out")
        }
        Some(Function::To | Function::Negation | Function::Possessive) => true,
        Some(Function::Determiner) => matches!(word, "the" | "a" | "an" | "this" | "these" | "those"),
        _ => begins_clause(word) || PHRASE_ENDS.contains(&word),
    }
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
    use crate::lexicon::table::rows;

    #[test]
    fn the_table_is_sorted_and_every_function_is_known() {
        crate::lexicon::table::check(TSV, 2..=2);
        assert_eq!(words().count(), rows(TSV).count());
        assert_eq!(function_of("whom"), Some(Function::Relative));
    }

    #[test]
    fn phrases_end_before_words_of_the_clause() {
        for word in ["of", "and", "who", "was", "not", "they", "his", "the", "said", "later", "that", "to"] {
            assert!(ends_phrase(word), "{word}");
        }
        for word in ["several", "three", "past", "&", "police", "other", "all", "young"] {
            assert!(!ends_phrase(word), "{word}");
        }
        assert!(begins_clause("while") && begins_clause("would") && !begins_clause("of") && !begins_clause("mayor"));
    }
}
