//! [`Shape`]: the words of a party taken apart: its head noun, what that names, the names before it.

use crate::fold::fold;
use crate::lexicon::function_word::function_of;
use crate::lexicon::group::group_noun;
use crate::lexicon::place::country_of;
use crate::lexicon::thing::{Thing, thing};

/// The words of a party that tell it from others.
#[derive(Debug, Default)]
pub(crate) struct Shape {
    /// The head noun, folded, in the singular.
    pub(crate) head: String,
    /// The class of people that the head, with the word before it (`security forces`), names.
    pub(crate) people: Option<&'static str>,
    /// The thing that it names.
    pub(crate) thing: Option<Thing>,
    /// The head is a name.
    pub(crate) named: bool,
    pub(crate) plural: bool,
    /// Names before the head, folded: `German`.
    pub(crate) names: Vec<String>,
    /// All content words, in the singular.
    pub(crate) words: Vec<String>,
}

/// The words of a party as written and folded, without marks, numbers and the possessive ending.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (&str, String)> {
    text.split(|c: char| c.is_whitespace() || c == '-' || c == '‐').filter_map(|raw| {
        let raw = raw.trim_matches(|c: char| !c.is_alphanumeric());
        let raw = raw.strip_suffix("'s").or_else(|| raw.strip_suffix("’s")).unwrap_or(raw);
        let lower = fold(raw);
        (!lower.chars().all(|c| c.is_ascii_digit())).then_some((raw, lower))
    })
}

/// Whether a folded word says something of a party.
pub(crate) fn tells(lower: &str) -> bool {
    function_of(lower).is_none()
}

pub(crate) fn shape(text: &str) -> Shape {
    let mut out = Shape::default();
    let mut after_of = false;
    let mut last_named = false;
    let mut before = String::new();
    for (raw, lower) in words(text) {
        // What is asked for is no part of the party: `the alliance for help`.
        if matches!(lower.as_str(), "for" | "to" | "from") && !out.head.is_empty() {
            after_of = true;
            continue;
        }
        if lower == "of" && !out.head.is_empty() {
            after_of = !counts(&out.head);
            continue;
        }
        if !tells(&lower) {
            continue;
        }
        let word = singular(&lower);
        let named = raw.chars().next().is_some_and(char::is_uppercase) && raw.len() > 1;
        if !after_of {
            if last_named && !out.head.is_empty() {
                out.names.push(country(&std::mem::take(&mut out.head)));
            }
            out.people = group_noun(&format!("{before} {lower}"))
                .or_else(|| group_noun(&lower))
                .map(|noun| noun.class)
                .or_else(|| match word.as_str() {
                    "force" => Some("security forces"),
                    "crowd" | "mob" | "throng" => Some("protesters"),
                    // `terrorist gangs`
                    "gang" | "group" | "cell" | "squad" | "band" | "officer" | "unit" => {
                        group_noun(&before).map(|noun| noun.class)
                    }
                    _ => None,
                });
            out.thing = thing(&format!("{before} {word}")).or_else(|| thing(&word));
            out.plural = word != lower;
            out.head.clone_from(&word);
            before = lower;
            last_named = named;
        }
        out.words.push(country(&word));
    }
    out.named = last_named && out.people.is_none() && out.thing.is_none();
    out.words.sort();
    out.words.dedup();
    out
}

/// `Chadian` as `chad`, other words as they are.
pub(crate) fn country(word: &str) -> String {
    country_of(word).map_or_else(|| word.to_owned(), fold)
}

/// Nouns that only count what follows `of`.
fn counts(head: &str) -> bool {
    matches!(
        head,
        "dozen"
            | "hundred"
            | "thousand"
            | "score"
            | "group"
            | "number"
            | "series"
            | "seat"
            | "city"
            | "town"
            | "member"
            | "gang"
            | "crowd"
            | "majority"
            | "wave"
            | "branch"
            | "state"
            | "part"
            // `freedom of movement`
            | "freedom"
    )
}

pub(crate) fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies")
        && stem.len() > 2
    {
        return format!("{stem}y");
    }
    if word.len() > 4 && (word.ends_with("shes") || word.ends_with("ches") || word.ends_with("sses")) {
        return word[..word.len() - 2].to_owned();
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => stem.to_owned(),
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_names_and_people() {
        let consulate = shape("the Danish consulate");
        assert_eq!((consulate.head.as_str(), consulate.names.as_slice()), ("consulate", &["denmark".to_owned()][..]));
        assert!(!consulate.named && !consulate.plural);
        let guards = shape("three guards of the bank");
        assert_eq!((guards.people, guards.plural), (Some("guards"), true));
        assert!(shape("Harlan Voss").named);
        assert_eq!(shape("").head, "");
    }

    #[test]
    fn singulars() {
        assert_eq!([singular("cities"), singular("crashes"), singular("bus")], ["city", "crash", "bus"]);
    }
}
