//! Clusters written out as entities: every form with its articles, the best-attested one as the name, and the forms that
//! disagree beyond transliteration.

use crate::model::entity::{Entity, Form};
use crate::model::id::{ArticleId, EntityId};
use crate::names::cluster::Joined;
use crate::names::compare::compare_names;
use crate::names::config::NameConfig;
use crate::names::name::{Name, NameKind};
use crate::names::node::{At, Nodes, entity_id, is_single};
use crate::names::pairing::{How, Pair};
use crate::names::person::person;
use crate::names::resolution::{Dispute, Mentions, Resolution, Tie};
use crate::names::script::script_of;
use crate::names::surname::Surnames;
use std::collections::{BTreeMap, BTreeSet};

/// More forms than these are not held against each other for disagreement.
const MOST_COMPARED: usize = 12;
/// Words less alike than this disagree by more than how a press writes one sound.
const SPELT_ALIKE: f32 = 0.93;

#[derive(Default)]
struct Group {
    first: Option<At>,
    /// Mentions of every form.
    forms: BTreeMap<String, Vec<At>>,
    /// Forms that could be the name, the node that each is of.
    named: BTreeMap<String, usize>,
    nodes: BTreeSet<usize>,
    /// Why a form was joined, where its letters do not say it.
    joined: BTreeMap<String, &'static str>,
}

/// Writes the entities.
pub(crate) fn write(articles: &[Mentions<'_>], nodes: &Nodes, joined: &Joined, surnames: &Surnames) -> Resolution {
    let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
    let mut root_of: BTreeMap<At, usize> = BTreeMap::new();
    for (number, node) in nodes.nodes.iter().enumerate() {
        let whole = surnames.of.get(&number).map(|(root, _)| *root);
        let root = |at: &At| {
            let to = surnames.mentions.get(at).copied().or(whole).unwrap_or(number);
            joined.clusters.root(to)
        };
        for at in &node.mentions {
            root_of.insert(*at, root(at));
        }
        for (text, places) in &node.forms {
            for at in places {
                let group = groups.entry(root(at)).or_default();
                group.forms.entry(text.clone()).or_default().push(*at);
                group.first = Some(group.first.map_or(*at, |first| first.min(*at)));
                group.nodes.insert(number);
                if let Some((_, why)) = surnames.of.get(&number) {
                    group.joined.insert(text.clone(), why);
                } else if surnames.mentions.contains_key(at) {
                    group.joined.insert(text.clone(), "the one of that name who was named in full last before it");
                } else if text == node.name.text() {
                    group.named.insert(text.clone(), number);
                }
            }
        }
    }
    let mut out = Resolution::default();
    let mut id_of: BTreeMap<usize, EntityId> = BTreeMap::new();
    for (root, group) in groups {
        let Some(first) = group.first else { continue };
        let id = entity_id(articles, first);
        id_of.insert(root, id.clone());
        out.entities.push(entity(articles, nodes, joined, &group, id, root, &mut out.disputes));
    }
    out.entities.sort_by(|a, b| a.id.cmp(&b.id));
    out.disputes.sort();
    for ((article, span), root) in root_of {
        if let Some(id) = id_of.get(&root) {
            out.of.insert((articles[article].article.id.clone(), span), id.clone());
        }
    }
    out
}

fn entity(
    articles: &[Mentions<'_>],
    nodes: &Nodes,
    joined: &Joined,
    group: &Group,
    id: EntityId,
    root: usize,
    disputes: &mut Vec<Dispute>,
) -> Entity {
    let kind = nodes.nodes[root].kind;
    let name = best(nodes, group);
    let name_kind = nodes.nodes[root].name.kind();
    let config = NameConfig::default();
    let prepared = Name::new(&name, name_kind);
    let mut forms: Vec<Form> = group
        .forms
        .iter()
        .map(|(text, places)| {
            let mut ids: Vec<ArticleId> = places.iter().map(|(at, _)| articles[*at].article.id.clone()).collect();
            ids.sort();
            ids.dedup();
            let why = match group.joined.get(text) {
                _ if *text == name => "the best-attested form".to_owned(),
                Some(why) => (*why).to_owned(),
                None => why(&prepared, &Name::new(text, name_kind), &config),
            };
            Form {
                text: text.clone(),
                script: script_of(text).code().to_owned(),
                articles: ids,
                count: places.len(),
                why,
            }
        })
        .collect();
    forms.sort_by(|a, b| {
        let rank = |f: &Form| (std::cmp::Reverse(f.text == name), std::cmp::Reverse((f.articles.len(), f.count)));
        rank(a).cmp(&rank(b)).then_with(|| a.text.cmp(&b.text))
    });
    disagreements(nodes, joined, group, &id, disputes);
    Entity { id, kind, name, forms }
}

/// The form that most articles use, of those that could be a name; full names before surnames, words before acronyms.
fn best(nodes: &Nodes, group: &Group) -> String {
    let rank = |text: &str| {
        let node = group.named.get(text).map(|at| &nodes.nodes[*at]);
        let full = node.is_some_and(|node| !is_single(node));
        let spelt = node.is_some_and(|node| node.name.body.as_deref().is_none_or(|body| body.acronym.is_none()));
        let places = group.forms.get(text).map_or(&[][..], Vec::as_slice);
        let articles: BTreeSet<usize> = places.iter().map(|(at, _)| *at).collect();
        (group.named.contains_key(text), full, spelt, articles.len(), places.len())
    };
    let best = group.forms.keys().max_by(|a, b| rank(a).cmp(&rank(b)).then_with(|| b.cmp(a)));
    best.cloned().unwrap_or_default()
}

/// Why a form is one of a name's.
fn why(name: &Name, form: &Name, config: &NameConfig) -> String {
    let reasons = compare_names(name, form, config).reasons;
    let said: Vec<String> = reasons.iter().take(3).map(ToString::to_string).collect();
    said.join("; ")
}

/// Notes the full forms of a person that disagree beyond transliteration.
fn disagreements(nodes: &Nodes, joined: &Joined, group: &Group, id: &EntityId, disputes: &mut Vec<Dispute>) {
    let config = NameConfig::default();
    let full: Vec<usize> = group
        .nodes
        .iter()
        .copied()
        .filter(|at| !is_single(&nodes.nodes[*at]) && nodes.nodes[*at].name.kind() == NameKind::Person)
        .take(MOST_COMPARED)
        .collect();
    for (at, &a) in full.iter().enumerate() {
        for &b in &full[at + 1..] {
            let tie = joined.ties.get(&(a.min(b), a.max(b)));
            let (x, y) = (&nodes.nodes[a].name, &nodes.nodes[b].name);
            let unlike = |pair: &Pair| pair.how == How::Letters && pair.alike < SPELT_ALIKE;
            if !person(x, y, &config).pairing.pairs.iter().any(unlike) {
                continue;
            }
            let reason = why(x, y, &config);
            let ground = match tie {
                Some(Tie::Office) => "; one surname and one office",
                Some(Tie::Declared) => "; the article says so",
                _ => "",
            };
            let (a, b) = (x.text().min(y.text()).to_owned(), x.text().max(y.text()).to_owned());
            disputes.push(Dispute { entity: id.clone(), a, b, why: format!("{reason}{ground}") });
        }
    }
}
