//! Names: who is meant under which spellings, and which spellings stand in how many articles.

use crate::model::entity::{Entity, EntityKind, Form};
use crate::report::index::Index;
use crate::report::page::{Ink, Page, ink, plain};
use crate::report::spelling::{kind, variants};
use crate::report::words::counted;
use std::cmp::Reverse;

pub(super) fn write(page: &mut Page, index: &Index<'_>) {
    let mut entities: Vec<(&Entity, Vec<&Form>)> = index
        .report
        .entities
        .iter()
        .map(|entity| (entity, variants(entity)))
        .filter(|(_, variants)| !variants.is_empty())
        .collect();
    if entities.is_empty() {
        return;
    }
    entities.sort_by_key(|(entity, variants)| (Reverse(variants.len()), kind_rank(entity.kind), entity.id.clone()));
    let note = page.shown(entities.len());
    page.heading(Ink::Bold, "Names and their spellings", &note);
    for (entity, variants) in entities.iter().take(page.most()) {
        let mut articles: Vec<_> = entity.forms.iter().flat_map(|form| &form.articles).collect();
        articles.sort_unstable();
        articles.dedup();
        let mut pieces = vec![
            ink(Ink::Bold, entity.name.as_str()),
            ink(Ink::Dim, format!(" ({}, {})", kind(entity.kind), counted(articles.len(), "article"))),
        ];
        for (i, form) in variants.iter().enumerate() {
            pieces.push(plain(if i == 0 { " also " } else { ", " }));
            pieces.push(ink(Ink::Accord, form.text.as_str()));
            if form.count > 1 {
                pieces.push(ink(Ink::Dim, format!(" ×{}", form.count)));
            }
        }
        page.paragraph(" -  ", "    ", &pieces);
    }
    page.rest(entities.len());
}

fn kind_rank(kind: EntityKind) -> usize {
    match kind {
        EntityKind::Person => 0,
        EntityKind::Organisation => 1,
        EntityKind::Place => 2,
        EntityKind::Group => 3,
    }
}
