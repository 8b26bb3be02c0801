//! Two event claims compared.
//!
//! 1. The actions must be one, or two accounts of one change (resigned, was dismissed). Speech is not compared.
//! 2. The parties must fit: whom it was done to, and for what has no object who did it. Parties that are not told fit
//!    only beside a party that is the same.
//! 3. Then the facets: polarity, account, time, actor, place, scope. The worst decides; all stand in the reasons.
//!
//! A conflict is told only where both claims surely speak of one event: an action that happens once to its parties, or
//! one object at one time. Actions that can happen again conflict neither by time nor by actor.
//!
//! Left out on purpose: opposites (seized, liberated), which follow each other.

use crate::compare::event_party::{PartyRelation, compare_parties};
use crate::compare::told::Told;
use crate::lexicon::action::{Action, Course, class};
use crate::model::claim::{Event, Modality, Polarity};
use crate::model::interval::IntervalRelation;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, x: &Event, _b: Told<'_>, y: &Event) -> Option<Comparison> {
    let (p, q) = (class(&x.action), class(&y.action));
    if let (Some(p), Some(q)) = (p, q)
        && x.action != y.action
    {
        return accounts(x, p, y, q).or_else(|| one_family(x, p, y, q));
    }
    if x.action != y.action {
        return None;
    }
    let course = p.map_or(Course::Many, |p| p.course);
    if matches!(x.action.as_str(), "be" | "have" | "do") || course == Course::Say {
        return None;
    }
    one_action(x, y, p, course)
}

/// Two claims of one action.
fn one_action(x: &Event, y: &Event, action: Option<&Action>, course: Course) -> Option<Comparison> {
    let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let object = compare_parties(x.object.as_ref(), y.object.as_ref());
    let time = time_relation(x.when.as_ref(), y.when.as_ref());
    let known = action.is_some();
    let aligned = match (actor, object) {
        (_, PartyRelation::Different | PartyRelation::Apart) => false,
        (PartyRelation::Different, o) => o.fits() && course == Course::Once,
        (PartyRelation::Apart, o) => o.fits() && course == Course::Once,
        (a, o) if a.fits() && o.fits() => true,
        (a, PartyRelation::Untold) if a.fits() => known && (x.object.is_none() == y.object.is_none() || meets(time)),
        (PartyRelation::Untold, o) if o.fits() => known,
        (PartyRelation::Alike, o) if o.fits() => true,
        (a, PartyRelation::Alike) => a.fits() && known,
        (PartyRelation::Alike, PartyRelation::Untold) => known && meets(time),
        _ => false,
    };
    if !aligned {
        return None;
    }
    let mut worst = RelationKind::Agree;
    let mut deciding = Vec::new();
    let mut others = Vec::new();
    let mut narrower: Option<Option<Side>> = None;
    let sure = object.fits()
        || object == PartyRelation::Untold && actor == PartyRelation::Same && x.object.is_none() && y.object.is_none();
    // Polarity.
    if x.polarity != y.polarity {
        if time == Some(IntervalRelation::Disjoint) || !sure || x.modality != y.modality {
            return None;
        }
        worst = RelationKind::Contradict;
        deciding.push(Reason::new(Facet::Polarity, ReasonKind::Denied, said(x), said(y)));
    }
    // Time.
    match (time, x.when.as_ref(), y.when.as_ref()) {
        (Some(IntervalRelation::Disjoint), Some(v), Some(w)) => {
            let conflict = course == Course::Once && sure && is_real(x) && is_real(y) && worst == RelationKind::Agree;
            if !conflict {
                return None;
            }
            worst = RelationKind::Contradict;
            deciding.push(Reason::new(Facet::When, ReasonKind::Conflict, v.to_string(), w.to_string()));
        }
        (Some(relation), Some(v), Some(w)) => {
            let (kind, side) = period_reason(relation);
            others.push(Reason::new(Facet::When, kind, v.to_string(), w.to_string()));
            merge_side(&mut narrower, relation != IntervalRelation::Equal, side);
        }
        (_, Some(_), None) => merge_side(&mut narrower, true, Some(Side::A)),
        (_, None, Some(_)) => merge_side(&mut narrower, true, Some(Side::B)),
        _ => {}
    }
    for (facet, relation, v, w) in [
        (Facet::Actor, actor, x.actor.as_ref(), y.actor.as_ref()),
        (Facet::Object, object, x.object.as_ref(), y.object.as_ref()),
    ] {
        let text = |p: Option<&Party>| p.map_or(String::new(), |p| p.text.clone());
        let reason = |kind| Reason::new(facet, kind, text(v), text(w));
        match relation {
            PartyRelation::Same => {
                let same = text(v) == text(w);
                others.push(reason(if same { ReasonKind::Same } else { ReasonKind::SameInOtherWords }));
            }
            PartyRelation::Narrower => {
                others.push(reason(ReasonKind::Narrower));
                merge_side(&mut narrower, true, Some(Side::A));
            }
            PartyRelation::Wider => {
                others.push(reason(ReasonKind::Wider));
                merge_side(&mut narrower, true, Some(Side::B));
            }
            PartyRelation::Alike => {
                others.push(reason(ReasonKind::Overlap));
                merge_side(&mut narrower, true, None);
            }
            PartyRelation::Apart | PartyRelation::Different => {
                let conflict =
                    relation == PartyRelation::Apart && is_real(x) && is_real(y) && worst == RelationKind::Agree;
                if !conflict {
                    return None;
                }
                worst = RelationKind::Contradict;
                deciding.push(reason(ReasonKind::Conflict));
            }
            PartyRelation::Untold => match (v.is_some(), w.is_some()) {
                (true, false) => merge_side(&mut narrower, true, Some(Side::A)),
                (false, true) => merge_side(&mut narrower, true, Some(Side::B)),
                _ => {}
            },
        }
    }
    if x.modality != y.modality {
        let kind = if y.modality == Modality::Actual { ReasonKind::Wider } else { ReasonKind::Overlap };
        let kind = if x.modality == Modality::Actual { ReasonKind::Narrower } else { kind };
        others.push(Reason::new(Facet::Action, kind, said(x), said(y)));
        merge_side(&mut narrower, true, None);
    }
    if worst == RelationKind::Agree && narrower.is_some() {
        worst = RelationKind::Refine;
        others.sort_by_key(|r| matches!(r.kind, ReasonKind::Same | ReasonKind::SameInOtherWords));
    }
    deciding.extend(others);
    let side = if worst == RelationKind::Refine { narrower.flatten() } else { None };
    Some(Comparison::new(worst, deciding).narrower(side))
}

/// Two accounts of one change: the party that it happened to must be one, and the times must not part them.
fn accounts(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let ((change, account), (other_change, other)) = (p.account?, q.account?);
    if change != other_change || account == other || !is_real(x) || !is_real(y) {
        return None;
    }
    if x.polarity == Polarity::Negated || y.polarity == Polarity::Negated {
        return None;
    }
    let undergoer = |e: &Event, action: &Action| match action.of_object {
        true => e.object.clone(),
        false => e.actor.clone(),
    };
    let (v, w) = (undergoer(x, p), undergoer(y, q));
    if !compare_parties(v.as_ref(), w.as_ref()).fits()
        || time_relation(x.when.as_ref(), y.when.as_ref()) == Some(IntervalRelation::Disjoint)
    {
        return None;
    }
    let text = |p: Option<Party>| p.map_or(String::new(), |p| p.text);
    let reasons = vec![
        Reason::new(Facet::Action, ReasonKind::Rival, said(x), said(y)),
        Reason::new(Facet::Object, ReasonKind::SameInOtherWords, text(v), text(w)),
    ];
    Some(Comparison::new(RelationKind::Contradict, reasons))
}

/// Two classes of one family: they can tell of one event where all that both tell fits.
fn one_family(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let family = p.family.filter(|_| p.family == q.family)?;
    let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let object = compare_parties(x.object.as_ref(), y.object.as_ref());
    let time = time_relation(x.when.as_ref(), y.when.as_ref());
    let fits = match (actor, object) {
        (a, o) if a.fits() && o.fits() => true,
        (PartyRelation::Untold | PartyRelation::Alike, o) => o.fits(),
        (a, PartyRelation::Alike) => a.fits(),
        (a, PartyRelation::Untold) => a.fits() && meets(time),
        _ => false,
    };
    if !fits || time == Some(IntervalRelation::Disjoint) || x.polarity != y.polarity {
        return None;
    }
    let text = |p: Option<&Party>| p.map_or(String::new(), |p| p.text.clone());
    let mut reasons = vec![Reason::new(Facet::Action, ReasonKind::Overlap, said(x), said(y)).note(family)];
    for (facet, relation, v, w) in
        [(Facet::Actor, actor, &x.actor, &y.actor), (Facet::Object, object, &x.object, &y.object)]
    {
        if relation.fits() {
            reasons.push(Reason::new(facet, ReasonKind::SameInOtherWords, text(v.as_ref()), text(w.as_ref())));
        }
    }
    Some(Comparison::new(RelationKind::Refine, reasons))
}

/// Notes that one claim says more; two claims that each say more overlap.
fn merge_side(narrower: &mut Option<Option<Side>>, more: bool, side: Option<Side>) {
    if !more {
        return;
    }
    *narrower = match *narrower {
        None => Some(side),
        Some(before) if before == side => Some(side),
        Some(_) => Some(None),
    };
}

fn is_real(event: &Event) -> bool {
    event.modality == Modality::Actual
}

fn said(event: &Event) -> String {
    if event.said.is_empty() { event.action.clone() } else { event.said.clone() }
}

fn meets(time: Option<IntervalRelation>) -> bool {
    time.is_some_and(|t| t != IntervalRelation::Disjoint)
}

fn time_relation(a: Option<&Period>, b: Option<&Period>) -> Option<IntervalRelation> {
    Some(a?.days_relation(b?))
}

fn period_reason(relation: IntervalRelation) -> (ReasonKind, Option<Side>) {
    match relation {
        IntervalRelation::Equal => (ReasonKind::Same, None),
        IntervalRelation::Within => (ReasonKind::Narrower, Some(Side::A)),
        IntervalRelation::Contains => (ReasonKind::Wider, Some(Side::B)),
        IntervalRelation::Overlaps => (ReasonKind::Overlap, None),
        IntervalRelation::Disjoint => (ReasonKind::Conflict, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Claim, ClaimKind, Stance};
    use crate::model::id::{ArticleId, ClaimId};
    use crate::model::period::PeriodPrecision;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn claim(event: &Event) -> Claim {
        Claim {
            id: ClaimId("a:event:0-1".into()),
            article: ArticleId("a".into()),
            span: crate::span::Span::new(0, 1),
            also: Vec::new(),
            what: ClaimKind::Event(event.clone()),
            attribution: Vec::new(),
            stance: Stance::Asserted,
        }
    }

    fn compared(x: &Event, y: &Event) -> Option<Comparison> {
        let (a, b) = (claim(x), claim(y));
        compare(Told::new(&a), x, Told::new(&b), y)
    }

    /// `actor|action|object|day of May 2021`, with `not ` before a negated action.
    fn event(text: &str) -> Event {
        let cells: Vec<&str> = text.split('|').collect();
        let party = |i: usize| cells.get(i).filter(|c| !c.is_empty()).map(|c| Party::named(*c));
        let (negated, action) = cells[1].strip_prefix("not ").map_or((false, cells[1]), |a| (true, a));
        let (planned, action) = action.strip_prefix("will ").map_or((false, action), |a| (true, a));
        let day = cells.get(3).and_then(|d| d.parse().ok()).and_then(|d| NaiveDate::from_ymd_opt(2021, 5, d));
        Event {
            action: action.to_owned(),
            said: action.to_owned(),
            actor: party(0),
            object: party(2),
            when: day.map(|d| Period::new(Some(d), Some(d), "then", PeriodPrecision::Day).unwrap()),
            place: None,
            cause: None,
            polarity: if negated { Polarity::Negated } else { Polarity::Affirmed },
            modality: if planned { Modality::Planned } else { Modality::Actual },
        }
    }

    #[track_caller]
    fn check(x: &str, y: &str, want: Option<(RelationKind, Option<Facet>)>) {
        let found = compared(&event(x), &event(y));
        assert_eq!(found.as_ref().map(|c| (c.relation, c.facet)), want, "{x} / {y}: {found:?}");
    }

    #[test]
    fn events_that_stand_together() {
        let agree = Some((RelationKind::Agree, None));
        check("Rebels|seize|the airport|4", "rebels|seize|the airport|4", agree);
        check("protesters|storm|parliament|", "Demonstrators|storm|the parliament|", agree);
        check("The cabinet|resign||", "the government|resign||", agree);
        check(
            "Rebels|seize|the airport|",
            "rebels|seize|the airport|4",
            Some((RelationKind::Refine, Some(Facet::Actor))),
        );
    }

    #[test]
    fn events_that_conflict() {
        let contradict = |facet| Some((RelationKind::Contradict, Some(facet)));
        check("the government|resign||", "The president|dismiss|his government|", contradict(Facet::Action));
        check("An earthquake|hit|the province|4", "a quake|hit|the province|5", contradict(Facet::When));
        check("a crowd of protesters|seize|the airport|", "terrorists|seize|the airport|", contradict(Facet::Actor));
        check("Police|shoot|the driver|", "Police|not shoot|the driver|", contradict(Facet::Polarity));
    }

    #[test]
    fn events_that_are_others() {
        check("Rebels|attack|the town|4", "Rebels|attack|the town|9", None);
        check("Rebels|attack|the town|4", "Rebels|attack|the harbour|4", None);
        check("The crew|rescue|a boy|", "Villagers|rescue|a dog|", None);
        check("Rebels|seize|the airport|4", "Soldiers|liberate|the airport|4", None);
        check("The minister|resign||", "The coach|dismiss|the goalkeeper|", None);
        check("The minister|say|a word|4", "The minister|say|a word|5", None);
        check("The government|will dismiss|the chief|", "the chief|resign||", None);
    }

    fn any_event() -> impl Strategy<Value = Event> {
        let party =
            || proptest::sample::select(vec!["", "the army", "Ada Lunde", "protesters", "a crowd", "the bridge", "it"]);
        let action =
            proptest::sample::select(vec!["resign", "dismiss", "not seize", "seize", "will attack", "attack", "hit"]);
        (party(), action, party(), 0..5u32).prop_map(|(a, action, o, d)| event(&format!("{a}|{action}|{o}|{d}")))
    }

    proptest! {
        #[test]
        fn comparing_is_mirrored(x in any_event(), y in any_event()) {
            prop_assert_eq!(compared(&x, &y), compared(&y, &x).map(Comparison::mirror));
        }
    }
}
