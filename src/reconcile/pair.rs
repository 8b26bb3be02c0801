//! [`Pair`]: two claims of one story that were compared.

use crate::compare::claims::compare;
use crate::compare::told::Told;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::reason::ReasonKind;
use crate::model::relation::{Comparison, RelationKind, Side};
use crate::reconcile::block::candidates;

/// Two claims of one story and how they stand. The claims are given by their places in the story's list.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    /// The smaller place.
    pub(crate) a: usize,
    /// The larger place.
    pub(crate) b: usize,
    pub(crate) comparison: Comparison,
}

impl Pair {
    /// Whether one claim counts a part of what the other counts: a tie between two facts. One count told of a group and of a
    /// part of it is one fact.
    pub(crate) fn part_and_whole(&self) -> bool {
        let parts = self.comparison.reasons.iter().any(|r| matches!(r.kind, ReasonKind::Part | ReasonKind::Whole));
        parts && !matches!(self.comparison.relation, RelationKind::Agree | RelationKind::Refine)
    }

    /// Whether one claim is a quotation and the other tells its matter: two questions, told of one utterance.
    pub(crate) fn is_paraphrase(&self, claims: &[Claim]) -> bool {
        let quote = |claim: usize| matches!(claims[claim].what, ClaimKind::Quote(_));
        quote(self.a) != quote(self.b)
    }

    /// The replaced claim and the one that replaces it.
    pub(crate) fn update(&self) -> Option<(usize, usize)> {
        match (self.comparison.relation, self.comparison.later?) {
            (RelationKind::Update, Side::A) => Some((self.b, self.a)),
            (RelationKind::Update, Side::B) => Some((self.a, self.b)),
            _ => None,
        }
    }
}

/// Compares the claims of one story that could have something to say to each other. `article[i]` tells apart the articles
/// of the claims; claims of one article are compared too, so that a repeated claim is known as one.
pub(crate) fn pairs(told: &[Told<'_>], article: &[usize]) -> Vec<Pair> {
    let mut out = Vec::new();
    for (a, b) in candidates(told) {
        let Some(comparison) = compare(told[a], told[b]) else { continue };
        if article[a] == article[b] && !same_article_counts(told[a], told[b], &comparison) {
            continue;
        }
        out.push(Pair { a, b, comparison });
    }
    out
}

/// Within one article a pair counts where it repeats itself or asks another question, or where two sources are set against
/// each other.
fn same_article_counts(a: Told<'_>, b: Told<'_>, comparison: &Comparison) -> bool {
    match comparison.relation {
        RelationKind::Agree | RelationKind::Refine | RelationKind::Distinct => true,
        RelationKind::Contradict => match (a.claim.attribution.first(), b.claim.attribution.first()) {
            (Some(x), Some(y)) => x.name != y.name,
            _ => false,
        },
        RelationKind::Update => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::read::read;
    use crate::model::article::Article;
    use std::collections::BTreeSet;

    /// The claims of the example story, or of the JSON Lines that `STORY` names.
    fn example_claims() -> Vec<Claim> {
        let example = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/story/articles.jsonl");
        let path = std::env::var("STORY").unwrap_or(example.to_owned());
        let lines = std::fs::read_to_string(path).unwrap();
        let articles = lines.lines().map(|line| serde_json::from_str::<Article>(line).unwrap());
        articles.flat_map(|article| read(&article).claims).collect()
    }

    #[test]
    fn blocking_loses_no_pair_that_comparing_would_relate() {
        let claims = example_claims();
        let told: Vec<Told<'_>> = claims.iter().map(Told::new).collect();
        let blocked: BTreeSet<(usize, usize)> = candidates(&told).into_iter().collect();
        let mut lost = Vec::new();
        for a in 0..told.len() {
            for b in a + 1..told.len() {
                if claims[a].article == claims[b].article || blocked.contains(&(a, b)) {
                    continue;
                }
                let Some(comparison) = compare(told[a], told[b]) else { continue };
                if comparison.relation != RelationKind::Distinct {
                    lost.push(format!(
                        "{:?} {} {}: {}",
                        comparison.relation,
                        claims[a].id,
                        claims[b].id,
                        comparison.why()
                    ));
                }
            }
        }
        assert!(lost.is_empty(), "{} lost of {}:\n{}", lost.len(), blocked.len(), lost.join("\n"));
    }
}
