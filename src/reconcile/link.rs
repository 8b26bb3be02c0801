//! The parties and sources of claims tied to the entities that their words were resolved to.

use crate::fold::fold;
use crate::lexicon::function_word::{Function, function_of};
use crate::lexicon::office::{Holders, office};
use crate::lexicon::place::country_of;
use crate::model::claim::{Claim, ClaimKind, RoleStatus};
use crate::model::entity::EntityKind;
use crate::model::id::{ArticleId, EntityId};
use crate::model::party::Party;
use crate::names::resolution::Resolution;
use crate::span::Span;
use std::collections::BTreeMap;

/// Sets the entity of every party and attribution link of a claim whose span holds a resolved mention.
///
/// Of several mentions inside one party the last one is meant: in `Armenia's Prime Minister Nikol Pashinyan` the person. A
/// mention that only tells the party apart is none of it: `a military alliance led by Russia`, `a Russia-led alliance`.
pub(crate) fn link(claim: &mut Claim, resolution: &Resolution) {
    let article = claim.article.clone();
    let find = |span: Span, words: &str| -> Option<EntityId> {
        let from = (article.clone(), Span::new(span.start, 0));
        let to = (article.clone(), Span::new(span.end, 0));
        let inside = resolution.of.range(from..to).filter(|((_, mention), _)| span.contains(*mention));
        let heads =
            inside.filter(|((_, mention), entity)| is_person(resolution, entity) || heads(*mention, span, words));
        heads.map(|(_, entity)| entity.clone()).next_back()
    };
    let set = |party: &mut Party| {
        if party.entity.is_none() {
            party.entity = party.span.and_then(|span| find(span, &party.text));
        }
    };
    match &mut claim.what {
        ClaimKind::Casualty(casualty) => casualty.place.iter_mut().for_each(set),
        ClaimKind::Event(event) => {
            [&mut event.actor, &mut event.object, &mut event.place].into_iter().flatten().for_each(set);
        }
        ClaimKind::Role(role) => {
            set(&mut role.person);
            role.of.iter_mut().for_each(set);
        }
        ClaimKind::Quote(quote) => quote.speaker.iter_mut().for_each(set),
        ClaimKind::Measure(measure) => measure.place.iter_mut().for_each(set),
    }
    for link in &mut claim.attribution {
        if link.entity.is_none() && !link.span.is_empty() {
            link.entity = find(link.span, &link.name);
        }
    }
}

/// Who holds an office, and of what.
type Holder = (EntityId, Option<String>);

/// Ties `the president of Chad` to the one person that its article calls the president of Chad.
pub(crate) fn link_descriptions(claims: &mut [Claim]) {
    let mut held: BTreeMap<(ArticleId, String), Vec<Holder>> = BTreeMap::new();
    for claim in claims.iter() {
        if let ClaimKind::Role(role) = &claim.what
            && role.status == RoleStatus::Current
            && office(&role.role).is_some_and(|o| o.holders == Holders::One)
            && let Some(entity) = &role.person.entity
        {
            let holder = (entity.clone(), role.of.as_ref().map(|of| fold(&of.text)));
            let holders = held.entry((claim.article.clone(), role.role.clone())).or_default();
            if !holders.contains(&holder) {
                holders.push(holder);
            }
        }
    }
    for claim in claims.iter_mut() {
        let article = claim.article.clone();
        let ClaimKind::Event(event) = &mut claim.what else { continue };
        for party in [&mut event.actor, &mut event.object].into_iter().flatten().filter(|p| p.entity.is_none()) {
            let text = fold(&party.text);
            let Some(rest) = text.strip_prefix("the ").filter(|rest| rest.len() < 60) else { continue };
            let (title, of) = rest.split_once(" of ").map_or((rest, None), |(title, of)| (title, Some(of)));
            let Some(holders) = held.get(&(article.clone(), title.to_owned())) else { continue };
            let fits = |told: &Option<String>| match (told, of) {
                (Some(told), Some(of)) => told.as_str() == of || country_of(told).is_some_and(|c| fold(c) == of),
                _ => true,
            };
            let mut fitting = holders.iter().filter(|(_, told)| fits(told)).map(|(entity, _)| entity);
            if let Some(first) = fitting.next()
                && fitting.all(|other| other == first)
            {
                party.entity = Some(first.clone());
            }
        }
    }
}

fn is_person(resolution: &Resolution, id: &EntityId) -> bool {
    let at = resolution.entities.binary_search_by(|entity| entity.id.cmp(id));
    at.is_ok_and(|at| resolution.entities[at].kind == EntityKind::Person)
}

/// Whether a mention is what the words of a party name: it covers half of them, or they end with it and no preposition
/// stands before it.
fn heads(mention: Span, party: Span, words: &str) -> bool {
    if mention.len() * 2 >= party.len() || words.len() != party.len() {
        return true;
    }
    let before = words.get(..mention.start.saturating_sub(party.start)).unwrap_or("");
    let after = words.get(mention.end.saturating_sub(party.start)..).unwrap_or("");
    let last = before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    let governed = matches!(function_of(&last), Some(Function::Preposition));
    !governed && !after.chars().any(char::is_alphanumeric)
}
