//! Claims as schema.org `Claim` (<https://schema.org/Claim>), JSON-LD.
//!
//! The author of a claim is its claimant: whoever is said to have said it, and the outlet only where the article says
//! it in its own voice. The articles stand as appearances. A rating is a human's judgement and is never made up here, so
//! there is no `ClaimReview`.

use crate::model::article::Article;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::entity::EntityKind;
use crate::model::id::EntityId;
use crate::model::report::Report;
use crate::report::interchange::tell::{Sources, encoded};
use serde_json::{Map, Value, json};

/// All claims as one JSON-LD graph; `articles` bring the texts.
#[must_use]
pub fn to_schema_org(report: &Report, articles: &[Article]) -> Value {
    let sources = Sources::new(report, articles);
    let graph: Vec<Value> = report.claims.iter().map(|claim| node(claim, report, &sources)).collect();
    json!({ "@context": "https://schema.org", "@graph": graph })
}

fn node(claim: &Claim, report: &Report, sources: &Sources<'_>) -> Value {
    let mut node = Map::new();
    node.insert("@type".into(), json!("Claim"));
    node.insert("@id".into(), json!(format!("urn:corroborate:claim:{}", encoded(claim.id.as_str()))));
    node.insert("text".into(), json!(sources.words(claim)));
    if let Some(name) = sources.claimant(claim) {
        let outlet_speaks = claim.attribution.is_empty() && !matches!(claim.what, ClaimKind::Quote(_));
        let kind = if outlet_speaks { "Organization" } else { claimant_type(claim, report) };
        node.insert("author".into(), json!({ "@type": kind, "name": name }));
    }
    node.insert("appearance".into(), appearance(claim, sources));
    Value::Object(node)
}

fn appearance(claim: &Claim, sources: &Sources<'_>) -> Value {
    let mut article = Map::new();
    article.insert("@type".into(), json!("NewsArticle"));
    article.insert("@id".into(), json!(sources.address(&claim.article)));
    if let Some(info) = sources.info(&claim.article) {
        let mut set = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                article.insert(key.into(), value);
            }
        };
        set("headline", info.title.as_ref().map(|title| json!(title)));
        set("url", info.url.as_ref().map(|url| json!(url)));
        set("inLanguage", info.language.as_ref().map(|language| json!(language)));
        set("datePublished", info.published.map(|published| json!(published.to_string())));
        set("publisher", info.outlet.as_ref().map(|outlet| json!({ "@type": "Organization", "name": outlet })));
    }
    Value::Object(article)
}

/// `Person` or `Organization` where the claimant was resolved, else `Thing`.
fn claimant_type(claim: &Claim, report: &Report) -> &'static str {
    let speaker = match &claim.what {
        ClaimKind::Quote(quote) => quote.speaker.as_ref().and_then(|speaker| speaker.entity.as_ref()),
        _ => None,
    };
    let entity: Option<&EntityId> = speaker.or_else(|| claim.attribution.first().and_then(|link| link.entity.as_ref()));
    let kind = entity.and_then(|id| report.entities.iter().find(|entity| &entity.id == id)).map(|entity| entity.kind);
    match kind {
        Some(EntityKind::Person) => "Person",
        Some(EntityKind::Organisation | EntityKind::Place) => "Organization",
        _ => "Thing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::interchange::tell::tests::example;

    #[test]
    fn the_claimant_is_the_author_and_the_outlet_only_in_its_own_voice() {
        let (report, articles) = example();
        let graph = to_schema_org(&report, &articles);
        let [first, second] = graph["@graph"].as_array().unwrap().as_slice() else { panic!("{graph}") };
        assert_eq!(first["author"]["name"], "the harbour police");
        assert_eq!(first["appearance"]["publisher"]["name"], "Courier");
        assert_eq!(second["author"], json!({ "@type": "Organization", "name": "Herald" }));
        assert_eq!(second["appearance"]["datePublished"], "2021-03-02");
    }

    #[test]
    fn nothing_is_rated() {
        let (report, articles) = example();
        let text = to_schema_org(&report, &articles).to_string();
        assert!(!text.contains("Rating") && !text.contains("ClaimReview"), "{text}");
    }

    #[test]
    fn only_terms_of_the_vocabulary_are_used() {
        let known = [
            "@context",
            "@graph",
            "@type",
            "@id",
            "text",
            "author",
            "name",
            "appearance",
            "headline",
            "url",
            "inLanguage",
            "datePublished",
            "publisher",
        ];
        fn check(value: &Value, known: &[&str]) {
            match value {
                Value::Object(map) => map.iter().for_each(|(key, value)| {
                    assert!(known.contains(&key.as_str()), "{key}");
                    check(value, known);
                }),
                Value::Array(items) => items.iter().for_each(|item| check(item, known)),
                _ => {}
            }
        }
        let (report, articles) = example();
        check(&to_schema_org(&report, &articles), &known);
    }
}
