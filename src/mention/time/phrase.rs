//! Whole expressions, put together from their pieces.
//!
//! 1. An edge: `early`, `later`, `mid-`, `the end of`.
//! 2. A core: a date, a weekday, a pointer and a unit, a count, an ordinal, a year, a decade, a holiday, a season.
//! 3. If the core names a day, what narrows it, in any order and with `at`, `on`, `,` between: a clock time with its
//!    zone, a part of the day, a date beside the weekday.
//! 4. A part of the day or a clock time alone rests on the day told before it, where a preposition leads it in.

use super::clock::{clock, offset_clock, part};
use super::date::date;
use super::day::{day, short_weekday, weekday};
use super::event;
use super::line::{Line, is_function_word};
use super::named::{decade, decade_name, fiscal, holiday_at, season, short_quarter, these_days, week_of, year};
use super::relative::{Read, alone, closes, counted, open_units, ordinal, pointed, told_unit};
use super::shape::{Base, Edge, From, Part, Shape, Unit, Which};
use crate::lexicon::time::TimeClass;
use std::ops::Range;

/// One expression that was read.
pub(super) type Found = (Shape, Range<usize>);

/// The expression that begins at token `i`, if one does.
#[inline]
pub(super) fn phrase(line: &Line<'_>, i: usize) -> Option<Found> {
    let class = line.class(i);
    if class == TimeClass::None || class == TimeClass::Suffix || class == TimeClass::Counted {
        return None;
    }
    if class == TimeClass::Edge
        && let Some(found) = edged(line, i)
    {
        return Some(found);
    }
    let (shape, end) = core(line, i)?;
    // The `Q` of `Q3` and the `small` of `small hours` are words of no class.
    let led =
        line.before(i) == "q" && line.glued(i) || shape.part == Some(Part::SmallHours) && line.lower(i) == "hours";
    Some(extend(line, shape, if led { i - 1 } else { i }, end))
}

/// `early Thursday`, `later this week`, `the end of March`, `mid-2013`, `the early 1990s`.
fn edged(line: &Line<'_>, i: usize) -> Option<Found> {
    if let Some((part, edge, end)) = part(line, i)
        && let Some(found) = part_first(line, i, part, edge, end)
    {
        return Some(found);
    }
    let mut edge = Edge::of(line.value(i));
    let mut at = i + 1;
    // `early to mid-March`, `mid- to late March`
    let second = line.skip_dash(line.skip(line.skip_dash(at), &["to", "or"]));
    if second > at && line.class(second) == TimeClass::Edge && !edge.needs_of() {
        edge = if edge == Edge::Early { Edge::Early } else { edge };
        at = second + 1;
    }
    if edge.needs_of() {
        // `the year's end` is read at `year`; `end of` needs its `of`.
        if !line.is(at, &["of", "to"]) || line.is(at, &["to"]) && edge != Edge::Beginning {
            return None;
        }
        at += 1;
        let start = at;
        at = line.skip(at, &["the"]);
        let (mut shape, end) = core(line, at).or_else(|| told_unit(line, start).map(|(b, e)| (Shape::of(b), e)))?;
        shape.edge = shape.edge.or(Some(edge));
        return Some((shape, i..end));
    }
    let led = line.skip(line.skip_dash(at), &["on", "in"]);
    let the = line.skip(led, &["the"]);
    let (mut shape, end) = match core(line, the) {
        Some(read) => read,
        None if the > led || matches!(edge, Edge::Early | Edge::Late | Edge::Earlier | Edge::Later) => {
            let (base, end) = told_unit(line, the)?;
            (the > led).then_some((Shape::of(base), end))?
        }
        None => return None,
    };
    // `later on in 2021` is fine, `earlier in 5 games` is not; `later than 5 March` never comes here.
    if matches!(shape.base, Base::Vague | Base::Present | Base::Recent) {
        return None;
    }
    shape.edge = Some(edge);
    let (shape, range) = extend(line, shape, i, end);
    Some((shape, range))
}

/// The core that begins at `i`, and the token after it.
fn core(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    let _nested = line.nest()?;
    let of = |read: Read| read.map(|(base, end)| (Shape::of(base), end));
    match line.class(i) {
        // Most of `that` and `this` point to nothing here.
        TimeClass::Which
            if line.class(i + 1) == TimeClass::None
                && !line.is(i + 1, &["calendar", "full", "school", "period"])
                && line.lower(i) != "past" =>
        {
            None
        }
        TimeClass::Which => pointed_part(line, i).or_else(|| of(pointed(line, i))).or_else(|| of(these_days(line, i))),
        TimeClass::Month | TimeClass::MonthShort => of(date(line, i)),
        TimeClass::Weekday => weekday(line, i),
        TimeClass::WeekdayShort => short_weekday(line, i),
        TimeClass::Day => day(line, i),
        TimeClass::Season => of(season(line, i)),
        TimeClass::Holiday => of(holiday_at(line, i)),
        TimeClass::Fiscal => of(fiscal(line, i)),
        TimeClass::Ref => Some((Shape::of(if line.value(i) == 0 { Base::Present } else { Base::Recent }), i + 1)),
        TimeClass::DecadeName => of(decade_name(line, i)),
        TimeClass::Part => {
            let (part, edge, end) = part(line, i)?;
            part_first(line, i, part, edge, end).map(|(shape, range)| (shape, range.end))
        }
        TimeClass::Unit => of(day_beside(line, i)).or_else(|| of(week_of(line, i))).or_else(|| of(alone(line, i))),
        // `the small hours of Sunday`
        TimeClass::Units if line.lower(i) == "hours" && matches!(line.before(i), "small" | "wee") => {
            part_first(line, i, Part::SmallHours, None, i + 1).map(|(shape, range)| (shape, range.end))
        }
        TimeClass::Units => of(open_units(line, i)),
        TimeClass::Then => {
            let led = matches!(line.before(i), "since" | "until" | "till" | "by" | "before");
            led.then(|| (Shape::of(Base::Then), i + 1))
        }
        TimeClass::Digits if line.before(i) == "q" && line.glued(i) => of(short_quarter(line, i)),
        TimeClass::Digits if line.is_word(i + 1) && !counts_on(line, i + 1) => year(line, i),
        TimeClass::Digits | TimeClass::Dotted => of(date(line, i))
            .or_else(|| of(decade(line, i)))
            .or_else(|| clock_first(line, i))
            .or_else(|| of(ordinal(line, i)))
            .or_else(|| of(counted(line, i)))
            .or_else(|| year(line, i)),
        TimeClass::Ordinal => of(date(line, i)).or_else(|| of(ordinal(line, i))),
        // Most articles and small numbers count something else.
        TimeClass::Number | TimeClass::Article | TimeClass::Some | TimeClass::Scale if !counts_on(line, i + 1) => None,
        TimeClass::Number | TimeClass::Article | TimeClass::Some | TimeClass::Scale => clock_first(line, i)
            .or_else(|| of(counted(line, i)))
            .or_else(|| year(line, i))
            .or_else(|| of(ordinal(line, i))),
        TimeClass::Half => clock_first(line, i),
        TimeClass::Ago | TimeClass::HalfDay | TimeClass::Zone | TimeClass::Edge => None,
        TimeClass::None | TimeClass::Suffix | TimeClass::Counted => None,
    }
}

/// Whether a count or a clock time may go on at `i`.
fn counts_on(line: &Line<'_>, i: usize) -> bool {
    line.class(i) != TimeClass::None
        || line.is_dash(i)
        || matches!(line.lower(i), "or" | "to" | "and" | "of" | "in" | "at" | "more" | "full" | "whole" | "]")
        || matches!(line.lower(i), "o'clock" | "p" | "s" | "'s" | "local" | "hrs")
}

/// `this morning`, `last night`, `that night`, `the next morning`, `that same evening`.
fn pointed_part(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    let (which, at) = match line.class(i + 1) {
        TimeClass::Which => (Which::of(line.value(i + 1)), i + 2),
        _ => (Which::of(line.value(i)), i + 1),
    };
    let (part, edge, end) = part(line, at)?;
    let (by, from) = match which {
        Which::This | Which::Current => (0, From::Publication),
        Which::Last => (if part == Part::Morning { 0 } else { -1 }, From::Publication),
        Which::Next | Which::Following => (1, From::Told),
        Which::Previous => (-1, From::Told),
        Which::That | Which::Same => (0, From::Told),
        _ => return None,
    };
    let mut shape = Shape::of(Base::Shift { unit: Unit::Day, by, from });
    (shape.part, shape.edge) = (Some(part), edge);
    Some((shape, end))
}

/// `the day before yesterday`, `the day after Christmas`, `the day after`, `the week before`, `day before last Tuesday`.
fn day_beside(line: &Line<'_>, i: usize) -> Read {
    let by = match line.lower(i + 1) {
        "before" => -1,
        "after" => 1,
        _ => return None,
    };
    let unit = Unit::of(line.value(i));
    if unit == Unit::Day
        && let Some((shape, end)) = core(line, line.skip(i + 2, &["the"]))
        && shape.is_day()
        && shape.base != Base::Bare
    {
        return Some((Base::Beside { days: by, of: Box::new(shape.base) }, end));
    }
    let the = line.before(i) == "the";
    // `the week after next`, `the week before last`
    let twice = by == 1 && line.lower(i + 2) == "next" || by == -1 && line.lower(i + 2) == "last";
    if the && twice && unit != Unit::Day && line.class(i + 3) != TimeClass::Weekday {
        return Some((Base::Shift { unit, by: by * 2, from: From::Publication }, i + 3));
    }
    // `the day after the vote`
    if the
        && unit == Unit::Day
        && let Some(noun) = event::noun(line, i + 2)
    {
        return Some((Base::Event { unit, by, noun }, i + 2));
    }
    let closes = i + 2 >= line.end || line.is(i + 2, &[",", ".", ";", ")", "and", ":", "\"", "”"]);
    let whole = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year);
    (the && closes && whole).then_some((Base::Shift { unit, by, from: From::Told }, i + 2))
}

/// A clock time first: `10 p.m. Wednesday`, `at 7:37 local time`.
fn clock_first(line: &Line<'_>, i: usize) -> Option<(Shape, usize)> {
    if let Some((time, before_midnight)) = offset_clock(line, i) {
        let mut shape = Shape::of(Base::Bare);
        (shape.clock, shape.zone) = (Some(time.clock), time.zone);
        shape.part = before_midnight.then_some(Part::Midnight);
        return Some((shape, time.end));
    }
    let time = clock(line, i)?;
    let mut shape = Shape::of(Base::Bare);
    (shape.clock, shape.zone) = (Some(time.clock), time.zone);
    Some((shape, time.end))
}

/// A part of the day first: `the night of March 5`, `noon Thursday`, `overnight`, `in the afternoon`.
fn part_first(line: &Line<'_>, i: usize, part: Part, edge: Option<Edge>, end: usize) -> Option<Found> {
    if let Some(found) = night_to(line, i, part, end) {
        return Some(found);
    }
    // `the night before`
    if line.is(end, &["before"]) && line.before(i) == "the" && closes(line, end + 1) {
        let mut shape = Shape::of(Base::Shift { unit: Unit::Day, by: -1, from: From::Told });
        (shape.part, shape.edge) = (Some(part), edge);
        return Some((shape, i..end + 1));
    }
    let at = line.skip(end, &["of", "on", ","]);
    let at = line.skip(at, &["the"]);
    // `the night of March 5`, `noon on Thursday`, `the early hours of Friday morning`
    if let Some((mut shape, day_end)) = core(line, at)
        && shape.is_day()
        && shape.base != Base::Bare
        && shape.clock.is_none()
        && !(line.is(end, &[","]))
    {
        let inner = shape.part.take();
        shape.part = Some(match (part, inner) {
            (Part::SmallHours, Some(_)) | (_, None) => part,
            (_, Some(inner)) => inner,
        });
        shape.edge = edge.or(shape.edge);
        return Some(extend(line, shape, i, day_end));
    }
    // `the early hours of the morning`
    let end = if part == Part::SmallHours
        && line.is(end, &["of"])
        && line.is(end + 1, &["the"])
        && line.lower(end + 2) == "morning"
    {
        end + 3
    } else {
        end
    };
    let lead = line.before(i);
    let led = match part {
        Part::Overnight => true,
        Part::Noon | Part::Midnight | Part::Dawn | Part::Lunch => {
            matches!(
                lead,
                "at" | "by"
                    | "before"
                    | "after"
                    | "until"
                    | "since"
                    | "around"
                    | "about"
                    | "from"
                    | "to"
                    | "past"
                    | "near"
            )
        }
        _ => {
            let article = lead == "the"
                && matches!(line.before(i - 1), "in" | "during" | "into" | "through" | "throughout" | "by");
            article
                || matches!(lead, "by" | "at" | "until" | "since") && !(lead == "at" && part != Part::Night)
                || matches!(edge, Some(Edge::Mid)) && matches!(lead, "by" | "at" | "in" | "until")
        }
    };
    // `overnight` as an adjective before a noun, `the night sky`, `in the morning paper`
    let noun = !matches!(part, Part::Overnight | Part::SmallHours)
        && line.class(end) == TimeClass::None
        && line.lower_case(end)
        && !is_function_word(line.lower(end));
    if !led || noun {
        return None;
    }
    // `late into the night`, `through the night`
    let on = part == Part::Night && lead == "the" && line.is(i.wrapping_sub(2), &["into", "through", "throughout"]);
    let mut shape = Shape::of(Base::Bare);
    (shape.part, shape.edge) = (Some(if on { Part::Overnight } else { part }), edge);
    Some((shape, i..end))
}

/// `the night to Wednesday`, `the night from Tuesday to Wednesday`, `the night between Sunday and Monday`.
fn night_to(line: &Line<'_>, i: usize, part: Part, end: usize) -> Option<Found> {
    if !matches!(part, Part::Night | Part::Overnight) {
        return None;
    }
    let at = if line.is(end, &["to", "into", "before"]) && part == Part::Night {
        end + 1
    } else if line.is(end, &["from", "between", "of"]) || part == Part::Overnight && line.is(end, &["to", "into"]) {
        if line.is(end, &["to", "into"]) {
            end + 1
        } else {
            let (_, first_end) = core(line, end + 1)?;
            if !line.is(first_end, &["to", "and", "into"]) && !line.is_dash(first_end) {
                return None;
            }
            first_end + 1
        }
    } else {
        return None;
    };
    let (shape, day_end) = core(line, at)?;
    if !shape.is_day() || shape.base == Base::Bare {
        return None;
    }
    let mut night = Shape::of(Base::NightTo(Box::new(shape.base)));
    night.part = Some(Part::Overnight);
    // `into Wednesday morning`
    let day_end = self::part(line, day_end).map_or(day_end, |(_, _, e)| e);
    Some((night, i..day_end))
}

/// Adds what narrows a day: dates beside weekdays, parts of the day, clock times.
fn extend(line: &Line<'_>, mut shape: Shape, start: usize, mut end: usize) -> Found {
    while shape.is_day() {
        let Some(next) = piece(line, &mut shape, end) else { break };
        end = next;
    }
    (shape, start..end)
}

/// Reads one piece after a day, with the words that join it.
fn piece(line: &Line<'_>, shape: &mut Shape, end: usize) -> Option<usize> {
    let comma = line.is(end, &[",", "("]);
    let bracket = line.is(end, &["("]);
    let mut at = if comma { end + 1 } else { end };
    // `the Wednesday's`: nothing can follow a possessive.
    if line.is(end, &["'s"]) {
        return None;
    }
    at = line.skip(at, &["at", "on", "in", "from", "of", "-"]);
    let joined = at > end;
    at = line.skip(at, &["around", "about", "approximately", "exactly", "shortly", "just"]);
    at = line.skip(at, &["before", "after"]);
    let (plain, at) = (at == end, line.skip(at, &["the"]));
    let dash = line.is_dash(end);
    if shape.clock.is_none()
        && !dash
        && (joined || plain || line.value(at) == 12)
        && let Some(time) = clock(line, at)
        // `on Friday 5 people in the morning` is no clock: without a joining word it needs a mark of its own.
        && (time.end > at + 1)
    {
        (shape.clock, shape.zone) = (Some(time.clock), time.zone);
        return Some(close(line, bracket, time.end));
    }
    let sharp = matches!(line.lower(at), "noon" | "midnight" | "midday" | "dawn" | "dusk");
    if shape.part.is_none()
        && (!comma || joined && sharp)
        && (!dash || line.glued(end))
        && let Some((part, edge, next)) = part(line, at)
        && (plain || joined || shape.base == Base::Bare)
    {
        shape.part = Some(part);
        shape.edge = edge.or(shape.edge);
        return Some(next);
    }
    if dash {
        return None;
    }
    let (core, next) = core_day(line, at)?;
    let merged = match (&shape.base, &core) {
        (Base::Bare, Base::Date { days: Some((a, b)), .. }) if a == b => Some(core),
        (Base::Bare, Base::Weekday { .. } | Base::Shift { .. }) if !comma || line.is(end, &[","]) => Some(core),
        (Base::Weekday { weekday, which: None }, Base::Date { days: Some((a, b)), .. }) if a == b => {
            shape.weekday = Some(*weekday);
            Some(core)
        }
        (Base::Date { .. } | Base::Shift { .. }, Base::Weekday { weekday, .. })
            if shape.weekday.is_none() && (comma || plain) =>
        {
            shape.weekday = Some(*weekday);
            Some(shape.base.clone())
        }
        // `yesterday (January 5)`
        (Base::Shift { unit: Unit::Day, .. }, Base::Date { days: Some(_), .. }) if comma => Some(core),
        // `Wednesday last week`, `Monday this week`
        (Base::Weekday { which: None, weekday }, Base::Shift { unit: Unit::Week, by, .. }) if plain || joined => {
            Some(Base::Nth {
                n: i32::try_from(*weekday).ok()?,
                unit: Unit::Day,
                of: Box::new(Base::Shift { unit: Unit::Week, by: *by, from: From::Publication }),
            })
        }
        _ => None,
    }?;
    shape.base = merged;
    Some(close(line, bracket, next))
}

/// Past the bracket that closes a piece.
fn close(line: &Line<'_>, bracket: bool, end: usize) -> usize {
    if bracket { line.skip(end, &[")"]) } else { end }
}

/// A base that names one day or the week that it lies in.
fn core_day(line: &Line<'_>, i: usize) -> Read {
    match line.class(i) {
        TimeClass::Weekday | TimeClass::Day => {
            let (shape, end) = core(line, i)?;
            shape.part.is_none().then_some((shape.base, end))
        }
        TimeClass::Month | TimeClass::MonthShort | TimeClass::Digits | TimeClass::Dotted => date(line, i),
        TimeClass::Which => pointed(line, i),
        _ => None,
    }
}
