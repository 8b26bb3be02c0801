//! Events read from one article: who did what to whom, where and when.
//!
//! 1. Each sentence is tagged, its verb groups and noun phrases are found and put into frames.
//! 2. Each time expression is given to one verb or action noun.
//! 3. Every verb group becomes an event, save auxiliaries without a complement and verbs of speech without a time; so
//!    does every action noun that has a time or names its parties (`the resignation of the cabinet`).
//! 4. `he` and `she` stand for the last person who was a subject.
//!
//! Left out on purpose: `it` and `they`, which refer too freely, and events that only an adjective names.

use crate::extract::context::Context;
use crate::extract::frame::{Frame, frames};
use crate::extract::noun_phrase::{NounPhrase, noun_phrases};
use crate::extract::tag::{Part, tags};
use crate::extract::verb_group::{Shape, verb_groups};
use crate::extract::when::{Holder, Parsed, action_noun, holder};
use crate::lexicon::action::{Action, Course};
use crate::lexicon::function_word::{Function, function_of};
use crate::lexicon::thing::thing;
use crate::mention::time::TimeExpression;
use crate::model::claim::{Claim, ClaimKind, Event, Modality, Polarity};
use crate::model::entity::EntityKind;
use crate::model::id::ClaimId;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::span::Span;
use crate::text::token::Case;
use std::ops::Range;

/// Longer sentences are read in pieces of this many tokens.
const LONGEST: usize = 400;

/// The events of an article, in the order of the text.
pub(crate) fn claims(cx: &Context<'_>) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut last_person: Option<Span> = None;
    for sentence in cx.doc.prose() {
        let mut from = sentence.tokens.start;
        while from < sentence.tokens.end {
            let to = sentence.tokens.end.min(from + LONGEST);
            read(cx, from..to, sentence.heading, &mut last_person, &mut out);
            from = to;
        }
    }
    out
}

fn read(cx: &Context<'_>, tokens: Range<usize>, heading: bool, person: &mut Option<Span>, out: &mut Vec<Claim>) {
    let tags = tags(cx, &tokens);
    let mut groups = verb_groups(cx, &tags, &tokens, heading);
    let phrases = noun_phrases(cx, &tags, &tokens, &groups);
    let frames = frames(cx, &tags, &tokens, &mut groups, &phrases);
    let parsed = Parsed { tags: &tags, tokens: tokens.clone(), groups: &groups, phrases: &phrases, frames: &frames };
    let times: Vec<(&TimeExpression, Holder)> = cx
        .times_in(&tokens)
        .iter()
        .filter(|t| t.bounds.start().is_some() || t.bounds.end().is_some())
        .filter_map(|t| Some((t, holder(cx, &parsed, t)?)))
        .collect();
    let sentence = Sentence { cx, parsed: &parsed, times: &times };
    for (g, frame) in frames.iter().enumerate() {
        sentence.verb_event(g, *person, out);
        if let Some(subject) = frame.subject.filter(|_| !frame.embedded) {
            *person = sentence.person(&phrases[subject]).or(*person);
        }
    }
    for p in 0..phrases.len() {
        sentence.noun_event(p, out);
    }
}

struct Sentence<'a, 'b, 's> {
    cx: &'a Context<'b>,
    parsed: &'s Parsed<'s>,
    times: &'s [(&'a TimeExpression, Holder)],
}

impl Sentence<'_, '_, '_> {
    fn verb_event(&self, g: usize, person: Option<Span>, out: &mut Vec<Claim>) {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let times = self.times_of(Holder::Verb(g));
        let shared = if times.is_empty() { self.shared_time(g) } else { Vec::new() };
        let say = group.action.is_some_and(|a| a.course == Course::Say);
        let dated = !times.is_empty() || !shared.is_empty();
        if say && !dated {
            return;
        }
        let copula = matches!(group.base, "be" | "have" | "do") && group.action.is_none();
        if copula && !dated && frame.object.is_none() && frame.after.is_empty() {
            return;
        }
        let states = group.action.is_some_and(|a| a.course == Course::State && a.class == "include");
        let (actor, object) = match group.passive && !states {
            true => (frame.by, frame.subject),
            false => (frame.subject, frame.object),
        };
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
        let place = self.place(frame.after.clone());
        for (time, _) in &times {
            let near = span.start < time.span.end + 120 && time.span.start < span.end + 160;
            if near {
                span = span.cover(time.span);
            }
        }
        let event = Event {
            action: group.action.map_or(group.base, |a| a.class).to_owned(),
            said: self.cx.doc.span(&group.tokens).of(self.cx.doc.text).to_owned(),
            actor: actor.map(|p| self.party(self.antecedent(g, p), person)),
            object: object.map(|p| self.object(g, self.antecedent(g, p), person)),
            when: None,
            place,
            cause: self.cause(frame),
            polarity: if group.negated { Polarity::Negated } else { Polarity::Affirmed },
            modality: if frame.conditional { Modality::Possible } else { group.modality },
        };
        let periods: Vec<Period> = times.iter().chain(&shared).map(|(t, _)| t.bounds.clone()).collect();
        if let Some(noun) = self.carried(g) {
            let phrase = &self.parsed.phrases[noun];
            if let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) {
                let (own, of) = self.noun_parties(phrase, action);
                let named = own.filter(|p| !is_pronoun(&p.text));
                let event = Event {
                    action: action.class.to_owned(),
                    said: self.cx.doc.word(phrase.head).to_owned(),
                    actor: named.or_else(|| event.actor.clone()),
                    object: of,
                    cause: None,
                    ..event.clone()
                };
                self.push(span, event, periods.clone(), out);
            }
        }
        self.push(span, event, periods, out);
    }

    /// The action noun that a verb without a meaning of its own carries: `carried out raids`, `announced his resignation`,
    /// `there was an outage`.
    fn carried(&self, g: usize) -> Option<usize> {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let light = match group.base {
            "carry" | "launch" | "stage" | "hold" | "conduct" | "make" | "mount" | "implement" | "experience"
            | "suffer" | "give" | "undertake" | "see" | "impose" | "issue" | "perform" | "face" => !group.passive,
            "announce" | "tender" | "submit" | "offer" | "declare" => {
                !group.passive
                    && frame.object.is_some_and(|o| {
                        let first = self.parsed.phrases[o].tokens.start;
                        self.parsed.tags.at(first).is(Function::Possessive)
                    })
            }
            "be" => frame.subject.is_some_and(|s| self.cx.doc.lower(self.parsed.phrases[s].head) == "there"),
            _ => false,
        };
        let object = frame.object.filter(|_| light)?;
        // The noun in `launched an inquiry` is not the verb's own class.
        let noun = action_noun(self.cx, self.parsed.tags, &self.parsed.phrases[object])?;
        (noun.course != Course::Say).then_some(object)
    }

    /// `it` and `they` inside a sentence stand for its main subject, as objects for the object of the verb before.
    fn antecedent(&self, g: usize, p: usize) -> usize {
        let phrases = self.parsed.phrases;
        if !phrases[p].pronoun {
            return p;
        }
        let lower = self.cx.doc.lower(phrases[p].head);
        let subject = self.parsed.frames[g].subject == Some(p);
        let fits = |q: &usize| !phrases[*q].pronoun && phrases[*q].tokens.end <= phrases[p].tokens.start;
        let earlier = (0..g).rev();
        let found = match (lower, subject) {
            ("it" | "they" | "itself" | "themselves", true) => earlier
                .filter(|&k| !self.parsed.frames[k].embedded)
                .filter_map(|k| self.parsed.frames[k].subject)
                .find(fits),
            ("it" | "them", false) => earlier.filter_map(|k| self.parsed.frames[k].object).find(fits),
            _ => None,
        };
        found.unwrap_or(p)
    }

    /// The object; with what is asked for where the verb asks (`asked the alliance for help`).
    fn object(&self, g: usize, p: usize, person: Option<Span>) -> Party {
        let mut party = self.party(p, person);
        let group = &self.parsed.groups[g];
        if group.action.is_some_and(|a| a.class == "ask") && self.parsed.frames[g].object == Some(p) {
            let what = self.parsed.frames[g].after.clone().find(|&q| {
                q > p
                    && self.parsed.phrases[q]
                        .preposition
                        .is_some_and(|at| matches!(self.cx.doc.lower(at), "for" | "to"))
            });
            let end = match what {
                Some(q) => Some(self.phrase_span(q)),
                None => self.parsed.groups.get(g + 1).filter(|next| next.shape == Shape::Infinitive).map(|next| {
                    let object = self.parsed.frames[g + 1].object.map(|o| self.phrase_span(o));
                    let verb = self.cx.doc.span(&next.tokens);
                    object.map_or(verb, |o| verb.cover(o))
                }),
            };
            if let (Some(end), Some(span)) = (end, party.span)
                && end.start >= span.end
                && end.end - span.start < 200
            {
                party = Party::at(self.cx.doc.text, span.cover(end));
            }
        }
        party
    }

    fn noun_event(&self, p: usize, out: &mut Vec<Claim>) {
        let phrase = &self.parsed.phrases[p];
        let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) else { return };
        let times = self.times_of(Holder::Noun(p));
        let parties = self.noun_parties(phrase, action);
        if times.is_empty() && parties.0.is_none() && parties.1.is_none() {
            return;
        }
        let mut span = self.cx.doc.span(&phrase.tokens);
        for (time, _) in &times {
            span = span.cover(time.span);
        }
        let next = p + 1;
        let event = Event {
            action: action.class.to_owned(),
            said: self.cx.doc.word(phrase.head).to_owned(),
            actor: parties.0,
            object: parties.1,
            when: None,
            place: self.place(next..self.parsed.phrases.len().min(next + 2)),
            cause: None,
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
        };
        self.push(span, event, times.iter().map(|(t, _)| t.bounds.clone()).collect(), out);
    }

    /// One claim, and one more for each further time.
    fn push(&self, span: Span, event: Event, periods: Vec<Period>, out: &mut Vec<Claim>) {
        let base = self.cx.claim(span, ClaimKind::Event(event));
        let copies = periods.len().max(1);
        let mut periods = periods.into_iter();
        for k in 0..copies {
            let mut claim = base.clone();
            if let ClaimKind::Event(event) = &mut claim.what {
                event.when = periods.next();
            }
            if k > 0 || out.iter().rev().take(24).any(|c| c.id == claim.id) {
                claim.id = ClaimId(format!("{}:{}:{k}", claim.id, self.action_of(&claim)));
            }
            out.push(claim);
        }
    }

    fn action_of<'c>(&self, claim: &'c Claim) -> &'c str {
        match &claim.what {
            ClaimKind::Event(event) => &event.action,
            _ => "",
        }
    }

    fn times_of(&self, holder: Holder) -> Vec<(&TimeExpression, Holder)> {
        self.times.iter().filter(|(_, h)| *h == holder).map(|(t, h)| (*t, *h)).collect()
    }

    /// The time of the verb that this one is coordinated with: one adverbial for both.
    fn shared_time(&self, g: usize) -> Vec<(&TimeExpression, Holder)> {
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
            if times.iter().all(|(t, _)| t.tokens.start < groups[before].tokens.start) {
                return times;
            }
        }
        if g + 1 < groups.len() && joined(g, g + 1) {
            return self.times_of(Holder::Verb(g + 1));
        }
        Vec::new()
    }

    /// Whether the subject stands so near to its verb that one span may cover both.
    fn adjacent(&self, g: usize, subject: usize) -> bool {
        let from = self.parsed.phrases[subject].tokens.end;
        let to = self.parsed.groups[g].tokens.start;
        let interrupted = self.parsed.groups[..g]
            .iter()
            .rev()
            .take(3)
            .any(|other| other.tokens.start >= from && other.tokens.end <= to);
        to - from <= 30 && !interrupted
    }

    /// Actor and object of an action noun.
    fn noun_parties(&self, phrase: &NounPhrase, action: &Action) -> (Option<Party>, Option<Party>) {
        let (tags, doc) = (self.parsed.tags, &self.cx.doc);
        let text = doc.text;
        let (mut actor, mut object) = (None, None);
        let of = (phrase.head + 1..phrase.tokens.end).find(|&i| doc.lower(i) == "of");
        if let Some(of) = of {
            let party = Party::at(text, doc.span(&(of + 1..phrase.tokens.end)));
            if action.of_object { object = Some(party) } else { actor = Some(party) }
        }
        // `an internet outage`: what it happened to stands before it.
        if object.is_none()
            && action.of_object
            && phrase.head > phrase.tokens.start
            && thing(doc.lower(phrase.head - 1)).is_some_and(|t| !matches!(t.kind, "vehicle" | "unrest" | "attack"))
        {
            object = Some(Party::at(text, doc.span(&(phrase.head - 1..phrase.head))));
        }
        let own = tags.at(phrase.tokens.start).is(Function::Possessive);
        if own && actor.is_none() && !action.of_object {
            actor = Some(Party::at(text, doc.span(&(phrase.tokens.start..phrase.tokens.start + 1))));
        }
        let genitive = (phrase.tokens.start..phrase.head).rev().find(|&i| tags.part(i) == Part::Genitive);
        if let Some(at) = genitive {
            let party = Party::at(text, doc.span(&(phrase.tokens.start..at)));
            if actor.is_none() && !party.text.is_empty() {
                actor = Some(party);
            }
        }
        (actor, object)
    }

    /// The first phrase of a range that says where.
    fn place(&self, phrases: Range<usize>) -> Option<Party> {
        let doc = &self.cx.doc;
        let at = phrases.clone().find(|&p| {
            let phrase = &self.parsed.phrases[p];
            phrase.preposition.is_some_and(|at| is_where(doc.lower(at))) && self.is_place(phrase)
        })?;
        // `outside the city`, `across the country`: the preposition says something.
        let phrase = &self.parsed.phrases[at];
        let span = self.phrase_span(at);
        let plain = |at: &usize| matches!(doc.lower(*at), "in" | "at" | "on" | "within" | "inside");
        let from = phrase.preposition.filter(|at| !plain(at)).and_then(|at| doc.token(at)).map_or(span, |t| t.span);
        Some(Party::at(doc.text, from.cover(span)))
    }

    /// What brought it about: `because of the drought`, `over the price of bread`.
    fn cause(&self, frame: &Frame) -> Option<String> {
        let doc = &self.cx.doc;
        let at = frame.after.clone().find(|&p| {
            self.parsed.phrases[p].preposition.is_some_and(|at| {
                matches!(
                    (doc.lower(at.wrapping_sub(1)), doc.lower(at)),
                    ("because", "of") | ("due", "to") | ("out", "of") | ("protest", "at")
                )
            })
        })?;
        Some(self.phrase_span(at).of(doc.text).to_owned())
    }

    fn is_place(&self, phrase: &NounPhrase) -> bool {
        let names = self.cx.names_in(&phrase.tokens);
        names.iter().any(|n| n.kind == EntityKind::Place)
            || thing(self.cx.doc.lower(phrase.head))
                .is_some_and(|t| matches!(t.kind, "place" | "building" | "airport" | "residence"))
            || self.parsed.tags.at(phrase.head).case == Case::Title && names.is_empty() && !phrase.pronoun
    }

    fn phrase_span(&self, p: usize) -> Span {
        self.cx.doc.span(&self.parsed.phrases[p].tokens)
    }

    /// The party that a phrase and those joined to it name.
    fn party(&self, p: usize, person: Option<Span>) -> Party {
        let (doc, phrases) = (&self.cx.doc, self.parsed.phrases);
        let phrase = &phrases[p];
        if phrase.pronoun
            && matches!(doc.lower(phrase.head), "he" | "she" | "him" | "himself" | "herself")
            && let Some(person) = person
        {
            return Party::at(doc.text, person);
        }
        let mut last = p;
        while phrases
            .get(last + 1)
            .is_some_and(|next| next.joined && next.preposition == phrase.preposition && last < p + 4)
        {
            last += 1;
        }
        Party::at(doc.text, self.phrase_span(p).cover(self.phrase_span(last)))
    }

    /// The person that a phrase names.
    fn person(&self, phrase: &NounPhrase) -> Option<Span> {
        let names = self.cx.names_in(&phrase.tokens);
        names.iter().rev().find(|n| n.kind == EntityKind::Person).map(|n| n.span)
    }
}

fn is_pronoun(text: &str) -> bool {
    matches!(function_of(&text.to_lowercase()), Some(Function::Pronoun | Function::Possessive))
}

fn is_where(preposition: &str) -> bool {
    matches!(
        preposition,
        "in" | "at"
            | "near"
            | "outside"
            | "inside"
            | "across"
            | "throughout"
            | "off"
            | "around"
            | "on"
            | "within"
            | "along"
    )
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
