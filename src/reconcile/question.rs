//! The question that a fact's claims answer, phrased for people.

use crate::lexicon::function_word::function_of;
use crate::lexicon::number::number_word;
use crate::model::claim::{Claim, ClaimKind, Event, Group, Outcome};
use crate::model::party::Party;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

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
        ClaimKind::Event(_) => event_question(claims),
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

/// The question of a fact of events: asked with the words of one claim, the one that names its parties best.
fn event_question(claims: &[&Claim]) -> String {
    let events = || {
        claims.iter().filter_map(|claim| match &claim.what {
            ClaimKind::Event(event) => Some(event),
            _ => None,
        })
    };
    // Rival accounts of one change: none of them may lead.
    let accounts: BTreeSet<String> = events().map(|event| event.action.replace('_', " ")).collect();
    // The first of several that name their parties equally well: the claims are in the order of their ids.
    let Some(best) = events().rev().max_by_key(|event| told(event)) else { return String::new() };
    let (actor, object) = (name(best.actor.as_ref()), name(best.object.as_ref()));
    if accounts.len() > 1 {
        let whose = object.or(actor).map_or(String::new(), |party| format!(": {party}"));
        let accounts: Vec<String> = accounts.into_iter().collect();
        return format!("{}{whose}", accounts.join(" or "));
    }
    let action = best.action.replace('_', " ");
    let dated = events().any(|event| event.when.is_some());
    match (actor, object) {
        (Some(actor), Some(object)) if dated => format!("when did {actor} {action} {object}"),
        (Some(actor), None) if dated => format!("when did {actor} {action}"),
        (Some(actor), Some(object)) => format!("did {actor} {action} {object}"),
        (Some(actor), None) => format!("did {actor} {action}"),
        (None, Some(object)) => format!("who, when: {action} {object}"),
        (None, None) => format!("who, when: {action}"),
    }
}

/// How well an event names its parties: entities first, then words, short ones rather than long ones.
fn told(event: &Event) -> (usize, usize, Reverse<usize>) {
    let parties = [&event.actor, &event.object];
    let named = |party: &&&Option<Party>| name(party.as_ref()).is_some();
    let told = parties.iter().filter(named).count();
    let known = parties.iter().filter(|party| party.as_ref().is_some_and(|party| party.entity.is_some())).count();
    let length = parties.iter().filter_map(|party| name(party.as_ref())).map(|name| name.len()).sum();
    (told, known, Reverse(length))
}

/// A party's words as they stand inside a sentence; `None` for a pronoun and for words that name nothing.
fn name(party: Option<&Party>) -> Option<String> {
    let text = party?.text.trim_matches(|c: char| !c.is_alphanumeric());
    let mut words = text.split_whitespace();
    let first = words.next()?;
    let lower = first.to_lowercase();
    // The first word is a capital for its place in the sentence, unless it is a name.
    let function = function_of(&lower);
    let common = function.is_some() || number_word(&lower).is_some();
    if words.next().is_none() && (function.is_some() || first.chars().count() < 2) {
        return None;
    }
    let rest = text.get(first.len()..).unwrap_or("");
    // A mark that opens inside the party and does not close there, or the other way round, is left out.
    let unpaired = |open: char, close: char| text.contains(open) != text.contains(close);
    let clean = |part: &str| -> String {
        part.chars()
            .filter(|&c| !(matches!(c, '“' | '”') && unpaired('“', '”')))
            .filter(|&c| !(c == '"' && text.matches('"').count() % 2 == 1))
            .collect()
    };
    Some(if common { clean(&format!("{lower}{rest}")) } else { clean(text) })
}

/// A group by its classes, else by its words.
fn label(group: &Group) -> String {
    if group.classes.is_empty() { group.text.clone() } else { group.classes.join(", ").replace('_', " ") }
}

/// The party named most often, in the form used most often.
fn party<'c>(claims: &[&'c Claim], of: impl Fn(&'c Claim) -> Option<&'c Party>) -> Option<String> {
    most_told(claims.iter().copied().filter_map(of).filter_map(|party| name(Some(party))))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Casualty, Measure, Quote, Role};
    use crate::model::period::Period;
    use crate::model::quantity::Quantity;

    #[track_caller]
    fn asks<const N: usize>(what: [ClaimKind; N], expected: &str) {
        let claims: Vec<Claim> =
            what.into_iter().enumerate().map(|(i, what)| Claim::new(format!("c{i}"), "a", what)).collect();
        assert_eq!(question(&claims.iter().collect::<Vec<_>>()), expected);
    }

    #[test]
    fn questions() {
        let killed = |group: &str| Casualty::new(Outcome::Killed, Quantity::exactly(9, "nine")).group(group).into();
        asks([killed("miners"), killed("men"), killed("miners")], "people killed: miners");
        asks([Casualty::new(Outcome::Missing, Quantity::exactly(9, "nine")).into()], "people missing");
        let resign = |actor: &str| Event::new("resign").actor(actor);
        let day = Period::day("2024-05-03".parse().unwrap(), "on Friday");
        asks([resign("He").into(), resign("The mayor").when(day).into()], "when did the mayor resign");
        let sack = Event::new("dismiss").actor("the council").object("the mayor");
        asks([resign("the mayor").into(), sack.into()], "dismiss or resign: the mayor");
        asks([Event::new("close").object("“all borders").into()], "who, when: close all borders");
        asks([Event::new("close").object("it").into()], "who, when: close");
        asks([Role::new("Jana Novak", "mayor").of("Lund").into()], "Jana Novak is mayor of Lund");
        asks([Quote::new("we will rebuild").speaker("Jana Novak").into()], "quote of Jana Novak: “we will rebuild”");
        asks(
            [Measure::new(Quantity::exactly(50, "50"), "EUR").of("bread").per("kilo").into()],
            "how much: bread (EUR per kilo)",
        );
    }
}
