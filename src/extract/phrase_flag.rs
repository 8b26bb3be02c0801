//! What a token can be in a noun phrase or at its edge, as bits.
//!
//! 1. A mark is a break, save those inside words; a number is nothing.
//! 2. A word has the flag of its row in the table of phrase words, else it may be a form of a verb of saying or an adverb
//!    in `-ly`; a capital makes it a name.

use crate::lexicon::phrase_word::PhraseWord;
use crate::lexicon::speech::Form;
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};

/// What a token can be in a phrase, as bits.
pub(crate) type Flags = u16;
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

/// The flags of token `i` without its surroundings; past the end it is a break.
pub(crate) fn flags_of(doc: &Document<'_>, i: usize) -> Flags {
    let Some(token) = doc.token(i) else { return BREAK };
    let lower = doc.lower(i);
    match token.kind {
        TokenKind::Number => return 0,
        TokenKind::Mark => {
            let inside = matches!(lower, "-" | "&" | "/" | "%" | "$" | "€" | "£" | "'" | "’" | "‐" | "‑");
            return if inside { 0 } else { BREAK };
        }
        TokenKind::Word => {}
    }
    let mut flags = token.entry.phrase.map_or(0, flag);
    let capital = matches!(token.case, Case::Title | Case::Upper | Case::Mixed);
    if capital {
        flags |= NAME;
    }
    if flags == 0 || flags == NAME {
        if let Some(speech) = token.entry.speech {
            flags |= SPEECH;
            if !capital && speech.form != Form::Ing && !(speech.noun && matches!(speech.form, Form::Base | Form::Third))
            {
                flags |= VERB;
            }
        } else if !capital
            && lower.len() > 5
            && lower.ends_with("ly")
            && !matches!(lower, "family" | "assembly" | "reply")
        {
            flags |= ADVERB;
        }
    }
    flags
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
