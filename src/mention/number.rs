//! Numbers in text: digits, words, ranges and comparators, as quantities with the words that said them.
//!
//! 1. A number is read from its first token (`cardinal`).
//! 2. Two numbers with `to`, `or` or a dash between them, or `and` after `between`, are one range; `from .. to ..` is not.
//! 3. A share of a number is a number: `half of the 300`.
//! 4. A currency symbol and comparators before it, and `or more`, `or so`, `+` behind it, belong to it.
//! 5. What is no count is left out (`no_count`): dates, clock times, scores, telephone numbers, labels, addresses.
//!
//! A bare four-digit number that may be a year stays in the list, marked. Left out on purpose: ordinals; what is counted.

use crate::lexicon::currency;
use crate::lexicon::number::{Bound, comparator};
use crate::lexicon::sense::{Sense, Senses};
use crate::mention::cardinal::{Cardinal, Manner, cardinal, is_glued, is_glued_hyphen};
use crate::mention::no_count;
use crate::model::number::Number;
use crate::model::quantity::{Precision, Quantity};
use crate::span::Span;
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::TokenKind;
use std::ops::Range;

/// The tenth either way that `about` allows, and the tenth below that `nearly` allows.
const BAND: f64 = 0.1;

/// One number of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NumberMention {
    /// From the comparator to the last word of the number.
    pub(crate) span: Span,
    pub(crate) tokens: Range<usize>,
    /// The number as a count of whole things: `more than 200` is 201 or more.
    pub(crate) quantity: Quantity,
    /// The tokens of the number itself, without comparator and currency symbol.
    pub(crate) core: Range<usize>,
    /// The stated number; the lower one of a range.
    pub(crate) value: f64,
    /// The upper number of a range.
    pub(crate) top: Option<f64>,
    pub(crate) manner: Manner,
    pub(crate) bound: Bound,
    /// `another five`, `five more`: to be added to an earlier count.
    pub(crate) further: bool,
    /// The code of the currency whose symbol stands before it.
    pub(crate) currency: Option<&'static str>,
    /// Four bare digits that may be a year.
    pub(crate) year: bool,
}

impl NumberMention {
    /// The number as an amount that need not be whole: `more than 50` percent is 50 or more.
    pub(crate) fn amount(&self) -> Quantity {
        quantity((self.value, self.top), self.manner, self.bound, false).said_as(self.quantity.said())
    }

    /// The same number under another bound.
    pub(crate) fn bounded(&self, bound: Bound, whole: bool) -> Quantity {
        quantity((self.value, self.top), self.manner, bound, whole).said_as(self.quantity.said())
    }
}

/// All numbers, in order, none overlapping another.
pub(crate) fn numbers(doc: &Document<'_>) -> Vec<NumberMention> {
    let mut out = Vec::with_capacity(doc.sentences.len());
    let mut phrase = String::new();
    for sentence in &doc.sentences {
        let mut i = sentence.tokens.start;
        while let Some(start) = next_start(doc, i, sentence) {
            i = start;
            if let Some(skip) = no_count::run(doc, i, sentence.tokens.end) {
                i = skip;
                continue;
            }
            let Some(first) = cardinal(doc, i).filter(|first| first.end <= sentence.tokens.end) else {
                i += 1;
                continue;
            };
            let from = out.last().map_or(0, |last: &NumberMention| last.tokens.end).max(sentence.tokens.start);
            let (low, top, end) = range(doc, i, first);
            if no_count::is_no_count(doc, &(i..end), sentence, first.manner) {
                i = end;
                continue;
            }
            let mention = mention(doc, i, end, low, top, from, &mut phrase);
            i = mention.tokens.end.max(end);
            out.push(mention);
        }
    }
    out
}

/// Where a number may begin from token `i` of a sentence on: at digits, a number word, or an article before one.
fn next_start(doc: &Document<'_>, i: usize, sentence: &Sentence) -> Option<usize> {
    let numbers = Senses::of(&[Sense::Number]);
    if !sentence.senses.any(numbers) {
        return None;
    }
    let at = doc.with(&(i..sentence.tokens.end), numbers).next()?;
    let article = at.checked_sub(1).filter(|&before| before >= i && doc.entry(before).number.is_some());
    Some(article.unwrap_or(at))
}

/// The number at `i` joined with the second number of a range, if there is one.
fn range(doc: &Document<'_>, i: usize, first: Cardinal) -> (Cardinal, Option<f64>, usize) {
    let alone = (first, None, first.end);
    if !matches!(first.manner, Manner::Digits | Manner::Words) {
        return share_of_number(doc, first).unwrap_or(alone);
    }
    let word_before = |n: usize| i.checked_sub(n).map_or("", |at| doc.lower(at));
    let link = doc.lower(first.end);
    let dash = matches!(link, "-" | "–" | "—" | "‐" | "‑");
    let joins = match link {
        "to" => word_before(1) != "from",
        "or" => true,
        "and" => matches!(word_before(1), "between") || matches!(word_before(2), "between"),
        _ => {
            // A dash that stands close to both sides, between digits.
            let close = is_glued(doc, first.end) == is_glued(doc, first.end + 1);
            dash && close && doc.token(first.end + 1).is_some_and(|t| t.kind == TokenKind::Number)
        }
    };
    if !joins {
        return alone;
    }
    // "between $30 and $40": a symbol may stand before the second number.
    let symbol = usize::from(currency::before_number(doc.lower(first.end + 1)).is_some());
    let Some(second) = cardinal(doc, first.end + 1 + symbol) else { return alone };
    if !matches!(second.manner, Manner::Digits | Manner::Words) {
        return alone;
    }
    let mut low = first;
    if let (None, Some(scale)) = (first.scale, second.scale)
        && first.value < second.value / scale
    {
        low.value *= scale; // "2 to 3 million"
    }
    let next_step = link != "or" || second.value <= low.value * 10.0;
    if low.value < second.value && next_step { (low, Some(second.value), second.end) } else { alone }
}

/// `half of the 300`, `a third of 90`.
fn share_of_number(doc: &Document<'_>, share: Cardinal) -> Option<(Cardinal, Option<f64>, usize)> {
    if share.manner != Manner::Share {
        return None;
    }
    let mut at = share.end;
    at += usize::from(doc.lower(at) == "of");
    at += usize::from(doc.lower(at) == "all");
    at += usize::from(matches!(doc.lower(at), "the" | "its" | "their" | "those" | "these"));
    let whole = cardinal(doc, at).filter(|whole| at > share.end && whole.manner == Manner::Digits)?;
    let value = (share.value * whole.value).round();
    let number = Cardinal { end: whole.end, value, manner: Manner::Words, scale: None };
    (!looks_like_year(doc, at, whole)).then_some((number, None, whole.end))
}

fn looks_like_year(doc: &Document<'_>, at: usize, number: Cardinal) -> bool {
    number.manner == Manner::Digits
        && number.end == at + 1
        && number.scale.is_none()
        && doc.word(at).len() == 4
        && (1500.0..2100.0).contains(&number.value)
}

fn mention(
    doc: &Document<'_>,
    i: usize,
    end: usize,
    number: Cardinal,
    top: Option<f64>,
    from: usize,
    phrase: &mut String,
) -> NumberMention {
    let mut start = i;
    let mut currency = None;
    let symbol = start > from && doc.has(start - 1, Sense::Symbol);
    for length in [2, 1] {
        if symbol && start >= from + length && currency.is_none() {
            join(doc, start - length..start, phrase);
            currency = currency::before_number(phrase);
            // "US $": the letters must be one with the symbol, and "Rs" must not be the end of a word.
            if currency.is_some() {
                start -= length;
            }
        }
    }
    let (mut bound, mut further) = (Bound::Exactly, false);
    for _ in 0..3 {
        let Some((found, at)) = comparator_before(doc, start, from, phrase) else { break };
        match found {
            Bound::Further => further = true,
            // "more than about 50": the outer one counts, except around a band.
            Bound::Exactly => {}
            _ if bound == Bound::Exactly || matches!(bound, Bound::About | Bound::Nearly) => bound = found,
            _ => break,
        }
        start = at;
    }
    // "between 30 and 40" keeps its first word.
    if top.is_some() && start > from && doc.lower(start - 1) == "between" {
        start -= 1;
    }
    let (behind, stop) = bound_behind(doc, end);
    if let Some(behind) = behind
        && bound == Bound::Exactly
    {
        bound = behind;
    }
    further |= doc.lower(stop) == "more" && doc.lower(stop + 1) != "than";
    let tokens = start..stop;
    let span = doc.span(&tokens);
    let year = top.is_none() && currency.is_none() && bound == Bound::Exactly && looks_like_year(doc, i, number);
    let quantity = quantity((number.value, top), number.manner, bound, true).said_as(span.of(doc.text));
    NumberMention {
        span,
        tokens,
        quantity,
        core: i..end,
        value: number.value,
        top,
        manner: number.manner,
        bound,
        further,
        currency,
        year,
    }
}

/// Writes the lower-case forms of a range of tokens into `phrase`, with single spaces.
fn join(doc: &Document<'_>, tokens: Range<usize>, phrase: &mut String) {
    phrase.clear();
    for at in tokens {
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(doc.lower(at));
    }
}

/// The longest comparator that ends before `start`, and where it begins.
fn comparator_before(doc: &Document<'_>, start: usize, from: usize, phrase: &mut String) -> Option<(Bound, usize)> {
    if start <= from || !doc.has(start - 1, Sense::Bound) {
        return None;
    }
    for length in (1..=4usize).rev() {
        let Some(at) = start.checked_sub(length).filter(|at| *at >= from) else { continue };
        join(doc, at..start, phrase);
        if let Some(bound) = comparator(phrase) {
            let before = at.checked_sub(1).filter(|_| at > from).map_or("", |before| doc.lower(before));
            return (length > 1 || !belongs_to_verb(before, phrase)).then_some((bound, at));
        }
    }
    None
}

/// `took over two banks`, `spoke about three cases`: the word belongs to the verb before it.
fn belongs_to_verb(before: &str, word: &str) -> bool {
    match word {
        "over" => matches!(
            before,
            "take" | "takes" | "took" | "taken" | "taking" | "hand" | "handed" | "handing" | "turned" | "ran" | "run"
        ),
        "about" => matches!(
            before,
            "talk"
                | "talks"
                | "talked"
                | "talking"
                | "speak"
                | "spoke"
                | "speaking"
                | "ask"
                | "asked"
                | "worried"
                | "concerned"
                | "know"
                | "knew"
                | "think"
                | "complained"
                | "information"
                | "questions"
        ),
        "around" => matches!(before, "built" | "centred" | "centered" | "revolved" | "wrapped" | "all"),
        "under" | "below" | "above" => matches!(before, "trapped" | "buried" | "down" | "from"),
        "all" => matches!(before, "at" | "of" | "in" | "above" | "after"),
        _ => false,
    }
}

/// A bound behind the number, and the token after it: `or more`, `or so`, `+`, `-odd`.
fn bound_behind(doc: &Document<'_>, end: usize) -> (Option<Bound>, usize) {
    match (doc.lower(end), doc.lower(end + 1)) {
        ("or", "more") => (Some(Bound::Least), end + 2),
        ("or", "so" | "thereabouts") => (Some(Bound::About), end + 2),
        ("or", "fewer" | "less") => (Some(Bound::Most), end + 2),
        ("+", _) if is_glued(doc, end) => (Some(Bound::Least), end + 1),
        ("plus", _) if doc.token(end).is_some() => (Some(Bound::Least), end + 1),
        ("odd", _) => (Some(Bound::About), end + 1),
        ("-", "odd") if is_glued_hyphen(doc, end) => (Some(Bound::About), end + 2),
        ("-", "plus") if is_glued_hyphen(doc, end) => (Some(Bound::Least), end + 2),
        _ => (None, end),
    }
}

/// How far `about` reaches from a number: a tenth of it. A number with decimals is told more finely than that: at most five
/// units of its last decimal, so that `some 71.36 percent` is no 76.
fn band(value: f64) -> f64 {
    let mut unit = 1.0;
    while (value / unit).fract() != 0.0 && unit > 1e-4 {
        unit /= 10.0;
        // Decimals are not exact in binary.
        if ((value / unit).round() * unit - value).abs() < 1e-9 {
            break;
        }
    }
    let tenth = value.abs() * BAND;
    if unit < 1.0 { tenth.min(5.0 * unit) } else { tenth }
}

/// The interval that a number, told in this manner and under this bound, allows.
fn quantity((value, top): (f64, Option<f64>), manner: Manner, bound: Bound, whole: bool) -> Quantity {
    let whole = whole && value.fract() == 0.0 && manner != Manner::Share;
    let step = if whole { 1.0 } else { 0.0 };
    // A tenth is not exact in binary: a hair is no whole person.
    let down = |n: f64| if whole { (n + 1e-6).floor() } else { n };
    let up = |n: f64| if whole { (n - 1e-6).ceil() } else { n };
    let high = top.unwrap_or(value);
    let (low, high, precision) = match (manner, bound) {
        (Manner::Vague, Bound::Most | Bound::Less) => (None, Some(high), Precision::Vague),
        (Manner::Vague, _) => (Some(value), None, Precision::Vague),
        (_, Bound::Exactly | Bound::Further) => (Some(value), Some(high), Precision::Exact),
        (_, Bound::Least) => (Some(value), None, Precision::Exact),
        (_, Bound::More) => (Some(value + step), None, Precision::Exact),
        (_, Bound::Most) => (None, Some(high), Precision::Exact),
        (_, Bound::Less) => (None, Some(high - step), Precision::Exact),
        (_, Bound::Nearly) => (Some(down(value - band(value))), Some(high), Precision::Approximate),
        (_, Bound::About) => (Some(down(value - band(value))), Some(up(high + band(high))), Precision::Approximate),
    };
    let end = |n: Option<f64>| n.and_then(Number::finite);
    Quantity::new(end(low), end(high), "", precision).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_decimals_is_told_finely() {
        let close = |value: f64, expected: f64| (band(value) - expected).abs() < 1e-6;
        assert!(close(5_000.0, 500.0) && close(64.0, 6.4) && close(0.0, 0.0));
        assert!(close(71.36, 0.05) && close(6.1, 0.5) && close(0.5, 0.05) && close(2.0 / 3.0, 0.0005));
    }

    /// The words and ends of every number of a text: `at least 20:20..`.
    fn read(text: &str) -> Vec<String> {
        let doc = Document::new(text);
        let end = |n: Option<Number>| n.map_or(String::new(), |n| n.get().to_string());
        let show = |n: &NumberMention| {
            let q = &n.quantity;
            let mark = match q.precision() {
                Precision::Exact => "",
                Precision::Approximate => "~",
                Precision::Vague => "?",
            };
            format!("{}:{}..{}{mark}", n.span.of(text), end(q.low()), end(q.high()))
        };
        numbers(&doc).iter().map(show).collect()
    }

    #[test]
    fn numbers_and_how_they_are_said() {
        for (text, expected) in [
            ("20,000 marched", &["20,000:20000..20000"][..]),
            ("worth 6.1, not 7", &["6.1:6.1..6.1", "7:7..7"]),
            ("twenty-seven miners", &["twenty-seven:27..27"]),
            ("two hundred and twenty-seven", &["two hundred and twenty-seven:227..227"]),
            ("one hundred thousand five hundred", &["one hundred thousand five hundred:100500..100500"]),
            ("18 million people", &["18 million:18000000..18000000"]),
            ("half a million people", &["half a million:500000..500000"]),
            ("two and a half million", &["two and a half million:2500000..2500000"]),
            ("1.5m people, 30bn euros", &["1.5m:1500000..1500000", "30bn:30000000000..30000000000"]),
            ("a 5m high wall", &["5:5..5"]),
            ("$0.11 a litre", &["$0.11:0.11..0.11"]),
            ("more than US$3 million", &["more than US$3 million:3000001.."]),
            ("a 20,000-strong crowd", &["20,000:20000..20000"]),
            ("two dozen sailors and a dozen boats", &["two dozen:24..24", "a dozen:12..12"]),
            ("tens of thousands of people", &["tens of thousands:20000..?"]),
            ("several hundred, several dozen", &["several hundred:300..?", "several dozen:36..?"]),
            ("a few hundred; a few days; few died", &["a few hundred:300..?", "a few:3..?"]),
            ("30 to 40 people", &["30 to 40:30..40"]),
            ("between 30 and 40 people", &["between 30 and 40:30..40"]),
            ("300-400 people", &["300-400:300..400"]),
            ("2 to 3 million", &["2 to 3 million:2000000..3000000"]),
            ("fell from 120 to 50", &["120:120..120", "50:50..50"]),
            ("from 30 to 40 people", &["30:30..30", "40:40..40"]),
            ("at least eight, more than 200", &["at least eight:8..", "more than 200:201.."]),
            ("no fewer than nine, up to ten", &["no fewer than nine:9..", "up to ten:..10"]),
            ("as many as 40, fewer than 40", &["as many as 40:..40", "fewer than 40:..39"]),
            ("about 5,000 and nearly 1,000", &["about 5,000:4500..5500~", "nearly 1,000:900..1000~"]),
            ("an estimated 60 or so", &["an estimated 60 or so:54..66~"]),
            ("70 or more, 80+, 30-odd", &["70 or more:70..", "80+:80..", "30-odd:27..33~"]),
            ("half of the 300 workers", &["half of the 300:150..150"]),
            ("more than half of the 300", &["more than half of the 300:151.."]),
            ("took over two banks", &["two:2..2"]),
            ("no casualties, nobody, no one", &["no:0..0", "nobody:0..0", "no one:0..0"]),
            ("100 or 200 louts", &["100 or 200:100..200"]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn what_counts_nothing_is_left_out() {
        for text in [
            "on 9/11",
            "open 24/7",
            "at 7:37 a.m. or 11pm",
            "on January 5, or 6 May",
            "won 3-2 away",
            "lost 1-2 at home",
            "call 020 7946 0991",
            "call +44 207946",
            "the 19th floor",
            "the 1990s",
            "Flight 370 and the CN-235",
            "flight MH17",
            "at 10 Baker Street",
            "one another",
            "the one who left",
            "second of it once",
            "in 2014-2015",
            "million million million",
            "1 1 1 1 1 1 1",
            "No. 10",
            "the third man",
            "the test scores rose",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
        }
        assert!(numbers(&Document::new("in 2014 it rained")).iter().all(|n| n.year));
    }

    proptest::proptest! {
        #[test]
        fn numbers_are_in_order_and_never_panic(text in "([0-9]{1,4}|[-.,/:$%+ ]| and | million| two| hundred| a| half| of| to|\\PC){0,40}") {
            let doc = Document::new(&text);
            let mut end = 0;
            for number in numbers(&doc) {
                assert!(number.tokens.start >= end && number.tokens.end > number.tokens.start);
                assert!(number.core.start >= number.tokens.start && number.core.end <= number.tokens.end);
                end = number.tokens.end;
            }
        }
    }
}
