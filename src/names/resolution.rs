//! What resolution reads, the mentions of articles, and what it makes, entities and disputes.

use crate::mention::name::Mention;
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::entity::Entity;
use crate::model::id::{ArticleId, EntityId};
use crate::span::Span;
use std::collections::BTreeMap;

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
