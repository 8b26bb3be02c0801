//! What the name of a source says: which body it names, or that it names nobody in particular.
//!
//! 1. The name is folded; articles, prepositions and the words for a mouthpiece (`spokesman for`, `press service of`,
//!    `website`) are left out. What remains, sorted, is the key: `Interior Ministry` and `Ministry of the Interior` are one.
//! 2. A name of which nothing remains but generic nouns (`local media`, `the authorities`, `witnesses`) is classed by them.

use crate::fold::fold;
use crate::lexicon::source_word::{SourceWord, class};

/// How much a source's name tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Naming {
    /// One body or person.
    Named,
    /// Somebody in office: `the authorities`.
    Official,
    /// Media that pass on what others told.
    Carrier,
    /// A person who is not named: never the same as another.
    Anonymous,
}

/// The folded name of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    pub(crate) naming: Naming,
    /// The telling words, sorted.
    pub(crate) key: Vec<String>,
    /// The name holds a word for a body of the state.
    pub(crate) office: bool,
}

impl Source {
    /// Reads the name of a source.
    pub(crate) fn read(name: &str) -> Self {
        let folded =
            if name.contains(['’', '\'']) { fold(&name.replace("’s", " ").replace("'s", " ")) } else { fold(name) };
        let words: Vec<&str> = folded.split(' ').filter(|word| !is_filler(word)).collect();
        let spoken_for = words.iter().any(|word| class(word) == Some(SourceWord::Mouth))
            || folded.contains("press service")
            || folded.contains("press office");
        let mut key: Vec<String> = words
            .iter()
            .filter(|word| class(word) != Some(SourceWord::Mouth))
            .filter(|word| !(spoken_for && matches!(**word, "press" | "service" | "official")))
            .map(|word| (*word).to_owned())
            .collect();
        key.sort_unstable();
        key.dedup();
        let classes = |wanted| key.iter().any(|word| class(word) == Some(wanted));
        let office = classes(SourceWord::Office) || classes(SourceWord::Official);
        // A capital inside the name is a name: `BBC radio`, `Kazakh television` has only its country.
        let naming = if key.is_empty() {
            if spoken_for { Naming::Official } else { Naming::Anonymous }
        } else if classes(SourceWord::Anonymous) && !classes(SourceWord::Office) {
            Naming::Anonymous
        } else if classes(SourceWord::Carrier) && !classes(SourceWord::Office) {
            Naming::Carrier
        } else if classes(SourceWord::Official) && !classes(SourceWord::Office) {
            Naming::Official
        } else {
            Naming::Named
        };
        Source { naming, key, office }
    }

    /// Whether two named sources are one: the same words, or the words of one among the other's where they are at least
    /// two (`Interior Ministry`, `Interior Ministry of Ruritania`).
    pub(crate) fn same(&self, other: &Source) -> bool {
        if self.naming != Naming::Named || other.naming != Naming::Named {
            return false;
        }
        let (few, many) = if self.key.len() <= other.key.len() { (self, other) } else { (other, self) };
        few.key == many.key || few.key.len() >= 2 && few.key.iter().all(|word| many.key.binary_search(word).is_ok())
    }
}

/// Words that tell nothing of a source.
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "" | "the"
            | "a"
            | "an"
            | "of"
            | "for"
            | "in"
            | "on"
            | "at"
            | "by"
            | "from"
            | "to"
            | "and"
            | "s"
            | "its"
            | "his"
            | "her"
            | "their"
            | "country"
            | "countrys"
            | "official"
            | "officially"
            | "local"
            | "own"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_body_in_several_words() {
        let same = |a: &str, b: &str| Source::read(a).same(&Source::read(b));
        assert!(same("the Ministry of Health", "Health Ministry"));
        assert!(same("the press service of the Ministry of Health", "the Health Ministry's spokeswoman"));
        assert!(same("Health Ministry", "the Health Ministry of Ruritania"));
        assert!(!same("the Ministry of Health", "the Ministry of Defence"));
        assert!(!same("the Ministry", "the Ministry of Defence"));
        assert!(!same("a witness", "a witness"));
        assert!(!same("local media", "local media"));
        assert!(same("Red Crescent", "the Red Crescent"));
    }

    #[test]
    fn what_names_nobody() {
        for (name, naming) in [
            ("the authorities", Naming::Official),
            ("Ruritanian media reports", Naming::Carrier),
            ("local press", Naming::Carrier),
            ("a resident of the town", Naming::Anonymous),
            ("two sources", Naming::Anonymous),
            ("officials", Naming::Official),
            ("police", Naming::Named),
            ("a spokesman", Naming::Official),
            ("", Naming::Anonymous),
            ("Jana Nováková", Naming::Named),
        ] {
            assert_eq!(Source::read(name).naming, naming, "{name}");
        }
    }
}
