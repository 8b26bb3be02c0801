//! Website furniture: lines that belong to the page and not to the article.
//!
//! 1. A line that begins with or is a phrase of the table is furniture, if it is short.
//! 2. A line without words, such as `0 %`, and a line that is an address are furniture.
//! 3. A byline (`By Jane Roe for XY`) and a line of nothing but dates, times and zones are furniture.
//! 4. Cookie and privacy statements: from the first of three lines near each other that use their phrases to the end of
//!    the last such line, all is furniture, and so is what follows in the last part of the text. Near the end one line
//!    with two of the phrases is enough.
//!
//! Left out on purpose: guessing at captions and teasers, which look like headings.

use crate::lexicon::entry::Entry;
use crate::lexicon::furniture::Cue;
use crate::lexicon::hint::Class;
use crate::lexicon::sense::Sense;
use crate::text::sentence::Sentence;
use crate::text::token::{Case, TokenKind, Tokens};
use std::ops::Range;

/// A line that a phrase opens is furniture only up to this many bytes; longer ones are prose.
const SHORT: usize = 160;

/// Two legal lines belong to one statement when at most this many paragraphs lie between them.
const NEAR: usize = 6;

/// The last paragraphs of a text, where one line with two legal phrases is enough.
const TAIL: usize = 3;

/// Marks the sentences that are furniture.
pub(crate) fn mark(text: &str, tokens: &Tokens, sentences: &mut [Sentence]) {
    let mut legal: Vec<usize> = Vec::new();
    let mut dense = None; // the last paragraph with two phrases
    let mut start = 0;
    while start < sentences.len() {
        let paragraph = sentences[start].paragraph;
        let end = start + sentences[start..].iter().take_while(|s| s.paragraph == paragraph).count();
        let line = &text[..sentences[end - 1].span.end];
        let words = sentences[start].tokens.start..sentences[end - 1].tokens.end;
        let bare = !words.clone().any(|i| tokens.list[i].kind == TokenKind::Word && tokens.list[i].span.len() > 1);
        let furniture = bare
            || is_phrase(&line[sentences[start].span.start..], tokens.entry(words.start))
            || is_byline(tokens, words.clone())
            || is_date_line(tokens, words.clone());
        if furniture {
            sentences[start..end].iter_mut().for_each(|s| s.furniture = true);
        }
        let opens = sentences[start..end].iter().any(|s| s.senses.has(Sense::Furniture));
        let phrases = if opens { legal_phrases(line, tokens, words) } else { 0 };
        if phrases > 0 {
            legal.push(paragraph);
        }
        if phrases > 1 {
            dense = Some(paragraph);
        }
        start = end;
    }
    let last = sentences.last().map_or(0, |s| s.paragraph);
    if let Some(dense) = dense.filter(|&dense| last >= TAIL && dense + TAIL > last) {
        sentences.iter_mut().filter(|s| s.paragraph >= dense).for_each(|s| s.furniture = true);
    }
    mark_legal(&legal, sentences);
}

/// Whether a line, whose first token is given, begins with a phrase of the page or is one.
fn is_phrase(line: &str, first: &Entry) -> bool {
    first.furniture.iter().any(|phrase| match phrase.cue {
        // A phrase, and not the beginning of a longer word.
        Cue::Start => {
            let word = phrase.words.ends_with(char::is_alphanumeric);
            let goes_on = |rest: &str| word && rest.starts_with(char::is_alphanumeric);
            line.len() <= SHORT && after(line, phrase.words).is_some_and(|rest| !goes_on(rest))
        }
        Cue::Whole => after(line.trim_end_matches(['.', ':']), phrase.words) == Some(""),
        Cue::Legal => false,
    })
}

/// How many different legal phrases a line of these tokens has.
fn legal_phrases(line: &str, tokens: &Tokens, words: Range<usize>) -> usize {
    let mut found: Vec<&str> = Vec::new();
    for token in tokens.list[words].iter().filter(|token| token.senses.has(Sense::Furniture)) {
        for phrase in token.entry.furniture.iter().filter(|phrase| phrase.cue == Cue::Legal) {
            if after(&line[token.span.start..], phrase.words).is_some() && !found.contains(&phrase.words) {
                found.push(phrase.words);
            }
        }
    }
    found.len()
}

/// What follows a phrase that a line begins with, whatever its case.
fn after<'l>(line: &'l str, phrase: &str) -> Option<&'l str> {
    let (head, rest) = line.split_at_checked(phrase.len())?;
    head.eq_ignore_ascii_case(phrase).then_some(rest)
}

/// `By Jane Roe and John Doe for XY`: names and small words only.
fn is_byline(tokens: &Tokens, words: Range<usize>) -> bool {
    let by = tokens.lower(words.start) == "by" && tokens.list[words.start].case == Case::Title;
    let small = |i: usize| {
        matches!(tokens.lower(i), "and" | "for" | "in" | "of" | "at" | "the" | "de" | "van" | "von" | "al" | "bin")
    };
    let name = |i: usize| !matches!(tokens.list[i].case, Case::Lower) || small(i);
    by && (2..=24).contains(&words.len())
        && words.clone().skip(1).all(name)
        && !matches!(tokens.lower(words.end - 1), "." | "!" | "?")
        && tokens.list[words.start + 1..words.end].iter().any(|t| matches!(t.case, Case::Title | Case::Upper))
}

/// `July 24, 2018 | 20:15`, `6:12 p.m.`, `14.30 GMT`: nothing but numbers, marks and words of time.
fn is_date_line(tokens: &Tokens, words: Range<usize>) -> bool {
    let time = |i: usize| {
        let token = &tokens.list[i];
        token.kind != TokenKind::Word
            || token.entry.classes.is(Class::Calendar)
            || matches!(
                tokens.lower(i),
                "am" | "pm"
                    | "a.m."
                    | "p.m."
                    | "gmt"
                    | "utc"
                    | "bst"
                    | "cet"
                    | "cest"
                    | "est"
                    | "edt"
                    | "ist"
                    | "at"
                    | "on"
                    | "updated"
                    | "published"
                    | "th"
                    | "st"
                    | "nd"
                    | "rd"
                    | "h"
                    | "hrs"
                    | "hours"
                    | "ago"
                    | "minutes"
                    | "mins"
                    | "min"
                    | "hour"
                    | "local"
                    | "time"
                    | "posted"
                    | "last"
            )
    };
    words.len() <= 16 && words.clone().any(|i| tokens.list[i].kind == TokenKind::Number) && words.clone().all(time)
}

/// Marks runs of at least three legal paragraphs, and all that follows the last run of a text's tail.
fn mark_legal(legal: &[usize], sentences: &mut [Sentence]) {
    let last_paragraph = sentences.last().map_or(0, |s| s.paragraph);
    let mut at = 0;
    while at < legal.len() {
        let mut end = at;
        while end + 1 < legal.len() && legal[end + 1] - legal[end] <= NEAR {
            end += 1;
        }
        if end - at >= 2 {
            let to = if last_paragraph - legal[end] <= NEAR { last_paragraph } else { legal[end] };
            sentences.iter_mut().filter(|s| (legal[at]..=to).contains(&s.paragraph)).for_each(|s| s.furniture = true);
        }
        at = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use crate::text::document::Document;

    fn prose(text: &str) -> Vec<&str> {
        Document::new(text).sentences.iter().filter(|s| !s.furniture).map(|s| s.span.of(text)).collect()
    }

    #[test]
    fn single_lines() {
        assert_eq!(
            prose("Status: 03.02.2021 5:00 p.m.\n\nTwo people were hurt.\n\n0 %\n\nRead more: the storm"),
            ["Two people were hurt."]
        );
    }

    #[test]
    fn a_cookie_statement_at_the_end() {
        let text = "Two people were hurt.\n\nWe place cookies on this page.\n\nOk\n\nYour browser keeps them for two days.\n\nSee our privacy policy.\n\nSettings";
        assert_eq!(prose(text), ["Two people were hurt."]);
    }

    #[test]
    fn lines_of_the_page() {
        for line in [
            "By Jane Okafor and Tom Vance for XYZ",
            "By JANE OKAFOR",
            "July 24, 2018 | 20:15",
            "6:12 p.m.",
            "14:30 GMT",
            "Updated 3 hours ago",
            "Tags: flood, Lusaka, Zambia",
            "Share on Facebook",
            "Share",
            "Read also: How the dam was built",
            "Related news",
            "More from Africa",
            "Photo: Jane Okafor/XYZ",
            "Photo by Jane Okafor",
            "Editing by Tom Vance",
            "Additional reporting by Tom Vance in Lima; editing by Jane Okafor",
            "Sign up for our newsletter",
            "Subscribe to our channel",
            "Follow us on Telegram",
            "Continue reading",
            "View comments",
            "© 2021 The Daily",
            "Source: XYZ",
            "Advertisement",
            "Latest news",
            "Load more",
            "Most popular",
            "*",
        ] {
            let text = format!("Two people were hurt.\n\n{line}\n\nThe dam broke.");
            let left = prose(&text);
            assert!(left == ["Two people were hurt.", "The dam broke."], "{line}: {left:?}");
        }
    }

    #[test]
    fn prose_that_begins_like_the_page() {
        for line in [
            "Share prices fell by a third.",
            "Recommended doses were exceeded, the doctors said.",
            "Sources say the minister resigned.",
            "By Monday the water had gone.",
            "By then 20 people were dead.",
            "News of the strike spread fast.",
            "Subscribers lost their money.",
            "Topics included the border.",
            "Photographs showed the ship on its side.",
            "More than 20 people died.",
            "Live ammunition was used.",
            "Updated figures came from the ministry.",
            "Top officials resigned.",
            "In 2019 the bridge fell.",
            "Print workers went on strike.",
            "On 3 May 2019 it rained.",
            "Email accounts were broken into.",
        ] {
            let text = format!("Two people were hurt.\n\n{line}\n\nThe dam broke.");
            assert_eq!(prose(&text).len(), 3, "{line}");
        }
    }

    #[test]
    fn one_line_about_cookies_at_the_end() {
        let text = "Two people were hurt.\n\nThe dam broke.\n\nNobody slept.\n\nWe use cookies to make this page better. Read our privacy policy.";
        assert_eq!(prose(text), ["Two people were hurt.", "The dam broke.", "Nobody slept."]);
    }

    #[test]
    fn an_article_about_cookies_is_read() {
        let text = "The court fined the shop for cookies.\n\nTwo managers were arrested.";
        assert_eq!(prose(text).len(), 2);
    }
}
