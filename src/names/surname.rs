//! Surnames (or given names) alone: each joins the full name of its own article, else the only one of the story.
//!
//! Where two people of one surname stand in an article, an office or `Mr`/`Mrs` decides; else every mention belongs to the
//! one who was named in full last before it.

use crate::names::cluster::Clusters;
use crate::names::letters::{Letters, similarity};
use crate::names::node::{At, Node, Nodes, is_single, share_office};
use crate::names::resolution::Mentions;
use crate::names::word::Class;
use std::collections::{BTreeMap, BTreeSet};

/// From here on a single word is a spelling of a word of a full name.
const SPELLING: f32 = 0.84;
/// The same letters once folded, or nearly: `ï` and `i`.
const EXACT: f32 = 0.999;

/// Where surnames alone belong.
#[derive(Debug, Default)]
pub(crate) struct Surnames {
    /// The node that a surname's node was joined to, and how.
    pub(crate) of: BTreeMap<usize, (usize, &'static str)>,
    /// Single mentions that belong to another than the rest of their node.
    pub(crate) mentions: BTreeMap<At, usize>,
}

/// Finds where every surname alone belongs.
pub(crate) fn surnames(
    articles: &[Mentions<'_>],
    nodes: &Nodes,
    pairs: &[(u32, u32)],
    clusters: &Clusters,
) -> Surnames {
    let mut out = Surnames::default();
    // Full names and other surnames that share a key with each surname.
    let mut near: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &(a, b) in pairs {
        for (one, other) in [(a as usize, b as usize), (b as usize, a as usize)] {
            if is_single(&nodes.nodes[one]) && nodes.nodes[one].kind == nodes.nodes[other].kind {
                near.entry(one).or_default().push(other);
            }
        }
    }
    let mut unknown = Vec::new();
    for (&single, others) in &near {
        let node = &nodes.nodes[single];
        let Some(article) = node.scope else { continue };
        let full: Vec<usize> = others.iter().copied().filter(|at| !is_single(&nodes.nodes[*at])).collect();
        let story = &articles[article].article.story;
        let own = |at: &usize| stands_in(&nodes.nodes[*at], article);
        let told =
            |at: &usize| nodes.nodes[*at].mentions.iter().any(|(other, _)| articles[*other].article.story == *story);
        // The very word goes before its like: in the article, then in the story; only then other spellings of it.
        let [mut here, mut there] = [Vec::new(), Vec::new()];
        for least in [EXACT, SPELLING] {
            if here.is_empty() && there.is_empty() {
                here = bearers(nodes, clusters, node, full.iter().copied().filter(own), least);
                there = bearers(nodes, clusters, node, full.iter().copied().filter(told), least);
            }
        }
        match here[..] {
            [] => match there[..] {
                [one] => _ = out.of.insert(single, (one, "the only one of that name in the story")),
                _ => unknown.push(single),
            },
            [one] => _ = out.of.insert(single, (one, "part of the full name in the same article")),
            _ => several(nodes, clusters, single, &here, &full, &mut out),
        }
    }
    alone(articles, nodes, &near, &unknown, &mut out);
    out
}

fn stands_in(node: &Node, article: usize) -> bool {
    node.mentions.iter().any(|(at, _)| *at == article)
}

/// The clusters of full names that a single word is a part of; those whose family name it is, where there are any.
fn bearers(
    nodes: &Nodes,
    clusters: &Clusters,
    single: &Node,
    full: impl Iterator<Item = usize>,
    least: f32,
) -> Vec<usize> {
    let Some(word) = single.name.core().find(|token| token.class == Class::Word) else { return Vec::new() };
    let alike = |letters: &Letters| similarity(&word.letters, letters, 0.7) >= least;
    let (mut family, mut other) = (BTreeSet::new(), BTreeSet::new());
    for at in full {
        let node = &nodes.nodes[at];
        let sex = clusters.members(at).iter().find_map(|member| nodes.nodes[*member].sex);
        if single.sex.is_some() && sex.is_some() && single.sex != sex {
            continue;
        }
        let root = clusters.root(at);
        let clash =
            |token: &crate::names::word::Token| matches!((token.gender, word.gender), (Some(p), Some(q)) if p != q);
        if node.name.family().is_some_and(|token| alike(&token.letters) && !clash(token)) {
            family.insert(root);
        } else if node.name.core().any(|token| token.class == Class::Word && alike(&token.letters) && !clash(token)) {
            other.insert(root);
        }
    }
    if family.is_empty() { other.into_iter().collect() } else { family.into_iter().collect() }
}

/// One surname, several bearers in the article.
fn several(nodes: &Nodes, clusters: &Clusters, single: usize, here: &[usize], full: &[usize], out: &mut Surnames) {
    let node = &nodes.nodes[single];
    let in_office = |root: &&usize| clusters.members(**root).iter().any(|at| share_office(&nodes.nodes[*at], node));
    let fit: Vec<usize> = here.iter().filter(in_office).copied().collect();
    if let [one] = fit[..] {
        out.of.insert(single, (one, "part of the full name in the same article, with the same office"));
        return;
    }
    let Some(article) = node.scope else { return };
    let mut named: Vec<(At, usize)> = full
        .iter()
        .filter(|at| here.contains(&clusters.root(**at)))
        .flat_map(|at| nodes.nodes[*at].mentions.iter().map(|mention| (*mention, clusters.root(*at))))
        .filter(|((number, _), _)| *number == article)
        .collect();
    named.sort_unstable();
    for mention in &node.mentions {
        let before = named.partition_point(|(at, _)| at < mention);
        if let Some((_, root)) = named.get(before.saturating_sub(1)) {
            out.mentions.insert(*mention, *root);
        }
    }
}

/// Surnames that no full name takes, joined with their like in other articles of the story.
fn alone(
    articles: &[Mentions<'_>],
    nodes: &Nodes,
    near: &BTreeMap<usize, Vec<usize>>,
    unknown: &[usize],
    out: &mut Surnames,
) {
    for &single in unknown {
        let node = &nodes.nodes[single];
        let (Some(word), Some(article)) = (node.name.core().next(), node.scope) else { continue };
        let like = near.get(&single).into_iter().flatten().copied().filter(|other| {
            *other < single
                && unknown.binary_search(other).is_ok()
                && nodes.nodes[*other]
                    .scope
                    .is_some_and(|at| articles[at].article.story == articles[article].article.story)
                && (nodes.nodes[*other].sex.is_none() || node.sex.is_none() || nodes.nodes[*other].sex == node.sex)
                && nodes.nodes[*other].name.core().next().is_some_and(|other| {
                    other.gender == word.gender && similarity(&word.letters, &other.letters, 0.7) >= SPELLING
                })
        });
        if let Some(other) = like.min() {
            let root = out.of.get(&other).map_or(other, |(root, _)| *root);
            out.of.insert(single, (root, "the same word in another article of the story"));
        }
    }
}
