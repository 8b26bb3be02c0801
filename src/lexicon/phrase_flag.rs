//! What a word can be in a noun phrase or at its edge, as bits.
//!
//! 1. A word of the table of phrase words has the flag of its row; another may be a form of a verb of saying.
//! 2. It may besides look like a finite verb, or be the word by which a source without a verb is found.
//!
//! Left out on purpose: what only the text tells (see `Phrases`): capitals, quotations, times of several words, adverbs
//! that no table knows.

use crate::lexicon::phrase_word::PhraseWord;
use crate::lexicon::speech::{Form, Speech};
use crate::lexicon::verb::{Forms, VerbForm};

/// What a token can be in a phrase, as bits.
pub(crate) type Flags = u32;
pub(crate) const BREAK: Flags = 1;
pub(crate) const LINK: Flags = 1 << 1;
pub(crate) const AUX: Flags = 1 << 2;
/// A finite verb.
pub(crate) const VERB: Flags = 1 << 3;
pub(crate) const TIME: Flags = 1 << 4;
pub(crate) const ADVERB: Flags = 1 << 5;
pub(crate) const PREP: Flags = 1 << 6;
pub(crate) const DET: Flags = 1 << 7;
pub(crate) const PRON: Flags = 1 << 8;
pub(crate) const AND: Flags = 1 << 9;
pub(crate) const QUOTED: Flags = 1 << 10;
/// A word that may be a form of a verb of saying.
pub(crate) const SPEECH: Flags = 1 << 11;
/// A capitalised word.
pub(crate) const NAME: Flags = 1 << 12;
/// A past tense, or a third person that is no noun.
pub(crate) const FINITE: Flags = 1 << 13;
/// It is a finite verb before `to`: `plans to`.
pub(crate) const INTENDS: Flags = 1 << 14;
/// By which a source may be found that no verb tells: `according to`, `per`, `in the words of`.
pub(crate) const PREPOSED: Flags = 1 << 15;

/// An adverb in `-ly`.
const LY: Flags = 1 << 16;
/// The tables know it.
const KNOWN: Flags = 1 << 17;
/// What no capitalised word is.
const SMALL: Flags = VERB | FINITE | INTENDS | LY;

/// Finite verbs before `to`.
const INTEND: [&str; 6] = ["wants", "plans", "aims", "hopes", "set", "needs"];

/// Words by which a source is found without a verb.
const PREPOSE: [&str; 3] = ["according", "per", "words"];

/// Marks that have flags though other tables need not know them.
const MARKS: [&str; 15] = [",", ".", ";", ":", "?", "!", "(", ")", "“", "”", "\"", "–", "—", "…", "-"];

/// Words and marks that have flags though other tables need not know them.
pub(crate) fn more() -> impl Iterator<Item = &'static str> {
    INTEND.into_iter().chain(PREPOSE).chain(MARKS)
}

/// The flags of a token whose word has these in lower case.
pub(crate) fn cased(flags: Flags, capital: bool) -> Flags {
    if capital {
        flags & !SMALL | NAME
    } else if flags & LY != 0 {
        flags | ADVERB
    } else {
        flags
    }
}

/// The flags of a word in lower case, for what the tables know of it.
pub(crate) fn known(word: &str, phrase: Option<PhraseWord>, speech: Option<&Speech>, verb: Option<VerbForm>) -> Flags {
    let is_mark = |c: char| !c.is_alphabetic() && !c.is_ascii_digit();
    let flags = match (phrase, speech) {
        _ if word.chars().count() == 1 && word.chars().all(is_mark) => mark(word),
        (Some(phrase), _) => flag(phrase),
        (None, Some(speech)) => {
            let noun = speech.noun && matches!(speech.form, Form::Base | Form::Third);
            if noun || speech.form == Form::Ing { SPEECH } else { SPEECH | VERB }
        }
        (None, None) => unknown(word),
    };
    let finite = verb.is_some_and(|v| {
        v.forms.has(Forms::PAST) && !v.forms.has(Forms::BASE) || v.forms.has(Forms::THIRD) && !v.also_noun
    });
    let finite = if finite { FINITE } else { 0 };
    let intends = if INTEND.contains(&word) { INTENDS } else { 0 };
    let preposed = if PREPOSE.contains(&word) { PREPOSED } else { 0 };
    KNOWN | flags | finite | intends | preposed
}

/// The flags that a word in lower case has by its letters.
pub(crate) fn unknown(word: &str) -> Flags {
    let adverb = word.len() > 5 && word.ends_with("ly") && !matches!(word, "family" | "assembly" | "reply");
    if adverb { LY } else { 0 }
}

/// The flags of a mark: a break, unless it stands inside words.
pub(crate) fn mark(mark: &str) -> Flags {
    match mark {
        "-" | "&" | "/" | "%" | "$" | "€" | "£" | "'" | "’" | "‐" | "‑" => 0,
        _ => BREAK,
    }
}

/// The flag of a word that bounds noun phrases.
fn flag(word: PhraseWord) -> Flags {
    match word {
        PhraseWord::Link => LINK,
        PhraseWord::Auxiliary => AUX,
        PhraseWord::Preposition => PREP,
        PhraseWord::Determiner => DET,
        PhraseWord::Pronoun => PRON,
        PhraseWord::And => AND,
        PhraseWord::Adverb => ADVERB,
        PhraseWord::Time => TIME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::entry::entry;

    #[test]
    fn flags_of_words() {
        let flags = |word: &str| entry(word).flags & !KNOWN;
        assert_eq!((flags("of"), flags("-"), flags(",")), (PREP, 0, BREAK));
        assert_eq!((flags("said"), flags("claims")), (SPEECH | VERB | FINITE, SPEECH));
        assert_eq!((flags("plans") & INTENDS, flags("drowned")), (INTENDS, FINITE));
        assert_eq!((flags("according") & PREPOSED, flags("meanwhile") & ADVERB), (PREPOSED, ADVERB));
        let ly = |word: &str, capital: bool| cased(unknown(word), capital);
        assert_eq!((ly("softly", false), ly("softly", true), ly("only", false)), (LY | ADVERB, NAME, 0));
        assert_eq!(cased(flags("said"), true), SPEECH | NAME);
    }
}
