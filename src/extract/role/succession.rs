//! Who follows whom in an office: both persons hold it, one after the other.
//!
//! 1. `X replaced Y as mayor`, `X, who took over from Y as mayor`: the office of X, after the name of Y.
//! 2. `Y was succeeded by X as mayor`: the office of Y, after the name of X.
//! 3. `Y was replaced as mayor by X`, `Y was succeeded by X as mayor`: the office of X.
//! 4. `took over as mayor from Y`: the office of Y.

use crate::extract::context::Context;
use crate::extract::role::noun::{hint, mention_at};
use crate::lexicon::function_word::Function;
use crate::lexicon::hint::Class;
use crate::mention::name::Mention;
use crate::model::claim::RoleStatus;
use crate::model::entity::EntityKind;
use std::ops::Range;

/// So many tokens before a name the verb of succession is looked for.
const FAR: usize = 14;

/// Whether a word tells that one follows another in office.
pub(super) fn follows(verb: &str) -> bool {
    matches!(
        verb,
        "replace" | "replaces" | "replaced" | "replacing" | "succeed" | "succeeds" | "succeeded" | "succeeding"
    )
}

/// Where the office begins that stands after `as` behind the person named at `from`.
pub(super) fn as_after_person(cx: &Context<'_>, from: usize) -> Option<usize> {
    let mut at = from;
    while at < from + 5 && hint(cx, at).any(&[Class::Honorific, Class::Title, Class::TitlePart]) {
        at += 1;
    }
    let person = mention_at(cx, at).filter(|m| m.kind == EntityKind::Person)?;
    (cx.doc.lower(person.tokens.end) == "as").then_some(person.tokens.end + 1)
}

/// Where the office begins that an earlier passive or `took over` gives to the person, and their part in it.
pub(super) fn around(cx: &Context<'_>, person: &Mention, sentence: &Range<usize>) -> Option<(usize, RoleStatus)> {
    let doc = &cx.doc;
    let before = person.tokens.start.checked_sub(1).filter(|&i| i >= sentence.start)?;
    let first = sentence.start.max(before.saturating_sub(FAR));
    let be = |i: usize| i > sentence.start && doc.entry(i - 1).function == Some(Function::Be);
    match doc.lower(before) {
        "by" => {
            let verb = (first..before).rev().find(|&i| follows(doc.lower(i)) && be(i))?;
            let after = person.tokens.end;
            let from = if doc.lower(verb + 1) == "as" {
                verb + 2
            } else if verb + 1 == before && doc.lower(after) == "as" {
                after + 1
            } else {
                return None;
            };
            Some((from, RoleStatus::Current))
        }
        "from" => {
            let over = |i: usize| {
                matches!(doc.lower(i), "took" | "takes" | "taking" | "take" | "taken") && doc.lower(i + 1) == "over"
            };
            let verb = (first..before).rev().find(|&i| over(i))?;
            (doc.lower(verb + 2) == "as").then_some((verb + 3, RoleStatus::Former))
        }
        _ => None,
    }
}
