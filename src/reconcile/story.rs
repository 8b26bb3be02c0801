//! Stories: which articles are about one event.
//!
//! An article whose story the caller names is of that story. The others are told apart here.

use crate::model::id::{ArticleId, StoryId};
use crate::reconcile::store::Store;
use std::collections::BTreeMap;

/// The articles of every story, in the order of the stories' ids; within a story in the order of the articles' ids.
pub(crate) fn stories(store: &Store) -> BTreeMap<StoryId, Vec<ArticleId>> {
    let mut out: BTreeMap<StoryId, Vec<ArticleId>> = BTreeMap::new();
    for (id, held) in &store.held {
        let story = held.article.story.clone().unwrap_or_else(|| StoryId::from("s1"));
        out.entry(story).or_default().push(id.clone());
    }
    out
}
