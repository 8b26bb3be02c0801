//! [`Reconciler`]: the batch way from articles and claims to a report.

use crate::error::Error;
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::id::{ArticleId, StoryId};
use crate::model::report::{FORMAT, Report};
use crate::reconcile::assemble::{StoryReport, assemble};
use crate::reconcile::config::Config;
use crate::reconcile::finding::rank;
use crate::reconcile::parallel;
use crate::reconcile::store::{Held, Store};
use crate::reconcile::story::stories;

/// Takes articles and ready-made claims and makes the report. The order in which they are added changes nothing.
///
/// ```
/// use corroborate::{Article, Reconciler};
/// let mut reconciler = Reconciler::new();
/// reconciler.article(Article::new("a1", "Nine miners were killed."))?;
/// let report = reconciler.report();
/// assert_eq!(report.articles.len(), 1);
/// # Ok::<(), corroborate::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Reconciler {
    store: Store,
}

impl Reconciler {
    /// A reconciler without input.
    #[must_use]
    pub fn new() -> Self {
        Reconciler::default()
    }

    /// A reconciler without input, with a config.
    #[must_use]
    pub fn with_config(config: Config) -> Self {
        Reconciler { store: Store::new(config) }
    }

    /// Adds an article.
    ///
    /// # Errors
    /// An id that was added before; a text or a number of articles above the config's limits; a ready-made claim of the
    /// article whose span does not fit the text. Nothing is added then.
    pub fn article(&mut self, article: Article) -> Result<&mut Self, Error> {
        self.store.add_article(article)?;
        Ok(self)
    }

    /// Adds a ready-made claim. Its article may come later or not at all; then it is known by its id alone.
    ///
    /// # Errors
    /// An id that was added before; an empty id; a span outside its article's text or off a character boundary; a number
    /// of claims above the config's limit. Nothing is added then.
    pub fn claim(&mut self, claim: Claim) -> Result<&mut Self, Error> {
        self.store.add_claim(claim)?;
        Ok(self)
    }

    /// Reads all articles and reconciles their claims.
    #[must_use]
    pub fn report(&self) -> Report {
        let config = &self.store.config;
        let held: Vec<&Held> = self.store.held.values().collect();
        parallel::map(&held, |held| {
            held.prepared(config);
        });
        let stories: Vec<(StoryId, Vec<ArticleId>)> = stories(&self.store).into_iter().collect();
        let parts = parallel::map(&stories, |(story, articles)| {
            let held: Vec<&Held> = articles.iter().filter_map(|id| self.store.held.get(id)).collect();
            assemble(story, &held, config)
        });
        merge(parts)
    }
}

/// The parts of all stories as one report.
pub(crate) fn merge(parts: impl IntoIterator<Item = StoryReport>) -> Report {
    let mut report = Report {
        format: FORMAT.to_owned(),
        articles: Vec::new(),
        claims: Vec::new(),
        entities: Vec::new(),
        facts: Vec::new(),
        relations: Vec::new(),
        findings: Vec::new(),
    };
    let mut findings = Vec::new();
    for part in parts {
        report.articles.extend(part.articles);
        report.claims.extend(part.claims);
        report.entities.extend(part.entities);
        report.facts.extend(part.facts);
        report.relations.extend(part.relations);
        findings.extend(part.findings);
    }
    report.articles.sort_by(|a, b| a.id.cmp(&b.id));
    report.claims.sort_by(|a, b| (&a.article, a.span, &a.id).cmp(&(&b.article, b.span, &b.id)));
    report.entities.sort_by(|a, b| a.id.cmp(&b.id));
    report.facts.sort_by(|a, b| a.id.cmp(&b.id));
    report.relations.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
    report.findings = rank(findings);
    report
}
