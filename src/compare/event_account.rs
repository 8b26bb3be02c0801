//! Events of two classes that tell of one change: rival accounts of it, and opposites that follow each other.

use crate::compare::event_party::{PartyRelation, compare_parties};
use crate::compare::event_reasons::{is_real, said, text, when};
use crate::lexicon::action::Action;
use crate::model::claim::{Event, Polarity};
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind};

/// Two accounts of one change: the party that it happened to must be one, and the times must not part them.
pub(crate) fn accounts(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let ((change, account), (other_change, other)) = (p.account?, q.account?);
    if change != other_change || account == other || !is_real(x) || !is_real(y) {
        return None;
    }
    if x.polarity == Polarity::Negated || y.polarity == Polarity::Negated {
        return None;
    }
    let undergoer = |e: &Event, action: &Action| if action.of_object { e.object.clone() } else { e.actor.clone() };
    let (v, w) = (undergoer(x, p), undergoer(y, q));
    let apart = when(x, y).is_some_and(|w| w.kind == ReasonKind::Conflict);
    if !compare_parties(v.as_ref(), w.as_ref()).fits() || apart {
        return None;
    }
    let reasons = vec![
        Reason::new(Facet::Action, ReasonKind::Rival, said(x), said(y)),
        Reason::new(Facet::Object, ReasonKind::SameInOtherWords, text(v.as_ref()), text(w.as_ref())),
    ];
    Some(Comparison::new(RelationKind::Contradict, reasons))
}

/// Opposites with one object: two steps of one story.
pub(crate) fn opposites(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let one_object = || compare_parties(x.object.as_ref(), y.object.as_ref()) == PartyRelation::Same;
    if p.opposite != Some(q.class) || !is_real(x) || !is_real(y) || !one_object() {
        return None;
    }
    let reason = Reason::new(Facet::Action, ReasonKind::Different, said(x), said(y)).note("one follows the other");
    Some(Comparison::new(RelationKind::Distinct, vec![reason]))
}
