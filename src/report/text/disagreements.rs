//! Disagreements: what cannot all hold, each side with its sentence, its outlet and who said it.

use crate::model::fact::Finding;
use crate::report::dispute::{asks, disputes, sides};
use crate::report::index::Index;
use crate::report::page::{Ink, Page, ink, plain};
use crate::report::text::account::account;
use crate::report::words::{capital, counted, list};

/// Accounts of one disagreement beyond this many are counted, not shown.
const SIDES: usize = 3;

pub(super) fn write(page: &mut Page, index: &Index<'_>) {
    let findings = disputes(index);
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
    if let Some(fact) = fact.filter(|fact| !fact.silent.is_empty()) {
        let silent: Vec<&str> = fact.silent.iter().map(|article| index.outlet(article)).collect();
        page.paragraph("    ", "    ", &[ink(Ink::Dim, "says nothing of it: "), plain(list(&silent))]);
    }
    page.paragraph("    ", "    ", &[ink(Ink::Dim, "why: "), plain(finding.why.as_str())]);
    if !finding.settle.is_empty() {
        page.paragraph("    ", "    ", &[ink(Ink::Dim, "to settle it: "), plain(finding.settle.as_str())]);
    }
}
