//! The ledger: every claim with its value, source, place in the article and a hash of its words.

use crate::report::html::encode::hash;
use crate::report::index::Index;
use crate::report::words::{counted, value};
use maud::{Markup, html};

/// Claims beyond this many are in the JSON report only: a browser should still open the page.
const MOST: usize = 2000;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let claims = &index.report.claims;
    if claims.is_empty() {
        return None;
    }
    Some(html! {
        details {
            summary { (counted(claims.len(), "claim")) }
            div.scroll tabindex="0" role="region" aria-label="All claims" {
                table.ledger {
                    thead {
                        tr {
                            th scope="col" { "Outlet" } th scope="col" { "Kind" } th scope="col" { "Value" } th scope="col" { "Words" }
                            th scope="col" { "Who said it" } th scope="col" { "Bytes" } th scope="col" { "Hash" }
                        }
                    }
                    tbody {
                        @for claim in claims.iter().take(MOST) {
                            @let found = index.excerpt(claim, 0);
                            tr {
                                td { (index.outlet(&claim.article)) }
                                td { (claim.what.name()) }
                                td { (value(claim)) }
                                td dir="auto" { (found.map_or("", |found| found.words)) }
                                td { (index.said_by(claim)) }
                                td { (claim.span.start) "–" (claim.span.end) }
                                td { @if let Some(found) = found { code { (hash(found.words)) } } }
                            }
                        }
                    }
                }
            }
            @if claims.len() > MOST { p.more { (counted(claims.len() - MOST, "further claim")) ": the JSON report has them." } }
        }
        p.note { "Bytes are half-open ranges of the article's UTF-8 text. The hash is FNV-1a with 64 bits." }
    })
}
