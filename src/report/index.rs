//! [`Index`]: a report's parts by their ids, with the texts of its articles, for everything that is written for people.

use crate::model::article::{Article, Published};
use crate::model::claim::{Claim, ClaimKind, Stance, Via};
use crate::model::entity::Entity;
use crate::model::fact::Fact;
use crate::model::id::{ArticleId, ClaimId, EntityId, FactId};
use crate::model::relation::{Relation, RelationKind};
use crate::model::report::{ArticleInfo, Report};
use crate::reconcile::reuse::{common, prints};
use crate::report::excerpt::{Excerpt, excerpt};
use crate::report::words;
use crate::span::Span;
use crate::text::document::Document;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// A report's parts by their ids.
#[derive(Debug)]
pub(crate) struct Index<'a> {
    pub(crate) report: &'a Report,
    articles: BTreeMap<&'a str, Paper<'a>>,
    claims: BTreeMap<&'a str, &'a Claim>,
    facts: BTreeMap<&'a str, &'a Fact>,
    entities: BTreeMap<&'a str, &'a Entity>,
    /// Claims that a later one of another article replaces.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "only the HTML page tells it"))]
    replaced: BTreeSet<&'a str>,
    /// Pairs of claims of which one says more, in the order of the report.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "only the HTML page tells it"))]
    refined: BTreeSet<(&'a str, &'a str)>,
}

/// One article of the report with its text, where that was given.
#[derive(Debug)]
struct Paper<'a> {
    info: &'a ArticleInfo,
    text: &'a str,
    sentences: OnceCell<Vec<Span>>,
}

impl<'a> Index<'a> {
    /// The parts of `report`; `articles` bring the texts, in any order. A missing one costs its excerpts.
    pub(crate) fn new(report: &'a Report, articles: &'a [Article]) -> Self {
        let texts: BTreeMap<&str, &str> = articles.iter().map(|a| (a.id.as_str(), a.text.as_str())).collect();
        let paper = |info: &'a ArticleInfo| {
            let text = texts.get(info.id.as_str()).copied().unwrap_or("");
            (info.id.as_str(), Paper { info, text, sentences: OnceCell::new() })
        };
        Index {
            report,
            articles: report.articles.iter().map(paper).collect(),
            claims: report.claims.iter().map(|claim| (claim.id.as_str(), claim)).collect(),
            facts: report.facts.iter().map(|fact| (fact.id.as_str(), fact)).collect(),
            entities: report.entities.iter().map(|entity| (entity.id.as_str(), entity)).collect(),
            replaced: report.relations.iter().filter_map(earlier).collect(),
            refined: report
                .relations
                .iter()
                .filter(|relation| relation.relation == RelationKind::Refine)
                .map(|relation| (relation.a.as_str(), relation.b.as_str()))
                .collect(),
        }
    }

    pub(crate) fn claim(&self, id: &ClaimId) -> Option<&'a Claim> {
        self.claims.get(id.as_str()).copied()
    }

    /// Whether a later claim of another article replaces a claim.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "only the HTML page tells it"))]
    pub(crate) fn replaced(&self, id: &ClaimId) -> bool {
        self.replaced.contains(id.as_str())
    }

    /// Whether one of two claims says more than the other, and both can hold.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "only the HTML page tells it"))]
    pub(crate) fn refine(&self, a: &ClaimId, b: &ClaimId) -> bool {
        self.refined.contains(&(a.as_str(), b.as_str())) || self.refined.contains(&(b.as_str(), a.as_str()))
    }

    pub(crate) fn fact(&self, id: &FactId) -> Option<&'a Fact> {
        self.facts.get(id.as_str()).copied()
    }

    pub(crate) fn entity(&self, id: &EntityId) -> Option<&'a Entity> {
        self.entities.get(id.as_str()).copied()
    }

    /// The claims of a list of ids; unknown ids are passed over.
    pub(crate) fn claims(&self, ids: &[ClaimId]) -> Vec<&'a Claim> {
        ids.iter().filter_map(|id| self.claim(id)).collect()
    }

    /// The outlet of an article, or its id where no outlet is known.
    pub(crate) fn outlet(&self, article: &'a ArticleId) -> &'a str {
        let outlet = self.articles.get(article.as_str()).and_then(|paper| paper.info.outlet.as_deref());
        outlet.unwrap_or(article.as_str())
    }

    /// The outlets of some claims, each once, in the order of the claims.
    pub(crate) fn outlets(&self, claims: &[&'a Claim]) -> Vec<&'a str> {
        let mut out: Vec<&str> = Vec::new();
        for claim in claims {
            let outlet = self.outlet(&claim.article);
            if !out.contains(&outlet) {
                out.push(outlet);
            }
        }
        out
    }

    pub(crate) fn published(&self, article: &ArticleId) -> Option<Published> {
        self.articles.get(article.as_str()).and_then(|paper| paper.info.published)
    }

    /// `6 Jan 2022, 04:20`, in the article's own zone; empty where no date is known.
    pub(crate) fn dated(&self, article: &ArticleId) -> String {
        match self.published(article) {
            None => String::new(),
            Some(Published::Day(day)) => words::date(day),
            Some(Published::Moment(moment)) => {
                format!("{}, {}", words::date(moment.date_naive()), moment.format("%H:%M %:z"))
            }
        }
    }

    /// Who is said to have said it, from the origin to the outlet: `the ministry, via the agency`.
    pub(crate) fn said_by(&self, claim: &Claim) -> String {
        if let ClaimKind::Quote(quote) = &claim.what {
            return quote
                .speaker
                .as_ref()
                .map_or("quoting nobody by name".to_owned(), |who| format!("quoting {}", who.text));
        }
        let names: Vec<&str> =
            claim.attribution.iter().filter(|link| link.via != Via::Credit).map(|link| link.name.as_str()).collect();
        let credit = claim.attribution.iter().find(|link| link.via == Via::Credit);
        let mut out = match names.as_slice() {
            [] => match claim.stance {
                Stance::Asserted => "in its own voice".to_owned(),
                Stance::Hedged => "reportedly".to_owned(),
                Stance::Denied => "denied".to_owned(),
            },
            [one] => format!("said by {one}"),
            [origin, relays @ ..] => format!("said by {origin}, via {}", words::list(relays)),
        };
        if !names.is_empty() && claim.stance == Stance::Denied {
            out.push_str(", who denies it");
        }
        if let Some(credit) = credit {
            out.push_str(&format!(" (credit: {})", credit.name));
        }
        out
    }

    /// The claim's words within their sentence; `None` where the text is not at hand.
    pub(crate) fn excerpt(&self, claim: &Claim, room: usize) -> Option<Excerpt<'a>> {
        let paper = self.articles.get(claim.article.as_str())?;
        let sentences = paper
            .sentences
            .get_or_init(|| Document::new(paper.text).sentences.iter().map(|sentence| sentence.span).collect());
        excerpt(paper.text, sentences, claim.span, room)
    }

    /// The pairs of articles that have wording in common, with the share of the shorter one's; most in common first.
    ///
    /// An article that only repeats another is left out, and so is one whose text is not at hand.
    #[cfg_attr(not(feature = "html"), allow(dead_code, reason = "only the HTML page tells it"))]
    pub(crate) fn overlaps(&self) -> Vec<(&'a ArticleInfo, &'a ArticleInfo, f64)> {
        let papers: Vec<&Paper<'a>> = self.articles.values().filter(|paper| paper.info.same_as.is_none()).collect();
        let prints: Vec<Vec<u64>> = papers
            .iter()
            .map(|paper| {
                let prose: Vec<Span> = Document::new(paper.text).prose().map(|sentence| sentence.span).collect();
                prints(paper.text, &prose)
            })
            .collect();
        let prints: Vec<&[u64]> = prints.iter().map(Vec::as_slice).collect();
        let share = |((a, b), shared): ((usize, usize), usize)| {
            (papers[a].info, papers[b].info, shared as f64 / prints[a].len().min(prints[b].len()).max(1) as f64)
        };
        let mut out: Vec<_> = common(&prints).into_iter().map(share).collect();
        out.sort_by(|a, b| b.2.total_cmp(&a.2));
        out
    }

    /// How many articles tell a fact.
    pub(crate) fn told_by(&self, fact: &Fact) -> usize {
        let mut articles: Vec<&str> = self.claims(&fact.claims).iter().map(|claim| claim.article.as_str()).collect();
        articles.sort_unstable();
        articles.dedup();
        articles.len()
    }
}

/// The claim that is replaced, where a relation tells of one.
fn earlier(relation: &Relation) -> Option<&str> {
    let later = relation.later.as_ref().filter(|_| relation.relation == RelationKind::Update)?;
    Some(if *later == relation.a { relation.b.as_str() } else { relation.a.as_str() })
}
