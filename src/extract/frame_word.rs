//! Words that decide how a verb and the phrases around it belong together: verbs with a clause for an object, nouns
//! that govern an infinitive.

use crate::extract::context::Context;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::verb_group::VerbGroup;
use crate::lexicon::action::Course;
use crate::lexicon::clause_word::ClauseWord;
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

/// How what a phrase governs stands, where its head is a noun that governs an infinitive.
pub(crate) fn governing_noun(cx: &Context<'_>, phrase: &NounPhrase) -> Option<Modality> {
    if !phrase.noun.has(ClauseWord::Governs) {
        return None;
    }
    Some(match cx.doc.lower(phrase.head) {
        "attempt" | "attempts" | "bid" | "effort" | "efforts" => Modality::Attempted,
        "plan" | "plans" | "decision" | "decisions" | "threat" | "threats" | "pledge" | "promise" | "vow"
        | "proposal" | "order" | "orders" | "intention" | "agreement" | "deal" | "call" | "calls" | "request"
        | "move" => Modality::Planned,
        _ => return None,
    })
}
