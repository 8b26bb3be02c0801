//! Stretches of the calendar with a name or a number: years, decades, quarters, fiscal years, seasons and holidays.

use super::date::{bare_year, date};
use super::line::{Line, is_function_word};
use super::relative::{Read, ordinal};
use super::shape::{Base, Shape, Unit, Which, Year};
use crate::lexicon::holiday::holiday;
use crate::lexicon::time::TimeClass;

/// The `3 2020` of `Q3 2020`.
pub(super) fn short_quarter(line: &Line<'_>, i: usize) -> Read {
    let number = line.digits(i, 1, 4)?;
    let at = line.skip(i + 1, &["of", ","]);
    Some(match line.year(at) {
        Some(year) => (Base::Quarter { number, year: Year::Given(year) }, at + 1),
        None => (Base::Quarter { number, year: Year::Open(None) }, i + 1),
    })
}

/// `summer 2020`, `the winter of 2021`, `the summer`, `in summer`.
pub(super) fn season(line: &Line<'_>, i: usize) -> Read {
    let season = u32::try_from(line.value(i)).ok()?;
    let at = line.skip(i + 1, &["of", ","]);
    let at = line.skip(at, &["the"]);
    if let Some((year, end)) =
        bare_year(line, at).filter(|_| !line.careful(i) || line.is(i + 1, &["of"]) || line.year(at).is_some())
    {
        let end = if line.is_dash(end)
            && line.glued(end)
            && line.len(end + 1) <= 4
            && line.digits(end + 1, 0, 9999).is_some()
        {
            end + 2
        } else {
            end
        };
        return Some((Base::Season { season, year: Year::Given(year) }, end));
    }
    if line.class(at) == TimeClass::Which && line.lower(at + 1) == "year" {
        let (by, from) = Which::of(line.value(at)).shift();
        return Some((Base::Season { season, year: Year::Shifted(by, from) }, at + 2));
    }
    let before = line.before(i);
    let led = matches!(before, "the" | "in" | "by" | "early" | "late" | "mid" | "-" | "until" | "since")
        && !(before == "the"
            && line.class(i + 1) == TimeClass::None
            && i + 1 < line.end
            && !line.is(i + 1, &[",", ".", ";", "and", "when", "as", "to", "with"]));
    (led && !line.careful(i)).then_some((Base::Season { season, year: Year::Open(None) }, i + 1))
}

/// `Boxing Day 2004`, `Christmas`, `New Year's Eve`.
pub(super) fn holiday_at(line: &Line<'_>, i: usize) -> Read {
    if !line.capital(i) {
        return None;
    }
    let (rule, words) = holiday(i, |k| line.lower(k))?;
    let end = i + words;
    // `Johnnie Christmas` is a person, `Orthodox Christmas` another day.
    let before = i.wrapping_sub(1);
    if line.capital(before) && line.class(before) == TimeClass::None && !is_function_word(line.before(i)) {
        return None;
    }
    // `Easter Island`, `Christmas Tree Lane`, `Holy Easter Rising` name other things; `New Year` needs no help.
    if line.capital(end) && line.class(end) == TimeClass::None && line.lower(i) != "new" {
        return None;
    }
    // `Christmas trees` are sold in November.
    if line.is(end, &["tree", "trees", "card", "cards", "lights", "shopping", "gifts", "carols", "eggs", "decorations"])
    {
        return None;
    }
    let at = line.skip(end, &[",", "of", "in"]);
    if let Some(year) = line.year(at) {
        return Some((Base::Holiday { rule, year: Year::Given(year) }, at + 1));
    }
    if line.class(end) == TimeClass::Which && line.lower(end + 1) == "year" {
        let (by, from) = Which::of(line.value(end)).shift();
        return Some((Base::Holiday { rule, year: Year::Shifted(by, from) }, end + 2));
    }
    // `the Boxing Day flood in 2004`
    let later = (end..end + 6).take_while(|&k| !line.is(k, &[",", ".", ";", ":", "that", "which", "who"]));
    let mut led = later.filter(|&k| line.is(k, &["in", "of"]));
    let year = led.find_map(|k| line.year(k + 1));
    Some((Base::Holiday { rule, year: year.map_or(Year::Open(None), Year::Given) }, end))
}

/// `fiscal 1989`, `fiscal year 2021`, `fiscal first quarter`.
pub(super) fn fiscal(line: &Line<'_>, i: usize) -> Read {
    let at = line.skip_dash(line.skip(i + 1, &["year"]));
    if let Some(year) = line.year(at) {
        if let Some((number, q)) = line.ordinal(at + 1)
            && line.lower(line.skip_dash(q)) == "quarter"
            && number <= 4
        {
            return Some((Base::Quarter { number, year: Year::Given(year) }, line.skip_dash(q) + 1));
        }
        return Some((Base::Date { year: Year::Given(year), month: None, days: None }, at + 1));
    }
    ordinal(line, at)
}

/// `1990s`, `1990's`, `'80s`.
pub(super) fn decade(line: &Line<'_>, i: usize) -> Read {
    let value = line.digits(i, 0, 2990).and_then(|v| i32::try_from(v).ok())?;
    let plural = line.is(i + 1, &["s", "'s"]) && line.glued(i + 1) && value % 10 == 0;
    let first = match line.len(i) {
        4 if value >= 1000 => value,
        2 if line.is(i.wrapping_sub(1), &["'", "’", "‘", "`", "the"])
            || line.class(i.wrapping_sub(1)) == TimeClass::Edge =>
        {
            if value <= 10 {
                2000 + value
            } else {
                1900 + value
            }
        }
        _ => return None,
    };
    if !plural || line.lower(i + 1) == "'s" && !matches!(line.before(i), "the" | "early" | "late" | "mid" | "-") {
        return None;
    }
    // `the 1900s` is the century.
    if first % 100 == 0 && first < 2000 && line.before(i) == "the" {
        return Some((Base::Century(first / 100 + 1), i + 2));
    }
    Some((Base::Decade(first), i + 2))
}

/// `the sixties`, of the last century; not a temperature or an age.
pub(super) fn decade_name(line: &Line<'_>, i: usize) -> Read {
    let the = matches!(line.before(i), "the" | "early" | "late" | "mid" | "-");
    let degrees = line.is(i + 1, &["today", "on", "and", "degrees", "%"]);
    (the && !degrees && !line.is(i.wrapping_sub(2), &["his", "her", "their"]))
        .then_some((Base::Decade(1900 + line.value(i)), i + 1))
}

/// A year, with a quarter or a half after it: `2019`, `the 1988 third quarter`, `the 1988 period`.
pub(super) fn year(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    let (year, end) = bare_year(line, i)?;
    let given = Year::Given(year);
    let of = |base: Base, end: usize| Some((Shape::of(base), end));
    if let Some((number, at)) = line.ordinal(end) {
        let at = line.skip_dash(at);
        if line.lower(at) == "quarter" && number <= 4 {
            return of(Base::Quarter { number, year: given }, at + 1);
        }
        if line.lower(at) == "half" && number <= 2 {
            return of(Base::Half { number, year: given }, at + 1);
        }
    }
    if line.is(end, &["period"]) && line.before(i) == "the" {
        return of(Base::Period(year), end + 1);
    }
    if line.is(end, &["quarter"]) && line.before(i) == "the" {
        return of(Base::ToldQuarter { years: 0, year: Some(year) }, end + 1);
    }
    of(Base::Date { year: given, month: None, days: None }, end)
}

/// `the week of March 6`
pub(super) fn week_of(line: &Line<'_>, i: usize) -> Read {
    if line.lower(i) != "week" || !line.is(i + 1, &["of"]) {
        return None;
    }
    let (base, end) = date(line, line.skip(i + 2, &["the"]))?;
    Some((Base::Nth { n: 0, unit: Unit::Week, of: Box::new(base) }, end))
}

/// `these days`; `the past`, where no unit follows.
pub(super) fn these_days(line: &Line<'_>, i: usize) -> Read {
    if line.lower(i) == "these" && line.lower(i + 1) == "days" {
        return Some((Base::Present, i + 2));
    }
    if line.lower(i) == "past" && line.before(i) == "the" && line.is(i.wrapping_sub(2), &["in", "from", "of"]) {
        let alone = i + 1 >= line.end || line.class(i + 1) == TimeClass::None || line.is(i + 1, &["and", "but"]);
        return alone.then_some((Base::Vague, i + 1));
    }
    None
}
