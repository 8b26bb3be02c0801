//! The count chart: a row per claim, grouped by origin, on one axis, with what all live claims allow.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::{Fact, Figure, Origin, Verdict};
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::report::html::chart::{Axis, Backdrop, Look, Mark, row, scale};
use crate::report::index::Index;
use crate::report::words::{self, capital};
use maud::{Markup, html};
use std::cmp::Reverse;

/// Facts beyond this many are not drawn; the matrix and the ledger have them.
const MOST: usize = 8;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let mut facts: Vec<&Fact> = index
        .report
        .facts
        .iter()
        .filter(|fact| index.told_by(fact) > 1 && index.claims(&fact.claims).iter().any(|claim| count(claim).is_some()))
        .collect();
    let all = facts.len();
    facts.retain(|fact| fact.verdict == Verdict::Contradicted || people_count(index, fact) || differ(index, fact));
    facts.sort_by_key(|fact| {
        (fact.verdict != Verdict::Contradicted, !people_count(index, fact), Reverse(index.told_by(fact)))
    });
    if all == 0 {
        return None;
    }
    facts.truncate(MOST);
    let more = all - facts.len();
    Some(html! {
        @for fact in facts { (chart(index, fact)) }
        @if more > 0 {
            p.more { (words::counted(more, "further fact")) " with a number that all tell alike, or that fewer articles tell: see “Who tells what”." }
        }
    })
}

/// The quantity of a claim that counts or measures something.
pub(super) fn count(claim: &Claim) -> Option<&Quantity> {
    match &claim.what {
        ClaimKind::Casualty(casualty) => Some(&casualty.count),
        ClaimKind::Measure(measure) => Some(&measure.count),
        _ => None,
    }
}

/// Whether a fact counts people.
fn people_count(index: &Index<'_>, fact: &Fact) -> bool {
    index.claims(&fact.claims).iter().any(|claim| matches!(claim.what, ClaimKind::Casualty(_)))
}

/// Whether the claims of a fact give different numbers: only those are worth an axis.
fn differ(index: &Index<'_>, fact: &Fact) -> bool {
    let claims = index.claims(&fact.claims);
    let mut ends = claims.iter().filter_map(|claim| count(claim)).map(|q| (q.low(), q.high()));
    ends.next().is_some_and(|first| ends.any(|other| other != first))
}

/// The figures of the policies, with the names of those that give the same one.
fn figures(fact: &Fact) -> Vec<(&Figure, Vec<&str>)> {
    let mut out: Vec<(&Figure, Vec<&str>)> = Vec::new();
    for figure in &fact.figures {
        match out.iter_mut().find(|(other, _)| words::figure(other) == words::figure(figure)) {
            Some((_, names)) => names.push(&figure.policy),
            None => out.push((figure, vec![&figure.policy])),
        }
    }
    out
}

/// The heading over the claims of an origin.
fn heading<'a>(index: &Index<'a>, origin: &'a Origin) -> &'a str {
    let own = index.outlets(&index.claims(&origin.claims)) == [origin.name.as_str()];
    if own { "In its own voice" } else { &origin.name }
}

fn chart(index: &Index<'_>, fact: &Fact) -> Markup {
    let claims = index.claims(&fact.claims);
    let quantities: Vec<&Quantity> = claims.iter().filter_map(|claim| count(claim)).collect();
    let stated = quantities.iter().flat_map(|q| [q.low(), q.high()]);
    let figured = fact.figures.iter().flat_map(|figure| [figure.low, figure.best, figure.high]);
    let values: Vec<f64> = stated.chain(figured).flatten().map(Number::get).collect();
    let axis = Axis::over(values.iter().copied());
    let ticks: Vec<(f64, String)> = axis.ticks(&values).into_iter().map(|v| (v, label(v))).collect();
    let backdrop = backdrop(index, fact);
    let live: Vec<_> = fact.sides.iter().flatten().collect();
    html! {
        figure.chart {
            figcaption { (capital(&fact.question)) " " span.verdict.(fact.verdict.name()) { (fact.verdict.name()) } }
            table.rows {
                thead.hidden { tr { th scope="col" { "Outlet" } th scope="col" { "Words" } th scope="col" { "Place on the axis" } } }
                @for origin in &fact.origins {
                    tbody {
                        tr.origin { th colspan="3" scope="rowgroup" { bdi { (heading(index, origin)) } } }
                        @for claim in index.claims(&origin.claims) {
                            @if let Some(quantity) = count(claim) {
                                @let replaced = !live.is_empty() && !live.contains(&&claim.id);
                                tr {
                                    th scope="row" { bdi { (index.outlet(&claim.article)) } }
                                    td { (words::value(claim)) @if replaced { " (replaced)" } }
                                    td.draw { (row(axis, mark(quantity, replaced), backdrop, &told_as(index.outlet(&claim.article), quantity, replaced))) }
                                }
                            }
                        }
                    }
                }
                @if !fact.figures.is_empty() {
                    tbody.policies {
                        tr.origin { th colspan="3" scope="rowgroup" { "By rule" } }
                        @for (figure, names) in figures(fact) {
                            tr {
                                th scope="row" { (names.join(", ")) }
                                td { (words::figure(figure)) }
                                td.draw {
                                    @let value = |n: Option<Number>| n.map(Number::get);
                                    @let (low, high) = (value(figure.low.or(figure.best)), value(figure.high.or(figure.best)));
                                    @if low.is_some() || high.is_some() {
                                        (row(axis, Mark { low: low.or(high), high: high.or(low), look: Look::Full }, None, &format!("{}: {}", names.join(", "), words::figure(figure))))
                                    }
                                }
                            }
                        }
                    }
                }
                tbody { tr.axis { td colspan="2" {} td.draw { (scale(axis, &ticks)) } } }
            }
            @if let Some(backdrop) = backdrop {
                p.note { (told(backdrop)) }
            } @else if fact.verdict == Verdict::Contradicted {
                p.note { "The numbers leave no gap; the claims differ in another part." }
            }
        }
    }
}

/// What a mark shows, in words.
fn told_as(outlet: &str, quantity: &Quantity, replaced: bool) -> String {
    let vague = if quantity.precision() == Precision::Vague { ", a vague word" } else { "" };
    format!("{outlet}: {}{vague}{}", words::ends(quantity), if replaced { ", replaced" } else { "" })
}

fn label(value: f64) -> String {
    // A band's end may carry the noise of binary fractions.
    Number::new((value * 1e6).round() / 1e6).map(|number| number.to_string()).unwrap_or_default()
}

fn mark(quantity: &Quantity, replaced: bool) -> Mark {
    let look = match (replaced, quantity.precision()) {
        (true, _) => Look::Hollow,
        (_, Precision::Vague) => Look::Hatched,
        _ => Look::Full,
    };
    Mark { low: quantity.low().map(Number::get), high: quantity.high().map(Number::get), look }
}

/// What all live claims allow, or the gap between two sides that do not meet.
fn backdrop(index: &Index<'_>, fact: &Fact) -> Option<Backdrop> {
    if let Some(allowed) = &fact.allowed {
        return Some(Backdrop {
            low: allowed.low().map(Number::get),
            high: allowed.high().map(Number::get),
            gap: false,
        });
    }
    let mut sides: Vec<(f64, f64)> = fact
        .sides
        .iter()
        .filter_map(|side| {
            let claims = index.claims(side);
            let quantities: Vec<&Quantity> = claims.iter().filter_map(|claim| count(claim)).collect();
            let low = quantities.iter().map(|q| q.low().map_or(f64::MIN, Number::get)).fold(f64::MIN, f64::max);
            let high = quantities.iter().map(|q| q.high().map_or(f64::MAX, Number::get)).fold(f64::MAX, f64::min);
            (!quantities.is_empty()).then_some((low, high))
        })
        .collect();
    sides.sort_by(|a, b| a.0.total_cmp(&b.0));
    let gap = sides.windows(2).find(|pair| pair[0].1 < pair[1].0)?;
    Some(Backdrop { low: Some(gap[0].1), high: Some(gap[1].0), gap: true })
}

fn told(backdrop: Backdrop) -> String {
    let number = |value: Option<f64>| value.map(label);
    match (number(backdrop.low), number(backdrop.high), backdrop.gap) {
        (Some(low), Some(high), true) => format!("Gap between the sides: {low} to {high}."),
        (Some(low), Some(high), false) if low == high => format!("All live claims allow {low}."),
        (Some(low), Some(high), false) => format!("All live claims allow {low} to {high}."),
        (Some(low), None, _) => format!("All live claims allow {low} or more."),
        (None, Some(high), _) => format!("All live claims allow at most {high}."),
        (None, None, _) => String::new(),
    }
}
