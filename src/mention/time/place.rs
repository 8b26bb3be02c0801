//! Places what the words name on the calendar.
//!
//! 1. An absolute date is where it is.
//! 2. A relative one counts from the article's date, or from the date told before it.
//! 3. A weekday, a month, a season or a holiday without a year is the nearest one on the side where its clause looks.

use super::calendar::{Stretch, add_days, add_months, around, date, holiday, month, months, season, shift, years};
use super::expression::Anchor;
use super::shape::{Base, From, Part, Shape, Unit, Which, Year};
use super::tense::Direction;
use chrono::{Datelike, NaiveDate};

/// What is known at the place of an expression.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// The article's date.
    pub(super) published: Option<NaiveDate>,
    /// The last told stretch and its unit.
    pub(super) told: Option<(Stretch, Unit)>,
    /// The last told day, if that was not long before.
    pub(super) near_day: Option<NaiveDate>,
    /// The first day of the quarter that `the quarter` means.
    pub(super) quarter: Option<NaiveDate>,
    /// The quarter that `the 1988 period` means.
    pub(super) period: Option<NaiveDate>,
    /// The quarter that `a year earlier` counts from.
    pub(super) report: Option<NaiveDate>,
    /// The day of the event that the expression is counted from.
    pub(super) event: Option<NaiveDate>,
    /// What was told right before it: `the quarter` in `the quarter ended Sept. 30`.
    pub(super) before: Option<Stretch>,
    pub(super) direction: Direction,
    /// The text tells of the past, so that a date without a year belongs to the year told before it.
    pub(super) narrative: bool,
}

impl Frame {
    /// The year that a date without one belongs to in a narrative.
    fn told_year(&self) -> Option<i32> {
        self.told.filter(|_| self.narrative).map(|(told, _)| told.0.year())
    }
}

/// A place on the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) stretch: Stretch,
    pub(super) unit: Unit,
    pub(super) anchor: Anchor,
}

/// Where the words of a shape lie.
pub(super) fn place(shape: &Shape, frame: &Frame) -> Option<Placed> {
    let midnight = shape.part == Some(Part::Midnight) && frame.direction != Direction::Ahead;
    place_base(&shape.base, shape.weekday, midnight, frame)
}

fn place_base(base: &Base, beside: Option<u32>, midnight: bool, frame: &Frame) -> Option<Placed> {
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
                // The midnight before the report is that of the night before.
                (near, Some(day)) if midnight && near.is_none_or(|n| n == day) => {
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

/// The day of a weekday.
fn weekday_of(weekday: u32, which: Option<Which>, frame: &Frame) -> Option<(NaiveDate, Anchor)> {
    // `The market fell on Friday; the next Monday it fell again.`
    let which = match which {
        Some(Which::Following) if frame.told.is_none() => Some(Which::Next),
        which => which,
    };
    if let Some(which @ (Which::Previous | Which::Following)) = which {
        let ((start, end), _) = frame.told?;
        let day = if which == Which::Previous { before(start, weekday, false)? } else { after(end, weekday, false)? };
        return Some((day, Anchor::Previous));
    }
    let today = frame.published?;
    let monday = around(today, Unit::Week)?.0;
    let day = match which {
        Some(Which::Last | Which::Past) => before(today, weekday, false)?,
        Some(Which::Next) => add_days(monday, 6 + i64::from(weekday))?,
        Some(Which::Coming) => after(today, weekday, false)?,
        Some(Which::This | Which::Current) => add_days(monday, i64::from(weekday) - 1)?,
        _ => {
            let (back, ahead) = (before(today, weekday, true)?, after(today, weekday, true)?);
            let nearer = frame.direction == Direction::Near && ahead - today < today - back;
            if frame.direction == Direction::Ahead || nearer { ahead } else { back }
        }
    };
    Some((day, Anchor::Publication))
}

/// The last such weekday before `day`, or `day` itself where `or_same`.
fn before(day: NaiveDate, weekday: u32, or_same: bool) -> Option<NaiveDate> {
    let back = (day.weekday().number_from_monday() + 7 - weekday) % 7;
    add_days(day, -i64::from(if back == 0 && !or_same { 7 } else { back }))
}

/// The first such weekday after `day`, or `day` itself where `or_same`.
fn after(day: NaiveDate, weekday: u32, or_same: bool) -> Option<NaiveDate> {
    let ahead = (weekday + 7 - day.weekday().number_from_monday()) % 7;
    add_days(day, i64::from(if ahead == 0 && !or_same { 7 } else { ahead }))
}

/// The year of a month without one.
fn open_month(number: u32, which: Option<Which>, frame: &Frame) -> Option<i32> {
    let today = frame.published?;
    let (year, this) = (today.year(), today.month());
    Some(match which {
        Some(Which::Last | Which::Past | Which::Previous) => {
            // In June, May is `last month`; `last May` is that of the year before.
            if number + 1 < this { year } else { year - 1 }
        }
        Some(Which::Next | Which::Coming | Which::Following) => {
            if number > this {
                year
            } else {
                year + 1
            }
        }
        Some(_) => year,
        None => {
            let (back, ahead) = ((this + 12 - number) % 12, (number + 12 - this) % 12);
            match side(i64::from(back) * 30, i64::from(ahead) * 30, frame.direction) {
                Direction::Ahead if number < this => year + 1,
                Direction::Back if number > this => year - 1,
                _ => year,
            }
        }
    })
}

/// On which side a yearly date lies, from how far the last and the next one are away. A date that is told without its
/// year is near: the clause's direction counts only where it does not lead to one three quarters of a year away while
/// the other is within three months.
fn side(back: i64, ahead: i64, direction: Direction) -> Direction {
    match direction {
        Direction::Back if back > FAR && ahead < CLOSE => Direction::Ahead,
        Direction::Ahead if ahead > FAR && back < CLOSE => Direction::Back,
        Direction::Unknown | Direction::Near if ahead < back && ahead <= AHEAD => Direction::Ahead,
        Direction::Unknown | Direction::Near => Direction::Back,
        told => told,
    }
}

/// Days, for [`side`]: so far away a date would be told with its year.
const FAR: i64 = 270;
/// Days, for [`side`]: so near a date needs no year.
const CLOSE: i64 = 90;
/// Days, for [`side`]: how far ahead a date may lie where nothing tells the direction; news looks back.
const AHEAD: i64 = 120;

/// The year of a day of a month without one: where a weekday stands beside it, the nearest year in which it fits.
fn open_day(number: u32, day: u32, beside: Option<u32>, frame: &Frame) -> Option<i32> {
    let at = |year: i32| date(year, number, day);
    let today = frame.published?;
    // `the quarter ended Sept. 30`: the nearest to its end.
    if let Some((_, end)) = frame.before.filter(|(start, end)| (60..370).contains(&(*end - *start).num_days())) {
        let distance = |year: &i32| at(*year).map_or(i64::MAX, |d| (d - end).num_days().abs());
        let over = |year: &i32| end > today || at(*year).is_some_and(|d| d <= today);
        return (end.year() - 1..=end.year() + 1).filter(over).min_by_key(distance);
    }
    if let Some(weekday) = beside {
        let fits = |year: &i32| at(*year).is_some_and(|d| d.weekday().number_from_monday() == weekday);
        let distance = |year: &i32| at(*year).map_or(i64::MAX, |d| (d - today).num_days().abs());
        if let Some(year) = (today.year() - 3..=today.year() + 2).filter(fits).min_by_key(distance) {
            return Some(year);
        }
    }
    nearest_year(at, None, frame)
}

/// The year in which a yearly day falls on the side where the clause looks, or nearest.
fn nearest_year(day: impl Fn(i32) -> Option<NaiveDate>, which: Option<Which>, frame: &Frame) -> Option<i32> {
    let today = frame.published?;
    let year = today.year();
    let days = |y: i32| day(y).map(|d| (d - today).num_days());
    // A leap day may be up to eight years away.
    let back = (year - 8..=year).rev().filter_map(|y| Some((y, days(y)?))).find(|(_, n)| *n <= 0);
    let ahead = (year..=year + 8).filter_map(|y| Some((y, days(y)?))).find(|(_, n)| *n >= 0);
    let fits = |d: NaiveDate| match which {
        Some(Which::Last | Which::Past | Which::Previous) => d < today,
        Some(Which::Next | Which::Coming | Which::Following) => d > today,
        Some(_) => d.year() == year,
        None => match side(-back.map_or(-9999, |b| b.1), ahead.map_or(9999, |a| a.1), frame.direction) {
            Direction::Ahead => d >= today,
            _ => d <= today,
        },
    };
    let distance = |y: &i32| days(*y).map_or(i64::MAX, i64::abs);
    (year - 8..=year + 8).filter(|y| day(*y).is_some_and(fits)).min_by_key(distance)
}

/// The year of a quarter without one: the last that has begun, or the next where the clause looks ahead.
fn open_quarter(number: u32, frame: &Frame) -> Option<i32> {
    let today = frame.published?;
    // `the year-ago quarter, the second quarter ended Oct. 31`
    if let Some((start, end)) = frame.before {
        return (around(start, Unit::Quarter)? == (start, end)).then_some(start.year()).or(Some(today.year()));
    }
    let begun = date(today.year(), number * 3 - 2, 1)? <= today;
    Some(if begun || frame.direction == Direction::Ahead { today.year() } else { today.year() - 1 })
}

/// The year of a season without one.
fn open_season(number: u32, which: Option<Which>, frame: &Frame) -> Option<i32> {
    let today = frame.published?;
    let year = today.year();
    let around = |y: &i32| season(*y, number);
    match which {
        Some(Which::Last | Which::Past | Which::Previous) => {
            (year - 2..=year).rev().find(|y| around(y).is_some_and(|s| s.1 < today))
        }
        Some(Which::Next | Which::Coming | Which::Following) => {
            (year..=year + 1).find(|y| around(y).is_some_and(|s| s.0 > today))
        }
        _ if number == 4 && today.month() <= 2 => Some(year - 1),
        Some(_) => Some(year),
        None if frame.direction == Direction::Back => {
            (year - 1..=year).rev().find(|y| around(y).is_some_and(|s| s.0 <= today))
        }
        None => Some(year),
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
