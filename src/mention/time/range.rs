//! Ranges: two expressions that tell one period from the first to the second.

use super::calendar::add_days;
use super::expression::TimeExpression;
use super::line::{Line, skip_back};
use crate::lexicon::time::TimeClass;
use crate::model::period::Period;
use crate::text::document::Document;

/// Gives both expressions of `from A to B`, `between A and B` and `A-B` the bounds from A to B. `bare` tells which of the
/// expressions of the sentence name no day: `from 3 p.m. to 5 p.m. on Sunday` is all on Sunday.
pub(super) fn share(line: &Line<'_>, times: &mut [TimeExpression], bare: &[bool]) {
    for k in 1..times.len() {
        let (left, right) = times.split_at_mut(k);
        let (Some(a), Some(b)) = (left.last_mut(), right.first_mut()) else { continue };
        follow(line, a, b);
        if !is_range(line, a, b) {
            continue;
        }
        let (a_bare, b_bare) = (bare.get(k - 1) == Some(&true), bare.get(k) == Some(&true));
        let one_day = |t: &TimeExpression| t.extent.start().filter(|_| t.extent.start() == t.extent.end());
        match (one_day(a), one_day(b)) {
            (Some(_), Some(day)) if a_bare && !b_bare => a.extent = Period::day(day, a.extent.said()),
            (Some(day), Some(_)) if b_bare && !a_bare => b.extent = Period::day(day, b.extent.said()),
            // `from Monday to Friday`: the Friday after the Monday.
            (Some(start), Some(end)) if end < start && (start - end).num_days() < 7 => {
                if let Some(day) = add_days(end, 7) {
                    b.extent = Period::day(day, b.extent.said());
                }
            }
            // `lasted from Friday until early on Sunday`: the Sunday after that Friday.
            (Some(start), Some(end))
                if (end - start).num_days() >= 7 && is_plain_weekday(line, a) && is_plain_weekday(line, b) =>
            {
                if let Some(day) = add_days(start, ((end - start).num_days() - 1) % 7 + 1) {
                    b.extent = Period::day(day, b.extent.said());
                }
            }
            _ => {}
        }
        let said = a.span.cover(b.span).of(line.doc.text);
        let precision = a.bounds.precision().min(b.bounds.precision());
        if let (Some(start), Some(end)) = (a.extent.start(), b.extent.end())
            && let Ok(range) = Period::new(Some(start), Some(end), said, precision)
        {
            let zone = b.bounds.zone().or(a.bounds.zone()).map(str::to_owned);
            let timed = range.clone().with_times(a.bounds.from_time(), b.bounds.to_time(), zone);
            let range = timed.unwrap_or(range);
            (a.bounds, b.bounds) = (range.clone(), range);
        }
    }
}

/// `this Thursday and Friday`: the Friday is that of the Thursday.
fn follow(line: &Line<'_>, a: &TimeExpression, b: &mut TimeExpression) {
    let joined = a.tokens.end + 1 == b.tokens.start && line.is(a.tokens.end, &["and", "or"]);
    if !joined || b.tokens.len() != 1 || line.class(b.tokens.start) != TimeClass::Weekday {
        return;
    }
    if let (Some(first), Some(second)) = (a.extent.end(), b.extent.start())
        && let Some(moved) = add_days(second, 7)
        && second < first
        && (moved - first).num_days() <= 3
    {
        b.extent = Period::day(moved, b.extent.said());
        b.bounds = b.extent.clone();
    }
}

/// Whether a weekday is told without a date, a week or a `next`.
fn is_plain_weekday(line: &Line<'_>, time: &TimeExpression) -> bool {
    let classes = || time.tokens.clone().map(|i| line.class(i));
    let plain = |class| matches!(class, TimeClass::Weekday | TimeClass::None | TimeClass::Part | TimeClass::Edge);
    classes().any(|class| class == TimeClass::Weekday) && classes().all(plain)
}

/// Whether the words around two neighbours make them a range.
fn is_range(line: &Line<'_>, a: &TimeExpression, b: &TimeExpression) -> bool {
    let lead = skip_back(line, a.tokens.start);
    let led = line.before(lead);
    // `postponed from April to September` names two dates of one event.
    let moved =
        ["postponed", "moved", "delayed", "rescheduled", "deferred", "shifted", "switched", "changed", "adjourned"];
    if led == "from" && line.is(lead.wrapping_sub(2), &moved) {
        return false;
    }
    if !joins(line.doc, a.tokens.end, b.tokens.start) {
        return false;
    }
    let plain = line.is(a.tokens.end, &["through", "to"]) && a.bounds.precision() == b.bounds.precision();
    match led {
        "between" => line.is(a.tokens.end, &["and"]),
        "from" => !line.is(a.tokens.end, &["and"]),
        _ => line.is_dash(a.tokens.end) || plain,
    }
}

/// Whether the tokens between two expressions join them to a range.
pub(super) fn joins(doc: &Document<'_>, from: usize, to: usize) -> bool {
    let mut words = (from..to).map(|i| doc.lower(i)).filter(|w| !matches!(*w, "the" | "about" | "around"));
    let first = words.next();
    words.next().is_none() && matches!(first, Some("to" | "until" | "till" | "through" | "and" | "-" | "–" | "—"))
}
