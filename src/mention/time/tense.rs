//! Whether the clause around a time expression looks back or ahead.
//!
//! 1. Walk left from the expression, within the clause, to the nearest word that tells a tense: `will`, `to be`,
//!    `expected`, `due` look ahead; `said`, `was`, words in `-ed` look back. A participle after `be` tells nothing.
//! 2. Where nothing is found on the left (`On Wednesday the minister will travel`), walk right in the same way.
//!
//! Left out on purpose: tagging. A wider window is wrong more often: a `will` in the next clause tells nothing.

use super::line::Line;
use crate::lexicon::time::TimeClass;
use std::ops::Range;

/// Where the clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Back,
    Ahead,
    Unknown,
}

/// How many tokens are looked at on each side.
const WINDOW: usize = 14;

/// Where the clause of an expression looks.
pub(super) fn direction(line: &Line<'_>, range: &Range<usize>) -> Direction {
    let left = (line.start.max(range.start.saturating_sub(WINDOW))..range.start).rev();
    for i in left {
        if is_boundary(line, i) && i + 1 < range.start {
            break;
        }
        let told = tells(line, i, range.start);
        if told != Direction::Unknown {
            return told;
        }
    }
    for i in range.end..line.end.min(range.end + WINDOW) {
        // The comma right after `On Wednesday,` does not end its clause.
        if is_boundary(line, i) && !(line.is(i, &[","]) && i == range.end) {
            break;
        }
        let told = tells(line, i, line.end);
        if told != Direction::Unknown {
            return told;
        }
    }
    Direction::Unknown
}

fn is_boundary(line: &Line<'_>, i: usize) -> bool {
    matches!(
        line.lower(i),
        ";" | ":" | "." | "(" | ")" | "“" | "”" | "\"" | "," | "that" | "which" | "who" | "while" | "but" | "whose"
    )
}

/// Whether a `not` stands before an expression in its clause.
pub(super) fn negated(line: &Line<'_>, range: &Range<usize>) -> bool {
    (line.start.max(range.start.saturating_sub(WINDOW))..range.start)
        .rev()
        .take_while(|&i| !is_boundary(line, i))
        .any(|i| line.is(i, &["not", "never"]) || line.lower(i).ends_with("n't"))
}

/// What one word tells; `end` bounds the look at the words after it.
fn tells(line: &Line<'_>, i: usize, end: usize) -> Direction {
    let word = line.lower(i);
    let next = if i + 1 < end { line.lower(i + 1) } else { "" };
    match word {
        // `had been due to expire on Friday`
        "expected" | "scheduled" | "due" | "planned"
            if line.before(i) == "been" && line.is(i.wrapping_sub(2), &["had"]) =>
        {
            Direction::Back
        }
        "will" | "shall" | "'ll" | "won't" | "upcoming" | "expected" | "scheduled" | "due" | "planned" | "plans"
        | "planning" | "intends" | "hopes" | "aims" | "slated" | "expects" | "vows" | "tomorrow" => Direction::Ahead,
        "we'll" | "they'll" | "he'll" | "she'll" | "it'll" | "i'll" | "you'll" => Direction::Ahead,
        // `they are meeting on Thursday`
        "is" | "are" | "'re" if next.len() > 5 && next.ends_with("ing") => Direction::Ahead,
        // `to be held`, `are to travel`, `set to open`
        "to" if next == "be" => Direction::Ahead,
        // `Parliament to vote on Friday`
        "to" if line.heading && is_verb_like(line, i + 1) => Direction::Ahead,
        "would" | "might" if next != "have" => Direction::Ahead,
        // `as soon as Tuesday`, `as early as Tuesday`
        "soon" | "early" if line.before(i) == "as" && next == "as" => Direction::Ahead,
        "to" if matches!(
            line.before(i),
            "is" | "are" | "set" | "ready" | "likely" | "going" | "about" | "agreed" | "plan"
        ) =>
        {
            Direction::Ahead
        }
        "was" | "were" | "had" | "did" | "said" | "told" | "killed" | "died" | "took" | "came" | "went" | "began"
        | "left" | "met" | "held" | "shot" | "struck" | "hit" | "fell" | "rose" | "broke" | "made" | "gave" | "won"
        | "lost" | "found" | "saw" | "wrote" | "spoke" | "led" | "ran" | "fled" | "became" | "got" | "sent"
        | "brought" | "bought" | "sold" | "kept" | "built" | "drove" | "flew" | "stood" | "set" | "put" | "cut"
        | "has" | "have" | "been" | "didn't" | "wasn't" | "weren't" | "hadn't" | "since" | "swept" | "burst"
        | "blew" | "sank" | "shook" | "thrown" | "given" | "taken" | "seen" | "shown" | "begun" | "sought"
        | "fought" | "caught" | "paid" | "quit" | "lay" | "ago" | "sworn" | "read" | "tore" | "wore" | "stole"
        | "threw" | "grew" | "knew" | "drew" | "overran" => back(line, i),
        _ if word.len() >= 5
            && word.ends_with("ed")
            && !matches!(
                word,
                "hundred" | "indeed" | "united" | "exceed" | "proceed" | "speed" | "sacred" | "embed"
            ) =>
        {
            back(line, i)
        }
        _ => Direction::Unknown,
    }
}

/// Whether a word can be an infinitive after `to`.
fn is_verb_like(line: &Line<'_>, i: usize) -> bool {
    let word = line.lower(i);
    let other = matches!(word, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "all" | "this" | "normal");
    line.lower_case(i) && !other && line.class(i) == TimeClass::None
}

/// A past form looks back, unless it is a participle after `be`, whose own auxiliary decides: `will be held`.
fn back(line: &Line<'_>, i: usize) -> Direction {
    match line.before(i) {
        "be" | "being" => Direction::Unknown,
        "is" | "are" => Direction::Unknown,
        "not" if line.is(i.wrapping_sub(2), &["be"]) => Direction::Unknown,
        _ => Direction::Back,
    }
}
