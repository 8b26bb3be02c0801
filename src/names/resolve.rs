//! Mentions of all articles gathered into entities.
//!
//! Steps, in this order: every distinct form becomes a node ([`crate::names::node`]); nodes that share a key are compared
//! ([`crate::names::block`]); full names, bodies and places are joined, what an article declares first, then the surest
//! pairs, never across two that must stay apart ([`crate::names::cluster`]); surnames alone join the full name of their
//! article; entities are written out with every form ([`crate::names::write`]).
//!
//! Articles are taken in the order of their ids, and pairs in the order of score and text, so that the order of the input
//! changes nothing.

use crate::mention::name::Mention;
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::entity::{Entity, EntityKind};
use crate::model::id::{ArticleId, EntityId};
use crate::names::block::candidates;
use crate::names::cluster::Clusters;
use crate::names::compare::name_score;
use crate::names::config::NameConfig;
use crate::names::node::{At, Node, Nodes, nodes};
use crate::names::surname::{Surnames, surnames};
use crate::names::write::write;
use crate::span::Span;
use std::collections::BTreeMap;

/// Where more names share one key, they must share a second one to be compared.
pub(crate) const MOST_OF_ONE_KEY: usize = 48;

/// The entities of a story and which mention belongs to which.
#[derive(Debug, Default)]
pub(crate) struct Resolution {
    /// Sorted by id.
    pub(crate) entities: Vec<Entity>,
    /// By article and the span of the mention's name.
    pub(crate) of: BTreeMap<(ArticleId, Span), EntityId>,
    /// Forms of one entity that disagree beyond transliteration.
    pub(crate) disputes: Vec<Dispute>,
}

/// Two forms of one entity's name that no convention of writing makes one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Dispute {
    pub(crate) entity: EntityId,
    pub(crate) a: String,
    pub(crate) b: String,
    /// What differs, and why they are one all the same.
    pub(crate) why: String,
}

/// What the resolver reads of one article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mentions<'a> {
    pub(crate) article: &'a Article,
    pub(crate) mentions: &'a [Mention],
    /// Roles are evidence for and against.
    pub(crate) claims: &'a [Claim],
}

/// How two nodes came together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tie {
    /// The article says so: `the World Bank (WB)`.
    Declared,
    /// The names alone.
    Names,
    /// The names resemble each other, and the office is one.
    Office,
}

/// Nodes put together, and by what.
#[derive(Debug)]
pub(crate) struct Joined {
    pub(crate) clusters: Clusters,
    pub(crate) ties: BTreeMap<(usize, usize), Tie>,
}

/// Gathers the mentions of one story into entities. The order of the articles changes nothing.
pub(crate) fn resolve(articles: &[Mentions<'_>]) -> Resolution {
    let mut sorted: Vec<Mentions<'_>> = articles.to_vec();
    sorted.sort_by(|a, b| a.article.id.cmp(&b.article.id));
    let nodes = nodes(&sorted);
    let config = NameConfig::default();
    let pairs = candidates(nodes.nodes.iter().map(|node| &node.name));
    let joined = join(&sorted, &nodes, &pairs, &config);
    let surnames: Surnames = surnames(&sorted, &nodes, &pairs, &joined.clusters);
    write(&sorted, &nodes, &joined, &surnames)
}

/// Whether a node is a surname or given name alone.
pub(crate) fn is_single(node: &Node) -> bool {
    node.kind == EntityKind::Person && node.scope.is_some()
}

/// Joins full names, bodies and places.
fn join(articles: &[Mentions<'_>], nodes: &Nodes, pairs: &[(u32, u32)], config: &NameConfig) -> Joined {
    let mut clusters = Clusters::new(nodes.nodes.len());
    let mut offers: Vec<(Tie, u8, f64, usize, usize)> = Vec::new();
    for (a, b) in nodes.declared.iter().map(|(a, b)| (*a.min(b), *a.max(b))).filter(|(a, b)| a != b) {
        if nodes.nodes[a].kind == nodes.nodes[b].kind {
            offers.push((Tie::Declared, 0, 1.0, a, b));
        }
    }
    for &(a, b) in pairs {
        let (a, b) = (a as usize, b as usize);
        let (x, y) = (&nodes.nodes[a], &nodes.nodes[b]);
        if x.kind != y.kind
            || is_single(x)
            || is_single(y)
            || offers.iter().take(nodes.declared.len()).any(|o| (o.3, o.4) == (a, b))
        {
            continue;
        }
        let score = name_score(&x.name, &y.name, config);
        let far = u8::from(matches!((x.scope, y.scope), (Some(p), Some(q)) if p != q) || !meet(x, y));
        if score >= f64::from(config.same) && sexes_agree(x, y) {
            offers.push((Tie::Names, if x.scope.is_some() || y.scope.is_some() { far } else { 0 }, score, a, b));
        } else if x.kind == EntityKind::Person && score >= config.office && share_office(x, y) && sexes_agree(x, y) {
            offers.push((Tie::Office, 0, score, a, b));
        } else if score < f64::from(config.different) && same_story(articles, x, y) {
            clusters.keep_apart(a, b);
        }
    }
    let text = |node: usize| nodes.nodes[node].name.text();
    let place = |node: usize| nodes.nodes[node].scope.map(|number| &articles[number].article.id);
    offers.sort_by(|p, q| {
        let names = |o: &(Tie, u8, f64, usize, usize)| (text(o.3).min(text(o.4)), text(o.3).max(text(o.4)));
        let order = (p.0, p.1).cmp(&(q.0, q.1)).then(q.2.total_cmp(&p.2)).then(names(p).cmp(&names(q)));
        order.then_with(|| (place(p.3), place(p.4)).cmp(&(place(q.3), place(q.4))))
    });
    let mut ties = BTreeMap::new();
    for (tie, _, _, a, b) in offers {
        if clusters.join(a, b) {
            ties.insert((a, b), tie);
        }
    }
    Joined { clusters, ties }
}

/// Whether two nodes stand in one article.
fn meet(x: &Node, y: &Node) -> bool {
    let (few, many) = if x.mentions.len() < y.mentions.len() { (x, y) } else { (y, x) };
    few.mentions.iter().any(|(article, _)| {
        let at = many.mentions.partition_point(|(other, _)| other < article);
        many.mentions.get(at).is_some_and(|(other, _)| other == article)
    })
}

fn sexes_agree(x: &Node, y: &Node) -> bool {
    x.sex.is_none() || y.sex.is_none() || x.sex == y.sex
}

/// Whether both hold one office of one body. An office alone (`deputy mayor`) counts where neither says of what.
pub(crate) fn share_office(x: &Node, y: &Node) -> bool {
    x.offices.iter().any(|(office, of)| {
        y.offices
            .iter()
            .any(|(other, other_of)| office == other && (of == other_of || of.is_empty() || other_of.is_empty()))
    })
}

/// Whether two nodes stand in articles of one story, as far as the articles tell.
fn same_story(articles: &[Mentions<'_>], x: &Node, y: &Node) -> bool {
    let story = |node: &Node| node.mentions.first().and_then(|(at, _)| articles[*at].article.story.as_ref());
    match (story(x), story(y)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}

/// The id of an entity: its smallest mention.
pub(crate) fn entity_id(articles: &[Mentions<'_>], (article, span): At) -> EntityId {
    EntityId(format!("e:{}:{}", articles[article].article.id, span.start))
}
