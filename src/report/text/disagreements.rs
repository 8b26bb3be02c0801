//! Disagreements: what cannot all hold, each side with its sentence, its outlet and who said it.

use crate::model::claim::Claim;
use crate::model::fact::{Finding, FindingKind};
use crate::model::reason::Facet;
use crate::report::index::Index;
use crate::report::page::{Ink, Page, ink, plain};
use crate::report::text::account::account;
use crate::report::words::{capital, counted};

/// Accounts of one disagreement beyond this many are counted, not shown.
const SIDES: usize = 3;

pub(super) fn write(page: &mut Page, index: &Index<'_>) {
    let kinds = [FindingKind::Contradiction, FindingKind::Arithmetic, FindingKind::NameDisagreement];
    let findings: Vec<&Finding> = index.report.findings.iter().filter(|f| kinds.contains(&f.kind)).collect();
    if findings.is_empty() {
        return;
    }
    let note = format!("{}, worst first", page.shown(findings.len()));
    page.heading(Ink::Clash, "Disagreements", &note);
    for (i, finding) in findings.iter().take(page.most()).enumerate() {
        if i > 0 {
            page.gap();
        }
        entry(page, index, finding, i + 1);
    }
    page.rest(findings.len());
}

fn entry(page: &mut Page, index: &Index<'_>, finding: &Finding, number: usize) {
    let fact = finding.facts.first().and_then(|id| index.fact(id));
    let question = fact.map_or_else(|| "These accounts differ".to_owned(), |fact| capital(&fact.question));
    let mut title = vec![ink(Ink::Bold, question)];
    if let Some(facet) = finding.facet {
        title.push(plain(" - "));
        title.push(ink(Ink::Clash, asks(facet)));
    }
    page.paragraph(&format!("{number:>2}. "), "    ", &title);
    let sides = sides(index, finding);
    for (letter, side) in ('A'..).zip(sides.iter().take(SIDES)) {
        account(page, index, &format!("    {letter}  "), "       ", side);
    }
    if sides.len() > SIDES {
        let more = format!("and {}", counted(sides.len() - SIDES, "further account"));
        page.paragraph("       ", "       ", &[ink(Ink::Dim, more)]);
    }
    page.paragraph("    ", "    ", &[ink(Ink::Dim, "why: "), plain(finding.why.as_str())]);
    if !finding.settle.is_empty() {
        page.paragraph("    ", "    ", &[ink(Ink::Dim, "to settle it: "), plain(finding.settle.as_str())]);
    }
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
fn sides<'a>(index: &Index<'a>, finding: &Finding) -> Vec<Vec<&'a Claim>> {
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
