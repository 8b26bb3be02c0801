//! What the formats here share: the texts of a report's articles, a claim's words and its claimant.

use crate::model::article::Article;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::id::ArticleId;
use crate::model::party::Party;
use crate::model::report::{ArticleInfo, Report};
use std::collections::BTreeMap;

/// The articles of a report with their texts, where those were given.
pub(super) struct Sources<'a> {
    infos: BTreeMap<&'a str, &'a ArticleInfo>,
    texts: BTreeMap<&'a str, &'a str>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(report: &'a Report, articles: &'a [Article]) -> Self {
        Sources {
            infos: report.articles.iter().map(|info| (info.id.as_str(), info)).collect(),
            texts: articles.iter().map(|article| (article.id.as_str(), article.text.as_str())).collect(),
        }
    }

    pub(super) fn info(&self, id: &ArticleId) -> Option<&'a ArticleInfo> {
        self.infos.get(id.as_str()).copied()
    }

    /// The text of an article; `""` where it was not given.
    pub(super) fn text(&self, id: &ArticleId) -> &'a str {
        self.texts.get(id.as_str()).copied().unwrap_or("")
    }

    /// The words that carry a claim, or a summary of it where the text is not at hand.
    pub(super) fn words(&self, claim: &Claim) -> String {
        let words = claim.span.of(self.text(&claim.article));
        if words.is_empty() { summary(&claim.what) } else { words.to_owned() }
    }

    /// The article's address, or a stable name for an article without one.
    pub(super) fn address(&self, id: &ArticleId) -> String {
        let url = self.info(id).and_then(|info| info.url.clone());
        url.unwrap_or_else(|| format!("urn:corroborate:article:{}", encoded(id.as_str())))
    }

    /// Who makes the claim: the first teller that is named, else the outlet that says it in its own voice.
    pub(super) fn claimant(&self, claim: &Claim) -> Option<String> {
        let named = match &claim.what {
            ClaimKind::Quote(quote) => quote.speaker.as_ref().map(|speaker| speaker.text.clone()),
            _ => None,
        };
        let attributed = || claim.attribution.first().map(|link| link.name.clone());
        let outlet = || self.info(&claim.article).and_then(|info| info.outlet.clone());
        named.or_else(attributed).or_else(outlet)
    }
}

/// A claim's content in one line, for tables and for claims without a text.
pub(super) fn summary(what: &ClaimKind) -> String {
    let text = |party: &Option<Party>| party.as_ref().map_or(String::new(), |party| party.text.clone());
    let parts: Vec<String> = match what {
        ClaimKind::Casualty(c) => {
            let group = c.group.as_ref().map_or(String::new(), |group| group.text.clone());
            vec![c.count.to_string(), group, c.detail.clone().unwrap_or_else(|| c.outcome.name().to_owned())]
        }
        ClaimKind::Event(e) => vec![text(&e.actor), e.action.clone(), text(&e.object)],
        ClaimKind::Role(r) => vec![r.person.text.clone(), r.role.clone(), text(&r.of)],
        ClaimKind::Quote(q) => vec![q.words.clone()],
        ClaimKind::Measure(m) => vec![m.count.to_string(), m.unit.clone(), m.of.clone().unwrap_or_default()],
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Percent-encodes everything but unreserved characters (RFC 3986), so that an id can stand in a URN.
pub(super) fn encoded(id: &str) -> String {
    use std::fmt::Write;
    id.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b':') {
            out.push(byte as char);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::claim::{Attribution, Casualty, Group, Outcome, Stance, Via};
    use crate::model::entity::{Entity, EntityKind, Form};
    use crate::model::fact::{Fact, Figure, Origin, Verdict};
    use crate::model::id::{ClaimId, EntityId, FactId, StoryId};
    use crate::model::number::Number;
    use crate::model::period::Period;
    use crate::model::quantity::Quantity;
    use crate::model::report::FORMAT;
    use crate::span::Span;

    /// Two articles and a report on them, made by hand; the second article's words hold marks, a line break and letters
    /// of two bytes.
    pub(in crate::report::interchange) fn example() -> (Report, Vec<Article>) {
        let mut courier = Article::new("a1", "At least eight people drowned on Monday, the harbour police said.");
        let mut herald = Article::new("a2", "Señor Núñez was there. Twelve, \"some of them\nchildren\", drowned.");
        courier.outlet = Some("Courier".into());
        courier.url = Some("https://courier.example/ferry".into());
        courier.published = "2021-03-01".parse().ok();
        herald.outlet = Some("Herald".into());
        herald.published = "2021-03-02".parse().ok();
        let span = |article: &Article, words: &str| {
            let start = article.text.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let claim = |article: &Article, words: &str, count: Quantity, source: Option<&str>| {
            let span_of_words = span(article, words);
            Claim {
                id: ClaimId::from(format!("{}:casualty:{}-{}", article.id, span_of_words.start, span_of_words.end)),
                article: article.id.clone(),
                span: span_of_words,
                also: Vec::new(),
                what: ClaimKind::Casualty(Casualty {
                    outcome: Outcome::Killed,
                    detail: None,
                    count,
                    new: false,
                    of_which: None,
                    group: Some(Group { text: "people".into(), classes: vec!["people".into()] }),
                    when: source.map(|_| Period::day("2021-03-01".parse().unwrap(), "on Monday")),
                    place: None,
                    cause: None,
                }),
                attribution: source
                    .map(|name| Attribution {
                        name: name.into(),
                        entity: None,
                        via: Via::Said,
                        span: span(article, name),
                    })
                    .into_iter()
                    .collect(),
                stance: Stance::Asserted,
            }
        };
        let claims = vec![
            claim(
                &courier,
                "At least eight people drowned",
                Quantity::at_least(8, "At least eight"),
                Some("the harbour police"),
            ),
            claim(&herald, "Twelve, \"some of them\nchildren\", drowned", Quantity::exactly(12, "Twelve"), None),
        ];
        let number = |n: u32| Some(Number::from(n));
        let figure = |policy: &'static str, low, best, high| Figure {
            policy: policy.into(),
            low,
            best,
            high,
            imputed: false,
            rule: "".into(),
        };
        let ids: Vec<ClaimId> = claims.iter().map(|claim| claim.id.clone()).collect();
        let origin =
            |name: &str, i: usize| Origin { name: name.into(), claims: vec![ids[i].clone()], why: String::new() };
        let fact = Fact {
            id: FactId::from(format!("f:{}", ids[0])),
            story: StoryId::from("s1"),
            question: "people killed".into(),
            claims: ids.clone(),
            verdict: Verdict::Agreed,
            sides: vec![ids.clone()],
            origins: vec![origin("the harbour police", 0), origin("Herald", 1)],
            figures: vec![
                figure("range", number(8), None, number(12)),
                figure("ucdp-ged-23.1", number(8), number(9), number(12)),
            ],
            allowed: None,
            when: None,
            denied_by: Vec::new(),
            silent: Vec::new(),
            not_updated: Vec::new(),
        };
        let form = |text: &str| Form {
            text: text.into(),
            script: "Latn".into(),
            articles: vec![ArticleId::from("a2")],
            count: 1,
            why: String::new(),
        };
        let entity = Entity {
            id: EntityId::from("e:a2:0"),
            kind: EntityKind::Person,
            name: "Núñez".into(),
            forms: vec![form("Núñez"), form("Señor Núñez")],
        };
        let info = |article: &Article| ArticleInfo {
            id: article.id.clone(),
            story: StoryId::from("s1"),
            outlet: article.outlet.clone(),
            published: article.published,
            title: None,
            url: article.url.clone(),
            language: Some("en".into()),
            read: true,
            same_as: None,
        };
        let report = Report {
            format: FORMAT.into(),
            articles: vec![info(&courier), info(&herald)],
            claims,
            entities: vec![entity],
            facts: vec![fact],
            relations: Vec::new(),
            findings: Vec::new(),
        };
        (report, vec![courier, herald])
    }

    #[test]
    fn ids_become_parts_of_a_urn() {
        assert_eq!(encoded("a1:casualty:0-9"), "a1:casualty:0-9");
        assert_eq!(encoded("Ñ 1"), "%C3%91%201");
    }
}
