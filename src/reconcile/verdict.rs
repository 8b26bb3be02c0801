//! What the claims of a fact add up to.
//!
//! A claim that a later claim of the same origin updates is not live. Among the live claims one that a later claim of
//! another origin updates still stands with it: both were right when written.

use crate::compare::unit::in_unit;
use crate::model::claim::{Claim, ClaimKind, Polarity, Stance};
use crate::model::fact::Verdict;
use crate::model::number::Number;
use crate::model::period::Period;
use crate::model::quantity::{Precision, Quantity};
use crate::reconcile::pair::Pair;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Which claims of a fact stand for it now.
#[derive(Debug, Default)]
pub(crate) struct Standing {
    /// Claims that no later claim of the same origin updates, in the order of their ids.
    pub(crate) live: Vec<usize>,
    /// Claims that some later claim updates, each with the first such claim.
    pub(crate) replaced: BTreeMap<usize, usize>,
}

/// Tells which claims of a fact are live and which were replaced.
pub(crate) fn standing(members: &[usize], pairs: &[&Pair], origin: &dyn Fn(usize) -> usize) -> Standing {
    let mut replaced = BTreeMap::new();
    let mut dead = BTreeSet::new();
    for (earlier, later) in pairs.iter().filter_map(|pair| pair.update()) {
        replaced.entry(earlier).or_insert(later);
        if origin(earlier) == origin(later) {
            dead.insert(earlier);
        }
    }
    Standing { live: members.iter().copied().filter(|m| !dead.contains(m)).collect(), replaced }
}

/// The verdict of a fact told by so many articles and origins, with so many sides.
pub(crate) fn verdict(articles: usize, origins: usize, sides: usize, updated: bool) -> Verdict {
    match (sides, updated, articles, origins) {
        (2.., ..) => Verdict::Contradicted,
        (_, true, ..) => Verdict::Updated,
        (_, _, ..=1, _) => Verdict::Single,
        (_, _, _, ..=1) => Verdict::Echoed,
        _ => Verdict::Agreed,
    }
}

/// The numbers that all live claims that were not replaced allow; `None` where the claims count nothing or conflict.
///
/// Vague words are heard last, because their bounds are soft: where they shut out what the others allow, they yield.
pub(crate) fn allowed(claims: &[&Claim], like: &Claim) -> Option<Quantity> {
    let counts: Vec<Cow<'_, Quantity>> = claims.iter().filter_map(|claim| count(claim, like)).collect();
    let meet = |counts: &mut dyn Iterator<Item = &Cow<'_, Quantity>>| {
        let mut all: Option<Quantity> = None;
        for count in counts {
            all = Some(match all {
                None => Quantity::clone(count).said_as(""),
                Some(all) => all.intersection(count)?,
            });
        }
        all
    };
    meet(&mut counts.iter()).or_else(|| meet(&mut counts.iter().filter(|count| count.precision() != Precision::Vague)))
}

/// The days that all of these claims that are dated allow; `None` where they conflict.
pub(crate) fn days(claims: &[&Claim]) -> Option<Period> {
    let mut all: Option<Period> = None;
    for when in claims.iter().filter_map(|claim| when(claim)) {
        all = match all {
            None => when.intersection(when),
            Some(all) => Some(all.intersection(when)?),
        };
    }
    all
}

fn when(claim: &Claim) -> Option<&Period> {
    match &claim.what {
        ClaimKind::Casualty(casualty) => casualty.when.as_ref(),
        ClaimKind::Event(event) => event.when.as_ref(),
        ClaimKind::Role(role) => role.when.as_ref(),
        ClaimKind::Measure(measure) => measure.when.as_ref(),
        ClaimKind::Quote(_) => None,
    }
}

/// The claims that deny what the others assert; those of a source that denies something in any case.
pub(crate) fn denials<'c>(claims: &[&'c Claim]) -> Vec<&'c Claim> {
    let denies = |claim: &Claim| {
        claim.stance == Stance::Denied
            || match &claim.what {
                ClaimKind::Event(event) => event.polarity == Polarity::Negated,
                ClaimKind::Casualty(casualty) => casualty.count.point() == Some(Number::ZERO),
                _ => false,
            }
    };
    let asserted = claims.iter().any(|claim| !denies(claim));
    claims.iter().copied().filter(|claim| denies(claim) && (asserted || claim.stance == Stance::Denied)).collect()
}

/// The quantity that a claim states, where it states one, in the unit of another claim of its fact: numbers in miles and
/// in kilometres make no figure together.
pub(crate) fn count<'a>(claim: &'a Claim, like: &Claim) -> Option<Cow<'a, Quantity>> {
    match (&claim.what, &like.what) {
        (ClaimKind::Casualty(casualty), _) => Some(Cow::Borrowed(&casualty.count)),
        (ClaimKind::Measure(measure), ClaimKind::Measure(like)) => Some(in_unit(measure, &like.unit)),
        (ClaimKind::Measure(measure), _) => Some(Cow::Borrowed(&measure.count)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Casualty, Event, Measure, Outcome};
    use crate::model::period::PeriodPrecision;

    #[test]
    fn what_dated_claims_allow() {
        let claim = |id: &str, when: Option<(&str, &str)>| {
            let event = Event::new("resign").actor("the mayor");
            let period = |(from, to): (&str, &str)| {
                let day = |day: &str| Some(day.parse().unwrap());
                Period::new(day(from), day(to), "", PeriodPrecision::Day).unwrap()
            };
            Claim::new(id, "a", when.map_or(event.clone(), |when| event.when(period(when))))
        };
        let [open, week, two, late] = [
            claim("c1", None),
            claim("c2", Some(("2024-05-01", "2024-05-07"))),
            claim("c3", Some(("2024-05-06", "2024-05-07"))),
            claim("c4", Some(("2024-05-08", "2024-05-08"))),
        ];
        assert_eq!(days(&[&open]), None);
        assert_eq!(days(&[&week, &open, &two]).unwrap().to_string(), "2024-05-06 to 2024-05-07");
        assert_eq!(days(&[&week, &two, &late]), None);
    }

    #[test]
    fn a_denial_is_no_silence() {
        let event = || Event::new("resign").actor("the mayor");
        let asserts = Claim::new("c1", "a", event());
        let negated = Claim::new("c2", "b", event().negated());
        let denied = Claim::new("c3", "c", event()).stance(Stance::Denied);
        let ids = |claims: &[&Claim]| -> Vec<String> {
            denials(claims).into_iter().map(|claim| claim.id.to_string()).collect()
        };
        assert_eq!(ids(&[&asserts, &negated, &denied]), ["c2", "c3"]);
        assert_eq!(ids(&[&negated]), [""; 0]);
        assert_eq!(ids(&[&denied]), ["c3"]);
        let killed = |n: u32| Claim::new("k", "a", Casualty::new(Outcome::Killed, Quantity::exactly(n, "")));
        assert_eq!(denials(&[&killed(0), &killed(3)]).len(), 1);
    }

    #[test]
    fn numbers_are_counted_in_one_unit() {
        let deep =
            |count: u32, unit: &str| Claim::new("c", "a", Measure::new(Quantity::exactly(count, ""), unit).of("depth"));
        let count = |claim: &Claim, like: &Claim| count(claim, like).and_then(|q| q.low()).map(Number::get);
        let (six, ten) = (deep(6, "mile"), deep(10, "kilometre"));
        assert_eq!(count(&six, &ten), Some(9.656));
        assert_eq!(count(&ten, &ten), Some(10.0));
        assert_eq!(count(&deep(6, "house"), &ten), Some(6.0));
    }

    #[test]
    fn verdicts() {
        let table = [
            // articles, origins, sides, updated
            (1, 1, 1, false, Verdict::Single),
            (1, 2, 1, false, Verdict::Single),
            (5, 1, 1, false, Verdict::Echoed),
            (2, 2, 1, false, Verdict::Agreed),
            (2, 2, 1, true, Verdict::Updated),
            (2, 1, 1, true, Verdict::Updated),
            (2, 2, 2, true, Verdict::Contradicted),
            (1, 2, 2, false, Verdict::Contradicted),
        ];
        for (articles, origins, sides, updated, expected) in table {
            assert_eq!(verdict(articles, origins, sides, updated), expected, "{articles} {origins} {sides} {updated}");
        }
    }
}
