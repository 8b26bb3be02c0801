//! Periods as strings of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1).
//!
//! 1. A clock time that holds for both ends becomes a date and time; other clock times and parts of the day have no
//!    place in EDTF and are left out.
//! 2. A whole calendar year or month becomes `2019` or `2022-01`, whichever precision the words had.
//! 3. Everything else is a day or an interval of days; an open end is `..`.

use crate::model::period::Period;
use chrono::{Datelike, NaiveDate};

/// The period as an EDTF string, or `None` where both ends are open.
///
/// ```
/// use corroborate::{Period, PeriodPrecision, to_edtf};
/// let until = Period::new(None, "2022-01-19".parse().ok(), "until January 19", PeriodPrecision::Day)?;
/// assert_eq!(to_edtf(&until).as_deref(), Some("../2022-01-19"));
/// # Ok::<(), corroborate::Error>(())
/// ```
#[must_use]
pub fn to_edtf(period: &Period) -> Option<String> {
    match (period.start(), period.end()) {
        (None, None) => None,
        (Some(start), None) => Some(format!("{}/..", day(start))),
        (None, Some(end)) => Some(format!("../{}", day(end))),
        (Some(start), Some(end)) if start == end => match (period.from_time(), period.to_time()) {
            (Some(from), Some(to)) if from == to && year_fits(start) => {
                Some(format!("{}T{}", day(start), from.format("%H:%M:%S")))
            }
            _ => Some(day(start)),
        },
        (Some(start), Some(end)) => Some(match (unit(start, false), unit(end, true)) {
            (Unit::Year(from), Unit::Year(to)) if from == to => from,
            (Unit::Year(from), Unit::Year(to)) => format!("{from}/{to}"),
            // The first day of a year is the first day of its first month as well.
            (Unit::Month | Unit::Year(_), Unit::Month | Unit::Year(_)) => {
                let (from, to) = (month(start), month(end));
                if from == to { from } else { format!("{from}/{to}") }
            }
            _ => format!("{}/{}", day(start), day(end)),
        }),
    }
}

/// The largest calendar unit that begins (or ends) on a day.
enum Unit {
    Day,
    Month,
    Year(String),
}

fn unit(date: NaiveDate, ends: bool) -> Unit {
    let edge = if ends { date.succ_opt() } else { Some(date) };
    match edge {
        Some(edge) if edge.day() == 1 && edge.month() == 1 => Unit::Year(year(date)),
        Some(edge) if edge.day() == 1 => Unit::Month,
        _ => Unit::Day,
    }
}

/// Years of four digits are written plainly; others need the `Y` of level 1.
fn year_fits(date: NaiveDate) -> bool {
    (0..=9999).contains(&date.year())
}

fn year(date: NaiveDate) -> String {
    if year_fits(date) { format!("{:04}", date.year()) } else { format!("Y{}", date.year()) }
}

fn month(date: NaiveDate) -> String {
    if year_fits(date) { format!("{:04}-{:02}", date.year(), date.month()) } else { year(date) }
}

fn day(date: NaiveDate) -> String {
    if year_fits(date) { date.format("%Y-%m-%d").to_string() } else { year(date) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::period::PeriodPrecision;
    use chrono::NaiveTime;
    use proptest::prelude::*;

    fn written(start: &str, end: &str) -> Option<String> {
        to_edtf(&Period::new(start.parse().ok(), end.parse().ok(), "", PeriodPrecision::Day).unwrap())
    }

    #[test]
    fn days_months_years_and_open_ends() {
        let cases = [
            ("2022-01-05", "2022-01-05", Some("2022-01-05")),
            ("2022-01-01", "2022-01-02", Some("2022-01-01/2022-01-02")),
            ("2022-01-01", "2022-01-31", Some("2022-01")),
            ("2022-01-01", "2022-02-28", Some("2022-01/2022-02")),
            ("2021-12-01", "2022-12-31", Some("2021-12/2022-12")),
            ("2019-01-01", "2019-12-31", Some("2019")),
            ("1989-01-01", "2019-12-31", Some("1989/2019")),
            ("2019-01-01", "", Some("2019-01-01/..")),
            ("", "2022-01-19", Some("../2022-01-19")),
            ("", "", None),
        ];
        for (start, end, expected) in cases {
            assert_eq!(written(start, end).as_deref(), expected, "{start} to {end}");
        }
    }

    #[test]
    fn a_clock_time_is_kept_where_it_is_one_moment() {
        let at = NaiveTime::from_hms_opt(7, 37, 0);
        let day = Period::day("2013-07-02".parse().unwrap(), "at 7:37 a.m.");
        assert_eq!(to_edtf(&day.clone().with_times(at, at, None).unwrap()).as_deref(), Some("2013-07-02T07:37:00"));
        assert_eq!(to_edtf(&day.with_times(at, None, None).unwrap()).as_deref(), Some("2013-07-02"));
    }

    proptest! {
        #[test]
        fn every_string_is_read_by_a_parser_of_the_format(a in 0..80_000i64, width in 0..900i64) {
            let origin = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
            let (start, end) = (origin + chrono::Days::new(a as u64), origin + chrono::Days::new((a + width) as u64));
            let period = Period::new(Some(start), Some(end), "", PeriodPrecision::Day).unwrap();
            let text = to_edtf(&period).unwrap();
            let parsed = edtf::level_1::Edtf::parse(&text);
            prop_assert!(parsed.is_ok(), "{}: {:?}", text, parsed);
        }
    }
}
