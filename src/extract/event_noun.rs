//! Events that a noun names: `the resignation of the cabinet`, `Friday's strike`, `carried out raids`.

use crate::extract::event_reference::is_pronoun;
use crate::extract::event_sentence::{Memory, Sentence};
use crate::extract::frame_word::governing_noun;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::tag::Part;
use crate::extract::when::{Holder, action_noun};
use crate::lexicon::action::{Action, Course};
use crate::lexicon::function_word::Function;
use crate::lexicon::thing::thing;
use crate::model::claim::{Claim, Event, Modality, Polarity};
use crate::model::entity::EntityKind;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::span::Span;

impl Sentence<'_, '_, '_> {
    pub(crate) fn noun_event(&self, p: usize, memory: &Memory, out: &mut Vec<Claim>) {
        let phrase = &self.parsed.phrases[p];
        let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) else { return };
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
        let periods: Vec<(Period, Option<Span>)> = times.iter().map(|t| (t.bounds.clone(), None)).collect();
        self.push(span, event, &periods, out);
    }

    /// The event that the noun beside a verb without a meaning of its own names.
    pub(crate) fn carried_event(
        &self,
        g: usize,
        span: Span,
        verb: &Event,
        times: &[(Period, Option<Span>)],
        out: &mut Vec<Claim>,
    ) {
        let Some(noun) = self.carried(g) else { return };
        let phrase = &self.parsed.phrases[noun];
        let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) else { return };
        let (own, of) = self.noun_parties(noun, action);
        let told: Vec<(Period, Option<Span>)> =
            self.times_of(Holder::Noun(noun)).iter().map(|t| (t.bounds.clone(), Some(self.time_span(t)))).collect();
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
        self.push(span, event, times, out);
    }

    /// The action noun that a verb without a meaning of its own carries: `carried out raids`, `announced his resignation`,
    /// `there was an outage`.
    pub(crate) fn carried(&self, g: usize) -> Option<usize> {
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let light = match group.base {
            "carry" | "launch" | "initiate" | "stage" | "hold" | "conduct" | "make" | "mount" | "implement"
            | "experience" | "suffer" | "give" | "undertake" | "see" | "impose" | "issue" | "perform" | "face" => {
                !group.passive
            }
            "announce" | "tender" | "submit" | "offer" | "declare" => {
                !group.passive
                    && frame.object.is_some_and(|o| {
                        let first = self.parsed.phrases[o].tokens.start;
                        let tag = self.parsed.tags.at(first);
                        let determined =
                            tag.is(Function::Determiner) && self.cx.doc.lower(self.parsed.phrases[o].head + 1) == "of";
                        // `announced a cut in fares`
                        let head = self.parsed.phrases[o].head;
                        let change = action_noun(self.cx, self.parsed.tags, &self.parsed.phrases[o])
                            .is_some_and(|a| changes(a) && self.cx.doc.lower(head + 1) == "in");
                        tag.is(Function::Possessive) || determined || change
                    })
            }
            "be" => frame.subject.is_some_and(|s| self.cx.doc.lower(self.parsed.phrases[s].head) == "there"),
            _ => false,
        };
        // `were engaged in a battle`
        let engaged = matches!(group.base, "engage" | "lock" | "involve");
        let inside = frame
            .after
            .clone()
            .find(|&p| self.parsed.phrases[p].preposition.is_some_and(|at| self.cx.doc.lower(at) == "in"));
        let object = if engaged { inside? } else { frame.object.filter(|_| light)? };
        // The noun in `launched an inquiry` is not the verb's own class.
        let noun = action_noun(self.cx, self.parsed.tags, &self.parsed.phrases[object])?;
        (noun.course != Course::Say).then_some(object)
    }

    /// Whether a party is a place and nothing else.
    fn names_place(&self, party: &Party) -> bool {
        let Some(span) = party.span else { return false };
        let phrases = self.parsed.phrases.iter().filter(|p| self.cx.doc.span(&p.tokens).contains(span));
        phrases.flat_map(|p| self.cx.names_in(&p.tokens)).any(|n| n.kind == EntityKind::Place && n.span == span)
    }

    /// The noun with the vehicle before it: `truck bombing`.
    fn compound(&self, head: usize) -> &str {
        let doc = &self.cx.doc;
        let vehicle = |at: &usize| thing(doc.lower(*at)).is_some_and(|t| t.kind == "vehicle");
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
            _ if planned || governing_noun(noun).is_some() => Modality::Planned,
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
        let own =
            frame.subject.filter(|&s| matches!(self.cx.doc.lower(phrases[s].head), "it" | "they" | "he" | "she"))?;
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
