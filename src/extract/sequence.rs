//! Times that words of sequence imply: `had previously asked`, `then cancelled`, `hours later`.
//!
//! 1. `previously`: up to the day of publication, from no day that is told.
//! 2. `then`, `later`, `soon after`: from the last day that the text told to the day of publication, where that day is
//!    recent and was told at most a few paragraphs before.
//! 3. `at the same time`: the last time that the text told.
//!
//! Left out on purpose: `already`, `so far` and `meanwhile`, which tell no time.

use crate::extract::context::Context;
use crate::extract::tag::Tags;
use crate::extract::verb_group::VerbGroup;
use crate::lexicon::clause_word::{ClauseWord, ClauseWords};
use crate::model::period::{Period, PeriodPrecision};

/// A time that the text told, and the paragraph it stands in.
#[derive(Clone, Debug)]
pub(crate) struct LastTime {
    pub(crate) period: Period,
    pub(crate) paragraph: usize,
}

/// How many paragraphs on a told time can still be meant.
const REACH: usize = 3;

/// A told day can be gone on from where it is at most this many days before publication.
const RECENT: i64 = 10;

/// The time that a word of sequence beside a verb implies.
pub(crate) fn implied(
    cx: &Context<'_>,
    (tags, words): (Tags<'_>, ClauseWords),
    group: &VerbGroup,
    first: usize,
    last: Option<&LastTime>,
    paragraph: usize,
) -> Option<Period> {
    let published = cx.published?.date();
    let word = |i: usize| cx.doc.lower(i);
    let sequence = words.has(ClauseWord::Sequence)
        || cx.doc.entry(group.tokens.end).clause.has(ClauseWord::Sequence)
        || word(first) == "at";
    if !sequence {
        return None;
    }
    let inside = |want: &str| group.tokens.clone().any(|i| word(i) == want);
    let before = group.tokens.start.checked_sub(1);
    let beside = |want: &str| inside(want) || before.is_some_and(|i| word(i) == want && tags.at(i).word.is_some());
    if beside("previously") {
        return Period::new(None, Some(published), "previously", PeriodPrecision::Day).ok();
    }
    let last = last.filter(|l| paragraph - l.paragraph <= REACH)?;
    let opens = |words: &[&str]| words.iter().enumerate().all(|(k, w)| word(first + k) == *w);
    let same = opens(&["at", "the", "same", "time"]);
    if same {
        return Some(last.period.clone().said_as("at the same time"));
    }
    let then = beside("then") || beside("later") && !opens(&["later", "this"]);
    let opened = ["hours", "minutes", "shortly", "soon"].iter().any(|w| word(first) == *w)
        && matches!(word(first + 1), "later" | "after" | "afterwards" | "afterward" | "thereafter");
    let trailing =
        matches!((word(group.tokens.end), word(group.tokens.end + 1)), ("shortly" | "soon", "after" | "afterwards"));
    if !(then || opened || trailing) {
        return None;
    }
    let start = last.period.start()?;
    let recent = (0..=RECENT).contains(&(published - start).num_days());
    let said = if opened { "later" } else { "then" };
    recent.then(|| Period::new(Some(start), Some(published), said, PeriodPrecision::Day).ok()).flatten()
}
