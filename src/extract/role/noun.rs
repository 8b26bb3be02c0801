//! The noun phrase of an office: its noun, what belongs to it, its status, and of whom or what it is.

use crate::extract::context::Context;
use crate::lexicon::function_word::{Function, opens_clause};
use crate::lexicon::hint::{Class, Classes};
use crate::lexicon::office::{Holders, RoleWord, office, role_word};
use crate::lexicon::place::{country_of, is_demonym};
use crate::mention::name::Mention;
use crate::model::claim::RoleStatus;
use crate::model::entity::EntityKind;
use crate::model::party::Party;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// An office as one noun phrase tells it.
#[derive(Clone, Debug)]
pub(super) struct Office {
    /// From the owner or the article of the phrase to the end of its complement.
    pub(super) tokens: Range<usize>,
    pub(super) role: String,
    pub(super) of: Option<Party>,
    pub(super) status: RoleStatus,
}

/// The most words of a complement (`of the regional office in the north of the country`).
const COMPLEMENT: usize = 14;

pub(super) fn hint(cx: &Context<'_>, i: usize) -> Classes {
    match cx.doc.token(i) {
        Some(token) if token.kind == TokenKind::Word => token.entry.classes,
        _ => Classes::default(),
    }
}

/// Whether token `i` is the noun of an office and not of a tie between people.
pub(super) fn is_office_noun(cx: &Context<'_>, i: usize) -> bool {
    hint(cx, i).is(Class::Title) && office(cx.doc.lower(i)).is_none_or(|office| office.holders != Holders::Kin)
}

/// Words that belong to an office before its noun: `deputy`, `police`, `prime`.
fn is_part(cx: &Context<'_>, i: usize) -> bool {
    let word = cx.doc.lower(i);
    if cx.doc.token(i).is_none_or(|t| t.kind != TokenKind::Word) || matches!(role_word(word), Some(RoleWord::Quality)) {
        return false;
    }
    let class = hint(cx, i);
    class.any(&[
        Class::TitlePart,
        Class::Sector,
        Class::Level,
        Class::Rank,
        Class::Facility,
        Class::Body,
        Class::PlaceBefore,
    ]) && !class.is(Class::Demonym)
        || is_office_noun(cx, i)
        || matches!(
            word,
            "press"
                | "opposition"
                | "union"
                | "party"
                | "bank"
                | "army"
                | "hospital"
                | "school"
                | "media"
                | "film"
                | "football"
                | "business"
                | "shop"
                | "store"
                | "restaurant"
                | "hotel"
                | "team"
                | "company"
                | "rights"
                | "human"
                | "aid"
                | "civil"
                | "political"
                | "medical"
                | "legal"
                | "special"
                | "managing"
                | "executive"
                | "spiritual"
                | "religious"
                | "rebel"
                | "militia"
                | "student"
                | "youth"
                | "council"
                | "taxi"
                | "truck"
                | "bus"
                | "factory"
                | "construction"
                | "presidential"
                | "parliamentary"
                | "parliament"
                | "attorney"
        )
}

/// The start of the words of an office whose noun is token `noun`, and the status they tell. Statuses and qualities
/// are stepped over and are not part of the returned words.
struct Words {
    /// The first word of the office proper.
    start: usize,
    /// The first word with statuses and qualities.
    outer: usize,
    status: RoleStatus,
}

fn words_before(cx: &Context<'_>, noun: usize, first: usize) -> Words {
    let mut words = Words { start: noun, outer: noun, status: RoleStatus::Current };
    let mut at = noun;
    while at > first {
        let glued_hyphen =
            cx.doc.lower(at - 1) == "-" && cx.doc.tokens.list[at - 1].glued && cx.doc.tokens.list[at].glued;
        // `ex-president`, `vice-president`, `editor-in-chief`, `long-time`
        let before = if glued_hyphen && at >= first + 2 { at - 2 } else { at - 1 };
        let word = cx.doc.lower(before);
        match role_word(word) {
            // `the army ousted President X` has a verb, `the ousted president` an adjective.
            Some(_) if word.ends_with("ed") && is_subject(cx, before, first) => break,
            Some(kind) => {
                match kind {
                    RoleWord::Former => words.status = RoleStatus::Former,
                    RoleWord::Acting => words.status = RoleStatus::Acting,
                    RoleWord::Elect => words.status = RoleStatus::Elect,
                    RoleWord::Quality => {}
                }
                words.outer = before;
            }
            None if glued_hyphen && (is_part(cx, before) || matches!(word, "in" | "vice" | "co" | "at" | "under")) => {
                words.start = before;
                words.outer = before;
            }
            None if glued_hyphen => {
                // `long-time`, `far-right`: a quality in two words
                words.outer = before;
            }
            // `first female president`
            None if word == "first" && words.outer == at && role_word(cx.doc.lower(at)).is_some() => {
                words.outer = before;
            }
            None if is_part(cx, before) && !inside_mention(cx, before) => {
                words.start = before;
                words.outer = before;
            }
            None => {
                let time = matches!(word, "time" | "term" | "wing" | "right" | "left")
                    && cx.doc.lower(before.wrapping_sub(1)) == "-";
                if !time {
                    break;
                }
                words.outer = before;
            }
        }
        at = before;
    }
    words
}

/// Whether a noun or name stands before token `i`, so that a word in `-ed` is a verb.
fn is_subject(cx: &Context<'_>, i: usize, first: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|&before| before >= first) else { return false };
    let word = cx.doc.lower(before);
    cx.doc.tokens.list[before].kind == TokenKind::Word
        && word != "'s"
        && cx.doc.entry(before).function.is_none()
        && role_word(word).is_none()
        && !is_demonym(word)
}

/// Whether a token lies in a name of an organisation or place.
fn inside_mention(cx: &Context<'_>, i: usize) -> bool {
    mention_at(cx, i).is_some_and(|m| m.kind != EntityKind::Person)
}

/// The name that covers token `i`.
pub(super) fn mention_at<'c>(cx: &'c Context<'_>, i: usize) -> Option<&'c Mention> {
    let at = cx.names.partition_point(|n| n.tokens.end <= i);
    cx.names.get(at).filter(|n| n.tokens.start <= i)
}

/// The words of a role with the spacing of the text, in lower case.
fn role_text(cx: &Context<'_>, range: Range<usize>) -> String {
    let mut out = String::new();
    for i in range.clone() {
        if i > range.start && !cx.doc.tokens.list[i].glued {
            out.push(' ');
        }
        out.push_str(cx.doc.lower(i));
    }
    out
}

/// The office whose noun is the last token before `end`: `Norway's deputy foreign minister`.
pub(super) fn ending_at(cx: &Context<'_>, end: usize, first: usize) -> Option<Office> {
    let noun = end.checked_sub(1).filter(|&noun| noun >= first)?;
    // `head of state`, `member of parliament`: the noun is the first word.
    for length in 3..=6 {
        let Some(start) = end.checked_sub(length).filter(|&start| start >= first) else { break };
        let field =
            |i: usize| hint(cx, i).any(&[Class::Sector, Class::Level]) || matches!(cx.doc.lower(i), "the" | "and");
        let whole = || is_office_noun(cx, start) && (start + 2..end).all(field) && !field_ends_loose(cx, end);
        if matches!(cx.doc.lower(start + 1), "of" | "for") && (office(&role_text(cx, start..end)).is_some() || whole())
        {
            return Some(with_owner(cx, start, end, end, first, false));
        }
    }
    // `president-elect`
    let (noun, elect) = match cx.doc.lower(noun) {
        "elect" | "designate" if noun >= first + 2 && cx.doc.lower(noun - 1) == "-" => (noun - 2, true),
        // `secretary-general`, `secretary general`
        "general" if noun >= first + 2 && cx.doc.lower(noun - 1) == "-" && is_office_noun(cx, noun - 2) => {
            (noun - 2, false)
        }
        "general" if noun > first && is_office_noun(cx, noun - 1) => (noun - 1, false),
        _ => (noun, false),
    };
    if !is_office_noun(cx, noun) {
        return None;
    }
    let tail = if elect { noun + 1 } else { end };
    Some(with_owner(cx, noun, tail, end, first, elect))
}

/// Whether the words before `end` end in a small word.
fn field_ends_loose(cx: &Context<'_>, end: usize) -> bool {
    matches!(cx.doc.lower(end.saturating_sub(1)), "the" | "and")
}

/// The office at `noun`, whose words end before `tail`, with the owner named before it.
fn with_owner(cx: &Context<'_>, noun: usize, tail: usize, end: usize, first: usize, elect: bool) -> Office {
    let words = words_before(cx, noun, first);
    let (of, start) = owner(cx, words.outer, first);
    Office {
        tokens: start..end,
        role: role_text(cx, words.start..tail),
        of,
        status: if elect { RoleStatus::Elect } else { words.status },
    }
}

/// Of whom an office is that begins at `start`, by the words before it, and where these begin.
fn owner(cx: &Context<'_>, start: usize, first: usize) -> (Option<Party>, usize) {
    let doc = &cx.doc;
    let Some(before) = start.checked_sub(1).filter(|&before| before >= first) else { return (None, start) };
    let word = doc.lower(before);
    if matches!(word, "'s" | "'") && before > first {
        let owned = before - 1;
        if let Some(mention) = mention_at(cx, owned) {
            let begin = with_the(cx, mention.tokens.start, first);
            return (Some(Party::at(doc.text, mention.span)), begin);
        }
        // `the country's`, `the Islamist movement's`
        let mut at = owned;
        while at > first && before - at < 4 {
            if matches!(doc.lower(at), "the" | "a" | "an" | "this" | "that") {
                return (Some(Party::at(doc.text, doc.span(&(at + 1..before)))), at);
            }
            at -= 1;
        }
        return (Some(Party::at(doc.text, doc.span(&(owned..before)))), owned);
    }
    if let Some(mention) = mention_at(cx, before)
        && mention.kind != EntityKind::Person
        && mention.tokens.end == start
    {
        return (Some(Party::at(doc.text, mention.span)), with_the(cx, mention.tokens.start, first));
    }
    if doc.tokens.list[before].kind == TokenKind::Word && doc.token(before).is_some_and(|t| t.case != Case::Lower) {
        // `South Korean`, `Armenian`
        for length in [2, 1] {
            let Some(from) = start.checked_sub(length).filter(|&from| from >= first) else { continue };
            let words = role_text(cx, from..start);
            if is_demonym(&words) {
                let span = doc.span(&(from..start));
                let party = country_of(&words).map(|country| Party { span: Some(span), ..Party::named(country) });
                return (party, with_the(cx, from, first));
            }
        }
    }
    (None, with_the(cx, start, first))
}

fn with_the(cx: &Context<'_>, start: usize, first: usize) -> usize {
    let article =
        start > first && matches!(cx.doc.lower(start - 1), "the" | "a" | "an" | "its" | "their" | "his" | "her");
    start - usize::from(article)
}

/// The office at `noun` with its complement: `head of the union`, up to `limit`.
pub(super) fn with_complement(cx: &Context<'_>, noun: usize, first: usize, limit: usize) -> Office {
    let doc = &cx.doc;
    let mut tail = noun + 1;
    if doc.lower(tail) == "general" {
        tail += 1;
    } else if doc.lower(tail) == "-" && matches!(doc.lower(tail + 1), "general" | "elect" | "designate") {
        tail += 2;
    } else if doc.lower(tail) == "-" && doc.lower(tail + 1) == "in" && doc.lower(tail + 3) == "chief" {
        tail += 4;
    }
    let elect = tail > noun + 2 && matches!(doc.lower(tail - 1), "elect" | "designate");
    // Offices of several words with a small word inside: `secretary of state`.
    for length in (2..=5).rev() {
        if tail + length - 1 <= limit && office(&role_text(cx, noun..tail + length - 1)).is_some() {
            tail += length - 1;
            break;
        }
    }
    // `professor of economics`
    let bare = doc.lower(tail) == "of"
        && doc.token(tail + 1).is_some_and(|t| t.case == Case::Lower)
        && doc.entry(tail + 1).function.is_none()
        && matches!(
            doc.lower(noun),
            "professor" | "lecturer" | "teacher" | "student" | "scholar" | "minister" | "researcher" | "specialist"
        )
        && tail + 1 < limit;
    if bare {
        tail += 2;
    }
    let mut found = with_owner(cx, noun, if elect { noun + 1 } else { tail }, tail, first, elect);
    if tail < limit && matches!(doc.lower(tail), "of" | "for" | "at" | "in" | "from" | "with" | "on") {
        let end = complement_end(cx, tail + 1, limit);
        if end > tail + 1 {
            let from = tail + 1 + usize::from(matches!(doc.lower(tail + 1), "the" | "a" | "an" | "its"));
            let party = complement_party(cx, from, end);
            if party.is_some() {
                found.of = party.or(found.of);
                found.tokens.end = end;
            }
        }
    }
    found
}

/// The body or place in a complement: the name it begins with, or its words.
fn complement_party(cx: &Context<'_>, from: usize, end: usize) -> Option<Party> {
    if let Some(mention) = mention_at(cx, from)
        && mention.kind != EntityKind::Person
        && mention.tokens.end <= end
    {
        // `the head of Norway's Red Cross`
        if cx.doc.lower(mention.tokens.end) == "'s" && mention.tokens.end + 1 < end {
            return complement_party(cx, mention.tokens.end + 1, end);
        }
        return Some(Party::at(cx.doc.text, mention.span));
    }
    (from < end && cx.doc.tokens.list[from].kind == TokenKind::Word)
        .then(|| Party::at(cx.doc.text, cx.doc.span(&(from..end))))
}

/// Where a complement ends: before a mark, a verb or a relative word.
pub(super) fn complement_end(cx: &Context<'_>, from: usize, limit: usize) -> usize {
    let doc = &cx.doc;
    let mut at = from;
    while at < limit.min(from + COMPLEMENT) {
        let word = doc.lower(at);
        if let Some(mention) = mention_at(cx, at) {
            if mention.kind == EntityKind::Person {
                break;
            }
            at = mention.tokens.end.max(at + 1);
            continue;
        }
        if doc.tokens.list[at].kind == TokenKind::Mark && !matches!(word, "-" | "'" | "&") || is_dash(cx, at) {
            break;
        }
        let function = doc.entry(at).function;
        let stops = opens_clause(function) || function == Some(Function::Negation);
        if stops && word != "'s" || hint(cx, at).is(Class::Speech) && !hint(cx, at).is(Class::Org) {
            break;
        }
        if word == "and"
            && doc.token(at + 1).is_some_and(|t| t.case == Case::Lower)
            && (doc.entry(at + 1).function.is_some()
                || hint(cx, at + 1).is(Class::Speech)
                || is_office_noun(cx, at + 1))
        {
            break;
        }
        // `mayor of Lugo in 2019`, `head of the union since May`
        let told_when = cx.times_in(&(at..at + 2)).first().is_some_and(|t| t.tokens.start <= at + 1);
        if at > from && told_when && is_small(cx, at) {
            break;
        }
        at += 1;
    }
    // `mayor of Lugo by Ana Ruiz`
    while at > from && is_small(cx, at - 1) && !inside_mention(cx, at - 1) {
        at -= 1;
    }
    at
}

/// A dash between spaces, as it stands around an insertion.
pub(super) fn is_dash(cx: &Context<'_>, i: usize) -> bool {
    let glued = |i: usize| cx.doc.token(i).is_some_and(|t| t.glued);
    matches!(cx.doc.lower(i), "-" | "–" | "—") && !glued(i) && !glued(i + 1)
}

fn is_small(cx: &Context<'_>, i: usize) -> bool {
    matches!(cx.doc.lower(i), "by" | "from" | "in" | "since" | "until" | "on" | "after" | "with" | "for" | "during")
}
