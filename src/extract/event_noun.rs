//! Events that a noun names: `the resignation of the cabinet`, `Friday's strike`, `carried out raids`.

use crate::extract::event_list::{Events, Told};
use crate::extract::event_reference::is_pronoun;
use crate::extract::event_sentence::{Memory, Sentence};
use crate::extract::frame_word::governing_noun;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::tag::Part;
use crate::extract::when::{Holder, action_noun};
use crate::lexicon::action::{Action, Course};
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::lexicon::thing::thing;
use crate::model::claim::{Event, Modality, Polarity};
use crate::model::entity::EntityKind;
use crate::model::party::Party;
use crate::span::Span;
use std::borrow::Cow;

impl Sentence<'_, '_, '_> {
    /// The event that a phrase's head names, if it does.
    pub(crate) fn noun_event(&self, p: usize, memory: &Memory, out: &mut Events) {
        let phrase = &self.parsed.phrases[p];
        let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) else { return };
        if self.carried.contains(&Some(p)) {
            return;
        }
        let times = self.times_of(Holder::Noun(p));
        let mut parties = self.noun_parties(p, action);
        if let Some(party) = parties.0.as_mut().filter(|party| matches!(party.text.as_str(), "his" | "her"))
            && let Some(person) = self.possessor(p, memory)
        {
            *party = Party::at(self.cx.doc.text, person);
        }
        if times.is_empty() && parties.0.is_none() && parties.1.is_none() {
            return;
        }
        let mut span = self.cx.doc.span(&phrase.tokens);
        for time in &times {
            span = span.cover(self.time_span(time));
        }
        let next = p + 1;
        // `Greece's fires`, `Chad's election`: where, not who.
        let land = parties.0.take_if(|party| {
            matches!(action.family, Some("fire" | "disaster" | "poll" | "outbreak")) && self.names_place(party)
        });
        let event = Event {
            action: action.class.to_owned(),
            said: self.compound(phrase.head).to_owned(),
            actor: parties.0,
            object: parties.1,
            when: None,
            place: land.or_else(|| self.place(next..self.parsed.phrases.len().min(next + 2))),
            cause: None,
            polarity: Polarity::Affirmed,
            modality: self.standing(p),
        };
        let periods: Vec<Told<'_>> = times.iter().map(|t| (Cow::Borrowed(&t.bounds), None)).collect();
        out.push(self.cx, span, event, &periods);
    }

    /// The event that the noun beside a verb without a meaning of its own names.
    pub(crate) fn carried_event(&self, g: usize, span: Span, verb: &Event, times: &[Told<'_>], out: &mut Events) {
        let Some(noun) = self.carried[g] else { return };
        let phrase = &self.parsed.phrases[noun];
        let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) else { return };
        let (own, of) = self.noun_parties(noun, action);
        let own_times = self.times_of(Holder::Noun(noun));
        let told: Vec<Told<'_>> =
            own_times.iter().map(|t| (Cow::Borrowed(&t.bounds), Some(self.time_span(t)))).collect();
        let times = if times.is_empty() { &told[..] } else { times };
        let named = own.filter(|p| !is_pronoun(&p.text));
        let event = Event {
            action: action.class.to_owned(),
            said: self.cx.doc.word(phrase.head).to_owned(),
            actor: named
                .or_else(|| verb.actor.clone())
                .or_else(|| verb.object.clone().filter(|_| self.parsed.groups[g].passive)),
            object: of,
            cause: None,
            ..verb.clone()
        };
        out.push(self.cx, span, event, times);
    }

    /// The action noun that a verb without a meaning of its own carries: `carried out raids`, `announced his resignation`,
    /// `there was an outage`.
    pub(crate) fn carried(&self, g: usize) -> Option<usize> {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let phrases = self.parsed.phrases;
        let announces = |o: usize| {
            let (tag, next) = (self.parsed.tags.at(phrases[o].tokens.start), self.cx.doc.lower(phrases[o].head + 1));
            let determined = tag.is(Function::Determiner) && next == "of";
            // `announced a cut in fares`
            let change = || action_noun(self.cx, self.parsed.tags, &phrases[o]).is_some_and(changes) && next == "in";
            tag.is(Function::Possessive) || determined || change()
        };
        let object = if group.clause.has(ClauseWord::Engage) {
            // `were engaged in a battle`
            frame.after.clone().find(|&p| phrases[p].governor.has(ClauseWord::In))?
        } else if group.clause.has(ClauseWord::Light) {
            frame.object.filter(|_| !group.passive)?
        } else if group.clause.has(ClauseWord::Tender) {
            frame.object.filter(|&o| !group.passive && announces(o))?
        } else if frame.subject.is_some_and(|s| phrases[s].noun.has(ClauseWord::There)) && group.base == "be" {
            frame.object?
        } else {
            return None;
        };
        // The noun in `launched an inquiry` is not the verb's own class.
        let noun = action_noun(self.cx, self.parsed.tags, &self.parsed.phrases[object])?;
        (noun.course != Course::Say).then_some(object)
    }

    /// Whether a party is a place and nothing else.
    fn names_place(&self, party: &Party) -> bool {
        let Some(span) = party.span else { return false };
        let phrases = self.parsed.phrases.iter().filter(|p| p.place && self.cx.doc.span(&p.tokens).contains(span));
        phrases.flat_map(|p| self.names_of(p)).any(|n| n.kind == EntityKind::Place && n.span == span)
    }

    /// The noun with the vehicle before it: `truck bombing`.
    fn compound(&self, head: usize) -> &str {
        let doc = &self.cx.doc;
        let vehicle = |at: &usize| {
            doc.entry(*at).clause.has(ClauseWord::Thing) && thing(doc.lower(*at)).is_some_and(|t| t.kind == "vehicle")
        };
        let from = head.checked_sub(1).filter(vehicle).unwrap_or(head);
        doc.span(&(from..head + 1)).of(doc.text)
    }

    /// Actor and object of an action noun.
    fn noun_parties(&self, p: usize, action: &Action) -> (Option<Party>, Option<Party>) {
        let phrase: &NounPhrase = &self.parsed.phrases[p];
        let (tags, doc) = (self.parsed.tags, &self.cx.doc);
        let text = doc.text;
        let (mut actor, mut object) = (None, None);
        let of = (phrase.head + 1..phrase.tokens.end).find(|&i| doc.lower(i) == "of");
        if let Some(of) = of {
            let party = Party::at(text, doc.span(&(of + 1..phrase.tokens.end)));
            if action.of_object { object = Some(party) } else { actor = Some(party) }
        }
        // `an attack on a convoy`, `a cut in fares`: the phrase that hangs on the noun by its preposition.
        let hangs = self.parsed.phrases.get(p + 1).filter(|next| next.preposition == Some(phrase.tokens.end));
        if object.is_none()
            && action.of_object
            && let Some(next) = hangs
            && match doc.lower(phrase.tokens.end) {
                "on" | "against" => action.family == Some("assault") || matches!(action.class, "ban" | "restrict"),
                "at" => action.class == "bomb",
                "in" => changes(action),
                _ => false,
            }
        {
            object = Some(Party::at(text, doc.span(&next.tokens)));
        }
        // `a rise in rents`: the rents rise.
        if let Some(next) =
            hangs.filter(|_| changes(action) && !action.of_object && doc.lower(phrase.tokens.end) == "in")
        {
            actor = actor.or_else(|| Some(Party::at(text, doc.span(&next.tokens))));
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

    /// Whose `his death` is: that of the subject of the verb before it, and of the last person where no verb is before.
    fn possessor(&self, p: usize, memory: &Memory) -> Option<Span> {
        let at = self.parsed.phrases[p].tokens.start;
        let Some(before) = self.parsed.groups.partition_point(|g| g.tokens.start < at).checked_sub(1) else {
            return memory.person;
        };
        let subject = self.parsed.frames[before].subject?;
        match self.person(&self.parsed.phrases[subject]) {
            Some(person) => Some(person),
            None => self.is_somebody(subject).then(|| self.phrase_span(subject)),
        }
    }

    /// How the event of a noun stands by what governs it: `demanded the resignation of`, `calls for a ban on`, `fears of an
    /// attack on` say that it is possible, `announced plans for a vote` that it is planned.
    fn standing(&self, p: usize) -> Modality {
        let (groups, phrases) = (self.parsed.groups, self.parsed.phrases);
        let verb = (0..groups.len()).find(|&g| self.parsed.frames[g].object == Some(p));
        let asked =
            verb.is_some_and(|g| groups[g].action.is_some_and(|a| matches!(a.class, "ask" | "threaten" | "ban")));
        let planned = verb.is_some_and(|g| {
            groups[g].modality != Modality::Actual
                || groups[g].action.is_some_and(|a| matches!(a.class, "promise" | "plan"))
        });
        let governor = p.checked_sub(1).filter(|&q| phrases[p].preposition == Some(phrases[q].tokens.end));
        let noun = governor.map_or("", |q| self.cx.doc.lower(phrases[q].head));
        match noun {
            "call" | "calls" | "request" | "demand" | "demands" | "appeal" | "appeals" | "fear" | "fears" | "risk"
            | "possibility" | "prospect" | "threat" | "threats" => Modality::Possible,
            _ if asked => Modality::Possible,
            _ if planned || governor.is_some_and(|q| governing_noun(self.cx, &phrases[q]).is_some()) => {
                Modality::Planned
            }
            _ => Modality::Actual,
        }
    }

    /// Whether the verb before an infinitive asks for what it tells.
    pub(crate) fn is_asked(&self, g: usize) -> bool {
        let groups = self.parsed.groups;
        g.checked_sub(1).is_some_and(|before| groups[before].action.is_some_and(|a| a.class == "ask"))
    }

    /// `said it had carried out the attack`, `said they were behind the bombing`: a claim of responsibility.
    pub(crate) fn claimed(&self, g: usize, event: &Event) -> Option<Event> {
        let (groups, frames, phrases) = (self.parsed.groups, self.parsed.frames, self.parsed.phrases);
        let (group, frame) = (&groups[g], &frames[g]);
        let says = |k: usize| groups[k].action.is_some_and(|a| a.course == Course::Say) && !groups[k].passive;
        let told = g.checked_sub(1).filter(|&k| says(k))?;
        let own = frame.subject.filter(|&s| {
            self.cx.doc.entry(phrases[s].head).function == Some(Function::Pronoun)
                && matches!(self.cx.doc.lower(phrases[s].head), "it" | "they" | "he" | "she")
        })?;
        let speaker = frames[told].subject.filter(|&s| self.antecedent(g, own) == s)?;
        let did = matches!(group.base, "carry" | "stage" | "conduct" | "launch" | "mount")
            || group.base == "be" && self.cx.doc.lower(group.tokens.end) == "behind";
        let object = frame.object.or_else(|| frame.after.clone().next())?;
        let deed = action_noun(self.cx, self.parsed.tags, &phrases[object])?;
        let assault = matches!(deed.family, Some("assault" | "death" | "detention" | "capture"));
        (did && assault && !group.negated && group.modality == Modality::Actual).then(|| Event {
            action: "claim_responsibility".to_owned(),
            actor: Some(Party::at(self.cx.doc.text, self.phrase_span(speaker))),
            object: Some(Party::at(self.cx.doc.text, self.phrase_span(object))),
            ..event.clone()
        })
    }
}

/// Nouns of change, of which `in` names what changes.
fn changes(action: &Action) -> bool {
    matches!(action.class, "rise" | "fall" | "increase" | "cut" | "grow")
}
