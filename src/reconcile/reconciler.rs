//! [`Reconciler`]: the batch way from articles to a report.

use crate::error::Error;
use crate::extract::read::{Reading, read};
use crate::model::article::Article;
use crate::model::id::StoryId;
use crate::model::report::{ArticleInfo, FORMAT, Report};
use crate::names::resolve::{Mentions, resolve};
use std::collections::BTreeMap;

/// Takes articles and claims and makes the report.
#[derive(Clone, Debug, Default)]
pub struct Reconciler {
    articles: BTreeMap<String, Article>,
}

impl Reconciler {
    /// A reconciler without input.
    #[must_use]
    pub fn new() -> Self {
        Reconciler::default()
    }

    /// Adds an article.
    ///
    /// # Errors
    /// An id that was added before.
    pub fn article(&mut self, article: Article) -> Result<&mut Self, Error> {
        if self.articles.contains_key(article.id.as_str()) {
            return Err(Error::duplicate_article(article.id.as_str()));
        }
        self.articles.insert(article.id.0.clone(), article);
        Ok(self)
    }

    /// Reads all articles and compares their claims.
    #[must_use]
    pub fn report(&self) -> Report {
        let articles: Vec<&Article> = self.articles.values().collect();
        let readings: Vec<Reading> = articles.iter().map(|article| read(article)).collect();
        let mentions: Vec<Mentions<'_>> = articles
            .iter()
            .zip(&readings)
            .map(|(article, reading)| Mentions { article, mentions: &reading.mentions, claims: &reading.claims })
            .collect();
        let resolution = resolve(&mentions);
        let infos = articles.iter().zip(&readings).map(|(article, reading)| ArticleInfo {
            id: article.id.clone(),
            story: article.story.clone().unwrap_or_else(|| StoryId::from("s1")),
            outlet: article.outlet.clone(),
            published: reading.published,
            title: article.title.clone(),
            url: article.url.clone(),
            language: reading.language.map(str::to_owned),
            read: reading.read,
        });
        Report {
            format: FORMAT.to_owned(),
            articles: infos.collect(),
            claims: readings.iter().flat_map(|reading| reading.claims.iter().cloned()).collect(),
            entities: resolution.entities,
            facts: Vec::new(),
            relations: Vec::new(),
            findings: Vec::new(),
        }
    }
}
