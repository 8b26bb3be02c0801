//! What several articles tell alike, with the number of origins, and the figures that the policies make of counts.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::{Fact, Verdict};
use crate::report::index::Index;
use crate::report::page::{Ink, Page, ink, plain};
use crate::report::words::{self, capital, counted, list};
use std::cmp::Reverse;

/// Origins beyond this many are counted, not named.
const NAMED: usize = 3;

pub(super) fn write(page: &mut Page, index: &Index<'_>) {
    section(page, index, Verdict::Agreed, Ink::Accord, "Agreed by several origins");
    section(page, index, Verdict::Echoed, Ink::Bold, "Echoed: several articles, one origin");
}

fn section(page: &mut Page, index: &Index<'_>, verdict: Verdict, colour: Ink, title: &str) {
    let mut facts: Vec<&Fact> = index
        .report
        .facts
        .iter()
        .filter(|fact| fact.verdict == verdict && index.told_by(fact) > 1 && !wordings_differ(index, fact))
        .collect();
    if facts.is_empty() {
        return;
    }
    facts.sort_by_key(|fact| (Reverse(fact.origins.len()), Reverse(index.told_by(fact))));
    let note = page.shown(facts.len());
    page.heading(colour, title, &note);
    for fact in facts.iter().take(page.most()) {
        let claims = index.claims(&fact.claims);
        let said = representative(index, &claims);
        page.paragraph(" -  ", "    ", &[ink(Ink::Bold, capital(&fact.question))]);
        page.paragraph("      ", "      ", &[plain(said)]);
        let names: Vec<&str> = fact.origins.iter().map(|origin| origin.name.as_str()).collect();
        let named = if names.len() > NAMED {
            format!("{} and {} more", names[..NAMED].join(", "), names.len() - NAMED)
        } else {
            list(&names)
        };
        let line = format!("{}, {}: {named}", counted(index.told_by(fact), "article"), counted(names.len(), "origin"));
        page.paragraph("      ", "      ", &[ink(Ink::Dim, line)]);
    }
    page.rest(facts.len());
}

/// Whether the fact is a quotation told in several wordings: the section of quotes shows it.
fn wordings_differ(index: &Index<'_>, fact: &Fact) -> bool {
    let claims = index.claims(&fact.claims);
    let mut wordings: Vec<&str> = Vec::new();
    for claim in &claims {
        match &claim.what {
            ClaimKind::Quote(quote) => wordings.push(&quote.words),
            _ => return false,
        }
    }
    wordings.windows(2).any(|pair| pair[0] != pair[1])
}

/// The words of the claims that most articles use; the longest of equals.
fn representative(index: &Index<'_>, claims: &[&Claim]) -> String {
    let words = |claim: &Claim| match index.excerpt(claim, 0) {
        Some(found) if !matches!(claim.what, ClaimKind::Quote(_)) => found.words.to_owned(),
        _ => words::value(claim),
    };
    let all: Vec<String> = claims.iter().map(|claim| words(claim)).collect();
    let rank =
        |said: &String| (all.iter().filter(|other| *other == said).count(), said.len().min(100), Reverse(said.clone()));
    all.iter().max_by_key(|said| rank(said)).cloned().unwrap_or_default()
}

/// What each policy makes of the counts that several articles tell, where there is a choice.
pub(super) fn figures(page: &mut Page, index: &Index<'_>) {
    let choice = |fact: &&Fact| {
        let stated = fact.figures.iter().filter(|f| f.low.or(f.best).or(f.high).is_some());
        index.told_by(fact) > 1
            && (stated.clone().count() > 1 || stated.clone().any(|f| f.best.is_none() && f.low != f.high))
    };
    let facts: Vec<&Fact> = index.report.facts.iter().filter(choice).collect();
    if facts.is_empty() {
        return;
    }
    let note = page.shown(facts.len());
    page.heading(Ink::Bold, "Figures, by the rule that makes them", &note);
    for fact in facts.iter().take(page.most()) {
        page.paragraph(" -  ", "    ", &[ink(Ink::Bold, capital(&fact.question))]);
        let mut pieces = Vec::new();
        for (i, figure) in fact.figures.iter().enumerate() {
            let comma = if i == 0 { "" } else { ", " };
            pieces.extend([ink(Ink::Dim, format!("{comma}{}: ", figure.policy)), plain(words::figure(figure))]);
        }
        page.paragraph("      ", "      ", &pieces);
    }
    page.rest(facts.len());
}
