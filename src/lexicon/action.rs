//! The action table: verbs and nouns of news events gathered into classes, and what is known of a class.

use crate::lexicon::table::rows;
use crate::lexicon::word_map::HashMap;
use std::sync::LazyLock;

const TSV: &str = include_str!("en/actions.tsv");

/// How often an action can happen to its parties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Course {
    /// Once: two times of it conflict.
    Once,
    /// Again and again.
    Many,
    /// It lasts.
    State,
    /// Speech: it frames what is said and is not compared.
    Say,
}

/// One class of actions.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) class: &'static str,
    pub(crate) course: Course,
    /// `of` after a noun of the class names whom it is done to, not who does it.
    pub(crate) of_object: bool,
    pub(crate) opposite: Option<&'static str>,
    /// The change that it is an account of, and the account: two accounts of one change exclude each other.
    pub(crate) account: Option<(&'static str, &'static str)>,
    /// Classes of one family can tell of one event in other words: seized, commandeered.
    pub(crate) family: Option<&'static str>,
    verbs: Vec<&'static str>,
    nouns: Vec<&'static str>,
}

/// All classes, sorted by name.
pub(crate) fn actions() -> &'static [Action] {
    static TABLE: LazyLock<Vec<Action>> = LazyLock::new(|| rows(TSV).filter_map(|row| action(&row)).collect());
    &TABLE
}

/// The class of that name.
pub(crate) fn class(name: &str) -> Option<&'static Action> {
    let at = actions().binary_search_by(|action| action.class.cmp(name)).ok()?;
    actions().get(at)
}

/// A verb of the table: its class when it stands alone, and the phrases that it opens with theirs, longest first.
#[derive(Debug, Default)]
pub(crate) struct VerbPhrases {
    pub(crate) alone: Option<&'static Action>,
    pub(crate) phrases: Vec<(Vec<&'static str>, &'static Action)>,
}

/// The class and the phrases of a verb's base form.
pub(crate) fn verb_phrases(base: &str) -> Option<&'static VerbPhrases> {
    static TABLE: LazyLock<HashMap<&str, VerbPhrases>> = LazyLock::new(|| {
        let mut out: HashMap<&str, VerbPhrases> = HashMap::default();
        for action in actions() {
            for verb in &action.verbs {
                let mut words = verb.split(' ');
                let entry = out.entry(words.next().unwrap_or("")).or_default();
                let rest: Vec<&str> = words.collect();
                if rest.is_empty() {
                    entry.alone = Some(action);
                } else {
                    entry.phrases.push((rest, action));
                }
            }
        }
        out.values_mut().for_each(|v| v.phrases.sort_by(|a, b| (b.0.len(), &a.0).cmp(&(a.0.len(), &b.0))));
        out
    });
    TABLE.get(base)
}

/// The base forms of all verbs in the table, first words of phrases included.
pub(crate) fn verb_bases() -> impl Iterator<Item = &'static str> {
    actions().iter().flat_map(|a| a.verbs.iter()).filter_map(|verb| verb.split(' ').next())
}

/// The nouns of the table, singular and plural, each with the words before it (`air` of `air strike`) and its class.
pub(crate) fn nouns() -> impl Iterator<Item = (String, &'static str, &'static Action)> {
    actions().iter().flat_map(|action| action.nouns.iter().map(move |noun| (action, *noun))).flat_map(
        |(action, noun)| {
            let (before, last) = noun.rsplit_once([' ', '-']).unwrap_or(("", noun));
            [(last.to_owned(), before, action), (plural(last), before, action)]
        },
    )
}

fn plural(noun: &str) -> String {
    if let Some(stem) = noun.strip_suffix('y')
        && !stem.ends_with(['a', 'e', 'o', 'u'])
    {
        return format!("{stem}ies");
    }
    let hisses = ["s", "x", "ch", "sh"].iter().any(|end| noun.ends_with(end));
    format!("{noun}{}", if hisses { "es" } else { "s" })
}

fn action(row: &[&'static str]) -> Option<Action> {
    let cell = |i: usize| row.get(i).copied().filter(|cell| !cell.is_empty());
    let list = |i: usize| cell(i).map_or(Vec::new(), |cell| cell.split(',').collect());
    let course = match cell(1)? {
        "once" => Course::Once,
        "many" => Course::Many,
        "state" => Course::State,
        "say" => Course::Say,
        _ => return None,
    };
    Some(Action {
        class: row[0],
        course,
        of_object: cell(2) == Some("t"),
        opposite: cell(3),
        account: cell(4).and_then(|cell| cell.split_once('/')),
        verbs: list(5),
        nouns: list(6),
        family: cell(7),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn the_table_is_sorted_and_every_row_is_read() {
        crate::lexicon::table::check(TSV, 7..=8);
        assert_eq!(actions().len(), rows(TSV).count());
    }

    #[test]
    fn a_word_is_in_one_class_only() {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for action in actions() {
            for word in &action.verbs {
                assert_eq!(seen.insert(word, action.class), None, "the verb {word} is in two classes");
            }
        }
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for action in actions() {
            for word in &action.nouns {
                assert_eq!(seen.insert(word, action.class), None, "the noun {word} is in two classes");
            }
        }
    }

    #[test]
    fn opposites_are_mutual() {
        for action in actions() {
            if let Some(opposite) = action.opposite {
                assert_eq!(class(opposite).and_then(|o| o.opposite), Some(action.class), "{}", action.class);
            }
        }
    }

    #[test]
    fn phrases_are_found_under_their_verb() {
        let step = verb_phrases("step").unwrap();
        assert!(step.phrases.iter().any(|(rest, action)| rest == &["down"] && action.class == "resign"));
        assert_eq!(verb_phrases("resign").unwrap().alone.map(|a| a.class), Some("resign"));
        assert_eq!(class("resign").unwrap().account, Some(("office", "own will")));
        assert_eq!(class("nothing").map(|a| a.class), None);
    }
}
