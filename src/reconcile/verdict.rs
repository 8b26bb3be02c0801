//! What the claims of a fact add up to.
//!
//! A claim that a later claim of the same origin updates is not live. Among the live claims one that a later claim of
//! another origin updates still stands with it: both were right when written.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::Verdict;
use crate::model::quantity::{Precision, Quantity};
use crate::reconcile::pair::Pair;
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
pub(crate) fn allowed(claims: &[&Claim]) -> Option<Quantity> {
    let counts: Vec<&Quantity> = claims.iter().filter_map(|claim| count(claim)).collect();
    let meet = |counts: &mut dyn Iterator<Item = &&Quantity>| {
        let mut all: Option<Quantity> = None;
        for count in counts {
            all = Some(match all {
                None => (*count).clone().said_as(""),
                Some(all) => all.intersection(count)?,
            });
        }
        all
    };
    meet(&mut counts.iter()).or_else(|| meet(&mut counts.iter().filter(|count| count.precision() != Precision::Vague)))
}

/// The quantity that a claim states, where it states one.
pub(crate) fn count(claim: &Claim) -> Option<&Quantity> {
    match &claim.what {
        ClaimKind::Casualty(casualty) => Some(&casualty.count),
        ClaimKind::Measure(measure) => Some(&measure.count),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
