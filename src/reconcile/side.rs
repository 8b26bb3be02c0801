//! The sides of a contradiction: which claims stand together against which.
//!
//! 1. Where no live claim contradicts another, all are one side.
//! 2. Contested claims are put, the most contested first, to the side that none of whose members they contradict and with
//!    whose members they stand together most; where there is none they open a side.
//! 3. A claim that contradicts nobody joins the only side it stands with. One that stands with several, or with none,
//!    takes no side: `dozens` supports neither 27 nor 31.
//! 4. The side with the most origins comes first, then the one with the most claims, then the smaller id.

use crate::model::relation::RelationKind;
use crate::reconcile::pair::Pair;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The sides among the `live` claims, given in the order of their ids, of one fact with these `pairs`. `origin` tells the
/// number of the claim's origin.
pub(crate) fn sides(live: &[usize], pairs: &[&Pair], origin: &dyn Fn(usize) -> usize) -> Vec<Vec<usize>> {
    let place: BTreeMap<usize, usize> = live.iter().enumerate().map(|(at, &claim)| (claim, at)).collect();
    let mut against: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); live.len()];
    let mut with: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); live.len()];
    for pair in pairs {
        let (Some(&a), Some(&b)) = (place.get(&pair.a), place.get(&pair.b)) else { continue };
        let table = if contradicts(pair) { &mut against } else { &mut with };
        table[a].insert(b);
        table[b].insert(a);
    }
    let mut contested: Vec<usize> = (0..live.len()).filter(|&at| !against[at].is_empty()).collect();
    if contested.is_empty() {
        return vec![live.to_vec()];
    }
    contested.sort_by_key(|&at| (Reverse(against[at].len()), at));
    let mut sides: Vec<BTreeSet<usize>> = Vec::new();
    for at in contested {
        let friends = |side: &BTreeSet<usize>| with[at].intersection(side).count();
        let best = (0..sides.len())
            .filter(|&s| against[at].is_disjoint(&sides[s]) && friends(&sides[s]) > 0)
            .max_by_key(|&s| (friends(&sides[s]), Reverse(s)));
        match best {
            Some(s) => {
                sides[s].insert(at);
            }
            None => sides.push(BTreeSet::from([at])),
        }
    }
    for at in (0..live.len()).filter(|&at| against[at].is_empty()) {
        let mut standing = (0..sides.len()).filter(|&s| !with[at].is_disjoint(&sides[s]));
        if let (Some(s), None) = (standing.next(), standing.next()) {
            sides[s].insert(at);
        }
    }
    let mut out: Vec<Vec<usize>> = sides.into_iter().map(|s| s.into_iter().map(|at| live[at]).collect()).collect();
    out.sort_by_cached_key(|side: &Vec<usize>| {
        let origins: BTreeSet<usize> = side.iter().map(|&claim| origin(claim)).collect();
        (Reverse(origins.len()), Reverse(side.len()), place.get(&side[0]).copied())
    });
    out
}

/// Whether the two claims of a pair cannot both hold.
pub(crate) fn contradicts(pair: &Pair) -> bool {
    pair.comparison.relation == RelationKind::Contradict
}
