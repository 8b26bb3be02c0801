//! The count chart: a row per claim, grouped by origin, on one axis, with what all live claims allow.

use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::{Fact, Figure, Origin, Verdict};
use crate::model::id::ClaimId;
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::reconcile::verdict::count;
use crate::report::html::chart::{Axis, Backdrop, Look, Mark, row, scale};
use crate::report::index::Index;
use crate::report::words::{self, capital};
use maud::{Markup, html};
use std::borrow::Cow;
use std::cmp::Reverse;

/// Facts beyond this many are not drawn; the matrix and the ledger have them.
const MOST: usize = 8;

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let mut facts: Vec<&Fact> = index
        .report
        .facts
        .iter()
        .filter(|fact| index.told_by(fact) > 1 && !quantities(index, fact, &fact.claims).is_empty())
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

/// The quantities of some claims of a fact, in the unit that its question names.
fn quantities<'a>(index: &Index<'a>, fact: &Fact, ids: &[ClaimId]) -> Vec<(&'a Claim, Cow<'a, Quantity>)> {
    let Some(like) = fact.claims.first().and_then(|id| index.claim(id)) else { return Vec::new() };
    index.claims(ids).into_iter().filter_map(|claim| Some((claim, count(claim, like)?))).collect()
}

/// Whether a fact counts people.
fn people_count(index: &Index<'_>, fact: &Fact) -> bool {
    index.claims(&fact.claims).iter().any(|claim| matches!(claim.what, ClaimKind::Casualty(_)))
}

/// Whether the claims of a fact give different numbers: only those are worth an axis.
fn differ(index: &Index<'_>, fact: &Fact) -> bool {
    let claims = quantities(index, fact, &fact.claims);
    let mut ends = claims.iter().map(|(_, q)| (q.low(), q.high()));
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

/// The claims of a fact by their origins; outlets that name no source stand together at the end.
fn origins<'a>(index: &Index<'_>, fact: &'a Fact) -> Vec<(&'a str, Vec<ClaimId>)> {
    let own = |origin: &Origin| index.outlets(&index.claims(&origin.claims)) == [origin.name.as_str()];
    let (own, named): (Vec<&Origin>, Vec<&Origin>) = fact.origins.iter().partition(|origin| own(origin));
    let mut out: Vec<(&str, Vec<ClaimId>)> =
        named.into_iter().map(|origin| (origin.name.as_str(), origin.claims.clone())).collect();
    let name = if own.len() == 1 { "In its own voice" } else { "Each in its own voice" };
    if !own.is_empty() {
        out.push((name, own.into_iter().flat_map(|origin| origin.claims.clone()).collect()));
    }
    out
}

fn chart(index: &Index<'_>, fact: &Fact) -> Markup {
    let counted = quantities(index, fact, &fact.claims);
    let stated = counted.iter().flat_map(|(_, q)| [q.low(), q.high()]);
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
                @for (name, claims) in origins(index, fact) {
                    tbody {
                        tr.origin { th colspan="3" scope="rowgroup" { bdi { (name) } } }
                        @for (claim, quantity) in quantities(index, fact, &claims) {
                            @let replaced = !live.is_empty() && !live.contains(&&claim.id) || index.replaced(&claim.id);
                            tr {
                                th scope="row" { bdi { (index.outlet(&claim.article)) } }
                                td { (words::value(claim)) @if replaced { " (replaced)" } }
                                td.draw { (row(axis, mark(&quantity, replaced), backdrop, &told_as(index.outlet(&claim.article), &quantity, replaced))) }
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
            let quantities = quantities(index, fact, side);
            let low = quantities.iter().map(|(_, q)| q.low().map_or(f64::MIN, Number::get)).fold(f64::MIN, f64::max);
            let high = quantities.iter().map(|(_, q)| q.high().map_or(f64::MAX, Number::get)).fold(f64::MAX, f64::min);
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
