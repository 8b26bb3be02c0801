//! [`Store`]: the articles and ready-made claims that are in, checked on the way in. The batch and the incremental way
//! share it.
//!
//! A ready-made claim may come before its article, or without one: it then belongs to an article that is known by its id
//! alone. When the article comes, the spans of its claims are checked against its text.

use crate::error::Error;
use crate::model::article::Article;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::id::{ArticleId, ClaimId, StoryId};
use crate::model::number::Number;
use crate::model::party::Party;
use crate::reconcile::config::Config;
use crate::reconcile::prepared::Prepared;
use std::collections::{BTreeMap, BTreeSet, HashMap};
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
    /// The articles of the stories that the caller named.
    pub(crate) named: BTreeMap<StoryId, BTreeSet<ArticleId>>,
    /// The articles whose story nobody named.
    pub(crate) unnamed: BTreeSet<ArticleId>,
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
        let old = self.held.remove(&article.id);
        if let Some(old) = &old {
            self.leave_story(&old.article);
        }
        self.enter_story(&article);
        let given = old.map_or_else(Vec::new, |held| held.given);
        self.held.insert(article.id.clone(), Held { given, ..Held::new(article, true) });
        Ok(())
    }

    fn enter_story(&mut self, article: &Article) {
        let of = match &article.story {
            Some(story) => self.named.entry(story.clone()).or_default(),
            None => &mut self.unnamed,
        };
        of.insert(article.id.clone());
    }

    fn leave_story(&mut self, article: &Article) {
        let Some(story) = &article.story else {
            self.unnamed.remove(&article.id);
            return;
        };
        let left = self.named.get_mut(story).map(|of| {
            of.remove(&article.id);
            of.is_empty()
        });
        if left == Some(true) {
            self.named.remove(story);
        }
    }

    /// Adds a ready-made claim.
    pub(crate) fn add_claim(&mut self, mut claim: Claim) -> Result<(), Error> {
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
        check_values(&claim)?;
        // All claims of an article share the text of its id.
        if let Some((id, _)) = self.held.get_key_value(&claim.article) {
            claim.article = id.clone();
        }
        self.home.insert(claim.id.clone(), claim.article.clone());
        if !self.held.contains_key(&claim.article) {
            self.unnamed.insert(claim.article.clone());
        }
        let bare = || Held::new(Article::new(claim.article.as_str(), ""), false);
        let held = self.held.entry(claim.article.clone()).or_insert_with(bare);
        let at = held.given.partition_point(|other| (other.span, &other.id) < (claim.span, &claim.id));
        held.given.insert(at, claim);
        Ok(())
    }

    /// Takes an article out, with its ready-made claims.
    pub(crate) fn remove_article(&mut self, id: &ArticleId) -> Option<Held> {
        let held = self.held.remove(id)?;
        self.leave_story(&held.article);
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
            self.unnamed.remove(&article);
        }
        Some(claim)
    }
}

/// Checks what the types alone do not rule out: people are not counted below nothing, and words are not empty.
fn check_values(claim: &Claim) -> Result<(), Error> {
    let (field, value) = match &claim.what {
        ClaimKind::Casualty(casualty) => {
            if casualty.count.low().or(casualty.count.high()).is_some_and(|n| n < Number::ZERO) {
                let problem = format!("expected a count of people, found {}", casualty.count);
                return Err(Error::field(claim.id.as_str(), "count", problem));
            }
            return Ok(());
        }
        ClaimKind::Event(event) => ("action", &event.action),
        ClaimKind::Role(role) => ("role", &role.role),
        ClaimKind::Quote(quote) => ("words", &quote.words),
        ClaimKind::Measure(measure) => ("unit", &measure.unit),
    };
    if value.trim().is_empty() {
        return Err(Error::field(claim.id.as_str(), field, "expected a text, found an empty one"));
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::claim::{Casualty, Outcome, Quote};
    use crate::model::quantity::{Precision, Quantity};
    use crate::span::Span;

    fn claim(id: &str, article: &str) -> Claim {
        Claim::new(id, article, Casualty::new(Outcome::Killed, Quantity::exactly(9, "nine")))
    }

    #[track_caller]
    fn refused(result: Result<(), Error>, expected: &str) {
        assert_eq!(result.unwrap_err().to_string(), expected);
    }

    #[test]
    fn what_does_not_fit_is_refused_and_nothing_is_added() {
        let mut store = Store::default();
        store.add_article(Article::new("a", "Nüne")).unwrap();
        refused(store.add_article(Article::new("a", "")), "article a: the id is given twice; ids must differ");
        let span = "claim c: span 0..2 is not a stretch of whole characters in article a";
        refused(store.add_claim(claim("c", "a").at(Span::new(0, 2))), span);
        let span = "claim c: span 3..9 is not a stretch of whole characters in article a";
        refused(store.add_claim(claim("c", "a").at(Span::new(3, 9))), span);
        store.add_claim(claim("c", "a").at(Span::new(0, 3))).unwrap();
        refused(store.add_claim(claim("c", "b")), "claim c: the id is given twice; ids must differ");
        refused(store.add_claim(claim("", "b")), "claim : id: expected an id, found an empty text");
        refused(
            store.add_claim(claim("d", "")),
            "claim d: article: expected the id of an article, found an empty text",
        );
        let quote = Claim::new("d", "b", Quote::new(" "));
        refused(store.add_claim(quote), "claim d: words: expected a text, found an empty one");
        let below = Quantity::new(Number::finite(-1.0), None, "", Precision::Exact).unwrap();
        let below = Claim::new("d", "b", Casualty::new(Outcome::Killed, below));
        refused(store.add_claim(below), "claim d: count: expected a count of people, found at least -1");
        assert_eq!((store.held.len(), store.home.len()), (1, 1));
    }

    #[test]
    fn a_claim_may_come_before_its_article() {
        let mut store = Store::default();
        store.add_claim(claim("c", "a").at(Span::new(0, 4))).unwrap();
        let span = "claim c: span 0..4 is not a stretch of whole characters in article a";
        refused(store.add_article(Article::new("a", "Not")), span);
        store.add_article(Article::new("a", "Nine")).unwrap();
        store.remove_claim(&ClaimId::from("c")).unwrap();
        assert!(store.held.contains_key(&ArticleId::from("a")));
        store.add_claim(claim("c", "b")).unwrap();
        store.remove_claim(&ClaimId::from("c")).unwrap();
        assert!(!store.held.contains_key(&ArticleId::from("b")) && store.unnamed.len() == 1);
    }

    #[test]
    fn limits_are_told() {
        let mut config = Config::default();
        (config.limits.articles, config.limits.article_bytes, config.limits.claims) = (1, 4, 1);
        let mut store = Store::new(config);
        let limit = "article a: its size in bytes is 5, above the limit of 4 set by the config";
        refused(store.add_article(Article::new("a", "Nine.")), limit);
        store.add_claim(claim("c", "a")).unwrap();
        refused(store.add_claim(claim("d", "a")), "the number of claims is 2, above the limit of 1 set by the config");
        store.remove_claim(&ClaimId::from("c")).unwrap();
        store.add_article(Article::new("a", "Nine")).unwrap();
        let error = store.add_article(Article::new("b", "")).unwrap_err();
        assert!(error.is_limit());
        assert_eq!(error.to_string(), "the number of articles is 2, above the limit of 1 set by the config");
    }
}
