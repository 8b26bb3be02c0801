//! Time expressions, resolved against the article's date.
//!
//! 1. Every token is looked up once: what can it do in a time expression?
//! 2. In each sentence, expressions are read from left to right by a token grammar (`phrase` and what it uses).
//! 3. Each is placed on the calendar (`place`), from the article's date, the date told before it, the day of an event
//!    (`event`), or by itself.
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
mod day;
mod event;
pub(crate) mod expression;
mod frame;
mod line;
mod named;
mod nearest;
mod phrase;
mod place;
mod range;
mod relative;
mod shape;
mod tense;

use crate::lexicon::time::{TimeClass, TimeWord};
use crate::model::article::Published;
use crate::model::period::Period;
use crate::text::document::Document;
use crate::text::token::{Case, TokenKind};
use bounds::Lead;
use calendar::Stretch;
use chrono::{Datelike, Timelike};
use expression::{Anchor, TimeExpression};
use frame::Frame;
use line::{Line, skip_back};
use shape::{Base, Shape, Unit};
use std::ops::Range;
use tense::Direction;

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

/// The time expressions that tell a period, in order; the two dates of a range are one, and that of an agency's dateline
/// is left out, as it tells of no event. Without a publication date only absolute ones are resolved.
pub(crate) fn times(doc: &Document<'_>, published: Option<Published>) -> Vec<TimeExpression> {
    let mut out: Vec<TimeExpression> = Vec::new();
    let told = |time: &TimeExpression| time.is_dated() && !in_dateline(doc, time);
    for time in all(doc, published).into_iter().filter(told) {
        match out.last_mut() {
            Some(last) if last.bounds == time.bounds && range::joins(doc, last.tokens.end, time.tokens.start) => {
                last.tokens.end = time.tokens.end;
                last.span = doc.span(&last.tokens);
                last.extent = last.bounds.clone();
            }
            _ => out.push(time),
        }
    }
    out
}

/// Whether a date stands in an agency's dateline: `QUITO, June 15 (Agency) -`.
fn in_dateline(doc: &Document<'_>, time: &TimeExpression) -> bool {
    let sentence = doc.sentence_of(time.tokens.start);
    let start = doc.sentences.get(sentence).map_or(0, |s| s.tokens.start);
    let place = start..time.tokens.start;
    let capital = |i: usize| doc.token(i).is_some_and(|t| t.kind == TokenKind::Mark || t.case != Case::Lower);
    (1..8).contains(&place.len())
        && doc.lower(time.tokens.start - 1) == ","
        && place.clone().all(capital)
        && doc.token(start).is_some_and(|t| t.case == Case::Upper)
        && matches!(doc.lower(time.tokens.end), "(" | "-" | "–" | "—" | "/")
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
    /// The token after the last expression.
    end: usize,
    day: Option<(chrono::NaiveDate, usize)>,
    quarter: Option<(chrono::NaiveDate, usize)>,
    /// The first quarter told that has begun: what a business report is about.
    main: Option<(chrono::NaiveDate, usize)>,
    /// The day of the event that the expression at hand is counted from.
    event: Option<chrono::NaiveDate>,
    /// Where a stretch that is no quarter was told of: `the first nine months`.
    whole: Option<usize>,
}

impl Told {
    /// The quarter that `the quarter` means in a sentence, and where it was told.
    fn quarter_at(&self, sentence: usize) -> Option<(chrono::NaiveDate, usize)> {
        self.quarter.filter(|(_, at)| sentence - at <= NEAR).or(self.main)
    }

    /// The quarter that `the 1988 period` means in a sentence, where that is a quarter, and where it was told.
    fn period_at(&self, sentence: usize) -> Option<(chrono::NaiveDate, usize)> {
        let other = |at: usize| self.whole.is_some_and(|whole| whole >= at && sentence - whole <= NEAR);
        self.quarter_at(sentence).filter(|(_, at)| !other(*at))
    }
}

/// How many sentences on a told day is still the day of `in the afternoon`.
const NEAR: usize = 3;
/// How many sentences on `a year earlier` still tells of the quarter before.
const REPORT: usize = 6;

fn all(doc: &Document<'_>, published: Option<Published>) -> Vec<TimeExpression> {
    let words = line::classify(doc);
    let narrative = is_narrative(&words, published);
    let mut told = Told::default();
    let mut out = Vec::new();
    // Which of them tell no day of their own: `from 9 a.m.`
    let mut bare = Vec::new();
    let mut read = phrases(doc, &words).into_iter().peekable();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let first = out.len();
        let line = Line::new(doc, &words, sentence.tokens.clone(), sentence.heading);
        while let Some((_, phrase)) = read.next_if(|(sentence, _)| *sentence == index) {
            let Piece::Time(shape, range) = phrase else {
                told.whole = Some(index);
                continue;
            };
            told.event = match shape.base {
                Base::Event { noun, .. } => event::day(doc, &out, noun),
                _ => None,
            };
            if let Some(time) = resolve(&line, &shape, range, published, &mut told, index, narrative) {
                out.push(time);
                bare.push(shape.base == Base::Bare);
            }
        }
        range::share(&line, &mut out[first..], &bare[first..]);
    }
    out
}

/// What the token grammar reads.
enum Piece {
    /// A time expression and its tokens.
    Time(Shape, Range<usize>),
    /// A stretch of a business year that is no quarter: `the nine months`.
    Whole,
}

/// The phrases of all sentences, in order, each with the number of its sentence.
fn phrases(doc: &Document<'_>, words: &[TimeWord]) -> Vec<(usize, Piece)> {
    let mut out = Vec::new();
    for (index, sentence) in doc.sentences.iter().enumerate() {
        let line = Line::new(doc, words, sentence.tokens.clone(), sentence.heading);
        let mut i = line.start;
        while let Some(plain) = words[i..line.end].iter().position(|word| word.class != TimeClass::None) {
            i += plain;
            match phrase::phrase(&line, i) {
                Some((shape, range)) if range.end > i => {
                    i = range.end;
                    out.push((index, Piece::Time(shape, range)));
                }
                _ => {
                    if line.class(i) == TimeClass::Units && line.is(i, &["months"]) && is_whole(&line, i) {
                        out.push((index, Piece::Whole));
                    }
                    i += 1;
                }
            }
        }
    }
    out
}

/// `the nine months`, `its first six months`: a stretch of a business year that is no quarter.
fn is_whole(line: &Line<'_>, i: usize) -> bool {
    let count = i.checked_sub(1).map_or(0, |k| line.value(k));
    matches!(count, 6 | 9) && matches!(line.before(i - 1), "the" | "first" | "latest" | "-" | "earlier" | "ago")
}

/// Whether a text tells of years long past rather than of the news: it gives many years, and hardly a weekday or a
/// `yesterday`. There a date without a year belongs to the year told before it.
fn is_narrative(words: &[TimeWord], published: Option<Published>) -> bool {
    let year = published.map_or(0, |p| p.date().year());
    let (mut past, mut fresh) = (0, 0);
    for word in words {
        match word.class {
            TimeClass::Digits if (1000..year - 1).contains(&word.value) => past += 1,
            TimeClass::Day | TimeClass::Weekday | TimeClass::Ago => fresh += 1,
            _ => {}
        }
    }
    past >= PAST_YEARS && past > 4 * fresh
}

/// So many years of the past make a text a narrative of them.
const PAST_YEARS: usize = 8;

/// Places one expression and remembers what it told.
fn resolve(
    line: &Line<'_>,
    shape: &Shape,
    tokens: Range<usize>,
    published: Option<Published>,
    told: &mut Told,
    sentence: usize,
    narrative: bool,
) -> Option<TimeExpression> {
    let span = line.doc.span(&tokens);
    let said = span.of(line.doc.text);
    let near = |told: Option<(chrono::NaiveDate, usize)>, reach: usize| {
        told.filter(|(_, at)| sentence - at <= reach).map(|(day, _)| day)
    };
    let led_from = skip_back(line, tokens.start);
    let lead = Lead::of(line.before(led_from));
    let opens = led_from == line.start + 1 && line.is(tokens.end, &[","]);
    let direction = match tense::direction(line, &tokens) {
        Direction::Unknown if matches!(lead, Lead::Until | Lead::By) => Direction::Ahead,
        // `From Monday, masks are required`
        Direction::Unknown if opens && line.before(led_from) == "from" => Direction::Ahead,
        // `extended the deadline until Tuesday`; but `did not leave until Tuesday`, `Until Tuesday, the road was shut`.
        Direction::Back if lead == Lead::Until && !opens && !tense::negated(line, &tokens) => Direction::Ahead,
        direction => direction,
    };
    // `spread within a few days` is how long it took.
    if direction == Direction::Back && line.before(tokens.start) == "within" && matches!(shape.base, Base::Run { .. }) {
        return None;
    }
    let frame = Frame {
        narrative,
        published: published.map(Published::date),
        hour: match published {
            Some(Published::Moment(moment)) => Some(moment.hour()),
            _ => None,
        },
        told: told.last,
        near_day: near(told.day, NEAR),
        quarter: told.quarter_at(sentence).map(|(day, _)| day),
        period: told.period_at(sentence).map(|(day, _)| day),
        report: near(told.period_at(sentence), REPORT),
        event: told.event,
        before: told.last.filter(|_| line.start < tokens.start).map(|(stretch, _)| stretch).filter(|_| {
            let joined = line.skip(told.end, &["ended", "ending"]);
            let beside = line.skip(line.skip(told.end, &[",", "(", "or"]), &["the", "its"]);
            joined.max(beside) == tokens.start && tokens.start > told.end
        }),
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
    if !matches!(shape.base, Base::Run { .. } | Base::YearBefore(_) | Base::PeriodBefore) {
        told.last = Some((placed.stretch, placed.unit));
    }
    // A day ahead is not the day of `in the afternoon`.
    if start == end && published.is_none_or(|p| start <= p.date()) {
        told.day = Some((start, sentence));
    }
    let told_quarter = match &shape.base {
        Base::Quarter { .. } | Base::Shift { .. } => placed.unit == Unit::Quarter,
        Base::ToldQuarter { years, year } => *years == 0 && year.is_none(),
        Base::Period(_) => frame.period == Some(start),
        _ => false,
    };
    told.end = tokens.end;
    // `expects to grow in the fourth quarter` tells of another.
    let over = published.is_none_or(|p| end <= p.date() || start <= p.date() && direction == Direction::Back);
    if told_quarter && over {
        told.quarter = Some((start, sentence));
        told.main = told.main.or(told.quarter);
        told.whole = None;
    } else if matches!(shape.base, Base::YearBefore(_) | Base::PeriodBefore) {
        // `a year earlier` told of another date does not move the date that the next one counts from.
    } else if matches!(placed.unit, Unit::Year | Unit::Half) {
        told.quarter = None;
        told.whole = Some(sentence);
    }
    let zone = shape.zone.as_ref().map(|zone| line.doc.span(zone).of(line.doc.text).to_owned());
    // The words of an open end have to say which: `until January 19`.
    let lead = match (lead, line.before(led_from)) {
        (Lead::None, "from") if direction == Direction::Ahead => Lead::Since,
        // `the worst since 1944, when hundreds died`: the clause tells what happened then.
        (Lead::Since, _) if line.is(tokens.end, &[","]) && line.is(tokens.end + 1, &["when"]) => Lead::None,
        (lead, _) => lead,
    };
    let possessive = line.is(tokens.end, &["'s"]);
    let told_from = if lead == Lead::None { about_from(line, tokens.start) } else { led_from.saturating_sub(1) };
    let told_as = line.doc.span(&(told_from..tokens.end)).of(line.doc.text);
    let bounds = bounds::bounds(shape, &placed, &frame, lead, possessive, zone, told_as);
    // `recent weeks` and `since then` name no stretch of the calendar, though the event has its bounds.
    let open = matches!(shape.base, Base::Run { count: None, .. }) || shape.base == Base::Then && lead == Lead::Since;
    let extent = if open { Period::default().said_as(said) } else { bounds::extent(&placed, said) };
    Some(TimeExpression { span, tokens, extent, bounds, anchor: placed.anchor })
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
