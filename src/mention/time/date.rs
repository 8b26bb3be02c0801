//! Dates: days, months and years in all their orders.
//!
//! 1. `2022-01-06`, `06.01.2022`, `1/6/2022`: numbers alone. With points the day comes first, with slashes the month,
//!    unless it cannot be one.
//! 2. `January 6, 2022`, `Jan. 6-8`, `March eighth`, `March of last year`: month first.
//! 3. `6 January 2022`, `the 6th of January`, `14-Dec-2008`: day first.
//! 4. `2022`, `nineteen ninety-six`: a year, where the words around do not make it a count.
//!
//! Left out on purpose: years before 1000, `BC`, and years of two digits without an apostrophe or a month before.

use super::calendar;
use super::line::{Line, is_function_word};
use super::shape::{Base, From, Which, Year};
use crate::lexicon::time::TimeClass;

/// A date that begins at `i`, and the token after it.
pub(super) fn date(line: &Line<'_>, i: usize) -> Option<(Base, usize)> {
    match line.class(i) {
        TimeClass::Month | TimeClass::MonthShort => month_first(line, i),
        TimeClass::Digits => iso(line, i).or_else(|| slashes(line, i)).or_else(|| day_first(line, i)),
        TimeClass::Dotted => dotted(line, i),
        TimeClass::Ordinal => day_first(line, i),
        _ => None,
    }
}

fn day_of(year: i32, month: u32, day: u32) -> Option<Base> {
    calendar::date(year, month, day)?;
    Some(Base::Date { year: Year::Given(year), month: Some(month), days: Some((day, day)) })
}

/// `2022-01-06`
fn iso(line: &Line<'_>, i: usize) -> Option<(Base, usize)> {
    let year = line.year(i)?;
    let (month, day) = (line.digits(i + 2, 1, 12)?, line.digits(i + 4, 1, 31)?);
    let tight = (i + 1..i + 5).all(|k| line.glued(k)) && line.len(i + 2) == 2 && line.len(i + 4) == 2;
    let marks = line.is_dash(i + 1) && line.is_dash(i + 3) || line.is(i + 1, &["/"]) && line.is(i + 3, &["/"]);
    (tight && marks).then(|| Some((day_of(year, month, day)?, i + 5))).flatten()
}

/// `1/6/2022`, `25/12/22`, and `9/11`, which is a name.
fn slashes(line: &Line<'_>, i: usize) -> Option<(Base, usize)> {
    let (a, b) = (line.digits(i, 1, 31)?, line.digits(i + 2, 1, 31)?);
    if !line.is(i + 1, &["/"]) || line.before(i) == "/" {
        return None;
    }
    if !line.is(i + 3, &["/"]) {
        return (a == 9 && b == 11 && line.glued(i + 2)).then(|| Some((day_of(2001, 9, 11)?, i + 3))).flatten();
    }
    let year = match line.year(i + 4) {
        Some(year) => year,
        None if line.len(i + 4) == 2 => century_of(i32::try_from(line.digits(i + 4, 0, 99)?).ok()?),
        None => return None,
    };
    let (month, day) = if a > 12 { (b, a) } else { (a, b) };
    Some((day_of(year, month, day)?, i + 5))
}

/// The year of two digits: up to 40 in this century, else in the last.
fn century_of(short: i32) -> i32 {
    if short <= 40 { 2000 + short } else { 1900 + short }
}

/// `06.01.2022`
fn dotted(line: &Line<'_>, i: usize) -> Option<(Base, usize)> {
    let mut parts = line.lower(i).split('.');
    let (a, b, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    // `2022.01.06`
    let (year, month, day) = if a.len() == 4 { (a, b, year) } else { (year, b, a) };
    (year.len() == 4)
        .then(|| Some((day_of(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?, i + 1)))
        .flatten()
}

/// Whether token `i` can be the name of a month, from its spelling alone.
fn is_month(line: &Line<'_>, i: usize) -> bool {
    matches!(line.class(i), TimeClass::Month | TimeClass::MonthShort) && line.capital(i)
}

/// Past the name of a month and its point.
fn after_month(line: &Line<'_>, i: usize) -> usize {
    if line.is(i + 1, &["."]) && line.glued(i + 1) && line.class(i) == TimeClass::MonthShort { i + 2 } else { i + 1 }
}

/// `January 6, 2022`
fn month_first(line: &Line<'_>, i: usize) -> Option<(Base, usize)> {
    if !is_month(line, i) {
        return None;
    }
    let month = u32::try_from(line.value(i)).ok()?;
    let at = after_month(line, i);
    if let Some((days, next)) = days(line, line.skip(at, &["the"])) {
        let (year, next) = year_after(line, next);
        return Some((Base::Date { year, month: Some(month), days: Some(days) }, next));
    }
    let (year, next) = year_after(line, at);
    // A short form without a point or a year may be a name or another word: `Jan Novak`, `Mar Vista`.
    let bare = year == Year::Open(None);
    if bare && (line.class(i) == TimeClass::MonthShort && at == i + 1 && line.len(i) < 4 || !bare_month(line, i, at)) {
        return None;
    }
    Some((Base::Date { year, month: Some(month), days: None }, next))
}

/// Whether a month's name that stands alone is a month: `in May` is, `May said` and `April Jones` are not.
fn bare_month(line: &Line<'_>, i: usize, next: usize) -> bool {
    let before = line.before(i);
    if matches!(before, "every" | "each") {
        return false;
    }
    if !line.careful(i) {
        return true;
    }
    let placed = matches!(
        before,
        "in" | "by"
            | "since"
            | "until"
            | "till"
            | "of"
            | "from"
            | "to"
            | "through"
            | "during"
            | "before"
            | "after"
            | "between"
            | "and"
            | "or"
            | "this"
            | "last"
            | "next"
            | "early"
            | "late"
            | "mid"
            | "-"
            | "–"
            | "past"
            | "coming"
            | "every"
            | "each"
            | "for"
            | "previous"
            | "following"
    );
    let named = line.capital(next) && line.class(next) == TimeClass::None;
    // `under a June agreement`, `the March accession`, but `the March family`
    let noun = matches!(before, "a" | "the" | "its" | "their")
        && line.lower_case(next)
        && !is_function_word(line.lower(next))
        && !line
            .is(next, &["family", "brothers", "sisters", "couple", "government", "administration", "cabinet", "camp"]);
    (placed || noun) && !named
}

/// A day or days of a month: `6`, `6th`, `eighth`, `6-8`, `6 and 7`.
fn days(line: &Line<'_>, i: usize) -> Option<((u32, u32), usize)> {
    let (first, next) = day_number(line, i)?;
    let joined = line.is_dash(next) || line.is(next, &["to", "and", "/"]);
    // `May 5 and 6`, but not `May 5 and 6 people`, nor `Jan 5 - 2022`, nor `5 to 7 February`'s second month.
    if joined
        && let Some((last, end)) = day_number(line, next + 1)
        && last > first
        && line.len(next + 1) <= 2
        && !line.is(end, &["people", "other", "others", "more", "percent", "%", ":", "a.m.", "p.m.", "am", "pm"])
        && (line.is_dash(next) || day_list_ends(line, end))
    {
        return Some(((first, last), end));
    }
    Some(((first, first), next))
}

/// Whether what follows shows that a number was a day and not a count.
fn day_list_ends(line: &Line<'_>, end: usize) -> bool {
    end >= line.end
        || line.is(end, &[",", ".", ";", ")", "in", "at", "of"])
        || is_month(line, end)
        || line.year(end).is_some()
}

fn day_number(line: &Line<'_>, i: usize) -> Option<(u32, usize)> {
    if let Some((day, next)) = line.ordinal(i) {
        return (1..=31).contains(&day).then_some((day, next));
    }
    let day = line.digits(i, 1, 31)?;
    // `7:37` is a clock time, `5%` and `$5` are not days.
    let clock = line.is(i + 1, &[":"]) && line.glued(i + 1) && line.glued(i + 2) && line.digits(i + 2, 0, 59).is_some();
    let other = clock || line.is(i + 1, &["%"]);
    (line.len(i) <= 2 && !other && line.class(i + 1) != TimeClass::HalfDay).then_some((day, i + 1))
}

/// `6 January 2022`, `the 6th of January`
fn day_first(line: &Line<'_>, i: usize) -> Option<(Base, usize)> {
    let (days, next) = days(line, i)?;
    let at = line.skip(line.skip_dash(next), &["of", "day"]);
    let at = line.skip(at, &["of"]);
    if !is_month(line, at) || line.is(next, &["day"]) {
        return None;
    }
    let after = after_month(line, at);
    // `5 May 6` would be read twice; `on 5 March Smith said` is fine.
    let (year, next) = year_after(line, line.skip_dash(after));
    let next = if year == Year::Open(None) { after } else { next };
    Some((Base::Date { year, month: u32::try_from(line.value(at)).ok(), days: Some(days) }, next))
}

/// The year after a month or day: `, 2022`, `of 2022`, `last year`, `of this year`, `'98`.
fn year_after(line: &Line<'_>, i: usize) -> (Year, usize) {
    let open = (Year::Open(None), i);
    let at = line.skip(i, &[",", "of", "in"]);
    if let Some(year) = line.year(at) {
        let counted = matches!(line.class(at + 1), TimeClass::Counted | TimeClass::Units) || line.is(at + 1, &[":"]);
        return if counted || (line.lower(i) == "in" && at > i) { open } else { (Year::Given(year), at + 1) };
    }
    if let Some((year, end)) = spelled_year(line, at) {
        return (Year::Given(year), end);
    }
    if line.is(at, &["'", "’", "‘"])
        && line.len(at + 1) == 2
        && let Some(short) = line.digits(at + 1, 0, 99)
    {
        return (Year::Given(century_of(i32::try_from(short).unwrap_or(0))), at + 2);
    }
    let at = line.skip(at, &["the"]);
    if line.class(at) == TimeClass::Which && line.lower(at + 1) == "year" && !line.is(i, &[","]) {
        let (by, from) = Which::of(line.value(at)).shift();
        let from =
            if matches!(Which::of(line.value(at)), Which::Previous | Which::Following) { From::Told } else { from };
        return (Year::Shifted(by, from), at + 2);
    }
    open
}

/// A year that stands alone, in digits or spelled.
pub(super) fn bare_year(line: &Line<'_>, i: usize) -> Option<(i32, usize)> {
    if let Some(year) = line.year(i) {
        return plausible_year(line, i, year).then_some((year, i + 1));
    }
    spelled_year(line, i)
}

/// `nineteen ninety-six`, `twenty twelve`, `the year two thousand`, `in two thousand seven`.
fn spelled_year(line: &Line<'_>, i: usize) -> Option<(i32, usize)> {
    if line.class(i) != TimeClass::Number {
        return None;
    }
    let led =
        matches!(line.before(i), "in" | "year" | "since" | "of" | "until" | "from" | "to" | "by" | "early" | "late");
    if line.value(i) == 2 && line.lower(i + 1) == "thousand" && led {
        let at = line.skip(i + 2, &["and"]);
        return match line.small_number(at) {
            Some((n, end)) => Some((2000 + n, end)),
            None if line.before(i) == "year" => Some((2000, i + 2)),
            None => None,
        };
    }
    let century = line.value(i);
    let (in_century, end) = line.small_number(i + 1)?;
    let unmistakable = century == 19 && in_century >= 20;
    ((led || unmistakable) && (15..=20).contains(&century) && (10..100).contains(&in_century))
        .then_some((century * 100 + in_century, end))
}

/// Whether a number of four digits is a year, from the words around it.
fn plausible_year(line: &Line<'_>, i: usize, year: i32) -> bool {
    let before = line.before(i);
    let next = line.lower(i + 1);
    if line.glued(i) {
        let year_range = line.is_dash(i.wrapping_sub(1))
            && (i < 2
                || line.year(i - 2).is_some()
                || !line.glued(i - 1)
                || matches!(line.class(i - 2), TimeClass::Edge | TimeClass::Month | TimeClass::MonthShort)
                || line.is(i.wrapping_sub(2), &["post", "pre", "mid"]));
        if !(year_range
            || matches!(before, "(" | "[" | "\"" | "“" | "'" | "‘" | "," | ".")
            || before == "/" && i >= 2 && line.year(i - 2).is_some())
        {
            return false;
        }
    }
    // `2000-page` and `555-1984` are no years, `1989-1992` and `2013-14` are.
    if line.is_dash(i + 1)
        && line.glued(i + 1)
        && line.glued(i + 2)
        && line.year(i + 2).is_none()
        && line.len(i + 2) != 2
    {
        return false;
    }
    if line.glued(i + 1)
        && matches!(next, "%" | "m" | "km" | "kg" | ":" | "°" | "/" | "mm" | "cm" | "ft" | "mw" | "bn")
        && line.year(i + 2).is_none()
    {
        return false;
    }
    if matches!(
        before,
        "$" | "£"
            | "€"
            | "¥"
            | "#"
            | "no"
            | "no."
            | "room"
            | "flight"
            | "route"
            | "highway"
            | "page"
            | "than"
            | "least"
            | "most"
            | "nearly"
            | "almost"
            | "some"
            | "approximately"
            | "roughly"
            | "another"
            | "only"
            | "boeing"
            | "level"
            | "class"
            | "article"
            | "section"
            | "number"
            | "resolution"
            | "chapter"
            | "law"
            | "over"
            | "exactly"
            | "usd"
            | "eur"
            | "rs"
            | "kzt"
    ) {
        return false;
    }
    // `the 1988 quarter`
    if next == "quarter" && before == "the" {
        return true;
    }
    if matches!(
        line.class(i + 1),
        TimeClass::Counted | TimeClass::Unit | TimeClass::Units | TimeClass::Zone | TimeClass::HalfDay
    ) || matches!(next, "local" | "hours" | "hrs" | "%" | "of" | "more" | "other")
        && !(next == "of" && matches!(before, "in" | "since"))
        // `In 1996 more than 40 ships sank`: the comparator opens a count of its own.
        && !(next == "more" && line.lower(i + 2) == "than" && matches!(before, "in" | "since" | "of" | "during"))
    {
        return false;
    }
    // `in 2000 houses`: a round number before a plural.
    let plural = next.len() > 3
        && next.ends_with('s')
        && !line.capital(i + 1)
        && !matches!(next, "was" | "has" | "this" | "its");
    let placed = matches!(
        before,
        "in" | "since"
            | "by"
            | "until"
            | "till"
            | "from"
            | "to"
            | "before"
            | "after"
            | "during"
            | "the"
            | "of"
            | "late"
            | "early"
            | "mid"
            | "around"
            | "through"
            | "between"
            | "and"
            | "for"
            | "fiscal"
            | "year"
            | "-"
            | "–"
            | "("
            | "about"
            | "a"
            | "an"
            | "his"
            | "her"
            | "their"
            | "its"
            | "its'"
            | "'s"
            | "this"
            | "that"
    );
    if plural
        && (year % 100 == 0 || !placed || matches!(before, "of" | "to" | "and" | "about" | "for"))
        && before != "the"
    {
        return false;
    }
    if matches!(before, "about" | "around") && year % 100 == 0 {
        return false;
    }
    let noun = line.lower_case(i + 1) && !is_function_word(next);
    (1800..2100).contains(&year) || placed && !plural && !noun && (1000..2200).contains(&year)
}
