//! Offices after a name: appositions, relative clauses and verbs of office.

use crate::extract::context::Context;
use crate::extract::role::noun::{Office, complement_end, hint, is_dash, is_office_noun, mention_at, with_complement};
use crate::extract::role::succession::{around, as_after_person, follows};
use crate::lexicon::function_word::{Function, opens_clause};
use crate::lexicon::hint::Class;
use crate::lexicon::office::{Holders, office, role_word};
use crate::mention::name::Mention;
use crate::model::claim::RoleStatus;
use crate::model::entity::EntityKind;
use crate::model::party::Party;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// The most words between the beginning of an apposition and the noun of its office.
const REACH: usize = 9;

/// The offices that stand after a person's name.
pub(super) fn offices(cx: &Context<'_>, person: &Mention, sentence: &Range<usize>) -> Vec<Office> {
    let mut at = person.tokens.end;
    let end = sentence.end;
    let doc = &cx.doc;
    let mut out = Vec::new();
    if doc.lower(at) == "," || is_dash(cx, at) {
        at += 1;
        // `, 34,`, `, aged 34,`
        let age = at + usize::from(doc.lower(at) == "aged");
        if doc.token(age).is_some_and(|t| t.kind == TokenKind::Number) && doc.lower(age + 1) == "," {
            at = age + 2;
        }
        if doc.lower(at) == "who" {
            out.extend(verb(cx, at + 1, end));
        } else if let Some(office) = phrase(cx, at, end) {
            // `, a doctor and member of the council,`
            let mut next = office.tokens.end;
            out.push(office);
            while doc.lower(next) == "and" && next < end {
                let Some(office) = phrase(cx, next + 1, end) else { break };
                next = office.tokens.end.max(next + 1);
                out.push(office);
            }
            share_body(&mut out);
        }
    } else if doc.lower(at) == "-" && matches!(doc.lower(at + 1), "led" | "headed") {
        return out;
    } else if let Some(office) = given(cx, person, at, sentence) {
        out.push(office);
    } else {
        out.extend(verb(cx, at, end));
    }
    out
}

/// `prime minister and finance minister of Samoa`: offices with one holder share the body that is told last.
fn share_body(offices: &mut [Office]) {
    let Some((last, earlier)) = offices.split_last_mut() else { return };
    for told in earlier.iter_mut().filter(|o| o.of.is_none()) {
        if office(&told.role).is_some_and(|o| o.holders == Holders::One) {
            told.of.clone_from(&last.of);
        }
    }
}

/// The office that an earlier verb gives to or takes from the person: `named Ozola finance minister`, `took over from
/// Ozola as head of the union`.
fn given(cx: &Context<'_>, person: &Mention, at: usize, sentence: &Range<usize>) -> Option<Office> {
    let doc = &cx.doc;
    let mut before = person.tokens.start.checked_sub(1).filter(|&i| i >= sentence.start)?;
    if hint(cx, before).is(Class::Honorific) {
        before = before.checked_sub(1)?;
    }
    if let Some((from, status)) = around(cx, person, sentence) {
        let mut office = phrase(cx, from, sentence.end)?;
        if status != RoleStatus::Current {
            office.status = status;
        }
        return Some(office);
    }
    let as_next = doc.lower(at) == "as";
    let status = match doc.lower(before) {
        "from" if as_next && before > sentence.start && doc.lower(before - 1) == "over" => RoleStatus::Former,
        verb if as_next && follows(verb) && matches!(doc.lower(before.wrapping_sub(1)), "will" | "to") => {
            RoleStatus::Current
        }
        verb if as_next && (follows(verb) || matches!(verb, "dismissed" | "sacked" | "removed")) => RoleStatus::Former,
        "appointed" | "named" | "elected" | "appoint" | "name" | "elect" | "appointing" | "naming" | "electing"
        | "installed" | "re-elected" => RoleStatus::Current,
        _ => return None,
    };
    let mut office = phrase(cx, at + usize::from(as_next), sentence.end)?;
    if status != RoleStatus::Current {
        office.status = status;
    }
    Some(office)
}

/// The office of a noun phrase that begins at `from`.
fn phrase(cx: &Context<'_>, from: usize, end: usize) -> Option<Office> {
    let doc = &cx.doc;
    let mut noun = None;
    let mut at = from;
    while at < end.min(from + REACH + noun.map_or(0, |n: usize| n + 2 - from)) {
        let token = doc.token(at)?;
        let word = doc.lower(at);
        if is_office_noun(cx, at)
            && mention_at(cx, at).is_none_or(|m| m.kind == EntityKind::Organisation && token.case == Case::Lower)
        {
            noun = Some(at);
            at += 1;
            continue;
        }
        if noun.is_some() && !matches!(word, "-" | "'s" | "'") && !belongs(cx, at) {
            break;
        }
        if mention_at(cx, at).is_some_and(|m| m.kind == EntityKind::Person) {
            return None;
        }
        let mark = token.kind == TokenKind::Mark && !matches!(word, "-" | "'");
        let function = doc.entry(at).function;
        let stops = opens_clause(function)
            || matches!(function, Some(Function::Preposition | Function::Coordinator | Function::To));
        let ing = at == from
            && word.ends_with("ing")
            && role_word(word).is_none()
            && !hint(cx, at).any(&[Class::TitlePart, Class::Sector]);
        if ing && word != "managing" {
            return None;
        }
        let stops = stops && word != "'s";
        if mark || stops && role_word(word).is_none() || hint(cx, at).is(Class::Speech) && token.case == Case::Lower {
            break;
        }
        at += 1;
    }
    let noun = noun?;
    // `, President Ozola` is the title of the next name.
    let next = mention_at(cx, noun + 1).is_some_and(|m| m.kind == EntityKind::Person);
    // `, doctors said` and `, the president's`
    if next || matches!(doc.lower(noun + 1), "'s" | "'") {
        return None;
    }
    let office = with_complement(cx, noun, from, end);
    let plain =
        doc.lower(from) == doc.lower(noun) && hint(cx, office.tokens.end).is(Class::Speech) && office.of.is_none();
    (!plain).then_some(office)
}

/// Whether a word after the noun of an office goes on with it: `deputy prime minister`, `head office`.
fn belongs(cx: &Context<'_>, at: usize) -> bool {
    let lower = cx.doc.token(at).is_some_and(|t| t.case == Case::Lower);
    lower && hint(cx, at).any(&[Class::Sector, Class::Level, Class::Body])
        || hint(cx, at).is(Class::TitlePart) && is_office_noun(cx, at + 1)
}

/// The office that a verb gives: `was elected president`, `heads the union`, `is the mayor of Riga`.
fn verb(cx: &Context<'_>, from: usize, end: usize) -> Option<Office> {
    let doc = &cx.doc;
    let mut at = from;
    let mut been = false;
    let ahead = doc.lower(at) == "will";
    at += usize::from(ahead);
    let becomes = |i: usize| matches!(doc.lower(i), "became" | "becomes" | "become" | "remained" | "remains");
    while at < end.min(from + 4)
        && !becomes(at)
        && matches!(doc.entry(at).function, Some(Function::Be | Function::Have | Function::Adverb))
    {
        been |= doc.entry(at).function == Some(Function::Be);
        at += 1;
    }
    let (next, status) = match doc.lower(at) {
        "appointed" | "named" | "installed" | "confirmed" if been => (at + 1, RoleStatus::Current),
        "elected" | "re-elected" | "reelected" | "chosen" if been => (at + 1, RoleStatus::Current),
        "nominated" if been => (at + 1, RoleStatus::Elect),
        "sworn" if been && doc.lower(at + 1) == "in" => (at + 2, RoleStatus::Current),
        verb if follows(verb) && !been => {
            (as_after_person(cx, at + 1)?, if ahead { RoleStatus::Elect } else { RoleStatus::Current })
        }
        verb if follows(verb) && doc.lower(at + 1) == "by" => (as_after_person(cx, at + 2)?, RoleStatus::Former),
        "took" | "takes" if doc.lower(at + 1) == "over" && doc.lower(at + 2) == "from" => {
            (as_after_person(cx, at + 3)?, RoleStatus::Current)
        }
        "succeeded" if been => (as_only(cx, at + 1)?, RoleStatus::Former),
        "sacked" | "dismissed" | "fired" | "removed" | "replaced" | "ousted" if been => {
            (as_only(cx, at + 1)?, RoleStatus::Former)
        }
        "became" | "becomes" | "become" | "remains" | "remained" => (at + 1, RoleStatus::Current),
        "serves" | "serving" | "works" | "acts" => (as_only(cx, at + 1)?, RoleStatus::Current),
        "served" | "worked" | "acted" => (as_only(cx, at + 1)?, RoleStatus::Former),
        "resigned" | "resigns" | "quit" | "retired" => (as_only(cx, at + 1)?, RoleStatus::Former),
        "stepped" | "steps" if doc.lower(at + 1) == "down" => (as_only(cx, at + 2)?, RoleStatus::Former),
        "took" | "takes" if doc.lower(at + 1) == "over" => (as_only(cx, at + 2)?, RoleStatus::Current),
        "heads" | "headed" | "leads" | "chairs" | "chaired" | "led" => return governs(cx, at, end),
        _ if been && matches!(doc.lower(at), "the" | "a" | "an") => (at, RoleStatus::Current),
        // `was Peru's finance minister until March`, `is also deputy prime minister`
        _ if been && (owned(cx, at) || bare(cx, at)) => {
            let mut office = phrase(cx, at, end)?;
            let was = matches!(doc.lower(at - 1), "was" | "been");
            let next = office.tokens.end;
            if was && office.status == RoleStatus::Current && matches!(doc.lower(next), "until" | "till" | "from") {
                office.status = RoleStatus::Former;
            }
            return Some(office);
        }
        _ => return None,
    };
    let next = next + usize::from(doc.lower(next) == "as");
    let mut office = phrase(cx, next, end)?;
    if status != RoleStatus::Current {
        office.status = status;
    }
    Some(office)
}

/// Whether a name in the possessive stands at `i`.
fn owned(cx: &Context<'_>, i: usize) -> bool {
    let end = mention_at(cx, i).map_or(i + 1, |m| m.tokens.end);
    cx.doc.token(i).is_some_and(|t| t.case != Case::Lower)
        && matches!(cx.doc.lower(end), "'s" | "'")
        && cx.times_in(&(i..i + 1)).is_empty()
}

/// Whether the words of an office begin at `i` without an article.
fn bare(cx: &Context<'_>, i: usize) -> bool {
    let lower = cx.doc.token(i).is_some_and(|t| t.case == Case::Lower);
    lower && (hint(cx, i).is(Class::TitlePart) || is_office_noun(cx, i)) && mention_at(cx, i).is_none()
}

fn as_only(cx: &Context<'_>, i: usize) -> Option<usize> {
    (cx.doc.lower(i) == "as").then_some(i + 1)
}

/// `heads the union`: the noun of the office is made from the verb.
fn governs(cx: &Context<'_>, at: usize, end: usize) -> Option<Office> {
    let doc = &cx.doc;
    let role = match doc.lower(at) {
        "heads" | "headed" => "head",
        "leads" | "led" => "leader",
        _ => "chair",
    };
    let from = at + 1 + usize::from(doc.lower(at + 1) == "the");
    let mention = mention_at(cx, from).filter(|m| m.kind == EntityKind::Organisation);
    let to = mention.map_or_else(|| complement_end(cx, from, end), |m| m.tokens.end);
    let ordinary =
        doc.lower(at + 1) == "the" && (from..to).any(|i| hint(cx, i).any(&[Class::Org, Class::OrgOf, Class::Body]));
    (to > from && (mention.is_some() || ordinary)).then(|| Office {
        tokens: at..to,
        role: role.to_owned(),
        of: Some(Party::at(doc.text, mention.map_or(doc.span(&(from..to)), |m| m.span))),
        // `headed the ministry from 2010 to 2016`
        status: if matches!(doc.lower(at), "headed" | "led" | "chaired")
            && matches!(doc.lower(to), "from" | "until" | "till" | "between")
        {
            RoleStatus::Former
        } else {
            RoleStatus::Current
        },
    })
}
