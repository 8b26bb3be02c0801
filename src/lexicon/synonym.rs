//! Words that translators use for each other, and the stems by which words are compared.

use crate::lexicon::table::rows;
use crate::lexicon::verb::{Forms, VerbForm};
use crate::lexicon::word;
use crate::lexicon::word_map::HashMap;
use std::borrow::Cow;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/synonyms.tsv");

static TABLE: LazyLock<HashMap<String, &str>> =
    LazyLock::new(|| rows(TSV).filter_map(|row| Some((stem(row[0]).into_owned(), *row.get(1)?))).collect());

/// The word that stands for the group of a folded word, or its stem; that of an irregular past is its verb's (`rebuilt`).
pub(crate) fn common(word: &str) -> Cow<'_, str> {
    let past = |verb: &VerbForm| verb.forms.has(Forms::PAST) || verb.forms.has(Forms::PARTICIPLE);
    let irregular = |verb: &VerbForm| past(verb) && !verb.forms.has(Forms::BASE) && !word.ends_with("ed");
    let verb = word::word(word).and_then(|word| word.verb).filter(irregular);
    let stem = stem(verb.map_or(word, |verb| verb.base));
    match TABLE.get(stem.as_ref()) {
        Some(group) => Cow::Borrowed(*group),
        None => stem,
    }
}

/// A folded word without its ending: plurals, `-ing`, `-ed`, `-er`, British spellings.
pub(crate) fn stem(word: &str) -> Cow<'_, str> {
    let mut out = plural(word);
    if out.len() >= 6 {
        let bare = out.strip_suffix("ing").or_else(|| out.strip_suffix("ed"));
        let bare = bare.filter(|b| b.bytes().any(|c| matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')));
        if let Some(bare) = bare {
            let doubled = bare.len() > 3 && bare.as_bytes()[bare.len() - 1] == bare.as_bytes()[bare.len() - 2];
            let keep =
                if doubled && !bare.ends_with("ll") && !bare.ends_with("ss") { bare.len() - 1 } else { bare.len() };
            out = Cow::Owned(bare[..keep].to_owned());
        }
    }
    if out.len() >= 9
        && let Some(bare) = out.strip_suffix("er")
    {
        out = Cow::Owned(bare.to_owned());
    }
    if let Some(bare) = out.strip_suffix("ise").or_else(|| out.strip_suffix("is")).filter(|b| b.len() >= 4) {
        out = Cow::Owned(format!("{bare}iz"));
    } else if let Some(bare) = out.strip_suffix("ibility") {
        out = Cow::Owned(format!("{bare}ibl"));
    } else if let Some(bare) = out.strip_suffix("ability") {
        out = Cow::Owned(format!("{bare}abl"));
    } else if out.len() > 4
        && let Some(bare) = out.strip_suffix('e')
    {
        out = Cow::Owned(bare.to_owned());
    }
    out
}

fn plural(word: &str) -> Cow<'_, str> {
    if word.len() > 4
        && let Some(bare) = word.strip_suffix("ies")
    {
        return Cow::Owned(format!("{bare}y"));
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(ending) {
            return Cow::Owned(word[..word.len() - 2].to_owned());
        }
    }
    match word.strip_suffix('s') {
        Some("new") => Cow::Borrowed(word),
        Some(bare) if word.len() > 3 && !bare.ends_with(['s', 'u', 'i']) => Cow::Owned(bare.to_owned()),
        _ => Cow::Borrowed(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        crate::lexicon::table::check(TSV, 2..=2);
    }

    #[test]
    fn stems() {
        for (a, b) in [
            ("receive", "received"),
            ("receiving", "received"),
            ("stopped", "stopping"),
            ("cities", "city"),
            ("stabilise", "stabilized"),
            ("peacekeepers", "peacekeeping"),
            ("responsible", "responsibility"),
            ("attacks", "attack"),
        ] {
            assert_eq!(stem(a), stem(b), "{a} {b}");
        }
        for (a, b) in [("news", "new"), ("bus", "bu"), ("red", "r"), ("crisis", "cris"), ("thing", "th")] {
            assert_ne!(stem(a), stem(b), "{a} {b}");
        }
    }

    #[test]
    fn groups() {
        assert_eq!(common("rebuilt"), common("rebuild"));
        assert_eq!(common("troops"), common("forces"));
        assert_eq!(common("outside"), common("external"));
        assert_ne!(common("gangs"), common("groups"));
    }
}
