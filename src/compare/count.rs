//! Counts compared, and what decides whether two counts are of one thing at one time: order, time and place.
//!
//! 1. `counts`: the interval relation. Two approximate numbers conflict where neither admits what the other states; a
//!    round number of thousands stands for a band of half its last digit, at most a twentieth.
//! 2. `later`: which claim replaces the other: by publication, else by wording (`rose to`, `so far`, `as of 4 p.m.`).
//! 3. `times` and `places`: whether both can speak of one event.
//!
//! Left out on purpose: size as a sign of order, and distances between places.

use crate::compare::told::{Told, same_entity};
use crate::fold::fold;
use crate::lexicon::place::{PlaceClass, place};
use crate::model::article::Published;
use crate::model::number::Number;
use crate::model::party::Party;
use crate::model::period::Period;
use crate::model::quantity::{Precision, Quantity};
use crate::model::reason::{Facet, Reason, ReasonKind};
use crate::model::relation::Side;
use chrono::NaiveDate;

/// A period that ended more than this many days before publication is background: its figures no longer change with the news.
const BACKGROUND_DAYS: i64 = 21;

/// Days that datelines and zones may set two tellings of one event apart.
const NEAR_DAYS: i64 = 1;

/// How two counts stand, with the words of both.
pub(crate) fn counts(x: &Quantity, y: &Quantity) -> Reason {
    let kind = if x.low() == y.low() && x.high() == y.high() {
        if said(x) == said(y) { ReasonKind::Same } else { ReasonKind::SameInOtherWords }
    } else if !x.admits(y) || apart_as_bands(x, y) {
        if rounds(x, y) || rounds(y, x) { ReasonKind::Overlap } else { ReasonKind::Conflict }
    } else {
        use crate::model::interval::IntervalRelation;
        match x.relation(y) {
            IntervalRelation::Equal => ReasonKind::Same,
            IntervalRelation::Within => ReasonKind::Narrower,
            IntervalRelation::Contains => ReasonKind::Wider,
            IntervalRelation::Overlaps | IntervalRelation::Disjoint => ReasonKind::Overlap,
        }
    };
    Reason::new(Facet::Count, kind, words(x), words(y))
}

/// The words of a quantity, or its ends where it came without.
fn words(q: &Quantity) -> String {
    if !q.said().is_empty() {
        return q.said().to_owned();
    }
    match (q.low(), q.high()) {
        (Some(l), Some(h)) if l == h => l.to_string(),
        (Some(l), Some(h)) => format!("{l} to {h}"),
        (Some(l), None) => format!("at least {l}"),
        (None, Some(h)) => format!("up to {h}"),
        (None, None) => "an unknown number".to_owned(),
    }
}

fn said(q: &Quantity) -> String {
    q.said().to_lowercase()
}

/// Two bands that meet, with neither stated number inside the other: about 1,000 and about 850.
fn apart_as_bands(x: &Quantity, y: &Quantity) -> bool {
    let band = |q: &Quantity| (q.precision() == Precision::Approximate).then_some(q.low().zip(q.high())).flatten();
    let (Some((xl, xh)), Some((yl, yh))) = (band(x), band(y)) else { return false };
    let middle = |l: Number, h: Number| (l.get() + h.get()) / 2.0;
    let inside = |n: f64, l: Number, h: Number| l.get() <= n && n <= h.get();
    !inside(middle(xl, xh), yl, yh) && !inside(middle(yl, yh), xl, xh)
}

/// Whether the round number `x` may stand for a number that `y` admits: 2.5 million for `over 2.5 million`.
fn rounds(x: &Quantity, y: &Quantity) -> bool {
    let Some(n) = x.point().map(Number::get).filter(|n| *n >= 1000.0 && n % 1000.0 == 0.0) else { return false };
    let mut last = 1000.0;
    while n % (last * 10.0) == 0.0 && last < n {
        last *= 10.0;
    }
    let slack = (last / 2.0).min(n / 20.0);
    let (low, high) = (n - slack, n + slack);
    // Two points are two figures: 13,000 and 14,000.
    y.point().is_none() && y.low().is_none_or(|l| l.get() <= high) && y.high().is_none_or(|h| h.get() >= low)
}

/// Whether a number is told so exactly that telling it twice is no accident: 317, and not 300 or 7.
pub(crate) fn is_telling(q: &Quantity) -> bool {
    q.precision() == Precision::Exact
        && q.point().is_some_and(|n| n.is_whole() && n.get() > 12.0 && n.get() % 10.0 != 0.0)
}

/// No headline is longer than this many bytes.
const HEADLINE: usize = 600;

/// How far after the headline its number is looked for.
const BODY: usize = 20_000;

/// The count of a headline whose article tells the same number with `at least`; any other count as it is.
pub(crate) fn open_headline(told: Told<'_>, q: &Quantity) -> Quantity {
    let (Some(n), span) = (q.point(), told.claim.span) else { return q.clone() };
    let headline = !span.is_empty()
        && span.start <= HEADLINE
        && told.text.get(..span.start).is_some_and(|before| !before.trim_start().contains('\n'));
    let near = (span.end.saturating_add(BODY)..).take(4).find(|&end| told.text.is_char_boundary(end));
    let end = near.unwrap_or(told.text.len()).min(told.text.len());
    let Some(rest) = told.text.get(span.end..end).filter(|_| headline) else { return q.clone() };
    let small = n.as_i64().and_then(|n| usize::try_from(n).ok()).and_then(|n| SMALL.get(n)).copied();
    let digits = n.to_string();
    let open = rest.match_indices(" least ").any(|(at, cue)| {
        let after = rest.get(at + cue.len()..).unwrap_or("");
        let word: &str = after.split(|c: char| !(c.is_alphanumeric() || c == ',')).next().unwrap_or("");
        word == digits || small.is_some_and(|small| word.eq_ignore_ascii_case(small))
    });
    if open { Quantity::at_least(n, q.said()) } else { q.clone() }
}

const SMALL: [&str; 13] =
    ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Which of two claims is the later one, where publication or wording tells.
pub(crate) fn later(a: Told<'_>, b: Told<'_>) -> Option<Side> {
    if let (Some(p), Some(q)) = (a.published, b.published) {
        if p.is_before(q) {
            return Some(Side::B);
        }
        if q.is_before(p) {
            return Some(Side::A);
        }
    }
    match (stage(a), stage(b)) {
        (x, y) if x > y => Some(Side::A),
        (x, y) if x < y => Some(Side::B),
        _ => None,
    }
}

/// Whether the wording calls a figure provisional (-1), final or raised (1), or neither (0).
fn stage(told: Told<'_>) -> i8 {
    let sentence = fold(sentence(told));
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| contains_words(&sentence, phrase));
    if has(&[
        "rose to",
        "risen to",
        "rises to",
        "climbed to",
        "climbs to",
        "increased to",
        "now stands",
        "updated",
        "jumped to",
        "final",
    ]) {
        1
    } else if has(&["so far", "as of", "initial reports", "preliminary", "first reports", "initially"]) {
        -1
    } else {
        0
    }
}

/// Whether a claim says that it corrects an earlier figure, also downward.
pub(crate) fn revises(told: Told<'_>) -> bool {
    let sentence = fold(sentence(told));
    ["revised", "lowered", "corrected", "correcting", "revising", "revise", "downgraded", "scaled back", "recount"]
        .iter()
        .any(|phrase| contains_words(&sentence, phrase))
}

fn contains_words(sentence: &str, phrase: &str) -> bool {
    sentence.match_indices(phrase).any(|(at, _)| {
        let before = at == 0 || sentence.as_bytes()[at - 1] == b' ';
        let end = at + phrase.len();
        before && sentence.as_bytes().get(end).is_none_or(|b| *b == b' ')
    })
}

/// The text around a claim up to the ends of its sentence, at most 240 bytes either way.
pub(crate) fn sentence<'a>(told: Told<'a>) -> &'a str {
    let (text, span) = (told.text, told.claim.span);
    if span.is_empty() || span.end > text.len() {
        return "";
    }
    let ends = |c: char| matches!(c, '\n' | '!' | '?');
    let from = floor(text, span.start.saturating_sub(240));
    let to = floor(text, (span.end + 240).min(text.len()));
    let (Some(before), Some(after)) = (text.get(from..span.start), text.get(span.end..to)) else { return "" };
    let stop = |part: &str, at: usize| {
        part[at..].starts_with(". ") || part[at..].starts_with(".\n") || part[at..].starts_with(".”")
    };
    let start = before.char_indices().rev().find(|&(at, c)| ends(c) || c == '.' && stop(before, at));
    let start = start.map_or(from, |(at, c)| from + at + c.len_utf8());
    let end = after.char_indices().find(|&(at, c)| ends(c) || c == '.' && (stop(after, at) || at + 1 == after.len()));
    let end = end.map_or(to, |(at, _)| span.end + at);
    text.get(start..end).unwrap_or("")
}

fn floor(text: &str, mut at: usize) -> usize {
    while at > 0 && !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// How the times of two claims stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Times {
    /// They may be of one event.
    One,
    /// They may be, and both are of an event long before publication.
    OneInThePast,
    /// They are of different events.
    Apart,
}

/// Whether the periods of two claims let them speak of one event.
pub(crate) fn times(a: Told<'_>, x: Option<&Period>, b: Told<'_>, y: Option<&Period>) -> Times {
    let (past_x, past_y) = (is_background(x, a.published), is_background(y, b.published));
    match (x, y) {
        // "since 2019": a count from an old date on is not that of the news.
        (Some(p), Some(q)) if is_cumulative(p, a) != is_cumulative(q, b) => Times::Apart,
        (Some(p), None) if is_cumulative(p, a) => Times::Apart,
        (None, Some(q)) if is_cumulative(q, b) => Times::Apart,
        (Some(p), Some(q)) => match gap(p, q) {
            Some(days) if days > NEAR_DAYS => Times::Apart,
            _ if past_x && past_y => Times::OneInThePast,
            // One article tells an old event by the day, the other by a wide period that reaches into the news.
            _ => Times::One,
        },
        (Some(_), None) if past_x => Times::Apart,
        (None, Some(_)) if past_y => Times::Apart,
        _ => Times::One,
    }
}

fn is_background(period: Option<&Period>, published: Option<Published>) -> bool {
    match (period.and_then(Period::end), published) {
        (Some(end), Some(published)) => (published.date() - end).num_days() > BACKGROUND_DAYS,
        _ => false,
    }
}

fn is_cumulative(period: &Period, told: Told<'_>) -> bool {
    match (period.start(), period.end(), told.published) {
        (Some(start), None, Some(published)) => (published.date() - start).num_days() > BACKGROUND_DAYS,
        _ => false,
    }
}

/// The days between two periods that do not meet.
fn gap(x: &Period, y: &Period) -> Option<i64> {
    let between = |end: Option<NaiveDate>, start: Option<NaiveDate>| {
        end.zip(start).map(|(end, start)| (start - end).num_days()).filter(|days| *days > 0)
    };
    between(x.end(), y.start()).or_else(|| between(y.end(), x.start()))
}

/// How the places of two claims stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Places {
    /// The same, or one is not told.
    One,
    /// Only one is told, or one is a country or a wider name that may hold the other.
    MayHold,
    /// Different names of which neither is known to hold the other.
    Apart,
}

/// Whether the places of two claims let them speak of one event.
pub(crate) fn places(x: Option<&Party>, y: Option<&Party>) -> Places {
    let (Some(p), Some(q)) = (x, y) else {
        return if x.is_none() && y.is_none() { Places::One } else { Places::MayHold };
    };
    if same_entity(p.entity.as_ref(), q.entity.as_ref()) == Some(true) {
        return Places::One;
    }
    let (f, g) = (fold(&p.text), fold(&q.text));
    if f == g {
        return Places::One;
    }
    let within = |short: &str, long: &str| short.split(' ').all(|word| long.split(' ').any(|other| other == word));
    if is_wide(&f) || is_wide(&g) || within(&f, &g) || within(&g, &f) || is_venue(&f) != is_venue(&g) {
        return Places::MayHold;
    }
    Places::Apart
}

/// A building or a spot within a town, by its last word: a town may hold it.
fn is_venue(folded: &str) -> bool {
    matches!(
        folded.rsplit(' ').next().unwrap_or(""),
        "academy"
            | "airport"
            | "arena"
            | "barracks"
            | "bazaar"
            | "boulevard"
            | "bridge"
            | "cathedral"
            | "center"
            | "centre"
            | "church"
            | "club"
            | "college"
            | "factory"
            | "gardens"
            | "hall"
            | "hospital"
            | "hotel"
            | "mall"
            | "market"
            | "metro"
            | "mosque"
            | "museum"
            | "palace"
            | "park"
            | "plaza"
            | "prison"
            | "restaurant"
            | "school"
            | "square"
            | "stadium"
            | "station"
            | "street"
            | "synagogue"
            | "temple"
            | "terminal"
            | "theatre"
            | "theater"
            | "tower"
            | "university"
    ) && folded.contains(' ')
}

/// A country, a state, a continent: it may hold any place that is not known to lie elsewhere.
fn is_wide(folded: &str) -> bool {
    place(folded)
        .is_some_and(|place| !matches!(place.class, PlaceClass::City | PlaceClass::Capital | PlaceClass::Venue))
}

/// The reason that two claims tell of different times.
pub(crate) fn apart_in_time(x: Option<&Period>, y: Option<&Period>) -> Reason {
    let show = |p: Option<&Period>| p.map_or("the time of the news".to_owned(), ToString::to_string);
    Reason::new(Facet::When, ReasonKind::Different, show(x), show(y))
}

/// The reason that two claims tell of different places.
pub(crate) fn apart_in_place(x: Option<&Party>, y: Option<&Party>) -> Reason {
    let show = |p: Option<&Party>| p.map_or("no place told".to_owned(), |p| p.text.clone());
    Reason::new(Facet::Place, ReasonKind::Different, show(x), show(y))
}

/// Whether a later figure tells of more than an earlier one: 27 after `at least 20`, not 1,200 after `about 1,200`.
pub(crate) fn grows(early: &Quantity, late: &Quantity) -> bool {
    let known_before = matches!((early.high(), late.high()), (Some(e), Some(l)) if l <= e);
    match (early.low(), late.low()) {
        (Some(e), Some(l)) => l > e && !known_before && late.precision() != Precision::Vague,
        (None, Some(l)) => early.high().is_some_and(|high| l > high),
        _ => false,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    /// A count of any precision, with or without ends.
    pub(crate) fn drawn_quantity() -> impl Strategy<Value = Quantity> {
        let precision = select(&[Precision::Exact, Precision::Approximate, Precision::Vague][..]);
        let number = || prop_oneof![0..40u32, Just(200), Just(1000), Just(13_000)];
        (proptest::option::of(number()), proptest::option::of(number()), any::<bool>(), precision).prop_map(
            |(a, b, point, precision)| {
                let (low, high) = match (a, b) {
                    (Some(a), Some(_)) if point => (Some(a), Some(a)),
                    (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
                    ends => ends,
                };
                Quantity::new(low.map(Number::from), high.map(Number::from), "", precision).unwrap()
            },
        )
    }

    /// A day of one month, or of long before.
    pub(crate) fn drawn_period() -> impl Strategy<Value = Period> {
        prop_oneof![4 => (1..5u32).prop_map(|d| format!("2024-05-0{d}")), 1 => Just("2009-05-01".to_owned())]
            .prop_map(|day| Period::day(day.parse().unwrap(), day))
    }

    /// A town or a country.
    pub(crate) fn drawn_place() -> impl Strategy<Value = Party> {
        select(&["Brod", "Lund", "Old Lund", "Sweden"][..]).prop_map(Party::named)
    }

    #[test]
    fn a_town_may_hold_a_building() {
        let stand = |x: &str, y: &str| places(Some(&Party::named(x)), Some(&Party::named(y)));
        assert_eq!(stand("Lund", "Harvest Gardens"), Places::MayHold);
        assert_eq!(stand("Haga Mall", "Old Mill Station"), Places::Apart);
        assert_eq!(stand("Lund", "Brod"), Places::Apart);
    }

    proptest! {
        #[test]
        fn counts_are_mirrored(x in drawn_quantity(), y in drawn_quantity()) {
            prop_assert_eq!(counts(&x, &y), counts(&y, &x).mirror());
        }
    }
}
