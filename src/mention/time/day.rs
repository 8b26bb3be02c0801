//! Single words that name a day: `Monday`, `Thurs.` beside a date, `today`.
//!
//! Left out on purpose: sets (`every Monday`), people and papers (`Mr. Friday`, `The Friday Times`, `Zambia Today`).

use super::date::date;
use super::line::Line;
use super::shape::{Base, From, Part, Shape, Unit};
use crate::lexicon::time::TimeClass;

/// `Monday`, where it is no name and no set.
pub(super) fn weekday(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    if !line.capital(i) {
        // Only headings and careless copy write `tuesday`; the word before must lead it in.
        let led =
            matches!(line.before(i), "on" | "last" | "next" | "this" | "since" | "until" | "by" | "early" | "late");
        led.then_some(())?;
    }
    // `every Monday` is a set, `Mr. Friday` a person, `The Friday Times` a paper.
    let before = line.before(i);
    let named = before == "the" && line.capital(i + 1) && line.class(i + 1) == TimeClass::None;
    let titled = before == "." && line.is(i.wrapping_sub(2), &["mr", "mrs", "ms", "dr"]);
    if named || titled || matches!(before, "every" | "each" | "mr" | "mrs" | "ms" | "dr") {
        return None;
    }
    let weekday = u32::try_from(line.value(i)).ok()?;
    Some((Shape::of(Base::Weekday { weekday, which: None }), i + 1))
}

/// `Wed`, `Thurs.`: only beside a date.
pub(super) fn short_weekday(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    let at = line.skip(line.skip(i + 1, &["."]), &[","]);
    let (base, end) = date(line, at).filter(|_| line.capital(i))?;
    let mut shape = Shape::of(base);
    shape.weekday = u32::try_from(line.value(i)).ok();
    shape.is_day().then_some((shape, end))
}

/// `today`, `yesterday`, `tonight`.
pub(super) fn day(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    // The paper `Zambia Today`.
    if !line.heading && i > line.start && line.capital(i) && line.capital(i - 1) && line.class(i - 1) == TimeClass::None
    {
        return None;
    }
    let value = line.value(i);
    if value == 0 && line.is(i + 1, &["'s"]) && (line.is(i + 2, OF_THE_AGE) || line.is(i + 3, OF_THE_AGE)) {
        return Some((Shape::of(Base::Present), i + 1));
    }
    let mut shape =
        Shape::of(Base::Shift { unit: Unit::Day, by: if value == 2 { 0 } else { value }, from: From::Publication });
    if value == 2 {
        shape.part = Some(Part::Night);
    }
    Some((shape, i + 1))
}

/// What `today's` does not tell of the day: `today's youth`.
const OF_THE_AGE: &[&str] = &[
    "cars",
    "children",
    "climate",
    "computers",
    "consumers",
    "culture",
    "economy",
    "era",
    "families",
    "generation",
    "generations",
    "industry",
    "kids",
    "language",
    "machines",
    "parents",
    "phones",
    "society",
    "standards",
    "students",
    "technology",
    "teenagers",
    "terms",
    "women",
    "workers",
    "world",
    "youth",
    "youths",
];
