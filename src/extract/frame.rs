//! Frames: each verb group of a sentence with its subject, object and adverbials.
//!
//! 1. The subject is looked for between the verb before and this one: before a relative pronoun the noun phrase that it
//!    takes up; else the first noun phrase without a preposition after the last conjunction or comma; else the subject of
//!    the verb that this one is coordinated with, or of the main clause.
//! 2. The object is the next noun phrase without a preposition that is not the subject of the next verb.
//! 3. `by` after a passive names the actor.
//!
//! Left out on purpose: subjects after their verb (`said the minister`) except of verbs of speech.

use crate::extract::context::Context;
use crate::extract::frame_region::Region;
use crate::extract::frame_word::{governing_noun, takes_clause};
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::tag::{Part, Tags};
use crate::extract::verb_group::{Shape, VerbGroup};
use crate::lexicon::action::Course;
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::model::claim::Modality;
use std::iter;
use std::ops::Range;

/// The arguments of one verb group, as indices into the sentence's noun phrases.
#[derive(Clone, Debug, Default)]
pub(crate) struct Frame {
    /// The grammatical subject.
    pub(crate) subject: Option<usize>,
    /// The grammatical object, without a preposition or after the one that belongs to the verb.
    pub(crate) object: Option<usize>,
    /// After `by`.
    pub(crate) by: Option<usize>,
    /// A noun governs the infinitive and says how it stands: `attempts to`.
    pub(crate) governed_by: Option<Modality>,
    /// The noun phrases after the verb up to the next verb.
    pub(crate) after: Range<usize>,
    /// A relative clause or a participle beside its noun: what follows it may go on with the main clause.
    pub(crate) embedded: bool,
    /// Begins with `which`, `when` or another word of subordination.
    pub(crate) subordinate: bool,
    /// Stands under `if`, `whether` or `unless`.
    pub(crate) conditional: bool,
    /// A relative clause: its subject is what stands before it.
    pub(crate) relative: bool,
    /// A relative clause that `who` opens: its subject is somebody.
    pub(crate) who: bool,
}

/// Puts the frames of a sentence's verb groups at the end of `all`, in the same order.
pub(crate) fn frames(
    cx: &Context<'_>,
    tags: Tags<'_>,
    tokens: &Range<usize>,
    groups: &mut [VerbGroup],
    phrases: &[NounPhrase],
    all: &mut Vec<Frame>,
) {
    let begin = all.len();
    // The subject of the last finite verb that is not embedded.
    let mut main: Option<usize> = None;
    let mut from = tokens.start;
    let mut between = phrases_until(phrases, 0, groups.first().map_or(tokens.end, |first| first.tokens.start));
    for g in 0..groups.len() {
        let VerbGroup { tokens: Range { start: to, end }, .. } = groups[g];
        let next = groups.get(g + 1).map_or(tokens.end, |next| next.tokens.start);
        let after = phrases_until(phrases, phrases_until(phrases, between.end, end).end, next);
        let region = Region { cx, tags, phrases, from, to, between, first: g == 0 };
        let mut frame = region.subject(g, groups, &all[begin..], main);
        frame.after = after.clone();
        let finite = groups[g].shape == Shape::Finite;
        reread(g, groups, &all[begin..], &region, &frame, phrases);
        // A participle hangs on the noun before it, a finite verb need not.
        if finite && groups[g].shape == Shape::Participle {
            frame = Frame { after: after.clone(), ..region.subject(g, groups, &all[begin..], main) };
        }
        let subordinate = frame.subordinate && (main.is_some() || g == 0);
        if groups[g].shape == Shape::Finite && !frame.embedded && !subordinate && frame.subject.is_some() {
            main = frame.subject;
        }
        (from, between) = (end, after);
        all.push(frame);
    }
    let out = &mut all[begin..];
    for g in 0..groups.len() {
        // `the party led by`: a participle takes no object away.
        let finite = groups.get(g + 1).is_some_and(|next| next.shape == Shape::Finite);
        let next_subject = out.get(g + 1).filter(|f| finite && !f.embedded).and_then(|f| f.subject);
        objects(tags, &groups[g], &mut out[g], next_subject, phrases);
    }
}

/// The indices of the phrases from one on that begin before a token.
fn phrases_until(phrases: &[NounPhrase], from: usize, token: usize) -> Range<usize> {
    let mut to = from;
    while phrases.get(to).is_some_and(|p| p.tokens.start < token) {
        to += 1;
    }
    from..to
}

impl Region<'_, '_> {
    fn subject(&self, g: usize, groups: &[VerbGroup], done: &[Frame], main: Option<usize>) -> Frame {
        let group = &groups[g];
        let mut frame = Frame::default();
        let opener = (self.from..self.to).rev().find(|&i| self.opens(i));
        frame.subordinate = opener
            .is_some_and(|i| matches!(self.tags.part(i), Part::Function(Function::Relative | Function::Subordinator)));
        frame.conditional = opener.is_some_and(|i| self.tags.at(i).clause.has(ClauseWord::If));
        let after_opener = match opener {
            Some(at) => self.between.start.max(self.phrases.partition_point(|p| p.tokens.start < at))..self.between.end,
            None => self.between.clone(),
        };
        // A relative pronoun right before the verb takes up the phrase before it.
        if let Some(at) = opener
            && matches!(self.tags.part(at), Part::Function(Function::Relative | Function::That))
            && self.free(&after_opener).next().is_none()
        {
            let taken = self.phrases.partition_point(|p| p.tokens.start < at).checked_sub(1);
            // `said that`: no phrase stands between, and the clause is a complement.
            if let Some(taken) = taken.filter(|&t| self.phrases[t].tokens.start >= self.from || g == 0) {
                let who = self.tags.at(at).clause.has(ClauseWord::Who);
                let taken = if who { self.somebody(taken) } else { self.host(taken) };
                // `help from the alliance, which includes`: members are of a body.
                let taken = if group.action.is_some_and(|a| a.class == "include") { self.body(taken) } else { taken };
                frame.subject = Some(self.first_of_joined(taken));
                frame.embedded = true;
                frame.relative = true;
                frame.who = who;
                return frame;
            }
        }
        match group.shape {
            Shape::Finite => {
                frame.subject = self.finite_subject(g, groups, done, opener, &after_opener, main);
            }
            Shape::Participle => {
                frame.subject = self.adjacent().or(main);
                frame.embedded = true;
            }
            Shape::Ing => {
                let adjacent = self
                    .adjacent()
                    .filter(|&p| self.tags.before(self.to).is_some_and(|at| at < self.phrases[p].tokens.end));
                frame.subject = adjacent.or(main);
                frame.embedded = true;
            }
            Shape::Infinitive => {
                let before = done.last();
                // `made it difficult to leave`: an adjective is no subject.
                let nominal = self.free(&self.between).last().filter(|&p| self.is_nominal(p));
                frame.subject = if before.is_some() { nominal.or(main) } else { nominal };
                // `pledged to freeze rents and to build flats`
                if self.tags.before(self.to).is_some_and(|i| self.tags.at(i).is(Function::Coordinator))
                    && let Some(before) = before.and_then(|f| f.subject)
                {
                    frame.subject = Some(before);
                }
                // `attempts to storm`, `a plan to leave`: the noun governs and does not act.
                if let Some(p) = frame.subject.filter(|&p| self.phrases[p].tokens.end == group.tokens.start)
                    && let Some(modality) = governing_noun(self.cx, &self.phrases[p])
                {
                    frame.governed_by = Some(modality);
                    frame.subject = main.filter(|&m| m != p && !self.phrases[m].pronoun);
                }
                frame.embedded = true;
            }
        }
        frame
    }

    fn finite_subject(
        &self,
        g: usize,
        groups: &[VerbGroup],
        done: &[Frame],
        opener: Option<usize>,
        after_opener: &Range<usize>,
        main: Option<usize>,
    ) -> Option<usize> {
        let group = &groups[g];
        let speech = group.action.is_some_and(|a| a.course == Course::Say);
        if speech && !group.passive && self.inverted(group) {
            let after = self.phrases.partition_point(|p| p.tokens.start < group.tokens.end);
            return Some(after);
        }
        let mut free = self.free(after_opener).take(6);
        let first = free.next();
        let last = done.last();
        // `In Lund, Haga and Tarnow, there were`
        if let Some(p) = self.between.clone().last()
            && self.phrases[p].tokens.end == group.tokens.start
            && self.phrases[p].noun.has(ClauseWord::There)
        {
            return Some(p);
        }
        // `said the rebels, who hold the town, had fled`: what the relative clause interrupts goes on.
        if let Some(frame) = last.filter(|f| f.relative)
            && let Some(taken) = frame.subject
            && self.tags.before(group.tokens.start).is_some_and(|i| self.tags.part(i) == Part::Comma)
            && self.tags.part(self.tags.after(self.phrases[taken].tokens.end)) == Part::Comma
            && !(self.from..self.to)
                .any(|i| self.tags.at(i).is(Function::Coordinator) && self.tags.before(group.tokens.start) == Some(i))
            && self.phrases[taken].preposition.is_none()
        {
            return Some(taken);
        }
        if g == 0 || opener.is_some() {
            // `On Tuesday, the crowd, mostly students, stormed`
            return match first {
                Some(first) => Some(self.first_of_joined(first)),
                None if opener.is_some_and(|at| self.tags.at(at).is(Function::Coordinator)) => {
                    last.and_then(|f| f.subject).or(main)
                }
                None => last.filter(|f| !f.embedded).and_then(|f| f.subject).or(main),
            };
        }
        // `said the train that left Lund derailed`
        let reported = last.filter(|f| f.relative).and_then(|f| f.subject).filter(|&taken| {
            g.checked_sub(2).is_some_and(|k| {
                let phrase = &self.phrases[taken];
                self::takes_clause(&groups[k])
                    && phrase.tokens.start >= groups[k].tokens.end
                    && phrase.preposition.is_none()
            })
        });
        let embedded = last.is_some_and(|f| f.embedded);
        let takes_clause = takes_clause(&groups[g - 1]);
        match (first, free.next()) {
            (None, _) => reported.or(main).or_else(|| self.outer(groups, done, g)).or(last.and_then(|f| f.subject)),
            // `The riots that shook the city have spread`: the one phrase is the object of the embedded verb.
            (Some(only), None) if embedded && !takes_clause && !self.phrases[only].after_comma => {
                match reported.or(main) {
                    Some(main) => Some(main),
                    None => self.outer(groups, done, g).or(Some(only)),
                }
            }
            // `sent the troops that`: an object, and the subject is shared.
            (Some(only), None)
                if !takes_clause && !self.phrases[only].after_comma && main.is_some() && self.follows_verb(only) =>
            {
                main
            }
            // `the first since the country adopted a charter, had`: one comma parts no subject from its verb.
            (Some(only), None)
                if last.is_some_and(|f| f.subordinate && !f.embedded)
                    && self.follows_verb(only)
                    && main.is_none()
                    && self.tags.before(group.tokens.start).is_some_and(|i| self.tags.part(i) == Part::Comma) =>
            {
                self.outer(groups, done, g).or(Some(only))
            }
            (Some(only), None) => Some(only),
            // `told reporters the dam had burst`, `after declaring an emergency, the president called`
            (Some(_), Some(second)) => {
                Some(iter::once(second).chain(free).find(|&p| self.phrases[p].after_comma).unwrap_or(second))
            }
        }
    }

    /// The subject that an embedded clause interrupts: the first phrase of the sentence's start.
    fn outer(&self, groups: &[VerbGroup], done: &[Frame], g: usize) -> Option<usize> {
        let first = (0..g).find(|&k| done[k].embedded || done[k].subordinate)?;
        let before = groups[first].tokens.start;
        let free = (0..self.phrases.len()).take_while(|&p| self.phrases[p].tokens.start < before);
        free.into_iter().find(|&p| self.phrases[p].preposition.is_none())
    }
}

/// A past form that turns out to be a participle: `a plan approved in May was dropped`, `arrested by police`.
fn reread(
    g: usize,
    groups: &mut [VerbGroup],
    done: &[Frame],
    region: &Region<'_, '_>,
    frame: &Frame,
    phrases: &[NounPhrase],
) {
    // By the word after it.
    let after = region.tags.after(groups[g].tokens.end);
    if groups[g].ambiguous
        && region.cx.doc.entry(after).clause.has(ClauseWord::By)
        && !is_time_after(region.tags, after)
    {
        (groups[g].shape, groups[g].passive) = (Shape::Participle, true);
    }
    // `under a plan approved in May`: its noun is governed by a preposition or is the object of the verb before.
    let no_object = !matches!(
        region.tags.part(after),
        Part::Content
            | Part::Function(Function::Determiner | Function::Possessive | Function::Pronoun | Function::That)
    );
    if groups[g].ambiguous && groups[g].shape == Shape::Finite && no_object {
        let adjacent = region.between.clone().last();
        let governed = adjacent.is_some_and(|p| phrases[p].preposition.is_some() && Some(p) != frame.subject);
        let only_governed = governed
            && region.free(&region.between).next().is_none()
            && (g > 0 || groups.get(1).is_some_and(|next| next.shape == Shape::Finite));
        // `The number of people killed has risen`: a number does nothing to anybody.
        let number = || {
            adjacent.is_some_and(|p| {
                let phrase = &phrases[p];
                phrase.tokens.end == groups[g].tokens.start
                    && region.cx.doc.lower(phrase.tokens.start) != "a"
                    && phrase.tokens.clone().any(|i| region.tags.at(i).clause.has(ClauseWord::Number))
            })
        };
        let only_governed = only_governed || number() && groups[g + 1..].iter().any(|next| next.shape == Shape::Finite);
        if only_governed && !frame.embedded && groups[g].action.is_none_or(|a| a.of_object) {
            (groups[g].shape, groups[g].passive) = (Shape::Participle, true);
        }
    }
    // The verb before this one: nothing but governed phrases stands between, so both would share one subject.
    if let Some(before) = g.checked_sub(1)
        && groups[before].ambiguous
        && groups[before].shape == Shape::Finite
        && groups[g].shape == Shape::Finite
        && region.free(&region.between).next().is_none()
        && !(region.from..region.to).any(|i| region.opens(i) || region.tags.part(i) == Part::Comma)
        && done.get(before).is_some_and(|f| !f.embedded && f.subject.is_some())
    {
        (groups[before].shape, groups[before].passive) = (Shape::Participle, true);
    }
}

fn is_time_after(tags: Tags<'_>, by: usize) -> bool {
    tags.part(by + 1) == Part::Time
}

/// Finds the object and the actor after `by`.
fn objects(tags: Tags<'_>, group: &VerbGroup, frame: &mut Frame, next_subject: Option<usize>, phrases: &[NounPhrase]) {
    let after = frame.after.clone();
    if group.passive {
        frame.by = after.clone().find(|&p| phrases[p].governor.has(ClauseWord::By));
    }
    let Some(first) = after.clone().next() else { return };
    // `succeeded long-time leader`
    let mut begins = tags.after(group.tokens.end);
    while begins < group.tokens.end + 4 && matches!(tags.part(begins), Part::Hyphen | Part::Function(Function::Adverb))
    {
        begins += 1;
    }
    let mut first = first;
    // `fought a fight with`: the object that only repeats the verb is passed over.
    let repeats = |p: usize| {
        let noun = tags.at(phrases[p].head).word.and_then(|w| w.nouns.last());
        noun.is_some_and(|(_, action)| group.action.is_some_and(|a| a.class == action.class))
    };
    if repeats(first)
        && phrases[first].preposition.is_none()
        && after.contains(&(first + 1))
        && phrases[first + 1].preposition.is_some_and(|at| at == phrases[first].tokens.end)
    {
        first += 1;
        frame.object = Some(first);
        return;
    }
    let phrase = &phrases[first];
    // `is made up of six states`
    if group.action.is_some_and(|a| a.class == "include") && phrase.tokens.start <= begins + 2 {
        frame.object = Some(first);
        return;
    }
    let direct = phrase.preposition.is_none()
        && (phrase.tokens.start <= begins || tags.part(begins) == Part::Time && !phrase.after_comma)
        && Some(first) != next_subject
        && Some(first) != frame.subject;
    // `struck 40 kilometres off the coast`
    if direct && phrase.noun.has(ClauseWord::Distance) {
        return;
    }
    if direct {
        frame.object = Some(first);
        return;
    }
    // `intervened against the crowd`: the object after a preposition that is not one of place or time.
    let takes = phrase.governor.has(ClauseWord::Takes)
        && phrase.preposition.is_some_and(|at| at <= tags.after(group.tokens.end));
    if takes && Some(first) != next_subject && Some(first) != frame.subject {
        frame.object = Some(first);
    }
}
