//! [`Reconciler`]: the batch way from articles to a report.

use crate::compare::claims::compare;
use crate::compare::told::Told;
use crate::error::Error;
use crate::extract::read::{Reading, read};
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::id::StoryId;
use crate::model::relation::Relation;
use crate::model::report::{ArticleInfo, FORMAT, Report};
use crate::names::resolve::{Mentions, resolve};
use crate::reconcile::link::link;
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
        let mut claims: Vec<Claim> = readings.iter().flat_map(|reading| reading.claims.iter().cloned()).collect();
        claims.iter_mut().for_each(|claim| link(claim, &resolution));
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
            relations: relations(&articles, &claims),
            claims,
            entities: resolution.entities,
            facts: Vec::new(),
            findings: Vec::new(),
        }
    }
}

/// Every pair of claims of different articles compared.
fn relations(articles: &[&Article], claims: &[Claim]) -> Vec<Relation> {
    let told: Vec<Told<'_>> = claims
        .iter()
        .map(|claim| {
            let article = articles.iter().find(|article| article.id == claim.article);
            let (published, text) = article.map_or((None, ""), |a| (a.published, a.text.as_str()));
            Told { claim, published, text }
        })
        .collect();
    let mut out = Vec::new();
    for (i, &a) in told.iter().enumerate() {
        for &b in told[i + 1..].iter().filter(|b| b.claim.article != a.claim.article) {
            out.extend(compare(a, b).map(|comparison| Relation::of(&a.claim.id, &b.claim.id, None, comparison)));
        }
    }
    out
}
