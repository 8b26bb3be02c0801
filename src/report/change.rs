//! An update: the claim that was replaced and the one that replaces it.

use crate::model::claim::Claim;
use crate::model::fact::Fact;
use crate::model::relation::{Relation, RelationKind};
use crate::report::index::Index;

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
