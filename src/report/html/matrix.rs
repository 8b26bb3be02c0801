//! Facts by articles: the value in the cell, with a sign for how it stands to the side that most articles are on.

use crate::model::claim::Claim;
use crate::model::fact::{Fact, Verdict};
use crate::model::id::ArticleId;
use crate::report::index::Index;
use crate::report::words::{capital, counted, value};
use maud::{Markup, html};
use std::cmp::Reverse;

/// Facts that stand together beyond this many rows are folded away.
const OPEN: usize = 15;

/// Facts beyond this many are left to the JSON report.
const MOST: usize = 200;

/// How a cell stands to the fact's first side.
#[derive(Clone, Copy, PartialEq)]
enum Sign {
    Agrees,
    Compatible,
    Updated,
    Contradicts,
}

impl Sign {
    fn class(self) -> &'static str {
        match self {
            Sign::Agrees => "agree",
            Sign::Compatible => "refine",
            Sign::Updated => "update",
            Sign::Contradicts => "contradict",
        }
    }

    fn mark(self) -> &'static str {
        match self {
            Sign::Agrees => "=",
            Sign::Compatible => "≈",
            Sign::Updated => "↻",
            Sign::Contradicts => "≠",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Sign::Agrees => "agrees",
            Sign::Compatible => "compatible",
            Sign::Updated => "was replaced",
            Sign::Contradicts => "contradicts",
        }
    }
}

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let mut facts: Vec<&Fact> = index.report.facts.iter().filter(|fact| index.told_by(fact) > 1).collect();
    if facts.is_empty() {
        return None;
    }
    let rank = |verdict: Verdict| match verdict {
        Verdict::Contradicted => 0,
        Verdict::Updated => 1,
        Verdict::Agreed => 2,
        Verdict::Echoed => 3,
        Verdict::Single => 4,
    };
    facts.sort_by_key(|fact| (rank(fact.verdict), Reverse(index.told_by(fact))));
    let more = facts.len().saturating_sub(MOST);
    let groups = groups(index, &facts);
    facts.truncate(MOST);
    let apart = facts.partition_point(|fact| rank(fact.verdict) < 2);
    let (open, folded) = facts.split_at(apart.max(OPEN).min(facts.len()));
    let signs = [Sign::Agrees, Sign::Compatible, Sign::Updated, Sign::Contradicts];
    Some(html! {
        p.key {
            @for sign in signs { span class=(sign.class()) { b { (sign.mark()) } " " (sign.words()) } " " }
            span.silent { b { "·" } " silent" }
        }
        (table(index, &groups, open, "Facts by articles"))
        @if !folded.is_empty() {
            details {
                summary { (counted(folded.len(), "further fact")) " on which the articles stand together" }
                (table(index, &groups, folded, "Further facts by articles"))
            }
        }
        @if more > 0 { p.more { (counted(more, "further fact")) " told by two articles or more: the JSON report has them." } }
    })
}

/// Rows of facts under the articles, grouped by origin.
fn table<'a>(index: &Index<'a>, groups: &[Vec<&'a ArticleId>], facts: &[&Fact], name: &str) -> Markup {
    let columns = || groups.iter().flatten().copied();
    html! {
        div.scroll tabindex="0" role="region" aria-label=(name) {
            table.matrix {
                thead {
                    tr {
                        td {}
                        @for group in groups {
                            @if group.len() > 1 { th.bracket scope="colgroup" colspan=(group.len()) { "one origin for most" } }
                            @else { td {} }
                        }
                    }
                    tr {
                        th scope="col" { "Fact" }
                        @for article in columns() { th scope="col" { bdi { (index.outlet(article)) } } }
                    }
                }
                tbody {
                    @for fact in facts {
                        tr {
                            th scope="row" { (capital(&fact.question)) " " span.verdict.(fact.verdict.name()) { (fact.verdict.name()) } }
                            @for article in columns() { (cell(index, fact, article)) }
                        }
                    }
                }
            }
        }
    }
}

fn cell(index: &Index<'_>, fact: &Fact, article: &ArticleId) -> Markup {
    let claims = index.claims(&fact.claims);
    let Some(claim) = claims.iter().find(|claim| claim.article == *article) else {
        return html! { td.silent { span aria-hidden="true" { "·" } span.hidden { "silent" } } };
    };
    let sign = sign(index, fact, claim);
    html! {
        td class=(sign.class()) {
            span.sign title=(sign.words()) { span aria-hidden="true" { (sign.mark()) } span.hidden { (sign.words()) ": " } }
            " " span.value dir="auto" { (short(&value(claim))) }
        }
    }
}

/// The first 70 letters.
fn short(text: &str) -> String {
    let mut out: String = text.chars().take(70).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

/// How a claim stands to the first side of its fact.
fn sign(index: &Index<'_>, fact: &Fact, claim: &Claim) -> Sign {
    let side = fact.sides.iter().position(|side| side.contains(&claim.id));
    match side {
        None if !fact.sides.is_empty() => Sign::Updated,
        Some(n) if n > 0 => Sign::Contradicts,
        Some(_) if index.replaced(&claim.id) => Sign::Updated,
        _ => {
            let reference = fact.sides.first().and_then(|side| side.first());
            let refines = reference.is_some_and(|reference| index.refine(reference, &claim.id));
            if refines { Sign::Compatible } else { Sign::Agrees }
        }
    }
}

/// The articles, those together that share the origin of at least half of the facts that both tell.
fn groups<'a>(index: &Index<'a>, facts: &[&Fact]) -> Vec<Vec<&'a ArticleId>> {
    let mut groups: Vec<Vec<&ArticleId>> = Vec::new();
    for info in &index.report.articles {
        let near = groups.iter_mut().find(|group| group.iter().all(|other| one_origin(index, facts, &info.id, other)));
        match near {
            Some(group) => group.push(&info.id),
            None => groups.push(vec![&info.id]),
        }
    }
    groups
}

fn one_origin(index: &Index<'_>, facts: &[&Fact], a: &ArticleId, b: &ArticleId) -> bool {
    let (mut both, mut one) = (0, 0);
    for fact in facts {
        let tells = |article: &ArticleId| index.claims(&fact.claims).iter().any(|claim| claim.article == *article);
        if tells(a) && tells(b) {
            both += 1;
            let shared = fact.origins.iter().any(|origin| {
                let claims = index.claims(&origin.claims);
                claims.iter().any(|claim| claim.article == *a) && claims.iter().any(|claim| claim.article == *b)
            });
            one += usize::from(shared);
        }
    }
    both > 1 && one * 2 >= both
}
