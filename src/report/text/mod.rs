//! The report as text for people at a terminal, worst first.
//!
//! For every story: what it rests on in two lines; disagreements with both sentences; updates; what several articles
//! tell alike, with the number of origins; the figures of the policies; quotes with their wordings; names with their
//! spellings. At the end: what is to be said about the articles themselves.
//!
//! Left out on purpose: facts that one article alone tells, and claims that look alike and ask different questions. Both are in the
//! JSON report.

mod account;
mod agreements;
mod disagreements;
mod names;
mod quotes;
mod updates;

use crate::model::article::{Article, Published};
use crate::model::fact::{Fact, FindingKind, Verdict};
use crate::model::report::Report;
use crate::report::index::Index;
use crate::report::page::{Ink, Layout, Page, ink, plain};
use crate::report::story::{only, stories};
use crate::report::words::{counted, date};

/// The report as text for people, with the articles' sentences; `articles` bring the texts, in any order.
///
/// Nothing from the articles can steer the terminal: control characters are dropped.
///
/// ```
/// use corroborate::{Article, Layout, Reconciler, to_text};
/// let articles = [
///     Article::new("courier", "A ferry sank off the coast on Monday. Nine people drowned, the harbour police said."),
///     Article::new("herald", "A ferry sank on Monday. Twelve people drowned, the fire brigade said."),
/// ];
/// let mut reconciler = Reconciler::new();
/// for article in articles.clone() {
///     reconciler.article(article)?;
/// }
/// let text = to_text(&reconciler.report(), &articles, Layout::default());
/// assert!(text.starts_with("2 articles"));
/// # Ok::<(), corroborate::Error>(())
/// ```
#[must_use]
pub fn to_text(report: &Report, articles: &[Article], layout: Layout) -> String {
    let mut page = Page::new(layout);
    let stories = stories(report);
    if stories.len() <= 1 {
        story(&mut page, &Index::new(report, articles));
    } else {
        for (i, id) in stories.iter().enumerate() {
            if i > 0 {
                page.gap();
            }
            let title = format!("Story {id}");
            page.paragraph(
                "",
                "",
                &[ink(Ink::Bold, title), ink(Ink::Dim, format!(" ({} of {})", i + 1, stories.len()))],
            );
            let part = only(report, id);
            story(&mut page, &Index::new(&part, articles));
        }
    }
    notes(&mut page, report);
    page.finish()
}

/// Everything about one story.
fn story(page: &mut Page, index: &Index<'_>) {
    summary(page, index);
    disagreements::write(page, index);
    updates::write(page, index);
    agreements::write(page, index);
    agreements::figures(page, index);
    quotes::write(page, index);
    names::write(page, index);
}

/// What the story rests on, and what came out, in one sentence each.
fn summary(page: &mut Page, index: &Index<'_>) {
    let report = index.report;
    let mut outlets: Vec<&str> = report.articles.iter().map(|info| index.outlet(&info.id)).collect();
    outlets.sort_unstable();
    outlets.dedup();
    let mut line = counted(report.articles.len(), "article");
    if outlets.len() != report.articles.len() {
        line += &format!(" of {}", counted(outlets.len(), "outlet"));
    }
    let days: Vec<_> = report.articles.iter().filter_map(|info| info.published.map(Published::date)).collect();
    if let (Some(&first), Some(&last)) = (days.iter().min(), days.iter().max()) {
        line +=
            &if first == last { format!(", {}", date(first)) } else { format!(", {} to {}", date(first), date(last)) };
    }
    line += &format!(", {}", counted(report.claims.len(), "claim"));
    page.paragraph("", "", &[ink(Ink::Bold, line)]);

    let shared: Vec<&Fact> = report.facts.iter().filter(|fact| index.told_by(fact) > 1).collect();
    if shared.is_empty() {
        page.paragraph("", "", &[plain("No fact is told by two articles.")]);
        return;
    }
    let verdicts = [
        (Verdict::Contradicted, Ink::Clash, "contradicted"),
        (Verdict::Updated, Ink::Change, "updated"),
        (Verdict::Agreed, Ink::Accord, "agreed by several origins"),
        (Verdict::Echoed, Ink::Plain, "echoed from one origin"),
    ];
    let mut pieces = vec![plain(format!("{} told by two articles or more: ", counted(shared.len(), "fact")))];
    let mut first = true;
    for (verdict, colour, name) in verdicts {
        let n = shared.iter().filter(|fact| fact.verdict == verdict).count();
        if n > 0 {
            pieces.push(plain(if first { "" } else { ", " }));
            pieces.push(ink(colour, format!("{n} {name}")));
            first = false;
        }
    }
    page.paragraph("", "", &pieces);
}

/// What is to be said about the articles themselves.
fn notes(page: &mut Page, report: &Report) {
    let findings: Vec<&str> =
        report.findings.iter().filter(|f| f.kind == FindingKind::Article).map(|f| f.why.as_str()).collect();
    if findings.is_empty() {
        return;
    }
    page.heading(Ink::Bold, "About the articles", "");
    for why in findings.iter().take(page.most()) {
        page.paragraph(" - ", "   ", &[plain(*why)]);
    }
    page.rest(findings.len());
}
