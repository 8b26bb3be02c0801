//! One sentence with everything that events are read from, and what the sentences before it told.

use crate::extract::context::Context;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::sequence::LastTime;
use crate::extract::tag::Part;
use crate::extract::verb_group::Shape;
use crate::extract::when::{Holder, Parsed};
use crate::lexicon::action::{Action, Course};
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::mention::name::Mention;
use crate::mention::time::expression::TimeExpression;
use crate::model::entity::EntityKind;
use crate::model::period::Period;
use crate::span::Span;

/// What the text told before: the last person, thing and time, for words that refer to them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    /// The last person who was the subject of a main clause.
    pub(crate) person: Option<Span>,
    /// The subject of the last sentence's main clause, where it was no person.
    pub(crate) subject: Option<Span>,
    /// The last object.
    pub(crate) object: Option<Span>,
    pub(crate) time: Option<LastTime>,
}

/// One sentence, taken apart.
pub(crate) struct Sentence<'a, 'b, 's> {
    pub(crate) cx: &'a Context<'b>,
    pub(crate) parsed: &'s Parsed<'s>,
    /// The time expressions and what they belong to.
    pub(crate) times: &'s [(&'a TimeExpression, Holder)],
    pub(crate) paragraph: usize,
    /// The action nouns that its verbs carry, one place a verb.
    pub(crate) carried: &'s [Option<usize>],
}

impl<'a> Sentence<'a, '_, '_> {
    pub(crate) fn phrase_span(&self, p: usize) -> Span {
        self.cx.doc.span(&self.parsed.phrases[p].tokens)
    }

    pub(crate) fn times_of(&self, holder: Holder) -> Vec<&'a TimeExpression> {
        self.times.iter().filter(|(_, h)| *h == holder).map(|(t, _)| *t).collect()
    }

    /// The time of the verb that this one is coordinated with: one adverbial for both.
    pub(crate) fn shared_time(&self, g: usize) -> Vec<&'a TimeExpression> {
        if self.times.is_empty() {
            return Vec::new();
        }
        let (groups, frames, phrases) = (self.parsed.groups, self.parsed.frames, self.parsed.phrases);
        let joined = |first: usize, second: usize| {
            let range = groups[first].tokens.end..groups[second].tokens.start;
            frames[first].subject.is_some()
                && frames[first].subject == frames[second].subject
                && groups[first].shape == Shape::Finite
                && groups[second].shape == Shape::Finite
                && phrases[frames[first].subject.unwrap_or(0)].tokens.end <= groups[first].tokens.start
                && range.clone().any(|i| self.parsed.tags.at(i).is(Function::Coordinator))
                && !range.clone().any(|i| {
                    matches!(
                        self.parsed.tags.part(i),
                        Part::Stop | Part::Function(Function::Subordinator | Function::Relative | Function::That)
                    )
                })
        };
        if let Some(before) = g.checked_sub(1)
            && joined(before, g)
        {
            let times = self.times_of(Holder::Verb(before));
            // Only a time before the first verb holds for the second.
            if times.iter().all(|t| t.tokens.start < groups[before].tokens.start) {
                return times;
            }
        }
        if g + 1 < groups.len() && joined(g, g + 1) {
            return self.times_of(Holder::Verb(g + 1));
        }
        Vec::new()
    }

    /// `on Sunday, when the crowd stormed the palace`: the time that the clause goes on from.
    pub(crate) fn time_of_when(&self, g: usize) -> Option<&'a TimeExpression> {
        if self.times.is_empty() || !self.parsed.words.has(ClauseWord::When) {
            return None;
        }
        let tags = self.parsed.tags;
        let from = g.checked_sub(1).map_or(self.parsed.tokens.start, |before| self.parsed.groups[before].tokens.end);
        let when =
            (from..self.parsed.groups[g].tokens.start).rev().find(|&i| tags.at(i).clause.has(ClauseWord::When))?;
        let before = when.checked_sub(1)?;
        let end = if tags.part(before) == Part::Comma { before } else { when };
        self.times.iter().map(|(time, _)| *time).find(|time| time.tokens.end == end)
    }

    /// `has led the party until he left in 2019`: the end of what lasts, by the time of the clause that ends it.
    pub(crate) fn until(&self, g: usize) -> Option<(Period, Option<Span>)> {
        if self.times.is_empty() || !self.parsed.words.has(ClauseWord::Until) {
            return None;
        }
        let groups = self.parsed.groups;
        let lasts = |a: &Action| matches!(a.course, Course::State);
        if groups[g].negated || !groups[g].action.is_some_and(lasts) {
            return None;
        }
        let (k, until) = (g + 1..groups.len().min(g + 3)).find_map(|k| {
            let mut between = groups[k - 1].tokens.end..groups[k].tokens.start;
            Some((k, between.find(|&i| self.parsed.tags.at(i).clause.has(ClauseWord::Until))?))
        })?;
        let time = *self.times_of(Holder::Verb(k)).first()?;
        let words = self.cx.doc.span(&(until..time.tokens.end));
        let said = words.of(self.cx.doc.text).to_owned();
        let period = Period::new(None, Some(time.bounds.end()?), said, time.bounds.precision()).ok()?;
        Some((period, Some(words)))
    }

    /// Whether the head of a phrase is a person or a noun of people.
    pub(crate) fn is_somebody(&self, p: usize) -> bool {
        let phrase = &self.parsed.phrases[p];
        let head = || self.cx.doc.span(&(phrase.head..phrase.head + 1));
        phrase.noun.has(ClauseWord::People)
            || phrase.person
                && self.names_of(phrase).iter().any(|n| n.kind == EntityKind::Person && n.span.contains(head()))
    }

    /// Whether the subject stands so near to its verb that one span may cover both.
    pub(crate) fn adjacent(&self, g: usize, subject: usize) -> bool {
        let from = self.parsed.phrases[subject].tokens.end;
        let to = self.parsed.groups[g].tokens.start;
        let interrupted = self.parsed.groups[..g]
            .iter()
            .rev()
            .take(3)
            .any(|other| other.tokens.start >= from && other.tokens.end <= to);
        to - from <= 30 && !interrupted
    }

    /// The person that a phrase names.
    pub(crate) fn person(&self, phrase: &NounPhrase) -> Option<Span> {
        if !phrase.person {
            return None;
        }
        self.names_of(phrase).iter().rev().find(|n| n.kind == EntityKind::Person).map(|n| n.span)
    }

    /// The names that begin in a phrase.
    pub(crate) fn names_of(&self, phrase: &NounPhrase) -> &'a [Mention] {
        self.cx.names.get(phrase.names.clone()).unwrap_or(&[])
    }
}
