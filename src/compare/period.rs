//! Compares two periods: the facet `when`.
//!
//! 1. `since` and `until` state one end. Two of one kind are compared by that end, and one is the same as the plain
//!    period that it counts from (`in office since 2019`, `took office in 2019`).
//! 2. Unless both tell a part of the day or a clock time, the days alone are compared, and they are hard:
//!    `Tuesday night` is not `Wednesday`.
//! 3. Where both do, they are compared by the minute. Parts of the day have soft edges of an hour, but for noon, clock times edges
//!    as wide as they are round. Both meet only softly: they overlap, and neither lies within the other.
//! 4. Clock times of two zones whose offsets are known are put in one. Where a zone is told and cannot be put in the
//!    other's terms, a conflict takes a gap wider than a zone can explain.
//!
//! Two periods conflict only where they do not meet at the precision that both state.

use crate::lexicon::zone;
use crate::model::interval::{IntervalRelation, relate};
use crate::model::period::{Period, PeriodPrecision};
use crate::model::reason::{Facet, Reason, ReasonKind};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// How far a part of the day reaches over its edges, in minutes: nobody agrees where evening ends. Noon is an edge that
/// all agree on, and is hard.
const SOFT: i64 = 60;

/// The widest difference between a local time and a zone that is named: from the Line Islands to Baker Island, less the
/// side that news is told on; in minutes.
const ZONES: i64 = 14 * 60;

/// How two periods stand, as a reason for facet `when`; `None` where one of them tells nothing. Equal periods are
/// [`ReasonKind::Same`], in other words too: the words are in the reason.
#[must_use]
pub fn compare_periods(a: &Period, b: &Period) -> Option<Reason> {
    let known = |p: &Period| p.start().is_some() || p.end().is_some();
    if !known(a) || !known(b) {
        return None;
    }
    let kind = kind(a, b);
    // An equal period is named by its date, since the words may differ.
    let text =
        |p: &Period| if kind == ReasonKind::Same || p.said().is_empty() { p.to_string() } else { p.said().to_owned() };
    let reason = Reason::new(Facet::When, kind, text(a), text(b));
    let unlike_zones = kind != ReasonKind::Conflict && shift_between(a, b).is_none() && timed(a) && timed(b);
    Some(if unlike_zones { reason.note("the zones are not told alike") } else { reason })
}

fn kind(a: &Period, b: &Period) -> ReasonKind {
    if let Some(kind) = by_stated_end(a, b) {
        return kind;
    }
    let days = a.days_relation(b);
    if !(timed(a) && timed(b)) {
        return match days {
            IntervalRelation::Disjoint => ReasonKind::Conflict,
            // The same days, and one tells the time as well.
            IntervalRelation::Equal if timed(a) => ReasonKind::Narrower,
            IntervalRelation::Equal if timed(b) => ReasonKind::Wider,
            // `Wednesday afternoon` within `this week`; but `overnight to Wednesday` is not within `Wednesday`.
            relation => of_relation(relation),
        };
    }
    by_minutes(a, b)
}

/// Whether a time of the day was told.
fn timed(p: &Period) -> bool {
    matches!(p.precision(), PeriodPrecision::Clock | PeriodPrecision::PartOfDay)
        && (p.from_time().is_some() || p.to_time().is_some())
}

fn of_relation(relation: IntervalRelation) -> ReasonKind {
    match relation {
        IntervalRelation::Equal => ReasonKind::Same,
        IntervalRelation::Within => ReasonKind::Narrower,
        IntervalRelation::Contains => ReasonKind::Wider,
        IntervalRelation::Overlaps => ReasonKind::Overlap,
        IntervalRelation::Disjoint => ReasonKind::Conflict,
    }
}

/// Which end a period states.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stated {
    Start,
    End,
}

/// The end that `since` or `until` states, as the days in which it lies at the precision told.
fn stated(p: &Period) -> Option<(Stated, NaiveDate, NaiveDate)> {
    let word = p.said().split_whitespace().next()?;
    let is = |words: &[&str]| words.iter().any(|w| word.eq_ignore_ascii_case(w));
    match (p.start(), p.end()) {
        (Some(start), None) if is(&["since", "from"]) => {
            let last = match p.precision() {
                PeriodPrecision::Year => NaiveDate::from_ymd_opt(start.year(), 12, 31)?,
                PeriodPrecision::Month => start.checked_add_months(chrono::Months::new(1))?.pred_opt()?,
                _ => start,
            };
            Some((Stated::Start, start, last))
        }
        (None, Some(end)) if is(&["until", "till", "through"]) => {
            let first = match p.precision() {
                PeriodPrecision::Year => NaiveDate::from_ymd_opt(end.year(), 1, 1)?,
                PeriodPrecision::Month => end.with_day(1)?,
                _ => end,
            };
            Some((Stated::End, first, end))
        }
        _ => None,
    }
}

/// The comparison by an end that both state, or that one states and the other is.
fn by_stated_end(a: &Period, b: &Period) -> Option<ReasonKind> {
    let span = |(_, from, to): (Stated, NaiveDate, NaiveDate)| (Some(from), Some(to));
    match (stated(a), stated(b)) {
        (Some(x), Some(y)) if x.0 == y.0 => Some(of_relation(relate(span(x), span(y)))),
        (Some(x), None) if span(x) == (b.start(), b.end()) && !timed(b) => Some(ReasonKind::Same),
        (None, Some(y)) if span(y) == (a.start(), a.end()) && !timed(a) => Some(ReasonKind::Same),
        _ => None,
    }
}

/// The comparison of two periods that both tell times of the day.
fn by_minutes(a: &Period, b: &Period) -> ReasonKind {
    let edges = |p: &Period, shift: i64, slack: i64| {
        let (from, to) = softness(p);
        minutes(p, shift, from + slack, to + slack)
    };
    let Some(shift) = shift_between(a, b) else {
        let apart = relate(edges(a, 0, ZONES), edges(b, 0, 0)) == IntervalRelation::Disjoint;
        return if apart { ReasonKind::Conflict } else { ReasonKind::Overlap };
    };
    let hard = relate(minutes(a, 0, 0, 0), minutes(b, shift, 0, 0));
    if hard != IntervalRelation::Disjoint {
        return of_relation(hard);
    }
    let apart = relate(edges(a, 0, 0), edges(b, shift, 0)) == IntervalRelation::Disjoint;
    if apart { ReasonKind::Conflict } else { ReasonKind::Overlap }
}

/// The minutes to add to `b` so that both are in one zone; `None` where the zones cannot be put in each other's terms.
/// Two times without a zone, or with zones of one name, are local times of one place.
fn shift_between(a: &Period, b: &Period) -> Option<i64> {
    if !(timed(a) && timed(b)) {
        return Some(0);
    }
    // A part of the day is local by nature.
    let local = |name: &str| name.to_ascii_lowercase().starts_with("local");
    let zone_of = |p: &Period| p.zone().filter(|z| !local(z)).map(str::to_owned);
    match (zone_of(a), zone_of(b)) {
        (None, None) => Some(0),
        (Some(x), Some(y)) if x.eq_ignore_ascii_case(&y) => Some(0),
        (Some(x), Some(y)) => match (zone::offset(&x), zone::offset(&y)) {
            (Some(x), Some(y)) => Some(i64::from(x) - i64::from(y)),
            _ => None,
        },
        _ => None,
    }
}

/// How far the edges of a period reach, in minutes: an hour for parts of the day; for a clock time as much as it is
/// rounded, and an hour where the words say that it is about right.
fn softness(p: &Period) -> (i64, i64) {
    if p.precision() != PeriodPrecision::Clock {
        let hard = |time: Option<NaiveTime>| {
            time.is_some_and(|t| (11 * 60 + 59..=12 * 60).contains(&(t.hour() * 60 + t.minute())))
        };
        let soft = |time: Option<NaiveTime>| if hard(time) { 0 } else { SOFT };
        return (soft(p.from_time()), soft(p.to_time()));
    }
    let about = ["about", "around", "shortly", "nearly", "almost", "roughly", "approximately", "just"];
    if p.said().split_whitespace().any(|w| about.iter().any(|a| w.eq_ignore_ascii_case(a))) {
        return (SOFT, SOFT);
    }
    let round = match p.from_time().or(p.to_time()).map_or(0, |t| t.minute()) {
        0 => 30,
        15 | 30 | 45 => 15,
        _ => 5,
    };
    (round, round)
}

/// The ends of a period in minutes from the first day of the calendar, moved by `shift` and widened.
fn minutes(p: &Period, shift: i64, soft_from: i64, soft_to: i64) -> (Option<i64>, Option<i64>) {
    let at = |day: NaiveDate, time: NaiveTime| {
        i64::from(day.num_days_from_ce()) * 1440 + i64::from(time.num_seconds_from_midnight() / 60)
    };
    let last = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let start = p.start().map(|day| at(day, p.from_time().unwrap_or_default()) + shift - soft_from);
    let end = p.end().map(|day| at(day, p.to_time().unwrap_or(last)) + shift + soft_to);
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Option<NaiveDate> {
        if text.is_empty() { None } else { Some(text.parse().unwrap()) }
    }

    fn clock(text: &str) -> Option<NaiveTime> {
        if text.is_empty() { None } else { Some(NaiveTime::parse_from_str(text, "%H:%M").unwrap()) }
    }

    /// `start end precision [from to [zone]]`, with `_` for an open end.
    fn period(text: &str) -> Period {
        let mut parts = text.splitn(2, " | ");
        let fields: Vec<&str> = parts.next().unwrap().split(' ').map(|f| if f == "_" { "" } else { f }).collect();
        let precision = match fields[2] {
            "clock" => PeriodPrecision::Clock,
            "part" => PeriodPrecision::PartOfDay,
            "day" => PeriodPrecision::Day,
            "month" => PeriodPrecision::Month,
            _ => PeriodPrecision::Year,
        };
        let said = parts.next().unwrap_or("then");
        let field = |i: usize| fields.get(i).copied().unwrap_or("");
        let zone = (!field(5).is_empty()).then(|| field(5).to_owned());
        Period::new(day(fields[0]), day(fields[1]), said, precision)
            .unwrap()
            .with_times(clock(field(3)), clock(field(4)), zone)
            .unwrap()
    }

    #[test]
    fn kinds() {
        let same = ReasonKind::Same;
        let (narrower, wider) = (ReasonKind::Narrower, ReasonKind::Wider);
        let (overlap, conflict) = (ReasonKind::Overlap, ReasonKind::Conflict);
        let cases = [
            // Days, months, years.
            ("2021-03-02 2021-03-02 day", "2021-03-02 2021-03-02 day | on Tuesday", same),
            ("2021-03-02 2021-03-02 day", "2021-03-03 2021-03-03 day", conflict),
            ("2021-03-02 2021-03-02 day", "2021-03-01 2021-03-31 month", narrower),
            ("2021-01-01 2021-12-31 year", "2021-03-01 2021-03-31 month", wider),
            ("2021-01-01 2021-12-31 year", "2020-03-01 2020-03-31 month", conflict),
            ("2021-03-01 2021-03-03 day", "2021-03-03 2021-03-05 day", overlap),
            // Parts of the day.
            ("2021-03-02 2021-03-02 day", "2021-03-02 2021-03-02 part 12:00 18:00", wider),
            ("2021-03-02 2021-03-02 part 00:00 09:00", "2021-03-02 2021-03-02 part 12:00 18:00", conflict),
            ("2021-03-02 2021-03-02 part 05:00 11:59", "2021-03-02 2021-03-02 part 12:00 18:00", conflict),
            ("2021-03-02 2021-03-02 part 00:00 09:00", "2021-03-02 2021-03-02 part 05:00 11:59", overlap),
            ("2021-03-02 2021-03-02 part 00:00 09:00", "2021-03-02 2021-03-02 part 15:00 19:00", conflict),
            ("2021-03-02 2021-03-02 part 17:00 23:59", "2021-03-02 2021-03-02 part 18:00 23:59", wider),
            ("2021-03-02 2021-03-02 part 18:00 23:59", "2021-03-03 2021-03-03 day", conflict),
            ("2021-03-02 2021-03-02 part 18:00 23:59", "2021-03-03 2021-03-03 part 00:00 06:00", overlap),
            ("2021-03-02 2021-03-03 part 18:00 06:00", "2021-03-03 2021-03-03 part 00:00 06:00", wider),
            ("2021-03-02 2021-03-03 part 18:00 06:00", "2021-03-03 2021-03-03 day", wider),
            // Clock times.
            ("2021-03-02 2021-03-02 clock 07:37 07:37", "2021-03-02 2021-03-02 part 12:00 18:00", conflict),
            ("2021-03-02 2021-03-02 clock 07:37 07:37", "2021-03-02 2021-03-02 part 05:00 12:00", narrower),
            ("2021-03-02 2021-03-02 clock 07:37 07:37", "2021-03-02 2021-03-02 clock 07:40 07:40", overlap),
            ("2021-03-02 2021-03-02 clock 07:37 07:37", "2021-03-02 2021-03-02 clock 09:00 09:00", conflict),
            (
                "2021-03-02 2021-03-02 clock 23:00 23:00 | around 11 p.m.",
                "2021-03-02 2021-03-02 clock 22:10 22:10",
                overlap,
            ),
            // Zones.
            ("2021-03-02 2021-03-02 clock 07:37 07:37 GMT", "2021-03-02 2021-03-02 clock 08:37 08:37 CET", same),
            ("2021-03-02 2021-03-02 clock 07:37 07:37 GMT", "2021-03-02 2021-03-02 clock 12:37 12:37 CET", conflict),
            ("2021-03-02 2021-03-02 clock 07:37 07:37 GMT", "2021-03-02 2021-03-02 clock 14:37 14:37", overlap),
            ("2021-03-02 2021-03-02 clock 07:37 07:37 GMT", "2021-03-03 2021-03-03 clock 14:37 14:37", conflict),
            // Stated ends.
            ("2019-01-01 _ year | since 2019", "2019-01-01 2019-12-31 year | in 2019", same),
            ("2019-01-01 _ year | since 2019", "2019-03-01 _ month | since March 2019", wider),
            ("2019-01-01 _ year | since 2019", "2018-03-01 _ month | since March 2018", conflict),
            ("_ 2022-01-19 day | until January 19", "_ 2022-01-19 day | through Wednesday", same),
            ("_ 2022-01-19 day | until January 19", "_ 2022-01-20 day | until January 20", conflict),
            ("_ 2022-01-19 day | by January 19", "_ 2022-01-20 day | by January 20", narrower),
            ("_ 2019-12-31 year | until 2019", "1989-01-01 2019-12-31 year | from 1989 to 2019", wider),
            ("_ 2022-01-06 day | earlier", "2022-01-05 2022-01-05 day", wider),
        ];
        for (a, b, expected) in cases {
            let reason = compare_periods(&period(a), &period(b)).unwrap();
            // An overlap of soft edges is one on both sides.
            assert_eq!(reason.kind, expected, "{a} and {b}");
        }
    }

    #[test]
    fn a_reason_names_the_words() {
        let (a, b) =
            (period("2021-03-02 2021-03-02 day | on Tuesday"), period("2021-03-04 2021-03-04 day | on 4 March"));
        let reason = compare_periods(&a, &b).unwrap();
        assert_eq!(reason.to_string(), "when: “on Tuesday” and “on 4 March” cannot both hold");
        assert_eq!(compare_periods(&a, &Period::default()), None);
    }

    fn any_period() -> impl Strategy<Value = Period> {
        let time = || proptest::option::of((0..24u32, 0..60u32));
        let zone = proptest::option::of(proptest::sample::select(vec!["GMT", "CET", "local time", "Moscow time"]));
        let said = proptest::sample::select(vec!["then", "since then", "until then", "around then"]);
        let precision = proptest::sample::select(vec![
            PeriodPrecision::Clock,
            PeriodPrecision::PartOfDay,
            PeriodPrecision::Day,
            PeriodPrecision::Month,
            PeriodPrecision::Year,
        ]);
        (proptest::option::of(0..5u32), proptest::option::of(0..5u32), time(), time(), zone, said, precision).prop_map(
            |(a, b, from, to, zone, said, precision)| {
                let day = |n: u32| NaiveDate::from_ymd_opt(2022, 1, 1).unwrap() + chrono::Days::new(u64::from(n));
                let (a, b) = match (a, b) {
                    (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
                    ends => ends,
                };
                let at = |t: Option<(u32, u32)>| t.and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
                let plain = Period::new(a.map(day), b.map(day), said, precision).unwrap();
                plain.clone().with_times(at(from), at(to), zone.map(str::to_owned)).unwrap_or(plain)
            },
        )
    }

    proptest! {
        #[test]
        fn mirrored_same_and_conflict(a in any_period(), b in any_period()) {
            let (ab, ba) = (compare_periods(&a, &b), compare_periods(&b, &a));
            prop_assert_eq!(ab.clone(), ba.map(Reason::mirror));
            let itself = compare_periods(&a, &a);
            if let Some(itself) = itself {
                prop_assert_eq!(itself.kind, ReasonKind::Same);
            }
            // Without stated ends and times, periods that share a day never conflict.
            if let Some(reason) = ab
                && !timed(&a) && !timed(&b) && stated(&a).is_none() && stated(&b).is_none()
            {
                let disjoint = a.days_relation(&b) == IntervalRelation::Disjoint;
                prop_assert_eq!(reason.kind == ReasonKind::Conflict, disjoint);
            }
        }
    }
}
