//! A disagreement taken apart: what is asked, and which accounts answer it.

use crate::model::claim::Claim;
use crate::model::fact::{Finding, FindingKind};
use crate::model::reason::Facet;
use crate::report::index::Index;

/// The findings that tell a disagreement, worst first.
pub(crate) fn disputes<'a>(index: &Index<'a>) -> Vec<&'a Finding> {
    let kinds = [FindingKind::Contradiction, FindingKind::Arithmetic, FindingKind::NameDisagreement];
    index.report.findings.iter().filter(|finding| kinds.contains(&finding.kind)).collect()
}

/// What a facet asks, in plain words.
pub(crate) fn asks(facet: Facet) -> &'static str {
    match facet {
        Facet::Count => "how many?",
        Facet::Group => "of whom?",
        Facet::Outcome => "what happened to them?",
        Facet::When => "when?",
        Facet::Place => "where?",
        Facet::Actor => "who did it?",
        Facet::Action => "what was done?",
        Facet::Object => "to whom or what?",
        Facet::Speaker => "who said it?",
        Facet::Wording => "in which words?",
        Facet::Polarity => "did it happen?",
        Facet::Name => "what is the name?",
        Facet::Role => "which office?",
        Facet::Cause => "why?",
        Facet::Unit => "in which unit?",
    }
}

/// The accounts of a finding, each with its claims, the claims named by the finding first.
///
/// They are the sides of its fact. Where the fact has no two sides, every claim of the finding is an account.
pub(crate) fn sides<'a>(index: &Index<'a>, finding: &Finding) -> Vec<Vec<&'a Claim>> {
    let mut out: Vec<Vec<&Claim>> = Vec::new();
    if let [fact] = finding.facts.as_slice()
        && let Some(fact) = index.fact(fact)
    {
        for side in &fact.sides {
            let mut claims = index.claims(side);
            if claims.iter().any(|claim| finding.claims.contains(&claim.id)) {
                claims.sort_by_key(|claim| !finding.claims.contains(&claim.id));
                out.push(claims);
            }
        }
    }
    if out.len() > 1 {
        return out;
    }
    index.claims(&finding.claims).into_iter().map(|claim| vec![claim]).collect()
}
