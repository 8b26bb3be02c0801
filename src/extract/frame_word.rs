//! Words that decide how a verb and the phrases around it belong together: verbs with a clause for an object, nouns of
//! distance, nouns that govern an infinitive.

use crate::extract::verb_group::VerbGroup;
use crate::lexicon::action::Course;
use crate::model::claim::Modality;

/// Verbs whose object can be a clause without `that`.
pub(crate) fn takes_clause(group: &VerbGroup) -> bool {
    group.action.is_some_and(|a| {
        matches!(
            a.class,
            "announce"
                | "deny"
                | "confirm"
                | "promise"
                | "decide"
                | "agree"
                | "warn"
                | "show"
                | "discover"
                | "accuse"
                | "claim_responsibility"
        ) || a.course == Course::Say
    }) || matches!(
        group.base,
        "ensure"
            | "mean"
            | "realise"
            | "realize"
            | "prove"
            | "worry"
            | "find"
            | "wish"
            | "complain"
            | "guess"
            | "assume"
    )
}

pub(crate) fn is_distance(lower: &str) -> bool {
    matches!(
        lower,
        "kilometre"
            | "kilometres"
            | "kilometer"
            | "kilometers"
            | "km"
            | "mile"
            | "miles"
            | "metres"
            | "meters"
            | "yards"
            | "feet"
    )
}

/// Nouns that govern an infinitive.
pub(crate) fn governing_noun(lower: &str) -> Option<Modality> {
    Some(match lower {
        "attempt" | "attempts" | "bid" | "effort" | "efforts" => Modality::Attempted,
        "plan" | "plans" | "decision" | "decisions" | "threat" | "threats" | "pledge" | "promise" | "vow"
        | "proposal" | "order" | "orders" | "intention" | "agreement" | "deal" | "call" | "calls" | "request"
        | "move" => Modality::Planned,
        _ => return None,
    })
}
