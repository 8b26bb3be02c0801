//! Website furniture: lines that belong to the page and not to the article.
//!
//! 1. A line that begins with or is a phrase of the table is furniture, if it is short.
//! 2. A line without words, such as `0 %`, and a line that is an address are furniture.
//! 3. Cookie and privacy statements: from the first of three lines near each other that use their phrases to the end of
//!    the last such line, all is furniture, and so is what follows in the last part of the text.
//!
//! Left out on purpose: guessing at captions and teasers, which look like headings.

use crate::lexicon::furniture::{Cue, phrases};
use crate::text::sentence::Sentence;
use crate::text::token::{TokenKind, Tokens};

/// A line that a phrase opens is furniture only up to this many bytes; longer ones are prose.
const SHORT: usize = 160;

/// Two legal lines belong to one statement when at most this many paragraphs lie between them.
const NEAR: usize = 6;

/// Marks the sentences that are furniture.
pub(crate) fn mark(text: &str, tokens: &Tokens, sentences: &mut [Sentence]) {
    let mut legal: Vec<usize> = Vec::new();
    let mut start = 0;
    while start < sentences.len() {
        let paragraph = sentences[start].paragraph;
        let end = start + sentences[start..].iter().take_while(|s| s.paragraph == paragraph).count();
        let line = text[sentences[start].span.start..sentences[end - 1].span.end].to_lowercase();
        let words = sentences[start].tokens.start..sentences[end - 1].tokens.end;
        let bare = !words.clone().any(|i| tokens.list[i].kind == TokenKind::Word && tokens.list[i].span.len() > 1);
        let hit = |cue: Cue| {
            phrases().iter().any(|&(phrase, c)| {
                c == cue
                    && match cue {
                        Cue::Start => line.len() <= SHORT && line.starts_with(phrase),
                        Cue::Whole => line.trim_end_matches(['.', ':']) == phrase,
                        Cue::Legal => line.contains(phrase),
                    }
            })
        };
        let furniture = bare || hit(Cue::Start) || hit(Cue::Whole);
        if furniture {
            sentences[start..end].iter_mut().for_each(|s| s.furniture = true);
        }
        if hit(Cue::Legal) {
            legal.push(paragraph);
        }
        start = end;
    }
    mark_legal(&legal, sentences);
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
    fn an_article_about_cookies_is_read() {
        let text = "The court fined the shop for cookies.\n\nTwo managers were arrested.";
        assert_eq!(prose(text).len(), 2);
    }
}
