//! Verbs without an auxiliary, told from nouns and adjectives by the words beside them.
//!
//! 1. Forms that cannot be a verb here are passed over: names (`a gang called Black Tern`), compounds with a hyphen, nouns
//!    after their article and adjective, anything after a determiner.
//! 2. The word before decides what the form is: finite after a noun or pronoun, `-ing` after a preposition, a participle.
//! 3. Present forms that are as often nouns need an object.

use crate::extract::tag::Part;
use crate::extract::verb_control::control;
use crate::extract::verb_group::{Found, Reader, Shape};
use crate::lexicon::action::Course;
use crate::lexicon::clause_word::ClauseWord;
use crate::lexicon::function_word::Function;
use crate::lexicon::verb::{Forms, VerbForm};
use crate::lexicon::word::Word;
use crate::text::token::Case;

impl Reader<'_, '_> {
    /// The form of a verb at `i`, which has no auxiliary, as a group.
    pub(crate) fn bare(&self, i: usize, verb: &'static VerbForm, finite_before: bool) -> Option<Found> {
        // `a gang called Black Tern`, `an engineer named Adeyemi`: only the name follows.
        let names = verb.clause.has(ClauseWord::Naming)
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
        let governs = || {
            verb.clause.has(ClauseWord::Control) && control(verb.base).is_some_and(|c| !c.adjective && !c.passive_only)
        };
        let dash = self.tags.part(i + 1) == Part::Function(Function::To) && verb.forms.has(Forms::PAST) && governs();
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
        let longer = i >= 2 && self.cx.doc.entry(i - 1).clause.has(ClauseWord::Longer);
        let negation = match longer {
            true if self.cx.doc.lower(i - 2) == "no" => 2,
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
        let says = || verb.known.and_then(|v| v.alone).is_some_and(|a| a.course == Course::Say);
        let complement = right.is(Function::That) && says() || right.is(Function::To) && governs();
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
        Some((group, verb.known))
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
    fn at_start(&self, i: usize, verb: &VerbForm, followed: bool) -> Option<Shape> {
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
        verb: &VerbForm,
        before: Option<usize>,
        part: Part,
        opens_phrase: bool,
        finite_before: bool,
        right: Option<&Word>,
    ) -> Option<Shape> {
        let lower = before.map_or("", |at| self.cx.doc.lower(at));
        let after_pronoun = matches!(part, Part::Function(Function::Relative | Function::That | Function::Pronoun));
        // `Dozens dead in Lund fires` over an article.
        let governed =
            before.and_then(|at| self.tags.before(at)).is_some_and(|at| self.tags.at(at).is(Function::Preposition));
        if self.heading && verb.also_noun && governed {
            return None;
        }
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
            let verb_follows = right.and_then(|w| w.verb.as_ref()).is_some_and(|v| !v.forms.has(Forms::BASE));
            subject && (opens_phrase || !verb.also_noun && !verb_follows) && (!self.heading || !finite_before)
        };
        fits.then_some(Shape::Finite)
    }
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
