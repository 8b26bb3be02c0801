//! The date that an article gives for itself, in a dateline or a status line.
//!
//! 1. A line that begins with a label: `Published 10 November 2016`, `Date: 2022-01-06`; `Updated` and `Status` count
//!    where nothing else is found.
//! 2. A line that is nothing but a date: `Thursday, January 6, 2022`.
//! 3. A dateline at the start of a paragraph: `KABUL, Jan. 5, 2022 (Agency) -`.
//!
//! Only the first and the last lines of the text are looked at. With a clock time and a zone whose offset is known the
//! moment is given, else the day. Left out on purpose: datelines without a year, which leave the century open.

use crate::lexicon::time::{TimeClass, TimeWord};
use crate::lexicon::zone;
use crate::model::article::Published;
use crate::text::token::{Case, TokenKind, Tokens, tokenize};
use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone};

/// How many lines are looked at from the start and from the end of the text.
const LINES: usize = 40;

/// A longer line is prose, unless it begins with a dateline.
const SHORT: usize = 120;

/// How much of a long line is looked at, in bytes.
const HEAD: usize = 160;

/// How sure a line makes the date, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Labelled,
    Alone,
    Dateline,
    Updated,
}

/// The date of the text's dateline or status line, where it has one.
pub(crate) fn published(text: &str) -> Option<Published> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.by_ref().take(LINES).filter_map(read).collect::<Vec<_>>();
    // A text without further lines has been read whole.
    let last = if lines.next().is_some() { LINES } else { 0 };
    let last = text.lines().rev().map(str::trim).filter(|line| !line.is_empty()).take(last).filter_map(read_short);
    // Of equal rank, the first from the top; the lines at the end come after all others.
    let mut best: Option<(Rank, Published)> = None;
    for (rank, date) in first.into_iter().chain(last) {
        if best.is_none_or(|(found, _)| rank < found) {
            best = Some((rank, date));
        }
    }
    best.map(|(_, date)| date)
}

fn read_short(line: &str) -> Option<(Rank, Published)> {
    (line.len() <= SHORT).then(|| read(line)).flatten()
}

/// The date of one line.
fn read(line: &str) -> Option<(Rank, Published)> {
    let cut = (0..=HEAD.min(line.len())).rev().find(|&i| line.is_char_boundary(i)).unwrap_or(0);
    let head = line.get(..cut)?;
    let whole = line.len() <= SHORT;
    if !has_year(head) || !whole && !may_open_with_place(head) {
        return None;
    }
    let line = Line { text: head, tokens: tokenize(head), whole };
    line.labelled().or_else(|| line.alone()).or_else(|| line.dateline())
}

/// Whether four digits stand side by side.
fn has_year(line: &str) -> bool {
    // Every fourth byte is one of any four.
    let bytes = line.as_bytes();
    let mut at = 3;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii_digit() {
            let before = bytes[..at].iter().rev().take_while(|b| b.is_ascii_digit()).count();
            let after = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
            if before + after >= 4 {
                return true;
            }
        }
        at += 4;
    }
    false
}

/// Whether no word of small letters stands before the first mark: in prose one does.
fn may_open_with_place(line: &str) -> bool {
    let mut words = line.split(' ').take_while(|word| word.bytes().all(|b| b.is_ascii_alphabetic()));
    !words.any(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase()))
}

/// The tokens of one line.
struct Line<'t> {
    text: &'t str,
    tokens: Tokens,
    /// The line is short, and all of it is here.
    whole: bool,
}

impl Line<'_> {
    fn lower(&self, i: usize) -> &str {
        self.tokens.lower(i)
    }

    fn time_word(&self, i: usize) -> TimeWord {
        self.tokens.entry(i).time
    }

    fn len(&self) -> usize {
        self.tokens.list.len()
    }

    fn skip(&self, mut i: usize, words: &[&str]) -> usize {
        while i < self.len() && words.contains(&self.lower(i)) {
            i += 1;
        }
        i
    }

    /// `Published: 10 November 2016, 04:00 GMT`
    fn labelled(&self) -> Option<(Rank, Published)> {
        let start = self.skip(0, &["last", "first", "originally", "article", "story", "|", "-", "–", "—", "•", "*"]);
        let rank = match self.lower(start) {
            "published" | "posted" | "date" | "dated" | "issued" | "publication" | "filed" | "created" => {
                Rank::Labelled
            }
            "updated" | "status" | "modified" | "update" | "edited" | "revised" => Rank::Updated,
            "as" if self.lower(start + 1) == "of" => Rank::Updated,
            _ => return None,
        };
        let at =
            self.skip(start + 1, &["of", "date", "on", "at", ":", "-", "–", "—", "|", ",", "time", "and", "updated"]);
        self.whole.then(|| self.moment(at).map(|(date, _)| (rank, date))).flatten()
    }

    /// `Thursday, January 6, 2022`
    fn alone(&self) -> Option<(Rank, Published)> {
        let (date, end) = self.moment(0)?;
        let rest = self.skip(end, &[".", "|", "-", "–", "—", "•", ")", ","]);
        (self.whole && rest >= self.len()).then_some((Rank::Alone, date))
    }

    /// `KABUL, Jan. 5, 2022 (Agency) -`
    fn dateline(&self) -> Option<(Rank, Published)> {
        let token = |i: usize| self.tokens.list.get(i);
        if !token(0).is_some_and(|t| t.kind == TokenKind::Word && t.case != Case::Lower) {
            return None;
        }
        // The place is a few capitalised words and marks.
        for i in 1..self.len().min(10) {
            let place = token(i - 1).is_some_and(|t| matches!(t.kind, TokenKind::Mark) || t.case != Case::Lower);
            if !place {
                return None;
            }
            let led = matches!(self.lower(i - 1), "," | "-" | "–" | "—" | "(" | ")" | "/" | ":");
            if led && let Some((date, end)) = self.moment(i) {
                let closes = matches!(self.lower(end), "(" | "-" | "–" | "—" | ")" | ":" | "/") || end >= self.len();
                return closes.then_some((Rank::Dateline, date));
            }
        }
        None
    }

    /// A date with a year at `i`, with a weekday, a clock time and a zone around it, and the token after.
    fn moment(&self, i: usize) -> Option<(Published, usize)> {
        let (early, at) = match self.clock(i) {
            Some((clock, end)) => (Some(clock), self.skip(end, &[",", "on", "-", "–", "|"])),
            None => (None, i),
        };
        let at = if matches!(self.time_word(at).class, TimeClass::Weekday | TimeClass::WeekdayShort) {
            self.skip(at + 1, &[",", "."])
        } else {
            at
        };
        let (day, end) = self.day(at)?;
        let led = self.skip(end, &[",", "at", "-", "–", "—", "|", "•", "(", "t"]);
        let (clock, end) = match self.clock(led) {
            Some((clock, after)) => (Some(clock), self.skip(after, &[")"])),
            None => (early, end),
        };
        let moment = clock.and_then(|(time, zone)| {
            let zone = FixedOffset::east_opt(zone?.checked_mul(60)?)?;
            zone.from_local_datetime(&day.and_time(time)).single()
        });
        Some((moment.map_or(Published::Day(day), Published::Moment), end))
    }

    fn number(&self, i: usize, from: u32, to: u32) -> Option<u32> {
        let number: u32 = self.lower(i).parse().ok()?;
        (from..=to).contains(&number).then_some(number)
    }

    fn year(&self, i: usize) -> Option<i32> {
        (self.lower(i).len() == 4).then(|| self.lower(i).parse().ok()).flatten().filter(|y| (1800..2200).contains(y))
    }

    fn month(&self, i: usize) -> Option<u32> {
        let word = self.time_word(i);
        let month = matches!(word.class, TimeClass::Month | TimeClass::MonthShort);
        month.then(|| u32::try_from(word.value).ok()).flatten()
    }

    /// A day with its year, and the token after.
    fn day(&self, i: usize) -> Option<(NaiveDate, usize)> {
        let date = NaiveDate::from_ymd_opt;
        // `06.01.2022`
        let mut parts = self.lower(i).split('.');
        if let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next()) {
            let (year, day) = if a.len() == 4 { (a, c) } else { (c, a) };
            return (year.len() == 4)
                .then(|| date(year.parse().ok()?, b.parse().ok()?, day.parse().ok()?))
                .flatten()
                .map(|d| (d, i + 1));
        }
        let mark = |k: usize| matches!(self.lower(k), "-" | "/");
        // `2022-01-06`, `1/6/2022`
        if mark(i + 1) && mark(i + 3) {
            if let Some(year) = self.year(i) {
                return Some((date(year, self.number(i + 2, 1, 12)?, self.number(i + 4, 1, 31)?)?, i + 5));
            }
            if let (Some(a), Some(b), Some(year)) = (self.number(i, 1, 31), self.number(i + 2, 1, 31), self.year(i + 4))
            {
                let (month, day) = if a > 12 { (b, a) } else { (a, b) };
                return Some((date(year, month, day)?, i + 5));
            }
        }
        // `January 6, 2022`
        if let Some(month) = self.month(i) {
            let at = self.skip(i + 1, &["."]);
            let day = self.number(at, 1, 31)?;
            let at = self.skip(at + 1, &["st", "nd", "rd", "th", ","]);
            return Some((date(self.year(at)?, month, day)?, at + 1));
        }
        // `6 January 2022`, `6-Jan-2022`
        let day = self.number(i, 1, 31)?;
        let at = self.skip(i + 1, &["st", "nd", "rd", "th", "of", "-", "."]);
        let month = self.month(at)?;
        let at = self.skip(at + 1, &[".", ",", "-"]);
        Some((date(self.year(at)?, month, day)?, at + 1))
    }

    /// A clock time with the offset of its zone where that is known, and the token after.
    fn clock(&self, i: usize) -> Option<((NaiveTime, Option<i32>), usize)> {
        let hour = self.number(i, 0, 24)?;
        let (minute, mut at) = if self.lower(i + 1) == ":" { (self.number(i + 2, 0, 59)?, i + 3) } else { (0, i + 1) };
        if self.lower(at) == ":" && self.number(at + 1, 0, 59).is_some() {
            at += 2;
        }
        let half = self.time_word(at);
        let half = (half.class == TimeClass::HalfDay).then_some(half.value);
        if half.is_none() && at == i + 1 {
            return None;
        }
        let hour = match half.and_then(|h| u32::try_from(h).ok()) {
            Some(half) if hour <= 12 => hour % 12 + half,
            _ => hour % 24,
        };
        at += usize::from(half.is_some());
        let at = self.skip(at, &["hrs", "hours", "("]);
        let (zone, end) = self.zone(at);
        Some(((NaiveTime::from_hms_opt(hour, minute, 0)?, zone), end))
    }

    /// The offset of the zone at `i`: `GMT`, `UTC+3`, `+06:00`.
    fn zone(&self, i: usize) -> (Option<i32>, usize) {
        let mut end = i;
        let named = zone::offset(self.lower(i)).is_some();
        end += usize::from(named);
        if matches!(self.lower(end), "+" | "-" | "−") && self.number(end + 1, 0, 1400).is_some() {
            end += 2;
            if self.lower(end) == ":" && self.number(end + 1, 0, 59).is_some() {
                end += 2;
            }
        }
        let (Some(first), Some(last)) =
            (self.tokens.list.get(i), end.checked_sub(1).and_then(|e| self.tokens.list.get(e)))
        else {
            return (None, i);
        };
        if end == i {
            return (None, i);
        }
        let name = self.text.get(first.span.start..last.span.end).unwrap_or("");
        (zone::offset(name), end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        published(text).map_or(String::from("none"), |p| p.to_string())
    }

    #[test]
    fn labels_and_lines_of_their_own() {
        let cases = [
            ("Published 10 November 2016", "2016-11-10"),
            ("Published: November 10, 2016 at 4:15 p.m. GMT", "2016-11-10T16:15:00+00:00"),
            ("Status: 06.01.2022 4:00 a.m.", "2022-01-06"),
            ("Last updated: 2021-03-04 18:05 UTC+3", "2021-03-04T18:05:00+03:00"),
            ("Storm hits coast\n\nJanuary 06, 2022\n\nA storm hit the coast.", "2022-01-06"),
            ("Storm hits coast\nThursday, 6 January 2022\nA storm hit.", "2022-01-06"),
            ("Thu., Jan. 6, 2022 | 10:30 EST", "2022-01-06T10:30:00-05:00"),
            ("A storm hit.\nIt rained.\n6-Jan-2022", "2022-01-06"),
            ("Updated 7 January 2022\nPublished 6 January 2022\nA storm hit.", "2022-01-06"),
            ("Date: 25/12/2020", "2020-12-25"),
            ("As of 1 May 2015, 08:00", "2015-05-01"),
            ("18:20, 3 June 2019", "2019-06-03"),
        ];
        for (text, date) in cases {
            assert_eq!(found(text), date, "{text}");
        }
    }

    #[test]
    fn datelines() {
        let cases = [
            ("QUITO, Jan. 5, 2022 (Agency) - The river rose.", "2022-01-05"),
            ("PORT VILA, Vanuatu — 3 March 2015 — A cyclone came near.", "2015-03-03"),
            ("Quito (Agency), 5 January 2022 - The river rose.", "2022-01-05"),
        ];
        for (text, date) in cases {
            assert_eq!(found(text), date, "{text}");
        }
    }

    #[test]
    fn prose_is_no_dateline() {
        let cases = [
            "",
            "The river rose on January 5, 2022, and the bridge fell.",
            "On 5 January 2022 the river rose.",
            "QUITO, Jan 5 (Agency) - The river rose.",
            "Published by the ministry, the list has 20 names.",
            "2022",
            "99.99.2022",
            "February 30, 2022",
            "Score: 3-2-2021 games",
            "99999999999999999999-01-01",
        ];
        for text in cases {
            assert_eq!(found(text), "none", "{text}");
        }
    }
}
