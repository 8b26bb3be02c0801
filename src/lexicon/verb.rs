//! Verbs: from any of their forms to the base form, by spelling rules and a table of irregular forms.
//!
//! Left out on purpose: a tagger. A form says which readings a word can have (`attacks`, `fired`); the words around it
//! decide.

use crate::lexicon::action::{VerbPhrases, verb_phrases};
use crate::lexicon::clause_word::{ClauseWords, clause_words};
use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;

const TSV: &str = include_str!("en/verbs.tsv");

/// The forms that one spelling can be, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Forms(u8);

impl Forms {
    /// `attack`
    pub(crate) const BASE: Forms = Forms(1);
    /// `attacks`
    pub(crate) const THIRD: Forms = Forms(2);
    /// `attacked`, `broke`
    pub(crate) const PAST: Forms = Forms(4);
    /// `attacked`, `broken`
    pub(crate) const PARTICIPLE: Forms = Forms(8);
    /// `attacking`
    pub(crate) const ING: Forms = Forms(16);

    /// Whether one of the forms of `other` is among these.
    pub(crate) fn has(self, other: Forms) -> bool {
        self.0 & other.0 != 0
    }

    fn with(self, other: Forms) -> Forms {
        Forms(self.0 | other.0)
    }
}

/// One spelling of a verb.
#[derive(Clone, Copy, Debug)]
pub(crate) struct VerbForm {
    pub(crate) base: &'static str,
    pub(crate) forms: Forms,
    /// The base form is as often a noun (`attack`, `vote`).
    pub(crate) also_noun: bool,
    /// What the action table knows of the base form.
    pub(crate) known: Option<&'static VerbPhrases>,
    /// What the base form does in a clause.
    pub(crate) clause: ClauseWords,
}

impl VerbForm {
    /// A form of the verb with this base form.
    pub(crate) fn of(base: &'static str, forms: Forms, also_noun: bool) -> Self {
        VerbForm { base, forms, also_noun, known: verb_phrases(base), clause: clause_words(base) }
    }
}

/// All spellings of the verbs of the table, and of `more` base forms that it does not have.
pub(crate) fn spellings(more: impl Iterator<Item = &'static str>) -> HashMap<String, VerbForm> {
    let mut out: HashMap<String, VerbForm> = HashMap::default();
    for row in rows(TSV) {
        let cell = |i: usize| row.get(i).copied().unwrap_or("");
        add(&mut out, row[0], cell(1), cell(2), cell(3) == "noun");
    }
    let known: Vec<&str> = more.filter(|base| !out.contains_key(*base)).collect();
    for base in known {
        add(&mut out, base, "", "", false);
    }
    out
}

/// What a lower-case word can be as a verb of the table.
#[cfg(test)]
pub(crate) fn verb(word: &str) -> Option<VerbForm> {
    static TABLE: std::sync::LazyLock<HashMap<String, VerbForm>> =
        std::sync::LazyLock::new(|| spellings(std::iter::empty()));
    TABLE.get(word).copied()
}

fn add(out: &mut HashMap<String, VerbForm>, base: &'static str, past: &str, participle: &str, also_noun: bool) {
    let regular = past_of(base);
    // `cancelled` and `canceled`, `travelled` and `traveled` are both read.
    if !past.is_empty() && past.ends_with("led") {
        put(out, regular.clone(), base, Forms::PAST.with(Forms::PARTICIPLE), also_noun);
    }
    let (past, participle) = if past.is_empty() { (regular.as_str(), regular.as_str()) } else { (past, participle) };
    put(out, base.to_owned(), base, Forms::BASE, also_noun);
    put(out, third_of(base), base, Forms::THIRD, also_noun);
    put(out, past.to_owned(), base, Forms::PAST, also_noun);
    put(out, participle.to_owned(), base, Forms::PARTICIPLE, also_noun);
    put(out, ing_of(base, past), base, Forms::ING, also_noun);
    if past.ends_with("lled") {
        put(out, format!("{base}ing"), base, Forms::ING, also_noun);
    }
}

/// A spelling that two verbs share goes to the first, save that a past form goes before a base form
/// (`found` is of `find`, `saw` of `see`).
fn put(out: &mut HashMap<String, VerbForm>, word: String, base: &'static str, form: Forms, also_noun: bool) {
    let new = VerbForm::of(base, form, also_noun);
    match out.get_mut(&word) {
        None => {
            out.insert(word, new);
        }
        Some(old) if old.base == base => old.forms = old.forms.with(form),
        Some(old) if form.has(Forms::PAST) && !old.forms.has(Forms::PAST) => *old = new,
        Some(_) => {}
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// `carry` before a vowel ending: a consonant stands before the `y`.
fn turns_y(base: &str) -> bool {
    let bytes = base.as_bytes();
    bytes.len() > 1 && bytes[bytes.len() - 1] == b'y' && !is_vowel(bytes[bytes.len() - 2])
}

fn third_of(base: &str) -> String {
    if turns_y(base) {
        return format!("{}ies", &base[..base.len() - 1]);
    }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| base.ends_with(end));
    format!("{base}{}", if hisses { "es" } else { "s" })
}

fn past_of(base: &str) -> String {
    if turns_y(base) {
        format!("{}ied", &base[..base.len() - 1])
    } else if base.ends_with('e') {
        format!("{base}d")
    } else {
        format!("{base}ed")
    }
}

/// The `-ing` form; a consonant is doubled where the past form doubles it or, in irregular verbs, after one short vowel.
fn ing_of(base: &str, past: &str) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    if base.ends_with('e') && !base.ends_with("ee") && !base.ends_with("ye") && !base.ends_with("oe") {
        return format!("{}ing", &base[..base.len() - 1]);
    }
    if let Some(stem) = past.strip_suffix("ed")
        && stem.len() == base.len() + 1
        && stem.starts_with(base)
    {
        return format!("{stem}ing");
    }
    let bytes = base.as_bytes();
    let irregular = !past.ends_with("ed");
    if irregular
        && let [.., before, vowel, last] = bytes
        && is_vowel(*vowel)
        && !is_vowel(*before)
        && !is_vowel(*last)
        && !matches!(last, b'w' | b'x' | b'y' | b'r')
        && base.len() <= 5
    {
        return format!("{base}{}ing", *last as char);
    }
    format!("{base}ing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(TSV, 4..=4);
    }

    #[test]
    fn forms_lead_to_the_base() {
        let cases: &[(&str, &str, Forms)] = &[
            ("storms", "storm", Forms::THIRD),
            ("denied", "deny", Forms::PAST),
            ("denies", "deny", Forms::THIRD),
            ("releasing", "release", Forms::ING),
            ("dying", "die", Forms::ING),
            ("fleeing", "flee", Forms::ING),
            ("broken", "break", Forms::PARTICIPLE),
            ("broke", "break", Forms::PAST),
            ("hit", "hit", Forms::PAST),
            ("hitting", "hit", Forms::ING),
            ("banned", "ban", Forms::PARTICIPLE),
            ("banning", "ban", Forms::ING),
            ("canceled", "cancel", Forms::PAST),
            ("cancelling", "cancel", Forms::ING),
            ("canceling", "cancel", Forms::ING),
            ("found", "find", Forms::PAST),
            ("saw", "see", Forms::PAST),
            ("clashes", "clash", Forms::THIRD),
            ("began", "begin", Forms::PAST),
            ("beginning", "begin", Forms::ING),
            ("visiting", "visit", Forms::ING),
            ("reading", "read", Forms::ING),
        ];
        for (word, base, form) in cases {
            let found = verb(word).unwrap_or_else(|| panic!("{word} is not known"));
            assert_eq!(found.base, *base, "{word}");
            assert!(found.forms.has(*form), "{word}: {:?}", found.forms);
        }
        assert!(!verb("broke").unwrap().forms.has(Forms::PARTICIPLE));
        assert!(verb("attack").unwrap().also_noun);
        assert!(verb("consulate").is_none());
    }
}
