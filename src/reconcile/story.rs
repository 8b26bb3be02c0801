//! Stories: which articles are about one event.
//!
//! 1. An article whose story the caller names is of that story, and of no other.
//! 2. The others are told apart by what they are about and when. Two are linked when they share names and words to the
//!    degree of [`NAMES`] and [`BOTH`] and came out within [`DAYS`] days of each other; linked articles are one story.
//! 3. What is too short to tell, or has no text, joins the largest story: who gives several articles at once mostly gives
//!    them because they are about one event.
//!
//! The id of a story that was found is `s:` and the id of its smallest article.
//!
//! Left out on purpose: weights that depend on the other articles, because then an article added anywhere could move
//! others.

use crate::model::article::Published;
use crate::model::id::{ArticleId, StoryId};
use crate::reconcile::order::natural;
use crate::reconcile::prepared::Prepared;
use crate::reconcile::store::Store;
use std::collections::{BTreeMap, BTreeSet};

/// How alike the names of two articles of one story are at least. Of articles on one event the nearest two are rarely
/// below 0.25, of articles on different events in one region rarely above 0.2.
const NAMES: f64 = 0.2;

/// How alike names and words are at least, in sum.
const BOTH: f64 = 0.45;

/// Articles further apart than this are about different events, or about what came of one.
const DAYS: i64 = 10;

/// An article with fewer names is too short to tell.
const FEW_NAMES: usize = 3;

/// The articles of every story, in the order of the stories' ids; within a story in the order of the articles' ids.
pub(crate) fn stories(store: &Store) -> BTreeMap<StoryId, Vec<ArticleId>> {
    let mut out: BTreeMap<StoryId, Vec<ArticleId>> = BTreeMap::new();
    let mut unnamed: Vec<(&ArticleId, &Prepared)> = Vec::new();
    for (id, held) in &store.held {
        match &held.article.story {
            Some(story) => out.entry(story.clone()).or_default().push(id.clone()),
            None => unnamed.push((id, held.prepared(&store.config))),
        }
    }
    for (story, articles) in found(&unnamed) {
        out.insert(story, articles);
    }
    out
}

/// The stories among articles whose story nobody named.
pub(crate) fn found(articles: &[(&ArticleId, &Prepared)]) -> Vec<(StoryId, Vec<ArticleId>)> {
    let told = |at: usize| articles[at].1.topic.names() >= FEW_NAMES;
    let mut parent: Vec<usize> = (0..articles.len()).collect();
    for (a, b) in candidates(articles) {
        if linked(articles[a].1, articles[b].1) {
            let (a, b) = (root(&mut parent, a), root(&mut parent, b));
            parent[a.max(b)] = a.min(b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..articles.len() {
        groups.entry(root(&mut parent, at)).or_default().push(at);
    }
    let (mut groups, short): (Vec<Vec<usize>>, Vec<Vec<usize>>) =
        groups.into_values().partition(|group| group.len() > 1 || told(group[0]));
    let short = short.into_iter().flatten();
    let first = |group: &[usize]| group.iter().map(|&at| articles[at].0).min_by(|a, b| natural(&a.0, &b.0));
    let largest = groups.iter_mut().max_by(|x, y| {
        let id = |group: &[usize]| first(group).map_or("", |id| id.as_str()).to_owned();
        x.len().cmp(&y.len()).then_with(|| natural(&id(y), &id(x)))
    });
    match largest {
        Some(largest) => largest.extend(short),
        None => groups.push(short.collect()),
    }
    groups
        .into_iter()
        .filter_map(|mut group| {
            group.sort_unstable();
            let id = StoryId(format!("s:{}", first(&group)?));
            Some((id, group.into_iter().map(|at| articles[at].0.clone()).collect()))
        })
        .collect()
}

fn root(parent: &mut [usize], mut i: usize) -> usize {
    while parent[i] != i {
        parent[i] = parent[parent[i]];
        i = parent[i];
    }
    i
}

/// Whether two articles are about one event.
fn linked(a: &Prepared, b: &Prepared) -> bool {
    let apart = match (a.reading.published, b.reading.published) {
        (Some(a), Some(b)) => days_between(a, b) > DAYS,
        _ => false,
    };
    let (names, words) = a.topic.likeness(&b.topic);
    !apart && names >= NAMES && names + words >= BOTH
}

fn days_between(a: Published, b: Published) -> i64 {
    (a.date() - b.date()).num_days().abs()
}

/// All pairs of few articles; of many those that share a name which is not in every tenth article.
fn candidates(articles: &[(&ArticleId, &Prepared)]) -> BTreeSet<(usize, usize)> {
    const FEW: usize = 256;
    let n = articles.len();
    if n <= FEW {
        return (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).collect();
    }
    let mut holders: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (at, (_, prepared)) in articles.iter().enumerate() {
        prepared.topic.name_keys().for_each(|key| holders.entry(key).or_default().push(at));
    }
    let mut out = BTreeSet::new();
    for holders in holders.values().filter(|holders| holders.len() <= (n / 10).min(FEW)) {
        for (i, &a) in holders.iter().enumerate() {
            out.extend(holders[i + 1..].iter().map(|&b| (a, b)));
        }
    }
    out
}
