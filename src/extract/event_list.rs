//! The events of an article as claims: one for each time, each with an id of its own.

use crate::extract::context::Context;
use crate::model::claim::{Claim, ClaimKind, Event};
use crate::model::id::ClaimId;
use crate::model::period::Period;
use crate::span::Span;
use std::borrow::Cow;

/// A time of an event, with the words that tell it where they may belong to its span.
pub(crate) type Told<'t> = (Cow<'t, Period>, Option<Span>);

/// The kind of these claims in their ids.
const EVENT: &str = "event";

/// How many claims before are looked through for one of the same span.
const NEAR: usize = 24;

/// The events found so far.
#[derive(Debug, Default)]
pub(crate) struct Events {
    pub(crate) claims: Vec<Claim>,
    /// The farthest byte that a claim reaches to: one that goes beyond has its span to itself.
    end: usize,
}

impl Events {
    /// One claim for each time, or one without.
    pub(crate) fn push(&mut self, cx: &Context<'_>, mut span: Span, mut event: Event, times: &[Told<'_>]) {
        if let Some(((period, words), earlier)) = times.split_last() {
            let near = |t: &Span| span.start < t.end + 120 && t.start < span.end + 160;
            let with = |words: &Option<Span>| words.filter(near).map_or(span, |t| span.cover(t));
            for (period, words) in earlier {
                let when = Some(period.clone().into_owned());
                self.push_one(cx, with(words), Event { when, ..event.clone() });
            }
            event.when = Some(period.clone().into_owned());
            span = with(words);
        }
        self.push_one(cx, span, event);
    }

    /// A claim whose id is its own among the last ones.
    fn push_one(&mut self, cx: &Context<'_>, span: Span, event: Event) {
        let id = if span.end <= self.end { self.other_id(cx, span, &event.action) } else { None };
        self.end = self.end.max(span.end);
        self.claims.push(cx.claim(span, ClaimKind::Event(event)));
        if let (Some(id), Some(claim)) = (id, self.claims.last_mut()) {
            claim.id = id;
        }
    }

    /// The id of an event that shares its span with another: the action is added, and a number where that is not enough.
    fn other_id(&self, cx: &Context<'_>, span: Span, action: &str) -> Option<ClaimId> {
        let near = || self.claims.iter().rev().take(NEAR).filter(|c| c.span == span);
        near().next()?;
        let plain = cx.id(EVENT, span);
        let mut id = plain.clone();
        for k in 0..8 {
            if !near().any(|c| c.id == id) {
                break;
            }
            id = ClaimId::from(if k == 0 { format!("{plain}:{action}") } else { format!("{plain}:{action}:{k}") });
        }
        Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Article;

    #[test]
    fn claims_of_one_span_have_ids_of_their_own() {
        let article = Article::new("a", "The dam burst and the town was flooded.");
        let cx = Context::new(&article);
        let mut events = Events::default();
        let (dam, all) = (Span::new(0, 13), Span::new(0, 38));
        for (span, action) in [(dam, "burst"), (all, "flood"), (all, "hit"), (dam, "break"), (dam, "break")] {
            events.push(&cx, span, Event::new(action), &[]);
        }
        let ids: Vec<&str> = events.claims.iter().map(|claim| claim.id.as_str()).collect();
        assert_eq!(
            ids,
            ["a:event:0-13", "a:event:0-38", "a:event:0-38:hit", "a:event:0-13:break", "a:event:0-13:break:1"]
        );
    }

    #[test]
    fn each_time_makes_a_claim() {
        let article = Article::new("a", "Trams stopped on Monday and Friday.");
        let cx = Context::new(&article);
        let mut events = Events::default();
        let times: Vec<Told<'_>> =
            ["Monday", "Friday"].iter().map(|day| (Cow::Owned(Period::default().said_as(*day)), None)).collect();
        events.push(&cx, Span::new(0, 13), Event::new("stop"), &times);
        assert_eq!(events.claims.len(), 2);
        assert_ne!(events.claims[0].id, events.claims[1].id);
    }
}
