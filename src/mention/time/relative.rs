//! Expressions that count from the article's date or from the date told before.
//!
//! 1. `last week`, `this past spring`, `next Monday`, `the same day`: a word that points and a unit.
//! 2. `two years ago`, `three days later`, `the past 30 days`, `recent weeks`: a count of units.
//! 3. `the third quarter`, `the 19th century`, `the first week of August`: an ordinal and a unit.
//! 4. `year-end`, `year-earlier`, `the weekend`, `the quarter`: a unit alone, where its use is fixed.
//!
//! Left out on purpose: durations without an end (`for decades`, `a 24-hour strike`), ages (`22-year-old`), and sets
//! (`every Monday`, `daily`).

use super::date::{bare_year, date};
use super::event;
use super::line::Line;
use super::shape::{Base, From, Unit, Which, Year};
use crate::lexicon::holiday::holiday;
use crate::lexicon::time::TimeClass;

/// A base and the token after it.
pub(super) type Read = Option<(Base, usize)>;

/// `last week`, `this past spring`, `the following month`, `recent years`.
pub(super) fn pointed(line: &Line<'_>, i: usize) -> Read {
    let first = Which::of(line.value(i));
    // A programme called `This Week`.
    if !line.heading && i > line.start && line.capital(i) && line.capital(i + 1) && line.class(i + 1) == TimeClass::Unit
    {
        return None;
    }
    // `this past week`, `that same day`, `the very next day`
    let (which, at) = match line.class(i + 1) {
        TimeClass::Which => (Which::of(line.value(i + 1)), i + 2),
        _ => (first, i + 1),
    };
    let the = matches!(line.before(i), "the" | "very" | "'s" | "that" | "his" | "her" | "its" | "their");
    // `following Monday's attack` is no pointer, `the following Monday` is.
    if matches!(which, Which::Previous | Which::Following | Which::Same) && !the && at == i + 1 {
        return None;
    }
    // `that` before a weekday is mostly a conjunction.
    let said = which == Which::That;
    let at =
        if line.class(at) == TimeClass::Fiscal || line.is(at, &["calendar", "full", "school"]) { at + 1 } else { at };
    let next = line.class(at);
    let (by, from) = which.shift();
    match next {
        TimeClass::Unit if line.lower(at + 1) == "-" && line.glued(at + 1) => None,
        TimeClass::Unit => unit(line, which, at, the),
        TimeClass::Units => run(line, which, None, at),
        TimeClass::Number | TimeClass::Digits | TimeClass::Some | TimeClass::Scale => {
            let (count, end) = line.count(at)?;
            let end = line.skip(end, &["trading", "working", "business", "consecutive", "calendar", "fiscal"]);
            (line.class(end) == TimeClass::Units).then(|| run(line, which, Some(count), end)).flatten()
        }
        TimeClass::Weekday if line.capital(at) => {
            let which = match which {
                _ if said => None,
                Which::Next if line.before(i) == "the" => Some(Which::Following),
                which => Some(which),
            };
            Some((Base::Weekday { weekday: u32::try_from(line.value(at)).ok()?, which }, at + 1))
        }
        TimeClass::Month if line.capital(at) && !said => {
            let month = u32::try_from(line.value(at)).ok();
            Some((Base::Date { year: Year::Open(Some(which)), month, days: None }, at + 1))
        }
        TimeClass::Season if !said && !matches!(which, Which::Recent) => {
            // `this fall in prices`: the verb's noun is followed by `in` or `of`; `this fall` alone is the season.
            if line.careful(at) && line.is(at + 1, &["in", "of", "from"]) && line.class(at + 2) != TimeClass::Digits {
                return None;
            }
            Some((Base::Season { season: u32::try_from(line.value(at)).ok()?, year: Year::Open(Some(which)) }, at + 1))
        }
        TimeClass::Holiday if !said => {
            let (rule, words) = holiday(at, |k| line.lower(k))?;
            line.capital(at).then_some((Base::Holiday { rule, year: Year::Open(Some(which)) }, at + words))
        }
        TimeClass::Ordinal if line.lower(line.skip_dash(at + 1)) == "quarter" => {
            let (number, end) = (u32::try_from(line.value(at)).ok()?, line.skip_dash(at + 1) + 1);
            let year = Year::Shifted(if matches!(which, Which::Last) { by } else { 0 }, from);
            (number <= 4).then_some((Base::Quarter { number, year }, end))
        }
        TimeClass::Half => Some((Base::Half { number: 2, year: year_of(line, at + 1)?.0 }, year_of(line, at + 1)?.1)),
        _ if line.lower(at) == "period" && matches!(which, Which::Same | Which::Current | Which::Latest) => {
            Some(match quarter_shifted(line, 0, at + 1) {
                (Base::ToldQuarter { years: -1, .. }, end) => (Base::PeriodBefore, end),
                read => read,
            })
        }
        _ => None,
    }
}

/// A pointer and one unit.
fn unit(line: &Line<'_>, which: Which, at: usize, the: bool) -> Read {
    let unit = Unit::of(line.value(at));
    let (by, from) = which.shift();
    let end = at + 1;
    // `the next day` counts from the told date, `next week` from today.
    // So does `died the next year`, but not `within the next year`.
    let led =
        matches!(line.before(at.saturating_sub(2)), "in" | "over" | "within" | "during" | "for" | "by" | "of" | "into");
    let goes_on = closes(line, end) || line.is(end, &["he", "she", "it", "they", "we"]);
    let told = unit == Unit::Day || line.before(at - 1) == "the" && !led && goes_on;
    let from = if told && which == Which::Next { From::Told } else { from };
    // `the last week of August`, `the last year of the war`
    if the && which == Which::Last && line.is(end, &["of"]) {
        return nth(line, -1, unit, end);
    }
    match (which, unit) {
        // `the corresponding period last year`, `the same period of last year`
        (Which::Last, Unit::Year) if line.before(line.skip_back(at - 1, &["of", "in"])) == "period" => {
            Some((Base::PeriodBefore, end))
        }
        (Which::Recent, _) | (_, Unit::Minute) => None,
        (Which::Past | Which::Last | Which::Next | Which::Coming, Unit::Hour) => Some((Base::Vague, end)),
        (_, Unit::Hour) => None,
        (Which::Past | Which::Last, Unit::Decade | Unit::Century) => {
            Some((Base::Run { unit, count: Some(1), ahead: false }, end))
        }
        (Which::Past, Unit::Week | Unit::Month | Unit::Year | Unit::Quarter) => Some((Base::Past(unit), end)),
        (Which::Latest, Unit::Quarter) => Some(quarter_shifted(line, 0, end)),
        (Which::Current, Unit::Quarter) => Some((Base::Shift { unit, by, from }, end)),
        (_, Unit::Quarter) if by == 0 => Some(quarter_shifted(line, 0, end)),
        (Which::Last | Which::This | Which::Next, Unit::Year) if line.skip_possessive(end) > end => {
            // `last year's third quarter`, `last year's quarter`
            let at = line.skip_possessive(end);
            match line.ordinal(at) {
                None if by == -1 && line.lower(at) == "quarter" => {
                    Some((Base::ToldQuarter { years: by, year: None }, at + 1))
                }
                Some((number, q)) if line.lower(line.skip_dash(q)) == "quarter" && number <= 4 => {
                    Some((Base::Quarter { number, year: Year::Shifted(by, from) }, line.skip_dash(q) + 1))
                }
                _ => Some((Base::Shift { unit, by, from }, end)),
            }
        }
        _ => Some((Base::Shift { unit, by, from }, end)),
    }
}

/// Units that were counted off today: `the past 30 days`, `recent weeks`, `the next few months`.
fn run(line: &Line<'_>, which: Which, count: Option<Option<i32>>, at: usize) -> Read {
    let unit = Unit::of(line.value(at));
    // `the next 48 hours` is a duration; `the past 24 hours` has its place.
    let hours = matches!(unit, Unit::Minute | Unit::Hour);
    if count.is_none() && matches!(which, Which::Last | Which::Latest | Which::Previous) || unit == Unit::Minute {
        return None;
    }
    let ahead = match which {
        Which::Next | Which::Coming | Which::Following if hours => return None,
        Which::Last | Which::Past | Which::Recent | Which::Previous | Which::Latest => false,
        Which::Next | Which::Coming | Which::Following => true,
        // `these days` is a pointer of its own; `this two weeks`, `the same two days` name nothing.
        _ => return None,
    };
    // `the last five months of her life`
    if !ahead && line.is(at + 1, &["of"]) {
        return None;
    }
    // `recent weeks and months`
    let end = if line.is(at + 1, &["and", "or"]) && line.class(at + 2) == TimeClass::Units { at + 3 } else { at + 1 };
    Some((Base::Run { unit, count: count.flatten(), ahead }, end))
}

/// A quarter pointed at, with the year after or before it: `the quarter a year ago`.
fn quarter_shifted(line: &Line<'_>, years: i32, end: usize) -> (Base, usize) {
    if line.lower(end) == "a" && line.lower(end + 1) == "year" && line.is(end + 2, &["ago", "earlier"]) {
        return (Base::ToldQuarter { years: -1, year: None }, end + 3);
    }
    if line.is(end, &["last"]) && line.lower(end + 1) == "year" {
        return (Base::ToldQuarter { years: -1, year: None }, end + 2);
    }
    // `the quarter ended July 31`
    if years == 0
        && line.is(end, &["ended", "ending"])
        && let Some((base @ Base::Date { month: Some(_), .. }, _)) = date(line, end + 1)
    {
        return (Base::To { unit: Unit::Quarter, end: Box::new(base) }, end);
    }
    (Base::ToldQuarter { years, year: None }, end)
}

/// A count of units and where it counts from: `two years ago`, `a day earlier`, `within ten days`.
pub(super) fn counted(line: &Line<'_>, i: usize) -> Read {
    let (count, at) = line.count(i)?;
    let single = matches!(line.class(at), TimeClass::Unit) && count == Some(1);
    if !single && line.class(at) != TimeClass::Units {
        return None;
    }
    let unit = Unit::of(line.value(at));
    let mut end = at + 1;
    // `a week or so ago`, `a year or two ago`
    if line.is(end, &["or"]) {
        let skipped = if line.lower(end + 1) == "so" { end + 2 } else { line.count(end + 1).map_or(end, |(_, e)| e) };
        end = line.skip(skipped, &["years", "months", "weeks", "days", "more"]);
    }
    let same_day = matches!(unit, Unit::Minute | Unit::Hour);
    match line.lower(end) {
        // `a week ago Monday`, `three weeks ago on Friday`
        "ago" if unit == Unit::Week && count.is_some() && weekday_at(line, line.skip(end + 1, &["on"])).is_some() => {
            let at = line.skip(end + 1, &["on"]);
            let week = Base::Shift { unit, by: -count?, from: From::Publication };
            Some((
                Base::Nth { n: i32::try_from(weekday_at(line, at)?).ok()?, unit: Unit::Day, of: Box::new(week) },
                at + 1,
            ))
        }
        "ago" => {
            let base = match count {
                Some(1) if unit == Unit::Year => Base::YearBefore(From::Publication),
                Some(_) if unit == Unit::Minute => return None,
                Some(n) => Base::Shift { unit, by: -n, from: From::Publication },
                None => Base::Vague,
            };
            Some((base, end + 1))
        }
        "earlier" | "before" | "previously" | "later" | "afterward" | "afterwards" | "after" | "on" => {
            let back = line.is(end, &["earlier", "before", "previously"]);
            // `two days before the vote` counts from an event.
            if line.is(end, &["before", "after", "on"]) && !closes(line, end + 1) {
                let noun = event::noun(line, end + 1).filter(|_| !same_day && !line.is(end, &["on"]))?;
                let n = count?;
                return Some((Base::Event { unit, by: if back { -n } else { n }, noun }, end + 1));
            }
            let base = match count {
                Some(1) if unit == Unit::Year && back => Base::YearBefore(From::Told),
                Some(n) if !same_day => Base::Shift { unit, by: if back { -n } else { n }, from: From::Told },
                // Hours and minutes stay on the told day or go into the next: no date of their own.
                _ if same_day => return None,
                _ => Base::Vague,
            };
            Some((base, end + 1))
        }
        "from" if line.is(end + 1, &["now", "today"]) => {
            let base = count.map_or(Base::Vague, |n| Base::Shift { unit, by: n, from: From::Publication });
            Some((base, end + 2))
        }
        // `a week from Friday`
        "from" if unit == Unit::Week && weekday_at(line, end + 1).is_some() => {
            let day = Base::Weekday { weekday: weekday_at(line, end + 1)?, which: Some(Which::Coming) };
            Some((Base::Beside { days: count?.checked_mul(7)?, of: Box::new(day) }, end + 2))
        }
        // `in two years' time`
        "'" | "’" if line.lower(end + 1) == "time" && line.before(i) == "in" => {
            Some((Base::Shift { unit, by: count?, from: From::Publication }, end + 2))
        }
        _ if line.before(i) == "in"
            && !same_day
            && (!single || closes(line, end))
            && !(i.saturating_sub(6)..i).any(|k| line.is(k, FIRST_TIMES)) =>
        {
            Some((Base::Hence { unit, count: count.filter(|n| *n < 100)? }, end))
        }
        _ if line.before(i) == "within" && !same_day => Some((Base::Run { unit, count, ahead: true }, end)),
        _ => None,
    }
}

/// The weekday at `i`.
fn weekday_at(line: &Line<'_>, i: usize) -> Option<u32> {
    let named = line.class(i) == TimeClass::Weekday && line.capital(i);
    named.then(|| u32::try_from(line.value(i)).ok()).flatten()
}

/// Words after which `in five years` counts the years before: `the first time in five years`.
const FIRST_TIMES: &[&str] =
    &["time", "times", "first", "best", "worst", "high", "highest", "low", "lowest", "once", "twice"];

/// Whether a clause or sentence ends before token `i`.
pub(super) fn closes(line: &Line<'_>, i: usize) -> bool {
    i >= line.end || line.is(i, &[",", ".", ";", ")", "\"", "”", "and", "when", ":"])
}

/// Units without a count: `years ago`, `hours later`, `days earlier`.
pub(super) fn open_units(line: &Line<'_>, i: usize) -> Read {
    let hours = matches!(Unit::of(line.value(i)), Unit::Hour | Unit::Minute);
    if line.is(i, &["hours"]) && line.is(i + 1, &["later"]) {
        return Some((Base::HoursLater, i + 2));
    }
    if !hours && line.is(i + 1, &["ago", "later", "earlier"]) {
        return Some((Base::Vague, i + 2));
    }
    None
}

/// An ordinal and a unit: `the third quarter of 2021`, `the 19th century`, `the first week of August`.
pub(super) fn ordinal(line: &Line<'_>, i: usize) -> Read {
    let (n, at) = line.ordinal(i)?;
    let at = line.skip_dash(at);
    let at = if line.class(at) == TimeClass::Fiscal { at + 1 } else { at };
    match (line.class(at), Unit::of(line.value(at))) {
        (TimeClass::Half, _) => {
            let (year, end) = year_of(line, line.skip(at + 1, &["-"]))?;
            (n <= 2).then_some((Base::Half { number: n, year }, end))
        }
        (TimeClass::Unit, Unit::Quarter) if n <= 4 => {
            let (year, end) = year_of(line, at + 1).unwrap_or((Year::Open(None), at + 1));
            Some((Base::Quarter { number: n, year }, end))
        }
        (TimeClass::Unit, Unit::Century) => {
            let century = i32::try_from(n).ok()?;
            // `the 5th century BC`
            let ancient = line.is(at + 1, &["bc", "b.c.", "bce"]);
            (century <= 30 && !ancient).then_some((Base::Century(century), at + 1))
        }
        (TimeClass::Unit, unit @ (Unit::Day | Unit::Week | Unit::Weekend | Unit::Month)) => {
            nth(line, i32::try_from(n).ok()?, unit, at + 1)
        }
        (TimeClass::Weekday, _) if line.capital(at) && line.is(at + 1, &["of", "in"]) => None,
        _ => None,
    }
}

/// `first week` `of August`; `end` is the token after the unit.
fn nth(line: &Line<'_>, n: i32, unit: Unit, end: usize) -> Read {
    if !line.is(end, &["of", "in"]) {
        return None;
    }
    let at = line.skip(end + 1, &["the"]);
    let _nested = line.nest()?;
    let of = date(line, at)
        .or_else(|| {
            bare_year(line, at).map(|(year, e)| (Base::Date { year: Year::Given(year), month: None, days: None }, e))
        })
        .or_else(|| (line.class(at) == TimeClass::Which).then(|| pointed(line, at)).flatten())
        .or_else(|| told_unit(line, at));
    let (of, after) = of?;
    Some((Base::Nth { n, unit, of: Box::new(of) }, after))
}

/// `the year`, `the month` as the whole of which something is a part.
pub(super) fn told_unit(line: &Line<'_>, i: usize) -> Read {
    let at = line.skip(i, &["the"]);
    let at = if line.class(at) == TimeClass::Fiscal { at + 1 } else { at };
    let unit = Unit::of(line.value(at));
    let whole = matches!(
        unit,
        Unit::Day | Unit::Week | Unit::Month | Unit::Year | Unit::Quarter | Unit::Decade | Unit::Century
    );
    (line.class(at) == TimeClass::Unit && whole && !line.is(at + 1, &["-", "of"]))
        .then_some((Base::Shift { unit, by: 0, from: From::Publication }, at + 1))
}

/// The year after a quarter or half: `of 1990`, `1990`, `of last year`, `of the year`.
fn year_of(line: &Line<'_>, i: usize) -> Option<(Year, usize)> {
    let at = line.skip(i, &["of", "in", ","]);
    let at = line.skip(at, &["the"]);
    let at = line.skip(at, &["fiscal"]);
    if let Some((year, end)) = bare_year(line, at) {
        return Some((Year::Given(year), end));
    }
    if line.class(at) == TimeClass::Which && line.lower(at + 1) == "year" {
        let (by, from) = Which::of(line.value(at)).shift();
        return Some((Year::Shifted(by, from), at + 2));
    }
    if at > i && line.lower(at) == "year" {
        return Some((Year::Shifted(0, From::Publication), at + 1));
    }
    None
}

/// A unit alone, where its use is fixed: `the weekend`, `year-end`, `year-earlier`, `the quarter`.
pub(super) fn alone(line: &Line<'_>, i: usize) -> Read {
    let unit = Unit::of(line.value(i));
    let the = matches!(line.before(i), "the" | "its" | "their" | "fiscal" | "a" | "this");
    match unit {
        Unit::Year | Unit::Month | Unit::Week if whole_unit(line, i) => {
            if unit == Unit::Year
                && line.is(i + 1, &["ended", "ending"])
                && let Some((base @ Base::Date { month: Some(_), .. }, _)) = date(line, i + 2)
            {
                return Some((Base::To { unit, end: Box::new(base) }, i + 1));
            }
            Some((Base::Shift { unit, by: 0, from: From::Publication }, i + 1))
        }
        Unit::Weekend if the || matches!(line.before(i), "at" | "over") => {
            Some((Base::Shift { unit, by: 0, from: From::Publication }, i + 1))
        }
        Unit::Quarter
            if the
                && line.before(i) != "a"
                && !line.is(i + 1, &["of", "-", "century", "million", "mile"])
                && !line.capital(i + 1) =>
        {
            Some(quarter_shifted(line, 0, i + 1))
        }
        Unit::Year => {
            let at = line.skip_dash(line.skip_possessive(i + 1));
            if line.lower(at) == "end" && at > i && !(the && at == i + 1 && line.lower(at + 1) == "of") {
                return Some((Base::LastDay { unit, gone: line.before(i) == "since" }, at + 1));
            }
            if at > i + 1 && line.is(at, &["earlier", "ago"]) {
                return year_ago(line, at + 1);
            }
            None
        }
        Unit::Month if line.skip_possessive(i + 1) > i + 1 && line.lower(line.skip_possessive(i + 1)) == "end" => {
            Some((Base::LastDay { unit, gone: line.before(i) == "since" }, line.skip_possessive(i + 1) + 1))
        }
        _ => None,
    }
}

/// `for the year`, `the full year`, `the first nine months of the year`.
fn whole_unit(line: &Line<'_>, i: usize) -> bool {
    let other = line.is(i + 1, &["of", "to", "in", "before", "after", "when", "that", "'s"])
        || line.is_dash(i + 1)
        || matches!(line.class(i + 1), TimeClass::Digits | TimeClass::Number)
        || line.class(i + 1) == TimeClass::Edge && line.value(i + 1) == 5;
    let full = line.is(i.wrapping_sub(1), &["full", "fiscal", "calendar", "entire"]);
    let the = if full { i.saturating_sub(1) } else { i };
    if other || line.before(the) != "the" {
        return false;
    }
    let lead = line.before(the.saturating_sub(1));
    let part = the.wrapping_sub(3);
    let part = lead == "of"
        && (line.is(part, &["rest", "remainder", "balance", "part", "most", "much", "bulk", "half"])
            // `twelve months of the year`, but not `the months of the year`
            || line.is(part, &["months", "quarters"])
                && matches!(line.class(part.wrapping_sub(1)), TimeClass::Number | TimeClass::Digits | TimeClass::Some));
    lead == "for" || part || full && line.lower(the + 1) != "calendar"
}

/// `year-earlier`, `year-ago quarter`, `year-ago third quarter`.
fn year_ago(line: &Line<'_>, end: usize) -> Read {
    if line.is(end, &["quarter"]) {
        return Some((Base::ToldQuarter { years: -1, year: None }, end + 1));
    }
    if line.is(end, &["period"]) {
        return Some((Base::PeriodBefore, end + 1));
    }
    if let Some((number, q)) = line.ordinal(end)
        && line.lower(line.skip_dash(q)) == "quarter"
        && number <= 4
    {
        return Some((Base::Quarter { number, year: Year::Shifted(-1, From::Publication) }, line.skip_dash(q) + 1));
    }
    Some((Base::YearBefore(From::Publication), end))
}
