//! A report cut down to one of its stories.

use crate::model::entity::Form;
use crate::model::id::StoryId;
use crate::model::report::Report;
use std::collections::BTreeSet;

/// The stories of a report, sorted.
pub(crate) fn stories(report: &Report) -> Vec<StoryId> {
    let stories: BTreeSet<&StoryId> = report.articles.iter().map(|info| &info.story).collect();
    stories.into_iter().cloned().collect()
}

/// What a report says about one story. Findings about articles themselves belong to no story and are left out.
pub(crate) fn only(report: &Report, story: &StoryId) -> Report {
    let articles: Vec<_> = report.articles.iter().filter(|info| info.story == *story).cloned().collect();
    let ids: BTreeSet<&str> = articles.iter().map(|info| info.id.as_str()).collect();
    let claims: Vec<_> = report.claims.iter().filter(|claim| ids.contains(claim.article.as_str())).cloned().collect();
    let held: BTreeSet<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
    let facts: Vec<_> = report.facts.iter().filter(|fact| fact.story == *story).cloned().collect();
    let entity_here =
        |forms: &[Form]| forms.iter().flat_map(|form| &form.articles).any(|article| ids.contains(article.as_str()));
    Report {
        format: report.format.clone(),
        entities: report.entities.iter().filter(|entity| entity_here(&entity.forms)).cloned().collect(),
        relations: report.relations.iter().filter(|relation| held.contains(relation.a.as_str())).cloned().collect(),
        findings: report
            .findings
            .iter()
            .filter(|finding| {
                finding.claims.iter().any(|claim| held.contains(claim.as_str()))
                    || finding.facts.iter().any(|id| facts.iter().any(|fact| fact.id == *id))
            })
            .cloned()
            .collect(),
        articles,
        claims,
        facts,
    }
}
