//! The question that a fact's claims answer, phrased for people.

use crate::model::claim::{Claim, ClaimKind, Group, Outcome};
use crate::model::party::Party;
use std::collections::BTreeMap;

/// The question of a fact, from its claims in the order of their ids.
pub(crate) fn question(claims: &[&Claim]) -> String {
    let Some(first) = claims.first() else { return String::new() };
    match &first.what {
        ClaimKind::Casualty(casualty) => {
            let what = match (casualty.outcome, &casualty.detail) {
                (Outcome::Other, Some(detail)) => detail.as_str(),
                (outcome, _) => outcome.name(),
            };
            let groups = claims.iter().filter_map(|claim| match &claim.what {
                ClaimKind::Casualty(casualty) => casualty.group.as_ref().map(label),
                _ => None,
            });
            match most_told(groups).filter(|group| group != "people") {
                Some(group) => format!("people {what}: {group}"),
                None => format!("people {what}"),
            }
        }
        ClaimKind::Event(event) => {
            let action = most_told(claims.iter().filter_map(|claim| match &claim.what {
                ClaimKind::Event(event) => Some(event.action.replace('_', " ")),
                _ => None,
            }));
            let action = action.unwrap_or_else(|| event.action.clone());
            let actor = party(claims, |claim| match &claim.what {
                ClaimKind::Event(event) => event.actor.as_ref(),
                _ => None,
            });
            let object = party(claims, |claim| match &claim.what {
                ClaimKind::Event(event) => event.object.as_ref(),
                _ => None,
            });
            let dated = claims.iter().any(|claim| matches!(&claim.what, ClaimKind::Event(e) if e.when.is_some()));
            match (actor, object) {
                (Some(actor), Some(object)) if dated => format!("when did {actor} {action} {object}"),
                (Some(actor), None) if dated => format!("when did {actor} {action}"),
                (Some(actor), Some(object)) => format!("did {actor} {action} {object}"),
                (Some(actor), None) => format!("did {actor} {action}"),
                (None, Some(object)) => format!("who, when: {action} {object}"),
                (None, None) => format!("who, when: {action}"),
            }
        }
        ClaimKind::Role(role) => {
            let person = party(claims, |claim| match &claim.what {
                ClaimKind::Role(role) => Some(&role.person),
                _ => None,
            });
            let of = party(claims, |claim| match &claim.what {
                ClaimKind::Role(role) => role.of.as_ref(),
                _ => None,
            });
            let person = person.unwrap_or_else(|| role.person.text.clone());
            let of = of.map_or(String::new(), |of| format!(" of {of}"));
            format!("{person} is {}{of}", role.role)
        }
        ClaimKind::Quote(quote) => {
            let speaker = party(claims, |claim| match &claim.what {
                ClaimKind::Quote(quote) => quote.speaker.as_ref(),
                _ => None,
            });
            let words = opening(&quote.words, 10);
            match speaker {
                Some(speaker) => format!("quote of {speaker}: “{words}”"),
                None => format!("quote: “{words}”"),
            }
        }
        ClaimKind::Measure(measure) => {
            let of = most_told(claims.iter().filter_map(|claim| match &claim.what {
                ClaimKind::Measure(measure) => measure.of.clone(),
                _ => None,
            }));
            let unit = match &measure.per {
                Some(per) => format!("{} per {per}", measure.unit),
                None => measure.unit.clone(),
            };
            match of.filter(|of| *of != unit) {
                Some(of) => format!("how much: {of} ({unit})"),
                None => format!("how many: {unit}"),
            }
        }
    }
}

/// A group by its classes, else by its words.
fn label(group: &Group) -> String {
    if group.classes.is_empty() { group.text.clone() } else { group.classes.join(", ").replace('_', " ") }
}

/// The party named most often, in the form used most often.
fn party<'c>(claims: &[&'c Claim], of: impl Fn(&'c Claim) -> Option<&'c Party>) -> Option<String> {
    most_told(claims.iter().copied().filter_map(of).map(|party| party.text.clone()))
}

/// The most frequent text, the smallest of several.
fn most_told(texts: impl Iterator<Item = String>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    texts.filter(|text| !text.is_empty()).for_each(|text| *counts.entry(text).or_default() += 1);
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(text, _)| text)
}

/// The first words of a text.
fn opening(text: &str, words: usize) -> String {
    let first: Vec<&str> = text.split_whitespace().take(words).collect();
    let all = text.split_whitespace().count() <= words;
    if all { first.join(" ") } else { format!("{} …", first.join(" ")) }
}
