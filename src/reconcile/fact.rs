//! Claims gathered into facts: groups of claims that answer one question.
//!
//! 1. Pairs that stand together or contradict each other are joined, the surest first: equal, replaced, refined,
//!    contradicted, and last the pairs with an open claim, such as `dozens`, that meets almost everything.
//! 2. Two groups are never joined when a pair between them is distinct: that is a part and a whole, another place, a daily
//!    figure beside a total.
//! 3. Nor are two groups whose times are apart, unless the joining pair itself says that the times conflict or that one
//!    claim replaces the other: a chain of undated claims would tie last year's quake to this year's.
//! 4. An open claim goes to the first group it meets; it never joins two groups that were found without it.
//!
//! Left out on purpose: part and whole are tied by a relation, not by one fact.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::quantity::Precision;
use crate::model::reason::Facet;
use crate::model::relation::RelationKind;
use crate::reconcile::order::natural;
use crate::reconcile::pair::Pair;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The groups, each with its claims in the order of their ids; the groups in the order of their first claims.
pub(crate) fn group(claims: &[Claim], pairs: &[Pair]) -> Vec<Vec<usize>> {
    let mut groups = Groups::new(claims, pairs);
    let mut joins: Vec<(u8, &Pair)> = pairs.iter().filter_map(|p| Some((strength(claims, p)?, p))).collect();
    // The place of every claim among all ids; natural order is total, so no two share one.
    let mut ordered: Vec<usize> = (0..claims.len()).collect();
    ordered.sort_by(|&a, &b| natural(claims[a].id.as_str(), claims[b].id.as_str()));
    let mut place = vec![0; claims.len()];
    ordered.iter().enumerate().for_each(|(at, &claim)| place[claim] = at);
    joins.sort_by_key(|(strength, pair)| {
        let (a, b) = (place[pair.a], place[pair.b]);
        (*strength, a.min(b), a.max(b))
    });
    for (strength, pair) in joins {
        let timely = match pair.comparison.relation {
            RelationKind::Update => true,
            RelationKind::Contradict => pair.comparison.reasons.iter().any(|r| r.facet == Facet::When),
            _ => false,
        };
        groups.join(pair.a, pair.b, strength == OPEN, timely);
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..claims.len() {
        members.entry(groups.root(i)).or_default().push(i);
    }
    let mut out: Vec<Vec<usize>> = members.into_values().collect();
    out.iter_mut().for_each(|group| group.sort_by_key(|&claim| place[claim]));
    out.sort_by_key(|group| place[group[0]]);
    out
}

/// The rank of a pair with an open claim.
const OPEN: u8 = 4;

/// How sure a pair is to answer one question, 0 being the surest; `None` where it does not.
fn strength(claims: &[Claim], pair: &Pair) -> Option<u8> {
    // Words and what they are about are two questions.
    if pair.part_and_whole() || pair.is_paraphrase(claims) {
        return None;
    }
    let open = is_open(&claims[pair.a]) != is_open(&claims[pair.b]);
    match pair.comparison.relation {
        RelationKind::Distinct => None,
        _ if open => Some(OPEN),
        RelationKind::Agree => Some(0),
        RelationKind::Update => Some(1),
        RelationKind::Refine => Some(2),
        RelationKind::Contradict => Some(3),
    }
}

/// Whether a claim says so little that it meets claims of different questions.
fn is_open(claim: &Claim) -> bool {
    match &claim.what {
        ClaimKind::Casualty(casualty) => casualty.count.precision() == Precision::Vague,
        ClaimKind::Measure(measure) => measure.count.precision() == Precision::Vague,
        ClaimKind::Event(event) => event.actor.is_none() && event.object.is_none(),
        _ => false,
    }
}

/// The days of a claim that is dated on both sides to a month or less; a longer period is background.
fn days(claim: &Claim) -> Option<(NaiveDate, NaiveDate)> {
    let when = match &claim.what {
        ClaimKind::Casualty(casualty) => casualty.when.as_ref(),
        ClaimKind::Event(event) => event.when.as_ref(),
        ClaimKind::Measure(measure) => measure.when.as_ref(),
        _ => None,
    }?;
    let (start, end) = (when.start()?, when.end()?);
    ((end - start).num_days() <= MONTH).then_some((start, end))
}

const MONTH: i64 = 31;

/// An event's day is its own, give or take the night; a toll's may be the day as of which it is told.
fn leeway(claim: &Claim) -> i64 {
    if matches!(claim.what, ClaimKind::Event(_)) { 1 } else { MONTH }
}

/// Disjoint sets with the sets that each must not be joined with.
struct Groups {
    parent: Vec<usize>,
    size: Vec<usize>,
    /// All claims of the set are open.
    open: Vec<bool>,
    apart: Vec<BTreeSet<usize>>,
    /// The first and the last day that the set's dated claims name.
    days: Vec<Option<(NaiveDate, NaiveDate)>>,
    /// How many days may lie between two sets of this kind.
    leeway: Vec<i64>,
}

impl Groups {
    fn new(claims: &[Claim], pairs: &[Pair]) -> Self {
        let n = claims.len();
        let mut apart = vec![BTreeSet::new(); n];
        for pair in pairs.iter().filter(|p| p.comparison.relation == RelationKind::Distinct || p.part_and_whole()) {
            apart[pair.a].insert(pair.b);
            apart[pair.b].insert(pair.a);
        }
        Groups {
            parent: (0..n).collect(),
            size: vec![1; n],
            open: claims.iter().map(is_open).collect(),
            apart,
            days: claims.iter().map(days).collect(),
            leeway: claims.iter().map(leeway).collect(),
        }
    }

    fn root(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    /// Joins the groups of two claims, unless something forbids it. `by_open`: one of the two is an open claim; `timely`:
    /// that their times differ is part of the relation.
    fn join(&mut self, a: usize, b: usize, by_open: bool, timely: bool) {
        let (a, b) = (self.root(a), self.root(b));
        let bridge = by_open && !self.open[a] && !self.open[b];
        let far = match (self.days[a], self.days[b]) {
            (Some(x), Some(y)) => (x.0 - y.1).max(y.0 - x.1).num_days() > self.leeway[a].max(self.leeway[b]),
            _ => false,
        };
        if a == b || bridge || far && !timely || self.apart[a].contains(&b) {
            return;
        }
        // The smaller set of vetoes is the cheaper one to rename.
        let (keep, gone) =
            if (self.apart[a].len(), self.size[a]) >= (self.apart[b].len(), self.size[b]) { (a, b) } else { (b, a) };
        self.parent[gone] = keep;
        self.size[keep] += self.size[gone];
        self.open[keep] &= self.open[gone];
        self.days[keep] = match (self.days[keep], self.days[gone]) {
            (Some(x), Some(y)) => Some((x.0.min(y.0), x.1.max(y.1))),
            (x, y) => x.or(y),
        };
        for other in std::mem::take(&mut self.apart[gone]) {
            self.apart[other].remove(&gone);
            self.apart[other].insert(keep);
            self.apart[keep].insert(other);
        }
    }
}
