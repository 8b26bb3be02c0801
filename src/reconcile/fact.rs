//! Claims gathered into facts: groups of claims that answer one question.
//!
//! 1. Pairs that stand together or contradict each other are joined, the surest first: equal, replaced, refined,
//!    contradicted, and last the pairs with an open claim, such as `dozens`, that meets almost everything.
//! 2. Two groups are never joined when a pair between them is distinct: that is a part and a whole, another place, a daily
//!    figure beside a total.
//! 3. An open claim goes to the first group it meets; it never joins two groups that were found without it.
//!
//! Left out on purpose: part and whole are tied by a relation, not by one fact.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::quantity::Precision;
use crate::model::relation::RelationKind;
use crate::reconcile::order::natural;
use crate::reconcile::pair::Pair;
use std::collections::{BTreeMap, BTreeSet};

/// The groups, each with its claims in the order of their ids; the groups in the order of their first claims.
pub(crate) fn group(claims: &[Claim], pairs: &[Pair]) -> Vec<Vec<usize>> {
    let mut groups = Groups::new(claims, pairs);
    let mut joins: Vec<(u8, &Pair)> = pairs.iter().filter_map(|p| Some((strength(claims, p)?, p))).collect();
    joins.sort_by(|(x, p), (y, q)| {
        let ids = |p: &Pair| {
            let (a, b) = (claims[p.a].id.as_str(), claims[p.b].id.as_str());
            if natural(a, b).is_le() { (a, b) } else { (b, a) }
        };
        let ((a, b), (c, d)) = (ids(p), ids(q));
        x.cmp(y).then_with(|| natural(a, c)).then_with(|| natural(b, d))
    });
    for (strength, pair) in joins {
        groups.join(pair.a, pair.b, strength == OPEN);
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for i in 0..claims.len() {
        members.entry(groups.root(i)).or_default().push(i);
    }
    let by_id = |a: &usize, b: &usize| natural(claims[*a].id.as_str(), claims[*b].id.as_str());
    let mut out: Vec<Vec<usize>> = members.into_values().collect();
    out.iter_mut().for_each(|group| group.sort_by(by_id));
    out.sort_by(|a, b| by_id(&a[0], &b[0]));
    out
}

/// The rank of a pair with an open claim.
const OPEN: u8 = 4;

/// How sure a pair is to answer one question, 0 being the surest; `None` where it does not.
fn strength(claims: &[Claim], pair: &Pair) -> Option<u8> {
    if pair.part_and_whole() {
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

/// Disjoint sets with the sets that each must not be joined with.
struct Groups {
    parent: Vec<usize>,
    size: Vec<usize>,
    /// All claims of the set are open.
    open: Vec<bool>,
    apart: Vec<BTreeSet<usize>>,
}

impl Groups {
    fn new(claims: &[Claim], pairs: &[Pair]) -> Self {
        let n = claims.len();
        let mut apart = vec![BTreeSet::new(); n];
        for pair in pairs.iter().filter(|p| p.comparison.relation == RelationKind::Distinct || p.part_and_whole()) {
            apart[pair.a].insert(pair.b);
            apart[pair.b].insert(pair.a);
        }
        Groups { parent: (0..n).collect(), size: vec![1; n], open: claims.iter().map(is_open).collect(), apart }
    }

    fn root(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }

    fn join(&mut self, a: usize, b: usize, by_open: bool) {
        let (a, b) = (self.root(a), self.root(b));
        let bridge = by_open && !self.open[a] && !self.open[b];
        if a == b || bridge || self.apart[a].contains(&b) {
            return;
        }
        // The smaller set of vetoes is the cheaper one to rename.
        let (keep, gone) =
            if (self.apart[a].len(), self.size[a]) >= (self.apart[b].len(), self.size[b]) { (a, b) } else { (b, a) };
        self.parent[gone] = keep;
        self.size[keep] += self.size[gone];
        self.open[keep] &= self.open[gone];
        for other in std::mem::take(&mut self.apart[gone]) {
            self.apart[other].remove(&gone);
            self.apart[other].insert(keep);
            self.apart[keep].insert(other);
        }
    }
}
