//! Parties of an event from noun phrases, with pronouns put back to what they stand for.
//!
//! 1. `he` and `she` stand for the last person who was a subject.
//! 2. `it` and `they` stand for the main subject of their sentence, as objects for the object of the verb before; `it` at
//!    the head of a sentence for the subject of the one before.
//! 3. `the spokesman for the ministry, Ada Lunde`: the name beside the office.
//!
//! Left out on purpose: `they` over sentences, which refers too freely.

use crate::extract::event_sentence::{Memory, Sentence};
use crate::extract::tag::Part;
use crate::extract::verb_group::Shape;
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::{Function, function_of};
use crate::model::party::Party;
use crate::span::Span;
use crate::text::token::Case;

impl Sentence<'_, '_, '_> {
    /// `it` and `they` inside a sentence stand for its main subject, as objects for the object of the verb before.
    pub(crate) fn antecedent(&self, g: usize, p: usize) -> usize {
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
            ("itself" | "themselves" | "himself" | "herself", false) => {
                self.parsed.frames[g].subject.into_iter().find(fits)
            }
            ("it" | "them", false) => earlier.filter_map(|k| self.parsed.frames[k].object).find(fits),
            _ => None,
        };
        found.unwrap_or(p)
    }

    /// The object; with what is asked for where the verb asks (`asked the alliance for help`).
    pub(crate) fn object(&self, g: usize, p: usize, memory: &Memory) -> Party {
        let group = &self.parsed.groups[g];
        if group.action.is_some_and(|a| a.class == "include") && self.parsed.frames[g].object == Some(p) {
            let limit = self.parsed.groups.get(g + 1).map_or(self.parsed.tokens.end, |next| next.tokens.start);
            return Party::at(self.cx.doc.text, self.list(group.tokens.end, limit));
        }
        let mut party = self.party(g, p, memory);
        if group.action.is_some_and(|a| a.class == "ask") && self.parsed.frames[g].object == Some(p) {
            let what = self.parsed.frames[g].after.clone().find(|&q| {
                q > p
                    && self.parsed.phrases[q]
                        .preposition
                        .is_some_and(|at| matches!(self.cx.doc.lower(at), "for" | "to" | "from"))
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

    /// The party that a phrase and those joined to it name.
    pub(crate) fn party(&self, g: usize, p: usize, memory: &Memory) -> Party {
        let (doc, phrases) = (&self.cx.doc, self.parsed.phrases);
        let phrase = &phrases[p];
        if phrase.pronoun
            && let Some(span) = self.remembered(g, p, memory)
        {
            return Party::at(doc.text, span);
        }
        if let Some(name) = self.apposition(p) {
            return Party::at(doc.text, name);
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

    /// What a pronoun stands for by the sentences before.
    fn remembered(&self, g: usize, p: usize, memory: &Memory) -> Option<Span> {
        let phrase = &self.parsed.phrases[p];
        let subject = self.parsed.frames[g].subject == Some(p);
        match self.cx.doc.lower(phrase.head) {
            "he" | "she" | "him" | "himself" | "herself" => memory.person,
            // `It will be lifted`: what can be lifted was an object.
            "it" if subject && self.parsed.groups[g].passive && self.is_measure(g) => memory.object.or(memory.subject),
            "it" if subject && phrase.tokens.start <= self.parsed.tokens.start + 1 => memory.subject,
            "it" if !subject => memory.object,
            _ => None,
        }
    }

    /// Whether the verb does what is done to measures alone: `imposed`, `lifted`, `extended`.
    fn is_measure(&self, g: usize) -> bool {
        let action = self.parsed.groups[g].action;
        action.is_some_and(|a| matches!(a.class, "declare" | "lift" | "extend" | "shorten"))
    }

    /// The name of a person set beside an office by commas.
    fn apposition(&self, p: usize) -> Option<Span> {
        let phrases = self.parsed.phrases;
        let tags = self.parsed.tags;
        let next =
            (p + 1..phrases.len().min(p + 3)).find(|&q| phrases[q].after_comma && phrases[q].preposition.is_none())?;
        let common = matches!(tags.at(phrases[p].head).case, Case::Lower);
        if !common || !phrases[next].person {
            return None;
        }
        let between = phrases[p].tokens.end..phrases[next].tokens.start;
        // `Soldiers arrested the mayor, Ada Lunde`: beyond a verb it is no name of theirs.
        if self.parsed.groups.iter().any(|g| between.contains(&g.tokens.start)) {
            return None;
        }
        let plain = between.clone().all(|i| {
            matches!(
                tags.part(i),
                Part::Content | Part::Comma | Part::Function(Function::Preposition | Function::Determiner)
            )
        });
        let closed = matches!(tags.part(phrases[next].tokens.end), Part::Comma | Part::Stop);
        (plain && closed).then(|| self.phrase_span(next))
    }

    /// `nobody`, `no group`, `none of the clubs`.
    pub(crate) fn is_nobody(&self, p: usize) -> bool {
        let doc = &self.cx.doc;
        let at = self.parsed.phrases[p].tokens.start;
        self.parsed.tags.at(at).clause.has(ClauseWord::Nobody)
            && (doc.lower(at) != "no" || !matches!(doc.lower(at + 1), "." | "longer"))
    }

    /// `there`, and a pronoun that points to a clause (`this means`).
    pub(crate) fn is_expletive(&self, p: usize) -> bool {
        let phrase = &self.parsed.phrases[p];
        phrase.noun.has(ClauseWord::Points) && phrase.tokens.len() == 1
    }
}

/// Whether the words are a pronoun or possessive alone.
pub(crate) fn is_pronoun(text: &str) -> bool {
    const LONGEST: usize = "themselves".len();
    let mut lower = [0; LONGEST];
    let Some(place) = lower.get_mut(..text.len()) else { return false };
    place.copy_from_slice(text.as_bytes());
    place.make_ascii_lowercase();
    let function = str::from_utf8(place).ok().and_then(function_of);
    matches!(function, Some(Function::Pronoun | Function::Possessive))
}
