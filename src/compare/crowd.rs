//! What a counted crowd did: the first known verb after its count, in the same sentence.
//!
//! Crowds in round words (`thousands`) are many in one story. Two of them are one crowd only where they did one thing:
//! those who broke into a palace are not those who marched through the town, though both were thousands.
//!
//! Left out on purpose: verbs that the action table does not know; a crowd whose deed is not told may be any.

use crate::compare::count::sentence;
use crate::compare::told::Told;
use crate::fold::fold;
use crate::lexicon::action::{Action, verb_bases, verb_phrases};
use crate::lexicon::verb::{Forms, VerbForm, spellings};
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

/// How far after the count the deed is looked for.
const REACH: usize = 20;

/// Whether two crowds did different kinds of things.
pub(crate) fn other_deed(a: Told<'_>, b: Told<'_>) -> bool {
    matches!((deed(a), deed(b)), (Some(x), Some(y)) if x != y)
}

/// What crowds do, as far as one kind excludes another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// They come together in the open.
    Gather,
    /// They use force on a place.
    Force,
    /// They run or move away.
    Flee,
}

fn kind(action: &Action) -> Option<Deed> {
    match action.class {
        "gather" | "protest" | "participate" => Some(Deed::Gather),
        "storm" | "seize" | "attack" | "burn" => Some(Deed::Force),
        "escape" | "evacuate" | "leave" => Some(Deed::Flee),
        _ => None,
    }
}

/// The first deed told after the count.
fn deed(told: Told<'_>) -> Option<Deed> {
    static VERBS: LazyLock<HashMap<String, VerbForm>> = LazyLock::new(|| spellings(verb_bases()));
    let whole = sentence(told);
    let at = whole.find(Some(told.words()).filter(|words| !words.is_empty())?)?;
    let rest = whole.get(at..)?;
    let folded = fold(rest);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).take(REACH + 4).collect();
    words.iter().enumerate().take(REACH).find_map(|(i, word)| {
        let form = VERBS.get(*word).filter(|form| form.forms.has(Forms::PAST) || form.forms.has(Forms::ING))?;
        let known = verb_phrases(form.base)?;
        let follows = |phrase: &[&str]| words.get(i + 1..).is_some_and(|rest| rest.starts_with(phrase));
        known
            .phrases
            .iter()
            .find(|(phrase, _)| follows(phrase))
            .map(|(_, action)| *action)
            .or(known.alone)
            .and_then(kind)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Claim, Measure};
    use crate::model::quantity::Quantity;
    use crate::span::Span;

    fn other(a: &str, b: &str) -> bool {
        let claim = |text: &str| {
            let at = text.find("housands").unwrap() - 1;
            let measure = Measure {
                count: Quantity::at_least(2000, ""),
                unit: "person".into(),
                per: None,
                of: None,
                when: None,
                place: None,
            };
            let mut claim = Claim::new("c", "a", measure);
            claim.span = Span::new(at, at + 9);
            claim
        };
        let (p, q) = (claim(a), claim(b));
        other_deed(Told { claim: &p, published: None, text: a }, Told { claim: &q, published: None, text: b })
    }

    #[test]
    fn crowds_are_told_apart_by_what_they_did() {
        let stormed = "On Sunday thousands of farmers stormed the palace in Lund.";
        for (text, expected) in [
            ("In Lund thousands of farmers broke into the palace.", false),
            ("Thousands took to the streets in Lund against the palace.", true),
            ("Thousands of farmers, some in boots, gathered before the palace in Lund.", true),
            ("Thousands of people are estimated to have been at the palace in Lund.", false),
            ("There were thousands of farmers at the palace in Lund.", false),
        ] {
            assert_eq!(other(stormed, text), expected, "{text}");
        }
        let marched = "Thousands marched through Lund.";
        assert!(!other(marched, "Thousands of people gathered in Lund."));
    }
}
