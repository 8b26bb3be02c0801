//! Who says so: chains from the first teller over relays to the outlets, copies dashed.

use crate::model::claim::{Claim, ClaimKind, Via};
use crate::report::index::Index;
use crate::report::words::counted;
use maud::{Markup, html};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Chains beyond this many are counted.
const MOST: usize = 30;

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
    if chains.is_empty() && copies.is_empty() {
        return None;
    }
    let mut chains: Vec<_> = chains.into_iter().collect();
    chains.sort_by_key(|(chain, outlets)| {
        (Reverse(outlets.len()), Reverse(outlets.values().sum::<usize>()), chain.clone())
    });
    let more = chains.len().saturating_sub(MOST);
    chains.truncate(MOST);
    Some(html! {
        @if !chains.is_empty() {
            ul.chains {
                @for (chain, outlets) in &chains {
                    li {
                        @for (i, link) in chain.iter().enumerate() {
                            span class=(if i == 0 { "link claimant" } else { "link" }) { (link) }
                            span.to aria-hidden="true" { " → " }
                        }
                        @for (outlet, n) in outlets { span.link.outlet { (outlet) span.n title=(counted(*n, "claim")) { " ×" (n) } } " " }
                    }
                }
            }
        }
        @if more > 0 { p.more { (counted(more, "further chain")) " with fewer outlets: see all claims." } }
        @if !copies.is_empty() {
            h3 { "Copies and shared origins" }
            ul.chains {
                @for (outlets, origins) in copies {
                    li.copy {
                        @for outlet in outlets { span.link.outlet.copied { (outlet) } " " }
                        span.why { (counted(origins.len(), "fact")) ": " (origins.into_iter().next().unwrap_or_default()) }
                    }
                }
            }
        }
    })
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
