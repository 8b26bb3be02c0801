//! Quotes: the wordings of one utterance below each other, changed words marked.

use crate::model::fact::Fact;
use crate::report::diff::changed;
use crate::report::index::Index;
use crate::report::wording::{Wording, speaker, wordings};
use crate::report::words::{counted, list};
use maud::{Markup, html};
use std::cmp::Reverse;

/// Utterances beyond this many are left to the ledger.
const MOST: usize = 20;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let mut facts: Vec<(&Fact, Vec<Wording<'_>>)> = index
        .report
        .facts
        .iter()
        .map(|fact| (fact, wordings(index, fact)))
        .filter(|(fact, wordings)| !wordings.is_empty() && index.told_by(fact) > 1)
        .collect();
    facts.sort_by_key(|(fact, wordings)| (Reverse(wordings.len()), Reverse(index.told_by(fact))));
    if facts.is_empty() {
        return None;
    }
    let more = facts.len().saturating_sub(MOST);
    facts.truncate(MOST);
    Some(html! {
        @for (_, wordings) in &facts {
            @let who = wordings.iter().flat_map(|wording| &wording.claims).find_map(|claim| speaker(index, claim));
            figure.quote {
                figcaption { (who.as_deref().unwrap_or("Nobody named")) }
                @let first = wordings.first().map_or("", |wording| wording.words);
                ul {
                    @for wording in wordings {
                        li {
                            q dir="auto" {
                                @for (i, (word, differs)) in changed(first, wording.words).into_iter().enumerate() {
                                    @if i > 0 { " " }
                                    @if differs { mark { (word) } } @else { (word) }
                                }
                            }
                            " " span.outlets { (list(&index.outlets(&wording.claims))) }
                        }
                    }
                }
            }
        }
        @if more > 0 { p.more { (counted(more, "further utterance")) " told by two articles or more: see all claims." } }
    })
}
