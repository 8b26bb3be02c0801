//! Nodes joined into clusters, the surest pairs first, never across a pair that must stay apart.

use crate::names::resolution::Tie;
use std::collections::{BTreeMap, BTreeSet};

/// Clusters of numbered nodes.
#[derive(Debug)]
pub(crate) struct Clusters {
    parent: Vec<usize>,
    members: BTreeMap<usize, Vec<usize>>,
    /// Pairs of nodes that must stay apart, by either.
    apart: BTreeMap<usize, BTreeSet<usize>>,
}

/// Nodes put together, and by what.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) clusters: Clusters,
    pub(crate) ties: BTreeMap<(usize, usize), Tie>,
}

impl Clusters {
    /// Every node alone.
    pub(crate) fn new(count: usize) -> Self {
        Clusters { parent: (0..count).collect(), members: BTreeMap::new(), apart: BTreeMap::new() }
    }

    /// The node that stands for the cluster of `node`.
    pub(crate) fn root(&self, mut node: usize) -> usize {
        while self.parent[node] != node {
            node = self.parent[node];
        }
        node
    }

    /// All nodes of the cluster of `node`, sorted.
    pub(crate) fn members(&self, node: usize) -> Vec<usize> {
        let root = self.root(node);
        self.members.get(&root).cloned().unwrap_or_else(|| vec![root])
    }

    /// Says that two nodes are not one.
    pub(crate) fn keep_apart(&mut self, a: usize, b: usize) {
        self.apart.entry(a).or_default().insert(b);
        self.apart.entry(b).or_default().insert(a);
    }

    /// Joins the clusters of two nodes unless nodes of them must stay apart. Whether they are one now.
    pub(crate) fn join(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        if a == b {
            return true;
        }
        let (left, right) = (self.members(a), self.members(b));
        let (few, many) = if left.len() <= right.len() { (&left, &right) } else { (&right, &left) };
        let clash = |node: &usize| {
            self.apart.get(node).is_some_and(|apart| apart.iter().any(|other| many.binary_search(other).is_ok()))
        };
        if few.iter().any(clash) {
            return false;
        }
        let (root, gone) = (a.min(b), a.max(b));
        self.parent[gone] = root;
        self.members.remove(&gone);
        let mut both = [left, right].concat();
        both.sort_unstable();
        self.members.insert(root, both);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Clusters;

    #[test]
    fn what_must_stay_apart_is_never_joined_by_way_of_a_third() {
        let mut clusters = Clusters::new(4);
        clusters.keep_apart(0, 2);
        assert!(clusters.join(0, 1));
        assert!(!clusters.join(1, 2));
        assert!(clusters.join(2, 3));
        assert!(!clusters.join(3, 0));
        assert_eq!(clusters.members(1), [0, 1]);
    }
}
