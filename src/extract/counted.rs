//! Counted people: a number with the group it counts, or a single person with an article, wherever they stand.
//!
//! 1. A number, then `more`, `other`, `of the`, then the group's noun phrase, if there is one.
//! 2. `a man`, `his wife`, `another official`, `the driver`: one person.
//! 3. Side by side, persons told by sex, age or kinship add up: `two women and one man`, `his wife and a young boy`.
//!
//! Left out on purpose: money, shares, years, and what happened to the people.

use crate::extract::context::Context;
use crate::lexicon::group::is_sex_or_age;
use crate::lexicon::outcome::OutcomeForm;
use crate::lexicon::sense::Sense;
use crate::mention::cardinal::{Manner, is_glued_hyphen};
use crate::mention::group::{GroupMention, group_at};
use crate::mention::number::NumberMention;
use crate::model::entity::EntityKind;
use crate::model::quantity::{Precision, Quantity};
use crate::text::document::Document;
use crate::text::token::TokenKind;
use std::ops::Range;

/// How the counted people are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// By a number with nothing or a noun of people behind it.
    Number,
    /// By a number with another noun behind it.
    Thing,
    /// By an article or a possessive: `a man`, `his wife`.
    Article,
    /// By `the` and a singular: `the driver`.
    Definite,
    /// Several of the kinds above added up.
    Sum,
}

/// Counted people.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    /// From the comparator to the last word of the group.
    pub(crate) tokens: Range<usize>,
    pub(crate) quantity: Quantity,
    pub(crate) group: Option<GroupMention>,
    pub(crate) told: Told,
    /// `another five`, `five more`.
    pub(crate) further: bool,
    /// `two of them`, `one of the victims`.
    pub(crate) partitive: bool,
}

/// The counted people of a range of tokens, in order.
pub(crate) fn counted(cx: &Context<'_>, tokens: &Range<usize>) -> Vec<Counted> {
    let doc = &cx.doc;
    let mut out: Vec<Counted> = Vec::new();
    let mut numbers = cx.numbers_in(tokens).iter().peekable();
    let mut i = tokens.start;
    while i < tokens.end {
        if let Some(number) = numbers.next_if(|number| number.tokens.start <= i) {
            let found = if is_age_of_a_name(cx, number) { None } else { by_number(doc, number, tokens.end) };
            i = found.as_ref().map_or(number.tokens.end, |found| found.tokens.end).max(i + 1);
            out.extend(found);
            continue;
        }
        if let Some(found) = by_article(doc, i, tokens.end) {
            i = found.tokens.end.max(i + 1);
            out.push(found);
            continue;
        }
        i += 1;
    }
    add_up(doc, out)
}

/// `Ida Moreau, 41, who taught in Lund, died`: an age between commas behind a person's name.
fn is_age_of_a_name(cx: &Context<'_>, number: &NumberMention) -> bool {
    let (doc, start) = (&cx.doc, number.tokens.start);
    let between = start >= 2 && doc.lower(start - 1) == "," && doc.lower(number.tokens.end) == ",";
    if !between || number.value > 130.0 || number.manner != Manner::Digits || number.tokens.len() > 1 {
        return false;
    }
    let near = cx.names_in(&(start.saturating_sub(6)..start - 1));
    let behind_name = near.iter().any(|name| name.kind == EntityKind::Person && name.tokens.end + 1 == start);
    // `in Moreau, 41, including six children, were killed`
    behind_name
        && !matches!(doc.lower(number.tokens.end + 1), "including" | "among" | "mostly" | "most" | "all" | "some")
}

/// The people that a number counts, or a thing that it counts.
fn by_number(doc: &Document<'_>, number: &NumberMention, limit: usize) -> Option<Counted> {
    if number.currency.is_some() || number.manner == Manner::Share {
        return None;
    }
    let start = number.tokens.start;
    let mut at = number.tokens.end;
    let mut partitive = false;
    if is_glued_hyphen(doc, at) {
        return None; // 22-year-old, 20,000-strong
    }
    for _ in 0..3 {
        match doc.lower(at) {
            "more" | "other" | "further" | "additional" | "new" | "confirmed" | "reported" | "suspected" => at += 1,
            "of" => {
                let the =
                    matches!(doc.lower(at + 1), "the" | "its" | "his" | "her" | "their" | "our" | "those" | "these");
                let pronoun = matches!(doc.lower(at + 1), "them" | "whom" | "us");
                partitive = the || pronoun;
                at += 1 + usize::from(the || pronoun);
                if pronoun {
                    break;
                }
            }
            _ => break,
        }
    }
    // "three of them children", "one of them a pregnant woman"
    let article = usize::from(matches!(doc.lower(at), "a" | "an"));
    if partitive
        && matches!(doc.lower(at - 1), "them" | "whom")
        && let Some(group) = group_at(doc, at + article, limit)
        && !is_auxiliary(doc.lower(at))
    {
        let tokens = start..group.tokens.end;
        let quantity = number.quantity.clone();
        return Some(Counted { tokens, quantity, group: Some(group), told: Told::Number, further: false, partitive });
    }
    let base = Counted {
        tokens: start..at,
        quantity: number.quantity.clone(),
        group: None,
        told: Told::Number,
        further: number.further,
        partitive,
    };
    if let Some(group) = group_at(doc, at, limit) {
        let fits = group.plural || number.value <= 1.0 || number.manner == Manner::None;
        if fits {
            return Some(Counted { tokens: start..group.tokens.end, group: Some(group), ..base });
        }
    }
    if number.year {
        return None;
    }
    // A bare number ends before a verb, a preposition, a mark; otherwise it counts a thing.
    let bare = at >= limit || ends_bare_number(doc, at);
    // "more", "of" without a group behind them are not part of the count.
    let end = if bare && !partitive { number.tokens.end } else { at };
    Some(Counted { tokens: start..end, told: if bare { Told::Number } else { Told::Thing }, ..base })
}

/// Whether the token at `at` cannot be the thing that a number before it counts.
fn ends_bare_number(doc: &Document<'_>, at: usize) -> bool {
    let Some(token) = doc.token(at) else { return true };
    match token.kind {
        TokenKind::Number => false,
        TokenKind::Mark => !matches!(doc.lower(at), "%" | "°" | "-" | "€" | "£" | "$"),
        TokenKind::Word => {
            let lower = doc.lower(at);
            is_auxiliary(lower)
                || is_report(lower)
                || lower.ends_with("ly")
                || doc.entry(at).outcomes.iter().any(|word| {
                    word.form != OutcomeForm::Act
                        && word.rest.iter().enumerate().all(|(n, rest)| doc.lower(at + 1 + n) == *rest)
                })
                || matches!(
                    lower,
                    "in" | "at"
                        | "on"
                        | "and"
                        | "or"
                        | "but"
                        | "by"
                        | "after"
                        | "when"
                        | "while"
                        | "as"
                        | "with"
                        | "from"
                        | "to"
                        | "near"
                        | "who"
                        | "more"
                        | "others"
                        | "among"
                        | "during"
                        | "across"
                        | "since"
                        | "if"
                        | "so"
                        | "also"
                        | "of"
                        | "until"
                        | "within"
                        | "before"
                        | "because"
                        | "around"
                        | "under"
                        | "inside"
                        | "outside"
                        | "for"
                        | "people"
                        | "not"
                        | "still"
                        | "now"
                        | "women"
                        | "men"
                        | "children"
                )
        }
    }
}

/// `a man`, `an American soldier`, `another woman`, `his wife`, `the driver`.
fn by_article(doc: &Document<'_>, i: usize, limit: usize) -> Option<Counted> {
    if !doc.has(i, Sense::OnePerson) {
        return None;
    }
    let told = match doc.lower(i) {
        "a" | "an" | "another" | "his" | "her" | "their" | "my" | "one" => Told::Article,
        "the" => Told::Definite,
        _ => return None,
    };
    let group = group_at(doc, i + 1, limit).filter(|group| !group.plural)?;
    let tokens = i..group.tokens.end;
    let quantity = Quantity::exactly(1, doc.span(&(i..i + 1)).of(doc.text));
    let further = doc.lower(i) == "another";
    Some(Counted { tokens, quantity, group: Some(group), told, further, partitive: false })
}

/// Joins neighbours that are persons told by sex, age or kinship, or by an article.
fn add_up(doc: &Document<'_>, list: Vec<Counted>) -> Vec<Counted> {
    let mut out: Vec<Counted> = Vec::with_capacity(list.len());
    for next in list {
        if let Some(last) = out.last_mut()
            && adds(doc, last, &next)
            && let (Some(a), Some(b)) = (last.quantity.point(), next.quantity.point())
        {
            let sum = a.get() + b.get();
            last.tokens.end = next.tokens.end;
            let said = doc.span(&last.tokens).of(doc.text);
            last.quantity = Quantity::exactly(sum as u32, said);
            last.told = Told::Sum;
            if let (Some(group), Some(more)) = (&mut last.group, next.group) {
                group.tokens.start = last.tokens.start;
                group.tokens.end = more.tokens.end;
                group.classes.extend(more.classes);
                group.classes.sort_unstable();
                group.classes.dedup();
                group.plural = true;
            }
            continue;
        }
        out.push(next);
    }
    out
}

fn adds(doc: &Document<'_>, a: &Counted, b: &Counted) -> bool {
    // "a director of a gas plant and another official"
    if a.told == Told::Article
        && b.told == Told::Article
        && doc.lower(b.tokens.start) == "another"
        && doc.lower(b.tokens.start - 1) == "and"
    {
        let gap = a.tokens.end..b.tokens.start - 1;
        let phrase = gap.len() <= 7 && (gap.is_empty() || matches!(doc.lower(gap.start), "of" | "from" | "at"));
        if phrase && gap.into_iter().all(|at| !is_auxiliary(doc.lower(at)) && doc.lower(at) != ",") {
            return true;
        }
    }
    let link = match doc.lower(a.tokens.end) {
        "and" => 1,
        "," if doc.lower(a.tokens.end + 1) == "and" => 2,
        "," if a.told != Told::Definite => 1,
        _ => return false,
    };
    let small = |c: &Counted| {
        c.quantity.precision() == Precision::Exact
            && c.quantity.point().is_some_and(|n| n.get() >= 1.0 && n.get() <= 50.0)
    };
    let kin =
        |c: &Counted| c.group.as_ref().is_some_and(|group| group.classes.iter().all(|class| is_sex_or_age(class)));
    let single = |c: &Counted| matches!(c.told, Told::Article | Told::Sum);
    a.tokens.end + link == b.tokens.start
        && a.group.is_some()
        && b.group.is_some()
        && small(a)
        && small(b)
        && (kin(a) && kin(b) && !a.partitive || single(a) && b.told == Told::Article)
}

/// Verbs that carry a passive or link a subject to what happened to it.
pub(crate) fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "being"
            | "has"
            | "have"
            | "had"
            | "got"
            | "get"
            | "getting"
            | "remain"
            | "remained"
            | "remains"
            | "went"
            | "go"
            | "having"
            | "lay"
            | "'re"
            | "'ve"
    )
}

/// Words of report and degree that stand between people and what happened to them.
pub(crate) fn is_report(word: &str) -> bool {
    matches!(
        word,
        "reported"
            | "confirmed"
            | "feared"
            | "believed"
            | "thought"
            | "known"
            | "said"
            | "presumed"
            | "declared"
            | "pronounced"
            | "listed"
            | "considered"
            | "found"
            | "left"
            | "so"
            | "far"
            | "also"
            | "still"
            | "already"
            | "now"
            | "since"
            | "later"
            | "both"
            | "all"
            | "to"
            | "either"
            | "even"
            | "badly"
            | "officially"
            | "then"
            | "not"
            | "never"
            | "yet"
            | "more"
            | "least"
            | "at"
            | "expected"
            | "understood"
            | "estimated"
            | "counted"
            | "as"
            | "currently"
            | "immediately"
            | "just"
            | "instantly"
            | "injured"
            | "may"
            | "might"
    ) || word.len() > 4 && word.ends_with("ly")
}
