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
use crate::lexicon::action::{self, Action, Course, verb_phrases};
use crate::lexicon::function_word::Function;
use crate::lexicon::verb::{Forms, VerbForm};
use crate::lexicon::word::Word;
use crate::model::claim::Modality;
use crate::text::token::Case;
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
    pub(crate) action: Option<&'static Action>,
    pub(crate) shape: Shape,
    pub(crate) passive: bool,
    pub(crate) negated: bool,
    pub(crate) modality: Modality,
    /// A past form that could be a participle as well.
    pub(crate) ambiguous: bool,
}

/// The verb groups of a sentence, in order.
pub(crate) fn verb_groups(cx: &Context<'_>, tags: &Tags, tokens: &Range<usize>, heading: bool) -> Vec<VerbGroup> {
    let reader = Reader { cx, tags, end: tokens.end, start: tokens.start, heading };
    let mut out: Vec<VerbGroup> = Vec::new();
    let mut i = tokens.start;
    while i < tokens.end {
        let finite_before = out.iter().any(|g| g.shape == Shape::Finite);
        match reader.auxiliaries(i).or_else(|| reader.bare(i, finite_before)) {
            Some(group) => {
                let group = reader.particles(reader.governed(group, 0));
                i = group.tokens.end.max(i + 1);
                out.push(group);
            }
            None => i += 1,
        }
    }
    out
}

struct Reader<'a, 'b> {
    cx: &'a Context<'b>,
    tags: &'a Tags,
    start: usize,
    end: usize,
    heading: bool,
}

impl Reader<'_, '_> {
    fn verb(&self, i: usize) -> Option<VerbForm> {
        let tag = self.tags.at(i);
        if i >= self.end || !matches!(tag.part, Part::Content) {
            return None;
        }
        tag.word.and_then(|w| w.verb)
    }

    fn group(&self, range: Range<usize>, verb: VerbForm, shape: Shape) -> VerbGroup {
        VerbGroup {
            tokens: range,
            base: verb.base,
            action: verb_phrases(verb.base).and_then(|v| v.alone),
            shape,
            passive: false,
            negated: false,
            modality: Modality::Actual,
            ambiguous: false,
        }
    }

    /// A group that begins with an auxiliary at `i`.
    fn auxiliaries(&self, i: usize) -> Option<VerbGroup> {
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
                    negated |= self.cx.doc.lower(j).ends_with("n't") || self.cx.doc.lower(j) == "cannot";
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
                return Some(group);
            }
        }
        let base = match last {
            Function::Be => "be",
            Function::Have => "have",
            Function::Do => "do",
            _ => return None,
        };
        let verb = VerbForm { base, forms: Forms::BASE, also_noun: false };
        let mut group = self.group(i..last_at + 1, verb, shape);
        (group.negated, group.modality) = (negated, modality);
        // `is not a member`
        if negated {
            group.tokens.end = j;
        }
        Some(group)
    }

    /// A verb without an auxiliary at `i`.
    fn bare(&self, i: usize, finite_before: bool) -> Option<VerbGroup> {
        let verb = self.verb(i)?;
        // `a gang called Black Tern`, `an engineer named Adeyemi`: only the name follows.
        let names = matches!(verb.base, "call" | "name" | "dub" | "nickname")
            && verb.forms.has(Forms::PARTICIPLE)
            && matches!(self.tags.at(i + 1).case, Case::Title | Case::Upper)
            && i > self.start + 1
            && self.tags.at(i - 1).case == Case::Lower
            && (1..4).any(|k| i >= self.start + k && matches!(self.cx.doc.lower(i - k), "a" | "an"));
        if names {
            return None;
        }
        let case = self.tags.at(i).case;
        let capital = matches!(case, Case::Title | Case::Upper);
        if capital && i > self.start && !self.heading {
            return None;
        }
        // `both towns – Lund and Haga-decided to`: a dash without its spaces.
        let dash = self.tags.part(i + 1) == Part::Function(Function::To)
            && verb.forms.has(Forms::PAST)
            && control(verb.base).is_some_and(|c| !c.adjective && !c.passive_only);
        let hyphen = i > self.start && self.tags.part(i - 1) == Part::Hyphen && !dash;
        if self.tags.part(i + 1) == Part::Hyphen || hyphen {
            return None;
        }
        // `a regional cut in fares`, `the latest rise in rents`: a noun after its article and adjective.
        let is_noun = self.tags.at(i).word.is_some_and(|w| !w.nouns.is_empty());
        if is_noun
            && self.tags.at(i + 1).is(Function::Preposition)
            && i > self.start + 1
            && self.tags.at(i - 2).is(Function::Determiner)
            && is_adjective(self.cx.doc.lower(i - 1))
        {
            return None;
        }
        // `never left`, `no longer hold`
        let word = |k: usize| i.checked_sub(k).map_or("", |at| self.cx.doc.lower(at));
        let negation = match (word(2), word(1)) {
            ("no", "longer") => 2,
            _ if i > self.start && self.tags.at(i - 1).is(Function::Negation) => 1,
            _ => 0,
        };
        let before = self.tags.before(i - negation);
        let left = before.map(|at| self.tags.at(at));
        let next = self.tags.after(i + 1);
        let right = self.tags.at(next);
        let opens_object = right.is_number
            || matches!(right.part, Part::Function(Function::Determiner | Function::Possessive | Function::Pronoun))
            || right.part == Part::Content && matches!(right.case, Case::Title | Case::Upper | Case::Mixed);
        let says = verb_phrases(verb.base).and_then(|v| v.alone).is_some_and(|a| a.course == Course::Say);
        let governs = control(verb.base).is_some_and(|c| !c.adjective && !c.passive_only);
        let complement = right.is(Function::That) && says || right.is(Function::To) && governs;
        let opens_phrase = opens_object || complement || matches!(right.part, Part::Time) || right.is(Function::To);
        let to_preposition = right.is(Function::Preposition);
        let shape = match left.map(|t| t.part) {
            Some(
                Part::Function(Function::Determiner | Function::Possessive | Function::Be | Function::Have)
                | Part::Genitive,
            ) => return None,
            Some(Part::Function(Function::Preposition | Function::To)) => {
                (verb.forms.has(Forms::ING) && opens_phrase).then_some(Shape::Ing)?
            }
            None => self.at_start(i, verb, opens_phrase || to_preposition)?,
            Some(part) => {
                let after_noun = matches!(
                    part,
                    Part::Content
                        | Part::Time
                        | Part::Function(Function::Pronoun | Function::Relative | Function::That)
                );
                if verb.forms.has(Forms::PAST) {
                    // `and wounded soldiers`: an adjective.
                    let after_aside = part == Part::Comma && self.closes_aside(before);
                    let adjective = !(after_noun || after_aside)
                        && right.part == Part::Content
                        && !opens_phrase
                        && verb.forms.has(Forms::PARTICIPLE);
                    let main = after_noun || finite_before || part != Part::Comma || self.closes_aside(before);
                    (!adjective && main).then_some(Shape::Finite)?
                } else if verb.forms.has(Forms::PARTICIPLE) {
                    (after_noun || part == Part::Comma).then_some(Shape::Participle)?
                } else if verb.forms.has(Forms::ING) {
                    let plural = before.is_some_and(|at| is_plural(self.cx.doc.lower(at)));
                    let fits = match part {
                        Part::Content => {
                            opens_object
                                || right.is(Function::To)
                                || (to_preposition || opens_phrase) && !self.is_noun_in_ing(i)
                                || plural
                        }
                        Part::Comma | Part::Time => true,
                        Part::Function(Function::Subordinator) => true,
                        Part::Function(Function::Coordinator) => opens_phrase,
                        _ => false,
                    };
                    fits.then_some(Shape::Ing)?
                } else {
                    if part == Part::Time
                        && i > self.start + 3
                        && !finite_before
                        && verb.forms.has(Forms::THIRD)
                        && right.word.is_none_or(|w| w.verb.is_none())
                    {
                        // `the country, since Friday, faces a strike`
                        Shape::Finite
                    } else {
                        self.present(verb, before, part, opens_object || complement, finite_before, right.word)?
                    }
                }
            }
        };
        let mut group = self.group(i..i + 1, verb, shape);
        group.passive = shape == Shape::Participle;
        group.negated = negation > 0;
        // `Government dismissed` over an article: nothing that it could have dismissed follows.
        let headline = self.heading
            && shape == Shape::Finite
            && !finite_before
            && verb.forms.has(Forms::PARTICIPLE)
            && group.action.is_some_and(|a| a.of_object)
            && right.part != Part::Content
            && !opens_object;
        if headline {
            (group.shape, group.passive) = (Shape::Finite, true);
        }
        group.ambiguous =
            !headline && shape == Shape::Finite && verb.forms.has(Forms::PAST) && verb.forms.has(Forms::PARTICIPLE);
        Some(group)
    }

    /// `The mayor, Ana Kovac, resigned`: the comma at `at` closes what another one opened after the subject.
    fn closes_aside(&self, at: Option<usize>) -> bool {
        const LONGEST: usize = 16;
        let Some(at) = at else { return false };
        let from = self.start.max(at.saturating_sub(LONGEST));
        (from + 1..at).any(|i| self.tags.part(i) == Part::Comma && self.tags.part(i - 1) == Part::Content)
    }

    /// `the administration building in the centre`: the form is as often a noun.
    fn is_noun_in_ing(&self, i: usize) -> bool {
        let word = self.cx.doc.lower(i);
        self.tags.at(i).word.is_some_and(|w| !w.nouns.is_empty())
            || matches!(
                word,
                "building"
                    | "housing"
                    | "training"
                    | "feeling"
                    | "parking"
                    | "finding"
                    | "funding"
                    | "hearing"
                    | "ruling"
                    | "warning"
                    | "setting"
                    | "landing"
                    | "saying"
                    | "trading"
                    | "banking"
                    | "gathering"
                    | "spending"
                    | "fishing"
                    | "shipping"
                    | "broadcasting"
                    | "mining"
                    | "farming"
                    | "drilling"
                    | "crossing"
                    | "beginning"
                    | "filling"
                    | "living"
                    | "briefing"
            )
    }

    /// A verb form that opens the sentence: `Abolishing the council`, `Asked about the deal`.
    fn at_start(&self, i: usize, verb: VerbForm, followed: bool) -> Option<Shape> {
        let lower = self.cx.doc.lower(i);
        if !followed || verb.forms.has(Forms::BASE) {
            None
        } else if verb.forms.has(Forms::ING) && self.tags.at(i).word.is_none_or(|w| w.nouns.is_empty()) {
            Some(Shape::Ing)
        } else if verb.forms.has(Forms::PARTICIPLE) && (lower.ends_with("ed") || !verb.forms.has(Forms::PAST)) {
            Some(Shape::Participle)
        } else {
            None
        }
    }

    /// `storms` and `storm`, which may be nouns.
    fn present(
        &self,
        verb: VerbForm,
        before: Option<usize>,
        part: Part,
        opens_phrase: bool,
        finite_before: bool,
        right: Option<&Word>,
    ) -> Option<Shape> {
        let lower = before.map_or("", |at| self.cx.doc.lower(at));
        let after_pronoun = matches!(part, Part::Function(Function::Relative | Function::That | Function::Pronoun));
        let fits = if verb.forms.has(Forms::THIRD) {
            let subject = after_pronoun && !is_plural(lower) || part == Part::Content && !is_plural(lower);
            let joined = matches!(part, Part::Function(Function::Coordinator) | Part::Comma | Part::Time);
            match verb.also_noun {
                // `Chad, rich in gold, faces its worst drought`
                true if part == Part::Comma => opens_phrase && !finite_before && self.closes_aside(before),
                true => after_pronoun && subject || subject && (opens_phrase || self.heading && !finite_before),
                false => subject || joined && (opens_phrase || finite_before),
            }
        } else {
            let subject = is_plural(lower) && (after_pronoun || part == Part::Content)
                || part == Part::Function(Function::Relative);
            // `police cordon guarding`: a noun before another verb.
            let verb_follows = right.and_then(|w| w.verb).is_some_and(|v| !v.forms.has(Forms::BASE));
            subject && (opens_phrase || !verb.also_noun && !verb_follows) && (!self.heading || !finite_before)
        };
        fits.then_some(Shape::Finite)
    }

    /// The infinitive that the group's verb governs, if it does.
    fn governed(&self, group: VerbGroup, depth: usize) -> VerbGroup {
        if depth > 3 {
            return group;
        }
        let mut to = self.tags.after(group.tokens.end);
        let control = match group.base {
            // `was able to`, `are likely to`
            "be" => {
                let word = self.cx.doc.lower(to);
                to = self.tags.after(to + 1);
                control(word).filter(|c| c.adjective)
            }
            base => control(base).filter(|c| !c.adjective && (!c.passive_only || group.passive)),
        };
        let Some(control) = control else { return group };
        let inner = match self.verb(to).filter(|v| v.forms.has(Forms::BASE) && !v.also_noun) {
            // `helped rebuild`
            Some(verb) if to == group.tokens.end && matches!(group.base, "help" | "decide" | "dare" | "need") => {
                Some(self.group(to..to + 1, verb, Shape::Infinitive))
            }
            _ if self.tags.at(to).is(Function::To) => self.auxiliaries(to),
            _ => None,
        };
        let Some(inner) = inner else { return group };
        let merged = VerbGroup {
            tokens: group.tokens.start..inner.tokens.end,
            shape: group.shape,
            negated: group.negated != (inner.negated || control.negates),
            modality: strongest(group.modality, strongest(control.modality, inner.modality)),
            ambiguous: false,
            ..inner
        };
        self.governed(merged, depth + 1)
    }

    /// `was on fire`, `are in flames`, `is ablaze`: what is said to be so was done to the subject.
    fn predicate(&self, group: &VerbGroup) -> Option<VerbGroup> {
        let at = self.tags.after(group.tokens.end);
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
    fn particles(&self, mut group: VerbGroup) -> VerbGroup {
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
        let Some(known) = verb_phrases(group.base) else { return group };
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

/// What a verb or adjective does to the infinitive after it.
#[derive(Clone, Copy)]
struct Control {
    modality: Modality,
    negates: bool,
    /// It follows `be`.
    adjective: bool,
    /// Only `is expected to`, not `expects to`.
    passive_only: bool,
}

fn control(word: &str) -> Option<Control> {
    let plain = Control { modality: Modality::Actual, negates: false, adjective: false, passive_only: false };
    Some(match word {
        "try" | "attempt" | "seek" | "struggle" | "bid" => Control { modality: Modality::Attempted, ..plain },
        "plan" | "intend" | "want" | "hope" | "prepare" | "vow" | "pledge" | "promise" | "agree" | "decide"
        | "threaten" | "vote" | "aim" | "wish" | "offer" | "resolve" | "choose" | "need" | "move" | "undertake"
        | "opt" | "have" | "propose" | "swear" | "arrange" => Control { modality: Modality::Planned, ..plain },
        "fail" | "refuse" | "decline" | "neglect" => Control { negates: true, ..plain },
        "begin" | "start" | "continue" | "manage" | "come" | "proceed" | "help" | "dare" | "rush" | "race" | "go" => {
            plain
        }
        "appear" | "seem" => Control { modality: Modality::Possible, ..plain },
        "report" | "say" | "believe" | "know" | "find" | "see" | "hear" => Control { passive_only: true, ..plain },
        "allege" | "think" | "understand" | "rumour" | "suspect" => {
            Control { modality: Modality::Possible, passive_only: true, ..plain }
        }
        "expect" | "schedule" | "suppose" => Control { modality: Modality::Planned, ..plain },
        "force" | "compel" | "oblige" => Control { passive_only: true, ..plain },
        "permit" | "allow" => Control { modality: Modality::Possible, passive_only: true, ..plain },
        "able" | "free" | "forced" => Control { adjective: true, ..plain },
        "unable" | "unwilling" => Control { adjective: true, negates: true, ..plain },
        "due" | "set" | "about" | "ready" | "willing" | "poised" | "eager" | "keen" | "determined" | "bound" => {
            Control { adjective: true, modality: Modality::Planned, ..plain }
        }
        "likely" | "unlikely" => Control { adjective: true, modality: Modality::Possible, ..plain },
        _ => return None,
    })
}

fn modality_of(modal: &str) -> Modality {
    match modal {
        "will" | "shall" | "would" | "won't" | "wouldn't" | "should" | "must" => Modality::Planned,
        "could" | "may" | "might" | "can" | "can't" | "cannot" | "couldn't" => Modality::Possible,
        _ => Modality::Actual,
    }
}

/// The one farther from having happened.
fn strongest(a: Modality, b: Modality) -> Modality {
    let rank = |m: Modality| match m {
        Modality::Actual => 0,
        Modality::Planned => 1,
        Modality::Attempted => 2,
        Modality::Possible => 3,
    };
    if rank(a) >= rank(b) { a } else { b }
}

/// Whether a word is an adjective by its ending, or one of the few short ones that stand before nouns of change.
fn is_adjective(lower: &str) -> bool {
    matches!(
        lower,
        "sharp" | "steep" | "big" | "further" | "new" | "small" | "large" | "latest" | "recent" | "sudden" | "slight"
    ) || lower.len() > 5
        && ["al", "ive", "ous", "ic", "ary", "ful", "ional", "able"].iter().any(|end| lower.ends_with(end))
}

/// Whether a verb without `-s` can follow: `soldiers storm`, `they storm`.
fn is_plural(lower: &str) -> bool {
    matches!(
        lower,
        "they"
            | "we"
            | "i"
            | "you"
            | "people"
            | "police"
            | "men"
            | "women"
            | "children"
            | "media"
            | "some"
            | "many"
            | "both"
    ) || lower.len() > 3
        && lower.ends_with('s')
        && !lower.ends_with("ss")
        && !lower.ends_with("us")
        && !lower.ends_with("is")
}
