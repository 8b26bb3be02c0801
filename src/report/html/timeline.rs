//! The timeline of the event, with bars for uncertain periods, and apart from it the timeline of publication.

use crate::model::article::Published;
use crate::model::claim::{Claim, ClaimKind};
use crate::model::fact::{Fact, Verdict};
use crate::model::period::Period;
use crate::report::html::chart::{Axis, Look, Mark, row, scale};
use crate::report::index::Index;
use crate::report::words::{self, capital, list};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta};
use maud::{Markup, html};
use std::cmp::Reverse;

/// Facts beyond this many are not drawn.
const MOST: usize = 24;

/// Days before and after the publications that belong to the event; what lies beyond is its past or its plans.
const NEAR: i64 = 14;

/// Days after the last article that the axis still shows.
const AFTER: f64 = 3.0;

/// One telling of when something happened.
struct Telling<'a> {
    period: &'a Period,
    claims: Vec<&'a Claim>,
}

pub(super) fn section(index: &Index<'_>) -> Option<Markup> {
    let published: Vec<Published> = index.report.articles.iter().filter_map(|info| info.published).collect();
    let days: Vec<NaiveDate> = published.iter().map(|published| published.date()).collect();
    let (first, last) = (days.iter().min()?, days.iter().max()?);
    let window = (*first - TimeDelta::days(NEAR), *last + TimeDelta::days(NEAR));
    let mut facts: Vec<(&Fact, Vec<Telling<'_>>)> = index
        .report
        .facts
        .iter()
        .filter(|fact| index.told_by(fact) > 1)
        .map(|fact| (fact, tellings(index, fact, window)))
        .filter(|(_, tellings)| !tellings.is_empty())
        .collect();
    facts.sort_by_key(|(fact, _)| (fact.verdict != Verdict::Contradicted, Reverse(index.told_by(fact))));
    facts.truncate(MOST);
    facts.sort_by_key(|(_, tellings)| tellings.iter().filter_map(|t| t.period.start().or(t.period.end())).min());
    let ends = facts.iter().flat_map(|(_, tellings)| tellings).flat_map(|telling| {
        let (low, high) = bounds(telling.period);
        [low, high].into_iter().flatten()
    });
    // What lies days after the last article, such as the end of a curfew, is drawn at the edge.
    let edge = moment(*last, None, AFTER);
    let values: Vec<f64> = ends.filter(|&end| end <= edge).collect();
    Some(html! {
        @if !facts.is_empty() {
            @let axis = Axis::of_days(&values);
            figure.chart {
                table.rows {
                    thead.hidden { tr { th scope="col" { "Outlets" } th scope="col" { "Told as" } th scope="col" { "Place on the axis" } } }
                    tbody { tr.axis { td colspan="2" {} td.draw { (scale(axis, &ticks(axis, &values))) } } }
                    @for (fact, tellings) in &facts {
                        tbody {
                            tr.origin { th colspan="3" scope="rowgroup" { (capital(&fact.question)) " " span.verdict.(fact.verdict.name()) { (fact.verdict.name()) } } }
                            @for telling in tellings {
                                @let (low, high) = bounds(telling.period);
                                @let high = high.filter(|&high| high <= edge);
                                tr {
                                    th scope="row" { (list(&index.outlets(&telling.claims))) }
                                    td { (words::period(telling.period)) br; small { (words::days(telling.period)) } }
                                    td.draw { (row(axis, Mark { low, high, look: Look::Full }, None, &format!("{}: {}", list(&index.outlets(&telling.claims)), words::days(telling.period)))) }
                                }
                            }
                        }
                    }
                    tbody { tr.axis { td colspan="2" {} td.draw { (scale(axis, &ticks(axis, &values))) } } }
                }
            }
        }
        h3 { "When it was published" }
        (publications(index))
    })
}

/// The times that the claims of a fact tell, equal ones together; none outside the window.
fn tellings<'a>(index: &Index<'a>, fact: &Fact, window: (NaiveDate, NaiveDate)) -> Vec<Telling<'a>> {
    let mut out: Vec<Telling<'a>> = Vec::new();
    for claim in index.claims(&fact.claims) {
        let ClaimKind::Event(event) = &claim.what else { continue };
        let Some(period) = &event.when else { continue };
        let near = |day: Option<NaiveDate>| day.is_none_or(|day| window.0 <= day && day <= window.1);
        if period.start().or(period.end()).is_none() || !near(period.start()) || !near(period.end()) {
            continue;
        }
        match out.iter_mut().find(|telling| bounds(telling.period) == bounds(period)) {
            Some(telling) => telling.claims.push(claim),
            None => out.push(Telling { period, claims: vec![claim] }),
        }
    }
    out
}

/// The ends of a period in days from the epoch; a day runs to its end.
fn bounds(period: &Period) -> (Option<f64>, Option<f64>) {
    (
        period.start().map(|day| moment(day, period.from_time(), 0.0)),
        period.end().map(|day| moment(day, period.to_time(), 0.98)),
    )
}

/// A time of a day in days from the epoch; without a clock time, that many days after its beginning.
fn moment(day: NaiveDate, time: Option<NaiveTime>, after: f64) -> f64 {
    let seconds = day.and_time(time.unwrap_or_default()).and_utc().timestamp() as f64;
    seconds / 86_400.0 + if time.is_some() { 0.0 } else { after }
}

/// The days of an axis, as labels.
fn ticks(axis: Axis, values: &[f64]) -> Vec<(f64, String)> {
    let days: Vec<f64> = values.iter().map(|value| value.floor()).collect();
    axis.ticks(&days).into_iter().filter_map(|day| Some((day, label(day)?))).collect()
}

/// `5 Jan`
fn label(day: f64) -> Option<String> {
    let date = words::date(DateTime::from_timestamp(day as i64 * 86_400, 0)?.date_naive());
    date.rsplit_once(' ').map(|(day_and_month, _)| day_and_month.to_owned())
}

fn publications(index: &Index<'_>) -> Markup {
    let mut articles: Vec<_> = index
        .report
        .articles
        .iter()
        .filter_map(|info| {
            let at = match info.published? {
                Published::Day(day) => day.and_time(NaiveTime::default()).and_utc().timestamp() as f64 + 43_200.0,
                Published::Moment(moment) => moment.timestamp() as f64,
            };
            Some((at / 86_400.0, info))
        })
        .collect();
    articles.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.id.cmp(&b.1.id)));
    let values: Vec<f64> = articles.iter().map(|(at, _)| *at).collect();
    let axis = Axis::of_days(&values);
    let moments: Vec<(f64, String)> =
        [values.first(), values.last()].into_iter().flatten().filter_map(|&at| Some((at, label(at)?))).collect();
    let far = moments.len() == 2 && axis.at(moments[1].0) - axis.at(moments[0].0) > 20.0;
    let moments = if far { moments } else { moments.into_iter().take(1).collect() };
    html! {
        figure.chart {
            table.rows {
                thead.hidden { tr { th scope="col" { "Outlet" } th scope="col" { "Published" } th scope="col" { "Place on the axis" } } }
                tbody {
                    @for (at, info) in &articles {
                        tr {
                            th scope="row" { bdi { (index.outlet(&info.id)) } }
                            td { (index.dated(&info.id)) }
                            td.draw { (row(axis, Mark { low: Some(*at), high: Some(*at), look: Look::Full }, None, &format!("{}: {}", index.outlet(&info.id), index.dated(&info.id)))) }
                        }
                    }
                    tr.axis { td colspan="2" {} td.draw { (scale(axis, &moments)) } }
                }
            }
        }
    }
}
