//! Where an event happened and what brought it about, from the phrases beside its verb.

use crate::extract::event_sentence::Sentence;
use crate::extract::frame::Frame;
use crate::extract::noun_phrase::NounPhrase;
use crate::extract::when::action_noun;
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::mention::time::expression::TimeExpression;
use crate::model::party::Party;
use crate::span::Span;
use crate::text::token::Case;
use std::ops::Range;

impl Sentence<'_, '_, '_> {
    /// The first phrase of a range that says where.
    pub(crate) fn place(&self, phrases: Range<usize>) -> Option<Party> {
        let doc = &self.cx.doc;
        let at = phrases.clone().find(|&p| {
            let phrase = &self.parsed.phrases[p];
            phrase.governor.has(ClauseWord::Where) && self.is_place(phrase)
        })?;
        // `outside the city`, `across the country`: the preposition says something.
        let phrase = &self.parsed.phrases[at];
        let span = self.phrase_span(at);
        let plain = |at: &usize| matches!(doc.lower(*at), "in" | "at" | "on" | "within" | "inside");
        let from = phrase.preposition.filter(|at| !plain(at)).and_then(|at| doc.token(at)).map_or(span, |t| t.span);
        Some(Party::at(doc.text, from.cover(span)))
    }

    /// How far a state reaches where an adverb says so: `extended nationwide`.
    pub(crate) fn reach(&self, g: usize) -> Option<Party> {
        if !self.parsed.words.has(ClauseWord::Reach) {
            return None;
        }
        let group = &self.parsed.groups[g];
        let at = (group.tokens.start..self.parsed.tokens.end.min(group.tokens.end + 12)).find(|&i| {
            let tag = self.parsed.tags.at(i);
            tag.clause.has(ClauseWord::Reach) && tag.is(Function::Adverb)
        })?;
        Some(Party::at(self.cx.doc.text, self.cx.doc.span(&(at..at + 1))))
    }

    /// What brought it about: `because of the drought`, `over the price of bread`, `out of anger at the tax`, `when the
    /// government raised the tax`.
    pub(crate) fn cause(&self, g: usize) -> Option<Span> {
        let doc = &self.cx.doc;
        let (group, frame) = (&self.parsed.groups[g], &self.parsed.frames[g]);
        let phrases = self.parsed.phrases;
        if group.passive
            && group.action.is_some_and(|a| a.class == "cause")
            && frame.by.is_none()
            && matches!(doc.lower(group.tokens.end), "when" | "after" | "as")
            && let Some(next) = self.parsed.groups.get(g + 1)
        {
            let object = self.parsed.frames[g + 1].object.map(|o| self.phrase_span(o));
            let start = doc.token(group.tokens.end + 1)?.span;
            let span = start.cover(doc.span(&next.tokens));
            return Some(object.map_or(span, |o| span.cover(o)));
        }
        let unrest = frame.subject.is_some_and(|s| phrases[s].noun.has(ClauseWord::Unrest))
            || group.action.is_some_and(|a| matches!(a.class, "protest" | "strike"));
        for p in frame.after.clone() {
            let Some(at) = phrases[p].preposition.filter(|_| phrases[p].governor.has(ClauseWord::Cause)) else {
                continue;
            };
            let (before, word) = (doc.lower(at.wrapping_sub(1)), doc.lower(at));
            let names_cause =
                matches!((before, word), ("because", "of") | ("due", "to") | ("out", "of") | ("owing", "to"))
                    || unrest && matches!(word, "over" | "against");
            let feeling = matches!(word, "of" | "in" | "with") && is_feeling(doc.lower(phrases[p].head));
            if names_cause || feeling {
                // `out of anger at the tax`: what the feeling is about.
                let about = phrases.get(p + 1).filter(|next| {
                    is_feeling(doc.lower(phrases[p].head))
                        && next.preposition.is_some_and(|at| {
                            matches!(doc.lower(at), "at" | "over" | "with" | "against" | "about" | "to")
                        })
                });
                let what = if about.is_some() { p + 1 } else { p };
                return Some(self.with_what_changed(what));
            }
        }
        None
    }

    /// `a rise in prices`: with what rises.
    fn with_what_changed(&self, p: usize) -> Span {
        let span = self.phrase_span(p);
        let changes = action_noun(self.cx, self.parsed.tags, &self.parsed.phrases[p])
            .is_some_and(|a| matches!(a.class, "rise" | "fall" | "increase" | "cut" | "grow"));
        let in_what = self.parsed.phrases.get(p + 1).filter(|next| {
            next.preposition == Some(self.parsed.phrases[p].tokens.end)
                && self.cx.doc.lower(self.parsed.phrases[p].tokens.end) == "in"
        });
        in_what.filter(|_| changes).map_or(span, |_| span.cover(self.phrase_span(p + 1)))
    }

    /// `for a limited time`, `for two weeks`: how long.
    pub(crate) fn duration(&self, frame: &Frame) -> Option<Span> {
        let at = frame.after.clone().find(|&p| {
            let phrase = &self.parsed.phrases[p];
            phrase.governor.has(ClauseWord::For)
                && phrase.tokens.clone().any(|i| self.parsed.tags.at(i).clause.has(ClauseWord::Duration))
        })?;
        Some(self.phrase_span(at))
    }

    /// A time expression with the preposition before it.
    pub(crate) fn time_span(&self, time: &TimeExpression) -> Span {
        let before = time.tokens.start.checked_sub(1).filter(|&i| {
            self.parsed.tokens.contains(&i)
                && (self.parsed.tags.at(i).is(Function::Preposition)
                    || matches!(self.cx.doc.lower(i), "since" | "until" | "till"))
        });
        before.and_then(|i| self.cx.doc.token(i)).map_or(time.span, |t| t.span.cover(time.span))
    }

    fn is_place(&self, phrase: &NounPhrase) -> bool {
        phrase.place
            || phrase.noun.has(ClauseWord::Site)
            || self.parsed.tags.at(phrase.head).case == Case::Title && phrase.names.is_empty() && !phrase.pronoun
    }
}

/// Feelings and answers that say why: `in anger over`.
fn is_feeling(lower: &str) -> bool {
    matches!(
        lower,
        "anger"
            | "outrage"
            | "fury"
            | "displeasure"
            | "dissatisfaction"
            | "frustration"
            | "discontent"
            | "protest"
            | "response"
            | "reaction"
            | "rage"
            | "despair"
            | "solidarity"
            | "retaliation"
            | "revenge"
    )
}
