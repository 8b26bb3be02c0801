//! Verbs of saying, by class, in all their forms.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/speech.tsv");

/// What a verb does with the words of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Say,
    Tell,
    Report,
    Claim,
    Admit,
    Deny,
    Promise,
    Warn,
    Ask,
    Demand,
    Accuse,
    Think,
    Write,
    Cite,
    See,
}

/// The form a verb stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Base,
    Third,
    Past,
    Participle,
    Ing,
}

/// One form of a verb of saying.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Speech {
    pub(crate) base: &'static str,
    pub(crate) class: Class,
    pub(crate) form: Form,
    /// A clause after the verb is told by its subject; of the others only quoted words are.
    pub(crate) clause: bool,
    /// It is a verb of saying only before `that` or quoted words: `maintain`, `reflect`.
    pub(crate) that: bool,
    /// The base and the third person are nouns as well: `report`, `claims`.
    pub(crate) noun: bool,
}

static TABLE: LazyLock<HashMap<String, Speech>> = LazyLock::new(|| {
    let mut table = HashMap::default();
    for row in rows(TSV) {
        let [base, class, takes, irregular, noun] = row[..] else { continue };
        let Some(class) = class_named(class) else { continue };
        let mut put = |word: String, form: Form| {
            let (clause, that) = (takes != "words", takes == "that");
            let speech = Speech { base, class, form, clause, that, noun: noun == "noun" };
            table.entry(word).or_insert(speech);
        };
        // `put`, `forecast`: more often told in the past than in the present
        let unchanged = irregular.split(' ').next() == Some(base);
        put(base.to_owned(), if unchanged { Form::Past } else { Form::Base });
        put(third(base), Form::Third);
        put(ing(base), Form::Ing);
        let mut past = unchanged.then_some(base);
        for word in irregular.split(' ').filter(|&w| w != "-" && w != base) {
            match (word.ends_with("ing"), past) {
                (true, _) => put(word.to_owned(), Form::Ing),
                (false, None) => {
                    past = Some(word);
                    put(word.to_owned(), Form::Past);
                }
                (false, Some(_)) => put(word.to_owned(), Form::Participle),
            }
        }
        if past.is_none() {
            put(past_of(base), Form::Past);
        }
    }
    table
});

/// All forms of the verbs of saying.
pub(crate) fn all() -> impl Iterator<Item = (&'static str, &'static Speech)> {
    TABLE.iter().map(|(word, speech)| (word.as_str(), speech))
}

fn class_named(name: &str) -> Option<Class> {
    Some(match name {
        "say" => Class::Say,
        "tell" => Class::Tell,
        "report" => Class::Report,
        "claim" => Class::Claim,
        "admit" => Class::Admit,
        "deny" => Class::Deny,
        "promise" => Class::Promise,
        "warn" => Class::Warn,
        "ask" => Class::Ask,
        "demand" => Class::Demand,
        "accuse" => Class::Accuse,
        "think" => Class::Think,
        "write" => Class::Write,
        "cite" => Class::Cite,
        "see" => Class::See,
        _ => return None,
    })
}

fn ends_in_consonant_y(base: &str) -> bool {
    let mut back = base.bytes().rev();
    back.next() == Some(b'y') && !matches!(back.next(), Some(b'a' | b'e' | b'i' | b'o' | b'u') | None)
}

fn third(base: &str) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ies", &base[..base.len() - 1])
    } else if base.ends_with("sh") || base.ends_with("ch") || base.ends_with('s') || base.ends_with('x') {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn past_of(base: &str) -> String {
    if ends_in_consonant_y(base) {
        format!("{}ied", &base[..base.len() - 1])
    } else if base.ends_with('e') {
        format!("{base}d")
    } else {
        format!("{base}ed")
    }
}

fn ing(base: &str) -> String {
    match base.strip_suffix('e') {
        Some(stem) if !stem.ends_with(['e', 'o', 'y']) => format!("{stem}ing"),
        _ => format!("{base}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_class_is_known() {
        crate::lexicon::table::check(TSV, 5..=5);
        for row in rows(TSV) {
            assert!(class_named(row[1]).is_some(), "{row:?}");
            assert!(matches!(row[2], "clause" | "words" | "that") && matches!(row[4], "noun" | "-"), "{row:?}");
        }
    }

    #[test]
    fn forms() {
        for (word, base, form) in [
            ("said", "say", Form::Past),
            ("says", "say", Form::Third),
            ("denies", "deny", Form::Third),
            ("denied", "deny", Form::Past),
            ("citing", "cite", Form::Ing),
            ("written", "write", Form::Participle),
            ("wrote", "write", Form::Past),
            ("foreseeing", "foresee", Form::Ing),
            ("stressing", "stress", Form::Ing),
            ("admitted", "admit", Form::Past),
            ("vowed", "vow", Form::Past),
        ] {
            let speech = TABLE.get(word).unwrap_or_else(|| panic!("{word}"));
            assert_eq!((speech.base, speech.form), (base, form), "{word}");
        }
        assert!(TABLE.get("walked").is_none());
        assert!(TABLE.get("reports").is_some_and(|s| s.noun));
    }
}
