//! Places what the words name on the calendar.
//!
//! 1. An absolute date is where it is.
//! 2. A relative one counts from the article's date, or from the date told before it.
//! 3. A weekday, a month, a season or a holiday without a year is the nearest one on the side where its clause looks.

use super::calendar::{Stretch, add_days, add_months, around, date, holiday, month, months, season, shift, years};
use super::expression::Anchor;
use super::frame::Frame;
use super::nearest::{nearest_year, open_day, open_month, open_quarter, open_season, weekday_of};
use super::shape::{Base, From, Part, Shape, Unit, Year};
use super::tense::Direction;
use chrono::{Datelike, NaiveDate};

/// A place on the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) stretch: Stretch,
    pub(super) unit: Unit,
    pub(super) anchor: Anchor,
}

/// What happened from this hour of a day on is told on the next day.
const LATE: u32 = 22;

/// Where the words of a shape lie.
pub(super) fn place(shape: &Shape, frame: &Frame) -> Option<Placed> {
    let midnight = shape.part == Some(Part::Midnight) && frame.direction != Direction::Ahead;
    // `A shop caught fire at about 11 p.m.`, in the news of a day: late in the evening before.
    let late = shape.clock.as_ref().map(|clock| clock.hour).filter(|&hour| hour >= LATE && frame.near_day.is_none());
    let late = late.is_some_and(|hour| frame.hour.is_none_or(|now| now < hour)) && frame.direction == Direction::Back;
    place_base(&shape.base, shape.weekday, midnight || late, frame)
}

fn place_base(base: &Base, beside: Option<u32>, night_before: bool, frame: &Frame) -> Option<Placed> {
    let at = |stretch: Option<Stretch>, unit: Unit, anchor: Anchor| Some(Placed { stretch: stretch?, unit, anchor });
    match base {
        Base::Date { year, month: None, .. } => {
            let (year, anchor) = year_of(*year, frame)?;
            at(around(date(year, 1, 1)?, Unit::Year), Unit::Year, anchor)
        }
        Base::Date { year, month: Some(number), days: None } => {
            let (year, anchor) = match year {
                Year::Open(which) => match frame.told_year().filter(|_| which.is_none()) {
                    Some(year) => (year, Anchor::Previous),
                    None => (open_month(*number, *which, frame)?, Anchor::Publication),
                },
                told => year_of(*told, frame)?,
            };
            at(month(year, *number), Unit::Month, anchor)
        }
        Base::Date { year, month: Some(number), days: Some((first, last)) } => {
            let (year, anchor) = match year {
                Year::Open(_) => match frame.told_year() {
                    Some(year) => (year, Anchor::Previous),
                    None => (open_day(*number, *first, beside, frame)?, Anchor::Publication),
                },
                told => year_of(*told, frame)?,
            };
            at(Some((date(year, *number, *first)?, date(year, *number, *last)?)), Unit::Day, anchor)
        }
        Base::Weekday { weekday, which } => {
            let (day, anchor) = weekday_of(*weekday, *which, frame)?;
            at(Some((day, day)), Unit::Day, anchor)
        }
        Base::Shift { unit, by, from } => shifted(*unit, *by, *from, frame),
        Base::YearBefore(from) => year_before(frame.report, *from, frame),
        Base::PeriodBefore => year_before(frame.period, From::Publication, frame),
        Base::Past(unit) => shifted(*unit, -1, From::Publication, frame),
        Base::LastDay { unit, gone } => {
            let day = shift(frame.published?, *unit, if *gone { -1 } else { 0 })?;
            let last = around(day, *unit)?.1;
            at(Some((last, last)), Unit::Day, Anchor::Publication)
        }
        Base::Hence { unit, count } if frame.direction == Direction::Ahead => {
            shifted(*unit, *count, From::Publication, frame)
        }
        Base::Hence { .. } => None,
        Base::Run { unit, count, ahead } => {
            at(run(*unit, *count, *ahead, frame.published?), *unit, Anchor::Publication)
        }
        Base::Decade(first) => at(years(*first, 10), Unit::Decade, Anchor::Absolute),
        Base::Century(number) => {
            at(years(number.checked_sub(1)?.checked_mul(100)?, 100), Unit::Century, Anchor::Absolute)
        }
        Base::Quarter { number, year } => {
            let (year, anchor) = match year {
                Year::Open(_) => (open_quarter(*number, frame)?, Anchor::Publication),
                told => year_of(*told, frame)?,
            };
            at(months(year, number * 3 - 2, number * 3), Unit::Quarter, anchor)
        }
        Base::ToldQuarter { years, year } => {
            let told = frame.quarter.or_else(|| add_months(around(frame.published?, Unit::Quarter)?.0, -3))?;
            let anchor = if frame.quarter.is_some() { Anchor::Previous } else { Anchor::Publication };
            let moved = match year {
                Some(year) => date(*year, told.month(), 1)?,
                None => shift(told, Unit::Year, *years)?,
            };
            at(around(moved, Unit::Quarter), Unit::Quarter, anchor)
        }
        Base::Period(year) => match frame.period {
            Some(quarter) => {
                at(around(date(*year, quarter.month(), 1)?, Unit::Quarter), Unit::Quarter, Anchor::Previous)
            }
            None => at(around(date(*year, 1, 1)?, Unit::Year), Unit::Year, Anchor::Absolute),
        },
        Base::To { unit, end } => {
            let end = place_base(end, None, false, frame)?;
            // The stretch of the calendar that holds the middle of the one told.
            let back = if *unit == Unit::Quarter { -1 } else { -6 };
            at(around(add_months(end.stretch.0, back)?, *unit), *unit, end.anchor)
        }
        Base::Half { number, year } => {
            let (year, anchor) = year_of(*year, frame)?;
            at(months(year, number * 6 - 5, number * 6), Unit::Half, anchor)
        }
        Base::Season { season: number, year } => {
            let (year, anchor) = match year {
                Year::Open(which) => (open_season(*number, *which, frame)?, Anchor::Publication),
                told => year_of(*told, frame)?,
            };
            at(season(year, *number), Unit::Quarter, anchor)
        }
        Base::Holiday { rule, year } => {
            let (year, anchor) = match year {
                Year::Open(which) => (nearest_year(|year| holiday(*rule, year), *which, frame)?, Anchor::Publication),
                told => year_of(*told, frame)?,
            };
            let day = holiday(*rule, year)?;
            at(Some((day, day)), Unit::Day, anchor)
        }
        Base::Nth { n, unit, of } => {
            let whole = place_base(of, None, false, frame)?;
            at(nth(*n, *unit, whole.stretch), *unit, whole.anchor)
        }
        Base::Event { unit, by, .. } => {
            let stretch = around(shift(frame.event?, *unit, *by)?, *unit)?;
            // What is told of has happened: another event of that kind was meant.
            let over = frame.direction == Direction::Ahead || frame.published.is_none_or(|today| stretch.0 <= today);
            over.then_some(Placed { stretch, unit: *unit, anchor: Anchor::Previous })
        }
        Base::NightTo(day) => {
            let day = place_base(day, None, false, frame)?;
            at(Some((add_days(day.stretch.0, -1)?, day.stretch.0)), Unit::Day, day.anchor)
        }
        Base::Beside { days, of } => {
            let of = place_base(of, None, false, frame)?;
            let day = add_days(of.stretch.0, i64::from(*days))?;
            at(Some((day, day)), Unit::Day, of.anchor)
        }
        Base::Bare => {
            let (day, anchor) = match (frame.near_day, frame.published) {
                // The last midnight before the report, or the late evening, is that of the day before.
                (near, Some(day)) if night_before && near.is_none_or(|n| n == day) => {
                    (add_days(day, -1)?, Anchor::Publication)
                }
                (Some(day), _) => (day, Anchor::Previous),
                (None, day) => (day?, Anchor::Publication),
            };
            at(Some((day, day)), Unit::Day, anchor)
        }
        Base::Then => frame.told.and_then(|(stretch, unit)| at(Some(stretch), unit, Anchor::Previous)),
        Base::Present | Base::Recent | Base::Vague | Base::HoursLater => None,
    }
}

/// A year that was told or that counts from one.
fn year_of(year: Year, frame: &Frame) -> Option<(i32, Anchor)> {
    match year {
        Year::Given(year) => Some((year, Anchor::Absolute)),
        Year::Shifted(by, From::Publication) => Some((frame.published?.year().checked_add(by)?, Anchor::Publication)),
        Year::Shifted(by, From::Told) => match frame.told {
            Some((told, _)) => Some((told.0.year().checked_add(by)?, Anchor::Previous)),
            None => Some((frame.published?.year().checked_add(by)?, Anchor::Publication)),
        },
        Year::Open(_) => Some((frame.published?.year(), Anchor::Publication)),
    }
}

/// The year before, or the told quarter of the year before.
fn year_before(quarter: Option<NaiveDate>, from: From, frame: &Frame) -> Option<Placed> {
    if let Some(quarter) = quarter {
        let stretch = around(shift(quarter, Unit::Year, -1)?, Unit::Quarter)?;
        return Some(Placed { stretch, unit: Unit::Quarter, anchor: Anchor::Previous });
    }
    shifted(Unit::Year, -1, from, frame)
}

/// So many units away from the article's date or the told one.
fn shifted(unit: Unit, by: i32, from: From, frame: &Frame) -> Option<Placed> {
    let (day, anchor) = match from {
        From::Publication => (frame.published?, Anchor::Publication),
        From::Told => match frame.told {
            Some(((start, end), told)) => {
                let exact = start == end || told != Unit::Day;
                // A day can only be counted from a day.
                if matches!(unit, Unit::Day) && start != end && (told != Unit::Day || !exact) {
                    return None;
                }
                (if by > 0 { end } else { start }, Anchor::Previous)
            }
            // Without a told date, long units count from the article's.
            None if matches!(unit, Unit::Day) => return None,
            None => (frame.published?, Anchor::Publication),
        },
    };
    if unit == Unit::Weekend && by == 0 && from == From::Publication {
        let this = around(day, Unit::Weekend)?;
        let stretch = if day >= this.0 || frame.direction == Direction::Ahead {
            this
        } else {
            around(add_days(day, -7)?, Unit::Weekend)?
        };
        return Some(Placed { stretch, unit, anchor });
    }
    // On a weekend, `last weekend` is the one before it; on other days the one just past.
    if unit == Unit::Weekend && from == From::Publication {
        let stretch = around(shift(day, Unit::Week, by)?, Unit::Weekend)?;
        return Some(Placed { stretch, unit, anchor });
    }
    let moved = shift(day, unit, by)?;
    let unit = if matches!(unit, Unit::Minute | Unit::Hour) { Unit::Day } else { unit };
    // `a decade ago` and `half a century ago` are told by the year.
    let unit = if matches!(unit, Unit::Decade | Unit::Century) && by != 0 { Unit::Year } else { unit };
    Some(Placed { stretch: around(moved, unit)?, unit, anchor })
}

/// Units counted back from or ahead of the article's date; three where the count is open.
pub(super) fn run(unit: Unit, count: Option<i32>, ahead: bool, day: NaiveDate) -> Option<Stretch> {
    let count = count.unwrap_or(3);
    let days = match unit {
        Unit::Minute => Some(i64::from(count) / 1440),
        Unit::Hour => Some((i64::from(count) + 23) / 24),
        Unit::Day => Some(i64::from(count)),
        Unit::Week | Unit::Weekend => Some(i64::from(count) * 7 - 1),
        Unit::Fortnight => Some(i64::from(count) * 14 - 1),
        _ => None,
    };
    match (days, ahead) {
        (Some(days), false) => Some((add_days(day, -days)?, day)),
        (Some(days), true) => Some((day, add_days(day, days)?)),
        (None, false) => Some((shift(day, unit, count.checked_neg()?)?, day)),
        (None, true) => Some((day, shift(day, unit, count)?)),
    }
}

/// The nth unit of a stretch, counted from its end where `n` is negative; the week that holds its start for 0.
fn nth(n: i32, unit: Unit, (start, end): Stretch) -> Option<Stretch> {
    let length: i64 = match unit {
        Unit::Day => 1,
        Unit::Week => 7,
        Unit::Fortnight => 14,
        Unit::Weekend => {
            let first = (start.weekday().num_days_from_monday() + 1) % 7;
            let saturday = add_days(start, i64::from((6 - first) % 7))?;
            let found = add_days(saturday, 7 * i64::from(n.checked_sub(1)?))?;
            return Some((found, add_days(found, 1)?));
        }
        Unit::Month | Unit::Year => {
            let first =
                if n < 0 { around(end, unit)?.0 } else { shift(around(start, unit)?.0, unit, n.checked_sub(1)?)? };
            return around(first, unit).filter(|s| s.0 <= end);
        }
        _ => return None,
    };
    if n == 0 {
        return around(start, unit);
    }
    // `Monday last week` is the first day of a week; `the first week of August` its first seven days.
    let first =
        if n < 0 { add_days(end, 1 + i64::from(n) * length)? } else { add_days(start, (i64::from(n) - 1) * length)? };
    let last = add_days(first, length - 1)?;
    (first <= end && last >= start).then_some((first.max(start), last.min(end)))
}
