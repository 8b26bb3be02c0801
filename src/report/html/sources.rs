//! Who says so: chains from the first teller over relays to the outlets, copies dashed.

use crate::model::claim::{Claim, ClaimKind, Via};
use crate::report::index::Index;
use crate::report::words::counted;
use maud::{Markup, html};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Chains beyond this many are counted.
const MOST: usize = 30;

/// Folded sources beyond this many are counted.
const MOST_FOLDED: usize = 200;

/// Articles that share so much of their wording are copies, as in the search for origins.
const COPY: f64 = 0.5;

/// Less shared wording than this is a common phrase or two.
const WORTH: f64 = 0.05;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    // The chain without the outlet -> the outlets with the number of claims.
    let mut chains: BTreeMap<Vec<&str>, BTreeMap<&str, usize>> = BTreeMap::new();
    for claim in &index.report.claims {
        let chain = chain(index, claim);
        if !chain.is_empty() {
            *chains.entry(chain).or_default().entry(index.outlet(&claim.article)).or_default() += 1;
        }
    }
    let copies = copies(index);
    let mut overlaps = index.overlaps();
    overlaps.retain(|(_, _, share)| *share >= WORTH);
    if chains.is_empty() && copies.is_empty() && overlaps.is_empty() {
        return None;
    }
    let mut chains: Vec<Chain<'_>> = chains.into_iter().collect();
    chains.sort_by_key(|(chain, outlets)| {
        (Reverse(outlets.len()), Reverse(outlets.values().sum::<usize>()), chain.clone())
    });
    // A source that one outlet has for itself tells little: it is folded away, unless it came through others.
    let (shown, single): (Vec<_>, Vec<_>) =
        chains.into_iter().partition(|(chain, outlets)| outlets.len() > 1 || chain.len() > 1);
    let (more, folded) = (shown.len().saturating_sub(MOST), single.len());
    Some(html! {
        @if !shown.is_empty() { ul.chains { @for chain in shown.iter().take(MOST) { (drawn(chain)) } } }
        @if more > 0 { p.more { (counted(more, "further chain")) " with fewer outlets: see all claims." } }
        @if folded > 0 {
            details open[shown.is_empty() && folded <= MOST] {
                summary { (counted(folded, "source")) " that only one outlet names" }
                ul.chains { @for chain in single.iter().take(MOST_FOLDED) { (drawn(chain)) } }
                @if folded > MOST_FOLDED { p.more { (counted(folded - MOST_FOLDED, "further source")) ": see all claims." } }
            }
        }
        @if !overlaps.is_empty() {
            h3 { "Shared wording" }
            p.note { "How much of the shorter article’s wording stands in the other one, too. A dashed frame marks a copy: half or more." }
            ul.chains.overlaps {
                @for (a, b, share) in overlaps.iter().take(MOST) {
                    @let copied = *share >= COPY;
                    li {
                        span.link.outlet.copied[copied] { bdi { (index.outlet(&a.id)) } }
                        span.tie.copied[copied] aria-hidden="true" {}
                        span.link.outlet.copied[copied] { bdi { (index.outlet(&b.id)) } }
                        " " b { (percent(*share)) } @if copied { " (copy)" }
                    }
                }
            }
            @if overlaps.len() > MOST { p.more { (counted(overlaps.len() - MOST, "further pair")) " with less." } }
        }
        @if !copies.is_empty() {
            h3 { "Shared origins" }
            ul.chains {
                @for (outlets, origins) in copies.iter().take(MOST) {
                    li.copy {
                        @for outlet in outlets { span.link.outlet { bdi { (outlet) } } " " }
                        span.why { (counted(origins.len(), "fact")) ": " (origins.first().map_or("", String::as_str)) }
                    }
                }
            }
            @if copies.len() > MOST { p.more { (counted(copies.len() - MOST, "further group")) " of outlets with fewer facts: the JSON report has them." } }
        }
    })
}

/// The sources from the first teller on, and the outlets with the number of their claims.
type Chain<'a> = (Vec<&'a str>, BTreeMap<&'a str, usize>);

fn drawn((chain, outlets): &Chain<'_>) -> Markup {
    html! {
        li {
            @for (i, link) in chain.iter().enumerate() {
                span.link.claimant[i == 0] { bdi { (link) } }
                span.to { span aria-hidden="true" { " → " } span.hidden { " to " } }
            }
            @for (outlet, n) in outlets {
                span.link.outlet { bdi { (outlet) } span.n title=(counted(*n, "claim")) { " ×" (n) } } " "
            }
        }
    }
}

/// A share in whole percent.
fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// The sources of a claim from the first teller on; a quotation's speaker is the first. Known entities go by their name.
fn chain<'a>(index: &Index<'a>, claim: &'a Claim) -> Vec<&'a str> {
    let mut out: Vec<&str> = Vec::new();
    let speaker = match &claim.what {
        ClaimKind::Quote(quote) => quote.speaker.as_ref().map(|who| (who.entity.as_ref(), who.text.as_str())),
        _ => None,
    };
    let links = claim.attribution.iter().filter(|link| link.via != Via::Credit);
    for (entity, words) in speaker.into_iter().chain(links.map(|link| (link.entity.as_ref(), link.name.as_str()))) {
        let name = entity.and_then(|id| index.entity(id)).map_or(words, |entity| entity.name.as_str());
        if !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// Sets of outlets that share origins, each with the reasons of the shared origins.
fn copies(index: &Index<'_>) -> Vec<(Vec<String>, Vec<String>)> {
    let mut out: BTreeMap<Vec<String>, Vec<String>> = BTreeMap::new();
    for origin in index.report.facts.iter().flat_map(|fact| &fact.origins) {
        let mut outlets: Vec<String> =
            index.outlets(&index.claims(&origin.claims)).into_iter().map(str::to_owned).collect();
        outlets.sort_unstable();
        if outlets.len() > 1 {
            let why =
                if origin.why.is_empty() { origin.name.clone() } else { format!("{}, {}", origin.name, origin.why) };
            out.entry(outlets).or_default().push(why);
        }
    }
    let mut out: Vec<_> = out.into_iter().collect();
    out.sort_by_key(|(outlets, why)| (Reverse(why.len()), outlets.clone()));
    out
}
