//! Disagreements, worst first: both sentences with their evidence, and what would settle the matter.

use crate::model::claim::Claim;
use crate::model::fact::Finding;
use crate::report::dispute::{asks, disputes, sides};
use crate::report::index::Index;
use crate::report::words::{capital, list, value};
use maud::{Markup, html};

/// Bytes of the sentence on either side of the evidence.
const ROOM: usize = 400;

/// How the comparison of wordings writes new and old words.
const CHANGES: [(&str, &str); 4] = [("{+", "+}"), ("{-", "-}"), ("[+", "+]"), ("[-", "-]")];

/// Disagreements beyond this many are folded away.
const OPEN: usize = 12;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let findings = disputes(index);
    if findings.is_empty() {
        return None;
    }
    let entry = |finding: &Finding| {
        let fact = finding.facts.first().and_then(|id| index.fact(id));
        html! {
            article.dispute {
                h3 {
                    (fact.map_or_else(|| "These accounts differ".to_owned(), |fact| capital(&fact.question)))
                    @if let Some(facet) = finding.facet { " " span.facet { (asks(facet)) } }
                }
                div.sides {
                    @for (letter, side) in ('A'..='Z').zip(sides(index, finding)) { (account(index, letter, &side)) }
                }
                p.why { (diffed(&capital(&finding.why))) "." }
                @if !finding.settle.is_empty() { p.settle { "What would settle it: " (finding.settle) "." } }
            }
        }
    };
    let (open, folded) = findings.split_at(findings.len().min(OPEN));
    Some(html! {
        @for finding in open { (entry(finding)) }
        @if !folded.is_empty() {
            details { summary { (folded.len()) " more" } @for finding in folded { (entry(finding)) } }
        }
    })
}

/// A reason with its changed words, `{+new+}` and `{-old-}` or in square brackets, as insertions and deletions.
fn diffed(why: &str) -> Markup {
    let mut rest = why;
    let mut pieces: Vec<(char, &str)> = Vec::new();
    while let Some((at, close)) = CHANGES.iter().filter_map(|(open, close)| Some((rest.find(open)?, *close))).min() {
        let Some((words, after)) = rest.get(at + 2..).and_then(|inner| inner.split_once(close)) else { break };
        pieces.extend([(' ', &rest[..at]), (if close.starts_with('+') { '+' } else { '-' }, words)]);
        rest = after;
    }
    html! {
        @for (sign, words) in pieces {
            @match sign { '+' => ins { (words) }, '-' => del { (words) }, _ => (words) }
        }
        (rest)
    }
}

fn account(index: &Index<'_>, letter: char, side: &[&Claim]) -> Markup {
    let Some(claim) = side.first() else { return html! {} };
    let own = index.outlet(&claim.article);
    let others: Vec<&str> = index.outlets(side).into_iter().filter(|&outlet| outlet != own).collect();
    html! {
        figure.account {
            blockquote dir="auto" { (sentence(index, claim)) }
            figcaption {
                b { (letter) ". " bdi { (own) } }
                @let dated = index.dated(&claim.article);
                @if !dated.is_empty() { ", " (dated) }
                ", " (index.said_by(claim))
                @if !others.is_empty() { br; "So too: " (list(&others)) }
            }
        }
    }
}

/// The sentence with its evidence marked, or the claim's value where no text is at hand.
fn sentence(index: &Index<'_>, claim: &Claim) -> Markup {
    match index.excerpt(claim, ROOM) {
        Some(found) => html! {
            @if found.cut_before { "… " }
            (found.before) mark { (found.words) } (found.after)
            @if found.cut_after { " …" }
        },
        None => html! { mark { (value(claim)) } },
    }
}
