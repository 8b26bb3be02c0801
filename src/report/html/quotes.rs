//! Quotes: the wordings of one utterance below each other; words that were changed, left out or translated are marked.

use crate::model::fact::Fact;
use crate::report::diff::{changed, omitted};
use crate::report::index::Index;
use crate::report::wording::{Wording, quote, speaker, wordings};
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
    let differing = facts.partition_point(|(_, wordings)| wordings.len() > 1);
    let (differ, alike) = facts.split_at(differing);
    Some(html! {
        @for (_, wordings) in differ { (utterance(index, wordings)) }
        @if !alike.is_empty() {
            details open[differ.is_empty()] {
                summary { (counted(alike.len(), "utterance")) " in the same words everywhere" }
                @for (_, wordings) in alike { (utterance(index, wordings)) }
            }
        }
        @if more > 0 { p.more { (counted(more, "further utterance")) " told by two articles or more: see all claims." } }
    })
}

fn utterance(index: &Index<'_>, wordings: &[Wording<'_>]) -> Markup {
    let who = wordings.iter().flat_map(|wording| &wording.claims).find_map(|claim| speaker(index, claim));
    let first = wordings.first().map_or("", |wording| wording.words);
    html! {
        figure.quote {
            figcaption { bdi { (who.as_deref().unwrap_or("Nobody named")) } }
            ul {
                @for wording in wordings {
                    li {
                        (words(first, wording.words))
                        span.outlets {
                            bdi { (list(&index.outlets(&wording.claims))) }
                            @if let Some(language) = translated(wording) { " " span.facet { "translated from " (language) } }
                        }
                    }
                }
            }
        }
    }
}

/// A wording against the first one.
fn words(first: &str, wording: &str) -> Markup {
    let shown = changed(first, wording);
    let end = shown.len();
    let left_out = omitted(first, wording);
    let gap = |at: usize| {
        let missing = left_out.iter().find(|(place, _)| *place == at).map(|(_, words)| words);
        html! {
            @if let Some(words) = missing {
                span.gone title={ "left out: " (words) } { span aria-hidden="true" { "[…]" } span.hidden { "left out: " (words) } }
                @if at < end { " " }
            }
        }
    };
    html! {
        q dir="auto" {
            @for (i, (word, differs)) in shown.into_iter().enumerate() {
                @if i > 0 { " " }
                (gap(i))
                @if differs { mark { (word) } } @else { (word) }
            }
            @if left_out.iter().any(|(place, _)| *place == end) { " " (gap(end)) }
        }
    }
}

/// The language that a wording was translated from, where the articles show one other than English.
fn translated<'a>(wording: &Wording<'a>) -> Option<&'a str> {
    let language = wording.claims.iter().filter_map(|claim| quote(claim)?.language.as_deref()).find(|l| *l != "en")?;
    Some(match language {
        "ar" => "Arabic",
        "de" => "German",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "he" => "Hebrew",
        "hy" => "Armenian",
        "id" => "Indonesian",
        "it" => "Italian",
        "ja" => "Japanese",
        "ka" => "Georgian",
        "kk" => "Kazakh",
        "ko" => "Korean",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ru" => "Russian",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        "zh" => "Chinese",
        code => code,
    })
}
