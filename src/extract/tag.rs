//! The part that each token of a sentence plays: one look-up a token, then the words around it.
//!
//! 1. Tokens of a time expression are `Time`; short brackets are `Aside`, as if they were not there.
//! 2. The words of a number are `Content`, its comparator too (`more than 300`).
//! 3. Function words get their function; words in `-ly` are adverbs.
//! 4. `as` before a clause of its own is a conjunction: `collapsed as workers were arriving`.
//! 5. All else is `Content`: nouns, adjectives and names, and verbs until the verb groups are found.

use crate::extract::context::Context;
use crate::lexicon::clause_word::{ClauseWord, ClauseWords};
use crate::lexicon::function_word::Function;
use crate::lexicon::verb::Forms;
use crate::lexicon::word::Word;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// Brackets of up to this many tokens are passed over; longer ones are read.
const ASIDE: usize = 8;

/// The part a token plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A noun, an adjective, a name, a number or a verb.
    Content,
    /// A function word.
    Function(Function),
    /// Inside a time expression.
    Time,
    /// The possessive `'s`.
    Genitive,
    Hyphen,
    Comma,
    /// A quotation mark.
    Quote,
    /// Inside short brackets.
    Aside,
    /// Any other mark.
    Stop,
}

/// One token of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tag {
    pub(crate) part: Part,
    pub(crate) word: Option<&'static Word>,
    /// What it does in putting the clause together.
    pub(crate) clause: ClauseWords,
    pub(crate) case: Case,
    /// A number or a word, not a mark.
    pub(crate) is_number: bool,
}

impl Tag {
    /// Whether it is that function word.
    pub(crate) fn is(self, function: Function) -> bool {
        self.part == Part::Function(function)
    }
}

/// The tags of one sentence; indices are those of the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tags<'t> {
    first: usize,
    list: &'t [Tag],
}

static OUTSIDE: Tag =
    Tag { part: Part::Stop, word: None, clause: ClauseWords::NONE, case: Case::None, is_number: false };

impl<'t> Tags<'t> {
    /// The tags of the tokens from `first` on.
    pub(crate) fn new(first: usize, list: &'t [Tag]) -> Self {
        Tags { first, list }
    }

    /// The tag of token `i`; a `Stop` outside the sentence.
    #[inline]
    pub(crate) fn at(&self, i: usize) -> &'t Tag {
        self.list.get(i.wrapping_sub(self.first)).unwrap_or(&OUTSIDE)
    }

    /// The part of token `i`.
    #[inline]
    pub(crate) fn part(&self, i: usize) -> Part {
        self.at(i).part
    }

    /// The next token from `i` on that is not passed over: not an adverb, an aside or a quotation mark.
    pub(crate) fn after(&self, mut i: usize) -> usize {
        while self.is_light(i) {
            i += 1;
        }
        i
    }

    /// The nearest token before `i` that is not passed over; `None` at the start.
    pub(crate) fn before(&self, i: usize) -> Option<usize> {
        (self.first..i).rev().find(|&j| !self.is_light(j))
    }

    fn is_light(&self, i: usize) -> bool {
        matches!(self.part(i), Part::Function(Function::Adverb) | Part::Aside | Part::Quote)
    }
}

/// Tags the tokens of one sentence; their tags come to stand at the end of `all`. Returns the classes of all its words.
pub(crate) fn tag(cx: &Context<'_>, tokens: &Range<usize>, all: &mut Vec<Tag>) -> ClauseWords {
    let doc = &cx.doc;
    let list = doc.tokens.list.get(tokens.clone()).unwrap_or(&[]);
    // A line in capitals throughout.
    let shouts = list.iter().take(12).all(|t| !matches!(t.case, Case::Lower | Case::Title));
    let begin = all.len();
    let (mut words, mut brackets) = (ClauseWords::NONE, false);
    // The parts of the token before, and of the last one that is no quotation mark.
    let (mut before, mut governor) = (Part::Stop, Part::Stop);
    all.extend((tokens.start..).zip(list).map(|(i, token)| {
        let clause = token.entry.clause;
        words = words.with(clause);
        let word = if token.kind == TokenKind::Word { token.entry.word } else { None };
        let mut part = match token.kind {
            TokenKind::Number => Part::Content,
            TokenKind::Mark => {
                let part = mark(doc.lower(i));
                brackets |= part == Part::Stop;
                part
            }
            // `he's` is a verb, `Rome's` is not.
            TokenKind::Word if clause.has(ClauseWord::Possessive) => {
                let pronoun = matches!(before, Part::Function(Function::Pronoun | Function::Relative));
                if token.glued && pronoun { Part::Function(Function::Be) } else { Part::Genitive }
            }
            // `US`, `IT`, `WHO` are names.
            TokenKind::Word if token.case == Case::Upper && !shouts && doc.lower(i).len() > 1 => Part::Content,
            TokenKind::Word => match word {
                Some(word) => word.function.map_or(Part::Content, Part::Function),
                None if is_adverb(doc.lower(i)) => Part::Function(Function::Adverb),
                None => Part::Content,
            },
        };
        // `by outside forces`, `the inside story`: an adjective after a preposition or determiner.
        if clause.has(ClauseWord::Edge)
            && matches!(governor, Part::Function(Function::Preposition | Function::Determiner))
        {
            part = Part::Content;
        }
        before = part;
        if part != Part::Quote {
            governor = part;
        }
        Tag { part, word, clause, case: token.case, is_number: token.kind == TokenKind::Number }
    }));
    let list = &mut all[begin..];
    // `more than 300 passengers`: the comparator belongs to the noun phrase.
    for number in cx.numbers_in(tokens) {
        for tag in within(list, tokens.start, &number.tokens) {
            (tag.part, tag.word, tag.is_number) = (Part::Content, None, true);
        }
    }
    for time in cx.times_in(tokens) {
        within(list, tokens.start, &time.tokens).iter_mut().for_each(|tag| tag.part = Part::Time);
    }
    if brackets {
        asides(cx, tokens.start, list);
    }
    // A full stop at the end ends the sentence.
    if let Some(last) = list.last_mut()
        && doc.lower(tokens.end - 1) == "."
    {
        last.part = Part::Stop;
    }
    if words.has(ClauseWord::As) {
        clauses_after_as(cx, tokens.start, list);
    }
    words
}

/// The tags of some tokens, of which the first of the sentence is `first`.
fn within<'t>(list: &'t mut [Tag], first: usize, tokens: &Range<usize>) -> &'t mut [Tag] {
    let end = tokens.end.saturating_sub(first).min(list.len());
    list.get_mut(tokens.start.saturating_sub(first)..end).unwrap_or(&mut [])
}

/// No subject after `as` is longer than this many tokens.
const SUBJECT: usize = 12;

/// A verb that takes `as` stands at most this many tokens before it.
const BEFORE: usize = 20;

/// Makes `as` a conjunction where a subject and a finite verb follow it, and nothing before it takes `as` for a
/// complement: `described as`, `who served as`, `such as`.
fn clauses_after_as(cx: &Context<'_>, first: usize, list: &mut [Tag]) {
    for at in 1..list.len() {
        let lower = |at: usize| cx.doc.lower(first + at);
        if !list[at].clause.has(ClauseWord::As)
            || !list[at].is(Function::Preposition)
            || matches!(lower(at - 1), "such" | "well" | "same" | "as")
        {
            continue;
        }
        let near = at.saturating_sub(BEFORE)..at;
        if begins_clause(cx, first, list, at + 1)
            && !near.rev().any(|i| list[i].is(Function::Relative) || takes_as(lower(i)))
        {
            list[at].part = Part::Function(Function::Subordinator);
        }
    }
}

fn begins_clause(cx: &Context<'_>, first: usize, list: &[Tag], from: usize) -> bool {
    if matches!(cx.doc.lower(first + from), "he" | "she" | "they" | "we" | "i") {
        return true;
    }
    let vague = matches!(cx.doc.lower(first + from), "a" | "an");
    let mut subject = false;
    for at in from..list.len().min(from + SUBJECT) {
        let lower = cx.doc.lower(first + at);
        match list[at].part {
            Part::Function(Function::Be) => return subject && !matches!(lower, "be" | "been" | "being"),
            Part::Function(Function::Have | Function::Do | Function::Modal) => return subject && lower != "having",
            Part::Content if subject && list[at].case == Case::Lower => {
                let Some(verb) = list[at].word.and_then(|w| w.verb.as_ref()) else { continue };
                let past = verb.forms.has(Forms::PAST);
                let by = list.get(at + 1).is_some_and(|_| cx.doc.lower(first + at + 1) == "by");
                // `as a driver named`, `as damage caused by`: a participle.
                let participle = verb.forms.has(Forms::PARTICIPLE) && (by || vague || verb.base == "name");
                let after_noun = matches!(list[at - 1].part, Part::Content | Part::Time);
                if past && after_noun && !participle {
                    return true;
                }
            }
            Part::Content => subject = true,
            Part::Function(Function::Determiner | Function::Possessive | Function::Adverb)
            | Part::Genitive
            | Part::Hyphen
            | Part::Quote
            | Part::Aside
            | Part::Time => {}
            Part::Function(Function::Preposition) if lower == "of" => {}
            _ => return false,
        }
        subject |= list[at].part == Part::Content;
    }
    false
}

/// Words with an `as` that belongs to them.
fn takes_as(lower: &str) -> bool {
    matches!(
        lower,
        "known"
            | "seen"
            | "see"
            | "sees"
            | "saw"
            | "act"
            | "acts"
            | "acted"
            | "acting"
            | "used"
            | "use"
            | "status"
            | "role"
            | "post"
            | "job"
    ) || [
        "serv",
        "describ",
        "nam",
        "regard",
        "view",
        "treat",
        "portray",
        "hail",
        "dubb",
        "condemn",
        "denounc",
        "identif",
        "work",
        "cit",
        "list",
        "classif",
        "regist",
        "bill",
        "appoint",
        "recogni",
        "dismiss",
        "reject",
        "label",
        "brand",
        "elect",
        "resign",
        "consider",
        "disguis",
        "pos",
        "defin",
        "character",
        "depict",
    ]
    .iter()
    .filter(|stem| stem.as_bytes().first() == lower.as_bytes().first())
    .any(|stem| lower.strip_prefix(stem).is_some_and(is_verb_ending))
}

fn is_verb_ending(rest: &str) -> bool {
    matches!(
        rest,
        "" | "e"
            | "es"
            | "ed"
            | "ing"
            | "s"
            | "y"
            | "ied"
            | "ies"
            | "ying"
            | "er"
            | "ered"
            | "ers"
            | "ering"
            | "sed"
            | "se"
            | "ses"
            | "zed"
            | "ze"
            | "zes"
            | "ised"
            | "ized"
            | "ling"
            | "led"
    )
}

fn mark(mark: &str) -> Part {
    match mark {
        "," => Part::Comma,
        "-" | "‐" | "‑" => Part::Hyphen,
        "“" | "”" | "\"" | "«" | "»" | "„" | "'" | "’" | "‘" => Part::Quote,
        "&" => Part::Function(Function::Coordinator),
        "%" | "$" | "€" | "£" | "." | "/" | "#" | "+" => Part::Content,
        _ => Part::Stop,
    }
}

/// Words in `-ly` that the tables do not know otherwise, save the adjectives among them.
fn is_adverb(lower: &str) -> bool {
    if lower.len() <= 4 || !lower.ends_with("ly") {
        return false;
    }
    !matches!(
        lower,
        "early"
            | "deadly"
            | "elderly"
            | "family"
            | "daily"
            | "weekly"
            | "monthly"
            | "yearly"
            | "friendly"
            | "assembly"
            | "italy"
            | "july"
            | "likely"
            | "unlikely"
            | "lovely"
            | "monopoly"
            | "anomaly"
            | "costly"
            | "orderly"
            | "disorderly"
            | "lonely"
            | "holy"
            | "ugly"
            | "belly"
            | "jelly"
            | "bully"
            | "lively"
            | "cowardly"
            | "timely"
            | "ally"
            | "rally"
            | "hourly"
            | "sicily"
            | "emily"
            | "kelly"
            | "billy"
    )
}

/// Marks short brackets that close again.
fn asides(cx: &Context<'_>, first: usize, list: &mut [Tag]) {
    let mut open = None;
    for at in 0..list.len() {
        if cx.doc.token(first + at).is_none_or(|token| token.kind != TokenKind::Mark) {
            continue;
        }
        match cx.doc.lower(first + at) {
            "(" | "[" => open = Some(at),
            ")" | "]" => {
                if let Some(from) = open.take()
                    && at - from <= ASIDE
                {
                    list[from..=at].iter_mut().filter(|t| t.part != Part::Time).for_each(|t| t.part = Part::Aside);
                }
            }
            _ => {}
        }
    }
}
