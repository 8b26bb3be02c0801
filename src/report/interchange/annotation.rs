//! Claims as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), JSON-LD.
//!
//! A target carries two selectors that say the same: the quotation with a little context, and the position. Positions
//! of the model count Unicode code points, not bytes.

use crate::error::Error;
use crate::model::article::Article;
use crate::model::claim::Claim;
use crate::model::report::Report;
use crate::report::interchange::tell::{Sources, encoded, summary};
use crate::span::Span;
use serde_json::{Value, json};

/// How many characters of context a quotation gets on either side.
const CONTEXT: usize = 32;

/// All claims as one `AnnotationPage`; `articles` bring the texts. A claim without a text gets no selectors.
///
/// # Errors
/// A span that does not fit its article's text.
pub fn to_annotations(report: &Report, articles: &[Article]) -> Result<Value, Error> {
    let sources = Sources::new(report, articles);
    let items: Vec<Value> = report.claims.iter().map(|claim| annotation(claim, &sources)).collect::<Result<_, _>>()?;
    Ok(json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:corroborate:claims",
        "type": "AnnotationPage",
        "items": items,
    }))
}

fn annotation(claim: &Claim, sources: &Sources<'_>) -> Result<Value, Error> {
    let text = sources.text(&claim.article);
    let spans = std::iter::once(claim.span).chain(claim.also.iter().copied());
    let targets: Vec<Value> = if text.is_empty() || claim.span.is_empty() {
        vec![json!({ "source": sources.address(&claim.article) })]
    } else {
        spans.map(|span| target(claim, span, text, sources)).collect::<Result<_, _>>()?
    };
    Ok(json!({
        "id": format!("urn:corroborate:claim:{}", encoded(claim.id.as_str())),
        "type": "Annotation",
        "motivation": "describing",
        "body": {
            "type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "language": "en",
            "value": format!("{}: {}", claim.what.name(), summary(&claim.what)),
        },
        "target": targets,
    }))
}

fn target(claim: &Claim, span: Span, text: &str, sources: &Sources<'_>) -> Result<Value, Error> {
    if !span.fits(text) {
        return Err(Error::span(claim.id.as_str(), claim.article.as_str(), span));
    }
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let start = before.chars().count();
    let prefix_from = before.char_indices().rev().take(CONTEXT).last().map_or(before.len(), |(i, _)| i);
    Ok(json!({
        "source": sources.address(&claim.article),
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": span.of(text),
                "prefix": &before[prefix_from..],
                "suffix": after.chars().take(CONTEXT).collect::<String>(),
            },
            {
                "type": "TextPositionSelector",
                "start": start,
                "end": start + span.of(text).chars().count(),
            },
        ],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::interchange::tell::tests::example;

    #[test]
    fn both_selectors_find_the_words_of_the_claim() {
        let (report, articles) = example();
        let page = to_annotations(&report, &articles).unwrap();
        let items = page["items"].as_array().unwrap();
        assert_eq!(items.len(), report.claims.len());
        for (item, claim) in items.iter().zip(&report.claims) {
            let article = articles.iter().find(|article| article.id == claim.article).unwrap();
            let [quote, position] = item["target"][0]["selector"].as_array().unwrap().as_slice() else {
                panic!("{item}")
            };
            let part = |name: &str| quote[name].as_str().unwrap();
            let place = format!("{}{}{}", part("prefix"), part("exact"), part("suffix"));
            assert!(article.text.contains(&place), "{place}");
            let at = |name: &str| position[name].as_u64().unwrap() as usize;
            let found: String = article.text.chars().skip(at("start")).take(at("end") - at("start")).collect();
            assert_eq!(found, claim.span.of(&article.text));
            assert_eq!(part("exact"), found);
        }
        assert_eq!(items[0]["target"][0]["source"], "https://courier.example/ferry");
        assert_eq!(items[1]["target"][0]["source"], "urn:corroborate:article:a2");
    }

    #[test]
    fn a_claim_without_a_text_keeps_its_source_and_loses_its_selectors() {
        let (report, _) = example();
        let page = to_annotations(&report, &[]).unwrap();
        assert!(page["items"][0]["target"][0]["selector"].is_null());
    }

    #[test]
    fn a_span_outside_its_text_is_refused() {
        let (mut report, articles) = example();
        report.claims[0].span.end = 9_999;
        let error = to_annotations(&report, &articles).unwrap_err().to_string();
        assert!(error.ends_with("is not a stretch of whole characters in article a1"), "{error}");
    }
}
