//! [`Store`]: the articles and ready-made claims that are in, checked on the way in. The batch and the incremental way
//! share it.
//!
//! A ready-made claim may come before its article, or without one: it then belongs to an article that is known by its id
//! alone. When the article comes, the spans of its claims are checked against its text.

use crate::error::Error;
use crate::model::article::Article;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::id::{ArticleId, ClaimId};
use crate::model::party::Party;
use crate::reconcile::config::Config;
use crate::reconcile::prepared::Prepared;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// An article, what was read from it, and the claims that came ready-made for it.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) article: Article,
    /// False where only claims name it.
    pub(crate) declared: bool,
    /// Sorted by span and id.
    pub(crate) given: Vec<Claim>,
    prepared: OnceLock<Arc<Prepared>>,
}

impl Held {
    fn new(article: Article, declared: bool) -> Self {
        Held { article, declared, given: Vec::new(), prepared: OnceLock::new() }
    }

    /// What was read from the text; read on the first call.
    pub(crate) fn prepared(&self, config: &Config) -> &Prepared {
        self.prepared.get_or_init(|| Arc::new(Prepared::read(&self.article, config.read)))
    }
}

/// The articles and claims that are in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    pub(crate) config: Config,
    pub(crate) held: BTreeMap<ArticleId, Held>,
    home: HashMap<ClaimId, ArticleId>,
}

impl Store {
    pub(crate) fn new(config: Config) -> Self {
        Store { config, ..Store::default() }
    }

    /// Adds an article.
    pub(crate) fn add_article(&mut self, article: Article) -> Result<(), Error> {
        if self.held.get(&article.id).is_some_and(|held| held.declared) {
            return Err(Error::duplicate_article(article.id.as_str()));
        }
        if self.held.len() >= self.config.limits.articles && !self.held.contains_key(&article.id) {
            return Err(Error::limit("the number of articles", self.held.len() + 1, self.config.limits.articles));
        }
        self.put_article(article)
    }

    /// Puts an article in the place of the one with its id, if there is one.
    pub(crate) fn put_article(&mut self, article: Article) -> Result<(), Error> {
        let (size, limit) = (article.text.len(), self.config.limits.article_bytes);
        if size > limit {
            return Err(Error::limit(format!("article {}: its size in bytes", article.id), size, limit));
        }
        let given = self.held.get(&article.id).map_or(&[][..], |held| &held.given);
        given.iter().try_for_each(|claim| check_spans(claim, &article.text))?;
        let given = self.held.remove(&article.id).map_or_else(Vec::new, |held| held.given);
        let id = article.id.clone();
        self.held.insert(id, Held { given, ..Held::new(article, true) });
        Ok(())
    }

    /// Adds a ready-made claim.
    pub(crate) fn add_claim(&mut self, claim: Claim) -> Result<(), Error> {
        if self.home.contains_key(&claim.id) {
            return Err(Error::duplicate_claim(claim.id.as_str()));
        }
        if self.home.len() >= self.config.limits.claims {
            return Err(Error::limit("the number of claims", self.home.len() + 1, self.config.limits.claims));
        }
        if claim.id.as_str().is_empty() {
            return Err(Error::field("", "id", "expected an id, found an empty text"));
        }
        if claim.article.as_str().is_empty() {
            return Err(Error::field(
                claim.id.as_str(),
                "article",
                "expected the id of an article, found an empty text",
            ));
        }
        if let Some(held) = self.held.get(&claim.article) {
            check_spans(&claim, &held.article.text)?;
        } else if self.held.len() >= self.config.limits.articles {
            return Err(Error::limit("the number of articles", self.held.len() + 1, self.config.limits.articles));
        }
        self.home.insert(claim.id.clone(), claim.article.clone());
        let bare = || Held::new(Article::new(claim.article.as_str(), ""), false);
        let held = self.held.entry(claim.article.clone()).or_insert_with(bare);
        let at = held.given.partition_point(|other| (other.span, &other.id) < (claim.span, &claim.id));
        held.given.insert(at, claim);
        Ok(())
    }

    /// Takes an article out, with its ready-made claims.
    pub(crate) fn remove_article(&mut self, id: &ArticleId) -> Option<Held> {
        let held = self.held.remove(id)?;
        for claim in &held.given {
            self.home.remove(&claim.id);
        }
        Some(held)
    }

    /// Takes a ready-made claim out; an article that nothing else names goes with its last claim.
    pub(crate) fn remove_claim(&mut self, id: &ClaimId) -> Option<Claim> {
        let article = self.home.remove(id)?;
        let held = self.held.get_mut(&article)?;
        let at = held.given.iter().position(|claim| claim.id == *id)?;
        let claim = held.given.remove(at);
        if held.given.is_empty() && !held.declared {
            self.held.remove(&article);
        }
        Some(claim)
    }
}

/// Checks that every span of a ready-made claim is a stretch of whole characters of its article's text. A claim of an
/// article without text may keep the spans of a text that is not at hand.
fn check_spans(claim: &Claim, text: &str) -> Result<(), Error> {
    let parties: Vec<&Party> = match &claim.what {
        ClaimKind::Casualty(casualty) => casualty.place.iter().collect(),
        ClaimKind::Event(event) => [&event.actor, &event.object, &event.place].into_iter().flatten().collect(),
        ClaimKind::Role(role) => std::iter::once(&role.person).chain(&role.of).collect(),
        ClaimKind::Quote(quote) => quote.speaker.iter().collect(),
        ClaimKind::Measure(measure) => measure.place.iter().collect(),
    };
    let spans = std::iter::once(claim.span)
        .chain(claim.also.iter().copied())
        .chain(claim.attribution.iter().map(|link| link.span))
        .chain(parties.iter().filter_map(|party| party.span));
    for span in spans {
        if span.start > span.end || !text.is_empty() && !span.fits(text) {
            return Err(Error::span(claim.id.as_str(), claim.article.as_str(), span));
        }
    }
    Ok(())
}
