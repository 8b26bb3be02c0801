//! Numbers that count nothing: telephone numbers, dates, clock times, match scores, ordinals, labels, addresses, idioms.

use crate::lexicon::currency;
use crate::lexicon::number::is_label;
use crate::mention::cardinal::{Manner, is_glued, is_glued_hyphen};
use crate::text::document::Document;
use crate::text::sentence::Sentence;
use crate::text::token::{Case, TokenKind};
use std::ops::Range;

/// The end of a run of three or more numbers side by side at token `i` (`020 7946 0991`, a row of a table), or of a
/// number after a plus sign (`+44`).
pub(crate) fn run(doc: &Document<'_>, i: usize, end: usize) -> Option<usize> {
    let is_number = |at: usize| at < end && doc.token(at).is_some_and(|t| t.kind == TokenKind::Number);
    if !is_number(i) {
        return None;
    }
    let (mut at, mut numbers) = (i + 1, 1);
    loop {
        if is_number(at) {
            at += 1;
        } else if matches!(doc.lower(at), "-" | "/" | ":" | "." | "–")
            && is_glued(doc, at)
            && is_glued(doc, at + 1)
            && is_number(at + 1)
        {
            at += 2;
        } else {
            break;
        }
        numbers += 1;
    }
    let grouped = numbers == 3 && doc.lower(i + 2) == "000"; // "20 000 000"
    let plus = i > 0 && doc.lower(i - 1) == "+" && is_glued(doc, i) && !is_glued(doc, i - 1);
    (numbers >= 3 && !grouped || plus).then_some(at)
}

/// Whether the number at `tokens` counts nothing.
pub(crate) fn is_no_count(doc: &Document<'_>, tokens: &Range<usize>, sentence: &Sentence, manner: Manner) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    match manner {
        Manner::Digits => {
            is_part_of_a_code(doc, start)
                || is_ordinal_or_clock(doc, start, end)
                || is_date(doc, start, end)
                || is_score(doc, start, end)
                || is_listing(doc, start, end, sentence)
                || is_labelled(doc, start, sentence)
                || is_address(doc, start, end)
        }
        Manner::Words => {
            is_idiom(doc, start, end) || is_labelled(doc, start, sentence) || is_ordinal_or_clock(doc, start, end)
        }
        Manner::Vague => doc.lower(start) == "scores" && !is_score_of_people(doc, start, sentence),
        Manner::None => {
            let idiom = matches!(
                doc.lower(end),
                "." | ","
                    | "fewer"
                    | "less"
                    | "more"
                    | "longer"
                    | "doubt"
                    | "matter"
                    | "way"
                    | "sense"
                    | "wonder"
                    | "idea"
            );
            doc.lower(start) == "no" && end == start + 1 && idiom
        }
        Manner::Share => false,
    }
}

/// `MH17`, `CN-235`, `9/11`, `7:37`, `#5`: one with a letter or mark before or behind it.
fn is_part_of_a_code(doc: &Document<'_>, start: usize) -> bool {
    let digit_mark = |at: usize| matches!(doc.lower(at), "/" | ":") && is_glued(doc, at);
    if digit_mark(start + 1)
        && is_glued(doc, start + 2)
        && doc.token(start + 2).is_some_and(|t| t.kind == TokenKind::Number)
    {
        return true;
    }
    if start == 0 || !is_glued(doc, start) {
        return false;
    }
    let before = doc.lower(start - 1);
    match before {
        "#" | "№" | "@" | "_" | "=" | "*" => true,
        "/" | ":" => is_glued(doc, start - 1),
        "-" | "‐" | "‑" if start >= 2 && is_glued(doc, start - 1) => {
            let unit = matches!(doc.lower(start - 2), "magnitude" | "category" | "us" | "a");
            doc.token(start - 2).is_some_and(|t| t.kind == TokenKind::Word) && !unit
        }
        _ => {
            let word = doc.token(start - 1).is_some_and(|t| t.kind == TokenKind::Word);
            word && currency::before_number(before).is_none()
        }
    }
}

/// `19th`, `the 1990s`, `11pm`, `7 o'clock`.
fn is_ordinal_or_clock(doc: &Document<'_>, start: usize, end: usize) -> bool {
    let next = doc.lower(end);
    match next {
        "th" | "st" | "nd" | "rd" | "s" | "'s" if is_glued(doc, end) && end == start + 1 => {
            doc.token(start).is_some_and(|t| t.kind == TokenKind::Number)
                && (next != "'s" || doc.word(start).len() == 4)
        }
        "am" | "pm" | "a.m." | "p.m." | "o'clock" | "gmt" | "utc" | "hrs" => true,
        _ => false,
    }
}

fn is_month(doc: &Document<'_>, at: usize) -> bool {
    let capital = doc.token(at).is_some_and(|t| matches!(t.case, Case::Title | Case::Upper));
    capital
        && matches!(
            doc.lower(at),
            "january"
                | "february"
                | "march"
                | "april"
                | "may"
                | "june"
                | "july"
                | "august"
                | "september"
                | "october"
                | "november"
                | "december"
                | "jan"
                | "feb"
                | "mar"
                | "apr"
                | "jun"
                | "jul"
                | "aug"
                | "sep"
                | "sept"
                | "oct"
                | "nov"
                | "dec"
        )
}

/// `January 5`, `5-7 January`, `Jan. 5`, `January 2022`.
fn is_date(doc: &Document<'_>, start: usize, end: usize) -> bool {
    let short = doc.word(end - 1).len() <= 2;
    let before = match start.checked_sub(1).map(|at| doc.lower(at)) {
        Some(".") => start.checked_sub(2),
        Some(_) => start.checked_sub(1),
        None => None,
    };
    let plain = doc.word(start).bytes().all(|b| b.is_ascii_digit());
    plain && (short && is_month(doc, end) || before.is_some_and(|at| is_month(doc, at) && (short || doc.word(start).len() == 4)))
        // "2014-2015"
        || end == start + 3 && doc.word(start).len() == 4 && doc.word(end - 1).len() >= 2 && plain
            && doc.word(start).parse().is_ok_and(|year: u32| (1500..2100).contains(&year))
}

/// `won 3-2`, `a 2-1 defeat`: small numbers with a dash, falling, or with a word of sport near them.
fn is_score(doc: &Document<'_>, start: usize, end: usize) -> bool {
    let small = |at: usize| doc.word(at).len() <= 2 && doc.token(at).is_some_and(|t| t.kind == TokenKind::Number);
    let dash = |at: usize| matches!(doc.lower(at), "-" | "–") && is_glued(doc, at) && is_glued(doc, at + 1);
    let second = if end == start + 3 && dash(start + 1) {
        end - 1
    } else if end == start + 1 && dash(end) && small(end + 1) {
        end + 1 // falling: no range was read
    } else if end == start + 1 && start >= 2 && dash(start - 1) && small(start - 2) {
        return true; // the second of a falling pair
    } else {
        return false;
    };
    if second == end + 1 {
        return small(start);
    }
    let sport = |at: usize| {
        matches!(
            doc.lower(at),
            "won"
                | "win"
                | "wins"
                | "beat"
                | "beats"
                | "beaten"
                | "lost"
                | "defeat"
                | "defeated"
                | "victory"
                | "draw"
                | "drew"
                | "lead"
                | "led"
                | "score"
                | "scored"
                | "match"
                | "goal"
                | "vote"
                | "voted"
                | "votes"
                | "ruling"
        )
    };
    small(start) && small(second) && (start.saturating_sub(3)..second + 4).any(sport)
}

/// `1. First`, `[3]`, `(2)` at the head of a sentence.
fn is_listing(doc: &Document<'_>, start: usize, end: usize, sentence: &Sentence) -> bool {
    let bracketed = start > 0 && doc.lower(start - 1) == "[" && doc.lower(end) == "]";
    let heads = start == sentence.tokens.start && matches!(doc.lower(end), "." | ")") && is_glued(doc, end);
    bracketed || heads && end + 1 < sentence.tokens.end
}

/// `Flight 370`, `Article 5`, `No. 10`, `Covid 19`.
fn is_labelled(doc: &Document<'_>, start: usize, sentence: &Sentence) -> bool {
    let Some(at) = start.checked_sub(1).filter(|at| *at >= sentence.tokens.start) else { return false };
    if doc.lower(at) == "." && at > sentence.tokens.start {
        return matches!(doc.lower(at - 1), "no" | "nos" | "art" | "sec" | "para" | "p" | "pp" | "vol" | "tel");
    }
    let capital = doc.token(at).is_some_and(|t| matches!(t.case, Case::Title | Case::Upper | Case::Mixed));
    let digits = doc.token(start).is_some_and(|t| t.kind == TokenKind::Number);
    is_label(doc.lower(at), capital && (digits || at > sentence.tokens.start))
}

/// `10 Downing Street`.
fn is_address(doc: &Document<'_>, start: usize, end: usize) -> bool {
    let title = |at: usize| doc.token(at).is_some_and(|t| t.case == Case::Title);
    let street = |at: usize| {
        matches!(
            doc.lower(at),
            "street" | "road" | "avenue" | "lane" | "boulevard" | "square" | "drive" | "st" | "ave" | "rd" | "blvd"
        )
    };
    end == start + 1 && (end + 1..end + 4).take_while(|&at| title(at) && title(at - 1)).any(street)
}

/// `no one`, `one another`, `the one who`, `this one`, `one day`, `at one point`, `one-time`.
fn is_idiom(doc: &Document<'_>, start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).map_or("", |at| doc.lower(at));
    let next = doc.lower(end);
    if doc.lower(start) == "one" && end == start + 1 {
        let pronoun = matches!(
            before,
            "this"
                | "that"
                | "which"
                | "every"
                | "any"
                | "each"
                | "another"
                | "first"
                | "last"
                | "next"
                | "new"
                | "big"
        ) || before == "the"
            && !matches!(next, "person" | "man" | "woman" | "child" | "death" | "fatality" | "victim");
        let idiom = matches!(
            next,
            "another"
                | "who"
                | "day"
                | "point"
                | "time"
                | "thing"
                | "way"
                | "side"
                | "hand"
                | "moment"
                | "stage"
                | "that"
                | "such"
        ) || is_glued_hyphen(doc, end)
            && matches!(doc.lower(end + 1), "time" | "off" | "sided" | "way" | "on" | "stop" | "party" | "man")
            || next == "of"
                && matches!(doc.lower(end + 1), "the")
                && matches!(doc.lower(end + 2), "most" | "world" | "main" | "first" | "few" | "largest" | "biggest");
        return pronoun || idiom || before == "no" || next == "'s";
    }
    // "two-faced" is left to the reader of what is counted; "two sides", "second to none" too.
    before == "-" && is_glued(doc, start)
}

/// `scores of people`, `Scores killed`; not `scores a goal`, `test scores`.
fn is_score_of_people(doc: &Document<'_>, at: usize, sentence: &Sentence) -> bool {
    matches!(
        doc.lower(at + 1),
        "of" | "more"
            | "killed"
            | "injured"
            | "wounded"
            | "dead"
            | "missing"
            | "hurt"
            | "arrested"
            | "feared"
            | "were"
            | "others"
    ) && (at > sentence.tokens.start || doc.lower(at + 1) != "were" || doc.lower(at + 2) != "level")
}
