//! Names: every entity with every spelling, its script, where it stands and why it was joined; doubtful joins apart.

use crate::model::entity::Entity;
use crate::model::fact::FindingKind;
use crate::report::index::Index;
use crate::report::spelling::{kind, variants};
use crate::report::words::list;
use maud::{Markup, html};
use std::cmp::Reverse;

/// The plain name of a script, or its ISO 15924 code.
fn script(code: &str) -> &str {
    match code {
        "Latn" => "Latin",
        "Cyrl" => "Cyrillic",
        "Arab" => "Arabic",
        "Grek" => "Greek",
        "Hebr" => "Hebrew",
        "Geor" => "Georgian",
        "Armn" => "Armenian",
        "Hani" => "Chinese",
        _ => code,
    }
}

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let report = index.report;
    let mut entities: Vec<&Entity> = report.entities.iter().filter(|entity| entity.forms.len() > 1).collect();
    entities.sort_by_key(|entity| (Reverse(variants(entity).len()), Reverse(entity.forms.len()), entity.id.clone()));
    let doubtful: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::NameDisagreement)
        .map(|finding| finding.why.as_str())
        .collect();
    if entities.is_empty() && doubtful.is_empty() {
        return None;
    }
    let row = |entity: &Entity| {
        html! {
            tbody {
                @for (i, form) in entity.forms.iter().enumerate() {
                    tr {
                        @if i == 0 {
                            th scope="rowgroup" rowspan=(entity.forms.len()) { bdi { (entity.name) } br; span.kind { (kind(entity.kind)) } }
                        }
                        td { bdi { (form.text) } @if form.count > 1 { " ×" (form.count) } }
                        td { (script(&form.script)) }
                        td { (list(&form.articles.iter().map(|id| index.outlet(id)).collect::<Vec<_>>())) }
                        td { (form.why) }
                    }
                }
            }
        }
    };
    let head = html! {
        thead { tr { th scope="col" { "Name" } th scope="col" { "Spelling" } th scope="col" { "Script" } th scope="col" { "Where" } th scope="col" { "Why joined" } } }
    };
    let (first, rest) = entities.split_at(entities.len().min(12));
    Some(html! {
        @if !doubtful.is_empty() {
            h3 { "Doubtful" }
            ul { @for why in doubtful { li { (why) } } }
            h3 { "Joined" }
        }
        div.scroll tabindex="0" role="region" aria-label="Names" {
            table.names { (head) @for entity in first { (row(entity)) } }
        }
        @if !rest.is_empty() {
            details {
                summary { (rest.len()) " more names" }
                div.scroll tabindex="0" role="region" aria-label="More names" {
                    table.names { (head) @for entity in rest { (row(entity)) } }
                }
            }
        }
    })
}
