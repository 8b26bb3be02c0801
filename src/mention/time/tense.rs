//! Whether the clause around a time expression looks back or ahead.
//!
//! 1. What the expression stands before can be a thing done: `Wednesday's attack` was.
//! 2. Walk left from the expression, within the clause, to the nearest word that tells a tense: `will`, `to be`,
//!    `expected`, `due`, and the present of what is scheduled (`opens`, `meets`) look ahead; `said`, `was`, words in
//!    `-ed` look back. A participle after `be` or before a noun tells nothing.
//! 3. Where nothing is found on the left (`On Wednesday the minister will travel`), walk right in the same way.
//! 4. Where the clause tells nothing, the same walks over its commas.
//!
//! Left out on purpose: tagging. A wider window is wrong more often: a `will` in the next clause tells nothing.

use super::line::{Line, is_function_word};
use crate::lexicon::tense::Tense;
use crate::lexicon::time::TimeClass;
use std::ops::Range;

/// Where the clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    Ahead,
    /// Either: `a march planned for Friday was called off` tells both, and the nearest one is meant.
    Near,
    Unknown,
}

/// How many tokens are looked at on each side.
const WINDOW: usize = 14;
/// How many where the clause tells nothing.
const WIDE: usize = 28;

/// Where the clause of an expression looks.
pub(super) fn direction(line: &Line<'_>, range: &Range<usize>) -> Direction {
    if before_deed(line, range.end) {
        return Direction::Back;
    }
    let told = within(line, range, WINDOW, is_boundary);
    if told == Direction::Unknown { within(line, range, WIDE, is_wall) } else { told }
}

/// The nearest word that tells a tense, on the left and then on the right, up to an `edge`.
fn within(line: &Line<'_>, range: &Range<usize>, reach: usize, edge: fn(Tense) -> bool) -> Direction {
    let left = (line.start.max(range.start.saturating_sub(reach))..range.start).rev();
    // `He returns home after a crash Monday`: the present is not the crash's.
    let mut after = false;
    for i in left {
        let tense = tense_of(line, i);
        if matches!(tense, Tense::None | Tense::Nothing) {
            continue;
        }
        if edge(tense) && i + 1 < range.start {
            break;
        }
        after |= matches!(tense, Tense::After | Tense::Since);
        if !after && !line.heading && is_scheduled(line, i, tense, range.start) {
            return Direction::Ahead;
        }
        let told = tells(line, i, tense, range.start);
        if told == Direction::Ahead && called_off(line, i, range.end) {
            return Direction::Near;
        }
        if told != Direction::Unknown {
            return told;
        }
    }
    for i in range.end..line.end.min(range.end + reach) {
        let tense = tense_of(line, i);
        if matches!(tense, Tense::None | Tense::Nothing) {
            continue;
        }
        // The comma right after `On Wednesday,` does not end its clause.
        if edge(tense) && !(tense == Tense::Comma && i == range.end) {
            break;
        }
        if !line.heading && is_scheduled(line, i, tense, line.end) {
            return Direction::Ahead;
        }
        let told = tells(line, i, tense, line.end);
        if told != Direction::Unknown {
            return told;
        }
    }
    Direction::Unknown
}

/// What the word at `i` tells by itself.
fn tense_of(line: &Line<'_>, i: usize) -> Tense {
    match line.doc.entry(i).tense {
        Tense::None if line.lower(i).ends_with("ed") && line.len(i) >= 5 => Tense::Back,
        tense => tense,
    }
}

/// Whether the participle at `i` belongs to a noun whose verb comes after the expression, in the past: `a march planned
/// for Friday was called off`.
fn called_off(line: &Line<'_>, i: usize, end: usize) -> bool {
    let verb = matches!(
        line.before(i),
        "is" | "are" | "'s" | "'re" | "was" | "were" | "be" | "been" | "has" | "have" | "had" | "it" | "he" | "she"
    );
    line.is(i, &["planned", "scheduled", "expected", "due", "slated"]) && !verb && line.is(end, &["was", "were", "had"])
}

/// Whether a deed stands right after an expression, with at most two words of its own before it: `Wednesday's attack`,
/// `the May 5 car bombing`.
fn before_deed(line: &Line<'_>, end: usize) -> bool {
    let at = line.skip_possessive(end);
    (at..at + 3)
        .take_while(|&i| line.lower_case(i) && (i == at || !is_function_word(line.lower(i))))
        .any(|i| is_deed(line.lower(i)))
}

/// What is told of only after it was done. A vote, a match or a rally can be told of before.
fn is_deed(word: &str) -> bool {
    matches!(
        word,
        "accident"
            | "announcement"
            | "arrest"
            | "arrests"
            | "assassination"
            | "assault"
            | "attack"
            | "attacks"
            | "blast"
            | "blasts"
            | "blaze"
            | "bloodshed"
            | "bombing"
            | "bombings"
            | "carnage"
            | "clash"
            | "clashes"
            | "collapse"
            | "collision"
            | "coup"
            | "crash"
            | "deaths"
            | "defeat"
            | "derailment"
            | "disaster"
            | "earthquake"
            | "explosion"
            | "explosions"
            | "incident"
            | "killing"
            | "killings"
            | "loss"
            | "losses"
            | "massacre"
            | "murder"
            | "murders"
            | "outage"
            | "quake"
            | "raid"
            | "raids"
            | "resignation"
            | "riot"
            | "riots"
            | "ruling"
            | "shooting"
            | "shootings"
            | "stabbing"
            | "tragedy"
            | "tremor"
            | "verdict"
            | "victory"
            | "violence"
    )
}

fn is_boundary(tense: Tense) -> bool {
    matches!(tense, Tense::End | Tense::Comma)
}

/// What not even a wide look goes over.
fn is_wall(tense: Tense) -> bool {
    tense == Tense::End
}

/// Whether a `not` stands before an expression in its clause.
pub(super) fn negated(line: &Line<'_>, range: &Range<usize>) -> bool {
    (line.start.max(range.start.saturating_sub(WINDOW))..range.start)
        .rev()
        .take_while(|&i| !is_boundary(line.doc.entry(i).tense))
        .any(|i| line.is(i, &["not", "never"]) || line.lower(i).ends_with("n't"))
}

/// What one word tells of the clause; `end` bounds the look at the words after it.
fn tells(line: &Line<'_>, i: usize, tense: Tense, end: usize) -> Direction {
    let next = if i + 1 < end { line.lower(i + 1) } else { "" };
    match tense {
        // `had been due to expire on Friday`
        Tense::Planned if line.before(i) == "been" && line.is(i.wrapping_sub(2), &["had"]) => Direction::Back,
        // `ended on Friday as planned`
        Tense::Planned if line.lower(i) != "due" && as_told(line, i) => Direction::Unknown,
        Tense::Planned | Tense::Ahead => Direction::Ahead,
        // `to be held`, `are to travel`, `set to open`
        Tense::To if next == "be" => Direction::Ahead,
        // `agreed Thursday to meet Monday`; in a heading `Parliament to vote on Friday`
        Tense::To if is_verb_like(line, i + 1) && (line.heading || is_resolve(line, i)) => Direction::Ahead,
        Tense::To
            if matches!(
                line.before(i),
                "is" | "are" | "set" | "ready" | "likely" | "going" | "about" | "agreed" | "plan"
            ) =>
        {
            Direction::Ahead
        }
        // `postponed from April to September`
        Tense::Moved if matches!(line.before(end), "to" | "until" | "through") => Direction::Ahead,
        Tense::Would if next != "have" => Direction::Ahead,
        // `named chairman, effective Jan. 1`
        Tense::Effective if i + 1 == end && !line.is(i.wrapping_sub(1), &["became", "was", "were"]) => Direction::Ahead,
        // `as soon as Tuesday`, `as early as Tuesday`
        Tense::Soon if line.before(i) == "as" && next == "as" => Direction::Ahead,
        Tense::Back | Tense::Moved | Tense::Since => back(line, i),
        _ => Direction::Unknown,
    }
}

/// Whether the word at `i` is the present of something scheduled: `The talks open Monday`, `takes effect Nov. 13`, `the
/// vote is on Sunday`.
fn is_scheduled(line: &Line<'_>, i: usize, tense: Tense, end: usize) -> bool {
    let next = if i + 1 < end { line.lower(i + 1) } else { "" };
    match tense {
        Tense::Scheduled => true,
        // `Polls open on Sunday`; `the shop was open on Sunday`
        Tense::Opens if line.is(i, &["open"]) => {
            line.is(i.wrapping_sub(1), &["polls", "talks", "doors", "schools", "stations", "markets", "games"])
        }
        Tense::Opens => is_finite(line.before(i)),
        Tense::Takes => matches!(next, "effect" | "office" | "place") && is_finite(line.before(i)),
        Tense::Is => {
            let at = line.skip(i + 1, &["on", "at", "in", "for", "this", "next", "set"]);
            line.skip(line.skip(at, &["for"]), &["the"]) == end
                || next.ends_with("ing") && next.len() > 5 && !drags_on(next)
        }
        _ => false,
    }
}

/// Whether a participle tells what goes on now rather than what is scheduled: `Police are looking for a man`.
fn drags_on(word: &str) -> bool {
    matches!(
        word,
        "assessing"
            | "battling"
            | "continuing"
            | "facing"
            | "fighting"
            | "investigating"
            | "looking"
            | "mourning"
            | "probing"
            | "recovering"
            | "searching"
            | "struggling"
            | "treating"
            | "trying"
            | "waiting"
    )
}

/// `as planned`, `as originally scheduled`
fn as_told(line: &Line<'_>, i: usize) -> bool {
    let before = line.before(i);
    before == "as" || before.ends_with("ly") && line.is(i.wrapping_sub(2), &["as"])
}

/// Whether a bare verb after this word is its clause's own, in the present.
fn is_finite(before: &str) -> bool {
    !matches!(
        before,
        "to" | "did" | "do" | "does" | "not" | "never" | "the" | "a" | "an" | "can" | "could" | "should" | "must"
    ) && !before.ends_with("n't")
}

/// Whether the `to` at `i` follows a verb that makes a plan, with a day between them at most: `agreed on Thursday to`.
fn is_resolve(line: &Line<'_>, i: usize) -> bool {
    let day = |k: usize| line.class(k) == TimeClass::Weekday || line.is(k, &["on"]);
    let verb = (i.saturating_sub(3)..i).rev().find(|&k| !day(k));
    verb.is_some_and(|k| {
        line.is(
            k,
            &["agreed", "decided", "pledged", "promised", "vowed", "promises", "agrees", "pledges", "wants", "want"],
        )
    })
}

/// Whether a word can be an infinitive after `to`.
fn is_verb_like(line: &Line<'_>, i: usize) -> bool {
    let word = line.lower(i);
    let other = matches!(word, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "all" | "this" | "normal");
    line.lower_case(i) && !other && line.class(i) == TimeClass::None
}

/// A past form looks back, unless it is a participle after `be`, whose own auxiliary decides (`will be held`), or before
/// a noun: `on a still unspecified date`.
fn back(line: &Line<'_>, i: usize) -> Direction {
    let article = |word: &str| matches!(word, "a" | "an" | "the" | "its" | "his" | "their");
    match line.before(i) {
        word if article(word) && line.lower_case(i + 1) => Direction::Unknown,
        word if (word == "still" || word.ends_with("ly")) && i >= 2 && article(line.before(i - 1)) => {
            Direction::Unknown
        }
        "be" | "being" => Direction::Unknown,
        "is" | "are" => Direction::Unknown,
        // `will hit`, `to set`: a bare verb that looks like its past.
        "will" | "would" | "to" | "can" | "could" | "may" | "might" | "should" | "must" | "'ll" => Direction::Unknown,
        "not" if line.is(i.wrapping_sub(2), &["be"]) => Direction::Unknown,
        _ => Direction::Back,
    }
}
