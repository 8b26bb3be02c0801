//! Updates: what was told first, what replaced it, and who still tells the first.

use crate::model::claim::Claim;
use crate::model::fact::{Fact, Verdict};
use crate::model::relation::{Relation, RelationKind};
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

/// The first claim that was replaced and the last one that replaces.
pub(crate) fn change<'a>(index: &Index<'a>, fact: &Fact) -> Option<(&'a Claim, &'a Claim)> {
    let updates = index
        .report
        .relations
        .iter()
        .filter(|relation| relation.relation == RelationKind::Update && relation.fact.as_ref() == Some(&fact.id));
    let order = |relation: &&Relation| {
        let pair = pair(index, relation);
        pair.map(|(earlier, later)| {
            let day = |claim: &Claim| index.published(&claim.article).map(|published| published.to_string());
            (std::cmp::Reverse(day(earlier)), day(later), std::cmp::Reverse((&earlier.id, &later.id)))
        })
    };
    pair(index, updates.max_by_key(order)?)
}

/// The replaced and the replacing claim of an update.
fn pair<'a>(index: &Index<'a>, relation: &Relation) -> Option<(&'a Claim, &'a Claim)> {
    let later = relation.later.as_ref()?;
    let earlier = if *later == relation.a { &relation.b } else { &relation.a };
    Some((index.claim(earlier)?, index.claim(later)?))
}
