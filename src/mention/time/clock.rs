//! Clock times with their zones, and parts of the day.
//!
//! 1. `7:37`, `7:37 a.m.`, `11pm`, `7.30 pm`, `1300 GMT`, `4 o'clock`, `4 in the morning`.
//! 2. The zone after it: `GMT`, `UTC+3`, `local time`, `Moscow time`; a second clock in brackets, `(0037 GMT)`, is
//!    part of the expression and not another time.
//! 3. Parts of the day: `Wednesday night`, `the early hours of Thursday`, `overnight`.
//!
//! Left out on purpose: `half past seven`, and times of durations (`a 16:40 lap`) where nothing says that it is a clock.

use super::line::Line;
use super::shape::{Clock, Edge, Part};
use crate::lexicon::time::TimeClass;
use std::ops::Range;

/// A clock time, its zone, and the token after both.
pub(super) struct ClockTime {
    pub(super) clock: Clock,
    pub(super) zone: Option<Range<usize>>,
    pub(super) end: usize,
}

/// A clock time that begins at `i`.
pub(super) fn clock(line: &Line<'_>, i: usize) -> Option<ClockTime> {
    let (clock, end) = bare_clock(line, i)?;
    let (zone, end) = match zone(line, end) {
        Some(zone) => (Some(zone.clone()), zone.end),
        None => (None, end),
    };
    // `7:37 a.m. (0037 GMT)`
    if line.is(end, &["("])
        && let Some((_, after)) = bare_clock(line, end + 1)
    {
        let after = self::zone(line, after).map_or(after, |zone| zone.end);
        if line.is(after, &[")"]) {
            return Some(ClockTime { clock, zone, end: after + 1 });
        }
    }
    Some(ClockTime { clock, zone, end })
}

fn bare_clock(line: &Line<'_>, i: usize) -> Option<(Clock, usize)> {
    let (hour, minute, at, sure) = match line.class(i) {
        TimeClass::Digits => digits(line, i)?,
        TimeClass::Dotted => {
            let (hour, minute) = line.lower(i).split_once('.')?;
            if minute.len() != 2 {
                return None;
            }
            (hour.parse().ok()?, minute.parse().ok()?, i + 1, false)
        }
        TimeClass::Number => {
            let hour = u32::try_from(line.value(i)).ok()?;
            ((1..=12).contains(&hour)).then_some((hour, 0, i + 1, false))?
        }
        _ => return None,
    };
    let (half, after) = half_day(line, at);
    let (hour, end) = match half {
        Some(_) if !(1..=12).contains(&hour) => (hour, after),
        Some(half) => (hour % 12 + half, after),
        None if line.is(at, &["o'clock"]) => (hour, at + 1),
        None if sure => (hour, at),
        None => daytime(line, at, hour)?,
    };
    (hour < 25 && minute < 60).then_some((Clock { hour: hour % 24, minute }, end))
}

/// `7:37`, `7`, `1300 GMT`: hour, minute, the token after, and whether that alone is a clock time.
fn digits(line: &Line<'_>, i: usize) -> Option<(u32, u32, usize, bool)> {
    // The digits after `:` in another number, or after a score's dash, are not the start of a time.
    if line.is(i.wrapping_sub(1), &[":"]) && line.glued(i) || line.is(i.wrapping_sub(1), &["$", "£", "€"]) {
        return None;
    }
    if line.is(i + 1, &[":"]) && line.glued(i + 1) && line.glued(i + 2) && line.len(i) <= 2 {
        let (hour, minute) = (line.digits(i, 0, 24)?, line.digits(i + 2, 0, 59)?);
        let seconds = line.is(i + 3, &[":"]) && line.glued(i + 3) && line.digits(i + 4, 0, 59).is_some();
        return (line.len(i + 2) == 2).then_some((hour, minute, if seconds { i + 5 } else { i + 3 }, true));
    }
    let value = line.digits(i, 0, 2400)?;
    if line.len(i) == 4 {
        // `1300 GMT`, `0600 hours`
        let zoned = line.class(i + 1) == TimeClass::Zone || line.is(i + 1, &["local", "hours", "hrs"]);
        let end = if line.is(i + 1, &["hours", "hrs"]) { i + 2 } else { i + 1 };
        return zoned.then_some((value / 100, value % 100, end, true));
    }
    (line.len(i) <= 2).then_some((value, 0, i + 1, false))
}

/// `a.m.`, `pm`, and `p . m` of text whose marks stand apart.
fn half_day(line: &Line<'_>, i: usize) -> (Option<u32>, usize) {
    if line.class(i) == TimeClass::HalfDay {
        return (u32::try_from(line.value(i)).ok(), i + 1);
    }
    if line.is(i, &["a", "p"]) && line.is(i + 1, &["."]) && line.is(i + 2, &["m"]) {
        let end = if line.is(i + 3, &["."]) && line.glued(i + 3) { i + 4 } else { i + 3 };
        return (Some(if line.is(i, &["p"]) { 12 } else { 0 }), end);
    }
    (None, i)
}

/// `4 in the morning`, `9 at night`: the hour of the day and the token after.
fn daytime(line: &Line<'_>, i: usize, hour: u32) -> Option<(u32, usize)> {
    if !(1..=12).contains(&hour) {
        return None;
    }
    if line.is(i, &["in"]) && line.is(i + 1, &["the"]) {
        return match line.lower(i + 2) {
            "morning" => Some((hour % 12, i + 3)),
            "afternoon" | "evening" => Some((hour % 12 + 12, i + 3)),
            _ => None,
        };
    }
    (line.is(i, &["at"]) && line.is(i + 1, &["night"]) && hour >= 7).then_some((hour % 12 + 12, i + 2))
}

/// The tokens of a zone that begins at `i`: `GMT`, `UTC+3`, `local time`, `Eastern Daylight Time`, `Moscow time`.
fn zone(line: &Line<'_>, i: usize) -> Option<Range<usize>> {
    if line.class(i) == TimeClass::Zone && line.upper(i) {
        let offset = line.is(i + 1, &["+", "-", "−"]) && line.glued(i + 1) && line.digits(i + 2, 0, 1400).is_some();
        return Some(i..if offset { i + 3 } else { i + 1 });
    }
    if line.lower(i) == "local" {
        return Some(i..if line.lower(i + 1) == "time" { i + 2 } else { i + 1 });
    }
    (1..=3).find(|n| line.lower(i + n) == "time").filter(|n| (i..i + n).all(|k| line.capital(k))).map(|n| i..i + n + 1)
}

/// `an hour before midnight`, `half an hour after noon`, `ten minutes before 9 p.m.`: the clock time, and whether it is
/// on the day that the midnight ends.
pub(super) fn offset_clock(line: &Line<'_>, i: usize) -> Option<(ClockTime, bool)> {
    let half = line.lower(i) == "half" && line.is(i + 1, &["an"]);
    let (count, at) = if half { (Some(1), i + 2) } else { line.count(i)? };
    let hour = match line.lower(at) {
        "hour" | "hours" => 60,
        "minute" | "minutes" => 1,
        _ => return None,
    };
    let minutes = if half { hour / 2 } else { count?.checked_mul(hour)? };
    let back = match line.lower(at + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let (from, before_midnight, end, told) = match line.lower(at + 2) {
        "midnight" => (if back < 0 { 24 * 60 } else { 0 }, back < 0, at + 3, None),
        "noon" | "midday" => (12 * 60, false, at + 3, None),
        _ => {
            let time = clock(line, at + 2)?;
            (i32::try_from(time.clock.hour * 60 + time.clock.minute).ok()?, false, time.end, time.zone)
        }
    };
    let minutes = u32::try_from(from.checked_add(minutes.checked_mul(back)?)?).ok().filter(|m| *m < 24 * 60)?;
    let zone = told.or_else(|| zone(line, end));
    let end = zone.as_ref().map_or(end, |z| z.end.max(end));
    let clock = Clock { hour: minutes / 60, minute: minutes % 60 };
    Some((ClockTime { clock, zone, end }, before_midnight))
}

/// A part of the day with its own edge, and the token after: `late evening`, `mid-afternoon`, `early hours`.
pub(super) fn part(line: &Line<'_>, i: usize) -> Option<(Part, Option<Edge>, usize)> {
    if line.is(i, &["early", "small", "wee"]) && line.lower(i + 1) == "hours" {
        return Some((Part::SmallHours, None, i + 2));
    }
    if line.class(i) == TimeClass::Edge && !Edge::of(line.value(i)).needs_of() {
        let at = line.skip_dash(i + 1);
        return (line.class(at) == TimeClass::Part)
            .then(|| (Part::of(line.value(at)), Some(Edge::of(line.value(i))), at + 1));
    }
    (line.class(i) == TimeClass::Part).then(|| (Part::of(line.value(i)), None, i + 1))
}
