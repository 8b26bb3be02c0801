//! The sentence around a claim's words, cut to a readable length.

use crate::span::Span;

/// A claim's words and what stands around them in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Excerpt<'a> {
    pub(crate) before: &'a str,
    pub(crate) words: &'a str,
    pub(crate) after: &'a str,
    /// Whether the sentence begins earlier.
    pub(crate) cut_before: bool,
    /// Whether the sentence goes on.
    pub(crate) cut_after: bool,
}

/// The sentence or sentences that hold `span`, with at most about `room` bytes around the words on either side.
///
/// `sentences` are the article's, in order. `None` where the span does not fit the text or covers nothing.
pub(crate) fn excerpt<'a>(text: &'a str, sentences: &[Span], span: Span, room: usize) -> Option<Excerpt<'a>> {
    if span.is_empty() || !span.fits(text) {
        return None;
    }
    let from = sentences.partition_point(|s| s.end <= span.start);
    let held = sentences[from..].iter().take_while(|s| s.start < span.end);
    let whole = held.fold(span, |whole, s| whole.cover(*s));
    let before = text.get(whole.start..span.start)?;
    let after = text.get(span.end..whole.end)?;
    let (kept_before, kept_after) = (tail(before, room), head(after, room));
    Some(Excerpt {
        before: kept_before,
        words: span.of(text),
        after: kept_after,
        cut_before: kept_before.len() < before.len(),
        cut_after: kept_after.len() < after.len(),
    })
}

/// The end of `text` from a word's beginning, at most about `room` bytes.
fn tail(text: &str, room: usize) -> &str {
    if text.len() <= room + room / 4 {
        return text;
    }
    let from = text.len() - room;
    let at = text.char_indices().filter(|&(i, c)| i >= from && c.is_whitespace()).map(|(i, c)| i + c.len_utf8()).next();
    at.and_then(|at| text.get(at..)).unwrap_or("")
}

/// The beginning of `text` up to a word's end, at most about `room` bytes.
fn head(text: &str, room: usize) -> &str {
    if text.len() <= room + room / 4 {
        return text;
    }
    let at = text.char_indices().take_while(|&(i, _)| i <= room).filter(|&(_, c)| c.is_whitespace()).last();
    at.and_then(|(at, _)| text.get(..at)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXT: &str = "The dam broke at dawn. Nine farmers drowned in the flood, said the mayor. Roads are closed.";

    fn sentences() -> Vec<Span> {
        vec![Span::new(0, 22), Span::new(23, 73), Span::new(74, 91)]
    }

    #[test]
    fn the_sentence_around_the_words() {
        let at = TEXT.find("Nine").unwrap();
        let found = excerpt(TEXT, &sentences(), Span::new(at, at + 20), 100).unwrap();
        assert_eq!(
            (found.before, found.words, found.after),
            ("", "Nine farmers drowned", " in the flood, said the mayor.")
        );
        assert!(!found.cut_before && !found.cut_after);
    }

    #[test]
    fn long_sentences_are_cut_at_words() {
        let at = TEXT.find("flood").unwrap();
        let found = excerpt(TEXT, &sentences(), Span::new(at, at + 5), 10).unwrap();
        assert_eq!((found.before, found.after), ("in the ", ", said the"));
        assert!(found.cut_before && found.cut_after);
    }

    #[test]
    fn a_span_that_does_not_fit_has_no_excerpt() {
        assert_eq!(excerpt("é", &[], Span::new(0, 1), 10), None);
        assert_eq!(excerpt("e", &[], Span::new(0, 9), 10), None);
    }

    proptest! {
        #[test]
        fn an_excerpt_is_one_stretch_of_the_text(text in "[a-z é.]{1,80}", start in 0usize..80, len in 1usize..80, room in 0usize..40) {
            if let Some(found) = excerpt(&text, &[Span::new(0, text.len())], Span::new(start, start + len), room) {
                let whole = [found.before, found.words, found.after].concat();
                prop_assert!(text.contains(&whole));
            }
        }
    }
}
