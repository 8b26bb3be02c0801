//! Updates: what was told first, what replaced it, and who still tells the first.

use crate::model::claim::Claim;
use crate::model::fact::{Fact, Verdict};
use crate::report::change::change;
use crate::report::index::Index;
use crate::report::page::{Ink, Page, ink, plain};
use crate::report::text::account::account;
use crate::report::words::{capital, list};

pub(super) fn write(page: &mut Page, index: &Index<'_>) {
    let facts: Vec<(&Fact, (&Claim, &Claim))> = index
        .report
        .facts
        .iter()
        .filter(|fact| fact.verdict == Verdict::Updated || !fact.not_updated.is_empty())
        .filter_map(|fact| change(index, fact).map(|change| (fact, change)))
        .collect();
    if facts.is_empty() {
        return;
    }
    let note = page.shown(facts.len());
    page.heading(Ink::Change, "Updates", &note);
    for (i, &(fact, (earlier, later))) in facts.iter().take(page.most()).enumerate() {
        if i > 0 {
            page.gap();
        }
        page.paragraph(" -  ", "    ", &[ink(Ink::Bold, capital(&fact.question))]);
        account(page, index, "    first  ", "           ", &[earlier]);
        account(page, index, "    now    ", "           ", &[later]);
        let stale = index.outlets(&index.claims(&fact.not_updated));
        if !stale.is_empty() {
            page.paragraph("    ", "    ", &[ink(Ink::Change, "not updated: "), plain(list(&stale))]);
        }
    }
    page.rest(facts.len());
}
