//! Mentions of all articles gathered into entities.

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
}

/// What the resolver reads of one article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mentions<'a> {
    pub(crate) article: &'a Article,
    pub(crate) mentions: &'a [Mention],
    /// Roles are evidence for and against.
    pub(crate) claims: &'a [Claim],
}

/// Gathers the mentions of one story into entities. The order of the articles changes nothing.
pub(crate) fn resolve(_articles: &[Mentions<'_>]) -> Resolution {
    Resolution::default()
}
