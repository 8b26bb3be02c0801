//! The page's frame: head, header with the result in one sentence, list of contents, sections, footer.

use crate::model::article::Published;
use crate::model::entity::EntityKind;
use crate::model::fact::{Fact, FindingKind, Verdict};
use crate::model::report::Report;
use crate::report::html::{
    counts, disagreements, encode, ledger, matrix, names, policies, quotes, sources, timeline, tolls,
};
use crate::report::index::Index;
use crate::report::words::{counted, date, list};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::cmp::Reverse;

const STYLE: &str = include_str!("page.css");

/// A section of the page.
struct Section {
    id: String,
    title: &'static str,
    lead: &'static str,
    body: Markup,
}

/// The whole page over the stories of a report.
pub(super) fn page(report: &Report, stories: &[Index<'_>]) -> Markup {
    let several = stories.len() > 1;
    let parts: Vec<(Markup, Vec<Section>)> = stories
        .iter()
        .enumerate()
        .map(|(i, index)| {
            let prefix = if several { format!("s{}-", i + 1) } else { String::new() };
            (header(index, several), sections(index, &prefix))
        })
        .collect();
    let title = stories.first().map_or_else(String::new, event);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { "Skip to the report" }
                (hatching())
                main id="main" {
                    @for (header, sections) in &parts {
                        (header)
                        nav aria-label="Contents" {
                            ol { @for section in sections { li { a href={ "#" (section.id) } { (section.title) } } } @if !several { li { a href="#method" { "Method and limits" } } li { a href="#data" { "Data" } } } }
                        }
                        @for section in sections {
                            section id=(section.id) aria-labelledby={ (section.id) "-title" } {
                                h2 id={ (section.id) "-title" } { (section.title) }
                                @if !section.lead.is_empty() { p.lead { (section.lead) } }
                                (section.body)
                            }
                        }
                    }
                    (notes(report))
                    (method())
                    (download(report))
                }
                footer { p { "Made by corroborate. It shows what sources say, not what is true." } }
            }
        }
    }
}

fn sections(index: &Index<'_>, prefix: &str) -> Vec<Section> {
    let all: [(&str, &'static str, &'static str, Option<Markup>); 10] = [
        (
            "counts",
            "How many?",
            "Every claim on one axis. A dot is an exact number, an arrow an open end, a bar a range, hatching a vague word, a hollow mark a number that was replaced. The shaded band is what all live claims allow.",
            counts::section(index),
        ),
        (
            "tolls",
            "Tolls over time",
            "What each origin told, by the time of publication. A step is a new figure.",
            tolls::section(index),
        ),
        (
            "matrix",
            "Who tells what",
            "Facts by articles, disagreements on top. Articles under one bracket mostly rest on the same origins.",
            matrix::section(index),
        ),
        (
            "sources",
            "Who says so",
            "From the first teller over those who passed it on to the outlets. The number of origins is an upper bound of independent confirmation.",
            sources::section(index),
        ),
        ("disagreements", "Disagreements", "Worst first, with both sentences.", disagreements::section(index)),
        (
            "quotes",
            "Quotes",
            "One utterance in the wordings that the outlets print. Words that the first wording does not have are marked; […] stands where words of it are left out.",
            quotes::section(index),
        ),
        (
            "timeline",
            "When it happened",
            "A bar is the time that the words leave open; an arrow is an open end.",
            timeline::section(index),
        ),
        ("names", "Names", "Who is meant under which spellings, and why they were joined.", names::section(index)),
        (
            "policies",
            "Figures by named rules",
            "Each rule is applied as published; none is better than its sources.",
            policies::section(index),
        ),
        (
            "ledger",
            "All claims",
            "Every claim with its place in the article and a hash of its words.",
            ledger::section(index),
        ),
    ];
    all.into_iter()
        .filter_map(|(id, title, lead, body)| {
            body.map(|body| Section { id: format!("{prefix}{id}"), title, lead, body })
        })
        .collect()
}

/// What the story is about: the names that most articles share.
fn event(index: &Index<'_>) -> String {
    let articles = index.report.articles.len();
    let mut names: Vec<(usize, usize, &str)> = index
        .report
        .entities
        .iter()
        .filter(|entity| entity.kind != EntityKind::Group)
        .map(|entity| {
            let mut held: Vec<_> = entity.forms.iter().flat_map(|form| &form.articles).collect();
            held.sort_unstable();
            held.dedup();
            (held.len(), entity.forms.iter().map(|form| form.count).sum(), entity.name.as_str())
        })
        .filter(|&(held, _, _)| held * 2 > articles)
        .collect();
    names.sort_unstable_by_key(|&(held, count, name)| (Reverse(held), Reverse(count), name));
    let names: Vec<&str> = names.into_iter().take(3).map(|(_, _, name)| name).collect();
    let what = counted(articles, "article");
    if names.is_empty() { format!("What {what} tell") } else { format!("What {what} tell about {}", list(&names)) }
}

/// The event, what it rests on, and the result in one sentence.
fn header(index: &Index<'_>, several: bool) -> Markup {
    let report = index.report;
    let mut papers: Vec<_> = report.articles.iter().collect();
    papers.sort_by_key(|info| (info.published.map(Published::date), info.id.clone()));
    let days: Vec<_> = papers.iter().filter_map(|info| info.published).map(Published::date).collect();
    let mut origins: Vec<&str> =
        report.facts.iter().flat_map(|fact| &fact.origins).map(|origin| origin.name.as_str()).collect();
    origins.sort_unstable();
    origins.dedup();
    let shared: Vec<&Fact> = report.facts.iter().filter(|fact| index.told_by(fact) > 1).collect();
    let n = |verdict: Verdict| shared.iter().filter(|fact| fact.verdict == verdict).count();
    let told: Vec<(Verdict, &str)> = [
        (Verdict::Contradicted, "contradicted"),
        (Verdict::Updated, "updated"),
        (Verdict::Agreed, "agreed by several origins"),
        (Verdict::Echoed, "echoed from one origin"),
    ]
    .into_iter()
    .filter(|(verdict, _)| n(*verdict) > 0)
    .collect();
    let title = event(index);
    html! {
        header {
            @if several { h1.story { (title) } } @else { h1 { (title) } }
            p.result {
                @if shared.is_empty() { "No fact is told by two articles." }
                @else {
                    (counted(shared.len(), "fact")) " told by two articles or more: "
                    @for (i, (verdict, words)) in told.iter().enumerate() {
                        @if i > 0 { ", " }
                        span.(verdict.name()) { (n(*verdict)) " " (words) }
                    }
                    "."
                }
            }
            @if !shared.is_empty() { (shares(&shared)) }
            dl.facts {
                div { dt { "Articles" } dd { (report.articles.len()) } }
                div { dt { "Origins" } dd { "up to " (origins.len()) } }
                div { dt { "Claims" } dd { (report.claims.len()) } }
                @if let (Some(first), Some(last)) = (days.first(), days.last()) {
                    div { dt { "Oldest" } dd { (date(*first)) } }
                    div { dt { "Newest" } dd { (date(*last)) } }
                }
            }
            details {
                summary { "The articles" }
                div.scroll tabindex="0" role="region" aria-label="The articles" {
                    table {
                        thead { tr { th scope="col" { "Outlet" } th scope="col" { "Published" } th scope="col" { "Title" } th scope="col" { "Id" } } }
                        tbody {
                            @for info in &papers {
                                tr {
                                    th scope="row" { bdi { (index.outlet(&info.id)) } }
                                    td { (index.dated(&info.id)) }
                                    td {
                                        bdi { (info.title.as_deref().unwrap_or("")) }
                                        @if !info.read { " (not English, not read)" }
                                    }
                                    td { code { (info.id) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The verdicts of the shared facts as stretches of one bar.
fn shares(shared: &[&Fact]) -> Markup {
    let verdicts = [Verdict::Contradicted, Verdict::Updated, Verdict::Agreed, Verdict::Echoed];
    html! {
        div.shares aria-hidden="true" {
            @for verdict in verdicts {
                @let n = shared.iter().filter(|fact| fact.verdict == verdict).count();
                @if n > 0 { span.(verdict.name()) style={ "flex-grow:" (n) } title=(counted(n, "fact")) { (n) } }
            }
        }
    }
}

/// The patterns of vague bars and of gaps, shared by all drawings.
fn hatching() -> Markup {
    html! {
        svg.defs width="0" height="0" aria-hidden="true" {
            defs {
                @for (id, class) in [("hatch", "hatch"), ("gap", "hatch red")] {
                    pattern id=(id) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect class=(class) width="2.5" height="6" {}
                    }
                }
            }
        }
    }
}

/// What is to be said about the articles themselves.
fn notes(report: &Report) -> Markup {
    let notes: Vec<&str> =
        report.findings.iter().filter(|f| f.kind == FindingKind::Article).map(|f| f.why.as_str()).collect();
    html! {
        @if !notes.is_empty() {
            section id="articles" aria-labelledby="articles-title" {
                h2 id="articles-title" { "About the articles" }
                ul { @for note in notes { li { (note) } } }
            }
        }
    }
}

fn method() -> Markup {
    html! {
        section id="method" aria-labelledby="method-title" {
            h2 id="method-title" { "Method and limits" }
            p {
                "Claims were read from the articles by rules over English words, compared in pairs, and gathered where they answer "
                "one question. Numbers are intervals: “at least eight” and “eight” can both hold. Two claims contradict each "
                "other only where both cannot hold. A later figure replaces an earlier one only where the time of publication or the words "
                "show the order."
            }
            p {
                "Claims that rest on one source, or whose sentences are copies, count as one origin. Two origins may still have a "
                "common source that no article names: their number is an upper bound."
            }
            p {
                "Rules miss claims and sometimes misread one. Silence of an article is not a denial. Nothing here says which side is right."
            }
        }
    }
}

/// The JSON report as a link that carries its data.
fn download(report: &Report) -> Markup {
    let Ok(json) = serde_json::to_vec(report) else { return html! {} };
    html! {
        section id="data" aria-labelledby="data-title" {
            h2 id="data-title" { "Data" }
            p {
                a download="report.json" href={ "data:application/json;base64," (encode::base64(&json)) } { "Save the report as JSON" }
                " (format " code { (report.format) } ", " (counted(json.len() / 1024 + 1, "kilobyte")) ")"
            }
        }
    }
}
