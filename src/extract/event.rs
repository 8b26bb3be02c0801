//! Events read from one article: who did what to whom, where and when.
//!
//! 1. Each sentence is tagged, its verb groups and noun phrases are found and put into frames (`stretch`).
//! 2. Each time expression is given to one verb or action noun.
//! 3. Every verb group becomes an event, save auxiliaries without a complement and verbs of speech without a time; so
//!    does every action noun that has a time or names its parties (`the resignation of the cabinet`).
//! 4. Pronouns are put back to what they stand for, words of sequence (`then`, `previously`) to the times they imply.
//!
//! Left out on purpose: events that only an adjective names, and events of which both parties are bare pronouns.

use crate::extract::context::Context;
use crate::extract::event_list::{Events, Told};
use crate::extract::event_reference::is_pronoun;
use crate::extract::event_sentence::{Memory, Sentence};
use crate::extract::sequence::{LastTime, implied};
use crate::extract::stretch::{Stretch, pieces};
use crate::extract::verb_group::Shape;
use crate::extract::when::Holder;
use crate::lexicon::action::Course;
use crate::lexicon::clause_word::ClauseWord;
use crate::mention::time::expression::TimeExpression;
use crate::model::claim::{Claim, Event, Modality, Polarity};
use crate::model::party::Party;
use crate::span::Span;
use std::borrow::Cow;

/// The events of an article, in the order of the text.
pub(crate) fn claims(cx: &Context<'_>) -> Vec<Claim> {
    let mut out = Events::default();
    let mut memory = Memory::default();
    let mut pieces = pieces(cx);
    let mut stretch = Stretch::default();
    let mut carried = Vec::new();
    while stretch.next(cx, &mut pieces) {
        for (at, piece) in stretch.pieces.iter().enumerate() {
            let (parsed, times, paragraph) = (stretch.parsed(at), stretch.times(at), piece.paragraph);
            let sentence = Sentence { cx, parsed: &parsed, times, paragraph, carried: &[] };
            carried.clear();
            carried.extend((0..parsed.groups.len()).map(|g| sentence.carried(g)));
            let sentence = Sentence { carried: &carried, ..sentence };
            read(&sentence, &mut memory, &mut out);
        }
    }
    out.claims
}

fn read(sentence: &Sentence<'_, '_, '_>, memory: &mut Memory, out: &mut Events) {
    let (groups, phrases, frames) = (sentence.parsed.groups, sentence.parsed.phrases, sentence.parsed.frames);
    let (mut thing, mut object) = (None, None);
    for (g, frame) in frames.iter().enumerate() {
        sentence.verb_event(g, memory, out);
        if let Some(subject) = frame.subject.filter(|_| !frame.embedded) {
            match sentence.person(&phrases[subject]) {
                Some(person) => memory.person = Some(person),
                None if !phrases[subject].pronoun && thing.is_none() => thing = Some(sentence.phrase_span(subject)),
                None => {}
            }
        }
        object = frame.object.filter(|&o| !phrases[o].pronoun).map(|o| sentence.phrase_span(o)).or(object);
    }
    if !groups.is_empty() {
        memory.subject = thing.or(memory.subject);
        memory.object = object.or(memory.object);
    }
    sentence.memberships(out);
    for p in (0..phrases.len()).filter(|&p| phrases[p].noun.has(ClauseWord::Action)) {
        sentence.noun_event(p, memory, out);
    }
}

impl<'a> Sentence<'a, '_, '_> {
    fn verb_event(&self, g: usize, memory: &mut Memory, out: &mut Events) {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let Some(times) = self.periods(g, memory) else { return };
        let copula = matches!(group.base, "be" | "have" | "do") && group.action.is_none();
        if copula && times.is_empty() && frame.object.is_none() && frame.after.is_empty() {
            return;
        }
        // `is made up of`: a passive in form alone.
        let passive = group.passive && group.action.is_none_or(|a| a.class != "include");
        let (actor, object) = if passive { (frame.by, frame.subject) } else { (frame.subject, frame.object) };
        let told = |p: Option<usize>| p.map(|p| self.antecedent(g, p)).filter(|&p| !self.is_expletive(p));
        let (actor, object) = (told(actor), told(object));
        let who = |p: usize| self.person(&self.parsed.phrases[p]).filter(|_| frame.who && !group.passive);
        let actor = actor.map(|p| match who(p) {
            // `Lunde's term in office, who`: the person, not the term.
            Some(person) if !self.is_somebody(p) => Party::at(self.cx.doc.text, person),
            _ => self.party(g, p, memory),
        });
        let object = object.map(|p| self.object(g, p, memory));
        // Bare pronouns say nothing that can be compared or understood.
        let nobody = |p: &Option<Party>| p.as_ref().is_none_or(|p| is_pronoun(&p.text));
        if times.is_empty() && (actor.is_some() || object.is_some()) && nobody(&actor) && nobody(&object) {
            return;
        }
        let cause = self.cause(g);
        // `no group has claimed`, `nobody was arrested`: the subject negates the verb.
        let nobody = frame.subject.is_some_and(|s| self.is_nobody(s));
        let (actor, object) = match (nobody, passive) {
            (false, _) => (actor, object),
            (true, false) => (None, object),
            (true, true) => (actor, None),
        };
        let event = Event {
            action: self.action(g, object.as_ref()).to_owned(),
            said: self.cx.doc.span(&group.tokens).of(self.cx.doc.text).to_owned(),
            actor,
            object,
            when: None,
            place: self.place(frame.after.clone()).or_else(|| self.reach(g)),
            cause: cause.map(|span| span.of(self.cx.doc.text).to_owned()),
            polarity: if group.negated != nobody { Polarity::Negated } else { Polarity::Affirmed },
            modality: match frame.governed_by {
                _ if frame.conditional => Modality::Possible,
                // `called on her to resign`: that she will is not said.
                None if group.shape == Shape::Infinitive && self.is_asked(g) => Modality::Possible,
                Some(modality) if group.modality == Modality::Actual => modality,
                // A purpose is not said to be reached.
                None if group.shape == Shape::Infinitive && group.modality == Modality::Actual => Modality::Planned,
                _ => group.modality,
            },
        };
        let mut clause = self.clause(g);
        // The whole list of members.
        if let Some(list) = event.object.as_ref().and_then(|o| o.span).filter(|_| event.action == "include") {
            clause = clause.cover(list);
        }
        let span = cause.filter(|c| c.start < clause.end + 120).map_or(clause, |cause| clause.cover(cause));
        self.carried_event(g, span, &event, &times, out);
        for also in [Self::measure, Self::outage, Self::claimed] {
            let Some(also) = also(self, g, &event) else { continue };
            let what = also.object.as_ref().and_then(|o| o.span).filter(|o| o.start < span.end + 40);
            out.push(self.cx, what.map_or(span, |what| span.cover(what)), also, &times);
        }
        if let Some(blamed) = self.blamed(g, &event) {
            out.push(self.cx, span, blamed, &times);
        }
        out.push(self.cx, span, event, &times);
    }

    /// The class of a verb's action, or its base form. `fired` is of shots unless a person is fired.
    fn action(&self, g: usize, object: Option<&Party>) -> &'static str {
        let group = &self.parsed.groups[g];
        let class = group.action.map_or(group.base, |a| a.class);
        if group.base != "fire" || class != "dismiss" {
            return class;
        }
        let last = object.and_then(|p| p.text.rsplit(' ').next()).unwrap_or("");
        let shot = matches!(
            last,
            "gas"
                | "shots"
                | "shot"
                | "bullets"
                | "rounds"
                | "rockets"
                | "missiles"
                | "missile"
                | "rocket"
                | "grenades"
                | "shells"
                | "cannon"
                | "guns"
                | "weapons"
                | "volleys"
                | "artillery"
                | "torpedoes"
        );
        if shot || object.is_none() { "shoot" } else { class }
    }

    /// The times of a verb, each with the words that tell it; `None` for speech without a time.
    fn periods(&self, g: usize, memory: &mut Memory) -> Option<Vec<Told<'a>>> {
        let group = &self.parsed.groups[g];
        let told = |t: &'a TimeExpression| (Cow::Borrowed(&t.bounds), Some(self.time_span(t)));
        let mut out: Vec<Told<'a>> = Vec::new();
        if !self.times.is_empty() {
            out.extend(self.times_of(Holder::Verb(g)).into_iter().map(told));
            if out.is_empty() {
                out.extend(self.time_of_when(g).map(told));
            }
            if out.is_empty() {
                out.extend(self.until(g).map(|(period, words)| (Cow::Owned(period), words)));
            }
            if out.is_empty() {
                out.extend(self.shared_time(g).into_iter().map(|t| (Cow::Borrowed(&t.bounds), None)));
            }
        }
        if out.is_empty() && group.shape == Shape::Finite {
            let first = self.parsed.tokens.start;
            let last = memory.time.as_ref();
            let words = (self.parsed.tags, self.parsed.words);
            out.extend(implied(self.cx, words, group, first, last, self.paragraph).map(|p| (Cow::Owned(p), None)));
        }
        if let Some((period, Some(_))) = out.first().filter(|_| group.shape == Shape::Finite) {
            memory.time = Some(LastTime { period: period.clone().into_owned(), paragraph: self.paragraph });
        }
        let say = group.action.is_some_and(|a| a.course == Course::Say);
        (!say || !out.is_empty()).then_some(out)
    }

    /// The stretch that carries a verb's event: subject, verb, object and how long.
    fn clause(&self, g: usize) -> Span {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let mut span = self.cx.doc.span(&group.tokens);
        for p in [frame.object, frame.by].into_iter().flatten() {
            span = span.cover(self.phrase_span(p));
        }
        if let Some(s) = frame.subject
            && self.parsed.phrases[s].tokens.end <= group.tokens.start
            && self.adjacent(g, s)
        {
            span = span.cover(self.phrase_span(s));
        }
        self.duration(frame).map_or(span, |duration| span.cover(duration))
    }

    /// `there are curfews`, `with it come bans`: a restriction that is there was imposed.
    fn measure(&self, g: usize, event: &Event) -> Option<Event> {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let is_there = group.base == "be" && !group.negated;
        let imposed = |&o: &usize| self.parsed.phrases[o].noun.has(ClauseWord::Restriction);
        let what = frame.object.filter(|o| is_there && imposed(o))?;
        let object = Party::at(self.cx.doc.text, self.phrase_span(what));
        Some(Event { action: "declare".to_owned(), actor: None, object: Some(object), ..event.clone() })
    }

    /// `the mobile network was dead`, `the messengers were not working`: an outage.
    fn outage(&self, g: usize, event: &Event) -> Option<Event> {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let subject = frame.subject.filter(|&s| self.parsed.phrases[s].noun.has(ClauseWord::Internet))?;
        let dead = |p: usize| matches!(self.cx.doc.lower(self.parsed.phrases[p].head), "dead" | "unavailable");
        let is_down = self.cx.doc.lower(group.tokens.end) == "down";
        let down = group.base == "be" && !group.negated && (is_down || frame.after.clone().next().is_some_and(dead));
        let stopped = group.negated && group.action.is_some_and(|a| a.class == "operate");
        let object = Party::at(self.cx.doc.text, self.phrase_span(subject));
        (down || stopped).then(|| Event {
            action: "disrupt".to_owned(),
            actor: None,
            object: Some(object),
            polarity: Polarity::Affirmed,
            ..event.clone()
        })
    }

    /// `blamed the protests on the price of bread`: what is blamed brought it about.
    fn blamed(&self, g: usize, event: &Event) -> Option<Event> {
        let group = &self.parsed.groups[g];
        if group.base != "blame" || group.passive {
            return None;
        }
        let after =
            self.parsed.frames[g].after.start..self.parsed.phrases.len().min(self.parsed.frames[g].after.start + 6);
        let on = after.clone().find(|&p| self.parsed.phrases[p].governor.has(ClauseWord::On))?;
        let effect =
            event.object.clone().or_else(|| Some(Party::at(self.cx.doc.text, self.phrase_span(after.start))))?;
        Some(Event {
            action: "cause".to_owned(),
            actor: Some(Party::at(self.cx.doc.text, self.phrase_span(on))),
            object: Some(effect),
            ..event.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::article::Article;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "([a-zA-Z]{0,6}|was|has been|the|to|by|and|who|after|storm|seized|arrest|,|\\.|“|\\(|-|\\d{1,4}|'s| ){0,60}") {
            let article = Article::new("a", text.as_str());
            for claim in claims(&Context::new(&article)) {
                prop_assert!(claim.span.fits(&text) && !claim.span.is_empty());
            }
        }
    }
}
