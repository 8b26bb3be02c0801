//! The forms of names that resolution works with: every distinct form once, with where it stands.
//!
//! A full name means one bearer in all articles of a story, so it is one node. A surname alone, or a body without its
//! country (`the ministry`), may mean another one in each article, so it is one node for each article.

use crate::fold::fold;
use crate::model::claim::ClaimKind;
use crate::model::entity::EntityKind;
use crate::model::id::{ArticleId, EntityId};
use crate::names::body::Sort;
use crate::names::name::{Name, NameKind};
use crate::names::resolution::Mentions;
use crate::names::word::Class;
use crate::span::Span;
use std::collections::{BTreeMap, BTreeSet};

/// One mention: the number of its article and its span, in the order of articles and texts.
pub(crate) type At = (usize, Span);

/// A form and where it stands.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) name: Name,
    pub(crate) kind: EntityKind,
    /// The article that a form which tells too little belongs to.
    pub(crate) scope: Option<usize>,
    /// Sorted.
    pub(crate) mentions: Vec<At>,
    /// Every spelling, with and without titles, and its mentions.
    pub(crate) forms: BTreeMap<String, Vec<At>>,
    /// Offices that the articles give the bearer: the office and of what, folded.
    pub(crate) offices: BTreeSet<(String, String)>,
    /// `Mr` or `Mrs`, where an article says one.
    pub(crate) sex: Option<char>,
}

/// All nodes, the node of every mention, and pairs of nodes that an article itself ties.
#[derive(Debug, Default)]
pub(crate) struct Nodes {
    pub(crate) nodes: Vec<Node>,
    pub(crate) of: BTreeMap<At, usize>,
    /// `Collective Security Treaty Organization (CSTO)`: declared by the article.
    pub(crate) declared: Vec<(usize, usize)>,
}

type Key = (EntityKind, String, Option<usize>);

/// Gathers the mentions of all articles; `articles` must be sorted by id.
pub(crate) fn nodes(articles: &[Mentions<'_>]) -> Nodes {
    let kinds = kinds(articles);
    let mut out = Nodes::default();
    let mut known: BTreeMap<Key, usize> = BTreeMap::new();
    let mut prepared: BTreeMap<(EntityKind, &str), (Name, String)> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        let text = article.article.text.as_str();
        let mut here: Vec<Option<usize>> = Vec::with_capacity(article.mentions.len());
        for mention in article.mentions {
            let (plain, titled) = (mention.span.of(text), mention.titled.of(text));
            let kind = kinds.get(&fold(plain)).copied().unwrap_or(mention.kind);
            let kind = if is_acronym(plain) && kind == EntityKind::Person { EntityKind::Organisation } else { kind };
            // `Kunduz city` is more than a title: the generic word is a part of a place's name.
            let named = if kind == EntityKind::Place && !titled.is_empty() { titled } else { plain };
            let Some(name_kind) = name_kind(kind) else {
                here.push(None);
                continue;
            };
            let (name, folded) =
                prepared.entry((kind, named)).or_insert_with(|| (Name::new(named, name_kind), fold(named)));
            if folded.is_empty() {
                here.push(None);
                continue;
            }
            let scope = tells_little(name).then_some(number);
            let node = *known.entry((kind, folded.clone(), scope)).or_insert_with(|| {
                out.nodes.push(Node {
                    name: name.clone(),
                    kind,
                    scope,
                    mentions: Vec::new(),
                    forms: BTreeMap::new(),
                    offices: BTreeSet::new(),
                    sex: None,
                });
                out.nodes.len() - 1
            });
            let at = (number, mention.span);
            let entry = &mut out.nodes[node];
            entry.mentions.push(at);
            // `Kunduz` is no form of `Kunduz city`, nor `Sumatra` of `North Sumatra`.
            let narrower = name.locality.as_deref().is_some_and(|place| {
                !place.directions.is_empty() || matches!(place.sort, Some("city" | "village" | "district"))
            });
            for form in if narrower { [named, named] } else { [plain, titled] } {
                let places = entry.forms.entry(form.split_whitespace().collect::<Vec<_>>().join(" ")).or_default();
                if !form.is_empty() && places.last() != Some(&at) {
                    places.push(at);
                }
            }
            if kind == EntityKind::Person {
                title(entry, text.get(mention.titled.start..mention.span.start).unwrap_or(""));
            }
            out.of.insert(at, node);
            if let Some(Some(long)) = mention.short_for.map(|at| here.get(at).copied().flatten()) {
                out.declared.push((long, node));
            }
            here.push(Some(node));
        }
        offices(article, number, &mut out);
    }
    for node in &mut out.nodes {
        node.mentions.sort_unstable();
    }
    out
}

/// One kind for every spelling of the story: what most articles take it for.
fn kinds(articles: &[Mentions<'_>]) -> BTreeMap<String, EntityKind> {
    let mut votes: BTreeMap<String, BTreeMap<EntityKind, (BTreeSet<&ArticleId>, usize)>> = BTreeMap::new();
    for article in articles {
        for mention in article.mentions {
            let by_kind = votes.entry(fold(mention.span.of(&article.article.text))).or_default();
            let vote = by_kind.entry(mention.kind).or_default();
            vote.0.insert(&article.article.id);
            vote.1 += 1;
        }
    }
    let most = |by_kind: BTreeMap<EntityKind, (BTreeSet<&ArticleId>, usize)>| {
        by_kind.into_iter().max_by_key(|(kind, vote)| (vote.0.len(), vote.1, std::cmp::Reverse(*kind))).map(|v| v.0)
    };
    votes.into_iter().filter_map(|(text, by_kind)| Some((text, most(by_kind)?))).collect()
}

fn name_kind(kind: EntityKind) -> Option<NameKind> {
    match kind {
        EntityKind::Person => Some(NameKind::Person),
        EntityKind::Organisation => Some(NameKind::Organisation),
        EntityKind::Place => Some(NameKind::Place),
        EntityKind::Group => None,
    }
}

/// Nobody is called by capitals alone.
fn is_acronym(text: &str) -> bool {
    (2..=5).contains(&text.chars().count()) && text.chars().all(char::is_uppercase)
}

/// Whether a form may mean someone else in the next article.
fn tells_little(name: &Name) -> bool {
    match name.kind() {
        NameKind::Person => name.core().filter(|token| token.class == Class::Word).count() < 2,
        NameKind::Organisation => name.body.as_deref().is_some_and(|body| {
            body.known.is_none()
                && body.countries.is_empty()
                && body.acronym.is_none()
                && body.parts.iter().all(|part| matches!(part.sort, Sort::Generic | Sort::Concept | Sort::Level))
        }),
        NameKind::Place => false,
    }
}

/// Reads the title before a name: `Mrs`, or an office.
fn title(node: &mut Node, title: &str) {
    let title = fold(title);
    match title.as_str() {
        "" => {}
        "mr" | "sir" | "lord" => node.sex = Some('m'),
        "mrs" | "ms" | "miss" | "madame" | "lady" => node.sex = Some('f'),
        "dr" | "professor" | "prof" => {}
        _ => {
            node.offices.insert((title, String::new()));
        }
    }
}

/// Gives the nodes of one article the offices of its role claims.
fn offices(article: &Mentions<'_>, number: usize, out: &mut Nodes) {
    for claim in article.claims {
        let ClaimKind::Role(role) = &claim.what else { continue };
        let Some(span) = role.person.span else { continue };
        let inside = out.of.range((number, Span::new(span.start, 0))..=(number, Span::new(span.end, usize::MAX)));
        let node = inside.filter(|((_, at), _)| span.contains(*at)).map(|(_, node)| *node).next_back();
        if let Some(node) = node.and_then(|node| out.nodes.get_mut(node)) {
            let of = role.of.as_ref().map_or(String::new(), |of| fold(&of.text));
            node.offices.insert((fold(&role.role), of));
        }
    }
}

/// Whether a node is a surname or given name alone.
pub(crate) fn is_single(node: &Node) -> bool {
    node.kind == EntityKind::Person && node.scope.is_some()
}

/// Whether both hold one office of one body. An office alone (`deputy mayor`) counts where neither says of what.
pub(crate) fn share_office(x: &Node, y: &Node) -> bool {
    x.offices.iter().any(|(office, of)| {
        y.offices
            .iter()
            .any(|(other, other_of)| office == other && (of == other_of || of.is_empty() || other_of.is_empty()))
    })
}

/// The id of an entity: its smallest mention.
pub(crate) fn entity_id(articles: &[Mentions<'_>], (article, span): At) -> EntityId {
    EntityId::from(format!("e:{}:{}", articles[article].article.id, span.start))
}
