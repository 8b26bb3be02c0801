//! Time expressions, resolved against the article's date.
//!
//! 1. Every token is looked up once: what can it do in a time expression?
//! 2. In each sentence, expressions are read from left to right by a token grammar (`phrase` and what it uses).
//! 3. Each is placed on the calendar (`place`), from the article's date, the date told before it, or by itself.
//! 4. It gets two periods: the calendar extent that its words name and the bounds of the event as told (`bounds`).
//! 5. Neighbours that tell one range (`from 1989 to 2019`) share their bounds.
//!
//! Left out on purpose: durations without an end, sets (`every Monday`), and adverbs that only order events
//! (`previously`, `already`), which the reader of events treats.

mod bounds;
mod calendar;
mod clock;
#[cfg(test)]
mod corpus;
mod date;
mod line;
mod phrase;
mod place;
mod relative;
mod shape;
mod tense;

use crate::model::article::Published;
use crate::model::period::Period;
use crate::span::Span;
use crate::text::document::Document;
use bounds::Lead;
use calendar::Stretch;
use line::Line;
use place::Frame;
use shape::{Base, Shape, Unit};
use std::ops::Range;
use tense::Direction;

/// What a time expression was counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Anchor {
    /// Nothing: the words name the date themselves.
    Absolute,
    /// The date of publication that the caller gave.
    Publication,
    /// The date that the article's own dateline or status line gives.
    Dateline,
    /// The date told before it in the text: `two days later`.
    Previous,
}

/// One time expression of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeExpression {
    /// Where its words are.
    pub span: Span,
    pub(crate) tokens: Range<usize>,
    /// The calendar extent that the words name: `this week` is Monday to Sunday. Open at both ends for words that name
    /// no stretch of the calendar, such as `now`.
    pub extent: Period,
    /// The bounds of the event as told: `this week` in the past tense is Monday to the day of publication.
    pub bounds: Period,
    /// What it was counted from.
    pub anchor: Anchor,
}

impl TimeExpression {
    /// Whether it tells at least one end of a period.
    pub(crate) fn is_dated(&self) -> bool {
        self.bounds.start().is_some() || self.bounds.end().is_some()
    }
}

/// All time expressions of a text, in order. Relative ones are resolved against `published`, else against the dateline
/// or status line of the text; without either, only absolute ones are.
#[must_use]
pub fn time_expressions(text: &str, published: Option<Published>) -> Vec<TimeExpression> {
    let doc = Document::new(text);
    let own = if published.is_none() { crate::text::dateline::published(text) } else { None };
    let mut found = all(&doc, published.or(own));
    if own.is_some() {
        rest_on_dateline(&mut found);
    }
    found
}

/// The time expressions that tell a period, in order; the two dates of a range are one. Without a publication date only
/// absolute ones are resolved.
pub(crate) fn times(doc: &Document<'_>, published: Option<Published>) -> Vec<TimeExpression> {
    let mut out: Vec<TimeExpression> = Vec::new();
    for time in all(doc, published).into_iter().filter(TimeExpression::is_dated) {
        match out.last_mut() {
            Some(last) if last.bounds == time.bounds && is_range(doc, last.tokens.end, time.tokens.start) => {
                last.tokens.end = time.tokens.end;
                last.span = doc.span(&last.tokens);
                last.extent = last.bounds.clone();
            }
            _ => out.push(time),
        }
    }
    out
}

/// Tells that the date of publication was the text's own.
pub(crate) fn rest_on_dateline(times: &mut [TimeExpression]) {
    for time in times.iter_mut().filter(|time| time.anchor == Anchor::Publication) {
        time.anchor = Anchor::Dateline;
    }
}

/// A date told before, and the sentence that told it.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    last: Option<(Stretch, Unit)>,
    day: Option<(chrono::NaiveDate, usize)>,
    quarter: Option<(chrono::NaiveDate, usize)>,
}

/// How many sentences on a told day is still the day of `in the afternoon`.
const NEAR: usize = 3;

fn all(doc: &Document<'_>, published: Option<Published>) -> Vec<TimeExpression> {
    let words = line::classify(doc);
    let mut told = Told::default();
    let mut out = Vec::new();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let line = Line::new(doc, &words, sentence.tokens.clone(), sentence.heading);
        let first = out.len();
        let mut i = line.start;
        while i < line.end {
            match phrase::phrase(&line, i) {
                Some((shape, range)) if range.end > i => {
                    i = range.end;
                    if let Some(time) = resolve(&line, &shape, range, published, &mut told, index) {
                        out.push(time);
                    }
                }
                _ => i += 1,
            }
        }
        share_ranges(&line, &mut out, first);
    }
    out
}

/// Places one expression and remembers what it told.
fn resolve(
    line: &Line<'_>,
    shape: &Shape,
    tokens: Range<usize>,
    published: Option<Published>,
    told: &mut Told,
    sentence: usize,
) -> Option<TimeExpression> {
    let span = line.doc.span(&tokens);
    let said = span.of(line.doc.text);
    let near = |told: Option<(chrono::NaiveDate, usize)>, reach: usize| {
        told.filter(|(_, at)| sentence - at <= reach).map(|(day, _)| day)
    };
    let led_from = skip_back(line, tokens.start);
    let lead = Lead::of(line.before(led_from));
    let direction = match tense::direction(line, &tokens) {
        Direction::Unknown if matches!(lead, Lead::Until | Lead::By) => Direction::Ahead,
        // `extended the deadline until Tuesday`; but `did not leave until Tuesday`.
        Direction::Back if lead == Lead::Until && !tense::negated(line, &tokens) => Direction::Ahead,
        direction => direction,
    };
    let frame = Frame {
        published: published.map(Published::date),
        told: told.last,
        near_day: near(told.day, NEAR),
        quarter: near(told.quarter, NEAR),
        direction,
    };
    let Some(placed) = place::place(shape, &frame) else {
        let bounds = match shape.base {
            Base::Recent => bounds::recent(&frame, said),
            Base::HoursLater => bounds::hours_later(&frame, said),
            _ => Period::default().said_as(said),
        };
        let anchor = Anchor::Publication;
        return matches!(shape.base, Base::Present | Base::Recent | Base::Vague | Base::HoursLater)
            .then(|| TimeExpression { span, tokens, extent: Period::default().said_as(said), bounds, anchor });
    };
    let (start, end) = placed.stretch;
    if !matches!(shape.base, Base::Run { .. } | Base::YearBefore(_)) {
        told.last = Some((placed.stretch, placed.unit));
    }
    // A day ahead is not the day of `in the afternoon`.
    if start == end && published.is_none_or(|p| start <= p.date()) {
        told.day = Some((start, sentence));
    }
    let told_quarter = match &shape.base {
        Base::Quarter { .. } | Base::Shift { .. } => placed.unit == Unit::Quarter,
        Base::ToldQuarter { years, .. } => *years == 0,
        _ => false,
    };
    if told_quarter {
        told.quarter = Some((start, sentence));
    } else if matches!(shape.base, Base::YearBefore(_)) {
        // `a year earlier` told of another date does not move the date that the next one counts from.
    } else if placed.unit != Unit::Quarter && placed.unit != Unit::Day {
        told.quarter = None;
    }
    let zone = shape.zone.as_ref().map(|zone| line.doc.span(zone).of(line.doc.text).to_owned());
    // The words of an open end have to say which: `until January 19`.
    let lead = match (lead, line.before(led_from)) {
        (Lead::None, "from") if direction == Direction::Ahead => Lead::Since,
        (lead, _) => lead,
    };
    let possessive = line.is(tokens.end, &["'s"]);
    let told_from = if lead == Lead::None { about_from(line, tokens.start) } else { led_from.saturating_sub(1) };
    let told_as = line.doc.span(&(told_from..tokens.end)).of(line.doc.text);
    let bounds = bounds::bounds(shape, &placed, &frame, lead, possessive, zone, told_as);
    Some(TimeExpression { span, tokens, extent: bounds::extent(&placed, said), bounds, anchor: placed.anchor })
}

/// Back over `the`, `about` and the like, to the word that leads an expression in.
fn skip_back(line: &Line<'_>, start: usize) -> usize {
    let mut at = start;
    while at > line.start
        && matches!(line.before(at), "the" | "about" | "around" | "at" | "least" | "late" | "on" | "early")
    {
        at -= 1;
    }
    at
}

/// Back over the words that make a time approximate: `shortly after 9 p.m.`
fn about_from(line: &Line<'_>, start: usize) -> usize {
    let about = |word: &str| {
        matches!(word, "about" | "around" | "shortly" | "nearly" | "almost" | "roughly" | "just" | "approximately")
    };
    match line.before(start) {
        word if about(word) => start - 1,
        "after" | "before" if start >= 2 && about(line.before(start - 1)) => start - 2,
        _ => start,
    }
}

/// Gives both dates of `from A to B`, `between A and B` and `A-B` the bounds from A to B.
fn share_ranges(line: &Line<'_>, out: &mut [TimeExpression], first: usize) {
    let Some(here) = out.get_mut(first..) else { return };
    for k in 1..here.len() {
        let (left, right) = here.split_at_mut(k);
        let (Some(a), Some(b)) = (left.last_mut(), right.first_mut()) else { continue };
        let led = line.before(skip_back(line, a.tokens.start));
        let joined = is_range(line.doc, a.tokens.end, b.tokens.start);
        let dash = joined && line.is_dash(a.tokens.end);
        let between = led == "between" && line.is(a.tokens.end, &["and"]);
        let from = led == "from" && joined;
        let plain = joined && line.is(a.tokens.end, &["through", "to"]) && a.bounds.precision() == b.bounds.precision();
        if !(dash || between || from || plain) {
            continue;
        }
        // `from Monday to Friday`: the Friday after the Monday.
        if let (Some(start), Some(end)) = (a.extent.start(), b.extent.end())
            && end < start
            && b.extent.start() == b.extent.end()
            && (start - end).num_days() < 7
            && let Some(day) = calendar::add_days(end, 7)
        {
            b.extent = Period::day(day, b.extent.said());
        }
        let said = a.span.cover(b.span).of(line.doc.text);
        let precision = a.bounds.precision().min(b.bounds.precision());
        if let (Some(start), Some(end)) = (a.extent.start(), b.extent.end())
            && let Ok(range) = Period::new(Some(start), Some(end), said, precision)
        {
            let timed = range.clone().with_times(a.bounds.from_time(), b.bounds.to_time(), None);
            let range = timed.unwrap_or(range);
            (a.bounds, b.bounds) = (range.clone(), range);
        }
    }
}

/// Whether the tokens between two expressions join them to a range.
fn is_range(doc: &Document<'_>, from: usize, to: usize) -> bool {
    let mut words = (from..to).map(|i| doc.lower(i)).filter(|w| !matches!(*w, "the" | "about" | "around"));
    let first = words.next();
    words.next().is_none() && matches!(first, Some("to" | "until" | "till" | "through" | "and" | "-" | "–" | "—"))
}
