//! Events that tell of one thing without being of one class: two classes of one family (seized, commandeered), two causes
//! of one effect, two vehicles of one ramming, the two sides of one fight.

use crate::compare::event_facet::{compare_causes, compare_means, compare_places, compare_scopes};
use crate::compare::event_party::{PartyRelation, compare_actors, compare_parties};
use crate::compare::event_reasons::{Facets, is_real, said, text, when};
use crate::fold::fold;
use crate::lexicon::action::Action;
use crate::lexicon::thing::thing;
use crate::model::claim::Event;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind};

/// The family of a class. What is used as a weapon is used in an assault.
fn family(event: &Event, action: &Action) -> Option<&'static str> {
    let weapon = || event.object.as_ref().is_some_and(|p| fold(&p.text).split(' ').any(is_weapon));
    if event.action == "use" && weapon() { Some("assault") } else { action.family }
}

fn is_weapon(word: &str) -> bool {
    thing(word).is_some_and(|t| t.kind == "weapon")
}

/// Two classes of one family: they can tell of one event where all that both tell fits.
pub(crate) fn one_family(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let family = family(x, p).filter(|_| family(x, p) == family(y, q))?;
    let actor = compare_actors(x.actor.as_ref(), y.actor.as_ref());
    let object = match compare_parties(x.object.as_ref(), y.object.as_ref()) {
        // `seized the airport`, `commandeered five planes at the airport`: a part of what was done there.
        PartyRelation::Different if actor.fits() && at(x, y) => PartyRelation::Wider,
        PartyRelation::Different if actor.fits() && at(y, x) => PartyRelation::Narrower,
        object => object,
    };
    let when = when(x, y);
    let meets = when.as_ref().is_some_and(|w| w.kind != ReasonKind::Conflict);
    let fits = match (actor, object) {
        (a, o) if a.fits() && o.fits() => true,
        (PartyRelation::Untold | PartyRelation::Alike, o) => o.fits(),
        (a, PartyRelation::Alike) => a.fits(),
        (a, PartyRelation::Untold) => a.fits() && meets,
        _ => false,
    };
    if !fits || when.is_some() && !meets || x.polarity != y.polarity {
        return None;
    }
    let mut told = Facets::default();
    if let Some(reason) = compare_means(x, y) {
        match reason.kind {
            ReasonKind::Conflict if is_real(x) && is_real(y) && object.fits() => told.conflicts.push(reason),
            ReasonKind::Conflict => return None,
            _ => told.add(reason),
        }
    }
    told.add(Reason::new(Facet::Action, ReasonKind::Overlap, said(x), said(y)).note(family));
    when.into_iter().for_each(|reason| told.add(reason));
    for (facet, relation, v, w) in [
        (Facet::Actor, actor, x.actor.as_ref(), y.actor.as_ref()),
        (Facet::Object, object, x.object.as_ref(), y.object.as_ref()),
    ] {
        if relation.fits() {
            told.add(Reason::new(facet, ReasonKind::SameInOtherWords, text(v), text(w)));
        }
    }
    if told.conflicts.is_empty()
        && let Some(reason) = compare_scopes(x, y)
    {
        return Some(told.update(reason));
    }
    Some(told.finish())
}

/// Whether what one was done to is where the other was done.
fn at(one: &Event, other: &Event) -> bool {
    compare_parties(one.object.as_ref(), other.place.as_ref()).fits()
}

/// Two tellings of what brought something about.
pub(crate) fn causes(x: &Event, y: &Event) -> Option<Comparison> {
    let reason = compare_causes(x, y)?;
    let relation = match reason.kind {
        ReasonKind::Conflict if !is_real(x) || !is_real(y) => return None,
        ReasonKind::Conflict => RelationKind::Contradict,
        _ => RelationKind::Refine,
    };
    Some(Comparison::new(relation, vec![reason]))
}

/// Two tellings of one attack with a vehicle that differ in the vehicle: it is rammed, or it carries the bomb.
pub(crate) fn means(x: &Event, y: &Event) -> Option<Comparison> {
    let attack = |e: &Event| {
        let bomb = |text: &str| fold(text).contains("bomb");
        let with_bomb = bomb(&e.said) || e.actor.as_ref().is_some_and(|p| bomb(&p.text));
        e.action == "collide" || with_bomb && matches!(e.action.as_str(), "bomb" | "attack" | "explode")
    };
    // `a car bomb began the attack`: the vehicle itself.
    let who = |e: &Event| e.actor.clone().filter(|p| !names_vehicle(&p.text));
    let target = |e: &Event| e.object.clone().filter(|p| !names_vehicle(&p.text));
    let actor = compare_parties(who(x).as_ref(), who(y).as_ref());
    let object = compare_parties(target(x).as_ref(), target(y).as_ref());
    let apart = when(x, y).is_some_and(|w| w.kind == ReasonKind::Conflict);
    let one = attack(x) && attack(y) && !actor.is_other() && !object.is_other() && !apart;
    if !one || !is_real(x) || !is_real(y) || x.polarity != y.polarity {
        return None;
    }
    let reason = compare_means(x, y)?;
    let relation = if reason.kind == ReasonKind::Conflict { RelationKind::Contradict } else { RelationKind::Refine };
    Some(Comparison::new(relation, vec![reason]))
}

fn names_vehicle(text: &str) -> bool {
    fold(text).split(' ').any(|w| thing(w).is_some_and(|t| t.kind == "vehicle"))
}

/// Both sides of a fight: `rebels fought the army`, `the army fought rebels`.
pub(crate) fn exchanged(x: &Event, y: &Event) -> Option<Comparison> {
    if x.action != "fight" || x.polarity != y.polarity {
        return None;
    }
    let first = compare_parties(x.actor.as_ref(), y.object.as_ref());
    let second = compare_parties(x.object.as_ref(), y.actor.as_ref());
    let fits = match (first, second) {
        (a, b) if a.fits() && b.fits() => true,
        (a, PartyRelation::Untold) | (PartyRelation::Untold, a) => a.fits(),
        _ => false,
    };
    let when = when(x, y);
    if !fits || when.as_ref().is_some_and(|w| w.kind == ReasonKind::Conflict) {
        return None;
    }
    let mut told = Facets::default();
    told.add(Reason::new(Facet::Action, ReasonKind::Overlap, said(x), said(y)).note("the two sides of one fight"));
    when.into_iter().for_each(|reason| told.add(reason));
    if let Some(reason) = compare_places(x, y) {
        match reason.kind {
            ReasonKind::Conflict => told.conflicts.push(reason),
            _ => told.add(reason),
        }
    }
    Some(told.finish())
}
