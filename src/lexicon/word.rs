//! One look-up for everything the tables know of a word as a part of a clause: function, verb forms, action nouns.

use crate::lexicon::action::{self, Action};
use crate::lexicon::clause_word::{ClauseWord, ClauseWords};
use crate::lexicon::function_word::{self, Function};
use crate::lexicon::verb::{VerbForm, spellings};
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

/// A word of the tables.
#[derive(Debug, Default)]
pub(crate) struct Word {
    pub(crate) function: Option<Function>,
    pub(crate) verb: Option<VerbForm>,
    /// The actions it names as a noun, each with the words that must stand before it; the longest first.
    pub(crate) nouns: Vec<(&'static str, &'static Action)>,
}

impl Word {
    /// Its classes as a part of a clause.
    pub(crate) fn clause_words(&self) -> ClauseWords {
        self.nouns.first().map_or(ClauseWords::NONE, |_| ClauseWords::one(ClauseWord::Action))
    }
}

static TABLE: LazyLock<HashMap<String, Word>> = LazyLock::new(table);

/// What the tables know of a lower-case word; for the tokens of a text it stands in their entries.
pub(crate) fn word(lower: &str) -> Option<&'static Word> {
    TABLE.get(lower)
}

/// All words.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static Word)> {
    TABLE.iter().map(|(spelling, word)| (spelling.as_str(), word))
}

fn table() -> HashMap<String, Word> {
    let mut out: HashMap<String, Word> = HashMap::default();
    for (spelling, verb) in spellings(action::verb_bases()) {
        out.entry(spelling).or_default().verb = Some(verb);
    }
    for (noun, before, action) in action::nouns() {
        out.entry(noun).or_default().nouns.push((before, action));
    }
    for (word, function) in function_word::words() {
        out.entry(word.to_owned()).or_default().function = Some(function);
    }
    out.values_mut().for_each(|w| w.nouns.sort_by(|a, b| (b.0.len(), a.1.class).cmp(&(a.0.len(), b.1.class))));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_can_be_several_things() {
        let words: HashMap<&str, &Word> = all().collect();
        let attack = words["attacks"];
        assert!(attack.clause_words().has(ClauseWord::Action));
        assert!(attack.verb.is_some() && attack.nouns.iter().any(|(_, a)| a.class == "attack"));
        let strikes = words["strikes"];
        assert_eq!(strikes.nouns.iter().map(|(before, a)| (*before, a.class)).next(), Some(("general", "strike")));
        assert_eq!(words["the"].function, Some(Function::Determiner));
        assert!(!words.contains_key("consulate"));
    }
}
