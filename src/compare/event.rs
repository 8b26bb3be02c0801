//! Two event claims compared.
//!
//! 1. The actions must be one, or two accounts of one change (resigned, was dismissed), or of one family (seized,
//!    commandeered). Speech is compared by speaker and day alone.
//! 2. The parties must fit: whom it was done to, and for what has no object who did it. Parties that are not told fit
//!    only beside a party that is the same.
//! 3. Then the facets: polarity, time, parties, place, scope, cause and means. The worst decides; all stand in the
//!    reasons.
//!
//! A conflict is told only where both claims surely speak of one event: an action that happens once to its parties, or
//! one object at one time. Actions that can happen again conflict neither by time nor by actor.
//!
//! Opposites with one object (seized, liberated) follow each other: distinct.

use crate::compare::event_account::{accounts, opposites};
use crate::compare::event_facet::{compare_causes, compare_means, compare_places, compare_scopes};
use crate::compare::event_family::{causes, exchanged, means, one_family};
use crate::compare::event_membership::compare_members;
use crate::compare::event_occurrence::{compare_polls, occurrences};
use crate::compare::event_party::{PartyRelation, compare_actors, compare_parties};
use crate::compare::event_reasons::{Facets, days_apart, is_one, is_real, said, text, when};
use crate::compare::event_speech::{compare_appeals, speech};
use crate::compare::event_tenure::compare_tenures;
use crate::compare::told::Told;
use crate::fold::fold;
use crate::lexicon::action::{Action, Course, class};
use crate::model::claim::{Event, Modality, Polarity, Stance};
use crate::model::party::Party;
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};
use std::borrow::Cow;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(a: Told<'_>, x: &Event, b: Told<'_>, y: &Event) -> Option<Comparison> {
    let (x, y) = (&as_meant(a, x), &as_meant(b, y));
    if let Some(told) = claimed_since(a, x, b, y) {
        return Some(told);
    }
    let as_told = told_alike(a, x, b, y).or_else(|| compare_polls(x, y));
    as_told.or_else(|| {
        let (v, w) = occurrences(x, y)?;
        // What one thing did at two times is told of two things.
        told_alike(a, &v, b, &w).filter(|c| c.relation != RelationKind::Contradict || v.action == "hit")
    })
}

/// What somebody is said to deny did not happen, as they tell it.
fn as_meant<'e>(told: Told<'_>, event: &'e Event) -> Cow<'e, Event> {
    if told.claim.stance != Stance::Denied {
        return Cow::Borrowed(event);
    }
    let polarity = match event.polarity {
        Polarity::Affirmed => Polarity::Negated,
        Polarity::Negated => Polarity::Affirmed,
    };
    Cow::Owned(Event { polarity, ..event.clone() })
}

/// `Nobody has claimed responsibility`, and then somebody does: both were right when written.
fn claimed_since(a: Told<'_>, x: &Event, b: Told<'_>, y: &Event) -> Option<Comparison> {
    let claims = |e: &Event| e.action == "claim_responsibility" && is_real(e);
    if !claims(x) || !claims(y) || x.polarity == y.polarity {
        return None;
    }
    let first = x.polarity == Polarity::Negated;
    let (early, late) = if first { (a, b) } else { (b, a) };
    let (nobody, somebody) = if first { (x, y) } else { (y, x) };
    let in_order = match (early.published, late.published) {
        (Some(early), Some(late)) => early.date() <= late.date(),
        _ => false,
    };
    let one = compare_parties(x.object.as_ref(), y.object.as_ref()).fits();
    if nobody.actor.is_some() || somebody.actor.is_none() || !in_order || !one {
        return None;
    }
    let (side, kind) = if first { (Side::B, ReasonKind::Earlier) } else { (Side::A, ReasonKind::Later) };
    let reason = Reason::new(Facet::Polarity, kind, said(x), said(y)).note("claimed since");
    Some(Comparison::new(RelationKind::Update, vec![reason]).later(Some(side)))
}

/// Two events as they are told.
fn told_alike(a: Told<'_>, x: &Event, b: Told<'_>, y: &Event) -> Option<Comparison> {
    let (p, q) = (class(&x.action), class(&y.action));
    let is_plain = |e: &Event| matches!(e.action.as_str(), "be" | "have" | "do");
    if is_plain(x) || is_plain(y) {
        return None;
    }
    if x.action != y.action {
        if let Some(told) = causes(x, y) {
            return Some(told);
        }
        let (p, q) = (p?, q?);
        if let Some(told) = compare_tenures(x, y) {
            return Some(told);
        }
        return accounts(x, p, y, q)
            .or_else(|| opposites(x, p, y, q))
            .or_else(|| one_family(x, p, y, q))
            .or_else(|| means(x, y));
    }
    if x.action == "include" {
        return compare_members(x, y);
    }
    let course = p.map_or(Course::Many, |p| p.course);
    match course {
        Course::Say => speech(a, x, b, y),
        _ => Alignment::of(x, y, p, course).map_or_else(
            || causes(x, y).or_else(|| means(x, y)).or_else(|| exchanged(x, y)).or_else(|| compare_tenures(x, y)),
            |alignment| alignment.facets(x, y),
        ),
    }
}

/// How the parties and times of two claims of one action stand.
struct Alignment {
    actor: PartyRelation,
    object: PartyRelation,
    when: Option<Reason>,
    once: bool,
    /// Both surely speak of one event.
    sure: bool,
}

impl Alignment {
    /// The alignment, if the claims can speak of one event.
    fn of(x: &Event, y: &Event, action: Option<&Action>, course: Course) -> Option<Alignment> {
        // What lasts is told of too many things for one party to be enough.
        let known = action.is_some() && course != Course::State;
        let intransitive = action.is_some_and(|a| !a.of_object);
        if counted(x) || counted(y) {
            return None;
        }
        let actor = compare_actors(x.actor.as_ref(), y.actor.as_ref());
        let object = match x.action.as_str() {
            "ask" => compare_appeals(x, y),
            _ => compare_parties(x.object.as_ref(), y.object.as_ref()),
        };
        let when = when(x, y);
        let meets = when.as_ref().is_some_and(|w| w.kind != ReasonKind::Conflict);
        // `the strikes near Lund this month`: nobody is named, place and time are.
        let one_place = || compare_places(x, y).is_some_and(|r| r.kind == ReasonKind::SameInOtherWords);
        let nobody = x.actor.is_none() && y.actor.is_none();
        let both_without = x.object.is_none() && y.object.is_none();
        let once = course == Course::Once;
        let aligned = match (actor, object) {
            (_, PartyRelation::Different | PartyRelation::Apart) => false,
            (PartyRelation::Different | PartyRelation::Apart, o) => o.fits() && once,
            (a, o) if a.fits() && o.fits() => true,
            (a, PartyRelation::Untold) if a.fits() => known && (both_without || meets || once || intransitive),
            (PartyRelation::Untold | PartyRelation::Alike, o) if o.fits() => known || nobody && detailed(x, y),
            (PartyRelation::Untold, PartyRelation::Untold) => known && both_without && nobody && meets && one_place(),
            (a, PartyRelation::Alike) => a.fits() && action.is_some(),
            (PartyRelation::Alike, PartyRelation::Untold) => known && meets,
            _ => false,
        };
        let sure = object.fits() || actor.fits() && object == PartyRelation::Untold && (both_without || once);
        aligned.then_some(Alignment { actor, object, when, once, sure })
    }

    /// The facets compared, the worst first.
    fn facets(self, x: &Event, y: &Event) -> Option<Comparison> {
        let real = is_real(x) && is_real(y);
        let mut told = Facets::default();
        if x.polarity != y.polarity {
            let apart = self.when.as_ref().is_some_and(|w| w.kind == ReasonKind::Conflict);
            // A negated action of an unnamed crowd is not the denial of another's.
            let one_actor = self.actor == PartyRelation::Same
                && [x, y].iter().all(|e| e.actor.as_ref().is_some_and(|p| is_one(&p.text)));
            let denied = self.sure && (self.object.fits() && !self.actor.is_other() || one_actor);
            if apart || !denied || x.modality != y.modality {
                return None;
            }
            told.conflicts.push(Reason::new(Facet::Polarity, ReasonKind::Denied, said(x), said(y)));
        }
        match self.when {
            Some(reason) if reason.kind == ReasonKind::Conflict => {
                let near = days_apart(x.when.as_ref()?, y.when.as_ref()?);
                if !(self.once && self.sure && real && near && told.conflicts.is_empty()) {
                    return None;
                }
                told.conflicts.push(reason);
            }
            Some(reason) => told.add(reason),
            None => told.untold(x.when.is_some(), y.when.is_some()),
        }
        for (facet, relation, v, w) in [
            (Facet::Actor, self.actor, x.actor.as_ref(), y.actor.as_ref()),
            (Facet::Object, self.object, x.object.as_ref(), y.object.as_ref()),
        ] {
            let reason = |kind| Reason::new(facet, kind, text(v), text(w));
            match relation {
                PartyRelation::Same if text(v) == text(w) => told.add(reason(ReasonKind::Same)),
                PartyRelation::Same if counted_apart(v, w) => told.add(reason(ReasonKind::Overlap)),
                PartyRelation::Same => told.add(reason(ReasonKind::SameInOtherWords)),
                PartyRelation::Narrower => told.add(reason(ReasonKind::Narrower)),
                PartyRelation::Wider => told.add(reason(ReasonKind::Wider)),
                PartyRelation::Alike => told.add(reason(ReasonKind::Overlap)),
                PartyRelation::Untold => told.untold(v.is_some(), w.is_some()),
                PartyRelation::Apart if real && told.conflicts.is_empty() => {
                    told.conflicts.push(reason(ReasonKind::Conflict));
                }
                PartyRelation::Apart | PartyRelation::Different => return None,
            }
        }
        let extra = [compare_places(x, y), compare_means(x, y).or_else(|| compare_causes(x, y))];
        for reason in extra.into_iter().flatten() {
            match reason.kind {
                ReasonKind::Conflict if !(real && self.sure && told.conflicts.is_empty()) => {}
                ReasonKind::Conflict => told.conflicts.push(reason),
                _ => told.add(reason),
            }
        }
        if x.modality != y.modality {
            let kind = match (x.modality, y.modality) {
                (Modality::Actual, _) => ReasonKind::Narrower,
                (_, Modality::Actual) => ReasonKind::Wider,
                _ => ReasonKind::Overlap,
            };
            told.add(Reason::new(Facet::Action, kind, said(x), said(y)));
        }
        if told.conflicts.is_empty()
            && let Some(reason) = compare_scopes(x, y)
        {
            return Some(told.update(reason));
        }
        Some(told.finish())
    }
}

/// `12,000 nurses`, `7,000 nurses`: one crowd, counted in two ways.
fn counted_apart(a: Option<&Party>, b: Option<&Party>) -> bool {
    let digits = |p: Option<&Party>| -> String {
        p.map_or("", |p| p.text.as_str()).chars().filter(char::is_ascii_digit).collect()
    };
    let (v, w) = (digits(a), digits(b));
    !v.is_empty() && !w.is_empty() && v != w
}

/// Whether both name their object by three words or more, in the same words.
fn detailed(x: &Event, y: &Event) -> bool {
    let words = |e: &Event| e.object.as_ref().map_or(String::new(), |p| fold(&p.text));
    let (v, w) = (words(x), words(y));
    v.split(' ').count() > 2 && (v == w || v.contains(w.as_str()) && w.split(' ').count() > 2 || w.contains(v.as_str()))
}

/// Whether the event counts people, which the casualty claims compare.
fn counted(event: &Event) -> bool {
    let action = matches!(
        event.action.as_str(),
        "kill" | "die" | "injure" | "arrest" | "abduct" | "rescue" | "evacuate" | "release"
    );
    let party = if matches!(event.action.as_str(), "die") { &event.actor } else { &event.object };
    action && party.as_ref().is_some_and(|p| !is_one(&p.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Published;
    use crate::model::claim::{Claim, ClaimKind};
    use crate::model::id::{ArticleId, ClaimId};
    use crate::model::period::{Period, PeriodPrecision};
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn claim(event: &Event) -> Claim {
        Claim {
            id: ClaimId::from("a:event:0-1"),
            article: ArticleId::from("a"),
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
    fn a_claim_of_responsibility_follows_none() {
        let (x, y) =
            (event("|not claim_responsibility|the raid|"), event("The Front|claim_responsibility|the attack|"));
        let (a, b) = (claim(&x), claim(&y));
        let on = |d| Published::Day(NaiveDate::from_ymd_opt(2021, 5, d).unwrap());
        let told = |early, late| compare(Told::new(&a).published(on(early)), &x, Told::new(&b).published(on(late)), &y);
        assert_eq!(told(3, 4).map(|c| (c.relation, c.later)), Some((RelationKind::Update, Some(Side::B))));
        assert_eq!(told(4, 3).map(|c| c.relation), Some(RelationKind::Contradict));
    }

    #[test]
    fn events_that_are_others() {
        check("Rebels|attack|the town|4", "Rebels|attack|the town|9", None);
        check("Rebels|attack|the town|4", "Rebels|attack|the harbour|4", None);
        check("The crew|rescue|a boy|", "Villagers|rescue|a dog|", None);
        let distinct = Some((RelationKind::Distinct, Some(Facet::Action)));
        check("Rebels|seize|the airport|4", "Soldiers|liberate|the airport|4", distinct);
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
