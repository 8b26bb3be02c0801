//! The corpus of time expressions: sentences and what is read in them (`corpus.tsv`), and what must hold for any text.

use super::expression::{Anchor, TimeExpression};
use super::{time_expressions, times};
use crate::model::article::Published;
use crate::text::document::Document;
use proptest::prelude::*;

/// A Wednesday.
fn published() -> Published {
    "2021-06-16".parse().unwrap()
}

fn rendered(text: &str) -> String {
    let one = |t: &TimeExpression| {
        let (words, extent, bounds) = (t.span.of(text), t.extent.to_string(), t.bounds.to_string());
        if extent == bounds { format!("{words} = {extent}") } else { format!("{words} = {extent} ~ {bounds}") }
    };
    time_expressions(text, Some(published())).iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A sentence a line, with what is read in it after a tab; nothing after it where it holds no time.
const CORPUS: &str = include_str!("corpus.tsv");

#[test]
fn the_corpus() {
    let read = |line: &str| {
        let text = line.split_once('\t').map_or(line, |(text, _)| text);
        let found = rendered(text);
        if found.is_empty() { text.to_owned() } else { format!("{text}\t{found}") }
    };
    let wrong: Vec<String> = CORPUS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| (line, read(line)))
        .filter(|(line, found)| line != found)
        .map(|(line, found)| format!("expected {line}\n   found {found}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn anchors() {
    let cases = [
        ("The bridge fell on 3 May 2020.", Anchor::Absolute),
        ("The bridge fell on Monday.", Anchor::Publication),
        ("The bridge fell in 2015. A year later, it rained.", Anchor::Previous),
    ];
    for (text, anchor) in cases {
        assert_eq!(time_expressions(text, Some(published())).last().unwrap().anchor, anchor, "{text}");
    }
    let dated = time_expressions("16 June 2021\n\nThe bridge fell on Monday.", None);
    assert_eq!(dated.last().unwrap().anchor, Anchor::Dateline);
    assert_eq!(dated.last().unwrap().extent.to_string(), "2021-06-14");
}

#[test]
fn without_a_date_only_absolute_ones_are_resolved() {
    let text = "On Monday, two years after the flood of May 2019, the bridge fell.";
    let found = time_expressions(text, None);
    assert_eq!(found.iter().map(|t| t.span.of(text)).collect::<Vec<_>>(), ["May 2019"]);
}

#[test]
fn a_range_is_one_time_for_claims() {
    let text = "He ruled from 1989 to 2019 and now paints.";
    let doc = Document::new(text);
    let found = times(&doc, Some(published()));
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].span.of(text), "1989 to 2019");
    assert_eq!(found[0].bounds.to_string(), "1989-01-01 to 2019-12-31");
}

#[test]
fn a_narrative_keeps_to_its_years() {
    let text = "In 1804, 1805, 1806, 1807 and 1808 nothing grew. On 28 June 1814 rain came. By August, all was green. \
                In 1816 and 1817 it was dry again. In March it snowed.";
    assert!(rendered(text).ends_with("March = 1817-03-01 to 1817-03-31"), "{}", rendered(text));
}

#[test]
fn an_agency_dateline_tells_of_no_event() {
    let doc = Document::new("QUITO, June 15 (Agency) - The bridge fell on Monday.");
    let found = times(&doc, Some(published()));
    assert_eq!(found.iter().map(|t| t.bounds.said()).collect::<Vec<_>>(), ["Monday"]);
}

#[test]
fn open_ends_keep_the_word_that_opens_them() {
    let found = time_expressions("The road is shut until January 19.", Some(published()));
    assert_eq!(found[0].bounds.said(), "until January 19");
    assert_eq!(found[0].extent.said(), "January 19");
}

#[test]
fn long_nonsense_is_read_in_time() {
    for piece in [
        "night of ",
        "the week of last ",
        "1 ",
        "early ",
        "a year ago ",
        "the day before ",
        "12:",
        "5-",
        "from 1990 to ",
    ] {
        let text = piece.repeat(20_000);
        let _ = time_expressions(&text, Some(published()));
    }
}

proptest! {
    #[test]
    fn nothing_panics(words in proptest::collection::vec(proptest::sample::select(VOCABULARY.to_vec()), 0..24)) {
        let text = words.join(" ");
        for day in ["2021-06-16", "0001-01-01", "9999-12-31"] {
            let mut end = 0;
            for time in time_expressions(&text, Some(day.parse().unwrap())) {
                prop_assert!(time.span.fits(&text) && !time.span.is_empty() && time.span.start >= end, "{}", text);
                end = time.span.end;
            }
            let glued = words.concat();
            let _ = time_expressions(&glued, Some(day.parse().unwrap()));
        }
    }
}

/// Words that meet in time expressions, and numbers that break calendars.
const VOCABULARY: &[&str] = &[
    "the",
    "of",
    "on",
    "in",
    "at",
    "to",
    "from",
    "until",
    "since",
    "by",
    "and",
    "between",
    "before",
    "after",
    "last",
    "next",
    "this",
    "that",
    "past",
    "the same",
    "following",
    "previous",
    "early",
    "late",
    "mid",
    "-",
    "end",
    "beginning",
    "earlier",
    "later",
    "ago",
    "day",
    "days",
    "week",
    "weeks",
    "weekend",
    "month",
    "quarter",
    "year",
    "years",
    "decades",
    "century",
    "hours",
    "minutes",
    "fortnight",
    "Monday",
    "Sunday",
    "Fri.",
    "May",
    "February",
    "Dec.",
    "March",
    "morning",
    "night",
    "overnight",
    "midnight",
    "noon",
    "today",
    "yesterday",
    "tonight",
    "now",
    "recently",
    "then",
    "Christmas",
    "Easter",
    "New Year's Eve",
    "summer",
    "fall",
    "winter",
    "fiscal",
    "half",
    "first",
    "fourth",
    "31st",
    "99th",
    "0",
    "1",
    "29",
    "30",
    "31",
    "99",
    "1999",
    "2100",
    "9999",
    "99999",
    "999999",
    "2147483647",
    "99999999999999999999",
    "30.02.2020",
    "7.61",
    "45:99",
    "24:00",
    "12:30",
    "2022-02-30",
    "0000-00-00",
    "2/30/2020",
    "a.m.",
    "p.m.",
    "GMT",
    "UTC+99",
    "local time",
    "'s",
    ",",
    ".",
    "(",
    ")",
    "a",
    "a couple of",
    "several",
    "twenty",
    "hundred",
    "thousand",
    "million",
    "will",
    "said",
    "Q3",
    "'80s",
    "1990s",
];
