//! Arithmetic on the calendar that never overflows: every function gives `None` outside the years 1 to 9999.

use super::shape::Unit;
use crate::lexicon::holiday::Rule;
use chrono::{Datelike, Days, Months, NaiveDate};

/// The first and the last day of a stretch.
pub(super) type Stretch = (NaiveDate, NaiveDate);

/// A date of the years 1 to 9999.
pub(super) fn date(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    (1..=9999).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()
}

/// So many days away.
pub(super) fn add_days(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    let moved = if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// So many months away; the day is the month's last where the month is too short.
pub(super) fn add_months(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let months = Months::new(u32::try_from(by.unsigned_abs()).ok()?);
    let moved = if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }?;
    (1..=9999).contains(&moved.year()).then_some(moved)
}

/// A whole month.
pub(super) fn month(year: i32, month: u32) -> Option<Stretch> {
    let first = date(year, month, 1)?;
    Some((first, add_days(add_months(first, 1)?, -1)?))
}

/// Whole months from one to another of the same year.
pub(super) fn months(year: i32, from: u32, to: u32) -> Option<Stretch> {
    Some((month(year, from)?.0, month(year, to)?.1))
}

/// The stretch of that unit that holds `day`. Weeks run from Monday to Sunday.
pub(super) fn around(day: NaiveDate, unit: Unit) -> Option<Stretch> {
    let year = day.year();
    match unit {
        Unit::Minute | Unit::Hour | Unit::Day => Some((day, day)),
        Unit::Week => {
            let monday = add_days(day, -i64::from(day.weekday().num_days_from_monday()))?;
            Some((monday, add_days(monday, 6)?))
        }
        Unit::Weekend => {
            let monday = add_days(day, -i64::from(day.weekday().num_days_from_monday()))?;
            Some((add_days(monday, 5)?, add_days(monday, 6)?))
        }
        Unit::Fortnight => Some((add_days(day, -13)?, day)),
        Unit::Month => month(year, day.month()),
        Unit::Quarter => {
            let first = day.month0() / 3 * 3 + 1;
            months(year, first, first + 2)
        }
        Unit::Half => {
            let first = day.month0() / 6 * 6 + 1;
            months(year, first, first + 5)
        }
        Unit::Year => months(year, 1, 12),
        Unit::Decade => years(year / 10 * 10, 10),
        // As people count them: the 20th century is 1900 to 1999.
        Unit::Century => years(year / 100 * 100, 100),
    }
}

/// So many whole years from `first`.
pub(super) fn years(first: i32, count: i32) -> Option<Stretch> {
    let last = first.checked_add(count.checked_sub(1)?)?;
    Some((date(first.max(1), 1, 1)?, date(last, 12, 31)?))
}

/// The day that lies so many units away.
pub(super) fn shift(day: NaiveDate, unit: Unit, by: i32) -> Option<NaiveDate> {
    let by = i64::from(by);
    match unit {
        Unit::Minute => add_days(day, by / 1440),
        Unit::Hour => add_days(day, by / 24),
        Unit::Day => add_days(day, by),
        Unit::Week | Unit::Weekend => add_days(day, by * 7),
        Unit::Fortnight => add_days(day, by * 14),
        Unit::Month => add_months(day, by),
        Unit::Quarter => add_months(day, by * 3),
        Unit::Half => add_months(day, by * 6),
        Unit::Year => add_months(day, by * 12),
        Unit::Decade => add_months(day, by * 120),
        Unit::Century => add_months(day, by * 1200),
    }
}

/// Spring 1, summer 2, autumn 3, winter 4, by whole months of the northern half; winter goes into the next year.
pub(super) fn season(year: i32, season: u32) -> Option<Stretch> {
    match season {
        1..=3 => months(year, season * 3, season * 3 + 2),
        _ => Some((date(year, 12, 1)?, month(year.checked_add(1)?, 2)?.1)),
    }
}

/// The day of a holiday in a year.
pub(super) fn holiday(rule: Rule, year: i32) -> Option<NaiveDate> {
    match rule {
        Rule::Fixed(month, day) => date(year, month, day),
        Rule::Easter(days) => add_days(easter(year)?, days),
        Rule::Nth(month_number, weekday, nth) => {
            let (first, last) = month(year, month_number)?;
            if nth == 0 {
                return add_days(last, -i64::from((last.weekday().number_from_monday() + 7 - weekday) % 7));
            }
            let ahead = (weekday + 7 - first.weekday().number_from_monday()) % 7 + 7 * (nth - 1);
            add_days(first, i64::from(ahead))
        }
        Rule::Election => add_days(holiday(Rule::Nth(11, 1, 1), year)?, 1),
    }
}

/// Western Easter Sunday, by the anonymous Gregorian rule.
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, in_century) = (year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    date(year, u32::try_from(day / 31).ok()?, u32::try_from(day % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn holidays() {
        assert_eq!(holiday(Rule::Easter(0), 2024), Some(d("2024-03-31")));
        assert_eq!(holiday(Rule::Easter(0), 2011), Some(d("2011-04-24")));
        assert_eq!(holiday(Rule::Nth(11, 4, 4), 1999), Some(d("1999-11-25")));
        assert_eq!(holiday(Rule::Nth(5, 1, 0), 2021), Some(d("2021-05-31")));
        assert_eq!(holiday(Rule::Election, 1998), Some(d("1998-11-03")));
    }

    #[test]
    fn stretches() {
        assert_eq!(around(d("2022-01-06"), Unit::Week), Some((d("2022-01-03"), d("2022-01-09"))));
        assert_eq!(around(d("2022-01-09"), Unit::Weekend), Some((d("2022-01-08"), d("2022-01-09"))));
        assert_eq!(around(d("1998-03-01"), Unit::Quarter), Some((d("1998-01-01"), d("1998-03-31"))));
        assert_eq!(around(d("2000-05-05"), Unit::Century), Some((d("2000-01-01"), d("2099-12-31"))));
        assert_eq!(season(2023, 4), Some((d("2023-12-01"), d("2024-02-29"))));
    }

    #[test]
    fn nothing_overflows() {
        assert_eq!(shift(d("2022-01-06"), Unit::Century, i32::MAX), None);
        assert_eq!(shift(d("2022-01-06"), Unit::Day, i32::MIN), None);
        assert_eq!(years(9995, 10), None);
        assert_eq!(years(i32::MAX, 10), None);
        assert_eq!(date(99999, 1, 1), None);
        assert_eq!(season(9999, 4), None);
    }
}
