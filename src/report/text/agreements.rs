//! What several articles tell alike, with the number of origins, and the figures that the policies make of counts.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::{Fact, Figure, Verdict};
use crate::report::index::Index;
use crate::report::page::{Ink, Page, columns, ink, plain};
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

/// A table: what each policy makes of the counts that several articles tell.
pub(super) fn figures(page: &mut Page, index: &Index<'_>) {
    let facts: Vec<&Fact> =
        index.report.facts.iter().filter(|fact| !fact.figures.is_empty() && index.told_by(fact) > 1).collect();
    if facts.is_empty() {
        return;
    }
    let mut policies: Vec<&str> = Vec::new();
    for figure in facts.iter().flat_map(|fact| &fact.figures) {
        if !policies.contains(&figure.policy.as_str()) {
            policies.push(&figure.policy);
        }
    }
    let cell = |fact: &Fact, policy: &str| {
        fact.figures.iter().find(|figure| figure.policy == policy).map(words::figure).unwrap_or_default()
    };
    let shown_facts = &facts[..facts.len().min(page.most())];
    let widths: Vec<usize> = policies
        .iter()
        .map(|policy| {
            let cells = shown_facts.iter().map(|fact| columns(&cell(fact, policy)));
            cells.chain([columns(policy)]).max().unwrap_or(0) + 2
        })
        .collect();
    let room = page.width().saturating_sub(widths.iter().sum::<usize>() + 4);
    let note = page.shown(facts.len());
    page.heading(Ink::Bold, "Figures, by the rule that makes them", &note);
    if room < 16 {
        narrow(page, shown_facts);
    } else {
        let header: String = policies.iter().zip(&widths).map(|(policy, &width)| padded(policy, width)).collect();
        page.line(&" ".repeat(room + 4), &[ink(Ink::Dim, header)]);
        for fact in shown_facts {
            let cells: String =
                policies.iter().zip(&widths).map(|(policy, &width)| padded(&cell(fact, policy), width)).collect();
            let question = shortened(&capital(&fact.question), room - 2);
            page.line(" -  ", &[ink(Ink::Bold, padded(&question, room)), plain(cells)]);
        }
    }
    page.rest(facts.len());
}

/// The figures one below the other, for a page too narrow for the table.
fn narrow(page: &mut Page, facts: &[&Fact]) {
    for fact in facts {
        page.paragraph(" -  ", "    ", &[ink(Ink::Bold, capital(&fact.question))]);
        let figures: Vec<String> =
            fact.figures.iter().map(|figure: &Figure| format!("{} {}", figure.policy, words::figure(figure))).collect();
        page.paragraph("    ", "    ", &[plain(figures.join("; "))]);
    }
}

fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(columns(text))))
}

/// The text, cut to a width with an ellipsis.
fn shortened(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for letter in text.chars() {
        if columns(&out) + 2 > width {
            break;
        }
        out.push(letter);
    }
    out + "…"
}
