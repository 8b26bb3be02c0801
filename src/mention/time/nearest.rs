//! Weekdays, months, seasons and holidays that are told without their week or year: the nearest one on the side where the
//! clause looks, unless a pointer (`last`, `next`) or what was told right before says which.

use super::calendar::{add_days, around, date, season};
use super::expression::Anchor;
use super::frame::Frame;
use super::shape::{Unit, Which};
use super::tense::Direction;
use chrono::{Datelike, NaiveDate};

/// The day of a weekday.
pub(super) fn weekday_of(weekday: u32, which: Option<Which>, frame: &Frame) -> Option<(NaiveDate, Anchor)> {
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
pub(super) fn open_month(number: u32, which: Option<Which>, frame: &Frame) -> Option<i32> {
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
pub(super) fn open_day(number: u32, day: u32, beside: Option<u32>, frame: &Frame) -> Option<i32> {
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
pub(super) fn nearest_year(day: impl Fn(i32) -> Option<NaiveDate>, which: Option<Which>, frame: &Frame) -> Option<i32> {
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
pub(super) fn open_quarter(number: u32, frame: &Frame) -> Option<i32> {
    let today = frame.published?;
    // `the year-ago quarter, the second quarter ended Oct. 31`
    if let Some((start, end)) = frame.before {
        return (around(start, Unit::Quarter)? == (start, end)).then_some(start.year()).or(Some(today.year()));
    }
    let begun = date(today.year(), number * 3 - 2, 1)? <= today;
    Some(if begun || frame.direction == Direction::Ahead { today.year() } else { today.year() - 1 })
}

/// The year of a season without one.
pub(super) fn open_season(number: u32, which: Option<Which>, frame: &Frame) -> Option<i32> {
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
