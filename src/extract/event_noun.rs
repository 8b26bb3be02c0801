//! Events that a noun names: `the resignation of the cabinet`, `Friday's strike`, `carried out raids`.

use crate::extract::event_reference::is_pronoun;
use crate::extract::event_sentence::Sentence;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::tag::Part;
use crate::extract::when::{Holder, action_noun};
use crate::lexicon::action::{Action, Course};
use crate::lexicon::function_word::Function;
use crate::lexicon::thing::thing;
use crate::model::claim::{Claim, Event, Modality, Polarity};
use crate::model::party::Party;
use crate::model::period::Period;
use crate::span::Span;

impl Sentence<'_, '_, '_> {
    pub(crate) fn noun_event(&self, p: usize, out: &mut Vec<Claim>) {
        let phrase = &self.parsed.phrases[p];
        let Some(action) = action_noun(self.cx, self.parsed.tags, phrase) else { return };
        let times = self.times_of(Holder::Noun(p));
        let parties = self.noun_parties(phrase, action);
        if times.is_empty() && parties.0.is_none() && parties.1.is_none() {
            return;
        }
        let mut span = self.cx.doc.span(&phrase.tokens);
        for time in &times {
            span = span.cover(self.time_span(time));
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
        let (own, of) = self.noun_parties(phrase, action);
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
            "carry" | "launch" | "stage" | "hold" | "conduct" | "make" | "mount" | "implement" | "experience"
            | "suffer" | "give" | "undertake" | "see" | "impose" | "issue" | "perform" | "face" => !group.passive,
            "announce" | "tender" | "submit" | "offer" | "declare" => {
                !group.passive
                    && frame.object.is_some_and(|o| {
                        let first = self.parsed.phrases[o].tokens.start;
                        let tag = self.parsed.tags.at(first);
                        let determined =
                            tag.is(Function::Determiner) && self.cx.doc.lower(self.parsed.phrases[o].head + 1) == "of";
                        tag.is(Function::Possessive) || determined
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
}
