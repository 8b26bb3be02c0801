//! The parties and sources of claims tied to the entities that their words were resolved to.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::id::EntityId;
use crate::model::party::Party;
use crate::names::resolve::Resolution;
use crate::span::Span;

/// Sets the entity of every party and attribution link of a claim whose span holds a resolved mention.
///
/// Of several mentions inside one party the last one is meant: in `Armenia's Prime Minister Nikol Pashinyan` the person.
pub(crate) fn link(claim: &mut Claim, resolution: &Resolution) {
    let article = claim.article.clone();
    let find = |span: Span| -> Option<EntityId> {
        let from = (article.clone(), Span::new(span.start, 0));
        let to = (article.clone(), Span::new(span.end, 0));
        let inside = resolution.of.range(from..to).filter(|((_, mention), _)| span.contains(*mention));
        inside.map(|(_, entity)| entity.clone()).next_back()
    };
    let set = |party: &mut Party| {
        if party.entity.is_none() {
            party.entity = party.span.and_then(find);
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
            link.entity = find(link.span);
        }
    }
}
