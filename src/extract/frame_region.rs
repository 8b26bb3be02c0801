//! What stands between one verb group and the next: the phrases in which a subject is looked for, and where a clause begins.

use crate::extract::context::Context;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::tag::{Part, Tags};
use crate::extract::verb_group::VerbGroup;
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::text::token::Case;
use std::ops::Range;

/// What stands between one verb group and the next.
pub(crate) struct Region<'a, 'b> {
    pub(crate) cx: &'a Context<'b>,
    pub(crate) tags: Tags<'a>,
    pub(crate) phrases: &'a [NounPhrase],
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) between: Range<usize>,
    /// Before the first verb of the sentence.
    pub(crate) first: bool,
}

impl Region<'_, '_> {
    /// Whether the phrase stands right after the verb before.
    pub(crate) fn follows_verb(&self, phrase: usize) -> bool {
        self.phrases[phrase].tokens.start <= self.tags.after(self.from)
    }

    /// `“We are safe,” said the mayor`: a comma or mark before the verb and its subject right after it.
    pub(crate) fn inverted(&self, group: &VerbGroup) -> bool {
        let at = group.tokens.start;
        let mark =
            at.checked_sub(1).is_none_or(|i| matches!(self.tags.part(i), Part::Comma | Part::Quote | Part::Stop));
        let next = self.phrases.partition_point(|p| p.tokens.start < group.tokens.end);
        let follows = self.phrases.get(next).is_some_and(|p| {
            p.preposition.is_none() && p.tokens.start == group.tokens.end && self.cx.doc.lower(p.head) != "it"
        });
        mark && follows && group.tokens.len() == 1
    }

    /// `the situation in the country that was caused by`: what is in the place is meant, not the place.
    pub(crate) fn host(&self, phrase: usize) -> usize {
        let found = &self.phrases[phrase];
        let place = found.noun.has(ClauseWord::Place) || found.place;
        let in_it = found.governor.has(ClauseWord::In)
            && phrase > 0
            && found.preposition == Some(self.phrases[phrase - 1].tokens.end);
        if place && in_it { phrase - 1 } else { phrase }
    }

    /// `Lunde's term in office, who`: the nearest phrase before that names a person, where this one does not.
    pub(crate) fn somebody(&self, phrase: usize) -> usize {
        let found = &self.phrases[phrase];
        if found.person || found.tokens.len() > 1 || found.noun.has(ClauseWord::People) {
            return phrase;
        }
        (phrase.saturating_sub(2)..phrase).rev().find(|&p| self.phrases[p].person).unwrap_or(phrase)
    }

    /// The nearest phrase before that names an organisation or an alliance, where this one does not.
    pub(crate) fn body(&self, phrase: usize) -> usize {
        let is_body = |p: usize| self.phrases[p].noun.has(ClauseWord::Alliance) || self.phrases[p].organisation;
        if is_body(phrase) {
            return phrase;
        }
        (phrase.saturating_sub(2)..phrase).rev().find(|&p| is_body(p)).unwrap_or(phrase)
    }

    /// The phrases of a range that no preposition governs and that are not joined to another. A conjunction that may be a
    /// preposition (`after the army left`) does not govern when it opens the clause.
    pub(crate) fn free<'s>(&'s self, range: &Range<usize>) -> impl Iterator<Item = usize> + 's {
        let opened = |at: Option<usize>| at.is_some_and(|at| self.tags.at(at).is(Function::Subordinator));
        let last = self.between.end;
        range.clone().filter(move |&p| {
            let phrase = &self.phrases[p];
            let free = phrase.preposition.is_none()
                || opened(phrase.preposition) && !(p + 1..last).any(|q| self.phrases[q].after_comma);
            free && !phrase.joined
        })
    }

    /// The phrase right before the verb, whatever governs it.
    pub(crate) fn adjacent(&self) -> Option<usize> {
        let last = self.between.clone().last()?;
        Some(last)
    }

    /// Whether a phrase is surely one of a noun: it has a determiner, a number, a capital or a plural.
    pub(crate) fn is_nominal(&self, p: usize) -> bool {
        let phrase = &self.phrases[p];
        phrase.pronoun
            || phrase.tokens.len() > 1
            || matches!(self.tags.at(phrase.head).case, Case::Title | Case::Upper | Case::Mixed)
            || phrase.noun.has(ClauseWord::People)
            || phrase.noun.has(ClauseWord::Thing)
            || self.cx.doc.lower(phrase.head).ends_with('s')
    }

    pub(crate) fn first_of_joined(&self, mut phrase: usize) -> usize {
        while phrase > self.between.start && self.phrases[phrase].joined && self.phrases[phrase].preposition.is_none() {
            phrase -= 1;
        }
        phrase
    }

    /// Whether a clause begins at token `i`.
    #[inline]
    pub(crate) fn opens(&self, i: usize) -> bool {
        match self.tags.part(i) {
            Part::Stop | Part::Function(Function::Relative | Function::That) => true,
            Part::Function(Function::Subordinator | Function::Coordinator) => self.conjunction_opens(i),
            _ => false,
        }
    }

    fn conjunction_opens(&self, i: usize) -> bool {
        match self.tags.part(i) {
            // `after the vote, the crowd stormed`: a preposition there.
            Part::Function(Function::Subordinator) => {
                let own = self.phrases.partition_point(|p| p.tokens.start < i);
                let governs = self.phrases.get(own).is_some_and(|p| p.preposition == Some(i));
                !governs || !(own + 1..self.between.end).any(|p| self.phrases[p].after_comma)
            }
            // `and` before a phrase that is not joined to another.
            // `flights to and from the country`
            Part::Function(Function::Coordinator)
                if matches!(self.tags.part(i + 1), Part::Function(Function::Preposition | Function::To)) =>
            {
                false
            }
            // Before the first verb there is no clause that another could be joined to.
            Part::Function(Function::Coordinator) if self.first => false,
            Part::Function(Function::Coordinator) => {
                let next = self.phrases.partition_point(|p| p.tokens.start < i);
                match self.between.contains(&next) {
                    false => true,
                    true => !self.phrases[next].joined || self.phrases[next].pronoun || self.joins_clause(next),
                }
            }
            _ => false,
        }
    }

    /// `resigned on Friday and the army took over`: the phrase after `and` is not joined to an object or adverbial.
    pub(crate) fn joins_clause(&self, phrase: usize) -> bool {
        let Some(before) = phrase.checked_sub(1).filter(|b| self.between.contains(b)) else { return true };
        // `after the union and the ministry agreed`: both are its subject.
        if self.phrases[before].preposition.is_some_and(|at| self.tags.at(at).is(Function::Subordinator)) {
            return false;
        }
        self.phrases[before].preposition.is_some() || self.between.start == before && self.from > 0
    }
}
