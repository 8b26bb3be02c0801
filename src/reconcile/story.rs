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

/// The same for two articles that came out within [`NEAR_DAYS`] days of each other, which is evidence, too.
const NEAR_NAMES: f64 = 0.15;
const NEAR_BOTH: f64 = 0.38;
const NEAR_DAYS: i64 = 2;

/// Articles further apart than this are about different events, or about what came of one.
const DAYS: i64 = 10;

/// An article with fewer names is too short to tell.
const FEW_NAMES: usize = 3;

/// The articles of every story, in the order of the stories' ids; within a story in the order of the articles' ids.
pub(crate) fn stories(store: &Store) -> BTreeMap<StoryId, Vec<ArticleId>> {
    let named = store.named.iter().map(|(story, articles)| (story.clone(), articles.iter().cloned().collect()));
    named.chain(unnamed(store)).collect()
}

/// The articles of the stories that the caller did not name.
pub(crate) fn unnamed(store: &Store) -> Vec<(StoryId, Vec<ArticleId>)> {
    let held = store.unnamed.iter().filter_map(|id| store.held.get_key_value(id));
    let articles: Vec<(&ArticleId, &Prepared)> = held.map(|(id, held)| (id, held.prepared(&store.config))).collect();
    // A caller's story of the same id is another story.
    let free = |mut id: StoryId| {
        while store.named.contains_key(&id) {
            id = StoryId::from(format!("{id}*"));
        }
        id
    };
    found(&articles).into_iter().map(|(id, articles)| (free(id), articles)).collect()
}

/// The stories among articles whose story nobody named.
fn found(articles: &[(&ArticleId, &Prepared)]) -> Vec<(StoryId, Vec<ArticleId>)> {
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
    let first = |group: &[usize]| group.iter().map(|&at| articles[at].0).min_by(|a, b| natural(a.as_str(), b.as_str()));
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
            let id = StoryId::from(format!("s:{}", first(&group)?));
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
    let days = match (a.reading.published, b.reading.published) {
        (Some(a), Some(b)) => Some(days_between(a, b)),
        _ => None,
    };
    let (least_names, least) = match days {
        Some(days) if days > DAYS => return false,
        Some(..=NEAR_DAYS) => (NEAR_NAMES, NEAR_BOTH),
        _ => (NAMES, BOTH),
    };
    let (names, words) = a.topic.likeness(&b.topic);
    names >= least_names && names + words >= least
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Article;

    fn split(articles: &[(&str, &str, &str)]) -> Vec<(String, Vec<String>)> {
        let mut store = Store::default();
        for (id, day, text) in articles {
            let article = Article::new(*id, *text);
            let article = if day.is_empty() { article } else { article.published(day.parse().unwrap()) };
            store.add_article(article).unwrap();
        }
        let ids = |articles: Vec<ArticleId>| articles.into_iter().map(|id| id.to_string()).collect();
        stories(&store).into_iter().map(|(story, articles)| (story.to_string(), ids(articles))).collect()
    }

    const FERRY: &str =
        "A ferry sank off Marlow Bay on Tuesday. The harbour master, Ines Calder, said forty were aboard.";
    const FERRY_TOO: &str =
        "Forty passengers were aboard the ferry that went down near Marlow Bay, Ines Calder told Radio Ostria.";
    const VOTE: &str =
        "The parliament of Ostria elected Karl Brandt of the Green League as its speaker in Lund on Friday.";
    const VOTE_TOO: &str = "Lawmakers in Lund chose Karl Brandt as speaker of parliament, the Green League announced.";

    #[test]
    fn two_events_are_told_apart_and_short_texts_join_the_largest() {
        let one = |id: &str, of: &[&str]| (id.to_owned(), of.iter().map(|&a| a.to_owned()).collect::<Vec<_>>());
        let told =
            split(&[("a2", "", FERRY), ("a10", "", FERRY_TOO), ("b", "", VOTE), ("c", "", VOTE_TOO), ("d", "", "")]);
        assert_eq!(told, [one("s:a2", &["a10", "a2", "d"]), one("s:b", &["b", "c"])]);
        assert_eq!(split(&[("a", "", "Two hurt."), ("b", "", "A car fell.")]), [one("s:a", &["a", "b"])]);
        assert!(split(&[]).is_empty());
    }

    #[test]
    fn a_month_between_two_articles_makes_two_stories() {
        assert_eq!(split(&[("a", "2024-05-03", FERRY), ("b", "2024-05-04", FERRY_TOO)]).len(), 1);
        assert_eq!(split(&[("a", "2024-05-03", FERRY), ("b", "2024-06-04", FERRY_TOO)]).len(), 2);
    }

    #[test]
    fn the_callers_story_is_kept() {
        let mut store = Store::default();
        for (id, story, text) in [("a", Some("s:b"), FERRY), ("b", None, FERRY_TOO), ("c", Some("x"), FERRY_TOO)] {
            let mut article = Article::new(id, text);
            article.story = story.map(StoryId::from);
            store.add_article(article).unwrap();
        }
        let ids: Vec<String> = stories(&store).into_keys().map(|id| id.to_string()).collect();
        assert_eq!(ids, ["s:b", "s:b*", "x"]);
    }
}
