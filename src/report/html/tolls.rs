//! Tolls over time: for killed, injured and missing, the fact that most articles tell, a step line per origin.

use crate::model::article::Published;
use crate::model::claim::{Claim, ClaimKind, Outcome};
use crate::model::fact::Fact;
use crate::model::number::Number;
use crate::model::quantity::Quantity;
use crate::report::html::chart::percent;
use crate::report::index::Index;
use crate::report::words::{self, capital};
use chrono::NaiveTime;
use maud::{Markup, html};

const HEIGHT: f64 = 150.0;

/// One origin's figures in the order of publication: seconds, number, claim.
struct Line<'a> {
    origin: &'a str,
    points: Vec<(f64, f64, &'a Claim)>,
}

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let drawn: Vec<Markup> = [Outcome::Killed, Outcome::Injured, Outcome::Missing]
        .into_iter()
        .filter_map(|outcome| {
            let told = |fact: &&Fact| index.claims(&fact.claims).iter().any(|claim| is(claim, outcome));
            let fact = index.report.facts.iter().filter(told).max_by_key(|fact| index.told_by(fact))?;
            figure(index, fact)
        })
        .collect();
    (!drawn.is_empty()).then(|| html! { div.tolls { @for one in drawn { (one) } } })
}

fn is(claim: &Claim, outcome: Outcome) -> bool {
    matches!(&claim.what, ClaimKind::Casualty(casualty) if casualty.outcome == outcome)
}

fn count(claim: &Claim) -> Option<&Quantity> {
    match &claim.what {
        ClaimKind::Casualty(casualty) => Some(&casualty.count),
        _ => None,
    }
}

/// Seconds from the epoch; noon where only the day is known.
fn seconds(published: Published) -> f64 {
    let seconds = match published {
        Published::Moment(moment) => moment.timestamp(),
        Published::Day(day) => {
            day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default()).and_utc().timestamp()
        }
    };
    seconds as f64
}

fn figure(index: &Index<'_>, fact: &Fact) -> Option<Markup> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for origin in &fact.origins {
        let mut points: Vec<(f64, f64, &Claim)> = index
            .claims(&origin.claims)
            .into_iter()
            .filter_map(|claim| {
                let quantity = count(claim)?;
                let number = quantity.low().or(quantity.high())?;
                Some((seconds(index.published(&claim.article)?), number.get(), claim))
            })
            .collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.id.cmp(&b.2.id)));
        if !points.is_empty() {
            lines.push(Line { origin: &origin.name, points });
        }
    }
    let times: Vec<f64> = lines.iter().flat_map(|line| line.points.iter().map(|point| point.0)).collect();
    let (first, last) = times.iter().fold((f64::MAX, f64::MIN), |(f, l), &t| (f.min(t), l.max(t)));
    if first >= last {
        return None;
    }
    let points = || lines.iter().flat_map(|line| &line.points);
    let oldest = points().min_by(|a, b| a.0.total_cmp(&b.0))?.2;
    let newest = points().max_by(|a, b| a.0.total_cmp(&b.0))?.2;
    let top = lines.iter().flat_map(|line| &line.points).map(|point| point.1).fold(1.0, f64::max) * 1.15;
    let x = |time: f64| 3.0 + 88.0 * (time - first) / (last - first);
    let y = |number: f64| HEIGHT - 8.0 - (HEIGHT - 16.0) * number / top;
    let mut numbers: Vec<f64> = lines.iter().flat_map(|line| &line.points).map(|point| point.1).collect();
    numbers.sort_by(f64::total_cmp);
    let same = numbers.first() == numbers.last();
    numbers.dedup_by(|b, a| y(*a) - y(*b) < 12.0);
    Some(html! {
        figure.chart.toll {
            figcaption { (capital(&fact.question)) }
            @if same {
                p.note { "No figure changed: every article says " (Number::new(numbers.first().copied()?).map(|n| n.to_string()).unwrap_or_default()) " or has it as its bound" "." }
            } @else { svg.track width="100%" height=(HEIGHT) role="img" aria-label="Figures by the time of publication; the table below has them all." {
                line.base x1="0" x2="100%" y1=(y(0.0)) y2=(y(0.0)) {}
                @for number in &numbers { text x="100%" y=(y(*number) + 4.0) text-anchor="end" { (number) } }
                @for (i, line) in lines.iter().enumerate() {
                    g class={ "line line" (i % 6) } {
                        @for (j, &(time, number, claim)) in line.points.iter().enumerate() {
                            @let next = line.points.get(j + 1);
                            line x1=(percent(x(time))) x2=(percent(next.map_or(92.0, |p| x(p.0)))) y1=(y(number)) y2=(y(number)) {}
                            @if let Some(next) = next {
                                line x1=(percent(x(next.0))) x2=(percent(x(next.0))) y1=(y(number)) y2=(y(next.1)) {}
                            }
                            circle cx=(percent(x(time))) cy=(y(number)) r="4" { title { (line.origin) ": " (number) ", " (index.dated(&claim.article)) } }
                        }
                    }
                }
            }
            p.ends { span { (index.dated(&oldest.article)) } span { (index.dated(&newest.article)) } }
            ul.key { @for (i, line) in lines.iter().enumerate() { li { (swatch(i)) bdi { (line.origin) } } } }
            }
            details { summary { "The figures" } div.scroll tabindex="0" role="region" aria-label="The figures" { table.legend {
                thead { tr { th scope="col" { "Origin" } th scope="col" { "Published" } th scope="col" { "Outlet" } th scope="col" { "Said" } } }
                tbody {
                    @for (i, line) in lines.iter().enumerate() {
                        @for (_, _, claim) in &line.points {
                            tr {
                                th scope="row" { (swatch(i)) bdi { (line.origin) } }
                                td { (index.dated(&claim.article)) }
                                td { (index.outlet(&claim.article)) }
                                td { (count(claim).map(words::quantity).unwrap_or_default()) }
                            }
                        }
                    }
                }
            } } }
        }
    })
}

/// The stroke of an origin's line, as in the drawing.
fn swatch(i: usize) -> Markup {
    html! {
        svg class={ "swatch line line" (i % 6) } width="28" height="10" aria-hidden="true" {
            line x1="0" x2="28" y1="5" y2="5" {}
            circle cx="14" cy="5" r="4" {}
        }
    }
}
