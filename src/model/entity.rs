//! [`Entity`]: the set of mentions, over all articles, that mean one person, organisation, place or group.

use crate::model::id::{ArticleId, EntityId};
use serde::{Deserialize, Serialize};

/// What a party is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A body with a name: a ministry, an agency, a party, a company.
    Organisation,
    /// A place or region, or a country as a place.
    Place,
    /// People told by a common noun: `protesters`.
    Group,
}

/// The mentions that mean one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Entity {
    /// Stable: made of its smallest mention.
    pub id: EntityId,
    /// What it is.
    pub kind: EntityKind,
    /// Its best-attested form.
    pub name: String,
    /// Every form, the most attested first.
    pub forms: Vec<Form>,
}

/// One spelling of an entity's name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Form {
    /// The spelling.
    pub text: String,
    /// The ISO 15924 code of its script: `Latn`, `Cyrl`.
    pub script: String,
    /// The articles that use it, sorted.
    pub articles: Vec<ArticleId>,
    /// How often it is used in all.
    pub count: usize,
    /// Why it was joined to the entity.
    pub why: String,
}
