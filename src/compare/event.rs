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

use crate::compare::event_facet::{compare_causes, compare_means, compare_places, compare_scopes};
use crate::compare::event_party::{PartyRelation, compare_parties};
use crate::compare::event_tenure::compare_tenures;
use crate::compare::period::compare_periods;
use crate::compare::told::Told;
use crate::fold::fold;
use crate::lexicon::action::{Action, Course, class};
use crate::lexicon::function_word::function_of;
use crate::model::claim::{Event, Modality, Polarity};
use crate::model::party::Party;
use crate::model::period::{Period, PeriodPrecision};
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::{Comparison, RelationKind, Side};

/// Two times of what happens once conflict only up to this many days apart: beyond, two events are meant.
const NEAR_DAYS: i64 = 21;

/// The same for times told by the month or the year.
const NEAR_MONTHS: i64 = 62;

/// Compares two claims of this kind; `None` where nothing is worth telling.
pub(crate) fn compare(_a: Told<'_>, x: &Event, _b: Told<'_>, y: &Event) -> Option<Comparison> {
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
        return accounts(x, p, y, q).or_else(|| opposites(x, p, y, q)).or_else(|| one_family(x, p, y, q));
    }
    let course = p.map_or(Course::Many, |p| p.course);
    match course {
        Course::Say => speech(x, y),
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
        let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
        let object = match compare_parties(x.object.as_ref(), y.object.as_ref()) {
            PartyRelation::Different if x.action == "ask" && asks_alike(x, y) => PartyRelation::Alike,
            object => object,
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

/// The reasons gathered so far.
#[derive(Default)]
struct Facets {
    conflicts: Vec<Reason>,
    more: Vec<Reason>,
    same: Vec<Reason>,
    narrower: Option<Option<Side>>,
}

impl Facets {
    fn add(&mut self, reason: Reason) {
        match reason.kind {
            ReasonKind::Same | ReasonKind::SameInOtherWords => {
                self.same.push(reason);
                return;
            }
            ReasonKind::Narrower => self.says_more(Some(Side::A)),
            ReasonKind::Wider => self.says_more(Some(Side::B)),
            _ => self.says_more(None),
        }
        self.more.push(reason);
    }

    /// One of the two tells a facet that the other leaves out.
    fn untold(&mut self, a: bool, b: bool) {
        match (a, b) {
            (true, false) => self.says_more(Some(Side::A)),
            (false, true) => self.says_more(Some(Side::B)),
            _ => {}
        }
    }

    /// Two claims that each say more only overlap.
    fn says_more(&mut self, side: Option<Side>) {
        self.narrower = Some(match self.narrower {
            None => side,
            Some(before) if before == side => side,
            Some(_) => None,
        });
    }

    fn finish(self) -> Comparison {
        let relation = match (self.conflicts.is_empty(), self.narrower) {
            (false, _) => RelationKind::Contradict,
            (true, Some(_)) => RelationKind::Refine,
            (true, None) => RelationKind::Agree,
        };
        let side = if relation == RelationKind::Refine { self.narrower.flatten() } else { None };
        let reasons = [self.conflicts, self.more, self.same].concat();
        Comparison::new(relation, reasons).narrower(side)
    }

    fn update(self, reason: Reason) -> Comparison {
        let later = if reason.kind == ReasonKind::Later { Side::A } else { Side::B };
        let reasons = [vec![reason], self.more, self.same].concat();
        Comparison::new(RelationKind::Update, reasons).later(Some(later))
    }
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
fn opposites(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let one_object = || compare_parties(x.object.as_ref(), y.object.as_ref()) == PartyRelation::Same;
    if p.opposite != Some(q.class) || !is_real(x) || !is_real(y) || !one_object() {
        return None;
    }
    let reason = Reason::new(Facet::Action, ReasonKind::Different, said(x), said(y)).note("one follows the other");
    Some(Comparison::new(RelationKind::Distinct, vec![reason]))
}

/// Two classes of one family: they can tell of one event where all that both tell fits.
fn one_family(x: &Event, p: &Action, y: &Event, q: &Action) -> Option<Comparison> {
    let family = p.family.filter(|_| p.family == q.family)?;
    let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let object = compare_parties(x.object.as_ref(), y.object.as_ref());
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

/// Two tellings of what brought something about.
fn causes(x: &Event, y: &Event) -> Option<Comparison> {
    let reason = compare_causes(x, y)?;
    let relation = match reason.kind {
        ReasonKind::Conflict if !is_real(x) || !is_real(y) => return None,
        ReasonKind::Conflict => RelationKind::Contradict,
        _ => RelationKind::Refine,
    };
    Some(Comparison::new(relation, vec![reason]))
}

/// Two tellings of one ramming that differ in the vehicle: it is the object of one and not of the other.
fn means(x: &Event, y: &Event) -> Option<Comparison> {
    let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let apart = when(x, y).is_some_and(|w| w.kind == ReasonKind::Conflict);
    if x.action != "collide" || actor.is_other() || apart || !is_real(x) || !is_real(y) || x.polarity != y.polarity {
        return None;
    }
    let reason = compare_means(x, y)?;
    let relation = if reason.kind == ReasonKind::Conflict { RelationKind::Contradict } else { RelationKind::Refine };
    Some(Comparison::new(relation, vec![reason]))
}

/// Both sides of a fight: `rebels fought the army`, `the army fought rebels`.
fn exchanged(x: &Event, y: &Event) -> Option<Comparison> {
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

/// Two tellings that somebody spoke: only the same speaker at the same time is worth telling.
fn speech(x: &Event, y: &Event) -> Option<Comparison> {
    let actor = compare_parties(x.actor.as_ref(), y.actor.as_ref());
    let when = when(x, y)?;
    if actor != PartyRelation::Same || when.kind != ReasonKind::Same {
        return None;
    }
    let who = Reason::new(Facet::Actor, ReasonKind::SameInOtherWords, text(x.actor.as_ref()), text(y.actor.as_ref()));
    Some(Comparison::new(RelationKind::Agree, vec![when, who]))
}

/// `asked the union for aid`, `pleaded for aid`: whoever was asked, one thing was asked for.
fn asks_alike(x: &Event, y: &Event) -> bool {
    let words = |e: &Event| -> Vec<String> {
        let text = e.object.as_ref().map_or(String::new(), |p| fold(&p.text));
        let asked = [" for ", " to "].iter().find_map(|w| text.split_once(w)).map_or(text.as_str(), |(_, rest)| rest);
        let content = |w: &&str| w.len() > 3 && function_of(w).is_none();
        asked.split(|c: char| !c.is_alphanumeric()).filter(content).map(str::to_owned).collect()
    };
    let other = words(y);
    words(x).iter().any(|word| other.contains(word))
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

/// Whether a party is one that can be named: its last word is capitalised or it is no plural.
fn is_one(text: &str) -> bool {
    let last = text.split(' ').next_back().unwrap_or("");
    last.chars().next().is_some_and(char::is_uppercase)
        || !last.ends_with('s') && !matches!(last, "people" | "men" | "women" | "children" | "police")
}

/// Whether two times lie so near that one event can be meant.
fn days_apart(a: &Period, b: &Period) -> bool {
    let gap = |early: &Period, late: &Period| Some((late.start()? - early.end()?).num_days());
    let apart = gap(a, b).filter(|&n| n >= 0).or(gap(b, a)).unwrap_or(i64::MAX);
    let coarse = |p: &Period| matches!(p.precision(), PeriodPrecision::Month | PeriodPrecision::Year);
    apart <= if coarse(a) && coarse(b) { NEAR_MONTHS } else { NEAR_DAYS }
}

fn when(x: &Event, y: &Event) -> Option<Reason> {
    compare_periods(x.when.as_ref()?, y.when.as_ref()?)
}

fn is_real(event: &Event) -> bool {
    event.modality == Modality::Actual
}

fn said(event: &Event) -> String {
    if event.said.is_empty() { event.action.clone() } else { event.said.clone() }
}

fn text(party: Option<&Party>) -> String {
    party.map_or(String::new(), |p| p.text.clone())
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
