//! Sentences and paragraphs over tokens.
//!
//! 1. A line is a paragraph, unless the text is wrapped at a fixed width: then only a blank line ends one.
//! 2. Inside a paragraph `.`, `!`, `?` and `…` end a sentence when a capital, a digit or an opening mark follows;
//!    a point after an abbreviation, an initial or a number before a unit does not.
//! 3. Closing quotation marks and brackets after the final mark belong to the sentence.
//! 4. A stretch of hundreds of tokens without a final mark (a table, a transcript, garbage) is cut at a comma, or
//!    anywhere at last: what reads a sentence may look over all of it for each of its words.

use crate::lexicon::abbreviation;
use crate::lexicon::sense::{Sense, Senses};
use crate::span::Span;
use crate::text::token::{Case, TokenKind, Tokens};
use std::ops::Range;

/// One sentence, heading or line of furniture.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) span: Span,
    /// Indices into the document's tokens.
    pub(crate) tokens: Range<usize>,
    /// Counted from 0 over the whole text.
    pub(crate) paragraph: usize,
    /// A line of website furniture: no claim may come from it.
    pub(crate) furniture: bool,
    /// A headline or a line without a verb's full stop.
    pub(crate) heading: bool,
    /// What its tokens may be about, all together.
    pub(crate) senses: Senses,
}

/// The most closing marks after a final mark.
const CLOSING: usize = 6;

/// The tokens from which on a comma or semicolon ends a sentence.
const LONG: usize = 300;

/// The most tokens of a sentence.
const LONGEST: usize = 400;

/// Splits the tokens of `text` into sentences.
pub(crate) fn sentences(text: &str, tokens: &Tokens) -> Vec<Sentence> {
    let wrapped = is_wrapped(text);
    let mut out = Vec::with_capacity(tokens.list.len() / 16);
    let mut start = 0;
    let mut paragraph = 0;
    let mut senses = Senses::NONE;
    for (i, token) in tokens.list.iter().enumerate() {
        senses.join(token.senses);
        let next = tokens.list.get(i + 1);
        let ends_paragraph = next.is_some_and(|next| next.lines > 0 && breaks_paragraph(wrapped, tokens, i));
        let stops = token.senses.has(Sense::Stop) && ends_sentence(text, tokens, start, i);
        if ends_paragraph || stops || next.is_none() || is_too_long(tokens, start, i) {
            let span = Span::new(tokens.list[start].span.start, token.span.end);
            let tokens = start..i + 1;
            out.push(Sentence { span, tokens, paragraph, furniture: false, heading: false, senses });
            (start, senses) = (i + 1, Senses::NONE);
        }
        paragraph += usize::from(ends_paragraph);
    }
    mark_headings(tokens, &mut out);
    out
}

/// Whether most lines are of nearly the same length, below 100 characters, and go on in the next line.
fn is_wrapped(text: &str) -> bool {
    let mut lengths = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        if line.len() > 100 {
            return false;
        }
        lengths.push(line.len());
    }
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let near = lengths.iter().filter(|&&n| n + 15 >= longest).count();
    lengths.len() >= 6 && near * 2 > lengths.len()
}

/// Whether a line end before token `i + 1` ends a paragraph.
fn breaks_paragraph(wrapped: bool, tokens: &Tokens, i: usize) -> bool {
    match tokens.list[i + 1].lines {
        1 if wrapped => false,
        // A line that goes on in lower case after no final mark was broken by hand.
        1 => tokens.list[i + 1].case != Case::Lower || is_final(tokens.lower(i)),
        _ => true,
    }
}

fn is_final(mark: &str) -> bool {
    matches!(mark, "." | "!" | "?" | "…")
}

fn is_closing(mark: &str) -> bool {
    matches!(mark, "”" | "\"" | "’" | "'" | ")" | "]" | "»")
}

/// Whether the sentence from `start` is cut after token `i` for its length.
fn is_too_long(tokens: &Tokens, start: usize, i: usize) -> bool {
    let length = i + 1 - start;
    length >= LONGEST || length >= LONG && matches!(tokens.lower(i), "," | ";")
}

/// Whether token `i`, which may stand at the end of one, is the last of the sentence that began at `start`.
fn ends_sentence(text: &str, tokens: &Tokens, start: usize, i: usize) -> bool {
    // Step back over closing marks to the final mark.
    let mut end = i;
    while end > start && i - end < CLOSING && is_closing(tokens.lower(end)) && tokens.list[end].glued {
        end -= 1;
    }
    let abbreviated = tokens.list[end].kind == TokenKind::Word && tokens.lower(end).ends_with('.');
    if !is_final(tokens.lower(end)) && !abbreviated {
        return false;
    }
    let Some(next) = tokens.list.get(i + 1) else { return true };
    if next.glued && is_closing(tokens.lower(i + 1)) {
        return false; // the mark is still to come
    }
    let starts = matches!(next.case, Case::Title | Case::Upper)
        || next.kind == TokenKind::Number
        || matches!(tokens.lower(i + 1), "“" | "\"" | "‘" | "'" | "«" | "(" | "[" | "„" | "*" | "-" | "–" | "—");
    // `end.Next` without a space is a break only between a lower-case word and a capital.
    let before_mark = end.checked_sub(1).filter(|&i| i >= start).map(|i| (&tokens.list[i], tokens.lower(i)));
    let glued_break = next.glued
        && matches!(next.case, Case::Title)
        && tokens.lower(i + 1).len() > 1
        && before_mark.is_some_and(|(token, lower)| {
            token.case == Case::Lower && lower.len() > 2
                || token.kind == TokenKind::Number
                || is_closing(lower)
                || abbreviation::starts_sentence(tokens.lower(i + 1))
        })
        && !text[next.span.start..].starts_with("com");
    if !starts || next.glued && !glued_break {
        return false;
    }
    if tokens.lower(end) != "." && !abbreviated {
        return true;
    }
    let word = if abbreviated { tokens.lower(end).trim_end_matches('.') } else { tokens.lower(end.saturating_sub(1)) };
    if end == i && !abbreviated && end > start {
        let before = &tokens.list[end - 1];
        // `George W. Bush`, `Jan. 19`, `Mr. Smith`, `No. 5`
        // `J. Smith` but not `in plan B. The`
        let initial = before.kind == TokenKind::Word
            && before.span.len() == 1
            && before.case == Case::Title
            && !abbreviation::starts_sentence(tokens.lower(i + 1));
        return !(initial
            || abbreviation::never_ends(word)
            || abbreviation::before_number(word) && next.kind == TokenKind::Number);
    }
    if abbreviated {
        // `the U.S. State Department` goes on; `in the U.S. The army` may not.
        let clock = matches!(word, "a.m" | "p.m");
        return end == i && clock && next.case == Case::Title && !abbreviation::is_weekday_or_zone(tokens.lower(i + 1))
            || end == i && abbreviation::starts_sentence(tokens.lower(i + 1))
            || end < i;
    }
    true
}

/// A heading is a paragraph of one sentence without a final mark that is not too long.
fn mark_headings(tokens: &Tokens, sentences: &mut [Sentence]) {
    for i in 0..sentences.len() {
        let alone = (i == 0 || sentences[i - 1].paragraph != sentences[i].paragraph)
            && sentences.get(i + 1).is_none_or(|next| next.paragraph != sentences[i].paragraph);
        let range = sentences[i].tokens.clone();
        let mut last = range.end - 1;
        while last > range.start && is_closing(tokens.lower(last)) {
            last -= 1;
        }
        sentences[i].heading =
            alone && range.len() <= 40 && !matches!(tokens.lower(last), "." | "!" | "?" | "…" | ":" | "," | ";");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokenize;

    fn split(text: &str) -> Vec<String> {
        let tokens = tokenize(text);
        sentences(text, &tokens).iter().map(|s| s.span.of(text).to_owned()).collect()
    }

    #[test]
    fn full_stops_and_abbreviations() {
        assert_eq!(
            split("Mr. Okafor spoke on Jan. 19. He left at 6 p.m. local time."),
            ["Mr. Okafor spoke on Jan. 19.", "He left at 6 p.m. local time."]
        );
        assert_eq!(
            split("The U.S. State Department said so. George W. Adams agreed."),
            ["The U.S. State Department said so.", "George W. Adams agreed."]
        );
        assert_eq!(split("It cost 1.5 million. Nobody paid."), ["It cost 1.5 million.", "Nobody paid."]);
    }

    #[test]
    fn closing_marks_belong_to_the_sentence() {
        assert_eq!(split("“We left.” Then it rained."), ["“We left.”", "Then it rained."]);
        assert_eq!(
            split("He asked: \"Why?\" Nobody knew. (They left.)"),
            ["He asked: \"Why?\"", "Nobody knew.", "(They left.)"]
        );
    }

    #[test]
    fn lines_and_headings() {
        assert_eq!(
            split("Five dead in storm\nThe storm hit on Monday.\nIt rained"),
            ["Five dead in storm", "The storm hit on Monday.", "It rained"]
        );
        assert_eq!(split("The dam broke and the\nvalley was flooded."), ["The dam broke and the\nvalley was flooded."]);
        let text = "Five dead in storm\n\nThe storm hit on Monday.";
        let tokens = tokenize(text);
        let heading: Vec<bool> = sentences(text, &tokens).iter().map(|s| s.heading).collect();
        assert_eq!(heading, [true, false]);
    }

    #[test]
    fn endless_sentences_are_cut() {
        let long = |text: &str| {
            let tokens = tokenize(text);
            let sentences = sentences(text, &tokens);
            assert_eq!(sentences.iter().map(|s| s.tokens.len()).sum::<usize>(), tokens.list.len());
            sentences.iter().map(|s| s.tokens.len()).max()
        };
        assert_eq!(long(&"word ".repeat(1000)), Some(LONGEST));
        assert_eq!(long(&"the dam held, ".repeat(200)), Some(LONG));
        assert_eq!(long(&"”".repeat(2000)), Some(LONGEST));
        assert_eq!(long(&format!("{}.", "word ".repeat(200))), Some(201));
    }

    /// Sentences that are parted by ` | `.
    #[test]
    fn sentences_of_news() {
        let corpus = [
            "J. Smith spoke. | She left.",
            "George W. Adams agreed. | Then he slept.",
            "He chose plan B. | The others did not.",
            "It happened on Jan. 19 in St. Louis. | Nobody saw it.",
            "Lt. Gen. Omar Hadi denied it. | “No,” he said.",
            "They met at 9 p.m. local time. | It was dark.",
            "Sales rose 4.5 percent. | Costs rose 3.",
            "“Stop!” he cried. | Nobody stopped.",
            "“We left. | We ran,” she said. | It rained.",
            "It was quiet then.... | Now it is loud.",
            "He waited... and waited.",
            "The U.S. government paid. | In the U.K. it did not.",
            "He lives in the U.S. | The house is small.",
            "They came in 2016. | The war was over.",
            "Profits fell (see table 3). | Shares fell too.",
            "No. 5 won. | No. 6 lost.",
            "Dr. Amina Yusuf vs. the state. | The court met.",
            "Mr. Okello, Mrs. Lim and Ms. Roe left.",
            "The firm Acme Inc. closed. | It owed money.",
        ];
        for marked in corpus {
            let text = marked.replace(" | ", " ");
            let want: Vec<&str> = marked.split(" | ").collect();
            let got = split(&text);
            assert_eq!(got, want, "{marked}");
        }
    }

    #[test]
    fn glued_sentences_of_bad_copy() {
        assert_eq!(split("It broke in 2016.The dam held."), ["It broke in 2016.", "The dam held."]);
        assert_eq!(split("He chose plan A.In the end it failed."), ["He chose plan A.", "In the end it failed."]);
        assert_eq!(split("Visit example.com or U.S.A. news."), ["Visit example.com or U.S.A. news."]);
        assert_eq!(split("They went home.The dam held."), ["They went home.", "The dam held."]);
    }
}
