//! The facets of two events beside their parties and times: where, how far it reaches, what brought it about, by what
//! means.
//!
//! 1. Places conflict where one is in and the other outside or near the same place.
//! 2. A state that holds in the whole country replaces one that holds in a part of it.
//! 3. Causes conflict where one is laid on outsiders and the other is at home; causes that share a noun agree.
//! 4. Means conflict where two vehicles are of different kinds.
//!
//! Left out on purpose: places inside each other, which a gazetteer would have to know, and several causes that can work
//! together.

use crate::compare::event_party::compare_parties;
use crate::fold::fold;
use crate::lexicon::function_word::function_of;
use crate::lexicon::thing::thing;
use crate::model::claim::Event;
use crate::model::party::Party;
use crate::model::reason::{Facet, Reason, ReasonKind};

/// Where both happened, if that is told and can be compared.
pub(crate) fn compare_places(x: &Event, y: &Event) -> Option<Reason> {
    let (v, w) = (x.place.as_ref()?, y.place.as_ref()?);
    let reason = |kind| Some(Reason::new(Facet::Place, kind, v.text.clone(), w.text.clone()));
    let ((a, outside_a), (b, outside_b)) = (inside(v), inside(w));
    let one = compare_parties(Some(&a), Some(&b)).fits() || is_generic(&a) || is_generic(&b);
    // What is near a town lies in its province.
    let around = |near: &Party, land: &Party, outside: bool| outside && is_province(land) && !is_province(near);
    if one && (around(&a, &b, outside_a && !outside_b) || around(&b, &a, outside_b && !outside_a)) {
        return reason(ReasonKind::SameInOtherWords);
    }
    match (one, outside_a == outside_b) {
        (true, false) => reason(ReasonKind::Conflict),
        (true, true) if compare_parties(Some(&a), Some(&b)).fits() => reason(ReasonKind::SameInOtherWords),
        _ => None,
    }
}

/// The place without the word that puts the event beside it, and whether there is such a word.
fn inside(place: &Party) -> (Party, bool) {
    for word in ["outside ", "near ", "off "] {
        if let Some(rest) = place.text.strip_prefix(word) {
            return (Party { text: rest.to_owned(), entity: place.entity.clone(), span: None }, true);
        }
    }
    (place.clone(), false)
}

fn is_province(place: &Party) -> bool {
    fold(&place.text).split(' ').any(|w| matches!(w, "province" | "region" | "district" | "county" | "governorate"))
}

/// `the city`, `the town`: the one that the article is about.
fn is_generic(place: &Party) -> bool {
    let folded = fold(&place.text);
    let mut words = folded.split(' ').filter(|w| function_of(w).is_none());
    words.next().is_some_and(|w| thing(w).is_some_and(|t| t.kind == "place" && t.class == "city"))
        && words.next().is_none()
}

/// How far a state of affairs reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    Whole,
    Part,
}

/// The reach of two tellings of one state: the whole country replaces a part of it.
pub(crate) fn compare_scopes(x: &Event, y: &Event) -> Option<Reason> {
    // Where unrest has come to by a day is no state that is replaced.
    if x.action == "spread" || y.action == "spread" {
        return None;
    }
    let (a, b) = (scope(x)?, scope(y)?);
    let kind = match (a, b) {
        (Scope::Whole, Scope::Part) => ReasonKind::Later,
        (Scope::Part, Scope::Whole) => ReasonKind::Earlier,
        _ => return None,
    };
    let text = |e: &Event| e.place.as_ref().or(e.object.as_ref()).map_or(String::new(), |p| p.text.clone());
    Some(Reason::new(Facet::Place, kind, text(x), text(y)).note("a state that is extended to the whole country"))
}

fn scope(event: &Event) -> Option<Scope> {
    let object = event.object.as_ref().map_or(String::new(), |p| fold(&p.text));
    let place = event.place.as_ref().map_or(String::new(), |p| fold(&p.text));
    let said = fold(&event.said);
    let whole = |text: &str| {
        let words: Vec<&str> = text.split(' ').collect();
        words.iter().any(|w| matches!(*w, "nationwide" | "countrywide"))
            || words
                .windows(2)
                .any(|w| matches!(w[0], "across" | "throughout" | "whole" | "entire" | "all") && is_land(w[1]))
            || words.windows(3).any(|w| matches!(w[0], "across" | "throughout" | "whole") && is_land(w[2]))
            || words.windows(4).any(|w| w[0] == "whole" && w[1] == "of" && is_land(w[3]))
    };
    if whole(&object) || whole(&place) || whole(&said) {
        return Some(Scope::Whole);
    }
    (!place.is_empty() && !is_land(place.split(' ').next_back().unwrap_or(""))).then_some(Scope::Part)
}

fn is_land(word: &str) -> bool {
    matches!(word, "country" | "nation" | "territory" | "republic" | "land")
}

/// Words that lay a cause on outsiders.
fn is_outside(word: &str) -> bool {
    matches!(
        word,
        "outside"
            | "external"
            | "foreign"
            | "abroad"
            | "overseas"
            | "outsiders"
            | "foreigners"
            | "interference"
            | "meddling"
    )
}

/// What brought both about, where their effects are alike and both tell a cause.
pub(crate) fn compare_causes(x: &Event, y: &Event) -> Option<Reason> {
    let ((effect_a, a), (effect_b, b)) = (cause(x)?, cause(y)?);
    let one_effect =
        is_unrest(&effect_a) && is_unrest(&effect_b) || compare_parties(Some(&effect_a), Some(&effect_b)).fits();
    if !one_effect {
        return None;
    }
    let words = |text: &str| -> Vec<String> {
        fold(text)
            .split(' ')
            .filter(|w| w.len() > 2 && function_of(w).is_none())
            .map(|w| w.trim_end_matches('s').to_owned())
            .collect()
    };
    let (v, w) = (words(&a), words(&b));
    let outside = |words: &[String]| words.iter().any(|w| is_outside(w));
    let shared = v.iter().any(|word| w.contains(word));
    let kind = match (outside(&v), outside(&w)) {
        (true, true) => ReasonKind::SameInOtherWords,
        (true, false) | (false, true) => ReasonKind::Conflict,
        _ if shared => ReasonKind::SameInOtherWords,
        _ => return None,
    };
    Some(Reason::new(Facet::Cause, kind, a, b))
}

/// `the riots`, `mass protests`
fn is_unrest(party: &Party) -> bool {
    fold(&party.text).split(' ').any(|w| thing(w).is_some_and(|t| t.kind == "unrest"))
}

/// The effect of an event that tells a cause, and the cause.
fn cause(event: &Event) -> Option<(Party, String)> {
    if event.action == "cause" {
        let cause = event.actor.as_ref().map(|p| p.text.clone()).or_else(|| event.cause.clone())?;
        return Some((event.object.clone()?, cause));
    }
    let effect = match event.action.as_str() {
        "begin" | "spread" | "grow" => event.actor.clone()?,
        "protest" => Party::named("protest"),
        // `protests directed against the tax`
        _ => event.object.as_ref().or(event.actor.as_ref()).filter(|p| is_unrest(p))?.clone(),
    };
    Some((effect, event.cause.clone()?))
}

/// The vehicles that both were done with, where both name one.
pub(crate) fn compare_means(x: &Event, y: &Event) -> Option<Reason> {
    let ((a, v), (b, w)) = (vehicle(x)?, vehicle(y)?);
    let kind = if v == w { ReasonKind::SameInOtherWords } else { ReasonKind::Conflict };
    Some(Reason::new(Facet::Cause, kind, a, b).note("the means"))
}

/// The first vehicle that an event names, with its class.
fn vehicle(event: &Event) -> Option<(String, &'static str)> {
    let parties = [event.actor.as_ref(), event.object.as_ref()];
    let texts = parties.into_iter().flatten().map(|p| p.text.as_str()).chain([event.said.as_str()]);
    texts.into_iter().find_map(|text| {
        let of = |w: &str| thing(w).filter(|t| t.kind == "vehicle").map(|t| (text.to_owned(), t.class));
        fold(text).split(' ').find_map(of)
    })
}
