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
        let read = |held: &&Held| {
            held.prepared(config);
        };
        parallel::each(&held, read, |()| {});
        let stories: Vec<(StoryId, Vec<ArticleId>)> = stories(&self.store).into_iter().collect();
        let part = |(story, articles): &(StoryId, Vec<ArticleId>)| {
            let held: Vec<&Held> = articles.iter().filter_map(|id| self.store.held.get(id)).collect();
            assemble(story, &held, config)
        };
        // A part is taken over at once, so that the parts and the report are never held together.
        let mut merged = Merged::default();
        parallel::each(&stories, part, |part| merged.add(part));
        merged.report()
    }
}

/// The parts of all stories as one report, given in any order.
#[derive(Default)]
pub(crate) struct Merged(StoryReport);

impl Merged {
    pub(crate) fn add(&mut self, part: StoryReport) {
        let all = &mut self.0;
        all.articles.extend(part.articles);
        all.claims.extend(part.claims);
        all.entities.extend(part.entities);
        all.facts.extend(part.facts);
        all.relations.extend(part.relations);
        all.findings.extend(part.findings);
    }

    pub(crate) fn report(self) -> Report {
        let StoryReport { mut articles, mut claims, mut entities, mut facts, mut relations, findings } = self.0;
        // The ids differ, so an unstable sort, which takes no memory, has one result.
        articles.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        claims.sort_unstable_by(|a, b| (&a.article, a.span, &a.id).cmp(&(&b.article, b.span, &b.id)));
        entities.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        facts.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        relations.sort_unstable_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
        let findings = rank(findings);
        Report { format: FORMAT.to_owned(), articles, claims, entities, facts, relations, findings }
    }
}
