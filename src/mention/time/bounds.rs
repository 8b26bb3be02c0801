//! From a placed expression to its two periods: the extent that the words name and the bounds of the event as told.
//!
//! 1. Parts of the day and clock times narrow a day by its times.
//! 2. `early`, `mid` and `late` narrow months and years by UCDP's table (GED codebook 23.1, appendix 2): 1-10, 10-20 and
//!    15-31 of a month; January to April, May to August, September to December.
//! 3. A stretch that holds the article's date ends there where the clause looks back, and begins there where it looks
//!    ahead: `this week`, `earlier this month`, `later this year`.
//! 4. `since`, `until`, `by` and `before` open one end.

use super::calendar::{add_days, date};
use super::expression::Anchor;
use super::frame::Frame;
use super::place::{Placed, run};
use super::shape::{Base, Edge, From, Part, Shape, Unit, Which, Year};
use super::tense::Direction;
use crate::model::period::{Period, PeriodPrecision};
use chrono::{Datelike, NaiveDate, NaiveTime};

/// The word before an expression that opens one end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing, or a word that changes nothing.
    None,
    Since,
    Until,
    By,
    Before,
}

impl Lead {
    /// The meaning of the word before an expression.
    pub(super) fn of(word: &str) -> Self {
        match word {
            "since" => Lead::Since,
            "until" | "till" | "til" | "through" | "thru" => Lead::Until,
            "by" => Lead::By,
            "before" => Lead::Before,
            _ => Lead::None,
        }
    }
}

/// The calendar extent that the words name.
pub(super) fn extent(placed: &Placed, said: &str) -> Period {
    period(Some(placed.stretch.0), Some(placed.stretch.1), precision(placed.unit), said)
}

fn precision(unit: Unit) -> PeriodPrecision {
    match unit {
        Unit::Month | Unit::Quarter | Unit::Half => PeriodPrecision::Month,
        Unit::Year | Unit::Decade | Unit::Century => PeriodPrecision::Year,
        _ => PeriodPrecision::Day,
    }
}

fn period(start: Option<NaiveDate>, end: Option<NaiveDate>, precision: PeriodPrecision, said: &str) -> Period {
    Period::new(start, end, said, precision).unwrap_or_default()
}

/// The bounds of the event as told.
pub(super) fn bounds(
    shape: &Shape,
    placed: &Placed,
    frame: &Frame,
    lead: Lead,
    possessive: bool,
    zone: Option<String>,
    said: &str,
) -> Period {
    if shape.is_day() || matches!(shape.base, Base::NightTo(_)) {
        return lead_day(day_bounds(shape, placed, zone, said), lead, frame, said);
    }
    let (mut start, mut end) = match (&shape.base, frame.published) {
        (Base::Past(unit), Some(today)) => run(*unit, Some(1), false, today).unwrap_or(placed.stretch),
        _ => placed.stretch,
    };
    let holds_today = |start: NaiveDate, end: NaiveDate| frame.published.is_some_and(|d| start <= d && d <= end);
    let pointed_now = match &shape.base {
        Base::Shift { by: 0, from: From::Publication, .. } => true,
        Base::Date { year: Year::Open(Some(which)), .. } | Base::Season { year: Year::Open(Some(which)), .. } => {
            matches!(which, Which::This | Which::Current)
        }
        _ => false,
    };
    let mut narrowed = precision(placed.unit);
    if let Some(edge) = shape.edge
        && let Some((from, to)) = edge_of(edge, placed.unit, (start, end))
    {
        (start, end) = (from, to);
    }
    // `this year's race` may lie anywhere in the year.
    let pointed_now = pointed_now && !possessive;
    let now_like =
        pointed_now || matches!(shape.edge, Some(Edge::Earlier | Edge::Later | Edge::Early | Edge::Beginning));
    if let Some(today) = frame.published
        && now_like
        && holds_today(start, end)
        && !matches!(lead, Lead::By | Lead::Until)
    {
        let later = shape.edge == Some(Edge::Later);
        let earlier = matches!(shape.edge, Some(Edge::Earlier));
        if !earlier && (later || frame.direction == Direction::Ahead) && pointed_now {
            start = today;
        } else {
            end = today;
        }
        narrowed = if placed.unit == Unit::Week { PeriodPrecision::Day } else { narrowed };
    }
    match lead {
        Lead::Since => period(Some(start), None, narrowed, said),
        Lead::Until => period(None, Some(end), narrowed, said),
        Lead::Before => period(None, add_days(start, -1), narrowed, said),
        Lead::By => match frame.published {
            Some(today) if today <= end && frame.direction != Direction::Back => {
                period(Some(today), Some(end), narrowed, said)
            }
            _ => period(None, Some(end), narrowed, said),
        },
        Lead::None => period(Some(start), Some(end), narrowed, said),
    }
}

/// The part of a stretch that an edge names, for months, years and longer.
fn edge_of(edge: Edge, unit: Unit, (start, end): (NaiveDate, NaiveDate)) -> Option<(NaiveDate, NaiveDate)> {
    let year = start.year();
    match (unit, edge) {
        (Unit::Month, Edge::Early | Edge::Beginning) => Some((start, start.with_day(10)?)),
        (Unit::Month, Edge::Mid | Edge::Middle) => Some((start.with_day(10)?, start.with_day(20)?)),
        (Unit::Month, Edge::Late | Edge::End) => Some((start.with_day(15)?, end)),
        (Unit::Year, Edge::Early | Edge::Beginning) => Some((start, date(year, 4, 30)?)),
        (Unit::Year, Edge::Mid | Edge::Middle) => Some((date(year, 5, 1)?, date(year, 8, 31)?)),
        (Unit::Year, Edge::Late | Edge::End) => Some((date(year, 9, 1)?, end)),
        (Unit::Decade, Edge::Early | Edge::Beginning) => Some((start, date(year + 3, 12, 31)?)),
        (Unit::Decade, Edge::Mid | Edge::Middle) => Some((date(year + 3, 1, 1)?, date(year + 6, 12, 31)?)),
        (Unit::Decade, Edge::Late | Edge::End) => Some((date(year + 6, 1, 1)?, end)),
        (Unit::Century, Edge::Early | Edge::Beginning) => Some((start, date(year + 39, 12, 31)?)),
        (Unit::Century, Edge::Mid | Edge::Middle) => Some((date(year + 30, 1, 1)?, date(year + 69, 12, 31)?)),
        (Unit::Century, Edge::Late | Edge::End) => Some((date(year + 60, 1, 1)?, end)),
        (Unit::Week, Edge::Early | Edge::Beginning) => Some((start, add_days(start, 2)?)),
        (Unit::Week, Edge::Mid | Edge::Middle) => Some((add_days(start, 1)?, add_days(start, 3)?)),
        (Unit::Week, Edge::Late | Edge::End) => Some((add_days(start, 3)?, end)),
        _ => None,
    }
}

/// One day with the times that narrow it.
fn day_bounds(shape: &Shape, placed: &Placed, zone: Option<String>, said: &str) -> Period {
    let (start, end) = placed.stretch;
    let whole = period(Some(start), Some(end), PeriodPrecision::Day, said);
    if let Some(clock) = shape.clock {
        let at = NaiveTime::from_hms_opt(clock.hour, clock.minute, 0);
        return period(Some(start), Some(end), PeriodPrecision::Clock, said).with_times(at, at, zone).unwrap_or(whole);
    }
    // `overnight`: from the evening before, or into the next day where a day is named.
    if shape.part == Some(Part::Overnight) {
        let (from, to) = match &shape.base {
            Base::NightTo(_) => (Some(start), Some(end)),
            Base::Bare | Base::Shift { .. } if placed.anchor == Anchor::Publication => (add_days(start, -1), Some(end)),
            _ => (Some(start), add_days(end, 1)),
        };
        return period(from, to, PeriodPrecision::PartOfDay, said)
            .with_times(NaiveTime::from_hms_opt(18, 0, 0), NaiveTime::from_hms_opt(6, 0, 0), None)
            .unwrap_or(whole);
    }
    let Some((from, to)) = band(shape.part, shape.edge) else { return whole };
    period(Some(start), Some(end), PeriodPrecision::PartOfDay, said)
        .with_times(clock_at(from), clock_at(to), zone)
        .unwrap_or(whole)
}

/// Minutes after midnight as a time; the day's last minute for its end.
fn clock_at(minutes: u32) -> Option<NaiveTime> {
    let minutes = minutes.min(24 * 60 - 1);
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

/// From and to, in minutes after midnight, of a part of the day. The edges are soft: see `compare`.
fn band(part: Option<Part>, edge: Option<Edge>) -> Option<(u32, u32)> {
    let (from, to) = match (part, edge) {
        (None, Some(Edge::Early)) => (0, 9),
        (None, Some(Edge::Mid)) => (11, 15),
        (None, Some(Edge::Late)) => (18, 24),
        (None, _) => return None,
        (Some(Part::SmallHours), _) => (0, 6),
        (Some(Part::Dawn), _) => (4, 8),
        (Some(Part::Morning), Some(Edge::Early)) => (0, 9),
        (Some(Part::Morning), Some(Edge::Late)) => (9, 12),
        (Some(Part::Morning), _) => (5, 12),
        (Some(Part::Noon), _) => (11, 13),
        (Some(Part::Lunch), _) => (11, 14),
        (Some(Part::Afternoon), Some(Edge::Early)) => (12, 15),
        (Some(Part::Afternoon), Some(Edge::Late)) => (15, 19),
        (Some(Part::Afternoon), _) => (12, 18),
        (Some(Part::Evening), Some(Edge::Early)) => (17, 20),
        (Some(Part::Evening), Some(Edge::Late)) => (20, 24),
        (Some(Part::Evening), _) => (17, 24),
        (Some(Part::Night | Part::Overnight), _) => (18, 24),
        (Some(Part::Midnight), _) => (23, 24),
    };
    // What ends at noon ends before it.
    Some((from * 60, if to == 12 { to * 60 - 1 } else { to * 60 }))
}

/// Opens one end of a day.
fn lead_day(day: Period, lead: Lead, frame: &Frame, said: &str) -> Period {
    let precision = day.precision();
    match lead {
        Lead::None => day,
        Lead::Since => {
            let (from, zone) = (day.from_time(), day.zone().map(str::to_owned));
            period(day.start(), None, precision, said).with_times(from, None, zone).unwrap_or(day)
        }
        Lead::Until => {
            let (to, zone) = (day.to_time(), day.zone().map(str::to_owned));
            period(None, day.end(), precision, said).with_times(None, to, zone).unwrap_or(day)
        }
        Lead::Before if precision == PeriodPrecision::Day => {
            period(None, day.start().and_then(|d| add_days(d, -1)), precision, said)
        }
        // `before noon on Friday`, `by late afternoon`: still that day.
        Lead::Before => day,
        Lead::By if precision != PeriodPrecision::Day => day,
        Lead::By => match (frame.published, day.end()) {
            (Some(today), Some(end)) if today <= end && frame.direction != Direction::Back => {
                period(Some(today), Some(end), precision, said)
            }
            _ => period(None, day.end(), precision, said),
        },
    }
}

/// `hours later`: on the last told day or the next, but not after the report.
pub(super) fn hours_later(frame: &Frame, said: &str) -> Period {
    let start = frame.near_day;
    let next = start.and_then(|d| add_days(d, 1));
    let end = match (next, frame.published) {
        (Some(next), Some(today)) => Some(next.min(today)).max(start),
        (next, _) => next,
    };
    period(start, end, PeriodPrecision::Day, said)
}

/// `recently`: the three days before the report, as UCDP codes it.
pub(super) fn recent(frame: &Frame, said: &str) -> Period {
    let start = frame.published.and_then(|d| add_days(d, -3));
    period(start, frame.published, PeriodPrecision::Day, said)
}
