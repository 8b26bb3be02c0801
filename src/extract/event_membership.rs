//! Who belongs to an alliance, where no verb says so: `the pact, including Chad and Mali,`, `Chad is a member of the pact`.
//!
//! Left out on purpose: `including` after anything but an organisation or alliance, which gives examples of many things.

use crate::extract::event_list::Events;
use crate::extract::event_sentence::Sentence;
use crate::extract::tag::Part;
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::model::claim::{Event, Modality, Polarity};
use crate::model::party::Party;
use crate::span::Span;

impl Sentence<'_, '_, '_> {
    /// The memberships of the sentence.
    pub(crate) fn memberships(&self, out: &mut Events) {
        let doc = &self.cx.doc;
        let phrases = self.parsed.phrases;
        let told = self.parsed.words.has(ClauseWord::Including);
        let tokens = if told { self.parsed.tokens.clone() } else { 0..0 };
        for at in tokens.filter(|&i| self.parsed.tags.at(i).clause.has(ClauseWord::Including)) {
            let body = phrases.partition_point(|p| p.tokens.end <= at).checked_sub(1).filter(|&p| {
                let passed = |i: usize| {
                    matches!(self.parsed.tags.part(i), Part::Comma | Part::Hyphen | Part::Aside | Part::Stop)
                };
                self.is_body(p) && (phrases[p].tokens.end..at).all(passed)
            });
            let Some(body) = body else { continue };
            let next = self.parsed.groups.partition_point(|g| g.tokens.start <= at);
            let limit = self.parsed.groups.get(next).map_or(self.parsed.tokens.end, |g| g.tokens.start);
            let whole = self.phrase_span(body);
            let list = self.list(at + 1, limit);
            // One name alone can be an example of anything.
            if self.parsed.phrases.iter().filter(|p| list.contains(doc.span(&p.tokens))).count() > 1 {
                self.member(whole, list, whole.cover(list), out);
            }
        }
        if !self.parsed.words.has(ClauseWord::Member) {
            return;
        }
        for (g, group) in self.parsed.groups.iter().enumerate() {
            let frame = &self.parsed.frames[g];
            let (Some(subject), Some(object)) = (frame.subject, frame.object) else { continue };
            let head = phrases[object].head;
            if group.base == "be"
                && !group.negated
                && phrases[object].noun.has(ClauseWord::Member)
                && doc.lower(head + 1) == "of"
            {
                let whole = doc.span(&(head + 2..phrases[object].tokens.end));
                let span = self.phrase_span(subject);
                if !whole.is_empty() && !phrases[subject].pronoun {
                    self.member(whole, span, span.cover(whole), out);
                }
            }
        }
    }

    fn member(&self, whole: Span, list: Span, span: Span, out: &mut Events) {
        let text = self.cx.doc.text;
        let event = Event {
            action: "include".to_owned(),
            said: "including".to_owned(),
            actor: Some(Party::at(text, whole)),
            object: Some(Party::at(text, list)),
            when: None,
            place: None,
            cause: None,
            polarity: Polarity::Affirmed,
            modality: Modality::Actual,
        };
        out.push(self.cx, span, event, &[]);
    }

    /// The list that begins at token `from`: phrases parted by commas, `and` and `as well as`.
    pub(crate) fn list(&self, from: usize, limit: usize) -> Span {
        const LONGEST: usize = 60;
        let doc = &self.cx.doc;
        let limit = limit.min(from + LONGEST);
        let mut from = from;
        while from < limit && doc.lower(from) == "of" {
            from += 1;
        }
        let mut end = from;
        for i in from..limit {
            match self.parsed.tags.part(i) {
                Part::Content | Part::Genitive | Part::Aside => end = i + 1,
                Part::Comma | Part::Hyphen | Part::Quote => {}
                Part::Stop if doc.lower(i) == ":" => {}
                Part::Function(
                    Function::Determiner | Function::Coordinator | Function::Adverb | Function::Possessive,
                ) => {}
                Part::Function(_) if matches!(doc.lower(i), "as" | "well" | "of") => {}
                _ => break,
            }
        }
        // A dash or comma that goes on with the sentence: `-including Chad and Mali-decided to`.
        doc.span(&(from..end.max(from + 1)))
    }

    fn is_body(&self, p: usize) -> bool {
        let phrase = &self.parsed.phrases[p];
        phrase.noun.has(ClauseWord::Alliance) || phrase.organisation
    }
}
