//! Which verb or noun of a sentence each time expression belongs to.
//!
//! 1. `Wednesday's strike`, `the 2004 tsunami`: the noun that it stands before.
//! 2. `the raids in the north last week`: the action noun before it, where a preposition governs that noun or no verb
//!    stands before.
//! 3. At the start of a clause (`On Friday the crowd stormed`, `, and on Monday he left`) and right before a verb
//!    (`the minister late on Friday said`): the verb that follows.
//! 4. Else the verb before it.
//!
//! Each expression goes to one verb or noun, and to verbs that are coordinated with that verb and have no subject of
//! their own.

use crate::extract::context::Context;
use crate::extract::frame::Frame;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::tag::{Part, Tags};
use crate::extract::verb_group::{Shape, VerbGroup};
use crate::lexicon::action::{Action, Course};
use crate::lexicon::clause_word::ClauseWords;
use crate::lexicon::function_word::Function;
use crate::mention::time::expression::TimeExpression;
use std::ops::Range;

/// What a time expression belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holder {
    /// The verb group of that index.
    Verb(usize),
    /// The noun phrase of that index.
    Noun(usize),
}

/// One sentence taken apart.
pub(crate) struct Parsed<'s> {
    pub(crate) tags: Tags<'s>,
    pub(crate) tokens: Range<usize>,
    /// The classes of all its words.
    pub(crate) words: ClauseWords,
    pub(crate) groups: &'s [VerbGroup],
    pub(crate) phrases: &'s [NounPhrase],
    pub(crate) frames: &'s [Frame],
}

/// The holder of a time expression, if the sentence has any verb or action noun for it.
pub(crate) fn holder(cx: &Context<'_>, parsed: &Parsed<'_>, time: &TimeExpression) -> Option<Holder> {
    let (tags, groups, phrases) = (parsed.tags, parsed.groups, parsed.phrases);
    let (start, end) = (time.tokens.start, time.tokens.end);
    let next_group = groups.partition_point(|g| g.tokens.start < start);
    let before_group = next_group.checked_sub(1);
    // Inside a group: `has on Friday been declared`.
    if let Some(g) = before_group.filter(|&g| groups[g].tokens.end >= end) {
        return Some(Holder::Verb(g));
    }
    let next_phrase = phrases.partition_point(|p| p.tokens.start < end);
    let inside = next_phrase.checked_sub(1).filter(|&p| phrases[p].tokens.end >= end);
    // `Wednesday's strike`, `the December riots`: the noun right after.
    let attributive = inside.or(Some(next_phrase)).filter(|&p| {
        phrases.get(p).is_some_and(|phrase| {
            let genitive = tags.part(end) == Part::Genitive;
            let determined = start > 0 && tags.at(start - 1).is(Function::Determiner);
            phrase.tokens.start <= end + 1 && (genitive || determined || inside.is_some())
        })
    });
    if let Some(p) = attributive
        && action_noun(cx, tags, &phrases[p]).is_some()
    {
        return Some(Holder::Noun(p));
    }
    let last_phrase = next_phrase.checked_sub(1).filter(|&p| phrases[p].tokens.end <= start);
    if let Some(p) = last_phrase.and_then(|p| noun_before(cx, parsed, p, before_group, start)) {
        return Some(Holder::Noun(p));
    }
    let forward = next_group < groups.len()
        && match before_group {
            None => true,
            Some(before) => {
                let from = groups[before].tokens.end;
                // `since 2013`, `on Friday`, `over the weekend`: the words that belong to the expression.
                let mut edge = tags.before(start);
                for _ in 0..2 {
                    let belongs = |i: usize| {
                        matches!(tags.part(i), Part::Function(Function::Preposition | Function::Determiner))
                            || matches!(cx.doc.lower(i), "since" | "until" | "till" | "after" | "before")
                    };
                    edge = edge.filter(|&i| belongs(i)).map_or(edge, |i| tags.before(i));
                }
                let new_clause = edge.is_some_and(|i| {
                    i >= from
                        && matches!(
                            tags.part(i),
                            Part::Comma
                                | Part::Stop
                                | Part::Function(Function::Coordinator | Function::Subordinator | Function::That)
                        )
                });
                let right_before = tags.after(end) == groups[next_group].tokens.start
                    && groups[next_group].shape == Shape::Finite
                    && parsed.frames[next_group].subject.is_some_and(|s| phrases[s].tokens.start >= from);
                right_before || new_clause && follows(parsed, next_group, end)
            }
        };
    if forward {
        let main = (next_group..groups.len()).find(|&g| !parsed.frames[g].embedded).unwrap_or(next_group);
        // A noun phrase with a relative clause may come between the time and its verb; a comma alone may not.
        return Some(Holder::Verb(main));
    }
    // `the cabinet headed by Ms Lunde on Friday`: a state beside a noun holds no day.
    let state =
        |g: usize| groups[g].shape == Shape::Participle && groups[g].action.is_some_and(|a| a.course == Course::State);
    before_group.map(|g| if g > 0 && state(g) { Holder::Verb(g - 1) } else { Holder::Verb(g) })
}

/// Whether the clause that begins after the time expression is that of group `g`.
fn follows(parsed: &Parsed<'_>, g: usize, end: usize) -> bool {
    parsed.frames[g].subject.is_some_and(|s| parsed.phrases[s].tokens.start >= end)
        || parsed.groups[g].tokens.start <= end + 3
}

/// The action noun that the expression at `start` goes with, over the phrases that hang on it by prepositions.
fn noun_before(
    cx: &Context<'_>,
    parsed: &Parsed<'_>,
    last: usize,
    group: Option<usize>,
    start: usize,
) -> Option<usize> {
    let (tags, phrases) = (parsed.tags, parsed.phrases);
    let from = group.map_or(parsed.tokens.start, |g| parsed.groups[g].tokens.end);
    // `claimed responsibility for the attack on Sunday`: that is when it spoke.
    let speaks = |a: &Action| a.course == Course::Say || a.class == "claim_responsibility";
    let speech = group.is_some_and(|g| parsed.groups[g].action.is_some_and(speaks));
    let mut p = last;
    let mut edge = start;
    for _ in 0..4 {
        let phrase = &phrases[p];
        if phrase.tokens.start < from {
            return None;
        }
        // Nothing but a preposition may stand between.
        let gap = (phrase.tokens.end..edge).all(|i| {
            matches!(tags.part(i), Part::Function(Function::Preposition | Function::Adverb) | Part::Quote | Part::Aside)
        });
        if !gap {
            return None;
        }
        if action_noun(cx, tags, phrase).is_some() {
            let governed = phrase.preposition.is_some_and(|at| at >= from);
            return ((governed && !speech) || group.is_none()).then_some(p);
        }
        edge = phrase.preposition?;
        p = p.checked_sub(1)?;
    }
    None
}

/// The action that a phrase's head names as a noun, with the token of the noun.
pub(crate) fn action_noun(cx: &Context<'_>, tags: Tags<'_>, phrase: &NounPhrase) -> Option<&'static Action> {
    action_noun_at(cx, tags, phrase.head)
}

/// The action that the noun at token `i` names.
pub(crate) fn action_noun_at(cx: &Context<'_>, tags: Tags<'_>, i: usize) -> Option<&'static Action> {
    let word = tags.at(i).word.filter(|word| !word.nouns.is_empty())?;
    // `the failure to act` is no outage.
    if tags.at(i + 1).is(Function::To) && cx.doc.lower(i) == "failure" {
        return None;
    }
    let fits = |before: &str| {
        let mut at = i;
        before.rsplit([' ', '-']).filter(|w| !w.is_empty()).all(|want| {
            at = at.wrapping_sub(1);
            if tags.part(at) == Part::Hyphen {
                at = at.wrapping_sub(1);
            }
            cx.doc.lower(at) == want
        })
    };
    word.nouns.iter().find(|(before, _)| fits(before)).map(|(_, action)| *action)
}
