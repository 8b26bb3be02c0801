//! Verb groups: the verbs of a sentence with their auxiliaries, negation and what they govern (`tried to storm`).
//!
//! 1. A chain of auxiliaries is followed to its main verb: `had previously been asked`, `were to be deployed`.
//! 2. A verb without auxiliary is told from a noun or adjective by its neighbours: after a noun or pronoun it is a verb,
//!    after a determiner or preposition it is not.
//! 3. A verb that governs an infinitive is one group with it: `decided to send` is a planned sending.
//! 4. The particles and fixed words of the action table are added: `step down`, `claim responsibility`.
//! 5. A past form that is followed by another verb without a subject of its own, or by `by`, is a participle.
//!
//! Left out on purpose: questions, imperatives, and verbs in the base form that are as often nouns (`police attack`)
//! unless a determiner follows.

use crate::extract::context::Context;
use crate::extract::tag::{Part, Tags};
use crate::extract::verb_control::{control, modality_of, strongest};
use crate::lexicon::action::{self, Action, VerbPhrases, verb_phrases};
use crate::lexicon::clause_word::{ClauseWord, ClauseWords};
use crate::lexicon::function_word::Function;
use crate::lexicon::verb::{Forms, VerbForm};
use crate::model::claim::Modality;
use std::ops::Range;

/// How a group stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `stormed`, `has been declared`
    Finite,
    /// `to storm`
    Infinitive,
    /// `storming the palace`
    Ing,
    /// `declared in the north`, of whom it was done to
    Participle,
}

/// A verb with its auxiliaries and particles.
#[derive(Clone, Debug)]
pub(crate) struct VerbGroup {
    pub(crate) tokens: Range<usize>,
    pub(crate) base: &'static str,
    /// What the base form does in a clause.
    pub(crate) clause: ClauseWords,
    pub(crate) action: Option<&'static Action>,
    pub(crate) shape: Shape,
    pub(crate) passive: bool,
    pub(crate) negated: bool,
    pub(crate) modality: Modality,
    /// A past form that could be a participle as well.
    pub(crate) ambiguous: bool,
}

/// Puts the verb groups of a sentence at the end of `out`, in order.
pub(crate) fn verb_groups(
    cx: &Context<'_>,
    tags: Tags<'_>,
    tokens: &Range<usize>,
    heading: bool,
    out: &mut Vec<VerbGroup>,
) {
    let reader = Reader { cx, tags, end: tokens.end, start: tokens.start, heading };
    let mut finite_before = false;
    let mut i = tokens.start;
    while i < tokens.end {
        let found = match tags.part(i) {
            Part::Function(Function::Be | Function::Have | Function::Do | Function::Modal | Function::To) => {
                reader.auxiliaries(i)
            }
            _ => reader.verb(i).and_then(|verb| reader.bare(i, verb, finite_before)),
        };
        match found {
            Some((group, known)) => {
                let (group, known) = reader.governed(group, known, 0);
                let group = reader.particles(group, known);
                i = group.tokens.end.max(i + 1);
                finite_before |= group.shape == Shape::Finite;
                out.push(group);
            }
            None => i += 1,
        }
    }
}

/// A verb group and the phrases that its verb opens.
pub(crate) type Found = (VerbGroup, Option<&'static VerbPhrases>);

/// One sentence whose verb groups are read.
pub(crate) struct Reader<'a, 'b> {
    pub(crate) cx: &'a Context<'b>,
    pub(crate) tags: Tags<'a>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) heading: bool,
}

impl Reader<'_, '_> {
    pub(crate) fn verb(&self, i: usize) -> Option<&'static VerbForm> {
        let tag = self.tags.at(i);
        if i >= self.end || tag.part != Part::Content {
            return None;
        }
        tag.word.and_then(|w| w.verb.as_ref())
    }

    pub(crate) fn group(&self, range: Range<usize>, verb: &VerbForm, shape: Shape) -> VerbGroup {
        VerbGroup {
            tokens: range,
            base: verb.base,
            clause: verb.clause,
            action: verb.known.and_then(|v| v.alone),
            shape,
            passive: false,
            negated: false,
            modality: Modality::Actual,
            ambiguous: false,
        }
    }

    /// A group that begins with an auxiliary at `i`.
    fn auxiliaries(&self, i: usize) -> Option<Found> {
        let (mut last, mut last_at) = (None, i);
        let (mut negated, mut modality) = (false, Modality::Actual);
        let mut j = i;
        while j < self.end {
            match self.tags.part(j) {
                Part::Function(f @ (Function::Be | Function::Have | Function::Do | Function::Modal | Function::To)) => {
                    if f == Function::To && !matches!(last, None | Some(Function::Be | Function::Have)) {
                        break;
                    }
                    if f == Function::To && last.is_some() {
                        modality = Modality::Planned;
                    }
                    if f == Function::Modal {
                        modality = modality_of(self.cx.doc.lower(j));
                    }
                    negated |= self.tags.at(j).clause.has(ClauseWord::Negated);
                    (last, last_at) = (Some(f), j);
                }
                Part::Function(Function::Negation) if last.is_some() => negated = true,
                Part::Function(Function::Adverb) | Part::Aside | Part::Quote | Part::Time if last.is_some() => {}
                Part::Function(Function::Determiner)
                    if last.is_some()
                        && self.cx.doc.lower(j) == "no"
                        && matches!(self.cx.doc.lower(j + 1), "longer" | "more") =>
                {
                    negated = true;
                    j += 1;
                }
                _ => break,
            }
            j += 1;
        }
        let last = last?;
        let first_lower = self.cx.doc.lower(i);
        let shape = match (self.tags.part(i), first_lower) {
            (Part::Function(Function::To), _) => Shape::Infinitive,
            (_, "being" | "having") => Shape::Ing,
            (_, "been" | "be") => return None,
            _ => Shape::Finite,
        };
        if let Some(verb) = self.verb(j) {
            let passive = last == Function::Be && verb.forms.has(Forms::PARTICIPLE);
            let fits = match last {
                Function::Be => passive || verb.forms.has(Forms::ING),
                Function::Have => verb.forms.has(Forms::PARTICIPLE),
                Function::Do | Function::Modal | Function::To => verb.forms.has(Forms::BASE),
                _ => false,
            };
            // `was an armed man`: a noun phrase, not a verb, follows a determiner; `is leading politician` does not occur.
            if fits && self.tags.part(j + 1) != Part::Hyphen {
                let mut group = self.group(i..j + 1, verb, shape);
                (group.passive, group.negated, group.modality) = (passive, negated, modality);
                return Some((group, verb.known));
            }
        }
        let base = match last {
            Function::Be => "be",
            Function::Have => "have",
            Function::Do => "do",
            _ => return None,
        };
        let verb = VerbForm::of(base, Forms::BASE, false);
        let mut group = self.group(i..last_at + 1, &verb, shape);
        (group.negated, group.modality) = (negated, modality);
        // `is not a member`
        if negated {
            group.tokens.end = j;
        }
        Some((group, verb.known))
    }

    /// The infinitive that the group's verb governs, if it does.
    fn governed(&self, group: VerbGroup, known: Option<&'static VerbPhrases>, depth: usize) -> Found {
        let is = group.base == "be";
        if depth > 3 || !(is || group.clause.has(ClauseWord::Control)) {
            return (group, known);
        }
        let mut to = self.tags.after(group.tokens.end);
        let control = if is {
            // `was able to`, `are likely to`
            let adjective = to;
            to = self.tags.after(to + 1);
            let controls = self.tags.at(adjective).clause.has(ClauseWord::Control);
            control(if controls { self.cx.doc.lower(adjective) } else { "" }).filter(|c| c.adjective)
        } else {
            control(group.base).filter(|c| !c.adjective && (!c.passive_only || group.passive))
        };
        let Some(control) = control else { return (group, known) };
        let inner = match self.verb(to).filter(|v| v.forms.has(Forms::BASE) && !v.also_noun) {
            // `helped rebuild`
            Some(verb) if to == group.tokens.end && matches!(group.base, "help" | "decide" | "dare" | "need") => {
                Some((self.group(to..to + 1, verb, Shape::Infinitive), verb.known))
            }
            _ if self.tags.at(to).is(Function::To) => self.auxiliaries(to),
            _ => None,
        };
        let Some((inner, known)) = inner else { return (group, known) };
        let merged = VerbGroup {
            tokens: group.tokens.start..inner.tokens.end,
            shape: group.shape,
            negated: group.negated != (inner.negated || control.negates),
            modality: strongest(group.modality, strongest(control.modality, inner.modality)),
            ambiguous: false,
            ..inner
        };
        self.governed(merged, known, depth + 1)
    }

    /// `was on fire`, `are in flames`, `is ablaze`: what is said to be so was done to the subject.
    fn predicate(&self, group: &VerbGroup) -> Option<VerbGroup> {
        let at = self.tags.after(group.tokens.end);
        if !self.cx.doc.entry(at).clause.has(ClauseWord::State) {
            return None;
        }
        let word = |i: usize| self.cx.doc.lower(i);
        let (verb, end) = match (word(at), word(at + 1)) {
            ("on", "fire") | ("in", "flames") => ("burn", at + 2),
            ("ablaze" | "alight" | "aflame", _) => ("burn", at + 1),
            ("offline" | "inaccessible" | "unreachable", _) => ("disrupt", at + 1),
            ("on", "strike") => {
                let action = action::class("strike");
                return Some(VerbGroup { tokens: group.tokens.start..at + 2, base: "strike", action, ..group.clone() });
            }
            _ => return None,
        };
        let action = verb_phrases(verb).and_then(|v| v.alone);
        let tokens = group.tokens.start..end;
        (end <= self.end).then(|| VerbGroup { tokens, base: verb, action, passive: true, ..group.clone() })
    }

    /// Adds the words of the action table that follow the verb.
    fn particles(&self, mut group: VerbGroup, known: Option<&'static VerbPhrases>) -> VerbGroup {
        // `an engineer named Adeyemi` is not appointed.
        if group.base == "name" && group.shape == Shape::Participle {
            group.action = None;
            return group;
        }
        if group.base == "be"
            && let Some(told) = self.predicate(&group)
        {
            return told;
        }
        let Some(known) = known else { return group };
        let next = group.tokens.end;
        for (rest, action) in &known.phrases {
            if rest.iter().enumerate().all(|(k, word)| next + k < self.end && self.cx.doc.lower(next + k) == *word) {
                let last_is_preposition = self.tags.at(next + rest.len() - 1).is(Function::Preposition);
                group.action = Some(action);
                // A last preposition stays outside: it governs the object.
                group.tokens.end = next + rest.len() - usize::from(last_is_preposition && rest.len() > 1);
                break;
            }
        }
        group
    }
}
