//! The figures that named rules give, with the rule.

use crate::model::fact::{Fact, Figure};
use crate::report::index::Index;
use crate::report::words::{capital, figure};
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let facts: Vec<&Fact> =
        index.report.facts.iter().filter(|fact| !fact.figures.is_empty() && index.told_by(fact) > 1).collect();
    let mut policies: BTreeMap<&str, &str> = BTreeMap::new();
    for Figure { policy, rule, .. } in facts.iter().flat_map(|fact| &fact.figures) {
        policies.entry(policy).or_insert(rule);
    }
    if facts.is_empty() {
        return None;
    }
    Some(html! {
        div.scroll tabindex="0" role="region" aria-label="Figures by named rules" {
            table {
                thead { tr { th scope="col" { "Fact" } @for policy in policies.keys() { th scope="col" { (policy) } } } }
                tbody {
                    @for fact in &facts {
                        tr {
                            th scope="row" { (capital(&fact.question)) }
                            @for policy in policies.keys() {
                                td {
                                    @if let Some(found) = fact.figures.iter().find(|f| f.policy == *policy) {
                                        span title=(found.rule) { (figure(found)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        details {
            summary { "The rules as they were applied" }
            @for fact in &facts {
                h3 { (capital(&fact.question)) }
                dl { @for found in &fact.figures { dt { (found.policy) ": " (figure(found)) } dd { (found.rule) } } }
            }
        }
    })
}
