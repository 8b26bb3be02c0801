//! [`Report`]: everything the reconciler found, in the order and with the names of the JSON format `corroborate/1`.

use crate::model::article::Published;
use crate::model::claim::Claim;
use crate::model::entity::Entity;
use crate::model::fact::{Fact, Finding};
use crate::model::id::{ArticleId, StoryId};
use crate::model::relation::Relation;
use serde::{Deserialize, Serialize};

/// The name of the JSON format that [`Report`] serialises to.
pub const FORMAT: &str = "corroborate/1";

/// The outcome of a reconciliation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Report {
    /// Always [`FORMAT`].
    pub format: String,
    /// The articles, sorted by id.
    pub articles: Vec<ArticleInfo>,
    /// The claims, sorted by article and place.
    pub claims: Vec<Claim>,
    /// The entities, sorted by id.
    pub entities: Vec<Entity>,
    /// The facts, sorted by id.
    pub facts: Vec<Fact>,
    /// Relations between claims of different articles, sorted by their claims' ids.
    pub relations: Vec<Relation>,
    /// What a reader should see, worst first.
    pub findings: Vec<Finding>,
}

/// What a report keeps of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct ArticleInfo {
    /// Its id.
    pub id: ArticleId,
    /// Its story.
    pub story: StoryId,
    /// Who published it.
    pub outlet: Option<String>,
    /// When.
    pub published: Option<Published>,
    /// Its headline.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The BCP 47 tag of its language; `None` where it has too few words to tell.
    pub language: Option<String>,
    /// Whether claims were read from it: false for an article that is not English.
    pub read: bool,
    /// The article that it repeats, with the same text or address: the two count as one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<ArticleId>,
}
