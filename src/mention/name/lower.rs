//! Bodies named in lower case: `the German foreign ministry`, `national disaster agency`, `US government`.
//!
//! A head noun takes the words before it that say what the body is for, at what level, and of which country. Without
//! one of them (`the ministry`) it names nothing.

use crate::lexicon::hint::{Class, Classes};
use crate::mention::name::candidate::{Candidate, Votes};
use crate::mention::name::tag::is_capital;
use crate::text::document::Document;
use crate::text::token::Case;
use std::ops::Range;

/// Appends the bodies in lower case of all prose.
pub(super) fn bodies(doc: &Document<'_>, tags: &[Classes], out: &mut Vec<Candidate>) {
    for sentence in doc.prose() {
        for head in sentence.tokens.clone() {
            if tags[head].is(Class::Body)
                && !is_capital(doc, head)
                && let Some(tokens) = body(doc, tags, sentence.tokens.start, head, sentence.tokens.end)
            {
                out.push(Candidate { known: true, ..Candidate::new(tokens, Votes::organisation(6)) });
            }
        }
    }
}

fn body(doc: &Document<'_>, tags: &[Classes], first: usize, head: usize, end: usize) -> Option<Range<usize>> {
    let mut start = head;
    let (mut sector, mut country) = (false, false);
    while start > first && head - start < 5 {
        let before = start - 1;
        if doc.tokens.list[start].glued {
            break;
        }
        let tag = tags[before];
        if is_capital(doc, before)
            && tag.any(&[Class::Demonym, Class::Place, Class::Named])
            && (!tag.is(Class::Common) || doc.tokens.list[before].case == Case::Upper)
        {
            country = true;
            start = before;
            break;
        }
        let opens = tag.any(&[Class::Sector, Class::Level]) && (!is_capital(doc, before) || before == first);
        if !opens {
            break;
        }
        sector |= tag.is(Class::Sector)
            && !tag.is(Class::Level)
            && !matches!(doc.lower(before), "high" | "general" | "supreme" | "state" | "news" | "information");
        start = before;
    }
    let needs_country = matches!(doc.lower(head), "government" | "parliament" | "consulate" | "embassy");
    let named = if needs_country { country } else { sector || country };
    let general = doc.lower(head + 1) == "general" && matches!(doc.lower(head), "consulate" | "directorate");
    (named && start < head).then_some(start..(head + 1 + usize::from(general)).min(end))
}
