//! The report as one page that needs no network and no script.
//!
//! The page is made section by section, worst first; a section that has nothing to show is left out, and so is its entry
//! in the list of contents. Every mark in a drawing has its words beside it or in its label. All text from articles goes
//! through maud's escaping.
//!
//! Left out on purpose: anything that needs a script, such as sorting or filtering; the JSON report is embedded for that.

mod chart;
mod contents;
mod counts;
mod disagreements;
mod encode;
mod ledger;
mod matrix;
mod names;
mod policies;
mod quotes;
mod sources;
mod timeline;
mod tolls;

use crate::model::article::Article;
use crate::model::report::Report;
use crate::report::html::contents::page;
use crate::report::index::Index;
use crate::report::story::{only, stories};

/// The report as one HTML page, with the articles' sentences; `articles` bring the texts, in any order.
///
/// The page loads nothing and runs nothing. A report over several stories gives one page with all of them.
///
/// ```
/// use corroborate::{Article, Reconciler, to_html};
/// let article = Article::new("courier", "Nine people drowned <b>on Monday</b>.");
/// let mut reconciler = Reconciler::new();
/// reconciler.article(article.clone())?;
/// let page = to_html(&reconciler.report(), &[article]);
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(!page.contains("<b>"));
/// # Ok::<(), corroborate::Error>(())
/// ```
#[must_use]
pub fn to_html(report: &Report, articles: &[Article]) -> String {
    let parts: Vec<Report> = stories(report).iter().map(|story| only(report, story)).collect();
    let indices: Vec<Index<'_>> = match parts.as_slice() {
        [] | [_] => vec![Index::new(report, articles)],
        parts => parts.iter().map(|part| Index::new(part, articles)).collect(),
    };
    page(report, &indices).into_string()
}
