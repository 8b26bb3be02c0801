//! Offices before a name.

use crate::extract::context::Context;
use crate::extract::role::noun::{Office, ending_at, hint, is_office_noun, mention_at, with_complement};
use crate::lexicon::function_word::opens_clause;
use crate::lexicon::hint::Class;
use crate::mention::name::Mention;
use crate::model::entity::EntityKind;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// How far before a comma the noun of an office is searched.
const REACH: usize = 18;

/// The most appositions in a chain.
const CHAIN: usize = 3;

/// The offices that stand before a person's name.
pub(super) fn offices(cx: &Context<'_>, person: &Mention, sentence: &Range<usize>) -> Vec<Office> {
    let doc = &cx.doc;
    let first = sentence.start;
    let mut edge = person.tokens.start;
    // `Mr`, `Dr.`
    while edge > first
        && (hint(cx, edge - 1).is(Class::Honorific)
            || doc.lower(edge - 1) == "." && hint(cx, edge.saturating_sub(2)).any(&[Class::Honorific, Class::Rank]))
    {
        edge -= 1;
    }
    let mut out = Vec::new();
    if let Some(office) = ending_at(cx, edge, first) {
        edge = office.tokens.start;
        let joint = joined(cx, &office, first);
        out.push(office);
        if let Some(office) = joint {
            edge = office.tokens.start;
            out.push(office);
        }
    }
    let closed = closes(cx, person.tokens.end, sentence.end);
    for _ in 0..CHAIN {
        if edge <= first || doc.lower(edge - 1) != "," || out.is_empty() && !closed {
            break;
        }
        let Some(office) = before_comma(cx, edge - 1, first) else { break };
        edge = office.tokens.start;
        out.push(office);
    }
    out
}

/// `Prime Minister and Finance Minister X`: an office of the same rank before the `and`, with capitals as in a title.
fn joined(cx: &Context<'_>, office: &Office, first: usize) -> Option<Office> {
    let doc = &cx.doc;
    let and = office.tokens.start.checked_sub(1).filter(|&i| i > first && doc.lower(i) == "and")?;
    let rank = office.role.rsplit(' ').next()?;
    let title = |i: usize| doc.token(i).is_some_and(|t| t.case == Case::Title);
    if doc.lower(and - 1) != rank || !title(and - 1) || !title(and + 1) {
        return None;
    }
    ending_at(cx, and, first).filter(|other| doc.lower(other.tokens.start) != "the" && other.role != office.role)
}

/// Whether an apposition may end after the name: a mark or the end follows, or nothing that would make the name the
/// subject of what was said before (`“…,” the minister, Jensen said`).
fn closes(cx: &Context<'_>, after: usize, end: usize) -> bool {
    after >= end
        || matches!(
            cx.doc.lower(after),
            "," | "." | ")" | ":" | "…" | "”" | "\"" | "-" | "–" | "—" | ";" | "!" | "?" | "'s"
        )
        || cx.doc.entry(after).function.is_some()
}

/// The office whose phrase ends at the comma `comma`.
fn before_comma(cx: &Context<'_>, comma: usize, first: usize) -> Option<Office> {
    let doc = &cx.doc;
    if is_office_noun(cx, comma.checked_sub(1)?) || doc.lower(comma - 1) == "general" {
        let office = ending_at(cx, comma, first)?;
        return is_whole(cx, &office, first).then_some(office);
    }
    let mut noun = None;
    let mut at = comma;
    while at > first && comma - at < REACH {
        at -= 1;
        let word = doc.lower(at);
        let mark = doc.tokens.list[at].kind == TokenKind::Mark && !matches!(word, "-" | "'" | "(" | ")" | "&" | ".");
        if mark || mention_at(cx, at).is_some_and(|m| m.kind == EntityKind::Person) {
            break;
        }
        if word != "'s" && opens_clause(doc.entry(at).function) || hint(cx, at).is(Class::Speech) {
            break;
        }
        if is_office_noun(cx, at)
            && matches!(doc.lower(at + 1), "of" | "for" | "at" | "in" | "from")
            && mention_at(cx, at).is_none()
        {
            noun = Some(at);
        }
    }
    let noun = noun?;
    let mut office = with_complement(cx, noun, first, comma);
    // `(CSTO),` belongs to the complement.
    let rest_in_brackets = doc.lower(office.tokens.end) == "(" && doc.lower(comma - 1) == ")";
    if rest_in_brackets {
        office.tokens.end = comma;
    }
    (office.tokens.end == comma && is_whole(cx, &office, first)).then_some(office)
}

/// Whether the phrase begins with an article, an owner or the sentence, as appositions do.
fn is_whole(cx: &Context<'_>, office: &Office, first: usize) -> bool {
    let start = office.tokens.start;
    let article = matches!(cx.doc.lower(start), "the" | "a" | "an" | "its" | "their" | "his" | "her");
    article
        || office.of.is_some()
        || start == first
        || matches!(cx.doc.lower(start.wrapping_sub(1)), "," | "said" | "to" | "by" | "“" | "\"")
}
