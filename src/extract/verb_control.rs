//! Verbs and adjectives that govern an infinitive (`tried to storm`, `is likely to resign`), and what they make of it.

use crate::model::claim::Modality;

/// What a verb or adjective does to the infinitive after it.
#[derive(Clone, Copy)]
pub(crate) struct Control {
    pub(crate) modality: Modality,
    pub(crate) negates: bool,
    /// It follows `be`.
    pub(crate) adjective: bool,
    /// Only `is expected to`, not `expects to`.
    pub(crate) passive_only: bool,
}

pub(crate) fn control(word: &str) -> Option<Control> {
    let plain = Control { modality: Modality::Actual, negates: false, adjective: false, passive_only: false };
    Some(match word {
        "try" | "attempt" | "seek" | "struggle" | "bid" => Control { modality: Modality::Attempted, ..plain },
        "plan" | "intend" | "want" | "hope" | "prepare" | "vow" | "pledge" | "promise" | "agree" | "decide"
        | "threaten" | "vote" | "aim" | "wish" | "offer" | "resolve" | "choose" | "need" | "move" | "undertake"
        | "opt" | "have" | "propose" | "swear" | "arrange" => Control { modality: Modality::Planned, ..plain },
        "fail" | "refuse" | "decline" | "neglect" => Control { negates: true, ..plain },
        "begin" | "start" | "continue" | "manage" | "come" | "proceed" | "help" | "dare" | "rush" | "race" | "go" => {
            plain
        }
        "appear" | "seem" => Control { modality: Modality::Possible, ..plain },
        "report" | "say" | "believe" | "know" | "find" | "see" | "hear" => Control { passive_only: true, ..plain },
        "allege" | "think" | "understand" | "rumour" | "suspect" => {
            Control { modality: Modality::Possible, passive_only: true, ..plain }
        }
        "expect" | "schedule" | "suppose" => Control { modality: Modality::Planned, ..plain },
        "force" | "compel" | "oblige" => Control { passive_only: true, ..plain },
        "permit" | "allow" => Control { modality: Modality::Possible, passive_only: true, ..plain },
        "able" | "free" | "forced" => Control { adjective: true, ..plain },
        "unable" | "unwilling" => Control { adjective: true, negates: true, ..plain },
        "due" | "set" | "about" | "ready" | "willing" | "poised" | "eager" | "keen" | "determined" | "bound" => {
            Control { adjective: true, modality: Modality::Planned, ..plain }
        }
        "likely" | "unlikely" => Control { adjective: true, modality: Modality::Possible, ..plain },
        _ => return None,
    })
}

pub(crate) fn modality_of(modal: &str) -> Modality {
    match modal {
        "will" | "shall" | "would" | "won't" | "wouldn't" | "should" | "must" => Modality::Planned,
        "could" | "may" | "might" | "can" | "can't" | "cannot" | "couldn't" => Modality::Possible,
        _ => Modality::Actual,
    }
}

/// The one farther from having happened.
pub(crate) fn strongest(a: Modality, b: Modality) -> Modality {
    let rank = |m: Modality| match m {
        Modality::Actual => 0,
        Modality::Planned => 1,
        Modality::Attempted => 2,
        Modality::Possible => 3,
    };
    if rank(a) >= rank(b) { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::clause_word::ClauseWord;
    use crate::lexicon::entry::entry;
    use crate::lexicon::word;

    #[test]
    fn every_verb_of_control_is_known_to_its_entry() {
        for (word, _) in word::all() {
            assert_eq!(entry(word).clause.has(ClauseWord::Control), control(word).is_some(), "{word}");
        }
    }
}
